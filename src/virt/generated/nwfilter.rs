// Written by virtsmith-protocol-gen from libvirt 11.3.0; do not edit.

//! Network filters and their bindings.

use crate::rpc::protocol::api::nwfilter::{NWFilterBindingCreateFlags, NWFilterDefineFlags};
use crate::rpc::protocol::remote::nwfilter::{
    NwfilterBindingCreateXmlArgs, NwfilterBindingDeleteArgs, NwfilterBindingGetXmlDescArgs,
    NwfilterBindingLookupByPortDevArgs, NwfilterDefineXmlArgs, NwfilterDefineXmlFlagsArgs,
    NwfilterGetXmlDescArgs, NwfilterLookupByNameArgs, NwfilterLookupByUuidArgs,
    NwfilterUndefineArgs,
};
use crate::virt::{Connect, NwFilter, NwFilterBinding, Result, Uuid};

impl Connect {
    /// The network filter with this name.
    ///
    /// `NWFILTER_LOOKUP_BY_NAME` (`virNWFilterLookupByName`), since libvirt 0.8.0; high
    /// priority.
    pub async fn nw_filter_lookup_by_name(&self, name: &str) -> Result<NwFilter> {
        let args = NwfilterLookupByNameArgs { name: name.to_owned() };
        Ok(NwFilter::new(self, self.call(&args).await?.nwfilter))
    }

    /// The network filter with this UUID.
    ///
    /// * `uuid`: the UUID.
    ///
    /// `NWFILTER_LOOKUP_BY_UUID` (`virNWFilterLookupByUUID`), since libvirt 0.8.0; high
    /// priority.
    pub async fn nw_filter_lookup_by_uuid(&self, uuid: Uuid) -> Result<NwFilter> {
        let args = NwfilterLookupByUuidArgs { uuid };
        Ok(NwFilter::new(self, self.call(&args).await?.nwfilter))
    }

    /// Defines a network filter: adds it, or changes the one with this name.
    ///
    /// `NWFILTER_DEFINE_XML` (`virNWFilterDefineXML`), since libvirt 0.8.0; high
    /// priority.
    pub async fn nw_filter_define_xml(&self, xml: &str) -> Result<NwFilter> {
        let args = NwfilterDefineXmlArgs { xml: xml.to_owned() };
        Ok(NwFilter::new(self, self.call(&args).await?.nwfilter))
    }

    /// The binding of a network interface on the host.
    ///
    /// `NWFILTER_BINDING_LOOKUP_BY_PORT_DEV` (`virNWFilterBindingLookupByPortDev`),
    /// since libvirt 4.5.0; high priority.
    pub async fn nw_filter_binding_lookup_by_port_dev(
        &self,
        name: &str,
    ) -> Result<NwFilterBinding> {
        let args = NwfilterBindingLookupByPortDevArgs { name: name.to_owned() };
        Ok(NwFilterBinding::new(self, self.call(&args).await?.nwfilter))
    }

    /// Binds a network filter to a network interface on the host.
    ///
    /// `NWFILTER_BINDING_CREATE_XML` (`virNWFilterBindingCreateXML`), since libvirt
    /// 4.5.0; high priority.
    pub async fn nw_filter_binding_create_xml(
        &self,
        xml: &str,
        flags: NWFilterBindingCreateFlags,
    ) -> Result<NwFilterBinding> {
        let args = NwfilterBindingCreateXmlArgs { xml: xml.to_owned(), flags: flags.into() };
        Ok(NwFilterBinding::new(self, self.call(&args).await?.nwfilter))
    }

    /// Defines a network filter: adds it, or changes the one with this name.
    ///
    /// `NWFILTER_DEFINE_XML_FLAGS` (`virNWFilterDefineXMLFlags`), since libvirt 7.7.0;
    /// high priority.
    pub async fn nw_filter_define_xml_flags(
        &self,
        xml: &str,
        flags: NWFilterDefineFlags,
    ) -> Result<NwFilter> {
        let args = NwfilterDefineXmlFlagsArgs { xml: xml.to_owned(), flags: flags.into() };
        Ok(NwFilter::new(self, self.call(&args).await?.nwfilter))
    }
}

impl NwFilter {
    /// Its description, as XML.
    ///
    /// `NWFILTER_GET_XML_DESC` (`virNWFilterGetXMLDesc`), since libvirt 0.8.0; high
    /// priority.
    pub async fn xml_desc(&self) -> Result<String> {
        let args = NwfilterGetXmlDescArgs { nwfilter: self.wire(), flags: 0 };
        Ok(self.connect.call(&args).await?.xml)
    }

    /// Removes it.
    ///
    /// `NWFILTER_UNDEFINE` (`virNWFilterUndefine`), since libvirt 0.8.0; high priority.
    pub async fn undefine(&self) -> Result<()> {
        let args = NwfilterUndefineArgs { nwfilter: self.wire() };
        self.connect.call(&args).await
    }
}

impl NwFilterBinding {
    /// Its description, as XML.
    ///
    /// `NWFILTER_BINDING_GET_XML_DESC` (`virNWFilterBindingGetXMLDesc`), since libvirt
    /// 4.5.0; high priority.
    pub async fn xml_desc(&self) -> Result<String> {
        let args = NwfilterBindingGetXmlDescArgs { nwfilter: self.wire(), flags: 0 };
        Ok(self.connect.call(&args).await?.xml)
    }

    /// Ends it.
    ///
    /// `NWFILTER_BINDING_DELETE` (`virNWFilterBindingDelete`), since libvirt 4.5.0; high
    /// priority.
    pub async fn delete(&self) -> Result<()> {
        let args = NwfilterBindingDeleteArgs { nwfilter: self.wire() };
        self.connect.call(&args).await
    }
}
