//! Comparing what is counted with what is used.

use std::ops::Range;

use super::{Finding, Findings};
use crate::image::Control;
use crate::image::qcow2::Error;
use crate::image::qcow2::disk::State;

impl State {
    /// The clusters that the file has begun.
    pub(super) fn clusters_in_file(&self) -> Result<u64, Error> {
        let length = self.storage.length().map_err(Error::io)?;
        Ok(length.div_ceil(self.geometry.cluster.bytes()))
    }

    /// Compares cluster by cluster, and finds those that are counted as used once.
    pub(super) fn compare_counts(
        &self,
        findings: &mut Findings,
        control: &Control<'_>,
    ) -> Result<(), Error> {
        let per_block = self.counts_per_block();
        // A damaged table may count more clusters than can be looked at.
        let all = self.clusters_in_file()?.max(findings.used.end());
        let mut end = 1;
        for index in 0..all.div_ceil(per_block) {
            control.step(index, all.div_ceil(per_block))?;
            let clusters = index * per_block..((index + 1) * per_block).min(all);
            let readable = self.each_count(index, &clusters, |cluster, refcount| {
                let uses = findings.used.get(cluster);
                if refcount == 1 {
                    findings.single.set(cluster, true);
                }
                if refcount > 0 || uses > 0 {
                    end = cluster + 1;
                }
                if refcount != uses {
                    control.tell(Finding::Count { cluster, refcount, uses, repaired: false });
                }
                if refcount < uses {
                    findings.report.corruptions += 1;
                    findings.rebuild |= refcount == 0;
                } else if refcount > uses {
                    findings.report.leaks += 1;
                }
            })?;
            if !readable {
                findings.report.check_errors += clusters.end - clusters.start;
                clusters.for_each(|cluster| control.tell(Finding::Uncounted { cluster }));
            }
        }
        findings.report.image_end_offset = end.saturating_mul(self.geometry.cluster.bytes());
        Ok(())
    }

    /// Makes each count what is used; unless `raise`, only those that are too high.
    pub(super) fn correct_counts(
        &self,
        findings: &mut Findings,
        raise: bool,
        control: &Control<'_>,
    ) -> Result<(), Error> {
        let (per_block, in_file) = (self.counts_per_block(), self.clusters_in_file()?);
        let (mut low, mut high) = (Vec::new(), Vec::new());
        let all = in_file.max(findings.used.end());
        for index in 0..all.div_ceil(per_block) {
            let clusters = index * per_block..((index + 1) * per_block).min(all);
            self.each_count(index, &clusters, |cluster, refcount| {
                let uses = findings.used.get(cluster);
                let repaired = raise || refcount > uses;
                if refcount != uses {
                    control.tell(Finding::Count { cluster, refcount, uses, repaired });
                }
                if refcount > uses {
                    high.push((cluster, uses));
                } else if refcount < uses && raise {
                    low.push((cluster, uses));
                }
            })?;
        }
        let report = &mut findings.report;
        report.corruptions -= low.len() as u64;
        report.corruptions_fixed += low.len() as u64;
        report.leaks -= high.len() as u64;
        report.leaks_fixed += high.len() as u64;
        // Those that are too low endanger data, and come first.
        for (cluster, count) in low.into_iter().chain(high) {
            self.set_refcount(cluster, count)?;
            findings.single.set(cluster, count == 1);
        }
        Ok(())
    }

    /// Shows `look` the counts of clusters that one block counts; false when there is no telling.
    fn each_count(
        &self,
        index: u64,
        clusters: &Range<u64>,
        mut look: impl FnMut(u64, u64),
    ) -> Result<bool, Error> {
        let Ok(block) = self.refcount_block(index) else { return Ok(false) };
        let Some(block) = block else {
            clusters.clone().for_each(|cluster| look(cluster, 0));
            return Ok(true);
        };
        let (bits, most) = (u64::from(self.header.refcount_bits), self.largest_refcount());
        let mut cluster = clusters.start;
        while cluster < clusters.end {
            let position = (cluster - clusters.start) * bits / 8;
            let seen = self.tables.look(block, position, |bytes| {
                let rest = clusters.end - cluster;
                let count = (bytes.len() as u64 * 8 / bits).min(rest);
                for (number, counted) in (0..count).zip(counts_in(bytes, bits, most)) {
                    look(cluster + number, counted);
                }
                count
            })?;
            cluster += seen.max(1);
        }
        Ok(true)
    }
}

/// The counts that these bytes hold, each so many bits wide.
fn counts_in(bytes: &[u8], bits: u64, most: u64) -> impl Iterator<Item = u64> {
    let width = usize::try_from(bits.div_ceil(8)).unwrap_or(1);
    let per_byte = 8_u64.div_ceil(bits);
    bytes.chunks_exact(width).flat_map(move |count| {
        let whole = count.iter().fold(0, |sum, byte| sum << 8 | u64::from(*byte));
        (0..per_byte).map(move |number| whole >> (number * bits) & most)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_of_every_width_are_read() {
        let table: [(&[u8], u64, &[u64]); 5] = [
            (&[0b1010_0001], 1, &[1, 0, 0, 0, 0, 1, 0, 1]),
            (&[0b1110_0001], 2, &[1, 0, 2, 3]),
            (&[0x52, 0x01], 4, &[2, 5, 1, 0]),
            (&[1, 2, 3, 4], 16, &[0x102, 0x304]),
            (&[0, 0, 0, 0, 0, 0, 1, 2], 64, &[0x102]),
        ];
        for (bytes, bits, expected) in table {
            let counts = counts_in(bytes, bits, u64::MAX >> (64 - bits)).collect::<Vec<_>>();
            assert_eq!(counts, expected, "{bits} bits");
        }
    }
}
