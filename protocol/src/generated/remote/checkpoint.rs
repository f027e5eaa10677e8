// Written by virtsmith-protocol-gen from libvirt 11.3.0; do not edit.

//! Domain checkpoints and backups.

use super::types::{NonnullDomain, NonnullDomainCheckpoint};
use super::{REMOTE_DOMAIN_CHECKPOINT_LIST_MAX, REMOTE_STRING_MAX};
#[cfg(feature = "serde")]
use crate::json::JsonCodec;
use crate::procedure::{Fds, Kind, Priority, Procedure, ProcedureInfo, Program, Stream, Stubs};
use crate::xdr::{Decode, DecodeError, Decoder, Encode, EncodeError, Encoder};

/// Arguments of `DOMAIN_CHECKPOINT_CREATE_XML` (411).
///
/// Behind `virDomainCheckpointCreateXML`, since 5.6.0. Needs `domain:checkpoint`,
/// `domain:fs_freeze` (with `VIR_DOMAIN_CHECKPOINT_CREATE_QUIESCE`).
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainCheckpointCreateXmlArgs {
    /// The domain.
    pub dom: NonnullDomain,
    /// The XML document.
    pub xml_desc: String,
    /// Flags of
    /// [`DomainCheckpointCreateFlags`](crate::api::domain_checkpoint::DomainCheckpointCreateFlags).
    pub flags: u32,
}

impl Encode for DomainCheckpointCreateXmlArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)?;
        to.string(&self.xml_desc, REMOTE_STRING_MAX)?;
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for DomainCheckpointCreateXmlArgs {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE + 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            dom: NonnullDomain::decode(from)?,
            xml_desc: from.string(REMOTE_STRING_MAX)?,
            flags: from.u32()?,
        })
    }
}

impl Procedure for DomainCheckpointCreateXmlArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 411,
            name: "DOMAIN_CHECKPOINT_CREATE_XML",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virDomainCheckpointCreateXML"),
            since: Some("5.6.0"),
            acl: &["domain:checkpoint", "domain:fs_freeze:VIR_DOMAIN_CHECKPOINT_CREATE_QUIESCE"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainCheckpointCreateXmlArgs>(),
        };
        &INFO
    };

    type Ret = DomainCheckpointCreateXmlRet;
}

/// Result of `DOMAIN_CHECKPOINT_CREATE_XML`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainCheckpointCreateXmlRet {
    /// The checkpoint.
    pub checkpoint: NonnullDomainCheckpoint,
}

impl Encode for DomainCheckpointCreateXmlRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.checkpoint.encode(to)
    }
}

impl Decode for DomainCheckpointCreateXmlRet {
    const MIN_SIZE: usize = NonnullDomainCheckpoint::MIN_SIZE;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { checkpoint: NonnullDomainCheckpoint::decode(from)? })
    }
}

/// Arguments of `DOMAIN_CHECKPOINT_GET_XML_DESC` (412).
///
/// Behind `virDomainCheckpointGetXMLDesc`, since 5.6.0. Needs `domain:read`,
/// `domain:read_secure` (with `VIR_DOMAIN_CHECKPOINT_XML_SECURE`).
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainCheckpointGetXmlDescArgs {
    /// The checkpoint.
    pub checkpoint: NonnullDomainCheckpoint,
    /// Flags of
    /// [`DomainCheckpointXMLFlags`](crate::api::domain_checkpoint::DomainCheckpointXMLFlags).
    pub flags: u32,
}

impl Encode for DomainCheckpointGetXmlDescArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.checkpoint.encode(to)?;
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for DomainCheckpointGetXmlDescArgs {
    const MIN_SIZE: usize = NonnullDomainCheckpoint::MIN_SIZE + 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { checkpoint: NonnullDomainCheckpoint::decode(from)?, flags: from.u32()? })
    }
}

impl Procedure for DomainCheckpointGetXmlDescArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 412,
            name: "DOMAIN_CHECKPOINT_GET_XML_DESC",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virDomainCheckpointGetXMLDesc"),
            since: Some("5.6.0"),
            acl: &["domain:read", "domain:read_secure:VIR_DOMAIN_CHECKPOINT_XML_SECURE"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainCheckpointGetXmlDescArgs>(),
        };
        &INFO
    };

    type Ret = DomainCheckpointGetXmlDescRet;
}

/// Result of `DOMAIN_CHECKPOINT_GET_XML_DESC`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainCheckpointGetXmlDescRet {
    /// The XML document.
    pub xml: String,
}

impl Encode for DomainCheckpointGetXmlDescRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.string(&self.xml, REMOTE_STRING_MAX)
    }
}

impl Decode for DomainCheckpointGetXmlDescRet {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { xml: from.string(REMOTE_STRING_MAX)? })
    }
}

/// Arguments of `DOMAIN_LIST_ALL_CHECKPOINTS` (413).
///
/// Behind `virDomainListAllCheckpoints`, since 5.6.0. Needs `domain:read`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainListAllCheckpointsArgs {
    /// The domain.
    pub dom: NonnullDomain,
    /// 1 where the items are wanted, 0 for their number alone.
    pub need_results: i32,
    /// Flags of
    /// [`DomainCheckpointListFlags`](crate::api::domain_checkpoint::DomainCheckpointListFlags).
    pub flags: u32,
}

impl Encode for DomainListAllCheckpointsArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)?;
        to.i32(self.need_results);
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for DomainListAllCheckpointsArgs {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE + 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            dom: NonnullDomain::decode(from)?,
            need_results: from.i32()?,
            flags: from.u32()?,
        })
    }
}

impl Procedure for DomainListAllCheckpointsArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 413,
            name: "DOMAIN_LIST_ALL_CHECKPOINTS",
            kind: Kind::Call,
            priority: Priority::High,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virDomainListAllCheckpoints"),
            since: Some("5.6.0"),
            acl: &["domain:read"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainListAllCheckpointsArgs>(),
        };
        &INFO
    };

    type Ret = DomainListAllCheckpointsRet;
}

/// Result of `DOMAIN_LIST_ALL_CHECKPOINTS`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainListAllCheckpointsRet {
    /// The checkpoints; at most `REMOTE_DOMAIN_CHECKPOINT_LIST_MAX`.
    pub checkpoints: Vec<NonnullDomainCheckpoint>,
    /// How many there are.
    pub ret: i32,
}

impl Encode for DomainListAllCheckpointsRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.array(&self.checkpoints, REMOTE_DOMAIN_CHECKPOINT_LIST_MAX)?;
        to.i32(self.ret);
        Ok(())
    }
}

impl Decode for DomainListAllCheckpointsRet {
    const MIN_SIZE: usize = 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { checkpoints: from.array(REMOTE_DOMAIN_CHECKPOINT_LIST_MAX)?, ret: from.i32()? })
    }
}

/// Arguments of `DOMAIN_CHECKPOINT_LIST_ALL_CHILDREN` (414).
///
/// Behind `virDomainCheckpointListAllChildren`, since 5.6.0. Needs `domain:read`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainCheckpointListAllChildrenArgs {
    /// The checkpoint.
    pub checkpoint: NonnullDomainCheckpoint,
    /// 1 where the items are wanted, 0 for their number alone.
    pub need_results: i32,
    /// Flags of
    /// [`DomainCheckpointListFlags`](crate::api::domain_checkpoint::DomainCheckpointListFlags).
    pub flags: u32,
}

impl Encode for DomainCheckpointListAllChildrenArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.checkpoint.encode(to)?;
        to.i32(self.need_results);
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for DomainCheckpointListAllChildrenArgs {
    const MIN_SIZE: usize = NonnullDomainCheckpoint::MIN_SIZE + 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            checkpoint: NonnullDomainCheckpoint::decode(from)?,
            need_results: from.i32()?,
            flags: from.u32()?,
        })
    }
}

impl Procedure for DomainCheckpointListAllChildrenArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 414,
            name: "DOMAIN_CHECKPOINT_LIST_ALL_CHILDREN",
            kind: Kind::Call,
            priority: Priority::High,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virDomainCheckpointListAllChildren"),
            since: Some("5.6.0"),
            acl: &["domain:read"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainCheckpointListAllChildrenArgs>(),
        };
        &INFO
    };

    type Ret = DomainCheckpointListAllChildrenRet;
}

/// Result of `DOMAIN_CHECKPOINT_LIST_ALL_CHILDREN`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainCheckpointListAllChildrenRet {
    /// The checkpoints; at most `REMOTE_DOMAIN_CHECKPOINT_LIST_MAX`.
    pub checkpoints: Vec<NonnullDomainCheckpoint>,
    /// How many there are.
    pub ret: i32,
}

impl Encode for DomainCheckpointListAllChildrenRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.array(&self.checkpoints, REMOTE_DOMAIN_CHECKPOINT_LIST_MAX)?;
        to.i32(self.ret);
        Ok(())
    }
}

impl Decode for DomainCheckpointListAllChildrenRet {
    const MIN_SIZE: usize = 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { checkpoints: from.array(REMOTE_DOMAIN_CHECKPOINT_LIST_MAX)?, ret: from.i32()? })
    }
}

/// Arguments of `DOMAIN_CHECKPOINT_LOOKUP_BY_NAME` (415).
///
/// Behind `virDomainCheckpointLookupByName`, since 5.6.0. Needs `domain:read`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainCheckpointLookupByNameArgs {
    /// The domain.
    pub dom: NonnullDomain,
    /// The name.
    pub name: String,
    /// Flags; none is defined so far.
    pub flags: u32,
}

impl Encode for DomainCheckpointLookupByNameArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)?;
        to.string(&self.name, REMOTE_STRING_MAX)?;
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for DomainCheckpointLookupByNameArgs {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE + 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            dom: NonnullDomain::decode(from)?,
            name: from.string(REMOTE_STRING_MAX)?,
            flags: from.u32()?,
        })
    }
}

impl Procedure for DomainCheckpointLookupByNameArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 415,
            name: "DOMAIN_CHECKPOINT_LOOKUP_BY_NAME",
            kind: Kind::Call,
            priority: Priority::High,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virDomainCheckpointLookupByName"),
            since: Some("5.6.0"),
            acl: &["domain:read"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainCheckpointLookupByNameArgs>(),
        };
        &INFO
    };

    type Ret = DomainCheckpointLookupByNameRet;
}

/// Result of `DOMAIN_CHECKPOINT_LOOKUP_BY_NAME`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainCheckpointLookupByNameRet {
    /// The checkpoint.
    pub checkpoint: NonnullDomainCheckpoint,
}

impl Encode for DomainCheckpointLookupByNameRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.checkpoint.encode(to)
    }
}

impl Decode for DomainCheckpointLookupByNameRet {
    const MIN_SIZE: usize = NonnullDomainCheckpoint::MIN_SIZE;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { checkpoint: NonnullDomainCheckpoint::decode(from)? })
    }
}

/// Arguments of `DOMAIN_CHECKPOINT_GET_PARENT` (416).
///
/// Behind `virDomainCheckpointGetParent`, since 5.6.0. Needs `domain:read`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainCheckpointGetParentArgs {
    /// The checkpoint.
    pub checkpoint: NonnullDomainCheckpoint,
    /// Flags; none is defined so far.
    pub flags: u32,
}

impl Encode for DomainCheckpointGetParentArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.checkpoint.encode(to)?;
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for DomainCheckpointGetParentArgs {
    const MIN_SIZE: usize = NonnullDomainCheckpoint::MIN_SIZE + 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { checkpoint: NonnullDomainCheckpoint::decode(from)?, flags: from.u32()? })
    }
}

impl Procedure for DomainCheckpointGetParentArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 416,
            name: "DOMAIN_CHECKPOINT_GET_PARENT",
            kind: Kind::Call,
            priority: Priority::High,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virDomainCheckpointGetParent"),
            since: Some("5.6.0"),
            acl: &["domain:read"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainCheckpointGetParentArgs>(),
        };
        &INFO
    };

    type Ret = DomainCheckpointGetParentRet;
}

/// Result of `DOMAIN_CHECKPOINT_GET_PARENT`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainCheckpointGetParentRet {
    /// The parent.
    pub parent: NonnullDomainCheckpoint,
}

impl Encode for DomainCheckpointGetParentRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.parent.encode(to)
    }
}

impl Decode for DomainCheckpointGetParentRet {
    const MIN_SIZE: usize = NonnullDomainCheckpoint::MIN_SIZE;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { parent: NonnullDomainCheckpoint::decode(from)? })
    }
}

/// Arguments of `DOMAIN_CHECKPOINT_DELETE` (417).
///
/// Behind `virDomainCheckpointDelete`, since 5.6.0. Needs `domain:checkpoint`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainCheckpointDeleteArgs {
    /// The checkpoint.
    pub checkpoint: NonnullDomainCheckpoint,
    /// Flags of
    /// [`DomainCheckpointDeleteFlags`](crate::api::domain_checkpoint::DomainCheckpointDeleteFlags).
    pub flags: u32,
}

impl Encode for DomainCheckpointDeleteArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.checkpoint.encode(to)?;
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for DomainCheckpointDeleteArgs {
    const MIN_SIZE: usize = NonnullDomainCheckpoint::MIN_SIZE + 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { checkpoint: NonnullDomainCheckpoint::decode(from)?, flags: from.u32()? })
    }
}

impl Procedure for DomainCheckpointDeleteArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 417,
            name: "DOMAIN_CHECKPOINT_DELETE",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virDomainCheckpointDelete"),
            since: Some("5.6.0"),
            acl: &["domain:checkpoint"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainCheckpointDeleteArgs>(),
        };
        &INFO
    };

    type Ret = ();
}

/// Arguments of `DOMAIN_BACKUP_BEGIN` (421).
///
/// Behind `virDomainBackupBegin`, since 6.0.0. Needs `domain:checkpoint`,
/// `domain:block_write`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainBackupBeginArgs {
    /// The domain.
    pub dom: NonnullDomain,
    /// The backup's XML document.
    pub backup_xml: String,
    /// The XML document of a checkpoint to make with it.
    #[cfg_attr(feature = "serde", serde(default))]
    pub checkpoint_xml: Option<String>,
    /// Flags of [`DomainBackupBeginFlags`](crate::api::domain::DomainBackupBeginFlags).
    pub flags: u32,
}

impl Encode for DomainBackupBeginArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)?;
        to.string(&self.backup_xml, REMOTE_STRING_MAX)?;
        to.optional_string(self.checkpoint_xml.as_deref(), REMOTE_STRING_MAX)?;
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for DomainBackupBeginArgs {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE + 12;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            dom: NonnullDomain::decode(from)?,
            backup_xml: from.string(REMOTE_STRING_MAX)?,
            checkpoint_xml: from.optional_string(REMOTE_STRING_MAX)?,
            flags: from.u32()?,
        })
    }
}

impl Procedure for DomainBackupBeginArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 421,
            name: "DOMAIN_BACKUP_BEGIN",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virDomainBackupBegin"),
            since: Some("6.0.0"),
            acl: &["domain:checkpoint", "domain:block_write"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainBackupBeginArgs>(),
        };
        &INFO
    };

    type Ret = ();
}

/// Arguments of `DOMAIN_BACKUP_GET_XML_DESC` (422).
///
/// Behind `virDomainBackupGetXMLDesc`, since 6.0.0. Needs `domain:read`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainBackupGetXmlDescArgs {
    /// The domain.
    pub dom: NonnullDomain,
    /// Flags; none is defined so far.
    pub flags: u32,
}

impl Encode for DomainBackupGetXmlDescArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)?;
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for DomainBackupGetXmlDescArgs {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE + 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { dom: NonnullDomain::decode(from)?, flags: from.u32()? })
    }
}

impl Procedure for DomainBackupGetXmlDescArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 422,
            name: "DOMAIN_BACKUP_GET_XML_DESC",
            kind: Kind::Call,
            priority: Priority::High,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virDomainBackupGetXMLDesc"),
            since: Some("6.0.0"),
            acl: &["domain:read"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainBackupGetXmlDescArgs>(),
        };
        &INFO
    };

    type Ret = DomainBackupGetXmlDescRet;
}

/// Result of `DOMAIN_BACKUP_GET_XML_DESC`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainBackupGetXmlDescRet {
    /// The XML document.
    pub xml: String,
}

impl Encode for DomainBackupGetXmlDescRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.string(&self.xml, REMOTE_STRING_MAX)
    }
}

impl Decode for DomainBackupGetXmlDescRet {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { xml: from.string(REMOTE_STRING_MAX)? })
    }
}
