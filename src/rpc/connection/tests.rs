//! Dialogues between a connection and a daemon at the other end of a socket pair.

pub(crate) mod daemon;
mod events;
mod reconnect;
mod stream;

use std::io::Write as _;
use std::time::Duration;

use bytes::BytesMut;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use virtsmith_protocol::RemoteError;
use virtsmith_protocol::frame::{self, Header, MessageType, Status};
use virtsmith_protocol::remote::connect::ConnectGetHostnameArgs;
use virtsmith_protocol::remote::domain::DomainLookupByNameArgs;
use virtsmith_protocol::remote::storage_vol::StorageVolDownloadArgs;
use virtsmith_protocol::session::KeepaliveSetting;

use self::daemon::pair;
use super::*;
use crate::rpc::{Chunk, ErrorKind};

async fn hostname(connection: Connection) -> Result<String, Error> {
    connection.call(&ConnectGetHostnameArgs {}).await.map(|ret| ret.hostname)
}

#[tokio::test]
async fn calls_are_answered_in_any_order() {
    let (connection, mut daemon) = pair(&Options::default());
    let first = tokio::spawn(hostname(connection.clone()));
    let first_call = daemon.hear().await;
    let second = tokio::spawn(hostname(connection.clone()));
    let second_call = daemon.hear().await;
    daemon.answer(&second_call, "second").await;
    daemon.answer(&first_call, "first").await;
    assert_eq!(first.await.unwrap().unwrap(), "first");
    assert_eq!(second.await.unwrap().unwrap(), "second");
}

#[tokio::test]
async fn no_more_calls_are_on_their_way_than_the_setting_allows() {
    let (connection, mut daemon) = pair(&Options { in_flight: 2, ..Options::default() });
    let calls: Vec<_> = (0..3).map(|_| tokio::spawn(hostname(connection.clone()))).collect();
    let first = daemon.hear().await;
    daemon.hear().await;
    assert!(daemon.is_quiet().await);
    daemon.answer(&first, "one").await;
    daemon.hear().await;
    calls.iter().for_each(tokio::task::JoinHandle::abort);
}

#[tokio::test]
async fn a_dropped_call_keeps_its_place_and_disturbs_nobody() {
    let (connection, mut daemon) = pair(&Options { in_flight: 1, ..Options::default() });
    let dropped = tokio::spawn(hostname(connection.clone()));
    let first = daemon.hear().await;
    dropped.abort();
    let next = tokio::spawn(hostname(connection.clone()));
    assert!(daemon.is_quiet().await);
    daemon.answer(&first, "for nobody").await;
    let second = daemon.hear().await;
    daemon.answer(&second, "for me").await;
    assert_eq!(next.await.unwrap().unwrap(), "for me");
}

#[tokio::test]
async fn every_waiter_learns_at_once_that_the_daemon_has_gone() {
    let (connection, mut daemon) = pair(&Options { in_flight: 2, ..Options::default() });
    let calls: Vec<_> = (0..5).map(|_| tokio::spawn(hostname(connection.clone()))).collect();
    daemon.hear().await;
    drop(daemon);
    for call in calls {
        assert_eq!(call.await.unwrap().unwrap_err().kind(), ErrorKind::Disconnected);
    }
    let later = hostname(connection).await.unwrap_err();
    assert_eq!(later.to_string(), "the daemon closed the connection");
}

#[tokio::test]
async fn what_the_daemon_said_before_it_closed_is_heard() {
    let (connection, mut daemon) = pair(&Options::default());
    let call = tokio::spawn(hostname(connection));
    let heard = daemon.hear().await;
    daemon.answer(&heard, "last words").await;
    drop(daemon);
    assert_eq!(call.await.unwrap().unwrap(), "last words");
}

#[tokio::test]
async fn the_daemons_error_arrives_whole() {
    let (connection, mut daemon) = pair(&Options::default());
    let call = tokio::spawn(hostname(connection));
    let heard = daemon.hear().await;
    let said = RemoteError {
        code: 42,
        domain: 10,
        level: 2,
        str1: Some("x".into()),
        int1: 7,
        ..RemoteError::default()
    };
    let header = Header { message_type: MessageType::Reply, status: Status::Error, ..heard.header };
    daemon.say(header, &said).await;
    let error = call.await.unwrap().unwrap_err();
    assert_eq!(error.remote(), Some(&said));
}

#[tokio::test]
async fn a_silent_daemon_is_given_up_in_time() {
    let limit = Some(Duration::from_millis(50));
    let (connection, mut daemon) =
        pair(&Options { call_timeout: limit, in_flight: 1, ..Options::default() });
    for _ in 0..2 {
        let error = hostname(connection.clone()).await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Timeout);
    }
    daemon.hear().await;
}

#[tokio::test]
async fn a_daemon_that_breaks_the_protocol_is_left() {
    let (connection, mut daemon) = pair(&Options::default());
    let call = tokio::spawn(hostname(connection));
    daemon.hear().await;
    daemon.stream.write_all(b"HTTP/1.1 400 Bad Request\r\n\r\n").await.unwrap();
    assert_eq!(call.await.unwrap().unwrap_err().kind(), ErrorKind::Protocol);
}

#[tokio::test]
async fn an_answer_of_another_shape_fails_that_call_only() {
    let (connection, mut daemon) = pair(&Options::default());
    let call = tokio::spawn(hostname(connection.clone()));
    let heard = daemon.hear().await;
    daemon.say(Header { message_type: MessageType::Reply, ..heard.header }, &7_u64).await;
    assert_eq!(call.await.unwrap().unwrap_err().kind(), ErrorKind::Protocol);
    let call = tokio::spawn(hostname(connection));
    let heard = daemon.hear().await;
    daemon.answer(&heard, "fine").await;
    assert_eq!(call.await.unwrap().unwrap(), "fine");
}

#[tokio::test]
async fn an_argument_over_its_limit_is_not_sent() {
    let (connection, mut daemon) = pair(&Options::default());
    let name = "x".repeat(4_194_305);
    let error = connection.call(&DomainLookupByNameArgs { name }).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::TooLarge);
    assert!(daemon.is_quiet().await);
}

#[tokio::test]
async fn a_large_call_goes_out_as_the_daemon_reads() {
    let (connection, mut daemon) = pair(&Options::default());
    let name = "x".repeat(4_194_304);
    let call = tokio::spawn(async move { connection.call(&DomainLookupByNameArgs { name }).await });
    assert_eq!(daemon.hear().await.payload.len(), 4_194_308);
    call.abort();
}

#[tokio::test]
async fn the_socket_closes_with_the_last_handle() {
    let (connection, mut daemon) = pair(&Options::default());
    let clone = connection.clone();
    drop(connection);
    assert!(daemon.is_quiet().await);
    drop(clone);
    assert_eq!(daemon.stream.read(&mut [0; 1]).await.unwrap(), 0);
}

#[tokio::test]
async fn closing_closes_the_socket_under_every_handle() {
    let (connection, mut daemon) = pair(&Options::default());
    let closing = connection.close();
    let answering = async {
        let heard = daemon.hear().await;
        let header = Header { message_type: MessageType::Reply, ..heard.header };
        daemon.say(header, &()).await;
        daemon.stream.read(&mut [0; 1]).await.unwrap()
    };
    let (closed, left) = tokio::join!(closing, answering);
    assert_eq!((closed.is_ok(), left), (true, 0));
    assert_eq!(hostname(connection).await.unwrap_err().kind(), ErrorKind::Disconnected);
}

#[tokio::test]
async fn closing_waits_no_longer_than_opening_may() {
    let limit = Duration::from_millis(50);
    let (connection, mut daemon) =
        pair(&Options { in_flight: 1, open_timeout: limit, ..Options::default() });
    let stuck = tokio::spawn(hostname(connection.clone()));
    daemon.hear().await;
    assert_eq!(connection.close().await.unwrap_err().kind(), ErrorKind::Timeout);
    assert_eq!(stuck.await.unwrap().unwrap_err().kind(), ErrorKind::Disconnected);
}

#[test]
fn a_call_ends_with_the_runtime_that_drives_its_connection() {
    let runtime = || tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
    let (driving, calling) = (runtime(), runtime());
    let (connection, mut daemon) = driving.block_on(async { pair(&Options::default()) });
    let call = calling.spawn(hostname(connection));
    driving.block_on(daemon.hear());
    driving.shutdown_timeout(Duration::from_secs(5));
    let ended = calling.block_on(async { timeout(Duration::from_secs(5), call).await });
    let error = ended.expect("the call ends").unwrap().unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Disconnected);
}

#[tokio::test]
async fn a_daemon_that_never_stops_talking_holds_nobody_else_up() {
    let (connection, daemon) = pair(&Options::default());
    let mut stream = daemon.stream.into_std().unwrap();
    stream.set_nonblocking(false).unwrap();
    let event = Header {
        program: 0x2000_8086,
        version: 1,
        procedure: 7,
        message_type: MessageType::Message,
        serial: 0,
        status: Status::Ok,
    };
    let mut bytes = BytesMut::new();
    (0..4096).for_each(|_| frame::write(&mut bytes, &event, &()).unwrap());
    let flood = std::thread::spawn(move || while stream.write_all(&bytes).is_ok() {});
    let started = Instant::now();
    for _ in 0..20 {
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    // A fifth of a second, and much more where the machine is busy.
    assert!(started.elapsed() < Duration::from_secs(60));
    drop(connection);
    tokio::task::yield_now().await;
    tokio::task::spawn_blocking(|| flood.join()).await.unwrap().unwrap();
}

#[tokio::test]
async fn a_slow_reader_of_a_stream_is_no_dead_daemon() {
    let (connection, mut daemon) = pair(&Options::default());
    let interval = Duration::from_millis(50);
    connection.link().unwrap().shared.set_keepalive(Some(KeepaliveSetting { interval, count: 1 }));
    let sending = tokio::spawn(async move {
        let call = daemon.hear().await.header;
        daemon.say(Header { message_type: MessageType::Reply, ..call }, &()).await;
        let data = Header { message_type: MessageType::Stream, status: Status::Continue, ..call };
        // More than is kept for a reader: the rest waits in the socket.
        for _ in 0..16 {
            daemon.say(data, &Encoded(&[7; 1 << 17])).await;
        }
        daemon.say(Header { status: Status::Ok, ..data }, &()).await;
        daemon
    });
    let ((), mut stream) =
        connection.open_stream(&StorageVolDownloadArgs::default()).await.unwrap();
    tokio::time::sleep(interval * 6).await;
    let mut received = 0;
    while let Some(Chunk::Data(data)) = stream.next().await.unwrap() {
        received += data.len();
    }
    assert_eq!(received, 16 << 17);
    drop(sending.await.unwrap());
}
