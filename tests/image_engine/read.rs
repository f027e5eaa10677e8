//! Reading what qemu-img and qemu-io wrote.

use virtsmith::image::{ExtentKind, Gate, Image, OpenOptions};

use crate::bench::{Bench, all_of, assert_same};

const WRITES: [&str; 8] = [
    "write -P 1 0 1000",
    "write -P 2 70000 300k",
    "write -z 128k 128k",
    "write -P 3 1M 512",
    "write -P 4 1536k 1M",
    "write -z -u 2M 256k",
    "discard 2304k 64k",
    "write -P 5 3999k 97k",
];

/// Every kind of image, with zlib and zstd where they can be.
fn matrix() -> Vec<String> {
    let mut rows = Vec::new();
    for bits in [9, 12, 16, 21] {
        let cluster = 1 << bits;
        rows.push(format!("cluster_size={cluster},compat=0.10"));
        for refcount_bits in [1, 2, 4, 8, 16, 32, 64] {
            rows.push(format!("cluster_size={cluster},refcount_bits={refcount_bits}"));
        }
        rows.push(format!("cluster_size={cluster},compression_type=zstd"));
        if cluster >= 16 << 10 {
            rows.push(format!("cluster_size={cluster},extended_l2=on"));
        }
    }
    rows
}

#[test]
fn reads_all_that_qemu_io_writes() {
    let Some(bench) = Bench::new() else { return };
    bench.qemu_img("create -q -f raw base 3M");
    bench.run("qemu-io", &["-f", "raw", "-c", "write -P 9 0 3M", "base"]);
    for row in matrix() {
        for backing in ["", "-b base -F raw"] {
            bench.qemu_img(&format!("create -q -f qcow2 -o {row} {backing} image 6M"));
            bench.qemu_io("image", &WRITES);
            bench.qemu_io("image", &["write -c -P 6 4M 2M"]);
            let what = format!("{row} {backing}");
            assert_same(&all_of(&bench.open("image")), &bench.guest_bytes("image"), &what);
        }
    }
}

#[test]
fn reads_compressed_images_whole() {
    let Some(bench) = Bench::new() else { return };
    let mut text = Vec::new();
    for number in 0..400_000_u32 {
        text.extend((number / 7).wrapping_mul(2_654_435_761).to_le_bytes());
        text.extend(b"some text");
    }
    text.resize(text.len().next_multiple_of(512), 0);
    std::fs::write(bench.path("text"), &text).unwrap();
    for cluster in [512, 4096, 65_536, 2 << 20] {
        for kind in ["zlib", "zstd"] {
            let options = format!("cluster_size={cluster},compression_type={kind}");
            bench.qemu_img(&format!("convert -c -f raw -O qcow2 -o {options} text image"));
            let image = bench.open("image");
            assert_same(&all_of(&image), &text, &options);
            let mut extents = image.map(0, u64::MAX);
            let packed = |kind| matches!(kind, ExtentKind::Compressed(_));
            assert!(extents.any(|extent| packed(extent.unwrap().kind)), "{options}");
        }
    }
}

#[test]
fn reads_data_files() {
    let Some(bench) = Bench::new() else { return };
    for options in ["data_file=data", "data_file=data,data_file_raw=on"] {
        bench.qemu_img(&format!("create -q -f qcow2 -o {options} image 4M"));
        bench.qemu_io("image", &WRITES);
        assert_same(&all_of(&bench.open("image")), &bench.guest_bytes("image"), options);
        let gate = OpenOptions::new().gate(Gate::Deny);
        assert!(Image::open(bench.path("image"), &gate).is_err());
    }
}

#[test]
fn reads_chains_of_different_sizes_and_any_depth() {
    let Some(bench) = Bench::new() else { return };
    let sizes = ["3M", "5M", "1M", "4M", "2560k"];
    bench.qemu_img("create -q -f qcow2 -o cluster_size=512 image0 2M");
    bench.qemu_io("image0", &["write -P 77 0 2M"]);
    for number in 1..=160_u64 {
        let (below, size) = (number - 1, sizes[number as usize % 5]);
        bench
            .qemu_img(&format!("create -q -f qcow2 -b image{below} -F qcow2 image{number} {size}"));
        let write = format!("write -P {number} {}k 2k", number * 13 % 1000);
        bench.qemu_io(&format!("image{number}"), &[&write]);
        if [1, 2, 5, 31, 160].contains(&number) {
            let file = format!("image{number}");
            assert_same(&all_of(&bench.open(&file)), &bench.guest_bytes(&file), &file);
        }
    }
}

#[test]
fn maps_as_qemu_img_does() {
    let Some(bench) = Bench::new() else { return };
    for row in matrix() {
        bench.qemu_img(&format!("create -q -f qcow2 -o {row} image 4M"));
        bench.qemu_io("image", &WRITES);
        let json: serde_json::Value =
            serde_json::from_str(&bench.qemu_img("map --output=json image")).unwrap();
        let theirs = json.as_array().unwrap().iter().map(|row| {
            // Zeros over allocated clusters have an offset in qemu-img's map, too.
            let host = row["offset"].as_u64().filter(|_| row["data"].as_bool() == Some(true));
            (row["start"].as_u64().unwrap(), row["length"].as_u64().unwrap(), host)
        });
        let ours = bench.open("image").map(0, u64::MAX).collect::<Result<Vec<_>, _>>().unwrap();
        let ours = ours.into_iter().map(|extent| match extent.kind {
            ExtentKind::Data(host) => (extent.start, extent.length, Some(host.0)),
            _ => (extent.start, extent.length, None),
        });
        assert_eq!(joined(ours), joined(theirs), "{row}");
    }
}

type Row = (u64, u64, Option<u64>);

/// Rows with neighbours joined: qemu-img also splits where the file has holes.
fn joined(rows: impl Iterator<Item = Row>) -> Vec<Row> {
    let mut joined: Vec<Row> = Vec::new();
    for (start, length, host) in rows {
        match joined.last_mut() {
            Some(last) if last.2.map(|host| host + last.1) == host => last.1 += length,
            _ => joined.push((start, length, host)),
        }
    }
    joined
}

#[test]
fn a_huge_empty_image_is_mapped_at_once() {
    let Some(bench) = Bench::new() else { return };
    bench.qemu_img("create -q -f qcow2 image 16T");
    let extents = bench.open("image").map(0, u64::MAX).collect::<Result<Vec<_>, _>>().unwrap();
    assert!(extents.len() < 10, "{}", extents.len());
    assert_eq!(extents.iter().map(|extent| extent.length).sum::<u64>(), 16 << 40);
}
