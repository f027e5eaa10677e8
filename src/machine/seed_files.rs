//! The files of a seed that was written, read back.

use std::fs::File;
use std::io::{self, BufReader};
use std::path::Path;

use super::files::io_error;
use super::{Error, ErrorKind};
use crate::seed::iso9660::Volume;

/// What is in a seed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct SeedFiles {
    pub(super) meta_data: Vec<u8>,
    pub(super) user_data: Vec<u8>,
    pub(super) network_config: Option<Vec<u8>>,
    pub(super) vendor_data: Option<Vec<u8>>,
}

impl SeedFiles {
    /// Reads a seed; none where there is no such file.
    pub(super) fn read(path: &Path) -> Result<Option<Self>, Error> {
        match File::open(path) {
            Ok(file) => Self::from_volume(BufReader::new(file)).map(Some).map_err(|error| {
                Error::caused(ErrorKind::Seed, format!("cannot read '{}'", path.display()), error)
            }),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(io_error("read", path, error)),
        }
    }

    /// Reads a seed from its bytes.
    pub(super) fn from_volume(
        reader: impl io::Read + io::Seek,
    ) -> Result<Self, crate::seed::Error> {
        let mut volume = Volume::open(reader)?;
        let mut file = |name: &str| {
            let is_there = volume.entries().iter().any(|entry| entry.path() == name);
            is_there.then(|| volume.read(name)).transpose()
        };
        Ok(Self {
            meta_data: file("meta-data")?.unwrap_or_default(),
            user_data: file("user-data")?.unwrap_or_default(),
            network_config: file("network-config")?,
            vendor_data: file("vendor-data")?,
        })
    }

    /// Its files by name; those that are missing are left out.
    pub(super) fn named(&self) -> [(&'static str, Option<&[u8]>); 4] {
        [
            ("meta-data", Some(&self.meta_data)),
            ("user-data", Some(&self.user_data)),
            ("network-config", self.network_config.as_deref()),
            ("vendor-data", self.vendor_data.as_deref()),
        ]
    }

    /// The instance-id that its meta-data gives on a line of its own.
    pub(super) fn instance_id(&self) -> Option<String> {
        let text = std::str::from_utf8(&self.meta_data).ok()?;
        let value = text.lines().find_map(|line| line.strip_prefix("instance-id:"))?;
        let value = value.trim().trim_matches(['"', '\'']);
        (!value.is_empty()).then(|| value.to_owned())
    }
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use super::*;
    use crate::seed::{MetaData, Seed, Timestamp};

    #[test]
    fn what_was_written_is_read() {
        let seed = Seed::builder(MetaData::new("i-1", "web1")).user_data("#cloud-config\n{}\n");
        let bytes = seed.build().unwrap().to_vec(Timestamp::from_unix(0).unwrap());
        let files = SeedFiles::from_volume(Cursor::new(bytes)).unwrap();
        assert_eq!(files.user_data, b"#cloud-config\n{}\n");
        assert_eq!((&files.network_config, &files.vendor_data), (&None, &None));
        assert_eq!(files.instance_id().as_deref(), Some("i-1"));
        assert!(SeedFiles::from_volume(Cursor::new(vec![0; 99])).is_err());
        assert_eq!(SeedFiles::read(Path::new("/nowhere/seed.iso")).unwrap(), None);
    }

    #[test]
    fn an_instance_id_is_found_on_its_line() {
        for (text, expected) in [
            ("local-hostname: a\ninstance-id: i-2\n", Some("i-2")),
            ("instance-id: \"i 3\"\n", Some("i 3")),
            ("instance-id:\n", None),
            ("{\"instance-id\": \"i-4\"}", None),
            ("", None),
        ] {
            let files = SeedFiles { meta_data: text.into(), ..SeedFiles::default() };
            assert_eq!(files.instance_id().as_deref(), expected, "{text}");
        }
    }
}
