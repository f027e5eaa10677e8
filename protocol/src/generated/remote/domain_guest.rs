// Written by virtsmith-protocol-gen from libvirt 11.3.0; do not edit.

//! Requests to the guest and its agent.

use super::types::NonnullDomain;
use super::{
    REMOTE_DOMAIN_AUTHORIZED_SSH_KEYS_MAX, REMOTE_DOMAIN_FSFREEZE_MOUNTPOINTS_MAX,
    REMOTE_DOMAIN_FSINFO_DISKS_MAX, REMOTE_DOMAIN_FSINFO_MAX, REMOTE_DOMAIN_GUEST_INFO_PARAMS_MAX,
    REMOTE_DOMAIN_GUEST_VCPU_PARAMS_MAX, REMOTE_DOMAIN_INTERFACE_MAX, REMOTE_DOMAIN_IP_ADDR_MAX,
    REMOTE_DOMAIN_SEND_KEY_MAX, REMOTE_STRING_MAX,
};
#[cfg(feature = "serde")]
use crate::json::JsonCodec;
use crate::procedure::{Fds, Kind, Priority, Procedure, ProcedureInfo, Program, Stream, Stubs};
use crate::typed_param::TypedParam;
use crate::xdr::{Decode, DecodeError, Decoder, Encode, EncodeError, Encoder};

/// libvirt's `remote_domain_fsinfo`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainFsinfo {
    /// Where it is mounted.
    pub mountpoint: String,
    /// The name.
    pub name: String,
    /// The file system's type.
    pub fstype: String,
    /// The aliases of its disks; at most `REMOTE_DOMAIN_FSINFO_DISKS_MAX`.
    pub dev_aliases: Vec<String>,
}

impl Encode for DomainFsinfo {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.string(&self.mountpoint, REMOTE_STRING_MAX)?;
        to.string(&self.name, REMOTE_STRING_MAX)?;
        to.string(&self.fstype, REMOTE_STRING_MAX)?;
        to.strings(&self.dev_aliases, REMOTE_DOMAIN_FSINFO_DISKS_MAX, REMOTE_STRING_MAX)
    }
}

impl Decode for DomainFsinfo {
    const MIN_SIZE: usize = 16;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            mountpoint: from.string(REMOTE_STRING_MAX)?,
            name: from.string(REMOTE_STRING_MAX)?,
            fstype: from.string(REMOTE_STRING_MAX)?,
            dev_aliases: from.strings(REMOTE_DOMAIN_FSINFO_DISKS_MAX, REMOTE_STRING_MAX)?,
        })
    }
}

/// libvirt's `remote_domain_ip_addr`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainIpAddr {
    /// A number of `virIPAddrType`.
    pub r#type: i32,
    /// The address.
    pub addr: String,
    /// The length of the network's prefix, in bits.
    pub prefix: u32,
}

impl Encode for DomainIpAddr {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.i32(self.r#type);
        to.string(&self.addr, REMOTE_STRING_MAX)?;
        to.u32(self.prefix);
        Ok(())
    }
}

impl Decode for DomainIpAddr {
    const MIN_SIZE: usize = 12;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { r#type: from.i32()?, addr: from.string(REMOTE_STRING_MAX)?, prefix: from.u32()? })
    }
}

/// libvirt's `remote_domain_interface`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainInterface {
    /// The name.
    pub name: String,
    /// Its MAC address.
    #[cfg_attr(feature = "serde", serde(default))]
    pub hwaddr: Option<String>,
    /// Its addresses; at most `REMOTE_DOMAIN_IP_ADDR_MAX`.
    pub addrs: Vec<DomainIpAddr>,
}

impl Encode for DomainInterface {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.string(&self.name, REMOTE_STRING_MAX)?;
        to.optional_string(self.hwaddr.as_deref(), REMOTE_STRING_MAX)?;
        to.array(&self.addrs, REMOTE_DOMAIN_IP_ADDR_MAX)
    }
}

impl Decode for DomainInterface {
    const MIN_SIZE: usize = 12;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            name: from.string(REMOTE_STRING_MAX)?,
            hwaddr: from.optional_string(REMOTE_STRING_MAX)?,
            addrs: from.array(REMOTE_DOMAIN_IP_ADDR_MAX)?,
        })
    }
}

/// Arguments of `DOMAIN_INJECT_NMI` (210).
///
/// Behind `virDomainInjectNMI`, since 0.9.2. Needs `domain:inject_nmi`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainInjectNmiArgs {
    /// The domain.
    pub dom: NonnullDomain,
    /// Flags; none is defined so far.
    pub flags: u32,
}

impl Encode for DomainInjectNmiArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)?;
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for DomainInjectNmiArgs {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE + 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { dom: NonnullDomain::decode(from)?, flags: from.u32()? })
    }
}

impl Procedure for DomainInjectNmiArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 210,
            name: "DOMAIN_INJECT_NMI",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virDomainInjectNMI"),
            since: Some("0.9.2"),
            acl: &["domain:inject_nmi"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainInjectNmiArgs>(),
        };
        &INFO
    };

    type Ret = ();
}

/// Arguments of `DOMAIN_SEND_KEY` (226).
///
/// Behind `virDomainSendKey`, since 0.9.3. Needs `domain:send_input`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainSendKeyArgs {
    /// The domain.
    pub dom: NonnullDomain,
    /// A number of `virKeycodeSet`.
    pub codeset: u32,
    /// How long the keys are held, in milliseconds.
    pub holdtime: u32,
    /// The keys, pressed together; at most `REMOTE_DOMAIN_SEND_KEY_MAX`.
    pub keycodes: Vec<u32>,
    /// Flags; none is defined so far.
    pub flags: u32,
}

impl Encode for DomainSendKeyArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)?;
        to.u32(self.codeset);
        to.u32(self.holdtime);
        to.array(&self.keycodes, REMOTE_DOMAIN_SEND_KEY_MAX)?;
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for DomainSendKeyArgs {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE + 16;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            dom: NonnullDomain::decode(from)?,
            codeset: from.u32()?,
            holdtime: from.u32()?,
            keycodes: from.array(REMOTE_DOMAIN_SEND_KEY_MAX)?,
            flags: from.u32()?,
        })
    }
}

impl Procedure for DomainSendKeyArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 226,
            name: "DOMAIN_SEND_KEY",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virDomainSendKey"),
            since: Some("0.9.3"),
            acl: &["domain:send_input"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainSendKeyArgs>(),
        };
        &INFO
    };

    type Ret = ();
}

/// Arguments of `DOMAIN_PM_SUSPEND_FOR_DURATION` (261).
///
/// Behind `virDomainPMSuspendForDuration`, since 0.9.10. Needs `domain:pm_control`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainPmSuspendForDurationArgs {
    /// The domain.
    pub dom: NonnullDomain,
    /// A number of `virNodeSuspendTarget`.
    pub target: u32,
    /// For how many seconds; 0 for no end.
    pub duration: u64,
    /// Flags; none is defined so far.
    pub flags: u32,
}

impl Encode for DomainPmSuspendForDurationArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)?;
        to.u32(self.target);
        to.u64(self.duration);
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for DomainPmSuspendForDurationArgs {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE + 16;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            dom: NonnullDomain::decode(from)?,
            target: from.u32()?,
            duration: from.u64()?,
            flags: from.u32()?,
        })
    }
}

impl Procedure for DomainPmSuspendForDurationArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 261,
            name: "DOMAIN_PM_SUSPEND_FOR_DURATION",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virDomainPMSuspendForDuration"),
            since: Some("0.9.10"),
            acl: &["domain:pm_control"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainPmSuspendForDurationArgs>(),
        };
        &INFO
    };

    type Ret = ();
}

/// Arguments of `DOMAIN_PM_WAKEUP` (267).
///
/// Behind `virDomainPMWakeup`, since 0.9.11. Needs `domain:pm_control`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainPmWakeupArgs {
    /// The domain.
    pub dom: NonnullDomain,
    /// Flags; none is defined so far.
    pub flags: u32,
}

impl Encode for DomainPmWakeupArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)?;
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for DomainPmWakeupArgs {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE + 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { dom: NonnullDomain::decode(from)?, flags: from.u32()? })
    }
}

impl Procedure for DomainPmWakeupArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 267,
            name: "DOMAIN_PM_WAKEUP",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virDomainPMWakeup"),
            since: Some("0.9.11"),
            acl: &["domain:pm_control"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainPmWakeupArgs>(),
        };
        &INFO
    };

    type Ret = ();
}

/// Arguments of `DOMAIN_GET_HOSTNAME` (277).
///
/// Behind `virDomainGetHostname`, since 0.10.0. Needs `domain:write`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainGetHostnameArgs {
    /// The domain.
    pub dom: NonnullDomain,
    /// Flags of [`DomainGetHostnameFlags`](crate::api::domain::DomainGetHostnameFlags).
    pub flags: u32,
}

impl Encode for DomainGetHostnameArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)?;
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for DomainGetHostnameArgs {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE + 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { dom: NonnullDomain::decode(from)?, flags: from.u32()? })
    }
}

impl Procedure for DomainGetHostnameArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 277,
            name: "DOMAIN_GET_HOSTNAME",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virDomainGetHostname"),
            since: Some("0.10.0"),
            acl: &["domain:write"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainGetHostnameArgs>(),
        };
        &INFO
    };

    type Ret = DomainGetHostnameRet;
}

/// Result of `DOMAIN_GET_HOSTNAME`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainGetHostnameRet {
    /// The host name.
    pub hostname: String,
}

impl Encode for DomainGetHostnameRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.string(&self.hostname, REMOTE_STRING_MAX)
    }
}

impl Decode for DomainGetHostnameRet {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { hostname: from.string(REMOTE_STRING_MAX)? })
    }
}

/// Arguments of `DOMAIN_FSTRIM` (294).
///
/// Behind `virDomainFSTrim`, since 1.0.1. Needs `domain:fs_trim`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainFstrimArgs {
    /// The domain.
    pub dom: NonnullDomain,
    /// Where it is mounted; none for all.
    #[cfg_attr(feature = "serde", serde(rename = "mountPoint", default))]
    pub mount_point: Option<String>,
    /// The shortest range worth discarding, in bytes.
    pub minimum: u64,
    /// Flags; none is defined so far.
    pub flags: u32,
}

impl Encode for DomainFstrimArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)?;
        to.optional_string(self.mount_point.as_deref(), REMOTE_STRING_MAX)?;
        to.u64(self.minimum);
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for DomainFstrimArgs {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE + 16;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            dom: NonnullDomain::decode(from)?,
            mount_point: from.optional_string(REMOTE_STRING_MAX)?,
            minimum: from.u64()?,
            flags: from.u32()?,
        })
    }
}

impl Procedure for DomainFstrimArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 294,
            name: "DOMAIN_FSTRIM",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virDomainFSTrim"),
            since: Some("1.0.1"),
            acl: &["domain:fs_trim"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainFstrimArgs>(),
        };
        &INFO
    };

    type Ret = ();
}

/// Arguments of `DOMAIN_SEND_PROCESS_SIGNAL` (295).
///
/// Behind `virDomainSendProcessSignal`, since 1.0.1. Needs `domain:send_signal`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainSendProcessSignalArgs {
    /// The domain.
    pub dom: NonnullDomain,
    /// The process's number.
    pub pid_value: i64,
    /// A number of `virDomainProcessSignal`.
    pub signum: u32,
    /// Flags; none is defined so far.
    pub flags: u32,
}

impl Encode for DomainSendProcessSignalArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)?;
        to.i64(self.pid_value);
        to.u32(self.signum);
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for DomainSendProcessSignalArgs {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE + 16;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            dom: NonnullDomain::decode(from)?,
            pid_value: from.i64()?,
            signum: from.u32()?,
            flags: from.u32()?,
        })
    }
}

impl Procedure for DomainSendProcessSignalArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 295,
            name: "DOMAIN_SEND_PROCESS_SIGNAL",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virDomainSendProcessSignal"),
            since: Some("1.0.1"),
            acl: &["domain:send_signal"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainSendProcessSignalArgs>(),
        };
        &INFO
    };

    type Ret = ();
}

/// Arguments of `DOMAIN_FSFREEZE` (335).
///
/// Behind `virDomainFSFreeze`, since 1.2.5. Needs `domain:fs_freeze`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainFsfreezeArgs {
    /// The domain.
    pub dom: NonnullDomain,
    /// Where they are mounted; empty for all; at most
    /// `REMOTE_DOMAIN_FSFREEZE_MOUNTPOINTS_MAX`.
    pub mountpoints: Vec<String>,
    /// Flags; none is defined so far.
    pub flags: u32,
}

impl Encode for DomainFsfreezeArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)?;
        to.strings(&self.mountpoints, REMOTE_DOMAIN_FSFREEZE_MOUNTPOINTS_MAX, REMOTE_STRING_MAX)?;
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for DomainFsfreezeArgs {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE + 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            dom: NonnullDomain::decode(from)?,
            mountpoints: from.strings(REMOTE_DOMAIN_FSFREEZE_MOUNTPOINTS_MAX, REMOTE_STRING_MAX)?,
            flags: from.u32()?,
        })
    }
}

impl Procedure for DomainFsfreezeArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 335,
            name: "DOMAIN_FSFREEZE",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virDomainFSFreeze"),
            since: Some("1.2.5"),
            acl: &["domain:fs_freeze"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainFsfreezeArgs>(),
        };
        &INFO
    };

    type Ret = DomainFsfreezeRet;
}

/// Result of `DOMAIN_FSFREEZE`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainFsfreezeRet {
    /// How many file systems.
    pub filesystems: i32,
}

impl Encode for DomainFsfreezeRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.i32(self.filesystems);
        Ok(())
    }
}

impl Decode for DomainFsfreezeRet {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { filesystems: from.i32()? })
    }
}

/// Arguments of `DOMAIN_FSTHAW` (336).
///
/// Behind `virDomainFSThaw`, since 1.2.5. Needs `domain:fs_freeze`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainFsthawArgs {
    /// The domain.
    pub dom: NonnullDomain,
    /// Where they are mounted; empty for all; at most
    /// `REMOTE_DOMAIN_FSFREEZE_MOUNTPOINTS_MAX`.
    pub mountpoints: Vec<String>,
    /// Flags; none is defined so far.
    pub flags: u32,
}

impl Encode for DomainFsthawArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)?;
        to.strings(&self.mountpoints, REMOTE_DOMAIN_FSFREEZE_MOUNTPOINTS_MAX, REMOTE_STRING_MAX)?;
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for DomainFsthawArgs {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE + 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            dom: NonnullDomain::decode(from)?,
            mountpoints: from.strings(REMOTE_DOMAIN_FSFREEZE_MOUNTPOINTS_MAX, REMOTE_STRING_MAX)?,
            flags: from.u32()?,
        })
    }
}

impl Procedure for DomainFsthawArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 336,
            name: "DOMAIN_FSTHAW",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virDomainFSThaw"),
            since: Some("1.2.5"),
            acl: &["domain:fs_freeze"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainFsthawArgs>(),
        };
        &INFO
    };

    type Ret = DomainFsthawRet;
}

/// Result of `DOMAIN_FSTHAW`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainFsthawRet {
    /// How many file systems.
    pub filesystems: i32,
}

impl Encode for DomainFsthawRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.i32(self.filesystems);
        Ok(())
    }
}

impl Decode for DomainFsthawRet {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { filesystems: from.i32()? })
    }
}

/// Arguments of `DOMAIN_GET_TIME` (337).
///
/// Behind `virDomainGetTime`, since 1.2.5. Needs `domain:write`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainGetTimeArgs {
    /// The domain.
    pub dom: NonnullDomain,
    /// Flags; none is defined so far.
    pub flags: u32,
}

impl Encode for DomainGetTimeArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)?;
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for DomainGetTimeArgs {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE + 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { dom: NonnullDomain::decode(from)?, flags: from.u32()? })
    }
}

impl Procedure for DomainGetTimeArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 337,
            name: "DOMAIN_GET_TIME",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Neither,
            function: Some("virDomainGetTime"),
            since: Some("1.2.5"),
            acl: &["domain:write"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainGetTimeArgs>(),
        };
        &INFO
    };

    type Ret = DomainGetTimeRet;
}

/// Result of `DOMAIN_GET_TIME`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainGetTimeRet {
    /// Seconds since 1970.
    pub seconds: i64,
    /// And nanoseconds.
    pub nseconds: u32,
}

impl Encode for DomainGetTimeRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.i64(self.seconds);
        to.u32(self.nseconds);
        Ok(())
    }
}

impl Decode for DomainGetTimeRet {
    const MIN_SIZE: usize = 12;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { seconds: from.i64()?, nseconds: from.u32()? })
    }
}

/// Arguments of `DOMAIN_SET_TIME` (338).
///
/// Behind `virDomainSetTime`, since 1.2.5. Needs `domain:set_time`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainSetTimeArgs {
    /// The domain.
    pub dom: NonnullDomain,
    /// Seconds since 1970.
    pub seconds: i64,
    /// And nanoseconds.
    pub nseconds: u32,
    /// Flags of [`DomainSetTimeFlags`](crate::api::domain::DomainSetTimeFlags).
    pub flags: u32,
}

impl Encode for DomainSetTimeArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)?;
        to.i64(self.seconds);
        to.u32(self.nseconds);
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for DomainSetTimeArgs {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE + 16;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            dom: NonnullDomain::decode(from)?,
            seconds: from.i64()?,
            nseconds: from.u32()?,
            flags: from.u32()?,
        })
    }
}

impl Procedure for DomainSetTimeArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 338,
            name: "DOMAIN_SET_TIME",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virDomainSetTime"),
            since: Some("1.2.5"),
            acl: &["domain:set_time"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainSetTimeArgs>(),
        };
        &INFO
    };

    type Ret = ();
}

/// Arguments of `DOMAIN_GET_FSINFO` (349).
///
/// Behind `virDomainGetFSInfo`, since 1.2.11. Needs `domain:fs_freeze`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainGetFsinfoArgs {
    /// The domain.
    pub dom: NonnullDomain,
    /// Flags; none is defined so far.
    pub flags: u32,
}

impl Encode for DomainGetFsinfoArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)?;
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for DomainGetFsinfoArgs {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE + 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { dom: NonnullDomain::decode(from)?, flags: from.u32()? })
    }
}

impl Procedure for DomainGetFsinfoArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 349,
            name: "DOMAIN_GET_FSINFO",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Neither,
            function: Some("virDomainGetFSInfo"),
            since: Some("1.2.11"),
            acl: &["domain:fs_freeze"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainGetFsinfoArgs>(),
        };
        &INFO
    };

    type Ret = DomainGetFsinfoRet;
}

/// Result of `DOMAIN_GET_FSINFO`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainGetFsinfoRet {
    /// One item each; at most `REMOTE_DOMAIN_FSINFO_MAX`.
    pub info: Vec<DomainFsinfo>,
    /// How many there are.
    pub ret: u32,
}

impl Encode for DomainGetFsinfoRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.array(&self.info, REMOTE_DOMAIN_FSINFO_MAX)?;
        to.u32(self.ret);
        Ok(())
    }
}

impl Decode for DomainGetFsinfoRet {
    const MIN_SIZE: usize = 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { info: from.array(REMOTE_DOMAIN_FSINFO_MAX)?, ret: from.u32()? })
    }
}

/// Arguments of `DOMAIN_INTERFACE_ADDRESSES` (353).
///
/// Behind `virDomainInterfaceAddresses`, since 1.2.14. Needs `domain:read`,
/// `domain:write` (where `source` is `VIR_DOMAIN_INTERFACE_ADDRESSES_SRC_AGENT`).
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainInterfaceAddressesArgs {
    /// The domain.
    pub dom: NonnullDomain,
    /// A number of `virDomainInterfaceAddressesSource`.
    pub source: u32,
    /// Flags; none is defined so far.
    pub flags: u32,
}

impl Encode for DomainInterfaceAddressesArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)?;
        to.u32(self.source);
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for DomainInterfaceAddressesArgs {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE + 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { dom: NonnullDomain::decode(from)?, source: from.u32()?, flags: from.u32()? })
    }
}

impl Procedure for DomainInterfaceAddressesArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 353,
            name: "DOMAIN_INTERFACE_ADDRESSES",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Neither,
            function: Some("virDomainInterfaceAddresses"),
            since: Some("1.2.14"),
            acl: &["domain:read", "domain:write::source:VIR_DOMAIN_INTERFACE_ADDRESSES_SRC_AGENT"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainInterfaceAddressesArgs>(),
        };
        &INFO
    };

    type Ret = DomainInterfaceAddressesRet;
}

/// Result of `DOMAIN_INTERFACE_ADDRESSES`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainInterfaceAddressesRet {
    /// The interfaces; at most `REMOTE_DOMAIN_INTERFACE_MAX`.
    pub ifaces: Vec<DomainInterface>,
}

impl Encode for DomainInterfaceAddressesRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.array(&self.ifaces, REMOTE_DOMAIN_INTERFACE_MAX)
    }
}

impl Decode for DomainInterfaceAddressesRet {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { ifaces: from.array(REMOTE_DOMAIN_INTERFACE_MAX)? })
    }
}

/// Arguments of `DOMAIN_SET_USER_PASSWORD` (357).
///
/// Behind `virDomainSetUserPassword`, since 1.2.16. Needs `domain:set_password`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainSetUserPasswordArgs {
    /// The domain.
    pub dom: NonnullDomain,
    /// The user's name.
    #[cfg_attr(feature = "serde", serde(default))]
    pub user: Option<String>,
    /// The new password.
    #[cfg_attr(feature = "serde", serde(default))]
    pub password: Option<String>,
    /// Flags of
    /// [`DomainSetUserPasswordFlags`](crate::api::domain::DomainSetUserPasswordFlags).
    pub flags: u32,
}

impl Encode for DomainSetUserPasswordArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)?;
        to.optional_string(self.user.as_deref(), REMOTE_STRING_MAX)?;
        to.optional_string(self.password.as_deref(), REMOTE_STRING_MAX)?;
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for DomainSetUserPasswordArgs {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE + 12;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            dom: NonnullDomain::decode(from)?,
            user: from.optional_string(REMOTE_STRING_MAX)?,
            password: from.optional_string(REMOTE_STRING_MAX)?,
            flags: from.u32()?,
        })
    }
}

impl Procedure for DomainSetUserPasswordArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 357,
            name: "DOMAIN_SET_USER_PASSWORD",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virDomainSetUserPassword"),
            since: Some("1.2.16"),
            acl: &["domain:set_password"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainSetUserPasswordArgs>(),
        };
        &INFO
    };

    type Ret = ();
}

/// Arguments of `DOMAIN_GET_GUEST_VCPUS` (371).
///
/// Behind `virDomainGetGuestVcpus`, since 2.0.0. Needs `domain:write`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainGetGuestVcpusArgs {
    /// The domain.
    pub dom: NonnullDomain,
    /// Flags; none is defined so far.
    pub flags: u32,
}

impl Encode for DomainGetGuestVcpusArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)?;
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for DomainGetGuestVcpusArgs {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE + 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { dom: NonnullDomain::decode(from)?, flags: from.u32()? })
    }
}

impl Procedure for DomainGetGuestVcpusArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 371,
            name: "DOMAIN_GET_GUEST_VCPUS",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virDomainGetGuestVcpus"),
            since: Some("2.0.0"),
            acl: &["domain:write"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainGetGuestVcpusArgs>(),
        };
        &INFO
    };

    type Ret = DomainGetGuestVcpusRet;
}

/// Result of `DOMAIN_GET_GUEST_VCPUS`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainGetGuestVcpusRet {
    /// The parameters; at most `REMOTE_DOMAIN_GUEST_VCPU_PARAMS_MAX`.
    pub params: Vec<TypedParam>,
}

impl Encode for DomainGetGuestVcpusRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.array(&self.params, REMOTE_DOMAIN_GUEST_VCPU_PARAMS_MAX)
    }
}

impl Decode for DomainGetGuestVcpusRet {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { params: from.array(REMOTE_DOMAIN_GUEST_VCPU_PARAMS_MAX)? })
    }
}

/// Arguments of `DOMAIN_SET_GUEST_VCPUS` (372).
///
/// Behind `virDomainSetGuestVcpus`, since 2.0.0. Needs `domain:write`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainSetGuestVcpusArgs {
    /// The domain.
    pub dom: NonnullDomain,
    /// The processors, as a bit map.
    pub cpumap: String,
    /// The state's number.
    pub state: i32,
    /// Flags; none is defined so far.
    pub flags: u32,
}

impl Encode for DomainSetGuestVcpusArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)?;
        to.string(&self.cpumap, REMOTE_STRING_MAX)?;
        to.i32(self.state);
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for DomainSetGuestVcpusArgs {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE + 12;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            dom: NonnullDomain::decode(from)?,
            cpumap: from.string(REMOTE_STRING_MAX)?,
            state: from.i32()?,
            flags: from.u32()?,
        })
    }
}

impl Procedure for DomainSetGuestVcpusArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 372,
            name: "DOMAIN_SET_GUEST_VCPUS",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virDomainSetGuestVcpus"),
            since: Some("2.0.0"),
            acl: &["domain:write"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainSetGuestVcpusArgs>(),
        };
        &INFO
    };

    type Ret = ();
}

/// Arguments of `DOMAIN_GET_GUEST_INFO` (418).
///
/// Behind `virDomainGetGuestInfo`, since 5.7.0. Needs `domain:write`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainGetGuestInfoArgs {
    /// The domain.
    pub dom: NonnullDomain,
    /// The types.
    pub types: u32,
    /// Flags; none is defined so far.
    pub flags: u32,
}

impl Encode for DomainGetGuestInfoArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)?;
        to.u32(self.types);
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for DomainGetGuestInfoArgs {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE + 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { dom: NonnullDomain::decode(from)?, types: from.u32()?, flags: from.u32()? })
    }
}

impl Procedure for DomainGetGuestInfoArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 418,
            name: "DOMAIN_GET_GUEST_INFO",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Neither,
            function: Some("virDomainGetGuestInfo"),
            since: Some("5.7.0"),
            acl: &["domain:write"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainGetGuestInfoArgs>(),
        };
        &INFO
    };

    type Ret = DomainGetGuestInfoRet;
}

/// Result of `DOMAIN_GET_GUEST_INFO`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainGetGuestInfoRet {
    /// The parameters; at most `REMOTE_DOMAIN_GUEST_INFO_PARAMS_MAX`.
    pub params: Vec<TypedParam>,
}

impl Encode for DomainGetGuestInfoRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.array(&self.params, REMOTE_DOMAIN_GUEST_INFO_PARAMS_MAX)
    }
}

impl Decode for DomainGetGuestInfoRet {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { params: from.array(REMOTE_DOMAIN_GUEST_INFO_PARAMS_MAX)? })
    }
}

/// Arguments of `DOMAIN_AGENT_SET_RESPONSE_TIMEOUT` (420).
///
/// Behind `virDomainAgentSetResponseTimeout`, since 5.10.0. Needs `domain:write`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainAgentSetResponseTimeoutArgs {
    /// The domain.
    pub dom: NonnullDomain,
    /// How long to wait, in seconds.
    pub timeout: i32,
    /// Flags; none is defined so far.
    pub flags: u32,
}

impl Encode for DomainAgentSetResponseTimeoutArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)?;
        to.i32(self.timeout);
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for DomainAgentSetResponseTimeoutArgs {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE + 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { dom: NonnullDomain::decode(from)?, timeout: from.i32()?, flags: from.u32()? })
    }
}

impl Procedure for DomainAgentSetResponseTimeoutArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 420,
            name: "DOMAIN_AGENT_SET_RESPONSE_TIMEOUT",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virDomainAgentSetResponseTimeout"),
            since: Some("5.10.0"),
            acl: &["domain:write"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainAgentSetResponseTimeoutArgs>(),
        };
        &INFO
    };

    type Ret = DomainAgentSetResponseTimeoutRet;
}

/// Result of `DOMAIN_AGENT_SET_RESPONSE_TIMEOUT`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainAgentSetResponseTimeoutRet {
    /// What came of it.
    pub result: i32,
}

impl Encode for DomainAgentSetResponseTimeoutRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.i32(self.result);
        Ok(())
    }
}

impl Decode for DomainAgentSetResponseTimeoutRet {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { result: from.i32()? })
    }
}

/// Arguments of `DOMAIN_AUTHORIZED_SSH_KEYS_GET` (424).
///
/// Behind `virDomainAuthorizedSSHKeysGet`, since 6.10.0. Needs `domain:write`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainAuthorizedSshKeysGetArgs {
    /// The domain.
    pub dom: NonnullDomain,
    /// The user's name.
    pub user: String,
    /// Flags; none is defined so far.
    pub flags: u32,
}

impl Encode for DomainAuthorizedSshKeysGetArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)?;
        to.string(&self.user, REMOTE_STRING_MAX)?;
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for DomainAuthorizedSshKeysGetArgs {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE + 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            dom: NonnullDomain::decode(from)?,
            user: from.string(REMOTE_STRING_MAX)?,
            flags: from.u32()?,
        })
    }
}

impl Procedure for DomainAuthorizedSshKeysGetArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 424,
            name: "DOMAIN_AUTHORIZED_SSH_KEYS_GET",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Neither,
            function: Some("virDomainAuthorizedSSHKeysGet"),
            since: Some("6.10.0"),
            acl: &["domain:write"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainAuthorizedSshKeysGetArgs>(),
        };
        &INFO
    };

    type Ret = DomainAuthorizedSshKeysGetRet;
}

/// Result of `DOMAIN_AUTHORIZED_SSH_KEYS_GET`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainAuthorizedSshKeysGetRet {
    /// The keys; at most `REMOTE_DOMAIN_AUTHORIZED_SSH_KEYS_MAX`.
    pub keys: Vec<String>,
}

impl Encode for DomainAuthorizedSshKeysGetRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.strings(&self.keys, REMOTE_DOMAIN_AUTHORIZED_SSH_KEYS_MAX, REMOTE_STRING_MAX)
    }
}

impl Decode for DomainAuthorizedSshKeysGetRet {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { keys: from.strings(REMOTE_DOMAIN_AUTHORIZED_SSH_KEYS_MAX, REMOTE_STRING_MAX)? })
    }
}

/// Arguments of `DOMAIN_AUTHORIZED_SSH_KEYS_SET` (425).
///
/// Behind `virDomainAuthorizedSSHKeysSet`, since 6.10.0. Needs `domain:write`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainAuthorizedSshKeysSetArgs {
    /// The domain.
    pub dom: NonnullDomain,
    /// The user's name.
    pub user: String,
    /// The keys; at most `REMOTE_DOMAIN_AUTHORIZED_SSH_KEYS_MAX`.
    pub keys: Vec<String>,
    /// Flags of
    /// [`DomainAuthorizedSSHKeysSetFlags`](crate::api::domain::DomainAuthorizedSSHKeysSetFlags).
    pub flags: u32,
}

impl Encode for DomainAuthorizedSshKeysSetArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)?;
        to.string(&self.user, REMOTE_STRING_MAX)?;
        to.strings(&self.keys, REMOTE_DOMAIN_AUTHORIZED_SSH_KEYS_MAX, REMOTE_STRING_MAX)?;
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for DomainAuthorizedSshKeysSetArgs {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE + 12;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            dom: NonnullDomain::decode(from)?,
            user: from.string(REMOTE_STRING_MAX)?,
            keys: from.strings(REMOTE_DOMAIN_AUTHORIZED_SSH_KEYS_MAX, REMOTE_STRING_MAX)?,
            flags: from.u32()?,
        })
    }
}

impl Procedure for DomainAuthorizedSshKeysSetArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 425,
            name: "DOMAIN_AUTHORIZED_SSH_KEYS_SET",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Neither,
            function: Some("virDomainAuthorizedSSHKeysSet"),
            since: Some("6.10.0"),
            acl: &["domain:write"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainAuthorizedSshKeysSetArgs>(),
        };
        &INFO
    };

    type Ret = ();
}
