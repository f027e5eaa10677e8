//! `delete`.

use anyhow::Result;

use crate::args::Global;

/// Delete a machine with its disk and seed
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The machine
    name: String,
}

pub(crate) fn run(args: &Args, global: &Global) -> Result<()> {
    super::with_manager(global, async |manager| Ok(manager.delete(&args.name).await?))?;
    super::report(global, &args.name, "deleted")
}
