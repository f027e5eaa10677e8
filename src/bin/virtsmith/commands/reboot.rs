//! `reboot`.

use anyhow::Result;

use crate::args::Global;

/// Ask a machine to restart; does not wait until it has
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The machine
    name: String,
}

pub(crate) fn run(args: &Args, global: &Global) -> Result<()> {
    super::with_manager(global, async |manager| Ok(manager.reboot(&args.name).await?))?;
    super::report(global, &args.name, "rebooting")
}
