//! One connection's conversation, as a state machine.
//!
//! A [`Session`] numbers calls, matches replies to them, hands out events and
//! answers pings, sends its own ([`set_keepalive`](Session::set_keepalive)) and
//! keeps apart the streams that calls open. It owns the bytes on their way out
//! and in, but no socket and no clock: the caller writes
//! [`outgoing`](Session::outgoing), feeds what it read to
//! [`incoming`](Session::incoming), and says what time it is.
//!
//! ```
//! use virtsmith_protocol::remote::auth::AuthListArgs;
//! use virtsmith_protocol::session::{Input, Session};
//! use virtsmith_protocol::types::from_hex;
//!
//! let mut session = Session::new();
//! let serial = session.call(&AuthListArgs {})?;
//! assert_eq!(session.outgoing().bytes.len(), 28);
//! session.sent(28);
//!
//! let reply = "000000242000808600000001000000420000000100000000000000000000000100000000";
//! session.incoming().extend(from_hex(reply).unwrap());
//! let Some(Input::Reply { serial: answered, result, .. }) = session.poll()? else { panic!() };
//! assert_eq!(answered, serial);
//! assert!(result.is_ok());
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod keepalive;
mod stream;

pub use keepalive::KeepaliveSetting;
pub use stream::STREAM_CHUNK;

use std::collections::{HashMap, VecDeque};
use std::fmt;
use std::time::Instant;

use bytes::{Buf, Bytes, BytesMut};

use crate::error::RemoteError;
use crate::frame::{self, Frame, FrameError, Header, Incoming, MessageType, Status};
use crate::generated::keepalive::{PING, PONG};
use crate::procedure::{self, Procedure, ProcedureInfo, Program};
use crate::xdr::{self, DecodeError, Encode, EncodeError, Encoder};
use keepalive::{Due, Keepalive};
use stream::Stream;

/// The number of a call within its connection.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Serial(pub u32);

/// The client's side of one connection.
#[derive(Debug, Default)]
pub struct Session {
    next_serial: u32,
    calls: HashMap<Serial, Call>,
    streams: HashMap<Serial, Stream>,
    keepalive: Option<Keepalive>,
    outgoing: BytesMut,
    /// How many bytes were sent since the beginning.
    sent: u64,
    /// Which bytes since the beginning a file descriptor travels with.
    descriptors: VecDeque<u64>,
    incoming: Incoming,
    /// The answers to pings put into `outgoing` since a ping found it empty.
    pongs: u8,
}

/// The program and procedure that a reply must name.
#[derive(Debug)]
struct Call {
    program: u32,
    procedure: i32,
    /// Whether a successful reply opens a stream.
    opens_stream: bool,
}

/// What the daemon sent.
#[derive(Debug)]
#[non_exhaustive]
pub enum Input {
    /// The reply to a call.
    Reply {
        /// Which call.
        serial: Serial,
        /// Its result as XDR, or the daemon's error.
        result: Result<Bytes, RemoteError>,
        /// How many file descriptors came with it.
        fds: u32,
    },
    /// Data of a stream. It may come before the reply that opens the stream.
    StreamData {
        /// The call that opened the stream.
        serial: Serial,
        /// The data.
        data: Bytes,
    },
    /// A hole in the data of a stream.
    StreamHole {
        /// The call that opened the stream.
        serial: Serial,
        /// Its length in bytes.
        length: u64,
    },
    /// The end of a stream.
    StreamEnd {
        /// The call that opened the stream.
        serial: Serial,
        /// Whether all went well.
        result: Result<(), RemoteError>,
    },
    /// A message that nobody asked for.
    Event {
        /// The program's number.
        program: u32,
        /// The event's number within the program.
        procedure: i32,
        /// Its content as XDR.
        payload: Bytes,
    },
}

impl Session {
    /// A session that has said nothing yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Starts a call: its frame is put behind the bytes on their way out.
    ///
    /// # Errors
    /// An argument is over its limit. Nothing is sent.
    pub fn call<P: Procedure>(&mut self, args: &P) -> Result<Serial, EncodeError> {
        self.call_raw(P::INFO, args, 0)
    }

    /// Starts a call whose arguments are encoded by the caller, and with which
    /// so many file descriptors travel.
    ///
    /// # Errors
    /// An argument is over its limit, or there are more than
    /// [`FDS_MAX`](frame::FDS_MAX) descriptors. Nothing is sent.
    pub fn call_raw<T: Encode + ?Sized>(
        &mut self,
        procedure: &ProcedureInfo,
        args: &T,
        fds: u32,
    ) -> Result<Serial, EncodeError> {
        let serial = self.free_serial();
        let mut header = Header {
            program: procedure.program.number(),
            version: Program::VERSION,
            procedure: procedure.number,
            message_type: MessageType::Call,
            serial: serial.0,
            status: Status::Ok,
        };
        if fds == 0 {
            frame::write(&mut self.outgoing, &header, args)?;
        } else {
            header.message_type = MessageType::CallWithFds;
            frame::write(&mut self.outgoing, &header, &WithFds { fds, args })?;
            self.append_descriptors(fds);
        }
        self.next_serial = serial.0.wrapping_add(1);
        let opens_stream = procedure.stream != procedure::Stream::None;
        let Header { program, procedure, .. } = header;
        self.calls.insert(serial, Call { program, procedure, opens_stream });
        if opens_stream {
            // Its data may overtake the reply.
            self.streams.insert(serial, Stream { program, procedure, closing: false });
        }
        Ok(serial)
    }

    /// Each descriptor travels with a byte of its own, outside the frame.
    fn append_descriptors(&mut self, fds: u32) {
        for _ in 0..fds {
            let at = u64::try_from(self.outgoing.len()).unwrap_or(u64::MAX);
            self.descriptors.push_back(self.sent.saturating_add(at));
            self.outgoing.extend_from_slice(&[0]);
        }
    }

    /// The number of calls without a reply.
    ///
    /// A call that nobody waits for any more counts until its reply comes: the
    /// protocol has no way to stop it.
    #[must_use]
    pub fn in_flight(&self) -> usize {
        self.calls.len()
    }

    /// The number of streams that have not ended, those among them whose calls
    /// have no reply yet.
    #[must_use]
    pub fn open_streams(&self) -> usize {
        self.streams.len()
    }

    /// What to send next.
    #[must_use]
    pub fn outgoing(&self) -> Outgoing<'_> {
        let bytes = &self.outgoing[..];
        let before = self.descriptors.front().map(|at| at.saturating_sub(self.sent));
        match before.and_then(|before| usize::try_from(before).ok()) {
            None => Outgoing { bytes, with_descriptor: false },
            Some(0) => {
                Outgoing { bytes: bytes.get(..1).unwrap_or_default(), with_descriptor: true }
            }
            Some(n) => Outgoing { bytes: bytes.get(..n).unwrap_or(bytes), with_descriptor: false },
        }
    }

    /// Takes note that so many of the [`outgoing`](Self::outgoing) bytes were
    /// sent.
    pub fn sent(&mut self, count: usize) {
        let count = count.min(self.outgoing.len());
        self.outgoing.advance(count);
        self.sent = self.sent.saturating_add(u64::try_from(count).unwrap_or(u64::MAX));
        while self.descriptors.front().is_some_and(|&at| at < self.sent) {
            self.descriptors.pop_front();
        }
    }

    /// Sends pings to a silent daemon from now on, or stops to.
    ///
    /// Only a daemon that was asked for the feature
    /// (`CONNECT_SUPPORTS_FEATURE`, `PROGRAM_KEEPALIVE`) answers them.
    pub fn set_keepalive(&mut self, setting: Option<KeepaliveSetting>, now: Instant) {
        self.keepalive = setting.map(|setting| Keepalive::new(setting, now));
    }

    /// When [`handle_timeout`](Self::handle_timeout) has something to do.
    #[must_use]
    pub fn poll_timeout(&self) -> Option<Instant> {
        self.keepalive.as_ref().map(Keepalive::next)
    }

    /// Sends the ping that is due by now.
    ///
    /// # Errors
    /// [`SessionError::Dead`]: the daemon has answered none of the last ones.
    pub fn handle_timeout(&mut self, now: Instant) -> Result<(), SessionError> {
        match self.keepalive.as_mut().map_or(Due::Nothing, |keepalive| keepalive.due(now)) {
            Due::Nothing => Ok(()),
            Due::Ping => {
                self.say_keepalive(PING);
                Ok(())
            }
            Due::Dead => Err(SessionError::Dead),
        }
    }

    /// Takes note of a sign of life: bytes have come in, or the daemon has read
    /// some for which there was no room before.
    pub fn heard(&mut self, now: Instant) {
        if let Some(keepalive) = &mut self.keepalive {
            keepalive.heard(now);
        }
    }

    /// The bytes received and not looked at yet. Append what was read, then
    /// [`poll`](Self::poll) until it gives nothing.
    pub const fn incoming(&mut self) -> &mut BytesMut {
        self.incoming.received()
    }

    /// Takes the next input out of the bytes received; `None` when more bytes
    /// are needed.
    ///
    /// # Errors
    /// The daemon breaks the protocol. The connection cannot go on.
    pub fn poll(&mut self) -> Result<Option<Input>, SessionError> {
        while let Some(frame) = self.incoming.next_frame().map_err(SessionError::Frame)? {
            if let Some(input) = self.take(frame)? {
                return Ok(Some(input));
            }
        }
        Ok(None)
    }

    fn free_serial(&self) -> Serial {
        let mut serial = self.next_serial;
        // Four thousand million calls later a slow one may still be out.
        while self.is_taken(Serial(serial)) {
            serial = serial.wrapping_add(1);
        }
        Serial(serial)
    }

    fn is_taken(&self, serial: Serial) -> bool {
        self.calls.contains_key(&serial) || self.streams.contains_key(&serial)
    }

    fn take(&mut self, frame: Frame) -> Result<Option<Input>, SessionError> {
        let Header { program, procedure, message_type, .. } = frame.header;
        match message_type {
            MessageType::Reply | MessageType::ReplyWithFds => self.take_reply(frame).map(Some),
            MessageType::Stream | MessageType::StreamHole => self.take_stream(frame),
            MessageType::Message if program == Program::Keepalive.number() => {
                if procedure == PING {
                    self.answer_ping();
                }
                Ok(None)
            }
            MessageType::Message => {
                Ok(Some(Input::Event { program, procedure, payload: frame.payload }))
            }
            MessageType::Call | MessageType::CallWithFds => {
                Err(SessionError::Unexpected(frame.header))
            }
        }
    }

    fn take_reply(&mut self, frame: Frame) -> Result<Input, SessionError> {
        let Frame { header, fds, payload } = frame;
        let serial = Serial(header.serial);
        let call = self.calls.remove(&serial).ok_or(SessionError::Unexpected(header))?;
        let Header { program, procedure, .. } = header;
        if (call.program, call.procedure) != (program, procedure) {
            return Err(SessionError::Unexpected(header));
        }
        let result = match header.status {
            Status::Ok => Ok(payload),
            Status::Error => Err(xdr::decode(&payload).map_err(SessionError::Error)?),
            Status::Continue => return Err(SessionError::Unexpected(header)),
        };
        if call.opens_stream && result.is_err() {
            self.streams.remove(&serial);
        }
        Ok(Input::Reply { serial, result, fds })
    }

    fn answer_ping(&mut self) {
        /// A daemon pings every few seconds and takes whatever it is sent for
        /// an answer; this many are enough for one that is slow to read.
        const PONGS_MAX: u8 = 16;
        if self.outgoing.is_empty() {
            self.pongs = 0;
        }
        if self.pongs < PONGS_MAX {
            self.pongs = self.pongs.saturating_add(1);
            self.say_keepalive(PONG);
        }
    }

    fn say_keepalive(&mut self, procedure: i32) {
        let header = Header {
            program: Program::Keepalive.number(),
            version: Program::VERSION,
            procedure,
            message_type: MessageType::Message,
            serial: 0,
            status: Status::Ok,
        };
        // A frame without payload is within every limit.
        let _ = frame::write(&mut self.outgoing, &header, &());
    }
}

/// What to send next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Outgoing<'a> {
    /// The bytes; as many as can be sent at once.
    pub bytes: &'a [u8],
    /// Whether the next file descriptor travels with them, and then it is one
    /// byte.
    pub with_descriptor: bool,
}

/// Arguments behind the number of file descriptors that follow them.
struct WithFds<'a, T: ?Sized> {
    fds: u32,
    args: &'a T,
}

impl<T: Encode + ?Sized> Encode for WithFds<'_, T> {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        let most = usize::try_from(frame::FDS_MAX).unwrap_or(usize::MAX);
        let fds = usize::try_from(self.fds).unwrap_or(usize::MAX);
        to.u32(EncodeError::check(fds, most)?);
        self.args.encode(to)
    }
}

/// A daemon that breaks the protocol, or is dead.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum SessionError {
    /// Bytes that are no frame.
    Frame(FrameError),
    /// An error reply that cannot be decoded.
    Error(DecodeError),
    /// A frame that answers no call, or that a daemon never sends.
    Unexpected(Header),
    /// A daemon that answers no pings.
    Dead,
}

impl fmt::Display for SessionError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Frame(error) => error.fmt(f),
            Self::Error(error) => write!(f, "an error reply is malformed: {error}"),
            Self::Unexpected(header) => write!(
                f,
                "an unexpected {:?} with serial {} for procedure {} of program {:#x}",
                header.message_type, header.serial, header.procedure, header.program
            ),
            Self::Dead => f.write_str("it has stopped answering keepalive messages"),
        }
    }
}

impl std::error::Error for SessionError {}

#[cfg(test)]
mod tests;
