//! A device of the daemon's host.

use crate::rpc::protocol::remote::types::NonnullNodeDevice;

use super::Connect;

/// A device of the daemon's host.
#[derive(Clone, Debug)]
pub struct NodeDevice {
    pub(super) connect: Connect,
    device: NonnullNodeDevice,
}

impl NodeDevice {
    pub(super) fn new(connect: &Connect, device: NonnullNodeDevice) -> Self {
        Self { connect: connect.clone(), device }
    }

    /// The connection that it belongs to.
    #[must_use]
    pub const fn connect(&self) -> &Connect {
        &self.connect
    }

    /// Its name, such as `pci_0000_00_02_0`.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.device.name
    }

    pub(super) fn wire(&self) -> NonnullNodeDevice {
        self.device.clone()
    }
}
