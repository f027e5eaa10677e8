//! Domains that migrate or finish long work.

use super::kind::Hear;
use crate::rpc::protocol::remote::events::{
    DomainEventCallbackJobCompletedMsg, DomainEventCallbackMigrationIterationMsg,
};
use crate::virt::{Connect, Domain, TypedParams};

/// A domain that migrates starts to send its memory once more.
#[derive(Clone, Debug)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct MigrationIteration {
    /// The domain.
    pub domain: Domain,
    /// Which time that is.
    pub iteration: i32,
}

/// A domain's job has ended.
#[derive(Clone, Debug)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct JobCompleted {
    /// The domain.
    pub domain: Domain,
    /// The job's figures, under the names of `virDomainGetJobStats`.
    pub params: TypedParams,
}

impl Hear<DomainEventCallbackMigrationIterationMsg> for MigrationIteration {
    fn hear(connect: &Connect, message: DomainEventCallbackMigrationIterationMsg) -> Self {
        Self { domain: Domain::new(connect, message.dom), iteration: message.iteration }
    }
}

impl Hear<DomainEventCallbackJobCompletedMsg> for JobCompleted {
    fn hear(connect: &Connect, message: DomainEventCallbackJobCompletedMsg) -> Self {
        Self {
            domain: Domain::new(connect, message.dom),
            params: TypedParams::from_wire(message.params),
        }
    }
}
