//! Where images are kept, and what may be fetched.

use std::path::PathBuf;

use anyhow::{Result, anyhow, bail};
use virtsmith::catalog::cache::{self, Cache, Cached, GetOptions, Record};
use virtsmith::catalog::fetch::{FetchOptions, Fetcher};
use virtsmith::catalog::{Digest, Item, Url};

use crate::output;
use crate::progress::{Form, Progress};
use crate::signals::Signals;

/// Where images are kept.
#[derive(Debug, clap::Args)]
pub(crate) struct Place {
    /// Where images are kept [default: /var/cache/virtsmith for root,
    /// $XDG_CACHE_HOME/virtsmith for others]
    #[arg(long, value_name = "DIR")]
    pub(crate) cache_dir: Option<PathBuf>,
}

/// What may be fetched, and how.
#[derive(Debug, clap::Args)]
pub(crate) struct Fetching {
    /// Fetch nothing: take what is here
    #[arg(long)]
    pub(crate) offline: bool,
    /// Take images and catalogs that nobody signed
    #[arg(long)]
    pub(crate) unsigned: bool,
    /// How progress is shown on standard error [default: as a bar if that is a
    /// terminal, else none]
    #[arg(long, value_name = "FORM")]
    pub(crate) progress: Option<Form>,
}

impl Place {
    pub(crate) fn open(&self) -> Result<Cache> {
        let dir = self.cache_dir.clone().or_else(cache::default_dir).ok_or_else(|| {
            anyhow!("there is no home directory to keep images in; name one with --cache-dir")
        })?;
        Ok(Cache::open(std::path::absolute(dir)?)?)
    }
}

impl Fetching {
    pub(crate) fn fetcher(&self) -> Fetcher {
        let mut options = FetchOptions::default();
        options.offline = self.offline;
        Fetcher::new(options)
    }

    /// Refuses what nobody vouches for, unless the user does.
    pub(crate) fn check(&self, item: &Item) -> Result<()> {
        if item.digest.is_some() {
            return Ok(());
        }
        let place = item.urls.first().map(Url::as_str).unwrap_or_default();
        if self.unsigned {
            output::note(format_args!(
                "warning: nobody vouches for '{place}': whoever runs its server, or sits between, chooses what your machine runs"
            ));
            return Ok(());
        }
        bail!(
            "nothing says what '{place}' should hold: add #sha256=… to it, or take any content with --unsigned"
        )
    }
}

/// Gets an image, and shows how that goes. A signal stops it, and what came is kept.
pub(crate) async fn get(
    cache: &Cache,
    item: &Item,
    fetching: &Fetching,
    signals: &mut Signals,
) -> Result<Cached> {
    fetching.check(item)?;
    let mut progress = Progress::start(fetching.progress, item.size);
    let mut on_progress = |at: virtsmith::catalog::fetch::Progress| {
        progress.set(at.bytes, at.total);
    };
    let mut options = GetOptions::default();
    options.on_progress = Some(&mut on_progress);
    let fetcher = fetching.fetcher();
    tokio::select! {
        cached = cache.get(item, &fetcher, options) => Ok(cached?),
        () = signals.next() => bail!("interrupted: what was fetched so far is kept for the next time"),
    }
}

/// An image, as it is shown: what is known of it, and where it is.
#[derive(Debug, serde::Serialize)]
pub(crate) struct Shown {
    #[serde(flatten)]
    pub(crate) record: Record,
    /// The file.
    pub(crate) path: PathBuf,
}

impl Shown {
    pub(crate) fn of(cache: &Cache, record: Record) -> Self {
        Self { path: cache.path_of(&record.digest), record }
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
