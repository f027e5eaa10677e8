//! `info`: one machine in detail.

use anyhow::Result;

use crate::args::Global;
use crate::output;

/// Show one machine in detail
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The machine
    name: String,
}

pub(crate) fn run(args: &Args, global: &Global) -> Result<()> {
    let info = super::with_manager(global, async |manager| Ok(manager.info(&args.name).await?))?;
    if global.json {
        return output::json(&info);
    }
    output::line(info.to_string().trim_end())
}
