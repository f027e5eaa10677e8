//! Internal snapshots of an open image.

use std::time::Duration;

use super::open::Content;
use super::qcow2::Snapshot;
use super::qcow2::disk::Disk;
use super::{Control, Error, ErrorKind, Image};

impl Image {
    /// The internal snapshots; a raw image has none.
    ///
    /// # Errors
    /// The snapshot table cannot be read.
    pub fn snapshots(&self) -> Result<Vec<Snapshot>, Error> {
        match self.layers.first().map(|top| &top.content) {
            Some(Content::Qcow2(disk)) => disk.snapshots(),
            _ => Ok(Vec::new()),
        }
    }

    /// Shows the disk as it was when a snapshot was taken, by its id or name; for reading only.
    ///
    /// # Errors
    /// [`Snapshot`](ErrorKind::Snapshot) when there is no such snapshot,
    /// [`InvalidOption`](ErrorKind::InvalidOption) when the image is open for
    /// writing, and when the snapshot's tables break the format's rules.
    pub fn into_snapshot(self, name: &str) -> Result<Image, Error> {
        if self.writable {
            return Err(Error::option("A snapshot is for reading; open the image for that"));
        }
        match self.layers.first().map(|top| &top.content) {
            Some(Content::Qcow2(disk)) => disk.show_snapshot(name)?,
            _ => return Err(raw_holds_none()),
        }
        Ok(self)
    }

    /// Takes a snapshot of the disk as it is; `now` is the time since 1970, UTC.
    ///
    /// # Errors
    /// As [`write_at`](Image::write_at),
    /// [`UnsupportedFeature`](ErrorKind::UnsupportedFeature) for raw images and
    /// those with a data file, and [`Snapshot`](ErrorKind::Snapshot) when the
    /// image's reference counts are too narrow for one more.
    pub fn create_snapshot(&self, name: &str, now: Duration) -> Result<(), Error> {
        self.create_snapshot_with(name, now, &Control::new())
    }

    /// As [`create_snapshot`](Image::create_snapshot); one that is stopped leaves none.
    ///
    /// # Errors
    /// As [`create_snapshot`](Image::create_snapshot), and
    /// [`Cancelled`](ErrorKind::Cancelled).
    pub fn create_snapshot_with(
        &self,
        name: &str,
        now: Duration,
        control: &Control<'_>,
    ) -> Result<(), Error> {
        let seconds = u32::try_from(now.as_secs()).unwrap_or(u32::MAX);
        self.holder()?.create_snapshot(name, seconds, now.subsec_nanos(), control)
    }

    /// Makes the disk, and its size, what it was when a snapshot was taken.
    ///
    /// `name` is an id or, if none is the same, a name.
    ///
    /// # Errors
    /// As [`write_at`](Image::write_at), and [`Snapshot`](ErrorKind::Snapshot)
    /// when there is no such snapshot.
    pub fn apply_snapshot(&self, name: &str) -> Result<(), Error> {
        self.apply_snapshot_with(name, &Control::new())
    }

    /// As [`apply_snapshot`](Image::apply_snapshot); one that is stopped changes nothing.
    ///
    /// # Errors
    /// As [`apply_snapshot`](Image::apply_snapshot), and
    /// [`Cancelled`](ErrorKind::Cancelled).
    pub fn apply_snapshot_with(&self, name: &str, control: &Control<'_>) -> Result<(), Error> {
        self.holder()?.apply_snapshot(name, control)
    }

    /// Deletes a snapshot, by its id or name.
    ///
    /// # Errors
    /// As [`apply_snapshot`](Image::apply_snapshot).
    pub fn delete_snapshot(&self, name: &str) -> Result<(), Error> {
        self.delete_snapshot_with(name, &Control::new())
    }

    /// As [`delete_snapshot`](Image::delete_snapshot); one that is stopped changes nothing.
    ///
    /// # Errors
    /// As [`delete_snapshot`](Image::delete_snapshot), and
    /// [`Cancelled`](ErrorKind::Cancelled).
    pub fn delete_snapshot_with(&self, name: &str, control: &Control<'_>) -> Result<(), Error> {
        self.holder()?.delete_snapshot(name, control)
    }

    fn holder(&self) -> Result<&Disk, Error> {
        match self.writable(0, 0)? {
            Content::Qcow2(disk) => Ok(disk),
            Content::Raw(_) => Err(raw_holds_none()),
        }
    }
}

fn raw_holds_none() -> Error {
    Error::new(ErrorKind::UnsupportedFeature, "A raw image cannot hold snapshots; use qcow2")
}
