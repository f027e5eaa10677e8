//! Giving a file its name only when it is whole.

use std::ffi::OsString;
use std::fs::{self, File, OpenOptions};
use std::io;
use std::path::{Path, PathBuf};

use rustix::fs::{CWD, RenameFlags, renameat_with};
use rustix::io::Errno;
use rustix::rand::{GetRandomFlags, getrandom};

use crate::image::storage::{FileStorage, Storage};
use crate::image::{Error, ErrorKind};

/// What happens to a file that has the name already.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(in crate::image) enum Existing {
    Replace,
    Refuse,
}

/// Makes a file at `path` of what `write` puts into it.
///
/// When anything fails, `path` is as it was and no other file is left. With
/// `sync`, a power cut later leaves the old file or the new one, whole.
pub(in crate::image) fn publish(
    path: &Path,
    existing: Existing,
    sync: bool,
    write: impl FnOnce(&FileStorage) -> Result<(), Error>,
) -> Result<(), Error> {
    let path = &match existing {
        Existing::Replace => replaceable(path)?,
        Existing::Refuse => path.to_owned(),
    };
    let (staged, file) = Staged::beside(path)?;
    let storage = FileStorage::from(file);
    write(&storage)?;
    if sync {
        storage.flush().map_err(Error::io)?;
    }
    staged.rename_to(path, existing).map_err(Error::io)?;
    if sync { sync_name(path).map_err(Error::io) } else { Ok(()) }
}

/// Makes a new name durable: it is in the directory's data.
fn sync_name(path: &Path) -> io::Result<()> {
    let directory = path.parent().filter(|parent| !parent.as_os_str().is_empty());
    File::open(directory.unwrap_or(Path::new(".")))?.sync_all()
}

/// The true path of what is to be replaced: if it is there, a regular file that nobody uses.
fn replaceable(path: &Path) -> Result<PathBuf, Error> {
    match fs::symlink_metadata(path) {
        Ok(metadata) if metadata.is_file() => refuse_used(path).map(|()| path.to_owned()),
        Ok(metadata) if metadata.is_symlink() => {
            fs::canonicalize(path).map_err(Error::io).and_then(|to| replaceable(&to))
        }
        Ok(_) => Err(Error::new(
            ErrorKind::UnsupportedFeature,
            "Not a regular file; only files can be replaced by a new image",
        )),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(path.to_owned()),
        Err(error) => Err(Error::io(error)),
    }
}

fn refuse_used(path: &Path) -> Result<(), Error> {
    // Locks cannot be seen without opening; one who may not read it may still replace it.
    let Ok(file) = File::open(path) else {
        return Ok(());
    };
    if FileStorage::from(file).in_use().map_err(Error::io)? {
        return Err(Error::new(
            ErrorKind::InUse,
            "Failed to get \"write\" lock. Is another process using the image? Shut its guest down first",
        ));
    }
    Ok(())
}

/// A file under a temporary name, removed unless it gets its own.
struct Staged {
    path: PathBuf,
    named: bool,
}

impl Staged {
    fn beside(path: &Path) -> Result<(Staged, File), Error> {
        const ATTEMPTS: u32 = 16;
        let mut failure = io::Error::from(io::ErrorKind::InvalidInput);
        for _ in 0..ATTEMPTS {
            let staged = temporary_name(path).map_err(Error::io)?;
            match OpenOptions::new().read(true).write(true).create_new(true).open(&staged) {
                Ok(file) => {
                    return Ok((Staged { path: staged, named: false }, file));
                }
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => failure = error,
                Err(error) => return Err(Error::io(error)),
            }
        }
        Err(Error::io(failure))
    }

    fn rename_to(mut self, path: &Path, existing: Existing) -> io::Result<()> {
        match existing {
            Existing::Replace => fs::rename(&self.path, path)?,
            Existing::Refuse => {
                match renameat_with(CWD, &self.path, CWD, path, RenameFlags::NOREPLACE) {
                    Ok(()) => {}
                    // Some file systems cannot rename so; a hard link never replaces either.
                    Err(Errno::INVAL | Errno::NOSYS | Errno::NOTSUP) => {
                        fs::hard_link(&self.path, path)?;
                        return Ok(());
                    }
                    Err(errno) => return Err(errno.into()),
                }
            }
        }
        self.named = true;
        Ok(())
    }
}

impl Drop for Staged {
    fn drop(&mut self) {
        if !self.named {
            // Nothing more can be done, and the first failure is the one to report.
            let _ = fs::remove_file(&self.path);
        }
    }
}

/// A name in the same directory that nobody can guess, short however long the image's is.
fn temporary_name(path: &Path) -> io::Result<PathBuf> {
    if path.file_name().is_none() {
        return Err(io::Error::new(
            io::ErrorKind::InvalidInput,
            "The path does not end in a file name",
        ));
    }
    let mut random = [0; 8];
    getrandom(&mut random, GetRandomFlags::empty())?;
    let name = format!(".{:016x}.tmp", u64::from_ne_bytes(random));
    Ok(path.with_file_name(OsString::from(name)))
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::{PermissionsExt, symlink};

    use super::*;

    fn content(text: &'static str) -> impl FnOnce(&FileStorage) -> Result<(), Error> {
        move |storage| storage.write_at(text.as_bytes(), 0).map_err(Error::io)
    }

    fn names(directory: &Path) -> Vec<OsString> {
        fs::read_dir(directory).unwrap().map(|entry| entry.unwrap().file_name()).collect()
    }

    #[test]
    fn a_new_file_never_replaces_one() {
        let directory = tempfile::tempdir().unwrap();
        let path = directory.path().join("image");
        publish(&path, Existing::Refuse, false, content("first")).unwrap();
        let error = publish(&path, Existing::Refuse, false, content("second")).unwrap_err();
        assert_eq!(error.kind(), ErrorKind::AlreadyExists);
        assert_eq!(fs::read(&path).unwrap(), b"first");
        assert_eq!(names(directory.path()), ["image"]);
    }

    #[test]
    fn a_failed_write_leaves_what_was_there() {
        let directory = tempfile::tempdir().unwrap();
        let path = directory.path().join("image");
        fs::write(&path, "old").unwrap();
        for existing in [Existing::Replace, Existing::Refuse] {
            let full = |_: &FileStorage| Err(Error::io(io::ErrorKind::StorageFull.into()));
            assert_eq!(publish(&path, existing, false, full).unwrap_err().kind(), ErrorKind::Io);
        }
        assert_eq!(fs::read(&path).unwrap(), b"old");
        assert_eq!(names(directory.path()), ["image"]);
    }

    #[test]
    fn replacing_follows_a_symlink_and_spares_devices() {
        let directory = tempfile::tempdir().unwrap();
        let (target, link) = (directory.path().join("target"), directory.path().join("link"));
        fs::write(&target, "old").unwrap();
        symlink("target", &link).unwrap();
        publish(&link, Existing::Replace, false, content("new")).unwrap();
        assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
        assert_eq!(fs::read(&target).unwrap(), b"new");
        let error =
            publish(Path::new("/dev/null"), Existing::Replace, false, content("new")).unwrap_err();
        assert_eq!(error.kind(), ErrorKind::UnsupportedFeature);
    }

    #[test]
    fn the_mode_is_that_of_any_new_file() {
        let directory = tempfile::tempdir().unwrap();
        let (image, plain) = (directory.path().join("image"), directory.path().join("plain"));
        publish(&image, Existing::Refuse, false, content("x")).unwrap();
        fs::write(&plain, "x").unwrap();
        let mode = |path| fs::metadata(path).unwrap().permissions().mode();
        assert_eq!(mode(image), mode(plain));
    }
}
