//! Writing an open image.

use super::guest_disk::read_layers;
use super::open::Content;
use super::{Error, ErrorKind, Image};

impl Image {
    /// Writes `bytes` to the guest's disk at `offset`.
    ///
    /// They are durable after the next [`flush`](Image::flush).
    ///
    /// # Errors
    /// [`ReadOnly`](ErrorKind::ReadOnly), [`OutOfRange`](ErrorKind::OutOfRange)
    /// past the end of the disk, [`Corrupt`](ErrorKind::Corrupt) when the image is
    /// found damaged, and what the storage says.
    pub fn write_at(&self, bytes: &[u8], offset: u64) -> Result<(), Error> {
        match self.writable(offset, bytes.len() as u64)? {
            Content::Raw(storage) => storage.write_at(bytes, offset).map_err(Error::io),
            Content::Qcow2(disk) => disk.write(bytes, offset, &|buffer, at| self.below(buffer, at)),
        }
    }

    /// Makes `length` bytes at `offset` read as zeros.
    ///
    /// With `unmap` they give up their space where possible; without, they keep it.
    ///
    /// # Errors
    /// As [`write_at`](Image::write_at).
    pub fn write_zeros(&self, offset: u64, length: u64, unmap: bool) -> Result<(), Error> {
        match self.writable(offset, length)? {
            Content::Raw(storage) => storage.write_zeros_at(offset, length).map_err(Error::io),
            Content::Qcow2(disk) => {
                disk.zero(offset, length, unmap, &|buffer, at| self.below(buffer, at))
            }
        }
    }

    /// Gives up the space of `length` bytes at `offset`: of the whole clusters among them.
    ///
    /// Those read as zeros then. In a version 2 image with a backing file nothing happens.
    ///
    /// # Errors
    /// As [`write_at`](Image::write_at).
    pub fn discard(&self, offset: u64, length: u64) -> Result<(), Error> {
        match self.writable(offset, length)? {
            Content::Raw(storage) => storage.discard(offset, length).map_err(Error::io),
            Content::Qcow2(disk) => disk.discard(offset, length),
        }
    }

    /// Writes one cluster compressed, or plainly if that makes it no smaller.
    ///
    /// `bytes` are a whole cluster, or what is left of the disk; `offset` is a
    /// multiple of the cluster size.
    ///
    /// # Errors
    /// As [`write_at`](Image::write_at), and
    /// [`UnsupportedFeature`](ErrorKind::UnsupportedFeature) when the image is not
    /// qcow2, has a data file, or is compressed with zstd.
    pub fn write_compressed(&self, bytes: &[u8], offset: u64) -> Result<(), Error> {
        match self.pack(bytes)? {
            Some(packed) => self.write_packed(&packed, bytes.len() as u64, offset),
            None => self.write_at(bytes, offset),
        }
    }

    /// Packs one cluster for [`write_packed`](Image::write_packed); nothing when it would grow.
    ///
    /// Many threads may pack at once. What is shorter than a cluster is filled up with zeros.
    ///
    /// # Errors
    /// As [`write_compressed`](Image::write_compressed).
    pub fn pack(&self, bytes: &[u8]) -> Result<Option<Vec<u8>>, Error> {
        let Some(Content::Qcow2(disk)) = self.layers.first().map(|layer| &layer.content) else {
            return Err(cannot_compress("a raw image"));
        };
        let cluster = usize::try_from(disk.cluster_bytes()).unwrap_or(usize::MAX);
        if bytes.len() >= cluster {
            return disk.pack(bytes);
        }
        let mut whole = bytes.to_vec();
        whole.resize(cluster, 0);
        disk.pack(&whole)
    }

    /// Writes what [`pack`](Image::pack) made of `length` bytes that belong at `offset`.
    ///
    /// # Errors
    /// As [`write_compressed`](Image::write_compressed), and
    /// [`OutOfRange`](ErrorKind::OutOfRange) unless it is one cluster.
    pub fn write_packed(&self, packed: &[u8], length: u64, offset: u64) -> Result<(), Error> {
        let Content::Qcow2(disk) = self.writable(offset, length)? else {
            return Err(cannot_compress("a raw image"));
        };
        let cluster = disk.cluster_bytes();
        let whole = length == cluster || offset + length == self.size()?.bytes();
        if !offset.is_multiple_of(cluster) || length > cluster || !whole || packed.is_empty() {
            return Err(Error::new(
                ErrorKind::OutOfRange,
                format!("{length} bytes at {offset} are not one cluster of {cluster} bytes"),
            ));
        }
        if disk.has_data_file() {
            return Err(cannot_compress("an image with a data file"));
        }
        disk.write_packed(packed, offset)
    }

    /// Makes all that was written durable.
    ///
    /// # Errors
    /// The system could not promise it.
    pub fn flush(&self) -> Result<(), Error> {
        match self.layers.first().map(|top| &top.content) {
            Some(Content::Raw(storage)) if self.writable => storage.flush().map_err(Error::io),
            Some(Content::Qcow2(disk)) => disk.flush(),
            _ => Ok(()),
        }
    }

    /// Makes all durable, and ends the writing.
    ///
    /// Bitmaps are no longer marked as in use, and reference counts that were late
    /// are written. To drop the image does the same, but tells no errors.
    ///
    /// # Errors
    /// The system could not promise it.
    pub fn close(self) -> Result<(), Error> {
        self.flush()?;
        match self.layers.first().map(|top| &top.content) {
            Some(Content::Qcow2(disk)) => disk.close(),
            _ => Ok(()),
        }
    }

    /// What is below the image itself.
    pub(super) fn below(&self, buffer: &mut [u8], offset: u64) -> Result<(), Error> {
        read_layers(self.layers.get(1..).unwrap_or_default(), buffer, offset)
    }

    pub(super) fn writable(&self, offset: u64, length: u64) -> Result<&Content, Error> {
        self.check_range(offset, length)?;
        let top = self.layers.first().filter(|_| self.writable);
        top.map(|top| &top.content).ok_or_else(|| {
            Error::new(
                ErrorKind::ReadOnly,
                "The image is open for reading only; open it for writing",
            )
        })
    }
}

fn cannot_compress(what: &str) -> Error {
    Error::new(
        ErrorKind::UnsupportedFeature,
        format!("{what} cannot hold compressed clusters; write it without compression"),
    )
}
