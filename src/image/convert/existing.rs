//! An image that is there already as a target.

use super::pipeline::Target;
use super::plan::Kind;
use super::source::Source;
use super::work::{Cluster, Work, range};
use super::zeros::{data_runs, is_zero};
use crate::image::qcow2::Compression;
use crate::image::qcow2::packing::pack_onto;
use crate::image::{Error, Image};

/// An image to be overwritten, in order.
pub(super) struct ExistingTarget<'a> {
    pub(super) image: &'a Image,
    /// It reads as zeros where nothing is written.
    pub(super) is_zero: bool,
    pub(super) sparse: u64,
    /// The size of its disk.
    pub(super) end: u64,
    /// How clusters of what size are packed, if they are.
    pub(super) packing: Option<(Compression, u64)>,
}

impl Target for ExistingTarget<'_> {
    type Order = ();

    fn prepare(&self, source: &Source<'_>, work: &mut Work) -> Result<(), Error> {
        if !work.piece.has_data() {
            return Ok(());
        }
        let Some((kind, cluster)) = self.packing else {
            return source.fill(work, 1);
        };
        source.fill(work, cluster)?;
        let (start, end) = (work.piece.start(), work.piece.end());
        for at in (start..end).step_by(usize::try_from(cluster).unwrap_or(usize::MAX)) {
            let made = pack_cluster(kind, work, at, cluster)?;
            work.clusters.push(made);
        }
        Ok(())
    }

    fn place(&self, (): &mut (), work: &mut Work) -> Result<(), Error> {
        if work.clusters.is_empty() { self.write_spans(work) } else { self.write_clusters(work) }
    }

    fn write(&self, _work: &Work) -> Result<(), Error> {
        Ok(())
    }
}

/// Packs a cluster that has data; one without is left to its kind.
fn pack_cluster(
    kind: Compression,
    work: &mut Work,
    at: u64,
    cluster: u64,
) -> Result<Cluster, Error> {
    let touching = |span: &&super::plan::Span| span.start < at + cluster && at < span.end;
    let kinds = || work.piece.spans.iter().filter(touching).map(|span| span.kind);
    if kinds().all(|kind| kind == Kind::Backing) {
        return Ok(Cluster::Absent);
    }
    let part = range(work.piece.start(), at, at + cluster);
    let bytes = work.bytes.get(part).unwrap_or_default();
    if is_zero(bytes) {
        return Ok(Cluster::Zero);
    }
    let from = work.packed.len();
    let packed = pack_onto(kind, bytes, &mut work.packed)?;
    Ok(if packed { Cluster::Packed(from..work.packed.len()) } else { Cluster::Data })
}

impl ExistingTarget<'_> {
    fn write_spans(&self, work: &Work) -> Result<(), Error> {
        for span in &work.piece.spans {
            match span.kind {
                Kind::Backing => {}
                Kind::Zero => self.zero(span.start, span.end)?,
                Kind::Data => self.write_data(work.part(span.start, span.end), span.start)?,
            }
        }
        Ok(())
    }

    fn write_clusters(&self, work: &Work) -> Result<(), Error> {
        let Some((_, size)) = self.packing else { return Ok(()) };
        for (number, cluster) in work.clusters.iter().enumerate() {
            let start = work.piece.start() + number as u64 * size;
            let end = (start + size).min(work.piece.end());
            match cluster {
                Cluster::Zero => self.zero(start, end)?,
                // The source ends within a cluster of a longer target.
                Cluster::Packed(_) if end - start < size && end < self.end => {
                    self.image.write_at(work.part(start, end), start)?;
                }
                Cluster::Packed(part) => {
                    let packed = work.packed.get(part.clone()).unwrap_or_default();
                    self.image.write_packed(packed, end - start, start)?;
                }
                Cluster::Data => self.image.write_at(work.part(start, end), start)?,
                Cluster::Absent | Cluster::Mixed(..) => {}
            }
        }
        Ok(())
    }

    fn write_data(&self, bytes: &[u8], offset: u64) -> Result<(), Error> {
        let mut done = 0;
        for run in data_runs(bytes, self.sparse) {
            let start = offset + run.start as u64;
            self.zero(offset + done, start)?;
            done = run.end as u64;
            self.image.write_at(bytes.get(run).unwrap_or_default(), start)?;
        }
        self.zero(offset + done, offset + bytes.len() as u64)
    }

    fn zero(&self, start: u64, end: u64) -> Result<(), Error> {
        if self.is_zero || start >= end {
            return Ok(());
        }
        self.image.write_zeros(start, end - start, true)
    }
}
