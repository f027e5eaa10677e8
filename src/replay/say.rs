//! Frames for tests, by the procedure's name and what they say as JSON.

use serde_json::Value;
use virtsmith_protocol::Program;
use virtsmith_protocol::frame::{Frame, Header, MessageType, Status};
use virtsmith_protocol::procedure::{Kind, find};

/// The reply with this serial; without one a call or an event.
pub(super) fn frame(name: &str, reply: Option<u32>, value: Value) -> Frame {
    let info = find(name).unwrap();
    let (message_type, payload) = match (reply, info.kind) {
        (Some(_), _) => (MessageType::Reply, (info.json.encode_ret)(value)),
        (None, Kind::Call) => (MessageType::Call, (info.json.encode_args)(value)),
        (None, Kind::Event) => (MessageType::Message, (info.json.encode_args)(value)),
    };
    let header = Header {
        program: info.program.number(),
        version: Program::VERSION,
        procedure: info.number,
        message_type,
        serial: reply.unwrap_or_default(),
        status: Status::Ok,
    };
    Frame { header, fds: 0, payload: payload.unwrap() }
}
