//! The decoded form of a frame: its payload as JSON.

use bytes::Bytes;
use serde_json::Value;
use virtsmith_protocol::frame::{Frame, MessageType, Status};
use virtsmith_protocol::json::JsonError;
use virtsmith_protocol::net::StreamHole;
use virtsmith_protocol::xdr::{self, Decode, Encode};
use virtsmith_protocol::{ProcedureInfo, RemoteError};

use super::record::Peer;
use super::words::Target;

/// What a payload is, as far as the protocol says.
#[derive(Clone, Copy, Debug)]
pub(super) enum Shape {
    /// What a caller sends, or what an event carries.
    Args(&'static ProcedureInfo),
    /// What a daemon replies.
    Ret(&'static ProcedureInfo),
    /// A daemon's error.
    Error,
    /// The length of a hole.
    Hole,
    /// Nothing.
    Empty,
    /// Bytes that only those who sent them understand.
    Raw,
}

impl Shape {
    pub(super) fn of(frame: &Frame, from: Peer) -> Self {
        use MessageType::{Call, CallWithFds, Message, Reply, ReplyWithFds, Stream, StreamHole};
        let header = &frame.header;
        let target = Target::of(frame);
        match (header.message_type, header.status, target.info()) {
            _ if target.is_keepalive() => Self::Empty,
            // A client that does not want a stream any more says only that.
            (Stream, Status::Error, _) if from == Peer::Client && frame.payload.is_empty() => {
                Self::Empty
            }
            (_, Status::Error, _) => Self::Error,
            (StreamHole, ..) => Self::Hole,
            (Stream, ..) | (_, _, None) => Self::Raw,
            (Call | CallWithFds | Message, _, Some(info)) => Self::Args(info),
            (Reply | ReplyWithFds, _, Some(info)) => Self::Ret(info),
        }
    }

    /// The payload as JSON; `None` where it has no such form.
    ///
    /// # Errors
    /// The payload does not have the shape.
    pub(super) fn decode(self, payload: &Bytes) -> Result<Option<Value>, JsonError> {
        match self {
            Self::Args(info) => (info.json.decode_args)(payload).map(Some),
            Self::Ret(info) => (info.json.decode_ret)(payload).map(Some),
            Self::Error => to_json::<RemoteError>(payload).map(Some),
            Self::Hole => {
                let hole: StreamHole = xdr::decode(payload).map_err(JsonError::Decode)?;
                Ok(Some(serde_json::json!({ "flags": hole.flags, "length": hole.length })))
            }
            Self::Empty => xdr::decode::<()>(payload).map(|()| None).map_err(JsonError::Decode),
            Self::Raw => Ok(None),
        }
    }

    /// The payload that this JSON says; `None` where there is no such form.
    pub(super) fn encode(self, value: Value) -> Option<Bytes> {
        match self {
            Self::Args(info) => (info.json.encode_args)(value).ok(),
            Self::Ret(info) => (info.json.encode_ret)(value).ok(),
            Self::Error => to_xdr(&serde_json::from_value::<RemoteError>(value).ok()?),
            Self::Hole => {
                let length = value.get("length")?.as_i64()?;
                let flags = value.get("flags")?.as_u64().and_then(|flags| flags.try_into().ok())?;
                to_xdr(&StreamHole { length, flags })
            }
            Self::Empty | Self::Raw => None,
        }
    }
}

impl Target {
    pub(super) const fn of(frame: &Frame) -> Self {
        Self { program: frame.header.program, procedure: frame.header.procedure }
    }
}

/// The text beside a frame; `None` where there is nothing to say.
pub(super) fn text(frame: &Frame, from: Peer) -> Option<String> {
    if frame.payload.is_empty() {
        return None;
    }
    let value = Shape::of(frame, from).decode(&frame.payload).ok()??;
    Some(value.to_string())
}

/// The payload that the text beside a frame says, whatever the frame's own is;
/// `None` where it says none.
pub(super) fn payload(frame: &Frame, from: Peer, text: &str) -> Option<Bytes> {
    Shape::of(frame, from).encode(serde_json::from_str(text).ok()?)
}

fn to_json<T: Decode + serde::Serialize>(payload: &Bytes) -> Result<Value, JsonError> {
    let value: T = xdr::decode(payload).map_err(JsonError::Decode)?;
    serde_json::to_value(value).map_err(JsonError::Json)
}

fn to_xdr(value: &impl Encode) -> Option<Bytes> {
    xdr::encode(value).ok()
}
