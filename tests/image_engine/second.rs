//! Another program's reader and writer, imago: it agrees with ours wherever it can read.

use std::time::Duration;

use imago::file::File;
use imago::qcow2::Qcow2;
use imago::{FormatAccess, FormatDriverBuilder, PermissiveImplicitOpenGate};

use crate::bench::{Bench, all_of, assert_same};

/// The image in `file`, with all that it names.
fn imago(bench: &Bench, file: &str, write: bool) -> FormatAccess<File> {
    let gate = PermissiveImplicitOpenGate::default();
    let image = Qcow2::<File>::builder_path(bench.path(file)).write(write).open(gate);
    FormatAccess::new(image.unwrap())
}

fn imago_bytes(bench: &Bench, file: &str) -> Vec<u8> {
    let image = imago(bench, file, false);
    let mut bytes = vec![0; image.size() as usize];
    for (number, part) in bytes.chunks_mut(1 << 20).enumerate() {
        image.read(part, (number << 20) as u64).unwrap();
    }
    bytes
}

/// All kinds that imago reads: not those with subclusters or zstd.
fn matrix() -> Vec<String> {
    let mut rows = Vec::new();
    for cluster in [512, 4096, 65_536, 2 << 20] {
        for backing in ["", " -b base -F qcow2"] {
            rows.push(format!("cluster_size={cluster},compat=0.10{backing}"));
            for bits in [1, 8, 16, 64] {
                rows.push(format!("cluster_size={cluster},refcount_bits={bits}{backing}"));
            }
        }
    }
    rows.push("data_file=data".into());
    rows.push("data_file=data,data_file_raw=on".into());
    rows
}

#[test]
fn imago_reads_what_we_write_and_we_read_what_imago_writes() {
    let Some(bench) = Bench::new() else { return };
    bench.qemu_img("create -q -f qcow2 base 2M");
    bench.qemu_io("base", &["write -P 200 0 1300k"]);
    for row in matrix() {
        bench.qemu_img(&format!("create -q -f qcow2 -o {row} image 3M"));
        let image = bench.open_for_writing("image");
        let cluster = image.cluster_size().unwrap();
        image.write_at(&vec![1; 700_000], 5000).unwrap();
        if !row.contains("data_file") && !row.contains("refcount_bits=1,") {
            // Not where a count cannot grow.
            let _ = image.create_snapshot("one", Duration::ZERO);
        }
        image.write_at(&vec![2; 50_000], 300_000).unwrap();
        image.write_zeros(100_000, 200_000, true).unwrap();
        image.discard(1 << 20, 256 << 10).unwrap();
        if !row.contains("data_file") {
            let bytes = vec![3; cluster.min(1 << 20) as usize];
            if bytes.len() as u64 == cluster {
                image.write_compressed(&bytes, 2 << 20).unwrap();
            }
        }
        image.flush().unwrap();
        let ours = all_of(&image);
        drop(image);
        assert_same(&imago_bytes(&bench, "image"), &ours, &row);

        let theirs = imago(&bench, "image", true);
        theirs.write(&vec![4; 65_536][..], 1 << 20).unwrap();
        theirs.write(&vec![5; 3000][..], 2_900_000).unwrap();
        theirs.flush().unwrap();
        drop(theirs);
        let mut expected = ours;
        expected[1 << 20..][..65_536].fill(4);
        expected[2_900_000..][..3000].fill(5);
        assert_same(&all_of(&bench.open("image")), &expected, &row);
        bench.check("image");
    }
}
