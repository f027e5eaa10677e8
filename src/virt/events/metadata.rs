//! Domains whose description or limits are changed.

use super::kind::Hear;
use crate::rpc::protocol::api::domain::DomainMetadataType;
use crate::rpc::protocol::remote::events::{
    DomainEventCallbackMetadataChangeMsg, DomainEventCallbackTunableMsg,
};
use crate::virt::{Connect, Domain, TypedParams};

/// A domain's metadata was changed.
#[derive(Clone, Debug)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct MetadataChange {
    /// The domain.
    pub domain: Domain,
    /// Which part of it.
    pub r#type: DomainMetadataType,
    /// The name space's URI, of an element.
    pub nsuri: Option<String>,
}

/// A running domain's limits were changed.
#[derive(Clone, Debug)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct Tunable {
    /// The domain.
    pub domain: Domain,
    /// The new limits, such as `cputune.cpu_shares` or `blkdeviotune.disk`.
    pub params: TypedParams,
}

impl Hear<DomainEventCallbackMetadataChangeMsg> for MetadataChange {
    fn hear(connect: &Connect, message: DomainEventCallbackMetadataChangeMsg) -> Self {
        Self {
            domain: Domain::new(connect, message.dom),
            r#type: message.r#type.into(),
            nsuri: message.nsuri,
        }
    }
}

impl Hear<DomainEventCallbackTunableMsg> for Tunable {
    fn hear(connect: &Connect, message: DomainEventCallbackTunableMsg) -> Self {
        Self {
            domain: Domain::new(connect, message.dom),
            params: TypedParams::from_wire(message.params),
        }
    }
}
