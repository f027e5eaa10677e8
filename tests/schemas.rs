//! All domain XML that is made here, for five architectures, before libvirt's
//! schema; and before `virsh define` for those that this machine can run.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test fails by panicking"
)]

mod support;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use support::{Live, Missing, require, tool};
use virtsmith::machine::arch::Arch;
use virtsmith::machine::domain::{
    Boot, CpuMode, Disk, DiskFormat, GicVersion, Hardware, Interface, InterfaceSource, Mebibytes,
    OpenVswitch, Owner, Virt,
};
use virtsmith::xml::capabilities::Capabilities;
use virtsmith::xml::domain_capabilities::DomainCapabilities;
use virtsmith::xml::view::{
    Chardev, Domain, Filesystem, Graphics, Hostdev, Input, MemoryBalloon, PciAddress, Sound,
    Switch, Tpm, Video, Watchdog, YesNo,
};
use virtsmith::xml::{Document, Element};

/// A domain, what it is of, and its name.
struct Case {
    name: String,
    arch: Arch,
    virt: Virt,
    /// Whether it names a device that the host must have.
    needs_device: bool,
    xml: Element,
}

/// What machines are launched as, and what is made of those with views.
fn cases(cpu: impl Fn(Arch, Virt) -> Option<CpuMode>) -> Vec<Case> {
    let mut cases = Vec::new();
    for arch in Arch::ALL {
        for virt in [Virt::Kvm, Virt::Tcg] {
            for (way, boot) in boots(arch) {
                let name = format!("{arch}-{}-{way}", virt.libvirt_name());
                let mut least = Hardware::new(&name, arch, virt, Mebibytes(512), 1);
                least.boot = boot;
                least.cpu = cpu(arch, virt);
                let mut full = least.clone();
                full.name = format!("{name}-full");
                furnish(&mut full);
                for hardware in [least, full] {
                    let xml = hardware.to_element().unwrap();
                    let name = hardware.name;
                    cases.push(Case { name, arch, virt, needs_device: false, xml });
                }
            }
        }
    }
    let viewed: Vec<_> = cases.iter().flat_map(viewed).collect();
    cases.extend(viewed);
    cases
}

fn boots(arch: Arch) -> Vec<(&'static str, Boot)> {
    let path = |text: &str| text.to_owned();
    let kernel = Boot::Kernel {
        kernel: path("/boot/vmlinuz"),
        initrd: Some(path("/boot/initrd.img")),
        cmdline: path("root=LABEL=root ro console=ttyS0"),
    };
    let bare = Boot::Kernel { kernel: path("/boot/vmlinuz"), initrd: None, cmdline: path("") };
    let mut boots = vec![("firmware", Boot::Firmware), ("kernel", kernel), ("bare", bare)];
    if !matches!(arch, Arch::Ppc64el | Arch::S390x) {
        let loader = |nvram_template| Boot::Loader { loader: path("/fw/code.fd"), nvram_template };
        boots.push(("efi", Boot::Efi));
        boots.push(("loader", loader(None)));
        boots.push(("nvram", loader(Some(path("/fw/vars.fd")))));
    }
    boots
}

/// Gives a machine all that a launch can give it.
fn furnish(hardware: &mut Hardware) {
    hardware.uuid = Some("0f9a3c52-5a3b-4a58-9c0e-0e6f6f1d7a11".into());
    hardware.title = Some("Tom & Jerry's <machine>".into());
    hardware.description = Some("first line\nsecond \"line\"".into());
    hardware.owner = Some(Owner { namespace: "prod".into(), id: "web/0".into() });
    hardware.gic = (hardware.arch == Arch::Arm64).then_some(GicVersion::V3);
    hardware.vcpus = 4;
    hardware.disks = vec![
        Disk::system("/pool/web-0.qcow2"),
        Disk::seed("/pool/web-0-seed.iso"),
        Disk::system("/pool/web-0_vdc.qcow2"),
        Disk { source: "/srv/a & b.raw".into(), format: DiskFormat::Raw, read_only: false },
        Disk { source: "/srv/tools.qcow2".into(), format: DiskFormat::Qcow2, read_only: true },
    ];
    let bridge = |open_vswitch| InterfaceSource::Bridge { name: "br0".into(), open_vswitch };
    let port = OpenVswitch {
        interface_id: Some("7c5ba07e-4e2a-4f0c-9a63-2a1c4a0b8e55".into()),
        profile_id: Some("web".into()),
    };
    let lan = Interface::new(InterfaceSource::Network("default".into()));
    hardware.interfaces = vec![
        Interface { mac: "52:54:00:12:34:56".parse().ok(), mtu: 9000, ..lan },
        Interface::new(bridge(None)),
        Interface::new(bridge(Some(OpenVswitch::default()))),
        Interface::new(bridge(Some(port))),
        Interface::new(InterfaceSource::User),
    ];
    hardware.console_log = Some("/var/log/web-0.log".into());
}

fn some(text: &str) -> Option<String> {
    Some(text.to_owned())
}

/// What is made of a machine, and how.
type Change = (&'static str, fn(&mut Domain, Arch));

/// What the typed views make of a machine: displays, firmware with its keys, what
/// the host lends.
fn viewed(case: &Case) -> Vec<Case> {
    let is = |suffix: &str| case.name.ends_with(suffix);
    let changes: &[Change] = match () {
        () if is("-firmware-full") => &[("shown", show), ("lent", lend)],
        () if is("-efi-full") && case.arch == Arch::Amd64 => {
            &[("secure", secure), ("measured", measure)]
        }
        () if is("-efi-full") => &[("measured", measure)],
        () => &[],
    };
    let change = |(what, change): &Change| {
        let mut domain = Domain::read(&case.xml).unwrap();
        let name = format!("{}-{what}", case.name);
        domain.name = Some(name.clone());
        change(&mut domain, case.arch);
        let mut xml = case.xml.clone();
        domain.write_to(&mut xml);
        let needs_device = *what == "lent";
        Case { name, needs_device, xml, arch: case.arch, virt: case.virt }
    };
    changes.iter().map(change).collect()
}

/// A screen and a keyboard.
fn show(domain: &mut Domain, arch: Arch) {
    let bus = if arch == Arch::S390x { "virtio" } else { "usb" };
    domain.graphics = vec![Graphics::vnc()];
    domain.videos = vec![Video { model: some("virtio"), heads: Some(1), ..Video::default() }];
    let input = |kind: &str| Input { kind: some(kind), bus: some(bus) };
    domain.inputs = vec![input("keyboard"), input("tablet")];
    domain.consoles = vec![Chardev { target: some("virtio"), port: Some(1), ..Chardev::pty() }];
    domain.memballoon = Some(MemoryBalloon {
        model: some("virtio"),
        stats_period: Some(5),
        ..MemoryBalloon::default()
    });
    let (model, sound) = match arch {
        Arch::S390x => ("diag288", None),
        _ => ("i6300esb", Some(Sound { model: some("ich9") })),
    };
    domain.watchdogs = vec![Watchdog { model: some(model), action: some("reset") }];
    domain.sounds = sound.into_iter().collect();
}

/// UEFI that starts what is signed.
fn secure(domain: &mut Domain, _: Arch) {
    *domain = std::mem::take(domain).with_secure_boot();
}

/// A place for what was measured while it booted.
fn measure(domain: &mut Domain, arch: Arch) {
    let model = if arch == Arch::Amd64 { "tpm-crb" } else { "tpm-tis" };
    domain.tpms = vec![Tpm { model: some(model), ..Tpm::emulated() }];
}

/// A directory and a device of the host's.
fn lend(domain: &mut Domain, arch: Arch) {
    domain.filesystems = vec![Filesystem::virtiofs("/srv/shared", "shared")];
    *domain = std::mem::take(domain).with_shared_memory();
    let place = |text: &str| some(text);
    let address = PciAddress {
        domain: place("0x0000"),
        bus: place("0x01"),
        slot: place("0x02"),
        function: place("0x0"),
        ..PciAddress::default()
    };
    let card = Hostdev {
        mode: some("subsystem"),
        kind: some("pci"),
        managed: Some(YesNo(true)),
        address: Some(address),
        ..Hostdev::default()
    };
    domain.hostdevs = if arch == Arch::S390x { vec![] } else { vec![card] };
    for disk in &mut domain.disks {
        disk.cache = some("none");
        disk.boot_order = None;
    }
    for interface in &mut domain.interfaces {
        interface.link = some("up");
    }
    domain.serials.iter_mut().for_each(|serial| serial.log_append = Some(Switch(true)));
}

/// QEMU has it for arm64 and s390x too; where it lacks it there is none.
fn usual_cpu(arch: Arch, virt: Virt) -> Option<CpuMode> {
    match (virt, arch) {
        (Virt::Kvm, _) => Some(CpuMode::HostPassthrough),
        (Virt::Tcg, Arch::Riscv64) => None,
        (Virt::Tcg, _) => Some(CpuMode::Maximum),
    }
}

/// Where libvirt's schemas are.
fn schema() -> Result<PathBuf, Missing> {
    tool("virt-xml-validate")?;
    let schema = Path::new("/usr/share/libvirt/schemas/domain.rng");
    let found = schema.exists().then(|| schema.to_owned());
    found.ok_or_else(|| Missing::new("needs libvirt's schemas"))
}

fn written(folder: &Path, case: &Case) -> PathBuf {
    let path = folder.join(format!("{}.xml", case.name));
    fs::write(&path, case.xml.to_string()).unwrap();
    path
}

#[test]
fn libvirts_schema_takes_every_domain() {
    let (xmllint, schema) = (require!(tool("xmllint")), require!(schema()));
    let folder = tempfile::tempdir().unwrap();
    let cases = cases(usual_cpu);
    let names: BTreeSet<_> = cases.iter().map(|case| case.name.as_str()).collect();
    assert_eq!(names.len(), cases.len(), "one hides another");
    let files = cases.iter().map(|case| written(folder.path(), case));
    let mut command = Command::new(xmllint);
    let output = command.args(["--noout", "--relaxng"]).arg(schema).args(files).output().unwrap();
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{said}");
    assert_eq!(said.lines().filter(|line| line.ends_with(" validates")).count(), cases.len());
}

/// The schema would take anything if it were not asked.
#[test]
fn libvirts_schema_refuses_what_is_none() {
    let (xmllint, schema) = (require!(tool("xmllint")), require!(schema()));
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("domain.xml");
    let xml = Hardware::new("web", Arch::Amd64, Virt::Kvm, Mebibytes(512), 1).to_element().unwrap();
    fs::write(&file, xml.to_string().replace("<vcpu>", "<vcpu count='1'>")).unwrap();
    let mut command = Command::new(xmllint);
    let output = command.args(["--noout", "--relaxng"]).arg(schema).arg(file).output().unwrap();
    assert!(!output.status.success());
}

#[test]
fn virsh_defines_every_domain_that_has_an_emulator_here() {
    let libvirtd = require!(Live::unrecorded_own());
    let host = Capabilities::parse(&libvirtd.virsh(&["capabilities"])).unwrap();
    let has = |arch: Arch, virt: Virt| {
        host.domain_type(arch.libvirt_name(), virt.libvirt_name()).is_some()
    };
    let cpu = |arch: Arch, virt: Virt| {
        if !has(arch, virt) {
            return None;
        }
        let (arch, virt_name) = (arch.libvirt_name(), virt.libvirt_name());
        let asked = ["domcapabilities", "--arch", arch, "--virttype", virt_name];
        CpuMode::choose(virt, &DomainCapabilities::parse(&libvirtd.virsh(&asked)).unwrap())
    };
    let cases = cases(cpu);
    let mut defined = BTreeSet::new();
    for case in cases.iter().filter(|case| has(case.arch, case.virt) && !case.needs_device) {
        let file = written(libvirtd.folder(), case);
        match define(&libvirtd, &file) {
            Ok(()) => {
                let dumped = libvirtd.virsh(&["dumpxml", "--inactive", &case.name]);
                assert_kept(case, &dumped);
                libvirtd.virsh(&["undefine", &case.name, "--nvram"]);
                defined.insert((case.arch.libvirt_name(), case.virt.libvirt_name()));
            }
            // Not every machine has the firmware and the TPM, and some releases look.
            Err(said) if said.contains("irmware") && is_efi(&case.xml) => {}
            Err(said) if said.contains("TPM") && case.xml.find("devices/tpm").is_some() => {}
            Err(said) => panic!("{}: {said}\n{}", case.name, case.xml),
        }
    }
    assert!(defined.iter().any(|(_, virt)| *virt == "qemu"), "{defined:?}");
    println!("defined for {defined:?}");
}

fn is_efi(xml: &Element) -> bool {
    xml.find("os").and_then(|os| os.attribute("firmware")) == Some("efi")
}

fn define(libvirtd: &Live, file: &Path) -> Result<(), String> {
    let mut command = Command::new("virsh");
    command.args(["--quiet", "--connect", &libvirtd.uri(), "define", "--validate"]).arg(file);
    let output = command.env("LC_ALL", "C").output().unwrap();
    match output.status.success() {
        true => Ok(()),
        false => Err(String::from_utf8_lossy(&output.stderr).into_owned()),
    }
}

/// libvirt has understood what was said: it says it too.
fn assert_kept(case: &Case, dumped: &str) {
    let theirs = virtsmith::xml::parse(dumped).unwrap();
    let of = |element: &Element| {
        let domain = Domain::read(element).unwrap();
        let targets: Vec<_> = domain.disks.iter().map(|disk| disk.target.clone()).collect();
        let macs: Vec<_> = domain.interfaces.iter().map(|it| (it.kind.clone(), it.mtu)).collect();
        let tpms: Vec<_> = domain.tpms.iter().map(|tpm| tpm.model.clone()).collect();
        (domain.name, domain.memory, domain.vcpus, targets, macs, tpms, domain.graphics.len())
    };
    assert_eq!(of(Document::root(&theirs)), of(&case.xml), "{}:\n{dumped}", case.name);
}
