//! What a client says, and what is said in turn.

use bytes::Bytes;
use virtsmith_protocol::api::error::{ErrorDomain, ErrorNumber};
use virtsmith_protocol::frame::{Frame, Header, MessageType, Status};
use virtsmith_protocol::net::StreamHole;
use virtsmith_protocol::procedure::Kind;
use virtsmith_protocol::{ProcedureInfo, Program, RemoteError, xdr};

use super::connect::check_open;
use super::refusal::{Reply, not_supported, refuse, unknown_procedure};
use super::route::{self, Caller};
use super::state::State;
use super::volume::Part;

/// A frame for a client, or the end of its connection.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Say {
    pub(super) client: u32,
    pub(super) frame: Option<Frame>,
}

/// The programs of a daemon's main socket.
const PROGRAMS: [Program; 3] = [Program::Remote, Program::Qemu, Program::Lxc];

impl State {
    /// Takes a frame of a client, and gives all that is said to anybody.
    ///
    /// Events come before the reply to the call that caused them.
    pub(super) fn hear(&mut self, client: u32, frame: &Frame) -> Vec<Say> {
        let caller = Caller { client, serial: frame.header.serial };
        let answer = match frame.header.message_type {
            MessageType::Call | MessageType::CallWithFds => Some(self.answer(caller, frame)),
            MessageType::Stream | MessageType::StreamHole => self.hear_stream(caller, frame),
            MessageType::Reply | MessageType::Message | MessageType::ReplyWithFds => None,
        };
        // What a finished stream changed comes to light later.
        let is_call = matches!(frame.header.message_type, MessageType::Call);
        let mut said = Vec::new();
        let answer = answer.map(|frame| Say { client, frame: Some(frame) });
        if is_call {
            said.extend(self.tell());
            said.extend(answer);
        } else {
            said.extend(answer);
            said.extend(self.tell());
        }
        if self.clients.get(&client).is_some_and(|client| client.leaves) {
            said.push(Say { client, frame: None });
        }
        said
    }

    /// Turns what has happened into messages to those who asked.
    pub(super) fn tell(&mut self) -> Vec<Say> {
        let events = self.take_events();
        let mut said = Vec::new();
        for event in &events {
            for (client, known) in &self.clients {
                let messages = known.registrations.iter().filter_map(|to| event.message(to));
                said.extend(messages.map(|(procedure, payload)| {
                    let header = header(procedure, MessageType::Message, 0);
                    Say { client: *client, frame: Some(Frame { header, fds: 0, payload }) }
                }));
            }
        }
        said
    }

    /// The next part of a stream to a client, if one is open.
    pub(super) fn pump(&mut self, client: u32) -> Option<Frame> {
        let (serial, part) = self.next_part(client)?;
        let procedure = self.clients.get(&client)?.transfers.get(&serial)?.procedure();
        let (message_type, payload) = match part {
            Part::Data(bytes) => (MessageType::Stream, bytes),
            Part::End => (MessageType::Stream, Bytes::new()),
            Part::Hole(length) => {
                let length = i64::try_from(length).unwrap_or(i64::MAX);
                let hole = StreamHole { length, flags: 0 };
                (MessageType::StreamHole, xdr::encode(&hole).unwrap_or_default())
            }
        };
        let header = header(procedure, message_type, serial);
        let header = Header { status: Status::Continue, ..header };
        Some(Frame { header, fds: 0, payload })
    }

    fn answer(&mut self, caller: Caller, frame: &Frame) -> Frame {
        let result = self.dispatch(caller, frame);
        reply(frame, MessageType::Reply, result)
    }

    fn dispatch(&mut self, caller: Caller, frame: &Frame) -> Reply<Bytes> {
        let Header { program, version, procedure: number, .. } = frame.header;
        let known = Program::from_number(program)
            .filter(|known| PROGRAMS.contains(known) && version == Program::VERSION);
        let Some(program) = known else {
            let message = format!("Cannot find program {program} version {version}");
            return Err(refuse(ErrorNumber::RPC, ErrorDomain::RPC, message));
        };
        let procedure = program.procedure(number).filter(|known| known.kind == Kind::Call);
        let procedure = procedure.ok_or_else(|| unknown_procedure(number))?;
        check_open(self.client(caller).is_open, procedure)?;
        self.check_failing(procedure)?;
        let route = route::find(procedure).ok_or_else(|| not_supported(procedure))?;
        let driver = self.about.driver;
        (route.answer)(self, caller, &frame.payload).map_err(|mut error| {
            error.domain = driver.error_domain(error.domain);
            error
        })
    }

    /// Fails a call as a test has ordered.
    fn check_failing(&self, procedure: &ProcedureInfo) -> Reply<()> {
        let is_meant = |(failing, _): &&(&ProcedureInfo, RemoteError)| {
            (failing.program, failing.number) == (procedure.program, procedure.number)
        };
        match self.failing.iter().find(is_meant) {
            Some((_, error)) => Err(Box::new(error.clone())),
            None => Ok(()),
        }
    }

    /// Takes a part of a stream; what comes after its end is for nobody.
    fn hear_stream(&mut self, caller: Caller, frame: &Frame) -> Option<Frame> {
        self.clients.get(&caller.client)?.transfers.get(&caller.serial)?;
        let result = match (frame.header.message_type, frame.header.status) {
            (MessageType::StreamHole, _) => self.hear_hole(caller, &frame.payload),
            (_, Status::Continue) if frame.payload.is_empty() => Ok(()),
            (_, Status::Continue) => self.take_data(caller, &frame.payload),
            (_, Status::Ok | Status::Error) => {
                self.close_stream(caller);
                return Some(reply(frame, MessageType::Stream, Ok(Bytes::new())));
            }
        };
        let error = result.err()?;
        self.close_stream(caller);
        Some(reply(frame, MessageType::Stream, Err(error)))
    }

    fn hear_hole(&mut self, caller: Caller, payload: &Bytes) -> Reply<()> {
        let hole: StreamHole = xdr::decode(payload).map_err(|_| {
            let message = "Unable to decode message payload";
            refuse(ErrorNumber::RPC, ErrorDomain::RPC, message)
        })?;
        self.take_hole(caller, hole.length)
    }

    fn close_stream(&mut self, caller: Caller) {
        if let Some(transfer) = self.client(caller).transfers.remove(&caller.serial) {
            self.end_stream(&transfer);
        }
    }
}

fn header(procedure: &ProcedureInfo, message_type: MessageType, serial: u32) -> Header {
    Header {
        program: procedure.program.number(),
        version: Program::VERSION,
        procedure: procedure.number,
        message_type,
        serial,
        status: Status::Ok,
    }
}

fn reply(to: &Frame, message_type: MessageType, result: Reply<Bytes>) -> Frame {
    let (status, payload) = match result {
        Ok(payload) => (Status::Ok, payload),
        // Its texts are within the limits.
        Err(error) => (Status::Error, xdr::encode(&*error).unwrap_or_default()),
    };
    Frame { header: Header { message_type, status, ..to.header }, fds: 0, payload }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn frame(procedure: &ProcedureInfo, message_type: MessageType, payload: &[u8]) -> Frame {
        let payload = Bytes::copy_from_slice(payload);
        Frame { header: header(procedure, message_type, 7), fds: 0, payload }
    }

    fn statuses(said: &[Say]) -> Vec<Status> {
        said.iter().filter_map(|say| Some(say.frame.as_ref()?.header.status)).collect()
    }

    proptest! {
        #[test]
        fn every_call_is_answered_once_whatever_its_arguments(
            index: prop::sample::Index,
            payload in prop::collection::vec(prop_oneof![Just(0), any::<u8>()], 0..200),
        ) {
            let mut state = State::default();
            state.client(Caller { client: 1, serial: 0 }).is_open = true;
            let calls = Program::Remote.procedures();
            let procedure = calls[index.index(calls.len())];
            let said = state.hear(1, &frame(procedure, MessageType::Call, &payload));
            let replies = said.iter().filter_map(|say| say.frame.as_ref());
            let replies = replies.filter(|frame| frame.header.message_type == MessageType::Reply);
            prop_assert_eq!(replies.count(), 1);
        }
    }

    #[test]
    fn what_is_said_on_no_stream_is_for_nobody() {
        let mut state = State::default();
        let upload = virtsmith_protocol::procedure::find("STORAGE_VOL_UPLOAD").unwrap();
        for message_type in [MessageType::Stream, MessageType::StreamHole, MessageType::Reply] {
            assert_eq!(state.hear(1, &frame(upload, message_type, b"data")), []);
        }
        let said = state.hear(1, &frame(upload, MessageType::Call, b""));
        assert_eq!(statuses(&said), [Status::Error]);
    }
}
