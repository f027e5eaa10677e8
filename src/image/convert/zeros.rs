//! Finding zeros in data that was read.

use std::ops::Range;

/// What is looked at as one: holes in files are no finer on most file systems.
const BLOCK: usize = 4096;

/// Whether all bytes are zero.
pub(super) fn is_zero(bytes: &[u8]) -> bool {
    // Most data differs at once, and most of the rest in its first words.
    let (head, rest) = bytes.split_at(bytes.len().min(64));
    if head.iter().any(|byte| *byte != 0) {
        return false;
    }
    let (words, tail) = rest.as_chunks::<64>();
    words.iter().all(|word| word.iter().fold(0, |all, byte| all | byte) == 0)
        && tail.iter().all(|byte| *byte == 0)
}

/// The parts of `bytes` to write, with zeros of at least `sparse` bytes left out.
pub(super) fn data_runs(bytes: &[u8], sparse: u64) -> Vec<Range<usize>> {
    let sparse = usize::try_from(sparse).unwrap_or(usize::MAX);
    if sparse == 0 {
        return std::iter::once(0..bytes.len()).collect();
    }
    let mut runs: Vec<Range<usize>> = Vec::new();
    let mut start = 0;
    for block in bytes.chunks(BLOCK.min(sparse)) {
        let end = start + block.len();
        if !is_zero(block) {
            match runs.last_mut() {
                Some(last) if start - last.end < sparse => last.end = end,
                _ => runs.push(start..end),
            }
        }
        start = end;
    }
    runs
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn one_byte_anywhere_is_seen() {
        for length in [0, 1, 63, 64, 65, 128, 4096, 5000] {
            let mut bytes = vec![0; length];
            assert!(is_zero(&bytes), "{length}");
            for at in 0..length {
                bytes[at] = 1;
                assert!(!is_zero(&bytes), "{at} of {length}");
                bytes[at] = 0;
            }
        }
    }

    proptest! {
        #[test]
        fn what_is_left_out_is_zero_and_long_enough(
            blocks in proptest::collection::vec(0..3_u8, 0..40), sparse in 0..20_000_u64,
        ) {
            let bytes = blocks.iter().flat_map(|byte| vec![byte / 2; 1500]).collect::<Vec<_>>();
            let mut at = 0;
            for run in data_runs(&bytes, sparse) {
                prop_assert!(is_zero(&bytes[at..run.start]));
                prop_assert!(at == 0 || (run.start - at) as u64 >= sparse);
                at = run.end;
            }
            prop_assert!(is_zero(&bytes[at..]));
        }
    }
}
