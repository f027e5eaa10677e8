//! How long one call takes, next to libvirt's own C client.
//!
//! Everyone calls the same daemon in turns, so that each sees the same load. The
//! daemon is a private libvirtd with its test driver, or whichever one listens
//! on the socket in `VIRTSMITH_BENCH_SOCKET`. Before that, an echo in this
//! process shows what our side alone costs.

#![allow(
    missing_docs,
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a benchmark stops by panicking"
)]

use std::io::{Read, Write};
use std::os::unix::net::UnixStream;
use std::time::{Duration, Instant};
use std::{env, thread};

use bytes::BytesMut;
use tokio::runtime::{Builder, Runtime};
use tokio::task::JoinSet;
use virtsmith::rpc::{Connection, Options, Uri};
use virtsmith_protocol::frame::{self, Header, MessageType};
use virtsmith_protocol::remote::connect::{ConnectGetLibVersionArgs, ConnectGetLibVersionRet};
use virtsmith_protocol::remote::domain::DomainLookupByNameArgs;

#[path = "support/c_client.rs"]
mod c_client;
#[path = "../tests/support/mod.rs"]
mod support;

use c_client::CClient;

/// Each caller's turns for a procedure, and the calls of a turn.
const TURNS: usize = 20;
const CALLS: usize = 1000;

/// Tasks that share a connection when calls overlap.
const TASKS: usize = 8;

fn main() {
    if !env::args().any(|argument| argument == "--bench") {
        return println!("skipped: only `cargo bench` measures");
    }
    println!("{TURNS} turns of {CALLS} calls; microseconds a call");
    echo();
    if let Ok(socket) = env::var("VIRTSMITH_BENCH_SOCKET") {
        return libvirtd(&format!("test+unix:///default?socket={socket}"));
    }
    match support::Libvirtd::start() {
        Ok(daemon) => libvirtd(&daemon.test_uri()),
        Err(missing) => println!("skipped libvirtd: {missing}"),
    }
}

/// Our client against a daemon that does nothing.
fn echo() {
    let connect = async || Connection::start(echo_daemon(), &Options::default()).expect("a socket");
    let mut callers: Vec<_> = Driver::ALL.map(|driver| ours(driver, connect)).into();
    compare("echo", &mut callers, Call::LibVersion);
}

/// Our client and libvirt's against libvirtd.
fn libvirtd(uri: &str) {
    let parsed: Uri = uri.parse().expect("a URI");
    let connect = async || Connection::open(&parsed, &Options::default()).await.expect("a daemon");
    let mut callers: Vec<Caller<'_>> = Vec::new();
    for (name, prefix) in [("libvirt, C", ""), ("libvirt, C, 8 threads at once", "8x")] {
        match CClient::start(uri, None) {
            Ok(mut client) => callers.push(Caller {
                name,
                turn: Box::new(move |call| client.turn(&format!("{prefix}{}", call.name()), CALLS)),
            }),
            Err(reason) => println!("skipped libvirt's C client: {reason}"),
        }
    }
    callers.extend(Driver::ALL.map(|driver| ours(driver, connect)));
    for call in [Call::LibVersion, Call::LookupByName] {
        compare("libvirtd", &mut callers, call);
    }
}

/// The calls that are compared.
#[derive(Clone, Copy)]
enum Call {
    LibVersion,
    LookupByName,
}

impl Call {
    fn name(self) -> &'static str {
        match self {
            Self::LibVersion => "CONNECT_GET_LIB_VERSION",
            Self::LookupByName => "DOMAIN_LOOKUP_BY_NAME",
        }
    }

    async fn make(self, connection: &Connection) {
        match self {
            Self::LibVersion => {
                connection.call(&ConnectGetLibVersionArgs {}).await.expect("a reply");
            }
            Self::LookupByName => {
                let args = DomainLookupByNameArgs { name: "test".to_owned() };
                drop(connection.call(&args).await.expect("a reply"));
            }
        }
    }
}

/// Someone who makes [`CALLS`] calls and says how long each took.
struct Caller<'a> {
    name: &'static str,
    turn: Box<dyn FnMut(Call) -> Vec<Duration> + 'a>,
}

/// Lets every caller take its turns and prints a line for each.
fn compare(daemon: &str, callers: &mut [Caller<'_>], call: Call) {
    println!("\n{daemon}: {:<28} {:>8} {:>8} {:>8}", call.name(), "p50", "mean", "p99");
    let mut took = vec![Vec::new(); callers.len()];
    for _ in 0..TURNS {
        for (caller, took) in callers.iter_mut().zip(&mut took) {
            took.extend((caller.turn)(call));
        }
    }
    for (caller, took) in callers.iter().zip(&mut took) {
        took.sort_unstable();
        let rank =
            |percent| micros(took.get(took.len() * percent / 100).copied().unwrap_or_default());
        let mean = micros(took.iter().sum::<Duration>()) / took.len() as f64;
        println!("{:>38} {:8.1} {mean:8.1} {:8.1}", caller.name, rank(50), rank(99));
    }
}

fn micros(time: Duration) -> f64 {
    time.as_secs_f64() * 1e6
}

/// How our client is run.
#[derive(Clone, Copy)]
enum Driver {
    /// Everything on one thread.
    CurrentThread,
    /// On two workers; the calls come from a task.
    MultiThread,
    /// On two workers; the calls come from outside, as from `#[tokio::main]`.
    BlockOn,
    /// On one thread, with the calls of several tasks at once.
    Overlapping,
}

impl Driver {
    const ALL: [Self; 4] =
        [Self::CurrentThread, Self::MultiThread, Self::BlockOn, Self::Overlapping];

    fn name(self) -> &'static str {
        match self {
            Self::CurrentThread => "current_thread",
            Self::MultiThread => "multi_thread, in a task",
            Self::BlockOn => "multi_thread, in block_on",
            Self::Overlapping => "current_thread, 8 tasks at once",
        }
    }

    fn runtime(self) -> Runtime {
        let mut builder = match self {
            Self::CurrentThread | Self::Overlapping => Builder::new_current_thread(),
            Self::MultiThread | Self::BlockOn => Builder::new_multi_thread(),
        };
        builder.worker_threads(2).enable_all().build().expect("a runtime")
    }
}

fn ours<'a>(driver: Driver, connect: impl AsyncFn() -> Connection) -> Caller<'a> {
    let runtime = driver.runtime();
    let connection = runtime.block_on(connect());
    let turn = move |call| {
        let connection = connection.clone();
        match driver {
            Driver::CurrentThread | Driver::BlockOn => {
                runtime.block_on(sequential(connection, call))
            }
            Driver::MultiThread => {
                runtime.block_on(runtime.spawn(sequential(connection, call))).expect("a turn")
            }
            Driver::Overlapping => runtime.block_on(overlapping(connection, call)),
        }
    };
    Caller { name: driver.name(), turn: Box::new(turn) }
}

async fn sequential(connection: Connection, call: Call) -> Vec<Duration> {
    let mut took = Vec::with_capacity(CALLS);
    for _ in 0..CALLS {
        let start = Instant::now();
        call.make(&connection).await;
        took.push(start.elapsed());
    }
    took
}

/// The time that a call takes of the whole, not the time that it waits.
async fn overlapping(connection: Connection, call: Call) -> Vec<Duration> {
    let start = Instant::now();
    let mut tasks = JoinSet::new();
    for _ in 0..TASKS {
        let connection = connection.clone();
        tasks.spawn(async move {
            for _ in 0..CALLS / TASKS {
                call.make(&connection).await;
            }
        });
    }
    tasks.join_all().await;
    vec![start.elapsed() / CALLS as u32; CALLS]
}

/// A thread that answers every call with the same small reply, until the other
/// end closes.
fn echo_daemon() -> tokio::net::UnixStream {
    let (ours, mut theirs) = UnixStream::pair().expect("a socket pair");
    ours.set_nonblocking(true).expect("a socket");
    thread::spawn(move || {
        let (mut heard, mut said) = (BytesMut::new(), BytesMut::new());
        let mut buffer = [0; 4096];
        while let Ok(read @ 1..) = theirs.read(&mut buffer) {
            heard.extend_from_slice(&buffer[..read]);
            while let Ok(Some(call)) = frame::split(&mut heard) {
                let header = Header { message_type: MessageType::Reply, ..call.header };
                let reply = ConnectGetLibVersionRet { lib_ver: 9_000_000 };
                frame::write(&mut said, &header, &reply).expect("a small reply");
            }
            theirs.write_all(&said).expect("a reader");
            said.clear();
        }
    });
    tokio::net::UnixStream::from_std(ours).expect("a runtime")
}
