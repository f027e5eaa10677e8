//! Published images, as files that machines' disks stand on.
//!
//! An image comes from the cache or its mirrors, and becomes a file of the pool
//! that is fit to back disks: unpacked, alone, and never changed again. A newer
//! version is another file; the old one stays while a disk stands on it.

mod fill;
mod growing;
mod launch;
mod outgoing;
mod prune;
mod references;
mod seams;
mod upload;

use std::fs::{self, Permissions};
use std::io;
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};
use std::time::Duration;

use tokio::task::spawn_blocking;

pub use fill::PoolFormat;
pub use outgoing::Outgoing;
pub use prune::PrunedPool;
pub use references::references;
pub use seams::{FetchImage, FindImage, Published};

use super::layout::Layout;
use super::{Error, ErrorKind};
use crate::catalog::cache::{Cache, Cached, GetOptions, Lock, Mode};
use crate::catalog::fetch::{Fetcher, OnProgress};
use crate::catalog::{Digest, Item};
use crate::image::{self, Format, Gate, InfoOptions, Size};
use growing::Growing;

/// Puts published images into the pool of a data directory.
#[derive(Clone, Debug)]
pub struct Images {
    cache: Cache,
    fetcher: Fetcher,
    layout: Layout,
    format: PoolFormat,
}

/// A file that disks can stand on. While this lives, nobody removes it.
#[derive(Debug)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct BackingFile {
    /// The file.
    pub path: PathBuf,
    /// Its format.
    #[cfg_attr(feature = "serde", serde(serialize_with = "as_text"))]
    pub format: Format,
    /// The size that a guest sees, in bytes.
    pub size: u64,
    #[cfg_attr(feature = "serde", serde(skip))]
    _lock: Option<Lock>,
}

impl BackingFile {
    /// A file that nobody else removes.
    #[must_use]
    pub fn new(path: impl Into<PathBuf>, format: Format, size: u64) -> Self {
        Self { path: path.into(), format, size, _lock: None }
    }
}

impl Images {
    /// Images by way of this cache, in the pool below this data directory, which this process can
    /// write. They are unpacked to raw files.
    #[must_use]
    pub fn new(cache: Cache, fetcher: Fetcher, data_dir: impl Into<PathBuf>) -> Self {
        Self { cache, fetcher, layout: Layout::new(data_dir), format: PoolFormat::default() }
    }

    /// The same, with files of another format.
    #[must_use]
    pub fn with_format(self, format: PoolFormat) -> Self {
        Self { format, ..self }
    }

    /// The folder of the pool.
    #[must_use]
    pub fn pool(&self) -> PathBuf {
        self.layout.pool()
    }

    /// Whether an image is in the pool.
    #[must_use]
    pub fn has(&self, item: &Item) -> bool {
        item.digest.is_some_and(|digest| self.path(item, &digest).exists())
    }

    /// Makes sure that an image is in the pool, and gives its file.
    ///
    /// However many ask for it at a time, in however many processes, it is fetched once and
    /// unpacked once; it is unpacked while it arrives. An item without a digest is fetched each
    /// time.
    ///
    /// # Errors
    /// [`ErrorKind::Catalog`] when it cannot be fetched, [`ErrorKind::Image`] when it leads to
    /// another file, has no size that a disk can have, or cannot be read, and [`ErrorKind::Io`].
    pub async fn ready(
        &self,
        item: &Item,
        on_progress: &mut OnProgress<'_>,
    ) -> Result<BackingFile, Error> {
        let Some(digest) = item.digest else {
            let options = GetOptions { on_progress: Some(on_progress), ..GetOptions::default() };
            let cached = self.cache.get(item, &self.fetcher, options).await?;
            let path = self.path(item, &cached.record().digest);
            return match self.enter(&path).await? {
                Entry::There(lock) => describe(path, lock),
                Entry::Missing(lock) => self.finish(path, lock, cached, None).await,
            };
        };
        let path = self.path(item, &digest);
        match self.enter(&path).await? {
            Entry::There(lock) => describe(path, lock),
            Entry::Missing(lock) => self.fetch_into(item, path, lock, on_progress).await,
        }
    }

    /// Fetches an image and fills the file with it meanwhile.
    async fn fetch_into(
        &self,
        item: &Item,
        path: PathBuf,
        lock: Lock,
        on_progress: &mut OnProgress<'_>,
    ) -> Result<BackingFile, Error> {
        let growing = Growing::new(item.size);
        let early = item.size.map(|_| {
            let (source, part, format) = (growing.storage(), part_of(&path), self.format);
            spawn_blocking(move || fill::from_storage(source, &part, format))
        });
        let options =
            GetOptions { on_progress: Some(on_progress), on_growth: Some(growing.on_growth()) };
        let got = self.cache.get(item, &self.fetcher, options).await;
        // Who waits for bytes is told that there will be no more, or that all are there.
        growing.end(got.is_ok());
        let filled = match early {
            Some(early) => early.await.ok(),
            None => None,
        };
        let cached = got.inspect_err(|_| drop(fs::remove_file(part_of(&path))))?;
        self.finish(path, lock, cached, filled.and_then(Result::ok)).await
    }

    /// Gives the file its name; fills it first where that has not been done.
    async fn finish(
        &self,
        path: PathBuf,
        lock: Lock,
        cached: Cached,
        filled: Option<fill::Filled>,
    ) -> Result<BackingFile, Error> {
        let (part, format) = (part_of(&path), self.format);
        let finished = spawn_blocking(move || {
            let work = || {
                if filled.is_none() {
                    fill::from_file(cached.path(), &part, format)?;
                }
                publish(&part, &path).map_err(|error| cannot("write", &path, error))
            };
            work().inspect_err(|_| drop(fs::remove_file(&part)))?;
            lock.share().map_err(|error| cannot("lock", &path, error))?;
            describe(path, lock)
        });
        finished.await.unwrap_or_else(|error| {
            Err(Error::caused(ErrorKind::Io, "the work was interrupted", error))
        })
    }

    /// Where an image lies in the pool: `<version>-<arch>-backing-file`, the version with the
    /// serial and the first digits of the digest, so that nothing else is ever under that name.
    fn path(&self, item: &Item, digest: &Digest) -> PathBuf {
        let format = if self.format == PoolFormat::Raw { Format::Raw } else { Format::Qcow2 };
        self.layout.pool().join(words(item, digest, format))
    }

    /// Waits until a file of the pool is there, or this task alone may make it.
    async fn enter(&self, path: &Path) -> Result<Entry, Error> {
        const POLL: Duration = Duration::from_millis(20);
        for folder in [&self.layout.images(), &self.layout.pool()] {
            fs::create_dir_all(folder).map_err(|error| cannot("make", folder, error))?;
        }
        loop {
            if path.exists()
                && let Some(lock) = self.lock(path, Mode::Shared)?
                && path.exists()
            {
                return Ok(Entry::There(lock));
            }
            match self.lock(path, Mode::Exclusive)? {
                Some(lock) if !path.exists() => return Ok(Entry::Missing(lock)),
                // Somebody was faster.
                Some(_) => {}
                None => tokio::time::sleep(POLL).await,
            }
        }
    }

    fn lock(&self, path: &Path, mode: Mode) -> Result<Option<Lock>, Error> {
        let lock = self.layout.images().join(path.file_name().unwrap_or_default());
        Lock::try_take(&lock, mode).map_err(|error| cannot("lock", &lock, error))
    }
}

/// How a file of the pool was found.
enum Entry {
    /// Nobody may remove it.
    There(Lock),
    /// Nobody else may make it.
    Missing(Lock),
}

fn describe(path: PathBuf, lock: Lock) -> Result<BackingFile, Error> {
    let format = if is_raw(&path) { Format::Raw } else { Format::Qcow2 };
    let info = image::info(
        &path,
        &InfoOptions { format: Some(format), gate: Gate::Deny, ..InfoOptions::default() },
    )?;
    Ok(BackingFile { path, format, size: info.virtual_size.bytes(), _lock: Some(lock) })
}

/// The sizes that a disk can have.
pub(super) const MAX_SIZE: Size = Size::from_bytes(64 << 40);

/// A file on its way. Its name is fixed: whoever is killed leaves one, which the next overwrites.
fn part_of(path: &Path) -> PathBuf {
    let mut name = std::ffi::OsString::from(".");
    name.push(path.file_name().unwrap_or_default());
    name.push(".part");
    path.with_file_name(name)
}

fn publish(part: &Path, path: &Path) -> io::Result<()> {
    // Guests read it by way of their disks; nobody is to write it.
    fs::set_permissions(part, Permissions::from_mode(0o444))?;
    fs::rename(part, path)
}

/// A word as a part of a file's name; catalogs choose words, not paths.
fn plain(word: &str) -> String {
    let plain = |c: char| if c.is_ascii_alphanumeric() || ".+".contains(c) { c } else { '_' };
    match word {
        "backing-file" => word.to_owned(),
        word => word.trim_matches('.').chars().take(40).map(plain).collect(),
    }
}

/// The name of an image's file in a pool.
fn words(item: &Item, digest: &Digest, format: Format) -> String {
    let digits = digits(digest);
    let raw = if format == Format::Raw { "raw" } else { "" };
    let words =
        [&*item.os, &*item.version, &*item.serial, &*digits, &*item.arch, raw, "backing-file"];
    let words: Vec<String> = words.into_iter().map(plain).filter(|word| !word.is_empty()).collect();
    words.join("-")
}

/// The first digits of a digest: enough to tell images apart, few enough for a name.
fn digits(digest: &Digest) -> String {
    digest.to_hex().chars().take(12).collect()
}

fn is_raw(path: &Path) -> bool {
    path.to_str().is_some_and(|path| path.ends_with("-raw-backing-file"))
}

fn cannot(verb: &str, path: &Path, error: io::Error) -> Error {
    Error::caused(ErrorKind::Io, format!("cannot {verb} '{}'", path.display()), error)
}

#[cfg(feature = "serde")]
fn as_text<S: serde::Serializer>(format: &Format, to: S) -> Result<S::Ok, S::Error> {
    to.serialize_str(format.name())
}
