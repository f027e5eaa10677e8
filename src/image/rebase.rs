//! Putting an image onto another backing file.

use std::ffi::OsStr;
use std::path::Path;

use super::open::Content;
use super::qcow2::BackingName;
use super::{Control, Error, ErrorKind, ExtentKind, Format, Image, OpenOptions, name};

/// What an image is to stand on.
#[derive(Clone, Copy, Debug)]
pub struct NewBacking<'a> {
    /// The name as the header is to have it: relative to the image unless it starts with `/`.
    pub name: &'a OsStr,
    /// The file's format.
    pub format: Format,
}

/// Puts the image at `path` onto another backing file, or none, with the guest's disk unchanged.
///
/// What differs between the old chain and the new one is first written into
/// the image; the header is changed last. One that is stopped leaves the image
/// on its old backing file, and the same disk.
///
/// # Errors
/// As [`Image::open`] and [`Image::write_at`],
/// [`UnsupportedFeature`](ErrorKind::UnsupportedFeature) for a raw image,
/// [`InvalidOption`](ErrorKind::InvalidOption) when the name is too long, and
/// [`Cancelled`](ErrorKind::Cancelled).
pub fn rebase(
    path: impl AsRef<Path>,
    backing: Option<NewBacking<'_>>,
    options: &OpenOptions,
    control: &Control<'_>,
) -> Result<(), Error> {
    rebase_with(path.as_ref(), backing, options, false, control)
}

/// As [`rebase`], with what is written into the image compressed where whole clusters differ.
///
/// # Errors
/// As [`rebase`] and [`Image::write_compressed`].
pub fn rebase_compressed(
    path: impl AsRef<Path>,
    backing: Option<NewBacking<'_>>,
    options: &OpenOptions,
    control: &Control<'_>,
) -> Result<(), Error> {
    rebase_with(path.as_ref(), backing, options, true, control)
}

fn rebase_with(
    path: &Path,
    backing: Option<NewBacking<'_>>,
    options: &OpenOptions,
    compress: bool,
    control: &Control<'_>,
) -> Result<(), Error> {
    let image = Image::open(path, &options.write(true))?;
    let below = match &backing {
        Some(new) => Some(open_new(path, new, options)?),
        None => None,
    };
    keep_what_differs(&image, below.as_ref(), compress, control)?;
    image.flush()?;
    set_backing(&image, backing)
}

/// Changes the backing file that the header of `path` names, and nothing else.
///
/// Right when the same file was moved; otherwise the guest sees another disk.
///
/// # Errors
/// As [`rebase`].
pub fn rebase_unsafe(
    path: impl AsRef<Path>,
    backing: Option<NewBacking<'_>>,
    options: &OpenOptions,
) -> Result<(), Error> {
    let image = Image::open(path, &options.write(true).no_backing(true))?;
    set_backing(&image, backing)
}

fn open_new(image: &Path, new: &NewBacking<'_>, options: &OpenOptions) -> Result<Image, Error> {
    let path = name::resolve(image, new.name);
    let options = options.write(false).format(new.format);
    Image::open(&path, &options).map_err(|error| {
        let sentence = format!("Could not open new backing file '{}': {error}", path.display());
        Error::new(ErrorKind::BackingFile, sentence).caused_by(error)
    })
}

/// Writes into the image what the guest would else see differently.
fn keep_what_differs(
    image: &Image,
    below: Option<&Image>,
    compress: bool,
    control: &Control<'_>,
) -> Result<(), Error> {
    let cluster = image.cluster_size().unwrap_or(1 << 16);
    // Clusters are packed one by one.
    let step = if compress { cluster } else { cluster.max(1 << 16) };
    let total = image.size()?.bytes();
    let below_size = below.map_or(Ok(0), |below| below.size().map(super::Size::bytes))?;
    let mut at = 0;
    while at < total {
        control.step(at, total)?;
        let Some(extent) = image.map(at, total - at).next().transpose()? else { break };
        let end = at + extent.length;
        if extent.depth == 0 && extent.present {
            at = end;
            continue;
        }
        let length = (step - at % step).min(end - at);
        if extent.kind == ExtentKind::Zero && at >= below_size {
            at = end;
            continue;
        }
        let now = read(image, at, length)?;
        let mut then = vec![0; now.len()];
        let shared = usize::try_from(below_size.saturating_sub(at)).unwrap_or(usize::MAX);
        if let (Some(below), Some(part @ [_, ..])) = (below, then.get_mut(..shared.min(now.len())))
        {
            below.read_at(part, at)?;
        }
        if now != then {
            if now.iter().all(|byte| *byte == 0) {
                image.write_zeros(at, length, true)?;
            } else if compress && at.is_multiple_of(cluster) && length == cluster {
                image.write_compressed(&now, at)?;
            } else {
                image.write_at(&now, at)?;
            }
        }
        at += length;
    }
    control.step(total, total)
}

fn read(image: &Image, at: u64, length: u64) -> Result<Vec<u8>, Error> {
    let mut bytes = vec![0; usize::try_from(length).unwrap_or(0)];
    image.read_at(&mut bytes, at)?;
    Ok(bytes)
}

fn set_backing(image: &Image, backing: Option<NewBacking<'_>>) -> Result<(), Error> {
    let backing = backing.map(|new| BackingName {
        name: new.name.to_owned(),
        format: Some(new.format.name().to_owned()),
    });
    match image.writable(0, 0)? {
        Content::Qcow2(disk) => disk.set_backing(backing),
        Content::Raw(_) => Err(Error::new(
            ErrorKind::UnsupportedFeature,
            "A raw image has no backing file; use qcow2",
        )),
    }
}
