//! Finding every use of every cluster.

use std::collections::HashMap;

use super::fault::{BlockFault, ClusterFault, SnapshotFault};
use super::{Finding, Findings, Repair, TableFault};
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
    control: &'a Control<'a>,
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
        let mut pass = Pass { state: self, findings, control, repair, file_end, contiguous: None };
        pass.add(HostOffset(0), self.geometry.cluster.bytes(), 1);
        pass.add_l2_tables()?;
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

/// How often one fault is told at most, however many snapshots share it.
const MOST_TOLD: u64 = 16;

impl Pass<'_> {
    /// Counts a fault, and tells of it, as often as tables lead to it.
    fn fault(&mut self, times: u64, fault: impl Into<TableFault>) {
        let fault = fault.into();
        self.findings.report.corruptions += times;
        let told = times.min(MOST_TOLD);
        (0..told).for_each(|_| self.control.tell(Finding::Table(fault.clone())));
    }

    /// Counts a use of all clusters that these bytes are in.
    fn add(&mut self, offset: HostOffset, length: u64, uses: u64) {
        if length == 0 {
            return;
        }
        // The last cluster may be in the file in part.
        let cluster = self.state.geometry.cluster.bytes();
        if offset.0.saturating_add(length) >= self.file_end.saturating_add(cluster) {
            return self.fault(uses, TableFault::BeyondEnd { offset, length });
        }
        let most = self.state.largest_refcount();
        for number in self.state.clusters(offset, length) {
            let too_many = self.findings.used.add_up_to(number, uses, most);
            let offset = HostOffset(number * cluster);
            self.fault(too_many, TableFault::Overflow { offset });
        }
    }

    fn add_l2_tables(&mut self) -> Result<(), Error> {
        let tables = self.add_l1_tables()?;
        for (number, table) in tables.order.iter().enumerate() {
            self.control.step(number as u64, tables.order.len() as u64)?;
            let uses = tables.uses.get(&table.offset.0).copied().unwrap_or(1);
            self.add(table.offset, self.state.geometry.cluster.bytes(), uses);
            if !self.state.geometry.cluster.is_aligned(table.offset) {
                self.fault(uses, TableFault::L2Unaligned { offset: table.offset });
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
            match state.snapshot_fault(snapshot) {
                Some(fault) => self.fault(1, fault),
                None => {
                    let entries = u64::from(snapshot.l1_entries);
                    self.add_l1(snapshot.l1_offset, entries, false, &mut tables)?;
                }
            }
        }
        self.add(header.snapshots_offset, Snapshot::table_length(&snapshots), 1);
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
        self.add(l1, entries * 8, 1);
        self.state.each_word(l1, entries, |_, entry| {
            if entry & RESERVED != 0 {
                self.fault(1, TableFault::L1Reserved { entry });
            }
            let offset = HostOffset(entry & OFFSET);
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
            self.fault(uses, ClusterFault::Reserved { entry: entry.word });
        }
        let offset = HostOffset(entry.word & OFFSET);
        let data = entry.subclusters & u64::from(u32::MAX);
        let zero = !geometry.extended && entry.word & ZERO != 0;
        if offset.0 == 0 && !(geometry.external && entry.word & COPIED != 0 && !zero) {
            let times = if data == 0 { 0 } else { uses };
            return self.fault(times, ClusterFault::UnallocatedSubclusters);
        }
        if entry.subclusters >> 32 & data != 0 {
            self.fault(uses, ClusterFault::ContradictorySubclusters { offset });
        }
        if !geometry.cluster.is_aligned(offset) {
            let has_data = if geometry.extended { data != 0 } else { !zero };
            if has_data {
                self.fault(uses, ClusterFault::DataUnaligned { offset });
            } else if self.repair == Repair::All && !self.state.is_header(entry.table.offset) {
                // Made plain zeros, it loses nothing.
                return self.forget(entry, offset);
            } else {
                let repaired = false;
                self.fault(uses, ClusterFault::PreallocatedUnaligned { offset, repaired });
            }
        }
        self.add_data(entry, offset, uses);
    }

    fn forget(&mut self, entry: &Entry, offset: HostOffset) {
        self.findings.senseless.push((entry.table.offset, entry.position));
        self.findings.report.corruptions_fixed += 1;
        let repaired = ClusterFault::PreallocatedUnaligned { offset, repaired: true };
        self.control.tell(Finding::Table(repaired.into()));
    }

    fn add_data(&mut self, entry: &Entry, offset: HostOffset, uses: u64) {
        let cluster = self.state.geometry.cluster.bytes();
        if entry.table.active {
            let report = &mut self.findings.report;
            report.allocated_clusters += 1;
            let follows = self.contiguous.is_none_or(|end| end == offset.0);
            report.fragmented_clusters += u64::from(!follows);
            self.contiguous = Some(offset.0.saturating_add(cluster));
        }
        if !self.state.geometry.external {
            self.add(offset, cluster, uses);
        }
    }

    fn add_compressed(&mut self, entry: &Entry, uses: u64) {
        let geometry = self.state.geometry;
        let packed = geometry.packed_at(entry.word);
        if entry.word & COPIED != 0 {
            self.fault(uses, ClusterFault::CompressedCopied { offset: packed.offset });
        }
        let index = entry.position / geometry.entry_bytes() as u64;
        let word = entry.word & !COPIED;
        if geometry.external {
            let fault = ClusterFault::CompressedBesideData { index, entry: word };
            return self.fault(uses, fault);
        }
        if entry.subclusters != 0 {
            let fault = ClusterFault::CompressedSubclusters { index, entry: word };
            return self.fault(uses, fault);
        }
        self.add(packed.offset, packed.length, uses);
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
            self.add(directory.offset, directory.length, 1);
        }
        for bitmap in Bitmap::read_all(header, &*state.storage)? {
            for clusters in state.bitmap_ranges(&bitmap)? {
                let length = (clusters.end - clusters.start).saturating_mul(cluster);
                self.add(HostOffset(clusters.start.saturating_mul(cluster)), length, 1);
            }
        }
        Ok(())
    }

    fn add_refcounts(&mut self) -> Result<(), Error> {
        let (state, cluster) = (self.state, self.state.geometry.cluster.bytes());
        let (table, entries) = (state.header.refcount_table_offset, state.refcount_table_entries());
        self.add(table, entries * 8, 1);
        state.each_word(table, entries, |index, word| {
            if let Some(fault) = self.block_fault(word) {
                self.block(index, fault);
                return Ok(true);
            }
            self.add(HostOffset(word), cluster, 1);
            let uses = self.findings.used.get(state.cluster_of(word));
            if uses != 1 {
                self.block(index, BlockFault::Shared { uses });
            }
            Ok(true)
        })
    }

    /// What keeps an entry of the refcount table from leading to a block.
    fn block_fault(&self, word: u64) -> Option<BlockFault> {
        const RESERVED: u64 = 0x1ff;
        if word & RESERVED != 0 {
            Some(BlockFault::Reserved)
        } else if !self.state.geometry.cluster.is_aligned(HostOffset(word)) {
            Some(BlockFault::Unaligned)
        } else if !self.state.is_usable_block(word, self.file_end) {
            Some(BlockFault::Outside { repaired: self.repair == Repair::All })
        } else {
            None
        }
    }

    /// Counts a fault of a refcount block.
    fn block(&mut self, index: u64, fault: BlockFault) {
        let told = TableFault::Block { index, fault };
        match fault {
            // It counts nothing that is in the file.
            BlockFault::Outside { repaired: false } => self.fault(1, told),
            BlockFault::Outside { repaired: true } => {
                self.findings.rebuild = true;
                self.findings.report.corruptions_fixed += 1;
                self.control.tell(Finding::Table(told));
            }
            _ => {
                self.findings.rebuild = true;
                self.fault(1, told);
            }
        }
    }
}

impl State {
    /// What keeps a snapshot's L1 table from being one.
    fn snapshot_fault(&self, snapshot: &Snapshot) -> Option<TableFault> {
        let (offset, entries) = (snapshot.l1_offset, snapshot.l1_entries);
        let fault = if !self.geometry.cluster.is_aligned(offset) {
            SnapshotFault::Unaligned { offset }
        } else if u64::from(entries) * 8 > MAX_L1_BYTES {
            SnapshotFault::TooLarge { entries }
        } else {
            return None;
        };
        let (id, name) = (snapshot.id.clone(), snapshot.name.clone());
        Some(TableFault::Snapshot { id, name, fault })
    }
}
