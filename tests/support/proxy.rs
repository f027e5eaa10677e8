//! A proxy between clients and a daemon, which keeps every frame.

use std::collections::VecDeque;
use std::io::{self, IoSlice, IoSliceMut, Write as _};
use std::mem::{MaybeUninit, take};
use std::net::Shutdown;
use std::os::fd::{AsFd as _, OwnedFd};
use std::os::unix::net::{UnixListener, UnixStream};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::thread;

use bytes::{Bytes, BytesMut};
use rustix::net::{
    RecvAncillaryBuffer, RecvAncillaryMessage, RecvFlags, SendAncillaryBuffer,
    SendAncillaryMessage, SendFlags, recvmsg, sendmsg,
};
use tempfile::TempDir;
use virtsmith::rpc::protocol::frame::{self, FDS_MAX, Frame, LENGTH_SIZE};

/// A socket in front of a daemon's; file descriptors pass through it too.
///
/// A frame is kept before it is passed on: who has heard the answer finds the
/// question kept. The threads end with their connections, and the listening one
/// with the process.
#[derive(Debug)]
pub(crate) struct Proxy {
    folder: TempDir,
    kept: Arc<Mutex<Vec<Kept>>>,
}

/// A frame that passed.
#[derive(Clone, Debug)]
pub(crate) struct Kept {
    /// Which connection it was on, from 0.
    pub(crate) connection: usize,
    /// Who sent it.
    pub(crate) by: Speaker,
    /// What it was.
    pub(crate) frame: Frame,
}

/// Who speaks on a connection.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Speaker {
    Client,
    Daemon,
}

impl Proxy {
    /// Listens on a socket of its own, in front of the daemon's.
    pub(crate) fn start(daemon: &Path) -> io::Result<Self> {
        let proxy = Self { folder: TempDir::new()?, kept: Arc::default() };
        let listener = UnixListener::bind(proxy.socket())?;
        let (daemon, kept) = (daemon.to_path_buf(), Arc::clone(&proxy.kept));
        thread::spawn(move || {
            for (connection, client) in listener.incoming().enumerate() {
                let opened = client.and_then(|client| {
                    relay(connection, client, UnixStream::connect(&daemon)?, &kept)
                });
                if let Err(error) = opened {
                    eprintln!("the proxy cannot open connection {connection}: {error}");
                }
            }
        });
        Ok(proxy)
    }

    /// The path of its socket.
    pub(crate) fn socket(&self) -> PathBuf {
        self.folder.path().join("socket")
    }

    /// What passed since this was last asked.
    pub(crate) fn take(&self) -> Vec<Kept> {
        take(&mut *self.kept.lock().expect("no thread fails with it"))
    }
}

/// Passes a connection's frames on, each direction in a thread of its own.
fn relay(
    connection: usize,
    client: UnixStream,
    daemon: UnixStream,
    kept: &Arc<Mutex<Vec<Kept>>>,
) -> io::Result<()> {
    let directions = [
        (Speaker::Client, client.try_clone()?, daemon.try_clone()?),
        (Speaker::Daemon, daemon, client),
    ];
    for (by, from, to) in directions {
        let kept = Arc::clone(kept);
        thread::spawn(move || {
            let keep = |frame| {
                let kept_frame = Kept { connection, by, frame };
                kept.lock().expect("no thread fails with it").push(kept_frame);
            };
            // Whoever is left hears of it by the end of the connection.
            let _ = pass_on(&from, &to, keep);
            let _ = to.shutdown(Shutdown::Write);
        });
    }
    Ok(())
}

/// Passes frames on until the end, and the descriptors behind each.
fn pass_on(from: &UnixStream, mut to: &UnixStream, keep: impl Fn(Frame)) -> io::Result<()> {
    let mut inbound = Inbound { from, bytes: BytesMut::new(), files: VecDeque::new() };
    while let Some((raw, frame)) = inbound.frame()? {
        let files = frame.fds;
        keep(frame);
        to.write_all(&raw)?;
        for _ in 0..files {
            let (byte, file) = inbound.file()?;
            send_file(to, byte, &file)?;
        }
    }
    Ok(())
}

/// What came in and was not passed on yet.
struct Inbound<'a> {
    from: &'a UnixStream,
    bytes: BytesMut,
    files: VecDeque<OwnedFd>,
}

impl Inbound<'_> {
    /// Waits for the next frame; gives it as it came, and parsed.
    fn frame(&mut self) -> io::Result<Option<(Bytes, Frame)>> {
        loop {
            if let Some(length) = self.length().filter(|&length| self.bytes.len() >= length) {
                let mut raw = self.bytes.split_to(length);
                let frame = frame::split(&mut raw.clone()).map_err(io::Error::other)?;
                return Ok(frame.map(|frame| (raw.split().freeze(), frame)));
            }
            if self.receive()? == 0 {
                return Ok(None);
            }
        }
    }

    /// The length that the next frame says it has.
    fn length(&self) -> Option<usize> {
        let word = self.bytes.first_chunk::<LENGTH_SIZE>()?;
        usize::try_from(u32::from_be_bytes(*word)).ok()
    }

    /// Waits for the next descriptor, and the byte with which it travels.
    fn file(&mut self) -> io::Result<(u8, OwnedFd)> {
        while self.bytes.is_empty() || self.files.is_empty() {
            if self.receive()? == 0 {
                return Err(io::ErrorKind::UnexpectedEof.into());
            }
        }
        let byte = self.bytes.split_to(1)[0];
        Ok((byte, self.files.pop_front().expect("there is one")))
    }

    fn receive(&mut self) -> io::Result<usize> {
        const FILES: usize = FDS_MAX as usize;
        let mut buffer = [0; 65_536];
        let mut space = [MaybeUninit::uninit(); rustix::cmsg_space!(ScmRights(FILES))];
        let mut ancillary = RecvAncillaryBuffer::new(&mut space);
        let mut buffers = [IoSliceMut::new(&mut buffer)];
        let flags = RecvFlags::CMSG_CLOEXEC;
        let read = recvmsg(self.from, &mut buffers, &mut ancillary, flags)?.bytes;
        for message in ancillary.drain() {
            if let RecvAncillaryMessage::ScmRights(files) = message {
                self.files.extend(files);
            }
        }
        self.bytes.extend_from_slice(&buffer[..read]);
        Ok(read)
    }
}

fn send_file(to: &UnixStream, byte: u8, file: &OwnedFd) -> io::Result<()> {
    let files = [file.as_fd()];
    let mut space = [MaybeUninit::uninit(); rustix::cmsg_space!(ScmRights(1))];
    let mut ancillary = SendAncillaryBuffer::new(&mut space);
    ancillary.push(SendAncillaryMessage::ScmRights(&files));
    sendmsg(to, &[IoSlice::new(&[byte])], &mut ancillary, SendFlags::NOSIGNAL)?;
    Ok(())
}
