//! Where an image's own tables are: no guest data may land there.

use std::collections::HashSet;
use std::ops::Range;

use super::bitmap::Bitmap;
use super::disk::State;
use super::entry::OFFSET;
use super::header::check_place;
use super::{Error, HostOffset, MAX_L1_BYTES, Snapshot};

/// The clusters of the header and of every active table.
#[derive(Debug, Default)]
pub(super) struct Metadata {
    clusters: HashSet<u64>,
}

impl Metadata {
    /// Whether a table is in this cluster.
    pub(super) fn holds(&self, cluster: u64) -> bool {
        self.clusters.contains(&cluster)
    }

    /// Adds clusters; false when one of them holds a table already.
    pub(super) fn add(&mut self, mut clusters: Range<u64>) -> bool {
        clusters.all(|cluster| self.clusters.insert(cluster))
    }

    pub(super) fn remove(&mut self, cluster: u64) {
        self.clusters.remove(&cluster);
    }
}

impl State {
    /// Finds every table; nothing when two of them overlap.
    pub(super) fn find_metadata(&self) -> Result<Option<Metadata>, Error> {
        let mut found = Metadata::default();
        let header = &self.header;
        let mut fresh = true;
        for clusters in self.metadata_ranges()? {
            fresh &= found.add(clusters);
        }
        let entries = self.refcount_table_entries();
        fresh &= self.add_named(header.refcount_table_offset, entries, &mut found)?;
        fresh &= self.add_named(header.l1_offset, u64::from(header.l1_entries), &mut found)?;
        Ok(Some(found).filter(|_| fresh))
    }

    /// The clusters of all that the header, the snapshots and the bitmaps lead to, but not further.
    pub(super) fn metadata_ranges(&self) -> Result<Vec<Range<u64>>, Error> {
        let header = &self.header;
        let table_bytes = self.refcount_table_entries() * 8;
        let snapshots = Snapshot::read_all(header, &*self.storage)?;
        let mut ranges = vec![
            0..1,
            self.clusters(header.refcount_table_offset, table_bytes),
            self.clusters(header.snapshots_offset, Snapshot::table_length(&snapshots)),
        ];
        for (l1, entries) in self.all_l1()? {
            ranges.push(self.clusters(l1, entries * 8));
        }
        if let Some(directory) = header.bitmaps {
            ranges.push(self.clusters(directory.offset, directory.length));
            for bitmap in Bitmap::read_all(header, &*self.storage)? {
                ranges.extend(self.bitmap_ranges(&bitmap)?);
            }
        }
        Ok(ranges)
    }

    /// The active L1 table and those of all snapshots, with their entries.
    pub(super) fn all_l1(&self) -> Result<Vec<(HostOffset, u64)>, Error> {
        let mut all = vec![(self.header.l1_offset, u64::from(self.header.l1_entries))];
        for snapshot in Snapshot::read_all(&self.header, &*self.storage)? {
            let entries = u64::from(snapshot.l1_entries);
            if entries * 8 > MAX_L1_BYTES {
                return Err(Error::malformed("Snapshot L1 table too large: more than 32 MiB"));
            }
            check_place(
                self.header.cluster_size,
                snapshot.l1_offset,
                entries * 8,
                "Snapshot L1 table",
            )?;
            all.push((snapshot.l1_offset, entries));
        }
        Ok(all)
    }

    /// The clusters of a bitmap's table and of its data.
    pub(super) fn bitmap_ranges(&self, bitmap: &Bitmap) -> Result<Vec<Range<u64>>, Error> {
        const MOST_ENTRIES: u32 = 0x0800_0000 / 8;
        if bitmap.table_entries > MOST_ENTRIES {
            return Err(Error::malformed("Bitmap table too large"));
        }
        let entries = u64::from(bitmap.table_entries);
        check_place(self.header.cluster_size, bitmap.table_offset, entries * 8, "Bitmap table")?;
        let mut ranges = vec![self.clusters(bitmap.table_offset, entries * 8)];
        self.each_word(bitmap.table_offset, entries, |_, word| {
            if word & OFFSET != 0 {
                ranges.push(self.clusters(HostOffset(word & OFFSET), 1));
            }
            Ok(true)
        })?;
        Ok(ranges)
    }

    /// Adds the cluster that each entry of a table leads to.
    fn add_named(
        &self,
        table: HostOffset,
        entries: u64,
        found: &mut Metadata,
    ) -> Result<bool, Error> {
        let mut fresh = true;
        self.each_word(table, entries, |_, word| {
            let cluster = self.cluster_of(word & OFFSET);
            fresh &= word & OFFSET == 0 || found.add(cluster..cluster + 1);
            // The first overlap is enough, and there may be millions.
            Ok(fresh)
        })?;
        Ok(fresh)
    }

    /// Shows `look` each word of a table that is not zero, with its index, until it says false.
    pub(super) fn each_word(
        &self,
        table: HostOffset,
        entries: u64,
        mut look: impl FnMut(u64, u64) -> Result<bool, Error>,
    ) -> Result<(), Error> {
        let mut index = 0;
        while index < entries {
            let words = self.tables.look(table, index * 8, |bytes| {
                let words = bytes.as_chunks().0.iter().map(|word| u64::from_be_bytes(*word));
                words.collect::<Vec<_>>()
            })?;
            let rest = usize::try_from(entries - index).unwrap_or(usize::MAX);
            for (at, word) in words.iter().take(rest).enumerate() {
                if *word != 0 && !look(index + at as u64, *word)? {
                    return Ok(());
                }
            }
            index += words.len().max(1) as u64;
        }
        Ok(())
    }

    /// Whether what a damaged image calls a table is in the header's cluster.
    pub(super) fn is_header(&self, table: HostOffset) -> bool {
        self.cluster_of(table.0) == 0
    }

    /// The clusters that `length` bytes at an offset lie in.
    pub(super) fn clusters(&self, offset: HostOffset, length: u64) -> Range<u64> {
        if length == 0 {
            return 0..0;
        }
        self.cluster_of(offset.0)..self.cluster_of(offset.0.saturating_add(length - 1)) + 1
    }
}
