// Written by virtsmith-protocol-gen from libvirt 11.3.0; do not edit.

//! Processors, memory and tuning of domains.

use super::types::NonnullDomain;
use super::{
    REMOTE_CPUMAP_MAX, REMOTE_CPUMAPS_MAX, REMOTE_DOMAIN_BLKIO_PARAMETERS_MAX,
    REMOTE_DOMAIN_GET_CPU_STATS_MAX, REMOTE_DOMAIN_INTERFACE_PARAMETERS_MAX,
    REMOTE_DOMAIN_IOTHREAD_PARAMS_MAX, REMOTE_DOMAIN_MEMORY_PARAMETERS_MAX,
    REMOTE_DOMAIN_MEMORY_PEEK_BUFFER_MAX, REMOTE_DOMAIN_MEMORY_STATS_MAX,
    REMOTE_DOMAIN_NUMA_PARAMETERS_MAX, REMOTE_DOMAIN_PERF_EVENTS_MAX,
    REMOTE_DOMAIN_SCHEDULER_PARAMETERS_MAX, REMOTE_IOTHREAD_INFO_MAX, REMOTE_STRING_MAX,
    REMOTE_VCPUINFO_MAX,
};
#[cfg(feature = "serde")]
use crate::json::JsonCodec;
use crate::procedure::{Fds, Kind, Priority, Procedure, ProcedureInfo, Program, Stream, Stubs};
use crate::typed_param::TypedParam;
use crate::types::Opaque;
use crate::xdr::{Decode, DecodeError, Decoder, Encode, EncodeError, Encoder};

/// libvirt's `remote_vcpu_info`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct VcpuInfo {
    /// Its number, from 0.
    pub number: u32,
    /// The state's number.
    pub state: i32,
    /// The processor time used, in nanoseconds.
    pub cpu_time: u64,
    /// The host processor it runs on; negative where none is known.
    pub cpu: i32,
}

impl Encode for VcpuInfo {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.u32(self.number);
        to.i32(self.state);
        to.u64(self.cpu_time);
        to.i32(self.cpu);
        Ok(())
    }
}

impl Decode for VcpuInfo {
    const MIN_SIZE: usize = 20;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            number: from.u32()?,
            state: from.i32()?,
            cpu_time: from.u64()?,
            cpu: from.i32()?,
        })
    }
}

/// libvirt's `remote_domain_memory_stat`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainMemoryStat {
    /// A number of `virDomainMemoryStatTags`.
    pub tag: i32,
    /// Its value.
    pub val: u64,
}

impl Encode for DomainMemoryStat {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.i32(self.tag);
        to.u64(self.val);
        Ok(())
    }
}

impl Decode for DomainMemoryStat {
    const MIN_SIZE: usize = 12;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { tag: from.i32()?, val: from.u64()? })
    }
}

/// libvirt's `remote_domain_iothread_info`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainIothreadInfo {
    /// The I/O thread's number.
    pub iothread_id: u32,
    /// The processors, as a bit map; at most `REMOTE_CPUMAP_MAX` bytes.
    pub cpumap: Opaque,
}

impl Encode for DomainIothreadInfo {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.u32(self.iothread_id);
        to.opaque(&self.cpumap, REMOTE_CPUMAP_MAX)
    }
}

impl Decode for DomainIothreadInfo {
    const MIN_SIZE: usize = 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { iothread_id: from.u32()?, cpumap: Opaque(from.opaque(REMOTE_CPUMAP_MAX)?) })
    }
}

/// Arguments of `DOMAIN_GET_MAX_MEMORY` (17).
///
/// Behind `virDomainGetMaxMemory`, since 0.0.3. Needs `domain:read`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainGetMaxMemoryArgs {
    /// The domain.
    pub dom: NonnullDomain,
}

impl Encode for DomainGetMaxMemoryArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)
    }
}

impl Decode for DomainGetMaxMemoryArgs {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { dom: NonnullDomain::decode(from)? })
    }
}

impl Procedure for DomainGetMaxMemoryArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 17,
            name: "DOMAIN_GET_MAX_MEMORY",
            kind: Kind::Call,
            priority: Priority::High,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virDomainGetMaxMemory"),
            since: Some("0.0.3"),
            acl: &["domain:read"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainGetMaxMemoryArgs>(),
        };
        &INFO
    };

    type Ret = DomainGetMaxMemoryRet;
}

/// Result of `DOMAIN_GET_MAX_MEMORY`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainGetMaxMemoryRet {
    /// The memory, in KiB.
    pub memory: u64,
}

impl Encode for DomainGetMaxMemoryRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.u64(self.memory);
        Ok(())
    }
}

impl Decode for DomainGetMaxMemoryRet {
    const MIN_SIZE: usize = 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { memory: from.u64()? })
    }
}

/// Arguments of `DOMAIN_GET_MAX_VCPUS` (18).
///
/// Behind `virDomainGetMaxVcpus`, since 0.2.1. Needs `domain:read`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainGetMaxVcpusArgs {
    /// The domain.
    pub dom: NonnullDomain,
}

impl Encode for DomainGetMaxVcpusArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)
    }
}

impl Decode for DomainGetMaxVcpusArgs {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { dom: NonnullDomain::decode(from)? })
    }
}

impl Procedure for DomainGetMaxVcpusArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 18,
            name: "DOMAIN_GET_MAX_VCPUS",
            kind: Kind::Call,
            priority: Priority::High,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virDomainGetMaxVcpus"),
            since: Some("0.2.1"),
            acl: &["domain:read"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainGetMaxVcpusArgs>(),
        };
        &INFO
    };

    type Ret = DomainGetMaxVcpusRet;
}

/// Result of `DOMAIN_GET_MAX_VCPUS`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainGetMaxVcpusRet {
    /// How many there are.
    pub num: i32,
}

impl Encode for DomainGetMaxVcpusRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.i32(self.num);
        Ok(())
    }
}

impl Decode for DomainGetMaxVcpusRet {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { num: from.i32()? })
    }
}

/// Arguments of `DOMAIN_GET_VCPUS` (20).
///
/// Behind `virDomainGetVcpus`, since 0.1.4. Needs `domain:read`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainGetVcpusArgs {
    /// The domain.
    pub dom: NonnullDomain,
    /// The most that are wanted.
    pub maxinfo: i32,
    /// The length of one bit map, in bytes.
    pub maplen: i32,
}

impl Encode for DomainGetVcpusArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)?;
        to.i32(self.maxinfo);
        to.i32(self.maplen);
        Ok(())
    }
}

impl Decode for DomainGetVcpusArgs {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE + 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { dom: NonnullDomain::decode(from)?, maxinfo: from.i32()?, maplen: from.i32()? })
    }
}

impl Procedure for DomainGetVcpusArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 20,
            name: "DOMAIN_GET_VCPUS",
            kind: Kind::Call,
            priority: Priority::High,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Neither,
            function: Some("virDomainGetVcpus"),
            since: Some("0.1.4"),
            acl: &["domain:read"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainGetVcpusArgs>(),
        };
        &INFO
    };

    type Ret = DomainGetVcpusRet;
}

/// Result of `DOMAIN_GET_VCPUS`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainGetVcpusRet {
    /// One item each; at most `REMOTE_VCPUINFO_MAX`.
    pub info: Vec<VcpuInfo>,
    /// The processors of each, as bit maps one after the other; at most
    /// `REMOTE_CPUMAPS_MAX` bytes.
    pub cpumaps: Opaque,
}

impl Encode for DomainGetVcpusRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.array(&self.info, REMOTE_VCPUINFO_MAX)?;
        to.opaque(&self.cpumaps, REMOTE_CPUMAPS_MAX)
    }
}

impl Decode for DomainGetVcpusRet {
    const MIN_SIZE: usize = 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            info: from.array(REMOTE_VCPUINFO_MAX)?,
            cpumaps: Opaque(from.opaque(REMOTE_CPUMAPS_MAX)?),
        })
    }
}

/// Arguments of `DOMAIN_PIN_VCPU` (26).
///
/// Behind `virDomainPinVcpu`, since 0.1.4. Needs `domain:write`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainPinVcpuArgs {
    /// The domain.
    pub dom: NonnullDomain,
    /// The virtual processor, from 0.
    pub vcpu: u32,
    /// The processors, as a bit map; at most `REMOTE_CPUMAP_MAX` bytes.
    pub cpumap: Opaque,
}

impl Encode for DomainPinVcpuArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)?;
        to.u32(self.vcpu);
        to.opaque(&self.cpumap, REMOTE_CPUMAP_MAX)
    }
}

impl Decode for DomainPinVcpuArgs {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE + 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            dom: NonnullDomain::decode(from)?,
            vcpu: from.u32()?,
            cpumap: Opaque(from.opaque(REMOTE_CPUMAP_MAX)?),
        })
    }
}

impl Procedure for DomainPinVcpuArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 26,
            name: "DOMAIN_PIN_VCPU",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virDomainPinVcpu"),
            since: Some("0.1.4"),
            acl: &["domain:write"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainPinVcpuArgs>(),
        };
        &INFO
    };

    type Ret = ();
}

/// Arguments of `DOMAIN_SET_MAX_MEMORY` (30).
///
/// Behind `virDomainSetMaxMemory`, since 0.0.3. Needs `domain:write`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainSetMaxMemoryArgs {
    /// The domain.
    pub dom: NonnullDomain,
    /// The memory, in KiB.
    pub memory: u64,
}

impl Encode for DomainSetMaxMemoryArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)?;
        to.u64(self.memory);
        Ok(())
    }
}

impl Decode for DomainSetMaxMemoryArgs {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE + 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { dom: NonnullDomain::decode(from)?, memory: from.u64()? })
    }
}

impl Procedure for DomainSetMaxMemoryArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 30,
            name: "DOMAIN_SET_MAX_MEMORY",
            kind: Kind::Call,
            priority: Priority::High,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virDomainSetMaxMemory"),
            since: Some("0.0.3"),
            acl: &["domain:write"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainSetMaxMemoryArgs>(),
        };
        &INFO
    };

    type Ret = ();
}

/// Arguments of `DOMAIN_SET_MEMORY` (31).
///
/// Behind `virDomainSetMemory`, since 0.1.1. Needs `domain:write`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainSetMemoryArgs {
    /// The domain.
    pub dom: NonnullDomain,
    /// The memory, in KiB.
    pub memory: u64,
}

impl Encode for DomainSetMemoryArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)?;
        to.u64(self.memory);
        Ok(())
    }
}

impl Decode for DomainSetMemoryArgs {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE + 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { dom: NonnullDomain::decode(from)?, memory: from.u64()? })
    }
}

impl Procedure for DomainSetMemoryArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 31,
            name: "DOMAIN_SET_MEMORY",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virDomainSetMemory"),
            since: Some("0.1.1"),
            acl: &["domain:write"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainSetMemoryArgs>(),
        };
        &INFO
    };

    type Ret = ();
}

/// Arguments of `DOMAIN_SET_VCPUS` (32).
///
/// Behind `virDomainSetVcpus`, since 0.1.4. Needs `domain:write`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainSetVcpusArgs {
    /// The domain.
    pub dom: NonnullDomain,
    /// How many virtual processors.
    pub nvcpus: u32,
}

impl Encode for DomainSetVcpusArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)?;
        to.u32(self.nvcpus);
        Ok(())
    }
}

impl Decode for DomainSetVcpusArgs {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE + 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { dom: NonnullDomain::decode(from)?, nvcpus: from.u32()? })
    }
}

impl Procedure for DomainSetVcpusArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 32,
            name: "DOMAIN_SET_VCPUS",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virDomainSetVcpus"),
            since: Some("0.1.4"),
            acl: &["domain:write"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainSetVcpusArgs>(),
        };
        &INFO
    };

    type Ret = ();
}

/// Arguments of `DOMAIN_GET_SCHEDULER_TYPE` (56).
///
/// Behind `virDomainGetSchedulerType`, since 0.2.3. Needs `domain:read`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainGetSchedulerTypeArgs {
    /// The domain.
    pub dom: NonnullDomain,
}

impl Encode for DomainGetSchedulerTypeArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)
    }
}

impl Decode for DomainGetSchedulerTypeArgs {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { dom: NonnullDomain::decode(from)? })
    }
}

impl Procedure for DomainGetSchedulerTypeArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 56,
            name: "DOMAIN_GET_SCHEDULER_TYPE",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Neither,
            function: Some("virDomainGetSchedulerType"),
            since: Some("0.2.3"),
            acl: &["domain:read"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainGetSchedulerTypeArgs>(),
        };
        &INFO
    };

    type Ret = DomainGetSchedulerTypeRet;
}

/// Result of `DOMAIN_GET_SCHEDULER_TYPE`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainGetSchedulerTypeRet {
    /// The scheduler's name.
    pub r#type: String,
    /// How many; 0 in a call asks for their number alone.
    pub nparams: i32,
}

impl Encode for DomainGetSchedulerTypeRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.string(&self.r#type, REMOTE_STRING_MAX)?;
        to.i32(self.nparams);
        Ok(())
    }
}

impl Decode for DomainGetSchedulerTypeRet {
    const MIN_SIZE: usize = 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { r#type: from.string(REMOTE_STRING_MAX)?, nparams: from.i32()? })
    }
}

/// Arguments of `DOMAIN_GET_SCHEDULER_PARAMETERS` (57).
///
/// Behind `virDomainGetSchedulerParameters`, since 0.2.3. Needs `domain:read`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainGetSchedulerParametersArgs {
    /// The domain.
    pub dom: NonnullDomain,
    /// How many; 0 in a call asks for their number alone.
    pub nparams: i32,
}

impl Encode for DomainGetSchedulerParametersArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)?;
        to.i32(self.nparams);
        Ok(())
    }
}

impl Decode for DomainGetSchedulerParametersArgs {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE + 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { dom: NonnullDomain::decode(from)?, nparams: from.i32()? })
    }
}

impl Procedure for DomainGetSchedulerParametersArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 57,
            name: "DOMAIN_GET_SCHEDULER_PARAMETERS",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Client,
            function: Some("virDomainGetSchedulerParameters"),
            since: Some("0.2.3"),
            acl: &["domain:read"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainGetSchedulerParametersArgs>(),
        };
        &INFO
    };

    type Ret = DomainGetSchedulerParametersRet;
}

/// Result of `DOMAIN_GET_SCHEDULER_PARAMETERS`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainGetSchedulerParametersRet {
    /// The parameters; at most `REMOTE_DOMAIN_SCHEDULER_PARAMETERS_MAX`.
    pub params: Vec<TypedParam>,
}

impl Encode for DomainGetSchedulerParametersRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.array(&self.params, REMOTE_DOMAIN_SCHEDULER_PARAMETERS_MAX)
    }
}

impl Decode for DomainGetSchedulerParametersRet {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { params: from.array(REMOTE_DOMAIN_SCHEDULER_PARAMETERS_MAX)? })
    }
}

/// Arguments of `DOMAIN_SET_SCHEDULER_PARAMETERS` (58).
///
/// Behind `virDomainSetSchedulerParameters`, since 0.2.3. Needs `domain:read`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainSetSchedulerParametersArgs {
    /// The domain.
    pub dom: NonnullDomain,
    /// The parameters; at most `REMOTE_DOMAIN_SCHEDULER_PARAMETERS_MAX`.
    pub params: Vec<TypedParam>,
}

impl Encode for DomainSetSchedulerParametersArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)?;
        to.array(&self.params, REMOTE_DOMAIN_SCHEDULER_PARAMETERS_MAX)
    }
}

impl Decode for DomainSetSchedulerParametersArgs {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE + 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            dom: NonnullDomain::decode(from)?,
            params: from.array(REMOTE_DOMAIN_SCHEDULER_PARAMETERS_MAX)?,
        })
    }
}

impl Procedure for DomainSetSchedulerParametersArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 58,
            name: "DOMAIN_SET_SCHEDULER_PARAMETERS",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virDomainSetSchedulerParameters"),
            since: Some("0.2.3"),
            acl: &["domain:read"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainSetSchedulerParametersArgs>(),
        };
        &INFO
    };

    type Ret = ();
}

/// Arguments of `DOMAIN_MEMORY_PEEK` (104).
///
/// Behind `virDomainMemoryPeek`, since 0.4.2. Needs `domain:mem_read`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainMemoryPeekArgs {
    /// The domain.
    pub dom: NonnullDomain,
    /// Where to start, in bytes.
    pub offset: u64,
    /// The size; its unit depends on the flags where there are any.
    pub size: u32,
    /// Flags of [`DomainMemoryFlags`](crate::api::domain::DomainMemoryFlags).
    pub flags: u32,
}

impl Encode for DomainMemoryPeekArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)?;
        to.u64(self.offset);
        to.u32(self.size);
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for DomainMemoryPeekArgs {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE + 16;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            dom: NonnullDomain::decode(from)?,
            offset: from.u64()?,
            size: from.u32()?,
            flags: from.u32()?,
        })
    }
}

impl Procedure for DomainMemoryPeekArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 104,
            name: "DOMAIN_MEMORY_PEEK",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Neither,
            function: Some("virDomainMemoryPeek"),
            since: Some("0.4.2"),
            acl: &["domain:mem_read"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainMemoryPeekArgs>(),
        };
        &INFO
    };

    type Ret = DomainMemoryPeekRet;
}

/// Result of `DOMAIN_MEMORY_PEEK`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainMemoryPeekRet {
    /// The data; at most `REMOTE_DOMAIN_MEMORY_PEEK_BUFFER_MAX` bytes.
    pub buffer: Opaque,
}

impl Encode for DomainMemoryPeekRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.opaque(&self.buffer, REMOTE_DOMAIN_MEMORY_PEEK_BUFFER_MAX)
    }
}

impl Decode for DomainMemoryPeekRet {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { buffer: Opaque(from.opaque(REMOTE_DOMAIN_MEMORY_PEEK_BUFFER_MAX)?) })
    }
}

/// Arguments of `DOMAIN_MEMORY_STATS` (159).
///
/// Behind `virDomainMemoryStats`, since 0.7.5. Needs `domain:read`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainMemoryStatsArgs {
    /// The domain.
    pub dom: NonnullDomain,
    /// The most that are wanted.
    #[cfg_attr(feature = "serde", serde(rename = "maxStats"))]
    pub max_stats: u32,
    /// Flags; none is defined so far.
    pub flags: u32,
}

impl Encode for DomainMemoryStatsArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)?;
        to.u32(self.max_stats);
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for DomainMemoryStatsArgs {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE + 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { dom: NonnullDomain::decode(from)?, max_stats: from.u32()?, flags: from.u32()? })
    }
}

impl Procedure for DomainMemoryStatsArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 159,
            name: "DOMAIN_MEMORY_STATS",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Neither,
            function: Some("virDomainMemoryStats"),
            since: Some("0.7.5"),
            acl: &["domain:read"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainMemoryStatsArgs>(),
        };
        &INFO
    };

    type Ret = DomainMemoryStatsRet;
}

/// Result of `DOMAIN_MEMORY_STATS`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainMemoryStatsRet {
    /// The statistics; at most `REMOTE_DOMAIN_MEMORY_STATS_MAX`.
    pub stats: Vec<DomainMemoryStat>,
}

impl Encode for DomainMemoryStatsRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.array(&self.stats, REMOTE_DOMAIN_MEMORY_STATS_MAX)
    }
}

impl Decode for DomainMemoryStatsRet {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { stats: from.array(REMOTE_DOMAIN_MEMORY_STATS_MAX)? })
    }
}

/// Arguments of `DOMAIN_SET_MEMORY_PARAMETERS` (197).
///
/// Behind `virDomainSetMemoryParameters`, since 0.8.5. Needs `domain:write`,
/// `domain:save` (without `VIR_DOMAIN_AFFECT_CONFIG` or `VIR_DOMAIN_AFFECT_LIVE`),
/// `domain:save` (with `VIR_DOMAIN_AFFECT_CONFIG`).
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainSetMemoryParametersArgs {
    /// The domain.
    pub dom: NonnullDomain,
    /// The parameters; at most `REMOTE_DOMAIN_MEMORY_PARAMETERS_MAX`.
    pub params: Vec<TypedParam>,
    /// Flags of
    /// [`DomainModificationImpact`](crate::api::domain::DomainModificationImpact).
    pub flags: u32,
}

impl Encode for DomainSetMemoryParametersArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)?;
        to.array(&self.params, REMOTE_DOMAIN_MEMORY_PARAMETERS_MAX)?;
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for DomainSetMemoryParametersArgs {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE + 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            dom: NonnullDomain::decode(from)?,
            params: from.array(REMOTE_DOMAIN_MEMORY_PARAMETERS_MAX)?,
            flags: from.u32()?,
        })
    }
}

impl Procedure for DomainSetMemoryParametersArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 197,
            name: "DOMAIN_SET_MEMORY_PARAMETERS",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virDomainSetMemoryParameters"),
            since: Some("0.8.5"),
            acl: &[
                "domain:write",
                "domain:save:!VIR_DOMAIN_AFFECT_CONFIG|VIR_DOMAIN_AFFECT_LIVE",
                "domain:save:VIR_DOMAIN_AFFECT_CONFIG",
            ],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainSetMemoryParametersArgs>(),
        };
        &INFO
    };

    type Ret = ();
}

/// Arguments of `DOMAIN_GET_MEMORY_PARAMETERS` (198).
///
/// Behind `virDomainGetMemoryParameters`, since 0.8.5. Needs `domain:read`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainGetMemoryParametersArgs {
    /// The domain.
    pub dom: NonnullDomain,
    /// How many; 0 in a call asks for their number alone.
    pub nparams: i32,
    /// Flags of
    /// [`DomainModificationImpact`](crate::api::domain::DomainModificationImpact) and
    /// [`TypedParameterFlags`](crate::api::common::TypedParameterFlags).
    pub flags: u32,
}

impl Encode for DomainGetMemoryParametersArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)?;
        to.i32(self.nparams);
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for DomainGetMemoryParametersArgs {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE + 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { dom: NonnullDomain::decode(from)?, nparams: from.i32()?, flags: from.u32()? })
    }
}

impl Procedure for DomainGetMemoryParametersArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 198,
            name: "DOMAIN_GET_MEMORY_PARAMETERS",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Neither,
            function: Some("virDomainGetMemoryParameters"),
            since: Some("0.8.5"),
            acl: &["domain:read"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainGetMemoryParametersArgs>(),
        };
        &INFO
    };

    type Ret = DomainGetMemoryParametersRet;
}

/// Result of `DOMAIN_GET_MEMORY_PARAMETERS`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainGetMemoryParametersRet {
    /// The parameters; at most `REMOTE_DOMAIN_MEMORY_PARAMETERS_MAX`.
    pub params: Vec<TypedParam>,
    /// How many; 0 in a call asks for their number alone.
    pub nparams: i32,
}

impl Encode for DomainGetMemoryParametersRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.array(&self.params, REMOTE_DOMAIN_MEMORY_PARAMETERS_MAX)?;
        to.i32(self.nparams);
        Ok(())
    }
}

impl Decode for DomainGetMemoryParametersRet {
    const MIN_SIZE: usize = 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { params: from.array(REMOTE_DOMAIN_MEMORY_PARAMETERS_MAX)?, nparams: from.i32()? })
    }
}

/// Arguments of `DOMAIN_SET_VCPUS_FLAGS` (199).
///
/// Behind `virDomainSetVcpusFlags`, since 0.8.5. Needs `domain:write`, `domain:save`
/// (without `VIR_DOMAIN_AFFECT_CONFIG` or `VIR_DOMAIN_AFFECT_LIVE`), `domain:save` (with
/// `VIR_DOMAIN_AFFECT_CONFIG`), `domain:write` (with `VIR_DOMAIN_VCPU_GUEST`).
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainSetVcpusFlagsArgs {
    /// The domain.
    pub dom: NonnullDomain,
    /// How many virtual processors.
    pub nvcpus: u32,
    /// Flags of [`DomainVcpuFlags`](crate::api::domain::DomainVcpuFlags).
    pub flags: u32,
}

impl Encode for DomainSetVcpusFlagsArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)?;
        to.u32(self.nvcpus);
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for DomainSetVcpusFlagsArgs {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE + 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { dom: NonnullDomain::decode(from)?, nvcpus: from.u32()?, flags: from.u32()? })
    }
}

impl Procedure for DomainSetVcpusFlagsArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 199,
            name: "DOMAIN_SET_VCPUS_FLAGS",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virDomainSetVcpusFlags"),
            since: Some("0.8.5"),
            acl: &[
                "domain:write",
                "domain:save:!VIR_DOMAIN_AFFECT_CONFIG|VIR_DOMAIN_AFFECT_LIVE",
                "domain:save:VIR_DOMAIN_AFFECT_CONFIG",
                "domain:write:VIR_DOMAIN_VCPU_GUEST",
            ],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainSetVcpusFlagsArgs>(),
        };
        &INFO
    };

    type Ret = ();
}

/// Arguments of `DOMAIN_GET_VCPUS_FLAGS` (200).
///
/// Behind `virDomainGetVcpusFlags`, since 0.8.5. Needs `domain:read`, `domain:write`
/// (with `VIR_DOMAIN_VCPU_GUEST`).
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainGetVcpusFlagsArgs {
    /// The domain.
    pub dom: NonnullDomain,
    /// Flags of [`DomainVcpuFlags`](crate::api::domain::DomainVcpuFlags).
    pub flags: u32,
}

impl Encode for DomainGetVcpusFlagsArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)?;
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for DomainGetVcpusFlagsArgs {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE + 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { dom: NonnullDomain::decode(from)?, flags: from.u32()? })
    }
}

impl Procedure for DomainGetVcpusFlagsArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 200,
            name: "DOMAIN_GET_VCPUS_FLAGS",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virDomainGetVcpusFlags"),
            since: Some("0.8.5"),
            acl: &["domain:read", "domain:write:VIR_DOMAIN_VCPU_GUEST"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainGetVcpusFlagsArgs>(),
        };
        &INFO
    };

    type Ret = DomainGetVcpusFlagsRet;
}

/// Result of `DOMAIN_GET_VCPUS_FLAGS`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainGetVcpusFlagsRet {
    /// How many there are.
    pub num: i32,
}

impl Encode for DomainGetVcpusFlagsRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.i32(self.num);
        Ok(())
    }
}

impl Decode for DomainGetVcpusFlagsRet {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { num: from.i32()? })
    }
}

/// Arguments of `DOMAIN_SET_MEMORY_FLAGS` (204).
///
/// Behind `virDomainSetMemoryFlags`, since 0.9.0. Needs `domain:write`, `domain:save`
/// (without `VIR_DOMAIN_AFFECT_CONFIG` or `VIR_DOMAIN_AFFECT_LIVE`), `domain:save` (with
/// `VIR_DOMAIN_AFFECT_CONFIG`).
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainSetMemoryFlagsArgs {
    /// The domain.
    pub dom: NonnullDomain,
    /// The memory, in KiB.
    pub memory: u64,
    /// Flags of [`DomainMemoryModFlags`](crate::api::domain::DomainMemoryModFlags).
    pub flags: u32,
}

impl Encode for DomainSetMemoryFlagsArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)?;
        to.u64(self.memory);
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for DomainSetMemoryFlagsArgs {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE + 12;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { dom: NonnullDomain::decode(from)?, memory: from.u64()?, flags: from.u32()? })
    }
}

impl Procedure for DomainSetMemoryFlagsArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 204,
            name: "DOMAIN_SET_MEMORY_FLAGS",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virDomainSetMemoryFlags"),
            since: Some("0.9.0"),
            acl: &[
                "domain:write",
                "domain:save:!VIR_DOMAIN_AFFECT_CONFIG|VIR_DOMAIN_AFFECT_LIVE",
                "domain:save:VIR_DOMAIN_AFFECT_CONFIG",
            ],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainSetMemoryFlagsArgs>(),
        };
        &INFO
    };

    type Ret = ();
}

/// Arguments of `DOMAIN_SET_BLKIO_PARAMETERS` (205).
///
/// Behind `virDomainSetBlkioParameters`, since 0.9.0. Needs `domain:write`,
/// `domain:save` (without `VIR_DOMAIN_AFFECT_CONFIG` or `VIR_DOMAIN_AFFECT_LIVE`),
/// `domain:save` (with `VIR_DOMAIN_AFFECT_CONFIG`).
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainSetBlkioParametersArgs {
    /// The domain.
    pub dom: NonnullDomain,
    /// The parameters; at most `REMOTE_DOMAIN_BLKIO_PARAMETERS_MAX`.
    pub params: Vec<TypedParam>,
    /// Flags of
    /// [`DomainModificationImpact`](crate::api::domain::DomainModificationImpact).
    pub flags: u32,
}

impl Encode for DomainSetBlkioParametersArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)?;
        to.array(&self.params, REMOTE_DOMAIN_BLKIO_PARAMETERS_MAX)?;
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for DomainSetBlkioParametersArgs {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE + 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            dom: NonnullDomain::decode(from)?,
            params: from.array(REMOTE_DOMAIN_BLKIO_PARAMETERS_MAX)?,
            flags: from.u32()?,
        })
    }
}

impl Procedure for DomainSetBlkioParametersArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 205,
            name: "DOMAIN_SET_BLKIO_PARAMETERS",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virDomainSetBlkioParameters"),
            since: Some("0.9.0"),
            acl: &[
                "domain:write",
                "domain:save:!VIR_DOMAIN_AFFECT_CONFIG|VIR_DOMAIN_AFFECT_LIVE",
                "domain:save:VIR_DOMAIN_AFFECT_CONFIG",
            ],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainSetBlkioParametersArgs>(),
        };
        &INFO
    };

    type Ret = ();
}

/// Arguments of `DOMAIN_GET_BLKIO_PARAMETERS` (206).
///
/// Behind `virDomainGetBlkioParameters`, since 0.9.0. Needs `domain:read`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainGetBlkioParametersArgs {
    /// The domain.
    pub dom: NonnullDomain,
    /// How many; 0 in a call asks for their number alone.
    pub nparams: i32,
    /// Flags of
    /// [`DomainModificationImpact`](crate::api::domain::DomainModificationImpact) and
    /// [`TypedParameterFlags`](crate::api::common::TypedParameterFlags).
    pub flags: u32,
}

impl Encode for DomainGetBlkioParametersArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)?;
        to.i32(self.nparams);
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for DomainGetBlkioParametersArgs {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE + 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { dom: NonnullDomain::decode(from)?, nparams: from.i32()?, flags: from.u32()? })
    }
}

impl Procedure for DomainGetBlkioParametersArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 206,
            name: "DOMAIN_GET_BLKIO_PARAMETERS",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Neither,
            function: Some("virDomainGetBlkioParameters"),
            since: Some("0.9.0"),
            acl: &["domain:read"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainGetBlkioParametersArgs>(),
        };
        &INFO
    };

    type Ret = DomainGetBlkioParametersRet;
}

/// Result of `DOMAIN_GET_BLKIO_PARAMETERS`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainGetBlkioParametersRet {
    /// The parameters; at most `REMOTE_DOMAIN_BLKIO_PARAMETERS_MAX`.
    pub params: Vec<TypedParam>,
    /// How many; 0 in a call asks for their number alone.
    pub nparams: i32,
}

impl Encode for DomainGetBlkioParametersRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.array(&self.params, REMOTE_DOMAIN_BLKIO_PARAMETERS_MAX)?;
        to.i32(self.nparams);
        Ok(())
    }
}

impl Decode for DomainGetBlkioParametersRet {
    const MIN_SIZE: usize = 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { params: from.array(REMOTE_DOMAIN_BLKIO_PARAMETERS_MAX)?, nparams: from.i32()? })
    }
}

/// Arguments of `DOMAIN_SET_SCHEDULER_PARAMETERS_FLAGS` (219).
///
/// Behind `virDomainSetSchedulerParametersFlags`, since 0.9.2. Needs `domain:write`,
/// `domain:save` (without `VIR_DOMAIN_AFFECT_CONFIG` or `VIR_DOMAIN_AFFECT_LIVE`),
/// `domain:save` (with `VIR_DOMAIN_AFFECT_CONFIG`).
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainSetSchedulerParametersFlagsArgs {
    /// The domain.
    pub dom: NonnullDomain,
    /// The parameters; at most `REMOTE_DOMAIN_SCHEDULER_PARAMETERS_MAX`.
    pub params: Vec<TypedParam>,
    /// Flags of
    /// [`DomainModificationImpact`](crate::api::domain::DomainModificationImpact).
    pub flags: u32,
}

impl Encode for DomainSetSchedulerParametersFlagsArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)?;
        to.array(&self.params, REMOTE_DOMAIN_SCHEDULER_PARAMETERS_MAX)?;
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for DomainSetSchedulerParametersFlagsArgs {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE + 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            dom: NonnullDomain::decode(from)?,
            params: from.array(REMOTE_DOMAIN_SCHEDULER_PARAMETERS_MAX)?,
            flags: from.u32()?,
        })
    }
}

impl Procedure for DomainSetSchedulerParametersFlagsArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 219,
            name: "DOMAIN_SET_SCHEDULER_PARAMETERS_FLAGS",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virDomainSetSchedulerParametersFlags"),
            since: Some("0.9.2"),
            acl: &[
                "domain:write",
                "domain:save:!VIR_DOMAIN_AFFECT_CONFIG|VIR_DOMAIN_AFFECT_LIVE",
                "domain:save:VIR_DOMAIN_AFFECT_CONFIG",
            ],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainSetSchedulerParametersFlagsArgs>(),
        };
        &INFO
    };

    type Ret = ();
}

/// Arguments of `DOMAIN_GET_SCHEDULER_PARAMETERS_FLAGS` (223).
///
/// Behind `virDomainGetSchedulerParametersFlags`, since 0.9.2. Needs `domain:read`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainGetSchedulerParametersFlagsArgs {
    /// The domain.
    pub dom: NonnullDomain,
    /// How many; 0 in a call asks for their number alone.
    pub nparams: i32,
    /// Flags of
    /// [`DomainModificationImpact`](crate::api::domain::DomainModificationImpact) and
    /// [`TypedParameterFlags`](crate::api::common::TypedParameterFlags).
    pub flags: u32,
}

impl Encode for DomainGetSchedulerParametersFlagsArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)?;
        to.i32(self.nparams);
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for DomainGetSchedulerParametersFlagsArgs {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE + 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { dom: NonnullDomain::decode(from)?, nparams: from.i32()?, flags: from.u32()? })
    }
}

impl Procedure for DomainGetSchedulerParametersFlagsArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 223,
            name: "DOMAIN_GET_SCHEDULER_PARAMETERS_FLAGS",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Client,
            function: Some("virDomainGetSchedulerParametersFlags"),
            since: Some("0.9.2"),
            acl: &["domain:read"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainGetSchedulerParametersFlagsArgs>(),
        };
        &INFO
    };

    type Ret = DomainGetSchedulerParametersFlagsRet;
}

/// Result of `DOMAIN_GET_SCHEDULER_PARAMETERS_FLAGS`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainGetSchedulerParametersFlagsRet {
    /// The parameters; at most `REMOTE_DOMAIN_SCHEDULER_PARAMETERS_MAX`.
    pub params: Vec<TypedParam>,
}

impl Encode for DomainGetSchedulerParametersFlagsRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.array(&self.params, REMOTE_DOMAIN_SCHEDULER_PARAMETERS_MAX)
    }
}

impl Decode for DomainGetSchedulerParametersFlagsRet {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { params: from.array(REMOTE_DOMAIN_SCHEDULER_PARAMETERS_MAX)? })
    }
}

/// Arguments of `DOMAIN_PIN_VCPU_FLAGS` (225).
///
/// Behind `virDomainPinVcpuFlags`, since 0.9.3. Needs `domain:write`, `domain:save`
/// (without `VIR_DOMAIN_AFFECT_CONFIG` or `VIR_DOMAIN_AFFECT_LIVE`), `domain:save` (with
/// `VIR_DOMAIN_AFFECT_CONFIG`).
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainPinVcpuFlagsArgs {
    /// The domain.
    pub dom: NonnullDomain,
    /// The virtual processor, from 0.
    pub vcpu: u32,
    /// The processors, as a bit map; at most `REMOTE_CPUMAP_MAX` bytes.
    pub cpumap: Opaque,
    /// Flags of
    /// [`DomainModificationImpact`](crate::api::domain::DomainModificationImpact).
    pub flags: u32,
}

impl Encode for DomainPinVcpuFlagsArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)?;
        to.u32(self.vcpu);
        to.opaque(&self.cpumap, REMOTE_CPUMAP_MAX)?;
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for DomainPinVcpuFlagsArgs {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE + 12;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            dom: NonnullDomain::decode(from)?,
            vcpu: from.u32()?,
            cpumap: Opaque(from.opaque(REMOTE_CPUMAP_MAX)?),
            flags: from.u32()?,
        })
    }
}

impl Procedure for DomainPinVcpuFlagsArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 225,
            name: "DOMAIN_PIN_VCPU_FLAGS",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virDomainPinVcpuFlags"),
            since: Some("0.9.3"),
            acl: &[
                "domain:write",
                "domain:save:!VIR_DOMAIN_AFFECT_CONFIG|VIR_DOMAIN_AFFECT_LIVE",
                "domain:save:VIR_DOMAIN_AFFECT_CONFIG",
            ],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainPinVcpuFlagsArgs>(),
        };
        &INFO
    };

    type Ret = ();
}

/// Arguments of `DOMAIN_GET_VCPU_PIN_INFO` (230).
///
/// Behind `virDomainGetVcpuPinInfo`, since 0.9.3. Needs `domain:read`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainGetVcpuPinInfoArgs {
    /// The domain.
    pub dom: NonnullDomain,
    /// How many bit maps.
    pub ncpumaps: i32,
    /// The length of one bit map, in bytes.
    pub maplen: i32,
    /// Flags of
    /// [`DomainModificationImpact`](crate::api::domain::DomainModificationImpact).
    pub flags: u32,
}

impl Encode for DomainGetVcpuPinInfoArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)?;
        to.i32(self.ncpumaps);
        to.i32(self.maplen);
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for DomainGetVcpuPinInfoArgs {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE + 12;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            dom: NonnullDomain::decode(from)?,
            ncpumaps: from.i32()?,
            maplen: from.i32()?,
            flags: from.u32()?,
        })
    }
}

impl Procedure for DomainGetVcpuPinInfoArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 230,
            name: "DOMAIN_GET_VCPU_PIN_INFO",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Neither,
            function: Some("virDomainGetVcpuPinInfo"),
            since: Some("0.9.3"),
            acl: &["domain:read"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainGetVcpuPinInfoArgs>(),
        };
        &INFO
    };

    type Ret = DomainGetVcpuPinInfoRet;
}

/// Result of `DOMAIN_GET_VCPU_PIN_INFO`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainGetVcpuPinInfoRet {
    /// The processors of each, as bit maps one after the other; at most
    /// `REMOTE_CPUMAPS_MAX` bytes.
    pub cpumaps: Opaque,
    /// How many there are.
    pub num: i32,
}

impl Encode for DomainGetVcpuPinInfoRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.opaque(&self.cpumaps, REMOTE_CPUMAPS_MAX)?;
        to.i32(self.num);
        Ok(())
    }
}

impl Decode for DomainGetVcpuPinInfoRet {
    const MIN_SIZE: usize = 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { cpumaps: Opaque(from.opaque(REMOTE_CPUMAPS_MAX)?), num: from.i32()? })
    }
}

/// Arguments of `DOMAIN_SET_NUMA_PARAMETERS` (254).
///
/// Behind `virDomainSetNumaParameters`, since 0.9.9. Needs `domain:write`, `domain:save`
/// (without `VIR_DOMAIN_AFFECT_CONFIG` or `VIR_DOMAIN_AFFECT_LIVE`), `domain:save` (with
/// `VIR_DOMAIN_AFFECT_CONFIG`).
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainSetNumaParametersArgs {
    /// The domain.
    pub dom: NonnullDomain,
    /// The parameters; at most `REMOTE_DOMAIN_NUMA_PARAMETERS_MAX`.
    pub params: Vec<TypedParam>,
    /// Flags of
    /// [`DomainModificationImpact`](crate::api::domain::DomainModificationImpact).
    pub flags: u32,
}

impl Encode for DomainSetNumaParametersArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)?;
        to.array(&self.params, REMOTE_DOMAIN_NUMA_PARAMETERS_MAX)?;
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for DomainSetNumaParametersArgs {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE + 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            dom: NonnullDomain::decode(from)?,
            params: from.array(REMOTE_DOMAIN_NUMA_PARAMETERS_MAX)?,
            flags: from.u32()?,
        })
    }
}

impl Procedure for DomainSetNumaParametersArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 254,
            name: "DOMAIN_SET_NUMA_PARAMETERS",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virDomainSetNumaParameters"),
            since: Some("0.9.9"),
            acl: &[
                "domain:write",
                "domain:save:!VIR_DOMAIN_AFFECT_CONFIG|VIR_DOMAIN_AFFECT_LIVE",
                "domain:save:VIR_DOMAIN_AFFECT_CONFIG",
            ],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainSetNumaParametersArgs>(),
        };
        &INFO
    };

    type Ret = ();
}

/// Arguments of `DOMAIN_GET_NUMA_PARAMETERS` (255).
///
/// Behind `virDomainGetNumaParameters`, since 0.9.9. Needs `domain:read`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainGetNumaParametersArgs {
    /// The domain.
    pub dom: NonnullDomain,
    /// How many; 0 in a call asks for their number alone.
    pub nparams: i32,
    /// Flags of
    /// [`DomainModificationImpact`](crate::api::domain::DomainModificationImpact) and
    /// [`TypedParameterFlags`](crate::api::common::TypedParameterFlags).
    pub flags: u32,
}

impl Encode for DomainGetNumaParametersArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)?;
        to.i32(self.nparams);
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for DomainGetNumaParametersArgs {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE + 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { dom: NonnullDomain::decode(from)?, nparams: from.i32()?, flags: from.u32()? })
    }
}

impl Procedure for DomainGetNumaParametersArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 255,
            name: "DOMAIN_GET_NUMA_PARAMETERS",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Neither,
            function: Some("virDomainGetNumaParameters"),
            since: Some("0.9.9"),
            acl: &["domain:read"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainGetNumaParametersArgs>(),
        };
        &INFO
    };

    type Ret = DomainGetNumaParametersRet;
}

/// Result of `DOMAIN_GET_NUMA_PARAMETERS`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainGetNumaParametersRet {
    /// The parameters; at most `REMOTE_DOMAIN_NUMA_PARAMETERS_MAX`.
    pub params: Vec<TypedParam>,
    /// How many; 0 in a call asks for their number alone.
    pub nparams: i32,
}

impl Encode for DomainGetNumaParametersRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.array(&self.params, REMOTE_DOMAIN_NUMA_PARAMETERS_MAX)?;
        to.i32(self.nparams);
        Ok(())
    }
}

impl Decode for DomainGetNumaParametersRet {
    const MIN_SIZE: usize = 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { params: from.array(REMOTE_DOMAIN_NUMA_PARAMETERS_MAX)?, nparams: from.i32()? })
    }
}

/// Arguments of `DOMAIN_SET_INTERFACE_PARAMETERS` (256).
///
/// Behind `virDomainSetInterfaceParameters`, since 0.9.9. Needs `domain:write`,
/// `domain:save` (without `VIR_DOMAIN_AFFECT_CONFIG` or `VIR_DOMAIN_AFFECT_LIVE`),
/// `domain:save` (with `VIR_DOMAIN_AFFECT_CONFIG`).
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainSetInterfaceParametersArgs {
    /// The domain.
    pub dom: NonnullDomain,
    /// The device's name or address.
    pub device: String,
    /// The parameters; at most `REMOTE_DOMAIN_INTERFACE_PARAMETERS_MAX`.
    pub params: Vec<TypedParam>,
    /// Flags of
    /// [`DomainModificationImpact`](crate::api::domain::DomainModificationImpact).
    pub flags: u32,
}

impl Encode for DomainSetInterfaceParametersArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)?;
        to.string(&self.device, REMOTE_STRING_MAX)?;
        to.array(&self.params, REMOTE_DOMAIN_INTERFACE_PARAMETERS_MAX)?;
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for DomainSetInterfaceParametersArgs {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE + 12;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            dom: NonnullDomain::decode(from)?,
            device: from.string(REMOTE_STRING_MAX)?,
            params: from.array(REMOTE_DOMAIN_INTERFACE_PARAMETERS_MAX)?,
            flags: from.u32()?,
        })
    }
}

impl Procedure for DomainSetInterfaceParametersArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 256,
            name: "DOMAIN_SET_INTERFACE_PARAMETERS",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virDomainSetInterfaceParameters"),
            since: Some("0.9.9"),
            acl: &[
                "domain:write",
                "domain:save:!VIR_DOMAIN_AFFECT_CONFIG|VIR_DOMAIN_AFFECT_LIVE",
                "domain:save:VIR_DOMAIN_AFFECT_CONFIG",
            ],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainSetInterfaceParametersArgs>(),
        };
        &INFO
    };

    type Ret = ();
}

/// Arguments of `DOMAIN_GET_INTERFACE_PARAMETERS` (257).
///
/// Behind `virDomainGetInterfaceParameters`, since 0.9.9. Needs `domain:read`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainGetInterfaceParametersArgs {
    /// The domain.
    pub dom: NonnullDomain,
    /// The device's name or address.
    pub device: String,
    /// How many; 0 in a call asks for their number alone.
    pub nparams: i32,
    /// Flags of
    /// [`DomainModificationImpact`](crate::api::domain::DomainModificationImpact) and
    /// [`TypedParameterFlags`](crate::api::common::TypedParameterFlags).
    pub flags: u32,
}

impl Encode for DomainGetInterfaceParametersArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)?;
        to.string(&self.device, REMOTE_STRING_MAX)?;
        to.i32(self.nparams);
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for DomainGetInterfaceParametersArgs {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE + 12;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            dom: NonnullDomain::decode(from)?,
            device: from.string(REMOTE_STRING_MAX)?,
            nparams: from.i32()?,
            flags: from.u32()?,
        })
    }
}

impl Procedure for DomainGetInterfaceParametersArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 257,
            name: "DOMAIN_GET_INTERFACE_PARAMETERS",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Neither,
            function: Some("virDomainGetInterfaceParameters"),
            since: Some("0.9.9"),
            acl: &["domain:read"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainGetInterfaceParametersArgs>(),
        };
        &INFO
    };

    type Ret = DomainGetInterfaceParametersRet;
}

/// Result of `DOMAIN_GET_INTERFACE_PARAMETERS`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainGetInterfaceParametersRet {
    /// The parameters; at most `REMOTE_DOMAIN_INTERFACE_PARAMETERS_MAX`.
    pub params: Vec<TypedParam>,
    /// How many; 0 in a call asks for their number alone.
    pub nparams: i32,
}

impl Encode for DomainGetInterfaceParametersRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.array(&self.params, REMOTE_DOMAIN_INTERFACE_PARAMETERS_MAX)?;
        to.i32(self.nparams);
        Ok(())
    }
}

impl Decode for DomainGetInterfaceParametersRet {
    const MIN_SIZE: usize = 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            params: from.array(REMOTE_DOMAIN_INTERFACE_PARAMETERS_MAX)?,
            nparams: from.i32()?,
        })
    }
}

/// Arguments of `DOMAIN_GET_CPU_STATS` (262).
///
/// Behind `virDomainGetCPUStats`, since 0.9.10. Needs `domain:read`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainGetCpuStatsArgs {
    /// The domain.
    pub dom: NonnullDomain,
    /// How many; 0 in a call asks for their number alone.
    pub nparams: u32,
    /// The first processor; -1 for the sum of all.
    pub start_cpu: i32,
    /// How many processors.
    pub ncpus: u32,
    /// Flags of [`TypedParameterFlags`](crate::api::common::TypedParameterFlags).
    pub flags: u32,
}

impl Encode for DomainGetCpuStatsArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)?;
        to.u32(self.nparams);
        to.i32(self.start_cpu);
        to.u32(self.ncpus);
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for DomainGetCpuStatsArgs {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE + 16;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            dom: NonnullDomain::decode(from)?,
            nparams: from.u32()?,
            start_cpu: from.i32()?,
            ncpus: from.u32()?,
            flags: from.u32()?,
        })
    }
}

impl Procedure for DomainGetCpuStatsArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 262,
            name: "DOMAIN_GET_CPU_STATS",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Neither,
            function: Some("virDomainGetCPUStats"),
            since: Some("0.9.10"),
            acl: &["domain:read"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainGetCpuStatsArgs>(),
        };
        &INFO
    };

    type Ret = DomainGetCpuStatsRet;
}

/// Result of `DOMAIN_GET_CPU_STATS`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainGetCpuStatsRet {
    /// The parameters; at most `REMOTE_DOMAIN_GET_CPU_STATS_MAX`.
    pub params: Vec<TypedParam>,
    /// How many; 0 in a call asks for their number alone.
    pub nparams: i32,
}

impl Encode for DomainGetCpuStatsRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.array(&self.params, REMOTE_DOMAIN_GET_CPU_STATS_MAX)?;
        to.i32(self.nparams);
        Ok(())
    }
}

impl Decode for DomainGetCpuStatsRet {
    const MIN_SIZE: usize = 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { params: from.array(REMOTE_DOMAIN_GET_CPU_STATS_MAX)?, nparams: from.i32()? })
    }
}

/// Arguments of `DOMAIN_PIN_EMULATOR` (279).
///
/// Behind `virDomainPinEmulator`, since 0.10.0. Needs `domain:write`, `domain:save`
/// (without `VIR_DOMAIN_AFFECT_CONFIG` or `VIR_DOMAIN_AFFECT_LIVE`), `domain:save` (with
/// `VIR_DOMAIN_AFFECT_CONFIG`).
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainPinEmulatorArgs {
    /// The domain.
    pub dom: NonnullDomain,
    /// The processors, as a bit map; at most `REMOTE_CPUMAP_MAX` bytes.
    pub cpumap: Opaque,
    /// Flags of
    /// [`DomainModificationImpact`](crate::api::domain::DomainModificationImpact).
    pub flags: u32,
}

impl Encode for DomainPinEmulatorArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)?;
        to.opaque(&self.cpumap, REMOTE_CPUMAP_MAX)?;
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for DomainPinEmulatorArgs {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE + 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            dom: NonnullDomain::decode(from)?,
            cpumap: Opaque(from.opaque(REMOTE_CPUMAP_MAX)?),
            flags: from.u32()?,
        })
    }
}

impl Procedure for DomainPinEmulatorArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 279,
            name: "DOMAIN_PIN_EMULATOR",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Neither,
            function: Some("virDomainPinEmulator"),
            since: Some("0.10.0"),
            acl: &[
                "domain:write",
                "domain:save:!VIR_DOMAIN_AFFECT_CONFIG|VIR_DOMAIN_AFFECT_LIVE",
                "domain:save:VIR_DOMAIN_AFFECT_CONFIG",
            ],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainPinEmulatorArgs>(),
        };
        &INFO
    };

    type Ret = ();
}

/// Arguments of `DOMAIN_GET_EMULATOR_PIN_INFO` (280).
///
/// Behind `virDomainGetEmulatorPinInfo`, since 0.10.0. Needs `domain:read`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainGetEmulatorPinInfoArgs {
    /// The domain.
    pub dom: NonnullDomain,
    /// The length of one bit map, in bytes.
    pub maplen: i32,
    /// Flags of
    /// [`DomainModificationImpact`](crate::api::domain::DomainModificationImpact).
    pub flags: u32,
}

impl Encode for DomainGetEmulatorPinInfoArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)?;
        to.i32(self.maplen);
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for DomainGetEmulatorPinInfoArgs {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE + 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { dom: NonnullDomain::decode(from)?, maplen: from.i32()?, flags: from.u32()? })
    }
}

impl Procedure for DomainGetEmulatorPinInfoArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 280,
            name: "DOMAIN_GET_EMULATOR_PIN_INFO",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Neither,
            function: Some("virDomainGetEmulatorPinInfo"),
            since: Some("0.10.0"),
            acl: &["domain:read"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainGetEmulatorPinInfoArgs>(),
        };
        &INFO
    };

    type Ret = DomainGetEmulatorPinInfoRet;
}

/// Result of `DOMAIN_GET_EMULATOR_PIN_INFO`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainGetEmulatorPinInfoRet {
    /// The processors of each, as bit maps one after the other; at most
    /// `REMOTE_CPUMAPS_MAX` bytes.
    pub cpumaps: Opaque,
    /// How many there are.
    pub ret: i32,
}

impl Encode for DomainGetEmulatorPinInfoRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.opaque(&self.cpumaps, REMOTE_CPUMAPS_MAX)?;
        to.i32(self.ret);
        Ok(())
    }
}

impl Decode for DomainGetEmulatorPinInfoRet {
    const MIN_SIZE: usize = 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { cpumaps: Opaque(from.opaque(REMOTE_CPUMAPS_MAX)?), ret: from.i32()? })
    }
}

/// Arguments of `DOMAIN_SET_MEMORY_STATS_PERIOD` (308).
///
/// Behind `virDomainSetMemoryStatsPeriod`, since 1.1.1. Needs `domain:write`,
/// `domain:save` (without `VIR_DOMAIN_AFFECT_CONFIG` or `VIR_DOMAIN_AFFECT_LIVE`),
/// `domain:save` (with `VIR_DOMAIN_AFFECT_CONFIG`).
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainSetMemoryStatsPeriodArgs {
    /// The domain.
    pub dom: NonnullDomain,
    /// Every how many seconds; 0 for never.
    pub period: i32,
    /// Flags of [`DomainMemoryModFlags`](crate::api::domain::DomainMemoryModFlags).
    pub flags: u32,
}

impl Encode for DomainSetMemoryStatsPeriodArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)?;
        to.i32(self.period);
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for DomainSetMemoryStatsPeriodArgs {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE + 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { dom: NonnullDomain::decode(from)?, period: from.i32()?, flags: from.u32()? })
    }
}

impl Procedure for DomainSetMemoryStatsPeriodArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 308,
            name: "DOMAIN_SET_MEMORY_STATS_PERIOD",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virDomainSetMemoryStatsPeriod"),
            since: Some("1.1.1"),
            acl: &[
                "domain:write",
                "domain:save:!VIR_DOMAIN_AFFECT_CONFIG|VIR_DOMAIN_AFFECT_LIVE",
                "domain:save:VIR_DOMAIN_AFFECT_CONFIG",
            ],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainSetMemoryStatsPeriodArgs>(),
        };
        &INFO
    };

    type Ret = ();
}

/// Arguments of `DOMAIN_GET_IOTHREAD_INFO` (351).
///
/// Behind `virDomainGetIOThreadInfo`, since 1.2.14. Needs `domain:read`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainGetIothreadInfoArgs {
    /// The domain.
    pub dom: NonnullDomain,
    /// Flags of
    /// [`DomainModificationImpact`](crate::api::domain::DomainModificationImpact).
    pub flags: u32,
}

impl Encode for DomainGetIothreadInfoArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)?;
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for DomainGetIothreadInfoArgs {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE + 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { dom: NonnullDomain::decode(from)?, flags: from.u32()? })
    }
}

impl Procedure for DomainGetIothreadInfoArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 351,
            name: "DOMAIN_GET_IOTHREAD_INFO",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Neither,
            function: Some("virDomainGetIOThreadInfo"),
            since: Some("1.2.14"),
            acl: &["domain:read"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainGetIothreadInfoArgs>(),
        };
        &INFO
    };

    type Ret = DomainGetIothreadInfoRet;
}

/// Result of `DOMAIN_GET_IOTHREAD_INFO`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainGetIothreadInfoRet {
    /// One item each; at most `REMOTE_IOTHREAD_INFO_MAX`.
    pub info: Vec<DomainIothreadInfo>,
    /// How many there are.
    pub ret: u32,
}

impl Encode for DomainGetIothreadInfoRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.array(&self.info, REMOTE_IOTHREAD_INFO_MAX)?;
        to.u32(self.ret);
        Ok(())
    }
}

impl Decode for DomainGetIothreadInfoRet {
    const MIN_SIZE: usize = 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { info: from.array(REMOTE_IOTHREAD_INFO_MAX)?, ret: from.u32()? })
    }
}

/// Arguments of `DOMAIN_PIN_IOTHREAD` (352).
///
/// Behind `virDomainPinIOThread`, since 1.2.14. Needs `domain:write`, `domain:save`
/// (without `VIR_DOMAIN_AFFECT_CONFIG` or `VIR_DOMAIN_AFFECT_LIVE`), `domain:save` (with
/// `VIR_DOMAIN_AFFECT_CONFIG`).
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainPinIothreadArgs {
    /// The domain.
    pub dom: NonnullDomain,
    /// The I/O thread's number.
    pub iothreads_id: u32,
    /// The processors, as a bit map; at most `REMOTE_CPUMAP_MAX` bytes.
    pub cpumap: Opaque,
    /// Flags of
    /// [`DomainModificationImpact`](crate::api::domain::DomainModificationImpact).
    pub flags: u32,
}

impl Encode for DomainPinIothreadArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)?;
        to.u32(self.iothreads_id);
        to.opaque(&self.cpumap, REMOTE_CPUMAP_MAX)?;
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for DomainPinIothreadArgs {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE + 12;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            dom: NonnullDomain::decode(from)?,
            iothreads_id: from.u32()?,
            cpumap: Opaque(from.opaque(REMOTE_CPUMAP_MAX)?),
            flags: from.u32()?,
        })
    }
}

impl Procedure for DomainPinIothreadArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 352,
            name: "DOMAIN_PIN_IOTHREAD",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virDomainPinIOThread"),
            since: Some("1.2.14"),
            acl: &[
                "domain:write",
                "domain:save:!VIR_DOMAIN_AFFECT_CONFIG|VIR_DOMAIN_AFFECT_LIVE",
                "domain:save:VIR_DOMAIN_AFFECT_CONFIG",
            ],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainPinIothreadArgs>(),
        };
        &INFO
    };

    type Ret = ();
}

/// Arguments of `DOMAIN_ADD_IOTHREAD` (355).
///
/// Behind `virDomainAddIOThread`, since 1.2.15. Needs `domain:write`, `domain:save`
/// (without `VIR_DOMAIN_AFFECT_CONFIG` or `VIR_DOMAIN_AFFECT_LIVE`), `domain:save` (with
/// `VIR_DOMAIN_AFFECT_CONFIG`).
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainAddIothreadArgs {
    /// The domain.
    pub dom: NonnullDomain,
    /// The I/O thread's number.
    pub iothread_id: u32,
    /// Flags of
    /// [`DomainModificationImpact`](crate::api::domain::DomainModificationImpact).
    pub flags: u32,
}

impl Encode for DomainAddIothreadArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)?;
        to.u32(self.iothread_id);
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for DomainAddIothreadArgs {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE + 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { dom: NonnullDomain::decode(from)?, iothread_id: from.u32()?, flags: from.u32()? })
    }
}

impl Procedure for DomainAddIothreadArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 355,
            name: "DOMAIN_ADD_IOTHREAD",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virDomainAddIOThread"),
            since: Some("1.2.15"),
            acl: &[
                "domain:write",
                "domain:save:!VIR_DOMAIN_AFFECT_CONFIG|VIR_DOMAIN_AFFECT_LIVE",
                "domain:save:VIR_DOMAIN_AFFECT_CONFIG",
            ],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainAddIothreadArgs>(),
        };
        &INFO
    };

    type Ret = ();
}

/// Arguments of `DOMAIN_DEL_IOTHREAD` (356).
///
/// Behind `virDomainDelIOThread`, since 1.2.15. Needs `domain:write`, `domain:save`
/// (without `VIR_DOMAIN_AFFECT_CONFIG` or `VIR_DOMAIN_AFFECT_LIVE`), `domain:save` (with
/// `VIR_DOMAIN_AFFECT_CONFIG`).
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainDelIothreadArgs {
    /// The domain.
    pub dom: NonnullDomain,
    /// The I/O thread's number.
    pub iothread_id: u32,
    /// Flags of
    /// [`DomainModificationImpact`](crate::api::domain::DomainModificationImpact).
    pub flags: u32,
}

impl Encode for DomainDelIothreadArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)?;
        to.u32(self.iothread_id);
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for DomainDelIothreadArgs {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE + 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { dom: NonnullDomain::decode(from)?, iothread_id: from.u32()?, flags: from.u32()? })
    }
}

impl Procedure for DomainDelIothreadArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 356,
            name: "DOMAIN_DEL_IOTHREAD",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virDomainDelIOThread"),
            since: Some("1.2.15"),
            acl: &[
                "domain:write",
                "domain:save:!VIR_DOMAIN_AFFECT_CONFIG|VIR_DOMAIN_AFFECT_LIVE",
                "domain:save:VIR_DOMAIN_AFFECT_CONFIG",
            ],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainDelIothreadArgs>(),
        };
        &INFO
    };

    type Ret = ();
}

/// Arguments of `DOMAIN_GET_PERF_EVENTS` (365).
///
/// Behind `virDomainGetPerfEvents`, since 1.3.3. Needs `domain:read`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainGetPerfEventsArgs {
    /// The domain.
    pub dom: NonnullDomain,
    /// Flags of
    /// [`DomainModificationImpact`](crate::api::domain::DomainModificationImpact) and
    /// [`TypedParameterFlags`](crate::api::common::TypedParameterFlags).
    pub flags: u32,
}

impl Encode for DomainGetPerfEventsArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)?;
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for DomainGetPerfEventsArgs {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE + 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { dom: NonnullDomain::decode(from)?, flags: from.u32()? })
    }
}

impl Procedure for DomainGetPerfEventsArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 365,
            name: "DOMAIN_GET_PERF_EVENTS",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Neither,
            function: Some("virDomainGetPerfEvents"),
            since: Some("1.3.3"),
            acl: &["domain:read"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainGetPerfEventsArgs>(),
        };
        &INFO
    };

    type Ret = DomainGetPerfEventsRet;
}

/// Result of `DOMAIN_GET_PERF_EVENTS`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainGetPerfEventsRet {
    /// The parameters; at most `REMOTE_DOMAIN_PERF_EVENTS_MAX`.
    pub params: Vec<TypedParam>,
}

impl Encode for DomainGetPerfEventsRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.array(&self.params, REMOTE_DOMAIN_PERF_EVENTS_MAX)
    }
}

impl Decode for DomainGetPerfEventsRet {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { params: from.array(REMOTE_DOMAIN_PERF_EVENTS_MAX)? })
    }
}

/// Arguments of `DOMAIN_SET_PERF_EVENTS` (366).
///
/// Behind `virDomainSetPerfEvents`, since 1.3.3. Needs `domain:write`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainSetPerfEventsArgs {
    /// The domain.
    pub dom: NonnullDomain,
    /// The parameters; at most `REMOTE_DOMAIN_PERF_EVENTS_MAX`.
    pub params: Vec<TypedParam>,
    /// Flags of
    /// [`DomainModificationImpact`](crate::api::domain::DomainModificationImpact).
    pub flags: u32,
}

impl Encode for DomainSetPerfEventsArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)?;
        to.array(&self.params, REMOTE_DOMAIN_PERF_EVENTS_MAX)?;
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for DomainSetPerfEventsArgs {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE + 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            dom: NonnullDomain::decode(from)?,
            params: from.array(REMOTE_DOMAIN_PERF_EVENTS_MAX)?,
            flags: from.u32()?,
        })
    }
}

impl Procedure for DomainSetPerfEventsArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 366,
            name: "DOMAIN_SET_PERF_EVENTS",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virDomainSetPerfEvents"),
            since: Some("1.3.3"),
            acl: &["domain:write"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainSetPerfEventsArgs>(),
        };
        &INFO
    };

    type Ret = ();
}

/// Arguments of `DOMAIN_SET_VCPU` (384).
///
/// Behind `virDomainSetVcpu`, since 3.1.0. Needs `domain:write`, `domain:save` (without
/// `VIR_DOMAIN_AFFECT_CONFIG` or `VIR_DOMAIN_AFFECT_LIVE`), `domain:save` (with
/// `VIR_DOMAIN_AFFECT_CONFIG`).
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainSetVcpuArgs {
    /// The domain.
    pub dom: NonnullDomain,
    /// The processors, as a bit map.
    pub cpumap: String,
    /// The state's number.
    pub state: i32,
    /// Flags of
    /// [`DomainModificationImpact`](crate::api::domain::DomainModificationImpact).
    pub flags: u32,
}

impl Encode for DomainSetVcpuArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)?;
        to.string(&self.cpumap, REMOTE_STRING_MAX)?;
        to.i32(self.state);
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for DomainSetVcpuArgs {
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

impl Procedure for DomainSetVcpuArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 384,
            name: "DOMAIN_SET_VCPU",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virDomainSetVcpu"),
            since: Some("3.1.0"),
            acl: &[
                "domain:write",
                "domain:save:!VIR_DOMAIN_AFFECT_CONFIG|VIR_DOMAIN_AFFECT_LIVE",
                "domain:save:VIR_DOMAIN_AFFECT_CONFIG",
            ],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainSetVcpuArgs>(),
        };
        &INFO
    };

    type Ret = ();
}

/// Arguments of `DOMAIN_SET_IOTHREAD_PARAMS` (402).
///
/// Behind `virDomainSetIOThreadParams`, since 4.10.0. Needs `domain:write`,
/// `domain:save` (without `VIR_DOMAIN_AFFECT_CONFIG` or `VIR_DOMAIN_AFFECT_LIVE`),
/// `domain:save` (with `VIR_DOMAIN_AFFECT_CONFIG`).
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainSetIothreadParamsArgs {
    /// The domain.
    pub dom: NonnullDomain,
    /// The I/O thread's number.
    pub iothread_id: u32,
    /// The parameters; at most `REMOTE_DOMAIN_IOTHREAD_PARAMS_MAX`.
    pub params: Vec<TypedParam>,
    /// Flags of
    /// [`DomainModificationImpact`](crate::api::domain::DomainModificationImpact) and
    /// [`TypedParameterFlags`](crate::api::common::TypedParameterFlags).
    pub flags: u32,
}

impl Encode for DomainSetIothreadParamsArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)?;
        to.u32(self.iothread_id);
        to.array(&self.params, REMOTE_DOMAIN_IOTHREAD_PARAMS_MAX)?;
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for DomainSetIothreadParamsArgs {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE + 12;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            dom: NonnullDomain::decode(from)?,
            iothread_id: from.u32()?,
            params: from.array(REMOTE_DOMAIN_IOTHREAD_PARAMS_MAX)?,
            flags: from.u32()?,
        })
    }
}

impl Procedure for DomainSetIothreadParamsArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 402,
            name: "DOMAIN_SET_IOTHREAD_PARAMS",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virDomainSetIOThreadParams"),
            since: Some("4.10.0"),
            acl: &[
                "domain:write",
                "domain:save:!VIR_DOMAIN_AFFECT_CONFIG|VIR_DOMAIN_AFFECT_LIVE",
                "domain:save:VIR_DOMAIN_AFFECT_CONFIG",
            ],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainSetIothreadParamsArgs>(),
        };
        &INFO
    };

    type Ret = ();
}
