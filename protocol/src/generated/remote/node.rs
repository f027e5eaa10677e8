// Written by virtsmith-protocol-gen from libvirt 11.3.0; do not edit.

//! The host: processors, memory, security.

use super::{
    REMOTE_CPUMAP_MAX, REMOTE_NODE_CPU_STATS_MAX, REMOTE_NODE_MAX_CELLS,
    REMOTE_NODE_MEMORY_PARAMETERS_MAX, REMOTE_NODE_MEMORY_STATS_MAX, REMOTE_NODE_SEV_INFO_MAX,
    REMOTE_SECURITY_DOI_MAX, REMOTE_SECURITY_MODEL_MAX, REMOTE_STRING_MAX,
};
#[cfg(feature = "serde")]
use crate::json::JsonCodec;
use crate::procedure::{Fds, Kind, Priority, Procedure, ProcedureInfo, Program, Stream, Stubs};
use crate::typed_param::TypedParam;
use crate::types::{CharArray, Chars, Opaque};
use crate::xdr::{Decode, DecodeError, Decoder, Encode, EncodeError, Encoder};

/// libvirt's `remote_node_get_cpu_stats`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct NodeGetCpuStats {
    /// Its name.
    pub field: String,
    /// Its value.
    pub value: u64,
}

impl Encode for NodeGetCpuStats {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.string(&self.field, REMOTE_STRING_MAX)?;
        to.u64(self.value);
        Ok(())
    }
}

impl Decode for NodeGetCpuStats {
    const MIN_SIZE: usize = 12;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { field: from.string(REMOTE_STRING_MAX)?, value: from.u64()? })
    }
}

/// libvirt's `remote_node_get_memory_stats`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct NodeGetMemoryStats {
    /// Its name.
    pub field: String,
    /// Its value.
    pub value: u64,
}

impl Encode for NodeGetMemoryStats {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.string(&self.field, REMOTE_STRING_MAX)?;
        to.u64(self.value);
        Ok(())
    }
}

impl Decode for NodeGetMemoryStats {
    const MIN_SIZE: usize = 12;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { field: from.string(REMOTE_STRING_MAX)?, value: from.u64()? })
    }
}

/// Arguments of `NODE_GET_INFO` (6).
///
/// Behind `virNodeGetInfo`, since 0.1.0. Needs `connect:read`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct NodeGetInfoArgs;

impl Encode for NodeGetInfoArgs {
    fn encode(&self, _: &mut Encoder<'_>) -> Result<(), EncodeError> {
        Ok(())
    }
}

impl Decode for NodeGetInfoArgs {
    const MIN_SIZE: usize = 0;

    fn decode(_: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self)
    }
}

impl Procedure for NodeGetInfoArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 6,
            name: "NODE_GET_INFO",
            kind: Kind::Call,
            priority: Priority::High,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virNodeGetInfo"),
            since: Some("0.1.0"),
            acl: &["connect:read"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<NodeGetInfoArgs>(),
        };
        &INFO
    };

    type Ret = NodeGetInfoRet;
}

/// Result of `NODE_GET_INFO`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct NodeGetInfoRet {
    /// The processor's model.
    pub model: CharArray<32>,
    /// The memory, in KiB.
    pub memory: u64,
    /// How many processors are active.
    pub cpus: i32,
    /// The processor's clock.
    pub mhz: i32,
    /// How many NUMA cells; 1 where there are none.
    pub nodes: i32,
    /// Sockets per NUMA cell.
    pub sockets: i32,
    /// Cores per socket.
    pub cores: i32,
    /// Threads per core.
    pub threads: i32,
}

impl Encode for NodeGetInfoRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.model.encode(to)?;
        to.u64(self.memory);
        to.i32(self.cpus);
        to.i32(self.mhz);
        to.i32(self.nodes);
        to.i32(self.sockets);
        to.i32(self.cores);
        to.i32(self.threads);
        Ok(())
    }
}

impl Decode for NodeGetInfoRet {
    const MIN_SIZE: usize = 160;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            model: CharArray::decode(from)?,
            memory: from.u64()?,
            cpus: from.i32()?,
            mhz: from.i32()?,
            nodes: from.i32()?,
            sockets: from.i32()?,
            cores: from.i32()?,
            threads: from.i32()?,
        })
    }
}

/// Arguments of `NODE_GET_CELLS_FREE_MEMORY` (101).
///
/// Behind `virNodeGetCellsFreeMemory`, since 0.3.3. Needs `connect:read`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct NodeGetCellsFreeMemoryArgs {
    /// The first NUMA cell.
    #[cfg_attr(feature = "serde", serde(rename = "startCell"))]
    pub start_cell: i32,
    /// The most that are wanted.
    pub maxcells: i32,
}

impl Encode for NodeGetCellsFreeMemoryArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.i32(self.start_cell);
        to.i32(self.maxcells);
        Ok(())
    }
}

impl Decode for NodeGetCellsFreeMemoryArgs {
    const MIN_SIZE: usize = 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { start_cell: from.i32()?, maxcells: from.i32()? })
    }
}

impl Procedure for NodeGetCellsFreeMemoryArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 101,
            name: "NODE_GET_CELLS_FREE_MEMORY",
            kind: Kind::Call,
            priority: Priority::High,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Server,
            function: Some("virNodeGetCellsFreeMemory"),
            since: Some("0.3.3"),
            acl: &["connect:read"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<NodeGetCellsFreeMemoryArgs>(),
        };
        &INFO
    };

    type Ret = NodeGetCellsFreeMemoryRet;
}

/// Result of `NODE_GET_CELLS_FREE_MEMORY`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct NodeGetCellsFreeMemoryRet {
    /// The free bytes of each NUMA cell; at most `REMOTE_NODE_MAX_CELLS`.
    pub cells: Vec<u64>,
}

impl Encode for NodeGetCellsFreeMemoryRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.array(&self.cells, REMOTE_NODE_MAX_CELLS)
    }
}

impl Decode for NodeGetCellsFreeMemoryRet {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { cells: from.array(REMOTE_NODE_MAX_CELLS)? })
    }
}

/// Arguments of `NODE_GET_FREE_MEMORY` (102).
///
/// Behind `virNodeGetFreeMemory`, since 0.3.3. Needs `connect:read`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct NodeGetFreeMemoryArgs;

impl Encode for NodeGetFreeMemoryArgs {
    fn encode(&self, _: &mut Encoder<'_>) -> Result<(), EncodeError> {
        Ok(())
    }
}

impl Decode for NodeGetFreeMemoryArgs {
    const MIN_SIZE: usize = 0;

    fn decode(_: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self)
    }
}

impl Procedure for NodeGetFreeMemoryArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 102,
            name: "NODE_GET_FREE_MEMORY",
            kind: Kind::Call,
            priority: Priority::High,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virNodeGetFreeMemory"),
            since: Some("0.3.3"),
            acl: &["connect:read"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<NodeGetFreeMemoryArgs>(),
        };
        &INFO
    };

    type Ret = NodeGetFreeMemoryRet;
}

/// Result of `NODE_GET_FREE_MEMORY`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct NodeGetFreeMemoryRet {
    /// The free bytes.
    #[cfg_attr(feature = "serde", serde(rename = "freeMem"))]
    pub free_mem: u64,
}

impl Encode for NodeGetFreeMemoryRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.u64(self.free_mem);
        Ok(())
    }
}

impl Decode for NodeGetFreeMemoryRet {
    const MIN_SIZE: usize = 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { free_mem: from.u64()? })
    }
}

/// Arguments of `NODE_GET_SECURITY_MODEL` (122).
///
/// Behind `virNodeGetSecurityModel`, since 0.6.1. Needs `connect:read`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct NodeGetSecurityModelArgs;

impl Encode for NodeGetSecurityModelArgs {
    fn encode(&self, _: &mut Encoder<'_>) -> Result<(), EncodeError> {
        Ok(())
    }
}

impl Decode for NodeGetSecurityModelArgs {
    const MIN_SIZE: usize = 0;

    fn decode(_: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self)
    }
}

impl Procedure for NodeGetSecurityModelArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 122,
            name: "NODE_GET_SECURITY_MODEL",
            kind: Kind::Call,
            priority: Priority::High,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Neither,
            function: Some("virNodeGetSecurityModel"),
            since: Some("0.6.1"),
            acl: &["connect:read"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<NodeGetSecurityModelArgs>(),
        };
        &INFO
    };

    type Ret = NodeGetSecurityModelRet;
}

/// Result of `NODE_GET_SECURITY_MODEL`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct NodeGetSecurityModelRet {
    /// The security model's name; at most `REMOTE_SECURITY_MODEL_MAX` characters.
    pub model: Chars,
    /// The security model's domain of interpretation; at most `REMOTE_SECURITY_DOI_MAX`
    /// characters.
    pub doi: Chars,
}

impl Encode for NodeGetSecurityModelRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.model.encode(to, REMOTE_SECURITY_MODEL_MAX)?;
        self.doi.encode(to, REMOTE_SECURITY_DOI_MAX)
    }
}

impl Decode for NodeGetSecurityModelRet {
    const MIN_SIZE: usize = 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            model: Chars::decode(from, REMOTE_SECURITY_MODEL_MAX)?,
            doi: Chars::decode(from, REMOTE_SECURITY_DOI_MAX)?,
        })
    }
}

/// Arguments of `NODE_GET_CPU_STATS` (227).
///
/// Behind `virNodeGetCPUStats`, since 0.9.3. Needs `connect:read`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct NodeGetCpuStatsArgs {
    /// The processor; -1 for the sum of all.
    #[cfg_attr(feature = "serde", serde(rename = "cpuNum"))]
    pub cpu_num: i32,
    /// How many; 0 in a call asks for their number alone.
    pub nparams: i32,
    /// Flags; none is defined so far.
    pub flags: u32,
}

impl Encode for NodeGetCpuStatsArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.i32(self.cpu_num);
        to.i32(self.nparams);
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for NodeGetCpuStatsArgs {
    const MIN_SIZE: usize = 12;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { cpu_num: from.i32()?, nparams: from.i32()?, flags: from.u32()? })
    }
}

impl Procedure for NodeGetCpuStatsArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 227,
            name: "NODE_GET_CPU_STATS",
            kind: Kind::Call,
            priority: Priority::High,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Neither,
            function: Some("virNodeGetCPUStats"),
            since: Some("0.9.3"),
            acl: &["connect:read"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<NodeGetCpuStatsArgs>(),
        };
        &INFO
    };

    type Ret = NodeGetCpuStatsRet;
}

/// Result of `NODE_GET_CPU_STATS`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct NodeGetCpuStatsRet {
    /// The parameters; at most `REMOTE_NODE_CPU_STATS_MAX`.
    pub params: Vec<NodeGetCpuStats>,
    /// How many; 0 in a call asks for their number alone.
    pub nparams: i32,
}

impl Encode for NodeGetCpuStatsRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.array(&self.params, REMOTE_NODE_CPU_STATS_MAX)?;
        to.i32(self.nparams);
        Ok(())
    }
}

impl Decode for NodeGetCpuStatsRet {
    const MIN_SIZE: usize = 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { params: from.array(REMOTE_NODE_CPU_STATS_MAX)?, nparams: from.i32()? })
    }
}

/// Arguments of `NODE_GET_MEMORY_STATS` (228).
///
/// Behind `virNodeGetMemoryStats`, since 0.9.3. Needs `connect:read`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct NodeGetMemoryStatsArgs {
    /// How many; 0 in a call asks for their number alone.
    pub nparams: i32,
    /// The NUMA cell; -1 for the sum of all.
    #[cfg_attr(feature = "serde", serde(rename = "cellNum"))]
    pub cell_num: i32,
    /// Flags; none is defined so far.
    pub flags: u32,
}

impl Encode for NodeGetMemoryStatsArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.i32(self.nparams);
        to.i32(self.cell_num);
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for NodeGetMemoryStatsArgs {
    const MIN_SIZE: usize = 12;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { nparams: from.i32()?, cell_num: from.i32()?, flags: from.u32()? })
    }
}

impl Procedure for NodeGetMemoryStatsArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 228,
            name: "NODE_GET_MEMORY_STATS",
            kind: Kind::Call,
            priority: Priority::High,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Neither,
            function: Some("virNodeGetMemoryStats"),
            since: Some("0.9.3"),
            acl: &["connect:read"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<NodeGetMemoryStatsArgs>(),
        };
        &INFO
    };

    type Ret = NodeGetMemoryStatsRet;
}

/// Result of `NODE_GET_MEMORY_STATS`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct NodeGetMemoryStatsRet {
    /// The parameters; at most `REMOTE_NODE_MEMORY_STATS_MAX`.
    pub params: Vec<NodeGetMemoryStats>,
    /// How many; 0 in a call asks for their number alone.
    pub nparams: i32,
}

impl Encode for NodeGetMemoryStatsRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.array(&self.params, REMOTE_NODE_MEMORY_STATS_MAX)?;
        to.i32(self.nparams);
        Ok(())
    }
}

impl Decode for NodeGetMemoryStatsRet {
    const MIN_SIZE: usize = 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { params: from.array(REMOTE_NODE_MEMORY_STATS_MAX)?, nparams: from.i32()? })
    }
}

/// Arguments of `NODE_SUSPEND_FOR_DURATION` (250).
///
/// Behind `virNodeSuspendForDuration`, since 0.9.8. Needs `connect:pm_control`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct NodeSuspendForDurationArgs {
    /// A number of `virNodeSuspendTarget`.
    pub target: u32,
    /// For how many seconds; 0 for no end.
    pub duration: u64,
    /// Flags; none is defined so far.
    pub flags: u32,
}

impl Encode for NodeSuspendForDurationArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.u32(self.target);
        to.u64(self.duration);
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for NodeSuspendForDurationArgs {
    const MIN_SIZE: usize = 16;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { target: from.u32()?, duration: from.u64()?, flags: from.u32()? })
    }
}

impl Procedure for NodeSuspendForDurationArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 250,
            name: "NODE_SUSPEND_FOR_DURATION",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virNodeSuspendForDuration"),
            since: Some("0.9.8"),
            acl: &["connect:pm_control"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<NodeSuspendForDurationArgs>(),
        };
        &INFO
    };

    type Ret = ();
}

/// Arguments of `NODE_SET_MEMORY_PARAMETERS` (288).
///
/// Behind `virNodeSetMemoryParameters`, since 0.10.2. Needs `connect:write`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct NodeSetMemoryParametersArgs {
    /// The parameters; at most `REMOTE_NODE_MEMORY_PARAMETERS_MAX`.
    pub params: Vec<TypedParam>,
    /// Flags; none is defined so far.
    pub flags: u32,
}

impl Encode for NodeSetMemoryParametersArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.array(&self.params, REMOTE_NODE_MEMORY_PARAMETERS_MAX)?;
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for NodeSetMemoryParametersArgs {
    const MIN_SIZE: usize = 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { params: from.array(REMOTE_NODE_MEMORY_PARAMETERS_MAX)?, flags: from.u32()? })
    }
}

impl Procedure for NodeSetMemoryParametersArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 288,
            name: "NODE_SET_MEMORY_PARAMETERS",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virNodeSetMemoryParameters"),
            since: Some("0.10.2"),
            acl: &["connect:write"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<NodeSetMemoryParametersArgs>(),
        };
        &INFO
    };

    type Ret = ();
}

/// Arguments of `NODE_GET_MEMORY_PARAMETERS` (289).
///
/// Behind `virNodeGetMemoryParameters`, since 0.10.2. Needs `connect:read`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct NodeGetMemoryParametersArgs {
    /// How many; 0 in a call asks for their number alone.
    pub nparams: i32,
    /// Flags; none is defined so far.
    pub flags: u32,
}

impl Encode for NodeGetMemoryParametersArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.i32(self.nparams);
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for NodeGetMemoryParametersArgs {
    const MIN_SIZE: usize = 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { nparams: from.i32()?, flags: from.u32()? })
    }
}

impl Procedure for NodeGetMemoryParametersArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 289,
            name: "NODE_GET_MEMORY_PARAMETERS",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Neither,
            function: Some("virNodeGetMemoryParameters"),
            since: Some("0.10.2"),
            acl: &["connect:read"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<NodeGetMemoryParametersArgs>(),
        };
        &INFO
    };

    type Ret = NodeGetMemoryParametersRet;
}

/// Result of `NODE_GET_MEMORY_PARAMETERS`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct NodeGetMemoryParametersRet {
    /// The parameters; at most `REMOTE_NODE_MEMORY_PARAMETERS_MAX`.
    pub params: Vec<TypedParam>,
    /// How many; 0 in a call asks for their number alone.
    pub nparams: i32,
}

impl Encode for NodeGetMemoryParametersRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.array(&self.params, REMOTE_NODE_MEMORY_PARAMETERS_MAX)?;
        to.i32(self.nparams);
        Ok(())
    }
}

impl Decode for NodeGetMemoryParametersRet {
    const MIN_SIZE: usize = 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { params: from.array(REMOTE_NODE_MEMORY_PARAMETERS_MAX)?, nparams: from.i32()? })
    }
}

/// Arguments of `NODE_GET_CPU_MAP` (293).
///
/// Behind `virNodeGetCPUMap`, since 1.0.0. Needs `connect:read`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct NodeGetCpuMapArgs {
    /// 1 where the bit map is wanted, else 0.
    pub need_map: i32,
    /// 1 where the count is wanted, else 0.
    pub need_online: i32,
    /// Flags; none is defined so far.
    pub flags: u32,
}

impl Encode for NodeGetCpuMapArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.i32(self.need_map);
        to.i32(self.need_online);
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for NodeGetCpuMapArgs {
    const MIN_SIZE: usize = 12;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { need_map: from.i32()?, need_online: from.i32()?, flags: from.u32()? })
    }
}

impl Procedure for NodeGetCpuMapArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 293,
            name: "NODE_GET_CPU_MAP",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Neither,
            function: Some("virNodeGetCPUMap"),
            since: Some("1.0.0"),
            acl: &["connect:read"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<NodeGetCpuMapArgs>(),
        };
        &INFO
    };

    type Ret = NodeGetCpuMapRet;
}

/// Result of `NODE_GET_CPU_MAP`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct NodeGetCpuMapRet {
    /// The processors, as a bit map; at most `REMOTE_CPUMAP_MAX` bytes.
    pub cpumap: Opaque,
    /// How many are online.
    pub online: u32,
    /// How many there are.
    pub ret: i32,
}

impl Encode for NodeGetCpuMapRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.opaque(&self.cpumap, REMOTE_CPUMAP_MAX)?;
        to.u32(self.online);
        to.i32(self.ret);
        Ok(())
    }
}

impl Decode for NodeGetCpuMapRet {
    const MIN_SIZE: usize = 12;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            cpumap: Opaque(from.opaque(REMOTE_CPUMAP_MAX)?),
            online: from.u32()?,
            ret: from.i32()?,
        })
    }
}

/// Arguments of `NODE_GET_FREE_PAGES` (340).
///
/// Behind `virNodeGetFreePages`, since 1.2.6. Needs `connect:read`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct NodeGetFreePagesArgs {
    /// The page sizes that are asked about, in KiB; at most `REMOTE_NODE_MAX_CELLS`.
    pub pages: Vec<u32>,
    /// The first NUMA cell.
    #[cfg_attr(feature = "serde", serde(rename = "startCell"))]
    pub start_cell: i32,
    /// How many NUMA cells.
    #[cfg_attr(feature = "serde", serde(rename = "cellCount"))]
    pub cell_count: u32,
    /// Flags; none is defined so far.
    pub flags: u32,
}

impl Encode for NodeGetFreePagesArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.array(&self.pages, REMOTE_NODE_MAX_CELLS)?;
        to.i32(self.start_cell);
        to.u32(self.cell_count);
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for NodeGetFreePagesArgs {
    const MIN_SIZE: usize = 16;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            pages: from.array(REMOTE_NODE_MAX_CELLS)?,
            start_cell: from.i32()?,
            cell_count: from.u32()?,
            flags: from.u32()?,
        })
    }
}

impl Procedure for NodeGetFreePagesArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 340,
            name: "NODE_GET_FREE_PAGES",
            kind: Kind::Call,
            priority: Priority::High,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Neither,
            function: Some("virNodeGetFreePages"),
            since: Some("1.2.6"),
            acl: &["connect:read"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<NodeGetFreePagesArgs>(),
        };
        &INFO
    };

    type Ret = NodeGetFreePagesRet;
}

/// Result of `NODE_GET_FREE_PAGES`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct NodeGetFreePagesRet {
    /// How many pages are free, per cell and size; at most `REMOTE_NODE_MAX_CELLS`.
    pub counts: Vec<u64>,
}

impl Encode for NodeGetFreePagesRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.array(&self.counts, REMOTE_NODE_MAX_CELLS)
    }
}

impl Decode for NodeGetFreePagesRet {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { counts: from.array(REMOTE_NODE_MAX_CELLS)? })
    }
}

/// Arguments of `NODE_ALLOC_PAGES` (347).
///
/// Behind `virNodeAllocPages`, since 1.2.9. Needs `connect:write`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct NodeAllocPagesArgs {
    /// The sizes, in KiB; at most `REMOTE_NODE_MAX_CELLS`.
    #[cfg_attr(feature = "serde", serde(rename = "pageSizes"))]
    pub page_sizes: Vec<u32>,
    /// How many pages of each size; at most `REMOTE_NODE_MAX_CELLS`.
    #[cfg_attr(feature = "serde", serde(rename = "pageCounts"))]
    pub page_counts: Vec<u64>,
    /// The first NUMA cell.
    #[cfg_attr(feature = "serde", serde(rename = "startCell"))]
    pub start_cell: i32,
    /// How many NUMA cells.
    #[cfg_attr(feature = "serde", serde(rename = "cellCount"))]
    pub cell_count: u32,
    /// Flags of [`NodeAllocPagesFlags`](crate::api::host::NodeAllocPagesFlags).
    pub flags: u32,
}

impl Encode for NodeAllocPagesArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.array(&self.page_sizes, REMOTE_NODE_MAX_CELLS)?;
        to.array(&self.page_counts, REMOTE_NODE_MAX_CELLS)?;
        to.i32(self.start_cell);
        to.u32(self.cell_count);
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for NodeAllocPagesArgs {
    const MIN_SIZE: usize = 20;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            page_sizes: from.array(REMOTE_NODE_MAX_CELLS)?,
            page_counts: from.array(REMOTE_NODE_MAX_CELLS)?,
            start_cell: from.i32()?,
            cell_count: from.u32()?,
            flags: from.u32()?,
        })
    }
}

impl Procedure for NodeAllocPagesArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 347,
            name: "NODE_ALLOC_PAGES",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Neither,
            function: Some("virNodeAllocPages"),
            since: Some("1.2.9"),
            acl: &["connect:write"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<NodeAllocPagesArgs>(),
        };
        &INFO
    };

    type Ret = NodeAllocPagesRet;
}

/// Result of `NODE_ALLOC_PAGES`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct NodeAllocPagesRet {
    /// How many there are.
    pub ret: i32,
}

impl Encode for NodeAllocPagesRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.i32(self.ret);
        Ok(())
    }
}

impl Decode for NodeAllocPagesRet {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { ret: from.i32()? })
    }
}

/// Arguments of `NODE_GET_SEV_INFO` (395).
///
/// Behind `virNodeGetSEVInfo`, since 4.5.0. Needs `connect:read`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct NodeGetSevInfoArgs {
    /// How many; 0 in a call asks for their number alone.
    pub nparams: i32,
    /// Flags; none is defined so far.
    pub flags: u32,
}

impl Encode for NodeGetSevInfoArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.i32(self.nparams);
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for NodeGetSevInfoArgs {
    const MIN_SIZE: usize = 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { nparams: from.i32()?, flags: from.u32()? })
    }
}

impl Procedure for NodeGetSevInfoArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 395,
            name: "NODE_GET_SEV_INFO",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Neither,
            function: Some("virNodeGetSEVInfo"),
            since: Some("4.5.0"),
            acl: &["connect:read"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<NodeGetSevInfoArgs>(),
        };
        &INFO
    };

    type Ret = NodeGetSevInfoRet;
}

/// Result of `NODE_GET_SEV_INFO`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct NodeGetSevInfoRet {
    /// The parameters; at most `REMOTE_NODE_SEV_INFO_MAX`.
    pub params: Vec<TypedParam>,
    /// How many; 0 in a call asks for their number alone.
    pub nparams: i32,
}

impl Encode for NodeGetSevInfoRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.array(&self.params, REMOTE_NODE_SEV_INFO_MAX)?;
        to.i32(self.nparams);
        Ok(())
    }
}

impl Decode for NodeGetSevInfoRet {
    const MIN_SIZE: usize = 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { params: from.array(REMOTE_NODE_SEV_INFO_MAX)?, nparams: from.i32()? })
    }
}
