//! Images with a fault in one of their tables.

use std::fs;
use std::path::Path;

use Place::{Block, L1, L2, Snapshot, SnapshotL1, Table};
use Word::{Flip, Set};

/// Where the word is that is wrong, with an offset in bytes.
#[derive(Clone, Copy)]
enum Place {
    /// In the refcount table.
    Table(usize),
    /// In the first refcount block.
    Block(usize),
    L1(usize),
    /// In the first L2 table.
    L2(usize),
    /// In the snapshot table.
    Snapshot(usize),
    /// In the first snapshot's L1 table.
    SnapshotL1(usize),
}

/// What becomes of it.
#[derive(Clone, Copy)]
enum Word {
    Set(u64),
    Flip(u64),
}

const COPIED: u64 = 1 << 63;
const COMPRESSED: u64 = 1 << 62;
const FAR: u64 = 0x4000_0000;
/// The places of 1 MiB in the first L2 table, without and with subclusters.
const DATA: usize = 128;
const SUBCLUSTERS: usize = 256;

/// The file, what it is a copy of, and its fault.
const FAULTS: [(&str, &str, Place, Word); 39] = [
    ("table_unaligned", "plain", Table(0), Flip(0x200)),
    ("table_reserved", "plain", Table(0), Flip(1)),
    ("table_outside", "plain", Table(0), Set(FAR)),
    ("table_far", "plain", Table(0), Set(0x7f00_0000_0000_0000)),
    ("table_empty", "plain", Table(0), Set(0)),
    ("table_unaligned2", "plain", Table(8), Set(FAR + 0x200)),
    ("table_outside2", "plain", Table(8), Set(FAR)),
    ("table_data", "plain", Table(8), Set(0x5_0000)),
    ("counts_zero", "plain", Block(0), Set(0)),
    ("counts_high", "plain", Block(0), Set(0x0009_0009_0009_0009)),
    ("counts_no_block", "plain", Block(0), Flip(1 << 16)),
    ("l1_reserved", "plain", L1(0), Flip(2)),
    ("l1_high", "plain", L1(0), Flip(1 << 60)),
    ("l1_unaligned", "plain", L1(0), Flip(0x200)),
    ("l1_outside", "plain", L1(0), Set(COPIED | FAR)),
    ("l1_not_copied", "plain", L1(0), Flip(COPIED)),
    ("l2_reserved", "plain", L2(DATA), Flip(2)),
    ("l2_high", "plain", L2(DATA), Flip(1 << 60)),
    ("l2_unaligned", "plain", L2(DATA), Flip(0x200)),
    ("l2_outside", "plain", L2(DATA), Set(COPIED | FAR)),
    ("l2_not_copied", "plain", L2(DATA), Flip(COPIED)),
    ("l2_zero_unaligned", "plain", L2(DATA), Flip(0x201)),
    ("l2_twice", "plain", L2(DATA + 8), Set(COPIED | 0x5_0000)),
    ("l2_table", "plain", L2(DATA + 8), Set(COPIED | 0x3_0000)),
    ("packed_copied", "comp", L2(DATA), Flip(COPIED)),
    ("packed_outside", "comp", L2(DATA), Set(COMPRESSED | FAR)),
    ("packed_sub", "sub", L2(SUBCLUSTERS), Flip(COMPRESSED)),
    ("sub_nowhere", "sub", L2(SUBCLUSTERS), Set(0)),
    ("sub_both", "sub", L2(SUBCLUSTERS + 8), Set(0x3_0000_0003)),
    ("sub_unaligned", "sub", L2(SUBCLUSTERS), Flip(0x200)),
    ("ext_packed", "ext", L2(DATA), Set(COMPRESSED | 0x5_0000)),
    ("ext_reserved", "ext", L2(DATA), Flip(2)),
    ("ext_not_copied", "ext", L2(DATA), Flip(COPIED)),
    ("one_bit", "bits", L2(DATA + 8), Set(COPIED | 0x5_0000)),
    ("snap_unaligned", "snap", Snapshot(0), Flip(0x200)),
    ("snap_outside", "snap", Snapshot(0), Set(FAR)),
    ("snap_large", "snap", Snapshot(8), Set(0x7fff_ffff_0001_0003)),
    ("snap_reserved", "snap", SnapshotL1(0), Flip(2)),
    ("snap_shared", "snap", L2(DATA), Flip(2)),
];

/// Makes all of them in a folder that has what they are copies of.
pub(crate) fn make(folder: &Path) {
    for (name, original, place, word) in FAULTS {
        let mut image = fs::read(folder.join(format!("{original}.qcow2"))).unwrap();
        let at = place.offset(&image);
        let new = match word {
            Set(word) => word,
            Flip(bits) => get(&image, at) ^ bits,
        };
        image[at..at + 8].copy_from_slice(&new.to_be_bytes());
        fs::write(folder.join(format!("{name}.qcow2")), image).unwrap();
    }
}

fn get(image: &[u8], at: usize) -> u64 {
    u64::from_be_bytes(*image[at..].first_chunk().unwrap())
}

impl Place {
    fn offset(self, image: &[u8]) -> usize {
        const OFFSET: u64 = 0x00ff_ffff_ffff_fe00;
        let to = |at| usize::try_from(get(image, at) & OFFSET).unwrap();
        match self {
            Table(at) => to(48) + at,
            Block(at) => to(to(48)) + at,
            L1(at) => to(40) + at,
            L2(at) => to(to(40)) + at,
            Snapshot(at) => to(64) + at,
            SnapshotL1(at) => to(to(64)) + at,
        }
    }
}
