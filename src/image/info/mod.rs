//! What an image is, as `qemu-img info` tells it.

mod chain;
mod report;
mod value;

use std::ffi::OsString;
use std::path::{Path, PathBuf};

pub use chain::{BackingChain, backing_chain};

use super::qcow2::{Bitmap, Compression, Encryption, Header, Snapshot, Version};
use super::storage::{FileStorage, Storage};
use super::{Error, Format, Gate, Size, name, probe_storage};

/// How an image is looked at.
#[derive(Clone, Copy, Debug, Default)]
pub struct InfoOptions {
    /// The image's format; probed when not given. Raw means raw: nothing is probed then.
    pub format: Option<Format>,
    /// What of the backing chain may be opened; see [`backing_chain`].
    pub gate: Gate,
    /// Whether an image that another process writes is refused. Off by default: what is said may be stale.
    pub lock: bool,
}

/// What is known of an image without reading its data.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct ImageInfo {
    /// The file's name, as the caller gave it.
    pub filename: PathBuf,
    /// The format that the image is in.
    pub format: Format,
    /// The size of the guest's disk.
    pub virtual_size: Size,
    /// The space that the file takes on its disk.
    pub actual_size: Size,
    /// The length of the file, in whole sectors.
    pub file_length: Size,
    /// The backing file, if the header names one.
    pub backing: Option<Backing>,
    /// The internal snapshots.
    pub snapshots: Vec<Snapshot>,
    /// What only qcow2 has.
    pub qcow2: Option<Qcow2Info>,
}

/// A backing file, as the header names it. It was not opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Backing {
    /// The name in the header.
    pub filename: OsString,
    /// Where that leads, seen from where the image's own name is.
    pub full_filename: PathBuf,
    /// The format that the header gives.
    pub format: Option<String>,
}

/// What only a qcow2 image has.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Qcow2Info {
    /// The version of the format.
    pub version: Version,
    /// The size of a cluster in bytes.
    pub cluster_size: u64,
    /// How compressed clusters are packed.
    pub compression: Compression,
    /// How data is encrypted, if it is.
    pub encryption: Option<Encryption>,
    /// The width of a reference count in bits.
    pub refcount_bits: u32,
    /// Whether reference counts may be written late.
    pub lazy_refcounts: bool,
    /// Whether the image was not closed.
    pub dirty: bool,
    /// Whether the image is marked as damaged.
    pub corrupt: bool,
    /// Whether clusters have subclusters.
    pub extended_l2: bool,
    /// The file that holds the guest's data, if it is another.
    pub data_file: Option<OsString>,
    /// Whether that file is a raw image of the guest's disk.
    pub data_file_raw: bool,
    /// The persistent dirty bitmaps.
    pub bitmaps: Vec<Bitmap>,
}

/// Describes the image at `path`.
///
/// Opens that file alone, and reads its header, snapshot table and bitmap
/// directory: mostly one cluster, and never more than 130 MiB.
///
/// # Errors
/// The file cannot be opened, is not in the format given, or breaks its
/// format's rules.
pub fn info(path: impl AsRef<Path>, options: &InfoOptions) -> Result<ImageInfo, Error> {
    let path = path.as_ref();
    let storage = open(path, options)?;
    describe(path, &storage, options.format).map_err(|error| error.opening(path))
}

fn open(path: &Path, options: &InfoOptions) -> Result<FileStorage, Error> {
    let storage = FileStorage::open(path)?;
    if options.lock {
        storage.lock_for_reading().map_err(|error| error.opening(path))?;
    }
    Ok(storage)
}

fn describe(
    path: &Path,
    storage: &FileStorage,
    format: Option<Format>,
) -> Result<ImageInfo, Error> {
    let format = match format {
        Some(format) => format,
        None => probe_storage(storage)?,
    };
    let file_length = Size::from_bytes(storage.length().map_err(Error::io)?).round_up_to_sector();
    let mut info = ImageInfo {
        filename: path.to_owned(),
        format,
        virtual_size: file_length,
        actual_size: storage.allocated().map_err(Error::io)?,
        file_length,
        backing: None,
        snapshots: Vec::new(),
        qcow2: None,
    };
    if format == Format::Qcow2 {
        info.describe_qcow2(storage)?;
    }
    Ok(info)
}

impl ImageInfo {
    fn describe_qcow2(&mut self, storage: &FileStorage) -> Result<(), Error> {
        let header = Header::read(storage)?;
        self.virtual_size = header.virtual_size.round_down_to_sector();
        self.snapshots = Snapshot::read_all(&header, storage)?;
        let bitmaps = Bitmap::read_all(&header, storage)?;
        self.backing = header.backing.map(|backing| Backing {
            full_filename: name::resolve(&self.filename, &backing.name),
            filename: backing.name,
            format: backing.format,
        });
        self.qcow2 = Some(Qcow2Info {
            version: header.version,
            cluster_size: header.cluster_size.bytes(),
            compression: header.compression,
            encryption: header.encryption,
            refcount_bits: header.refcount_bits,
            lazy_refcounts: header.features.lazy_refcounts(),
            dirty: header.features.dirty(),
            corrupt: header.features.corrupt(),
            extended_l2: header.features.extended_l2(),
            data_file: header.data_file,
            data_file_raw: header.features.data_file_raw(),
            bitmaps,
        });
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::image::{CreateOptions, create_new, probe};

    #[test]
    fn raw_is_never_probed_when_the_caller_says_raw() {
        let directory = tempfile::tempdir().unwrap();
        let path = directory.path().join("disk");
        let options = CreateOptions::qcow2().size(Size::from_bytes(1 << 20));
        create_new(&path, &options).unwrap();
        let raw = InfoOptions { format: Some(Format::Raw), ..InfoOptions::default() };
        let info = info(&path, &raw).unwrap();
        assert_eq!(
            (info.format, info.backing, info.virtual_size),
            (Format::Raw, None, info.file_length)
        );
        assert_eq!(probe(&path).unwrap(), Format::Qcow2);
    }
}
