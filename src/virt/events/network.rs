//! Networks that come, go and change.

use super::kind::Hear;
use crate::rpc::protocol::api::network::{NetworkEventLifecycleType, NetworkMetadataType};
use crate::rpc::protocol::remote::events::{
    NetworkEventCallbackMetadataChangeMsg, NetworkEventLifecycleMsg,
};
use crate::virt::{Connect, Network};

/// A network was defined, started, stopped or undefined.
#[derive(Clone, Debug)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct NetworkLifecycle {
    /// The network.
    pub network: Network,
    /// What happened.
    pub event: NetworkEventLifecycleType,
    /// How or why; 0 so far.
    pub detail: i32,
}

/// A network's metadata was changed.
///
/// Since libvirt 9.8.
#[derive(Clone, Debug)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct NetworkMetadataChange {
    /// The network.
    pub network: Network,
    /// Which part of it.
    pub r#type: NetworkMetadataType,
    /// The name space's URI, of an element.
    pub nsuri: Option<String>,
}

impl Hear<NetworkEventLifecycleMsg> for NetworkLifecycle {
    fn hear(connect: &Connect, message: NetworkEventLifecycleMsg) -> Self {
        Self {
            network: Network::new(connect, message.net),
            event: message.event.into(),
            detail: message.detail,
        }
    }
}

impl Hear<NetworkEventCallbackMetadataChangeMsg> for NetworkMetadataChange {
    fn hear(connect: &Connect, message: NetworkEventCallbackMetadataChangeMsg) -> Self {
        Self {
            network: Network::new(connect, message.net),
            r#type: message.r#type.into(),
            nsuri: message.nsuri,
        }
    }
}
