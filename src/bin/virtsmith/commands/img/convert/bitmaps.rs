//! Persistent bitmaps of the source, copied to the target.

use std::path::Path;

use virtsmith::image::{Control, Error, Format, Gate, Image, OpenOptions};

use super::super::failure::{Failure, Outcome};
use super::super::wording;
use super::args::Args;

/// Refuses what cannot be copied, before anything is.
pub(super) fn check(args: &Args, sources: &[Image], format: Format) -> Outcome<()> {
    if !args.bitmaps {
        return Ok(());
    }
    if sources.len() > 1 {
        return Err(Failure::new("Copying bitmaps only possible with single source"));
    }
    let raw = sources.iter().any(|source| source.format() == Format::Raw);
    if raw || format == Format::Raw {
        return Err(Failure::new("Format driver 'raw' does not support bitmaps"));
    }
    let bitmaps = sources.first().map_or(Ok(Vec::new()), Image::bitmaps);
    let bitmaps = bitmaps.map_err(|error| failed(&error))?;
    match bitmaps.iter().find(|bitmap| bitmap.in_use && !args.skip_broken_bitmaps) {
        Some(broken) => Err(Failure::new(format!(
            "Cannot copy inconsistent bitmap '{}'\n\
             Try --skip-broken-bitmaps, or use 'qemu-img bitmap --remove'",
            broken.name
        ))),
        None => Ok(()),
    }
}

/// Copies what was asked for.
pub(super) fn copy(args: &Args, sources: &[Image], target: &Path) -> Outcome<()> {
    match sources.first().filter(|_| args.bitmaps) {
        Some(source) => copy_all(source, target).map_err(|error| failed(&error)),
        None => Ok(()),
    }
}

fn copy_all(source: &Image, target: &Path) -> Result<(), Error> {
    let options = OpenOptions::new().format(Format::Qcow2).gate(Gate::Everything);
    let target = Image::open(target, &options.write(true).no_backing(true))?;
    for bitmap in source.bitmaps()?.iter().filter(|bitmap| !bitmap.in_use) {
        target.add_bitmap(&bitmap.name, Some(bitmap.granularity))?;
        target.merge_bitmap(&bitmap.name, Some(source), &bitmap.name, &Control::new())?;
        if !bitmap.auto {
            target.disable_bitmap(&bitmap.name)?;
        }
    }
    target.flush()
}

fn failed(error: &Error) -> Failure {
    Failure::new(wording::what(error))
}
