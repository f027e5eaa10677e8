//! XML as libvirt sees it: golden files, libvirt's own schemas, a second parser, and properties.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a failed test panics"
)]

use std::env;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use proptest::prelude::*;
use virtsmith::machine::arch::Arch;
use virtsmith::machine::domain::{
    Boot, CpuMode, Disk, GicVersion, Hardware, Interface, InterfaceSource, Mebibytes, OpenVswitch,
    Owner, Virt,
};
use virtsmith::xml::capabilities::Capabilities;
use virtsmith::xml::domain::Domain;
use virtsmith::xml::domain_capabilities::DomainCapabilities;
use virtsmith::xml::pool::{DirPool, Permissions, Pool};
use virtsmith::xml::volume::{Backing, NewVolume, Volume};
use virtsmith::xml::{self, ByteCount, Element};

// Golden files.

/// Every architecture, under KVM and emulated, by its firmware and with a kernel; and what those leave out.
fn machines() -> Vec<(String, Hardware)> {
    let mut machines = Vec::new();
    for arch in Arch::ALL {
        for virt in [Virt::Kvm, Virt::Tcg] {
            for (way, boot) in [("firmware", Boot::Firmware), ("kernel", kernel())] {
                machines.push((
                    format!("{arch}-{}-{way}", virt.libvirt_name()),
                    plain(arch, virt, boot),
                ));
            }
        }
    }
    machines.push(("amd64-qemu-efi".into(), plain(Arch::Amd64, Virt::Tcg, Boot::Efi)));
    machines.push(("arm64-qemu-loader".into(), plain(Arch::Arm64, Virt::Tcg, aavmf())));
    machines.push(("amd64-qemu-everything".into(), everything()));
    machines.push((
        "arm64-qemu-least".into(),
        Hardware::new("least", Arch::Arm64, Virt::Tcg, Mebibytes(256), 1),
    ));
    machines
}

fn kernel() -> Boot {
    let cmdline = "root=LABEL=cloudimg-rootfs ro quiet".into();
    Boot::Kernel {
        kernel: "/boot/vmlinuz".into(),
        initrd: Some("/boot/initrd.img".into()),
        cmdline,
    }
}

fn aavmf() -> Boot {
    Boot::Loader {
        loader: "/usr/share/AAVMF/AAVMF_CODE.fd".into(),
        nvram_template: Some("/usr/share/AAVMF/AAVMF_VARS.fd".into()),
    }
}

fn plain(arch: Arch, virt: Virt, boot: Boot) -> Hardware {
    let mut hardware = Hardware::new("virtsmith-test-web-0", arch, virt, Mebibytes(2048), 2);
    hardware.uuid = Some("0f9a3c52-5a3b-4a58-9c0e-0e6f6f1d7a11".into());
    hardware.owner = Some(Owner { namespace: "test".into(), id: "web/0".into() });
    hardware.cpu = match (virt, arch) {
        (Virt::Kvm, _) => Some(CpuMode::HostPassthrough),
        (Virt::Tcg, Arch::Ppc64el | Arch::Riscv64) => None,
        (Virt::Tcg, _) => Some(CpuMode::Maximum),
    };
    hardware.gic = (arch == Arch::Arm64).then_some(GicVersion::V3);
    hardware.boot = boot;
    hardware.disks = vec![Disk::system("/pool/web-0.qcow2"), Disk::seed("/pool/web-0-seed.iso")];
    let network = Interface::new(InterfaceSource::Network("default".into()));
    hardware.interfaces = vec![Interface { mac: "52:54:00:12:34:56".parse().ok(), ..network }];
    hardware.console_log = Some("/var/log/virtsmith/web-0.log".into());
    hardware
}

fn everything() -> Hardware {
    let mut hardware = plain(Arch::Amd64, Virt::Tcg, kernel());
    hardware.title = Some("Tom & Jerry's <machine>".into());
    hardware.description = Some("first line\nsecond \"line\"".into());
    hardware.machine = Some("pc-q35-7.2".into());
    hardware.emulator = Some("/usr/bin/qemu-system-x86_64".into());
    hardware.disks = (0..26).map(|n| Disk::system(format!("/pool/disk-{n}.qcow2"))).collect();
    let port = OpenVswitch {
        interface_id: Some("7c5ba07e-4e2a-4f0c-9a63-2a1c4a0b8e55".into()),
        profile_id: Some("web".into()),
    };
    let bridge =
        |name: &str, open_vswitch| InterfaceSource::Bridge { name: name.into(), open_vswitch };
    hardware.interfaces = vec![
        Interface::new(bridge("br0", None)),
        Interface { mtu: 9000, ..Interface::new(bridge("br-int", Some(port))) },
        Interface::new(bridge("br-ex", Some(OpenVswitch::default()))),
        Interface { mtu: 1450, ..Interface::new(InterfaceSource::Network("default".into())) },
        Interface::new(InterfaceSource::User),
    ];
    hardware
}

fn fixture(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/xml").join(path)
}

/// Compares with a golden file, or writes it if the environment has `UPDATE_GOLDEN`.
fn assert_golden(path: &Path, actual: &str) {
    if env::var_os("UPDATE_GOLDEN").is_some() {
        fs::write(path, actual).unwrap();
    }
    let golden = fs::read_to_string(path).unwrap_or_default();
    assert!(
        golden == actual,
        "{} is not what is made today; UPDATE_GOLDEN=1 rewrites it:\n{actual}",
        path.display()
    );
}

#[test]
fn machines_are_described_as_their_golden_files_say() {
    for (name, hardware) in machines() {
        let element = hardware.to_element().unwrap();
        assert_golden(&fixture(&format!("domain/{name}.xml")), &format!("{element}\n"));
    }
}

#[test]
fn no_golden_file_is_left_over() {
    let mut expected: Vec<_> =
        machines().into_iter().map(|(name, _)| format!("{name}.xml")).collect();
    let listed = fs::read_dir(fixture("domain")).unwrap();
    let mut found: Vec<_> =
        listed.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    expected.sort();
    found.sort();
    assert_eq!(found, expected);
}

#[test]
fn architectures_get_only_what_they_have() {
    for (name, hardware) in machines() {
        let xml = hardware.to_element().unwrap();
        let acpi = match (hardware.arch, &hardware.boot) {
            (Arch::Amd64, _) => true,
            (Arch::Arm64, Boot::Kernel { .. }) => false,
            (arch, _) => arch == Arch::Arm64,
        };
        assert_eq!(xml.find("features/acpi").is_some(), acpi, "{name}");
        let text = xml.to_string();
        for absent in ["/dev/pts", "sata", "ide", "cdrom"] {
            assert!(!text.contains(&format!("'{absent}")), "{name} has {absent}");
        }
    }
}

#[test]
fn a_described_machine_is_read_back() {
    let hardware = everything();
    let domain = Domain::parse(&hardware.to_element().unwrap().to_string()).unwrap();
    assert_eq!(Owner::of(&domain), hardware.owner);
    assert_eq!((domain.memory, domain.vcpus), (Some(ByteCount(2 << 30)), Some(2)));
    assert_eq!((domain.disks.len(), domain.disks[25].target.as_str()), (26, "vdz"));
    let mtus: Vec<_> = domain.interfaces.iter().map(|interface| interface.mtu).collect();
    assert_eq!(mtus, [None, Some(9000), None, Some(1450), None]);
    assert_eq!(domain.console_log, hardware.console_log);
}

// What libvirt wrote.

#[test]
fn documents_of_libvirt_are_written_back_byte_for_byte() {
    for name in ["capabilities", "domain_capabilities", "domain", "pool", "volume"] {
        let text = fs::read_to_string(fixture(&format!("libvirt/{name}.xml"))).unwrap();
        assert!(xml::parse(&text).unwrap().to_string() == text, "{name}");
    }
}

#[test]
fn documents_of_libvirt_are_understood() {
    let read = |name: &str| fs::read_to_string(fixture(&format!("libvirt/{name}.xml"))).unwrap();
    let host = Capabilities::parse(&read("capabilities")).unwrap();
    let kvm = host.domain_type("x86_64", "kvm").unwrap();
    assert_eq!(kvm.machine("q35").unwrap().canonical.as_deref(), Some("pc-q35-10.0"));

    let virt = DomainCapabilities::parse(&read("domain_capabilities")).unwrap();
    assert_eq!(
        (virt.arch.as_str(), virt.firmware.as_slice()),
        ("aarch64", ["efi".to_owned()].as_slice())
    );
    assert_eq!(CpuMode::choose(Virt::Tcg, &virt), Some(CpuMode::Maximum));
    assert_eq!(CpuMode::choose(Virt::Kvm, &virt), None);
    assert_eq!(GicVersion::choose(&virt), Some(GicVersion::V3));

    let domain = Domain::parse(&read("domain")).unwrap();
    assert_eq!(Owner::of(&domain).unwrap().id, "web/0");
    assert_eq!((domain.disks.len(), domain.disks[1].read_only), (2, true));

    let pool = Pool::parse(&read("pool")).unwrap();
    assert_eq!((pool.kind.as_str(), pool.permissions.mode), ("dir", Some(0o711)));
    let volume = Volume::parse(&read("volume")).unwrap();
    assert_eq!((volume.capacity, volume.format.as_deref()), (ByteCount(8 << 30), Some("qcow2")));
    assert_eq!(volume.backing.unwrap().format.as_deref(), Some("qcow2"));
}

// libvirt's schemas, and a second parser.

/// Whether a tool can be run. Where there is none, tests are skipped, but not in CI.
fn has(tool: &str) -> bool {
    let found = Command::new(tool)
        .arg("--version")
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .is_ok();
    assert!(found || env::var_os("CI").is_none(), "{tool} is missing");
    if !found {
        println!("skipped: needs {tool}");
    }
    found
}

/// Runs a tool on a document as a file and says what it complained about.
fn complaint(tool: &str, arguments: &[&str], document: &str, after: &[&str]) -> Option<String> {
    let mut file = tempfile::NamedTempFile::new().unwrap();
    file.write_all(document.as_bytes()).unwrap();
    let output = Command::new(tool).args(arguments).arg(file.path()).args(after).output().unwrap();
    (!output.status.success()).then(|| String::from_utf8_lossy(&output.stderr).into_owned())
}

#[test]
fn libvirts_schemas_accept_what_is_built() {
    if !has("virt-xml-validate") || !has("xmllint") {
        return;
    }
    let pool = DirPool {
        name: "virtsmith".into(),
        path: "/var/lib/virtsmith/kvm/guests".into(),
        permissions: Some(Permissions { mode: Some(0o711), owner: Some(0), group: Some(0) }),
    };
    let volume = NewVolume {
        name: "web-0.qcow2".into(),
        capacity: ByteCount(8 << 30),
        allocation: Some(ByteCount(0)),
        format: "qcow2".into(),
        backing: Some(Backing { path: "/pool/base".into(), format: Some("qcow2".into()) }),
        permissions: Some(Permissions { mode: Some(0o600), ..Permissions::default() }),
    };
    let domains = machines()
        .into_iter()
        .map(|(name, hardware)| (name, "domain", hardware.to_element().unwrap()));
    let storage = [
        ("pool".to_owned(), "storagepool", pool.to_element()),
        ("volume".to_owned(), "storagevol", volume.to_element()),
    ];
    for (name, schema, element) in domains.chain(storage) {
        let text = format!("{element}\n");
        assert_eq!(complaint("virt-xml-validate", &[], &text, &[schema]), None, "{name}:\n{text}");
    }
}

/// Documents that both parsers take, and documents that neither does.
const AGREED: [(&str, bool); 24] = [
    ("<a/>", true),
    ("<a k=\"'\" l='\"' m = '&lt;>'\n/>", true),
    ("<?xml version='1.0' encoding='utf-8' standalone='no'?><a>&#x1F600;</a>", true),
    ("<a><![CDATA[]]]]><![CDATA[>]]></a><!-- - --><?p  q ?>", true),
    ("\u{feff}<a>]]&gt;</a >", true),
    ("<p:a xmlns:p='urn:p' p:k=''/>", true),
    ("<a>\u{e9}\u{10ffff}</a>", true),
    ("", false),
    ("<a>", false),
    ("<a></b>", false),
    ("<a k='1' k='2'/>", false),
    ("<a k='1'l='2'/>", false),
    ("<a k='<'/>", false),
    ("<a k=v/>", false),
    ("<a>]]></a>", false),
    ("<a>&undeclared;</a>", false),
    ("<a>& </a>", false),
    ("<a>&#0;</a>", false),
    ("<a>&#+65;</a>", false),
    ("<a>\u{b}</a>", false),
    ("<a><!-- -- --></a>", false),
    ("<a/><a/>", false),
    (" <?xml version='1.0'?><a/>", false),
    ("<a><?xml version='1.0'?></a>", false),
];

#[test]
fn libxml2_agrees_on_what_is_xml() {
    if !has("xmllint") {
        return;
    }
    for (document, accepted) in AGREED {
        assert_eq!(xml::parse(document).is_ok(), accepted, "{document}");
        let complaint = complaint("xmllint", &["--noout", "--nonet"], document, &[]);
        assert_eq!(complaint.is_none(), accepted, "{document}: {complaint:?}");
    }
}

// Properties.

/// Text of characters that XML can carry, rich in those that need care.
fn text() -> impl Strategy<Value = String> {
    proptest::string::string_regex("([&<>'\"\\]\t\n\r a-z]|\\PC){0,12}").unwrap()
}

fn name() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec!["a", "b", "p:c", "ä", "_d-1.x"])
}

fn element() -> impl Strategy<Value = Element> {
    let leaf = (name(), prop::option::of(text()), prop::collection::vec((name(), text()), 0..3))
        .prop_map(|(name, content, attributes)| {
            let element = attributes
                .into_iter()
                .fold(Element::new(name), |element, (key, value)| element.attr(key, value));
            if let Some(content) = content { element.text(content) } else { element }
        });
    leaf.prop_recursive(5, 40, 4, |inner| {
        (name(), prop::collection::vec(inner, 0..4))
            .prop_map(|(name, children)| Element::new(name).children(children))
    })
}

/// Documents in odd but legal spelling.
fn spelled() -> impl Strategy<Value = String> {
    let space = || prop::sample::select(vec!["", " ", "\n  ", "\t", "\r\n"]);
    let piece = prop::sample::select(vec![
        "x", "&#65;", "&#x41;", "&lt;", "&apos;", "\"", "'", ">", "]]", "\r\n", " ", "é", "😀",
    ]);
    let content = prop::collection::vec(piece, 0..6).prop_map(|pieces| pieces.concat());
    let attribute = (space(), content.clone(), any::<bool>()).prop_map(|(space, value, double)| {
        let (quote, other) = if double { ('"', "&quot;") } else { ('\'', "&#39;") };
        format!(" {space}k{space}={quote}{}{quote}", value.replace(quote, other))
    });
    let leaf = prop_oneof![
        content.prop_map(|text| text.replace("]]>", "]]&gt;")),
        Just("<!-- c -->".to_owned()),
        Just("<?p q?>".to_owned()),
        Just("<![CDATA[<&]]>".to_owned()),
    ];
    let tree = leaf.prop_recursive(4, 40, 4, move |inner| {
        let children =
            prop::collection::vec(inner, 0..4).prop_map(|children| children.join("<i/>"));
        (name(), prop::option::of(attribute.clone()), space(), children).prop_map(
            |(name, attribute, space, children)| {
                let attribute = attribute.unwrap_or_default();
                if children.is_empty() {
                    format!("<{name}{attribute}{space}/>")
                } else {
                    format!("<{name}{attribute}{space}>{children}</{name}{space}>")
                }
            },
        )
    });
    tree.prop_map(|tree| format!("<?xml version='1.0'?>\n<root>{tree}</root>\n"))
}

proptest! {
    #[test]
    fn what_is_built_means_the_same_when_parsed(element in element()) {
        fn same(built: &Element, parsed: &Element) -> bool {
            let leaf = built.elements().next().is_none();
            built.name() == parsed.name()
                && built.attributes().eq(parsed.attributes())
                && (!leaf || built.content() == parsed.content())
                && built.elements().count() == parsed.elements().count()
                && built.elements().zip(parsed.elements()).all(|(built, parsed)| same(built, parsed))
        }
        let written = element.to_string();
        let parsed = xml::parse(&written).unwrap();
        prop_assert!(same(&element, parsed.root()), "{written}");
        prop_assert_eq!(parsed.to_string(), written);
    }

    #[test]
    fn what_was_read_is_written_byte_for_byte(document in spelled()) {
        let parsed = xml::parse(&document);
        prop_assert!(parsed.is_ok(), "{document}: {}", parsed.unwrap_err());
        prop_assert_eq!(parsed.unwrap().to_string(), document);
    }

    #[test]
    fn a_value_set_in_any_document_is_read_back(document in spelled(), value in text()) {
        let mut parsed = xml::parse(&document).unwrap();
        parsed.root_mut().set_attribute("k", value.as_str());
        parsed.root_mut().push(Element::new("last").text(value.as_str()));
        let again = xml::parse(&parsed.to_string()).unwrap();
        prop_assert_eq!(again.root().attribute("k"), Some(value.as_str()));
        prop_assert_eq!(again.root().find_all("last").last().unwrap().content(), value);
    }

    #[test]
    fn any_bytes_are_parsed_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        let _ = xml::parse(&String::from_utf8_lossy(&bytes)).map_err(|error| error.to_string());
    }

    #[test]
    fn any_markup_is_written_back_or_refused(document in "[<>/=!?&;#x\\[\\]'\" ak1\\-\n]{0,40}") {
        if let Ok(parsed) = xml::parse(&document) {
            prop_assert_eq!(parsed.to_string(), document);
        }
    }

    #[test]
    fn a_damaged_document_is_written_back_or_refused(
        document in spelled(), at in any::<prop::sample::Index>(), other in "[<>/&'\"\\]\\[!? -]{0,2}",
    ) {
        let places: Vec<_> = document.char_indices().map(|(place, _)| place).collect();
        let place = places[at.index(places.len())];
        let (before, after) = document.split_at(place);
        let damaged: String = before.chars().chain(other.chars()).chain(after.chars().skip(1)).collect();
        if let Ok(parsed) = xml::parse(&damaged) {
            prop_assert_eq!(parsed.to_string(), damaged);
        }
    }
}
