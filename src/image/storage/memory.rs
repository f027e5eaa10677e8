//! An image in memory.

use std::io;
use std::sync::{PoisonError, RwLock, RwLockReadGuard, RwLockWriteGuard};

use super::Storage;

/// Bytes in memory, up to a length given at the start.
#[derive(Debug)]
pub struct MemoryStorage {
    bytes: RwLock<Vec<u8>>,
    limit: usize,
}

impl MemoryStorage {
    /// Holds `bytes`, and never grows past `limit` bytes.
    #[must_use]
    pub fn new(bytes: Vec<u8>, limit: usize) -> MemoryStorage {
        MemoryStorage { bytes: RwLock::new(bytes), limit }
    }

    /// What it holds now.
    #[must_use]
    pub fn to_vec(&self) -> Vec<u8> {
        self.read().clone()
    }

    // A lock is poisoned only by a panic while held, and nothing below can panic half way through a change.
    fn read(&self) -> RwLockReadGuard<'_, Vec<u8>> {
        self.bytes.read().unwrap_or_else(PoisonError::into_inner)
    }

    fn write(&self) -> RwLockWriteGuard<'_, Vec<u8>> {
        self.bytes.write().unwrap_or_else(PoisonError::into_inner)
    }

    fn within_limit(&self, length: u64) -> io::Result<usize> {
        usize::try_from(length).ok().filter(|length| *length <= self.limit).ok_or_else(|| {
            io::Error::new(io::ErrorKind::StorageFull, "the memory image is at its limit")
        })
    }
}

impl Storage for MemoryStorage {
    fn length(&self) -> io::Result<u64> {
        Ok(self.read().len() as u64)
    }

    fn set_length(&self, length: u64) -> io::Result<()> {
        let length = self.within_limit(length)?;
        self.write().resize(length, 0);
        Ok(())
    }

    fn read_at(&self, buffer: &mut [u8], offset: u64) -> io::Result<usize> {
        let bytes = self.read();
        let rest =
            usize::try_from(offset).ok().and_then(|start| bytes.get(start..)).unwrap_or_default();
        let count = rest.len().min(buffer.len());
        if let (Some(target), Some(source)) = (buffer.get_mut(..count), rest.get(..count)) {
            target.copy_from_slice(source);
        }
        Ok(count)
    }

    fn write_at(&self, new: &[u8], offset: u64) -> io::Result<()> {
        let end = self.within_limit(offset.saturating_add(new.len() as u64))?;
        let mut bytes = self.write();
        if bytes.len() < end {
            bytes.resize(end, 0);
        }
        if let Some(target) = bytes.get_mut(end - new.len()..end) {
            target.copy_from_slice(new);
        }
        Ok(())
    }

    fn flush(&self) -> io::Result<()> {
        Ok(())
    }

    fn discard(&self, offset: u64, length: u64) -> io::Result<()> {
        let clamp = |offset: u64| usize::try_from(offset).unwrap_or(usize::MAX);
        let mut bytes = self.write();
        let end = clamp(offset.saturating_add(length)).min(bytes.len());
        if let Some(gone) = bytes.get_mut(clamp(offset)..end) {
            gone.fill(0);
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn grows_with_zeros_up_to_its_limit() {
        let storage = MemoryStorage::new(b"ab".to_vec(), 6);
        storage.write_at(b"e", 4).unwrap();
        assert_eq!(storage.to_vec(), b"ab\0\0e");
        storage.set_length(6).unwrap();
        assert_eq!(storage.read_up_to(100, 4).unwrap(), b"e\0");
        for (bytes, offset) in [(&b"xx"[..], 5), (b"x", u64::MAX)] {
            assert_eq!(
                storage.write_at(bytes, offset).unwrap_err().kind(),
                io::ErrorKind::StorageFull
            );
        }
        assert!(storage.set_length(7).is_err());
        assert_eq!(storage.to_vec(), b"ab\0\0e\0");
    }
}
