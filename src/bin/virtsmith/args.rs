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
    /// qemu+unix:///system?socket=PATH, an alias from libvirt.conf, or a path: the
    /// socket of a daemon with the QEMU driver
    /// [default: $LIBVIRT_DEFAULT_URI, else libvirt.conf's uri_default, else
    /// qemu:///system for root and qemu:///session for others]
    #[arg(short, long, global = true, value_name = "URI", value_parser = connect)]
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
    Launch(Box<commands::launch::Args>),
    Plan(Box<commands::plan::Args>),
    Clone(commands::clone::Args),
    List(commands::list::Args),
    Info(commands::info::Args),
    Start(commands::start::Args),
    Stop(commands::stop::Args),
    Reboot(commands::reboot::Args),
    Pause(commands::pause::Args),
    Resume(commands::resume::Args),
    Destroy(commands::destroy::Args),
    Delete(commands::delete::Args),
    Autostart(commands::autostart::Args),
    Ip(commands::ip::Args),
    Wait(commands::wait::Args),
    Ssh(commands::ssh::Args),
    #[command(subcommand)]
    Snapshot(commands::snapshot::Command),
    Resize(commands::resize::Args),
    #[command(subcommand)]
    Attach(commands::attach::Command),
    #[command(subcommand)]
    Detach(commands::detach::Command),
    Edit(commands::edit::Args),
    Console(commands::console::Args),
    ConsoleLog(commands::console_log::Args),
    Events(commands::events::Args),
    Screenshot(commands::screenshot::Args),
    Top(commands::top::Args),
    #[command(subcommand)]
    Image(commands::image::Command),
    Img(commands::img::Args),
    #[command(subcommand)]
    Seed(commands::seed::Command),
    #[command(subcommand)]
    Host(commands::host::Command),
    #[command(subcommand)]
    Vol(commands::vol::Command),
    #[command(subcommand)]
    Rpc(commands::rpc::Command),
    Completions(commands::completions::Args),
    Man(commands::man::Args),
}

/// A URI, an alias of one, or the path of a socket.
fn connect(text: &str) -> Result<Uri, virtsmith::Error> {
    if !text.starts_with('/') {
        return Uri::resolve(text);
    }
    let system: Uri = "qemu+unix:///system".parse()?;
    Ok(system.with_param("socket", text))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_the_socket_of_a_daemon_with_qemu() {
        for path in ["/run/libvirt/libvirt-sock", "/tmp/a b%20&c#d+e;f"] {
            let uri = connect(path).unwrap();
            assert_eq!((uri.driver(), uri.param("socket")), ("qemu", Some(path)));
        }
        assert_eq!(connect("test:///default").unwrap().driver(), "test");
    }
}
