//! Bits in the two orders that the format has.

/// A stream that is read from its end, the highest bits first.
pub(super) struct Backward<'a> {
    bytes: &'a [u8],
    /// The first eight bytes: the last to be read.
    head: u64,
    /// How many bits are still to be read.
    left: usize,
    /// More was read than there is.
    short: bool,
}

impl<'a> Backward<'a> {
    /// Begins behind the highest bit that is set, which marks the end.
    pub(super) fn new(bytes: &'a [u8]) -> Option<Backward<'a>> {
        let last = bytes.last().filter(|last| **last != 0)?;
        let padding = usize::try_from(last.leading_zeros()).ok()? + 1;
        let mut head = [0; 8];
        head.iter_mut().zip(bytes).for_each(|(to, from)| *to = *from);
        let left = bytes.len() * 8 - padding;
        Some(Backward { bytes, head: u64::from_le_bytes(head), left, short: false })
    }

    /// The next bits, at least 57 of them, zeros behind the last.
    #[inline(always)]
    pub(super) fn window(&self) -> Window {
        if self.left < 64 {
            return Window((self.head << 1) << (63 - self.left), 0);
        }
        let start = self.left.div_ceil(8) - 8;
        let word = self.bytes.get(start..).and_then(|bytes| bytes.first_chunk());
        let word = word.map_or(0, |word| u64::from_le_bytes(*word));
        Window(word << (start * 8 + 64 - self.left), 0)
    }

    /// Leaves behind what was taken from a window.
    #[inline(always)]
    pub(super) fn advance(&mut self, window: &Window) {
        self.short |= self.left < window.1;
        self.left = self.left.saturating_sub(window.1);
    }

    /// The next bits, at most 57.
    pub(super) fn read(&mut self, count: u8) -> usize {
        let mut window = self.window();
        let bits = window.take(count);
        self.advance(&window);
        bits
    }

    /// Whether more was read than there is.
    pub(super) fn is_short(&self) -> bool {
        self.short
    }

    /// Whether all was read, and no more.
    pub(super) fn is_at_end(&self) -> bool {
        self.left == 0 && !self.short
    }
}

/// Some bits of a stream, in a register, and how many were taken.
pub(super) struct Window(u64, usize);

impl Window {
    /// The next bits, at most 63.
    #[inline(always)]
    pub(super) fn take(&mut self, count: u8) -> usize {
        let count = count & 63;
        let bits = (self.0 >> 1) >> (63 - count);
        self.skip(count);
        small(bits)
    }

    /// The next bits, which stay; from 1 to 64.
    #[inline(always)]
    pub(super) fn peek(&self, count: u8) -> usize {
        small(self.0 >> (64_u8.wrapping_sub(count) & 63))
    }

    #[inline(always)]
    pub(super) fn skip(&mut self, count: u8) {
        self.0 <<= count & 63;
        self.1 += usize::from(count);
    }

    /// How many bits were taken.
    #[inline(always)]
    pub(super) fn taken(&self) -> usize {
        self.1
    }
}

/// A few bits as a number; on narrow systems offsets beyond memory stay beyond it.
#[inline(always)]
fn small(bits: u64) -> usize {
    usize::try_from(bits).unwrap_or(usize::MAX)
}

/// Bits from the start on, the lowest first.
pub(super) struct Forward<'a> {
    bytes: &'a [u8],
    /// How many were read.
    at: usize,
}

impl<'a> Forward<'a> {
    pub(super) fn new(bytes: &'a [u8]) -> Forward<'a> {
        Forward { bytes, at: 0 }
    }

    /// The next bits, at most 16, zeros behind the last; they stay.
    pub(super) fn peek(&self, count: u32) -> u32 {
        let byte = |number| u32::from(self.bytes.get(self.at / 8 + number).copied().unwrap_or(0));
        let word = byte(0) | byte(1) << 8 | byte(2) << 16;
        (word >> (self.at % 8)) & ((1 << count) - 1)
    }

    pub(super) fn skip(&mut self, count: u32) -> Option<()> {
        self.at += usize::try_from(count).ok()?;
        (self.at <= self.bytes.len() * 8).then_some(())
    }

    pub(super) fn read(&mut self, count: u32) -> Option<u32> {
        let bits = self.peek(count);
        self.skip(count).map(|()| bits)
    }

    /// The bytes behind the one that was begun.
    pub(super) fn rest(&self) -> &'a [u8] {
        self.bytes.get(self.at.div_ceil(8)..).unwrap_or_default()
    }
}
