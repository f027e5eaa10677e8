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
    /// The connection was lost and has been made again; what happened in
    /// between was not heard. Only where
    /// [`Options::reconnect`](super::Options::reconnect) is set.
    Reconnected,
}

impl<E> Heard<E> {
    /// The same with another value for the event.
    pub fn map<U>(self, f: impl FnOnce(E) -> U) -> Heard<U> {
        match self {
            Self::Event(event) => Heard::Event(f(event)),
            Self::Lost(count) => Heard::Lost(count),
            Self::Reconnected => Heard::Reconnected,
        }
    }

    /// The event; `None` where some were lost or may have been.
    pub fn event(self) -> Option<E> {
        match self {
            Self::Event(event) => Some(event),
            Self::Lost(_) | Self::Reconnected => None,
        }
    }
}

impl<E> Events<E> {
    /// The most events that wait.
    pub const CAPACITY: usize = CAPACITY;
}

impl<E: Event> Events<E> {
    /// A listener that nobody tells anything yet.
    pub(super) fn new(connection: &Connection) -> Self {
        let queue = Arc::new(Queue { event: E::INFO, state: Mutex::default() });
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

    /// Where its events wait.
    pub(crate) fn queue(&self) -> &Arc<Queue> {
        &self.queue
    }

    /// [`next`](Self::next), for those who poll.
    ///
    /// # Errors
    /// Those of [`next`](Self::next).
    pub fn poll_next(&mut self, cx: &mut Context<'_>) -> Poll<Result<Option<Heard<E>>, Error>> {
        self.queue.state().poll_next(cx).map(|next| match next? {
            None => Ok(None),
            Some(Heard::Lost(count)) => Ok(Some(Heard::Lost(count))),
            Some(Heard::Reconnected) => Ok(Some(Heard::Reconnected)),
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
pub struct Queue {
    event: &'static ProcedureInfo,
    state: Mutex<QueueState>,
}

#[derive(Debug, Default)]
struct QueueState {
    callback: Option<i32>,
    waiting: VecDeque<Waiting>,
    /// What came over a new connection before its callback ID was known; `None`
    /// when the ID is known, or none was ever asked for.
    unclaimed: Option<VecDeque<Waiting>>,
    /// The bytes in `waiting` and `unclaimed`.
    bytes: usize,
    lost: u64,
    reader: Option<Waker>,
    ended: bool,
    /// Why it has ended, until that was said.
    failure: Option<Error>,
}

#[derive(Debug)]
enum Waiting {
    Event(Bytes),
    Reconnected,
}

impl Queue {
    /// Takes only events with this callback ID.
    pub(crate) fn only(&self, callback: i32) {
        self.state().only(callback);
    }

    /// Ends it.
    pub(crate) fn end(&self, error: &Error) {
        let mut state = self.state();
        state.ended = true;
        state.failure = (!error.is_closed()).then(|| error.clone());
        state.wake();
    }

    fn state(&self) -> MutexGuard<'_, QueueState> {
        // Nothing panics while it holds the lock.
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl QueueState {
    fn push(&mut self, payload: &Bytes) {
        let claimed = self.unclaimed.is_none();
        if claimed && self.callback.is_some() && self.callback != callback_of(payload) {
            return;
        }
        while self.is_full_for(payload) {
            self.drop_oldest();
        }
        self.bytes += payload.len();
        // A copy, as the payload keeps all that was read along with it.
        let event = Waiting::Event(Bytes::copy_from_slice(payload));
        self.unclaimed.as_mut().unwrap_or(&mut self.waiting).push_back(event);
        self.wake();
    }

    fn is_full_for(&self, payload: &Bytes) -> bool {
        let len = self.waiting.len() + self.unclaimed.as_ref().map_or(0, VecDeque::len);
        len >= CAPACITY || (self.bytes > 0 && self.bytes + payload.len() > MEMORY)
    }

    fn drop_oldest(&mut self) {
        let queues = [Some(&mut self.waiting), self.unclaimed.as_mut()];
        for queue in queues.into_iter().flatten() {
            // That there is a new connection must be heard.
            let oldest = queue.iter().position(|waiting| matches!(waiting, Waiting::Event(_)));
            if let Some(Waiting::Event(payload)) = oldest.and_then(|oldest| queue.remove(oldest)) {
                self.bytes -= payload.len();
                self.lost = self.lost.saturating_add(1);
                return;
            }
        }
    }

    fn only(&mut self, callback: i32) {
        if self.callback.replace(callback).is_none() {
            // What came over an earlier connection had other IDs.
            let is_gap = |waiting: &Waiting| matches!(waiting, Waiting::Reconnected);
            let earlier = self.waiting.iter().rposition(is_gap).map_or(0, |gap| gap + 1);
            self.waiting.drain(..earlier);
            self.unclaimed = Some(std::mem::take(&mut self.waiting));
        }
        let unclaimed = self.unclaimed.take().into_iter().flatten();
        let ours = |waiting: &Waiting| match waiting {
            Waiting::Event(payload) => callback_of(payload) == Some(callback),
            Waiting::Reconnected => true,
        };
        self.waiting.extend(unclaimed.filter(ours));
        self.bytes = self.waiting.iter().map(Waiting::len).sum();
        self.wake();
    }

    /// Earlier callback IDs mean nothing any more.
    fn reconnected(&mut self) {
        if !matches!(self.waiting.back(), Some(Waiting::Reconnected)) {
            self.waiting.push_back(Waiting::Reconnected);
        }
        if self.callback.is_some() {
            self.unclaimed = Some(VecDeque::new());
            self.bytes = self.waiting.iter().map(Waiting::len).sum();
        }
        self.wake();
    }

    fn poll_next(&mut self, cx: &Context<'_>) -> Poll<Result<Option<Heard<Bytes>>, Error>> {
        if self.lost > 0 {
            return Poll::Ready(Ok(Some(Heard::Lost(std::mem::take(&mut self.lost)))));
        }
        match self.waiting.pop_front() {
            Some(Waiting::Event(payload)) => {
                self.bytes -= payload.len();
                return Poll::Ready(Ok(Some(Heard::Event(payload))));
            }
            Some(Waiting::Reconnected) => return Poll::Ready(Ok(Some(Heard::Reconnected))),
            None => {}
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

impl Waiting {
    fn len(&self) -> usize {
        match self {
            Self::Event(payload) => payload.len(),
            Self::Reconnected => 0,
        }
    }
}

fn callback_of(payload: &[u8]) -> Option<i32> {
    payload.first_chunk().map(|word| i32::from_be_bytes(*word))
}

/// Who listens on a connection.
#[derive(Debug, Default)]
pub(super) struct Listeners(Mutex<ListenersState>);

#[derive(Debug, Default)]
struct ListenersState {
    queues: Vec<Weak<Queue>>,
    /// Why no more events will come, once that is so.
    end: Option<Error>,
}

impl Listeners {
    pub(super) fn add(&self, queue: &Arc<Queue>) {
        let mut state = self.state();
        if let Some(end) = &state.end {
            return queue.end(end);
        }
        state.queues.retain(|listener| listener.strong_count() > 0);
        state.queues.push(Arc::downgrade(queue));
    }

    /// Hands an event to those who listen for its kind.
    pub(super) fn tell(&self, program: u32, procedure: i32, payload: &Bytes) {
        for queue in self.state().queues.iter().filter_map(Weak::upgrade) {
            if queue.event.program.number() == program && queue.event.number == procedure {
                queue.state().push(payload);
            }
        }
    }

    /// Says that events come over a new connection.
    pub(super) fn reconnected(&self) {
        self.state().queues.iter().filter_map(Weak::upgrade).for_each(|queue| {
            queue.state().reconnected();
        });
    }

    /// Says that no more will come, and why.
    pub(super) fn end(&self, error: &Error) {
        let mut state = self.state();
        state.end.get_or_insert_with(|| error.clone());
        state.queues.drain(..).filter_map(|queue| queue.upgrade()).for_each(|q| q.end(error));
    }

    fn state(&self) -> MutexGuard<'_, ListenersState> {
        // Nothing panics while it holds the lock.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn events_wait_within_limits_of_number_and_size() {
        for (length, sent, kept) in [(8, 5, 5), (8, 1030, 1024), (1 << 20, 5, 4), (5 << 20, 2, 1)] {
            let mut queue = QueueState::default();
            let payload = Bytes::from(vec![0; length]);
            (0..sent).for_each(|_| queue.push(&payload));
            let lost = u64::try_from(sent - kept).unwrap();
            assert_eq!((queue.waiting.len(), queue.lost), (kept, lost));
            assert_eq!(queue.bytes, kept * length);
            queue.only(7);
            assert_eq!((queue.waiting.len(), queue.bytes), (0, 0));
        }
    }
}
