//! Reading on, and saying what is wrong.

use std::borrow::Cow;

use super::super::error::{Error, ErrorKind, Place};
use super::super::escape;
use super::{MAX_NODES, Parser};

impl<'a> Parser<'a> {
    pub(super) fn offset(&self) -> usize {
        self.text.len() - self.rest.len()
    }

    fn advance(&mut self, bytes: usize) -> &'a str {
        let (taken, rest) = self.rest.split_at_checked(bytes).unwrap_or((self.rest, ""));
        self.rest = rest;
        taken
    }

    pub(super) fn take(&mut self, prefix: &str) -> bool {
        let found = self.rest.starts_with(prefix);
        if found {
            self.advance(prefix.len());
        }
        found
    }

    pub(super) fn take_while(&mut self, wanted: impl Fn(char) -> bool) -> &'a str {
        let end = self.rest.find(|c| !wanted(c)).unwrap_or(self.rest.len());
        self.advance(end)
    }

    pub(super) fn space(&mut self) -> &'a str {
        self.take_while(escape::is_space)
    }

    /// Everything up to an end, which is read too.
    pub(super) fn until(&mut self, end: &str, start: usize, what: &str) -> Result<&'a str, Error> {
        let Some(at) = self.rest.find(end) else {
            return Err(self.fault(start, ErrorKind::Syntax, format!("{what} is not closed")));
        };
        let taken = self.advance(at);
        self.advance(end.len());
        Ok(taken)
    }

    pub(super) fn name(&mut self, what: &str) -> Result<&'a str, Error> {
        if self.rest.starts_with(escape::is_name_start) {
            return Ok(self.take_while(escape::is_name_character));
        }
        Err(self.syntax(format!("the name of {what} was expected")))
    }

    pub(super) fn count(&mut self, offset: usize) -> Result<(), Error> {
        self.nodes += 1;
        if self.nodes > MAX_NODES {
            let sentence =
                format!("the document has more than {MAX_NODES} elements, attributes and texts");
            return Err(self.fault(offset, ErrorKind::TooLarge, sentence));
        }
        Ok(())
    }

    pub(super) fn syntax(&self, sentence: impl Into<String>) -> Error {
        self.fault(self.offset(), ErrorKind::Syntax, sentence)
    }

    pub(super) fn fault(
        &self,
        offset: usize,
        kind: ErrorKind,
        sentence: impl Into<String>,
    ) -> Error {
        let line = 1 + self.text.bytes().take(offset).filter(|byte| *byte == b'\n').count();
        Error::new(kind, sentence).at(Place { offset, line })
    }
}

/// A name short enough for a sentence.
pub(super) fn shown(name: &str) -> Cow<'_, str> {
    const LONGEST: usize = 64;
    match name.char_indices().nth(LONGEST) {
        Some((end, _)) => Cow::Owned(format!("{}…", name.get(..end).unwrap_or_default())),
        None => Cow::Borrowed(name),
    }
}
