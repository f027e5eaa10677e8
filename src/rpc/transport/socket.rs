//! Which socket a URI leads to, chosen as libvirt's own client chooses it.
//!
//! A driver's own daemon is `virt` + driver + `d`: `virtqemud`, `virtlxcd`,
//! `virtxend`, and for the secondary drivers `virtnetworkd`, `virtstoraged`,
//! `virtnodedevd`, `virtsecretd`, `virtnwfilterd` and `virtinterfaced`. Its
//! socket bears its name. `libvirtd` has every driver in one, at `libvirt-sock`;
//! where only the small daemons run, `virtproxyd` may listen there instead.
//!
//! One connection is enough for all objects: a hypervisor's daemon opens the
//! secondary drivers' daemons itself and passes calls on.

use std::path::{Path, PathBuf};

use super::session_daemon;
use crate::rpc::config::Config;
use crate::rpc::directories::{SYSTEM_RUNTIME, user_runtime};
use crate::rpc::{Error, Mode, Uri};

/// Where a URI leads.
#[derive(Debug, PartialEq)]
pub(super) struct Place {
    /// The socket.
    pub(super) socket: PathBuf,
    /// The user's own daemon that listens there, where it may be started.
    pub(super) daemon: Option<String>,
}

impl Place {
    /// Finds the place for this user on this machine.
    pub(super) fn find(uri: &Uri, read_only: bool) -> Result<Self, Error> {
        let mode = match uri.mode() {
            Some(mode) => mode,
            None => Config::load()?.remote_mode()?,
        };
        let here = Surroundings {
            session: user_runtime(),
            root: rustix::process::geteuid().is_root(),
            exists: &|path| path.exists(),
            installed: &|daemon| session_daemon::find(daemon).is_some(),
        };
        Ok(choose(uri, mode, read_only, &here))
    }
}

/// What the choice depends on besides the URI.
struct Surroundings<'a> {
    /// Where the sockets of the user's own daemons lie.
    session: PathBuf,
    root: bool,
    exists: &'a dyn Fn(&Path) -> bool,
    installed: &'a dyn Fn(&str) -> bool,
}

fn choose(uri: &Uri, mode: Mode, read_only: bool, here: &Surroundings<'_>) -> Place {
    if let Some(path) = uri.param("socket") {
        return Place { socket: path.into(), daemon: None };
    }
    let own = !here.root && (uri.is_session() || uri.to_string().starts_with("test+"));
    let (directory, suffix) = match (own, read_only) {
        (true, _) => (here.session.as_path(), "sock"),
        (false, true) => (Path::new(SYSTEM_RUNTIME), "sock-ro"),
        (false, false) => (Path::new(SYSTEM_RUNTIME), "sock"),
    };
    let place = |daemon: String, prefix: &str| Place {
        socket: directory.join(format!("{prefix}-{suffix}")),
        daemon: own.then_some(daemon),
    };
    let direct_daemon = format!("virt{}d", uri.driver());
    let direct = place(direct_daemon.clone(), &direct_daemon);
    let legacy = place("libvirtd".to_owned(), "libvirt");
    match mode {
        Mode::Direct => direct,
        Mode::Legacy => legacy,
        Mode::Auto if (here.exists)(&direct.socket) => direct,
        Mode::Auto if (here.exists)(&legacy.socket) => legacy,
        // Neither runs, so it is a question of which one could.
        Mode::Auto if (here.installed)(&direct_daemon) => direct,
        Mode::Auto => legacy,
    }
}

/// The socket for a daemon's administration.
pub(super) fn admin(uri: &Uri) -> PathBuf {
    admin_below(uri, &user_runtime())
}

fn admin_below(uri: &Uri, session: &Path) -> PathBuf {
    if let Some(path) = uri.param("socket") {
        return path.into();
    }
    let directory = if uri.is_session() { session } else { Path::new(SYSTEM_RUNTIME) };
    match uri.driver() {
        "libvirtd" => directory.join("libvirt-admin-sock"),
        daemon => directory.join(format!("{daemon}-admin-sock")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_socket_for_administration_is_the_daemons_own() {
        for (uri, expected) in [
            ("libvirtd:///system", "/run/libvirt/libvirt-admin-sock"),
            ("libvirtd:///session", "/u/libvirt/libvirt-admin-sock"),
            ("virtqemud:///system", "/run/libvirt/virtqemud-admin-sock"),
            ("libvirtd:///system?socket=/x/y", "/x/y"),
        ] {
            let chosen = admin_below(&uri.parse().unwrap(), Path::new("/u/libvirt"));
            assert_eq!(chosen, Path::new(expected), "{uri}");
        }
    }

    /// The socket for a URI, given what exists.
    fn socket(uri: &str, read_only: bool, root: bool, present: &str, installed: &str) -> Place {
        let uri: Uri = uri.parse().unwrap();
        let here = Surroundings {
            session: "/u/libvirt".into(),
            root,
            exists: &|path| path == Path::new(present),
            installed: &|daemon| daemon == installed,
        };
        choose(&uri, uri.mode().unwrap_or_default(), read_only, &here)
    }

    #[test]
    fn the_socket_is_the_one_that_libvirts_client_would_choose() {
        let modular = "/run/libvirt/virtqemud-sock";
        for (uri, read_only, root, present, expected) in [
            ("qemu:///system", false, true, "", "/run/libvirt/libvirt-sock"),
            ("qemu:///system", false, false, modular, modular),
            ("qemu:///system?mode=legacy", false, true, modular, "/run/libvirt/libvirt-sock"),
            ("qemu:///system?mode=direct", false, true, "", modular),
            ("qemu:///system", true, true, "", "/run/libvirt/libvirt-sock-ro"),
            ("qemu:///session", false, false, modular, "/u/libvirt/libvirt-sock"),
            ("qemu:///session", true, false, "", "/u/libvirt/libvirt-sock"),
            ("qemu:///session", false, true, "", "/run/libvirt/libvirt-sock"),
            ("test:///default", false, false, modular, "/run/libvirt/libvirt-sock"),
            ("test+unix:///default", false, false, "", "/u/libvirt/libvirt-sock"),
            ("test+unix:///default", false, true, "", "/run/libvirt/libvirt-sock"),
            ("qemu+unix:///system?socket=/x/y", true, true, modular, "/x/y"),
        ] {
            let place = socket(uri, read_only, root, present, "");
            assert_eq!(place.socket, Path::new(expected), "{uri} {root}");
        }
    }

    #[test]
    fn every_driver_has_its_own_daemons_socket() {
        for driver in [
            "qemu",
            "lxc",
            "xen",
            "ch",
            "vbox",
            "bhyve",
            "vz",
            "network",
            "storage",
            "nodedev",
            "secret",
            "nwfilter",
            "interface",
        ] {
            let uri = format!("{driver}:///system");
            for (read_only, suffix) in [(false, "sock"), (true, "sock-ro")] {
                let own = format!("/run/libvirt/virt{driver}d-{suffix}");
                assert_eq!(socket(&uri, read_only, true, &own, "").socket, Path::new(&own));
            }
        }
    }

    #[test]
    fn only_a_users_own_daemon_may_be_started() {
        for (uri, root, installed, daemon) in [
            ("qemu:///session", false, "", Some("libvirtd")),
            ("qemu:///session", false, "virtqemud", Some("virtqemud")),
            ("qemu:///session?mode=legacy", false, "virtqemud", Some("libvirtd")),
            ("network:///session", false, "virtnetworkd", Some("virtnetworkd")),
            ("qemu:///session", true, "virtqemud", None),
            ("qemu:///system", false, "virtqemud", None),
            ("qemu:///session?socket=/x", false, "virtqemud", None),
        ] {
            let place = socket(uri, false, root, "", installed);
            assert_eq!(place.daemon.as_deref(), daemon, "{uri} {root}");
        }
    }
}
