// Written by virtsmith-protocol-gen from libvirt 11.3.0; do not edit.

//! Storage volumes.

use crate::rpc::protocol::api::storage::{
    StorageVolCreateFlags, StorageVolDeleteFlags, StorageVolResizeFlags, StorageVolWipeAlgorithm,
};
use crate::rpc::protocol::remote::storage_vol::{
    StorageVolCreateXmlArgs, StorageVolCreateXmlFromArgs, StorageVolDeleteArgs,
    StorageVolGetPathArgs, StorageVolGetXmlDescArgs, StorageVolLookupByKeyArgs,
    StorageVolLookupByNameArgs, StorageVolLookupByPathArgs, StorageVolResizeArgs,
    StorageVolWipeArgs, StorageVolWipePatternArgs,
};
use crate::virt::{Connect, Result, StoragePool, StorageVol};

impl Connect {
    /// The storage volume with this key.
    ///
    /// * `key`: the prefix of the element's name space.
    ///
    /// `STORAGE_VOL_LOOKUP_BY_KEY` (`virStorageVolLookupByKey`), since libvirt 0.4.1;
    /// high priority.
    pub async fn storage_vol_lookup_by_key(&self, key: &str) -> Result<StorageVol> {
        let args = StorageVolLookupByKeyArgs { key: key.to_owned() };
        Ok(StorageVol::new(self, self.call(&args).await?.vol))
    }

    /// The storage volume at this path on the host.
    ///
    /// * `path`: the disk's target or path.
    ///
    /// `STORAGE_VOL_LOOKUP_BY_PATH` (`virStorageVolLookupByPath`), since libvirt 0.4.1;
    /// high priority.
    pub async fn storage_vol_lookup_by_path(&self, path: &str) -> Result<StorageVol> {
        let args = StorageVolLookupByPathArgs { path: path.to_owned() };
        Ok(StorageVol::new(self, self.call(&args).await?.vol))
    }
}

impl StoragePool {
    /// Makes a volume.
    ///
    /// `STORAGE_VOL_CREATE_XML` (`virStorageVolCreateXML`), since libvirt 0.4.1.
    pub async fn vol_create_xml(
        &self,
        xml: &str,
        flags: StorageVolCreateFlags,
    ) -> Result<StorageVol> {
        let args =
            StorageVolCreateXmlArgs { pool: self.wire(), xml: xml.to_owned(), flags: flags.into() };
        Ok(StorageVol::new(&self.connect, self.connect.call(&args).await?.vol))
    }

    /// Its volume with this name.
    ///
    /// `STORAGE_VOL_LOOKUP_BY_NAME` (`virStorageVolLookupByName`), since libvirt 0.4.1;
    /// high priority.
    pub async fn vol_lookup_by_name(&self, name: &str) -> Result<StorageVol> {
        let args = StorageVolLookupByNameArgs { pool: self.wire(), name: name.to_owned() };
        Ok(StorageVol::new(&self.connect, self.connect.call(&args).await?.vol))
    }

    /// Makes a volume with another one's data.
    ///
    /// * `clonevol`: the volume that is copied.
    ///
    /// `STORAGE_VOL_CREATE_XML_FROM` (`virStorageVolCreateXMLFrom`), since libvirt
    /// 0.6.4.
    pub async fn vol_create_xml_from(
        &self,
        xml: &str,
        clonevol: &StorageVol,
        flags: StorageVolCreateFlags,
    ) -> Result<StorageVol> {
        let args = StorageVolCreateXmlFromArgs {
            pool: self.wire(),
            xml: xml.to_owned(),
            clonevol: clonevol.wire(),
            flags: flags.into(),
        };
        Ok(StorageVol::new(&self.connect, self.connect.call(&args).await?.vol))
    }
}

impl StorageVol {
    /// Removes it with its data.
    ///
    /// `STORAGE_VOL_DELETE` (`virStorageVolDelete`), since libvirt 0.4.1.
    pub async fn delete(&self, flags: StorageVolDeleteFlags) -> Result<()> {
        let args = StorageVolDeleteArgs { vol: self.wire(), flags: flags.into() };
        self.connect.call(&args).await
    }

    /// Its description, as XML.
    ///
    /// `STORAGE_VOL_GET_XML_DESC` (`virStorageVolGetXMLDesc`), since libvirt 0.4.1; high
    /// priority.
    pub async fn xml_desc(&self) -> Result<String> {
        let args = StorageVolGetXmlDescArgs { vol: self.wire(), flags: 0 };
        Ok(self.connect.call(&args).await?.xml)
    }

    /// Where it lies on the daemon's host.
    ///
    /// `STORAGE_VOL_GET_PATH` (`virStorageVolGetPath`), since libvirt 0.4.1; high
    /// priority.
    pub async fn path(&self) -> Result<String> {
        let args = StorageVolGetPathArgs { vol: self.wire() };
        Ok(self.connect.call(&args).await?.name)
    }

    /// Overwrites its data with zeroes.
    ///
    /// `STORAGE_VOL_WIPE` (`virStorageVolWipe`), since libvirt 0.8.0.
    pub async fn wipe(&self) -> Result<()> {
        let args = StorageVolWipeArgs { vol: self.wire(), flags: 0 };
        self.connect.call(&args).await
    }

    /// Overwrites its data in one of several ways.
    ///
    /// `STORAGE_VOL_WIPE_PATTERN` (`virStorageVolWipePattern`), since libvirt 0.9.10.
    pub async fn wipe_pattern(&self, algorithm: StorageVolWipeAlgorithm) -> Result<()> {
        let args = StorageVolWipePatternArgs {
            vol: self.wire(),
            algorithm: algorithm.0.cast_unsigned(),
            flags: 0,
        };
        self.connect.call(&args).await
    }

    /// Changes the size that a guest sees, in bytes.
    ///
    /// * `capacity`: the size in bytes as users see it.
    ///
    /// `STORAGE_VOL_RESIZE` (`virStorageVolResize`), since libvirt 0.9.10.
    pub async fn resize(&self, capacity: u64, flags: StorageVolResizeFlags) -> Result<()> {
        let args = StorageVolResizeArgs { vol: self.wire(), capacity, flags: flags.into() };
        self.connect.call(&args).await
    }
}
