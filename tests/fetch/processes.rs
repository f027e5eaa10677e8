//! Processes that share a cache, are killed, or run out of room.

use std::fs;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use crate::stage::{PATH, Stage, noise, sha256};
use crate::support::{Fault, Said, run, skip, virtsmith};

#[test]
fn sixteen_processes_make_one_download() {
    let stage = Stage::new(4_000_000);
    stage.server.fault(PATH, Fault::Slow(100_000, Duration::from_millis(5)));
    let children: Vec<Child> = (0..16)
        .map(|_| sync(&stage).arg("--json").stdout(Stdio::piped()).spawn().unwrap())
        .collect();
    for child in children {
        let said = Said::by_waiting(child).json();
        assert_eq!(said[0]["digest"], sha256(&stage.image).to_string());
        assert_eq!(said[0]["size"], 4_000_000);
    }
    assert_eq!(stage.server.asked(PATH).len(), 1);
    stage.assert_whole();
}

/// Every kind of moment is hit: before the lock, while bytes come, between two renames.
#[test]
fn whoever_is_killed_leaves_nothing_that_the_next_does_not_use_or_clear() {
    let kills = std::env::var("VIRTSMITH_TEST_ROUNDS").map_or(50, |kills| kills.parse().unwrap());
    let stage = Stage::new(2_000_000);
    let slow = || Fault::Slow(100_000, Duration::from_millis(1));
    (0..2 * kills).for_each(|_| stage.server.fault(PATH, slow()));
    let mut finished = 0;
    for delay in noise(kills) {
        let mut child = sync(&stage).stdout(Stdio::null()).spawn().unwrap();
        std::thread::sleep(Duration::from_micros(u64::from(delay) * 700));
        child.kill().unwrap();
        if child.wait().unwrap().success() || whole_is_there(&stage) {
            stage.assert_whole_and(|rest| rest.ends_with(".new"));
            finished += 1;
            drop(fs::remove_file(blob(&stage)));
        }
    }
    assert!(finished > 0, "no run came to its end: make the delays longer");
    Said::by(&mut sync(&stage)).ok();
    let cache = stage.cache();
    cache.prune(&Default::default()).unwrap();
    stage.assert_whole();
    assert_eq!(fs::read_dir(cache.dir().join("locks")).unwrap().count(), 1);
}

fn whole_is_there(stage: &Stage) -> bool {
    blob(stage).exists()
}

fn blob(stage: &Stage) -> std::path::PathBuf {
    stage.cache().path_of(&sha256(&stage.image))
}

#[test]
fn a_file_that_may_not_grow_is_a_clear_error_and_leaves_nothing() {
    let stage = Stage::new(1_000_000);
    let sync = sync(&stage);
    let mut limited = Command::new("sh");
    limited.args(["-c", "trap '' XFSZ; ulimit -f 200; exec \"$@\"", "sh"]);
    limited.arg(sync.get_program()).args(sync.get_args());
    let complaint = Said::by(&mut limited).complaint();
    assert!(complaint.contains("larger than this process"), "{complaint}");
    assert_eq!(stage.files(), Vec::<String>::new());
}

#[test]
fn a_full_disk_is_a_clear_error_and_leaves_nothing() {
    let stage = Stage::new(4_000_000);
    let dir = stage.folder.path().join("cache");
    fs::create_dir(&dir).unwrap();
    let Some(_disk) = SmallDisk::at(&dir) else {
        skip!("needs to mount a tmpfs");
    };
    let complaint = Said::by(&mut sync(&stage)).complaint();
    assert!(complaint.contains("no room left"), "{complaint}");
    assert_eq!(stage.files(), Vec::<String>::new());
}

/// A disk of 2 MiB, mounted until this is dropped.
struct SmallDisk<'a>(&'a Path);

impl<'a> SmallDisk<'a> {
    fn at(dir: &'a Path) -> Option<Self> {
        let mut mount = Command::new("mount");
        mount.args(["-t", "tmpfs", "-o", "size=2m", "none"]).arg(dir).stderr(Stdio::null());
        mount.status().is_ok_and(|status| status.success()).then_some(Self(dir))
    }
}

impl Drop for SmallDisk<'_> {
    fn drop(&mut self) {
        run(Command::new("umount").arg(self.0));
    }
}

/// `image sync` of the stage's image.
fn sync(stage: &Stage) -> Command {
    let digest = sha256(&stage.image).to_hex();
    let mut command = virtsmith();
    command.args(["image", "sync"]);
    command.arg(format!("{}#sha256={digest}", stage.server.url(PATH)));
    command.arg("--cache-dir").arg(stage.folder.path().join("cache"));
    command
}
