//! The storage pool that all machines of a data directory share.

use std::path::Path;

use super::layout::Layout;
use super::{Error, ErrorKind, found};
use crate::virt::api::error::ErrorNumber;
use crate::virt::api::storage::{
    StoragePoolBuildFlags, StoragePoolCreateFlags, StoragePoolDefineFlags, StorageXMLFlags,
};
use crate::virt::{self, Connect, StoragePool};
use crate::xml::pool::{DirPool, Pool};

/// How the pool stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum PoolState {
    Missing,
    Stopped,
    Started,
    /// The name is taken by a pool at another place.
    Elsewhere(Option<String>),
}

/// How the pool of a data directory stands.
pub(super) async fn state(connect: &Connect, layout: &Layout) -> Result<PoolState, virt::Error> {
    let pool = connect.storage_pool_lookup_by_name(&layout.pool_name()).await;
    match found(pool, ErrorNumber::NO_STORAGE_POOL)? {
        None => Ok(PoolState::Missing),
        Some(pool) => state_of(&pool, layout).await,
    }
}

async fn state_of(pool: &StoragePool, layout: &Layout) -> Result<PoolState, virt::Error> {
    // A pool that cannot be read has no path that could be ours.
    let path = Pool::parse(&pool.xml_desc(StorageXMLFlags::empty()).await?)
        .ok()
        .and_then(|pool| pool.path);
    Ok(match path {
        Some(path) if layout.pool() == Path::new(&path) => match pool.is_active().await? {
            true => PoolState::Started,
            false => PoolState::Stopped,
        },
        other => PoolState::Elsewhere(other),
    })
}

/// Whether the pool is there, at the right place.
pub(super) async fn is_ours(connect: &Connect, layout: &Layout) -> bool {
    matches!(state(connect, layout).await, Ok(PoolState::Stopped | PoolState::Started))
}

/// The description of the pool.
pub(super) fn describe(layout: &Layout) -> Result<DirPool, Error> {
    let path = layout.pool();
    let path = path
        .to_str()
        .ok_or_else(|| Error::new(ErrorKind::Invalid, "the data directory's path is not UTF-8"))?;
    Ok(DirPool { name: layout.pool_name(), path: path.to_owned(), permissions: None })
}

/// Lets the pool see its new volumes.
pub(super) async fn refresh(connect: &Connect, layout: &Layout, name: &str) -> Result<(), Error> {
    let context = |source| error("refresh", name, source);
    match try_refresh(connect, name).await {
        // A launch that failed took back the pool that it had made.
        Err(gone) if is_gone(&gone) => {
            ensure(connect, layout).await?;
            try_refresh(connect, name).await.map_err(context)
        }
        result => result.map_err(context),
    }
}

async fn try_refresh(connect: &Connect, name: &str) -> Result<(), virt::Error> {
    connect.storage_pool_lookup_by_name(name).await?.refresh().await
}

fn is_gone(error: &virt::Error) -> bool {
    error.is(ErrorNumber::NO_STORAGE_POOL) || error.is(ErrorNumber::OPERATION_INVALID)
}

/// Defines, builds and starts the pool, as far as that has not been done; true
/// when there was anything to do.
pub(super) async fn ensure(connect: &Connect, layout: &Layout) -> Result<bool, Error> {
    let name = layout.pool_name();
    let context = |source| error("start", &name, source);
    let pool = match state(connect, layout).await? {
        PoolState::Started => return autostart(connect, &name).await.map_err(context),
        PoolState::Elsewhere(path) => return Err(elsewhere(layout, path.as_deref())),
        PoolState::Stopped => connect.storage_pool_lookup_by_name(&name).await.map_err(context)?,
        PoolState::Missing => {
            let xml = describe(layout)?.to_element().to_string();
            let flags = StoragePoolDefineFlags::empty();
            connect.storage_pool_define_xml(&xml, flags).await.map_err(context)?
        }
    };
    pool.build(StoragePoolBuildFlags::empty()).await.map_err(context)?;
    match pool.create(StoragePoolCreateFlags::empty()).await {
        // Somebody else was faster.
        Err(error) if error.is(ErrorNumber::OPERATION_INVALID) => {}
        started => started.map_err(context)?,
    }
    pool.set_autostart(true).await.map_err(context)?;
    Ok(true)
}

async fn autostart(connect: &Connect, name: &str) -> Result<bool, virt::Error> {
    let pool = connect.storage_pool_lookup_by_name(name).await?;
    if pool.autostart().await? {
        return Ok(false);
    }
    pool.set_autostart(true).await?;
    Ok(true)
}

/// Lets the pool see that files are gone.
pub(super) async fn forget_volumes(connect: &Connect, name: &str) {
    if let Ok(pool) = connect.storage_pool_lookup_by_name(name).await {
        // The pool may be stopped, or have been undefined again.
        let _ = pool.refresh().await;
    }
}

/// What to say where the pool's name is another's.
pub(super) fn elsewhere(layout: &Layout, path: Option<&str>) -> Error {
    Error::new(
        ErrorKind::Invalid,
        format!(
            "the storage pool '{}' is at '{}' and should be at '{}': undefine it, or use another --data-dir",
            layout.pool_name(),
            path.unwrap_or("no path"),
            layout.pool().display()
        ),
    )
}

pub(super) fn error(verb: &str, name: &str, source: virt::Error) -> Error {
    Error::caused(ErrorKind::Libvirt, format!("cannot {verb} the storage pool '{name}'"), source)
}
