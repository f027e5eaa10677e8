//! The kinds of images that scenes run on, as bytes.

use std::sync::Arc;

use virtsmith::image::storage::{MemoryStorage, Storage};
use virtsmith::image::{self, Compat, CreateOptions, Format, Image, OpenOptions, Parts, Size};

/// A kind of image: how it is made, and what else it is made of.
#[derive(Clone)]
pub(crate) struct Kind {
    pub(crate) name: &'static str,
    pub(crate) options: CreateOptions,
    pub(crate) backing: bool,
    pub(crate) data_file: bool,
}

/// The size of the guest's disk: no whole number of large clusters.
pub(crate) const DISK: u64 = (192 << 10) + 512;

/// Kinds whose tables are small, so that much happens to them.
pub(crate) fn kinds() -> Vec<Kind> {
    let of = |name, cluster| Kind {
        name,
        options: CreateOptions::qcow2().cluster_size(cluster),
        backing: false,
        data_file: false,
    };
    let change = |kind: Kind, options: fn(CreateOptions) -> CreateOptions| Kind {
        options: options(kind.options),
        ..kind
    };
    vec![
        of("plain", 512),
        change(of("wide counts", 512), |options| options.refcount_bits(64)),
        change(of("one-bit counts", 4096), |options| options.refcount_bits(1)),
        Kind { backing: true, ..change(of("old", 4096), |options| options.compat(Compat::V0_10)) },
        Kind { backing: true, ..change(of("subclusters", 16_384), |o| o.extended_l2(true)) },
        Kind { backing: true, ..of("overlay", 4096) },
        change(of("late counts", 4096), |options| options.lazy_refcounts(true)),
        Kind { data_file: true, ..of("data file", 4096) },
    ]
}

impl Kind {
    pub(crate) fn takes_snapshots(&self) -> bool {
        !self.data_file && self.name != "one-bit counts"
    }

    /// The files of a new image.
    pub(crate) fn files(&self, size: u64) -> Vec<Vec<u8>> {
        let directory = tempfile::tempdir().unwrap();
        let path = directory.path().join("image");
        let mut options = self.options.clone().size(Size::from_bytes(size));
        if self.backing {
            options = options.backing_file("base").backing_format(Format::Raw);
            options = options.verify_backing(false);
        }
        image::create(&path, &options).unwrap();
        let mut image = std::fs::read(&path).unwrap();
        if !self.data_file {
            return vec![image];
        }
        const INCOMPATIBLE: usize = 79;
        image[INCOMPATIBLE] |= 4;
        vec![image, vec![0; size as usize]]
    }

    /// Opens an image of this kind; `below` is its backing file.
    pub(crate) fn open(&self, files: Vec<Arc<dyn Storage>>, write: bool) -> Option<Image> {
        let mut files = files.into_iter();
        let mut parts = Parts::new(files.next().unwrap());
        if self.backing {
            parts = parts.backing(raw(base()));
        }
        if let Some(data) = files.next() {
            parts = parts.data_file(data);
        }
        let options = OpenOptions::new().format(Format::Qcow2).write(write);
        Image::from_parts(parts, &options).ok()
    }

    /// Opens what a cut left.
    pub(crate) fn open_bytes(&self, files: &[Vec<u8>], write: bool) -> Option<Image> {
        self.open(files.iter().map(|bytes| in_memory(bytes.clone())).collect(), write)
    }
}

/// What the backing file holds: longer than the disk, so that a disk which grows could show it.
pub(crate) fn base() -> Vec<u8> {
    (0..(320_u64 << 10)).map(|at| 0x80 | (at >> 9) as u8).collect()
}

pub(crate) fn in_memory(bytes: Vec<u8>) -> Arc<dyn Storage> {
    Arc::new(MemoryStorage::new(bytes, 64 << 20))
}

pub(crate) fn raw(bytes: Vec<u8>) -> Image {
    let options = OpenOptions::new().format(Format::Raw);
    Image::from_storage(in_memory(bytes), &options).unwrap()
}
