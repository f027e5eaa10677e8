//! The recording proxy: it stands between clients and a daemon, and listens.

use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::pin::pin;
use std::sync::Arc;

use tokio::net::UnixStream;
use tokio::task::JoinSet;
use virtsmith_protocol::frame::Incoming;

use super::Error;
use super::record::{Header, Peer};
use super::socket::{Listener, READ_SIZE, receive, send};
use super::tape::{Tape, Track};

/// Passes on what clients and a daemon say to each other, and records it.
///
/// Every byte and every file descriptor is passed on as it came; each frame is
/// written before its last bytes are passed on. Secrets are passed on and not
/// written: values of secrets, SASL data, passwords in XML and in calls that set
/// them. What travels on data streams is written as it is.
///
/// What is not libvirt's protocol, such as TLS, is passed on and not recorded.
#[derive(Debug)]
pub struct Recorder<W> {
    listener: Listener,
    daemon: PathBuf,
    tape: Arc<Tape<W>>,
    once: bool,
}

/// A finished recording.
#[derive(Debug)]
#[non_exhaustive]
pub struct Recording<W> {
    /// Where it was written to.
    pub sink: W,
    /// How many connections spoke.
    pub connections: u32,
    /// How many frames they exchanged with the daemon.
    pub frames: u64,
}

impl<W: Write + Send + 'static> Recorder<W> {
    /// Listens at `listen` for clients of the daemon at `daemon`. The socket's
    /// file is removed when the recorder goes.
    ///
    /// # Errors
    /// The socket cannot be made, or the header cannot be written.
    ///
    /// # Panics
    /// Outside a tokio runtime with I/O enabled.
    pub fn new(listen: &Path, daemon: &Path, sink: W, header: &Header) -> Result<Self, Error> {
        let listener = Listener::bind(listen)?;
        let tape = Arc::new(Tape::new(sink, header)?);
        Ok(Self { listener, daemon: daemon.to_owned(), tape, once: false })
    }

    /// Ends when the last of its clients has left, and there was one.
    #[must_use]
    pub fn once(self) -> Self {
        Self { once: true, ..self }
    }

    /// Records until `end` is done; then every connection is cut.
    ///
    /// # Errors
    /// The daemon cannot be reached, or the sink fails. What was recorded before
    /// stays.
    pub async fn run(self, end: impl Future<Output = ()>) -> Result<Recording<W>, Error> {
        let mut clients = JoinSet::new();
        let outcome = self.serve(&mut clients, end).await;
        clients.shutdown().await;
        drop(self.listener);
        outcome?;
        // No client is left to hold it.
        let tape = Arc::into_inner(self.tape).map(Tape::finish);
        let (sink, connections, frames) = tape.unwrap_or_else(|| Err(still_held()))?;
        Ok(Recording { sink, connections, frames })
    }

    async fn serve(
        &self,
        clients: &mut JoinSet<Result<(), Error>>,
        end: impl Future<Output = ()>,
    ) -> Result<(), Error> {
        let mut end = pin!(end);
        loop {
            tokio::select! {
                () = &mut end => return Ok(()),
                () = self.tape.failed.notified() => return Ok(()),
                client = self.listener.accept() => {
                    let (client, daemon) = (client?, self.daemon.clone());
                    clients.spawn(relay(client, daemon, Arc::clone(&self.tape)));
                }
                Some(left) = clients.join_next() => {
                    // A task that was cut off did not fail.
                    left.unwrap_or(Ok(()))?;
                    if self.once && clients.is_empty() {
                        return Ok(());
                    }
                }
            }
        }
    }
}

fn still_held() -> Error {
    Error::io("cannot close the recording", io::ErrorKind::ResourceBusy.into())
}

/// Passes on what one client and the daemon say, until one of them leaves.
async fn relay<W: Write>(
    client: UnixStream,
    daemon: PathBuf,
    tape: Arc<Tape<W>>,
) -> Result<(), Error> {
    let connected = UnixStream::connect(&daemon).await;
    let daemon = connected
        .map_err(|error| Error::io(format!("cannot connect to '{}'", daemon.display()), error))?;
    let track = Track::default();
    let left = tokio::select! {
        () = pass(&client, &daemon, Ear::new(&tape, &track, Peer::Client)) => Peer::Client,
        () = pass(&daemon, &client, Ear::new(&tape, &track, Peer::Daemon)) => Peer::Daemon,
    };
    tape.close(&track, left);
    Ok(())
}

/// Passes on what one peer says, until it leaves or the other cannot be told.
async fn pass<W: Write>(from: &UnixStream, to: &UnixStream, mut ear: Ear<'_, W>) {
    let mut buffer = vec![0; READ_SIZE];
    let mut descriptors = Vec::new();
    // A connection that breaks has ended, like one that is closed.
    while let Ok(read @ 1..) = receive(from, &mut buffer, &mut descriptors).await {
        let bytes = buffer.get(..read).unwrap_or_default();
        ear.hear(bytes);
        if send(to, bytes, &descriptors).await.is_err() {
            return std::future::pending().await;
        }
        descriptors.clear();
    }
}

/// Hears one direction of a connection.
struct Ear<'a, W> {
    tape: &'a Tape<W>,
    track: &'a Track,
    from: Peer,
    /// Gone when what is said is not libvirt's protocol.
    frames: Option<Incoming>,
}

impl<'a, W: Write> Ear<'a, W> {
    fn new(tape: &'a Tape<W>, track: &'a Track, from: Peer) -> Self {
        Self { tape, track, from, frames: Some(Incoming::default()) }
    }

    fn hear(&mut self, bytes: &[u8]) {
        let Some(frames) = &mut self.frames else { return };
        frames.received().extend_from_slice(bytes);
        loop {
            match frames.next_frame() {
                Ok(Some(frame)) => self.tape.frame(self.track, self.from, frame),
                Ok(None) => return,
                Err(error) => {
                    tracing::warn!(%error, from = ?self.from, "not recorded any more");
                    self.frames = None;
                    return;
                }
            }
        }
    }
}
