//! The whole of a domain: `<domain>`.

use super::{
    Chardev, Cpu, Disk, Filesystem, Graphics, Hostdev, Input, Interface, Memory, MemoryBalloon, Os,
    Rng, Sound, Switch, Tpm, Video, Watchdog, YesNo, os, view,
};

view! {
    /// A domain, `<domain>`.
    Domain in "domain" {
        /// Its type: `kvm`, `qemu`, `test` and others.
        virt: Option<String> = "@type",
        /// Its name.
        name: Option<String> = "name",
        /// Its UUID, in libvirt's spelling.
        uuid: Option<String> = "uuid",
        /// A short title.
        title: Option<String> = "title",
        /// A longer description.
        description: Option<String> = "description",
        /// The most memory it may ever have, with room for more modules.
        max_memory: Option<Memory> = "maxMemory",
        /// The number of places for memory modules.
        max_memory_slots: Option<u32> = "maxMemory@slots",
        /// The memory it is started with.
        memory: Option<Memory> = "memory",
        /// The memory it has now; the balloon takes the rest.
        current_memory: Option<Memory> = "currentMemory",
        /// The most virtual CPUs.
        vcpus: Option<u32> = "vcpu",
        /// The virtual CPUs it is started with, where that is fewer.
        current_vcpus: Option<u32> = "vcpu@current",
        /// `static` or `auto`.
        vcpu_placement: Option<String> = "vcpu@placement",
        /// The host's CPUs that it may use, such as `1-4,^3`.
        cpuset: Option<String> = "vcpu@cpuset",
        /// The number of I/O threads.
        iothreads: Option<u32> = "iothreads",
        /// The host's nodes that its memory comes from.
        numatune_nodeset: Option<String> = "numatune/memory@nodeset",
        /// `strict`, `preferred`, `interleave`, `restrictive`.
        numatune_mode: Option<String> = "numatune/memory@mode",
        /// What holds its memory: `memfd`, `file`, `anonymous`.
        memory_source: Option<String> = "memoryBacking/source@type",
        /// Who sees its memory: `shared` or `private`.
        memory_access: Option<String> = "memoryBacking/access@mode",
        /// Whether its memory is in huge pages.
        hugepages: bool = "memoryBacking/hugepages",
        /// Whether its memory is never swapped.
        locked: bool = "memoryBacking/locked",
        /// What it boots.
        os: Option<Os> = "os",
        /// What its hypervisor does.
        features: Option<Features> = "features",
        /// Its CPU.
        cpu: Option<Cpu> = "cpu",
        /// Its clock.
        clock: Option<Clock> = "clock",
        /// What is done when it powers off: `destroy`, `restart`, `preserve`.
        on_poweroff: Option<String> = "on_poweroff",
        /// What is done when it reboots.
        on_reboot: Option<String> = "on_reboot",
        /// What is done when it crashes.
        on_crash: Option<String> = "on_crash",
        /// The path of its emulator.
        emulator: Option<String> = "devices/emulator",
        /// Its disks.
        disks: Vec<Disk> = "devices/disk",
        /// Its network interfaces.
        interfaces: Vec<Interface> = "devices/interface",
        /// Its shared directories.
        filesystems: Vec<Filesystem> = "devices/filesystem",
        /// Its serial ports.
        serials: Vec<Chardev> = "devices/serial",
        /// Its consoles.
        consoles: Vec<Chardev> = "devices/console",
        /// Its channels.
        channels: Vec<Chardev> = "devices/channel",
        /// Its keyboards, mice and tablets.
        inputs: Vec<Input> = "devices/input",
        /// Its displays.
        graphics: Vec<Graphics> = "devices/graphics",
        /// Its graphics cards.
        videos: Vec<Video> = "devices/video",
        /// Its sound cards.
        sounds: Vec<Sound> = "devices/sound",
        /// The devices of the host that it is given.
        hostdevs: Vec<Hostdev> = "devices/hostdev",
        /// Its sources of random bytes.
        rngs: Vec<Rng> = "devices/rng",
        /// Its trusted platform modules.
        tpms: Vec<Tpm> = "devices/tpm",
        /// Its watchdogs.
        watchdogs: Vec<Watchdog> = "devices/watchdog",
        /// Its memory balloon.
        memballoon: Option<MemoryBalloon> = "devices/memballoon",
    }
}

view! {
    /// What a hypervisor does for a domain, `<features>`.
    Features in "features" {
        /// ACPI tables.
        acpi: bool = "acpi",
        /// An APIC.
        apic: bool = "apic",
        /// Physical address extension.
        pae: bool = "pae",
        /// System management mode.
        smm: Option<Switch> = "smm@state",
        /// The version of Arm's interrupt controller.
        gic: Option<String> = "gic@version",
        /// The interrupt controller: `kvm` or `qemu`.
        ioapic: Option<String> = "ioapic@driver",
        /// Whether KVM hides itself.
        kvm_hidden: Option<Switch> = "kvm/hidden@state",
        /// How Hyper-V's interfaces are offered: `custom` or `passthrough`.
        hyperv_mode: Option<String> = "hyperv@mode",
        /// Hyper-V's relaxed timers.
        hyperv_relaxed: Option<Switch> = "hyperv/relaxed@state",
        /// Hyper-V's virtual APIC.
        hyperv_vapic: Option<Switch> = "hyperv/vapic@state",
        /// Hyper-V's spin locks.
        hyperv_spinlocks: Option<Switch> = "hyperv/spinlocks@state",
        /// How often a spin lock is tried.
        hyperv_spinlocks_retries: Option<u32> = "hyperv/spinlocks@retries",
        /// Whether the VM port of another hypervisor is emulated.
        vmport: Option<Switch> = "vmport@state",
    }
}

view! {
    /// A domain's clock, `<clock>`.
    Clock in "clock" {
        /// `utc`, `localtime`, `timezone`, `variable`, `absolute`.
        offset: Option<String> = "@offset",
        /// The time zone, for `timezone`.
        timezone: Option<String> = "@timezone",
        /// Seconds from the basis, for `variable`.
        adjustment: Option<String> = "@adjustment",
        /// `utc` or `localtime`, for `variable`.
        basis: Option<String> = "@basis",
        /// Its timers.
        timers: Vec<Timer> = "timer",
    }
}

view! {
    /// A timer of a clock.
    Timer in "timer" {
        /// `rtc`, `pit`, `hpet`, `tsc`, `kvmclock`, `hypervclock`, `armvtimer`.
        name: Option<String> = "@name",
        /// Whether the guest has it.
        present: Option<YesNo> = "@present",
        /// What is done about lost ticks: `delay`, `catchup`, `merge`, `discard`.
        tickpolicy: Option<String> = "@tickpolicy",
        /// What it follows: `boot`, `guest`, `wall`, `realtime`.
        track: Option<String> = "@track",
    }
}

impl Domain {
    /// UEFI with secure boot and the vendor's keys; see [`Os::with_secure_boot`].
    #[must_use]
    pub fn with_secure_boot(mut self) -> Self {
        self.os = Some(self.os.take().unwrap_or_default().with_secure_boot());
        self.features.get_or_insert_default().smm = Some(os::SMM);
        self
    }

    /// Memory that other processes of the host can see, which virtiofs needs.
    #[must_use]
    pub fn with_shared_memory(mut self) -> Self {
        self.memory_source = Some("memfd".into());
        self.memory_access = Some("shared".into());
        self
    }
}
