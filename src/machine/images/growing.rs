//! An image that is read while it arrives.

use std::fs::File;
use std::io;
use std::os::unix::fs::FileExt as _;
use std::path::Path;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};

use crate::catalog::cache::OnGrowth;
use crate::image::storage::Storage;

/// The writing end. Dropping it ends the waits of readers.
pub(super) struct Growing(Arc<Shared>);

/// The reading end: reads wait until what they want has arrived.
#[derive(Debug)]
struct Shared {
    /// The bytes that it will have.
    total: u64,
    state: Mutex<State>,
    changed: Condvar,
}

#[derive(Debug, Default)]
struct State {
    file: Option<Arc<File>>,
    /// The bytes that have arrived.
    there: u64,
    end: Option<End>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum End {
    /// All bytes are there, and right.
    Whole,
    /// What was read is not to be used.
    Broken,
}

impl Growing {
    /// An image that will have so many bytes; where that is not known it cannot be read.
    pub(super) fn new(total: Option<u64>) -> Self {
        let (state, changed) = (Mutex::default(), Condvar::new());
        Self(Arc::new(Shared { total: total.unwrap_or_default(), state, changed }))
    }

    pub(super) fn storage(&self) -> Arc<dyn Storage> {
        Arc::clone(&self.0) as Arc<dyn Storage>
    }

    /// What the cache is to call.
    pub(super) fn on_growth(&self) -> Arc<OnGrowth> {
        let shared = Arc::clone(&self.0);
        Arc::new(move |path: &Path, bytes: u64| shared.grown(path, bytes))
    }

    /// No more will come.
    pub(super) fn end(&self, whole: bool) {
        let mut state = self.0.state();
        let end = if whole && state.there == self.0.total { End::Whole } else { End::Broken };
        state.end.get_or_insert(end);
        self.0.changed.notify_all();
    }
}

impl Drop for Growing {
    fn drop(&mut self) {
        self.end(false);
    }
}

impl Shared {
    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn grown(&self, path: &Path, bytes: u64) {
        let mut state = self.state();
        // What began anew may have been read already.
        if bytes < state.there {
            state.end = Some(End::Broken);
        }
        if state.file.is_none() {
            match File::open(path) {
                Ok(file) => state.file = Some(Arc::new(file)),
                Err(_) => state.end = Some(End::Broken),
            }
        }
        state.there = bytes;
        drop(state);
        self.changed.notify_all();
    }

    /// Waits until the bytes before `end` are there.
    fn wait(&self, end: u64) -> io::Result<Arc<File>> {
        let mut state = self.state();
        loop {
            let there = state.there >= end.min(self.total);
            match (&state.file, state.end) {
                (_, Some(End::Broken)) => return Err(io::ErrorKind::BrokenPipe.into()),
                (Some(file), _) if there => return Ok(Arc::clone(file)),
                (_, Some(End::Whole)) => return Err(io::ErrorKind::UnexpectedEof.into()),
                _ => state = self.changed.wait(state).unwrap_or_else(PoisonError::into_inner),
            }
        }
    }
}

impl Storage for Shared {
    fn length(&self) -> io::Result<u64> {
        Ok(self.total)
    }

    fn read_at(&self, buffer: &mut [u8], offset: u64) -> io::Result<usize> {
        let wanted = u64::try_from(buffer.len()).unwrap_or(u64::MAX);
        let file = self.wait(offset.saturating_add(wanted))?;
        let mut filled = 0;
        while let Some(rest) = buffer.get_mut(filled..).filter(|rest| !rest.is_empty()) {
            let at = offset.saturating_add(u64::try_from(filled).unwrap_or(u64::MAX));
            match file.read_at(rest, at) {
                Ok(0) => break,
                Ok(read) => filled += read,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => return Err(error),
            }
        }
        Ok(filled)
    }

    fn write_at(&self, _bytes: &[u8], _offset: u64) -> io::Result<()> {
        Err(io::ErrorKind::ReadOnlyFilesystem.into())
    }

    fn set_length(&self, _length: u64) -> io::Result<()> {
        Err(io::ErrorKind::ReadOnlyFilesystem.into())
    }

    fn flush(&self) -> io::Result<()> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::thread;

    use super::*;

    #[test]
    fn a_read_waits_for_its_bytes() {
        let file = tempfile::NamedTempFile::new().unwrap();
        let growing = Growing::new(Some(8));
        let (storage, on_growth) = (growing.storage(), growing.on_growth());
        let reader = thread::spawn(move || storage.read_up_to(6, 2).unwrap());
        for content in ["abcd", "abcdefgh"] {
            fs::write(file.path(), content).unwrap();
            on_growth(file.path(), content.len() as u64);
        }
        assert_eq!(reader.join().unwrap(), b"cdefgh");
    }

    #[test]
    fn what_begins_anew_or_ends_early_cannot_be_read() {
        let file = tempfile::NamedTempFile::new().unwrap();
        fs::write(file.path(), "abcd").unwrap();
        let read = |grow: &[u64], end: Option<bool>| {
            let growing = Growing::new(Some(8));
            let (storage, on_growth) = (growing.storage(), growing.on_growth());
            grow.iter().for_each(|bytes| on_growth(file.path(), *bytes));
            end.into_iter().for_each(|whole| growing.end(whole));
            drop(growing);
            storage.read_up_to(2, 0).map_err(|error| error.kind())
        };
        assert_eq!(read(&[4, 8], Some(true)).as_deref(), Ok(&b"ab"[..]));
        for (grow, end) in
            [(&[4, 0, 8][..], Some(true)), (&[4], Some(true)), (&[4, 8], Some(false)), (&[], None)]
        {
            assert_eq!(read(grow, end), Err(io::ErrorKind::BrokenPipe), "{grow:?} {end:?}");
        }
    }
}
