//! Images beside qemu-img: looking at them, checking them, and small reads and writes.
//!
//! Files go to `/dev/shm` when it is there, so that no disk is measured. Both
//! sides use the page cache and sync nothing.

#![allow(
    missing_docs,
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    clippy::unwrap_used,
    reason = "a benchmark stops by panicking"
)]

use std::fs::File;
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
    let options = OpenOptions::new().write(true).unsafe_cache(true);
    let image = Image::open(&path, &options).unwrap();
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
        for verb in ["read", "write"] {
            let run = Blocks { verb, stride: STRIDE, count: 50_000, new: false };
            group.bench_function(format!("qemu-img bench, {verb}"), |bencher| {
                bencher.iter_custom(|rounds| run.take(&path, Blocks::bench, rounds));
            });
            group.bench_function(format!("qemu-io, {verb}"), |bencher| {
                bencher.iter_custom(|rounds| run.take(&path, Blocks::script, rounds));
            });
        }
    }
    group.finish();
}

/// Each block is the first of its cluster.
fn new_clusters(criterion: &mut Criterion) {
    let directory = directory();
    let path = directory.path().join("image");
    let run = Blocks { verb: "write", stride: 7919 << 16, count: 16_384, new: true };
    let mut group = criterion.benchmark_group("4 KiB into new clusters at random");
    group.sample_size(10);
    group.bench_function("write", |bencher| {
        bencher.iter_custom(|rounds| run.take(&path, Blocks::write, rounds));
    });
    if has_qemu_img() {
        group.bench_function("qemu-img bench, write", |bencher| {
            bencher.iter_custom(|rounds| run.take(&path, Blocks::bench, rounds));
        });
        group.bench_function("qemu-io, write", |bencher| {
            bencher.iter_custom(|rounds| run.take(&path, Blocks::script, rounds));
        });
    }
    group.finish();
}

/// A run over many blocks, each so far from the one before.
#[derive(Clone, Copy)]
struct Blocks {
    verb: &'static str,
    stride: u64,
    count: u64,
    /// The image is made anew for each run.
    new: bool,
}

impl Blocks {
    /// How long so many blocks take: from a run of enough of them, less what it takes to start.
    fn take(self, path: &Path, run: fn(Blocks, &Path) -> Duration, rounds: u64) -> Duration {
        let one = |count| {
            if self.new {
                let options = CreateOptions::qcow2().size(Size::from_bytes(DISK));
                image::create(path, &options).unwrap();
            }
            run(Blocks { count, ..self }, path)
        };
        let all = one(self.count).saturating_sub(one(1));
        all.mul_f64(rounds as f64 / self.count as f64)
    }

    fn places(self) -> impl Iterator<Item = u64> {
        (0..self.count).map(move |number| number * self.stride % DISK)
    }

    /// By this library; until the image is closed, as QEMU's programs end with that.
    fn write(self, path: &Path) -> Duration {
        let start = Instant::now();
        let image = Image::open(path, &OpenOptions::new().write(true).unsafe_cache(true)).unwrap();
        self.places().for_each(|at| image.write_at(&[9; BLOCK as usize], at).unwrap());
        image.close().unwrap();
        start.elapsed()
    }

    /// By `qemu-img bench`, one request at a time.
    fn bench(self, path: &Path) -> Duration {
        let (stride, count) = (self.stride.to_string(), self.count.to_string());
        let mut words = vec!["bench", "-f", "qcow2", "-t", "unsafe", "-d", "1", "-s", "4096"];
        words.extend(["-S", &stride, "-c", &count]);
        words.extend((self.verb == "write").then_some("-w"));
        qemu_img(&words, path)
    }

    /// By qemu-io, a line for each block.
    fn script(self, path: &Path) -> Duration {
        let lines = self.places().map(|at| format!("{} -q {at} {BLOCK}\n", self.verb));
        let script = path.with_file_name("script");
        std::fs::write(&script, lines.collect::<String>()).unwrap();
        let start = Instant::now();
        let mut command = Command::new("qemu-io");
        command.args(["-f", "qcow2", "-t", "unsafe"]).arg(path).stdout(Stdio::null());
        let status = command.stdin(File::open(&script).unwrap()).status().unwrap();
        assert!(status.success());
        start.elapsed()
    }
}

criterion_group!(benches, empty, check, blocks, new_clusters);
criterion_main!(benches);
