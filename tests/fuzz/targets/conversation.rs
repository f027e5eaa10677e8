//! A session against a model: calls, frames and the time in any order.
//!
//! The model knows which calls and streams are out; the session's inputs must fit it, whatever it
//! sends must be frames, and a daemon is dead when, and only when, its last pings were in vain.
#![no_main]

use std::collections::HashSet;
use std::time::{Duration, Instant};

use bytes::BytesMut;
use virtsmith::protocol::frame::{self, Header, MessageType, Status};
use virtsmith::protocol::remote::auth::AuthListArgs;
use virtsmith::protocol::remote::storage_vol::StorageVolUploadArgs;
use virtsmith::protocol::session::{Input, KeepaliveSetting, Serial, Session, SessionError};
use virtsmith::protocol::xdr::{Encode, EncodeError, Encoder};
use virtsmith::protocol::{Procedure as _, Program};
use virtsmith_fuzz::fuzz_target;

/// Pings come after this long.
const INTERVAL: Duration = Duration::from_secs(1);

/// So many pings may stay without an answer.
const COUNT: u32 = 2;

fuzz_target!(|data: &[u8]| {
    let mut talk = Talk::new();
    let mut words = data.iter().copied();
    while let Some(word) = words.next() {
        if talk.step(word, || words.next().unwrap_or(0)).is_none() {
            break;
        }
    }
    talk.send(usize::MAX);
    talk.check_sent();
});

struct Talk {
    session: Session,
    now: Instant,
    /// When the session heard of the daemon last.
    heard: Instant,
    keepalive: bool,
    calls: HashSet<Serial>,
    streams: HashSet<Serial>,
    sent: BytesMut,
}

impl Talk {
    fn new() -> Self {
        let now = Instant::now();
        Self {
            session: Session::new(),
            now,
            heard: now,
            keepalive: false,
            calls: HashSet::new(),
            streams: HashSet::new(),
            sent: BytesMut::new(),
        }
    }

    /// Makes a move; `None` when the session cannot go on.
    fn step(&mut self, word: u8, mut next: impl FnMut() -> u8) -> Option<()> {
        match word % 10 {
            0 => self.call(false),
            1 => self.call(true),
            2 => self.set_keepalive(next() % 4 != 0),
            3 => self.send(usize::from(next())),
            4 => return self.hear(next),
            5 => {
                let serial = Serial(u32::from(next()));
                let data = vec![7; usize::from(next())];
                let taken = self.session.send_stream(serial, &data);
                assert!(taken == 0 || (taken == data.len() && self.streams.contains(&serial)));
            }
            6 => self.session.finish_stream(Serial(u32::from(next()))),
            7 => self.session.abort_stream(Serial(u32::from(next()))),
            8 => self.session.send_hole(Serial(u32::from(next())), i64::from(next())),
            _ => return self.wait(Duration::from_millis(u64::from(next()) * 100)),
        }
        Some(())
    }

    fn call(&mut self, stream: bool) {
        let serial = match stream {
            true => self.session.call(&StorageVolUploadArgs::default()),
            false => self.session.call(&AuthListArgs {}),
        };
        let serial = serial.expect("it is within its limits");
        assert!(self.calls.insert(serial));
        assert!(!stream || self.streams.insert(serial));
        self.check();
    }

    fn set_keepalive(&mut self, on: bool) {
        let setting = on.then_some(KeepaliveSetting { interval: INTERVAL, count: COUNT });
        self.session.set_keepalive(setting, self.now);
        self.keepalive = on;
        self.heard = self.now;
    }

    fn send(&mut self, most: usize) {
        let mut left = most;
        while left > 0 && !self.session.outgoing().bytes.is_empty() {
            let bytes = self.session.outgoing().bytes;
            let count = bytes.len().min(left);
            self.sent.extend_from_slice(&bytes[..count]);
            self.session.sent(count);
            left -= count;
        }
    }

    /// A frame comes in, more or less as a daemon would send it.
    fn hear(&mut self, mut next: impl FnMut() -> u8) -> Option<()> {
        let (kind, serial, length) = (next(), u32::from(next()), next());
        let info = match kind & 0x40 {
            0 if self.streams.contains(&Serial(serial)) => StorageVolUploadArgs::INFO,
            _ => AuthListArgs::INFO,
        };
        let keepalive = kind & 0x80 != 0;
        let types = [
            MessageType::Reply,
            MessageType::Stream,
            MessageType::Message,
            MessageType::StreamHole,
            MessageType::ReplyWithFds,
        ];
        let statuses = [Status::Ok, Status::Continue, Status::Error];
        let header = Header {
            program: if keepalive { Program::Keepalive } else { info.program }.number(),
            version: 1,
            procedure: if keepalive { i32::from(kind & 3) } else { info.number },
            message_type: types[usize::from(kind & 7) % types.len()],
            serial,
            status: statuses[usize::from((kind >> 3) & 7) % statuses.len()],
        };
        let payload = (0..length).map(|_| next()).collect();
        self.session.heard(self.now);
        self.heard = self.now;
        frame::write(self.session.incoming(), &header, &Raw(payload)).expect("it is small");
        loop {
            match self.session.poll() {
                Ok(Some(input)) => self.take(input),
                Ok(None) => break,
                Err(SessionError::Dead) => panic!("it has just been heard"),
                Err(_) => return None,
            }
        }
        self.check();
        Some(())
    }

    fn take(&mut self, input: Input) {
        match input {
            Input::Reply { serial, result, .. } => {
                assert!(self.calls.remove(&serial), "{serial:?} had its reply");
                if result.is_err() {
                    self.streams.remove(&serial);
                }
            }
            Input::StreamData { serial, .. } | Input::StreamHole { serial, .. } => {
                assert!(self.streams.contains(&serial), "{serial:?} has no stream");
            }
            Input::StreamEnd { serial, .. } => {
                assert!(self.streams.remove(&serial), "{serial:?} has ended");
            }
            _ => {}
        }
    }

    /// Time passes; the timer goes off when it should.
    fn wait(&mut self, time: Duration) -> Option<()> {
        self.now += time;
        while let Some(due) = self.session.poll_timeout().filter(|due| *due <= self.now) {
            assert!(self.keepalive);
            match self.session.handle_timeout(due) {
                Ok(()) => assert!(self.session.poll_timeout() > Some(due)),
                Err(SessionError::Dead) => {
                    assert_eq!(due - self.heard, INTERVAL * (COUNT + 1));
                    return None;
                }
                Err(error) => panic!("{error}"),
            }
        }
        assert!(!self.keepalive || self.now - self.heard < INTERVAL * (COUNT + 1));
        Some(())
    }

    fn check(&self) {
        assert_eq!(self.session.in_flight(), self.calls.len());
        assert_eq!(self.session.open_streams(), self.streams.len());
    }

    /// All that was sent is whole frames.
    fn check_sent(&mut self) {
        while frame::split(&mut self.sent).expect("it is written here").is_some() {}
        assert!(self.sent.is_empty());
    }
}

/// A payload as it is.
struct Raw(Vec<u8>);

impl Encode for Raw {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.raw(&self.0);
        Ok(())
    }
}
