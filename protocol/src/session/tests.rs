//! Dialogues between a session and a daemon.

use proptest::prelude::*;

use super::*;
use crate::remote::auth::AuthListArgs;
use crate::remote::connect::ConnectCloseArgs;

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
    assert_eq!(session.outgoing().len(), 56);
    say(&mut session, reply::<ConnectCloseArgs>(second), &());
    say(&mut session, reply::<AuthListArgs>(first), &7_i32);
    let order = [session.poll(), session.poll()].map(|input| match input {
        Ok(Some(Input::Reply { serial, result: Ok(_) })) => serial,
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
        session.outgoing().len()
    };
    let unsent = flood(&mut session);
    assert!(unsent <= 1024, "{unsent}");
    session.outgoing().clear();
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
    assert_eq!(session.outgoing()[..], pong.unwrap());
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
        Header { message_type: MessageType::Stream, ..close },
    ] {
        let mut session = Session::new();
        session.call(&ConnectCloseArgs {}).unwrap();
        say(&mut session, header, &());
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

proptest! {
    #[test]
    fn any_bytes_end_in_an_input_an_error_or_a_wait(input: Vec<u8>) {
        let mut session = Session::new();
        session.call(&ConnectCloseArgs {}).unwrap();
        session.incoming().extend_from_slice(&input);
        while let Ok(Some(_)) = session.poll() {}
    }
}
