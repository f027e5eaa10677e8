//! What all connections of a replaying daemon have in common.

use std::collections::HashMap;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use tokio::sync::watch;
use virtsmith_protocol::frame::Frame;

use super::Mismatch;
use super::faults::{Faults, Outcome, Saboteur};
use super::outbox::{Outbox, Parcel};
use super::player::{Player, Timing};
use super::script::Say;

/// The most that waits to be sent before no more is read ahead, in bytes.
const BACKLOG_MAX: usize = 4 << 20;

/// What all connections of a replaying daemon have in common.
pub(super) struct Stage {
    state: Mutex<State>,
    timing: Timing,
    /// How many bytes wait in the outboxes.
    backlog: AtomicUsize,
    /// True when the play is over.
    pub(super) over: watch::Sender<bool>,
}

struct State {
    /// Gone when the play is over.
    player: Option<Player>,
    saboteur: Saboteur,
    outboxes: Outboxes,
    /// When something was heard last.
    heard: Instant,
}

type Outboxes = HashMap<u32, Arc<Outbox>>;

impl Stage {
    pub(super) fn new(player: Player, timing: Timing, faults: Faults) -> Self {
        let (player, saboteur) = (Some(player), Saboteur::new(faults));
        let (outboxes, heard) = (HashMap::new(), Instant::now());
        let state = State { player, saboteur, outboxes, heard };
        let (state, backlog) = (Mutex::new(state), AtomicUsize::new(0));
        Self { state, timing, backlog, over: watch::Sender::new(false) }
    }

    /// Gives a connection that speaks for the first time its number.
    pub(super) fn enter(&self, outbox: &Arc<Outbox>) -> u32 {
        let mut state = self.state();
        let number = state.player.as_mut().map_or(0, Player::enter);
        state.outboxes.insert(number, Arc::clone(outbox));
        number
    }

    /// Takes what clients say on a connection.
    pub(super) fn hear(&self, connection: u32, frames: &[Frame]) {
        let mut state = self.state();
        let now = Instant::now();
        for frame in frames {
            let Some(player) = &mut state.player else { return };
            if let Some(answer) = player.hear(connection, frame) {
                self.put(&state.outboxes, connection, now, Parcel::Frame(answer));
            }
            state.heard = now;
            self.play(&mut state);
        }
    }

    /// Takes note that so many bytes were sent, and reads on.
    pub(super) fn sent(&self, bytes: usize) {
        self.backlog.fetch_sub(bytes, Ordering::Relaxed);
        self.play(&mut self.state());
    }

    /// Takes note that a connection is gone, and what it was not told.
    pub(super) fn leave(&self, connection: Option<u32>, unsent: usize) {
        self.backlog.fetch_sub(unsent, Ordering::Relaxed);
        if let Some(connection) = connection {
            self.state().outboxes.remove(&connection);
        }
    }

    /// Ends the play and compares it with the recording.
    pub(super) fn finish(&self) -> Result<(), Mismatch> {
        let player = self.state().player.take();
        player.map_or(Ok(()), Player::finish)
    }

    /// Hands out what is to be said, and reads as far as it goes on from there.
    fn play(&self, state: &mut State) {
        let State { player: Some(player), saboteur, outboxes, heard } = state else { return };
        loop {
            let full = self.backlog.load(Ordering::Relaxed) > BACKLOG_MAX;
            let more = !full && player.read_ahead();
            for Say { connection, delay, frame } in player.take_ready() {
                let outcome = match frame {
                    Some(frame) => saboteur.treat(connection, frame),
                    None => Outcome { delay: Duration::ZERO, parcels: vec![Parcel::Close] },
                };
                let delay = self.timing.wait(delay).saturating_add(outcome.delay);
                let due = heard.checked_add(delay).unwrap_or(*heard);
                for parcel in outcome.parcels {
                    self.put(outboxes, connection, due, parcel);
                }
            }
            if !more {
                return;
            }
        }
    }

    fn put(&self, outboxes: &Outboxes, connection: u32, due: Instant, parcel: Parcel) {
        // What is said to those who have left, or have not come, is not heard.
        let Some(outbox) = outboxes.get(&connection) else { return };
        self.backlog.fetch_add(parcel.size(), Ordering::Relaxed);
        outbox.put(due, parcel);
    }

    fn state(&self) -> MutexGuard<'_, State> {
        // Nothing panics while it holds the lock.
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
