//! Images into pools by stream, through the program and a daemon of our own.

use std::fs;
use std::os::unix::fs::{FileExt as _, MetadataExt as _};
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::json;

use crate::backing::{DISK, packed, packed_stage};
use crate::published::{from, publish};
use crate::stage::Stage;
use crate::support::{Live, Said, Signer, require, run, tool, virtsmith};

/// A pool of a daemon, of which the program knows nothing but the name.
struct Pool {
    libvirtd: Live,
    name: &'static str,
}

impl Pool {
    fn make(libvirtd: Live, name: &'static str) -> Self {
        let target = libvirtd.folder().join(name).display().to_string();
        libvirtd.virsh(&["pool-define-as", name, "dir", "--target", &target]);
        libvirtd.virsh(&["pool-build", name]);
        libvirtd.virsh(&["pool-start", name]);
        Self { libvirtd, name }
    }

    /// Uploads an image with the stage's cache.
    fn upload(&self, stage: &Stage, arguments: &[&str]) -> Said {
        let mut command = virtsmith();
        command.current_dir(stage.folder.path()).args(["image", "upload", "--pool", self.name]);
        command.args(["--connect", &self.libvirtd.uri()]).args(arguments);
        Said::by(command.arg("--cache-dir").arg(stage.folder.path().join("cache")))
    }

    /// The content of a volume, as virsh gets it.
    fn download(&self, volume: &str, to: &Path) {
        let to = to.to_str().unwrap();
        self.libvirtd.virsh(&["vol-download", "--pool", self.name, volume, to]);
    }

    fn volumes(&self) -> String {
        self.libvirtd.virsh(&["vol-list", self.name])
    }
}

#[test]
fn what_a_guest_reads_is_the_same_in_whichever_pool_and_format() {
    require!(tool("qemu-img"));
    let signer = require!(Signer::generate());
    let pool = Pool::make(require!(Live::unrecorded()), "uploads");
    let (stage, disk) = packed_stage();
    publish(&stage, &signer, &[("20260101", &stage.image)]);
    let from = from(&stage, &signer);
    let at = |name: &str| stage.folder.path().join(name);
    fs::write(at("disk.raw"), &disk).unwrap();
    run(Command::new("gzip").arg("-k").arg(at("disk.raw")));
    let published = [&["ubuntu:24.04", "arch=amd64"][..], &from.each_ref().map(String::as_str)];
    let published = published.concat();
    let mut as_qcow2 = published.clone();
    as_qcow2.extend(["--format", "qcow2"]);
    for (arguments, volume, format) in [
        (vec!["packed.qcow2"], "packed.raw", "raw"),
        (vec!["packed.qcow2", "--format", "qcow2", "--volume", "a <&>"], "a <&>", "qcow2"),
        (vec!["disk.raw.gz", "--volume", "gz"], "gz", "raw"),
        (published, "ubuntu-24.04-20260101-amd64.raw", "raw"),
        (as_qcow2, "ubuntu-24.04-20260101-amd64.qcow2", "qcow2"),
    ] {
        let said = pool.upload(&stage, &[&arguments[..], &["--json"]].concat()).json();
        let path = pool.libvirtd.virsh(&["vol-path", "--pool", pool.name, volume]);
        assert_eq!(
            said,
            json!({ "pool": pool.name, "volume": volume, "path": path.trim(), "format": format, "size": DISK })
        );
        pool.download(volume, &at("back"));
        let mut compare = Command::new("qemu-img");
        compare.args(["compare", "-f", format, "-F", "raw"]).arg(at("back")).arg(at("disk.raw"));
        assert_eq!(run(&mut compare), "Images are identical.\n", "{arguments:?}");
        let taken = fs::metadata(path.trim()).unwrap().blocks() * 512;
        assert!(taken < DISK / 2, "{volume}: {taken}");
    }
    let again = pool.upload(&stage, &["packed.qcow2"]).complaint();
    assert!(again.contains("'packed.raw' already"), "{again}");
}

#[test]
fn what_cannot_be_read_to_its_end_leaves_no_volume() {
    let pool = Pool::make(require!(Live::unrecorded()), "no-uploads");
    let stage = Stage::new(0);
    let damaged = spoil(&stage);
    for (arguments, words) in [
        (vec!["/nowhere.img"], "/nowhere.img"),
        (vec![damaged.to_str().unwrap(), "arch=amd64"], "nothing to choose"),
        (vec![damaged.to_str().unwrap()], "compressed"),
        (vec![damaged.to_str().unwrap(), "--format", "qcow2"], "compressed"),
    ] {
        let complaint = pool.upload(&stage, &arguments).complaint();
        assert!(complaint.contains(words), "no {words:?} in {complaint}");
        assert_eq!(pool.volumes().trim(), "");
    }
}

/// An image that cannot be unpacked to its end.
fn spoil(stage: &Stage) -> PathBuf {
    let path = stage.folder.path().join("damaged.qcow2");
    let text: String = (0..1 << 20).map(|number| format!("{number:07}\n")).collect();
    let packed = packed(&path, text.as_bytes());
    let file = fs::OpenOptions::new().write(true).open(&path).unwrap();
    file.write_all_at(&[0xff; 65536], packed.len() as u64 / 2).unwrap();
    path
}
