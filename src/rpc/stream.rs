//! Data streams: uploads, downloads, consoles.

use std::collections::VecDeque;
use std::fmt;
use std::io;
use std::pin::Pin;
use std::task::{Context, Poll, Waker, ready};

use bytes::{Buf, Bytes};
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use virtsmith_protocol::session::Serial;

use super::connection::Connection;
use super::{Error, ErrorKind};

/// The data of one call, both ways; its own connection carries it.
///
/// [`AsyncRead`] gives what the daemon sends, holes as zeros, and
/// [`AsyncWrite`] sends. A stream that was written is to be
/// [finished](Self::finish): only then has the daemon taken everything.
/// Dropping it before its end aborts it. A reader that does not read stops the
/// daemon from sending, and the memory in use stays bounded.
pub struct DataStream {
    connection: Connection,
    serial: Serial,
    /// What was read of the queue and not yet given to [`AsyncRead`].
    rest: Chunk,
    /// How many bytes may still be sent, where that was announced.
    announced: Option<u64>,
}

/// A piece of a stream.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Chunk {
    /// Data.
    Data(Bytes),
    /// So many bytes of nothing.
    Hole(u64),
}

impl DataStream {
    pub(super) fn new(connection: Connection, serial: Serial) -> Self {
        Self { connection, serial, rest: Chunk::Hole(0), announced: None }
    }

    /// Sends at most what the call announced; of more, libvirt 11.3 hangs or dies.
    pub(crate) fn announced(mut self, length: u64) -> Self {
        self.announced = Some(length);
        self
    }

    /// The next piece, or `None` at the end.
    ///
    /// # Errors
    /// The daemon ended the stream with an error, or the connection is lost.
    pub async fn next(&mut self) -> Result<Option<Chunk>, Error> {
        match std::mem::replace(&mut self.rest, Chunk::Hole(0)) {
            rest if rest.is_empty() => std::future::poll_fn(|cx| self.poll_next(cx)).await,
            rest => Ok(Some(rest)),
        }
    }

    /// Sends a hole of `length` bytes; the call must have asked for a sparse
    /// stream.
    ///
    /// # Errors
    /// The stream has ended, or the hole exceeds what was announced.
    pub async fn send_hole(&mut self, length: u64) -> Result<(), Error> {
        let length = i64::try_from(length).unwrap_or(i64::MAX);
        self.take_announced(length.unsigned_abs())?;
        std::future::poll_fn(|cx| self.poll_room(cx)).await?;
        let shared = self.connection.shared();
        let mut state = shared.state();
        state.session.send_hole(self.serial, length);
        shared.flush(&mut state);
        Ok(())
    }

    /// Says that all is sent, and waits until the daemon has taken it.
    ///
    /// # Errors
    /// The daemon could not take it, or the connection is lost.
    pub async fn finish(mut self) -> Result<(), Error> {
        std::future::poll_fn(|cx| self.poll_finish(cx)).await
    }

    /// Ends the stream without its data being complete, and waits until the
    /// daemon knows.
    ///
    /// # Errors
    /// The daemon reports an error, or the connection is lost.
    pub async fn abort(self) -> Result<(), Error> {
        self.say(|session, serial| session.abort_stream(serial));
        std::future::poll_fn(|cx| self.poll_end(cx)).await
    }

    /// Takes so many bytes of what was announced; an error when it is fewer.
    fn take_announced(&mut self, length: u64) -> Result<(), Error> {
        if let Some(left) = &mut self.announced {
            *left = left.checked_sub(length).ok_or_else(Error::over_announced)?;
        }
        Ok(())
    }

    /// As much of the data as was announced; an error when nothing of it was.
    fn within_announced<'a>(&self, data: &'a [u8]) -> Result<&'a [u8], Error> {
        match self.announced {
            Some(0) if !data.is_empty() => Err(Error::over_announced()),
            Some(left) => {
                let left = usize::try_from(left).unwrap_or(usize::MAX);
                Ok(data.get(..left).unwrap_or(data))
            }
            None => Ok(data),
        }
    }

    fn poll_next(&self, cx: &mut Context<'_>) -> Poll<Result<Option<Chunk>, Error>> {
        let shared = self.connection.shared();
        let mut state = shared.state();
        let Some(pipe) = state.pipes.get_mut(&self.serial) else {
            return Poll::Ready(shared.check().map(|()| None));
        };
        let was_full = pipe.is_full();
        let next = pipe.poll_next(cx);
        if was_full && !pipe.is_full() {
            shared.wake();
        }
        next
    }

    /// Ready when there is room for more to send.
    fn poll_room(&self, cx: &mut Context<'_>) -> Poll<Result<(), Error>> {
        let shared = self.connection.shared();
        let mut state = shared.state();
        let full = state.session.outgoing().bytes.len() >= SEND_BUFFER;
        let Some(pipe) = state.pipes.get_mut(&self.serial) else {
            return Poll::Ready(Err(shared.check().err().unwrap_or_else(Error::closed)));
        };
        match &pipe.end {
            Some(Ok(())) => Poll::Ready(Err(Error::closed())),
            Some(Err(error)) => Poll::Ready(Err(error.clone())),
            None if full => {
                pipe.writer = Some(cx.waker().clone());
                Poll::Pending
            }
            None => Poll::Ready(Ok(())),
        }
    }

    fn poll_finish(&mut self, cx: &mut Context<'_>) -> Poll<Result<(), Error>> {
        self.say(|session, serial| session.finish_stream(serial));
        self.poll_end(cx)
    }

    /// Ready at the end; what is still read on the way is dropped.
    fn poll_end(&self, cx: &mut Context<'_>) -> Poll<Result<(), Error>> {
        loop {
            if ready!(self.poll_next(cx))?.is_none() {
                return Poll::Ready(Ok(()));
            }
        }
    }

    fn say(&self, act: impl FnOnce(&mut virtsmith_protocol::session::Session, Serial)) {
        let shared = self.connection.shared();
        let mut state = shared.state();
        act(&mut state.session, self.serial);
        shared.flush(&mut state);
    }
}

impl Drop for DataStream {
    fn drop(&mut self) {
        self.connection.shared().abandon(self.serial);
    }
}

impl AsyncRead for DataStream {
    fn poll_read(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        // To give nothing would be to say that this is the end.
        while self.rest.is_empty() {
            match ready!(self.poll_next(cx)) {
                Ok(Some(chunk)) => self.rest = chunk,
                Ok(None) => return Poll::Ready(Ok(())),
                Err(error) => return Poll::Ready(Err(error.into())),
            }
        }
        self.rest.read(buffer);
        Poll::Ready(Ok(()))
    }
}

impl AsyncWrite for DataStream {
    fn poll_write(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        data: &[u8],
    ) -> Poll<io::Result<usize>> {
        ready!(self.poll_room(cx))?;
        let data = self.within_announced(data)?;
        let mut taken = 0;
        self.say(|session, serial| taken = session.send_stream(serial, data));
        if taken == 0 && !data.is_empty() {
            return Poll::Ready(Err(Error::closed().into()));
        }
        self.take_announced(u64::try_from(taken).unwrap_or(u64::MAX))?;
        Poll::Ready(Ok(taken))
    }

    fn poll_flush(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        let shared = self.connection.shared();
        let mut state = shared.state();
        if state.session.outgoing().bytes.is_empty() {
            return Poll::Ready(Ok(()));
        }
        match state.pipes.get_mut(&self.serial) {
            Some(Pipe { end: Some(Err(error)), .. }) => Poll::Ready(Err(error.clone().into())),
            Some(pipe) => {
                pipe.writer = Some(cx.waker().clone());
                Poll::Pending
            }
            None => Poll::Ready(Ok(())),
        }
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        self.poll_finish(cx).map_err(io::Error::from)
    }
}

impl fmt::Debug for DataStream {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("DataStream").field("serial", &self.serial.0).finish_non_exhaustive()
    }
}

impl From<Error> for io::Error {
    fn from(error: Error) -> Self {
        let kind = match error.kind() {
            ErrorKind::Disconnected => io::ErrorKind::ConnectionAborted,
            ErrorKind::Timeout => io::ErrorKind::TimedOut,
            _ => io::ErrorKind::Other,
        };
        Self::new(kind, error)
    }
}

impl Chunk {
    fn is_empty(&self) -> bool {
        match self {
            Self::Data(data) => data.is_empty(),
            Self::Hole(length) => *length == 0,
        }
    }

    /// Moves as much as fits into a reader's buffer.
    fn read(&mut self, buffer: &mut ReadBuf<'_>) {
        match self {
            Self::Data(data) => {
                let count = data.len().min(buffer.remaining());
                buffer.put_slice(data.get(..count).unwrap_or_default());
                data.advance(count);
            }
            Self::Hole(length) => {
                let fits = usize::try_from(*length).unwrap_or(usize::MAX);
                let count = fits.min(buffer.remaining());
                buffer.initialize_unfilled_to(count).fill(0);
                buffer.advance(count);
                *length = length.saturating_sub(u64::try_from(count).unwrap_or(u64::MAX));
            }
        }
    }
}

/// How much may wait to be read before the daemon is not read any more.
const READ_BUFFER: usize = 1 << 20;

/// How much may wait to be sent before writers wait.
const SEND_BUFFER: usize = 1 << 20;

/// What a connection keeps for a stream.
#[derive(Debug, Default)]
pub(super) struct Pipe {
    chunks: VecDeque<Chunk>,
    /// The bytes of data in `chunks`.
    waiting: usize,
    reader: Option<Waker>,
    writer: Option<Waker>,
    end: Option<Result<(), Error>>,
}

impl Pipe {
    pub(super) fn push(&mut self, data: Bytes) {
        self.waiting = self.waiting.saturating_add(data.len());
        self.chunks.push_back(Chunk::Data(data));
        self.wake_reader();
    }

    pub(super) fn push_hole(&mut self, length: u64) {
        // A daemon that sends nothing but holes must not fill the queue.
        self.waiting = self.waiting.saturating_add(size_of::<Chunk>());
        self.chunks.push_back(Chunk::Hole(length));
        self.wake_reader();
    }

    pub(super) fn end(&mut self, result: Result<(), Error>) {
        self.end.get_or_insert(result);
        self.wake_reader();
        self.wake_writer();
    }

    pub(super) const fn is_full(&self) -> bool {
        self.waiting >= READ_BUFFER
    }

    pub(super) fn wake_writer(&mut self) {
        self.writer.take().into_iter().for_each(Waker::wake);
    }

    fn wake_reader(&mut self) {
        self.reader.take().into_iter().for_each(Waker::wake);
    }

    fn poll_next(&mut self, cx: &Context<'_>) -> Poll<Result<Option<Chunk>, Error>> {
        if let Some(chunk) = self.chunks.pop_front() {
            let size = match &chunk {
                Chunk::Data(data) => data.len(),
                Chunk::Hole(_) => size_of::<Chunk>(),
            };
            self.waiting = self.waiting.saturating_sub(size);
            return Poll::Ready(Ok(Some(chunk)));
        }
        match &self.end {
            Some(end) => Poll::Ready(end.clone().map(|()| None)),
            None => {
                self.reader = Some(cx.waker().clone());
                Poll::Pending
            }
        }
    }
}
