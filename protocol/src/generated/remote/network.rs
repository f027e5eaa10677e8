// Written by virtsmith-protocol-gen from libvirt 11.3.0; do not edit.

//! Virtual networks.

use super::types::NonnullNetwork;
use super::{REMOTE_NETWORK_DHCP_LEASES_MAX, REMOTE_STRING_MAX};
#[cfg(feature = "serde")]
use crate::json::JsonCodec;
use crate::procedure::{Fds, Kind, Priority, Procedure, ProcedureInfo, Program, Stream, Stubs};
use crate::types::Uuid;
use crate::xdr::{Decode, DecodeError, Decoder, Encode, EncodeError, Encoder};

/// libvirt's `remote_network_dhcp_lease`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct NetworkDhcpLease {
    /// The interface.
    pub iface: String,
    /// When it ends: seconds since 1970.
    pub expirytime: i64,
    /// The type.
    pub r#type: i32,
    /// The MAC address.
    #[cfg_attr(feature = "serde", serde(default))]
    pub mac: Option<String>,
    /// The interface's association identifier.
    #[cfg_attr(feature = "serde", serde(default))]
    pub iaid: Option<String>,
    /// The IP address.
    pub ipaddr: String,
    /// The length of the network's prefix, in bits.
    pub prefix: u32,
    /// The host name.
    #[cfg_attr(feature = "serde", serde(default))]
    pub hostname: Option<String>,
    /// The client's identifier.
    #[cfg_attr(feature = "serde", serde(default))]
    pub clientid: Option<String>,
}

impl Encode for NetworkDhcpLease {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.string(&self.iface, REMOTE_STRING_MAX)?;
        to.i64(self.expirytime);
        to.i32(self.r#type);
        to.optional_string(self.mac.as_deref(), REMOTE_STRING_MAX)?;
        to.optional_string(self.iaid.as_deref(), REMOTE_STRING_MAX)?;
        to.string(&self.ipaddr, REMOTE_STRING_MAX)?;
        to.u32(self.prefix);
        to.optional_string(self.hostname.as_deref(), REMOTE_STRING_MAX)?;
        to.optional_string(self.clientid.as_deref(), REMOTE_STRING_MAX)
    }
}

impl Decode for NetworkDhcpLease {
    const MIN_SIZE: usize = 40;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            iface: from.string(REMOTE_STRING_MAX)?,
            expirytime: from.i64()?,
            r#type: from.i32()?,
            mac: from.optional_string(REMOTE_STRING_MAX)?,
            iaid: from.optional_string(REMOTE_STRING_MAX)?,
            ipaddr: from.string(REMOTE_STRING_MAX)?,
            prefix: from.u32()?,
            hostname: from.optional_string(REMOTE_STRING_MAX)?,
            clientid: from.optional_string(REMOTE_STRING_MAX)?,
        })
    }
}

/// Arguments of `NETWORK_CREATE` (39).
///
/// Behind `virNetworkCreate`, since 0.2.0. Needs `network:start`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct NetworkCreateArgs {
    /// The network.
    pub net: NonnullNetwork,
}

impl Encode for NetworkCreateArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.net.encode(to)
    }
}

impl Decode for NetworkCreateArgs {
    const MIN_SIZE: usize = NonnullNetwork::MIN_SIZE;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { net: NonnullNetwork::decode(from)? })
    }
}

impl Procedure for NetworkCreateArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 39,
            name: "NETWORK_CREATE",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virNetworkCreate"),
            since: Some("0.2.0"),
            acl: &["network:start"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<NetworkCreateArgs>(),
        };
        &INFO
    };

    type Ret = ();
}

/// Arguments of `NETWORK_CREATE_XML` (40).
///
/// Behind `virNetworkCreateXML`, since 0.2.0. Needs `network:write`, `network:start`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct NetworkCreateXmlArgs {
    /// The XML document.
    pub xml: String,
}

impl Encode for NetworkCreateXmlArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.string(&self.xml, REMOTE_STRING_MAX)
    }
}

impl Decode for NetworkCreateXmlArgs {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { xml: from.string(REMOTE_STRING_MAX)? })
    }
}

impl Procedure for NetworkCreateXmlArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 40,
            name: "NETWORK_CREATE_XML",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virNetworkCreateXML"),
            since: Some("0.2.0"),
            acl: &["network:write", "network:start"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<NetworkCreateXmlArgs>(),
        };
        &INFO
    };

    type Ret = NetworkCreateXmlRet;
}

/// Result of `NETWORK_CREATE_XML`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct NetworkCreateXmlRet {
    /// The network.
    pub net: NonnullNetwork,
}

impl Encode for NetworkCreateXmlRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.net.encode(to)
    }
}

impl Decode for NetworkCreateXmlRet {
    const MIN_SIZE: usize = NonnullNetwork::MIN_SIZE;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { net: NonnullNetwork::decode(from)? })
    }
}

/// Arguments of `NETWORK_DEFINE_XML` (41).
///
/// Behind `virNetworkDefineXML`, since 0.2.0. Needs `network:write`, `network:save`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct NetworkDefineXmlArgs {
    /// The XML document.
    pub xml: String,
}

impl Encode for NetworkDefineXmlArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.string(&self.xml, REMOTE_STRING_MAX)
    }
}

impl Decode for NetworkDefineXmlArgs {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { xml: from.string(REMOTE_STRING_MAX)? })
    }
}

impl Procedure for NetworkDefineXmlArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 41,
            name: "NETWORK_DEFINE_XML",
            kind: Kind::Call,
            priority: Priority::High,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virNetworkDefineXML"),
            since: Some("0.2.0"),
            acl: &["network:write", "network:save"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<NetworkDefineXmlArgs>(),
        };
        &INFO
    };

    type Ret = NetworkDefineXmlRet;
}

/// Result of `NETWORK_DEFINE_XML`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct NetworkDefineXmlRet {
    /// The network.
    pub net: NonnullNetwork,
}

impl Encode for NetworkDefineXmlRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.net.encode(to)
    }
}

impl Decode for NetworkDefineXmlRet {
    const MIN_SIZE: usize = NonnullNetwork::MIN_SIZE;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { net: NonnullNetwork::decode(from)? })
    }
}

/// Arguments of `NETWORK_DESTROY` (42).
///
/// Behind `virNetworkDestroy`, since 0.2.0. Needs `network:stop`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct NetworkDestroyArgs {
    /// The network.
    pub net: NonnullNetwork,
}

impl Encode for NetworkDestroyArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.net.encode(to)
    }
}

impl Decode for NetworkDestroyArgs {
    const MIN_SIZE: usize = NonnullNetwork::MIN_SIZE;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { net: NonnullNetwork::decode(from)? })
    }
}

impl Procedure for NetworkDestroyArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 42,
            name: "NETWORK_DESTROY",
            kind: Kind::Call,
            priority: Priority::High,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virNetworkDestroy"),
            since: Some("0.2.0"),
            acl: &["network:stop"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<NetworkDestroyArgs>(),
        };
        &INFO
    };

    type Ret = ();
}

/// Arguments of `NETWORK_GET_XML_DESC` (43).
///
/// Behind `virNetworkGetXMLDesc`, since 0.2.0. Needs `network:read`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct NetworkGetXmlDescArgs {
    /// The network.
    pub net: NonnullNetwork,
    /// Flags of [`NetworkXMLFlags`](crate::api::network::NetworkXMLFlags).
    pub flags: u32,
}

impl Encode for NetworkGetXmlDescArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.net.encode(to)?;
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for NetworkGetXmlDescArgs {
    const MIN_SIZE: usize = NonnullNetwork::MIN_SIZE + 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { net: NonnullNetwork::decode(from)?, flags: from.u32()? })
    }
}

impl Procedure for NetworkGetXmlDescArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 43,
            name: "NETWORK_GET_XML_DESC",
            kind: Kind::Call,
            priority: Priority::High,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virNetworkGetXMLDesc"),
            since: Some("0.2.0"),
            acl: &["network:read"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<NetworkGetXmlDescArgs>(),
        };
        &INFO
    };

    type Ret = NetworkGetXmlDescRet;
}

/// Result of `NETWORK_GET_XML_DESC`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct NetworkGetXmlDescRet {
    /// The XML document.
    pub xml: String,
}

impl Encode for NetworkGetXmlDescRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.string(&self.xml, REMOTE_STRING_MAX)
    }
}

impl Decode for NetworkGetXmlDescRet {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { xml: from.string(REMOTE_STRING_MAX)? })
    }
}

/// Arguments of `NETWORK_GET_AUTOSTART` (44).
///
/// Behind `virNetworkGetAutostart`, since 0.2.1. Needs `network:read`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct NetworkGetAutostartArgs {
    /// The network.
    pub net: NonnullNetwork,
}

impl Encode for NetworkGetAutostartArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.net.encode(to)
    }
}

impl Decode for NetworkGetAutostartArgs {
    const MIN_SIZE: usize = NonnullNetwork::MIN_SIZE;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { net: NonnullNetwork::decode(from)? })
    }
}

impl Procedure for NetworkGetAutostartArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 44,
            name: "NETWORK_GET_AUTOSTART",
            kind: Kind::Call,
            priority: Priority::High,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virNetworkGetAutostart"),
            since: Some("0.2.1"),
            acl: &["network:read"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<NetworkGetAutostartArgs>(),
        };
        &INFO
    };

    type Ret = NetworkGetAutostartRet;
}

/// Result of `NETWORK_GET_AUTOSTART`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct NetworkGetAutostartRet {
    /// 1 where it starts with the host, else 0.
    pub autostart: i32,
}

impl Encode for NetworkGetAutostartRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.i32(self.autostart);
        Ok(())
    }
}

impl Decode for NetworkGetAutostartRet {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { autostart: from.i32()? })
    }
}

/// Arguments of `NETWORK_GET_BRIDGE_NAME` (45).
///
/// Behind `virNetworkGetBridgeName`, since 0.2.0. Needs `network:read`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct NetworkGetBridgeNameArgs {
    /// The network.
    pub net: NonnullNetwork,
}

impl Encode for NetworkGetBridgeNameArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.net.encode(to)
    }
}

impl Decode for NetworkGetBridgeNameArgs {
    const MIN_SIZE: usize = NonnullNetwork::MIN_SIZE;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { net: NonnullNetwork::decode(from)? })
    }
}

impl Procedure for NetworkGetBridgeNameArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 45,
            name: "NETWORK_GET_BRIDGE_NAME",
            kind: Kind::Call,
            priority: Priority::High,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virNetworkGetBridgeName"),
            since: Some("0.2.0"),
            acl: &["network:read"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<NetworkGetBridgeNameArgs>(),
        };
        &INFO
    };

    type Ret = NetworkGetBridgeNameRet;
}

/// Result of `NETWORK_GET_BRIDGE_NAME`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct NetworkGetBridgeNameRet {
    /// The name.
    pub name: String,
}

impl Encode for NetworkGetBridgeNameRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.string(&self.name, REMOTE_STRING_MAX)
    }
}

impl Decode for NetworkGetBridgeNameRet {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { name: from.string(REMOTE_STRING_MAX)? })
    }
}

/// Arguments of `NETWORK_LOOKUP_BY_NAME` (46).
///
/// Behind `virNetworkLookupByName`, since 0.2.0. Needs `network:getattr`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct NetworkLookupByNameArgs {
    /// The name.
    pub name: String,
}

impl Encode for NetworkLookupByNameArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.string(&self.name, REMOTE_STRING_MAX)
    }
}

impl Decode for NetworkLookupByNameArgs {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { name: from.string(REMOTE_STRING_MAX)? })
    }
}

impl Procedure for NetworkLookupByNameArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 46,
            name: "NETWORK_LOOKUP_BY_NAME",
            kind: Kind::Call,
            priority: Priority::High,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virNetworkLookupByName"),
            since: Some("0.2.0"),
            acl: &["network:getattr"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<NetworkLookupByNameArgs>(),
        };
        &INFO
    };

    type Ret = NetworkLookupByNameRet;
}

/// Result of `NETWORK_LOOKUP_BY_NAME`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct NetworkLookupByNameRet {
    /// The network.
    pub net: NonnullNetwork,
}

impl Encode for NetworkLookupByNameRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.net.encode(to)
    }
}

impl Decode for NetworkLookupByNameRet {
    const MIN_SIZE: usize = NonnullNetwork::MIN_SIZE;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { net: NonnullNetwork::decode(from)? })
    }
}

/// Arguments of `NETWORK_LOOKUP_BY_UUID` (47).
///
/// Behind `virNetworkLookupByUUID`, since 0.2.0. Needs `network:getattr`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct NetworkLookupByUuidArgs {
    /// The UUID.
    pub uuid: Uuid,
}

impl Encode for NetworkLookupByUuidArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.uuid.encode(to)
    }
}

impl Decode for NetworkLookupByUuidArgs {
    const MIN_SIZE: usize = 16;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { uuid: Uuid::decode(from)? })
    }
}

impl Procedure for NetworkLookupByUuidArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 47,
            name: "NETWORK_LOOKUP_BY_UUID",
            kind: Kind::Call,
            priority: Priority::High,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virNetworkLookupByUUID"),
            since: Some("0.2.0"),
            acl: &["network:getattr"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<NetworkLookupByUuidArgs>(),
        };
        &INFO
    };

    type Ret = NetworkLookupByUuidRet;
}

/// Result of `NETWORK_LOOKUP_BY_UUID`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct NetworkLookupByUuidRet {
    /// The network.
    pub net: NonnullNetwork,
}

impl Encode for NetworkLookupByUuidRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.net.encode(to)
    }
}

impl Decode for NetworkLookupByUuidRet {
    const MIN_SIZE: usize = NonnullNetwork::MIN_SIZE;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { net: NonnullNetwork::decode(from)? })
    }
}

/// Arguments of `NETWORK_SET_AUTOSTART` (48).
///
/// Behind `virNetworkSetAutostart`, since 0.2.1. Needs `network:write`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct NetworkSetAutostartArgs {
    /// The network.
    pub net: NonnullNetwork,
    /// 1 where it starts with the host, else 0.
    pub autostart: i32,
}

impl Encode for NetworkSetAutostartArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.net.encode(to)?;
        to.i32(self.autostart);
        Ok(())
    }
}

impl Decode for NetworkSetAutostartArgs {
    const MIN_SIZE: usize = NonnullNetwork::MIN_SIZE + 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { net: NonnullNetwork::decode(from)?, autostart: from.i32()? })
    }
}

impl Procedure for NetworkSetAutostartArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 48,
            name: "NETWORK_SET_AUTOSTART",
            kind: Kind::Call,
            priority: Priority::High,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virNetworkSetAutostart"),
            since: Some("0.2.1"),
            acl: &["network:write"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<NetworkSetAutostartArgs>(),
        };
        &INFO
    };

    type Ret = ();
}

/// Arguments of `NETWORK_UNDEFINE` (49).
///
/// Behind `virNetworkUndefine`, since 0.2.0. Needs `network:delete`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct NetworkUndefineArgs {
    /// The network.
    pub net: NonnullNetwork,
}

impl Encode for NetworkUndefineArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.net.encode(to)
    }
}

impl Decode for NetworkUndefineArgs {
    const MIN_SIZE: usize = NonnullNetwork::MIN_SIZE;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { net: NonnullNetwork::decode(from)? })
    }
}

impl Procedure for NetworkUndefineArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 49,
            name: "NETWORK_UNDEFINE",
            kind: Kind::Call,
            priority: Priority::High,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virNetworkUndefine"),
            since: Some("0.2.0"),
            acl: &["network:delete"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<NetworkUndefineArgs>(),
        };
        &INFO
    };

    type Ret = ();
}

/// Arguments of `NETWORK_IS_ACTIVE` (152).
///
/// Behind `virNetworkIsActive`, since 0.7.3. Needs `network:read`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct NetworkIsActiveArgs {
    /// The network.
    pub net: NonnullNetwork,
}

impl Encode for NetworkIsActiveArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.net.encode(to)
    }
}

impl Decode for NetworkIsActiveArgs {
    const MIN_SIZE: usize = NonnullNetwork::MIN_SIZE;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { net: NonnullNetwork::decode(from)? })
    }
}

impl Procedure for NetworkIsActiveArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 152,
            name: "NETWORK_IS_ACTIVE",
            kind: Kind::Call,
            priority: Priority::High,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virNetworkIsActive"),
            since: Some("0.7.3"),
            acl: &["network:read"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<NetworkIsActiveArgs>(),
        };
        &INFO
    };

    type Ret = NetworkIsActiveRet;
}

/// Result of `NETWORK_IS_ACTIVE`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct NetworkIsActiveRet {
    /// 1 where it runs, else 0.
    pub active: i32,
}

impl Encode for NetworkIsActiveRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.i32(self.active);
        Ok(())
    }
}

impl Decode for NetworkIsActiveRet {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { active: from.i32()? })
    }
}

/// Arguments of `NETWORK_IS_PERSISTENT` (153).
///
/// Behind `virNetworkIsPersistent`, since 0.7.3. Needs `network:read`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct NetworkIsPersistentArgs {
    /// The network.
    pub net: NonnullNetwork,
}

impl Encode for NetworkIsPersistentArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.net.encode(to)
    }
}

impl Decode for NetworkIsPersistentArgs {
    const MIN_SIZE: usize = NonnullNetwork::MIN_SIZE;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { net: NonnullNetwork::decode(from)? })
    }
}

impl Procedure for NetworkIsPersistentArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 153,
            name: "NETWORK_IS_PERSISTENT",
            kind: Kind::Call,
            priority: Priority::High,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virNetworkIsPersistent"),
            since: Some("0.7.3"),
            acl: &["network:read"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<NetworkIsPersistentArgs>(),
        };
        &INFO
    };

    type Ret = NetworkIsPersistentRet;
}

/// Result of `NETWORK_IS_PERSISTENT`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct NetworkIsPersistentRet {
    /// 1 where it is defined, 0 where it is transient.
    pub persistent: i32,
}

impl Encode for NetworkIsPersistentRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.i32(self.persistent);
        Ok(())
    }
}

impl Decode for NetworkIsPersistentRet {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { persistent: from.i32()? })
    }
}

/// Arguments of `NETWORK_UPDATE` (291).
///
/// Behind `virNetworkUpdate`, since 0.10.2. Needs `network:write`, `network:save`
/// (without `VIR_NETWORK_UPDATE_AFFECT_CONFIG` or `VIR_NETWORK_UPDATE_AFFECT_LIVE`),
/// `network:save` (with `VIR_NETWORK_UPDATE_AFFECT_CONFIG`).
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct NetworkUpdateArgs {
    /// The network.
    pub net: NonnullNetwork,
    /// A number of `virNetworkUpdateCommand`.
    pub command: u32,
    /// A number of `virNetworkUpdateSection`.
    pub section: u32,
    /// Which of several parents, from 0; -1 for any.
    #[cfg_attr(feature = "serde", serde(rename = "parentIndex"))]
    pub parent_index: i32,
    /// The XML document.
    pub xml: String,
    /// Flags of [`NetworkUpdateFlags`](crate::api::network::NetworkUpdateFlags).
    pub flags: u32,
}

impl Encode for NetworkUpdateArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.net.encode(to)?;
        to.u32(self.command);
        to.u32(self.section);
        to.i32(self.parent_index);
        to.string(&self.xml, REMOTE_STRING_MAX)?;
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for NetworkUpdateArgs {
    const MIN_SIZE: usize = NonnullNetwork::MIN_SIZE + 20;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            net: NonnullNetwork::decode(from)?,
            command: from.u32()?,
            section: from.u32()?,
            parent_index: from.i32()?,
            xml: from.string(REMOTE_STRING_MAX)?,
            flags: from.u32()?,
        })
    }
}

impl Procedure for NetworkUpdateArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 291,
            name: "NETWORK_UPDATE",
            kind: Kind::Call,
            priority: Priority::High,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virNetworkUpdate"),
            since: Some("0.10.2"),
            acl: &[
                "network:write",
                "network:save:!VIR_NETWORK_UPDATE_AFFECT_CONFIG|VIR_NETWORK_UPDATE_AFFECT_LIVE",
                "network:save:VIR_NETWORK_UPDATE_AFFECT_CONFIG",
            ],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<NetworkUpdateArgs>(),
        };
        &INFO
    };

    type Ret = ();
}

/// Arguments of `NETWORK_GET_DHCP_LEASES` (341).
///
/// Behind `virNetworkGetDHCPLeases`, since 1.2.6. Needs `network:read`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct NetworkGetDhcpLeasesArgs {
    /// The network.
    pub net: NonnullNetwork,
    /// The MAC address.
    #[cfg_attr(feature = "serde", serde(default))]
    pub mac: Option<String>,
    /// 1 where the items are wanted, 0 for their number alone.
    pub need_results: i32,
    /// Flags; none is defined so far.
    pub flags: u32,
}

impl Encode for NetworkGetDhcpLeasesArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.net.encode(to)?;
        to.optional_string(self.mac.as_deref(), REMOTE_STRING_MAX)?;
        to.i32(self.need_results);
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for NetworkGetDhcpLeasesArgs {
    const MIN_SIZE: usize = NonnullNetwork::MIN_SIZE + 12;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            net: NonnullNetwork::decode(from)?,
            mac: from.optional_string(REMOTE_STRING_MAX)?,
            need_results: from.i32()?,
            flags: from.u32()?,
        })
    }
}

impl Procedure for NetworkGetDhcpLeasesArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 341,
            name: "NETWORK_GET_DHCP_LEASES",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Neither,
            function: Some("virNetworkGetDHCPLeases"),
            since: Some("1.2.6"),
            acl: &["network:read"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<NetworkGetDhcpLeasesArgs>(),
        };
        &INFO
    };

    type Ret = NetworkGetDhcpLeasesRet;
}

/// Result of `NETWORK_GET_DHCP_LEASES`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct NetworkGetDhcpLeasesRet {
    /// The leases; at most `REMOTE_NETWORK_DHCP_LEASES_MAX`.
    pub leases: Vec<NetworkDhcpLease>,
    /// How many there are.
    pub ret: u32,
}

impl Encode for NetworkGetDhcpLeasesRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.array(&self.leases, REMOTE_NETWORK_DHCP_LEASES_MAX)?;
        to.u32(self.ret);
        Ok(())
    }
}

impl Decode for NetworkGetDhcpLeasesRet {
    const MIN_SIZE: usize = 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { leases: from.array(REMOTE_NETWORK_DHCP_LEASES_MAX)?, ret: from.u32()? })
    }
}

/// Arguments of `NETWORK_DEFINE_XML_FLAGS` (432).
///
/// Behind `virNetworkDefineXMLFlags`, since 7.7.0. Needs `network:write`,
/// `network:save`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct NetworkDefineXmlFlagsArgs {
    /// The XML document.
    pub xml: String,
    /// Flags of [`NetworkDefineFlags`](crate::api::network::NetworkDefineFlags).
    pub flags: u32,
}

impl Encode for NetworkDefineXmlFlagsArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.string(&self.xml, REMOTE_STRING_MAX)?;
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for NetworkDefineXmlFlagsArgs {
    const MIN_SIZE: usize = 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { xml: from.string(REMOTE_STRING_MAX)?, flags: from.u32()? })
    }
}

impl Procedure for NetworkDefineXmlFlagsArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 432,
            name: "NETWORK_DEFINE_XML_FLAGS",
            kind: Kind::Call,
            priority: Priority::High,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virNetworkDefineXMLFlags"),
            since: Some("7.7.0"),
            acl: &["network:write", "network:save"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<NetworkDefineXmlFlagsArgs>(),
        };
        &INFO
    };

    type Ret = NetworkDefineXmlFlagsRet;
}

/// Result of `NETWORK_DEFINE_XML_FLAGS`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct NetworkDefineXmlFlagsRet {
    /// The network.
    pub net: NonnullNetwork,
}

impl Encode for NetworkDefineXmlFlagsRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.net.encode(to)
    }
}

impl Decode for NetworkDefineXmlFlagsRet {
    const MIN_SIZE: usize = NonnullNetwork::MIN_SIZE;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { net: NonnullNetwork::decode(from)? })
    }
}

/// Arguments of `NETWORK_CREATE_XML_FLAGS` (437).
///
/// Behind `virNetworkCreateXMLFlags`, since 7.8.0. Needs `network:write`,
/// `network:start`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct NetworkCreateXmlFlagsArgs {
    /// The XML document.
    pub xml: String,
    /// Flags of [`NetworkCreateFlags`](crate::api::network::NetworkCreateFlags).
    pub flags: u32,
}

impl Encode for NetworkCreateXmlFlagsArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.string(&self.xml, REMOTE_STRING_MAX)?;
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for NetworkCreateXmlFlagsArgs {
    const MIN_SIZE: usize = 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { xml: from.string(REMOTE_STRING_MAX)?, flags: from.u32()? })
    }
}

impl Procedure for NetworkCreateXmlFlagsArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 437,
            name: "NETWORK_CREATE_XML_FLAGS",
            kind: Kind::Call,
            priority: Priority::High,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virNetworkCreateXMLFlags"),
            since: Some("7.8.0"),
            acl: &["network:write", "network:start"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<NetworkCreateXmlFlagsArgs>(),
        };
        &INFO
    };

    type Ret = NetworkCreateXmlFlagsRet;
}

/// Result of `NETWORK_CREATE_XML_FLAGS`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct NetworkCreateXmlFlagsRet {
    /// The network.
    pub net: NonnullNetwork,
}

impl Encode for NetworkCreateXmlFlagsRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.net.encode(to)
    }
}

impl Decode for NetworkCreateXmlFlagsRet {
    const MIN_SIZE: usize = NonnullNetwork::MIN_SIZE;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { net: NonnullNetwork::decode(from)? })
    }
}

/// Arguments of `NETWORK_SET_METADATA` (444).
///
/// Behind `virNetworkSetMetadata`, since 9.7.0. Needs `network:write`, `network:save`
/// (without `VIR_NETWORK_UPDATE_AFFECT_CONFIG` or `VIR_NETWORK_UPDATE_AFFECT_LIVE`),
/// `network:save` (with `VIR_NETWORK_UPDATE_AFFECT_CONFIG`).
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct NetworkSetMetadataArgs {
    /// The network.
    pub network: NonnullNetwork,
    /// The type.
    pub r#type: i32,
    /// The metadata.
    #[cfg_attr(feature = "serde", serde(default))]
    pub metadata: Option<String>,
    /// The prefix of the element's name space.
    #[cfg_attr(feature = "serde", serde(default))]
    pub key: Option<String>,
    /// The URI.
    #[cfg_attr(feature = "serde", serde(default))]
    pub uri: Option<String>,
    /// Flags of [`NetworkUpdateFlags`](crate::api::network::NetworkUpdateFlags).
    pub flags: u32,
}

impl Encode for NetworkSetMetadataArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.network.encode(to)?;
        to.i32(self.r#type);
        to.optional_string(self.metadata.as_deref(), REMOTE_STRING_MAX)?;
        to.optional_string(self.key.as_deref(), REMOTE_STRING_MAX)?;
        to.optional_string(self.uri.as_deref(), REMOTE_STRING_MAX)?;
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for NetworkSetMetadataArgs {
    const MIN_SIZE: usize = NonnullNetwork::MIN_SIZE + 20;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            network: NonnullNetwork::decode(from)?,
            r#type: from.i32()?,
            metadata: from.optional_string(REMOTE_STRING_MAX)?,
            key: from.optional_string(REMOTE_STRING_MAX)?,
            uri: from.optional_string(REMOTE_STRING_MAX)?,
            flags: from.u32()?,
        })
    }
}

impl Procedure for NetworkSetMetadataArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 444,
            name: "NETWORK_SET_METADATA",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virNetworkSetMetadata"),
            since: Some("9.7.0"),
            acl: &[
                "network:write",
                "network:save:!VIR_NETWORK_UPDATE_AFFECT_CONFIG|VIR_NETWORK_UPDATE_AFFECT_LIVE",
                "network:save:VIR_NETWORK_UPDATE_AFFECT_CONFIG",
            ],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<NetworkSetMetadataArgs>(),
        };
        &INFO
    };

    type Ret = ();
}

/// Arguments of `NETWORK_GET_METADATA` (445).
///
/// Behind `virNetworkGetMetadata`, since 9.7.0. Needs `network:read`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct NetworkGetMetadataArgs {
    /// The network.
    pub network: NonnullNetwork,
    /// The type.
    pub r#type: i32,
    /// The URI.
    #[cfg_attr(feature = "serde", serde(default))]
    pub uri: Option<String>,
    /// Flags of [`NetworkUpdateFlags`](crate::api::network::NetworkUpdateFlags).
    pub flags: u32,
}

impl Encode for NetworkGetMetadataArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.network.encode(to)?;
        to.i32(self.r#type);
        to.optional_string(self.uri.as_deref(), REMOTE_STRING_MAX)?;
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for NetworkGetMetadataArgs {
    const MIN_SIZE: usize = NonnullNetwork::MIN_SIZE + 12;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            network: NonnullNetwork::decode(from)?,
            r#type: from.i32()?,
            uri: from.optional_string(REMOTE_STRING_MAX)?,
            flags: from.u32()?,
        })
    }
}

impl Procedure for NetworkGetMetadataArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 445,
            name: "NETWORK_GET_METADATA",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virNetworkGetMetadata"),
            since: Some("9.7.0"),
            acl: &["network:read"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<NetworkGetMetadataArgs>(),
        };
        &INFO
    };

    type Ret = NetworkGetMetadataRet;
}

/// Result of `NETWORK_GET_METADATA`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct NetworkGetMetadataRet {
    /// The metadata.
    pub metadata: String,
}

impl Encode for NetworkGetMetadataRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.string(&self.metadata, REMOTE_STRING_MAX)
    }
}

impl Decode for NetworkGetMetadataRet {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { metadata: from.string(REMOTE_STRING_MAX)? })
    }
}
