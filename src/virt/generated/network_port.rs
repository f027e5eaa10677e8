// Written by virtsmith-protocol-gen from libvirt 11.3.0; do not edit.

//! Ports of virtual networks.

use crate::rpc::protocol::api::network::NetworkPortCreateFlags;
use crate::rpc::protocol::remote::network_port::{
    NetworkListAllPortsArgs, NetworkPortCreateXmlArgs, NetworkPortDeleteArgs,
    NetworkPortGetParametersArgs, NetworkPortGetXmlDescArgs, NetworkPortLookupByUuidArgs,
    NetworkPortSetParametersArgs,
};
use crate::virt::{NEED_RESULTS, Network, NetworkPort, Result, TypedParams, Uuid};

impl Network {
    /// Its ports.
    ///
    /// `NETWORK_LIST_ALL_PORTS` (`virNetworkListAllPorts`), since libvirt 5.5.0; high
    /// priority.
    pub async fn list_all_ports(&self) -> Result<Vec<NetworkPort>> {
        let args =
            NetworkListAllPortsArgs { network: self.wire(), need_results: NEED_RESULTS, flags: 0 };
        Ok(self
            .connect
            .call(&args)
            .await?
            .ports
            .into_iter()
            .map(|each| NetworkPort::new(&self.connect, each))
            .collect())
    }

    /// Its port with this UUID.
    ///
    /// * `uuid`: the UUID.
    ///
    /// `NETWORK_PORT_LOOKUP_BY_UUID` (`virNetworkPortLookupByUUID`), since libvirt
    /// 5.5.0; high priority.
    pub async fn port_lookup_by_uuid(&self, uuid: Uuid) -> Result<NetworkPort> {
        let args = NetworkPortLookupByUuidArgs { network: self.wire(), uuid };
        Ok(NetworkPort::new(&self.connect, self.connect.call(&args).await?.port))
    }

    /// Makes a port.
    ///
    /// `NETWORK_PORT_CREATE_XML` (`virNetworkPortCreateXML`), since libvirt 5.5.0.
    pub async fn port_create_xml(
        &self,
        xml: &str,
        flags: NetworkPortCreateFlags,
    ) -> Result<NetworkPort> {
        let args = NetworkPortCreateXmlArgs {
            network: self.wire(),
            xml: xml.to_owned(),
            flags: flags.into(),
        };
        Ok(NetworkPort::new(&self.connect, self.connect.call(&args).await?.port))
    }
}

impl NetworkPort {
    /// Its limits.
    ///
    /// `NETWORK_PORT_GET_PARAMETERS` (`virNetworkPortGetParameters`), since libvirt
    /// 5.5.0.
    pub async fn parameters(&self) -> Result<TypedParams> {
        let mut args = NetworkPortGetParametersArgs { port: self.wire(), nparams: 0, flags: 0 };
        args.nparams = self.connect.call(&args).await?.nparams;
        Ok(TypedParams::from_wire(self.connect.call(&args).await?.params))
    }

    /// Sets its limits.
    ///
    /// * `params`: the parameters.
    ///
    /// `NETWORK_PORT_SET_PARAMETERS` (`virNetworkPortSetParameters`), since libvirt
    /// 5.5.0.
    pub async fn set_parameters(&self, params: &TypedParams) -> Result<()> {
        let args =
            NetworkPortSetParametersArgs { port: self.wire(), params: params.to_wire(), flags: 0 };
        self.connect.call(&args).await
    }

    /// Its description, as XML.
    ///
    /// `NETWORK_PORT_GET_XML_DESC` (`virNetworkPortGetXMLDesc`), since libvirt 5.5.0.
    pub async fn xml_desc(&self) -> Result<String> {
        let args = NetworkPortGetXmlDescArgs { port: self.wire(), flags: 0 };
        Ok(self.connect.call(&args).await?.xml)
    }

    /// Removes it.
    ///
    /// `NETWORK_PORT_DELETE` (`virNetworkPortDelete`), since libvirt 5.5.0.
    pub async fn delete(&self) -> Result<()> {
        let args = NetworkPortDeleteArgs { port: self.wire(), flags: 0 };
        self.connect.call(&args).await
    }
}
