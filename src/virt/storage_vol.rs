//! A storage volume: one disk image in a pool.

use crate::rpc::protocol::api::storage::{StorageVolInfoFlags, StorageVolType};
use crate::rpc::protocol::remote::storage_vol::{
    StorageVolGetInfoArgs, StorageVolGetInfoFlagsArgs,
};
use crate::rpc::protocol::remote::types::NonnullStorageVol;

use super::{Connect, Result};

/// A storage volume.
#[derive(Clone, Debug)]
pub struct StorageVol {
    pub(super) connect: Connect,
    volume: NonnullStorageVol,
}

impl StorageVol {
    pub(super) fn new(connect: &Connect, volume: NonnullStorageVol) -> Self {
        Self { connect: connect.clone(), volume }
    }

    /// The connection that it belongs to.
    #[must_use]
    pub const fn connect(&self) -> &Connect {
        &self.connect
    }

    /// Its name within its pool.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.volume.name
    }

    /// Its pool's name.
    #[must_use]
    pub fn pool_name(&self) -> &str {
        &self.volume.pool
    }

    /// Its key, unique on the host.
    #[must_use]
    pub fn key(&self) -> &str {
        &self.volume.key
    }

    /// Its kind and size.
    ///
    /// # Errors
    /// The call failed.
    pub async fn info(&self) -> Result<StorageVolInfo> {
        let args = StorageVolGetInfoArgs { vol: self.wire() };
        let answer = self.connect.call(&args).await?;
        Ok(StorageVolInfo {
            r#type: StorageVolType(i32::from(answer.r#type)),
            capacity: answer.capacity,
            allocation: answer.allocation,
        })
    }

    /// Its kind and size, as [`info`](Self::info) tells; with
    /// [`StorageVolInfoFlags::GET_PHYSICAL`], `allocation` is the size of its
    /// file.
    ///
    /// # Errors
    /// The call failed.
    pub async fn info_flags(&self, flags: StorageVolInfoFlags) -> Result<StorageVolInfo> {
        let args = StorageVolGetInfoFlagsArgs { vol: self.wire(), flags: flags.into() };
        let answer = self.connect.call(&args).await?;
        Ok(StorageVolInfo {
            r#type: StorageVolType(i32::from(answer.r#type)),
            capacity: answer.capacity,
            allocation: answer.allocation,
        })
    }

    pub(super) fn wire(&self) -> NonnullStorageVol {
        self.volume.clone()
    }
}

/// A storage volume's kind and size.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct StorageVolInfo {
    /// What it is: a file, a block device, ….
    pub r#type: StorageVolType,
    /// The size that a guest sees, in bytes.
    pub capacity: u64,
    /// The space it takes up, in bytes.
    pub allocation: u64,
}
