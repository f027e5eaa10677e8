//! The journal: what is being done to machines, kept where the next run finds it.
//!
//! An operation opens an [`Entry`], notes what it is about to do before it does
//! it, and closes the entry when all is done or undone. Every note is on disk
//! before its step begins. An entry is locked while its process lives, so one
//! that can be locked and is not empty tells of an operation that was cut short.
//! There is one entry for each domain: two operations on one machine exclude each
//! other.
//!
//! Whoever has an entry also shares a lock on the data directory. What machines
//! have in common, such as the storage pool, is taken away only by one who has
//! that lock [alone](Entry::is_alone).

mod record;

use std::fs::{self, File, OpenOptions};
use std::io::{self, Read as _, Write as _};
use std::os::unix::fs::{MetadataExt as _, OpenOptionsExt as _};
use std::path::{Path, PathBuf};

pub(super) use record::{Operation, Record};
use rustix::fs::{FlockOperation, flock};
use rustix::io::Errno;

use self::record::undo_line;
use super::files::{io_error, make_parents, missing_parents, remove_unused};
use super::undo::Undo;
use super::{Error, ErrorKind};

/// An operation's own record, locked.
#[derive(Debug)]
pub(super) struct Entry {
    path: PathBuf,
    record: Locked,
    data_dir: Locked,
    /// The directories that were made for it, the innermost first.
    made: Vec<PathBuf>,
}

/// The domains that have a record below a data directory, cut short or not.
pub(super) fn domains(data_dir: &Path) -> Vec<String> {
    let entries = fs::read_dir(directory(data_dir)).into_iter().flatten().flatten();
    let names = entries.filter_map(|entry| entry.file_name().into_string().ok());
    let mut names: Vec<String> = names.collect();
    names.sort();
    names
}

impl Entry {
    /// Opens the entry of a domain; gives the record of an operation that was cut
    /// short, if there is one.
    ///
    /// Waits while another takes away what machines have in common.
    ///
    /// # Errors
    /// [`ErrorKind::Busy`] when another process is at work on this machine, or
    /// the files cannot be made or read.
    pub(super) fn open(data_dir: &Path, domain: &str) -> Result<(Self, Option<Record>), Error> {
        let path = directory(data_dir).join(domain);
        let mut missing = missing_parents(&path);
        loop {
            // Whoever ends meanwhile may remove what is empty.
            make_parents(&missing)?;
            let opened = Self::try_open(data_dir, &path).map_err(|error| match error.kind() {
                io::ErrorKind::WouldBlock => busy(domain),
                _ => io_error("open the record", &path, error),
            })?;
            let Some((record, data_dir)) = opened else {
                missing.extend(missing_parents(&path));
                continue;
            };
            let mut entry = Self { path, record, data_dir, made: missing };
            let before = entry.read()?;
            return Ok((entry, before));
        }
    }

    /// `None` when something was removed while it was opened.
    fn try_open(data_dir: &Path, path: &Path) -> io::Result<Option<(Locked, Locked)>> {
        let shared = match File::open(data_dir) {
            Ok(directory) => Locked::new(directory, FlockOperation::LockShared)?,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(error),
        };
        let mut options = OpenOptions::new();
        options.read(true).append(true).create(true).mode(0o600);
        let record = match options.open(path) {
            Ok(file) => Locked::new(file, FlockOperation::NonBlockingLockExclusive)?,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(error),
        };
        let current = shared.is_still(data_dir) && record.is_still(path);
        Ok(current.then_some((record, shared)))
    }

    fn read(&mut self) -> Result<Option<Record>, Error> {
        /// Above what any operation writes.
        const LONGEST: u64 = 16 << 20;
        let mut text = String::new();
        let file = &self.record.file;
        file.take(LONGEST)
            .read_to_string(&mut text)
            .map_err(|error| io_error("read the record", &self.path, error))?;
        let record = Record::parse(&text).map_err(|line| {
            let sentence = format!(
                "line {} of the record '{}' cannot be understood: a newer virtsmith wrote it, or it is damaged; remove it and delete the machine",
                line.0,
                self.path.display()
            );
            Error::new(ErrorKind::Io, sentence)
        })?;
        if let Some(record) = &record {
            self.made.extend(record.made.iter().cloned());
        }
        Ok(record)
    }

    /// Begins a record; what was in it is forgotten.
    pub(super) fn begin(&self, operation: &Operation) -> Result<(), Error> {
        let fail = |error| io_error("write the record", &self.path, error);
        self.record.file.set_len(0).map_err(fail)?;
        self.append(&operation.to_lines(&self.made))?;
        // The name has to survive too.
        sync_directory(&self.path).map_err(fail)
    }

    /// Notes what is about to be done, by how it is taken back.
    pub(super) fn note(&self, undo: &Undo) -> Result<(), Error> {
        self.append(&undo_line(undo))
    }

    fn append(&self, text: &str) -> Result<(), Error> {
        let mut file = &self.record.file;
        file.write_all(text.as_bytes())
            .and_then(|()| file.sync_data())
            .map_err(|error| io_error("write the record", &self.path, error))
    }

    /// Whether nobody else is at work below the data directory; while this entry
    /// is open, nobody can begin then.
    pub(super) fn is_alone(&self) -> bool {
        let directory = &self.data_dir.file;
        let is_alone = flock(directory, FlockOperation::NonBlockingLockExclusive).is_ok();
        if !is_alone {
            // Who asks for another lock in vain has lost the one that was held.
            let _ = flock(directory, FlockOperation::LockShared);
        }
        is_alone
    }

    /// Removes the record, and the directories made for it that are empty.
    pub(super) fn close(self) -> Result<(), Error> {
        let fail = |error| io_error("remove the record", &self.path, error);
        fs::remove_file(&self.path).map_err(fail)?;
        sync_directory(&self.path).map_err(fail)?;
        if let Some(directory) = self.path.parent() {
            remove_unused(&[directory.to_owned()])?;
        }
        remove_unused(&self.made).map(drop)
    }
}

/// An open file with a lock on it.
#[derive(Debug)]
struct Locked {
    file: File,
}

impl Locked {
    fn new(file: File, how: FlockOperation) -> io::Result<Self> {
        loop {
            match flock(&file, how) {
                Err(Errno::INTR) => {}
                result => return Ok(result.map(|()| Self { file })?),
            }
        }
    }

    /// Whether the path still leads to this file.
    fn is_still(&self, path: &Path) -> bool {
        let here = self.file.metadata().map(|metadata| (metadata.dev(), metadata.ino()));
        let there = fs::metadata(path).map(|metadata| (metadata.dev(), metadata.ino()));
        matches!((here, there), (Ok(here), Ok(there)) if here == there)
    }
}

impl Drop for Locked {
    fn drop(&mut self) {
        // A process that is being started may hold a copy of the file for a moment.
        let _ = flock(&self.file, FlockOperation::Unlock);
    }
}

fn directory(data_dir: &Path) -> PathBuf {
    data_dir.join("journal")
}

fn sync_directory(path: &Path) -> io::Result<()> {
    path.parent().map_or(Ok(()), |parent| File::open(parent)?.sync_all())
}

fn busy(domain: &str) -> Error {
    let sentence = format!("another process is at work on '{domain}': wait until it has ended");
    Error::new(ErrorKind::Busy, sentence)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn launch(domain: &str) -> Operation {
        Operation::Launch { domain: domain.into() }
    }

    #[test]
    fn an_entry_that_is_closed_leaves_nothing_and_one_that_is_dropped_tells_the_next() {
        let top = tempfile::tempdir().unwrap();
        let data = top.path().join("srv/vm");
        let (entry, before) = Entry::open(&data, "web1").unwrap();
        assert_eq!(before, None);
        entry.begin(&launch("web1")).unwrap();
        entry.note(&Undo::RemoveFile("/a b".into())).unwrap();
        assert_eq!(Entry::open(&data, "web1").unwrap_err().kind(), ErrorKind::Busy);
        assert!(Entry::open(&data, "web2").is_ok());
        drop(entry);

        assert_eq!(domains(&data), ["web1", "web2"]);
        let (entry, before) = Entry::open(&data, "web1").unwrap();
        assert_eq!(before.unwrap().undo, [Undo::RemoveFile("/a b".into())]);
        Entry::open(&data, "web2").unwrap().0.close().unwrap();
        entry.close().unwrap();
        assert!(!top.path().join("srv").exists());
        assert_eq!(domains(&data), [""; 0]);
    }

    #[test]
    fn what_machines_have_in_common_is_for_one_alone_to_take_away() {
        let top = tempfile::tempdir().unwrap();
        let (one, _) = Entry::open(top.path(), "web1").unwrap();
        let (other, _) = Entry::open(top.path(), "web2").unwrap();
        assert!(!one.is_alone());
        assert!(!other.is_alone(), "who asked and was not is still there");
        other.close().unwrap();
        assert!(one.is_alone());
        let path = top.path().to_owned();
        let waiting = std::thread::spawn(move || Entry::open(&path, "web2").map(drop));
        one.close().unwrap();
        waiting.join().unwrap().unwrap();
    }

    #[test]
    fn directories_that_others_use_by_now_stay() {
        let top = tempfile::tempdir().unwrap();
        let data = top.path().join("vm");
        let (entry, _) = Entry::open(&data, "web1").unwrap();
        fs::write(data.join("mine"), "").unwrap();
        entry.close().unwrap();
        assert!(data.join("mine").exists() && !directory(&data).exists());
    }

    #[test]
    fn a_record_that_is_none_is_left_alone() {
        let top = tempfile::tempdir().unwrap();
        let path = directory(top.path()).join("web1");
        fs::create_dir(directory(top.path())).unwrap();
        fs::write(&path, "shopping list\n").unwrap();
        let error = Entry::open(top.path(), "web1").unwrap_err();
        assert!(error.to_string().starts_with("line 1 of the record '"), "{error}");
        assert!(path.exists());
    }
}
