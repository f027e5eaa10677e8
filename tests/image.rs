//! Images against the real qemu-img: what one makes, the other reads alike.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test fails by panicking"
)]

use std::ffi::OsStr;
use std::fs;
use std::io::Read;
use std::os::unix::fs::FileExt;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

use virtsmith::image::{self, Compression, CreateOptions, ErrorKind, Format, InfoOptions, Size};

/// A directory to work in, when there is a qemu-img to compare with.
struct Bench {
    directory: tempfile::TempDir,
}

impl Bench {
    fn new() -> Option<Bench> {
        if Command::new("qemu-img").arg("--version").output().is_err() {
            assert!(std::env::var_os("CI").is_none(), "CI must have qemu-img");
            println!("skipped: needs qemu-img");
            return None;
        }
        Some(Bench { directory: tempfile::tempdir().unwrap() })
    }

    fn path(&self, name: &str) -> PathBuf {
        self.directory.path().join(name)
    }

    fn run(&self, program: &str, arguments: &[impl AsRef<OsStr>]) -> Output {
        let mut command = Command::new(program);
        command.args(arguments).current_dir(self.directory.path()).env("TZ", "UTC");
        command.output().unwrap()
    }

    /// Runs `qemu-img` with words, and gives what it printed.
    fn qemu_img(&self, words: &str) -> String {
        let words = words.split_whitespace().collect::<Vec<_>>();
        let output = self.run("qemu-img", &words);
        assert!(output.status.success(), "qemu-img {words:?}: {output:?}");
        String::from_utf8(output.stdout).unwrap()
    }

    fn qemu_io(&self, file: &str, commands: &[&str]) {
        let mut arguments = vec!["-f", "qcow2"];
        for command in commands {
            arguments.extend(["-c", command]);
        }
        arguments.push(file);
        let output = self.run("qemu-io", &arguments);
        let said = String::from_utf8_lossy(&output.stdout).into_owned();
        assert!(output.status.success() && !said.contains("failed"), "{file}: {output:?}");
    }

    fn poke(&self, file: &str, offset: u64, bytes: &[u8]) {
        let file = fs::File::options().write(true).open(self.path(file)).unwrap();
        file.write_all_at(bytes, offset).unwrap();
    }

    /// Compares all that we say of a file with all that qemu-img says of it.
    fn assert_same_info(&self, file: &str) {
        let path = self.path(file);
        // Until it is on disk, the space that a file takes can change between two looks.
        fs::File::open(&path).unwrap().sync_all().unwrap();
        let info = image::info(&path, &InfoOptions::default()).unwrap();
        let name = path.to_str().unwrap();
        assert_eq!(info.to_human(), self.qemu_img(&format!("info {name}")), "{file}");
        assert_eq!(info.to_json(), self.qemu_img(&format!("info --output=json {name}")), "{file}");
    }
}

#[test]
fn info_prints_what_qemu_img_prints() {
    let Some(bench) = Bench::new() else { return };
    bench.qemu_img("create -f raw base.raw 3000000");
    let table = [
        "plain.qcow2 20G",
        "-o compat=0.10 v2.qcow2 1G",
        "-o compat=0.10 -b base.raw -F raw v2-overlay.qcow2",
        "-o cluster_size=512 small.qcow2 100M",
        "-o cluster_size=2M large.qcow2 10T",
        "-o refcount_bits=1,lazy_refcounts=on narrow.qcow2 1M",
        "-o extended_l2=on,cluster_size=128k subclusters.qcow2 1.5G",
        "-o compression_type=zstd zstd.qcow2 77M",
        "-o preallocation=metadata metadata.qcow2 10M",
        "-o preallocation=full full.qcow2 3M",
        "-o data_file=data.raw outside.qcow2 1M",
        "-o data_file=data2.raw,data_file_raw=on outside-raw.qcow2 1M",
        "-b base.raw -F raw overlay.qcow2",
        "-b base.raw -F raw -o cluster_size=1k overlay-small.qcow2 4M",
        "-u -b ../elsewhere/none.qcow2 -F qcow2 dangling.qcow2 1M",
        "-u -b nbd://host/export -F raw remote.qcow2 1M",
        "-u -b json:{\"driver\":\"null-co\"} -F raw json.qcow2 1M",
        "empty.qcow2 0",
    ];
    for words in table {
        bench.qemu_img(&format!("create -q -f qcow2 {words}"));
        let file = words.split(' ').find(|word| word.ends_with(".qcow2") && !word.contains('/'));
        bench.assert_same_info(file.unwrap());
    }
    bench.assert_same_info("base.raw");
}

#[test]
fn info_of_raw_files_rounds_as_qemu_img_does() {
    let Some(bench) = Bench::new() else { return };
    for length in [0, 1, 511, 512, 1000, 1024, 1_023_488, 1_047_552, 1_073_217_536, 123_456_789_012]
    {
        fs::File::create(bench.path("raw")).unwrap().set_len(length).unwrap();
        bench.assert_same_info("raw");
    }
}

#[test]
fn info_lists_snapshots_and_bitmaps_as_qemu_img_does() {
    let Some(bench) = Bench::new() else { return };
    bench.qemu_img("create -q -f qcow2 base.qcow2 4M");
    bench.qemu_img("create -q -f qcow2 -b base.qcow2 -F qcow2 used.qcow2");
    bench.qemu_io("used.qcow2", &["write -P 7 0 1M", "write -c -P 8 2M 64k", "write -z 3M 64k"]);
    for tag in ["one", "a-tag-that-is-longer-than-its-column", "deux-é"] {
        bench.qemu_img(&format!("snapshot -c {tag} used.qcow2"));
        bench.assert_same_info("used.qcow2");
    }
    for options in ["--add used.qcow2 first", "--add --disable -g 1M used.qcow2 second"] {
        bench.qemu_img(&format!("bitmap {options}"));
        bench.assert_same_info("used.qcow2");
    }
}

#[test]
fn info_reads_rare_header_fields_as_qemu_img_does() {
    let Some(bench) = Bench::new() else { return };
    let table: [(u64, &[u8]); 9] = [
        (79, &[1]),           // dirty
        (79, &[2]),           // corrupt
        (79, &[3]),           // both
        (35, &[1]),           // AES
        (87, &[1]),           // lazy refcounts
        (80, &[0xff]),        // unknown compatible bits
        (88, &[0xff]),        // unknown autoclear bits
        (30, &[0, 1]),        // a size within a sector
        (112, &[0, 0, 0, 0]), // no extensions
    ];
    for (offset, bytes) in table {
        bench.qemu_img("create -q -f qcow2 image.qcow2 1M");
        bench.poke("image.qcow2", offset, bytes);
        bench.assert_same_info("image.qcow2");
    }
}

#[test]
fn info_follows_a_backing_chain_as_qemu_img_does() {
    let Some(bench) = Bench::new() else { return };
    fs::create_dir(bench.path("below")).unwrap();
    bench.qemu_img("create -q -f raw below/a.raw 1M");
    bench.qemu_img("create -q -f qcow2 -b a.raw -F raw below/b.qcow2");
    bench.qemu_img("create -q -f qcow2 -b below/b.qcow2 -F qcow2 c.qcow2 2M");
    let top = bench.path("c.qcow2");
    let chain = image::backing_chain(&top, &InfoOptions::default()).unwrap();
    let top = top.to_str().unwrap();
    assert_eq!(chain.to_human(), bench.qemu_img(&format!("info --backing-chain {top}")));
    assert_eq!(
        chain.to_json(),
        bench.qemu_img(&format!("info --backing-chain --output=json {top}"))
    );
}

#[test]
fn refuses_what_qemu_img_refuses_for_the_same_reason() {
    let Some(bench) = Bench::new() else { return };
    let table: [(u64, &[u8]); 15] = [
        (7, &[4]),
        (12, &[0, 1, 0, 1]),
        (23, &[8]),
        (24, &[0xff]),
        (36, &[0xff]),
        (39, &[0]),
        (40, &[0xff]),
        (47, &[1]),
        (55, &[1]),
        (56, &[1]),
        (56, &[0, 0, 0, 0]),
        (60, &[0, 1, 0, 1]),
        (72, &[0x80]),
        (99, &[7]),
        (100, &[0, 0, 0, 96]),
    ];
    for (offset, bytes) in table {
        bench.qemu_img("create -q -f qcow2 image.qcow2 1M");
        bench.poke("image.qcow2", offset, bytes);
        let theirs = bench.run("qemu-img", &["info", "image.qcow2"]);
        assert!(!theirs.status.success(), "byte {offset}");
        let theirs = String::from_utf8(theirs.stderr).unwrap();
        let reason = theirs.trim_end().rsplit("': ").next().unwrap();
        let ours = image::info(bench.path("image.qcow2"), &InfoOptions::default()).unwrap_err();
        assert!(ours.to_string().contains(reason), "byte {offset}: {ours}; they say {theirs}");
    }
}

#[test]
fn an_image_that_qemu_uses_is_not_replaced() {
    let Some(bench) = Bench::new() else { return };
    image::create_new(bench.path("image.qcow2"), &sized(1 << 20)).unwrap();
    let mut command = Command::new("qemu-io");
    command.args(["-f", "qcow2"]).arg(bench.path("image.qcow2"));
    let mut user = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    // Its prompt says that it has the image open.
    user.stdout.as_mut().unwrap().read_exact(&mut [0; 7]).unwrap();
    let refused = image::create(bench.path("image.qcow2"), &sized(1 << 20)).unwrap_err();
    drop(user.stdin.take());
    user.wait().unwrap();
    assert_eq!(refused.kind(), ErrorKind::InUse);
    image::create(bench.path("image.qcow2"), &sized(1 << 20)).unwrap();
}

/// One row of the matrix of options, ours and qemu-img's words for it.
struct Row {
    words: String,
    options: CreateOptions,
}

fn matrix() -> Vec<Row> {
    let mut rows = Vec::new();
    for cluster_size in [512, 4096, 65_536, 2 << 20] {
        for (compat, refcount_bits) in
            [("0.10", 16), ("1.1", 1), ("1.1", 4), ("1.1", 16), ("1.1", 64)]
        {
            for size in [0, 1 << 20, 10 << 30] {
                for backing in
                    [None, Some(("base.raw", Format::Raw)), Some(("base.qcow2", Format::Qcow2))]
                {
                    rows.push(row(cluster_size, compat, refcount_bits, size, backing));
                }
            }
        }
    }
    rows
}

fn row(
    cluster_size: u64,
    compat: &str,
    refcount_bits: u32,
    size: u64,
    backing: Option<(&str, Format)>,
) -> Row {
    let mut options = CreateOptions::qcow2()
        .cluster_size(cluster_size)
        .compat(compat.parse().unwrap())
        .refcount_bits(refcount_bits)
        .size(Size::from_bytes(size));
    let mut words =
        format!("-o cluster_size={cluster_size},compat={compat},refcount_bits={refcount_bits}");
    if let Some((file, format)) = backing {
        options = options.backing_file(file).backing_format(format);
        words += &format!(" -b {file} -F {format}");
    }
    Row { words: format!("{words} {{file}} {size}"), options }
}

fn extras() -> Vec<Row> {
    let size = Size::from_bytes(3 << 30);
    let rows = [
        ("-o lazy_refcounts=on {file} 3G", CreateOptions::qcow2().lazy_refcounts(true)),
        ("-o extended_l2=on {file} 3G", CreateOptions::qcow2().extended_l2(true)),
        (
            "-o compression_type=zstd {file} 3G",
            CreateOptions::qcow2().compression_type(Compression::Zstd),
        ),
        ("-o cluster_size=8k {file} 3G", CreateOptions::qcow2().cluster_size(8192)),
        (
            "-o cluster_size=512,refcount_bits=2 {file} 3G",
            CreateOptions::qcow2().cluster_size(512).refcount_bits(2),
        ),
    ];
    rows.into_iter()
        .map(|(words, options)| Row { words: words.to_owned(), options: options.size(size) })
        .collect()
}

#[test]
fn creates_the_bytes_that_qemu_img_creates() {
    let Some(bench) = Bench::new() else { return };
    bench.qemu_img("create -q -f raw base.raw 3000000");
    bench.qemu_img("create -q -f qcow2 base.qcow2 5M");
    for row in matrix().into_iter().chain(extras()) {
        let _ = fs::remove_file(bench.path("ours"));
        image::create_new(bench.path("ours"), &row.options).unwrap();
        bench.qemu_img(&format!("create -q -f qcow2 {}", row.words.replace("{file}", "theirs")));
        // QEMU moves a refcount table that outgrows its cluster; ours is made large enough at once.
        if row.words.contains("cluster_size=512,compat=1.1,refcount_bits=64")
            && row.words.ends_with("10737418240")
        {
            continue;
        }
        let same = fs::read(bench.path("ours")).unwrap() == fs::read(bench.path("theirs")).unwrap();
        assert!(same, "{}", row.words);
    }
}

#[test]
fn what_is_created_can_be_checked_described_and_written() {
    let Some(bench) = Bench::new() else { return };
    bench.qemu_img("create -q -f raw base.raw 3000000");
    bench.qemu_img("create -q -f qcow2 base.qcow2 5M");
    for row in matrix().into_iter().step_by(4).chain(extras()) {
        image::create(bench.path("image.qcow2"), &row.options).unwrap();
        bench.assert_same_info("image.qcow2");
        bench.qemu_img("check -q image.qcow2");
        if !row.words.ends_with(" 0") {
            bench.qemu_io("image.qcow2", &["write -P 9 64k 300k", "read -P 9 64k 300k"]);
            bench.qemu_img("check -q image.qcow2");
            bench.assert_same_info("image.qcow2");
        }
    }
}

#[test]
fn large_tables_are_clean_whatever_the_layout() {
    let Some(bench) = Bench::new() else { return };
    for (cluster_size, refcount_bits, gibibytes) in
        [(512, 16, 128), (512, 64, 128), (4096, 64, 2048)]
    {
        let options = CreateOptions::qcow2()
            .cluster_size(cluster_size)
            .refcount_bits(refcount_bits)
            .size(Size::from_bytes(gibibytes << 30));
        image::create(bench.path("image.qcow2"), &options).unwrap();
        bench.qemu_img("check -q image.qcow2");
        bench.qemu_io("image.qcow2", &["write -P 9 100G 1M", "read -P 9 100G 1M"]);
        bench.qemu_img("check -q image.qcow2");
    }
}

#[test]
fn an_overlay_shows_what_is_below_it() {
    let Some(bench) = Bench::new() else { return };
    bench.qemu_img("create -q -f qcow2 base.qcow2 5M");
    bench.qemu_io("base.qcow2", &["write -P 5 0 5M"]);
    let options = CreateOptions::qcow2().backing_file("base.qcow2").backing_format(Format::Qcow2);
    let size = image::create_new(bench.path("overlay.qcow2"), &options).unwrap();
    assert_eq!(size.to_string(), "5 MiB");
    bench.qemu_io(
        "overlay.qcow2",
        &["read -P 5 0 5M", "write -P 6 1M 1M", "read -P 5 2M 3M", "read -P 6 1M 1M"],
    );
    bench.qemu_io("base.qcow2", &["read -P 5 0 5M"]);
}

#[test]
fn a_raw_image_is_a_hole_of_its_size() {
    let Some(bench) = Bench::new() else { return };
    image::create_new(bench.path("ours"), &CreateOptions::raw().size("1.5G".parse().unwrap()))
        .unwrap();
    bench.assert_same_info("ours");
    bench.qemu_img("create -q -f raw theirs 1.5G");
    bench.qemu_img("compare -f raw -F raw ours theirs");
}

#[test]
fn sizes_are_read_as_qemu_img_reads_them() {
    let Some(bench) = Bench::new() else { return };
    let table = [
        "1",
        "1.",
        ".5G",
        "5.G",
        "1.0B",
        "1.3k",
        "0.9999999k",
        "7.99E",
        "2.718281828P",
        "3.3e",
        "0x1F",
        "+5k",
        "010",
        "1.5",
        "1e3",
        ".",
        "0x",
        "0x1k",
        "1KiB",
        "8E",
        "9223372036854775807",
        "9223372036854775808",
        "1.5B",
    ];
    for text in table {
        // qemu-img prints the size that it read before it fails to make the file.
        let output = bench.run("qemu-img", &["create", "-f", "raw", "/dev/null/none", text]);
        let said = String::from_utf8_lossy(&output.stdout).into_owned();
        let theirs = said.split("size=").nth(1).and_then(|rest| rest.trim().parse::<u64>().ok());
        assert_eq!(text.parse::<Size>().map(Size::bytes).ok(), theirs, "{text}: {output:?}");
    }
}

fn sized(bytes: u64) -> CreateOptions {
    CreateOptions::qcow2().size(Size::from_bytes(bytes))
}
