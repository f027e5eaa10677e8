//! What a host says about itself.

use std::time::Duration;

use super::driver::Driver;

/// What a host says about itself.
#[derive(Clone, Debug)]
pub(super) struct About {
    pub(super) driver: Driver,
    pub(super) uri: String,
    pub(super) hostname: String,
    /// The hypervisor's release: major × 1,000,000 + minor × 1,000 + micro.
    pub(super) version: u64,
    /// libvirt's release, likewise.
    pub(super) lib_version: u64,
    pub(super) capabilities: String,
    pub(super) domain_capabilities: Option<String>,
    /// What each pool lives on, in bytes.
    pub(super) disk_space: u64,
    /// How long guests take to shut down; `None` for guests that never do.
    pub(super) shutdown: Option<Duration>,
}

impl Default for About {
    fn default() -> Self {
        Self {
            driver: Driver::Qemu,
            uri: "qemu:///system".into(),
            hostname: "virtsmith-host".into(),
            version: 10_000_002,
            lib_version: 9_000_000,
            capabilities: CAPABILITIES.into(),
            domain_capabilities: None,
            disk_space: 100 << 30,
            shutdown: Some(Duration::ZERO),
        }
    }
}

/// The path of the emulator that a host says it has.
pub(super) const EMULATOR: &str = "/usr/bin/qemu-system-x86_64";

/// The machine types that it has, newest first.
const MACHINES: [&str; 4] = ["pc", "q35", "pc-i440fx-10.0", "pc-q35-10.0"];

/// Whether there is a machine type of that name.
pub(super) fn has_machine(name: &str) -> bool {
    MACHINES.contains(&name)
}

/// The machine type that a name stands for.
pub(super) fn canonical(name: &str) -> &str {
    match name {
        "pc" => "pc-i440fx-10.0",
        "q35" => "pc-q35-10.0",
        name => name,
    }
}

/// What the emulator gives a domain of one type.
pub(super) fn domain_capabilities(domain: &str, machine: &str) -> String {
    let passthrough = if domain == "kvm" { "yes" } else { "no" };
    format!(
        "<domainCapabilities>
  <path>{EMULATOR}</path>
  <domain>{domain}</domain>
  <machine>{machine}</machine>
  <arch>x86_64</arch>
  <vcpu max='255'/>
  <os supported='yes'>
    <enum name='firmware'>
      <value>efi</value>
    </enum>
    <loader supported='yes'/>
  </os>
  <cpu>
    <mode name='host-passthrough' supported='{passthrough}'/>
    <mode name='maximum' supported='yes'/>
    <mode name='host-model' supported='yes'/>
    <mode name='custom' supported='yes'/>
  </cpu>
  <devices/>
  <features/>
</domainCapabilities>
"
    )
}

const CAPABILITIES: &str = "<capabilities>
  <host>
    <uuid>00000000-0000-4000-8000-000000000000</uuid>
    <cpu>
      <arch>x86_64</arch>
    </cpu>
  </host>
  <guest>
    <os_type>hvm</os_type>
    <arch name='x86_64'>
      <wordsize>64</wordsize>
      <emulator>/usr/bin/qemu-system-x86_64</emulator>
      <machine maxCpus='255'>pc-i440fx-10.0</machine>
      <machine canonical='pc-i440fx-10.0' maxCpus='255'>pc</machine>
      <machine maxCpus='288'>pc-q35-10.0</machine>
      <machine canonical='pc-q35-10.0' maxCpus='288'>q35</machine>
      <domain type='qemu'/>
      <domain type='kvm'/>
    </arch>
    <features>
      <acpi default='on' toggle='yes'/>
    </features>
  </guest>
</capabilities>
";
