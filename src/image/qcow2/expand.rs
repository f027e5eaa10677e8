//! Doing without zero clusters, which version 2 of the format does not know.

use std::collections::HashSet;

use super::disk::State;
use super::entry::{Mapping, Standard};
use super::tables::Stage;
use super::{Error, HostOffset};
use crate::image::Control;

impl State {
    /// Makes every zero cluster one of written zeros, or none where nothing is below.
    ///
    /// In snapshots, too. The guest sees no difference at any moment.
    pub(super) fn expand_zero_clusters(&mut self, control: &Control<'_>) -> Result<(), Error> {
        let mut seen = HashSet::new();
        for (l1, entries) in self.all_l1()? {
            let mut tables = Vec::new();
            self.each_word(l1, entries, |_, word| {
                tables.extend(self.table_at(word)?);
                Ok(true)
            })?;
            for (number, table) in tables.iter().enumerate() {
                control.step(number as u64, tables.len() as u64)?;
                if seen.insert(table.0) {
                    self.expand_in(*table)?;
                }
            }
        }
        self.flush()
    }

    fn expand_in(&mut self, table: HostOffset) -> Result<(), Error> {
        let mut zeros = Vec::new();
        self.each_mapping(table, |position, mapping| {
            if let Mapping::Standard(standard) = mapping?
                && standard.zero != 0
            {
                zeros.push((position, standard));
            }
            Ok(())
        })?;
        // A table that snapshots share is changed where it is: for all of them alike.
        let uses = self.refcount(self.cluster_of(table.0))?;
        for (position, zero) in zeros {
            self.expand(table, position, zero, uses)?;
        }
        Ok(())
    }

    fn expand(
        &mut self,
        table: HostOffset,
        position: u64,
        zero: Standard,
        uses: u64,
    ) -> Result<(), Error> {
        let new = if zero.host.is_none() && !self.has_backing {
            Standard::default()
        } else {
            let host = self.place_for_zeros(zero.host, uses)?;
            let bytes = self.geometry.cluster.bytes();
            self.storage.write_zeros_at(host.0, bytes).map_err(Error::io)?;
            Standard { host: Some(host), copied: uses == 1, data: 1, zero: 0 }
        };
        let entry = self.geometry.encode(Mapping::Standard(new));
        self.tables.put(Stage::L2, table, position, &entry)?;
        if let Some(old) = zero.host.filter(|_| new.host != zero.host) {
            for _ in 0..uses {
                self.free(self.clusters(old, 1))?;
            }
        }
        Ok(())
    }

    /// The cluster that is kept for the zeros, unless others have their data in it; else a new one.
    fn place_for_zeros(
        &mut self,
        kept: Option<HostOffset>,
        uses: u64,
    ) -> Result<HostOffset, Error> {
        if let Some(host) = kept
            && self.refcount(self.cluster_of(host.0))? == uses
        {
            self.refuse_metadata(host)?;
            return Ok(host);
        }
        let host = self.allocate(1)?;
        self.set_refcount(self.cluster_of(host.0), uses)?;
        Ok(host)
    }
}
