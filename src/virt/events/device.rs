//! Domains whose devices come, go and change.

use super::kind::Hear;
use crate::rpc::protocol::remote::events::{
    DomainEventCallbackDeviceAddedMsg, DomainEventCallbackDeviceRemovalFailedMsg,
    DomainEventDeviceRemovedMsg, DomainEventMemoryDeviceSizeChangeMsg, DomainEventNicMacChangeMsg,
    DomainEventVcpuRemovedMsg,
};
use crate::virt::{Connect, Domain};

/// A running domain was given a device.
#[derive(Clone, Debug)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct DeviceAdded {
    /// The domain.
    pub domain: Domain,
    /// The device's alias.
    pub dev_alias: String,
}

/// A running domain has let go of a device.
#[derive(Clone, Debug)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct DeviceRemoved {
    /// The domain.
    pub domain: Domain,
    /// The device's alias.
    pub dev_alias: String,
}

/// A running domain does not let go of a device.
#[derive(Clone, Debug)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct DeviceRemovalFailed {
    /// The domain.
    pub domain: Domain,
    /// The device's alias.
    pub dev_alias: String,
}

/// A domain's memory device has another size.
#[derive(Clone, Debug)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct MemoryDeviceSizeChange {
    /// The domain.
    pub domain: Domain,
    /// The device's alias.
    pub alias: String,
    /// The size that its guest sees now, in KiB.
    pub size_kib: u64,
}

/// A domain's guest has changed the MAC address of an interface.
///
/// Since libvirt 11.2.
#[derive(Clone, Debug)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct NicMacChange {
    /// The domain.
    pub domain: Domain,
    /// The interface's alias.
    pub alias: String,
    /// The MAC address until now.
    pub old_mac: String,
    /// The MAC address from now on.
    pub new_mac: String,
}

/// A running domain has let go of a virtual processor.
///
/// Since libvirt 12.4.
#[derive(Clone, Debug)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct VcpuRemoved {
    /// The domain.
    pub domain: Domain,
    /// The virtual processor, from 0.
    pub vcpu_id: u32,
}

impl Hear<DomainEventCallbackDeviceAddedMsg> for DeviceAdded {
    fn hear(connect: &Connect, message: DomainEventCallbackDeviceAddedMsg) -> Self {
        Self { domain: Domain::new(connect, message.dom), dev_alias: message.dev_alias }
    }
}

impl Hear<DomainEventDeviceRemovedMsg> for DeviceRemoved {
    fn hear(connect: &Connect, message: DomainEventDeviceRemovedMsg) -> Self {
        Self { domain: Domain::new(connect, message.dom), dev_alias: message.dev_alias }
    }
}

impl Hear<DomainEventCallbackDeviceRemovalFailedMsg> for DeviceRemovalFailed {
    fn hear(connect: &Connect, message: DomainEventCallbackDeviceRemovalFailedMsg) -> Self {
        Self { domain: Domain::new(connect, message.dom), dev_alias: message.dev_alias }
    }
}

impl Hear<DomainEventMemoryDeviceSizeChangeMsg> for MemoryDeviceSizeChange {
    fn hear(connect: &Connect, message: DomainEventMemoryDeviceSizeChangeMsg) -> Self {
        Self {
            domain: Domain::new(connect, message.dom),
            alias: message.alias,
            size_kib: message.size,
        }
    }
}

impl Hear<DomainEventNicMacChangeMsg> for NicMacChange {
    fn hear(connect: &Connect, message: DomainEventNicMacChangeMsg) -> Self {
        Self {
            domain: Domain::new(connect, message.dom),
            alias: message.alias,
            old_mac: message.old_mac,
            new_mac: message.new_mac,
        }
    }
}

impl Hear<DomainEventVcpuRemovedMsg> for VcpuRemoved {
    fn hear(connect: &Connect, message: DomainEventVcpuRemovedMsg) -> Self {
        Self { domain: Domain::new(connect, message.dom), vcpu_id: message.vcpuid }
    }
}
