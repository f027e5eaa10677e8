//! Where an image's bytes live: a file, memory, or on their way here.

mod arriving;
mod file;
mod lock;
mod memory;
mod nameless;
mod unpacked;

use std::fs::File;
use std::io;

pub use arriving::{Arrival, Arrived, Arriving};
pub use file::FileStorage;
pub use memory::MemoryStorage;
pub(crate) use nameless::nameless_file;
pub use unpacked::Unpacked;

/// A part of a storage that holds data, or a hole that reads as zeros.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Allocation {
    /// Whether there is data.
    pub data: bool,
    /// How far it goes, in bytes.
    pub length: u64,
}

/// Bytes that can be read and written at any offset, by many threads at once.
pub trait Storage: Send + Sync {
    /// The length in bytes.
    ///
    /// # Errors
    /// The system cannot tell.
    fn length(&self) -> io::Result<u64>;

    /// Cuts the storage or lengthens it with zeros that take no space.
    ///
    /// # Errors
    /// The storage is read-only, or the length is not possible.
    fn set_length(&self, length: u64) -> io::Result<()>;

    /// Reads up to `buffer.len()` bytes at `offset`; fewer only at the end.
    ///
    /// # Errors
    /// Reading failed.
    fn read_at(&self, buffer: &mut [u8], offset: u64) -> io::Result<usize>;

    /// Writes all of `bytes` at `offset`, lengthening the storage as needed.
    ///
    /// # Errors
    /// Writing failed; some bytes may have been written.
    fn write_at(&self, bytes: &[u8], offset: u64) -> io::Result<()>;

    /// Makes what was written durable.
    ///
    /// # Errors
    /// The system could not promise it.
    fn flush(&self) -> io::Result<()>;

    /// Makes `length` bytes at `offset` read as zeros, taking no space where possible.
    ///
    /// Lengthens the storage as needed. Writes zeros unless there is a better way.
    ///
    /// # Errors
    /// Writing failed; some bytes may be zero already.
    fn write_zeros_at(&self, offset: u64, length: u64) -> io::Result<()> {
        let end = offset.checked_add(length).ok_or(io::ErrorKind::InvalidInput)?;
        write_plain_zeros(self, offset, end)
    }

    /// Takes space for `length` bytes at `offset`, where there is nothing yet: they read as zeros.
    ///
    /// Lengthens the storage as needed. Writes zeros unless there is a better way.
    ///
    /// # Errors
    /// Writing failed, or there is not so much space.
    fn allocate_at(&self, offset: u64, length: u64) -> io::Result<()> {
        let end = offset.checked_add(length).ok_or(io::ErrorKind::InvalidInput)?;
        write_plain_zeros(self, offset, end)
    }

    /// Gives up the space of bytes that nobody will read before writing them. A hint: by default nothing happens.
    ///
    /// # Errors
    /// The system failed; that it cannot do so is no failure.
    fn discard(&self, _offset: u64, _length: u64) -> io::Result<()> {
        Ok(())
    }

    /// Tells whether there is data at `offset`, and how far that goes; by default all is data.
    ///
    /// At and after the end the answer is an empty hole.
    ///
    /// # Errors
    /// The system cannot tell.
    fn allocation(&self, offset: u64) -> io::Result<Allocation> {
        let rest = self.length()?.saturating_sub(offset);
        Ok(Allocation { data: rest > 0, length: rest })
    }

    /// The file in which offsets are those of this storage, if there is one; by default none.
    fn as_file(&self) -> Option<&File> {
        None
    }

    /// Reads at most `limit` bytes at `offset`, fewer at the end.
    ///
    /// Memory follows what the storage holds, whatever `limit` a header claims.
    ///
    /// # Errors
    /// Reading failed.
    fn read_up_to(&self, limit: u64, offset: u64) -> io::Result<Vec<u8>> {
        let there = self.length()?.saturating_sub(offset).min(limit);
        let mut buffer = vec![0; usize::try_from(there).map_err(|_| io::ErrorKind::OutOfMemory)?];
        let read = self.read_at(&mut buffer, offset)?;
        buffer.truncate(read);
        Ok(buffer)
    }

    /// Fills `buffer` from `offset`; what is after the end reads as zeros.
    ///
    /// # Errors
    /// Reading failed.
    fn read_padded(&self, buffer: &mut [u8], offset: u64) -> io::Result<()> {
        let read = self.read_at(buffer, offset)?;
        if let Some(rest) = buffer.get_mut(read..) {
            rest.fill(0);
        }
        Ok(())
    }
}

pub(super) fn write_plain_zeros<S: Storage + ?Sized>(
    storage: &S,
    offset: u64,
    end: u64,
) -> io::Result<()> {
    const AT_ONCE: usize = 64 << 10;
    let zeros = [0; AT_ONCE];
    for at in (offset..end).step_by(AT_ONCE) {
        let count = usize::try_from(end - at).unwrap_or(AT_ONCE);
        storage.write_at(zeros.get(..count).unwrap_or(&zeros), at)?;
    }
    Ok(())
}
