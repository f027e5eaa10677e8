//! A stream of events.

use std::fmt;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use futures_core::Stream;

use super::family::Family as _;
use super::kind::{EventKind, Incoming};
use super::legacy;
use super::registration::{Registration, to_its_end};
use crate::rpc::Heard;
use crate::virt::{Connect, Result};

/// The events that were asked for, as they come in.
///
/// At most 1024 wait, of at most 4 MiB together; of a reader that is slower the
/// oldest are dropped, and it is told how many. Nobody else waits for it.
///
/// The daemon is told when the stream is dropped: by a task of the runtime that
/// the stream was opened in, which nobody waits for and which gives up after
/// five seconds. [`close`](Self::close) waits for it.
pub struct EventStream<T> {
    incoming: Incoming<T>,
    /// Whether an event is one of those that were asked for, where the daemon
    /// sends others too.
    is_wanted: Option<Filter<T>>,
    registration: Registration,
}

type Filter<T> = Box<dyn Fn(&T) -> bool + Send + Sync>;

impl<T> EventStream<T> {
    pub(super) fn new(incoming: Incoming<T>, registration: Registration) -> Self {
        Self { incoming, is_wanted: None, registration }
    }

    /// The next event; `None` after the connection was closed here.
    ///
    /// Dropping the future loses nothing.
    ///
    /// # Errors
    /// The connection is lost, which is said once; or the event cannot be
    /// decoded, and others may follow.
    pub async fn next(&mut self) -> Result<Option<Heard<T>>> {
        std::future::poll_fn(|cx| self.poll_next(cx)).await
    }

    /// Tells the daemon that its events are not wanted any more.
    ///
    /// # Errors
    /// The call failed.
    pub async fn close(self) -> Result<()> {
        self.registration.cancel().await
    }

    fn poll_next(&mut self, cx: &mut Context<'_>) -> Poll<Result<Option<Heard<T>>>> {
        loop {
            let next = ready!(self.incoming.poll_next(cx));
            if let (Ok(Some(Heard::Event(event))), Some(is_wanted)) = (&next, &self.is_wanted)
                && !is_wanted(event)
            {
                continue;
            }
            return Poll::Ready(next);
        }
    }
}

impl<T> Stream for EventStream<T> {
    type Item = Result<Heard<T>>;

    fn poll_next(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        Self::poll_next(self.get_mut(), cx).map(Result::transpose)
    }
}

impl<T> fmt::Debug for EventStream<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("EventStream")
            .field("event", &std::any::type_name::<T>())
            .field("registration", &self.registration)
            .finish_non_exhaustive()
    }
}

/// Asks for a kind of event, of one object or of all.
pub(super) async fn open<T: EventKind>(
    connect: &Connect,
    object: Option<T::Object>,
) -> Result<EventStream<T>> {
    let connect = connect.clone();
    to_its_end(async move { register(connect, object).await }).await
}

/// Listens first and asks then: an event may come before the reply.
async fn register<T: EventKind>(
    connect: Connect,
    object: Option<T::Object>,
) -> Result<EventStream<T>> {
    // A kind that is younger than callback IDs needs no question.
    if let Some(incoming) = T::listen_legacy(&connect)
        && !connect.registrations().have_callback_ids(&connect).await?
    {
        let registration = legacy::register(&connect, T::ID, incoming.queue()).await?;
        let is_wanted = object.map(|object| {
            let key = object.key();
            Box::new(move |event: &T| event.object().key() == key) as Filter<T>
        });
        return Ok(EventStream { incoming, is_wanted, registration });
    }
    let incoming = T::listen(&connect);
    let registration = Registration::of(&connect, T::ID, object, incoming.queue()).await?;
    Ok(EventStream::new(incoming, registration))
}
