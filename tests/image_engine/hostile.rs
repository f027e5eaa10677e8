//! Damaged images: nothing panics, hangs or takes memory that the file does not hold.

use std::sync::Arc;
use std::time::Duration;

use proptest::prelude::*;
use virtsmith::image::storage::{FileStorage, MemoryStorage, Storage};
use virtsmith::image::{
    self, Control, CreateOptions, Format, Image, OpenOptions, Repair, Size, check_storage,
};

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
