//! The devices of a machine.
//!
//! Every device is virtio or the console, so that none needs a controller that an architecture or a cloud kernel
//! lacks. libvirt puts them on PCI, on CCW or wherever the machine has room.

use super::hardware::{Disk, Hardware, Interface, InterfaceSource, OpenVswitch};
use super::platform::{Platform, Serial};
use crate::xml::Element;

/// The names of the disks that there can be, in order.
pub(super) const DISK_LETTERS: &str = "abcdefghijklmnopqrstuvwxyz";

pub(super) fn devices(hardware: &Hardware, platform: &Platform) -> Element {
    let disks = hardware.disks.iter().zip(DISK_LETTERS.chars());
    Element::new("devices")
        .children(hardware.emulator.as_ref().map(|path| Element::new("emulator").text(path)))
        .children(disks.map(|(disk, letter)| disk_element(disk, letter)))
        .children(hardware.interfaces.iter().map(interface))
        .child(console(&platform.serial, hardware.console_log.as_deref()))
        .child(guest_agent())
        .child(random())
}

/// Seeds are disks too, and not CD-ROMs: a q35 machine's CD-ROM hangs on AHCI, for which cloud kernels have no
/// driver, and other machines have no CD-ROM at all. cloud-init finds a seed by the label of its file system.
///
/// The cache mode is left to QEMU. Discarded blocks are given back to the host, or an overlay would only ever grow.
pub(in crate::machine) fn disk_element(disk: &Disk, letter: char) -> Element {
    let driver =
        Element::new("driver").attr("name", "qemu").attr("type", disk.format.libvirt_name());
    let driver = if disk.read_only { driver } else { driver.attr("discard", "unmap") };
    Element::new("disk")
        .attr("type", "file")
        .attr("device", "disk")
        .child(driver)
        .child(Element::new("source").attr("file", &disk.source))
        .child(Element::new("target").attr("dev", format!("vd{letter}")).attr("bus", "virtio"))
        .children(disk.read_only.then(|| Element::new("readonly")))
}

pub(in crate::machine) fn interface(interface: &Interface) -> Element {
    let (kind, source, port) = match &interface.source {
        InterfaceSource::Network(name) => ("network", Some(("network", name)), None),
        InterfaceSource::Bridge { name, open_vswitch } => {
            ("bridge", Some(("bridge", name)), open_vswitch.as_ref())
        }
        InterfaceSource::User => ("user", None, None),
    };
    let mtu = (interface.mtu != Interface::USUAL_MTU).then(|| interface.mtu.to_string());
    Element::new("interface")
        .attr("type", kind)
        .children(interface.mac.map(|mac| Element::new("mac").attr("address", mac.to_string())))
        .children(source.map(|(key, name)| Element::new("source").attr(key, name)))
        .children(port.map(virtual_port))
        .child(Element::new("model").attr("type", "virtio"))
        .children(mtu.map(|mtu| Element::new("mtu").attr("size", mtu)))
}

fn virtual_port(port: &OpenVswitch) -> Element {
    let mut parameters = Element::new("parameters");
    for (key, value) in [("interfaceid", &port.interface_id), ("profileid", &port.profile_id)] {
        if let Some(value) = value {
            parameters.set_attribute(key, value);
        }
    }
    let given = parameters.attributes().next().is_some();
    Element::new("virtualport").attr("type", "openvswitch").children(given.then_some(parameters))
}

/// libvirt adds the `<console>` that goes with the port, and chooses the pty.
fn console(serial: &Serial, log: Option<&str>) -> Element {
    let target = Element::new("target")
        .attr("type", serial.target)
        .child(Element::new("model").attr("name", serial.model));
    Element::new("serial")
        .attr("type", "pty")
        .children(log.map(|log| Element::new("log").attr("file", log).attr("append", "on")))
        .child(target)
}

fn guest_agent() -> Element {
    let target =
        Element::new("target").attr("type", "virtio").attr("name", "org.qemu.guest_agent.0");
    Element::new("channel").attr("type", "unix").child(target)
}

fn random() -> Element {
    let backend = Element::new("backend").attr("model", "random").text("/dev/urandom");
    Element::new("rng").attr("model", "virtio").child(backend)
}
