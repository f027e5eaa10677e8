//! The header: what an image is and where its tables are.

use std::ffi::OsString;

use super::extension::{BitmapDirectory, Extensions};
use super::fields::{Fields, TooShort, file_name};
use super::wire::{V3_LENGTH, Wire};
use super::{
    ClusterSize, Compression, Encryption, Features, HostOffset, MAGIC, MAX_BACKING_NAME,
    MAX_L1_BYTES, MAX_REFCOUNT_TABLE_BYTES, Version, snapshot,
};
use crate::image::storage::Storage;
use crate::image::{Error, ErrorKind, Size};

/// A header whose every field was checked against the format's limits.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Header {
    /// The version of the format.
    pub version: Version,
    /// The size of a cluster.
    pub cluster_size: ClusterSize,
    /// The size of the guest's disk.
    pub virtual_size: Size,
    /// How data is encrypted, if it is.
    pub encryption: Option<Encryption>,
    /// The entries of the active L1 table; at most 4 Mi.
    pub l1_entries: u32,
    /// Where the active L1 table starts.
    pub l1_offset: HostOffset,
    /// Where the refcount table starts.
    pub refcount_table_offset: HostOffset,
    /// The clusters of the refcount table; at most 8 MiB of them.
    pub refcount_table_clusters: u32,
    /// The width of a reference count: 1, 2, 4 … 64 bits.
    pub refcount_bits: u32,
    /// The number of snapshots; at most 65,536.
    pub snapshot_count: u32,
    /// Where the snapshot table starts.
    pub snapshots_offset: HostOffset,
    /// The feature bits.
    pub features: Features,
    /// How compressed clusters are packed.
    pub compression: Compression,
    /// The backing file that the image names.
    pub backing: Option<BackingName>,
    /// The data file that the image names, when its data is outside.
    pub data_file: Option<OsString>,
    /// Where the bitmap directory is, when the bitmaps are up to date.
    pub bitmaps: Option<BitmapDirectory>,
}

/// A backing file as the header names it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BackingName {
    /// The name, relative to the image unless it starts with `/`.
    pub name: OsString,
    /// The format that the header gives; old or careless programs give none.
    pub format: Option<String>,
}

impl Header {
    /// Reads and checks the header that `storage` starts with.
    ///
    /// Reads one cluster at most.
    ///
    /// # Errors
    /// The storage cannot be read, or does not start with a valid header.
    pub fn read(storage: &dyn Storage) -> Result<Header, Error> {
        let read = |limit| storage.read_up_to(limit, 0).map_err(Error::io);
        let wire = parse_wire(&padded(read(u64::from(V3_LENGTH) + 1)?))?;
        Header::parse(&read(ClusterSize::from_bits(wire.cluster_bits)?.bytes())?)
    }

    /// Checks and takes apart the first cluster of an image.
    ///
    /// # Errors
    /// `bytes` do not start with a valid header.
    pub fn parse(bytes: &[u8]) -> Result<Header, Error> {
        let bytes = &padded(bytes.to_vec());
        let wire = parse_wire(bytes)?;
        let cluster_size = ClusterSize::from_bits(wire.cluster_bits)?;
        check_places_in_first_cluster(&wire, cluster_size)?;
        let extensions = Extensions::parse(extension_area(&wire, cluster_size, bytes))?;
        wire.features.check(&extensions.feature_names)?;
        check_tables(&wire, cluster_size)?;
        Ok(Header {
            version: wire.version,
            cluster_size,
            virtual_size: Size::from_bytes(wire.size),
            encryption: encryption(wire.encryption, extensions.has_crypto_header)?,
            l1_entries: wire.l1_entries,
            l1_offset: wire.l1_offset,
            refcount_table_offset: wire.refcount_table_offset,
            refcount_table_clusters: wire.refcount_table_clusters,
            refcount_bits: refcount_bits(wire.refcount_order)?,
            snapshot_count: wire.snapshot_count,
            snapshots_offset: wire.snapshots_offset,
            features: wire.features,
            compression: compression(&wire)?,
            backing: backing(&wire, bytes, extensions.backing_format)?,
            data_file: extensions.data_file.filter(|_| wire.features.data_file()),
            bitmaps: extensions.bitmaps.filter(|_| wire.features.bitmaps()),
        })
    }
}

/// Adds the zeros that QEMU reads after a file's end, up to the next sector.
fn padded(mut bytes: Vec<u8>) -> Vec<u8> {
    bytes.resize(bytes.len().next_multiple_of(512), 0);
    bytes
}

fn parse_wire(bytes: &[u8]) -> Result<Wire, Error> {
    let mut fields = Fields::new(bytes);
    if fields.u32().ok() != Some(MAGIC) {
        return Err(Error::new(
            ErrorKind::WrongFormat,
            "Image is not in qcow2 format; name the format that it is in",
        ));
    }
    let too_short = |TooShort| Error::malformed("qcow2 header too short");
    let version = match fields.u32().map_err(too_short)? {
        2 => Version::V2,
        3 => Version::V3,
        other => {
            return Err(Error::new(
                ErrorKind::UnsupportedFormat,
                format!("Unsupported qcow2 version {other}"),
            ));
        }
    };
    let wire = Wire::parse(version, &mut fields).map_err(too_short)?;
    if version == Version::V3 && wire.length < V3_LENGTH {
        return Err(Error::malformed("qcow2 header too short"));
    }
    Ok(wire)
}

fn check_places_in_first_cluster(wire: &Wire, cluster_size: ClusterSize) -> Result<(), Error> {
    let cluster = cluster_size.bytes();
    if u64::from(wire.length) > cluster {
        return Err(Error::malformed("qcow2 header exceeds cluster size"));
    }
    if wire.backing_offset.0 > cluster {
        return Err(Error::malformed("Invalid backing file offset"));
    }
    let room = cluster - wire.backing_offset.0;
    let longest = room.min(MAX_BACKING_NAME as u64);
    if wire.backing_offset.0 != 0 && u64::from(wire.backing_length) > longest {
        return Err(Error::malformed(format!(
            "Backing file name too long: {} bytes, at most {longest} are possible",
            wire.backing_length
        )));
    }
    Ok(())
}

/// What is between the header and the backing file's name, or the cluster's end.
fn extension_area<'a>(wire: &Wire, cluster_size: ClusterSize, bytes: &'a [u8]) -> &'a [u8] {
    let end = if wire.backing_offset.0 == 0 { cluster_size.bytes() } else { wire.backing_offset.0 };
    part(bytes, u64::from(wire.length), end)
}

/// The bytes from `start` to `end`, as far as there are any.
fn part(bytes: &[u8], start: u64, end: u64) -> &[u8] {
    let clamp = |offset: u64| usize::try_from(offset).unwrap_or(usize::MAX).min(bytes.len());
    bytes.get(clamp(start)..clamp(end)).unwrap_or_default()
}

fn check_tables(wire: &Wire, cluster_size: ClusterSize) -> Result<(), Error> {
    let refcount_bytes = u64::from(wire.refcount_table_clusters) * cluster_size.bytes();
    if refcount_bytes > MAX_REFCOUNT_TABLE_BYTES {
        return Err(Error::malformed("Reference count table too large: more than 8 MiB"));
    }
    if refcount_bytes == 0 {
        return Err(Error::malformed("Image does not contain a reference count table"));
    }
    check_place(cluster_size, wire.refcount_table_offset, refcount_bytes, "Reference count table")?;

    if wire.snapshot_count > snapshot::MAX_COUNT {
        return Err(Error::malformed("Snapshot table too large: more than 65536 snapshots"));
    }
    let snapshot_bytes = u64::from(wire.snapshot_count) * snapshot::FIXED_LENGTH as u64;
    check_place(cluster_size, wire.snapshots_offset, snapshot_bytes, "Snapshot table")?;

    let l1_bytes = u64::from(wire.l1_entries) * 8;
    if l1_bytes > MAX_L1_BYTES {
        return Err(Error::malformed("Active L1 table too large: more than 32 MiB"));
    }
    let needed = wire.size.div_ceil(cluster_size.bytes_per_l1_entry(wire.features.extended_l2()));
    if needed > MAX_L1_BYTES / 8 || i64::try_from(wire.size).is_err() {
        return Err(Error::malformed("Image is too big for its cluster size"));
    }
    if u64::from(wire.l1_entries) < needed {
        return Err(Error::malformed("L1 table is too small for the image's size"));
    }
    check_place(cluster_size, wire.l1_offset, l1_bytes, "Active L1 table")
}

/// Checks that a table starts at a cluster and ends where a file can.
pub(super) fn check_place(
    size: ClusterSize,
    offset: HostOffset,
    length: u64,
    what: &str,
) -> Result<(), Error> {
    let end = offset.0.checked_add(length).and_then(|end| i64::try_from(end).ok());
    if length != 0 && (end.is_none() || !size.is_aligned(offset)) {
        return Err(Error::malformed(format!("{what} offset invalid")));
    }
    Ok(())
}

fn refcount_bits(order: u32) -> Result<u32, Error> {
    const MAX_ORDER: u32 = 6;
    if order > MAX_ORDER {
        return Err(Error::malformed(
            "Reference count entry width too large; may not exceed 64 bits",
        ));
    }
    Ok(1 << order)
}

fn encryption(method: u32, has_header: bool) -> Result<Option<Encryption>, Error> {
    match method {
        0 => Ok(None),
        1 => Ok(Some(Encryption::Aes)),
        2 if has_header => Ok(Some(Encryption::Luks)),
        2 => Err(Error::malformed("LUKS encryption without a CRYPTO header extension")),
        _ => Err(Error::malformed(format!("Unsupported encryption method {method}"))),
    }
}

fn compression(wire: &Wire) -> Result<Compression, Error> {
    match (wire.compression, wire.features.compression()) {
        (0, false) => Ok(Compression::Zlib),
        (1, true) => Ok(Compression::Zstd),
        (0, true) => Err(Error::malformed(
            "Compression type incompatible feature bit must not be set for zlib",
        )),
        (1, false) => {
            Err(Error::malformed("Compression type incompatible feature bit must be set"))
        }
        (other, _) => Err(Error::malformed(format!("Unknown compression type: {other}"))),
    }
}

fn backing(
    wire: &Wire,
    bytes: &[u8],
    format: Option<String>,
) -> Result<Option<BackingName>, Error> {
    if wire.backing_offset.0 == 0 || wire.backing_length == 0 {
        return Ok(None);
    }
    let end = wire.backing_offset.0 + u64::from(wire.backing_length);
    let name = part(bytes, wire.backing_offset.0, end);
    if name.len() as u64 != u64::from(wire.backing_length) {
        return Err(Error::malformed("The file ends within the backing file's name"));
    }
    Ok(Some(BackingName { name: file_name(name), format }))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::{Bitmap, Snapshot, layout};
    use super::*;
    use crate::image::storage::MemoryStorage;

    fn cluster_of(image: &layout::NewImage) -> Vec<u8> {
        image.layout().unwrap().writes[0].1.clone()
    }

    fn overlay() -> layout::NewImage {
        layout::NewImage {
            version: Version::V3,
            cluster_size: ClusterSize::DEFAULT,
            virtual_size: Size::from_bytes(1 << 20),
            refcount_bits: 16,
            lazy_refcounts: false,
            extended_l2: false,
            compression: Compression::Zlib,
            backing: Some(BackingName { name: "a.qcow2".into(), format: Some("qcow2".to_owned()) }),
            data_file: None,
        }
    }

    #[test]
    fn rejects_each_field_past_its_limit() {
        let table: [(usize, &[u8], &str); 27] = [
            (0, b"QFIx", "not in qcow2 format"),
            (7, &[4], "version 4"),
            (7, &[1], "version 1"),
            (8, &[0, 0, 0, 0, 0, 1, 0, 1], "Invalid backing file offset"),
            (16, &[0, 0, 4, 0], "1024 bytes, at most 1023"),
            (16, &[0xff; 4], "at most 1023"),
            (23, &[8], "cluster size: 2^8"),
            (23, &[22], "cluster size: 2^22"),
            (20, &[0xff; 4], "cluster size: 2^4294967295"),
            (24, &[0x7f, 0xff], "too big"),
            (24, &[0xff], "too big"),
            (32, &[0, 0, 0, 3], "encryption method 3"),
            (32, &[0, 0, 0, 2], "without a CRYPTO"),
            (36, &[0, 0x40, 0, 1], "L1 table too large"),
            (39, &[0], "L1 table is too small"),
            (40, &[0xff], "L1 table offset"),
            (47, &[1], "L1 table offset"),
            (48, &[0xff], "count table offset"),
            (55, &[1], "count table offset"),
            (56, &[0, 0, 0, 129], "count table too large"),
            (56, &[0, 0, 0, 0], "does not contain a reference count table"),
            (60, &[0, 1, 0, 1], "Snapshot table too large"),
            (60, &[0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 1], "Snapshot table offset"),
            (72, &[0x80], "Unknown incompatible feature: 8000000000000000"),
            (99, &[7], "entry width too large"),
            (100, &[0, 0, 0, 103], "header too short"),
            (100, &[0, 1, 0, 1], "exceeds cluster size"),
        ];
        let valid = cluster_of(&overlay());
        for (at, bytes, part) in table {
            let mut broken = valid.clone();
            broken.splice(at..at + bytes.len(), bytes.iter().copied());
            let sentence = Header::parse(&broken).unwrap_err().to_string();
            assert!(sentence.contains(part), "byte {at}: {sentence}");
        }
    }

    #[test]
    fn wants_the_compression_bit_to_agree_with_the_field() {
        for (bit, field, fits) in
            [(0, 0, true), (8, 1, true), (8, 0, false), (0, 1, false), (8, 2, false)]
        {
            let mut bytes = cluster_of(&overlay());
            bytes[79] = bit;
            bytes[104] = field;
            assert_eq!(Header::parse(&bytes).is_ok(), fits, "{bit} {field}");
        }
    }

    #[test]
    fn rejects_a_backing_name_longer_than_the_file() {
        let mut bytes = cluster_of(&overlay());
        bytes[18..20].copy_from_slice(&1000_u16.to_be_bytes());
        assert!(Header::parse(&bytes).unwrap_err().to_string().contains("ends within"));
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2000))]

        #[test]
        fn any_change_to_a_header_is_read_or_refused(
            image in layout::tests::any_image(),
            changes in proptest::collection::vec((0..700_usize, any::<u8>()), 1..8),
            length in 0..2048_usize,
        ) {
            let Ok(layout) = image.layout() else { return Ok(()) };
            let mut bytes = layout.writes[0].1.clone();
            bytes.resize(bytes.len().max(length), 0);
            for (at, value) in changes {
                if let Some(byte) = bytes.get_mut(at) {
                    *byte = value;
                }
            }
            let storage = MemoryStorage::new(bytes, 1 << 20);
            if let Ok(header) = Header::read(&storage) {
                let _ = (Snapshot::read_all(&header, &storage), Bitmap::read_all(&header, &storage));
            }
        }

        #[test]
        fn any_bytes_after_the_magic_are_read_or_refused(rest in proptest::collection::vec(any::<u8>(), 0..300)) {
            let _ = Header::parse(&[&MAGIC.to_be_bytes(), &[0, 0, 0, 3][..], &rest].concat());
        }
    }
}
