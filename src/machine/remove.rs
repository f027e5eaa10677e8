//! Removing a machine: everything that a launch made, in reverse.

use std::fs;
use std::io;
use std::path::Path;

use super::layout::Layout;
use super::{Error, ErrorKind};
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
