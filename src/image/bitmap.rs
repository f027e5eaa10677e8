//! Persistent dirty bitmaps of an open image.

use std::ops::Range;

use super::open::Content;
use super::qcow2::Bitmap;
use super::qcow2::disk::Disk;
use super::{Control, Error, ErrorKind, Image};

impl Image {
    /// The persistent bitmaps; a raw image has none.
    ///
    /// # Errors
    /// The bitmap directory cannot be read.
    pub fn bitmaps(&self) -> Result<Vec<Bitmap>, Error> {
        match self.layers.first().map(|top| &top.content) {
            Some(Content::Qcow2(disk)) => disk.bitmaps(),
            _ => Ok(Vec::new()),
        }
    }

    /// Adds an empty bitmap that records writes from now on.
    ///
    /// `granularity`, in bytes, is a power of two from 512 to 2 GiB; by default the
    /// cluster size, but 4 KiB at least and 64 KiB at most.
    ///
    /// # Errors
    /// As [`write_at`](Image::write_at), [`Bitmap`](ErrorKind::Bitmap) when there
    /// is one of that name, [`InvalidOption`](ErrorKind::InvalidOption) for a
    /// granularity that cannot be, and
    /// [`UnsupportedFeature`](ErrorKind::UnsupportedFeature) for a raw image or version 2.
    pub fn add_bitmap(&self, name: &str, granularity: Option<u64>) -> Result<(), Error> {
        self.bitmap_holder()?.add_bitmap(name, granularity, true)
    }

    /// Removes a bitmap, one that is inconsistent, too.
    ///
    /// # Errors
    /// As [`write_at`](Image::write_at), and [`Bitmap`](ErrorKind::Bitmap) when
    /// there is none of that name.
    pub fn remove_bitmap(&self, name: &str) -> Result<(), Error> {
        self.bitmap_holder()?.remove_bitmap(name)
    }

    /// Makes a bitmap say that nothing was written.
    ///
    /// # Errors
    /// As [`remove_bitmap`](Image::remove_bitmap), and [`Bitmap`](ErrorKind::Bitmap)
    /// when it is inconsistent.
    pub fn clear_bitmap(&self, name: &str) -> Result<(), Error> {
        self.bitmap_holder()?.clear_bitmap(name)
    }

    /// Makes a bitmap record writes from now on, whoever writes.
    ///
    /// # Errors
    /// As [`clear_bitmap`](Image::clear_bitmap).
    pub fn enable_bitmap(&self, name: &str) -> Result<(), Error> {
        self.bitmap_holder()?.set_bitmap_auto(name, true)
    }

    /// Makes a bitmap stay as it is, whatever is written.
    ///
    /// # Errors
    /// As [`clear_bitmap`](Image::clear_bitmap).
    pub fn disable_bitmap(&self, name: &str) -> Result<(), Error> {
        self.bitmap_holder()?.set_bitmap_auto(name, false)
    }

    /// Adds what bitmap `name` of `source` says is dirty to the bitmap `target` of this image.
    ///
    /// Without `source`, both are in this image. Granularities may differ. One that
    /// is stopped leaves a part added.
    ///
    /// # Errors
    /// As [`clear_bitmap`](Image::clear_bitmap), [`Bitmap`](ErrorKind::Bitmap) when
    /// the disks are not of one size, and [`Cancelled`](ErrorKind::Cancelled).
    pub fn merge_bitmap(
        &self,
        target: &str,
        source: Option<&Image>,
        name: &str,
        control: &Control<'_>,
    ) -> Result<(), Error> {
        let disk = self.bitmap_holder()?;
        let source = source.unwrap_or(self);
        let (size, source_size) = (self.size()?.bytes(), source.size()?.bytes());
        // Both must be there before anything is changed.
        disk.dirty_ranges(target, 0..0)?;
        source.dirty_ranges(name, 0, 0)?;
        if size != source_size {
            return Err(Error::new(
                ErrorKind::Bitmap,
                format!(
                    "Bitmaps are of different sizes (destination size is {size}, source size is {source_size}) and can't be merged"
                ),
            ));
        }
        let window = source.disk_with_bitmaps()?.bitmap_window(name)?;
        let mut at = 0;
        while at < size {
            control.step(at, size)?;
            let length = window.min(size - at);
            disk.set_dirty(target, &source.dirty_ranges(name, at, length)?)?;
            at += length;
        }
        control.step(size, size)
    }

    /// The parts of `length` bytes of the disk from `start` on that a bitmap says were written.
    ///
    /// They are in order, and do not touch.
    ///
    /// # Errors
    /// [`Bitmap`](ErrorKind::Bitmap) when there is none of that name or it is
    /// inconsistent, and when it cannot be read.
    pub fn dirty_ranges(
        &self,
        name: &str,
        start: u64,
        length: u64,
    ) -> Result<Vec<Range<u64>>, Error> {
        self.disk_with_bitmaps()?.dirty_ranges(name, start..start.saturating_add(length))
    }

    fn disk_with_bitmaps(&self) -> Result<&Disk, Error> {
        match self.layers.first().map(|top| &top.content) {
            Some(Content::Qcow2(disk)) => Ok(disk),
            _ => Err(no_bitmaps()),
        }
    }

    fn bitmap_holder(&self) -> Result<&Disk, Error> {
        match self.writable(0, 0)? {
            Content::Qcow2(disk) => Ok(disk),
            Content::Raw(_) => Err(no_bitmaps()),
        }
    }
}

fn no_bitmaps() -> Error {
    Error::new(
        ErrorKind::UnsupportedFeature,
        "A raw image cannot hold bitmaps; use qcow2 of compatibility level 1.1",
    )
}
