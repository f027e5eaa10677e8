//! What can go wrong with an image.

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

/// Why an image could not be made, opened or described.
///
/// Match on [`kind`](Error::kind); show the [`Display`](fmt::Display) text,
/// which names the file, says what is wrong and what to do about it.
pub struct Error {
    kind: ErrorKind,
    place: String,
    path: Option<PathBuf>,
    sentence: String,
    source: Option<Box<dyn std::error::Error + Send + Sync>>,
}

/// What a caller can act on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ErrorKind {
    /// The file does not exist.
    NotFound,
    /// The file may not be read or written.
    PermissionDenied,
    /// The file exists and the call was told not to replace one.
    AlreadyExists,
    /// Another process uses the image.
    InUse,
    /// Reading or writing failed.
    Io,
    /// A size cannot be read, is too large, or is not a multiple of 512 bytes.
    InvalidSize,
    /// An option's value is not allowed, or does not go with another option.
    InvalidOption,
    /// The file is not in the format that the caller or a header named.
    WrongFormat,
    /// The file is in a known format that is not supported.
    UnsupportedFormat,
    /// The image or the call needs something that is not supported.
    UnsupportedFeature,
    /// The image breaks its format's rules.
    Malformed,
    /// The backing file cannot be opened or used.
    BackingFile,
    /// A backing file was given without its format.
    BackingFormatMissing,
    /// The gate refused a file that an image's header names.
    Denied,
    /// The image is damaged and may only be read.
    Corrupt,
    /// The image was opened for reading alone.
    ReadOnly,
    /// What was asked for is outside the guest's disk.
    OutOfRange,
    /// There is no internal snapshot of that name or id, or already one.
    Snapshot,
    /// There is no bitmap of that name, already one, or it missed writes.
    Bitmap,
    /// The caller stopped the operation.
    Cancelled,
    /// The backing chain leads back to itself.
    ChainLoop,
    /// The backing chain is longer than the limit.
    ChainTooDeep,
}

impl Error {
    /// What a caller can act on.
    #[must_use]
    pub fn kind(&self) -> ErrorKind {
        self.kind
    }

    /// The file that could not be opened or made, where it was one.
    #[must_use]
    pub fn path(&self) -> Option<&Path> {
        self.path.as_deref()
    }

    /// What is wrong, without the file and without what to do about it.
    #[must_use]
    pub fn brief(&self) -> &str {
        self.sentence.split_once("; ").map_or(self.sentence.as_str(), |(what, _)| what)
    }

    pub(crate) fn new(kind: ErrorKind, sentence: impl Into<String>) -> Error {
        Error { kind, place: String::new(), path: None, sentence: sentence.into(), source: None }
    }

    pub(crate) fn malformed(sentence: impl Into<String>) -> Error {
        Error::new(ErrorKind::Malformed, sentence)
    }

    pub(crate) fn corrupt(sentence: impl Into<String>) -> Error {
        Error::new(ErrorKind::Corrupt, sentence)
    }

    pub(crate) fn option(sentence: impl Into<String>) -> Error {
        Error::new(ErrorKind::InvalidOption, sentence)
    }

    /// Wraps what the system said; no place yet.
    pub(crate) fn io(error: io::Error) -> Error {
        let (kind, sentence) = match error.kind() {
            io::ErrorKind::NotFound => {
                (ErrorKind::NotFound, "No such file or directory; check the path".into())
            }
            io::ErrorKind::PermissionDenied => (
                ErrorKind::PermissionDenied,
                "Permission denied; check the modes of the file and of the directories above it"
                    .into(),
            ),
            io::ErrorKind::AlreadyExists => (
                ErrorKind::AlreadyExists,
                "The file exists already; remove it or choose another name".into(),
            ),
            _ => (ErrorKind::Io, error.to_string()),
        };
        Error::new(kind, sentence).caused_by(error)
    }

    pub(crate) fn caused_by(
        mut self,
        source: impl Into<Box<dyn std::error::Error + Send + Sync>>,
    ) -> Error {
        self.source = Some(source.into());
        self
    }

    /// Says that this happened while `path` was opened; the first place stays.
    pub(crate) fn opening(self, path: &Path) -> Error {
        self.place_once("open", path)
    }

    /// Says that this happened while `path` was made; the first place stays.
    pub(crate) fn creating(self, path: &Path) -> Error {
        self.place_once("create", path)
    }

    /// Leaves the place to a caller that names it itself.
    pub(crate) fn unplaced(mut self) -> Error {
        self.place.clear();
        self.path = None;
        self
    }

    fn place_once(mut self, verb: &str, path: &Path) -> Error {
        if self.place.is_empty() {
            self.place = format!("Could not {verb} '{}': ", path.display());
            self.path = Some(path.to_owned());
        }
        self
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", self.place, self.sentence)
    }
}

impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}: {self}", self.kind)
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.source.as_deref().map(|source| source as _)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_the_innermost_place_and_keeps_the_source() {
        let error = Error::io(io::Error::from(io::ErrorKind::NotFound))
            .opening(Path::new("inner"))
            .opening(Path::new("outer"));
        assert_eq!(
            error.to_string(),
            "Could not open 'inner': No such file or directory; check the path"
        );
        assert_eq!(error.kind(), ErrorKind::NotFound);
        assert_eq!(error.path(), Some(Path::new("inner")));
        assert_eq!(error.brief(), "No such file or directory");
        assert!(std::error::Error::source(&error).is_some_and(|source| source.is::<io::Error>()));
    }
}
