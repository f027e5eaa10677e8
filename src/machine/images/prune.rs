//! Removing files of the pool that nothing stands on.

use std::collections::HashSet;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::{Images, Mode, cannot, references};
use crate::catalog::cache::Lock;
use crate::machine::Error;
use crate::virt::Connect;

/// What was removed from the pool.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct PrunedPool {
    /// The files that are gone.
    pub removed: Vec<PathBuf>,
    /// The bytes that they took.
    pub freed: u64,
}

impl Images {
    /// Removes the files of the pool that no disk stands on: all of them, or those whose image is
    /// no longer in the cache. A dry run removes nothing, and says what would go.
    ///
    /// # Errors
    /// The pool or the domains cannot be read, so that nobody knows what is in use.
    pub async fn prune(
        &self,
        connect: &Connect,
        all: bool,
        dry_run: bool,
    ) -> Result<PrunedPool, Error> {
        let kept: HashSet<String> = match all {
            true => HashSet::new(),
            false => self.cache.list()?.iter().map(|image| super::digits(&image.digest)).collect(),
        };
        let is_kept = |path: &Path| kept.iter().any(|digits| name(path).contains(digits));
        // Locked before anybody looks what is in use: who comes later waits.
        let mut locked: Vec<(PathBuf, Lock)> = Vec::new();
        for path in self.files()?.into_iter().filter(|path| !is_kept(path)) {
            locked.extend(self.lock(&path, Mode::Exclusive)?.map(|lock| (path, lock)));
        }
        let mut pruned = PrunedPool::default();
        for (path, _) in &locked {
            if !dry_run {
                // Nobody is at work on it, as its lock is held here.
                drop(fs::remove_file(super::part_of(path)));
            }
        }
        locked.retain(|(path, _)| path.exists());
        if locked.is_empty() {
            return Ok(pruned);
        }
        let used = references(Some(connect), &[self.layout.pool()]).await?;
        let is_used = |path: &Path| fs::canonicalize(path).is_ok_and(|path| used.contains(&path));
        for (path, lock) in locked.into_iter().filter(|(path, _)| !is_used(path)) {
            let about = fs::metadata(&path).map_err(|error| cannot("read", &path, error))?;
            if !dry_run {
                fs::remove_file(&path).map_err(|error| cannot("remove", &path, error))?;
                lock.remove().map_err(|error| cannot("remove the lock of", &path, error))?;
            }
            pruned.freed += std::os::unix::fs::MetadataExt::blocks(&about) * 512;
            pruned.removed.push(path);
        }
        Ok(pruned)
    }

    /// The backing files that are in the pool, and what broken work on them left.
    fn files(&self) -> Result<Vec<PathBuf>, Error> {
        let pool = self.layout.pool();
        let entries = match fs::read_dir(&pool) {
            Ok(entries) => entries,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
            Err(error) => return Err(cannot("read", &pool, error)),
        };
        let paths: io::Result<Vec<PathBuf>> =
            entries.map(|entry| entry.map(|entry| entry.path())).collect();
        let paths = paths.map_err(|error| cannot("read", &pool, error))?;
        let whole = |path: &PathBuf| match name(path).strip_prefix('.') {
            Some(part) => pool.join(part.strip_suffix(".part").unwrap_or(part)),
            None => path.clone(),
        };
        let mut files: Vec<PathBuf> = paths.iter().map(whole).collect();
        files.retain(|path| name(path).ends_with("-backing-file"));
        files.sort();
        files.dedup();
        Ok(files)
    }
}

fn name(path: &Path) -> &str {
    path.file_name().and_then(|name| name.to_str()).unwrap_or_default()
}
