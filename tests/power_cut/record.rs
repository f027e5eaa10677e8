//! Storage that records what is done to it.

use std::io;
use std::sync::{Arc, Mutex};

use virtsmith::image::storage::{MemoryStorage, Storage};

/// What happened, in order.
#[derive(Clone, Debug)]
pub(crate) enum Event {
    /// A change to one of the files.
    Change { file: usize, change: Change },
    /// What was done to one of the files is durable.
    Flush { file: usize },
    /// The guest begins its request with this number.
    Begin(usize),
    /// The guest was told that all requests up to this number are durable.
    Durable(usize),
}

/// A change to a file.
#[derive(Clone, Debug)]
pub(crate) enum Change {
    Write { at: u64, bytes: Vec<u8> },
    Zeros { at: u64, length: u64 },
    Discard { at: u64, length: u64 },
    Length(u64),
}

/// Which changes and flushes fail.
struct Failing {
    /// So many succeed first,
    after: usize,
    /// and so many fail then.
    count: usize,
    failed: bool,
}

/// Several files, and what happens to them.
pub(crate) struct Record {
    files: Vec<MemoryStorage>,
    events: Mutex<Vec<Event>>,
    failing: Mutex<Failing>,
}

impl Record {
    /// Starts with these files.
    pub(crate) fn of(files: &[Vec<u8>]) -> Arc<Record> {
        let files = files.iter().map(|bytes| MemoryStorage::new(bytes.clone(), 64 << 20));
        Arc::new(Record {
            files: files.collect(),
            events: Mutex::default(),
            failing: Mutex::new(Failing { after: usize::MAX, count: 0, failed: false }),
        })
    }

    /// Makes `count` changes and flushes fail after the next `after`.
    pub(crate) fn fail(&self, after: usize, count: usize) {
        *self.failing.lock().unwrap() = Failing { after, count, failed: false };
    }

    /// Whether anything failed since that was asked for.
    pub(crate) fn failed(&self) -> bool {
        self.failing.lock().unwrap().failed
    }

    /// One of the files, as an image is opened in it.
    pub(crate) fn file(self: &Arc<Record>, file: usize) -> Arc<dyn Storage> {
        Arc::new(RecordedFile { record: self.clone(), file })
    }

    pub(crate) fn note(&self, event: Event) {
        self.events.lock().unwrap().push(event);
    }

    /// All that happened so far.
    pub(crate) fn events(&self) -> Vec<Event> {
        self.events.lock().unwrap().clone()
    }

    /// What the files hold now.
    pub(crate) fn now(&self) -> Vec<Vec<u8>> {
        self.files.iter().map(MemoryStorage::to_vec).collect()
    }

    fn may_fail(&self) -> io::Result<()> {
        let mut failing = self.failing.lock().unwrap();
        if failing.after > 0 {
            failing.after -= 1;
            return Ok(());
        }
        if failing.count == 0 {
            return Ok(());
        }
        failing.count -= 1;
        failing.failed = true;
        Err(io::ErrorKind::StorageFull.into())
    }
}

struct RecordedFile {
    record: Arc<Record>,
    file: usize,
}

impl RecordedFile {
    fn storage(&self) -> &MemoryStorage {
        &self.record.files[self.file]
    }

    fn change(&self, change: Change) -> io::Result<()> {
        self.record.may_fail()?;
        self.record.note(Event::Change { file: self.file, change });
        Ok(())
    }
}

impl Storage for RecordedFile {
    fn length(&self) -> io::Result<u64> {
        self.storage().length()
    }

    fn set_length(&self, length: u64) -> io::Result<()> {
        self.change(Change::Length(length))?;
        self.storage().set_length(length)
    }

    fn read_at(&self, buffer: &mut [u8], offset: u64) -> io::Result<usize> {
        self.storage().read_at(buffer, offset)
    }

    fn write_at(&self, bytes: &[u8], at: u64) -> io::Result<()> {
        self.change(Change::Write { at, bytes: bytes.to_vec() })?;
        self.storage().write_at(bytes, at)
    }

    fn flush(&self) -> io::Result<()> {
        self.record.may_fail()?;
        self.record.note(Event::Flush { file: self.file });
        Ok(())
    }

    fn write_zeros_at(&self, at: u64, length: u64) -> io::Result<()> {
        self.change(Change::Zeros { at, length })?;
        self.storage().write_zeros_at(at, length)
    }

    fn discard(&self, at: u64, length: u64) -> io::Result<()> {
        self.change(Change::Discard { at, length })?;
        self.storage().discard(at, length)
    }
}
