//! The digest of what the guest sees, taken in order.

use sha2::{Digest as _, Sha256};

use super::plan::Kind;
use super::source::Source;
use super::work::Work;
use crate::image::Error;

/// What is hashed at a time where nothing was read.
const AT_ONCE: usize = 64 << 10;
static ZEROS: [u8; AT_ONCE] = [0; AT_ONCE];

/// A SHA-256 of the disk up to some offset.
pub(super) struct Digest(Sha256);

impl Digest {
    pub(super) fn new() -> Digest {
        Digest(Sha256::new())
    }

    /// Adds a piece whose data was read; what only the backing file has is read here.
    pub(super) fn add(&mut self, source: &Source<'_>, work: &Work) -> Result<(), Error> {
        for span in &work.piece.spans {
            match span.kind {
                Kind::Data => self.0.update(work.part(span.start, span.end)),
                Kind::Zero => self.zeros(span.end - span.start),
                Kind::Backing => self.read(source, span.start, span.end)?,
            }
        }
        Ok(())
    }

    pub(super) fn finish(self) -> [u8; 32] {
        self.0.finalize().into()
    }

    fn zeros(&mut self, mut length: u64) {
        while length > 0 {
            let count = usize::try_from(length).unwrap_or(AT_ONCE).min(AT_ONCE);
            self.0.update(ZEROS.get(..count).unwrap_or(&ZEROS));
            length -= count as u64;
        }
    }

    fn read(&mut self, source: &Source<'_>, start: u64, end: u64) -> Result<(), Error> {
        let mut buffer = vec![0; AT_ONCE];
        for at in (start..end).step_by(AT_ONCE) {
            let count = usize::try_from(end - at).unwrap_or(AT_ONCE).min(AT_ONCE);
            let part = buffer.get_mut(..count).unwrap_or_default();
            source.read(part, at)?;
            self.0.update(part);
        }
        Ok(())
    }
}
