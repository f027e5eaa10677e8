//! Damaged images: nothing panics, hangs or takes memory that the file does not hold.

use std::sync::Arc;
use std::time::Duration;

use proptest::prelude::*;
use virtsmith::image::storage::{FileStorage, MemoryStorage, Storage};
use virtsmith::image::{
    self, Control, CreateOptions, Format, Image, OpenOptions, Repair, Size, check_storage,
};

use Place::{Extension, Header, L1, L2, Refcounts, Snapshot};

const OPTIONS: OpenOptions = OpenOptions::new();

/// Small images with all that can be in one.
fn images() -> Vec<Vec<u8>> {
    let directory = tempfile::tempdir().unwrap();
    let path = directory.path().join("image");
    let kinds = [
        CreateOptions::qcow2().cluster_size(512),
        CreateOptions::qcow2().cluster_size(512).refcount_bits(64),
        CreateOptions::qcow2().cluster_size(4096).refcount_bits(8),
        CreateOptions::qcow2().cluster_size(16_384).extended_l2(true),
    ];
    let made = kinds.map(|options| {
        image::create(&path, &options.size(Size::from_bytes(256 << 10))).unwrap();
        let image = Image::open(&path, &OPTIONS.write(true)).unwrap();
        image.write_at(&[1; 40_000], 1000).unwrap();
        image.create_snapshot("one", Duration::ZERO).unwrap();
        image.write_at(&[2; 10_000], 5000).unwrap();
        let cluster = image.cluster_size().unwrap();
        image.write_compressed(&vec![3; cluster as usize], 8 * cluster).unwrap();
        image.write_zeros(0, 4096, false).unwrap();
        image.flush().unwrap();
        drop(image);
        FileStorage::open(&path).unwrap().read_up_to(u64::MAX, 0).unwrap()
    });
    made.into()
}

fn use_disk(bytes: &[u8]) {
    let held = || Arc::new(MemoryStorage::new(bytes.to_vec(), 8 << 20));
    let options = OPTIONS.format(Format::Qcow2).no_backing(true);
    if let Ok(image) = Image::from_storage(held(), &options) {
        let size = image.size().unwrap().bytes().min(1 << 20);
        let _ = image.read_at(&mut vec![0; size as usize], 0);
        for extent in image.map(0, u64::MAX).take(1000) {
            let Ok(extent) = extent else { break };
            assert!(extent.length > 0);
        }
    }
    for repair in [Repair::Nothing, Repair::Leaks, Repair::All] {
        let _ = check_storage(held(), repair, &Control::new());
    }
    let Ok(image) = Image::from_storage(held(), &options.write(true)) else { return };
    let size = image.size().unwrap().bytes();
    let _ = image.write_at(&vec![7; size.min(100_000) as usize], 0);
    let _ = image.write_zeros(0, size.min(50_000), true);
    let _ = image.create_snapshot("two", Duration::ZERO);
    let _ = image.discard(0, size.min(100_000));
    let _ = image.apply_snapshot("1");
    let _ = image.delete_snapshot("1");
    let _ = image.resize(Size::from_bytes(512 << 10), true);
    let _ = image.flush();
}

#[test]
fn any_damage_is_survived() {
    let images = images();
    for image in &images {
        use_disk(image);
    }
    let place = prop_oneof![0..512_usize, any::<usize>()];
    let value = prop_oneof![Just(0), Just(0xff), Just(0x80), any::<u8>()];
    let damage = proptest::collection::vec((place, value), 1..6);
    let config = ProptestConfig {
        cases: 300,
        failure_persistence: None,
        max_shrink_iters: 5,
        ..Default::default()
    };
    proptest!(config, |(which in 0..images.len(), damage in damage)| {
        let mut bytes = images[which].clone();
        for (place, value) in damage {
            let place = place % bytes.len();
            bytes[place] = value;
        }
        let begun = std::time::Instant::now();
        use_disk(&bytes);
        assert!(begun.elapsed() < Duration::from_secs(5), "{:?}", begun.elapsed());
    });
}

/// Where a hostile field is.
#[derive(Clone, Copy)]
enum Place {
    Header(usize),
    /// From the first snapshot's entry on.
    Snapshot(usize),
    /// From the first header extension on.
    Extension(usize),
    /// From the first entry of the active L1 table on.
    L1(usize),
    /// From the first entry of the first L2 table on.
    L2(usize),
    /// From the first entry of the refcount table on.
    Refcounts(usize),
}

/// The bits of a table entry that are an offset.
const OFFSET: usize = 0x00ff_ffff_ffff_fe00;

fn word(image: &[u8], at: usize) -> usize {
    u64::from_be_bytes(*image[at..].first_chunk().unwrap()) as usize
}

impl Place {
    fn offset(self, image: &[u8]) -> usize {
        match self {
            Header(at) => at,
            Snapshot(at) => word(image, 64) + at,
            Extension(at) => 112 + at,
            L1(at) => word(image, 40) + at,
            L2(at) => (word(image, word(image, 40)) & OFFSET) + at,
            Refcounts(at) => word(image, 48) + at,
        }
    }
}

/// All that is tried with an image; what was refused, and what was not.
fn refusals(bytes: &[u8]) -> [bool; 8] {
    let held = || Arc::new(MemoryStorage::new(bytes.to_vec(), 16 << 20));
    let open = || Image::from_storage(held(), &OPTIONS.format(Format::Qcow2));
    let read = open();
    let read_all = |image: &Image| {
        let size = image.size().unwrap().bytes().min(4 << 20);
        image.read_at(&mut vec![0; size as usize], 0)
    };
    let write = || Image::from_storage(held(), &OPTIONS.format(Format::Qcow2).write(true));
    let check = check_storage(held(), Repair::Nothing, &Control::new());
    [
        read.as_ref().is_err(),
        read.as_ref().is_ok_and(|image| read_all(image).is_err()),
        write().is_err(),
        write().is_ok_and(|image| image.write_at(&[1; 100_000], 0).is_err()),
        write().is_ok_and(|image| image.apply_snapshot("1").is_err()),
        check.is_ok_and(|report| report.corruptions > 0),
        write().is_ok_and(|image| image.create_snapshot("two", Duration::ZERO).is_err()),
        open().is_ok_and(|image| image.into_snapshot("1").is_err()),
    ]
}

// To open, read, open for writing, write, go back to the snapshot; the check finds a fault;
// to take a snapshot, and to read the old one.
const OPEN: [bool; 8] = [true, false, true, false, false, false, false, false];
const WRITE: [bool; 8] = [false, false, true, false, false, false, false, true];
const CHECKED: [bool; 8] = [false, false, true, false, false, true, false, true];
const ROWS: [(&str, Place, &[u8], [bool; 8]); 24] = [
    ("a cluster shifted out of any number", Header(20), &[0, 0, 0, 64], OPEN),
    ("CVE-2014-0142: clusters of one byte, a division by zero", Header(20), &[0; 4], OPEN),
    ("a size of which the sectors wrap", Header(24), &[0xff; 8], OPEN),
    ("a size that no L1 table can map", Header(24), &[0x7f, 0xff, 0xff, 0xff], OPEN),
    ("CVE-2014-0143: an L1 table whose bytes wrap in 32 bits", Header(36), &[0x20, 0, 0, 1], OPEN),
    ("an L1 table smaller than the disk", Header(36), &[0, 0, 0, 0], OPEN),
    ("CVE-2014-0144: an L1 table that ends past all offsets", Header(40), &[0xff; 2], OPEN),
    (
        "CVE-2014-0144: a refcount table whose bytes wrap in 32 bits",
        Header(56),
        &[0, 1, 0, 0],
        OPEN,
    ),
    ("a refcount table without a cluster", Header(56), &[0; 4], OPEN),
    ("a refcount table between clusters", Header(48), &[0, 0, 0, 0, 0, 0, 2, 1], OPEN),
    ("counts wider than a word", Header(96), &[0, 0, 0, 7], OPEN),
    ("a shift by the width of a count", Header(96), &[0xff; 4], OPEN),
    ("CVE-2014-0144: a header longer than its cluster", Header(100), &[0xff; 4], OPEN),
    (
        "CVE-2014-0144: a backing name of 4 GiB",
        Header(8),
        &[0, 0, 0, 0, 0, 0, 1, 0, 0xff, 0xff, 0xff, 0xff],
        OPEN,
    ),
    ("CVE-2014-0144: an extension of 4 GiB", Extension(0), &[0xff; 8], OPEN),
    ("CVE-2014-0146: 65,537 snapshots", Header(60), &[0, 1, 0, 1], OPEN),
    ("CVE-2014-0144: snapshots past the end of the file", Header(60), &[0, 0, 0xff, 0xff], WRITE),
    ("a snapshot with more extra data than there is", Snapshot(36), &[0xff; 4], WRITE),
    (
        "CVE-2014-0145: a snapshot whose L1 table is larger than the disk's",
        Snapshot(8),
        &[0xff; 4],
        CHECKED,
    ),
    (
        "a snapshot whose L1 table is between clusters",
        Snapshot(0),
        &[0, 0, 0, 0, 0, 0, 0, 1],
        CHECKED,
    ),
    (
        "an L2 table between clusters",
        L1(0),
        &[0x80, 0, 0, 0, 0, 0, 2, 0],
        [false, true, true, false, false, true, false, false],
    ),
    (
        "CVE-2014-0143: data whose count is past every table",
        L2(0),
        &[0x80, 0xff, 0xff, 0xff, 0xff, 0xff, 0xf0, 0],
        [false, false, false, false, true, true, true, false],
    ),
    (
        "CVE-2014-0147: a snapshot of data that no refcount block counts",
        L2(0),
        &[0x80, 0, 0, 0, 0x40, 0, 0, 0],
        [false, false, false, false, true, true, true, false],
    ),
    (
        "a refcount block between clusters",
        Refcounts(0),
        &[0, 0, 0, 0, 0, 0, 2, 0],
        [false, false, true, false, false, true, false, false],
    ),
];

#[test]
fn what_a_header_claims_is_not_believed() {
    let image = &images()[2];
    assert_eq!(refusals(image), [false; 8]);
    for (what, place, bytes, expected) in ROWS {
        let mut hostile = image.clone();
        let at = place.offset(image);
        hostile[at..at + bytes.len()].copy_from_slice(bytes);
        assert_eq!(refusals(&hostile), expected, "{what}");
    }
}

#[test]
fn a_refcount_block_in_the_guests_data_is_a_fault() {
    let mut image = images()[2].clone();
    let (l1, table) = (word(&image, 40), word(&image, 48));
    let l2 = word(&image, l1) & OFFSET;
    let data = word(&image, l2 + 32) & OFFSET;
    // Counts so high that each use seems to be counted.
    image[data..data + 4096].fill(0xff);
    image[table..table + 8].copy_from_slice(&(data as u64).to_be_bytes());
    let held = Arc::new(MemoryStorage::new(image, 16 << 20));
    let report = check_storage(held, Repair::Nothing, &Control::new()).unwrap();
    assert!(report.corruptions > 0, "{report:?}");
}
