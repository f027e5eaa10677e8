//! What a domain boots: `<os>`.

use super::{Switch, YesNo, view};

view! {
    /// What a domain boots, `<os>`.
    Os in "os" {
        /// What selects the firmware: `efi` or `bios`.
        firmware: Option<String> = "@firmware",
        /// The architecture in libvirt's spelling.
        arch: Option<String> = "type@arch",
        /// The machine type.
        machine: Option<String> = "type@machine",
        /// How it is virtualised: `hvm`.
        kind: Option<String> = "type",
        /// Features that the selected firmware must have, such as `secure-boot`.
        firmware_features: Vec<FirmwareFeature> = "firmware/feature",
        /// The firmware's image.
        loader: Option<Loader> = "loader",
        /// The firmware's variables.
        nvram: Option<Nvram> = "nvram",
        /// The kernel, where it is booted directly.
        kernel: Option<String> = "kernel",
        /// The initial RAM disk.
        initrd: Option<String> = "initrd",
        /// The kernel's command line.
        cmdline: Option<String> = "cmdline",
        /// The device tree.
        dtb: Option<String> = "dtb",
        /// What is booted from, in order.
        boot: Vec<BootDevice> = "boot",
        /// Whether there is a boot menu.
        boot_menu: Option<YesNo> = "bootmenu@enable",
        /// How long the boot menu waits, in milliseconds.
        boot_menu_timeout: Option<u32> = "bootmenu@timeout",
        /// Where the SMBIOS tables come from: `host`, `sysinfo`, `emulate`.
        smbios: Option<String> = "smbios@mode",
    }
}

view! {
    /// A feature that firmware must or must not have.
    FirmwareFeature in "feature" {
        /// Its name: `secure-boot`, `enrolled-keys`.
        name: Option<String> = "@name",
        /// Whether it must be there.
        enabled: Option<YesNo> = "@enabled",
    }
}

view! {
    /// The image of the firmware, `<loader>`.
    Loader in "loader" {
        /// `pflash` or `rom`.
        kind: Option<String> = "@type",
        /// Whether the guest may only read it.
        readonly: Option<YesNo> = "@readonly",
        /// Whether it is to be reached from system management mode alone.
        secure: Option<YesNo> = "@secure",
        /// The format of the image.
        format: Option<String> = "@format",
    }
}

view! {
    /// The variables of the firmware, `<nvram>`.
    Nvram in "nvram" {
        /// What they are first copied from.
        template: Option<String> = "@template",
        /// The format of the image.
        format: Option<String> = "@format",
    }
}

view! {
    /// A kind of device that is booted from.
    BootDevice in "boot" {
        /// `hd`, `cdrom`, `network` or `fd`.
        dev: Option<String> = "@dev",
    }
}

impl Os {
    /// UEFI with secure boot and the vendor's keys, selected by libvirt. The domain
    /// needs [system management mode](super::Features::smm) too.
    #[must_use]
    pub fn with_secure_boot(mut self) -> Self {
        let feature =
            |name: &str| FirmwareFeature { name: Some(name.into()), enabled: Some(YesNo(true)) };
        self.firmware = Some("efi".into());
        self.firmware_features = vec![feature("enrolled-keys"), feature("secure-boot")];
        self
    }
}

/// What secure boot asks of the processor.
pub(super) const SMM: Switch = Switch(true);
