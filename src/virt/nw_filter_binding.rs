//! A network filter's binding to a network interface on the host.

use crate::rpc::protocol::remote::types::NonnullNwfilterBinding;

use super::Connect;

/// A network filter's binding to a network interface on the host.
#[derive(Clone, Debug)]
pub struct NwFilterBinding {
    pub(super) connect: Connect,
    binding: NonnullNwfilterBinding,
}

impl NwFilterBinding {
    pub(super) fn new(connect: &Connect, binding: NonnullNwfilterBinding) -> Self {
        Self { connect: connect.clone(), binding }
    }

    /// The connection that it belongs to.
    #[must_use]
    pub const fn connect(&self) -> &Connect {
        &self.connect
    }

    /// The network interface on the host.
    #[must_use]
    pub fn port_dev(&self) -> &str {
        &self.binding.portdev
    }

    /// The filter's name.
    #[must_use]
    pub fn filter_name(&self) -> &str {
        &self.binding.filtername
    }

    pub(super) fn wire(&self) -> NonnullNwfilterBinding {
        self.binding.clone()
    }
}
