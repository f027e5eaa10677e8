//! Conversations with a daemon: recorded once, played back anywhere.
//!
//! [`Recorder`] stands between clients and a daemon and writes down what they say
//! to each other; [`Daemon`] says the same to other clients, with no libvirt
//! there; [`check()`] finds what is wrong with a recording.
//!
//! A recording is a text file; `fixtures/README.md` of this repository describes
//! its format. [`Writer`] and [`Reader`] write and read one, record by record.
//!
//! [`Host`] is a libvirt in memory, for tests that need no recording either.
//!
#![doc = include_str!("testing.md")]

mod callbacks;
mod check;
mod daemon;
mod decoded;
mod door;
mod error;
mod faults;
mod folder;
mod frames;
mod host;
mod learn;
mod mismatch;
mod outbox;
mod parse;
mod player;
mod read;
mod record;
mod recorder;
mod redact;
#[cfg(test)]
mod say;
mod script;
mod serve;
mod socket;
mod stage;
mod tape;
mod uuids;
mod words;
mod write;

pub use check::{Problem, check};
pub use daemon::{Daemon, ReplayOptions};
pub use error::{Error, ErrorKind};
pub use faults::{Faults, Moment};
pub use host::{Host, HostBuilder, HostDomain, HostNetwork, HostPool};
pub use mismatch::{Mismatch, Missing, Unexpected};
pub use player::Timing;
pub use read::Reader;
pub use record::{Content, Entry, Header, Peer, Record};
pub use recorder::{Recorder, Recording};
pub use script::Order;
pub use write::Writer;
