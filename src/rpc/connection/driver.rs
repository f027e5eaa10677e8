//! The task that reads a connection and sends what callers could not.

use std::io;

use bytes::{Buf, BytesMut};
use tokio::io::Interest;
use tokio::net::UnixStream;
use virtsmith_protocol::session::Input;

use super::{Error, Shared, State};

/// The most that is read at once.
const READ_SIZE: usize = 64 * 1024;

/// Drives the connection until it fails; then every waiter knows.
pub(super) async fn drive(shared: impl std::ops::Deref<Target = Shared>) {
    let _farewell = Farewell(&shared);
    let failure = loop {
        if let Err(failure) = turn(&shared).await {
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

/// Sends as much as `stream` takes; true when nothing is left.
pub(super) fn flush(stream: &UnixStream, outgoing: &mut BytesMut) -> io::Result<bool> {
    while !outgoing.is_empty() {
        match stream.try_write(outgoing) {
            Ok(sent) => outgoing.advance(sent),
            Err(error) if error.kind() == io::ErrorKind::WouldBlock => return Ok(false),
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
    Ok(true)
}

/// Waits until something can be done and does it.
async fn turn(shared: &Shared) -> Result<(), Error> {
    let unsent = !shared.state().session.outgoing().is_empty();
    let interest =
        if unsent { Interest::READABLE | Interest::WRITABLE } else { Interest::READABLE };
    let ready = tokio::select! {
        ready = shared.stream.ready(interest) => ready.map_err(lost)?,
        () = shared.flush.notified() => return Ok(()),
    };
    let mut state = shared.state();
    if ready.is_readable() {
        read(&shared.stream, &mut state)?;
    }
    // Reading may have produced an answer to a ping.
    match flush(&shared.stream, state.session.outgoing()) {
        Ok(_) => Ok(()),
        // What the daemon said before it closed has not all been read yet.
        Err(_) if ready.is_readable() => Ok(()),
        Err(error) => Err(lost(error)),
    }
}

fn read(stream: &UnixStream, state: &mut State) -> Result<(), Error> {
    let incoming = state.session.incoming();
    incoming.reserve(READ_SIZE);
    match stream.try_read_buf(incoming) {
        Ok(0) => Err(Error::disconnected(None)),
        Ok(_) => deliver(state),
        Err(error) if error.kind() == io::ErrorKind::WouldBlock => Ok(()),
        Err(error) if error.kind() == io::ErrorKind::Interrupted => Ok(()),
        Err(error) => Err(lost(error)),
    }
}

fn deliver(state: &mut State) -> Result<(), Error> {
    while let Some(input) = state.session.poll().map_err(Error::session)? {
        match input {
            Input::Reply { serial, result } => {
                if let Some(waiter) = state.waiters.remove(&serial) {
                    let result =
                        result.map_err(|error| Error::from_remote(waiter.procedure, error));
                    // A caller that has left does not want to know.
                    let _ = waiter.reply.send(result);
                }
            }
            Input::Event { program, procedure, .. } => {
                tracing::trace!(program, procedure, "event without a listener");
            }
            _ => {}
        }
    }
    Ok(())
}

fn lost(error: io::Error) -> Error {
    let reset = matches!(error.kind(), io::ErrorKind::ConnectionReset | io::ErrorKind::BrokenPipe);
    Error::disconnected(if reset { None } else { Some(error) })
}
