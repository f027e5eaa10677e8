//! A checkpoint of a domain: a point from which changes to its disks are tracked.

use crate::rpc::protocol::remote::types::NonnullDomainCheckpoint;

use super::{Connect, Domain};

/// A checkpoint of a domain: a point from which changes to its disks are tracked.
#[derive(Clone, Debug)]
pub struct DomainCheckpoint {
    pub(super) connect: Connect,
    checkpoint: NonnullDomainCheckpoint,
}

impl DomainCheckpoint {
    pub(super) fn new(connect: &Connect, checkpoint: NonnullDomainCheckpoint) -> Self {
        Self { connect: connect.clone(), checkpoint }
    }

    /// The connection that it belongs to.
    #[must_use]
    pub const fn connect(&self) -> &Connect {
        &self.connect
    }

    /// Its name.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.checkpoint.name
    }

    /// The domain that it belongs to.
    #[must_use]
    pub fn domain(&self) -> Domain {
        Domain::new(&self.connect, self.checkpoint.dom.clone())
    }

    pub(super) fn wire(&self) -> NonnullDomainCheckpoint {
        self.checkpoint.clone()
    }
}
