//! Zstandard by its C library.

use std::cell::RefCell;
use std::io;

use zstd::zstd_safe::{CCtx, DCtx, find_frame_compressed_size, get_error_name};

/// What QEMU packs with, so that sizes are alike.
const LEVEL: i32 = 3;

thread_local! {
    static DECODER: RefCell<DCtx<'static>> = RefCell::new(DCtx::create());
    static ENCODER: RefCell<CCtx<'static>> = RefCell::new(CCtx::create());
}

pub(super) fn unpack(mut packed: &[u8], mut rest: &mut [u8]) -> Option<()> {
    while !rest.is_empty() {
        let length = find_frame_compressed_size(packed).ok()?;
        let (frame, behind) = packed.split_at_checked(length)?;
        let filled =
            DECODER.with_borrow_mut(|decoder| decoder.decompress(&mut *rest, frame)).ok()?;
        rest = rest.split_at_mut_checked(filled)?.1;
        packed = behind;
    }
    Some(())
}

/// Packs into `room`, and gives the length if it was enough.
pub(super) fn pack(cluster: &[u8], room: &mut [u8]) -> io::Result<Option<usize>> {
    const NO_ROOM: &str = "Destination buffer is too small";
    ENCODER.with_borrow_mut(|encoder| match encoder.compress(room, cluster, LEVEL) {
        Ok(length) => Ok(Some(length)),
        Err(code) if get_error_name(code) == NO_ROOM => Ok(None),
        Err(code) => Err(io::Error::other(get_error_name(code))),
    })
}
