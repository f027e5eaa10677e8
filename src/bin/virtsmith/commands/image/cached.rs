//! `image cached`.

use anyhow::Result;
use virtsmith::image::Size;

use super::store::{Place, Shown, short, title};
use crate::args::Global;
use crate::output;

/// List the images that are kept here
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    #[command(flatten)]
    place: Place,
}

pub(super) fn run(args: &Args, global: &Global) -> Result<()> {
    let cache = args.place.open()?;
    let records = cache.list()?;
    if global.json {
        let shown: Vec<_> = records.into_iter().map(|record| Shown::of(&cache, record)).collect();
        return output::json(&shown);
    }
    let rows = records
        .iter()
        .map(|record| {
            let signed = if record.key.is_some() { "yes" } else { "no" };
            [
                title(record),
                record.arch.clone(),
                record.serial.clone(),
                Size::from_bytes(record.size).to_string(),
                signed.to_owned(),
                record.fetched.to_string(),
                short(&record.digest),
            ]
        })
        .collect();
    output::table(["NAME", "ARCH", "VERSION", "SIZE", "SIGNED", "FETCHED", "DIGEST"], rows)
}
