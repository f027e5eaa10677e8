//! Finding free clusters, and counting them.

use std::ops::Range;

use super::disk::State;
use super::tables::Stage;
use super::{Error, HostOffset, MAX_REFCOUNT_TABLE_BYTES, Version};
use crate::image::ErrorKind;

/// No cluster is at or past this offset: table entries have no more bits.
const END_OF_OFFSETS: u64 = 1 << 56;

impl State {
    /// Takes `count` free clusters in a row for the guest's data.
    pub(super) fn allocate(&mut self, count: u64) -> Result<HostOffset, Error> {
        loop {
            let run = self.find_free(count)?;
            if let Some(index) = self.uncounted(&run)? {
                // Blocks take clusters themselves, perhaps some of these; a long run needs all of
                // its blocks in front of it.
                let long = count > self.counts_per_block() / 2;
                let blocks = if long { count.div_ceil(self.counts_per_block() - 1) + 1 } else { 1 };
                self.add_refcount_blocks(index..index + blocks)?;
                continue;
            }
            for cluster in run.clone() {
                if self.writer()?.metadata.holds(cluster) {
                    let what = format!("cluster {cluster} holds a table but is counted as free");
                    return Err(self.mark_corrupt(&what));
                }
                self.set_refcount(cluster, 1)?;
            }
            self.writer()?.next_free = run.end;
            return Ok(HostOffset(run.start * self.geometry.cluster.bytes()));
        }
    }

    /// Takes clusters in a row for a table of `length` bytes.
    pub(super) fn allocate_table(&mut self, length: u64) -> Result<HostOffset, Error> {
        let table = self.allocate(length.div_ceil(self.geometry.cluster.bytes()).max(1))?;
        let clusters = self.clusters(table, length.max(1));
        self.writer()?.metadata.add(clusters);
        Ok(table)
    }

    /// Finds room for a packed cluster, behind the last one if possible.
    pub(super) fn allocate_packed(&mut self, length: u64) -> Result<HostOffset, Error> {
        let cluster = self.geometry.cluster.bytes();
        let end = self.writer()?.packed_end.filter(|end| !end.is_multiple_of(cluster));
        let at = match end {
            Some(end) => self.continue_packed(end, length)?,
            None => self.allocate(1)?.0,
        };
        if at > self.geometry.compressed_limit() {
            return Err(too_large());
        }
        self.writer()?.packed_end = Some(at + length);
        Ok(HostOffset(at))
    }

    fn continue_packed(&mut self, end: u64, length: u64) -> Result<u64, Error> {
        let cluster = self.cluster_of(end);
        let uses = self.refcount(cluster)?;
        let can_share = (1..self.largest_refcount()).contains(&uses);
        let room = (cluster + 1) * self.geometry.cluster.bytes() - end;
        if can_share && length <= room {
            self.set_refcount(cluster, uses + 1)?;
            return Ok(end);
        }
        let next = self.allocate(1)?;
        if can_share && self.cluster_of(next.0) == cluster + 1 {
            // The count may have changed while the next cluster was counted.
            let uses = self.refcount(cluster)?;
            self.set_refcount(cluster, uses + 1)?;
            return Ok(end);
        }
        Ok(next.0)
    }

    /// Finds `count` clusters in a row that nothing uses.
    fn find_free(&mut self, count: u64) -> Result<Range<u64>, Error> {
        let mut start = self.writer()?.next_free;
        let mut cluster = start;
        while cluster - start < count {
            if cluster * self.geometry.cluster.bytes() >= END_OF_OFFSETS {
                return Err(too_large());
            }
            if self.refcount(cluster)? != 0 {
                start = cluster + 1;
            }
            cluster += 1;
        }
        Ok(start..cluster)
    }

    /// The first block that is missing to count these clusters.
    fn uncounted(&self, run: &Range<u64>) -> Result<Option<u64>, Error> {
        let per_block = self.counts_per_block();
        for index in run.start / per_block..=(run.end - 1) / per_block {
            if self.refcount_block(index)?.is_none() {
                return Ok(Some(index));
            }
        }
        Ok(None)
    }

    /// Adds blocks at the first clusters that they count, which are as free as all of them.
    fn add_refcount_blocks(&mut self, blocks: Range<u64>) -> Result<(), Error> {
        if blocks.end > self.refcount_table_entries() {
            return self.grow_refcount_table(&blocks);
        }
        let started = self.start_refcount_blocks(blocks);
        self.or_stop(started)
    }

    fn start_refcount_blocks(&mut self, blocks: Range<u64>) -> Result<(), Error> {
        let first = blocks.start * self.counts_per_block();
        let bytes = self.geometry.cluster.bytes();
        for (cluster, index) in (first..).zip(blocks) {
            if self.refcount_block(index)?.is_some() {
                return Ok(());
            }
            if !self.writer()?.metadata.add(cluster..cluster + 1) {
                let what = format!("cluster {cluster} holds a table but is not counted");
                return Err(self.mark_corrupt(&what));
            }
            let block = HostOffset(cluster * bytes);
            self.tables.start(Stage::RefcountBlock, block, bytes)?;
            self.link_block(index, block)?;
            self.set_refcount(cluster, 1)?;
        }
        Ok(())
    }

    fn link_block(&self, index: u64, block: HostOffset) -> Result<(), Error> {
        let table = self.header.refcount_table_offset;
        self.tables.put(Stage::RefcountTable, table, index * 8, &block.0.to_be_bytes())
    }

    /// Moves the refcount table to clusters that it did not count, with room to count them and more.
    fn grow_refcount_table(&mut self, wanted: &Range<u64>) -> Result<(), Error> {
        let bytes = self.geometry.cluster.bytes();
        let index = wanted.start.max(self.refcount_table_entries());
        let table_clusters = ((wanted.end.max(index) + 2) * 8 * 3 / 2).div_ceil(bytes);
        let blocks = (table_clusters + 1).div_ceil(self.counts_per_block() - 1).max(1);
        if table_clusters * bytes > MAX_REFCOUNT_TABLE_BYTES
            || (index + blocks) * 8 > table_clusters * bytes
        {
            return Err(too_large());
        }
        self.settle()?;
        self.tables.sync()?;
        let old =
            self.clusters(self.header.refcount_table_offset, self.refcount_table_entries() * 8);
        let moved = self.move_refcount_table(index..index + blocks, table_clusters);
        self.or_stop(moved)?;
        self.free(old)
    }

    /// Puts new blocks, and the table behind them, at the first clusters that the blocks count.
    fn move_refcount_table(&mut self, blocks: Range<u64>, clusters: u64) -> Result<(), Error> {
        let bytes = self.geometry.cluster.bytes();
        let first = blocks.start * self.counts_per_block();
        let area = first..first + (blocks.end - blocks.start) + clusters;
        let table = HostOffset((area.end - clusters) * bytes);
        self.tables.start(Stage::RefcountTable, table, clusters * bytes)?;
        let (old, entries) = (self.header.refcount_table_offset, self.refcount_table_entries());
        self.each_word(old, entries, |index, word| {
            self.tables.put(Stage::RefcountTable, table, index * 8, &word.to_be_bytes())?;
            Ok(true)
        })?;
        self.header.refcount_table_offset = table;
        self.header.refcount_table_clusters = u32::try_from(clusters).map_err(|_| too_large())?;
        for (cluster, index) in (first..).zip(blocks) {
            let block = HostOffset(cluster * bytes);
            self.tables.start(Stage::RefcountBlock, block, bytes)?;
            self.link_block(index, block)?;
        }
        for cluster in area.clone() {
            self.set_refcount(cluster, 1)?;
        }
        self.tables.write_back()?;
        self.put_refcount_table_place()?;
        self.writer()?.metadata.add(area);
        Ok(())
    }

    /// Writes to the header where the refcount table is, and how wide a count is.
    pub(super) fn put_refcount_table_place(&mut self) -> Result<(), Error> {
        const OFFSET: u64 = 48;
        let header = &self.header;
        let mut fields = header.refcount_table_offset.0.to_be_bytes().to_vec();
        fields.extend(header.refcount_table_clusters.to_be_bytes());
        if header.version == Version::V3 {
            fields.extend(header.snapshot_count.to_be_bytes());
            fields.extend(header.snapshots_offset.0.to_be_bytes());
            fields.extend(header.features.to_bytes());
            fields.extend(header.refcount_bits.ilog2().to_be_bytes());
        }
        self.put_header(OFFSET, &fields)
    }
}

pub(super) fn too_large() -> Error {
    Error::new(
        ErrorKind::InvalidSize,
        "The image file cannot grow any further (try using a larger cluster size)",
    )
}
