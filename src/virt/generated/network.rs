// Written by virtsmith-protocol-gen from libvirt 11.3.0; do not edit.

//! Virtual networks.

use crate::rpc::protocol::api::network::{
    NetworkCreateFlags, NetworkDefineFlags, NetworkMetadataType, NetworkUpdateFlags,
    NetworkXMLFlags,
};
use crate::rpc::protocol::remote::network::{
    NetworkCreateArgs, NetworkCreateXmlArgs, NetworkCreateXmlFlagsArgs, NetworkDefineXmlArgs,
    NetworkDefineXmlFlagsArgs, NetworkDestroyArgs, NetworkGetAutostartArgs,
    NetworkGetBridgeNameArgs, NetworkGetMetadataArgs, NetworkGetXmlDescArgs, NetworkIsActiveArgs,
    NetworkIsPersistentArgs, NetworkLookupByNameArgs, NetworkLookupByUuidArgs,
    NetworkSetAutostartArgs, NetworkSetMetadataArgs, NetworkUndefineArgs,
};
use crate::virt::{Connect, Network, Result, Uuid};

impl Connect {
    /// Starts a transient network.
    ///
    /// `NETWORK_CREATE_XML` (`virNetworkCreateXML`), since libvirt 0.2.0.
    pub async fn network_create_xml(&self, xml: &str) -> Result<Network> {
        let args = NetworkCreateXmlArgs { xml: xml.to_owned() };
        Ok(Network::new(self, self.call(&args).await?.net))
    }

    /// Defines a network: adds it, or changes the one with this name.
    ///
    /// `NETWORK_DEFINE_XML` (`virNetworkDefineXML`), since libvirt 0.2.0; high priority.
    pub async fn network_define_xml(&self, xml: &str) -> Result<Network> {
        let args = NetworkDefineXmlArgs { xml: xml.to_owned() };
        Ok(Network::new(self, self.call(&args).await?.net))
    }

    /// The network with this name.
    ///
    /// `NETWORK_LOOKUP_BY_NAME` (`virNetworkLookupByName`), since libvirt 0.2.0; high
    /// priority.
    pub async fn network_lookup_by_name(&self, name: &str) -> Result<Network> {
        let args = NetworkLookupByNameArgs { name: name.to_owned() };
        Ok(Network::new(self, self.call(&args).await?.net))
    }

    /// The network with this UUID.
    ///
    /// * `uuid`: the UUID.
    ///
    /// `NETWORK_LOOKUP_BY_UUID` (`virNetworkLookupByUUID`), since libvirt 0.2.0; high
    /// priority.
    pub async fn network_lookup_by_uuid(&self, uuid: Uuid) -> Result<Network> {
        let args = NetworkLookupByUuidArgs { uuid };
        Ok(Network::new(self, self.call(&args).await?.net))
    }

    /// Defines a network: adds it, or changes the one with this name.
    ///
    /// `NETWORK_DEFINE_XML_FLAGS` (`virNetworkDefineXMLFlags`), since libvirt 7.7.0;
    /// high priority.
    pub async fn network_define_xml_flags(
        &self,
        xml: &str,
        flags: NetworkDefineFlags,
    ) -> Result<Network> {
        let args = NetworkDefineXmlFlagsArgs { xml: xml.to_owned(), flags: flags.into() };
        Ok(Network::new(self, self.call(&args).await?.net))
    }

    /// Starts a transient network.
    ///
    /// `NETWORK_CREATE_XML_FLAGS` (`virNetworkCreateXMLFlags`), since libvirt 7.8.0;
    /// high priority.
    pub async fn network_create_xml_flags(
        &self,
        xml: &str,
        flags: NetworkCreateFlags,
    ) -> Result<Network> {
        let args = NetworkCreateXmlFlagsArgs { xml: xml.to_owned(), flags: flags.into() };
        Ok(Network::new(self, self.call(&args).await?.net))
    }
}

impl Network {
    /// Starts it.
    ///
    /// `NETWORK_CREATE` (`virNetworkCreate`), since libvirt 0.2.0.
    pub async fn create(&self) -> Result<()> {
        let args = NetworkCreateArgs { net: self.wire() };
        self.connect.call(&args).await
    }

    /// Stops it.
    ///
    /// `NETWORK_DESTROY` (`virNetworkDestroy`), since libvirt 0.2.0; high priority.
    pub async fn destroy(&self) -> Result<()> {
        let args = NetworkDestroyArgs { net: self.wire() };
        self.connect.call(&args).await
    }

    /// Its description, as XML.
    ///
    /// `NETWORK_GET_XML_DESC` (`virNetworkGetXMLDesc`), since libvirt 0.2.0; high
    /// priority.
    pub async fn xml_desc(&self, flags: NetworkXMLFlags) -> Result<String> {
        let args = NetworkGetXmlDescArgs { net: self.wire(), flags: flags.into() };
        Ok(self.connect.call(&args).await?.xml)
    }

    /// Whether it starts with the daemon's host.
    ///
    /// `NETWORK_GET_AUTOSTART` (`virNetworkGetAutostart`), since libvirt 0.2.1; high
    /// priority.
    pub async fn autostart(&self) -> Result<bool> {
        let args = NetworkGetAutostartArgs { net: self.wire() };
        Ok(self.connect.call(&args).await?.autostart != 0)
    }

    /// The name of its bridge on the host.
    ///
    /// `NETWORK_GET_BRIDGE_NAME` (`virNetworkGetBridgeName`), since libvirt 0.2.0; high
    /// priority.
    pub async fn bridge_name(&self) -> Result<String> {
        let args = NetworkGetBridgeNameArgs { net: self.wire() };
        Ok(self.connect.call(&args).await?.name)
    }

    /// Sets whether it starts with the daemon's host.
    ///
    /// `NETWORK_SET_AUTOSTART` (`virNetworkSetAutostart`), since libvirt 0.2.1; high
    /// priority.
    pub async fn set_autostart(&self, autostart: bool) -> Result<()> {
        let args = NetworkSetAutostartArgs { net: self.wire(), autostart: autostart.into() };
        self.connect.call(&args).await
    }

    /// Removes its definition.
    ///
    /// `NETWORK_UNDEFINE` (`virNetworkUndefine`), since libvirt 0.2.0; high priority.
    pub async fn undefine(&self) -> Result<()> {
        let args = NetworkUndefineArgs { net: self.wire() };
        self.connect.call(&args).await
    }

    /// Whether it is started.
    ///
    /// `NETWORK_IS_ACTIVE` (`virNetworkIsActive`), since libvirt 0.7.3; high priority.
    pub async fn is_active(&self) -> Result<bool> {
        let args = NetworkIsActiveArgs { net: self.wire() };
        Ok(self.connect.call(&args).await?.active != 0)
    }

    /// Whether its definition stays when it stops.
    ///
    /// `NETWORK_IS_PERSISTENT` (`virNetworkIsPersistent`), since libvirt 0.7.3; high
    /// priority.
    pub async fn is_persistent(&self) -> Result<bool> {
        let args = NetworkIsPersistentArgs { net: self.wire() };
        Ok(self.connect.call(&args).await?.persistent != 0)
    }

    /// Sets its title, its description, or its metadata of a name space; `None` removes.
    ///
    /// * `metadata`: the metadata.
    /// * `key`: the prefix of the element's name space.
    /// * `uri`: the URI.
    ///
    /// `NETWORK_SET_METADATA` (`virNetworkSetMetadata`), since libvirt 9.7.0.
    pub async fn set_metadata(
        &self,
        r#type: NetworkMetadataType,
        metadata: Option<&str>,
        key: Option<&str>,
        uri: Option<&str>,
        flags: NetworkUpdateFlags,
    ) -> Result<()> {
        let args = NetworkSetMetadataArgs {
            network: self.wire(),
            r#type: r#type.into(),
            metadata: metadata.map(str::to_owned),
            key: key.map(str::to_owned),
            uri: uri.map(str::to_owned),
            flags: flags.into(),
        };
        self.connect.call(&args).await
    }

    /// Its title, its description, or its metadata of a name space.
    ///
    /// * `uri`: the URI.
    ///
    /// `NETWORK_GET_METADATA` (`virNetworkGetMetadata`), since libvirt 9.7.0.
    pub async fn metadata(
        &self,
        r#type: NetworkMetadataType,
        uri: Option<&str>,
        flags: NetworkUpdateFlags,
    ) -> Result<String> {
        let args = NetworkGetMetadataArgs {
            network: self.wire(),
            r#type: r#type.into(),
            uri: uri.map(str::to_owned),
            flags: flags.into(),
        };
        Ok(self.connect.call(&args).await?.metadata)
    }
}
