//! A snapshot of a domain: a state to go back to.

use crate::rpc::protocol::remote::types::NonnullDomainSnapshot;

use super::{Connect, Domain};

/// A snapshot of a domain: a state to go back to.
#[derive(Clone, Debug)]
pub struct DomainSnapshot {
    pub(super) connect: Connect,
    snapshot: NonnullDomainSnapshot,
}

impl DomainSnapshot {
    pub(super) fn new(connect: &Connect, snapshot: NonnullDomainSnapshot) -> Self {
        Self { connect: connect.clone(), snapshot }
    }

    /// The connection that it belongs to.
    #[must_use]
    pub const fn connect(&self) -> &Connect {
        &self.connect
    }

    /// Its name.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.snapshot.name
    }

    /// The domain that it belongs to.
    #[must_use]
    pub fn domain(&self) -> Domain {
        Domain::new(&self.connect, self.snapshot.dom.clone())
    }

    pub(super) fn wire(&self) -> NonnullDomainSnapshot {
        self.snapshot.clone()
    }
}
