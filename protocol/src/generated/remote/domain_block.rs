// Written by virtsmith-protocol-gen from libvirt 11.3.0; do not edit.

//! Disks of domains.

use super::types::NonnullDomain;
use super::{
    REMOTE_DOMAIN_BLOCK_COPY_PARAMETERS_MAX, REMOTE_DOMAIN_BLOCK_IO_TUNE_PARAMETERS_MAX,
    REMOTE_DOMAIN_BLOCK_PEEK_BUFFER_MAX, REMOTE_DOMAIN_BLOCK_STATS_PARAMETERS_MAX,
    REMOTE_DOMAIN_DISK_ERRORS_MAX, REMOTE_STRING_MAX,
};
#[cfg(feature = "serde")]
use crate::json::JsonCodec;
use crate::procedure::{Fds, Kind, Priority, Procedure, ProcedureInfo, Program, Stream, Stubs};
use crate::typed_param::TypedParam;
use crate::types::Opaque;
use crate::xdr::{Decode, DecodeError, Decoder, Encode, EncodeError, Encoder};

/// libvirt's `remote_domain_disk_error`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainDiskError {
    /// The disk's target.
    pub disk: String,
    /// A number of `virDomainDiskErrorCode`.
    pub error: i32,
}

impl Encode for DomainDiskError {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.string(&self.disk, REMOTE_STRING_MAX)?;
        to.i32(self.error);
        Ok(())
    }
}

impl Decode for DomainDiskError {
    const MIN_SIZE: usize = 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { disk: from.string(REMOTE_STRING_MAX)?, error: from.i32()? })
    }
}

/// Arguments of `DOMAIN_BLOCK_STATS` (64).
///
/// Behind `virDomainBlockStats`, since 0.3.2. Needs `domain:read`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainBlockStatsArgs {
    /// The domain.
    pub dom: NonnullDomain,
    /// The disk's target or path.
    pub path: String,
}

impl Encode for DomainBlockStatsArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)?;
        to.string(&self.path, REMOTE_STRING_MAX)
    }
}

impl Decode for DomainBlockStatsArgs {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE + 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { dom: NonnullDomain::decode(from)?, path: from.string(REMOTE_STRING_MAX)? })
    }
}

impl Procedure for DomainBlockStatsArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 64,
            name: "DOMAIN_BLOCK_STATS",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virDomainBlockStats"),
            since: Some("0.3.2"),
            acl: &["domain:read"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainBlockStatsArgs>(),
        };
        &INFO
    };

    type Ret = DomainBlockStatsRet;
}

/// Result of `DOMAIN_BLOCK_STATS`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainBlockStatsRet {
    /// How many reads.
    pub rd_req: i64,
    /// The bytes read.
    pub rd_bytes: i64,
    /// How many writes.
    pub wr_req: i64,
    /// The bytes written.
    pub wr_bytes: i64,
    /// How many errors; -1 where unknown.
    pub errs: i64,
}

impl Encode for DomainBlockStatsRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.i64(self.rd_req);
        to.i64(self.rd_bytes);
        to.i64(self.wr_req);
        to.i64(self.wr_bytes);
        to.i64(self.errs);
        Ok(())
    }
}

impl Decode for DomainBlockStatsRet {
    const MIN_SIZE: usize = 40;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            rd_req: from.i64()?,
            rd_bytes: from.i64()?,
            wr_req: from.i64()?,
            wr_bytes: from.i64()?,
            errs: from.i64()?,
        })
    }
}

/// Arguments of `DOMAIN_BLOCK_PEEK` (103).
///
/// Behind `virDomainBlockPeek`, since 0.4.2. Needs `domain:block_read`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainBlockPeekArgs {
    /// The domain.
    pub dom: NonnullDomain,
    /// The disk's target or path.
    pub path: String,
    /// Where to start, in bytes.
    pub offset: u64,
    /// The size; its unit depends on the flags where there are any.
    pub size: u32,
    /// Flags; none is defined so far.
    pub flags: u32,
}

impl Encode for DomainBlockPeekArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)?;
        to.string(&self.path, REMOTE_STRING_MAX)?;
        to.u64(self.offset);
        to.u32(self.size);
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for DomainBlockPeekArgs {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE + 20;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            dom: NonnullDomain::decode(from)?,
            path: from.string(REMOTE_STRING_MAX)?,
            offset: from.u64()?,
            size: from.u32()?,
            flags: from.u32()?,
        })
    }
}

impl Procedure for DomainBlockPeekArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 103,
            name: "DOMAIN_BLOCK_PEEK",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Neither,
            function: Some("virDomainBlockPeek"),
            since: Some("0.4.2"),
            acl: &["domain:block_read"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainBlockPeekArgs>(),
        };
        &INFO
    };

    type Ret = DomainBlockPeekRet;
}

/// Result of `DOMAIN_BLOCK_PEEK`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainBlockPeekRet {
    /// The data; at most `REMOTE_DOMAIN_BLOCK_PEEK_BUFFER_MAX` bytes.
    pub buffer: Opaque,
}

impl Encode for DomainBlockPeekRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.opaque(&self.buffer, REMOTE_DOMAIN_BLOCK_PEEK_BUFFER_MAX)
    }
}

impl Decode for DomainBlockPeekRet {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { buffer: Opaque(from.opaque(REMOTE_DOMAIN_BLOCK_PEEK_BUFFER_MAX)?) })
    }
}

/// Arguments of `DOMAIN_GET_BLOCK_INFO` (194).
///
/// Behind `virDomainGetBlockInfo`, since 0.8.1. Needs `domain:read`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainGetBlockInfoArgs {
    /// The domain.
    pub dom: NonnullDomain,
    /// The disk's target or path.
    pub path: String,
    /// Flags; none is defined so far.
    pub flags: u32,
}

impl Encode for DomainGetBlockInfoArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)?;
        to.string(&self.path, REMOTE_STRING_MAX)?;
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for DomainGetBlockInfoArgs {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE + 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            dom: NonnullDomain::decode(from)?,
            path: from.string(REMOTE_STRING_MAX)?,
            flags: from.u32()?,
        })
    }
}

impl Procedure for DomainGetBlockInfoArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 194,
            name: "DOMAIN_GET_BLOCK_INFO",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virDomainGetBlockInfo"),
            since: Some("0.8.1"),
            acl: &["domain:read"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainGetBlockInfoArgs>(),
        };
        &INFO
    };

    type Ret = DomainGetBlockInfoRet;
}

/// Result of `DOMAIN_GET_BLOCK_INFO`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainGetBlockInfoRet {
    /// The bytes allocated.
    pub allocation: u64,
    /// The size in bytes as users see it.
    pub capacity: u64,
    /// The bytes the image takes up on the host.
    pub physical: u64,
}

impl Encode for DomainGetBlockInfoRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.u64(self.allocation);
        to.u64(self.capacity);
        to.u64(self.physical);
        Ok(())
    }
}

impl Decode for DomainGetBlockInfoRet {
    const MIN_SIZE: usize = 24;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { allocation: from.u64()?, capacity: from.u64()?, physical: from.u64()? })
    }
}

/// Arguments of `DOMAIN_BLOCK_JOB_ABORT` (237).
///
/// Behind `virDomainBlockJobAbort`, since 0.9.4. Needs `domain:write`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainBlockJobAbortArgs {
    /// The domain.
    pub dom: NonnullDomain,
    /// The disk's target or path.
    pub path: String,
    /// Flags of
    /// [`DomainBlockJobAbortFlags`](crate::api::domain::DomainBlockJobAbortFlags).
    pub flags: u32,
}

impl Encode for DomainBlockJobAbortArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)?;
        to.string(&self.path, REMOTE_STRING_MAX)?;
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for DomainBlockJobAbortArgs {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE + 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            dom: NonnullDomain::decode(from)?,
            path: from.string(REMOTE_STRING_MAX)?,
            flags: from.u32()?,
        })
    }
}

impl Procedure for DomainBlockJobAbortArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 237,
            name: "DOMAIN_BLOCK_JOB_ABORT",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virDomainBlockJobAbort"),
            since: Some("0.9.4"),
            acl: &["domain:write"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainBlockJobAbortArgs>(),
        };
        &INFO
    };

    type Ret = ();
}

/// Arguments of `DOMAIN_GET_BLOCK_JOB_INFO` (238).
///
/// Behind `virDomainGetBlockJobInfo`, since 0.9.4. Needs `domain:read`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainGetBlockJobInfoArgs {
    /// The domain.
    pub dom: NonnullDomain,
    /// The disk's target or path.
    pub path: String,
    /// Flags of
    /// [`DomainBlockJobInfoFlags`](crate::api::domain::DomainBlockJobInfoFlags).
    pub flags: u32,
}

impl Encode for DomainGetBlockJobInfoArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)?;
        to.string(&self.path, REMOTE_STRING_MAX)?;
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for DomainGetBlockJobInfoArgs {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE + 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            dom: NonnullDomain::decode(from)?,
            path: from.string(REMOTE_STRING_MAX)?,
            flags: from.u32()?,
        })
    }
}

impl Procedure for DomainGetBlockJobInfoArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 238,
            name: "DOMAIN_GET_BLOCK_JOB_INFO",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Neither,
            function: Some("virDomainGetBlockJobInfo"),
            since: Some("0.9.4"),
            acl: &["domain:read"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainGetBlockJobInfoArgs>(),
        };
        &INFO
    };

    type Ret = DomainGetBlockJobInfoRet;
}

/// Result of `DOMAIN_GET_BLOCK_JOB_INFO`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainGetBlockJobInfoRet {
    /// 1 where there is a job, else 0.
    pub found: i32,
    /// The type.
    pub r#type: i32,
    /// The most that may be transferred a second; 0 for no limit.
    pub bandwidth: u64,
    /// How far the job is.
    pub cur: u64,
    /// Where the job ends.
    pub end: u64,
}

impl Encode for DomainGetBlockJobInfoRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.i32(self.found);
        to.i32(self.r#type);
        to.u64(self.bandwidth);
        to.u64(self.cur);
        to.u64(self.end);
        Ok(())
    }
}

impl Decode for DomainGetBlockJobInfoRet {
    const MIN_SIZE: usize = 32;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            found: from.i32()?,
            r#type: from.i32()?,
            bandwidth: from.u64()?,
            cur: from.u64()?,
            end: from.u64()?,
        })
    }
}

/// Arguments of `DOMAIN_BLOCK_JOB_SET_SPEED` (239).
///
/// Behind `virDomainBlockJobSetSpeed`, since 0.9.4. Needs `domain:write`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainBlockJobSetSpeedArgs {
    /// The domain.
    pub dom: NonnullDomain,
    /// The disk's target or path.
    pub path: String,
    /// The most that may be transferred a second; 0 for no limit.
    pub bandwidth: u64,
    /// Flags of
    /// [`DomainBlockJobSetSpeedFlags`](crate::api::domain::DomainBlockJobSetSpeedFlags).
    pub flags: u32,
}

impl Encode for DomainBlockJobSetSpeedArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)?;
        to.string(&self.path, REMOTE_STRING_MAX)?;
        to.u64(self.bandwidth);
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for DomainBlockJobSetSpeedArgs {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE + 16;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            dom: NonnullDomain::decode(from)?,
            path: from.string(REMOTE_STRING_MAX)?,
            bandwidth: from.u64()?,
            flags: from.u32()?,
        })
    }
}

impl Procedure for DomainBlockJobSetSpeedArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 239,
            name: "DOMAIN_BLOCK_JOB_SET_SPEED",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virDomainBlockJobSetSpeed"),
            since: Some("0.9.4"),
            acl: &["domain:write"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainBlockJobSetSpeedArgs>(),
        };
        &INFO
    };

    type Ret = ();
}

/// Arguments of `DOMAIN_BLOCK_PULL` (240).
///
/// Behind `virDomainBlockPull`, since 0.9.4. Needs `domain:block_write`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainBlockPullArgs {
    /// The domain.
    pub dom: NonnullDomain,
    /// The disk's target or path.
    pub path: String,
    /// The most that may be transferred a second; 0 for no limit.
    pub bandwidth: u64,
    /// Flags of [`DomainBlockPullFlags`](crate::api::domain::DomainBlockPullFlags).
    pub flags: u32,
}

impl Encode for DomainBlockPullArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)?;
        to.string(&self.path, REMOTE_STRING_MAX)?;
        to.u64(self.bandwidth);
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for DomainBlockPullArgs {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE + 16;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            dom: NonnullDomain::decode(from)?,
            path: from.string(REMOTE_STRING_MAX)?,
            bandwidth: from.u64()?,
            flags: from.u32()?,
        })
    }
}

impl Procedure for DomainBlockPullArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 240,
            name: "DOMAIN_BLOCK_PULL",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virDomainBlockPull"),
            since: Some("0.9.4"),
            acl: &["domain:block_write"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainBlockPullArgs>(),
        };
        &INFO
    };

    type Ret = ();
}

/// Arguments of `DOMAIN_BLOCK_STATS_FLAGS` (243).
///
/// Behind `virDomainBlockStatsFlags`, since 0.9.5. Needs `domain:read`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainBlockStatsFlagsArgs {
    /// The domain.
    pub dom: NonnullDomain,
    /// The disk's target or path.
    pub path: String,
    /// How many; 0 in a call asks for their number alone.
    pub nparams: i32,
    /// Flags of [`TypedParameterFlags`](crate::api::common::TypedParameterFlags).
    pub flags: u32,
}

impl Encode for DomainBlockStatsFlagsArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)?;
        to.string(&self.path, REMOTE_STRING_MAX)?;
        to.i32(self.nparams);
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for DomainBlockStatsFlagsArgs {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE + 12;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            dom: NonnullDomain::decode(from)?,
            path: from.string(REMOTE_STRING_MAX)?,
            nparams: from.i32()?,
            flags: from.u32()?,
        })
    }
}

impl Procedure for DomainBlockStatsFlagsArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 243,
            name: "DOMAIN_BLOCK_STATS_FLAGS",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Neither,
            function: Some("virDomainBlockStatsFlags"),
            since: Some("0.9.5"),
            acl: &["domain:read"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainBlockStatsFlagsArgs>(),
        };
        &INFO
    };

    type Ret = DomainBlockStatsFlagsRet;
}

/// Result of `DOMAIN_BLOCK_STATS_FLAGS`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainBlockStatsFlagsRet {
    /// The parameters; at most `REMOTE_DOMAIN_BLOCK_STATS_PARAMETERS_MAX`.
    pub params: Vec<TypedParam>,
    /// How many; 0 in a call asks for their number alone.
    pub nparams: i32,
}

impl Encode for DomainBlockStatsFlagsRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.array(&self.params, REMOTE_DOMAIN_BLOCK_STATS_PARAMETERS_MAX)?;
        to.i32(self.nparams);
        Ok(())
    }
}

impl Decode for DomainBlockStatsFlagsRet {
    const MIN_SIZE: usize = 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            params: from.array(REMOTE_DOMAIN_BLOCK_STATS_PARAMETERS_MAX)?,
            nparams: from.i32()?,
        })
    }
}

/// Arguments of `DOMAIN_BLOCK_RESIZE` (251).
///
/// Behind `virDomainBlockResize`, since 0.9.8. Needs `domain:block_write`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainBlockResizeArgs {
    /// The domain.
    pub dom: NonnullDomain,
    /// The disk's target.
    pub disk: String,
    /// The size; its unit depends on the flags where there are any.
    pub size: u64,
    /// Flags of [`DomainBlockResizeFlags`](crate::api::domain::DomainBlockResizeFlags).
    pub flags: u32,
}

impl Encode for DomainBlockResizeArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)?;
        to.string(&self.disk, REMOTE_STRING_MAX)?;
        to.u64(self.size);
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for DomainBlockResizeArgs {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE + 16;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            dom: NonnullDomain::decode(from)?,
            disk: from.string(REMOTE_STRING_MAX)?,
            size: from.u64()?,
            flags: from.u32()?,
        })
    }
}

impl Procedure for DomainBlockResizeArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 251,
            name: "DOMAIN_BLOCK_RESIZE",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virDomainBlockResize"),
            since: Some("0.9.8"),
            acl: &["domain:block_write"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainBlockResizeArgs>(),
        };
        &INFO
    };

    type Ret = ();
}

/// Arguments of `DOMAIN_SET_BLOCK_IO_TUNE` (252).
///
/// Behind `virDomainSetBlockIoTune`, since 0.9.8. Needs `domain:write`, `domain:save`
/// (without `VIR_DOMAIN_AFFECT_CONFIG` or `VIR_DOMAIN_AFFECT_LIVE`), `domain:save` (with
/// `VIR_DOMAIN_AFFECT_CONFIG`).
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainSetBlockIoTuneArgs {
    /// The domain.
    pub dom: NonnullDomain,
    /// The disk's target.
    pub disk: String,
    /// The parameters; at most `REMOTE_DOMAIN_BLOCK_IO_TUNE_PARAMETERS_MAX`.
    pub params: Vec<TypedParam>,
    /// Flags of
    /// [`DomainModificationImpact`](crate::api::domain::DomainModificationImpact).
    pub flags: u32,
}

impl Encode for DomainSetBlockIoTuneArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)?;
        to.string(&self.disk, REMOTE_STRING_MAX)?;
        to.array(&self.params, REMOTE_DOMAIN_BLOCK_IO_TUNE_PARAMETERS_MAX)?;
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for DomainSetBlockIoTuneArgs {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE + 12;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            dom: NonnullDomain::decode(from)?,
            disk: from.string(REMOTE_STRING_MAX)?,
            params: from.array(REMOTE_DOMAIN_BLOCK_IO_TUNE_PARAMETERS_MAX)?,
            flags: from.u32()?,
        })
    }
}

impl Procedure for DomainSetBlockIoTuneArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 252,
            name: "DOMAIN_SET_BLOCK_IO_TUNE",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virDomainSetBlockIoTune"),
            since: Some("0.9.8"),
            acl: &[
                "domain:write",
                "domain:save:!VIR_DOMAIN_AFFECT_CONFIG|VIR_DOMAIN_AFFECT_LIVE",
                "domain:save:VIR_DOMAIN_AFFECT_CONFIG",
            ],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainSetBlockIoTuneArgs>(),
        };
        &INFO
    };

    type Ret = ();
}

/// Arguments of `DOMAIN_GET_BLOCK_IO_TUNE` (253).
///
/// Behind `virDomainGetBlockIoTune`, since 0.9.8. Needs `domain:read`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainGetBlockIoTuneArgs {
    /// The domain.
    pub dom: NonnullDomain,
    /// The disk's target.
    #[cfg_attr(feature = "serde", serde(default))]
    pub disk: Option<String>,
    /// How many; 0 in a call asks for their number alone.
    pub nparams: i32,
    /// Flags of
    /// [`DomainModificationImpact`](crate::api::domain::DomainModificationImpact) and
    /// [`TypedParameterFlags`](crate::api::common::TypedParameterFlags).
    pub flags: u32,
}

impl Encode for DomainGetBlockIoTuneArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)?;
        to.optional_string(self.disk.as_deref(), REMOTE_STRING_MAX)?;
        to.i32(self.nparams);
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for DomainGetBlockIoTuneArgs {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE + 12;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            dom: NonnullDomain::decode(from)?,
            disk: from.optional_string(REMOTE_STRING_MAX)?,
            nparams: from.i32()?,
            flags: from.u32()?,
        })
    }
}

impl Procedure for DomainGetBlockIoTuneArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 253,
            name: "DOMAIN_GET_BLOCK_IO_TUNE",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Neither,
            function: Some("virDomainGetBlockIoTune"),
            since: Some("0.9.8"),
            acl: &["domain:read"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainGetBlockIoTuneArgs>(),
        };
        &INFO
    };

    type Ret = DomainGetBlockIoTuneRet;
}

/// Result of `DOMAIN_GET_BLOCK_IO_TUNE`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainGetBlockIoTuneRet {
    /// The parameters; at most `REMOTE_DOMAIN_BLOCK_IO_TUNE_PARAMETERS_MAX`.
    pub params: Vec<TypedParam>,
    /// How many; 0 in a call asks for their number alone.
    pub nparams: i32,
}

impl Encode for DomainGetBlockIoTuneRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.array(&self.params, REMOTE_DOMAIN_BLOCK_IO_TUNE_PARAMETERS_MAX)?;
        to.i32(self.nparams);
        Ok(())
    }
}

impl Decode for DomainGetBlockIoTuneRet {
    const MIN_SIZE: usize = 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            params: from.array(REMOTE_DOMAIN_BLOCK_IO_TUNE_PARAMETERS_MAX)?,
            nparams: from.i32()?,
        })
    }
}

/// Arguments of `DOMAIN_GET_DISK_ERRORS` (263).
///
/// Behind `virDomainGetDiskErrors`, since 0.9.10. Needs `domain:read`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainGetDiskErrorsArgs {
    /// The domain.
    pub dom: NonnullDomain,
    /// The most that are wanted; 0 for their number alone.
    pub maxerrors: u32,
    /// Flags; none is defined so far.
    pub flags: u32,
}

impl Encode for DomainGetDiskErrorsArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)?;
        to.u32(self.maxerrors);
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for DomainGetDiskErrorsArgs {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE + 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { dom: NonnullDomain::decode(from)?, maxerrors: from.u32()?, flags: from.u32()? })
    }
}

impl Procedure for DomainGetDiskErrorsArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 263,
            name: "DOMAIN_GET_DISK_ERRORS",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Neither,
            function: Some("virDomainGetDiskErrors"),
            since: Some("0.9.10"),
            acl: &["domain:read"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainGetDiskErrorsArgs>(),
        };
        &INFO
    };

    type Ret = DomainGetDiskErrorsRet;
}

/// Result of `DOMAIN_GET_DISK_ERRORS`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainGetDiskErrorsRet {
    /// The disks with errors; at most `REMOTE_DOMAIN_DISK_ERRORS_MAX`.
    pub errors: Vec<DomainDiskError>,
    /// How many there are.
    pub nerrors: i32,
}

impl Encode for DomainGetDiskErrorsRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.array(&self.errors, REMOTE_DOMAIN_DISK_ERRORS_MAX)?;
        to.i32(self.nerrors);
        Ok(())
    }
}

impl Decode for DomainGetDiskErrorsRet {
    const MIN_SIZE: usize = 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { errors: from.array(REMOTE_DOMAIN_DISK_ERRORS_MAX)?, nerrors: from.i32()? })
    }
}

/// Arguments of `DOMAIN_BLOCK_REBASE` (266).
///
/// Behind `virDomainBlockRebase`, since 0.9.10. Needs `domain:block_write`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainBlockRebaseArgs {
    /// The domain.
    pub dom: NonnullDomain,
    /// The disk's target or path.
    pub path: String,
    /// The image below which nothing changes.
    #[cfg_attr(feature = "serde", serde(default))]
    pub base: Option<String>,
    /// The most that may be transferred a second; 0 for no limit.
    pub bandwidth: u64,
    /// Flags of [`DomainBlockRebaseFlags`](crate::api::domain::DomainBlockRebaseFlags).
    pub flags: u32,
}

impl Encode for DomainBlockRebaseArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)?;
        to.string(&self.path, REMOTE_STRING_MAX)?;
        to.optional_string(self.base.as_deref(), REMOTE_STRING_MAX)?;
        to.u64(self.bandwidth);
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for DomainBlockRebaseArgs {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE + 20;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            dom: NonnullDomain::decode(from)?,
            path: from.string(REMOTE_STRING_MAX)?,
            base: from.optional_string(REMOTE_STRING_MAX)?,
            bandwidth: from.u64()?,
            flags: from.u32()?,
        })
    }
}

impl Procedure for DomainBlockRebaseArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 266,
            name: "DOMAIN_BLOCK_REBASE",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virDomainBlockRebase"),
            since: Some("0.9.10"),
            acl: &["domain:block_write"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainBlockRebaseArgs>(),
        };
        &INFO
    };

    type Ret = ();
}

/// Arguments of `DOMAIN_BLOCK_COMMIT` (290).
///
/// Behind `virDomainBlockCommit`, since 0.10.2. Needs `domain:block_write`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainBlockCommitArgs {
    /// The domain.
    pub dom: NonnullDomain,
    /// The disk's target.
    pub disk: String,
    /// The image below which nothing changes.
    #[cfg_attr(feature = "serde", serde(default))]
    pub base: Option<String>,
    /// The image whose data moves down.
    #[cfg_attr(feature = "serde", serde(default))]
    pub top: Option<String>,
    /// The most that may be transferred a second; 0 for no limit.
    pub bandwidth: u64,
    /// Flags of [`DomainBlockCommitFlags`](crate::api::domain::DomainBlockCommitFlags).
    pub flags: u32,
}

impl Encode for DomainBlockCommitArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)?;
        to.string(&self.disk, REMOTE_STRING_MAX)?;
        to.optional_string(self.base.as_deref(), REMOTE_STRING_MAX)?;
        to.optional_string(self.top.as_deref(), REMOTE_STRING_MAX)?;
        to.u64(self.bandwidth);
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for DomainBlockCommitArgs {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE + 24;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            dom: NonnullDomain::decode(from)?,
            disk: from.string(REMOTE_STRING_MAX)?,
            base: from.optional_string(REMOTE_STRING_MAX)?,
            top: from.optional_string(REMOTE_STRING_MAX)?,
            bandwidth: from.u64()?,
            flags: from.u32()?,
        })
    }
}

impl Procedure for DomainBlockCommitArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 290,
            name: "DOMAIN_BLOCK_COMMIT",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virDomainBlockCommit"),
            since: Some("0.10.2"),
            acl: &["domain:block_write"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainBlockCommitArgs>(),
        };
        &INFO
    };

    type Ret = ();
}

/// Arguments of `DOMAIN_BLOCK_COPY` (345).
///
/// Behind `virDomainBlockCopy`, since 1.2.8. Needs `domain:block_write`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainBlockCopyArgs {
    /// The domain.
    pub dom: NonnullDomain,
    /// The disk's target or path.
    pub path: String,
    /// The destination's XML document.
    pub destxml: String,
    /// The parameters; at most `REMOTE_DOMAIN_BLOCK_COPY_PARAMETERS_MAX`.
    pub params: Vec<TypedParam>,
    /// Flags of [`DomainBlockCopyFlags`](crate::api::domain::DomainBlockCopyFlags).
    pub flags: u32,
}

impl Encode for DomainBlockCopyArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)?;
        to.string(&self.path, REMOTE_STRING_MAX)?;
        to.string(&self.destxml, REMOTE_STRING_MAX)?;
        to.array(&self.params, REMOTE_DOMAIN_BLOCK_COPY_PARAMETERS_MAX)?;
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for DomainBlockCopyArgs {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE + 16;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            dom: NonnullDomain::decode(from)?,
            path: from.string(REMOTE_STRING_MAX)?,
            destxml: from.string(REMOTE_STRING_MAX)?,
            params: from.array(REMOTE_DOMAIN_BLOCK_COPY_PARAMETERS_MAX)?,
            flags: from.u32()?,
        })
    }
}

impl Procedure for DomainBlockCopyArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 345,
            name: "DOMAIN_BLOCK_COPY",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virDomainBlockCopy"),
            since: Some("1.2.8"),
            acl: &["domain:block_write"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainBlockCopyArgs>(),
        };
        &INFO
    };

    type Ret = ();
}

/// Arguments of `DOMAIN_SET_BLOCK_THRESHOLD` (386).
///
/// Behind `virDomainSetBlockThreshold`, since 3.1.0. Needs `domain:write`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainSetBlockThresholdArgs {
    /// The domain.
    pub dom: NonnullDomain,
    /// The device.
    pub dev: String,
    /// The offset to watch, in bytes; 0 for none.
    pub threshold: u64,
    /// Flags; none is defined so far.
    pub flags: u32,
}

impl Encode for DomainSetBlockThresholdArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)?;
        to.string(&self.dev, REMOTE_STRING_MAX)?;
        to.u64(self.threshold);
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for DomainSetBlockThresholdArgs {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE + 16;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            dom: NonnullDomain::decode(from)?,
            dev: from.string(REMOTE_STRING_MAX)?,
            threshold: from.u64()?,
            flags: from.u32()?,
        })
    }
}

impl Procedure for DomainSetBlockThresholdArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 386,
            name: "DOMAIN_SET_BLOCK_THRESHOLD",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virDomainSetBlockThreshold"),
            since: Some("3.1.0"),
            acl: &["domain:write"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainSetBlockThresholdArgs>(),
        };
        &INFO
    };

    type Ret = ();
}

/// Arguments of `DOMAIN_SET_THROTTLE_GROUP` (451).
///
/// Behind `virDomainSetThrottleGroup`, since 11.2.0. Needs `domain:write`, `domain:save`
/// (without `VIR_DOMAIN_AFFECT_CONFIG` or `VIR_DOMAIN_AFFECT_LIVE`), `domain:save` (with
/// `VIR_DOMAIN_AFFECT_CONFIG`).
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainSetThrottleGroupArgs {
    /// The domain.
    pub dom: NonnullDomain,
    /// The throttle group's name.
    pub group: String,
    /// The parameters; at most `REMOTE_DOMAIN_BLOCK_IO_TUNE_PARAMETERS_MAX`.
    pub params: Vec<TypedParam>,
    /// Flags of
    /// [`DomainModificationImpact`](crate::api::domain::DomainModificationImpact).
    pub flags: u32,
}

impl Encode for DomainSetThrottleGroupArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)?;
        to.string(&self.group, REMOTE_STRING_MAX)?;
        to.array(&self.params, REMOTE_DOMAIN_BLOCK_IO_TUNE_PARAMETERS_MAX)?;
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for DomainSetThrottleGroupArgs {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE + 12;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            dom: NonnullDomain::decode(from)?,
            group: from.string(REMOTE_STRING_MAX)?,
            params: from.array(REMOTE_DOMAIN_BLOCK_IO_TUNE_PARAMETERS_MAX)?,
            flags: from.u32()?,
        })
    }
}

impl Procedure for DomainSetThrottleGroupArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 451,
            name: "DOMAIN_SET_THROTTLE_GROUP",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virDomainSetThrottleGroup"),
            since: Some("11.2.0"),
            acl: &[
                "domain:write",
                "domain:save:!VIR_DOMAIN_AFFECT_CONFIG|VIR_DOMAIN_AFFECT_LIVE",
                "domain:save:VIR_DOMAIN_AFFECT_CONFIG",
            ],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainSetThrottleGroupArgs>(),
        };
        &INFO
    };

    type Ret = ();
}

/// Arguments of `DOMAIN_DEL_THROTTLE_GROUP` (452).
///
/// Behind `virDomainDelThrottleGroup`, since 11.2.0. Needs `domain:write`, `domain:save`
/// (without `VIR_DOMAIN_AFFECT_CONFIG` or `VIR_DOMAIN_AFFECT_LIVE`), `domain:save` (with
/// `VIR_DOMAIN_AFFECT_CONFIG`).
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainDelThrottleGroupArgs {
    /// The domain.
    pub dom: NonnullDomain,
    /// The throttle group's name.
    #[cfg_attr(feature = "serde", serde(default))]
    pub group: Option<String>,
    /// Flags of
    /// [`DomainModificationImpact`](crate::api::domain::DomainModificationImpact).
    pub flags: u32,
}

impl Encode for DomainDelThrottleGroupArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)?;
        to.optional_string(self.group.as_deref(), REMOTE_STRING_MAX)?;
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for DomainDelThrottleGroupArgs {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE + 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            dom: NonnullDomain::decode(from)?,
            group: from.optional_string(REMOTE_STRING_MAX)?,
            flags: from.u32()?,
        })
    }
}

impl Procedure for DomainDelThrottleGroupArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 452,
            name: "DOMAIN_DEL_THROTTLE_GROUP",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virDomainDelThrottleGroup"),
            since: Some("11.2.0"),
            acl: &[
                "domain:write",
                "domain:save:!VIR_DOMAIN_AFFECT_CONFIG|VIR_DOMAIN_AFFECT_LIVE",
                "domain:save:VIR_DOMAIN_AFFECT_CONFIG",
            ],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainDelThrottleGroupArgs>(),
        };
        &INFO
    };

    type Ret = ();
}
