//! What a test can see of a host without asking it as a client.

use virtsmith_protocol::Uuid;

use super::domain::Domain;
use super::network::Network;
use super::pool::Pool;
use crate::virt::DomainStateReason;
use crate::virt::api::domain::DomainState;

/// A domain of a [`Host`](super::Host).
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct HostDomain {
    /// Its name.
    pub name: String,
    /// Its UUID.
    pub uuid: Uuid,
    /// Its id, while it runs.
    pub id: Option<i32>,
    /// What it does.
    pub state: DomainState,
    /// Why.
    pub reason: DomainStateReason,
    /// Whether it is defined, and stays when it stops.
    pub persistent: bool,
    /// Whether it starts with the host.
    pub autostart: bool,
    /// Its description, as it was defined last.
    pub xml: String,
}

/// A storage pool of a [`Host`](super::Host).
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct HostPool {
    /// Its name.
    pub name: String,
    /// Its UUID.
    pub uuid: Uuid,
    /// Its directory.
    pub path: String,
    /// Whether it is started.
    pub active: bool,
    /// Whether it is defined, and stays when it stops.
    pub persistent: bool,
    /// Whether it starts with the host.
    pub autostart: bool,
    /// The names of its volumes.
    pub volumes: Vec<String>,
}

/// A network of a [`Host`](super::Host).
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct HostNetwork {
    /// Its name.
    pub name: String,
    /// Its UUID.
    pub uuid: Uuid,
    /// Whether it is started.
    pub active: bool,
    /// Whether it is defined, and stays when it stops.
    pub persistent: bool,
    /// Whether it starts with the host.
    pub autostart: bool,
    /// Its description, as it was defined last.
    pub xml: String,
}

impl From<&Domain> for HostDomain {
    fn from(domain: &Domain) -> Self {
        let (state, reason) = domain.state();
        Self {
            name: domain.name.clone(),
            uuid: domain.uuid,
            id: domain.live.as_ref().map(|live| live.id),
            state,
            reason: DomainStateReason::new(state, reason),
            persistent: domain.config.is_some(),
            autostart: domain.autostart,
            xml: domain.xml(true),
        }
    }
}

impl HostPool {
    pub(super) fn of(pool: &Pool, volumes: Vec<String>) -> Self {
        Self {
            name: pool.name.clone(),
            uuid: pool.uuid,
            path: pool.path.clone(),
            active: pool.active,
            persistent: pool.persistent,
            autostart: pool.autostart,
            volumes,
        }
    }
}

impl From<&Network> for HostNetwork {
    fn from(network: &Network) -> Self {
        Self {
            name: network.name.clone(),
            uuid: network.uuid,
            active: network.live.is_some(),
            persistent: network.config.is_some(),
            autostart: network.autostart,
            xml: network.description(true).map(super::describe::written).unwrap_or_default(),
        }
    }
}
