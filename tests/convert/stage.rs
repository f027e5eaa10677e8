//! Sources to convert, and what is asked of every target.

use std::num::NonZeroUsize;

use virtsmith::image::{
    self, Control, ConvertOptions, Converted, CreateOptions, Format, Gate, Image, OpenOptions,
};

use crate::bench::Bench;

/// Bytes that look random but are the same each time.
pub(crate) fn noise(seed: u64, length: usize) -> Vec<u8> {
    let mut state = seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1;
    let mut bytes = Vec::with_capacity(length + 8);
    while bytes.len() < length {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        bytes.extend(state.to_le_bytes());
    }
    bytes.truncate(length);
    bytes
}

/// A raw disk of 9 MiB and a bit: text, noise, zeros that are data, and holes.
pub(crate) fn disk(bench: &Bench, name: &str) {
    let size = (9 << 20) + 3 * 512;
    let file = std::fs::File::create(bench.path(name)).unwrap();
    file.set_len(size).unwrap();
    let write = |at: u64, bytes: &[u8]| {
        std::os::unix::fs::FileExt::write_all_at(&file, bytes, at).unwrap();
    };
    write(0, b"start");
    write(100_000, &b"the quick brown fox ".repeat(60_000));
    write(2 << 20, &noise(1, 700_000));
    write(3 << 20, &[0; 500_000]);
    write((4 << 20) - 100, &noise(2, 200));
    write(6 << 20, &noise(3, 4096));
    write((6 << 20) + 12_288, &noise(4, 4096));
    write(size - 512, &[7; 512]);
}

pub(crate) fn open(bench: &Bench, name: &str, format: Format) -> Image {
    let options = OpenOptions::new().format(format).gate(Gate::Everything);
    Image::open(bench.path(name), &options).unwrap()
}

pub(crate) fn threads(count: usize) -> ConvertOptions {
    ConvertOptions::new().threads(NonZeroUsize::new(count).unwrap())
}

pub(crate) fn to(
    bench: &Bench,
    source: &Image,
    target: &str,
    create: &CreateOptions,
    options: &ConvertOptions,
) -> Converted {
    image::convert(source, bench.path(target), create, options, &Control::new()).unwrap()
}

/// Has qemu-img compare a raw file with another image, and check that.
pub(crate) fn assert_same_disk(bench: &Bench, raw: &str, target: &str, format: &str) {
    bench.qemu_img(&format!("compare -q -f raw -F {format} {raw} {target}"));
    if format == "qcow2" {
        bench.check(target);
    }
}
