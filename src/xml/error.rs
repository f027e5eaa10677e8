//! What can be wrong with a document.

use std::fmt;

/// Why a document was refused, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Error {
    kind: ErrorKind,
    place: Option<Place>,
    sentence: String,
}

/// What callers tell apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ErrorKind {
    /// It is not well-formed XML.
    Syntax,
    /// It uses an entity that XML does not predefine.
    Entity,
    /// It has a document type declaration.
    Doctype,
    /// It says that it is not in UTF-8.
    Encoding,
    /// Its elements are nested too deeply.
    TooDeep,
    /// It has too many bytes or too many nodes.
    TooLarge,
    /// It describes something else than was asked for.
    Root,
    /// An element or attribute that its readers need is missing.
    Missing,
    /// A value is not of the kind that belongs there.
    Value,
}

/// A position in the text that was parsed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// Bytes before it.
    pub offset: usize,
    /// The line, counted from 1.
    pub line: usize,
}

impl Error {
    pub(super) fn new(kind: ErrorKind, sentence: impl Into<String>) -> Self {
        Self { kind, place: None, sentence: sentence.into() }
    }

    pub(super) fn at(mut self, place: Place) -> Self {
        self.place = Some(place);
        self
    }

    /// The kind of fault.
    pub fn kind(&self) -> ErrorKind {
        self.kind
    }

    /// Where it was found, for faults found while parsing.
    pub fn place(&self) -> Option<Place> {
        self.place
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.place {
            Some(place) => {
                write!(f, "{} (XML line {}, byte {})", self.sentence, place.line, place.offset)
            }
            None => f.write_str(&self.sentence),
        }
    }
}

impl std::error::Error for Error {}
