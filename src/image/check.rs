//! Checking an image, and repairing it.

use std::path::Path;
use std::sync::Arc;

use super::open::Content;
use super::qcow2::disk::{Access, Disk};
use super::qcow2::{CheckReport, Header, Repair};
use super::storage::{FileStorage, Storage};
use super::{Control, Error, ErrorKind, Image};

/// Checks the qcow2 image at `path` alone, and repairs what `repair` says.
///
/// An image that is marked corrupt, or was not closed, can be repaired, too.
/// A repair that is stopped leaves the image as usable as it was.
///
/// # Errors
/// [`InUse`](ErrorKind::InUse), [`Cancelled`](ErrorKind::Cancelled), and what
/// keeps the image from being opened.
pub fn check(
    path: impl AsRef<Path>,
    repair: Repair,
    control: &Control<'_>,
) -> Result<CheckReport, Error> {
    let path = path.as_ref();
    let storage = if repair == Repair::Nothing {
        let storage = FileStorage::open(path)?;
        storage.lock_for_reading().map_err(|error| error.opening(path))?;
        storage
    } else {
        FileStorage::open_for_writing(path)?
    };
    check_storage(Arc::new(storage), repair, control).map_err(|error| error.opening(path))
}

/// As [`check`], of what `storage` holds.
///
/// # Errors
/// As [`check`].
pub fn check_storage(
    storage: Arc<dyn Storage>,
    repair: Repair,
    control: &Control<'_>,
) -> Result<CheckReport, Error> {
    let header = Header::read(&*storage)?;
    // Opened as for reading: one that is written would have to be sound already. A data file is not looked at.
    let outside = header.features.data_file().then(|| storage.clone());
    let disk = Disk::open(storage, outside, header, Access { write: false, durable: true })?;
    disk.repair(repair, control)
}

impl Image {
    /// Checks the image itself, not what is below it.
    ///
    /// # Errors
    /// [`UnsupportedFeature`](ErrorKind::UnsupportedFeature) for a raw image,
    /// which cannot be checked.
    pub fn check(&self, control: &Control<'_>) -> Result<CheckReport, Error> {
        match self.layers.first().map(|top| &top.content) {
            Some(Content::Qcow2(disk)) => disk.check(control),
            _ => Err(Error::new(
                ErrorKind::UnsupportedFeature,
                "This image format does not support checks",
            )),
        }
    }
}
