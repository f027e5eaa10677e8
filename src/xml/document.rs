//! A whole document: one element, and what stands around it.

use std::fmt;
use std::str::FromStr;

use super::element::Element;
use super::error::Error;
use super::write;

/// A root element with the declaration, comments and white space before and after it.
///
/// `Display` writes the document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    pub(super) before: Box<str>,
    pub(super) root: Element,
    pub(super) after: Box<str>,
}

/// Parses a document.
///
/// # Errors
///
/// Every fault that makes the text ill-formed, and the limits of [this module](super): a document type declaration,
/// entities, size, depth. The error says the line and the byte.
pub fn parse(text: &str) -> Result<Document, Error> {
    super::parse::document(text)
}

impl Document {
    /// The root element.
    pub fn root(&self) -> &Element {
        &self.root
    }

    /// The root element, to be edited.
    pub fn root_mut(&mut self) -> &mut Element {
        &mut self.root
    }

    /// The root element alone, without what stands around it.
    pub fn into_root(self) -> Element {
        self.root
    }
}

impl FromStr for Document {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        parse(text)
    }
}

impl fmt::Display for Document {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.before)?;
        f.write_str(&write::element(&self.root))?;
        f.write_str(&self.after)
    }
}
