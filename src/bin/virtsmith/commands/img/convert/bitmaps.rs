//! Persistent bitmaps of the source: whether they can be copied to the target.

use virtsmith::image::{Error, Format, Image};

use super::super::failure::{Failure, Outcome};
use super::super::options::Given;
use super::super::wording;
use super::args::Args;

/// Refuses what cannot be copied, before anything is.
pub(super) fn check(
    args: &Args,
    sources: &[Image],
    (format, given): (Format, &Given),
) -> Outcome<()> {
    if !args.bitmaps {
        return Ok(());
    }
    if sources.len() > 1 {
        return Err(Failure::new("Copying bitmaps only possible with single source"));
    }
    if sources.iter().any(|source| source.format() == Format::Raw) {
        return Err(Failure::new("Source lacks bitmap support"));
    }
    let old = matches!(given.text("compat"), Some("v2" | "0.10"));
    if old || format == Format::Raw {
        return Err(Failure::new(format!("Format driver '{format}' does not support bitmaps")));
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

fn failed(error: &Error) -> Failure {
    Failure::new(wording::what(error))
}
