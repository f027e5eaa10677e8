//! A virtual network.

use crate::rpc::protocol::remote::types::NonnullNetwork;

use super::{Connect, Uuid};

mod leases;
mod update;

pub use leases::NetworkDhcpLease;

/// A virtual network.
#[derive(Clone, Debug)]
pub struct Network {
    pub(super) connect: Connect,
    network: NonnullNetwork,
}

impl Network {
    pub(super) fn new(connect: &Connect, network: NonnullNetwork) -> Self {
        Self { connect: connect.clone(), network }
    }

    /// The connection that it belongs to.
    #[must_use]
    pub const fn connect(&self) -> &Connect {
        &self.connect
    }

    /// Its name.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.network.name
    }

    /// Its UUID.
    #[must_use]
    pub const fn uuid(&self) -> Uuid {
        self.network.uuid
    }

    pub(super) fn wire(&self) -> NonnullNetwork {
        self.network.clone()
    }
}
