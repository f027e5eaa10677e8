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

    /// A disk besides the system's; no domain's name has such an end.
    pub(super) fn extra_disk(&self, domain: &str, letter: char) -> PathBuf {
        self.pool().join(format!("{domain}_vd{letter}.qcow2"))
    }

    /// The disks besides the system's that are there.
    pub(super) fn extra_disks(&self, domain: &str) -> Vec<PathBuf> {
        let paths = ('a'..='z').map(|letter| self.extra_disk(domain, letter));
        paths.filter(|path| path.symlink_metadata().is_ok()).collect()
    }

    pub(super) fn console_log(&self, domain: &str) -> PathBuf {
        self.machine(domain).join("console.log")
    }

    /// Where those who put images into the pool lock each other out.
    #[cfg(feature = "catalog")]
    pub(super) fn images(&self) -> PathBuf {
        self.data_dir.join("images")
    }

    /// Where machines' directories wait to be removed, or are kept.
    pub(super) fn removed(&self) -> PathBuf {
        self.data_dir.join("removed")
    }

    /// Where this process puts a machine's directory before it removes it.
    pub(super) fn on_its_way_out(&self, domain: &str) -> PathBuf {
        self.removed().join(format!("{domain}-{}", std::process::id()))
    }

    /// The domain whose directory was to be removed, by the name that it was
    /// given for that.
    pub(super) fn was_on_its_way_out(name: &str) -> Option<String> {
        let (domain, process) = name.rsplit_once('-')?;
        let is_number = !process.is_empty() && process.bytes().all(|byte| byte.is_ascii_digit());
        (is_number && !domain.is_empty()).then(|| domain.to_owned())
    }

    /// Where a machine's directory is kept after its removal: a name that has not
    /// been used.
    pub(super) fn kept(&self, domain: &str) -> PathBuf {
        let name = |number: u64| self.removed().join(format!("{domain}.{number}"));
        (1..).map(name).find(|path| !path.exists()).unwrap_or_else(|| name(0))
    }
}

/// A short name for a path, the same on every run.
fn fnv1a(bytes: &[u8]) -> u32 {
    bytes.iter().fold(0x811c_9dc5, |hash, &byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}
