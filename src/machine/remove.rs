//! Removing a machine: everything that a launch made, in reverse.

use std::fmt;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::files::{io_error, remove_file, remove_staging, remove_tree};
use super::layout::Layout;
use super::status::{OnStatus, Status};
use super::{Error, ErrorKind, pool};
use crate::image::storage::FileStorage;
use crate::virt::api::domain::DomainUndefineFlags;
use crate::virt::api::error::ErrorNumber;
use crate::virt::{self, Connect, Domain};

/// One step of a deletion. What it removes may have gone already.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[cfg_attr(feature = "serde", serde(tag = "removal", rename_all = "kebab-case"))]
#[non_exhaustive]
pub enum Removal {
    /// Stops the domain.
    StopDomain {
        /// The domain's name.
        name: String,
    },
    /// Undefines the domain with its NVRAM, its saved state, and what libvirt
    /// knows of its snapshots and checkpoints.
    UndefineDomain {
        /// The domain's name.
        name: String,
    },
    /// Removes a volume.
    RemoveFile {
        /// The volume's file.
        path: PathBuf,
    },
    /// Lets the storage pool see that the volumes are gone.
    RefreshPool {
        /// The pool's name.
        name: String,
    },
    /// Moves the machine's directory out of the way.
    MoveDirectory {
        /// Where it is.
        from: PathBuf,
        /// Where it goes.
        to: PathBuf,
    },
    /// Removes the machine's directory.
    RemoveDirectory {
        /// The directory.
        path: PathBuf,
    },
}

/// What becomes of a machine's directory.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Directory {
    /// It is removed.
    Removed,
    /// It is kept among the removed ones.
    Kept,
}

/// What a deletion does, in order.
pub(super) fn removals(
    layout: &Layout,
    domain: &str,
    defined: bool,
    directory: Directory,
) -> Vec<Removal> {
    let name = || domain.to_owned();
    let mut removals = Vec::new();
    if defined {
        removals.push(Removal::StopDomain { name: name() });
        removals.push(Removal::UndefineDomain { name: name() });
    }
    let volumes = [layout.disk(domain), layout.seed(domain)].into_iter();
    let volumes = volumes.chain(layout.extra_disks(domain));
    removals.extend(volumes.map(|path| Removal::RemoveFile { path }));
    removals.push(Removal::RefreshPool { name: layout.pool_name() });
    let from = layout.machine(domain);
    if from.exists() {
        let to = match directory {
            Directory::Removed => layout.on_its_way_out(domain),
            Directory::Kept => layout.kept(domain),
        };
        removals.push(Removal::MoveDirectory { from, to: to.clone() });
        if directory == Directory::Removed {
            removals.push(Removal::RemoveDirectory { path: to });
        }
    }
    removals
}

/// Carries a deletion out; true when there was anything to remove.
pub(super) async fn remove(
    connect: &Connect,
    domain: Option<&Domain>,
    removals: &[Removal],
    on_status: &mut OnStatus<'_>,
) -> Result<bool, Error> {
    let mut any = false;
    for removal in removals {
        // A deletion is never stopped in the middle.
        let _ = on_status(Status::Removing(removal));
        any |= removal.run(connect, domain).await?;
    }
    Ok(any)
}

impl Removal {
    /// True when there was something to remove.
    async fn run(&self, connect: &Connect, domain: Option<&Domain>) -> Result<bool, Error> {
        match (self, domain) {
            (Self::StopDomain { .. }, Some(domain)) => destroy(domain).await?,
            (Self::UndefineDomain { .. }, Some(domain)) => undefine(domain).await?,
            (Self::StopDomain { .. } | Self::UndefineDomain { .. }, None) => return Ok(false),
            (Self::RemoveFile { path }, _) => {
                remove_staging(path)?;
                return remove_file(path);
            }
            (Self::RefreshPool { name }, _) => {
                pool::forget_volumes(connect, name).await;
                return Ok(false);
            }
            (Self::MoveDirectory { from, to }, _) => return move_directory(from, to),
            (Self::RemoveDirectory { path }, _) => {
                remove_tree(path).map_err(|error| io_error("remove", path, error))?;
                // It stays while another removal is at work.
                let _ = path.parent().map(fs::remove_dir);
                return Ok(false);
            }
        }
        Ok(true)
    }
}

/// Undefines a domain with all that libvirt keeps for it.
pub(super) async fn undefine(domain: &Domain) -> Result<(), virt::Error> {
    let all = DomainUndefineFlags::MANAGED_SAVE
        | DomainUndefineFlags::SNAPSHOTS_METADATA
        | DomainUndefineFlags::CHECKPOINTS_METADATA
        | DomainUndefineFlags::NVRAM;
    match domain.undefine_flags(all).await {
        // Drivers without such things refuse to hear of them.
        Err(error) if error.is(ErrorNumber::INVALID_ARG) => domain.undefine().await,
        Err(error) if error.is(ErrorNumber::NO_DOMAIN) => Ok(()),
        result => result,
    }
}

/// Stops a domain, if it runs.
pub(super) async fn destroy(domain: &Domain) -> Result<(), virt::Error> {
    match domain.destroy().await {
        Err(error) if error.is(ErrorNumber::OPERATION_INVALID) => Ok(()),
        result => result,
    }
}

/// Refuses a disk that a process uses: where this daemon has no domain for it,
/// it belongs to another daemon's.
pub(super) fn check_unused(disk: &Path) -> Result<(), Error> {
    // What cannot be looked at is left to the removal, which says why.
    let in_use = FileStorage::open(disk).is_ok_and(|disk| disk.in_use().unwrap_or(false));
    if !in_use {
        return Ok(());
    }
    Err(Error::new(
        ErrorKind::NotOurs,
        format!(
            "the disk '{}' is in use, and not by a domain of this daemon: name the right --connect",
            disk.display()
        ),
    ))
}

/// What is interrupted leaves no half of a machine under its name.
fn move_directory(from: &Path, to: &Path) -> Result<bool, Error> {
    loop {
        let parent = to.parent().map_or(Ok(()), fs::create_dir_all);
        match parent.and_then(|()| fs::rename(from, to)) {
            Ok(()) => return Ok(true),
            // Another deletion, which was the last but for this one, took the parent away.
            Err(error) if error.kind() == io::ErrorKind::NotFound && from.exists() => {}
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(false),
            Err(error) => return Err(io_error("remove", from, error)),
        }
    }
}

impl fmt::Display for Removal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::StopDomain { name } => write!(f, "stop the domain '{name}'"),
            Self::UndefineDomain { name } => write!(f, "undefine the domain '{name}'"),
            Self::RemoveFile { path } | Self::RemoveDirectory { path } => {
                write!(f, "remove '{}'", path.display())
            }
            Self::RefreshPool { name } => write!(f, "refresh the storage pool '{name}'"),
            Self::MoveDirectory { from, to } => {
                write!(f, "move '{}' to '{}'", from.display(), to.display())
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use nix::fcntl::{FcntlArg, fcntl};
    use nix::libc::{F_RDLCK, SEEK_SET, flock};

    use super::*;

    #[test]
    fn a_disk_that_another_daemons_guest_runs_on_is_not_removed() {
        /// The byte whose lock says that QEMU writes.
        const WRITING: i64 = 101;
        let disk = tempfile::NamedTempFile::new().unwrap();
        assert!(check_unused(disk.path()).is_ok());
        let lock = flock {
            l_type: F_RDLCK.try_into().unwrap(),
            l_whence: SEEK_SET.try_into().unwrap(),
            l_start: WRITING,
            l_len: 1,
            l_pid: 0,
        };
        fcntl(&disk, FcntlArg::F_OFD_SETLK(&lock)).unwrap();
        assert_eq!(check_unused(disk.path()).unwrap_err().kind(), ErrorKind::NotOurs);
        assert!(check_unused(Path::new("/nowhere/disk")).is_ok());
    }

    #[test]
    fn directories_are_moved_while_others_take_the_place_away() {
        let top = tempfile::tempdir().unwrap();
        let (removed, moves) = (top.path().join("removed"), 200);
        std::thread::scope(|scope| {
            let mover = scope.spawn(|| {
                for number in 0..moves {
                    let (from, to) = (top.path().join("web1"), removed.join(number.to_string()));
                    fs::create_dir(&from).unwrap();
                    assert!(move_directory(&from, &to).unwrap());
                    fs::remove_dir(&to).unwrap();
                }
            });
            while !mover.is_finished() {
                let _ = fs::remove_dir(&removed);
            }
        });
        assert!(!move_directory(&top.path().join("web1"), &removed.join("web1")).unwrap());
    }

    #[test]
    fn a_deletion_says_what_it_removes() {
        let top = tempfile::tempdir().unwrap();
        let layout = Layout::new(top.path());
        fs::create_dir_all(layout.machine("web1")).unwrap();
        let said = |directory| {
            let removals = removals(&layout, "web1", true, directory);
            let said = removals.iter().map(|removal| format!("{removal}\n")).collect::<String>();
            said.replace(top.path().to_str().unwrap(), "")
        };
        let pool = layout.pool_name();
        let pid = std::process::id();
        let start = format!(
            "stop the domain 'web1'\n\
             undefine the domain 'web1'\n\
             remove '/kvm/guests/web1.qcow2'\n\
             remove '/kvm/guests/web1-seed.iso'\n\
             refresh the storage pool '{pool}'\n\
             move '/machines/web1' to '/removed/web1"
        );
        assert_eq!(
            said(Directory::Removed),
            format!("{start}-{pid}'\nremove '/removed/web1-{pid}'\n")
        );
        assert_eq!(said(Directory::Kept), format!("{start}.1'\n"));
        fs::create_dir_all(top.path().join("removed/web1.1")).unwrap();
        assert_eq!(said(Directory::Kept), format!("{start}.2'\n"));
    }
}
