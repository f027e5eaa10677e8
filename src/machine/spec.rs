//! Specs: what a machine should be.

use std::path::PathBuf;

use super::arch::Arch;
use super::domain::{Boot, DiskFormat, Interface, Mebibytes, Virt};
use crate::image::{Format, Size};

/// What a machine should be. Everything but its name and image has a default.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Spec {
    /// Its name, and its host name.
    pub name: String,
    /// The image file that its disk starts from. It is read, never written, and
    /// must stay where it is.
    pub image: PathBuf,
    /// The image's format. Default qcow2.
    ///
    /// It is never guessed: a guest that has written to a raw image can make it
    /// look like any other.
    pub image_format: Format,
    /// The size of its disk. Default 8 GiB, or the image's size if that is more.
    pub disk: Option<Size>,
    /// Its disks besides that one: `vdc` and so on. Default none.
    pub extra_disks: Vec<ExtraDisk>,
    /// Its memory. Default 512 MiB.
    pub memory: Mebibytes,
    /// The number of its virtual CPUs. Default 1.
    pub cpus: u32,
    /// Its architecture. Default the host's.
    pub arch: Option<Arch>,
    /// What runs it; `None` takes KVM where it can be had, else emulation.
    pub virt: Option<Virt>,
    /// How it boots. Default by its firmware.
    pub boot: Boot,
    /// Its network interfaces. Default none.
    pub interfaces: Vec<Interface>,
    /// cloud-init's `user-data`. Default an empty `#cloud-config`.
    pub user_data: Option<Vec<u8>>,
    /// cloud-init's `meta-data`. Default a new instance-id and the name.
    pub meta_data: Option<Vec<u8>>,
    /// cloud-init's `network-config`. Default no such file, which is DHCP; or, where
    /// an interface has a name for the guest, DHCP by those names.
    pub network_config: Option<Vec<u8>>,
    /// cloud-init's `vendor-data`. Default no such file.
    pub vendor_data: Option<Vec<u8>>,
    /// Whether it starts with the host. Default no.
    pub autostart: bool,
}

/// A disk besides the system's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ExtraDisk {
    /// An empty one of this size, which goes with the machine.
    New(Size),
    /// An image that is there already and stays when the machine goes.
    Image {
        /// The image; no other machine may be using it, unless it is read-only.
        path: PathBuf,
        /// Its format.
        format: DiskFormat,
        /// Whether the guest may only read it.
        read_only: bool,
    },
}

impl Spec {
    /// A machine with this name, from this qcow2 image.
    #[must_use]
    pub fn new(name: impl Into<String>, image: impl Into<PathBuf>) -> Self {
        Self {
            name: name.into(),
            image: image.into(),
            image_format: Format::Qcow2,
            disk: None,
            extra_disks: Vec::new(),
            memory: Mebibytes(512),
            cpus: 1,
            arch: None,
            virt: None,
            boot: Boot::Firmware,
            interfaces: Vec::new(),
            user_data: None,
            meta_data: None,
            network_config: None,
            vendor_data: None,
            autostart: false,
        }
    }
}
