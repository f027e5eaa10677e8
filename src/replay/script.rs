//! What is heard next, and what is said then: matching without I/O.
//!
//! A recording is read a little ahead. What its clients said waits to be heard;
//! what its daemon said waits for its cue: a reply for its call, stream data for
//! what came before it on its stream, an event and the end of a connection for the
//! frame that they followed, on whichever connection that was.

use std::collections::{HashMap, HashSet, VecDeque};
use std::time::Duration;

use bytes::Bytes;
use virtsmith_protocol::frame::{Frame, Header, MessageType, Status};
use virtsmith_protocol::procedure::Stream;

use super::callbacks::Callbacks;
use super::record::{Content, Entry, Peer};
use super::redact::redact;
use super::uuids::Uuids;
use super::words::Target;

/// In which order calls are expected.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Order {
    /// Each connection makes its calls in the order in which they were recorded.
    #[default]
    Strict,
    /// Calls come in any order, with the arguments that were recorded. Each
    /// recorded call answers one.
    Loose,
}

/// The most that is held of a recording, in bytes.
const HELD_MAX: usize = 16 << 20;

/// What a record costs besides its payload.
const RECORD_COST: usize = 256;

/// The part of a recording that is being played.
#[derive(Debug, Default)]
pub(super) struct Script {
    order: Order,
    next: Mark,
    /// Frames that were read and neither heard nor said.
    pending: HashSet<Mark>,
    /// What is said once such a frame was.
    cues: HashMap<Mark, Vec<Cue>>,
    connections: HashMap<u32, Part>,
    uuids: Uuids,
    /// The last frame that an event may have followed.
    last: Option<(Mark, Duration)>,
    /// Whether the last frame read waits to be heard.
    waits: bool,
    /// Calls and streams that were heard and whose end was not read: what the
    /// client would be answered to.
    unanswered: HashMap<(u32, u32), Header>,
    /// When the last line that was heard was recorded.
    heard_at: Duration,
    held: usize,
    ready: Vec<Say>,
}

/// Where a frame stands among those read.
type Mark = u64;

/// One connection's part.
#[derive(Debug, Default)]
struct Part {
    calls: VecDeque<Line>,
    /// Frames that clients send on streams, by the recorded serial.
    streams: HashMap<u32, VecDeque<Line>>,
    /// The last frame with a serial, while more may follow.
    tails: HashMap<u32, (Mark, Duration)>,
    /// The client's serials, by those of the recording.
    serials: HashMap<u32, u32>,
    callbacks: Callbacks,
}

/// What a client said.
#[derive(Debug)]
pub(super) struct Line {
    mark: Mark,
    at: Duration,
    /// Where it stands in the file.
    pub(super) line: u64,
    pub(super) frame: Frame,
    redacted: bool,
}

/// What the daemon said.
#[derive(Debug)]
struct Cue {
    mark: Mark,
    connection: u32,
    /// How long it took, after what it followed.
    gap: Duration,
    frame: Option<Frame>,
}

/// What is to be said now.
#[derive(Debug, PartialEq)]
pub(super) struct Say {
    pub(super) connection: u32,
    /// How long it took in the recording, after what was heard last.
    pub(super) delay: Duration,
    /// The frame; without one, the connection is closed.
    pub(super) frame: Option<Frame>,
}

impl Script {
    pub(super) fn new(order: Order) -> Self {
        Self { order, ..Self::default() }
    }

    /// Whether more should be read, as far as memory goes.
    pub(super) fn wants_more(&self) -> bool {
        self.has_room() && (!self.waits || !self.unanswered.is_empty())
    }

    /// Whether more can be held.
    pub(super) const fn has_room(&self) -> bool {
        self.held < HELD_MAX
    }

    #[cfg(test)]
    pub(super) const fn held(&self) -> usize {
        self.held
    }

    /// Takes the next record of the recording.
    pub(super) fn read(&mut self, entry: Entry) {
        let Entry { line, record, .. } = entry;
        let mark = self.next;
        self.next = mark.saturating_add(1);
        match record.content {
            Content::Close if record.from == Peer::Client => {}
            Content::Close => self.read_cue(mark, record.connection, record.at, None),
            Content::Frame { frame, .. } if Target::of(&frame).is_keepalive() => {}
            Content::Frame { frame, redacted } if record.from == Peer::Client => {
                let line = Line { mark, at: record.at, line, frame, redacted };
                self.read_line(record.connection, line);
            }
            Content::Frame { frame, .. } => {
                self.read_cue(mark, record.connection, record.at, Some(frame));
            }
        }
    }

    fn read_line(&mut self, connection: u32, line: Line) {
        let (mark, at, serial) = (line.mark, line.at, line.frame.header.serial);
        self.held = self.held.saturating_add(cost(&line.frame));
        self.pending.insert(mark);
        self.last = Some((mark, at));
        self.waits = true;
        let part = self.connections.entry(connection).or_default();
        part.tails.insert(serial, (mark, at));
        match is_call(&line.frame) {
            true => part.calls.push_back(line),
            false => part.streams.entry(serial).or_default().push_back(line),
        }
    }

    fn read_cue(&mut self, mark: Mark, connection: u32, at: Duration, frame: Option<Frame>) {
        self.waits = false;
        let part = self.connections.entry(connection).or_default();
        let is_event = frame.as_ref().is_some_and(is_event);
        let after = match &frame {
            // Some daemons say more on a stream than that it has ended.
            Some(frame) if !is_event => part.tails.get(&frame.header.serial).copied().or(self.last),
            // Nothing that it says itself tells what it is about.
            _ => self.last,
        };
        if let Some(frame) = frame.as_ref().filter(|_| !is_event) {
            self.last = Some((mark, at));
            part.follow(frame, (mark, at));
            let place = (connection, frame.header.serial);
            if answers(frame) {
                self.unanswered.remove(&place);
            } else if let Some(header) = self.unanswered.get_mut(&place) {
                header.message_type = MessageType::Stream;
            }
        }
        let gap = after.map_or(Duration::ZERO, |(_, before)| at.saturating_sub(before));
        self.held = self.held.saturating_add(frame.as_ref().map_or(RECORD_COST, cost));
        self.pending.insert(mark);
        let cue = Cue { mark, connection, gap, frame };
        match after {
            Some((after, _)) if self.pending.contains(&after) => {
                self.cues.entry(after).or_default().push(cue);
            }
            _ => self.say(cue, at.saturating_sub(self.heard_at)),
        }
    }

    /// Takes what a client says; false where nothing like it was read.
    pub(super) fn hear(&mut self, connection: u32, frame: &Frame) -> bool {
        let Some(part) = self.connections.get_mut(&connection) else { return false };
        let Some(line) = part.take(self.order, frame, &mut self.uuids) else { return false };
        let recorded = line.frame.header;
        if is_call(&line.frame) {
            part.serials.insert(recorded.serial, frame.header.serial);
            // Its reply, or its stream's end, is still to be read.
            if part.tails.contains_key(&recorded.serial) {
                self.unanswered.insert((connection, recorded.serial), frame.header);
            }
        }
        self.held = self.held.saturating_sub(cost(&line.frame));
        self.heard_at = line.at;
        self.done(line.mark, Duration::ZERO);
        true
    }

    /// Whether the last record that was read may be what a connection says.
    pub(super) fn has_news(&self, connection: u32, said: &Frame) -> bool {
        let last = self.next.saturating_sub(1);
        let newest = self.connections.get(&connection).and_then(|part| match is_call(said) {
            true => part.calls.back(),
            false => part.streams.get(&part.recorded(said.header.serial)?)?.back(),
        });
        newest.is_some_and(|line| line.mark == last && Target::of(&line.frame) == Target::of(said))
    }

    /// Takes out the calls whose answer was not read; and the streams, if they
    /// shall end too.
    pub(super) fn take_unanswered(&mut self, and_streams: bool) -> Vec<(u32, Header)> {
        let taken = self.unanswered.extract_if(|_, header| and_streams || !is_stream(header));
        taken.map(|((connection, _), header)| (connection, header)).collect()
    }

    /// What a connection was expected to say instead of this.
    pub(super) fn expected(&self, connection: u32, said: &Frame) -> Option<&Line> {
        let part = self.connections.get(&connection)?;
        if !is_call(said) {
            return part.streams.get(&part.recorded(said.header.serial)?)?.front();
        }
        let mut alike = part.calls.iter().filter(|_| self.order == Order::Loose);
        let target = Target::of(said);
        alike.find(|line| Target::of(&line.frame) == target).or_else(|| part.calls.front())
    }

    /// The calls that were read and not heard.
    pub(super) fn unheard(&self) -> impl Iterator<Item = (u32, &Line)> {
        let parts = self.connections.iter();
        parts.flat_map(|(&connection, part)| part.calls.iter().map(move |line| (connection, line)))
    }

    /// What is to be said now, in its order.
    pub(super) fn take_ready(&mut self) -> Vec<Say> {
        std::mem::take(&mut self.ready)
    }

    /// What waited for this frame is said, and what waited for that.
    fn done(&mut self, mark: Mark, delay: Duration) {
        self.pending.remove(&mark);
        let mut done = VecDeque::from([(mark, delay)]);
        while let Some((mark, delay)) = done.pop_front() {
            for cue in self.cues.remove(&mark).unwrap_or_default() {
                let delay = delay.saturating_add(cue.gap);
                done.push_back((cue.mark, delay));
                self.say(cue, delay);
            }
        }
    }

    fn say(&mut self, cue: Cue, delay: Duration) {
        let Cue { mark, connection, frame, .. } = cue;
        self.pending.remove(&mark);
        self.held = self.held.saturating_sub(frame.as_ref().map_or(RECORD_COST, cost));
        let part = self.connections.entry(connection).or_default();
        let frame = frame.map(|frame| part.translate(frame, &self.uuids));
        self.ready.push(Say { connection, delay, frame });
    }
}

impl Part {
    /// Takes out what a client was recorded to say, if this is it.
    fn take(&mut self, order: Order, said: &Frame, uuids: &mut Uuids) -> Option<Line> {
        let mut said = said.clone();
        if !is_call(&said) {
            let recorded = self.recorded(said.header.serial)?;
            let lines = self.streams.get_mut(&recorded)?;
            let line = take_first(lines, |line| line.is(&said))?;
            if lines.is_empty() {
                self.streams.remove(&recorded);
            }
            return Some(line);
        }
        self.callbacks.hear(&mut said);
        said.payload = uuids.hear(&said.payload);
        match order {
            Order::Strict => take_first(&mut self.calls, |line| line.asks(&said, uuids)),
            Order::Loose => {
                let index = self.calls.iter().position(|line| line.asks(&said, uuids))?;
                self.calls.remove(index)
            }
        }
    }

    /// The recording's serial for a client's.
    fn recorded(&self, serial: u32) -> Option<u32> {
        self.serials.iter().find(|(_, given)| **given == serial).map(|(recorded, _)| *recorded)
    }

    /// Takes note of what may follow a frame of the daemon's.
    fn follow(&mut self, frame: &Frame, place: (Mark, Duration)) {
        if answers(frame) {
            self.tails.remove(&frame.header.serial);
        } else {
            self.tails.insert(frame.header.serial, place);
        }
    }

    /// Puts the client's own numbers into what it is told.
    fn translate(&mut self, mut frame: Frame, uuids: &Uuids) -> Frame {
        if !is_data(&frame) {
            frame.payload = uuids.say(&frame.payload);
        }
        if is_event(&frame) {
            self.callbacks.say(&mut frame);
            return frame;
        }
        let recorded = frame.header.serial;
        frame.header.serial = self.serials.get(&recorded).copied().unwrap_or(recorded);
        if answers(&frame) {
            self.serials.remove(&recorded);
        }
        self.callbacks.say(&mut frame);
        frame
    }
}

impl Line {
    /// Whether a client that says this says the same.
    fn is(&self, said: &Frame) -> bool {
        self.is_like(said) && self.frame.payload == self.as_recorded(said)
    }

    /// The same of a call, whose UUIDs the client may have made up.
    fn asks(&self, said: &Frame, uuids: &mut Uuids) -> bool {
        self.is_like(said) && uuids.accept(&self.frame.payload, &self.as_recorded(said))
    }

    /// Whether a frame differs in its payload at most.
    fn is_like(&self, said: &Frame) -> bool {
        let (ours, theirs) = (&self.frame.header, &said.header);
        Target::of(&self.frame) == Target::of(said)
            && (ours.version, ours.message_type) == (theirs.version, theirs.message_type)
            && (ours.status, self.frame.fds) == (theirs.status, said.fds)
    }

    /// The payload of a frame without its secrets, if this one has none either.
    fn as_recorded(&self, said: &Frame) -> Bytes {
        let mut said = said.clone();
        if self.redacted {
            redact(&mut said, Peer::Client);
        }
        said.payload
    }
}

/// Takes out the first line if it is the one.
fn take_first(lines: &mut VecDeque<Line>, is_it: impl FnOnce(&Line) -> bool) -> Option<Line> {
    lines.front().filter(|line| is_it(line))?;
    lines.pop_front()
}

fn cost(frame: &Frame) -> usize {
    frame.payload.len().saturating_add(RECORD_COST)
}

const fn is_stream(header: &Header) -> bool {
    matches!(header.message_type, MessageType::Stream)
}

pub(super) const fn is_call(frame: &Frame) -> bool {
    matches!(frame.header.message_type, MessageType::Call | MessageType::CallWithFds)
}

/// Whether this is what travels on a stream, which has no UUIDs that are known.
const fn is_data(frame: &Frame) -> bool {
    matches!(frame.header.message_type, MessageType::Stream | MessageType::StreamHole)
}

const fn is_event(frame: &Frame) -> bool {
    matches!(frame.header.message_type, MessageType::Message)
}

/// Whether this is the last that the daemon says about a call.
fn answers(frame: &Frame) -> bool {
    let status = frame.header.status;
    match frame.header.message_type {
        MessageType::Reply | MessageType::ReplyWithFds => {
            let info = Target::of(frame).info();
            status == Status::Error || info.is_none_or(|info| info.stream == Stream::None)
        }
        MessageType::Stream | MessageType::StreamHole => status != Status::Continue,
        MessageType::Message | MessageType::Call | MessageType::CallWithFds => false,
    }
}

#[cfg(test)]
mod tests;
