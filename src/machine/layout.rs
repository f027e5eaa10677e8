//! Where a machine's files lie.

use std::path::{Path, PathBuf};

/// The files of machines below one data directory.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Layout {
    data_dir: PathBuf,
}

impl Layout {
    pub(super) fn new(data_dir: impl Into<PathBuf>) -> Self {
        Self { data_dir: data_dir.into() }
    }

    pub(super) fn data_dir(&self) -> &Path {
        &self.data_dir
    }

    /// The directory of the storage pool.
    pub(super) fn pool(&self) -> PathBuf {
        self.data_dir.join("kvm/guests")
    }

    /// The storage pool's name: one pool for each data directory of a host.
    pub(super) fn pool_name(&self) -> String {
        match super::default_data_dir() {
            Some(default) if default == self.data_dir => "virtsmith".to_owned(),
            _ => format!("virtsmith-{:08x}", fnv1a(self.data_dir.as_os_str().as_encoded_bytes())),
        }
    }

    pub(super) fn disk(&self, domain: &str) -> PathBuf {
        self.pool().join(format!("{domain}.qcow2"))
    }

    pub(super) fn seed(&self, domain: &str) -> PathBuf {
        self.pool().join(format!("{domain}-seed.iso"))
    }

    /// The directory with what the machine was made of, and its console log.
    pub(super) fn machine(&self, domain: &str) -> PathBuf {
        self.data_dir.join("machines").join(domain)
    }

    pub(super) fn console_log(&self, domain: &str) -> PathBuf {
        self.machine(domain).join("console.log")
    }

    /// Where those who put images into the pool lock each other out.
    #[cfg(feature = "catalog")]
    pub(super) fn images(&self) -> PathBuf {
        self.data_dir.join("images")
    }

    /// Where a machine's directory waits to be removed.
    pub(super) fn removed(&self) -> PathBuf {
        self.data_dir.join("removed")
    }
}

/// A short name for a path, the same on every run.
fn fnv1a(bytes: &[u8]) -> u32 {
    bytes.iter().fold(0x811c_9dc5, |hash, &byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}
