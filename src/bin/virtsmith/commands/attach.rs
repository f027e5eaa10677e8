//! `attach`: another disk or interface.

use std::path::{Path, PathBuf};

use anyhow::{Result, anyhow};
use clap::{Subcommand, ValueEnum};
use serde_json::json;
use virtsmith::image::Size;
use virtsmith::machine::domain::MacAddress;
use virtsmith::machine::{DiskFormat, ExtraDisk, Interface, InterfaceSource};

use crate::args::Global;
use crate::output;

/// Give a machine another disk or interface, now and after every start
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    Disk(Disk),
    Nic(Nic),
}

/// Attach a disk, and print what it is called, such as vdc
#[derive(Debug, clap::Args)]
pub(crate) struct Disk {
    /// The machine
    name: String,
    /// An image that is there, and stays when the machine goes
    #[arg(required_unless_present = "size", conflicts_with = "size")]
    file: Option<PathBuf>,
    /// Make an empty disk of this size, which goes with the machine
    #[arg(long)]
    size: Option<Size>,
    /// The format of the image
    #[arg(long, default_value = "qcow2", conflicts_with = "size")]
    format: Format,
    /// The machine may only read it
    #[arg(long, conflicts_with = "size")]
    read_only: bool,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Format {
    Qcow2,
    Raw,
}

/// Attach a network interface
#[derive(Debug, clap::Args)]
#[command(group = clap::ArgGroup::new("where").required(true))]
pub(crate) struct Nic {
    /// The machine
    name: String,
    /// A libvirt network, or 'user'
    #[arg(long, value_name = "NAME|user", group = "where")]
    network: Option<String>,
    /// A bridge of the host
    #[arg(long, group = "where")]
    bridge: Option<String>,
    /// Its MAC address [default: a new one]
    #[arg(long)]
    mac: Option<MacAddress>,
    /// Its MTU
    #[arg(long, default_value_t = Interface::USUAL_MTU)]
    mtu: u16,
}

pub(crate) fn run(command: &Command, global: &Global) -> Result<()> {
    match command {
        Command::Disk(disk) => attach_disk(disk, global),
        Command::Nic(nic) => attach_nic(nic, global),
    }
}

fn attach_disk(args: &Disk, global: &Global) -> Result<()> {
    let disk = match (&args.file, args.size) {
        (Some(file), _) => image(file, args)?,
        (None, size) => ExtraDisk::New(size.ok_or_else(|| anyhow!("name a file or a --size"))?),
    };
    let target = super::with_manager(global, async |manager| {
        Ok(manager.attach_disk(&args.name, &disk).await?)
    })?;
    if global.json {
        return output::json(&json!({ "name": args.name, "target": target }));
    }
    output::line(target)
}

fn image(file: &Path, args: &Disk) -> Result<ExtraDisk> {
    // The daemon is in another directory.
    let path = file
        .canonicalize()
        .map_err(|error| anyhow!("cannot use the image '{}': {error}", file.display()))?;
    let format = match args.format {
        Format::Qcow2 => DiskFormat::Qcow2,
        Format::Raw => DiskFormat::Raw,
    };
    Ok(ExtraDisk::Image { path, format, read_only: args.read_only })
}

fn attach_nic(args: &Nic, global: &Global) -> Result<()> {
    let source = match (&args.bridge, args.network.as_deref()) {
        (Some(name), _) => InterfaceSource::Bridge { name: name.clone(), open_vswitch: None },
        (None, Some("user") | None) => InterfaceSource::User,
        (None, Some(name)) => InterfaceSource::Network(name.to_owned()),
    };
    let mut nic = Interface::new(source);
    (nic.mac, nic.mtu) = (args.mac, args.mtu);
    super::with_manager(global, async |manager| {
        Ok(manager.attach_interface(&args.name, &nic).await?)
    })?;
    super::report(global, &args.name, "attached")
}
