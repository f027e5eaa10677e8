//! One thing that is done to an image, and to the model.

use std::ops::Range;
use std::time::Duration;

use proptest::prelude::*;
use virtsmith::image::{ErrorKind, Size};

use crate::chain::{Chain, disk_of, failed};

/// One thing that is done.
#[derive(Clone, Debug)]
pub(crate) enum Turn {
    Write { at: u64, length: u64, fill: u8 },
    Zero { at: u64, length: u64, unmap: bool },
    Discard { at: u64, length: u64 },
    Packed { cluster: u64, fill: u8 },
    Create,
    Apply(usize),
    Delete(usize),
    Resize(u64),
    Flush,
    Reopen,
    Commit,
    StandAlone,
}

/// Any turn; places and lengths wrap around at the end of the disk.
pub(crate) fn any_turn() -> impl Strategy<Value = Turn> {
    let length = prop_oneof![1..600_u64, 1..40_000_u64, 1..300_000_u64];
    let part = (0..200_000_u64, length, any::<bool>()).prop_map(|(at, length, sectors)| {
        if sectors { (at / 512 * 512, length.next_multiple_of(512)) } else { (at, length) }
    });
    let fill = any::<u8>();
    prop_oneof![
        6 => (part.clone(), fill).prop_map(|((at, length), fill)| Turn::Write { at, length, fill }),
        2 => (part.clone(), any::<bool>())
            .prop_map(|((at, length), unmap)| Turn::Zero { at, length, unmap }),
        2 => part.prop_map(|(at, length)| Turn::Discard { at, length }),
        3 => (any::<u64>(), any::<u8>()).prop_map(|(cluster, fill)| Turn::Packed { cluster, fill }),
        2 => Just(Turn::Create),
        1 => any::<usize>().prop_map(Turn::Apply),
        1 => any::<usize>().prop_map(Turn::Delete),
        1 => (0..450_u64).prop_map(|sectors| Turn::Resize(sectors * 512)),
        1 => Just(Turn::Flush),
        1 => Just(Turn::Reopen),
        1 => Just(Turn::Commit),
        1 => prop::bool::weighted(0.3)
            .prop_map(|alone| if alone { Turn::StandAlone } else { Turn::Reopen }),
    ]
}

impl Turn {
    /// Does it, and expects of the model what a plain disk would hold.
    pub(crate) fn take(&self, chain: &mut Chain) -> Result<(), TestCaseError> {
        match *self {
            Turn::Write { at, length, fill } => write(chain, at, length, fill),
            Turn::Zero { at, length, unmap } => zero(chain, at, length, unmap),
            Turn::Discard { at, length } => discard(chain, at, length),
            Turn::Packed { cluster, fill } => packed(chain, cluster, fill),
            Turn::Create => create(chain),
            Turn::Apply(which) => apply(chain, which),
            Turn::Delete(which) => delete(chain, which),
            Turn::Resize(size) => resize(chain, size),
            Turn::Flush => chain.image().flush().map_err(failed),
            Turn::Reopen => chain.reopen(),
            Turn::Commit => chain.commit(),
            Turn::StandAlone => chain.stand_alone(),
        }
    }
}

/// The part of the disk that is meant.
fn part(chain: &Chain, at: u64, length: u64) -> Range<usize> {
    let size = chain.disk.len() as u64;
    let at = at % size.max(1);
    at.min(size) as usize..(at + length).min(size) as usize
}

/// Bytes that differ from sector to sector, and still pack well.
fn pattern(range: &Range<usize>, fill: u8) -> Vec<u8> {
    range.clone().map(|at| fill ^ (at >> 9) as u8).collect()
}

fn write(chain: &mut Chain, at: u64, length: u64, fill: u8) -> Result<(), TestCaseError> {
    let range = part(chain, at, length);
    let bytes = pattern(&range, fill);
    chain.image().write_at(&bytes, range.start as u64).map_err(failed)?;
    chain.disk[range].copy_from_slice(&bytes);
    Ok(())
}

fn zero(chain: &mut Chain, at: u64, length: u64, unmap: bool) -> Result<(), TestCaseError> {
    let range = part(chain, at, length);
    let length = range.len() as u64;
    chain.image().write_zeros(range.start as u64, length, unmap).map_err(failed)?;
    chain.disk[range].fill(0);
    Ok(())
}

/// A discard may do less than it was asked for: each byte is as it was, or zero.
fn discard(chain: &mut Chain, at: u64, length: u64) -> Result<(), TestCaseError> {
    let range = part(chain, at, length);
    chain.image().discard(range.start as u64, range.len() as u64).map_err(failed)?;
    let now = disk_of(chain.image()).map_err(failed)?;
    prop_assert_eq!(now.len(), chain.disk.len());
    let fits =
        |(at, byte): (usize, &u8)| *byte == chain.disk[at] || range.contains(&at) && *byte == 0;
    prop_assert!(now.iter().enumerate().all(fits));
    chain.disk = now;
    Ok(())
}

fn packed(chain: &mut Chain, cluster: u64, fill: u8) -> Result<(), TestCaseError> {
    let bytes = chain.image().cluster_size().unwrap();
    let clusters = (chain.disk.len() as u64).div_ceil(bytes);
    if chain.has_data_file() || clusters == 0 {
        return Ok(());
    }
    let range = part(chain, cluster % clusters * bytes, bytes);
    let bytes = pattern(&range, fill);
    chain.image().write_compressed(&bytes, range.start as u64).map_err(failed)?;
    chain.disk[range].copy_from_slice(&bytes);
    Ok(())
}

/// An image with narrow counts refuses one snapshot too many, and is as it was.
fn create(chain: &mut Chain) -> Result<(), TestCaseError> {
    let is_free = |name: &String| chain.snapshots.iter().all(|(taken, _)| taken != name);
    let name = (0..).map(|number| format!("at {number}")).find(is_free).expect("one is free");
    match chain.image().create_snapshot(&name, Duration::from_secs(7)) {
        Ok(()) => chain.snapshots.push((name, chain.disk.clone())),
        Err(error) => {
            let kinds = [ErrorKind::Snapshot, ErrorKind::UnsupportedFeature];
            prop_assert!(kinds.contains(&error.kind()), "{:?}", error);
        }
    }
    Ok(())
}

fn apply(chain: &mut Chain, which: usize) -> Result<(), TestCaseError> {
    let Some((name, disk)) = chain.snapshots.get(which % chain.snapshots.len().max(1)).cloned()
    else {
        return Ok(());
    };
    match chain.image().apply_snapshot(&name) {
        Ok(()) => chain.disk = disk,
        Err(error) => prop_assert_eq!(error.kind(), ErrorKind::Snapshot),
    }
    Ok(())
}

fn delete(chain: &mut Chain, which: usize) -> Result<(), TestCaseError> {
    if chain.snapshots.is_empty() {
        return Ok(());
    }
    let (name, _) = chain.snapshots.remove(which % chain.snapshots.len());
    chain.image().delete_snapshot(&name).map_err(failed)
}

fn resize(chain: &mut Chain, size: u64) -> Result<(), TestCaseError> {
    // Snapshots of version 2 do not say how large the disk was.
    let refused = chain.is_version_2() && !chain.snapshots.is_empty();
    let done = chain.image().resize(Size::from_bytes(size), true);
    prop_assert_eq!(done.is_err(), refused, "{:?}", done);
    if !refused {
        chain.disk.resize(size as usize, 0);
    }
    Ok(())
}
