// Written by virtsmith-protocol-gen from libvirt 11.3.0; do not edit.

//! Domain snapshots.

use crate::rpc::protocol::api::domain_snapshot::{
    DomainSnapshotCreateFlags, DomainSnapshotDeleteFlags, DomainSnapshotListFlags,
    DomainSnapshotRevertFlags, DomainSnapshotXMLFlags,
};
use crate::rpc::protocol::remote::snapshot::{
    DomainHasCurrentSnapshotArgs, DomainListAllSnapshotsArgs, DomainRevertToSnapshotArgs,
    DomainSnapshotCreateXmlArgs, DomainSnapshotCurrentArgs, DomainSnapshotDeleteArgs,
    DomainSnapshotGetParentArgs, DomainSnapshotGetXmlDescArgs, DomainSnapshotHasMetadataArgs,
    DomainSnapshotIsCurrentArgs, DomainSnapshotListAllChildrenArgs,
    DomainSnapshotListChildrenNamesArgs, DomainSnapshotListNamesArgs,
    DomainSnapshotLookupByNameArgs, DomainSnapshotNumArgs, DomainSnapshotNumChildrenArgs,
};
use crate::virt::{Domain, DomainSnapshot, NEED_RESULTS, Result};

impl Domain {
    /// Makes a snapshot of it.
    ///
    /// * `xml_desc`: the XML document.
    ///
    /// `DOMAIN_SNAPSHOT_CREATE_XML` (`virDomainSnapshotCreateXML`), since libvirt 0.8.0.
    pub async fn snapshot_create_xml(
        &self,
        xml_desc: &str,
        flags: DomainSnapshotCreateFlags,
    ) -> Result<DomainSnapshot> {
        let args = DomainSnapshotCreateXmlArgs {
            dom: self.wire(),
            xml_desc: xml_desc.to_owned(),
            flags: flags.into(),
        };
        Ok(DomainSnapshot::new(&self.connect, self.connect.call(&args).await?.snap))
    }

    /// How many snapshots it has.
    ///
    /// `DOMAIN_SNAPSHOT_NUM` (`virDomainSnapshotNum`), since libvirt 0.8.0; high
    /// priority.
    pub async fn snapshot_num(&self, flags: DomainSnapshotListFlags) -> Result<i32> {
        let args = DomainSnapshotNumArgs { dom: self.wire(), flags: flags.into() };
        Ok(self.connect.call(&args).await?.num)
    }

    /// The names of its snapshots.
    ///
    /// `DOMAIN_SNAPSHOT_LIST_NAMES` (`virDomainSnapshotListNames`), since libvirt 0.8.0;
    /// high priority.
    pub async fn snapshot_list_names(&self, flags: DomainSnapshotListFlags) -> Result<Vec<String>> {
        let args =
            DomainSnapshotListNamesArgs { dom: self.wire(), maxnames: 16_384, flags: flags.into() };
        Ok(self.connect.call(&args).await?.names)
    }

    /// Its snapshot with this name.
    ///
    /// `DOMAIN_SNAPSHOT_LOOKUP_BY_NAME` (`virDomainSnapshotLookupByName`), since libvirt
    /// 0.8.0; high priority.
    pub async fn snapshot_lookup_by_name(&self, name: &str) -> Result<DomainSnapshot> {
        let args =
            DomainSnapshotLookupByNameArgs { dom: self.wire(), name: name.to_owned(), flags: 0 };
        Ok(DomainSnapshot::new(&self.connect, self.connect.call(&args).await?.snap))
    }

    /// Whether it has a current snapshot.
    ///
    /// `DOMAIN_HAS_CURRENT_SNAPSHOT` (`virDomainHasCurrentSnapshot`), since libvirt
    /// 0.8.0.
    pub async fn has_current_snapshot(&self) -> Result<bool> {
        let args = DomainHasCurrentSnapshotArgs { dom: self.wire(), flags: 0 };
        Ok(self.connect.call(&args).await?.result != 0)
    }

    /// Its current snapshot.
    ///
    /// `DOMAIN_SNAPSHOT_CURRENT` (`virDomainSnapshotCurrent`), since libvirt 0.8.0.
    pub async fn snapshot_current(&self) -> Result<DomainSnapshot> {
        let args = DomainSnapshotCurrentArgs { dom: self.wire(), flags: 0 };
        Ok(DomainSnapshot::new(&self.connect, self.connect.call(&args).await?.snap))
    }

    /// Its snapshots that match `flags`; no flag is all of them.
    ///
    /// `DOMAIN_LIST_ALL_SNAPSHOTS` (`virDomainListAllSnapshots`), since libvirt 0.9.13;
    /// high priority.
    pub async fn list_all_snapshots(
        &self,
        flags: DomainSnapshotListFlags,
    ) -> Result<Vec<DomainSnapshot>> {
        let args = DomainListAllSnapshotsArgs {
            dom: self.wire(),
            need_results: NEED_RESULTS,
            flags: flags.into(),
        };
        Ok(self
            .connect
            .call(&args)
            .await?
            .snapshots
            .into_iter()
            .map(|each| DomainSnapshot::new(&self.connect, each))
            .collect())
    }
}

impl DomainSnapshot {
    /// Its description, as XML.
    ///
    /// `DOMAIN_SNAPSHOT_GET_XML_DESC` (`virDomainSnapshotGetXMLDesc`), since libvirt
    /// 0.8.0; high priority.
    pub async fn xml_desc(&self, flags: DomainSnapshotXMLFlags) -> Result<String> {
        let args = DomainSnapshotGetXmlDescArgs { snap: self.wire(), flags: flags.into() };
        Ok(self.connect.call(&args).await?.xml)
    }

    /// Takes its domain back to it.
    ///
    /// `DOMAIN_REVERT_TO_SNAPSHOT` (`virDomainRevertToSnapshot`), since libvirt 0.8.0.
    pub async fn revert_to_snapshot(&self, flags: DomainSnapshotRevertFlags) -> Result<()> {
        let args = DomainRevertToSnapshotArgs { snap: self.wire(), flags: flags.into() };
        self.connect.call(&args).await
    }

    /// Removes it; what later ones need of it stays.
    ///
    /// `DOMAIN_SNAPSHOT_DELETE` (`virDomainSnapshotDelete`), since libvirt 0.8.0.
    pub async fn delete(&self, flags: DomainSnapshotDeleteFlags) -> Result<()> {
        let args = DomainSnapshotDeleteArgs { snap: self.wire(), flags: flags.into() };
        self.connect.call(&args).await
    }

    /// The snapshot that it was made after.
    ///
    /// `DOMAIN_SNAPSHOT_GET_PARENT` (`virDomainSnapshotGetParent`), since libvirt 0.9.7;
    /// high priority.
    pub async fn parent(&self) -> Result<DomainSnapshot> {
        let args = DomainSnapshotGetParentArgs { snap: self.wire(), flags: 0 };
        Ok(DomainSnapshot::new(&self.connect, self.connect.call(&args).await?.snap))
    }

    /// How many snapshots were made after it.
    ///
    /// `DOMAIN_SNAPSHOT_NUM_CHILDREN` (`virDomainSnapshotNumChildren`), since libvirt
    /// 0.9.7; high priority.
    pub async fn num_children(&self, flags: DomainSnapshotListFlags) -> Result<i32> {
        let args = DomainSnapshotNumChildrenArgs { snap: self.wire(), flags: flags.into() };
        Ok(self.connect.call(&args).await?.num)
    }

    /// The names of the snapshots that were made after it.
    ///
    /// `DOMAIN_SNAPSHOT_LIST_CHILDREN_NAMES` (`virDomainSnapshotListChildrenNames`),
    /// since libvirt 0.9.7; high priority.
    pub async fn list_children_names(&self, flags: DomainSnapshotListFlags) -> Result<Vec<String>> {
        let args = DomainSnapshotListChildrenNamesArgs {
            snap: self.wire(),
            maxnames: 16_384,
            flags: flags.into(),
        };
        Ok(self.connect.call(&args).await?.names)
    }

    /// Whether it is the current one.
    ///
    /// `DOMAIN_SNAPSHOT_IS_CURRENT` (`virDomainSnapshotIsCurrent`), since libvirt
    /// 0.9.13.
    pub async fn is_current(&self) -> Result<bool> {
        let args = DomainSnapshotIsCurrentArgs { snap: self.wire(), flags: 0 };
        Ok(self.connect.call(&args).await?.current != 0)
    }

    /// Whether libvirt keeps metadata about it.
    ///
    /// `DOMAIN_SNAPSHOT_HAS_METADATA` (`virDomainSnapshotHasMetadata`), since libvirt
    /// 0.9.13.
    pub async fn has_metadata(&self) -> Result<bool> {
        let args = DomainSnapshotHasMetadataArgs { snap: self.wire(), flags: 0 };
        Ok(self.connect.call(&args).await?.metadata != 0)
    }

    /// The snapshots that were made after it and match `flags`.
    ///
    /// `DOMAIN_SNAPSHOT_LIST_ALL_CHILDREN` (`virDomainSnapshotListAllChildren`), since
    /// libvirt 0.9.13; high priority.
    pub async fn list_all_children(
        &self,
        flags: DomainSnapshotListFlags,
    ) -> Result<Vec<DomainSnapshot>> {
        let args = DomainSnapshotListAllChildrenArgs {
            snapshot: self.wire(),
            need_results: NEED_RESULTS,
            flags: flags.into(),
        };
        Ok(self
            .connect
            .call(&args)
            .await?
            .snapshots
            .into_iter()
            .map(|each| DomainSnapshot::new(&self.connect, each))
            .collect())
    }
}
