//! `wait`: until a machine is ready.

use std::time::Duration;

use anyhow::Result;
use clap::ValueEnum;
use virtsmith::machine::WaitOptions;

use super::ip;
use crate::args::Global;

/// Wait until a machine is ready, and print its addresses
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The machine
    name: String,
    /// What to wait for
    #[arg(long = "for", value_name = "STAGE", default_value = "address")]
    stage: Stage,
    /// How long each stage may take, in seconds
    #[arg(long, value_name = "SECONDS", default_value_t = 120)]
    timeout: u32,
    /// The port of its SSH server
    #[arg(long, value_name = "PORT", default_value_t = 22)]
    port: u16,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Stage {
    /// It has an address
    Address,
    /// And its SSH server greets
    Ssh,
    /// It has an address, and cloud-init has finished
    CloudInit,
    /// All of these
    All,
}

pub(crate) fn run(args: &Args, global: &Global) -> Result<()> {
    let options = options(args);
    let addresses = super::with_manager(global, async |manager| {
        Ok(manager.wait_until_ready(&args.name, &options).await?)
    })?;
    ip::show(&addresses, global)
}

fn options(args: &Args) -> WaitOptions {
    let limit = Duration::from_secs(args.timeout.into());
    let mut options = WaitOptions::default();
    options.address = Some(limit);
    options.ssh = matches!(args.stage, Stage::Ssh | Stage::All).then_some(limit);
    options.cloud_init = matches!(args.stage, Stage::CloudInit | Stage::All).then_some(limit);
    options.ssh_port = args.port;
    options
}
