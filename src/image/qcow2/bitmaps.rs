//! Adding, removing and changing persistent bitmaps.
//!
//! A bitmap whose bits change is marked as in use first, and the mark goes
//! when the image is closed: one that a power cut leaves marked is not to be
//! trusted.

use std::ops::Range;

use super::bitmap::{Bitmap, MAX_NAME};
use super::dirty::Shape;
use super::disk::{Disk, State};
use super::extension::{BitmapDirectory, MAX_BITMAP_DIRECTORY_BYTES, MAX_BITMAPS};
use super::tables::Stage;
use super::{Error, HostOffset, Version};
use crate::image::{ErrorKind, Size};

impl Disk {
    /// The bitmaps; one that this image itself keeps up to date is not told as in use.
    pub(crate) fn bitmaps(&self) -> Result<Vec<Bitmap>, Error> {
        self.read_state().bitmaps()
    }

    /// Adds an empty bitmap; `granularity` is a power of two, or QEMU's choice.
    pub(crate) fn add_bitmap(
        &self,
        name: &str,
        granularity: Option<u64>,
        auto: bool,
    ) -> Result<(), Error> {
        self.write_state().add_bitmap(name, granularity, auto)
    }

    pub(crate) fn remove_bitmap(&self, name: &str) -> Result<(), Error> {
        let mut state = self.write_state();
        let mut bitmaps = state.bitmaps()?;
        let gone = bitmaps.remove(position(&bitmaps, name)?);
        state.put_directory(&bitmaps)?;
        state.free_bitmap(&gone)?;
        state.flush()
    }

    pub(crate) fn clear_bitmap(&self, name: &str) -> Result<(), Error> {
        let mut state = self.write_state();
        let bitmap = state.usable_bitmap(name)?;
        state.hold_bitmaps(std::slice::from_ref(&bitmap))?;
        let shape = state.shape_of(&bitmap)?;
        state.drop_bits(&shape, 0)
    }

    /// Sets whether a bitmap records writes.
    pub(crate) fn set_bitmap_auto(&self, name: &str, auto: bool) -> Result<(), Error> {
        let mut state = self.write_state();
        let wanted = state.usable_bitmap(name)?;
        let held = state.writer()?.held.clone();
        // Those that record writes are gathered anew before the next.
        state.writer()?.begun = false;
        state.edit_directory(|bitmap| {
            if bitmap.stored_name == wanted.stored_name {
                bitmap.auto = auto;
            }
            bitmap.in_use |= held.contains(&bitmap.stored_name);
        })
    }

    /// The parts of the guest's disk within a window that a bitmap says are dirty.
    pub(crate) fn dirty_ranges(
        &self,
        name: &str,
        window: Range<u64>,
    ) -> Result<Vec<Range<u64>>, Error> {
        let state = self.read_state();
        let shape = state.shape_of(&state.usable_bitmap(name)?)?;
        state.ranges(&shape, window)
    }

    /// How much of the guest's disk one cluster of a bitmap tells of.
    pub(crate) fn bitmap_window(&self, name: &str) -> Result<u64, Error> {
        let state = self.read_state();
        Ok(state.shape_of(&state.usable_bitmap(name)?)?.bytes_per_entry())
    }

    /// Marks parts of the guest's disk as dirty in one bitmap.
    pub(crate) fn set_dirty(&self, name: &str, ranges: &[Range<u64>]) -> Result<(), Error> {
        let mut state = self.write_state();
        let bitmap = state.usable_bitmap(name)?;
        state.hold_bitmaps(std::slice::from_ref(&bitmap))?;
        let shape = state.shape_of(&bitmap)?;
        ranges.iter().try_for_each(|range| state.set_bits(&shape, range.clone()))
    }
}

impl State {
    fn bitmaps(&self) -> Result<Vec<Bitmap>, Error> {
        let mut bitmaps = Bitmap::read_all(&self.header, &*self.storage)?;
        let held = self.writer.as_ref().map_or(&[][..], |writer| &writer.held);
        for bitmap in &mut bitmaps {
            bitmap.in_use &= !held.contains(&bitmap.stored_name);
        }
        Ok(bitmaps)
    }

    fn usable_bitmap(&self, name: &str) -> Result<Bitmap, Error> {
        let mut bitmaps = self.bitmaps()?;
        let bitmap = bitmaps.swap_remove(position(&bitmaps, name)?);
        if bitmap.in_use { Err(inconsistent(name)) } else { Ok(bitmap) }
    }

    fn add_bitmap(
        &mut self,
        name: &str,
        granularity: Option<u64>,
        auto: bool,
    ) -> Result<(), Error> {
        let mut bitmaps = self.bitmaps()?;
        self.check_new_bitmap(name, &bitmaps)?;
        let granularity =
            granularity.unwrap_or_else(|| self.geometry.cluster.bytes().clamp(4 << 10, 64 << 10));
        if !granularity.is_power_of_two() || !(512..=1 << 31).contains(&granularity) {
            return Err(Error::option(format!(
                "Granularity must be power of 2 and at least 512; {granularity} is not, or is more than 2 GiB"
            )));
        }
        let entries = self.bitmap_entries(granularity, self.header.virtual_size)?;
        bitmaps.push(Bitmap {
            name: name.to_owned(),
            granularity,
            in_use: false,
            auto,
            table_offset: self.start_bitmap_table(entries)?,
            table_entries: entries,
            stored_name: name.as_bytes().to_vec(),
        });
        self.put_directory(&bitmaps)
    }

    fn check_new_bitmap(&self, name: &str, bitmaps: &[Bitmap]) -> Result<(), Error> {
        let refused = |sentence: String| Err(Error::new(ErrorKind::Bitmap, sentence));
        if self.header.version == Version::V2 {
            return Err(Error::new(
                ErrorKind::UnsupportedFeature,
                "Cannot store dirty bitmaps in qcow2 v2 files; amend it to compat=1.1",
            ));
        }
        if name.is_empty() {
            return refused("Bitmap name cannot be empty".to_owned());
        }
        if name.len() > MAX_NAME {
            return refused(format!("Bitmap name is longer than {MAX_NAME} bytes"));
        }
        if bitmaps.iter().any(|bitmap| bitmap.name == name) {
            return refused(format!("Bitmap already exists: {name}"));
        }
        if bitmaps.len() as u64 >= u64::from(MAX_BITMAPS) {
            return refused("Maximum number of persistent bitmaps is already reached".to_owned());
        }
        Ok(())
    }

    /// The entries of the table of a bitmap for a disk of this size.
    fn bitmap_entries(&self, granularity: u64, size: Size) -> Result<u32, Error> {
        const MOST_BYTES: u64 = 512 << 20;
        let bytes = size.bytes().div_ceil(granularity).div_ceil(8);
        let entries = bytes.div_ceil(self.geometry.cluster.bytes());
        u32::try_from(entries).ok().filter(|_| bytes <= MOST_BYTES).ok_or_else(|| {
            Error::option("Too much space will be occupied by the bitmap. Use larger granularity")
        })
    }

    fn start_bitmap_table(&mut self, entries: u32) -> Result<HostOffset, Error> {
        let table = self.allocate_table(u64::from(entries) * 8)?;
        let length = (u64::from(entries) * 8).max(1);
        let length = length.next_multiple_of(self.geometry.cluster.bytes());
        self.tables.start(Stage::L1, table, length)?;
        Ok(table)
    }

    fn free_bitmap(&mut self, bitmap: &Bitmap) -> Result<(), Error> {
        for clusters in self.bitmap_ranges(bitmap)? {
            self.free(clusters)?;
        }
        self.writer()?.held.retain(|name| *name != bitmap.stored_name);
        Ok(())
    }

    /// Removes every bitmap, those that are not to be trusted, too.
    pub(super) fn remove_all_bitmaps(&mut self) -> Result<(), Error> {
        let bitmaps = self.bitmaps()?;
        if bitmaps.is_empty() {
            return Ok(());
        }
        self.put_directory(&[])?;
        bitmaps.iter().try_for_each(|bitmap| self.free_bitmap(bitmap))?;
        self.flush()
    }

    /// Marks bitmaps as in use, until the image is closed.
    pub(super) fn hold_bitmaps(&mut self, bitmaps: &[Bitmap]) -> Result<(), Error> {
        let held = &mut self.writer()?.held;
        let before = held.len();
        for bitmap in bitmaps {
            if !held.contains(&bitmap.stored_name) {
                held.push(bitmap.stored_name.clone());
            }
        }
        if held.len() == before {
            return Ok(());
        }
        let held = held.clone();
        self.edit_directory(|bitmap| bitmap.in_use |= held.contains(&bitmap.stored_name))
    }

    /// Takes the marks back: all bits are in the file by now.
    pub(super) fn release_bitmaps(&mut self) -> Result<(), Error> {
        let held = std::mem::take(&mut self.writer()?.held);
        self.writer()?.begun = false;
        if held.is_empty() {
            return Ok(());
        }
        self.edit_directory(|bitmap| bitmap.in_use &= !held.contains(&bitmap.stored_name))
    }

    /// The bitmaps that record writes, and can be relied on.
    pub(super) fn recording_bitmaps(&self) -> Result<Vec<Bitmap>, Error> {
        let mut bitmaps = self.bitmaps()?;
        bitmaps.retain(|bitmap| bitmap.auto && !bitmap.in_use);
        Ok(bitmaps)
    }

    /// Refuses to go on when the bits of a bitmap are not to be trusted; marks all others as in use.
    pub(super) fn hold_all_bitmaps(&mut self) -> Result<(), Error> {
        let bitmaps = self.bitmaps()?;
        if let Some(bitmap) = bitmaps.iter().find(|bitmap| bitmap.in_use) {
            return Err(inconsistent(&bitmap.name));
        }
        self.hold_bitmaps(&bitmaps)
    }

    /// Makes every bitmap one for a disk of another size: what is new is clean.
    pub(super) fn resize_bitmaps(&mut self, old: Size, new: Size) -> Result<(), Error> {
        let mut bitmaps = self.bitmaps()?;
        let mut gone = Vec::new();
        for bitmap in &mut bitmaps {
            let from = Shape::of(bitmap, old.bytes(), self.geometry.cluster);
            let entries = self.bitmap_entries(bitmap.granularity, new)?;
            self.drop_bits(&from, new.bytes())?;
            let table = self.start_bitmap_table(entries)?;
            for index in 0..u64::from(entries.min(bitmap.table_entries)) {
                let word = self.explicit_entry(&from, index)?;
                self.tables.put(Stage::L1, table, index * 8, &word.to_be_bytes())?;
            }
            gone.push(self.clusters(bitmap.table_offset, u64::from(bitmap.table_entries) * 8));
            (bitmap.table_offset, bitmap.table_entries) = (table, entries);
        }
        self.put_directory(&bitmaps)?;
        gone.into_iter().try_for_each(|clusters| self.free(clusters))
    }

    /// Writes the directory to new clusters, and leads the header there.
    fn put_directory(&mut self, bitmaps: &[Bitmap]) -> Result<(), Error> {
        let held = self.writer()?.held.clone();
        let marked = bitmaps.iter().cloned().map(|mut bitmap| {
            bitmap.in_use |= held.contains(&bitmap.stored_name);
            bitmap
        });
        let bytes = marked.flat_map(|bitmap| bitmap.to_bytes()).collect::<Vec<_>>();
        let length = bytes.len() as u64;
        if length > MAX_BITMAP_DIRECTORY_BYTES {
            return Err(Error::new(
                ErrorKind::Bitmap,
                "Not enough space in the bitmap directory; remove another bitmap",
            ));
        }
        let mut header = self.header.clone();
        header.features.set_bitmaps(!bitmaps.is_empty());
        header.bitmaps = None;
        if !bitmaps.is_empty() {
            let offset = self.allocate_table(length)?;
            self.storage.write_at(&bytes, offset.0).map_err(Error::io)?;
            let count = u32::try_from(bitmaps.len()).unwrap_or(u32::MAX);
            header.bitmaps = Some(BitmapDirectory { count, offset, length });
        }
        // The allocation may have moved the refcount table.
        header.refcount_table_offset = self.header.refcount_table_offset;
        header.refcount_table_clusters = self.header.refcount_table_clusters;
        self.tables.write_back()?;
        let old = self.header.bitmaps;
        self.rewrite_header(header)?;
        // Those that record writes are gathered anew before the next.
        self.writer()?.begun = false;
        let old = old.map_or(0..0, |old| self.clusters(old.offset, old.length));
        self.free(old)?;
        self.flush()
    }

    /// Changes flags of entries where they are, durably.
    fn edit_directory(&self, edit: impl FnMut(&mut Bitmap)) -> Result<(), Error> {
        let Some(directory) = self.header.bitmaps else { return Ok(()) };
        let mut bitmaps = Bitmap::read_all(&self.header, &*self.storage)?;
        bitmaps.iter_mut().for_each(edit);
        let bytes = bitmaps.iter().flat_map(Bitmap::to_bytes).collect::<Vec<_>>();
        self.tables.sync()?;
        self.storage.write_at(&bytes, directory.offset.0).map_err(Error::io)?;
        self.tables.sync()
    }
}

fn position(bitmaps: &[Bitmap], name: &str) -> Result<usize, Error> {
    bitmaps
        .iter()
        .position(|bitmap| bitmap.name == name)
        .ok_or_else(|| Error::new(ErrorKind::Bitmap, format!("Dirty bitmap '{name}' not found")))
}

fn inconsistent(name: &str) -> Error {
    Error::new(
        ErrorKind::Bitmap,
        format!("Bitmap '{name}' is inconsistent and cannot be used; remove it"),
    )
}
