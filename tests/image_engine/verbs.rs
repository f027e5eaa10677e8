//! Checking, committing, comparing and measuring beside qemu-img.

use std::os::unix::fs::FileExt;
use std::sync::atomic::AtomicBool;

use virtsmith::image::{
    self, Comparison, Control, ErrorKind, Format, MeasureOptions, NewBacking, OpenOptions, Repair,
    Size,
};

use crate::bench::{Bench, all_of, assert_same};

fn poke(bench: &Bench, file: &str, offset: u64, bytes: &[u8]) {
    let file = std::fs::File::options().write(true).open(bench.path(file)).unwrap();
    file.write_all_at(bytes, offset).unwrap();
}

fn word(bench: &Bench, file: &str, offset: u64) -> u64 {
    let mut bytes = [0; 8];
    std::fs::File::open(bench.path(file)).unwrap().read_exact_at(&mut bytes, offset).unwrap();
    u64::from_be_bytes(bytes)
}

/// A used image with a snapshot, and what its guest sees.
fn used(bench: &Bench, options: &str) -> Vec<u8> {
    bench.qemu_img(&format!("create -q -f qcow2 -o {options} image 4M"));
    bench.qemu_io("image", &["write -P 7 0 1M", "write -P 8 2M 300k"]);
    bench.qemu_img("snapshot -c one image");
    bench.qemu_io("image", &["write -P 9 512k 1M"]);
    bench.guest_bytes("image")
}

#[test]
fn checks_count_as_qemu_img_counts() {
    let Some(bench) = Bench::new() else { return };
    for options in ["cluster_size=65536", "cluster_size=512", "extended_l2=on", "compat=0.10"] {
        used(&bench, options);
        let ours = image::check(bench.path("image"), Repair::Nothing, &Control::new()).unwrap();
        assert!(ours.is_clean(), "{options}: {ours:?}");
        let theirs = bench.qemu_img("check --output=json image");
        let theirs: serde_json::Value = serde_json::from_str(&theirs).unwrap();
        let number = |name: &str| theirs[name].as_u64().unwrap_or(0);
        assert_eq!(ours.total_clusters, number("total-clusters"), "{options}");
        assert_eq!(ours.image_end_offset, number("image-end-offset"), "{options}");
    }
}

#[test]
fn repairs_what_it_finds() {
    let Some(bench) = Bench::new() else { return };
    for options in ["cluster_size=65536", "cluster_size=4096,refcount_bits=64", "compat=0.10"] {
        // The refcount table's first entry, and the first counts of its first block.
        for damage in ["no block", "zero counts", "high counts"] {
            let seen = used(&bench, options);
            let table = word(&bench, "image", 48);
            let block = word(&bench, "image", table);
            match damage {
                "no block" => poke(&bench, "image", table, &[0; 8]),
                "zero counts" => poke(&bench, "image", block, &[0; 64]),
                _ => poke(&bench, "image", block + 16, &[0, 0, 0, 0, 0, 0, 0, 9]),
            }
            let what = format!("{options}, {damage}");
            let path = bench.path("image");
            let report = image::check(&path, Repair::Nothing, &Control::new()).unwrap();
            assert!(!report.is_clean(), "{what}");
            let report = image::check(&path, Repair::All, &Control::new()).unwrap();
            assert!(report.is_clean(), "{what}: {report:?}");
            bench.check("image");
            assert_same(&bench.guest_bytes("image"), &seen, &what);
            bench.qemu_img("snapshot -a one image");
            bench.check("image");
        }
    }
}

#[test]
fn a_dirty_image_is_repaired_before_it_is_written_and_a_corrupt_one_is_not_written() {
    let Some(bench) = Bench::new() else { return };
    let seen = used(&bench, "lazy_refcounts=on");
    poke(&bench, "image", 79, &[1]);
    assert_same(&all_of(&bench.open("image")), &seen, "dirty");
    let image = bench.open_for_writing("image");
    image.write_at(&[1; 512], 3 << 20).unwrap();
    drop(image);
    bench.check("image");
    assert_eq!(word(&bench, "image", 72), 0);
    poke(&bench, "image", 79, &[2]);
    let error =
        image::Image::open(bench.path("image"), &OpenOptions::new().write(true)).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Corrupt);
    bench.open("image");
}

#[test]
fn no_write_lands_on_a_table() {
    let Some(bench) = Bench::new() else { return };
    // The guest's first cluster is mapped onto the refcount table.
    used(&bench, "cluster_size=65536");
    let (l1, table) = (word(&bench, "image", 40), word(&bench, "image", 48));
    let l2 = word(&bench, "image", l1) & 0x00ff_ffff_ffff_fe00;
    poke(&bench, "image", l2, &(table | 1 << 63).to_be_bytes());
    let image = bench.open_for_writing("image");
    let error = image.write_at(&[0xff; 512], 0).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Corrupt, "{error}");
    assert_eq!(image.write_at(&[1; 512], 2 << 20).unwrap_err().kind(), ErrorKind::ReadOnly);
    drop(image);
    assert_ne!(word(&bench, "image", table), u64::MAX);
    assert_eq!(word(&bench, "image", 72), 2);
    // Two tables in one place.
    used(&bench, "cluster_size=65536");
    poke(&bench, "image", 40, &table.to_be_bytes());
    let error =
        image::Image::open(bench.path("image"), &OpenOptions::new().write(true)).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Corrupt, "{error}");
}

#[test]
fn commits_what_an_overlay_holds() {
    let Some(bench) = Bench::new() else { return };
    for (format, size) in [("qcow2", "4M"), ("qcow2", "1M"), ("raw", "1M")] {
        bench.qemu_img(&format!("create -q -f {format} base {size}"));
        bench.run("qemu-io", &["-f", format, "-c", "write -P 3 0 900k", "base"]);
        bench.qemu_img(&format!("create -q -f qcow2 -b base -F {format} image 3M"));
        bench.qemu_io("image", &["write -P 5 70k 100k", "write -z 300k 256k", "write -P 6 2M 1M"]);
        let seen = bench.guest_bytes("image");
        let stop = AtomicBool::new(true);
        let path = bench.path("image");
        let options = OpenOptions::new();
        let stopped = image::commit(&path, &options, &Control::new().cancelled_by(&stop));
        assert_eq!(stopped.unwrap_err().kind(), ErrorKind::Cancelled);
        image::commit(&path, &options, &Control::new()).unwrap();
        bench.qemu_img(&format!("convert -f {format} -O raw base base.raw"));
        let base = std::fs::read(bench.path("base.raw")).unwrap();
        assert_same(&base[..seen.len()], &seen, format);
        if format == "qcow2" {
            bench.check("base");
        }
    }
}

#[test]
fn rebases_with_the_disk_unchanged() {
    let Some(bench) = Bench::new() else { return };
    bench.qemu_img("create -q -f qcow2 old 3M");
    bench.qemu_io("old", &["write -P 3 0 900k", "write -P 4 2M 1M"]);
    bench.qemu_img("create -q -f qcow2 new 2500k");
    bench.qemu_io("new", &["write -P 3 0 700k", "write -P 5 1M 100k", "write -P 4 2M 10k"]);
    for options in ["cluster_size=65536", "cluster_size=4096,compat=0.10", "extended_l2=on"] {
        for target in [Some("new"), None] {
            bench.qemu_img(&format!("create -q -f qcow2 -o {options} -b old -F qcow2 image 4M"));
            bench.qemu_io("image", &["write -P 6 70k 100k", "write -P 7 2100k 256k"]);
            let seen = bench.guest_bytes("image");
            let backing =
                target.map(|name| NewBacking { name: name.as_ref(), format: Format::Qcow2 });
            let path = bench.path("image");
            image::rebase(&path, backing, &OpenOptions::new(), &Control::new()).unwrap();
            bench.check("image");
            assert_same(&bench.guest_bytes("image"), &seen, options);
            let json: serde_json::Value =
                serde_json::from_str(&bench.qemu_img("info --output=json image")).unwrap();
            assert_eq!(json["backing-filename"].as_str(), target, "{options}");
        }
    }
    bench.qemu_img("create -q -f qcow2 -b old -F qcow2 image");
    let backing = Some(NewBacking { name: "new".as_ref(), format: Format::Qcow2 });
    image::rebase_unsafe(bench.path("image"), backing, &OpenOptions::new()).unwrap();
    bench.check("image");
    bench.qemu_io("image", &["read -P 5 1M 100k"]);
}

#[test]
fn compares_as_qemu_img_does() {
    let Some(bench) = Bench::new() else { return };
    bench.qemu_img("create -q -f qcow2 one 3M");
    bench.qemu_img("create -q -f qcow2 -o cluster_size=4k two 4M");
    let rows = [
        ("one", "write -P 1 0 64k", Comparison::Differs(0)),
        ("two", "write -P 1 0 64k", Comparison::Identical),
        ("two", "write -P 0 128k 64k", Comparison::Identical),
        ("two", "write -P 2 3500k 4k", Comparison::Differs(3500 << 10)),
        ("one", "write -P 2 1M 4k", Comparison::Differs(1 << 20)),
    ];
    for (file, write, expected) in rows {
        bench.qemu_io(file, &[write]);
        let (one, two) = (bench.open("one"), bench.open("two"));
        assert_eq!(image::compare(&one, &two, false, &Control::new()).unwrap(), expected);
        let strict = image::compare(&one, &two, true, &Control::new()).unwrap();
        assert_eq!(strict, Comparison::SizesDiffer);
        let theirs =
            bench.run("qemu-img", &["compare", "-f", "qcow2", "-F", "qcow2", "one", "two"]);
        assert_eq!(theirs.status.success(), expected == Comparison::Identical, "{write}");
    }
}

#[test]
fn measures_as_qemu_img_does() {
    let Some(bench) = Bench::new() else { return };
    let number = |text: &str, name: &str| {
        let json: serde_json::Value = serde_json::from_str(text).unwrap();
        Size::from_bytes(json[name].as_u64().unwrap())
    };
    for size in [0, 512, 3 << 20, 10 << 30] {
        for (cluster_size, refcount_bits, extended_l2) in
            [(65_536, 16, false), (65_536, 64, true), (4096, 1, false), (2 << 20, 16, false)]
        {
            let extended = if extended_l2 { "on" } else { "off" };
            let words = format!(
                "-O qcow2 --output=json -o cluster_size={cluster_size},refcount_bits={refcount_bits},extended_l2={extended}"
            );
            let theirs = bench.qemu_img(&format!("measure {words} --size {size}"));
            let options = MeasureOptions {
                cluster_size,
                refcount_bits,
                extended_l2,
                ..MeasureOptions::default()
            };
            let ours = image::measure_size(Size::from_bytes(size), &options).unwrap();
            assert_eq!(ours.required, number(&theirs, "required"), "{words} {size}");
            assert_eq!(ours.fully_allocated, number(&theirs, "fully-allocated"), "{words} {size}");
        }
    }
    used(&bench, "cluster_size=4096");
    let theirs = bench.qemu_img("measure -O qcow2 --output=json -f qcow2 image");
    let image = bench.open("image");
    let ours = image::measure(&image, &MeasureOptions::default(), &Control::new()).unwrap();
    assert_eq!(ours.required, number(&theirs, "required"));
}
