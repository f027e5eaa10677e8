//! Guests' disks, put one after the other into a raw file of holes.
//!
//! What is joined so is converted from there: the library converts one image.

use std::fs::File;
use std::os::unix::fs::FileExt as _;
use std::path::Path;

use virtsmith::image::{Error, ExtentKind, Format, Gate, Image, OpenOptions};

use super::failure::{Failure, Outcome};
use super::watch::Watch;
use super::wording;
use crate::part::Part;

/// A raw image that goes when it is dropped.
pub(super) struct Gathered {
    pub(super) image: Image,
    _part: Part,
}

/// Joins images beside `target`.
pub(super) fn gather(images: &[Image], target: &Path, watch: &Watch) -> Outcome<Gathered> {
    let cannot = |error| {
        Failure::new(format!("Could not create '{}': {}", target.display(), wording::plain(&error)))
    };
    // Others need not see what they may not read in the source.
    let (part, file) = Part::create(target, 0o600).map_err(cannot)?;
    let mut end = 0;
    for image in images {
        let length = image.size().map_err(|error| failed(&error))?.bytes();
        copy(image, length, (&file, end), watch)?;
        end += length;
    }
    file.set_len(end).map_err(cannot)?;
    let options = OpenOptions::new().format(Format::Raw).gate(Gate::Deny);
    let image = Image::open(part.path().unwrap_or(target), &options).map_err(|e| failed(&e))?;
    Ok(Gathered { image, _part: part })
}

fn failed(error: &Error) -> Failure {
    Failure::new(wording::what(error))
}

fn copy(image: &Image, length: u64, (file, at): (&File, u64), watch: &Watch) -> Outcome<()> {
    const AT_ONCE: u64 = 1 << 20;
    for extent in image.map(0, length) {
        let extent = extent.map_err(|error| failed(&error))?;
        if extent.kind == ExtentKind::Zero {
            continue;
        }
        let end = extent.start + extent.length;
        let mut from = extent.start;
        while from < end {
            watch.check()?;
            let length = (end - from).min(AT_ONCE);
            let mut bytes = vec![0; usize::try_from(length).unwrap_or_default()];
            image.read_at(&mut bytes, from).map_err(|error| failed(&error))?;
            let written = file.write_all_at(&bytes, at + from);
            written.map_err(|error| Failure::new(wording::plain(&error)))?;
            from += length;
        }
    }
    Ok(())
}
