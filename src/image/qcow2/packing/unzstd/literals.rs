//! A block's literals.

use super::huffman::Codes;
use super::{BLOCK, little_endian};

/// Literals of a block: a part of what is packed, or of the buffer.
pub(super) enum Literals<'p> {
    Plain(&'p [u8]),
    Buffered(usize),
}

/// Reads a block's literals, and gives the rest behind them.
pub(super) fn read<'p>(
    codes: &mut Codes,
    buffer: &mut [u8],
    packed: &'p [u8],
) -> Option<(Literals<'p>, &'p [u8])> {
    let head = *packed.first()?;
    match head & 3 {
        0 => {
            let (size, rest) = plain_size(packed)?;
            let (bytes, rest) = rest.split_at_checked(size)?;
            Some((Literals::Plain(bytes), rest))
        }
        1 => {
            let (size, rest) = plain_size(packed)?;
            let (byte, rest) = rest.split_first()?;
            buffer.get_mut(..size)?.fill(*byte);
            Some((Literals::Buffered(size), rest))
        }
        kind => {
            let (four, size, length, rest) = packed_sizes(packed)?;
            let (mut section, rest) = rest.split_at_checked(length)?;
            if kind == 2 {
                section = codes.read(section)?;
            }
            codes.unpack(section, four, buffer.get_mut(..size)?)?;
            Some((Literals::Buffered(size), rest))
        }
    }
}

/// The size of literals that are there as they are, or once for all.
fn plain_size(packed: &[u8]) -> Option<(usize, &[u8])> {
    let (length, shift) = match packed.first()? >> 2 & 3 {
        1 => (2, 4),
        3 => (3, 4),
        _ => (1, 3),
    };
    let (head, rest) = packed.split_at_checked(length)?;
    let head = little_endian(head);
    Some((usize::try_from(head >> shift).ok().filter(|size| *size <= BLOCK)?, rest))
}

/// Whether there are four streams, the size of the literals, and of what they are packed in.
fn packed_sizes(packed: &[u8]) -> Option<(bool, usize, usize, &[u8])> {
    let (four, length, bits) = match packed.first()? >> 2 & 3 {
        0 => (false, 3, 10),
        1 => (true, 3, 10),
        2 => (true, 4, 14),
        _ => (true, 5, 18),
    };
    let (head, rest) = packed.split_at_checked(length)?;
    let head = little_endian(head);
    let part = |at: u32| usize::try_from(head >> at & ((1 << bits) - 1)).ok();
    Some((four, part(4).filter(|size| *size <= BLOCK)?, part(4 + bits)?, rest))
}
