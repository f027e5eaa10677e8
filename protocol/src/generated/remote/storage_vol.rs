// Written by virtsmith-protocol-gen from libvirt 11.3.0; do not edit.

//! Storage volumes.

use super::REMOTE_STRING_MAX;
use super::types::{NonnullStoragePool, NonnullStorageVol};
#[cfg(feature = "serde")]
use crate::json::JsonCodec;
use crate::procedure::{Fds, Kind, Priority, Procedure, ProcedureInfo, Program, Stream, Stubs};
use crate::xdr::{Decode, DecodeError, Decoder, Encode, EncodeError, Encoder};

/// Arguments of `STORAGE_VOL_CREATE_XML` (93).
///
/// Behind `virStorageVolCreateXML`, since 0.4.1. Needs `storage_vol:create`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct StorageVolCreateXmlArgs {
    /// The pool.
    pub pool: NonnullStoragePool,
    /// The XML document.
    pub xml: String,
    /// Flags of [`StorageVolCreateFlags`](crate::api::storage::StorageVolCreateFlags).
    pub flags: u32,
}

impl Encode for StorageVolCreateXmlArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.pool.encode(to)?;
        to.string(&self.xml, REMOTE_STRING_MAX)?;
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for StorageVolCreateXmlArgs {
    const MIN_SIZE: usize = NonnullStoragePool::MIN_SIZE + 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            pool: NonnullStoragePool::decode(from)?,
            xml: from.string(REMOTE_STRING_MAX)?,
            flags: from.u32()?,
        })
    }
}

impl Procedure for StorageVolCreateXmlArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 93,
            name: "STORAGE_VOL_CREATE_XML",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virStorageVolCreateXML"),
            since: Some("0.4.1"),
            acl: &["storage_vol:create"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<StorageVolCreateXmlArgs>(),
        };
        &INFO
    };

    type Ret = StorageVolCreateXmlRet;
}

/// Result of `STORAGE_VOL_CREATE_XML`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct StorageVolCreateXmlRet {
    /// The volume.
    pub vol: NonnullStorageVol,
}

impl Encode for StorageVolCreateXmlRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.vol.encode(to)
    }
}

impl Decode for StorageVolCreateXmlRet {
    const MIN_SIZE: usize = NonnullStorageVol::MIN_SIZE;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { vol: NonnullStorageVol::decode(from)? })
    }
}

/// Arguments of `STORAGE_VOL_DELETE` (94).
///
/// Behind `virStorageVolDelete`, since 0.4.1. Needs `storage_vol:delete`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct StorageVolDeleteArgs {
    /// The volume.
    pub vol: NonnullStorageVol,
    /// Flags of [`StorageVolDeleteFlags`](crate::api::storage::StorageVolDeleteFlags).
    pub flags: u32,
}

impl Encode for StorageVolDeleteArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.vol.encode(to)?;
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for StorageVolDeleteArgs {
    const MIN_SIZE: usize = NonnullStorageVol::MIN_SIZE + 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { vol: NonnullStorageVol::decode(from)?, flags: from.u32()? })
    }
}

impl Procedure for StorageVolDeleteArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 94,
            name: "STORAGE_VOL_DELETE",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virStorageVolDelete"),
            since: Some("0.4.1"),
            acl: &["storage_vol:delete"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<StorageVolDeleteArgs>(),
        };
        &INFO
    };

    type Ret = ();
}

/// Arguments of `STORAGE_VOL_LOOKUP_BY_NAME` (95).
///
/// Behind `virStorageVolLookupByName`, since 0.4.1. Needs `storage_vol:getattr`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct StorageVolLookupByNameArgs {
    /// The pool.
    pub pool: NonnullStoragePool,
    /// The name.
    pub name: String,
}

impl Encode for StorageVolLookupByNameArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.pool.encode(to)?;
        to.string(&self.name, REMOTE_STRING_MAX)
    }
}

impl Decode for StorageVolLookupByNameArgs {
    const MIN_SIZE: usize = NonnullStoragePool::MIN_SIZE + 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { pool: NonnullStoragePool::decode(from)?, name: from.string(REMOTE_STRING_MAX)? })
    }
}

impl Procedure for StorageVolLookupByNameArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 95,
            name: "STORAGE_VOL_LOOKUP_BY_NAME",
            kind: Kind::Call,
            priority: Priority::High,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virStorageVolLookupByName"),
            since: Some("0.4.1"),
            acl: &["storage_vol:getattr"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<StorageVolLookupByNameArgs>(),
        };
        &INFO
    };

    type Ret = StorageVolLookupByNameRet;
}

/// Result of `STORAGE_VOL_LOOKUP_BY_NAME`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct StorageVolLookupByNameRet {
    /// The volume.
    pub vol: NonnullStorageVol,
}

impl Encode for StorageVolLookupByNameRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.vol.encode(to)
    }
}

impl Decode for StorageVolLookupByNameRet {
    const MIN_SIZE: usize = NonnullStorageVol::MIN_SIZE;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { vol: NonnullStorageVol::decode(from)? })
    }
}

/// Arguments of `STORAGE_VOL_LOOKUP_BY_KEY` (96).
///
/// Behind `virStorageVolLookupByKey`, since 0.4.1. Needs `storage_vol:getattr`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct StorageVolLookupByKeyArgs {
    /// The prefix of the element's name space.
    pub key: String,
}

impl Encode for StorageVolLookupByKeyArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.string(&self.key, REMOTE_STRING_MAX)
    }
}

impl Decode for StorageVolLookupByKeyArgs {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { key: from.string(REMOTE_STRING_MAX)? })
    }
}

impl Procedure for StorageVolLookupByKeyArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 96,
            name: "STORAGE_VOL_LOOKUP_BY_KEY",
            kind: Kind::Call,
            priority: Priority::High,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virStorageVolLookupByKey"),
            since: Some("0.4.1"),
            acl: &["storage_vol:getattr"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<StorageVolLookupByKeyArgs>(),
        };
        &INFO
    };

    type Ret = StorageVolLookupByKeyRet;
}

/// Result of `STORAGE_VOL_LOOKUP_BY_KEY`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct StorageVolLookupByKeyRet {
    /// The volume.
    pub vol: NonnullStorageVol,
}

impl Encode for StorageVolLookupByKeyRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.vol.encode(to)
    }
}

impl Decode for StorageVolLookupByKeyRet {
    const MIN_SIZE: usize = NonnullStorageVol::MIN_SIZE;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { vol: NonnullStorageVol::decode(from)? })
    }
}

/// Arguments of `STORAGE_VOL_LOOKUP_BY_PATH` (97).
///
/// Behind `virStorageVolLookupByPath`, since 0.4.1. Needs `storage_vol:getattr`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct StorageVolLookupByPathArgs {
    /// The disk's target or path.
    pub path: String,
}

impl Encode for StorageVolLookupByPathArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.string(&self.path, REMOTE_STRING_MAX)
    }
}

impl Decode for StorageVolLookupByPathArgs {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { path: from.string(REMOTE_STRING_MAX)? })
    }
}

impl Procedure for StorageVolLookupByPathArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 97,
            name: "STORAGE_VOL_LOOKUP_BY_PATH",
            kind: Kind::Call,
            priority: Priority::High,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virStorageVolLookupByPath"),
            since: Some("0.4.1"),
            acl: &["storage_vol:getattr"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<StorageVolLookupByPathArgs>(),
        };
        &INFO
    };

    type Ret = StorageVolLookupByPathRet;
}

/// Result of `STORAGE_VOL_LOOKUP_BY_PATH`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct StorageVolLookupByPathRet {
    /// The volume.
    pub vol: NonnullStorageVol,
}

impl Encode for StorageVolLookupByPathRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.vol.encode(to)
    }
}

impl Decode for StorageVolLookupByPathRet {
    const MIN_SIZE: usize = NonnullStorageVol::MIN_SIZE;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { vol: NonnullStorageVol::decode(from)? })
    }
}

/// Arguments of `STORAGE_VOL_GET_INFO` (98).
///
/// Behind `virStorageVolGetInfo`, since 0.4.1. Needs `storage_vol:read`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct StorageVolGetInfoArgs {
    /// The volume.
    pub vol: NonnullStorageVol,
}

impl Encode for StorageVolGetInfoArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.vol.encode(to)
    }
}

impl Decode for StorageVolGetInfoArgs {
    const MIN_SIZE: usize = NonnullStorageVol::MIN_SIZE;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { vol: NonnullStorageVol::decode(from)? })
    }
}

impl Procedure for StorageVolGetInfoArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 98,
            name: "STORAGE_VOL_GET_INFO",
            kind: Kind::Call,
            priority: Priority::High,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virStorageVolGetInfo"),
            since: Some("0.4.1"),
            acl: &["storage_vol:read"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<StorageVolGetInfoArgs>(),
        };
        &INFO
    };

    type Ret = StorageVolGetInfoRet;
}

/// Result of `STORAGE_VOL_GET_INFO`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct StorageVolGetInfoRet {
    /// A number of `virStorageVolType`.
    pub r#type: i8,
    /// The size in bytes as users see it.
    pub capacity: u64,
    /// The bytes allocated.
    pub allocation: u64,
}

impl Encode for StorageVolGetInfoRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.i8(self.r#type);
        to.u64(self.capacity);
        to.u64(self.allocation);
        Ok(())
    }
}

impl Decode for StorageVolGetInfoRet {
    const MIN_SIZE: usize = 20;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { r#type: from.i8()?, capacity: from.u64()?, allocation: from.u64()? })
    }
}

/// Arguments of `STORAGE_VOL_GET_XML_DESC` (99).
///
/// Behind `virStorageVolGetXMLDesc`, since 0.4.1. Needs `storage_vol:read`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct StorageVolGetXmlDescArgs {
    /// The volume.
    pub vol: NonnullStorageVol,
    /// Flags; none is defined so far.
    pub flags: u32,
}

impl Encode for StorageVolGetXmlDescArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.vol.encode(to)?;
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for StorageVolGetXmlDescArgs {
    const MIN_SIZE: usize = NonnullStorageVol::MIN_SIZE + 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { vol: NonnullStorageVol::decode(from)?, flags: from.u32()? })
    }
}

impl Procedure for StorageVolGetXmlDescArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 99,
            name: "STORAGE_VOL_GET_XML_DESC",
            kind: Kind::Call,
            priority: Priority::High,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virStorageVolGetXMLDesc"),
            since: Some("0.4.1"),
            acl: &["storage_vol:read"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<StorageVolGetXmlDescArgs>(),
        };
        &INFO
    };

    type Ret = StorageVolGetXmlDescRet;
}

/// Result of `STORAGE_VOL_GET_XML_DESC`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct StorageVolGetXmlDescRet {
    /// The XML document.
    pub xml: String,
}

impl Encode for StorageVolGetXmlDescRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.string(&self.xml, REMOTE_STRING_MAX)
    }
}

impl Decode for StorageVolGetXmlDescRet {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { xml: from.string(REMOTE_STRING_MAX)? })
    }
}

/// Arguments of `STORAGE_VOL_GET_PATH` (100).
///
/// Behind `virStorageVolGetPath`, since 0.4.1. Needs `storage_vol:read`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct StorageVolGetPathArgs {
    /// The volume.
    pub vol: NonnullStorageVol,
}

impl Encode for StorageVolGetPathArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.vol.encode(to)
    }
}

impl Decode for StorageVolGetPathArgs {
    const MIN_SIZE: usize = NonnullStorageVol::MIN_SIZE;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { vol: NonnullStorageVol::decode(from)? })
    }
}

impl Procedure for StorageVolGetPathArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 100,
            name: "STORAGE_VOL_GET_PATH",
            kind: Kind::Call,
            priority: Priority::High,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virStorageVolGetPath"),
            since: Some("0.4.1"),
            acl: &["storage_vol:read"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<StorageVolGetPathArgs>(),
        };
        &INFO
    };

    type Ret = StorageVolGetPathRet;
}

/// Result of `STORAGE_VOL_GET_PATH`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct StorageVolGetPathRet {
    /// The name.
    pub name: String,
}

impl Encode for StorageVolGetPathRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.string(&self.name, REMOTE_STRING_MAX)
    }
}

impl Decode for StorageVolGetPathRet {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { name: from.string(REMOTE_STRING_MAX)? })
    }
}

/// Arguments of `STORAGE_VOL_CREATE_XML_FROM` (125).
///
/// Behind `virStorageVolCreateXMLFrom`, since 0.6.4. Needs `storage_vol:create`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct StorageVolCreateXmlFromArgs {
    /// The pool.
    pub pool: NonnullStoragePool,
    /// The XML document.
    pub xml: String,
    /// The volume that is copied.
    pub clonevol: NonnullStorageVol,
    /// Flags of [`StorageVolCreateFlags`](crate::api::storage::StorageVolCreateFlags).
    pub flags: u32,
}

impl Encode for StorageVolCreateXmlFromArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.pool.encode(to)?;
        to.string(&self.xml, REMOTE_STRING_MAX)?;
        self.clonevol.encode(to)?;
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for StorageVolCreateXmlFromArgs {
    const MIN_SIZE: usize = NonnullStoragePool::MIN_SIZE + NonnullStorageVol::MIN_SIZE + 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            pool: NonnullStoragePool::decode(from)?,
            xml: from.string(REMOTE_STRING_MAX)?,
            clonevol: NonnullStorageVol::decode(from)?,
            flags: from.u32()?,
        })
    }
}

impl Procedure for StorageVolCreateXmlFromArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 125,
            name: "STORAGE_VOL_CREATE_XML_FROM",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virStorageVolCreateXMLFrom"),
            since: Some("0.6.4"),
            acl: &["storage_vol:create"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<StorageVolCreateXmlFromArgs>(),
        };
        &INFO
    };

    type Ret = StorageVolCreateXmlFromRet;
}

/// Result of `STORAGE_VOL_CREATE_XML_FROM`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct StorageVolCreateXmlFromRet {
    /// The volume.
    pub vol: NonnullStorageVol,
}

impl Encode for StorageVolCreateXmlFromRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.vol.encode(to)
    }
}

impl Decode for StorageVolCreateXmlFromRet {
    const MIN_SIZE: usize = NonnullStorageVol::MIN_SIZE;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { vol: NonnullStorageVol::decode(from)? })
    }
}

/// Arguments of `STORAGE_VOL_WIPE` (165).
///
/// Behind `virStorageVolWipe`, since 0.8.0. Needs `storage_vol:format`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct StorageVolWipeArgs {
    /// The volume.
    pub vol: NonnullStorageVol,
    /// Flags; none is defined so far.
    pub flags: u32,
}

impl Encode for StorageVolWipeArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.vol.encode(to)?;
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for StorageVolWipeArgs {
    const MIN_SIZE: usize = NonnullStorageVol::MIN_SIZE + 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { vol: NonnullStorageVol::decode(from)?, flags: from.u32()? })
    }
}

impl Procedure for StorageVolWipeArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 165,
            name: "STORAGE_VOL_WIPE",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virStorageVolWipe"),
            since: Some("0.8.0"),
            acl: &["storage_vol:format"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<StorageVolWipeArgs>(),
        };
        &INFO
    };

    type Ret = ();
}

/// Arguments of `STORAGE_VOL_UPLOAD` (208).
///
/// Behind `virStorageVolUpload`, since 0.9.0. Needs `storage_vol:data_write`. Opens a
/// stream to the daemon.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct StorageVolUploadArgs {
    /// The volume.
    pub vol: NonnullStorageVol,
    /// Where to start, in bytes.
    pub offset: u64,
    /// How many bytes; 0 for all that follow.
    pub length: u64,
    /// Flags of [`StorageVolUploadFlags`](crate::api::storage::StorageVolUploadFlags).
    pub flags: u32,
}

impl Encode for StorageVolUploadArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.vol.encode(to)?;
        to.u64(self.offset);
        to.u64(self.length);
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for StorageVolUploadArgs {
    const MIN_SIZE: usize = NonnullStorageVol::MIN_SIZE + 20;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            vol: NonnullStorageVol::decode(from)?,
            offset: from.u64()?,
            length: from.u64()?,
            flags: from.u32()?,
        })
    }
}

impl Procedure for StorageVolUploadArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 208,
            name: "STORAGE_VOL_UPLOAD",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::Write { sparse: Some(0x1) },
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virStorageVolUpload"),
            since: Some("0.9.0"),
            acl: &["storage_vol:data_write"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<StorageVolUploadArgs>(),
        };
        &INFO
    };

    type Ret = ();
}

/// Arguments of `STORAGE_VOL_DOWNLOAD` (209).
///
/// Behind `virStorageVolDownload`, since 0.9.0. Needs `storage_vol:data_read`. Opens a
/// stream from the daemon.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct StorageVolDownloadArgs {
    /// The volume.
    pub vol: NonnullStorageVol,
    /// Where to start, in bytes.
    pub offset: u64,
    /// How many bytes; 0 for all that follow.
    pub length: u64,
    /// Flags of
    /// [`StorageVolDownloadFlags`](crate::api::storage::StorageVolDownloadFlags).
    pub flags: u32,
}

impl Encode for StorageVolDownloadArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.vol.encode(to)?;
        to.u64(self.offset);
        to.u64(self.length);
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for StorageVolDownloadArgs {
    const MIN_SIZE: usize = NonnullStorageVol::MIN_SIZE + 20;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            vol: NonnullStorageVol::decode(from)?,
            offset: from.u64()?,
            length: from.u64()?,
            flags: from.u32()?,
        })
    }
}

impl Procedure for StorageVolDownloadArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 209,
            name: "STORAGE_VOL_DOWNLOAD",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::Read { sparse: Some(0x1) },
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virStorageVolDownload"),
            since: Some("0.9.0"),
            acl: &["storage_vol:data_read"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<StorageVolDownloadArgs>(),
        };
        &INFO
    };

    type Ret = ();
}

/// Arguments of `STORAGE_VOL_WIPE_PATTERN` (259).
///
/// Behind `virStorageVolWipePattern`, since 0.9.10. Needs `storage_vol:format`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct StorageVolWipePatternArgs {
    /// The volume.
    pub vol: NonnullStorageVol,
    /// A number of `virStorageVolWipeAlgorithm`.
    pub algorithm: u32,
    /// Flags; none is defined so far.
    pub flags: u32,
}

impl Encode for StorageVolWipePatternArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.vol.encode(to)?;
        to.u32(self.algorithm);
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for StorageVolWipePatternArgs {
    const MIN_SIZE: usize = NonnullStorageVol::MIN_SIZE + 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            vol: NonnullStorageVol::decode(from)?,
            algorithm: from.u32()?,
            flags: from.u32()?,
        })
    }
}

impl Procedure for StorageVolWipePatternArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 259,
            name: "STORAGE_VOL_WIPE_PATTERN",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virStorageVolWipePattern"),
            since: Some("0.9.10"),
            acl: &["storage_vol:format"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<StorageVolWipePatternArgs>(),
        };
        &INFO
    };

    type Ret = ();
}

/// Arguments of `STORAGE_VOL_RESIZE` (260).
///
/// Behind `virStorageVolResize`, since 0.9.10. Needs `storage_vol:resize`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct StorageVolResizeArgs {
    /// The volume.
    pub vol: NonnullStorageVol,
    /// The size in bytes as users see it.
    pub capacity: u64,
    /// Flags of [`StorageVolResizeFlags`](crate::api::storage::StorageVolResizeFlags).
    pub flags: u32,
}

impl Encode for StorageVolResizeArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.vol.encode(to)?;
        to.u64(self.capacity);
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for StorageVolResizeArgs {
    const MIN_SIZE: usize = NonnullStorageVol::MIN_SIZE + 12;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            vol: NonnullStorageVol::decode(from)?,
            capacity: from.u64()?,
            flags: from.u32()?,
        })
    }
}

impl Procedure for StorageVolResizeArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 260,
            name: "STORAGE_VOL_RESIZE",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virStorageVolResize"),
            since: Some("0.9.10"),
            acl: &["storage_vol:resize"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<StorageVolResizeArgs>(),
        };
        &INFO
    };

    type Ret = ();
}

/// Arguments of `STORAGE_VOL_GET_INFO_FLAGS` (378).
///
/// Behind `virStorageVolGetInfoFlags`, since 3.0.0. Needs `storage_vol:read`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct StorageVolGetInfoFlagsArgs {
    /// The volume.
    pub vol: NonnullStorageVol,
    /// Flags of [`StorageVolInfoFlags`](crate::api::storage::StorageVolInfoFlags).
    pub flags: u32,
}

impl Encode for StorageVolGetInfoFlagsArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.vol.encode(to)?;
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for StorageVolGetInfoFlagsArgs {
    const MIN_SIZE: usize = NonnullStorageVol::MIN_SIZE + 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { vol: NonnullStorageVol::decode(from)?, flags: from.u32()? })
    }
}

impl Procedure for StorageVolGetInfoFlagsArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 378,
            name: "STORAGE_VOL_GET_INFO_FLAGS",
            kind: Kind::Call,
            priority: Priority::High,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Server,
            function: Some("virStorageVolGetInfoFlags"),
            since: Some("3.0.0"),
            acl: &["storage_vol:read"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<StorageVolGetInfoFlagsArgs>(),
        };
        &INFO
    };

    type Ret = StorageVolGetInfoFlagsRet;
}

/// Result of `STORAGE_VOL_GET_INFO_FLAGS`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct StorageVolGetInfoFlagsRet {
    /// A number of `virStorageVolType`.
    pub r#type: i8,
    /// The size in bytes as users see it.
    pub capacity: u64,
    /// The bytes allocated.
    pub allocation: u64,
}

impl Encode for StorageVolGetInfoFlagsRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.i8(self.r#type);
        to.u64(self.capacity);
        to.u64(self.allocation);
        Ok(())
    }
}

impl Decode for StorageVolGetInfoFlagsRet {
    const MIN_SIZE: usize = 20;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { r#type: from.i8()?, capacity: from.u64()?, allocation: from.u64()? })
    }
}
