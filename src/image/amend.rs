//! Changing the options that an image was made with.

use std::ffi::OsString;
use std::path::Path;

use super::open::Content;
use super::qcow2::Version;
use super::qcow2::amend::Changes;
use super::{Compat, Control, Error, ErrorKind, Image, OpenOptions, Size};

/// What is to be changed of an image; by default, nothing.
///
/// The cluster size, extended L2 entries and the compression type are for ever.
/// The backing file is changed by [`rebase`](super::rebase()).
#[derive(Clone, Debug, Default)]
pub struct AmendOptions {
    changes: Changes,
    size: Option<Size>,
}

impl AmendOptions {
    /// No change.
    #[must_use]
    pub fn new() -> AmendOptions {
        AmendOptions::default()
    }

    /// The compatibility level. At 0.10, zero clusters become clusters of zeros, and bitmaps are removed.
    #[must_use]
    pub fn compat(mut self, compat: Compat) -> AmendOptions {
        self.changes.version = Some(match compat {
            Compat::V0_10 => Version::V2,
            Compat::V1_1 => Version::V3,
        });
        self
    }

    /// The width of a reference count: 1, 2, 4 … 64 bits; at compatibility level 0.10 only 16.
    #[must_use]
    pub fn refcount_bits(mut self, bits: u32) -> AmendOptions {
        self.changes.refcount_bits = Some(bits);
        self
    }

    /// Whether reference counts may be written late.
    #[must_use]
    pub fn lazy_refcounts(mut self, on: bool) -> AmendOptions {
        self.changes.lazy_refcounts = Some(on);
        self
    }

    /// The name of the data file, of an image that has one; an empty name takes the name away.
    #[must_use]
    pub fn data_file(mut self, name: impl Into<OsString>) -> AmendOptions {
        self.changes.data_file = Some(name.into());
        self
    }

    /// Whether the data file is a raw image of the guest's disk: that may only be taken back.
    #[must_use]
    pub fn data_file_raw(mut self, raw: bool) -> AmendOptions {
        self.changes.data_file_raw = Some(raw);
        self
    }

    /// The size of the disk; what is behind a smaller one is lost.
    #[must_use]
    pub fn size(mut self, size: Size) -> AmendOptions {
        self.size = Some(size);
        self
    }
}

/// Changes the options of the qcow2 image at `path`, with the guest's disk as it was.
///
/// What cannot be is refused before anything is changed. One that is stopped
/// leaves a sound image that shows the same disk, with some of the changes
/// made.
///
/// # Errors
/// As [`Image::open`] and [`Image::resize`],
/// [`InvalidOption`](ErrorKind::InvalidOption) and
/// [`UnsupportedFeature`](ErrorKind::UnsupportedFeature) for what cannot be, and
/// [`Cancelled`](ErrorKind::Cancelled).
pub fn amend(
    path: impl AsRef<Path>,
    amend: &AmendOptions,
    options: &OpenOptions,
    control: &Control<'_>,
) -> Result<(), Error> {
    let image = Image::open(path, &options.write(true))?;
    image.amend(amend, control)
}

impl Image {
    /// As [`amend`], of an image that is open for writing.
    ///
    /// # Errors
    /// As [`amend`].
    pub fn amend(&self, amend: &AmendOptions, control: &Control<'_>) -> Result<(), Error> {
        let Content::Qcow2(disk) = self.writable(0, 0)? else {
            return Err(Error::new(
                ErrorKind::UnsupportedFeature,
                "Format driver 'raw' does not support option amendment",
            ));
        };
        disk.check_amend(&amend.changes)?;
        control.step(0, 0)?;
        disk.amend(&amend.changes, control)?;
        if let Some(size) = amend.size {
            self.resize(size, true)?;
        }
        disk.downgrade(&amend.changes, control)?;
        self.flush()
    }
}
