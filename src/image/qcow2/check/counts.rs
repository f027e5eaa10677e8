//! How often each cluster is used: pages, so that memory follows what is used.

use std::cell::Cell;
use std::collections::HashMap;
use std::ops::Range;

use crate::image::Error;

const PAGE: usize = 256;

/// Uses of clusters, by their numbers.
#[derive(Debug, Default)]
pub(in crate::image::qcow2) struct Counts {
    pages: Pages<u32>,
}

impl Counts {
    /// Adds `uses` of each cluster in a range.
    pub(in crate::image::qcow2) fn add(&mut self, clusters: Range<u64>, uses: u64) {
        let uses = u32::try_from(uses).unwrap_or(u32::MAX);
        for cluster in clusters {
            let count = self.pages.at(cluster);
            *count = count.saturating_add(uses);
        }
    }

    /// Adds `uses` of a cluster, as far as `most` can be counted; gives how many were too many.
    pub(super) fn add_up_to(&mut self, cluster: u64, uses: u64, most: u64) -> u64 {
        let count = self.pages.at(cluster);
        let wanted = u64::from(*count).saturating_add(uses);
        let kept = wanted.min(most);
        *count = u32::try_from(kept).unwrap_or(u32::MAX);
        wanted - kept
    }

    pub(in crate::image::qcow2) fn get(&self, cluster: u64) -> u64 {
        u64::from(self.pages.get(cluster))
    }

    /// The number after the last cluster that is used.
    pub(super) fn end(&self) -> u64 {
        let pages = self.pages.sorted();
        pages.last().map_or(0, |(first, counts)| {
            let used = counts.iter().rposition(|count| *count != 0);
            first + used.map_or(0, |last| last as u64 + 1)
        })
    }

    /// Shows `look` each cluster that is used, in order.
    pub(super) fn each(
        &self,
        mut look: impl FnMut(u64, u64) -> Result<(), Error>,
    ) -> Result<(), Error> {
        for (first, counts) in self.pages.sorted() {
            for (at, count) in counts.iter().enumerate().filter(|(_, count)| **count != 0) {
                look(first + at as u64, u64::from(*count))?;
            }
        }
        Ok(())
    }
}

/// A set of clusters.
#[derive(Debug, Default)]
pub(super) struct Clusters {
    pages: Pages<u64>,
}

impl Clusters {
    /// Puts a cluster in, or takes it out.
    pub(super) fn set(&mut self, cluster: u64, is_in: bool) {
        let (word, bit) = (self.pages.at(cluster / 64), 1 << (cluster % 64));
        *word = if is_in { *word | bit } else { *word & !bit };
    }

    pub(super) fn contains(&self, cluster: u64) -> bool {
        self.pages.get(cluster / 64) >> (cluster % 64) & 1 != 0
    }
}

/// A long array of which only the pages that were touched are there.
#[derive(Debug, Default)]
struct Pages<T> {
    places: HashMap<u64, usize>,
    pages: Vec<[T; PAGE]>,
    /// The page that was found last, and where it is.
    last: Cell<Option<(u64, usize)>>,
}

impl<T: Copy + Default> Pages<T> {
    fn get(&self, index: u64) -> T {
        let place = self.place(index / PAGE as u64);
        let page = place.and_then(|place| self.pages.get(place));
        page.and_then(|page| page.get(within(index))).copied().unwrap_or_default()
    }

    fn at(&mut self, index: u64) -> &mut T {
        let number = index / PAGE as u64;
        let place = self.place(number).unwrap_or_else(|| {
            self.pages.push([T::default(); PAGE]);
            self.places.insert(number, self.pages.len() - 1);
            self.pages.len() - 1
        });
        #[expect(clippy::indexing_slicing, reason = "a page that has a place is there, and whole")]
        &mut self.pages[place][within(index)]
    }

    fn place(&self, number: u64) -> Option<usize> {
        if let Some((last, place)) = self.last.get()
            && last == number
        {
            return Some(place);
        }
        let place = *self.places.get(&number)?;
        self.last.set(Some((number, place)));
        Some(place)
    }

    /// The pages in order, each with the index of its first element.
    fn sorted(&self) -> Vec<(u64, &[T; PAGE])> {
        let mut pages = self
            .places
            .iter()
            .filter_map(|(number, place)| Some((number * PAGE as u64, self.pages.get(*place)?)))
            .collect::<Vec<_>>();
        pages.sort_unstable_by_key(|(first, _)| *first);
        pages
    }
}

fn within(index: u64) -> usize {
    usize::try_from(index % PAGE as u64).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_far_apart_take_little() {
        let mut counts = Counts::default();
        assert_eq!(counts.end(), 0);
        counts.add(3..5, 2);
        counts.add(4..6, 1);
        counts.add(1 << 46..(1 << 46) + 1, 7);
        let seen = [2, 3, 4, 5, 6, 1 << 46].map(|cluster| counts.get(cluster));
        assert_eq!(seen, [0, 2, 3, 1, 0, 7]);
        assert_eq!((counts.end(), counts.pages.pages.len()), ((1 << 46) + 1, 2));
        let mut all = Vec::new();
        counts
            .each(|cluster, uses| {
                all.push((cluster, uses));
                Ok(())
            })
            .unwrap();
        assert_eq!(all, [(3, 2), (4, 3), (5, 1), (1 << 46, 7)]);
    }

    #[test]
    fn uses_that_cannot_be_counted_are_told() {
        let mut counts = Counts::default();
        let too_many = [(1, 1), (2, 3), (1, 3)].map(|(uses, most)| counts.add_up_to(0, uses, most));
        assert_eq!((too_many, counts.get(0)), ([0, 0, 1], 3));
    }

    #[test]
    fn a_set_holds_what_was_put_into_it() {
        let mut clusters = Clusters::default();
        [0, 5, 63, 64, 1 << 40].into_iter().for_each(|cluster| clusters.set(cluster, true));
        clusters.set(5, false);
        let seen = [0, 1, 5, 63, 64, 65, 1 << 40].map(|cluster| clusters.contains(cluster));
        assert_eq!(seen, [true, false, false, true, true, false, true]);
    }
}
