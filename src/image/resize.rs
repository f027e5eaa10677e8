//! Changing the size of an open image.

use std::ops::Range;

use super::open::Content;
use super::storage::{Storage, write_plain_zeros};
use super::{Control, Error, ErrorKind, Image, Preallocation, Size};

/// How an image gets another size.
///
/// By default it may only grow, and what is new takes no space.
#[derive(Clone, Copy, Debug, Default)]
pub struct ResizeOptions {
    shrink: bool,
    preallocation: Preallocation,
}

impl ResizeOptions {
    /// The defaults.
    #[must_use]
    pub fn new() -> ResizeOptions {
        ResizeOptions::default()
    }

    /// Whether the data behind the new end may be lost.
    #[must_use]
    pub fn shrink(mut self, shrink: bool) -> ResizeOptions {
        self.shrink = shrink;
        self
    }

    /// What of the new part takes space at once.
    #[must_use]
    pub fn preallocation(mut self, preallocation: Preallocation) -> ResizeOptions {
        self.preallocation = preallocation;
        self
    }
}

impl Image {
    /// Lengthens the disk with zeros, or cuts it if `shrink` says that data may be lost.
    ///
    /// # Errors
    /// As [`resize_with`](Image::resize_with).
    pub fn resize(&self, size: Size, shrink: bool) -> Result<(), Error> {
        self.resize_with(size, &ResizeOptions::new().shrink(shrink), &Control::new())
    }

    /// Lengthens the disk with zeros, or cuts it.
    ///
    /// One that is stopped leaves the size as it was; once data is being cut off,
    /// nothing stops it.
    ///
    /// # Errors
    /// As [`write_at`](Image::write_at), [`InvalidSize`](ErrorKind::InvalidSize)
    /// when the size is no multiple of 512 bytes, is too large for the cluster
    /// size, or is smaller and that was not asked for,
    /// [`InvalidOption`](ErrorKind::InvalidOption) for a preallocation that cannot be,
    /// [`UnsupportedFeature`](ErrorKind::UnsupportedFeature) when an image of
    /// version 2 has snapshots, [`Bitmap`](ErrorKind::Bitmap) when it has an
    /// inconsistent one, and [`Cancelled`](ErrorKind::Cancelled).
    pub fn resize_with(
        &self,
        size: Size,
        options: &ResizeOptions,
        control: &Control<'_>,
    ) -> Result<(), Error> {
        let how = options.preallocation;
        self.check_resize(size, options)?;
        control.step(0, 0)?;
        match self.writable(0, 0)? {
            Content::Raw(storage) => resize_raw(&**storage, size.bytes(), how, control),
            Content::Qcow2(disk) => {
                let below =
                    self.layers.get(1).map_or(Ok(Size::default()), |next| next.content.size())?;
                let read_below = |buffer: &mut [u8], at| self.below(buffer, at);
                disk.resize(size, how, below.bytes(), &read_below, control)
            }
        }
    }

    fn check_resize(&self, size: Size, options: &ResizeOptions) -> Result<(), Error> {
        let invalid = |sentence: &str| Err(Error::new(ErrorKind::InvalidSize, sentence));
        if !size.is_sector_multiple() || i64::try_from(size.bytes()).is_err() {
            return invalid("The new size must be a multiple of 512");
        }
        let smaller = size < self.size()?;
        if smaller && !options.shrink {
            return invalid(
                "Shrinking an image will delete all data beyond the shrunken image's end; ask for it if that is meant",
            );
        }
        if smaller && options.preallocation != Preallocation::Off {
            return Err(Error::option("Preallocation can only be used for growing images"));
        }
        Ok(())
    }
}

fn resize_raw(
    storage: &dyn Storage,
    size: u64,
    how: Preallocation,
    control: &Control<'_>,
) -> Result<(), Error> {
    if how == Preallocation::Metadata {
        return Err(Error::option("Unsupported preallocation mode 'metadata'"));
    }
    let old = storage.length().map_err(Error::io)?;
    let filled = fill_raw(storage, old..size, how, control);
    let length = if filled.is_ok() { size } else { old };
    storage.set_length(length).map_err(Error::io).and(filled)
}

/// Gives a part of a raw image its space.
pub(super) fn fill_raw(
    storage: &dyn Storage,
    part: Range<u64>,
    how: Preallocation,
    control: &Control<'_>,
) -> Result<(), Error> {
    const AT_ONCE: u64 = 64 << 20;
    let mut at = part.start;
    while at < part.end && how != Preallocation::Off {
        control.step(at - part.start, part.end - part.start)?;
        let end = (at + AT_ONCE).min(part.end);
        match how {
            Preallocation::Full => write_plain_zeros(storage, at, end),
            _ => storage.allocate_at(at, end - at),
        }
        .map_err(Error::io)?;
        at = end;
    }
    Ok(())
}
