//! The socket: bytes, and the file descriptors that travel with them.
//!
//! Its two directions are registered apart, so that a call wakes nobody before
//! its reply. tokio's own unix stream is registered for reading and writing at
//! once: each time the daemon takes a call off it, that reports room to write,
//! and a thread wakes for nothing. So the reading side is tokio's receiving end
//! of a pipe, which does all that is needed of a socket too.

use std::io::{self, IoSlice, IoSliceMut, Write as _};
use std::mem::MaybeUninit;
use std::net::Shutdown;
use std::os::fd::{AsFd, OwnedFd};
use std::os::unix::net::UnixStream;
use std::pin::Pin;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::task::{Context, Poll, ready};

use rustix::net::{
    RecvAncillaryBuffer, RecvAncillaryMessage, RecvFlags, SendAncillaryBuffer,
    SendAncillaryMessage, SendFlags, recvmsg, sendmsg,
};
use tokio::io::{AsyncRead as _, ReadBuf};
use tokio::net::unix::pipe;

/// The writing side, shared by all who call.
pub(super) struct Writer {
    stream: UnixStream,
    /// How many calls on their way may bring descriptors back.
    expecting: AtomicUsize,
}

/// The reading side, the driver's own.
pub(super) struct Reader {
    stream: pipe::Receiver,
    /// Descriptors that came in, in order.
    pub(super) descriptors: Vec<OwnedFd>,
}

/// Takes a connected socket apart.
pub(super) fn split(stream: tokio::net::UnixStream) -> io::Result<(Reader, Writer)> {
    let stream = stream.into_std()?;
    let reading = pipe::Receiver::from_owned_fd_unchecked(stream.try_clone()?.into())?;
    Ok((
        Reader { stream: reading, descriptors: Vec::new() },
        Writer { stream, expecting: AtomicUsize::new(0) },
    ))
}

impl Writer {
    /// Writes what there is room for.
    pub(super) fn try_write(&self, bytes: &[u8]) -> io::Result<usize> {
        (&self.stream).write(bytes)
    }

    /// Writes one byte, with which a descriptor travels, if there is room.
    pub(super) fn try_write_descriptor(
        &self,
        byte: &[u8],
        descriptor: &OwnedFd,
    ) -> io::Result<usize> {
        let fds = [descriptor.as_fd()];
        let mut space = [MaybeUninit::uninit(); rustix::cmsg_space!(ScmRights(1))];
        let mut ancillary = SendAncillaryBuffer::new(&mut space);
        ancillary.push(SendAncillaryMessage::ScmRights(&fds));
        Ok(sendmsg(&self.stream, &[IoSlice::new(byte)], &mut ancillary, SendFlags::NOSIGNAL)?)
    }

    /// Ends both directions, whoever holds the socket.
    pub(super) fn shutdown(&self) {
        // Where the daemon was faster, there is nothing to shut down.
        let _ = self.stream.shutdown(Shutdown::Both);
    }

    /// Waits for room to write.
    ///
    /// Registers a duplicate for as long as it waits: few calls are so large.
    pub(super) async fn writable(&self) -> io::Result<()> {
        let duplicate = self.stream.try_clone()?.into();
        pipe::Sender::from_owned_fd_unchecked(duplicate)?.writable().await
    }

    /// Keeps descriptors that come in from now on; to be said before the call
    /// is sent that brings them.
    pub(super) fn expect_descriptors(&self) {
        self.expecting.fetch_add(1, Ordering::SeqCst);
    }

    /// Takes [`expect_descriptors`](Self::expect_descriptors) back; gives how
    /// many calls still expect some.
    pub(super) fn stop_expecting(&self) -> usize {
        self.expecting.fetch_sub(1, Ordering::SeqCst).saturating_sub(1)
    }
}

impl Reader {
    /// Waits for bytes and reads them; 0 at the end.
    ///
    /// Nothing is lost when the future is dropped.
    pub(super) async fn read(&mut self, buffer: &mut [u8], writer: &Writer) -> io::Result<usize> {
        std::future::poll_fn(|cx| {
            // Looked at whenever there is something to read: a reply with
            // descriptors cannot come before its call was sent.
            if writer.expecting.load(Ordering::SeqCst) > 0 {
                self.poll_read_with_descriptors(cx, buffer)
            } else {
                let mut filled = ReadBuf::new(buffer);
                ready!(Pin::new(&mut self.stream).poll_read(cx, &mut filled))?;
                Poll::Ready(Ok(filled.filled().len()))
            }
        })
        .await
    }

    fn poll_read_with_descriptors(
        &mut self,
        cx: &mut Context<'_>,
        buffer: &mut [u8],
    ) -> Poll<io::Result<usize>> {
        loop {
            ready!(self.stream.poll_read_ready(cx))?;
            let (stream, descriptors) = (&self.stream, &mut self.descriptors);
            let read = stream.try_io(|| receive_now(stream, buffer, descriptors));
            match read {
                Err(error) if error.kind() == io::ErrorKind::WouldBlock => {}
                read => return Poll::Ready(read),
            }
        }
    }
}

/// The most descriptors that come at once.
const FDS_AT_ONCE: usize = 32;

/// Reads what is there already, and the descriptors that travel with it.
pub(crate) fn receive_now(
    stream: impl AsFd,
    buffer: &mut [u8],
    descriptors: &mut Vec<OwnedFd>,
) -> io::Result<usize> {
    let mut space = [MaybeUninit::uninit(); rustix::cmsg_space!(ScmRights(FDS_AT_ONCE))];
    let mut ancillary = RecvAncillaryBuffer::new(&mut space);
    let mut buffers = [IoSliceMut::new(buffer)];
    let read = recvmsg(stream, &mut buffers, &mut ancillary, RecvFlags::CMSG_CLOEXEC)?.bytes;
    for message in ancillary.drain() {
        if let RecvAncillaryMessage::ScmRights(fds) = message {
            descriptors.extend(fds);
        }
    }
    Ok(read)
}
