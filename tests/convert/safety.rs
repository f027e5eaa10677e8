//! What must not happen: a partial target, a worse source, much memory.

use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

use virtsmith::image::{
    self, Control, CreateOptions, ErrorKind, Format, Preallocation, Progress, Size,
};

use crate::bench::Bench;
use crate::stage::{disk, open, threads, to};

#[test]
fn cancelled_at_any_point_it_leaves_what_was_there() {
    let Some(bench) = Bench::new() else { return };
    disk(&bench, "disk");
    let source = open(&bench, "disk", Format::Raw);
    std::fs::write(bench.path("target"), "old").unwrap();
    let names = || std::fs::read_dir(bench.path("")).unwrap().count();
    let before = names();
    for (create, compress) in [(CreateOptions::raw(), false), (CreateOptions::qcow2(), true)] {
        for stop_after in 0..6 {
            let (stop, steps) = (AtomicBool::new(false), AtomicU64::new(0));
            let told = |_: Progress| {
                if steps.fetch_add(1, Ordering::Relaxed) == stop_after {
                    stop.store(true, Ordering::Relaxed);
                }
            };
            let control = Control::new().cancelled_by(&stop).telling(&told);
            let options = threads(3).compress(compress);
            let error = image::convert(&source, bench.path("target"), &create, &options, &control);
            assert_eq!(error.unwrap_err().kind(), ErrorKind::Cancelled);
            assert_eq!(std::fs::read(bench.path("target")).unwrap(), b"old");
            assert_eq!(names(), before);
        }
    }
}

/// A source whose bitmap cannot be read to its end.
fn with_a_damaged_bitmap(bench: &Bench) {
    bench.qemu_img("create -q -f qcow2 source 1M");
    bench.qemu_img("bitmap --add -g 512 source whole");
    bench.qemu_img("bitmap --add -g 512 source broken");
    bench.qemu_io("source", &["write -P 5 0 1M"]);
    let image = open(bench, "source", Format::Qcow2);
    let broken = image.bitmaps().unwrap().pop().unwrap();
    assert_eq!(broken.name, "broken");
    drop(image);
    let mut bytes = std::fs::read(bench.path("source")).unwrap();
    // Reserved bits in the entry of its table.
    let entry = broken.table_offset.0 as usize;
    bytes[entry..entry + 8].fill(0x3f);
    std::fs::write(bench.path("source"), bytes).unwrap();
}

#[test]
fn a_bitmap_that_cannot_be_copied_leaves_no_target() {
    let Some(bench) = Bench::new() else { return };
    with_a_damaged_bitmap(&bench);
    let source = open(&bench, "source", Format::Qcow2);
    let names = || std::fs::read_dir(bench.path("")).unwrap().count();
    let before = names();
    let beside = CreateOptions::qcow2().data_file(bench.path("data"));
    for create in [CreateOptions::qcow2(), beside, CreateOptions::raw()] {
        let (options, control) = (threads(1).bitmaps(true), Control::new());
        let done = image::convert(&source, bench.path("target"), &create, &options, &control);
        assert!(done.is_err(), "{create:?}");
        assert_eq!(names(), before, "{create:?}");
    }
}

#[test]
fn bitmaps_are_there_when_the_target_is() {
    let Some(bench) = Bench::new() else { return };
    bench.qemu_img("create -q -f qcow2 source 1M");
    bench.qemu_img("bitmap --add -g 512 source on");
    bench.qemu_img("bitmap --add --disable source off");
    bench.qemu_io("source", &["write -P 5 64k 1k"]);
    let source = open(&bench, "source", Format::Qcow2);
    let target = bench.path("target");
    let beside = CreateOptions::qcow2().data_file(bench.path("data"));
    for create in [CreateOptions::qcow2(), beside] {
        let (options, control) = (threads(1).bitmaps(true), Control::new());
        image::convert(&source, &target, &create, &options, &control).unwrap();
        bench.check("target");
        let copy = open(&bench, "target", Format::Qcow2);
        let bitmaps = copy.bitmaps().unwrap();
        let seen = bitmaps.iter().map(|bitmap| (&*bitmap.name, bitmap.auto, bitmap.in_use));
        assert_eq!(seen.collect::<Vec<_>>(), [("on", true, false), ("off", false, false)]);
        let dirty = copy.dirty_ranges("on", 0, 1 << 20).unwrap();
        let dirty = dirty.iter().map(|part| (part.start, part.end)).collect::<Vec<_>>();
        assert_eq!(dirty, [(65_536, 66_560)]);
    }
}

#[test]
fn progress_grows_to_its_total() {
    let Some(bench) = Bench::new() else { return };
    disk(&bench, "disk");
    let source = open(&bench, "disk", Format::Raw);
    let last = AtomicU64::new(0);
    let told = |progress: Progress| {
        assert!(last.fetch_max(progress.done, Ordering::Relaxed) <= progress.done);
        assert!(progress.done <= progress.total);
    };
    let control = Control::new().telling(&told);
    let create = CreateOptions::qcow2();
    image::convert(&source, bench.path("target"), &create, &threads(4), &control).unwrap();
    assert_eq!(last.into_inner(), std::fs::metadata(bench.path("disk")).unwrap().len());
}

#[test]
fn a_source_is_never_its_own_target() {
    let Some(bench) = Bench::new() else { return };
    disk(&bench, "disk");
    bench.qemu_img("create -q -f qcow2 -b disk -F raw overlay");
    let source = open(&bench, "overlay", Format::Qcow2);
    std::os::unix::fs::symlink("disk", bench.path("link")).unwrap();
    for target in ["disk", "overlay", "link"] {
        let create = CreateOptions::qcow2();
        let error =
            image::convert(&source, bench.path(target), &create, &threads(1), &Control::new());
        assert_eq!(error.unwrap_err().kind(), ErrorKind::InvalidOption, "{target}");
    }
    let create = CreateOptions::qcow2();
    let error =
        image::convert_new(&source, bench.path("link"), &create, &threads(1), &Control::new());
    assert!(error.is_err());
}

#[test]
fn options_that_do_not_go_together_are_refused() {
    let Some(bench) = Bench::new() else { return };
    disk(&bench, "disk");
    let source = open(&bench, "disk", Format::Raw);
    let refused = |create: CreateOptions, compress: bool| {
        let options = threads(1).compress(compress);
        let error = image::convert(&source, bench.path("new"), &create, &options, &Control::new());
        assert!(!bench.path("new").exists());
        error.unwrap_err().kind()
    };
    assert_eq!(refused(CreateOptions::raw(), true), ErrorKind::InvalidOption);
    let small = CreateOptions::qcow2().size(Size::from_bytes(1 << 20));
    assert_eq!(refused(small, false), ErrorKind::InvalidSize);
    let mapped = CreateOptions::qcow2().preallocation(Preallocation::Metadata);
    assert_eq!(refused(mapped.clone(), true), ErrorKind::InvalidOption);
    for create in [mapped, CreateOptions::qcow2().data_file("outside")] {
        let mut writer = Vec::new();
        let (options, control) = (threads(1), Control::new());
        let error = image::convert_to_writer(&source, &mut writer, &create, &options, &control);
        assert_eq!(error.unwrap_err().kind(), ErrorKind::InvalidOption, "{create:?}");
        assert!(writer.is_empty());
    }
}

#[test]
fn huge_empty_disks_and_long_chains_take_little() {
    let Some(bench) = Bench::new() else { return };
    bench.qemu_img("create -q -f qcow2 image0 16T");
    bench.qemu_io("image0", &["write -P 1 1T 64k", "write -P 2 15T 1M"]);
    for number in 1..150 {
        let size = Size::from_bytes(16 << 40);
        let create = CreateOptions::qcow2()
            .backing_file(format!("image{}", number - 1))
            .backing_format(Format::Qcow2)
            .size(size)
            .verify_backing(false);
        image::create_new(bench.path(&format!("image{number}")), &create).unwrap();
    }
    bench.qemu_io("image149", &["write -P 3 8T 64k"]);
    let source = open(&bench, "image149", Format::Qcow2);
    let before = memory();
    for (create, compress) in [(CreateOptions::qcow2(), false), (CreateOptions::qcow2(), true)] {
        to(&bench, &source, "target", &create, &threads(4).compress(compress));
        bench.check("target");
        bench.qemu_io("target", &["read -P 1 1T 64k", "read -P 2 15T 1M", "read -P 3 8T 64k"]);
    }
    assert!(memory() - before < 64 << 10, "{} KiB", memory() - before);
}

/// The most memory that this process had, in KiB.
fn memory() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find(|line| line.starts_with("VmHWM")).unwrap();
    line.split_whitespace().nth(1).unwrap().parse().unwrap()
}
