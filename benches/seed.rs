//! A seed of three small files: in memory, and as a child process makes one.

#![allow(clippy::expect_used, missing_docs, reason = "a bench fails by panicking")]

use std::fs;
use std::hint::black_box;
use std::io::Cursor;
use std::path::Path;
use std::process::{Command, Stdio};

use criterion::{Criterion, criterion_group, criterion_main};
use tempfile::TempDir;
use virtsmith::seed::iso9660::Volume;
use virtsmith::seed::{MetaData, Seed, Timestamp};

const USER_DATA: &str = "#cloud-config\npackages: [nginx]\nssh_pwauth: false\n";
const NETWORK_CONFIG: &str = "version: 2\nethernets:\n  id0:\n    dhcp4: true\n";

criterion_group!(benches, in_memory, in_a_child);
criterion_main!(benches);

fn in_memory(criterion: &mut Criterion) {
    let created = Timestamp::from_unix(1_795_321_918).expect("a time in range");
    let mut group = criterion.benchmark_group("seed");
    group.bench_function("build_and_write", |bencher| {
        bencher.iter(|| build().to_vec(black_box(created)));
    });
    let seed = build();
    group.bench_function("write", |bencher| {
        bencher.iter(|| seed.to_vec(black_box(created)));
    });
    let bytes = seed.to_vec(created);
    group.bench_function("open_and_read", |bencher| {
        bencher.iter(|| {
            let mut volume = Volume::open(Cursor::new(black_box(&bytes))).expect("a volume");
            volume.read("user-data").expect("a file")
        });
    });
}

fn in_a_child(criterion: &mut Criterion) {
    let directory = TempDir::new().expect("a directory");
    for (name, content) in [
        ("user-data", USER_DATA),
        ("meta-data", &MetaData::new("i-0001", "web").to_yaml()),
        ("network-config", NETWORK_CONFIG),
    ] {
        fs::write(directory.path().join(name), content).expect("a file");
    }
    if !genisoimage(directory.path()) {
        println!("skipped: needs genisoimage");
        return;
    }
    let mut group = criterion.benchmark_group("seed");
    group.sample_size(20);
    group.bench_function("genisoimage", |bencher| {
        bencher.iter(|| assert!(genisoimage(directory.path())));
    });
}

fn build() -> Seed {
    Seed::builder(MetaData::new(black_box("i-0001"), "web"))
        .user_data(black_box(USER_DATA))
        .network_config(black_box(NETWORK_CONFIG))
        .build()
        .expect("a seed")
}

/// Whether it is there and made a seed.
fn genisoimage(directory: &Path) -> bool {
    let status = Command::new("genisoimage")
        .args(["-quiet", "-volid", "cidata", "-joliet", "-rock"])
        .args(["-output", "seed.iso"])
        .args(["user-data", "meta-data", "network-config"])
        .current_dir(directory)
        .stderr(Stdio::null())
        .status();
    status.is_ok_and(|status| status.success())
}
