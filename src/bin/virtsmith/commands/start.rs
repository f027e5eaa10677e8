//! `start`.

use anyhow::Result;

use crate::args::Global;

/// Start a machine
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The machine
    name: String,
}

pub(crate) fn run(args: &Args, global: &Global) -> Result<()> {
    super::with_manager(global, async |manager| Ok(manager.start(&args.name).await?))?;
    super::report(global, &args.name, "started")
}
