//! Giving the guest's disk its places before anything is written there.

use std::ops::Range;

use super::disk::{Disk, State};
use super::entry::{Mapping, Standard};
use super::{Error, HostOffset};
use crate::image::{Control, Preallocation};

/// The most clusters that get their places at once.
const MOST_AT_ONCE: u64 = 1024;

impl Disk {
    /// Gives all of a new image's disk its place.
    pub(crate) fn take_space(
        &self,
        how: Preallocation,
        control: &Control<'_>,
    ) -> Result<(), Error> {
        let mut state = self.write_state();
        let size = state.header.virtual_size.bytes();
        state.preallocate(0..size, how, control)
    }
}

impl State {
    /// Gives a place, which reads as zeros, to every cluster that starts in a part of the disk.
    pub(super) fn preallocate(
        &mut self,
        part: Range<u64>,
        how: Preallocation,
        control: &Control<'_>,
    ) -> Result<(), Error> {
        let cluster = self.geometry.cluster.bytes();
        let start = part.start.next_multiple_of(cluster);
        let end = part.end.next_multiple_of(cluster);
        let mut at = start;
        // What is free before the end of the file may hold what was there once.
        let free = self.writer()?.next_free;
        self.writer()?.next_free = self.storage.length().map_err(Error::io)?.div_ceil(cluster);
        while at < end {
            control.step(at - start, end - start)?;
            let table_rest = self.geometry.bytes_per_l2() - at % self.geometry.bytes_per_l2();
            let most = MOST_AT_ONCE.min(self.counts_per_block() / 2).max(1);
            let count = ((end - at).min(table_rest) / cluster).min(most);
            self.preallocate_clusters(at, count, how)?;
            at += count * cluster;
        }
        let writer = self.writer()?;
        writer.next_free = writer.next_free.min(free);
        Ok(())
    }

    fn preallocate_clusters(
        &mut self,
        guest: u64,
        count: u64,
        how: Preallocation,
    ) -> Result<(), Error> {
        let cluster = self.geometry.cluster.bytes();
        let table = self.table_for_writing(guest)?;
        let host = self.new_place(guest, count)?;
        self.fill_place(host.0..host.0 + count * cluster, how)?;
        for number in 0..count {
            let at = guest + number * cluster;
            let old = self.mapping(at)?;
            let new = Standard {
                host: Some(HostOffset(host.0 + number * cluster)),
                copied: true,
                data: self.geometry.all_subclusters(),
                zero: 0,
            };
            self.set_mapping(table, at, Mapping::Standard(new))?;
            self.free_mapping(old)?;
        }
        Ok(())
    }

    fn fill_place(&self, place: Range<u64>, how: Preallocation) -> Result<(), Error> {
        let data = self.data();
        // A data file ends where the disk does.
        let end = match self.outside {
            Some(_) => place.end.min(self.header.virtual_size.bytes()),
            None => place.end,
        };
        let length = end.saturating_sub(place.start);
        match how {
            Preallocation::Falloc => data.allocate_at(place.start, length),
            Preallocation::Full => crate::image::storage::write_plain_zeros(data, place.start, end),
            Preallocation::Off | Preallocation::Metadata => match data.length() {
                Ok(length) if length >= end => Ok(()),
                Ok(_) => data.set_length(end),
                Err(error) => Err(error),
            },
        }
        .map_err(Error::io)
    }
}
