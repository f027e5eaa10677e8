//! Domains whose guests and hypervisors have something to say.

use super::kind::Hear;
use crate::rpc::protocol::api::domain::{
    ConnectDomainEventAgentLifecycleReason, ConnectDomainEventAgentLifecycleState,
    DomainEventWatchdogAction, DomainMemoryFailureActionType, DomainMemoryFailureFlags,
    DomainMemoryFailureRecipientType,
};
use crate::rpc::protocol::remote::events::{
    DomainEventBalloonChangeMsg, DomainEventCallbackAgentLifecycleMsg,
    DomainEventCallbackChannelLifecycleMsg, DomainEventControlErrorMsg,
    DomainEventMemoryFailureMsg, DomainEventRtcChangeMsg, DomainEventWatchdogMsg,
};
use crate::virt::{Connect, Domain};

/// A domain's system has set its clock.
#[derive(Clone, Debug)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct RtcChange {
    /// The domain.
    pub domain: Domain,
    /// The clock's new offset from UTC, in seconds.
    pub utc_offset: i64,
}

/// A domain's watchdog has fired.
#[derive(Clone, Debug)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct Watchdog {
    /// The domain.
    pub domain: Domain,
    /// What was done about it.
    pub action: DomainEventWatchdogAction,
}

/// The memory that a domain's guest leaves to it has changed.
#[derive(Clone, Debug)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct BalloonChange {
    /// The domain.
    pub domain: Domain,
    /// The memory that it has now, in KiB.
    pub actual_kib: u64,
}

/// The agent in a domain's guest has connected or left.
#[derive(Clone, Debug)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct AgentLifecycle {
    /// The domain.
    pub domain: Domain,
    /// The agent's state now.
    pub state: ConnectDomainEventAgentLifecycleState,
    /// Why it has changed.
    pub reason: ConnectDomainEventAgentLifecycleReason,
}

/// Somebody in a domain's guest has opened or closed a channel.
///
/// Since libvirt 12.4.
#[derive(Clone, Debug)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct ChannelLifecycle {
    /// The domain.
    pub domain: Domain,
    /// The channel's name, such as `org.qemu.guest_agent.0`.
    pub channel_name: String,
    /// The channel's state now; libvirt numbers it as an agent's.
    pub state: ConnectDomainEventAgentLifecycleState,
    /// Why it has changed; libvirt numbers it as an agent's.
    pub reason: ConnectDomainEventAgentLifecycleReason,
}

/// A domain's hypervisor cannot be talked to any more.
#[derive(Clone, Debug)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct ControlError {
    /// The domain.
    pub domain: Domain,
}

/// The host's memory has failed under a domain.
#[derive(Clone, Debug)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct MemoryFailure {
    /// The domain.
    pub domain: Domain,
    /// Whose memory it was.
    pub recipient: DomainMemoryFailureRecipientType,
    /// What was done about it.
    pub action: DomainMemoryFailureActionType,
    /// More about it.
    pub flags: DomainMemoryFailureFlags,
}

impl Hear<DomainEventRtcChangeMsg> for RtcChange {
    fn hear(connect: &Connect, message: DomainEventRtcChangeMsg) -> Self {
        Self { domain: Domain::new(connect, message.dom), utc_offset: message.offset }
    }
}

impl Hear<DomainEventWatchdogMsg> for Watchdog {
    fn hear(connect: &Connect, message: DomainEventWatchdogMsg) -> Self {
        Self { domain: Domain::new(connect, message.dom), action: message.action.into() }
    }
}

impl Hear<DomainEventBalloonChangeMsg> for BalloonChange {
    fn hear(connect: &Connect, message: DomainEventBalloonChangeMsg) -> Self {
        Self { domain: Domain::new(connect, message.dom), actual_kib: message.actual }
    }
}

impl Hear<DomainEventCallbackAgentLifecycleMsg> for AgentLifecycle {
    fn hear(connect: &Connect, message: DomainEventCallbackAgentLifecycleMsg) -> Self {
        Self {
            domain: Domain::new(connect, message.dom),
            state: message.state.into(),
            reason: message.reason.into(),
        }
    }
}

impl Hear<DomainEventCallbackChannelLifecycleMsg> for ChannelLifecycle {
    fn hear(connect: &Connect, message: DomainEventCallbackChannelLifecycleMsg) -> Self {
        Self {
            domain: Domain::new(connect, message.dom),
            channel_name: message.channel_name,
            state: message.state.into(),
            reason: message.reason.into(),
        }
    }
}

impl Hear<DomainEventControlErrorMsg> for ControlError {
    fn hear(connect: &Connect, message: DomainEventControlErrorMsg) -> Self {
        Self { domain: Domain::new(connect, message.dom) }
    }
}

impl Hear<DomainEventMemoryFailureMsg> for MemoryFailure {
    fn hear(connect: &Connect, message: DomainEventMemoryFailureMsg) -> Self {
        Self {
            domain: Domain::new(connect, message.dom),
            recipient: message.recipient.into(),
            action: message.action.into(),
            flags: message.flags.into(),
        }
    }
}
