//! What can be done to a machine, on a daemon and with a small guest.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test fails by panicking"
)]

mod support;

use std::time::Duration;

use support::{Host, require};
use virtsmith::image::Size;
use virtsmith::machine::{
    AddressSource, Effect, ErrorKind, ExtraDisk, Interface, InterfaceSource, Mebibytes, State,
    Stopped,
};

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
