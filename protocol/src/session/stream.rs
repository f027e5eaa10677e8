//! Streams: data that belongs to a call.
//!
//! It follows the reply as a rule; but a daemon that has the data at hand may
//! send it first.
//!
//! A stream ends in one of three ways. The daemon has no more data: it says so,
//! and the session confirms. The client has no more data
//! ([`finish`](Session::finish_stream)) or does not want any
//! ([`abort`](Session::abort_stream)): the daemon confirms. Or the daemon reports
//! an error. Whichever it is, [`Input::StreamEnd`] is the last that is heard of
//! it.

use super::{Input, Serial, Session, SessionError};
use crate::frame::{self, Frame, Header, MessageType, Status};
use crate::net::StreamHole;
use crate::procedure::Program;
use crate::xdr::{self, Encode, EncodeError, Encoder};

/// The most data that one frame of a stream carries: what every libvirt takes.
pub const STREAM_CHUNK: usize = 262_120;

/// One stream, from its call until its end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Stream {
    pub(super) program: u32,
    pub(super) procedure: i32,
    /// Our last word is said; only the daemon's confirmation counts now.
    pub(super) closing: bool,
}

impl Session {
    /// Sends data on a stream, at most [`STREAM_CHUNK`] bytes of it; gives the
    /// number of bytes taken.
    ///
    /// Nothing is taken by a stream that has ended.
    pub fn send_stream(&mut self, serial: Serial, data: &[u8]) -> usize {
        let chunk = data.get(..STREAM_CHUNK).unwrap_or(data);
        // An empty frame would say that there is no more data.
        if chunk.is_empty() || !self.say(serial, MessageType::Stream, Status::Continue, &Raw(chunk))
        {
            return 0;
        }
        chunk.len()
    }

    /// Sends a hole of `length` bytes on a stream that was opened as sparse.
    pub fn send_hole(&mut self, serial: Serial, length: i64) {
        self.say(
            serial,
            MessageType::StreamHole,
            Status::Continue,
            &StreamHole { length, flags: 0 },
        );
    }

    /// Says that no more data will come.
    pub fn finish_stream(&mut self, serial: Serial) {
        self.close(serial, Status::Ok);
    }

    /// Says that the stream is not wanted any more.
    pub fn abort_stream(&mut self, serial: Serial) {
        self.close(serial, Status::Error);
    }

    fn close(&mut self, serial: Serial, status: Status) {
        if self.say(serial, MessageType::Stream, status, &())
            && let Some(stream) = self.streams.get_mut(&serial)
        {
            stream.closing = true;
        }
    }

    /// Queues a frame, unless our last word on this stream is said.
    fn say(
        &mut self,
        serial: Serial,
        message_type: MessageType,
        status: Status,
        payload: &impl Encode,
    ) -> bool {
        let Some(&Stream { program, procedure, closing: false }) = self.streams.get(&serial) else {
            return false;
        };
        let version = Program::VERSION;
        let header = Header { program, version, procedure, message_type, serial: serial.0, status };
        frame::write(&mut self.outgoing, &header, payload).is_ok()
    }

    pub(super) fn take_stream(&mut self, frame: Frame) -> Result<Option<Input>, SessionError> {
        let serial = Serial(frame.header.serial);
        let Some(&Stream { closing, .. }) = self.streams.get(&serial) else {
            // Data may still be on its way when a stream ends.
            return Ok(None);
        };
        match (frame.header.status, frame.header.message_type) {
            (Status::Error, _) => {
                // Whoever writes is to hear of the connection's end, not of the stream's.
                let error = xdr::decode(&frame.payload).map_err(SessionError::Error)?;
                self.streams.remove(&serial);
                Ok(Some(Input::StreamEnd { serial, result: Err(error) }))
            }
            (Status::Ok, _) => {
                self.streams.remove(&serial);
                Ok(Some(Input::StreamEnd { serial, result: Ok(()) }))
            }
            (Status::Continue, _) if closing => Ok(None),
            (Status::Continue, MessageType::StreamHole) => {
                let hole: StreamHole = xdr::decode(&frame.payload).map_err(SessionError::Error)?;
                let length = u64::try_from(hole.length)
                    .map_err(|_| SessionError::Unexpected(frame.header))?;
                Ok(Some(Input::StreamHole { serial, length }))
            }
            (Status::Continue, _) if frame.payload.is_empty() => {
                self.finish_stream(serial);
                Ok(None)
            }
            (Status::Continue, _) => Ok(Some(Input::StreamData { serial, data: frame.payload })),
        }
    }
}

/// Data of a stream, which is not padded.
struct Raw<'a>(&'a [u8]);

impl Encode for Raw<'_> {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.raw(self.0);
        Ok(())
    }
}
