//! What a power cut may leave of a record.
//!
//! A disk keeps the order of what was written to one sector, and no other: when
//! the power fails, each sector holds what it held at the last flush, or what
//! any later change made of it. So does the length of a file.

use crate::record::{Change, Event};

const SECTOR: usize = 512;

/// The files as a cut left them, and what the guest may expect of them.
pub(crate) struct Left {
    pub(crate) files: Vec<Vec<u8>>,
    /// The last request that the guest knows to be durable.
    pub(crate) durable: usize,
    /// The last request that was begun.
    pub(crate) begun: usize,
}

/// Numbers that are the same in each run.
pub(crate) struct Dice(u64);

impl Dice {
    pub(crate) fn seeded(name: &str) -> Dice {
        Dice(name.bytes().fold(1, |seed, byte| seed.rotate_left(7) ^ u64::from(byte)))
    }

    /// A number below `limit`.
    pub(crate) fn below(&mut self, limit: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ self.0 >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ mixed >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
        (mixed ^ mixed >> 31) % limit
    }
}

/// Shows `look` what a cut can leave: all of it between two flushes where that is
/// little, and about `most` where it is much.
pub(crate) fn each_left(
    files: &[Vec<u8>],
    events: &[Event],
    most: u64,
    dice: &mut Dice,
    mut look: impl FnMut(Left),
) {
    // What is durable, and what the programs see.
    let (mut files, mut live) = (files.to_vec(), files.to_vec());
    let mut pending: Vec<Effect> = Vec::new();
    let (mut durable, mut begun) = (0, 0);
    for (number, event) in events.iter().enumerate() {
        let last = number + 1 == events.len();
        match event {
            Event::Change { file, change } => pending.push(Effect::of(*file, change, &mut live)),
            Event::Begin(request) => begun = *request,
            Event::Durable(request) => durable = *request,
            Event::Flush { .. } => {}
        }
        if last || matches!(event, Event::Flush { .. }) {
            // Whatever a cut leaves earlier in this epoch, it can leave here, too.
            each_choice(pending.len(), most, dice, |choice| {
                look(Left { files: apply(&files, &pending, choice), durable, begun });
            });
        }
        if let Event::Flush { file } = event {
            files[*file].clone_from(&live[*file]);
            pending.retain(|effect| effect.file != *file);
        }
    }
}

/// Which changes reached the disk.
enum Choice<'a> {
    Whole(&'a dyn Fn(usize) -> bool),
    /// Of each change, each sector for itself.
    Torn(u64),
}

fn each_choice(changes: usize, most: u64, dice: &mut Dice, mut look: impl FnMut(&Choice<'_>)) {
    let all = 1_u64.checked_shl(changes as u32).unwrap_or(u64::MAX);
    if all <= most {
        for mask in 0..all {
            look(&Choice::Whole(&|number| mask >> number & 1 != 0));
        }
    } else {
        // The first ones, all but one, one alone, and any.
        for _ in 0..most / 4 {
            let one = dice.below(changes as u64 + 1) as usize;
            look(&Choice::Whole(&|number| number < one));
            look(&Choice::Whole(&|number| number != one));
            look(&Choice::Whole(&|number| number == one));
            let mask = dice.below(u64::MAX);
            look(&Choice::Whole(&|number| mask.rotate_left(number as u32 * 7) & 1 != 0));
        }
    }
    if changes > 0 {
        for _ in 0..most.div_ceil(2) {
            look(&Choice::Torn(dice.below(u64::MAX)));
        }
    }
}

fn apply(files: &[Vec<u8>], effects: &[Effect], choice: &Choice<'_>) -> Vec<Vec<u8>> {
    let mut files = files.to_vec();
    for (number, effect) in effects.iter().enumerate() {
        let file = &mut files[effect.file];
        match choice {
            Choice::Whole(chosen) if chosen(number) => effect.apply(file, || true),
            Choice::Whole(_) => {}
            Choice::Torn(seed) => {
                let mut dice = Dice(seed.wrapping_add(number as u64 * 77));
                effect.apply(file, || dice.below(2) == 0);
            }
        }
    }
    files
}

/// What a change made of the sectors that it touched.
struct Effect {
    file: usize,
    sectors: Vec<(usize, Vec<u8>)>,
    /// The new length, if that is what was changed.
    length: Option<usize>,
}

impl Effect {
    /// Applies a change to the files as programs see them, and keeps what came of it.
    fn of(file: usize, change: &Change, live: &mut [Vec<u8>]) -> Effect {
        let bytes = &mut live[file];
        let (at, length) = match change {
            Change::Length(length) => {
                bytes.resize(*length as usize, 0);
                return Effect { file, sectors: Vec::new(), length: Some(*length as usize) };
            }
            Change::Write { at, bytes } => (*at as usize, bytes.len()),
            Change::Zeros { at, length } => (*at as usize, *length as usize),
            Change::Discard { at, length } => {
                let at = *at as usize;
                (at, usize::min(*length as usize, bytes.len().saturating_sub(at)))
            }
        };
        let range = at..at + length;
        bytes.resize(bytes.len().max(range.end), 0);
        match change {
            Change::Write { bytes: new, .. } => bytes[range.clone()].copy_from_slice(new),
            _ => bytes[range.clone()].fill(0),
        }
        let sectors = (range.start / SECTOR..range.end.div_ceil(SECTOR)).map(|sector| {
            let at = sector * SECTOR;
            (at, bytes[at..usize::min(at + SECTOR, bytes.len())].to_vec())
        });
        Effect { file, sectors: sectors.collect(), length: None }
    }

    /// Brings those sectors to the disk that `reaches` says.
    fn apply(&self, file: &mut Vec<u8>, mut reaches: impl FnMut() -> bool) {
        if let Some(length) = self.length.filter(|_| reaches()) {
            file.resize(length, 0);
        }
        for (at, bytes) in self.sectors.iter().filter(|_| reaches()) {
            let end = at + bytes.len();
            file.resize(file.len().max(end), 0);
            file[*at..end].copy_from_slice(bytes);
        }
    }
}

#[test]
fn what_was_flushed_is_there_and_what_was_not_may_be() {
    let write = |at: u64, byte: u8| Event::Change {
        file: 0,
        change: Change::Write { at, bytes: vec![byte; 512] },
    };
    let events = [write(0, 1), Event::Flush { file: 0 }, write(0, 2), write(512, 3)];
    let mut seen = std::collections::BTreeSet::new();
    each_left(&[vec![]], &events, 16, &mut Dice::seeded("test"), |left| {
        let file = &left.files[0];
        seen.insert((file.first().copied(), file.get(512).copied()));
    });
    let expected =
        [(None, None), (Some(1), None), (Some(1), Some(3)), (Some(2), None), (Some(2), Some(3))];
    assert_eq!(seen.into_iter().collect::<Vec<_>>(), expected);
}
