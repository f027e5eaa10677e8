//! What a machine is made of.

use super::mac::MacAddress;
use super::owner::Owner;
use crate::machine::arch::Arch;
use crate::xml::domain_capabilities::DomainCapabilities;

/// The hardware of one machine.
///
/// Paths are absolute and those of the host that runs it, which need not be this one.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Hardware {
    /// The name of the domain.
    pub name: String,
    /// Its UUID; libvirt makes one up if `None`.
    pub uuid: Option<String>,
    /// A short title, on one line.
    pub title: Option<String>,
    /// A longer description.
    pub description: Option<String>,
    /// Whose it is.
    pub owner: Option<Owner>,
    /// What runs it.
    pub virt: Virt,
    /// Its architecture.
    pub arch: Arch,
    /// The machine type; the usual one of the architecture if `None`.
    pub machine: Option<String>,
    /// The path of the emulator; libvirt's choice if `None`.
    pub emulator: Option<String>,
    /// Its memory.
    pub memory: Mebibytes,
    /// Its virtual CPUs.
    pub vcpus: u32,
    /// The CPU; QEMU's default if `None`, or a Cortex-A57 on emulated arm64. See [`CpuMode::choose`].
    pub cpu: Option<CpuMode>,
    /// The interrupt controller on Arm; libvirt's choice if `None`. See [`GicVersion::choose`].
    pub gic: Option<GicVersion>,
    /// How it starts.
    pub boot: Boot,
    /// Its disks: the first is `vda`, and so on to `vdz`.
    pub disks: Vec<Disk>,
    /// Its network interfaces.
    pub interfaces: Vec<Interface>,
    /// The file that its console is logged to, in addition to the pty.
    pub console_log: Option<String>,
}

/// An amount of memory in units of 2²⁰ bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Mebibytes(pub u64);

/// What runs a machine.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "lowercase"))]
pub enum Virt {
    /// The processor, through KVM.
    Kvm,
    /// QEMU's emulation: any architecture on any host, slowly.
    Tcg,
}

/// Which CPU a machine has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "kebab-case"))]
pub enum CpuMode {
    /// The host's own; needs KVM.
    HostPassthrough,
    /// Every feature that can be had.
    Maximum,
}

/// The version of Arm's generic interrupt controller. Version 2 serves at most eight CPUs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub enum GicVersion {
    /// GICv2.
    V2,
    /// GICv3.
    V3,
}

/// How a machine starts.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "kebab-case"))]
pub enum Boot {
    /// The architecture's own firmware: a BIOS on amd64, UEFI on arm64 and riscv64, what the machine has built in on
    /// ppc64el and s390x.
    Firmware,
    /// UEFI that libvirt selects among what the host has installed.
    Efi,
    /// UEFI from a given image.
    Loader {
        /// The read-only image, such as AAVMF's code.
        loader: String,
        /// What the machine's own variables are first copied from; libvirt's choice if `None`.
        nvram_template: Option<String>,
    },
    /// A kernel from the host, without firmware.
    Kernel {
        /// The kernel.
        kernel: String,
        /// The initial RAM disk.
        initrd: Option<String>,
        /// The kernel's command line; may be empty.
        cmdline: String,
    },
}

/// A virtio disk.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Disk {
    /// The image.
    pub source: String,
    /// The format of the image.
    pub format: DiskFormat,
    /// Whether the guest may only read it.
    pub read_only: bool,
}

/// The format of a disk's image. It is always said: a guest can write a header that a guess would believe.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "lowercase"))]
pub enum DiskFormat {
    /// QEMU's own, with a backing file if its header names one.
    Qcow2,
    /// The bytes of the disk.
    Raw,
}

/// A virtio network interface.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Interface {
    /// Where it is plugged in.
    pub source: InterfaceSource,
    /// Its address; libvirt makes one up if `None`.
    pub mac: Option<MacAddress>,
    /// Its MTU, 1500 by default.
    pub mtu: u16,
    /// The name that the guest is to give it; its own choice if `None`. It is no
    /// part of the domain: cloud-init is told.
    pub guest_name: Option<String>,
}

/// Where a network interface is plugged in.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "kebab-case"))]
pub enum InterfaceSource {
    /// A libvirt network, by name.
    Network(String),
    /// A bridge of the host.
    Bridge {
        /// Its name, at most 15 bytes.
        name: String,
        /// The port, if it is a bridge of Open vSwitch.
        open_vswitch: Option<OpenVswitch>,
    },
    /// QEMU's own network in user space: out, but not in.
    User,
}

/// A port of an Open vSwitch bridge.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct OpenVswitch {
    /// The UUID of the port; libvirt makes one up if `None`.
    pub interface_id: Option<String>,
    /// The port's profile.
    pub profile_id: Option<String>,
}

impl Hardware {
    /// Hardware without disks and interfaces, that boots by its firmware.
    pub fn new(
        name: impl Into<String>,
        arch: Arch,
        virt: Virt,
        memory: Mebibytes,
        vcpus: u32,
    ) -> Self {
        Self {
            name: name.into(),
            uuid: None,
            title: None,
            description: None,
            owner: None,
            virt,
            arch,
            machine: None,
            emulator: None,
            memory,
            vcpus,
            cpu: None,
            gic: None,
            boot: Boot::Firmware,
            disks: Vec::new(),
            interfaces: Vec::new(),
            console_log: None,
        }
    }
}

impl Virt {
    /// The domain type in libvirt's XML.
    pub fn libvirt_name(self) -> &'static str {
        match self {
            Self::Kvm => "kvm",
            Self::Tcg => "qemu",
        }
    }
}

impl CpuMode {
    /// The best that a host has: its own CPU under KVM, every feature under emulation; `None` if it has not.
    pub fn choose(virt: Virt, capabilities: &DomainCapabilities) -> Option<Self> {
        let best = match virt {
            Virt::Kvm => Self::HostPassthrough,
            // libvirt 9.0 lists it for riscv64 and then does not start the domain, for want of a CPU driver. QEMU's
            // default has all that distributions ask for.
            Virt::Tcg if capabilities.arch == Arch::Riscv64.libvirt_name() => return None,
            Virt::Tcg => Self::Maximum,
        };
        capabilities.supports_cpu_mode(best.libvirt_name()).then_some(best)
    }

    pub(super) fn libvirt_name(self) -> &'static str {
        match self {
            Self::HostPassthrough => "host-passthrough",
            Self::Maximum => "maximum",
        }
    }
}

impl GicVersion {
    /// The newest that a host has.
    pub fn choose(capabilities: &DomainCapabilities) -> Option<Self> {
        let has = |version: &Self| {
            capabilities.gic_versions.iter().any(|name| name == version.libvirt_name())
        };
        [Self::V3, Self::V2].into_iter().find(has)
    }

    pub(super) fn libvirt_name(self) -> &'static str {
        match self {
            Self::V2 => "2",
            Self::V3 => "3",
        }
    }
}

impl Disk {
    /// The disk that the machine boots from: a qcow2 overlay that it writes to.
    pub fn system(source: impl Into<String>) -> Self {
        Self { source: source.into(), format: DiskFormat::Qcow2, read_only: false }
    }

    /// The disk that cloud-init reads: a raw image that nobody writes to.
    pub fn seed(source: impl Into<String>) -> Self {
        Self { source: source.into(), format: DiskFormat::Raw, read_only: true }
    }
}

impl DiskFormat {
    pub(super) fn libvirt_name(self) -> &'static str {
        match self {
            Self::Qcow2 => "qcow2",
            Self::Raw => "raw",
        }
    }
}

impl Interface {
    /// The MTU of Ethernet, which is not mentioned in the XML.
    pub const USUAL_MTU: u16 = 1500;

    /// An interface with an address of libvirt's and the usual MTU.
    pub fn new(source: InterfaceSource) -> Self {
        Self { source, mac: None, mtu: Self::USUAL_MTU, guest_name: None }
    }
}
