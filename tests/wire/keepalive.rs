//! Pings, which no procedure sends.

use std::process::Command;
use std::time::Duration;

use bytes::Bytes;
use virtsmith::Connect;
use virtsmith::rpc::protocol::frame::Header;
use virtsmith::rpc::protocol::keepalive::{KEEPALIVE_PROGRAM, PING};
use virtsmith::rpc::{KeepaliveSetting, Options};

use crate::support::{Libvirtd, Proxy, Speaker, require, tool};

#[tokio::test]
async fn pings_are_those_of_libvirts_client() {
    require!(tool("virsh"));
    let libvirtd = require!(Libvirtd::start());
    let proxy = Proxy::start(libvirtd.socket()).unwrap();
    let uri = format!("test+unix:///default?socket={}", proxy.socket().display());

    let waiting = ["event", "--event", "lifecycle", "--timeout", "3"];
    let mut virsh = Command::new("virsh");
    // It fails, as no event comes.
    virsh.args(["-q", "-k", "1", "-c", &uri]).args(waiting).output().unwrap();
    let theirs = pings(&proxy);

    let mut options = Options::default();
    options.keepalive = Some(KeepaliveSetting { interval: Duration::from_secs(1), count: 5 });
    let connect = Connect::open_with(&uri.parse().unwrap(), &options).await.unwrap();
    tokio::time::sleep(Duration::from_millis(2500)).await;
    let ours = pings(&proxy);
    connect.close().await.unwrap();

    assert!(!ours.is_empty() && !theirs.is_empty(), "{ours:?} {theirs:?}");
    assert_eq!(ours[0], theirs[0]);
    assert!(ours.iter().chain(&theirs).all(|ping| *ping == theirs[0]), "{ours:?} {theirs:?}");
}

/// The pings of clients; their serial is 0.
fn pings(proxy: &Proxy) -> Vec<(Header, Bytes)> {
    let said = proxy.take().into_iter().filter(|kept| kept.by == Speaker::Client);
    let frames = said.map(|kept| (kept.frame.header, kept.frame.payload));
    frames
        .filter(|(header, _)| (header.program, header.procedure) == (KEEPALIVE_PROGRAM, PING))
        .collect()
}
