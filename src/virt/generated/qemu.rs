// Written by virtsmith-protocol-gen from libvirt 11.3.0; do not edit.

//! What only the QEMU driver offers.

use crate::rpc::protocol::api::qemu::DomainQemuMonitorCommandFlags;
use crate::rpc::protocol::qemu::{
    DomainAgentCommandArgs, DomainAttachArgs, DomainMonitorCommandArgs,
};
use crate::virt::{Connect, Domain, Result};

impl Connect {
    /// Takes over a QEMU process that libvirt did not start.
    ///
    /// * `pid_value`: the process's number.
    ///
    /// `DOMAIN_ATTACH` (`virDomainQemuAttach`), since libvirt 0.9.4.
    pub async fn domain_qemu_attach(&self, pid_value: u32) -> Result<Domain> {
        let args = DomainAttachArgs { pid_value, flags: 0 };
        Ok(Domain::new(self, self.call(&args).await?.dom))
    }
}

impl Domain {
    /// Sends a command to QEMU's monitor and returns its answer.
    ///
    /// * `cmd`: the command, as text.
    ///
    /// `DOMAIN_MONITOR_COMMAND` (`virDomainQemuMonitorCommand`), since libvirt 0.8.3.
    pub async fn qemu_monitor_command(
        &self,
        cmd: &str,
        flags: DomainQemuMonitorCommandFlags,
    ) -> Result<String> {
        let args =
            DomainMonitorCommandArgs { dom: self.wire(), cmd: cmd.to_owned(), flags: flags.into() };
        Ok(self.connect.call(&args).await?.result)
    }

    /// Sends a command to its agent and returns its answer.
    ///
    /// * `cmd`: the command, as text.
    /// * `timeout`: how long to wait, in seconds.
    ///
    /// `DOMAIN_AGENT_COMMAND` (`virDomainQemuAgentCommand`), since libvirt 0.10.0.
    pub async fn qemu_agent_command(
        &self,
        cmd: &str,
        timeout: i32,
        flags: u32,
    ) -> Result<Option<String>> {
        let args = DomainAgentCommandArgs { dom: self.wire(), cmd: cmd.to_owned(), timeout, flags };
        Ok(self.connect.call(&args).await?.result)
    }
}
