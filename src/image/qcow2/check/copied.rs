//! The flags that say which clusters have one use alone.

use super::{Finding, Findings, Repair};
use crate::image::Control;
use crate::image::qcow2::disk::State;
use crate::image::qcow2::entry::{COMPRESSED, COPIED, OFFSET, ZERO};
use crate::image::qcow2::tables::Stage;
use crate::image::qcow2::{Error, HostOffset};

impl State {
    /// Finds entries of the active tables whose flag does not tell what the counts do.
    pub(super) fn check_copied(
        &self,
        repair: Repair,
        findings: &mut Findings,
        control: &Control<'_>,
    ) -> Result<(), Error> {
        let repaired = match repair {
            Repair::Nothing => false,
            // Who wants no more than leaks repaired gets flags only where all else is beyond doubt.
            Repair::Leaks => findings.report.is_clean(),
            Repair::All => true,
        };
        let (l1, entries) = (self.header.l1_offset, u64::from(self.header.l1_entries));
        let mut pass = Pass { state: self, findings, repaired, control };
        self.each_word(l1, entries, |index, entry| {
            control.step(index, entries)?;
            let table = HostOffset(entry & OFFSET);
            if table.0 == 0 {
                return Ok(true);
            }
            let cluster = self.cluster_of(table.0);
            if pass.findings.single.contains(cluster) != (entry & COPIED != 0) {
                // Where counts cannot be read, that was said already.
                let Ok(refcount) = self.refcount(cluster) else { return Ok(true) };
                let repaired = pass.repairs(l1);
                let wrong = Finding::CopiedTable { index, entry, refcount, repaired };
                pass.turn((Stage::L1, l1, index), entry, wrong)?;
            }
            pass.check_table(table)?;
            Ok(true)
        })
    }
}

/// A pass over the flags.
struct Pass<'a> {
    state: &'a State,
    findings: &'a mut Findings,
    repaired: bool,
    control: &'a Control<'a>,
}

impl Pass<'_> {
    fn check_table(&mut self, table: HostOffset) -> Result<(), Error> {
        let (state, geometry) = (self.state, self.state.geometry);
        let words = geometry.cluster.bytes() / 8;
        let step = geometry.entry_bytes() as u64 / 8;
        state.each_word(table, words, |index, entry| {
            let host = entry & OFFSET;
            let zero = !geometry.extended && entry & ZERO != 0;
            let allocated = host != 0 || (geometry.external && entry & COPIED != 0 && !zero);
            // The second word of an extended entry is no entry.
            if !index.is_multiple_of(step) || entry & COMPRESSED != 0 || !allocated {
                return Ok(true);
            }
            let cluster = state.cluster_of(host);
            let one = geometry.external || self.findings.single.contains(cluster);
            if one == (entry & COPIED != 0) {
                return Ok(true);
            }
            // What is in another file is not counted, and has one use.
            let refcount = if geometry.external { Ok(1) } else { state.refcount(cluster) };
            let Ok(refcount) = refcount else { return Ok(true) };
            let wrong = Finding::CopiedData { entry, refcount, repaired: self.repairs(table) };
            self.turn((Stage::L2, table, index), entry, wrong)?;
            Ok(true)
        })
    }

    /// Whether a flag in this table is put right: what is said to be a table may be the header.
    fn repairs(&self, table: HostOffset) -> bool {
        self.repaired && !self.state.is_header(table)
    }

    /// Counts and tells a wrong flag, and turns it if that is wanted.
    fn turn(
        &mut self,
        (stage, table, index): (Stage, HostOffset, u64),
        entry: u64,
        wrong: Finding,
    ) -> Result<(), Error> {
        self.control.tell(wrong);
        if !self.repairs(table) {
            self.findings.report.corruptions += 1;
            return Ok(());
        }
        self.findings.report.corruptions_fixed += 1;
        let word = entry ^ COPIED;
        self.state.tables.put(stage, table, index * 8, &word.to_be_bytes())
    }
}
