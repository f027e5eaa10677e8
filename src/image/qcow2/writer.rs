//! What an image that is written needs besides: what is free, and what will be.

use std::ops::Range;

use super::dirty::Shape;
use super::disk::{Disk, State};
use super::metadata::Metadata;
use super::{Error, HostOffset};
use crate::image::ErrorKind;

/// What is known only while an image is written.
#[derive(Debug, Default)]
pub(super) struct Writer {
    pub(super) metadata: Metadata,
    /// Uses of clusters that end when the mapping without them is durable.
    pub(super) freed: Vec<u64>,
    /// No cluster below this one is known to be free.
    pub(super) next_free: u64,
    /// Where the last packed cluster ends, and the next may start.
    pub(super) packed_end: Option<u64>,
    /// The file says what a change of the guest's disk makes untrue.
    pub(super) begun: bool,
    /// The bitmaps that record writes, once that has begun.
    pub(super) recording: Vec<Shape>,
    /// The names of the bitmaps that are marked as in use.
    pub(super) held: Vec<Vec<u8>>,
}

/// How many uses may wait for their end.
const MOST_FREED: usize = 4096;

impl State {
    /// Makes an image that was opened fit to be written.
    pub(super) fn start_writing(&mut self) -> Result<(), Error> {
        if self.header.features.corrupt() {
            return Err(Error::corrupt(
                "The image is marked corrupt and may only be read; check and repair it",
            ));
        }
        if self.header.features.dirty() {
            self.repair_dirty()?;
        }
        self.writer = Some(Writer::default());
        self.renew_writer()?;
        let known = self.header.features.known_autoclear();
        if known != self.header.features.autoclear {
            self.header.features.autoclear = known;
            self.put_features()?;
        }
        Ok(())
    }

    /// Finds all tables anew, after many of them moved.
    pub(super) fn renew_writer(&mut self) -> Result<(), Error> {
        let Some(metadata) = self.find_metadata()? else {
            return Err(self.mark_corrupt("its tables overlap"));
        };
        let writer = self.writer()?;
        (writer.metadata, writer.next_free) = (metadata, 0);
        Ok(())
    }

    /// Makes ready for a change of a part of the guest's disk.
    pub(super) fn begin(&mut self, part: Range<u64>) -> Result<(), Error> {
        if !self.writer()?.begun {
            self.begin_lazy_counts()?;
            let recording = self.recording_bitmaps()?;
            self.hold_bitmaps(&recording)?;
            let shapes = recording.iter().map(|bitmap| self.shape_of(bitmap));
            let shapes = shapes.collect::<Result<_, _>>()?;
            let writer = self.writer()?;
            (writer.recording, writer.begun) = (shapes, true);
        }
        for number in 0..self.writer()?.recording.len() {
            if let Some(shape) = self.writer()?.recording.get(number).copied() {
                self.set_bits(&shape, part.clone())?;
            }
        }
        Ok(())
    }

    /// From here on counts may be written late: a power cut leaves an image that says so.
    fn begin_lazy_counts(&mut self) -> Result<(), Error> {
        if !self.header.features.lazy_refcounts() || self.header.features.dirty() {
            return Ok(());
        }
        self.header.features.set_dirty(true);
        self.put_features()?;
        self.tables.set_lazy(true);
        Ok(())
    }

    /// Writes the counts that are late, and says that they are right.
    pub(super) fn settle_lazy_counts(&mut self) -> Result<(), Error> {
        if !self.tables.is_lazy() {
            return Ok(());
        }
        self.settle()?;
        self.tables.write_back()?;
        self.tables.sync()?;
        self.tables.set_lazy(false);
        self.header.features.set_dirty(false);
        self.writer()?.begun = false;
        self.put_features()
    }

    pub(super) fn writer(&mut self) -> Result<&mut Writer, Error> {
        self.writer.as_mut().ok_or_else(|| {
            Error::new(ErrorKind::ReadOnly, "The image is open for reading only, or found damaged")
        })
    }

    /// Marks the image as damaged and ends all writing to it.
    pub(super) fn mark_corrupt(&mut self, what: &str) -> Error {
        self.writer = None;
        let marked = if self.header.version == super::Version::V3 {
            self.header.features.set_corrupt(true);
            self.put_features()
        } else {
            Ok(())
        };
        let error = Error::corrupt(format!(
            "The image is damaged: {what}; it may only be read until it is checked and repaired"
        ));
        match marked {
            Ok(()) => error,
            Err(failure) => error.caused_by(failure),
        }
    }

    /// Writes the header's feature bits; version 2 has none.
    pub(super) fn put_features(&mut self) -> Result<(), Error> {
        const OFFSET: u64 = 72;
        if self.header.version == super::Version::V2 {
            return Ok(());
        }
        self.put_header(OFFSET, &self.header.features.to_bytes())
    }

    /// Writes neighbouring fields of the header, at once and durably.
    ///
    /// When that fails nobody knows what the header says, and nothing more is written.
    pub(super) fn put_header(&mut self, offset: u64, bytes: &[u8]) -> Result<(), Error> {
        let durable = self.tables.sync();
        let written =
            durable.and_then(|()| self.storage.write_at(bytes, offset).map_err(Error::io));
        let durable = written.and_then(|()| self.tables.sync());
        // A damaged image may call its header a table.
        self.tables.forget(HostOffset(0), offset + bytes.len() as u64);
        self.or_stop(durable)
    }

    /// Ends all writing after a failure that leaves the file other than what is known of it.
    pub(super) fn or_stop<T>(&mut self, done: Result<T, Error>) -> Result<T, Error> {
        done.inspect_err(|_| self.writer = None)
    }

    /// Ends one use of each of these clusters, once nothing durable leads to it.
    pub(super) fn free(&mut self, clusters: Range<u64>) -> Result<(), Error> {
        let writer = self.writer()?;
        writer.freed.extend(clusters);
        if writer.freed.len() > MOST_FREED { self.settle() } else { Ok(()) }
    }

    /// Makes the mapping durable, and then ends the uses that waited for it.
    pub(super) fn settle(&mut self) -> Result<(), Error> {
        self.tables.write_mapping()?;
        if self.writer()?.freed.is_empty() {
            return Ok(());
        }
        self.tables.sync()?;
        let mut freed = std::mem::take(&mut self.writer()?.freed);
        freed.sort_unstable();
        for cluster in freed {
            self.end_use(cluster)?;
        }
        Ok(())
    }

    fn end_use(&mut self, cluster: u64) -> Result<(), Error> {
        let Some(count) = self.refcount(cluster)?.checked_sub(1) else {
            return Err(
                self.mark_corrupt(&format!("cluster {cluster} is used but counted as free"))
            );
        };
        self.set_refcount(cluster, count)?;
        if count > 0 {
            return Ok(());
        }
        let bytes = self.geometry.cluster.bytes();
        let offset = HostOffset(cluster * bytes);
        self.tables.forget(offset, bytes);
        // A hint: the cluster is free either way.
        let _ = self.storage.discard(offset.0, bytes);
        let writer = self.writer()?;
        writer.metadata.remove(cluster);
        writer.next_free = writer.next_free.min(cluster);
        writer.packed_end = writer.packed_end.filter(|end| end / bytes != cluster);
        *self.unpacked.lock().unwrap_or_else(std::sync::PoisonError::into_inner) = None;
        Ok(())
    }

    /// Makes all that was written durable.
    pub(super) fn flush(&mut self) -> Result<(), Error> {
        if self.writer.is_none() {
            return Ok(());
        }
        self.settle()?;
        self.tables.write_mapping()?;
        self.tables.sync()
    }

    /// Leaves a file that says of itself that all is well.
    fn close(&mut self) -> Result<(), Error> {
        self.flush()?;
        if self.writer.is_none() {
            return Ok(());
        }
        self.settle_lazy_counts()?;
        self.release_bitmaps()
    }
}

impl Disk {
    /// Makes all that was written durable.
    pub(crate) fn flush(&self) -> Result<(), Error> {
        self.write_state().flush()
    }

    /// Makes all durable, and takes back what the file says only while it is written.
    pub(crate) fn close(&self) -> Result<(), Error> {
        self.write_state().close()
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        // One who wants to know whether it worked closes before.
        let _ = self.close();
    }
}
