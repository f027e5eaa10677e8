//! A kind of event: the type of its values, its number and its messages.

use std::sync::Arc;
use std::task::{Context, Poll};

use super::family::Family;
use crate::rpc::protocol::Event;
use crate::rpc::{Events, Heard, Queue};
use crate::virt::{Connect, Result};

/// A kind of event, named by the type of its values.
///
/// The kinds are libvirt's own; nobody else can add one.
pub trait EventKind: Wire {
    /// What it happens to.
    type Object: Family;

    /// What it happened to.
    fn object(&self) -> &Self::Object;
}

/// How a kind of event looks on the wire.
pub trait Wire: Send + Sized + 'static {
    /// Its number among the events of its object.
    const ID: i32;

    /// Hears the messages that name their registration.
    fn listen(connect: &Connect) -> Incoming<Self>;

    /// Hears the messages that do not, where the kind is that old.
    fn listen_legacy(_: &Connect) -> Option<Incoming<Self>> {
        None
    }
}

/// A value of a message's content.
pub(super) trait Hear<M> {
    fn hear(connect: &Connect, message: M) -> Self;
}

/// Values as they come in, whatever message brings them.
pub(super) type Incoming<T> = Box<dyn Listen<T>>;

/// A listener for one kind of message.
pub trait Listen<T>: Send + Sync {
    /// Where its events wait.
    fn queue(&self) -> &Arc<Queue>;

    /// The next value.
    fn poll_next(&mut self, cx: &mut Context<'_>) -> Poll<Result<Option<Heard<T>>>>;
}

/// Listens for a message.
pub(super) fn listen<M: Event + 'static, T: Hear<M> + 'static>(connect: &Connect) -> Incoming<T> {
    Box::new(Listener { events: connect.connection().listen::<M>(), connect: connect.clone() })
}

struct Listener<M> {
    events: Events<M>,
    connect: Connect,
}

impl<M: Event, T: Hear<M>> Listen<T> for Listener<M> {
    fn queue(&self) -> &Arc<Queue> {
        self.events.queue()
    }

    fn poll_next(&mut self, cx: &mut Context<'_>) -> Poll<Result<Option<Heard<T>>>> {
        let next = self.events.poll_next(cx);
        next.map_ok(|heard| heard.map(|heard| heard.map(|m| T::hear(&self.connect, m))))
    }
}
