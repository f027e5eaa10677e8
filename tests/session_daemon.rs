//! `/session` URIs: a user's own daemon, started when it is wanted.
//!
//! Each test is a script that runs as another user, in a PID namespace of its
//! own: what it starts ends with it.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test fails by panicking"
)]

mod support;

use std::fs;
use std::os::unix::fs::chown;
use std::path::Path;
use std::process::Command;

use support::{Missing, Said, require, tool, virtsmith};
use tempfile::TempDir;

/// The user and the group that own nothing.
const NOBODY: u32 = 65534;

/// A home of nobody's, with the program in it.
struct User {
    home: TempDir,
}

impl User {
    fn new() -> Result<Self, Missing> {
        for needed in ["libvirtd", "virsh", "unshare", "setpriv"] {
            tool(needed)?;
        }
        if !rustix::process::geteuid().is_root() {
            return Err(Missing::new("needs root to become another user"));
        }
        let home = tempfile::tempdir().unwrap();
        fs::copy(virtsmith().get_program(), home.path().join("virtsmith")).unwrap();
        let user = Self { home };
        for folder in ["", "run", ".config", ".config/libvirt"] {
            let folder = user.path().join(folder);
            fs::create_dir_all(&folder).unwrap();
            chown(&folder, Some(NOBODY), Some(NOBODY)).unwrap();
        }
        Ok(user)
    }

    fn path(&self) -> &Path {
        self.home.path()
    }

    /// Runs a script in which `uri NAME` prints the URI that the program opened,
    /// and `daemons` how many daemons run.
    fn run(&self, script: &str) -> Said {
        let prelude = "cd \"$HOME\"
            uri() { ./virtsmith ${1:+-c \"$1\"} rpc call CONNECT_GET_URI '{}' | grep -o '[a-z]*:///[a-z]*'; }
            daemons() { cat /proc/[0-9]*/comm | grep -c '^libvirtd$'; }\n";
        let mut command = Command::new("unshare");
        command
            .args(["--mount", "--pid", "--fork", "--kill-child", "--mount-proc", "setpriv"])
            .args([format!("--reuid={NOBODY}"), format!("--regid={NOBODY}")])
            .args(["--clear-groups", "sh", "-c"])
            .arg(format!("{prelude}{script}"))
            .env_clear()
            .env("PATH", std::env::var_os("PATH").unwrap_or_default())
            .env("HOME", self.path())
            .env("XDG_RUNTIME_DIR", self.path().join("run"));
        Said::by(&mut command)
    }
}

#[test]
fn a_session_uri_starts_the_users_daemon_and_finds_it_again() {
    let user = require!(User::new());
    let said = user.run("uri qemu:///session; uri qemu:///session; uri ''; daemons");
    assert_eq!(said.ok(), "qemu:///session\nqemu:///session\nqemu:///session\n1\n");
}

#[test]
fn clients_at_the_same_time_start_one_daemon() {
    let user = require!(User::new());
    let said = user.run(
        "for i in 1 2 3; do uri qemu:///session & done
         virsh -q -c qemu:///session uri &
         wait; daemons",
    );
    let said = said.ok();
    let mut lines: Vec<&str> = said.lines().filter(|line| !line.is_empty()).collect();
    assert_eq!(lines.pop(), Some("1"), "{said}");
    assert_eq!(lines, ["qemu:///session"; 4], "{said}");
}

#[test]
fn a_secondary_driver_opens_by_itself() {
    let user = require!(User::new());
    let said = user.run("for driver in network storage secret; do uri $driver:///session; done");
    assert_eq!(said.ok(), "network:///session\nstorage:///session\nsecret:///session\n");
}

#[test]
fn no_daemon_is_started_against_the_users_will() {
    let user = require!(User::new());
    for (script, part) in [
        ("LIBVIRT_AUTOSTART=0 ./virtsmith -c qemu:///session list", "No such file"),
        ("VIRTD_PATH=/nowhere ./virtsmith -c qemu:///session list", "No such file"),
        ("./virtsmith -c \"qemu:///session?socket=$HOME/none\" list", "No such file"),
    ] {
        let complaint = user.run(script).complaint();
        assert!(complaint.contains(part), "{script}: {complaint}");
    }
    assert!(!user.path().join("run/libvirt").exists());
}

#[test]
fn a_daemon_that_cannot_start_says_why() {
    let user = require!(User::new());
    fs::write(user.path().join(".config/libvirt/libvirtd.conf"), "nonsense").unwrap();
    let complaint = user.run("./virtsmith -c qemu:///session list").complaint();
    assert!(complaint.contains("libvirtd did not start"), "{complaint}");
    assert!(complaint.contains("libvirtd.conf"), "{complaint}");
}

#[test]
fn libvirt_conf_names_the_default_and_aliases() {
    let user = require!(User::new());
    let config = "uri_aliases = [\n  'mine=qemu:///session',\n] # own\nuri_default = \"mine\"\n";
    fs::write(user.path().join(".config/libvirt/libvirt.conf"), config).unwrap();
    let script = "uri mine; uri ''; LIBVIRT_DEFAULT_URI=mine uri ''
        for alias in '-c mine' ''; do virsh -q $alias uri | grep .; done
        ./virtsmith -c yours list";
    let said = user.run(script);
    assert_eq!(said.out, "qemu:///session\n".repeat(5), "{said:#?}");
    assert!(said.err.contains("'yours'"), "{said:?}");
}
