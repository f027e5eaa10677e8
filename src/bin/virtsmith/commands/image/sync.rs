//! `image sync`.

use std::time::Duration;

use anyhow::{Result, bail};
use virtsmith::catalog::{ImageName, Query};

use super::naming::Naming;
use super::store::{self, Place, Shown, short, title};
use crate::args::Global;
use crate::output;
use crate::signals::Signals;

/// Fetch images, or make sure that the newest are here
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// Images, such as ubuntu:24.04 or https://…#sha256=…, and what those of
    /// catalogs must be, such as arch=arm64
    #[arg(required = true, value_name = "NAME|FIELD=VALUE")]
    names: Vec<String>,
    /// Unpack them into the pool, too, so that launching only makes disks on them
    #[arg(long)]
    pool: bool,
    #[command(flatten)]
    naming: Naming,
    #[command(flatten)]
    place: Place,
}

pub(super) fn run(args: &Args, global: &Global) -> Result<()> {
    let cache = args.place.open()?;
    let (filters, names): (Vec<&String>, Vec<&String>) =
        args.names.iter().partition(|word| is_filter(word));
    if names.is_empty() {
        bail!("no image is named, only what it must be; name one, such as ubuntu:24.04");
    }
    let filters = filters.into_iter().map(String::as_str).collect::<Vec<_>>().join(" ");
    let filters: Query = filters.parse()?;
    let mut shown = Vec::new();
    super::super::block_on(async {
        let mut signals = Signals::listen()?;
        for name in names {
            let name: ImageName = name.parse()?;
            let item = args.naming.find(&cache, &name, &filters, Duration::ZERO).await?;
            let mut pool = None;
            if args.pool {
                let backing =
                    store::unpack(&cache, &item, &args.naming, global, &mut signals).await?;
                pool = Some(backing.path.clone());
            }
            let cached = store::get(&cache, &item, &args.naming, &mut signals).await?;
            let record = cached.record();
            if !global.json {
                output::line(format_args!("{} {}", title(record), short(&record.digest)))?;
            }
            shown.push(Shown { pool, ..Shown::of(&cache, record.clone()) });
        }
        Ok(())
    })?;
    if global.json { output::json(&shown) } else { Ok(()) }
}

/// Whether a word is a filter: no image's name has a `=` before a `:` or a `/`.
fn is_filter(word: &str) -> bool {
    let name = word.split_once('=').map(|(name, _)| name).unwrap_or_default();
    !name.is_empty() && name.chars().all(|c| c.is_ascii_lowercase())
}
