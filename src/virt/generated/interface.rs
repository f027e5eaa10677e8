// Written by virtsmith-protocol-gen from libvirt 11.3.0; do not edit.

//! Network interfaces of the host.

use crate::rpc::protocol::api::interface::{InterfaceDefineFlags, InterfaceXMLFlags};
use crate::rpc::protocol::remote::interface::{
    InterfaceChangeBeginArgs, InterfaceChangeCommitArgs, InterfaceChangeRollbackArgs,
    InterfaceCreateArgs, InterfaceDefineXmlArgs, InterfaceDestroyArgs, InterfaceGetXmlDescArgs,
    InterfaceIsActiveArgs, InterfaceLookupByMacStringArgs, InterfaceLookupByNameArgs,
    InterfaceUndefineArgs,
};
use crate::virt::{Connect, Interface, Result};

impl Connect {
    /// The host's network interface with this name.
    ///
    /// `INTERFACE_LOOKUP_BY_NAME` (`virInterfaceLookupByName`), since libvirt 0.6.4;
    /// high priority.
    pub async fn interface_lookup_by_name(&self, name: &str) -> Result<Interface> {
        let args = InterfaceLookupByNameArgs { name: name.to_owned() };
        Ok(Interface::new(self, self.call(&args).await?.iface))
    }

    /// The host's network interface with this MAC address.
    ///
    /// * `mac`: the MAC address.
    ///
    /// `INTERFACE_LOOKUP_BY_MAC_STRING` (`virInterfaceLookupByMACString`), since libvirt
    /// 0.6.4; high priority.
    pub async fn interface_lookup_by_mac_string(&self, mac: &str) -> Result<Interface> {
        let args = InterfaceLookupByMacStringArgs { mac: mac.to_owned() };
        Ok(Interface::new(self, self.call(&args).await?.iface))
    }

    /// Defines a network interface of the host: adds it, or changes the one with this
    /// name.
    ///
    /// `INTERFACE_DEFINE_XML` (`virInterfaceDefineXML`), since libvirt 0.6.4; high
    /// priority.
    pub async fn interface_define_xml(
        &self,
        xml: &str,
        flags: InterfaceDefineFlags,
    ) -> Result<Interface> {
        let args = InterfaceDefineXmlArgs { xml: xml.to_owned(), flags: flags.into() };
        Ok(Interface::new(self, self.call(&args).await?.iface))
    }

    /// Keeps the host's network configuration, to go back to.
    ///
    /// `INTERFACE_CHANGE_BEGIN` (`virInterfaceChangeBegin`), since libvirt 0.9.2.
    pub async fn interface_change_begin(&self) -> Result<()> {
        let args = InterfaceChangeBeginArgs { flags: 0 };
        self.call(&args).await
    }

    /// Keeps the changes since they began.
    ///
    /// `INTERFACE_CHANGE_COMMIT` (`virInterfaceChangeCommit`), since libvirt 0.9.2.
    pub async fn interface_change_commit(&self) -> Result<()> {
        let args = InterfaceChangeCommitArgs { flags: 0 };
        self.call(&args).await
    }

    /// Takes back the changes since they began.
    ///
    /// `INTERFACE_CHANGE_ROLLBACK` (`virInterfaceChangeRollback`), since libvirt 0.9.2.
    pub async fn interface_change_rollback(&self) -> Result<()> {
        let args = InterfaceChangeRollbackArgs { flags: 0 };
        self.call(&args).await
    }
}

impl Interface {
    /// Its description, as XML.
    ///
    /// `INTERFACE_GET_XML_DESC` (`virInterfaceGetXMLDesc`), since libvirt 0.6.4.
    pub async fn xml_desc(&self, flags: InterfaceXMLFlags) -> Result<String> {
        let args = InterfaceGetXmlDescArgs { iface: self.wire(), flags: flags.into() };
        Ok(self.connect.call(&args).await?.xml)
    }

    /// Removes its definition.
    ///
    /// `INTERFACE_UNDEFINE` (`virInterfaceUndefine`), since libvirt 0.6.4; high
    /// priority.
    pub async fn undefine(&self) -> Result<()> {
        let args = InterfaceUndefineArgs { iface: self.wire() };
        self.connect.call(&args).await
    }

    /// Brings it up.
    ///
    /// `INTERFACE_CREATE` (`virInterfaceCreate`), since libvirt 0.6.4.
    pub async fn create(&self) -> Result<()> {
        let args = InterfaceCreateArgs { iface: self.wire(), flags: 0 };
        self.connect.call(&args).await
    }

    /// Takes it down.
    ///
    /// `INTERFACE_DESTROY` (`virInterfaceDestroy`), since libvirt 0.6.4; high priority.
    pub async fn destroy(&self) -> Result<()> {
        let args = InterfaceDestroyArgs { iface: self.wire(), flags: 0 };
        self.connect.call(&args).await
    }

    /// Whether it is up.
    ///
    /// `INTERFACE_IS_ACTIVE` (`virInterfaceIsActive`), since libvirt 0.7.3; high
    /// priority.
    pub async fn is_active(&self) -> Result<bool> {
        let args = InterfaceIsActiveArgs { iface: self.wire() };
        Ok(self.connect.call(&args).await?.active != 0)
    }
}
