//! A daemon that begins as any other and then does what a test tells it.

use std::fs::File;
use std::io::{self, IoSlice, Read as _, Write as _};
use std::mem::MaybeUninit;
use std::net::Shutdown;
use std::os::fd::AsFd as _;
use std::os::unix::net::{UnixListener, UnixStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use bytes::BytesMut;
use rustix::net::{SendAncillaryBuffer, SendAncillaryMessage, SendFlags, sendmsg};
use tempfile::TempDir;
use virtsmith::rpc::Uri;
use virtsmith::rpc::protocol::frame::{self, Frame, Header, MessageType, Status};
use virtsmith::rpc::protocol::keepalive::{PING, PONG};
use virtsmith::rpc::protocol::remote::auth::{AuthListArgs, AuthListRet, AuthType};
use virtsmith::rpc::protocol::remote::connect::{
    ConnectGetHostnameArgs, ConnectGetHostnameRet, ConnectSupportsFeatureArgs,
    ConnectSupportsFeatureRet,
};
use virtsmith::rpc::protocol::xdr::{Encode, EncodeError, Encoder};
use virtsmith::rpc::protocol::{Procedure, Program};

/// What a daemon does; it fails when the client leaves, and that is no fault.
pub(crate) type Act = fn(&mut Peer) -> io::Result<()>;

/// How a daemon that began well goes on.
#[derive(Clone, Copy)]
pub(crate) struct Script {
    /// The number of the procedure that sets it off.
    pub(crate) trigger: i32,
    /// Whether it replies to that before it acts.
    pub(crate) replies: bool,
    /// What it does then.
    pub(crate) act: Act,
    /// Whether it is a good daemon again after that, or silent.
    pub(crate) goes_on: bool,
}

/// A daemon in this process, with a thread for each client.
///
/// It answers calls for the host name and whatever has an empty result. When
/// this is dropped it has let go of all that it opened.
pub(crate) struct FakeDaemon {
    folder: TempDir,
    closing: Arc<AtomicBool>,
    listener: Option<JoinHandle<()>>,
}

impl FakeDaemon {
    /// A daemon for any number of clients.
    pub(crate) fn start(script: Script) -> Self {
        let folder = TempDir::new().expect("a folder");
        let listener = UnixListener::bind(folder.path().join("sock")).expect("a socket");
        let closing = Arc::new(AtomicBool::new(false));
        let closed = Arc::clone(&closing);
        let accept = move || {
            let mut clients = Vec::new();
            for stream in listener.incoming() {
                if closed.load(Ordering::SeqCst) {
                    break;
                }
                let mut peer = Peer::new(stream.expect("a client"), Arc::clone(&closed));
                // A client may leave at any time.
                clients.push(thread::spawn(move || drop(peer.serve(script))));
            }
            clients.into_iter().for_each(|client| client.join().expect("no panic"));
        };
        Self { folder, closing, listener: Some(thread::spawn(accept)) }
    }

    /// A daemon that never does anything wrong.
    pub(crate) fn honest() -> Self {
        Self::start(Script { trigger: -1, replies: true, act: |_| Ok(()), goes_on: true })
    }

    /// Where it listens.
    pub(crate) fn uri(&self) -> Uri {
        let socket = self.folder.path().join("sock");
        format!("test+unix:///default?socket={}", socket.display()).parse().expect("a URI")
    }
}

impl Drop for FakeDaemon {
    fn drop(&mut self) {
        self.closing.store(true, Ordering::SeqCst);
        // It wakes up to see that it is to end.
        drop(UnixStream::connect(self.folder.path().join("sock")));
        let joined = self.listener.take().map(JoinHandle::join);
        assert!(thread::panicking() || joined.is_some_and(|joined| joined.is_ok()));
    }
}

/// A daemon's end of one connection.
pub(crate) struct Peer {
    stream: UnixStream,
    received: BytesMut,
    /// The call that set the daemon off.
    pub(crate) call: Header,
    /// Whether it was answered.
    pub(crate) replied: bool,
    closing: Arc<AtomicBool>,
}

impl Peer {
    fn new(stream: UnixStream, closing: Arc<AtomicBool>) -> Self {
        let call = Header {
            program: Program::Remote.number(),
            version: 1,
            procedure: 0,
            message_type: MessageType::Call,
            serial: 0,
            status: Status::Ok,
        };
        Self { stream, received: BytesMut::new(), call, replied: false, closing }
    }

    fn serve(&mut self, script: Script) -> io::Result<()> {
        let set_off = self.wait_for(script.trigger, script.replies)?;
        self.call = set_off.header;
        self.replied = script.replies;
        // The client may leave before all is done, but not be heard to.
        let _ = (script.act)(self);
        if !script.goes_on {
            // Neither heard nor hearing, as a process that was stopped.
            while !self.closing.load(Ordering::SeqCst) {
                thread::sleep(Duration::from_millis(5));
            }
            return Ok(());
        }
        if !script.replies {
            self.answer(&set_off)?;
        }
        loop {
            let frame = self.hear()?;
            self.answer(&frame)?;
        }
    }

    /// Is a good daemon until a procedure is called.
    fn wait_for(&mut self, procedure: i32, replies: bool) -> io::Result<Frame> {
        loop {
            let frame = self.hear()?;
            let found = frame.header.procedure == procedure && !is_keepalive(&frame.header);
            if !found || replies {
                self.answer(&frame)?;
            }
            if found {
                return Ok(frame);
            }
        }
    }

    /// The client's next frame.
    pub(crate) fn hear(&mut self) -> io::Result<Frame> {
        let mut buffer = [0; 4096];
        loop {
            if let Some(frame) = frame::split(&mut self.received).expect("the client writes frames")
            {
                return Ok(frame);
            }
            match self.stream.read(&mut buffer)? {
                0 => return Err(io::ErrorKind::UnexpectedEof.into()),
                read => self.received.extend_from_slice(&buffer[..read]),
            }
        }
    }

    /// Does what a good daemon does.
    pub(crate) fn answer(&mut self, heard: &Frame) -> io::Result<()> {
        let header = Header { message_type: MessageType::Reply, ..heard.header };
        match heard.header {
            Header { procedure: PING, .. } if is_keepalive(&heard.header) => {
                self.say(Header { procedure: PONG, ..heard.header }, &())
            }
            Header { message_type: MessageType::Call, procedure, .. } => match procedure {
                number if number == AuthListArgs::INFO.number => {
                    self.say(header, &AuthListRet { types: vec![AuthType::NONE] })
                }
                number if number == ConnectSupportsFeatureArgs::INFO.number => {
                    self.say(header, &ConnectSupportsFeatureRet { supported: 1 })
                }
                number if number == ConnectGetHostnameArgs::INFO.number => {
                    self.say(header, &ConnectGetHostnameRet { hostname: "fake".into() })
                }
                _ => self.say(header, &()),
            },
            // What is said on a stream needs no answer but its end.
            Header { message_type: MessageType::Stream, status: Status::Ok, .. } => {
                self.say(heard.header, &())
            }
            _ => Ok(()),
        }
    }

    /// The header of the reply to the call that set the daemon off.
    pub(crate) fn reply(&self) -> Header {
        Header { message_type: MessageType::Reply, ..self.call }
    }

    /// The header of data of the stream that the call has opened.
    pub(crate) fn stream(&self) -> Header {
        Header { message_type: MessageType::Stream, status: Status::Continue, ..self.call }
    }

    /// The header of an event with this number.
    pub(crate) fn event(&self, procedure: i32) -> Header {
        Header { message_type: MessageType::Message, procedure, serial: 0, ..self.call }
    }

    pub(crate) fn say(&mut self, header: Header, payload: &impl Encode) -> io::Result<()> {
        self.raw(&frame(header, payload))
    }

    /// Sends bytes as they are.
    pub(crate) fn raw(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.stream.write_all(bytes)
    }

    /// Sends the same again and again, until the client leaves.
    pub(crate) fn flood(&mut self, bytes: &[u8]) -> io::Result<()> {
        let bytes = bytes.repeat((1_usize << 16).div_ceil(bytes.len()));
        loop {
            self.raw(&bytes)?;
        }
    }

    /// Sends a frame with a payload of so many zeros, without having them all.
    pub(crate) fn say_zeros(&mut self, header: Header, count: usize) -> io::Result<()> {
        let mut head = frame(header, &());
        let length = u32::try_from(head.len() + count).expect("a frame's length");
        head[..4].copy_from_slice(&length.to_be_bytes());
        self.raw(&head)?;
        let zeros = [0; 1 << 14];
        (0..count / zeros.len()).try_for_each(|_| self.raw(&zeros))?;
        self.raw(&zeros[..count % zeros.len()])
    }

    /// Sends a byte with as many descriptors as fit.
    pub(crate) fn descriptors(&mut self, count: usize, byte: u8) -> io::Result<()> {
        // The kernel is slow with sockets that travel through sockets.
        let file = File::open("/dev/null")?;
        let fds = vec![file.as_fd(); count];
        let mut space = [MaybeUninit::uninit(); rustix::cmsg_space!(ScmRights(253))];
        let mut ancillary = SendAncillaryBuffer::new(&mut space);
        assert!(ancillary.push(SendAncillaryMessage::ScmRights(&fds)));
        let byte = [byte];
        sendmsg(&self.stream, &[IoSlice::new(&byte)], &mut ancillary, SendFlags::NOSIGNAL)?;
        Ok(())
    }

    /// Ends the daemon's side of the conversation; it still listens.
    pub(crate) fn half_close(&mut self) -> io::Result<()> {
        self.stream.shutdown(Shutdown::Write)
    }
}

/// A frame as bytes.
pub(crate) fn frame(header: Header, payload: &impl Encode) -> BytesMut {
    let mut bytes = BytesMut::new();
    frame::write(&mut bytes, &header, payload).expect("it is within its limits");
    bytes
}

/// A payload as it is.
pub(crate) struct Raw<'a>(pub(crate) &'a [u8]);

impl Encode for Raw<'_> {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.raw(self.0);
        Ok(())
    }
}

fn is_keepalive(header: &Header) -> bool {
    header.program == Program::Keepalive.number()
}
