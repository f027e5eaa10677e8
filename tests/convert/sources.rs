//! Where a conversion can come from: snapshots, streams, packed files, parts.

use std::io::{Read, Write};

use virtsmith::image::storage::{Arriving, Storage};
use virtsmith::image::{
    self, Control, CreateOptions, DdOptions, ErrorKind, Format, Image, OpenOptions,
};

use crate::bench::Bench;
use crate::stage::{assert_same_disk, disk, noise, open, threads, to};

#[test]
fn a_snapshot_is_converted_as_it_was() {
    let Some(bench) = Bench::new() else { return };
    disk(&bench, "disk");
    bench.qemu_img("convert -f raw -O qcow2 disk image");
    bench.qemu_img("snapshot -c first image");
    bench.qemu_io("image", &["write -P 9 0 3M"]);
    bench.qemu_img("resize -q -f qcow2 image 20M");
    let first = open(&bench, "image", Format::Qcow2).into_snapshot("first").unwrap();
    to(&bench, &first, "target", &CreateOptions::qcow2(), &threads(2).compress(true));
    assert_same_disk(&bench, "disk", "target", "qcow2");
    let none = open(&bench, "image", Format::Qcow2).into_snapshot("second");
    assert_eq!(none.unwrap_err().kind(), ErrorKind::Snapshot);
    let raw = open(&bench, "disk", Format::Raw).into_snapshot("first");
    assert_eq!(raw.unwrap_err().kind(), ErrorKind::UnsupportedFeature);
}

#[test]
fn what_arrives_is_converted_while_it_does() {
    let Some(bench) = Bench::new() else { return };
    disk(&bench, "disk");
    for (name, words) in [("raw", "-O raw"), ("plain", "-O qcow2"), ("packed", "-O qcow2 -c")] {
        bench.qemu_img(&format!("convert -f raw {words} disk source"));
        let bytes = std::fs::read(bench.path("source")).unwrap();
        let format = if name == "raw" { Format::Raw } else { Format::Qcow2 };
        let (mut arrival, arriving) = Arriving::announced(bytes.len() as u64).unwrap();
        std::thread::scope(|scope| {
            scope.spawn(move || {
                for part in bytes.chunks(70_000) {
                    arrival.write_all(part).unwrap();
                }
                arrival.finish().unwrap();
            });
            let options = OpenOptions::new().format(format);
            let source = Image::from_storage(arriving, &options).unwrap();
            to(&bench, &source, "target", &CreateOptions::qcow2(), &threads(3));
        });
        assert_same_disk(&bench, "disk", "target", "qcow2");
    }
}

#[test]
fn a_stream_that_breaks_off_leaves_no_target() {
    let Some(bench) = Bench::new() else { return };
    disk(&bench, "disk");
    let bytes = std::fs::read(bench.path("disk")).unwrap();
    let (mut arrival, arriving) = Arriving::announced(bytes.len() as u64).unwrap();
    arrival.write_all(&bytes[..5 << 20]).unwrap();
    drop(arrival);
    let source = Image::from_storage(arriving, &OpenOptions::new().format(Format::Raw)).unwrap();
    let (create, control) = (CreateOptions::raw(), Control::new());
    let error = image::convert(&source, bench.path("target"), &create, &threads(2), &control);
    assert_eq!(error.unwrap_err().kind(), ErrorKind::Io);
    assert!(!bench.path("target").exists());
}

#[test]
fn packed_files_are_unpacked_on_the_way() {
    let Some(bench) = Bench::new() else { return };
    disk(&bench, "disk");
    bench.qemu_img("convert -f raw -O qcow2 disk source");
    for tool in ["gzip", "xz"] {
        let packed = bench.run(tool, &["-c", "-1", "source"]);
        if !packed.status.success() {
            assert!(std::env::var_os("CI").is_none(), "CI must have {tool}");
            continue;
        }
        std::fs::write(bench.path("packed"), &packed.stdout).unwrap();
        let sum = bench.run("sha256sum", &["packed"]);
        let reader = std::fs::File::open(bench.path("packed")).unwrap();
        let (storage, arrived) = Arriving::from_reader(reader, 1 << 30).unwrap();
        let source = Image::from_storage(storage, &OpenOptions::new()).unwrap();
        to(&bench, &source, "target", &CreateOptions::raw(), &threads(2));
        assert_same_disk(&bench, "disk", "target", "raw");
        let digest: String =
            arrived.sha256().unwrap().iter().map(|byte| format!("{byte:02x}")).collect();
        assert!(String::from_utf8_lossy(&sum.stdout).starts_with(&digest), "{tool}");

        let cut = std::io::Cursor::new(packed.stdout[..packed.stdout.len() / 2].to_vec());
        let (storage, arrived) = Arriving::from_reader(cut, 1 << 30).unwrap();
        let source = Image::from_storage(storage, &OpenOptions::new()).unwrap();
        let (create, control) = (CreateOptions::raw(), Control::new());
        let error = image::convert(&source, bench.path("cut"), &create, &threads(2), &control);
        assert_eq!(error.unwrap_err().kind(), ErrorKind::Io, "{tool}");
        assert!(arrived.sha256().is_err() && !bench.path("cut").exists());
    }
}

#[test]
fn a_bomb_is_stopped_at_its_limit() {
    struct Zeros;
    impl Read for Zeros {
        fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
            buffer.fill(0);
            Ok(buffer.len())
        }
    }
    let (storage, arrived) = Arriving::from_reader(Zeros, 10 << 20).unwrap();
    assert_eq!(arrived.sha256().unwrap_err().kind(), std::io::ErrorKind::FileTooLarge);
    assert_eq!(storage.length().unwrap_err().kind(), std::io::ErrorKind::FileTooLarge);
}

#[test]
fn dd_copies_what_qemu_img_dd_copies() {
    let Some(bench) = Bench::new() else { return };
    std::fs::write(bench.path("disk"), noise(5, 3_000_000)).unwrap();
    bench.qemu_img("convert -f raw -c -O qcow2 disk packed");
    let source = open(&bench, "packed", Format::Qcow2);
    for (block_size, count, skip) in [
        (512, None, 0),
        (512, Some(100), 0),
        (512, Some(100), 40),
        (1000, Some(2000), 7),
        (65_536, None, 3),
        (700, Some(3), 0),
        (1 << 20, Some(1000), 1),
    ] {
        let count_word = count.map(|count| format!(" count={count}")).unwrap_or_default();
        let words = format!("bs={block_size} skip={skip}{count_word}");
        bench.qemu_img(&format!("dd -f qcow2 -O raw if=packed of=theirs {words}"));
        let part = DdOptions { block_size, count, skip };
        for (create, format) in [(CreateOptions::raw(), "raw"), (CreateOptions::qcow2(), "qcow2")] {
            let (options, control) = (threads(2), Control::new());
            image::dd(&source, bench.path("ours"), &create, &part, &options, &control).unwrap();
            bench.qemu_img(&format!("compare -q -s -f raw -F {format} theirs ours"));
        }
    }
}
