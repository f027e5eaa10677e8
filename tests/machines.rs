//! What can be done to a machine, on a daemon and with a small guest.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test fails by panicking"
)]

mod support;

use std::collections::BTreeMap;
use std::fs;
use std::io::{Read as _, Write as _};
use std::ops::ControlFlow;
use std::sync::{Arc, Mutex};
use std::time::{Duration, SystemTime};

use support::{Host, require, wait_for};
use virtsmith::image::Size;
use virtsmith::machine::{
    AddressSource, Boot, Clock, EditOptions, Effect, ErrorKind, ExtraDisk, Factory, Interface,
    InterfaceSource, KvmCheck, Mebibytes, Phase, PhoneHome, PieceState, Random, State, Status,
    Stopped, WaitOptions,
};
use virtsmith::xml::{Assignment, Document};

fn size(text: &str) -> Size {
    text.parse().unwrap()
}

#[tokio::test]
async fn a_host_is_set_up_once() {
    let host = require!(Host::start());
    let manager = host.manager().await;
    assert!(manager.initialise().await.unwrap());
    let after = host.traces();
    assert!(!manager.initialise().await.unwrap(), "the second time there is nothing to do");
    assert_eq!(host.traces(), after);
    let checks = manager.verify().await;
    let names: Vec<_> = checks.iter().map(|check| check.name).collect();
    assert_eq!(
        names,
        [
            "connection",
            "kvm",
            "emulators",
            "firmware",
            "network",
            "pool",
            "data directory",
            "access"
        ]
    );
    assert!(checks[5].detail.contains("is started"), "{:?}", checks[5]);
}

#[tokio::test]
async fn everything_that_speaks_against_a_machine_is_said_at_once() {
    let host = require!(Host::start());
    let manager = host.manager().await;
    let mut spec = host.spec("no host name");
    spec.disk = Some(size("1M"));
    spec.cpus = 0;
    let bridge = InterfaceSource::Bridge { name: "missing0".into(), open_vswitch: None };
    let network = InterfaceSource::Network("missing".into());
    spec.interfaces = vec![Interface::new(bridge), Interface::new(network)];
    spec.extra_disks = vec![ExtraDisk::New(size("1G")); 25];
    let error = manager.plan(&spec).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Invalid);
    let reasons = error.reasons().join("\n");
    for words in [
        "'no host name' is no name for a machine",
        "is smaller than the image",
        "no bridge 'missing0'",
        "no network 'missing'",
        "25 extra disks are too many",
        "at least one virtual CPU",
    ] {
        assert!(reasons.contains(words), "no {words:?} in:\n{reasons}");
    }
}

#[tokio::test]
async fn extra_disks_and_names_are_there_and_go_with_the_machine() {
    let host = require!(Host::start());
    let manager = host.manager().await;
    manager.initialise().await.unwrap();
    let mut spec = host.spec("web1");
    spec.extra_disks = vec![ExtraDisk::New(size("64M"))];
    let lan = Interface::new(InterfaceSource::User);
    spec.interfaces = vec![Interface { guest_name: Some("lan0".into()), ..lan }];
    let plan = manager.plan(&spec).await.unwrap();
    let hardware = plan.hardware.to_string();
    assert!(hardware.ends_with(" mem=128M root-disk=8192M cores=1"), "{hardware}");
    manager.launch(&spec).await.unwrap();
    let info = manager.info("web1").await.unwrap();
    let targets: Vec<_> = info.disks.iter().map(|disk| disk.target.as_str()).collect();
    assert_eq!(targets, ["vda", "vdb", "vdc"]);
    assert!(info.interfaces[0].mac.as_deref().unwrap().starts_with("52:54:00:"));
    let line = manager.list().await.unwrap()[0].to_string();
    assert_eq!(line, "web1 running 1");
    assert!(manager.is_running("web1").await.unwrap());
    assert!(host.data_dir().join("kvm/guests/web1_vdc.qcow2").exists());
    manager.delete("web1").await.unwrap();
    let left: Vec<_> = host.traces().into_iter().filter(|trace| trace.contains("web1")).collect();
    assert_eq!(left, [""; 0]);
}

#[tokio::test]
async fn a_machine_is_paused_stopped_and_taken_back() {
    let host = require!(Host::start());
    let manager = host.manager().await;
    manager.launch(&host.spec("web1")).await.unwrap();
    assert_eq!(manager.resume("web1").await.unwrap_err().kind(), ErrorKind::WrongState);
    manager.pause("web1").await.unwrap();
    assert_eq!(manager.info("web1").await.unwrap().state, State::Paused);
    manager.resume("web1").await.unwrap();
    manager.reboot("web1").await.unwrap();
    // Nothing in this guest listens.
    let stopped = manager.stop_or_destroy("web1", Duration::from_millis(100)).await.unwrap();
    assert_eq!(stopped, Stopped::Destroyed);

    manager.create_snapshot("web1", "clean", Some("as new")).await.unwrap();
    let again = manager.create_snapshot("web1", "clean", None).await.unwrap_err();
    assert_eq!(again.kind(), ErrorKind::Exists);
    let snapshots = manager.snapshots("web1").await.unwrap();
    assert_eq!((snapshots.len(), snapshots[0].name.as_str()), (1, "clean"));
    assert_eq!(snapshots[0].description.as_deref(), Some("as new"));
    manager.revert_to_snapshot("web1", "clean").await.unwrap();
    manager.delete_snapshot("web1", "clean").await.unwrap();
    let gone = manager.delete_snapshot("web1", "clean").await.unwrap_err();
    assert_eq!(gone.kind(), ErrorKind::NotFound);
}

#[tokio::test]
async fn hardware_changes_with_and_without_the_machine_running() {
    let host = require!(Host::start());
    let manager = host.manager().await;
    let mut spec = host.spec("web1");
    spec.disk = Some(size("96M"));
    manager.launch(&spec).await.unwrap();
    manager.grow_disk("web1", None, size("128M")).await.unwrap();
    assert_eq!(manager.set_memory("web1", Mebibytes(256)).await.unwrap(), Effect::NextStart);
    assert_eq!(manager.set_cpus("web1", 2).await.unwrap(), Effect::NextStart);
    let extra = ExtraDisk::New(size("64M"));
    assert_eq!(manager.attach_disk("web1", &extra).await.unwrap(), "vdc");
    manager.destroy("web1").await.unwrap();
    assert_eq!(manager.attach_disk("web1", &extra).await.unwrap(), "vdd");
    manager.detach_disk("web1", "vdd").await.unwrap();
    let mut lan = Interface::new(InterfaceSource::User);
    lan.mac = "52:54:00:00:00:07".parse().ok();
    manager.attach_interface("web1", &lan).await.unwrap();
    manager.detach_interface("web1", "52:54:00:00:00:07").await.unwrap();
    let none = manager.detach_interface("web1", "52:54:00:00:00:07").await.unwrap_err();
    assert_eq!(none.kind(), ErrorKind::NotFound);
    manager.grow_disk("web1", Some("vda"), size("256M")).await.unwrap();
    let smaller = manager.grow_disk("web1", None, size("64M")).await.unwrap_err();
    assert_eq!(smaller.kind(), ErrorKind::Invalid, "{smaller}");
    manager.start("web1").await.unwrap();
    let info = manager.info("web1").await.unwrap();
    assert_eq!((info.memory_kib, info.cpus, info.disks.len()), (256 * 1024, 2, 3));
    assert_eq!(manager.addresses("web1", &AddressSource::ALL).await.unwrap(), []);
    manager.delete("web1").await.unwrap();
    let left: Vec<_> = host.traces().into_iter().filter(|trace| trace.contains("web1")).collect();
    assert_eq!(left, [""; 0]);
}

#[tokio::test]
async fn a_launch_that_fails_does_not_touch_the_others() {
    let host = require!(Host::start());
    let manager = host.manager().await;
    let mut specs = host.spec("web").copies(3);
    specs[1].cpus = 0;
    let outcomes = manager.launch_many(&specs, 2).await;
    let said: Vec<_> = outcomes.iter().map(|(name, o)| (name.as_str(), o.is_ok())).collect();
    assert_eq!(said, [("web-1", true), ("web-2", false), ("web-3", true)], "{outcomes:?}");
    let names: Vec<_> = manager.list().await.unwrap().into_iter().map(|m| m.name).collect();
    assert_eq!(names, ["web-1", "web-3"]);
}

#[tokio::test]
async fn what_happens_to_each_of_many_is_told() {
    let host = require!(Host::start());
    let manager = host.manager().await;
    let mut specs = host.spec("web").copies(3);
    specs[1].cpus = 0;
    let told: Arc<Mutex<BTreeMap<String, Vec<Phase>>>> = Arc::default();
    let book = Arc::clone(&told);
    let on_status = move |name: &str, status: Status<'_>| {
        let mut book = book.lock().unwrap();
        let phases = book.entry(name.to_owned()).or_default();
        if phases.last() != Some(&status.phase()) {
            phases.push(status.phase());
        }
        // The third is stopped when it is about to start.
        match (name, status.phase()) {
            ("web-3", Phase::Starting) => ControlFlow::Break(()),
            _ => ControlFlow::Continue(()),
        }
    };
    let outcomes = manager.launch_many_with(&specs, 3, Arc::new(on_status)).await;
    let kinds: Vec<_> = outcomes.iter().map(|(_, o)| o.as_ref().err().map(|e| e.kind())).collect();
    assert_eq!(kinds, [None, Some(ErrorKind::Invalid), Some(ErrorKind::Cancelled)]);
    let whole = [Phase::Creating, Phase::CreatingDisks, Phase::Starting];
    let told = told.lock().unwrap().clone();
    assert_eq!(told["web-1"], [&whole[..], &[Phase::Running]].concat());
    assert_eq!(told["web-2"], [Phase::Error]);
    assert_eq!(told["web-3"], [&whole[..], &[Phase::Error]].concat());
    let names: Vec<_> = manager.list().await.unwrap().into_iter().map(|m| m.name).collect();
    assert_eq!(names, ["web-1"]);
    let left: Vec<_> = host.traces().into_iter().filter(|trace| trace.contains("web-3")).collect();
    assert_eq!(left, [""; 0]);
}

#[tokio::test]
async fn a_plan_is_compared_with_what_is_there() {
    let host = require!(Host::start());
    let manager = host.manager().await;
    let mut spec = host.spec("web1");
    spec.user_data = Some(b"#cloud-config\n{}\n".to_vec());
    spec.interfaces = vec![Interface::new(InterfaceSource::User)];
    let review = manager.review(&spec).await.unwrap();
    assert!(!review.is_taken() && review.differences.is_none(), "{review}");
    assert!(review.pieces.iter().all(|piece| piece.state == PieceState::Created), "{review}");
    assert_eq!(review.to_string(), review.plan.to_string());

    manager.launch(&spec).await.unwrap();
    let before = host.traces();
    let same = manager.review(&spec).await.unwrap();
    assert_eq!(same.differences.as_deref(), Some(&[][..]), "{same}");
    assert!(same.is_taken(), "{same}");
    assert!(same.pieces.iter().all(|piece| piece.state == PieceState::Kept), "{same}");

    (spec.memory, spec.cpus, spec.disk) = (Mebibytes(256), 2, Some(size("10G")));
    spec.user_data = Some(b"#!/bin/sh\n".to_vec());
    spec.extra_disks = vec![ExtraDisk::New(size("64M"))];
    spec.interfaces.clear();
    let review = manager.review(&spec).await.unwrap();
    let said = review.to_string();
    for line in [
        "the domain 'web1' is there already, and a launch is refused:\n",
        "  memory: 131072 KiB → 256 MiB\n",
        "  vcpu: 1 → 2\n",
        "  devices/disk[target@dev=vdc]: nothing → <disk type='file'",
        "  devices/interface: <interface type='user'>",
        "web1.qcow2' is there, and different\n  size: 8 GiB → 10 GiB\n",
        "web1-seed.iso' is there, and different\n  user-data: 17 bytes → 10 bytes, others\n",
        "web1_vdc.qcow2' would be made\n",
    ] {
        assert!(said.contains(line), "no {line:?} in:\n{said}");
    }
    assert_eq!(review.differences.unwrap().len(), 4, "{said}");
    assert_eq!(manager.plan(&spec).await.unwrap_err().kind(), ErrorKind::Exists);
    assert_eq!(host.traces(), before);

    host.libvirtd.virsh(&["destroy", "web1"]);
    host.libvirtd.virsh(&["undefine", "web1"]);
    let left = manager.review(&spec).await.unwrap();
    assert!(left.is_taken() && left.differences.is_none(), "{left}");
    assert!(left.to_string().contains("web1.qcow2' is in the way\n"), "{left}");
}

#[tokio::test]
async fn an_edit_says_what_counts_when() {
    let host = require!(Host::start());
    let manager = host.manager().await;
    let mut spec = host.spec("web1");
    let mut lan = Interface::new(InterfaceSource::User);
    lan.mac = "52:54:00:00:00:07".parse().ok();
    spec.interfaces = vec![lan];
    manager.launch(&spec).await.unwrap();
    let edit = async |words: &'static [&'static str], live, dry_run| {
        let mut options = EditOptions::default();
        (options.live, options.dry_run) = (live, dry_run);
        let change = |document: &mut Document| {
            words.iter().try_for_each(|word| word.parse::<Assignment>()?.apply(document))
        };
        manager.edit("web1", change, &options).await
    };
    let row = |edited: virtsmith::machine::Edited| -> Vec<(String, Effect, bool)> {
        let row = |change: virtsmith::machine::Change| {
            (change.difference.path, change.effect, change.refusal.is_some())
        };
        edited.changes.into_iter().map(row).collect()
    };
    let words = &["title=a", "on_reboot=destroy", "devices/interface/link@state=down", "vcpu=2"];
    let xml = |more: &[&str]| host.libvirtd.virsh(&[&["dumpxml", "web1"], more].concat());
    let before = (xml(&[]), xml(&["--inactive"]));

    let planned = row(edit(words, true, true).await.unwrap());
    assert_eq!((xml(&[]), xml(&["--inactive"])), before);
    let effect = |rows: &[(String, Effect, bool)], path: &str| {
        let row = rows.iter().find(|(at, ..)| at == path);
        row.map(|(_, effect, refused)| (*effect, *refused))
    };
    assert_eq!(effect(&planned, "title"), Some((Effect::Now, false)), "{planned:?}");

    let done = row(edit(words, true, false).await.unwrap());
    assert_eq!(effect(&done, "title"), Some((Effect::Now, false)), "{done:?}");
    let link = done.iter().find(|(path, ..)| path.starts_with("devices/interface/link"));
    assert_eq!(link.map(|row| row.1), Some(Effect::Now), "{done:?}");
    // There is no room for another virtual CPU before the next start.
    assert_eq!(effect(&done, "vcpu"), Some((Effect::NextStart, true)), "{done:?}");
    let (now, next) = (xml(&[]), xml(&["--inactive"]));
    for (xml, title, link, vcpus) in [(&now, true, true, 1), (&next, true, true, 2)] {
        assert_eq!(xml.contains("<title>a</title>"), title, "{xml}");
        assert_eq!(xml.contains("<link state='down'/>"), link, "{xml}");
        assert!(xml.contains(&format!(">{vcpus}</vcpu>")), "{xml}");
    }
    let later = row(edit(&["title=b"], false, false).await.unwrap());
    assert_eq!(later, [("title".to_owned(), Effect::NextStart, false)]);
    assert!(xml(&[]).contains("<title>a</title>"));
    assert!(row(edit(&["title=b"], true, false).await.unwrap()).is_empty());
    let renamed = edit(&["name=b"], true, false).await.unwrap_err();
    assert_eq!(renamed.kind(), ErrorKind::Invalid, "{renamed}");
    let missing = edit(&["tpm-"], true, false).await.unwrap_err();
    assert!(missing.to_string().starts_with("cannot change 'web1': there is no tpm"), "{missing}");
}

#[derive(Debug)]
struct Fixed;

impl Clock for Fixed {
    fn now(&self) -> SystemTime {
        SystemTime::UNIX_EPOCH + Duration::from_secs(1_000_000_000)
    }
}

impl Random for Fixed {
    fn fill(&self, buffer: &mut [u8]) -> std::io::Result<()> {
        buffer.fill(0x42);
        Ok(())
    }
}

impl KvmCheck for Fixed {
    fn check(&self) -> Result<(), String> {
        Err("there is none in this test".to_owned())
    }
}

#[tokio::test]
async fn clock_chance_and_kvm_are_what_a_consumer_says() {
    let host = require!(Host::start());
    let fixed = Arc::new(Fixed);
    let manager = host.manager().await.with_clock(fixed.clone()).with_random(fixed.clone());
    let manager = manager.with_kvm_check(fixed);
    let factory: &dyn Factory = &manager;
    factory.create(&host.spec("web1"), &mut |_| ControlFlow::Continue(())).await.unwrap();
    let listed = factory.list().await.unwrap();
    assert_eq!(listed[0].uuid, "42424242-4242-4242-8242-424242424242");
    let seed = fs::File::open(host.data_dir().join("kvm/guests/web1-seed.iso")).unwrap();
    let mut seed = virtsmith::seed::iso9660::Volume::open(seed).unwrap();
    let meta_data = String::from_utf8(seed.read("meta-data").unwrap()).unwrap();
    assert!(meta_data.contains("42424242-4242-4242-8242-424242424242"), "{meta_data}");
    let modified = seed.entries()[0].modified().map(virtsmith::seed::Timestamp::unix);
    assert_eq!(modified, Some(1_000_000_000));
    let checks = manager.verify().await;
    let kvm = checks.iter().find(|check| check.name == "kvm").unwrap();
    assert!(format!("{kvm:?}").contains("there is none in this test"), "{kvm:?}");
    factory.destroy("web1").await.unwrap();
    assert_eq!(factory.list().await.unwrap(), []);
}

#[tokio::test]
async fn what_is_kept_of_a_machine_has_a_name_of_its_own() {
    let host = require!(Host::start());
    let manager = host.manager().await.keep_removed();
    let mut spec = host.spec("web1");
    for round in ["first", "second"] {
        spec.user_data = Some(format!("#cloud-config\n# {round}\n").into_bytes());
        manager.launch(&spec).await.unwrap();
        manager.delete("web1").await.unwrap();
    }
    for (name, words) in [("web1.1", "# first"), ("web1.2", "# second")] {
        let kept = host.data_dir().join("removed").join(name).join("user-data");
        assert!(fs::read_to_string(&kept).unwrap().contains(words), "{}", kept.display());
    }
    assert!(!host.data_dir().join("machines/web1").exists());
}

#[tokio::test]
async fn a_machine_is_waited_for_by_agent_console_and_phone() {
    let host = require!(Host::start());
    let manager = host.manager().await;
    let mut spec = host.spec("web1");
    let Boot::Kernel { cmdline, .. } = &mut spec.boot else { panic!("a kernel") };
    cmdline.push_str(" agent");
    manager.launch(&spec).await.unwrap();
    let none = || {
        let mut options = WaitOptions::default();
        options.address = None;
        options
    };
    let long = Duration::from_secs(300);

    // The guest's agent says first that cloud-init runs, and then that it is done.
    let mut agent = none();
    agent.agent = Some(long);
    assert_eq!(manager.wait_until_ready("web1", &agent).await.unwrap(), []);
    let log = manager.console_log("web1").await.unwrap();
    let console = fs::read_to_string(&log).unwrap();
    assert_eq!(console.matches("\"guest-exec-status\"").count(), 2, "{console}");

    // The guest does not phone; a client that says its instance-id does.
    let home = PhoneHome::listen("127.0.0.1:0".parse().unwrap()).await.unwrap();
    let mut phone = none();
    phone.phone_home = Some((Duration::from_millis(300), home.clone()));
    let late = manager.wait_until_ready("web1", &phone).await.unwrap_err();
    let words = format!(
        "'web1' has not phoned home: does its user-data say so, and can it reach http://{}/?",
        home.address()
    );
    assert!(late.to_string().starts_with(&words), "{late}");
    assert!(late.to_string().contains("the console's last lines:\n"), "{late}");
    phone.phone_home = Some((long, home.clone()));
    let seed = fs::File::open(host.data_dir().join("kvm/guests/web1-seed.iso")).unwrap();
    let meta_data =
        virtsmith::seed::iso9660::Volume::open(seed).unwrap().read("meta-data").unwrap();
    let meta_data = String::from_utf8(meta_data).unwrap();
    let id = meta_data.lines().next().unwrap().split('"').nth(1).unwrap().to_owned();
    let address = home.address();
    let caller =
        tokio::task::spawn_blocking(move || call(address, &format!("hostname=x&instance_id={id}")));
    manager.wait_until_ready("web1", &phone).await.unwrap();
    assert!(caller.await.unwrap().starts_with("HTTP/1.1 200 OK\r\n"));

    // What cloud-init says last, as a recorded console has it.
    let mut console = none();
    console.cloud_init = Some(Duration::from_millis(300));
    let late = manager.wait_until_ready("web1", &console).await.unwrap_err();
    assert_eq!(late.kind(), ErrorKind::Timeout);
    assert!(
        late.to_string().starts_with("'web1' has not finished with cloud-init; the console's"),
        "{late}"
    );
    let last = "[   70.1] cloud-init[520]: Cloud-init v. 22.4.2 finished at Thu, 01 Jan 1970. Datasource DataSourceNoCloud\r\n";
    let mut log = fs::OpenOptions::new().append(true).open(log).unwrap();
    log.write_all(last.as_bytes()).unwrap();
    manager.wait_until_ready("web1", &console).await.unwrap();

    let mut nobody = none();
    nobody.agent = Some(Duration::ZERO);
    let late = manager.wait_until_ready("web1", &nobody).await.unwrap_err();
    assert!(
        late.to_string()
            .contains("has not told its agent that cloud-init has finished: nobody answers"),
        "{late}"
    );
}

#[tokio::test]
async fn interfaces_are_plugged_in_as_they_are_asked_for() {
    let host = require!(Host::start());
    let manager = host.manager().await;
    let network = "<network><name>lan</name><bridge name='vsmith-lan'/></network>";
    host.libvirtd.virsh(&["net-define", &host.write("lan.xml", network)]);
    let mut spec = host.spec("web1");
    let interface = |source, mac: &str, mtu, name: &str| {
        let mut interface = Interface::new(source);
        (interface.mac, interface.mtu) = (mac.parse().ok(), mtu);
        interface.guest_name = Some(name.to_owned());
        interface
    };
    let bridge = InterfaceSource::Bridge { name: "vsmith-lan".into(), open_vswitch: None };
    spec.interfaces = vec![
        interface(InterfaceSource::Network("lan".into()), "52:54:00:00:00:07", 1400, "lan0"),
        interface(bridge, "52:54:00:00:00:08", 1500, "lan1"),
    ];
    let stopped = manager.plan(&spec).await.unwrap_err();
    assert!(stopped.to_string().contains("'lan' is not started: start it"), "{stopped}");
    host.libvirtd.virsh(&["net-start", "lan"]);
    manager.launch(&spec).await.unwrap();
    let table = host.libvirtd.virsh(&["domiflist", "web1"]);
    let rows: Vec<Vec<&str>> =
        table.lines().map(|row| row.split_whitespace().skip(1).collect()).collect();
    assert_eq!(rows[0], ["network", "lan", "virtio", "52:54:00:00:00:07"], "{table}");
    assert_eq!(rows[1], ["bridge", "vsmith-lan", "virtio", "52:54:00:00:00:08"], "{table}");
    let xml = host.libvirtd.virsh(&["dumpxml", "web1"]);
    assert_eq!(xml.matches("<mtu size='1400'/>").count(), 1, "{xml}");
    // The guest sees both, and cloud-init is told what they are called.
    let console = wait_for("the guest's links", || {
        let log = fs::read_to_string(host.data_dir().join("machines/web1/console.log"));
        log.ok().filter(|log| log.contains("GUEST-STAYS")).ok_or_else(String::new)
    });
    assert!(console.contains("LINKS eth0 eth1 lo"), "{console}");
    for part in ["set-name: \"lan0\"", "macaddress: \"52:54:00:00:00:08\"", "mtu: 1400"] {
        assert!(console.contains(part), "no {part} in:\n{console}");
    }
}

/// Posts a form, and gives the answer.
fn call(address: std::net::SocketAddr, form: &str) -> String {
    let mut stream = std::net::TcpStream::connect(address).unwrap();
    let head = format!("POST / HTTP/1.1\r\nHost: h\r\nContent-Length: {}\r\n", form.len());
    write!(stream, "{head}\r\n{form}").unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    answer
}
