//! Unix sockets: which one, and connecting to it.

use std::path::{Path, PathBuf};

use tokio::net::UnixStream;

use crate::rpc::{Error, Mode, Uri};

/// Connects to the socket that the URI leads to.
pub(in crate::rpc) async fn connect(uri: &Uri, read_only: bool) -> Result<UnixStream, Error> {
    let path = socket(uri, read_only, &Directories::from_env(), &|path| path.exists());
    UnixStream::connect(&path).await.map_err(|source| Error::connect(&path, source))
}

/// Connects to the socket for a daemon's administration.
pub(in crate::rpc) async fn connect_admin(uri: &Uri) -> Result<UnixStream, Error> {
    let path = admin_socket(uri, &Directories::from_env());
    UnixStream::connect(&path).await.map_err(|source| Error::connect(&path, source))
}

/// Where libvirt's sockets lie.
struct Directories {
    system: PathBuf,
    session: PathBuf,
}

impl Directories {
    fn from_env() -> Self {
        let runtime = std::env::var_os("XDG_RUNTIME_DIR").filter(|dir| !dir.is_empty());
        let runtime = runtime.map(PathBuf::from).or_else(cache_dir).unwrap_or_else(|| "/".into());
        Self { system: "/run/libvirt".into(), session: runtime.join("libvirt") }
    }
}

/// What libvirt falls back on where there is no runtime directory.
fn cache_dir() -> Option<PathBuf> {
    let cache = std::env::var_os("XDG_CACHE_HOME").filter(|dir| !dir.is_empty());
    cache
        .map(PathBuf::from)
        .or_else(|| Some(PathBuf::from(std::env::var_os("HOME")?).join(".cache")))
}

/// Chooses the socket, as libvirt's own client does.
fn socket(
    uri: &Uri,
    read_only: bool,
    directories: &Directories,
    exists: &dyn Fn(&Path) -> bool,
) -> PathBuf {
    if let Some(path) = uri.param("socket") {
        return path.into();
    }
    let (directory, suffix) = match (uri.is_session(), read_only) {
        (true, _) => (&directories.session, "sock"),
        (false, true) => (&directories.system, "sock-ro"),
        (false, false) => (&directories.system, "sock"),
    };
    let direct = directory.join(format!("virt{}d-{suffix}", uri.driver()));
    let legacy = directory.join(format!("libvirt-{suffix}"));
    match uri.mode() {
        Mode::Direct => direct,
        Mode::Legacy => legacy,
        Mode::Auto if exists(&direct) => direct,
        Mode::Auto => legacy,
    }
}

/// The socket that libvirt's own client would choose for administration.
fn admin_socket(uri: &Uri, directories: &Directories) -> PathBuf {
    if let Some(path) = uri.param("socket") {
        return path.into();
    }
    let directory = if uri.is_session() { &directories.session } else { &directories.system };
    match uri.driver() {
        "libvirtd" => directory.join("libvirt-admin-sock"),
        daemon => directory.join(format!("{daemon}-admin-sock")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_socket_is_the_one_that_libvirts_client_would_choose() {
        let directories =
            Directories { system: "/run/libvirt".into(), session: "/u/libvirt".into() };
        let modular = "/run/libvirt/virtqemud-sock";
        for (uri, read_only, present, expected) in [
            ("qemu:///system", false, "", "/run/libvirt/libvirt-sock"),
            ("qemu:///system", false, modular, modular),
            ("qemu:///system?mode=legacy", false, modular, "/run/libvirt/libvirt-sock"),
            ("qemu:///system?mode=direct", false, "", modular),
            ("qemu:///system", true, "", "/run/libvirt/libvirt-sock-ro"),
            ("qemu:///session", false, modular, "/u/libvirt/libvirt-sock"),
            ("qemu:///session", true, "", "/u/libvirt/libvirt-sock"),
            ("test:///default", false, modular, "/run/libvirt/libvirt-sock"),
            ("qemu+unix:///system?socket=/x/y", true, modular, "/x/y"),
        ] {
            let chosen = socket(&uri.parse().unwrap(), read_only, &directories, &|path| {
                path == Path::new(present)
            });
            assert_eq!(chosen, Path::new(expected), "{uri}");
        }
    }

    #[test]
    fn the_socket_for_administration_is_the_daemons_own() {
        let directories =
            Directories { system: "/run/libvirt".into(), session: "/u/libvirt".into() };
        for (uri, expected) in [
            ("libvirtd:///system", "/run/libvirt/libvirt-admin-sock"),
            ("libvirtd:///session", "/u/libvirt/libvirt-admin-sock"),
            ("virtqemud:///system", "/run/libvirt/virtqemud-admin-sock"),
            ("libvirtd:///system?socket=/x/y", "/x/y"),
        ] {
            let chosen = admin_socket(&uri.parse().unwrap(), &directories);
            assert_eq!(chosen, Path::new(expected), "{uri}");
        }
    }
}
