//! Large answers, transfers and events, next to libvirt's own C client.
//!
//! Everyone takes turns on the same private libvirtd, so that each sees the same
//! load. `VIRTSMITH_BENCH_VOLUME` is the size of the volume that is transferred,
//! in MiB: 256 unless set.

#![allow(
    missing_docs,
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a benchmark stops by panicking"
)]

use std::env;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use tokio::io::AsyncWriteExt as _;
use tokio::runtime::{Builder, Runtime};
use tokio::task::JoinSet;
use virtsmith::rpc::{Chunk, Heard};
use virtsmith::virt::StorageVol;
use virtsmith::virt::api::domain::{
    ConnectGetAllDomainStatsFlags, ConnectListAllDomainsFlags, DomainStatsTypes,
};
use virtsmith::virt::api::storage::{
    StoragePoolCreateFlags, StoragePoolDefineFlags, StorageVolCreateFlags, StorageVolDownloadFlags,
    StorageVolUploadFlags,
};
use virtsmith::virt::events::Lifecycle;
use virtsmith::{Connect, Domain};

#[path = "support/c_client.rs"]
mod c_client;
#[path = "../tests/support/mod.rs"]
mod support;

use c_client::CClient;
use support::Libvirtd;

const DOMAINS: usize = 2000;
const TURNS: usize = 20;
const TRANSFERS: usize = 5;
const EVENTS: usize = 2000;

/// Tasks that call while events are waited for.
const LOAD: usize = 8;

fn main() {
    if !env::args().any(|argument| argument == "--bench") {
        return println!("skipped: only `cargo bench` measures");
    }
    let libvirtd = match Libvirtd::start() {
        Ok(libvirtd) => libvirtd,
        Err(missing) => return println!("skipped: {missing}"),
    };
    let runtime = Builder::new_multi_thread().worker_threads(2).enable_all().build();
    let runtime = runtime.expect("a runtime");
    many_domains(&libvirtd, &runtime);
    transfers(&libvirtd, &runtime);
    events(&libvirtd, &runtime);
}

/// Lists and statistics of many domains.
fn many_domains(libvirtd: &Libvirtd, runtime: &Runtime) {
    let uri = test_node(libvirtd);
    let connect = runtime.block_on(Connect::open(&uri)).expect("a daemon");
    let mut c = c_client(&uri, None);
    println!("{DOMAINS} domains; milliseconds{:>24} {:>8} {:>8}", "p50", "best", "of C");
    for name in ["CONNECT_LIST_ALL_DOMAINS", "CONNECT_GET_ALL_DOMAIN_STATS"] {
        let (mut theirs, mut ours) = (Vec::new(), Vec::new());
        for _ in 0..TURNS {
            theirs.extend(c.as_mut().map(|c| c.turn(name, 1)).into_iter().flatten());
            let (connect, start) = (connect.clone(), Instant::now());
            let call = async move { answer(&connect, name).await };
            assert_eq!(runtime.block_on(runtime.spawn(call)).expect("an answer"), DOMAINS);
            ours.push(start.elapsed());
        }
        report(name, theirs, ours, |time| time.as_secs_f64() * 1e3);
    }
}

async fn answer(connect: &Connect, name: &str) -> usize {
    if name == "CONNECT_LIST_ALL_DOMAINS" {
        let flags = ConnectListAllDomainsFlags::empty();
        connect.list_all_domains(flags).await.expect("a list").len()
    } else {
        let (every, flags) = (DomainStatsTypes::empty(), ConnectGetAllDomainStatsFlags::empty());
        connect.all_domain_stats(every, flags).await.expect("statistics").len()
    }
}

/// The URI of a test driver with many domains.
fn test_node(libvirtd: &Libvirtd) -> String {
    let mut node = String::from("<node>");
    for number in 0..DOMAINS {
        write!(
            node,
            "<domain type='test'><name>guest{number}</name><memory>8192</memory><vcpu>2</vcpu>\
             <os><type>hvm</type></os></domain>"
        )
        .expect("a string takes it");
    }
    let path = libvirtd.folder().join("node.xml");
    fs::write(&path, node + "</node>").expect("there is room");
    format!("test+unix://{}?socket={}", path.display(), libvirtd.socket().display())
}

/// A volume's data, there and back.
fn transfers(libvirtd: &Libvirtd, runtime: &Runtime) {
    let mib = env::var("VIRTSMITH_BENCH_VOLUME").ok().and_then(|size| size.parse().ok());
    let size = mib.unwrap_or(256_u64) << 20;
    let connect = runtime.block_on(Connect::open(&libvirtd.uri())).expect("a daemon");
    let (volume, path) = runtime.block_on(volume(&connect, libvirtd, size));
    let mut c = c_client(&libvirtd.uri(), Some(&path));
    println!("\n{} MiB volume; MiB/s{:>28} {:>8} {:>8}", size >> 20, "p50", "best", "of C");
    let rate = |time: Duration| size as f64 / (1 << 20) as f64 / time.as_secs_f64();
    support::forget_peak();
    let before = support::Traces::now().memory;
    for (name, up) in [("STORAGE_VOL_UPLOAD", true), ("STORAGE_VOL_DOWNLOAD", false)] {
        let (mut theirs, mut ours) = (Vec::new(), Vec::new());
        for _ in 0..TRANSFERS {
            theirs.extend(c.as_mut().map(|c| c.turn(name, 1)).into_iter().flatten());
            let (volume, start) = (volume.clone(), Instant::now());
            let transfer = async move {
                if up { upload(&volume, size).await } else { download(&volume).await }
            };
            assert_eq!(runtime.block_on(runtime.spawn(transfer)).expect("a transfer"), size);
            ours.push(start.elapsed());
        }
        report(name, theirs, ours, rate);
    }
    let growth = support::peak().saturating_sub(before);
    println!("{:>42} {:8.1} MiB", "memory grew at most by", growth as f64 / f64::from(1 << 20));
}

async fn volume(connect: &Connect, libvirtd: &Libvirtd, size: u64) -> (StorageVol, PathBuf) {
    let folder = libvirtd.folder().join("pool");
    fs::create_dir(&folder).expect("there is room");
    let xml = format!(
        "<pool type='dir'><name>bench</name><target><path>{}</path></target></pool>",
        folder.display()
    );
    let pool = connect.storage_pool_define_xml(&xml, StoragePoolDefineFlags::empty()).await;
    let pool = pool.expect("a pool");
    pool.create(StoragePoolCreateFlags::empty()).await.expect("a folder");
    let xml = format!("<volume><name>data</name><capacity>{size}</capacity></volume>");
    let volume = pool.vol_create_xml(&xml, StorageVolCreateFlags::empty()).await;
    (volume.expect("a volume"), folder.join("data"))
}

async fn upload(volume: &StorageVol, size: u64) -> u64 {
    let piece = vec![b'x'; 262_120];
    let flags = StorageVolUploadFlags::empty();
    let mut stream = volume.upload(0, 0, flags).await.expect("a stream");
    let mut left = size;
    while left > 0 {
        let length = usize::try_from(left).unwrap_or(usize::MAX).min(piece.len());
        stream.write_all(&piece[..length]).await.expect("a daemon that takes it");
        left -= length as u64;
    }
    stream.finish().await.expect("an answer");
    size
}

async fn download(volume: &StorageVol) -> u64 {
    let flags = StorageVolDownloadFlags::empty();
    let mut stream = volume.download(0, 0, flags).await.expect("a stream");
    let mut received = 0;
    while let Some(chunk) = stream.next().await.expect("data") {
        received += match chunk {
            Chunk::Data(data) => data.len() as u64,
            Chunk::Hole(length) => length,
        };
    }
    received
}

/// From asking for something to happen until its event is heard, while others
/// call on the same connection.
fn events(libvirtd: &Libvirtd, runtime: &Runtime) {
    let uri = libvirtd.test_uri();
    let mut took = runtime.block_on(async {
        let listening = Connect::open(&uri).await.expect("a daemon");
        let acting = Connect::open(&uri).await.expect("a daemon");
        let mut load = JoinSet::new();
        for _ in 0..LOAD {
            let connect = listening.clone();
            load.spawn(async move {
                loop {
                    connect.domain_lookup_by_name("test").await.expect("a domain");
                }
            });
        }
        let test = acting.domain_lookup_by_name("test").await.expect("a domain");
        tokio::spawn(delays(listening, test)).await.expect("events")
    });
    took.sort_unstable();
    let rank = |percent: usize| took[(took.len() - 1) * percent / 100].as_secs_f64() * 1e3;
    println!(
        "\n{EVENTS} events under load; milliseconds{:>8} {:>8} {:>8}\n{:>44.2} {:8.2} {:8.2}",
        "p50",
        "p99",
        "most",
        rank(50),
        rank(99),
        rank(100)
    );
}

async fn delays(listening: Connect, test: Domain) -> Vec<Duration> {
    let mut events = listening.events::<Lifecycle>().await.expect("a registration");
    let mut took = Vec::with_capacity(EVENTS);
    for number in 0..EVENTS {
        let start = Instant::now();
        let acting =
            async { if number % 2 == 0 { test.suspend().await } else { test.resume().await } };
        let (acted, heard) = tokio::join!(acting, events.next());
        took.push(start.elapsed());
        acted.expect("a running domain");
        assert!(matches!(heard.expect("a connection"), Some(Heard::Event(_))));
    }
    took
}

fn c_client(uri: &str, volume: Option<&Path>) -> Option<CClient> {
    CClient::start(uri, volume)
        .inspect_err(|reason| println!("skipped libvirt's C client: {reason}"))
        .ok()
}

/// A line for each, and how ours compares by the median: as time below 1 is
/// better, as rate above 1.
fn report(name: &str, theirs: Vec<Duration>, ours: Vec<Duration>, unit: impl Fn(Duration) -> f64) {
    let mut of_c = None;
    for (who, mut took) in [("libvirt, C", theirs), ("ours", ours)] {
        took.sort_unstable();
        let Some(median) = took.get(took.len() / 2).map(|time| unit(*time)) else { continue };
        let ratio = of_c.replace(median).map(|of_c| format!("{:.2}", median / of_c));
        let ratio = ratio.unwrap_or_default();
        println!("{name:>30}, {who:<10} {median:8.2} {:8.2} {ratio:>8}", unit(took[0]));
    }
}
