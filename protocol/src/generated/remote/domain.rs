// Written by virtsmith-protocol-gen from libvirt 11.3.0; do not edit.

//! Domains: their life and definition.

use super::types::NonnullDomain;
use super::{
    REMOTE_DOMAIN_JOB_STATS_MAX, REMOTE_DOMAIN_LAUNCH_SECURITY_INFO_PARAMS_MAX,
    REMOTE_DOMAIN_LAUNCH_SECURITY_STATE_PARAMS_MAX, REMOTE_DOMAIN_MESSAGES_MAX,
    REMOTE_SECURITY_LABEL_LIST_MAX, REMOTE_SECURITY_LABEL_MAX, REMOTE_STRING_MAX,
};
#[cfg(feature = "serde")]
use crate::json::JsonCodec;
use crate::procedure::{Fds, Kind, Priority, Procedure, ProcedureInfo, Program, Stream, Stubs};
use crate::typed_param::TypedParam;
use crate::types::{Chars, Uuid};
use crate::xdr::{Decode, DecodeError, Decoder, Encode, EncodeError, Encoder};

/// Arguments of `DOMAIN_CREATE` (9).
///
/// Behind `virDomainCreate`, since 0.1.1. Needs `domain:start`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainCreateArgs {
    /// The domain.
    pub dom: NonnullDomain,
}

impl Encode for DomainCreateArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)
    }
}

impl Decode for DomainCreateArgs {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { dom: NonnullDomain::decode(from)? })
    }
}

impl Procedure for DomainCreateArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 9,
            name: "DOMAIN_CREATE",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Server,
            function: Some("virDomainCreate"),
            since: Some("0.1.1"),
            acl: &["domain:start"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainCreateArgs>(),
        };
        &INFO
    };

    type Ret = ();
}

/// Arguments of `DOMAIN_CREATE_XML` (10).
///
/// Behind `virDomainCreateXML`, since 0.5.0. Needs `domain:write`, `domain:start`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainCreateXmlArgs {
    /// The XML document.
    pub xml_desc: String,
    /// Flags of [`DomainCreateFlags`](crate::api::domain::DomainCreateFlags).
    pub flags: u32,
}

impl Encode for DomainCreateXmlArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.string(&self.xml_desc, REMOTE_STRING_MAX)?;
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for DomainCreateXmlArgs {
    const MIN_SIZE: usize = 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { xml_desc: from.string(REMOTE_STRING_MAX)?, flags: from.u32()? })
    }
}

impl Procedure for DomainCreateXmlArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 10,
            name: "DOMAIN_CREATE_XML",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virDomainCreateXML"),
            since: Some("0.5.0"),
            acl: &["domain:write", "domain:start"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainCreateXmlArgs>(),
        };
        &INFO
    };

    type Ret = DomainCreateXmlRet;
}

/// Result of `DOMAIN_CREATE_XML`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainCreateXmlRet {
    /// The domain.
    pub dom: NonnullDomain,
}

impl Encode for DomainCreateXmlRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)
    }
}

impl Decode for DomainCreateXmlRet {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { dom: NonnullDomain::decode(from)? })
    }
}

/// Arguments of `DOMAIN_DEFINE_XML` (11).
///
/// Behind `virDomainDefineXML`, since 0.1.1. Needs `domain:write`, `domain:save`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainDefineXmlArgs {
    /// The XML document.
    pub xml: String,
}

impl Encode for DomainDefineXmlArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.string(&self.xml, REMOTE_STRING_MAX)
    }
}

impl Decode for DomainDefineXmlArgs {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { xml: from.string(REMOTE_STRING_MAX)? })
    }
}

impl Procedure for DomainDefineXmlArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 11,
            name: "DOMAIN_DEFINE_XML",
            kind: Kind::Call,
            priority: Priority::High,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virDomainDefineXML"),
            since: Some("0.1.1"),
            acl: &["domain:write", "domain:save"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainDefineXmlArgs>(),
        };
        &INFO
    };

    type Ret = DomainDefineXmlRet;
}

/// Result of `DOMAIN_DEFINE_XML`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainDefineXmlRet {
    /// The domain.
    pub dom: NonnullDomain,
}

impl Encode for DomainDefineXmlRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)
    }
}

impl Decode for DomainDefineXmlRet {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { dom: NonnullDomain::decode(from)? })
    }
}

/// Arguments of `DOMAIN_DESTROY` (12).
///
/// Behind `virDomainDestroy`, since 0.0.3. Needs `domain:stop`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainDestroyArgs {
    /// The domain.
    pub dom: NonnullDomain,
}

impl Encode for DomainDestroyArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)
    }
}

impl Decode for DomainDestroyArgs {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { dom: NonnullDomain::decode(from)? })
    }
}

impl Procedure for DomainDestroyArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 12,
            name: "DOMAIN_DESTROY",
            kind: Kind::Call,
            priority: Priority::High,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virDomainDestroy"),
            since: Some("0.0.3"),
            acl: &["domain:stop"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainDestroyArgs>(),
        };
        &INFO
    };

    type Ret = ();
}

/// Arguments of `DOMAIN_GET_XML_DESC` (14).
///
/// Behind `virDomainGetXMLDesc`, since 0.0.3. Needs `domain:read`, `domain:read_secure`
/// (with `VIR_DOMAIN_XML_SECURE`), `domain:read_secure` (with
/// `VIR_DOMAIN_XML_MIGRATABLE`).
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainGetXmlDescArgs {
    /// The domain.
    pub dom: NonnullDomain,
    /// Flags of [`DomainXMLFlags`](crate::api::domain::DomainXMLFlags).
    pub flags: u32,
}

impl Encode for DomainGetXmlDescArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)?;
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for DomainGetXmlDescArgs {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE + 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { dom: NonnullDomain::decode(from)?, flags: from.u32()? })
    }
}

impl Procedure for DomainGetXmlDescArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 14,
            name: "DOMAIN_GET_XML_DESC",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virDomainGetXMLDesc"),
            since: Some("0.0.3"),
            acl: &[
                "domain:read",
                "domain:read_secure:VIR_DOMAIN_XML_SECURE",
                "domain:read_secure:VIR_DOMAIN_XML_MIGRATABLE",
            ],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainGetXmlDescArgs>(),
        };
        &INFO
    };

    type Ret = DomainGetXmlDescRet;
}

/// Result of `DOMAIN_GET_XML_DESC`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainGetXmlDescRet {
    /// The XML document.
    pub xml: String,
}

impl Encode for DomainGetXmlDescRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.string(&self.xml, REMOTE_STRING_MAX)
    }
}

impl Decode for DomainGetXmlDescRet {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { xml: from.string(REMOTE_STRING_MAX)? })
    }
}

/// Arguments of `DOMAIN_GET_AUTOSTART` (15).
///
/// Behind `virDomainGetAutostart`, since 0.2.1. Needs `domain:read`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainGetAutostartArgs {
    /// The domain.
    pub dom: NonnullDomain,
}

impl Encode for DomainGetAutostartArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)
    }
}

impl Decode for DomainGetAutostartArgs {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { dom: NonnullDomain::decode(from)? })
    }
}

impl Procedure for DomainGetAutostartArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 15,
            name: "DOMAIN_GET_AUTOSTART",
            kind: Kind::Call,
            priority: Priority::High,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virDomainGetAutostart"),
            since: Some("0.2.1"),
            acl: &["domain:read"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainGetAutostartArgs>(),
        };
        &INFO
    };

    type Ret = DomainGetAutostartRet;
}

/// Result of `DOMAIN_GET_AUTOSTART`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainGetAutostartRet {
    /// 1 where it starts with the host, else 0.
    pub autostart: i32,
}

impl Encode for DomainGetAutostartRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.i32(self.autostart);
        Ok(())
    }
}

impl Decode for DomainGetAutostartRet {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { autostart: from.i32()? })
    }
}

/// Arguments of `DOMAIN_GET_INFO` (16).
///
/// Behind `virDomainGetInfo`, since 0.0.3. Needs `domain:read`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainGetInfoArgs {
    /// The domain.
    pub dom: NonnullDomain,
}

impl Encode for DomainGetInfoArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)
    }
}

impl Decode for DomainGetInfoArgs {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { dom: NonnullDomain::decode(from)? })
    }
}

impl Procedure for DomainGetInfoArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 16,
            name: "DOMAIN_GET_INFO",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virDomainGetInfo"),
            since: Some("0.0.3"),
            acl: &["domain:read"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainGetInfoArgs>(),
        };
        &INFO
    };

    type Ret = DomainGetInfoRet;
}

/// Result of `DOMAIN_GET_INFO`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainGetInfoRet {
    /// A number of `virDomainState`.
    pub state: u8,
    /// The most memory it may have, in KiB.
    #[cfg_attr(feature = "serde", serde(rename = "maxMem"))]
    pub max_mem: u64,
    /// The memory in use, in KiB.
    pub memory: u64,
    /// How many virtual processors.
    #[cfg_attr(feature = "serde", serde(rename = "nrVirtCpu"))]
    pub nr_virt_cpu: u16,
    /// The processor time used, in nanoseconds.
    #[cfg_attr(feature = "serde", serde(rename = "cpuTime"))]
    pub cpu_time: u64,
}

impl Encode for DomainGetInfoRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.u8(self.state);
        to.u64(self.max_mem);
        to.u64(self.memory);
        to.u16(self.nr_virt_cpu);
        to.u64(self.cpu_time);
        Ok(())
    }
}

impl Decode for DomainGetInfoRet {
    const MIN_SIZE: usize = 32;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            state: from.u8()?,
            max_mem: from.u64()?,
            memory: from.u64()?,
            nr_virt_cpu: from.u16()?,
            cpu_time: from.u64()?,
        })
    }
}

/// Arguments of `DOMAIN_GET_OS_TYPE` (19).
///
/// Behind `virDomainGetOSType`, since 0.0.3. Needs `domain:read`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainGetOsTypeArgs {
    /// The domain.
    pub dom: NonnullDomain,
}

impl Encode for DomainGetOsTypeArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)
    }
}

impl Decode for DomainGetOsTypeArgs {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { dom: NonnullDomain::decode(from)? })
    }
}

impl Procedure for DomainGetOsTypeArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 19,
            name: "DOMAIN_GET_OS_TYPE",
            kind: Kind::Call,
            priority: Priority::High,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virDomainGetOSType"),
            since: Some("0.0.3"),
            acl: &["domain:read"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainGetOsTypeArgs>(),
        };
        &INFO
    };

    type Ret = DomainGetOsTypeRet;
}

/// Result of `DOMAIN_GET_OS_TYPE`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainGetOsTypeRet {
    /// The operating system type, such as `hvm`.
    pub r#type: String,
}

impl Encode for DomainGetOsTypeRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.string(&self.r#type, REMOTE_STRING_MAX)
    }
}

impl Decode for DomainGetOsTypeRet {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { r#type: from.string(REMOTE_STRING_MAX)? })
    }
}

/// Arguments of `DOMAIN_LOOKUP_BY_ID` (22).
///
/// Behind `virDomainLookupByID`, since 0.0.3. Needs `domain:getattr`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainLookupByIdArgs {
    /// Its number.
    pub id: i32,
}

impl Encode for DomainLookupByIdArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.i32(self.id);
        Ok(())
    }
}

impl Decode for DomainLookupByIdArgs {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { id: from.i32()? })
    }
}

impl Procedure for DomainLookupByIdArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 22,
            name: "DOMAIN_LOOKUP_BY_ID",
            kind: Kind::Call,
            priority: Priority::High,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virDomainLookupByID"),
            since: Some("0.0.3"),
            acl: &["domain:getattr"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainLookupByIdArgs>(),
        };
        &INFO
    };

    type Ret = DomainLookupByIdRet;
}

/// Result of `DOMAIN_LOOKUP_BY_ID`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainLookupByIdRet {
    /// The domain.
    pub dom: NonnullDomain,
}

impl Encode for DomainLookupByIdRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)
    }
}

impl Decode for DomainLookupByIdRet {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { dom: NonnullDomain::decode(from)? })
    }
}

/// Arguments of `DOMAIN_LOOKUP_BY_NAME` (23).
///
/// Behind `virDomainLookupByName`, since 0.0.3. Needs `domain:getattr`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainLookupByNameArgs {
    /// The name.
    pub name: String,
}

impl Encode for DomainLookupByNameArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.string(&self.name, REMOTE_STRING_MAX)
    }
}

impl Decode for DomainLookupByNameArgs {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { name: from.string(REMOTE_STRING_MAX)? })
    }
}

impl Procedure for DomainLookupByNameArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 23,
            name: "DOMAIN_LOOKUP_BY_NAME",
            kind: Kind::Call,
            priority: Priority::High,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virDomainLookupByName"),
            since: Some("0.0.3"),
            acl: &["domain:getattr"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainLookupByNameArgs>(),
        };
        &INFO
    };

    type Ret = DomainLookupByNameRet;
}

/// Result of `DOMAIN_LOOKUP_BY_NAME`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainLookupByNameRet {
    /// The domain.
    pub dom: NonnullDomain,
}

impl Encode for DomainLookupByNameRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)
    }
}

impl Decode for DomainLookupByNameRet {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { dom: NonnullDomain::decode(from)? })
    }
}

/// Arguments of `DOMAIN_LOOKUP_BY_UUID` (24).
///
/// Behind `virDomainLookupByUUID`, since 0.0.5. Needs `domain:getattr`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainLookupByUuidArgs {
    /// The UUID.
    pub uuid: Uuid,
}

impl Encode for DomainLookupByUuidArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.uuid.encode(to)
    }
}

impl Decode for DomainLookupByUuidArgs {
    const MIN_SIZE: usize = 16;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { uuid: Uuid::decode(from)? })
    }
}

impl Procedure for DomainLookupByUuidArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 24,
            name: "DOMAIN_LOOKUP_BY_UUID",
            kind: Kind::Call,
            priority: Priority::High,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virDomainLookupByUUID"),
            since: Some("0.0.5"),
            acl: &["domain:getattr"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainLookupByUuidArgs>(),
        };
        &INFO
    };

    type Ret = DomainLookupByUuidRet;
}

/// Result of `DOMAIN_LOOKUP_BY_UUID`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainLookupByUuidRet {
    /// The domain.
    pub dom: NonnullDomain,
}

impl Encode for DomainLookupByUuidRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)
    }
}

impl Decode for DomainLookupByUuidRet {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { dom: NonnullDomain::decode(from)? })
    }
}

/// Arguments of `DOMAIN_REBOOT` (27).
///
/// Behind `virDomainReboot`, since 0.1.0. Needs `domain:init_control`, `domain:write`
/// (with `VIR_DOMAIN_REBOOT_GUEST_AGENT`).
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainRebootArgs {
    /// The domain.
    pub dom: NonnullDomain,
    /// Flags of [`DomainRebootFlags`](crate::api::domain::DomainRebootFlags).
    pub flags: u32,
}

impl Encode for DomainRebootArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)?;
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for DomainRebootArgs {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE + 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { dom: NonnullDomain::decode(from)?, flags: from.u32()? })
    }
}

impl Procedure for DomainRebootArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 27,
            name: "DOMAIN_REBOOT",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virDomainReboot"),
            since: Some("0.1.0"),
            acl: &["domain:init_control", "domain:write:VIR_DOMAIN_REBOOT_GUEST_AGENT"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainRebootArgs>(),
        };
        &INFO
    };

    type Ret = ();
}

/// Arguments of `DOMAIN_RESUME` (28).
///
/// Behind `virDomainResume`, since 0.0.3. Needs `domain:suspend`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainResumeArgs {
    /// The domain.
    pub dom: NonnullDomain,
}

impl Encode for DomainResumeArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)
    }
}

impl Decode for DomainResumeArgs {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { dom: NonnullDomain::decode(from)? })
    }
}

impl Procedure for DomainResumeArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 28,
            name: "DOMAIN_RESUME",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virDomainResume"),
            since: Some("0.0.3"),
            acl: &["domain:suspend"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainResumeArgs>(),
        };
        &INFO
    };

    type Ret = ();
}

/// Arguments of `DOMAIN_SET_AUTOSTART` (29).
///
/// Behind `virDomainSetAutostart`, since 0.2.1. Needs `domain:write`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainSetAutostartArgs {
    /// The domain.
    pub dom: NonnullDomain,
    /// 1 where it starts with the host, else 0.
    pub autostart: i32,
}

impl Encode for DomainSetAutostartArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)?;
        to.i32(self.autostart);
        Ok(())
    }
}

impl Decode for DomainSetAutostartArgs {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE + 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { dom: NonnullDomain::decode(from)?, autostart: from.i32()? })
    }
}

impl Procedure for DomainSetAutostartArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 29,
            name: "DOMAIN_SET_AUTOSTART",
            kind: Kind::Call,
            priority: Priority::High,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virDomainSetAutostart"),
            since: Some("0.2.1"),
            acl: &["domain:write"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainSetAutostartArgs>(),
        };
        &INFO
    };

    type Ret = ();
}

/// Arguments of `DOMAIN_SHUTDOWN` (33).
///
/// Behind `virDomainShutdown`, since 0.0.3. Needs `domain:init_control`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainShutdownArgs {
    /// The domain.
    pub dom: NonnullDomain,
}

impl Encode for DomainShutdownArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)
    }
}

impl Decode for DomainShutdownArgs {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { dom: NonnullDomain::decode(from)? })
    }
}

impl Procedure for DomainShutdownArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 33,
            name: "DOMAIN_SHUTDOWN",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virDomainShutdown"),
            since: Some("0.0.3"),
            acl: &["domain:init_control"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainShutdownArgs>(),
        };
        &INFO
    };

    type Ret = ();
}

/// Arguments of `DOMAIN_SUSPEND` (34).
///
/// Behind `virDomainSuspend`, since 0.0.3. Needs `domain:suspend`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainSuspendArgs {
    /// The domain.
    pub dom: NonnullDomain,
}

impl Encode for DomainSuspendArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)
    }
}

impl Decode for DomainSuspendArgs {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { dom: NonnullDomain::decode(from)? })
    }
}

impl Procedure for DomainSuspendArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 34,
            name: "DOMAIN_SUSPEND",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virDomainSuspend"),
            since: Some("0.0.3"),
            acl: &["domain:suspend"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainSuspendArgs>(),
        };
        &INFO
    };

    type Ret = ();
}

/// Arguments of `DOMAIN_UNDEFINE` (35).
///
/// Behind `virDomainUndefine`, since 0.1.1. Needs `domain:delete`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainUndefineArgs {
    /// The domain.
    pub dom: NonnullDomain,
}

impl Encode for DomainUndefineArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)
    }
}

impl Decode for DomainUndefineArgs {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { dom: NonnullDomain::decode(from)? })
    }
}

impl Procedure for DomainUndefineArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 35,
            name: "DOMAIN_UNDEFINE",
            kind: Kind::Call,
            priority: Priority::High,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virDomainUndefine"),
            since: Some("0.1.1"),
            acl: &["domain:delete"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainUndefineArgs>(),
        };
        &INFO
    };

    type Ret = ();
}

/// Arguments of `DOMAIN_GET_SECURITY_LABEL` (121).
///
/// Behind `virDomainGetSecurityLabel`, since 0.6.1. Needs `domain:read`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainGetSecurityLabelArgs {
    /// The domain.
    pub dom: NonnullDomain,
}

impl Encode for DomainGetSecurityLabelArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)
    }
}

impl Decode for DomainGetSecurityLabelArgs {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { dom: NonnullDomain::decode(from)? })
    }
}

impl Procedure for DomainGetSecurityLabelArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 121,
            name: "DOMAIN_GET_SECURITY_LABEL",
            kind: Kind::Call,
            priority: Priority::High,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Neither,
            function: Some("virDomainGetSecurityLabel"),
            since: Some("0.6.1"),
            acl: &["domain:read"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainGetSecurityLabelArgs>(),
        };
        &INFO
    };

    type Ret = DomainGetSecurityLabelRet;
}

/// Result of `DOMAIN_GET_SECURITY_LABEL`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainGetSecurityLabelRet {
    /// The security label; at most `REMOTE_SECURITY_LABEL_MAX` characters.
    pub label: Chars,
    /// 1 where the policy is enforced, else 0.
    pub enforcing: i32,
}

impl Encode for DomainGetSecurityLabelRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.label.encode(to, REMOTE_SECURITY_LABEL_MAX)?;
        to.i32(self.enforcing);
        Ok(())
    }
}

impl Decode for DomainGetSecurityLabelRet {
    const MIN_SIZE: usize = 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { label: Chars::decode(from, REMOTE_SECURITY_LABEL_MAX)?, enforcing: from.i32()? })
    }
}

/// Arguments of `DOMAIN_IS_ACTIVE` (150).
///
/// Behind `virDomainIsActive`, since 0.7.3. Needs `domain:read`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainIsActiveArgs {
    /// The domain.
    pub dom: NonnullDomain,
}

impl Encode for DomainIsActiveArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)
    }
}

impl Decode for DomainIsActiveArgs {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { dom: NonnullDomain::decode(from)? })
    }
}

impl Procedure for DomainIsActiveArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 150,
            name: "DOMAIN_IS_ACTIVE",
            kind: Kind::Call,
            priority: Priority::High,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virDomainIsActive"),
            since: Some("0.7.3"),
            acl: &["domain:read"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainIsActiveArgs>(),
        };
        &INFO
    };

    type Ret = DomainIsActiveRet;
}

/// Result of `DOMAIN_IS_ACTIVE`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainIsActiveRet {
    /// 1 where it runs, else 0.
    pub active: i32,
}

impl Encode for DomainIsActiveRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.i32(self.active);
        Ok(())
    }
}

impl Decode for DomainIsActiveRet {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { active: from.i32()? })
    }
}

/// Arguments of `DOMAIN_IS_PERSISTENT` (151).
///
/// Behind `virDomainIsPersistent`, since 0.7.3. Needs `domain:read`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainIsPersistentArgs {
    /// The domain.
    pub dom: NonnullDomain,
}

impl Encode for DomainIsPersistentArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)
    }
}

impl Decode for DomainIsPersistentArgs {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { dom: NonnullDomain::decode(from)? })
    }
}

impl Procedure for DomainIsPersistentArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 151,
            name: "DOMAIN_IS_PERSISTENT",
            kind: Kind::Call,
            priority: Priority::High,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virDomainIsPersistent"),
            since: Some("0.7.3"),
            acl: &["domain:read"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainIsPersistentArgs>(),
        };
        &INFO
    };

    type Ret = DomainIsPersistentRet;
}

/// Result of `DOMAIN_IS_PERSISTENT`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainIsPersistentRet {
    /// 1 where it is defined, 0 where it is transient.
    pub persistent: i32,
}

impl Encode for DomainIsPersistentRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.i32(self.persistent);
        Ok(())
    }
}

impl Decode for DomainIsPersistentRet {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { persistent: from.i32()? })
    }
}

/// Arguments of `DOMAIN_GET_JOB_INFO` (163).
///
/// Behind `virDomainGetJobInfo`, since 0.7.7. Needs `domain:read`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainGetJobInfoArgs {
    /// The domain.
    pub dom: NonnullDomain,
}

impl Encode for DomainGetJobInfoArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)
    }
}

impl Decode for DomainGetJobInfoArgs {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { dom: NonnullDomain::decode(from)? })
    }
}

impl Procedure for DomainGetJobInfoArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 163,
            name: "DOMAIN_GET_JOB_INFO",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virDomainGetJobInfo"),
            since: Some("0.7.7"),
            acl: &["domain:read"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainGetJobInfoArgs>(),
        };
        &INFO
    };

    type Ret = DomainGetJobInfoRet;
}

/// Result of `DOMAIN_GET_JOB_INFO`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainGetJobInfoRet {
    /// The type.
    pub r#type: i32,
    /// For how long, in milliseconds.
    #[cfg_attr(feature = "serde", serde(rename = "timeElapsed"))]
    pub time_elapsed: u64,
    /// For how long still, in milliseconds.
    #[cfg_attr(feature = "serde", serde(rename = "timeRemaining"))]
    pub time_remaining: u64,
    /// The bytes in all.
    #[cfg_attr(feature = "serde", serde(rename = "dataTotal"))]
    pub data_total: u64,
    /// The bytes done.
    #[cfg_attr(feature = "serde", serde(rename = "dataProcessed"))]
    pub data_processed: u64,
    /// The bytes left.
    #[cfg_attr(feature = "serde", serde(rename = "dataRemaining"))]
    pub data_remaining: u64,
    /// The bytes of memory in all.
    #[cfg_attr(feature = "serde", serde(rename = "memTotal"))]
    pub mem_total: u64,
    /// The bytes of memory done.
    #[cfg_attr(feature = "serde", serde(rename = "memProcessed"))]
    pub mem_processed: u64,
    /// The bytes of memory left.
    #[cfg_attr(feature = "serde", serde(rename = "memRemaining"))]
    pub mem_remaining: u64,
    /// The bytes of files in all.
    #[cfg_attr(feature = "serde", serde(rename = "fileTotal"))]
    pub file_total: u64,
    /// The bytes of files done.
    #[cfg_attr(feature = "serde", serde(rename = "fileProcessed"))]
    pub file_processed: u64,
    /// The bytes of files left.
    #[cfg_attr(feature = "serde", serde(rename = "fileRemaining"))]
    pub file_remaining: u64,
}

impl Encode for DomainGetJobInfoRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.i32(self.r#type);
        to.u64(self.time_elapsed);
        to.u64(self.time_remaining);
        to.u64(self.data_total);
        to.u64(self.data_processed);
        to.u64(self.data_remaining);
        to.u64(self.mem_total);
        to.u64(self.mem_processed);
        to.u64(self.mem_remaining);
        to.u64(self.file_total);
        to.u64(self.file_processed);
        to.u64(self.file_remaining);
        Ok(())
    }
}

impl Decode for DomainGetJobInfoRet {
    const MIN_SIZE: usize = 92;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            r#type: from.i32()?,
            time_elapsed: from.u64()?,
            time_remaining: from.u64()?,
            data_total: from.u64()?,
            data_processed: from.u64()?,
            data_remaining: from.u64()?,
            mem_total: from.u64()?,
            mem_processed: from.u64()?,
            mem_remaining: from.u64()?,
            file_total: from.u64()?,
            file_processed: from.u64()?,
            file_remaining: from.u64()?,
        })
    }
}

/// Arguments of `DOMAIN_ABORT_JOB` (164).
///
/// Behind `virDomainAbortJob`, since 0.7.7. Needs `domain:write`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainAbortJobArgs {
    /// The domain.
    pub dom: NonnullDomain,
}

impl Encode for DomainAbortJobArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)
    }
}

impl Decode for DomainAbortJobArgs {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { dom: NonnullDomain::decode(from)? })
    }
}

impl Procedure for DomainAbortJobArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 164,
            name: "DOMAIN_ABORT_JOB",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virDomainAbortJob"),
            since: Some("0.7.7"),
            acl: &["domain:write"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainAbortJobArgs>(),
        };
        &INFO
    };

    type Ret = ();
}

/// Arguments of `DOMAIN_CREATE_WITH_FLAGS` (196).
///
/// Behind `virDomainCreateWithFlags`, since 0.8.2. Needs `domain:start`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainCreateWithFlagsArgs {
    /// The domain.
    pub dom: NonnullDomain,
    /// Flags of [`DomainCreateFlags`](crate::api::domain::DomainCreateFlags).
    pub flags: u32,
}

impl Encode for DomainCreateWithFlagsArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)?;
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for DomainCreateWithFlagsArgs {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE + 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { dom: NonnullDomain::decode(from)?, flags: from.u32()? })
    }
}

impl Procedure for DomainCreateWithFlagsArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 196,
            name: "DOMAIN_CREATE_WITH_FLAGS",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virDomainCreateWithFlags"),
            since: Some("0.8.2"),
            acl: &["domain:start"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainCreateWithFlagsArgs>(),
        };
        &INFO
    };

    type Ret = DomainCreateWithFlagsRet;
}

/// Result of `DOMAIN_CREATE_WITH_FLAGS`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainCreateWithFlagsRet {
    /// The domain.
    pub dom: NonnullDomain,
}

impl Encode for DomainCreateWithFlagsRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)
    }
}

impl Decode for DomainCreateWithFlagsRet {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { dom: NonnullDomain::decode(from)? })
    }
}

/// Arguments of `DOMAIN_IS_UPDATED` (202).
///
/// Behind `virDomainIsUpdated`, since 0.8.6. Needs `domain:read`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainIsUpdatedArgs {
    /// The domain.
    pub dom: NonnullDomain,
}

impl Encode for DomainIsUpdatedArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)
    }
}

impl Decode for DomainIsUpdatedArgs {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { dom: NonnullDomain::decode(from)? })
    }
}

impl Procedure for DomainIsUpdatedArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 202,
            name: "DOMAIN_IS_UPDATED",
            kind: Kind::Call,
            priority: Priority::High,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virDomainIsUpdated"),
            since: Some("0.8.6"),
            acl: &["domain:read"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainIsUpdatedArgs>(),
        };
        &INFO
    };

    type Ret = DomainIsUpdatedRet;
}

/// Result of `DOMAIN_IS_UPDATED`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainIsUpdatedRet {
    /// 1 where it changed, else 0.
    pub updated: i32,
}

impl Encode for DomainIsUpdatedRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.i32(self.updated);
        Ok(())
    }
}

impl Decode for DomainIsUpdatedRet {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { updated: from.i32()? })
    }
}

/// Arguments of `DOMAIN_GET_STATE` (212).
///
/// Behind `virDomainGetState`, since 0.9.2. Needs `domain:read`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainGetStateArgs {
    /// The domain.
    pub dom: NonnullDomain,
    /// Flags; none is defined so far.
    pub flags: u32,
}

impl Encode for DomainGetStateArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)?;
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for DomainGetStateArgs {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE + 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { dom: NonnullDomain::decode(from)?, flags: from.u32()? })
    }
}

impl Procedure for DomainGetStateArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 212,
            name: "DOMAIN_GET_STATE",
            kind: Kind::Call,
            priority: Priority::High,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Neither,
            function: Some("virDomainGetState"),
            since: Some("0.9.2"),
            acl: &["domain:read"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainGetStateArgs>(),
        };
        &INFO
    };

    type Ret = DomainGetStateRet;
}

/// Result of `DOMAIN_GET_STATE`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainGetStateRet {
    /// The state's number.
    pub state: i32,
    /// Why.
    pub reason: i32,
}

impl Encode for DomainGetStateRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.i32(self.state);
        to.i32(self.reason);
        Ok(())
    }
}

impl Decode for DomainGetStateRet {
    const MIN_SIZE: usize = 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { state: from.i32()?, reason: from.i32()? })
    }
}

/// Arguments of `DOMAIN_GET_CONTROL_INFO` (229).
///
/// Behind `virDomainGetControlInfo`, since 0.9.3. Needs `domain:read`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainGetControlInfoArgs {
    /// The domain.
    pub dom: NonnullDomain,
    /// Flags; none is defined so far.
    pub flags: u32,
}

impl Encode for DomainGetControlInfoArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)?;
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for DomainGetControlInfoArgs {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE + 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { dom: NonnullDomain::decode(from)?, flags: from.u32()? })
    }
}

impl Procedure for DomainGetControlInfoArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 229,
            name: "DOMAIN_GET_CONTROL_INFO",
            kind: Kind::Call,
            priority: Priority::High,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virDomainGetControlInfo"),
            since: Some("0.9.3"),
            acl: &["domain:read"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainGetControlInfoArgs>(),
        };
        &INFO
    };

    type Ret = DomainGetControlInfoRet;
}

/// Result of `DOMAIN_GET_CONTROL_INFO`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainGetControlInfoRet {
    /// The state's number.
    pub state: u32,
    /// What is known of an error.
    pub details: u32,
    /// For how long, in milliseconds.
    #[cfg_attr(feature = "serde", serde(rename = "stateTime"))]
    pub state_time: u64,
}

impl Encode for DomainGetControlInfoRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.u32(self.state);
        to.u32(self.details);
        to.u64(self.state_time);
        Ok(())
    }
}

impl Decode for DomainGetControlInfoRet {
    const MIN_SIZE: usize = 16;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { state: from.u32()?, details: from.u32()?, state_time: from.u64()? })
    }
}

/// Arguments of `DOMAIN_UNDEFINE_FLAGS` (231).
///
/// Behind `virDomainUndefineFlags`, since 0.9.4. Needs `domain:delete`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainUndefineFlagsArgs {
    /// The domain.
    pub dom: NonnullDomain,
    /// Flags of [`DomainUndefineFlags`](crate::api::domain::DomainUndefineFlags).
    pub flags: u32,
}

impl Encode for DomainUndefineFlagsArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)?;
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for DomainUndefineFlagsArgs {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE + 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { dom: NonnullDomain::decode(from)?, flags: from.u32()? })
    }
}

impl Procedure for DomainUndefineFlagsArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 231,
            name: "DOMAIN_UNDEFINE_FLAGS",
            kind: Kind::Call,
            priority: Priority::High,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virDomainUndefineFlags"),
            since: Some("0.9.4"),
            acl: &["domain:delete"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainUndefineFlagsArgs>(),
        };
        &INFO
    };

    type Ret = ();
}

/// Arguments of `DOMAIN_DESTROY_FLAGS` (234).
///
/// Behind `virDomainDestroyFlags`, since 0.9.4. Needs `domain:stop`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainDestroyFlagsArgs {
    /// The domain.
    pub dom: NonnullDomain,
    /// Flags of [`DomainDestroyFlags`](crate::api::domain::DomainDestroyFlags).
    pub flags: u32,
}

impl Encode for DomainDestroyFlagsArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)?;
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for DomainDestroyFlagsArgs {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE + 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { dom: NonnullDomain::decode(from)?, flags: from.u32()? })
    }
}

impl Procedure for DomainDestroyFlagsArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 234,
            name: "DOMAIN_DESTROY_FLAGS",
            kind: Kind::Call,
            priority: Priority::High,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virDomainDestroyFlags"),
            since: Some("0.9.4"),
            acl: &["domain:stop"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainDestroyFlagsArgs>(),
        };
        &INFO
    };

    type Ret = ();
}

/// Arguments of `DOMAIN_RESET` (245).
///
/// Behind `virDomainReset`, since 0.9.7. Needs `domain:reset`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainResetArgs {
    /// The domain.
    pub dom: NonnullDomain,
    /// Flags; none is defined so far.
    pub flags: u32,
}

impl Encode for DomainResetArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)?;
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for DomainResetArgs {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE + 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { dom: NonnullDomain::decode(from)?, flags: from.u32()? })
    }
}

impl Procedure for DomainResetArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 245,
            name: "DOMAIN_RESET",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virDomainReset"),
            since: Some("0.9.7"),
            acl: &["domain:reset"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainResetArgs>(),
        };
        &INFO
    };

    type Ret = ();
}

/// Arguments of `DOMAIN_SHUTDOWN_FLAGS` (258).
///
/// Behind `virDomainShutdownFlags`, since 0.9.10. Needs `domain:init_control`,
/// `domain:write` (with `VIR_DOMAIN_SHUTDOWN_GUEST_AGENT`).
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainShutdownFlagsArgs {
    /// The domain.
    pub dom: NonnullDomain,
    /// Flags of [`DomainShutdownFlags`](crate::api::domain::DomainShutdownFlags).
    pub flags: u32,
}

impl Encode for DomainShutdownFlagsArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)?;
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for DomainShutdownFlagsArgs {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE + 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { dom: NonnullDomain::decode(from)?, flags: from.u32()? })
    }
}

impl Procedure for DomainShutdownFlagsArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 258,
            name: "DOMAIN_SHUTDOWN_FLAGS",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virDomainShutdownFlags"),
            since: Some("0.9.10"),
            acl: &["domain:init_control", "domain:write:VIR_DOMAIN_SHUTDOWN_GUEST_AGENT"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainShutdownFlagsArgs>(),
        };
        &INFO
    };

    type Ret = ();
}

/// Arguments of `DOMAIN_SET_METADATA` (264).
///
/// Behind `virDomainSetMetadata`, since 0.9.10. Needs `domain:write`, `domain:save`
/// (without `VIR_DOMAIN_AFFECT_CONFIG` or `VIR_DOMAIN_AFFECT_LIVE`), `domain:save` (with
/// `VIR_DOMAIN_AFFECT_CONFIG`).
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainSetMetadataArgs {
    /// The domain.
    pub dom: NonnullDomain,
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
    /// Flags of
    /// [`DomainModificationImpact`](crate::api::domain::DomainModificationImpact).
    pub flags: u32,
}

impl Encode for DomainSetMetadataArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)?;
        to.i32(self.r#type);
        to.optional_string(self.metadata.as_deref(), REMOTE_STRING_MAX)?;
        to.optional_string(self.key.as_deref(), REMOTE_STRING_MAX)?;
        to.optional_string(self.uri.as_deref(), REMOTE_STRING_MAX)?;
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for DomainSetMetadataArgs {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE + 20;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            dom: NonnullDomain::decode(from)?,
            r#type: from.i32()?,
            metadata: from.optional_string(REMOTE_STRING_MAX)?,
            key: from.optional_string(REMOTE_STRING_MAX)?,
            uri: from.optional_string(REMOTE_STRING_MAX)?,
            flags: from.u32()?,
        })
    }
}

impl Procedure for DomainSetMetadataArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 264,
            name: "DOMAIN_SET_METADATA",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virDomainSetMetadata"),
            since: Some("0.9.10"),
            acl: &[
                "domain:write",
                "domain:save:!VIR_DOMAIN_AFFECT_CONFIG|VIR_DOMAIN_AFFECT_LIVE",
                "domain:save:VIR_DOMAIN_AFFECT_CONFIG",
            ],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainSetMetadataArgs>(),
        };
        &INFO
    };

    type Ret = ();
}

/// Arguments of `DOMAIN_GET_METADATA` (265).
///
/// Behind `virDomainGetMetadata`, since 0.9.10. Needs `domain:read`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainGetMetadataArgs {
    /// The domain.
    pub dom: NonnullDomain,
    /// The type.
    pub r#type: i32,
    /// The URI.
    #[cfg_attr(feature = "serde", serde(default))]
    pub uri: Option<String>,
    /// Flags of
    /// [`DomainModificationImpact`](crate::api::domain::DomainModificationImpact).
    pub flags: u32,
}

impl Encode for DomainGetMetadataArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)?;
        to.i32(self.r#type);
        to.optional_string(self.uri.as_deref(), REMOTE_STRING_MAX)?;
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for DomainGetMetadataArgs {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE + 12;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            dom: NonnullDomain::decode(from)?,
            r#type: from.i32()?,
            uri: from.optional_string(REMOTE_STRING_MAX)?,
            flags: from.u32()?,
        })
    }
}

impl Procedure for DomainGetMetadataArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 265,
            name: "DOMAIN_GET_METADATA",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virDomainGetMetadata"),
            since: Some("0.9.10"),
            acl: &["domain:read"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainGetMetadataArgs>(),
        };
        &INFO
    };

    type Ret = DomainGetMetadataRet;
}

/// Result of `DOMAIN_GET_METADATA`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainGetMetadataRet {
    /// The metadata.
    pub metadata: String,
}

impl Encode for DomainGetMetadataRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.string(&self.metadata, REMOTE_STRING_MAX)
    }
}

impl Decode for DomainGetMetadataRet {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { metadata: from.string(REMOTE_STRING_MAX)? })
    }
}

/// Arguments of `DOMAIN_GET_SECURITY_LABEL_LIST` (278).
///
/// Behind `virDomainGetSecurityLabelList`, since 0.10.0. Needs `domain:read`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainGetSecurityLabelListArgs {
    /// The domain.
    pub dom: NonnullDomain,
}

impl Encode for DomainGetSecurityLabelListArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)
    }
}

impl Decode for DomainGetSecurityLabelListArgs {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { dom: NonnullDomain::decode(from)? })
    }
}

impl Procedure for DomainGetSecurityLabelListArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 278,
            name: "DOMAIN_GET_SECURITY_LABEL_LIST",
            kind: Kind::Call,
            priority: Priority::High,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Neither,
            function: Some("virDomainGetSecurityLabelList"),
            since: Some("0.10.0"),
            acl: &["domain:read"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainGetSecurityLabelListArgs>(),
        };
        &INFO
    };

    type Ret = DomainGetSecurityLabelListRet;
}

/// Result of `DOMAIN_GET_SECURITY_LABEL_LIST`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainGetSecurityLabelListRet {
    /// The security labels; at most `REMOTE_SECURITY_LABEL_LIST_MAX`.
    pub labels: Vec<DomainGetSecurityLabelRet>,
    /// How many there are.
    pub ret: i32,
}

impl Encode for DomainGetSecurityLabelListRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.array(&self.labels, REMOTE_SECURITY_LABEL_LIST_MAX)?;
        to.i32(self.ret);
        Ok(())
    }
}

impl Decode for DomainGetSecurityLabelListRet {
    const MIN_SIZE: usize = 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { labels: from.array(REMOTE_SECURITY_LABEL_LIST_MAX)?, ret: from.i32()? })
    }
}

/// Arguments of `DOMAIN_GET_JOB_STATS` (298).
///
/// Behind `virDomainGetJobStats`, since 1.0.3. Needs `domain:read`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainGetJobStatsArgs {
    /// The domain.
    pub dom: NonnullDomain,
    /// Flags of [`DomainGetJobStatsFlags`](crate::api::domain::DomainGetJobStatsFlags).
    pub flags: u32,
}

impl Encode for DomainGetJobStatsArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)?;
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for DomainGetJobStatsArgs {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE + 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { dom: NonnullDomain::decode(from)?, flags: from.u32()? })
    }
}

impl Procedure for DomainGetJobStatsArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 298,
            name: "DOMAIN_GET_JOB_STATS",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Neither,
            function: Some("virDomainGetJobStats"),
            since: Some("1.0.3"),
            acl: &["domain:read"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainGetJobStatsArgs>(),
        };
        &INFO
    };

    type Ret = DomainGetJobStatsRet;
}

/// Result of `DOMAIN_GET_JOB_STATS`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainGetJobStatsRet {
    /// The type.
    pub r#type: i32,
    /// The parameters; at most `REMOTE_DOMAIN_JOB_STATS_MAX`.
    pub params: Vec<TypedParam>,
}

impl Encode for DomainGetJobStatsRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.i32(self.r#type);
        to.array(&self.params, REMOTE_DOMAIN_JOB_STATS_MAX)
    }
}

impl Decode for DomainGetJobStatsRet {
    const MIN_SIZE: usize = 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { r#type: from.i32()?, params: from.array(REMOTE_DOMAIN_JOB_STATS_MAX)? })
    }
}

/// Arguments of `DOMAIN_CREATE_XML_WITH_FILES` (309).
///
/// Behind `virDomainCreateXMLWithFiles`, since 1.1.1. Needs `domain:write`,
/// `domain:start`. File descriptors go with the call.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainCreateXmlWithFilesArgs {
    /// The XML document.
    pub xml_desc: String,
    /// Flags of [`DomainCreateFlags`](crate::api::domain::DomainCreateFlags).
    pub flags: u32,
}

impl Encode for DomainCreateXmlWithFilesArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.string(&self.xml_desc, REMOTE_STRING_MAX)?;
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for DomainCreateXmlWithFilesArgs {
    const MIN_SIZE: usize = 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { xml_desc: from.string(REMOTE_STRING_MAX)?, flags: from.u32()? })
    }
}

impl Procedure for DomainCreateXmlWithFilesArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 309,
            name: "DOMAIN_CREATE_XML_WITH_FILES",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::Call,
            stubs: Stubs::Neither,
            function: Some("virDomainCreateXMLWithFiles"),
            since: Some("1.1.1"),
            acl: &["domain:write", "domain:start"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainCreateXmlWithFilesArgs>(),
        };
        &INFO
    };

    type Ret = DomainCreateXmlWithFilesRet;
}

/// Result of `DOMAIN_CREATE_XML_WITH_FILES`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainCreateXmlWithFilesRet {
    /// The domain.
    pub dom: NonnullDomain,
}

impl Encode for DomainCreateXmlWithFilesRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)
    }
}

impl Decode for DomainCreateXmlWithFilesRet {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { dom: NonnullDomain::decode(from)? })
    }
}

/// Arguments of `DOMAIN_CREATE_WITH_FILES` (310).
///
/// Behind `virDomainCreateWithFiles`, since 1.1.1. Needs `domain:start`. File
/// descriptors go with the call.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainCreateWithFilesArgs {
    /// The domain.
    pub dom: NonnullDomain,
    /// Flags of [`DomainCreateFlags`](crate::api::domain::DomainCreateFlags).
    pub flags: u32,
}

impl Encode for DomainCreateWithFilesArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)?;
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for DomainCreateWithFilesArgs {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE + 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { dom: NonnullDomain::decode(from)?, flags: from.u32()? })
    }
}

impl Procedure for DomainCreateWithFilesArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 310,
            name: "DOMAIN_CREATE_WITH_FILES",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::Call,
            stubs: Stubs::Neither,
            function: Some("virDomainCreateWithFiles"),
            since: Some("1.1.1"),
            acl: &["domain:start"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainCreateWithFilesArgs>(),
        };
        &INFO
    };

    type Ret = DomainCreateWithFilesRet;
}

/// Result of `DOMAIN_CREATE_WITH_FILES`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainCreateWithFilesRet {
    /// The domain.
    pub dom: NonnullDomain,
}

impl Encode for DomainCreateWithFilesRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)
    }
}

impl Decode for DomainCreateWithFilesRet {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { dom: NonnullDomain::decode(from)? })
    }
}

/// Arguments of `DOMAIN_DEFINE_XML_FLAGS` (350).
///
/// Behind `virDomainDefineXMLFlags`, since 1.2.12. Needs `domain:write`, `domain:save`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainDefineXmlFlagsArgs {
    /// The XML document.
    pub xml: String,
    /// Flags of [`DomainDefineFlags`](crate::api::domain::DomainDefineFlags).
    pub flags: u32,
}

impl Encode for DomainDefineXmlFlagsArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.string(&self.xml, REMOTE_STRING_MAX)?;
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for DomainDefineXmlFlagsArgs {
    const MIN_SIZE: usize = 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { xml: from.string(REMOTE_STRING_MAX)?, flags: from.u32()? })
    }
}

impl Procedure for DomainDefineXmlFlagsArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 350,
            name: "DOMAIN_DEFINE_XML_FLAGS",
            kind: Kind::Call,
            priority: Priority::High,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virDomainDefineXMLFlags"),
            since: Some("1.2.12"),
            acl: &["domain:write", "domain:save"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainDefineXmlFlagsArgs>(),
        };
        &INFO
    };

    type Ret = DomainDefineXmlFlagsRet;
}

/// Result of `DOMAIN_DEFINE_XML_FLAGS`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainDefineXmlFlagsRet {
    /// The domain.
    pub dom: NonnullDomain,
}

impl Encode for DomainDefineXmlFlagsRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)
    }
}

impl Decode for DomainDefineXmlFlagsRet {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { dom: NonnullDomain::decode(from)? })
    }
}

/// Arguments of `DOMAIN_RENAME` (358).
///
/// Behind `virDomainRename`, since 1.2.19. Needs `domain:write`, `domain:save`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainRenameArgs {
    /// The domain.
    pub dom: NonnullDomain,
    /// The new name.
    #[cfg_attr(feature = "serde", serde(default))]
    pub new_name: Option<String>,
    /// Flags; none is defined so far.
    pub flags: u32,
}

impl Encode for DomainRenameArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)?;
        to.optional_string(self.new_name.as_deref(), REMOTE_STRING_MAX)?;
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for DomainRenameArgs {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE + 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            dom: NonnullDomain::decode(from)?,
            new_name: from.optional_string(REMOTE_STRING_MAX)?,
            flags: from.u32()?,
        })
    }
}

impl Procedure for DomainRenameArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 358,
            name: "DOMAIN_RENAME",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Server,
            function: Some("virDomainRename"),
            since: Some("1.2.19"),
            acl: &["domain:write", "domain:save"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainRenameArgs>(),
        };
        &INFO
    };

    type Ret = DomainRenameRet;
}

/// Result of `DOMAIN_RENAME`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainRenameRet {
    /// What came of it; 0 for success.
    pub retcode: i32,
}

impl Encode for DomainRenameRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.i32(self.retcode);
        Ok(())
    }
}

impl Decode for DomainRenameRet {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { retcode: from.i32()? })
    }
}

/// Arguments of `DOMAIN_SET_LIFECYCLE_ACTION` (390).
///
/// Behind `virDomainSetLifecycleAction`, since 3.9.0. Needs `domain:write`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainSetLifecycleActionArgs {
    /// The domain.
    pub dom: NonnullDomain,
    /// The type.
    pub r#type: u32,
    /// What was done about it.
    pub action: u32,
    /// Flags of
    /// [`DomainModificationImpact`](crate::api::domain::DomainModificationImpact).
    pub flags: u32,
}

impl Encode for DomainSetLifecycleActionArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)?;
        to.u32(self.r#type);
        to.u32(self.action);
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for DomainSetLifecycleActionArgs {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE + 12;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            dom: NonnullDomain::decode(from)?,
            r#type: from.u32()?,
            action: from.u32()?,
            flags: from.u32()?,
        })
    }
}

impl Procedure for DomainSetLifecycleActionArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 390,
            name: "DOMAIN_SET_LIFECYCLE_ACTION",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virDomainSetLifecycleAction"),
            since: Some("3.9.0"),
            acl: &["domain:write"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainSetLifecycleActionArgs>(),
        };
        &INFO
    };

    type Ret = ();
}

/// Arguments of `DOMAIN_GET_LAUNCH_SECURITY_INFO` (396).
///
/// Behind `virDomainGetLaunchSecurityInfo`, since 4.5.0. Needs `domain:read`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainGetLaunchSecurityInfoArgs {
    /// The domain.
    pub dom: NonnullDomain,
    /// Flags; none is defined so far.
    pub flags: u32,
}

impl Encode for DomainGetLaunchSecurityInfoArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)?;
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for DomainGetLaunchSecurityInfoArgs {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE + 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { dom: NonnullDomain::decode(from)?, flags: from.u32()? })
    }
}

impl Procedure for DomainGetLaunchSecurityInfoArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 396,
            name: "DOMAIN_GET_LAUNCH_SECURITY_INFO",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Neither,
            function: Some("virDomainGetLaunchSecurityInfo"),
            since: Some("4.5.0"),
            acl: &["domain:read"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainGetLaunchSecurityInfoArgs>(),
        };
        &INFO
    };

    type Ret = DomainGetLaunchSecurityInfoRet;
}

/// Result of `DOMAIN_GET_LAUNCH_SECURITY_INFO`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainGetLaunchSecurityInfoRet {
    /// What is known of the launch; at most
    /// `REMOTE_DOMAIN_LAUNCH_SECURITY_INFO_PARAMS_MAX`.
    pub params: Vec<TypedParam>,
}

impl Encode for DomainGetLaunchSecurityInfoRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.array(&self.params, REMOTE_DOMAIN_LAUNCH_SECURITY_INFO_PARAMS_MAX)
    }
}

impl Decode for DomainGetLaunchSecurityInfoRet {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { params: from.array(REMOTE_DOMAIN_LAUNCH_SECURITY_INFO_PARAMS_MAX)? })
    }
}

/// Arguments of `DOMAIN_GET_MESSAGES` (426).
///
/// Behind `virDomainGetMessages`, since 7.1.0. Needs `domain:read`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainGetMessagesArgs {
    /// The domain.
    pub dom: NonnullDomain,
    /// Flags of [`DomainMessageType`](crate::api::domain::DomainMessageType).
    pub flags: u32,
}

impl Encode for DomainGetMessagesArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)?;
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for DomainGetMessagesArgs {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE + 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { dom: NonnullDomain::decode(from)?, flags: from.u32()? })
    }
}

impl Procedure for DomainGetMessagesArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 426,
            name: "DOMAIN_GET_MESSAGES",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Neither,
            function: Some("virDomainGetMessages"),
            since: Some("7.1.0"),
            acl: &["domain:read"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainGetMessagesArgs>(),
        };
        &INFO
    };

    type Ret = DomainGetMessagesRet;
}

/// Result of `DOMAIN_GET_MESSAGES`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainGetMessagesRet {
    /// The messages; at most `REMOTE_DOMAIN_MESSAGES_MAX`.
    pub msgs: Vec<String>,
}

impl Encode for DomainGetMessagesRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.strings(&self.msgs, REMOTE_DOMAIN_MESSAGES_MAX, REMOTE_STRING_MAX)
    }
}

impl Decode for DomainGetMessagesRet {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { msgs: from.strings(REMOTE_DOMAIN_MESSAGES_MAX, REMOTE_STRING_MAX)? })
    }
}

/// Arguments of `DOMAIN_START_DIRTY_RATE_CALC` (427).
///
/// Behind `virDomainStartDirtyRateCalc`, since 7.2.0. Needs `domain:write`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainStartDirtyRateCalcArgs {
    /// The domain.
    pub dom: NonnullDomain,
    /// How long to measure.
    pub seconds: i32,
    /// Flags of
    /// [`DomainDirtyRateCalcFlags`](crate::api::domain::DomainDirtyRateCalcFlags).
    pub flags: u32,
}

impl Encode for DomainStartDirtyRateCalcArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)?;
        to.i32(self.seconds);
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for DomainStartDirtyRateCalcArgs {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE + 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { dom: NonnullDomain::decode(from)?, seconds: from.i32()?, flags: from.u32()? })
    }
}

impl Procedure for DomainStartDirtyRateCalcArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 427,
            name: "DOMAIN_START_DIRTY_RATE_CALC",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virDomainStartDirtyRateCalc"),
            since: Some("7.2.0"),
            acl: &["domain:write"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainStartDirtyRateCalcArgs>(),
        };
        &INFO
    };

    type Ret = ();
}

/// Arguments of `DOMAIN_SET_LAUNCH_SECURITY_STATE` (439).
///
/// Behind `virDomainSetLaunchSecurityState`, since 8.0.0. Needs `domain:write`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainSetLaunchSecurityStateArgs {
    /// The domain.
    pub dom: NonnullDomain,
    /// The parameters; at most `REMOTE_DOMAIN_LAUNCH_SECURITY_STATE_PARAMS_MAX`.
    pub params: Vec<TypedParam>,
    /// Flags; none is defined so far.
    pub flags: u32,
}

impl Encode for DomainSetLaunchSecurityStateArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)?;
        to.array(&self.params, REMOTE_DOMAIN_LAUNCH_SECURITY_STATE_PARAMS_MAX)?;
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for DomainSetLaunchSecurityStateArgs {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE + 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            dom: NonnullDomain::decode(from)?,
            params: from.array(REMOTE_DOMAIN_LAUNCH_SECURITY_STATE_PARAMS_MAX)?,
            flags: from.u32()?,
        })
    }
}

impl Procedure for DomainSetLaunchSecurityStateArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 439,
            name: "DOMAIN_SET_LAUNCH_SECURITY_STATE",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virDomainSetLaunchSecurityState"),
            since: Some("8.0.0"),
            acl: &["domain:write"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainSetLaunchSecurityStateArgs>(),
        };
        &INFO
    };

    type Ret = ();
}

/// Arguments of `DOMAIN_ABORT_JOB_FLAGS` (442).
///
/// Behind `virDomainAbortJobFlags`, since 8.5.0. Needs `domain:write`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainAbortJobFlagsArgs {
    /// The domain.
    pub dom: NonnullDomain,
    /// Flags of [`DomainAbortJobFlags`](crate::api::domain::DomainAbortJobFlags).
    pub flags: u32,
}

impl Encode for DomainAbortJobFlagsArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)?;
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for DomainAbortJobFlagsArgs {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE + 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { dom: NonnullDomain::decode(from)?, flags: from.u32()? })
    }
}

impl Procedure for DomainAbortJobFlagsArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 442,
            name: "DOMAIN_ABORT_JOB_FLAGS",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virDomainAbortJobFlags"),
            since: Some("8.5.0"),
            acl: &["domain:write"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainAbortJobFlagsArgs>(),
        };
        &INFO
    };

    type Ret = ();
}

/// Arguments of `DOMAIN_FD_ASSOCIATE` (443).
///
/// Behind `virDomainFDAssociate`, since 9.0.0. Needs `domain:write`. File descriptors go
/// with the call.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainFdAssociateArgs {
    /// The domain.
    pub dom: NonnullDomain,
    /// The name.
    pub name: String,
    /// Flags of [`DomainFDAssociateFlags`](crate::api::domain::DomainFDAssociateFlags).
    pub flags: u32,
}

impl Encode for DomainFdAssociateArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)?;
        to.string(&self.name, REMOTE_STRING_MAX)?;
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for DomainFdAssociateArgs {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE + 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            dom: NonnullDomain::decode(from)?,
            name: from.string(REMOTE_STRING_MAX)?,
            flags: from.u32()?,
        })
    }
}

impl Procedure for DomainFdAssociateArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 443,
            name: "DOMAIN_FD_ASSOCIATE",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::Call,
            stubs: Stubs::Neither,
            function: Some("virDomainFDAssociate"),
            since: Some("9.0.0"),
            acl: &["domain:write"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainFdAssociateArgs>(),
        };
        &INFO
    };

    type Ret = ();
}

/// Arguments of `DOMAIN_GET_AUTOSTART_ONCE` (449).
///
/// Behind `virDomainGetAutostartOnce`, since 11.2.0. Needs `domain:read`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainGetAutostartOnceArgs {
    /// The domain.
    pub dom: NonnullDomain,
}

impl Encode for DomainGetAutostartOnceArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)
    }
}

impl Decode for DomainGetAutostartOnceArgs {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { dom: NonnullDomain::decode(from)? })
    }
}

impl Procedure for DomainGetAutostartOnceArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 449,
            name: "DOMAIN_GET_AUTOSTART_ONCE",
            kind: Kind::Call,
            priority: Priority::High,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virDomainGetAutostartOnce"),
            since: Some("11.2.0"),
            acl: &["domain:read"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainGetAutostartOnceArgs>(),
        };
        &INFO
    };

    type Ret = DomainGetAutostartOnceRet;
}

/// Result of `DOMAIN_GET_AUTOSTART_ONCE`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainGetAutostartOnceRet {
    /// 1 where it starts with the host, else 0.
    pub autostart: i32,
}

impl Encode for DomainGetAutostartOnceRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.i32(self.autostart);
        Ok(())
    }
}

impl Decode for DomainGetAutostartOnceRet {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { autostart: from.i32()? })
    }
}

/// Arguments of `DOMAIN_SET_AUTOSTART_ONCE` (450).
///
/// Behind `virDomainSetAutostartOnce`, since 11.2.0. Needs `domain:write`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainSetAutostartOnceArgs {
    /// The domain.
    pub dom: NonnullDomain,
    /// 1 where it starts with the host, else 0.
    pub autostart: i32,
}

impl Encode for DomainSetAutostartOnceArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)?;
        to.i32(self.autostart);
        Ok(())
    }
}

impl Decode for DomainSetAutostartOnceArgs {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE + 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { dom: NonnullDomain::decode(from)?, autostart: from.i32()? })
    }
}

impl Procedure for DomainSetAutostartOnceArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 450,
            name: "DOMAIN_SET_AUTOSTART_ONCE",
            kind: Kind::Call,
            priority: Priority::High,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virDomainSetAutostartOnce"),
            since: Some("11.2.0"),
            acl: &["domain:write"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainSetAutostartOnceArgs>(),
        };
        &INFO
    };

    type Ret = ();
}

/// Arguments of `DOMAIN_ANNOUNCE_INTERFACE` (456).
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainAnnounceInterfaceArgs {
    /// The domain.
    pub dom: NonnullDomain,
    /// The device's name or address.
    #[cfg_attr(feature = "serde", serde(default))]
    pub device: Option<String>,
    /// The parameters; at most `16`.
    pub params: Vec<TypedParam>,
    /// Flags.
    pub flags: u32,
}

impl Encode for DomainAnnounceInterfaceArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)?;
        to.optional_string(self.device.as_deref(), REMOTE_STRING_MAX)?;
        to.array(&self.params, 16)?;
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for DomainAnnounceInterfaceArgs {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE + 12;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            dom: NonnullDomain::decode(from)?,
            device: from.optional_string(REMOTE_STRING_MAX)?,
            params: from.array(16)?,
            flags: from.u32()?,
        })
    }
}

impl Procedure for DomainAnnounceInterfaceArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 456,
            name: "DOMAIN_ANNOUNCE_INTERFACE",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: None,
            since: None,
            acl: &[],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainAnnounceInterfaceArgs>(),
        };
        &INFO
    };

    type Ret = ();
}
