//! Text as records.

use std::io::{self, BufRead, Read as _};

use super::parse::{LINE_MAX, Parser};
use super::record::{Entry, Header};
use super::{Error, ErrorKind};

/// Reads a recording, record by record; memory is held for one record.
///
/// After an error it ends.
///
/// ```
/// use virtsmith::replay::Reader;
///
/// let text = "virtsmith-recording 1\n\n1 > 0 remote.AUTH_LIST call ok serial 0\n";
/// let records: Vec<_> = Reader::new(text.as_bytes())?.collect::<Result<_, _>>()?;
/// assert_eq!(records[0].line, 3);
/// # Ok::<(), virtsmith::replay::Error>(())
/// ```
#[derive(Debug)]
pub struct Reader<R> {
    source: R,
    buffer: Vec<u8>,
    parser: Parser,
    ended: bool,
}

impl<R: BufRead> Reader<R> {
    /// Begins to read, as far as the header goes.
    ///
    /// # Errors
    /// The source fails, or is no recording that can be read here.
    pub fn new(source: R) -> Result<Self, Error> {
        let (buffer, parser) = (Vec::new(), Parser::new());
        let mut reader = Self { source, buffer, parser, ended: false };
        while !reader.parser.has_header() && !reader.ended {
            // Before the first record there is none to be complete.
            reader.step()?;
        }
        Ok(reader)
    }

    /// Keeps the decoded forms that stand beside the records.
    #[must_use]
    pub fn with_decoded(mut self) -> Self {
        self.parser.keeps_decoded = true;
        self
    }

    /// What the recording says about itself.
    pub const fn header(&self) -> &Header {
        &self.parser.header
    }

    fn advance(&mut self) -> Result<Option<Entry>, Error> {
        while !self.ended {
            if let Some(entry) = self.step()? {
                return Ok(Some(entry));
            }
        }
        Ok(None)
    }

    /// Takes one line, or the end of the text.
    fn step(&mut self) -> Result<Option<Entry>, Error> {
        if !self.fill()? {
            self.ended = true;
            return self.parser.finish();
        }
        match std::str::from_utf8(&self.buffer) {
            Ok(line) => self.parser.line(line),
            Err(_) => Err(self.parser.refuse(Error::syntax("the line is not UTF-8"))),
        }
    }

    /// Reads the next line; false at the end of the text.
    fn fill(&mut self) -> Result<bool, Error> {
        self.buffer.clear();
        let most = u64::try_from(LINE_MAX).unwrap_or(u64::MAX).saturating_add(1);
        match self.source.by_ref().take(most).read_until(b'\n', &mut self.buffer) {
            Ok(read) if read > LINE_MAX && self.buffer.last() != Some(&b'\n') => {
                let sentence = format!("the line is longer than {LINE_MAX} bytes");
                Err(self.parser.refuse(Error::new(ErrorKind::TooLarge, sentence)))
            }
            Ok(read) => Ok(read > 0),
            Err(error) => Err(self.parser.refuse(Error::io("cannot read the recording", error))),
        }
    }
}

impl<R: BufRead> Iterator for Reader<R> {
    type Item = Result<Entry, Error>;

    fn next(&mut self) -> Option<Self::Item> {
        let next = self.advance();
        self.ended |= next.is_err();
        next.transpose()
    }
}

/// Opens a recording in a file.
///
/// # Errors
/// The file cannot be read, or is no recording that can be read here.
pub(super) fn open(path: &std::path::Path) -> Result<Reader<io::BufReader<std::fs::File>>, Error> {
    let file = std::fs::File::open(path)
        .map_err(|error| Error::io(format!("cannot open '{}'", path.display()), error))?;
    Reader::new(io::BufReader::new(file))
}

#[cfg(test)]
mod tests;
