//! How far ahead a recording is read.

use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

use serde_json::json;

use super::*;
use crate::replay::record::Record;
use crate::replay::say;

/// Calls and replies for ever, and how many of them were read.
fn endless() -> (Source, Arc<AtomicU32>) {
    let read = Arc::new(AtomicU32::new(0));
    let counter = Arc::clone(&read);
    let source = std::iter::from_fn(move || {
        let number = counter.fetch_add(1, Ordering::Relaxed);
        let serial = number / 2;
        let (from, frame) = match number % 2 {
            0 => (Peer::Client, call(serial)),
            _ => {
                let ret = json!({ "hostname": "host" });
                (Peer::Daemon, say::frame("CONNECT_GET_HOSTNAME", Some(serial), ret))
            }
        };
        let (connection, at) = (1, Duration::from_micros(number.into()));
        let content = Content::Frame { frame, redacted: false };
        let record = Record { connection, from, at, content };
        Some(Ok(Entry { line: number.into(), record, decoded: None }))
    });
    (Box::new(source), read)
}

fn call(serial: u32) -> Frame {
    let mut frame = say::frame("CONNECT_GET_HOSTNAME", None, json!({}));
    frame.header.serial = serial;
    frame
}

#[test]
fn a_recording_is_read_no_further_than_it_is_played() {
    for order in [Order::Strict, Order::Loose] {
        let (source, read) = endless();
        let mut player = Player::new(source, order);
        let connection = player.enter();
        for serial in 0..20_000 {
            assert!(player.hear(connection, &call(serial)).is_none());
            while player.read_ahead() {}
            assert_eq!(player.take_ready().len(), 1);
            let ahead = read.load(Ordering::Relaxed) - 2 * (serial + 1);
            assert!(ahead <= 2, "{ahead}");
        }
        assert_eq!(player.script.held(), 256, "only the next call is held");
    }
}

#[test]
fn looking_for_a_call_that_never_comes_ends() {
    let (source, _) = endless();
    let mut player = Player::new(source, Order::Loose);
    let connection = player.enter();
    let other = say::frame("CONNECT_GET_VERSION", None, json!({}));
    assert!(player.hear(connection, &other).is_some());
    assert!(!player.script.has_room());
    assert!(player.hear(connection, &call(0)).is_none());
}
