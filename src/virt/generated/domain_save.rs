// Written by virtsmith-protocol-gen from libvirt 11.3.0; do not edit.

//! Saved states and core dumps of domains.

use crate::rpc::protocol::api::domain::{
    DomainCoreDumpFlags, DomainCoreDumpFormat, DomainSaveImageXMLFlags, DomainSaveRestoreFlags,
};
use crate::rpc::protocol::remote::domain_save::{
    DomainCoreDumpArgs, DomainCoreDumpWithFormatArgs, DomainHasManagedSaveImageArgs,
    DomainManagedSaveArgs, DomainManagedSaveDefineXmlArgs, DomainManagedSaveGetXmlDescArgs,
    DomainManagedSaveRemoveArgs, DomainRestoreArgs, DomainRestoreFlagsArgs,
    DomainRestoreParamsArgs, DomainSaveArgs, DomainSaveFlagsArgs, DomainSaveImageDefineXmlArgs,
    DomainSaveImageGetXmlDescArgs, DomainSaveParamsArgs,
};
use crate::virt::{Connect, Domain, Result, TypedParams};

impl Connect {
    /// Starts a domain from its saved memory.
    ///
    /// * `from`: the saved image's path on the host.
    ///
    /// `DOMAIN_RESTORE` (`virDomainRestore`), since libvirt 0.0.3.
    pub async fn domain_restore(&self, from: &str) -> Result<()> {
        let args = DomainRestoreArgs { from: from.to_owned() };
        self.call(&args).await
    }

    /// Starts a domain from its saved memory.
    ///
    /// * `from`: the saved image's path on the host.
    /// * `dxml`: the domain's XML document where it changes.
    ///
    /// `DOMAIN_RESTORE_FLAGS` (`virDomainRestoreFlags`), since libvirt 0.9.4.
    pub async fn domain_restore_flags(
        &self,
        from: &str,
        dxml: Option<&str>,
        flags: DomainSaveRestoreFlags,
    ) -> Result<()> {
        let args = DomainRestoreFlagsArgs {
            from: from.to_owned(),
            dxml: dxml.map(str::to_owned),
            flags: flags.into(),
        };
        self.call(&args).await
    }

    /// The domain's description in a saved image, as XML.
    ///
    /// * `file`: the saved image's path on the host.
    ///
    /// `DOMAIN_SAVE_IMAGE_GET_XML_DESC` (`virDomainSaveImageGetXMLDesc`), since libvirt
    /// 0.9.4; high priority.
    pub async fn domain_save_image_get_xml_desc(
        &self,
        file: &str,
        flags: DomainSaveImageXMLFlags,
    ) -> Result<String> {
        let args = DomainSaveImageGetXmlDescArgs { file: file.to_owned(), flags: flags.into() };
        Ok(self.call(&args).await?.xml)
    }

    /// Changes the domain's description in a saved image.
    ///
    /// * `file`: the saved image's path on the host.
    /// * `dxml`: the domain's XML document where it changes.
    ///
    /// `DOMAIN_SAVE_IMAGE_DEFINE_XML` (`virDomainSaveImageDefineXML`), since libvirt
    /// 0.9.4; high priority.
    pub async fn domain_save_image_define_xml(
        &self,
        file: &str,
        dxml: &str,
        flags: DomainSaveRestoreFlags,
    ) -> Result<()> {
        let args = DomainSaveImageDefineXmlArgs {
            file: file.to_owned(),
            dxml: dxml.to_owned(),
            flags: flags.into(),
        };
        self.call(&args).await
    }

    /// Starts a domain from its saved memory as the parameters say.
    ///
    /// * `params`: the parameters.
    ///
    /// `DOMAIN_RESTORE_PARAMS` (`virDomainRestoreParams`), since libvirt 8.4.0.
    pub async fn domain_restore_params(
        &self,
        params: &TypedParams,
        flags: DomainSaveRestoreFlags,
    ) -> Result<()> {
        let args = DomainRestoreParamsArgs { params: params.to_wire(), flags: flags.into() };
        self.call(&args).await
    }
}

impl Domain {
    /// Writes its memory to a file on the host, for debugging.
    ///
    /// * `to`: the path on the host to write to.
    ///
    /// `DOMAIN_CORE_DUMP` (`virDomainCoreDump`), since libvirt 0.1.9.
    pub async fn core_dump(&self, to: &str, flags: DomainCoreDumpFlags) -> Result<()> {
        let args = DomainCoreDumpArgs { dom: self.wire(), to: to.to_owned(), flags: flags.into() };
        self.connect.call(&args).await
    }

    /// Stops it and saves its memory to a file on the host.
    ///
    /// * `to`: the path on the host to write to.
    ///
    /// `DOMAIN_SAVE` (`virDomainSave`), since libvirt 0.0.3.
    pub async fn save(&self, to: &str) -> Result<()> {
        let args = DomainSaveArgs { dom: self.wire(), to: to.to_owned() };
        self.connect.call(&args).await
    }

    /// Stops it and keeps its memory until its next start.
    ///
    /// `DOMAIN_MANAGED_SAVE` (`virDomainManagedSave`), since libvirt 0.8.0.
    pub async fn managed_save(&self, flags: DomainSaveRestoreFlags) -> Result<()> {
        let args = DomainManagedSaveArgs { dom: self.wire(), flags: flags.into() };
        self.connect.call(&args).await
    }

    /// Whether its memory is kept for its next start.
    ///
    /// `DOMAIN_HAS_MANAGED_SAVE_IMAGE` (`virDomainHasManagedSaveImage`), since libvirt
    /// 0.8.0.
    pub async fn has_managed_save_image(&self) -> Result<bool> {
        let args = DomainHasManagedSaveImageArgs { dom: self.wire(), flags: 0 };
        Ok(self.connect.call(&args).await?.result != 0)
    }

    /// Forgets the memory that is kept for its next start.
    ///
    /// `DOMAIN_MANAGED_SAVE_REMOVE` (`virDomainManagedSaveRemove`), since libvirt 0.8.0.
    pub async fn managed_save_remove(&self) -> Result<()> {
        let args = DomainManagedSaveRemoveArgs { dom: self.wire(), flags: 0 };
        self.connect.call(&args).await
    }

    /// Stops it and saves its memory to a file on the host.
    ///
    /// * `to`: the path on the host to write to.
    /// * `dxml`: the domain's XML document where it changes.
    ///
    /// `DOMAIN_SAVE_FLAGS` (`virDomainSaveFlags`), since libvirt 0.9.4.
    pub async fn save_flags(
        &self,
        to: &str,
        dxml: Option<&str>,
        flags: DomainSaveRestoreFlags,
    ) -> Result<()> {
        let args = DomainSaveFlagsArgs {
            dom: self.wire(),
            to: to.to_owned(),
            dxml: dxml.map(str::to_owned),
            flags: flags.into(),
        };
        self.connect.call(&args).await
    }

    /// Writes its memory to a file on the host, for debugging.
    ///
    /// * `to`: the path on the host to write to.
    ///
    /// `DOMAIN_CORE_DUMP_WITH_FORMAT` (`virDomainCoreDumpWithFormat`), since libvirt
    /// 1.2.3.
    pub async fn core_dump_with_format(
        &self,
        to: &str,
        dumpformat: DomainCoreDumpFormat,
        flags: DomainCoreDumpFlags,
    ) -> Result<()> {
        let args = DomainCoreDumpWithFormatArgs {
            dom: self.wire(),
            to: to.to_owned(),
            dumpformat: dumpformat.0.cast_unsigned(),
            flags: flags.into(),
        };
        self.connect.call(&args).await
    }

    /// Its description in the image that is kept for its next start, as XML.
    ///
    /// `DOMAIN_MANAGED_SAVE_GET_XML_DESC` (`virDomainManagedSaveGetXMLDesc`), since
    /// libvirt 3.7.0.
    pub async fn managed_save_get_xml_desc(
        &self,
        flags: DomainSaveImageXMLFlags,
    ) -> Result<String> {
        let args = DomainManagedSaveGetXmlDescArgs { dom: self.wire(), flags: flags.into() };
        Ok(self.connect.call(&args).await?.xml)
    }

    /// Changes its description in the image that is kept for its next start.
    ///
    /// * `dxml`: the domain's XML document where it changes.
    ///
    /// `DOMAIN_MANAGED_SAVE_DEFINE_XML` (`virDomainManagedSaveDefineXML`), since libvirt
    /// 3.7.0.
    pub async fn managed_save_define_xml(
        &self,
        dxml: Option<&str>,
        flags: DomainSaveRestoreFlags,
    ) -> Result<()> {
        let args = DomainManagedSaveDefineXmlArgs {
            dom: self.wire(),
            dxml: dxml.map(str::to_owned),
            flags: flags.into(),
        };
        self.connect.call(&args).await
    }

    /// Stops it and saves its memory as the parameters say.
    ///
    /// * `params`: the parameters.
    ///
    /// `DOMAIN_SAVE_PARAMS` (`virDomainSaveParams`), since libvirt 8.4.0.
    pub async fn save_params(
        &self,
        params: &TypedParams,
        flags: DomainSaveRestoreFlags,
    ) -> Result<()> {
        let args = DomainSaveParamsArgs {
            dom: self.wire(),
            params: params.to_wire(),
            flags: flags.into(),
        };
        self.connect.call(&args).await
    }
}
