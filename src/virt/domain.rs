//! A domain: one virtual machine, running or not.

use std::time::Duration;

use crate::rpc::protocol::api::domain::{
    DomainMetadataType, DomainModificationImpact, DomainState,
};
use crate::rpc::protocol::remote::domain::{DomainGetInfoArgs, DomainGetStateArgs};
use crate::rpc::protocol::remote::types::NonnullDomain;

use super::{Connect, DomainStateReason, Result, Uuid};

mod block;
mod cpu;
mod guest;
mod job;
mod memory;
mod migrate;
mod scheduler;
mod security;

pub use block::{DomainBlockJobInfo, DomainDiskError};
pub use cpu::{DomainIothreadInfo, DomainVcpuInfo};
pub use guest::{DomainFsInfo, DomainInterface, DomainIpAddress};
pub use job::DomainJobStats;
pub use memory::DomainMemoryStat;
pub use migrate::{DomainMigrateBegin, DomainMigrateFinish, DomainMigratePrepare};

/// A domain.
#[derive(Clone, Debug)]
pub struct Domain {
    pub(super) connect: Connect,
    domain: NonnullDomain,
}

impl Domain {
    pub(super) fn new(connect: &Connect, domain: NonnullDomain) -> Self {
        Self { connect: connect.clone(), domain }
    }

    /// The connection that it belongs to.
    #[must_use]
    pub const fn connect(&self) -> &Connect {
        &self.connect
    }

    /// Its name.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.domain.name
    }

    /// Its UUID.
    #[must_use]
    pub const fn uuid(&self) -> Uuid {
        self.domain.uuid
    }

    /// Its id when this handle was made; `None` when it was not running.
    #[must_use]
    pub fn id(&self) -> Option<i32> {
        Some(self.domain.id).filter(|&id| id >= 0)
    }

    /// What it does now, and why.
    ///
    /// # Errors
    /// The call failed.
    pub async fn state(&self) -> Result<(DomainState, DomainStateReason)> {
        let args = DomainGetStateArgs { dom: self.wire(), flags: 0 };
        let answer = self.connect.call(&args).await?;
        let state = DomainState(answer.state);
        Ok((state, DomainStateReason::new(state, answer.reason)))
    }

    /// Its memory, virtual CPUs and time used.
    ///
    /// # Errors
    /// The call failed.
    pub async fn info(&self) -> Result<DomainInfo> {
        let answer = self.connect.call(&DomainGetInfoArgs { dom: self.wire() }).await?;
        Ok(DomainInfo {
            state: DomainState(i32::from(answer.state)),
            max_mem_kib: answer.max_mem,
            memory_kib: answer.memory,
            nr_virt_cpu: answer.nr_virt_cpu,
            cpu_time: Duration::from_nanos(answer.cpu_time),
        })
    }

    /// Its metadata element of the namespace `uri`, as XML.
    ///
    /// # Errors
    /// It has none (`ErrorNumber::NO_DOMAIN_METADATA`), or the call failed.
    pub async fn metadata_element(&self, uri: &str) -> Result<String> {
        let current = DomainModificationImpact::CURRENT;
        self.metadata(DomainMetadataType::ELEMENT, Some(uri), current).await
    }

    pub(super) fn wire(&self) -> NonnullDomain {
        self.domain.clone()
    }
}

/// A domain's memory, virtual CPUs and time used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct DomainInfo {
    /// What it does now.
    pub state: DomainState,
    /// The most memory it may have, in KiB.
    pub max_mem_kib: u64,
    /// The memory it has, in KiB.
    pub memory_kib: u64,
    /// The number of its virtual CPUs.
    pub nr_virt_cpu: u16,
    /// The CPU time it has used.
    pub cpu_time: Duration,
}
