//! The program: a whole machine, from its launch to its deletion.

use std::fs::{self, File};
use std::path::Path;

use rustix::fs::{FlockOperation, flock};
use virtsmith::image::{self, CreateOptions, Size};

use crate::support::{Said, virtsmith};
use crate::{FOLDER, Opened, Stage, play};

#[tokio::test]
async fn a_machine_is_launched_looked_at_and_deleted() {
    play("machine", Opened::Qemu, async |stage: &Stage| {
        let folder = Machines::clear();
        let started = run(stage, &["launch", "web1", "--image", &folder.at("image.qcow2")]).await;
        assert_eq!(started.ok(), "started 'web1'\n");
        let info = run(stage, &["info", "web1", "--json"]).await.json();
        assert_eq!((&info["name"], &info["state"]), (&"web1".into(), &"running".into()));
        assert_eq!(info["disks"][0]["path"], folder.at("data/kvm/guests/web1.qcow2"));
        let list = run(stage, &["list", "--json"]).await.json();
        assert_eq!(list[0]["uuid"], info["uuid"]);
        let again = run(stage, &["start", "web1"]).await.complaint();
        assert_eq!(again, "'web1' runs already (running)");
        run(stage, &["delete", "web1"]).await.ok();
        assert_eq!(run(stage, &["list", "--json"]).await.ok(), "[]\n");
        let gone = run(stage, &["delete", "web1"]).await.complaint();
        assert!(gone.contains("web1"), "{gone}");
    })
    .await;
}

/// Runs the program as a process of its own, which sees nothing of this one.
async fn run(stage: &Stage, arguments: &[&str]) -> Said {
    let mut command = virtsmith();
    command.args(["--connect", &stage.uri, "--data-dir"]).arg(Path::new(FOLDER).join("data"));
    command.args(arguments);
    if arguments[0] == "launch" {
        command.args(["--arch", "amd64", "--virt", "tcg", "--network", "none"]);
        command.args(["--memory", "64M", "--disk", "64M"]);
    }
    // The daemon that it speaks with may be played by this thread.
    tokio::task::spawn_blocking(move || Said::by(&mut command)).await.unwrap()
}

/// The folder with what machines are made of, for one at a time.
struct Machines {
    _lock: File,
}

impl Machines {
    /// An image, and nothing that was made of it before.
    fn clear() -> Self {
        // The folder comes and goes; what it is in stays.
        let lock = File::open(Path::new(FOLDER).parent().unwrap()).unwrap();
        flock(&lock, FlockOperation::LockExclusive).unwrap();
        let machines = Self { _lock: lock };
        machines.remove();
        fs::create_dir_all(FOLDER).unwrap();
        let small = CreateOptions::qcow2().size(Size::from_bytes(16 << 20));
        image::create_new(machines.at("image.qcow2"), &small).unwrap();
        machines
    }

    fn at(&self, name: &str) -> String {
        format!("{FOLDER}/{name}")
    }

    fn remove(&self) {
        fs::remove_dir_all(self.at("data")).ok();
        fs::remove_file(self.at("image.qcow2")).ok();
    }
}

impl Drop for Machines {
    fn drop(&mut self) {
        self.remove();
        // Where dialogues are recorded there is more in it.
        fs::remove_dir(FOLDER).ok();
    }
}
