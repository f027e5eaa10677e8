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
    /// The domain.
    pub dom: NonnullDomain,
    /// The parameters; at most `REMOTE_CONNECT_GET_ALL_DOMAIN_STATS_MAX`.
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
    /// The URI; none lets the daemon choose.
    #[cfg_attr(feature = "serde", serde(default))]
    pub name: Option<String>,
    /// Flags.
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
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
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
            json: JsonCodec::call::<ConnectOpenArgs>(),
        };
        &INFO
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
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
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
            json: JsonCodec::call::<ConnectCloseArgs>(),
        };
        &INFO
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
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
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
            json: JsonCodec::call::<ConnectGetTypeArgs>(),
        };
        &INFO
    };

    type Ret = ConnectGetTypeRet;
}

/// Result of `CONNECT_GET_TYPE`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectGetTypeRet {
    /// The hypervisor driver's name.
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
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
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
            json: JsonCodec::call::<ConnectGetVersionArgs>(),
        };
        &INFO
    };

    type Ret = ConnectGetVersionRet;
}

/// Result of `CONNECT_GET_VERSION`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectGetVersionRet {
    /// The version: 1,000,000 × major + 1,000 × minor + release.
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
    /// The hypervisor type that is asked about.
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
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
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
            json: JsonCodec::call::<ConnectGetMaxVcpusArgs>(),
        };
        &INFO
    };

    type Ret = ConnectGetMaxVcpusRet;
}

/// Result of `CONNECT_GET_MAX_VCPUS`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectGetMaxVcpusRet {
    /// The most virtual processors.
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
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
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
            json: JsonCodec::call::<ConnectGetCapabilitiesArgs>(),
        };
        &INFO
    };

    type Ret = ConnectGetCapabilitiesRet;
}

/// Result of `CONNECT_GET_CAPABILITIES`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectGetCapabilitiesRet {
    /// The XML document.
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
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
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
            json: JsonCodec::call::<ConnectGetHostnameArgs>(),
        };
        &INFO
    };

    type Ret = ConnectGetHostnameRet;
}

/// Result of `CONNECT_GET_HOSTNAME`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectGetHostnameRet {
    /// The host name.
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
    /// The feature's number.
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
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
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
            json: JsonCodec::call::<ConnectSupportsFeatureArgs>(),
        };
        &INFO
    };

    type Ret = ConnectSupportsFeatureRet;
}

/// Result of `CONNECT_SUPPORTS_FEATURE`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectSupportsFeatureRet {
    /// Not 0 where it is supported.
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

/// Arguments of `CONNECT_FIND_STORAGE_POOL_SOURCES` (75).
///
/// Behind `virConnectFindStoragePoolSources`, since 0.4.5. Needs
/// `connect:detect_storage_pools`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectFindStoragePoolSourcesArgs {
    /// The type.
    pub r#type: String,
    /// Where to look, as an XML document.
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
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
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
            json: JsonCodec::call::<ConnectFindStoragePoolSourcesArgs>(),
        };
        &INFO
    };

    type Ret = ConnectFindStoragePoolSourcesRet;
}

/// Result of `CONNECT_FIND_STORAGE_POOL_SOURCES`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectFindStoragePoolSourcesRet {
    /// The XML document.
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
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
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
            json: JsonCodec::call::<ConnectGetUriArgs>(),
        };
        &INFO
    };

    type Ret = ConnectGetUriRet;
}

/// Result of `CONNECT_GET_URI`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectGetUriRet {
    /// The URI.
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

/// Arguments of `CONNECT_DOMAIN_XML_FROM_NATIVE` (135).
///
/// Behind `virConnectDomainXMLFromNative`, since 0.6.4. Needs `connect:write`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectDomainXmlFromNativeArgs {
    /// The name of that language.
    #[cfg_attr(feature = "serde", serde(rename = "nativeFormat"))]
    pub native_format: String,
    /// The configuration in the hypervisor's own language.
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
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
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
            json: JsonCodec::call::<ConnectDomainXmlFromNativeArgs>(),
        };
        &INFO
    };

    type Ret = ConnectDomainXmlFromNativeRet;
}

/// Result of `CONNECT_DOMAIN_XML_FROM_NATIVE`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectDomainXmlFromNativeRet {
    /// The domain's XML document.
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
    /// The name of that language.
    #[cfg_attr(feature = "serde", serde(rename = "nativeFormat"))]
    pub native_format: String,
    /// The domain's XML document.
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
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
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
            json: JsonCodec::call::<ConnectDomainXmlToNativeArgs>(),
        };
        &INFO
    };

    type Ret = ConnectDomainXmlToNativeRet;
}

/// Result of `CONNECT_DOMAIN_XML_TO_NATIVE`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectDomainXmlToNativeRet {
    /// The configuration in the hypervisor's own language.
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
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
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
            json: JsonCodec::call::<ConnectIsSecureArgs>(),
        };
        &INFO
    };

    type Ret = ConnectIsSecureRet;
}

/// Result of `CONNECT_IS_SECURE`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectIsSecureRet {
    /// 1 where the connection is encrypted or local, else 0.
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
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
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
            json: JsonCodec::call::<ConnectGetLibVersionArgs>(),
        };
        &INFO
    };

    type Ret = ConnectGetLibVersionRet;
}

/// Result of `CONNECT_GET_LIB_VERSION`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectGetLibVersionRet {
    /// The version: 1,000,000 × major + 1,000 × minor + release.
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
    /// The XML document.
    pub xml: String,
    /// Flags of [`ConnectCompareCPUFlags`](crate::api::host::ConnectCompareCPUFlags).
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
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
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
            json: JsonCodec::call::<ConnectCompareCpuArgs>(),
        };
        &INFO
    };

    type Ret = ConnectCompareCpuRet;
}

/// Result of `CONNECT_COMPARE_CPU`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectCompareCpuRet {
    /// What came of it.
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
    /// The processors' XML documents; at most `REMOTE_CPU_BASELINE_MAX`.
    #[cfg_attr(feature = "serde", serde(rename = "xmlCPUs"))]
    pub xml_cpus: Vec<String>,
    /// Flags of [`ConnectBaselineCPUFlags`](crate::api::host::ConnectBaselineCPUFlags).
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
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
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
            json: JsonCodec::call::<ConnectBaselineCpuArgs>(),
        };
        &INFO
    };

    type Ret = ConnectBaselineCpuRet;
}

/// Result of `CONNECT_BASELINE_CPU`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectBaselineCpuRet {
    /// The processor's XML document.
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
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
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
            json: JsonCodec::call::<ConnectGetSysinfoArgs>(),
        };
        &INFO
    };

    type Ret = ConnectGetSysinfoRet;
}

/// Result of `CONNECT_GET_SYSINFO`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectGetSysinfoRet {
    /// The XML document.
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
    /// 1 where the items are wanted, 0 for their number alone.
    pub need_results: i32,
    /// Flags of
    /// [`ConnectListAllDomainsFlags`](crate::api::domain::ConnectListAllDomainsFlags).
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
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
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
            json: JsonCodec::call::<ConnectListAllDomainsArgs>(),
        };
        &INFO
    };

    type Ret = ConnectListAllDomainsRet;
}

/// Result of `CONNECT_LIST_ALL_DOMAINS`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectListAllDomainsRet {
    /// The domains; at most `REMOTE_DOMAIN_LIST_MAX`.
    pub domains: Vec<NonnullDomain>,
    /// How many there are.
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
    /// 1 where the items are wanted, 0 for their number alone.
    pub need_results: i32,
    /// Flags of
    /// [`ConnectListAllStoragePoolsFlags`](crate::api::storage::ConnectListAllStoragePoolsFlags).
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
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
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
            json: JsonCodec::call::<ConnectListAllStoragePoolsArgs>(),
        };
        &INFO
    };

    type Ret = ConnectListAllStoragePoolsRet;
}

/// Result of `CONNECT_LIST_ALL_STORAGE_POOLS`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectListAllStoragePoolsRet {
    /// The pools; at most `REMOTE_STORAGE_POOL_LIST_MAX`.
    pub pools: Vec<NonnullStoragePool>,
    /// How many there are.
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
    /// 1 where the items are wanted, 0 for their number alone.
    pub need_results: i32,
    /// Flags of
    /// [`ConnectListAllNetworksFlags`](crate::api::network::ConnectListAllNetworksFlags).
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
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
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
            json: JsonCodec::call::<ConnectListAllNetworksArgs>(),
        };
        &INFO
    };

    type Ret = ConnectListAllNetworksRet;
}

/// Result of `CONNECT_LIST_ALL_NETWORKS`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectListAllNetworksRet {
    /// The networks; at most `REMOTE_NETWORK_LIST_MAX`.
    pub nets: Vec<NonnullNetwork>,
    /// How many there are.
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
    /// 1 where the items are wanted, 0 for their number alone.
    pub need_results: i32,
    /// Flags of
    /// [`ConnectListAllInterfacesFlags`](crate::api::interface::ConnectListAllInterfacesFlags).
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
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
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
            json: JsonCodec::call::<ConnectListAllInterfacesArgs>(),
        };
        &INFO
    };

    type Ret = ConnectListAllInterfacesRet;
}

/// Result of `CONNECT_LIST_ALL_INTERFACES`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectListAllInterfacesRet {
    /// The interfaces; at most `REMOTE_INTERFACE_LIST_MAX`.
    pub ifaces: Vec<NonnullInterface>,
    /// How many there are.
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
    /// 1 where the items are wanted, 0 for their number alone.
    pub need_results: i32,
    /// Flags of
    /// [`ConnectListAllNodeDeviceFlags`](crate::api::nodedev::ConnectListAllNodeDeviceFlags).
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
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
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
            json: JsonCodec::call::<ConnectListAllNodeDevicesArgs>(),
        };
        &INFO
    };

    type Ret = ConnectListAllNodeDevicesRet;
}

/// Result of `CONNECT_LIST_ALL_NODE_DEVICES`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectListAllNodeDevicesRet {
    /// The devices; at most `REMOTE_NODE_DEVICE_LIST_MAX`.
    pub devices: Vec<NonnullNodeDevice>,
    /// How many there are.
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
    /// 1 where the items are wanted, 0 for their number alone.
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
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
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
            json: JsonCodec::call::<ConnectListAllNwfiltersArgs>(),
        };
        &INFO
    };

    type Ret = ConnectListAllNwfiltersRet;
}

/// Result of `CONNECT_LIST_ALL_NWFILTERS`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectListAllNwfiltersRet {
    /// The filters; at most `REMOTE_NWFILTER_LIST_MAX`.
    pub filters: Vec<NonnullNwfilter>,
    /// How many there are.
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
    /// 1 where the items are wanted, 0 for their number alone.
    pub need_results: i32,
    /// Flags of
    /// [`ConnectListAllSecretsFlags`](crate::api::secret::ConnectListAllSecretsFlags).
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
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
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
            json: JsonCodec::call::<ConnectListAllSecretsArgs>(),
        };
        &INFO
    };

    type Ret = ConnectListAllSecretsRet;
}

/// Result of `CONNECT_LIST_ALL_SECRETS`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectListAllSecretsRet {
    /// The secrets; at most `REMOTE_SECRET_LIST_MAX`.
    pub secrets: Vec<NonnullSecret>,
    /// How many there are.
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
    /// The architecture.
    pub arch: String,
    /// 1 where the items are wanted, 0 for their number alone.
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
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
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
            json: JsonCodec::call::<ConnectGetCpuModelNamesArgs>(),
        };
        &INFO
    };

    type Ret = ConnectGetCpuModelNamesRet;
}

/// Result of `CONNECT_GET_CPU_MODEL_NAMES`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectGetCpuModelNamesRet {
    /// The models; at most `REMOTE_CONNECT_CPU_MODELS_MAX`.
    pub models: Vec<String>,
    /// How many there are.
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
    /// The emulator's path.
    #[cfg_attr(feature = "serde", serde(default))]
    pub emulatorbin: Option<String>,
    /// The architecture.
    #[cfg_attr(feature = "serde", serde(default))]
    pub arch: Option<String>,
    /// The machine type.
    #[cfg_attr(feature = "serde", serde(default))]
    pub machine: Option<String>,
    /// The virtualisation type.
    #[cfg_attr(feature = "serde", serde(default))]
    pub virttype: Option<String>,
    /// Flags of
    /// [`ConnectGetDomainCapabilitiesFlags`](crate::api::domain::ConnectGetDomainCapabilitiesFlags).
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
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
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
            json: JsonCodec::call::<ConnectGetDomainCapabilitiesArgs>(),
        };
        &INFO
    };

    type Ret = ConnectGetDomainCapabilitiesRet;
}

/// Result of `CONNECT_GET_DOMAIN_CAPABILITIES`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectGetDomainCapabilitiesRet {
    /// The XML document.
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
    /// The domains; empty for all; at most `REMOTE_DOMAIN_LIST_MAX`.
    pub doms: Vec<NonnullDomain>,
    /// The statistics.
    pub stats: u32,
    /// Flags of
    /// [`ConnectGetAllDomainStatsFlags`](crate::api::domain::ConnectGetAllDomainStatsFlags).
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
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
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
            json: JsonCodec::call::<ConnectGetAllDomainStatsArgs>(),
        };
        &INFO
    };

    type Ret = ConnectGetAllDomainStatsRet;
}

/// Result of `CONNECT_GET_ALL_DOMAIN_STATS`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectGetAllDomainStatsRet {
    /// One record per domain; at most `REMOTE_DOMAIN_LIST_MAX`.
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
    /// The emulator's path.
    #[cfg_attr(feature = "serde", serde(default))]
    pub emulator: Option<String>,
    /// The architecture.
    #[cfg_attr(feature = "serde", serde(default))]
    pub arch: Option<String>,
    /// The machine type.
    #[cfg_attr(feature = "serde", serde(default))]
    pub machine: Option<String>,
    /// The virtualisation type.
    #[cfg_attr(feature = "serde", serde(default))]
    pub virttype: Option<String>,
    /// The processor's XML document.
    #[cfg_attr(feature = "serde", serde(rename = "xmlCPU"))]
    pub xml_cpu: String,
    /// Flags of [`ConnectCompareCPUFlags`](crate::api::host::ConnectCompareCPUFlags).
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
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
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
            json: JsonCodec::call::<ConnectCompareHypervisorCpuArgs>(),
        };
        &INFO
    };

    type Ret = ConnectCompareHypervisorCpuRet;
}

/// Result of `CONNECT_COMPARE_HYPERVISOR_CPU`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectCompareHypervisorCpuRet {
    /// What came of it.
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
    /// The emulator's path.
    #[cfg_attr(feature = "serde", serde(default))]
    pub emulator: Option<String>,
    /// The architecture.
    #[cfg_attr(feature = "serde", serde(default))]
    pub arch: Option<String>,
    /// The machine type.
    #[cfg_attr(feature = "serde", serde(default))]
    pub machine: Option<String>,
    /// The virtualisation type.
    #[cfg_attr(feature = "serde", serde(default))]
    pub virttype: Option<String>,
    /// The processors' XML documents; at most `REMOTE_CPU_BASELINE_MAX`.
    #[cfg_attr(feature = "serde", serde(rename = "xmlCPUs"))]
    pub xml_cpus: Vec<String>,
    /// Flags of [`ConnectBaselineCPUFlags`](crate::api::host::ConnectBaselineCPUFlags).
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
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
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
            json: JsonCodec::call::<ConnectBaselineHypervisorCpuArgs>(),
        };
        &INFO
    };

    type Ret = ConnectBaselineHypervisorCpuRet;
}

/// Result of `CONNECT_BASELINE_HYPERVISOR_CPU`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectBaselineHypervisorCpuRet {
    /// The processor's XML document.
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
    /// 1 where the items are wanted, 0 for their number alone.
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
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
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
            json: JsonCodec::call::<ConnectListAllNwfilterBindingsArgs>(),
        };
        &INFO
    };

    type Ret = ConnectListAllNwfilterBindingsRet;
}

/// Result of `CONNECT_LIST_ALL_NWFILTER_BINDINGS`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectListAllNwfilterBindingsRet {
    /// The filter bindings; at most `REMOTE_NWFILTER_BINDING_LIST_MAX`.
    pub bindings: Vec<NonnullNwfilterBinding>,
    /// How many there are.
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
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
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
            json: JsonCodec::call::<ConnectGetStoragePoolCapabilitiesArgs>(),
        };
        &INFO
    };

    type Ret = ConnectGetStoragePoolCapabilitiesRet;
}

/// Result of `CONNECT_GET_STORAGE_POOL_CAPABILITIES`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectGetStoragePoolCapabilitiesRet {
    /// The XML document.
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
    /// The parameters; at most `REMOTE_CONNECT_IDENTITY_PARAMS_MAX`.
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
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
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
            json: JsonCodec::call::<ConnectSetIdentityArgs>(),
        };
        &INFO
    };

    type Ret = ();
}
