//! Which format a file is in.

use std::fmt;
use std::path::Path;
use std::str::FromStr;

use super::storage::{FileStorage, Storage};
use super::{Error, ErrorKind};

/// A format that images can be made and read in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Format {
    /// The guest's disk, byte for byte.
    Raw,
    /// QEMU's copy-on-write format, versions 2 and 3.
    Qcow2,
}

impl Format {
    /// The name that qemu-img and domain XML use.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Format::Raw => "raw",
            Format::Qcow2 => "qcow2",
        }
    }
}

impl fmt::Display for Format {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl FromStr for Format {
    type Err = Error;

    fn from_str(name: &str) -> Result<Format, Error> {
        [Format::Raw, Format::Qcow2].into_iter().find(|format| format.name() == name).ok_or_else(
            || {
                Error::new(
                    ErrorKind::UnsupportedFormat,
                    format!("Unknown driver '{name}'; use qcow2 or raw"),
                )
            },
        )
    }
}

/// Names the format of the file at `path` by its first bytes.
///
/// A guest can write any header into its raw disk, so what is known to be raw
/// must not be probed.
///
/// # Errors
/// The file cannot be read, or is in a known format that is not supported.
pub fn probe(path: impl AsRef<Path>) -> Result<Format, Error> {
    let path = path.as_ref();
    probe_storage(&FileStorage::open(path)?).map_err(|error| error.opening(path))
}

/// Names the format of what `storage` holds by its first bytes.
///
/// # Errors
/// The storage cannot be read, or is in a known format that is not supported.
pub fn probe_storage(storage: &dyn Storage) -> Result<Format, Error> {
    const PREFIX: u64 = 128;
    format_of(&storage.read_up_to(PREFIX, 0).map_err(Error::io)?)
}

fn format_of(prefix: &[u8]) -> Result<Format, Error> {
    if let [b'Q', b'F', b'I', 0xfb, 0, 0, 0, version, ..] = prefix {
        return if *version == 1 { Err(unsupported("qcow")) } else { Ok(Format::Qcow2) };
    }
    let foreign = FOREIGN.iter().find(|(_, offset, magic)| {
        prefix.get(*offset..).is_some_and(|rest| rest.starts_with(magic))
    });
    match foreign {
        Some((name, ..)) => Err(unsupported(name)),
        None => Ok(Format::Raw),
    }
}

/// Formats that are told from raw only so that nobody takes them for a guest's disk.
const FOREIGN: [(&str, usize, &[u8]); 10] = [
    ("vmdk", 0, b"KDMV"),
    ("vmdk", 0, b"COWD"),
    ("vmdk", 0, b"# Disk DescriptorFile"),
    ("vhdx", 0, b"vhdxfile"),
    ("vpc", 0, b"conectix"),
    ("vdi", 64, &[0x7f, 0x10, 0xda, 0xbe]),
    ("qed", 0, b"QED\0"),
    ("luks", 0, b"LUKS\xba\xbe"),
    ("parallels", 0, b"WithoutFreeSpace"),
    ("parallels", 0, b"WithouFreSpacExt"),
];

fn unsupported(name: &str) -> Error {
    Error::new(
        ErrorKind::UnsupportedFormat,
        format!(
            "The image is in format '{name}', which is not supported; convert it to qcow2, or name the format raw"
        ),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::image::storage::MemoryStorage;

    #[test]
    fn knows_a_format_by_its_magic() {
        let mut vdi = vec![0; 64];
        vdi.extend_from_slice(&[0x7f, 0x10, 0xda, 0xbe]);
        let table: [(&[u8], Result<Format, &str>); 8] = [
            (b"", Ok(Format::Raw)),
            (b"QFI", Ok(Format::Raw)),
            (b"QFI\xfb\0\0\0\x02", Ok(Format::Qcow2)),
            (b"QFI\xfb\0\0\0\x03", Ok(Format::Qcow2)),
            (b"QFI\xfb\0\0\0\x01", Err("'qcow'")),
            (b"KDMV\x01", Err("'vmdk'")),
            (b"LUKS\xba\xbe\0\x01", Err("'luks'")),
            (&vdi, Err("'vdi'")),
        ];
        for (bytes, expected) in table {
            match (probe_storage(&MemoryStorage::new(bytes.to_vec(), 128)), expected) {
                (Ok(format), Ok(expected)) => assert_eq!(format, expected),
                (Err(error), Err(name)) => assert!(error.to_string().contains(name), "{error}"),
                (got, _) => panic!("{bytes:?}: {got:?}"),
            }
        }
    }
}
