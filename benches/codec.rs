//! XDR into values and values into XDR, at the sizes of a busy host's replies.

#![allow(missing_docs, clippy::unwrap_used, reason = "a benchmark stops by panicking")]

use std::hint::black_box;

use bytes::{Bytes, BytesMut};
use criterion::{BatchSize, Criterion, Throughput, criterion_group, criterion_main};
use virtsmith_protocol::Uuid;
use virtsmith_protocol::frame::{self, Header, MessageType, Status};
use virtsmith_protocol::remote::connect::{ConnectListAllDomainsRet, DomainStatsRecord};
use virtsmith_protocol::remote::types::NonnullDomain;
use virtsmith_protocol::xdr::{self, Encode, Encoder};

#[path = "support/stats.rs"]
mod stats;

criterion_group!(benches, typed_params, domains, frames);
criterion_main!(benches);

fn typed_params(criterion: &mut Criterion) {
    let record = DomainStatsRecord { dom: domain(0), params: stats::params(1000) };
    let wire = xdr::encode(&record).unwrap();

    let mut group = criterion.benchmark_group("1000 typed parameters");
    group.throughput(Throughput::Bytes(wire.len() as u64));
    let mut buffer = BytesMut::new();
    group.bench_function("encode", |bencher| {
        bencher.iter(|| {
            // A connection keeps its buffer from call to call.
            buffer.clear();
            black_box(&record).encode(&mut Encoder::new(&mut buffer)).unwrap();
        });
    });
    group.bench_function("encode into a new buffer", |bencher| {
        bencher.iter(|| xdr::encode(black_box(&record)).unwrap());
    });
    group.bench_function("decode", |bencher| {
        bencher
            .iter_with_large_drop(|| xdr::decode::<DomainStatsRecord>(black_box(&wire)).unwrap());
    });
    group.bench_function("decode and drop", |bencher| {
        bencher.iter(|| xdr::decode::<DomainStatsRecord>(black_box(&wire)).unwrap());
    });
    group.finish();
}

fn domains(criterion: &mut Criterion) {
    let list = ConnectListAllDomainsRet { domains: (0..2000).map(domain).collect(), ret: 2000 };
    let wire = xdr::encode(&list).unwrap();
    let mut group = criterion.benchmark_group("2000 domains");
    group.throughput(Throughput::Bytes(wire.len() as u64));
    group.bench_function("decode", |bencher| {
        bencher.iter_with_large_drop(|| {
            xdr::decode::<ConnectListAllDomainsRet>(black_box(&wire)).unwrap()
        });
    });
    group.finish();
}

/// Sixteen small replies that arrived together.
fn frames(criterion: &mut Criterion) {
    let header = Header {
        program: 0x2000_8086,
        version: 1,
        procedure: 59,
        message_type: MessageType::Reply,
        serial: 7,
        status: Status::Ok,
    };
    let mut wire = BytesMut::new();
    for _ in 0..16 {
        frame::write(&mut wire, &header, &7_u64).unwrap();
    }
    let wire = Bytes::from(wire);
    let mut group = criterion.benchmark_group("16 frames");
    group.throughput(Throughput::Elements(16));
    group.bench_function("split", |bencher| {
        bencher.iter_batched(
            || BytesMut::from(&wire[..]),
            |mut received| {
                while let Some(frame) = frame::split(&mut received).unwrap() {
                    black_box(frame);
                }
            },
            BatchSize::SmallInput,
        );
    });
    group.finish();
}

fn domain(number: i32) -> NonnullDomain {
    let uuid = Uuid::from_random([number.to_le_bytes()[0]; 16]);
    NonnullDomain { name: format!("web-server-{number}"), uuid, id: number }
}
