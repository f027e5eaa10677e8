//! `destroy`.

use anyhow::Result;

use crate::args::Global;

/// Stop a machine at once, as if its power were cut
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The machine
    name: String,
}

pub(crate) fn run(args: &Args, global: &Global) -> Result<()> {
    super::with_manager(global, async |manager| Ok(manager.destroy(&args.name).await?))?;
    super::report(global, &args.name, "destroyed")
}
