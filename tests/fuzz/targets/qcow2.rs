//! qcow2: header, snapshots and bitmaps in memory, all that `info` says of a file, and the disk
//! itself: read, checked, written and repaired.
#![no_main]

use std::fs::File;
use std::os::fd::AsRawFd as _;
use std::os::unix::fs::FileExt as _;
use std::path::PathBuf;
use std::sync::{Arc, LazyLock};

use rustix::fs::{MemfdFlags, memfd_create};
use virtsmith::image::qcow2::{Bitmap, Header, Snapshot};
use virtsmith::image::storage::MemoryStorage;
use virtsmith::image::{
    Control, Format, Image, InfoOptions, OpenOptions, Repair, check_storage, info, probe_storage,
};
use virtsmith_fuzz::fuzz_target;

fuzz_target!(|data: &[u8]| {
    let storage = MemoryStorage::new(data.to_vec(), data.len());
    let format = probe_storage(&storage).ok();
    match Header::read(&storage) {
        Ok(header) => {
            assert_eq!(format, Some(Format::Qcow2));
            let _ = Snapshot::read_all(&header, &storage);
            let _ = Bitmap::read_all(&header, &storage);
        }
        Err(error) => assert!(!error.to_string().contains('\n'), "{error}"),
    }
    describe(data);
    use_disk(data);
});

/// How much of a disk is read or written, and how many extents are looked at.
const MOST_BYTES: u64 = 1 << 20;
const MOST_EXTENTS: usize = 1000;

fn use_disk(data: &[u8]) {
    let held = || Arc::new(MemoryStorage::new(data.to_vec(), 8 << 20));
    let options = OpenOptions::new().format(Format::Qcow2).no_backing(true);
    if let Ok(image) = Image::from_storage(held(), &options) {
        let size = image.size().expect("it has a size").bytes();
        let mut bytes = vec![0; size.min(MOST_BYTES) as usize];
        let _ = image.read_at(&mut bytes, 0);
        let mut at = 0;
        for extent in image.map(0, u64::MAX).take(MOST_EXTENTS) {
            let Ok(extent) = extent else { break };
            assert!(extent.start == at && extent.length > 0);
            at += extent.length;
            let mut byte = [0];
            let _ = image.read_at(&mut byte, extent.start);
        }
    }
    for repair in [Repair::Nothing, Repair::Leaks, Repair::All] {
        let _ = check_storage(held(), repair, &Control::new());
    }
    let Ok(image) = Image::from_storage(held(), &options.write(true)) else { return };
    let size = image.size().expect("it has a size").bytes();
    let length = size.min(100_000);
    let bytes = vec![7; length as usize];
    if image.write_at(&bytes, size - length).is_ok() {
        let mut back = vec![0; bytes.len()];
        image.read_at(&mut back, size - length).expect("it was written");
        assert!(back == bytes);
    }
    let _ = image.write_zeros(0, length, true);
    let _ = image.create_snapshot("one", std::time::Duration::ZERO);
    let _ = image.discard(0, length);
    let _ = image.apply_snapshot("1");
    let _ = image.delete_snapshot("1");
    let _ = image.flush();
}

/// A file in memory alone, and the path that leads to it.
static FILE: LazyLock<(File, PathBuf)> = LazyLock::new(|| {
    let file = memfd_create("qcow2", MemfdFlags::CLOEXEC).expect("Linux has memfd_create");
    let file = File::from(file);
    let path = PathBuf::from(format!("/proc/self/fd/{}", file.as_raw_fd()));
    (file, path)
});

fn describe(data: &[u8]) {
    let (file, path) = &*FILE;
    file.set_len(0).expect("a file in memory can be cut");
    file.write_all_at(data, 0).expect("a file in memory can be written");
    let Ok(info) = info(path, &InfoOptions::default()) else { return };
    assert!(!info.to_human().is_empty());
    let json: serde_json::Value = serde_json::from_str(&info.to_json()).expect("it is JSON");
    assert!(json.is_object());
}
