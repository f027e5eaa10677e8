//! Persistent bitmaps: what is recorded, and what qemu-img makes of it.

use std::ops::Range;

use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use virtsmith::image::{Control, ErrorKind, Image, Size};

use crate::bench::Bench;

const DISK: u64 = (4 << 20) + 512;

#[derive(Clone, Debug)]
enum Turn {
    Write(u64, u64),
    Zero(u64, u64),
    Discard(u64, u64),
    Packed(u64),
    Reopen,
}

fn any_turn() -> impl Strategy<Value = Turn> {
    let part = (0..DISK / 512, 1..400_u64).prop_map(|(at, length)| {
        let at = at * 512;
        (at, (length * 512).min(DISK - at))
    });
    prop_oneof![
        4 => part.clone().prop_map(|(at, length)| Turn::Write(at, length)),
        1 => part.clone().prop_map(|(at, length)| Turn::Zero(at, length)),
        1 => part.prop_map(|(at, length)| Turn::Discard(at, length)),
        1 => (0..64_u64).prop_map(Turn::Packed),
        1 => Just(Turn::Reopen),
    ]
}

impl Turn {
    /// Does it to the image and, in words, to its twin; gives what it touches.
    fn take(&self, image: &Image, words: &mut Vec<String>) -> Range<u64> {
        match *self {
            Turn::Write(at, length) => {
                image.write_at(&vec![7; length as usize], at).unwrap();
                words.push(format!("write {at} {length}"));
                at..at + length
            }
            Turn::Zero(at, length) => {
                image.write_zeros(at, length, false).unwrap();
                words.push(format!("write -z {at} {length}"));
                at..at + length
            }
            Turn::Discard(at, length) => {
                image.discard(at, length).unwrap();
                words.push(format!("discard {at} {length}"));
                at..at + length
            }
            Turn::Packed(number) => {
                let at = number << 16;
                image.write_compressed(&[7; 65_536], at).unwrap();
                // Where data is already, qemu-io refuses to compress; it is recorded alike.
                words.push(format!("write {at} 65536"));
                at..at + 65_536
            }
            Turn::Reopen => 0..0,
        }
    }
}

/// What a bitmap of this granularity says after these parts were touched.
fn model(touched: &[Range<u64>], granularity: u64) -> Vec<Range<u64>> {
    let mut dirty: Vec<Range<u64>> = Vec::new();
    for bit in 0..DISK.div_ceil(granularity) {
        let part = bit * granularity..((bit + 1) * granularity).min(DISK);
        if touched.iter().any(|range| range.start < part.end && part.start < range.end) {
            match dirty.last_mut() {
                Some(last) if last.end == part.start => last.end = part.end,
                _ => dirty.push(part),
            }
        }
    }
    dirty
}

fn ranges(bench: &Bench, file: &str, name: &str) -> Vec<Range<u64>> {
    bench.open(file).dirty_ranges(name, 0, DISK).unwrap()
}

#[test]
fn what_is_written_is_recorded_as_qemu_records_it() {
    let Some(bench) = Bench::new() else { return };
    for (options, granularity) in
        [("cluster_size=64k", 65_536), ("cluster_size=64k", 512), ("cluster_size=64k", 1 << 20)]
    {
        let config = Config { cases: 5, failure_persistence: None, ..Config::default() };
        let turns = proptest::collection::vec(any_turn(), 1..12);
        let result = TestRunner::new(config).run(&turns, |turns| {
            for file in ["image", "twin", "copy"] {
                bench.qemu_img(&format!("create -q -f qcow2 -o {options} {file} {DISK}"));
                bench.qemu_img(&format!("bitmap --add -g {granularity} {file} on"));
                bench.qemu_img(&format!("bitmap --add --disable {file} off"));
            }
            let (mut words, mut touched) = (Vec::new(), Vec::new());
            let mut image = bench.open_for_writing("image");
            for turn in &turns {
                if matches!(turn, Turn::Reopen) {
                    image.close().unwrap();
                    image = bench.open_for_writing("image");
                }
                touched.push(turn.take(&image, &mut words));
            }
            let expected = model(&touched, granularity);
            assert_eq!(image.dirty_ranges("on", 0, DISK).unwrap(), expected);
            image.close().unwrap();
            bench.check("image");
            let words = words.iter().map(String::as_str).collect::<Vec<_>>();
            bench.qemu_io("twin", &words);
            assert_eq!(ranges(&bench, "image", "on"), expected, "{words:?}");
            assert_eq!(ranges(&bench, "twin", "on"), expected, "{words:?}");
            assert_eq!(ranges(&bench, "image", "off"), []);
            // And as qemu-img reads what was stored.
            bench.qemu_img("bitmap --merge on -b image -F qcow2 copy on");
            assert_eq!(ranges(&bench, "copy", "on"), expected);
            Ok(())
        });
        if let Err(error) = result {
            panic!("{options} {granularity}: {error}");
        }
    }
}

#[test]
fn bitmaps_are_in_use_while_they_record() {
    let Some(bench) = Bench::new() else { return };
    bench.qemu_img("create -q -f qcow2 image 1M");
    bench.qemu_img("bitmap --add image on");
    bench.qemu_img("bitmap --add --disable image off");
    let flags = |file: &str| {
        let info = bench.qemu_img(&format!("info -U --output=json {file}"));
        let info: serde_json::Value = serde_json::from_str(&info).unwrap();
        let bitmaps = info["format-specific"]["data"]["bitmaps"].as_array().unwrap().clone();
        bitmaps.iter().map(|bitmap| bitmap["flags"].to_string()).collect::<Vec<_>>()
    };
    let image = bench.open_for_writing("image");
    assert_eq!(flags("image"), ["[\"auto\"]", "[]"]);
    image.write_at(&[1; 1000], 70_000).unwrap();
    image.flush().unwrap();
    std::fs::copy(bench.path("image"), bench.path("crashed")).unwrap();
    drop(image);
    assert_eq!(flags("image"), ["[\"auto\"]", "[]"]);
    assert_eq!(flags("crashed"), ["[\"in-use\",\"auto\"]", "[]"]);
    bench.check("crashed");
    // Such a one can only be removed, and keeps the disk at its size.
    let image = bench.open_for_writing("crashed");
    let refused = |result: Result<(), virtsmith::image::Error>| {
        assert_eq!(result.unwrap_err().kind(), ErrorKind::Bitmap);
    };
    refused(image.clear_bitmap("on"));
    refused(image.enable_bitmap("on"));
    refused(image.merge_bitmap("off", None, "on", &Control::new()));
    refused(image.merge_bitmap("on", None, "off", &Control::new()));
    refused(image.resize(Size::from_bytes(2 << 20), false));
    image.write_at(&[1; 1000], 0).unwrap();
    image.remove_bitmap("on").unwrap();
    image.resize(Size::from_bytes(2 << 20), false).unwrap();
    drop(image);
    bench.check("crashed");
    assert_eq!(flags("crashed"), ["[]"]);
}

#[test]
fn bitmaps_are_added_changed_and_removed() {
    let Some(bench) = Bench::new() else { return };
    bench.qemu_img(&format!("create -q -f qcow2 image {DISK}"));
    bench.qemu_img(&format!("create -q -f qcow2 other {DISK}"));
    let image = bench.open_for_writing("image");
    image.add_bitmap("fine", Some(512)).unwrap();
    image.add_bitmap("coarse", None).unwrap();
    image.write_at(&[1; 1000], 1 << 20).unwrap();
    image.disable_bitmap("fine").unwrap();
    image.write_at(&[1; 1000], 2 << 20).unwrap();
    image.add_bitmap("sum", Some(4096)).unwrap();
    image.merge_bitmap("sum", None, "fine", &Control::new()).unwrap();
    for (name, granularity, error) in [
        ("fine", None, ErrorKind::Bitmap),
        ("", None, ErrorKind::Bitmap),
        ("odd", Some(1000), ErrorKind::InvalidOption),
        ("small", Some(256), ErrorKind::InvalidOption),
        ("large", Some(1 << 32), ErrorKind::InvalidOption),
    ] {
        assert_eq!(image.add_bitmap(name, granularity).unwrap_err().kind(), error, "{name}");
    }
    image.close().unwrap();
    bench.check("image");
    let mebi = 1 << 20;
    let cluster = 65_536;
    assert_eq!(ranges(&bench, "image", "fine"), [mebi..mebi + 1024]);
    let coarse = [mebi..mebi + cluster, 2 * mebi..2 * mebi + cluster];
    assert_eq!(ranges(&bench, "image", "coarse"), coarse);
    assert_eq!(ranges(&bench, "image", "sum"), [mebi..mebi + 4096]);
    let other = bench.open_for_writing("other");
    other.add_bitmap("copy", Some(1 << 20)).unwrap();
    let source = bench.open("image");
    other.merge_bitmap("copy", Some(&source), "coarse", &Control::new()).unwrap();
    drop((other, source));
    assert_eq!(ranges(&bench, "other", "copy"), [mebi..3 * mebi]);
    bench.check("other");
    let image = bench.open_for_writing("image");
    image.clear_bitmap("coarse").unwrap();
    image.remove_bitmap("sum").unwrap();
    image.enable_bitmap("fine").unwrap();
    image.write_zeros(0, 512, true).unwrap();
    image.close().unwrap();
    assert_eq!(ranges(&bench, "image", "coarse"), [0..cluster]);
    assert_eq!(ranges(&bench, "image", "fine"), [0..512, mebi..mebi + 1024]);
    bench.check("image");
    bench.qemu_img("bitmap --merge fine image coarse");
    bench.check("image");
}

#[test]
fn bitmaps_go_along_when_the_size_changes() {
    let Some(bench) = Bench::new() else { return };
    for (granularity, first, second) in
        [(512, 3 << 20, 64 << 20), (512, 64 << 20, 3 << 20), (65_536, 100_352, 10 << 20)]
    {
        for file in ["image", "twin"] {
            bench.qemu_img(&format!("create -q -f qcow2 -o cluster_size=512 {file} {first}"));
            bench.qemu_img(&format!("bitmap --add -g {granularity} {file} on"));
        }
        let end = first - 512;
        let image = bench.open_for_writing("image");
        let all = vec![3; first as usize];
        image.write_at(&all[..4096], 0).unwrap();
        image.write_at(&all[..512], end).unwrap();
        if first > 4 << 20 {
            image.write_zeros(1 << 20, 5 << 20, true).unwrap();
        }
        image.resize(Size::from_bytes(second), true).unwrap();
        image.close().unwrap();
        bench.check("image");
        let words = ["write 0 4k".into(), format!("write {end} 512"), "write -z 1M 5M".to_owned()];
        let count = if first > 4 << 20 { 3 } else { 2 };
        bench.qemu_io("twin", &words.each_ref().map(String::as_str)[..count]);
        bench.qemu_img(&format!("resize -q --shrink twin {second}"));
        let of = |file: &str| bench.open(file).dirty_ranges("on", 0, second).unwrap();
        assert_eq!(of("image"), of("twin"), "{granularity} {first} {second}");
    }
}

#[test]
fn a_bitmap_with_too_many_entries_stays_one_when_the_disk_grows() {
    const ENTRY: u64 = 8;
    let Some(bench) = Bench::new() else { return };
    bench.qemu_img("create -q -f qcow2 image 1M");
    bench.qemu_img("bitmap --add -g 512 image on");
    let mut bytes = std::fs::read(bench.path("image")).unwrap();
    let word = |at: usize| u64::from_be_bytes(*bytes[at..].first_chunk().unwrap()) as usize;
    let table = bench.open("image").bitmaps().unwrap()[0].table_offset.0;
    let directory = (0..bytes.len()).step_by(8).rfind(|at| word(*at) as u64 == table).unwrap();
    // A second entry, of dirty bits that no disk of this size has.
    bytes[directory + 8..directory + 12].copy_from_slice(&[0, 0, 0, 2]);
    bytes[(table + ENTRY) as usize..][..8].copy_from_slice(&1_u64.to_be_bytes());
    std::fs::write(bench.path("image"), bytes).unwrap();
    let image = bench.open_for_writing("image");
    image.resize(Size::from_bytes(512 << 20), false).unwrap();
    image.close().unwrap();
    bench.check("image");
    assert_eq!(bench.open("image").dirty_ranges("on", 0, 512 << 20).unwrap(), []);
}
