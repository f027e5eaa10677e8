//! Changing the size of an open image.

use super::open::Content;
use super::{Error, ErrorKind, Image, Size};

impl Image {
    /// Lengthens the disk with zeros, or cuts it if `shrink` says that data may be lost.
    ///
    /// # Errors
    /// As [`write_at`](Image::write_at), [`InvalidSize`](ErrorKind::InvalidSize)
    /// when the size is no multiple of 512 bytes, is too large for the cluster
    /// size, or is smaller and `shrink` is not set, and
    /// [`UnsupportedFeature`](ErrorKind::UnsupportedFeature) when an image with
    /// snapshots is to shrink, and [`Bitmap`](ErrorKind::Bitmap) when it has an
    /// inconsistent one.
    pub fn resize(&self, size: Size, shrink: bool) -> Result<(), Error> {
        let invalid = |sentence: &str| Err(Error::new(ErrorKind::InvalidSize, sentence));
        if !size.is_sector_multiple() || i64::try_from(size.bytes()).is_err() {
            return invalid("The new size must be a multiple of 512");
        }
        if size < self.size()? && !shrink {
            return invalid(
                "Shrinking an image will delete all data beyond the shrunken image's end; ask for it if that is meant",
            );
        }
        match self.writable(0, 0)? {
            Content::Raw(storage) => storage.set_length(size.bytes()).map_err(Error::io),
            Content::Qcow2(disk) => {
                let below =
                    self.layers.get(1).map_or(Ok(Size::default()), |next| next.content.size())?;
                disk.resize(size, below.bytes(), &|buffer, at| self.below(buffer, at))
            }
        }
    }
}
