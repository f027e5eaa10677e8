//! The bits of a persistent bitmap: which parts of the guest's disk are dirty.
//!
//! A bitmap's table leads to clusters of bits, the least bit of a byte first.
//! An entry of 0 stands for clean bits, one of 1 for dirty ones.

use std::ops::Range;

use super::bitmap::Bitmap;
use super::disk::State;
use super::entry::{OFFSET, damaged};
use super::tables::Stage;
use super::{ClusterSize, Error, HostOffset};

const ALL_DIRTY: u64 = 1;

/// Where the bits of a bitmap are, and what each stands for.
#[derive(Clone, Copy, Debug)]
pub(super) struct Shape {
    table: HostOffset,
    entries: u64,
    granularity: u64,
    cluster: u64,
    /// The size of the guest's disk.
    size: u64,
}

impl Shape {
    pub(super) fn of(bitmap: &Bitmap, size: u64, cluster: ClusterSize) -> Shape {
        Shape {
            table: bitmap.table_offset,
            entries: u64::from(bitmap.table_entries),
            granularity: bitmap.granularity,
            cluster: cluster.bytes(),
            size,
        }
    }

    fn bits(&self) -> u64 {
        self.size.div_ceil(self.granularity)
    }

    fn bits_per_entry(&self) -> u64 {
        self.cluster * 8
    }

    /// How much of the guest's disk the bits of one cluster stand for.
    pub(super) fn bytes_per_entry(&self) -> u64 {
        self.bits_per_entry().saturating_mul(self.granularity)
    }

    /// The bits of a part of the disk, as far as there are any.
    fn bits_of(&self, part: &Range<u64>) -> Range<u64> {
        let end = part.end.div_ceil(self.granularity).min(self.bits());
        (part.start / self.granularity).min(end)..end
    }

    /// The bits that one entry leads to; a damaged table may have more entries than there are bits for.
    fn bits_of_entry(&self, index: u64) -> Range<u64> {
        let first = (index * self.bits_per_entry()).min(self.bits());
        first..(first + self.bits_per_entry()).min(self.bits())
    }
}

/// What an entry of a bitmap's table says of its bits.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Bits {
    Clean,
    Dirty,
    At(HostOffset),
}

impl State {
    /// The shape of a bitmap, if it is one for this disk.
    pub(super) fn shape_of(&self, bitmap: &Bitmap) -> Result<Shape, Error> {
        let shape = Shape::of(bitmap, self.header.virtual_size.bytes(), self.geometry.cluster);
        if shape.entries != shape.bits().div_ceil(shape.bits_per_entry()) {
            return Err(damaged(format!("bitmap '{}' is not one for its disk", bitmap.name)));
        }
        Ok(shape)
    }

    fn bits(&self, shape: &Shape, index: u64) -> Result<Bits, Error> {
        let word = self.tables.word(shape.table, index * 8)?;
        let cluster = HostOffset(word & OFFSET);
        match word {
            0 => Ok(Bits::Clean),
            ALL_DIRTY => Ok(Bits::Dirty),
            _ if cluster.0 == word && self.geometry.cluster.is_aligned(cluster) => {
                Ok(Bits::At(cluster))
            }
            _ => Err(damaged(format!("a bitmap's table has the entry {word:#x}"))),
        }
    }

    /// The dirty parts of the disk within `window`, in order, apart from each other.
    pub(super) fn ranges(
        &self,
        shape: &Shape,
        window: Range<u64>,
    ) -> Result<Vec<Range<u64>>, Error> {
        let wanted = shape.bits_of(&window);
        let mut runs = Runs::default();
        let mut bit = wanted.start;
        while bit < wanted.end {
            let index = bit / shape.bits_per_entry();
            let end = shape.bits_of_entry(index).end.min(wanted.end);
            match self.bits(shape, index)? {
                Bits::Clean => {}
                Bits::Dirty => runs.add(bit..end),
                Bits::At(cluster) => self.read_runs(shape, cluster, bit..end, &mut runs)?,
            }
            bit = end;
        }
        let size = window.end.min(shape.size);
        let bytes = |run: Range<u64>| {
            let start = (run.start * shape.granularity).max(window.start);
            start..run.end.saturating_mul(shape.granularity).min(size)
        };
        Ok(runs.0.into_iter().map(bytes).collect())
    }

    fn read_runs(
        &self,
        shape: &Shape,
        cluster: HostOffset,
        bits: Range<u64>,
        runs: &mut Runs,
    ) -> Result<(), Error> {
        let mut bit = bits.start;
        while bit < bits.end {
            let byte = bit % shape.bits_per_entry() / 8;
            let start = bit - bit % 8;
            let count = self.tables.look(cluster, byte, |bytes| {
                for (number, byte) in bytes.iter().enumerate() {
                    let first = start + number as u64 * 8;
                    if first >= bits.end {
                        break;
                    }
                    runs.add_byte(*byte, first, &bits);
                }
                bytes.len() as u64
            })?;
            bit = start + count.max(1) * 8;
        }
        Ok(())
    }

    /// Says that a part of the disk is dirty; the bitmap must be marked as in use.
    pub(super) fn set_bits(&mut self, shape: &Shape, part: Range<u64>) -> Result<(), Error> {
        let wanted = shape.bits_of(&part);
        let mut bit = wanted.start;
        while bit < wanted.end {
            let index = bit / shape.bits_per_entry();
            let entry = shape.bits_of_entry(index);
            let end = entry.end.min(wanted.end);
            // An entry cannot stand for dirty bits that may lie behind the end of the disk.
            if end - bit == shape.bits_per_entry() {
                self.put_entry(shape, index, ALL_DIRTY)?;
            } else if let Some(cluster) = self.bits_for_writing(shape, index)? {
                self.fill_bits(cluster, bit - entry.start..end - entry.start, true)?;
            }
            bit = end;
        }
        Ok(())
    }

    /// Whether a part of the disk is known to be dirty already.
    pub(super) fn is_dirty(&self, shape: &Shape, part: Range<u64>) -> Result<bool, Error> {
        let ranges = self.ranges(shape, part.clone())?;
        Ok(part.is_empty() || ranges == [part])
    }

    /// Makes all bits clean that stand for the disk from an offset on.
    pub(super) fn drop_bits(&mut self, shape: &Shape, from: u64) -> Result<(), Error> {
        let first = from.div_ceil(shape.granularity);
        for index in first / shape.bits_per_entry()..shape.entries {
            let entry = shape.bits_of_entry(index);
            if entry.start >= first {
                self.put_entry(shape, index, 0)?;
            } else if self.bits(shape, index)? != Bits::Clean && first < entry.end {
                self.explicit_entry(shape, index)?;
                if let Bits::At(cluster) = self.bits(shape, index)? {
                    self.fill_bits(cluster, first - entry.start..shape.bits_per_entry(), false)?;
                }
            }
        }
        Ok(())
    }

    /// An entry's word; one for dirty bits of which some lie behind the end is written out first.
    pub(super) fn explicit_entry(&mut self, shape: &Shape, index: u64) -> Result<u64, Error> {
        let entry = shape.bits_of_entry(index);
        let count = entry.end - entry.start;
        if self.bits(shape, index)? == Bits::Dirty && count < shape.bits_per_entry() {
            self.put_entry(shape, index, 0)?;
            if let Some(cluster) = self.bits_for_writing(shape, index)? {
                self.fill_bits(cluster, 0..count, true)?;
            }
        }
        self.tables.word(shape.table, index * 8)
    }

    /// The cluster of an entry's bits, made if they were clean; nothing when all are dirty.
    fn bits_for_writing(&mut self, shape: &Shape, index: u64) -> Result<Option<HostOffset>, Error> {
        match self.bits(shape, index)? {
            Bits::Dirty => Ok(None),
            Bits::At(cluster) => Ok(Some(cluster)),
            Bits::Clean => {
                let cluster = self.allocate_table(shape.cluster)?;
                self.tables.start(Stage::L2, cluster, shape.cluster)?;
                self.put_entry(shape, index, cluster.0)?;
                Ok(Some(cluster))
            }
        }
    }

    /// Sets an entry, and frees the bits that it led to.
    fn put_entry(&mut self, shape: &Shape, index: u64, word: u64) -> Result<(), Error> {
        let old = self.bits(shape, index)?;
        self.tables.put(Stage::L1, shape.table, index * 8, &word.to_be_bytes())?;
        match old {
            Bits::At(cluster) => self.free(self.clusters(cluster, 1)),
            Bits::Clean | Bits::Dirty => Ok(()),
        }
    }

    fn fill_bits(&self, cluster: HostOffset, bits: Range<u64>, dirty: bool) -> Result<(), Error> {
        let mut bit = bits.start;
        while bit < bits.end {
            let start = bit - bit % 8;
            let mut count = 0;
            self.tables.change(Stage::L2, cluster, bit / 8, |bytes| {
                count = bytes.len() as u64;
                let firsts = (start..bits.end).step_by(8);
                for (byte, first) in bytes.iter_mut().zip(firsts) {
                    let mask = byte_mask(first, &bits);
                    *byte = if dirty { *byte | mask } else { *byte & !mask };
                }
            })?;
            bit = start + count.max(1) * 8;
        }
        Ok(())
    }
}

/// The bits of the byte that starts at bit `first` which lie in `bits`.
fn byte_mask(first: u64, bits: &Range<u64>) -> u8 {
    (0..8).filter(|bit| bits.contains(&(first + bit))).fold(0, |mask, bit| mask | 1 << bit)
}

/// Runs of set bits.
#[derive(Default)]
struct Runs(Vec<Range<u64>>);

impl Runs {
    fn add(&mut self, run: Range<u64>) {
        match self.0.last_mut() {
            Some(last) if last.end == run.start => last.end = run.end,
            _ => self.0.push(run),
        }
    }

    fn add_byte(&mut self, byte: u8, first: u64, within: &Range<u64>) {
        if byte == 0 {
            return;
        }
        let byte = byte & byte_mask(first, within);
        for bit in (0..8).filter(|bit| byte >> bit & 1 != 0) {
            self.add(first + bit..first + bit + 1);
        }
    }
}
