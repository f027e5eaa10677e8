//! Images beside qemu-img: looking at them, checking them, and small reads and writes.
//!
//! Files go to `/dev/shm` when it is there, so that no disk is measured. Both
//! sides use the page cache and sync nothing.

#![allow(missing_docs, clippy::unwrap_used, reason = "a benchmark stops by panicking")]

use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use criterion::{BatchSize, Criterion, criterion_group, criterion_main};
use virtsmith::image::{
    self, Control, CreateOptions, Format, Image, InfoOptions, OpenOptions, Repair, Size,
};

const DISK: u64 = 1 << 30;
const BLOCK: u64 = 4096;
/// A stride that comes by every block, in no order that a cache could foresee.
const STRIDE: u64 = 7919 * BLOCK;

fn directory() -> tempfile::TempDir {
    tempfile::tempdir_in("/dev/shm").or_else(|_| tempfile::tempdir()).unwrap()
}

fn has_qemu_img() -> bool {
    Command::new("qemu-img").arg("--version").output().is_ok()
}

fn qemu_img(words: &[&str], file: &Path) -> Duration {
    let start = Instant::now();
    let mut command = Command::new("qemu-img");
    let status = command.args(words).arg(file).stdout(Stdio::null()).status().unwrap();
    assert!(status.success());
    start.elapsed()
}

fn empty(criterion: &mut Criterion) {
    let directory = directory();
    let path = directory.path().join("image");
    image::create_new(&path, &CreateOptions::qcow2().size(Size::from_bytes(16 << 40))).unwrap();
    let mut group = criterion.benchmark_group("empty 16 TiB");
    group.bench_function("info", |bencher| {
        bencher.iter(|| image::info(&path, &InfoOptions::default()).unwrap());
    });
    group.bench_function("open and map", |bencher| {
        bencher.iter(|| {
            let image = Image::open(&path, &OpenOptions::new()).unwrap();
            image.map(0, u64::MAX).count()
        });
    });
    group.bench_function("create an overlay", |bencher| {
        let overlay = directory.path().join("overlay");
        let options = CreateOptions::qcow2().backing_file(&path).backing_format(Format::Qcow2);
        let remove = || drop(std::fs::remove_file(&overlay));
        bencher.iter_batched(
            remove,
            |()| image::create_new(&overlay, &options).unwrap(),
            BatchSize::PerIteration,
        );
    });
    if has_qemu_img() {
        group.sample_size(10);
        group.bench_function("qemu-img map", |bencher| {
            bencher.iter_custom(|rounds| (0..rounds).map(|_| qemu_img(&["map"], &path)).sum());
        });
    }
    group.finish();
}

fn check(criterion: &mut Criterion) {
    let directory = directory();
    let path = directory.path().join("image");
    if !has_qemu_img() {
        return;
    }
    let create = ["create", "-q", "-f", "qcow2", "-o", "preallocation=metadata,size=100G"];
    qemu_img(&create, &path);
    let mut group = criterion.benchmark_group("check 1.6 million clusters");
    group.sample_size(10);
    group.bench_function("check", |bencher| {
        bencher.iter(|| image::check(&path, Repair::Nothing, &Control::new()).unwrap());
    });
    group.bench_function("qemu-img check", |bencher| {
        bencher.iter_custom(|rounds| (0..rounds).map(|_| qemu_img(&["check"], &path)).sum());
    });
    group.finish();
}

fn blocks(criterion: &mut Criterion) {
    let directory = directory();
    let path = directory.path().join("image");
    image::create_new(&path, &CreateOptions::qcow2().size(Size::from_bytes(DISK))).unwrap();
    let image = Image::open(&path, &OpenOptions::new().write(true)).unwrap();
    for at in (0..DISK).step_by(1 << 20) {
        image.write_at(&[7; 1 << 20], at).unwrap();
    }
    image.flush().unwrap();
    let mut group = criterion.benchmark_group("4 KiB at random");
    let mut at = 0;
    let mut next = || {
        at = (at + STRIDE) % DISK;
        at
    };
    let mut block = [9; 4096];
    group.bench_function("read", |bencher| {
        bencher.iter(|| image.read_at(&mut block, next()).unwrap());
    });
    group.bench_function("write", |bencher| {
        bencher.iter(|| image.write_at(&block, next()).unwrap());
    });
    drop(image);
    if has_qemu_img() {
        group.sample_size(10);
        for (name, words) in [("qemu-img bench, read", None), ("qemu-img bench, write", Some("-w"))]
        {
            group.bench_function(name, |bencher| {
                bencher.iter_custom(|rounds| qemu_blocks(&path, words, rounds));
            });
        }
    }
    group.finish();
}

/// How long qemu takes for so many blocks: from a run of enough of them, less what it takes to start.
fn qemu_blocks(path: &Path, write: Option<&str>, rounds: u64) -> Duration {
    const COUNT: u32 = 100_000;
    let stride = STRIDE.to_string();
    let run = |count: &str| {
        let mut words = vec!["bench", "-f", "qcow2", "-t", "writeback", "-d", "1", "-s", "4096"];
        words.extend(["-S", &stride, "-c", count]);
        words.extend(write);
        qemu_img(&words, path)
    };
    let elapsed = run(&COUNT.to_string()).saturating_sub(run("1"));
    elapsed / COUNT * u32::try_from(rounds).unwrap_or(u32::MAX)
}

criterion_group!(benches, empty, check, blocks);
criterion_main!(benches);
