//! Removing a machine: everything that a launch made, in reverse.

use std::fs;
use std::io;
use std::path::Path;

use super::layout::Layout;
use super::{Error, ErrorKind};
use crate::image::storage::FileStorage;
use crate::virt::api::domain::DomainUndefineFlags;
use crate::virt::api::error::ErrorNumber;
use crate::virt::{self, Connect, Domain};

/// Undefines a domain with all that libvirt keeps for it.
pub(super) async fn undefine(domain: &Domain) -> Result<(), virt::Error> {
    let all = DomainUndefineFlags::MANAGED_SAVE
        | DomainUndefineFlags::SNAPSHOTS_METADATA
        | DomainUndefineFlags::CHECKPOINTS_METADATA
        | DomainUndefineFlags::NVRAM;
    match domain.undefine_flags(all).await {
        // Drivers without such things refuse to hear of them.
        Err(error) if error.is(ErrorNumber::INVALID_ARG) => domain.undefine().await,
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

/// Removes a machine's files; true when there were any.
pub(super) async fn files(connect: &Connect, layout: &Layout, domain: &str) -> Result<bool, Error> {
    let disk = remove_file(&layout.disk(domain))?;
    let seed = remove_file(&layout.seed(domain))?;
    if let Ok(pool) = connect.storage_pool_lookup_by_name(&layout.pool_name()).await {
        // A stopped pool has no volumes to forget.
        let _ = pool.refresh().await;
    }
    let directory = remove_directory(layout, domain)?;
    Ok(disk || seed || directory)
}

fn remove_file(path: &Path) -> Result<bool, Error> {
    found(fs::remove_file(path)).map_err(|error| cannot_remove(path, error))
}

/// Removes the machine's directory, out of the way first: what is interrupted
/// leaves no half of a machine under its name.
fn remove_directory(layout: &Layout, domain: &str) -> Result<bool, Error> {
    let (path, removed) = (layout.machine(domain), layout.removed());
    if !path.exists() {
        return Ok(false);
    }
    fs::create_dir_all(&removed).map_err(|error| cannot_remove(&path, error))?;
    let away = removed.join(format!("{domain}-{}", std::process::id()));
    fs::rename(&path, &away).map_err(|error| cannot_remove(&path, error))?;
    fs::remove_dir_all(&away).map_err(|error| cannot_remove(&away, error))?;
    // It stays while another removal is at work.
    let _ = fs::remove_dir(&removed);
    Ok(true)
}

fn found(result: io::Result<()>) -> io::Result<bool> {
    match result {
        Ok(()) => Ok(true),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(false),
        Err(error) => Err(error),
    }
}

fn cannot_remove(path: &Path, error: io::Error) -> Error {
    Error::caused(ErrorKind::Io, format!("cannot remove '{}'", path.display()), error)
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
}
