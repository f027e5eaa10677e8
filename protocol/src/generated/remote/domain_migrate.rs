// Written by virtsmith-protocol-gen from libvirt 11.3.0; do not edit.

//! Migration of domains.

use super::types::NonnullDomain;
use super::{REMOTE_DOMAIN_MIGRATE_PARAM_LIST_MAX, REMOTE_MIGRATE_COOKIE_MAX, REMOTE_STRING_MAX};
#[cfg(feature = "serde")]
use crate::json::JsonCodec;
use crate::procedure::{Fds, Kind, Priority, Procedure, ProcedureInfo, Program, Stream, Stubs};
use crate::typed_param::TypedParam;
use crate::types::Opaque;
use crate::xdr::{Decode, DecodeError, Decoder, Encode, EncodeError, Encoder};

/// Arguments of `DOMAIN_MIGRATE_PREPARE` (61).
///
/// Needs `domain:migrate`, `domain:start`, `domain:write`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainMigratePrepareArgs {
    /// The URI to migrate to, where the caller has one.
    #[cfg_attr(feature = "serde", serde(default))]
    pub uri_in: Option<String>,
    /// Flags.
    pub flags: u64,
    /// The domain's new name.
    #[cfg_attr(feature = "serde", serde(default))]
    pub dname: Option<String>,
    /// The most that may be transferred a second, in MiB; 0 for no limit.
    pub resource: u64,
}

impl Encode for DomainMigratePrepareArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.optional_string(self.uri_in.as_deref(), REMOTE_STRING_MAX)?;
        to.u64(self.flags);
        to.optional_string(self.dname.as_deref(), REMOTE_STRING_MAX)?;
        to.u64(self.resource);
        Ok(())
    }
}

impl Decode for DomainMigratePrepareArgs {
    const MIN_SIZE: usize = 24;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            uri_in: from.optional_string(REMOTE_STRING_MAX)?,
            flags: from.u64()?,
            dname: from.optional_string(REMOTE_STRING_MAX)?,
            resource: from.u64()?,
        })
    }
}

impl Procedure for DomainMigratePrepareArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 61,
            name: "DOMAIN_MIGRATE_PREPARE",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Neither,
            function: None,
            since: None,
            acl: &["domain:migrate", "domain:start", "domain:write"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainMigratePrepareArgs>(),
        };
        &INFO
    };

    type Ret = DomainMigratePrepareRet;
}

/// Result of `DOMAIN_MIGRATE_PREPARE`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainMigratePrepareRet {
    /// What the two hosts tell each other; at most `REMOTE_MIGRATE_COOKIE_MAX` bytes.
    pub cookie: Opaque,
    /// The URI to migrate to.
    #[cfg_attr(feature = "serde", serde(default))]
    pub uri_out: Option<String>,
}

impl Encode for DomainMigratePrepareRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.opaque(&self.cookie, REMOTE_MIGRATE_COOKIE_MAX)?;
        to.optional_string(self.uri_out.as_deref(), REMOTE_STRING_MAX)
    }
}

impl Decode for DomainMigratePrepareRet {
    const MIN_SIZE: usize = 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            cookie: Opaque(from.opaque(REMOTE_MIGRATE_COOKIE_MAX)?),
            uri_out: from.optional_string(REMOTE_STRING_MAX)?,
        })
    }
}

/// Arguments of `DOMAIN_MIGRATE_PERFORM` (62).
///
/// Needs `domain:migrate`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainMigratePerformArgs {
    /// The domain.
    pub dom: NonnullDomain,
    /// What the two hosts tell each other; at most `REMOTE_MIGRATE_COOKIE_MAX` bytes.
    pub cookie: Opaque,
    /// The URI.
    pub uri: String,
    /// Flags.
    pub flags: u64,
    /// The domain's new name.
    #[cfg_attr(feature = "serde", serde(default))]
    pub dname: Option<String>,
    /// The most that may be transferred a second, in MiB; 0 for no limit.
    pub resource: u64,
}

impl Encode for DomainMigratePerformArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)?;
        to.opaque(&self.cookie, REMOTE_MIGRATE_COOKIE_MAX)?;
        to.string(&self.uri, REMOTE_STRING_MAX)?;
        to.u64(self.flags);
        to.optional_string(self.dname.as_deref(), REMOTE_STRING_MAX)?;
        to.u64(self.resource);
        Ok(())
    }
}

impl Decode for DomainMigratePerformArgs {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE + 28;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            dom: NonnullDomain::decode(from)?,
            cookie: Opaque(from.opaque(REMOTE_MIGRATE_COOKIE_MAX)?),
            uri: from.string(REMOTE_STRING_MAX)?,
            flags: from.u64()?,
            dname: from.optional_string(REMOTE_STRING_MAX)?,
            resource: from.u64()?,
        })
    }
}

impl Procedure for DomainMigratePerformArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 62,
            name: "DOMAIN_MIGRATE_PERFORM",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: None,
            since: None,
            acl: &["domain:migrate"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainMigratePerformArgs>(),
        };
        &INFO
    };

    type Ret = ();
}

/// Arguments of `DOMAIN_MIGRATE_FINISH` (63).
///
/// Needs `domain:migrate`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainMigrateFinishArgs {
    /// The domain's new name.
    pub dname: String,
    /// What the two hosts tell each other; at most `REMOTE_MIGRATE_COOKIE_MAX` bytes.
    pub cookie: Opaque,
    /// The URI.
    pub uri: String,
    /// Flags.
    pub flags: u64,
}

impl Encode for DomainMigrateFinishArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.string(&self.dname, REMOTE_STRING_MAX)?;
        to.opaque(&self.cookie, REMOTE_MIGRATE_COOKIE_MAX)?;
        to.string(&self.uri, REMOTE_STRING_MAX)?;
        to.u64(self.flags);
        Ok(())
    }
}

impl Decode for DomainMigrateFinishArgs {
    const MIN_SIZE: usize = 20;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            dname: from.string(REMOTE_STRING_MAX)?,
            cookie: Opaque(from.opaque(REMOTE_MIGRATE_COOKIE_MAX)?),
            uri: from.string(REMOTE_STRING_MAX)?,
            flags: from.u64()?,
        })
    }
}

impl Procedure for DomainMigrateFinishArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 63,
            name: "DOMAIN_MIGRATE_FINISH",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: None,
            since: None,
            acl: &["domain:migrate"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainMigrateFinishArgs>(),
        };
        &INFO
    };

    type Ret = DomainMigrateFinishRet;
}

/// Result of `DOMAIN_MIGRATE_FINISH`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainMigrateFinishRet {
    /// The domain at its destination.
    pub ddom: NonnullDomain,
}

impl Encode for DomainMigrateFinishRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.ddom.encode(to)
    }
}

impl Decode for DomainMigrateFinishRet {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { ddom: NonnullDomain::decode(from)? })
    }
}

/// Arguments of `DOMAIN_MIGRATE_PREPARE2` (108).
///
/// Needs `domain:migrate`, `domain:start`, `domain:write`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainMigratePrepare2Args {
    /// The URI to migrate to, where the caller has one.
    #[cfg_attr(feature = "serde", serde(default))]
    pub uri_in: Option<String>,
    /// Flags.
    pub flags: u64,
    /// The domain's new name.
    #[cfg_attr(feature = "serde", serde(default))]
    pub dname: Option<String>,
    /// The most that may be transferred a second, in MiB; 0 for no limit.
    pub resource: u64,
    /// The domain's XML document.
    pub dom_xml: String,
}

impl Encode for DomainMigratePrepare2Args {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.optional_string(self.uri_in.as_deref(), REMOTE_STRING_MAX)?;
        to.u64(self.flags);
        to.optional_string(self.dname.as_deref(), REMOTE_STRING_MAX)?;
        to.u64(self.resource);
        to.string(&self.dom_xml, REMOTE_STRING_MAX)
    }
}

impl Decode for DomainMigratePrepare2Args {
    const MIN_SIZE: usize = 28;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            uri_in: from.optional_string(REMOTE_STRING_MAX)?,
            flags: from.u64()?,
            dname: from.optional_string(REMOTE_STRING_MAX)?,
            resource: from.u64()?,
            dom_xml: from.string(REMOTE_STRING_MAX)?,
        })
    }
}

impl Procedure for DomainMigratePrepare2Args {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 108,
            name: "DOMAIN_MIGRATE_PREPARE2",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Neither,
            function: None,
            since: None,
            acl: &["domain:migrate", "domain:start", "domain:write"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainMigratePrepare2Args>(),
        };
        &INFO
    };

    type Ret = DomainMigratePrepare2Ret;
}

/// Result of `DOMAIN_MIGRATE_PREPARE2`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainMigratePrepare2Ret {
    /// What the two hosts tell each other; at most `REMOTE_MIGRATE_COOKIE_MAX` bytes.
    pub cookie: Opaque,
    /// The URI to migrate to.
    #[cfg_attr(feature = "serde", serde(default))]
    pub uri_out: Option<String>,
}

impl Encode for DomainMigratePrepare2Ret {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.opaque(&self.cookie, REMOTE_MIGRATE_COOKIE_MAX)?;
        to.optional_string(self.uri_out.as_deref(), REMOTE_STRING_MAX)
    }
}

impl Decode for DomainMigratePrepare2Ret {
    const MIN_SIZE: usize = 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            cookie: Opaque(from.opaque(REMOTE_MIGRATE_COOKIE_MAX)?),
            uri_out: from.optional_string(REMOTE_STRING_MAX)?,
        })
    }
}

/// Arguments of `DOMAIN_MIGRATE_FINISH2` (109).
///
/// Needs `domain:migrate`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainMigrateFinish2Args {
    /// The domain's new name.
    pub dname: String,
    /// What the two hosts tell each other; at most `REMOTE_MIGRATE_COOKIE_MAX` bytes.
    pub cookie: Opaque,
    /// The URI.
    pub uri: String,
    /// Flags.
    pub flags: u64,
    /// What came of it; 0 for success.
    pub retcode: i32,
}

impl Encode for DomainMigrateFinish2Args {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.string(&self.dname, REMOTE_STRING_MAX)?;
        to.opaque(&self.cookie, REMOTE_MIGRATE_COOKIE_MAX)?;
        to.string(&self.uri, REMOTE_STRING_MAX)?;
        to.u64(self.flags);
        to.i32(self.retcode);
        Ok(())
    }
}

impl Decode for DomainMigrateFinish2Args {
    const MIN_SIZE: usize = 24;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            dname: from.string(REMOTE_STRING_MAX)?,
            cookie: Opaque(from.opaque(REMOTE_MIGRATE_COOKIE_MAX)?),
            uri: from.string(REMOTE_STRING_MAX)?,
            flags: from.u64()?,
            retcode: from.i32()?,
        })
    }
}

impl Procedure for DomainMigrateFinish2Args {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 109,
            name: "DOMAIN_MIGRATE_FINISH2",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: None,
            since: None,
            acl: &["domain:migrate"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainMigrateFinish2Args>(),
        };
        &INFO
    };

    type Ret = DomainMigrateFinish2Ret;
}

/// Result of `DOMAIN_MIGRATE_FINISH2`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainMigrateFinish2Ret {
    /// The domain at its destination.
    pub ddom: NonnullDomain,
}

impl Encode for DomainMigrateFinish2Ret {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.ddom.encode(to)
    }
}

impl Decode for DomainMigrateFinish2Ret {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { ddom: NonnullDomain::decode(from)? })
    }
}

/// Arguments of `DOMAIN_MIGRATE_PREPARE_TUNNEL` (148).
///
/// Needs `domain:migrate`, `domain:start`, `domain:write`. Opens a stream to the daemon.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainMigratePrepareTunnelArgs {
    /// Flags.
    pub flags: u64,
    /// The domain's new name.
    #[cfg_attr(feature = "serde", serde(default))]
    pub dname: Option<String>,
    /// The most that may be transferred a second, in MiB; 0 for no limit.
    pub resource: u64,
    /// The domain's XML document.
    pub dom_xml: String,
}

impl Encode for DomainMigratePrepareTunnelArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.u64(self.flags);
        to.optional_string(self.dname.as_deref(), REMOTE_STRING_MAX)?;
        to.u64(self.resource);
        to.string(&self.dom_xml, REMOTE_STRING_MAX)
    }
}

impl Decode for DomainMigratePrepareTunnelArgs {
    const MIN_SIZE: usize = 24;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            flags: from.u64()?,
            dname: from.optional_string(REMOTE_STRING_MAX)?,
            resource: from.u64()?,
            dom_xml: from.string(REMOTE_STRING_MAX)?,
        })
    }
}

impl Procedure for DomainMigratePrepareTunnelArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 148,
            name: "DOMAIN_MIGRATE_PREPARE_TUNNEL",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::Write { sparse: None },
            fds: Fds::None,
            stubs: Stubs::Both,
            function: None,
            since: None,
            acl: &["domain:migrate", "domain:start", "domain:write"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainMigratePrepareTunnelArgs>(),
        };
        &INFO
    };

    type Ret = ();
}

/// Arguments of `DOMAIN_MIGRATE_SET_MAX_DOWNTIME` (166).
///
/// Behind `virDomainMigrateSetMaxDowntime`, since 0.8.0. Needs `domain:migrate`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainMigrateSetMaxDowntimeArgs {
    /// The domain.
    pub dom: NonnullDomain,
    /// The longest pause, in milliseconds.
    pub downtime: u64,
    /// Flags; none is defined so far.
    pub flags: u32,
}

impl Encode for DomainMigrateSetMaxDowntimeArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)?;
        to.u64(self.downtime);
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for DomainMigrateSetMaxDowntimeArgs {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE + 12;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { dom: NonnullDomain::decode(from)?, downtime: from.u64()?, flags: from.u32()? })
    }
}

impl Procedure for DomainMigrateSetMaxDowntimeArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 166,
            name: "DOMAIN_MIGRATE_SET_MAX_DOWNTIME",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virDomainMigrateSetMaxDowntime"),
            since: Some("0.8.0"),
            acl: &["domain:migrate"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainMigrateSetMaxDowntimeArgs>(),
        };
        &INFO
    };

    type Ret = ();
}

/// Arguments of `DOMAIN_MIGRATE_SET_MAX_SPEED` (207).
///
/// Behind `virDomainMigrateSetMaxSpeed`, since 0.9.0. Needs `domain:migrate`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainMigrateSetMaxSpeedArgs {
    /// The domain.
    pub dom: NonnullDomain,
    /// The most that may be transferred a second; 0 for no limit.
    pub bandwidth: u64,
    /// Flags of
    /// [`DomainMigrateMaxSpeedFlags`](crate::api::domain::DomainMigrateMaxSpeedFlags).
    pub flags: u32,
}

impl Encode for DomainMigrateSetMaxSpeedArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)?;
        to.u64(self.bandwidth);
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for DomainMigrateSetMaxSpeedArgs {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE + 12;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { dom: NonnullDomain::decode(from)?, bandwidth: from.u64()?, flags: from.u32()? })
    }
}

impl Procedure for DomainMigrateSetMaxSpeedArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 207,
            name: "DOMAIN_MIGRATE_SET_MAX_SPEED",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virDomainMigrateSetMaxSpeed"),
            since: Some("0.9.0"),
            acl: &["domain:migrate"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainMigrateSetMaxSpeedArgs>(),
        };
        &INFO
    };

    type Ret = ();
}

/// Arguments of `DOMAIN_MIGRATE_BEGIN3` (213).
///
/// Needs `domain:migrate`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainMigrateBegin3Args {
    /// The domain.
    pub dom: NonnullDomain,
    /// The domain's XML document for the destination.
    #[cfg_attr(feature = "serde", serde(default))]
    pub xmlin: Option<String>,
    /// Flags.
    pub flags: u64,
    /// The domain's new name.
    #[cfg_attr(feature = "serde", serde(default))]
    pub dname: Option<String>,
    /// The most that may be transferred a second, in MiB; 0 for no limit.
    pub resource: u64,
}

impl Encode for DomainMigrateBegin3Args {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)?;
        to.optional_string(self.xmlin.as_deref(), REMOTE_STRING_MAX)?;
        to.u64(self.flags);
        to.optional_string(self.dname.as_deref(), REMOTE_STRING_MAX)?;
        to.u64(self.resource);
        Ok(())
    }
}

impl Decode for DomainMigrateBegin3Args {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE + 24;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            dom: NonnullDomain::decode(from)?,
            xmlin: from.optional_string(REMOTE_STRING_MAX)?,
            flags: from.u64()?,
            dname: from.optional_string(REMOTE_STRING_MAX)?,
            resource: from.u64()?,
        })
    }
}

impl Procedure for DomainMigrateBegin3Args {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 213,
            name: "DOMAIN_MIGRATE_BEGIN3",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Neither,
            function: None,
            since: None,
            acl: &["domain:migrate"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainMigrateBegin3Args>(),
        };
        &INFO
    };

    type Ret = DomainMigrateBegin3Ret;
}

/// Result of `DOMAIN_MIGRATE_BEGIN3`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainMigrateBegin3Ret {
    /// What the other host is to be sent; at most `REMOTE_MIGRATE_COOKIE_MAX` bytes.
    pub cookie_out: Opaque,
    /// The XML document.
    pub xml: String,
}

impl Encode for DomainMigrateBegin3Ret {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.opaque(&self.cookie_out, REMOTE_MIGRATE_COOKIE_MAX)?;
        to.string(&self.xml, REMOTE_STRING_MAX)
    }
}

impl Decode for DomainMigrateBegin3Ret {
    const MIN_SIZE: usize = 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            cookie_out: Opaque(from.opaque(REMOTE_MIGRATE_COOKIE_MAX)?),
            xml: from.string(REMOTE_STRING_MAX)?,
        })
    }
}

/// Arguments of `DOMAIN_MIGRATE_PREPARE3` (214).
///
/// Needs `domain:migrate`, `domain:start`, `domain:write`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainMigratePrepare3Args {
    /// What the other host sent along; at most `REMOTE_MIGRATE_COOKIE_MAX` bytes.
    pub cookie_in: Opaque,
    /// The URI to migrate to, where the caller has one.
    #[cfg_attr(feature = "serde", serde(default))]
    pub uri_in: Option<String>,
    /// Flags.
    pub flags: u64,
    /// The domain's new name.
    #[cfg_attr(feature = "serde", serde(default))]
    pub dname: Option<String>,
    /// The most that may be transferred a second, in MiB; 0 for no limit.
    pub resource: u64,
    /// The domain's XML document.
    pub dom_xml: String,
}

impl Encode for DomainMigratePrepare3Args {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.opaque(&self.cookie_in, REMOTE_MIGRATE_COOKIE_MAX)?;
        to.optional_string(self.uri_in.as_deref(), REMOTE_STRING_MAX)?;
        to.u64(self.flags);
        to.optional_string(self.dname.as_deref(), REMOTE_STRING_MAX)?;
        to.u64(self.resource);
        to.string(&self.dom_xml, REMOTE_STRING_MAX)
    }
}

impl Decode for DomainMigratePrepare3Args {
    const MIN_SIZE: usize = 32;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            cookie_in: Opaque(from.opaque(REMOTE_MIGRATE_COOKIE_MAX)?),
            uri_in: from.optional_string(REMOTE_STRING_MAX)?,
            flags: from.u64()?,
            dname: from.optional_string(REMOTE_STRING_MAX)?,
            resource: from.u64()?,
            dom_xml: from.string(REMOTE_STRING_MAX)?,
        })
    }
}

impl Procedure for DomainMigratePrepare3Args {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 214,
            name: "DOMAIN_MIGRATE_PREPARE3",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Neither,
            function: None,
            since: None,
            acl: &["domain:migrate", "domain:start", "domain:write"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainMigratePrepare3Args>(),
        };
        &INFO
    };

    type Ret = DomainMigratePrepare3Ret;
}

/// Result of `DOMAIN_MIGRATE_PREPARE3`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainMigratePrepare3Ret {
    /// What the other host is to be sent; at most `REMOTE_MIGRATE_COOKIE_MAX` bytes.
    pub cookie_out: Opaque,
    /// The URI to migrate to.
    #[cfg_attr(feature = "serde", serde(default))]
    pub uri_out: Option<String>,
}

impl Encode for DomainMigratePrepare3Ret {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.opaque(&self.cookie_out, REMOTE_MIGRATE_COOKIE_MAX)?;
        to.optional_string(self.uri_out.as_deref(), REMOTE_STRING_MAX)
    }
}

impl Decode for DomainMigratePrepare3Ret {
    const MIN_SIZE: usize = 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            cookie_out: Opaque(from.opaque(REMOTE_MIGRATE_COOKIE_MAX)?),
            uri_out: from.optional_string(REMOTE_STRING_MAX)?,
        })
    }
}

/// Arguments of `DOMAIN_MIGRATE_PREPARE_TUNNEL3` (215).
///
/// Needs `domain:migrate`, `domain:start`, `domain:write`. Opens a stream to the daemon.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainMigratePrepareTunnel3Args {
    /// What the other host sent along; at most `REMOTE_MIGRATE_COOKIE_MAX` bytes.
    pub cookie_in: Opaque,
    /// Flags.
    pub flags: u64,
    /// The domain's new name.
    #[cfg_attr(feature = "serde", serde(default))]
    pub dname: Option<String>,
    /// The most that may be transferred a second, in MiB; 0 for no limit.
    pub resource: u64,
    /// The domain's XML document.
    pub dom_xml: String,
}

impl Encode for DomainMigratePrepareTunnel3Args {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.opaque(&self.cookie_in, REMOTE_MIGRATE_COOKIE_MAX)?;
        to.u64(self.flags);
        to.optional_string(self.dname.as_deref(), REMOTE_STRING_MAX)?;
        to.u64(self.resource);
        to.string(&self.dom_xml, REMOTE_STRING_MAX)
    }
}

impl Decode for DomainMigratePrepareTunnel3Args {
    const MIN_SIZE: usize = 28;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            cookie_in: Opaque(from.opaque(REMOTE_MIGRATE_COOKIE_MAX)?),
            flags: from.u64()?,
            dname: from.optional_string(REMOTE_STRING_MAX)?,
            resource: from.u64()?,
            dom_xml: from.string(REMOTE_STRING_MAX)?,
        })
    }
}

impl Procedure for DomainMigratePrepareTunnel3Args {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 215,
            name: "DOMAIN_MIGRATE_PREPARE_TUNNEL3",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::Write { sparse: None },
            fds: Fds::None,
            stubs: Stubs::Server,
            function: None,
            since: None,
            acl: &["domain:migrate", "domain:start", "domain:write"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainMigratePrepareTunnel3Args>(),
        };
        &INFO
    };

    type Ret = DomainMigratePrepareTunnel3Ret;
}

/// Result of `DOMAIN_MIGRATE_PREPARE_TUNNEL3`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainMigratePrepareTunnel3Ret {
    /// What the other host is to be sent; at most `REMOTE_MIGRATE_COOKIE_MAX` bytes.
    pub cookie_out: Opaque,
}

impl Encode for DomainMigratePrepareTunnel3Ret {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.opaque(&self.cookie_out, REMOTE_MIGRATE_COOKIE_MAX)
    }
}

impl Decode for DomainMigratePrepareTunnel3Ret {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { cookie_out: Opaque(from.opaque(REMOTE_MIGRATE_COOKIE_MAX)?) })
    }
}

/// Arguments of `DOMAIN_MIGRATE_PERFORM3` (216).
///
/// Needs `domain:migrate`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainMigratePerform3Args {
    /// The domain.
    pub dom: NonnullDomain,
    /// The domain's XML document for the destination.
    #[cfg_attr(feature = "serde", serde(default))]
    pub xmlin: Option<String>,
    /// What the other host sent along; at most `REMOTE_MIGRATE_COOKIE_MAX` bytes.
    pub cookie_in: Opaque,
    /// The destination's URI as the source sees it.
    #[cfg_attr(feature = "serde", serde(default))]
    pub dconnuri: Option<String>,
    /// The URI.
    #[cfg_attr(feature = "serde", serde(default))]
    pub uri: Option<String>,
    /// Flags.
    pub flags: u64,
    /// The domain's new name.
    #[cfg_attr(feature = "serde", serde(default))]
    pub dname: Option<String>,
    /// The most that may be transferred a second, in MiB; 0 for no limit.
    pub resource: u64,
}

impl Encode for DomainMigratePerform3Args {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)?;
        to.optional_string(self.xmlin.as_deref(), REMOTE_STRING_MAX)?;
        to.opaque(&self.cookie_in, REMOTE_MIGRATE_COOKIE_MAX)?;
        to.optional_string(self.dconnuri.as_deref(), REMOTE_STRING_MAX)?;
        to.optional_string(self.uri.as_deref(), REMOTE_STRING_MAX)?;
        to.u64(self.flags);
        to.optional_string(self.dname.as_deref(), REMOTE_STRING_MAX)?;
        to.u64(self.resource);
        Ok(())
    }
}

impl Decode for DomainMigratePerform3Args {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE + 36;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            dom: NonnullDomain::decode(from)?,
            xmlin: from.optional_string(REMOTE_STRING_MAX)?,
            cookie_in: Opaque(from.opaque(REMOTE_MIGRATE_COOKIE_MAX)?),
            dconnuri: from.optional_string(REMOTE_STRING_MAX)?,
            uri: from.optional_string(REMOTE_STRING_MAX)?,
            flags: from.u64()?,
            dname: from.optional_string(REMOTE_STRING_MAX)?,
            resource: from.u64()?,
        })
    }
}

impl Procedure for DomainMigratePerform3Args {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 216,
            name: "DOMAIN_MIGRATE_PERFORM3",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Neither,
            function: None,
            since: None,
            acl: &["domain:migrate"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainMigratePerform3Args>(),
        };
        &INFO
    };

    type Ret = DomainMigratePerform3Ret;
}

/// Result of `DOMAIN_MIGRATE_PERFORM3`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainMigratePerform3Ret {
    /// What the other host is to be sent; at most `REMOTE_MIGRATE_COOKIE_MAX` bytes.
    pub cookie_out: Opaque,
}

impl Encode for DomainMigratePerform3Ret {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.opaque(&self.cookie_out, REMOTE_MIGRATE_COOKIE_MAX)
    }
}

impl Decode for DomainMigratePerform3Ret {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { cookie_out: Opaque(from.opaque(REMOTE_MIGRATE_COOKIE_MAX)?) })
    }
}

/// Arguments of `DOMAIN_MIGRATE_FINISH3` (217).
///
/// Needs `domain:migrate`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainMigrateFinish3Args {
    /// The domain's new name.
    pub dname: String,
    /// What the other host sent along; at most `REMOTE_MIGRATE_COOKIE_MAX` bytes.
    pub cookie_in: Opaque,
    /// The destination's URI as the source sees it.
    #[cfg_attr(feature = "serde", serde(default))]
    pub dconnuri: Option<String>,
    /// The URI.
    #[cfg_attr(feature = "serde", serde(default))]
    pub uri: Option<String>,
    /// Flags.
    pub flags: u64,
    /// 1 where migration failed, else 0.
    pub cancelled: i32,
}

impl Encode for DomainMigrateFinish3Args {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.string(&self.dname, REMOTE_STRING_MAX)?;
        to.opaque(&self.cookie_in, REMOTE_MIGRATE_COOKIE_MAX)?;
        to.optional_string(self.dconnuri.as_deref(), REMOTE_STRING_MAX)?;
        to.optional_string(self.uri.as_deref(), REMOTE_STRING_MAX)?;
        to.u64(self.flags);
        to.i32(self.cancelled);
        Ok(())
    }
}

impl Decode for DomainMigrateFinish3Args {
    const MIN_SIZE: usize = 28;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            dname: from.string(REMOTE_STRING_MAX)?,
            cookie_in: Opaque(from.opaque(REMOTE_MIGRATE_COOKIE_MAX)?),
            dconnuri: from.optional_string(REMOTE_STRING_MAX)?,
            uri: from.optional_string(REMOTE_STRING_MAX)?,
            flags: from.u64()?,
            cancelled: from.i32()?,
        })
    }
}

impl Procedure for DomainMigrateFinish3Args {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 217,
            name: "DOMAIN_MIGRATE_FINISH3",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Neither,
            function: None,
            since: None,
            acl: &["domain:migrate"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainMigrateFinish3Args>(),
        };
        &INFO
    };

    type Ret = DomainMigrateFinish3Ret;
}

/// Result of `DOMAIN_MIGRATE_FINISH3`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainMigrateFinish3Ret {
    /// The domain.
    pub dom: NonnullDomain,
    /// What the other host is to be sent; at most `REMOTE_MIGRATE_COOKIE_MAX` bytes.
    pub cookie_out: Opaque,
}

impl Encode for DomainMigrateFinish3Ret {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)?;
        to.opaque(&self.cookie_out, REMOTE_MIGRATE_COOKIE_MAX)
    }
}

impl Decode for DomainMigrateFinish3Ret {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE + 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            dom: NonnullDomain::decode(from)?,
            cookie_out: Opaque(from.opaque(REMOTE_MIGRATE_COOKIE_MAX)?),
        })
    }
}

/// Arguments of `DOMAIN_MIGRATE_CONFIRM3` (218).
///
/// Needs `domain:migrate`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainMigrateConfirm3Args {
    /// The domain.
    pub dom: NonnullDomain,
    /// What the other host sent along; at most `REMOTE_MIGRATE_COOKIE_MAX` bytes.
    pub cookie_in: Opaque,
    /// Flags.
    pub flags: u64,
    /// 1 where migration failed, else 0.
    pub cancelled: i32,
}

impl Encode for DomainMigrateConfirm3Args {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)?;
        to.opaque(&self.cookie_in, REMOTE_MIGRATE_COOKIE_MAX)?;
        to.u64(self.flags);
        to.i32(self.cancelled);
        Ok(())
    }
}

impl Decode for DomainMigrateConfirm3Args {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE + 16;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            dom: NonnullDomain::decode(from)?,
            cookie_in: Opaque(from.opaque(REMOTE_MIGRATE_COOKIE_MAX)?),
            flags: from.u64()?,
            cancelled: from.i32()?,
        })
    }
}

impl Procedure for DomainMigrateConfirm3Args {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 218,
            name: "DOMAIN_MIGRATE_CONFIRM3",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Neither,
            function: None,
            since: None,
            acl: &["domain:migrate"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainMigrateConfirm3Args>(),
        };
        &INFO
    };

    type Ret = ();
}

/// Arguments of `DOMAIN_MIGRATE_GET_MAX_SPEED` (242).
///
/// Behind `virDomainMigrateGetMaxSpeed`, since 0.9.5. Needs `domain:migrate`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainMigrateGetMaxSpeedArgs {
    /// The domain.
    pub dom: NonnullDomain,
    /// Flags of
    /// [`DomainMigrateMaxSpeedFlags`](crate::api::domain::DomainMigrateMaxSpeedFlags).
    pub flags: u32,
}

impl Encode for DomainMigrateGetMaxSpeedArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)?;
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for DomainMigrateGetMaxSpeedArgs {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE + 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { dom: NonnullDomain::decode(from)?, flags: from.u32()? })
    }
}

impl Procedure for DomainMigrateGetMaxSpeedArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 242,
            name: "DOMAIN_MIGRATE_GET_MAX_SPEED",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virDomainMigrateGetMaxSpeed"),
            since: Some("0.9.5"),
            acl: &["domain:migrate"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainMigrateGetMaxSpeedArgs>(),
        };
        &INFO
    };

    type Ret = DomainMigrateGetMaxSpeedRet;
}

/// Result of `DOMAIN_MIGRATE_GET_MAX_SPEED`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainMigrateGetMaxSpeedRet {
    /// The most that may be transferred a second; 0 for no limit.
    pub bandwidth: u64,
}

impl Encode for DomainMigrateGetMaxSpeedRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.u64(self.bandwidth);
        Ok(())
    }
}

impl Decode for DomainMigrateGetMaxSpeedRet {
    const MIN_SIZE: usize = 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { bandwidth: from.u64()? })
    }
}

/// Arguments of `DOMAIN_MIGRATE_GET_COMPRESSION_CACHE` (299).
///
/// Behind `virDomainMigrateGetCompressionCache`, since 1.0.3. Needs `domain:migrate`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainMigrateGetCompressionCacheArgs {
    /// The domain.
    pub dom: NonnullDomain,
    /// Flags; none is defined so far.
    pub flags: u32,
}

impl Encode for DomainMigrateGetCompressionCacheArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)?;
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for DomainMigrateGetCompressionCacheArgs {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE + 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { dom: NonnullDomain::decode(from)?, flags: from.u32()? })
    }
}

impl Procedure for DomainMigrateGetCompressionCacheArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 299,
            name: "DOMAIN_MIGRATE_GET_COMPRESSION_CACHE",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virDomainMigrateGetCompressionCache"),
            since: Some("1.0.3"),
            acl: &["domain:migrate"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainMigrateGetCompressionCacheArgs>(),
        };
        &INFO
    };

    type Ret = DomainMigrateGetCompressionCacheRet;
}

/// Result of `DOMAIN_MIGRATE_GET_COMPRESSION_CACHE`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainMigrateGetCompressionCacheRet {
    /// The cache's size, in bytes.
    #[cfg_attr(feature = "serde", serde(rename = "cacheSize"))]
    pub cache_size: u64,
}

impl Encode for DomainMigrateGetCompressionCacheRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.u64(self.cache_size);
        Ok(())
    }
}

impl Decode for DomainMigrateGetCompressionCacheRet {
    const MIN_SIZE: usize = 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { cache_size: from.u64()? })
    }
}

/// Arguments of `DOMAIN_MIGRATE_SET_COMPRESSION_CACHE` (300).
///
/// Behind `virDomainMigrateSetCompressionCache`, since 1.0.3. Needs `domain:migrate`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainMigrateSetCompressionCacheArgs {
    /// The domain.
    pub dom: NonnullDomain,
    /// The cache's size, in bytes.
    #[cfg_attr(feature = "serde", serde(rename = "cacheSize"))]
    pub cache_size: u64,
    /// Flags; none is defined so far.
    pub flags: u32,
}

impl Encode for DomainMigrateSetCompressionCacheArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)?;
        to.u64(self.cache_size);
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for DomainMigrateSetCompressionCacheArgs {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE + 12;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { dom: NonnullDomain::decode(from)?, cache_size: from.u64()?, flags: from.u32()? })
    }
}

impl Procedure for DomainMigrateSetCompressionCacheArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 300,
            name: "DOMAIN_MIGRATE_SET_COMPRESSION_CACHE",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virDomainMigrateSetCompressionCache"),
            since: Some("1.0.3"),
            acl: &["domain:migrate"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainMigrateSetCompressionCacheArgs>(),
        };
        &INFO
    };

    type Ret = ();
}

/// Arguments of `DOMAIN_MIGRATE_BEGIN3_PARAMS` (302).
///
/// Needs `domain:migrate`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainMigrateBegin3ParamsArgs {
    /// The domain.
    pub dom: NonnullDomain,
    /// The parameters; at most `REMOTE_DOMAIN_MIGRATE_PARAM_LIST_MAX`.
    pub params: Vec<TypedParam>,
    /// Flags.
    pub flags: u32,
}

impl Encode for DomainMigrateBegin3ParamsArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)?;
        to.array(&self.params, REMOTE_DOMAIN_MIGRATE_PARAM_LIST_MAX)?;
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for DomainMigrateBegin3ParamsArgs {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE + 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            dom: NonnullDomain::decode(from)?,
            params: from.array(REMOTE_DOMAIN_MIGRATE_PARAM_LIST_MAX)?,
            flags: from.u32()?,
        })
    }
}

impl Procedure for DomainMigrateBegin3ParamsArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 302,
            name: "DOMAIN_MIGRATE_BEGIN3_PARAMS",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Neither,
            function: None,
            since: None,
            acl: &["domain:migrate"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainMigrateBegin3ParamsArgs>(),
        };
        &INFO
    };

    type Ret = DomainMigrateBegin3ParamsRet;
}

/// Result of `DOMAIN_MIGRATE_BEGIN3_PARAMS`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainMigrateBegin3ParamsRet {
    /// What the other host is to be sent; at most `REMOTE_MIGRATE_COOKIE_MAX` bytes.
    pub cookie_out: Opaque,
    /// The XML document.
    pub xml: String,
}

impl Encode for DomainMigrateBegin3ParamsRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.opaque(&self.cookie_out, REMOTE_MIGRATE_COOKIE_MAX)?;
        to.string(&self.xml, REMOTE_STRING_MAX)
    }
}

impl Decode for DomainMigrateBegin3ParamsRet {
    const MIN_SIZE: usize = 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            cookie_out: Opaque(from.opaque(REMOTE_MIGRATE_COOKIE_MAX)?),
            xml: from.string(REMOTE_STRING_MAX)?,
        })
    }
}

/// Arguments of `DOMAIN_MIGRATE_PREPARE3_PARAMS` (303).
///
/// Needs `domain:migrate`, `domain:start`, `domain:write`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainMigratePrepare3ParamsArgs {
    /// The parameters; at most `REMOTE_DOMAIN_MIGRATE_PARAM_LIST_MAX`.
    pub params: Vec<TypedParam>,
    /// What the other host sent along; at most `REMOTE_MIGRATE_COOKIE_MAX` bytes.
    pub cookie_in: Opaque,
    /// Flags.
    pub flags: u32,
}

impl Encode for DomainMigratePrepare3ParamsArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.array(&self.params, REMOTE_DOMAIN_MIGRATE_PARAM_LIST_MAX)?;
        to.opaque(&self.cookie_in, REMOTE_MIGRATE_COOKIE_MAX)?;
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for DomainMigratePrepare3ParamsArgs {
    const MIN_SIZE: usize = 12;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            params: from.array(REMOTE_DOMAIN_MIGRATE_PARAM_LIST_MAX)?,
            cookie_in: Opaque(from.opaque(REMOTE_MIGRATE_COOKIE_MAX)?),
            flags: from.u32()?,
        })
    }
}

impl Procedure for DomainMigratePrepare3ParamsArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 303,
            name: "DOMAIN_MIGRATE_PREPARE3_PARAMS",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Neither,
            function: None,
            since: None,
            acl: &["domain:migrate", "domain:start", "domain:write"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainMigratePrepare3ParamsArgs>(),
        };
        &INFO
    };

    type Ret = DomainMigratePrepare3ParamsRet;
}

/// Result of `DOMAIN_MIGRATE_PREPARE3_PARAMS`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainMigratePrepare3ParamsRet {
    /// What the other host is to be sent; at most `REMOTE_MIGRATE_COOKIE_MAX` bytes.
    pub cookie_out: Opaque,
    /// The URI to migrate to.
    #[cfg_attr(feature = "serde", serde(default))]
    pub uri_out: Option<String>,
}

impl Encode for DomainMigratePrepare3ParamsRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.opaque(&self.cookie_out, REMOTE_MIGRATE_COOKIE_MAX)?;
        to.optional_string(self.uri_out.as_deref(), REMOTE_STRING_MAX)
    }
}

impl Decode for DomainMigratePrepare3ParamsRet {
    const MIN_SIZE: usize = 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            cookie_out: Opaque(from.opaque(REMOTE_MIGRATE_COOKIE_MAX)?),
            uri_out: from.optional_string(REMOTE_STRING_MAX)?,
        })
    }
}

/// Arguments of `DOMAIN_MIGRATE_PREPARE_TUNNEL3_PARAMS` (304).
///
/// Needs `domain:migrate`, `domain:start`, `domain:write`. Opens a stream to the daemon.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainMigratePrepareTunnel3ParamsArgs {
    /// The parameters; at most `REMOTE_DOMAIN_MIGRATE_PARAM_LIST_MAX`.
    pub params: Vec<TypedParam>,
    /// What the other host sent along; at most `REMOTE_MIGRATE_COOKIE_MAX` bytes.
    pub cookie_in: Opaque,
    /// Flags.
    pub flags: u32,
}

impl Encode for DomainMigratePrepareTunnel3ParamsArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.array(&self.params, REMOTE_DOMAIN_MIGRATE_PARAM_LIST_MAX)?;
        to.opaque(&self.cookie_in, REMOTE_MIGRATE_COOKIE_MAX)?;
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for DomainMigratePrepareTunnel3ParamsArgs {
    const MIN_SIZE: usize = 12;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            params: from.array(REMOTE_DOMAIN_MIGRATE_PARAM_LIST_MAX)?,
            cookie_in: Opaque(from.opaque(REMOTE_MIGRATE_COOKIE_MAX)?),
            flags: from.u32()?,
        })
    }
}

impl Procedure for DomainMigratePrepareTunnel3ParamsArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 304,
            name: "DOMAIN_MIGRATE_PREPARE_TUNNEL3_PARAMS",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::Write { sparse: None },
            fds: Fds::None,
            stubs: Stubs::Neither,
            function: None,
            since: None,
            acl: &["domain:migrate", "domain:start", "domain:write"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainMigratePrepareTunnel3ParamsArgs>(),
        };
        &INFO
    };

    type Ret = DomainMigratePrepareTunnel3ParamsRet;
}

/// Result of `DOMAIN_MIGRATE_PREPARE_TUNNEL3_PARAMS`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainMigratePrepareTunnel3ParamsRet {
    /// What the other host is to be sent; at most `REMOTE_MIGRATE_COOKIE_MAX` bytes.
    pub cookie_out: Opaque,
}

impl Encode for DomainMigratePrepareTunnel3ParamsRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.opaque(&self.cookie_out, REMOTE_MIGRATE_COOKIE_MAX)
    }
}

impl Decode for DomainMigratePrepareTunnel3ParamsRet {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { cookie_out: Opaque(from.opaque(REMOTE_MIGRATE_COOKIE_MAX)?) })
    }
}

/// Arguments of `DOMAIN_MIGRATE_PERFORM3_PARAMS` (305).
///
/// Needs `domain:migrate`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainMigratePerform3ParamsArgs {
    /// The domain.
    pub dom: NonnullDomain,
    /// The destination's URI as the source sees it.
    #[cfg_attr(feature = "serde", serde(default))]
    pub dconnuri: Option<String>,
    /// The parameters; at most `REMOTE_DOMAIN_MIGRATE_PARAM_LIST_MAX`.
    pub params: Vec<TypedParam>,
    /// What the other host sent along; at most `REMOTE_MIGRATE_COOKIE_MAX` bytes.
    pub cookie_in: Opaque,
    /// Flags.
    pub flags: u32,
}

impl Encode for DomainMigratePerform3ParamsArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)?;
        to.optional_string(self.dconnuri.as_deref(), REMOTE_STRING_MAX)?;
        to.array(&self.params, REMOTE_DOMAIN_MIGRATE_PARAM_LIST_MAX)?;
        to.opaque(&self.cookie_in, REMOTE_MIGRATE_COOKIE_MAX)?;
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for DomainMigratePerform3ParamsArgs {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE + 16;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            dom: NonnullDomain::decode(from)?,
            dconnuri: from.optional_string(REMOTE_STRING_MAX)?,
            params: from.array(REMOTE_DOMAIN_MIGRATE_PARAM_LIST_MAX)?,
            cookie_in: Opaque(from.opaque(REMOTE_MIGRATE_COOKIE_MAX)?),
            flags: from.u32()?,
        })
    }
}

impl Procedure for DomainMigratePerform3ParamsArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 305,
            name: "DOMAIN_MIGRATE_PERFORM3_PARAMS",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Neither,
            function: None,
            since: None,
            acl: &["domain:migrate"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainMigratePerform3ParamsArgs>(),
        };
        &INFO
    };

    type Ret = DomainMigratePerform3ParamsRet;
}

/// Result of `DOMAIN_MIGRATE_PERFORM3_PARAMS`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainMigratePerform3ParamsRet {
    /// What the other host is to be sent; at most `REMOTE_MIGRATE_COOKIE_MAX` bytes.
    pub cookie_out: Opaque,
}

impl Encode for DomainMigratePerform3ParamsRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.opaque(&self.cookie_out, REMOTE_MIGRATE_COOKIE_MAX)
    }
}

impl Decode for DomainMigratePerform3ParamsRet {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { cookie_out: Opaque(from.opaque(REMOTE_MIGRATE_COOKIE_MAX)?) })
    }
}

/// Arguments of `DOMAIN_MIGRATE_FINISH3_PARAMS` (306).
///
/// Needs `domain:migrate`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainMigrateFinish3ParamsArgs {
    /// The parameters; at most `REMOTE_DOMAIN_MIGRATE_PARAM_LIST_MAX`.
    pub params: Vec<TypedParam>,
    /// What the other host sent along; at most `REMOTE_MIGRATE_COOKIE_MAX` bytes.
    pub cookie_in: Opaque,
    /// Flags.
    pub flags: u32,
    /// 1 where migration failed, else 0.
    pub cancelled: i32,
}

impl Encode for DomainMigrateFinish3ParamsArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.array(&self.params, REMOTE_DOMAIN_MIGRATE_PARAM_LIST_MAX)?;
        to.opaque(&self.cookie_in, REMOTE_MIGRATE_COOKIE_MAX)?;
        to.u32(self.flags);
        to.i32(self.cancelled);
        Ok(())
    }
}

impl Decode for DomainMigrateFinish3ParamsArgs {
    const MIN_SIZE: usize = 16;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            params: from.array(REMOTE_DOMAIN_MIGRATE_PARAM_LIST_MAX)?,
            cookie_in: Opaque(from.opaque(REMOTE_MIGRATE_COOKIE_MAX)?),
            flags: from.u32()?,
            cancelled: from.i32()?,
        })
    }
}

impl Procedure for DomainMigrateFinish3ParamsArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 306,
            name: "DOMAIN_MIGRATE_FINISH3_PARAMS",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Neither,
            function: None,
            since: None,
            acl: &["domain:migrate"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainMigrateFinish3ParamsArgs>(),
        };
        &INFO
    };

    type Ret = DomainMigrateFinish3ParamsRet;
}

/// Result of `DOMAIN_MIGRATE_FINISH3_PARAMS`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainMigrateFinish3ParamsRet {
    /// The domain.
    pub dom: NonnullDomain,
    /// What the other host is to be sent; at most `REMOTE_MIGRATE_COOKIE_MAX` bytes.
    pub cookie_out: Opaque,
}

impl Encode for DomainMigrateFinish3ParamsRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)?;
        to.opaque(&self.cookie_out, REMOTE_MIGRATE_COOKIE_MAX)
    }
}

impl Decode for DomainMigrateFinish3ParamsRet {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE + 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            dom: NonnullDomain::decode(from)?,
            cookie_out: Opaque(from.opaque(REMOTE_MIGRATE_COOKIE_MAX)?),
        })
    }
}

/// Arguments of `DOMAIN_MIGRATE_CONFIRM3_PARAMS` (307).
///
/// Needs `domain:migrate`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainMigrateConfirm3ParamsArgs {
    /// The domain.
    pub dom: NonnullDomain,
    /// The parameters; at most `REMOTE_DOMAIN_MIGRATE_PARAM_LIST_MAX`.
    pub params: Vec<TypedParam>,
    /// What the other host sent along; at most `REMOTE_MIGRATE_COOKIE_MAX` bytes.
    pub cookie_in: Opaque,
    /// Flags.
    pub flags: u32,
    /// 1 where migration failed, else 0.
    pub cancelled: i32,
}

impl Encode for DomainMigrateConfirm3ParamsArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)?;
        to.array(&self.params, REMOTE_DOMAIN_MIGRATE_PARAM_LIST_MAX)?;
        to.opaque(&self.cookie_in, REMOTE_MIGRATE_COOKIE_MAX)?;
        to.u32(self.flags);
        to.i32(self.cancelled);
        Ok(())
    }
}

impl Decode for DomainMigrateConfirm3ParamsArgs {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE + 16;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            dom: NonnullDomain::decode(from)?,
            params: from.array(REMOTE_DOMAIN_MIGRATE_PARAM_LIST_MAX)?,
            cookie_in: Opaque(from.opaque(REMOTE_MIGRATE_COOKIE_MAX)?),
            flags: from.u32()?,
            cancelled: from.i32()?,
        })
    }
}

impl Procedure for DomainMigrateConfirm3ParamsArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 307,
            name: "DOMAIN_MIGRATE_CONFIRM3_PARAMS",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Neither,
            function: None,
            since: None,
            acl: &["domain:migrate"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainMigrateConfirm3ParamsArgs>(),
        };
        &INFO
    };

    type Ret = ();
}

/// Arguments of `DOMAIN_MIGRATE_START_POST_COPY` (364).
///
/// Behind `virDomainMigrateStartPostCopy`, since 1.3.3. Needs `domain:migrate`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainMigrateStartPostCopyArgs {
    /// The domain.
    pub dom: NonnullDomain,
    /// Flags; none is defined so far.
    pub flags: u32,
}

impl Encode for DomainMigrateStartPostCopyArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)?;
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for DomainMigrateStartPostCopyArgs {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE + 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { dom: NonnullDomain::decode(from)?, flags: from.u32()? })
    }
}

impl Procedure for DomainMigrateStartPostCopyArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 364,
            name: "DOMAIN_MIGRATE_START_POST_COPY",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virDomainMigrateStartPostCopy"),
            since: Some("1.3.3"),
            acl: &["domain:migrate"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainMigrateStartPostCopyArgs>(),
        };
        &INFO
    };

    type Ret = ();
}

/// Arguments of `DOMAIN_MIGRATE_GET_MAX_DOWNTIME` (387).
///
/// Behind `virDomainMigrateGetMaxDowntime`, since 3.7.0. Needs `domain:migrate`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainMigrateGetMaxDowntimeArgs {
    /// The domain.
    pub dom: NonnullDomain,
    /// Flags; none is defined so far.
    pub flags: u32,
}

impl Encode for DomainMigrateGetMaxDowntimeArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)?;
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for DomainMigrateGetMaxDowntimeArgs {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE + 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { dom: NonnullDomain::decode(from)?, flags: from.u32()? })
    }
}

impl Procedure for DomainMigrateGetMaxDowntimeArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 387,
            name: "DOMAIN_MIGRATE_GET_MAX_DOWNTIME",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virDomainMigrateGetMaxDowntime"),
            since: Some("3.7.0"),
            acl: &["domain:migrate"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainMigrateGetMaxDowntimeArgs>(),
        };
        &INFO
    };

    type Ret = DomainMigrateGetMaxDowntimeRet;
}

/// Result of `DOMAIN_MIGRATE_GET_MAX_DOWNTIME`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainMigrateGetMaxDowntimeRet {
    /// The longest pause, in milliseconds.
    pub downtime: u64,
}

impl Encode for DomainMigrateGetMaxDowntimeRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.u64(self.downtime);
        Ok(())
    }
}

impl Decode for DomainMigrateGetMaxDowntimeRet {
    const MIN_SIZE: usize = 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { downtime: from.u64()? })
    }
}
