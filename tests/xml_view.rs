//! Typed views of domains: libvirt's schemas take what they build, and nothing is
//! lost on the way through them.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a failed test panics"
)]

mod support;

use std::fs;
use std::path::Path;
use std::process::Command;

use proptest::prelude::*;
use support::{require, tool};
use virtsmith::xml::view::{
    Chardev, Clock, Cpu, CpuFeature, CpuTopology, Disk, DiskHost, DiskSource, Domain, Features,
    Filesystem, Graphics, Hostdev, Input, Interface, Memory, MemoryBalloon, Os, PciAddress, Rng,
    Sound, Switch, Timer, Tpm, Video, VirtualPort, Watchdog, YesNo,
};
use virtsmith::xml::{self, Assignment, ByteCount, Patch};

fn some(text: &str) -> Option<String> {
    Some(text.to_owned())
}

/// A domain with one of everything.
fn everything() -> Domain {
    let memory = Memory(ByteCount(2 << 30));
    let cpu = Cpu {
        mode: some("host-passthrough"),
        check: some("none"),
        migratable: Some(Switch(true)),
        topology: Some(CpuTopology {
            sockets: Some(1),
            dies: None,
            cores: Some(2),
            threads: Some(2),
        }),
        cache_mode: some("passthrough"),
        features: vec![CpuFeature { name: some("vmx"), policy: some("disable") }],
        ..Cpu::default()
    };
    let os = Os {
        arch: some("x86_64"),
        machine: some("q35"),
        kind: some("hvm"),
        boot_menu: Some(YesNo(true)),
        boot_menu_timeout: Some(3000),
        ..Os::default()
    };
    let features = Features {
        acpi: true,
        apic: true,
        kvm_hidden: Some(Switch(true)),
        hyperv_relaxed: Some(Switch(true)),
        hyperv_spinlocks: Some(Switch(true)),
        hyperv_spinlocks_retries: Some(8191),
        vmport: Some(Switch(false)),
        ..Features::default()
    };
    let timer = Timer { name: some("rtc"), tickpolicy: some("catchup"), ..Timer::default() };
    let domain = Domain {
        virt: some("kvm"),
        name: some("everything"),
        uuid: some("0f9a3c52-5a3b-4a58-9c0e-0e6f6f1d7a11"),
        title: some("a < b"),
        memory: Some(memory),
        current_memory: Some(memory),
        vcpus: Some(4),
        current_vcpus: Some(2),
        vcpu_placement: some("static"),
        iothreads: Some(2),
        os: Some(os),
        features: Some(features),
        cpu: Some(cpu.with_numa_nodes(2, 4, memory)),
        clock: Some(Clock { offset: some("utc"), timers: vec![timer], ..Clock::default() }),
        on_poweroff: some("destroy"),
        on_reboot: some("restart"),
        on_crash: some("destroy"),
        disks: disks(),
        interfaces: interfaces(),
        filesystems: vec![Filesystem::virtiofs("/srv/shared", "shared")],
        ..Domain::default()
    };
    with_devices(domain).with_secure_boot().with_shared_memory()
}

fn disks() -> Vec<Disk> {
    let host = DiskHost { name: some("192.0.2.1"), port: Some(6789), ..DiskHost::default() };
    let mut rbd = Disk::network("rbd", "pool/image", vec![host], "vdd");
    let ceph = |source: DiskSource| DiskSource {
        auth_username: some("libvirt"),
        secret_type: some("ceph"),
        secret_uuid: some("2a5b08e4-3dca-4ff9-9a1d-40389758d081"),
        ..source
    };
    rbd.source = rbd.source.map(ceph);
    let mut system = Disk::file("/pool/a & b.qcow2", "qcow2", "vda");
    system.cache = some("none");
    system.io = some("native");
    system.discard = some("unmap");
    system.iothread = Some(1);
    system.boot_order = Some(1);
    system.total_iops_sec = Some(1000);
    system.serial = some("system");
    let mut drive = Disk::cdrom("sda", "sata");
    drive.source = Some(DiskSource { file: some("/iso"), ..DiskSource::default() });
    vec![
        system,
        Disk::block("/dev/sdz", "vdb"),
        Disk::volume("default", "data.qcow2", "qcow2", "vdc"),
        rbd,
        drive,
        Disk::cdrom("sdb", "sata"),
    ]
}

fn interfaces() -> Vec<Interface> {
    let mut port = Interface::bridge("ovsbr0");
    port.virtualport = Some(VirtualPort {
        kind: some("openvswitch"),
        interface_id: some("7c5ba07e-4e2a-4f0c-9a63-2a1c4a0b8e55"),
        profile_id: some("web"),
    });
    port.vlan = Some(42);
    let mut network = Interface::network("default");
    network.mac = some("52:54:00:00:00:01");
    network.mtu = Some(9000);
    network.driver = some("vhost");
    network.queues = Some(4);
    network.link = some("up");
    network.outbound_average = Some(1000);
    vec![network, port, Interface::direct("eth0", "bridge"), Interface::user()]
}

fn with_devices(mut domain: Domain) -> Domain {
    let address = |bus: &str| PciAddress {
        domain: some("0x0000"),
        bus: some(bus),
        slot: some("0x02"),
        function: some("0x0"),
        ..PciAddress::default()
    };
    domain.serials =
        vec![Chardev { log: some("/log"), log_append: Some(Switch(true)), ..Chardev::pty() }];
    domain.consoles = vec![Chardev { target: some("virtio"), port: Some(1), ..Chardev::pty() }];
    domain.channels = vec![Chardev::guest_agent()];
    domain.inputs = vec![Input { kind: some("tablet"), bus: some("usb") }];
    domain.graphics = vec![Graphics::vnc()];
    domain.videos = vec![Video { model: some("virtio"), heads: Some(1), ..Video::default() }];
    domain.sounds = vec![Sound { model: some("ich9") }];
    domain.hostdevs = vec![
        Hostdev {
            mode: some("subsystem"),
            kind: some("pci"),
            managed: Some(YesNo(true)),
            address: Some(address("0x01")),
            ..Hostdev::default()
        },
        Hostdev {
            mode: some("subsystem"),
            kind: some("usb"),
            vendor: some("0x1234"),
            product: some("0xbeef"),
            ..Hostdev::default()
        },
    ];
    domain.rngs = vec![Rng {
        model: some("virtio"),
        backend: some("random"),
        path: some("/dev/urandom"),
        rate_bytes: Some(1024),
        rate_period: Some(1000),
    }];
    domain.tpms = vec![Tpm::emulated()];
    domain.watchdogs = vec![Watchdog { model: some("i6300esb"), action: some("reset") }];
    domain.memballoon = Some(MemoryBalloon {
        model: some("virtio"),
        stats_period: Some(5),
        ..MemoryBalloon::default()
    });
    domain
}

#[test]
fn libvirts_schema_takes_what_views_build() {
    let validate = require!(tool("virt-xml-validate"));
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("domain.xml");
    let text = everything().to_element().to_string();
    fs::write(&file, &text).unwrap();
    let output = Command::new(validate).arg(&file).arg("domain").output().unwrap();
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{said}\n{text}");
}

#[test]
fn what_is_built_is_read_back() {
    let domain = everything();
    assert_eq!(Domain::read(&domain.to_element()).unwrap(), domain);
}

fn of_libvirt() -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/xml");
    let golden = fs::read_dir(folder.join("domain")).unwrap();
    let golden = golden.map(|entry| entry.unwrap().path());
    let paths = golden.chain([folder.join("libvirt/domain.xml")]);
    paths.map(|path| fs::read_to_string(path).unwrap()).collect()
}

#[test]
fn what_was_not_changed_is_written_back_byte_for_byte() {
    for text in of_libvirt() {
        let mut document = xml::parse(&text).unwrap();
        let domain = Domain::read(document.root()).unwrap();
        domain.write_to(document.root_mut());
        assert!(document.to_string() == text, "{document}");
    }
}

/// Puts what no view knows into the text of a domain: in tags and after them.
fn strange(text: &str, places: &[prop::sample::Index]) -> (String, usize) {
    let ends: Vec<usize> = text.match_indices('>').map(|(at, _)| at).collect();
    let usable = |at: &usize| {
        let before = &text[..*at];
        let tag = before.rfind('<').map(|start| &before[start..]).unwrap_or_default();
        !tag.starts_with("</") && !tag.starts_with("<?") && !tag.starts_with("<!")
    };
    let ends: Vec<usize> = ends.into_iter().filter(usable).collect();
    let mut chosen: Vec<usize> = places.iter().map(|place| ends[place.index(ends.len())]).collect();
    chosen.sort_unstable();
    chosen.dedup();
    let mut out = text.to_owned();
    for (number, at) in chosen.iter().enumerate().rev() {
        let closing = usize::from(out[..*at].ends_with('/'));
        out.insert_str(*at - closing, &format!(" unknown{number} = \"&#49;\" "));
    }
    (out, chosen.len())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn what_a_view_does_not_know_outlives_every_change(
        which in any::<prop::sample::Index>(),
        places in prop::collection::vec(any::<prop::sample::Index>(), 1..8),
        (vcpus, mebibytes, queues) in (1..64_u32, 1..4096_u64, prop::option::of(1..9_u32)),
        cache in prop::option::of("[a-z]{4,9}"),
    ) {
        let texts = of_libvirt();
        let (text, count) = strange(&texts[which.index(texts.len())], &places);
        let mut document = xml::parse(&text).unwrap();
        let mut domain = Domain::read(document.root()).unwrap();
        domain.vcpus = Some(vcpus);
        domain.memory = Some(Memory(ByteCount(mebibytes << 20)));
        domain.cpu.get_or_insert_default().mode = Some("host-model".into());
        for disk in &mut domain.disks {
            disk.cache.clone_from(&cache);
            disk.queues = queues;
        }
        domain.watchdogs.push(Watchdog { model: Some("itco".into()), action: None });
        domain.write_to(document.root_mut());
        let written = document.to_string();
        let read = xml::parse(&written).unwrap();
        prop_assert_eq!(Domain::read(read.root()).unwrap(), domain);
        for number in 0..count {
            let attribute = format!(" unknown{number} = \"&#49;\"");
            prop_assert!(written.contains(&attribute), "{attribute} is lost in {written}");
        }
    }

    #[test]
    fn any_change_is_applied_or_refused(change in "[a-z/@=\\[\\]0-9-]{0,20}|\\PC{0,20}") {
        let mut document = xml::parse("<a><b c='1'/></a>").unwrap();
        if let Ok(assignment) = change.parse::<Assignment>() {
            let _ = assignment.apply(&mut document);
            prop_assert!(xml::parse(&document.to_string()).is_ok());
        }
    }

    #[test]
    fn any_patch_is_applied_or_refused(patch in "((set|add|remove|replace) [a-z/@]{1,5} (<a/>|<b>|\\PC{0,9})\n){0,4}") {
        let mut document = xml::parse("<a><b c='1'/></a>").unwrap();
        if let Ok(patch) = patch.parse::<Patch>() {
            let _ = patch.apply(&mut document);
            prop_assert!(xml::parse(&document.to_string()).is_ok());
        }
    }
}
