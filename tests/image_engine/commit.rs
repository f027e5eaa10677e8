//! Committing into any image of a chain, and rebasing with compression.

use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};

use virtsmith::image::{
    self, CommitOptions, Control, ErrorKind, Format, NewBacking, OpenOptions, RebaseOptions,
};

use crate::bench::{Bench, assert_same};

/// base (4 MiB) ← mid (2 MiB) ← image (4 MiB); what the image shows.
fn chain(bench: &Bench, snapshot: bool) -> Vec<u8> {
    bench.qemu_img("create -q -f qcow2 base 4M");
    bench.qemu_io("base", &["write -P 1 0 4M"]);
    bench.qemu_img("create -q -f qcow2 -b base -F qcow2 mid 2M");
    bench.qemu_io("mid", &["write -P 2 100k 900k", "write -z 1M 200k"]);
    bench.qemu_img("create -q -f qcow2 -b mid -F qcow2 image 4M");
    bench.qemu_io("image", &["write -P 3 500k 300k", "write -P 4 3M 100k"]);
    if snapshot {
        bench.qemu_img("snapshot -c one image");
        bench.qemu_io("image", &["write -P 5 0 64k"]);
    }
    bench.guest_bytes("image")
}

fn commit(bench: &Bench, options: &CommitOptions<'_>) -> Result<(), image::Error> {
    image::commit_with(bench.path("image"), options, &OpenOptions::new(), &Control::new())
}

fn allocated(bench: &Bench) -> u64 {
    let check = bench.run("qemu-img", &["check", "--output=json", "image"]).stdout;
    let check: serde_json::Value = serde_json::from_slice(&check).unwrap();
    check["allocated-clusters"].as_u64().unwrap_or(0)
}

#[test]
fn an_overlay_is_emptied_unless_it_is_to_be_kept() {
    let Some(bench) = Bench::new() else { return };
    let base = bench.path("base");
    let plain = CommitOptions::new();
    // What is asked for, which image has it all then, and whether the overlay is empty.
    let rows = [
        (plain, "mid", true),
        (plain.keep(true), "mid", false),
        (plain.base(Path::new("mid")), "mid", false),
        (plain.base(&base), "base", false),
        (plain.rate_limit(1 << 30), "mid", true),
    ];
    for (options, target, empty) in rows {
        for snapshot in [false, true] {
            let seen = chain(&bench, snapshot);
            let what = format!("{options:?}, snapshot {snapshot}");
            commit(&bench, &options).expect(&what);
            for file in ["image", target] {
                bench.check(file);
                assert_same(&bench.guest_bytes(file), &seen, &what);
            }
            assert_eq!(allocated(&bench) == 0, empty, "{what}");
            if snapshot {
                bench.qemu_img("snapshot -a one image");
                bench.qemu_io("image", &["read -P 3 500k 300k", "read -P 4 3M 100k"]);
            }
            bench.qemu_io("image", &["write -P 6 0 4M"]);
            bench.check("image");
        }
    }
    let unknown = plain.base(Path::new("none"));
    assert_eq!(commit(&bench, &unknown).unwrap_err().kind(), ErrorKind::BackingFile);
}

#[test]
fn a_commit_that_is_stopped_leaves_the_overlay_with_the_same_disk() {
    let Some(bench) = Bench::new() else { return };
    for after in [0, 1] {
        let seen = chain(&bench, false);
        let stop = AtomicBool::new(false);
        let told = std::sync::atomic::AtomicU64::new(0);
        let tell = |_| stop.store(told.fetch_add(1, Ordering::Relaxed) >= after, Ordering::Relaxed);
        let control = Control::new().cancelled_by(&stop).telling(&tell);
        let stopped = image::commit(bench.path("image"), &OpenOptions::new(), &control);
        assert_eq!(stopped.unwrap_err().kind(), ErrorKind::Cancelled);
        assert_same(&bench.guest_bytes("image"), &seen, "stopped");
        bench.check("mid");
    }
}

#[test]
fn what_a_rebase_writes_is_compressed_if_asked_for() {
    let Some(bench) = Bench::new() else { return };
    for options in ["cluster_size=64k", "cluster_size=4k", "extended_l2=on"] {
        bench.qemu_img("create -q -f qcow2 base 4100k");
        bench.qemu_io("base", &["write -P 1 0 4100k"]);
        bench.qemu_img(&format!("create -q -f qcow2 -o {options} -b base -F qcow2 image"));
        bench.qemu_io("image", &["write -P 2 100k 10k"]);
        let seen = bench.guest_bytes("image");
        let compress = RebaseOptions::new().compress(true);
        let backing: Option<NewBacking<'_>> = None;
        let (path, open) = (bench.path("image"), OpenOptions::new());
        image::rebase_with(&path, backing, &compress, &open, &Control::new()).unwrap();
        bench.check("image");
        assert_same(&bench.guest_bytes("image"), &seen, options);
        assert!(std::fs::metadata(&path).unwrap().len() < 1 << 20, "{options}");
        assert_eq!(bench.open("image").format(), Format::Qcow2);
    }
}
