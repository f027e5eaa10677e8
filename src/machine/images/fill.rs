//! Filling a file of the pool with an image.

use std::fs::{self, File};
use std::io;
use std::path::Path;
use std::sync::Arc;

use super::{MAX_SIZE, cannot};
use crate::image::storage::{Arriving, FileStorage, Storage};
use crate::image::{
    self, Control, ConvertOptions, CreateOptions, Format, Gate, Image, OpenOptions, Preallocation,
    Size,
};
use crate::machine::{Error, ErrorKind};

/// What an image becomes in the pool.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PoolFormat {
    /// The guest's disk, byte for byte, with holes.
    #[default]
    Raw,
    /// qcow2, unpacked.
    Qcow2,
    /// A copy of the published file, which shares its blocks where the file system can. Guests
    /// then read packed data.
    Same,
}

/// That the file is filled, and on its disk.
#[derive(Clone, Copy, Debug)]
pub(super) struct Filled(());

/// Fills a file with the image that a storage holds.
pub(super) fn from_storage(
    source: Arc<dyn Storage>,
    part: &Path,
    format: PoolFormat,
) -> Result<Filled, Error> {
    if format == PoolFormat::Same {
        // The file itself is taken when it is there.
        return Err(Error::new(ErrorKind::Image, "it is not read while it arrives"));
    }
    if is_packed(&*source)? {
        return Err(Error::new(ErrorKind::Image, "it is unpacked when it is whole"));
    }
    fill(&Image::from_storage(source, &options())?, part, format)
}

/// Fills a file with the image in another.
pub(super) fn from_file(path: &Path, part: &Path, format: PoolFormat) -> Result<Filled, Error> {
    let source = open(path)?;
    if format != PoolFormat::Same {
        return fill(&source, part, format);
    }
    if source.format() != Format::Qcow2 || source.chain().any(|(path, _)| path == Path::new("")) {
        return Err(Error::new(
            ErrorKind::Image,
            "the image is raw or packed: choose raw for the pool",
        ));
    }
    clone(path, part).map_err(|error| cannot("write", part, error))?;
    Ok(Filled(()))
}

/// Opens an image that has a size which a disk can have, unpacked where the file is packed.
pub(super) fn open(path: &Path) -> Result<Image, Error> {
    let source = match is_packed(&FileStorage::open(path)?)? {
        true => unpacked(path)?,
        false => Image::open(path, &options())?,
    };
    check(&source)?;
    Ok(source)
}

/// Whether the file is packed as a whole (xz, gzip). It would pass for a raw disk.
fn is_packed(storage: &dyn Storage) -> Result<bool, Error> {
    const LONGEST_MAGIC: u64 = 6;
    let magic = storage
        .read_up_to(LONGEST_MAGIC, 0)
        .map_err(|error| Error::caused(ErrorKind::Image, "the image cannot be read", error))?;
    Ok(magic.starts_with(&[0x1f, 0x8b, 8]) || magic.starts_with(b"\xfd7zXZ\0"))
}

/// The image in a packed file, read while it is unpacked.
fn unpacked(path: &Path) -> Result<Image, Error> {
    let unpacked = File::open(path)
        .and_then(|file| Arriving::from_reader(file, MAX_SIZE.bytes()))
        .map_err(|error| cannot("unpack", path, error))?;
    Ok(Image::from_storage(unpacked.0, &options())?)
}

/// Nothing of what an image from elsewhere names is opened.
pub(super) fn options() -> OpenOptions {
    OpenOptions::new().gate(Gate::Deny)
}

/// The format and the size of an image that may be used as it is.
pub(super) fn look(path: &Path) -> Result<(Format, Size), Error> {
    if is_packed(&FileStorage::open(path)?)? {
        let sentence = "the image is packed as a whole: unpack it into a pool of this host";
        return Err(Error::new(ErrorKind::Image, sentence));
    }
    let source = Image::open(path, &options())?;
    Ok((source.format(), check(&source)?))
}

pub(super) fn check(source: &Image) -> Result<Size, Error> {
    let size = source.size()?;
    if size == Size::default() || size > MAX_SIZE {
        let sentence = format!(
            "the image claims a disk of {size}, which no machine gets: it must be more than nothing and at most {MAX_SIZE}"
        );
        return Err(Error::new(ErrorKind::Image, sentence));
    }
    Ok(size)
}

fn fill(source: &Image, part: &Path, format: PoolFormat) -> Result<Filled, Error> {
    let size = check(source)?;
    let create = match format {
        PoolFormat::Raw => CreateOptions::new(Format::Raw),
        _ => CreateOptions::qcow2(),
    };
    image::create(part, &create.size(size).preallocation(Preallocation::Off))?;
    let target_format = if format == PoolFormat::Raw { Format::Raw } else { Format::Qcow2 };
    let write = OpenOptions::new().format(target_format).write(true).unsafe_cache(true);
    let target = Image::open(part, &write)?;
    let convert = ConvertOptions::new().target_is_zero(true);
    image::convert_into(source, &target, &convert, &Control::new())?;
    drop(target);
    let synced = File::open(part).and_then(|file| file.sync_all());
    synced.map_err(|error| cannot("write", part, error))?;
    Ok(Filled(()))
}

/// Copies a file; the copy shares its blocks where the file system can.
fn clone(from: &Path, to: &Path) -> io::Result<()> {
    let (source, target) = (File::open(from)?, File::create(to)?);
    if rustix::fs::ioctl_ficlone(&target, &source).is_err() {
        fs::copy(from, to)?;
    }
    target.sync_all()
}
