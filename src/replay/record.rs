//! What a recording is made of: a header, then records.

use std::time::Duration;

use virtsmith_protocol::frame::Frame;

/// What was recorded, when, and with which daemon.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Header {
    /// When it began, as RFC 3339 writes it.
    pub date: Option<String>,
    /// What was opened, as the daemon is told it: `test:///default`.
    pub uri: Option<String>,
    /// The daemon's version: `9.0.0`.
    pub server_version: Option<String>,
    /// The features that the daemon says it has, one word each.
    pub features: Vec<String>,
}

/// One frame of a conversation, or its end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    /// Which connection, counted from 1 in the order in which they first spoke.
    pub connection: u32,
    /// Who did it.
    pub from: Peer,
    /// The time since the recording began, in whole microseconds.
    pub at: Duration,
    /// What was done.
    pub content: Content,
}

/// The two ends of a connection.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Peer {
    /// Who calls.
    Client,
    /// Who replies.
    Daemon,
}

/// What a peer did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Content {
    /// It sent a frame.
    Frame {
        /// The frame.
        frame: Frame,
        /// Whether secrets in it were replaced by something of the same shape.
        redacted: bool,
    },
    /// It closed the connection.
    Close,
}

/// A record, and where it stands in its file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The line that it begins on, counted from 1.
    pub line: u64,
    /// The record.
    pub record: Record,
    /// The decoded form that stands beside it, if there is one and it was asked
    /// for.
    pub decoded: Option<String>,
}
