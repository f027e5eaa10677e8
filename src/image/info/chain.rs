//! An image and the images below it.

use std::path::{Path, PathBuf};

use super::{Backing, ImageInfo, InfoOptions, describe, open};
use crate::image::open::{Followed, declared_format};
use crate::image::storage::FileStorage;
use crate::image::{Error, Format};

/// An image and the images below it, the top one first; never empty.
#[derive(Clone, Debug)]
pub struct BackingChain {
    images: Vec<ImageInfo>,
}

impl BackingChain {
    /// The images, the top one first.
    #[must_use]
    pub fn images(&self) -> &[ImageInfo] {
        &self.images
    }
}

/// Describes the image at `path` and every backing file below it.
///
/// Backing files are opened through [`InfoOptions::gate`], each as seen from
/// the image that names it.
///
/// # Errors
/// As [`info`](super::info), and
/// [`Denied`](crate::image::ErrorKind::Denied) when the gate refuses a backing file,
/// [`BackingFormatMissing`](crate::image::ErrorKind::BackingFormatMissing) when a header
/// gives no format and the gate does not probe,
/// [`ChainLoop`](crate::image::ErrorKind::ChainLoop), and
/// [`ChainTooDeep`](crate::image::ErrorKind::ChainTooDeep) after 200 images.
pub fn backing_chain(path: impl AsRef<Path>, options: &InfoOptions) -> Result<BackingChain, Error> {
    let mut path = path.as_ref().to_owned();
    let mut storage = open(&path, options)?;
    let mut format = options.format;
    let mut followed = Followed::default();
    let mut images = Vec::new();
    loop {
        followed.note(&path, &storage)?;
        let image = describe(&path, &storage, format).map_err(|error| error.opening(&path))?;
        let backing = image.backing.clone();
        images.push(image);
        let Some(backing) = backing else {
            return Ok(BackingChain { images });
        };
        (path, storage, format) = open_backing(options, &path, &backing)?;
    }
}

fn open_backing(
    options: &InfoOptions,
    image: &Path,
    backing: &Backing,
) -> Result<(PathBuf, FileStorage, Option<Format>), Error> {
    let place = if backing.format.is_some() { &backing.full_filename } else { image };
    let format = declared_format(backing.format.as_deref(), options.gate)
        .map_err(|error| error.opening(place))?;
    let (path, storage) = options.gate.open(image, &backing.filename)?;
    if options.lock {
        storage.lock_for_reading().map_err(|error| error.opening(&path))?;
    }
    Ok((path, storage, format))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::image::{CreateOptions, ErrorKind, Gate, Size, create_new};

    #[test]
    fn chains_end_at_loops_the_limit_and_the_gate() {
        let directory = tempfile::tempdir().unwrap();
        let overlay = |name: &str, base: &str| {
            let options = CreateOptions::qcow2()
                .backing_file(base)
                .backing_format(Format::Qcow2)
                .size(Size::from_bytes(512))
                .cluster_size(512)
                .verify_backing(false);
            create_new(directory.path().join(name), &options).unwrap();
        };
        overlay("self", "./self");
        overlay("first", "second");
        overlay("second", "first");
        overlay("away", "/etc/passwd");
        for number in 0..=200 {
            overlay(&format!("deep{number}"), &format!("deep{}", number + 1));
        }
        let end = CreateOptions::qcow2().size(Size::from_bytes(512)).cluster_size(512);
        create_new(directory.path().join("deep201"), &end).unwrap();
        let kind = |name: &str, gate| {
            let options = InfoOptions { gate, ..InfoOptions::default() };
            let chain = backing_chain(directory.path().join(name), &options);
            chain.map(|chain| chain.images().len()).map_err(|error| error.kind())
        };
        let table = [
            ("self", Gate::SameDirectory, Err(ErrorKind::ChainLoop)),
            ("first", Gate::SameDirectory, Err(ErrorKind::ChainLoop)),
            ("first", Gate::Deny, Err(ErrorKind::Denied)),
            ("away", Gate::SameDirectory, Err(ErrorKind::Denied)),
            ("away", Gate::Everything, Err(ErrorKind::WrongFormat)),
            ("deep1", Gate::SameDirectory, Err(ErrorKind::ChainTooDeep)),
            ("deep2", Gate::SameDirectory, Ok(200)),
        ];
        for (name, gate, expected) in table {
            assert_eq!(kind(name, gate), expected, "{name} {gate:?}");
        }
    }
}
