//! qcow2: header, snapshots and bitmaps in memory, and all that `info` says of a file.
#![no_main]

use std::fs::File;
use std::os::fd::AsRawFd as _;
use std::os::unix::fs::FileExt as _;
use std::path::PathBuf;
use std::sync::LazyLock;

use rustix::fs::{MemfdFlags, memfd_create};
use virtsmith::image::qcow2::{Bitmap, Header, Snapshot};
use virtsmith::image::storage::MemoryStorage;
use virtsmith::image::{Format, InfoOptions, info, probe_storage};
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
});

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
