//! The bitmap directory.

use super::extension::BitmapDirectory;
use super::fields::{Fields, TooShort, text};
use super::header::check_place;
use super::{Error, Header, HostOffset};
use crate::image::storage::Storage;

pub(super) const MAX_NAME: usize = 1023;
const IN_USE: u32 = 1 << 0;
const AUTO: u32 = 1 << 1;
const KNOWN_FLAGS: u32 = IN_USE | AUTO | 1 << 2;
const DIRTY_TRACKING: u8 = 1;

/// A persistent dirty bitmap, as the bitmap directory lists it.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Bitmap {
    /// The name, unique in the image.
    pub name: String,
    /// How many bytes of the guest's disk one bit stands for; 512 B to 2 GiB.
    pub granularity: u64,
    /// The bitmap was not saved: what it says is not to be trusted.
    pub in_use: bool,
    /// The bitmap records writes whenever the image is in use.
    pub auto: bool,
    /// Where the bitmap's table starts.
    pub table_offset: HostOffset,
    /// The entries of the bitmap's table.
    pub table_entries: u32,
    /// The name as it is in the file, which may be no text.
    pub(super) stored_name: Vec<u8>,
}

impl Bitmap {
    /// Reads the bitmap directory of the image that `header` is from.
    ///
    /// Reads 64 MiB at most.
    ///
    /// # Errors
    /// The storage cannot be read, or the directory breaks the format's rules.
    pub fn read_all(header: &Header, storage: &dyn Storage) -> Result<Vec<Bitmap>, Error> {
        let Some(directory) = header.bitmaps else {
            return Ok(Vec::new());
        };
        check_place(header.cluster_size, directory.offset, directory.length, "Bitmap directory")?;
        let bytes = storage.read_up_to(directory.length, directory.offset.0).map_err(Error::io)?;
        parse_directory(directory, &bytes)
    }

    /// The entry in the directory, as QEMU writes it.
    pub(super) fn to_bytes(&self) -> Vec<u8> {
        let flags = if self.in_use { IN_USE } else { 0 } | if self.auto { AUTO } else { 0 };
        let granularity_bits = u8::try_from(self.granularity.ilog2()).unwrap_or(0);
        let name_length = u16::try_from(self.stored_name.len()).unwrap_or(u16::MAX);
        let mut bytes = self.table_offset.0.to_be_bytes().to_vec();
        bytes.extend(self.table_entries.to_be_bytes());
        bytes.extend(flags.to_be_bytes());
        bytes.extend([DIRTY_TRACKING, granularity_bits]);
        bytes.extend(name_length.to_be_bytes());
        bytes.extend(0_u32.to_be_bytes());
        bytes.extend(&self.stored_name);
        bytes.resize(bytes.len().next_multiple_of(8), 0);
        bytes
    }
}

fn parse_directory(directory: BitmapDirectory, bytes: &[u8]) -> Result<Vec<Bitmap>, Error> {
    if bytes.len() as u64 != directory.length {
        return Err(Error::malformed("The file ends within the bitmap directory"));
    }
    let mut fields = Fields::new(bytes);
    let mut bitmaps = Vec::new();
    while !fields.is_empty() {
        if bitmaps.len() as u64 == u64::from(directory.count) {
            return Err(Error::malformed("More bitmaps found than specified in header extension"));
        }
        bitmaps.push(parse_entry(&mut fields)?);
    }
    if (bitmaps.len() as u64) < u64::from(directory.count) {
        return Err(Error::malformed("Less bitmaps found than specified in header extension"));
    }
    Ok(bitmaps)
}

fn parse_entry(fields: &mut Fields<'_>) -> Result<Bitmap, Error> {
    let entry =
        Entry::take(fields).map_err(|TooShort| Error::malformed("Broken bitmap directory"))?;
    let name = text(entry.name);
    let valid = (1..=MAX_NAME).contains(&entry.name.len())
        && entry.kind == DIRTY_TRACKING
        && entry.flags & !KNOWN_FLAGS == 0
        && (9..=31).contains(&entry.granularity_bits)
        && entry.extra_length == 0;
    if !valid {
        return Err(Error::malformed(format!("Bitmap '{name}' doesn't satisfy the constraints")));
    }
    Ok(Bitmap {
        name,
        granularity: 1 << entry.granularity_bits,
        in_use: entry.flags & IN_USE != 0,
        auto: entry.flags & AUTO != 0,
        table_offset: entry.table_offset,
        table_entries: entry.table_entries,
        stored_name: entry.name.to_vec(),
    })
}

/// A directory entry as it is on disk, unchecked.
struct Entry<'a> {
    table_offset: HostOffset,
    table_entries: u32,
    flags: u32,
    kind: u8,
    granularity_bits: u8,
    extra_length: usize,
    name: &'a [u8],
}

impl<'a> Entry<'a> {
    fn take(fields: &mut Fields<'a>) -> Result<Entry<'a>, TooShort> {
        const FIXED_LENGTH: usize = 24;
        let (table_offset, table_entries) = (HostOffset(fields.u64()?), fields.u32()?);
        let (flags, kind, granularity_bits) = (fields.u32()?, fields.u8()?, fields.u8()?);
        let (name_length, extra_length) = (usize::from(fields.u16()?), fields.length()?);
        fields.take(extra_length)?;
        let name = fields.take(name_length)?;
        let length = FIXED_LENGTH + extra_length + name_length;
        fields.take(length.next_multiple_of(8) - length)?;
        Ok(Entry { table_offset, table_entries, flags, kind, granularity_bits, extra_length, name })
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn entry(name: &str, flags: u32, kind: u8, granularity_bits: u8) -> Vec<u8> {
        let mut bytes = vec![0; 12];
        bytes.extend(flags.to_be_bytes());
        bytes.extend([kind, granularity_bits]);
        bytes.extend(u16::try_from(name.len()).unwrap().to_be_bytes());
        bytes.extend([0; 4]);
        bytes.extend(name.bytes());
        bytes.resize(bytes.len().next_multiple_of(8), 0);
        bytes
    }

    fn parse(count: u32, bytes: &[u8]) -> Result<Vec<Bitmap>, Error> {
        let directory =
            BitmapDirectory { count, offset: HostOffset(0), length: bytes.len() as u64 };
        parse_directory(directory, bytes)
    }

    #[test]
    fn reads_each_entry() {
        let bytes = [entry("first", 3, 1, 16), entry("b", 0, 1, 31)].concat();
        let bitmaps = parse(2, &bytes).unwrap();
        let seen = bitmaps
            .iter()
            .map(|b| (b.name.as_str(), b.granularity, b.in_use, b.auto))
            .collect::<Vec<_>>();
        assert_eq!(seen, [("first", 65_536, true, true), ("b", 1 << 31, false, false)]);
        assert_eq!(bitmaps.iter().flat_map(Bitmap::to_bytes).collect::<Vec<_>>(), bytes);
    }

    #[test]
    fn rejects_what_breaks_the_rules() {
        let long = "x".repeat(1024);
        let table = [
            (1, entry("", 0, 1, 16), "constraints"),
            (1, entry(&long, 0, 1, 16), "constraints"),
            (1, entry("a", 8, 1, 16), "constraints"),
            (1, entry("a", 0, 2, 16), "constraints"),
            (1, entry("a", 0, 1, 8), "constraints"),
            (1, entry("a", 0, 1, 255), "constraints"),
            (1, vec![0; 23], "Broken"),
            (2, entry("a", 0, 1, 16), "Less"),
            (1, [entry("a", 0, 1, 16), entry("b", 0, 1, 16)].concat(), "More"),
        ];
        for (count, bytes, part) in table {
            let sentence = parse(count, &bytes).unwrap_err().to_string();
            assert!(sentence.contains(part), "{sentence}");
        }
    }

    proptest! {
        #[test]
        fn any_bytes_are_read_or_refused(bytes in proptest::collection::vec(any::<u8>(), 0..200), count: u32) {
            let _ = parse(count, &bytes);
        }
    }
}
