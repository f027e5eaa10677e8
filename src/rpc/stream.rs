//! Data streams: uploads, downloads, consoles.

use std::collections::VecDeque;
use std::fmt;
use std::io;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, Waker, ready};

use bytes::{Buf, Bytes};
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use virtsmith_protocol::session::Serial;

use super::connection::Link;
use super::{Error, ErrorKind};

/// The data of one call, both ways; its own connection carries it.
///
/// [`AsyncRead`] gives what the daemon sends, holes as zeros, and
/// [`AsyncWrite`] sends. A stream that was written is to be
/// [finished](Self::finish): only then has the daemon taken everything.
/// Dropping it before its end aborts it. A reader that does not read stops the
/// daemon from sending, and the memory in use stays bounded.
///
/// Reading and writing wait for as long as the daemon is there, which pings find
/// out ([`Options::keepalive`](super::Options::keepalive)); while a reader is
/// behind there are none.
pub struct DataStream {
    link: Arc<Link>,
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
    pub(super) fn new(link: Arc<Link>, serial: Serial) -> Self {
        Self { link, serial, rest: Chunk::Hole(0), announced: None }
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
        let shared = &self.link.shared;
        let mut state = shared.state();
        state.session.send_hole(self.serial, length);
        shared.flush(&mut state);
        Ok(())
    }

    /// Says that all is sent, and waits until the daemon has taken it.
    ///
    /// # Errors
    /// The daemon could not take it, does not say so within
    /// [`Options::call_timeout`](super::Options::call_timeout), or the connection
    /// is lost.
    pub async fn finish(mut self) -> Result<(), Error> {
        let link = Arc::clone(&self.link);
        let finish = std::future::poll_fn(|cx| self.poll_finish(cx));
        link.shared.in_time("the end of the stream", finish).await
    }

    /// Ends the stream without its data being complete, and waits until the
    /// daemon knows.
    ///
    /// # Errors
    /// The daemon reports an error, does not answer within
    /// [`Options::call_timeout`](super::Options::call_timeout), or the connection
    /// is lost.
    pub async fn abort(self) -> Result<(), Error> {
        self.say(|session, serial| session.abort_stream(serial));
        let end = std::future::poll_fn(|cx| self.poll_end(cx));
        self.link.shared.in_time("the end of the stream", end).await
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
        let shared = &self.link.shared;
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
        let shared = &self.link.shared;
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
        let shared = &self.link.shared;
        let mut state = shared.state();
        act(&mut state.session, self.serial);
        shared.flush(&mut state);
    }
}

impl Drop for DataStream {
    fn drop(&mut self) {
        self.link.shared.abandon(self.serial);
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
            let ended = self.link.shared.check().err();
            return Poll::Ready(Err(ended.unwrap_or_else(Error::closed).into()));
        }
        self.take_announced(u64::try_from(taken).unwrap_or(u64::MAX))?;
        Poll::Ready(Ok(taken))
    }

    fn poll_flush(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        let shared = &self.link.shared;
        let mut state = shared.state();
        let sent = state.session.outgoing().bytes.is_empty();
        match state.pipes.get_mut(&self.serial) {
            Some(Pipe { end: Some(Err(error)), .. }) => Poll::Ready(Err(error.clone().into())),
            Some(pipe) if !sent => {
                pipe.writer = Some(cx.waker().clone());
                Poll::Pending
            }
            _ => Poll::Ready(Ok(())),
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

    /// The same, with little memory beside its own.
    ///
    /// Data shares the memory of all that was read along with it, and a daemon
    /// chooses what that is.
    fn alone(self) -> Self {
        match self {
            Self::Data(data) if data.len() < SMALL => Self::Data(Bytes::copy_from_slice(&data)),
            chunk => chunk,
        }
    }

    /// The memory it takes up; a daemon may send a byte at a time.
    const fn size(&self) -> usize {
        match self {
            Self::Data(data) => size_of::<Self>().saturating_add(data.len()),
            Self::Hole(_) => size_of::<Self>(),
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

/// How much may come before the reply to the call that opens the stream. Until
/// then there is no reader to wait for.
const EARLY_MAX: usize = 16 << 20;

/// From this size on data may share its memory: it is a good part of what is
/// read at once.
const SMALL: usize = 16 * 1024;

/// How much may wait to be sent before writers wait.
const SEND_BUFFER: usize = 1 << 20;

/// What a connection keeps for a stream.
#[derive(Debug, Default)]
pub(super) struct Pipe {
    chunks: VecDeque<Chunk>,
    /// The memory that `chunks` take up.
    waiting: usize,
    reader: Option<Waker>,
    writer: Option<Waker>,
    end: Option<Result<(), Error>>,
}

impl Pipe {
    pub(super) fn push(&mut self, chunk: Chunk) {
        let chunk = chunk.alone();
        self.waiting = self.waiting.saturating_add(chunk.size());
        self.chunks.push_back(chunk);
        self.wake_reader();
    }

    /// Whether more has come than any daemon sends before it replies to the call
    /// that opens the stream.
    pub(super) const fn is_flooded(&self) -> bool {
        self.waiting >= EARLY_MAX
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
            self.waiting = self.waiting.saturating_sub(chunk.size());
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pipe_is_full_by_what_it_keeps_and_not_by_what_was_said() {
        let bytes = |count| Chunk::Data(Bytes::from(vec![7; count]));
        for (chunk, most) in [
            (bytes(1), READ_BUFFER / 32),
            (bytes(SMALL), READ_BUFFER / SMALL),
            (bytes(READ_BUFFER), 1),
            (Chunk::Hole(1), READ_BUFFER / 32),
            (Chunk::Hole(u64::MAX), READ_BUFFER / 32),
        ] {
            let mut pipe = Pipe::default();
            let fill = (1..).find(|_| {
                pipe.push(chunk.clone());
                pipe.is_full()
            });
            assert!(fill.is_some_and(|count| count <= most), "{fill:?} of {chunk:?}");
            let cx = Context::from_waker(Waker::noop());
            while pipe.poll_next(&cx).is_ready() {}
            assert_eq!(pipe.waiting, 0);
        }
    }

    #[test]
    fn a_small_piece_does_not_keep_what_was_read_along_with_it() {
        let read = Bytes::from(vec![7; READ_BUFFER]);
        let mut pipe = Pipe::default();
        pipe.push(Chunk::Data(read.slice(..1)));
        assert!(read.is_unique());
    }
}
