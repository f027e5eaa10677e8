//! Dialogues between clients and a recording.

use std::io::Cursor;
use std::time::{Duration, Instant};

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use virtsmith_protocol::RemoteError;
use virtsmith_protocol::procedure::find;
use virtsmith_protocol::remote::connect::{ConnectGetHostnameArgs, ConnectGetVersionArgs};
use virtsmith_protocol::remote::domain_device::DomainOpenGraphicsFdArgs;
use virtsmith_protocol::remote::event_calls::{
    ConnectRegisterCloseCallbackArgs, ConnectSecretEventRegisterAnyArgs,
};
use virtsmith_protocol::remote::events::ConnectEventConnectionClosedMsg;
use virtsmith_protocol::remote::storage_vol::StorageVolDownloadArgs;
use virtsmith_protocol::types::from_hex;

use super::*;
use crate::replay::Moment;
use crate::rpc::{Chunk, ErrorKind, Heard, Options};

fn daemon(records: &str, options: ReplayOptions) -> Daemon {
    Daemon::new(Cursor::new(format!("virtsmith-recording 1\n{records}")), options).unwrap()
}

fn connected(daemon: &Daemon) -> Connection {
    daemon.connection(&Options::default()).unwrap()
}

async fn hostname(connection: &Connection) -> Result<String, rpc::Error> {
    Ok(connection.call(&ConnectGetHostnameArgs {}).await?.hostname)
}

/// A call for the host's name that took 80 ms.
const HOSTNAME: &str = "\
1 > 1000 remote.CONNECT_GET_HOSTNAME call ok serial 9
1 < 81000 remote.CONNECT_GET_HOSTNAME reply ok serial 9
  00000004 686f7374
";

#[tokio::test]
async fn answers_take_as_long_as_is_asked_for() {
    for (timing, least, most) in [
        (Timing::Immediate, 0, 70),
        (Timing::Original, 80, 10_000),
        (Timing::Scaled(2.0), 160, 10_000),
    ] {
        let daemon = daemon(HOSTNAME, ReplayOptions { timing, ..ReplayOptions::default() });
        let start = Instant::now();
        assert_eq!(hostname(&connected(&daemon)).await.unwrap(), "host");
        let took = start.elapsed().as_millis();
        assert!((least..most).contains(&took), "{timing:?} {took}");
        daemon.finish().await.unwrap();
    }
}

#[tokio::test]
async fn what_was_not_recorded_is_refused_and_told() {
    let daemon = daemon(HOSTNAME, ReplayOptions::default());
    let connection = connected(&daemon);
    let refused = connection.call(&ConnectGetVersionArgs {}).await.unwrap_err();
    assert!(refused.to_string().contains("line 2 has remote.CONNECT_GET_HOSTNAME"), "{refused}");
    assert_eq!(hostname(&connection).await.unwrap(), "host");
    let nothing = hostname(&connection).await.unwrap_err();
    assert!(nothing.to_string().contains("nothing more"), "{nothing}");
    let mismatch = daemon.finish().await.unwrap_err();
    assert_eq!((mismatch.unexpected.len(), mismatch.missing.len()), (2, 0));
}

#[tokio::test]
async fn a_call_that_never_comes_is_missing() {
    let daemon = daemon(HOSTNAME, ReplayOptions::default());
    drop(connected(&daemon));
    let mismatch = daemon.finish().await.unwrap_err();
    assert_eq!(mismatch.missing[0].line, 2);
    assert!(mismatch.to_string().contains("never made the call in line 2"), "{mismatch}");
}

#[tokio::test]
async fn a_recording_that_breaks_off_says_so() {
    let text = format!("{HOSTNAME}1 > 9 nothing\n");
    let daemon = daemon(&text, ReplayOptions::default());
    let error = hostname(&connected(&daemon)).await.unwrap_err();
    assert!(error.to_string().contains("ends before the answer"), "{error}");
    let mismatch = daemon.finish().await.unwrap_err();
    assert_eq!(mismatch.fault.as_ref().and_then(Error::line), Some(5), "{mismatch}");
}

#[tokio::test]
async fn an_event_comes_after_what_another_client_did() {
    let daemon = daemon(
        "\
1 > 0 remote.CONNECT_REGISTER_CLOSE_CALLBACK call ok serial 0
1 < 1 remote.CONNECT_REGISTER_CLOSE_CALLBACK reply ok serial 0
2 > 2 remote.CONNECT_GET_HOSTNAME call ok serial 0
1 < 3 remote.CONNECT_EVENT_CONNECTION_CLOSED event ok serial 0
  00000002
1 < 3 close
2 < 4 remote.CONNECT_GET_HOSTNAME reply ok serial 0
  00000000
",
        ReplayOptions::default(),
    );
    let (one, two) = (connected(&daemon), connected(&daemon));
    let mut events = one.listen::<ConnectEventConnectionClosedMsg>();
    one.call(&ConnectRegisterCloseCallbackArgs {}).await.unwrap();
    let early = tokio::time::timeout(Duration::from_millis(50), events.next()).await;
    assert!(early.is_err(), "{early:?}");
    hostname(&two).await.unwrap();
    let heard = events.next().await.unwrap();
    assert_eq!(heard.and_then(Heard::event).unwrap().reason, 2);
    assert_eq!(one.closed().await.kind(), ErrorKind::Disconnected);
    daemon.finish().await.unwrap();
}

#[tokio::test]
async fn callbacks_that_were_granted_twice_get_numbers_of_their_own() {
    let twice: String = (0..2)
        .map(|serial| {
            format!(
                "1 > 0 remote.CONNECT_SECRET_EVENT_REGISTER_ANY call ok serial {serial}\n  \
                 00000000 00000000\n\
                 1 < 0 remote.CONNECT_SECRET_EVENT_REGISTER_ANY reply ok serial {serial}\n  \
                 00000003\n"
            )
        })
        .collect();
    let daemon = daemon(&twice, ReplayOptions::default());
    let connection = connected(&daemon);
    for id in [3, 4] {
        let args = ConnectSecretEventRegisterAnyArgs::default();
        assert_eq!(connection.call(&args).await.unwrap().callback_id, id);
    }
    daemon.finish().await.unwrap();
}

/// A download of three bytes.
const DOWNLOAD: &str = "\
1 > 0 remote.STORAGE_VOL_DOWNLOAD call ok serial 2
  00000000 00000000 00000000 0000000000000000 0000000000000000 00000000
1 < 1 remote.STORAGE_VOL_DOWNLOAD reply ok serial 2
1 < 2 remote.STORAGE_VOL_DOWNLOAD stream continue serial 2
  616263
1 < 3 remote.STORAGE_VOL_DOWNLOAD stream continue serial 2
1 > 4 remote.STORAGE_VOL_DOWNLOAD stream ok serial 2
1 < 5 remote.STORAGE_VOL_DOWNLOAD stream ok serial 2
";

#[tokio::test]
async fn a_stream_is_played_to_its_end() {
    let daemon = daemon(&format!("{HOSTNAME}{DOWNLOAD}"), ReplayOptions::default());
    let connection = connected(&daemon);
    hostname(&connection).await.unwrap();
    let (_, mut stream) = connection.open_stream(&StorageVolDownloadArgs::default()).await.unwrap();
    let mut data = Vec::new();
    while let Some(chunk) = stream.next().await.unwrap() {
        let Chunk::Data(bytes) = chunk else { panic!("no holes were recorded") };
        data.extend_from_slice(&bytes);
    }
    assert_eq!(data, b"abc");
    daemon.finish().await.unwrap();
}

#[tokio::test]
async fn descriptors_come_with_the_reply_that_they_were_recorded_with() {
    let daemon = daemon(
        "\
1 > 0 remote.DOMAIN_OPEN_GRAPHICS_FD call ok serial 0
  00000000 00000000 00000000 00000000 00000000 00000000 00000000 00000000
1 < 1 remote.DOMAIN_OPEN_GRAPHICS_FD reply-with-fds ok serial 0 fds 1
",
        ReplayOptions::default(),
    );
    let args = DomainOpenGraphicsFdArgs::default();
    let (_, descriptors) =
        connected(&daemon).call_with_descriptors(&args, Vec::new()).await.unwrap();
    assert_eq!(descriptors.len(), 1);
    daemon.finish().await.unwrap();
}

#[tokio::test]
async fn pings_are_answered_and_recorded_ones_are_not_sent() {
    let text = format!("1 < 0 keepalive.PING event ok serial 0\n{HOSTNAME}");
    let daemon = daemon(&text, ReplayOptions::default());
    let mut stream = daemon.stream().unwrap();
    let ping = from_hex("0000001c6b6565700000000100000001000000020000000000000000").unwrap();
    stream.write_all(&ping).await.unwrap();
    let mut pong = [0; 28];
    stream.read_exact(&mut pong).await.unwrap();
    assert_eq!(pong[15], 2);
    assert_eq!(
        hostname(&Connection::start(stream, &Options::default()).unwrap()).await.unwrap(),
        "host"
    );
    daemon.finish().await.unwrap();
}

#[tokio::test]
async fn faults_reach_the_client() {
    let error = RemoteError { code: 38, ..RemoteError::default() };
    let procedure = Moment::Procedure(find("CONNECT_GET_HOSTNAME").unwrap());
    let first = Moment::Frame(1);
    for (faults, kind) in [
        (Faults::new().fail(procedure, error.clone()), ErrorKind::Remote(error.code())),
        (Faults::new().disconnect(first), ErrorKind::Disconnected),
        (Faults::new().truncate(first, 30), ErrorKind::Disconnected),
        (Faults::new().corrupt(first, 0), ErrorKind::Protocol),
        (Faults::new().drop(first), ErrorKind::Timeout),
    ] {
        let daemon = daemon(HOSTNAME, ReplayOptions { faults, ..ReplayOptions::default() });
        let mut options = Options::default();
        options.call_timeout = Some(Duration::from_millis(300));
        let connection = daemon.connection(&options).unwrap();
        assert_eq!(hostname(&connection).await.unwrap_err().kind(), kind);
        daemon.finish().await.unwrap();
    }
}

#[tokio::test]
async fn a_socket_for_a_uri_is_gone_when_the_play_is_over() {
    let text = "uri test:///default\n";
    let daemon = daemon(text, ReplayOptions::default());
    let uri = daemon.uri().unwrap();
    assert_eq!(daemon.uri().unwrap(), uri);
    let socket = std::path::PathBuf::from(uri.param("socket").unwrap());
    assert!(socket.exists());
    daemon.finish().await.unwrap();
    assert!(!socket.parent().unwrap().exists());
}
