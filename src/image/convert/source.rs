//! The disk that is converted: which of it is copied, and reading that.

use std::ops::Range;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use super::plan::{Kind, Span};
use super::work::Work;
use crate::image::storage::Storage;
use crate::image::{Error, ExtentKind, Image};

/// The images that are converted, and what of them the target needs.
pub(super) struct Source<'a> {
    image: &'a Image,
    /// Where the part that is converted starts on the image's disk.
    base: u64,
    /// What there is of it.
    size: u64,
    /// Where the target's disk ends.
    end: u64,
    kept: Option<Kept>,
    /// Zeros are to be written like data.
    dense: bool,
    salvage: bool,
    salvaged: AtomicU64,
}

/// What the target's backing file shows already.
#[derive(Clone, Copy, Debug)]
pub(super) struct Kept {
    /// The first image of the source's chain that is not copied.
    pub(super) depth: usize,
    /// The size of the target's backing file; behind it are zeros.
    pub(super) size: u64,
}

impl<'a> Source<'a> {
    /// A part of what `image` shows, for a target whose disk ends at `end`.
    pub(super) fn new(image: &'a Image, part: Range<u64>, end: u64) -> Source<'a> {
        Source {
            image,
            base: part.start,
            size: part.end - part.start,
            end,
            kept: None,
            dense: false,
            salvage: false,
            salvaged: AtomicU64::new(0),
        }
    }

    pub(super) fn keep(mut self, kept: Option<Kept>) -> Source<'a> {
        self.kept = kept;
        self
    }

    pub(super) fn dense(mut self, dense: bool) -> Source<'a> {
        self.dense = dense;
        self
    }

    pub(super) fn salvage(mut self, salvage: bool) -> Source<'a> {
        self.salvage = salvage;
        self
    }

    pub(super) fn end(&self) -> u64 {
        self.end
    }

    pub(super) fn has_kept(&self) -> bool {
        self.kept.is_some()
    }

    pub(super) fn salvaged(&self) -> u64 {
        self.salvaged.load(Ordering::Relaxed)
    }

    /// What starts at an offset before the end.
    pub(super) fn span(&self, start: u64) -> Result<Span, Error> {
        let mut limit = self.end - start;
        if let Some(rest) = self.kept.and_then(|kept| kept.size.checked_sub(start)) {
            limit = if rest == 0 { limit } else { limit.min(rest) };
        }
        let Some(rest) = self.size.checked_sub(start).filter(|rest| *rest > 0) else {
            return Ok(self.gap(start, start + limit, false));
        };
        let extent = self.image.extent(self.base + start, limit.min(rest))?;
        let end = start + extent.length;
        let shown = self.shown_by_backing(start, extent.depth)?;
        Ok(match extent.kind {
            ExtentKind::Zero => self.gap(start, end, shown),
            _ if shown => Span { start, end, kind: Kind::Backing },
            _ => Span { start, end, kind: Kind::Data },
        })
    }

    fn gap(&self, start: u64, end: u64, shown: bool) -> Span {
        let shown = shown || self.kept.is_some_and(|kept| start >= kept.size);
        let kind = match (shown, self.dense) {
            (true, _) => Kind::Backing,
            (false, true) => Kind::Data,
            (false, false) => Kind::Zero,
        };
        Span { start, end, kind }
    }

    /// Whether what was found so deep in the chain is what the target's backing file shows.
    fn shown_by_backing(&self, start: u64, depth: usize) -> Result<bool, Error> {
        match self.kept {
            Some(kept) if depth >= kept.depth => Ok(start < self.image.layer_size(kept.depth)?),
            _ => Ok(false),
        }
    }

    /// Reads a piece's data into `work`, zeros between and behind it up to a whole grain.
    pub(super) fn fill(&self, work: &mut Work, grain: u64) -> Result<(), Error> {
        let start = work.piece.start();
        let length = (work.piece.end() - start).next_multiple_of(grain);
        work.bytes.resize(usize::try_from(length).unwrap_or(usize::MAX), 0);
        for span in &work.piece.spans {
            let part = work.bytes.get_mut(super::work::range(start, span.start, span.end));
            let part = part.unwrap_or_default();
            match span.kind {
                Kind::Data => self.read(part, span.start)?,
                _ => part.fill(0),
            }
        }
        let behind = super::work::range(start, work.piece.end(), start + length);
        work.bytes.get_mut(behind).unwrap_or_default().fill(0);
        Ok(())
    }

    /// Reads what the guest sees; behind the source's end are zeros.
    pub(super) fn read(&self, buffer: &mut [u8], offset: u64) -> Result<(), Error> {
        let there = usize::try_from(self.size.saturating_sub(offset)).unwrap_or(usize::MAX);
        let (part, behind) = buffer.split_at_mut(there.min(buffer.len()));
        behind.fill(0);
        match self.image.read_at(part, self.base + offset) {
            Err(_) if self.salvage => {
                self.read_what_can_be(part, self.base + offset);
                Ok(())
            }
            result => result,
        }
    }

    /// Halves what cannot be read, down to single sectors, and fills those with zeros.
    fn read_what_can_be(&self, buffer: &mut [u8], offset: u64) {
        const SECTOR: usize = 512;
        let half = (buffer.len() / 2).next_multiple_of(SECTOR);
        if half >= buffer.len() {
            if self.image.read_at(buffer, offset).is_err() {
                buffer.fill(0);
                self.salvaged.fetch_add(buffer.len() as u64, Ordering::Relaxed);
            }
            return;
        }
        let (first, second) = buffer.split_at_mut(half);
        for (part, at) in [(first, offset), (second, offset + half as u64)] {
            if self.image.read_at(part, at).is_err() {
                self.read_what_can_be(part, at);
            }
        }
    }

    /// Where a file has what the guest sees from an offset on, as it is.
    pub(super) fn plain(&self, start: u64, end: u64) -> Result<Option<Plain>, Error> {
        if start >= self.size {
            return Ok(None);
        }
        let extent = self.image.extent(self.base + start, end.min(self.size) - start)?;
        let ExtentKind::Data(host) = extent.kind else { return Ok(None) };
        let storage = self.image.data_of(extent.depth);
        Ok(storage.map(|storage| Plain { storage, host: host.0, length: extent.length }))
    }
}

/// A part of a file that holds data as the guest sees it.
pub(super) struct Plain {
    pub(super) storage: Arc<dyn Storage>,
    pub(super) host: u64,
    pub(super) length: u64,
}
