//! `image`: published images, and those that are kept here.

mod cached;
mod choice;
mod import;
mod list;
pub(crate) mod naming;
mod prune;
mod remove;
pub(crate) mod store;
mod sync;
mod upload;
mod verify;

use anyhow::Result;
use clap::Subcommand;

use crate::args::Global;

/// Find, fetch and keep cloud images
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    List(list::Args),
    Sync(sync::Args),
    Cached(cached::Args),
    Remove(remove::Args),
    Prune(prune::Args),
    Import(import::Args),
    Upload(Box<upload::Args>),
    Verify(verify::Args),
}

pub(crate) fn run(command: &Command, global: &Global) -> Result<()> {
    match command {
        Command::List(args) => list::run(args, global),
        Command::Sync(args) => sync::run(args, global),
        Command::Cached(args) => cached::run(args, global),
        Command::Remove(args) => remove::run(args, global),
        Command::Prune(args) => prune::run(args, global),
        Command::Import(args) => import::run(args, global),
        Command::Upload(args) => upload::run(args, global),
        Command::Verify(args) => verify::run(args, global),
    }
}
