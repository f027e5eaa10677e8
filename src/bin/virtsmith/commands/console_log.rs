//! `console-log`: what a machine has printed on its console.

use anyhow::{Result, anyhow};

use crate::args::Global;
use crate::output;

/// Print what a machine has written on its serial console
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The machine
    name: String,
}

pub(crate) fn run(args: &Args, global: &Global) -> Result<()> {
    let path =
        super::with_manager(global, async |manager| Ok(manager.console_log(&args.name).await?))?;
    let log = std::fs::read(&path).map_err(|error| {
        anyhow!("cannot read the console log '{}': {error}; it is on the daemon's host and may need root", path.display())
    })?;
    output::bytes(&log)
}
