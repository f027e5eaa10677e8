//! Sizes with preallocation, and snapshots that are given up half way.

use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::Duration;

use virtsmith::image::{
    Control, ErrorKind, Format, Image, OpenOptions, Preallocation, ResizeOptions, Size,
};

use crate::bench::{Bench, all_of, assert_same};

const MODES: [(Preallocation, &str); 3] = [
    (Preallocation::Metadata, "metadata"),
    (Preallocation::Falloc, "falloc"),
    (Preallocation::Full, "full"),
];

/// Runs something with a control that stops it after so many steps.
fn stopped_after<T>(steps: u64, work: impl FnOnce(&Control<'_>) -> T) -> T {
    let (stop, told) = (AtomicBool::new(false), AtomicU64::new(0));
    let tell = |_| stop.store(told.fetch_add(1, Ordering::Relaxed) + 1 >= steps, Ordering::Relaxed);
    work(&Control::new().cancelled_by(&stop).telling(&tell))
}

fn mapped(bench: &Bench, file: &str) -> u64 {
    let map = bench.qemu_img(&format!("map --output=json {file}"));
    let map: serde_json::Value = serde_json::from_str(&map).unwrap();
    let extents = map.as_array().unwrap().iter();
    let there = extents.filter(|extent| !extent["offset"].is_null());
    there.map(|extent| extent["length"].as_u64().unwrap()).sum()
}

#[test]
fn what_is_new_is_preallocated() {
    let Some(bench) = Bench::new() else { return };
    for options in
        ["cluster_size=64k", "cluster_size=4k,compat=0.10", "extended_l2=on", "data_file=data"]
    {
        for backing in ["", "-b base -F qcow2"] {
            for (mode, name) in MODES {
                let what = format!("{options} {backing} {name}");
                if options.contains("data_file") && !backing.is_empty() {
                    continue;
                }
                let _ = std::fs::remove_file(bench.path("data"));
                bench.qemu_img("create -q -f qcow2 base 8M");
                bench.qemu_io("base", &["write -P 5 0 8M"]);
                bench.qemu_img(&format!("create -q -f qcow2 -o {options} {backing} image 1000k"));
                bench.qemu_io("image", &["write -P 7 100k 900k"]);
                let mut seen = bench.guest_bytes("image");
                seen.resize(6 << 20, 0);
                let image = bench.open_for_writing("image");
                let resize = ResizeOptions::new().preallocation(mode);
                let stopped = stopped_after(2, |control| {
                    image.resize_with(Size::from_bytes(3 << 30), &resize, control)
                });
                assert_eq!(stopped.unwrap_err().kind(), ErrorKind::Cancelled, "{what}");
                assert_eq!(image.size().unwrap(), Size::from_bytes(1000 << 10), "{what}");
                image.resize_with(Size::from_bytes(6 << 20), &resize, &Control::new()).unwrap();
                image.close().unwrap();
                bench.check("image");
                assert_same(&bench.guest_bytes("image"), &seen, &what);
                assert!(mapped(&bench, "image") >= 5 << 20, "{what}");
            }
        }
    }
}

#[test]
fn raw_images_are_preallocated_too() {
    let Some(bench) = Bench::new() else { return };
    let open = OpenOptions::new().format(Format::Raw).write(true);
    for (mode, name) in MODES {
        std::fs::write(bench.path("disk"), [7; 4096]).unwrap();
        let image = Image::open(bench.path("disk"), &open).unwrap();
        let resize = ResizeOptions::new().preallocation(mode);
        let done = image.resize_with(Size::from_bytes(1 << 20), &resize, &Control::new());
        if mode == Preallocation::Metadata {
            assert_eq!(done.unwrap_err().kind(), ErrorKind::InvalidOption);
            continue;
        }
        done.unwrap();
        let stopped = stopped_after(2, |control| {
            image.resize_with(Size::from_bytes(1 << 30), &resize, control)
        });
        assert_eq!(stopped.unwrap_err().kind(), ErrorKind::Cancelled, "{name}");
        let shrunk = image.resize_with(Size::default(), &resize.shrink(true), &Control::new());
        assert_eq!(shrunk.unwrap_err().kind(), ErrorKind::InvalidOption, "{name}");
        drop(image);
        let bytes = std::fs::read(bench.path("disk")).unwrap();
        assert_eq!((bytes.len(), bytes[4095], bytes[4096]), (1 << 20, 7, 0), "{name}");
    }
}

#[test]
fn snapshots_that_are_given_up_leave_the_image_as_it_was() {
    let Some(bench) = Bench::new() else { return };
    bench.qemu_img("create -q -f qcow2 -o cluster_size=512 image 1M");
    bench.qemu_io("image", &["write -P 1 0 1M"]);
    bench.qemu_img("snapshot -c one image");
    bench.qemu_io("image", &["write -P 2 100k 500k"]);
    let seen = bench.guest_bytes("image");
    let table = bench.qemu_img("snapshot -l image");
    for steps in [1, 2, 10, 40] {
        for verb in ["create", "apply", "delete"] {
            let image = bench.open_for_writing("image");
            let stopped = stopped_after(steps, |control| match verb {
                "create" => image.create_snapshot_with("two", Duration::ZERO, control),
                "apply" => image.apply_snapshot_with("one", control),
                _ if steps > 10 => stopped_after(1, |now| image.delete_snapshot_with("one", now)),
                _ => image.delete_snapshot_with("one", control),
            });
            assert_eq!(stopped.unwrap_err().kind(), ErrorKind::Cancelled, "{verb} {steps}");
            image.close().unwrap();
            bench.check("image");
            assert_same(&all_of(&bench.open("image")), &seen, verb);
            assert_eq!(bench.qemu_img("snapshot -l image"), table, "{verb} {steps}");
        }
    }
}
