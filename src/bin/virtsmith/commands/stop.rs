//! `stop`: ask, and wait.

use std::time::Duration;

use anyhow::Result;

use crate::args::Global;

/// Ask a machine to shut down and wait until it has
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The machine
    name: String,
    /// How long to wait, in seconds
    #[arg(long, value_name = "SECONDS", default_value_t = 60)]
    timeout: u32,
}

pub(crate) fn run(args: &Args, global: &Global) -> Result<()> {
    let limit = Duration::from_secs(args.timeout.into());
    super::with_manager(global, async |manager| Ok(manager.stop(&args.name, limit).await?))
}
