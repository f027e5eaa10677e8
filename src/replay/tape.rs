//! What all connections are recorded on.

use std::io::Write;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Instant;

use tokio::sync::Notify;
use virtsmith_protocol::frame::Frame;

use super::record::{Content, Header, Peer, Record};
use super::redact::redact;
use super::{Error, Writer};

/// A recording in the making, shared by the connections.
#[derive(Debug)]
pub(super) struct Tape<W> {
    state: Mutex<State<W>>,
    start: Instant,
    /// Rings when the sink has failed.
    pub(super) failed: Notify,
}

#[derive(Debug)]
struct State<W> {
    writer: Writer<W>,
    connections: u32,
    frames: u64,
    failure: Option<Error>,
}

/// One connection, which gets its number when it first speaks.
#[derive(Debug, Default)]
pub(super) struct Track(Mutex<Option<u32>>);

impl<W: Write> Tape<W> {
    pub(super) fn new(sink: W, header: &Header) -> Result<Self, Error> {
        let writer = Writer::new(sink, header)?;
        let state = State { writer, connections: 0, frames: 0, failure: None };
        Ok(Self { state: Mutex::new(state), start: Instant::now(), failed: Notify::new() })
    }

    /// Records a frame, without its secrets.
    pub(super) fn frame(&self, track: &Track, from: Peer, mut frame: Frame) {
        let redacted = redact(&mut frame, from);
        let mut state = self.state();
        let connection = *lock(&track.0).get_or_insert_with(|| {
            state.connections = state.connections.saturating_add(1);
            state.connections
        });
        state.frames = state.frames.saturating_add(1);
        self.write(&mut state, connection, from, Content::Frame { frame, redacted });
    }

    /// Records that a peer has closed its connection, if it has ever been used.
    pub(super) fn close(&self, track: &Track, from: Peer) {
        let mut state = self.state();
        if let Some(connection) = *lock(&track.0) {
            self.write(&mut state, connection, from, Content::Close);
        }
    }

    /// The sink, the number of connections and the number of frames.
    pub(super) fn finish(self) -> Result<(W, u32, u64), Error> {
        let state = self.state.into_inner().unwrap_or_else(PoisonError::into_inner);
        match state.failure {
            Some(failure) => Err(failure),
            None => Ok((state.writer.into_inner(), state.connections, state.frames)),
        }
    }

    fn write(&self, state: &mut State<W>, connection: u32, from: Peer, content: Content) {
        if state.failure.is_some() {
            return;
        }
        let record = Record { connection, from, at: self.start.elapsed(), content };
        if let Err(failure) = state.writer.write(&record) {
            state.failure = Some(failure);
            self.failed.notify_one();
        }
    }

    fn state(&self) -> MutexGuard<'_, State<W>> {
        lock(&self.state)
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    // Nothing panics while it holds the lock.
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
