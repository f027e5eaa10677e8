//! Reference counts: how many things in the image use a cluster.

use super::disk::State;
use super::entry::{OFFSET, damaged};
use super::tables::Stage;
use super::{Error, HostOffset};

/// Where a cluster's count is: the block, the byte in it, and the bits of a narrow count.
#[derive(Clone, Copy)]
struct Place {
    block: HostOffset,
    position: u64,
    shift: u32,
}

impl State {
    /// How many clusters one refcount block counts.
    pub(super) fn counts_per_block(&self) -> u64 {
        self.geometry.cluster.bytes() * 8 / u64::from(self.header.refcount_bits)
    }

    /// The entries of the refcount table.
    pub(super) fn refcount_table_entries(&self) -> u64 {
        u64::from(self.header.refcount_table_clusters) * self.geometry.cluster.bytes() / 8
    }

    pub(super) fn largest_refcount(&self) -> u64 {
        u64::MAX >> (64 - self.header.refcount_bits.clamp(1, 64))
    }

    /// The block that counts this cluster, if there is one.
    pub(super) fn refcount_block(&self, index: u64) -> Result<Option<HostOffset>, Error> {
        if index >= self.refcount_table_entries() {
            return Ok(None);
        }
        let word = self.tables.word(self.header.refcount_table_offset, index * 8)?;
        let block = HostOffset(word & OFFSET);
        if !self.geometry.cluster.is_aligned(block) {
            return Err(damaged(format!("a refcount block at {:#x} is not aligned", block.0)));
        }
        Ok(Some(block).filter(|block| block.0 != 0))
    }

    /// How often a cluster is used; one that no block counts is free.
    pub(super) fn refcount(&self, cluster: u64) -> Result<u64, Error> {
        let Some(place) = self.place_of(cluster)? else { return Ok(0) };
        let (width, largest) = (self.count_bytes(), self.largest_refcount());
        self.tables.look(place.block, place.position, |bytes| {
            let count = bytes.get(..width).unwrap_or_default();
            let count = count.iter().fold(0, |sum, byte| sum << 8 | u64::from(*byte));
            count >> place.shift & largest
        })
    }

    /// Sets how often a cluster is used; a block must count it.
    pub(super) fn set_refcount(&self, cluster: u64, count: u64) -> Result<(), Error> {
        let largest = self.largest_refcount();
        let place = self.place_of(cluster)?.filter(|_| count <= largest).ok_or_else(|| {
            damaged(format!("cluster {cluster} cannot be counted as used {count} times"))
        })?;
        let (width, narrow) = (self.count_bytes(), self.header.refcount_bits < 8);
        self.tables.change(Stage::RefcountBlock, place.block, place.position, |bytes| {
            if narrow && let Some(byte) = bytes.first_mut() {
                let [.., low] = (largest << place.shift).to_be_bytes();
                let [.., value] = (count << place.shift).to_be_bytes();
                *byte = *byte & !low | value;
            } else if let Some(count_bytes) = count.to_be_bytes().get(8 - width..) {
                for (to, from) in bytes.iter_mut().zip(count_bytes) {
                    *to = *from;
                }
            }
        })
    }

    /// The bytes that hold one count, or several narrow ones.
    fn count_bytes(&self) -> usize {
        usize::try_from(self.header.refcount_bits.div_ceil(8)).unwrap_or(8)
    }

    fn place_of(&self, cluster: u64) -> Result<Option<Place>, Error> {
        let Some(block) = self.refcount_block(cluster / self.counts_per_block())? else {
            return Ok(None);
        };
        let bit = cluster % self.counts_per_block() * u64::from(self.header.refcount_bits);
        let shift = if self.header.refcount_bits < 8 { bit % 8 } else { 0 };
        let shift = u32::try_from(shift).unwrap_or(0);
        Ok(Some(Place { block, position: bit / 8, shift }))
    }
}
