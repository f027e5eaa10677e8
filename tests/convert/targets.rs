//! Where a conversion can go: new files, old images, pipes, sinks.

use std::io::Write;

use virtsmith::image::{
    self, Control, ConvertOptions, CreateOptions, Error, ErrorKind, Format, OpenOptions, Sink,
};

use crate::bench::Bench;
use crate::stage::{assert_same_disk, disk, noise, open, threads, to};

#[test]
fn an_existing_image_is_overwritten() {
    let Some(bench) = Bench::new() else { return };
    disk(&bench, "disk");
    let source = open(&bench, "disk", Format::Raw);
    for (format, compress, is_zero) in [
        (Format::Raw, false, false),
        (Format::Raw, false, true),
        (Format::Qcow2, false, false),
        (Format::Qcow2, false, true),
        (Format::Qcow2, true, false),
    ] {
        bench.qemu_img(&format!("create -q -f {format} target 10M"));
        if !is_zero {
            let write = ["-f", format.name(), "-c", "write -P 9 0 10M", "target"];
            assert!(bench.run("qemu-io", &write).status.success());
        }
        let options = OpenOptions::new().format(format).write(true);
        let target = image::Image::open(bench.path("target"), &options).unwrap();
        let convert = threads(2).compress(compress).target_is_zero(is_zero);
        image::convert_into(&source, &target, &convert, &Control::new()).unwrap();
        drop(target);
        let rest = if is_zero { 0 } else { 9 };
        let length = std::fs::metadata(bench.path("disk")).unwrap().len();
        bench.qemu_img(&format!("convert -f {format} -O raw target seen"));
        let seen = std::fs::read(bench.path("seen")).unwrap();
        let wanted = std::fs::read(bench.path("disk")).unwrap();
        assert!(seen[..wanted.len()] == wanted, "{format} {compress} {is_zero}");
        assert!(seen[length as usize..].iter().all(|byte| *byte == rest));
        if format == Format::Qcow2 {
            bench.check("target");
        }
    }
    bench.qemu_img("create -q -f raw target 1M");
    let options = OpenOptions::new().format(Format::Raw).write(true);
    let target = image::Image::open(bench.path("target"), &options).unwrap();
    let small = image::convert_into(&source, &target, &threads(1), &Control::new());
    assert_eq!(small.unwrap_err().kind(), ErrorKind::InvalidSize);
}

#[test]
fn a_pipe_takes_the_same_bytes_as_a_file() {
    let Some(bench) = Bench::new() else { return };
    disk(&bench, "disk");
    bench.qemu_img("convert -f raw -c -O qcow2 disk source");
    let source = open(&bench, "source", Format::Qcow2);
    let qcow2 = CreateOptions::qcow2;
    for (create, compress) in [
        (CreateOptions::raw(), false),
        (qcow2(), false),
        (qcow2().cluster_size(512), false),
        (qcow2(), true),
        (qcow2().cluster_size(512), true),
        (qcow2().extended_l2(true), false),
    ] {
        let options = threads(3).compress(compress);
        to(&bench, &source, "file", &create, &options);
        let (mut reader, writer) = std::io::pipe().unwrap();
        let piped = std::thread::scope(|scope| {
            let read = scope.spawn(move || {
                let mut bytes = Vec::new();
                std::io::Read::read_to_end(&mut reader, &mut bytes).unwrap();
                bytes
            });
            let mut writer = writer;
            let done =
                image::convert_to_writer(&source, &mut writer, &create, &options, &Control::new());
            drop(writer);
            done.unwrap();
            read.join().unwrap()
        });
        assert!(piped == std::fs::read(bench.path("file")).unwrap(), "{create:?}");
    }
}

#[test]
fn a_pipe_that_closes_ends_it() {
    let Some(bench) = Bench::new() else { return };
    disk(&bench, "disk");
    let source = open(&bench, "disk", Format::Raw);
    struct Full(usize);
    impl Write for Full {
        fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
            self.0 = self.0.checked_sub(bytes.len()).ok_or(std::io::ErrorKind::BrokenPipe)?;
            Ok(bytes.len())
        }
        fn flush(&mut self) -> std::io::Result<()> {
            Ok(())
        }
    }
    for create in [CreateOptions::raw(), CreateOptions::qcow2()] {
        let options = threads(4);
        let error = image::convert_to_writer(
            &source,
            &mut Full(1 << 20),
            &create,
            &options,
            &Control::new(),
        );
        assert_eq!(error.unwrap_err().kind(), ErrorKind::Io);
    }
}

#[test]
fn a_writer_takes_one_file_without_bitmaps() {
    let Some(bench) = Bench::new() else { return };
    disk(&bench, "disk");
    let source = open(&bench, "disk", Format::Raw);
    let beside = CreateOptions::qcow2().data_file(bench.path("data"));
    let rows = [
        (beside, threads(1), "leave the data file out"),
        (CreateOptions::qcow2(), threads(1).bitmaps(true), "convert to a file"),
    ];
    for (create, options, advice) in rows {
        let mut written = Vec::new();
        let control = Control::new();
        let done = image::convert_to_writer(&source, &mut written, &create, &options, &control);
        let error = done.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::InvalidOption);
        assert!(error.to_string().contains(advice), "{error}");
        assert!(written.is_empty() && !bench.path("data").exists());
    }
}

#[test]
fn a_sink_sees_all_in_order() {
    let Some(bench) = Bench::new() else { return };
    disk(&bench, "disk");
    let source = open(&bench, "disk", Format::Raw);
    #[derive(Default)]
    struct All(Vec<u8>, usize);
    impl Sink for All {
        fn data(&mut self, bytes: &[u8], offset: u64) -> Result<(), Error> {
            assert_eq!(offset, self.0.len() as u64);
            self.1 += bytes.len();
            self.0.extend(bytes);
            Ok(())
        }
        fn hole(&mut self, offset: u64, length: u64) -> Result<(), Error> {
            assert_eq!(offset, self.0.len() as u64);
            self.0.resize(self.0.len() + length as usize, 0);
            Ok(())
        }
    }
    let mut all = All::default();
    let options = threads(4).digest(true);
    let done = image::convert_to_sink(&source, &mut all, &options, &Control::new()).unwrap();
    assert!(all.0 == std::fs::read(bench.path("disk")).unwrap());
    assert!(all.1 < 2_200_000, "{}", all.1);
    let hex: String = done.sha256.unwrap().iter().map(|byte| format!("{byte:02x}")).collect();
    let theirs = bench.run("sha256sum", &["disk"]);
    assert!(String::from_utf8_lossy(&theirs.stdout).starts_with(&hex));
}

#[test]
fn nothing_is_left_out_where_that_is_asked_for() {
    let Some(bench) = Bench::new() else { return };
    disk(&bench, "disk");
    let source = open(&bench, "disk", Format::Raw);
    let length = std::fs::metadata(bench.path("disk")).unwrap().len();
    let space = |name: &str| {
        let file = std::fs::File::open(bench.path(name)).unwrap();
        std::os::unix::fs::MetadataExt::blocks(&file.metadata().unwrap()) * 512
    };
    for create in [CreateOptions::raw(), CreateOptions::qcow2()] {
        to(&bench, &source, "target", &create, &threads(2));
        assert!(space("target") < 3 << 20);
        to(&bench, &source, "target", &create, &threads(2).sparse_size(0));
        assert!(space("target") >= length);
    }
}

#[test]
fn the_system_copies_what_needs_no_change() {
    let Some(bench) = Bench::new() else { return };
    disk(&bench, "disk");
    bench.qemu_img("convert -f raw -O qcow2 disk plain");
    bench.qemu_img("convert -f raw -c -O qcow2 disk packed");
    let offload = ConvertOptions::new().copy_offload(true);
    for (name, format) in
        [("disk", Format::Raw), ("plain", Format::Qcow2), ("packed", Format::Qcow2)]
    {
        let source = open(&bench, name, format);
        to(&bench, &source, "target", &CreateOptions::raw(), &offload);
        assert_same_disk(&bench, "disk", "target", "raw");
        to(&bench, &source, "target", &CreateOptions::qcow2(), &offload);
        assert_same_disk(&bench, "disk", "target", "qcow2");
        let small = CreateOptions::qcow2().extended_l2(true);
        to(&bench, &source, "target", &small, &offload);
        assert_same_disk(&bench, "disk", "target", "qcow2");
    }
}

#[test]
fn what_cannot_be_read_ends_it_or_becomes_zeros() {
    let Some(bench) = Bench::new() else { return };
    std::fs::write(bench.path("disk"), noise(1, 1 << 20)).unwrap();
    bench.qemu_img("convert -f raw -c -O qcow2 -o compression_type=zstd disk source");
    std::fs::write(bench.path("disk"), b"the same again ".repeat(70_000)).unwrap();
    bench.qemu_img("convert -f raw -c -O qcow2 disk source");
    let mut bytes = std::fs::read(bench.path("source")).unwrap();
    let packed = bytes.windows(4).rposition(|four| four.iter().all(|byte| *byte != 0)).unwrap();
    bytes[packed - 40..packed].fill(0xff);
    std::fs::write(bench.path("source"), bytes).unwrap();
    let source = open(&bench, "source", Format::Qcow2);
    let (raw, control) = (CreateOptions::raw(), Control::new());
    let path = bench.path("target");
    let error = image::convert(&source, &path, &raw, &threads(2), &control).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Malformed, "{error}");
    assert!(!path.exists());
    let done = to(&bench, &source, "target", &raw, &threads(2).salvage(true));
    assert!(done.salvaged > 0 && done.salvaged <= 128 << 10, "{done:?}");
}
