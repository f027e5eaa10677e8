//! Unix sockets: connecting, and having a daemon started that should listen.

use std::io;

use tokio::net::UnixStream;

use super::session_daemon;
use super::socket::{self, Place};
use crate::rpc::{Error, Options, Uri};

/// Connects to the socket that the URI leads to.
pub(in crate::rpc) async fn connect(uri: &Uri, options: &Options) -> Result<UnixStream, Error> {
    let Place { socket, daemon } = Place::find(uri, options.read_only)?;
    let connected = match (UnixStream::connect(&socket).await, daemon) {
        (Err(error), Some(daemon)) if nobody_listens(&error) && options.spawn_session_daemon => {
            session_daemon::start(&daemon, &socket).await
        }
        (outcome, _) => outcome,
    };
    connected.map_err(|error| Error::connect(&socket, error))
}

/// Connects to the socket for a daemon's administration.
pub(in crate::rpc) async fn connect_admin(uri: &Uri) -> Result<UnixStream, Error> {
    let path = socket::admin(uri);
    UnixStream::connect(&path).await.map_err(|source| Error::connect(&path, source))
}

/// Whether a daemon may simply not have been started.
pub(super) fn nobody_listens(error: &io::Error) -> bool {
    matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::ConnectionRefused)
}
