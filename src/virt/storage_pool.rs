//! A storage pool: a place for volumes.

use crate::rpc::protocol::api::storage::StoragePoolState;
use crate::rpc::protocol::remote::storage_pool::{
    StoragePoolBuildArgs, StoragePoolCreateArgs, StoragePoolDeleteArgs, StoragePoolDestroyArgs,
    StoragePoolGetAutostartArgs, StoragePoolGetInfoArgs, StoragePoolGetXmlDescArgs,
    StoragePoolIsActiveArgs, StoragePoolListAllVolumesArgs, StoragePoolRefreshArgs,
    StoragePoolSetAutostartArgs, StoragePoolUndefineArgs,
};
use crate::rpc::protocol::remote::storage_vol::{
    StorageVolCreateXmlArgs, StorageVolLookupByNameArgs,
};
use crate::rpc::protocol::remote::types::NonnullStoragePool;
use crate::rpc::protocol::types::Uuid;

use super::{Connect, NEED_RESULTS, Result, StorageVol};

/// A storage pool.
#[derive(Clone, Debug)]
pub struct StoragePool {
    connect: Connect,
    pool: NonnullStoragePool,
}

impl StoragePool {
    pub(super) fn new(connect: &Connect, pool: NonnullStoragePool) -> Self {
        Self { connect: connect.clone(), pool }
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

    /// Makes its storage: for a `dir` pool, the directory.
    ///
    /// # Errors
    /// The storage cannot be made.
    pub async fn build(&self) -> Result<()> {
        let args = StoragePoolBuildArgs { pool: self.wire(), flags: 0 };
        self.connect.connection().call(&args).await
    }

    /// Starts it.
    ///
    /// # Errors
    /// It is started already, or its storage is not there.
    pub async fn create(&self) -> Result<()> {
        let args = StoragePoolCreateArgs { pool: self.wire(), flags: 0 };
        self.connect.connection().call(&args).await
    }

    /// Stops it; its volumes stay.
    ///
    /// # Errors
    /// It is not started.
    pub async fn destroy(&self) -> Result<()> {
        let args = StoragePoolDestroyArgs { pool: self.wire() };
        self.connect.connection().call(&args).await
    }

    /// Removes its storage: for a `dir` pool, the empty directory.
    ///
    /// # Errors
    /// It is started, or its storage cannot be removed.
    pub async fn delete(&self) -> Result<()> {
        let args = StoragePoolDeleteArgs { pool: self.wire(), flags: 0 };
        self.connect.connection().call(&args).await
    }

    /// Removes its definition; its storage stays.
    ///
    /// # Errors
    /// It is started.
    pub async fn undefine(&self) -> Result<()> {
        let args = StoragePoolUndefineArgs { pool: self.wire() };
        self.connect.connection().call(&args).await
    }

    /// Looks which volumes there are.
    ///
    /// # Errors
    /// It is not started, or its storage cannot be read.
    pub async fn refresh(&self) -> Result<()> {
        let args = StoragePoolRefreshArgs { pool: self.wire(), flags: 0 };
        self.connect.connection().call(&args).await
    }

    /// Whether it is started.
    ///
    /// # Errors
    /// The call failed.
    pub async fn is_active(&self) -> Result<bool> {
        let args = StoragePoolIsActiveArgs { pool: self.wire() };
        Ok(self.connect.connection().call(&args).await?.active != 0)
    }

    /// Whether it starts with the daemon's host.
    ///
    /// # Errors
    /// The call failed.
    pub async fn autostart(&self) -> Result<bool> {
        let args = StoragePoolGetAutostartArgs { pool: self.wire() };
        Ok(self.connect.connection().call(&args).await?.autostart != 0)
    }

    /// Sets whether it starts with the daemon's host.
    ///
    /// # Errors
    /// The call failed.
    pub async fn set_autostart(&self, autostart: bool) -> Result<()> {
        let args =
            StoragePoolSetAutostartArgs { pool: self.wire(), autostart: i32::from(autostart) };
        self.connect.connection().call(&args).await
    }

    /// Its state and space.
    ///
    /// # Errors
    /// The call failed.
    pub async fn info(&self) -> Result<StoragePoolInfo> {
        let args = StoragePoolGetInfoArgs { pool: self.wire() };
        let answer = self.connect.connection().call(&args).await?;
        Ok(StoragePoolInfo {
            state: StoragePoolState(i32::from(answer.state)),
            capacity: answer.capacity,
            allocation: answer.allocation,
            available: answer.available,
        })
    }

    /// Its description, as XML.
    ///
    /// # Errors
    /// The call failed.
    pub async fn xml_desc(&self) -> Result<String> {
        let args = StoragePoolGetXmlDescArgs { pool: self.wire(), flags: 0 };
        Ok(self.connect.connection().call(&args).await?.xml)
    }

    /// Its volumes.
    ///
    /// # Errors
    /// It is not started, or the call failed.
    pub async fn list_all_volumes(&self) -> Result<Vec<StorageVol>> {
        let args = StoragePoolListAllVolumesArgs {
            pool: self.wire(),
            need_results: NEED_RESULTS,
            flags: 0,
        };
        let volumes = self.connect.connection().call(&args).await?.vols;
        Ok(volumes.into_iter().map(|volume| StorageVol::new(&self.connect, volume)).collect())
    }

    /// Its volume with this name.
    ///
    /// # Errors
    /// There is none (`ErrorNumber::NO_STORAGE_VOL`), or the call failed.
    pub async fn lookup_by_name(&self, name: &str) -> Result<StorageVol> {
        let args = StorageVolLookupByNameArgs { pool: self.wire(), name: name.to_owned() };
        Ok(StorageVol::new(&self.connect, self.connect.connection().call(&args).await?.vol))
    }

    /// Makes a volume.
    ///
    /// # Errors
    /// The XML is not accepted, or there is no room.
    pub async fn create_xml(&self, xml: &str) -> Result<StorageVol> {
        let args = StorageVolCreateXmlArgs { pool: self.wire(), xml: xml.to_owned(), flags: 0 };
        Ok(StorageVol::new(&self.connect, self.connect.connection().call(&args).await?.vol))
    }

    fn wire(&self) -> NonnullStoragePool {
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
