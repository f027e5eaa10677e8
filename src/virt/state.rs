//! Why a domain is in its state.

use crate::rpc::protocol::api::domain::{
    DomainBlockedReason, DomainCrashedReason, DomainNostateReason, DomainPMSuspendedReason,
    DomainPausedReason, DomainRunningReason, DomainShutdownReason, DomainShutoffReason,
    DomainState,
};

/// Why a domain is in its state.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum DomainStateReason {
    /// Why it has no state.
    NoState(DomainNostateReason),
    /// Why it runs.
    Running(DomainRunningReason),
    /// Why it is blocked.
    Blocked(DomainBlockedReason),
    /// Why it is paused.
    Paused(DomainPausedReason),
    /// Why it shuts down.
    Shutdown(DomainShutdownReason),
    /// Why it is shut off.
    Shutoff(DomainShutoffReason),
    /// Why it crashed.
    Crashed(DomainCrashedReason),
    /// Why it is suspended by its own power management.
    PmSuspended(DomainPMSuspendedReason),
    /// The reason's number, in a state that this crate does not know.
    Unknown(i32),
}

impl DomainStateReason {
    pub(crate) const fn new(state: DomainState, reason: i32) -> Self {
        match state {
            DomainState::NOSTATE => Self::NoState(DomainNostateReason(reason)),
            DomainState::RUNNING => Self::Running(DomainRunningReason(reason)),
            DomainState::BLOCKED => Self::Blocked(DomainBlockedReason(reason)),
            DomainState::PAUSED => Self::Paused(DomainPausedReason(reason)),
            DomainState::SHUTDOWN => Self::Shutdown(DomainShutdownReason(reason)),
            DomainState::SHUTOFF => Self::Shutoff(DomainShutoffReason(reason)),
            DomainState::CRASHED => Self::Crashed(DomainCrashedReason(reason)),
            DomainState::PMSUSPENDED => Self::PmSuspended(DomainPMSuspendedReason(reason)),
            _ => Self::Unknown(reason),
        }
    }

    /// The reason's name, where it is known: `BOOTED`, `DESTROYED`, ….
    #[must_use]
    pub fn name(self) -> Option<&'static str> {
        match self {
            Self::NoState(reason) => reason.name(),
            Self::Running(reason) => reason.name(),
            Self::Blocked(reason) => reason.name(),
            Self::Paused(reason) => reason.name(),
            Self::Shutdown(reason) => reason.name(),
            Self::Shutoff(reason) => reason.name(),
            Self::Crashed(reason) => reason.name(),
            Self::PmSuspended(reason) => reason.name(),
            Self::Unknown(_) => None,
        }
    }
}
