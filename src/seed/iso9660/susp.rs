//! The system use fields that we read: names, modes and times of Rock Ridge.
//!
//! Sources: SUSP 1.10 and 1.12, RRIP 1.10 and 1.12. Unknown fields are passed over.

use std::io::{Read, Seek};

use super::super::{Error, Timestamp};
use super::field::{descriptor_time_at, record_time_at, u32_at};
use super::source::{ByteRange, Source};

/// Where system use fields begin in a record's system use area (the `SP` field says).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Skip(u8);

/// What the fields of one record say.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Attributes {
    /// The name, if it is not a directory's own.
    pub(super) name: Option<Vec<u8>>,
    /// File type and permissions, as in POSIX.
    pub(super) mode: Option<u32>,
    pub(super) modified: Option<Timestamp>,
    /// The content is packed with zisofs.
    pub(super) compressed: bool,
    next: Option<Next>,
}

/// Where a record's fields go on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Next {
    block: u32,
    offset: u32,
    len: u32,
}

/// More continuations of one record are taken for a circle.
const MAX_CONTINUATIONS: usize = 32;
/// POSIX: the longest name.
const MAX_NAME_BYTES: usize = 255;

const NAME_CURRENT: u8 = 1 << 1;
const NAME_PARENT: u8 = 1 << 2;
const TIME_CREATION: u8 = 1 << 0;
const TIME_MODIFY: u8 = 1 << 1;
const TIME_LONG: u8 = 1 << 7;

impl Skip {
    /// For the root's own fields, which begin with `SP` itself.
    pub(super) const NONE: Self = Self(0);

    /// Finds the `SP` field that begins the first record of the root (SUSP 5.3).
    pub(super) fn of_root(system_use: &[u8]) -> Option<Self> {
        match fields(system_use).next()? {
            (b"SP", [0xbe, 0xef, skip, ..]) => Some(Self(*skip)),
            _ => None,
        }
    }
}

impl Attributes {
    /// Collects the fields of a record, and of its continuations.
    ///
    /// `block_bytes` is the volume's logical block.
    pub(super) fn read<R: Read + Seek>(
        system_use: &[u8],
        skip: Skip,
        source: &mut Source<R>,
        block_bytes: u64,
    ) -> Result<Self, Error> {
        let mut attributes = Self::default();
        attributes.collect(system_use.get(usize::from(skip.0)..).unwrap_or_default())?;
        for _ in 0..MAX_CONTINUATIONS {
            let Some(Next { block, offset, len }) = attributes.next.take() else {
                return Ok(attributes);
            };
            let block = ByteRange { offset: u64::from(block) * block_bytes, len: block_bytes };
            let bytes = source.continuation(block, offset as usize, len as usize)?;
            attributes.collect(bytes)?;
        }
        let sentence = format!(
            "a record is continued more than {MAX_CONTINUATIONS} times; make the volume again"
        );
        Err(Error::corrupt(sentence))
    }

    fn collect(&mut self, area: &[u8]) -> Result<(), Error> {
        for (signature, data) in fields(area) {
            match signature {
                b"NM" => self.extend_name(data)?,
                b"PX" => self.mode = u32_at(data, 0).or(self.mode),
                b"TF" => self.modified = modified(data).or(self.modified),
                b"ZF" => self.compressed = true,
                b"CE" => self.next = next(data),
                _ => {}
            }
        }
        Ok(())
    }

    /// A name may come in several fields.
    fn extend_name(&mut self, data: &[u8]) -> Result<(), Error> {
        let Some((flags, part)) = data.split_first() else {
            return Ok(());
        };
        if flags & (NAME_CURRENT | NAME_PARENT) != 0 {
            return Ok(());
        }
        let name = self.name.get_or_insert_default();
        name.extend(part);
        if name.len() > MAX_NAME_BYTES {
            let sentence = format!(
                "a Rock Ridge name is longer than {MAX_NAME_BYTES} bytes; make the volume again"
            );
            return Err(Error::corrupt(sentence));
        }
        Ok(())
    }
}

/// Signatures and data, up to the first field that is none (SUSP 4.1).
fn fields(mut area: &[u8]) -> impl Iterator<Item = (&[u8; 2], &[u8])> {
    std::iter::from_fn(move || {
        let (&[first, second, len, _], _) = area.split_first_chunk()?;
        if [first, second] == *b"ST" {
            return None;
        }
        let (field, rest) = area.split_at_checked(len.into())?;
        area = rest;
        let (signature, data) = field.split_first_chunk::<2>()?;
        Some((signature, data.get(2..)?))
    })
}

fn next(data: &[u8]) -> Option<Next> {
    Some(Next { block: u32_at(data, 0)?, offset: u32_at(data, 8)?, len: u32_at(data, 16)? })
}

/// The time of modification, which follows that of creation if there is one (RRIP 4.1.6).
fn modified(data: &[u8]) -> Option<Timestamp> {
    let (&flags, times) = data.split_first()?;
    if flags & TIME_MODIFY == 0 {
        return None;
    }
    let index = usize::from(flags & TIME_CREATION != 0);
    if flags & TIME_LONG == 0 {
        record_time_at(times, index * 7)
    } else {
        descriptor_time_at(times, index * 17)
    }
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use proptest::prelude::*;

    use super::super::super::ErrorKind;
    use super::super::SECTOR_LEN;
    use super::*;

    fn read(area: &[u8], disk: &[u8]) -> Result<Attributes, Error> {
        let mut source = Source::new(Cursor::new(disk)).unwrap();
        Attributes::read(area, Skip::NONE, &mut source, 2048)
    }

    fn name(flags: u8, text: &str) -> Vec<u8> {
        let len = u8::try_from(5 + text.len()).unwrap();
        [b"NM", [len, 1].as_slice(), &[flags], text.as_bytes()].concat()
    }

    fn continued(block: u32, offset: u32, len: u32) -> Vec<u8> {
        let numbers = [block, offset, len].map(|n| [n.to_le_bytes(), n.to_be_bytes()].concat());
        [b"CE\x1c\x01".to_vec(), numbers.concat()].concat()
    }

    fn sector_with(bytes: &[u8]) -> Vec<u8> {
        let mut sector = bytes.to_vec();
        sector.resize(SECTOR_LEN, 0);
        sector
    }

    #[test]
    fn a_name_is_put_together_across_continuations() {
        let area = [name(1, "user"), continued(0, 0, 40)].concat();
        let disk = sector_with(&name(0, "-data"));
        let attributes = read(&area, &disk).unwrap();
        assert_eq!(attributes.name.as_deref(), Some(b"user-data".as_slice()));
    }

    #[test]
    fn what_follows_a_terminator_is_not_read() {
        let area = [b"ST\x04\x01".to_vec(), name(0, "late")].concat();
        assert_eq!(read(&area, &[]).unwrap(), Attributes::default());
    }

    #[test]
    fn a_field_longer_than_its_area_ends_it() {
        for area in [b"NM\xff\x01\0abc".as_slice(), b"NM\x03\x01\0abc", b"NM\0\x01", b"NM"] {
            assert_eq!(read(area, &[]).unwrap(), Attributes::default(), "{area:?}");
        }
    }

    #[test]
    fn continuations_that_lead_nowhere_are_corrupt() {
        let circle = continued(0, 0, 28);
        for (what, area) in [
            ("a circle", circle.clone()),
            ("beyond the volume", continued(1, 0, 28)),
            ("beyond its block", continued(0, 2040, 28)),
            ("an offset that overflows", continued(0, u32::MAX, u32::MAX)),
        ] {
            let error = read(&area, &sector_with(&circle)).unwrap_err();
            assert_eq!(error.kind(), ErrorKind::Corrupt, "{what}");
        }
    }

    #[test]
    fn a_name_longer_than_posix_allows_is_corrupt() {
        let area = [name(1, &"n".repeat(200)), name(0, &"n".repeat(56))].concat();
        assert_eq!(read(&area, &[]).unwrap_err().kind(), ErrorKind::Corrupt);
    }

    #[test]
    fn the_time_of_modification_is_found_among_others() {
        let day = |day| [70, 1, day, 0, 0, 0, 0];
        let long = b"\x831970010100000000\x001970010200000000\x00";
        for (data, modified_on) in [
            ([vec![0x0e], day(2).to_vec(), day(3).to_vec()].concat(), Some(86_400)),
            ([vec![0x03], day(1).to_vec(), day(2).to_vec()].concat(), Some(86_400)),
            (long.to_vec(), Some(86_400)),
            ([vec![0x01], day(2).to_vec()].concat(), None),
            (vec![0x02, 70], None),
            (vec![], None),
        ] {
            assert_eq!(modified(&data).map(Timestamp::unix), modified_on, "{data:?}");
        }
    }

    proptest! {
        #[test]
        fn any_area_is_read_without_harm(
            area in prop::collection::vec(any::<u8>(), 0..256),
            disk in prop::collection::vec(any::<u8>(), 0..4096),
        ) {
            let _ = Skip::of_root(&area);
            if let Ok(attributes) = read(&area, &disk) {
                prop_assert!(attributes.name.is_none_or(|name| name.len() <= MAX_NAME_BYTES));
            }
        }
    }
}
