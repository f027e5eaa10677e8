//! What no machine can be made of.

use std::collections::BTreeSet;
use std::fmt;

use super::devices::DISK_LETTERS;
use super::hardware::{Boot, CpuMode, Hardware, Interface, InterfaceSource, Virt};
use super::platform::Platform;
use crate::machine::arch::Arch;

/// One thing that is wrong with a [`Hardware`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    kind: ProblemKind,
    sentence: String,
}

/// What a [`Problem`] is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ProblemKind {
    /// The name of the domain.
    Name,
    /// Its UUID, or that of a port.
    Uuid,
    /// Memory or virtual CPUs.
    Size,
    /// The CPU mode or the interrupt controller.
    Cpu,
    /// Firmware that the architecture does not have.
    Boot,
    /// The number of disks.
    Disks,
    /// A network interface.
    Interface,
    /// A path that is not absolute.
    Path,
    /// A text with a character that XML or libvirt cannot carry.
    Text,
}

impl Problem {
    fn new(kind: ProblemKind, sentence: impl Into<String>) -> Self {
        Self { kind, sentence: sentence.into() }
    }

    /// What it is about.
    pub fn kind(&self) -> ProblemKind {
        self.kind
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.sentence)
    }
}

impl std::error::Error for Problem {}

impl Hardware {
    /// Everything that is wrong with it, at once.
    ///
    /// Only what can be seen without a host: whether a bridge, an image or a machine type exists is not asked.
    pub fn problems(&self) -> Vec<Problem> {
        let mut problems = Vec::new();
        check_identity(self, &mut problems);
        check_size(self, &mut problems);
        check_boot(self, &mut problems);
        check_disks(self, &mut problems);
        for (index, interface) in self.interfaces.iter().enumerate() {
            check_interface(index, interface, &mut problems);
        }
        check_addresses(&self.interfaces, &mut problems);
        check_paths(self, &mut problems);
        check_texts(self, &mut problems);
        problems
    }
}

fn check_identity(hardware: &Hardware, problems: &mut Vec<Problem>) {
    let name = &hardware.name;
    if name.trim().is_empty() || name.contains(['/', '\n']) {
        problems.push(Problem::new(ProblemKind::Name, format!("{name:?} is no name of a domain")));
    }
    if let Some(uuid) = hardware.uuid.as_ref().filter(|uuid| !is_uuid(uuid)) {
        problems.push(Problem::new(ProblemKind::Uuid, format!("{uuid:?} is no UUID")));
    }
}

fn check_size(hardware: &Hardware, problems: &mut Vec<Problem>) {
    if hardware.memory.0 == 0 {
        problems.push(Problem::new(ProblemKind::Size, "a machine needs memory"));
    }
    if hardware.vcpus == 0 {
        problems.push(Problem::new(ProblemKind::Size, "a machine needs at least one virtual CPU"));
    }
    if hardware.virt == Virt::Tcg && hardware.cpu == Some(CpuMode::HostPassthrough) {
        let sentence = "the host's CPU can be passed through only under KVM; use the maximum CPU or the default";
        problems.push(Problem::new(ProblemKind::Cpu, sentence));
    }
    if hardware.gic.is_some() && hardware.arch != Arch::Arm64 {
        let sentence = format!("{} has no generic interrupt controller; arm64 has", hardware.arch);
        problems.push(Problem::new(ProblemKind::Cpu, sentence));
    }
}

fn check_boot(hardware: &Hardware, problems: &mut Vec<Problem>) {
    let efi = matches!(hardware.boot, Boot::Efi | Boot::Loader { .. });
    if efi && !Platform::of(hardware.arch).has_efi {
        let sentence =
            format!("there is no UEFI for {}; boot by the firmware it has", hardware.arch);
        problems.push(Problem::new(ProblemKind::Boot, sentence));
    }
}

fn check_disks(hardware: &Hardware, problems: &mut Vec<Problem>) {
    let (given, most) = (hardware.disks.len(), DISK_LETTERS.len());
    if given > most {
        let sentence = format!("{given} virtio disks are too many; a machine can have {most}");
        problems.push(Problem::new(ProblemKind::Disks, sentence));
    }
}

fn check_interface(index: usize, interface: &Interface, problems: &mut Vec<Problem>) {
    /// The kernel keeps names of interfaces in 16 bytes, with a zero at the end.
    const LONGEST_BRIDGE: usize = 15;
    /// What every IPv4 host must be able to receive (RFC 791).
    const LEAST_MTU: u16 = 68;
    let mut problem = |kind, sentence: String| {
        problems.push(Problem::new(kind, format!("interface {index}: {sentence}")));
    };
    match &interface.source {
        InterfaceSource::Network(name) if name.is_empty() => {
            problem(ProblemKind::Interface, "the network has no name".to_owned());
        }
        InterfaceSource::Bridge { name, open_vswitch } => {
            if name.is_empty() || name.len() > LONGEST_BRIDGE || name.contains(['/', ' ']) {
                let sentence =
                    format!("{name:?} is no name of a bridge; one has 1 to {LONGEST_BRIDGE} bytes");
                problem(ProblemKind::Interface, sentence);
            }
            let id = open_vswitch.as_ref().and_then(|port| port.interface_id.as_ref());
            if let Some(id) = id.filter(|id| !is_uuid(id)) {
                problem(ProblemKind::Uuid, format!("the interface id {id:?} is no UUID"));
            }
        }
        InterfaceSource::User if interface.mtu != Interface::USUAL_MTU => {
            problem(ProblemKind::Interface, "libvirt sets no MTU on a user network".to_owned());
        }
        InterfaceSource::Network(_) | InterfaceSource::User => {}
    }
    if let Some(name) = interface.guest_name.as_deref().filter(|name| !is_interface_name(name)) {
        let sentence = format!(
            "{name:?} is no name of an interface; one has 1 to {LONGEST_BRIDGE} letters, digits, '-', '_' and '.'"
        );
        problem(ProblemKind::Interface, sentence);
    }
    if interface.mtu < LEAST_MTU {
        problem(
            ProblemKind::Interface,
            format!("an MTU of {} is below {LEAST_MTU}", interface.mtu),
        );
    }
}

fn is_interface_name(name: &str) -> bool {
    let is_plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.');
    (1..=15).contains(&name.len()) && name.chars().all(is_plain) && !matches!(name, "." | "..")
}

/// No two interfaces may have the same address, or the same name in the guest.
fn check_addresses(interfaces: &[Interface], problems: &mut Vec<Problem>) {
    let mut seen = BTreeSet::new();
    for mac in interfaces.iter().filter_map(|interface| interface.mac) {
        if !seen.insert(mac) {
            let sentence = format!("two interfaces have the MAC address {mac}");
            problems.push(Problem::new(ProblemKind::Interface, sentence));
        }
    }
    let mut seen = BTreeSet::new();
    for name in interfaces.iter().filter_map(|interface| interface.guest_name.as_ref()) {
        if !seen.insert(name) {
            let sentence = format!("two interfaces have the name {name:?} in the guest");
            problems.push(Problem::new(ProblemKind::Interface, sentence));
        }
    }
}

fn check_paths(hardware: &Hardware, problems: &mut Vec<Problem>) {
    for (what, path) in paths(hardware).filter(|(_, path)| !path.starts_with('/')) {
        problems.push(Problem::new(
            ProblemKind::Path,
            format!("the path of the {what} is not absolute: {path:?}"),
        ));
    }
}

fn check_texts(hardware: &Hardware, problems: &mut Vec<Problem>) {
    for (what, text) in texts(hardware) {
        // Only a description may have several lines; libvirt refuses them in a title and elsewhere they are mistakes.
        let allowed =
            |c: char| !c.is_control() || (what == "description" && matches!(c, '\t' | '\n'));
        if !text.chars().all(|c| allowed(c) && !matches!(c, '\u{fffe}' | '\u{ffff}')) {
            problems.push(Problem::new(
                ProblemKind::Text,
                format!("the {what} has a control character: {text:?}"),
            ));
        }
    }
}

fn paths(hardware: &Hardware) -> impl Iterator<Item = (&'static str, &String)> {
    let (first, second) = match &hardware.boot {
        Boot::Firmware | Boot::Efi => (None, None),
        Boot::Loader { loader, nvram_template } => {
            (Some(("loader", loader)), nvram_template.as_ref().map(|path| ("NVRAM template", path)))
        }
        Boot::Kernel { kernel, initrd, .. } => {
            (Some(("kernel", kernel)), initrd.as_ref().map(|path| ("initial RAM disk", path)))
        }
    };
    let emulator = hardware.emulator.as_ref().map(|path| ("emulator", path));
    let log = hardware.console_log.as_ref().map(|path| ("console log", path));
    let disks = hardware.disks.iter().map(|disk| ("disk", &disk.source));
    [emulator, first, second, log].into_iter().flatten().chain(disks)
}

/// Every text that ends up in the XML, with its name.
fn texts(hardware: &Hardware) -> impl Iterator<Item = (&'static str, &String)> {
    let cmdline =
        if let Boot::Kernel { cmdline, .. } = &hardware.boot { Some(cmdline) } else { None };
    let owner = hardware.owner.as_ref();
    let fields = [
        ("name", Some(&hardware.name)),
        ("title", hardware.title.as_ref()),
        ("description", hardware.description.as_ref()),
        ("machine type", hardware.machine.as_ref()),
        ("command line", cmdline),
        ("owner's namespace", owner.map(|owner| &owner.namespace)),
        ("owner's id", owner.map(|owner| &owner.id)),
    ];
    let plugs = hardware.interfaces.iter().flat_map(|interface| match &interface.source {
        InterfaceSource::Network(name) => [Some(("network", name)), None],
        InterfaceSource::Bridge { name, open_vswitch } => {
            let profile = open_vswitch.as_ref().and_then(|port| port.profile_id.as_ref());
            [Some(("bridge", name)), profile.map(|profile| ("profile id", profile))]
        }
        InterfaceSource::User => [None, None],
    });
    let fields = fields.into_iter().filter_map(|(what, text)| text.map(|text| (what, text)));
    fields.chain(paths(hardware)).chain(plugs.flatten())
}

/// Whether it is a UUID as libvirt writes them.
fn is_uuid(text: &str) -> bool {
    let lengths: Vec<usize> = text.split('-').map(str::len).collect();
    lengths == [8, 4, 4, 4, 12] && text.chars().all(|c| c == '-' || c.is_ascii_hexdigit())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::machine::domain::{Disk, GicVersion, Mebibytes, OpenVswitch, Owner};

    type Spoil = fn(&mut Hardware);

    const FAULTS: [(Spoil, ProblemKind); 24] = [
        (|h| h.name.clear(), ProblemKind::Name),
        (|h| h.name = "a/b".into(), ProblemKind::Name),
        (|h| h.uuid = Some("6f0c1a520b2e4c0b8d5e1f2a3b4c5d6e".into()), ProblemKind::Uuid),
        (|h| h.memory = Mebibytes(0), ProblemKind::Size),
        (|h| h.vcpus = 0, ProblemKind::Size),
        (|h| h.cpu = Some(CpuMode::HostPassthrough), ProblemKind::Cpu),
        (|h| h.gic = Some(GicVersion::V3), ProblemKind::Cpu),
        (|h| h.boot = Boot::Efi, ProblemKind::Boot),
        (
            |h| h.boot = Boot::Loader { loader: "/code".into(), nvram_template: None },
            ProblemKind::Boot,
        ),
        (|h| h.disks = vec![Disk::system("/d"); 27], ProblemKind::Disks),
        (|h| h.disks = vec![Disk::system("d")], ProblemKind::Path),
        (|h| h.console_log = Some(String::new()), ProblemKind::Path),
        (|h| h.title = Some("two\nlines".into()), ProblemKind::Text),
        (|h| h.owner = owner("\0"), ProblemKind::Text),
        (|h| plug(h, InterfaceSource::Network(String::new()), 1500), ProblemKind::Interface),
        (|h| plug(h, bridge("sixteen-bytes-br", None), 1500), ProblemKind::Interface),
        (|h| plug(h, bridge("br 0", None), 1500), ProblemKind::Interface),
        (|h| plug(h, bridge("br0", Some("no-uuid")), 1500), ProblemKind::Uuid),
        (|h| plug(h, bridge("br0", None), 67), ProblemKind::Interface),
        (|h| plug(h, InterfaceSource::User, 9000), ProblemKind::Interface),
        (twins, ProblemKind::Interface),
        (|h| name(h, &["sixteen-bytes-if"]), ProblemKind::Interface),
        (|h| name(h, &["eth 0"]), ProblemKind::Interface),
        (|h| name(h, &["eth0", "eth0"]), ProblemKind::Interface),
    ];

    fn name(hardware: &mut Hardware, names: &[&str]) {
        let interface = |name: &&str| Interface {
            guest_name: Some((*name).to_owned()),
            ..Interface::new(InterfaceSource::User)
        };
        hardware.interfaces = names.iter().map(interface).collect();
    }

    fn owner(namespace: &str) -> Option<Owner> {
        Some(Owner { namespace: namespace.into(), id: String::new() })
    }

    fn plug(hardware: &mut Hardware, source: InterfaceSource, mtu: u16) {
        hardware.interfaces.push(Interface { mtu, ..Interface::new(source) });
    }

    fn bridge(name: &str, id: Option<&str>) -> InterfaceSource {
        let port = OpenVswitch { interface_id: id.map(str::to_owned), profile_id: None };
        InterfaceSource::Bridge { name: name.into(), open_vswitch: Some(port) }
    }

    fn twins(hardware: &mut Hardware) {
        let mac = "52:54:00:00:00:01".parse().ok();
        let twin = Interface { mac, ..Interface::new(InterfaceSource::User) };
        hardware.interfaces = vec![twin.clone(), twin];
    }

    fn sound() -> Hardware {
        let mut hardware = Hardware::new("web-0", Arch::S390x, Virt::Tcg, Mebibytes(512), 1);
        hardware.description = Some("two\nlines".into());
        hardware.disks = vec![Disk::system("/d"); 26];
        hardware
    }

    #[test]
    fn finds_each_fault() {
        assert_eq!(sound().problems(), []);
        for (index, (spoil, kind)) in FAULTS.into_iter().enumerate() {
            let mut hardware = sound();
            spoil(&mut hardware);
            let kinds: Vec<_> = hardware.problems().iter().map(Problem::kind).collect();
            assert_eq!(kinds, [kind], "row {index}");
            assert!(hardware.to_element().is_err());
        }
    }

    #[test]
    fn names_all_faults_at_once() {
        let mut hardware = sound();
        hardware.vcpus = 0;
        hardware.disks = vec![Disk::seed("seed.iso"); 27];
        let problems = hardware.to_element().unwrap_err();
        assert_eq!(problems.len(), 29);
        assert_eq!(problems[1].to_string(), "27 virtio disks are too many; a machine can have 26");
    }
}
