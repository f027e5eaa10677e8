//! Images that a running QEMU uses, and images that we use when one is started.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};

use virtsmith::image::{self, Control, ErrorKind, Image, OpenOptions, Repair};

use crate::bench::Bench;

/// A paused guest with the image as its disk; dropped, it ends.
struct Guest(Child);

impl Guest {
    /// Starts QEMU; gives what it said if it would not start.
    fn start(bench: &Bench, drive: &str) -> Result<Guest, String> {
        let drive = format!("if=virtio,format=qcow2,{drive}");
        let mut command = Command::new("qemu-system-x86_64");
        command.args(["-accel", "tcg", "-m", "16", "-S", "-nodefaults", "-display", "none"]);
        command.args(["-qmp", "stdio", "-drive", &drive]).current_dir(bench.path("."));
        let command = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut guest = Guest(command.spawn().unwrap());
        let mut greeting = String::new();
        BufReader::new(guest.0.stdout.take().unwrap()).read_line(&mut greeting).unwrap();
        if greeting.contains("QMP") {
            return Ok(guest);
        }
        let mut said = String::new();
        let mut stderr = guest.0.stderr.take().unwrap();
        std::io::Read::read_to_string(&mut stderr, &mut said).unwrap();
        Err(said)
    }
}

impl Drop for Guest {
    fn drop(&mut self) {
        self.0.kill().unwrap();
        self.0.wait().unwrap();
    }
}

fn bench() -> Option<Bench> {
    let bench = Bench::new()?;
    if Command::new("qemu-system-x86_64").arg("--version").output().is_err() {
        assert!(std::env::var_os("CI").is_none(), "CI must have qemu-system-x86_64");
        println!("skipped: needs qemu-system-x86_64");
        return None;
    }
    bench.qemu_img("create -q -f qcow2 base 1M");
    bench.qemu_img("create -q -f qcow2 -b base -F qcow2 image 1M");
    Some(bench)
}

/// How we open an image, and how qemu-img does.
const WAYS: [(bool, bool, &str); 3] =
    [(true, false, "snapshot -c x"), (false, false, "info"), (false, true, "info -U")];

#[test]
fn what_a_running_guest_uses_is_opened_as_qemu_img_opens_it() {
    let Some(bench) = bench() else { return };
    let rows = [
        ("file=image", "image", [false, false, true]),
        ("file=image", "base", [false, true, true]),
        ("file=image,readonly=on", "image", [false, true, true]),
        ("file=image,file.locking=off", "image", [true, true, true]),
    ];
    for (drive, file, opens) in rows {
        let guest = Guest::start(&bench, drive).unwrap();
        for ((write, share, words), opens) in WAYS.into_iter().zip(opens) {
            let options = OpenOptions::new().write(write).force_share(share);
            let opened = Image::open(bench.path(file), &options).map(drop);
            let refused = opened.map_err(|error| error.kind()) == Err(ErrorKind::InUse);
            let mut arguments = words.split(' ').collect::<Vec<_>>();
            arguments.push(file);
            let theirs = bench.run("qemu-img", &arguments).status.success();
            assert_eq!((!refused, theirs), (opens, opens), "{drive}: {file}, {words}");
        }
        let checked = image::check(bench.path(file), Repair::Nothing, &Control::new());
        assert_eq!(checked.is_ok(), opens[1], "{drive}: {file}");
        drop(guest);
        Image::open(bench.path(file), &OpenOptions::new().write(true)).unwrap();
    }
}

#[test]
fn no_guest_is_started_on_what_we_write() {
    let Some(bench) = bench() else { return };
    // What we have open, whether for writing, and whether each guest may start.
    let rows = [
        ("image", true, [false, false, false]),
        ("image", false, [false, true, false]),
        ("base", false, [true, true, false]),
    ];
    for (file, write, starts) in rows {
        let held = Image::open(bench.path(file), &OpenOptions::new().write(write)).unwrap();
        let drives = ["file=image", "file=image,readonly=on", "file=base"];
        for (drive, starts) in drives.into_iter().zip(starts) {
            let started = Guest::start(&bench, drive).map(drop);
            assert_eq!(started.is_ok(), starts, "{file} {write}: {drive}: {started:?}");
            let lock = started.as_ref().is_err_and(|said| said.contains("lock"));
            assert_eq!(lock, !starts, "{started:?}");
        }
        drop(held);
        Guest::start(&bench, "file=image").map(drop).unwrap();
    }
}
