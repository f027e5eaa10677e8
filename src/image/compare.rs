//! Comparing what two images show the guest.

use std::mem::{Discriminant, discriminant};

use super::{Control, Error, ExtentKind, Image};

/// How two images differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Comparison {
    /// The guest sees the same; where one disk is longer, that part is zeros.
    Identical,
    /// The first byte that differs.
    Differs(u64),
    /// The sizes differ, and the caller asked for that to count.
    SizesDiffer,
    /// From here on one image is allocated otherwise than the other, and the caller asked for that to count.
    AllocationDiffers(u64),
}

const AT_ONCE: u64 = 1 << 20;

/// Compares two images byte by byte; what both say is zeros is not read.
///
/// With `strict`, sizes and what is allocated must be equal, too.
///
/// # Errors
/// One of them cannot be read, or [`Cancelled`](super::ErrorKind::Cancelled).
pub fn compare(
    one: &Image,
    two: &Image,
    strict: bool,
    control: &Control<'_>,
) -> Result<Comparison, Error> {
    let (short, long) = if one.size()? <= two.size()? { (one, two) } else { (two, one) };
    let (shared, total) = (short.size()?.bytes(), long.size()?.bytes());
    if strict && shared != total {
        return Ok(Comparison::SizesDiffer);
    }
    let mut at = 0;
    while at < shared {
        control.step(at, total)?;
        if strict && status(one, at)? != status(two, at)? {
            return Ok(Comparison::AllocationDiffers(at));
        }
        let (length, same) = step(short, long, at, shared)?;
        if let Some(place) = same {
            return Ok(Comparison::Differs(place));
        }
        at += length;
    }
    while at < total {
        control.step(at, total)?;
        let (length, zero) = zeros(long, at, total - at)?;
        if let Some(place) = first_other(long, at, length, zero)? {
            return Ok(Comparison::Differs(place));
        }
        at += length;
    }
    control.step(total, total)?;
    Ok(Comparison::Identical)
}

/// What kind of extent is at an offset, and whether it is allocated.
fn status(image: &Image, at: u64) -> Result<Option<(Discriminant<ExtentKind>, bool)>, Error> {
    let extent = image.map(at, 1).next().transpose()?;
    Ok(extent.map(|extent| (discriminant(&extent.kind), extent.present)))
}

/// Compares from `at` on; how far, and the first byte that differs.
fn step(one: &Image, two: &Image, at: u64, end: u64) -> Result<(u64, Option<u64>), Error> {
    let (first, first_zero) = zeros(one, at, end - at)?;
    let (second, second_zero) = zeros(two, at, end - at)?;
    let length = first.min(second);
    if first_zero && second_zero {
        return Ok((length, None));
    }
    let length = length.min(AT_ONCE);
    let (ours, theirs) = (read(one, at, length)?, read(two, at, length)?);
    let place = ours.iter().zip(&theirs).position(|(ours, theirs)| ours != theirs);
    Ok((length, place.map(|place| at + place as u64)))
}

/// How far one extent goes, and whether it is zeros.
fn zeros(image: &Image, at: u64, limit: u64) -> Result<(u64, bool), Error> {
    match image.map(at, limit).next().transpose()? {
        Some(extent) => Ok((extent.length, extent.kind == ExtentKind::Zero)),
        None => Ok((limit, true)),
    }
}

fn first_other(image: &Image, start: u64, length: u64, zero: bool) -> Result<Option<u64>, Error> {
    let end = if zero { start } else { start + length };
    let mut at = start;
    while at < end {
        let bytes = read(image, at, (end - at).min(AT_ONCE))?;
        if let Some(place) = bytes.iter().position(|byte| *byte != 0) {
            return Ok(Some(at + place as u64));
        }
        at += bytes.len() as u64;
    }
    Ok(None)
}

fn read(image: &Image, at: u64, length: u64) -> Result<Vec<u8>, Error> {
    let mut bytes = vec![0; usize::try_from(length).unwrap_or(0)];
    image.read_at(&mut bytes, at)?;
    Ok(bytes)
}
