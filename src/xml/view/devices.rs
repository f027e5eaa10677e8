//! Devices of which there are few.

use super::{Switch, YesNo, view};

view! {
    /// A graphical display for people, `<graphics>`.
    Graphics in "graphics" {
        /// `vnc`, `spice`, `sdl`, `egl-headless`, `dbus` or `rdp`.
        kind: Option<String> = "@type",
        /// The port; -1 is libvirt's choice.
        port: Option<i32> = "@port",
        /// Whether libvirt chooses the port.
        autoport: Option<YesNo> = "@autoport",
        /// The address that it listens on.
        listen: Option<String> = "@listen",
        /// The socket, for `vnc`.
        socket: Option<String> = "@socket",
        /// The password. libvirt hides it unless it is asked for what is secret.
        passwd: Option<String> = "@passwd",
        /// The keyboard's layout.
        keymap: Option<String> = "@keymap",
        /// What it listens on: `address`, `network`, `socket`, `none`.
        listen_type: Option<String> = "listen@type",
        /// The address, for `address`.
        listen_address: Option<String> = "listen@address",
        /// Whether OpenGL is used.
        gl: Option<YesNo> = "gl@enable",
    }
}

view! {
    /// A graphics card, `<video>`.
    Video in "video" {
        /// `virtio`, `qxl`, `vga`, `cirrus`, `bochs`, `ramfb`, `none` and others.
        model: Option<String> = "model@type",
        /// The number of its heads.
        heads: Option<u32> = "model@heads",
        /// Its memory, in KiB.
        vram: Option<u64> = "model@vram",
        /// Whether it is the first.
        primary: Option<YesNo> = "model@primary",
        /// Whether 3D is accelerated.
        accel3d: Option<YesNo> = "model/acceleration@accel3d",
    }
}

view! {
    /// A source of random bytes, `<rng>`.
    Rng in "rng" {
        /// `virtio` and its variants.
        model: Option<String> = "@model",
        /// Where they come from: `random`, `egd`, `builtin`.
        backend: Option<String> = "backend@model",
        /// The device, for `random`.
        path: Option<String> = "backend",
        /// The most bytes in a period.
        rate_bytes: Option<u32> = "rate@bytes",
        /// The period, in milliseconds.
        rate_period: Option<u32> = "rate@period",
    }
}

view! {
    /// A watchdog, `<watchdog>`.
    Watchdog in "watchdog" {
        /// `i6300esb`, `itco`, `ib700`, `diag288`.
        model: Option<String> = "@model",
        /// What is done when it is not fed: `reset`, `shutdown`, `poweroff`, `pause`,
        /// `none`, `dump`, `inject-nmi`.
        action: Option<String> = "@action",
    }
}

view! {
    /// A trusted platform module, `<tpm>`.
    Tpm in "tpm" {
        /// `tpm-crb`, `tpm-tis`, `tpm-spapr`.
        model: Option<String> = "@model",
        /// `emulator` or `passthrough`.
        backend: Option<String> = "backend@type",
        /// The version, for `emulator`: `2.0`.
        version: Option<String> = "backend@version",
        /// Whether its state outlives a transient domain.
        persistent_state: Option<YesNo> = "backend@persistent_state",
        /// The host's device, for `passthrough`.
        path: Option<String> = "backend/device@path",
    }
}

view! {
    /// A device of the host that the guest is given, `<hostdev>`.
    Hostdev in "hostdev" {
        /// `subsystem` or `capabilities`.
        mode: Option<String> = "@mode",
        /// `pci`, `usb`, `scsi`, `mdev`, `scsi_host`.
        kind: Option<String> = "@type",
        /// Whether libvirt takes it from the host's driver.
        managed: Option<YesNo> = "@managed",
        /// The model, for `mdev`.
        model: Option<String> = "@model",
        /// The place on the PCI bus, for `pci`.
        address: Option<PciAddress> = "source/address",
        /// The vendor, for `usb`, such as `0x1234`.
        vendor: Option<String> = "source/vendor@id",
        /// The product, for `usb`.
        product: Option<String> = "source/product@id",
        /// The UUID, for `mdev`.
        uuid: Option<String> = "source/address@uuid",
        /// The driver that gives it to QEMU: `vfio`.
        driver: Option<String> = "driver@name",
        /// Its place in the order of boot devices, from 1.
        boot_order: Option<u32> = "boot@order",
        /// Whether its ROM is shown.
        rom_bar: Option<Switch> = "rom@bar",
    }
}

view! {
    /// A place on a PCI bus; numbers as libvirt writes them, such as `0x01`.
    PciAddress in "address" {
        /// `pci`, where the kind is said here.
        kind: Option<String> = "@type",
        /// The domain.
        domain: Option<String> = "@domain",
        /// The bus.
        bus: Option<String> = "@bus",
        /// The slot.
        slot: Option<String> = "@slot",
        /// The function.
        function: Option<String> = "@function",
    }
}

view! {
    /// A directory of the host that the guest mounts, `<filesystem>`.
    Filesystem in "filesystem" {
        /// What kind of source it has: `mount`.
        kind: Option<String> = "@type",
        /// Who is asked about permissions: `passthrough`, `mapped`, `squash`.
        accessmode: Option<String> = "@accessmode",
        /// What shares it: `virtiofs`, `path`.
        driver: Option<String> = "driver@type",
        /// The length of the queue, for `virtiofs`.
        queue: Option<u32> = "driver@queue",
        /// The daemon, for `virtiofs`.
        binary: Option<String> = "binary@path",
        /// The directory.
        source: Option<String> = "source@dir",
        /// The socket of a daemon that runs already, for `virtiofs`.
        socket: Option<String> = "source@socket",
        /// The tag that the guest mounts it by.
        target: Option<String> = "target@dir",
        /// Whether the guest may only read it.
        readonly: bool = "readonly",
    }
}

view! {
    /// The memory balloon, `<memballoon>`.
    MemoryBalloon in "memballoon" {
        /// `virtio` and its variants, or `none`.
        model: Option<String> = "@model",
        /// Whether the guest's memory is not taken when it is short.
        autodeflate: Option<Switch> = "@autodeflate",
        /// Whether free pages are given back at once.
        free_page_reporting: Option<Switch> = "@freePageReporting",
        /// How often statistics are gathered, in seconds.
        stats_period: Option<u32> = "stats@period",
    }
}

view! {
    /// A keyboard, mouse or tablet, `<input>`.
    Input in "input" {
        /// `tablet`, `mouse`, `keyboard`, `passthrough`, `evdev`.
        kind: Option<String> = "@type",
        /// `usb`, `ps2`, `virtio`.
        bus: Option<String> = "@bus",
    }
}

view! {
    /// A sound card, `<sound>`.
    Sound in "sound" {
        /// `ich9`, `virtio`, `usb` and others.
        model: Option<String> = "@model",
    }
}

impl Tpm {
    /// An emulated TPM 2.0.
    #[must_use]
    pub fn emulated() -> Self {
        Self {
            model: Some("tpm-crb".into()),
            backend: Some("emulator".into()),
            version: Some("2.0".into()),
            ..Self::default()
        }
    }
}

impl Filesystem {
    /// A directory shared by virtiofs. The domain's memory must be
    /// [shared](super::Domain::with_shared_memory) too.
    #[must_use]
    pub fn virtiofs(directory: impl Into<String>, tag: impl Into<String>) -> Self {
        Self {
            kind: Some("mount".into()),
            accessmode: Some("passthrough".into()),
            driver: Some("virtiofs".into()),
            source: Some(directory.into()),
            target: Some(tag.into()),
            ..Self::default()
        }
    }
}

impl Graphics {
    /// VNC on the loopback address, on a port of libvirt's choice.
    #[must_use]
    pub fn vnc() -> Self {
        Self {
            kind: Some("vnc".into()),
            autoport: Some(YesNo(true)),
            listen_type: Some("address".into()),
            listen_address: Some("127.0.0.1".into()),
            ..Self::default()
        }
    }
}
