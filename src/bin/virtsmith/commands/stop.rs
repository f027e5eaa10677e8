//! `stop`: ask, and wait.

use std::time::Duration;

use anyhow::Result;
use virtsmith::machine::Stopped;

use crate::args::Global;
use crate::output;

/// Ask a machine to shut down and wait until it has
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The machine
    name: String,
    /// How long to wait, in seconds, before this fails
    #[arg(long, value_name = "SECONDS", default_value_t = 60)]
    timeout: u32,
    /// How long to wait, in seconds, before its power is cut
    #[arg(long, value_name = "SECONDS", conflicts_with = "timeout")]
    grace: Option<u32>,
}

pub(crate) fn run(args: &Args, global: &Global) -> Result<()> {
    let name = &args.name;
    let seconds = |seconds: u32| Duration::from_secs(seconds.into());
    let stopped = super::with_manager(global, async |manager| match args.grace {
        Some(grace) => Ok(manager.stop_or_destroy(name, seconds(grace)).await?),
        None => {
            manager.stop(name, seconds(args.timeout)).await?;
            Ok(Stopped::ShutDown)
        }
    })?;
    if let (Stopped::Destroyed, Some(grace)) = (stopped, args.grace) {
        output::note(format_args!(
            "'{name}' did not shut down within {grace} s; its power was cut"
        ));
    }
    let result = match stopped {
        Stopped::ShutDown => "shut-down",
        Stopped::Destroyed => "destroyed",
    };
    super::report(global, name, result)
}
