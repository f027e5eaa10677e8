//! Finding every use of every cluster.

use std::collections::HashMap;

use super::{Findings, Repair};
use crate::image::Control;
use crate::image::qcow2::bitmap::Bitmap;
use crate::image::qcow2::disk::State;
use crate::image::qcow2::entry::{COMPRESSED, COPIED, OFFSET, RESERVED, ZERO};
use crate::image::qcow2::tables::Stage;
use crate::image::qcow2::{Error, HostOffset, MAX_L1_BYTES, Snapshot};

/// The L2 tables of an image.
#[derive(Default)]
struct Tables {
    /// In the guest's order, those of the active L1 table first; each once.
    order: Vec<Table>,
    /// How many L1 tables lead to each.
    uses: HashMap<u64, u64>,
}

#[derive(Clone, Copy)]
struct Table {
    offset: HostOffset,
    active: bool,
}

/// An entry of an L2 table, and where it is.
struct Entry {
    table: Table,
    position: u64,
    word: u64,
    /// The second word of an extended entry.
    subclusters: u64,
}

/// A pass over all tables.
struct Pass<'a> {
    state: &'a State,
    findings: &'a mut Findings,
    repair: Repair,
    file_end: u64,
    /// Where the data of the last cluster ended.
    contiguous: Option<u64>,
}

impl State {
    /// Counts the uses of every cluster, and the faults of the tables on the way.
    pub(super) fn find_uses(
        &self,
        repair: Repair,
        findings: &mut Findings,
        control: &Control<'_>,
    ) -> Result<(), Error> {
        let file_end = self.storage.length().map_err(Error::io)?;
        let mut pass = Pass { state: self, findings, repair, file_end, contiguous: None };
        pass.add(0, self.geometry.cluster.bytes(), 1);
        pass.add_l2_tables(control)?;
        pass.add_bitmaps()?;
        pass.add_refcounts()
    }

    /// Makes an entry that cannot be right say that there are zeros.
    pub(super) fn forget_entry(&self, table: HostOffset, position: u64) -> Result<(), Error> {
        const ALL_ZERO: u64 = 0xffff_ffff_0000_0000;
        let words = if self.geometry.extended { [0, ALL_ZERO] } else { [ZERO, 0] };
        let bytes = words.map(u64::to_be_bytes).concat();
        let entry = bytes.get(..self.geometry.entry_bytes()).unwrap_or_default();
        self.tables.put(Stage::L2, table, position, entry)
    }
}

impl Pass<'_> {
    fn fault(&mut self, times: u64) {
        self.findings.report.corruptions += times;
    }

    /// Counts a use of all clusters that these bytes are in.
    fn add(&mut self, offset: u64, length: u64, uses: u64) {
        if length == 0 {
            return;
        }
        // The last cluster may be in the file in part.
        let cluster = self.state.geometry.cluster.bytes();
        if offset.saturating_add(length) >= self.file_end.saturating_add(cluster) {
            return self.fault(uses);
        }
        self.findings.used.add(self.state.clusters(HostOffset(offset), length), uses);
    }

    fn add_l2_tables(&mut self, control: &Control<'_>) -> Result<(), Error> {
        let tables = self.add_l1_tables()?;
        for (number, table) in tables.order.iter().enumerate() {
            control.step(number as u64, tables.order.len() as u64)?;
            let uses = tables.uses.get(&table.offset.0).copied().unwrap_or(1);
            self.add(table.offset.0, self.state.geometry.cluster.bytes(), uses);
            if !self.state.geometry.cluster.is_aligned(table.offset) {
                self.fault(uses);
            }
            self.add_entries(*table, uses)?;
        }
        Ok(())
    }

    fn add_l1_tables(&mut self) -> Result<Tables, Error> {
        let (state, header) = (self.state, &self.state.header);
        let mut tables = Tables::default();
        self.add_l1(header.l1_offset, u64::from(header.l1_entries), true, &mut tables)?;
        let snapshots = state.snapshots()?;
        for snapshot in &snapshots {
            let entries = u64::from(snapshot.l1_entries);
            let aligned = header.cluster_size.is_aligned(snapshot.l1_offset);
            if aligned && entries * 8 <= MAX_L1_BYTES {
                self.add_l1(snapshot.l1_offset, entries, false, &mut tables)?;
            } else {
                self.fault(1);
            }
        }
        self.add(header.snapshots_offset.0, Snapshot::table_length(&snapshots), 1);
        Ok(tables)
    }

    fn add_l1(
        &mut self,
        l1: HostOffset,
        entries: u64,
        active: bool,
        tables: &mut Tables,
    ) -> Result<(), Error> {
        const RESERVED: u64 = 0x7f00_0000_0000_01ff;
        self.add(l1.0, entries * 8, 1);
        self.state.each_word(l1, entries, |_, word| {
            if word & RESERVED != 0 {
                self.fault(1);
            }
            let offset = HostOffset(word & OFFSET);
            let uses = tables.uses.entry(offset.0).or_default();
            *uses += 1;
            if *uses == 1 {
                tables.order.push(Table { offset, active });
            }
            Ok(true)
        })
    }

    fn add_entries(&mut self, table: Table, uses: u64) -> Result<(), Error> {
        let state = self.state;
        let (end, step) = (state.geometry.cluster.bytes(), state.geometry.entry_bytes());
        let mut position = 0;
        while position < end {
            let slice = state.tables.look(table.offset, position, <[u8]>::to_vec)?;
            let rest = usize::try_from(end - position).unwrap_or(usize::MAX);
            let slice = slice.get(..rest).unwrap_or(&slice);
            for (number, bytes) in slice.chunks_exact(step).enumerate() {
                let words = bytes.as_chunks().0.iter().map(|word| u64::from_be_bytes(*word));
                let mut words = words.chain([0]);
                let (word, subclusters) = (words.next().unwrap_or(0), words.next().unwrap_or(0));
                if word | subclusters != 0 {
                    let position = position + (number * step) as u64;
                    self.add_entry(&Entry { table, position, word, subclusters }, uses);
                }
            }
            position += slice.len().max(step) as u64;
        }
        Ok(())
    }

    fn add_entry(&mut self, entry: &Entry, uses: u64) {
        if entry.word & COMPRESSED != 0 {
            return self.add_compressed(entry, uses);
        }
        let geometry = self.state.geometry;
        if entry.word & RESERVED != 0 {
            self.fault(uses);
        }
        let offset = entry.word & OFFSET;
        let data = entry.subclusters & u64::from(u32::MAX);
        let zero = !geometry.extended && entry.word & ZERO != 0;
        if offset == 0 && !(geometry.external && entry.word & COPIED != 0 && !zero) {
            return self.fault(if data == 0 { 0 } else { uses });
        }
        if entry.subclusters >> 32 & data != 0 {
            self.fault(uses);
        }
        if !geometry.cluster.is_aligned(HostOffset(offset)) {
            self.fault(uses);
            let has_data = if geometry.extended { data != 0 } else { !zero };
            if !has_data && self.repair == Repair::All {
                // Made plain zeros, it loses nothing.
                return self.findings.senseless.push((entry.table.offset, entry.position));
            }
        }
        self.add_data(entry, offset, uses);
    }

    fn add_data(&mut self, entry: &Entry, offset: u64, uses: u64) {
        let cluster = self.state.geometry.cluster.bytes();
        if entry.table.active {
            let report = &mut self.findings.report;
            report.allocated_clusters += 1;
            let follows = self.contiguous.is_none_or(|end| end == offset);
            report.fragmented_clusters += u64::from(!follows);
            self.contiguous = Some(offset.saturating_add(cluster));
        }
        if !self.state.geometry.external {
            self.add(offset, cluster, uses);
        }
    }

    fn add_compressed(&mut self, entry: &Entry, uses: u64) {
        let geometry = self.state.geometry;
        if entry.word & COPIED != 0 {
            self.fault(uses);
        }
        if geometry.external || entry.subclusters != 0 {
            return self.fault(uses);
        }
        let packed = geometry.packed_at(entry.word);
        self.add(packed.offset.0, packed.length, uses);
        if entry.table.active {
            let report = &mut self.findings.report;
            report.allocated_clusters += 1;
            report.compressed_clusters += 1;
            report.fragmented_clusters += 1;
        }
    }

    fn add_bitmaps(&mut self) -> Result<(), Error> {
        let (state, header) = (self.state, &self.state.header);
        let cluster = state.geometry.cluster.bytes();
        if let Some(directory) = header.bitmaps {
            self.add(directory.offset.0, directory.length, 1);
        }
        for bitmap in Bitmap::read_all(header, &*state.storage)? {
            for clusters in state.bitmap_ranges(&bitmap)? {
                let length = (clusters.end - clusters.start).saturating_mul(cluster);
                self.add(clusters.start.saturating_mul(cluster), length, 1);
            }
        }
        Ok(())
    }

    fn add_refcounts(&mut self) -> Result<(), Error> {
        let (state, cluster) = (self.state, self.state.geometry.cluster.bytes());
        let (table, entries) = (state.header.refcount_table_offset, state.refcount_table_entries());
        self.add(table.0, entries * 8, 1);
        state.each_word(table, entries, |_, word| {
            let usable = state.is_usable_block(word, self.file_end);
            if usable {
                self.add(word, cluster, 1);
            }
            if !usable || self.findings.used.get(state.cluster_of(word)) != 1 {
                self.fault(1);
                self.findings.rebuild = true;
            }
            Ok(true)
        })
    }
}
