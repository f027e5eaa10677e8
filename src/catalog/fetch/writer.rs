//! Hashing and writing, beside receiving.

use std::io;
use std::time::Duration;

use bytes::Bytes;
use tokio::sync::mpsc;
use tokio::task::{JoinHandle, spawn_blocking};

use super::hasher::Hasher;
use super::sink::{Origin, Sink};
use crate::catalog::{Algorithm, Error, ErrorKind};

/// The pieces that may wait to be written; a piece is what a socket gave at once.
const QUEUE: usize = 16;

/// A sink, and the digest of what it holds.
#[derive(Debug)]
pub(super) struct State<S> {
    pub(super) sink: S,
    pub(super) origin: Origin,
    pub(super) bytes: u64,
    hasher: Hasher,
}

impl<S: Sink> State<S> {
    /// Hashes what the sink holds already. What cannot be read back will be fetched anew.
    pub(super) async fn resume(mut sink: S, algorithm: Algorithm) -> Result<Self, Error> {
        let held = sink.held();
        let empty = move |sink| Self {
            sink,
            origin: Origin::default(),
            bytes: 0,
            hasher: Hasher::new(algorithm),
        };
        if held.bytes == 0 {
            return Ok(empty(sink));
        }
        let resumed = spawn_blocking(move || {
            let (mut hasher, mut bytes) = (Hasher::new(algorithm), 0_u64);
            let read = sink.read_back(&mut |piece| {
                hasher.update(piece);
                bytes = bytes.saturating_add(length(piece));
            });
            match read {
                Ok(()) => Self { sink, origin: held.origin, bytes, hasher },
                Err(_) => empty(sink),
            }
        });
        resumed.await.map_err(interrupted)
    }

    /// Forgets all bytes.
    fn restart(&mut self, origin: Origin) -> io::Result<()> {
        self.sink.restart(&origin)?;
        self.origin = origin;
        self.bytes = 0;
        self.hasher = Hasher::new(self.hasher.algorithm());
        Ok(())
    }

    fn write(&mut self, piece: &[u8]) -> io::Result<()> {
        self.sink.write(piece)?;
        self.hasher.update(piece);
        self.bytes = self.bytes.saturating_add(length(piece));
        Ok(())
    }

    /// The digest of what is there.
    pub(super) fn digest(&self) -> crate::catalog::Digest {
        self.hasher.clone().finish()
    }

    /// Runs work that may block on the sink.
    pub(super) async fn blocking(
        mut self,
        work: impl FnOnce(&mut Self) -> io::Result<()> + Send + 'static,
    ) -> Result<Self, Error> {
        let done = spawn_blocking(move || work(&mut self).map(|()| self)).await;
        done.map_err(interrupted)?.map_err(cannot_write)
    }

    /// Forgets all bytes; the next come from nobody knows where.
    pub(super) async fn emptied(self) -> Result<Self, Error> {
        self.blocking(|state| state.restart(Origin::default())).await
    }
}

/// A thread that takes pieces, hashes and writes them.
pub(super) struct Writer<S> {
    /// `None` when no more will come.
    pieces: Option<mpsc::Sender<Piece>>,
    thread: JoinHandle<io::Result<State<S>>>,
}

enum Piece {
    Bytes(Bytes),
    Restart(Origin),
}

impl<S: Sink> Writer<S> {
    /// Starts behind what is there.
    pub(super) fn start(mut state: State<S>) -> Self {
        let (sender, mut pieces) = mpsc::channel(QUEUE);
        let thread = spawn_blocking(move || {
            while let Some(piece) = pieces.blocking_recv() {
                match piece {
                    Piece::Bytes(bytes) => state.write(&bytes)?,
                    Piece::Restart(origin) => state.restart(origin)?,
                }
            }
            Ok(state)
        });
        Self { pieces: Some(sender), thread }
    }

    /// Forgets all that came before. False when the writer has failed.
    pub(super) async fn restart(&self, origin: Origin) -> bool {
        self.put(Piece::Restart(origin)).await
    }

    /// Takes bytes; waits while too many wait. False when the writer has failed.
    pub(super) async fn write(&self, bytes: Bytes) -> bool {
        self.put(Piece::Bytes(bytes)).await
    }

    async fn put(&self, piece: Piece) -> bool {
        match &self.pieces {
            Some(pieces) => pieces.send(piece).await.is_ok(),
            None => false,
        }
    }

    /// Waits until all is written.
    pub(super) async fn stop(mut self) -> Result<State<S>, Error> {
        self.pieces = None;
        self.thread.await.map_err(interrupted)?.map_err(cannot_write)
    }
}

fn interrupted(error: tokio::task::JoinError) -> Error {
    Error::new(ErrorKind::Cancelled, "the fetch was stopped, as the program ends").because(error)
}

/// Says why bytes could not be kept.
pub(in crate::catalog) fn cannot_write(error: io::Error) -> Error {
    let sentence = match error.kind() {
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => {
            "there is no room left for it: free some, such as with `virtsmith image prune`, or use another directory".to_owned()
        }
        io::ErrorKind::FileTooLarge => {
            "the file would become larger than this process or file system may make it".to_owned()
        }
        io::ErrorKind::ReadOnlyFilesystem => "the file system may only be read".to_owned(),
        _ => format!("it could not be written: {error}"),
    };
    Error::new(ErrorKind::Io, sentence).because(error)
}

pub(super) fn length(bytes: &[u8]) -> u64 {
    u64::try_from(bytes.len()).unwrap_or(u64::MAX)
}

/// A pause of no length is none.
pub(super) async fn pause(pause: Duration) {
    if !pause.is_zero() {
        tokio::time::sleep(pause).await;
    }
}
