//! Domains whose displays somebody connects to.

use super::kind::Hear;
use crate::rpc::protocol::api::domain::{DomainEventGraphicsAddressType, DomainEventGraphicsPhase};
use crate::rpc::protocol::remote::events::{
    DomainEventGraphicsAddress, DomainEventGraphicsIdentity, DomainEventGraphicsMsg,
};
use crate::virt::{Connect, Domain};

/// Somebody has connected to a domain's display, or left it.
#[derive(Clone, Debug)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct Graphics {
    /// The domain.
    pub domain: Domain,
    /// How far the connection is.
    pub phase: DomainEventGraphicsPhase,
    /// The server's address.
    pub local: GraphicsAddress,
    /// The client's address.
    pub remote: GraphicsAddress,
    /// How the client authenticates, such as `vnc` or `sasl`.
    pub auth_scheme: String,
    /// Who the client is, as far as that is known.
    pub subject: Vec<GraphicsIdentity>,
}

/// An address of a connection to a display.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct GraphicsAddress {
    /// What kind of address it is.
    pub family: DomainEventGraphicsAddressType,
    /// The IP address, or the socket's path.
    pub node: String,
    /// The port, or the service's name.
    pub service: String,
}

/// A name of somebody who connects to a display.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct GraphicsIdentity {
    /// What kind of name it is, such as `x509dname` or `saslUsername`.
    pub r#type: String,
    /// The name.
    pub name: String,
}

impl Hear<DomainEventGraphicsMsg> for Graphics {
    fn hear(connect: &Connect, message: DomainEventGraphicsMsg) -> Self {
        Self {
            domain: Domain::new(connect, message.dom),
            phase: message.phase.into(),
            local: message.local.into(),
            remote: message.remote.into(),
            auth_scheme: message.auth_scheme,
            subject: message.subject.into_iter().map(GraphicsIdentity::from).collect(),
        }
    }
}

impl From<DomainEventGraphicsAddress> for GraphicsAddress {
    fn from(address: DomainEventGraphicsAddress) -> Self {
        let DomainEventGraphicsAddress { family, node, service } = address;
        Self { family: family.into(), node, service }
    }
}

impl From<DomainEventGraphicsIdentity> for GraphicsIdentity {
    fn from(identity: DomainEventGraphicsIdentity) -> Self {
        let DomainEventGraphicsIdentity { r#type, name } = identity;
        Self { r#type, name }
    }
}
