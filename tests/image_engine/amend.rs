//! Amending beside qemu-img.

use std::sync::atomic::AtomicBool;

use virtsmith::image::{self, AmendOptions, Compat, Control, ErrorKind, OpenOptions, Size};

use crate::bench::{Bench, all_of, assert_same};

fn amend(bench: &Bench, options: &AmendOptions) -> Result<(), ErrorKind> {
    let path = bench.path("image");
    image::amend(path, options, &OpenOptions::new(), &Control::new()).map_err(|error| error.kind())
}

fn info(bench: &Bench) -> (String, u64, bool) {
    let json: serde_json::Value =
        serde_json::from_str(&bench.qemu_img("info --output=json image")).unwrap();
    let data = &json["format-specific"]["data"];
    (
        data["compat"].as_str().unwrap().to_owned(),
        data["refcount-bits"].as_u64().unwrap_or(16),
        data["lazy-refcounts"].as_bool().unwrap_or(false),
    )
}

#[test]
fn the_disk_and_its_snapshots_stay_whatever_is_amended() {
    let Some(bench) = Bench::new() else { return };
    bench.qemu_img("create -q -f qcow2 base 4M");
    bench.qemu_io("base", &["write -P 3 0 4M"]);
    let lower = || AmendOptions::new().compat(Compat::V0_10).refcount_bits(16);
    let higher = || AmendOptions::new().compat(Compat::V1_1);
    let rows = [
        ("cluster_size=64k", lower(), ("0.10", 16, false)),
        ("cluster_size=4k,lazy_refcounts=on,refcount_bits=8", lower(), ("0.10", 16, false)),
        ("cluster_size=4k", higher().refcount_bits(2), ("1.1", 2, false)),
        ("cluster_size=512", AmendOptions::new().refcount_bits(64), ("1.1", 64, false)),
        ("cluster_size=512,refcount_bits=64", higher().refcount_bits(4), ("1.1", 4, false)),
        ("compat=0.10", higher().lazy_refcounts(true).refcount_bits(32), ("1.1", 32, true)),
        ("lazy_refcounts=on", higher().lazy_refcounts(false), ("1.1", 16, false)),
        ("compat=0.10", AmendOptions::new().lazy_refcounts(false), ("0.10", 16, false)),
        ("extended_l2=on", AmendOptions::new().refcount_bits(8), ("1.1", 8, false)),
    ];
    for (options, changes, expected) in rows {
        for backing in ["", "-b base -F qcow2"] {
            let what = format!("{options} {backing} {changes:?}");
            bench.qemu_img(&format!("create -q -f qcow2 -o {options} {backing} image 4M"));
            bench
                .qemu_io("image", &["write -P 7 0 1M", "write -z 128k 256k", "write -z -u 3M 64k"]);
            bench.qemu_img("snapshot -c one image");
            bench.qemu_io("image", &["write -P 9 300k 500k", "write -z 0 64k", "write -z 2M 512k"]);
            let seen = bench.guest_bytes("image");
            amend(&bench, &changes).expect(&what);
            bench.check("image");
            assert_same(&bench.guest_bytes("image"), &seen, &what);
            let (compat, bits, lazy) = info(&bench);
            assert_eq!((compat.as_str(), bits, lazy), expected, "{what}");
            bench.qemu_io("image", &["write -P 4 0 4M"]);
            bench.qemu_img("snapshot -a one image");
            bench
                .qemu_io("image", &["read -P 7 0 128k", "read -P 0 128k 256k", "read -P 0 3M 64k"]);
            bench.check("image");
        }
    }
}

#[test]
fn what_qemu_img_refuses_is_refused_and_nothing_is_changed() {
    let Some(bench) = Bench::new() else { return };
    use ErrorKind::{InvalidOption, UnsupportedFeature};
    let lower = || AmendOptions::new().compat(Compat::V0_10);
    let rows = [
        ("refcount_bits=8", "compat=0.10", lower(), InvalidOption),
        (
            "cluster_size=64k",
            "compat=0.10,refcount_bits=8",
            lower().refcount_bits(8),
            InvalidOption,
        ),
        ("compat=0.10", "refcount_bits=8", AmendOptions::new().refcount_bits(8), InvalidOption),
        (
            "compat=0.10",
            "lazy_refcounts=on",
            AmendOptions::new().lazy_refcounts(true),
            InvalidOption,
        ),
        (
            "cluster_size=64k",
            "refcount_bits=3",
            AmendOptions::new().refcount_bits(3),
            InvalidOption,
        ),
        ("cluster_size=64k", "data_file=x", AmendOptions::new().data_file("x"), InvalidOption),
        (
            "data_file=data",
            "data_file_raw=on",
            AmendOptions::new().data_file_raw(true),
            InvalidOption,
        ),
        ("data_file=data", "compat=0.10", lower(), UnsupportedFeature),
        ("extended_l2=on", "compat=0.10", lower(), UnsupportedFeature),
        ("compression_type=zstd", "compat=0.10", lower(), UnsupportedFeature),
    ];
    for (options, words, changes, kind) in rows {
        let _ = std::fs::remove_file(bench.path("data"));
        bench.qemu_img(&format!("create -q -f qcow2 -o {options} image 4M"));
        let before = std::fs::read(bench.path("image")).unwrap();
        assert_eq!(amend(&bench, &changes), Err(kind), "{options}: {words}");
        assert!(std::fs::read(bench.path("image")).unwrap() == before, "{options}: {words}");
        let theirs = bench.run("qemu-img", &["amend", "-f", "qcow2", "-o", words, "image"]);
        // One of zstd it amends, and none of its compressed clusters can be read then.
        assert_eq!(theirs.status.success(), options.contains("zstd"), "{options}: {words}");
    }
    bench.qemu_img("create -q -f qcow2 image 4M");
    bench.qemu_img("snapshot -c one image");
    bench.qemu_img("resize -q image 8M");
    assert_eq!(amend(&bench, &lower()), Err(UnsupportedFeature));
    let error = bench.run("qemu-img", &["amend", "-o", "compat=0.10", "image"]);
    assert!(!error.status.success());
}

#[test]
fn a_data_file_gets_another_name_and_loses_its_rawness() {
    let Some(bench) = Bench::new() else { return };
    bench.qemu_img("create -q -f qcow2 -o data_file=data,data_file_raw=on image 4M");
    bench.qemu_io("image", &["write -P 7 0 1M"]);
    amend(&bench, &AmendOptions::new().data_file("other").data_file_raw(false)).unwrap();
    std::fs::rename(bench.path("data"), bench.path("other")).unwrap();
    bench.qemu_io("image", &["read -P 7 0 1M"]);
    bench.check("image");
    let info = bench.qemu_img("info image");
    assert!(info.contains("data file: other") && info.contains("data file raw: false"), "{info}");
}

#[test]
fn sizes_are_amended_and_bitmaps_leave_with_version_3() {
    let Some(bench) = Bench::new() else { return };
    bench.qemu_img("create -q -f qcow2 image 4M");
    bench.qemu_img("bitmap --add image one");
    let size = Size::from_bytes(6 << 20);
    amend(&bench, &AmendOptions::new().size(size).compat(Compat::V0_10)).unwrap();
    bench.check("image");
    assert_eq!(bench.open("image").size().unwrap(), size);
}

#[test]
fn one_that_is_stopped_shows_the_same_disk() {
    let Some(bench) = Bench::new() else { return };
    bench.qemu_img("create -q -f qcow2 -o cluster_size=512 image 4M");
    bench.qemu_io("image", &["write -P 7 0 1M", "write -z 1M 1M"]);
    let seen = bench.guest_bytes("image");
    for after in [0, 1, 5, 20] {
        let (stop, told) = (AtomicBool::new(false), std::sync::atomic::AtomicU64::new(0));
        let tell = |_| {
            let number = told.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
            stop.store(number >= after, std::sync::atomic::Ordering::Relaxed);
        };
        let control = Control::new().cancelled_by(&stop).telling(&tell);
        let changes = AmendOptions::new().compat(Compat::V0_10);
        let stopped = image::amend(bench.path("image"), &changes, &OpenOptions::new(), &control);
        assert_eq!(stopped.unwrap_err().kind(), ErrorKind::Cancelled, "{after}");
        bench.check("image");
        assert_same(&all_of(&bench.open("image")), &seen, "stopped");
    }
}
