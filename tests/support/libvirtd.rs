//! A libvirtd of one's own, gone when the test is.

use std::fs;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::OnceLock;

use rustix::process::{Pid, Signal, kill_process};

use super::{Missing, Version, live_only, run, script, tool};

/// A private libvirtd with its own namespaces; any number can run side by side.
///
/// It is the machine's own, or another release's where `LIBVIRT_SUITE` names one:
/// see `suite.sh`. Paths mean the same to it and to the test.
///
/// Tests that are recorded ask for [`Live`](super::Live) instead.
///
/// It ends, with its guests, when this is dropped. It also ends when the test
/// process ends in any other way: it lives while a pipe from here is open.
#[derive(Debug)]
pub(crate) struct Libvirtd {
    keeper: Child,
    root: Option<PathBuf>,
    socket: PathBuf,
}

impl Libvirtd {
    /// Starts a daemon. Needs root, libvirtd and virsh.
    pub(crate) fn start() -> Result<Self, Missing> {
        Self::start_with(&[])
    }

    /// Starts a daemon that asks for SASL with these mechanisms, between spaces;
    /// see `libvirtd.sh`.
    pub(crate) fn start_with_sasl(mechanisms: &str) -> Result<Self, Missing> {
        live_only::check()?;
        Self::begin_with_sasl(mechanisms)
    }

    /// Starts a daemon with variables for `libvirtd.sh`.
    pub(crate) fn start_with(variables: &[(&str, &str)]) -> Result<Self, Missing> {
        live_only::check()?;
        Self::begin(variables)
    }

    /// The same for those whose conversations are recorded.
    pub(crate) fn begin_with_sasl(mechanisms: &str) -> Result<Self, Missing> {
        tool("saslpasswd2")?;
        Self::begin(&[("LIBVIRTD_AUTH", "sasl"), ("LIBVIRTD_MECHANISMS", mechanisms)])
    }

    /// The same for those whose conversations are recorded.
    pub(super) fn begin(variables: &[(&str, &str)]) -> Result<Self, Missing> {
        tool("virsh")?;
        if !rustix::process::geteuid().is_root() {
            return Err(Missing::new("needs root for a private libvirtd"));
        }
        let root = suite_root();
        if root.is_none() {
            tool("libvirtd")?;
        }
        let mut keeper = script("libvirtd.sh")
            .arg("run")
            .envs(variables.iter().copied())
            .envs(root.as_ref().map(|root| ("LIBVIRTD_ROOT", root)))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("sh starts");
        let mut socket = String::new();
        let stdout = keeper.stdout.take().expect("standard output is piped");
        BufReader::new(stdout).read_line(&mut socket).expect("libvirtd.sh answers");
        let libvirtd = Self { keeper, root, socket: PathBuf::from(socket.trim_end()) };
        assert!(libvirtd.socket.is_absolute(), "libvirtd.sh gave no socket; it says why above");
        Ok(libvirtd)
    }

    /// One daemon for the whole test process, started by the first who asks.
    /// What tests make on it must not collide by name.
    pub(crate) fn shared() -> Result<&'static Self, Missing> {
        live_only::check()?;
        Self::everyones()
    }

    /// The same for those whose conversations are recorded.
    pub(crate) fn everyones() -> Result<&'static Self, Missing> {
        static SHARED: OnceLock<Result<Libvirtd, String>> = OnceLock::new();
        SHARED
            .get_or_init(|| Self::begin(&[]).map_err(|missing| missing.to_string()))
            .as_ref()
            .map_err(Missing::new)
    }

    /// Its release of libvirt.
    pub(crate) fn version(&self) -> Version {
        // The last line is `Running against daemon: 9.0.0`.
        let said = self.virsh(&["version", "--daemon"]);
        Version::read(&said).unwrap_or_else(|| panic!("no version in:\n{said}"))
    }

    /// The path of its read-write socket.
    pub(crate) fn socket(&self) -> &Path {
        &self.socket
    }

    /// A folder of the daemon's own, for images; it goes when the daemon goes.
    pub(crate) fn folder(&self) -> &Path {
        self.socket.ancestors().nth(2).expect("the socket is two folders down")
    }

    /// The URI of its QEMU driver.
    pub(crate) fn uri(&self) -> String {
        format!("qemu+unix:///system?socket={}", self.socket.display())
    }

    /// The URI of libvirt's test driver in it. Its state begins afresh for each
    /// connection, and the domain `test` is running.
    pub(crate) fn test_uri(&self) -> String {
        format!("test+unix:///default?socket={}", self.socket.display())
    }

    /// Sends a signal to the daemon itself.
    pub(crate) fn signal(&self, signal: Signal) {
        let keeper = fs::read_to_string(self.folder().join("pid")).expect("the daemon was started");
        let shell = children(keeper.trim()).remove(0);
        let daemon = children(&shell).into_iter().find(|pid| command(pid) == "libvirtd");
        let pid = daemon.expect("the daemon runs").parse().expect("it is a number");
        let pid = Pid::from_raw(pid).expect("it is not zero");
        kill_process(pid, signal).expect("the daemon takes signals");
    }

    /// Starts the daemon again after it was killed; it finds its definitions.
    pub(crate) fn restart(&self) {
        self.down();
        self.up();
    }

    /// Ends the daemon with its guests and starts it as after its host's boot: nothing is left
    /// in `/run`, by which it would know that it has started its guests already.
    pub(crate) fn reboot(&self) {
        self.down();
        fs::remove_dir_all(self.folder().join("run")).expect("it can be cleared");
        self.up();
    }

    fn down(&self) {
        run(script("libvirtd.sh").arg("down").arg(self.folder()));
    }

    fn up(&self) {
        let root = self.root.as_ref().map(|root| ("LIBVIRTD_ROOT", root));
        run(script("libvirtd.sh").arg("up").arg(self.folder()).envs(root));
    }

    /// Runs `virsh` on the QEMU driver and returns what it printed; panics when
    /// it fails.
    #[track_caller]
    pub(crate) fn virsh(&self, arguments: &[&str]) -> String {
        run(self.virsh_command(&self.uri()).args(arguments))
    }

    /// Runs `virsh` on the test driver.
    #[track_caller]
    pub(crate) fn virsh_test(&self, arguments: &[&str]) -> String {
        run(self.virsh_command(&self.test_uri()).args(arguments))
    }

    /// A `virsh` command on a URI, for those who expect it to fail.
    pub(crate) fn virsh_command(&self, uri: &str) -> Command {
        let mut command = Command::new("virsh");
        command.args(["--quiet", "--connect", uri]).env("LC_ALL", "C");
        command
    }
}

impl Drop for Libvirtd {
    fn drop(&mut self) {
        // The keeper ends the daemon when its standard input ends.
        drop(self.keeper.stdin.take());
        let _ = self.keeper.wait();
    }
}

/// The release that the live tests shall run against, where they are told.
pub(crate) fn suite() -> Option<String> {
    std::env::var("LIBVIRT_SUITE").ok().filter(|suite| !suite.is_empty())
}

/// Where that release is; made first where it is not there.
fn suite_root() -> Option<PathBuf> {
    let suites = Path::new(env!("CARGO_TARGET_TMPDIR")).with_file_name("suites");
    let root = run(script("suite.sh").arg(suite()?).arg(suites));
    Some(PathBuf::from(root.trim_end()))
}

fn children(pid: &str) -> Vec<String> {
    let children = fs::read_to_string(format!("/proc/{pid}/task/{pid}/children"));
    children.unwrap_or_default().split_whitespace().map(str::to_owned).collect()
}

fn command(pid: &str) -> String {
    fs::read_to_string(format!("/proc/{pid}/comm")).unwrap_or_default().trim().to_owned()
}
