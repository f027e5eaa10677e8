//! The socket, registered so that a call wakes nobody before its reply.
//!
//! tokio's own unix stream is registered for reading and writing at once. Each
//! time the daemon takes a call off it, that reports room to write, and a
//! thread wakes for nothing.

use std::io::{self, Read, Write};
use std::os::unix::net::UnixStream;

use tokio::io::Interest;
use tokio::io::unix::AsyncFd;

/// A connected unix socket that does not block.
pub(super) struct Socket {
    stream: AsyncFd<UnixStream>,
}

impl Socket {
    /// Registers a socket for reading.
    pub(super) fn new(stream: tokio::net::UnixStream) -> io::Result<Self> {
        let stream = watch(stream.into_std()?, Interest::READABLE)?;
        Ok(Self { stream })
    }

    /// Waits for bytes and reads them; 0 at the end.
    ///
    /// Nothing is lost when the future is dropped.
    pub(super) async fn read(&self, buffer: &mut [u8]) -> io::Result<usize> {
        loop {
            let mut ready = self.stream.readable().await?;
            match ready.try_io(|socket| socket.get_ref().read(buffer)) {
                Ok(Ok(read)) => {
                    // Less than there was room for is all there was: asking
                    // again would only tell so.
                    if (1..buffer.len()).contains(&read) {
                        ready.clear_ready();
                    }
                    return Ok(read);
                }
                Ok(Err(error)) if error.kind() == io::ErrorKind::Interrupted => {}
                Ok(Err(error)) => return Err(error),
                Err(_would_block) => {}
            }
        }
    }

    /// Writes what there is room for.
    pub(super) fn try_write(&self, bytes: &[u8]) -> io::Result<usize> {
        self.stream.get_ref().write(bytes)
    }

    /// Waits for room to write.
    ///
    /// Registers a duplicate for as long as it waits: few calls are so large.
    pub(super) async fn writable(&self) -> io::Result<()> {
        let duplicate = self.stream.get_ref().try_clone()?;
        let writing = watch(duplicate, Interest::WRITABLE)?;
        writing.writable().await.map(drop)
    }
}

#[expect(
    deprecated,
    reason = "its successor is unsafe, for types that do not own their descriptor"
)]
fn watch(stream: UnixStream, interest: Interest) -> io::Result<AsyncFd<UnixStream>> {
    AsyncFd::with_interest(stream, interest)
}
