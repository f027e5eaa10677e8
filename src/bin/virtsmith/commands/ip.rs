//! `ip`: a machine's addresses.

use anyhow::{Result, bail};
use clap::ValueEnum;
use virtsmith::machine::{Address, AddressSource};

use crate::args::Global;
use crate::output;

/// Print a machine's addresses, one a line
///
/// Loopback and link-local addresses are left out.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The machine
    name: String,
    /// Who is asked; may be given several times: the first who knows any
    /// [default: lease, agent, arp]
    #[arg(long = "source", value_name = "SOURCE")]
    sources: Vec<Source>,
}

/// Who knows addresses.
#[derive(Clone, Copy, Debug, ValueEnum)]
enum Source {
    /// The DHCP server of a libvirt network
    Lease,
    /// The agent in the guest
    Agent,
    /// The host's table of neighbours
    Arp,
}

impl From<Source> for AddressSource {
    fn from(source: Source) -> Self {
        match source {
            Source::Lease => Self::Lease,
            Source::Agent => Self::Agent,
            Source::Arp => Self::Arp,
        }
    }
}

pub(crate) fn run(args: &Args, global: &Global) -> Result<()> {
    let sources = match args.sources.as_slice() {
        [] => AddressSource::ALL.to_vec(),
        named => named.iter().copied().map(AddressSource::from).collect(),
    };
    let addresses = super::with_manager(global, async |manager| {
        Ok(manager.addresses(&args.name, &sources).await?)
    })?;
    if addresses.is_empty() {
        let name = &args.name;
        bail!(
            "nobody knows an address of '{name}'; `virtsmith wait {name}` waits until it has one"
        );
    }
    show(&addresses, global)
}

/// Prints addresses, one a line.
pub(super) fn show(addresses: &[Address], global: &Global) -> Result<()> {
    if global.json {
        return output::json(&addresses);
    }
    addresses.iter().try_for_each(|address| output::line(address.ip))
}
