//! What is heard, and what is said then.

use super::*;
use crate::replay::Reader;
use crate::replay::say;
use serde_json::json;

/// A script that has read this much text.
fn script(order: Order, records: &str) -> Script {
    let mut script = Script::new(order);
    let text = format!("virtsmith-recording 1\n{records}");
    Reader::new(text.as_bytes()).unwrap().for_each(|entry| script.read(entry.unwrap()));
    script
}

fn call(name: &str, serial: u32, args: serde_json::Value) -> Frame {
    let mut frame = say::frame(name, None, args);
    frame.header.serial = serial;
    frame
}

fn hostname(serial: u32) -> Frame {
    call("CONNECT_GET_HOSTNAME", serial, json!({}))
}

fn version(serial: u32) -> Frame {
    call("CONNECT_GET_VERSION", serial, json!({}))
}

/// What is said now: connection, name, serial, milliseconds.
fn said(script: &mut Script) -> Vec<(u32, String, u32, u128)> {
    let said = script.take_ready().into_iter().map(|say| {
        let (name, serial) = say.frame.map_or(("close".to_owned(), 0), |frame| {
            (Target::of(&frame).to_string(), frame.header.serial)
        });
        (say.connection, name.replace("remote.CONNECT_", ""), serial, say.delay.as_millis())
    });
    said.collect()
}

const TWO_CALLS: &str = "\
1 > 0 remote.CONNECT_GET_HOSTNAME call ok serial 5
1 > 1000 remote.CONNECT_GET_VERSION call ok serial 6
1 < 4000 remote.CONNECT_GET_VERSION reply ok serial 6
  00000000 00000001
1 < 5000 remote.CONNECT_GET_HOSTNAME reply ok serial 5
  00000000
";

#[test]
fn a_reply_follows_its_own_call_with_the_clients_serial() {
    let mut script = script(Order::Strict, TWO_CALLS);
    assert_eq!(said(&mut script), []);
    assert!(script.hear(1, &hostname(0)));
    assert_eq!(said(&mut script), [(1, "GET_HOSTNAME".into(), 0, 5)]);
    assert!(script.hear(1, &version(1)));
    assert_eq!(said(&mut script), [(1, "GET_VERSION".into(), 1, 3)]);
    assert!(!script.hear(1, &version(2)));
}

#[test]
fn what_is_said_on_a_stream_that_has_ended_is_not_said_before() {
    let mut script = script(
        Order::Strict,
        "\
1 > 0 remote.STORAGE_VOL_UPLOAD stream ok serial 1
1 < 0 remote.STORAGE_VOL_UPLOAD stream error serial 1
1 < 0 remote.STORAGE_VOL_UPLOAD stream ok serial 1
",
    );
    assert_eq!(said(&mut script), []);
}

#[test]
fn calls_in_another_order_are_heard_only_where_that_is_asked_for() {
    let mut strict = script(Order::Strict, TWO_CALLS);
    assert!(!strict.hear(1, &version(0)));
    assert_eq!(strict.expected(1, &version(0)).map(|line| line.line), Some(2));

    let mut loose = script(Order::Loose, TWO_CALLS);
    assert!(loose.hear(1, &version(0)));
    assert!(!loose.hear(1, &version(1)), "each recorded call answers one");
    assert!(loose.hear(1, &hostname(2)));
    assert_eq!(
        said(&mut loose),
        [(1, "GET_VERSION".into(), 0, 3), (1, "GET_HOSTNAME".into(), 2, 5)]
    );
}

#[test]
fn other_arguments_are_another_call() {
    let text = "1 > 0 remote.CONNECT_SUPPORTS_FEATURE call ok serial 1\n  0000000a\n";
    for order in [Order::Strict, Order::Loose] {
        let mut script = script(order, text);
        let ask = |feature| call("CONNECT_SUPPORTS_FEATURE", 0, json!({ "feature": feature }));
        assert!(!script.hear(1, &ask(11)));
        assert!(!script.hear(2, &ask(10)));
        assert!(script.hear(1, &ask(10)));
    }
}

#[test]
fn an_event_follows_the_frame_that_it_followed_on_whichever_connection() {
    let mut script = script(
        Order::Strict,
        "\
1 > 0 remote.CONNECT_REGISTER_CLOSE_CALLBACK call ok serial 0
1 < 1000 remote.CONNECT_REGISTER_CLOSE_CALLBACK reply ok serial 0
2 > 9000 remote.CONNECT_GET_HOSTNAME call ok serial 0
1 < 10000 remote.CONNECT_EVENT_CONNECTION_CLOSED event ok serial 0
  00000001
2 < 12000 remote.CONNECT_GET_HOSTNAME reply ok serial 0
  00000000
1 < 20000 close
",
    );
    assert!(script.hear(1, &call("CONNECT_REGISTER_CLOSE_CALLBACK", 0, json!({}))));
    assert_eq!(said(&mut script), [(1, "REGISTER_CLOSE_CALLBACK".into(), 0, 1)]);
    assert!(script.hear(2, &hostname(0)));
    let event = (1, "EVENT_CONNECTION_CLOSED".into(), 0, 1);
    let close = (1, "close".to_owned(), 0, 11);
    assert_eq!(said(&mut script), [event, (2, "GET_HOSTNAME".into(), 0, 3), close]);
}

#[test]
fn a_streams_data_follows_its_call_and_what_came_before_on_it() {
    let mut script = script(
        Order::Strict,
        "\
1 > 0 remote.DOMAIN_OPEN_CONSOLE call ok serial 3
  00000001 61000000 00000000 00000000 00000000 00000000 00000001 00000000 00000000
1 < 1 remote.DOMAIN_OPEN_CONSOLE reply ok serial 3
1 < 2 remote.DOMAIN_OPEN_CONSOLE stream continue serial 3
  6c6f67696e
1 > 3 remote.DOMAIN_OPEN_CONSOLE stream continue serial 3
  6d65
1 < 4 remote.DOMAIN_OPEN_CONSOLE stream ok serial 3
",
    );
    let dom = json!({ "name": "a", "uuid": "0".repeat(32), "id": 1 });
    let open = call("DOMAIN_OPEN_CONSOLE", 40, json!({ "dom": dom, "flags": 0 }));
    assert!(script.hear(1, &open));
    assert_eq!(said(&mut script).len(), 2);
    let header =
        Header { message_type: MessageType::Stream, status: Status::Continue, ..open.header };
    let typed = |text: &'static [u8]| Frame { header, fds: 0, payload: text.into() };
    assert!(!script.hear(1, &typed(b"you")));
    assert!(script.hear(1, &typed(b"me")));
    assert_eq!(said(&mut script), [(1, "remote.DOMAIN_OPEN_CONSOLE".into(), 40, 0)]);
}

#[test]
fn a_redacted_call_is_known_by_what_is_left_of_it() {
    let secret = json!({ "uuid": "1".repeat(32), "usageType": 0, "usageID": "" });
    let set = |value: &str| {
        let args = json!({ "secret": secret, "value": value, "flags": 0 });
        call("SECRET_SET_VALUE", 0, args)
    };
    let mut recorded = set("c0ffee");
    assert!(redact(&mut recorded, Peer::Client));
    let line =
        Line { mark: 0, at: Duration::ZERO, line: 0, frame: recorded.clone(), redacted: true };
    assert!(line.is(&set("0bad")));
    let line = Line { redacted: false, ..line };
    assert!(!line.is(&set("0bad")));
}

#[test]
fn keepalive_is_no_part_of_the_script() {
    let mut script = script(Order::Strict, "1 < 0 keepalive.PING event ok serial 0\n");
    assert_eq!(said(&mut script), []);
    assert!(script.wants_more());
}
