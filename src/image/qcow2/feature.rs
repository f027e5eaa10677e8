//! Feature bits, and the names that an image gives them.

use super::fields::text;
use super::layout::NewImage;
use super::{Compression, Error};
use crate::image::ErrorKind;

/// The three sets of feature bits of a version 3 header; all zero in version 2.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Features {
    /// Bits that a program must know to read the image.
    pub incompatible: u64,
    /// Bits that a program may ignore.
    pub compatible: u64,
    /// Bits that a program which does not know them clears when it writes.
    pub autoclear: u64,
}

const DIRTY: u64 = 1 << 0;
const CORRUPT: u64 = 1 << 1;
const DATA_FILE: u64 = 1 << 2;
const COMPRESSION: u64 = 1 << 3;
const EXTENDED_L2: u64 = 1 << 4;
const KNOWN_INCOMPATIBLE: u64 = DIRTY | CORRUPT | DATA_FILE | COMPRESSION | EXTENDED_L2;
const LAZY_REFCOUNTS: u64 = 1 << 0;
const BITMAPS: u64 = 1 << 0;
const DATA_FILE_RAW: u64 = 1 << 1;

impl Features {
    /// The bits of an image that is about to be made.
    pub(super) fn of_new(image: &NewImage) -> Features {
        let set = |on: bool, bit: u64| if on { bit } else { 0 };
        let raw = image.data_file.as_ref().is_some_and(|file| file.raw);
        Features {
            incompatible: set(image.extended_l2, EXTENDED_L2)
                | set(image.compression != Compression::Zlib, COMPRESSION)
                | set(image.data_file.is_some(), DATA_FILE),
            compatible: set(image.lazy_refcounts, LAZY_REFCOUNTS),
            autoclear: set(raw, DATA_FILE_RAW),
        }
    }

    /// The image was not closed: its refcounts may be stale.
    #[must_use]
    pub fn dirty(self) -> bool {
        self.incompatible & DIRTY != 0
    }

    /// A program found the image damaged; it may only be read.
    #[must_use]
    pub fn corrupt(self) -> bool {
        self.incompatible & CORRUPT != 0
    }

    /// The guest's data is in another file.
    #[must_use]
    pub fn data_file(self) -> bool {
        self.incompatible & DATA_FILE != 0
    }

    /// The header says which compression is used.
    #[must_use]
    pub fn compression(self) -> bool {
        self.incompatible & COMPRESSION != 0
    }

    /// L2 entries are 16 bytes and describe subclusters.
    #[must_use]
    pub fn extended_l2(self) -> bool {
        self.incompatible & EXTENDED_L2 != 0
    }

    /// Refcounts may be written late; the dirty bit guards them.
    #[must_use]
    pub fn lazy_refcounts(self) -> bool {
        self.compatible & LAZY_REFCOUNTS != 0
    }

    /// The bitmaps are up to date.
    #[must_use]
    pub fn bitmaps(self) -> bool {
        self.autoclear & BITMAPS != 0
    }

    /// The data file is a raw image of the guest's disk.
    #[must_use]
    pub fn data_file_raw(self) -> bool {
        self.autoclear & DATA_FILE_RAW != 0
    }

    /// The autoclear bits without those that are not known here.
    pub(super) fn known_autoclear(self) -> u64 {
        self.autoclear & (BITMAPS | DATA_FILE_RAW)
    }

    /// The three words as they are in the header.
    pub(super) fn to_bytes(self) -> Vec<u8> {
        [self.incompatible, self.compatible, self.autoclear].map(u64::to_be_bytes).concat()
    }

    pub(super) fn set_corrupt(&mut self, corrupt: bool) {
        self.incompatible = self.incompatible & !CORRUPT | if corrupt { CORRUPT } else { 0 };
    }

    pub(super) fn set_dirty(&mut self, dirty: bool) {
        self.incompatible = self.incompatible & !DIRTY | if dirty { DIRTY } else { 0 };
    }

    pub(super) fn set_lazy_refcounts(&mut self, on: bool) {
        self.compatible = self.compatible & !LAZY_REFCOUNTS | if on { LAZY_REFCOUNTS } else { 0 };
    }

    pub(super) fn set_bitmaps(&mut self, on: bool) {
        self.autoclear = self.autoclear & !BITMAPS | if on { BITMAPS } else { 0 };
    }

    pub(super) fn set_data_file_raw(&mut self, raw: bool) {
        self.autoclear = self.autoclear & !DATA_FILE_RAW | if raw { DATA_FILE_RAW } else { 0 };
    }

    /// Whether nothing but the dirty bit keeps an old program from reading the image.
    pub(super) fn fits_v2(self) -> bool {
        self.incompatible & !DIRTY == 0
    }

    /// Refuses bits that must be known and are not, by the names in `table`.
    pub(super) fn check(self, table: &[u8]) -> Result<(), Error> {
        let unknown = self.incompatible & !KNOWN_INCOMPATIBLE;
        if unknown == 0 {
            return Ok(());
        }
        Err(Error::new(
            ErrorKind::UnsupportedFeature,
            format!(
                "Unsupported qcow2 feature(s): {}; a newer program made this image and is needed to read it",
                describe(unknown, table)
            ),
        ))
    }
}

/// The bytes of one row: type, bit, and a name padded with NUL.
pub(super) const ROW: usize = 48;

fn describe(unknown: u64, table: &[u8]) -> String {
    let mut unnamed = unknown;
    let mut names = Vec::new();
    for row in table.chunks_exact(ROW) {
        if let [INCOMPATIBLE, bit, name @ ..] = row
            && let Some(mask) =
                1_u64.checked_shl(u32::from(*bit)).filter(|mask| unnamed & mask != 0)
        {
            unnamed &= !mask;
            names.push(text(name));
        }
    }
    if unnamed != 0 {
        names.push(format!("Unknown incompatible feature: {unnamed:x}"));
    }
    names.join(", ")
}

const INCOMPATIBLE: u8 = 0;
const COMPATIBLE: u8 = 1;
const AUTOCLEAR: u8 = 2;

/// QEMU keeps smaller clusters free for the backing file's name.
pub(super) const SMALLEST_WITH_NAMES: u64 = 8 << 10;

/// The feature name table that QEMU 10 writes: what older programs say instead of a bit's number.
pub(super) fn name_table() -> Vec<u8> {
    const NAMES: [(u8, u8, &str); 8] = [
        (INCOMPATIBLE, 0, "dirty bit"),
        (INCOMPATIBLE, 1, "corrupt bit"),
        (INCOMPATIBLE, 2, "external data file"),
        (INCOMPATIBLE, 3, "compression type"),
        (INCOMPATIBLE, 4, "extended L2 entries"),
        (COMPATIBLE, 0, "lazy refcounts"),
        (AUTOCLEAR, 0, "bitmaps"),
        (AUTOCLEAR, 1, "raw external data"),
    ];
    let mut table = Vec::with_capacity(NAMES.len() * ROW);
    for (kind, bit, name) in NAMES {
        table.extend([kind, bit]);
        table.extend(name.bytes());
        table.resize(table.len().next_multiple_of(ROW), 0);
    }
    table
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_unknown_bits_from_the_images_own_table() {
        let mut table = name_table();
        table.extend([0, 5]);
        table.extend(b"flying carpets");
        table.resize(table.len().next_multiple_of(ROW), 0);
        let sentence = |incompatible, table: &[u8]| {
            Features { incompatible, ..Features::default() }
                .check(table)
                .map_err(|error| error.to_string())
        };
        assert_eq!(sentence(0x1f, &[]), Ok(()));
        assert!(sentence(0x20, &table).unwrap_err().contains("feature(s): flying carpets;"));
        assert!(sentence(1 << 63 | 0x60, &table).unwrap_err().contains(
            "feature(s): flying carpets, Unknown incompatible feature: 8000000000000040;"
        ));
    }
}
