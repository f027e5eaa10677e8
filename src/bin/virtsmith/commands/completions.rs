//! `completions`: for shells.

use anyhow::Result;
use clap::CommandFactory as _;
use clap_complete::Shell;

use crate::args;
use crate::output;

/// Print a script that completes virtsmith's command lines in a shell
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The shell
    shell: Shell,
}

pub(crate) fn run(args: &Args) -> Result<()> {
    let mut script = Vec::new();
    clap_complete::generate(args.shell, &mut args::Args::command(), "virtsmith", &mut script);
    output::bytes(&script)
}
