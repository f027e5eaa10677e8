//! An image in a file or on a block device.

use std::fs::{File, Metadata};
use std::io::{self, Seek, SeekFrom};
use std::os::unix::fs::{FileExt, FileTypeExt, MetadataExt};
use std::path::Path;

use rustix::fs::{Advice, FallocateFlags, Mode, OFlags, fadvise, fallocate, seek};
use rustix::io::Errno;

use super::{Allocation, Storage, lock};
use crate::image::{Error, ErrorKind, Size};

/// A file or block device, opened.
#[derive(Debug)]
pub struct FileStorage {
    file: File,
}

impl FileStorage {
    /// Opens an existing regular file or block device for reading.
    ///
    /// # Errors
    /// The file is missing, may not be read, or is a directory, pipe or the like.
    pub fn open(path: impl AsRef<Path>) -> Result<FileStorage, Error> {
        let path = path.as_ref();
        open(path, OFlags::RDONLY).map_err(|error| error.opening(path))
    }

    /// Opens an existing regular file or block device for reading and writing.
    ///
    /// The file is locked as QEMU locks an image that it writes, until this is dropped.
    ///
    /// # Errors
    /// As [`open`](FileStorage::open), and [`InUse`](ErrorKind::InUse) when another process uses the image.
    pub fn open_for_writing(path: impl AsRef<Path>) -> Result<FileStorage, Error> {
        let path = path.as_ref();
        let lock = |storage: FileStorage| storage.locked(lock::Use::Write).map(|()| storage);
        open(path, OFlags::RDWR).and_then(lock).map_err(|error| error.opening(path))
    }

    /// Locks the file as QEMU locks an image that it reads and that nobody may write.
    ///
    /// # Errors
    /// [`InUse`](ErrorKind::InUse) when another process writes the image.
    pub fn lock_for_reading(&self) -> Result<(), Error> {
        self.locked(lock::Use::Read)
    }

    fn locked(&self, how: lock::Use) -> Result<(), Error> {
        if lock::hold(&self.file, how).map_err(Error::io)? {
            return Ok(());
        }
        let name = if how == lock::Use::Write { "\"write\"" } else { "shared \"write\"" };
        Err(Error::new(
            ErrorKind::InUse,
            format!(
                "Failed to get {name} lock. Is another process using the image? Shut its guest down first"
            ),
        ))
    }

    /// The space that the file takes on its disk.
    ///
    /// # Errors
    /// The system cannot tell.
    pub fn allocated(&self) -> io::Result<Size> {
        Ok(Size::from_bytes(self.file.metadata()?.blocks().saturating_mul(512)))
    }

    /// Whether another process, such as a running guest's QEMU, uses the image.
    ///
    /// # Errors
    /// The system cannot tell.
    pub fn in_use(&self) -> io::Result<bool> {
        lock::in_use(&self.file)
    }

    /// Another handle of the same file, with the same locks.
    pub(crate) fn try_clone(&self) -> io::Result<FileStorage> {
        Ok(FileStorage { file: self.file.try_clone()? })
    }

    /// Gives the system's memory back that the file takes in its cache, as far as it is on disk.
    pub(crate) fn drop_from_cache(&self) -> io::Result<()> {
        self.file.sync_data()?;
        Ok(fadvise(&self.file, 0, None, Advice::DontNeed)?)
    }

    /// What tells this file from every other, whatever its names.
    pub(crate) fn identity(&self) -> io::Result<(u64, u64)> {
        let metadata = self.file.metadata()?;
        Ok((metadata.dev(), metadata.ino()))
    }
}

impl From<File> for FileStorage {
    fn from(file: File) -> FileStorage {
        FileStorage { file }
    }
}

fn open(path: &Path, access: OFlags) -> Result<FileStorage, Error> {
    // Without NONBLOCK, opening a pipe would wait for its other end.
    let flags = access | OFlags::NONBLOCK | OFlags::CLOEXEC;
    let opened =
        rustix::fs::open(path, flags, Mode::empty()).map_err(|errno| Error::io(errno.into()))?;
    let file = File::from(opened);
    if !holds_an_image(&file.metadata().map_err(Error::io)?) {
        return Err(Error::new(
            ErrorKind::WrongFormat,
            "Not a regular file or block device; name the image file itself",
        ));
    }
    Ok(FileStorage { file })
}

fn holds_an_image(metadata: &Metadata) -> bool {
    metadata.is_file() || metadata.file_type().is_block_device()
}

impl Drop for FileStorage {
    fn drop(&mut self) {
        // Locks that stay are no more than a nuisance to others.
        let _ = lock::release(&self.file);
    }
}

impl Storage for FileStorage {
    fn as_file(&self) -> Option<&File> {
        Some(&self.file)
    }

    fn length(&self) -> io::Result<u64> {
        let metadata = self.file.metadata()?;
        if metadata.is_file() {
            return Ok(metadata.len());
        }
        // A block device has its length at its end. All else here is positioned, so the cursor is free.
        (&self.file).seek(SeekFrom::End(0))
    }

    fn set_length(&self, length: u64) -> io::Result<()> {
        self.file.set_len(length)
    }

    fn read_at(&self, buffer: &mut [u8], offset: u64) -> io::Result<usize> {
        let mut filled = 0;
        while let Some(rest) = buffer.get_mut(filled..).filter(|rest| !rest.is_empty()) {
            let at = offset.checked_add(filled as u64).ok_or(io::ErrorKind::InvalidInput)?;
            match self.file.read_at(rest, at) {
                Ok(0) => break,
                Ok(read) => filled += read,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => return Err(error),
            }
        }
        Ok(filled)
    }

    fn write_at(&self, bytes: &[u8], offset: u64) -> io::Result<()> {
        self.file.write_all_at(bytes, offset)
    }

    fn flush(&self) -> io::Result<()> {
        self.file.sync_data()
    }

    fn write_zeros_at(&self, offset: u64, length: u64) -> io::Result<()> {
        let end = offset.checked_add(length).ok_or(io::ErrorKind::InvalidInput)?;
        if length == 0 {
            return Ok(());
        }
        if !self.punch(offset, length)? {
            return super::write_plain_zeros(self, offset, end);
        }
        if self.length()? < end { self.set_length(end) } else { Ok(()) }
    }

    fn allocate_at(&self, offset: u64, length: u64) -> io::Result<()> {
        let end = offset.checked_add(length).ok_or(io::ErrorKind::InvalidInput)?;
        if length == 0 {
            return Ok(());
        }
        loop {
            match fallocate(&self.file, FallocateFlags::empty(), offset, length) {
                Ok(()) => return Ok(()),
                Err(Errno::INTR) => {}
                Err(Errno::NOTSUP | Errno::NOSYS | Errno::NODEV | Errno::INVAL) => {
                    return super::write_plain_zeros(self, offset, end);
                }
                Err(errno) => return Err(errno.into()),
            }
        }
    }

    fn discard(&self, offset: u64, length: u64) -> io::Result<()> {
        if length == 0 { Ok(()) } else { self.punch(offset, length).map(|_| ()) }
    }

    fn allocation(&self, offset: u64) -> io::Result<Allocation> {
        let rest = self.length()?.saturating_sub(offset);
        let data = match seek(&self.file, rustix::fs::SeekFrom::Data(offset)) {
            Ok(data) => data,
            Err(Errno::NXIO) => return Ok(Allocation { data: false, length: rest }),
            // A device that cannot tell has data everywhere.
            Err(Errno::INVAL) => return Ok(Allocation { data: rest > 0, length: rest }),
            Err(errno) => return Err(errno.into()),
        };
        if data > offset {
            return Ok(Allocation { data: false, length: (data - offset).min(rest) });
        }
        let hole = seek(&self.file, rustix::fs::SeekFrom::Hole(offset))?;
        Ok(Allocation { data: true, length: hole.saturating_sub(offset).min(rest) })
    }
}

impl FileStorage {
    /// Makes a hole inside the file; false where the file system cannot.
    fn punch(&self, offset: u64, length: u64) -> io::Result<bool> {
        let hole = FallocateFlags::PUNCH_HOLE | FallocateFlags::KEEP_SIZE;
        loop {
            match fallocate(&self.file, hole, offset, length) {
                Ok(()) => return Ok(true),
                Err(Errno::INTR) => {}
                Err(Errno::NOTSUP | Errno::NOSYS | Errno::NODEV | Errno::INVAL | Errno::PERM) => {
                    return Ok(false);
                }
                Err(errno) => return Err(errno.into()),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_back_what_was_written_and_zeros_between() {
        let storage = FileStorage::from(tempfile::tempfile().unwrap());
        storage.write_at(b"end", 10).unwrap();
        storage.set_length(20).unwrap();
        storage.flush().unwrap();
        assert_eq!(storage.read_up_to(100, 8).unwrap(), b"\0\0end\0\0\0\0\0\0\0");
        assert_eq!(storage.read_up_to(u64::MAX, u64::MAX).unwrap(), b"");
    }

    #[test]
    fn zeros_and_holes_are_told_from_data() {
        let storage = FileStorage::from(tempfile::tempfile().unwrap());
        storage.write_at(&[1; 256 << 10], 0).unwrap();
        storage.write_zeros_at(64 << 10, 64 << 10).unwrap();
        storage.write_zeros_at(250 << 10, 64 << 10).unwrap();
        assert_eq!(storage.length().unwrap(), 314 << 10);
        let bytes = storage.read_up_to(u64::MAX, 0).unwrap();
        let is_one = |at: usize| !(64 << 10..128 << 10).contains(&at) && at < 250 << 10;
        assert!(bytes.iter().enumerate().all(|(at, byte)| *byte == u8::from(is_one(at))));
        // A file system without holes has data everywhere.
        let first = storage.allocation(0).unwrap();
        assert!(first.data && [64 << 10, 314 << 10].contains(&first.length), "{first:?}");
        let end = Allocation { data: false, length: 0 };
        assert_eq!(storage.allocation(314 << 10).unwrap(), end);
        assert_eq!(storage.allocation(u64::MAX >> 1).unwrap(), end);
    }

    #[test]
    fn one_writer_keeps_others_out() {
        let file = tempfile::NamedTempFile::new().unwrap();
        let kind = |error: Error| error.kind();
        let writer = FileStorage::open_for_writing(file.path()).unwrap();
        let refused = FileStorage::open_for_writing(file.path()).map(|_| ()).map_err(kind);
        assert_eq!(refused, Err(ErrorKind::InUse));
        let reader = FileStorage::open(file.path()).unwrap();
        assert_eq!(reader.lock_for_reading().map_err(kind), Err(ErrorKind::InUse));
        drop(writer);
        reader.lock_for_reading().unwrap();
        FileStorage::open(file.path()).unwrap().lock_for_reading().unwrap();
        let refused = FileStorage::open_for_writing(file.path()).map(|_| ()).map_err(kind);
        assert_eq!(refused, Err(ErrorKind::InUse));
    }

    #[test]
    fn a_copy_of_the_file_elsewhere_keeps_nobody_out_after_it_was_dropped() {
        let file = tempfile::NamedTempFile::new().unwrap();
        let writer = FileStorage::open_for_writing(file.path()).unwrap();
        // As a process has that is just being started.
        let _copy = writer.file.try_clone().unwrap();
        drop(writer);
        FileStorage::open_for_writing(file.path()).unwrap();
    }

    #[test]
    fn refuses_what_holds_no_image_without_waiting() {
        let directory = tempfile::tempdir().unwrap();
        let pipe = directory.path().join("pipe");
        rustix::fs::mknodat(rustix::fs::CWD, &pipe, rustix::fs::FileType::Fifo, Mode::RUSR, 0)
            .unwrap();
        let kind = |path: &Path| FileStorage::open(path).map(|_| ()).map_err(|error| error.kind());
        assert_eq!(kind(&pipe), Err(ErrorKind::WrongFormat));
        assert_eq!(kind(directory.path()), Err(ErrorKind::WrongFormat));
        assert_eq!(kind(&directory.path().join("none")), Err(ErrorKind::NotFound));
    }
}
