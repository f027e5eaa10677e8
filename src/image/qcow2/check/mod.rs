//! Checking an image's reference counts against what is really used, and repairing them.

mod compare;
mod copied;
mod counts;
mod fault;
mod finding;
mod rebuild;
mod uses;

use self::counts::Clusters;
pub(super) use self::counts::Counts;
pub use self::fault::{BlockFault, ClusterFault, SnapshotFault, TableFault};
pub use self::finding::Finding;
use super::disk::{Disk, State};
use super::{Error, HostOffset};
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
        Ok(state.pass(Repair::Nothing, control)?.report)
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
    /// The counts cannot be put right where they are, or were written anew.
    rebuild: bool,
    used: Counts,
    /// The clusters that are counted as used once.
    single: Clusters,
    /// Entries of L2 tables that cannot be right, and are not missed.
    senseless: Vec<(HostOffset, u64)>,
}

impl State {
    /// Checks, and repairs; then checks again what was repaired.
    fn repair(&mut self, repair: Repair, control: &Control<'_>) -> Result<CheckReport, Error> {
        let found = self.pass(repair, control)?;
        let mut report = found.report;
        let CheckReport { corruptions_fixed, leaks_fixed, .. } = report;
        if corruptions_fixed + leaks_fixed > 0 || (found.rebuild && repair == Repair::All) {
            let left = self.pass(Repair::Nothing, control)?.report;
            report = CheckReport { corruptions_fixed, leaks_fixed, ..left };
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

    /// Compares every use of every cluster with its count, and repairs on the way.
    fn pass(&mut self, repair: Repair, control: &Control<'_>) -> Result<Findings, Error> {
        let mut found = self.look_over(repair, control)?;
        match (repair, found.rebuild) {
            (Repair::Nothing, _) => {}
            (_, false) if found.report.corruptions + found.report.leaks == 0 => {}
            (Repair::Leaks, true) => {
                control.tell(Finding::MustRebuild);
                self.check_copied(Repair::Nothing, &mut found, &control.quiet())?;
                return Ok(found);
            }
            (Repair::All, true) => found = self.rebuild(&found, control)?,
            (_, false) => {
                self.correct_counts(&mut found, repair == Repair::All, control)?;
                self.write_all()?;
            }
        }
        self.check_copied(repair, &mut found, control)?;
        if repair != Repair::Nothing {
            self.write_all()?;
        }
        Ok(found)
    }

    /// Reads all tables, and compares the counts with them.
    fn look_over(&self, repair: Repair, control: &Control<'_>) -> Result<Findings, Error> {
        let mut findings = self.find_all_uses(repair, control)?;
        for (table, position) in &findings.senseless {
            self.forget_entry(*table, *position)?;
        }
        if !findings.senseless.is_empty() {
            self.write_all()?;
        }
        self.compare_counts(&mut findings, control)?;
        Ok(findings)
    }

    fn find_all_uses(&self, repair: Repair, control: &Control<'_>) -> Result<Findings, Error> {
        let mut findings = Findings::default();
        let size = self.header.virtual_size.bytes();
        findings.report.total_clusters = size.div_ceil(self.geometry.cluster.bytes());
        self.find_uses(repair, &mut findings, control)?;
        Ok(findings)
    }

    /// Writes all counts anew; gives what is found with those.
    fn rebuild(&mut self, before: &Findings, control: &Control<'_>) -> Result<Findings, Error> {
        control.tell(Finding::Rebuilding);
        self.rebuild_refcounts(&before.used)?;
        self.write_all()?;
        let mut after = self.find_all_uses(Repair::Nothing, control)?;
        before.used.each(|cluster, refcount| {
            // What held the old counts was given back with them.
            let uses = after.used.get(cluster);
            if uses < refcount {
                control.tell(Finding::Count { cluster, refcount, uses, repaired: true });
            }
            Ok(())
        })?;
        after.used.each(|cluster, uses| {
            after.single.set(cluster, uses == 1);
            Ok(())
        })?;
        let (old, report) = (before.report, &mut after.report);
        report.corruptions_fixed =
            old.corruptions_fixed + old.corruptions.saturating_sub(report.corruptions);
        report.leaks_fixed = old.leaks;
        after.rebuild = true;
        Ok(after)
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
