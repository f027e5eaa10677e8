//! What a daemon can do wrong.

use std::io;
use std::thread::sleep;
use std::time::Duration;

use virtsmith::rpc::ErrorKind;
use virtsmith::rpc::protocol::frame::{Header, MessageType, Status};
use virtsmith::rpc::protocol::net::StreamHole;
use virtsmith::rpc::protocol::remote::events::DomainEventCallbackLifecycleMsg;
use virtsmith::rpc::protocol::{Event as _, Program};

use super::fake_daemon::{Act, Peer, Raw, frame};

/// What a daemon does, and what the client must say of it.
pub(crate) struct Row {
    pub(crate) name: &'static str,
    pub(crate) act: Act,
    pub(crate) says: Says,
}

/// A kind of error, and a part of its sentence.
pub(crate) type Says = (ErrorKind, &'static str);

/// What a daemon is that breaks the protocol.
pub(crate) const BREAKS: ErrorKind = ErrorKind::Protocol;
const GONE: Says = (ErrorKind::Disconnected, "the daemon closed the connection");

/// What ends a connection, whatever is waited for.
pub(crate) const ENDS: [Row; 17] = [
    Row {
        name: "garbage",
        act: |peer| peer.raw(b"HTTP/1.1 400 Bad Request\r\n\r\n"),
        says: (BREAKS, "breaks the protocol: a frame claims a length of 1213486160 bytes"),
    },
    Row {
        name: "a frame of 4 GiB",
        act: |peer| peer.raw(&[0xff; 64]),
        says: (BREAKS, "a frame claims a length of 4294967295 bytes"),
    },
    Row {
        name: "a frame of a byte too many",
        act: |peer| peer.raw(&33_554_437_u32.to_be_bytes()),
        says: (BREAKS, "a frame claims a length of 33554437 bytes"),
    },
    Row {
        name: "a frame without length",
        act: |peer| peer.raw(&[0; 64]),
        says: (BREAKS, "a frame claims a length of 0 bytes"),
    },
    Row {
        name: "a frame shorter than its header",
        act: |peer| peer.raw(&27_u32.to_be_bytes()),
        says: (BREAKS, "a frame claims a length of 27 bytes"),
    },
    Row {
        name: "an unknown message type",
        act: |peer| patched(peer, 16, 9),
        says: (BREAKS, "a frame has an unknown message type"),
    },
    Row {
        name: "an unknown status",
        act: |peer| patched(peer, 24, 9),
        says: (BREAKS, "a frame has an unknown status"),
    },
    Row {
        name: "more descriptors than any message has",
        act: |peer| {
            let header = Header { message_type: MessageType::ReplyWithFds, ..peer.reply() };
            peer.say(header, &33_u32)
        },
        says: (BREAKS, "a frame has a bad number of file descriptors"),
    },
    Row {
        name: "a reply to another serial",
        act: |peer| peer.say(Header { serial: 77, ..peer.reply() }, &()),
        says: (BREAKS, "an unexpected Reply with serial 77"),
    },
    Row {
        name: "a reply of another procedure",
        act: |peer| peer.say(Header { procedure: 400, ..peer.reply() }, &()),
        says: (BREAKS, "for procedure 400 of program 0x20008086"),
    },
    Row {
        name: "a reply of another program",
        act: |peer| peer.say(Header { program: 0x666, ..peer.reply() }, &()),
        says: (BREAKS, "of program 0x666"),
    },
    Row {
        name: "a reply to be continued",
        act: |peer| peer.say(Header { status: Status::Continue, ..peer.reply() }, &()),
        says: (BREAKS, "an unexpected Reply"),
    },
    Row {
        name: "a call",
        act: |peer| peer.say(peer.call, &()),
        says: (BREAKS, "an unexpected Call"),
    },
    Row {
        name: "silence in the middle of a frame, then the end",
        act: |peer| {
            let bytes = frame(peer.reply(), &Raw(&[7; 64]));
            peer.raw(&bytes[..40])?;
            peer.half_close()
        },
        says: GONE,
    },
    Row {
        name: "32 MiB less a word, then the end",
        act: |peer| {
            peer.raw(&33_554_436_u32.to_be_bytes())?;
            (0..2047).try_for_each(|_| peer.raw(&[0; 1 << 14]))?;
            peer.raw(&[0; (1 << 14) - 4])?;
            peer.half_close()
        },
        says: GONE,
    },
    Row { name: "the end of its side", act: Peer::half_close, says: GONE },
    Row {
        name: "a flood of replies",
        act: |peer| peer.flood(&frame(Header { serial: 5000, ..peer.reply() }, &())),
        says: (BREAKS, "an unexpected Reply with serial 5000"),
    },
];

/// Sends a reply in which one word is another.
fn patched(peer: &mut Peer, at: usize, word: u32) -> io::Result<()> {
    let mut bytes = frame(peer.reply(), &());
    bytes[at..at + 4].copy_from_slice(&word.to_be_bytes());
    peer.raw(&bytes)
}

/// What ends no connection: the daemon answers after it, and is heard.
pub(crate) const DISTURBS: [(&str, Act); 10] = [
    ("events for callbacks that nobody has", |peer| {
        let number = DomainEventCallbackLifecycleMsg::INFO.number;
        let event = frame(peer.event(number), &Raw(&[9; 64]));
        (0..5000).try_for_each(|_| peer.raw(&event))
    }),
    ("events that cannot be decoded", |peer| {
        let number = DomainEventCallbackLifecycleMsg::INFO.number;
        let event = frame(peer.event(number), &Raw(&[0, 0, 0]));
        (0..5000).try_for_each(|_| peer.raw(&event))
    }),
    ("events that nobody knows", |peer| {
        (-100..1000).try_for_each(|number| peer.say(peer.event(number), &Raw(&[7; 9])))
    }),
    ("events as large as can be", |peer| {
        let event = peer.event(7);
        (0..3).try_for_each(|_| peer.say_zeros(event, 33_554_432 - 24))
    }),
    ("messages of programs that nobody knows", |peer| {
        (0..1000).try_for_each(|program| peer.say(Header { program, ..peer.event(1) }, &()))
    }),
    ("data and ends of streams that nobody has", |peer| {
        for serial in 1000..2000 {
            let data = Header { serial, ..peer.stream() };
            peer.say(data, &Raw(&[7; 500]))?;
            peer.say(Header { message_type: MessageType::StreamHole, ..data }, &Raw(&[7; 12]))?;
            peer.say(Header { status: Status::Error, ..data }, &Raw(b"?"))?;
            peer.say(Header { status: Status::Ok, ..data }, &())?;
        }
        Ok(())
    }),
    ("pings without end", |peer| {
        let ping = frame(keepalive(peer, 1), &());
        (0..20_000).try_for_each(|_| peer.raw(&ping))
    }),
    ("pongs that nobody asked for", |peer| {
        let pong = frame(keepalive(peer, 2), &());
        (0..20_000).try_for_each(|_| peer.raw(&pong))
    }),
    ("keepalive messages that nobody knows", |peer| {
        (3..1000).try_for_each(|number| peer.say(keepalive(peer, number), &Raw(&[7; 9])))
    }),
    ("a moment's silence in the middle of a frame", |peer| {
        let event = frame(peer.event(7), &Raw(&[7; 64]));
        peer.raw(&event[..3])?;
        sleep(Duration::from_millis(50));
        peer.raw(&event[3..])
    }),
];

fn keepalive(peer: &Peer, number: i32) -> Header {
    Header { program: Program::Keepalive.number(), ..peer.event(number) }
}

/// A hole of the stream.
pub(crate) fn hole(peer: &Peer, length: i64) -> Vec<u8> {
    let header = Header { message_type: MessageType::StreamHole, ..peer.stream() };
    frame(header, &StreamHole { length, flags: 0 }).to_vec()
}
