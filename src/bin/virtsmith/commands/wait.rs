//! `wait`: until a machine is ready.

use std::net::SocketAddr;
use std::time::Duration;

use anyhow::{Result, anyhow};
use clap::ValueEnum;
use virtsmith::machine::{PhoneHome, WaitOptions};

use super::ip;
use crate::args::Global;

/// Wait until a machine is ready, and print its addresses where they were waited for
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
    /// Where to hear a machine that phones home, such as 192.168.122.1:8080
    #[arg(long, value_name = "ADDRESS:PORT", required_if_eq("stage", "phone-home"))]
    listen: Option<SocketAddr>,
}

/// What a machine is waited for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Stage {
    /// It has an address
    Address,
    /// And its SSH server greets
    Ssh,
    /// It has an address, and cloud-init has said on the console that it has finished
    CloudInit,
    /// cloud-init has finished, as it tells the agent in the guest (guest-exec)
    Agent,
    /// It calls what --listen says, by cloud-init's phone_home, once it has finished
    PhoneHome,
    /// It has an address, its SSH server greets, and cloud-init has said so on the
    /// console
    All,
}

pub(crate) fn run(args: &Args, global: &Global) -> Result<()> {
    let addresses = super::with_manager(global, async |manager| {
        let options = options(args.stage, args.timeout, args.listen).await?;
        let options = with_port(options, args.port);
        Ok(manager.wait_until_ready(&args.name, &options).await?)
    })?;
    ip::show(&addresses, global)
}

/// How long is waited for what; begins to listen where a machine is to call.
pub(super) async fn options(
    stage: Stage,
    timeout: u32,
    listen: Option<SocketAddr>,
) -> Result<WaitOptions> {
    let limit = Duration::from_secs(timeout.into());
    let for_any = |stages: &[Stage]| stages.contains(&stage).then_some(limit);
    let mut options = WaitOptions::default();
    options.address = for_any(&[Stage::Address, Stage::Ssh, Stage::CloudInit, Stage::All]);
    options.ssh = for_any(&[Stage::Ssh, Stage::All]);
    options.cloud_init = for_any(&[Stage::CloudInit, Stage::All]);
    options.agent = for_any(&[Stage::Agent]);
    if stage == Stage::PhoneHome {
        let address = listen.ok_or_else(|| anyhow!("--listen says where the machine calls"))?;
        options.phone_home = Some((limit, PhoneHome::listen(address).await?));
    }
    Ok(options)
}

fn with_port(mut options: WaitOptions, port: u16) -> WaitOptions {
    options.ssh_port = port;
    options
}
