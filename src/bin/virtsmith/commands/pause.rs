//! `pause`: CPUs that stand still.

use anyhow::Result;

use crate::args::Global;

/// Stop a machine's CPUs where they are
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The machine
    name: String,
}

pub(crate) fn run(args: &Args, global: &Global) -> Result<()> {
    super::with_manager(global, async |manager| Ok(manager.pause(&args.name).await?))?;
    super::report(global, &args.name, "paused")
}
