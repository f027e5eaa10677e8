//! Locks between tasks and processes, which end with whoever held them.
//!
//! A lock is `flock` on a file: the kernel gives it back when its holder dies, so
//! that nobody has to guess from a number whether a process still lives.

use std::fs::{self, File, OpenOptions};
use std::io;
use std::os::unix::fs::MetadataExt as _;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use rustix::fs::{FlockOperation, flock};
use rustix::io::Errno;

/// A held lock.
#[derive(Debug)]
pub struct Lock {
    file: File,
    path: PathBuf,
}

/// Whom a lock keeps out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// Those who change what it guards.
    Shared,
    /// Everybody.
    Exclusive,
}

impl Lock {
    /// Takes the lock that a file stands for, if nobody's lock is in the way. The file is made
    /// where it is missing.
    ///
    /// # Errors
    /// The file cannot be made or opened.
    pub fn try_take(path: &Path, mode: Mode) -> io::Result<Option<Self>> {
        loop {
            let mut options = OpenOptions::new();
            let file = options.read(true).write(true).create(true).truncate(false).open(path)?;
            if !try_flock(&file, mode)? {
                return Ok(None);
            }
            // Whoever held it may have removed it meanwhile; a new file would be another lock.
            if is_at(&file, path)? {
                return Ok(Some(Self { file, path: path.to_owned() }));
            }
        }
    }

    /// Lets others in who change nothing. False when somebody was faster, and nothing is held now.
    ///
    /// # Errors
    /// The system failed.
    pub fn share(&self) -> io::Result<bool> {
        try_flock(&self.file, Mode::Shared)
    }

    /// Notes that what it guards was used just now.
    pub(super) fn touch(&self) -> io::Result<()> {
        self.file.set_modified(SystemTime::now())
    }

    /// Removes the lock's file. It must be held exclusively.
    ///
    /// # Errors
    /// The file cannot be removed.
    pub fn remove(self) -> io::Result<()> {
        fs::remove_file(&self.path)
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // To close the file is not enough: a process being started has a copy for a moment.
        let _ = flock(&self.file, FlockOperation::Unlock);
    }
}

fn try_flock(file: &File, mode: Mode) -> io::Result<bool> {
    let operation = match mode {
        Mode::Shared => FlockOperation::NonBlockingLockShared,
        Mode::Exclusive => FlockOperation::NonBlockingLockExclusive,
    };
    match flock(file, operation) {
        Ok(()) => Ok(true),
        Err(Errno::WOULDBLOCK) => Ok(false),
        // A file system without locks is used by one at a time, it is to be hoped.
        Err(Errno::NOTSUP | Errno::NOLCK) => Ok(true),
        Err(errno) => Err(errno.into()),
    }
}

/// Whether an open file still has this path.
fn is_at(file: &File, path: &Path) -> io::Result<bool> {
    let open = file.metadata()?;
    match fs::metadata(path) {
        Ok(named) => Ok((open.dev(), open.ino()) == (named.dev(), named.ino())),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(false),
        Err(error) => Err(error),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_lock_keeps_out_whom_it_should() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("lock");
        for (held, wanted, given) in [
            (Mode::Shared, Mode::Shared, true),
            (Mode::Shared, Mode::Exclusive, false),
            (Mode::Exclusive, Mode::Shared, false),
            (Mode::Exclusive, Mode::Exclusive, false),
        ] {
            let first = Lock::try_take(&path, held).unwrap().unwrap();
            let second = Lock::try_take(&path, wanted).unwrap();
            assert_eq!(second.is_some(), given, "{held:?} {wanted:?}");
            drop((first, second));
            assert!(Lock::try_take(&path, wanted).unwrap().is_some());
        }
    }

    #[test]
    fn the_lock_of_a_file_that_was_removed_is_worth_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("lock");
        let old = File::create(&path).unwrap();
        let holder = Lock::try_take(&path, Mode::Exclusive).unwrap().unwrap();
        holder.remove().unwrap();
        assert!(!is_at(&old, &path).unwrap());
        let new = Lock::try_take(&path, Mode::Exclusive).unwrap().unwrap();
        assert!(Lock::try_take(&path, Mode::Shared).unwrap().is_none());
        assert!(new.share().unwrap() && Lock::try_take(&path, Mode::Shared).unwrap().is_some());
    }
}
