//! A domain's memory, as its balloon tells.

use crate::rpc::protocol::api::domain::DomainMemoryStatTags;
use crate::rpc::protocol::remote::REMOTE_DOMAIN_MEMORY_STATS_MAX;
use crate::rpc::protocol::remote::domain_cpu::DomainMemoryStatsArgs;

use super::super::{Domain, Result};

impl Domain {
    /// What its balloon and the hypervisor tell of its memory.
    ///
    /// # Errors
    /// It does not run, or the call failed.
    pub async fn memory_stats(&self) -> Result<Vec<DomainMemoryStat>> {
        let max_stats = REMOTE_DOMAIN_MEMORY_STATS_MAX;
        let args = DomainMemoryStatsArgs { dom: self.wire(), max_stats, flags: 0 };
        let stats = self.connect.call(&args).await?.stats.into_iter();
        let stats = stats
            .map(|stat| DomainMemoryStat { tag: DomainMemoryStatTags(stat.tag), val: stat.val });
        Ok(stats.collect())
    }
}

/// One number about a domain's memory.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct DomainMemoryStat {
    /// What it counts.
    pub tag: DomainMemoryStatTags,
    /// The number; sizes are in KiB.
    pub val: u64,
}
