//! A daemon that is killed and started again, under a connection that is made again.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test fails by panicking"
)]

mod support;

use std::fs;
use std::time::Duration;

use rustix::process::Signal;
use support::{Libvirtd, require};
use tokio::time::timeout;
use virtsmith::rpc::{Heard, Options, Reconnect};
use virtsmith::virt::api::error::ErrorNumber;
use virtsmith::virt::api::storage::{
    StoragePoolCreateFlags, StoragePoolDefineFlags, StorageVolCreateFlags, StorageVolDownloadFlags,
};
use virtsmith::virt::events::{EventStream, Lifecycle, LifecycleDetail};
use virtsmith::{Connect, Error, ErrorKind};

/// More than a daemon takes to start.
const SOON: Duration = Duration::from_secs(20);

async fn open(libvirtd: &Libvirtd) -> Connect {
    let mut options = Options::default();
    options.reconnect = Some(Reconnect::default());
    Connect::open_with(&libvirtd.uri().parse().unwrap(), &options).await.unwrap()
}

fn defines(name: &str) -> String {
    format!(
        "<domain type='qemu'><name>{name}</name><memory unit='MiB'>16</memory>\
         <os><type arch='x86_64'>hvm</type></os></domain>"
    )
}

#[tokio::test]
async fn events_and_calls_go_on_after_the_daemon_was_killed_and_started_again() {
    let libvirtd = require!(Libvirtd::start());
    let connect = open(&libvirtd).await;
    let mut events = connect.events::<Lifecycle>().await.unwrap();
    let kept = connect.domain_define_xml(&defines("kept")).await.unwrap();
    assert_eq!(next_defined(&mut events).await, Some("kept".into()));

    for round in 0..2 {
        libvirtd.signal(Signal::KILL);
        // It is on its way when the daemon starts.
        let reading = tokio::spawn({
            let connect = connect.clone();
            async move { connect.hostname().await }
        });
        libvirtd.restart();
        timeout(SOON, reading).await.unwrap().unwrap().unwrap();
        assert_eq!(kept.name(), "kept");
        assert!(!kept.is_active().await.unwrap());

        let name = format!("new{round}");
        connect.domain_define_xml(&defines(&name)).await.unwrap();
        assert_eq!(next_defined(&mut events).await, None, "the gap is said");
        assert_eq!(next_defined(&mut events).await, Some(name));
    }
    events.close().await.unwrap();
    connect.close().await.unwrap();
    let closed = connect.hostname().await.unwrap_err();
    assert_eq!(closed.to_string(), "the connection was closed");
}

#[tokio::test]
async fn a_stream_fails_and_a_change_is_not_made_twice() {
    let libvirtd = require!(Libvirtd::start());
    let connect = open(&libvirtd).await;
    let folder = libvirtd.folder().join("pool");
    let pool = format!(
        "<pool type='dir'><name>p</name><target><path>{}</path></target></pool>",
        folder.display()
    );
    fs::create_dir(&folder).unwrap();
    let pool =
        connect.storage_pool_define_xml(&pool, StoragePoolDefineFlags::empty()).await.unwrap();
    pool.create(StoragePoolCreateFlags::empty()).await.unwrap();
    let volume = "<volume><name>v</name><capacity unit='MiB'>64</capacity></volume>";
    let volume = pool.vol_create_xml(volume, StorageVolCreateFlags::empty()).await.unwrap();
    let mut download = volume.download(0, 0, StorageVolDownloadFlags::empty()).await.unwrap();
    download.next().await.unwrap();

    libvirtd.signal(Signal::STOP);
    let change = tokio::spawn({
        let connect = connect.clone();
        async move { connect.domain_define_xml(&defines("once")).await }
    });
    tokio::time::sleep(Duration::from_millis(200)).await;
    libvirtd.signal(Signal::KILL);
    let unknown = timeout(SOON, change).await.unwrap().unwrap().unwrap_err();
    assert_eq!(unknown.kind(), ErrorKind::Disconnected);
    assert!(unknown.to_string().contains("may have been carried out"), "{unknown}");
    let failed = timeout(SOON, async {
        while download.next().await?.is_some() {}
        Ok(())
    })
    .await;
    let failed: Error = failed.unwrap().unwrap_err();
    assert_eq!(failed.kind(), ErrorKind::Disconnected, "{failed}");

    libvirtd.restart();
    let missing = connect.domain_lookup_by_name("once").await.unwrap_err();
    assert_eq!(missing.kind(), ErrorKind::Remote(ErrorNumber::NO_DOMAIN));
}

/// The name of the next domain that was defined; `None` for the gap of a lost
/// connection.
async fn next_defined(events: &mut EventStream<Lifecycle>) -> Option<String> {
    match timeout(SOON, events.next()).await.expect("it comes soon").unwrap() {
        Some(Heard::Event(Lifecycle { domain, detail: LifecycleDetail::Defined(_), .. })) => {
            Some(domain.name().to_owned())
        }
        Some(Heard::Reconnected) => None,
        other => panic!("not defined: {other:?}"),
    }
}
