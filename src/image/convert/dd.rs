//! Copying a part of an image, as `qemu-img dd` does.

use std::path::Path;

use super::{ConvertOptions, Converted, Existing, convert_window};
use crate::image::{Control, CreateOptions, Error, Image};

/// Which part of an image is copied, in blocks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DdOptions {
    /// The bytes of a block (`bs=`); 512 by default.
    pub block_size: u64,
    /// The most blocks that are copied (`count=`); all by default.
    pub count: Option<u64>,
    /// The blocks that are left out at the start (`skip=`); none by default.
    pub skip: u64,
}

impl Default for DdOptions {
    fn default() -> DdOptions {
        DdOptions { block_size: 512, count: None, skip: 0 }
    }
}

/// Copies a part of `source` into a new image at `target`, replacing what is there.
///
/// The new disk has the size of that part, rounded up to whole sectors; what is
/// skipped past the source's end leaves it empty.
///
/// # Errors
/// As [`convert`](super::convert()), and
/// [`InvalidOption`](crate::image::ErrorKind::InvalidOption) for blocks of no bytes.
pub fn dd(
    source: &Image,
    target: impl AsRef<Path>,
    create: &CreateOptions,
    part: &DdOptions,
    options: &ConvertOptions,
    control: &Control<'_>,
) -> Result<Converted, Error> {
    if part.block_size == 0 {
        return Err(Error::option("Invalid number: bs=0; give a block at least one byte"));
    }
    let size = source.size()?.bytes();
    let end = part.count.map_or(size, |count| part.block_size.saturating_mul(count).min(size));
    let start = part.block_size.saturating_mul(part.skip).min(end);
    let target = target.as_ref();
    convert_window(source, start..end, target, create, Existing::Replace, options, control)
        .map_err(|error| error.creating(target))
}
