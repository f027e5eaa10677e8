//! Connections to a libvirt daemon: URI, transport, authentication, calls.
//!
//! A [`Connection`] is a cheap handle, cloned at will. Calls made through its
//! clones travel on one socket, a few at a time ([`Options::in_flight`]); the
//! rest wait their turn. Dropping the future of a call gives the call up and
//! never disturbs the others.
//!
//! The typed objects of [`virt`](crate::virt) are the paved path. This module
//! is for what they do not cover: every procedure of every program is a type of
//! [`protocol`] that [`Connection::call`] takes.

mod auth;
mod config;
mod connection;
mod directories;
mod error;
mod events;
mod options;
mod reconnect;
mod resolve;
mod stream;
mod transport;
mod uri;

pub use auth::{AuthCallback, Credentials, CredentialsRequest};
pub use connection::Connection;
pub use error::{Error, ErrorKind};
pub use events::{Events, Heard};
pub use options::Options;
pub use reconnect::Reconnect;
pub use stream::{Chunk, DataStream};
pub use virtsmith_protocol::session::KeepaliveSetting;

pub use uri::{Mode, ParseUriError, Uri};

#[cfg(feature = "replay")]
pub(crate) use connection::receive_now;
pub(crate) use connection::{Renew, Renewal};
pub(crate) use events::Queue;

/// The protocol itself: every procedure of every program as a type.
pub use virtsmith_protocol as protocol;

#[cfg(test)]
pub(crate) use connection::tests::daemon;
