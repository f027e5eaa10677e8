//! `list`: the machines and what they do.

use anyhow::Result;

use crate::args::Global;
use crate::output;

/// List machines
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// Every domain of the host, not only machines that virtsmith made
    #[arg(long)]
    all: bool,
}

pub(crate) fn run(args: &Args, global: &Global) -> Result<()> {
    let machines = super::with_manager(global, async |manager| {
        Ok(if args.all { manager.list_all().await? } else { manager.list().await? })
    })?;
    if global.json {
        return output::json(&machines);
    }
    let rows = machines
        .into_iter()
        .map(|machine| {
            let id = machine.id.map_or_else(|| "-".to_owned(), |id| id.to_string());
            let autostart = if machine.autostart { "yes" } else { "no" };
            [machine.name, machine.state.to_string(), id, autostart.to_owned()]
        })
        .collect();
    output::table(["NAME", "STATE", "ID", "AUTOSTART"], rows)
}
