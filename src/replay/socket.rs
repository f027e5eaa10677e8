//! Bytes on a socket, and the file descriptors that travel with them.

use std::io::{self, IoSlice};
use std::mem::MaybeUninit;
use std::os::fd::{AsFd as _, BorrowedFd, OwnedFd};
use std::path::{Path, PathBuf};

use rustix::net::{SendAncillaryBuffer, SendAncillaryMessage, SendFlags, sendmsg};
use tokio::io::Interest;
use tokio::net::{UnixListener, UnixStream};
use virtsmith_protocol::frame::FDS_MAX;

pub(super) use crate::rpc::receive_now;

use super::Error;

/// The most that is read at once.
pub(super) const READ_SIZE: usize = 64 * 1024;

/// The most descriptors that the kernel delivers at once, of which libvirt sends
/// one.
const FDS_AT_ONCE: usize = FDS_MAX as usize;

/// Waits for bytes and reads them; 0 at the end. What travels with the last of
/// them is added to `descriptors`.
pub(super) async fn receive(
    stream: &UnixStream,
    buffer: &mut [u8],
    descriptors: &mut Vec<OwnedFd>,
) -> io::Result<usize> {
    stream.async_io(Interest::READABLE, || receive_now(stream, buffer, descriptors)).await
}

/// Sends all of the bytes; the descriptors travel with the last one, alone.
///
/// A reader that wants no descriptors with what comes before them would lose
/// them if they came with that.
pub(super) async fn send(
    stream: &UnixStream,
    bytes: &[u8],
    descriptors: &[OwnedFd],
) -> io::Result<()> {
    if descriptors.is_empty() {
        return send_all(stream, bytes, &[]).await;
    }
    let before = bytes.len().saturating_sub(1);
    let (plain, last) = bytes.split_at_checked(before).unwrap_or((bytes, &[]));
    send_all(stream, plain, &[]).await?;
    let fds: Vec<BorrowedFd<'_>> = descriptors.iter().map(|fd| fd.as_fd()).collect();
    send_all(stream, last, &fds).await
}

async fn send_all(
    stream: &UnixStream,
    mut bytes: &[u8],
    mut fds: &[BorrowedFd<'_>],
) -> io::Result<()> {
    while !bytes.is_empty() {
        let sent = stream.async_io(Interest::WRITABLE, || send_now(stream, bytes, fds)).await?;
        bytes = bytes.get(sent..).unwrap_or_default();
        fds = &[];
    }
    Ok(())
}

fn send_now(stream: &UnixStream, bytes: &[u8], fds: &[BorrowedFd<'_>]) -> io::Result<usize> {
    let mut space = [MaybeUninit::uninit(); rustix::cmsg_space!(ScmRights(FDS_AT_ONCE))];
    let mut ancillary = SendAncillaryBuffer::new(&mut space);
    if !fds.is_empty() {
        ancillary.push(SendAncillaryMessage::ScmRights(fds));
    }
    Ok(sendmsg(stream, &[IoSlice::new(bytes)], &mut ancillary, SendFlags::NOSIGNAL)?)
}

/// A socket that others connect to; its file goes when this does.
#[derive(Debug)]
pub(super) struct Listener {
    socket: UnixListener,
    path: PathBuf,
}

impl Listener {
    pub(super) fn bind(path: &Path) -> Result<Self, Error> {
        let socket = UnixListener::bind(path).map_err(|error| {
            let advice = match error.kind() {
                io::ErrorKind::AddrInUse => " (remove it if nothing listens there any more)",
                _ => "",
            };
            Error::io(format!("cannot listen at '{}'{advice}", path.display()), error)
        })?;
        Ok(Self { socket, path: path.to_owned() })
    }

    pub(super) async fn accept(&self) -> Result<UnixStream, Error> {
        let accepted = self.socket.accept().await;
        let (stream, _) = accepted.map_err(|error| Error::io("cannot accept a client", error))?;
        Ok(stream)
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        // Somebody else may have removed it.
        let _ = std::fs::remove_file(&self.path);
    }
}
