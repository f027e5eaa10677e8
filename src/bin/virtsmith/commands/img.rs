//! `img`: disk images, with the options and the output of qemu-img.

mod create;
mod info;

use anyhow::Result;
use clap::Subcommand;

use crate::args::Global;

/// Make and look at disk images, as qemu-img does
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    Create(create::Args),
    Info(info::Args),
}

pub(crate) fn run(command: &Command, global: &Global) -> Result<()> {
    match command {
        Command::Create(args) => create::run(args),
        Command::Info(args) => info::run(args, global),
    }
}
