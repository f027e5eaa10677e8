//! `image prune`.

use anyhow::Result;
use virtsmith::catalog::cache::{PruneOptions, Pruned};
use virtsmith::catalog::fetch::Fetcher;
use virtsmith::image::Size;
use virtsmith::machine::images::{Images, PrunedPool, references};

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
    let data_dir = super::super::data_dir(global)?;
    let images = Images::new(cache.clone(), Fetcher::default(), &data_dir);
    let directories = [images.pool()];
    let (pruned, pool) = super::super::block_on(async {
        let connect = super::super::connect(global).await;
        if let Err(error) = &connect {
            output::note(format_args!(
                "only the cache is pruned, as libvirt cannot say what is in use: {error}"
            ));
        }
        let connect = connect.ok();
        options.in_use = references(connect.as_ref(), &directories).await?;
        let pruned = cache.prune(&options)?;
        let pool = match &connect {
            Some(connect) => images.prune(connect, args.all, args.dry_run).await?,
            None => PrunedPool::default(),
        };
        Ok((pruned, pool))
    })?;
    if global.json {
        return output::json(&Shown { images: pruned, pool });
    }
    show(args, &pruned, &pool)
}

fn show(args: &Args, pruned: &Pruned, pool: &PrunedPool) -> Result<()> {
    let verb = if args.dry_run { "would remove" } else { "removed" };
    for record in &pruned.removed {
        output::line(format_args!("{verb} '{}' {}", title(record), record.serial))?;
    }
    for path in &pool.removed {
        output::line(format_args!("{verb} '{}'", path.display()))?;
    }
    for record in &pruned.in_use {
        output::line(format_args!("in use: '{}' {}", title(record), record.serial))?;
    }
    output::line(format_args!(
        "{} freed",
        Size::from_bytes(pruned.freed.saturating_add(pool.freed))
    ))
}

/// What was removed, from the cache and from the pool.
#[derive(Debug, serde::Serialize)]
struct Shown {
    images: Pruned,
    pool: PrunedPool,
}
