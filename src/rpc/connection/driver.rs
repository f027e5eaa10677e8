//! The task that reads a connection and sends what callers could not.

use std::io;
use std::ops::Deref;

use bytes::{Buf, BytesMut};
use virtsmith_protocol::session::Input;

use super::socket::Socket;
use super::{Error, Shared, State};

/// The most that is read at once.
const READ_SIZE: usize = 64 * 1024;

/// Drives the connection until it fails; then every waiter knows.
pub(super) async fn drive(shared: impl Deref<Target = Shared>) {
    let mut buffer = vec![0; READ_SIZE];
    let failure = loop {
        if let Err(failure) = turn(&shared, &mut buffer).await {
            break failure;
        }
    };
    tracing::debug!(%failure, "connection ended");
    shared.fail(&failure);
}

/// Sends as much as the socket takes; true when nothing is left.
pub(super) fn flush(socket: &Socket, outgoing: &mut BytesMut) -> io::Result<bool> {
    while !outgoing.is_empty() {
        match socket.try_write(outgoing) {
            Ok(sent) => outgoing.advance(sent),
            Err(error) if error.kind() == io::ErrorKind::WouldBlock => return Ok(false),
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
    Ok(true)
}

/// Waits until something can be done and does it.
async fn turn(shared: &Shared, buffer: &mut [u8]) -> Result<(), Error> {
    let unsent = !shared.state().session.outgoing().is_empty();
    tokio::select! {
        // What the daemon said before it closed is read before a failure to
        // write is found.
        biased;
        read = shared.socket.read(buffer) => {
            let read = read.map_err(lost)?;
            receive(shared, buffer.get(..read).unwrap_or_default())
        }
        room = shared.socket.writable(), if unsent => {
            room.map_err(lost)?;
            flush(&shared.socket, shared.state().session.outgoing()).map_err(lost)?;
            Ok(())
        }
        () = shared.flush.notified() => Ok(()),
    }
}

fn receive(shared: &Shared, bytes: &[u8]) -> Result<(), Error> {
    if bytes.is_empty() {
        return Err(Error::disconnected(None));
    }
    let mut state = shared.state();
    state.session.incoming().extend_from_slice(bytes);
    deliver(&mut state)?;
    // There may be an answer to a ping now. A failure to send it shows when
    // reading goes on.
    let _ = flush(&shared.socket, state.session.outgoing());
    Ok(())
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
