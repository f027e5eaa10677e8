//! A volume's bytes, read within bounds.
//!
//! A volume may claim anything. So nothing is read beyond its end, nothing is allocated for bytes
//! that are not there, and all that is read to list it is counted against one budget.

use std::io::{self, Read, Seek, SeekFrom, Write};

use super::super::{Error, ErrorKind};
use super::{SECTOR_BYTES, Sector};

/// Directory bytes, continuations and paths in all. An installation disc takes about a tenth.
const BUDGET_BYTES: u64 = 64 << 20;

/// A reader, its length and what is left of the budget.
#[derive(Debug)]
pub(super) struct Source<R> {
    reader: R,
    len: u64,
    budget: u64,
    /// The block of the last continuation, which the next one often shares.
    held: ByteRange,
    held_bytes: Vec<u8>,
}

/// A run of bytes of the volume.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct ByteRange {
    pub(super) offset: u64,
    pub(super) len: u64,
}

impl<R: Read + Seek> Source<R> {
    pub(super) fn new(mut reader: R) -> Result<Self, Error> {
        let len = reader
            .seek(SeekFrom::End(0))
            .map_err(|error| Error::io("measure the volume", error))?;
        Ok(Self {
            reader,
            len,
            budget: BUDGET_BYTES,
            held: ByteRange::default(),
            held_bytes: Vec::new(),
        })
    }

    /// Reads one sector; `None` beyond the end.
    pub(super) fn sector(&mut self, sector: Sector) -> Result<Option<Vec<u8>>, Error> {
        let range = ByteRange { offset: sector.byte_offset(), len: SECTOR_BYTES.into() };
        if self.holds(range) { self.metadata(range).map(Some) } else { Ok(None) }
    }

    /// Reads part of the directory structure.
    pub(super) fn metadata(&mut self, range: ByteRange) -> Result<Vec<u8>, Error> {
        self.check(range)?;
        self.charge(range.len)?;
        let mut bytes = Vec::new();
        self.copy(range, &mut bytes)?;
        Ok(bytes)
    }

    /// Reads a part of a block that continues a record.
    pub(super) fn continuation(
        &mut self,
        block: ByteRange,
        offset: usize,
        len: usize,
    ) -> Result<&[u8], Error> {
        if self.held != block {
            self.held_bytes = self.metadata(block)?;
            self.held = block;
        }
        if offset.saturating_add(len) > self.held_bytes.len() {
            let sentence = "a Rock Ridge continuation leaves its block; make the volume again";
            return Err(Error::corrupt(sentence));
        }
        self.charge(len as u64)?;
        let rest = self.held_bytes.get(offset..).unwrap_or_default();
        Ok(rest.get(..len).unwrap_or_default())
    }

    /// Copies content to `out`.
    pub(super) fn copy(&mut self, range: ByteRange, out: &mut impl Write) -> Result<(), Error> {
        self.check(range)?;
        self.reader
            .seek(SeekFrom::Start(range.offset))
            .map_err(|error| Error::io("seek in the volume", error))?;
        let copied = io::copy(&mut self.reader.by_ref().take(range.len), out)
            .map_err(|error| Error::io("copy from the volume", error))?;
        if copied == range.len {
            Ok(())
        } else {
            Err(Error::corrupt("the volume became shorter while it was read"))
        }
    }

    /// Takes from the budget.
    pub(super) fn charge(&mut self, bytes: u64) -> Result<(), Error> {
        self.budget = self.budget.checked_sub(bytes).ok_or_else(|| {
            let sentence = format!(
                "the directories take more than {BUDGET_BYTES} bytes; this is no seed, mount it instead"
            );
            Error::new(ErrorKind::TooLarge, sentence)
        })?;
        Ok(())
    }

    fn check(&self, range: ByteRange) -> Result<(), Error> {
        if self.holds(range) {
            return Ok(());
        }
        let ByteRange { offset, len } = range;
        let sentence = format!(
            "the volume is cut short: it ends at byte {}, but {len} bytes begin at byte {offset}; fetch or make it again",
            self.len
        );
        Err(Error::corrupt(sentence))
    }

    fn holds(&self, range: ByteRange) -> bool {
        let end = range.offset.checked_add(range.len);
        end.is_some_and(|end| end <= self.len)
    }
}
