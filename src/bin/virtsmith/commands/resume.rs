//! `resume`.

use anyhow::Result;

use crate::args::Global;

/// Let a paused machine go on
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The machine
    name: String,
}

pub(crate) fn run(args: &Args, global: &Global) -> Result<()> {
    super::with_manager(global, async |manager| Ok(manager.resume(&args.name).await?))?;
    super::report(global, &args.name, "resumed")
}
