//! What all fuzz targets have in common: a limit on memory, and short ways to say things.

use std::alloc::System;

use bytes::Bytes;
use cap::Cap;
use virtsmith::protocol::{ProcedureInfo, Program};

pub use libfuzzer_sys::fuzz_target;

/// The most that a target may hold at once. Without a sanitizer libFuzzer sees memory only when
/// it is touched; this sees what is asked for.
const MEMORY_MAX: usize = 96 << 20;

#[global_allocator]
static ALLOCATOR: Cap<System> = Cap::new(System, MEMORY_MAX);

/// Every procedure and event, in an order that does not change from run to run.
pub fn procedures() -> Vec<&'static ProcedureInfo> {
    Program::ALL.into_iter().flat_map(Program::procedures).copied().collect()
}

/// Takes the first two bytes for a choice among `of`.
pub fn choose<'a, T>(data: &'a [u8], of: &'a [T]) -> Option<(&'a T, &'a [u8])> {
    let (word, rest) = data.split_first_chunk::<2>()?;
    Some((of.get(usize::from(u16::from_be_bytes(*word)) % of.len())?, rest))
}

/// The reverse of [`choose`].
pub fn chosen(index: usize, rest: &[u8]) -> Vec<u8> {
    let word = u16::try_from(index).expect("there are fewer than 65,536");
    [&word.to_be_bytes(), rest].concat()
}

/// Cuts data into pieces whose lengths its first bytes give; the last piece is the rest.
pub fn pieces(data: &[u8]) -> Vec<&[u8]> {
    let Some((&count, rest)) = data.split_first() else { return Vec::new() };
    let (lengths, mut rest) = rest.split_at(usize::from(count % 16).min(rest.len()));
    let mut pieces = Vec::new();
    for &length in lengths {
        let (piece, after) = rest.split_at(usize::from(length).min(rest.len()));
        pieces.push(piece);
        rest = after;
    }
    pieces.push(rest);
    pieces
}

/// Bytes of one's own, for decoders that share memory with their input.
pub fn bytes(data: &[u8]) -> Bytes {
    Bytes::copy_from_slice(data)
}
