//! From hardware to domain XML.
//!
//! [`Hardware`] says what a machine is made of; [`Hardware::to_element`] says it to libvirt, for five architectures.
//! Both are plain data: nothing is looked up on the host, so the same hardware always gives the same XML. What the
//! host has to answer (CPU mode, interrupt controller) is chosen before, from its [`DomainCapabilities`].
//!
//! What is not said is left to libvirt: device addresses, controllers, the memory balloon, the path of the console
//! and the MAC addresses that are not given.
//!
//! Source: <https://libvirt.org/formatdomain.html>.
//!
//! ```
//! use virtsmith::machine::{arch::Arch, domain::{Disk, Hardware, Interface, InterfaceSource, Mebibytes, Virt}};
//!
//! let mut hardware = Hardware::new("web-0", Arch::Arm64, Virt::Kvm, Mebibytes(2048), 2);
//! hardware.disks = vec![Disk::system("/pool/web-0.qcow2"), Disk::seed("/pool/web-0-seed.iso")];
//! hardware.interfaces = vec![Interface::new(InterfaceSource::Network("default".into()))];
//! let xml = hardware.to_element().map_err(|problems| problems.len());
//! assert!(xml.is_ok_and(|domain| domain.find("os/type").is_some()));
//! ```
//!
//! [`DomainCapabilities`]: crate::xml::domain_capabilities::DomainCapabilities

mod check;
mod devices;
mod hardware;
mod mac;
mod owner;
mod platform;

pub use check::{Problem, ProblemKind};
pub use hardware::{
    Boot, CpuMode, Disk, DiskFormat, GicVersion, Hardware, Interface, InterfaceSource, Mebibytes,
    OpenVswitch, Virt,
};
pub use mac::{BadMacAddress, MacAddress};
pub use owner::Owner;

pub(super) use self::devices::{disk_element, interface as interface_element};
use self::platform::{Acpi, Platform};
use super::arch::Arch;
use crate::xml::Element;

impl Hardware {
    /// Whether machines of an architecture boot a disk by UEFI alone.
    pub fn needs_efi(arch: Arch) -> bool {
        Platform::of(arch).needs_efi
    }

    /// The domain to define.
    ///
    /// # Errors
    ///
    /// All of [`Hardware::problems`], if there are any.
    pub fn to_element(&self) -> Result<Element, Vec<Problem>> {
        let problems = self.problems();
        if !problems.is_empty() {
            return Err(problems);
        }
        let platform = Platform::of(self.arch);
        let optional =
            |name, text: &Option<String>| text.as_ref().map(|text| Element::new(name).text(text));
        Ok(Element::new("domain")
            .attr("type", self.virt.libvirt_name())
            .child(Element::new("name").text(&self.name))
            .children(optional("uuid", &self.uuid))
            .children(optional("title", &self.title))
            .children(optional("description", &self.description))
            .children(
                self.owner.as_ref().map(|owner| Element::new("metadata").child(owner.to_element())),
            )
            .child(Element::new("memory").attr("unit", "MiB").text(self.memory.0.to_string()))
            .child(Element::new("vcpu").text(self.vcpus.to_string()))
            .child(os(self, &platform))
            .children(features(self, &platform))
            .children(cpu(self, &platform))
            .child(devices::devices(self, &platform)))
    }
}

fn cpu(hardware: &Hardware, platform: &Platform) -> Option<Element> {
    let cpu = Element::new("cpu");
    match (hardware.cpu, hardware.virt) {
        (Some(mode), _) => Some(cpu.attr("mode", mode.libvirt_name())),
        (None, Virt::Tcg) => {
            let model = Element::new("model").text(platform.emulated_cpu?);
            Some(cpu.attr("mode", "custom").attr("match", "exact").child(model))
        }
        (None, Virt::Kvm) => None,
    }
}

fn os(hardware: &Hardware, platform: &Platform) -> Element {
    let machine = hardware.machine.as_deref().unwrap_or(platform.machine);
    let kind = Element::new("type")
        .attr("arch", hardware.arch.libvirt_name())
        .attr("machine", machine)
        .text("hvm");
    let os = Element::new("os");
    let from_disk = || Element::new("boot").attr("dev", "hd");
    match &hardware.boot {
        Boot::Firmware if !platform.needs_efi => os.child(kind).child(from_disk()),
        Boot::Firmware | Boot::Efi => os.attr("firmware", "efi").child(kind).child(from_disk()),
        Boot::Loader { loader, nvram_template } => {
            let loader =
                Element::new("loader").attr("readonly", "yes").attr("type", "pflash").text(loader);
            let nvram =
                nvram_template.as_ref().map(|path| Element::new("nvram").attr("template", path));
            os.child(kind).child(loader).children(nvram).child(from_disk())
        }
        Boot::Kernel { kernel, initrd, cmdline } => os
            .child(kind)
            .child(Element::new("kernel").text(kernel))
            .children(initrd.as_ref().map(|initrd| Element::new("initrd").text(initrd)))
            .children((!cmdline.is_empty()).then(|| Element::new("cmdline").text(cmdline))),
    }
}

/// An empty `<features>` would be noise.
fn features(hardware: &Hardware, platform: &Platform) -> Option<Element> {
    let acpi = match platform.acpi {
        Acpi::Always => true,
        Acpi::WithUefi => !matches!(hardware.boot, Boot::Kernel { .. }),
        Acpi::Never => false,
    };
    let gic =
        hardware.gic.map(|version| Element::new("gic").attr("version", version.libvirt_name()));
    let features: Vec<Element> =
        [acpi.then(|| Element::new("acpi")), platform.apic.then(|| Element::new("apic")), gic]
            .into_iter()
            .flatten()
            .collect();
    (!features.is_empty()).then(|| Element::new("features").children(features))
}
