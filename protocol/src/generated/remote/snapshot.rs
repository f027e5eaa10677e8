// Written by virtsmith-protocol-gen from libvirt 11.3.0; do not edit.

//! Domain snapshots.

use super::types::{NonnullDomain, NonnullDomainSnapshot};
use super::{REMOTE_DOMAIN_SNAPSHOT_LIST_MAX, REMOTE_STRING_MAX};
#[cfg(feature = "serde")]
use crate::json::JsonCodec;
use crate::procedure::{Fds, Kind, Priority, Procedure, ProcedureInfo, Program, Stream, Stubs};
use crate::xdr::{Decode, DecodeError, Decoder, Encode, EncodeError, Encoder};

/// Arguments of `DOMAIN_SNAPSHOT_CREATE_XML` (185).
///
/// Behind `virDomainSnapshotCreateXML`, since 0.8.0. Needs `domain:snapshot`,
/// `domain:fs_freeze` (with `VIR_DOMAIN_SNAPSHOT_CREATE_QUIESCE`).
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainSnapshotCreateXmlArgs {
    /// The domain.
    pub dom: NonnullDomain,
    /// The XML document.
    pub xml_desc: String,
    /// Flags of
    /// [`DomainSnapshotCreateFlags`](crate::api::domain_snapshot::DomainSnapshotCreateFlags).
    pub flags: u32,
}

impl Encode for DomainSnapshotCreateXmlArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)?;
        to.string(&self.xml_desc, REMOTE_STRING_MAX)?;
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for DomainSnapshotCreateXmlArgs {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE + 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            dom: NonnullDomain::decode(from)?,
            xml_desc: from.string(REMOTE_STRING_MAX)?,
            flags: from.u32()?,
        })
    }
}

impl Procedure for DomainSnapshotCreateXmlArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 185,
            name: "DOMAIN_SNAPSHOT_CREATE_XML",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virDomainSnapshotCreateXML"),
            since: Some("0.8.0"),
            acl: &["domain:snapshot", "domain:fs_freeze:VIR_DOMAIN_SNAPSHOT_CREATE_QUIESCE"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainSnapshotCreateXmlArgs>(),
        };
        &INFO
    };

    type Ret = DomainSnapshotCreateXmlRet;
}

/// Result of `DOMAIN_SNAPSHOT_CREATE_XML`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainSnapshotCreateXmlRet {
    /// The snapshot.
    pub snap: NonnullDomainSnapshot,
}

impl Encode for DomainSnapshotCreateXmlRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.snap.encode(to)
    }
}

impl Decode for DomainSnapshotCreateXmlRet {
    const MIN_SIZE: usize = NonnullDomainSnapshot::MIN_SIZE;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { snap: NonnullDomainSnapshot::decode(from)? })
    }
}

/// Arguments of `DOMAIN_SNAPSHOT_GET_XML_DESC` (186).
///
/// Behind `virDomainSnapshotGetXMLDesc`, since 0.8.0. Needs `domain:read`,
/// `domain:read_secure` (with `VIR_DOMAIN_SNAPSHOT_XML_SECURE`).
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainSnapshotGetXmlDescArgs {
    /// The snapshot.
    pub snap: NonnullDomainSnapshot,
    /// Flags of
    /// [`DomainSnapshotXMLFlags`](crate::api::domain_snapshot::DomainSnapshotXMLFlags).
    pub flags: u32,
}

impl Encode for DomainSnapshotGetXmlDescArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.snap.encode(to)?;
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for DomainSnapshotGetXmlDescArgs {
    const MIN_SIZE: usize = NonnullDomainSnapshot::MIN_SIZE + 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { snap: NonnullDomainSnapshot::decode(from)?, flags: from.u32()? })
    }
}

impl Procedure for DomainSnapshotGetXmlDescArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 186,
            name: "DOMAIN_SNAPSHOT_GET_XML_DESC",
            kind: Kind::Call,
            priority: Priority::High,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virDomainSnapshotGetXMLDesc"),
            since: Some("0.8.0"),
            acl: &["domain:read", "domain:read_secure:VIR_DOMAIN_SNAPSHOT_XML_SECURE"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainSnapshotGetXmlDescArgs>(),
        };
        &INFO
    };

    type Ret = DomainSnapshotGetXmlDescRet;
}

/// Result of `DOMAIN_SNAPSHOT_GET_XML_DESC`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainSnapshotGetXmlDescRet {
    /// The XML document.
    pub xml: String,
}

impl Encode for DomainSnapshotGetXmlDescRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.string(&self.xml, REMOTE_STRING_MAX)
    }
}

impl Decode for DomainSnapshotGetXmlDescRet {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { xml: from.string(REMOTE_STRING_MAX)? })
    }
}

/// Arguments of `DOMAIN_SNAPSHOT_NUM` (187).
///
/// Behind `virDomainSnapshotNum`, since 0.8.0. Needs `domain:read`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainSnapshotNumArgs {
    /// The domain.
    pub dom: NonnullDomain,
    /// Flags of
    /// [`DomainSnapshotListFlags`](crate::api::domain_snapshot::DomainSnapshotListFlags).
    pub flags: u32,
}

impl Encode for DomainSnapshotNumArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)?;
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for DomainSnapshotNumArgs {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE + 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { dom: NonnullDomain::decode(from)?, flags: from.u32()? })
    }
}

impl Procedure for DomainSnapshotNumArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 187,
            name: "DOMAIN_SNAPSHOT_NUM",
            kind: Kind::Call,
            priority: Priority::High,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virDomainSnapshotNum"),
            since: Some("0.8.0"),
            acl: &["domain:read"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainSnapshotNumArgs>(),
        };
        &INFO
    };

    type Ret = DomainSnapshotNumRet;
}

/// Result of `DOMAIN_SNAPSHOT_NUM`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainSnapshotNumRet {
    /// How many there are.
    pub num: i32,
}

impl Encode for DomainSnapshotNumRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.i32(self.num);
        Ok(())
    }
}

impl Decode for DomainSnapshotNumRet {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { num: from.i32()? })
    }
}

/// Arguments of `DOMAIN_SNAPSHOT_LIST_NAMES` (188).
///
/// Behind `virDomainSnapshotListNames`, since 0.8.0. Needs `domain:read`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainSnapshotListNamesArgs {
    /// The domain.
    pub dom: NonnullDomain,
    /// The most that are wanted.
    pub maxnames: i32,
    /// Flags of
    /// [`DomainSnapshotListFlags`](crate::api::domain_snapshot::DomainSnapshotListFlags).
    pub flags: u32,
}

impl Encode for DomainSnapshotListNamesArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)?;
        to.i32(self.maxnames);
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for DomainSnapshotListNamesArgs {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE + 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { dom: NonnullDomain::decode(from)?, maxnames: from.i32()?, flags: from.u32()? })
    }
}

impl Procedure for DomainSnapshotListNamesArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 188,
            name: "DOMAIN_SNAPSHOT_LIST_NAMES",
            kind: Kind::Call,
            priority: Priority::High,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virDomainSnapshotListNames"),
            since: Some("0.8.0"),
            acl: &["domain:read"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainSnapshotListNamesArgs>(),
        };
        &INFO
    };

    type Ret = DomainSnapshotListNamesRet;
}

/// Result of `DOMAIN_SNAPSHOT_LIST_NAMES`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainSnapshotListNamesRet {
    /// The names; at most `REMOTE_DOMAIN_SNAPSHOT_LIST_MAX`.
    pub names: Vec<String>,
}

impl Encode for DomainSnapshotListNamesRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.strings(&self.names, REMOTE_DOMAIN_SNAPSHOT_LIST_MAX, REMOTE_STRING_MAX)
    }
}

impl Decode for DomainSnapshotListNamesRet {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { names: from.strings(REMOTE_DOMAIN_SNAPSHOT_LIST_MAX, REMOTE_STRING_MAX)? })
    }
}

/// Arguments of `DOMAIN_SNAPSHOT_LOOKUP_BY_NAME` (189).
///
/// Behind `virDomainSnapshotLookupByName`, since 0.8.0. Needs `domain:read`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainSnapshotLookupByNameArgs {
    /// The domain.
    pub dom: NonnullDomain,
    /// The name.
    pub name: String,
    /// Flags; none is defined so far.
    pub flags: u32,
}

impl Encode for DomainSnapshotLookupByNameArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)?;
        to.string(&self.name, REMOTE_STRING_MAX)?;
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for DomainSnapshotLookupByNameArgs {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE + 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            dom: NonnullDomain::decode(from)?,
            name: from.string(REMOTE_STRING_MAX)?,
            flags: from.u32()?,
        })
    }
}

impl Procedure for DomainSnapshotLookupByNameArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 189,
            name: "DOMAIN_SNAPSHOT_LOOKUP_BY_NAME",
            kind: Kind::Call,
            priority: Priority::High,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virDomainSnapshotLookupByName"),
            since: Some("0.8.0"),
            acl: &["domain:read"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainSnapshotLookupByNameArgs>(),
        };
        &INFO
    };

    type Ret = DomainSnapshotLookupByNameRet;
}

/// Result of `DOMAIN_SNAPSHOT_LOOKUP_BY_NAME`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainSnapshotLookupByNameRet {
    /// The snapshot.
    pub snap: NonnullDomainSnapshot,
}

impl Encode for DomainSnapshotLookupByNameRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.snap.encode(to)
    }
}

impl Decode for DomainSnapshotLookupByNameRet {
    const MIN_SIZE: usize = NonnullDomainSnapshot::MIN_SIZE;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { snap: NonnullDomainSnapshot::decode(from)? })
    }
}

/// Arguments of `DOMAIN_HAS_CURRENT_SNAPSHOT` (190).
///
/// Behind `virDomainHasCurrentSnapshot`, since 0.8.0. Needs `domain:read`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainHasCurrentSnapshotArgs {
    /// The domain.
    pub dom: NonnullDomain,
    /// Flags; none is defined so far.
    pub flags: u32,
}

impl Encode for DomainHasCurrentSnapshotArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)?;
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for DomainHasCurrentSnapshotArgs {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE + 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { dom: NonnullDomain::decode(from)?, flags: from.u32()? })
    }
}

impl Procedure for DomainHasCurrentSnapshotArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 190,
            name: "DOMAIN_HAS_CURRENT_SNAPSHOT",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virDomainHasCurrentSnapshot"),
            since: Some("0.8.0"),
            acl: &["domain:read"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainHasCurrentSnapshotArgs>(),
        };
        &INFO
    };

    type Ret = DomainHasCurrentSnapshotRet;
}

/// Result of `DOMAIN_HAS_CURRENT_SNAPSHOT`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainHasCurrentSnapshotRet {
    /// What came of it.
    pub result: i32,
}

impl Encode for DomainHasCurrentSnapshotRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.i32(self.result);
        Ok(())
    }
}

impl Decode for DomainHasCurrentSnapshotRet {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { result: from.i32()? })
    }
}

/// Arguments of `DOMAIN_SNAPSHOT_CURRENT` (191).
///
/// Behind `virDomainSnapshotCurrent`, since 0.8.0. Needs `domain:read`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainSnapshotCurrentArgs {
    /// The domain.
    pub dom: NonnullDomain,
    /// Flags; none is defined so far.
    pub flags: u32,
}

impl Encode for DomainSnapshotCurrentArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)?;
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for DomainSnapshotCurrentArgs {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE + 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { dom: NonnullDomain::decode(from)?, flags: from.u32()? })
    }
}

impl Procedure for DomainSnapshotCurrentArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 191,
            name: "DOMAIN_SNAPSHOT_CURRENT",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virDomainSnapshotCurrent"),
            since: Some("0.8.0"),
            acl: &["domain:read"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainSnapshotCurrentArgs>(),
        };
        &INFO
    };

    type Ret = DomainSnapshotCurrentRet;
}

/// Result of `DOMAIN_SNAPSHOT_CURRENT`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainSnapshotCurrentRet {
    /// The snapshot.
    pub snap: NonnullDomainSnapshot,
}

impl Encode for DomainSnapshotCurrentRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.snap.encode(to)
    }
}

impl Decode for DomainSnapshotCurrentRet {
    const MIN_SIZE: usize = NonnullDomainSnapshot::MIN_SIZE;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { snap: NonnullDomainSnapshot::decode(from)? })
    }
}

/// Arguments of `DOMAIN_REVERT_TO_SNAPSHOT` (192).
///
/// Behind `virDomainRevertToSnapshot`, since 0.8.0. Needs `domain:snapshot`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainRevertToSnapshotArgs {
    /// The snapshot.
    pub snap: NonnullDomainSnapshot,
    /// Flags of
    /// [`DomainSnapshotRevertFlags`](crate::api::domain_snapshot::DomainSnapshotRevertFlags).
    pub flags: u32,
}

impl Encode for DomainRevertToSnapshotArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.snap.encode(to)?;
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for DomainRevertToSnapshotArgs {
    const MIN_SIZE: usize = NonnullDomainSnapshot::MIN_SIZE + 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { snap: NonnullDomainSnapshot::decode(from)?, flags: from.u32()? })
    }
}

impl Procedure for DomainRevertToSnapshotArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 192,
            name: "DOMAIN_REVERT_TO_SNAPSHOT",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virDomainRevertToSnapshot"),
            since: Some("0.8.0"),
            acl: &["domain:snapshot"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainRevertToSnapshotArgs>(),
        };
        &INFO
    };

    type Ret = ();
}

/// Arguments of `DOMAIN_SNAPSHOT_DELETE` (193).
///
/// Behind `virDomainSnapshotDelete`, since 0.8.0. Needs `domain:snapshot`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainSnapshotDeleteArgs {
    /// The snapshot.
    pub snap: NonnullDomainSnapshot,
    /// Flags of
    /// [`DomainSnapshotDeleteFlags`](crate::api::domain_snapshot::DomainSnapshotDeleteFlags).
    pub flags: u32,
}

impl Encode for DomainSnapshotDeleteArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.snap.encode(to)?;
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for DomainSnapshotDeleteArgs {
    const MIN_SIZE: usize = NonnullDomainSnapshot::MIN_SIZE + 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { snap: NonnullDomainSnapshot::decode(from)?, flags: from.u32()? })
    }
}

impl Procedure for DomainSnapshotDeleteArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 193,
            name: "DOMAIN_SNAPSHOT_DELETE",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virDomainSnapshotDelete"),
            since: Some("0.8.0"),
            acl: &["domain:snapshot"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainSnapshotDeleteArgs>(),
        };
        &INFO
    };

    type Ret = ();
}

/// Arguments of `DOMAIN_SNAPSHOT_GET_PARENT` (244).
///
/// Behind `virDomainSnapshotGetParent`, since 0.9.7. Needs `domain:read`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainSnapshotGetParentArgs {
    /// The snapshot.
    pub snap: NonnullDomainSnapshot,
    /// Flags; none is defined so far.
    pub flags: u32,
}

impl Encode for DomainSnapshotGetParentArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.snap.encode(to)?;
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for DomainSnapshotGetParentArgs {
    const MIN_SIZE: usize = NonnullDomainSnapshot::MIN_SIZE + 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { snap: NonnullDomainSnapshot::decode(from)?, flags: from.u32()? })
    }
}

impl Procedure for DomainSnapshotGetParentArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 244,
            name: "DOMAIN_SNAPSHOT_GET_PARENT",
            kind: Kind::Call,
            priority: Priority::High,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virDomainSnapshotGetParent"),
            since: Some("0.9.7"),
            acl: &["domain:read"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainSnapshotGetParentArgs>(),
        };
        &INFO
    };

    type Ret = DomainSnapshotGetParentRet;
}

/// Result of `DOMAIN_SNAPSHOT_GET_PARENT`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainSnapshotGetParentRet {
    /// The snapshot.
    pub snap: NonnullDomainSnapshot,
}

impl Encode for DomainSnapshotGetParentRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.snap.encode(to)
    }
}

impl Decode for DomainSnapshotGetParentRet {
    const MIN_SIZE: usize = NonnullDomainSnapshot::MIN_SIZE;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { snap: NonnullDomainSnapshot::decode(from)? })
    }
}

/// Arguments of `DOMAIN_SNAPSHOT_NUM_CHILDREN` (246).
///
/// Behind `virDomainSnapshotNumChildren`, since 0.9.7. Needs `domain:read`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainSnapshotNumChildrenArgs {
    /// The snapshot.
    pub snap: NonnullDomainSnapshot,
    /// Flags of
    /// [`DomainSnapshotListFlags`](crate::api::domain_snapshot::DomainSnapshotListFlags).
    pub flags: u32,
}

impl Encode for DomainSnapshotNumChildrenArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.snap.encode(to)?;
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for DomainSnapshotNumChildrenArgs {
    const MIN_SIZE: usize = NonnullDomainSnapshot::MIN_SIZE + 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { snap: NonnullDomainSnapshot::decode(from)?, flags: from.u32()? })
    }
}

impl Procedure for DomainSnapshotNumChildrenArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 246,
            name: "DOMAIN_SNAPSHOT_NUM_CHILDREN",
            kind: Kind::Call,
            priority: Priority::High,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virDomainSnapshotNumChildren"),
            since: Some("0.9.7"),
            acl: &["domain:read"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainSnapshotNumChildrenArgs>(),
        };
        &INFO
    };

    type Ret = DomainSnapshotNumChildrenRet;
}

/// Result of `DOMAIN_SNAPSHOT_NUM_CHILDREN`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainSnapshotNumChildrenRet {
    /// How many there are.
    pub num: i32,
}

impl Encode for DomainSnapshotNumChildrenRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.i32(self.num);
        Ok(())
    }
}

impl Decode for DomainSnapshotNumChildrenRet {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { num: from.i32()? })
    }
}

/// Arguments of `DOMAIN_SNAPSHOT_LIST_CHILDREN_NAMES` (247).
///
/// Behind `virDomainSnapshotListChildrenNames`, since 0.9.7. Needs `domain:read`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainSnapshotListChildrenNamesArgs {
    /// The snapshot.
    pub snap: NonnullDomainSnapshot,
    /// The most that are wanted.
    pub maxnames: i32,
    /// Flags of
    /// [`DomainSnapshotListFlags`](crate::api::domain_snapshot::DomainSnapshotListFlags).
    pub flags: u32,
}

impl Encode for DomainSnapshotListChildrenNamesArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.snap.encode(to)?;
        to.i32(self.maxnames);
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for DomainSnapshotListChildrenNamesArgs {
    const MIN_SIZE: usize = NonnullDomainSnapshot::MIN_SIZE + 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            snap: NonnullDomainSnapshot::decode(from)?,
            maxnames: from.i32()?,
            flags: from.u32()?,
        })
    }
}

impl Procedure for DomainSnapshotListChildrenNamesArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 247,
            name: "DOMAIN_SNAPSHOT_LIST_CHILDREN_NAMES",
            kind: Kind::Call,
            priority: Priority::High,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virDomainSnapshotListChildrenNames"),
            since: Some("0.9.7"),
            acl: &["domain:read"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainSnapshotListChildrenNamesArgs>(),
        };
        &INFO
    };

    type Ret = DomainSnapshotListChildrenNamesRet;
}

/// Result of `DOMAIN_SNAPSHOT_LIST_CHILDREN_NAMES`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainSnapshotListChildrenNamesRet {
    /// The names; at most `REMOTE_DOMAIN_SNAPSHOT_LIST_MAX`.
    pub names: Vec<String>,
}

impl Encode for DomainSnapshotListChildrenNamesRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.strings(&self.names, REMOTE_DOMAIN_SNAPSHOT_LIST_MAX, REMOTE_STRING_MAX)
    }
}

impl Decode for DomainSnapshotListChildrenNamesRet {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { names: from.strings(REMOTE_DOMAIN_SNAPSHOT_LIST_MAX, REMOTE_STRING_MAX)? })
    }
}

/// Arguments of `DOMAIN_SNAPSHOT_IS_CURRENT` (271).
///
/// Behind `virDomainSnapshotIsCurrent`, since 0.9.13. Needs `domain:read`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainSnapshotIsCurrentArgs {
    /// The snapshot.
    pub snap: NonnullDomainSnapshot,
    /// Flags; none is defined so far.
    pub flags: u32,
}

impl Encode for DomainSnapshotIsCurrentArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.snap.encode(to)?;
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for DomainSnapshotIsCurrentArgs {
    const MIN_SIZE: usize = NonnullDomainSnapshot::MIN_SIZE + 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { snap: NonnullDomainSnapshot::decode(from)?, flags: from.u32()? })
    }
}

impl Procedure for DomainSnapshotIsCurrentArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 271,
            name: "DOMAIN_SNAPSHOT_IS_CURRENT",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virDomainSnapshotIsCurrent"),
            since: Some("0.9.13"),
            acl: &["domain:read"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainSnapshotIsCurrentArgs>(),
        };
        &INFO
    };

    type Ret = DomainSnapshotIsCurrentRet;
}

/// Result of `DOMAIN_SNAPSHOT_IS_CURRENT`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainSnapshotIsCurrentRet {
    /// 1 where it is the current one, else 0.
    pub current: i32,
}

impl Encode for DomainSnapshotIsCurrentRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.i32(self.current);
        Ok(())
    }
}

impl Decode for DomainSnapshotIsCurrentRet {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { current: from.i32()? })
    }
}

/// Arguments of `DOMAIN_SNAPSHOT_HAS_METADATA` (272).
///
/// Behind `virDomainSnapshotHasMetadata`, since 0.9.13. Needs `domain:read`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainSnapshotHasMetadataArgs {
    /// The snapshot.
    pub snap: NonnullDomainSnapshot,
    /// Flags; none is defined so far.
    pub flags: u32,
}

impl Encode for DomainSnapshotHasMetadataArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.snap.encode(to)?;
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for DomainSnapshotHasMetadataArgs {
    const MIN_SIZE: usize = NonnullDomainSnapshot::MIN_SIZE + 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { snap: NonnullDomainSnapshot::decode(from)?, flags: from.u32()? })
    }
}

impl Procedure for DomainSnapshotHasMetadataArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 272,
            name: "DOMAIN_SNAPSHOT_HAS_METADATA",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virDomainSnapshotHasMetadata"),
            since: Some("0.9.13"),
            acl: &["domain:read"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainSnapshotHasMetadataArgs>(),
        };
        &INFO
    };

    type Ret = DomainSnapshotHasMetadataRet;
}

/// Result of `DOMAIN_SNAPSHOT_HAS_METADATA`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainSnapshotHasMetadataRet {
    /// The metadata.
    pub metadata: i32,
}

impl Encode for DomainSnapshotHasMetadataRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.i32(self.metadata);
        Ok(())
    }
}

impl Decode for DomainSnapshotHasMetadataRet {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { metadata: from.i32()? })
    }
}

/// Arguments of `DOMAIN_LIST_ALL_SNAPSHOTS` (274).
///
/// Behind `virDomainListAllSnapshots`, since 0.9.13. Needs `domain:read`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainListAllSnapshotsArgs {
    /// The domain.
    pub dom: NonnullDomain,
    /// 1 where the items are wanted, 0 for their number alone.
    pub need_results: i32,
    /// Flags of
    /// [`DomainSnapshotListFlags`](crate::api::domain_snapshot::DomainSnapshotListFlags).
    pub flags: u32,
}

impl Encode for DomainListAllSnapshotsArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)?;
        to.i32(self.need_results);
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for DomainListAllSnapshotsArgs {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE + 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            dom: NonnullDomain::decode(from)?,
            need_results: from.i32()?,
            flags: from.u32()?,
        })
    }
}

impl Procedure for DomainListAllSnapshotsArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 274,
            name: "DOMAIN_LIST_ALL_SNAPSHOTS",
            kind: Kind::Call,
            priority: Priority::High,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virDomainListAllSnapshots"),
            since: Some("0.9.13"),
            acl: &["domain:read"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainListAllSnapshotsArgs>(),
        };
        &INFO
    };

    type Ret = DomainListAllSnapshotsRet;
}

/// Result of `DOMAIN_LIST_ALL_SNAPSHOTS`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainListAllSnapshotsRet {
    /// The snapshots; at most `REMOTE_DOMAIN_SNAPSHOT_LIST_MAX`.
    pub snapshots: Vec<NonnullDomainSnapshot>,
    /// How many there are.
    pub ret: i32,
}

impl Encode for DomainListAllSnapshotsRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.array(&self.snapshots, REMOTE_DOMAIN_SNAPSHOT_LIST_MAX)?;
        to.i32(self.ret);
        Ok(())
    }
}

impl Decode for DomainListAllSnapshotsRet {
    const MIN_SIZE: usize = 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { snapshots: from.array(REMOTE_DOMAIN_SNAPSHOT_LIST_MAX)?, ret: from.i32()? })
    }
}

/// Arguments of `DOMAIN_SNAPSHOT_LIST_ALL_CHILDREN` (275).
///
/// Behind `virDomainSnapshotListAllChildren`, since 0.9.13. Needs `domain:read`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainSnapshotListAllChildrenArgs {
    /// The snapshot.
    pub snapshot: NonnullDomainSnapshot,
    /// 1 where the items are wanted, 0 for their number alone.
    pub need_results: i32,
    /// Flags of
    /// [`DomainSnapshotListFlags`](crate::api::domain_snapshot::DomainSnapshotListFlags).
    pub flags: u32,
}

impl Encode for DomainSnapshotListAllChildrenArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.snapshot.encode(to)?;
        to.i32(self.need_results);
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for DomainSnapshotListAllChildrenArgs {
    const MIN_SIZE: usize = NonnullDomainSnapshot::MIN_SIZE + 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            snapshot: NonnullDomainSnapshot::decode(from)?,
            need_results: from.i32()?,
            flags: from.u32()?,
        })
    }
}

impl Procedure for DomainSnapshotListAllChildrenArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 275,
            name: "DOMAIN_SNAPSHOT_LIST_ALL_CHILDREN",
            kind: Kind::Call,
            priority: Priority::High,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virDomainSnapshotListAllChildren"),
            since: Some("0.9.13"),
            acl: &["domain:read"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainSnapshotListAllChildrenArgs>(),
        };
        &INFO
    };

    type Ret = DomainSnapshotListAllChildrenRet;
}

/// Result of `DOMAIN_SNAPSHOT_LIST_ALL_CHILDREN`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainSnapshotListAllChildrenRet {
    /// The snapshots; at most `REMOTE_DOMAIN_SNAPSHOT_LIST_MAX`.
    pub snapshots: Vec<NonnullDomainSnapshot>,
    /// How many there are.
    pub ret: i32,
}

impl Encode for DomainSnapshotListAllChildrenRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.array(&self.snapshots, REMOTE_DOMAIN_SNAPSHOT_LIST_MAX)?;
        to.i32(self.ret);
        Ok(())
    }
}

impl Decode for DomainSnapshotListAllChildrenRet {
    const MIN_SIZE: usize = 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { snapshots: from.array(REMOTE_DOMAIN_SNAPSHOT_LIST_MAX)?, ret: from.i32()? })
    }
}
