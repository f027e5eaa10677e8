//! `image prune`.

use anyhow::Result;
use virtsmith::catalog::cache::PruneOptions;
use virtsmith::image::Size;

use super::store::{Place, title};
use crate::args::Global;
use crate::output;

/// Remove images that have a newer version here, and what broken fetches left
///
/// What is in use stays.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// Every image that is not in use
    #[arg(long)]
    all: bool,
    /// Keep no more than this, and what was used last
    #[arg(long, value_name = "SIZE")]
    max_size: Option<Size>,
    /// Show what would be removed, and remove nothing
    #[arg(long)]
    dry_run: bool,
    #[command(flatten)]
    place: Place,
}

pub(super) fn run(args: &Args, global: &Global) -> Result<()> {
    let cache = args.place.open()?;
    let mut options = PruneOptions::default();
    options.all = args.all;
    options.max_bytes = args.max_size.map(Size::bytes);
    options.dry_run = args.dry_run;
    let pruned = cache.prune(&options)?;
    if global.json {
        return output::json(&pruned);
    }
    let verb = if args.dry_run { "would remove" } else { "removed" };
    for record in &pruned.removed {
        output::line(format_args!("{verb} '{}' {}", title(record), record.serial))?;
    }
    for record in &pruned.in_use {
        output::line(format_args!("in use: '{}' {}", title(record), record.serial))?;
    }
    output::line(format_args!("{} freed", Size::from_bytes(pruned.freed)))
}
