//! One connection of a replaying daemon.

use std::io;
use std::os::fd::OwnedFd;
use std::sync::Arc;
use std::time::Instant;

use bytes::BytesMut;
use rustix::fs::{MemfdFlags, memfd_create};
use tokio::net::UnixStream;
use virtsmith_protocol::frame::Incoming;

use super::frames;
use super::outbox::{Outbox, Parcel};
use super::socket::{READ_SIZE, receive, receive_now, send};
use super::stage::Stage;

/// Plays a daemon's part to one client until one of them leaves.
pub(super) async fn serve(stream: UnixStream, stage: Arc<Stage>) {
    let mut connection = Connection {
        stream,
        stage: Arc::clone(&stage),
        number: None,
        outbox: Arc::default(),
        heard: Incoming::default(),
        unsent: 0,
    };
    if let Err(error) = connection.run().await {
        tracing::debug!(%error, number = ?connection.number, "replaying to a client ended");
    }
    let left = std::iter::from_fn(|| connection.outbox.take(far()));
    let unsent = left.fold(connection.unsent, |sum, parcel| sum.saturating_add(parcel.size()));
    stage.leave(connection.number, unsent);
}

/// A time by which everything is due.
fn far() -> Instant {
    let now = Instant::now();
    now.checked_add(std::time::Duration::from_secs(1 << 30)).unwrap_or(now)
}

struct Connection {
    stream: UnixStream,
    stage: Arc<Stage>,
    /// Its number, once it has spoken.
    number: Option<u32>,
    outbox: Arc<Outbox>,
    heard: Incoming,
    /// How much was taken out of the outbox and not sent.
    unsent: usize,
}

/// The most that is sent at once.
const BATCH: usize = 256 * 1024;

impl Connection {
    async fn run(&mut self) -> io::Result<()> {
        let mut over = self.stage.over.subscribe();
        let mut buffer = vec![0; READ_SIZE];
        let mut descriptors = Vec::new();
        loop {
            if !self.tell().await? {
                return Ok(());
            }
            tokio::select! {
                read = receive(&self.stream, &mut buffer, &mut descriptors) => {
                    let read = read?;
                    if read == 0 {
                        return Ok(());
                    }
                    // What a client passes has nobody to go to.
                    descriptors.clear();
                    self.hear(buffer.get(..read).unwrap_or_default())?;
                }
                () = self.outbox.stirred() => {}
                _ = over.wait_for(|over| *over) => return self.hear_the_rest(&mut buffer),
            }
        }
    }

    fn hear(&mut self, bytes: &[u8]) -> io::Result<()> {
        let heard = frames::take(&mut self.heard, bytes).map_err(io::Error::other)?;
        if !heard.is_empty() {
            let number = *self.number.get_or_insert_with(|| self.stage.enter(&self.outbox));
            self.stage.hear(number, &heard);
        }
        Ok(())
    }

    /// Takes what clients have said before the play was over.
    fn hear_the_rest(&mut self, buffer: &mut [u8]) -> io::Result<()> {
        let mut descriptors = Vec::new();
        loop {
            match receive_now(&self.stream, buffer, &mut descriptors) {
                Ok(0) => return Ok(()),
                Ok(read) => self.hear(buffer.get(..read).unwrap_or_default())?,
                Err(error) if error.kind() == io::ErrorKind::WouldBlock => return Ok(()),
                Err(error) => return Err(error),
            }
        }
    }

    /// Sends all that is due; false when the connection is to be closed.
    async fn tell(&mut self) -> io::Result<bool> {
        let mut bytes = BytesMut::new();
        loop {
            let then = self.gather(&mut bytes)?;
            if !bytes.is_empty() {
                send(&self.stream, &bytes, &[]).await?;
                bytes.clear();
                pass(&self.stream, then.descriptors).await?;
                self.stage.sent(std::mem::take(&mut self.unsent));
            }
            match then {
                Then { closes: true, .. } => return Ok(false),
                Then { more: false, .. } => return Ok(true),
                Then { .. } => {}
            }
        }
    }

    /// Takes what is due out of the outbox, as much as is sent at once.
    fn gather(&mut self, bytes: &mut BytesMut) -> io::Result<Then> {
        let now = Instant::now();
        let mut then = Then { descriptors: 0, closes: false, more: true };
        while then.descriptors == 0 && bytes.len() < BATCH {
            let Some(parcel) = self.outbox.take(now) else {
                return Ok(Then { more: false, ..then });
            };
            self.unsent = self.unsent.saturating_add(parcel.size());
            match parcel {
                Parcel::Frame(frame) => {
                    frames::append(bytes, &frame).map_err(io::Error::other)?;
                    then.descriptors = frame.fds;
                }
                Parcel::Bytes(part) => bytes.extend_from_slice(&part),
                Parcel::Close => return Ok(Then { closes: true, ..then }),
            }
        }
        Ok(then)
    }
}

/// What comes after some bytes.
struct Then {
    /// So many descriptors.
    descriptors: u32,
    /// The end of the connection.
    closes: bool,
    /// Perhaps more bytes.
    more: bool,
}

/// Passes descriptors of empty files, whatever the recorded ones were of.
async fn pass(stream: &UnixStream, descriptors: u32) -> io::Result<()> {
    for _ in 0..descriptors {
        let empty: OwnedFd = memfd_create("virtsmith-replay", MemfdFlags::CLOEXEC)?;
        send(stream, &[0], &[empty]).await?;
    }
    Ok(())
}
