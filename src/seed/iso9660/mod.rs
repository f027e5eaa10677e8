//! ISO 9660 volumes with Rock Ridge and Joliet names.
//!
//! An [`Image`] writes a flat set of files; a [`Volume`] lists and reads any tool's volume, and takes
//! hostile input. Both stand alone: nothing here knows of seeds.
//!
//! Sources: ECMA-119 (ISO 9660), the Joliet specification (Microsoft, 1995), SUSP 1.10 (IEEE P1281)
//! and RRIP 1.10 (IEEE P1282). Section numbers in this module are ECMA-119's unless said otherwise.
//!
//! What an [`Image`] looks like, in sectors of 2048 bytes:
//!
//! | from | what |
//! |---|---|
//! | 0 | system area, zero |
//! | 16 | primary descriptor, Joliet descriptor, terminator |
//! | 19 | path tables: primary L and M, Joliet L and M |
//! | 23 | primary root directory, then Joliet's |
//! | 25 | Rock Ridge continuation area |
//! | 26 | the files |
//!
//! Then 150 empty sectors follow, as mkisofs and xorriso have it. They are more than read-ahead for
//! optical drives: busybox's `findfs` sees no label on a volume of 64 KiB, because it cannot read
//! every place where some other file system would have its superblock.

mod descriptor;
mod directory;
mod field;
mod image;
mod layout;
mod name;
mod record;
mod rock_ridge;
mod source;
mod susp;
mod volume;
mod walk;

pub use image::Image;
pub use volume::{Entry, EntryKind, Names, Volume};

/// The logical sector of every volume (6.1.2), and the logical block of ours.
const SECTOR_BYTES: u32 = 2048;

/// The same, as the length of a buffer.
const SECTOR_LEN: usize = 2048;

/// Where the descriptors begin, after the system area (6.2.1).
const FIRST_DESCRIPTOR: Sector = Sector(16);

/// A logical sector, counted from the start of the volume.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Sector(u32);

/// A run of bytes that begins on a sector.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Extent {
    start: Sector,
    len: u32,
}

impl Sector {
    fn byte_offset(self) -> u64 {
        u64::from(self.0) * u64::from(SECTOR_BYTES)
    }

    /// The same in a buffer that begins where the volume does.
    fn buffer_offset(self) -> usize {
        // A usize has 32 bits or more wherever this crate builds.
        self.0 as usize * SECTOR_LEN
    }
}
