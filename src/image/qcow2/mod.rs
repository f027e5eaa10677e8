//! The qcow2 format, versions 2 and 3.
//!
//! Source of the format's facts: QEMU's `docs/interop/qcow2.txt`. All numbers
//! are big-endian. A file starts with a header, then header extensions and the
//! backing file's name, all within the first cluster; tables elsewhere hold
//! reference counts (two levels) and the guest's mapping (L1 and L2).

mod allocate;
pub(crate) mod amend;
pub(crate) mod assembly;
mod backing;
mod bitmap;
mod bitmaps;
mod check;
mod dirty;
pub(crate) mod disk;
mod empty;
pub(crate) mod entry;
mod expand;
mod extension;
mod feature;
mod fields;
mod header;
pub(crate) mod layout;
mod metadata;
pub(crate) mod packing;
mod preallocate;
mod read;
mod refcount;
mod resize;
mod rewrite;
mod snapshot;
mod snapshots;
mod tables;
mod wire;
mod write;
mod writer;
mod zero;

use std::fmt;

pub use bitmap::Bitmap;
pub use check::{
    BlockFault, CheckReport, ClusterFault, Finding, Repair, SnapshotFault, TableFault,
};
pub use extension::BitmapDirectory;
pub use feature::Features;
pub use header::{BackingName, Header};
pub use snapshot::Snapshot;

use super::Error;

/// The four bytes that every qcow2 file starts with.
pub(crate) const MAGIC: u32 = 0x5146_49fb;

/// The longest name of a backing file, in bytes.
pub(crate) const MAX_BACKING_NAME: usize = 1023;

/// The largest L1 table, in bytes.
pub(crate) const MAX_L1_BYTES: u64 = 32 << 20;

/// The largest refcount table, in bytes.
const MAX_REFCOUNT_TABLE_BYTES: u64 = 8 << 20;

/// A place in the image file, as opposed to one on the guest's disk.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct HostOffset(pub u64);

/// The version of the format.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Version {
    /// Compatibility level 0.10.
    V2,
    /// Compatibility level 1.1: feature bits, refcount widths, zero clusters.
    V3,
}

impl Version {
    fn number(self) -> u32 {
        match self {
            Version::V2 => 2,
            Version::V3 => 3,
        }
    }

    /// The compatibility level, as qemu-img names it.
    #[must_use]
    pub fn compat(self) -> &'static str {
        match self {
            Version::V2 => "0.10",
            Version::V3 => "1.1",
        }
    }
}

/// The size of a cluster: a power of two from 512 bytes to 2 MiB.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ClusterSize {
    bits: u32,
}

impl ClusterSize {
    /// 64 KiB, as QEMU chooses.
    pub(crate) const DEFAULT: ClusterSize = ClusterSize { bits: 16 };

    /// The cluster of `1 << bits` bytes.
    ///
    /// # Errors
    /// `bits` is not in 9–21.
    pub fn from_bits(bits: u32) -> Result<ClusterSize, Error> {
        if !(9..=21).contains(&bits) {
            return Err(Error::malformed(format!("Unsupported cluster size: 2^{bits}")));
        }
        Ok(ClusterSize { bits })
    }

    /// The cluster of this many bytes.
    ///
    /// # Errors
    /// `bytes` is not a power of two from 512 to 2 MiB.
    pub fn from_bytes(bytes: u64) -> Result<ClusterSize, Error> {
        let bits = bytes.checked_ilog2().filter(|_| bytes.is_power_of_two());
        bits.and_then(|bits| ClusterSize::from_bits(bits).ok()).ok_or_else(|| {
            Error::option(format!(
                "Cluster size must be a power of two between 512 and 2048k; not {bytes}"
            ))
        })
    }

    /// The size's power of two.
    #[must_use]
    pub fn bits(self) -> u32 {
        self.bits
    }

    /// The size in bytes.
    #[must_use]
    pub fn bytes(self) -> u64 {
        1 << self.bits
    }

    /// How many bytes of the guest's disk one L1 entry stands for.
    fn bytes_per_l1_entry(self, extended_l2: bool) -> u64 {
        let entry_bits = if extended_l2 { 4 } else { 3 };
        1 << (2 * self.bits - entry_bits)
    }

    fn is_aligned(self, offset: HostOffset) -> bool {
        offset.0.is_multiple_of(self.bytes())
    }
}

/// How compressed clusters are packed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Compression {
    /// Raw deflate.
    #[default]
    Zlib,
    /// Zstandard frames.
    Zstd,
}

impl Compression {
    /// The name that qemu-img uses.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Compression::Zlib => "zlib",
            Compression::Zstd => "zstd",
        }
    }
}

impl fmt::Display for Compression {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// How the guest's data is encrypted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Encryption {
    /// QEMU's first, weak scheme.
    Aes,
    /// A LUKS header within the image.
    Luks,
}

impl Encryption {
    /// The name that qemu-img uses.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Encryption::Aes => "aes",
            Encryption::Luks => "luks",
        }
    }
}
