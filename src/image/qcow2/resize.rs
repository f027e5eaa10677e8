//! Changing the size of the guest's disk.

use super::disk::{Below, Disk, State};
use super::entry::COPIED;
use super::tables::Stage;
use super::zero::Leave;
use super::{Error, Version};
use crate::image::{Control, ErrorKind, Preallocation, Size};

impl Disk {
    /// Lengthens or cuts the disk; `below_size` is the size of what is below it.
    pub(crate) fn resize(
        &self,
        size: Size,
        how: Preallocation,
        below_size: u64,
        below: Below<'_>,
        control: &Control<'_>,
    ) -> Result<(), Error> {
        let mut state = self.write_state();
        let old = state.header.virtual_size;
        // Snapshots of version 2 do not say how large the disk was.
        if state.header.version == Version::V2 && state.header.snapshot_count > 0 {
            return Err(Error::new(
                ErrorKind::UnsupportedFeature,
                "Can't resize a v2 image which has snapshots; amend it to v3 first",
            ));
        }
        state.hold_all_bitmaps()?;
        if size < old {
            state.shrink(size)?;
        } else {
            state.grow(size, below_size, below)?;
            // What lies in a raw data file is mapped whatever is asked for.
            let how = match how {
                Preallocation::Off if state.header.features.data_file_raw() => {
                    Preallocation::Metadata
                }
                how => how,
            };
            if how != Preallocation::Off {
                state.preallocate_or_shrink(old, size, how, control)?;
            }
        }
        if state.header.bitmaps.is_some() { state.resize_bitmaps(old, size) } else { Ok(()) }
    }
}

impl State {
    /// Makes room in the L1 table, makes sure that what is new reads as zeros, and shows it last.
    fn grow(&mut self, size: Size, below_size: u64, below: Below<'_>) -> Result<(), Error> {
        let old = self.header.virtual_size;
        self.flush()?;
        self.lengthen_l1(size.bytes().div_ceil(self.geometry.bytes_per_l2()))?;
        if let Some(outside) = &self.outside {
            // What is behind the end goes, and zeros come.
            outside.set_length(old.bytes()).map_err(Error::io)?;
            outside.set_length(size.bytes()).map_err(Error::io)?;
        }
        self.hide_what_was_behind_the_end(old.bytes(), size.bytes(), below_size, below)?;
        self.flush()?;
        self.switch_l1(self.header.l1_offset, u64::from(self.header.l1_entries), size)
    }

    fn lengthen_l1(&mut self, entries: u64) -> Result<(), Error> {
        let (table, had) = (self.header.l1_offset, u64::from(self.header.l1_entries));
        if entries <= had {
            return Ok(());
        }
        let longer = self.copy_l1(table, had, entries)?;
        self.each_word(table, had, |index, word| {
            let word = word & COPIED | self.tables.word(longer, index * 8)?;
            self.tables.put(Stage::L1, longer, index * 8, &word.to_be_bytes())?;
            Ok(true)
        })?;
        self.switch_l1(longer, entries, self.header.virtual_size)?;
        self.free(self.clusters(table, had * 8))
    }

    /// Fills what is new, or gives it up again when that cannot be done.
    fn preallocate_or_shrink(
        &mut self,
        old: Size,
        size: Size,
        how: Preallocation,
        control: &Control<'_>,
    ) -> Result<(), Error> {
        let filled = self.preallocate(old.bytes()..size.bytes(), how, control);
        if filled.is_err() {
            self.shrink(old)?;
        }
        filled.and_then(|()| self.flush())
    }

    /// What is new reads as zeros: not as what is below, nor as what a cluster held before.
    fn hide_what_was_behind_the_end(
        &mut self,
        old: u64,
        size: u64,
        below_size: u64,
        below: Below<'_>,
    ) -> Result<(), Error> {
        let cluster_end = old.next_multiple_of(self.geometry.cluster.bytes());
        let end = below_size.max(cluster_end).clamp(old, size);
        self.zero(old, end - old, true, below)
    }

    fn shrink(&mut self, size: Size) -> Result<(), Error> {
        let old = self.header.virtual_size.bytes();
        let cluster = self.geometry.cluster.bytes();
        let start = size.bytes().next_multiple_of(cluster);
        if start < old {
            self.discard(start, old - start, Leave::Nothing)?;
        }
        self.drop_tables(size.bytes().div_ceil(self.geometry.bytes_per_l2()))?;
        self.flush()?;
        self.switch_l1(self.header.l1_offset, u64::from(self.header.l1_entries), size)?;
        if let Some(outside) = &self.outside {
            outside.set_length(size.bytes()).map_err(Error::io)?;
        }
        self.cut_file()
    }

    /// Frees the L2 tables from an index on, which map nothing any more.
    fn drop_tables(&mut self, first: u64) -> Result<(), Error> {
        let l1 = self.header.l1_offset;
        let mut tables = Vec::new();
        self.each_word(l1, u64::from(self.header.l1_entries), |index, word| {
            if index >= first
                && let Some(table) = self.table_at(word)?
            {
                tables.push((index, table));
            }
            Ok(true)
        })?;
        for (index, table) in tables {
            self.tables.put(Stage::L1, l1, index * 8, &[0; 8])?;
            let clusters = self.clusters(table, 1);
            self.free(clusters)?;
        }
        Ok(())
    }

    /// Cuts off the file what nothing uses.
    pub(super) fn cut_file(&mut self) -> Result<(), Error> {
        self.flush()?;
        let bytes = self.geometry.cluster.bytes();
        let mut end = self.storage.length().map_err(Error::io)?.div_ceil(bytes);
        while end > 1 && self.refcount(end - 1)? == 0 {
            end -= 1;
        }
        let end = end * bytes;
        if end < self.storage.length().map_err(Error::io)? {
            self.storage.set_length(end).map_err(Error::io)?;
        }
        Ok(())
    }
}
