//! Every format into every other.

use std::os::unix::fs::MetadataExt;

use virtsmith::image::{Compat, Compression, CreateOptions, Format, Preallocation};

use crate::bench::Bench;
use crate::stage::{assert_same_disk, disk, open, threads, to};

/// Options of qemu-img for sources, with what they need besides.
const SOURCES: [&str; 8] = [
    "-O qcow2",
    "-O qcow2 -o cluster_size=512",
    "-O qcow2 -o cluster_size=2M,compat=0.10",
    "-O qcow2 -o extended_l2=on,cluster_size=16k",
    "-c -O qcow2",
    "-c -O qcow2 -o cluster_size=4k",
    "-c -O qcow2 -o compression_type=zstd,cluster_size=128k",
    "-O raw",
];

fn targets() -> Vec<(&'static str, CreateOptions, bool)> {
    let qcow2 = CreateOptions::qcow2;
    vec![
        ("raw", CreateOptions::raw(), false),
        ("plain", qcow2(), false),
        ("v2", qcow2().compat(Compat::V0_10).cluster_size(4096), false),
        ("512 B, 1-bit counts", qcow2().cluster_size(512).refcount_bits(1), false),
        ("2 MiB, 64-bit counts", qcow2().cluster_size(2 << 20).refcount_bits(64), false),
        ("extended", qcow2().extended_l2(true), false),
        ("zlib", qcow2(), true),
        ("zlib, 512 B", qcow2().cluster_size(512), true),
        ("zlib, 1-bit counts", qcow2().cluster_size(4096).refcount_bits(1), true),
        ("zlib, v2, 2 MiB", qcow2().cluster_size(2 << 20).compat(Compat::V0_10), true),
        ("zlib, extended", qcow2().extended_l2(true), true),
        ("zstd", qcow2().compression_type(Compression::Zstd), true),
    ]
}

/// Targets that take their space at once, and so have no backing file.
fn preallocated() -> Vec<(&'static str, CreateOptions, bool)> {
    let qcow2 = CreateOptions::qcow2;
    vec![
        ("raw, full", CreateOptions::raw().preallocation(Preallocation::Full), false),
        ("mapped", qcow2().preallocation(Preallocation::Metadata), false),
        (
            "mapped, extended",
            qcow2().extended_l2(true).preallocation(Preallocation::Metadata),
            false,
        ),
        ("falloc", qcow2().cluster_size(4096).preallocation(Preallocation::Falloc), false),
    ]
}

#[test]
fn any_format_becomes_any_other() {
    let Some(bench) = Bench::new() else { return };
    disk(&bench, "disk");
    for source in SOURCES {
        bench.qemu_img(&format!("convert -f raw {source} disk source"));
        let format = if source.contains("qcow2") { Format::Qcow2 } else { Format::Raw };
        let image = open(&bench, "source", format);
        for (name, create, compress) in targets().into_iter().chain(preallocated()) {
            println!("{source} to {name}");
            let options = threads(3).compress(compress);
            to(&bench, &image, "target", &create, &options);
            let format = if name.starts_with("raw") { "raw" } else { "qcow2" };
            assert_same_disk(&bench, "disk", "target", format);
        }
    }
}

#[test]
fn a_target_takes_its_space_at_once_where_that_is_asked_for() {
    let Some(bench) = Bench::new() else { return };
    disk(&bench, "disk");
    let image = open(&bench, "disk", Format::Raw);
    let size = image.size().unwrap().bytes();
    for create in [CreateOptions::raw(), CreateOptions::qcow2()] {
        for how in [Preallocation::Falloc, Preallocation::Full] {
            to(&bench, &image, "target", &create.clone().preallocation(how), &threads(2));
            let blocks = std::fs::metadata(bench.path("target")).unwrap().blocks();
            assert!(blocks * 512 >= size, "{create:?} {how:?}: {blocks}");
        }
    }
}

#[test]
fn the_number_of_threads_changes_no_byte() {
    let Some(bench) = Bench::new() else { return };
    disk(&bench, "disk");
    let image = open(&bench, "disk", Format::Raw);
    for (name, create, compress) in targets() {
        let made = [1, 2, 7].map(|count| {
            to(&bench, &image, "target", &create, &threads(count).compress(compress));
            std::fs::read(bench.path("target")).unwrap()
        });
        assert!(made[0] == made[1] && made[0] == made[2], "{name}");
    }
}

#[test]
fn compressed_images_are_as_small_as_those_of_qemu_img() {
    let Some(bench) = Bench::new() else { return };
    disk(&bench, "disk");
    let image = open(&bench, "disk", Format::Raw);
    bench.qemu_img("convert -c -f raw -O qcow2 disk theirs");
    to(&bench, &image, "ours", &CreateOptions::qcow2(), &threads(2).compress(true));
    let [ours, theirs] =
        ["ours", "theirs"].map(|name| std::fs::metadata(bench.path(name)).unwrap().len());
    assert!(ours <= theirs + 65_536 && ours * 100 <= theirs * 107, "{ours} {theirs}");
}

#[test]
fn chains_become_one_image_or_go_on_above_a_backing_file() {
    let Some(bench) = Bench::new() else { return };
    disk(&bench, "disk");
    for options in ["cluster_size=65536", "cluster_size=4096,compat=0.10", "extended_l2=on"] {
        bench.qemu_img(&format!("convert -f raw -O qcow2 -o {options} disk base"));
        let mut below = "base".to_owned();
        for number in 0..3 {
            let name = format!("layer{number}");
            bench.qemu_img(&format!(
                "create -q -f qcow2 -o {options} -b {below} -F qcow2 {name} {}M",
                10 + number
            ));
            let at = 1 + number * 2;
            let zero = format!("write -z {}k 200k", 2100 + 300 * number);
            bench.qemu_io(&name, &[&format!("write -P {at} {at}M 70k"), &zero]);
            below = name;
        }
        bench.qemu_img("convert -f qcow2 -O raw layer2 seen");
        let image = open(&bench, "layer2", Format::Qcow2);
        to(&bench, &image, "flat", &CreateOptions::qcow2(), &threads(2));
        assert_same_disk(&bench, "seen", "flat", "qcow2");
        for backing in ["base", "layer0", "layer1"] {
            for (name, create, compress) in targets().into_iter().filter(|row| row.0 != "raw") {
                let create = create.backing_file(backing).backing_format(Format::Qcow2);
                to(&bench, &image, "target", &create, &threads(2).compress(compress));
                println!("{options}, {name} on {backing}");
                assert_same_disk(&bench, "seen", "target", "qcow2");
            }
        }
    }
}
