//! `virtsmith console`: a guest's console on a terminal and on pipes.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test fails by panicking"
)]

mod support;

use std::io::{Read as _, Write as _};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::Duration;

use rustix::process::{Pid, Signal, kill_process};
use support::{Live, Pty, Said, guest_a, require, virtsmith, wait_for};

/// Defines and starts the small guest; `words` are for its kernel.
fn start(libvirtd: &Live, name: &str, words: &str) {
    let guest = guest_a().unwrap();
    let xml = format!(
        "<domain type='qemu'><name>{name}</name><memory unit='MiB'>128</memory>
           <os><type arch='x86_64' machine='pc'>hvm</type><kernel>{}</kernel>
             <initrd>{}</initrd><cmdline>console=ttyS0 {words}</cmdline></os>
           <features><acpi/></features>
           <devices><serial type='pty'/></devices></domain>",
        guest.kernel.display(),
        guest.initrd.display()
    );
    let file = libvirtd.folder().join(format!("{name}.xml"));
    std::fs::write(&file, xml).unwrap();
    libvirtd.virsh(&["define", &file.display().to_string()]);
    libvirtd.virsh(&["start", name]);
}

fn console(libvirtd: &Live, arguments: &[&str]) -> Command {
    let mut command = virtsmith();
    command.args(["-c", &libvirtd.uri(), "console"]).args(arguments);
    command
}

fn end(child: &mut Child) -> Option<i32> {
    wait_for("end", || child.try_wait().unwrap().ok_or_else(String::new)).code()
}

#[test]
fn a_terminal_is_lent_to_the_guest_and_given_back() {
    require!(guest_a());
    let libvirtd = require!(Live::unrecorded());
    start(&libvirtd, "console-pty", "stay");
    let pty = Pty::open();
    let before = pty.settings();
    // Until it has booted nobody echoes.
    let mut child = pty.spawn(&mut console(&libvirtd, &["console-pty"]));
    pty.read_until("GUEST-STAYS");
    pty.write(b"\x1d");
    assert_eq!((end(&mut child), pty.settings()), (Some(0), before.clone()));
    for (row, options, leave) in [
        ("the usual escape", &["--force"][..], Leave::Key(b"typed\x1dnot sent")),
        ("another escape", &["--force", "--escape", "^T"], Leave::Key(b"\x14")),
        ("SIGTERM", &["--force"], Leave::Signal(Signal::TERM)),
        ("SIGHUP", &["--force"], Leave::Signal(Signal::HUP)),
        ("SIGINT", &["--force"], Leave::Signal(Signal::INT)),
    ] {
        let mut child = pty.spawn(&mut console(&libvirtd, &[&["console-pty"], options].concat()));
        pty.read_until("Escape character is ");
        wait_for("raw mode", || (pty.settings() != before).then_some(()).ok_or_else(String::new));
        // The guest has no shell, but its terminal echoes; ^C is for it alone.
        pty.write(b"hello?\n");
        pty.read_until("hello?");
        pty.write(b"\x03");
        pty.read_until("^C");
        match leave {
            Leave::Key(keys) => pty.write(keys),
            Leave::Signal(signal) => kill_process(Pid::from_child(&child), signal).unwrap(),
        }
        assert_eq!(end(&mut child), Some(0), "{row}");
        assert_eq!(pty.settings(), before, "{row}");
    }
    // The guest ends while somebody looks.
    let mut child = pty.spawn(&mut console(&libvirtd, &["console-pty", "--force"]));
    pty.read_until("Escape character is ^]");
    wait_for("raw mode", || (pty.settings() != before).then_some(()).ok_or_else(String::new));
    libvirtd.virsh(&["destroy", "console-pty"]);
    pty.read_until("domain 'console-pty' has stopped");
    assert_eq!((end(&mut child), pty.settings()), (Some(0), before));
}

enum Leave {
    Key(&'static [u8]),
    Signal(Signal),
}

#[test]
fn a_pipe_is_sent_and_what_the_guest_says_is_printed_to_its_end() {
    require!(guest_a());
    let libvirtd = require!(Live::unrecorded());
    start(&libvirtd, "console-pipe", "");
    let said = Said::by(console(&libvirtd, &["console-pipe"]).stdin(Stdio::null()));
    assert_eq!(said.err.lines().next(), Some("Connected to domain 'console-pipe'"));
    assert!(said.err.ends_with("virtsmith: domain 'console-pipe' has stopped\n"), "{said:?}");
    assert!(said.ok().contains("GUEST-DONE"));

    start(&libvirtd, "console-typed", "stay");
    let mut child = console(&libvirtd, &["console-typed", "--devname", "serial0"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let mut out = child.stdout.take().unwrap();
    let mut text = Vec::new();
    let mut until = |word: &str| {
        while !String::from_utf8_lossy(&text).contains(word) {
            let mut more = [0; 4096];
            let count = out.read(&mut more).unwrap();
            assert_ne!(count, 0, "no {word:?} in {}", String::from_utf8_lossy(&text));
            text.extend_from_slice(&more[..count]);
        }
    };
    until("GUEST-STAYS");
    // No escape here; and the end of the input is not the end. A busy emulator
    // may lose what is typed, as a serial line does.
    for _ in 0..5 {
        stdin.write_all(b"one\x1dtwo\n").unwrap();
        thread::sleep(Duration::from_millis(300));
    }
    drop(stdin);
    until("two");
    assert!(child.try_wait().unwrap().is_none(), "it goes on");

    let taken = Said::by(console(&libvirtd, &["console-typed"]).stdin(Stdio::null()));
    taken.complains("taken", &["console"]);
    kill_process(Pid::from_child(&child), Signal::INT).unwrap();
    assert_eq!(end(&mut child), Some(0));
    libvirtd.virsh(&["destroy", "console-typed"]);
}

#[test]
fn a_console_that_cannot_be_had_is_a_line_and_leaves_the_terminal_alone() {
    let libvirtd = require!(Live::shared());
    let xml = "<domain type='qemu'><name>console-off</name><memory unit='MiB'>32</memory>
        <os><type arch='x86_64' machine='pc'>hvm</type></os></domain>";
    let file = libvirtd.folder().join("off.xml");
    std::fs::write(&file, xml).unwrap();
    libvirtd.virsh(&["define", &file.display().to_string()]);
    for (row, uri, arguments, words) in [
        ("no such domain", libvirtd.uri(), &["none"][..], "none"),
        ("no such UUID", libvirtd.uri(), &["11111111-2222-3333-4444-555555555555"], "11111111"),
        ("a domain that does not run", libvirtd.uri(), &["console-off"], "not running"),
        ("a driver without consoles", libvirtd.test_uri(), &["test"], "support"),
    ] {
        let pty = Pty::open();
        let before = pty.settings();
        let mut command = virtsmith();
        command.args(["-c", &uri, "console"]).args(arguments);
        let output = command.stdin(pty.terminal()).output().unwrap();
        let err = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(1), "{row}");
        assert!(err.starts_with("virtsmith: error: ") && err.contains(words), "{row}: {err}");
        assert_eq!((err.lines().count(), pty.settings()), (1, before), "{row}");
    }
    for escape in ["", "ab", "^1"] {
        let said = Said::by(virtsmith().args(["console", "a", "--escape", escape]));
        assert_eq!(said.code, Some(2), "{escape:?}");
    }
}
