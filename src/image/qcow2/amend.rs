//! Changing what an image is, with the guest's disk unchanged.

use std::ffi::OsString;

use super::check::Counts;
use super::disk::{Disk, State};
use super::{Error, Version};
use crate::image::{Control, ErrorKind};

/// The reference counts of version 2 are as wide as this.
const V2_REFCOUNT_BITS: u32 = 16;

/// What is to become of an image; what is `None` stays.
#[derive(Clone, Debug, Default)]
pub(crate) struct Changes {
    pub(crate) version: Option<Version>,
    pub(crate) refcount_bits: Option<u32>,
    pub(crate) lazy_refcounts: Option<bool>,
    pub(crate) data_file: Option<OsString>,
    pub(crate) data_file_raw: Option<bool>,
}

impl Disk {
    /// Refuses what cannot be, before anything is changed.
    pub(crate) fn check_amend(&self, changes: &Changes) -> Result<(), Error> {
        self.read_state().check_amend(changes)
    }

    /// Makes all changes but a lower version.
    pub(crate) fn amend(&self, changes: &Changes, control: &Control<'_>) -> Result<(), Error> {
        self.write_state().amend(changes, control)
    }

    /// Lowers the version, if `changes` say so.
    pub(crate) fn downgrade(&self, changes: &Changes, control: &Control<'_>) -> Result<(), Error> {
        let mut state = self.write_state();
        if changes.version == Some(Version::V2) && state.header.version == Version::V3 {
            state.downgrade(control)?;
        }
        Ok(())
    }
}

impl State {
    fn check_amend(&self, changes: &Changes) -> Result<(), Error> {
        let header = &self.header;
        let version = changes.version.unwrap_or(header.version);
        if changes.data_file.is_some() && !header.features.data_file() {
            return Err(Error::option(
                "data-file can only be set for images that use an external data file",
            ));
        }
        if changes.data_file_raw == Some(true) && !header.features.data_file_raw() {
            return Err(Error::option("data-file-raw cannot be set on existing images"));
        }
        if let Some(bits) = changes.refcount_bits
            && (!bits.is_power_of_two() || bits > 64)
        {
            return Err(Error::option(
                "Refcount width must be a power of two and may not exceed 64 bits",
            ));
        }
        if version == Version::V2 { self.check_v2(changes) } else { Ok(()) }
    }

    fn check_v2(&self, changes: &Changes) -> Result<(), Error> {
        let (header, features) = (&self.header, self.header.features);
        if changes.refcount_bits.is_some_and(|bits| bits != V2_REFCOUNT_BITS) {
            return Err(needs_v3(
                "Refcount widths other than 16 bits require compatibility level 1.1 or",
            ));
        }
        if changes.refcount_bits.is_none() && header.refcount_bits != V2_REFCOUNT_BITS {
            return Err(Error::option("compat=0.10 requires refcount_bits=16"));
        }
        if changes.lazy_refcounts == Some(true) {
            return Err(needs_v3("Lazy refcounts only supported with compatibility level 1.1 and"));
        }
        let refused = |sentence: &str| Err(Error::new(ErrorKind::UnsupportedFeature, sentence));
        if features.data_file() {
            return refused("Cannot downgrade an image with a data file");
        }
        if !features.fits_v2() {
            return refused("Cannot downgrade an image with incompatible features set");
        }
        let size = header.virtual_size;
        let unfit = self.snapshots()?.iter().any(|snapshot| {
            snapshot.disk_size.is_some_and(|disk| disk != size)
                || u32::try_from(snapshot.vm_state_size.bytes()).is_err()
        });
        if unfit && header.version == Version::V3 {
            return refused("Internal snapshots prevent downgrade of image");
        }
        Ok(())
    }

    fn amend(&mut self, changes: &Changes, control: &Control<'_>) -> Result<(), Error> {
        self.flush()?;
        if changes.version == Some(Version::V3) && self.header.version == Version::V2 {
            self.upgrade()?;
        }
        if let Some(bits) = changes.refcount_bits.filter(|bits| *bits != self.header.refcount_bits)
        {
            self.change_refcount_bits(bits, control)?;
        }
        let mut header = self.header.clone();
        if let Some(raw) = changes.data_file_raw {
            header.features.set_data_file_raw(raw);
        }
        if let Some(name) = &changes.data_file {
            header.data_file = Some(name.clone()).filter(|name| !name.is_empty());
        }
        if let Some(lazy) = changes.lazy_refcounts.filter(|_| header.version == Version::V3) {
            header.features.set_lazy_refcounts(lazy);
        }
        self.rewrite_header(header)
    }

    fn upgrade(&mut self) -> Result<(), Error> {
        // Version 3 wants to know how large the disk of each snapshot was.
        let snapshots = self.snapshots()?;
        if snapshots.iter().any(|snapshot| snapshot.disk_size.is_none()) {
            self.put_snapshots(&snapshots)?;
        }
        let mut header = self.header.clone();
        header.version = Version::V3;
        self.rewrite_header(header)
    }

    fn downgrade(&mut self, control: &Control<'_>) -> Result<(), Error> {
        self.expand_zero_clusters(control)?;
        self.remove_all_bitmaps()?;
        self.settle_lazy_counts()?;
        let mut header = self.header.clone();
        header.version = Version::V2;
        header.features = super::Features::default();
        self.rewrite_header(header)
    }

    /// Writes all reference counts anew in another width.
    fn change_refcount_bits(&mut self, bits: u32, control: &Control<'_>) -> Result<(), Error> {
        let counts = self.all_counts(bits, control)?;
        self.header.refcount_bits = bits;
        let written = self.rebuild_refcounts(&counts);
        if written.is_err() {
            // What is in memory is neither the old image nor the new one.
            self.writer = None;
        }
        written?;
        self.renew_writer()
    }

    fn all_counts(&self, bits: u32, control: &Control<'_>) -> Result<Counts, Error> {
        let most = u64::MAX >> (64 - bits);
        let mut counts = Counts::default();
        let (table, entries) = (self.header.refcount_table_offset, self.refcount_table_entries());
        let per_block = self.counts_per_block();
        self.each_word(table, entries, |index, _| {
            control.step(index, entries)?;
            for cluster in index * per_block..(index + 1) * per_block {
                let count = self.refcount(cluster)?;
                if count > most {
                    return Err(Error::option(format!(
                        "Cannot decrease refcount entry width to {bits} bits: Cluster at offset {:#x} has a refcount of {count}",
                        cluster * self.geometry.cluster.bytes()
                    )));
                }
                if count > 0 {
                    counts.add(cluster..cluster + 1, count);
                }
            }
            Ok(true)
        })?;
        Ok(counts)
    }
}

fn needs_v3(what: &str) -> Error {
    Error::option(format!("{what} above (use compat=1.1 or greater)"))
}
