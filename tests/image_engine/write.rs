//! Random changes against a plain model in memory, then against qemu-img.

use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use virtsmith::image::Image;

use crate::bench::{Bench, all_of, assert_same};

const DISK: u64 = (1 << 20) + 512;

/// One change to the disk.
#[derive(Clone, Debug)]
enum Change {
    Write { at: u64, length: u64, fill: u8 },
    Zero { at: u64, length: u64, unmap: bool },
    Discard { at: u64, length: u64 },
    Compressed { cluster: u64, fill: u8 },
    Reopen,
    Flush,
}

fn any_change() -> impl Strategy<Value = Change> {
    let part =
        (0..DISK, prop_oneof![1..2000_u64, 1..300_000_u64, 0..DISK]).prop_map(|(at, length)| {
            // Half of all parts are whole sectors, as a guest's are.
            let at = if length % 2 == 0 { at / 512 * 512 } else { at };
            (at, length.min(DISK - at))
        });
    prop_oneof![
        4 => (part.clone(), any::<u8>()).prop_map(|((at, length), fill)| Change::Write { at, length, fill }),
        2 => (part.clone(), any::<bool>()).prop_map(|((at, length), unmap)| Change::Zero { at, length, unmap }),
        2 => part.prop_map(|(at, length)| Change::Discard { at, length }),
        3 => (any::<u64>(), any::<u8>()).prop_map(|(cluster, fill)| Change::Compressed { cluster, fill }),
        1 => Just(Change::Reopen),
        1 => Just(Change::Flush),
    ]
}

/// What is written: bytes that differ from place to place, and still pack well.
fn pattern(at: u64, length: u64, fill: u8) -> Vec<u8> {
    (at..at + length).map(|at| fill ^ (at >> 9) as u8).collect()
}

/// Applies a change to the image and to the model of what the guest sees.
fn apply(image: &Image, model: &mut [u8], change: &Change) {
    match *change {
        Change::Write { at, length, fill } => {
            let bytes = pattern(at, length, fill);
            image.write_at(&bytes, at).unwrap();
            model[at as usize..][..bytes.len()].copy_from_slice(&bytes);
        }
        Change::Zero { at, length, unmap } => {
            image.write_zeros(at, length, unmap).unwrap();
            model[at as usize..][..length as usize].fill(0);
        }
        Change::Discard { at, length } => {
            image.discard(at, length).unwrap();
            // It may do less than it was asked for; each byte is as it was, or zero.
            let now = all_of(image);
            for (place, byte) in now.iter().enumerate() {
                let inside = (at..at + length).contains(&(place as u64));
                assert!(*byte == model[place] || inside && *byte == 0, "byte {place:#x}");
            }
            model.copy_from_slice(&now);
        }
        Change::Compressed { cluster, fill } => {
            let size = image.cluster_size().unwrap();
            let at = cluster % DISK.div_ceil(size) * size;
            let bytes = pattern(at, size.min(DISK - at), fill);
            image.write_compressed(&bytes, at).unwrap();
            model[at as usize..][..bytes.len()].copy_from_slice(&bytes);
        }
        Change::Flush => image.flush().unwrap(),
        Change::Reopen => {}
    }
}

fn kinds() -> Vec<(&'static str, bool)> {
    vec![
        ("cluster_size=512,refcount_bits=1", false),
        ("cluster_size=512,refcount_bits=64", true),
        ("cluster_size=4096,compat=0.10", false),
        ("cluster_size=4096,compat=0.10", true),
        ("cluster_size=4096,refcount_bits=2", true),
        ("cluster_size=4096,refcount_bits=4,lazy_refcounts=on", true),
        ("cluster_size=65536,refcount_bits=8", true),
        ("cluster_size=65536,refcount_bits=16", false),
        ("cluster_size=65536,refcount_bits=32,extended_l2=on", true),
        ("cluster_size=16384,extended_l2=on", false),
        ("cluster_size=2M,extended_l2=on", true),
        ("cluster_size=2M", true),
        ("cluster_size=65536,data_file=data", true),
        ("cluster_size=65536,data_file=data,data_file_raw=on", false),
    ]
}

fn fresh_image(bench: &Bench, options: &str, backing: bool) -> Vec<u8> {
    let _ = std::fs::remove_file(bench.path("data"));
    let backing = if backing { "-b base -F qcow2" } else { "" };
    bench.qemu_img(&format!("create -q -f qcow2 -o {options} {backing} image {DISK}"));
    all_of(&bench.open("image"))
}

#[test]
fn random_changes_leave_what_a_plain_disk_would_hold() {
    let Some(bench) = Bench::new() else { return };
    bench.qemu_img("create -q -f qcow2 base 2M");
    bench.qemu_io("base", &["write -P 200 0 300k", "write -P 201 500k 999k"]);
    for (options, backing) in kinds() {
        let changes = proptest::collection::vec(any_change(), 1..20);
        let outside = options.contains("data_file");
        let config = Config {
            cases: 4,
            failure_persistence: None,
            max_shrink_iters: 40,
            ..Config::default()
        };
        let result = TestRunner::new(config).run(&changes, |changes| {
            let mut model = fresh_image(&bench, options, backing);
            let mut image = bench.open_for_writing("image");
            for change in &changes {
                match change {
                    Change::Reopen => {
                        drop(image);
                        bench.check("image");
                        image = bench.open_for_writing("image");
                    }
                    Change::Compressed { .. } if outside => {}
                    change => apply(&image, &mut model, change),
                }
            }
            assert_same(&all_of(&image), &model, options);
            image.flush().unwrap();
            drop(image);
            bench.check("image");
            assert_same(&bench.guest_bytes("image"), &model, options);
            if options.contains("raw") {
                let data = std::fs::read(bench.path("data")).unwrap();
                assert_same(&data[..model.len()], &model, "raw data file");
            }
            Ok(())
        });
        if let Err(error) = result {
            panic!("{options}, backing {backing}: {error}");
        }
    }
}

#[test]
fn a_large_image_outgrows_its_refcount_table() {
    let Some(bench) = Bench::new() else { return };
    for options in ["cluster_size=512,refcount_bits=64", "cluster_size=512"] {
        bench.qemu_img(&format!("create -q -f qcow2 -o {options} image 64M"));
        let image = bench.open_for_writing("image");
        let bytes = pattern(0, 5 << 20, 3);
        for part in 0..6 {
            image.write_at(&bytes, (part * 5) << 20).unwrap();
        }
        image.flush().unwrap();
        drop(image);
        bench.check("image");
        let seen = bench.guest_bytes("image");
        assert_same(&seen[..5 << 20], &bytes, options);
        assert_same(&seen[25 << 20..30 << 20], &bytes, options);
    }
}

#[test]
fn packed_clusters_share_host_clusters() {
    let Some(bench) = Bench::new() else { return };
    bench.qemu_img("create -q -f qcow2 image 16M");
    let image = bench.open_for_writing("image");
    let cluster = 65_536;
    for number in 0..256 {
        image.write_compressed(&pattern(number * cluster, cluster, 1), number * cluster).unwrap();
    }
    image.flush().unwrap();
    drop(image);
    bench.check("image");
    assert_same(&bench.guest_bytes("image"), &pattern(0, 16 << 20, 1), "packed");
    assert!(std::fs::metadata(bench.path("image")).unwrap().len() < 1 << 20);
}
