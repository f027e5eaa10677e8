//! Where an image's own tables are: no guest data may land there.

use std::collections::HashSet;

use super::bitmap::Bitmap;
use super::disk::State;
use super::entry::OFFSET;
use super::{Error, HostOffset, Snapshot};

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
    pub(super) fn add(&mut self, clusters: std::ops::Range<u64>) -> bool {
        clusters.fold(true, |fresh, cluster| self.clusters.insert(cluster) && fresh)
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
        let cluster = self.geometry.cluster.bytes();
        let table_bytes = u64::from(header.refcount_table_clusters) * cluster;
        let mut fresh = found.add(0..1);
        fresh &= found.add(self.clusters(header.refcount_table_offset, table_bytes));
        fresh &= found.add(self.clusters(header.l1_offset, u64::from(header.l1_entries) * 8));
        fresh &= self.add_named(header.refcount_table_offset, table_bytes / 8, &mut found)?;
        fresh &= self.add_named(header.l1_offset, u64::from(header.l1_entries), &mut found)?;
        let snapshots = Snapshot::read_all(header, &*self.storage)?;
        let table = Snapshot::table_length(&snapshots);
        fresh &= found.add(self.clusters(header.snapshots_offset, table));
        for snapshot in &snapshots {
            let bytes = u64::from(snapshot.l1_entries) * 8;
            super::header::check_place(
                header.cluster_size,
                snapshot.l1_offset,
                bytes,
                "Snapshot L1 table",
            )?;
            fresh &= found.add(self.clusters(snapshot.l1_offset, bytes));
        }
        if let Some(directory) = header.bitmaps {
            fresh &= found.add(self.clusters(directory.offset, directory.length));
            for bitmap in Bitmap::read_all(header, &*self.storage)? {
                let bytes = u64::from(bitmap.table_entries) * 8;
                fresh &= found.add(self.clusters(bitmap.table_offset, bytes));
            }
        }
        Ok(Some(found).filter(|_| fresh))
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

    /// The clusters that `length` bytes at an offset lie in.
    pub(super) fn clusters(&self, offset: HostOffset, length: u64) -> std::ops::Range<u64> {
        if length == 0 {
            return 0..0;
        }
        self.cluster_of(offset.0)..self.cluster_of(offset.0.saturating_add(length - 1)) + 1
    }
}
