// Written by virtsmith-protocol-gen from libvirt 11.3.0; do not edit.

//! The program `qemu`: what only the QEMU driver offers.

#[cfg(feature = "serde")]
use crate::json::JsonCodec;
use crate::procedure::{
    Event, Fds, Kind, Priority, Procedure, ProcedureInfo, Program, Stream, Stubs,
};
use crate::remote::{NonnullDomain, REMOTE_STRING_MAX};
use crate::xdr::{Decode, DecodeError, Decoder, Encode, EncodeError, Encoder};

/// libvirt's `QEMU_PROGRAM`.
pub const QEMU_PROGRAM: u32 = 0x2000_8087;

/// libvirt's `QEMU_PROTOCOL_VERSION`.
pub const QEMU_PROTOCOL_VERSION: u32 = 1;

/// Every procedure and event of the program, by number.
pub const PROCEDURES: &[&ProcedureInfo] = &[
    DomainMonitorCommandArgs::INFO,
    DomainAttachArgs::INFO,
    DomainAgentCommandArgs::INFO,
    ConnectDomainMonitorEventRegisterArgs::INFO,
    ConnectDomainMonitorEventDeregisterArgs::INFO,
    DomainMonitorEventMsg::INFO,
    DomainMonitorCommandWithFilesArgs::INFO,
];

/// Arguments of `DOMAIN_MONITOR_COMMAND` (1).
///
/// Behind `virDomainQemuMonitorCommand`, since 0.8.3. Needs `domain:write`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainMonitorCommandArgs {
    /// The domain.
    pub dom: NonnullDomain,
    /// The command, as text.
    pub cmd: String,
    /// Flags of
    /// [`DomainQemuMonitorCommandFlags`](crate::api::qemu::DomainQemuMonitorCommandFlags).
    pub flags: u32,
}

impl Encode for DomainMonitorCommandArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)?;
        to.string(&self.cmd, REMOTE_STRING_MAX)?;
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for DomainMonitorCommandArgs {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE + 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            dom: NonnullDomain::decode(from)?,
            cmd: from.string(REMOTE_STRING_MAX)?,
            flags: from.u32()?,
        })
    }
}

impl Procedure for DomainMonitorCommandArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Qemu,
            number: 1,
            name: "DOMAIN_MONITOR_COMMAND",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Neither,
            function: Some("virDomainQemuMonitorCommand"),
            since: Some("0.8.3"),
            acl: &["domain:write"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainMonitorCommandArgs>(),
        };
        &INFO
    };

    type Ret = DomainMonitorCommandRet;
}

/// Result of `DOMAIN_MONITOR_COMMAND`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainMonitorCommandRet {
    /// What came of it.
    pub result: String,
}

impl Encode for DomainMonitorCommandRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.string(&self.result, REMOTE_STRING_MAX)
    }
}

impl Decode for DomainMonitorCommandRet {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { result: from.string(REMOTE_STRING_MAX)? })
    }
}

/// Arguments of `DOMAIN_ATTACH` (2).
///
/// Behind `virDomainQemuAttach`, since 0.9.4. Needs `domain:start`, `domain:write`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainAttachArgs {
    /// The process's number.
    pub pid_value: u32,
    /// Flags; none is defined so far.
    pub flags: u32,
}

impl Encode for DomainAttachArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.u32(self.pid_value);
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for DomainAttachArgs {
    const MIN_SIZE: usize = 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { pid_value: from.u32()?, flags: from.u32()? })
    }
}

impl Procedure for DomainAttachArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Qemu,
            number: 2,
            name: "DOMAIN_ATTACH",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virDomainQemuAttach"),
            since: Some("0.9.4"),
            acl: &["domain:start", "domain:write"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainAttachArgs>(),
        };
        &INFO
    };

    type Ret = DomainAttachRet;
}

/// Result of `DOMAIN_ATTACH`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainAttachRet {
    /// The domain.
    pub dom: NonnullDomain,
}

impl Encode for DomainAttachRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)
    }
}

impl Decode for DomainAttachRet {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { dom: NonnullDomain::decode(from)? })
    }
}

/// Arguments of `DOMAIN_AGENT_COMMAND` (3).
///
/// Behind `virDomainQemuAgentCommand`, since 0.10.0. Needs `domain:write`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainAgentCommandArgs {
    /// The domain.
    pub dom: NonnullDomain,
    /// The command, as text.
    pub cmd: String,
    /// How long to wait, in seconds.
    pub timeout: i32,
    /// Flags.
    pub flags: u32,
}

impl Encode for DomainAgentCommandArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)?;
        to.string(&self.cmd, REMOTE_STRING_MAX)?;
        to.i32(self.timeout);
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for DomainAgentCommandArgs {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE + 12;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            dom: NonnullDomain::decode(from)?,
            cmd: from.string(REMOTE_STRING_MAX)?,
            timeout: from.i32()?,
            flags: from.u32()?,
        })
    }
}

impl Procedure for DomainAgentCommandArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Qemu,
            number: 3,
            name: "DOMAIN_AGENT_COMMAND",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virDomainQemuAgentCommand"),
            since: Some("0.10.0"),
            acl: &["domain:write"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainAgentCommandArgs>(),
        };
        &INFO
    };

    type Ret = DomainAgentCommandRet;
}

/// Result of `DOMAIN_AGENT_COMMAND`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainAgentCommandRet {
    /// What came of it.
    #[cfg_attr(feature = "serde", serde(default))]
    pub result: Option<String>,
}

impl Encode for DomainAgentCommandRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.optional_string(self.result.as_deref(), REMOTE_STRING_MAX)
    }
}

impl Decode for DomainAgentCommandRet {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { result: from.optional_string(REMOTE_STRING_MAX)? })
    }
}

/// Arguments of `CONNECT_DOMAIN_MONITOR_EVENT_REGISTER` (4).
///
/// Behind `virConnectDomainQemuMonitorEventRegister`, since 1.2.3. Needs
/// `connect:search_domains`, `connect:write`. Shows what passes `domain:getattr`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectDomainMonitorEventRegisterArgs {
    /// The domain.
    #[cfg_attr(feature = "serde", serde(default))]
    pub dom: Option<NonnullDomain>,
    /// The event's name or pattern; none for every event.
    #[cfg_attr(feature = "serde", serde(default))]
    pub event: Option<String>,
    /// Flags of
    /// [`ConnectDomainQemuMonitorEventRegisterFlags`](crate::api::qemu::ConnectDomainQemuMonitorEventRegisterFlags).
    pub flags: u32,
}

impl Encode for ConnectDomainMonitorEventRegisterArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.option(self.dom.as_ref(), |to, dom| dom.encode(to))?;
        to.optional_string(self.event.as_deref(), REMOTE_STRING_MAX)?;
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for ConnectDomainMonitorEventRegisterArgs {
    const MIN_SIZE: usize = 12;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            dom: from.option(NonnullDomain::decode)?,
            event: from.optional_string(REMOTE_STRING_MAX)?,
            flags: from.u32()?,
        })
    }
}

impl Procedure for ConnectDomainMonitorEventRegisterArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Qemu,
            number: 4,
            name: "CONNECT_DOMAIN_MONITOR_EVENT_REGISTER",
            kind: Kind::Call,
            priority: Priority::High,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Neither,
            function: Some("virConnectDomainQemuMonitorEventRegister"),
            since: Some("1.2.3"),
            acl: &["connect:search_domains", "connect:write"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<ConnectDomainMonitorEventRegisterArgs>(),
        };
        &INFO
    };

    type Ret = ConnectDomainMonitorEventRegisterRet;
}

/// Result of `CONNECT_DOMAIN_MONITOR_EVENT_REGISTER`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectDomainMonitorEventRegisterRet {
    /// The number of the registration.
    #[cfg_attr(feature = "serde", serde(rename = "callbackID"))]
    pub callback_id: i32,
}

impl Encode for ConnectDomainMonitorEventRegisterRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.i32(self.callback_id);
        Ok(())
    }
}

impl Decode for ConnectDomainMonitorEventRegisterRet {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { callback_id: from.i32()? })
    }
}

/// Arguments of `CONNECT_DOMAIN_MONITOR_EVENT_DEREGISTER` (5).
///
/// Behind `virConnectDomainQemuMonitorEventDeregister`, since 1.2.3. Needs
/// `connect:write`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectDomainMonitorEventDeregisterArgs {
    /// The number of the registration.
    #[cfg_attr(feature = "serde", serde(rename = "callbackID"))]
    pub callback_id: i32,
}

impl Encode for ConnectDomainMonitorEventDeregisterArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.i32(self.callback_id);
        Ok(())
    }
}

impl Decode for ConnectDomainMonitorEventDeregisterArgs {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { callback_id: from.i32()? })
    }
}

impl Procedure for ConnectDomainMonitorEventDeregisterArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Qemu,
            number: 5,
            name: "CONNECT_DOMAIN_MONITOR_EVENT_DEREGISTER",
            kind: Kind::Call,
            priority: Priority::High,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Neither,
            function: Some("virConnectDomainQemuMonitorEventDeregister"),
            since: Some("1.2.3"),
            acl: &["connect:write"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<ConnectDomainMonitorEventDeregisterArgs>(),
        };
        &INFO
    };

    type Ret = ();
}

/// Event `DOMAIN_MONITOR_EVENT` (6).
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainMonitorEventMsg {
    /// The number of the registration.
    #[cfg_attr(feature = "serde", serde(rename = "callbackID"))]
    pub callback_id: i32,
    /// The domain.
    pub dom: NonnullDomain,
    /// The event's name.
    pub event: String,
    /// When it came: seconds since 1970.
    pub seconds: i64,
    /// And microseconds.
    pub micros: u32,
    /// The event's data, as JSON.
    #[cfg_attr(feature = "serde", serde(default))]
    pub details: Option<String>,
}

impl Encode for DomainMonitorEventMsg {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.i32(self.callback_id);
        self.dom.encode(to)?;
        to.string(&self.event, REMOTE_STRING_MAX)?;
        to.i64(self.seconds);
        to.u32(self.micros);
        to.optional_string(self.details.as_deref(), REMOTE_STRING_MAX)
    }
}

impl Decode for DomainMonitorEventMsg {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE + 24;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            callback_id: from.i32()?,
            dom: NonnullDomain::decode(from)?,
            event: from.string(REMOTE_STRING_MAX)?,
            seconds: from.i64()?,
            micros: from.u32()?,
            details: from.optional_string(REMOTE_STRING_MAX)?,
        })
    }
}

impl Event for DomainMonitorEventMsg {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Qemu,
            number: 6,
            name: "DOMAIN_MONITOR_EVENT",
            kind: Kind::Event,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: None,
            since: None,
            acl: &[],
            #[cfg(feature = "serde")]
            json: JsonCodec::event::<DomainMonitorEventMsg>(),
        };
        &INFO
    };
}

/// Arguments of `DOMAIN_MONITOR_COMMAND_WITH_FILES` (7).
///
/// Behind `virDomainQemuMonitorCommandWithFiles`, since 8.2.0. Needs `domain:write`.
/// File descriptors go both ways.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainMonitorCommandWithFilesArgs {
    /// The domain.
    pub dom: NonnullDomain,
    /// The command, as text.
    pub cmd: String,
    /// Flags of
    /// [`DomainQemuMonitorCommandFlags`](crate::api::qemu::DomainQemuMonitorCommandFlags).
    pub flags: u32,
}

impl Encode for DomainMonitorCommandWithFilesArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)?;
        to.string(&self.cmd, REMOTE_STRING_MAX)?;
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for DomainMonitorCommandWithFilesArgs {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE + 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            dom: NonnullDomain::decode(from)?,
            cmd: from.string(REMOTE_STRING_MAX)?,
            flags: from.u32()?,
        })
    }
}

impl Procedure for DomainMonitorCommandWithFilesArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Qemu,
            number: 7,
            name: "DOMAIN_MONITOR_COMMAND_WITH_FILES",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::Both,
            stubs: Stubs::Neither,
            function: Some("virDomainQemuMonitorCommandWithFiles"),
            since: Some("8.2.0"),
            acl: &["domain:write"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainMonitorCommandWithFilesArgs>(),
        };
        &INFO
    };

    type Ret = DomainMonitorCommandWithFilesRet;
}

/// Result of `DOMAIN_MONITOR_COMMAND_WITH_FILES`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainMonitorCommandWithFilesRet {
    /// What came of it.
    pub result: String,
}

impl Encode for DomainMonitorCommandWithFilesRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.string(&self.result, REMOTE_STRING_MAX)
    }
}

impl Decode for DomainMonitorCommandWithFilesRet {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { result: from.string(REMOTE_STRING_MAX)? })
    }
}
