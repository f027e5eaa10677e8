// Written by virtsmith-protocol-gen from libvirt 11.3.0; do not edit.

//! Storage pools.

use crate::rpc::protocol::api::storage::{
    StoragePoolBuildFlags, StoragePoolCreateFlags, StoragePoolDefineFlags, StoragePoolDeleteFlags,
    StorageXMLFlags,
};
use crate::rpc::protocol::remote::storage_pool::{
    StoragePoolBuildArgs, StoragePoolCreateArgs, StoragePoolCreateXmlArgs,
    StoragePoolDefineXmlArgs, StoragePoolDeleteArgs, StoragePoolDestroyArgs,
    StoragePoolGetAutostartArgs, StoragePoolGetXmlDescArgs, StoragePoolIsActiveArgs,
    StoragePoolIsPersistentArgs, StoragePoolListAllVolumesArgs, StoragePoolListVolumesArgs,
    StoragePoolLookupByNameArgs, StoragePoolLookupByTargetPathArgs, StoragePoolLookupByUuidArgs,
    StoragePoolLookupByVolumeArgs, StoragePoolNumOfVolumesArgs, StoragePoolRefreshArgs,
    StoragePoolSetAutostartArgs, StoragePoolUndefineArgs,
};
use crate::virt::{Connect, NEED_RESULTS, Result, StoragePool, StorageVol, Uuid};

impl Connect {
    /// Starts a transient storage pool.
    ///
    /// `STORAGE_POOL_CREATE_XML` (`virStoragePoolCreateXML`), since libvirt 0.4.1.
    pub async fn storage_pool_create_xml(
        &self,
        xml: &str,
        flags: StoragePoolCreateFlags,
    ) -> Result<StoragePool> {
        let args = StoragePoolCreateXmlArgs { xml: xml.to_owned(), flags: flags.into() };
        Ok(StoragePool::new(self, self.call(&args).await?.pool))
    }

    /// Defines a storage pool: adds it, or changes the one with this name.
    ///
    /// `STORAGE_POOL_DEFINE_XML` (`virStoragePoolDefineXML`), since libvirt 0.4.1; high
    /// priority.
    pub async fn storage_pool_define_xml(
        &self,
        xml: &str,
        flags: StoragePoolDefineFlags,
    ) -> Result<StoragePool> {
        let args = StoragePoolDefineXmlArgs { xml: xml.to_owned(), flags: flags.into() };
        Ok(StoragePool::new(self, self.call(&args).await?.pool))
    }

    /// The storage pool with this name.
    ///
    /// `STORAGE_POOL_LOOKUP_BY_NAME` (`virStoragePoolLookupByName`), since libvirt
    /// 0.4.1; high priority.
    pub async fn storage_pool_lookup_by_name(&self, name: &str) -> Result<StoragePool> {
        let args = StoragePoolLookupByNameArgs { name: name.to_owned() };
        Ok(StoragePool::new(self, self.call(&args).await?.pool))
    }

    /// The storage pool with this UUID.
    ///
    /// * `uuid`: the UUID.
    ///
    /// `STORAGE_POOL_LOOKUP_BY_UUID` (`virStoragePoolLookupByUUID`), since libvirt
    /// 0.4.1; high priority.
    pub async fn storage_pool_lookup_by_uuid(&self, uuid: Uuid) -> Result<StoragePool> {
        let args = StoragePoolLookupByUuidArgs { uuid };
        Ok(StoragePool::new(self, self.call(&args).await?.pool))
    }

    /// The storage pool whose volumes lie at a path.
    ///
    /// * `path`: the disk's target or path.
    ///
    /// `STORAGE_POOL_LOOKUP_BY_TARGET_PATH` (`virStoragePoolLookupByTargetPath`), since
    /// libvirt 4.1.0; high priority.
    pub async fn storage_pool_lookup_by_target_path(&self, path: &str) -> Result<StoragePool> {
        let args = StoragePoolLookupByTargetPathArgs { path: path.to_owned() };
        Ok(StoragePool::new(self, self.call(&args).await?.pool))
    }
}

impl StoragePool {
    /// Starts it.
    ///
    /// `STORAGE_POOL_CREATE` (`virStoragePoolCreate`), since libvirt 0.4.1.
    pub async fn create(&self, flags: StoragePoolCreateFlags) -> Result<()> {
        let args = StoragePoolCreateArgs { pool: self.wire(), flags: flags.into() };
        self.connect.call(&args).await
    }

    /// Makes its storage: for a `dir` pool, the directory.
    ///
    /// `STORAGE_POOL_BUILD` (`virStoragePoolBuild`), since libvirt 0.4.1.
    pub async fn build(&self, flags: StoragePoolBuildFlags) -> Result<()> {
        let args = StoragePoolBuildArgs { pool: self.wire(), flags: flags.into() };
        self.connect.call(&args).await
    }

    /// Stops it; its volumes stay.
    ///
    /// `STORAGE_POOL_DESTROY` (`virStoragePoolDestroy`), since libvirt 0.4.1; high
    /// priority.
    pub async fn destroy(&self) -> Result<()> {
        let args = StoragePoolDestroyArgs { pool: self.wire() };
        self.connect.call(&args).await
    }

    /// Removes its storage: for a `dir` pool, the empty directory.
    ///
    /// `STORAGE_POOL_DELETE` (`virStoragePoolDelete`), since libvirt 0.4.1.
    pub async fn delete(&self, flags: StoragePoolDeleteFlags) -> Result<()> {
        let args = StoragePoolDeleteArgs { pool: self.wire(), flags: flags.into() };
        self.connect.call(&args).await
    }

    /// Removes its definition; its storage stays.
    ///
    /// `STORAGE_POOL_UNDEFINE` (`virStoragePoolUndefine`), since libvirt 0.4.1; high
    /// priority.
    pub async fn undefine(&self) -> Result<()> {
        let args = StoragePoolUndefineArgs { pool: self.wire() };
        self.connect.call(&args).await
    }

    /// Looks which volumes there are.
    ///
    /// `STORAGE_POOL_REFRESH` (`virStoragePoolRefresh`), since libvirt 0.4.1.
    pub async fn refresh(&self) -> Result<()> {
        let args = StoragePoolRefreshArgs { pool: self.wire(), flags: 0 };
        self.connect.call(&args).await
    }

    /// Its description, as XML.
    ///
    /// `STORAGE_POOL_GET_XML_DESC` (`virStoragePoolGetXMLDesc`), since libvirt 0.4.1;
    /// high priority.
    pub async fn xml_desc(&self, flags: StorageXMLFlags) -> Result<String> {
        let args = StoragePoolGetXmlDescArgs { pool: self.wire(), flags: flags.into() };
        Ok(self.connect.call(&args).await?.xml)
    }

    /// Whether it starts with the daemon's host.
    ///
    /// `STORAGE_POOL_GET_AUTOSTART` (`virStoragePoolGetAutostart`), since libvirt 0.4.1;
    /// high priority.
    pub async fn autostart(&self) -> Result<bool> {
        let args = StoragePoolGetAutostartArgs { pool: self.wire() };
        Ok(self.connect.call(&args).await?.autostart != 0)
    }

    /// Sets whether it starts with the daemon's host.
    ///
    /// `STORAGE_POOL_SET_AUTOSTART` (`virStoragePoolSetAutostart`), since libvirt 0.4.1;
    /// high priority.
    pub async fn set_autostart(&self, autostart: bool) -> Result<()> {
        let args = StoragePoolSetAutostartArgs { pool: self.wire(), autostart: autostart.into() };
        self.connect.call(&args).await
    }

    /// How many volumes it has.
    ///
    /// `STORAGE_POOL_NUM_OF_VOLUMES` (`virStoragePoolNumOfVolumes`), since libvirt
    /// 0.4.1; high priority.
    pub async fn num_of_volumes(&self) -> Result<i32> {
        let args = StoragePoolNumOfVolumesArgs { pool: self.wire() };
        Ok(self.connect.call(&args).await?.num)
    }

    /// The names of its volumes.
    ///
    /// `STORAGE_POOL_LIST_VOLUMES` (`virStoragePoolListVolumes`), since libvirt 0.4.1;
    /// high priority.
    pub async fn list_volumes(&self) -> Result<Vec<String>> {
        let args = StoragePoolListVolumesArgs { pool: self.wire(), maxnames: 16_384 };
        Ok(self.connect.call(&args).await?.names)
    }

    /// Whether it is started.
    ///
    /// `STORAGE_POOL_IS_ACTIVE` (`virStoragePoolIsActive`), since libvirt 0.7.3; high
    /// priority.
    pub async fn is_active(&self) -> Result<bool> {
        let args = StoragePoolIsActiveArgs { pool: self.wire() };
        Ok(self.connect.call(&args).await?.active != 0)
    }

    /// Whether its definition stays when it stops.
    ///
    /// `STORAGE_POOL_IS_PERSISTENT` (`virStoragePoolIsPersistent`), since libvirt 0.7.3;
    /// high priority.
    pub async fn is_persistent(&self) -> Result<bool> {
        let args = StoragePoolIsPersistentArgs { pool: self.wire() };
        Ok(self.connect.call(&args).await?.persistent != 0)
    }

    /// Its volumes.
    ///
    /// `STORAGE_POOL_LIST_ALL_VOLUMES` (`virStoragePoolListAllVolumes`), since libvirt
    /// 0.10.2; high priority.
    pub async fn list_all_volumes(&self) -> Result<Vec<StorageVol>> {
        let args = StoragePoolListAllVolumesArgs {
            pool: self.wire(),
            need_results: NEED_RESULTS,
            flags: 0,
        };
        Ok(self
            .connect
            .call(&args)
            .await?
            .vols
            .into_iter()
            .map(|each| StorageVol::new(&self.connect, each))
            .collect())
    }
}

impl StorageVol {
    /// The pool that it is in.
    ///
    /// `STORAGE_POOL_LOOKUP_BY_VOLUME` (`virStoragePoolLookupByVolume`), since libvirt
    /// 0.4.1; high priority.
    pub async fn pool_lookup_by_volume(&self) -> Result<StoragePool> {
        let args = StoragePoolLookupByVolumeArgs { vol: self.wire() };
        Ok(StoragePool::new(&self.connect, self.connect.call(&args).await?.pool))
    }
}
