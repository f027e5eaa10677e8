//! Events: what a daemon says unasked, for those who listen.

use std::collections::VecDeque;
use std::fmt;
use std::marker::PhantomData;
use std::pin::Pin;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, Weak};
use std::task::{Context, Poll, Waker};

use bytes::Bytes;
use futures_core::Stream;
use virtsmith_protocol::xdr;
use virtsmith_protocol::{Event, ProcedureInfo};

use super::Error;
use super::connection::Connection;

/// The events of one kind, as they come in.
///
/// At most [`CAPACITY`](Self::CAPACITY) wait, of at most 4 MiB together; of a
/// reader that is slower the oldest are dropped, and it is told how many. Nobody
/// else waits for it.
pub struct Events<E> {
    queue: Arc<Queue>,
    /// The connection lives as long as somebody listens.
    _connection: Connection,
    event: PhantomData<fn() -> E>,
}

/// What a listener hears.
#[derive(Clone, Debug, PartialEq)]
pub enum Heard<E> {
    /// An event.
    Event(E),
    /// So many events before the next one were dropped.
    Lost(u64),
}

impl<E> Heard<E> {
    /// The same with another value for the event.
    pub fn map<U>(self, f: impl FnOnce(E) -> U) -> Heard<U> {
        match self {
            Self::Event(event) => Heard::Event(f(event)),
            Self::Lost(count) => Heard::Lost(count),
        }
    }

    /// The event; `None` where some were lost.
    pub fn event(self) -> Option<E> {
        match self {
            Self::Event(event) => Some(event),
            Self::Lost(_) => None,
        }
    }
}

impl<E> Events<E> {
    /// The most events that wait.
    pub const CAPACITY: usize = CAPACITY;
}

impl<E: Event> Events<E> {
    pub(super) fn listen(connection: &Connection) -> Self {
        let queue = Arc::new(Queue { event: E::INFO, state: Mutex::default() });
        let shared = connection.shared();
        let mut state = shared.state();
        match shared.check() {
            Ok(()) => state.listeners.add(&queue),
            Err(error) => queue.end(&error),
        }
        drop(state);
        Self { queue, _connection: connection.clone(), event: PhantomData }
    }

    /// Takes only what was asked for by this callback ID, of what has come in
    /// already too.
    ///
    /// So nothing is missed by those who listen first, then ask the daemon, and
    /// then know their ID. It is the first word of every event that has one.
    pub fn only(&self, callback: i32) {
        self.queue.state().only(callback);
    }

    /// The next event; `None` after the connection was closed here.
    ///
    /// Dropping the future loses nothing.
    ///
    /// # Errors
    /// The connection is lost, which is said once; or the event cannot be
    /// decoded, and others may follow.
    pub async fn next(&mut self) -> Result<Option<Heard<E>>, Error> {
        std::future::poll_fn(|cx| self.poll_next(cx)).await
    }

    /// [`next`](Self::next), for those who poll.
    ///
    /// # Errors
    /// Those of [`next`](Self::next).
    pub fn poll_next(&mut self, cx: &mut Context<'_>) -> Poll<Result<Option<Heard<E>>, Error>> {
        self.queue.state().poll_next(cx).map(|next| match next? {
            None => Ok(None),
            Some(Heard::Lost(count)) => Ok(Some(Heard::Lost(count))),
            Some(Heard::Event(payload)) => xdr::decode(&payload)
                .map(|event| Some(Heard::Event(event)))
                .map_err(|error| Error::decode(E::INFO, error)),
        })
    }
}

impl<E: Event> Stream for Events<E> {
    type Item = Result<Heard<E>, Error>;

    fn poll_next(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        Self::poll_next(self.get_mut(), cx).map(Result::transpose)
    }
}

impl<E> fmt::Debug for Events<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let state = self.queue.state();
        f.debug_struct("Events")
            .field("event", &self.queue.event.name)
            .field("waiting", &state.waiting.len())
            .field("lost", &state.lost)
            .finish_non_exhaustive()
    }
}

/// The most events that wait for one reader.
const CAPACITY: usize = 1024;

/// The most bytes of events that wait for one reader, one event apart: a daemon
/// may send 32 MiB at once.
const MEMORY: usize = 4 << 20;

/// Events that wait for their reader.
#[derive(Debug)]
struct Queue {
    event: &'static ProcedureInfo,
    state: Mutex<QueueState>,
}

#[derive(Debug, Default)]
struct QueueState {
    callback: Option<i32>,
    waiting: VecDeque<Bytes>,
    /// The bytes in `waiting`.
    bytes: usize,
    lost: u64,
    reader: Option<Waker>,
    ended: bool,
    /// Why it has ended, until that was said.
    failure: Option<Error>,
}

impl Queue {
    fn state(&self) -> MutexGuard<'_, QueueState> {
        // Nothing panics while it holds the lock.
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn end(&self, error: &Error) {
        let mut state = self.state();
        state.ended = true;
        state.failure = (!error.is_closed()).then(|| error.clone());
        state.wake();
    }
}

impl QueueState {
    fn push(&mut self, payload: &Bytes) {
        if self.callback.is_some() && self.callback != callback_of(payload) {
            return;
        }
        while self.is_full_for(payload) {
            self.bytes -= self.waiting.pop_front().map_or(0, |oldest| oldest.len());
            self.lost = self.lost.saturating_add(1);
        }
        self.bytes += payload.len();
        // A copy, as the payload keeps all that was read along with it.
        self.waiting.push_back(Bytes::copy_from_slice(payload));
        self.wake();
    }

    fn is_full_for(&self, payload: &Bytes) -> bool {
        let len = self.waiting.len();
        len >= CAPACITY || (len > 0 && self.bytes + payload.len() > MEMORY)
    }

    fn only(&mut self, callback: i32) {
        self.callback = Some(callback);
        self.waiting.retain(|payload| callback_of(payload) == Some(callback));
        self.bytes = self.waiting.iter().map(Bytes::len).sum();
    }

    fn poll_next(&mut self, cx: &Context<'_>) -> Poll<Result<Option<Heard<Bytes>>, Error>> {
        if self.lost > 0 {
            return Poll::Ready(Ok(Some(Heard::Lost(std::mem::take(&mut self.lost)))));
        }
        if let Some(payload) = self.waiting.pop_front() {
            self.bytes -= payload.len();
            return Poll::Ready(Ok(Some(Heard::Event(payload))));
        }
        if self.ended {
            return Poll::Ready(self.failure.take().map_or(Ok(None), Err));
        }
        self.reader = Some(cx.waker().clone());
        Poll::Pending
    }

    fn wake(&mut self) {
        self.reader.take().into_iter().for_each(Waker::wake);
    }
}

fn callback_of(payload: &[u8]) -> Option<i32> {
    payload.first_chunk().map(|word| i32::from_be_bytes(*word))
}

/// Who listens on a connection.
#[derive(Debug, Default)]
pub(super) struct Listeners(Vec<Weak<Queue>>);

impl Listeners {
    fn add(&mut self, queue: &Arc<Queue>) {
        self.0.retain(|listener| listener.strong_count() > 0);
        self.0.push(Arc::downgrade(queue));
    }

    /// Hands an event to those who listen for its kind.
    pub(super) fn tell(&self, program: u32, procedure: i32, payload: &Bytes) {
        for queue in self.0.iter().filter_map(Weak::upgrade) {
            if queue.event.program.number() == program && queue.event.number == procedure {
                queue.state().push(payload);
            }
        }
    }

    /// Says that no more will come, and why.
    pub(super) fn end(&self, error: &Error) {
        self.0.iter().filter_map(Weak::upgrade).for_each(|queue| queue.end(error));
    }
}
