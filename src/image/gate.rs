//! What may be opened because a header names it.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};

use super::storage::FileStorage;
use super::{Error, ErrorKind, name};

/// What may be opened because an image's header names it.
///
/// A guest or an uploader writes headers, so a backing file's name can point
/// anywhere. Whatever the gate, a name with a protocol (`json:`, `nbd://`) is
/// refused.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Gate {
    /// Nothing: right for images fetched or imported from elsewhere.
    Deny,
    /// Files in the image's own directory or below it, after symlinks are followed.
    #[default]
    SameDirectory,
    /// Every file, and a backing file without a format is probed, as qemu-img
    /// does: right when the user owns the images.
    Everything,
}

impl Gate {
    /// Opens what `named` in the header of `image` leads to, and gives its path.
    pub(crate) fn open(self, image: &Path, named: &OsStr) -> Result<(PathBuf, FileStorage), Error> {
        let path = self.admit(image, named)?;
        FileStorage::open(&path.real).map(|storage| (path.spelt, storage))
    }

    /// Opens the data file that the header of `image` names, and gives its path.
    pub(crate) fn open_data_file(
        self,
        image: &Path,
        named: &OsStr,
        write: bool,
    ) -> Result<(PathBuf, FileStorage), Error> {
        let path = self.admit(image, named)?;
        let storage = if write {
            FileStorage::open_for_writing(&path.real)
        } else {
            FileStorage::open(&path.real)
        };
        storage.map(|storage| (path.spelt, storage))
    }

    fn admit(self, image: &Path, named: &OsStr) -> Result<Admitted, Error> {
        let path = name::resolve(image, named);
        if let Some(protocol) = name::protocol(named) {
            return Err(denied(
                image,
                &path,
                &format!("protocol '{}' is never followed from a header", protocol.display()),
            ));
        }
        match self {
            Gate::Deny => Err(denied(image, &path, "no other file may be opened here")),
            Gate::SameDirectory => {
                Ok(Admitted { real: inside_directory_of(image, &path)?, spelt: path })
            }
            Gate::Everything => Ok(Admitted { real: path.clone(), spelt: path }),
        }
    }

    pub(crate) fn probes(self) -> bool {
        self == Gate::Everything
    }
}

/// A path that may be opened, and how the header spells it.
struct Admitted {
    real: PathBuf,
    spelt: PathBuf,
}

/// The true path of `path`, if that is in or below the true directory of `image`.
fn inside_directory_of(image: &Path, path: &Path) -> Result<PathBuf, Error> {
    let real = |path: &Path| fs::canonicalize(path).map_err(|error| Error::io(error).opening(path));
    let image_path = real(image)?;
    let target = real(path)?;
    let directory = image_path.parent().unwrap_or(&image_path);
    if target.starts_with(directory) {
        return Ok(target);
    }
    Err(denied(image, path, "it is outside the image's own directory"))
}

fn denied(image: &Path, path: &Path, why: &str) -> Error {
    Error::new(
        ErrorKind::Denied,
        format!(
            "Image '{}' names the file '{}', which was not opened: {why}; \
             name that file yourself if you trust it, or widen the gate",
            image.display(),
            path.display()
        ),
    )
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::symlink;

    use super::*;

    #[test]
    fn admits_by_where_the_file_truly_is() {
        let top = tempfile::tempdir().unwrap();
        let dir = top.path().join("dir");
        fs::create_dir_all(dir.join("sub")).unwrap();
        for file in ["dir/image", "dir/beside", "dir/sub/below", "outside"] {
            fs::write(top.path().join(file), b"").unwrap();
        }
        symlink("../outside", dir.join("leak")).unwrap();
        symlink("beside", dir.join("link")).unwrap();

        use ErrorKind::{Denied, NotFound};
        let absolute = dir.join("beside").display().to_string();
        let table = [
            ("beside", [Err(Denied), Ok(()), Ok(())]),
            ("sub/below", [Err(Denied), Ok(()), Ok(())]),
            (&absolute, [Err(Denied), Ok(()), Ok(())]),
            ("sub/../link", [Err(Denied), Ok(()), Ok(())]),
            ("../outside", [Err(Denied), Err(Denied), Ok(())]),
            ("leak", [Err(Denied), Err(Denied), Ok(())]),
            ("/etc/passwd", [Err(Denied), Err(Denied), Ok(())]),
            ("none", [Err(Denied), Err(NotFound), Err(NotFound)]),
            ("json:{}", [Err(Denied); 3]),
            ("nbd://host", [Err(Denied); 3]),
        ];
        for (named, expected) in table {
            let got = [Gate::Deny, Gate::SameDirectory, Gate::Everything].map(|gate| {
                gate.open(&dir.join("image"), OsStr::new(named))
                    .map(|_| ())
                    .map_err(|error| error.kind())
            });
            assert_eq!(got, expected, "{named}");
        }
    }
}
