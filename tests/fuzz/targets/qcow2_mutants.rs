//! qcow2: valid images of many kinds with some fields changed, and then used.
//!
//! The input chooses the image, which of its fields get which values, and what
//! is done with it. Beside being survived, an image that a check finds sound
//! must stay sound whatever is done, a repair that says it repaired all must have,
//! and what an image is converted to shows what the image does.
#![no_main]

use std::fs;
use std::io::{self, Write};
use std::num::NonZeroUsize;
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, LazyLock};
use std::time::Duration;

use virtsmith::image::storage::{MemoryStorage, Storage};
use virtsmith::image::{
    Compat, Control, ConvertOptions, CreateOptions, Error, Format, Gate, Image, InfoOptions,
    OpenOptions, Parts, Repair, Sink, Size, check_storage, convert_into, convert_to_sink,
    convert_to_writer, create_new, info,
};
use virtsmith_fuzz::fuzz_target;

fuzz_target!(|data: &[u8]| {
    let mut input = Input(data);
    let kind = &KINDS[input.below(KINDS.len())];
    let mut bytes = kind.bytes.clone();
    for _ in 0..input.below(6) {
        mutate(&mut bytes, kind, &mut input);
    }
    if input.below(16) == 0 {
        open_by_name(&bytes);
    }
    use_image(&bytes, kind, &mut input);
});

/// Numbers out of the input; zeros at its end.
struct Input<'a>(&'a [u8]);

impl Input<'_> {
    fn byte(&mut self) -> u8 {
        self.0.split_off_first().copied().unwrap_or(0)
    }

    fn number(&mut self, bytes: usize) -> u64 {
        (0..bytes).fold(0, |number, _| number << 8 | u64::from(self.byte()))
    }

    fn below(&mut self, limit: usize) -> usize {
        usize::from(self.byte()) % limit
    }
}

const DISK: u64 = 96 << 10;
const MOST: usize = 4 << 20;

/// An image as the engine makes it, and where its fields are.
struct Kind {
    bytes: Vec<u8>,
    data_file: bool,
    cluster: usize,
    /// The offset and length of each field.
    fields: Vec<(usize, usize)>,
}

static KINDS: LazyLock<Vec<Kind>> = LazyLock::new(|| {
    let base = || CreateOptions::qcow2().size(Size::from_bytes(DISK)).cluster_size(512);
    let overlay = |options: CreateOptions| {
        options.backing_file("base").backing_format(Format::Raw).verify_backing(false)
    };
    let kinds = [
        (base(), false),
        (base().refcount_bits(1), false),
        (base().refcount_bits(64), false),
        (base().cluster_size(4096).refcount_bits(4), false),
        (overlay(base().compat(Compat::V0_10)), false),
        (overlay(base()), false),
        (base().cluster_size(16_384).extended_l2(true), false),
        (base().cluster_size(1024).lazy_refcounts(true), false),
        (base().cluster_size(4096), true),
    ];
    kinds.map(|(options, data_file)| Kind::made(&options, data_file)).into()
});

impl Kind {
    fn made(options: &CreateOptions, data_file: bool) -> Kind {
        let path = std::env::temp_dir().join(format!("virtsmith-mutants-{}", std::process::id()));
        create_new(&path, options).expect("the image can be made");
        let mut bytes = fs::read(&path).expect("it was made");
        fs::remove_file(&path).expect("it was made");
        bytes[79] |= if data_file { 4 } else { 0 };
        let storage = Arc::new(MemoryStorage::new(bytes, MOST));
        let mut kind = Kind { bytes: Vec::new(), data_file, cluster: 512, fields: Vec::new() };
        let image = kind.open(storage.clone(), true).expect("it is an image");
        kind.cluster = image.cluster_size().expect("it has clusters") as usize;
        let _ = image.add_bitmap("bits", Some(512));
        image.write_at(&[0x11; 50_000], 700).expect("it is written");
        let _ = image.create_snapshot("one", Duration::ZERO);
        image.write_at(&[0x22; 9000], 20_000).expect("it is written");
        for number in 2..4 {
            let _ = image.write_compressed(&vec![3; kind.cluster], (number * kind.cluster) as u64);
        }
        image.write_zeros(30_000, 8192, false).expect("it is written");
        image.discard(40_000, 8192).expect("it is written");
        let _ = image.create_snapshot("two", Duration::ZERO);
        image.write_at(&[0x33; 3000], 1000).expect("it is written");
        drop(image);
        kind.bytes = storage.to_vec();
        kind.fields = fields(&kind.bytes, kind.cluster);
        kind
    }

    fn parts(&self, storage: Arc<dyn Storage>) -> Parts {
        let parts = Parts::new(storage);
        if !self.data_file {
            return parts;
        }
        parts.data_file(Arc::new(MemoryStorage::new(vec![5; DISK as usize], MOST)))
    }

    fn open(&self, storage: Arc<dyn Storage>, write: bool) -> Option<Image> {
        let options = OpenOptions::new().format(Format::Qcow2).no_backing(true).write(write);
        Image::from_parts(self.parts(storage), &options).ok()
    }
}

/// The header's fields, its extensions, and all words of each table that it leads to.
fn fields(image: &[u8], cluster: usize) -> Vec<(usize, usize)> {
    const HEADER: [(usize, usize); 18] = [
        (4, 4), (8, 8), (16, 4), (20, 4), (24, 8), (32, 4), (36, 4), (40, 8), (48, 8),
        (56, 4), (60, 4), (64, 8), (72, 8), (80, 8), (88, 8), (96, 4), (100, 4), (104, 1),
    ];
    let word = |at: usize| {
        let bytes = image.get(at..at + 8).and_then(<[u8]>::first_chunk);
        usize::try_from(bytes.map_or(0, |bytes| u64::from_be_bytes(*bytes)) & 0x00ff_ffff_ffff_fe00)
            .unwrap_or(0)
    };
    let mut fields = HEADER.to_vec();
    // Extensions, and everything in the snapshot table.
    fields.extend((104..160).step_by(4).map(|at| (at, 4)));
    fields.extend((0..160).step_by(2).map(|at| (word(64) + at, 2)));
    let mut tables = vec![word(40), word(48), word(word(64))];
    if let Some(bitmaps) = bitmaps_extension(image) {
        fields.extend((0..32).step_by(4).map(|at| (bitmaps + at, 4)));
        let directory = word(bitmaps + 24);
        fields.extend((0..32).step_by(2).map(|at| (directory + at, 2)));
        tables.push(word(directory));
    }
    let second = tables.iter().flat_map(|table| (0..cluster.min(512) / 8).map(move |at| table + at * 8));
    let second = second.map(word).filter(|table| *table != 0).collect::<Vec<_>>();
    tables.extend(second);
    tables.retain(|table| *table != 0);
    for table in tables {
        fields.extend((0..cluster.min(512)).step_by(8).map(|at| (table + at, 8)));
    }
    fields
}

/// Where the header extension that leads to the bitmaps starts.
fn bitmaps_extension(image: &[u8]) -> Option<usize> {
    const BITMAPS: u32 = 0x2385_2875;
    let number = |at: usize| Some(u32::from_be_bytes(*image.get(at..at + 4)?.first_chunk()?));
    let mut at = number(100)? as usize;
    loop {
        match number(at)? {
            0 => return None,
            BITMAPS => return Some(at),
            _ => at += 8 + number(at + 4)?.next_multiple_of(8) as usize,
        }
    }
}

fn mutate(bytes: &mut [u8], kind: &Kind, input: &mut Input<'_>) {
    let (at, length) = kind.fields[input.number(2) as usize % kind.fields.len()];
    let Some(target) = bytes.get_mut(at..at + length) else { return };
    let old = target.iter().fold(0_u64, |old, byte| old << 8 | u64::from(*byte));
    let cluster = kind.cluster as u64;
    let value = match input.below(9) {
        0 => input.number(length),
        1 => old ^ 1 << input.below(length * 8),
        2 => old.wrapping_add(input.number(1)),
        3 => old.wrapping_sub(input.number(1)),
        4 => old.wrapping_add(input.number(1) * cluster),
        // Another cluster of the file, as one that may be written.
        5 => input.number(1) * cluster | 1 << 63,
        6 => input.number(1) * cluster,
        7 => 0,
        _ => u64::MAX,
    };
    let value = value.to_be_bytes();
    target.copy_from_slice(&value[8 - length..]);
}

/// Beside the image there is nothing, so nothing else may be opened, whatever its header names.
fn open_by_name(bytes: &[u8]) {
    static DIRECTORY: LazyLock<PathBuf> = LazyLock::new(|| {
        let directory = PathBuf::from(format!("/dev/shm/virtsmith-mutants-{}", std::process::id()));
        fs::create_dir_all(&directory).expect("there is room");
        directory
    });
    let path = DIRECTORY.join("image");
    fs::write(&path, bytes).expect("there is room");
    for gate in [Gate::Deny, Gate::SameDirectory] {
        if let Ok(image) = Image::open(&path, &OpenOptions::new().gate(gate)) {
            assert_eq!(image.chain().count(), 1);
        }
    }
    if let Ok(info) = info(&path, &InfoOptions::default()) {
        assert!(!info.to_human().is_empty());
    }
}

fn use_image(bytes: &[u8], kind: &Kind, input: &mut Input<'_>) {
    let storage = Arc::new(MemoryStorage::new(bytes.to_vec(), MOST));
    let corruptions = |storage: &Arc<MemoryStorage>| {
        let storage = Arc::new(MemoryStorage::new(storage.to_vec(), MOST));
        check_storage(storage, Repair::Nothing, &Control::new()).ok().map(|report| report.corruptions)
    };
    let sound = corruptions(&storage) == Some(0);
    match input.below(6) {
        0 => read(kind, storage),
        2 => convert(kind, storage, input),
        1 => {
            let repair = [Repair::Leaks, Repair::All][input.below(2)];
            let before = kind.open(storage.clone(), false).and_then(|image| disk(&image));
            let report = check_storage(storage.clone(), repair, &Control::new());
            if let Ok(report) = report {
                assert_eq!(corruptions(&storage), Some(report.corruptions));
                let after = kind.open(storage, false).and_then(|image| disk(&image));
                // What is mapped onto a damaged table changes with it.
                assert!(!sound || after == before, "a repair changed the disk");
            }
        }
        _ => {
            let Some(image) = kind.open(storage.clone(), true) else { return };
            for _ in 0..1 + input.below(12) {
                act(&image, sound, input);
            }
            drop(image);
            assert!(!sound || corruptions(&storage) == Some(0), "a sound image was damaged");
        }
    }
}

fn read(kind: &Kind, storage: Arc<MemoryStorage>) {
    let Some(image) = kind.open(storage, false) else { return };
    let _ = disk(&image);
    let mut at = 0;
    for extent in image.map(0, u64::MAX).take(1000) {
        let Ok(extent) = extent else { break };
        assert!(extent.start == at && extent.length > 0);
        at += extent.length;
    }
    for bitmap in image.bitmaps().unwrap_or_default() {
        let _ = image.dirty_ranges(&bitmap.name, 0, 1 << 20);
    }
    let _ = image.check(&Control::new());
}

/// Converts the image into bytes, into a new image, or into one that is there.
fn convert(kind: &Kind, storage: Arc<MemoryStorage>, input: &mut Input<'_>) {
    let Some(image) = kind.open(storage, false) else { return };
    let options = ConvertOptions::new()
        .threads(NonZeroUsize::MIN)
        .sparse_size([0, 512, 4096][input.below(3)])
        .salvage(input.below(4) == 0);
    match input.below(4) {
        0 => {
            let full = AtomicBool::new(false);
            let mut sink = Bytes { bytes: Vec::new(), full: &full };
            let control = Control::new().cancelled_by(&full);
            let done = convert_to_sink(&image, &mut sink, &options.compress(false), &control);
            compare(&image, done.is_ok().then_some(sink.bytes));
        }
        1 | 2 => {
            let mut room = vec![0; MOST];
            let mut writer = io::Cursor::new(&mut room[..]);
            let create = CreateOptions::qcow2().cluster_size([512, 4096, 65_536][input.below(3)]);
            let options = options.compress(input.below(2) == 0);
            let done = convert_to_writer(&image, &mut writer, &create, &options, &Control::new());
            let length = writer.position() as usize;
            if done.is_ok() {
                room.truncate(length);
                compare_new(&image, Arc::new(MemoryStorage::new(room, MOST)));
            }
        }
        _ => {
            let kind = &KINDS[input.below(KINDS.len())];
            let target = Arc::new(MemoryStorage::new(kind.bytes.clone(), MOST));
            let open = kind.open(target.clone(), true).expect("it is an image");
            let options = options.compress(input.below(2) == 0);
            if convert_into(&image, &open, &options, &Control::new()).is_ok() {
                compare(&image, disk(&open));
            }
            drop(open);
            let report = check_storage(target, Repair::Nothing, &Control::new());
            assert_eq!(report.expect("it can be checked").corruptions, 0);
        }
    }
}

/// What a disk was converted to, as far as is compared.
struct Bytes<'a> {
    bytes: Vec<u8>,
    /// Set when much more comes.
    full: &'a AtomicBool,
}

const COMPARED: u64 = 1 << 20;

impl Sink for Bytes<'_> {
    fn data(&mut self, bytes: &[u8], offset: u64) -> Result<(), Error> {
        if offset <= COMPARED {
            assert_eq!(self.bytes.len() as u64, offset);
            self.bytes.write_all(bytes).expect("there is room");
        } else if offset > 8 * COMPARED {
            self.full.store(true, Ordering::Relaxed);
        }
        Ok(())
    }

    fn hole(&mut self, offset: u64, length: u64) -> Result<(), Error> {
        let end = (offset + length).min(2 * COMPARED);
        self.bytes.resize(self.bytes.len().max(end as usize), 0);
        Ok(())
    }
}

fn compare_new(source: &Image, target: Arc<MemoryStorage>) {
    let report = check_storage(target.clone(), Repair::Nothing, &Control::new());
    assert!(report.expect("it can be checked").is_clean());
    let target = Image::from_storage(target, &OpenOptions::new().format(Format::Qcow2));
    compare(source, disk(&target.expect("it is an image")));
}

/// Checks that the disk of `source` begins as `other`, if both can be read.
fn compare(source: &Image, other: Option<Vec<u8>>) {
    if let (Some(one), Some(other)) = (disk(source), other) {
        assert!(other.get(..one.len()) == Some(&one[..]), "the disk was changed");
    }
}

/// The start of the disk, if it can be read.
fn disk(image: &Image) -> Option<Vec<u8>> {
    let size = image.size().ok()?.bytes().min(COMPARED);
    let mut bytes = vec![0; size as usize];
    image.read_at(&mut bytes, 0).ok()?;
    Some(bytes)
}

fn act(image: &Image, sound: bool, input: &mut Input<'_>) {
    let size = image.size().expect("it has a size").bytes();
    let at = input.number(2) * 16 % size.max(1);
    let length = (input.number(2) * 4).min(size.saturating_sub(at));
    let name = ["1", "2", "3", "new"][input.below(4)];
    match input.below(12) {
        0 | 1 => {
            let bitmaps = image.bitmaps().unwrap_or_default();
            let bytes = vec![0x77; length as usize];
            if image.write_at(&bytes, at).is_ok() {
                let mut back = vec![0; bytes.len()];
                image.read_at(&mut back, at).expect("it was written");
                // What is mapped twice is written twice.
                assert!(!sound || back == bytes);
                for bitmap in bitmaps.iter().filter(|bitmap| bitmap.auto && !bitmap.in_use) {
                    let dirty = image.dirty_ranges(&bitmap.name, at, length);
                    let dirty = dirty.unwrap_or_default();
                    let dirty: u64 = dirty.iter().map(|part| part.end - part.start).sum();
                    assert!(!sound || length == dirty, "a write was not recorded");
                }
            }
        }
        2 => {
            if image.write_zeros(at, length, input.below(2) == 0).is_ok() {
                let mut back = vec![1; length as usize];
                image.read_at(&mut back, at).expect("it was written");
                assert!(!sound || back.iter().all(|byte| *byte == 0));
            }
        }
        3 => drop(image.discard(at, length)),
        4 => {
            let cluster = image.cluster_size().expect("it has clusters");
            let bytes = vec![name.len() as u8; cluster.min(64 << 10) as usize];
            let _ = image.write_compressed(&bytes, at - at % cluster);
        }
        5 => drop(image.create_snapshot("new", Duration::ZERO)),
        6 => drop(image.apply_snapshot(name)),
        7 => drop(image.delete_snapshot(name)),
        8 => change_bitmaps(image, input),
        9 => drop(image.flush()),
        _ => drop(image.resize(Size::from_bytes(input.number(2) * 512), true)),
    }
}

fn change_bitmaps(image: &Image, input: &mut Input<'_>) {
    let names = ["bits", "more", ""];
    let (name, other) = (names[input.below(3)], names[input.below(3)]);
    match input.below(6) {
        0 => drop(image.add_bitmap(name, Some(1 << input.below(40)))),
        1 => drop(image.remove_bitmap(name)),
        2 => drop(image.clear_bitmap(name)),
        3 => drop(image.enable_bitmap(name)),
        4 => drop(image.disable_bitmap(name)),
        _ => drop(image.merge_bitmap(name, None, other, &Control::new())),
    }
}
