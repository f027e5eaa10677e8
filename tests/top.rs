//! `virtsmith top`: what domains use, as tables, as JSON and on a terminal.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test fails by panicking"
)]

mod support;

use std::process::Command;

use rustix::process::{Pid, Signal, kill_process};
use serde_json::Value;
use support::{Live, Pty, Said, require, run, virtsmith, wait_for};

fn top(libvirtd: &Live, options: &[&str]) -> Command {
    let mut command = virtsmith();
    command.args(["-c", &libvirtd.uri(), "top", "--interval", "1"]).args(options);
    command
}

/// A machine whose firmware looks for something to boot from its disk, again
/// and again, and so uses a CPU.
fn start(libvirtd: &Live, name: &str) {
    let disk = libvirtd.folder().join(format!("{name}.raw"));
    run(Command::new("qemu-img").args(["create", "-q", "-f", "raw"]).arg(&disk).arg("1M"));
    let xml = format!(
        "<domain type='qemu'><name>{name}</name><memory unit='MiB'>64</memory>
         <os><type arch='x86_64' machine='pc'>hvm</type></os><features><acpi/></features><devices>
         <disk type='file'><driver name='qemu' type='raw'/><source file='{}'/><target dev='vda'/></disk>
         </devices></domain>",
        disk.display()
    );
    let file = libvirtd.folder().join(format!("{name}.xml"));
    std::fs::write(&file, xml).unwrap();
    libvirtd.virsh(&["create", &file.display().to_string()]);
}

#[test]
fn numbers_are_those_that_virsh_has() {
    let libvirtd = require!(Live::unrecorded_own());
    start(&libvirtd, "busy");
    let cpu = || {
        let stats = libvirtd.virsh(&["domstats", "busy", "--cpu-total"]);
        let line =
            stats.lines().find_map(|line| line.trim().strip_prefix("cpu.time=").map(str::to_owned));
        line.unwrap().parse::<f64>().unwrap()
    };
    let (begun, before) = (std::time::Instant::now(), cpu());
    let said = Said::by(&mut top(&libvirtd, &["--json", "--count", "3"])).ok();
    let (elapsed, after) = (begun.elapsed().as_secs_f64(), cpu());
    let looks: Vec<Value> = said.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(looks.len(), 3);
    let busy = |look: &Value| look["domains"][0].clone();
    // There is no rate before a second look.
    assert_eq!(busy(&looks[0])["cpu_percent"], Value::Null);
    for look in &looks {
        assert_eq!(look["domains"].as_array().unwrap().len(), 1);
        let busy = busy(look);
        assert_eq!((&busy["name"], &busy["state"]), (&"busy".into(), &"running".into()));
        assert_eq!(busy["memory_kib"], 64 << 10);
    }
    // Between the looks it cannot have used more than from before to after them.
    let used: f64 = looks[1..].iter().map(|look| busy(look)["cpu_percent"].as_f64().unwrap()).sum();
    assert!(used <= (after - before) / 1e7 * 1.2, "{used} of {}", (after - before) / 1e7);
    assert!(elapsed >= 2.0, "{elapsed} s for three looks");
    assert!(busy(&looks[2])["disk_read"].as_f64().is_some(), "{}", looks[2]);
}

#[test]
fn tables_follow_one_another_in_batches() {
    let libvirtd = require!(Live::shared());
    start(&libvirtd, "top-batch");
    let said = Said::by(&mut top(&libvirtd, &["--count", "2", "--sort", "name"])).ok();
    assert_eq!(said.matches("NAME ").count(), 2, "{said}");
    assert!(!said.contains('\u{1b}'), "{said:?}");
    let row = said.lines().rfind(|line| line.starts_with("top-batch")).unwrap();
    let cells: Vec<_> = row.split("  ").map(str::trim).filter(|cell| !cell.is_empty()).collect();
    assert_eq!((cells[1], cells[3], cells.len()), ("running", "64 MiB", 8), "{row}");
    assert!(cells[2].parse::<f64>().is_ok(), "{row}");

    // Those that do not run are there when they are asked for.
    libvirtd.virsh(&["destroy", "top-batch"]);
    libvirtd.virsh(&["define", &libvirtd.folder().join("top-batch.xml").display().to_string()]);
    let batch = |options| Said::by(&mut top(&libvirtd, options)).ok();
    assert!(!batch(&["--batch", "--count", "1"]).contains("top-batch"));
    assert!(batch(&["--batch", "--count", "1", "--all"]).contains("top-batch"));
}

#[test]
fn a_terminal_is_filled_and_given_back() {
    let libvirtd = require!(Live::unrecorded());
    start(&libvirtd, "top-pty");
    let pty = Pty::open();
    for signal in [Signal::INT, Signal::TERM, Signal::HUP] {
        let child = &mut pty.spawn(&mut top(&libvirtd, &[]));
        pty.read_until("\u{1b}[?1049h\u{1b}[?25l");
        pty.read_until("top-pty");
        // Again from the top left corner.
        pty.read_until("\u{1b}[H");
        pty.read_until("top-pty");
        kill_process(Pid::from_child(child), signal).unwrap();
        pty.read_until("\u{1b}[?25h\u{1b}[?1049l");
        let ended = wait_for("end", || child.try_wait().unwrap().ok_or_else(String::new));
        assert_eq!(ended.code(), Some(0), "{signal:?}");
    }
    let mut child = pty.spawn(&mut top(&libvirtd, &["--batch", "--count", "1"]));
    let batch = pty.read_until("top-pty");
    assert!(!batch.contains('\u{1b}'), "{batch:?}");
    child.wait().unwrap();
}

#[test]
fn it_says_in_a_line_when_the_daemon_has_gone() {
    let libvirtd = require!(Live::unrecorded_own());
    let pty = Pty::open();
    let mut child = pty.spawn(&mut top(&libvirtd, &[]));
    pty.read_until("NAME");
    libvirtd.signal(Signal::KILL);
    // The screen is given back first, or nobody would see it.
    pty.read_until("\u{1b}[?1049l");
    pty.read_until("virtsmith: error: the ");
    let ended = wait_for("end", || child.try_wait().unwrap().ok_or_else(String::new));
    assert_eq!(ended.code(), Some(1));
}

#[test]
fn what_is_no_number_and_no_column_is_refused() {
    for options in [
        ["--interval", "0"],
        ["--interval", "x"],
        ["--interval", "nan"],
        ["--count", "0"],
        ["--count", "-1"],
        ["--sort", "colour"],
    ] {
        let said = Said::by(virtsmith().arg("top").args(options));
        assert_eq!((said.code, said.out.as_str()), (Some(2), ""), "{options:?}");
    }
}
