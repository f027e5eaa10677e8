//! What a machine does now.

use std::fmt;

use crate::virt::api::domain::DomainState;

/// What a machine does now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[cfg_attr(feature = "serde", serde(into = "String"))]
#[non_exhaustive]
pub enum State {
    /// The hypervisor does not say.
    NoState,
    /// It runs.
    Running,
    /// It waits for something.
    Idle,
    /// A person paused it.
    Paused,
    /// It shuts down.
    Shutdown,
    /// It does not run.
    ShutOff,
    /// It crashed.
    Crashed,
    /// It is about to end.
    Dying,
    /// Its own power management suspended it.
    PmSuspended,
    /// A state that this crate does not know, by libvirt's number.
    Unknown(i32),
}

impl State {
    /// Whether the machine has a process: it can be stopped, not started.
    #[must_use]
    pub const fn is_active(self) -> bool {
        !matches!(self, Self::ShutOff | Self::Crashed)
    }
}

impl From<DomainState> for State {
    fn from(state: DomainState) -> Self {
        match state {
            DomainState::NOSTATE => Self::NoState,
            DomainState::RUNNING => Self::Running,
            DomainState::BLOCKED => Self::Idle,
            DomainState::PAUSED => Self::Paused,
            DomainState::SHUTDOWN => Self::Shutdown,
            DomainState::SHUTOFF => Self::ShutOff,
            DomainState::CRASHED => Self::Crashed,
            DomainState::PMSUSPENDED => Self::PmSuspended,
            DomainState(other) => Self::Unknown(other),
        }
    }
}

impl fmt::Display for State {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = match self {
            Self::NoState => "no state",
            Self::Running => "running",
            Self::Idle => "idle",
            Self::Paused => "paused",
            Self::Shutdown => "shutdown",
            Self::ShutOff => "shut off",
            Self::Crashed => "crashed",
            Self::Dying => "dying",
            Self::PmSuspended => "pmsuspended",
            Self::Unknown(number) => return write!(f, "state {number}"),
        };
        f.pad(text)
    }
}

impl From<State> for String {
    fn from(state: State) -> Self {
        state.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_state_of_libvirt_has_its_word() {
        for (state, word, active) in [
            (DomainState::NOSTATE, "no state", true),
            (DomainState::RUNNING, "running", true),
            (DomainState::BLOCKED, "idle", true),
            (DomainState::PAUSED, "paused", true),
            (DomainState::SHUTDOWN, "shutdown", true),
            (DomainState::SHUTOFF, "shut off", false),
            (DomainState::CRASHED, "crashed", false),
            (DomainState::PMSUSPENDED, "pmsuspended", true),
            (DomainState(99), "state 99", true),
        ] {
            let state = State::from(state);
            assert_eq!((state.to_string().as_str(), state.is_active()), (word, active));
        }
        assert_eq!(State::Dying.to_string(), "dying");
    }
}
