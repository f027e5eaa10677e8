//! `virtsmith vol`: volumes, and their data in both directions.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test fails by panicking"
)]

mod support;

use std::fs::{self, File};
use std::io::Write as _;
use std::os::unix::fs::MetadataExt as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use rustix::process::{Pid, Signal, kill_process};
use serde_json::{Value, json};
use support::{Live, Said, noise, require, run, virtsmith, wait_for};

const MIB: usize = 1 << 20;

/// A daemon with a pool, and a folder for what is beside it.
struct Pool {
    libvirtd: Live,
    name: &'static str,
}

impl Pool {
    fn make(libvirtd: Live, name: &'static str) -> Self {
        let pool = Self { libvirtd, name };
        fs::create_dir(pool.beside("")).unwrap();
        let target = pool.file("").display().to_string();
        for command in [
            &["pool-define-as", name, "dir", "--target", &target][..],
            &["pool-build", name],
            &["pool-start", name],
        ] {
            pool.libvirtd.virsh(command);
        }
        pool
    }

    /// A file of the pool.
    fn file(&self, name: &str) -> PathBuf {
        self.libvirtd.folder().join(self.name).join(name)
    }

    /// A file that is not in the pool.
    fn beside(&self, name: &str) -> PathBuf {
        self.libvirtd.folder().join(format!("{}-files", self.name)).join(name)
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = virtsmith();
        command.current_dir(self.beside(""));
        command.args(["-c", &self.libvirtd.uri(), "vol"]).args(arguments);
        command
    }

    fn run(&self, command: &str, arguments: &[&str]) -> Said {
        Said::by(&mut self.command(&[&[command, self.name], arguments].concat()))
    }

    fn names(&self) -> Vec<String> {
        let entries = fs::read_dir(self.beside("")).unwrap();
        entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect()
    }
}

fn sha256(path: &Path) -> String {
    run(Command::new("sha256sum").arg(path)).split_whitespace().next().unwrap().to_owned()
}

#[test]
fn volumes_are_made_shown_and_deleted() {
    let pool = Pool::make(require!(Live::shared()), "vol-life");
    assert_eq!(pool.run("create", &["b.qcow2", "1G", "--format", "qcow2"]).ok(), "");
    assert_eq!(pool.run("create", &["a <&>.raw", "1M", "--allocate"]).ok(), "");
    let list = pool.run("list", &[]).ok();
    let rows: Vec<Vec<_>> = list
        .lines()
        .map(|row| row.split("  ").map(str::trim).filter(|c| !c.is_empty()).collect())
        .collect();
    assert_eq!(rows[0], ["NAME", "TYPE", "FORMAT", "CAPACITY", "ALLOCATION"]);
    assert_eq!(rows[1][..4], ["a <&>.raw", "file", "raw", "1 MiB"]);
    assert_eq!(rows[2][..4], ["b.qcow2", "file", "qcow2", "1 GiB"]);
    let info = pool.run("info", &["b.qcow2", "--json"]).json();
    let said = pool.libvirtd.virsh(&["vol-path", "b.qcow2", pool.name]);
    assert_eq!((&info["path"], &info["capacity"]), (&json!(said.trim()), &json!(1 << 30)));
    assert!(pool.run("info", &["b.qcow2"]).ok().contains("\ncapacity: 1 GiB (1073741824 bytes)\n"));
    if !pool.libvirtd.is_played() {
        let mut info = Command::new("qemu-img");
        let info = run(info.args(["info", "--output=json"]).arg(pool.file("b.qcow2")));
        let info: Value = serde_json::from_str(&info).unwrap();
        assert_eq!((&info["format"], &info["virtual-size"]), (&json!("qcow2"), &json!(1 << 30)));
        assert_eq!(fs::metadata(pool.file("a <&>.raw")).unwrap().blocks() * 512, 1 << 20);
    }
    pool.run("delete", &["b.qcow2"]).ok();
    pool.run("delete", &["a <&>.raw"]).ok();
    assert_eq!(pool.run("list", &["--json"]).json(), json!([]));
}

#[test]
fn what_is_uploaded_is_in_the_pool_and_comes_back() {
    let pool = Pool::make(require!(Live::unrecorded()), "vol-data");
    let data = noise(5 * MIB + 123);
    fs::write(pool.beside("data"), &data).unwrap();
    pool.run("create", &["v", &data.len().to_string()]).ok();
    assert_eq!(pool.run("upload", &["v", "data"]).ok(), "");
    assert_eq!(sha256(&pool.file("v")), sha256(&pool.beside("data")));
    assert_eq!(pool.run("download", &["v", "back"]).ok(), "");
    assert_eq!(sha256(&pool.beside("back")), sha256(&pool.beside("data")));

    // In part, over what is there.
    pool.run("download", &["v", "back", "--offset", "1000", "--length", "300000"]).ok();
    assert!(fs::read(pool.beside("back")).unwrap() == data[1000..301_000], "the part differs");
    pool.run("download", &["v", "back", "--length", "0"]).ok();
    assert_eq!(fs::read(pool.beside("back")).unwrap(), b"");
    fs::write(pool.beside("patch"), [7; 5000]).unwrap();
    pool.run("upload", &["v", "patch", "--offset", "1M", "--length", "4k"]).ok();
    let mut patched = data.clone();
    patched[MIB..MIB + 4096].fill(7);
    assert!(fs::read(pool.file("v")).unwrap() == patched, "the patch differs");

    // Through pipes.
    let mut upload =
        pool.command(&["upload", pool.name, "v", "-"]).stdin(Stdio::piped()).spawn().unwrap();
    upload.stdin.take().unwrap().write_all(&data).unwrap();
    assert!(upload.wait().unwrap().success());
    let download = pool.command(&["download", pool.name, "v", "-"]).output().unwrap();
    assert!(download.status.success() && download.stdout == data, "{}", download.stdout.len());
    let mut names = pool.names();
    names.sort();
    assert_eq!(names, ["back", "data", "patch"]);
}

#[test]
fn holes_stay_holes() {
    let pool = Pool::make(require!(Live::unrecorded()), "vol-sparse");
    let file = File::create(pool.beside("holes")).unwrap();
    rustix::io::pwrite(&file, &noise(MIB), 0).unwrap();
    rustix::io::pwrite(&file, &noise(65_536), 48 << 20).unwrap();
    file.set_len(64 << 20).unwrap();
    drop(file);
    let blocks = |path: PathBuf| fs::metadata(path).unwrap().blocks() * 512;
    pool.run("create", &["v", "64M"]).ok();
    pool.run("upload", &["v", "holes", "--sparse"]).ok();
    assert_eq!(sha256(&pool.file("v")), sha256(&pool.beside("holes")));
    assert!(blocks(pool.file("v")) < 4 << 20, "the volume has no holes");
    pool.run("download", &["v", "back", "--sparse"]).ok();
    assert_eq!(sha256(&pool.beside("back")), sha256(&pool.beside("holes")));
    assert!(blocks(pool.beside("back")) < 4 << 20, "the download has no holes");
    let piped = pool.command(&["download", pool.name, "v", "-", "--sparse"]).output().unwrap();
    assert!(piped.stdout == fs::read(pool.beside("holes")).unwrap(), "holes are not zeros");
}

#[test]
fn progress_is_said_where_it_is_asked_for() {
    let pool = Pool::make(require!(Live::shared()), "vol-progress");
    let (size, words, bytes) = match pool.libvirtd.is_short() {
        true => ("3K", "3 KiB of 3 KiB (100%), ", 3 << 10),
        false => ("3M", "3 MiB of 3 MiB (100%), ", 3 << 20),
    };
    pool.run("create", &["v", size]).ok();
    let json = pool.run("download", &["v", "f", "--progress", "json"]);
    let last: Value = serde_json::from_str(json.err.lines().last().unwrap()).unwrap();
    assert_eq!((&last["bytes"], &last["percent"]), (&json!(bytes), &json!(100)));
    let plain = pool.run("download", &["v", "f", "--progress", "plain"]);
    assert!(plain.err.contains(words), "{plain:?}");
    for none in [&["v", "f"][..], &["v", "f", "--progress", "none"]] {
        assert_eq!(pool.run("download", none).err, "");
    }
}

#[test]
fn an_interrupted_transfer_leaves_no_file_and_frees_the_volume() {
    let pool = Pool::make(require!(Live::unrecorded()), "vol-int");
    // More than pipes and buffers hold.
    pool.run("create", &["v", "64M", "--allocate"]).ok();
    let fifo = pool.beside("fifo");
    run(Command::new("mkfifo").arg(&fifo));
    for signal in [Signal::INT, Signal::TERM, Signal::HUP] {
        // Nobody reads what it prints, and nobody writes what it reads.
        let transfers =
            [vec!["upload", pool.name, "v", "-"], vec!["download", pool.name, "v", "-"]];
        for transfer in transfers {
            let mut child = pool
                .command(&transfer)
                .stdin(Stdio::piped())
                .stdout(Stdio::piped())
                .stderr(Stdio::piped())
                .spawn()
                .unwrap();
            let stream = || {
                let clients =
                    run(virtsmith().args(["-c", &pool.libvirtd.uri(), "vol", "list", pool.name]));
                (!clients.is_empty()).then_some(()).ok_or(clients)
            };
            wait_for("answer", stream);
            std::thread::sleep(std::time::Duration::from_millis(500));
            kill_process(Pid::from_child(&child), signal).unwrap();
            let stdin = child.stdin.take();
            let ended = wait_for("end", || child.try_wait().unwrap().ok_or_else(String::new));
            drop(stdin);
            assert_eq!(ended.code(), Some(1), "{transfer:?}");
            let mut said = String::new();
            std::io::Read::read_to_string(&mut child.stderr.take().unwrap(), &mut said).unwrap();
            assert!(said.starts_with("virtsmith: error: interrupted"), "{said}");
        }
    }
    // Stopped in the middle: a full download is not instantaneous.
    let mut child = pool.command(&["download", pool.name, "v", "big"]).spawn().unwrap();
    kill_process(Pid::from_child(&child), Signal::STOP).unwrap();
    kill_process(Pid::from_child(&child), Signal::INT).unwrap();
    kill_process(Pid::from_child(&child), Signal::CONT).unwrap();
    child.wait().unwrap();
    assert_eq!(pool.names(), ["fifo"]);
    pool.run("delete", &["v"]).ok();
}

#[test]
fn what_cannot_be_done_is_said_in_a_line_and_leaves_nothing() {
    let pool = Pool::make(require!(Live::shared()), "vol-bad");
    pool.run("create", &["v", "1M"]).ok();
    fs::write(pool.beside("data"), "x").unwrap();
    fs::create_dir(pool.beside("dir")).unwrap();
    let rows: [(&[&str], &str); 13] = [
        (&["list", "none"], "'none'"),
        (&["info", pool.name, "none"], "'none'"),
        (&["delete", pool.name, "none"], "'none'"),
        (&["create", pool.name, "v", "1M"], "'v'"),
        (&["create", pool.name, "w", "1M", "--format", "odd"], "odd"),
        (&["create", pool.name, "../w", "1M"], "../w"),
        (&["upload", pool.name, "none", "data"], "'none'"),
        (&["upload", pool.name, "v", "none"], "cannot read 'none': No such file"),
        (&["upload", pool.name, "v", "dir"], "cannot read 'dir'"),
        (&["download", pool.name, "none", "f"], "'none'"),
        (&["download", pool.name, "v", "none/f"], "cannot write 'none/f': No such file"),
        (&["download", pool.name, "v", "/dev/null"], "cannot write '/dev/null': it is there"),
        (&["download", pool.name, "v", "dir"], "cannot write 'dir'"),
    ];
    for (arguments, words) in rows {
        Said::by(&mut pool.command(arguments)).complains(&format!("{arguments:?}"), &[words]);
    }
    let mut names = pool.names();
    names.sort();
    assert_eq!(names, ["data", "dir"]);
    for arguments in [
        &["create", "p", "v", "much"][..],
        &["create", "p", "v", "-1"],
        &["download", "p", "v", "f", "--offset", "99E"],
        &["download", "p", "v", "f", "--length", "x"],
        &["download", "p", "v", "f", "--progress", "loud"],
    ] {
        assert_eq!(Said::by(&mut pool.command(arguments)).code, Some(2), "{arguments:?}");
    }
}
