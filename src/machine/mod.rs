//! Machines: spec, plan, apply with undo.
//!
//! A [`Spec`] says what a machine should be. [`Manager::plan`] turns it into a
//! [`Plan`], plain data that prints, after everything that speaks against it has
//! been found. [`Manager::apply`] carries the plan out through libvirt, the
//! image and the seed modules, and undoes what it did when a step fails.

mod address;
mod apply;
pub mod arch;
mod attach;
mod clone;
mod config;
mod constraints;
mod dependents;
pub mod domain;
mod edit;
mod error;
mod facts;
mod files;
pub mod host;
#[cfg(feature = "catalog")]
pub mod images;
mod info;
mod journal;
mod kvm;
mod launch_many;
mod layout;
mod list;
mod make_plan;
mod manager;
mod name;
mod phone_home;
mod plan;
mod pool;
mod power;
mod recover;
mod remove;
mod resize;
mod review;
mod seams;
mod seed_files;
mod snapshot;
mod spec;
mod state;
mod status;
mod undo;
mod wait;

pub use address::{Address, AddressSource};
pub use arch::Arch;
pub use clone::CloneOptions;
pub use config::Config;
pub use constraints::{Characteristics, ConstraintError, Constraints, Parameters};
pub use domain::{Boot, DiskFormat, Interface, InterfaceSource, Mebibytes, Virt};
pub use edit::{Change, EditOptions, Edited};
pub use error::{Error, ErrorKind};
pub use info::Info;
pub use list::Listed;
pub use manager::Manager;
pub use name::{NameError, Namespace};
pub use phone_home::{PhoneCall, PhoneHome};
pub use plan::{Plan, Step};
pub use power::Stopped;
pub use recover::Recovery;
pub use remove::Removal;
pub use resize::Effect;
pub use review::{Piece, PieceDifference, PieceState, Review};
pub use seams::{BoxFuture, Clock, Factory, KvmCheck, Random, System};
pub use snapshot::Snapshot;
pub use spec::{ExtraDisk, Spec};
pub use state::State;
pub use status::{OnEachStatus, OnStatus, Phase, Status, Transfer};
pub use wait::{Next, Stage, WaitOptions, Waiting};

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

/// Takes "there is none" for an answer.
fn found<T>(
    result: Result<T, crate::virt::Error>,
    none: crate::virt::api::error::ErrorNumber,
) -> Result<Option<T>, crate::virt::Error> {
    match result {
        Ok(value) => Ok(Some(value)),
        Err(error) if error.is(none) => Ok(None),
        Err(error) => Err(error),
    }
}
