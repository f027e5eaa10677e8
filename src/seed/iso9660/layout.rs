//! Where everything goes: sizes in, sectors out.

use super::{Extent, FIRST_DESCRIPTOR, SECTOR_BYTES, SECTOR_LEN, Sector};

/// Empty sectors at the end, for those who read ahead.
pub(super) const RUN_OUT_SECTORS: u32 = 150;

/// How many bytes each part of a volume takes.
#[derive(Debug)]
pub(super) struct Sizes {
    pub(super) path_table: u32,
    pub(super) primary_directory: u32,
    pub(super) joliet_directory: u32,
    pub(super) continuation: u32,
    pub(super) files: Vec<u32>,
}

/// The place of each part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Layout {
    pub(super) terminator: Sector,
    pub(super) primary: Tree,
    pub(super) joliet: Tree,
    pub(super) continuation: Extent,
    /// Where the first file begins.
    pub(super) data: Sector,
    /// In the order of [`Sizes::files`].
    pub(super) files: Vec<Extent>,
    /// The sector after the run-out: the volume's size.
    pub(super) end: Sector,
}

/// One of the two hierarchies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Tree {
    pub(super) descriptor: Sector,
    pub(super) path_table_l: Extent,
    pub(super) path_table_m: Extent,
    pub(super) directory: Extent,
}

impl Layout {
    /// Places every part; `None` where sector numbers run out.
    pub(super) fn plan(sizes: &Sizes) -> Option<Self> {
        let mut next = Cursor(FIRST_DESCRIPTOR);
        let [primary, joliet, terminator] = [next.sector()?, next.sector()?, next.sector()?];
        let [primary_l, primary_m] = [next.take(sizes.path_table)?, next.take(sizes.path_table)?];
        let [joliet_l, joliet_m] = [next.take(sizes.path_table)?, next.take(sizes.path_table)?];
        let primary = Tree {
            descriptor: primary,
            path_table_l: primary_l,
            path_table_m: primary_m,
            directory: next.take(sizes.primary_directory)?,
        };
        let joliet = Tree {
            descriptor: joliet,
            path_table_l: joliet_l,
            path_table_m: joliet_m,
            directory: next.take(sizes.joliet_directory)?,
        };
        let continuation = next.take(sizes.continuation)?;
        let data = next.0;
        // The place of an empty file must lie within the volume, and nobody reads there.
        let empty = Extent { start: continuation.start, len: 0 };
        let place = |&len: &u32| {
            if len == 0 { Some(empty) } else { next.take(len) }
        };
        let files = sizes.files.iter().map(place).collect::<Option<_>>()?;
        Some(Self { terminator, primary, joliet, continuation, data, files, end: next.run_out()? })
    }
}

/// The next free sector.
struct Cursor(Sector);

impl Cursor {
    fn take(&mut self, len: u32) -> Option<Extent> {
        let start = self.0;
        let end = start.0.checked_add(len.div_ceil(SECTOR_BYTES))?;
        self.0 = Sector(end);
        Some(Extent { start, len })
    }

    fn sector(&mut self) -> Option<Sector> {
        Some(self.take(SECTOR_BYTES)?.start)
    }

    fn run_out(self) -> Option<Sector> {
        self.0.0.checked_add(RUN_OUT_SECTORS).map(Sector)
    }
}

/// Packs items into sectors: none crosses from one into the next (6.8.1.1; SUSP 5.1).
#[derive(Default)]
pub(super) struct Packing {
    len: usize,
}

impl Packing {
    /// Places an item of at most one sector, and says where.
    pub(super) fn place(&mut self, item_len: usize) -> usize {
        let used = self.len % SECTOR_LEN;
        if used + item_len > SECTOR_LEN {
            self.len += SECTOR_LEN - used;
        }
        let at = self.len;
        self.len += item_len;
        at
    }

    /// The bytes taken so far, in whole sectors.
    pub(super) fn sector_bytes(&self) -> usize {
        self.len.next_multiple_of(SECTOR_LEN)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn sizes(files: Vec<u32>) -> Sizes {
        Sizes {
            path_table: 10,
            primary_directory: 2048,
            joliet_directory: 4096,
            continuation: 237,
            files,
        }
    }

    fn sector(extent: Extent) -> u32 {
        extent.start.0
    }

    #[test]
    fn places_every_part_in_order_without_holes() {
        let layout = Layout::plan(&sizes(vec![1, 0, 2048, 2049])).unwrap();
        let trees = [layout.primary, layout.joliet];
        assert_eq!(trees.map(|tree| tree.descriptor.0), [16, 17]);
        assert_eq!(layout.terminator, Sector(18));
        assert_eq!(trees.map(|tree| sector(tree.path_table_l)), [19, 21]);
        assert_eq!(trees.map(|tree| sector(tree.path_table_m)), [20, 22]);
        assert_eq!(trees.map(|tree| sector(tree.directory)), [23, 24]);
        assert_eq!(sector(layout.continuation), 26);
        let files: Vec<_> = layout.files.into_iter().map(sector).collect();
        assert_eq!(files, [27, 26, 28, 29]);
        assert_eq!(layout.data, Sector(27));
        assert_eq!(layout.end, Sector(31 + RUN_OUT_SECTORS));
    }

    #[test]
    fn an_empty_file_lies_within_the_volume() {
        let layout = Layout::plan(&sizes(vec![0])).unwrap();
        assert!(layout.files.iter().all(|file| file.start < layout.end));
    }

    #[test]
    fn says_when_sector_numbers_run_out() {
        assert_eq!(Layout::plan(&sizes(vec![u32::MAX; 2049])), None);
    }

    proptest! {
        #[test]
        fn no_item_crosses_a_sector(lens in prop::collection::vec(1..=SECTOR_LEN, 0..200)) {
            let mut packing = Packing::default();
            let mut end = 0;
            for len in lens {
                let at = packing.place(len);
                prop_assert!(at >= end);
                prop_assert_eq!(at / SECTOR_LEN, (at + len - 1) / SECTOR_LEN);
                end = at + len;
            }
            prop_assert!(packing.sector_bytes() >= end);
        }
    }
}
