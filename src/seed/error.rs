//! What can go wrong with a seed or a volume.

use std::{fmt, io};

/// A seed or a volume that could not be built, written or read.
///
/// Match on [`kind`](Error::kind); show people the sentence of its `Display`.
#[derive(Debug)]
pub struct Error {
    kind: ErrorKind,
    sentence: String,
    source: Option<io::Error>,
}

/// The kinds of [`Error`].
#[non_exhaustive]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub enum ErrorKind {
    /// A file name or a volume label that the volume cannot carry.
    InvalidName,
    /// A time that the volume cannot carry.
    InvalidTime,
    /// More bytes than the limit allows.
    TooLarge,
    /// A seed file with bytes that cloud-init cannot take as text.
    NotText,
    /// Not an ISO 9660 volume at all.
    NotAVolume,
    /// An ISO 9660 volume that contradicts itself or is cut short.
    Corrupt,
    /// A valid volume that uses what is not read here.
    Unsupported,
    /// No file of that name.
    NotFound,
    /// The operating system could not read or write.
    Io,
}

impl Error {
    /// The kind, to be matched on.
    pub fn kind(&self) -> ErrorKind {
        self.kind
    }

    pub(super) fn new(kind: ErrorKind, sentence: impl Into<String>) -> Self {
        Self { kind, sentence: sentence.into(), source: None }
    }

    pub(super) fn corrupt(sentence: impl Into<String>) -> Self {
        Self::new(ErrorKind::Corrupt, sentence)
    }

    pub(super) fn io(doing: &str, source: io::Error) -> Self {
        let sentence = format!("cannot {doing}: {source}");
        Self { kind: ErrorKind::Io, sentence, source: Some(source) }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.sentence)
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.source.as_ref().map(|source| source as _)
    }
}
