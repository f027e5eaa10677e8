//! What can go wrong with a machine.

use std::error::Error as StdError;
use std::fmt;

use crate::{image, seed, virt, xml};

/// A machine operation that failed.
///
/// It prints as one sentence that names the thing and the remedy, followed by
/// what was undone, if anything had been done.
#[derive(Debug)]
pub struct Error {
    kind: ErrorKind,
    message: String,
    reasons: Vec<String>,
    source: Option<Box<dyn StdError + Send + Sync>>,
    undone: Vec<String>,
    left: Vec<String>,
}

/// The kinds of [`Error`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ErrorKind {
    /// The spec asks for what cannot be; every reason is in the sentence.
    Invalid,
    /// There is no such machine.
    NotFound,
    /// The name, or a file that the machine would have, is taken.
    Exists,
    /// Another process is at work on the machine.
    Busy,
    /// The domain was not made here, or by another manager.
    NotOurs,
    /// It is in a state in which this cannot be done.
    WrongState,
    /// It did not get there in time.
    Timeout,
    /// The caller asked to stop.
    Cancelled,
    /// The guest says that it could not be set up.
    Guest,
    /// libvirt refused, or could not be reached.
    Libvirt,
    /// A disk image could not be read or made.
    Image,
    /// An image could not be found or fetched.
    Catalog,
    /// The seed could not be made.
    Seed,
    /// A file or directory could not be read, made or removed.
    Io,
    /// libvirt's XML could not be understood.
    Xml,
}

impl Error {
    pub(super) fn new(kind: ErrorKind, message: impl Into<String>) -> Self {
        let (reasons, undone, left) = (Vec::new(), Vec::new(), Vec::new());
        Self { kind, message: message.into(), reasons, source: None, undone, left }
    }

    /// Several reasons at once.
    pub(super) fn all(kind: ErrorKind, reasons: Vec<String>) -> Self {
        Self { message: reasons.join("; "), reasons, ..Self::new(kind, "") }
    }

    /// `message` says what could not be done; the cause is printed behind it.
    pub(super) fn caused(
        kind: ErrorKind,
        message: impl Into<String>,
        source: impl StdError + Send + Sync + 'static,
    ) -> Self {
        Self { source: Some(Box::new(source)), ..Self::new(kind, message) }
    }

    pub(super) fn with_undone(mut self, undone: Vec<String>, left: Vec<String>) -> Self {
        self.undone = undone;
        self.left = left;
        self
    }

    /// The kind of error.
    #[must_use]
    pub const fn kind(&self) -> ErrorKind {
        self.kind
    }

    /// Every reason that speaks against a plan, each a sentence; they are what this
    /// prints. Empty for other errors.
    #[must_use]
    pub fn reasons(&self) -> &[String] {
        &self.reasons
    }

    /// What had been done and was undone, newest first.
    #[must_use]
    pub fn undone(&self) -> &[String] {
        &self.undone
    }

    /// What had been done and could not be undone, with the reason.
    #[must_use]
    pub fn left(&self) -> &[String] {
        &self.left
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)?;
        if let Some(source) = &self.source {
            write!(f, ": {source}")?;
        }
        if !self.undone.is_empty() {
            write!(f, " (undone: {})", self.undone.join(", "))?;
        }
        if !self.left.is_empty() {
            write!(f, " (left behind: {})", self.left.join(", "))?;
        }
        Ok(())
    }
}

impl StdError for Error {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        // Its sentence is part of ours; its own causes follow.
        self.source.as_ref().and_then(|source| source.source())
    }
}

macro_rules! from {
    ($($type:ty => $kind:ident, $message:literal;)*) => {$(
        impl From<$type> for Error {
            fn from(source: $type) -> Self {
                Self::caused(ErrorKind::$kind, $message, source)
            }
        }
    )*};
}

from! {
    virt::Error => Libvirt, "libvirt";
    image::Error => Image, "image";
    seed::Error => Seed, "seed";
    xml::Error => Xml, "cannot understand libvirt's XML";
}

#[cfg(feature = "catalog")]
impl From<crate::catalog::Error> for Error {
    fn from(source: crate::catalog::Error) -> Self {
        Self::caused(ErrorKind::Catalog, "image", source)
    }
}
