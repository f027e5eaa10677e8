//! `rpc replay`: a daemon that says what a recorded one said.

use std::path::PathBuf;

use anyhow::{Result, anyhow, bail};
use clap::ValueEnum;
use virtsmith::replay::{Daemon, Order, ReplayOptions, Timing};

use crate::commands::{block_on, interrupted};
use crate::output;

/// Play a recording to clients, in place of the daemon
///
/// Clients connect to --listen. One that says what was not recorded gets an error
/// for an answer. The command ends when it is interrupted, and fails when clients
/// differed from those that were recorded, or did less.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The recording
    file: PathBuf,
    /// The socket to make for clients
    #[arg(long, value_name = "SOCKET")]
    listen: PathBuf,
    /// In which order calls are expected
    #[arg(long, value_enum, default_value = "strict")]
    order: OrderArg,
    /// How fast to play: 1 as recorded, 0 at once, 0.5 in half the time
    #[arg(long, value_name = "FACTOR", default_value = "0")]
    time: f64,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum OrderArg {
    /// As they were recorded, on each connection
    Strict,
    /// Any
    Loose,
}

pub(crate) fn run(args: &Args) -> Result<()> {
    if !(0.0..=1e6).contains(&args.time) {
        bail!("a recording cannot be played in {} times its time", args.time);
    }
    let mut options = ReplayOptions::default();
    options.order = match args.order {
        OrderArg::Strict => Order::Strict,
        OrderArg::Loose => Order::Loose,
    };
    options.timing = if args.time == 0.0 { Timing::Immediate } else { Timing::Scaled(args.time) };
    let outcome = block_on(async {
        let daemon = Daemon::open(&args.file, options)
            .map_err(|error| anyhow!("'{}': {error}", args.file.display()))?;
        daemon.listen(&args.listen)?;
        let interrupted = interrupted()?;
        output::note(format_args!("listening at '{}'", args.listen.display()));
        interrupted.await;
        Ok(daemon.finish().await)
    })?;
    if let Err(mismatch) = outcome {
        output::line(&mismatch)?;
        bail!("the clients did not say what was recorded");
    }
    Ok(())
}
