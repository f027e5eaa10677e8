//! Zstandard, as far as clusters need it: frames in memory, unpacked in place.
//!
//! The format is that of RFC 8878. A cluster is in memory whole, so bytes are
//! copied from where they were before, and nothing is kept twice. Frames with a
//! dictionary or a checksum are left to others.

mod bits;
mod copy;
mod fse;
mod huffman;
mod literals;
mod sequences;

use self::huffman::Codes;
use self::literals::Literals;
use self::sequences::Sequences;

/// The most that a block unpacks to.
const BLOCK: usize = 128 << 10;

/// Copies may read so much behind the literals.
const BEHIND: usize = 16;

/// Tables and buffers, used again for one frame after the other.
pub(super) struct Decoder {
    codes: Codes,
    sequences: Sequences,
    literals: Vec<u8>,
}

impl Decoder {
    pub(super) fn new() -> Decoder {
        Decoder {
            codes: Codes::new(),
            sequences: Sequences::new(),
            literals: vec![0; BLOCK + BEHIND],
        }
    }

    /// Fills `out` with what frames hold; none when they hold less, or are damaged or special.
    pub(super) fn unpack(&mut self, mut packed: &[u8], out: &mut [u8]) -> Option<()> {
        let mut at = 0;
        while at < out.len() {
            let filled;
            (filled, packed) = self.frame(packed, out.get_mut(at..)?)?;
            at += filled;
        }
        Some(())
    }

    /// Unpacks a frame to the start of `out`; how much it was, and the rest behind it.
    fn frame<'p>(&mut self, packed: &'p [u8], out: &mut [u8]) -> Option<(usize, &'p [u8])> {
        let (header, mut packed) = header(packed)?;
        let window = usize::try_from(header.window).unwrap_or(usize::MAX);
        let most = window.min(BLOCK);
        self.codes.forget();
        self.sequences.forget();
        let mut at = 0;
        loop {
            let ([a, b, c], rest) = packed.split_first_chunk()?;
            let head = u32::from_le_bytes([*a, *b, *c, 0]);
            let size = usize::try_from(head >> 3).ok()?;
            let end;
            (end, packed) = match head >> 1 & 3 {
                0 => {
                    let (block, rest) = rest.split_at_checked(size)?;
                    out.get_mut(at..at + size)?.copy_from_slice(block);
                    (at + size, rest)
                }
                1 => {
                    let (byte, rest) = rest.split_first()?;
                    out.get_mut(at..at + size)?.fill(*byte);
                    (at + size, rest)
                }
                2 => {
                    let (block, rest) = rest.split_at_checked(size)?;
                    (self.block(block, window, out, at)?, rest)
                }
                _ => return None,
            };
            if end - at > most {
                return None;
            }
            at = end;
            if head & 1 != 0 {
                let right = header.size.is_none_or(|size| usize::try_from(size) == Ok(at));
                return right.then_some((at, packed));
            }
        }
    }

    fn block(&mut self, packed: &[u8], window: usize, out: &mut [u8], at: usize) -> Option<usize> {
        let (literals, rest) = literals::read(&mut self.codes, &mut self.literals, packed)?;
        let (literals, count) = match literals {
            Literals::Plain(bytes) => (bytes, bytes.len()),
            Literals::Buffered(count) => (&*self.literals, count),
        };
        self.sequences.unpack(rest, (literals, count), window, out, at)
    }
}

/// What a frame's header says.
struct Header {
    /// The frame's content, if it says so.
    size: Option<u64>,
    /// How far back offsets reach, and the most that a block unpacks to.
    window: u64,
}

/// Reads a frame's header, and gives the rest behind it.
fn header(packed: &[u8]) -> Option<(Header, &[u8])> {
    const MAGIC: [u8; 4] = 0xfd2f_b528_u32.to_le_bytes();
    let (&descriptor, rest) = packed.strip_prefix(&MAGIC)?.split_first()?;
    let (reserved, checksum, dictionary) = (descriptor & 8, descriptor & 4, descriptor & 3);
    if reserved | checksum | dictionary != 0 {
        return None;
    }
    let single = descriptor & 1 << 5 != 0;
    let (window, rest) = rest.split_at_checked(usize::from(!single))?;
    let (length, least) = match descriptor >> 6 {
        0 => (usize::from(single), 0),
        1 => (2, 256),
        2 => (4, 0),
        _ => (8, 0),
    };
    let (size, rest) = rest.split_at_checked(length)?;
    let size = (length > 0).then(|| little_endian(size).saturating_add(least));
    let window = match window.first() {
        // An exponent above 1 KiB, and eighths to add.
        Some(window) => {
            let base = 1 << (10 + (window >> 3));
            base + base / 8 * u64::from(window & 7)
        }
        None => size?,
    };
    Some((Header { size, window }, rest))
}

fn little_endian(bytes: &[u8]) -> u64 {
    bytes.iter().rev().fold(0, |number, byte| number << 8 | u64::from(*byte))
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use proptest::prelude::*;

    use super::*;

    /// What zstd's own library makes of bytes.
    fn pack(bytes: &[u8], level: i32, sized: bool) -> Vec<u8> {
        let mut packer = zstd::bulk::Compressor::new(level).unwrap();
        packer.include_contentsize(sized).unwrap();
        packer.compress(bytes).unwrap()
    }

    fn unpack(packed: &[u8], size: usize) -> Option<Vec<u8>> {
        let mut out = vec![0xee; size];
        Decoder::new().unpack(packed, &mut out).map(|()| out)
    }

    /// Bytes with words that come again, at all distances, among others that do not.
    fn text(seed: u64, size: usize) -> Vec<u8> {
        let mut state = seed | 1;
        let mut next = move || {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            usize::try_from(state >> 33).unwrap()
        };
        let mut bytes: Vec<u8> = vec![b' '];
        while bytes.len() < size {
            let length = 1 + next() % (1 << (next() % 9));
            match next() % 4 {
                0 => bytes.extend((0..length % 30).map(|_| next().to_le_bytes()[0])),
                1 => bytes.extend(
                    (0..length).map(|_| b'a' + (next() % (1 + next() % 26)).to_le_bytes()[0]),
                ),
                _ => {
                    let from = next() % bytes.len();
                    (from..from + length).for_each(|at| bytes.push(bytes[at]));
                }
            }
        }
        bytes.truncate(size);
        bytes
    }

    #[test]
    fn unpacks_what_the_library_packs_at_every_level() {
        for level in [-7, -1, 1, 2, 3, 5, 7, 9, 13, 16, 19] {
            for size in [0, 1, 15, 512, 4096, 65536, 131_073, 1 << 20] {
                let bytes = text(size as u64, size);
                for sized in [true, false] {
                    let mut packed = pack(&bytes, level, sized);
                    packed.extend([0xaa; 100]);
                    assert!(unpack(&packed, size).unwrap() == bytes, "{level} {size} {sized}");
                }
            }
        }
    }

    #[test]
    fn unpacks_frames_in_a_row_and_only_to_the_end() {
        let (first, second) = (text(1, 5000), text(2, 3192));
        let packed = [pack(&first, 3, true), pack(&second, 3, false)].concat();
        let both = [first, second].concat();
        assert_eq!(unpack(&packed, both.len()).unwrap(), both);
        assert_eq!(unpack(&packed, both.len() + 1), None);
        assert_eq!(unpack(&packed, both.len() - 1), None);
    }

    #[test]
    fn refuses_every_frame_that_is_cut_off() {
        let bytes = text(3, 20_000);
        let packed = pack(&bytes, 3, true);
        for length in 0..packed.len() {
            assert_eq!(unpack(&packed[..length], bytes.len()), None, "{length}");
        }
    }

    proptest! {
        #[test]
        fn finds_in_damaged_frames_what_the_library_finds(
            seed: u64, size in 1_usize..70_000, level in -5..12,
            damage in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..4),
        ) {
            let mut packed = pack(&text(seed, size), level, seed & 2 == 0);
            for (place, byte) in damage {
                let near = packed.len().min(if seed & 4 == 0 { 64 } else { usize::MAX });
                packed[place.index(near)] = byte;
            }
            let ours = unpack(&packed, size);
            let mut theirs = vec![0; size];
            let read = zstd::stream::read::Decoder::new(&*packed)
                .and_then(|mut reader| reader.read_exact(&mut theirs));
            if let (Some(ours), Ok(())) = (ours, read) {
                prop_assert!(ours == theirs);
            }
        }

        #[test]
        fn any_bytes_are_unpacked_or_refused(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
            let frame = [&[0x28, 0xb5, 0x2f, 0xfd, 0x00, 0x38][..], &bytes].concat();
            let _ = unpack(&frame, 4096);
        }
    }
}
