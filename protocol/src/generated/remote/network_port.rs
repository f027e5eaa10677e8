// Written by virtsmith-protocol-gen from libvirt 11.3.0; do not edit.

//! Ports of virtual networks.

use super::types::{NonnullNetwork, NonnullNetworkPort};
use super::{REMOTE_NETWORK_PORT_LIST_MAX, REMOTE_NETWORK_PORT_PARAMETERS_MAX, REMOTE_STRING_MAX};
#[cfg(feature = "serde")]
use crate::json::JsonCodec;
use crate::procedure::{Fds, Kind, Priority, Procedure, ProcedureInfo, Program, Stream, Stubs};
use crate::typed_param::TypedParam;
use crate::types::Uuid;
use crate::xdr::{Decode, DecodeError, Decoder, Encode, EncodeError, Encoder};

/// Arguments of `NETWORK_LIST_ALL_PORTS` (404).
///
/// Behind `virNetworkListAllPorts`, since 5.5.0. Needs `network:search_ports`. Shows
/// what passes `network_port:getattr`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct NetworkListAllPortsArgs {
    /// The network.
    pub network: NonnullNetwork,
    /// 1 where the items are wanted, 0 for their number alone.
    pub need_results: i32,
    /// Flags; none is defined so far.
    pub flags: u32,
}

impl Encode for NetworkListAllPortsArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.network.encode(to)?;
        to.i32(self.need_results);
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for NetworkListAllPortsArgs {
    const MIN_SIZE: usize = NonnullNetwork::MIN_SIZE + 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            network: NonnullNetwork::decode(from)?,
            need_results: from.i32()?,
            flags: from.u32()?,
        })
    }
}

impl Procedure for NetworkListAllPortsArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 404,
            name: "NETWORK_LIST_ALL_PORTS",
            kind: Kind::Call,
            priority: Priority::High,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virNetworkListAllPorts"),
            since: Some("5.5.0"),
            acl: &["network:search_ports"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<NetworkListAllPortsArgs>(),
        };
        &INFO
    };

    type Ret = NetworkListAllPortsRet;
}

/// Result of `NETWORK_LIST_ALL_PORTS`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct NetworkListAllPortsRet {
    /// The ports; at most `REMOTE_NETWORK_PORT_LIST_MAX`.
    pub ports: Vec<NonnullNetworkPort>,
    /// How many there are.
    pub ret: u32,
}

impl Encode for NetworkListAllPortsRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.array(&self.ports, REMOTE_NETWORK_PORT_LIST_MAX)?;
        to.u32(self.ret);
        Ok(())
    }
}

impl Decode for NetworkListAllPortsRet {
    const MIN_SIZE: usize = 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { ports: from.array(REMOTE_NETWORK_PORT_LIST_MAX)?, ret: from.u32()? })
    }
}

/// Arguments of `NETWORK_PORT_LOOKUP_BY_UUID` (405).
///
/// Behind `virNetworkPortLookupByUUID`, since 5.5.0. Needs `network_port:getattr`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct NetworkPortLookupByUuidArgs {
    /// The network.
    pub network: NonnullNetwork,
    /// The UUID.
    pub uuid: Uuid,
}

impl Encode for NetworkPortLookupByUuidArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.network.encode(to)?;
        self.uuid.encode(to)
    }
}

impl Decode for NetworkPortLookupByUuidArgs {
    const MIN_SIZE: usize = NonnullNetwork::MIN_SIZE + 16;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { network: NonnullNetwork::decode(from)?, uuid: Uuid::decode(from)? })
    }
}

impl Procedure for NetworkPortLookupByUuidArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 405,
            name: "NETWORK_PORT_LOOKUP_BY_UUID",
            kind: Kind::Call,
            priority: Priority::High,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virNetworkPortLookupByUUID"),
            since: Some("5.5.0"),
            acl: &["network_port:getattr"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<NetworkPortLookupByUuidArgs>(),
        };
        &INFO
    };

    type Ret = NetworkPortLookupByUuidRet;
}

/// Result of `NETWORK_PORT_LOOKUP_BY_UUID`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct NetworkPortLookupByUuidRet {
    /// The port.
    pub port: NonnullNetworkPort,
}

impl Encode for NetworkPortLookupByUuidRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.port.encode(to)
    }
}

impl Decode for NetworkPortLookupByUuidRet {
    const MIN_SIZE: usize = NonnullNetworkPort::MIN_SIZE;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { port: NonnullNetworkPort::decode(from)? })
    }
}

/// Arguments of `NETWORK_PORT_CREATE_XML` (406).
///
/// Behind `virNetworkPortCreateXML`, since 5.5.0. Needs `network_port:create`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct NetworkPortCreateXmlArgs {
    /// The network.
    pub network: NonnullNetwork,
    /// The XML document.
    pub xml: String,
    /// Flags of [`NetworkPortCreateFlags`](crate::api::network::NetworkPortCreateFlags).
    pub flags: u32,
}

impl Encode for NetworkPortCreateXmlArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.network.encode(to)?;
        to.string(&self.xml, REMOTE_STRING_MAX)?;
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for NetworkPortCreateXmlArgs {
    const MIN_SIZE: usize = NonnullNetwork::MIN_SIZE + 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            network: NonnullNetwork::decode(from)?,
            xml: from.string(REMOTE_STRING_MAX)?,
            flags: from.u32()?,
        })
    }
}

impl Procedure for NetworkPortCreateXmlArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 406,
            name: "NETWORK_PORT_CREATE_XML",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virNetworkPortCreateXML"),
            since: Some("5.5.0"),
            acl: &["network_port:create"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<NetworkPortCreateXmlArgs>(),
        };
        &INFO
    };

    type Ret = NetworkPortCreateXmlRet;
}

/// Result of `NETWORK_PORT_CREATE_XML`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct NetworkPortCreateXmlRet {
    /// The port.
    pub port: NonnullNetworkPort,
}

impl Encode for NetworkPortCreateXmlRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.port.encode(to)
    }
}

impl Decode for NetworkPortCreateXmlRet {
    const MIN_SIZE: usize = NonnullNetworkPort::MIN_SIZE;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { port: NonnullNetworkPort::decode(from)? })
    }
}

/// Arguments of `NETWORK_PORT_GET_PARAMETERS` (407).
///
/// Behind `virNetworkPortGetParameters`, since 5.5.0. Needs `network_port:read`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct NetworkPortGetParametersArgs {
    /// The port.
    pub port: NonnullNetworkPort,
    /// How many; 0 in a call asks for their number alone.
    pub nparams: i32,
    /// Flags; none is defined so far.
    pub flags: u32,
}

impl Encode for NetworkPortGetParametersArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.port.encode(to)?;
        to.i32(self.nparams);
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for NetworkPortGetParametersArgs {
    const MIN_SIZE: usize = NonnullNetworkPort::MIN_SIZE + 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            port: NonnullNetworkPort::decode(from)?,
            nparams: from.i32()?,
            flags: from.u32()?,
        })
    }
}

impl Procedure for NetworkPortGetParametersArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 407,
            name: "NETWORK_PORT_GET_PARAMETERS",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Neither,
            function: Some("virNetworkPortGetParameters"),
            since: Some("5.5.0"),
            acl: &["network_port:read"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<NetworkPortGetParametersArgs>(),
        };
        &INFO
    };

    type Ret = NetworkPortGetParametersRet;
}

/// Result of `NETWORK_PORT_GET_PARAMETERS`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct NetworkPortGetParametersRet {
    /// The parameters; at most `REMOTE_NETWORK_PORT_PARAMETERS_MAX`.
    pub params: Vec<TypedParam>,
    /// How many; 0 in a call asks for their number alone.
    pub nparams: i32,
}

impl Encode for NetworkPortGetParametersRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.array(&self.params, REMOTE_NETWORK_PORT_PARAMETERS_MAX)?;
        to.i32(self.nparams);
        Ok(())
    }
}

impl Decode for NetworkPortGetParametersRet {
    const MIN_SIZE: usize = 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { params: from.array(REMOTE_NETWORK_PORT_PARAMETERS_MAX)?, nparams: from.i32()? })
    }
}

/// Arguments of `NETWORK_PORT_SET_PARAMETERS` (408).
///
/// Behind `virNetworkPortSetParameters`, since 5.5.0. Needs `network_port:write`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct NetworkPortSetParametersArgs {
    /// The port.
    pub port: NonnullNetworkPort,
    /// The parameters; at most `REMOTE_NETWORK_PORT_PARAMETERS_MAX`.
    pub params: Vec<TypedParam>,
    /// Flags; none is defined so far.
    pub flags: u32,
}

impl Encode for NetworkPortSetParametersArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.port.encode(to)?;
        to.array(&self.params, REMOTE_NETWORK_PORT_PARAMETERS_MAX)?;
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for NetworkPortSetParametersArgs {
    const MIN_SIZE: usize = NonnullNetworkPort::MIN_SIZE + 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            port: NonnullNetworkPort::decode(from)?,
            params: from.array(REMOTE_NETWORK_PORT_PARAMETERS_MAX)?,
            flags: from.u32()?,
        })
    }
}

impl Procedure for NetworkPortSetParametersArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 408,
            name: "NETWORK_PORT_SET_PARAMETERS",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virNetworkPortSetParameters"),
            since: Some("5.5.0"),
            acl: &["network_port:write"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<NetworkPortSetParametersArgs>(),
        };
        &INFO
    };

    type Ret = ();
}

/// Arguments of `NETWORK_PORT_GET_XML_DESC` (409).
///
/// Behind `virNetworkPortGetXMLDesc`, since 5.5.0. Needs `network_port:read`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct NetworkPortGetXmlDescArgs {
    /// The port.
    pub port: NonnullNetworkPort,
    /// Flags; none is defined so far.
    pub flags: u32,
}

impl Encode for NetworkPortGetXmlDescArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.port.encode(to)?;
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for NetworkPortGetXmlDescArgs {
    const MIN_SIZE: usize = NonnullNetworkPort::MIN_SIZE + 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { port: NonnullNetworkPort::decode(from)?, flags: from.u32()? })
    }
}

impl Procedure for NetworkPortGetXmlDescArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 409,
            name: "NETWORK_PORT_GET_XML_DESC",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virNetworkPortGetXMLDesc"),
            since: Some("5.5.0"),
            acl: &["network_port:read"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<NetworkPortGetXmlDescArgs>(),
        };
        &INFO
    };

    type Ret = NetworkPortGetXmlDescRet;
}

/// Result of `NETWORK_PORT_GET_XML_DESC`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct NetworkPortGetXmlDescRet {
    /// The XML document.
    pub xml: String,
}

impl Encode for NetworkPortGetXmlDescRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.string(&self.xml, REMOTE_STRING_MAX)
    }
}

impl Decode for NetworkPortGetXmlDescRet {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { xml: from.string(REMOTE_STRING_MAX)? })
    }
}

/// Arguments of `NETWORK_PORT_DELETE` (410).
///
/// Behind `virNetworkPortDelete`, since 5.5.0. Needs `network_port:delete`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct NetworkPortDeleteArgs {
    /// The port.
    pub port: NonnullNetworkPort,
    /// Flags; none is defined so far.
    pub flags: u32,
}

impl Encode for NetworkPortDeleteArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.port.encode(to)?;
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for NetworkPortDeleteArgs {
    const MIN_SIZE: usize = NonnullNetworkPort::MIN_SIZE + 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { port: NonnullNetworkPort::decode(from)?, flags: from.u32()? })
    }
}

impl Procedure for NetworkPortDeleteArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 410,
            name: "NETWORK_PORT_DELETE",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virNetworkPortDelete"),
            since: Some("5.5.0"),
            acl: &["network_port:delete"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<NetworkPortDeleteArgs>(),
        };
        &INFO
    };

    type Ret = ();
}
