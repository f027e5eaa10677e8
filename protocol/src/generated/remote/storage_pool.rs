// Written by virtsmith-protocol-gen from libvirt 11.3.0; do not edit.

//! Storage pools.

use super::types::{NonnullStoragePool, NonnullStorageVol};
use super::{REMOTE_STORAGE_VOL_LIST_MAX, REMOTE_STRING_MAX};
#[cfg(feature = "serde")]
use crate::json::JsonCodec;
use crate::procedure::{Fds, Kind, Priority, Procedure, ProcedureInfo, Program, Stream, Stubs};
use crate::types::Uuid;
use crate::xdr::{Decode, DecodeError, Decoder, Encode, EncodeError, Encoder};

/// Arguments of `STORAGE_POOL_CREATE_XML` (76).
///
/// Behind `virStoragePoolCreateXML`, since 0.4.1. Needs `storage_pool:start`,
/// `storage_pool:write`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct StoragePoolCreateXmlArgs {
    /// The XML document.
    pub xml: String,
    /// Flags of [`StoragePoolCreateFlags`](crate::api::storage::StoragePoolCreateFlags).
    pub flags: u32,
}

impl Encode for StoragePoolCreateXmlArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.string(&self.xml, REMOTE_STRING_MAX)?;
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for StoragePoolCreateXmlArgs {
    const MIN_SIZE: usize = 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { xml: from.string(REMOTE_STRING_MAX)?, flags: from.u32()? })
    }
}

impl Procedure for StoragePoolCreateXmlArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 76,
            name: "STORAGE_POOL_CREATE_XML",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virStoragePoolCreateXML"),
            since: Some("0.4.1"),
            acl: &["storage_pool:start", "storage_pool:write"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<StoragePoolCreateXmlArgs>(),
        };
        &INFO
    };

    type Ret = StoragePoolCreateXmlRet;
}

/// Result of `STORAGE_POOL_CREATE_XML`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct StoragePoolCreateXmlRet {
    /// The pool.
    pub pool: NonnullStoragePool,
}

impl Encode for StoragePoolCreateXmlRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.pool.encode(to)
    }
}

impl Decode for StoragePoolCreateXmlRet {
    const MIN_SIZE: usize = NonnullStoragePool::MIN_SIZE;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { pool: NonnullStoragePool::decode(from)? })
    }
}

/// Arguments of `STORAGE_POOL_DEFINE_XML` (77).
///
/// Behind `virStoragePoolDefineXML`, since 0.4.1. Needs `storage_pool:write`,
/// `storage_pool:save`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct StoragePoolDefineXmlArgs {
    /// The XML document.
    pub xml: String,
    /// Flags of [`StoragePoolDefineFlags`](crate::api::storage::StoragePoolDefineFlags).
    pub flags: u32,
}

impl Encode for StoragePoolDefineXmlArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.string(&self.xml, REMOTE_STRING_MAX)?;
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for StoragePoolDefineXmlArgs {
    const MIN_SIZE: usize = 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { xml: from.string(REMOTE_STRING_MAX)?, flags: from.u32()? })
    }
}

impl Procedure for StoragePoolDefineXmlArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 77,
            name: "STORAGE_POOL_DEFINE_XML",
            kind: Kind::Call,
            priority: Priority::High,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virStoragePoolDefineXML"),
            since: Some("0.4.1"),
            acl: &["storage_pool:write", "storage_pool:save"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<StoragePoolDefineXmlArgs>(),
        };
        &INFO
    };

    type Ret = StoragePoolDefineXmlRet;
}

/// Result of `STORAGE_POOL_DEFINE_XML`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct StoragePoolDefineXmlRet {
    /// The pool.
    pub pool: NonnullStoragePool,
}

impl Encode for StoragePoolDefineXmlRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.pool.encode(to)
    }
}

impl Decode for StoragePoolDefineXmlRet {
    const MIN_SIZE: usize = NonnullStoragePool::MIN_SIZE;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { pool: NonnullStoragePool::decode(from)? })
    }
}

/// Arguments of `STORAGE_POOL_CREATE` (78).
///
/// Behind `virStoragePoolCreate`, since 0.4.1. Needs `storage_pool:start`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct StoragePoolCreateArgs {
    /// The pool.
    pub pool: NonnullStoragePool,
    /// Flags of [`StoragePoolCreateFlags`](crate::api::storage::StoragePoolCreateFlags).
    pub flags: u32,
}

impl Encode for StoragePoolCreateArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.pool.encode(to)?;
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for StoragePoolCreateArgs {
    const MIN_SIZE: usize = NonnullStoragePool::MIN_SIZE + 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { pool: NonnullStoragePool::decode(from)?, flags: from.u32()? })
    }
}

impl Procedure for StoragePoolCreateArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 78,
            name: "STORAGE_POOL_CREATE",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virStoragePoolCreate"),
            since: Some("0.4.1"),
            acl: &["storage_pool:start"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<StoragePoolCreateArgs>(),
        };
        &INFO
    };

    type Ret = ();
}

/// Arguments of `STORAGE_POOL_BUILD` (79).
///
/// Behind `virStoragePoolBuild`, since 0.4.1. Needs `storage_pool:format`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct StoragePoolBuildArgs {
    /// The pool.
    pub pool: NonnullStoragePool,
    /// Flags of [`StoragePoolBuildFlags`](crate::api::storage::StoragePoolBuildFlags).
    pub flags: u32,
}

impl Encode for StoragePoolBuildArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.pool.encode(to)?;
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for StoragePoolBuildArgs {
    const MIN_SIZE: usize = NonnullStoragePool::MIN_SIZE + 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { pool: NonnullStoragePool::decode(from)?, flags: from.u32()? })
    }
}

impl Procedure for StoragePoolBuildArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 79,
            name: "STORAGE_POOL_BUILD",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virStoragePoolBuild"),
            since: Some("0.4.1"),
            acl: &["storage_pool:format"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<StoragePoolBuildArgs>(),
        };
        &INFO
    };

    type Ret = ();
}

/// Arguments of `STORAGE_POOL_DESTROY` (80).
///
/// Behind `virStoragePoolDestroy`, since 0.4.1. Needs `storage_pool:stop`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct StoragePoolDestroyArgs {
    /// The pool.
    pub pool: NonnullStoragePool,
}

impl Encode for StoragePoolDestroyArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.pool.encode(to)
    }
}

impl Decode for StoragePoolDestroyArgs {
    const MIN_SIZE: usize = NonnullStoragePool::MIN_SIZE;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { pool: NonnullStoragePool::decode(from)? })
    }
}

impl Procedure for StoragePoolDestroyArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 80,
            name: "STORAGE_POOL_DESTROY",
            kind: Kind::Call,
            priority: Priority::High,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virStoragePoolDestroy"),
            since: Some("0.4.1"),
            acl: &["storage_pool:stop"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<StoragePoolDestroyArgs>(),
        };
        &INFO
    };

    type Ret = ();
}

/// Arguments of `STORAGE_POOL_DELETE` (81).
///
/// Behind `virStoragePoolDelete`, since 0.4.1. Needs `storage_pool:format`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct StoragePoolDeleteArgs {
    /// The pool.
    pub pool: NonnullStoragePool,
    /// Flags of [`StoragePoolDeleteFlags`](crate::api::storage::StoragePoolDeleteFlags).
    pub flags: u32,
}

impl Encode for StoragePoolDeleteArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.pool.encode(to)?;
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for StoragePoolDeleteArgs {
    const MIN_SIZE: usize = NonnullStoragePool::MIN_SIZE + 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { pool: NonnullStoragePool::decode(from)?, flags: from.u32()? })
    }
}

impl Procedure for StoragePoolDeleteArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 81,
            name: "STORAGE_POOL_DELETE",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virStoragePoolDelete"),
            since: Some("0.4.1"),
            acl: &["storage_pool:format"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<StoragePoolDeleteArgs>(),
        };
        &INFO
    };

    type Ret = ();
}

/// Arguments of `STORAGE_POOL_UNDEFINE` (82).
///
/// Behind `virStoragePoolUndefine`, since 0.4.1. Needs `storage_pool:delete`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct StoragePoolUndefineArgs {
    /// The pool.
    pub pool: NonnullStoragePool,
}

impl Encode for StoragePoolUndefineArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.pool.encode(to)
    }
}

impl Decode for StoragePoolUndefineArgs {
    const MIN_SIZE: usize = NonnullStoragePool::MIN_SIZE;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { pool: NonnullStoragePool::decode(from)? })
    }
}

impl Procedure for StoragePoolUndefineArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 82,
            name: "STORAGE_POOL_UNDEFINE",
            kind: Kind::Call,
            priority: Priority::High,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virStoragePoolUndefine"),
            since: Some("0.4.1"),
            acl: &["storage_pool:delete"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<StoragePoolUndefineArgs>(),
        };
        &INFO
    };

    type Ret = ();
}

/// Arguments of `STORAGE_POOL_REFRESH` (83).
///
/// Behind `virStoragePoolRefresh`, since 0.4.1. Needs `storage_pool:refresh`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct StoragePoolRefreshArgs {
    /// The pool.
    pub pool: NonnullStoragePool,
    /// Flags; none is defined so far.
    pub flags: u32,
}

impl Encode for StoragePoolRefreshArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.pool.encode(to)?;
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for StoragePoolRefreshArgs {
    const MIN_SIZE: usize = NonnullStoragePool::MIN_SIZE + 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { pool: NonnullStoragePool::decode(from)?, flags: from.u32()? })
    }
}

impl Procedure for StoragePoolRefreshArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 83,
            name: "STORAGE_POOL_REFRESH",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virStoragePoolRefresh"),
            since: Some("0.4.1"),
            acl: &["storage_pool:refresh"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<StoragePoolRefreshArgs>(),
        };
        &INFO
    };

    type Ret = ();
}

/// Arguments of `STORAGE_POOL_LOOKUP_BY_NAME` (84).
///
/// Behind `virStoragePoolLookupByName`, since 0.4.1. Needs `storage_pool:getattr`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct StoragePoolLookupByNameArgs {
    /// The name.
    pub name: String,
}

impl Encode for StoragePoolLookupByNameArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.string(&self.name, REMOTE_STRING_MAX)
    }
}

impl Decode for StoragePoolLookupByNameArgs {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { name: from.string(REMOTE_STRING_MAX)? })
    }
}

impl Procedure for StoragePoolLookupByNameArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 84,
            name: "STORAGE_POOL_LOOKUP_BY_NAME",
            kind: Kind::Call,
            priority: Priority::High,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virStoragePoolLookupByName"),
            since: Some("0.4.1"),
            acl: &["storage_pool:getattr"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<StoragePoolLookupByNameArgs>(),
        };
        &INFO
    };

    type Ret = StoragePoolLookupByNameRet;
}

/// Result of `STORAGE_POOL_LOOKUP_BY_NAME`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct StoragePoolLookupByNameRet {
    /// The pool.
    pub pool: NonnullStoragePool,
}

impl Encode for StoragePoolLookupByNameRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.pool.encode(to)
    }
}

impl Decode for StoragePoolLookupByNameRet {
    const MIN_SIZE: usize = NonnullStoragePool::MIN_SIZE;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { pool: NonnullStoragePool::decode(from)? })
    }
}

/// Arguments of `STORAGE_POOL_LOOKUP_BY_UUID` (85).
///
/// Behind `virStoragePoolLookupByUUID`, since 0.4.1. Needs `storage_pool:getattr`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct StoragePoolLookupByUuidArgs {
    /// The UUID.
    pub uuid: Uuid,
}

impl Encode for StoragePoolLookupByUuidArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.uuid.encode(to)
    }
}

impl Decode for StoragePoolLookupByUuidArgs {
    const MIN_SIZE: usize = 16;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { uuid: Uuid::decode(from)? })
    }
}

impl Procedure for StoragePoolLookupByUuidArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 85,
            name: "STORAGE_POOL_LOOKUP_BY_UUID",
            kind: Kind::Call,
            priority: Priority::High,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virStoragePoolLookupByUUID"),
            since: Some("0.4.1"),
            acl: &["storage_pool:getattr"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<StoragePoolLookupByUuidArgs>(),
        };
        &INFO
    };

    type Ret = StoragePoolLookupByUuidRet;
}

/// Result of `STORAGE_POOL_LOOKUP_BY_UUID`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct StoragePoolLookupByUuidRet {
    /// The pool.
    pub pool: NonnullStoragePool,
}

impl Encode for StoragePoolLookupByUuidRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.pool.encode(to)
    }
}

impl Decode for StoragePoolLookupByUuidRet {
    const MIN_SIZE: usize = NonnullStoragePool::MIN_SIZE;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { pool: NonnullStoragePool::decode(from)? })
    }
}

/// Arguments of `STORAGE_POOL_LOOKUP_BY_VOLUME` (86).
///
/// Behind `virStoragePoolLookupByVolume`, since 0.4.1. Needs `storage_pool:getattr`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct StoragePoolLookupByVolumeArgs {
    /// The volume.
    pub vol: NonnullStorageVol,
}

impl Encode for StoragePoolLookupByVolumeArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.vol.encode(to)
    }
}

impl Decode for StoragePoolLookupByVolumeArgs {
    const MIN_SIZE: usize = NonnullStorageVol::MIN_SIZE;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { vol: NonnullStorageVol::decode(from)? })
    }
}

impl Procedure for StoragePoolLookupByVolumeArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 86,
            name: "STORAGE_POOL_LOOKUP_BY_VOLUME",
            kind: Kind::Call,
            priority: Priority::High,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virStoragePoolLookupByVolume"),
            since: Some("0.4.1"),
            acl: &["storage_pool:getattr"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<StoragePoolLookupByVolumeArgs>(),
        };
        &INFO
    };

    type Ret = StoragePoolLookupByVolumeRet;
}

/// Result of `STORAGE_POOL_LOOKUP_BY_VOLUME`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct StoragePoolLookupByVolumeRet {
    /// The pool.
    pub pool: NonnullStoragePool,
}

impl Encode for StoragePoolLookupByVolumeRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.pool.encode(to)
    }
}

impl Decode for StoragePoolLookupByVolumeRet {
    const MIN_SIZE: usize = NonnullStoragePool::MIN_SIZE;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { pool: NonnullStoragePool::decode(from)? })
    }
}

/// Arguments of `STORAGE_POOL_GET_INFO` (87).
///
/// Behind `virStoragePoolGetInfo`, since 0.4.1. Needs `storage_pool:read`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct StoragePoolGetInfoArgs {
    /// The pool.
    pub pool: NonnullStoragePool,
}

impl Encode for StoragePoolGetInfoArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.pool.encode(to)
    }
}

impl Decode for StoragePoolGetInfoArgs {
    const MIN_SIZE: usize = NonnullStoragePool::MIN_SIZE;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { pool: NonnullStoragePool::decode(from)? })
    }
}

impl Procedure for StoragePoolGetInfoArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 87,
            name: "STORAGE_POOL_GET_INFO",
            kind: Kind::Call,
            priority: Priority::High,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virStoragePoolGetInfo"),
            since: Some("0.4.1"),
            acl: &["storage_pool:read"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<StoragePoolGetInfoArgs>(),
        };
        &INFO
    };

    type Ret = StoragePoolGetInfoRet;
}

/// Result of `STORAGE_POOL_GET_INFO`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct StoragePoolGetInfoRet {
    /// The state's number.
    pub state: u8,
    /// The size in bytes as users see it.
    pub capacity: u64,
    /// The bytes allocated.
    pub allocation: u64,
    /// The bytes left.
    pub available: u64,
}

impl Encode for StoragePoolGetInfoRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.u8(self.state);
        to.u64(self.capacity);
        to.u64(self.allocation);
        to.u64(self.available);
        Ok(())
    }
}

impl Decode for StoragePoolGetInfoRet {
    const MIN_SIZE: usize = 28;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            state: from.u8()?,
            capacity: from.u64()?,
            allocation: from.u64()?,
            available: from.u64()?,
        })
    }
}

/// Arguments of `STORAGE_POOL_GET_XML_DESC` (88).
///
/// Behind `virStoragePoolGetXMLDesc`, since 0.4.1. Needs `storage_pool:read`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct StoragePoolGetXmlDescArgs {
    /// The pool.
    pub pool: NonnullStoragePool,
    /// Flags of [`StorageXMLFlags`](crate::api::storage::StorageXMLFlags).
    pub flags: u32,
}

impl Encode for StoragePoolGetXmlDescArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.pool.encode(to)?;
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for StoragePoolGetXmlDescArgs {
    const MIN_SIZE: usize = NonnullStoragePool::MIN_SIZE + 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { pool: NonnullStoragePool::decode(from)?, flags: from.u32()? })
    }
}

impl Procedure for StoragePoolGetXmlDescArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 88,
            name: "STORAGE_POOL_GET_XML_DESC",
            kind: Kind::Call,
            priority: Priority::High,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virStoragePoolGetXMLDesc"),
            since: Some("0.4.1"),
            acl: &["storage_pool:read"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<StoragePoolGetXmlDescArgs>(),
        };
        &INFO
    };

    type Ret = StoragePoolGetXmlDescRet;
}

/// Result of `STORAGE_POOL_GET_XML_DESC`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct StoragePoolGetXmlDescRet {
    /// The XML document.
    pub xml: String,
}

impl Encode for StoragePoolGetXmlDescRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.string(&self.xml, REMOTE_STRING_MAX)
    }
}

impl Decode for StoragePoolGetXmlDescRet {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { xml: from.string(REMOTE_STRING_MAX)? })
    }
}

/// Arguments of `STORAGE_POOL_GET_AUTOSTART` (89).
///
/// Behind `virStoragePoolGetAutostart`, since 0.4.1. Needs `storage_pool:read`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct StoragePoolGetAutostartArgs {
    /// The pool.
    pub pool: NonnullStoragePool,
}

impl Encode for StoragePoolGetAutostartArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.pool.encode(to)
    }
}

impl Decode for StoragePoolGetAutostartArgs {
    const MIN_SIZE: usize = NonnullStoragePool::MIN_SIZE;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { pool: NonnullStoragePool::decode(from)? })
    }
}

impl Procedure for StoragePoolGetAutostartArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 89,
            name: "STORAGE_POOL_GET_AUTOSTART",
            kind: Kind::Call,
            priority: Priority::High,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virStoragePoolGetAutostart"),
            since: Some("0.4.1"),
            acl: &["storage_pool:read"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<StoragePoolGetAutostartArgs>(),
        };
        &INFO
    };

    type Ret = StoragePoolGetAutostartRet;
}

/// Result of `STORAGE_POOL_GET_AUTOSTART`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct StoragePoolGetAutostartRet {
    /// 1 where it starts with the host, else 0.
    pub autostart: i32,
}

impl Encode for StoragePoolGetAutostartRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.i32(self.autostart);
        Ok(())
    }
}

impl Decode for StoragePoolGetAutostartRet {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { autostart: from.i32()? })
    }
}

/// Arguments of `STORAGE_POOL_SET_AUTOSTART` (90).
///
/// Behind `virStoragePoolSetAutostart`, since 0.4.1. Needs `storage_pool:write`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct StoragePoolSetAutostartArgs {
    /// The pool.
    pub pool: NonnullStoragePool,
    /// 1 where it starts with the host, else 0.
    pub autostart: i32,
}

impl Encode for StoragePoolSetAutostartArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.pool.encode(to)?;
        to.i32(self.autostart);
        Ok(())
    }
}

impl Decode for StoragePoolSetAutostartArgs {
    const MIN_SIZE: usize = NonnullStoragePool::MIN_SIZE + 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { pool: NonnullStoragePool::decode(from)?, autostart: from.i32()? })
    }
}

impl Procedure for StoragePoolSetAutostartArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 90,
            name: "STORAGE_POOL_SET_AUTOSTART",
            kind: Kind::Call,
            priority: Priority::High,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virStoragePoolSetAutostart"),
            since: Some("0.4.1"),
            acl: &["storage_pool:write"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<StoragePoolSetAutostartArgs>(),
        };
        &INFO
    };

    type Ret = ();
}

/// Arguments of `STORAGE_POOL_NUM_OF_VOLUMES` (91).
///
/// Behind `virStoragePoolNumOfVolumes`, since 0.4.1. Needs
/// `storage_pool:search_storage_vols`. Shows what passes `storage_vol:getattr`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct StoragePoolNumOfVolumesArgs {
    /// The pool.
    pub pool: NonnullStoragePool,
}

impl Encode for StoragePoolNumOfVolumesArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.pool.encode(to)
    }
}

impl Decode for StoragePoolNumOfVolumesArgs {
    const MIN_SIZE: usize = NonnullStoragePool::MIN_SIZE;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { pool: NonnullStoragePool::decode(from)? })
    }
}

impl Procedure for StoragePoolNumOfVolumesArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 91,
            name: "STORAGE_POOL_NUM_OF_VOLUMES",
            kind: Kind::Call,
            priority: Priority::High,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virStoragePoolNumOfVolumes"),
            since: Some("0.4.1"),
            acl: &["storage_pool:search_storage_vols"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<StoragePoolNumOfVolumesArgs>(),
        };
        &INFO
    };

    type Ret = StoragePoolNumOfVolumesRet;
}

/// Result of `STORAGE_POOL_NUM_OF_VOLUMES`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct StoragePoolNumOfVolumesRet {
    /// How many there are.
    pub num: i32,
}

impl Encode for StoragePoolNumOfVolumesRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.i32(self.num);
        Ok(())
    }
}

impl Decode for StoragePoolNumOfVolumesRet {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { num: from.i32()? })
    }
}

/// Arguments of `STORAGE_POOL_LIST_VOLUMES` (92).
///
/// Behind `virStoragePoolListVolumes`, since 0.4.1. Needs
/// `storage_pool:search_storage_vols`. Shows what passes `storage_vol:getattr`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct StoragePoolListVolumesArgs {
    /// The pool.
    pub pool: NonnullStoragePool,
    /// The most that are wanted.
    pub maxnames: i32,
}

impl Encode for StoragePoolListVolumesArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.pool.encode(to)?;
        to.i32(self.maxnames);
        Ok(())
    }
}

impl Decode for StoragePoolListVolumesArgs {
    const MIN_SIZE: usize = NonnullStoragePool::MIN_SIZE + 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { pool: NonnullStoragePool::decode(from)?, maxnames: from.i32()? })
    }
}

impl Procedure for StoragePoolListVolumesArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 92,
            name: "STORAGE_POOL_LIST_VOLUMES",
            kind: Kind::Call,
            priority: Priority::High,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virStoragePoolListVolumes"),
            since: Some("0.4.1"),
            acl: &["storage_pool:search_storage_vols"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<StoragePoolListVolumesArgs>(),
        };
        &INFO
    };

    type Ret = StoragePoolListVolumesRet;
}

/// Result of `STORAGE_POOL_LIST_VOLUMES`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct StoragePoolListVolumesRet {
    /// The names; at most `REMOTE_STORAGE_VOL_LIST_MAX`.
    pub names: Vec<String>,
}

impl Encode for StoragePoolListVolumesRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.strings(&self.names, REMOTE_STORAGE_VOL_LIST_MAX, REMOTE_STRING_MAX)
    }
}

impl Decode for StoragePoolListVolumesRet {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { names: from.strings(REMOTE_STORAGE_VOL_LIST_MAX, REMOTE_STRING_MAX)? })
    }
}

/// Arguments of `STORAGE_POOL_IS_ACTIVE` (154).
///
/// Behind `virStoragePoolIsActive`, since 0.7.3. Needs `storage_pool:read`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct StoragePoolIsActiveArgs {
    /// The pool.
    pub pool: NonnullStoragePool,
}

impl Encode for StoragePoolIsActiveArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.pool.encode(to)
    }
}

impl Decode for StoragePoolIsActiveArgs {
    const MIN_SIZE: usize = NonnullStoragePool::MIN_SIZE;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { pool: NonnullStoragePool::decode(from)? })
    }
}

impl Procedure for StoragePoolIsActiveArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 154,
            name: "STORAGE_POOL_IS_ACTIVE",
            kind: Kind::Call,
            priority: Priority::High,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virStoragePoolIsActive"),
            since: Some("0.7.3"),
            acl: &["storage_pool:read"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<StoragePoolIsActiveArgs>(),
        };
        &INFO
    };

    type Ret = StoragePoolIsActiveRet;
}

/// Result of `STORAGE_POOL_IS_ACTIVE`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct StoragePoolIsActiveRet {
    /// 1 where it runs, else 0.
    pub active: i32,
}

impl Encode for StoragePoolIsActiveRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.i32(self.active);
        Ok(())
    }
}

impl Decode for StoragePoolIsActiveRet {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { active: from.i32()? })
    }
}

/// Arguments of `STORAGE_POOL_IS_PERSISTENT` (155).
///
/// Behind `virStoragePoolIsPersistent`, since 0.7.3. Needs `storage_pool:read`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct StoragePoolIsPersistentArgs {
    /// The pool.
    pub pool: NonnullStoragePool,
}

impl Encode for StoragePoolIsPersistentArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.pool.encode(to)
    }
}

impl Decode for StoragePoolIsPersistentArgs {
    const MIN_SIZE: usize = NonnullStoragePool::MIN_SIZE;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { pool: NonnullStoragePool::decode(from)? })
    }
}

impl Procedure for StoragePoolIsPersistentArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 155,
            name: "STORAGE_POOL_IS_PERSISTENT",
            kind: Kind::Call,
            priority: Priority::High,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virStoragePoolIsPersistent"),
            since: Some("0.7.3"),
            acl: &["storage_pool:read"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<StoragePoolIsPersistentArgs>(),
        };
        &INFO
    };

    type Ret = StoragePoolIsPersistentRet;
}

/// Result of `STORAGE_POOL_IS_PERSISTENT`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct StoragePoolIsPersistentRet {
    /// 1 where it is defined, 0 where it is transient.
    pub persistent: i32,
}

impl Encode for StoragePoolIsPersistentRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.i32(self.persistent);
        Ok(())
    }
}

impl Decode for StoragePoolIsPersistentRet {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { persistent: from.i32()? })
    }
}

/// Arguments of `STORAGE_POOL_LIST_ALL_VOLUMES` (282).
///
/// Behind `virStoragePoolListAllVolumes`, since 0.10.2. Needs
/// `storage_pool:search_storage_vols`. Shows what passes `storage_vol:getattr`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct StoragePoolListAllVolumesArgs {
    /// The pool.
    pub pool: NonnullStoragePool,
    /// 1 where the items are wanted, 0 for their number alone.
    pub need_results: i32,
    /// Flags; none is defined so far.
    pub flags: u32,
}

impl Encode for StoragePoolListAllVolumesArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.pool.encode(to)?;
        to.i32(self.need_results);
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for StoragePoolListAllVolumesArgs {
    const MIN_SIZE: usize = NonnullStoragePool::MIN_SIZE + 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            pool: NonnullStoragePool::decode(from)?,
            need_results: from.i32()?,
            flags: from.u32()?,
        })
    }
}

impl Procedure for StoragePoolListAllVolumesArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 282,
            name: "STORAGE_POOL_LIST_ALL_VOLUMES",
            kind: Kind::Call,
            priority: Priority::High,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virStoragePoolListAllVolumes"),
            since: Some("0.10.2"),
            acl: &["storage_pool:search_storage_vols"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<StoragePoolListAllVolumesArgs>(),
        };
        &INFO
    };

    type Ret = StoragePoolListAllVolumesRet;
}

/// Result of `STORAGE_POOL_LIST_ALL_VOLUMES`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct StoragePoolListAllVolumesRet {
    /// The volumes; at most `REMOTE_STORAGE_VOL_LIST_MAX`.
    pub vols: Vec<NonnullStorageVol>,
    /// How many there are.
    pub ret: u32,
}

impl Encode for StoragePoolListAllVolumesRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.array(&self.vols, REMOTE_STORAGE_VOL_LIST_MAX)?;
        to.u32(self.ret);
        Ok(())
    }
}

impl Decode for StoragePoolListAllVolumesRet {
    const MIN_SIZE: usize = 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { vols: from.array(REMOTE_STORAGE_VOL_LIST_MAX)?, ret: from.u32()? })
    }
}

/// Arguments of `STORAGE_POOL_LOOKUP_BY_TARGET_PATH` (391).
///
/// Behind `virStoragePoolLookupByTargetPath`, since 4.1.0. Needs `storage_pool:getattr`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct StoragePoolLookupByTargetPathArgs {
    /// The disk's target or path.
    pub path: String,
}

impl Encode for StoragePoolLookupByTargetPathArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.string(&self.path, REMOTE_STRING_MAX)
    }
}

impl Decode for StoragePoolLookupByTargetPathArgs {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { path: from.string(REMOTE_STRING_MAX)? })
    }
}

impl Procedure for StoragePoolLookupByTargetPathArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 391,
            name: "STORAGE_POOL_LOOKUP_BY_TARGET_PATH",
            kind: Kind::Call,
            priority: Priority::High,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virStoragePoolLookupByTargetPath"),
            since: Some("4.1.0"),
            acl: &["storage_pool:getattr"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<StoragePoolLookupByTargetPathArgs>(),
        };
        &INFO
    };

    type Ret = StoragePoolLookupByTargetPathRet;
}

/// Result of `STORAGE_POOL_LOOKUP_BY_TARGET_PATH`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct StoragePoolLookupByTargetPathRet {
    /// The pool.
    pub pool: NonnullStoragePool,
}

impl Encode for StoragePoolLookupByTargetPathRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.pool.encode(to)
    }
}

impl Decode for StoragePoolLookupByTargetPathRet {
    const MIN_SIZE: usize = NonnullStoragePool::MIN_SIZE;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { pool: NonnullStoragePool::decode(from)? })
    }
}
