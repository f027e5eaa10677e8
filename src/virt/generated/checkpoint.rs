// Written by virtsmith-protocol-gen from libvirt 11.3.0; do not edit.

//! Domain checkpoints and backups.

use crate::rpc::protocol::api::domain::DomainBackupBeginFlags;
use crate::rpc::protocol::api::domain_checkpoint::{
    DomainCheckpointCreateFlags, DomainCheckpointDeleteFlags, DomainCheckpointListFlags,
    DomainCheckpointXMLFlags,
};
use crate::rpc::protocol::remote::checkpoint::{
    DomainBackupBeginArgs, DomainBackupGetXmlDescArgs, DomainCheckpointCreateXmlArgs,
    DomainCheckpointDeleteArgs, DomainCheckpointGetParentArgs, DomainCheckpointGetXmlDescArgs,
    DomainCheckpointListAllChildrenArgs, DomainCheckpointLookupByNameArgs,
    DomainListAllCheckpointsArgs,
};
use crate::virt::{Domain, DomainCheckpoint, NEED_RESULTS, Result};

impl Domain {
    /// Makes a checkpoint: from here on, changes to its disks are tracked.
    ///
    /// * `xml_desc`: the XML document.
    ///
    /// `DOMAIN_CHECKPOINT_CREATE_XML` (`virDomainCheckpointCreateXML`), since libvirt
    /// 5.6.0.
    pub async fn checkpoint_create_xml(
        &self,
        xml_desc: &str,
        flags: DomainCheckpointCreateFlags,
    ) -> Result<DomainCheckpoint> {
        let args = DomainCheckpointCreateXmlArgs {
            dom: self.wire(),
            xml_desc: xml_desc.to_owned(),
            flags: flags.into(),
        };
        Ok(DomainCheckpoint::new(&self.connect, self.connect.call(&args).await?.checkpoint))
    }

    /// Its checkpoints that match `flags`; no flag is all of them.
    ///
    /// `DOMAIN_LIST_ALL_CHECKPOINTS` (`virDomainListAllCheckpoints`), since libvirt
    /// 5.6.0; high priority.
    pub async fn list_all_checkpoints(
        &self,
        flags: DomainCheckpointListFlags,
    ) -> Result<Vec<DomainCheckpoint>> {
        let args = DomainListAllCheckpointsArgs {
            dom: self.wire(),
            need_results: NEED_RESULTS,
            flags: flags.into(),
        };
        Ok(self
            .connect
            .call(&args)
            .await?
            .checkpoints
            .into_iter()
            .map(|each| DomainCheckpoint::new(&self.connect, each))
            .collect())
    }

    /// Its checkpoint with this name.
    ///
    /// `DOMAIN_CHECKPOINT_LOOKUP_BY_NAME` (`virDomainCheckpointLookupByName`), since
    /// libvirt 5.6.0; high priority.
    pub async fn checkpoint_lookup_by_name(&self, name: &str) -> Result<DomainCheckpoint> {
        let args =
            DomainCheckpointLookupByNameArgs { dom: self.wire(), name: name.to_owned(), flags: 0 };
        Ok(DomainCheckpoint::new(&self.connect, self.connect.call(&args).await?.checkpoint))
    }

    /// Starts a backup.
    ///
    /// * `backup_xml`: the backup's XML document.
    /// * `checkpoint_xml`: the XML document of a checkpoint to make with it.
    ///
    /// `DOMAIN_BACKUP_BEGIN` (`virDomainBackupBegin`), since libvirt 6.0.0.
    pub async fn backup_begin(
        &self,
        backup_xml: &str,
        checkpoint_xml: Option<&str>,
        flags: DomainBackupBeginFlags,
    ) -> Result<()> {
        let args = DomainBackupBeginArgs {
            dom: self.wire(),
            backup_xml: backup_xml.to_owned(),
            checkpoint_xml: checkpoint_xml.map(str::to_owned),
            flags: flags.into(),
        };
        self.connect.call(&args).await
    }

    /// The running backup's description, as XML.
    ///
    /// `DOMAIN_BACKUP_GET_XML_DESC` (`virDomainBackupGetXMLDesc`), since libvirt 6.0.0;
    /// high priority.
    pub async fn backup_get_xml_desc(&self) -> Result<String> {
        let args = DomainBackupGetXmlDescArgs { dom: self.wire(), flags: 0 };
        Ok(self.connect.call(&args).await?.xml)
    }
}

impl DomainCheckpoint {
    /// Its description, as XML.
    ///
    /// `DOMAIN_CHECKPOINT_GET_XML_DESC` (`virDomainCheckpointGetXMLDesc`), since libvirt
    /// 5.6.0.
    pub async fn xml_desc(&self, flags: DomainCheckpointXMLFlags) -> Result<String> {
        let args = DomainCheckpointGetXmlDescArgs { checkpoint: self.wire(), flags: flags.into() };
        Ok(self.connect.call(&args).await?.xml)
    }

    /// The checkpoints that were made after it and match `flags`.
    ///
    /// `DOMAIN_CHECKPOINT_LIST_ALL_CHILDREN` (`virDomainCheckpointListAllChildren`),
    /// since libvirt 5.6.0; high priority.
    pub async fn list_all_children(
        &self,
        flags: DomainCheckpointListFlags,
    ) -> Result<Vec<DomainCheckpoint>> {
        let args = DomainCheckpointListAllChildrenArgs {
            checkpoint: self.wire(),
            need_results: NEED_RESULTS,
            flags: flags.into(),
        };
        Ok(self
            .connect
            .call(&args)
            .await?
            .checkpoints
            .into_iter()
            .map(|each| DomainCheckpoint::new(&self.connect, each))
            .collect())
    }

    /// The checkpoint that it was made after.
    ///
    /// `DOMAIN_CHECKPOINT_GET_PARENT` (`virDomainCheckpointGetParent`), since libvirt
    /// 5.6.0; high priority.
    pub async fn parent(&self) -> Result<DomainCheckpoint> {
        let args = DomainCheckpointGetParentArgs { checkpoint: self.wire(), flags: 0 };
        Ok(DomainCheckpoint::new(&self.connect, self.connect.call(&args).await?.parent))
    }

    /// Removes it.
    ///
    /// `DOMAIN_CHECKPOINT_DELETE` (`virDomainCheckpointDelete`), since libvirt 5.6.0.
    pub async fn delete(&self, flags: DomainCheckpointDeleteFlags) -> Result<()> {
        let args = DomainCheckpointDeleteArgs { checkpoint: self.wire(), flags: flags.into() };
        self.connect.call(&args).await
    }
}
