//! A file that is read while it arrives.

use std::fs::File;
use std::io::{self, Read, Write};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};

use sha2::{Digest, Sha256};

use super::{FileStorage, Storage, Unpacked, nameless_file};

/// Bytes that come in order from elsewhere, such as a download or a pipe.
///
/// They are kept in a temporary file without a name. Reading waits until the
/// bytes are there; the [length](Storage::length) is known when the last one is,
/// or when it was [announced](Arriving::announced).
pub struct Arriving {
    file: FileStorage,
    announced: Option<u64>,
    state: Mutex<State>,
    more: Condvar,
}

#[derive(Default)]
struct State {
    length: u64,
    end: Option<End>,
}

/// How the bytes ended.
enum End {
    Whole,
    Failed(io::ErrorKind, String),
}

/// The side that brings the bytes; dropped before it is finished, it fails the other side.
pub struct Arrival {
    to: Arc<Arriving>,
    limit: u64,
}

impl Arriving {
    /// Two sides of a file of at most `limit` bytes.
    ///
    /// # Errors
    /// No temporary file can be made.
    pub fn new(limit: u64) -> io::Result<(Arrival, Arc<Arriving>)> {
        Arriving::with_length(limit, None)
    }

    /// As [`new`](Arriving::new), for exactly so many bytes: what is said of the length is true before they came.
    ///
    /// # Errors
    /// No temporary file can be made.
    pub fn announced(length: u64) -> io::Result<(Arrival, Arc<Arriving>)> {
        Arriving::with_length(length, Some(length))
    }

    fn with_length(limit: u64, announced: Option<u64>) -> io::Result<(Arrival, Arc<Arriving>)> {
        let file = FileStorage::from(nameless_file()?);
        let arriving = Arc::new(Arriving {
            file,
            announced,
            state: Mutex::new(State::default()),
            more: Condvar::new(),
        });
        Ok((Arrival { to: arriving.clone(), limit }, arriving))
    }

    /// Reads all of `reader` on a thread of its own, unpacking xz and gzip on the way.
    ///
    /// What is unpacked has at most `limit` bytes. The handle gives the SHA-256 of
    /// what was read, before it was unpacked.
    ///
    /// # Errors
    /// No temporary file can be made, or no thread.
    pub fn from_reader(
        reader: impl Read + Send + 'static,
        limit: u64,
    ) -> io::Result<(Arc<Arriving>, Arrived)> {
        let (mut arrival, arriving) = Arriving::new(limit)?;
        let bring = move || match arrival.bring(reader) {
            Ok(digest) => arrival.finish().map(|()| digest),
            Err(error) => {
                arrival.fail(&error);
                Err(error)
            }
        };
        let thread = std::thread::Builder::new().name("arriving".to_owned()).spawn(bring)?;
        Ok((arriving, Arrived(thread)))
    }

    // A panic while the lock is held is a defect that tests find.
    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Waits until so many bytes are there, or no more will come; gives how many are there.
    fn wait(&self, wanted: u64) -> io::Result<u64> {
        let mut state = self.state();
        while state.length < wanted {
            match &state.end {
                Some(End::Whole) => break,
                Some(End::Failed(kind, what)) => return Err(io::Error::new(*kind, what.clone())),
                None => state = self.more.wait(state).unwrap_or_else(PoisonError::into_inner),
            }
        }
        Ok(state.length)
    }
}

/// The end of what [`Arriving::from_reader`] began.
pub struct Arrived(std::thread::JoinHandle<io::Result<[u8; 32]>>);

impl Arrived {
    /// Waits for the last byte, and gives the SHA-256 of all.
    ///
    /// # Errors
    /// What the reader said, or that the bytes could not be unpacked or kept.
    pub fn sha256(self) -> io::Result<[u8; 32]> {
        self.0.join().unwrap_or_else(|_| Err(io::Error::other("The reading thread failed")))
    }
}

impl Arrival {
    /// Says that all bytes came.
    ///
    /// # Errors
    /// There are fewer than were announced; the other side fails, too.
    pub fn finish(&mut self) -> io::Result<()> {
        let length = self.to.state().length;
        if self.to.announced.is_some_and(|announced| length < announced) {
            let error = io::Error::new(
                io::ErrorKind::UnexpectedEof,
                format!("The bytes ended after {length}, before all were there"),
            );
            self.fail(&error);
            return Err(error);
        }
        self.end(End::Whole);
        Ok(())
    }

    /// Says that no more bytes will come, and why.
    pub fn fail(&mut self, error: &io::Error) {
        self.end(End::Failed(error.kind(), error.to_string()));
    }

    fn end(&self, end: End) {
        self.to.state().end.get_or_insert(end);
        self.to.more.notify_all();
    }

    /// Writes all that a reader gives, unpacked; the digest of what it gave.
    fn bring(&mut self, reader: impl Read) -> io::Result<[u8; 32]> {
        const AT_ONCE: usize = 256 << 10;
        let mut unpacked = Unpacked::new(Hashed { reader, hash: Sha256::new() })?;
        let mut buffer = vec![0; AT_ONCE];
        loop {
            match unpacked.read(&mut buffer) {
                Ok(0) => break,
                Ok(count) => self.write_all(buffer.get(..count).unwrap_or_default())?,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => return Err(error),
            }
        }
        // What follows packed data is part of what was read.
        let mut rest = unpacked.into_inner();
        io::copy(&mut rest, &mut io::sink())?;
        Ok(rest.hash.finalize().into())
    }
}

impl Write for Arrival {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let at = self.to.state().length;
        let end = at.saturating_add(bytes.len() as u64);
        if end > self.limit {
            return Err(io::Error::new(
                io::ErrorKind::FileTooLarge,
                format!("More than {} bytes came", self.limit),
            ));
        }
        if Arc::strong_count(&self.to) == 1 {
            return Err(io::Error::new(io::ErrorKind::BrokenPipe, "Nobody reads any more"));
        }
        self.to.file.write_at(bytes, at)?;
        self.to.state().length = end;
        self.to.more.notify_all();
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl Drop for Arrival {
    fn drop(&mut self) {
        self.end(End::Failed(io::ErrorKind::UnexpectedEof, "The bytes broke off".to_owned()));
    }
}

impl Storage for Arriving {
    fn length(&self) -> io::Result<u64> {
        match self.announced {
            Some(length) => Ok(length),
            None => self.wait(u64::MAX),
        }
    }

    fn read_at(&self, buffer: &mut [u8], offset: u64) -> io::Result<usize> {
        self.wait(offset.saturating_add(buffer.len() as u64))?;
        self.file.read_at(buffer, offset)
    }

    fn read_up_to(&self, limit: u64, offset: u64) -> io::Result<Vec<u8>> {
        let there = self.wait(offset.saturating_add(limit))?.saturating_sub(offset).min(limit);
        let mut bytes = vec![0; usize::try_from(there).map_err(|_| io::ErrorKind::OutOfMemory)?];
        let read = self.file.read_at(&mut bytes, offset)?;
        bytes.truncate(read);
        Ok(bytes)
    }

    fn set_length(&self, _length: u64) -> io::Result<()> {
        Err(io::ErrorKind::ReadOnlyFilesystem.into())
    }

    fn write_at(&self, _bytes: &[u8], _offset: u64) -> io::Result<()> {
        Err(io::ErrorKind::ReadOnlyFilesystem.into())
    }

    fn flush(&self) -> io::Result<()> {
        Ok(())
    }

    fn as_file(&self) -> Option<&File> {
        let whole = matches!(self.state().end, Some(End::Whole));
        if whole { self.file.as_file() } else { None }
    }
}

/// A reader that hashes what passes.
struct Hashed<R> {
    reader: R,
    hash: Sha256,
}

impl<R: Read> Read for Hashed<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.reader.read(buffer)?;
        self.hash.update(buffer.get(..count).unwrap_or_default());
        Ok(count)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reading_waits_for_the_bytes() {
        let (mut arrival, arriving) = Arriving::new(100).unwrap();
        std::thread::scope(|scope| {
            let reader = scope.spawn(|| {
                let mut bytes = [0; 6];
                arriving.read_at(&mut bytes, 2).map(|count| bytes[..count].to_vec())
            });
            for part in [&b"abc"[..], b"def", b"gh"] {
                arrival.write_all(part).unwrap();
            }
            assert_eq!(reader.join().unwrap().unwrap(), b"cdefgh");
            let length = scope.spawn(|| arriving.length());
            arrival.finish().unwrap();
            assert_eq!(length.join().unwrap().unwrap(), 8);
        });
        assert_eq!(arriving.read_up_to(100, 5).unwrap(), b"fgh");
        assert!(arriving.write_at(b"x", 0).is_err());
    }

    #[test]
    fn what_breaks_off_fails_the_reader() {
        let read = |arriving: &Arriving| arriving.read_at(&mut [0; 9], 0).map_err(|e| e.kind());
        let (arrival, arriving) = Arriving::new(100).unwrap();
        drop(arrival);
        assert_eq!(read(&arriving), Err(io::ErrorKind::UnexpectedEof));
        let (mut arrival, arriving) = Arriving::new(100).unwrap();
        arrival.fail(&io::ErrorKind::ConnectionReset.into());
        assert_eq!(read(&arriving), Err(io::ErrorKind::ConnectionReset));
        let (mut arrival, arriving) = Arriving::announced(10).unwrap();
        assert_eq!(arriving.length().unwrap(), 10);
        arrival.write_all(b"short").unwrap();
        assert!(arrival.finish().is_err());
        assert_eq!(read(&arriving), Err(io::ErrorKind::UnexpectedEof));
    }

    #[test]
    fn neither_too_much_nor_for_nobody() {
        let (mut arrival, arriving) = Arriving::new(4).unwrap();
        assert_eq!(arrival.write_all(b"12345").unwrap_err().kind(), io::ErrorKind::FileTooLarge);
        drop(arriving);
        assert_eq!(arrival.write_all(b"1").unwrap_err().kind(), io::ErrorKind::BrokenPipe);
    }

    #[test]
    fn the_digest_is_of_what_was_read() {
        let mut packed = Vec::new();
        let mut gzip = flate2::write::GzEncoder::new(&mut packed, flate2::Compression::fast());
        gzip.write_all(&[7; 100_000]).unwrap();
        gzip.finish().unwrap();
        let wanted: [u8; 32] = Sha256::digest(&packed).into();
        let (arriving, arrived) = Arriving::from_reader(io::Cursor::new(packed), 1 << 20).unwrap();
        assert_eq!(arriving.length().unwrap(), 100_000);
        assert_eq!(arrived.sha256().unwrap(), wanted);
    }
}
