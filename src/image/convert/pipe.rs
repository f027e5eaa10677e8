//! A qcow2 image into a pipe.
//!
//! The tables are known when the data has passed, and most of them come first in
//! the file. So the disk is read twice: once for the tables, which wait in a
//! nameless file, and once for the data, between which they are put.

use std::collections::BTreeMap;
use std::io::Write;
use std::sync::{Mutex, PoisonError};

use super::qcow2::Output;
use super::sink::write_zeros;
use crate::image::storage::{FileStorage, Storage};
use crate::image::{Error, ErrorKind};

/// Keeps the tables, and lets the data go.
pub(super) struct Tables {
    pub(super) storage: FileStorage,
}

impl Output for &Tables {
    fn data(&self, _bytes: &[u8], _offset: u64) -> Result<(), Error> {
        Ok(())
    }

    fn table(&self, bytes: &[u8], offset: u64) -> Result<(), Error> {
        self.storage.write_at(bytes, offset).map_err(Error::io)
    }
}

/// Writes data as it comes, and the tables that belong between.
pub(super) struct Pipe<'a> {
    tables: &'a Tables,
    state: Mutex<State<'a>>,
}

struct State<'a> {
    writer: &'a mut (dyn Write + Send),
    at: u64,
    /// Data for which something may still come in front.
    early: BTreeMap<u64, Vec<u8>>,
}

impl<'a> Pipe<'a> {
    pub(super) fn new(tables: &'a Tables, writer: &'a mut (dyn Write + Send)) -> Pipe<'a> {
        Pipe { tables, state: Mutex::new(State { writer, at: 0, early: BTreeMap::new() }) }
    }

    /// Writes what is between the last data and the file's end.
    pub(super) fn finish(self, length: u64) -> Result<(), Error> {
        (&self).settle(length)?;
        let mut state = self.state.into_inner().unwrap_or_else(PoisonError::into_inner);
        state.tables_to(self.tables, length)?;
        state.writer.flush().map_err(Error::io)
    }
}

impl Output for &Pipe<'_> {
    fn data(&self, bytes: &[u8], offset: u64) -> Result<(), Error> {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        state.early.insert(offset, bytes.to_vec());
        Ok(())
    }

    fn settle(&self, place: u64) -> Result<(), Error> {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        while let Some(first) = state.early.first_entry().filter(|first| *first.key() < place) {
            let (offset, bytes) = first.remove_entry();
            state.tables_to(self.tables, offset)?;
            state.writer.write_all(&bytes).map_err(Error::io)?;
            state.at += bytes.len() as u64;
        }
        Ok(())
    }

    // They are known from the first time.
    fn table(&self, _bytes: &[u8], _offset: u64) -> Result<(), Error> {
        Ok(())
    }

    fn in_order(&self) -> bool {
        true
    }
}

impl State<'_> {
    fn tables_to(&mut self, tables: &Tables, end: u64) -> Result<(), Error> {
        if end < self.at {
            return Err(Error::new(
                ErrorKind::Io,
                "The source changed while it was read; convert it again when nobody writes it",
            ));
        }
        while self.at < end {
            let found = tables.storage.allocation(self.at).map_err(Error::io)?;
            let rest = end - self.at;
            let length = if found.length == 0 { rest } else { found.length.min(rest) };
            if found.data {
                self.copy(tables, length)?;
            } else {
                write_zeros(self.writer, length).map_err(Error::io)?;
            }
            self.at += length;
        }
        Ok(())
    }

    fn copy(&mut self, tables: &Tables, length: u64) -> Result<(), Error> {
        const AT_ONCE: u64 = 64 << 10;
        for at in (self.at..self.at + length).step_by(64 << 10) {
            let count = (self.at + length - at).min(AT_ONCE);
            let mut bytes = vec![0; usize::try_from(count).unwrap_or(0)];
            tables.storage.read_padded(&mut bytes, at).map_err(Error::io)?;
            self.writer.write_all(&bytes).map_err(Error::io)?;
        }
        Ok(())
    }
}
