//! What goes wrong with recordings.

use std::borrow::Cow;
use std::fmt;
use std::io;

/// A recording that cannot be read, written, made or played.
pub struct Error {
    kind: ErrorKind,
    line: Option<u64>,
    sentence: Cow<'static, str>,
    source: Option<Box<dyn std::error::Error + Send + Sync>>,
}

/// The kinds of [`Error`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ErrorKind {
    /// A file or socket fails.
    Io,
    /// The text is no recording, or one of a version that is not known here.
    Version,
    /// A line is not what the format allows.
    Syntax,
    /// A line or a payload is longer than any recording has them.
    TooLarge,
    /// A header or frame that the format cannot say.
    Unwritable,
    /// The connection to the daemon fails.
    Connection,
}

impl Error {
    /// The kind of error.
    #[must_use]
    pub const fn kind(&self) -> ErrorKind {
        self.kind
    }

    /// The line of the recording that is at fault, counted from 1.
    #[must_use]
    pub const fn line(&self) -> Option<u64> {
        self.line
    }

    pub(super) fn new(kind: ErrorKind, sentence: impl Into<Cow<'static, str>>) -> Self {
        Self { kind, line: None, sentence: sentence.into(), source: None }
    }

    pub(super) fn syntax(sentence: impl Into<Cow<'static, str>>) -> Self {
        Self::new(ErrorKind::Syntax, sentence)
    }

    pub(super) fn io(doing: impl Into<Cow<'static, str>>, source: io::Error) -> Self {
        Self { source: Some(Box::new(source)), ..Self::new(ErrorKind::Io, doing) }
    }

    pub(super) fn connection(source: crate::rpc::Error) -> Self {
        let sentence = "cannot talk to the daemon";
        Self { source: Some(Box::new(source)), ..Self::new(ErrorKind::Connection, sentence) }
    }

    pub(super) fn without_line(self) -> Self {
        Self { line: None, ..self }
    }

    pub(super) fn at(self, line: u64) -> Self {
        Self { line: Some(line), ..self }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(line) = self.line {
            write!(f, "line {line}: ")?;
        }
        f.write_str(&self.sentence)?;
        match &self.source {
            Some(source) => write!(f, ": {source}"),
            None => Ok(()),
        }
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
