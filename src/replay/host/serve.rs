//! One connection of a host.

use std::io;
use std::sync::Arc;
use std::time::Instant;

use bytes::BytesMut;
use tokio::net::UnixStream;
use virtsmith_protocol::frame::Incoming;

use super::super::frames;
use super::super::outbox::{Outbox, Parcel};
use super::super::socket::{READ_SIZE, receive, receive_now, send};
use super::hall::Hall;

/// Serves one client until one of them leaves.
pub(super) async fn serve(stream: UnixStream, hall: Arc<Hall>) {
    let outbox = Arc::default();
    let number = hall.enter(&outbox);
    let heard = Incoming::default();
    let mut connection = Connection { stream, hall: Arc::clone(&hall), number, outbox, heard };
    if let Err(error) = connection.run().await {
        tracing::debug!(%error, number, "serving a client ended");
    }
    hall.leave(number);
}

struct Connection {
    stream: UnixStream,
    hall: Arc<Hall>,
    number: u32,
    outbox: Arc<Outbox>,
    heard: Incoming,
}

impl Connection {
    async fn run(&mut self) -> io::Result<()> {
        let mut over = self.hall.over.subscribe();
        let mut buffer = vec![0; READ_SIZE];
        loop {
            if !self.tell().await? {
                return Ok(());
            }
            // One part of a stream at a time, so that memory does not grow.
            let flows = self.outbox.due().is_none() && self.hall.pump(self.number);
            if flows {
                if !self.hear_now(&mut buffer)? {
                    return Ok(());
                }
                continue;
            }
            let mut descriptors = Vec::new();
            tokio::select! {
                read = receive(&self.stream, &mut buffer, &mut descriptors) => {
                    let read = read?;
                    if read == 0 {
                        return Ok(());
                    }
                    self.hear(buffer.get(..read).unwrap_or_default())?;
                }
                () = self.outbox.stirred() => {}
                _ = over.wait_for(|over| *over) => return Ok(()),
            }
        }
    }

    /// Takes what is there to be heard; false when the client has left.
    fn hear_now(&mut self, buffer: &mut [u8]) -> io::Result<bool> {
        match receive_now(&self.stream, buffer, &mut Vec::new()) {
            Ok(0) => Ok(false),
            Ok(read) => self.hear(buffer.get(..read).unwrap_or_default()).map(|()| true),
            Err(error) if error.kind() == io::ErrorKind::WouldBlock => Ok(true),
            Err(error) => Err(error),
        }
    }

    fn hear(&mut self, bytes: &[u8]) -> io::Result<()> {
        let heard = frames::take(&mut self.heard, bytes).map_err(io::Error::other)?;
        self.hall.hear(self.number, &heard);
        Ok(())
    }

    /// Sends all that is due; false when the connection is to be closed.
    async fn tell(&mut self) -> io::Result<bool> {
        let now = Instant::now();
        let mut bytes = BytesMut::new();
        while let Some(parcel) = self.outbox.take(now) {
            match parcel {
                Parcel::Frame(frame) => {
                    frames::append(&mut bytes, &frame).map_err(io::Error::other)?;
                }
                Parcel::Bytes(part) => bytes.extend_from_slice(&part),
                Parcel::Close => {
                    send(&self.stream, &bytes, &[]).await?;
                    return Ok(false);
                }
            }
        }
        send(&self.stream, &bytes, &[]).await?;
        Ok(true)
    }
}
