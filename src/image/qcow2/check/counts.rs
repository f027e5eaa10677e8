//! How often each cluster is used: pages of counts, so that memory follows what is used.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::image::Error;

const PAGE: u64 = 1024;

/// Uses of clusters, by their numbers.
#[derive(Debug, Default)]
pub(in crate::image::qcow2) struct Counts {
    pages: BTreeMap<u64, Vec<u32>>,
}

impl Counts {
    /// Adds `uses` of each cluster in a range.
    pub(in crate::image::qcow2) fn add(&mut self, clusters: Range<u64>, uses: u64) {
        let uses = u32::try_from(uses).unwrap_or(u32::MAX);
        for cluster in clusters {
            let page = self.pages.entry(cluster / PAGE).or_insert_with(|| vec![0; 1024]);
            if let Some(count) =
                usize::try_from(cluster % PAGE).ok().and_then(|at| page.get_mut(at))
            {
                *count = count.saturating_add(uses);
            }
        }
    }

    pub(in crate::image::qcow2) fn get(&self, cluster: u64) -> u64 {
        let page = self.pages.get(&(cluster / PAGE));
        let at = usize::try_from(cluster % PAGE).unwrap_or(usize::MAX);
        page.and_then(|page| page.get(at)).map_or(0, |count| u64::from(*count))
    }

    /// The number after the last cluster that is used.
    pub(in crate::image::qcow2) fn end(&self) -> u64 {
        self.pages.last_key_value().map_or(0, |(page, counts)| {
            let unused = counts.iter().rev().take_while(|count| **count == 0).count() as u64;
            (page + 1) * PAGE - unused
        })
    }

    /// Shows `look` each cluster that is used, in order.
    pub(in crate::image::qcow2) fn each(
        &self,
        mut look: impl FnMut(u64, u64) -> Result<(), Error>,
    ) -> Result<(), Error> {
        for (page, counts) in &self.pages {
            for (at, count) in counts.iter().enumerate().filter(|(_, count)| **count != 0) {
                look(page * PAGE + at as u64, u64::from(*count))?;
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_far_apart_take_little() {
        let mut counts = Counts::default();
        counts.add(3..5, 2);
        counts.add(4..6, 1);
        counts.add(1 << 46..(1 << 46) + 1, 7);
        let seen = [2, 3, 4, 5, 6, 1 << 46].map(|cluster| counts.get(cluster));
        assert_eq!(seen, [0, 2, 3, 1, 0, 7]);
        assert_eq!((counts.end(), counts.pages.len()), ((1 << 46) + 1, 2));
    }
}
