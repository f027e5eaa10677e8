//! A network interface of the daemon's host.

use crate::rpc::protocol::remote::types::NonnullInterface;

use super::Connect;

/// A network interface of the daemon's host.
#[derive(Clone, Debug)]
pub struct Interface {
    pub(super) connect: Connect,
    interface: NonnullInterface,
}

impl Interface {
    pub(super) fn new(connect: &Connect, interface: NonnullInterface) -> Self {
        Self { connect: connect.clone(), interface }
    }

    /// The connection that it belongs to.
    #[must_use]
    pub const fn connect(&self) -> &Connect {
        &self.connect
    }

    /// Its name.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.interface.name
    }

    /// Its MAC address, as text.
    #[must_use]
    pub fn mac_string(&self) -> &str {
        &self.interface.mac
    }

    pub(super) fn wire(&self) -> NonnullInterface {
        self.interface.clone()
    }
}
