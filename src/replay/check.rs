//! Finds what is wrong with a recording that can be read.

use std::collections::{HashMap, HashSet, VecDeque};
use std::fmt;
use std::io::BufRead;
use std::time::Duration;

use serde_json::Value;
use virtsmith_protocol::frame::{Frame, MessageType, Status};
use virtsmith_protocol::procedure::Stream;

use super::callbacks::{Family, Role, role};
use super::decoded::Shape;
use super::record::{Content, Entry, Peer};
use super::words::Target;
use super::{Error, Reader};

/// Something that a daemon and its clients would not have said so.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Problem {
    /// The line of the record, counted from 1.
    pub line: u64,
    /// What is wrong with it.
    pub message: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.line, self.message)
    }
}

/// Gives the problems of a recording, in its order.
///
/// Every payload must decode and encode to the same bytes; replies must answer
/// calls, streams belong to calls that open them, and events to callbacks that
/// were asked for; time must not go back; and decoded forms must say what the
/// bytes say. Procedures that are not known here are passed over.
///
/// # Errors
/// The source is no recording, or its header cannot be read.
pub fn check<R: BufRead>(source: R) -> Result<impl Iterator<Item = Problem>, Error> {
    let mut reader = Reader::new(source)?.with_decoded();
    let mut checker = Checker::default();
    Ok(std::iter::from_fn(move || {
        while checker.problems.is_empty() {
            match reader.next()? {
                Ok(entry) => checker.take(&entry),
                Err(error) => {
                    let line = error.line().unwrap_or_default();
                    let message = error.without_line().to_string();
                    checker.problems.push_back(Problem { line, message });
                }
            }
        }
        checker.problems.pop_front()
    }))
}

#[derive(Default)]
struct Checker {
    problems: VecDeque<Problem>,
    connections: HashMap<u32, Conversation>,
    now: Duration,
}

/// What one connection has said so far.
#[derive(Default)]
struct Conversation {
    closed: bool,
    calls: HashMap<u32, Target>,
    streams: HashMap<u32, Target>,
    /// Streams whose end the daemon has said.
    ended: HashSet<u32>,
    asked: HashSet<Family>,
    granted: HashSet<(Family, i32)>,
}

impl Checker {
    fn take(&mut self, entry: &Entry) {
        let Entry { line, record, decoded } = entry;
        let mut complaints = Vec::new();
        if record.at < self.now {
            complaints.push("the time goes back".to_owned());
        }
        self.now = record.at;
        let known = u32::try_from(self.connections.len()).unwrap_or(u32::MAX);
        if !self.connections.contains_key(&record.connection)
            && record.connection != known.saturating_add(1)
        {
            let next = known.saturating_add(1);
            complaints.push(format!("the next connection to speak must have the number {next}"));
        }
        let conversation = self.connections.entry(record.connection).or_default();
        if conversation.closed {
            complaints.push("this connection was closed before".to_owned());
        }
        match &record.content {
            Content::Close => conversation.closed = true,
            Content::Frame { frame, .. } => {
                complaints.extend(conversation.hear(frame, record.from));
                complaints.extend(payload_faults(frame, record.from, decoded.as_deref()));
            }
        }
        let problem = |message| Problem { line: *line, message };
        self.problems.extend(complaints.into_iter().map(problem));
    }
}

impl Conversation {
    /// What is wrong with this frame at this time.
    fn hear(&mut self, frame: &Frame, from: Peer) -> Option<String> {
        let target = Target::of(frame);
        if target.is_keepalive() {
            return None;
        }
        use MessageType::{Call, CallWithFds, Message, Reply, ReplyWithFds, Stream, StreamHole};
        let fault = match (frame.header.message_type, from) {
            (Call | CallWithFds, Peer::Client) => self.call(frame, target),
            (Reply | ReplyWithFds, Peer::Daemon) => self.reply(frame, target),
            (Message, Peer::Daemon) => None,
            (Stream | StreamHole, _) => self.stream(frame, target, from),
            (Call | CallWithFds, Peer::Daemon) => Some("daemons do not call".to_owned()),
            (Reply | ReplyWithFds | Message, Peer::Client) => {
                Some("clients neither reply nor send events".to_owned())
            }
        };
        fault.or_else(|| self.callback(frame, from))
    }

    fn call(&mut self, frame: &Frame, target: Target) -> Option<String> {
        let serial = frame.header.serial;
        if target.info().is_some_and(|info| info.stream != Stream::None) {
            self.streams.insert(serial, target);
        }
        let before = self.calls.insert(serial, target)?;
        Some(format!("the call of {before} with serial {serial} has no reply yet"))
    }

    fn reply(&mut self, frame: &Frame, target: Target) -> Option<String> {
        let serial = frame.header.serial;
        if frame.header.status == Status::Error {
            self.streams.remove(&serial);
        }
        match self.calls.remove(&serial) {
            None => Some(format!("no call with serial {serial} waits for a reply")),
            Some(call) if call != target => {
                Some(format!("the call with serial {serial} is of {call}"))
            }
            Some(_) => None,
        }
    }

    fn stream(&mut self, frame: &Frame, target: Target, from: Peer) -> Option<String> {
        let serial = frame.header.serial;
        match self.streams.get(&serial) {
            // Last words may cross, and a daemon answers the client's even so.
            None if frame.header.status != Status::Continue
                && (from == Peer::Client || self.ended.contains(&serial)) =>
            {
                None
            }
            None => Some(format!("no call with serial {serial} has opened a stream")),
            Some(call) if *call != target => {
                Some(format!("the stream with serial {serial} is of {call}"))
            }
            Some(_) => {
                if from == Peer::Daemon && frame.header.status != Status::Continue {
                    self.streams.remove(&serial);
                    self.ended.insert(serial);
                }
                None
            }
        }
    }

    fn callback(&mut self, frame: &Frame, from: Peer) -> Option<String> {
        match role(frame, from)? {
            (family, Role::Ask) => {
                self.asked.insert(family);
            }
            (family, Role::Grant(id)) => {
                self.granted.insert((family, id));
            }
            // An event that was on its way may come after it was cancelled.
            (_, Role::Cancel(_)) => {}
            (family, Role::Event(id)) => {
                // It may overtake the reply that says its ID.
                let waits = self
                    .calls
                    .values()
                    .any(|call| call.info().is_some_and(|info| info.name.contains("_EVENT")));
                if !self.granted.contains(&(family, id)) && !waits {
                    return Some(format!("nobody was granted the callback {id} for this event"));
                }
            }
            (family, Role::Legacy) => {
                if !self.asked.contains(family) {
                    return Some("nobody has asked for this event".to_owned());
                }
            }
        }
        None
    }
}

/// What is wrong with a payload, and with what stands beside it.
fn payload_faults(frame: &Frame, from: Peer, decoded: Option<&str>) -> Vec<String> {
    let shape = Shape::of(frame, from);
    let value = match shape.decode(&frame.payload) {
        Ok(value) => value,
        Err(error) => return vec![format!("the payload does not decode: {error}")],
    };
    let mut faults = Vec::new();
    if let Some(value) = &value
        && shape.encode(value.clone()).is_none_or(|again| again != frame.payload)
    {
        faults.push("the payload decodes, but not to what encodes to the same bytes".to_owned());
    }
    if let Some(decoded) = decoded
        && serde_json::from_str::<Value>(decoded).ok() != value
    {
        faults.push(
            "the decoded form is not what the bytes say; was one of them edited? the bytes count"
                .to_owned(),
        );
    }
    faults
}

#[cfg(test)]
mod tests {
    use super::*;

    const START: &str = "virtsmith-recording 1\n\
        1 > 1 remote.CONNECT_NETWORK_EVENT_REGISTER_ANY call ok serial 1\n  00000000 00000000\n\
        1 < 2 remote.CONNECT_NETWORK_EVENT_REGISTER_ANY reply ok serial 1\n  00000005\n  \
        #= {\"callbackID\":5}\n\
        1 > 3 remote.STORAGE_VOL_DOWNLOAD call ok serial 2\n  \
        00000001 70000000 00000001 76000000 00000001 6b000000 \
        0000000000000000 0000000000000000 00000000\n\
        1 < 4 remote.STORAGE_VOL_DOWNLOAD reply ok serial 2\n\
        1 < 5 remote.STORAGE_VOL_DOWNLOAD stream continue serial 2\n  ff\n\
        1 < 6 keepalive.PING event ok serial 0\n\
        1 > 7 remote.9999 call ok serial 3\n  00\n";

    fn problems(more: &str) -> Vec<Problem> {
        let text = format!("{START}{more}");
        check(text.as_bytes()).unwrap().collect()
    }

    #[test]
    fn a_conversation_that_could_have_been_has_no_problems() {
        assert_eq!(problems(""), []);
    }

    #[test]
    fn what_cannot_have_been_said_is_found_with_its_line() {
        for (more, part) in [
            ("1 < 8 remote.CONNECT_GET_HOSTNAME reply ok serial 9\n  00000000\n", "no call"),
            ("1 < 8 remote.CONNECT_CLOSE reply ok serial 3\n", "is of remote.9999"),
            ("1 > 8 remote.CONNECT_CLOSE call ok serial 3\n", "no reply yet"),
            ("1 > 8 remote.CONNECT_CLOSE call ok serial 4\n  00\n", "does not decode"),
            (
                "1 > 8 remote.CONNECT_SUPPORTS_FEATURE call ok serial 4\n  0000000a\n  #= {\"feature\":11}\n",
                "the bytes count",
            ),
            (
                "1 > 8 remote.CONNECT_SUPPORTS_FEATURE call ok serial 4\n  0000000a\n  #= {\n",
                "the bytes count",
            ),
            ("1 > 6 remote.CONNECT_CLOSE call ok serial 4\n", "time goes back"),
            ("3 > 8 remote.CONNECT_CLOSE call ok serial 4\n", "the number 2"),
            ("1 < 8 remote.CONNECT_CLOSE call ok serial 4\n", "do not call"),
            ("1 > 8 remote.CONNECT_CLOSE reply ok serial 4\n", "neither reply"),
            ("1 < 8 remote.STORAGE_VOL_DOWNLOAD stream ok serial 4\n", "opened a stream"),
            (
                "1 < 8 remote.STORAGE_VOL_UPLOAD stream ok serial 2\n",
                "is of remote.STORAGE_VOL_DOWNLOAD",
            ),
            (
                "1 < 8 remote.CONNECT_EVENT_CONNECTION_CLOSED event ok serial 0\n  00000000\n",
                "asked for",
            ),
            ("1 < 8 nothing\n", "expected a procedure"),
        ] {
            let found = problems(more);
            assert_eq!(found.len(), 1, "{more}: {found:?}");
            assert_eq!(found[0].line, 15, "{found:?}");
            assert!(found[0].message.contains(part), "{found:?}");
        }
    }
}
