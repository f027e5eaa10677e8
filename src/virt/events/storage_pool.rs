//! Storage pools that come, go and change.

use super::kind::Hear;
use crate::rpc::protocol::api::storage::StoragePoolEventLifecycleType;
use crate::rpc::protocol::remote::events::{
    StoragePoolEventLifecycleMsg, StoragePoolEventRefreshMsg,
};
use crate::virt::{Connect, StoragePool};

/// A storage pool was defined, built, started, ….
#[derive(Clone, Debug)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct StoragePoolLifecycle {
    /// The pool.
    pub pool: StoragePool,
    /// What happened.
    pub event: StoragePoolEventLifecycleType,
    /// How or why; 0 so far.
    pub detail: i32,
}

/// A storage pool has looked again what volumes it has.
#[derive(Clone, Debug)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct StoragePoolRefresh {
    /// The pool.
    pub pool: StoragePool,
}

impl Hear<StoragePoolEventLifecycleMsg> for StoragePoolLifecycle {
    fn hear(connect: &Connect, message: StoragePoolEventLifecycleMsg) -> Self {
        Self {
            pool: StoragePool::new(connect, message.pool),
            event: message.event.into(),
            detail: message.detail,
        }
    }
}

impl Hear<StoragePoolEventRefreshMsg> for StoragePoolRefresh {
    fn hear(connect: &Connect, message: StoragePoolEventRefreshMsg) -> Self {
        Self { pool: StoragePool::new(connect, message.pool) }
    }
}
