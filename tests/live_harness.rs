//! The harness itself: a daemon comes up, answers, and leaves nothing behind.
#![allow(
    clippy::panic,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

mod support;

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use support::{Libvirtd, guest_a, require, run, tool};

#[test]
fn virsh_lists_on_the_qemu_driver_and_on_the_test_driver() {
    let libvirtd = require!(Libvirtd::start());
    assert_eq!(libvirtd.virsh(&["list", "--all", "--name"]).trim(), "");
    assert_eq!(libvirtd.virsh_test(&["list", "--name"]).trim(), "test");
}

#[test]
fn daemons_run_side_by_side_and_know_nothing_of_each_other() {
    let [one, other] = [require!(Libvirtd::start()), require!(Libvirtd::start())];
    let pool = one.folder().join("pool");
    one.virsh(&[
        "pool-create-as",
        "only-here",
        "dir",
        "--target",
        &pool.to_string_lossy(),
        "--build",
    ]);
    assert_eq!(one.virsh(&["pool-list", "--name"]).trim(), "only-here");
    assert_eq!(other.virsh(&["pool-list", "--name"]).trim(), "");
}

#[test]
fn dropping_a_daemon_ends_its_processes_and_removes_its_folder() {
    let libvirtd = require!(Libvirtd::start());
    let folder = libvirtd.folder().to_path_buf();
    assert_ne!(processes_of(&folder), Vec::<String>::new());
    drop(libvirtd);
    assert_eq!(processes_of(&folder), Vec::<String>::new());
    assert!(!folder.exists(), "{} is still there", folder.display());
}

#[test]
fn a_daemon_ends_when_the_process_that_holds_it_is_killed() {
    let probe = require!(Libvirtd::start());
    drop(probe);
    let mut holder = Command::new("sh")
        .args([
            "-c",
            "sleep 60 | sh \"$0\" run",
            &format!("{}/tests/libvirtd.sh", env!("CARGO_MANIFEST_DIR")),
        ])
        .stdout(Stdio::piped())
        .spawn()
        .expect("sh starts");
    let socket = first_line(&mut holder);
    let folder = Path::new(&socket).ancestors().nth(2).expect("two folders up").to_path_buf();
    assert_ne!(processes_of(&folder), Vec::<String>::new());
    kill_child_named(holder.id(), "sleep");
    holder.wait().expect("the keeper ends by itself");
    assert_eq!(processes_of(&folder), Vec::<String>::new());
    assert!(!folder.exists(), "{} is still there", folder.display());
}

#[test]
fn guest_a_reads_its_seed_writes_its_disk_and_powers_off() {
    let libvirtd = require!(Libvirtd::start());
    let guest = require!(guest_a());
    let (qemu_img, genisoimage) = (require!(tool("qemu-img")), require!(tool("genisoimage")));
    let at = |name: &str| libvirtd.folder().join(name);
    fs::write(at("user-data"), "#cloud-config\n").expect("written");
    fs::write(at("meta-data"), "instance-id: i-1\n").expect("written");
    let backing = ["create", "-q", "-f", "qcow2", "-F", "qcow2", "-b"];
    run(Command::new(qemu_img).args(backing).arg(&guest.base).arg(at("disk.qcow2")));
    run(Command::new(genisoimage).args(["-quiet", "-volid", "cidata", "-rock", "-output"]).args([
        at("seed.iso"),
        at("user-data"),
        at("meta-data"),
    ]));
    fs::write(at("domain.xml"), domain_xml(&guest, libvirtd.folder())).expect("written");
    libvirtd.virsh(&["create", &at("domain.xml").to_string_lossy()]);

    let console = console_until(&at("console.log"), "GUEST-DONE");
    for line in [
        "GUEST-UP ",
        "SEED-DEV /dev/",
        // The digest of `#cloud-config\n`, and its length.
        "BEGIN-user-data 88c95955b024402aa9572b663f7eeb134f01343bb92af27b50e97e72b22c565f 14",
        "END-meta-data",
        "BASE-FILE hello-from-base",
        "DISK-WRITTEN",
    ] {
        assert!(console.contains(line), "no {line:?} in:\n{console}");
    }
}

fn domain_xml(guest: &support::Guest, folder: &Path) -> String {
    format!(
        "<domain type='qemu'><name>guest-a</name><memory unit='MiB'>128</memory>
           <os><type arch='x86_64' machine='pc'>hvm</type>
             <kernel>{kernel}</kernel><initrd>{initrd}</initrd><cmdline>console=ttyS0</cmdline></os>
           <features><acpi/></features>
           <devices>
             <disk type='file' device='disk'><driver name='qemu' type='qcow2'/>
               <source file='{folder}/disk.qcow2'/><target dev='vda' bus='virtio'/></disk>
             <disk type='file' device='cdrom'><source file='{folder}/seed.iso'/>
               <target dev='hda' bus='ide'/><readonly/></disk>
             <serial type='file'><source path='{folder}/console.log'/></serial>
           </devices></domain>",
        kernel = guest.kernel.display(),
        initrd = guest.initrd.display(),
        folder = folder.display(),
    )
}

/// Waits for a word in a console log. Guests boot without KVM: a loaded machine
/// takes its time.
fn console_until(log: &Path, word: &str) -> String {
    let start = Instant::now();
    loop {
        let text = fs::read(log)
            .map(|bytes| String::from_utf8_lossy(&bytes).into_owned())
            .unwrap_or_default();
        if text.contains(word) {
            return text;
        }
        assert!(start.elapsed() < Duration::from_secs(120), "no {word} in:\n{text}");
        sleep(Duration::from_millis(100));
    }
}

/// The command lines of all processes that name a folder.
fn processes_of(folder: &Path) -> Vec<String> {
    let named = folder.to_string_lossy().into_owned();
    let processes = fs::read_dir("/proc").expect("/proc is there");
    processes
        .filter_map(|entry| fs::read(entry.ok()?.path().join("cmdline")).ok())
        .map(|line| String::from_utf8_lossy(&line).replace('\0', " "))
        .filter(|line| line.contains(&named))
        .collect()
}

fn first_line(child: &mut std::process::Child) -> String {
    use std::io::{BufRead, BufReader};
    let mut line = String::new();
    let stdout = child.stdout.take().expect("piped");
    BufReader::new(stdout).read_line(&mut line).expect("a line");
    line.trim_end().to_owned()
}

fn kill_child_named(parent: u32, name: &str) {
    let children = fs::read_to_string(format!("/proc/{parent}/task/{parent}/children"))
        .expect("children are listed");
    let child = children
        .split_whitespace()
        .find(|pid| {
            fs::read_to_string(format!("/proc/{pid}/comm")).is_ok_and(|comm| comm.trim() == name)
        })
        .expect("such a child");
    run(Command::new("kill").args(["-KILL", child]));
}
