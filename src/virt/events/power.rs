//! Domains whose systems reboot, suspend and wake up.

use super::kind::Hear;
use crate::rpc::protocol::remote::events::{
    DomainEventCallbackPmsuspendDiskMsg, DomainEventCallbackPmsuspendMsg,
    DomainEventCallbackPmwakeupMsg, DomainEventPmsuspendDiskMsg, DomainEventPmsuspendMsg,
    DomainEventPmwakeupMsg, DomainEventRebootMsg,
};
use crate::virt::{Connect, Domain};

/// A domain's system was rebooted.
#[derive(Clone, Debug)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct Reboot {
    /// The domain.
    pub domain: Domain,
}

/// A domain's system has woken up.
#[derive(Clone, Debug)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct PmWakeup {
    /// The domain.
    pub domain: Domain,
    /// Why; 0 so far.
    pub reason: i32,
}

/// A domain's system has suspended itself to memory.
#[derive(Clone, Debug)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct PmSuspend {
    /// The domain.
    pub domain: Domain,
    /// Why; 0 so far.
    pub reason: i32,
}

/// A domain's system has suspended itself to disk.
#[derive(Clone, Debug)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct PmSuspendDisk {
    /// The domain.
    pub domain: Domain,
    /// Why; 0 so far.
    pub reason: i32,
}

impl Hear<DomainEventRebootMsg> for Reboot {
    fn hear(connect: &Connect, message: DomainEventRebootMsg) -> Self {
        Self { domain: Domain::new(connect, message.dom) }
    }
}

macro_rules! hear_with_reason {
    ($($kind:ident: $message:ident, $legacy:ident;)*) => {$(
        impl Hear<$message> for $kind {
            fn hear(connect: &Connect, message: $message) -> Self {
                Self { domain: Domain::new(connect, message.msg.dom), reason: message.reason }
            }
        }

        impl Hear<$legacy> for $kind {
            fn hear(connect: &Connect, message: $legacy) -> Self {
                Self { domain: Domain::new(connect, message.dom), reason: 0 }
            }
        }
    )*};
}

hear_with_reason! {
    PmWakeup: DomainEventCallbackPmwakeupMsg, DomainEventPmwakeupMsg;
    PmSuspend: DomainEventCallbackPmsuspendMsg, DomainEventPmsuspendMsg;
    PmSuspendDisk: DomainEventCallbackPmsuspendDiskMsg, DomainEventPmsuspendDiskMsg;
}
