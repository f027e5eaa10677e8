//! Domains that are defined, started, stopped and so on.

use super::kind::Hear;
use crate::rpc::protocol::api::domain::{
    DomainEventCrashedDetailType, DomainEventDefinedDetailType, DomainEventPMSuspendedDetailType,
    DomainEventResumedDetailType, DomainEventShutdownDetailType, DomainEventStartedDetailType,
    DomainEventStoppedDetailType, DomainEventSuspendedDetailType, DomainEventType,
    DomainEventUndefinedDetailType,
};
use crate::rpc::protocol::remote::events::DomainEventLifecycleMsg;
use crate::virt::{Connect, Domain};

/// A domain was defined, started, stopped, ….
#[derive(Clone, Debug)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct Lifecycle {
    /// The domain.
    pub domain: Domain,
    /// What happened.
    pub event: DomainEventType,
    /// How or why.
    pub detail: LifecycleDetail,
}

/// How or why something happened to a domain.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(untagged))]
#[non_exhaustive]
pub enum LifecycleDetail {
    /// How it was defined.
    Defined(DomainEventDefinedDetailType),
    /// How it was undefined.
    Undefined(DomainEventUndefinedDetailType),
    /// How it was started.
    Started(DomainEventStartedDetailType),
    /// Why it was suspended.
    Suspended(DomainEventSuspendedDetailType),
    /// How it was resumed.
    Resumed(DomainEventResumedDetailType),
    /// Why it has stopped.
    Stopped(DomainEventStoppedDetailType),
    /// Who shuts it down.
    Shutdown(DomainEventShutdownDetailType),
    /// Where its own power management has put its state.
    PmSuspended(DomainEventPMSuspendedDetailType),
    /// How it crashed.
    Crashed(DomainEventCrashedDetailType),
    /// The detail's number, of an event that this crate does not know.
    Unknown(i32),
}

impl LifecycleDetail {
    const fn new(event: DomainEventType, detail: i32) -> Self {
        match event {
            DomainEventType::DEFINED => Self::Defined(DomainEventDefinedDetailType(detail)),
            DomainEventType::UNDEFINED => Self::Undefined(DomainEventUndefinedDetailType(detail)),
            DomainEventType::STARTED => Self::Started(DomainEventStartedDetailType(detail)),
            DomainEventType::SUSPENDED => Self::Suspended(DomainEventSuspendedDetailType(detail)),
            DomainEventType::RESUMED => Self::Resumed(DomainEventResumedDetailType(detail)),
            DomainEventType::STOPPED => Self::Stopped(DomainEventStoppedDetailType(detail)),
            DomainEventType::SHUTDOWN => Self::Shutdown(DomainEventShutdownDetailType(detail)),
            DomainEventType::PMSUSPENDED => {
                Self::PmSuspended(DomainEventPMSuspendedDetailType(detail))
            }
            DomainEventType::CRASHED => Self::Crashed(DomainEventCrashedDetailType(detail)),
            _ => Self::Unknown(detail),
        }
    }

    /// The detail's name, where it is known: `BOOTED`, `DESTROYED`, ….
    #[must_use]
    pub fn name(self) -> Option<&'static str> {
        match self {
            Self::Defined(detail) => detail.name(),
            Self::Undefined(detail) => detail.name(),
            Self::Started(detail) => detail.name(),
            Self::Suspended(detail) => detail.name(),
            Self::Resumed(detail) => detail.name(),
            Self::Stopped(detail) => detail.name(),
            Self::Shutdown(detail) => detail.name(),
            Self::PmSuspended(detail) => detail.name(),
            Self::Crashed(detail) => detail.name(),
            Self::Unknown(_) => None,
        }
    }
}

impl Hear<DomainEventLifecycleMsg> for Lifecycle {
    fn hear(connect: &Connect, message: DomainEventLifecycleMsg) -> Self {
        let event = DomainEventType(message.event);
        Self {
            domain: Domain::new(connect, message.dom),
            event,
            detail: LifecycleDetail::new(event, message.detail),
        }
    }
}
