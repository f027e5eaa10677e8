//! Copies that the system makes on its own: shared blocks, or none of ours in between.

use std::fs::File;

use rustix::fs::{copy_file_range, ioctl_ficlone};
use rustix::io::Errno;

use super::plan::Span;
use super::source::{Plain, Source};
use crate::image::Error;
use crate::image::storage::Storage;

/// Writes bytes at a place in the target.
type PutAt<'a> = &'a mut dyn FnMut(&[u8], u64) -> Result<(), Error>;

/// Makes `target` share all blocks of `source`; false where the file system cannot.
pub(super) fn share_all(source: &File, target: &File) -> bool {
    ioctl_ficlone(target, source).is_ok()
}

/// Copies part of the disk to `to` in the target; what the system cannot copy is read and given to `write`.
pub(super) fn copy_plain(
    source: &Source<'_>,
    span: Span,
    target: &dyn Storage,
    to: u64,
    write: PutAt<'_>,
) -> Result<(), Error> {
    let mut at = span.start;
    while at < span.end {
        let place = to + (at - span.start);
        let copied = match (source.plain(at, span.end)?, target.as_file()) {
            (Some(Plain { storage, host, length }), Some(target)) => {
                storage.as_file().map_or(0, |file| copy_range(file, host, target, place, length))
            }
            _ => 0,
        };
        at += match copied {
            0 => read_and_write(source, at, span.end, place, write)?,
            copied => copied,
        };
    }
    Ok(())
}

/// How many bytes the system copied, which may be none.
fn copy_range(from: &File, mut host: u64, to: &File, mut place: u64, length: u64) -> u64 {
    let mut left = length;
    while left > 0 {
        let count = usize::try_from(left).unwrap_or(usize::MAX);
        match copy_file_range(from, Some(&mut host), to, Some(&mut place), count) {
            Ok(0) => break,
            Ok(copied) => left = left.saturating_sub(copied as u64),
            Err(Errno::INTR) => {}
            Err(_) => break,
        }
    }
    length - left
}

fn read_and_write(
    source: &Source<'_>,
    start: u64,
    end: u64,
    place: u64,
    write: PutAt<'_>,
) -> Result<u64, Error> {
    const AT_ONCE: u64 = 64 << 10;
    let length = (end - start).min(AT_ONCE);
    let mut buffer = vec![0; usize::try_from(length).unwrap_or(0)];
    source.read(&mut buffer, start)?;
    write(&buffer, place)?;
    Ok(length)
}
