//! How an image is converted, and what came of it.

use std::num::NonZeroUsize;
use std::str::FromStr;

use crate::image::{Error, Size};

/// How an image is converted.
///
/// By default: plainly, on all cores, zeros of 4 KiB and more left out, and the
/// new file synced before it gets its name.
#[derive(Clone, Copy, Debug)]
pub struct ConvertOptions {
    pub(super) threads: Option<NonZeroUsize>,
    pub(super) compress: bool,
    pub(super) sparse: u64,
    pub(super) offload: bool,
    pub(super) salvage: bool,
    pub(super) cache: CacheMode,
    pub(super) target_is_zero: bool,
    pub(super) keep_backing: bool,
    pub(super) digest: bool,
    pub(super) bitmaps: bool,
}

/// Zeros that go on for less than this are written, as qemu-img does it.
const SPARSE: u64 = 4096;

impl Default for ConvertOptions {
    fn default() -> ConvertOptions {
        ConvertOptions::new()
    }
}

impl ConvertOptions {
    /// The defaults.
    #[must_use]
    pub const fn new() -> ConvertOptions {
        ConvertOptions {
            threads: None,
            compress: false,
            sparse: SPARSE,
            offload: false,
            salvage: false,
            cache: CacheMode::Writeback,
            target_is_zero: false,
            keep_backing: false,
            digest: false,
            bitmaps: false,
        }
    }

    /// How many threads read, decode and encode; as many as there are cores by default.
    ///
    /// What is written does not depend on it.
    #[must_use]
    pub fn threads(mut self, threads: NonZeroUsize) -> ConvertOptions {
        self.threads = Some(threads);
        self
    }

    /// Whether clusters are compressed (`-c`); off by default. The target must be qcow2.
    #[must_use]
    pub fn compress(mut self, on: bool) -> ConvertOptions {
        self.compress = on;
        self
    }

    /// How many zero bytes in a row are worth a hole (`-S`); 4096 by default.
    ///
    /// With 0 nothing is left out: the target has space for all of its disk.
    #[must_use]
    pub fn sparse_size(mut self, bytes: u64) -> ConvertOptions {
        self.sparse = bytes;
        self
    }

    /// Whether the system copies what needs no change, without looking for zeros in it (`-C`); off by default.
    ///
    /// On file systems that can, the target then shares its blocks with the
    /// source. A raw file is shared whole with a new raw file whatever this says.
    #[must_use]
    pub fn copy_offload(mut self, on: bool) -> ConvertOptions {
        self.offload = on;
        self
    }

    /// Whether what cannot be read becomes zeros instead of an end (`--salvage`); off by default.
    #[must_use]
    pub fn salvage(mut self, on: bool) -> ConvertOptions {
        self.salvage = on;
        self
    }

    /// What is synced (`-t`); [`CacheMode::Writeback`] by default.
    #[must_use]
    pub fn cache(mut self, mode: CacheMode) -> ConvertOptions {
        self.cache = mode;
        self
    }

    /// Whether an existing target is known to read as zeros (`--target-is-zero`); off by default.
    #[must_use]
    pub fn target_is_zero(mut self, zero: bool) -> ConvertOptions {
        self.target_is_zero = zero;
        self
    }

    /// Whether an existing target's backing file shows what the source's does, so that only what is above is written; off by default.
    ///
    /// A new target with a backing file is always so converted.
    #[must_use]
    pub fn keep_backing(mut self, keep: bool) -> ConvertOptions {
        self.keep_backing = keep;
        self
    }

    /// Whether the SHA-256 of all that the guest sees is computed on the way; off by default.
    ///
    /// Zeros are never read for it, but hashing them takes its time.
    #[must_use]
    pub fn digest(mut self, on: bool) -> ConvertOptions {
        self.digest = on;
        self
    }

    /// Whether the source's persistent bitmaps are copied (`--bitmaps`); off by default.
    ///
    /// Those that missed writes are left out. Both images must be qcow2, and
    /// their disks of one size.
    #[must_use]
    pub fn bitmaps(mut self, on: bool) -> ConvertOptions {
        self.bitmaps = on;
        self
    }

    pub(super) fn thread_count(&self) -> usize {
        let cores = || std::thread::available_parallelism().map_or(1, NonZeroUsize::get);
        self.threads.map_or_else(cores, NonZeroUsize::get)
    }
}

/// How writes reach the disk, by the names that qemu-img's `-t` takes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum CacheMode {
    /// Through the system's cache, synced before a new file gets its name.
    #[default]
    Writeback,
    /// As [`Writeback`](CacheMode::Writeback), and dropped from the system's cache.
    None,
    /// As [`Writeback`](CacheMode::Writeback): a file without a name needs no earlier sync.
    Writethrough,
    /// As [`None`](CacheMode::None) and [`Writethrough`](CacheMode::Writethrough).
    DirectSync,
    /// Never synced, as qemu-img does by default: a power cut soon after may leave a broken file.
    Unsafe,
}

impl FromStr for CacheMode {
    type Err = Error;

    /// Takes `writeback`, `none`, `off`, `writethrough`, `directsync` and `unsafe`.
    fn from_str(name: &str) -> Result<CacheMode, Error> {
        match name {
            "writeback" => Ok(CacheMode::Writeback),
            "none" | "off" => Ok(CacheMode::None),
            "writethrough" => Ok(CacheMode::Writethrough),
            "directsync" => Ok(CacheMode::DirectSync),
            "unsafe" => Ok(CacheMode::Unsafe),
            _ => {
                Err(Error::option(format!("Invalid cache mode: '{name}'; use writeback or unsafe")))
            }
        }
    }
}

impl CacheMode {
    /// Whether the target is synced.
    #[must_use]
    pub fn syncs(self) -> bool {
        self != CacheMode::Unsafe
    }

    pub(super) fn drops(self) -> bool {
        matches!(self, CacheMode::None | CacheMode::DirectSync)
    }
}

/// What came of a conversion.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Converted {
    /// The size of the guest's disk.
    pub size: Size,
    /// The bytes that could not be read and became zeros.
    pub salvaged: u64,
    /// The SHA-256 of all that the guest sees, if it was asked for.
    pub sha256: Option<[u8; 32]>,
}
