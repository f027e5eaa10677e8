//! Where an image's bytes live: a file or memory.

mod file;
mod lock;
mod memory;

use std::io;

pub use file::FileStorage;
pub use memory::MemoryStorage;

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
}
