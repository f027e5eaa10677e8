//! A terminal for programs that want one.

use std::fs::{File, OpenOptions};
use std::io::{Read as _, Write as _};
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex};

use rustix::pty::{OpenptFlags, grantpt, openpt, ptsname, unlockpt};
use rustix::termios::tcgetattr;

use super::wait_for;

/// A pseudo-terminal: the program's side and ours.
pub(crate) struct Pty {
    ours: File,
    theirs: File,
    /// What was shown and not yet looked for.
    shown: Arc<Mutex<Vec<u8>>>,
}

impl Pty {
    /// Opens one of 80 columns and 24 rows.
    pub(crate) fn open() -> Self {
        let ours = openpt(OpenptFlags::RDWR | OpenptFlags::NOCTTY | OpenptFlags::CLOEXEC)
            .expect("there are terminals");
        grantpt(&ours).expect("it is ours");
        unlockpt(&ours).expect("it is ours");
        let name = ptsname(&ours, Vec::new()).expect("it has a name").into_string();
        let theirs = OpenOptions::new()
            .read(true)
            .write(true)
            .open(name.expect("the name is UTF-8"))
            .expect("it can be opened");
        let size = rustix::termios::Winsize { ws_row: 24, ws_col: 80, ws_xpixel: 0, ws_ypixel: 0 };
        rustix::termios::tcsetwinsize(&ours, size).expect("it takes a size");
        let ours = File::from(ours);
        let shown = Arc::default();
        keep_reading(ours.try_clone().expect("it can be cloned"), Arc::clone(&shown));
        Self { ours, theirs, shown }
    }

    /// The program's side.
    pub(crate) fn terminal(&self) -> Stdio {
        self.theirs.try_clone().expect("it can be cloned").into()
    }

    /// Starts a program on it.
    pub(crate) fn spawn(&self, command: &mut Command) -> Child {
        command.stdin(self.terminal()).stdout(self.terminal()).stderr(self.terminal());
        command.spawn().expect("the program starts")
    }

    /// Its settings, to compare with.
    pub(crate) fn settings(&self) -> String {
        format!("{:?}", tcgetattr(&self.theirs).expect("it is a terminal"))
    }

    /// Types keys.
    pub(crate) fn write(&self, keys: &[u8]) {
        (&self.ours).write_all(keys).expect("it takes keys");
    }

    /// Waits until a word is shown; gives what was shown up to its end.
    #[track_caller]
    pub(crate) fn read_until(&self, word: &str) -> String {
        wait_for(word, || {
            let mut shown = self.shown.lock().expect("nobody panicked");
            let text = String::from_utf8_lossy(&shown).into_owned();
            let Some(at) = text.find(word) else { return Err(text) };
            let (before, rest) = text.split_at(at + word.len());
            *shown = rest.as_bytes().to_vec();
            Ok(before.to_owned())
        })
    }
}

/// A terminal that is not read stops the program. Ends when the program's side
/// is closed.
fn keep_reading(mut from: File, to: Arc<Mutex<Vec<u8>>>) {
    std::thread::spawn(move || {
        let mut buffer = [0; 4096];
        while let Ok(count @ 1..) = from.read(&mut buffer) {
            to.lock().expect("nobody panicked").extend_from_slice(&buffer[..count]);
        }
    });
}
