//! Checking an image's reference counts against what is really used, and repairing them.

mod counts;
mod rebuild;

use std::collections::BTreeMap;

pub(super) use self::counts::Counts;
use super::disk::{Disk, State};
use super::entry::{COPIED, Mapping, OFFSET, Standard};
use super::tables::Stage;
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
        self.corruptions == 0 && self.leaks == 0
    }
}

impl Disk {
    /// Checks the image.
    pub(crate) fn check(&self, control: &Control<'_>) -> Result<CheckReport, Error> {
        let mut state = self.write_state();
        state.flush()?;
        Ok(state.look_over(control)?.report)
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
pub(super) struct Findings {
    pub(super) report: CheckReport,
    used: Counts,
    /// How many L1 tables lead to each L2 table.
    tables: BTreeMap<u64, u64>,
    /// Where tables are that say wrongly whether a cluster has one use alone.
    wrong_copied: Vec<(Stage, HostOffset, u64, u64)>,
    last_host: Option<u64>,
}

impl State {
    /// Reads all tables and counts every use of every cluster.
    pub(super) fn look_over(&self, control: &Control<'_>) -> Result<Findings, Error> {
        let mut findings = Findings::default();
        let size = self.header.virtual_size.bytes();
        findings.report.total_clusters = size.div_ceil(self.geometry.cluster.bytes());
        self.use_metadata(&mut findings)?;
        self.use_tables(&mut findings, control)?;
        self.compare_counts(&mut findings, control)?;
        self.check_copied(&mut findings, control)?;
        Ok(findings)
    }

    /// Checks, repairs, and checks again.
    pub(super) fn repair(
        &mut self,
        repair: Repair,
        control: &Control<'_>,
    ) -> Result<CheckReport, Error> {
        let before = self.look_over(control)?;
        let wanted = match repair {
            Repair::Nothing => false,
            Repair::Leaks => before.report.leaks > 0,
            Repair::All => !before.report.is_clean() || self.header.features.dirty(),
        };
        if !wanted {
            return Ok(before.report);
        }
        if repair == Repair::Leaks || before.report.corruptions == 0 {
            self.lower_counts(&before.used)?;
        } else {
            self.rebuild_refcounts(&before.used)?;
        }
        if repair == Repair::All {
            self.fix_copied(control)?;
            self.header.features.set_dirty(false);
        }
        self.tables.write_back()?;
        self.tables.sync()?;
        let mut report = self.look_over(control)?.report;
        if repair == Repair::All && report.corruptions == 0 {
            self.header.features.set_corrupt(false);
        }
        self.put_features()?;
        report.leaks_fixed = before.report.leaks.saturating_sub(report.leaks);
        report.corruptions_fixed = before.report.corruptions.saturating_sub(report.corruptions);
        Ok(report)
    }

    /// Makes a dirty image clean, whose counts may be stale, before it is written.
    pub(super) fn repair_dirty(&mut self) -> Result<(), Error> {
        let report = self.repair(Repair::All, &Control::new())?;
        if report.corruptions == 0 {
            return Ok(());
        }
        Err(Error::corrupt(
            "The image was not closed and cannot be repaired by itself; check it and copy out its data",
        ))
    }

    fn use_metadata(&self, findings: &mut Findings) -> Result<(), Error> {
        // An image whose tables are in each other's way has no one truth.
        for range in self.metadata_ranges()? {
            findings.used.add(range, 1);
        }
        self.each_word(
            self.header.refcount_table_offset,
            self.refcount_table_entries(),
            |_, word| {
                let block = HostOffset(word & OFFSET);
                if self.geometry.cluster.is_aligned(block) {
                    findings.used.add(self.clusters(block, 1), 1);
                } else {
                    findings.report.corruptions += 1;
                }
                Ok(true)
            },
        )
    }

    fn use_tables(&self, findings: &mut Findings, control: &Control<'_>) -> Result<(), Error> {
        for (l1, entries) in self.all_l1()? {
            self.each_word(l1, entries, |_, word| {
                match self.table_at(word) {
                    Ok(Some(table)) => *findings.tables.entry(table.0).or_default() += 1,
                    Ok(None) => {}
                    Err(_) => findings.report.corruptions += 1,
                }
                Ok(true)
            })?;
        }
        let tables = std::mem::take(&mut findings.tables);
        for (number, (table, uses)) in tables.iter().enumerate() {
            control.step(number as u64, tables.len() as u64)?;
            findings.used.add(self.clusters(HostOffset(*table), 1), *uses);
            self.each_mapping(HostOffset(*table), |_, mapping| {
                match mapping {
                    Ok(mapping) => self.use_mapping(mapping, *uses, findings),
                    Err(_) => findings.report.corruptions += 1,
                }
                Ok(())
            })?;
        }
        findings.tables = tables;
        Ok(())
    }

    fn use_mapping(&self, mapping: Mapping, uses: u64, findings: &mut Findings) {
        let (range, next) = match mapping {
            Mapping::Standard(Standard { host: None, .. }) => return,
            Mapping::Standard(Standard { host: Some(host), .. }) => {
                let range = self.clusters(host, 1);
                let next = range.end;
                (range, Some(next))
            }
            Mapping::Compressed(packed) => {
                findings.report.compressed_clusters += 1;
                (self.clusters(packed.offset, packed.length), None)
            }
        };
        findings.report.allocated_clusters += 1;
        let follows = findings.last_host.is_none_or(|last| last == range.start);
        findings.report.fragmented_clusters += u64::from(!follows || next.is_none());
        findings.last_host = next;
        if self.outside.is_none() {
            findings.used.add(range, uses);
        }
    }

    /// Compares what is counted with what is used, cluster by cluster.
    fn compare_counts(&self, findings: &mut Findings, control: &Control<'_>) -> Result<(), Error> {
        let per_block = self.counts_per_block();
        // A damaged table may have blocks for more clusters than can be looked at.
        let in_file = self.clusters_in_file()?;
        let mut end = findings.used.end();
        let mut faults = (0, 0);
        let (table, entries) = (self.header.refcount_table_offset, self.refcount_table_entries());
        self.each_word(table, entries, |index, _| {
            control.step(index, entries)?;
            if self.refcount_block(index).is_ok_and(|block| block.is_some()) {
                for cluster in index * per_block..((index + 1) * per_block).min(in_file) {
                    let (counted, used) = (self.refcount(cluster)?, findings.used.get(cluster));
                    faults.0 += u64::from(counted < used);
                    faults.1 += u64::from(counted > used);
                    end = if counted > 0 { end.max(cluster + 1) } else { end };
                }
            }
            Ok(true)
        })?;
        findings.used.each(|cluster, used| {
            let counted =
                self.refcount_block(cluster / per_block).is_ok_and(|block| block.is_some());
            let enough = counted && (cluster < in_file || self.refcount(cluster)? >= used);
            faults.0 += u64::from(!enough);
            Ok(())
        })?;
        findings.report.corruptions += faults.0;
        findings.report.leaks += faults.1;
        findings.report.image_end_offset = end.saturating_mul(self.geometry.cluster.bytes());
        Ok(())
    }

    /// Finds entries of the active tables whose flag does not tell what the counts do.
    fn check_copied(&self, findings: &mut Findings, control: &Control<'_>) -> Result<(), Error> {
        let (l1, entries) = (self.header.l1_offset, u64::from(self.header.l1_entries));
        let mut wrong = Vec::new();
        self.each_word(l1, entries, |index, word| {
            control.step(index, entries)?;
            let Ok(Some(table)) = self.table_at(word) else { return Ok(true) };
            let single = findings.used.get(self.cluster_of(table.0)) == 1;
            if single != (word & COPIED != 0) {
                wrong.push((Stage::L1, l1, index * 8, word ^ COPIED));
            }
            self.each_mapping(table, |position, mapping| {
                if let Ok(Mapping::Standard(Standard { host: Some(host), copied, .. })) = mapping
                    && self.outside.is_none()
                    && copied != (findings.used.get(self.cluster_of(host.0)) == 1)
                {
                    let word = self.tables.word(table, position)?;
                    wrong.push((Stage::L2, table, position, word ^ COPIED));
                }
                Ok(())
            })?;
            Ok(true)
        })?;
        // A flag that is missing costs a copy and no data; one too many costs data.
        let harmful = wrong.iter().filter(|(.., word)| word & COPIED == 0).count() as u64;
        findings.report.corruptions += harmful;
        findings.wrong_copied = wrong;
        Ok(())
    }

    fn fix_copied(&mut self, control: &Control<'_>) -> Result<(), Error> {
        for (stage, table, position, word) in self.look_over(control)?.wrong_copied {
            self.tables.put(stage, table, position, &word.to_be_bytes())?;
        }
        Ok(())
    }

    /// Shows `look` each entry of an L2 table that is not zero, with its place.
    pub(super) fn each_mapping(
        &self,
        table: HostOffset,
        mut look: impl FnMut(u64, Result<Mapping, Error>) -> Result<(), Error>,
    ) -> Result<(), Error> {
        let (bytes, step) = (self.geometry.cluster.bytes(), self.geometry.entry_bytes());
        let mut position = 0;
        while position < bytes {
            let slice = self.tables.look(table, position, <[u8]>::to_vec)?;
            for entry in slice.chunks_exact(step) {
                if entry.iter().any(|byte| *byte != 0) {
                    look(position, self.geometry.decode(entry))?;
                }
                position += step as u64;
            }
            if slice.len() < step {
                break;
            }
        }
        Ok(())
    }
}
