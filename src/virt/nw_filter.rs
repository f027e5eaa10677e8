//! A network filter: rules for the traffic of domains.

use crate::rpc::protocol::remote::types::NonnullNwfilter;

use super::{Connect, Uuid};

/// A network filter: rules for the traffic of domains.
#[derive(Clone, Debug)]
pub struct NwFilter {
    pub(super) connect: Connect,
    filter: NonnullNwfilter,
}

impl NwFilter {
    pub(super) fn new(connect: &Connect, filter: NonnullNwfilter) -> Self {
        Self { connect: connect.clone(), filter }
    }

    /// The connection that it belongs to.
    #[must_use]
    pub const fn connect(&self) -> &Connect {
        &self.connect
    }

    /// Its name.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.filter.name
    }

    /// Its UUID.
    #[must_use]
    pub const fn uuid(&self) -> Uuid {
        self.filter.uuid
    }

    pub(super) fn wire(&self) -> NonnullNwfilter {
        self.filter.clone()
    }
}
