//! `image sync`.

use anyhow::{Result, anyhow};
use virtsmith::catalog::{Item, Url};

use super::store::{self, Fetching, Place, Shown, short, title};
use crate::args::Global;
use crate::output;
use crate::signals::Signals;

/// Fetch images, or make sure that they are here
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// Their names or URLs, such as ubuntu:24.04 or https://…#sha256=…
    #[arg(required = true, value_name = "NAME")]
    names: Vec<String>,
    #[command(flatten)]
    fetching: Fetching,
    #[command(flatten)]
    place: Place,
}

pub(super) fn run(args: &Args, global: &Global) -> Result<()> {
    let cache = args.place.open()?;
    let mut shown = Vec::new();
    super::super::block_on(async {
        let mut signals = Signals::listen()?;
        for name in &args.names {
            let item = item(name)?;
            let cached = store::get(&cache, &item, &args.fetching, &mut signals).await?;
            let record = cached.record();
            if !global.json {
                output::line(format_args!("{} {}", title(record), short(&record.digest)))?;
            }
            shown.push(Shown::of(&cache, record.clone()));
        }
        Ok(())
    })?;
    if global.json { output::json(&shown) } else { Ok(()) }
}

/// The image that a URL means, with the digest behind its `#`.
fn item(text: &str) -> Result<Item> {
    let (url, digest) = match text.split_once('#') {
        Some((url, digest)) => (url, Some(digest)),
        None => (text, None),
    };
    let mut item = Item::new(url.parse::<Url>()?);
    if let Some(digest) = digest {
        let named = digest.replacen('=', ":", 1);
        item.digest = Some(named.parse().map_err(|_| {
            anyhow!(
                "'#{digest}' is no digest: write #sha256= or #sha512= and its hexadecimal digits"
            )
        })?);
    }
    Ok(item)
}
