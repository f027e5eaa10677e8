//! Removing what is no longer needed.

use std::collections::HashSet;
use std::fs;
use std::io;
use std::path::PathBuf;
use std::time::SystemTime;

use serde::Serialize;

use super::layout::Key;
use super::lock::Mode;
use super::record::Record;
use super::{Cache, Error};

/// What may go. By default: images with a newer version in the cache, and what broken fetches left.
#[derive(Clone, Debug, Default)]
#[non_exhaustive]
pub struct PruneOptions {
    /// The files that are in use, such as backing files of machines' disks. They stay.
    pub in_use: HashSet<PathBuf>,
    /// Everything else goes, new or old.
    pub all: bool,
    /// The most bytes that stay: beyond, what was used longest ago goes first.
    pub max_bytes: Option<u64>,
    /// Nothing is removed; the answer is what would be.
    pub dry_run: bool,
}

/// What was removed, and what was not.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Pruned {
    /// The images that are gone.
    pub removed: Vec<Record>,
    /// The images that would have gone, and are in use.
    pub in_use: Vec<Record>,
    /// The bytes that are free now, with those of broken fetches.
    pub freed: u64,
}

/// An image, and when it was last used.
struct Candidate {
    key: Key,
    record: Record,
    used: SystemTime,
}

impl Cache {
    /// Removes what is no longer needed and is not in use. What somebody gets or holds stays.
    ///
    /// # Errors
    /// [`ErrorKind::Io`](super::ErrorKind::Io) when something cannot be removed.
    pub fn prune(&self, options: &PruneOptions) -> Result<Pruned, Error> {
        let mut pruned = Pruned::default();
        let mut candidates = self.candidates()?;
        candidates.sort_by(|a, b| (a.used, &a.key).cmp(&(b.used, &b.key)));
        for candidate in doomed(&candidates, options) {
            self.prune_one(candidate, options, &mut pruned)?;
        }
        if !options.dry_run {
            pruned.freed += self.sweep()?;
        }
        Ok(pruned)
    }

    fn candidates(&self) -> Result<Vec<Candidate>, Error> {
        let mut candidates = Vec::new();
        for key in self.layout.keys().map_err(|error| self.cannot(error))? {
            if let Some(record) = self.whole(&key)? {
                let about = fs::metadata(self.layout.lock(&key)).and_then(|lock| lock.modified());
                let used = about.unwrap_or(SystemTime::UNIX_EPOCH);
                candidates.push(Candidate { key, record, used });
            }
        }
        Ok(candidates)
    }

    fn prune_one(
        &self,
        candidate: &Candidate,
        options: &PruneOptions,
        pruned: &mut Pruned,
    ) -> Result<(), Error> {
        let Candidate { key, record, .. } = candidate;
        let lock = match options.in_use.contains(&self.layout.blob(key)) {
            true => None,
            false => self.lock(key, Mode::Exclusive)?,
        };
        let Some(lock) = lock else {
            pruned.in_use.push(record.clone());
            return Ok(());
        };
        if !options.dry_run {
            self.clear(key, lock).map_err(|error| self.cannot(error))?;
        }
        pruned.freed = pruned.freed.saturating_add(record.size);
        pruned.removed.push(record.clone());
        Ok(())
    }

    /// Removes what broken fetches left, and locks of nothing. Gives the bytes that it freed.
    fn sweep(&self) -> Result<u64, Error> {
        let mut freed = 0_u64;
        for key in self.layout.keys().map_err(|error| self.cannot(error))? {
            if self.whole(&key)?.is_some() {
                continue;
            }
            let Some(lock) = self.lock(&key, Mode::Exclusive)? else { continue };
            // It may have become whole before the lock was taken.
            if self.whole(&key)?.is_none() {
                let bytes = [self.layout.part(&key), self.layout.blob(&key)].map(size);
                self.clear(&key, lock).map_err(|error| self.cannot(error))?;
                freed = bytes.into_iter().fold(freed, u64::saturating_add);
            }
        }
        Ok(freed)
    }
}

/// Those that are to go, of all from the longest unused to the last used.
fn doomed<'a>(candidates: &'a [Candidate], options: &PruneOptions) -> Vec<&'a Candidate> {
    let superseded = |old: &Candidate| {
        let newer = |new: &Candidate| {
            new.record.same_line(&old.record) && new.record.serial > old.record.serial
        };
        candidates.iter().any(newer)
    };
    let mut doomed: Vec<_> =
        candidates.iter().filter(|one| options.all || superseded(one)).collect();
    let Some(most) = options.max_bytes else { return doomed };
    let stays = |one: &&Candidate| !doomed.iter().any(|gone| gone.key == one.key);
    let stay: Vec<_> = candidates.iter().filter(stays).collect();
    let mut total = stay.iter().fold(0_u64, |sum, one| sum.saturating_add(one.record.size));
    for one in stay {
        if total <= most {
            break;
        }
        total = total.saturating_sub(one.record.size);
        doomed.push(one);
    }
    doomed
}

fn size(path: PathBuf) -> u64 {
    let about: io::Result<fs::Metadata> = fs::metadata(path);
    about.map(|about| about.len()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;
    use crate::catalog::{Digest, Item, UnixTime};

    fn candidate(id: u8, product: &str, serial: &str, size: u64) -> Candidate {
        let mut item = Item::new("https://a.example/x".parse().unwrap());
        (item.product, item.serial) = (product.into(), serial.into());
        let digest = Digest::Sha256([id; 32]);
        Candidate {
            key: Key::from(&digest),
            record: Record::new(&item, digest, size, "https://a.example/x", UnixTime(0)),
            used: SystemTime::UNIX_EPOCH + Duration::from_secs(id.into()),
        }
    }

    #[test]
    fn the_old_goes_first_and_then_what_was_used_longest_ago() {
        let candidates = [
            candidate(1, "noble", "20260101", 10),
            candidate(2, "noble", "20260102", 10),
            candidate(3, "", "", 10),
            candidate(4, "", "", 10),
            candidate(5, "jammy", "20250101", 10),
        ];
        let rows: [(PruneOptions, &[u8]); 5] = [
            (PruneOptions::default(), &[1]),
            (PruneOptions { all: true, ..PruneOptions::default() }, &[1, 2, 3, 4, 5]),
            (PruneOptions { max_bytes: Some(40), ..PruneOptions::default() }, &[1]),
            (PruneOptions { max_bytes: Some(25), ..PruneOptions::default() }, &[1, 2, 3]),
            (PruneOptions { max_bytes: Some(0), ..PruneOptions::default() }, &[1, 2, 3, 4, 5]),
        ];
        for (options, expected) in rows {
            let gone: Vec<u8> = doomed(&candidates, &options)
                .iter()
                .filter_map(|one| one.record.digest.as_bytes().first().copied())
                .collect();
            assert_eq!(gone, expected, "{options:?}");
        }
    }
}
