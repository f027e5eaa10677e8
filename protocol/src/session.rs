//! One connection's conversation, as a state machine.
//!
//! A [`Session`] numbers calls, matches replies to them, hands out events and
//! answers pings. It owns the bytes on their way out and in, but no socket:
//! the caller writes [`outgoing`](Session::outgoing) and feeds what it read to
//! [`incoming`](Session::incoming).
//!
//! ```
//! use bytes::Buf;
//! use virtsmith_protocol::remote::auth::AuthListArgs;
//! use virtsmith_protocol::session::{Input, Session};
//! use virtsmith_protocol::types::from_hex;
//!
//! let mut session = Session::new();
//! let serial = session.call(&AuthListArgs {})?;
//! let sent = session.outgoing().split();
//! assert_eq!(sent.len(), 28);
//!
//! let reply = "000000242000808600000001000000420000000100000000000000000000000100000000";
//! session.incoming().extend(from_hex(reply).unwrap());
//! let Some(Input::Reply { serial: answered, result }) = session.poll()? else { panic!() };
//! assert_eq!(answered, serial);
//! assert!(result.is_ok());
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

use std::collections::HashMap;
use std::fmt;

use bytes::{Bytes, BytesMut};

use crate::error::RemoteError;
use crate::frame::{self, Frame, FrameError, Header, MessageType, Status};
use crate::procedure::{Procedure, ProcedureInfo, Program};
use crate::xdr::{self, DecodeError, Encode, EncodeError};

/// The number of a call within its connection.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Serial(pub u32);

/// The client's side of one connection.
#[derive(Debug, Default)]
pub struct Session {
    next_serial: u32,
    calls: HashMap<Serial, Call>,
    outgoing: BytesMut,
    incoming: BytesMut,
    /// The answers to pings put into `outgoing` since a ping found it empty.
    pongs: u8,
}

/// The program and procedure that a reply must name.
#[derive(Debug, PartialEq, Eq)]
struct Call {
    program: u32,
    procedure: i32,
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
        self.call_raw(P::INFO, args)
    }

    /// Starts a call whose arguments are encoded by the caller.
    ///
    /// # Errors
    /// An argument is over its limit. Nothing is sent.
    pub fn call_raw<T: Encode + ?Sized>(
        &mut self,
        procedure: &ProcedureInfo,
        args: &T,
    ) -> Result<Serial, EncodeError> {
        let serial = self.free_serial();
        let header = Header {
            program: procedure.program.number(),
            version: Program::VERSION,
            procedure: procedure.number,
            message_type: MessageType::Call,
            serial: serial.0,
            status: Status::Ok,
        };
        frame::write(&mut self.outgoing, &header, args)?;
        self.next_serial = serial.0.wrapping_add(1);
        let Header { program, procedure, .. } = header;
        self.calls.insert(serial, Call { program, procedure });
        Ok(serial)
    }

    /// The number of calls without a reply.
    ///
    /// A call that nobody waits for any more counts until its reply comes: the
    /// protocol has no way to stop it.
    #[must_use]
    pub fn in_flight(&self) -> usize {
        self.calls.len()
    }

    /// The bytes to send. Take off the front what was sent.
    pub const fn outgoing(&mut self) -> &mut BytesMut {
        &mut self.outgoing
    }

    /// The bytes received and not looked at yet. Append what was read, then
    /// [`poll`](Self::poll) until it gives nothing.
    pub const fn incoming(&mut self) -> &mut BytesMut {
        &mut self.incoming
    }

    /// Takes the next input out of the bytes received; `None` when more bytes
    /// are needed.
    ///
    /// # Errors
    /// The daemon breaks the protocol. The connection cannot go on.
    pub fn poll(&mut self) -> Result<Option<Input>, SessionError> {
        while let Some(frame) = frame::split(&mut self.incoming).map_err(SessionError::Frame)? {
            if let Some(input) = self.take(frame)? {
                return Ok(Some(input));
            }
        }
        Ok(None)
    }

    fn free_serial(&self) -> Serial {
        let mut serial = self.next_serial;
        // Four thousand million calls later a slow one may still be out.
        while self.calls.contains_key(&Serial(serial)) {
            serial = serial.wrapping_add(1);
        }
        Serial(serial)
    }

    fn take(&mut self, frame: Frame) -> Result<Option<Input>, SessionError> {
        let Header { program, procedure, message_type, .. } = frame.header;
        match message_type {
            MessageType::Reply => self.take_reply(frame).map(Some),
            MessageType::Message if program == Program::Keepalive.number() => {
                self.answer_keepalive(&frame.header);
                Ok(None)
            }
            MessageType::Message => {
                Ok(Some(Input::Event { program, procedure, payload: frame.payload }))
            }
            MessageType::Call
            | MessageType::CallWithFds
            | MessageType::ReplyWithFds
            | MessageType::Stream
            | MessageType::StreamHole => Err(SessionError::Unexpected(frame.header)),
        }
    }

    fn take_reply(&mut self, frame: Frame) -> Result<Input, SessionError> {
        let header = frame.header;
        let serial = Serial(header.serial);
        let call = self.calls.remove(&serial).ok_or(SessionError::Unexpected(header))?;
        if call != (Call { program: header.program, procedure: header.procedure }) {
            return Err(SessionError::Unexpected(header));
        }
        let result = match header.status {
            Status::Ok => Ok(frame.payload),
            Status::Error => Err(xdr::decode(&frame.payload).map_err(SessionError::Error)?),
            Status::Continue => return Err(SessionError::Unexpected(header)),
        };
        Ok(Input::Reply { serial, result })
    }

    fn answer_keepalive(&mut self, ping: &Header) {
        const PING: i32 = 1;
        const PONG: i32 = 2;
        /// A daemon pings every few seconds and takes whatever it is sent for
        /// an answer; this many are enough for one that is slow to read.
        const PONGS_MAX: u8 = 16;
        if self.outgoing.is_empty() {
            self.pongs = 0;
        }
        if ping.procedure == PING && self.pongs < PONGS_MAX {
            self.pongs = self.pongs.saturating_add(1);
            let pong = Header { procedure: PONG, ..*ping };
            // A frame without payload is within every limit.
            let _ = frame::write(&mut self.outgoing, &pong, &());
        }
    }
}

/// A daemon that breaks the protocol.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum SessionError {
    /// Bytes that are no frame.
    Frame(FrameError),
    /// An error reply that cannot be decoded.
    Error(DecodeError),
    /// A frame that answers no call, or that a daemon never sends.
    Unexpected(Header),
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
        }
    }
}

impl std::error::Error for SessionError {}

#[cfg(test)]
mod tests;
