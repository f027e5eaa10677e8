//! Keeping images that were fetched.
//!
//! A cache is a folder that any number of processes share. A file in it is named
//! by its digest, and is there whole or not at all: a process that is killed
//! leaves at most a part, which the next fetch goes on with or [`prune`](Cache::prune)
//! removes.

mod browse;
mod get;
mod growth;
mod import;
mod layout;
mod lock;
mod part;
mod prune;
mod record;
mod verify;

use std::path::{Path, PathBuf};

pub use browse::BrowseOptions;
pub use get::GetOptions;
pub use growth::OnGrowth;
pub use lock::{Lock, Mode};
pub use prune::{PruneOptions, Pruned};
pub use record::Record;
pub use verify::Verdict;

use super::{Digest, Error, ErrorKind};
use layout::{Key, Layout};

/// Where images are kept when the user does not say: `/var/cache/virtsmith` for root,
/// `$XDG_CACHE_HOME/virtsmith` (`~/.cache/virtsmith`) for others.
///
/// `None` when a user who is not root has no home directory.
#[must_use]
pub fn default_dir() -> Option<PathBuf> {
    if rustix::process::geteuid().is_root() {
        return Some("/var/cache/virtsmith".into());
    }
    let named =
        |name: &str| std::env::var_os(name).filter(|dir| !dir.is_empty()).map(PathBuf::from);
    let cache = named("XDG_CACHE_HOME").or_else(|| Some(named("HOME")?.join(".cache")))?;
    Some(cache.join("virtsmith"))
}

/// A folder of images.
#[derive(Clone, Debug)]
pub struct Cache {
    layout: Layout,
}

/// An image in the cache. While this lives, nobody removes it.
#[derive(Debug)]
pub struct Cached {
    record: Record,
    path: PathBuf,
    lock: Lock,
}

impl Cached {
    /// What is known of it.
    #[must_use]
    pub fn record(&self) -> &Record {
        &self.record
    }

    /// The file, which nobody may write.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }
}

impl Cache {
    /// Opens the cache in a folder, which is made where it is missing.
    ///
    /// # Errors
    /// [`ErrorKind::Io`] when the folder cannot be made.
    pub fn open(dir: impl Into<PathBuf>) -> Result<Self, Error> {
        let cache = Self { layout: Layout::new(dir.into()) };
        cache.layout.make().map_err(|error| cache.cannot(error))?;
        Ok(cache)
    }

    /// The folder.
    #[must_use]
    pub fn dir(&self) -> &Path {
        self.layout.dir()
    }

    /// Finds an image by its digest, and notes that it was used. Nothing is fetched.
    ///
    /// # Errors
    /// [`ErrorKind::Io`] when the cache cannot be read.
    pub fn find(&self, digest: &Digest) -> Result<Option<Cached>, Error> {
        let key = Key::from(digest);
        // Looked for first, so that no locks pile up for what was never here.
        if self.whole(&key)?.is_none() {
            return Ok(None);
        }
        let Some(lock) = self.lock(&key, Mode::Shared)? else {
            return Ok(None);
        };
        // Whether it was used is of no use to who cannot write here.
        let _ = lock.touch();
        let path = self.layout.blob(&key);
        Ok(self.whole(&key)?.map(|record| Cached { record, path, lock }))
    }

    /// The images that are here whole, by their names, then by their serials.
    ///
    /// # Errors
    /// [`ErrorKind::Io`] when the cache cannot be read.
    pub fn list(&self) -> Result<Vec<Record>, Error> {
        let keys = self.layout.keys().map_err(|error| self.cannot(error))?;
        let mut records = Vec::new();
        for key in keys {
            records.extend(self.whole(&key)?);
        }
        records.sort_by(|a, b| order(a).cmp(&order(b)));
        Ok(records)
    }

    /// Where an image lies or would lie.
    #[must_use]
    pub fn path_of(&self, digest: &Digest) -> PathBuf {
        self.layout.blob(&Key::from(digest))
    }

    /// Removes an image. That there is none is no error.
    ///
    /// # Errors
    /// [`ErrorKind::Busy`] while somebody gets or holds it, [`ErrorKind::Io`].
    pub fn remove(&self, digest: &Digest) -> Result<(), Error> {
        let key = Key::from(digest);
        let Some(lock) = self.lock(&key, Mode::Exclusive)? else {
            let sentence = format!("the image {digest} is in use; try again later");
            return Err(Error::new(ErrorKind::Busy, sentence));
        };
        self.clear(&key, lock).map_err(|error| self.cannot(error))
    }

    /// Removes all that has this key, its lock last.
    fn clear(&self, key: &Key, lock: Lock) -> std::io::Result<()> {
        part::remove_if_there(&self.layout.blob(key))?;
        part::discard(&self.layout, key)?;
        for path in [self.layout.record(key), self.layout.part_origin(key)] {
            let mut new = path.clone().into_os_string();
            new.push(".new");
            part::remove_if_there(&path)?;
            part::remove_if_there(Path::new(&new))?;
        }
        lock.remove()
    }
}

fn order(record: &Record) -> [&str; 6] {
    let Record { os, version, arch, stream, serial, name, .. } = record;
    [name.as_deref().unwrap_or_default(), os, version, arch, stream, serial]
}
