//! Machines: spec, plan, apply with undo.
//!
//! A [`Spec`] says what a machine should be. [`Manager::plan`] turns it into a
//! [`Plan`], plain data that prints, after everything that speaks against it has
//! been found. [`Manager::apply`] carries the plan out through libvirt, the
//! image and the seed modules, and undoes what it did when a step fails.

mod apply;
pub mod arch;
pub mod domain;
mod error;
mod facts;
pub mod host;
#[cfg(feature = "catalog")]
pub mod images;
mod info;
mod kvm;
mod layout;
mod list;
mod make_plan;
mod manager;
mod name;
mod plan;
mod remove;
mod spec;
mod state;

pub use apply::{OnStatus, Status};
pub use arch::Arch;
pub use domain::{Boot, Interface, InterfaceSource, Mebibytes, Virt};
pub use error::{Error, ErrorKind};
pub use info::Info;
pub use list::Listed;
pub use manager::Manager;
pub use name::{NameError, Namespace};
pub use plan::{Plan, Step};
pub use spec::Spec;
pub use state::State;

use std::path::PathBuf;

/// Where machines are kept when the user does not say: `/var/lib/virtsmith` for
/// root, `$XDG_DATA_HOME/virtsmith` (`~/.local/share/virtsmith`) for others.
///
/// `None` when a user who is not root has no home directory.
#[must_use]
pub fn default_data_dir() -> Option<PathBuf> {
    if rustix::process::geteuid().is_root() {
        return Some("/var/lib/virtsmith".into());
    }
    let data = std::env::var_os("XDG_DATA_HOME").filter(|dir| !dir.is_empty()).map(PathBuf::from);
    let data =
        data.or_else(|| Some(PathBuf::from(std::env::var_os("HOME")?).join(".local/share")))?;
    Some(data.join("virtsmith"))
}
