// Written by virtsmith-protocol-gen from libvirt 11.3.0; do not edit.

//! Events.

use super::types::{
    NonnullDomain, NonnullNetwork, NonnullNodeDevice, NonnullSecret, NonnullStoragePool,
};
use super::{
    REMOTE_DOMAIN_EVENT_GRAPHICS_IDENTITY_MAX, REMOTE_DOMAIN_EVENT_TUNABLE_MAX,
    REMOTE_DOMAIN_JOB_STATS_MAX, REMOTE_STRING_MAX,
};
#[cfg(feature = "serde")]
use crate::json::JsonCodec;
use crate::procedure::{Event, Fds, Kind, Priority, ProcedureInfo, Program, Stream, Stubs};
use crate::typed_param::TypedParam;
use crate::xdr::{Decode, DecodeError, Decoder, Encode, EncodeError, Encoder};

/// libvirt's `remote_domain_event_graphics_address`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainEventGraphicsAddress {
    /// A number of `virDomainEventGraphicsAddressType`.
    pub family: i32,
    /// The address.
    pub node: String,
    /// The service's name or port.
    pub service: String,
}

impl Encode for DomainEventGraphicsAddress {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.i32(self.family);
        to.string(&self.node, REMOTE_STRING_MAX)?;
        to.string(&self.service, REMOTE_STRING_MAX)
    }
}

impl Decode for DomainEventGraphicsAddress {
    const MIN_SIZE: usize = 12;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            family: from.i32()?,
            node: from.string(REMOTE_STRING_MAX)?,
            service: from.string(REMOTE_STRING_MAX)?,
        })
    }
}

/// libvirt's `remote_domain_event_graphics_identity`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainEventGraphicsIdentity {
    /// The type.
    pub r#type: String,
    /// The name.
    pub name: String,
}

impl Encode for DomainEventGraphicsIdentity {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.string(&self.r#type, REMOTE_STRING_MAX)?;
        to.string(&self.name, REMOTE_STRING_MAX)
    }
}

impl Decode for DomainEventGraphicsIdentity {
    const MIN_SIZE: usize = 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { r#type: from.string(REMOTE_STRING_MAX)?, name: from.string(REMOTE_STRING_MAX)? })
    }
}

/// Event `DOMAIN_EVENT_LIFECYCLE` (107).
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainEventLifecycleMsg {
    /// The domain.
    pub dom: NonnullDomain,
    /// What happened.
    pub event: i32,
    /// What exactly happened; its meaning depends on `event`.
    pub detail: i32,
}

impl Encode for DomainEventLifecycleMsg {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)?;
        to.i32(self.event);
        to.i32(self.detail);
        Ok(())
    }
}

impl Decode for DomainEventLifecycleMsg {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE + 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { dom: NonnullDomain::decode(from)?, event: from.i32()?, detail: from.i32()? })
    }
}

impl Event for DomainEventLifecycleMsg {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 107,
            name: "DOMAIN_EVENT_LIFECYCLE",
            kind: Kind::Event,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: None,
            since: None,
            acl: &[],
            #[cfg(feature = "serde")]
            json: JsonCodec::event::<DomainEventLifecycleMsg>(),
        };
        &INFO
    };
}

/// Event `DOMAIN_EVENT_REBOOT` (169).
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainEventRebootMsg {
    /// The domain.
    pub dom: NonnullDomain,
}

impl Encode for DomainEventRebootMsg {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)
    }
}

impl Decode for DomainEventRebootMsg {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { dom: NonnullDomain::decode(from)? })
    }
}

impl Event for DomainEventRebootMsg {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 169,
            name: "DOMAIN_EVENT_REBOOT",
            kind: Kind::Event,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: None,
            since: None,
            acl: &[],
            #[cfg(feature = "serde")]
            json: JsonCodec::event::<DomainEventRebootMsg>(),
        };
        &INFO
    };
}

/// Event `DOMAIN_EVENT_RTC_CHANGE` (170).
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainEventRtcChangeMsg {
    /// The domain.
    pub dom: NonnullDomain,
    /// The new offset from UTC, in seconds.
    pub offset: i64,
}

impl Encode for DomainEventRtcChangeMsg {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)?;
        to.i64(self.offset);
        Ok(())
    }
}

impl Decode for DomainEventRtcChangeMsg {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE + 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { dom: NonnullDomain::decode(from)?, offset: from.i64()? })
    }
}

impl Event for DomainEventRtcChangeMsg {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 170,
            name: "DOMAIN_EVENT_RTC_CHANGE",
            kind: Kind::Event,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: None,
            since: None,
            acl: &[],
            #[cfg(feature = "serde")]
            json: JsonCodec::event::<DomainEventRtcChangeMsg>(),
        };
        &INFO
    };
}

/// Event `DOMAIN_EVENT_WATCHDOG` (171).
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainEventWatchdogMsg {
    /// The domain.
    pub dom: NonnullDomain,
    /// What was done about it.
    pub action: i32,
}

impl Encode for DomainEventWatchdogMsg {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)?;
        to.i32(self.action);
        Ok(())
    }
}

impl Decode for DomainEventWatchdogMsg {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE + 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { dom: NonnullDomain::decode(from)?, action: from.i32()? })
    }
}

impl Event for DomainEventWatchdogMsg {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 171,
            name: "DOMAIN_EVENT_WATCHDOG",
            kind: Kind::Event,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: None,
            since: None,
            acl: &[],
            #[cfg(feature = "serde")]
            json: JsonCodec::event::<DomainEventWatchdogMsg>(),
        };
        &INFO
    };
}

/// Event `DOMAIN_EVENT_IO_ERROR` (172).
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainEventIoErrorMsg {
    /// The domain.
    pub dom: NonnullDomain,
    /// The image.
    #[cfg_attr(feature = "serde", serde(rename = "srcPath"))]
    pub src_path: String,
    /// The device's alias.
    #[cfg_attr(feature = "serde", serde(rename = "devAlias"))]
    pub dev_alias: String,
    /// What was done about it.
    pub action: i32,
}

impl Encode for DomainEventIoErrorMsg {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)?;
        to.string(&self.src_path, REMOTE_STRING_MAX)?;
        to.string(&self.dev_alias, REMOTE_STRING_MAX)?;
        to.i32(self.action);
        Ok(())
    }
}

impl Decode for DomainEventIoErrorMsg {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE + 12;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            dom: NonnullDomain::decode(from)?,
            src_path: from.string(REMOTE_STRING_MAX)?,
            dev_alias: from.string(REMOTE_STRING_MAX)?,
            action: from.i32()?,
        })
    }
}

impl Event for DomainEventIoErrorMsg {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 172,
            name: "DOMAIN_EVENT_IO_ERROR",
            kind: Kind::Event,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: None,
            since: None,
            acl: &[],
            #[cfg(feature = "serde")]
            json: JsonCodec::event::<DomainEventIoErrorMsg>(),
        };
        &INFO
    };
}

/// Event `DOMAIN_EVENT_GRAPHICS` (173).
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainEventGraphicsMsg {
    /// The domain.
    pub dom: NonnullDomain,
    /// A number of `virDomainEventGraphicsPhase`.
    pub phase: i32,
    /// The server's address.
    pub local: DomainEventGraphicsAddress,
    /// The client's address.
    pub remote: DomainEventGraphicsAddress,
    /// How the client authenticated.
    #[cfg_attr(feature = "serde", serde(rename = "authScheme"))]
    pub auth_scheme: String,
    /// Who the client is; at most `REMOTE_DOMAIN_EVENT_GRAPHICS_IDENTITY_MAX`.
    pub subject: Vec<DomainEventGraphicsIdentity>,
}

impl Encode for DomainEventGraphicsMsg {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)?;
        to.i32(self.phase);
        self.local.encode(to)?;
        self.remote.encode(to)?;
        to.string(&self.auth_scheme, REMOTE_STRING_MAX)?;
        to.array(&self.subject, REMOTE_DOMAIN_EVENT_GRAPHICS_IDENTITY_MAX)
    }
}

impl Decode for DomainEventGraphicsMsg {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE
        + DomainEventGraphicsAddress::MIN_SIZE
        + DomainEventGraphicsAddress::MIN_SIZE
        + 12;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            dom: NonnullDomain::decode(from)?,
            phase: from.i32()?,
            local: DomainEventGraphicsAddress::decode(from)?,
            remote: DomainEventGraphicsAddress::decode(from)?,
            auth_scheme: from.string(REMOTE_STRING_MAX)?,
            subject: from.array(REMOTE_DOMAIN_EVENT_GRAPHICS_IDENTITY_MAX)?,
        })
    }
}

impl Event for DomainEventGraphicsMsg {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 173,
            name: "DOMAIN_EVENT_GRAPHICS",
            kind: Kind::Event,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: None,
            since: None,
            acl: &[],
            #[cfg(feature = "serde")]
            json: JsonCodec::event::<DomainEventGraphicsMsg>(),
        };
        &INFO
    };
}

/// Event `DOMAIN_EVENT_IO_ERROR_REASON` (195).
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainEventIoErrorReasonMsg {
    /// The domain.
    pub dom: NonnullDomain,
    /// The image.
    #[cfg_attr(feature = "serde", serde(rename = "srcPath"))]
    pub src_path: String,
    /// The device's alias.
    #[cfg_attr(feature = "serde", serde(rename = "devAlias"))]
    pub dev_alias: String,
    /// What was done about it.
    pub action: i32,
    /// Why, as a word.
    pub reason: String,
}

impl Encode for DomainEventIoErrorReasonMsg {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)?;
        to.string(&self.src_path, REMOTE_STRING_MAX)?;
        to.string(&self.dev_alias, REMOTE_STRING_MAX)?;
        to.i32(self.action);
        to.string(&self.reason, REMOTE_STRING_MAX)
    }
}

impl Decode for DomainEventIoErrorReasonMsg {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE + 16;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            dom: NonnullDomain::decode(from)?,
            src_path: from.string(REMOTE_STRING_MAX)?,
            dev_alias: from.string(REMOTE_STRING_MAX)?,
            action: from.i32()?,
            reason: from.string(REMOTE_STRING_MAX)?,
        })
    }
}

impl Event for DomainEventIoErrorReasonMsg {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 195,
            name: "DOMAIN_EVENT_IO_ERROR_REASON",
            kind: Kind::Event,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: None,
            since: None,
            acl: &[],
            #[cfg(feature = "serde")]
            json: JsonCodec::event::<DomainEventIoErrorReasonMsg>(),
        };
        &INFO
    };
}

/// Event `DOMAIN_EVENT_CONTROL_ERROR` (224).
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainEventControlErrorMsg {
    /// The domain.
    pub dom: NonnullDomain,
}

impl Encode for DomainEventControlErrorMsg {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)
    }
}

impl Decode for DomainEventControlErrorMsg {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { dom: NonnullDomain::decode(from)? })
    }
}

impl Event for DomainEventControlErrorMsg {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 224,
            name: "DOMAIN_EVENT_CONTROL_ERROR",
            kind: Kind::Event,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Neither,
            function: None,
            since: None,
            acl: &[],
            #[cfg(feature = "serde")]
            json: JsonCodec::event::<DomainEventControlErrorMsg>(),
        };
        &INFO
    };
}

/// Event `DOMAIN_EVENT_BLOCK_JOB` (241).
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainEventBlockJobMsg {
    /// The domain.
    pub dom: NonnullDomain,
    /// The disk's target or path.
    pub path: String,
    /// The type.
    pub r#type: i32,
    /// The status's number.
    pub status: i32,
}

impl Encode for DomainEventBlockJobMsg {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)?;
        to.string(&self.path, REMOTE_STRING_MAX)?;
        to.i32(self.r#type);
        to.i32(self.status);
        Ok(())
    }
}

impl Decode for DomainEventBlockJobMsg {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE + 12;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            dom: NonnullDomain::decode(from)?,
            path: from.string(REMOTE_STRING_MAX)?,
            r#type: from.i32()?,
            status: from.i32()?,
        })
    }
}

impl Event for DomainEventBlockJobMsg {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 241,
            name: "DOMAIN_EVENT_BLOCK_JOB",
            kind: Kind::Event,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Neither,
            function: None,
            since: None,
            acl: &[],
            #[cfg(feature = "serde")]
            json: JsonCodec::event::<DomainEventBlockJobMsg>(),
        };
        &INFO
    };
}

/// Event `DOMAIN_EVENT_DISK_CHANGE` (248).
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainEventDiskChangeMsg {
    /// The domain.
    pub dom: NonnullDomain,
    /// The image until now.
    #[cfg_attr(feature = "serde", serde(rename = "oldSrcPath", default))]
    pub old_src_path: Option<String>,
    /// The image from now on.
    #[cfg_attr(feature = "serde", serde(rename = "newSrcPath", default))]
    pub new_src_path: Option<String>,
    /// The device's alias.
    #[cfg_attr(feature = "serde", serde(rename = "devAlias"))]
    pub dev_alias: String,
    /// Why.
    pub reason: i32,
}

impl Encode for DomainEventDiskChangeMsg {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)?;
        to.optional_string(self.old_src_path.as_deref(), REMOTE_STRING_MAX)?;
        to.optional_string(self.new_src_path.as_deref(), REMOTE_STRING_MAX)?;
        to.string(&self.dev_alias, REMOTE_STRING_MAX)?;
        to.i32(self.reason);
        Ok(())
    }
}

impl Decode for DomainEventDiskChangeMsg {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE + 16;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            dom: NonnullDomain::decode(from)?,
            old_src_path: from.optional_string(REMOTE_STRING_MAX)?,
            new_src_path: from.optional_string(REMOTE_STRING_MAX)?,
            dev_alias: from.string(REMOTE_STRING_MAX)?,
            reason: from.i32()?,
        })
    }
}

impl Event for DomainEventDiskChangeMsg {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 248,
            name: "DOMAIN_EVENT_DISK_CHANGE",
            kind: Kind::Event,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Neither,
            function: None,
            since: None,
            acl: &[],
            #[cfg(feature = "serde")]
            json: JsonCodec::event::<DomainEventDiskChangeMsg>(),
        };
        &INFO
    };
}

/// Event `DOMAIN_EVENT_TRAY_CHANGE` (268).
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainEventTrayChangeMsg {
    /// The domain.
    pub dom: NonnullDomain,
    /// The device's alias.
    #[cfg_attr(feature = "serde", serde(rename = "devAlias"))]
    pub dev_alias: String,
    /// Why.
    pub reason: i32,
}

impl Encode for DomainEventTrayChangeMsg {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)?;
        to.string(&self.dev_alias, REMOTE_STRING_MAX)?;
        to.i32(self.reason);
        Ok(())
    }
}

impl Decode for DomainEventTrayChangeMsg {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE + 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            dom: NonnullDomain::decode(from)?,
            dev_alias: from.string(REMOTE_STRING_MAX)?,
            reason: from.i32()?,
        })
    }
}

impl Event for DomainEventTrayChangeMsg {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 268,
            name: "DOMAIN_EVENT_TRAY_CHANGE",
            kind: Kind::Event,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: None,
            since: None,
            acl: &[],
            #[cfg(feature = "serde")]
            json: JsonCodec::event::<DomainEventTrayChangeMsg>(),
        };
        &INFO
    };
}

/// Event `DOMAIN_EVENT_PMWAKEUP` (269).
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainEventPmwakeupMsg {
    /// The domain.
    pub dom: NonnullDomain,
}

impl Encode for DomainEventPmwakeupMsg {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)
    }
}

impl Decode for DomainEventPmwakeupMsg {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { dom: NonnullDomain::decode(from)? })
    }
}

impl Event for DomainEventPmwakeupMsg {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 269,
            name: "DOMAIN_EVENT_PMWAKEUP",
            kind: Kind::Event,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: None,
            since: None,
            acl: &[],
            #[cfg(feature = "serde")]
            json: JsonCodec::event::<DomainEventPmwakeupMsg>(),
        };
        &INFO
    };
}

/// Event `DOMAIN_EVENT_PMSUSPEND` (270).
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainEventPmsuspendMsg {
    /// The domain.
    pub dom: NonnullDomain,
}

impl Encode for DomainEventPmsuspendMsg {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)
    }
}

impl Decode for DomainEventPmsuspendMsg {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { dom: NonnullDomain::decode(from)? })
    }
}

impl Event for DomainEventPmsuspendMsg {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 270,
            name: "DOMAIN_EVENT_PMSUSPEND",
            kind: Kind::Event,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: None,
            since: None,
            acl: &[],
            #[cfg(feature = "serde")]
            json: JsonCodec::event::<DomainEventPmsuspendMsg>(),
        };
        &INFO
    };
}

/// Event `DOMAIN_EVENT_BALLOON_CHANGE` (276).
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainEventBalloonChangeMsg {
    /// The domain.
    pub dom: NonnullDomain,
    /// The balloon's size, in KiB.
    pub actual: u64,
}

impl Encode for DomainEventBalloonChangeMsg {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)?;
        to.u64(self.actual);
        Ok(())
    }
}

impl Decode for DomainEventBalloonChangeMsg {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE + 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { dom: NonnullDomain::decode(from)?, actual: from.u64()? })
    }
}

impl Event for DomainEventBalloonChangeMsg {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 276,
            name: "DOMAIN_EVENT_BALLOON_CHANGE",
            kind: Kind::Event,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: None,
            since: None,
            acl: &[],
            #[cfg(feature = "serde")]
            json: JsonCodec::event::<DomainEventBalloonChangeMsg>(),
        };
        &INFO
    };
}

/// Event `DOMAIN_EVENT_PMSUSPEND_DISK` (292).
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainEventPmsuspendDiskMsg {
    /// The domain.
    pub dom: NonnullDomain,
}

impl Encode for DomainEventPmsuspendDiskMsg {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)
    }
}

impl Decode for DomainEventPmsuspendDiskMsg {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { dom: NonnullDomain::decode(from)? })
    }
}

impl Event for DomainEventPmsuspendDiskMsg {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 292,
            name: "DOMAIN_EVENT_PMSUSPEND_DISK",
            kind: Kind::Event,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: None,
            since: None,
            acl: &[],
            #[cfg(feature = "serde")]
            json: JsonCodec::event::<DomainEventPmsuspendDiskMsg>(),
        };
        &INFO
    };
}

/// Event `DOMAIN_EVENT_DEVICE_REMOVED` (311).
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainEventDeviceRemovedMsg {
    /// The domain.
    pub dom: NonnullDomain,
    /// The device's alias.
    #[cfg_attr(feature = "serde", serde(rename = "devAlias"))]
    pub dev_alias: String,
}

impl Encode for DomainEventDeviceRemovedMsg {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)?;
        to.string(&self.dev_alias, REMOTE_STRING_MAX)
    }
}

impl Decode for DomainEventDeviceRemovedMsg {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE + 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { dom: NonnullDomain::decode(from)?, dev_alias: from.string(REMOTE_STRING_MAX)? })
    }
}

impl Event for DomainEventDeviceRemovedMsg {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 311,
            name: "DOMAIN_EVENT_DEVICE_REMOVED",
            kind: Kind::Event,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: None,
            since: None,
            acl: &[],
            #[cfg(feature = "serde")]
            json: JsonCodec::event::<DomainEventDeviceRemovedMsg>(),
        };
        &INFO
    };
}

/// Event `NETWORK_EVENT_LIFECYCLE` (315).
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct NetworkEventLifecycleMsg {
    /// The number of the registration.
    #[cfg_attr(feature = "serde", serde(rename = "callbackID"))]
    pub callback_id: i32,
    /// The network.
    pub net: NonnullNetwork,
    /// What happened.
    pub event: i32,
    /// What exactly happened; its meaning depends on `event`.
    pub detail: i32,
}

impl Encode for NetworkEventLifecycleMsg {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.i32(self.callback_id);
        self.net.encode(to)?;
        to.i32(self.event);
        to.i32(self.detail);
        Ok(())
    }
}

impl Decode for NetworkEventLifecycleMsg {
    const MIN_SIZE: usize = NonnullNetwork::MIN_SIZE + 12;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            callback_id: from.i32()?,
            net: NonnullNetwork::decode(from)?,
            event: from.i32()?,
            detail: from.i32()?,
        })
    }
}

impl Event for NetworkEventLifecycleMsg {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 315,
            name: "NETWORK_EVENT_LIFECYCLE",
            kind: Kind::Event,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: None,
            since: None,
            acl: &[],
            #[cfg(feature = "serde")]
            json: JsonCodec::event::<NetworkEventLifecycleMsg>(),
        };
        &INFO
    };
}

/// Event `DOMAIN_EVENT_CALLBACK_LIFECYCLE` (318).
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainEventCallbackLifecycleMsg {
    /// The number of the registration.
    #[cfg_attr(feature = "serde", serde(rename = "callbackID"))]
    pub callback_id: i32,
    /// The event as it was without registrations.
    pub msg: DomainEventLifecycleMsg,
}

impl Encode for DomainEventCallbackLifecycleMsg {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.i32(self.callback_id);
        self.msg.encode(to)
    }
}

impl Decode for DomainEventCallbackLifecycleMsg {
    const MIN_SIZE: usize = DomainEventLifecycleMsg::MIN_SIZE + 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { callback_id: from.i32()?, msg: DomainEventLifecycleMsg::decode(from)? })
    }
}

impl Event for DomainEventCallbackLifecycleMsg {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 318,
            name: "DOMAIN_EVENT_CALLBACK_LIFECYCLE",
            kind: Kind::Event,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: None,
            since: None,
            acl: &[],
            #[cfg(feature = "serde")]
            json: JsonCodec::event::<DomainEventCallbackLifecycleMsg>(),
        };
        &INFO
    };
}

/// Event `DOMAIN_EVENT_CALLBACK_REBOOT` (319).
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainEventCallbackRebootMsg {
    /// The number of the registration.
    #[cfg_attr(feature = "serde", serde(rename = "callbackID"))]
    pub callback_id: i32,
    /// The event as it was without registrations.
    pub msg: DomainEventRebootMsg,
}

impl Encode for DomainEventCallbackRebootMsg {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.i32(self.callback_id);
        self.msg.encode(to)
    }
}

impl Decode for DomainEventCallbackRebootMsg {
    const MIN_SIZE: usize = DomainEventRebootMsg::MIN_SIZE + 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { callback_id: from.i32()?, msg: DomainEventRebootMsg::decode(from)? })
    }
}

impl Event for DomainEventCallbackRebootMsg {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 319,
            name: "DOMAIN_EVENT_CALLBACK_REBOOT",
            kind: Kind::Event,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: None,
            since: None,
            acl: &[],
            #[cfg(feature = "serde")]
            json: JsonCodec::event::<DomainEventCallbackRebootMsg>(),
        };
        &INFO
    };
}

/// Event `DOMAIN_EVENT_CALLBACK_RTC_CHANGE` (320).
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainEventCallbackRtcChangeMsg {
    /// The number of the registration.
    #[cfg_attr(feature = "serde", serde(rename = "callbackID"))]
    pub callback_id: i32,
    /// The event as it was without registrations.
    pub msg: DomainEventRtcChangeMsg,
}

impl Encode for DomainEventCallbackRtcChangeMsg {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.i32(self.callback_id);
        self.msg.encode(to)
    }
}

impl Decode for DomainEventCallbackRtcChangeMsg {
    const MIN_SIZE: usize = DomainEventRtcChangeMsg::MIN_SIZE + 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { callback_id: from.i32()?, msg: DomainEventRtcChangeMsg::decode(from)? })
    }
}

impl Event for DomainEventCallbackRtcChangeMsg {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 320,
            name: "DOMAIN_EVENT_CALLBACK_RTC_CHANGE",
            kind: Kind::Event,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: None,
            since: None,
            acl: &[],
            #[cfg(feature = "serde")]
            json: JsonCodec::event::<DomainEventCallbackRtcChangeMsg>(),
        };
        &INFO
    };
}

/// Event `DOMAIN_EVENT_CALLBACK_WATCHDOG` (321).
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainEventCallbackWatchdogMsg {
    /// The number of the registration.
    #[cfg_attr(feature = "serde", serde(rename = "callbackID"))]
    pub callback_id: i32,
    /// The event as it was without registrations.
    pub msg: DomainEventWatchdogMsg,
}

impl Encode for DomainEventCallbackWatchdogMsg {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.i32(self.callback_id);
        self.msg.encode(to)
    }
}

impl Decode for DomainEventCallbackWatchdogMsg {
    const MIN_SIZE: usize = DomainEventWatchdogMsg::MIN_SIZE + 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { callback_id: from.i32()?, msg: DomainEventWatchdogMsg::decode(from)? })
    }
}

impl Event for DomainEventCallbackWatchdogMsg {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 321,
            name: "DOMAIN_EVENT_CALLBACK_WATCHDOG",
            kind: Kind::Event,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: None,
            since: None,
            acl: &[],
            #[cfg(feature = "serde")]
            json: JsonCodec::event::<DomainEventCallbackWatchdogMsg>(),
        };
        &INFO
    };
}

/// Event `DOMAIN_EVENT_CALLBACK_IO_ERROR` (322).
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainEventCallbackIoErrorMsg {
    /// The number of the registration.
    #[cfg_attr(feature = "serde", serde(rename = "callbackID"))]
    pub callback_id: i32,
    /// The event as it was without registrations.
    pub msg: DomainEventIoErrorMsg,
}

impl Encode for DomainEventCallbackIoErrorMsg {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.i32(self.callback_id);
        self.msg.encode(to)
    }
}

impl Decode for DomainEventCallbackIoErrorMsg {
    const MIN_SIZE: usize = DomainEventIoErrorMsg::MIN_SIZE + 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { callback_id: from.i32()?, msg: DomainEventIoErrorMsg::decode(from)? })
    }
}

impl Event for DomainEventCallbackIoErrorMsg {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 322,
            name: "DOMAIN_EVENT_CALLBACK_IO_ERROR",
            kind: Kind::Event,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: None,
            since: None,
            acl: &[],
            #[cfg(feature = "serde")]
            json: JsonCodec::event::<DomainEventCallbackIoErrorMsg>(),
        };
        &INFO
    };
}

/// Event `DOMAIN_EVENT_CALLBACK_GRAPHICS` (323).
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainEventCallbackGraphicsMsg {
    /// The number of the registration.
    #[cfg_attr(feature = "serde", serde(rename = "callbackID"))]
    pub callback_id: i32,
    /// The event as it was without registrations.
    pub msg: DomainEventGraphicsMsg,
}

impl Encode for DomainEventCallbackGraphicsMsg {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.i32(self.callback_id);
        self.msg.encode(to)
    }
}

impl Decode for DomainEventCallbackGraphicsMsg {
    const MIN_SIZE: usize = DomainEventGraphicsMsg::MIN_SIZE + 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { callback_id: from.i32()?, msg: DomainEventGraphicsMsg::decode(from)? })
    }
}

impl Event for DomainEventCallbackGraphicsMsg {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 323,
            name: "DOMAIN_EVENT_CALLBACK_GRAPHICS",
            kind: Kind::Event,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: None,
            since: None,
            acl: &[],
            #[cfg(feature = "serde")]
            json: JsonCodec::event::<DomainEventCallbackGraphicsMsg>(),
        };
        &INFO
    };
}

/// Event `DOMAIN_EVENT_CALLBACK_IO_ERROR_REASON` (324).
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainEventCallbackIoErrorReasonMsg {
    /// The number of the registration.
    #[cfg_attr(feature = "serde", serde(rename = "callbackID"))]
    pub callback_id: i32,
    /// The event as it was without registrations.
    pub msg: DomainEventIoErrorReasonMsg,
}

impl Encode for DomainEventCallbackIoErrorReasonMsg {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.i32(self.callback_id);
        self.msg.encode(to)
    }
}

impl Decode for DomainEventCallbackIoErrorReasonMsg {
    const MIN_SIZE: usize = DomainEventIoErrorReasonMsg::MIN_SIZE + 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { callback_id: from.i32()?, msg: DomainEventIoErrorReasonMsg::decode(from)? })
    }
}

impl Event for DomainEventCallbackIoErrorReasonMsg {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 324,
            name: "DOMAIN_EVENT_CALLBACK_IO_ERROR_REASON",
            kind: Kind::Event,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: None,
            since: None,
            acl: &[],
            #[cfg(feature = "serde")]
            json: JsonCodec::event::<DomainEventCallbackIoErrorReasonMsg>(),
        };
        &INFO
    };
}

/// Event `DOMAIN_EVENT_CALLBACK_CONTROL_ERROR` (325).
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainEventCallbackControlErrorMsg {
    /// The number of the registration.
    #[cfg_attr(feature = "serde", serde(rename = "callbackID"))]
    pub callback_id: i32,
    /// The event as it was without registrations.
    pub msg: DomainEventControlErrorMsg,
}

impl Encode for DomainEventCallbackControlErrorMsg {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.i32(self.callback_id);
        self.msg.encode(to)
    }
}

impl Decode for DomainEventCallbackControlErrorMsg {
    const MIN_SIZE: usize = DomainEventControlErrorMsg::MIN_SIZE + 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { callback_id: from.i32()?, msg: DomainEventControlErrorMsg::decode(from)? })
    }
}

impl Event for DomainEventCallbackControlErrorMsg {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 325,
            name: "DOMAIN_EVENT_CALLBACK_CONTROL_ERROR",
            kind: Kind::Event,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: None,
            since: None,
            acl: &[],
            #[cfg(feature = "serde")]
            json: JsonCodec::event::<DomainEventCallbackControlErrorMsg>(),
        };
        &INFO
    };
}

/// Event `DOMAIN_EVENT_CALLBACK_BLOCK_JOB` (326).
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainEventCallbackBlockJobMsg {
    /// The number of the registration.
    #[cfg_attr(feature = "serde", serde(rename = "callbackID"))]
    pub callback_id: i32,
    /// The event as it was without registrations.
    pub msg: DomainEventBlockJobMsg,
}

impl Encode for DomainEventCallbackBlockJobMsg {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.i32(self.callback_id);
        self.msg.encode(to)
    }
}

impl Decode for DomainEventCallbackBlockJobMsg {
    const MIN_SIZE: usize = DomainEventBlockJobMsg::MIN_SIZE + 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { callback_id: from.i32()?, msg: DomainEventBlockJobMsg::decode(from)? })
    }
}

impl Event for DomainEventCallbackBlockJobMsg {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 326,
            name: "DOMAIN_EVENT_CALLBACK_BLOCK_JOB",
            kind: Kind::Event,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: None,
            since: None,
            acl: &[],
            #[cfg(feature = "serde")]
            json: JsonCodec::event::<DomainEventCallbackBlockJobMsg>(),
        };
        &INFO
    };
}

/// Event `DOMAIN_EVENT_CALLBACK_DISK_CHANGE` (327).
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainEventCallbackDiskChangeMsg {
    /// The number of the registration.
    #[cfg_attr(feature = "serde", serde(rename = "callbackID"))]
    pub callback_id: i32,
    /// The event as it was without registrations.
    pub msg: DomainEventDiskChangeMsg,
}

impl Encode for DomainEventCallbackDiskChangeMsg {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.i32(self.callback_id);
        self.msg.encode(to)
    }
}

impl Decode for DomainEventCallbackDiskChangeMsg {
    const MIN_SIZE: usize = DomainEventDiskChangeMsg::MIN_SIZE + 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { callback_id: from.i32()?, msg: DomainEventDiskChangeMsg::decode(from)? })
    }
}

impl Event for DomainEventCallbackDiskChangeMsg {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 327,
            name: "DOMAIN_EVENT_CALLBACK_DISK_CHANGE",
            kind: Kind::Event,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: None,
            since: None,
            acl: &[],
            #[cfg(feature = "serde")]
            json: JsonCodec::event::<DomainEventCallbackDiskChangeMsg>(),
        };
        &INFO
    };
}

/// Event `DOMAIN_EVENT_CALLBACK_TRAY_CHANGE` (328).
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainEventCallbackTrayChangeMsg {
    /// The number of the registration.
    #[cfg_attr(feature = "serde", serde(rename = "callbackID"))]
    pub callback_id: i32,
    /// The event as it was without registrations.
    pub msg: DomainEventTrayChangeMsg,
}

impl Encode for DomainEventCallbackTrayChangeMsg {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.i32(self.callback_id);
        self.msg.encode(to)
    }
}

impl Decode for DomainEventCallbackTrayChangeMsg {
    const MIN_SIZE: usize = DomainEventTrayChangeMsg::MIN_SIZE + 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { callback_id: from.i32()?, msg: DomainEventTrayChangeMsg::decode(from)? })
    }
}

impl Event for DomainEventCallbackTrayChangeMsg {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 328,
            name: "DOMAIN_EVENT_CALLBACK_TRAY_CHANGE",
            kind: Kind::Event,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: None,
            since: None,
            acl: &[],
            #[cfg(feature = "serde")]
            json: JsonCodec::event::<DomainEventCallbackTrayChangeMsg>(),
        };
        &INFO
    };
}

/// Event `DOMAIN_EVENT_CALLBACK_PMWAKEUP` (329).
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainEventCallbackPmwakeupMsg {
    /// The number of the registration.
    #[cfg_attr(feature = "serde", serde(rename = "callbackID"))]
    pub callback_id: i32,
    /// Why.
    pub reason: i32,
    /// The event as it was without registrations.
    pub msg: DomainEventPmwakeupMsg,
}

impl Encode for DomainEventCallbackPmwakeupMsg {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.i32(self.callback_id);
        to.i32(self.reason);
        self.msg.encode(to)
    }
}

impl Decode for DomainEventCallbackPmwakeupMsg {
    const MIN_SIZE: usize = DomainEventPmwakeupMsg::MIN_SIZE + 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            callback_id: from.i32()?,
            reason: from.i32()?,
            msg: DomainEventPmwakeupMsg::decode(from)?,
        })
    }
}

impl Event for DomainEventCallbackPmwakeupMsg {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 329,
            name: "DOMAIN_EVENT_CALLBACK_PMWAKEUP",
            kind: Kind::Event,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: None,
            since: None,
            acl: &[],
            #[cfg(feature = "serde")]
            json: JsonCodec::event::<DomainEventCallbackPmwakeupMsg>(),
        };
        &INFO
    };
}

/// Event `DOMAIN_EVENT_CALLBACK_PMSUSPEND` (330).
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainEventCallbackPmsuspendMsg {
    /// The number of the registration.
    #[cfg_attr(feature = "serde", serde(rename = "callbackID"))]
    pub callback_id: i32,
    /// Why.
    pub reason: i32,
    /// The event as it was without registrations.
    pub msg: DomainEventPmsuspendMsg,
}

impl Encode for DomainEventCallbackPmsuspendMsg {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.i32(self.callback_id);
        to.i32(self.reason);
        self.msg.encode(to)
    }
}

impl Decode for DomainEventCallbackPmsuspendMsg {
    const MIN_SIZE: usize = DomainEventPmsuspendMsg::MIN_SIZE + 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            callback_id: from.i32()?,
            reason: from.i32()?,
            msg: DomainEventPmsuspendMsg::decode(from)?,
        })
    }
}

impl Event for DomainEventCallbackPmsuspendMsg {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 330,
            name: "DOMAIN_EVENT_CALLBACK_PMSUSPEND",
            kind: Kind::Event,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: None,
            since: None,
            acl: &[],
            #[cfg(feature = "serde")]
            json: JsonCodec::event::<DomainEventCallbackPmsuspendMsg>(),
        };
        &INFO
    };
}

/// Event `DOMAIN_EVENT_CALLBACK_BALLOON_CHANGE` (331).
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainEventCallbackBalloonChangeMsg {
    /// The number of the registration.
    #[cfg_attr(feature = "serde", serde(rename = "callbackID"))]
    pub callback_id: i32,
    /// The event as it was without registrations.
    pub msg: DomainEventBalloonChangeMsg,
}

impl Encode for DomainEventCallbackBalloonChangeMsg {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.i32(self.callback_id);
        self.msg.encode(to)
    }
}

impl Decode for DomainEventCallbackBalloonChangeMsg {
    const MIN_SIZE: usize = DomainEventBalloonChangeMsg::MIN_SIZE + 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { callback_id: from.i32()?, msg: DomainEventBalloonChangeMsg::decode(from)? })
    }
}

impl Event for DomainEventCallbackBalloonChangeMsg {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 331,
            name: "DOMAIN_EVENT_CALLBACK_BALLOON_CHANGE",
            kind: Kind::Event,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: None,
            since: None,
            acl: &[],
            #[cfg(feature = "serde")]
            json: JsonCodec::event::<DomainEventCallbackBalloonChangeMsg>(),
        };
        &INFO
    };
}

/// Event `DOMAIN_EVENT_CALLBACK_PMSUSPEND_DISK` (332).
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainEventCallbackPmsuspendDiskMsg {
    /// The number of the registration.
    #[cfg_attr(feature = "serde", serde(rename = "callbackID"))]
    pub callback_id: i32,
    /// Why.
    pub reason: i32,
    /// The event as it was without registrations.
    pub msg: DomainEventPmsuspendDiskMsg,
}

impl Encode for DomainEventCallbackPmsuspendDiskMsg {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.i32(self.callback_id);
        to.i32(self.reason);
        self.msg.encode(to)
    }
}

impl Decode for DomainEventCallbackPmsuspendDiskMsg {
    const MIN_SIZE: usize = DomainEventPmsuspendDiskMsg::MIN_SIZE + 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            callback_id: from.i32()?,
            reason: from.i32()?,
            msg: DomainEventPmsuspendDiskMsg::decode(from)?,
        })
    }
}

impl Event for DomainEventCallbackPmsuspendDiskMsg {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 332,
            name: "DOMAIN_EVENT_CALLBACK_PMSUSPEND_DISK",
            kind: Kind::Event,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: None,
            since: None,
            acl: &[],
            #[cfg(feature = "serde")]
            json: JsonCodec::event::<DomainEventCallbackPmsuspendDiskMsg>(),
        };
        &INFO
    };
}

/// Event `DOMAIN_EVENT_CALLBACK_DEVICE_REMOVED` (333).
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainEventCallbackDeviceRemovedMsg {
    /// The number of the registration.
    #[cfg_attr(feature = "serde", serde(rename = "callbackID"))]
    pub callback_id: i32,
    /// The event as it was without registrations.
    pub msg: DomainEventDeviceRemovedMsg,
}

impl Encode for DomainEventCallbackDeviceRemovedMsg {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.i32(self.callback_id);
        self.msg.encode(to)
    }
}

impl Decode for DomainEventCallbackDeviceRemovedMsg {
    const MIN_SIZE: usize = DomainEventDeviceRemovedMsg::MIN_SIZE + 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { callback_id: from.i32()?, msg: DomainEventDeviceRemovedMsg::decode(from)? })
    }
}

impl Event for DomainEventCallbackDeviceRemovedMsg {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 333,
            name: "DOMAIN_EVENT_CALLBACK_DEVICE_REMOVED",
            kind: Kind::Event,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: None,
            since: None,
            acl: &[],
            #[cfg(feature = "serde")]
            json: JsonCodec::event::<DomainEventCallbackDeviceRemovedMsg>(),
        };
        &INFO
    };
}

/// Event `DOMAIN_EVENT_BLOCK_JOB_2` (339).
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainEventBlockJob2Msg {
    /// The number of the registration.
    #[cfg_attr(feature = "serde", serde(rename = "callbackID"))]
    pub callback_id: i32,
    /// The domain.
    pub dom: NonnullDomain,
    /// The disk's target.
    pub dst: String,
    /// The type.
    pub r#type: i32,
    /// The status's number.
    pub status: i32,
}

impl Encode for DomainEventBlockJob2Msg {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.i32(self.callback_id);
        self.dom.encode(to)?;
        to.string(&self.dst, REMOTE_STRING_MAX)?;
        to.i32(self.r#type);
        to.i32(self.status);
        Ok(())
    }
}

impl Decode for DomainEventBlockJob2Msg {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE + 16;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            callback_id: from.i32()?,
            dom: NonnullDomain::decode(from)?,
            dst: from.string(REMOTE_STRING_MAX)?,
            r#type: from.i32()?,
            status: from.i32()?,
        })
    }
}

impl Event for DomainEventBlockJob2Msg {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 339,
            name: "DOMAIN_EVENT_BLOCK_JOB_2",
            kind: Kind::Event,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Neither,
            function: None,
            since: None,
            acl: &[],
            #[cfg(feature = "serde")]
            json: JsonCodec::event::<DomainEventBlockJob2Msg>(),
        };
        &INFO
    };
}

/// Event `DOMAIN_EVENT_CALLBACK_TUNABLE` (346).
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainEventCallbackTunableMsg {
    /// The number of the registration.
    #[cfg_attr(feature = "serde", serde(rename = "callbackID"))]
    pub callback_id: i32,
    /// The domain.
    pub dom: NonnullDomain,
    /// The parameters; at most `REMOTE_DOMAIN_EVENT_TUNABLE_MAX`.
    pub params: Vec<TypedParam>,
}

impl Encode for DomainEventCallbackTunableMsg {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.i32(self.callback_id);
        self.dom.encode(to)?;
        to.array(&self.params, REMOTE_DOMAIN_EVENT_TUNABLE_MAX)
    }
}

impl Decode for DomainEventCallbackTunableMsg {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE + 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            callback_id: from.i32()?,
            dom: NonnullDomain::decode(from)?,
            params: from.array(REMOTE_DOMAIN_EVENT_TUNABLE_MAX)?,
        })
    }
}

impl Event for DomainEventCallbackTunableMsg {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 346,
            name: "DOMAIN_EVENT_CALLBACK_TUNABLE",
            kind: Kind::Event,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: None,
            since: None,
            acl: &[],
            #[cfg(feature = "serde")]
            json: JsonCodec::event::<DomainEventCallbackTunableMsg>(),
        };
        &INFO
    };
}

/// Event `DOMAIN_EVENT_CALLBACK_AGENT_LIFECYCLE` (348).
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainEventCallbackAgentLifecycleMsg {
    /// The number of the registration.
    #[cfg_attr(feature = "serde", serde(rename = "callbackID"))]
    pub callback_id: i32,
    /// The domain.
    pub dom: NonnullDomain,
    /// The state's number.
    pub state: i32,
    /// Why.
    pub reason: i32,
}

impl Encode for DomainEventCallbackAgentLifecycleMsg {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.i32(self.callback_id);
        self.dom.encode(to)?;
        to.i32(self.state);
        to.i32(self.reason);
        Ok(())
    }
}

impl Decode for DomainEventCallbackAgentLifecycleMsg {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE + 12;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            callback_id: from.i32()?,
            dom: NonnullDomain::decode(from)?,
            state: from.i32()?,
            reason: from.i32()?,
        })
    }
}

impl Event for DomainEventCallbackAgentLifecycleMsg {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 348,
            name: "DOMAIN_EVENT_CALLBACK_AGENT_LIFECYCLE",
            kind: Kind::Event,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: None,
            since: None,
            acl: &[],
            #[cfg(feature = "serde")]
            json: JsonCodec::event::<DomainEventCallbackAgentLifecycleMsg>(),
        };
        &INFO
    };
}

/// Event `DOMAIN_EVENT_CALLBACK_DEVICE_ADDED` (354).
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainEventCallbackDeviceAddedMsg {
    /// The number of the registration.
    #[cfg_attr(feature = "serde", serde(rename = "callbackID"))]
    pub callback_id: i32,
    /// The domain.
    pub dom: NonnullDomain,
    /// The device's alias.
    #[cfg_attr(feature = "serde", serde(rename = "devAlias"))]
    pub dev_alias: String,
}

impl Encode for DomainEventCallbackDeviceAddedMsg {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.i32(self.callback_id);
        self.dom.encode(to)?;
        to.string(&self.dev_alias, REMOTE_STRING_MAX)
    }
}

impl Decode for DomainEventCallbackDeviceAddedMsg {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE + 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            callback_id: from.i32()?,
            dom: NonnullDomain::decode(from)?,
            dev_alias: from.string(REMOTE_STRING_MAX)?,
        })
    }
}

impl Event for DomainEventCallbackDeviceAddedMsg {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 354,
            name: "DOMAIN_EVENT_CALLBACK_DEVICE_ADDED",
            kind: Kind::Event,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: None,
            since: None,
            acl: &[],
            #[cfg(feature = "serde")]
            json: JsonCodec::event::<DomainEventCallbackDeviceAddedMsg>(),
        };
        &INFO
    };
}

/// Event `DOMAIN_EVENT_CALLBACK_MIGRATION_ITERATION` (359).
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainEventCallbackMigrationIterationMsg {
    /// The number of the registration.
    #[cfg_attr(feature = "serde", serde(rename = "callbackID"))]
    pub callback_id: i32,
    /// The domain.
    pub dom: NonnullDomain,
    /// How often memory was gone through.
    pub iteration: i32,
}

impl Encode for DomainEventCallbackMigrationIterationMsg {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.i32(self.callback_id);
        self.dom.encode(to)?;
        to.i32(self.iteration);
        Ok(())
    }
}

impl Decode for DomainEventCallbackMigrationIterationMsg {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE + 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            callback_id: from.i32()?,
            dom: NonnullDomain::decode(from)?,
            iteration: from.i32()?,
        })
    }
}

impl Event for DomainEventCallbackMigrationIterationMsg {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 359,
            name: "DOMAIN_EVENT_CALLBACK_MIGRATION_ITERATION",
            kind: Kind::Event,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: None,
            since: None,
            acl: &[],
            #[cfg(feature = "serde")]
            json: JsonCodec::event::<DomainEventCallbackMigrationIterationMsg>(),
        };
        &INFO
    };
}

/// Event `CONNECT_EVENT_CONNECTION_CLOSED` (362).
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectEventConnectionClosedMsg {
    /// Why.
    pub reason: i32,
}

impl Encode for ConnectEventConnectionClosedMsg {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.i32(self.reason);
        Ok(())
    }
}

impl Decode for ConnectEventConnectionClosedMsg {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { reason: from.i32()? })
    }
}

impl Event for ConnectEventConnectionClosedMsg {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 362,
            name: "CONNECT_EVENT_CONNECTION_CLOSED",
            kind: Kind::Event,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Neither,
            function: None,
            since: None,
            acl: &[],
            #[cfg(feature = "serde")]
            json: JsonCodec::event::<ConnectEventConnectionClosedMsg>(),
        };
        &INFO
    };
}

/// Event `DOMAIN_EVENT_CALLBACK_JOB_COMPLETED` (363).
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainEventCallbackJobCompletedMsg {
    /// The number of the registration.
    #[cfg_attr(feature = "serde", serde(rename = "callbackID"))]
    pub callback_id: i32,
    /// The domain.
    pub dom: NonnullDomain,
    /// The parameters; at most `REMOTE_DOMAIN_JOB_STATS_MAX`.
    pub params: Vec<TypedParam>,
}

impl Encode for DomainEventCallbackJobCompletedMsg {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.i32(self.callback_id);
        self.dom.encode(to)?;
        to.array(&self.params, REMOTE_DOMAIN_JOB_STATS_MAX)
    }
}

impl Decode for DomainEventCallbackJobCompletedMsg {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE + 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            callback_id: from.i32()?,
            dom: NonnullDomain::decode(from)?,
            params: from.array(REMOTE_DOMAIN_JOB_STATS_MAX)?,
        })
    }
}

impl Event for DomainEventCallbackJobCompletedMsg {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 363,
            name: "DOMAIN_EVENT_CALLBACK_JOB_COMPLETED",
            kind: Kind::Event,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: None,
            since: None,
            acl: &[],
            #[cfg(feature = "serde")]
            json: JsonCodec::event::<DomainEventCallbackJobCompletedMsg>(),
        };
        &INFO
    };
}

/// Event `DOMAIN_EVENT_CALLBACK_DEVICE_REMOVAL_FAILED` (367).
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainEventCallbackDeviceRemovalFailedMsg {
    /// The number of the registration.
    #[cfg_attr(feature = "serde", serde(rename = "callbackID"))]
    pub callback_id: i32,
    /// The domain.
    pub dom: NonnullDomain,
    /// The device's alias.
    #[cfg_attr(feature = "serde", serde(rename = "devAlias"))]
    pub dev_alias: String,
}

impl Encode for DomainEventCallbackDeviceRemovalFailedMsg {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.i32(self.callback_id);
        self.dom.encode(to)?;
        to.string(&self.dev_alias, REMOTE_STRING_MAX)
    }
}

impl Decode for DomainEventCallbackDeviceRemovalFailedMsg {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE + 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            callback_id: from.i32()?,
            dom: NonnullDomain::decode(from)?,
            dev_alias: from.string(REMOTE_STRING_MAX)?,
        })
    }
}

impl Event for DomainEventCallbackDeviceRemovalFailedMsg {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 367,
            name: "DOMAIN_EVENT_CALLBACK_DEVICE_REMOVAL_FAILED",
            kind: Kind::Event,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: None,
            since: None,
            acl: &[],
            #[cfg(feature = "serde")]
            json: JsonCodec::event::<DomainEventCallbackDeviceRemovalFailedMsg>(),
        };
        &INFO
    };
}

/// Event `STORAGE_POOL_EVENT_LIFECYCLE` (370).
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct StoragePoolEventLifecycleMsg {
    /// The number of the registration.
    #[cfg_attr(feature = "serde", serde(rename = "callbackID"))]
    pub callback_id: i32,
    /// The pool.
    pub pool: NonnullStoragePool,
    /// What happened.
    pub event: i32,
    /// What exactly happened; its meaning depends on `event`.
    pub detail: i32,
}

impl Encode for StoragePoolEventLifecycleMsg {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.i32(self.callback_id);
        self.pool.encode(to)?;
        to.i32(self.event);
        to.i32(self.detail);
        Ok(())
    }
}

impl Decode for StoragePoolEventLifecycleMsg {
    const MIN_SIZE: usize = NonnullStoragePool::MIN_SIZE + 12;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            callback_id: from.i32()?,
            pool: NonnullStoragePool::decode(from)?,
            event: from.i32()?,
            detail: from.i32()?,
        })
    }
}

impl Event for StoragePoolEventLifecycleMsg {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 370,
            name: "STORAGE_POOL_EVENT_LIFECYCLE",
            kind: Kind::Event,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: None,
            since: None,
            acl: &[],
            #[cfg(feature = "serde")]
            json: JsonCodec::event::<StoragePoolEventLifecycleMsg>(),
        };
        &INFO
    };
}

/// Event `STORAGE_POOL_EVENT_REFRESH` (373).
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct StoragePoolEventRefreshMsg {
    /// The number of the registration.
    #[cfg_attr(feature = "serde", serde(rename = "callbackID"))]
    pub callback_id: i32,
    /// The pool.
    pub pool: NonnullStoragePool,
}

impl Encode for StoragePoolEventRefreshMsg {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.i32(self.callback_id);
        self.pool.encode(to)
    }
}

impl Decode for StoragePoolEventRefreshMsg {
    const MIN_SIZE: usize = NonnullStoragePool::MIN_SIZE + 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { callback_id: from.i32()?, pool: NonnullStoragePool::decode(from)? })
    }
}

impl Event for StoragePoolEventRefreshMsg {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 373,
            name: "STORAGE_POOL_EVENT_REFRESH",
            kind: Kind::Event,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: None,
            since: None,
            acl: &[],
            #[cfg(feature = "serde")]
            json: JsonCodec::event::<StoragePoolEventRefreshMsg>(),
        };
        &INFO
    };
}

/// Event `NODE_DEVICE_EVENT_LIFECYCLE` (376).
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct NodeDeviceEventLifecycleMsg {
    /// The number of the registration.
    #[cfg_attr(feature = "serde", serde(rename = "callbackID"))]
    pub callback_id: i32,
    /// The device.
    pub dev: NonnullNodeDevice,
    /// What happened.
    pub event: i32,
    /// What exactly happened; its meaning depends on `event`.
    pub detail: i32,
}

impl Encode for NodeDeviceEventLifecycleMsg {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.i32(self.callback_id);
        self.dev.encode(to)?;
        to.i32(self.event);
        to.i32(self.detail);
        Ok(())
    }
}

impl Decode for NodeDeviceEventLifecycleMsg {
    const MIN_SIZE: usize = NonnullNodeDevice::MIN_SIZE + 12;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            callback_id: from.i32()?,
            dev: NonnullNodeDevice::decode(from)?,
            event: from.i32()?,
            detail: from.i32()?,
        })
    }
}

impl Event for NodeDeviceEventLifecycleMsg {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 376,
            name: "NODE_DEVICE_EVENT_LIFECYCLE",
            kind: Kind::Event,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: None,
            since: None,
            acl: &[],
            #[cfg(feature = "serde")]
            json: JsonCodec::event::<NodeDeviceEventLifecycleMsg>(),
        };
        &INFO
    };
}

/// Event `NODE_DEVICE_EVENT_UPDATE` (377).
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct NodeDeviceEventUpdateMsg {
    /// The number of the registration.
    #[cfg_attr(feature = "serde", serde(rename = "callbackID"))]
    pub callback_id: i32,
    /// The device.
    pub dev: NonnullNodeDevice,
}

impl Encode for NodeDeviceEventUpdateMsg {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.i32(self.callback_id);
        self.dev.encode(to)
    }
}

impl Decode for NodeDeviceEventUpdateMsg {
    const MIN_SIZE: usize = NonnullNodeDevice::MIN_SIZE + 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { callback_id: from.i32()?, dev: NonnullNodeDevice::decode(from)? })
    }
}

impl Event for NodeDeviceEventUpdateMsg {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 377,
            name: "NODE_DEVICE_EVENT_UPDATE",
            kind: Kind::Event,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: None,
            since: None,
            acl: &[],
            #[cfg(feature = "serde")]
            json: JsonCodec::event::<NodeDeviceEventUpdateMsg>(),
        };
        &INFO
    };
}

/// Event `DOMAIN_EVENT_CALLBACK_METADATA_CHANGE` (379).
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainEventCallbackMetadataChangeMsg {
    /// The number of the registration.
    #[cfg_attr(feature = "serde", serde(rename = "callbackID"))]
    pub callback_id: i32,
    /// The domain.
    pub dom: NonnullDomain,
    /// The type.
    pub r#type: i32,
    /// The name space's URI.
    #[cfg_attr(feature = "serde", serde(default))]
    pub nsuri: Option<String>,
}

impl Encode for DomainEventCallbackMetadataChangeMsg {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.i32(self.callback_id);
        self.dom.encode(to)?;
        to.i32(self.r#type);
        to.optional_string(self.nsuri.as_deref(), REMOTE_STRING_MAX)
    }
}

impl Decode for DomainEventCallbackMetadataChangeMsg {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE + 12;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            callback_id: from.i32()?,
            dom: NonnullDomain::decode(from)?,
            r#type: from.i32()?,
            nsuri: from.optional_string(REMOTE_STRING_MAX)?,
        })
    }
}

impl Event for DomainEventCallbackMetadataChangeMsg {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 379,
            name: "DOMAIN_EVENT_CALLBACK_METADATA_CHANGE",
            kind: Kind::Event,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: None,
            since: None,
            acl: &[],
            #[cfg(feature = "serde")]
            json: JsonCodec::event::<DomainEventCallbackMetadataChangeMsg>(),
        };
        &INFO
    };
}

/// Event `SECRET_EVENT_LIFECYCLE` (382).
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct SecretEventLifecycleMsg {
    /// The number of the registration.
    #[cfg_attr(feature = "serde", serde(rename = "callbackID"))]
    pub callback_id: i32,
    /// The secret.
    pub secret: NonnullSecret,
    /// What happened.
    pub event: i32,
    /// What exactly happened; its meaning depends on `event`.
    pub detail: i32,
}

impl Encode for SecretEventLifecycleMsg {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.i32(self.callback_id);
        self.secret.encode(to)?;
        to.i32(self.event);
        to.i32(self.detail);
        Ok(())
    }
}

impl Decode for SecretEventLifecycleMsg {
    const MIN_SIZE: usize = NonnullSecret::MIN_SIZE + 12;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            callback_id: from.i32()?,
            secret: NonnullSecret::decode(from)?,
            event: from.i32()?,
            detail: from.i32()?,
        })
    }
}

impl Event for SecretEventLifecycleMsg {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 382,
            name: "SECRET_EVENT_LIFECYCLE",
            kind: Kind::Event,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: None,
            since: None,
            acl: &[],
            #[cfg(feature = "serde")]
            json: JsonCodec::event::<SecretEventLifecycleMsg>(),
        };
        &INFO
    };
}

/// Event `SECRET_EVENT_VALUE_CHANGED` (383).
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct SecretEventValueChangedMsg {
    /// The number of the registration.
    #[cfg_attr(feature = "serde", serde(rename = "callbackID"))]
    pub callback_id: i32,
    /// The secret.
    pub secret: NonnullSecret,
}

impl Encode for SecretEventValueChangedMsg {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.i32(self.callback_id);
        self.secret.encode(to)
    }
}

impl Decode for SecretEventValueChangedMsg {
    const MIN_SIZE: usize = NonnullSecret::MIN_SIZE + 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { callback_id: from.i32()?, secret: NonnullSecret::decode(from)? })
    }
}

impl Event for SecretEventValueChangedMsg {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 383,
            name: "SECRET_EVENT_VALUE_CHANGED",
            kind: Kind::Event,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: None,
            since: None,
            acl: &[],
            #[cfg(feature = "serde")]
            json: JsonCodec::event::<SecretEventValueChangedMsg>(),
        };
        &INFO
    };
}

/// Event `DOMAIN_EVENT_BLOCK_THRESHOLD` (385).
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainEventBlockThresholdMsg {
    /// The number of the registration.
    #[cfg_attr(feature = "serde", serde(rename = "callbackID"))]
    pub callback_id: i32,
    /// The domain.
    pub dom: NonnullDomain,
    /// The disk's target.
    pub dev: String,
    /// The disk's target or path.
    #[cfg_attr(feature = "serde", serde(default))]
    pub path: Option<String>,
    /// The offset that was reached, in bytes.
    pub threshold: u64,
    /// By how many bytes it was exceeded.
    pub excess: u64,
}

impl Encode for DomainEventBlockThresholdMsg {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.i32(self.callback_id);
        self.dom.encode(to)?;
        to.string(&self.dev, REMOTE_STRING_MAX)?;
        to.optional_string(self.path.as_deref(), REMOTE_STRING_MAX)?;
        to.u64(self.threshold);
        to.u64(self.excess);
        Ok(())
    }
}

impl Decode for DomainEventBlockThresholdMsg {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE + 28;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            callback_id: from.i32()?,
            dom: NonnullDomain::decode(from)?,
            dev: from.string(REMOTE_STRING_MAX)?,
            path: from.optional_string(REMOTE_STRING_MAX)?,
            threshold: from.u64()?,
            excess: from.u64()?,
        })
    }
}

impl Event for DomainEventBlockThresholdMsg {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 385,
            name: "DOMAIN_EVENT_BLOCK_THRESHOLD",
            kind: Kind::Event,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: None,
            since: None,
            acl: &[],
            #[cfg(feature = "serde")]
            json: JsonCodec::event::<DomainEventBlockThresholdMsg>(),
        };
        &INFO
    };
}

/// Event `DOMAIN_EVENT_MEMORY_FAILURE` (423).
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainEventMemoryFailureMsg {
    /// The number of the registration.
    #[cfg_attr(feature = "serde", serde(rename = "callbackID"))]
    pub callback_id: i32,
    /// The domain.
    pub dom: NonnullDomain,
    /// A number of `virDomainMemoryFailureRecipientType`.
    pub recipient: i32,
    /// What was done about it.
    pub action: i32,
    /// Flags.
    pub flags: u32,
}

impl Encode for DomainEventMemoryFailureMsg {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.i32(self.callback_id);
        self.dom.encode(to)?;
        to.i32(self.recipient);
        to.i32(self.action);
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for DomainEventMemoryFailureMsg {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE + 16;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            callback_id: from.i32()?,
            dom: NonnullDomain::decode(from)?,
            recipient: from.i32()?,
            action: from.i32()?,
            flags: from.u32()?,
        })
    }
}

impl Event for DomainEventMemoryFailureMsg {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 423,
            name: "DOMAIN_EVENT_MEMORY_FAILURE",
            kind: Kind::Event,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: None,
            since: None,
            acl: &[],
            #[cfg(feature = "serde")]
            json: JsonCodec::event::<DomainEventMemoryFailureMsg>(),
        };
        &INFO
    };
}

/// Event `DOMAIN_EVENT_MEMORY_DEVICE_SIZE_CHANGE` (438).
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainEventMemoryDeviceSizeChangeMsg {
    /// The number of the registration.
    #[cfg_attr(feature = "serde", serde(rename = "callbackID"))]
    pub callback_id: i32,
    /// The domain.
    pub dom: NonnullDomain,
    /// The device's alias.
    pub alias: String,
    /// The size; its unit depends on the flags where there are any.
    pub size: u64,
}

impl Encode for DomainEventMemoryDeviceSizeChangeMsg {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.i32(self.callback_id);
        self.dom.encode(to)?;
        to.string(&self.alias, REMOTE_STRING_MAX)?;
        to.u64(self.size);
        Ok(())
    }
}

impl Decode for DomainEventMemoryDeviceSizeChangeMsg {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE + 16;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            callback_id: from.i32()?,
            dom: NonnullDomain::decode(from)?,
            alias: from.string(REMOTE_STRING_MAX)?,
            size: from.u64()?,
        })
    }
}

impl Event for DomainEventMemoryDeviceSizeChangeMsg {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 438,
            name: "DOMAIN_EVENT_MEMORY_DEVICE_SIZE_CHANGE",
            kind: Kind::Event,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: None,
            since: None,
            acl: &[],
            #[cfg(feature = "serde")]
            json: JsonCodec::event::<DomainEventMemoryDeviceSizeChangeMsg>(),
        };
        &INFO
    };
}

/// Event `NETWORK_EVENT_CALLBACK_METADATA_CHANGE` (446).
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct NetworkEventCallbackMetadataChangeMsg {
    /// The number of the registration.
    #[cfg_attr(feature = "serde", serde(rename = "callbackID"))]
    pub callback_id: i32,
    /// The network.
    pub net: NonnullNetwork,
    /// The type.
    pub r#type: i32,
    /// The name space's URI.
    #[cfg_attr(feature = "serde", serde(default))]
    pub nsuri: Option<String>,
}

impl Encode for NetworkEventCallbackMetadataChangeMsg {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.i32(self.callback_id);
        self.net.encode(to)?;
        to.i32(self.r#type);
        to.optional_string(self.nsuri.as_deref(), REMOTE_STRING_MAX)
    }
}

impl Decode for NetworkEventCallbackMetadataChangeMsg {
    const MIN_SIZE: usize = NonnullNetwork::MIN_SIZE + 12;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            callback_id: from.i32()?,
            net: NonnullNetwork::decode(from)?,
            r#type: from.i32()?,
            nsuri: from.optional_string(REMOTE_STRING_MAX)?,
        })
    }
}

impl Event for NetworkEventCallbackMetadataChangeMsg {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 446,
            name: "NETWORK_EVENT_CALLBACK_METADATA_CHANGE",
            kind: Kind::Event,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: None,
            since: None,
            acl: &[],
            #[cfg(feature = "serde")]
            json: JsonCodec::event::<NetworkEventCallbackMetadataChangeMsg>(),
        };
        &INFO
    };
}

/// Event `DOMAIN_EVENT_NIC_MAC_CHANGE` (453).
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainEventNicMacChangeMsg {
    /// The number of the registration.
    #[cfg_attr(feature = "serde", serde(rename = "callbackID"))]
    pub callback_id: i32,
    /// The domain.
    pub dom: NonnullDomain,
    /// The device's alias.
    pub alias: String,
    /// The MAC address until now.
    #[cfg_attr(feature = "serde", serde(rename = "oldMAC"))]
    pub old_mac: String,
    /// The MAC address from now on.
    #[cfg_attr(feature = "serde", serde(rename = "newMAC"))]
    pub new_mac: String,
}

impl Encode for DomainEventNicMacChangeMsg {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.i32(self.callback_id);
        self.dom.encode(to)?;
        to.string(&self.alias, REMOTE_STRING_MAX)?;
        to.string(&self.old_mac, REMOTE_STRING_MAX)?;
        to.string(&self.new_mac, REMOTE_STRING_MAX)
    }
}

impl Decode for DomainEventNicMacChangeMsg {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE + 16;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            callback_id: from.i32()?,
            dom: NonnullDomain::decode(from)?,
            alias: from.string(REMOTE_STRING_MAX)?,
            old_mac: from.string(REMOTE_STRING_MAX)?,
            new_mac: from.string(REMOTE_STRING_MAX)?,
        })
    }
}

impl Event for DomainEventNicMacChangeMsg {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 453,
            name: "DOMAIN_EVENT_NIC_MAC_CHANGE",
            kind: Kind::Event,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: None,
            since: None,
            acl: &[],
            #[cfg(feature = "serde")]
            json: JsonCodec::event::<DomainEventNicMacChangeMsg>(),
        };
        &INFO
    };
}

/// Event `DOMAIN_EVENT_VCPU_REMOVED` (454).
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainEventVcpuRemovedMsg {
    /// The number of the registration.
    #[cfg_attr(feature = "serde", serde(rename = "callbackID"))]
    pub callback_id: i32,
    /// The domain.
    pub dom: NonnullDomain,
    /// The virtual processor, from 0.
    pub vcpuid: u32,
}

impl Encode for DomainEventVcpuRemovedMsg {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.i32(self.callback_id);
        self.dom.encode(to)?;
        to.u32(self.vcpuid);
        Ok(())
    }
}

impl Decode for DomainEventVcpuRemovedMsg {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE + 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            callback_id: from.i32()?,
            dom: NonnullDomain::decode(from)?,
            vcpuid: from.u32()?,
        })
    }
}

impl Event for DomainEventVcpuRemovedMsg {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 454,
            name: "DOMAIN_EVENT_VCPU_REMOVED",
            kind: Kind::Event,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: None,
            since: None,
            acl: &[],
            #[cfg(feature = "serde")]
            json: JsonCodec::event::<DomainEventVcpuRemovedMsg>(),
        };
        &INFO
    };
}

/// Event `DOMAIN_EVENT_CALLBACK_CHANNEL_LIFECYCLE` (455).
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainEventCallbackChannelLifecycleMsg {
    /// The number of the registration.
    #[cfg_attr(feature = "serde", serde(rename = "callbackID"))]
    pub callback_id: i32,
    /// The domain.
    pub dom: NonnullDomain,
    /// The channel's name.
    #[cfg_attr(feature = "serde", serde(rename = "channelName"))]
    pub channel_name: String,
    /// The state's number.
    pub state: i32,
    /// Why.
    pub reason: i32,
}

impl Encode for DomainEventCallbackChannelLifecycleMsg {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.i32(self.callback_id);
        self.dom.encode(to)?;
        to.string(&self.channel_name, REMOTE_STRING_MAX)?;
        to.i32(self.state);
        to.i32(self.reason);
        Ok(())
    }
}

impl Decode for DomainEventCallbackChannelLifecycleMsg {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE + 16;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            callback_id: from.i32()?,
            dom: NonnullDomain::decode(from)?,
            channel_name: from.string(REMOTE_STRING_MAX)?,
            state: from.i32()?,
            reason: from.i32()?,
        })
    }
}

impl Event for DomainEventCallbackChannelLifecycleMsg {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 455,
            name: "DOMAIN_EVENT_CALLBACK_CHANNEL_LIFECYCLE",
            kind: Kind::Event,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: None,
            since: None,
            acl: &[],
            #[cfg(feature = "serde")]
            json: JsonCodec::event::<DomainEventCallbackChannelLifecycleMsg>(),
        };
        &INFO
    };
}
