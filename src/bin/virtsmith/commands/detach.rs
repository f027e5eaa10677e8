//! `detach`: one disk or interface fewer.

use anyhow::Result;
use clap::Subcommand;
use virtsmith::machine::domain::MacAddress;

use crate::args::Global;

/// Take a disk or interface from a machine, now and after every start
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Detach a disk; its image stays
    Disk {
        /// The machine
        name: String,
        /// What the disk is called, such as vdc
        target: String,
    },
    /// Detach a network interface
    Nic {
        /// The machine
        name: String,
        /// The interface's MAC address, as `info` shows it
        mac: MacAddress,
    },
}

pub(crate) fn run(command: &Command, global: &Global) -> Result<()> {
    let name = super::with_manager(global, async |manager| {
        Ok(match command {
            Command::Disk { name, target } => {
                manager.detach_disk(name, target).await?;
                name
            }
            Command::Nic { name, mac } => {
                manager.detach_interface(name, &mac.to_string()).await?;
                name
            }
        })
    })?;
    super::report(global, name, "detached")
}
