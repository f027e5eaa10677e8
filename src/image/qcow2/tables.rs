//! Tables in the image file, a slice of each kept in memory.
//!
//! What is changed stays in memory until it is written back, in an order in
//! which a power cut leaves nothing worse than leaked clusters: reference
//! counts before the table that leads to them, both before the L2 tables, and
//! those before the L1 table, each durable before the next is begun.

use std::collections::HashMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use super::{ClusterSize, Error, HostOffset};
use crate::image::ErrorKind;
use crate::image::storage::Storage;

/// When a changed table is written; the order matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Stage {
    RefcountBlock,
    RefcountTable,
    L2,
    L1,
}

const STAGES: [Stage; 4] = [Stage::RefcountBlock, Stage::RefcountTable, Stage::L2, Stage::L1];

/// The most bytes of tables that are kept for one image.
const CACHE_BYTES: usize = 8 << 20;
const LARGEST_SLICE: u64 = 64 << 10;

/// The tables of one image file.
pub(super) struct Tables {
    storage: Arc<dyn Storage>,
    /// The guest's data when it is in a file of its own.
    outside: Option<Arc<dyn Storage>>,
    durable: bool,
    /// A flush failed: the system may have forgotten what was written before it.
    lost: AtomicBool,
    /// Counts may be written long after what they count.
    lazy: AtomicBool,
    slice_bytes: u64,
    cache: Mutex<Cache>,
}

struct Cache {
    slices: HashMap<u64, Slice>,
    most_slices: usize,
    clock: u64,
}

struct Slice {
    bytes: Vec<u8>,
    changed: Option<Stage>,
    used: u64,
}

impl Tables {
    /// Keeps slices of the tables in `storage`; unless `durable`, nothing waits for the disk.
    pub(super) fn new(
        storage: Arc<dyn Storage>,
        outside: Option<Arc<dyn Storage>>,
        cluster: ClusterSize,
        durable: bool,
    ) -> Tables {
        let slice_bytes = cluster.bytes().min(LARGEST_SLICE);
        let cache = Mutex::new(Cache { slices: HashMap::new(), most_slices: 0, clock: 0 });
        let (lost, lazy) = (AtomicBool::new(false), AtomicBool::new(false));
        let tables = Tables { storage, outside, durable, lost, lazy, slice_bytes, cache };
        tables.keep_at_most(CACHE_BYTES);
        tables
    }

    /// Keeps at most so many bytes, 8 MiB at first.
    pub(super) fn keep_at_most(&self, bytes: usize) {
        const FEWEST: usize = 4;
        let step = self.step().max(1);
        self.cache().most_slices = (bytes.min(CACHE_BYTES) / step).max(FEWEST);
    }

    /// Keeps at most so many bytes, but never fewer than four slices, nor more than before.
    pub(super) fn bound(&self, bytes: usize) {
        let mut cache = self.cache();
        cache.most_slices = (bytes / self.step()).max(4).min(cache.most_slices);
    }

    /// Shows `look` what a table holds from `position` to the end of that slice.
    pub(super) fn look<T>(
        &self,
        table: HostOffset,
        position: u64,
        look: impl FnOnce(&[u8]) -> T,
    ) -> Result<T, Error> {
        let mut cache = self.cache();
        let (slice, within) = self.slice(&mut cache, place(table, position)?)?;
        Ok(look(slice.bytes.get(within..).unwrap_or_default()))
    }

    /// The big-endian word at `position`.
    pub(super) fn word(&self, table: HostOffset, position: u64) -> Result<u64, Error> {
        self.look(table, position, |bytes| {
            bytes.first_chunk().map_or(0, |word| u64::from_be_bytes(*word))
        })
    }

    /// Changes what a table holds from `position` on, within one slice.
    pub(super) fn change(
        &self,
        stage: Stage,
        table: HostOffset,
        position: u64,
        change: impl FnOnce(&mut [u8]),
    ) -> Result<(), Error> {
        let mut cache = self.cache();
        let (slice, within) = self.slice(&mut cache, place(table, position)?)?;
        slice.changed = Some(stage);
        change(slice.bytes.get_mut(within..).unwrap_or_default());
        Ok(())
    }

    /// Puts `bytes` into a table at `position`; they must not cross the end of a slice.
    pub(super) fn put(
        &self,
        stage: Stage,
        table: HostOffset,
        position: u64,
        bytes: &[u8],
    ) -> Result<(), Error> {
        self.change(stage, table, position, |target| {
            for (to, from) in target.iter_mut().zip(bytes) {
                *to = *from;
            }
        })
    }

    /// Starts a table of `length` bytes in clusters that were just allocated: all zeros.
    pub(super) fn start(&self, stage: Stage, table: HostOffset, length: u64) -> Result<(), Error> {
        let parts = (0..length).step_by(self.step());
        self.fill(stage, table, &mut parts.map(|_| Ok(Vec::new())))
    }

    /// Starts a table with what another one holds.
    pub(super) fn copy(
        &self,
        stage: Stage,
        from: HostOffset,
        to: HostOffset,
        length: u64,
    ) -> Result<(), Error> {
        let parts = (0..length).step_by(self.step());
        self.fill(stage, to, &mut parts.map(|at| self.look(from, at, <[u8]>::to_vec)))
    }

    fn fill(
        &self,
        stage: Stage,
        table: HostOffset,
        parts: &mut dyn Iterator<Item = Result<Vec<u8>, Error>>,
    ) -> Result<(), Error> {
        for (number, part) in parts.enumerate() {
            let mut bytes = part?;
            bytes.resize(self.step(), 0);
            let at = place(table, number as u64 * self.slice_bytes)?;
            let mut cache = self.cache();
            self.make_room(&mut cache)?;
            let used = cache.tick();
            cache.slices.insert(at, Slice { bytes, changed: Some(stage), used });
        }
        Ok(())
    }

    /// Forgets all of a table that is no more, changes too.
    pub(super) fn forget(&self, table: HostOffset, length: u64) {
        let end = table.0.saturating_add(length);
        self.cache().slices.retain(|at, _| !(table.0..end).contains(at));
    }

    /// Writes every change to the file, in the order that a power cut asks for.
    pub(super) fn write_back(&self) -> Result<(), Error> {
        self.write_changes(&mut self.cache(), &STAGES)
    }

    /// As [`write_back`](Tables::write_back), but leaves for later the counts that may be late.
    pub(super) fn write_mapping(&self) -> Result<(), Error> {
        let stages = if self.is_lazy() { &[Stage::L2, Stage::L1][..] } else { &STAGES };
        self.write_changes(&mut self.cache(), stages)
    }

    /// Whether counts may be written late.
    pub(super) fn is_lazy(&self) -> bool {
        self.lazy.load(Ordering::Relaxed)
    }

    pub(super) fn set_lazy(&self, lazy: bool) {
        self.lazy.store(lazy, Ordering::Relaxed);
    }

    /// Makes all that was written durable; after a failure it never succeeds again.
    pub(super) fn sync(&self) -> Result<(), Error> {
        if !self.durable {
            return Ok(());
        }
        if self.lost.load(Ordering::Relaxed) {
            return Err(Error::new(
                ErrorKind::Io,
                "An earlier flush failed, and what was written may be lost; open the image again and check it",
            ));
        }
        self.flush_files().inspect_err(|_| self.lost.store(true, Ordering::Relaxed))
    }

    fn flush_files(&self) -> Result<(), Error> {
        if let Some(outside) = &self.outside {
            outside.flush().map_err(Error::io)?;
        }
        self.storage.flush().map_err(Error::io)
    }

    fn write_changes(&self, cache: &mut Cache, stages: &[Stage]) -> Result<(), Error> {
        for stage in stages {
            let changed =
                cache.slices.iter_mut().filter(|(_, slice)| slice.changed == Some(*stage));
            let mut changed = changed.collect::<Vec<_>>();
            changed.sort_unstable_by_key(|(at, _)| **at);
            if *stage > Stage::RefcountBlock && !changed.is_empty() {
                self.sync()?;
            }
            for (at, slice) in changed {
                self.storage.write_at(&slice.bytes, *at).map_err(Error::io)?;
                slice.changed = None;
            }
        }
        Ok(())
    }

    fn slice<'a>(&self, cache: &'a mut Cache, at: u64) -> Result<(&'a mut Slice, usize), Error> {
        let within = at % self.slice_bytes;
        let start = at - within;
        if !cache.slices.contains_key(&start) {
            self.make_room(cache)?;
            let mut bytes = vec![0; self.step()];
            self.storage.read_padded(&mut bytes, start).map_err(Error::io)?;
            cache.slices.insert(start, Slice { bytes, changed: None, used: 0 });
        }
        let used = cache.tick();
        let slice = cache.slices.get_mut(&start).ok_or_else(out_of_range)?;
        slice.used = used;
        Ok((slice, usize::try_from(within).unwrap_or(usize::MAX)))
    }

    /// Drops the half that was not used for longest when the cache is full.
    fn make_room(&self, cache: &mut Cache) -> Result<(), Error> {
        if cache.slices.len() < cache.most_slices {
            return Ok(());
        }
        self.write_changes(cache, &STAGES)?;
        let mut used = cache.slices.values().map(|slice| slice.used).collect::<Vec<_>>();
        let middle = used.len() / 2;
        let (_, median, _) = used.select_nth_unstable(middle);
        let median = *median;
        cache.slices.retain(|_, slice| slice.used > median);
        Ok(())
    }

    fn step(&self) -> usize {
        usize::try_from(self.slice_bytes).unwrap_or(usize::MAX)
    }

    // A panic while the lock is held is a defect that tests find; the cache is whole between statements.
    fn cache(&self) -> MutexGuard<'_, Cache> {
        self.cache.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Cache {
    fn tick(&mut self) -> u64 {
        self.clock += 1;
        self.clock
    }
}

fn place(table: HostOffset, position: u64) -> Result<u64, Error> {
    table.0.checked_add(position).ok_or_else(out_of_range)
}

fn out_of_range() -> Error {
    Error::malformed("The image is damaged: a table is where no file can be")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::image::storage::MemoryStorage;

    #[test]
    fn keeps_changes_until_they_are_written_back_and_memory_within_bounds() {
        let storage = Arc::new(MemoryStorage::new(vec![], 64 << 20));
        let tables = Tables::new(storage.clone(), None, ClusterSize::DEFAULT, true);
        tables.put(Stage::L2, HostOffset(65_536), 8, &7_u64.to_be_bytes()).unwrap();
        assert_eq!(tables.word(HostOffset(65_536), 8).unwrap(), 7);
        assert_eq!(storage.length().unwrap(), 0);
        tables.write_back().unwrap();
        assert_eq!(storage.length().unwrap(), 131_072);
        for number in 1..1000_u64 {
            let table = HostOffset(number * 65_536);
            tables.put(Stage::L2, table, 16, &number.to_be_bytes()).unwrap();
            assert!(tables.cache().slices.len() <= 128);
        }
        for number in 1..1000_u64 {
            assert_eq!(tables.word(HostOffset(number * 65_536), 16).unwrap(), number);
        }
    }

    #[test]
    fn forgets_what_was_freed() {
        let storage = Arc::new(MemoryStorage::new(vec![], 1 << 20));
        let tables = Tables::new(storage.clone(), None, ClusterSize::DEFAULT, true);
        tables.start(Stage::L2, HostOffset(65_536), 65_536).unwrap();
        tables.forget(HostOffset(65_536), 65_536);
        tables.write_back().unwrap();
        assert_eq!(storage.length().unwrap(), 0);
        assert!(tables.word(HostOffset(u64::MAX), 8).is_err());
    }
}
