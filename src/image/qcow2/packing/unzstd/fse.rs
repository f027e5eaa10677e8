//! Finite state entropy: tables of states, and how they are described.

use super::bits::{Backward, Forward};

/// The largest table that the format has, by its logarithm.
const LARGEST: u32 = 9;

/// What a state stands for, and how the next one is found.
#[derive(Clone, Copy)]
pub(super) struct State {
    pub(super) symbol: u8,
    /// How many bits are added to `base`.
    pub(super) bits: u8,
    pub(super) base: u16,
}

/// Chances of symbols: how many states each has; -1 for less than one.
pub(super) struct Chances<'a> {
    pub(super) of: &'a [i16],
    /// The number of states, by its logarithm.
    pub(super) log: u32,
}

/// Room for chances of all symbols that there can be.
pub(super) type Room = [i16; 64];

/// Reads chances of symbols below `most`, and gives the rest behind them.
pub(super) fn chances<'p, 'r>(
    packed: &'p [u8],
    (most, largest): (usize, u32),
    room: &'r mut Room,
) -> Option<(Chances<'r>, &'p [u8])> {
    let mut bits = Forward::new(packed);
    let log = bits.read(4)? + 5;
    if log > largest.min(LARGEST) {
        return None;
    }
    let (mut left, mut count) = (1_u32 << log, 0);
    while left > 0 {
        let chance = chance(&mut bits, left)?;
        *room.get_mut(count).filter(|_| count < most)? = chance;
        count += 1;
        left = left.checked_sub(u32::from(chance.unsigned_abs()))?;
        // After a symbol without states: how many more have none.
        let mut more = if chance == 0 { 3 } else { 0 };
        while more == 3 {
            more = bits.read(2)?;
            for _ in 0..more {
                *room.get_mut(count).filter(|_| count < most)? = 0;
                count += 1;
            }
        }
    }
    Some((Chances { of: room.get(..count)?, log }, bits.rest()))
}

/// Reads a chance, which takes as many bits as what is left to give asks for.
fn chance(bits: &mut Forward<'_>, left: u32) -> Option<i16> {
    let width = u32::BITS - (left + 1).leading_zeros();
    let value = bits.peek(width);
    let half = (1 << (width - 1)) - 1;
    let spare = (1 << width) - 2 - left;
    let value = if value & half < spare {
        bits.skip(width - 1)?;
        value & half
    } else {
        bits.skip(width)?;
        if value > half { value - spare } else { value }
    };
    i16::try_from(value).ok().map(|value| value - 1)
}

/// Fills a table with the states that chances come to, each as `make` says.
pub(super) fn fill<T>(
    chances: &Chances<'_>,
    table: &mut Vec<T>,
    make: impl Fn(State) -> Option<T>,
) -> Option<()> {
    let size = 1_usize << chances.log;
    let mut symbols = [0_u8; 1 << LARGEST];
    let symbols = symbols.get_mut(..size)?;
    let mut next = spread(chances, symbols)?;
    table.clear();
    for symbol in symbols {
        let number = next.get_mut(usize::from(*symbol))?;
        let bits = chances.log - number.checked_ilog2()?;
        let base = u16::try_from((usize::from(*number) << bits) - size).ok()?;
        *number += 1;
        table.push(make(State { symbol: *symbol, bits: u8::try_from(bits).ok()?, base })?);
    }
    Some(())
}

/// Gives each state its symbol; how many states each symbol has.
fn spread(chances: &Chances<'_>, symbols: &mut [u8]) -> Option<[u16; 64]> {
    let size = symbols.len();
    let mut next = [0; 64];
    let mut end = size;
    for (symbol, chance) in chances.of.iter().enumerate() {
        *next.get_mut(symbol)? = chance.unsigned_abs();
        if *chance == -1 {
            end = end.checked_sub(1)?;
            *symbols.get_mut(end)? = u8::try_from(symbol).ok()?;
        }
    }
    let step = (size >> 1) + (size >> 3) + 3;
    let mut at = 0;
    for (symbol, chance) in chances.of.iter().enumerate() {
        for _ in 0..*chance {
            *symbols.get_mut(at)? = u8::try_from(symbol).ok()?;
            at = (at + step) % size;
            while at >= end {
                at = (at + step) % size;
            }
        }
    }
    Some(next)
}

/// Reads symbols by two states in turn until the bits run out, as Huffman weights are packed.
pub(super) fn in_turn(table: &[State], log: u32, packed: &[u8], to: &mut Vec<u8>) -> Option<()> {
    const MOST: usize = 255;
    let mut bits = Backward::new(packed)?;
    let log = u8::try_from(log).ok()?;
    let (mut now, mut other) = (bits.read(log), bits.read(log));
    while !bits.is_short() {
        let state = table.get(now)?;
        to.push(state.symbol);
        now = usize::from(state.base) + bits.read(state.bits);
        (now, other) = (other, now);
        if to.len() >= MOST {
            return None;
        }
    }
    to.push(table.get(now)?.symbol);
    Some(())
}
