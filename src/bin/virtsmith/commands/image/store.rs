//! Where images are kept, and what may be fetched.

use std::path::PathBuf;

use anyhow::{Result, anyhow, bail};
use virtsmith::catalog::cache::{self, Cache, Cached, GetOptions, Record};
use virtsmith::catalog::{Digest, Item};
use virtsmith::machine::images::{BackingFile, Images};

use super::naming::Naming;
use crate::args::Global;
use crate::progress::Progress;
use crate::signals::Signals;

/// Where images are kept.
#[derive(Debug, clap::Args)]
pub(crate) struct Place {
    /// Where images are kept [default: /var/cache/virtsmith for root,
    /// $XDG_CACHE_HOME/virtsmith for others]
    #[arg(long, value_name = "DIR")]
    pub(crate) cache_dir: Option<PathBuf>,
}

impl Place {
    pub(crate) fn open(&self) -> Result<Cache> {
        let dir = self.cache_dir.clone().or_else(cache::default_dir).ok_or_else(|| {
            anyhow!("there is no home directory to keep images in; name one with --cache-dir")
        })?;
        Ok(Cache::open(std::path::absolute(dir)?)?)
    }
}

/// Gets an image, and shows how that goes. A signal stops it, and what came is kept.
pub(crate) async fn get(
    cache: &Cache,
    item: &Item,
    naming: &Naming,
    signals: &mut Signals,
) -> Result<Cached> {
    naming.check(item)?;
    let mut progress = Progress::start(naming.progress(), item.size);
    let mut on_progress = |at: virtsmith::catalog::fetch::Progress| {
        progress.set(at.bytes, at.total);
    };
    let mut options = GetOptions::default();
    options.on_progress = Some(&mut on_progress);
    let fetcher = naming.fetcher()?;
    tokio::select! {
        cached = cache.get(item, &fetcher, options) => Ok(cached?),
        _ = signals.next() => bail!("interrupted: what was fetched so far is kept for the next time"),
    }
}

/// Unpacks an image into the pool, fetched where it is missing, and shows how that goes.
pub(crate) async fn unpack(
    cache: &Cache,
    item: &Item,
    naming: &Naming,
    global: &Global,
    signals: &mut Signals,
) -> Result<BackingFile> {
    naming.check(item)?;
    let images = Images::new(cache.clone(), naming.fetcher()?, super::super::data_dir(global)?);
    let mut progress = Progress::start(naming.progress(), item.size);
    let mut on_progress = |at: virtsmith::catalog::fetch::Progress| {
        progress.set(at.bytes, at.total);
    };
    tokio::select! {
        ready = images.ready(item, &mut on_progress) => Ok(ready?),
        _ = signals.next() => bail!("interrupted: what was fetched so far is kept for the next time"),
    }
}

/// An image, as it is shown: what is known of it, and where it is.
#[derive(Debug, serde::Serialize)]
pub(crate) struct Shown {
    #[serde(flatten)]
    pub(crate) record: Record,
    /// The file.
    pub(crate) path: PathBuf,
    /// The file that it was unpacked to, where that was asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) pool: Option<PathBuf>,
}

impl Shown {
    pub(crate) fn of(cache: &Cache, record: Record) -> Self {
        Self { path: cache.path_of(&record.digest), record, pool: None }
    }
}

/// What people may call an image: the name that it was imported under, else what it is.
pub(crate) fn title(record: &Record) -> String {
    match (&record.name, record.os.as_str()) {
        (Some(name), _) => name.clone(),
        (None, "") => record.url.rsplit('/').next().unwrap_or_default().to_owned(),
        (None, os) => format!("{os}:{}", record.version),
    }
}

/// The first digits of a digest, as many as people can tell apart.
pub(crate) fn short(digest: &Digest) -> String {
    digest.to_hex().chars().take(12).collect()
}
