//! Copies of few bytes, which most are.

/// So much is copied at once where there is room: calls for exact lengths cost more.
const AT_ONCE: usize = 16;

/// Copies `length` bytes of `from` to a place in `out`; none when either is too short.
#[inline(always)]
pub(super) fn copy(
    out: &mut [u8],
    at: usize,
    from: &[u8],
    start: usize,
    length: usize,
) -> Option<()> {
    let (source, target) = (from.get(start..)?, out.get_mut(at..)?);
    if length <= AT_ONCE
        && let (Some(target), Some(source)) =
            (target.first_chunk_mut::<AT_ONCE>(), source.first_chunk())
    {
        *target = *source;
        return Some(());
    }
    target.get_mut(..length)?.copy_from_slice(source.get(..length)?);
    Some(())
}

/// Copies `length` bytes that begin `offset` bytes before a place in `out` there; they may overlap.
#[inline(always)]
pub(super) fn repeat(out: &mut [u8], at: usize, offset: usize, length: usize) -> Option<()> {
    let from = at.checked_sub(offset)?;
    if offset >= AT_ONCE && out.len() - at >= length.checked_add(AT_ONCE)? {
        let mut done = 0;
        while done < length {
            let chunk: [u8; AT_ONCE] = *out.get(from + done..)?.first_chunk()?;
            *out.get_mut(at + done..)?.first_chunk_mut()? = chunk;
            done += AT_ONCE;
        }
        return Some(());
    }
    repeat_exactly(out, at, from, length)
}

#[inline(never)]
fn repeat_exactly(out: &mut [u8], at: usize, from: usize, length: usize) -> Option<()> {
    let end = at.checked_add(length).filter(|end| *end <= out.len())?;
    let mut at = at;
    if from == at {
        return None;
    }
    while at < end {
        // All from the start on is one pattern, again and again.
        let count = (at - from).min(end - at);
        out.copy_within(from..from + count, at);
        at += count;
    }
    Some(())
}
