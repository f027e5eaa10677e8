//! Frames: a length word, a header, a payload.
//!
//! Each message on a connection is one frame. [`split`] takes frames off the
//! front of what was received and never holds more than what has arrived;
//! [`Incoming`] does so for a connection, and [`write()`] appends one.

mod incoming;

pub use incoming::Incoming;
#[cfg(test)]
pub(crate) use incoming::{LARGE, READ_AHEAD};

use std::fmt;

use bytes::{Buf, Bytes, BytesMut};

use crate::xdr::{Encode, EncodeError, Encoder};

/// The size of the length word, which counts itself.
pub const LENGTH_SIZE: usize = 4;

/// The size of the header behind the length word.
pub const HEADER_SIZE: usize = 24;

/// The largest frame: 32 MiB and its length word.
pub const FRAME_MAX: usize = 33_554_432 + LENGTH_SIZE;

/// The most file descriptors that travel with one frame.
pub const FDS_MAX: u32 = 32;

/// What a frame is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Header {
    /// The program's number.
    pub program: u32,
    /// The program's version.
    pub version: u32,
    /// The procedure's number within the program.
    pub procedure: i32,
    /// What kind of message follows.
    pub message_type: MessageType,
    /// The call's number, chosen by the caller; 0 in events.
    pub serial: u32,
    /// Whether it is an error, or part of a stream.
    pub status: Status,
}

/// What kind of message a frame carries (`virNetMessageType`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MessageType {
    /// Arguments of a call.
    Call,
    /// Result of a call, or its error.
    Reply,
    /// A message that nobody replies to.
    Message,
    /// Data of a stream.
    Stream,
    /// Arguments of a call, with file descriptors.
    CallWithFds,
    /// Result of a call, with file descriptors.
    ReplyWithFds,
    /// A hole in a stream.
    StreamHole,
}

impl MessageType {
    const ALL: [Self; 7] = [
        Self::Call,
        Self::Reply,
        Self::Message,
        Self::Stream,
        Self::CallWithFds,
        Self::ReplyWithFds,
        Self::StreamHole,
    ];

    const fn has_fds(self) -> bool {
        matches!(self, Self::CallWithFds | Self::ReplyWithFds)
    }
}

/// How a frame's message ends (`virNetMessageStatus`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// All is well.
    Ok,
    /// The payload is an error.
    Error,
    /// More of this stream follows.
    Continue,
}

impl Status {
    const ALL: [Self; 3] = [Self::Ok, Self::Error, Self::Continue];
}

/// One message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Frame {
    /// What it is about.
    pub header: Header,
    /// How many file descriptors follow it, outside its length.
    pub fds: u32,
    /// Arguments, result, error or data.
    pub payload: Bytes,
}

/// Takes the first frame off `received`; `None` until it has arrived whole.
///
/// # Errors
/// What arrived is no frame. The connection cannot go on: where the next frame
/// starts is unknown.
pub fn split(received: &mut BytesMut) -> Result<Option<Frame>, FrameError> {
    let Some(length) = claimed_length(received) else { return Ok(None) };
    if !(LENGTH_SIZE + HEADER_SIZE..=FRAME_MAX).contains(&length) {
        return Err(FrameError::Length(u32::try_from(length).unwrap_or(u32::MAX)));
    }
    if received.len() < length {
        return Ok(None);
    }
    let mut frame = received.split_to(length).freeze();
    frame.advance(LENGTH_SIZE);
    parse(frame).map(Some)
}

/// Appends one frame.
///
/// # Errors
/// The payload is over its limits; `to` is as it was.
pub fn write<T: Encode + ?Sized>(
    to: &mut BytesMut,
    header: &Header,
    payload: &T,
) -> Result<(), EncodeError> {
    let start = to.len();
    let mut encoder = Encoder::new(to);
    encoder.u32(0);
    encoder.u32(header.program);
    encoder.u32(header.version);
    encoder.i32(header.procedure);
    encoder.u32(position(&MessageType::ALL, header.message_type));
    encoder.u32(header.serial);
    encoder.u32(position(&Status::ALL, header.status));
    let written = payload
        .encode(&mut encoder)
        .and_then(|()| EncodeError::check(to.len().saturating_sub(start), FRAME_MAX));
    match (written, to.get_mut(start..).and_then(|frame| frame.first_chunk_mut())) {
        (Ok(length), Some(word)) => {
            *word = length.to_be_bytes();
            Ok(())
        }
        (result, _) => {
            to.truncate(start);
            result.map(|_| ())
        }
    }
}

/// The length that the first frame claims to have, its length word included.
fn claimed_length(received: &[u8]) -> Option<usize> {
    let word = received.first_chunk::<LENGTH_SIZE>()?;
    Some(usize::try_from(u32::from_be_bytes(*word)).unwrap_or(usize::MAX))
}

fn parse(mut frame: Bytes) -> Result<Frame, FrameError> {
    // `split` has checked that the header is there.
    let header = Header {
        program: frame.get_u32(),
        version: frame.get_u32(),
        procedure: frame.get_i32(),
        message_type: known(&MessageType::ALL, frame.get_u32()).ok_or(FrameError::Type)?,
        serial: frame.get_u32(),
        status: known(&Status::ALL, frame.get_u32()).ok_or(FrameError::Status)?,
    };
    let fds = match header.message_type.has_fds() {
        true => frame.try_get_u32().map_err(|_| FrameError::Fds)?,
        false => 0,
    };
    if fds > FDS_MAX {
        return Err(FrameError::Fds);
    }
    Ok(Frame { header, fds, payload: frame })
}

fn known<T: Copy>(all: &[T], number: u32) -> Option<T> {
    all.get(usize::try_from(number).ok()?).copied()
}

fn position<T: Copy + PartialEq>(all: &[T], value: T) -> u32 {
    // The wire's numbers are the positions in `ALL`; every value is in it.
    (0..).zip(all).find(|(_, each)| **each == value).map_or(0, |(number, _)| number)
}

/// Bytes that are no frame.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum FrameError {
    /// A length under 28 bytes or over 32 MiB.
    Length(u32),
    /// An unknown message type.
    Type,
    /// An unknown status.
    Status,
    /// A number of file descriptors that is missing or over 32.
    Fds,
}

impl fmt::Display for FrameError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Length(length) => write!(f, "a frame claims a length of {length} bytes"),
            Self::Type => f.write_str("a frame has an unknown message type"),
            Self::Status => f.write_str("a frame has an unknown status"),
            Self::Fds => f.write_str("a frame has a bad number of file descriptors"),
        }
    }
}

impl std::error::Error for FrameError {}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::types::from_hex;
    use proptest::prelude::*;

    const AUTH_LIST_REPLY: &str =
        "000000242000808600000001000000420000000100000000000000000000000100000000";

    fn bytes(hex: &str) -> BytesMut {
        BytesMut::from(&from_hex(hex).unwrap()[..])
    }

    fn header() -> Header {
        Header {
            program: 0x2000_8086,
            version: 1,
            procedure: 66,
            message_type: MessageType::Reply,
            serial: 0,
            status: Status::Ok,
        }
    }

    #[test]
    fn a_frame_arrives_byte_by_byte() {
        let whole = bytes(AUTH_LIST_REPLY);
        let mut received = BytesMut::new();
        for &byte in &whole {
            assert_eq!(split(&mut received), Ok(None));
            received.extend_from_slice(&[byte]);
        }
        let frame = split(&mut received).unwrap().unwrap();
        assert_eq!(frame.header, header());
        assert_eq!(&frame.payload[..], [0, 0, 0, 1, 0, 0, 0, 0]);
        assert!(received.is_empty());
    }

    #[test]
    fn a_written_frame_equals_the_measured_one() {
        let mut written = BytesMut::new();
        write(&mut written, &header(), &1_u64.rotate_left(32)).unwrap();
        assert_eq!(written, bytes(AUTH_LIST_REPLY));
    }

    #[test]
    fn a_payload_over_its_limits_leaves_the_buffer_as_it_was() {
        struct TooLong;
        impl Encode for TooLong {
            fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
                to.string("four", 3)
            }
        }
        struct TooLarge;
        impl Encode for TooLarge {
            fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
                to.opaque(&vec![0; FRAME_MAX], u32::MAX)
            }
        }
        let mut written = bytes("0102");
        assert!(write(&mut written, &header(), &TooLong).is_err());
        assert!(write(&mut written, &header(), &TooLarge).is_err());
        assert_eq!(written, bytes("0102"));
    }

    #[test]
    fn what_is_no_frame_is_refused() {
        let head = "20008086000000010000004200000001000000000000000";
        for (hex, error) in [
            ("0000001b".to_owned(), FrameError::Length(27)),
            ("02000005".to_owned(), FrameError::Length(33_554_437)),
            ("ffffffff".to_owned(), FrameError::Length(u32::MAX)),
            (
                format!("0000001c{}", head.replace("0000004200000001", "0000004200000007") + "0"),
                FrameError::Type,
            ),
            (format!("0000001c{head}3"), FrameError::Status),
            (
                format!("0000001c{}", head.replace("0000004200000001", "0000004200000005") + "0"),
                FrameError::Fds,
            ),
            (
                format!(
                    "00000020{}",
                    head.replace("0000004200000001", "0000004200000005") + "000000021"
                ),
                FrameError::Fds,
            ),
        ] {
            assert_eq!(split(&mut bytes(&hex)), Err(error), "{hex}");
        }
    }

    proptest! {
        #[test]
        fn any_bytes_are_frames_an_error_or_too_few(input: Vec<u8>) {
            let mut received = BytesMut::from(&input[..]);
            while let Ok(Some(_)) = split(&mut received) {}
        }
    }
}
