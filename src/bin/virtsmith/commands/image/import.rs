//! `image import`.

use std::path::PathBuf;

use anyhow::Result;
use virtsmith::catalog::cache::GetOptions;
use virtsmith::image::{self, Gate, OpenOptions};

use super::store::{Place, Shown, short};
use crate::args::Global;
use crate::output;

/// Copy an image file into the cache
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The image, qcow2 or raw
    file: PathBuf,
    /// The name to use it by
    #[arg(long)]
    name: String,
    #[command(flatten)]
    place: Place,
}

pub(super) fn run(args: &Args, global: &Global) -> Result<()> {
    let cache = args.place.open()?;
    // What leads to other files would lead elsewhere from the cache.
    image::Image::open(&args.file, &OpenOptions::new().gate(Gate::Deny))?;
    let options = GetOptions::default();
    let cached =
        super::super::block_on(async { Ok(cache.import(&args.file, &args.name, options).await?) })?;
    if global.json {
        return output::json(&Shown::of(&cache, cached.record().clone()));
    }
    output::line(format_args!("imported '{}' as {}", args.name, short(&cached.record().digest)))
}
