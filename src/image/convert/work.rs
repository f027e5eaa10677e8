//! A piece on its way from the source to the target.

use std::ops::Range;

use super::plan::Piece;
use crate::image::qcow2::assembly::Write;

/// A piece, and what was made of it so far. Buffers are used again for other pieces.
#[derive(Default)]
pub(super) struct Work {
    pub(super) piece: Piece,
    /// What the guest sees of the piece.
    pub(super) bytes: Vec<u8>,
    /// Packed clusters, one behind the other.
    pub(super) packed: Vec<u8>,
    /// What becomes of each cluster.
    pub(super) clusters: Vec<Cluster>,
    /// Parts of the buffers that have a place in the file.
    pub(super) placed: Vec<Placed>,
    /// Tables that are complete.
    pub(super) tables: Vec<Write>,
}

/// What becomes of one of the target's clusters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Cluster {
    /// Nothing: zeros in an image without a backing file, or what that shows.
    Absent,
    Zero,
    Data,
    /// Subclusters of data, and of zeros.
    Mixed(u32, u32),
    /// This part of the packed bytes.
    Packed(Range<usize>),
}

/// Bytes and their place in the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Placed {
    pub(super) host: u64,
    pub(super) part: Range<usize>,
    pub(super) packed: bool,
}

impl Work {
    /// Takes a new piece, and forgets the old one.
    pub(super) fn start(&mut self, piece: Piece) {
        self.piece = piece;
        self.packed.clear();
        self.clusters.clear();
        self.placed.clear();
        self.tables.clear();
    }

    /// The bytes of the guest's disk between two offsets of the piece.
    pub(super) fn part(&self, start: u64, end: u64) -> &[u8] {
        self.bytes.get(range(self.piece.start(), start, end)).unwrap_or_default()
    }

    /// Gives a part of the buffers its place, joined with the last one where both go on.
    pub(super) fn place(&mut self, host: u64, part: Range<usize>, packed: bool) {
        match self.placed.last_mut() {
            Some(last)
                if last.packed == packed
                    && last.part.end == part.start
                    && last.host + last.part.len() as u64 == host =>
            {
                last.part.end = part.end;
            }
            _ => self.placed.push(Placed { host, part, packed }),
        }
    }

    /// What has a place, with it.
    pub(super) fn placed(&self) -> impl Iterator<Item = (u64, &[u8])> {
        self.placed.iter().map(|placed| {
            let buffer = if placed.packed { &self.packed } else { &self.bytes };
            (placed.host, buffer.get(placed.part.clone()).unwrap_or_default())
        })
    }
}

/// Two offsets as places in a buffer that begins at `base`.
pub(super) fn range(base: u64, start: u64, end: u64) -> Range<usize> {
    let place = |offset: u64| usize::try_from(offset.saturating_sub(base)).unwrap_or(usize::MAX);
    place(start)..place(end)
}
