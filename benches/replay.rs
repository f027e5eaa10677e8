//! How many calls a replaying daemon answers, and how fast recordings are read
//! and written.
//!
//! The calls are pipelined on a socket pair, from the same thread that answers.

#![allow(
    missing_docs,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a benchmark stops by panicking"
)]

use std::hint::black_box;
use std::io::{Cursor, sink};
use std::time::Duration;

use bytes::{Bytes, BytesMut};
use criterion::{BatchSize, Criterion, Throughput, criterion_group, criterion_main};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::UnixStream;
use tokio::runtime::Builder;
use virtsmith::replay::{
    Content, Daemon, Header, Order, Peer, Reader, Record, ReplayOptions, Writer,
};
use virtsmith_protocol::Procedure;
use virtsmith_protocol::frame::{self, Frame, MessageType, Status};
use virtsmith_protocol::remote::domain::{DomainLookupByNameArgs, DomainLookupByNameRet};
use virtsmith_protocol::xdr;

const CALLS: u32 = 20_000;

fn benches(c: &mut Criterion) {
    let records = conversation();
    let text = written(&records);
    let calls = requests(&records);
    let mut group = c.benchmark_group("replay");
    group.throughput(Throughput::Elements(CALLS.into())).sample_size(20);
    let runtime = Builder::new_current_thread().enable_all().build().expect("a runtime");
    for (name, order) in [("strict", Order::Strict), ("loose", Order::Loose)] {
        group.bench_function(name, |bencher| {
            let start = || {
                let mut options = ReplayOptions::default();
                options.order = order;
                let _inside = runtime.enter();
                let daemon = Daemon::new(Cursor::new(text.clone()), options).expect("a recording");
                let stream = daemon.stream().expect("a socket");
                (daemon, stream)
            };
            bencher.iter_batched(
                start,
                |(daemon, stream)| runtime.block_on(play(daemon, stream, &calls)),
                BatchSize::PerIteration,
            );
        });
    }
    group.bench_function("read", |bencher| {
        bencher.iter(|| {
            let reader = Reader::new(text.as_ref()).expect("a recording");
            reader.for_each(|entry| drop(black_box(entry.expect("a record"))));
        });
    });
    group.bench_function("write", |bencher| {
        bencher.iter(|| {
            let mut writer = Writer::new(sink(), &Header::default()).expect("a header");
            records.iter().for_each(|record| writer.write(record).expect("a frame"));
        });
    });
}

/// Calls that are all different, and their replies.
fn conversation() -> Vec<Record> {
    let mut records = Vec::new();
    for serial in 0..CALLS {
        let args = DomainLookupByNameArgs { name: format!("machine-{serial}") };
        let call = record(Peer::Client, serial, xdr::encode(&args).expect("it fits"));
        let mut ret = DomainLookupByNameRet::default();
        ret.dom.name = args.name;
        let reply = record(Peer::Daemon, serial, xdr::encode(&ret).expect("it fits"));
        records.extend([call, reply]);
    }
    records
}

fn record(from: Peer, serial: u32, payload: Bytes) -> Record {
    let info = DomainLookupByNameArgs::INFO;
    let message_type = match from {
        Peer::Client => MessageType::Call,
        Peer::Daemon => MessageType::Reply,
    };
    let header = frame::Header {
        program: info.program.number(),
        version: 1,
        procedure: info.number,
        message_type,
        serial,
        status: Status::Ok,
    };
    let content = Content::Frame { frame: Frame { header, fds: 0, payload }, redacted: false };
    Record { connection: 1, from, at: Duration::from_micros(serial.into()), content }
}

fn written(records: &[Record]) -> Bytes {
    let mut writer = Writer::new(Vec::new(), &Header::default()).expect("a header");
    records.iter().for_each(|record| writer.write(record).expect("a frame"));
    writer.into_inner().into()
}

/// The bytes that the client sends.
fn requests(records: &[Record]) -> BytesMut {
    let mut bytes = BytesMut::new();
    for record in records.iter().filter(|record| record.from == Peer::Client) {
        let Content::Frame { frame, .. } = &record.content else { continue };
        let args: DomainLookupByNameArgs = xdr::decode(&frame.payload).expect("it was encoded");
        frame::write(&mut bytes, &frame.header, &args).expect("it fits");
    }
    bytes
}

/// Makes all calls, and waits for all replies.
async fn play(daemon: Daemon, stream: UnixStream, calls: &[u8]) {
    let (mut reader, mut writer) = stream.into_split();
    let write = async { writer.write_all(calls).await.expect("the daemon reads") };
    let read = async {
        let (mut received, mut replies) = (BytesMut::with_capacity(1 << 16), 0);
        while replies < CALLS {
            reader.read_buf(&mut received).await.expect("the daemon answers");
            while frame::split(&mut received).expect("a frame").is_some() {
                replies += 1;
            }
        }
    };
    tokio::join!(write, read);
    daemon.finish().await.expect("all calls were made");
}

criterion_group!(all, benches);
criterion_main!(all);
