//! `image remove`.

use anyhow::Result;

use super::choice::choose;
use super::store::{Place, title};
use crate::args::Global;
use crate::output;

/// Remove images from the cache
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// Their names, or the first digits of their digests
    #[arg(required = true, value_name = "NAME")]
    names: Vec<String>,
    #[command(flatten)]
    place: Place,
}

pub(super) fn run(args: &Args, global: &Global) -> Result<()> {
    let cache = args.place.open()?;
    let records = cache.list()?;
    // All are found before the first is gone.
    let chosen: Vec<_> =
        args.names.iter().map(|name| choose(&records, name)).collect::<Result<_>>()?;
    for record in &chosen {
        cache.remove(&record.digest)?;
        if !global.json {
            output::line(format_args!("removed '{}'", title(record)))?;
        }
    }
    if global.json { output::json(&chosen) } else { Ok(()) }
}
