//! A new image's layout, found while its data comes in order.
//!
//! Pure: it says where each cluster goes and what each table holds. Places grow
//! from the file's start to its end, but for packed data that fills a cluster
//! not far back, so the same data gives the same file, and a pipe can take it. A
//! table is complete, and is handed out, when the data has passed what it maps;
//! memory holds the L1 table and one or two tables of each other kind.

use std::collections::VecDeque;

use super::entry::{COPIED, Compressed, Geometry, Mapping, Standard};
use super::layout::{NewImage, Places, too_large};
use super::{Error, HostOffset, MAX_REFCOUNT_TABLE_BYTES};

/// How far behind the file's end packed data may go on.
const REACH: u64 = 4 << 20;

/// Bytes that belong at a place in the file.
pub(crate) type Write = (HostOffset, Vec<u8>);

/// An image that is being laid out, from the disk's start to its end.
pub(crate) struct Assembly {
    image: NewImage,
    geometry: Geometry,
    l1_entries: u32,
    l1_offset: HostOffset,
    /// Entries up to the last one that leads somewhere.
    l1: Vec<u64>,
    table: Option<Table>,
    /// The first cluster that nothing uses.
    next: u64,
    /// Where packed data ends within a cluster, and more may follow.
    packed_ends: Vec<u64>,
    counts: Counts,
    writes: Vec<Write>,
}

/// The L2 table that is being filled.
struct Table {
    index: u64,
    bytes: Vec<u8>,
}

impl Assembly {
    /// Starts an image; its header comes last, when all places are known.
    pub(crate) fn new(image: NewImage) -> Result<Assembly, Error> {
        image.check_options()?;
        let l1_entries = image.l1_entries()?;
        let geometry = Geometry {
            version: image.version,
            cluster: image.cluster_size,
            extended: image.extended_l2,
            external: false,
        };
        let counts = Counts::new(image.cluster_size.bytes(), image.refcount_bits);
        let mut assembly = Assembly {
            image,
            geometry,
            l1_entries,
            l1_offset: HostOffset(0),
            l1: Vec::new(),
            table: None,
            next: 0,
            packed_ends: Vec::new(),
            counts,
            writes: Vec::new(),
        };
        assembly.take(1);
        assembly.l1_offset = assembly.take_bytes(u64::from(l1_entries) * 8);
        Ok(assembly)
    }

    /// The bytes of a cluster.
    pub(crate) fn cluster_bytes(&self) -> u64 {
        self.geometry.cluster.bytes()
    }

    /// The bytes of what can be mapped on its own: a cluster or a subcluster.
    pub(crate) fn grain_bytes(&self) -> u64 {
        self.geometry.subcluster_bytes()
    }

    /// Gives a place to `clusters` whole clusters of data from a guest offset on.
    pub(crate) fn data(&mut self, guest: u64, clusters: u64) -> Result<HostOffset, Error> {
        self.open_table(guest)?;
        let first = self.take(clusters);
        for number in 0..clusters {
            let host = HostOffset(first.0 + number * self.cluster_bytes());
            let data = self.geometry.all_subclusters();
            self.map(
                guest + number * self.cluster_bytes(),
                Mapping::Standard(Standard { host: Some(host), copied: true, data, zero: 0 }),
            )?;
        }
        Ok(first)
    }

    /// Gives a place to one cluster of which these subclusters are data, and those zeros.
    pub(crate) fn subclusters(
        &mut self,
        guest: u64,
        data: u32,
        zero: u32,
    ) -> Result<Option<HostOffset>, Error> {
        self.open_table(guest)?;
        let host = (data != 0).then(|| self.take(1));
        let copied = host.is_some();
        self.map(guest, Mapping::Standard(Standard { host, copied, data, zero }))?;
        Ok(host)
    }

    /// Gives a place to one cluster's packed data.
    pub(crate) fn packed(&mut self, guest: u64, length: u64) -> Result<HostOffset, Error> {
        self.open_table(guest)?;
        let offset = self.place_packed(length);
        if offset.0 + length > self.geometry.compressed_limit() {
            return Err(too_large());
        }
        self.map(guest, Mapping::Compressed(Compressed { offset, length }))?;
        Ok(offset)
    }

    /// Makes the clusters of a range read as zeros, whatever is below the image.
    pub(crate) fn zeros(&mut self, guest: u64, length: u64) -> Result<(), Error> {
        let cluster = self.cluster_bytes();
        for at in (guest..guest + length).step_by(usize::try_from(cluster).unwrap_or(usize::MAX)) {
            if self.image.version == super::Version::V2 {
                // Version 2 knows no zero clusters: a hole in the file must do.
                self.data(at, 1)?;
            } else {
                self.subclusters(at, 0, self.geometry.all_subclusters())?;
            }
        }
        Ok(())
    }

    /// No place before this one will be given away.
    pub(crate) fn settled(&self) -> u64 {
        let end = self.next * self.cluster_bytes();
        self.packed_ends.iter().copied().min().unwrap_or(end)
    }

    /// The tables that are complete by now.
    pub(crate) fn take_writes(&mut self) -> Vec<Write> {
        std::mem::take(&mut self.writes)
    }

    /// Completes the image: the last tables, the header, and the file's length.
    pub(crate) fn finish(mut self) -> Result<(Vec<Write>, u64), Error> {
        self.close_table();
        let l1 = self.l1.iter().flat_map(|entry| entry.to_be_bytes()).collect::<Vec<_>>();
        if !l1.is_empty() {
            self.writes.push((self.l1_offset, l1));
        }
        let table_clusters = self.refcount_table_clusters();
        if table_clusters * self.cluster_bytes() > MAX_REFCOUNT_TABLE_BYTES {
            return Err(too_large());
        }
        let table_offset = self.take(table_clusters);
        let places = Places {
            l1_entries: self.l1_entries,
            l1_offset: self.l1_offset,
            table_offset,
            table_clusters: u32::try_from(table_clusters).map_err(|_| too_large())?,
        };
        self.writes.push((table_offset, self.counts.table()));
        self.writes.push((HostOffset(0), self.image.first_cluster(&places)?));
        self.writes.extend(self.counts.complete_before(u64::MAX));
        Ok((self.writes, self.next * self.geometry.cluster.bytes()))
    }

    /// Takes clusters in a row, counts them, and then those that count them.
    fn take(&mut self, clusters: u64) -> HostOffset {
        let first = self.next;
        self.next += clusters;
        while let Some(index) = self.counts.first_unplaced(self.next) {
            self.counts.place(index, self.next);
            self.next += 1;
        }
        for cluster in first..self.next {
            self.counts.add(cluster);
        }
        let end = self.next * self.cluster_bytes();
        self.packed_ends.retain(|packed| end - packed <= REACH);
        self.writes.extend(self.counts.complete_before(self.settled() / self.cluster_bytes()));
        HostOffset(first * self.cluster_bytes())
    }

    fn take_bytes(&mut self, bytes: u64) -> HostOffset {
        self.take(bytes.div_ceil(self.cluster_bytes()))
    }

    /// Packed data goes where it leaves the least room, or behind what is last and goes on, or in new clusters.
    fn place_packed(&mut self, length: u64) -> HostOffset {
        let cluster = self.cluster_bytes();
        let room = |end: u64| cluster - end % cluster;
        let last = |end: u64| end / cluster + 1 == self.next;
        let fits = |end: &u64| length <= room(*end) || last(*end);
        let open =
            self.packed_ends.iter().copied().filter(|end| self.counts.can_share(end / cluster));
        let best = open.filter(fits).min_by_key(|end| (last(*end), room(*end)));
        let start = match best {
            Some(end) => {
                self.packed_ends.retain(|other| *other != end);
                self.counts.add(end / cluster);
                self.take((end % cluster + length).div_ceil(cluster) - 1);
                end
            }
            None => self.take(length.div_ceil(cluster)).0,
        };
        let end = start + length;
        if !end.is_multiple_of(cluster) {
            self.packed_ends.push(end);
        }
        HostOffset(start)
    }

    fn refcount_table_clusters(&self) -> u64 {
        let mut clusters = 1;
        loop {
            let blocks = self.counts.blocks_for(self.next + clusters);
            let needed = (blocks * 8).div_ceil(self.cluster_bytes());
            if needed <= clusters {
                return clusters;
            }
            clusters = needed;
        }
    }

    /// Makes the L2 table of a guest offset the one that is filled.
    fn open_table(&mut self, guest: u64) -> Result<(), Error> {
        let index = guest / self.geometry.bytes_per_l2();
        if self.table.as_ref().is_some_and(|table| table.index == index) {
            return Ok(());
        }
        self.close_table();
        let length = usize::try_from(self.cluster_bytes()).map_err(|_| too_large())?;
        self.table = Some(Table { index, bytes: vec![0; length] });
        Ok(())
    }

    fn close_table(&mut self) {
        let Some(table) = self.table.take() else { return };
        let place = self.take(1);
        let index = usize::try_from(table.index).unwrap_or(usize::MAX);
        self.l1.resize(self.l1.len().max(index.saturating_add(1)), 0);
        if let Some(entry) = self.l1.get_mut(index) {
            *entry = place.0 | COPIED;
        }
        self.writes.push((place, table.bytes));
    }

    /// Writes one entry, into the next table where this one ends.
    fn map(&mut self, guest: u64, mapping: Mapping) -> Result<(), Error> {
        self.open_table(guest)?;
        let position = usize::try_from(self.geometry.position_in_l2(guest)).unwrap_or(usize::MAX);
        let entry = self.geometry.encode(mapping);
        let bytes = self.table.as_mut().and_then(|table| table.bytes.get_mut(position..));
        for (to, from) in bytes.unwrap_or_default().iter_mut().zip(entry) {
            *to = from;
        }
        Ok(())
    }
}

/// The reference counts of an image that grows.
struct Counts {
    cluster: u64,
    bits: u32,
    /// The cluster of each block.
    places: Vec<u64>,
    /// Blocks that may still change, the first of this index.
    live: VecDeque<Vec<u8>>,
    first_live: u64,
}

impl Counts {
    fn new(cluster: u64, bits: u32) -> Counts {
        Counts { cluster, bits, places: Vec::new(), live: VecDeque::new(), first_live: 0 }
    }

    fn per_block(&self) -> u64 {
        self.cluster * 8 / u64::from(self.bits)
    }

    /// The first block that has no place, though clusters before `end` need it.
    fn first_unplaced(&self, end: u64) -> Option<u64> {
        let placed = self.places.len() as u64;
        (placed * self.per_block() < end).then_some(placed)
    }

    fn place(&mut self, index: u64, cluster: u64) {
        debug_assert_eq!(index, self.places.len() as u64);
        self.places.push(cluster);
        self.live.push_back(vec![0; usize::try_from(self.cluster).unwrap_or(0)]);
    }

    /// How many blocks there are when clusters up to `end` and the blocks themselves are counted.
    fn blocks_for(&self, end: u64) -> u64 {
        let mut blocks = self.places.len() as u64;
        let mut end = end;
        while blocks * self.per_block() < end {
            blocks += 1;
            end += 1;
        }
        blocks
    }

    fn add(&mut self, cluster: u64) {
        let count = self.get(cluster) + 1;
        self.set(cluster, count);
    }

    fn can_share(&self, cluster: u64) -> bool {
        let most = if self.bits == 64 { u64::MAX } else { (1 << self.bits) - 1 };
        self.get(cluster) < most
    }

    fn get(&self, cluster: u64) -> u64 {
        let (block, bit) = self.position(cluster);
        let Some(block) = block.and_then(|block| self.live.get(block)) else { return 0 };
        if self.bits < 8 {
            let byte = block.get(bit / 8).copied().unwrap_or(0);
            return u64::from(byte >> (bit % 8)) & ((1 << self.bits) - 1);
        }
        let width = self.width();
        let bytes = block.get(bit / 8..).unwrap_or_default();
        bytes.iter().take(width).fold(0, |value, byte| value << 8 | u64::from(*byte))
    }

    fn set(&mut self, cluster: u64, count: u64) {
        let (bits, width) = (self.bits, self.width());
        let (block, bit) = self.position(cluster);
        let Some(block) = block.and_then(|block| self.live.get_mut(block)) else { return };
        let bytes = block.get_mut(bit / 8..).unwrap_or_default();
        if bits < 8 {
            let mask = ((1_u8 << bits) - 1) << (bit % 8);
            let value = count.to_le_bytes().first().map_or(0, |low| low << (bit % 8));
            if let Some(byte) = bytes.first_mut() {
                *byte = *byte & !mask | value & mask;
            }
            return;
        }
        let value = count.to_be_bytes();
        for (to, from) in bytes.iter_mut().zip(value.iter().skip(8 - width)) {
            *to = *from;
        }
    }

    /// The bytes of a count that is at least one wide.
    fn width(&self) -> usize {
        usize::try_from(self.bits / 8).unwrap_or(8)
    }

    /// Which live block counts a cluster, and at which of its bits.
    fn position(&self, cluster: u64) -> (Option<usize>, usize) {
        let index = (cluster / self.per_block()).checked_sub(self.first_live);
        let bit = cluster % self.per_block() * u64::from(self.bits);
        (index.and_then(|index| usize::try_from(index).ok()), usize::try_from(bit).unwrap_or(0))
    }

    /// Hands out the blocks of which every cluster is before `end`.
    fn complete_before(&mut self, end: u64) -> Vec<Write> {
        let mut complete = Vec::new();
        while (self.first_live + 1).saturating_mul(self.per_block()) <= end {
            let Some(bytes) = self.live.pop_front() else { break };
            let place = usize::try_from(self.first_live).ok().and_then(|at| self.places.get(at));
            complete.push((HostOffset(place.map_or(0, |place| place * self.cluster)), bytes));
            self.first_live += 1;
        }
        complete
    }

    fn table(&self) -> Vec<u8> {
        self.places.iter().flat_map(|place| (place * self.cluster).to_be_bytes()).collect()
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use proptest::prelude::*;

    use super::super::layout::tests::any_image;
    use super::*;
    use crate::image::storage::{MemoryStorage, Storage};
    use crate::image::{Control, Repair, check_storage};

    /// What is done to one cluster.
    #[derive(Clone, Copy, Debug)]
    enum Step {
        Skip,
        Data,
        Packed(u64),
        Zero,
    }

    fn any_step() -> impl Strategy<Value = Step> {
        prop_oneof![
            Just(Step::Skip),
            Just(Step::Data),
            (1..4000_u64).prop_map(Step::Packed),
            Just(Step::Zero),
        ]
    }

    /// Lays out an image, each cluster after the last one done.
    fn assemble(image: NewImage, steps: &[Step]) -> Result<(Vec<Write>, u64), Error> {
        let size = image.virtual_size.bytes();
        let mut assembly = Assembly::new(image)?;
        let cluster = assembly.cluster_bytes();
        let mut writes = Vec::new();
        for (number, step) in (0..size.div_ceil(cluster)).zip(steps) {
            let guest = number * cluster;
            let before = assembly.settled();
            match step {
                Step::Skip => {}
                Step::Data => {
                    let host = assembly.data(guest, 1)?;
                    assert!(host.0 >= before);
                }
                Step::Packed(length) => {
                    let host = assembly.packed(guest, (*length).min(cluster - 1))?;
                    assert!(host.0 >= before);
                }
                Step::Zero => assembly.zeros(guest, cluster)?,
            }
            assert!(assembly.settled() >= before);
            writes.append(&mut assembly.take_writes());
        }
        let (rest, length) = assembly.finish()?;
        writes.extend(rest);
        Ok((writes, length))
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        #[test]
        fn every_layout_is_whole_and_counted(
            image in any_image(), steps in proptest::collection::vec(any_step(), 0..600),
        ) {
            let image = NewImage { backing: None, data_file: None, lazy_refcounts: false, ..image };
            let Ok((writes, length)) = assemble(image, &steps) else { return Ok(()) };
            if length > 256 << 20 { return Ok(()) }
            let storage = Arc::new(MemoryStorage::new(Vec::new(), 256 << 20));
            storage.set_length(length).unwrap();
            for (place, bytes) in &writes {
                prop_assert!(place.0 + bytes.len() as u64 <= length);
                storage.write_at(bytes, place.0).unwrap();
            }
            let report = check_storage(storage, Repair::Nothing, &Control::new()).unwrap();
            prop_assert!(report.is_clean(), "{report:?}");
        }
    }
}
