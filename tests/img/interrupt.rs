//! Commands that the user ends: nothing half done is left.

use std::fs::{self, File};
use std::io::{Read as _, Write as _};
use std::os::unix::process::CommandExt as _;
use std::path::Path;
use std::process::{Child, Stdio};

use rustix::process::{Pid, Signal, kill_process};

use crate::support::{Said, virtsmith};

/// Command lines that take their time on a disk of numbers.
const LINES: [&[&str]; 2] = [
    &["convert", "-p", "-c", "-O", "qcow2", "numbers.img", "x"],
    &["convert", "-p", "-c", "-O", "qcow2", "numbers.img", "numbers.img", "x"],
];

#[test]
fn a_conversion_that_is_interrupted_leaves_nothing() {
    let folder = tempfile::tempdir().unwrap();
    write_numbers(&folder.path().join("numbers.img"));
    for line in LINES {
        let mut child = start(line, folder.path());
        wait_for_progress(&mut child);
        kill_process(Pid::from_child(&child), Signal::INT).unwrap();
        let said = Said::by_waiting(child);
        assert_eq!((said.code, said.err.as_str()), (Some(130), ""), "{line:?}: {said:?}");
        let names: Vec<_> =
            fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
        assert_eq!(names, ["numbers.img"], "{line:?}");
    }
}

#[test]
fn progress_is_said_when_it_is_asked_for() {
    let folder = tempfile::tempdir().unwrap();
    write_numbers(&folder.path().join("numbers.img"));
    let mut child = start(LINES[0], folder.path());
    wait_for_progress(&mut child);
    kill_process(Pid::from_child(&child), Signal::USR1).unwrap();
    let said = Said::by_waiting(child);
    assert_eq!(said.code, Some(0), "{said:?}");
    assert!(said.out.ends_with("    (100.00/100%)\r\n"), "{said:?}");
}

/// Data that takes its time to compress.
fn write_numbers(path: &Path) {
    const MEBIBYTES: u64 = 96;
    let mut file = File::create(path).unwrap();
    let mut state = 1_u64;
    for _ in 0..MEBIBYTES {
        let chunk: Vec<u8> = (0..1 << 17)
            .flat_map(|_| {
                state ^= state << 13;
                state ^= state >> 7;
                state ^= state << 17;
                (state & 0x0f0f_0f0f_0f0f_0f0f).to_le_bytes()
            })
            .collect();
        file.write_all(&chunk).unwrap();
    }
}

fn start(line: &[&str], folder: &Path) -> Child {
    let mut command = virtsmith();
    command.arg0("qemu-img").args(line).current_dir(folder);
    command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap()
}

fn wait_for_progress(child: &mut Child) {
    let mut byte = [0];
    child.stdout.as_mut().unwrap().read_exact(&mut byte).unwrap();
}
