//! What a hostile image may not make us open, and what a guest may not make of a raw disk.

use std::fs;

use virtsmith::image::{self, ErrorKind, Format, Gate, Image, InfoOptions, OpenOptions, Size};

use crate::bench::Bench;

/// A secret outside the image's directory, and an image that says a name.
fn hostile(bench: &Bench, how: &str, name: &str) {
    fs::create_dir_all(bench.path("images")).unwrap();
    fs::write(bench.path("secret"), [7; 65_536]).unwrap();
    fs::write(bench.path("images/beside"), [8; 65_536]).unwrap();
    let _ = fs::remove_file(bench.path("images/image"));
    match how {
        "backing" => {
            bench.qemu_img("create -q -f qcow2 images/image 1M");
            let words = format!("rebase -u -f qcow2 -F raw -b {name} images/image");
            bench.qemu_img(&words);
        }
        "unformatted backing" => {
            bench.qemu_img("create -q -f qcow2 images/image 1M");
            bench.qemu_img("rebase -u -f qcow2 -F raw -b x images/image");
            replace(bench, b"raw\0", b"\0\0\0\0");
            let mut bytes = fs::read(bench.path("images/image")).unwrap();
            // Without the extension that names the format: an unknown one is left.
            let at = bytes.windows(4).position(|part| part == [0xe2, 0x79, 0x2a, 0xca]).unwrap();
            bytes[at] = 0x11;
            let name_at = usize::from(bytes[14]) << 8 | usize::from(bytes[15]);
            bytes[name_at..][..name.len()].copy_from_slice(name.as_bytes());
            bytes[19] = name.len() as u8;
            fs::write(bench.path("images/image"), bytes).unwrap();
        }
        _ => {
            let data = "x".repeat(name.len());
            bench.qemu_img(&format!(
                "create -q -f qcow2 -o data_file=images/{data} images/image 1M"
            ));
            let long = format!("images/{data}");
            let mut padded = name.as_bytes().to_vec();
            padded.resize(long.len(), 0);
            replace(bench, long.as_bytes(), &padded);
        }
    }
}

fn replace(bench: &Bench, from: &[u8], to: &[u8]) {
    let mut bytes = fs::read(bench.path("images/image")).unwrap();
    let at = bytes.windows(from.len()).position(|part| part == from).unwrap();
    bytes[at..at + to.len()].copy_from_slice(to);
    fs::write(bench.path("images/image"), bytes).unwrap();
}

#[test]
fn a_header_opens_nothing_that_its_user_did_not_allow() {
    let Some(bench) = Bench::new() else { return };
    let json = r#"json:{"driver":"raw","file":{"driver":"file","filename":"secret"}}"#;
    let secret = bench.path("secret").display().to_string();
    // What it is, how it is named, the name, and what Deny, SameDirectory and Everything say.
    use ErrorKind::{BackingFormatMissing, Denied};
    let rows = [
        ("an absolute name", "backing", "/etc/passwd", [Err(Denied), Err(Denied), Ok(())]),
        ("a name above", "backing", "../secret", [Err(Denied), Err(Denied), Ok(())]),
        ("a name beside", "backing", "beside", [Err(Denied), Ok(()), Ok(())]),
        ("JSON below", "backing", json, [Err(Denied); 3]),
        ("the network", "backing", "nbd://localhost/x", [Err(Denied); 3]),
        ("CVE-2024-32498: data", "data", &*secret, [Err(Denied), Err(Denied), Ok(())]),
        ("CVE-2024-32498: data", "data", "/etc/passwd", [Err(Denied), Err(Denied), Ok(())]),
        ("CVE-2024-4467: JSON as data", "data", json, [Err(Denied); 3]),
        (
            "no format",
            "unformatted backing",
            "beside",
            [Err(BackingFormatMissing), Err(BackingFormatMissing), Ok(())],
        ),
    ];
    for (what, how, name, expected) in rows {
        hostile(&bench, how, name);
        let image = bench.path("images/image");
        let gates = [Gate::Deny, Gate::SameDirectory, Gate::Everything];
        let got = gates.map(|gate| {
            let options = OpenOptions::new().gate(gate);
            Image::open(&image, &options).map(drop).map_err(|error| error.kind())
        });
        assert_eq!(got, expected, "{what}: {name}");
        // To describe it opens nothing else, whatever it names.
        let info = image::info(&image, &InfoOptions::default()).unwrap();
        assert!(info.to_json().contains("qcow2"), "{what}: {name}");
    }
}

/// CVE-2026-24708 when the disk is resized, CVE-2026-27211 when it is opened.
#[test]
fn a_guest_that_writes_a_header_into_its_raw_disk_gets_no_file_of_the_host() {
    let Some(bench) = Bench::new() else { return };
    hostile(&bench, "backing", "../secret");
    let mut forged = fs::read(bench.path("images/image")).unwrap();
    forged.resize(1 << 20, 0);
    fs::write(bench.path("images/disk"), &forged).unwrap();
    let raw = OpenOptions::new().format(Format::Raw).gate(Gate::Everything);
    let image = Image::open(bench.path("images/disk"), &raw.write(true)).unwrap();
    assert_eq!((image.chain().count(), image.size().unwrap()), (1, Size::from_bytes(1 << 20)));
    let mut start = vec![0; 4096];
    image.read_at(&mut start, 0).unwrap();
    assert!(start == forged[..4096]);
    // It stays raw when it is resized.
    image.resize(Size::from_bytes(2 << 20), false).unwrap();
    drop(image);
    assert_eq!(fs::metadata(bench.path("images/disk")).unwrap().len(), 2 << 20);
    // As a backing file that is declared raw, too.
    bench.qemu_img("create -q -f qcow2 -b disk -F raw images/top");
    let top = Image::open(bench.path("images/top"), &OpenOptions::new()).unwrap();
    assert_eq!(top.chain().count(), 2);
    top.read_at(&mut start, 0).unwrap();
    assert!(start == forged[..4096]);
}
