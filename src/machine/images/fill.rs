//! Filling a file of the pool with an image.

use std::fs::{self, File};
use std::io;
use std::path::Path;
use std::sync::Arc;

use super::{MAX_SIZE, cannot};
use crate::image::storage::Storage;
use crate::image::{
    self, CreateOptions, ExtentKind, Format, Gate, Image, OpenOptions, Preallocation, Size,
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
    fill(&Image::from_storage(source, &options())?, part, format)
}

/// Fills a file with the image in another.
pub(super) fn from_file(path: &Path, part: &Path, format: PoolFormat) -> Result<Filled, Error> {
    let source = Image::open(path, &options())?;
    check(&source)?;
    if format != PoolFormat::Same {
        return fill(&source, part, format);
    }
    if source.format() != Format::Qcow2 {
        return Err(Error::new(ErrorKind::Image, "the image is raw: choose raw for the pool, too"));
    }
    clone(path, part).map_err(|error| cannot("write", part, error))?;
    Ok(Filled(()))
}

/// Nothing of what an image from elsewhere names is opened.
fn options() -> OpenOptions {
    OpenOptions::new().gate(Gate::Deny)
}

fn check(source: &Image) -> Result<Size, Error> {
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
    copy(source, &target, size)?;
    drop(target);
    let synced = File::open(part).and_then(|file| file.sync_all());
    synced.map_err(|error| cannot("write", part, error))?;
    Ok(Filled(()))
}

fn copy(source: &Image, target: &Image, size: Size) -> Result<(), Error> {
    const AT_ONCE: usize = 1 << 20;
    let mut buffer = vec![0; AT_ONCE];
    for extent in source.map(0, size.bytes()) {
        let extent = extent?;
        if extent.kind == ExtentKind::Zero {
            continue;
        }
        let end = extent.start.saturating_add(extent.length);
        for at in (extent.start..end).step_by(AT_ONCE) {
            let length = usize::try_from(end.saturating_sub(at)).unwrap_or(AT_ONCE).min(AT_ONCE);
            let piece = buffer.get_mut(..length).unwrap_or_default();
            source.read_at(piece, at)?;
            target.write_at(piece, at)?;
        }
    }
    Ok(())
}

/// Copies a file; the copy shares its blocks where the file system can.
fn clone(from: &Path, to: &Path) -> io::Result<()> {
    let (source, target) = (File::open(from)?, File::create(to)?);
    if rustix::fs::ioctl_ficlone(&target, &source).is_err() {
        fs::copy(from, to)?;
    }
    target.sync_all()
}
