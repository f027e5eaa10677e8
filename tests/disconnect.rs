//! Connections that end, by either side's doing, and calls that are given up.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test fails by panicking"
)]

mod support;

use std::fs;
use std::time::{Duration, Instant};

use rustix::process::Signal;
use support::{Libvirtd, require, wait_for};
use tokio::task::JoinSet;
use tokio::time::timeout;
use virtsmith::rpc::Options;
use virtsmith::{Connect, ErrorKind};

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
