//! Storage pools: directories with files.

pub(super) mod define;
pub(super) mod life;
pub(super) mod list;

use virtsmith_protocol::Uuid;
use virtsmith_protocol::api::error::{ErrorDomain, ErrorNumber};
use virtsmith_protocol::api::storage::StoragePoolState;
use virtsmith_protocol::remote::storage_pool::StoragePoolGetInfoRet;
use virtsmith_protocol::remote::types::{NonnullStoragePool, NonnullStorageVol};

use super::describe;
use super::refusal::{Refusal, Reply, invalid, refuse};
use super::state::State;
use crate::xml::Element;

/// A pool of files in a directory.
#[derive(Clone, Debug)]
pub(in crate::replay::host) struct Pool {
    pub(in crate::replay::host) name: String,
    pub(in crate::replay::host) uuid: Uuid,
    /// The directory.
    pub(in crate::replay::host) path: String,
    /// Whether it stays when it stops.
    pub(in crate::replay::host) persistent: bool,
    pub(in crate::replay::host) active: bool,
    pub(in crate::replay::host) autostart: bool,
}

impl Pool {
    /// How the protocol names it.
    pub(in crate::replay::host) fn reference(&self) -> NonnullStoragePool {
        NonnullStoragePool { name: self.name.clone(), uuid: self.uuid }
    }

    /// Refuses what only a pool that was started can do.
    pub(in crate::replay::host) fn check_active(&self) -> Reply<()> {
        match self.active {
            true => Ok(()),
            false => Err(storage_invalid(format!("storage pool '{}' is not active", self.name))),
        }
    }

    /// Its description, with the space that it has.
    fn xml(&self, space: &StoragePoolGetInfoRet) -> String {
        let bytes =
            |name, bytes: u64| Element::new(name).attr("unit", "bytes").text(bytes.to_string());
        let permissions = self.active.then(|| {
            Element::new("permissions")
                .child(Element::new("mode").text("0711"))
                .child(Element::new("owner").text("0"))
                .child(Element::new("group").text("0"))
        });
        let target = Element::new("target")
            .child(Element::new("path").text(&self.path))
            .children(permissions);
        let pool = Element::new("pool")
            .attr("type", "dir")
            .child(Element::new("name").text(&self.name))
            .child(Element::new("uuid").text(self.uuid.to_string()))
            .child(bytes("capacity", space.capacity))
            .child(bytes("allocation", space.allocation))
            .child(bytes("available", space.available))
            .child(Element::new("source"))
            .child(target);
        describe::written(&pool)
    }
}

impl State {
    /// The pool that a call is about; its UUID counts.
    fn pool(&mut self, pool: &NonnullStoragePool) -> Reply<&mut Pool> {
        self.pools.iter_mut().find(|each| each.uuid == pool.uuid).ok_or_else(|| {
            let NonnullStoragePool { name, uuid } = pool;
            no_pool(format!("no storage pool with matching uuid '{uuid}' ({name})"))
        })
    }

    /// The pool that a call is about, to look at.
    pub(super) fn find_pool_ref(&self, pool: &NonnullStoragePool) -> Reply<&Pool> {
        let NonnullStoragePool { name, uuid } = pool;
        let found = self.pools.iter().find(|each| each.uuid == *uuid);
        found
            .ok_or_else(|| no_pool(format!("no storage pool with matching uuid '{uuid}' ({name})")))
    }

    /// The pool of a volume; its name counts.
    pub(super) fn pool_of(&self, vol: &NonnullStorageVol) -> Reply<&Pool> {
        self.pool_named(&vol.pool)
    }

    pub(super) fn pool_named(&self, name: &str) -> Reply<&Pool> {
        let found = self.pools.iter().find(|pool| pool.name == name);
        found.ok_or_else(|| no_pool(format!("no storage pool with matching name '{name}'")))
    }

    /// What a pool has and uses; nothing while it is stopped.
    fn space(&self, pool: &Pool) -> StoragePoolGetInfoRet {
        if !pool.active {
            return StoragePoolGetInfoRet::default();
        }
        let capacity = self.about.disk_space;
        let used = self
            .files_in(&pool.path)
            .fold(0_u64, |sum, file| sum.saturating_add(file.allocation()));
        let allocation = used.min(capacity);
        let state = u8::try_from(StoragePoolState::RUNNING.0).unwrap_or_default();
        StoragePoolGetInfoRet {
            state,
            capacity,
            allocation,
            available: capacity.saturating_sub(allocation),
        }
    }
}

pub(super) fn storage_invalid(detail: impl Into<String>) -> Refusal {
    invalid(ErrorDomain::STORAGE, detail)
}

fn no_pool(detail: String) -> Refusal {
    refuse(ErrorNumber::NO_STORAGE_POOL, ErrorDomain::STORAGE, detail)
}
