//! A recording that is read as far as it is played.

use std::time::Duration;

use virtsmith_protocol::frame::{Frame, Header as FrameHeader, MessageType, Status};
use virtsmith_protocol::{RemoteError, xdr};

use super::Error;
use super::frames::pong;
use super::mismatch::{Mismatch, Unexpected, error};
use super::record::{Content, Entry, Peer};
use super::script::{Order, Say, Script, is_call};
use super::words::Target;

/// Hears clients and says what the recording's daemon said; no I/O but reading.
pub(super) struct Player {
    /// `None` when all of it was read.
    source: Option<Source>,
    script: Script,
    order: Order,
    connections: u32,
    mismatch: Mismatch,
}

/// Where records come from.
pub(super) type Source = Box<dyn Iterator<Item = Result<Entry, Error>> + Send>;

impl Player {
    pub(super) fn new(source: Source, order: Order) -> Self {
        let script = Script::new(order);
        let mismatch = Mismatch::default();
        Self { source: Some(source), script, order, connections: 0, mismatch }
    }

    /// Gives a connection that speaks for the first time its number.
    pub(super) fn enter(&mut self) -> u32 {
        self.connections = self.connections.saturating_add(1);
        self.connections
    }

    /// Takes what a client says.
    ///
    /// An answer that the recording does not give is returned, and what the
    /// recording gives is left to [`take_ready`](Self::take_ready).
    pub(super) fn hear(&mut self, connection: u32, frame: &Frame) -> Option<Frame> {
        if Target::of(frame).is_keepalive() {
            return pong(frame);
        }
        while !self.script.hear(connection, frame) {
            if !self.look_for(connection, frame) {
                return self.refuse(connection, frame);
            }
        }
        None
    }

    /// Reads on until there is something like this; false if there is not.
    fn look_for(&mut self, connection: u32, frame: &Frame) -> bool {
        loop {
            if self.is_hopeless(connection, frame) || !self.read() {
                return false;
            }
            if self.script.has_news(connection, frame) {
                return true;
            }
        }
    }

    /// Reads on if there is something to be said; false if there is not.
    pub(super) fn read_ahead(&mut self) -> bool {
        self.script.wants_more() && self.source.is_some() && self.read()
    }

    /// What is to be said now.
    pub(super) fn take_ready(&mut self) -> Vec<Say> {
        let mut ready = self.script.take_ready();
        if self.source.is_none() {
            // Nobody should wait for what never comes.
            let unanswered = self.script.take_unanswered(self.mismatch.fault.is_some());
            ready.extend(unanswered.into_iter().map(|(connection, header)| {
                let error = error("the recording ends before the answer".to_owned());
                let said = Frame { header, fds: 0, payload: bytes::Bytes::new() };
                let frame = Some(refusal(&said, &error));
                Say { connection, delay: Duration::ZERO, frame }
            }));
        }
        ready
    }

    /// Compares what was said with all of the recording.
    pub(super) fn finish(mut self) -> Result<(), Box<Mismatch>> {
        for (connection, line) in self.script.unheard() {
            self.mismatch.add_missing(connection, line.line, &line.frame);
        }
        for entry in self.source.take().into_iter().flatten() {
            match entry {
                Ok(entry) => self.miss(&entry),
                Err(error) => self.mismatch.fault = Some(error),
            }
        }
        if self.mismatch.is_empty() { Ok(()) } else { Err(Box::new(self.mismatch)) }
    }

    fn miss(&mut self, entry: &Entry) {
        let record = &entry.record;
        if let Content::Frame { frame, .. } = &record.content
            && record.from == Peer::Client
            && is_call(frame)
        {
            self.mismatch.add_missing(record.connection, entry.line, frame);
        }
    }

    /// Whether nothing that comes later could be what is said now.
    fn is_hopeless(&self, connection: u32, frame: &Frame) -> bool {
        let next_is_known = self.script.expected(connection, frame).is_some();
        let fixed = self.order == Order::Strict && is_call(frame) && next_is_known;
        fixed || !self.script.has_room()
    }

    fn read(&mut self) -> bool {
        match self.source.as_mut().and_then(Iterator::next) {
            Some(Ok(entry)) => {
                self.script.read(entry);
                true
            }
            end => {
                self.source = None;
                self.mismatch.fault = end.and_then(Result::err).or(self.mismatch.fault.take());
                false
            }
        }
    }

    fn refuse(&mut self, connection: u32, frame: &Frame) -> Option<Frame> {
        if !is_call(frame) && frame.header.status != Status::Continue {
            // The last words of both sides may cross.
            return None;
        }
        let expected = self.script.expected(connection, frame);
        let expected = expected.map(|line| (line.line, &line.frame));
        let unexpected = Unexpected::new(connection, frame, expected);
        let answer = refusal(frame, &unexpected.to_error());
        self.mismatch.add_unexpected(unexpected);
        Some(answer)
    }
}

/// An error in place of an answer.
pub(super) fn refusal(said: &Frame, error: &RemoteError) -> Frame {
    let message_type = match is_call(said) {
        true => MessageType::Reply,
        false => MessageType::Stream,
    };
    let header = FrameHeader { message_type, status: Status::Error, ..said.header };
    // Its texts are short.
    let payload = xdr::encode(error).unwrap_or_default();
    Frame { header, fds: 0, payload }
}

/// How fast a recording is played.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
#[non_exhaustive]
pub enum Timing {
    /// Answers come at once.
    #[default]
    Immediate,
    /// Answers take as long as they took.
    Original,
    /// Answers take so many times as long as they took.
    Scaled(f64),
}

impl Timing {
    /// How long to wait for what took so long.
    pub(super) fn wait(self, took: Duration) -> Duration {
        match self {
            Self::Immediate => Duration::ZERO,
            Self::Original => took,
            // A factor that makes no duration is the caller's to mend.
            Self::Scaled(factor) => {
                Duration::try_from_secs_f64(took.as_secs_f64() * factor).unwrap_or(took)
            }
        }
    }
}

#[cfg(test)]
mod tests;
