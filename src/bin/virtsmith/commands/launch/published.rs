//! Launching from a published image.

use std::time::Duration;

use anyhow::{Result, bail};
use virtsmith::catalog::{Field, ImageName, Query};
use virtsmith::machine::images::{BackingFile, Images};

use super::Args;
use crate::args::Global;
use crate::progress::Progress;
use crate::signals::Signals;

/// How long a catalog's answer is taken for granted.
const MAX_AGE: Duration = Duration::from_secs(3600);

/// The file of the pool that the machine's disk can stand on; the image is fetched where it is
/// missing.
pub(super) async fn ready(name: &ImageName, args: &Args, global: &Global) -> Result<BackingFile> {
    let (cache, naming) = (args.place.open()?, &args.naming);
    let query = match args.arch {
        Some(arch) => Query::new().with(Field::Arch, arch.debian_name()),
        None => Query::new(),
    };
    let item = naming.find(&cache, name, &query, MAX_AGE).await?;
    naming.check(&item)?;
    let images = Images::new(cache, naming.fetcher(), super::super::data_dir(global)?);
    if args.dry_run && !images.has(&item) {
        bail!(
            "'{name}' is not in the pool yet, so that nothing can be planned: launch it once, or name a file"
        );
    }
    let mut signals = Signals::listen()?;
    let mut progress = Progress::start(naming.progress(), item.size);
    let mut on_progress = |at: virtsmith::catalog::fetch::Progress| {
        progress.set(at.bytes, at.total);
    };
    tokio::select! {
        ready = images.ready(&item, &mut on_progress) => Ok(ready?),
        _ = signals.next() => bail!("interrupted: what was fetched so far is kept for the next time"),
    }
}
