//! Conversations with a daemon: recorded once, played back anywhere.
//!
//! A recording is a text file; `fixtures/README.md` of this repository describes
//! its format. [`Writer`] and [`Reader`] write and read one, record by record.

mod callbacks;
mod check;
mod decoded;
mod error;
mod frames;
mod learn;
mod parse;
mod read;
mod record;
mod recorder;
mod redact;
#[cfg(test)]
mod say;
mod socket;
mod tape;
mod words;
mod write;

pub use check::{Problem, check};
pub use error::{Error, ErrorKind};
pub use read::Reader;
pub use record::{Content, Entry, Header, Peer, Record};
pub use recorder::{Recorder, Recording};
pub use write::Writer;
