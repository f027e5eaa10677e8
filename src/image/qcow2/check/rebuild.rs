//! Writing reference counts anew from what is really used.

use std::collections::BTreeSet;

use super::counts::Counts;
use crate::image::qcow2::allocate::too_large;
use crate::image::qcow2::disk::State;
use crate::image::qcow2::tables::Stage;
use crate::image::qcow2::{Error, HostOffset, MAX_REFCOUNT_TABLE_BYTES};

impl State {
    /// Writes a new refcount table and new blocks behind everything that is used.
    ///
    /// The old ones stay as they are until the header leads to the new ones.
    pub(in crate::image::qcow2) fn rebuild_refcounts(
        &mut self,
        used: &Counts,
    ) -> Result<(), Error> {
        let bytes = self.geometry.cluster.bytes();
        let old = self.refcount_uses()?;
        let first = used.end().max(self.storage.length().map_err(Error::io)?.div_ceil(bytes));
        let (blocks, table_clusters) = self.blocks_for(used, first)?;
        self.start_refcounts(first, &blocks, table_clusters)?;
        used.each(|cluster, count| {
            let left = count.saturating_sub(old.get(cluster));
            self.set_refcount(cluster, left.min(self.largest_refcount()))
        })?;
        for cluster in first..first + blocks.len() as u64 + table_clusters {
            self.set_refcount(cluster, 1)?;
        }
        self.tables.write_back()?;
        self.put_refcount_table_place()
    }

    /// Which blocks are needed, with those that count the blocks and the table, and how long that is.
    fn blocks_for(&self, used: &Counts, first: u64) -> Result<(BTreeSet<u64>, u64), Error> {
        let (bytes, per_block) = (self.geometry.cluster.bytes(), self.counts_per_block());
        let mut needed = BTreeSet::new();
        used.each(|cluster, _| {
            needed.insert(cluster / per_block);
            Ok(())
        })?;
        let (mut blocks, mut table_clusters) = (BTreeSet::new(), 1);
        loop {
            let end = first + blocks.len() as u64 + table_clusters;
            let mut wanted = needed.clone();
            wanted.extend(first / per_block..=(end - 1) / per_block);
            let last = wanted.last().copied().unwrap_or(0);
            let clusters = ((last + 1) * 8).div_ceil(bytes);
            if clusters * bytes > MAX_REFCOUNT_TABLE_BYTES {
                return Err(too_large());
            }
            if (wanted.len(), clusters) == (blocks.len(), table_clusters) {
                return Ok((blocks, table_clusters));
            }
            (blocks, table_clusters) = (wanted, clusters);
        }
    }

    fn start_refcounts(
        &mut self,
        first: u64,
        blocks: &BTreeSet<u64>,
        table_clusters: u64,
    ) -> Result<(), Error> {
        let bytes = self.geometry.cluster.bytes();
        let table = HostOffset((first + blocks.len() as u64) * bytes);
        self.tables.start(Stage::RefcountTable, table, table_clusters * bytes)?;
        for (cluster, index) in (first..).zip(blocks) {
            let block = HostOffset(cluster * bytes);
            self.tables.start(Stage::RefcountBlock, block, bytes)?;
            self.tables.put(Stage::RefcountTable, table, index * 8, &block.0.to_be_bytes())?;
        }
        self.header.refcount_table_offset = table;
        self.header.refcount_table_clusters =
            u32::try_from(table_clusters).map_err(|_| too_large())?;
        Ok(())
    }

    /// The uses that the refcount table and its blocks are, as a check counts them.
    fn refcount_uses(&self) -> Result<Counts, Error> {
        let (table, entries) = (self.header.refcount_table_offset, self.refcount_table_entries());
        let mut uses = Counts::default();
        uses.add(self.clusters(table, entries * 8), 1);
        let file_end = self.storage.length().map_err(Error::io)?;
        self.each_word(table, entries, |_, word| {
            if self.is_usable_block(word, file_end) {
                uses.add(self.clusters(HostOffset(word), 1), 1);
            }
            Ok(true)
        })?;
        Ok(uses)
    }

    /// Whether an entry of the refcount table leads to a block.
    pub(super) fn is_usable_block(&self, word: u64, file_end: u64) -> bool {
        self.geometry.cluster.is_aligned(HostOffset(word)) && word < file_end
    }
}
