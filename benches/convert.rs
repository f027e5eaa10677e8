//! Conversions by path and size, and what they are made of.
//!
//! Files go to `/dev/shm` when it is there, so that no disk is measured. `MIB` is
//! the data on the disk in MiB; 64 by default.

#![allow(
    missing_docs,
    clippy::cast_possible_truncation,
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "a benchmark stops by panicking"
)]

use std::hint::black_box;
use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use virtsmith::image::{
    self, CacheMode, Control, ConvertOptions, CreateOptions, Error, Format, Image, OpenOptions,
    Sink, Size,
};

#[path = "support/rootfs.rs"]
mod rootfs;

/// A directory with one disk in several formats.
struct Disks {
    directory: tempfile::TempDir,
    data: u64,
}

impl Disks {
    fn new() -> Disks {
        let directory = tempfile::tempdir_in("/dev/shm").or_else(|_| tempfile::tempdir()).unwrap();
        let mib = std::env::var("MIB").ok().and_then(|mib| mib.parse().ok()).unwrap_or(64_u64);
        let disks = Disks { directory, data: mib << 20 };
        rootfs::make(&disks.path("raw"), disks.data, 1).unwrap();
        let raw = open(&disks.path("raw"), Format::Raw);
        convert(&raw, &disks.path("plain"), &CreateOptions::qcow2(), &unsynced());
        convert(&raw, &disks.path("zlib"), &CreateOptions::qcow2(), &unsynced().compress(true));
        let empty = CreateOptions::qcow2().size(Size::from_bytes(1 << 40));
        image::create_new(disks.path("empty"), &empty).unwrap();
        disks
    }

    fn path(&self, name: &str) -> PathBuf {
        self.directory.path().join(name)
    }

    fn open(&self, name: &str) -> Image {
        open(&self.path(name), if name == "raw" { Format::Raw } else { Format::Qcow2 })
    }
}

fn open(path: &Path, format: Format) -> Image {
    Image::open(path, &OpenOptions::new().format(format)).unwrap()
}

fn unsynced() -> ConvertOptions {
    ConvertOptions::new().cache(CacheMode::Unsafe)
}

fn convert(source: &Image, target: &Path, create: &CreateOptions, options: &ConvertOptions) {
    image::convert(source, target, create, options, &Control::new()).unwrap();
}

fn paths(criterion: &mut Criterion) {
    let disks = Disks::new();
    let target = disks.path("target");
    let mut group = criterion.benchmark_group("convert");
    group.sample_size(10).throughput(Throughput::Bytes(disks.data));
    for (from, to, create, compress) in [
        ("zlib", "raw", CreateOptions::raw(), false),
        ("zlib", "plain", CreateOptions::qcow2(), false),
        ("plain", "raw", CreateOptions::raw(), false),
        ("plain", "plain", CreateOptions::qcow2(), false),
        ("raw", "plain", CreateOptions::qcow2(), false),
        ("raw", "zlib", CreateOptions::qcow2(), true),
        ("empty", "plain", CreateOptions::qcow2(), false),
    ] {
        let source = disks.open(from);
        let options = unsynced().compress(compress);
        group.bench_function(format!("{from} to {to}"), |bencher| {
            bencher.iter(|| convert(&source, &target, &create, &options));
        });
    }
    group.finish();
}

/// One thread, with nothing written: what reading and decoding take alone.
fn parts(criterion: &mut Criterion) {
    let disks = Disks::new();
    let mut group = criterion.benchmark_group("parts");
    group.sample_size(10).throughput(Throughput::Bytes(disks.data));
    for (name, from) in [("inflate", "zlib"), ("zero detection", "plain")] {
        let source = disks.open(from);
        let options = unsynced().threads(NonZeroUsize::MIN);
        group.bench_function(name, |bencher| {
            bencher.iter(|| {
                let mut sink = Nothing(0);
                image::convert_to_sink(&source, &mut sink, &options, &Control::new()).unwrap();
                black_box(sink.0)
            });
        });
    }
    let plain = disks.open("plain");
    let size = plain.size().unwrap().bytes();
    group.bench_function("map", |bencher| bencher.iter(|| plain.map(0, size).count()));
    let target = image_for_packing(&disks);
    let mut clusters = vec![0; 16 << 20];
    disks.open("raw").read_at(&mut clusters, 0).unwrap();
    group.throughput(Throughput::Bytes(16 << 20));
    group.bench_function("deflate", |bencher| {
        bencher.iter(|| {
            let packed = clusters.chunks(65_536).map(|cluster| target.pack(cluster).unwrap());
            packed.flatten().map(|packed| packed.len()).sum::<usize>()
        });
    });
    group.finish();
}

fn image_for_packing(disks: &Disks) -> Image {
    let create = CreateOptions::qcow2().size(Size::from_bytes(1 << 30));
    image::create_new(disks.path("packing"), &create).unwrap();
    let options = OpenOptions::new().format(Format::Qcow2).write(true);
    Image::open(disks.path("packing"), &options).unwrap()
}

struct Nothing(u64);

impl Sink for Nothing {
    fn data(&mut self, bytes: &[u8], _offset: u64) -> Result<(), Error> {
        self.0 += bytes.len() as u64;
        Ok(())
    }

    fn hole(&mut self, _offset: u64, _length: u64) -> Result<(), Error> {
        Ok(())
    }
}

criterion_group!(benches, paths, parts);
criterion_main!(benches);
