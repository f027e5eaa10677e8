//! The directories where libvirt keeps its files.

use std::env;
use std::path::{Path, PathBuf};

/// The whole system's configuration.
pub(super) const SYSTEM_CONFIG: &str = "/etc/libvirt";

/// The sockets of the system's daemons.
pub(super) const SYSTEM_RUNTIME: &str = "/run/libvirt";

/// The user's configuration: `$XDG_CONFIG_HOME/libvirt`, else
/// `~/.config/libvirt`; none where neither variable is set.
pub(super) fn user_config() -> Option<PathBuf> {
    Some(xdg("XDG_CONFIG_HOME", ".config")?.join("libvirt"))
}

/// The sockets of the user's own daemons: `$XDG_RUNTIME_DIR/libvirt`, else the
/// user's cache directory.
pub(super) fn user_runtime() -> PathBuf {
    let runtime = variable("XDG_RUNTIME_DIR").or_else(|| xdg("XDG_CACHE_HOME", ".cache"));
    runtime.unwrap_or_else(|| Path::new("/").to_owned()).join("libvirt")
}

/// A variable that holds a path and is not empty.
pub(super) fn variable(name: &str) -> Option<PathBuf> {
    env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from)
}

fn xdg(name: &str, below_home: &str) -> Option<PathBuf> {
    variable(name).or_else(|| Some(variable("HOME")?.join(below_home)))
}
