//! The seed: four files on a volume labelled `cidata`.

use std::fmt;
use std::io::Write;

use super::iso9660::Image;
use super::{Error, Timestamp, Warning, check};

/// A checked NoCloud seed, ready to be written.
///
/// Build one with [`Seed::builder`]. It always has a `meta-data` and a `user-data`: cloud-init takes
/// a volume without both for no seed at all.
#[derive(Clone, Debug)]
pub struct Seed {
    image: Image<'static>,
    warnings: Vec<Warning>,
}

/// The files of a [`Seed`] to be.
#[derive(Clone, Debug)]
pub struct SeedBuilder {
    files: Vec<(SeedFile, Vec<u8>)>,
    macs: Option<Vec<String>>,
}

/// The files that cloud-init looks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "kebab-case"))]
pub enum SeedFile {
    /// `user-data`: what the user wants of the guest.
    UserData,
    /// `meta-data`: which machine this is.
    MetaData,
    /// `network-config`: addresses and routes, version 1 or 2.
    NetworkConfig,
    /// `vendor-data`: as user-data, which it yields to.
    VendorData,
}

/// The volume label; cloud-init finds this or `CIDATA`, nothing in between.
const LABEL: &str = "cidata";

impl Seed {
    /// Starts with the file that says which machine this is; see [`MetaData`](super::MetaData).
    pub fn builder(meta_data: impl Into<Vec<u8>>) -> SeedBuilder {
        SeedBuilder { files: Vec::new(), macs: None }
            .with(SeedFile::UserData, Vec::new())
            .with(SeedFile::MetaData, meta_data.into())
    }

    /// What cloud-init would pass over in silence, in the order of the files.
    pub fn warnings(&self) -> &[Warning] {
        &self.warnings
    }

    /// The exact size in bytes; a multiple of 2048.
    #[expect(clippy::len_without_is_empty, reason = "a volume is never empty")]
    pub fn len(&self) -> u64 {
        self.image.len()
    }

    /// Writes the volume in one pass.
    ///
    /// `created` is also the volume's identity: `blkid` shows it as its UUID.
    ///
    /// # Errors
    /// [`ErrorKind::Io`](super::ErrorKind::Io), and then nothing of `out` can be relied on.
    pub fn write_to(&self, out: impl Write, created: Timestamp) -> Result<(), Error> {
        self.image.write_to(out, created)
    }

    /// The volume's bytes, as [`write_to`](Self::write_to) would write them.
    pub fn to_vec(&self, created: Timestamp) -> Vec<u8> {
        self.image.to_vec(created)
    }
}

impl SeedBuilder {
    /// Sets `user-data`, as text or gzip. Default: empty.
    #[must_use]
    pub fn user_data(self, bytes: impl Into<Vec<u8>>) -> Self {
        self.with(SeedFile::UserData, bytes.into())
    }

    /// Sets `network-config`. Default: no such file, and the guest uses DHCP.
    #[must_use]
    pub fn network_config(self, bytes: impl Into<Vec<u8>>) -> Self {
        self.with(SeedFile::NetworkConfig, bytes.into())
    }

    /// Says which MAC addresses the machine's interfaces have, for the check of
    /// `network-config`. Default: nothing is known of them.
    #[must_use]
    pub fn macs(mut self, macs: impl IntoIterator<Item = impl AsRef<str>>) -> Self {
        self.macs = Some(macs.into_iter().map(|mac| mac.as_ref().to_lowercase()).collect());
        self
    }

    /// Sets `vendor-data`, as text or gzip. Default: no such file.
    #[must_use]
    pub fn vendor_data(self, bytes: impl Into<Vec<u8>>) -> Self {
        self.with(SeedFile::VendorData, bytes.into())
    }

    /// Checks the files and places them on the volume.
    ///
    /// # Errors
    /// [`ErrorKind::TooLarge`](super::ErrorKind::TooLarge) for a file above
    /// [`MAX_FILE_BYTES`](super::MAX_FILE_BYTES);
    /// [`ErrorKind::NotText`](super::ErrorKind::NotText) for NUL bytes and for bytes that are
    /// neither UTF-8 nor, in `user-data` and `vendor-data`, gzip.
    pub fn build(self) -> Result<Seed, Error> {
        let mut warnings = Vec::new();
        for (file, bytes) in &self.files {
            warnings.extend(check::check(*file, bytes, self.macs.as_deref())?);
        }
        let named = self.files.into_iter().map(|(file, bytes)| (file.name(), bytes));
        let image = Image::new(LABEL, named)?;
        Ok(Seed { image, warnings })
    }

    fn with(mut self, file: SeedFile, bytes: Vec<u8>) -> Self {
        self.files.retain(|(present, _)| *present != file);
        self.files.push((file, bytes));
        self.files.sort_by_key(|(file, _)| *file);
        self
    }
}

impl SeedFile {
    /// The name in the volume's root.
    pub fn name(self) -> &'static str {
        match self {
            Self::UserData => "user-data",
            Self::MetaData => "meta-data",
            Self::NetworkConfig => "network-config",
            Self::VendorData => "vendor-data",
        }
    }

    /// cloud-init unpacks these two before it looks at them.
    pub(super) fn may_be_compressed(self) -> bool {
        matches!(self, Self::UserData | Self::VendorData)
    }
}

impl fmt::Display for SeedFile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use super::super::iso9660::Volume;
    use super::super::{MetaData, WarningKind};
    use super::*;

    const CREATED: i64 = 1_795_321_918;

    fn names_and_bytes(seed: &Seed) -> Vec<(String, Vec<u8>)> {
        let bytes = seed.to_vec(Timestamp::from_unix(CREATED).unwrap());
        let mut volume = Volume::open(Cursor::new(bytes)).unwrap();
        assert_eq!(volume.label(), "cidata");
        let entries = volume.entries().to_vec();
        let read = |entry: &super::super::iso9660::Entry| {
            (entry.path().to_owned(), volume.read(entry.path()).unwrap())
        };
        entries.iter().map(read).collect()
    }

    #[test]
    fn a_seed_has_both_required_files_even_when_one_is_empty() {
        let seed = Seed::builder(MetaData::new("i-1", "web")).build().unwrap();
        let meta_data = MetaData::new("i-1", "web").to_yaml().into_bytes();
        let expected = [("meta-data".into(), meta_data), ("user-data".into(), vec![])];
        assert_eq!(names_and_bytes(&seed), expected);
    }

    #[test]
    fn a_file_that_is_set_twice_is_there_once() {
        let seed = Seed::builder("instance-id: a\n")
            .vendor_data("#!/bin/sh\n")
            .network_config("version: 2\n")
            .user_data("#cloud-config\n")
            .user_data("#!/bin/true\n")
            .build()
            .unwrap();
        let expected = [
            ("meta-data".into(), b"instance-id: a\n".to_vec()),
            ("network-config".into(), b"version: 2\n".to_vec()),
            ("user-data".into(), b"#!/bin/true\n".to_vec()),
            ("vendor-data".into(), b"#!/bin/sh\n".to_vec()),
        ];
        assert_eq!(names_and_bytes(&seed), expected);
    }

    #[test]
    fn warnings_of_all_files_come_in_order() {
        let seed =
            Seed::builder("").network_config("network: {}\n").user_data("hello\n").build().unwrap();
        let found: Vec<_> = seed.warnings().iter().map(|w| (w.file(), w.kind())).collect();
        let expected = [
            (SeedFile::UserData, WarningKind::UnknownFirstLine),
            (SeedFile::MetaData, WarningKind::NoInstanceId),
            (SeedFile::NetworkConfig, WarningKind::NetworkKey),
        ];
        assert_eq!(found, expected);
    }

    #[test]
    fn the_size_is_known_before_writing() {
        let created = Timestamp::from_unix(CREATED).unwrap();
        for length in [0, 1, 2047, 2048, 2049, 100_000] {
            let text = vec![b'#'; length];
            let seed = Seed::builder(text.clone()).user_data(text).build().unwrap();
            let mut written = Vec::new();
            seed.write_to(&mut written, created).unwrap();
            assert_eq!(seed.len(), written.len() as u64);
            assert_eq!(written, seed.to_vec(created));
        }
    }
}
