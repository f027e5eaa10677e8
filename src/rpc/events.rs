//! Events: what a daemon says unasked, for those who listen.

use std::collections::VecDeque;
use std::fmt;
use std::marker::PhantomData;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, Weak};

use bytes::Bytes;
use tokio::sync::Notify;
use virtsmith_protocol::xdr;
use virtsmith_protocol::{Event, ProcedureInfo};

use super::connection::Connection;
use super::{Error, ErrorKind};

/// The events of one kind, as they come in.
///
/// At most [`CAPACITY`](Self::CAPACITY) wait, and of large ones fewer; of a reader
/// that is slower the oldest are dropped, and it is told how many. Nobody else
/// waits for it.
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

impl<E: Event> Events<E> {
    /// The most events that wait.
    pub const CAPACITY: usize = 1024;

    pub(super) fn listen(connection: &Connection, callback: Option<i32>) -> Self {
        let queue = Arc::new(Queue::new(E::INFO, callback));
        let shared = connection.shared();
        let mut state = shared.state();
        match shared.check() {
            Ok(()) => state.listeners.add(&queue),
            Err(error) => queue.state().end = Some(error),
        }
        drop(state);
        Self { queue, _connection: connection.clone(), event: PhantomData }
    }

    /// Takes only what was asked for by this callback ID, of what has come in
    /// already too.
    ///
    /// The ID is the first word of every event that has one.
    pub fn only(&self, callback: i32) {
        let mut state = self.queue.state();
        state.callback = Some(callback);
        state.waiting.retain(|payload| callback_of(payload) == Some(callback));
        state.size = state.waiting.iter().map(Bytes::len).sum();
    }

    /// The next event; `None` after the connection was closed here.
    ///
    /// # Errors
    /// The connection is lost, or the event cannot be decoded; after the latter
    /// others may follow.
    pub async fn next(&mut self) -> Result<Option<Heard<E>>, Error> {
        loop {
            let woken = self.queue.wake.notified();
            {
                let mut state = self.queue.state();
                if state.lost > 0 {
                    return Ok(Some(Heard::Lost(std::mem::take(&mut state.lost))));
                }
                if let Some(payload) = state.pop() {
                    let event =
                        xdr::decode(&payload).map_err(|error| Error::decode(E::INFO, error))?;
                    return Ok(Some(Heard::Event(event)));
                }
                match &state.end {
                    Some(error) if error.is_closed() => return Ok(None),
                    Some(error) => return Err(error.clone()),
                    None => {}
                }
            }
            woken.await;
        }
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

/// Events that wait for their reader.
#[derive(Debug)]
struct Queue {
    event: &'static ProcedureInfo,
    state: Mutex<QueueState>,
    wake: Notify,
}

#[derive(Debug, Default)]
struct QueueState {
    callback: Option<i32>,
    waiting: VecDeque<Bytes>,
    /// The bytes in `waiting`.
    size: usize,
    lost: u64,
    end: Option<Error>,
}

impl Queue {
    fn new(event: &'static ProcedureInfo, callback: Option<i32>) -> Self {
        let state = Mutex::new(QueueState { callback, ..QueueState::default() });
        Self { event, state, wake: Notify::new() }
    }

    fn state(&self) -> MutexGuard<'_, QueueState> {
        // Nothing panics while it holds the lock.
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn push(&self, payload: &Bytes, capacity: usize) {
        let mut state = self.state();
        if state.callback.is_some() && state.callback != callback_of(payload) {
            return;
        }
        while state.waiting.len() >= capacity || state.size.saturating_add(payload.len()) > MEMORY {
            if state.pop().is_none() {
                break;
            }
            state.lost = state.lost.saturating_add(1);
        }
        state.size = state.size.saturating_add(payload.len());
        // A slice would keep all that came in with it.
        state.waiting.push_back(Bytes::copy_from_slice(payload));
        drop(state);
        self.wake.notify_one();
    }

    fn end(&self, error: &Error) {
        self.state().end.get_or_insert_with(|| error.clone());
        self.wake.notify_one();
    }
}

impl QueueState {
    fn pop(&mut self) -> Option<Bytes> {
        let payload = self.waiting.pop_front()?;
        self.size = self.size.saturating_sub(payload.len());
        Some(payload)
    }
}

fn callback_of(payload: &Bytes) -> Option<i32> {
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
                queue.push(payload, CAPACITY);
            }
        }
    }

    /// Says that no more will come, and why.
    pub(super) fn end(&self, error: &Error) {
        self.0.iter().filter_map(Weak::upgrade).for_each(|queue| queue.end(error));
    }
}

/// The most events that wait for one reader.
const CAPACITY: usize = 1024;

/// The most bytes of events that wait for one reader; one event may be larger.
const MEMORY: usize = 4 << 20;

impl Error {
    fn is_closed(&self) -> bool {
        self.kind() == ErrorKind::Disconnected && self.to_string() == Self::closed().to_string()
    }
}

#[cfg(test)]
mod tests {
    use virtsmith_protocol::remote::DomainEventCallbackLifecycleMsg;

    use super::*;

    #[test]
    fn events_wait_within_limits_of_number_and_size() {
        for (length, sent, kept) in [(8, 5, 5), (8, 9, 6), (1 << 20, 5, 4), (5 << 20, 2, 1)] {
            let queue = Queue::new(DomainEventCallbackLifecycleMsg::INFO, None);
            let payload = Bytes::from(vec![0; length]);
            (0..sent).for_each(|_| queue.push(&payload, 6));
            let mut state = queue.state();
            assert_eq!(
                (state.waiting.len(), state.lost),
                (kept, u64::try_from(sent - kept).unwrap())
            );
            assert_eq!(state.size, kept * length);
            while state.pop().is_some() {}
            assert_eq!(state.size, 0);
        }
    }
}
