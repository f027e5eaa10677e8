//! What to write for an empty image: pure, no I/O.
//!
//! The clusters come in QEMU's order: header, refcount table, first refcount
//! block, L1 table, further refcount blocks. The L1 table is all zeros and so
//! is never written.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::os::unix::ffi::OsStrExt;

use super::extension::{BACKING_FORMAT, DATA_FILE, END, FEATURE_NAMES, push_extension};
use super::wire::{V2_LENGTH, V3_FULL_LENGTH, Wire};
use super::{
    BackingName, ClusterSize, Compression, Error, Features, HostOffset, MAX_BACKING_NAME,
    MAX_L1_BYTES, Version, feature,
};
use crate::image::{ErrorKind, Size};

/// What an empty image is to be.
#[derive(Clone, Debug)]
pub(crate) struct NewImage {
    pub(crate) version: Version,
    pub(crate) cluster_size: ClusterSize,
    pub(crate) virtual_size: Size,
    pub(crate) refcount_bits: u32,
    pub(crate) lazy_refcounts: bool,
    pub(crate) extended_l2: bool,
    pub(crate) compression: Compression,
    pub(crate) backing: Option<BackingName>,
    pub(crate) data_file: Option<DataFileName>,
}

/// The data file that a header names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct DataFileName {
    pub(crate) name: OsString,
    /// The file is a raw image of the guest's disk.
    pub(crate) raw: bool,
}

/// The writes that make a new file an empty image.
#[derive(Debug)]
pub(crate) struct Layout {
    pub(crate) writes: Vec<(HostOffset, Vec<u8>)>,
    pub(crate) length: u64,
}

impl NewImage {
    /// Lays the image out.
    pub(crate) fn layout(&self) -> Result<Layout, Error> {
        self.check_options()?;
        let l1_entries = self.l1_entries()?;
        let metadata = Metadata::of(self, l1_entries);
        let mut writes = vec![(HostOffset(0), self.first_cluster(&metadata.places(l1_entries)?)?)];
        writes.push((metadata.table_offset(), metadata.refcount_table()));
        writes.extend(metadata.refcount_blocks());
        Ok(Layout { writes, length: metadata.file_length(l1_entries) })
    }

    pub(super) fn check_options(&self) -> Result<(), Error> {
        if !self.refcount_bits.is_power_of_two() || self.refcount_bits > 64 {
            return Err(Error::option(format!(
                "Refcount width must be a power of two and may not exceed 64 bits; not {}",
                self.refcount_bits
            )));
        }
        const SMALLEST_EXTENDED: u64 = 16 << 10;
        if self.extended_l2 && self.cluster_size.bytes() < SMALLEST_EXTENDED {
            return Err(Error::option(format!(
                "Extended L2 entries are only supported with cluster sizes of at least {SMALLEST_EXTENDED} bytes"
            )));
        }
        if self.version == Version::V2 {
            self.check_options_of_v2()?;
        }
        Ok(())
    }

    fn check_options_of_v2(&self) -> Result<(), Error> {
        let needs_v3 = if self.refcount_bits != 16 {
            "Different refcount widths than 16 bits require compatibility level 1.1 or above"
        } else if self.lazy_refcounts {
            "Lazy refcounts only supported with compatibility level 1.1 and above"
        } else if self.extended_l2 {
            "Extended L2 entries are only supported with compatibility level 1.1 and above"
        } else if self.compression != Compression::Zlib {
            "Non-zlib compression type is only supported with compatibility level 1.1 and above"
        } else if self.data_file.is_some() {
            "External data files are only supported with compatibility level 1.1 and above"
        } else {
            return Ok(());
        };
        Err(Error::option(format!("{needs_v3} (use version=v3 or greater)")))
    }

    pub(super) fn l1_entries(&self) -> Result<u32, Error> {
        let entries = self
            .virtual_size
            .bytes()
            .div_ceil(self.cluster_size.bytes_per_l1_entry(self.extended_l2));
        u32::try_from(entries).ok().filter(|_| entries <= MAX_L1_BYTES / 8).ok_or_else(too_large)
    }

    /// The header, and what follows it in its cluster.
    pub(super) fn first_cluster(&self, places: &Places) -> Result<Vec<u8>, Error> {
        let extensions = self.extensions();
        let length = if self.version == Version::V2 { V2_LENGTH } else { V3_FULL_LENGTH };
        let name = self.backing.as_ref().map_or(&b""[..], |backing| backing.name.as_bytes());
        let name_offset = u64::from(length) + extensions.len() as u64;
        if name_offset > self.cluster_size.bytes() {
            return Err(Error::option(
                "Data file name too long for the cluster size; use a relative name",
            ));
        }
        let wire = Wire {
            version: self.version,
            backing_offset: HostOffset(if name.is_empty() { 0 } else { name_offset }),
            backing_length: name_length(name, name_offset, self.cluster_size)?,
            cluster_bits: self.cluster_size.bits(),
            size: self.virtual_size.bytes(),
            encryption: 0,
            l1_entries: places.l1_entries,
            l1_offset: if places.l1_entries == 0 { HostOffset(0) } else { places.l1_offset },
            refcount_table_offset: places.table_offset,
            refcount_table_clusters: places.table_clusters,
            snapshot_count: 0,
            snapshots_offset: HostOffset(0),
            features: Features::of_new(self),
            refcount_order: self.refcount_bits.ilog2(),
            length,
            compression: match self.compression {
                Compression::Zlib => 0,
                Compression::Zstd => 1,
            },
        };
        Ok([&wire.to_bytes(), &extensions, name].concat())
    }

    fn extensions(&self) -> Vec<u8> {
        let mut bytes = Vec::new();
        if let Some(format) = self.backing.as_ref().and_then(|backing| backing.format.as_ref()) {
            push_extension(&mut bytes, BACKING_FORMAT, format.as_bytes());
        }
        if let Some(file) = &self.data_file {
            push_extension(&mut bytes, DATA_FILE, file.name.as_bytes());
        }
        if self.version == Version::V3 && self.cluster_size.bytes() >= feature::SMALLEST_WITH_NAMES
        {
            push_extension(&mut bytes, FEATURE_NAMES, &feature::name_table());
        }
        push_extension(&mut bytes, END, &[]);
        bytes
    }
}

pub(super) fn too_large() -> Error {
    Error::new(
        ErrorKind::InvalidSize,
        "The image size is too large for file format 'qcow2' (try using a larger cluster size)",
    )
}

/// The length of a name that is to be at `offset`, if it fits there.
fn name_length(name: &[u8], offset: u64, cluster_size: ClusterSize) -> Result<u32, Error> {
    let longest = cluster_size.bytes().saturating_sub(offset).min(MAX_BACKING_NAME as u64);
    u32::try_from(name.len()).ok().filter(|length| u64::from(*length) <= longest).ok_or_else(|| {
        Error::option(format!(
            "Backing file name too long: {} bytes, at most {longest} are possible; use a relative name",
            name.len()
        ))
    })
}

/// Where the tables are that a header leads to.
pub(super) struct Places {
    pub(super) l1_entries: u32,
    pub(super) l1_offset: HostOffset,
    pub(super) table_offset: HostOffset,
    pub(super) table_clusters: u32,
}

/// Which clusters each part of the metadata takes.
struct Metadata {
    cluster_size: ClusterSize,
    refcount_bits: u64,
    table_clusters: u64,
    l1_clusters: u64,
    /// The cluster of each refcount block.
    blocks: BTreeMap<u64, u64>,
    total: u64,
}

impl Metadata {
    fn of(image: &NewImage, l1_entries: u32) -> Metadata {
        let cluster = image.cluster_size.bytes();
        let mut metadata = Metadata {
            cluster_size: image.cluster_size,
            refcount_bits: u64::from(image.refcount_bits),
            table_clusters: 1,
            l1_clusters: (u64::from(l1_entries) * 8).div_ceil(cluster),
            blocks: BTreeMap::new(),
            total: 0,
        };
        loop {
            metadata.place_blocks();
            let table_clusters = (metadata.blocks.len() as u64 * 8).div_ceil(cluster);
            if table_clusters <= metadata.table_clusters {
                return metadata;
            }
            metadata.table_clusters = table_clusters;
        }
    }

    /// Places blocks until every cluster is counted, those of the blocks too.
    ///
    /// Each block is followed by the one that counts it, as QEMU allocates them.
    fn place_blocks(&mut self) {
        let first = 1 + self.table_clusters;
        self.blocks = BTreeMap::from([(0, first)]);
        self.total = first + 1 + self.l1_clusters;
        let mut counted = 0;
        while counted * self.counts_per_block() < self.total {
            let mut block = counted;
            while !self.blocks.contains_key(&block) {
                self.blocks.insert(block, self.total);
                block = self.total / self.counts_per_block();
                self.total += 1;
            }
            counted += 1;
        }
    }

    fn places(&self, l1_entries: u32) -> Result<Places, Error> {
        Ok(Places {
            l1_entries,
            l1_offset: self.l1_offset(),
            table_offset: self.table_offset(),
            table_clusters: u32::try_from(self.table_clusters).map_err(|_| too_large())?,
        })
    }

    fn counts_per_block(&self) -> u64 {
        self.cluster_size.bytes() * 8 / self.refcount_bits
    }

    fn offset_of(&self, cluster: u64) -> HostOffset {
        HostOffset(cluster * self.cluster_size.bytes())
    }

    fn table_offset(&self) -> HostOffset {
        self.offset_of(1)
    }

    fn l1_offset(&self) -> HostOffset {
        self.offset_of(2 + self.table_clusters)
    }

    fn file_length(&self, l1_entries: u32) -> u64 {
        if self.blocks.len() == 1 {
            self.l1_offset().0 + u64::from(l1_entries) * 8
        } else {
            self.offset_of(self.total).0
        }
    }

    fn refcount_table(&self) -> Vec<u8> {
        self.blocks.values().flat_map(|cluster| self.offset_of(*cluster).0.to_be_bytes()).collect()
    }

    fn refcount_blocks(&self) -> impl Iterator<Item = (HostOffset, Vec<u8>)> {
        self.blocks.iter().map(|(index, cluster)| {
            let counted = self.total - index * self.counts_per_block();
            (
                self.offset_of(*cluster),
                ones(counted.min(self.counts_per_block()), self.refcount_bits),
            )
        })
    }
}

/// `count` reference counts of one, each `bits` wide.
fn ones(count: u64, bits: u64) -> Vec<u8> {
    let bytes = (count * bits).div_ceil(8);
    if bits >= 8 {
        let width = bits / 8;
        return (1..=bytes).map(|position| u8::from(position % width == 0)).collect();
    }
    // Narrow counts fill a byte from its low end.
    (0..bytes)
        .map(|byte| {
            let in_byte = (count - byte * (8 / bits)).min(8 / bits);
            (0..in_byte).fold(0, |ones, position| ones | 1 << (position * bits))
        })
        .collect()
}

#[cfg(test)]
pub(crate) mod tests {
    use proptest::prelude::*;

    use super::super::Header;
    use super::*;
    use crate::image::storage::{MemoryStorage, Storage};

    /// Any image that can be asked for; small enough to be made in memory.
    pub(crate) fn any_image() -> impl Strategy<Value = NewImage> {
        let name = proptest::option::of("[a-z./]{1,300}");
        let data_file = proptest::option::of(("[a-z./]{1,300}", any::<bool>()));
        let flags = (any::<bool>(), any::<bool>(), any::<bool>(), any::<bool>());
        (9..=21_u32, 0..1_u64 << 34, 0..=6_u32, flags, (name, data_file)).prop_map(
            |(bits, size, order, flags, (name, data_file))| NewImage {
                version: if flags.0 { Version::V2 } else { Version::V3 },
                cluster_size: ClusterSize::from_bits(bits).unwrap(),
                virtual_size: Size::from_bytes(size).round_up_to_sector(),
                refcount_bits: 1 << order,
                lazy_refcounts: flags.1,
                extended_l2: flags.2,
                compression: if flags.3 { Compression::Zstd } else { Compression::Zlib },
                backing: name
                    .map(|name| BackingName { name: name.into(), format: Some("raw".to_owned()) }),
                data_file: data_file.map(|(name, raw)| DataFileName { name: name.into(), raw }),
            },
        )
    }

    pub(crate) fn in_memory(layout: &Layout) -> MemoryStorage {
        let storage = MemoryStorage::new(Vec::new(), 256 << 20);
        for (offset, bytes) in &layout.writes {
            storage.write_at(bytes, offset.0).unwrap();
        }
        storage.set_length(layout.length).unwrap();
        storage
    }

    #[test]
    fn counts_fill_from_the_low_end() {
        let table = [
            (4, 1, vec![0x0f]),
            (9, 1, vec![0xff, 0x01]),
            (5, 2, vec![0x55, 0x01]),
            (3, 4, vec![0x11, 0x01]),
            (2, 8, vec![1, 1]),
            (2, 16, vec![0, 1, 0, 1]),
            (1, 64, vec![0, 0, 0, 0, 0, 0, 0, 1]),
        ];
        for (count, bits, bytes) in table {
            assert_eq!(ones(count, bits), bytes, "{count} of {bits} bits");
        }
    }

    proptest! {
        #[test]
        fn what_is_laid_out_is_read_back(image in any_image()) {
            let Ok(layout) = image.layout() else { return Ok(()) };
            let header = Header::read(&in_memory(&layout)).unwrap();
            prop_assert_eq!(header.version, image.version);
            prop_assert_eq!(header.cluster_size, image.cluster_size);
            prop_assert_eq!(header.virtual_size, image.virtual_size);
            prop_assert_eq!(header.refcount_bits, image.refcount_bits);
            prop_assert_eq!(header.compression, image.compression);
            prop_assert_eq!(header.backing, image.backing);
            prop_assert_eq!(header.features.data_file(), image.data_file.is_some());
            prop_assert_eq!(
                header.data_file.map(|name| DataFileName { name, raw: header.features.data_file_raw() }),
                image.data_file,
            );
            prop_assert_eq!(header.features.extended_l2(), image.extended_l2);
            prop_assert_eq!(header.features.lazy_refcounts(), image.lazy_refcounts);
        }
    }
}
