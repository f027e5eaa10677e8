//! A file that is there whole or not at all.

use std::fs::{self, File, OpenOptions};
use std::io;
use std::os::unix::fs::OpenOptionsExt as _;
use std::path::{Path, PathBuf};

/// A file beside its target, which takes the target's place when it is
/// published and goes when it is dropped.
#[derive(Debug)]
pub(crate) struct Part {
    target: PathBuf,
    /// `None` once it was published.
    path: Option<PathBuf>,
}

impl Part {
    /// Makes an empty file beside `target`; `mode` is cut down by the umask.
    ///
    /// What is there and is no regular file is refused: it would be replaced.
    pub(crate) fn create(target: &Path, mode: u32) -> io::Result<(Self, File)> {
        if fs::metadata(target).is_ok_and(|there| !there.is_file()) {
            return Err(io::Error::other("it is there and is no regular file; name another"));
        }
        let mut name = target.as_os_str().to_owned();
        name.push(format!(".{}.part", std::process::id()));
        let path = PathBuf::from(name);
        // Not through a link that lies in wait.
        let file = OpenOptions::new().write(true).create_new(true).mode(mode).open(&path)?;
        Ok((Self { target: target.to_owned(), path: Some(path) }, file))
    }

    /// Where it is until it has its name.
    pub(crate) fn path(&self) -> Option<&Path> {
        self.path.as_deref()
    }

    /// Gives it its name, which another file may have had.
    pub(crate) fn publish(mut self) -> io::Result<()> {
        if let Some(path) = &self.path {
            fs::rename(path, &self.target)?;
        }
        self.path = None;
        Ok(())
    }
}

impl Drop for Part {
    fn drop(&mut self) {
        if let Some(path) = &self.path {
            // The first failure is the one to report.
            let _ = fs::remove_file(path);
        }
    }
}

#[cfg(test)]
mod tests {
    use std::io::Write as _;

    use super::*;

    fn names(folder: &Path) -> Vec<String> {
        let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name());
        entries.map(|name| name.into_string().unwrap()).collect()
    }

    #[test]
    fn a_part_becomes_its_target_or_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let target = folder.path().join("x");
        fs::write(&target, "old").unwrap();
        let (part, mut file) = Part::create(&target, 0o600).unwrap();
        file.write_all(b"new").unwrap();
        assert_eq!(fs::read(&target).unwrap(), b"old");
        drop(part);
        assert_eq!(
            (fs::read(&target).unwrap(), names(folder.path())),
            (b"old".into(), vec!["x".into()])
        );
        let (part, mut file) = Part::create(&target, 0o600).unwrap();
        file.write_all(b"new").unwrap();
        part.publish().unwrap();
        assert_eq!(
            (fs::read(&target).unwrap(), names(folder.path())),
            (b"new".into(), vec!["x".into()])
        );
    }

    #[test]
    fn what_is_no_regular_file_is_not_replaced() {
        let folder = tempfile::tempdir().unwrap();
        for target in [Path::new("/dev/null"), folder.path()] {
            Part::create(target, 0o600).unwrap_err();
        }
    }
}
