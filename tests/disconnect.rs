//! Connections that end, by either side's doing, and calls that are given up.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test fails by panicking"
)]

mod support;

use std::fs::{self, File};
use std::io::Read as _;
use std::time::{Duration, Instant};

use rustix::process::Signal;
use support::{Libvirtd, require, wait_for};
use tokio::io::AsyncWriteExt as _;
use tokio::task::JoinSet;
use tokio::time::{sleep, timeout};
use virtsmith::rpc::{DataStream, KeepaliveSetting, Options, Uri};
use virtsmith::virt::StorageVol;
use virtsmith::virt::api::storage::{
    StoragePoolCreateFlags, StorageVolCreateFlags, StorageVolDownloadFlags, StorageVolUploadFlags,
};
use virtsmith::virt::events::{EventStream, Lifecycle};
use virtsmith::{Connect, Error, ErrorKind};

/// More than a daemon takes to answer, less than a person waits.
const SOON: Duration = Duration::from_secs(5);

#[tokio::test]
async fn when_the_daemon_is_killed_every_waiter_hears_at_once() {
    let libvirtd = require!(Libvirtd::start());
    let connect = Connect::open(&libvirtd.uri()).await.unwrap();
    libvirtd.signal(Signal::STOP);
    // One more than may be on their way at once.
    let mut calls = JoinSet::new();
    for _ in 0..=Options::default().in_flight {
        let connect = connect.clone();
        calls.spawn(async move { connect.hostname().await });
    }
    let early = timeout(Duration::from_millis(200), calls.join_next()).await;
    assert!(early.is_err(), "a stopped daemon answered: {early:?}");

    let killed = Instant::now();
    libvirtd.signal(Signal::KILL);
    let answers = timeout(SOON, calls.join_all()).await.expect("they hear soon");
    assert_eq!(answers.len(), 5);
    for answer in answers {
        assert_eq!(answer.unwrap_err().kind(), ErrorKind::Disconnected);
    }
    assert!(killed.elapsed() < Duration::from_secs(2), "after {:?}", killed.elapsed());
    let later = connect.hostname().await.unwrap_err();
    assert_eq!(later.kind(), ErrorKind::Disconnected, "{later}");
    // Until the kernel has buried it, its socket still takes connections.
    timeout(SOON, async {
        while Connect::open(&libvirtd.uri()).await.unwrap_err().kind() != ErrorKind::NoDaemon {}
    })
    .await
    .expect("soon nobody listens");
}

#[tokio::test]
async fn whoever_waits_for_a_daemon_that_is_killed_hears_that_it_has_gone() {
    let libvirtd = require!(Libvirtd::start());
    let mut waiting = Scene::set(&libvirtd).await.wait();
    sleep(Duration::from_millis(300)).await;
    let killed = Instant::now();
    libvirtd.signal(Signal::KILL);
    while let Some(ended) = timeout(SOON, waiting.join_next()).await.expect("they hear soon") {
        let (what, error) = ended.unwrap();
        assert_eq!(error.kind(), ErrorKind::Disconnected, "{what}: {error}");
        let said = error.to_string();
        assert!(said.starts_with("the daemon closed the connection"), "{what}: {said}");
    }
    assert!(killed.elapsed() < Duration::from_secs(2), "after {:?}", killed.elapsed());
}

#[tokio::test]
async fn whoever_waits_for_a_daemon_that_is_stopped_hears_that_it_is_dead() {
    let libvirtd = require!(Libvirtd::start());
    let mut waiting = Scene::set(&libvirtd).await.wait();
    while let Some(ended) = timeout(SOON, waiting.join_next()).await.expect("they hear soon") {
        let (what, error) = ended.unwrap();
        // It has not been asked yet whether it answers pings.
        let opening = what == "opening";
        let kind = if opening { ErrorKind::Timeout } else { ErrorKind::Disconnected };
        assert_eq!(error.kind(), kind, "{what}: {error}");
        assert!(opening || error.to_string().contains("keepalive"), "{what}: {error}");
    }
    libvirtd.signal(Signal::CONT);
}

#[tokio::test]
async fn a_stream_on_which_nothing_happens_is_kept() {
    let libvirtd = require!(Libvirtd::start());
    let mut options = hasty();
    let interval = Duration::from_millis(200);
    options.keepalive = Some(KeepaliveSetting { interval, count: 2 });
    let uri = libvirtd.uri().parse().unwrap();
    let connect = Connect::open_with(&uri, &options).await.unwrap();
    let volume = volumes(&libvirtd, &connect).await.remove(0);
    let mut stream = volume.upload(0, 0, StorageVolUploadFlags::empty()).await.unwrap();
    // So long that a daemon without an answer would be dead.
    sleep(interval * 8).await;
    stream.write_all(b"at last").await.unwrap();
    stream.finish().await.unwrap();
    let mut written = [0; 7];
    File::open(volume.path().await.unwrap()).unwrap().read_exact(&mut written).unwrap();
    assert_eq!(written, *b"at last");
}

/// Everything that can be waited for, about to be.
struct Scene {
    uri: Uri,
    calling: Connect,
    closing: Connect,
    events: EventStream<Lifecycle>,
    reading: DataStream,
    writing: DataStream,
    finishing: DataStream,
    aborting: DataStream,
}

impl Scene {
    /// Opens all of it, and stops the daemon.
    async fn set(libvirtd: &Libvirtd) -> Self {
        let uri = libvirtd.uri().parse().unwrap();
        let calling = Connect::open_with(&uri, &hasty()).await.unwrap();
        let closing = Connect::open_with(&uri, &hasty()).await.unwrap();
        let events = calling.events().await.unwrap();
        let volumes = volumes(libvirtd, &calling).await;
        // Larger than all that is kept on the way.
        let reading = volumes[0].download(0, 0, StorageVolDownloadFlags::empty()).await.unwrap();
        let upload = async |volume: &StorageVol| {
            volume.upload(0, 0, StorageVolUploadFlags::empty()).await.unwrap()
        };
        let writing = upload(&volumes[1]).await;
        let finishing = upload(&volumes[2]).await;
        let aborting = upload(&volumes[3]).await;
        libvirtd.signal(Signal::STOP);
        Self { uri, calling, closing, events, reading, writing, finishing, aborting }
    }

    /// Waits for all of it; none comes to a good end.
    fn wait(self) -> JoinSet<(&'static str, Error)> {
        let Self { uri, calling, closing, mut events, mut reading, mut writing, .. } = self;
        let (finishing, aborting) = (self.finishing, self.aborting);
        let mut waiting = JoinSet::new();
        waiting.spawn(async move { ("a call", calling.hostname().await.unwrap_err()) });
        waiting.spawn(async move { ("closing", closing.close().await.unwrap_err()) });
        waiting.spawn(async move { ("events", events.next().await.unwrap_err()) });
        waiting.spawn(async move { ("finishing", finishing.finish().await.unwrap_err()) });
        waiting.spawn(async move { ("aborting", aborting.abort().await.unwrap_err()) });
        waiting.spawn(
            async move { ("opening", Connect::open_with(&uri, &hasty()).await.unwrap_err()) },
        );
        waiting.spawn(async move {
            loop {
                match reading.next().await {
                    Ok(chunk) => assert!(chunk.is_some(), "it is larger"),
                    Err(error) => break ("reading", error),
                }
            }
        });
        waiting.spawn(async move {
            let error = loop {
                if let Err(error) = writing.write_all(&[7; 1 << 16]).await {
                    break error;
                }
            };
            ("writing", *error.into_inner().unwrap().downcast().unwrap())
        });
        waiting
    }
}

/// Options by which a silent daemon is found within two seconds.
fn hasty() -> Options {
    let mut options = Options::default();
    options.open_timeout = Duration::from_secs(3);
    let interval = Duration::from_millis(500);
    options.keepalive = Some(KeepaliveSetting { interval, count: 3 });
    options
}

/// Four volumes that are all hole.
async fn volumes(libvirtd: &Libvirtd, connect: &Connect) -> Vec<StorageVol> {
    let pool = format!(
        "<pool type='dir'><name>pool</name><target><path>{}</path></target></pool>",
        libvirtd.folder().join("pool").display()
    );
    let flags = StoragePoolCreateFlags::WITH_BUILD;
    let pool = connect.storage_pool_create_xml(&pool, flags).await.unwrap();
    let mut volumes = Vec::new();
    for number in 0..4 {
        let xml = format!(
            "<volume><name>{number}</name><capacity unit='MiB'>256</capacity>\
             <allocation>0</allocation></volume>"
        );
        volumes.push(pool.vol_create_xml(&xml, StorageVolCreateFlags::empty()).await.unwrap());
    }
    volumes
}

#[tokio::test]
async fn a_call_that_is_given_up_disturbs_no_other() {
    let libvirtd = require!(Libvirtd::start());
    let mut options = Options::default();
    options.call_timeout = Some(Duration::from_millis(300));
    let uri = libvirtd.uri().parse().unwrap();
    let hasty = Connect::open_with(&uri, &options).await.unwrap();
    let patient = Connect::open(&libvirtd.uri()).await.unwrap();

    libvirtd.signal(Signal::STOP);
    let late = hasty.hostname().await.unwrap_err();
    assert_eq!(late.kind(), ErrorKind::Timeout, "{late}");
    assert!(late.to_string().contains("CONNECT_GET_HOSTNAME"), "{late}");
    let waiting = tokio::spawn({
        let patient = patient.clone();
        async move { patient.uri().await }
    });
    for _ in 0..3 {
        let dropped = timeout(Duration::from_millis(20), patient.capabilities()).await;
        assert!(dropped.is_err(), "a stopped daemon answered: {dropped:?}");
    }
    libvirtd.signal(Signal::CONT);
    let answered = timeout(SOON, waiting).await.expect("the others are answered").unwrap();
    assert_eq!(answered.unwrap(), "qemu:///system");
    for connect in [hasty, patient] {
        assert_eq!(connect.uri().await.unwrap(), "qemu:///system");
        assert_eq!(connect.hypervisor_type().await.unwrap(), "QEMU");
    }
}

#[tokio::test]
async fn a_daemon_that_does_not_answer_is_not_waited_for_when_opening() {
    let libvirtd = require!(Libvirtd::start());
    let mut options = Options::default();
    options.open_timeout = Duration::from_millis(300);
    libvirtd.signal(Signal::STOP);
    let uri = libvirtd.uri().parse().unwrap();
    let error = Connect::open_with(&uri, &options).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Timeout, "{error}");
    libvirtd.signal(Signal::CONT);
    Connect::open(&libvirtd.uri()).await.expect("it answers again");
}

#[tokio::test]
async fn connections_that_come_and_go_leave_no_file_open() {
    let libvirtd = require!(Libvirtd::start());
    let warm_up = Connect::open(&libvirtd.test_uri()).await.unwrap();
    warm_up.close().await.unwrap();
    let closed = warm_up.hostname().await.unwrap_err();
    assert_eq!(closed.kind(), ErrorKind::Disconnected, "{closed}");
    let before = open_files();
    for round in 0..200 {
        let connect = Connect::open(&libvirtd.test_uri()).await.unwrap();
        // Half take leave, the others just go.
        if round % 2 == 0 {
            connect.close().await.unwrap();
        }
    }
    // The driver's task lets go of its socket a moment after it is ended, and
    // tests at work beside this one open files too.
    wait_for("end of the sockets", || match open_files() {
        now if now < before + 50 => Ok(()),
        now => Err(format!("{before} files were open, {now} are")),
    });
}

fn open_files() -> usize {
    fs::read_dir("/proc/self/fd").unwrap().count()
}
