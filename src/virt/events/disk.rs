//! Domains whose disks fail, change or do work.

use super::kind::Hear;
use crate::rpc::protocol::api::domain::{
    ConnectDomainEventBlockJobStatus, ConnectDomainEventDiskChangeReason, DomainBlockJobType,
    DomainEventIOErrorAction, DomainEventTrayChangeReason,
};
use crate::rpc::protocol::remote::events::{
    DomainEventBlockJob2Msg, DomainEventBlockJobMsg, DomainEventBlockThresholdMsg,
    DomainEventDiskChangeMsg, DomainEventIoErrorMsg, DomainEventIoErrorReasonMsg,
    DomainEventTrayChangeMsg,
};
use crate::virt::{Connect, Domain};

/// A domain's disk could not be read or written.
#[derive(Clone, Debug)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct IoError {
    /// The domain.
    pub domain: Domain,
    /// The image's path.
    pub src_path: String,
    /// The disk's alias.
    pub dev_alias: String,
    /// What was done about it.
    pub action: DomainEventIOErrorAction,
}

/// A domain's disk could not be read or written, and why.
#[derive(Clone, Debug)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct IoErrorReason {
    /// The domain.
    pub domain: Domain,
    /// The image's path.
    pub src_path: String,
    /// The disk's alias.
    pub dev_alias: String,
    /// What was done about it.
    pub action: DomainEventIOErrorAction,
    /// Why: `enospc`, or empty.
    pub reason: String,
}

/// Work on a domain's disk has changed its status.
///
/// [`BlockJob2`] names the disk in a way that stays the same.
#[derive(Clone, Debug)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct BlockJob {
    /// The domain.
    pub domain: Domain,
    /// The image's path.
    pub disk: String,
    /// What work it is.
    pub r#type: DomainBlockJobType,
    /// Its status.
    pub status: ConnectDomainEventBlockJobStatus,
}

/// Work on a domain's disk has changed its status.
#[derive(Clone, Debug)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct BlockJob2 {
    /// The domain.
    pub domain: Domain,
    /// The disk's target, such as `vda`.
    pub disk: String,
    /// What work it is.
    pub r#type: DomainBlockJobType,
    /// Its status.
    pub status: ConnectDomainEventBlockJobStatus,
}

/// A domain's removable disk was changed.
#[derive(Clone, Debug)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct DiskChange {
    /// The domain.
    pub domain: Domain,
    /// The image's path until now.
    pub old_src_path: Option<String>,
    /// The image's path from now on.
    pub new_src_path: Option<String>,
    /// The disk's alias.
    pub dev_alias: String,
    /// Why.
    pub reason: ConnectDomainEventDiskChangeReason,
}

/// The tray of a domain's removable disk has moved.
#[derive(Clone, Debug)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct TrayChange {
    /// The domain.
    pub domain: Domain,
    /// The disk's alias.
    pub dev_alias: String,
    /// Whether it is open now.
    pub reason: DomainEventTrayChangeReason,
}

/// A domain has written beyond the threshold that was set for a disk.
#[derive(Clone, Debug)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct BlockThreshold {
    /// The domain.
    pub domain: Domain,
    /// The disk's target, or that of one of its backing files: `vda[1]`.
    pub dev: String,
    /// The image's path, where it is a local file.
    pub path: Option<String>,
    /// The threshold, in bytes.
    pub threshold: u64,
    /// By how many bytes it was exceeded; 0 when that is not known.
    pub excess: u64,
}

impl Hear<DomainEventIoErrorMsg> for IoError {
    fn hear(connect: &Connect, message: DomainEventIoErrorMsg) -> Self {
        Self {
            domain: Domain::new(connect, message.dom),
            src_path: message.src_path,
            dev_alias: message.dev_alias,
            action: message.action.into(),
        }
    }
}

impl Hear<DomainEventIoErrorReasonMsg> for IoErrorReason {
    fn hear(connect: &Connect, message: DomainEventIoErrorReasonMsg) -> Self {
        Self {
            domain: Domain::new(connect, message.dom),
            src_path: message.src_path,
            dev_alias: message.dev_alias,
            action: message.action.into(),
            reason: message.reason,
        }
    }
}

impl Hear<DomainEventBlockJobMsg> for BlockJob {
    fn hear(connect: &Connect, message: DomainEventBlockJobMsg) -> Self {
        Self {
            domain: Domain::new(connect, message.dom),
            disk: message.path,
            r#type: message.r#type.into(),
            status: message.status.into(),
        }
    }
}

impl Hear<DomainEventBlockJob2Msg> for BlockJob2 {
    fn hear(connect: &Connect, message: DomainEventBlockJob2Msg) -> Self {
        Self {
            domain: Domain::new(connect, message.dom),
            disk: message.dst,
            r#type: message.r#type.into(),
            status: message.status.into(),
        }
    }
}

impl Hear<DomainEventDiskChangeMsg> for DiskChange {
    fn hear(connect: &Connect, message: DomainEventDiskChangeMsg) -> Self {
        Self {
            domain: Domain::new(connect, message.dom),
            old_src_path: message.old_src_path,
            new_src_path: message.new_src_path,
            dev_alias: message.dev_alias,
            reason: message.reason.into(),
        }
    }
}

impl Hear<DomainEventTrayChangeMsg> for TrayChange {
    fn hear(connect: &Connect, message: DomainEventTrayChangeMsg) -> Self {
        Self {
            domain: Domain::new(connect, message.dom),
            dev_alias: message.dev_alias,
            reason: message.reason.into(),
        }
    }
}

impl Hear<DomainEventBlockThresholdMsg> for BlockThreshold {
    fn hear(connect: &Connect, message: DomainEventBlockThresholdMsg) -> Self {
        Self {
            domain: Domain::new(connect, message.dom),
            dev: message.dev,
            path: message.path,
            threshold: message.threshold,
            excess: message.excess,
        }
    }
}
