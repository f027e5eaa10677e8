//! A domain: one virtual machine, running or not.

use std::time::Duration;

use crate::rpc::protocol::api::domain::{
    DomainCreateFlags, DomainDestroyFlags, DomainMetadataType, DomainModificationImpact,
    DomainShutdownFlags, DomainState, DomainUndefineFlags, DomainXMLFlags,
};
use crate::rpc::protocol::remote::domain::{
    DomainCreateArgs, DomainCreateWithFlagsArgs, DomainDestroyArgs, DomainDestroyFlagsArgs,
    DomainGetAutostartArgs, DomainGetInfoArgs, DomainGetMetadataArgs, DomainGetStateArgs,
    DomainGetXmlDescArgs, DomainSetAutostartArgs, DomainShutdownArgs, DomainShutdownFlagsArgs,
    DomainUndefineArgs, DomainUndefineFlagsArgs,
};
use crate::rpc::protocol::remote::types::NonnullDomain;
use crate::rpc::protocol::types::Uuid;

use super::{Connect, DomainStateReason, Result};

/// A domain.
#[derive(Clone, Debug)]
pub struct Domain {
    connect: Connect,
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

    /// Starts it.
    ///
    /// # Errors
    /// It runs already, or the hypervisor cannot start it.
    pub async fn create(&self) -> Result<()> {
        self.connect.connection().call(&DomainCreateArgs { dom: self.wire() }).await
    }

    /// Starts it.
    ///
    /// # Errors
    /// It runs already, or the hypervisor cannot start it.
    pub async fn create_with_flags(&self, flags: DomainCreateFlags) -> Result<()> {
        let args = DomainCreateWithFlagsArgs { dom: self.wire(), flags: flags.into() };
        self.connect.connection().call(&args).await.map(drop)
    }

    /// Asks its system to shut down, and does not wait for it.
    ///
    /// # Errors
    /// It does not run, or cannot be asked.
    pub async fn shutdown(&self) -> Result<()> {
        self.connect.connection().call(&DomainShutdownArgs { dom: self.wire() }).await
    }

    /// Asks its system to shut down in one of the ways that `flags` name.
    ///
    /// # Errors
    /// It does not run, or cannot be asked.
    pub async fn shutdown_flags(&self, flags: DomainShutdownFlags) -> Result<()> {
        let args = DomainShutdownFlagsArgs { dom: self.wire(), flags: flags.into() };
        self.connect.connection().call(&args).await
    }

    /// Stops it at once, as if its power were cut.
    ///
    /// # Errors
    /// It does not run.
    pub async fn destroy(&self) -> Result<()> {
        self.connect.connection().call(&DomainDestroyArgs { dom: self.wire() }).await
    }

    /// Stops it at once.
    ///
    /// # Errors
    /// It does not run, or does not end as `flags` ask.
    pub async fn destroy_flags(&self, flags: DomainDestroyFlags) -> Result<()> {
        let args = DomainDestroyFlagsArgs { dom: self.wire(), flags: flags.into() };
        self.connect.connection().call(&args).await
    }

    /// Removes its definition; its disks stay.
    ///
    /// # Errors
    /// It has a managed save image, snapshots, checkpoints or NVRAM.
    pub async fn undefine(&self) -> Result<()> {
        self.connect.connection().call(&DomainUndefineArgs { dom: self.wire() }).await
    }

    /// Removes its definition and what `flags` name.
    ///
    /// # Errors
    /// It has something left that `flags` do not name.
    pub async fn undefine_flags(&self, flags: DomainUndefineFlags) -> Result<()> {
        let args = DomainUndefineFlagsArgs { dom: self.wire(), flags: flags.into() };
        self.connect.connection().call(&args).await
    }

    /// Whether it starts with the daemon's host.
    ///
    /// # Errors
    /// The call failed.
    pub async fn autostart(&self) -> Result<bool> {
        let args = DomainGetAutostartArgs { dom: self.wire() };
        Ok(self.connect.connection().call(&args).await?.autostart != 0)
    }

    /// Sets whether it starts with the daemon's host.
    ///
    /// # Errors
    /// It is transient, or the call failed.
    pub async fn set_autostart(&self, autostart: bool) -> Result<()> {
        let args = DomainSetAutostartArgs { dom: self.wire(), autostart: i32::from(autostart) };
        self.connect.connection().call(&args).await
    }

    /// What it does now, and why.
    ///
    /// # Errors
    /// The call failed.
    pub async fn state(&self) -> Result<(DomainState, DomainStateReason)> {
        let args = DomainGetStateArgs { dom: self.wire(), flags: 0 };
        let answer = self.connect.connection().call(&args).await?;
        let state = DomainState(answer.state);
        Ok((state, DomainStateReason::new(state, answer.reason)))
    }

    /// Its memory, virtual CPUs and time used.
    ///
    /// # Errors
    /// The call failed.
    pub async fn info(&self) -> Result<DomainInfo> {
        let answer =
            self.connect.connection().call(&DomainGetInfoArgs { dom: self.wire() }).await?;
        Ok(DomainInfo {
            state: DomainState(i32::from(answer.state)),
            max_mem_kib: answer.max_mem,
            memory_kib: answer.memory,
            nr_virt_cpu: answer.nr_virt_cpu,
            cpu_time: Duration::from_nanos(answer.cpu_time),
        })
    }

    /// Its description, as XML.
    ///
    /// # Errors
    /// The call failed.
    pub async fn xml_desc(&self, flags: DomainXMLFlags) -> Result<String> {
        let args = DomainGetXmlDescArgs { dom: self.wire(), flags: flags.into() };
        Ok(self.connect.connection().call(&args).await?.xml)
    }

    /// Its metadata element of the namespace `uri`, as XML.
    ///
    /// # Errors
    /// It has none (`ErrorNumber::NO_DOMAIN_METADATA`), or the call failed.
    pub async fn metadata_element(&self, uri: &str) -> Result<String> {
        let args = DomainGetMetadataArgs {
            dom: self.wire(),
            r#type: DomainMetadataType::ELEMENT.into(),
            uri: Some(uri.to_owned()),
            flags: DomainModificationImpact::CURRENT.into(),
        };
        Ok(self.connect.connection().call(&args).await?.metadata)
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
