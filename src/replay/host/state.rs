//! Everything that a host knows.

use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

use virtsmith_protocol::{ProcedureInfo, RemoteError, Uuid};

use super::about::About;
use super::client::Client;
use super::domain::Domain;
use super::event::Event;
use super::network::Network;
use super::pool::Pool;
use super::volume::File;

/// Everything that a host knows.
///
/// It reads no clock and no randomness: what happens by itself later is handed
/// out by [`take_later`](Self::take_later), and UUIDs are counted.
#[derive(Debug, Default)]
pub(super) struct State {
    pub(super) about: About,
    pub(super) domains: Vec<Domain>,
    pub(super) pools: Vec<Pool>,
    pub(super) networks: Vec<Network>,
    /// All files of all directories, in the order of their paths.
    pub(super) files: Vec<File>,
    /// The directories that pools can be started in.
    pub(super) directories: BTreeSet<String>,
    pub(super) clients: BTreeMap<u32, Client>,
    /// Which calls fail, and how.
    pub(super) failing: Vec<(&'static ProcedureInfo, RemoteError)>,
    /// The last numbers that were given away.
    pub(super) counters: Counters,
    events: Vec<Event>,
    later: Vec<(Duration, Later)>,
}

/// The last numbers that were given away.
#[derive(Debug, Default)]
pub(super) struct Counters {
    pub(super) domain_id: i32,
    pub(super) callback_id: i32,
    pub(super) client: u32,
    uuid: u64,
}

/// What happens by itself later.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Later {
    /// The guest powers itself off, if it still has this id.
    PowerOff { uuid: Uuid, id: i32 },
}

impl State {
    /// Takes note of what those who asked for it are to be told.
    pub(super) fn emit(&mut self, event: Event) {
        self.events.push(event);
    }

    /// What happened since it was asked last.
    pub(super) fn take_events(&mut self) -> Vec<Event> {
        std::mem::take(&mut self.events)
    }

    /// Takes note of what happens by itself after some time.
    pub(super) fn plan(&mut self, after: Duration, what: Later) {
        self.later.push((after, what));
    }

    /// What happens by itself later, of what was decided since it was asked last.
    pub(super) fn take_later(&mut self) -> Vec<(Duration, Later)> {
        std::mem::take(&mut self.later)
    }

    /// Lets something happen that was planned.
    pub(super) fn happen(&mut self, what: Later) {
        match what {
            Later::PowerOff { uuid, id } => self.power_off(uuid, Some(id)),
        }
    }

    /// A UUID that no object has.
    pub(super) fn fresh_uuid(&mut self) -> Uuid {
        self.counters.uuid = self.counters.uuid.wrapping_add(1);
        let mut bytes = [0; 16];
        let (_, last) = bytes.split_at_mut(8);
        last.copy_from_slice(&self.counters.uuid.to_be_bytes());
        Uuid::from_random(bytes)
    }
}

/// libvirt's way to say yes or no.
pub(super) const fn truth(value: bool) -> i32 {
    if value { 1 } else { 0 }
}

/// A length as the protocol has it.
pub(super) fn count<T: TryFrom<usize> + Default>(length: usize) -> T {
    T::try_from(length).unwrap_or_default()
}

/// Whether an object passes filters: of each group of flags that is asked for,
/// it must have one.
pub(super) fn passes(asked: u32, groups: &[&[(u32, bool)]]) -> bool {
    groups.iter().all(|group| {
        let of_group = group.iter().fold(0, |mask, (flag, _)| mask | flag);
        asked & of_group == 0 || group.iter().any(|(flag, has)| *has && asked & flag != 0)
    })
}
