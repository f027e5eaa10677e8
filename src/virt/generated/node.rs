// Written by virtsmith-protocol-gen from libvirt 11.3.0; do not edit.

//! The host: processors, memory, security.

use crate::rpc::protocol::api::common::TypedParameterFlags;
use crate::rpc::protocol::api::host::NodeSuspendTarget;
use crate::rpc::protocol::remote::node::{
    NodeGetCellsFreeMemoryArgs, NodeGetFreeMemoryArgs, NodeGetFreePagesArgs, NodeGetInfoArgs,
    NodeGetMemoryParametersArgs, NodeGetSecurityModelArgs, NodeGetSevInfoArgs,
    NodeSetMemoryParametersArgs, NodeSuspendForDurationArgs,
};
use crate::virt::{Connect, Result, TypedParams};

impl Connect {
    /// The host's processors and memory.
    ///
    /// `NODE_GET_INFO` (`virNodeGetInfo`), since libvirt 0.1.0; high priority.
    pub async fn node_info(&self) -> Result<NodeInfo> {
        let args = NodeGetInfoArgs {};
        let answer = self.call(&args).await?;
        Ok(NodeInfo {
            model: answer.model.to_text(),
            memory: answer.memory,
            cpus: answer.cpus,
            mhz: answer.mhz,
            nodes: answer.nodes,
            sockets: answer.sockets,
            cores: answer.cores,
            threads: answer.threads,
        })
    }

    /// The free memory of NUMA cells, in bytes.
    ///
    /// * `start_cell`: the first NUMA cell.
    /// * `maxcells`: the most that are wanted.
    ///
    /// `NODE_GET_CELLS_FREE_MEMORY` (`virNodeGetCellsFreeMemory`), since libvirt 0.3.3;
    /// high priority.
    pub async fn node_cells_free_memory(&self, start_cell: i32, maxcells: i32) -> Result<Vec<u64>> {
        let args = NodeGetCellsFreeMemoryArgs { start_cell, maxcells };
        Ok(self.call(&args).await?.cells)
    }

    /// The host's free memory, in bytes.
    ///
    /// `NODE_GET_FREE_MEMORY` (`virNodeGetFreeMemory`), since libvirt 0.3.3; high
    /// priority.
    pub async fn node_free_memory(&self) -> Result<u64> {
        let args = NodeGetFreeMemoryArgs {};
        Ok(self.call(&args).await?.free_mem)
    }

    /// The first security model that guards domains.
    ///
    /// `NODE_GET_SECURITY_MODEL` (`virNodeGetSecurityModel`), since libvirt 0.6.1; high
    /// priority.
    pub async fn node_security_model(&self) -> Result<NodeSecurityModel> {
        let args = NodeGetSecurityModelArgs {};
        let answer = self.call(&args).await?;
        Ok(NodeSecurityModel { model: answer.model.to_text(), doi: answer.doi.to_text() })
    }

    /// Suspends the host and wakes it later.
    ///
    /// * `duration`: for how many seconds; 0 for no end.
    ///
    /// `NODE_SUSPEND_FOR_DURATION` (`virNodeSuspendForDuration`), since libvirt 0.9.8.
    pub async fn node_suspend_for_duration(
        &self,
        target: NodeSuspendTarget,
        duration: u64,
    ) -> Result<()> {
        let args =
            NodeSuspendForDurationArgs { target: target.0.cast_unsigned(), duration, flags: 0 };
        self.call(&args).await
    }

    /// Sets how the host shares equal memory pages (KSM).
    ///
    /// * `params`: the parameters.
    ///
    /// `NODE_SET_MEMORY_PARAMETERS` (`virNodeSetMemoryParameters`), since libvirt
    /// 0.10.2.
    pub async fn node_set_memory_parameters(&self, params: &TypedParams) -> Result<()> {
        let args = NodeSetMemoryParametersArgs { params: params.to_wire(), flags: 0 };
        self.call(&args).await
    }

    /// How the host shares equal memory pages (KSM).
    ///
    /// `NODE_GET_MEMORY_PARAMETERS` (`virNodeGetMemoryParameters`), since libvirt
    /// 0.10.2.
    pub async fn node_memory_parameters(&self) -> Result<TypedParams> {
        let mut args = NodeGetMemoryParametersArgs {
            nparams: 0,
            flags: TypedParameterFlags::STRING_OKAY.into(),
        };
        args.nparams = self.call(&args).await?.nparams;
        Ok(TypedParams::from_wire(self.call(&args).await?.params))
    }

    /// How many pages of each size are free, cell by cell.
    ///
    /// * `pages`: the page sizes that are asked about, in KiB.
    /// * `start_cell`: the first NUMA cell.
    /// * `cell_count`: how many NUMA cells.
    ///
    /// `NODE_GET_FREE_PAGES` (`virNodeGetFreePages`), since libvirt 1.2.6; high
    /// priority.
    pub async fn node_free_pages(
        &self,
        pages: &[u32],
        start_cell: i32,
        cell_count: u32,
    ) -> Result<Vec<u64>> {
        let args = NodeGetFreePagesArgs { pages: pages.to_vec(), start_cell, cell_count, flags: 0 };
        Ok(self.call(&args).await?.counts)
    }

    /// What the host offers of AMD's encrypted virtualisation.
    ///
    /// `NODE_GET_SEV_INFO` (`virNodeGetSEVInfo`), since libvirt 4.5.0.
    pub async fn node_sev_info(&self) -> Result<TypedParams> {
        let mut args =
            NodeGetSevInfoArgs { nparams: 0, flags: TypedParameterFlags::STRING_OKAY.into() };
        args.nparams = self.call(&args).await?.nparams;
        Ok(TypedParams::from_wire(self.call(&args).await?.params))
    }
}

/// What `virNodeGetInfo` tells.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct NodeInfo {
    /// The processor's model.
    pub model: String,
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

/// What `virNodeGetSecurityModel` tells.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct NodeSecurityModel {
    /// The security model's name.
    pub model: String,
    /// The security model's domain of interpretation.
    pub doi: String,
}
