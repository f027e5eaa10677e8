//! Dialogues with a daemon that is lost and found again.

use virtsmith_protocol::remote::domain::DomainCreateArgs;
use virtsmith_protocol::remote::events::DomainEventCallbackRebootMsg;
use virtsmith_protocol::remote::events::DomainEventRebootMsg;
use virtsmith_protocol::remote::types::NonnullDomain;
use virtsmith_protocol::types::Uuid;

use super::daemon::{Daemon, Listening};
use super::*;
use crate::rpc::{Heard, Reconnect};

fn patient() -> Options {
    let delay = Duration::from_millis(1);
    let reconnect = Reconnect { delay, max_delay: delay, ..Reconnect::default() };
    Options { reconnect: Some(reconnect), keepalive: None, ..Options::default() }
}

async fn open(listening: &Listening, options: &Options) -> (Connection, Daemon) {
    let uri = listening.uri();
    let (connection, daemon) = tokio::join!(Connection::open(&uri, options), listening.accept());
    (connection.unwrap(), daemon)
}

fn domain(name: &str) -> NonnullDomain {
    NonnullDomain { name: name.into(), uuid: Uuid([1; 16]), id: 1 }
}

fn reboot(callback_id: i32, name: &str) -> DomainEventCallbackRebootMsg {
    DomainEventCallbackRebootMsg { callback_id, msg: DomainEventRebootMsg { dom: domain(name) } }
}

#[tokio::test]
async fn a_call_that_reads_is_repeated_once() {
    let listening = Listening::start();
    let (connection, mut daemon) = open(&listening, &patient()).await;
    let call = tokio::spawn(hostname(connection.clone()));
    daemon.hear().await;
    drop(daemon);
    let mut daemon = listening.accept().await;
    let again = daemon.hear().await;
    daemon.answer(&again, "found").await;
    assert_eq!(call.await.unwrap().unwrap(), "found");

    let call = tokio::spawn(hostname(connection.clone()));
    for _ in 0..2 {
        daemon.hear().await;
        drop(daemon);
        daemon = listening.accept().await;
    }
    let error = call.await.unwrap().unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Disconnected, "{error}");
    let call = tokio::spawn(hostname(connection));
    let other = daemon.hear().await;
    daemon.answer(&other, "and it goes on").await;
    assert_eq!(call.await.unwrap().unwrap(), "and it goes on");
}

#[tokio::test]
async fn a_call_that_changes_something_is_not_repeated() {
    let listening = Listening::start();
    let (connection, mut daemon) = open(&listening, &patient()).await;
    let create = connection.clone();
    let call =
        tokio::spawn(async move { create.call(&DomainCreateArgs { dom: domain("a") }).await });
    daemon.hear().await;
    drop(daemon);
    let error = call.await.unwrap().unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Disconnected);
    assert_eq!(
        error.to_string(),
        "the daemon closed the connection; remote.DOMAIN_CREATE was on its way and may have \
         been carried out: look before calling it again"
    );
    let mut daemon = listening.accept().await;
    assert!(daemon.is_quiet().await);
}

#[tokio::test]
async fn a_call_that_did_not_get_away_waits_for_the_next_connection() {
    let listening = Listening::start();
    let options = Options { in_flight: 1, ..patient() };
    let (connection, mut daemon) = open(&listening, &options).await;
    let first = tokio::spawn(hostname(connection.clone()));
    daemon.hear().await;
    // It waits its turn, so nothing of it is sent.
    let create = connection.clone();
    let second =
        tokio::spawn(async move { create.call(&DomainCreateArgs { dom: domain("a") }).await });
    assert!(daemon.is_quiet().await);
    drop(daemon);
    let mut daemon = listening.accept().await;
    let (mut creations, mut names) = (0, 0);
    for _ in 0..2 {
        let call = daemon.hear().await;
        if call.header.procedure == DomainCreateArgs::INFO.number {
            creations += 1;
            daemon.reply(&call, &()).await;
        } else {
            names += 1;
            daemon.answer(&call, "name").await;
        }
    }
    assert_eq!((creations, names), (1, 1));
    second.await.unwrap().unwrap();
    assert_eq!(first.await.unwrap().unwrap(), "name");
}

#[tokio::test]
async fn without_the_policy_a_lost_connection_stays_lost() {
    let listening = Listening::start();
    let options = Options { keepalive: None, ..Options::default() };
    let (connection, daemon) = open(&listening, &options).await;
    drop(daemon);
    assert_eq!(connection.closed().await.to_string(), "the daemon closed the connection");
    assert_eq!(hostname(connection).await.unwrap_err().kind(), ErrorKind::Disconnected);
    assert!(listening.is_left_alone().await);
}

#[tokio::test]
async fn a_listener_hears_where_the_gap_is_and_nothing_of_another_callback() {
    let listening = Listening::start();
    let (connection, mut daemon) = open(&listening, &patient()).await;
    let mut events = connection.listen::<DomainEventCallbackRebootMsg>();
    let mut all = connection.listen::<DomainEventCallbackRebootMsg>();
    events.only(3);
    daemon.tell(&reboot(3, "before")).await;
    drop(daemon);
    let mut daemon = listening.accept().await;
    assert_eq!(events.next().await.unwrap(), Some(Heard::Event(reboot(3, "before"))));
    assert_eq!(events.next().await.unwrap(), Some(Heard::Reconnected));
    daemon.tell(&reboot(3, "somebody else's")).await;
    daemon.tell(&reboot(4, "after")).await;
    let early = timeout(Duration::from_millis(50), events.next()).await;
    assert!(early.is_err(), "heard before its ID is known: {early:?}");
    events.only(4);
    assert_eq!(events.next().await.unwrap(), Some(Heard::Event(reboot(4, "after"))));
    for heard in [
        Heard::Event(reboot(3, "before")),
        Heard::Reconnected,
        Heard::Event(reboot(3, "somebody else's")),
        Heard::Event(reboot(4, "after")),
    ] {
        assert_eq!(all.next().await.unwrap(), Some(heard));
    }
}

#[tokio::test]
async fn it_is_given_up_in_the_time_that_was_set_and_everybody_hears_why() {
    let listening = Listening::start();
    let mut options = patient();
    let give_up_after = Some(Duration::from_millis(50));
    options.reconnect = Some(Reconnect { give_up_after, ..options.reconnect.unwrap() });
    let (connection, daemon) = open(&listening, &options).await;
    let mut events = connection.listen::<DomainEventCallbackRebootMsg>();
    drop((daemon, listening));
    let ended = connection.closed().await;
    assert_eq!(ended.kind(), ErrorKind::Disconnected);
    let said = ended.to_string();
    assert!(
        said.contains("could not be made again within 0.") && said.contains("socket"),
        "{said}"
    );
    assert_eq!(events.next().await.unwrap_err().to_string(), said);
    assert_eq!(hostname(connection.clone()).await.unwrap_err().to_string(), said);
    assert_eq!(
        connection.listen::<DomainEventCallbackRebootMsg>().next().await.unwrap_err().to_string(),
        said
    );
}

#[tokio::test]
async fn a_daemon_that_breaks_the_protocol_is_not_asked_again() {
    let listening = Listening::start();
    let (connection, mut daemon) = open(&listening, &patient()).await;
    daemon.stream.write_all(&[0xff; 32]).await.unwrap();
    assert_eq!(connection.closed().await.kind(), ErrorKind::Protocol);
    assert!(listening.is_left_alone().await);
}

#[tokio::test]
async fn closing_ends_it_while_it_is_lost_too() {
    let listening = Listening::start();
    let mut options = patient();
    options.reconnect = Some(Reconnect { delay: Duration::from_secs(60), ..Reconnect::default() });
    let (connection, daemon) = open(&listening, &options).await;
    drop(daemon);
    let waiting = tokio::spawn(hostname(connection.clone()));
    tokio::time::sleep(Duration::from_millis(20)).await;
    assert!(!waiting.is_finished());
    connection.close().await.unwrap_err();
    assert_eq!(waiting.await.unwrap().unwrap_err().to_string(), "the connection was closed");
    assert_eq!(connection.closed().await.to_string(), "the connection was closed");
}

#[tokio::test]
async fn a_lost_connection_is_waited_for_no_longer_than_a_call_may_take() {
    let listening = Listening::start();
    let reconnect = Reconnect { delay: Duration::from_secs(60), ..Reconnect::default() };
    let call_timeout = Some(Duration::from_millis(50));
    let options = Options { reconnect: Some(reconnect), call_timeout, ..patient() };
    let (connection, daemon) = open(&listening, &options).await;
    drop(daemon);
    tokio::time::sleep(Duration::from_millis(20)).await;
    let call = hostname(connection.clone()).await.unwrap_err();
    let stream = connection.open_stream(&StorageVolDownloadArgs::default()).await.unwrap_err();
    for error in [call, stream] {
        assert_eq!(error.kind(), ErrorKind::Timeout, "{error}");
    }
}

#[tokio::test]
async fn nobody_connects_again_for_handles_that_are_gone() {
    let listening = Listening::start();
    let (connection, mut daemon) = open(&listening, &patient()).await;
    drop(connection);
    assert_eq!(daemon.stream.read_buf(&mut BytesMut::new()).await.unwrap(), 0);
    drop(daemon);
    assert!(listening.is_left_alone().await);
}
