//! Huffman codes of literals.

use super::bits::{Backward, Window};
use super::fse;

/// The longest code, in bits.
const LONGEST: u8 = 11;

/// What bits stand for: a byte, and in the high half the length of its code.
pub(super) struct Codes {
    /// Only the first `1 << log` are used.
    cells: [u16; 1 << LONGEST],
    log: u8,
    weights: Vec<u8>,
    states: Vec<fse::State>,
}

impl Codes {
    pub(super) fn new() -> Codes {
        Codes { cells: [0; 1 << LONGEST], log: 0, weights: Vec::new(), states: Vec::new() }
    }

    /// Forgets the codes: the next literals must bring their own.
    pub(super) fn forget(&mut self) {
        self.log = 0;
    }

    /// Reads codes, and gives the rest behind them.
    pub(super) fn read<'p>(&mut self, packed: &'p [u8]) -> Option<&'p [u8]> {
        self.log = 0;
        let (&head, rest) = packed.split_first()?;
        self.weights.clear();
        let rest = match head.checked_sub(127) {
            None => {
                let (weights, rest) = rest.split_at_checked(usize::from(head))?;
                let mut room = [0; 64];
                let (chances, bits) = fse::chances(weights, (64, 6), &mut room)?;
                fse::fill(&chances, &mut self.states, Some)?;
                fse::in_turn(&self.states, chances.log, bits, &mut self.weights)?;
                rest
            }
            Some(count) => {
                let (weights, rest) = rest.split_at_checked(usize::from(count.div_ceil(2)))?;
                self.weights.extend(weights.iter().flat_map(|two| [two >> 4, two & 15]));
                self.weights.truncate(usize::from(count));
                rest
            }
        };
        self.assign()?;
        Some(rest)
    }

    /// Makes codes of the weights; the last symbol's is what is missing.
    fn assign(&mut self) -> Option<()> {
        let share = |weight: u8| if weight == 0 { 0 } else { 1_u32 << (weight - 1) };
        if self.weights.iter().any(|weight| *weight > LONGEST + 1) {
            return None;
        }
        let sum: u32 = self.weights.iter().map(|weight| share(*weight)).sum();
        let log = u8::try_from(sum.checked_ilog2()?).ok()? + 1;
        let missing = (1 << log) - sum;
        if log > LONGEST || !missing.is_power_of_two() {
            return None;
        }
        self.weights.push(u8::try_from(missing.ilog2()).ok()? + 1);
        let mut at = 0;
        for weight in 1..=log {
            let length = usize::try_from(share(weight)).ok()?;
            let code = u16::from(log + 1 - weight) << 8;
            for (symbol, _) in self.weights.iter().enumerate().filter(|(_, is)| **is == weight) {
                let cell = code | u16::try_from(symbol).ok()?;
                self.cells.get_mut(at..at + length)?.fill(cell);
                at += length;
            }
        }
        self.log = log;
        Some(())
    }

    /// Fills `out` from one stream, or from four of which each makes a quarter.
    pub(super) fn unpack(&self, packed: &[u8], four: bool, out: &mut [u8]) -> Option<()> {
        if self.log == 0 {
            return None;
        }
        if four {
            return self.unpack_four(packed, out);
        }
        let mut stream = Backward::new(packed)?;
        let (rounds, rest) = out.as_chunks_mut();
        rounds.iter_mut().for_each(|round| self.round(&mut stream, round));
        self.finish(stream, rest)
    }

    fn unpack_four(&self, packed: &[u8], out: &mut [u8]) -> Option<()> {
        let ([a, b, c], d) = sizes(packed)?;
        let (a, rest) = d.split_at_checked(a)?;
        let (b, rest) = rest.split_at_checked(b)?;
        let (c, d) = rest.split_at_checked(c)?;
        let (mut a, mut b) = (Backward::new(a)?, Backward::new(b)?);
        let (mut c, mut d) = (Backward::new(c)?, Backward::new(d)?);

        let quarter = out.len().div_ceil(4);
        let (to_a, rest) = out.split_at_mut_checked(quarter)?;
        let (to_b, rest) = rest.split_at_mut_checked(quarter)?;
        let (to_c, to_d) = rest.split_at_mut_checked(quarter)?;
        // Side by side they keep the processor busier than one behind the other.
        let done = to_d.len() - to_d.len() % ROUND;
        let ((to_a, rest_a), (to_b, rest_b)) = (split(to_a, done)?, split(to_b, done)?);
        let ((to_c, rest_c), (to_d, rest_d)) = (split(to_c, done)?, split(to_d, done)?);
        for (((to_a, to_b), to_c), to_d) in to_a.iter_mut().zip(to_b).zip(to_c).zip(to_d) {
            self.round(&mut a, to_a);
            self.round(&mut b, to_b);
            self.round(&mut c, to_c);
            self.round(&mut d, to_d);
        }
        self.finish(a, rest_a)?;
        self.finish(b, rest_b)?;
        self.finish(c, rest_c)?;
        self.finish(d, rest_d)
    }

    #[inline(always)]
    fn round(&self, stream: &mut Backward<'_>, to: &mut [u8; ROUND]) {
        let mut window = stream.window();
        for byte in to {
            *byte = self.next(&mut window);
        }
        stream.advance(&window);
    }

    #[inline(always)]
    fn next(&self, window: &mut Window) -> u8 {
        let at = window.peek(self.log) & (self.cells.len() - 1);
        let [symbol, bits] = self.cells.get(at).map_or([0; 2], |cell| cell.to_le_bytes());
        window.skip(bits);
        symbol
    }

    /// Reads the last bytes; the stream must end with them.
    fn finish(&self, mut stream: Backward<'_>, rest: &mut [u8]) -> Option<()> {
        for byte in rest {
            let mut window = stream.window();
            *byte = self.next(&mut window);
            stream.advance(&window);
        }
        stream.is_at_end().then_some(())
    }
}

/// So many codes are in a window, however long they are.
const ROUND: usize = 5;

fn split(out: &mut [u8], at: usize) -> Option<(&mut [[u8; ROUND]], &mut [u8])> {
    let (rounds, rest) = out.split_at_mut_checked(at)?;
    Some((rounds.as_chunks_mut().0, rest))
}

/// The sizes of three streams, and the streams themselves with the fourth.
fn sizes(packed: &[u8]) -> Option<([usize; 3], &[u8])> {
    let ([a0, a1, b0, b1, c0, c1], rest) = packed.split_first_chunk()?;
    let size = |low: &u8, high: &u8| usize::from(u16::from_le_bytes([*low, *high]));
    Some(([size(a0, a1), size(b0, b1), size(c0, c1)], rest))
}
