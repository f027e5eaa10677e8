//! A directory to work in, with qemu-img and qemu-io at hand.

use std::fs;
use std::path::PathBuf;
use std::process::{Command, Output};

use virtsmith::image::{Format, Image, OpenOptions};

pub(crate) struct Bench {
    directory: tempfile::TempDir,
}

impl Bench {
    pub(crate) fn new() -> Option<Bench> {
        for tool in ["qemu-img", "qemu-io"] {
            if Command::new(tool).arg("--version").output().is_err() {
                assert!(std::env::var_os("CI").is_none(), "CI must have {tool}");
                println!("skipped: needs {tool}");
                return None;
            }
        }
        // No disk is waited for where there is memory to work in.
        let directory = tempfile::tempdir_in("/dev/shm").or_else(|_| tempfile::tempdir());
        Some(Bench { directory: directory.unwrap() })
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.directory.path().join(name)
    }

    pub(crate) fn run(&self, program: &str, arguments: &[&str]) -> Output {
        let mut command = Command::new(program);
        command.args(arguments).current_dir(self.directory.path()).env("TZ", "UTC");
        command.output().unwrap()
    }

    /// Runs `qemu-img` with words, and gives what it printed.
    pub(crate) fn qemu_img(&self, words: &str) -> String {
        let words = words.split_whitespace().collect::<Vec<_>>();
        let output = self.run("qemu-img", &words);
        assert!(output.status.success(), "qemu-img {words:?}: {output:?}");
        String::from_utf8(output.stdout).unwrap()
    }

    pub(crate) fn qemu_io(&self, file: &str, commands: &[&str]) {
        let mut arguments = vec!["-f", "qcow2"];
        for command in commands {
            arguments.extend(["-c", command]);
        }
        arguments.push(file);
        let output = self.run("qemu-io", &arguments);
        let said = String::from_utf8_lossy(&output.stdout).into_owned();
        assert!(output.status.success() && !said.contains("failed"), "{file}: {output:?}");
    }

    /// Checks an image as strictly as qemu-img does: no error and no leak.
    pub(crate) fn check(&self, file: &str) {
        self.qemu_img(&format!("check -q -f qcow2 {file}"));
    }

    /// What qemu-img says that the guest sees.
    pub(crate) fn guest_bytes(&self, file: &str) -> Vec<u8> {
        self.qemu_img(&format!("convert -f qcow2 -O raw {file} {file}.as-raw"));
        fs::read(self.path(&format!("{file}.as-raw"))).unwrap()
    }

    pub(crate) fn open(&self, file: &str) -> Image {
        Image::open(self.path(file), &OpenOptions::new().format(Format::Qcow2)).unwrap()
    }

    pub(crate) fn open_for_writing(&self, file: &str) -> Image {
        let options = OpenOptions::new().format(Format::Qcow2).write(true);
        Image::open(self.path(file), &options).unwrap()
    }
}

/// All that the guest sees, read in pieces of different sizes.
pub(crate) fn all_of(image: &Image) -> Vec<u8> {
    let mut bytes = vec![0xee; image.size().unwrap().bytes() as usize];
    let mut rest = &mut bytes[..];
    let mut offset = 0;
    for size in [1, 511, 4096, 100_000, 3 << 20].into_iter().cycle() {
        let (part, after) = rest.split_at_mut(usize::min(size, rest.len()));
        if part.is_empty() {
            break;
        }
        image.read_at(part, offset).unwrap();
        offset += part.len() as u64;
        rest = after;
    }
    bytes
}

/// Compares two disks, and says where they differ rather than all of both.
pub(crate) fn assert_same(ours: &[u8], theirs: &[u8], what: &str) {
    assert_eq!(ours.len(), theirs.len(), "{what}");
    if let Some(at) = ours.iter().zip(theirs).position(|(one, two)| one != two) {
        panic!("{what}: byte {at:#x} is {} and should be {}", ours[at], theirs[at]);
    }
}
