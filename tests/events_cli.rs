//! `virtsmith events`: what happens, line by line.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test fails by panicking"
)]

mod support;

use std::io::{BufRead, BufReader, Read as _};
use std::process::{Child, ChildStdout, Stdio};

use rustix::process::{Pid, Signal, kill_process};
use serde_json::Value;
use support::{Live, Said, require, virtsmith, wait_for};

/// A run of `virtsmith events`, which hears by now.
struct Following {
    child: Child,
    lines: BufReader<ChildStdout>,
}

impl Following {
    /// Starts it, and waits until it hears of a pool that was made to be heard.
    fn start(libvirtd: &Live, probe: &str, options: &[&str]) -> Self {
        let mut child = virtsmith()
            .args(["-c", &libvirtd.uri(), "events", "--json", "-v"])
            .args(options)
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let lines = BufReader::new(child.stdout.take().unwrap());
        let mut following = Self { child, lines };
        let path = libvirtd.folder().join(probe).display().to_string();
        // Whichever of them is the first that is heard, more come after it.
        let stop = std::sync::atomic::AtomicBool::new(false);
        std::thread::scope(|scope| {
            scope.spawn(|| {
                while !stop.load(std::sync::atomic::Ordering::Relaxed) {
                    libvirtd.virsh(&["pool-define-as", probe, "dir", "--target", &path]);
                    libvirtd.virsh(&["pool-undefine", probe]);
                }
            });
            assert_eq!(following.next()["name"], probe);
            stop.store(true, std::sync::atomic::Ordering::Relaxed);
        });
        following
    }

    fn next(&mut self) -> Value {
        let mut line = String::new();
        self.lines.read_line(&mut line).unwrap();
        serde_json::from_str(&line).unwrap_or_else(|_| panic!("no JSON: {line:?}"))
    }

    /// The next event of an object of this name.
    fn of(&mut self, name: &str) -> Value {
        loop {
            let event = self.next();
            if event["name"] == name {
                return event;
            }
        }
    }

    fn signal(&self, signal: Signal) {
        kill_process(Pid::from_child(&self.child), signal).unwrap();
    }

    /// Its exit code, and what it said besides the log.
    fn end(&mut self) -> (Option<i32>, String) {
        self.lines.read_to_end(&mut Vec::new()).unwrap();
        let mut err = String::new();
        self.child.stderr.take().unwrap().read_to_string(&mut err).unwrap();
        let said = err.lines().filter(|line| line.starts_with("virtsmith:")).collect();
        (self.child.wait().unwrap().code(), said)
    }
}

impl Drop for Following {
    fn drop(&mut self) {
        // It may have ended.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn define(libvirtd: &Live, name: &str) {
    let xml = format!(
        "<domain type='qemu'><name>{name}</name><memory unit='MiB'>32</memory>
         <os><type arch='x86_64' machine='pc'>hvm</type></os><features><acpi/></features></domain>"
    );
    let file = libvirtd.folder().join(format!("{name}.xml"));
    std::fs::write(&file, xml).unwrap();
    libvirtd.virsh(&["define", &file.display().to_string()]);
}

/// What happened, how, and when.
fn told(event: &Value) -> (&str, &str, &str, &str) {
    let text = |value: &'_ Value| value.as_str().map(str::to_owned).unwrap_or_default();
    assert!(text(&event["time"]).ends_with('Z'), "{event}");
    (
        event["object"].as_str().unwrap(),
        event["kind"].as_str().unwrap(),
        event["details"]["event"].as_str().unwrap_or_default(),
        event["details"]["detail"].as_str().unwrap_or_default(),
    )
}

#[test]
fn a_domain_is_followed_from_its_definition_to_its_end() {
    let libvirtd = require!(Live::unrecorded());
    let mut following = Following::start(&libvirtd, "events-probe", &[]);
    define(&libvirtd, "events-life");
    let defined = following.of("events-life");
    assert_eq!(told(&defined), ("domain", "lifecycle", "DEFINED", "ADDED"));
    let uuid = libvirtd.virsh(&["domuuid", "events-life"]);
    assert_eq!(defined["uuid"], uuid.trim());
    for (command, expected) in [
        (&["start", "--paused"][..], ("STARTED", "BOOTED")),
        (&["destroy"], ("STOPPED", "DESTROYED")),
        (&["undefine"], ("UNDEFINED", "REMOVED")),
    ] {
        libvirtd.virsh(&[&[command[0], "events-life"], &command[1..]].concat());
        loop {
            let event = following.of("events-life");
            let (_, kind, event, detail) = told(&event);
            if (kind, (event, detail)) == ("lifecycle", expected) {
                break;
            }
        }
    }
    following.signal(Signal::INT);
    assert_eq!(following.end(), (Some(0), String::new()));
}

#[test]
fn every_sort_of_object_is_heard_and_options_choose() {
    let libvirtd = require!(Live::unrecorded_own());
    let mut all = Following::start(&libvirtd, "probe", &["--qemu-monitor"]);
    let kinds = ["--kind", "secret-lifecycle", "--kind", "pool-lifecycle"];
    let mut some = Following::start(&libvirtd, "probe2", &kinds);

    define(&libvirtd, "heard");
    let mut named = Following::start(&libvirtd, "probe3", &["--kind", "pool-lifecycle"]);
    let network = libvirtd.folder().join("net.xml");
    std::fs::write(&network, "<network><name>heard-net</name></network>").unwrap();
    libvirtd.virsh(&["net-define", &network.display().to_string()]);
    let secret = libvirtd.folder().join("secret.xml");
    let xml = "<secret ephemeral='no' private='no'><usage type='ceph'><name>heard-secret</name></usage></secret>";
    std::fs::write(&secret, xml).unwrap();
    libvirtd.virsh(&["secret-define", &secret.display().to_string()]);
    libvirtd.virsh(&["start", "heard"]);

    assert_eq!(told(&all.of("heard-net")), ("network", "network-lifecycle", "DEFINED", ""));
    let mut kinds = vec!["secret-lifecycle", "qemu-monitor"];
    while !kinds.is_empty() {
        let event = all.next();
        kinds.retain(|kind| event["kind"] != *kind);
    }
    loop {
        let event = some.next();
        match told(&event) {
            ("pool", "pool-lifecycle", ..) => {}
            heard => break assert_eq!(heard, ("secret", "secret-lifecycle", "DEFINED", "")),
        }
    }
    all.signal(Signal::TERM);
    assert_eq!(all.end().0, Some(0));

    // The daemon goes away.
    libvirtd.signal(Signal::KILL);
    let ended = wait_for("end", || named.child.try_wait().unwrap().ok_or_else(String::new));
    assert_eq!(ended.code(), Some(1));
    let (_, said) = named.end();
    assert!(said.starts_with("virtsmith: error: the "), "{said}");
}

#[test]
fn it_ends_after_a_count_and_after_a_time_and_without_a_reader() {
    let libvirtd = require!(Live::unrecorded());
    let events = |options: &[&str]| {
        Said::by(virtsmith().args(["-c", &libvirtd.test_uri(), "events"]).args(options))
    };
    assert_eq!(events(&["--timeout", "1"]).ok(), "");
    assert_eq!(events(&["test", "--timeout", "1", "--kind", "reboot"]).ok(), "");

    let mut following = Following::start(&libvirtd, "events-pipe", &[]);
    let (reader, _) = (std::mem::replace(&mut following.lines, unread()), ());
    drop(reader);
    let path = libvirtd.folder().join("gone").display().to_string();
    let ended = wait_for("end", || {
        libvirtd.virsh(&["pool-define-as", "events-gone", "dir", "--target", &path]);
        libvirtd.virsh(&["pool-undefine", "events-gone"]);
        following.child.try_wait().unwrap().ok_or_else(String::new)
    });
    assert_eq!((ended.code(), following.end().1), (Some(0), String::new()));
}

#[test]
fn a_monitor_that_is_not_qemus_is_said_in_a_line() {
    let libvirtd = require!(Live::unrecorded());
    let events = ["-c", &libvirtd.test_uri(), "events", "--qemu-monitor", "--timeout", "1"];
    Said::by(virtsmith().args(events)).complains("the test driver", &["support"]);
}

/// A stream of lines that has ended.
fn unread() -> BufReader<ChildStdout> {
    let mut child = std::process::Command::new("true").stdout(Stdio::piped()).spawn().unwrap();
    let stdout = child.stdout.take().unwrap();
    child.wait().unwrap();
    BufReader::new(stdout)
}

#[test]
fn people_read_lines() {
    let libvirtd = require!(Live::unrecorded());
    let child = virtsmith()
        .args(["-c", &libvirtd.uri(), "events", "--kind", "pool-lifecycle", "--count", "1"])
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let path = libvirtd.folder().join("line").display().to_string();
    let mut child = child;
    wait_for("end", || {
        libvirtd.virsh(&["pool-define-as", "events-line", "dir", "--target", &path]);
        libvirtd.virsh(&["pool-undefine", "events-line"]);
        child.try_wait().unwrap().ok_or_else(String::new)
    });
    let line = Said::by_waiting(child).ok();
    let (time, rest) = line.trim_end().split_once(' ').unwrap();
    let time = time.as_bytes();
    assert_eq!((time.len(), time[10], time[23]), (24, b'T', b'Z'), "{line}");
    assert!(rest.starts_with("pool ") && rest.contains(" pool-lifecycle event="), "{line}");
}

#[test]
fn what_cannot_be_followed_is_said_in_a_line() {
    let libvirtd = require!(Live::shared());
    for (row, uri, options, words) in [
        ("nothing of that name", libvirtd.uri(), &["none"][..], "named 'none'"),
        (
            "a name without such events",
            libvirtd.test_uri(),
            &["test", "--kind", "pool-refresh"],
            "of that name",
        ),
        (
            "a kind the driver lacks",
            libvirtd.test_uri(),
            &["--kind", "secret-lifecycle"],
            "'secret-lifecycle'",
        ),
    ] {
        let said =
            Said::by(virtsmith().args(["-c", &uri, "events", "--timeout", "1"]).args(options));
        said.complains(row, &[words]);
    }
    for options in [["--kind", "odd"], ["--count", "0"], ["--timeout", "-1"]] {
        assert_eq!(Said::by(virtsmith().arg("events").args(options)).code, Some(2), "{options:?}");
    }
}
