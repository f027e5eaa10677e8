//! One directory record (9.1), in both directions.

use super::super::Timestamp;
use super::field::{put_both_u16, put_both_u32, put_record_time, record_time_at, u8_at, u32_at};

/// A directory record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Record<'a> {
    /// The first logical block.
    pub(super) block: u32,
    /// Blocks of extended attributes before the content.
    pub(super) attribute_blocks: u8,
    /// The content's bytes.
    pub(super) len: u32,
    pub(super) recorded: Option<Timestamp>,
    pub(super) flags: Flags,
    /// Whether units and gaps alternate in the extent.
    pub(super) interleaved: bool,
    pub(super) identifier: &'a [u8],
    pub(super) system_use: &'a [u8],
}

/// The file flags (9.1.6).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Flags(pub(super) u8);

/// The identifier of a directory itself (6.8.2.2).
pub(super) const SELF: &[u8] = &[0];
/// The identifier of the directory above.
pub(super) const PARENT: &[u8] = &[1];

/// Bytes before the identifier.
const FIXED_BYTES: usize = 33;
/// The greatest even length that its byte can tell.
const MAX_BYTES: usize = 254;

impl Flags {
    pub(super) const FILE: Self = Self(0);
    pub(super) const DIRECTORY: Self = Self(1 << 1);
    const ASSOCIATED: u8 = 1 << 2;
    const MULTI_EXTENT: u8 = 1 << 7;

    pub(super) fn is_directory(self) -> bool {
        self.0 & Self::DIRECTORY.0 != 0
    }

    /// A resource fork or the like, beside the file of the same name.
    pub(super) fn is_associated(self) -> bool {
        self.0 & Self::ASSOCIATED != 0
    }

    /// The next record goes on with the same file.
    pub(super) fn goes_on(self) -> bool {
        self.0 & Self::MULTI_EXTENT != 0
    }
}

impl<'a> Record<'a> {
    /// Reads the record that begins `bytes`; `None` where its lengths contradict each other.
    pub(super) fn parse(bytes: &'a [u8]) -> Option<Self> {
        let bytes = bytes.get(..usize::from(u8_at(bytes, 0)?))?;
        let identifier_end = FIXED_BYTES + usize::from(u8_at(bytes, 32)?);
        let identifier = bytes.get(FIXED_BYTES..identifier_end)?;
        let system_use = bytes.get(identifier_end.next_multiple_of(2)..);
        Some(Self {
            block: u32_at(bytes, 2)?,
            attribute_blocks: u8_at(bytes, 1)?,
            len: u32_at(bytes, 10)?,
            recorded: record_time_at(bytes, 18),
            flags: Flags(u8_at(bytes, 25)?),
            interleaved: u8_at(bytes, 26)? != 0 || u8_at(bytes, 27)? != 0,
            identifier,
            system_use: system_use.unwrap_or_default(),
        })
    }

    /// Appends the record, with an even length.
    pub(super) fn put(&self, out: &mut Vec<u8>) {
        let start = out.len();
        let len = record_len(self.identifier.len(), self.system_use.len());
        out.extend([byte(len), self.attribute_blocks]);
        put_both_u32(out, self.block);
        put_both_u32(out, self.len);
        match self.recorded {
            Some(time) => put_record_time(out, time),
            None => out.extend([0; 7]),
        }
        out.extend([self.flags.0, u8::from(self.interleaved), 0]);
        put_both_u16(out, 1);
        out.push(byte(self.identifier.len()));
        out.extend(self.identifier);
        out.resize(start + record_len(self.identifier.len(), 0), 0);
        out.extend(self.system_use);
        out.resize(start + len, 0);
    }
}

/// The length of a record with an identifier and a system use area of these lengths.
pub(super) fn record_len(identifier: usize, system_use: usize) -> usize {
    let before = (FIXED_BYTES + identifier).next_multiple_of(2);
    (before + system_use).next_multiple_of(2)
}

/// The bytes that a record has left for its system use area.
pub(super) fn system_use_room(identifier: usize) -> usize {
    MAX_BYTES.saturating_sub(record_len(identifier, 0))
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "names are bounded where they are parsed, system use by its room: at most 254"
)]
fn byte(len: usize) -> u8 {
    len as u8
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_root_record_has_34_bytes() {
        assert_eq!(record_len(SELF.len(), 0), 34);
    }

    #[test]
    fn refuses_lengths_that_contradict_each_other() {
        let mut bytes = vec![0; 40];
        for (len, identifier_len) in [(0, 1), (33, 1), (34, 2), (41, 1), (255, 1)] {
            bytes[0] = len;
            bytes[32] = identifier_len;
            assert_eq!(Record::parse(&bytes), None, "{len} {identifier_len}");
        }
        assert_eq!(Record::parse(&[]), None);
    }

    proptest! {
        #[test]
        fn a_record_comes_back(
            block: u32,
            len: u32,
            flags: u8,
            interleaved: bool,
            seconds in -2_208_988_800..=5_869_583_999_i64,
            identifier in prop::collection::vec(any::<u8>(), 1..=128),
            words in prop::collection::vec(any::<[u8; 2]>(), 0..=40),
        ) {
            let record = Record {
                block,
                attribute_blocks: 0,
                len,
                recorded: Timestamp::from_unix(seconds).ok(),
                flags: Flags(flags),
                interleaved,
                identifier: &identifier,
                system_use: words.as_flattened(),
            };
            let mut out = Vec::new();
            record.put(&mut out);
            prop_assert_eq!(out.len(), record_len(identifier.len(), words.len() * 2));
            prop_assert_eq!(Record::parse(&out), Some(record));
        }

        #[test]
        fn any_bytes_are_a_record_or_none(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
            if let Some(record) = Record::parse(&bytes) {
                prop_assert!(record.identifier.len() + record.system_use.len() < bytes.len());
            }
        }
    }
}
