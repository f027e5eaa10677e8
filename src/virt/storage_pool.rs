//! A storage pool: a place for volumes.

use crate::rpc::protocol::api::storage::StoragePoolState;
use crate::rpc::protocol::remote::storage_pool::StoragePoolGetInfoArgs;
use crate::rpc::protocol::remote::types::NonnullStoragePool;

use super::{Connect, Result, Uuid};

/// A storage pool.
#[derive(Clone, Debug)]
pub struct StoragePool {
    pub(super) connect: Connect,
    pool: NonnullStoragePool,
}

impl StoragePool {
    pub(super) fn new(connect: &Connect, pool: NonnullStoragePool) -> Self {
        Self { connect: connect.clone(), pool }
    }

    /// The connection that it belongs to.
    #[must_use]
    pub const fn connect(&self) -> &Connect {
        &self.connect
    }

    /// Its name.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.pool.name
    }

    /// Its UUID.
    #[must_use]
    pub const fn uuid(&self) -> Uuid {
        self.pool.uuid
    }

    /// Its state and space.
    ///
    /// # Errors
    /// The call failed.
    pub async fn info(&self) -> Result<StoragePoolInfo> {
        let args = StoragePoolGetInfoArgs { pool: self.wire() };
        let answer = self.connect.call(&args).await?;
        Ok(StoragePoolInfo {
            state: StoragePoolState(i32::from(answer.state)),
            capacity: answer.capacity,
            allocation: answer.allocation,
            available: answer.available,
        })
    }

    pub(super) fn wire(&self) -> NonnullStoragePool {
        self.pool.clone()
    }
}

/// A storage pool's state and space.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct StoragePoolInfo {
    /// Whether it can be used.
    pub state: StoragePoolState,
    /// All of its space, in bytes.
    pub capacity: u64,
    /// The space used, in bytes.
    pub allocation: u64,
    /// The space left, in bytes.
    pub available: u64,
}
