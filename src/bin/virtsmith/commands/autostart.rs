//! `autostart`: start with the host, or not.

use anyhow::Result;
use clap::ValueEnum;

use crate::args::Global;
use crate::output;

/// Show or set whether a machine starts with the host
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The machine
    name: String,
    /// What to set; without it, show what is set
    setting: Option<Setting>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Setting {
    On,
    Off,
}

pub(crate) fn run(args: &Args, global: &Global) -> Result<()> {
    let autostart = super::with_manager(global, async |manager| {
        if let Some(setting) = args.setting {
            manager.set_autostart(&args.name, setting == Setting::On).await?;
        }
        Ok(manager.autostart(&args.name).await?)
    })?;
    if global.json {
        return output::json(&serde_json::json!({ "name": args.name, "autostart": autostart }));
    }
    match args.setting {
        Some(_) => Ok(()),
        None => output::line(if autostart { "on" } else { "off" }),
    }
}
