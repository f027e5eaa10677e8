//! Making parts of the guest's disk read as zeros, and giving their space up.

use super::disk::{Below, Disk, State};
use super::entry::{Kind, Mapping, Standard};
use super::{Error, HostOffset, Version};

/// What becomes of the clusters that a discarded part was in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Leave {
    /// It reads as zeros.
    Zeros,
    /// Nothing: what is below shows through, if anything can be seen there at all.
    Nothing,
}

impl Disk {
    /// Makes a part read as zeros; with `unmap`, whole clusters give up their space.
    pub(crate) fn zero(
        &self,
        guest: u64,
        length: u64,
        unmap: bool,
        below: Below<'_>,
    ) -> Result<(), Error> {
        let mut state = self.write_state();
        state.begin(guest..guest + length)?;
        state.zero(guest, length, unmap, below)
    }

    /// Gives up the space of the whole clusters in a part, which then reads as zeros.
    pub(crate) fn discard(&self, guest: u64, length: u64) -> Result<(), Error> {
        let mut state = self.write_state();
        state.begin(guest..guest + length)?;
        state.discard(guest, length, Leave::Zeros)
    }
}

impl State {
    pub(super) fn zero(
        &mut self,
        guest: u64,
        length: u64,
        unmap: bool,
        below: Below<'_>,
    ) -> Result<(), Error> {
        let (mut guest, end) = (guest, guest + length);
        while guest < end {
            let run = self.run(guest, end - guest)?;
            let is_zero = match run.kind {
                Kind::Zero => true,
                Kind::Unallocated => !self.has_backing,
                _ => false,
            };
            // What lies in a raw data file is read without the mapping, too.
            if is_zero && !self.header.features.data_file_raw() {
                guest += run.length;
                continue;
            }
            // To ask again for each cluster would look at a table once for each of its entries.
            let (stop, cluster) = (guest + run.length, self.geometry.cluster.bytes());
            while guest < stop {
                let next = (guest - guest % cluster + cluster).min(end);
                self.zero_in_cluster(guest, next, unmap, below)?;
                guest = next;
            }
        }
        Ok(())
    }

    fn zero_in_cluster(
        &mut self,
        start: u64,
        end: u64,
        unmap: bool,
        below: Below<'_>,
    ) -> Result<(), Error> {
        let part = self.geometry.subcluster_bytes();
        let size = self.header.virtual_size.bytes();
        let first = start.next_multiple_of(part).min(end);
        // Nobody sees what is behind the end of the disk.
        let last = if end >= size { end } else { (end - end % part).max(first) };
        self.write_zeros(start, first, below)?;
        if first < last {
            self.zero_subclusters(first, last, unmap, below)?;
        }
        self.write_zeros(last, end, below)
    }

    fn write_zeros(&mut self, start: u64, end: u64, below: Below<'_>) -> Result<(), Error> {
        let zeros = vec![0; usize::try_from(end - start).unwrap_or(0)];
        self.write(&zeros, start, below)
    }

    fn zero_subclusters(
        &mut self,
        start: u64,
        end: u64,
        unmap: bool,
        below: Below<'_>,
    ) -> Result<(), Error> {
        let within = start % self.geometry.cluster.bytes();
        let mask = self.subclusters_of(within..within + (end - start));
        let whole = mask == self.geometry.all_subclusters();
        let old = match self.mapping(start)? {
            Mapping::Compressed(_) if !whole => return self.write_zeros(start, end, below),
            Mapping::Compressed(_) => Standard::default(),
            Mapping::Standard(old) => old,
        };
        if self.geometry.version == Version::V2 {
            if unmap && !self.has_backing {
                return self.discard_cluster(start, Leave::Nothing);
            }
            return self.write_zeros(start, end, below);
        }
        if self.outside.is_some() {
            self.data().write_zeros_at(start, end - start).map_err(Error::io)?;
        }
        let data = old.data & !mask;
        let host = old.host.filter(|_| data != 0 || !unmap);
        let new =
            Standard { host, data, zero: old.zero | mask, copied: old.copied && host.is_some() };
        self.replace_mapping(start, Mapping::Standard(new), host)
    }

    /// Gives up the whole clusters between two offsets.
    pub(super) fn discard(&mut self, guest: u64, length: u64, leave: Leave) -> Result<(), Error> {
        let cluster = self.geometry.cluster.bytes();
        let end = guest + length;
        let end = if end == self.header.virtual_size.bytes() {
            end.next_multiple_of(cluster)
        } else {
            end - end % cluster
        };
        let mut at = guest.next_multiple_of(cluster);
        while at < end {
            let run = self.run(at, end - at)?;
            if run.kind == Kind::Unallocated && run.length >= cluster {
                at += run.length - run.length % cluster;
                continue;
            }
            let stop = at + run.length;
            while at < stop {
                self.discard_cluster(at, leave)?;
                at += cluster;
            }
        }
        Ok(())
    }

    fn discard_cluster(&mut self, guest: u64, leave: Leave) -> Result<(), Error> {
        let v2 = self.geometry.version == Version::V2;
        if leave == Leave::Zeros && v2 && self.has_backing {
            return Ok(());
        }
        let old = self.mapping(guest)?;
        let zero = if leave == Leave::Zeros && !v2 { self.geometry.all_subclusters() } else { 0 };
        let new = Mapping::Standard(Standard { zero, ..Standard::default() });
        if old == new {
            return Ok(());
        }
        if self.outside.is_some() {
            let bytes = self.geometry.cluster.bytes();
            let end = self.data().length().map_err(Error::io)?;
            let there = end.saturating_sub(guest).min(bytes);
            self.data().write_zeros_at(guest, there).map_err(Error::io)?;
        }
        self.replace_mapping(guest, new, None)
    }

    /// Sets a mapping, and frees what the old one led to unless it is `kept`.
    fn replace_mapping(
        &mut self,
        guest: u64,
        new: Mapping,
        kept: Option<HostOffset>,
    ) -> Result<(), Error> {
        let table = self.table_for_writing(guest)?;
        let old = self.mapping(guest)?;
        self.set_mapping(table, guest, new)?;
        if kept.is_none() { self.free_mapping(old) } else { Ok(()) }
    }
}
