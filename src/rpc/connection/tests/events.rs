//! Dialogues about events.

use virtsmith_protocol::remote::event_calls::{
    ConnectNetworkEventRegisterAnyArgs, ConnectNetworkEventRegisterAnyRet,
};
use virtsmith_protocol::remote::events::{
    DomainEventRebootMsg, NetworkEventCallbackMetadataChangeMsg, NetworkEventLifecycleMsg,
};

use super::daemon::{Daemon, pair};
use super::*;
use crate::rpc::{ErrorKind, Heard};

type Lifecycle = NetworkEventLifecycleMsg;

fn event(callback_id: i32, event: i32) -> Lifecycle {
    Lifecycle { callback_id, event, ..Lifecycle::default() }
}

/// Waits until the connection has read all that was said to it so far.
async fn settle(connection: &Connection, daemon: &mut Daemon) {
    let connection = connection.clone();
    let call = tokio::spawn(async move { hostname(connection).await });
    let heard = daemon.hear().await;
    daemon.answer(&heard, "here").await;
    call.await.unwrap().unwrap();
}

#[tokio::test]
async fn a_listener_hears_its_own_kind_in_order() {
    let (connection, mut daemon) = pair(&Options::default());
    let mut events = connection.listen::<Lifecycle>();
    daemon.tell(&event(1, 10)).await;
    daemon.tell(&NetworkEventCallbackMetadataChangeMsg::default()).await;
    daemon.tell(&DomainEventRebootMsg::default()).await;
    daemon.tell(&event(1, 11)).await;
    for expected in [10, 11] {
        assert_eq!(events.next().await.unwrap(), Some(Heard::Event(event(1, expected))));
    }
}

#[tokio::test]
async fn an_event_that_overtakes_the_reply_of_its_registration_is_kept() {
    let (connection, mut daemon) = pair(&Options::default());
    let mut events = connection.listen::<Lifecycle>();
    let register = tokio::spawn({
        let connection = connection.clone();
        async move { connection.call(&ConnectNetworkEventRegisterAnyArgs::default()).await }
    });
    let call = daemon.hear().await;
    daemon.tell(&event(7, 1)).await;
    daemon.tell(&event(8, 2)).await;
    daemon.reply(&call, &ConnectNetworkEventRegisterAnyRet { callback_id: 8 }).await;
    events.only(register.await.unwrap().unwrap().callback_id);
    daemon.tell(&event(7, 3)).await;
    daemon.tell(&event(8, 4)).await;
    for expected in [2, 4] {
        assert_eq!(events.next().await.unwrap(), Some(Heard::Event(event(8, expected))));
    }
}

#[tokio::test]
async fn a_slow_listener_loses_the_oldest_and_is_told_how_many() {
    let (connection, mut daemon) = pair(&Options::default());
    let mut slow = connection.listen::<Lifecycle>();
    let count = i32::try_from(Events::<Lifecycle>::CAPACITY).unwrap() + 3;
    for number in 0..count {
        daemon.tell(&event(1, number)).await;
    }
    settle(&connection, &mut daemon).await;
    assert_eq!(slow.next().await.unwrap(), Some(Heard::Lost(3)));
    for number in 3..count {
        assert_eq!(slow.next().await.unwrap(), Some(Heard::Event(event(1, number))));
    }
    daemon.tell(&event(1, count)).await;
    assert_eq!(slow.next().await.unwrap(), Some(Heard::Event(event(1, count))));
}

#[tokio::test]
async fn large_events_are_lost_before_they_fill_the_memory() {
    let (connection, mut daemon) = pair(&Options::default());
    let mut slow = connection.listen::<NetworkEventCallbackMetadataChangeMsg>();
    let large = |number| NetworkEventCallbackMetadataChangeMsg {
        r#type: number,
        nsuri: Some("x".repeat(3_000_000)),
        ..Default::default()
    };
    for number in 0..3 {
        daemon.tell(&large(number)).await;
    }
    settle(&connection, &mut daemon).await;
    assert_eq!(slow.next().await.unwrap(), Some(Heard::Lost(2)));
    assert_eq!(slow.next().await.unwrap(), Some(Heard::Event(large(2))));
}

#[tokio::test]
async fn a_listener_that_does_not_read_delays_nobody() {
    let (connection, mut daemon) = pair(&Options::default());
    let _idle = connection.listen::<Lifecycle>();
    let mut awake = connection.listen::<Lifecycle>();
    for number in 0..3000 {
        daemon.tell(&event(1, number)).await;
        assert_eq!(awake.next().await.unwrap(), Some(Heard::Event(event(1, number))));
    }
    settle(&connection, &mut daemon).await;
}

#[tokio::test]
async fn an_event_of_another_shape_is_an_error_and_others_follow() {
    let (connection, mut daemon) = pair(&Options::default());
    let mut events = connection.listen::<Lifecycle>();
    let mut header = daemon_header();
    header.procedure = Lifecycle::INFO.number;
    daemon.say(header, &1_u32).await;
    daemon.tell(&event(1, 1)).await;
    assert_eq!(events.next().await.unwrap_err().kind(), ErrorKind::Protocol);
    assert_eq!(events.next().await.unwrap(), Some(Heard::Event(event(1, 1))));
}

fn daemon_header() -> Header {
    Header {
        program: Lifecycle::INFO.program.number(),
        version: 1,
        procedure: 0,
        message_type: MessageType::Message,
        serial: 0,
        status: Status::Ok,
    }
}

#[tokio::test]
async fn what_was_heard_before_the_end_is_read_then_the_end_is_said_once() {
    let (connection, mut daemon) = pair(&Options::default());
    let mut events = connection.listen::<Lifecycle>();
    daemon.tell(&event(1, 1)).await;
    settle(&connection, &mut daemon).await;
    drop(daemon);
    assert_eq!(connection.closed().await.kind(), ErrorKind::Disconnected);
    assert_eq!(events.next().await.unwrap(), Some(Heard::Event(event(1, 1))));
    assert_eq!(events.next().await.unwrap_err().kind(), ErrorKind::Disconnected);
    assert_eq!(events.next().await.unwrap(), None);
    let mut late = connection.listen::<Lifecycle>();
    assert_eq!(late.next().await.unwrap_err().kind(), ErrorKind::Disconnected);
}

#[tokio::test]
async fn a_connection_that_is_closed_here_ends_its_listeners_in_peace() {
    let (connection, daemon) = pair(&Options::default());
    let mut events = connection.listen::<Lifecycle>();
    let waiting = tokio::spawn(async move { events.next().await });
    drop(daemon);
    assert!(connection.close().await.is_err());
    // The daemon was gone first, and the first reason counts.
    assert!(waiting.await.unwrap().is_err());

    let (connection, mut daemon) = pair(&Options::default());
    let mut events = connection.listen::<Lifecycle>();
    let closing = tokio::spawn(async move { connection.close().await });
    let call = daemon.hear().await;
    daemon.reply(&call, &()).await;
    closing.await.unwrap().unwrap();
    assert_eq!(events.next().await.unwrap(), None);
}

#[tokio::test]
async fn listening_keeps_the_connection_and_no_more() {
    let (connection, mut daemon) = pair(&Options::default());
    let events = connection.listen::<Lifecycle>();
    drop(connection);
    assert!(daemon.is_quiet().await);
    drop(events);
    assert_eq!(daemon.stream.read(&mut [0; 1]).await.unwrap(), 0);
}
