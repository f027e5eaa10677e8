//! Recording a live daemon, and playing it back where there is none.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test fails by panicking"
)]

mod support;

use std::fs;
use std::future::pending;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use rustix::process::{Pid, Signal, kill_process};
use support::{Libvirtd, Said, require, run, virtsmith, wait_for};
use tempfile::TempDir;
use virtsmith::replay::{Daemon, Header, Order, Recorder, ReplayOptions, check};
use virtsmith::rpc::{Options, Uri};
use virtsmith::virt::api::domain::ConnectListAllDomainsFlags;
use virtsmith::{Connect, ErrorKind};

/// The program as a proxy or a daemon, until it is told to stop.
struct Running {
    child: Child,
    socket: PathBuf,
}

impl Running {
    fn start(command: &mut Command, socket: &Path) -> Self {
        let child = command
            .arg("--listen")
            .arg(socket)
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        wait_for("socket", || if socket.exists() { Ok(()) } else { Err(String::new()) });
        Self { child, socket: socket.to_owned() }
    }

    /// Interrupts it and gives what it said.
    fn stop(self) -> Said {
        let pid = Pid::from_child(&self.child);
        kill_process(pid, Signal::INT).unwrap();
        self.wait()
    }

    fn wait(self) -> Said {
        let output = self.child.wait_with_output().unwrap();
        assert!(!self.socket.exists(), "the socket is left over");
        let text = |bytes| String::from_utf8(bytes).unwrap();
        Said { code: output.status.code(), out: text(output.stdout), err: text(output.stderr) }
    }
}

fn uri(socket: &Path) -> String {
    format!("test+unix:///default?socket={}", socket.display())
}

fn virsh(socket: &Path, script: &str) -> String {
    let uri = uri(socket);
    run(Command::new("virsh").args(["-q", "-c", &uri, script]).env("LC_ALL", "C"))
}

/// What virsh is asked to do; its output has no time in it.
const SCRIPTS: [&str; 3] = [
    "list --all; dominfo test; dumpxml test; vcpucount test; nodeinfo",
    "suspend test; list --all; resume test; destroy test; start test; undefine test --managed-save",
    "pool-list --all --details; vol-list default-pool; net-list --all; net-dumpxml default",
];

#[test]
fn virsh_prints_the_same_where_there_is_no_libvirt() {
    let libvirtd = require!(Libvirtd::shared());
    let folder = TempDir::new().unwrap();
    let (socket, file) = (folder.path().join("sock"), folder.path().join("virsh.rpc"));
    for script in SCRIPTS {
        let mut record = virtsmith();
        record.args(["-c", &libvirtd.test_uri(), "rpc", "record", "--once", "--force", "-o"]);
        let recorder = Running::start(record.arg(&file), &socket);
        let live = virsh(&socket, script);
        let said = recorder.wait();
        assert_eq!(said.code, Some(0), "{said:?}");

        Said::by(virtsmith().args(["rpc", "check"]).arg(&file)).ok();
        for order in ["strict", "loose"] {
            let mut replay = virtsmith();
            replay.args(["rpc", "replay", "--order", order]).arg(&file);
            let daemon = Running::start(&mut replay, &socket);
            assert_eq!(virsh(&socket, script), live);
            let said = daemon.stop();
            assert_eq!(said.code, Some(0), "{said:?}");
        }
    }
}

#[test]
fn a_client_that_differs_fails_the_replay_with_both_calls() {
    let libvirtd = require!(Libvirtd::shared());
    let folder = TempDir::new().unwrap();
    let (socket, file) = (folder.path().join("sock"), folder.path().join("virsh.rpc"));
    let mut record = virtsmith();
    record.args(["-c", &libvirtd.test_uri(), "rpc", "record", "-o"]).arg(&file);
    let recorder = Running::start(&mut record, &socket);
    virsh(&socket, "domstate test");
    assert_eq!(recorder.stop().code, Some(0));

    let daemon = Running::start(virtsmith().args(["rpc", "replay"]).arg(&file), &socket);
    let other = uri(&socket);
    let said = Said::by(Command::new("virsh").args(["-q", "-c", &other, "domstate toast"]));
    assert_eq!(said.code, Some(1), "{said:?}");
    let said = daemon.stop();
    assert_eq!(said.code, Some(1), "{said:?}");
    assert!(said.out.contains("name: expected \"test\", seen \"toast\""), "{said:?}");
    assert!(said.out.contains("never made the call in line"), "{said:?}");
}

#[test]
fn a_recording_that_is_there_is_replaced_by_force_alone() {
    let folder = TempDir::new().unwrap();
    let (socket, file) = (folder.path().join("sock"), folder.path().join("kept.rpc"));
    fs::write(&file, "kept").unwrap();
    let record = || {
        let mut record = virtsmith();
        record.args(["rpc", "record", "--daemon", "/none", "-o"]).arg(&file);
        record
    };
    let refused = Said::by(record().arg("--listen").arg(&socket));
    refused.complains("it is there", &["kept.rpc' is there already", "--force"]);
    assert_eq!(fs::read_to_string(&file).unwrap(), "kept");
    let recorder = Running::start(record().arg("--force"), &socket);
    assert_eq!(recorder.stop().code, Some(0));
    assert!(fs::read_to_string(&file).unwrap().starts_with("virtsmith-recording 1\n"));
}

#[test]
fn two_clients_with_events_are_played_back_together() {
    // The test driver's state is everyone's, and others change it.
    let libvirtd = require!(Libvirtd::start());
    let folder = TempDir::new().unwrap();
    let (socket, file) = (folder.path().join("sock"), folder.path().join("events.rpc"));
    let talk = || {
        let listener = Command::new("virsh")
            .args(["-q", "-c", &uri(&socket)])
            .args(["event", "test", "lifecycle", "--loop", "--timeout", "4"])
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        std::thread::sleep(Duration::from_millis(1500));
        virsh(&socket, "suspend test; resume test");
        let heard = listener.wait_with_output().unwrap();
        String::from_utf8(heard.stdout).unwrap()
    };
    let mut record = virtsmith();
    record.args(["-c", &libvirtd.test_uri(), "rpc", "record", "--once", "-o"]).arg(&file);
    let recorder = Running::start(&mut record, &socket);
    let live = talk();
    assert!(live.contains("Suspended"), "{live}");
    recorder.wait();
    Said::by(virtsmith().args(["rpc", "check"]).arg(&file)).ok();
    let daemon = Running::start(virtsmith().args(["rpc", "replay"]).arg(&file), &socket);
    assert_eq!(talk(), live);
    assert_eq!(daemon.stop().code, Some(0));
}

/// Our own client's work: objects, an error, a stream on a connection of its own.
async fn work(connect: &Connect) -> Vec<String> {
    let mut seen = Vec::new();
    for domain in connect.list_all_domains(ConnectListAllDomainsFlags::empty()).await.unwrap() {
        seen.push(format!("{} {:?}", domain.name(), domain.state().await.unwrap()));
    }
    let error = connect.domain_lookup_by_name("nobody").await.unwrap_err();
    seen.push(format!("{:?} {error}", error.kind()));
    let xml = "<domain type='test'><name>rec</name><memory>8192</memory>\
        <os><type>hvm</type></os><devices>\
        <graphics type='vnc' passwd='secret'/></devices></domain>";
    let domain = connect.domain_define_xml(xml).await.unwrap();
    domain.create().await.unwrap();
    seen.push(format!("{} {:?}", domain.name(), domain.state().await.unwrap()));
    domain.destroy().await.unwrap();
    domain.undefine().await.unwrap();
    connect.close().await.unwrap();
    seen
}

/// Records our own client in this process; gives what it saw and the text.
async fn record(libvirtd: &Libvirtd) -> (Vec<String>, String) {
    let folder = TempDir::new().unwrap();
    let socket = folder.path().join("sock");
    let header = {
        let uri: Uri = libvirtd.test_uri().parse().unwrap();
        let connect = Connect::open_with(&uri, &Options::default()).await.unwrap();
        Header::learn(connect.connection()).await.unwrap()
    };
    let recorder = Recorder::new(&socket, libvirtd.socket(), Vec::new(), &header).unwrap().once();
    let recording = tokio::spawn(recorder.run(pending()));
    let connect = Connect::open(&uri(&socket)).await.unwrap();
    let seen = work(&connect).await;
    drop(connect);
    let recording = recording.await.unwrap().unwrap();
    assert_eq!(recording.connections, 1);
    (seen, String::from_utf8(recording.sink).unwrap())
}

#[tokio::test]
async fn our_client_sees_the_same_where_there_is_no_libvirt() {
    let libvirtd = require!(Libvirtd::shared());
    let (live, text) = record(libvirtd).await;
    assert!(!text.contains("secret"), "the password was recorded");
    let problems: Vec<_> = check(text.as_bytes()).unwrap().collect();
    assert!(problems.is_empty(), "{problems:?}");

    for order in [Order::Strict, Order::Loose] {
        let mut options = ReplayOptions::default();
        options.order = order;
        let daemon = Daemon::new(std::io::Cursor::new(text.clone()), options).unwrap();
        let connect = daemon.connect(&Options::default()).await.unwrap();
        assert_eq!(work(&connect).await, live);
        daemon.finish().await.unwrap();
    }
}

#[tokio::test]
async fn a_file_that_was_recorded_long_ago_plays_the_same() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/rpc/machine.rpc");
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        let libvirtd = require!(Libvirtd::shared());
        fs::write(&path, record(libvirtd).await.1).unwrap();
    }
    let daemon = Daemon::open(&path, ReplayOptions::default()).unwrap();
    let connect = daemon.connect(&Options::default()).await.unwrap();
    let seen = work(&connect).await;
    assert_eq!(seen.len(), 3, "{seen:?}");
    daemon.finish().await.unwrap();
    let text = fs::read(&path).unwrap();
    assert_eq!(check(text.as_slice()).unwrap().count(), 0);
}

#[tokio::test]
async fn a_client_that_does_something_else_is_told_and_so_is_the_test() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/rpc/machine.rpc");
    let daemon = Daemon::open(&path, ReplayOptions::default()).unwrap();
    let connect = daemon.connect(&Options::default()).await.unwrap();
    let error = connect.domain_lookup_by_name("web1").await.unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::Remote(_)), "{error:?}");
    assert!(error.to_string().contains("the recording does not go on with"), "{error}");
    let mismatch = daemon.finish().await.unwrap_err();
    assert_eq!(mismatch.unexpected.len(), 1);
    assert!(mismatch.unexpected[0].seen.contains("web1"), "{mismatch}");
    assert!(mismatch.missing.len() > 5, "{mismatch}");
}
