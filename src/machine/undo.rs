//! How to take back what a step did.
//!
//! An [`Undo`] is plain data, so that it can be written down before its step is
//! done and carried out by another process. It names things; what is not there
//! (any more) needs no undoing.

use std::fmt;
use std::path::PathBuf;

use super::files::{io_error, remove_staging, remove_tree, remove_unused};
use super::remove::{destroy, undefine};
use super::{Error, found};
use crate::virt::api::error::ErrorNumber;
use crate::virt::{Connect, Domain, StoragePool, Uuid};

/// How to take back what a step did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Undo {
    /// Removes a directory with whatever came into it since it was claimed, such
    /// as a console log.
    RemoveClaimed(PathBuf),
    /// Removes directories that others may use by now, the innermost first.
    RemoveDirectories(Vec<PathBuf>),
    /// Removes a file, and what it was staged in.
    RemoveFile(PathBuf),
    /// Undefines a pool that does not run.
    UndefinePool(String),
    /// Stops a pool that has no volumes but those it was started with.
    StopPool {
        /// The pool's name.
        name: String,
        /// The volumes that it was started with.
        volumes: Vec<String>,
    },
    /// Undefines a domain.
    UndefineDomain(Identity),
    /// Stops a domain.
    DestroyDomain(Identity),
}

/// A domain that a name alone could mistake for another's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Identity {
    pub(super) name: String,
    pub(super) uuid: Uuid,
}

impl Undo {
    /// True when it is undone; false when there was nothing to undo, or others
    /// need it by now. `alone` says that nobody else makes machines meanwhile.
    pub(super) async fn run(&self, connect: &Connect, alone: bool) -> Result<bool, Error> {
        if self.is_shared() && !alone {
            return Ok(false);
        }
        match self {
            Self::RemoveClaimed(path) => {
                remove_tree(path).map_err(|error| io_error("remove", path, error))
            }
            Self::RemoveDirectories(paths) => remove_unused(paths),
            Self::RemoveFile(path) => {
                remove_staging(path)?;
                super::files::remove_file(path)
            }
            Self::UndefinePool(name) => undefine_pool(connect, name).await,
            Self::StopPool { name, volumes } => stop_pool(connect, name, volumes).await,
            Self::UndefineDomain(identity) => match identity.look_up(connect).await? {
                Some(domain) => undefine(&domain).await.map(|()| true).map_err(Error::from),
                None => Ok(false),
            },
            Self::DestroyDomain(identity) => match identity.look_up(connect).await? {
                Some(domain) => destroy(&domain).await.map(|()| true).map_err(Error::from),
                None => Ok(false),
            },
        }
    }

    /// Whether all machines of a data directory use it.
    fn is_shared(&self) -> bool {
        matches!(self, Self::RemoveDirectories(_) | Self::UndefinePool(_) | Self::StopPool { .. })
    }
}

impl Identity {
    /// The domain; none if it has gone.
    pub(super) async fn look_up(&self, connect: &Connect) -> Result<Option<Domain>, Error> {
        let domain = connect.domain_lookup_by_uuid(self.uuid).await;
        Ok(found(domain, ErrorNumber::NO_DOMAIN)?)
    }
}

async fn undefine_pool(connect: &Connect, name: &str) -> Result<bool, Error> {
    match look_up_pool(connect, name).await? {
        Some(pool) if !pool.is_active().await? => {
            pool.undefine().await?;
            Ok(true)
        }
        _ => Ok(false),
    }
}

async fn stop_pool(connect: &Connect, name: &str, volumes: &[String]) -> Result<bool, Error> {
    let Some(pool) = look_up_pool(connect, name).await? else { return Ok(false) };
    if !pool.is_active().await? {
        return Ok(false);
    }
    pool.refresh().await?;
    if volume_names(&pool).await?.iter().any(|name| !volumes.contains(name)) {
        return Ok(false);
    }
    pool.destroy().await?;
    Ok(true)
}

async fn look_up_pool(connect: &Connect, name: &str) -> Result<Option<StoragePool>, Error> {
    let pool = connect.storage_pool_lookup_by_name(name).await;
    Ok(found(pool, ErrorNumber::NO_STORAGE_POOL)?)
}

/// The volumes that a pool has.
pub(super) async fn volume_names(pool: &StoragePool) -> Result<Vec<String>, crate::virt::Error> {
    let volumes = pool.list_all_volumes().await?;
    Ok(volumes.iter().map(|volume| volume.name().to_owned()).collect())
}

impl fmt::Display for Undo {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::RemoveClaimed(path) => write!(f, "directory '{}'", path.display()),
            Self::RemoveDirectories(paths) => {
                let paths: Vec<_> = paths.iter().map(|path| path.display().to_string()).collect();
                write!(f, "directory '{}'", paths.join("', '"))
            }
            Self::RemoveFile(path) => write!(f, "file '{}'", path.display()),
            Self::UndefinePool(name) => write!(f, "definition of the pool '{name}'"),
            Self::StopPool { name, .. } => write!(f, "start of the pool '{name}'"),
            Self::UndefineDomain(domain) => {
                write!(f, "definition of the domain '{}'", domain.name)
            }
            Self::DestroyDomain(domain) => write!(f, "start of the domain '{}'", domain.name),
        }
    }
}
