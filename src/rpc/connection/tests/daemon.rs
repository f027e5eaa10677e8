//! The daemon's end of a socket pair: frames in, frames out.

use std::time::Duration;

use bytes::BytesMut;
use tempfile::TempDir;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{UnixListener, UnixStream};
use tokio::time::timeout;
use virtsmith_protocol::frame::{self, Frame, Header, MessageType, Status};
use virtsmith_protocol::remote::auth::{AuthListArgs, AuthListRet, AuthType};
use virtsmith_protocol::remote::connect::{ConnectGetHostnameRet, ConnectOpenArgs};
use virtsmith_protocol::xdr::{self, Decode, Encode};
use virtsmith_protocol::{Event, Procedure, Program};

use crate::rpc::{Connection, Options, Uri};

/// The daemon's end.
pub(crate) struct Daemon {
    pub(crate) stream: UnixStream,
    received: BytesMut,
}

/// A connection, and the daemon's end of it.
pub(crate) fn pair(options: &Options) -> (Connection, Daemon) {
    let (ours, theirs) = UnixStream::pair().unwrap();
    let daemon = Daemon { stream: theirs, received: BytesMut::new() };
    (Connection::start(ours, options).unwrap(), daemon)
}

/// A daemon that can be lost and found again.
pub(crate) struct Listening {
    listener: UnixListener,
    folder: TempDir,
}

impl Listening {
    pub(crate) fn start() -> Self {
        let folder = TempDir::new().unwrap();
        Self { listener: UnixListener::bind(folder.path().join("socket")).unwrap(), folder }
    }

    pub(crate) fn uri(&self) -> Uri {
        let socket = self.folder.path().join("socket");
        format!("test+unix:///default?socket={}", socket.display()).parse().unwrap()
    }

    /// Takes the next client and greets it.
    pub(crate) async fn accept(&self) -> Daemon {
        let (stream, _) = self.listener.accept().await.unwrap();
        let mut daemon = Daemon { stream, received: BytesMut::new() };
        let _: AuthListArgs = daemon.serve(&AuthListRet { types: vec![AuthType::NONE] }).await;
        let _: ConnectOpenArgs = daemon.serve(&()).await;
        daemon
    }

    /// Whether nobody comes for a moment.
    pub(crate) async fn is_left_alone(&self) -> bool {
        timeout(Duration::from_millis(100), self.listener.accept()).await.is_err()
    }
}

impl Daemon {
    /// The next frame.
    pub(crate) async fn hear(&mut self) -> Frame {
        loop {
            if let Some(frame) = frame::split(&mut self.received).unwrap() {
                return frame;
            }
            assert_ne!(self.stream.read_buf(&mut self.received).await.unwrap(), 0, "client left");
        }
    }

    /// The next frame, which must be this call.
    pub(crate) async fn hear_call<P: Procedure + Decode>(&mut self) -> (Frame, P) {
        let frame = self.hear().await;
        let Header { program, procedure, .. } = frame.header;
        assert_eq!((program, procedure), (P::INFO.program.number(), P::INFO.number));
        let args = xdr::decode(&frame.payload).unwrap();
        (frame, args)
    }

    pub(crate) async fn say(&mut self, header: Header, payload: &impl Encode) {
        let mut bytes = BytesMut::new();
        frame::write(&mut bytes, &header, payload).unwrap();
        self.stream.write_all(&bytes).await.unwrap();
    }

    /// Replies to a call.
    pub(crate) async fn reply(&mut self, call: &Frame, ret: &impl Encode) {
        self.say(Header { message_type: MessageType::Reply, ..call.header }, ret).await;
    }

    /// Replies to a call for the host name.
    pub(crate) async fn answer(&mut self, call: &Frame, hostname: &str) {
        self.reply(call, &ConnectGetHostnameRet { hostname: hostname.into() }).await;
    }

    /// Hears this call and replies to it.
    pub(crate) async fn serve<P: Procedure + Decode>(&mut self, ret: &P::Ret) -> P {
        let (frame, args) = self.hear_call().await;
        self.reply(&frame, ret).await;
        args
    }

    /// Sends an event.
    pub(crate) async fn tell<E: Event>(&mut self, event: &E) {
        let header = Header {
            program: E::INFO.program.number(),
            version: Program::VERSION,
            procedure: E::INFO.number,
            message_type: MessageType::Message,
            serial: 0,
            status: Status::Ok,
        };
        self.say(header, event).await;
    }

    /// Whether the client has nothing to say for a moment.
    pub(crate) async fn is_quiet(&mut self) -> bool {
        let heard = timeout(Duration::from_millis(50), self.hear());
        heard.await.is_err()
    }
}
