//! A block's sequences: literals, then bytes that were there before.

use super::bits::Backward;
use super::copy::{copy, repeat};
use super::fse::{self, Chances, State};

/// A symbol's first value and bits to add, by code; codes below `plain` stand for themselves plus `from`.
struct Values {
    from: u32,
    plain: u8,
    rest: &'static [(u32, u8)],
}

const LITERAL_LENGTHS: Values = Values {
    from: 0,
    plain: 16,
    rest: &[
        (16, 1),
        (18, 1),
        (20, 1),
        (22, 1),
        (24, 2),
        (28, 2),
        (32, 3),
        (40, 3),
        (48, 4),
        (64, 6),
        (128, 7),
        (256, 8),
        (512, 9),
        (1024, 10),
        (2048, 11),
        (4096, 12),
        (8192, 13),
        (16384, 14),
        (32768, 15),
        (65536, 16),
    ],
};

const MATCH_LENGTHS: Values = Values {
    from: 3,
    plain: 32,
    rest: &[
        (35, 1),
        (37, 1),
        (39, 1),
        (41, 1),
        (43, 2),
        (47, 2),
        (51, 3),
        (59, 3),
        (67, 4),
        (83, 4),
        (99, 5),
        (131, 7),
        (259, 8),
        (515, 9),
        (1027, 10),
        (2051, 11),
        (4099, 12),
        (8195, 13),
        (16387, 14),
        (32771, 15),
        (65539, 16),
    ],
};

/// A state of one of the three tables.
#[derive(Clone, Copy)]
struct Cell {
    value: u32,
    /// Bits to add to the value.
    extra: u8,
    /// Bits to add to the next state's base.
    bits: u8,
    next: u16,
}

/// One of the three tables.
struct Table {
    kind: Kind,
    log: u8,
    /// None: nothing to use again.
    cells: Vec<Cell>,
}

#[derive(Clone, Copy)]
enum Kind {
    Literals,
    Offsets,
    Matches,
}

impl Kind {
    /// How many symbols there are, and the largest table's logarithm.
    fn limits(self) -> (usize, u32) {
        match self {
            Kind::Literals => (36, 9),
            Kind::Offsets => (32, 8),
            Kind::Matches => (53, 9),
        }
    }

    fn usual(self) -> Chances<'static> {
        match self {
            Kind::Literals => Chances {
                log: 6,
                of: &[
                    4, 3, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 1, 1, 1, 2, 2, 2, 2, 2, 2, 2, 2, 2, 3,
                    2, 1, 1, 1, 1, 1, -1, -1, -1, -1,
                ],
            },
            Kind::Offsets => Chances {
                log: 5,
                of: &[
                    1, 1, 1, 1, 1, 1, 2, 2, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, -1, -1,
                    -1, -1, -1,
                ],
            },
            Kind::Matches => Chances {
                log: 6,
                of: &[
                    1, 4, 3, 2, 2, 2, 2, 2, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
                    1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, -1, -1, -1, -1, -1,
                    -1, -1,
                ],
            },
        }
    }

    fn cell(self, state: State) -> Option<Cell> {
        let values = match self {
            Kind::Offsets => {
                let value = 1_u32.checked_shl(state.symbol.into())?;
                return Some(Cell {
                    value,
                    extra: state.symbol,
                    bits: state.bits,
                    next: state.base,
                });
            }
            Kind::Literals => LITERAL_LENGTHS,
            Kind::Matches => MATCH_LENGTHS,
        };
        let (value, extra) = match state.symbol.checked_sub(values.plain) {
            None => (values.from + u32::from(state.symbol), 0),
            Some(code) => *values.rest.get(usize::from(code))?,
        };
        Some(Cell { value, extra, bits: state.bits, next: state.base })
    }
}

impl Table {
    fn new(kind: Kind) -> Table {
        Table { kind, log: 0, cells: Vec::new() }
    }

    /// Makes the table that a block asks for, and gives the rest behind its description.
    fn read<'p>(&mut self, mode: u8, packed: &'p [u8]) -> Option<&'p [u8]> {
        let kind = self.kind;
        let fill = |table: &mut Table, chances: &Chances<'_>| {
            table.log = u8::try_from(chances.log).ok()?;
            fse::fill(chances, &mut table.cells, |state| kind.cell(state))
        };
        match mode & 3 {
            0 => fill(self, &kind.usual()).map(|()| packed),
            1 => {
                let (symbol, rest) = packed.split_first()?;
                self.log = 0;
                self.cells.clear();
                self.cells.push(kind.cell(State { symbol: *symbol, bits: 0, base: 0 })?);
                Some(rest)
            }
            2 => {
                let mut room = [0; 64];
                let (chances, rest) = fse::chances(packed, kind.limits(), &mut room)?;
                fill(self, &chances).map(|()| rest)
            }
            _ => (!self.cells.is_empty()).then_some(packed),
        }
    }
}

/// What sequences of a frame's blocks have in common.
pub(super) struct Sequences {
    literals: Table,
    offsets: Table,
    matches: Table,
    /// The offsets that were used last.
    last: [usize; 3],
}

impl Sequences {
    pub(super) fn new() -> Sequences {
        Sequences {
            literals: Table::new(Kind::Literals),
            offsets: Table::new(Kind::Offsets),
            matches: Table::new(Kind::Matches),
            last: [1, 4, 8],
        }
    }

    /// Forgets what was before: a new frame begins.
    pub(super) fn forget(&mut self) {
        for table in [&mut self.literals, &mut self.offsets, &mut self.matches] {
            table.cells.clear();
        }
        self.last = [1, 4, 8];
    }

    /// Executes a block's sequences: writes into `out`, which begins with the
    /// frame, from `at` on; gives the end of what it wrote.
    ///
    /// There are `count` literals; what is behind them may be copied, but not used.
    pub(super) fn unpack(
        &mut self,
        packed: &[u8],
        (literals, count): (&[u8], usize),
        window: usize,
        out: &mut [u8],
        mut at: usize,
    ) -> Option<usize> {
        let (sequences, rest) = how_many(packed)?;
        let mut used = 0;
        if sequences > 0 {
            let (modes, rest) = rest.split_first()?;
            if modes & 3 != 0 {
                return None;
            }
            let rest = self.literals.read(modes >> 6, rest)?;
            let rest = self.offsets.read(modes >> 4, rest)?;
            let rest = self.matches.read(modes >> 2, rest)?;
            (used, at) = self.execute(rest, sequences, literals, window, (out, at))?;
        } else if !rest.is_empty() {
            return None;
        }
        let rest = literals.get(used..count)?;
        let end = at.checked_add(rest.len())?;
        out.get_mut(at..end)?.copy_from_slice(rest);
        Some(end)
    }

    fn execute(
        &mut self,
        packed: &[u8],
        sequences: usize,
        literals: &[u8],
        reach: usize,
        (out, mut at): (&mut [u8], usize),
    ) -> Option<(usize, usize)> {
        /// A window has so many bits at least.
        const WINDOW: usize = 57;
        /// What the three next states take at most.
        const STATES: usize = 9 + 9 + 8;
        let mut bits = Backward::new(packed)?;
        let mut literal = bits.read(self.literals.log);
        let mut offset = bits.read(self.offsets.log);
        let mut matched = bits.read(self.matches.log);
        let mut last = self.last;
        let mut used = 0;
        for left in (0..sequences).rev() {
            let literal_cell = self.literals.cells.get(literal)?;
            let offset_cell = self.offsets.cells.get(offset)?;
            let match_cell = self.matches.cells.get(matched)?;
            let mut window = bits.window();
            let distance = number(offset_cell.value) + window.take(offset_cell.extra);
            let length = number(match_cell.value) + window.take(match_cell.extra);
            if window.taken() + usize::from(literal_cell.extra) + STATES > WINDOW {
                bits.advance(&window);
                window = bits.window();
            }
            let plain = number(literal_cell.value) + window.take(literal_cell.extra);
            if left > 0 {
                literal = usize::from(literal_cell.next) + window.take(literal_cell.bits);
                matched = usize::from(match_cell.next) + window.take(match_cell.bits);
                offset = usize::from(offset_cell.next) + window.take(offset_cell.bits);
            }
            bits.advance(&window);

            let distance = real(&mut last, distance, plain == 0)?;
            copy(out, at, literals, used, plain)?;
            (used, at) = (used + plain, at + plain);
            if distance > reach {
                return None;
            }
            repeat(out, at, distance, length)?;
            at += length;
        }
        self.last = last;
        bits.is_at_end().then_some((used, at))
    }
}

/// An offset as it is meant: small ones are those used last.
#[inline(always)]
fn real(last: &mut [usize; 3], offset: usize, no_literals: bool) -> Option<usize> {
    let [first, second, third] = *last;
    if offset > 3 {
        *last = [offset - 3, first, second];
        return Some(offset - 3);
    }
    match offset + usize::from(no_literals) {
        1 => {}
        2 => *last = [second, first, third],
        3 => *last = [third, first, second],
        _ => *last = [first.checked_sub(1)?, first, second],
    }
    Some(last[0]).filter(|offset| *offset > 0)
}

/// How many sequences there are, and the rest behind that number.
fn how_many(packed: &[u8]) -> Option<(usize, &[u8])> {
    let (&first, rest) = packed.split_first()?;
    match first {
        0..128 => Some((first.into(), rest)),
        128..255 => {
            let (&second, rest) = rest.split_first()?;
            Some((usize::from(first - 128) << 8 | usize::from(second), rest))
        }
        255 => {
            let ([low, high], rest) = rest.split_first_chunk()?;
            Some((usize::from(u16::from_le_bytes([*low, *high])) + 0x7f00, rest))
        }
    }
}

/// Lengths and offsets of a table are small, or beyond all memory.
#[inline(always)]
fn number(value: u32) -> usize {
    usize::try_from(value).unwrap_or(usize::MAX)
}
