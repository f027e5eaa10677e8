//! Persistent bitmaps, copied before the new image gets its name.

use std::sync::Arc;

use crate::image::storage::FileStorage;
use crate::image::{Control, Error, ErrorKind, Format, Image, OpenOptions};

/// Copies the bitmaps of `source` into a new image that has no name yet.
pub(super) fn copy_to_new(
    source: &Image,
    storage: &FileStorage,
    control: &Control<'_>,
) -> Result<(), Error> {
    let options = OpenOptions::new().format(Format::Qcow2).no_backing(true).write(true);
    let storage = Arc::new(storage.try_clone().map_err(Error::io)?);
    // The file is synced as a whole, later.
    let target = Image::from_storage(storage, &options.unsafe_cache(true))?;
    copy(source, &target, control)?;
    target.close()
}

/// Copies those that are not marked as in use: these missed writes.
pub(super) fn copy(source: &Image, target: &Image, control: &Control<'_>) -> Result<(), Error> {
    if target.format() == Format::Raw {
        return Err(Error::new(
            ErrorKind::UnsupportedFeature,
            "A raw image cannot hold bitmaps; use qcow2 of compatibility level 1.1",
        ));
    }
    for bitmap in source.bitmaps()?.iter().filter(|bitmap| !bitmap.in_use) {
        target.add_bitmap(&bitmap.name, Some(bitmap.granularity))?;
        target.merge_bitmap(&bitmap.name, Some(source), &bitmap.name, control)?;
        if !bitmap.auto {
            target.disable_bitmap(&bitmap.name)?;
        }
    }
    Ok(())
}
