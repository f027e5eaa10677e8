//! Files and directories that come and go whole.

use std::fs::{self, DirBuilder, File, OpenOptions, Permissions};
use std::io::{self, Write as _};
use std::os::unix::fs::{DirBuilderExt as _, OpenOptionsExt as _, PermissionsExt as _};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use rustix::fs::{CWD, RenameFlags, renameat_with};
use rustix::io::Errno;

use super::{Error, ErrorKind};
use crate::image::{self, Control, ConvertOptions, CreateOptions, Format, Gate, Image, Size};
use crate::seed::{Seed, Timestamp};

/// Makes a directory that must not be there, and `parents`, those above it that
/// are missing.
pub(super) fn make_directory(path: &Path, parents: &[PathBuf]) -> Result<(), Error> {
    make_parents(parents)?;
    let made = DirBuilder::new().mode(0o711).create(path).map_err(|error| match error.kind() {
        io::ErrorKind::AlreadyExists => exists(path),
        _ => io_error("make", path, error),
    });
    // The first failure is the one to report.
    made.inspect_err(|_| drop(remove_unused(parents)))
}

/// The directories above `path` that are not there, the innermost first.
pub(super) fn missing_parents(path: &Path) -> Vec<PathBuf> {
    let parents = path.ancestors().skip(1).filter(|parent| !parent.as_os_str().is_empty());
    parents.take_while(|parent| !parent.exists()).map(Path::to_owned).collect()
}

/// Makes directories, the last first, or none of them.
pub(super) fn make_parents(parents: &[PathBuf]) -> Result<(), Error> {
    for (index, parent) in parents.iter().enumerate().rev() {
        match DirBuilder::new().mode(0o755).create(parent) {
            Err(error) if error.kind() != io::ErrorKind::AlreadyExists => {
                // The first failure is the one to report.
                drop(remove_unused(parents.get(index + 1..).unwrap_or_default()));
                return Err(io_error("make", parent, error));
            }
            _ => {}
        }
    }
    Ok(())
}

/// Removes directories, the innermost first, up to one that is used; true when
/// any was removed.
pub(super) fn remove_unused(paths: &[PathBuf]) -> Result<bool, Error> {
    let mut any = false;
    for path in paths {
        match fs::remove_dir(path) {
            Ok(()) => any = true,
            Err(error) if error.kind() == io::ErrorKind::DirectoryNotEmpty => return Ok(any),
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            Err(error) => return Err(io_error("remove", path, error)),
        }
    }
    Ok(any)
}

/// Removes a directory with all that is in it; false when there is none.
pub(super) fn remove_tree(path: &Path) -> io::Result<bool> {
    was_there(fs::remove_dir_all(path))
}

/// Removes a file; false when there is none.
pub(super) fn remove_file(path: &Path) -> Result<bool, Error> {
    was_there(fs::remove_file(path)).map_err(|error| io_error("remove", path, error))
}

fn was_there(removed: io::Result<()>) -> io::Result<bool> {
    match removed {
        Ok(()) => Ok(true),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(false),
        Err(error) => Err(error),
    }
}

/// Writes a file that must not be there yet.
pub(super) fn write_file(path: &Path, content: &[u8]) -> Result<(), Error> {
    staged(path, |staged| {
        let mut file = new_file(staged).map_err(|error| io_error("write", path, error))?;
        file.write_all(content).map_err(|error| io_error("write", path, error))
    })
}

/// Writes a seed that must not be there yet.
pub(super) fn write_seed(path: &Path, seed: &Seed, created: Timestamp) -> Result<(), Error> {
    staged(path, |staged| {
        let file = new_file(staged).map_err(|error| io_error("write", path, error))?;
        seed.write_to(file, created).map_err(|error| {
            let sentence = format!("cannot write the seed '{}'", path.display());
            Error::caused(ErrorKind::Seed, sentence, error)
        })
    })
}

/// Makes an overlay that must not be there yet.
pub(super) fn create_overlay(
    path: &Path,
    backing: &Path,
    format: Format,
    size: Size,
) -> Result<(), Error> {
    let options = CreateOptions::qcow2().backing_file(backing).backing_format(format).size(size);
    create_disk(path, &options)
}

/// Makes a disk image that must not be there yet.
pub(super) fn create_disk(path: &Path, options: &CreateOptions) -> Result<(), Error> {
    staged(path, |staged| {
        image::create_new(staged, options)
            .map_err(|error| Error::caused(ErrorKind::Image, "cannot create the disk", error))?;
        // There is nothing in it yet; what the guest will write is its own.
        fs::set_permissions(staged, Permissions::from_mode(0o600))
            .map_err(|error| io_error("protect", path, error))
    })
}

/// Copies a disk to where nothing may be yet: what is above `backing`, an image of its
/// chain on which the copy then stands, or all of it.
pub(super) fn copy_disk(
    path: &Path,
    source: &Path,
    format: Format,
    backing: Option<&Path>,
    control: &Control<'_>,
) -> Result<(), Error> {
    let cannot = |error| {
        let sentence = format!("cannot copy the disk '{}'", source.display());
        Error::caused(ErrorKind::Image, sentence, error)
    };
    let image = open_chain(source, format).map_err(cannot)?;
    let mut copy = CreateOptions::qcow2();
    if let Some(backing) = backing {
        let is_it = |path: &Path| fs::canonicalize(path).is_ok_and(|path| path == backing);
        let (_, format) = image.chain().find(|(path, _)| is_it(path)).ok_or_else(|| {
            let sentence =
                format!("'{}' no longer stands on '{}'", source.display(), backing.display());
            Error::new(ErrorKind::Image, sentence)
        })?;
        copy = copy.backing_file(backing).backing_format(format);
    }
    staged(path, |staged| {
        image::convert_new(&image, staged, &copy, &ConvertOptions::new(), control)
            .map_err(cannot)?;
        fs::set_permissions(staged, Permissions::from_mode(0o600))
            .map_err(|error| io_error("protect", path, error))
    })
}

/// Opens a machine's disk with all that it stands on.
pub(super) fn open_chain(disk: &Path, format: Format) -> Result<Image, image::Error> {
    // What it lies over was named by who made the machine; guests cannot write that.
    let options = image::OpenOptions::new().format(format).gate(Gate::Everything);
    Image::open(disk, &options)
}

/// What users put into a seed is often secret.
fn new_file(path: &Path) -> io::Result<File> {
    OpenOptions::new().write(true).create_new(true).mode(0o600).open(path)
}

/// Gives a file its name once `write` has made it whole, elsewhere; fails when
/// the name is taken.
pub(super) fn staged(
    path: &Path,
    write: impl FnOnce(&Path) -> Result<(), Error>,
) -> Result<(), Error> {
    check_absent(path)?;
    let staging = staging(path);
    DirBuilder::new()
        .mode(0o700)
        .create(&staging)
        .map_err(|error| io_error("write", path, error))?;
    let file = staging.join(path.file_name().unwrap_or_default());
    let result = write(&file).and_then(|()| {
        publish(&file, path).map_err(|error| match error.kind() {
            io::ErrorKind::AlreadyExists => exists(path),
            _ => io_error("name", path, error),
        })
    });
    // The first failure is the one to report.
    let removed = remove_staging(path);
    result.and(removed)
}

/// Refuses a path that is taken.
pub(super) fn check_absent(path: &Path) -> Result<(), Error> {
    match fs::symlink_metadata(path) {
        Ok(_) => Err(exists(path)),
        Err(_) => Ok(()),
    }
}

/// Removes what a file was staged in, if it is still there.
pub(super) fn remove_staging(path: &Path) -> Result<(), Error> {
    remove_tree(&staging(path)).map(drop).map_err(|error| io_error("clean up beside", path, error))
}

/// The directory beside a file that it is made in. Storage pools pass over names
/// that begin with a dot.
fn staging(path: &Path) -> PathBuf {
    let mut name = std::ffi::OsString::from(".");
    name.push(path.file_name().unwrap_or_default());
    name.push(".new");
    path.with_file_name(name)
}

fn publish(from: &Path, to: &Path) -> io::Result<()> {
    match renameat_with(CWD, from, CWD, to, RenameFlags::NOREPLACE) {
        // Some file systems cannot rename so; a hard link never replaces either.
        Err(Errno::INVAL | Errno::NOSYS | Errno::NOTSUP) => fs::hard_link(from, to),
        result => Ok(result?),
    }
}

/// Runs work that may block on a file system.
pub(super) async fn blocking<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, Error> + Send + 'static,
) -> Result<T, Error> {
    match tokio::task::spawn_blocking(work).await {
        Ok(result) => result,
        Err(error) => Err(Error::caused(ErrorKind::Io, "the work on files was interrupted", error)),
    }
}

/// As [`blocking`]; the work is asked to stop when nobody waits for it any more.
pub(super) async fn stoppable<T: Send + 'static>(
    work: impl FnOnce(&Control<'_>) -> Result<T, Error> + Send + 'static,
) -> Result<T, Error> {
    struct StopOnDrop(Arc<AtomicBool>);

    impl Drop for StopOnDrop {
        fn drop(&mut self) {
            self.0.store(true, Ordering::Relaxed);
        }
    }

    let stop = StopOnDrop(Arc::default());
    let flag = Arc::clone(&stop.0);
    blocking(move || work(&Control::new().cancelled_by(&flag))).await
}

pub(super) fn exists(path: &Path) -> Error {
    Error::new(
        ErrorKind::Exists,
        format!(
            "'{}' exists already, and no launch that was cut short left it; delete the machine to clear it",
            path.display()
        ),
    )
}

pub(super) fn io_error(verb: &str, path: &Path, error: io::Error) -> Error {
    Error::caused(ErrorKind::Io, format!("cannot {verb} '{}'", path.display()), error)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mode(path: &Path) -> u32 {
        fs::metadata(path).unwrap().permissions().mode() & 0o777
    }

    fn names(directory: &Path) -> Vec<String> {
        let entries = fs::read_dir(directory).unwrap();
        let mut names: Vec<_> =
            entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }

    #[test]
    fn a_directory_is_made_once() {
        let top = tempfile::tempdir().unwrap();
        let machine = top.path().join("web1");
        make_directory(&machine, &[]).unwrap();
        assert_eq!(make_directory(&machine, &[]).unwrap_err().kind(), ErrorKind::Exists);
        assert!(machine.exists());
    }

    #[test]
    fn what_cannot_be_made_whole_leaves_no_directory() {
        let top = tempfile::tempdir().unwrap();
        let too_long = "x".repeat(300);
        for path in
            [top.path().join("a/b").join(&too_long), top.path().join("a").join(too_long).join("c")]
        {
            let error = make_directory(&path, &missing_parents(&path)).unwrap_err();
            assert_eq!(error.kind(), ErrorKind::Io);
            assert!(!top.path().join("a").exists());
        }
    }

    #[test]
    fn what_holds_secrets_is_for_its_owner_alone() {
        let top = tempfile::tempdir().unwrap();
        let (seed, disk) = (top.path().join("seed"), top.path().join("disk"));
        write_file(&seed, b"secret").unwrap();
        let image = top.path().join("image");
        fs::write(&image, [0; 512]).unwrap();
        create_overlay(&disk, &image, Format::Raw, Size::from_bytes(512)).unwrap();
        assert_eq!((mode(&seed), mode(&disk)), (0o600, 0o600));
        assert_eq!(names(top.path()), ["disk", "image", "seed"]);
    }

    #[test]
    fn a_file_has_its_name_only_when_it_is_whole_and_replaces_none() {
        let top = tempfile::tempdir().unwrap();
        let path = top.path().join("disk");
        let failed = staged(&path, |staged| {
            fs::write(staged, "half").unwrap();
            assert!(!path.exists());
            Err(Error::new(ErrorKind::Io, "full"))
        });
        assert_eq!(failed.unwrap_err().to_string(), "full");
        assert_eq!(names(top.path()), [""; 0]);

        write_file(&path, b"first").unwrap();
        assert_eq!(write_file(&path, b"second").unwrap_err().kind(), ErrorKind::Exists);
        assert_eq!(fs::read(&path).unwrap(), b"first");
    }
}
