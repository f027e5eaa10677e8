//! Writing the header anew, with all that is not known here kept.

use std::os::unix::ffi::OsStrExt;

use super::disk::State;
use super::extension::{
    BACKING_FORMAT, BITMAPS, DATA_FILE, END, FEATURE_NAMES, bitmaps_data, push_extension,
};
use super::feature::{SMALLEST_WITH_NAMES, name_table};
use super::fields::{Fields, TooShort};
use super::wire::{V2_LENGTH, V3_FULL_LENGTH, V3_LENGTH, Wire};
use super::{Compression, Encryption, Error, Header, HostOffset, MAX_BACKING_NAME, Version};

impl State {
    /// Makes `header` the image's, in the file first: durably, and with one write.
    pub(super) fn rewrite_header(&mut self, header: Header) -> Result<(), Error> {
        self.writer()?;
        let old = self.storage.read_up_to(self.geometry.cluster.bytes(), 0).map_err(Error::io)?;
        let new = first_cluster(&header, &old)?;
        if let Some((offset, bytes)) = changed(&old, &new) {
            self.put_header(offset, bytes)?;
        }
        self.has_backing = header.backing.is_some();
        self.geometry.version = header.version;
        self.header = header;
        Ok(())
    }
}

/// What a rewrite takes over from the cluster that was there.
struct Kept {
    version: u32,
    /// The fields that later versions of the format put behind those known here.
    unknown_fields: Vec<u8>,
    feature_names: Option<Vec<u8>>,
    unknown_extensions: Vec<u8>,
}

/// The first cluster of an image with this header; `old` is the one that it had.
fn first_cluster(header: &Header, old: &[u8]) -> Result<Vec<u8>, Error> {
    let kept =
        Kept::of(old).map_err(|TooShort| Error::malformed("The file ends within its header"))?;
    let v3 = header.version == Version::V3;
    let unknown_fields = if v3 { &kept.unknown_fields[..] } else { &[] };
    let length =
        if v3 { V3_FULL_LENGTH as usize + unknown_fields.len() } else { V2_LENGTH as usize };
    let extensions = extensions(header, &kept);
    let name = header.backing.as_ref().map_or(&b""[..], |backing| backing.name.as_bytes());
    let name_offset = if name.is_empty() { 0 } else { length + extensions.len() };
    let end = length + extensions.len() + name.len();
    if end as u64 > header.cluster_size.bytes() || name.len() > MAX_BACKING_NAME {
        return Err(Error::option("Backing file name too long; use a relative name"));
    }
    let wire = wire(header, length, name_offset, name.len());
    let mut new = [&wire.to_bytes(), unknown_fields, &extensions, name].concat();
    new.resize(old.len().max(new.len()), 0);
    Ok(new)
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
    if header.version == Version::V3 {
        let upgraded = kept.version < Version::V3.number();
        let fresh = upgraded && header.cluster_size.bytes() >= SMALLEST_WITH_NAMES;
        if let Some(names) = kept.feature_names.clone().or_else(|| fresh.then(name_table)) {
            push_extension(&mut bytes, FEATURE_NAMES, &names);
        }
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
        let mut start = Fields::new(old);
        start.u32()?;
        let version = start.u32()?;
        let length = if version < 3 { V2_LENGTH } else { length_field(old) };
        let mut fields = Fields::new(old);
        let known = usize::try_from(length.min(V3_FULL_LENGTH)).map_err(|_| TooShort)?;
        fields.take(known)?;
        let rest = usize::try_from(length).map_err(|_| TooShort)? - known;
        let unknown_fields = fields.take(rest)?.to_vec();
        let mut kept =
            Kept { version, unknown_fields, feature_names: None, unknown_extensions: Vec::new() };
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
            let read = Header::parse(&new).unwrap();
            prop_assert_eq!(&read.backing, &header.backing);
            prop_assert_eq!(read.virtual_size, header.virtual_size);
            prop_assert_eq!(read.features, header.features);
            let had = |bytes: &[u8]| bytes.windows(7).any(|part| part == b"unknown");
            prop_assert_eq!(had(&new), had(&old));
            let (offset, part) = changed(&old, &new).unwrap_or((0, &[]));
            let mut patched = old.clone();
            patched.resize(new.len(), 0);
            patched[offset as usize..][..part.len()].copy_from_slice(part);
            prop_assert_eq!(patched, new);
        }
    }
}
