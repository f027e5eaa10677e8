//! A port of a virtual network: where a domain is plugged in.

use crate::rpc::protocol::remote::types::NonnullNetworkPort;

use super::{Connect, Uuid};

/// A port of a virtual network: where a domain is plugged in.
#[derive(Clone, Debug)]
pub struct NetworkPort {
    pub(super) connect: Connect,
    port: NonnullNetworkPort,
}

impl NetworkPort {
    pub(super) fn new(connect: &Connect, port: NonnullNetworkPort) -> Self {
        Self { connect: connect.clone(), port }
    }

    /// The connection that it belongs to.
    #[must_use]
    pub const fn connect(&self) -> &Connect {
        &self.connect
    }

    /// Its UUID.
    #[must_use]
    pub const fn uuid(&self) -> Uuid {
        self.port.uuid
    }

    /// Its network's name.
    #[must_use]
    pub fn network_name(&self) -> &str {
        &self.port.net.name
    }

    pub(super) fn wire(&self) -> NonnullNetworkPort {
        self.port.clone()
    }
}
