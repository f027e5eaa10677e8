//! What there is to do, piece by piece: found from the extents alone.

use super::source::Source;
use crate::image::Error;

/// What a part of the source's disk is to become.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// What the target's backing file shows already.
    Backing,
    Zero,
    Data,
}

/// A part of the guest's disk that is of one kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Span {
    pub(super) start: u64,
    pub(super) end: u64,
    pub(super) kind: Kind,
}

/// What one thread does at a time: little data, or a gap of any length.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Piece {
    /// Its place among all pieces.
    pub(super) index: u64,
    /// What it is made of; no gaps between.
    pub(super) spans: Vec<Span>,
}

impl Piece {
    pub(super) fn start(&self) -> u64 {
        self.spans.first().map_or(0, |span| span.start)
    }

    pub(super) fn end(&self) -> u64 {
        self.spans.last().map_or(0, |span| span.end)
    }

    /// Whether there is nothing to read.
    pub(super) fn is_gap(&self) -> bool {
        self.whole().is_some_and(|kind| kind != Kind::Data)
    }

    /// What it all is, if it is of one kind.
    pub(super) fn whole(&self) -> Option<Kind> {
        match &*self.spans {
            [span] => Some(span.kind),
            _ => None,
        }
    }

    pub(super) fn has_data(&self) -> bool {
        self.spans.iter().any(|span| span.kind == Kind::Data)
    }
}

/// How a disk is cut up.
#[derive(Clone, Copy, Debug)]
pub(super) struct Cut {
    /// Pieces start and end at multiples of this.
    pub(super) cluster: u64,
    /// What the target maps on its own: a cluster or a part of one.
    pub(super) grain: u64,
    /// The most data in one piece, a multiple of the cluster.
    pub(super) piece: u64,
    /// The longest gap, a multiple of the piece.
    pub(super) gap: u64,
}

/// The pieces that are still to come.
pub(super) struct Plan<'a> {
    source: &'a Source<'a>,
    cut: Cut,
    at: u64,
    index: u64,
    /// What was looked at last.
    seen: Option<Span>,
}

/// So many spans of one kind make a gap at most: a caller who cancels is not kept waiting.
const MOST_JOINED: usize = 256;

impl<'a> Plan<'a> {
    pub(super) fn new(source: &'a Source<'a>, cut: Cut) -> Plan<'a> {
        Plan { source, cut, at: 0, index: 0, seen: None }
    }

    /// How many pieces were given out.
    pub(super) fn claimed(&self) -> u64 {
        self.index
    }

    /// The next piece.
    pub(super) fn next_piece(&mut self) -> Result<Option<Piece>, Error> {
        if self.at >= self.source.end() {
            return Ok(None);
        }
        let border = (self.at - self.at % self.cut.piece).saturating_add(self.cut.piece);
        let border = border.min(self.source.end());
        let spans = match self.gap(border)? {
            Some(gap) => vec![gap],
            None => settle_backing(self.mixed(border)?, self.cut.grain, self.source.end()),
        };
        let piece = Piece { index: self.index, spans };
        (self.at, self.index) = (piece.end(), self.index + 1);
        Ok(Some(piece))
    }

    /// A gap from here to the border at least.
    fn gap(&mut self, border: u64) -> Result<Option<Span>, Error> {
        let mut gap = self.look(self.at)?;
        if gap.kind == Kind::Data {
            return Ok(None);
        }
        for _ in 0..MOST_JOINED {
            if gap.end >= self.source.end() {
                break;
            }
            let next = self.look(gap.end)?;
            if next.kind != gap.kind {
                break;
            }
            gap.end = next.end;
        }
        gap.end = gap.end.min((border - self.cut.piece.min(border)).saturating_add(self.cut.gap));
        if gap.end != self.source.end() {
            gap.end -= gap.end % self.cut.cluster;
        }
        Ok(Some(gap).filter(|gap| gap.end >= border))
    }

    /// All from here to the border.
    fn mixed(&mut self, border: u64) -> Result<Vec<Span>, Error> {
        let mut spans: Vec<Span> = Vec::new();
        let mut at = self.at;
        while at < border {
            let mut span = self.look(at)?;
            span.end = span.end.min(border);
            at = span.end;
            push_joined(&mut spans, span);
        }
        Ok(spans)
    }

    /// What starts at an offset.
    fn look(&mut self, at: u64) -> Result<Span, Error> {
        match self.seen {
            Some(seen) if (seen.start..seen.end).contains(&at) => Ok(Span { start: at, ..seen }),
            _ => Ok(*self.seen.insert(self.source.span(at)?)),
        }
    }
}

fn push_joined(spans: &mut Vec<Span>, span: Span) {
    match spans.last_mut() {
        _ if span.start == span.end => {}
        Some(last) if last.kind == span.kind => last.end = span.end,
        _ => spans.push(span),
    }
}

/// Leaves to the backing file only whole grains: what shares a grain with others is copied with them.
fn settle_backing(spans: Vec<Span>, grain: u64, end: u64) -> Vec<Span> {
    let mut settled = Vec::new();
    for span in spans {
        if span.kind != Kind::Backing {
            push_joined(&mut settled, span);
            continue;
        }
        let start = span.start.next_multiple_of(grain).min(span.end);
        let stop = if span.end == end { end } else { span.end - span.end % grain };
        let stop = stop.max(start);
        push_joined(&mut settled, Span { end: start, kind: Kind::Data, ..span });
        push_joined(&mut settled, Span { start, end: stop, ..span });
        push_joined(&mut settled, Span { start: stop, kind: Kind::Data, ..span });
    }
    settled
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spans(parts: &[(u64, Kind)]) -> Vec<Span> {
        let mut start = 0;
        let mut spans = Vec::new();
        for (end, kind) in parts {
            spans.push(Span { start, end: *end, kind: *kind });
            start = *end;
        }
        spans
    }

    #[test]
    fn only_whole_grains_are_left_to_the_backing_file() {
        use Kind::{Backing, Data, Zero};
        let table = [
            (vec![(100, Backing)], vec![(100, Backing)]),
            (vec![(30, Data), (64, Backing)], vec![(32, Data), (64, Backing)]),
            (vec![(40, Backing), (64, Data)], vec![(32, Backing), (64, Data)]),
            (vec![(20, Data), (28, Backing), (64, Zero)], vec![(28, Data), (64, Zero)]),
            (vec![(3, Zero), (100, Backing)], vec![(3, Zero), (16, Data), (100, Backing)]),
        ];
        for (before, after) in table {
            assert_eq!(settle_backing(spans(&before), 16, 100), spans(&after), "{before:?}");
        }
    }
}
