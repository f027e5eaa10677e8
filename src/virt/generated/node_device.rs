// Written by virtsmith-protocol-gen from libvirt 11.3.0; do not edit.

//! Devices of the host.

use crate::rpc::protocol::api::nodedev::{
    NodeDeviceCreateXMLFlags, NodeDeviceDefineXMLFlags, NodeDeviceUpdateFlags, NodeDeviceXMLFlags,
};
use crate::rpc::protocol::remote::node_device::{
    NodeDeviceCreateArgs, NodeDeviceCreateXmlArgs, NodeDeviceDefineXmlArgs, NodeDeviceDestroyArgs,
    NodeDeviceDetachFlagsArgs, NodeDeviceDettachArgs, NodeDeviceGetAutostartArgs,
    NodeDeviceGetParentArgs, NodeDeviceGetXmlDescArgs, NodeDeviceIsActiveArgs,
    NodeDeviceIsPersistentArgs, NodeDeviceListCapsArgs, NodeDeviceLookupByNameArgs,
    NodeDeviceLookupScsiHostByWwnArgs, NodeDeviceNumOfCapsArgs, NodeDeviceReAttachArgs,
    NodeDeviceResetArgs, NodeDeviceSetAutostartArgs, NodeDeviceUndefineArgs, NodeDeviceUpdateArgs,
    NodeListDevicesArgs, NodeNumOfDevicesArgs,
};
use crate::virt::{Connect, NodeDevice, Result};

impl Connect {
    /// How many of the host's devices have a capability; `None` counts all.
    ///
    /// * `cap`: only devices with this capability.
    ///
    /// `NODE_NUM_OF_DEVICES` (`virNodeNumOfDevices`), since libvirt 0.5.0; high
    /// priority.
    pub async fn node_num_of_devices(&self, cap: Option<&str>) -> Result<i32> {
        let args = NodeNumOfDevicesArgs { cap: cap.map(str::to_owned), flags: 0 };
        Ok(self.call(&args).await?.num)
    }

    /// The names of the host's devices with a capability; `None` lists all.
    ///
    /// * `cap`: only devices with this capability.
    ///
    /// `NODE_LIST_DEVICES` (`virNodeListDevices`), since libvirt 0.5.0; high priority.
    pub async fn node_list_devices(&self, cap: Option<&str>) -> Result<Vec<String>> {
        let args = NodeListDevicesArgs { cap: cap.map(str::to_owned), maxnames: 65_536, flags: 0 };
        Ok(self.call(&args).await?.names)
    }

    /// The host's device with this name.
    ///
    /// `NODE_DEVICE_LOOKUP_BY_NAME` (`virNodeDeviceLookupByName`), since libvirt 0.5.0;
    /// high priority.
    pub async fn node_device_lookup_by_name(&self, name: &str) -> Result<NodeDevice> {
        let args = NodeDeviceLookupByNameArgs { name: name.to_owned() };
        Ok(NodeDevice::new(self, self.call(&args).await?.dev))
    }

    /// Makes a device, such as a virtual adapter, that is gone after a restart.
    ///
    /// * `xml_desc`: the XML document.
    ///
    /// `NODE_DEVICE_CREATE_XML` (`virNodeDeviceCreateXML`), since libvirt 0.6.3.
    pub async fn node_device_create_xml(
        &self,
        xml_desc: &str,
        flags: NodeDeviceCreateXMLFlags,
    ) -> Result<NodeDevice> {
        let args = NodeDeviceCreateXmlArgs { xml_desc: xml_desc.to_owned(), flags: flags.into() };
        Ok(NodeDevice::new(self, self.call(&args).await?.dev))
    }

    /// The host's SCSI adapter with these world wide names.
    ///
    /// * `wwnn`: the world wide node name.
    /// * `wwpn`: the world wide port name.
    ///
    /// `NODE_DEVICE_LOOKUP_SCSI_HOST_BY_WWN` (`virNodeDeviceLookupSCSIHostByWWN`), since
    /// libvirt 1.0.3; high priority.
    pub async fn node_device_lookup_scsi_host_by_wwn(
        &self,
        wwnn: &str,
        wwpn: &str,
    ) -> Result<NodeDevice> {
        let args = NodeDeviceLookupScsiHostByWwnArgs {
            wwnn: wwnn.to_owned(),
            wwpn: wwpn.to_owned(),
            flags: 0,
        };
        Ok(NodeDevice::new(self, self.call(&args).await?.dev))
    }

    /// Defines a mediated device: adds it, or changes it.
    ///
    /// * `xml_desc`: the XML document.
    ///
    /// `NODE_DEVICE_DEFINE_XML` (`virNodeDeviceDefineXML`), since libvirt 7.3.0.
    pub async fn node_device_define_xml(
        &self,
        xml_desc: &str,
        flags: NodeDeviceDefineXMLFlags,
    ) -> Result<NodeDevice> {
        let args = NodeDeviceDefineXmlArgs { xml_desc: xml_desc.to_owned(), flags: flags.into() };
        Ok(NodeDevice::new(self, self.call(&args).await?.dev))
    }
}

impl NodeDevice {
    /// Its description, as XML.
    ///
    /// `NODE_DEVICE_GET_XML_DESC` (`virNodeDeviceGetXMLDesc`), since libvirt 0.5.0.
    pub async fn xml_desc(&self, flags: NodeDeviceXMLFlags) -> Result<String> {
        let args = NodeDeviceGetXmlDescArgs { name: self.name().to_owned(), flags: flags.into() };
        Ok(self.connect.call(&args).await?.xml)
    }

    /// The name of the device that it is part of.
    ///
    /// `NODE_DEVICE_GET_PARENT` (`virNodeDeviceGetParent`), since libvirt 0.5.0; high
    /// priority.
    pub async fn parent(&self) -> Result<Option<String>> {
        let args = NodeDeviceGetParentArgs { name: self.name().to_owned() };
        Ok(self.connect.call(&args).await?.parent_name)
    }

    /// How many capabilities it has.
    ///
    /// `NODE_DEVICE_NUM_OF_CAPS` (`virNodeDeviceNumOfCaps`), since libvirt 0.5.0; high
    /// priority.
    pub async fn num_of_caps(&self) -> Result<i32> {
        let args = NodeDeviceNumOfCapsArgs { name: self.name().to_owned() };
        Ok(self.connect.call(&args).await?.num)
    }

    /// The names of its capabilities.
    ///
    /// `NODE_DEVICE_LIST_CAPS` (`virNodeDeviceListCaps`), since libvirt 0.5.0; high
    /// priority.
    pub async fn list_caps(&self) -> Result<Vec<String>> {
        let args = NodeDeviceListCapsArgs { name: self.name().to_owned(), maxnames: 65_536 };
        Ok(self.connect.call(&args).await?.names)
    }

    /// Takes it from the host's drivers, for a domain to use.
    ///
    /// `NODE_DEVICE_DETTACH` (`virNodeDeviceDettach`), since libvirt 0.6.1.
    pub async fn dettach(&self) -> Result<()> {
        let args = NodeDeviceDettachArgs { name: self.name().to_owned() };
        self.connect.call(&args).await
    }

    /// Gives it back to the host's drivers.
    ///
    /// `NODE_DEVICE_RE_ATTACH` (`virNodeDeviceReAttach`), since libvirt 0.6.1.
    pub async fn re_attach(&self) -> Result<()> {
        let args = NodeDeviceReAttachArgs { name: self.name().to_owned() };
        self.connect.call(&args).await
    }

    /// Resets it.
    ///
    /// `NODE_DEVICE_RESET` (`virNodeDeviceReset`), since libvirt 0.6.1.
    pub async fn reset(&self) -> Result<()> {
        let args = NodeDeviceResetArgs { name: self.name().to_owned() };
        self.connect.call(&args).await
    }

    /// Stops it.
    ///
    /// `NODE_DEVICE_DESTROY` (`virNodeDeviceDestroy`), since libvirt 0.6.3; high
    /// priority.
    pub async fn destroy(&self) -> Result<()> {
        let args = NodeDeviceDestroyArgs { name: self.name().to_owned() };
        self.connect.call(&args).await
    }

    /// Takes it from the host's drivers, for a domain to use.
    ///
    /// * `driver_name`: the driver that takes over; none for the usual one.
    ///
    /// `NODE_DEVICE_DETACH_FLAGS` (`virNodeDeviceDetachFlags`), since libvirt 1.0.5.
    pub async fn detach_flags(&self, driver_name: Option<&str>) -> Result<()> {
        let args = NodeDeviceDetachFlagsArgs {
            name: self.name().to_owned(),
            driver_name: driver_name.map(str::to_owned),
            flags: 0,
        };
        self.connect.call(&args).await
    }

    /// Removes its definition.
    ///
    /// `NODE_DEVICE_UNDEFINE` (`virNodeDeviceUndefine`), since libvirt 7.3.0; high
    /// priority.
    pub async fn undefine(&self) -> Result<()> {
        let args = NodeDeviceUndefineArgs { name: self.name().to_owned(), flags: 0 };
        self.connect.call(&args).await
    }

    /// Starts it.
    ///
    /// `NODE_DEVICE_CREATE` (`virNodeDeviceCreate`), since libvirt 7.3.0; high priority.
    pub async fn create(&self) -> Result<()> {
        let args = NodeDeviceCreateArgs { name: self.name().to_owned(), flags: 0 };
        self.connect.call(&args).await
    }

    /// Whether it starts with its parent.
    ///
    /// `NODE_DEVICE_GET_AUTOSTART` (`virNodeDeviceGetAutostart`), since libvirt 7.8.0;
    /// high priority.
    pub async fn autostart(&self) -> Result<bool> {
        let args = NodeDeviceGetAutostartArgs { name: self.name().to_owned() };
        Ok(self.connect.call(&args).await?.autostart != 0)
    }

    /// Sets whether it starts with its parent.
    ///
    /// `NODE_DEVICE_SET_AUTOSTART` (`virNodeDeviceSetAutostart`), since libvirt 7.8.0;
    /// high priority.
    pub async fn set_autostart(&self, autostart: bool) -> Result<()> {
        let args = NodeDeviceSetAutostartArgs {
            name: self.name().to_owned(),
            autostart: autostart.into(),
        };
        self.connect.call(&args).await
    }

    /// Whether its definition stays when it stops.
    ///
    /// `NODE_DEVICE_IS_PERSISTENT` (`virNodeDeviceIsPersistent`), since libvirt 7.8.0;
    /// high priority.
    pub async fn is_persistent(&self) -> Result<bool> {
        let args = NodeDeviceIsPersistentArgs { name: self.name().to_owned() };
        Ok(self.connect.call(&args).await?.persistent != 0)
    }

    /// Whether it is started.
    ///
    /// `NODE_DEVICE_IS_ACTIVE` (`virNodeDeviceIsActive`), since libvirt 7.8.0; high
    /// priority.
    pub async fn is_active(&self) -> Result<bool> {
        let args = NodeDeviceIsActiveArgs { name: self.name().to_owned() };
        Ok(self.connect.call(&args).await?.active != 0)
    }

    /// Changes it.
    ///
    /// * `xml_desc`: the XML document.
    ///
    /// `NODE_DEVICE_UPDATE` (`virNodeDeviceUpdate`), since libvirt 10.1.0; high
    /// priority.
    pub async fn update(&self, xml_desc: &str, flags: NodeDeviceUpdateFlags) -> Result<()> {
        let args = NodeDeviceUpdateArgs {
            name: self.name().to_owned(),
            xml_desc: xml_desc.to_owned(),
            flags: flags.into(),
        };
        self.connect.call(&args).await
    }
}
