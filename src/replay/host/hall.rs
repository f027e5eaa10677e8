//! What all connections of a host have in common.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Instant;

use tokio::sync::watch;
use virtsmith_protocol::Program;
use virtsmith_protocol::frame::Frame;

use super::super::faults::{Faults, Saboteur};
use super::super::frames::pong;
use super::super::outbox::{Outbox, Parcel};
use super::hear::Say;
use super::state::{Later, State};

/// What all connections of a host have in common.
pub(super) struct Hall {
    shared: Mutex<Shared>,
    /// True when the host is gone.
    pub(super) over: watch::Sender<bool>,
}

struct Shared {
    state: State,
    saboteur: Saboteur,
    outboxes: HashMap<u32, Arc<Outbox>>,
}

impl Hall {
    pub(super) fn new(state: State, faults: Faults) -> Self {
        let saboteur = Saboteur::new(faults);
        let shared = Shared { state, saboteur, outboxes: HashMap::new() };
        Self { shared: Mutex::new(shared), over: watch::Sender::new(false) }
    }

    /// Gives a new connection its number.
    pub(super) fn enter(&self, outbox: &Arc<Outbox>) -> u32 {
        let mut shared = self.shared();
        let client = shared.state.counters.client.wrapping_add(1);
        shared.state.counters.client = client;
        shared.state.clients.entry(client).or_default();
        shared.outboxes.insert(client, Arc::clone(outbox));
        client
    }

    /// Takes note that a connection is gone.
    pub(super) fn leave(&self, client: u32) {
        let mut shared = self.shared();
        shared.outboxes.remove(&client);
        let left = shared.state.clients.remove(&client);
        for transfer in left.into_iter().flat_map(|client| client.transfers.into_values()) {
            shared.state.end_stream(&transfer);
        }
        shared.tell();
    }

    /// Takes what a client says.
    pub(super) fn hear(self: &Arc<Self>, client: u32, frames: &[Frame]) {
        let mut shared = self.shared();
        for frame in frames {
            if frame.header.program == Program::Keepalive.number() {
                if let (Some(frame), Some(outbox)) = (pong(frame), shared.outboxes.get(&client)) {
                    outbox.put(Instant::now(), Parcel::Frame(frame));
                }
                continue;
            }
            let said = shared.state.hear(client, frame);
            shared.say(said);
            for (after, what) in shared.state.take_later() {
                let hall = Arc::downgrade(self);
                tokio::spawn(async move {
                    tokio::time::sleep(after).await;
                    if let Some(hall) = hall.upgrade() {
                        hall.happen(what);
                    }
                });
            }
        }
    }

    /// Says the next part of a stream to a client; false where there is none.
    pub(super) fn pump(&self, client: u32) -> bool {
        let mut shared = self.shared();
        let Some(frame) = shared.state.pump(client) else { return false };
        shared.say(vec![Say { client, frame: Some(frame) }]);
        true
    }

    /// Does something to the host from outside, and tells those who asked.
    pub(super) fn act<T>(&self, act: impl FnOnce(&mut State) -> T) -> T {
        let mut shared = self.shared();
        let result = act(&mut shared.state);
        shared.tell();
        result
    }

    fn happen(&self, what: Later) {
        self.act(|state| state.happen(what));
    }

    fn shared(&self) -> MutexGuard<'_, Shared> {
        // Nothing panics while it holds the lock.
        self.shared.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Shared {
    fn tell(&mut self) {
        let said = self.state.tell();
        self.say(said);
    }

    fn say(&mut self, said: Vec<Say>) {
        let now = Instant::now();
        for Say { client, frame } in said {
            let Some(outbox) = self.outboxes.get(&client) else { continue };
            let Some(frame) = frame else {
                outbox.put(now, Parcel::Close);
                continue;
            };
            let outcome = self.saboteur.treat(client, frame);
            let due = now.checked_add(outcome.delay).unwrap_or(now);
            for parcel in outcome.parcels {
                outbox.put(due, parcel);
            }
        }
    }
}
