// Written by virtsmith-protocol-gen from libvirt 11.3.0; do not edit.

//! Network interfaces of the host.

use super::REMOTE_STRING_MAX;
use super::types::NonnullInterface;
#[cfg(feature = "serde")]
use crate::json::JsonCodec;
use crate::procedure::{Fds, Kind, Priority, Procedure, ProcedureInfo, Program, Stream, Stubs};
use crate::xdr::{Decode, DecodeError, Decoder, Encode, EncodeError, Encoder};

/// Arguments of `INTERFACE_LOOKUP_BY_NAME` (128).
///
/// Behind `virInterfaceLookupByName`, since 0.6.4. Needs `interface:getattr`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct InterfaceLookupByNameArgs {
    /// The name.
    pub name: String,
}

impl Encode for InterfaceLookupByNameArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.string(&self.name, REMOTE_STRING_MAX)
    }
}

impl Decode for InterfaceLookupByNameArgs {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { name: from.string(REMOTE_STRING_MAX)? })
    }
}

impl Procedure for InterfaceLookupByNameArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 128,
            name: "INTERFACE_LOOKUP_BY_NAME",
            kind: Kind::Call,
            priority: Priority::High,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virInterfaceLookupByName"),
            since: Some("0.6.4"),
            acl: &["interface:getattr"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<InterfaceLookupByNameArgs>(),
        };
        &INFO
    };

    type Ret = InterfaceLookupByNameRet;
}

/// Result of `INTERFACE_LOOKUP_BY_NAME`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct InterfaceLookupByNameRet {
    /// The interface.
    pub iface: NonnullInterface,
}

impl Encode for InterfaceLookupByNameRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.iface.encode(to)
    }
}

impl Decode for InterfaceLookupByNameRet {
    const MIN_SIZE: usize = NonnullInterface::MIN_SIZE;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { iface: NonnullInterface::decode(from)? })
    }
}

/// Arguments of `INTERFACE_LOOKUP_BY_MAC_STRING` (129).
///
/// Behind `virInterfaceLookupByMACString`, since 0.6.4. Needs `interface:getattr`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct InterfaceLookupByMacStringArgs {
    /// The MAC address.
    pub mac: String,
}

impl Encode for InterfaceLookupByMacStringArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.string(&self.mac, REMOTE_STRING_MAX)
    }
}

impl Decode for InterfaceLookupByMacStringArgs {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { mac: from.string(REMOTE_STRING_MAX)? })
    }
}

impl Procedure for InterfaceLookupByMacStringArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 129,
            name: "INTERFACE_LOOKUP_BY_MAC_STRING",
            kind: Kind::Call,
            priority: Priority::High,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virInterfaceLookupByMACString"),
            since: Some("0.6.4"),
            acl: &["interface:getattr"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<InterfaceLookupByMacStringArgs>(),
        };
        &INFO
    };

    type Ret = InterfaceLookupByMacStringRet;
}

/// Result of `INTERFACE_LOOKUP_BY_MAC_STRING`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct InterfaceLookupByMacStringRet {
    /// The interface.
    pub iface: NonnullInterface,
}

impl Encode for InterfaceLookupByMacStringRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.iface.encode(to)
    }
}

impl Decode for InterfaceLookupByMacStringRet {
    const MIN_SIZE: usize = NonnullInterface::MIN_SIZE;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { iface: NonnullInterface::decode(from)? })
    }
}

/// Arguments of `INTERFACE_GET_XML_DESC` (130).
///
/// Behind `virInterfaceGetXMLDesc`, since 0.6.4. Needs `interface:read`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct InterfaceGetXmlDescArgs {
    /// The interface.
    pub iface: NonnullInterface,
    /// Flags.
    pub flags: u32,
}

impl Encode for InterfaceGetXmlDescArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.iface.encode(to)?;
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for InterfaceGetXmlDescArgs {
    const MIN_SIZE: usize = NonnullInterface::MIN_SIZE + 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { iface: NonnullInterface::decode(from)?, flags: from.u32()? })
    }
}

impl Procedure for InterfaceGetXmlDescArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 130,
            name: "INTERFACE_GET_XML_DESC",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virInterfaceGetXMLDesc"),
            since: Some("0.6.4"),
            acl: &["interface:read"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<InterfaceGetXmlDescArgs>(),
        };
        &INFO
    };

    type Ret = InterfaceGetXmlDescRet;
}

/// Result of `INTERFACE_GET_XML_DESC`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct InterfaceGetXmlDescRet {
    /// The XML document.
    pub xml: String,
}

impl Encode for InterfaceGetXmlDescRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.string(&self.xml, REMOTE_STRING_MAX)
    }
}

impl Decode for InterfaceGetXmlDescRet {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { xml: from.string(REMOTE_STRING_MAX)? })
    }
}

/// Arguments of `INTERFACE_DEFINE_XML` (131).
///
/// Behind `virInterfaceDefineXML`, since 0.6.4. Needs `interface:write`,
/// `interface:save`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct InterfaceDefineXmlArgs {
    /// The XML document.
    pub xml: String,
    /// Flags of [`InterfaceDefineFlags`](crate::api::interface::InterfaceDefineFlags).
    pub flags: u32,
}

impl Encode for InterfaceDefineXmlArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.string(&self.xml, REMOTE_STRING_MAX)?;
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for InterfaceDefineXmlArgs {
    const MIN_SIZE: usize = 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { xml: from.string(REMOTE_STRING_MAX)?, flags: from.u32()? })
    }
}

impl Procedure for InterfaceDefineXmlArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 131,
            name: "INTERFACE_DEFINE_XML",
            kind: Kind::Call,
            priority: Priority::High,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virInterfaceDefineXML"),
            since: Some("0.6.4"),
            acl: &["interface:write", "interface:save"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<InterfaceDefineXmlArgs>(),
        };
        &INFO
    };

    type Ret = InterfaceDefineXmlRet;
}

/// Result of `INTERFACE_DEFINE_XML`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct InterfaceDefineXmlRet {
    /// The interface.
    pub iface: NonnullInterface,
}

impl Encode for InterfaceDefineXmlRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.iface.encode(to)
    }
}

impl Decode for InterfaceDefineXmlRet {
    const MIN_SIZE: usize = NonnullInterface::MIN_SIZE;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { iface: NonnullInterface::decode(from)? })
    }
}

/// Arguments of `INTERFACE_UNDEFINE` (132).
///
/// Behind `virInterfaceUndefine`, since 0.6.4. Needs `interface:delete`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct InterfaceUndefineArgs {
    /// The interface.
    pub iface: NonnullInterface,
}

impl Encode for InterfaceUndefineArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.iface.encode(to)
    }
}

impl Decode for InterfaceUndefineArgs {
    const MIN_SIZE: usize = NonnullInterface::MIN_SIZE;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { iface: NonnullInterface::decode(from)? })
    }
}

impl Procedure for InterfaceUndefineArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 132,
            name: "INTERFACE_UNDEFINE",
            kind: Kind::Call,
            priority: Priority::High,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virInterfaceUndefine"),
            since: Some("0.6.4"),
            acl: &["interface:delete"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<InterfaceUndefineArgs>(),
        };
        &INFO
    };

    type Ret = ();
}

/// Arguments of `INTERFACE_CREATE` (133).
///
/// Behind `virInterfaceCreate`, since 0.6.4. Needs `interface:start`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct InterfaceCreateArgs {
    /// The interface.
    pub iface: NonnullInterface,
    /// Flags; none is defined so far.
    pub flags: u32,
}

impl Encode for InterfaceCreateArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.iface.encode(to)?;
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for InterfaceCreateArgs {
    const MIN_SIZE: usize = NonnullInterface::MIN_SIZE + 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { iface: NonnullInterface::decode(from)?, flags: from.u32()? })
    }
}

impl Procedure for InterfaceCreateArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 133,
            name: "INTERFACE_CREATE",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virInterfaceCreate"),
            since: Some("0.6.4"),
            acl: &["interface:start"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<InterfaceCreateArgs>(),
        };
        &INFO
    };

    type Ret = ();
}

/// Arguments of `INTERFACE_DESTROY` (134).
///
/// Behind `virInterfaceDestroy`, since 0.6.4. Needs `interface:stop`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct InterfaceDestroyArgs {
    /// The interface.
    pub iface: NonnullInterface,
    /// Flags; none is defined so far.
    pub flags: u32,
}

impl Encode for InterfaceDestroyArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.iface.encode(to)?;
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for InterfaceDestroyArgs {
    const MIN_SIZE: usize = NonnullInterface::MIN_SIZE + 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { iface: NonnullInterface::decode(from)?, flags: from.u32()? })
    }
}

impl Procedure for InterfaceDestroyArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 134,
            name: "INTERFACE_DESTROY",
            kind: Kind::Call,
            priority: Priority::High,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virInterfaceDestroy"),
            since: Some("0.6.4"),
            acl: &["interface:stop"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<InterfaceDestroyArgs>(),
        };
        &INFO
    };

    type Ret = ();
}

/// Arguments of `INTERFACE_IS_ACTIVE` (156).
///
/// Behind `virInterfaceIsActive`, since 0.7.3. Needs `interface:read`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct InterfaceIsActiveArgs {
    /// The interface.
    pub iface: NonnullInterface,
}

impl Encode for InterfaceIsActiveArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.iface.encode(to)
    }
}

impl Decode for InterfaceIsActiveArgs {
    const MIN_SIZE: usize = NonnullInterface::MIN_SIZE;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { iface: NonnullInterface::decode(from)? })
    }
}

impl Procedure for InterfaceIsActiveArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 156,
            name: "INTERFACE_IS_ACTIVE",
            kind: Kind::Call,
            priority: Priority::High,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virInterfaceIsActive"),
            since: Some("0.7.3"),
            acl: &["interface:read"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<InterfaceIsActiveArgs>(),
        };
        &INFO
    };

    type Ret = InterfaceIsActiveRet;
}

/// Result of `INTERFACE_IS_ACTIVE`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct InterfaceIsActiveRet {
    /// 1 where it runs, else 0.
    pub active: i32,
}

impl Encode for InterfaceIsActiveRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.i32(self.active);
        Ok(())
    }
}

impl Decode for InterfaceIsActiveRet {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { active: from.i32()? })
    }
}

/// Arguments of `INTERFACE_CHANGE_BEGIN` (220).
///
/// Behind `virInterfaceChangeBegin`, since 0.9.2. Needs `connect:interface_transaction`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct InterfaceChangeBeginArgs {
    /// Flags; none is defined so far.
    pub flags: u32,
}

impl Encode for InterfaceChangeBeginArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for InterfaceChangeBeginArgs {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { flags: from.u32()? })
    }
}

impl Procedure for InterfaceChangeBeginArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 220,
            name: "INTERFACE_CHANGE_BEGIN",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virInterfaceChangeBegin"),
            since: Some("0.9.2"),
            acl: &["connect:interface_transaction"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<InterfaceChangeBeginArgs>(),
        };
        &INFO
    };

    type Ret = ();
}

/// Arguments of `INTERFACE_CHANGE_COMMIT` (221).
///
/// Behind `virInterfaceChangeCommit`, since 0.9.2. Needs
/// `connect:interface_transaction`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct InterfaceChangeCommitArgs {
    /// Flags; none is defined so far.
    pub flags: u32,
}

impl Encode for InterfaceChangeCommitArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for InterfaceChangeCommitArgs {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { flags: from.u32()? })
    }
}

impl Procedure for InterfaceChangeCommitArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 221,
            name: "INTERFACE_CHANGE_COMMIT",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virInterfaceChangeCommit"),
            since: Some("0.9.2"),
            acl: &["connect:interface_transaction"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<InterfaceChangeCommitArgs>(),
        };
        &INFO
    };

    type Ret = ();
}

/// Arguments of `INTERFACE_CHANGE_ROLLBACK` (222).
///
/// Behind `virInterfaceChangeRollback`, since 0.9.2. Needs
/// `connect:interface_transaction`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct InterfaceChangeRollbackArgs {
    /// Flags; none is defined so far.
    pub flags: u32,
}

impl Encode for InterfaceChangeRollbackArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for InterfaceChangeRollbackArgs {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { flags: from.u32()? })
    }
}

impl Procedure for InterfaceChangeRollbackArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 222,
            name: "INTERFACE_CHANGE_ROLLBACK",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virInterfaceChangeRollback"),
            since: Some("0.9.2"),
            acl: &["connect:interface_transaction"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<InterfaceChangeRollbackArgs>(),
        };
        &INFO
    };

    type Ret = ();
}
