//! The host's processors and memory, where plain calls do not do.

use crate::rpc::protocol::api::host::{
    NodeAllocPagesFlags, NodeGetCPUStatsAllCPUs, NodeGetMemoryStatsAllCells,
};
use crate::rpc::protocol::remote::node::{
    NodeAllocPagesArgs, NodeGetCpuMapArgs, NodeGetCpuStatsArgs, NodeGetMemoryStatsArgs,
};

use super::super::cpu_map::map_len;
use super::super::{Connect, CpuMap, ErrorKind, Result, TypedParams};

impl Connect {
    /// The host's processors, and which of them are online.
    ///
    /// # Errors
    /// The call failed.
    pub async fn node_cpu_map(&self) -> Result<NodeCpuMap> {
        let args = NodeGetCpuMapArgs { need_map: 1, need_online: 1, flags: 0 };
        let answer = self.call(&args).await?;
        Ok(NodeCpuMap {
            present: answer.ret.try_into().unwrap_or(0),
            online: answer.online,
            cpumap: CpuMap::from_wire(&answer.cpumap),
        })
    }

    /// How long a processor of the host did what, in nanoseconds; `None` sums up
    /// all of them. Names are those of libvirt: `kernel`, `user`, `idle`, ….
    ///
    /// # Errors
    /// There is no such processor, or the call failed.
    pub async fn node_cpu_stats(&self, cpu: Option<u16>) -> Result<TypedParams> {
        let cpu_num = cpu.map_or(NodeGetCPUStatsAllCPUs::ALL_CPUS.into(), i32::from);
        let mut args = NodeGetCpuStatsArgs { cpu_num, nparams: 0, flags: 0 };
        args.nparams = self.call(&args).await?.nparams;
        let stats = self.call(&args).await?.params.into_iter();
        Ok(stats.map(|stat| (stat.field, stat.value)).collect())
    }

    /// The memory of a NUMA cell of the host, in KiB; `None` sums up all of
    /// them. Names are those of libvirt: `total`, `free`, `buffers`, `cached`.
    ///
    /// # Errors
    /// There is no such cell, or the call failed.
    pub async fn node_memory_stats(&self, cell: Option<u16>) -> Result<TypedParams> {
        let cell_num = cell.map_or(NodeGetMemoryStatsAllCells::ALL_CELLS.into(), i32::from);
        let mut args = NodeGetMemoryStatsArgs { nparams: 0, cell_num, flags: 0 };
        args.nparams = self.call(&args).await?.nparams;
        let stats = self.call(&args).await?.params.into_iter();
        Ok(stats.map(|stat| (stat.field, stat.value)).collect())
    }

    /// Reserves memory pages, or gives some back: `pages` are sizes in KiB, each
    /// with a number of pages. Returns in how many cells numbers changed.
    ///
    /// * `start_cell`: the first NUMA cell; -1 for any.
    /// * `cell_count`: how many NUMA cells.
    ///
    /// # Errors
    /// The host has too few pages, or the call failed.
    pub async fn node_alloc_pages(
        &self,
        pages: &[(u32, u64)],
        start_cell: i32,
        cell_count: u32,
        flags: NodeAllocPagesFlags,
    ) -> Result<i32> {
        let (page_sizes, page_counts) = pages.iter().copied().unzip();
        let flags = flags.into();
        let args = NodeAllocPagesArgs { page_sizes, page_counts, start_cell, cell_count, flags };
        Ok(self.call(&args).await?.ret)
    }

    /// How many bytes a map of all of the host's processors takes.
    pub(in super::super) async fn cpu_map_len(&self) -> Result<i32> {
        let args = NodeGetCpuMapArgs { need_map: 0, need_online: 0, flags: 0 };
        let cpus = match self.call(&args).await {
            Ok(map) => map.ret,
            Err(error) if error.kind() == ErrorKind::NotSupported => {
                let info = self.node_info().await?;
                let counts = [info.nodes, info.sockets, info.cores, info.threads];
                counts.into_iter().fold(1, i32::saturating_mul)
            }
            Err(error) => return Err(error),
        };
        Ok(map_len(cpus.try_into().unwrap_or(u16::MAX)).into())
    }
}

/// The host's processors.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct NodeCpuMap {
    /// How many there are.
    pub present: u32,
    /// How many are online.
    pub online: u32,
    /// Which are online.
    pub cpumap: CpuMap,
}
