// Written by virtsmith-protocol-gen from libvirt 11.3.0; do not edit.

//! Connections: what a host offers and has.

use super::types::{
    NonnullDomain, NonnullInterface, NonnullNetwork, NonnullNodeDevice, NonnullNwfilter,
    NonnullNwfilterBinding, NonnullSecret, NonnullStoragePool,
};
use super::{
    REMOTE_CONNECT_CPU_MODELS_MAX, REMOTE_CONNECT_GET_ALL_DOMAIN_STATS_MAX,
    REMOTE_CONNECT_IDENTITY_PARAMS_MAX, REMOTE_CPU_BASELINE_MAX, REMOTE_DOMAIN_LIST_MAX,
    REMOTE_INTERFACE_LIST_MAX, REMOTE_NETWORK_LIST_MAX, REMOTE_NODE_DEVICE_LIST_MAX,
    REMOTE_NWFILTER_BINDING_LIST_MAX, REMOTE_NWFILTER_LIST_MAX, REMOTE_SECRET_LIST_MAX,
    REMOTE_STORAGE_POOL_LIST_MAX, REMOTE_STRING_MAX,
};
#[cfg(feature = "serde")]
use crate::json::JsonCodec;
use crate::procedure::{Fds, Kind, Priority, Procedure, ProcedureInfo, Program, Stream, Stubs};
use crate::typed_param::TypedParam;
use crate::xdr::{Decode, DecodeError, Decoder, Encode, EncodeError, Encoder};

/// libvirt's `remote_domain_stats_record`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainStatsRecord {
    /// `dom`.
    pub dom: NonnullDomain,
    /// `params`; at most `REMOTE_CONNECT_GET_ALL_DOMAIN_STATS_MAX`.
    pub params: Vec<TypedParam>,
}

impl Encode for DomainStatsRecord {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)?;
        to.array(&self.params, REMOTE_CONNECT_GET_ALL_DOMAIN_STATS_MAX)
    }
}

impl Decode for DomainStatsRecord {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE + 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            dom: NonnullDomain::decode(from)?,
            params: from.array(REMOTE_CONNECT_GET_ALL_DOMAIN_STATS_MAX)?,
        })
    }
}

/// Arguments of `CONNECT_OPEN` (1).
///
/// Behind `virConnectOpen`, since 0.0.3. Needs `connect:getattr`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectOpenArgs {
    /// `name`.
    #[cfg_attr(feature = "serde", serde(default))]
    pub name: Option<String>,
    /// Flags; none is defined so far.
    pub flags: u32,
}

impl Encode for ConnectOpenArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.optional_string(self.name.as_deref(), REMOTE_STRING_MAX)?;
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for ConnectOpenArgs {
    const MIN_SIZE: usize = 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { name: from.optional_string(REMOTE_STRING_MAX)?, flags: from.u32()? })
    }
}

impl Procedure for ConnectOpenArgs {
    const INFO: &'static ProcedureInfo = &ProcedureInfo {
        program: Program::Remote,
        number: 1,
        name: "CONNECT_OPEN",
        kind: Kind::Call,
        priority: Priority::High,
        stream: Stream::None,
        fds: Fds::None,
        stubs: Stubs::Neither,
        function: Some("virConnectOpen"),
        since: Some("0.0.3"),
        acl: &["connect:getattr"],
        #[cfg(feature = "serde")]
        json: JsonCodec::call::<Self>(),
    };

    type Ret = ();
}

/// Arguments of `CONNECT_CLOSE` (2).
///
/// Behind `virConnectClose`, since 0.0.3.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct ConnectCloseArgs;

impl Encode for ConnectCloseArgs {
    fn encode(&self, _: &mut Encoder<'_>) -> Result<(), EncodeError> {
        Ok(())
    }
}

impl Decode for ConnectCloseArgs {
    const MIN_SIZE: usize = 0;

    fn decode(_: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self)
    }
}

impl Procedure for ConnectCloseArgs {
    const INFO: &'static ProcedureInfo = &ProcedureInfo {
        program: Program::Remote,
        number: 2,
        name: "CONNECT_CLOSE",
        kind: Kind::Call,
        priority: Priority::High,
        stream: Stream::None,
        fds: Fds::None,
        stubs: Stubs::Neither,
        function: Some("virConnectClose"),
        since: Some("0.0.3"),
        acl: &[],
        #[cfg(feature = "serde")]
        json: JsonCodec::call::<Self>(),
    };

    type Ret = ();
}

/// Arguments of `CONNECT_GET_TYPE` (3).
///
/// Behind `virConnectGetType`, since 0.0.3. Needs `connect:getattr`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct ConnectGetTypeArgs;

impl Encode for ConnectGetTypeArgs {
    fn encode(&self, _: &mut Encoder<'_>) -> Result<(), EncodeError> {
        Ok(())
    }
}

impl Decode for ConnectGetTypeArgs {
    const MIN_SIZE: usize = 0;

    fn decode(_: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self)
    }
}

impl Procedure for ConnectGetTypeArgs {
    const INFO: &'static ProcedureInfo = &ProcedureInfo {
        program: Program::Remote,
        number: 3,
        name: "CONNECT_GET_TYPE",
        kind: Kind::Call,
        priority: Priority::High,
        stream: Stream::None,
        fds: Fds::None,
        stubs: Stubs::Server,
        function: Some("virConnectGetType"),
        since: Some("0.0.3"),
        acl: &["connect:getattr"],
        #[cfg(feature = "serde")]
        json: JsonCodec::call::<Self>(),
    };

    type Ret = ConnectGetTypeRet;
}

/// Result of `CONNECT_GET_TYPE`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectGetTypeRet {
    /// `type`.
    pub r#type: String,
}

impl Encode for ConnectGetTypeRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.string(&self.r#type, REMOTE_STRING_MAX)
    }
}

impl Decode for ConnectGetTypeRet {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { r#type: from.string(REMOTE_STRING_MAX)? })
    }
}

/// Arguments of `CONNECT_GET_VERSION` (4).
///
/// Behind `virConnectGetVersion`, since 0.0.3. Needs `connect:getattr`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct ConnectGetVersionArgs;

impl Encode for ConnectGetVersionArgs {
    fn encode(&self, _: &mut Encoder<'_>) -> Result<(), EncodeError> {
        Ok(())
    }
}

impl Decode for ConnectGetVersionArgs {
    const MIN_SIZE: usize = 0;

    fn decode(_: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self)
    }
}

impl Procedure for ConnectGetVersionArgs {
    const INFO: &'static ProcedureInfo = &ProcedureInfo {
        program: Program::Remote,
        number: 4,
        name: "CONNECT_GET_VERSION",
        kind: Kind::Call,
        priority: Priority::High,
        stream: Stream::None,
        fds: Fds::None,
        stubs: Stubs::Both,
        function: Some("virConnectGetVersion"),
        since: Some("0.0.3"),
        acl: &["connect:getattr"],
        #[cfg(feature = "serde")]
        json: JsonCodec::call::<Self>(),
    };

    type Ret = ConnectGetVersionRet;
}

/// Result of `CONNECT_GET_VERSION`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectGetVersionRet {
    /// `hv_ver`.
    pub hv_ver: u64,
}

impl Encode for ConnectGetVersionRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.u64(self.hv_ver);
        Ok(())
    }
}

impl Decode for ConnectGetVersionRet {
    const MIN_SIZE: usize = 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { hv_ver: from.u64()? })
    }
}

/// Arguments of `CONNECT_GET_MAX_VCPUS` (5).
///
/// Behind `virConnectGetMaxVcpus`, since 0.2.1. Needs `connect:read`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectGetMaxVcpusArgs {
    /// `type`.
    #[cfg_attr(feature = "serde", serde(default))]
    pub r#type: Option<String>,
}

impl Encode for ConnectGetMaxVcpusArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.optional_string(self.r#type.as_deref(), REMOTE_STRING_MAX)
    }
}

impl Decode for ConnectGetMaxVcpusArgs {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { r#type: from.optional_string(REMOTE_STRING_MAX)? })
    }
}

impl Procedure for ConnectGetMaxVcpusArgs {
    const INFO: &'static ProcedureInfo = &ProcedureInfo {
        program: Program::Remote,
        number: 5,
        name: "CONNECT_GET_MAX_VCPUS",
        kind: Kind::Call,
        priority: Priority::High,
        stream: Stream::None,
        fds: Fds::None,
        stubs: Stubs::Both,
        function: Some("virConnectGetMaxVcpus"),
        since: Some("0.2.1"),
        acl: &["connect:read"],
        #[cfg(feature = "serde")]
        json: JsonCodec::call::<Self>(),
    };

    type Ret = ConnectGetMaxVcpusRet;
}

/// Result of `CONNECT_GET_MAX_VCPUS`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectGetMaxVcpusRet {
    /// `max_vcpus`.
    pub max_vcpus: i32,
}

impl Encode for ConnectGetMaxVcpusRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.i32(self.max_vcpus);
        Ok(())
    }
}

impl Decode for ConnectGetMaxVcpusRet {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { max_vcpus: from.i32()? })
    }
}

/// Arguments of `CONNECT_GET_CAPABILITIES` (7).
///
/// Behind `virConnectGetCapabilities`, since 0.2.1. Needs `connect:read`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct ConnectGetCapabilitiesArgs;

impl Encode for ConnectGetCapabilitiesArgs {
    fn encode(&self, _: &mut Encoder<'_>) -> Result<(), EncodeError> {
        Ok(())
    }
}

impl Decode for ConnectGetCapabilitiesArgs {
    const MIN_SIZE: usize = 0;

    fn decode(_: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self)
    }
}

impl Procedure for ConnectGetCapabilitiesArgs {
    const INFO: &'static ProcedureInfo = &ProcedureInfo {
        program: Program::Remote,
        number: 7,
        name: "CONNECT_GET_CAPABILITIES",
        kind: Kind::Call,
        priority: Priority::Low,
        stream: Stream::None,
        fds: Fds::None,
        stubs: Stubs::Both,
        function: Some("virConnectGetCapabilities"),
        since: Some("0.2.1"),
        acl: &["connect:read"],
        #[cfg(feature = "serde")]
        json: JsonCodec::call::<Self>(),
    };

    type Ret = ConnectGetCapabilitiesRet;
}

/// Result of `CONNECT_GET_CAPABILITIES`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectGetCapabilitiesRet {
    /// `capabilities`.
    pub capabilities: String,
}

impl Encode for ConnectGetCapabilitiesRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.string(&self.capabilities, REMOTE_STRING_MAX)
    }
}

impl Decode for ConnectGetCapabilitiesRet {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { capabilities: from.string(REMOTE_STRING_MAX)? })
    }
}

/// Arguments of `CONNECT_LIST_DEFINED_DOMAINS` (21).
///
/// Behind `virConnectListDefinedDomains`, since 0.1.1. Needs `connect:search_domains`.
/// Shows what passes `domain:getattr`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectListDefinedDomainsArgs {
    /// `maxnames`.
    pub maxnames: i32,
}

impl Encode for ConnectListDefinedDomainsArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.i32(self.maxnames);
        Ok(())
    }
}

impl Decode for ConnectListDefinedDomainsArgs {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { maxnames: from.i32()? })
    }
}

impl Procedure for ConnectListDefinedDomainsArgs {
    const INFO: &'static ProcedureInfo = &ProcedureInfo {
        program: Program::Remote,
        number: 21,
        name: "CONNECT_LIST_DEFINED_DOMAINS",
        kind: Kind::Call,
        priority: Priority::High,
        stream: Stream::None,
        fds: Fds::None,
        stubs: Stubs::Both,
        function: Some("virConnectListDefinedDomains"),
        since: Some("0.1.1"),
        acl: &["connect:search_domains"],
        #[cfg(feature = "serde")]
        json: JsonCodec::call::<Self>(),
    };

    type Ret = ConnectListDefinedDomainsRet;
}

/// Result of `CONNECT_LIST_DEFINED_DOMAINS`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectListDefinedDomainsRet {
    /// `names`; at most `REMOTE_DOMAIN_LIST_MAX`.
    pub names: Vec<String>,
}

impl Encode for ConnectListDefinedDomainsRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.strings(&self.names, REMOTE_DOMAIN_LIST_MAX, REMOTE_STRING_MAX)
    }
}

impl Decode for ConnectListDefinedDomainsRet {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { names: from.strings(REMOTE_DOMAIN_LIST_MAX, REMOTE_STRING_MAX)? })
    }
}

/// Arguments of `CONNECT_NUM_OF_DEFINED_DOMAINS` (25).
///
/// Behind `virConnectNumOfDefinedDomains`, since 0.1.5. Needs `connect:search_domains`.
/// Shows what passes `domain:getattr`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct ConnectNumOfDefinedDomainsArgs;

impl Encode for ConnectNumOfDefinedDomainsArgs {
    fn encode(&self, _: &mut Encoder<'_>) -> Result<(), EncodeError> {
        Ok(())
    }
}

impl Decode for ConnectNumOfDefinedDomainsArgs {
    const MIN_SIZE: usize = 0;

    fn decode(_: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self)
    }
}

impl Procedure for ConnectNumOfDefinedDomainsArgs {
    const INFO: &'static ProcedureInfo = &ProcedureInfo {
        program: Program::Remote,
        number: 25,
        name: "CONNECT_NUM_OF_DEFINED_DOMAINS",
        kind: Kind::Call,
        priority: Priority::High,
        stream: Stream::None,
        fds: Fds::None,
        stubs: Stubs::Both,
        function: Some("virConnectNumOfDefinedDomains"),
        since: Some("0.1.5"),
        acl: &["connect:search_domains"],
        #[cfg(feature = "serde")]
        json: JsonCodec::call::<Self>(),
    };

    type Ret = ConnectNumOfDefinedDomainsRet;
}

/// Result of `CONNECT_NUM_OF_DEFINED_DOMAINS`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectNumOfDefinedDomainsRet {
    /// `num`.
    pub num: i32,
}

impl Encode for ConnectNumOfDefinedDomainsRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.i32(self.num);
        Ok(())
    }
}

impl Decode for ConnectNumOfDefinedDomainsRet {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { num: from.i32()? })
    }
}

/// Arguments of `CONNECT_LIST_DEFINED_NETWORKS` (36).
///
/// Behind `virConnectListDefinedNetworks`, since 0.2.0. Needs `connect:search_networks`.
/// Shows what passes `network:getattr`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectListDefinedNetworksArgs {
    /// `maxnames`.
    pub maxnames: i32,
}

impl Encode for ConnectListDefinedNetworksArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.i32(self.maxnames);
        Ok(())
    }
}

impl Decode for ConnectListDefinedNetworksArgs {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { maxnames: from.i32()? })
    }
}

impl Procedure for ConnectListDefinedNetworksArgs {
    const INFO: &'static ProcedureInfo = &ProcedureInfo {
        program: Program::Remote,
        number: 36,
        name: "CONNECT_LIST_DEFINED_NETWORKS",
        kind: Kind::Call,
        priority: Priority::High,
        stream: Stream::None,
        fds: Fds::None,
        stubs: Stubs::Both,
        function: Some("virConnectListDefinedNetworks"),
        since: Some("0.2.0"),
        acl: &["connect:search_networks"],
        #[cfg(feature = "serde")]
        json: JsonCodec::call::<Self>(),
    };

    type Ret = ConnectListDefinedNetworksRet;
}

/// Result of `CONNECT_LIST_DEFINED_NETWORKS`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectListDefinedNetworksRet {
    /// `names`; at most `REMOTE_NETWORK_LIST_MAX`.
    pub names: Vec<String>,
}

impl Encode for ConnectListDefinedNetworksRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.strings(&self.names, REMOTE_NETWORK_LIST_MAX, REMOTE_STRING_MAX)
    }
}

impl Decode for ConnectListDefinedNetworksRet {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { names: from.strings(REMOTE_NETWORK_LIST_MAX, REMOTE_STRING_MAX)? })
    }
}

/// Arguments of `CONNECT_LIST_DOMAINS` (37).
///
/// Behind `virConnectListDomains`, since 0.0.3. Needs `connect:search_domains`. Shows
/// what passes `domain:getattr`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectListDomainsArgs {
    /// `maxids`.
    pub maxids: i32,
}

impl Encode for ConnectListDomainsArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.i32(self.maxids);
        Ok(())
    }
}

impl Decode for ConnectListDomainsArgs {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { maxids: from.i32()? })
    }
}

impl Procedure for ConnectListDomainsArgs {
    const INFO: &'static ProcedureInfo = &ProcedureInfo {
        program: Program::Remote,
        number: 37,
        name: "CONNECT_LIST_DOMAINS",
        kind: Kind::Call,
        priority: Priority::High,
        stream: Stream::None,
        fds: Fds::None,
        stubs: Stubs::Server,
        function: Some("virConnectListDomains"),
        since: Some("0.0.3"),
        acl: &["connect:search_domains"],
        #[cfg(feature = "serde")]
        json: JsonCodec::call::<Self>(),
    };

    type Ret = ConnectListDomainsRet;
}

/// Result of `CONNECT_LIST_DOMAINS`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectListDomainsRet {
    /// `ids`; at most `REMOTE_DOMAIN_LIST_MAX`.
    pub ids: Vec<i32>,
}

impl Encode for ConnectListDomainsRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.array(&self.ids, REMOTE_DOMAIN_LIST_MAX)
    }
}

impl Decode for ConnectListDomainsRet {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { ids: from.array(REMOTE_DOMAIN_LIST_MAX)? })
    }
}

/// Arguments of `CONNECT_LIST_NETWORKS` (38).
///
/// Behind `virConnectListNetworks`, since 0.2.0. Needs `connect:search_networks`. Shows
/// what passes `network:getattr`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectListNetworksArgs {
    /// `maxnames`.
    pub maxnames: i32,
}

impl Encode for ConnectListNetworksArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.i32(self.maxnames);
        Ok(())
    }
}

impl Decode for ConnectListNetworksArgs {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { maxnames: from.i32()? })
    }
}

impl Procedure for ConnectListNetworksArgs {
    const INFO: &'static ProcedureInfo = &ProcedureInfo {
        program: Program::Remote,
        number: 38,
        name: "CONNECT_LIST_NETWORKS",
        kind: Kind::Call,
        priority: Priority::High,
        stream: Stream::None,
        fds: Fds::None,
        stubs: Stubs::Both,
        function: Some("virConnectListNetworks"),
        since: Some("0.2.0"),
        acl: &["connect:search_networks"],
        #[cfg(feature = "serde")]
        json: JsonCodec::call::<Self>(),
    };

    type Ret = ConnectListNetworksRet;
}

/// Result of `CONNECT_LIST_NETWORKS`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectListNetworksRet {
    /// `names`; at most `REMOTE_NETWORK_LIST_MAX`.
    pub names: Vec<String>,
}

impl Encode for ConnectListNetworksRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.strings(&self.names, REMOTE_NETWORK_LIST_MAX, REMOTE_STRING_MAX)
    }
}

impl Decode for ConnectListNetworksRet {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { names: from.strings(REMOTE_NETWORK_LIST_MAX, REMOTE_STRING_MAX)? })
    }
}

/// Arguments of `CONNECT_NUM_OF_DEFINED_NETWORKS` (50).
///
/// Behind `virConnectNumOfDefinedNetworks`, since 0.2.0. Needs
/// `connect:search_networks`. Shows what passes `network:getattr`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct ConnectNumOfDefinedNetworksArgs;

impl Encode for ConnectNumOfDefinedNetworksArgs {
    fn encode(&self, _: &mut Encoder<'_>) -> Result<(), EncodeError> {
        Ok(())
    }
}

impl Decode for ConnectNumOfDefinedNetworksArgs {
    const MIN_SIZE: usize = 0;

    fn decode(_: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self)
    }
}

impl Procedure for ConnectNumOfDefinedNetworksArgs {
    const INFO: &'static ProcedureInfo = &ProcedureInfo {
        program: Program::Remote,
        number: 50,
        name: "CONNECT_NUM_OF_DEFINED_NETWORKS",
        kind: Kind::Call,
        priority: Priority::High,
        stream: Stream::None,
        fds: Fds::None,
        stubs: Stubs::Both,
        function: Some("virConnectNumOfDefinedNetworks"),
        since: Some("0.2.0"),
        acl: &["connect:search_networks"],
        #[cfg(feature = "serde")]
        json: JsonCodec::call::<Self>(),
    };

    type Ret = ConnectNumOfDefinedNetworksRet;
}

/// Result of `CONNECT_NUM_OF_DEFINED_NETWORKS`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectNumOfDefinedNetworksRet {
    /// `num`.
    pub num: i32,
}

impl Encode for ConnectNumOfDefinedNetworksRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.i32(self.num);
        Ok(())
    }
}

impl Decode for ConnectNumOfDefinedNetworksRet {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { num: from.i32()? })
    }
}

/// Arguments of `CONNECT_NUM_OF_DOMAINS` (51).
///
/// Behind `virConnectNumOfDomains`, since 0.0.3. Needs `connect:search_domains`. Shows
/// what passes `domain:getattr`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct ConnectNumOfDomainsArgs;

impl Encode for ConnectNumOfDomainsArgs {
    fn encode(&self, _: &mut Encoder<'_>) -> Result<(), EncodeError> {
        Ok(())
    }
}

impl Decode for ConnectNumOfDomainsArgs {
    const MIN_SIZE: usize = 0;

    fn decode(_: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self)
    }
}

impl Procedure for ConnectNumOfDomainsArgs {
    const INFO: &'static ProcedureInfo = &ProcedureInfo {
        program: Program::Remote,
        number: 51,
        name: "CONNECT_NUM_OF_DOMAINS",
        kind: Kind::Call,
        priority: Priority::High,
        stream: Stream::None,
        fds: Fds::None,
        stubs: Stubs::Both,
        function: Some("virConnectNumOfDomains"),
        since: Some("0.0.3"),
        acl: &["connect:search_domains"],
        #[cfg(feature = "serde")]
        json: JsonCodec::call::<Self>(),
    };

    type Ret = ConnectNumOfDomainsRet;
}

/// Result of `CONNECT_NUM_OF_DOMAINS`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectNumOfDomainsRet {
    /// `num`.
    pub num: i32,
}

impl Encode for ConnectNumOfDomainsRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.i32(self.num);
        Ok(())
    }
}

impl Decode for ConnectNumOfDomainsRet {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { num: from.i32()? })
    }
}

/// Arguments of `CONNECT_NUM_OF_NETWORKS` (52).
///
/// Behind `virConnectNumOfNetworks`, since 0.2.0. Needs `connect:search_networks`. Shows
/// what passes `network:getattr`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct ConnectNumOfNetworksArgs;

impl Encode for ConnectNumOfNetworksArgs {
    fn encode(&self, _: &mut Encoder<'_>) -> Result<(), EncodeError> {
        Ok(())
    }
}

impl Decode for ConnectNumOfNetworksArgs {
    const MIN_SIZE: usize = 0;

    fn decode(_: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self)
    }
}

impl Procedure for ConnectNumOfNetworksArgs {
    const INFO: &'static ProcedureInfo = &ProcedureInfo {
        program: Program::Remote,
        number: 52,
        name: "CONNECT_NUM_OF_NETWORKS",
        kind: Kind::Call,
        priority: Priority::High,
        stream: Stream::None,
        fds: Fds::None,
        stubs: Stubs::Both,
        function: Some("virConnectNumOfNetworks"),
        since: Some("0.2.0"),
        acl: &["connect:search_networks"],
        #[cfg(feature = "serde")]
        json: JsonCodec::call::<Self>(),
    };

    type Ret = ConnectNumOfNetworksRet;
}

/// Result of `CONNECT_NUM_OF_NETWORKS`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectNumOfNetworksRet {
    /// `num`.
    pub num: i32,
}

impl Encode for ConnectNumOfNetworksRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.i32(self.num);
        Ok(())
    }
}

impl Decode for ConnectNumOfNetworksRet {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { num: from.i32()? })
    }
}

/// Arguments of `CONNECT_GET_HOSTNAME` (59).
///
/// Behind `virConnectGetHostname`, since 0.3.0. Needs `connect:getattr`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct ConnectGetHostnameArgs;

impl Encode for ConnectGetHostnameArgs {
    fn encode(&self, _: &mut Encoder<'_>) -> Result<(), EncodeError> {
        Ok(())
    }
}

impl Decode for ConnectGetHostnameArgs {
    const MIN_SIZE: usize = 0;

    fn decode(_: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self)
    }
}

impl Procedure for ConnectGetHostnameArgs {
    const INFO: &'static ProcedureInfo = &ProcedureInfo {
        program: Program::Remote,
        number: 59,
        name: "CONNECT_GET_HOSTNAME",
        kind: Kind::Call,
        priority: Priority::High,
        stream: Stream::None,
        fds: Fds::None,
        stubs: Stubs::Both,
        function: Some("virConnectGetHostname"),
        since: Some("0.3.0"),
        acl: &["connect:getattr"],
        #[cfg(feature = "serde")]
        json: JsonCodec::call::<Self>(),
    };

    type Ret = ConnectGetHostnameRet;
}

/// Result of `CONNECT_GET_HOSTNAME`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectGetHostnameRet {
    /// `hostname`.
    pub hostname: String,
}

impl Encode for ConnectGetHostnameRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.string(&self.hostname, REMOTE_STRING_MAX)
    }
}

impl Decode for ConnectGetHostnameRet {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { hostname: from.string(REMOTE_STRING_MAX)? })
    }
}

/// Arguments of `CONNECT_SUPPORTS_FEATURE` (60).
///
/// Needs `connect:getattr`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectSupportsFeatureArgs {
    /// `feature`.
    pub feature: i32,
}

impl Encode for ConnectSupportsFeatureArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.i32(self.feature);
        Ok(())
    }
}

impl Decode for ConnectSupportsFeatureArgs {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { feature: from.i32()? })
    }
}

impl Procedure for ConnectSupportsFeatureArgs {
    const INFO: &'static ProcedureInfo = &ProcedureInfo {
        program: Program::Remote,
        number: 60,
        name: "CONNECT_SUPPORTS_FEATURE",
        kind: Kind::Call,
        priority: Priority::High,
        stream: Stream::None,
        fds: Fds::None,
        stubs: Stubs::Client,
        function: None,
        since: None,
        acl: &["connect:getattr"],
        #[cfg(feature = "serde")]
        json: JsonCodec::call::<Self>(),
    };

    type Ret = ConnectSupportsFeatureRet;
}

/// Result of `CONNECT_SUPPORTS_FEATURE`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectSupportsFeatureRet {
    /// `supported`.
    pub supported: i32,
}

impl Encode for ConnectSupportsFeatureRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.i32(self.supported);
        Ok(())
    }
}

impl Decode for ConnectSupportsFeatureRet {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { supported: from.i32()? })
    }
}

/// Arguments of `CONNECT_NUM_OF_STORAGE_POOLS` (71).
///
/// Behind `virConnectNumOfStoragePools`, since 0.4.1. Needs
/// `connect:search_storage_pools`. Shows what passes `storage_pool:getattr`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct ConnectNumOfStoragePoolsArgs;

impl Encode for ConnectNumOfStoragePoolsArgs {
    fn encode(&self, _: &mut Encoder<'_>) -> Result<(), EncodeError> {
        Ok(())
    }
}

impl Decode for ConnectNumOfStoragePoolsArgs {
    const MIN_SIZE: usize = 0;

    fn decode(_: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self)
    }
}

impl Procedure for ConnectNumOfStoragePoolsArgs {
    const INFO: &'static ProcedureInfo = &ProcedureInfo {
        program: Program::Remote,
        number: 71,
        name: "CONNECT_NUM_OF_STORAGE_POOLS",
        kind: Kind::Call,
        priority: Priority::High,
        stream: Stream::None,
        fds: Fds::None,
        stubs: Stubs::Both,
        function: Some("virConnectNumOfStoragePools"),
        since: Some("0.4.1"),
        acl: &["connect:search_storage_pools"],
        #[cfg(feature = "serde")]
        json: JsonCodec::call::<Self>(),
    };

    type Ret = ConnectNumOfStoragePoolsRet;
}

/// Result of `CONNECT_NUM_OF_STORAGE_POOLS`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectNumOfStoragePoolsRet {
    /// `num`.
    pub num: i32,
}

impl Encode for ConnectNumOfStoragePoolsRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.i32(self.num);
        Ok(())
    }
}

impl Decode for ConnectNumOfStoragePoolsRet {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { num: from.i32()? })
    }
}

/// Arguments of `CONNECT_LIST_STORAGE_POOLS` (72).
///
/// Behind `virConnectListStoragePools`, since 0.4.1. Needs
/// `connect:search_storage_pools`. Shows what passes `storage_pool:getattr`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectListStoragePoolsArgs {
    /// `maxnames`.
    pub maxnames: i32,
}

impl Encode for ConnectListStoragePoolsArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.i32(self.maxnames);
        Ok(())
    }
}

impl Decode for ConnectListStoragePoolsArgs {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { maxnames: from.i32()? })
    }
}

impl Procedure for ConnectListStoragePoolsArgs {
    const INFO: &'static ProcedureInfo = &ProcedureInfo {
        program: Program::Remote,
        number: 72,
        name: "CONNECT_LIST_STORAGE_POOLS",
        kind: Kind::Call,
        priority: Priority::High,
        stream: Stream::None,
        fds: Fds::None,
        stubs: Stubs::Both,
        function: Some("virConnectListStoragePools"),
        since: Some("0.4.1"),
        acl: &["connect:search_storage_pools"],
        #[cfg(feature = "serde")]
        json: JsonCodec::call::<Self>(),
    };

    type Ret = ConnectListStoragePoolsRet;
}

/// Result of `CONNECT_LIST_STORAGE_POOLS`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectListStoragePoolsRet {
    /// `names`; at most `REMOTE_STORAGE_POOL_LIST_MAX`.
    pub names: Vec<String>,
}

impl Encode for ConnectListStoragePoolsRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.strings(&self.names, REMOTE_STORAGE_POOL_LIST_MAX, REMOTE_STRING_MAX)
    }
}

impl Decode for ConnectListStoragePoolsRet {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { names: from.strings(REMOTE_STORAGE_POOL_LIST_MAX, REMOTE_STRING_MAX)? })
    }
}

/// Arguments of `CONNECT_NUM_OF_DEFINED_STORAGE_POOLS` (73).
///
/// Behind `virConnectNumOfDefinedStoragePools`, since 0.4.1. Needs
/// `connect:search_storage_pools`. Shows what passes `storage_pool:getattr`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct ConnectNumOfDefinedStoragePoolsArgs;

impl Encode for ConnectNumOfDefinedStoragePoolsArgs {
    fn encode(&self, _: &mut Encoder<'_>) -> Result<(), EncodeError> {
        Ok(())
    }
}

impl Decode for ConnectNumOfDefinedStoragePoolsArgs {
    const MIN_SIZE: usize = 0;

    fn decode(_: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self)
    }
}

impl Procedure for ConnectNumOfDefinedStoragePoolsArgs {
    const INFO: &'static ProcedureInfo = &ProcedureInfo {
        program: Program::Remote,
        number: 73,
        name: "CONNECT_NUM_OF_DEFINED_STORAGE_POOLS",
        kind: Kind::Call,
        priority: Priority::High,
        stream: Stream::None,
        fds: Fds::None,
        stubs: Stubs::Both,
        function: Some("virConnectNumOfDefinedStoragePools"),
        since: Some("0.4.1"),
        acl: &["connect:search_storage_pools"],
        #[cfg(feature = "serde")]
        json: JsonCodec::call::<Self>(),
    };

    type Ret = ConnectNumOfDefinedStoragePoolsRet;
}

/// Result of `CONNECT_NUM_OF_DEFINED_STORAGE_POOLS`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectNumOfDefinedStoragePoolsRet {
    /// `num`.
    pub num: i32,
}

impl Encode for ConnectNumOfDefinedStoragePoolsRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.i32(self.num);
        Ok(())
    }
}

impl Decode for ConnectNumOfDefinedStoragePoolsRet {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { num: from.i32()? })
    }
}

/// Arguments of `CONNECT_LIST_DEFINED_STORAGE_POOLS` (74).
///
/// Behind `virConnectListDefinedStoragePools`, since 0.4.1. Needs
/// `connect:search_storage_pools`. Shows what passes `storage_pool:getattr`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectListDefinedStoragePoolsArgs {
    /// `maxnames`.
    pub maxnames: i32,
}

impl Encode for ConnectListDefinedStoragePoolsArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.i32(self.maxnames);
        Ok(())
    }
}

impl Decode for ConnectListDefinedStoragePoolsArgs {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { maxnames: from.i32()? })
    }
}

impl Procedure for ConnectListDefinedStoragePoolsArgs {
    const INFO: &'static ProcedureInfo = &ProcedureInfo {
        program: Program::Remote,
        number: 74,
        name: "CONNECT_LIST_DEFINED_STORAGE_POOLS",
        kind: Kind::Call,
        priority: Priority::High,
        stream: Stream::None,
        fds: Fds::None,
        stubs: Stubs::Both,
        function: Some("virConnectListDefinedStoragePools"),
        since: Some("0.4.1"),
        acl: &["connect:search_storage_pools"],
        #[cfg(feature = "serde")]
        json: JsonCodec::call::<Self>(),
    };

    type Ret = ConnectListDefinedStoragePoolsRet;
}

/// Result of `CONNECT_LIST_DEFINED_STORAGE_POOLS`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectListDefinedStoragePoolsRet {
    /// `names`; at most `REMOTE_STORAGE_POOL_LIST_MAX`.
    pub names: Vec<String>,
}

impl Encode for ConnectListDefinedStoragePoolsRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.strings(&self.names, REMOTE_STORAGE_POOL_LIST_MAX, REMOTE_STRING_MAX)
    }
}

impl Decode for ConnectListDefinedStoragePoolsRet {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { names: from.strings(REMOTE_STORAGE_POOL_LIST_MAX, REMOTE_STRING_MAX)? })
    }
}

/// Arguments of `CONNECT_FIND_STORAGE_POOL_SOURCES` (75).
///
/// Behind `virConnectFindStoragePoolSources`, since 0.4.5. Needs
/// `connect:detect_storage_pools`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectFindStoragePoolSourcesArgs {
    /// `type`.
    pub r#type: String,
    /// `srcSpec`.
    #[cfg_attr(feature = "serde", serde(rename = "srcSpec", default))]
    pub src_spec: Option<String>,
    /// Flags; none is defined so far.
    pub flags: u32,
}

impl Encode for ConnectFindStoragePoolSourcesArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.string(&self.r#type, REMOTE_STRING_MAX)?;
        to.optional_string(self.src_spec.as_deref(), REMOTE_STRING_MAX)?;
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for ConnectFindStoragePoolSourcesArgs {
    const MIN_SIZE: usize = 12;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            r#type: from.string(REMOTE_STRING_MAX)?,
            src_spec: from.optional_string(REMOTE_STRING_MAX)?,
            flags: from.u32()?,
        })
    }
}

impl Procedure for ConnectFindStoragePoolSourcesArgs {
    const INFO: &'static ProcedureInfo = &ProcedureInfo {
        program: Program::Remote,
        number: 75,
        name: "CONNECT_FIND_STORAGE_POOL_SOURCES",
        kind: Kind::Call,
        priority: Priority::Low,
        stream: Stream::None,
        fds: Fds::None,
        stubs: Stubs::Server,
        function: Some("virConnectFindStoragePoolSources"),
        since: Some("0.4.5"),
        acl: &["connect:detect_storage_pools"],
        #[cfg(feature = "serde")]
        json: JsonCodec::call::<Self>(),
    };

    type Ret = ConnectFindStoragePoolSourcesRet;
}

/// Result of `CONNECT_FIND_STORAGE_POOL_SOURCES`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectFindStoragePoolSourcesRet {
    /// `xml`.
    pub xml: String,
}

impl Encode for ConnectFindStoragePoolSourcesRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.string(&self.xml, REMOTE_STRING_MAX)
    }
}

impl Decode for ConnectFindStoragePoolSourcesRet {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { xml: from.string(REMOTE_STRING_MAX)? })
    }
}

/// Arguments of `CONNECT_GET_URI` (110).
///
/// Behind `virConnectGetURI`, since 0.3.0. Needs `connect:getattr`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct ConnectGetUriArgs;

impl Encode for ConnectGetUriArgs {
    fn encode(&self, _: &mut Encoder<'_>) -> Result<(), EncodeError> {
        Ok(())
    }
}

impl Decode for ConnectGetUriArgs {
    const MIN_SIZE: usize = 0;

    fn decode(_: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self)
    }
}

impl Procedure for ConnectGetUriArgs {
    const INFO: &'static ProcedureInfo = &ProcedureInfo {
        program: Program::Remote,
        number: 110,
        name: "CONNECT_GET_URI",
        kind: Kind::Call,
        priority: Priority::High,
        stream: Stream::None,
        fds: Fds::None,
        stubs: Stubs::Server,
        function: Some("virConnectGetURI"),
        since: Some("0.3.0"),
        acl: &["connect:getattr"],
        #[cfg(feature = "serde")]
        json: JsonCodec::call::<Self>(),
    };

    type Ret = ConnectGetUriRet;
}

/// Result of `CONNECT_GET_URI`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectGetUriRet {
    /// `uri`.
    pub uri: String,
}

impl Encode for ConnectGetUriRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.string(&self.uri, REMOTE_STRING_MAX)
    }
}

impl Decode for ConnectGetUriRet {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { uri: from.string(REMOTE_STRING_MAX)? })
    }
}

/// Arguments of `CONNECT_NUM_OF_INTERFACES` (126).
///
/// Behind `virConnectNumOfInterfaces`, since 0.6.4. Needs `connect:search_interfaces`.
/// Shows what passes `interface:getattr`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct ConnectNumOfInterfacesArgs;

impl Encode for ConnectNumOfInterfacesArgs {
    fn encode(&self, _: &mut Encoder<'_>) -> Result<(), EncodeError> {
        Ok(())
    }
}

impl Decode for ConnectNumOfInterfacesArgs {
    const MIN_SIZE: usize = 0;

    fn decode(_: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self)
    }
}

impl Procedure for ConnectNumOfInterfacesArgs {
    const INFO: &'static ProcedureInfo = &ProcedureInfo {
        program: Program::Remote,
        number: 126,
        name: "CONNECT_NUM_OF_INTERFACES",
        kind: Kind::Call,
        priority: Priority::High,
        stream: Stream::None,
        fds: Fds::None,
        stubs: Stubs::Both,
        function: Some("virConnectNumOfInterfaces"),
        since: Some("0.6.4"),
        acl: &["connect:search_interfaces"],
        #[cfg(feature = "serde")]
        json: JsonCodec::call::<Self>(),
    };

    type Ret = ConnectNumOfInterfacesRet;
}

/// Result of `CONNECT_NUM_OF_INTERFACES`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectNumOfInterfacesRet {
    /// `num`.
    pub num: i32,
}

impl Encode for ConnectNumOfInterfacesRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.i32(self.num);
        Ok(())
    }
}

impl Decode for ConnectNumOfInterfacesRet {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { num: from.i32()? })
    }
}

/// Arguments of `CONNECT_LIST_INTERFACES` (127).
///
/// Behind `virConnectListInterfaces`, since 0.6.4. Needs `connect:search_interfaces`.
/// Shows what passes `interface:getattr`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectListInterfacesArgs {
    /// `maxnames`.
    pub maxnames: i32,
}

impl Encode for ConnectListInterfacesArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.i32(self.maxnames);
        Ok(())
    }
}

impl Decode for ConnectListInterfacesArgs {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { maxnames: from.i32()? })
    }
}

impl Procedure for ConnectListInterfacesArgs {
    const INFO: &'static ProcedureInfo = &ProcedureInfo {
        program: Program::Remote,
        number: 127,
        name: "CONNECT_LIST_INTERFACES",
        kind: Kind::Call,
        priority: Priority::High,
        stream: Stream::None,
        fds: Fds::None,
        stubs: Stubs::Both,
        function: Some("virConnectListInterfaces"),
        since: Some("0.6.4"),
        acl: &["connect:search_interfaces"],
        #[cfg(feature = "serde")]
        json: JsonCodec::call::<Self>(),
    };

    type Ret = ConnectListInterfacesRet;
}

/// Result of `CONNECT_LIST_INTERFACES`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectListInterfacesRet {
    /// `names`; at most `REMOTE_INTERFACE_LIST_MAX`.
    pub names: Vec<String>,
}

impl Encode for ConnectListInterfacesRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.strings(&self.names, REMOTE_INTERFACE_LIST_MAX, REMOTE_STRING_MAX)
    }
}

impl Decode for ConnectListInterfacesRet {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { names: from.strings(REMOTE_INTERFACE_LIST_MAX, REMOTE_STRING_MAX)? })
    }
}

/// Arguments of `CONNECT_DOMAIN_XML_FROM_NATIVE` (135).
///
/// Behind `virConnectDomainXMLFromNative`, since 0.6.4. Needs `connect:write`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectDomainXmlFromNativeArgs {
    /// `nativeFormat`.
    #[cfg_attr(feature = "serde", serde(rename = "nativeFormat"))]
    pub native_format: String,
    /// `nativeConfig`.
    #[cfg_attr(feature = "serde", serde(rename = "nativeConfig"))]
    pub native_config: String,
    /// Flags; none is defined so far.
    pub flags: u32,
}

impl Encode for ConnectDomainXmlFromNativeArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.string(&self.native_format, REMOTE_STRING_MAX)?;
        to.string(&self.native_config, REMOTE_STRING_MAX)?;
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for ConnectDomainXmlFromNativeArgs {
    const MIN_SIZE: usize = 12;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            native_format: from.string(REMOTE_STRING_MAX)?,
            native_config: from.string(REMOTE_STRING_MAX)?,
            flags: from.u32()?,
        })
    }
}

impl Procedure for ConnectDomainXmlFromNativeArgs {
    const INFO: &'static ProcedureInfo = &ProcedureInfo {
        program: Program::Remote,
        number: 135,
        name: "CONNECT_DOMAIN_XML_FROM_NATIVE",
        kind: Kind::Call,
        priority: Priority::Low,
        stream: Stream::None,
        fds: Fds::None,
        stubs: Stubs::Both,
        function: Some("virConnectDomainXMLFromNative"),
        since: Some("0.6.4"),
        acl: &["connect:write"],
        #[cfg(feature = "serde")]
        json: JsonCodec::call::<Self>(),
    };

    type Ret = ConnectDomainXmlFromNativeRet;
}

/// Result of `CONNECT_DOMAIN_XML_FROM_NATIVE`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectDomainXmlFromNativeRet {
    /// `domainXml`.
    #[cfg_attr(feature = "serde", serde(rename = "domainXml"))]
    pub domain_xml: String,
}

impl Encode for ConnectDomainXmlFromNativeRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.string(&self.domain_xml, REMOTE_STRING_MAX)
    }
}

impl Decode for ConnectDomainXmlFromNativeRet {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { domain_xml: from.string(REMOTE_STRING_MAX)? })
    }
}

/// Arguments of `CONNECT_DOMAIN_XML_TO_NATIVE` (136).
///
/// Behind `virConnectDomainXMLToNative`, since 0.6.4. Needs `connect:write`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectDomainXmlToNativeArgs {
    /// `nativeFormat`.
    #[cfg_attr(feature = "serde", serde(rename = "nativeFormat"))]
    pub native_format: String,
    /// `domainXml`.
    #[cfg_attr(feature = "serde", serde(rename = "domainXml"))]
    pub domain_xml: String,
    /// Flags; none is defined so far.
    pub flags: u32,
}

impl Encode for ConnectDomainXmlToNativeArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.string(&self.native_format, REMOTE_STRING_MAX)?;
        to.string(&self.domain_xml, REMOTE_STRING_MAX)?;
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for ConnectDomainXmlToNativeArgs {
    const MIN_SIZE: usize = 12;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            native_format: from.string(REMOTE_STRING_MAX)?,
            domain_xml: from.string(REMOTE_STRING_MAX)?,
            flags: from.u32()?,
        })
    }
}

impl Procedure for ConnectDomainXmlToNativeArgs {
    const INFO: &'static ProcedureInfo = &ProcedureInfo {
        program: Program::Remote,
        number: 136,
        name: "CONNECT_DOMAIN_XML_TO_NATIVE",
        kind: Kind::Call,
        priority: Priority::Low,
        stream: Stream::None,
        fds: Fds::None,
        stubs: Stubs::Both,
        function: Some("virConnectDomainXMLToNative"),
        since: Some("0.6.4"),
        acl: &["connect:write"],
        #[cfg(feature = "serde")]
        json: JsonCodec::call::<Self>(),
    };

    type Ret = ConnectDomainXmlToNativeRet;
}

/// Result of `CONNECT_DOMAIN_XML_TO_NATIVE`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectDomainXmlToNativeRet {
    /// `nativeConfig`.
    #[cfg_attr(feature = "serde", serde(rename = "nativeConfig"))]
    pub native_config: String,
}

impl Encode for ConnectDomainXmlToNativeRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.string(&self.native_config, REMOTE_STRING_MAX)
    }
}

impl Decode for ConnectDomainXmlToNativeRet {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { native_config: from.string(REMOTE_STRING_MAX)? })
    }
}

/// Arguments of `CONNECT_NUM_OF_DEFINED_INTERFACES` (137).
///
/// Behind `virConnectNumOfDefinedInterfaces`, since 0.7.0. Needs
/// `connect:search_interfaces`. Shows what passes `interface:getattr`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct ConnectNumOfDefinedInterfacesArgs;

impl Encode for ConnectNumOfDefinedInterfacesArgs {
    fn encode(&self, _: &mut Encoder<'_>) -> Result<(), EncodeError> {
        Ok(())
    }
}

impl Decode for ConnectNumOfDefinedInterfacesArgs {
    const MIN_SIZE: usize = 0;

    fn decode(_: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self)
    }
}

impl Procedure for ConnectNumOfDefinedInterfacesArgs {
    const INFO: &'static ProcedureInfo = &ProcedureInfo {
        program: Program::Remote,
        number: 137,
        name: "CONNECT_NUM_OF_DEFINED_INTERFACES",
        kind: Kind::Call,
        priority: Priority::High,
        stream: Stream::None,
        fds: Fds::None,
        stubs: Stubs::Both,
        function: Some("virConnectNumOfDefinedInterfaces"),
        since: Some("0.7.0"),
        acl: &["connect:search_interfaces"],
        #[cfg(feature = "serde")]
        json: JsonCodec::call::<Self>(),
    };

    type Ret = ConnectNumOfDefinedInterfacesRet;
}

/// Result of `CONNECT_NUM_OF_DEFINED_INTERFACES`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectNumOfDefinedInterfacesRet {
    /// `num`.
    pub num: i32,
}

impl Encode for ConnectNumOfDefinedInterfacesRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.i32(self.num);
        Ok(())
    }
}

impl Decode for ConnectNumOfDefinedInterfacesRet {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { num: from.i32()? })
    }
}

/// Arguments of `CONNECT_LIST_DEFINED_INTERFACES` (138).
///
/// Behind `virConnectListDefinedInterfaces`, since 0.7.0. Needs
/// `connect:search_interfaces`. Shows what passes `interface:getattr`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectListDefinedInterfacesArgs {
    /// `maxnames`.
    pub maxnames: i32,
}

impl Encode for ConnectListDefinedInterfacesArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.i32(self.maxnames);
        Ok(())
    }
}

impl Decode for ConnectListDefinedInterfacesArgs {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { maxnames: from.i32()? })
    }
}

impl Procedure for ConnectListDefinedInterfacesArgs {
    const INFO: &'static ProcedureInfo = &ProcedureInfo {
        program: Program::Remote,
        number: 138,
        name: "CONNECT_LIST_DEFINED_INTERFACES",
        kind: Kind::Call,
        priority: Priority::High,
        stream: Stream::None,
        fds: Fds::None,
        stubs: Stubs::Both,
        function: Some("virConnectListDefinedInterfaces"),
        since: Some("0.7.0"),
        acl: &["connect:search_interfaces"],
        #[cfg(feature = "serde")]
        json: JsonCodec::call::<Self>(),
    };

    type Ret = ConnectListDefinedInterfacesRet;
}

/// Result of `CONNECT_LIST_DEFINED_INTERFACES`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectListDefinedInterfacesRet {
    /// `names`; at most `REMOTE_INTERFACE_LIST_MAX`.
    pub names: Vec<String>,
}

impl Encode for ConnectListDefinedInterfacesRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.strings(&self.names, REMOTE_INTERFACE_LIST_MAX, REMOTE_STRING_MAX)
    }
}

impl Decode for ConnectListDefinedInterfacesRet {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { names: from.strings(REMOTE_INTERFACE_LIST_MAX, REMOTE_STRING_MAX)? })
    }
}

/// Arguments of `CONNECT_NUM_OF_SECRETS` (139).
///
/// Behind `virConnectNumOfSecrets`, since 0.7.1. Needs `connect:search_secrets`. Shows
/// what passes `secret:getattr`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct ConnectNumOfSecretsArgs;

impl Encode for ConnectNumOfSecretsArgs {
    fn encode(&self, _: &mut Encoder<'_>) -> Result<(), EncodeError> {
        Ok(())
    }
}

impl Decode for ConnectNumOfSecretsArgs {
    const MIN_SIZE: usize = 0;

    fn decode(_: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self)
    }
}

impl Procedure for ConnectNumOfSecretsArgs {
    const INFO: &'static ProcedureInfo = &ProcedureInfo {
        program: Program::Remote,
        number: 139,
        name: "CONNECT_NUM_OF_SECRETS",
        kind: Kind::Call,
        priority: Priority::High,
        stream: Stream::None,
        fds: Fds::None,
        stubs: Stubs::Both,
        function: Some("virConnectNumOfSecrets"),
        since: Some("0.7.1"),
        acl: &["connect:search_secrets"],
        #[cfg(feature = "serde")]
        json: JsonCodec::call::<Self>(),
    };

    type Ret = ConnectNumOfSecretsRet;
}

/// Result of `CONNECT_NUM_OF_SECRETS`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectNumOfSecretsRet {
    /// `num`.
    pub num: i32,
}

impl Encode for ConnectNumOfSecretsRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.i32(self.num);
        Ok(())
    }
}

impl Decode for ConnectNumOfSecretsRet {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { num: from.i32()? })
    }
}

/// Arguments of `CONNECT_LIST_SECRETS` (140).
///
/// Behind `virConnectListSecrets`, since 0.7.1. Needs `connect:search_secrets`. Shows
/// what passes `secret:getattr`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectListSecretsArgs {
    /// `maxuuids`.
    pub maxuuids: i32,
}

impl Encode for ConnectListSecretsArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.i32(self.maxuuids);
        Ok(())
    }
}

impl Decode for ConnectListSecretsArgs {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { maxuuids: from.i32()? })
    }
}

impl Procedure for ConnectListSecretsArgs {
    const INFO: &'static ProcedureInfo = &ProcedureInfo {
        program: Program::Remote,
        number: 140,
        name: "CONNECT_LIST_SECRETS",
        kind: Kind::Call,
        priority: Priority::High,
        stream: Stream::None,
        fds: Fds::None,
        stubs: Stubs::Both,
        function: Some("virConnectListSecrets"),
        since: Some("0.7.1"),
        acl: &["connect:search_secrets"],
        #[cfg(feature = "serde")]
        json: JsonCodec::call::<Self>(),
    };

    type Ret = ConnectListSecretsRet;
}

/// Result of `CONNECT_LIST_SECRETS`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectListSecretsRet {
    /// `uuids`; at most `REMOTE_SECRET_LIST_MAX`.
    pub uuids: Vec<String>,
}

impl Encode for ConnectListSecretsRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.strings(&self.uuids, REMOTE_SECRET_LIST_MAX, REMOTE_STRING_MAX)
    }
}

impl Decode for ConnectListSecretsRet {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { uuids: from.strings(REMOTE_SECRET_LIST_MAX, REMOTE_STRING_MAX)? })
    }
}

/// Arguments of `CONNECT_IS_SECURE` (149).
///
/// Behind `virConnectIsSecure`, since 0.7.3.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct ConnectIsSecureArgs;

impl Encode for ConnectIsSecureArgs {
    fn encode(&self, _: &mut Encoder<'_>) -> Result<(), EncodeError> {
        Ok(())
    }
}

impl Decode for ConnectIsSecureArgs {
    const MIN_SIZE: usize = 0;

    fn decode(_: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self)
    }
}

impl Procedure for ConnectIsSecureArgs {
    const INFO: &'static ProcedureInfo = &ProcedureInfo {
        program: Program::Remote,
        number: 149,
        name: "CONNECT_IS_SECURE",
        kind: Kind::Call,
        priority: Priority::High,
        stream: Stream::None,
        fds: Fds::None,
        stubs: Stubs::Server,
        function: Some("virConnectIsSecure"),
        since: Some("0.7.3"),
        acl: &[],
        #[cfg(feature = "serde")]
        json: JsonCodec::call::<Self>(),
    };

    type Ret = ConnectIsSecureRet;
}

/// Result of `CONNECT_IS_SECURE`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectIsSecureRet {
    /// `secure`.
    pub secure: i32,
}

impl Encode for ConnectIsSecureRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.i32(self.secure);
        Ok(())
    }
}

impl Decode for ConnectIsSecureRet {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { secure: from.i32()? })
    }
}

/// Arguments of `CONNECT_GET_LIB_VERSION` (157).
///
/// Behind `virConnectGetLibVersion`, since 0.7.3. Needs `connect:getattr`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct ConnectGetLibVersionArgs;

impl Encode for ConnectGetLibVersionArgs {
    fn encode(&self, _: &mut Encoder<'_>) -> Result<(), EncodeError> {
        Ok(())
    }
}

impl Decode for ConnectGetLibVersionArgs {
    const MIN_SIZE: usize = 0;

    fn decode(_: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self)
    }
}

impl Procedure for ConnectGetLibVersionArgs {
    const INFO: &'static ProcedureInfo = &ProcedureInfo {
        program: Program::Remote,
        number: 157,
        name: "CONNECT_GET_LIB_VERSION",
        kind: Kind::Call,
        priority: Priority::High,
        stream: Stream::None,
        fds: Fds::None,
        stubs: Stubs::Both,
        function: Some("virConnectGetLibVersion"),
        since: Some("0.7.3"),
        acl: &["connect:getattr"],
        #[cfg(feature = "serde")]
        json: JsonCodec::call::<Self>(),
    };

    type Ret = ConnectGetLibVersionRet;
}

/// Result of `CONNECT_GET_LIB_VERSION`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectGetLibVersionRet {
    /// `lib_ver`.
    pub lib_ver: u64,
}

impl Encode for ConnectGetLibVersionRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.u64(self.lib_ver);
        Ok(())
    }
}

impl Decode for ConnectGetLibVersionRet {
    const MIN_SIZE: usize = 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { lib_ver: from.u64()? })
    }
}

/// Arguments of `CONNECT_COMPARE_CPU` (158).
///
/// Behind `virConnectCompareCPU`, since 0.7.5. Needs `connect:read`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectCompareCpuArgs {
    /// `xml`.
    pub xml: String,
    /// Flags of virConnectCompareCPUFlags.
    pub flags: u32,
}

impl Encode for ConnectCompareCpuArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.string(&self.xml, REMOTE_STRING_MAX)?;
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for ConnectCompareCpuArgs {
    const MIN_SIZE: usize = 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { xml: from.string(REMOTE_STRING_MAX)?, flags: from.u32()? })
    }
}

impl Procedure for ConnectCompareCpuArgs {
    const INFO: &'static ProcedureInfo = &ProcedureInfo {
        program: Program::Remote,
        number: 158,
        name: "CONNECT_COMPARE_CPU",
        kind: Kind::Call,
        priority: Priority::High,
        stream: Stream::None,
        fds: Fds::None,
        stubs: Stubs::Both,
        function: Some("virConnectCompareCPU"),
        since: Some("0.7.5"),
        acl: &["connect:read"],
        #[cfg(feature = "serde")]
        json: JsonCodec::call::<Self>(),
    };

    type Ret = ConnectCompareCpuRet;
}

/// Result of `CONNECT_COMPARE_CPU`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectCompareCpuRet {
    /// `result`.
    pub result: i32,
}

impl Encode for ConnectCompareCpuRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.i32(self.result);
        Ok(())
    }
}

impl Decode for ConnectCompareCpuRet {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { result: from.i32()? })
    }
}

/// Arguments of `CONNECT_BASELINE_CPU` (162).
///
/// Behind `virConnectBaselineCPU`, since 0.7.7. Needs `connect:read`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectBaselineCpuArgs {
    /// `xmlCPUs`; at most `REMOTE_CPU_BASELINE_MAX`.
    #[cfg_attr(feature = "serde", serde(rename = "xmlCPUs"))]
    pub xml_cpus: Vec<String>,
    /// Flags of virConnectBaselineCPUFlags.
    pub flags: u32,
}

impl Encode for ConnectBaselineCpuArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.strings(&self.xml_cpus, REMOTE_CPU_BASELINE_MAX, REMOTE_STRING_MAX)?;
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for ConnectBaselineCpuArgs {
    const MIN_SIZE: usize = 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            xml_cpus: from.strings(REMOTE_CPU_BASELINE_MAX, REMOTE_STRING_MAX)?,
            flags: from.u32()?,
        })
    }
}

impl Procedure for ConnectBaselineCpuArgs {
    const INFO: &'static ProcedureInfo = &ProcedureInfo {
        program: Program::Remote,
        number: 162,
        name: "CONNECT_BASELINE_CPU",
        kind: Kind::Call,
        priority: Priority::Low,
        stream: Stream::None,
        fds: Fds::None,
        stubs: Stubs::Both,
        function: Some("virConnectBaselineCPU"),
        since: Some("0.7.7"),
        acl: &["connect:read"],
        #[cfg(feature = "serde")]
        json: JsonCodec::call::<Self>(),
    };

    type Ret = ConnectBaselineCpuRet;
}

/// Result of `CONNECT_BASELINE_CPU`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectBaselineCpuRet {
    /// `cpu`.
    pub cpu: String,
}

impl Encode for ConnectBaselineCpuRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.string(&self.cpu, REMOTE_STRING_MAX)
    }
}

impl Decode for ConnectBaselineCpuRet {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { cpu: from.string(REMOTE_STRING_MAX)? })
    }
}

/// Arguments of `CONNECT_NUM_OF_NWFILTERS` (178).
///
/// Behind `virConnectNumOfNWFilters`, since 0.8.0. Needs `connect:search_nwfilters`.
/// Shows what passes `nwfilter:getattr`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct ConnectNumOfNwfiltersArgs;

impl Encode for ConnectNumOfNwfiltersArgs {
    fn encode(&self, _: &mut Encoder<'_>) -> Result<(), EncodeError> {
        Ok(())
    }
}

impl Decode for ConnectNumOfNwfiltersArgs {
    const MIN_SIZE: usize = 0;

    fn decode(_: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self)
    }
}

impl Procedure for ConnectNumOfNwfiltersArgs {
    const INFO: &'static ProcedureInfo = &ProcedureInfo {
        program: Program::Remote,
        number: 178,
        name: "CONNECT_NUM_OF_NWFILTERS",
        kind: Kind::Call,
        priority: Priority::High,
        stream: Stream::None,
        fds: Fds::None,
        stubs: Stubs::Both,
        function: Some("virConnectNumOfNWFilters"),
        since: Some("0.8.0"),
        acl: &["connect:search_nwfilters"],
        #[cfg(feature = "serde")]
        json: JsonCodec::call::<Self>(),
    };

    type Ret = ConnectNumOfNwfiltersRet;
}

/// Result of `CONNECT_NUM_OF_NWFILTERS`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectNumOfNwfiltersRet {
    /// `num`.
    pub num: i32,
}

impl Encode for ConnectNumOfNwfiltersRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.i32(self.num);
        Ok(())
    }
}

impl Decode for ConnectNumOfNwfiltersRet {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { num: from.i32()? })
    }
}

/// Arguments of `CONNECT_LIST_NWFILTERS` (179).
///
/// Behind `virConnectListNWFilters`, since 0.8.0. Needs `connect:search_nwfilters`.
/// Shows what passes `nwfilter:getattr`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectListNwfiltersArgs {
    /// `maxnames`.
    pub maxnames: i32,
}

impl Encode for ConnectListNwfiltersArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.i32(self.maxnames);
        Ok(())
    }
}

impl Decode for ConnectListNwfiltersArgs {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { maxnames: from.i32()? })
    }
}

impl Procedure for ConnectListNwfiltersArgs {
    const INFO: &'static ProcedureInfo = &ProcedureInfo {
        program: Program::Remote,
        number: 179,
        name: "CONNECT_LIST_NWFILTERS",
        kind: Kind::Call,
        priority: Priority::High,
        stream: Stream::None,
        fds: Fds::None,
        stubs: Stubs::Both,
        function: Some("virConnectListNWFilters"),
        since: Some("0.8.0"),
        acl: &["connect:search_nwfilters"],
        #[cfg(feature = "serde")]
        json: JsonCodec::call::<Self>(),
    };

    type Ret = ConnectListNwfiltersRet;
}

/// Result of `CONNECT_LIST_NWFILTERS`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectListNwfiltersRet {
    /// `names`; at most `REMOTE_NWFILTER_LIST_MAX`.
    pub names: Vec<String>,
}

impl Encode for ConnectListNwfiltersRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.strings(&self.names, REMOTE_NWFILTER_LIST_MAX, REMOTE_STRING_MAX)
    }
}

impl Decode for ConnectListNwfiltersRet {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { names: from.strings(REMOTE_NWFILTER_LIST_MAX, REMOTE_STRING_MAX)? })
    }
}

/// Arguments of `CONNECT_GET_SYSINFO` (203).
///
/// Behind `virConnectGetSysinfo`, since 0.8.8. Needs `connect:read`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectGetSysinfoArgs {
    /// Flags; none is defined so far.
    pub flags: u32,
}

impl Encode for ConnectGetSysinfoArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for ConnectGetSysinfoArgs {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { flags: from.u32()? })
    }
}

impl Procedure for ConnectGetSysinfoArgs {
    const INFO: &'static ProcedureInfo = &ProcedureInfo {
        program: Program::Remote,
        number: 203,
        name: "CONNECT_GET_SYSINFO",
        kind: Kind::Call,
        priority: Priority::High,
        stream: Stream::None,
        fds: Fds::None,
        stubs: Stubs::Both,
        function: Some("virConnectGetSysinfo"),
        since: Some("0.8.8"),
        acl: &["connect:read"],
        #[cfg(feature = "serde")]
        json: JsonCodec::call::<Self>(),
    };

    type Ret = ConnectGetSysinfoRet;
}

/// Result of `CONNECT_GET_SYSINFO`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectGetSysinfoRet {
    /// `sysinfo`.
    pub sysinfo: String,
}

impl Encode for ConnectGetSysinfoRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.string(&self.sysinfo, REMOTE_STRING_MAX)
    }
}

impl Decode for ConnectGetSysinfoRet {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { sysinfo: from.string(REMOTE_STRING_MAX)? })
    }
}

/// Arguments of `CONNECT_LIST_ALL_DOMAINS` (273).
///
/// Behind `virConnectListAllDomains`, since 0.9.13. Needs `connect:search_domains`.
/// Shows what passes `domain:getattr`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectListAllDomainsArgs {
    /// `need_results`.
    pub need_results: i32,
    /// Flags of virConnectListAllDomainsFlags.
    pub flags: u32,
}

impl Encode for ConnectListAllDomainsArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.i32(self.need_results);
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for ConnectListAllDomainsArgs {
    const MIN_SIZE: usize = 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { need_results: from.i32()?, flags: from.u32()? })
    }
}

impl Procedure for ConnectListAllDomainsArgs {
    const INFO: &'static ProcedureInfo = &ProcedureInfo {
        program: Program::Remote,
        number: 273,
        name: "CONNECT_LIST_ALL_DOMAINS",
        kind: Kind::Call,
        priority: Priority::High,
        stream: Stream::None,
        fds: Fds::None,
        stubs: Stubs::Both,
        function: Some("virConnectListAllDomains"),
        since: Some("0.9.13"),
        acl: &["connect:search_domains"],
        #[cfg(feature = "serde")]
        json: JsonCodec::call::<Self>(),
    };

    type Ret = ConnectListAllDomainsRet;
}

/// Result of `CONNECT_LIST_ALL_DOMAINS`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectListAllDomainsRet {
    /// `domains`; at most `REMOTE_DOMAIN_LIST_MAX`.
    pub domains: Vec<NonnullDomain>,
    /// `ret`.
    pub ret: u32,
}

impl Encode for ConnectListAllDomainsRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.array(&self.domains, REMOTE_DOMAIN_LIST_MAX)?;
        to.u32(self.ret);
        Ok(())
    }
}

impl Decode for ConnectListAllDomainsRet {
    const MIN_SIZE: usize = 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { domains: from.array(REMOTE_DOMAIN_LIST_MAX)?, ret: from.u32()? })
    }
}

/// Arguments of `CONNECT_LIST_ALL_STORAGE_POOLS` (281).
///
/// Behind `virConnectListAllStoragePools`, since 0.10.2. Needs
/// `connect:search_storage_pools`. Shows what passes `storage_pool:getattr`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectListAllStoragePoolsArgs {
    /// `need_results`.
    pub need_results: i32,
    /// Flags of virConnectListAllStoragePoolsFlags.
    pub flags: u32,
}

impl Encode for ConnectListAllStoragePoolsArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.i32(self.need_results);
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for ConnectListAllStoragePoolsArgs {
    const MIN_SIZE: usize = 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { need_results: from.i32()?, flags: from.u32()? })
    }
}

impl Procedure for ConnectListAllStoragePoolsArgs {
    const INFO: &'static ProcedureInfo = &ProcedureInfo {
        program: Program::Remote,
        number: 281,
        name: "CONNECT_LIST_ALL_STORAGE_POOLS",
        kind: Kind::Call,
        priority: Priority::High,
        stream: Stream::None,
        fds: Fds::None,
        stubs: Stubs::Both,
        function: Some("virConnectListAllStoragePools"),
        since: Some("0.10.2"),
        acl: &["connect:search_storage_pools"],
        #[cfg(feature = "serde")]
        json: JsonCodec::call::<Self>(),
    };

    type Ret = ConnectListAllStoragePoolsRet;
}

/// Result of `CONNECT_LIST_ALL_STORAGE_POOLS`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectListAllStoragePoolsRet {
    /// `pools`; at most `REMOTE_STORAGE_POOL_LIST_MAX`.
    pub pools: Vec<NonnullStoragePool>,
    /// `ret`.
    pub ret: u32,
}

impl Encode for ConnectListAllStoragePoolsRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.array(&self.pools, REMOTE_STORAGE_POOL_LIST_MAX)?;
        to.u32(self.ret);
        Ok(())
    }
}

impl Decode for ConnectListAllStoragePoolsRet {
    const MIN_SIZE: usize = 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { pools: from.array(REMOTE_STORAGE_POOL_LIST_MAX)?, ret: from.u32()? })
    }
}

/// Arguments of `CONNECT_LIST_ALL_NETWORKS` (283).
///
/// Behind `virConnectListAllNetworks`, since 0.10.2. Needs `connect:search_networks`.
/// Shows what passes `network:getattr`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectListAllNetworksArgs {
    /// `need_results`.
    pub need_results: i32,
    /// Flags of virConnectListAllNetworksFlags.
    pub flags: u32,
}

impl Encode for ConnectListAllNetworksArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.i32(self.need_results);
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for ConnectListAllNetworksArgs {
    const MIN_SIZE: usize = 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { need_results: from.i32()?, flags: from.u32()? })
    }
}

impl Procedure for ConnectListAllNetworksArgs {
    const INFO: &'static ProcedureInfo = &ProcedureInfo {
        program: Program::Remote,
        number: 283,
        name: "CONNECT_LIST_ALL_NETWORKS",
        kind: Kind::Call,
        priority: Priority::High,
        stream: Stream::None,
        fds: Fds::None,
        stubs: Stubs::Both,
        function: Some("virConnectListAllNetworks"),
        since: Some("0.10.2"),
        acl: &["connect:search_networks"],
        #[cfg(feature = "serde")]
        json: JsonCodec::call::<Self>(),
    };

    type Ret = ConnectListAllNetworksRet;
}

/// Result of `CONNECT_LIST_ALL_NETWORKS`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectListAllNetworksRet {
    /// `nets`; at most `REMOTE_NETWORK_LIST_MAX`.
    pub nets: Vec<NonnullNetwork>,
    /// `ret`.
    pub ret: u32,
}

impl Encode for ConnectListAllNetworksRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.array(&self.nets, REMOTE_NETWORK_LIST_MAX)?;
        to.u32(self.ret);
        Ok(())
    }
}

impl Decode for ConnectListAllNetworksRet {
    const MIN_SIZE: usize = 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { nets: from.array(REMOTE_NETWORK_LIST_MAX)?, ret: from.u32()? })
    }
}

/// Arguments of `CONNECT_LIST_ALL_INTERFACES` (284).
///
/// Behind `virConnectListAllInterfaces`, since 0.10.2. Needs
/// `connect:search_interfaces`. Shows what passes `interface:getattr`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectListAllInterfacesArgs {
    /// `need_results`.
    pub need_results: i32,
    /// Flags of virConnectListAllInterfacesFlags.
    pub flags: u32,
}

impl Encode for ConnectListAllInterfacesArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.i32(self.need_results);
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for ConnectListAllInterfacesArgs {
    const MIN_SIZE: usize = 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { need_results: from.i32()?, flags: from.u32()? })
    }
}

impl Procedure for ConnectListAllInterfacesArgs {
    const INFO: &'static ProcedureInfo = &ProcedureInfo {
        program: Program::Remote,
        number: 284,
        name: "CONNECT_LIST_ALL_INTERFACES",
        kind: Kind::Call,
        priority: Priority::High,
        stream: Stream::None,
        fds: Fds::None,
        stubs: Stubs::Both,
        function: Some("virConnectListAllInterfaces"),
        since: Some("0.10.2"),
        acl: &["connect:search_interfaces"],
        #[cfg(feature = "serde")]
        json: JsonCodec::call::<Self>(),
    };

    type Ret = ConnectListAllInterfacesRet;
}

/// Result of `CONNECT_LIST_ALL_INTERFACES`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectListAllInterfacesRet {
    /// `ifaces`; at most `REMOTE_INTERFACE_LIST_MAX`.
    pub ifaces: Vec<NonnullInterface>,
    /// `ret`.
    pub ret: u32,
}

impl Encode for ConnectListAllInterfacesRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.array(&self.ifaces, REMOTE_INTERFACE_LIST_MAX)?;
        to.u32(self.ret);
        Ok(())
    }
}

impl Decode for ConnectListAllInterfacesRet {
    const MIN_SIZE: usize = 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { ifaces: from.array(REMOTE_INTERFACE_LIST_MAX)?, ret: from.u32()? })
    }
}

/// Arguments of `CONNECT_LIST_ALL_NODE_DEVICES` (285).
///
/// Behind `virConnectListAllNodeDevices`, since 0.10.2. Needs
/// `connect:search_node_devices`. Shows what passes `node_device:getattr`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectListAllNodeDevicesArgs {
    /// `need_results`.
    pub need_results: i32,
    /// Flags of virConnectListAllNodeDeviceFlags.
    pub flags: u32,
}

impl Encode for ConnectListAllNodeDevicesArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.i32(self.need_results);
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for ConnectListAllNodeDevicesArgs {
    const MIN_SIZE: usize = 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { need_results: from.i32()?, flags: from.u32()? })
    }
}

impl Procedure for ConnectListAllNodeDevicesArgs {
    const INFO: &'static ProcedureInfo = &ProcedureInfo {
        program: Program::Remote,
        number: 285,
        name: "CONNECT_LIST_ALL_NODE_DEVICES",
        kind: Kind::Call,
        priority: Priority::High,
        stream: Stream::None,
        fds: Fds::None,
        stubs: Stubs::Both,
        function: Some("virConnectListAllNodeDevices"),
        since: Some("0.10.2"),
        acl: &["connect:search_node_devices"],
        #[cfg(feature = "serde")]
        json: JsonCodec::call::<Self>(),
    };

    type Ret = ConnectListAllNodeDevicesRet;
}

/// Result of `CONNECT_LIST_ALL_NODE_DEVICES`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectListAllNodeDevicesRet {
    /// `devices`; at most `REMOTE_NODE_DEVICE_LIST_MAX`.
    pub devices: Vec<NonnullNodeDevice>,
    /// `ret`.
    pub ret: u32,
}

impl Encode for ConnectListAllNodeDevicesRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.array(&self.devices, REMOTE_NODE_DEVICE_LIST_MAX)?;
        to.u32(self.ret);
        Ok(())
    }
}

impl Decode for ConnectListAllNodeDevicesRet {
    const MIN_SIZE: usize = 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { devices: from.array(REMOTE_NODE_DEVICE_LIST_MAX)?, ret: from.u32()? })
    }
}

/// Arguments of `CONNECT_LIST_ALL_NWFILTERS` (286).
///
/// Behind `virConnectListAllNWFilters`, since 0.10.2. Needs `connect:search_nwfilters`.
/// Shows what passes `nwfilter:getattr`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectListAllNwfiltersArgs {
    /// `need_results`.
    pub need_results: i32,
    /// Flags; none is defined so far.
    pub flags: u32,
}

impl Encode for ConnectListAllNwfiltersArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.i32(self.need_results);
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for ConnectListAllNwfiltersArgs {
    const MIN_SIZE: usize = 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { need_results: from.i32()?, flags: from.u32()? })
    }
}

impl Procedure for ConnectListAllNwfiltersArgs {
    const INFO: &'static ProcedureInfo = &ProcedureInfo {
        program: Program::Remote,
        number: 286,
        name: "CONNECT_LIST_ALL_NWFILTERS",
        kind: Kind::Call,
        priority: Priority::High,
        stream: Stream::None,
        fds: Fds::None,
        stubs: Stubs::Both,
        function: Some("virConnectListAllNWFilters"),
        since: Some("0.10.2"),
        acl: &["connect:search_nwfilters"],
        #[cfg(feature = "serde")]
        json: JsonCodec::call::<Self>(),
    };

    type Ret = ConnectListAllNwfiltersRet;
}

/// Result of `CONNECT_LIST_ALL_NWFILTERS`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectListAllNwfiltersRet {
    /// `filters`; at most `REMOTE_NWFILTER_LIST_MAX`.
    pub filters: Vec<NonnullNwfilter>,
    /// `ret`.
    pub ret: u32,
}

impl Encode for ConnectListAllNwfiltersRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.array(&self.filters, REMOTE_NWFILTER_LIST_MAX)?;
        to.u32(self.ret);
        Ok(())
    }
}

impl Decode for ConnectListAllNwfiltersRet {
    const MIN_SIZE: usize = 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { filters: from.array(REMOTE_NWFILTER_LIST_MAX)?, ret: from.u32()? })
    }
}

/// Arguments of `CONNECT_LIST_ALL_SECRETS` (287).
///
/// Behind `virConnectListAllSecrets`, since 0.10.2. Needs `connect:search_secrets`.
/// Shows what passes `secret:getattr`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectListAllSecretsArgs {
    /// `need_results`.
    pub need_results: i32,
    /// Flags of virConnectListAllSecretsFlags.
    pub flags: u32,
}

impl Encode for ConnectListAllSecretsArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.i32(self.need_results);
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for ConnectListAllSecretsArgs {
    const MIN_SIZE: usize = 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { need_results: from.i32()?, flags: from.u32()? })
    }
}

impl Procedure for ConnectListAllSecretsArgs {
    const INFO: &'static ProcedureInfo = &ProcedureInfo {
        program: Program::Remote,
        number: 287,
        name: "CONNECT_LIST_ALL_SECRETS",
        kind: Kind::Call,
        priority: Priority::High,
        stream: Stream::None,
        fds: Fds::None,
        stubs: Stubs::Both,
        function: Some("virConnectListAllSecrets"),
        since: Some("0.10.2"),
        acl: &["connect:search_secrets"],
        #[cfg(feature = "serde")]
        json: JsonCodec::call::<Self>(),
    };

    type Ret = ConnectListAllSecretsRet;
}

/// Result of `CONNECT_LIST_ALL_SECRETS`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectListAllSecretsRet {
    /// `secrets`; at most `REMOTE_SECRET_LIST_MAX`.
    pub secrets: Vec<NonnullSecret>,
    /// `ret`.
    pub ret: u32,
}

impl Encode for ConnectListAllSecretsRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.array(&self.secrets, REMOTE_SECRET_LIST_MAX)?;
        to.u32(self.ret);
        Ok(())
    }
}

impl Decode for ConnectListAllSecretsRet {
    const MIN_SIZE: usize = 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { secrets: from.array(REMOTE_SECRET_LIST_MAX)?, ret: from.u32()? })
    }
}

/// Arguments of `CONNECT_GET_CPU_MODEL_NAMES` (312).
///
/// Behind `virConnectGetCPUModelNames`, since 1.1.3. Needs `connect:read`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectGetCpuModelNamesArgs {
    /// `arch`.
    pub arch: String,
    /// `need_results`.
    pub need_results: i32,
    /// Flags; none is defined so far.
    pub flags: u32,
}

impl Encode for ConnectGetCpuModelNamesArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.string(&self.arch, REMOTE_STRING_MAX)?;
        to.i32(self.need_results);
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for ConnectGetCpuModelNamesArgs {
    const MIN_SIZE: usize = 12;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            arch: from.string(REMOTE_STRING_MAX)?,
            need_results: from.i32()?,
            flags: from.u32()?,
        })
    }
}

impl Procedure for ConnectGetCpuModelNamesArgs {
    const INFO: &'static ProcedureInfo = &ProcedureInfo {
        program: Program::Remote,
        number: 312,
        name: "CONNECT_GET_CPU_MODEL_NAMES",
        kind: Kind::Call,
        priority: Priority::Low,
        stream: Stream::None,
        fds: Fds::None,
        stubs: Stubs::Neither,
        function: Some("virConnectGetCPUModelNames"),
        since: Some("1.1.3"),
        acl: &["connect:read"],
        #[cfg(feature = "serde")]
        json: JsonCodec::call::<Self>(),
    };

    type Ret = ConnectGetCpuModelNamesRet;
}

/// Result of `CONNECT_GET_CPU_MODEL_NAMES`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectGetCpuModelNamesRet {
    /// `models`; at most `REMOTE_CONNECT_CPU_MODELS_MAX`.
    pub models: Vec<String>,
    /// `ret`.
    pub ret: i32,
}

impl Encode for ConnectGetCpuModelNamesRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.strings(&self.models, REMOTE_CONNECT_CPU_MODELS_MAX, REMOTE_STRING_MAX)?;
        to.i32(self.ret);
        Ok(())
    }
}

impl Decode for ConnectGetCpuModelNamesRet {
    const MIN_SIZE: usize = 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            models: from.strings(REMOTE_CONNECT_CPU_MODELS_MAX, REMOTE_STRING_MAX)?,
            ret: from.i32()?,
        })
    }
}

/// Arguments of `CONNECT_GET_DOMAIN_CAPABILITIES` (342).
///
/// Behind `virConnectGetDomainCapabilities`, since 1.2.7. Needs `connect:write`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectGetDomainCapabilitiesArgs {
    /// `emulatorbin`.
    #[cfg_attr(feature = "serde", serde(default))]
    pub emulatorbin: Option<String>,
    /// `arch`.
    #[cfg_attr(feature = "serde", serde(default))]
    pub arch: Option<String>,
    /// `machine`.
    #[cfg_attr(feature = "serde", serde(default))]
    pub machine: Option<String>,
    /// `virttype`.
    #[cfg_attr(feature = "serde", serde(default))]
    pub virttype: Option<String>,
    /// Flags of virConnectGetDomainCapabilitiesFlags.
    pub flags: u32,
}

impl Encode for ConnectGetDomainCapabilitiesArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.optional_string(self.emulatorbin.as_deref(), REMOTE_STRING_MAX)?;
        to.optional_string(self.arch.as_deref(), REMOTE_STRING_MAX)?;
        to.optional_string(self.machine.as_deref(), REMOTE_STRING_MAX)?;
        to.optional_string(self.virttype.as_deref(), REMOTE_STRING_MAX)?;
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for ConnectGetDomainCapabilitiesArgs {
    const MIN_SIZE: usize = 20;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            emulatorbin: from.optional_string(REMOTE_STRING_MAX)?,
            arch: from.optional_string(REMOTE_STRING_MAX)?,
            machine: from.optional_string(REMOTE_STRING_MAX)?,
            virttype: from.optional_string(REMOTE_STRING_MAX)?,
            flags: from.u32()?,
        })
    }
}

impl Procedure for ConnectGetDomainCapabilitiesArgs {
    const INFO: &'static ProcedureInfo = &ProcedureInfo {
        program: Program::Remote,
        number: 342,
        name: "CONNECT_GET_DOMAIN_CAPABILITIES",
        kind: Kind::Call,
        priority: Priority::Low,
        stream: Stream::None,
        fds: Fds::None,
        stubs: Stubs::Both,
        function: Some("virConnectGetDomainCapabilities"),
        since: Some("1.2.7"),
        acl: &["connect:write"],
        #[cfg(feature = "serde")]
        json: JsonCodec::call::<Self>(),
    };

    type Ret = ConnectGetDomainCapabilitiesRet;
}

/// Result of `CONNECT_GET_DOMAIN_CAPABILITIES`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectGetDomainCapabilitiesRet {
    /// `capabilities`.
    pub capabilities: String,
}

impl Encode for ConnectGetDomainCapabilitiesRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.string(&self.capabilities, REMOTE_STRING_MAX)
    }
}

impl Decode for ConnectGetDomainCapabilitiesRet {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { capabilities: from.string(REMOTE_STRING_MAX)? })
    }
}

/// Arguments of `CONNECT_GET_ALL_DOMAIN_STATS` (344).
///
/// Behind `virConnectGetAllDomainStats`, since 1.2.8. Needs `connect:search_domains`.
/// Shows what passes `domain:read`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectGetAllDomainStatsArgs {
    /// `doms`; at most `REMOTE_DOMAIN_LIST_MAX`.
    pub doms: Vec<NonnullDomain>,
    /// `stats`.
    pub stats: u32,
    /// Flags of virConnectGetAllDomainStatsFlags.
    pub flags: u32,
}

impl Encode for ConnectGetAllDomainStatsArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.array(&self.doms, REMOTE_DOMAIN_LIST_MAX)?;
        to.u32(self.stats);
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for ConnectGetAllDomainStatsArgs {
    const MIN_SIZE: usize = 12;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            doms: from.array(REMOTE_DOMAIN_LIST_MAX)?,
            stats: from.u32()?,
            flags: from.u32()?,
        })
    }
}

impl Procedure for ConnectGetAllDomainStatsArgs {
    const INFO: &'static ProcedureInfo = &ProcedureInfo {
        program: Program::Remote,
        number: 344,
        name: "CONNECT_GET_ALL_DOMAIN_STATS",
        kind: Kind::Call,
        priority: Priority::Low,
        stream: Stream::None,
        fds: Fds::None,
        stubs: Stubs::Neither,
        function: Some("virConnectGetAllDomainStats"),
        since: Some("1.2.8"),
        acl: &["connect:search_domains"],
        #[cfg(feature = "serde")]
        json: JsonCodec::call::<Self>(),
    };

    type Ret = ConnectGetAllDomainStatsRet;
}

/// Result of `CONNECT_GET_ALL_DOMAIN_STATS`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectGetAllDomainStatsRet {
    /// `retStats`; at most `REMOTE_DOMAIN_LIST_MAX`.
    #[cfg_attr(feature = "serde", serde(rename = "retStats"))]
    pub ret_stats: Vec<DomainStatsRecord>,
}

impl Encode for ConnectGetAllDomainStatsRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.array(&self.ret_stats, REMOTE_DOMAIN_LIST_MAX)
    }
}

impl Decode for ConnectGetAllDomainStatsRet {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { ret_stats: from.array(REMOTE_DOMAIN_LIST_MAX)? })
    }
}

/// Arguments of `CONNECT_COMPARE_HYPERVISOR_CPU` (393).
///
/// Behind `virConnectCompareHypervisorCPU`, since 4.4.0. Needs `connect:write`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectCompareHypervisorCpuArgs {
    /// `emulator`.
    #[cfg_attr(feature = "serde", serde(default))]
    pub emulator: Option<String>,
    /// `arch`.
    #[cfg_attr(feature = "serde", serde(default))]
    pub arch: Option<String>,
    /// `machine`.
    #[cfg_attr(feature = "serde", serde(default))]
    pub machine: Option<String>,
    /// `virttype`.
    #[cfg_attr(feature = "serde", serde(default))]
    pub virttype: Option<String>,
    /// `xmlCPU`.
    #[cfg_attr(feature = "serde", serde(rename = "xmlCPU"))]
    pub xml_cpu: String,
    /// Flags of virConnectCompareCPUFlags.
    pub flags: u32,
}

impl Encode for ConnectCompareHypervisorCpuArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.optional_string(self.emulator.as_deref(), REMOTE_STRING_MAX)?;
        to.optional_string(self.arch.as_deref(), REMOTE_STRING_MAX)?;
        to.optional_string(self.machine.as_deref(), REMOTE_STRING_MAX)?;
        to.optional_string(self.virttype.as_deref(), REMOTE_STRING_MAX)?;
        to.string(&self.xml_cpu, REMOTE_STRING_MAX)?;
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for ConnectCompareHypervisorCpuArgs {
    const MIN_SIZE: usize = 24;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            emulator: from.optional_string(REMOTE_STRING_MAX)?,
            arch: from.optional_string(REMOTE_STRING_MAX)?,
            machine: from.optional_string(REMOTE_STRING_MAX)?,
            virttype: from.optional_string(REMOTE_STRING_MAX)?,
            xml_cpu: from.string(REMOTE_STRING_MAX)?,
            flags: from.u32()?,
        })
    }
}

impl Procedure for ConnectCompareHypervisorCpuArgs {
    const INFO: &'static ProcedureInfo = &ProcedureInfo {
        program: Program::Remote,
        number: 393,
        name: "CONNECT_COMPARE_HYPERVISOR_CPU",
        kind: Kind::Call,
        priority: Priority::Low,
        stream: Stream::None,
        fds: Fds::None,
        stubs: Stubs::Both,
        function: Some("virConnectCompareHypervisorCPU"),
        since: Some("4.4.0"),
        acl: &["connect:write"],
        #[cfg(feature = "serde")]
        json: JsonCodec::call::<Self>(),
    };

    type Ret = ConnectCompareHypervisorCpuRet;
}

/// Result of `CONNECT_COMPARE_HYPERVISOR_CPU`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectCompareHypervisorCpuRet {
    /// `result`.
    pub result: i32,
}

impl Encode for ConnectCompareHypervisorCpuRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.i32(self.result);
        Ok(())
    }
}

impl Decode for ConnectCompareHypervisorCpuRet {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { result: from.i32()? })
    }
}

/// Arguments of `CONNECT_BASELINE_HYPERVISOR_CPU` (394).
///
/// Behind `virConnectBaselineHypervisorCPU`, since 4.4.0. Needs `connect:write`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectBaselineHypervisorCpuArgs {
    /// `emulator`.
    #[cfg_attr(feature = "serde", serde(default))]
    pub emulator: Option<String>,
    /// `arch`.
    #[cfg_attr(feature = "serde", serde(default))]
    pub arch: Option<String>,
    /// `machine`.
    #[cfg_attr(feature = "serde", serde(default))]
    pub machine: Option<String>,
    /// `virttype`.
    #[cfg_attr(feature = "serde", serde(default))]
    pub virttype: Option<String>,
    /// `xmlCPUs`; at most `REMOTE_CPU_BASELINE_MAX`.
    #[cfg_attr(feature = "serde", serde(rename = "xmlCPUs"))]
    pub xml_cpus: Vec<String>,
    /// Flags of virConnectBaselineCPUFlags.
    pub flags: u32,
}

impl Encode for ConnectBaselineHypervisorCpuArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.optional_string(self.emulator.as_deref(), REMOTE_STRING_MAX)?;
        to.optional_string(self.arch.as_deref(), REMOTE_STRING_MAX)?;
        to.optional_string(self.machine.as_deref(), REMOTE_STRING_MAX)?;
        to.optional_string(self.virttype.as_deref(), REMOTE_STRING_MAX)?;
        to.strings(&self.xml_cpus, REMOTE_CPU_BASELINE_MAX, REMOTE_STRING_MAX)?;
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for ConnectBaselineHypervisorCpuArgs {
    const MIN_SIZE: usize = 24;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            emulator: from.optional_string(REMOTE_STRING_MAX)?,
            arch: from.optional_string(REMOTE_STRING_MAX)?,
            machine: from.optional_string(REMOTE_STRING_MAX)?,
            virttype: from.optional_string(REMOTE_STRING_MAX)?,
            xml_cpus: from.strings(REMOTE_CPU_BASELINE_MAX, REMOTE_STRING_MAX)?,
            flags: from.u32()?,
        })
    }
}

impl Procedure for ConnectBaselineHypervisorCpuArgs {
    const INFO: &'static ProcedureInfo = &ProcedureInfo {
        program: Program::Remote,
        number: 394,
        name: "CONNECT_BASELINE_HYPERVISOR_CPU",
        kind: Kind::Call,
        priority: Priority::Low,
        stream: Stream::None,
        fds: Fds::None,
        stubs: Stubs::Both,
        function: Some("virConnectBaselineHypervisorCPU"),
        since: Some("4.4.0"),
        acl: &["connect:write"],
        #[cfg(feature = "serde")]
        json: JsonCodec::call::<Self>(),
    };

    type Ret = ConnectBaselineHypervisorCpuRet;
}

/// Result of `CONNECT_BASELINE_HYPERVISOR_CPU`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectBaselineHypervisorCpuRet {
    /// `cpu`.
    pub cpu: String,
}

impl Encode for ConnectBaselineHypervisorCpuRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.string(&self.cpu, REMOTE_STRING_MAX)
    }
}

impl Decode for ConnectBaselineHypervisorCpuRet {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { cpu: from.string(REMOTE_STRING_MAX)? })
    }
}

/// Arguments of `CONNECT_LIST_ALL_NWFILTER_BINDINGS` (401).
///
/// Behind `virConnectListAllNWFilterBindings`, since 4.5.0. Needs
/// `connect:search_nwfilter_bindings`. Shows what passes `nwfilter_binding:getattr`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectListAllNwfilterBindingsArgs {
    /// `need_results`.
    pub need_results: i32,
    /// Flags; none is defined so far.
    pub flags: u32,
}

impl Encode for ConnectListAllNwfilterBindingsArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.i32(self.need_results);
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for ConnectListAllNwfilterBindingsArgs {
    const MIN_SIZE: usize = 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { need_results: from.i32()?, flags: from.u32()? })
    }
}

impl Procedure for ConnectListAllNwfilterBindingsArgs {
    const INFO: &'static ProcedureInfo = &ProcedureInfo {
        program: Program::Remote,
        number: 401,
        name: "CONNECT_LIST_ALL_NWFILTER_BINDINGS",
        kind: Kind::Call,
        priority: Priority::High,
        stream: Stream::None,
        fds: Fds::None,
        stubs: Stubs::Both,
        function: Some("virConnectListAllNWFilterBindings"),
        since: Some("4.5.0"),
        acl: &["connect:search_nwfilter_bindings"],
        #[cfg(feature = "serde")]
        json: JsonCodec::call::<Self>(),
    };

    type Ret = ConnectListAllNwfilterBindingsRet;
}

/// Result of `CONNECT_LIST_ALL_NWFILTER_BINDINGS`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectListAllNwfilterBindingsRet {
    /// `bindings`; at most `REMOTE_NWFILTER_BINDING_LIST_MAX`.
    pub bindings: Vec<NonnullNwfilterBinding>,
    /// `ret`.
    pub ret: u32,
}

impl Encode for ConnectListAllNwfilterBindingsRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.array(&self.bindings, REMOTE_NWFILTER_BINDING_LIST_MAX)?;
        to.u32(self.ret);
        Ok(())
    }
}

impl Decode for ConnectListAllNwfilterBindingsRet {
    const MIN_SIZE: usize = 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { bindings: from.array(REMOTE_NWFILTER_BINDING_LIST_MAX)?, ret: from.u32()? })
    }
}

/// Arguments of `CONNECT_GET_STORAGE_POOL_CAPABILITIES` (403).
///
/// Behind `virConnectGetStoragePoolCapabilities`, since 5.2.0. Needs `connect:read`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectGetStoragePoolCapabilitiesArgs {
    /// Flags; none is defined so far.
    pub flags: u32,
}

impl Encode for ConnectGetStoragePoolCapabilitiesArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for ConnectGetStoragePoolCapabilitiesArgs {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { flags: from.u32()? })
    }
}

impl Procedure for ConnectGetStoragePoolCapabilitiesArgs {
    const INFO: &'static ProcedureInfo = &ProcedureInfo {
        program: Program::Remote,
        number: 403,
        name: "CONNECT_GET_STORAGE_POOL_CAPABILITIES",
        kind: Kind::Call,
        priority: Priority::Low,
        stream: Stream::None,
        fds: Fds::None,
        stubs: Stubs::Both,
        function: Some("virConnectGetStoragePoolCapabilities"),
        since: Some("5.2.0"),
        acl: &["connect:read"],
        #[cfg(feature = "serde")]
        json: JsonCodec::call::<Self>(),
    };

    type Ret = ConnectGetStoragePoolCapabilitiesRet;
}

/// Result of `CONNECT_GET_STORAGE_POOL_CAPABILITIES`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectGetStoragePoolCapabilitiesRet {
    /// `capabilities`.
    pub capabilities: String,
}

impl Encode for ConnectGetStoragePoolCapabilitiesRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.string(&self.capabilities, REMOTE_STRING_MAX)
    }
}

impl Decode for ConnectGetStoragePoolCapabilitiesRet {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { capabilities: from.string(REMOTE_STRING_MAX)? })
    }
}

/// Arguments of `CONNECT_SET_IDENTITY` (419).
///
/// Behind `virConnectSetIdentity`, since 5.8.0. Needs `connect:write`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectSetIdentityArgs {
    /// `params`; at most `REMOTE_CONNECT_IDENTITY_PARAMS_MAX`.
    pub params: Vec<TypedParam>,
    /// Flags; none is defined so far.
    pub flags: u32,
}

impl Encode for ConnectSetIdentityArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.array(&self.params, REMOTE_CONNECT_IDENTITY_PARAMS_MAX)?;
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for ConnectSetIdentityArgs {
    const MIN_SIZE: usize = 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { params: from.array(REMOTE_CONNECT_IDENTITY_PARAMS_MAX)?, flags: from.u32()? })
    }
}

impl Procedure for ConnectSetIdentityArgs {
    const INFO: &'static ProcedureInfo = &ProcedureInfo {
        program: Program::Remote,
        number: 419,
        name: "CONNECT_SET_IDENTITY",
        kind: Kind::Call,
        priority: Priority::Low,
        stream: Stream::None,
        fds: Fds::None,
        stubs: Stubs::Client,
        function: Some("virConnectSetIdentity"),
        since: Some("5.8.0"),
        acl: &["connect:write"],
        #[cfg(feature = "serde")]
        json: JsonCodec::call::<Self>(),
    };

    type Ret = ();
}
