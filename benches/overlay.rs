//! Making a 20 GiB overlay: in process, and by starting qemu-img.
//!
//! Files go to `/dev/shm` when it is there, so that no disk is measured.

#![allow(missing_docs, clippy::unwrap_used, reason = "a benchmark stops by panicking")]

use std::fs;
use std::path::Path;
use std::process::Command;

use criterion::{Criterion, criterion_group, criterion_main};
use virtsmith::image::{self, CreateOptions, Format, InfoOptions, Size};

fn overlay(criterion: &mut Criterion) {
    let directory = tempfile::tempdir_in("/dev/shm").or_else(|_| tempfile::tempdir()).unwrap();
    let (base, overlay) =
        (directory.path().join("base.qcow2"), directory.path().join("overlay.qcow2"));
    let size = Size::from_bytes(20 << 30);
    image::create_new(&base, &CreateOptions::qcow2().size(size)).unwrap();
    let options = CreateOptions::qcow2().backing_file(&base).backing_format(Format::Qcow2);

    let mut group = criterion.benchmark_group("overlay");
    group.bench_function("create_new", |bencher| {
        bencher.iter_custom(|rounds| {
            // The removal is not part of what is measured.
            (0..rounds)
                .map(|_| {
                    let start = std::time::Instant::now();
                    image::create_new(&overlay, &options).unwrap();
                    let elapsed = start.elapsed();
                    fs::remove_file(&overlay).unwrap();
                    elapsed
                })
                .sum()
        });
    });
    group.bench_function("create, replacing", |bencher| {
        bencher.iter(|| image::create(&overlay, &options).unwrap());
    });
    group.bench_function("info", |bencher| {
        bencher.iter(|| image::info(&overlay, &InfoOptions::default()).unwrap());
    });
    if Command::new("qemu-img").arg("--version").output().is_ok() {
        group.sample_size(20);
        group.bench_function("qemu-img create", |bencher| {
            bencher.iter(|| qemu_img_create(&base, &overlay));
        });
    }
    group.finish();
}

fn qemu_img_create(base: &Path, overlay: &Path) {
    let mut command = Command::new("qemu-img");
    command.args(["create", "-q", "-f", "qcow2", "-F", "qcow2", "-b"]).arg(base).arg(overlay);
    assert!(command.status().unwrap().success());
}

criterion_group!(benches, overlay);
criterion_main!(benches);
