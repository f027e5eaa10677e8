//! Where a test that is recorded or replayed has its files.

use std::fs::{self, File};
use std::os::unix::fs::MetadataExt as _;
use std::path::{Path, PathBuf};

use rustix::fs::{FlockOperation, flock};
use tempfile::TempDir;

/// A folder that has the same path whenever and wherever the test runs, since
/// recordings have it in them; and a socket elsewhere, which they do not name.
///
/// Who comes with the same name waits.
#[derive(Debug)]
pub(crate) struct Stand {
    folder: PathBuf,
    beside: TempDir,
    _lock: File,
}

impl Stand {
    /// Makes the folder of a test, empty.
    pub(crate) fn set(test: &str) -> Self {
        let folder = Path::new("/tmp").join(format!("virtsmith-{}", test.replace("::", ".")));
        let lock = locked(&folder);
        empty(&folder);
        Self { folder, beside: TempDir::new().expect("a folder"), _lock: lock }
    }

    pub(crate) fn folder(&self) -> &Path {
        &self.folder
    }

    pub(crate) fn socket(&self) -> PathBuf {
        self.beside.path().join("sock")
    }
}

/// A folder that nobody else has now; it is made.
fn locked(folder: &Path) -> File {
    loop {
        // Who had it removes it, perhaps after it was opened here.
        fs::create_dir(folder).ok();
        let Ok(lock) = File::open(folder) else { continue };
        flock(&lock, FlockOperation::LockExclusive).expect("it is free once");
        let inode = lock.metadata().expect("it is open").ino();
        if fs::metadata(folder).is_ok_and(|now| now.ino() == inode) {
            return lock;
        }
    }
}

fn empty(folder: &Path) {
    for entry in fs::read_dir(folder).expect("it is there") {
        let path = entry.expect("it can be read").path();
        fs::remove_file(&path).or_else(|_| fs::remove_dir_all(&path)).expect("it can be emptied");
    }
}

impl Drop for Stand {
    fn drop(&mut self) {
        fs::remove_dir_all(&self.folder).ok();
    }
}
