//! What a live test talks to: a daemon, a recorder before one, or a recording.
//!
//! Which of them says the environment. Without a word it is a daemon; where none
//! can be had, and `CI` is not set, the recording of the test. `VIRTSMITH_REPLAY=1`
//! asks for the recording, `RECORD=1` for a new one. They are in
//! `fixtures/rpc/live`, one for each test, by the names of program and test.

use std::fs;
use std::path::{Path, PathBuf};

use rustix::process::Signal;
use virtsmith::replay::Order;

use super::live_only::this_test;
use super::play::Play;
use super::stand::Stand;
use super::tape::{Tape, assert_neutral};
use super::transcript::Transcript;
use super::{Libvirtd, Missing, Version, live_only};

/// A daemon as one test sees it.
///
/// When it goes, a recording is written, or compared with what was said.
#[derive(Debug)]
pub(crate) struct Live {
    part: Option<Part>,
    /// The name of the daemon's socket to talk to.
    socket: &'static str,
}

#[derive(Debug)]
enum Part {
    Daemon(Held),
    Recorded { daemon: Held, tape: Tape, transcript: Transcript, stand: Stand },
    Played { play: Play, version: Version, transcript: Transcript, stand: Stand },
}

/// A daemon of the test's own, or everyone's.
#[derive(Debug)]
enum Held {
    Own(Libvirtd),
    Shared(&'static Libvirtd),
}

/// Which daemon a test wants, and how it is to be played.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Wanted {
    /// Whether nobody else may use it.
    pub(crate) own: bool,
    /// Which of its sockets.
    pub(crate) socket: &'static str,
    /// Loose where calls are made side by side.
    pub(crate) order: Order,
}

impl Default for Wanted {
    fn default() -> Self {
        Self { own: false, socket: "libvirt-sock", order: Order::Strict }
    }
}

impl Live {
    /// The daemon of the whole program; names must not collide.
    pub(crate) fn shared() -> Result<Self, Missing> {
        Self::with(Wanted::default())
    }

    /// A daemon of the test's own.
    pub(crate) fn own() -> Result<Self, Missing> {
        Self::with(Wanted { own: true, ..Wanted::default() })
    }

    /// The daemon of the whole program, for a test that `live_only.rs` names.
    pub(crate) fn unrecorded() -> Result<Self, Missing> {
        Libvirtd::shared().map(|daemon| Self::from(Held::Shared(daemon)))
    }

    /// One of its own, likewise.
    pub(crate) fn unrecorded_own() -> Result<Self, Missing> {
        Libvirtd::start().map(Self::from)
    }

    /// The daemon that a test asks for, in the way that the environment says.
    pub(crate) fn with(wanted: Wanted) -> Result<Self, Missing> {
        match Mode::of_this_run() {
            Mode::Record => Held::get(wanted).map(|daemon| Self::recorded(daemon, wanted)),
            Mode::Replay => Ok(Self::played(wanted)),
            Mode::Live => match Held::get(wanted) {
                Ok(daemon) => Ok(Self::on_daemon(daemon, wanted)),
                Err(missing) if std::env::var_os("CI").is_some() => Err(missing),
                Err(missing) => {
                    eprintln!("replayed: {missing}");
                    Ok(Self::played(wanted))
                }
            },
        }
    }

    fn on_daemon(daemon: Held, wanted: Wanted) -> Self {
        Self { part: Some(Part::Daemon(daemon)), socket: wanted.socket }
    }

    fn recorded(daemon: Held, wanted: Wanted) -> Self {
        let stand = Stand::set(&this_test());
        let behind = daemon.get_ref().socket().with_file_name(wanted.socket);
        let tape = Tape::start(&stand.socket(), &behind, daemon.get_ref(), None);
        let transcript = Transcript::default();
        Self {
            part: Some(Part::Recorded { daemon, tape, transcript, stand }),
            socket: wanted.socket,
        }
    }

    fn played(wanted: Wanted) -> Self {
        let name = this_test();
        let path = path(&name);
        let text = fs::read(&path).unwrap_or_else(|error| {
            panic!(
                "no recording of {name} at {}: {error}; make it with \
                 `sh tests/record.sh live -- {name}`, or say in tests/support/live_only.rs \
                 why there is none",
                path.display()
            )
        });
        let stand = Stand::set(&name);
        let transcript = Transcript::read(&text);
        let (play, version) = Play::start(text, &stand.socket(), wanted.order);
        Self {
            part: Some(Part::Played { play, version, transcript, stand }),
            socket: wanted.socket,
        }
    }

    /// Whether no daemon is there: its files are not, and nothing is done.
    pub(crate) fn is_played(&self) -> bool {
        matches!(self.part(), Part::Played { .. })
    }

    /// Whether what is said is kept, or was: it should be little then.
    pub(crate) fn is_short(&self) -> bool {
        !matches!(self.part(), Part::Daemon(_))
    }

    /// Its release of libvirt.
    pub(crate) fn version(&self) -> Version {
        match self.part() {
            Part::Daemon(daemon) | Part::Recorded { daemon, .. } => daemon.get_ref().version(),
            Part::Played { version, .. } => *version,
        }
    }

    /// The path of the socket to talk to.
    pub(crate) fn socket(&self) -> PathBuf {
        match self.part() {
            Part::Daemon(daemon) => daemon.get_ref().socket().with_file_name(self.socket),
            Part::Recorded { stand, .. } | Part::Played { stand, .. } => stand.socket(),
        }
    }

    /// A folder that the daemon sees too; it goes when this goes.
    pub(crate) fn folder(&self) -> &Path {
        match self.part() {
            Part::Daemon(daemon) => daemon.get_ref().folder(),
            Part::Recorded { stand, .. } | Part::Played { stand, .. } => stand.folder(),
        }
    }

    /// Writes a file into that folder and gives its path.
    pub(crate) fn write(&self, name: &str, content: impl AsRef<[u8]>) -> String {
        let path = self.folder().join(name);
        fs::write(&path, content).expect("the file can be written");
        path.into_os_string().into_string().expect("the path is UTF-8")
    }

    /// The URI of its QEMU driver.
    pub(crate) fn uri(&self) -> String {
        format!("qemu+unix:///system?socket={}", self.socket().display())
    }

    /// The URI of libvirt's test driver in it. Its state begins afresh for each
    /// connection, and the domain `test` is running.
    pub(crate) fn test_uri(&self) -> String {
        format!("test+unix:///default?socket={}", self.socket().display())
    }

    /// Runs `virsh` on the QEMU driver and returns what it printed; panics when
    /// it fails. It is not recorded, but what it printed is.
    #[track_caller]
    pub(crate) fn virsh(&self, arguments: &[&str]) -> String {
        self.said("virsh", arguments, |daemon| daemon.virsh(arguments))
    }

    /// Runs `virsh` on the test driver.
    #[track_caller]
    pub(crate) fn virsh_test(&self, arguments: &[&str]) -> String {
        self.said("virsh-test", arguments, |daemon| daemon.virsh_test(arguments))
    }

    #[track_caller]
    fn said(&self, by: &str, arguments: &[&str], ask: impl Fn(&Libvirtd) -> String) -> String {
        match self.part() {
            Part::Daemon(daemon) => ask(daemon.get_ref()),
            Part::Recorded { daemon, transcript, .. } => {
                let said = ask(daemon.get_ref());
                transcript.add(by, arguments, &said);
                said
            }
            Part::Played { transcript, .. } => transcript.next(by, arguments),
        }
    }

    /// Sends a signal to the daemon itself.
    pub(crate) fn signal(&self, signal: Signal) {
        self.daemon().signal(signal);
    }

    /// Starts the daemon again after it was killed; it finds its definitions.
    pub(crate) fn restart(&self) {
        self.daemon().restart();
    }

    /// Ends it with its guests, and starts it as after its host's boot.
    pub(crate) fn reboot(&self) {
        self.daemon().reboot();
    }

    /// The daemon, for those who cannot do without.
    #[track_caller]
    fn daemon(&self) -> &Libvirtd {
        match self.part() {
            Part::Daemon(daemon) => daemon.get_ref(),
            _ => panic!("that is not recorded; tests/support/live_only.rs should name the test"),
        }
    }

    fn part(&self) -> &Part {
        self.part.as_ref().expect("it is taken only when this goes")
    }
}

impl Drop for Live {
    fn drop(&mut self) {
        let failed = std::thread::panicking();
        match self.part.take() {
            Some(Part::Recorded { daemon, tape, transcript, .. }) => {
                let text = tape.finish() + &transcript.text();
                if !failed {
                    assert_neutral(&text, daemon.get_ref());
                    let path = path(&this_test());
                    fs::create_dir_all(path.parent().expect("it is in a folder"))
                        .and_then(|()| fs::write(&path, text))
                        .expect("the recording can be written");
                }
            }
            Some(Part::Played { play, transcript, .. }) => {
                let finished = play.finish();
                if !failed {
                    finished.unwrap_or_else(|mismatch| panic!("{mismatch}"));
                    transcript.finish();
                }
            }
            Some(Part::Daemon(_)) | None => {}
        }
    }
}

impl From<Libvirtd> for Live {
    fn from(daemon: Libvirtd) -> Self {
        Self::from(Held::Own(daemon))
    }
}

impl From<Held> for Live {
    fn from(daemon: Held) -> Self {
        Self::on_daemon(daemon, Wanted::default())
    }
}

impl Held {
    fn get(wanted: Wanted) -> Result<Self, Missing> {
        match wanted.own {
            true => Libvirtd::begin(&[]).map(Self::Own),
            false => Libvirtd::everyones().map(Self::Shared),
        }
    }

    fn get_ref(&self) -> &Libvirtd {
        match self {
            Self::Own(daemon) => daemon,
            Self::Shared(daemon) => daemon,
        }
    }
}

/// What the environment asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Mode {
    Live,
    Record,
    Replay,
}

impl Mode {
    pub(crate) fn of_this_run() -> Self {
        let is_set = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
        match (is_set("RECORD"), is_set("VIRTSMITH_REPLAY")) {
            (true, _) => Self::Record,
            (false, true) => Self::Replay,
            (false, false) => Self::Live,
        }
    }
}

/// Where the recording of a test is: `facade::lists_take_flags`.
fn path(test: &str) -> PathBuf {
    let (program, test) = test.split_once("::").expect("it has the program's name");
    live_only::recordings().join(program).join(format!("{}.rpc", test.replace("::", ".")))
}
