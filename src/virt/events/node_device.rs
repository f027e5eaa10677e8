//! Devices of the host that come, go and change.

use super::kind::Hear;
use crate::rpc::protocol::api::nodedev::NodeDeviceEventLifecycleType;
use crate::rpc::protocol::remote::events::{NodeDeviceEventLifecycleMsg, NodeDeviceEventUpdateMsg};
use crate::virt::{Connect, NodeDevice};

/// A device of the host has come or gone, or was defined or undefined.
#[derive(Clone, Debug)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct NodeDeviceLifecycle {
    /// The device.
    pub device: NodeDevice,
    /// What happened.
    pub event: NodeDeviceEventLifecycleType,
    /// How or why; 0 so far.
    pub detail: i32,
}

/// A device of the host has changed.
#[derive(Clone, Debug)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct NodeDeviceUpdate {
    /// The device.
    pub device: NodeDevice,
}

impl Hear<NodeDeviceEventLifecycleMsg> for NodeDeviceLifecycle {
    fn hear(connect: &Connect, message: NodeDeviceEventLifecycleMsg) -> Self {
        Self {
            device: NodeDevice::new(connect, message.dev),
            event: message.event.into(),
            detail: message.detail,
        }
    }
}

impl Hear<NodeDeviceEventUpdateMsg> for NodeDeviceUpdate {
    fn hear(connect: &Connect, message: NodeDeviceEventUpdateMsg) -> Self {
        Self { device: NodeDevice::new(connect, message.dev) }
    }
}
