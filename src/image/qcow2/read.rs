//! Reading the guest's disk.

use std::cell::RefCell;
use std::sync::{Arc, PoisonError};

use super::disk::{Below, State};
use super::entry::{Compressed, Kind, Mapping, OFFSET, Run, damaged};
use super::packing;
use super::{Error, HostOffset};

impl State {
    /// What is at a guest offset, and how far that goes, at most `limit` and at least one byte.
    pub(super) fn run(&self, guest: u64, limit: u64) -> Result<Run, Error> {
        let per_table = self.geometry.bytes_per_l2();
        let index = guest / per_table;
        if index >= u64::from(self.header.l1_entries) {
            return Ok(Run::unallocated(limit));
        }
        let most = (u64::from(self.header.l1_entries) - index).min(limit.div_ceil(per_table) + 1);
        let (entry, empty) = self.tables.look(self.header.l1_offset, index * 8, |entries| {
            let words = entries.chunks_exact(8).take(usize::try_from(most).unwrap_or(usize::MAX));
            let empty = words.clone().take_while(|word| word.iter().all(|byte| *byte == 0)).count();
            (words.clone().next().map(<[u8]>::to_vec).unwrap_or_default(), empty as u64)
        })?;
        if empty > 0 {
            let length = (empty * per_table - guest % per_table).min(limit);
            return Ok(Run::unallocated(length));
        }
        let word = entry.first_chunk().map_or(0, |word| u64::from_be_bytes(*word));
        match self.table_at(word)? {
            Some(table) => self.run_in(table, guest, limit),
            None => Ok(Run::unallocated((per_table - guest % per_table).min(limit))),
        }
    }

    /// The L2 table that an L1 entry leads to.
    pub(super) fn table_at(&self, l1_entry: u64) -> Result<Option<HostOffset>, Error> {
        let table = HostOffset(l1_entry & OFFSET);
        if !self.geometry.cluster.is_aligned(table) {
            return Err(damaged(format!("an L2 table at {:#x} is not aligned", table.0)));
        }
        Ok(Some(table).filter(|table| table.0 != 0))
    }

    fn run_in(&self, table: HostOffset, guest: u64, limit: u64) -> Result<Run, Error> {
        let geometry = self.geometry;
        let position = geometry.position_in_l2(guest);
        self.tables.look(table, position, |entries| {
            let mut found: Option<Run> = None;
            let mut within = guest % geometry.cluster.bytes();
            for entry in entries.chunks_exact(geometry.entry_bytes()) {
                let mapping = match (geometry.decode(entry), &found) {
                    (Ok(mapping), _) => mapping,
                    (Err(error), None) => return Err(error),
                    (Err(_), Some(run)) => return Ok(*run),
                };
                while within < geometry.cluster.bytes() {
                    let next = geometry.run_at(mapping, within);
                    within += next.length;
                    let joined = match &mut found {
                        None => found.insert(next).length > 0,
                        Some(run) => run.join(next),
                    };
                    if let Some(run) = found.filter(|run| !joined || run.length >= limit) {
                        return Ok(Run { length: run.length.min(limit), ..run });
                    }
                }
                within = 0;
            }
            found.ok_or_else(|| damaged("an L2 table ends too soon"))
        })?
    }

    /// What the L2 table says of a guest cluster; without a table, nothing is allocated.
    pub(super) fn mapping(&self, guest: u64) -> Result<Mapping, Error> {
        let index = guest / self.geometry.bytes_per_l2();
        if index >= u64::from(self.header.l1_entries) {
            return Ok(Mapping::Standard(super::entry::Standard::default()));
        }
        let word = self.tables.word(self.header.l1_offset, index * 8)?;
        match self.table_at(word)? {
            Some(table) => {
                let position = self.geometry.position_in_l2(guest);
                let length = self.geometry.entry_bytes();
                self.tables.look(table, position, |entries| {
                    self.geometry.decode(entries.get(..length).unwrap_or_default())
                })?
            }
            None => Ok(Mapping::Standard(super::entry::Standard::default())),
        }
    }

    /// Shows `look` each entry of an L2 table that is not zero, with its place.
    pub(super) fn each_mapping(
        &self,
        table: HostOffset,
        mut look: impl FnMut(u64, Result<Mapping, Error>) -> Result<(), Error>,
    ) -> Result<(), Error> {
        let (bytes, step) = (self.geometry.cluster.bytes(), self.geometry.entry_bytes());
        let mut position = 0;
        while position < bytes {
            let slice = self.tables.look(table, position, <[u8]>::to_vec)?;
            for entry in slice.chunks_exact(step) {
                if entry.iter().any(|byte| *byte != 0) {
                    look(position, self.geometry.decode(entry))?;
                }
                position += step as u64;
            }
            if slice.len() < step {
                break;
            }
        }
        Ok(())
    }

    /// Fills `buffer` from a guest offset on, with what is below where nothing is allocated.
    pub(super) fn read(
        &self,
        mut buffer: &mut [u8],
        mut guest: u64,
        below: Below<'_>,
    ) -> Result<(), Error> {
        while !buffer.is_empty() {
            let run = self.run(guest, buffer.len() as u64)?;
            let count = usize::try_from(run.length).unwrap_or(buffer.len()).min(buffer.len());
            let (part, rest) = buffer.split_at_mut(count);
            match run.kind {
                Kind::Unallocated => below(part, guest)?,
                Kind::Zero => part.fill(0),
                Kind::Data(host) => self.data().read_padded(part, host.0).map_err(Error::io)?,
                Kind::Compressed(packed) => {
                    self.read_compressed(part, packed, guest % self.geometry.cluster.bytes())?;
                }
            }
            buffer = rest;
            guest += run.length;
        }
        Ok(())
    }

    fn read_compressed(
        &self,
        buffer: &mut [u8],
        packed: Compressed,
        within: u64,
    ) -> Result<(), Error> {
        if buffer.len() == self.cluster_len() {
            return self.unpack(packed, buffer);
        }
        let cluster = self.unpacked(packed)?;
        let part = usize::try_from(within).ok().and_then(|start| cluster.get(start..));
        for (to, from) in buffer.iter_mut().zip(part.unwrap_or_default()) {
            *to = *from;
        }
        Ok(())
    }

    /// A whole compressed cluster; the last one is kept for those who read it in parts.
    fn unpacked(&self, packed: Compressed) -> Result<Arc<Vec<u8>>, Error> {
        let kept = || self.unpacked.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((of, cluster)) = &*kept()
            && *of == packed
        {
            return Ok(cluster.clone());
        }
        let mut cluster = vec![0; self.cluster_len()];
        self.unpack(packed, &mut cluster)?;
        let cluster = Arc::new(cluster);
        *kept() = Some((packed, cluster.clone()));
        Ok(cluster)
    }

    fn unpack(&self, packed: Compressed, cluster: &mut [u8]) -> Result<(), Error> {
        let length = usize::try_from(packed.length).unwrap_or(usize::MAX);
        PACKED.with_borrow_mut(|buffer| {
            if buffer.len() < length {
                buffer.resize(length, 0);
            }
            let room = buffer.get_mut(..length).unwrap_or_default();
            let read = self.storage.read_at(room, packed.offset.0).map_err(Error::io)?;
            let bytes = room.get(..read).unwrap_or_default();
            packing::unpack(self.header.compression, bytes, cluster)
        })
    }
}

thread_local! {
    /// The packed data that a thread reads; no more than two clusters of it.
    static PACKED: RefCell<Vec<u8>> = const { RefCell::new(Vec::new()) };
}
