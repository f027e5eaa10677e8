//! What can be said on the command line.

use std::path::PathBuf;

use clap::{ArgAction, Parser, Subcommand};
use virtsmith::rpc::Uri;

use crate::commands;

/// Machines from images, on libvirt, without other programs.
#[derive(Debug, Parser)]
#[command(version, max_term_width = 100, disable_help_subcommand = true)]
pub(crate) struct Args {
    #[command(flatten)]
    pub(crate) global: Global,
    #[command(subcommand)]
    pub(crate) command: Command,
}

/// Options of every command.
#[derive(Debug, clap::Args)]
pub(crate) struct Global {
    /// libvirt's connection URI, such as qemu:///system or
    /// qemu+unix:///system?socket=PATH, or an alias from libvirt.conf
    /// [default: $LIBVIRT_DEFAULT_URI, else libvirt.conf's uri_default, else
    /// qemu:///system for root and qemu:///session for others]
    #[arg(short, long, global = true, value_name = "URI", value_parser = Uri::resolve)]
    pub(crate) connect: Option<Uri>,
    /// Where machines are kept [default: /var/lib/virtsmith for root,
    /// $XDG_DATA_HOME/virtsmith for others]
    #[arg(long, global = true, value_name = "DIR")]
    pub(crate) data_dir: Option<PathBuf>,
    /// Print JSON
    #[arg(long, global = true)]
    pub(crate) json: bool,
    /// Say more on standard error; twice for every detail
    #[arg(short, long, global = true, action = ArgAction::Count)]
    pub(crate) verbose: u8,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    Launch(commands::launch::Args),
    List(commands::list::Args),
    Info(commands::info::Args),
    Start(commands::start::Args),
    Stop(commands::stop::Args),
    Destroy(commands::destroy::Args),
    Delete(commands::delete::Args),
    Autostart(commands::autostart::Args),
    Console(commands::console::Args),
    ConsoleLog(commands::console_log::Args),
    Events(commands::events::Args),
    Screenshot(commands::screenshot::Args),
    Top(commands::top::Args),
    #[command(subcommand)]
    Img(commands::img::Command),
    #[command(subcommand)]
    Seed(commands::seed::Command),
    #[command(subcommand)]
    Host(commands::host::Command),
    #[command(subcommand)]
    Vol(commands::vol::Command),
    #[command(subcommand)]
    Rpc(commands::rpc::Command),
}
