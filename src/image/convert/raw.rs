//! A raw target: a file or a block device, written at any place by any thread.

use super::offload::copy_plain;
use super::pipeline::Target;
use super::plan::{Kind, Span};
use super::source::Source;
use super::work::Work;
use super::zeros::data_runs;
use crate::image::Error;
use crate::image::storage::Storage;

/// A raw file to be filled.
pub(super) struct RawTarget<'a> {
    pub(super) storage: &'a dyn Storage,
    /// The file reads as zeros where nothing is written.
    pub(super) is_zero: bool,
    /// How many zeros are worth a hole.
    pub(super) sparse: u64,
    /// The system copies plain data.
    pub(super) offload: bool,
}

impl Target for RawTarget<'_> {
    type Order = ();

    // No place depends on what came before, so that pieces are written at once.
    fn prepare(&self, source: &Source<'_>, work: &mut Work) -> Result<(), Error> {
        if work.piece.has_data() && !self.offload {
            source.fill(work, 1)?;
        }
        for span in &work.piece.spans {
            match span.kind {
                Kind::Backing => {}
                Kind::Zero => self.zero(span.start, span.end)?,
                Kind::Data if self.offload => self.copy(source, *span)?,
                Kind::Data => self.write_data(work.part(span.start, span.end), span.start)?,
            }
        }
        Ok(())
    }

    fn place(&self, (): &mut (), _work: &mut Work) -> Result<(), Error> {
        Ok(())
    }

    fn write(&self, _work: &Work) -> Result<(), Error> {
        Ok(())
    }
}

impl RawTarget<'_> {
    fn write_data(&self, bytes: &[u8], offset: u64) -> Result<(), Error> {
        let mut done = 0;
        for run in data_runs(bytes, self.sparse) {
            self.zero(offset + done, offset + run.start as u64)?;
            done = run.end as u64;
            let at = offset + run.start as u64;
            let part = bytes.get(run).unwrap_or_default();
            self.storage.write_at(part, at).map_err(Error::io)?;
        }
        self.zero(offset + done, offset + bytes.len() as u64)
    }

    fn zero(&self, start: u64, end: u64) -> Result<(), Error> {
        if self.is_zero || start >= end {
            return Ok(());
        }
        self.storage.write_zeros_at(start, end - start).map_err(Error::io)
    }

    fn copy(&self, source: &Source<'_>, span: Span) -> Result<(), Error> {
        copy_plain(source, span, self.storage, span.start, &mut |bytes, at| {
            self.write_data(bytes, at)
        })
    }
}
