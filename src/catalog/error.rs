//! What can go wrong with a catalog or a published image.

use std::fmt;

/// A catalog or an image that could not be found, verified or fetched.
///
/// Match on [`kind`](Error::kind); show people the sentence of its `Display`.
#[derive(Debug)]
pub struct Error {
    kind: ErrorKind,
    sentence: String,
    source: Option<Source>,
}

type Source = Box<dyn std::error::Error + Send + Sync + 'static>;

/// The kinds of [`Error`].
#[non_exhaustive]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize)]
pub enum ErrorKind {
    /// An image name, a filter, a digest or a fingerprint that is not written as one.
    InvalidName,
    /// A configuration that cannot be read, or that contradicts itself.
    InvalidConfiguration,
    /// No URL, or one that leads out of its catalog.
    InvalidUrl,
    /// A document that is not what its name promises, or contradicts itself.
    Malformed,
    /// A document of a format or with a datatype that is not read here.
    Unsupported,
    /// More bytes, items or levels than the limit allows.
    TooLarge,
    /// A document without the signature that it must have.
    Unsigned,
    /// A signature that does not hold for its document.
    BadSignature,
    /// A signature by none of the keys that are trusted here.
    UnknownKey,
    /// A key that is expired, revoked, too weak or cannot be read.
    InvalidKey,
    /// A document older than one that was seen before.
    Rollback,
    /// No item, catalog or file is as asked.
    NotFound,
    /// More than one item is as asked.
    Ambiguous,
    /// Bytes whose digest is not the published one.
    DigestMismatch,
    /// More or fewer bytes than published.
    SizeMismatch,
    /// The server could not be reached, or broke off.
    Network,
    /// The server could not prove who it is.
    Certificate,
    /// The server, or a proxy before it, answered with an error.
    Status,
    /// It would have to be fetched, which is not allowed.
    Offline,
    /// Another process holds what is needed.
    Busy,
    /// The caller gave up.
    Cancelled,
    /// The operating system could not read or write.
    Io,
}

impl Error {
    /// The kind, to be matched on.
    pub fn kind(&self) -> ErrorKind {
        self.kind
    }

    pub(in crate::catalog) fn new(kind: ErrorKind, sentence: impl Into<String>) -> Self {
        Self { kind, sentence: printable(&sentence.into()), source: None }
    }

    pub(in crate::catalog) fn malformed(sentence: impl Into<String>) -> Self {
        Self::new(ErrorKind::Malformed, sentence)
    }

    /// Adds what it came from. The sentence should already tell of it.
    pub(in crate::catalog) fn because(mut self, source: impl Into<Source>) -> Self {
        self.source = Some(source.into());
        self
    }

    /// Says before the sentence where it was: `where: sentence`.
    pub(in crate::catalog) fn at(mut self, place: impl fmt::Display) -> Self {
        self.sentence = printable(&format!("{place}: {}", self.sentence));
        self
    }
}

/// The most characters of a sentence.
const MAX_CHARS: usize = 2000;

/// What a document says is shown to people: it must not steer their terminals.
fn printable(sentence: &str) -> String {
    let harmless =
        |c: char| if c.is_control() && c != '\n' { char::REPLACEMENT_CHARACTER } else { c };
    sentence.chars().take(MAX_CHARS).map(harmless).collect()
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.sentence)
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.source.as_ref().map(|source| &**source as _)
    }
}
