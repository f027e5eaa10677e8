//! Zstandard in pure Rust.

use std::cell::RefCell;
use std::io::{self, Read};

use ruzstd::decoding::{BlockDecodingStrategy, FrameDecoder};
use ruzstd::encoding::{CompressionLevel, compress};

use super::unzstd::Decoder;

thread_local! {
    static DECODER: RefCell<Decoder> = RefCell::new(Decoder::new());
}

pub(super) fn unpack(packed: &[u8], cluster: &mut [u8]) -> Option<()> {
    DECODER
        .with_borrow_mut(|decoder| decoder.unpack(packed, cluster))
        .or_else(|| unpack_any(packed, cluster))
}

/// Unpacks all that there may be in frames, slowly.
fn unpack_any(mut packed: &[u8], mut rest: &mut [u8]) -> Option<()> {
    while !rest.is_empty() {
        // A new decoder takes memory as it decodes, not as the frame's header claims.
        let filled = unpack_frame(&mut FrameDecoder::new(), &mut packed, rest)?;
        rest = rest.split_at_mut_checked(filled)?.1;
    }
    Some(())
}

/// Unpacks one frame, or as much of it as there is room for.
fn unpack_frame(decoder: &mut FrameDecoder, packed: &mut &[u8], room: &mut [u8]) -> Option<usize> {
    decoder.init(&mut *packed).ok()?;
    let mut filled = 0;
    loop {
        let rest = room.get_mut(filled..)?;
        let finished = decoder
            .decode_blocks(&mut *packed, BlockDecodingStrategy::UptoBytes(rest.len()))
            .ok()?;
        filled += decoder.read(rest).ok()?;
        if finished || filled == room.len() {
            return Some(filled);
        }
        if decoder.can_collect() == 0 && packed.is_empty() {
            return None;
        }
    }
}

/// Packs into `room`, and gives the length if it was enough.
pub(super) fn pack(cluster: &[u8], room: &mut [u8]) -> io::Result<Option<usize>> {
    let mut drain = Room { rest: room, used: 0, full: false };
    compress(cluster, &mut drain, CompressionLevel::Fastest);
    Ok(Some(drain.used).filter(|_| !drain.full))
}

/// Takes what fits, and remembers if there was more.
struct Room<'a> {
    rest: &'a mut [u8],
    used: usize,
    full: bool,
}

impl io::Write for Room<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match self.rest.get_mut(self.used..self.used + bytes.len()) {
            Some(place) => place.copy_from_slice(bytes),
            None => self.full = true,
        }
        if !self.full {
            self.used += bytes.len();
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
