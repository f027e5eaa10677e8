// Written by virtsmith-protocol-gen from libvirt 11.3.0; do not edit.

//! Events, and the calls that ask for them.

use super::types::{
    NonnullDomain, NonnullNetwork, NonnullNodeDevice, NonnullSecret, NonnullStoragePool,
};
use super::{
    REMOTE_DOMAIN_EVENT_GRAPHICS_IDENTITY_MAX, REMOTE_DOMAIN_EVENT_TUNABLE_MAX,
    REMOTE_DOMAIN_JOB_STATS_MAX, REMOTE_STRING_MAX,
};
#[cfg(feature = "serde")]
use crate::json::JsonCodec;
use crate::procedure::{
    Event, Fds, Kind, Priority, Procedure, ProcedureInfo, Program, Stream, Stubs,
};
use crate::typed_param::TypedParam;
use crate::xdr::{Decode, DecodeError, Decoder, Encode, EncodeError, Encoder};

/// libvirt's `remote_domain_event_graphics_address`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainEventGraphicsAddress {
    /// `family`.
    pub family: i32,
    /// `node`.
    pub node: String,
    /// `service`.
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
    /// `type`.
    pub r#type: String,
    /// `name`.
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

/// Arguments of `CONNECT_DOMAIN_EVENT_REGISTER` (105).
///
/// Behind `virConnectDomainEventRegister`, since 0.5.0. Needs `connect:search_domains`.
/// Shows what passes `domain:getattr`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct ConnectDomainEventRegisterArgs;

impl Encode for ConnectDomainEventRegisterArgs {
    fn encode(&self, _: &mut Encoder<'_>) -> Result<(), EncodeError> {
        Ok(())
    }
}

impl Decode for ConnectDomainEventRegisterArgs {
    const MIN_SIZE: usize = 0;

    fn decode(_: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self)
    }
}

impl Procedure for ConnectDomainEventRegisterArgs {
    const INFO: &'static ProcedureInfo = &ProcedureInfo {
        program: Program::Remote,
        number: 105,
        name: "CONNECT_DOMAIN_EVENT_REGISTER",
        kind: Kind::Call,
        priority: Priority::High,
        stream: Stream::None,
        fds: Fds::None,
        stubs: Stubs::Neither,
        function: Some("virConnectDomainEventRegister"),
        since: Some("0.5.0"),
        acl: &["connect:search_domains"],
        #[cfg(feature = "serde")]
        json: JsonCodec::call::<Self>(),
    };

    type Ret = ConnectDomainEventRegisterRet;
}

/// Result of `CONNECT_DOMAIN_EVENT_REGISTER`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectDomainEventRegisterRet {
    /// `cb_registered`.
    pub cb_registered: i32,
}

impl Encode for ConnectDomainEventRegisterRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.i32(self.cb_registered);
        Ok(())
    }
}

impl Decode for ConnectDomainEventRegisterRet {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { cb_registered: from.i32()? })
    }
}

/// Arguments of `CONNECT_DOMAIN_EVENT_DEREGISTER` (106).
///
/// Behind `virConnectDomainEventDeregister`, since 0.5.0. Needs `connect:read`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct ConnectDomainEventDeregisterArgs;

impl Encode for ConnectDomainEventDeregisterArgs {
    fn encode(&self, _: &mut Encoder<'_>) -> Result<(), EncodeError> {
        Ok(())
    }
}

impl Decode for ConnectDomainEventDeregisterArgs {
    const MIN_SIZE: usize = 0;

    fn decode(_: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self)
    }
}

impl Procedure for ConnectDomainEventDeregisterArgs {
    const INFO: &'static ProcedureInfo = &ProcedureInfo {
        program: Program::Remote,
        number: 106,
        name: "CONNECT_DOMAIN_EVENT_DEREGISTER",
        kind: Kind::Call,
        priority: Priority::High,
        stream: Stream::None,
        fds: Fds::None,
        stubs: Stubs::Neither,
        function: Some("virConnectDomainEventDeregister"),
        since: Some("0.5.0"),
        acl: &["connect:read"],
        #[cfg(feature = "serde")]
        json: JsonCodec::call::<Self>(),
    };

    type Ret = ConnectDomainEventDeregisterRet;
}

/// Result of `CONNECT_DOMAIN_EVENT_DEREGISTER`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectDomainEventDeregisterRet {
    /// `cb_registered`.
    pub cb_registered: i32,
}

impl Encode for ConnectDomainEventDeregisterRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.i32(self.cb_registered);
        Ok(())
    }
}

impl Decode for ConnectDomainEventDeregisterRet {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { cb_registered: from.i32()? })
    }
}

/// Event `DOMAIN_EVENT_LIFECYCLE` (107).
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainEventLifecycleMsg {
    /// `dom`.
    pub dom: NonnullDomain,
    /// `event`.
    pub event: i32,
    /// `detail`.
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
    const INFO: &'static ProcedureInfo = &ProcedureInfo {
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
        json: JsonCodec::event::<Self>(),
    };
}

/// Arguments of `CONNECT_DOMAIN_EVENT_REGISTER_ANY` (167).
///
/// Behind `virConnectDomainEventRegisterAny`, since 0.8.0. Needs
/// `connect:search_domains`. Shows what passes `domain:getattr`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectDomainEventRegisterAnyArgs {
    /// `eventID`.
    #[cfg_attr(feature = "serde", serde(rename = "eventID"))]
    pub event_id: i32,
}

impl Encode for ConnectDomainEventRegisterAnyArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.i32(self.event_id);
        Ok(())
    }
}

impl Decode for ConnectDomainEventRegisterAnyArgs {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { event_id: from.i32()? })
    }
}

impl Procedure for ConnectDomainEventRegisterAnyArgs {
    const INFO: &'static ProcedureInfo = &ProcedureInfo {
        program: Program::Remote,
        number: 167,
        name: "CONNECT_DOMAIN_EVENT_REGISTER_ANY",
        kind: Kind::Call,
        priority: Priority::High,
        stream: Stream::None,
        fds: Fds::None,
        stubs: Stubs::Neither,
        function: Some("virConnectDomainEventRegisterAny"),
        since: Some("0.8.0"),
        acl: &["connect:search_domains"],
        #[cfg(feature = "serde")]
        json: JsonCodec::call::<Self>(),
    };

    type Ret = ();
}

/// Arguments of `CONNECT_DOMAIN_EVENT_DEREGISTER_ANY` (168).
///
/// Behind `virConnectDomainEventDeregisterAny`, since 0.8.0. Needs `connect:read`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectDomainEventDeregisterAnyArgs {
    /// `eventID`.
    #[cfg_attr(feature = "serde", serde(rename = "eventID"))]
    pub event_id: i32,
}

impl Encode for ConnectDomainEventDeregisterAnyArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.i32(self.event_id);
        Ok(())
    }
}

impl Decode for ConnectDomainEventDeregisterAnyArgs {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { event_id: from.i32()? })
    }
}

impl Procedure for ConnectDomainEventDeregisterAnyArgs {
    const INFO: &'static ProcedureInfo = &ProcedureInfo {
        program: Program::Remote,
        number: 168,
        name: "CONNECT_DOMAIN_EVENT_DEREGISTER_ANY",
        kind: Kind::Call,
        priority: Priority::High,
        stream: Stream::None,
        fds: Fds::None,
        stubs: Stubs::Neither,
        function: Some("virConnectDomainEventDeregisterAny"),
        since: Some("0.8.0"),
        acl: &["connect:read"],
        #[cfg(feature = "serde")]
        json: JsonCodec::call::<Self>(),
    };

    type Ret = ();
}

/// Event `DOMAIN_EVENT_REBOOT` (169).
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainEventRebootMsg {
    /// `dom`.
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
    const INFO: &'static ProcedureInfo = &ProcedureInfo {
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
        json: JsonCodec::event::<Self>(),
    };
}

/// Event `DOMAIN_EVENT_RTC_CHANGE` (170).
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainEventRtcChangeMsg {
    /// `dom`.
    pub dom: NonnullDomain,
    /// `offset`.
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
    const INFO: &'static ProcedureInfo = &ProcedureInfo {
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
        json: JsonCodec::event::<Self>(),
    };
}

/// Event `DOMAIN_EVENT_WATCHDOG` (171).
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainEventWatchdogMsg {
    /// `dom`.
    pub dom: NonnullDomain,
    /// `action`.
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
    const INFO: &'static ProcedureInfo = &ProcedureInfo {
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
        json: JsonCodec::event::<Self>(),
    };
}

/// Event `DOMAIN_EVENT_IO_ERROR` (172).
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainEventIoErrorMsg {
    /// `dom`.
    pub dom: NonnullDomain,
    /// `srcPath`.
    #[cfg_attr(feature = "serde", serde(rename = "srcPath"))]
    pub src_path: String,
    /// `devAlias`.
    #[cfg_attr(feature = "serde", serde(rename = "devAlias"))]
    pub dev_alias: String,
    /// `action`.
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
    const INFO: &'static ProcedureInfo = &ProcedureInfo {
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
        json: JsonCodec::event::<Self>(),
    };
}

/// Event `DOMAIN_EVENT_GRAPHICS` (173).
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainEventGraphicsMsg {
    /// `dom`.
    pub dom: NonnullDomain,
    /// `phase`.
    pub phase: i32,
    /// `local`.
    pub local: DomainEventGraphicsAddress,
    /// `remote`.
    pub remote: DomainEventGraphicsAddress,
    /// `authScheme`.
    #[cfg_attr(feature = "serde", serde(rename = "authScheme"))]
    pub auth_scheme: String,
    /// `subject`; at most `REMOTE_DOMAIN_EVENT_GRAPHICS_IDENTITY_MAX`.
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
    const INFO: &'static ProcedureInfo = &ProcedureInfo {
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
        json: JsonCodec::event::<Self>(),
    };
}

/// Event `DOMAIN_EVENT_IO_ERROR_REASON` (195).
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainEventIoErrorReasonMsg {
    /// `dom`.
    pub dom: NonnullDomain,
    /// `srcPath`.
    #[cfg_attr(feature = "serde", serde(rename = "srcPath"))]
    pub src_path: String,
    /// `devAlias`.
    #[cfg_attr(feature = "serde", serde(rename = "devAlias"))]
    pub dev_alias: String,
    /// `action`.
    pub action: i32,
    /// `reason`.
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
    const INFO: &'static ProcedureInfo = &ProcedureInfo {
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
        json: JsonCodec::event::<Self>(),
    };
}

/// Event `DOMAIN_EVENT_CONTROL_ERROR` (224).
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainEventControlErrorMsg {
    /// `dom`.
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
    const INFO: &'static ProcedureInfo = &ProcedureInfo {
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
        json: JsonCodec::event::<Self>(),
    };
}

/// Event `DOMAIN_EVENT_BLOCK_JOB` (241).
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainEventBlockJobMsg {
    /// `dom`.
    pub dom: NonnullDomain,
    /// `path`.
    pub path: String,
    /// `type`.
    pub r#type: i32,
    /// `status`.
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
    const INFO: &'static ProcedureInfo = &ProcedureInfo {
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
        json: JsonCodec::event::<Self>(),
    };
}

/// Event `DOMAIN_EVENT_DISK_CHANGE` (248).
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainEventDiskChangeMsg {
    /// `dom`.
    pub dom: NonnullDomain,
    /// `oldSrcPath`.
    #[cfg_attr(feature = "serde", serde(rename = "oldSrcPath", default))]
    pub old_src_path: Option<String>,
    /// `newSrcPath`.
    #[cfg_attr(feature = "serde", serde(rename = "newSrcPath", default))]
    pub new_src_path: Option<String>,
    /// `devAlias`.
    #[cfg_attr(feature = "serde", serde(rename = "devAlias"))]
    pub dev_alias: String,
    /// `reason`.
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
    const INFO: &'static ProcedureInfo = &ProcedureInfo {
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
        json: JsonCodec::event::<Self>(),
    };
}

/// Event `DOMAIN_EVENT_TRAY_CHANGE` (268).
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainEventTrayChangeMsg {
    /// `dom`.
    pub dom: NonnullDomain,
    /// `devAlias`.
    #[cfg_attr(feature = "serde", serde(rename = "devAlias"))]
    pub dev_alias: String,
    /// `reason`.
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
    const INFO: &'static ProcedureInfo = &ProcedureInfo {
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
        json: JsonCodec::event::<Self>(),
    };
}

/// Event `DOMAIN_EVENT_PMWAKEUP` (269).
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainEventPmwakeupMsg {
    /// `dom`.
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
    const INFO: &'static ProcedureInfo = &ProcedureInfo {
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
        json: JsonCodec::event::<Self>(),
    };
}

/// Event `DOMAIN_EVENT_PMSUSPEND` (270).
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainEventPmsuspendMsg {
    /// `dom`.
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
    const INFO: &'static ProcedureInfo = &ProcedureInfo {
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
        json: JsonCodec::event::<Self>(),
    };
}

/// Event `DOMAIN_EVENT_BALLOON_CHANGE` (276).
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainEventBalloonChangeMsg {
    /// `dom`.
    pub dom: NonnullDomain,
    /// `actual`.
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
    const INFO: &'static ProcedureInfo = &ProcedureInfo {
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
        json: JsonCodec::event::<Self>(),
    };
}

/// Event `DOMAIN_EVENT_PMSUSPEND_DISK` (292).
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainEventPmsuspendDiskMsg {
    /// `dom`.
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
    const INFO: &'static ProcedureInfo = &ProcedureInfo {
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
        json: JsonCodec::event::<Self>(),
    };
}

/// Event `DOMAIN_EVENT_DEVICE_REMOVED` (311).
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainEventDeviceRemovedMsg {
    /// `dom`.
    pub dom: NonnullDomain,
    /// `devAlias`.
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
    const INFO: &'static ProcedureInfo = &ProcedureInfo {
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
        json: JsonCodec::event::<Self>(),
    };
}

/// Arguments of `CONNECT_NETWORK_EVENT_REGISTER_ANY` (313).
///
/// Behind `virConnectNetworkEventRegisterAny`, since 1.2.1. Needs
/// `connect:search_networks`. Shows what passes `network:getattr`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectNetworkEventRegisterAnyArgs {
    /// `eventID`.
    #[cfg_attr(feature = "serde", serde(rename = "eventID"))]
    pub event_id: i32,
    /// `net`.
    #[cfg_attr(feature = "serde", serde(default))]
    pub net: Option<NonnullNetwork>,
}

impl Encode for ConnectNetworkEventRegisterAnyArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.i32(self.event_id);
        to.option(self.net.as_ref(), |to, net| net.encode(to))
    }
}

impl Decode for ConnectNetworkEventRegisterAnyArgs {
    const MIN_SIZE: usize = 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { event_id: from.i32()?, net: from.option(NonnullNetwork::decode)? })
    }
}

impl Procedure for ConnectNetworkEventRegisterAnyArgs {
    const INFO: &'static ProcedureInfo = &ProcedureInfo {
        program: Program::Remote,
        number: 313,
        name: "CONNECT_NETWORK_EVENT_REGISTER_ANY",
        kind: Kind::Call,
        priority: Priority::High,
        stream: Stream::None,
        fds: Fds::None,
        stubs: Stubs::Neither,
        function: Some("virConnectNetworkEventRegisterAny"),
        since: Some("1.2.1"),
        acl: &["connect:search_networks"],
        #[cfg(feature = "serde")]
        json: JsonCodec::call::<Self>(),
    };

    type Ret = ConnectNetworkEventRegisterAnyRet;
}

/// Result of `CONNECT_NETWORK_EVENT_REGISTER_ANY`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectNetworkEventRegisterAnyRet {
    /// `callbackID`.
    #[cfg_attr(feature = "serde", serde(rename = "callbackID"))]
    pub callback_id: i32,
}

impl Encode for ConnectNetworkEventRegisterAnyRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.i32(self.callback_id);
        Ok(())
    }
}

impl Decode for ConnectNetworkEventRegisterAnyRet {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { callback_id: from.i32()? })
    }
}

/// Arguments of `CONNECT_NETWORK_EVENT_DEREGISTER_ANY` (314).
///
/// Behind `virConnectNetworkEventDeregisterAny`, since 1.2.1. Needs `connect:read`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectNetworkEventDeregisterAnyArgs {
    /// `callbackID`.
    #[cfg_attr(feature = "serde", serde(rename = "callbackID"))]
    pub callback_id: i32,
}

impl Encode for ConnectNetworkEventDeregisterAnyArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.i32(self.callback_id);
        Ok(())
    }
}

impl Decode for ConnectNetworkEventDeregisterAnyArgs {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { callback_id: from.i32()? })
    }
}

impl Procedure for ConnectNetworkEventDeregisterAnyArgs {
    const INFO: &'static ProcedureInfo = &ProcedureInfo {
        program: Program::Remote,
        number: 314,
        name: "CONNECT_NETWORK_EVENT_DEREGISTER_ANY",
        kind: Kind::Call,
        priority: Priority::High,
        stream: Stream::None,
        fds: Fds::None,
        stubs: Stubs::Neither,
        function: Some("virConnectNetworkEventDeregisterAny"),
        since: Some("1.2.1"),
        acl: &["connect:read"],
        #[cfg(feature = "serde")]
        json: JsonCodec::call::<Self>(),
    };

    type Ret = ();
}

/// Event `NETWORK_EVENT_LIFECYCLE` (315).
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct NetworkEventLifecycleMsg {
    /// `callbackID`.
    #[cfg_attr(feature = "serde", serde(rename = "callbackID"))]
    pub callback_id: i32,
    /// `net`.
    pub net: NonnullNetwork,
    /// `event`.
    pub event: i32,
    /// `detail`.
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
    const INFO: &'static ProcedureInfo = &ProcedureInfo {
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
        json: JsonCodec::event::<Self>(),
    };
}

/// Arguments of `CONNECT_DOMAIN_EVENT_CALLBACK_REGISTER_ANY` (316).
///
/// Needs `connect:search_domains`. Shows what passes `domain:getattr`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectDomainEventCallbackRegisterAnyArgs {
    /// `eventID`.
    #[cfg_attr(feature = "serde", serde(rename = "eventID"))]
    pub event_id: i32,
    /// `dom`.
    #[cfg_attr(feature = "serde", serde(default))]
    pub dom: Option<NonnullDomain>,
}

impl Encode for ConnectDomainEventCallbackRegisterAnyArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.i32(self.event_id);
        to.option(self.dom.as_ref(), |to, dom| dom.encode(to))
    }
}

impl Decode for ConnectDomainEventCallbackRegisterAnyArgs {
    const MIN_SIZE: usize = 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { event_id: from.i32()?, dom: from.option(NonnullDomain::decode)? })
    }
}

impl Procedure for ConnectDomainEventCallbackRegisterAnyArgs {
    const INFO: &'static ProcedureInfo = &ProcedureInfo {
        program: Program::Remote,
        number: 316,
        name: "CONNECT_DOMAIN_EVENT_CALLBACK_REGISTER_ANY",
        kind: Kind::Call,
        priority: Priority::High,
        stream: Stream::None,
        fds: Fds::None,
        stubs: Stubs::Neither,
        function: None,
        since: None,
        acl: &["connect:search_domains"],
        #[cfg(feature = "serde")]
        json: JsonCodec::call::<Self>(),
    };

    type Ret = ConnectDomainEventCallbackRegisterAnyRet;
}

/// Result of `CONNECT_DOMAIN_EVENT_CALLBACK_REGISTER_ANY`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectDomainEventCallbackRegisterAnyRet {
    /// `callbackID`.
    #[cfg_attr(feature = "serde", serde(rename = "callbackID"))]
    pub callback_id: i32,
}

impl Encode for ConnectDomainEventCallbackRegisterAnyRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.i32(self.callback_id);
        Ok(())
    }
}

impl Decode for ConnectDomainEventCallbackRegisterAnyRet {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { callback_id: from.i32()? })
    }
}

/// Arguments of `CONNECT_DOMAIN_EVENT_CALLBACK_DEREGISTER_ANY` (317).
///
/// Needs `connect:read`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectDomainEventCallbackDeregisterAnyArgs {
    /// `callbackID`.
    #[cfg_attr(feature = "serde", serde(rename = "callbackID"))]
    pub callback_id: i32,
}

impl Encode for ConnectDomainEventCallbackDeregisterAnyArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.i32(self.callback_id);
        Ok(())
    }
}

impl Decode for ConnectDomainEventCallbackDeregisterAnyArgs {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { callback_id: from.i32()? })
    }
}

impl Procedure for ConnectDomainEventCallbackDeregisterAnyArgs {
    const INFO: &'static ProcedureInfo = &ProcedureInfo {
        program: Program::Remote,
        number: 317,
        name: "CONNECT_DOMAIN_EVENT_CALLBACK_DEREGISTER_ANY",
        kind: Kind::Call,
        priority: Priority::High,
        stream: Stream::None,
        fds: Fds::None,
        stubs: Stubs::Neither,
        function: None,
        since: None,
        acl: &["connect:read"],
        #[cfg(feature = "serde")]
        json: JsonCodec::call::<Self>(),
    };

    type Ret = ();
}

/// Event `DOMAIN_EVENT_CALLBACK_LIFECYCLE` (318).
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainEventCallbackLifecycleMsg {
    /// `callbackID`.
    #[cfg_attr(feature = "serde", serde(rename = "callbackID"))]
    pub callback_id: i32,
    /// `msg`.
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
    const INFO: &'static ProcedureInfo = &ProcedureInfo {
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
        json: JsonCodec::event::<Self>(),
    };
}

/// Event `DOMAIN_EVENT_CALLBACK_REBOOT` (319).
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainEventCallbackRebootMsg {
    /// `callbackID`.
    #[cfg_attr(feature = "serde", serde(rename = "callbackID"))]
    pub callback_id: i32,
    /// `msg`.
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
    const INFO: &'static ProcedureInfo = &ProcedureInfo {
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
        json: JsonCodec::event::<Self>(),
    };
}

/// Event `DOMAIN_EVENT_CALLBACK_RTC_CHANGE` (320).
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainEventCallbackRtcChangeMsg {
    /// `callbackID`.
    #[cfg_attr(feature = "serde", serde(rename = "callbackID"))]
    pub callback_id: i32,
    /// `msg`.
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
    const INFO: &'static ProcedureInfo = &ProcedureInfo {
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
        json: JsonCodec::event::<Self>(),
    };
}

/// Event `DOMAIN_EVENT_CALLBACK_WATCHDOG` (321).
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainEventCallbackWatchdogMsg {
    /// `callbackID`.
    #[cfg_attr(feature = "serde", serde(rename = "callbackID"))]
    pub callback_id: i32,
    /// `msg`.
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
    const INFO: &'static ProcedureInfo = &ProcedureInfo {
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
        json: JsonCodec::event::<Self>(),
    };
}

/// Event `DOMAIN_EVENT_CALLBACK_IO_ERROR` (322).
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainEventCallbackIoErrorMsg {
    /// `callbackID`.
    #[cfg_attr(feature = "serde", serde(rename = "callbackID"))]
    pub callback_id: i32,
    /// `msg`.
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
    const INFO: &'static ProcedureInfo = &ProcedureInfo {
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
        json: JsonCodec::event::<Self>(),
    };
}

/// Event `DOMAIN_EVENT_CALLBACK_GRAPHICS` (323).
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainEventCallbackGraphicsMsg {
    /// `callbackID`.
    #[cfg_attr(feature = "serde", serde(rename = "callbackID"))]
    pub callback_id: i32,
    /// `msg`.
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
    const INFO: &'static ProcedureInfo = &ProcedureInfo {
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
        json: JsonCodec::event::<Self>(),
    };
}

/// Event `DOMAIN_EVENT_CALLBACK_IO_ERROR_REASON` (324).
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainEventCallbackIoErrorReasonMsg {
    /// `callbackID`.
    #[cfg_attr(feature = "serde", serde(rename = "callbackID"))]
    pub callback_id: i32,
    /// `msg`.
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
    const INFO: &'static ProcedureInfo = &ProcedureInfo {
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
        json: JsonCodec::event::<Self>(),
    };
}

/// Event `DOMAIN_EVENT_CALLBACK_CONTROL_ERROR` (325).
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainEventCallbackControlErrorMsg {
    /// `callbackID`.
    #[cfg_attr(feature = "serde", serde(rename = "callbackID"))]
    pub callback_id: i32,
    /// `msg`.
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
    const INFO: &'static ProcedureInfo = &ProcedureInfo {
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
        json: JsonCodec::event::<Self>(),
    };
}

/// Event `DOMAIN_EVENT_CALLBACK_BLOCK_JOB` (326).
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainEventCallbackBlockJobMsg {
    /// `callbackID`.
    #[cfg_attr(feature = "serde", serde(rename = "callbackID"))]
    pub callback_id: i32,
    /// `msg`.
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
    const INFO: &'static ProcedureInfo = &ProcedureInfo {
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
        json: JsonCodec::event::<Self>(),
    };
}

/// Event `DOMAIN_EVENT_CALLBACK_DISK_CHANGE` (327).
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainEventCallbackDiskChangeMsg {
    /// `callbackID`.
    #[cfg_attr(feature = "serde", serde(rename = "callbackID"))]
    pub callback_id: i32,
    /// `msg`.
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
    const INFO: &'static ProcedureInfo = &ProcedureInfo {
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
        json: JsonCodec::event::<Self>(),
    };
}

/// Event `DOMAIN_EVENT_CALLBACK_TRAY_CHANGE` (328).
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainEventCallbackTrayChangeMsg {
    /// `callbackID`.
    #[cfg_attr(feature = "serde", serde(rename = "callbackID"))]
    pub callback_id: i32,
    /// `msg`.
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
    const INFO: &'static ProcedureInfo = &ProcedureInfo {
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
        json: JsonCodec::event::<Self>(),
    };
}

/// Event `DOMAIN_EVENT_CALLBACK_PMWAKEUP` (329).
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainEventCallbackPmwakeupMsg {
    /// `callbackID`.
    #[cfg_attr(feature = "serde", serde(rename = "callbackID"))]
    pub callback_id: i32,
    /// `reason`.
    pub reason: i32,
    /// `msg`.
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
    const INFO: &'static ProcedureInfo = &ProcedureInfo {
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
        json: JsonCodec::event::<Self>(),
    };
}

/// Event `DOMAIN_EVENT_CALLBACK_PMSUSPEND` (330).
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainEventCallbackPmsuspendMsg {
    /// `callbackID`.
    #[cfg_attr(feature = "serde", serde(rename = "callbackID"))]
    pub callback_id: i32,
    /// `reason`.
    pub reason: i32,
    /// `msg`.
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
    const INFO: &'static ProcedureInfo = &ProcedureInfo {
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
        json: JsonCodec::event::<Self>(),
    };
}

/// Event `DOMAIN_EVENT_CALLBACK_BALLOON_CHANGE` (331).
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainEventCallbackBalloonChangeMsg {
    /// `callbackID`.
    #[cfg_attr(feature = "serde", serde(rename = "callbackID"))]
    pub callback_id: i32,
    /// `msg`.
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
    const INFO: &'static ProcedureInfo = &ProcedureInfo {
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
        json: JsonCodec::event::<Self>(),
    };
}

/// Event `DOMAIN_EVENT_CALLBACK_PMSUSPEND_DISK` (332).
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainEventCallbackPmsuspendDiskMsg {
    /// `callbackID`.
    #[cfg_attr(feature = "serde", serde(rename = "callbackID"))]
    pub callback_id: i32,
    /// `reason`.
    pub reason: i32,
    /// `msg`.
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
    const INFO: &'static ProcedureInfo = &ProcedureInfo {
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
        json: JsonCodec::event::<Self>(),
    };
}

/// Event `DOMAIN_EVENT_CALLBACK_DEVICE_REMOVED` (333).
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainEventCallbackDeviceRemovedMsg {
    /// `callbackID`.
    #[cfg_attr(feature = "serde", serde(rename = "callbackID"))]
    pub callback_id: i32,
    /// `msg`.
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
    const INFO: &'static ProcedureInfo = &ProcedureInfo {
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
        json: JsonCodec::event::<Self>(),
    };
}

/// Event `DOMAIN_EVENT_BLOCK_JOB_2` (339).
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainEventBlockJob2Msg {
    /// `callbackID`.
    #[cfg_attr(feature = "serde", serde(rename = "callbackID"))]
    pub callback_id: i32,
    /// `dom`.
    pub dom: NonnullDomain,
    /// `dst`.
    pub dst: String,
    /// `type`.
    pub r#type: i32,
    /// `status`.
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
    const INFO: &'static ProcedureInfo = &ProcedureInfo {
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
        json: JsonCodec::event::<Self>(),
    };
}

/// Event `DOMAIN_EVENT_CALLBACK_TUNABLE` (346).
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainEventCallbackTunableMsg {
    /// `callbackID`.
    #[cfg_attr(feature = "serde", serde(rename = "callbackID"))]
    pub callback_id: i32,
    /// `dom`.
    pub dom: NonnullDomain,
    /// `params`; at most `REMOTE_DOMAIN_EVENT_TUNABLE_MAX`.
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
    const INFO: &'static ProcedureInfo = &ProcedureInfo {
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
        json: JsonCodec::event::<Self>(),
    };
}

/// Event `DOMAIN_EVENT_CALLBACK_AGENT_LIFECYCLE` (348).
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainEventCallbackAgentLifecycleMsg {
    /// `callbackID`.
    #[cfg_attr(feature = "serde", serde(rename = "callbackID"))]
    pub callback_id: i32,
    /// `dom`.
    pub dom: NonnullDomain,
    /// `state`.
    pub state: i32,
    /// `reason`.
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
    const INFO: &'static ProcedureInfo = &ProcedureInfo {
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
        json: JsonCodec::event::<Self>(),
    };
}

/// Event `DOMAIN_EVENT_CALLBACK_DEVICE_ADDED` (354).
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainEventCallbackDeviceAddedMsg {
    /// `callbackID`.
    #[cfg_attr(feature = "serde", serde(rename = "callbackID"))]
    pub callback_id: i32,
    /// `dom`.
    pub dom: NonnullDomain,
    /// `devAlias`.
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
    const INFO: &'static ProcedureInfo = &ProcedureInfo {
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
        json: JsonCodec::event::<Self>(),
    };
}

/// Event `DOMAIN_EVENT_CALLBACK_MIGRATION_ITERATION` (359).
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainEventCallbackMigrationIterationMsg {
    /// `callbackID`.
    #[cfg_attr(feature = "serde", serde(rename = "callbackID"))]
    pub callback_id: i32,
    /// `dom`.
    pub dom: NonnullDomain,
    /// `iteration`.
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
    const INFO: &'static ProcedureInfo = &ProcedureInfo {
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
        json: JsonCodec::event::<Self>(),
    };
}

/// Arguments of `CONNECT_REGISTER_CLOSE_CALLBACK` (360).
///
/// Behind `virConnectRegisterCloseCallback`, since 0.10.0. Needs `connect:getattr`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct ConnectRegisterCloseCallbackArgs;

impl Encode for ConnectRegisterCloseCallbackArgs {
    fn encode(&self, _: &mut Encoder<'_>) -> Result<(), EncodeError> {
        Ok(())
    }
}

impl Decode for ConnectRegisterCloseCallbackArgs {
    const MIN_SIZE: usize = 0;

    fn decode(_: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self)
    }
}

impl Procedure for ConnectRegisterCloseCallbackArgs {
    const INFO: &'static ProcedureInfo = &ProcedureInfo {
        program: Program::Remote,
        number: 360,
        name: "CONNECT_REGISTER_CLOSE_CALLBACK",
        kind: Kind::Call,
        priority: Priority::High,
        stream: Stream::None,
        fds: Fds::None,
        stubs: Stubs::Neither,
        function: Some("virConnectRegisterCloseCallback"),
        since: Some("0.10.0"),
        acl: &["connect:getattr"],
        #[cfg(feature = "serde")]
        json: JsonCodec::call::<Self>(),
    };

    type Ret = ();
}

/// Arguments of `CONNECT_UNREGISTER_CLOSE_CALLBACK` (361).
///
/// Behind `virConnectUnregisterCloseCallback`, since 0.10.0. Needs `connect:getattr`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct ConnectUnregisterCloseCallbackArgs;

impl Encode for ConnectUnregisterCloseCallbackArgs {
    fn encode(&self, _: &mut Encoder<'_>) -> Result<(), EncodeError> {
        Ok(())
    }
}

impl Decode for ConnectUnregisterCloseCallbackArgs {
    const MIN_SIZE: usize = 0;

    fn decode(_: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self)
    }
}

impl Procedure for ConnectUnregisterCloseCallbackArgs {
    const INFO: &'static ProcedureInfo = &ProcedureInfo {
        program: Program::Remote,
        number: 361,
        name: "CONNECT_UNREGISTER_CLOSE_CALLBACK",
        kind: Kind::Call,
        priority: Priority::High,
        stream: Stream::None,
        fds: Fds::None,
        stubs: Stubs::Neither,
        function: Some("virConnectUnregisterCloseCallback"),
        since: Some("0.10.0"),
        acl: &["connect:getattr"],
        #[cfg(feature = "serde")]
        json: JsonCodec::call::<Self>(),
    };

    type Ret = ();
}

/// Event `CONNECT_EVENT_CONNECTION_CLOSED` (362).
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectEventConnectionClosedMsg {
    /// `reason`.
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
    const INFO: &'static ProcedureInfo = &ProcedureInfo {
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
        json: JsonCodec::event::<Self>(),
    };
}

/// Event `DOMAIN_EVENT_CALLBACK_JOB_COMPLETED` (363).
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainEventCallbackJobCompletedMsg {
    /// `callbackID`.
    #[cfg_attr(feature = "serde", serde(rename = "callbackID"))]
    pub callback_id: i32,
    /// `dom`.
    pub dom: NonnullDomain,
    /// `params`; at most `REMOTE_DOMAIN_JOB_STATS_MAX`.
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
    const INFO: &'static ProcedureInfo = &ProcedureInfo {
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
        json: JsonCodec::event::<Self>(),
    };
}

/// Event `DOMAIN_EVENT_CALLBACK_DEVICE_REMOVAL_FAILED` (367).
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainEventCallbackDeviceRemovalFailedMsg {
    /// `callbackID`.
    #[cfg_attr(feature = "serde", serde(rename = "callbackID"))]
    pub callback_id: i32,
    /// `dom`.
    pub dom: NonnullDomain,
    /// `devAlias`.
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
    const INFO: &'static ProcedureInfo = &ProcedureInfo {
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
        json: JsonCodec::event::<Self>(),
    };
}

/// Arguments of `CONNECT_STORAGE_POOL_EVENT_REGISTER_ANY` (368).
///
/// Behind `virConnectStoragePoolEventRegisterAny`, since 2.0.0. Needs
/// `connect:search_storage_pools`. Shows what passes `storage_pool:getattr`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectStoragePoolEventRegisterAnyArgs {
    /// `eventID`.
    #[cfg_attr(feature = "serde", serde(rename = "eventID"))]
    pub event_id: i32,
    /// `pool`.
    #[cfg_attr(feature = "serde", serde(default))]
    pub pool: Option<NonnullStoragePool>,
}

impl Encode for ConnectStoragePoolEventRegisterAnyArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.i32(self.event_id);
        to.option(self.pool.as_ref(), |to, pool| pool.encode(to))
    }
}

impl Decode for ConnectStoragePoolEventRegisterAnyArgs {
    const MIN_SIZE: usize = 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { event_id: from.i32()?, pool: from.option(NonnullStoragePool::decode)? })
    }
}

impl Procedure for ConnectStoragePoolEventRegisterAnyArgs {
    const INFO: &'static ProcedureInfo = &ProcedureInfo {
        program: Program::Remote,
        number: 368,
        name: "CONNECT_STORAGE_POOL_EVENT_REGISTER_ANY",
        kind: Kind::Call,
        priority: Priority::High,
        stream: Stream::None,
        fds: Fds::None,
        stubs: Stubs::Neither,
        function: Some("virConnectStoragePoolEventRegisterAny"),
        since: Some("2.0.0"),
        acl: &["connect:search_storage_pools"],
        #[cfg(feature = "serde")]
        json: JsonCodec::call::<Self>(),
    };

    type Ret = ConnectStoragePoolEventRegisterAnyRet;
}

/// Result of `CONNECT_STORAGE_POOL_EVENT_REGISTER_ANY`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectStoragePoolEventRegisterAnyRet {
    /// `callbackID`.
    #[cfg_attr(feature = "serde", serde(rename = "callbackID"))]
    pub callback_id: i32,
}

impl Encode for ConnectStoragePoolEventRegisterAnyRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.i32(self.callback_id);
        Ok(())
    }
}

impl Decode for ConnectStoragePoolEventRegisterAnyRet {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { callback_id: from.i32()? })
    }
}

/// Arguments of `CONNECT_STORAGE_POOL_EVENT_DEREGISTER_ANY` (369).
///
/// Behind `virConnectStoragePoolEventDeregisterAny`, since 2.0.0. Needs `connect:read`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectStoragePoolEventDeregisterAnyArgs {
    /// `callbackID`.
    #[cfg_attr(feature = "serde", serde(rename = "callbackID"))]
    pub callback_id: i32,
}

impl Encode for ConnectStoragePoolEventDeregisterAnyArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.i32(self.callback_id);
        Ok(())
    }
}

impl Decode for ConnectStoragePoolEventDeregisterAnyArgs {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { callback_id: from.i32()? })
    }
}

impl Procedure for ConnectStoragePoolEventDeregisterAnyArgs {
    const INFO: &'static ProcedureInfo = &ProcedureInfo {
        program: Program::Remote,
        number: 369,
        name: "CONNECT_STORAGE_POOL_EVENT_DEREGISTER_ANY",
        kind: Kind::Call,
        priority: Priority::High,
        stream: Stream::None,
        fds: Fds::None,
        stubs: Stubs::Neither,
        function: Some("virConnectStoragePoolEventDeregisterAny"),
        since: Some("2.0.0"),
        acl: &["connect:read"],
        #[cfg(feature = "serde")]
        json: JsonCodec::call::<Self>(),
    };

    type Ret = ();
}

/// Event `STORAGE_POOL_EVENT_LIFECYCLE` (370).
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct StoragePoolEventLifecycleMsg {
    /// `callbackID`.
    #[cfg_attr(feature = "serde", serde(rename = "callbackID"))]
    pub callback_id: i32,
    /// `pool`.
    pub pool: NonnullStoragePool,
    /// `event`.
    pub event: i32,
    /// `detail`.
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
    const INFO: &'static ProcedureInfo = &ProcedureInfo {
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
        json: JsonCodec::event::<Self>(),
    };
}

/// Event `STORAGE_POOL_EVENT_REFRESH` (373).
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct StoragePoolEventRefreshMsg {
    /// `callbackID`.
    #[cfg_attr(feature = "serde", serde(rename = "callbackID"))]
    pub callback_id: i32,
    /// `pool`.
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
    const INFO: &'static ProcedureInfo = &ProcedureInfo {
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
        json: JsonCodec::event::<Self>(),
    };
}

/// Arguments of `CONNECT_NODE_DEVICE_EVENT_REGISTER_ANY` (374).
///
/// Behind `virConnectNodeDeviceEventRegisterAny`, since 2.2.0. Needs
/// `connect:search_node_devices`. Shows what passes `node_device:getattr`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectNodeDeviceEventRegisterAnyArgs {
    /// `eventID`.
    #[cfg_attr(feature = "serde", serde(rename = "eventID"))]
    pub event_id: i32,
    /// `dev`.
    #[cfg_attr(feature = "serde", serde(default))]
    pub dev: Option<NonnullNodeDevice>,
}

impl Encode for ConnectNodeDeviceEventRegisterAnyArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.i32(self.event_id);
        to.option(self.dev.as_ref(), |to, dev| dev.encode(to))
    }
}

impl Decode for ConnectNodeDeviceEventRegisterAnyArgs {
    const MIN_SIZE: usize = 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { event_id: from.i32()?, dev: from.option(NonnullNodeDevice::decode)? })
    }
}

impl Procedure for ConnectNodeDeviceEventRegisterAnyArgs {
    const INFO: &'static ProcedureInfo = &ProcedureInfo {
        program: Program::Remote,
        number: 374,
        name: "CONNECT_NODE_DEVICE_EVENT_REGISTER_ANY",
        kind: Kind::Call,
        priority: Priority::High,
        stream: Stream::None,
        fds: Fds::None,
        stubs: Stubs::Neither,
        function: Some("virConnectNodeDeviceEventRegisterAny"),
        since: Some("2.2.0"),
        acl: &["connect:search_node_devices"],
        #[cfg(feature = "serde")]
        json: JsonCodec::call::<Self>(),
    };

    type Ret = ConnectNodeDeviceEventRegisterAnyRet;
}

/// Result of `CONNECT_NODE_DEVICE_EVENT_REGISTER_ANY`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectNodeDeviceEventRegisterAnyRet {
    /// `callbackID`.
    #[cfg_attr(feature = "serde", serde(rename = "callbackID"))]
    pub callback_id: i32,
}

impl Encode for ConnectNodeDeviceEventRegisterAnyRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.i32(self.callback_id);
        Ok(())
    }
}

impl Decode for ConnectNodeDeviceEventRegisterAnyRet {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { callback_id: from.i32()? })
    }
}

/// Arguments of `CONNECT_NODE_DEVICE_EVENT_DEREGISTER_ANY` (375).
///
/// Behind `virConnectNodeDeviceEventDeregisterAny`, since 2.2.0. Needs `connect:read`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectNodeDeviceEventDeregisterAnyArgs {
    /// `callbackID`.
    #[cfg_attr(feature = "serde", serde(rename = "callbackID"))]
    pub callback_id: i32,
}

impl Encode for ConnectNodeDeviceEventDeregisterAnyArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.i32(self.callback_id);
        Ok(())
    }
}

impl Decode for ConnectNodeDeviceEventDeregisterAnyArgs {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { callback_id: from.i32()? })
    }
}

impl Procedure for ConnectNodeDeviceEventDeregisterAnyArgs {
    const INFO: &'static ProcedureInfo = &ProcedureInfo {
        program: Program::Remote,
        number: 375,
        name: "CONNECT_NODE_DEVICE_EVENT_DEREGISTER_ANY",
        kind: Kind::Call,
        priority: Priority::High,
        stream: Stream::None,
        fds: Fds::None,
        stubs: Stubs::Neither,
        function: Some("virConnectNodeDeviceEventDeregisterAny"),
        since: Some("2.2.0"),
        acl: &["connect:read"],
        #[cfg(feature = "serde")]
        json: JsonCodec::call::<Self>(),
    };

    type Ret = ();
}

/// Event `NODE_DEVICE_EVENT_LIFECYCLE` (376).
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct NodeDeviceEventLifecycleMsg {
    /// `callbackID`.
    #[cfg_attr(feature = "serde", serde(rename = "callbackID"))]
    pub callback_id: i32,
    /// `dev`.
    pub dev: NonnullNodeDevice,
    /// `event`.
    pub event: i32,
    /// `detail`.
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
    const INFO: &'static ProcedureInfo = &ProcedureInfo {
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
        json: JsonCodec::event::<Self>(),
    };
}

/// Event `NODE_DEVICE_EVENT_UPDATE` (377).
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct NodeDeviceEventUpdateMsg {
    /// `callbackID`.
    #[cfg_attr(feature = "serde", serde(rename = "callbackID"))]
    pub callback_id: i32,
    /// `dev`.
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
    const INFO: &'static ProcedureInfo = &ProcedureInfo {
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
        json: JsonCodec::event::<Self>(),
    };
}

/// Event `DOMAIN_EVENT_CALLBACK_METADATA_CHANGE` (379).
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainEventCallbackMetadataChangeMsg {
    /// `callbackID`.
    #[cfg_attr(feature = "serde", serde(rename = "callbackID"))]
    pub callback_id: i32,
    /// `dom`.
    pub dom: NonnullDomain,
    /// `type`.
    pub r#type: i32,
    /// `nsuri`.
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
    const INFO: &'static ProcedureInfo = &ProcedureInfo {
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
        json: JsonCodec::event::<Self>(),
    };
}

/// Arguments of `CONNECT_SECRET_EVENT_REGISTER_ANY` (380).
///
/// Behind `virConnectSecretEventRegisterAny`, since 3.0.0. Needs
/// `connect:search_secrets`. Shows what passes `secret:getattr`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectSecretEventRegisterAnyArgs {
    /// `eventID`.
    #[cfg_attr(feature = "serde", serde(rename = "eventID"))]
    pub event_id: i32,
    /// `secret`.
    #[cfg_attr(feature = "serde", serde(default))]
    pub secret: Option<NonnullSecret>,
}

impl Encode for ConnectSecretEventRegisterAnyArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.i32(self.event_id);
        to.option(self.secret.as_ref(), |to, secret| secret.encode(to))
    }
}

impl Decode for ConnectSecretEventRegisterAnyArgs {
    const MIN_SIZE: usize = 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { event_id: from.i32()?, secret: from.option(NonnullSecret::decode)? })
    }
}

impl Procedure for ConnectSecretEventRegisterAnyArgs {
    const INFO: &'static ProcedureInfo = &ProcedureInfo {
        program: Program::Remote,
        number: 380,
        name: "CONNECT_SECRET_EVENT_REGISTER_ANY",
        kind: Kind::Call,
        priority: Priority::High,
        stream: Stream::None,
        fds: Fds::None,
        stubs: Stubs::Neither,
        function: Some("virConnectSecretEventRegisterAny"),
        since: Some("3.0.0"),
        acl: &["connect:search_secrets"],
        #[cfg(feature = "serde")]
        json: JsonCodec::call::<Self>(),
    };

    type Ret = ConnectSecretEventRegisterAnyRet;
}

/// Result of `CONNECT_SECRET_EVENT_REGISTER_ANY`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectSecretEventRegisterAnyRet {
    /// `callbackID`.
    #[cfg_attr(feature = "serde", serde(rename = "callbackID"))]
    pub callback_id: i32,
}

impl Encode for ConnectSecretEventRegisterAnyRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.i32(self.callback_id);
        Ok(())
    }
}

impl Decode for ConnectSecretEventRegisterAnyRet {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { callback_id: from.i32()? })
    }
}

/// Arguments of `CONNECT_SECRET_EVENT_DEREGISTER_ANY` (381).
///
/// Behind `virConnectSecretEventDeregisterAny`, since 3.0.0. Needs `connect:read`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectSecretEventDeregisterAnyArgs {
    /// `callbackID`.
    #[cfg_attr(feature = "serde", serde(rename = "callbackID"))]
    pub callback_id: i32,
}

impl Encode for ConnectSecretEventDeregisterAnyArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.i32(self.callback_id);
        Ok(())
    }
}

impl Decode for ConnectSecretEventDeregisterAnyArgs {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { callback_id: from.i32()? })
    }
}

impl Procedure for ConnectSecretEventDeregisterAnyArgs {
    const INFO: &'static ProcedureInfo = &ProcedureInfo {
        program: Program::Remote,
        number: 381,
        name: "CONNECT_SECRET_EVENT_DEREGISTER_ANY",
        kind: Kind::Call,
        priority: Priority::High,
        stream: Stream::None,
        fds: Fds::None,
        stubs: Stubs::Neither,
        function: Some("virConnectSecretEventDeregisterAny"),
        since: Some("3.0.0"),
        acl: &["connect:read"],
        #[cfg(feature = "serde")]
        json: JsonCodec::call::<Self>(),
    };

    type Ret = ();
}

/// Event `SECRET_EVENT_LIFECYCLE` (382).
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct SecretEventLifecycleMsg {
    /// `callbackID`.
    #[cfg_attr(feature = "serde", serde(rename = "callbackID"))]
    pub callback_id: i32,
    /// `secret`.
    pub secret: NonnullSecret,
    /// `event`.
    pub event: i32,
    /// `detail`.
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
    const INFO: &'static ProcedureInfo = &ProcedureInfo {
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
        json: JsonCodec::event::<Self>(),
    };
}

/// Event `SECRET_EVENT_VALUE_CHANGED` (383).
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct SecretEventValueChangedMsg {
    /// `callbackID`.
    #[cfg_attr(feature = "serde", serde(rename = "callbackID"))]
    pub callback_id: i32,
    /// `secret`.
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
    const INFO: &'static ProcedureInfo = &ProcedureInfo {
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
        json: JsonCodec::event::<Self>(),
    };
}

/// Event `DOMAIN_EVENT_BLOCK_THRESHOLD` (385).
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainEventBlockThresholdMsg {
    /// `callbackID`.
    #[cfg_attr(feature = "serde", serde(rename = "callbackID"))]
    pub callback_id: i32,
    /// `dom`.
    pub dom: NonnullDomain,
    /// `dev`.
    pub dev: String,
    /// `path`.
    #[cfg_attr(feature = "serde", serde(default))]
    pub path: Option<String>,
    /// `threshold`.
    pub threshold: u64,
    /// `excess`.
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
    const INFO: &'static ProcedureInfo = &ProcedureInfo {
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
        json: JsonCodec::event::<Self>(),
    };
}

/// Event `DOMAIN_EVENT_MEMORY_FAILURE` (423).
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainEventMemoryFailureMsg {
    /// `callbackID`.
    #[cfg_attr(feature = "serde", serde(rename = "callbackID"))]
    pub callback_id: i32,
    /// `dom`.
    pub dom: NonnullDomain,
    /// `recipient`.
    pub recipient: i32,
    /// `action`.
    pub action: i32,
    /// Flags; none is defined so far.
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
    const INFO: &'static ProcedureInfo = &ProcedureInfo {
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
        json: JsonCodec::event::<Self>(),
    };
}

/// Event `DOMAIN_EVENT_MEMORY_DEVICE_SIZE_CHANGE` (438).
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainEventMemoryDeviceSizeChangeMsg {
    /// `callbackID`.
    #[cfg_attr(feature = "serde", serde(rename = "callbackID"))]
    pub callback_id: i32,
    /// `dom`.
    pub dom: NonnullDomain,
    /// `alias`.
    pub alias: String,
    /// `size`.
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
    const INFO: &'static ProcedureInfo = &ProcedureInfo {
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
        json: JsonCodec::event::<Self>(),
    };
}

/// Event `NETWORK_EVENT_CALLBACK_METADATA_CHANGE` (446).
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct NetworkEventCallbackMetadataChangeMsg {
    /// `callbackID`.
    #[cfg_attr(feature = "serde", serde(rename = "callbackID"))]
    pub callback_id: i32,
    /// `net`.
    pub net: NonnullNetwork,
    /// `type`.
    pub r#type: i32,
    /// `nsuri`.
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
    const INFO: &'static ProcedureInfo = &ProcedureInfo {
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
        json: JsonCodec::event::<Self>(),
    };
}

/// Event `DOMAIN_EVENT_NIC_MAC_CHANGE` (453).
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainEventNicMacChangeMsg {
    /// `callbackID`.
    #[cfg_attr(feature = "serde", serde(rename = "callbackID"))]
    pub callback_id: i32,
    /// `dom`.
    pub dom: NonnullDomain,
    /// `alias`.
    pub alias: String,
    /// `oldMAC`.
    #[cfg_attr(feature = "serde", serde(rename = "oldMAC"))]
    pub old_mac: String,
    /// `newMAC`.
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
    const INFO: &'static ProcedureInfo = &ProcedureInfo {
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
        json: JsonCodec::event::<Self>(),
    };
}

/// Event `DOMAIN_EVENT_VCPU_REMOVED` (454).
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainEventVcpuRemovedMsg {
    /// `callbackID`.
    #[cfg_attr(feature = "serde", serde(rename = "callbackID"))]
    pub callback_id: i32,
    /// `dom`.
    pub dom: NonnullDomain,
    /// `vcpuid`.
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
    const INFO: &'static ProcedureInfo = &ProcedureInfo {
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
        json: JsonCodec::event::<Self>(),
    };
}

/// Event `DOMAIN_EVENT_CALLBACK_CHANNEL_LIFECYCLE` (455).
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainEventCallbackChannelLifecycleMsg {
    /// `callbackID`.
    #[cfg_attr(feature = "serde", serde(rename = "callbackID"))]
    pub callback_id: i32,
    /// `dom`.
    pub dom: NonnullDomain,
    /// `channelName`.
    #[cfg_attr(feature = "serde", serde(rename = "channelName"))]
    pub channel_name: String,
    /// `state`.
    pub state: i32,
    /// `reason`.
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
    const INFO: &'static ProcedureInfo = &ProcedureInfo {
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
        json: JsonCodec::event::<Self>(),
    };
}
