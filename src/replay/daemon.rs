//! The replaying daemon.

use std::fmt;
use std::io::BufRead;
use std::path::Path;
use std::sync::Arc;

use tokio::net::UnixStream;

use super::door::Door;
use super::faults::Faults;
use super::player::{Player, Source, Timing};
use super::record::Header;
use super::script::Order;
use super::serve::serve;
use super::stage::Stage;
use super::{Error, ErrorKind, Mismatch, Reader, read};
use crate::rpc::{self, Connection, Uri};
use crate::virt::Connect;

/// A daemon that says what a recorded one said.
///
/// Clients find it on a socket of its own ([`listen`](Self::listen)) or at the
/// other end of a socket pair ([`stream`](Self::stream)). Each connection plays
/// the part of the one of the same number in the recording, in the order in which
/// they first speak. A call is known by its procedure and its arguments; serials
/// and callback IDs may differ, and so may random UUIDs (version 4) in the texts of
/// a call: a client that makes one up has another each time, and is told of its
/// own from then on. Events come after the frame that they followed.
/// Pings are answered. File descriptors that the recorded daemon passed are of
/// empty files.
///
/// A client that says anything else gets an error for an answer (`virErrorNumber`
/// `INTERNAL_ERROR` from `RPC`), and [`finish`](Self::finish) tells the test.
///
/// The recording is read as it is played: memory does not grow with its length.
///
/// ```
/// use virtsmith::replay::{Daemon, ReplayOptions};
/// use virtsmith::rpc::{Options, protocol::remote::connect::ConnectGetHostnameArgs};
///
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let recording = "virtsmith-recording 1
/// 1 > 0 remote.CONNECT_GET_HOSTNAME call ok serial 0
/// 1 < 0 remote.CONNECT_GET_HOSTNAME reply ok serial 0
///   00000004 686f7374
/// ";
/// let daemon = Daemon::new(recording.as_bytes(), ReplayOptions::default())?;
/// let connection = daemon.connection(&Options::default())?;
/// assert_eq!(connection.call(&ConnectGetHostnameArgs {}).await?.hostname, "host");
/// daemon.finish().await?;
/// # Ok(())
/// # }
/// ```
pub struct Daemon {
    header: Header,
    stage: Arc<Stage>,
    door: Door,
}

/// How a recording is played.
#[derive(Clone, Debug, Default)]
#[non_exhaustive]
pub struct ReplayOptions {
    /// In which order calls are expected. Default strict.
    pub order: Order,
    /// How fast answers come. Default at once.
    pub timing: Timing,
    /// What goes wrong. Default nothing.
    pub faults: Faults,
}

impl Daemon {
    /// Plays a recording in a file.
    ///
    /// # Errors
    /// The file cannot be read, or is no recording.
    pub fn open(path: &Path, options: ReplayOptions) -> Result<Self, Error> {
        let reader = read::open(path)?;
        Ok(Self::play(reader.header().clone(), Box::new(reader), options))
    }

    /// Plays a recording.
    ///
    /// # Errors
    /// The source is no recording.
    pub fn new<R>(recording: R, options: ReplayOptions) -> Result<Self, Error>
    where
        R: BufRead + Send + 'static,
    {
        let reader = Reader::new(recording)?;
        Ok(Self::play(reader.header().clone(), Box::new(reader), options))
    }

    fn play(header: Header, source: Source, options: ReplayOptions) -> Self {
        let ReplayOptions { order, timing, faults } = options;
        let stage = Arc::new(Stage::new(Player::new(source, order), timing, faults));
        Self { header, stage, door: Door::default() }
    }

    /// What the recording says about itself.
    #[must_use]
    pub const fn header(&self) -> &Header {
        &self.header
    }

    /// A socket that is connected to this daemon.
    ///
    /// # Errors
    /// The process has too many files open.
    ///
    /// # Panics
    /// Outside a tokio runtime with I/O and time enabled.
    pub fn stream(&self) -> Result<UnixStream, Error> {
        self.door.stream(|stream| serve(stream, Arc::clone(&self.stage)))
    }

    /// A connection to this daemon on which nothing was said, not even what opens
    /// a URI.
    ///
    /// # Errors
    /// The process has too many files open.
    ///
    /// # Panics
    /// Outside a tokio runtime with I/O and time enabled.
    pub fn connection(&self, options: &rpc::Options) -> Result<Connection, Error> {
        Connection::start(self.stream()?, options).map_err(Error::connection)
    }

    /// Opens the URI that was recorded, as
    /// [`Connect::open_with`] does; so the recording must have that too.
    ///
    /// # Errors
    /// The recording names no URI, or does not have what opens one.
    ///
    /// # Panics
    /// Outside a tokio runtime with I/O and time enabled.
    pub async fn connect(&self, options: &rpc::Options) -> Result<Connect, Error> {
        let uri = self.uri()?;
        Connect::open_with(&uri, options).await.map_err(Error::connection)
    }

    /// A URI that leads to this daemon: the one that was recorded, on a socket in
    /// a folder of its own, which goes when this does.
    ///
    /// # Errors
    /// The recording names no URI, or the socket cannot be made.
    ///
    /// # Panics
    /// Outside a tokio runtime with I/O and time enabled.
    pub fn uri(&self) -> Result<Uri, Error> {
        let recorded = self.header.uri.as_ref();
        let recorded = recorded
            .ok_or_else(|| Error::new(ErrorKind::Connection, "the recording names no URI"))?;
        self.door.uri(recorded, |socket| self.listen(socket))
    }

    /// Listens on a socket until the play is over; the file is removed then.
    ///
    /// # Errors
    /// The socket cannot be made.
    ///
    /// # Panics
    /// Outside a tokio runtime with I/O and time enabled.
    pub fn listen(&self, path: &Path) -> Result<(), Error> {
        let stage = Arc::clone(&self.stage);
        let over = stage.over.subscribe();
        self.door.listen(path, over, move |stream| serve(stream, Arc::clone(&stage)))
    }

    /// Ends the play; then says how the clients differed from those that were
    /// recorded.
    ///
    /// # Errors
    /// They said what was not expected, or did not make all of the calls.
    pub async fn finish(self) -> Result<(), Box<Mismatch>> {
        self.stage.over.send_replace(true);
        self.door.close().await;
        self.stage.finish()
    }
}

impl Drop for Daemon {
    fn drop(&mut self) {
        self.stage.over.send_replace(true);
    }
}

impl fmt::Debug for Daemon {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Daemon").field("header", &self.header).finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests;
