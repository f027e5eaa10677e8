//! What one connection is to be told, and when.

use std::collections::BTreeMap;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Instant;

use tokio::sync::Notify;
use virtsmith_protocol::frame::Frame;

/// What one connection is to be told, and when.
#[derive(Debug, Default)]
pub(super) struct Outbox {
    waiting: Mutex<Waiting>,
    /// Rings when there is something new.
    bell: Notify,
}

#[derive(Debug, Default)]
struct Waiting {
    next: u64,
    parcels: BTreeMap<(Instant, u64), Parcel>,
}

/// What is told.
#[derive(Debug)]
pub(super) enum Parcel {
    /// A frame.
    Frame(Frame),
    /// Bytes that are no frame, or not all of one.
    Bytes(bytes::Bytes),
    /// The end of the connection.
    Close,
}

impl Parcel {
    pub(super) fn size(&self) -> usize {
        match self {
            Self::Frame(frame) => frame.payload.len(),
            Self::Bytes(bytes) => bytes.len(),
            Self::Close => 0,
        }
    }
}

impl Outbox {
    /// Adds what is told at a time, after what is told at the same time.
    pub(super) fn put(&self, due: Instant, parcel: Parcel) {
        let mut waiting = self.waiting();
        let number = waiting.next;
        waiting.next = number.wrapping_add(1);
        waiting.parcels.insert((due, number), parcel);
        drop(waiting);
        self.bell.notify_one();
    }

    /// Takes the first if it is due.
    pub(super) fn take(&self, now: Instant) -> Option<Parcel> {
        let mut waiting = self.waiting();
        let first = waiting.parcels.first_entry()?;
        (first.key().0 <= now).then(|| first.remove())
    }

    /// Waits until there is something new, or the first is due.
    pub(super) async fn stirred(&self) {
        let due = async {
            match self.due() {
                Some(due) => tokio::time::sleep_until(due.into()).await,
                None => std::future::pending().await,
            }
        };
        tokio::select! {
            () = self.bell.notified() => {}
            () = due => {}
        }
    }

    /// When the first is due.
    pub(super) fn due(&self) -> Option<Instant> {
        self.waiting().parcels.keys().next().map(|(due, _)| *due)
    }

    fn waiting(&self) -> MutexGuard<'_, Waiting> {
        // Nothing panics while it holds the lock.
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
