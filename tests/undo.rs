//! A launch that fails leaves nothing behind, wherever it fails, and says so.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test fails by panicking"
)]

mod support;

use std::fs;
use std::io::{BufRead, BufReader};
use std::ops::ControlFlow;
use std::process::{Command, Stdio};

use rustix::process::{Pid, Signal, kill_process};
use support::{Host, Said, require};
use virtsmith::machine::{Error, ErrorKind, Manager, Plan, Spec, Status, Step};

/// A machine that needs every kind of step.
fn spec(host: &Host) -> Spec {
    let mut spec = host.spec("web1");
    spec.user_data = Some(b"#cloud-config\n".to_vec());
    spec.autostart = true;
    spec
}

/// Applies a plan up to the first step that `at` takes; there it runs `then`,
/// and goes on if that says so.
async fn apply_until(
    manager: &Manager,
    plan: &Plan,
    mut at: impl FnMut(&Step) -> bool + Send,
    mut then: impl FnMut() -> ControlFlow<()> + Send,
) -> Error {
    let mut on_status = |status: Status<'_>| match status {
        Status::Step(step) if at(step) => then(),
        _ => ControlFlow::Continue(()),
    };
    manager.apply(plan, &mut on_status).await.expect_err("it fails")
}

#[tokio::test]
async fn stopping_before_any_step_undoes_all_that_was_done() {
    let host = require!(Host::start());
    let manager = host.manager().await;
    // The first launch makes the pool, and later ones find it.
    for round in ["without a pool", "with a pool"] {
        let before = host.traces();
        let steps = manager.plan(&spec(&host)).await.unwrap().steps.len();
        for stop_at in 0..steps {
            let plan = manager.plan(&spec(&host)).await.unwrap();
            let stop_before = plan.steps[stop_at].to_string();
            let error = apply_until(
                &manager,
                &plan,
                |step| step.to_string() == stop_before,
                || ControlFlow::Break(()),
            )
            .await;
            assert_eq!(error.kind(), ErrorKind::Cancelled, "{round}, {stop_before}: {error}");
            assert_eq!(error.left(), [""; 0], "{round}, {stop_before}");
            assert_eq!(host.traces(), before, "{round}, before step {stop_at}: {stop_before}");
        }
        manager.launch(&spec(&host)).await.unwrap();
        manager.delete("web1").await.unwrap();
    }
}

#[tokio::test]
async fn a_pool_that_another_launch_uses_by_now_is_left() {
    let host = require!(Host::without_guest());
    let manager = host.manager().await;
    let plan = manager.plan(&spec(&host)).await.unwrap();
    let others = host.data_dir().join("kvm/guests/web2.qcow2");
    let error = apply_until(
        &manager,
        &plan,
        |step| matches!(step, Step::DefineDomain { .. }),
        || {
            fs::write(&others, "another launch's disk").unwrap();
            ControlFlow::Break(())
        },
    )
    .await;
    assert!(!error.undone().iter().any(|what| what.contains("of the pool")), "{error}");
    assert_eq!(error.left(), [""; 0], "{error}");
    assert!(host.traces().iter().any(|trace| trace.starts_with("pool virtsmith")), "{error}");
    assert!(others.exists());
}

/// A way to fail: its name, what is prepared, the options of the launch, and
/// what the complaint says.
type Failure = (&'static str, fn(&Host), &'static [&'static str], &'static [&'static str]);

const FAILURES: [Failure; 5] = [
    (
        "the pool's directory cannot be made",
        |host| fs::write(host.data_dir().join("kvm"), "in the way").unwrap(),
        &[],
        &["cannot make '", "/data/kvm/guests': Not a directory"],
    ),
    (
        "the machine's directory is there",
        |host| fs::create_dir_all(host.data_dir().join("machines/web1")).unwrap(),
        &[],
        &["/data/machines/web1' exists already", "delete the machine", "undone: start of the pool"],
    ),
    (
        "the disk's file is there",
        |host| {
            fs::create_dir_all(host.data_dir().join("kvm/guests")).unwrap();
            fs::write(host.data_dir().join("kvm/guests/web1.qcow2"), "").unwrap();
        },
        &[],
        &["/web1.qcow2' exists already", "undone: file '", "/web1-seed.iso'"],
    ),
    (
        "the bridge is not there",
        |_| {},
        &["--bridge", "missing0"],
        // libvirt 7.0 cannot tell what bridges there are; it fails when the machine starts.
        &["'missing0'"],
    ),
    (
        "the kernel is no kernel",
        |host| drop(host.write("kernel", "not a kernel")),
        &["--kernel", "kernel"],
        &[
            "cannot start the domain 'web1'",
            "kernel",
            "undone: definition of the domain 'web1', file '",
            "/web1.qcow2', file '",
            "definition of the pool",
        ],
    ),
];

#[test]
fn a_step_that_fails_is_named_and_what_was_done_is_undone() {
    let host = require!(Host::without_guest());
    for (name, prepare, options, words) in FAILURES {
        fs::create_dir(host.data_dir()).unwrap();
        prepare(&host);
        let before = host.traces();
        let said = host.launch("web1", options);
        said.complains(name, words);
        assert_eq!(host.traces(), before, "{name}");
        fs::remove_dir_all(host.data_dir()).unwrap();
    }
}

/// Launches `web1` in the daemon's folder, after some shell commands.
fn launch(host: &Host, commands: &str, options: &[&str]) -> Said {
    let launch = host.launch_command("web1", options);
    let mut command = Command::new("sh");
    command
        .current_dir(host.libvirtd.folder())
        .args(["-euc", &format!("{commands}\nexec \"$@\""), "sh"])
        .arg(launch.get_program())
        .args(launch.get_args());
    Said::by(&mut command)
}

/// Files as large as a process may write, in blocks of 512 bytes, and the file
/// that is then too large.
const LIMITS: [(u32, &str, &[&str]); 3] = [
    (8, "cannot write '", &["/machines/web1/user-data'"]),
    (64, "cannot write the seed '", &["/web1-seed.iso'", "undone: file '", "/user-data'"]),
    (4096, "cannot create the disk", &["undone: file '", "/web1-seed.iso', file '"]),
];

#[test]
fn a_file_that_cannot_be_written_whole_is_not_left() {
    let host = require!(Host::start());
    let user_data = host.write("user-data", format!("#cloud-config\n{}", "#\n".repeat(8192)));
    let before = host.traces();
    for (blocks, what, words) in LIMITS {
        // A process that ignores the signal gets an error instead.
        let limit = format!("trap '' XFSZ; ulimit -f {blocks}");
        // The tables of a disk of this size take megabytes.
        let said = launch(&host, &limit, &["--user-data", &user_data, "--disk", "1P"]);
        said.complains(what, &[&[what, "File too large"], words].concat());
        assert_eq!(host.traces(), before, "{what}");
    }
}

#[test]
fn a_full_disk_is_left_as_it_was() {
    let host = require!(Host::start());
    let before = host.traces();
    // A seed of a few lines takes 356 KiB: 354 KiB, in pages of 4 KiB.
    for (kib, what) in [(64, "cannot write the seed"), (360, "cannot create the disk")] {
        // The program alone sees this disk, in a namespace of its own.
        let mount = format!("mount -t tmpfs -o size={kib}k tmpfs data/kvm/guests");
        let script = format!(
            "mkdir -p data/kvm/guests
             unshare --mount --propagation private sh -euc '{mount}
                status=0; \"$@\" || status=$?
                ls data/kvm/guests
                exit $status' sh \"$@\" && status=0 || status=$?
             rm -r data
             exit $status",
        );
        let said = launch(&host, &script, &[]);
        // The complaint asserts that `ls` has printed nothing.
        said.complains(what, &[what, "No space left on device", "undone: "]);
        assert_eq!(host.traces(), before, "{what}");
    }
}

#[tokio::test]
async fn xml_that_libvirt_refuses_is_undone() {
    let host = require!(Host::without_guest());
    let manager = host.manager().await;
    let before = host.traces();
    for (what, error) in
        [("pool", "cannot define the storage pool"), ("domain", "cannot define the domain 'web1'")]
    {
        let mut plan = manager.plan(&spec(&host)).await.unwrap();
        for step in &mut plan.steps {
            match (what, step) {
                ("pool", Step::DefinePool { xml, .. }) => "<pool type='dir'/>".clone_into(xml),
                ("domain", Step::DefineDomain { xml, .. }) => "<domain/>".clone_into(xml),
                _ => {}
            }
        }
        let failed = apply_until(&manager, &plan, |_| false, || ControlFlow::Break(())).await;
        assert_eq!(failed.kind(), ErrorKind::Libvirt, "{failed}");
        assert!(failed.to_string().starts_with(error), "{failed}");
        assert_eq!(host.traces(), before, "{failed}");
    }
}

#[tokio::test]
async fn a_name_taken_after_planning_stays_with_who_took_it() {
    let host = require!(Host::without_guest());
    let manager = host.manager().await;
    let other = host.write(
        "other.xml",
        "<domain type='qemu'><name>web1</name><memory>65536</memory><os><type>hvm</type></os></domain>",
    );
    let plan = manager.plan(&spec(&host)).await.unwrap();
    let is_define = |step: &Step| matches!(step, Step::DefineDomain { .. });
    let mut taken = None;
    let take = || {
        host.libvirtd.virsh(&["define", &other]);
        taken = Some(host.libvirtd.virsh(&["domuuid", "web1"]));
        ControlFlow::Continue(())
    };
    let error = apply_until(&manager, &plan, is_define, take).await;
    assert_eq!(error.kind(), ErrorKind::Libvirt, "{error}");
    assert_eq!(error.left(), [""; 0], "{error}");
    assert_eq!(Some(host.libvirtd.virsh(&["domuuid", "web1"])), taken, "{error}");
    assert_eq!(manager.delete("web1").await.unwrap_err().kind(), ErrorKind::NotOurs);
    host.libvirtd.virsh(&["undefine", "web1"]);
    assert_eq!(manager.delete("web1").await.unwrap_err().kind(), ErrorKind::NotFound);
}

#[tokio::test]
async fn when_the_daemon_dies_files_go_and_what_it_keeps_is_named() {
    let host = require!(Host::start());
    let manager = host.manager().await;
    let before = host.traces();
    let plan = manager.plan(&spec(&host)).await.unwrap();
    let is_start = |step: &Step| matches!(step, Step::StartDomain { .. });
    let error = apply_until(&manager, &plan, is_start, || {
        host.libvirtd.signal(Signal::KILL);
        ControlFlow::Continue(())
    })
    .await;
    let left: Vec<_> = error.left().iter().map(|what| what.split(" '").next().unwrap()).collect();
    assert_eq!(
        left,
        ["definition of the domain", "start of the pool", "definition of the pool"],
        "{error}"
    );
    assert!(host.data_dir().join("journal/web1").exists(), "{error}");
    assert!(!host.data_dir().join("kvm").exists(), "{error}");

    host.libvirtd.restart();
    let manager = host.manager().await;
    manager.plan(&spec(&host)).await.expect("what was left is taken back first");
    assert_eq!(host.traces(), before, "{error}");
    manager.launch(&spec(&host)).await.expect("the pool is made anew");
}

#[test]
fn an_interrupt_undoes_what_was_done() {
    let host = require!(Host::start());
    let before = host.traces();
    let mut launch = host.launch_command("web1", &["--verbose", "--autostart"]);
    let mut child = launch.stderr(Stdio::piped()).spawn().unwrap();
    let mut stderr = BufReader::new(child.stderr.take().unwrap()).lines().map(Result::unwrap);
    // Starting the machine takes long enough to be interrupted.
    stderr.find(|line| line.contains("define the domain")).expect("it comes to that step");
    kill_process(Pid::from_child(&child), Signal::INT).unwrap();
    let last = stderr.last().unwrap();
    assert!(last.starts_with("virtsmith: error: stopped as asked (undone: "), "{last}");
    assert_eq!(child.wait().unwrap().code(), Some(1));
    assert_eq!(host.traces(), before);
}
