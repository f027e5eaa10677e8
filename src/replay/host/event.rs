//! What happens on a host, and who is told.

use bytes::Bytes;
use virtsmith_protocol::api::domain::{
    DomainEventDefinedDetailType as Defined, DomainEventID as DomainId,
    DomainEventResumedDetailType as Resumed, DomainEventShutdownDetailType as Shutdown,
    DomainEventStartedDetailType as Started, DomainEventStoppedDetailType as Stopped,
    DomainEventSuspendedDetailType as Suspended, DomainEventType as Kind,
    DomainEventUndefinedDetailType as Undefined,
};
use virtsmith_protocol::api::network::{NetworkEventID, NetworkEventLifecycleType};
use virtsmith_protocol::api::storage::{StoragePoolEventID, StoragePoolEventLifecycleType};
use virtsmith_protocol::remote::events::{
    DomainEventCallbackLifecycleMsg, DomainEventCallbackMetadataChangeMsg,
    DomainEventCallbackRebootMsg, DomainEventLifecycleMsg, DomainEventRebootMsg,
    NetworkEventLifecycleMsg, StoragePoolEventLifecycleMsg, StoragePoolEventRefreshMsg,
};
use virtsmith_protocol::remote::types::{NonnullDomain, NonnullNetwork, NonnullStoragePool};
use virtsmith_protocol::{Event as Message, ProcedureInfo, Uuid, xdr};

/// Something that happened.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Event {
    Domain { dom: NonnullDomain, what: Lifecycle },
    Reboot { dom: NonnullDomain },
    Metadata { dom: NonnullDomain, r#type: i32, nsuri: Option<String> },
    Network { net: NonnullNetwork, what: NetworkEventLifecycleType },
    Pool { pool: NonnullStoragePool, what: StoragePoolEventLifecycleType },
    PoolRefresh { pool: NonnullStoragePool },
}

/// A turn in a domain's life, and how it came.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Lifecycle(pub(super) Kind, pub(super) i32);

impl Lifecycle {
    pub(super) const ADDED: Self = Self(Kind::DEFINED, Defined::ADDED.0);
    pub(super) const UPDATED: Self = Self(Kind::DEFINED, Defined::UPDATED.0);
    pub(super) const RENAMED_TO: Self = Self(Kind::DEFINED, Defined::RENAMED.0);
    pub(super) const REMOVED: Self = Self(Kind::UNDEFINED, Undefined::REMOVED.0);
    pub(super) const RENAMED_FROM: Self = Self(Kind::UNDEFINED, Undefined::RENAMED.0);
    pub(super) const BOOTED: Self = Self(Kind::STARTED, Started::BOOTED.0);
    pub(super) const PAUSED: Self = Self(Kind::SUSPENDED, Suspended::PAUSED.0);
    pub(super) const UNPAUSED: Self = Self(Kind::RESUMED, Resumed::UNPAUSED.0);
    pub(super) const GUEST_ENDS: Self = Self(Kind::SHUTDOWN, Shutdown::GUEST.0);
    pub(super) const HOST_ENDS: Self = Self(Kind::SHUTDOWN, Shutdown::HOST.0);
    pub(super) const STOPPED: Self = Self(Kind::STOPPED, Stopped::SHUTDOWN.0);
    pub(super) const DESTROYED: Self = Self(Kind::STOPPED, Stopped::DESTROYED.0);
    pub(super) const CRASHED: Self = Self(Kind::STOPPED, Stopped::CRASHED.0);
}

/// What a client asked to be told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Registration {
    /// `None` for those of old, which carry no number and are one of a kind.
    pub(super) callback: Option<i32>,
    pub(super) topic: Topic,
    /// The number of the event among those of its topic.
    pub(super) event: i32,
    /// The only object that it is about.
    pub(super) object: Option<Uuid>,
}

/// What sort of object an event is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Topic {
    Domain,
    Network,
    Pool,
    NodeDevice,
    Secret,
}

impl Event {
    /// The message for a registration, if it asks for this.
    pub(super) fn message(&self, to: &Registration) -> Option<(&'static ProcedureInfo, Bytes)> {
        let (topic, event, object) = self.subject();
        let wanted = (to.topic, to.event) == (topic, event);
        if !wanted || to.object.is_some_and(|only| only != object) {
            return None;
        }
        match to.callback {
            Some(callback) => self.with_callback(callback),
            None => self.without_callback(),
        }
    }

    fn subject(&self) -> (Topic, i32, Uuid) {
        match self {
            Self::Domain { dom, .. } => (Topic::Domain, DomainId::LIFECYCLE.0, dom.uuid),
            Self::Reboot { dom } => (Topic::Domain, DomainId::REBOOT.0, dom.uuid),
            Self::Metadata { dom, .. } => (Topic::Domain, DomainId::METADATA_CHANGE.0, dom.uuid),
            Self::Network { net, .. } => (Topic::Network, NetworkEventID::LIFECYCLE.0, net.uuid),
            Self::Pool { pool, .. } => (Topic::Pool, StoragePoolEventID::LIFECYCLE.0, pool.uuid),
            Self::PoolRefresh { pool } => (Topic::Pool, StoragePoolEventID::REFRESH.0, pool.uuid),
        }
    }

    fn with_callback(&self, callback_id: i32) -> Option<(&'static ProcedureInfo, Bytes)> {
        match self.clone() {
            Self::Domain { dom, what: Lifecycle(event, detail) } => {
                let msg = DomainEventLifecycleMsg { dom, event: event.0, detail };
                message(&DomainEventCallbackLifecycleMsg { callback_id, msg })
            }
            Self::Reboot { dom } => {
                let msg = DomainEventRebootMsg { dom };
                message(&DomainEventCallbackRebootMsg { callback_id, msg })
            }
            Self::Metadata { dom, r#type, nsuri } => {
                message(&DomainEventCallbackMetadataChangeMsg { callback_id, dom, r#type, nsuri })
            }
            Self::Network { net, what } => {
                let event = what.0;
                message(&NetworkEventLifecycleMsg { callback_id, net, event, detail: 0 })
            }
            Self::Pool { pool, what } => {
                let event = what.0;
                message(&StoragePoolEventLifecycleMsg { callback_id, pool, event, detail: 0 })
            }
            Self::PoolRefresh { pool } => {
                message(&StoragePoolEventRefreshMsg { callback_id, pool })
            }
        }
    }

    /// The message of old, for the few events that are as old.
    fn without_callback(&self) -> Option<(&'static ProcedureInfo, Bytes)> {
        match self.clone() {
            Self::Domain { dom, what: Lifecycle(event, detail) } => {
                message(&DomainEventLifecycleMsg { dom, event: event.0, detail })
            }
            Self::Reboot { dom } => message(&DomainEventRebootMsg { dom }),
            _ => None,
        }
    }
}

fn message<M: Message>(message: &M) -> Option<(&'static ProcedureInfo, Bytes)> {
    // Names come from within the same limits.
    Some((M::INFO, xdr::encode(message).ok()?))
}
