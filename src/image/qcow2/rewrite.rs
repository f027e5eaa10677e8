//! Writing the header anew, with all that is not known here kept.
//!
//! A disk may tear a write between two sectors. So the header and its extensions
//! are kept within the first sector, and a backing file's name that does not fit
//! there goes where the old header does not look, before the new one leads to it.

use std::ops::Range;
use std::os::unix::ffi::OsStrExt;

use super::disk::State;
use super::extension::{
    BACKING_FORMAT, BITMAPS, DATA_FILE, END, FEATURE_NAMES, bitmaps_data, push_extension,
};
use super::feature::{ROW, SMALLEST_WITH_NAMES, name_table};
use super::fields::{Fields, TooShort};
use super::wire::{V2_LENGTH, V3_FULL_LENGTH, V3_LENGTH, Wire};
use super::{Compression, Encryption, Error, Header, HostOffset, MAX_BACKING_NAME, Version};

impl State {
    /// Makes `header` the image's, in the file first: durably, and with one write where a power cut could tear two.
    pub(super) fn rewrite_header(&mut self, header: Header) -> Result<(), Error> {
        self.writer()?;
        let old = self.storage.read_up_to(self.geometry.cluster.bytes(), 0).map_err(Error::io)?;
        let new = first_cluster(&header, &old)?;
        let mut before = old;
        if let (true, Some(name)) = (new.apart, new.bytes.get(new.name.clone())) {
            self.storage.write_at(name, new.name.start as u64).map_err(Error::io)?;
            before.resize(new.bytes.len(), 0);
            if let Some(written) = before.get_mut(new.name.clone()) {
                written.copy_from_slice(name);
            }
        }
        if let Some((offset, bytes)) = changed(&before, &new.bytes) {
            self.put_header(offset, bytes)?;
        }
        self.has_backing = header.backing.is_some();
        self.geometry.version = header.version;
        self.header = header;
        Ok(())
    }
}

/// What a disk writes whole or not at all, in bytes.
const SECTOR: usize = 512;

/// The first cluster of an image.
struct FirstCluster {
    bytes: Vec<u8>,
    /// Where the backing file's name is.
    name: Range<usize>,
    /// Whether the name is where the old header does not look.
    apart: bool,
}

/// What a rewrite takes over from the cluster that was there.
struct Kept {
    version: u32,
    /// The fields that later versions of the format put behind those known here.
    unknown_fields: Vec<u8>,
    feature_names: Option<Vec<u8>>,
    unknown_extensions: Vec<u8>,
    /// Where the name of the backing file was.
    backing_name: Range<usize>,
}

/// The first cluster of an image with this header; `old` is the one that it had.
fn first_cluster(header: &Header, old: &[u8]) -> Result<FirstCluster, Error> {
    let mut kept =
        Kept::of(old).map_err(|TooShort| Error::malformed("The file ends within its header"))?;
    let v3 = header.version == Version::V3;
    if v3 && kept.version < 3 && header.cluster_size.bytes() >= SMALLEST_WITH_NAMES {
        kept.feature_names.get_or_insert_with(name_table);
    }
    let unknown_fields = if v3 { kept.unknown_fields.clone() } else { Vec::new() };
    let length =
        if v3 { V3_FULL_LENGTH as usize + unknown_fields.len() } else { V2_LENGTH as usize };
    kept.cut_names((length + extensions(header, &kept).len()).saturating_sub(SECTOR));
    let extensions = extensions(header, &kept);
    let name = header.backing.as_ref().map_or(&b""[..], |backing| backing.name.as_bytes());
    let end = length + extensions.len();
    let cluster = usize::try_from(header.cluster_size.bytes()).unwrap_or(usize::MAX);
    if end + name.len() > cluster || name.len() > MAX_BACKING_NAME {
        return Err(Error::option("Backing file name too long; use a relative name"));
    }
    let apart = place_apart(end, name.len(), &kept.backing_name, cluster);
    let at = apart.unwrap_or(end);
    let wire = wire(header, length, if name.is_empty() { 0 } else { at }, name.len());
    let mut bytes = old.to_vec();
    if apart.is_none() && at + name.len() > SECTOR {
        bytes.fill(0);
    }
    bytes.resize(bytes.len().max(end.next_multiple_of(SECTOR)).max(at + name.len()), 0);
    let head = [&wire.to_bytes()[..], &unknown_fields, &extensions].concat();
    // What is behind that is no more than what an old name left.
    put(&mut bytes, 0, &[0; SECTOR]);
    put(&mut bytes, 0, &head);
    put(&mut bytes, at, name);
    bytes.truncate(cluster);
    Ok(FirstCluster { bytes, name: at..at + name.len(), apart: apart.is_some() })
}

fn put(bytes: &mut [u8], at: usize, part: &[u8]) {
    for (to, from) in bytes.iter_mut().skip(at).zip(part) {
        *to = *from;
    }
}

/// Whole sectors for the name that neither the header nor the old name uses.
///
/// Nothing when it fits beside the header, or if there are none.
fn place_apart(end: usize, length: usize, old: &Range<usize>, cluster: usize) -> Option<usize> {
    if end > SECTOR || end + length <= SECTOR {
        return None;
    }
    let behind_old = old.end.next_multiple_of(SECTOR);
    let places = [SECTOR, behind_old.max(SECTOR)];
    let free = |at: &usize| {
        let sectors = *at..(at + length).next_multiple_of(SECTOR);
        (sectors.end <= old.start || sectors.start >= old.end) && sectors.end <= cluster
    };
    places.into_iter().find(free)
}

fn wire(header: &Header, length: usize, name_offset: usize, name_length: usize) -> Wire {
    let number = |length: usize| u32::try_from(length).unwrap_or(u32::MAX);
    Wire {
        version: header.version,
        backing_offset: HostOffset(name_offset as u64),
        backing_length: number(name_length),
        cluster_bits: header.cluster_size.bits(),
        size: header.virtual_size.bytes(),
        encryption: match header.encryption {
            None => 0,
            Some(Encryption::Aes) => 1,
            Some(Encryption::Luks) => 2,
        },
        l1_entries: header.l1_entries,
        l1_offset: header.l1_offset,
        refcount_table_offset: header.refcount_table_offset,
        refcount_table_clusters: header.refcount_table_clusters,
        snapshot_count: header.snapshot_count,
        snapshots_offset: header.snapshots_offset,
        features: header.features,
        refcount_order: header.refcount_bits.ilog2(),
        length: number(length),
        compression: match header.compression {
            Compression::Zlib => 0,
            Compression::Zstd => 1,
        },
    }
}

/// The extensions in QEMU's order.
fn extensions(header: &Header, kept: &Kept) -> Vec<u8> {
    let mut bytes = Vec::new();
    if let Some(format) = header.backing.as_ref().and_then(|backing| backing.format.as_ref()) {
        push_extension(&mut bytes, BACKING_FORMAT, format.as_bytes());
    }
    if let Some(name) = &header.data_file {
        push_extension(&mut bytes, DATA_FILE, name.as_bytes());
    }
    if let Some(names) = kept.feature_names.as_ref().filter(|_| header.version == Version::V3) {
        push_extension(&mut bytes, FEATURE_NAMES, names);
    }
    if let Some(directory) = header.bitmaps {
        push_extension(&mut bytes, BITMAPS, &bitmaps_data(directory));
    }
    bytes.extend(&kept.unknown_extensions);
    push_extension(&mut bytes, END, &[]);
    bytes
}

impl Kept {
    fn of(old: &[u8]) -> Result<Kept, TooShort> {
        let mut first = Fields::new(old);
        first.u32()?;
        let version = first.u32()?;
        let start = usize::try_from(first.u64()?).map_err(|_| TooShort)?;
        let name_length = first.length()?;
        let length = if version < 3 { V2_LENGTH } else { length_field(old) };
        let mut fields = Fields::new(old);
        let known = usize::try_from(length.min(V3_FULL_LENGTH)).map_err(|_| TooShort)?;
        fields.take(known)?;
        let rest = usize::try_from(length).map_err(|_| TooShort)? - known;
        let unknown_fields = fields.take(rest)?.to_vec();
        let mut kept = Kept {
            version,
            unknown_fields,
            feature_names: None,
            unknown_extensions: Vec::new(),
            backing_name: start..start.saturating_add(name_length),
        };
        while let Ok(kind) = fields.u32() {
            if kind == END {
                break;
            }
            let length = fields.length()?;
            let data = fields.take(length)?;
            let _ = fields.take(length.next_multiple_of(8) - length);
            match kind {
                BACKING_FORMAT | DATA_FILE | BITMAPS => {}
                FEATURE_NAMES => kept.feature_names = Some(data.to_vec()),
                _ => push_extension(&mut kept.unknown_extensions, kind, data),
            }
        }
        Ok(kept)
    }

    /// Leaves out the last names of features, so that the header gets this much shorter.
    fn cut_names(&mut self, bytes: usize) {
        if let Some(names) = self.feature_names.as_mut().filter(|names| bytes <= names.len()) {
            names.truncate((names.len() - bytes) / ROW * ROW);
        }
    }
}

fn length_field(header: &[u8]) -> u32 {
    const OFFSET: usize = 100;
    let field = header.get(OFFSET..).and_then(<[u8]>::first_chunk);
    field.map_or(V3_LENGTH, |field| u32::from_be_bytes(*field))
}

/// The part that differs: the less is written, the less a power cut can tear.
fn changed<'a>(old: &[u8], new: &'a [u8]) -> Option<(u64, &'a [u8])> {
    let at = |place: usize| old.get(place).copied();
    let differs = |(place, byte): &(usize, &u8)| at(*place) != Some(**byte);
    let (first, _) = new.iter().enumerate().find(differs)?;
    let (last, _) = new.iter().enumerate().rev().find(differs)?;
    Some((first as u64, new.get(first..=last)?))
}

#[cfg(test)]
mod tests {
    use super::super::BackingName;
    use super::super::layout::tests::any_image;
    use super::*;
    use crate::image::Size;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn what_is_rewritten_says_the_new_and_keeps_the_unknown(
            image in any_image(), name in "[a-z]{0,40}", size in 0..1_u64 << 20,
        ) {
            let Ok(layout) = image.layout() else { return Ok(()) };
            let mut old = layout.writes[0].1.clone();
            if image.backing.is_none() && image.version == Version::V3 {
                let end = old.len() - 8;
                old.truncate(end);
                push_extension(&mut old, 0x1234_5678, b"unknown");
                push_extension(&mut old, END, &[]);
            }
            let mut header = Header::parse(&old).unwrap();
            header.virtual_size = Size::from_bytes(size.min(header.virtual_size.bytes()));
            header.backing = (!name.is_empty())
                .then(|| BackingName { name: name.into(), format: Some("qcow2".to_owned()) });
            let Ok(new) = first_cluster(&header, &old) else { return Ok(()) };
            let new = new.bytes;
            let read = Header::parse(&new).unwrap();
            prop_assert_eq!(&read.backing, &header.backing);
            prop_assert_eq!(read.virtual_size, header.virtual_size);
            prop_assert_eq!(read.features, header.features);
            let had = |bytes: &[u8]| bytes.windows(7).any(|part| part == b"unknown");
            prop_assert_eq!(had(&new), had(&old));
            let (offset, part) = changed(&old, &new).unwrap_or((0, &[]));
            let mut patched = old.clone();
            patched.resize(new.len(), 0);
            let offset = usize::try_from(offset).unwrap();
            patched[offset..][..part.len()].copy_from_slice(part);
            prop_assert_eq!(patched, new);
        }
    }
}
