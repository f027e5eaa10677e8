//! Dialogues between a session and a daemon.

use std::time::Duration;

use proptest::prelude::*;

use super::*;
use crate::frame::{LARGE, READ_AHEAD};
use crate::net::StreamHole;
use crate::remote::auth::AuthListArgs;
use crate::remote::connect::ConnectCloseArgs;
use crate::remote::storage_vol::StorageVolDownloadArgs;

/// The daemon's side: it writes whatever a test wants it to say.
fn say(session: &mut Session, header: Header, payload: &impl Encode) {
    frame::write(session.incoming(), &header, payload).unwrap();
}

fn reply<P: Procedure>(serial: Serial) -> Header {
    Header {
        program: P::INFO.program.number(),
        version: 1,
        procedure: P::INFO.number,
        message_type: MessageType::Reply,
        serial: serial.0,
        status: Status::Ok,
    }
}

#[test]
fn replies_find_their_calls_in_any_order() {
    let mut session = Session::new();
    let first = session.call(&AuthListArgs {}).unwrap();
    let second = session.call(&ConnectCloseArgs {}).unwrap();
    assert_eq!(session.outgoing().bytes.len(), 56);
    say(&mut session, reply::<ConnectCloseArgs>(second), &());
    say(&mut session, reply::<AuthListArgs>(first), &7_i32);
    let order = [session.poll(), session.poll()].map(|input| match input {
        Ok(Some(Input::Reply { serial, result: Ok(_), .. })) => serial,
        other => panic!("{other:?}"),
    });
    assert_eq!(order, [second, first]);
    assert_eq!(session.in_flight(), 0);
}

#[test]
fn an_error_reply_keeps_all_that_the_daemon_said() {
    let mut session = Session::new();
    let serial = session.call(&ConnectCloseArgs {}).unwrap();
    let said = RemoteError {
        code: 42,
        domain: 10,
        message: Some("Domain not found".into()),
        level: 2,
        str1: Some("one".into()),
        int1: -1,
        ..RemoteError::default()
    };
    let header = Header { status: Status::Error, ..reply::<ConnectCloseArgs>(serial) };
    say(&mut session, header, &said);
    match session.poll() {
        Ok(Some(Input::Reply { result: Err(error), .. })) => assert_eq!(error, said),
        other => panic!("{other:?}"),
    }
}

#[test]
fn an_event_may_come_before_the_reply_that_it_belongs_to() {
    let mut session = Session::new();
    let serial = session.call(&ConnectCloseArgs {}).unwrap();
    let event = Header {
        message_type: MessageType::Message,
        procedure: 318,
        serial: 0,
        ..reply::<ConnectCloseArgs>(serial)
    };
    say(&mut session, event, &5_i32);
    say(&mut session, reply::<ConnectCloseArgs>(serial), &());
    assert!(matches!(session.poll(), Ok(Some(Input::Event { procedure: 318, .. }))));
    assert!(matches!(session.poll(), Ok(Some(Input::Reply { .. }))));
}

#[test]
fn a_large_frame_takes_its_memory_along() {
    let event =
        Header { message_type: MessageType::Message, ..reply::<ConnectCloseArgs>(Serial(0)) };
    let large = RemoteError { message: Some("x".repeat(4 * LARGE)), ..RemoteError::default() };
    let mut session = Session::new();
    say(&mut session, event, &large);
    say(&mut session, event, &5_i32);
    assert!(matches!(session.poll(), Ok(Some(Input::Event { .. }))));
    assert!(matches!(session.poll(), Ok(Some(Input::Event { payload, .. })) if payload.len() == 4));
    assert!(!session.incoming().try_reclaim(2 * LARGE));
}

#[test]
fn a_large_frame_gets_no_more_room_than_it_claims() {
    let large = RemoteError { message: Some("x".repeat(9 * LARGE)), ..RemoteError::default() };
    let mut bytes = BytesMut::new();
    frame::write(&mut bytes, &reply::<ConnectCloseArgs>(Serial(0)), &large).unwrap();
    let mut session = Session::new();
    session.call(&ConnectCloseArgs {}).unwrap();
    for piece in bytes.chunks(READ_AHEAD) {
        assert!(matches!(session.poll(), Ok(None)));
        session.incoming().extend_from_slice(piece);
        let arrived = session.incoming().len();
        let room = session.incoming().capacity();
        assert!(room <= (4 * arrived).min(bytes.len()) + READ_AHEAD, "{room} for {arrived}");
    }
    assert!(matches!(session.poll(), Ok(Some(Input::Reply { .. }))));
}

#[test]
fn pings_of_a_daemon_that_hears_no_answer_do_not_pile_up() {
    let ping = Header {
        program: Program::Keepalive.number(),
        version: 1,
        procedure: 1,
        message_type: MessageType::Message,
        serial: 0,
        status: Status::Ok,
    };
    let mut session = Session::new();
    let flood = |session: &mut Session| {
        for _ in 0..1000 {
            say(session, ping, &());
            assert!(matches!(session.poll(), Ok(None)));
        }
        session.outgoing().bytes.len()
    };
    let unsent = flood(&mut session);
    assert!(unsent <= 1024, "{unsent}");
    let sent = session.outgoing().bytes.len();
    session.sent(sent);
    assert_eq!(flood(&mut session), unsent, "answers go on once the earlier ones are sent");
}

#[test]
fn a_ping_is_answered_with_a_pong() {
    let mut session = Session::new();
    let ping = Header {
        program: Program::Keepalive.number(),
        version: 1,
        procedure: 1,
        message_type: MessageType::Message,
        serial: 0,
        status: Status::Ok,
    };
    say(&mut session, ping, &());
    assert!(matches!(session.poll(), Ok(None)));
    let pong = crate::types::from_hex("0000001c6b6565700000000100000002000000020000000000000000");
    assert_eq!(session.outgoing().bytes, pong.unwrap());
}

#[test]
fn a_daemon_that_breaks_the_protocol_ends_the_session() {
    let close = reply::<ConnectCloseArgs>(Serial(0));
    for header in [
        Header { serial: 9, ..close },
        Header { procedure: 3, ..close },
        Header { program: 1, ..close },
        Header { status: Status::Continue, ..close },
        Header { message_type: MessageType::Call, ..close },
        Header { message_type: MessageType::CallWithFds, ..close },
    ] {
        let mut session = Session::new();
        session.call(&ConnectCloseArgs {}).unwrap();
        say(&mut session, header, &0_u32);
        assert_eq!(session.poll().unwrap_err(), SessionError::Unexpected(header));
    }
}

#[test]
fn serials_skip_calls_still_out_when_they_wrap() {
    let mut session = Session::new();
    let first = session.call(&ConnectCloseArgs {}).unwrap();
    session.next_serial = u32::MAX;
    assert_eq!(session.call(&ConnectCloseArgs {}), Ok(Serial(u32::MAX)));
    assert_eq!(session.call(&ConnectCloseArgs {}), Ok(Serial(first.0 + 1)));
}

/// A session with an open stream, and the header of its frames.
fn streaming() -> (Session, Serial, Header) {
    let mut session = Session::new();
    let serial = session.call(&StorageVolDownloadArgs::default()).unwrap();
    let header = reply::<StorageVolDownloadArgs>(serial);
    say(&mut session, header, &());
    assert!(matches!(session.poll(), Ok(Some(Input::Reply { result: Ok(_), .. }))));
    let sent = session.outgoing().bytes.len();
    session.sent(sent);
    let header = Header { message_type: MessageType::Stream, status: Status::Continue, ..header };
    (session, serial, header)
}

/// The type and status of each frame on its way out, with its payload.
fn sent(session: &mut Session) -> Vec<(MessageType, Status, Vec<u8>)> {
    let mut bytes = BytesMut::from(session.outgoing().bytes);
    session.sent(bytes.len());
    std::iter::from_fn(|| frame::split(&mut bytes).unwrap())
        .map(|frame| (frame.header.message_type, frame.header.status, frame.payload.to_vec()))
        .collect()
}

#[test]
fn data_without_a_length_is_the_end_and_is_confirmed_by_both() {
    let (mut session, serial, header) = streaming();
    say(&mut session, header, &7_i32);
    assert!(
        matches!(session.poll(), Ok(Some(Input::StreamData { data, .. })) if data[..] == [0, 0, 0, 7])
    );
    say(&mut session, header, &());
    assert!(matches!(session.poll(), Ok(None)));
    assert_eq!(sent(&mut session), [(MessageType::Stream, Status::Ok, vec![])]);
    say(&mut session, Header { status: Status::Ok, ..header }, &());
    assert!(
        matches!(session.poll(), Ok(Some(Input::StreamEnd { serial: ended, result: Ok(()) })) if ended == serial)
    );
    assert_eq!(session.open_streams(), 0);
}

#[test]
fn data_may_overtake_the_reply_and_a_failed_call_has_none() {
    let mut session = Session::new();
    let serial = session.call(&StorageVolDownloadArgs::default()).unwrap();
    let replied = reply::<StorageVolDownloadArgs>(serial);
    let header = Header { message_type: MessageType::Stream, status: Status::Continue, ..replied };
    say(&mut session, header, &7_i32);
    say(&mut session, replied, &());
    assert!(matches!(session.poll(), Ok(Some(Input::StreamData { .. }))));
    assert!(matches!(session.poll(), Ok(Some(Input::Reply { result: Ok(_), .. }))));
    assert_eq!(session.open_streams(), 1);

    let mut session = Session::new();
    let serial = session.call(&StorageVolDownloadArgs::default()).unwrap();
    let failed = Header { status: Status::Error, ..reply::<StorageVolDownloadArgs>(serial) };
    say(&mut session, failed, &RemoteError::default());
    assert!(matches!(session.poll(), Ok(Some(Input::Reply { result: Err(_), .. }))));
    assert_eq!(session.open_streams(), 0);
}

#[test]
fn holes_come_between_data() {
    let (mut session, _, header) = streaming();
    let hole = Header { message_type: MessageType::StreamHole, ..header };
    say(&mut session, hole, &StreamHole { length: 1 << 40, flags: 0 });
    assert!(matches!(session.poll(), Ok(Some(Input::StreamHole { length: 0x100_0000_0000, .. }))));
    say(&mut session, hole, &StreamHole { length: -1, flags: 0 });
    assert!(matches!(session.poll(), Err(SessionError::Unexpected(_))));
}

#[test]
fn an_upload_goes_out_in_chunks_with_holes_and_a_finish() {
    let (mut session, serial, _) = streaming();
    assert_eq!(session.send_stream(serial, &vec![1; STREAM_CHUNK + 5]), STREAM_CHUNK);
    assert_eq!(session.send_stream(serial, &[1; 5]), 5);
    assert_eq!(session.send_stream(serial, &[]), 0);
    session.send_hole(serial, 9);
    session.finish_stream(serial);
    assert_eq!(session.send_stream(serial, &[1]), 0);
    let frames = sent(&mut session);
    let expected = [
        (MessageType::Stream, Status::Continue, STREAM_CHUNK),
        (MessageType::Stream, Status::Continue, 5),
        (MessageType::StreamHole, Status::Continue, 12),
        (MessageType::Stream, Status::Ok, 0),
    ];
    let lengths: Vec<_> = frames.into_iter().map(|(t, s, p)| (t, s, p.len())).collect();
    assert_eq!(lengths, expected);
}

#[test]
fn what_was_on_its_way_when_a_stream_was_aborted_is_dropped() {
    let (mut session, serial, header) = streaming();
    session.abort_stream(serial);
    session.abort_stream(serial);
    assert_eq!(sent(&mut session), [(MessageType::Stream, Status::Error, vec![])]);
    say(&mut session, header, &7_i32);
    say(&mut session, Header { status: Status::Ok, ..header }, &());
    assert!(matches!(session.poll(), Ok(Some(Input::StreamEnd { result: Ok(()), .. }))));
    say(&mut session, header, &7_i32);
    assert!(matches!(session.poll(), Ok(None)));
}

#[test]
fn a_daemons_error_ends_a_stream() {
    let (mut session, serial, header) = streaming();
    let said = RemoteError { code: 38, ..RemoteError::default() };
    say(&mut session, Header { status: Status::Error, ..header }, &said);
    match session.poll() {
        Ok(Some(Input::StreamEnd { serial: ended, result: Err(error) })) => {
            assert_eq!((ended, error), (serial, said));
        }
        other => panic!("{other:?}"),
    }
    session.finish_stream(serial);
    assert_eq!(sent(&mut session), []);
}

#[test]
fn an_error_that_cannot_be_read_ends_the_session_and_not_its_stream() {
    let (mut session, _, header) = streaming();
    say(&mut session, Header { status: Status::Error, ..header }, &7_i32);
    assert!(matches!(session.poll(), Err(SessionError::Error(_))));
    assert_eq!(session.open_streams(), 1);
}

#[test]
fn a_streams_serial_is_not_given_to_another_call() {
    let (mut session, serial, _) = streaming();
    session.next_serial = serial.0;
    assert_eq!(session.call(&ConnectCloseArgs {}), Ok(Serial(serial.0 + 1)));
}

#[test]
fn descriptors_travel_with_a_byte_each_behind_their_frame() {
    let mut session = Session::new();
    session.call(&ConnectCloseArgs {}).unwrap();
    session.call_raw(ConnectCloseArgs::INFO, &(), 2).unwrap();
    session.call(&ConnectCloseArgs {}).unwrap();
    let mut pieces = Vec::new();
    while !session.outgoing().bytes.is_empty() {
        let Outgoing { bytes, with_descriptor } = session.outgoing();
        // Sockets take what they like.
        let taken = bytes.len().min(30);
        pieces.push((taken, with_descriptor));
        session.sent(taken);
    }
    let plain = |length| (length, false);
    assert_eq!(pieces, [plain(30), plain(30), (1, true), (1, true), plain(28)]);
    assert!(session.call_raw(ConnectCloseArgs::INFO, &(), 33).is_err());
    assert!(session.outgoing().bytes.is_empty());
}

#[test]
fn a_reply_with_descriptors_waits_for_their_bytes() {
    let mut session = Session::new();
    let serial = session.call(&ConnectCloseArgs {}).unwrap();
    let header =
        Header { message_type: MessageType::ReplyWithFds, ..reply::<ConnectCloseArgs>(serial) };
    say(&mut session, header, &2_u32);
    session.incoming().extend_from_slice(&[0]);
    assert!(matches!(session.poll(), Ok(None)));
    session.incoming().extend_from_slice(&[0]);
    assert!(matches!(session.poll(), Ok(Some(Input::Reply { fds: 2, .. }))));
    assert!(session.incoming().is_empty());
}

#[test]
fn pings_go_to_a_silent_daemon_until_it_is_given_up() {
    let start = Instant::now();
    let interval = Duration::from_secs(5);
    let mut session = Session::new();
    assert_eq!(session.poll_timeout(), None);
    session.set_keepalive(Some(KeepaliveSetting { interval, count: 1 }), start);
    assert_eq!(session.poll_timeout(), Some(start + interval));
    session.handle_timeout(start + interval).unwrap();
    assert_eq!(sent(&mut session), [(MessageType::Message, Status::Ok, vec![])]);
    session.heard(start + interval);
    session.handle_timeout(start + interval * 2).unwrap();
    assert_eq!(session.handle_timeout(start + interval * 3), Err(SessionError::Dead));
}

proptest! {
    #[test]
    fn any_bytes_end_in_an_input_an_error_or_a_wait(input: Vec<u8>) {
        let mut session = Session::new();
        session.call(&ConnectCloseArgs {}).unwrap();
        session.incoming().extend_from_slice(&input);
        while let Ok(Some(_)) = session.poll() {}
    }
}
