//! Faults on demand: what a daemon or a network does on a bad day.

use std::collections::HashSet;
use std::time::Duration;

use bytes::{Bytes, BytesMut};
use virtsmith_protocol::frame::{Frame, MessageType, Status};
use virtsmith_protocol::{ProcedureInfo, RemoteError};

use super::frames;
use super::outbox::Parcel;
use super::player::refusal;
use super::words::Target;

/// Faults in what a replaying daemon says.
///
/// ```
/// use std::time::Duration;
/// use virtsmith::replay::{Faults, Moment};
/// use virtsmith::rpc::protocol::procedure::find;
///
/// let create = find("DOMAIN_CREATE").unwrap();
/// let faults = Faults::new()
///     .delay(Moment::Procedure(create), Duration::from_millis(200))
///     .disconnect(Moment::Frame(12));
/// ```
#[derive(Clone, Debug, Default)]
pub struct Faults {
    rules: Vec<(Moment, Fault)>,
}

/// When a fault happens.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub enum Moment {
    /// At one frame of those that the daemon sends on all connections, counted
    /// from 1. Answers to pings and to what was not recorded do not count.
    Frame(u64),
    /// At every reply and event of a procedure.
    Procedure(&'static ProcedureInfo),
}

#[derive(Clone, Debug)]
enum Fault {
    Delay(Duration),
    Drop,
    Truncate(usize),
    Corrupt(usize),
    Disconnect,
    Fail(Box<RemoteError>),
}

impl Faults {
    /// No faults.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// The frame comes later, and those after it do not wait for it.
    #[must_use]
    pub fn delay(self, when: Moment, by: Duration) -> Self {
        self.with(when, Fault::Delay(by))
    }

    /// The frame does not come.
    #[must_use]
    pub fn drop(self, when: Moment) -> Self {
        self.with(when, Fault::Drop)
    }

    /// The connection is closed after so many bytes of the frame.
    #[must_use]
    pub fn truncate(self, when: Moment, bytes: usize) -> Self {
        self.with(when, Fault::Truncate(bytes))
    }

    /// All bits of one byte of the frame are wrong; the byte is counted from 0,
    /// from the length word, and from the beginning again where the frame is
    /// shorter.
    #[must_use]
    pub fn corrupt(self, when: Moment, byte: usize) -> Self {
        self.with(when, Fault::Corrupt(byte))
    }

    /// The connection is closed instead of the frame.
    #[must_use]
    pub fn disconnect(self, when: Moment) -> Self {
        self.with(when, Fault::Disconnect)
    }

    /// The daemon replies with an error; a stream that the call would have opened
    /// stays shut.
    #[must_use]
    pub fn fail(self, when: Moment, error: RemoteError) -> Self {
        self.with(when, Fault::Fail(Box::new(error)))
    }

    fn with(mut self, when: Moment, fault: Fault) -> Self {
        self.rules.push((when, fault));
        self
    }
}

/// Faults at work.
#[derive(Debug, Default)]
pub(super) struct Saboteur {
    faults: Faults,
    /// How many frames were sent.
    frames: u64,
    /// Streams that stay shut, by connection and serial.
    shut: HashSet<(u32, u32)>,
}

/// What becomes of a frame.
#[derive(Debug)]
pub(super) struct Outcome {
    /// How much later it is sent.
    pub(super) delay: Duration,
    pub(super) parcels: Vec<Parcel>,
}

impl Saboteur {
    pub(super) fn new(faults: Faults) -> Self {
        Self { faults, ..Self::default() }
    }

    /// Says what becomes of the next frame that the recording has.
    pub(super) fn treat(&mut self, connection: u32, mut frame: Frame) -> Outcome {
        self.frames = self.frames.saturating_add(1);
        let mut delay = Duration::ZERO;
        let mut damage = None;
        let place = (connection, frame.header.serial);
        if is_stream(&frame) && self.shut.contains(&place) {
            return Outcome { delay, parcels: Vec::new() };
        }
        for (when, fault) in &self.faults.rules {
            if !when.is(self.frames, &frame) {
                continue;
            }
            match fault {
                Fault::Delay(by) => delay = delay.saturating_add(*by),
                Fault::Fail(error) if is_reply(&frame) => {
                    frame = refused(&frame, error);
                    self.shut.insert(place);
                }
                // Nobody waits for an answer in any other frame.
                Fault::Fail(_) => {}
                fault => damage = Some(fault),
            }
        }
        Outcome { delay, parcels: damaged(frame, damage) }
    }
}

impl Moment {
    fn is(self, number: u64, frame: &Frame) -> bool {
        match self {
            Self::Frame(wanted) => number == wanted,
            Self::Procedure(wanted) => {
                let target = Target::of(frame);
                !is_stream(frame)
                    && (target.program, target.procedure)
                        == (wanted.program.number(), wanted.number)
            }
        }
    }
}

const fn is_stream(frame: &Frame) -> bool {
    matches!(frame.header.message_type, MessageType::Stream | MessageType::StreamHole)
}

const fn is_reply(frame: &Frame) -> bool {
    matches!(frame.header.message_type, MessageType::Reply | MessageType::ReplyWithFds)
}

/// The reply that has an error instead.
fn refused(reply: &Frame, error: &RemoteError) -> Frame {
    let mut call = reply.clone();
    call.header.message_type = MessageType::Call;
    call.header.status = Status::Ok;
    refusal(&call, error)
}

fn damaged(frame: Frame, fault: Option<&Fault>) -> Vec<Parcel> {
    match fault {
        None | Some(Fault::Delay(_) | Fault::Fail(_)) => vec![Parcel::Frame(frame)],
        Some(Fault::Drop) => Vec::new(),
        Some(Fault::Disconnect) => vec![Parcel::Close],
        Some(Fault::Truncate(length)) => {
            let mut bytes = encoded(&frame);
            bytes.truncate(*length);
            vec![Parcel::Bytes(bytes.freeze()), Parcel::Close]
        }
        Some(Fault::Corrupt(byte)) => {
            let mut bytes = encoded(&frame);
            let at = byte.checked_rem(bytes.len()).unwrap_or_default();
            if let Some(byte) = bytes.get_mut(at) {
                *byte = !*byte;
            }
            vec![Parcel::Bytes(Bytes::from(bytes))]
        }
    }
}

fn encoded(frame: &Frame) -> BytesMut {
    let mut bytes = BytesMut::new();
    // What was read from a recording is within every limit.
    let _ = frames::append(&mut bytes, frame);
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::replay::say;
    use serde_json::json;
    use virtsmith_protocol::frame::split;
    use virtsmith_protocol::procedure::find;
    use virtsmith_protocol::xdr;

    fn reply() -> Frame {
        say::frame("CONNECT_GET_HOSTNAME", Some(7), json!({ "hostname": "host" }))
    }

    fn treated(faults: Faults) -> Outcome {
        Saboteur::new(faults).treat(1, reply())
    }

    const FIRST: Moment = Moment::Frame(1);

    #[test]
    fn a_frame_suffers_what_was_ordered_for_it() {
        let whole = encoded(&reply());
        let untouched = Faults::new().drop(Moment::Frame(2));
        assert!(matches!(&treated(untouched).parcels[..], [Parcel::Frame(f)] if *f == reply()));
        assert!(treated(Faults::new().drop(FIRST)).parcels.is_empty());
        let outcome = treated(Faults::new().disconnect(FIRST));
        assert!(matches!(outcome.parcels[..], [Parcel::Close]));
        let outcome = treated(Faults::new().truncate(FIRST, 5));
        let [Parcel::Bytes(bytes), Parcel::Close] = &outcome.parcels[..] else { panic!() };
        assert_eq!(bytes[..], whole[..5]);
        let outcome = treated(Faults::new().corrupt(FIRST, whole.len() + 3));
        let [Parcel::Bytes(bytes)] = &outcome.parcels[..] else { panic!() };
        assert_eq!((bytes[3], &bytes[4..]), (!whole[3], &whole[4..]));
        let delay = Duration::from_secs(1);
        assert_eq!(treated(Faults::new().delay(FIRST, delay)).delay, delay);
    }

    #[test]
    fn a_procedure_fails_with_the_error_that_was_ordered() {
        let error = RemoteError { code: 38, ..RemoteError::default() };
        let procedure = Moment::Procedure(find("CONNECT_GET_HOSTNAME").unwrap());
        let outcome = treated(Faults::new().fail(procedure, error.clone()));
        let [Parcel::Frame(frame)] = &outcome.parcels[..] else { panic!() };
        assert_eq!((frame.header.serial, frame.header.status), (7, Status::Error));
        assert_eq!(xdr::decode::<RemoteError>(&frame.payload).unwrap(), error);
        assert_eq!(split(&mut encoded(frame)).unwrap().as_ref(), Some(frame));

        let other = Moment::Procedure(find("CONNECT_OPEN").unwrap());
        let outcome = treated(Faults::new().fail(other, error));
        assert!(matches!(&outcome.parcels[..], [Parcel::Frame(f)] if *f == reply()));
    }

    #[test]
    fn a_stream_whose_call_failed_stays_shut() {
        let download = find("STORAGE_VOL_DOWNLOAD").unwrap();
        let faults = Faults::new().fail(Moment::Procedure(download), RemoteError::default());
        let mut saboteur = Saboteur::new(faults);
        let reply = say::frame(download.name, Some(3), json!({}));
        assert_eq!(saboteur.treat(1, reply.clone()).parcels.len(), 1);
        let mut data = reply;
        data.header.message_type = MessageType::Stream;
        data.header.status = Status::Continue;
        assert!(saboteur.treat(1, data.clone()).parcels.is_empty());
        assert_eq!(saboteur.treat(2, data).parcels.len(), 1);
    }
}
