//! An image in a file or on a block device.

use std::fs::{File, Metadata};
use std::io::{self, Seek, SeekFrom};
use std::os::unix::fs::{FileExt, FileTypeExt, MetadataExt};
use std::path::Path;

use rustix::fs::{Mode, OFlags};

use super::{Storage, lock};
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
        open_for_reading(path).map_err(|error| error.opening(path))
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

fn open_for_reading(path: &Path) -> Result<FileStorage, Error> {
    // Without NONBLOCK, opening a pipe would wait for its other end.
    let flags = OFlags::RDONLY | OFlags::NONBLOCK | OFlags::CLOEXEC;
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

impl Storage for FileStorage {
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
