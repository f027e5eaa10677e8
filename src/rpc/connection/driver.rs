//! The task that reads a connection and sends what callers could not.

use std::io;
use std::ops::Deref;
use std::time::Instant;

use super::shared::Shared;
use super::socket::Reader;
use crate::rpc::Error;

/// The most that is read at once.
const READ_SIZE: usize = 64 * 1024;

/// Drives the connection until it fails; then every waiter knows.
pub(super) async fn drive(shared: impl Deref<Target = Shared>, mut reader: Reader) {
    let _farewell = Farewell(&shared);
    let mut buffer = vec![0; READ_SIZE];
    let failure = loop {
        if let Err(failure) = turn(&shared, &mut reader, &mut buffer).await {
            break failure;
        }
        // A daemon that never pauses must not keep the thread to itself.
        tokio::task::consume_budget().await;
    };
    tracing::debug!(%failure, "connection ended");
    shared.fail(&failure);
}

/// Tells every waiter when the driver ends, also when its runtime drops it.
struct Farewell<'a>(&'a Shared);

impl Drop for Farewell<'_> {
    fn drop(&mut self) {
        self.0.fail(&Error::closed());
    }
}

/// Waits until something can be done and does it.
async fn turn(shared: &Shared, reader: &mut Reader, buffer: &mut [u8]) -> Result<(), Error> {
    let (unsent, full, deadline) = {
        let state = shared.state();
        let unsent = !state.session.outgoing().bytes.is_empty();
        (unsent, state.is_full(), state.session.poll_timeout())
    };
    tokio::select! {
        // What the daemon said before it closed is read before a failure to
        // write is found.
        biased;
        // While a stream's reader is behind, everything else can wait too: a
        // stream has its connection for itself.
        read = reader.read(buffer, &shared.writer), if !full => {
            let read = read.map_err(Error::lost)?;
            receive(shared, buffer.get(..read).unwrap_or_default(), reader)
        }
        room = shared.writer.writable(), if unsent => {
            room.map_err(Error::lost)?;
            let mut state = shared.state();
            // It reads, however slowly: a ping may be behind much else.
            state.session.heard(Instant::now());
            state.flush(&shared.writer).map(drop).map_err(Error::lost)
        }
        () = shared.wake.notified() => Ok(()),
        // A daemon that is not read cannot be heard.
        () = until(deadline), if !full => {
            let mut state = shared.state();
            state.session.handle_timeout(Instant::now()).map_err(Error::session)?;
            state.flush(&shared.writer).map(drop).map_err(Error::lost)
        }
    }
}

fn receive(shared: &Shared, bytes: &[u8], reader: &mut Reader) -> Result<(), Error> {
    if bytes.is_empty() {
        return Err(Error::disconnected(None));
    }
    let mut state = shared.state();
    state.receive(bytes, &mut reader.descriptors, shared)?;
    // There may be an answer to a ping now. A failure to send it shows when
    // reading goes on.
    let _ = state.flush(&shared.writer);
    Ok(())
}

async fn until(deadline: Option<Instant>) {
    match deadline {
        Some(deadline) => tokio::time::sleep_until(deadline.into()).await,
        None => std::future::pending().await,
    }
}

impl Error {
    /// A socket that fails; a daemon that went away is no riddle.
    pub(super) fn lost(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::ConnectionReset | io::ErrorKind::BrokenPipe => Self::disconnected(None),
            _ => Self::disconnected(Some(error)),
        }
    }
}
