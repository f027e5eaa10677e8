//! Writing reference counts anew from what is really used.

use std::collections::BTreeSet;

use super::counts::Counts;
use crate::image::qcow2::allocate::too_large;
use crate::image::qcow2::disk::State;
use crate::image::qcow2::entry::OFFSET;
use crate::image::qcow2::tables::Stage;
use crate::image::qcow2::{Error, HostOffset, MAX_REFCOUNT_TABLE_BYTES};

impl State {
    /// The clusters that the file has begun.
    pub(super) fn clusters_in_file(&self) -> Result<u64, Error> {
        let length = self.storage.length().map_err(Error::io)?;
        Ok(length.div_ceil(self.geometry.cluster.bytes()))
    }

    /// Lowers each count that is above what is used; raises none.
    pub(super) fn lower_counts(&self, used: &Counts) -> Result<(), Error> {
        let (per_block, in_file) = (self.counts_per_block(), self.clusters_in_file()?);
        let (table, entries) = (self.header.refcount_table_offset, self.refcount_table_entries());
        self.each_word(table, entries, |index, _| {
            if !self.refcount_block(index).is_ok_and(|block| block.is_some()) {
                return Ok(true);
            }
            for cluster in index * per_block..((index + 1) * per_block).min(in_file) {
                if self.refcount(cluster)? > used.get(cluster) {
                    self.set_refcount(cluster, used.get(cluster))?;
                }
            }
            Ok(true)
        })
    }

    /// Writes a new refcount table and new blocks behind everything that is used.
    ///
    /// The old ones stay as they are until the header leads to the new ones.
    pub(in crate::image::qcow2) fn rebuild_refcounts(
        &mut self,
        used: &Counts,
    ) -> Result<(), Error> {
        let bytes = self.geometry.cluster.bytes();
        let old = self.refcount_clusters()?;
        let first = used.end().max(self.storage.length().map_err(Error::io)?.div_ceil(bytes));
        let (mut blocks, mut table_clusters) = (BTreeSet::new(), 1);
        loop {
            let end = first + blocks.len() as u64 + table_clusters;
            let mut wanted = BTreeSet::new();
            used.each(|cluster, _| {
                wanted.insert(cluster / self.counts_per_block());
                Ok(())
            })?;
            wanted.extend(first / self.counts_per_block()..=(end - 1) / self.counts_per_block());
            let last = wanted.last().copied().unwrap_or(0);
            let clusters = ((last + 1) * 8).div_ceil(bytes);
            if (wanted.len(), clusters) == (blocks.len(), table_clusters) {
                break;
            }
            (blocks, table_clusters) = (wanted, clusters);
            if table_clusters * bytes > MAX_REFCOUNT_TABLE_BYTES {
                return Err(too_large());
            }
        }
        self.start_refcounts(first, &blocks, table_clusters)?;
        used.each(|cluster, count| {
            let gone = u64::from(old.contains(&cluster));
            self.set_refcount(cluster, count.saturating_sub(gone))
        })?;
        for cluster in first..first + blocks.len() as u64 + table_clusters {
            self.set_refcount(cluster, 1)?;
        }
        self.tables.write_back()?;
        self.put_refcount_table_place()
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

    /// The clusters of the refcount table and its blocks.
    fn refcount_clusters(&self) -> Result<BTreeSet<u64>, Error> {
        let table = self.header.refcount_table_offset;
        let entries = self.refcount_table_entries();
        let mut clusters = self.clusters(table, entries * 8).collect::<BTreeSet<_>>();
        self.each_word(table, entries, |_, word| {
            clusters.insert(self.cluster_of(word & OFFSET));
            Ok(true)
        })?;
        // An entry that is damaged may lead to the header, which stays.
        clusters.remove(&0);
        Ok(clusters)
    }
}
