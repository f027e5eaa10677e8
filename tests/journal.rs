//! Processes that are killed while they launch or delete, and those that do so
//! at the same time: nothing is left, nobody is hurt.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test fails by panicking"
)]

mod support;

use std::fs;
use std::ops::ControlFlow;
use std::os::unix::process::ExitStatusExt as _;
use std::process::{Child, Command, Stdio};

use rustix::process::{Signal, getpid, kill_process};
use support::{Guest, Host, Said, guest_a, require};
use virtsmith::Connect;
use virtsmith::machine::{
    Boot, CloneOptions, DiskFormat, ErrorKind, ExtraDisk, Manager, Spec, Status, Step,
};

/// A machine that needs every kind of step.
fn spec(guest: &Guest) -> Spec {
    let mut spec = Host::spec_of(guest, "web1");
    spec.user_data = Some(b"#cloud-config\n".to_vec());
    spec.autostart = true;
    spec
}

/// What a victim does: the operation, and the status at which it is killed.
const TASK: &str = "VIRTSMITH_TEST_VICTIM";
/// Where it does it: the URI and the data directory.
const PLACE: &str = "VIRTSMITH_TEST_PLACE";

/// Runs an operation in a process that is killed at its n-th status; false when
/// it has fewer and came to its end.
fn killed(host: &Host, operation: &str, at: usize) -> bool {
    let place = format!("{} {}", host.libvirtd.uri(), host.data_dir().display());
    let status = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "victim", "--nocapture"])
        .env(TASK, format!("{operation} {at}"))
        .env(PLACE, place)
        .stdout(Stdio::null())
        .status()
        .unwrap();
    match (status.signal(), status.success()) {
        (Some(9), _) => true,
        (None, true) => false,
        _ => panic!("{operation} {at}: {status}"),
    }
}

/// The process that is killed; does nothing when run as a test.
#[tokio::test]
async fn victim() {
    let (Ok(task), Ok(place)) = (std::env::var(TASK), std::env::var(PLACE)) else { return };
    let (operation, at) = task.split_once(' ').unwrap();
    let (uri, data_dir) = place.split_once(' ').unwrap();
    let manager = Manager::new(Connect::open(uri).await.unwrap(), data_dir);
    let mut left: usize = at.parse().unwrap();
    let mut count = |_: Status<'_>| {
        if left == 0 {
            kill_process(getpid(), Signal::KILL).unwrap();
        }
        left -= 1;
        ControlFlow::Continue(())
    };
    match operation {
        "delete" => return manager.delete_with("web1", &mut count).await.unwrap(),
        "clone" | "link" => {
            let mut options = CloneOptions::default();
            (options.linked, options.start) = (operation == "link", true);
            let cloned = manager.clone_machine_with("web1", "web2", &options, &mut count).await;
            return cloned.unwrap();
        }
        "attach" => {
            let disk = ExtraDisk::New("64M".parse().unwrap());
            let attached = manager.attach_disk_with("web1", &disk, &mut count).await;
            return assert_eq!(attached.unwrap(), "vdc");
        }
        _ => {}
    }
    // It is found where the test has had it built.
    let guest = guest_a().unwrap_or_else(|missing| panic!("{missing}"));
    let plan = manager.plan(&spec(&guest)).await.unwrap();
    manager.apply(&plan, &mut count).await.unwrap();
}

#[tokio::test]
async fn a_launch_that_is_killed_at_any_step_is_taken_back_by_the_next_run() {
    let host = require!(Host::start());
    let manager = host.manager().await;
    for round in ["without a pool", "with a pool"] {
        let before = host.traces();
        let mut at = 0;
        while killed(&host, "launch", at) {
            let recovered = manager.recover().await;
            // The last kill comes when all is done.
            if recovered.is_empty() {
                break;
            }
            let said = recovered[0].result.as_ref().unwrap();
            assert_eq!(said, "the launch of 'web1' was cut short and is undone");
            assert_eq!(host.traces(), before, "{round}, killed at {at}");
            at += 1;
        }
        assert!(at >= 8, "{round}: {at} steps are too few");
        manager.delete("web1").await.expect("the last launch came to its end");
    }
}

#[tokio::test]
async fn a_deletion_that_is_killed_at_any_step_is_finished_by_the_next_run() {
    let host = require!(Host::start());
    let manager = host.manager().await;
    manager.launch(&spec(&host.guest)).await.unwrap();
    manager.delete("web1").await.unwrap();
    let before = host.traces();
    for at in 0.. {
        manager.launch(&spec(&host.guest)).await.unwrap();
        if !killed(&host, "delete", at) {
            assert!(at >= 7, "{at} steps are too few");
            break;
        }
        // Another kind of run: the same deletion, again.
        let again = if at % 2 == 0 {
            manager.recover().await.into_iter().try_for_each(|recovery| recovery.result.map(drop))
        } else {
            manager.delete("web1").await
        };
        assert!(again.is_ok() || is_gone(&again), "{at}: {again:?}");
        assert_eq!(host.traces(), before, "killed at {at}");
    }
}

#[tokio::test]
async fn a_clone_that_is_killed_at_any_step_is_taken_back_by_the_next_run() {
    let host = require!(Host::start());
    let manager = host.manager().await;
    let mut source = spec(&host.guest);
    (source.autostart, source.extra_disks) = (false, vec![ExtraDisk::New("64M".parse().unwrap())]);
    manager.launch(&source).await.unwrap();
    manager.destroy("web1").await.unwrap();
    let before = host.traces();
    for operation in ["clone", "link"] {
        let mut at = 0;
        while killed(&host, operation, at) {
            let recovered = manager.recover().await;
            // The last kill comes when all is done.
            if recovered.is_empty() {
                break;
            }
            let said = recovered[0].result.as_ref().unwrap();
            assert_eq!(said, "the launch of 'web2' was cut short and is undone");
            assert_eq!(host.traces(), before, "{operation}, killed at {at}");
            at += 1;
        }
        assert!(at >= 8, "{operation}: {at} steps are too few");
        manager.delete("web2").await.expect("the last clone came to its end");
        assert_eq!(host.traces(), before, "{operation}");
    }
    manager.start("web1").await.expect("the source is as it was");
}

#[tokio::test]
async fn a_disk_that_is_made_and_not_attached_is_taken_back_by_the_next_run() {
    let host = require!(Host::start());
    let manager = host.manager().await;
    for round in ["running", "shut off"] {
        manager.launch(&spec(&host.guest)).await.unwrap();
        if round == "shut off" {
            manager.destroy("web1").await.unwrap();
        }
        let before = host.traces();
        for at in 0..3 {
            assert!(killed(&host, "attach", at), "{round}, {at}");
            let recovered = manager.recover().await;
            let said = recovered[0].result.as_ref().unwrap();
            let expected = "'web1' was being given a disk, which was cut short and is undone";
            assert_eq!(said, expected, "{round}, killed at {at}");
            assert_eq!(host.traces(), before, "{round}, killed at {at}");
        }
        // Killed between the attachment and the end of the record.
        let record = host.data_dir().join("journal/web1");
        let disk = host.data_dir().join("kvm/guests/web1_vdc.qcow2");
        manager.attach_disk("web1", &ExtraDisk::New("64M".parse().unwrap())).await.unwrap();
        fs::create_dir_all(record.parent().unwrap()).unwrap();
        let text = format!("virtsmith-journal 1\nattach web1\nremove-file {}\n", disk.display());
        fs::write(&record, text).unwrap();
        let recovered = manager.recover().await;
        let said = recovered[0].result.as_ref().unwrap();
        assert_eq!(said, "the disk that 'web1' was being given is attached", "{round}");
        assert!(disk.exists() && !record.exists(), "{round}");
        manager.delete("web1").await.unwrap();
    }
}

#[tokio::test]
async fn a_disk_that_libvirt_does_not_attach_leaves_nothing() {
    let host = require!(Host::start());
    let manager = host.manager().await;
    manager.launch(&spec(&host.guest)).await.unwrap();
    manager.destroy("web1").await.unwrap();
    let before = host.traces();
    let mut on_status = |status: Status<'_>| match status {
        Status::Step(Step::AttachDisk { .. }) => ControlFlow::Break(()),
        _ => ControlFlow::Continue(()),
    };
    let disk = ExtraDisk::New("64M".parse().unwrap());
    let error = manager.attach_disk_with("web1", &disk, &mut on_status).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Cancelled);
    assert!(error.undone()[0].contains("web1_vdc.qcow2"), "{error}");
    assert_eq!(host.traces(), before);
    let missing =
        ExtraDisk::Image { path: host.at("none.raw"), format: DiskFormat::Raw, read_only: false };
    manager.start("web1").await.unwrap();
    let error = manager.attach_disk("web1", &missing).await.unwrap_err();
    assert!(
        error.to_string().starts_with("cannot attach the disk to the domain 'web1'"),
        "{error}"
    );
    assert!(!host.data_dir().join("journal").exists());
}

fn is_gone(result: &Result<(), virtsmith::machine::Error>) -> bool {
    result.as_ref().is_err_and(|error| error.kind() == ErrorKind::NotFound)
}

#[tokio::test]
async fn what_was_killed_is_in_nobodys_way() {
    let host = require!(Host::start());
    let manager = host.manager().await;
    assert!(killed(&host, "launch", 6));
    manager.launch(&spec(&host.guest)).await.expect("the same name can be launched again");
    manager.delete("web1").await.unwrap();

    assert!(killed(&host, "launch", 6));
    manager.launch(&host.spec("web2")).await.expect("another name too");
    let names: Vec<_> = manager.list_all().await.unwrap().into_iter().map(|m| m.name).collect();
    assert_eq!(names, ["web2"]);
    assert!(!host.data_dir().join("machines/web1").exists());
    fs::create_dir_all(host.data_dir().join("removed/web3-12345/deep")).unwrap();
    fs::create_dir_all(host.data_dir().join("removed/web4.1")).unwrap();
    manager.delete("web2").await.unwrap();
    drop(manager.recover().await);
    assert!(!host.data_dir().join("removed/web3-12345").exists());
    assert!(host.data_dir().join("removed/web4.1").exists(), "it was kept on purpose");
}

#[tokio::test]
async fn first_launches_at_once_do_not_hurt_each_other() {
    let host = require!(Host::start());
    let before = host.traces();
    let manager = host.manager().await;
    let children: Vec<Child> = ["a", "b", "c"]
        .map(|name| {
            let mut launch = host.launch_command(name, &["--memory", "64M"]);
            launch.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap()
        })
        .into_iter()
        .collect();
    let mut broken = host.spec("broken");
    broken.boot = Boot::Kernel {
        kernel: host.write("kernel", "no kernel"),
        initrd: None,
        cmdline: String::new(),
    };
    manager.launch(&broken).await.expect_err("there is no kernel");
    for child in children {
        Said::by_waiting(child).ok();
    }
    for name in ["a", "b", "c"] {
        manager.delete(name).await.unwrap();
    }
    let more: Vec<_> = host.traces().difference(&before).cloned().collect();
    assert!(more.iter().all(|t| !t.starts_with("volume") && !t.starts_with("domain")), "{more:?}");
    assert!(!host.data_dir().join("journal").exists());
}

#[tokio::test(flavor = "multi_thread")]
async fn two_operations_on_one_machine_exclude_each_other() {
    let host = require!(Host::start());
    let manager = host.manager().await;
    let plan = manager.plan(&spec(&host.guest)).await.unwrap();
    let other = host.manager().await;
    let mut refusal = None;
    let mut on_status = |status: Status<'_>| {
        if refusal.is_none() && matches!(status, Status::Step(_)) {
            let deletion = tokio::task::block_in_place(|| {
                tokio::runtime::Handle::current().block_on(other.delete("web1"))
            });
            refusal = Some(deletion.unwrap_err().kind());
        }
        ControlFlow::Continue(())
    };
    let outcome = Box::pin(manager.apply(&plan, &mut on_status)).await;
    outcome.unwrap();
    assert_eq!(refusal, Some(ErrorKind::Busy));
    manager.delete("web1").await.unwrap();
}
