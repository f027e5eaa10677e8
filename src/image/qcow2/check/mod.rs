//! Checking an image's reference counts against what is really used, and repairing them.

mod compare;
mod copied;
mod counts;
mod finding;
mod rebuild;
mod uses;

pub(super) use self::counts::Counts;
pub use self::finding::Finding;
use super::Error;
use super::disk::{Disk, State};
use super::tables::Stage;
use crate::image::Control;

/// What is repaired.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Repair {
    /// Nothing; the image is only read.
    #[default]
    Nothing,
    /// Clusters that are counted and not used are given back.
    Leaks,
    /// Everything that can be.
    All,
}

/// What a check found, as `qemu-img check` counts it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct CheckReport {
    /// Faults that remain and endanger data.
    pub corruptions: u64,
    /// Clusters that remain counted more often than they are used.
    pub leaks: u64,
    /// Clusters that could not be checked.
    pub check_errors: u64,
    /// Faults that were repaired.
    pub corruptions_fixed: u64,
    /// Leaks that were repaired.
    pub leaks_fixed: u64,
    /// Where the last cluster that is used ends in the file.
    pub image_end_offset: u64,
    /// The clusters of the guest's disk.
    pub total_clusters: u64,
    /// Those that have a place in the file.
    pub allocated_clusters: u64,
    /// Those of them that do not follow the one before.
    pub fragmented_clusters: u64,
    /// Those of them that are compressed.
    pub compressed_clusters: u64,
}

impl CheckReport {
    /// Whether nothing is left to repair.
    #[must_use]
    pub fn is_clean(&self) -> bool {
        self.corruptions == 0 && self.leaks == 0 && self.check_errors == 0
    }
}

impl Disk {
    /// Checks the image.
    pub(crate) fn check(&self, control: &Control<'_>) -> Result<CheckReport, Error> {
        let mut state = self.write_state();
        state.flush()?;
        let found = state.look_over(Repair::Nothing, control)?;
        found.tell_copied(control);
        Ok(found.report)
    }

    /// Checks and repairs an image that was opened for reading with a storage that can be written.
    pub(crate) fn repair(
        &self,
        repair: Repair,
        control: &Control<'_>,
    ) -> Result<CheckReport, Error> {
        self.write_state().repair(repair, control)
    }
}

/// What a check saw, besides what it reports.
#[derive(Default)]
struct Findings {
    report: CheckReport,
    /// The counts cannot be put right where they are.
    rebuild: bool,
    used: Counts,
    /// Entries of L2 tables that cannot be right, and are not missed.
    senseless: Vec<(super::HostOffset, u64)>,
    /// Table entries that say wrongly whether a cluster has one use alone, and what they should say.
    wrong_copied: Vec<WrongCopied>,
}

/// A table entry, its place, and what it should say.
struct WrongCopied {
    stage: Stage,
    table: super::HostOffset,
    position: u64,
    word: u64,
    finding: Finding,
}

impl Findings {
    fn tell_copied(&self, control: &Control<'_>) {
        self.wrong_copied.iter().for_each(|wrong| control.tell(wrong.finding));
    }
}

impl State {
    /// Reads all tables, and compares every use of every cluster with its count.
    fn look_over(&self, repair: Repair, control: &Control<'_>) -> Result<Findings, Error> {
        let mut findings = Findings::default();
        let size = self.header.virtual_size.bytes();
        findings.report.total_clusters = size.div_ceil(self.geometry.cluster.bytes());
        self.find_uses(repair, &mut findings, control)?;
        let single = self.compare_counts(&mut findings, control)?;
        self.check_copied(&single, &mut findings, control)?;
        findings.report.corruptions += findings.wrong_copied.len() as u64;
        Ok(findings)
    }

    /// Checks, repairs, and checks again.
    fn repair(&mut self, repair: Repair, control: &Control<'_>) -> Result<CheckReport, Error> {
        let before = self.look_over(repair, control)?;
        let first = before.report;
        let mut report = first;
        if repair == Repair::Nothing || first.is_clean() {
            before.tell_copied(control);
        } else {
            let flags;
            (report, flags) = self.put_right(repair, &before, control)?;
            // Flags that are right once the counts are were not repaired.
            let faults = first.corruptions - before.wrong_copied.len() as u64 + flags;
            report.leaks_fixed = first.leaks.saturating_sub(report.leaks);
            report.corruptions_fixed = faults.saturating_sub(report.corruptions);
        }
        let sound = report.corruptions == 0 && report.check_errors == 0;
        let marked = self.header.features.dirty() || self.header.features.corrupt();
        if repair != Repair::Nothing && sound && marked {
            self.header.features.set_dirty(false);
            self.header.features.set_corrupt(false);
            self.put_features()?;
        }
        Ok(report)
    }

    /// Repairs; gives what is left, and how many flags were wrong beside right counts.
    fn put_right(
        &mut self,
        repair: Repair,
        found: &Findings,
        control: &Control<'_>,
    ) -> Result<(CheckReport, u64), Error> {
        let all = repair == Repair::All;
        for (table, position) in &found.senseless {
            self.forget_entry(*table, *position)?;
        }
        match (found.rebuild, all) {
            (true, true) => self.rebuild_refcounts(&found.used)?,
            (true, false) => {}
            (false, _) => self.correct_counts(&found.used, all, control)?,
        }
        self.write_all()?;
        let found = self.look_over(repair, &control.quiet())?;
        let (wrong, report) = (found.wrong_copied, found.report);
        let flags = wrong.len() as u64;
        // Who wants no more than leaks repaired gets flags only where all else is beyond doubt.
        let others = report.corruptions - flags + report.leaks + report.check_errors;
        if wrong.is_empty() || !(all || others == 0) {
            return Ok((self.look_again(repair, control)?, flags));
        }
        for wrong in wrong {
            control.tell(wrong.finding.repaired());
            self.tables.put(wrong.stage, wrong.table, wrong.position, &wrong.word.to_be_bytes())?;
        }
        self.write_all()?;
        Ok((self.look_again(repair, control)?, flags))
    }

    fn look_again(&self, repair: Repair, control: &Control<'_>) -> Result<CheckReport, Error> {
        let left = self.look_over(repair, control)?;
        left.tell_copied(control);
        Ok(left.report)
    }

    /// Makes a dirty image clean, whose counts may be stale, before it is written.
    pub(super) fn repair_dirty(&mut self) -> Result<(), Error> {
        let report = self.repair(Repair::All, &Control::new())?;
        if report.corruptions == 0 && report.check_errors == 0 {
            return Ok(());
        }
        Err(Error::corrupt(
            "The image was not closed and cannot be repaired by itself; check it and copy out its data",
        ))
    }

    fn write_all(&self) -> Result<(), Error> {
        self.tables.write_back()?;
        self.tables.sync()
    }
}
