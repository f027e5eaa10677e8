//! How architectures differ.

use crate::machine::arch::Arch;

/// What is the same for all machines of an architecture.
pub(super) struct Platform {
    /// The usual machine type, by its unversioned name.
    pub(super) machine: &'static str,
    /// Whether its own firmware cannot boot a disk without UEFI.
    pub(super) needs_efi: bool,
    /// Whether UEFI exists for it at all.
    pub(super) has_efi: bool,
    pub(super) acpi: Acpi,
    pub(super) apic: bool,
    /// The CPU to emulate where QEMU's default would not do.
    pub(super) emulated_cpu: Option<&'static str>,
    /// The port that its kernels take for the console.
    pub(super) serial: Serial,
}

/// When a machine has ACPI tables.
pub(super) enum Acpi {
    Always,
    /// They come with the firmware: libvirt refuses them where a kernel is booted directly.
    WithUefi,
    Never,
}

/// A serial port: the type of its target and the model.
pub(super) struct Serial {
    pub(super) target: &'static str,
    pub(super) model: &'static str,
}

impl Platform {
    pub(super) fn of(arch: Arch) -> Self {
        let serial = |target, model| Serial { target, model };
        let unlike = Self {
            machine: "virt",
            needs_efi: false,
            has_efi: true,
            acpi: Acpi::Never,
            apic: false,
            emulated_cpu: None,
            serial: serial("system-serial", "16550a"),
        };
        match arch {
            Arch::Amd64 => Self {
                machine: "q35",
                acpi: Acpi::Always,
                apic: true,
                serial: serial("isa-serial", "isa-serial"),
                ..unlike
            },
            Arch::Arm64 => Self {
                needs_efi: true,
                acpi: Acpi::WithUefi,
                // The default is a Cortex-A15, which has 32 bits.
                emulated_cpu: Some("cortex-a57"),
                serial: serial("system-serial", "pl011"),
                ..unlike
            },
            Arch::Ppc64el => Self {
                machine: "pseries",
                has_efi: false,
                serial: serial("spapr-vio-serial", "spapr-vty"),
                ..unlike
            },
            Arch::S390x => Self {
                machine: "s390-ccw-virtio",
                has_efi: false,
                serial: serial("sclp-serial", "sclpconsole"),
                ..unlike
            },
            // Its own firmware, OpenSBI, only starts what is next to it in memory.
            Arch::Riscv64 => Self { needs_efi: true, ..unlike },
        }
    }
}
