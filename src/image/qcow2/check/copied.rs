//! The flags that say which clusters have one use alone.

use super::counts::Clusters;
use super::{Finding, Findings, WrongCopied};
use crate::image::Control;
use crate::image::qcow2::disk::State;
use crate::image::qcow2::entry::{COMPRESSED, COPIED, OFFSET, ZERO};
use crate::image::qcow2::tables::Stage;
use crate::image::qcow2::{Error, HostOffset};

impl State {
    /// Finds entries of the active tables whose flag does not tell what the counts do.
    pub(super) fn check_copied(
        &self,
        single: &Clusters,
        findings: &mut Findings,
        control: &Control<'_>,
    ) -> Result<(), Error> {
        let (l1, entries) = (self.header.l1_offset, u64::from(self.header.l1_entries));
        self.each_word(l1, entries, |index, word| {
            control.step(index, entries)?;
            let table = HostOffset(word & OFFSET);
            if table.0 == 0 {
                return Ok(true);
            }
            if single.contains(self.cluster_of(table.0)) != (word & COPIED != 0) {
                let refcount = self.refcount(self.cluster_of(table.0)).unwrap_or(0);
                findings.wrong_copied.push(WrongCopied {
                    stage: Stage::L1,
                    table: l1,
                    position: index * 8,
                    word: word ^ COPIED,
                    finding: Finding::CopiedTable { index, entry: word, refcount, repaired: false },
                });
            }
            self.check_copied_in(table, single, findings)?;
            Ok(true)
        })
    }

    fn check_copied_in(
        &self,
        table: HostOffset,
        single: &Clusters,
        findings: &mut Findings,
    ) -> Result<(), Error> {
        let geometry = self.geometry;
        let words = geometry.cluster.bytes() / 8;
        let step = geometry.entry_bytes() as u64 / 8;
        self.each_word(table, words, |index, word| {
            let host = word & OFFSET;
            let zero = !geometry.extended && word & ZERO != 0;
            let allocated = host != 0 || (geometry.external && word & COPIED != 0 && !zero);
            // The second word of an extended entry is no entry.
            if !index.is_multiple_of(step) || word & COMPRESSED != 0 || !allocated {
                return Ok(true);
            }
            let one = geometry.external || single.contains(self.cluster_of(host));
            if one != (word & COPIED != 0) {
                let refcount = self.refcount(self.cluster_of(host)).unwrap_or(0);
                findings.wrong_copied.push(WrongCopied {
                    stage: Stage::L2,
                    table,
                    position: index * 8,
                    word: word ^ COPIED,
                    finding: Finding::CopiedData { entry: word, refcount, repaired: false },
                });
            }
            Ok(true)
        })
    }
}
