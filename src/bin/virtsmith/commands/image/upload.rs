//! `image upload`.

use std::path::{Path, PathBuf};
use std::time::Duration;

use anyhow::{Result, anyhow, bail};
use clap::ValueEnum;
use virtsmith::catalog::cache::{Cached, Record};
use virtsmith::catalog::{ImageName, Query};
use virtsmith::image::Format;
use virtsmith::machine::images::{Outgoing, PoolFormat};
use virtsmith::virt::StorageVol;
use virtsmith::virt::api::storage::StorageVolDeleteFlags;

use super::super::vol;
use super::naming::Naming;
use super::store::{self, Place};
use crate::args::Global;
use crate::output;
use crate::progress::Progress;
use crate::signals::Signals;

/// Send an image into a storage pool, on whichever host
///
/// It is unpacked on the way; holes are not sent. The volume must not be there yet.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// An image of a catalog such as ubuntu:24.04, an imported one, or a file
    #[arg(value_name = "NAME|FILE")]
    image: String,
    /// What those of catalogs must be, such as arch=arm64
    #[arg(value_name = "FIELD=VALUE")]
    filters: Vec<String>,
    /// The pool's name or UUID
    #[arg(long, default_value = "default")]
    pool: String,
    /// The name of the new volume [default: of the image and its format]
    #[arg(long, value_name = "NAME")]
    volume: Option<String>,
    /// What the image becomes
    #[arg(long, value_enum, default_value_t)]
    format: Becomes,
    #[command(flatten)]
    naming: Naming,
    #[command(flatten)]
    place: Place,
}

/// What an image becomes in the pool.
#[derive(Clone, Copy, Debug, Default, ValueEnum)]
enum Becomes {
    /// The guest's disk, byte for byte
    #[default]
    Raw,
    /// qcow2, not compressed
    Qcow2,
}

pub(super) fn run(args: &Args, global: &Global) -> Result<()> {
    super::super::with_connect(global, async |connect| {
        let mut signals = Signals::listen()?;
        let pool = vol::find_pool(&connect, &args.pool).await?;
        let source = args.source(&mut signals).await?;
        let image = Outgoing::open(source.path(), args.format.into()).await?;
        let name = args.volume.clone().unwrap_or_else(|| source.volume(image.format()));
        let volume = image.create(&pool, &name).await?;
        send(&image, &volume, args.naming.progress(), &mut signals).await?;
        if global.json {
            let path = volume.path().await?;
            return output::json(&Shown {
                pool: pool.name(),
                volume: &name,
                path: &path,
                format: image.format().name(),
                size: image.size().bytes(),
            });
        }
        output::line(format_args!("uploaded '{name}' into the pool '{}'", pool.name()))
    })
}

/// Fills the volume; one that did not get all is deleted.
async fn send(
    image: &Outgoing,
    volume: &StorageVol,
    form: Option<crate::progress::Form>,
    signals: &mut Signals,
) -> Result<()> {
    let mut progress = Progress::start(form, None);
    let mut on_progress = |at: virtsmith::catalog::fetch::Progress| {
        progress.set(at.bytes, at.total);
    };
    let sent = tokio::select! {
        sent = image.send(volume, &mut on_progress) => sent.map_err(anyhow::Error::from),
        _ = signals.next() => Err(anyhow!("interrupted: the volume is deleted again")),
    };
    if sent.is_err() {
        let delete = volume.delete(StorageVolDeleteFlags::empty());
        // The first failure is the one to report.
        let _ = tokio::time::timeout(FAREWELL, delete).await;
        return sent;
    }
    progress.finish();
    Ok(())
}

/// How long a daemon may take to delete a volume that is of no use.
const FAREWELL: Duration = Duration::from_secs(5);

/// Where the image is here.
enum Source {
    File(PathBuf),
    Cached(Box<Cached>),
}

impl Args {
    async fn source(&self, signals: &mut Signals) -> Result<Source> {
        let name: ImageName = self.image.parse()?;
        if let ImageName::Path(path) = &name
            && path.exists()
        {
            if !self.filters.is_empty() {
                bail!(
                    "'{}' is a file: there is nothing to choose by {}",
                    self.image,
                    self.filters.join(" ")
                );
            }
            return Ok(Source::File(path.clone()));
        }
        let cache = self.place.open()?;
        let filters: Query = self.filters.join(" ").parse()?;
        let item = self.naming.find(&cache, &name, &filters, Duration::ZERO).await?;
        let cached = store::get(&cache, &item, &self.naming, signals).await?;
        Ok(Source::Cached(Box::new(cached)))
    }
}

impl Source {
    fn path(&self) -> &Path {
        match self {
            Self::File(path) => path,
            Self::Cached(cached) => cached.path(),
        }
    }

    /// What a volume of it is called: `ubuntu-24.04-20260101-amd64.qcow2`.
    fn volume(&self, format: Format) -> String {
        let stem = match self {
            Self::File(path) => path.file_stem().unwrap_or_default().to_string_lossy().into_owned(),
            Self::Cached(cached) => title(cached.record()),
        };
        format!("{stem}.{}", format.name())
    }
}

fn title(record: &Record) -> String {
    let words = [&record.os, &record.version, &record.serial, &record.arch];
    let words: Vec<&str> =
        words.into_iter().map(String::as_str).filter(|word| !word.is_empty()).collect();
    match (&record.name, words.is_empty()) {
        (Some(name), _) => name.clone(),
        (None, false) => words.join("-"),
        (None, true) => store::short(&record.digest),
    }
}

impl From<Becomes> for PoolFormat {
    fn from(becomes: Becomes) -> Self {
        match becomes {
            Becomes::Raw => Self::Raw,
            Becomes::Qcow2 => Self::Qcow2,
        }
    }
}

/// The volume that was made; its size in bytes, as a guest sees it.
#[derive(Debug, serde::Serialize)]
struct Shown<'a> {
    pool: &'a str,
    volume: &'a str,
    path: &'a str,
    format: &'a str,
    size: u64,
}
