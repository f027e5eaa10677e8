//! Taking, applying and deleting internal snapshots.
//!
//! A snapshot is a copy of the L1 table, with one more use counted of all that
//! it leads to. Whatever is done, the header leads to the old state or to the
//! new one, and a power cut between leaves leaks at worst.

use super::disk::{Disk, State};
use super::entry::{COPIED, Mapping, Standard};
use super::tables::Stage;
use super::{Error, HostOffset, Snapshot, snapshot};
use crate::image::{ErrorKind, Size};

/// Whether uses are added or end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Uses {
    Begin,
    End,
}

impl Disk {
    /// Takes a snapshot of the disk as it is.
    pub(crate) fn create_snapshot(&self, name: &str, sec: u32, nsec: u32) -> Result<(), Error> {
        self.write_state().create_snapshot(name, sec, nsec)
    }

    /// Makes the disk what it was when a snapshot was taken.
    pub(crate) fn apply_snapshot(&self, name: &str) -> Result<(), Error> {
        let mut state = self.write_state();
        state.mark_bitmaps()?;
        state.apply_snapshot(name)
    }

    /// Shows what was there when a snapshot was taken; only for images that are not written.
    pub(crate) fn show_snapshot(&self, name: &str) -> Result<(), Error> {
        let mut state = self.write_state();
        let snapshots = state.snapshots()?;
        let wanted = snapshots.get(find(&snapshots, name)?).ok_or_else(|| not_found(name))?;
        // Looks at the places of all tables before one of them is used.
        state.all_l1()?;
        state.header.virtual_size = wanted.disk_size.unwrap_or(state.header.virtual_size);
        state.header.l1_offset = wanted.l1_offset;
        state.header.l1_entries = wanted.l1_entries;
        Ok(())
    }

    /// Deletes a snapshot.
    pub(crate) fn delete_snapshot(&self, name: &str) -> Result<(), Error> {
        self.write_state().delete_snapshot(name)
    }
}

impl State {
    pub(super) fn snapshots(&self) -> Result<Vec<Snapshot>, Error> {
        Snapshot::read_all(&self.header, &*self.storage)
    }

    fn create_snapshot(&mut self, name: &str, sec: u32, nsec: u32) -> Result<(), Error> {
        if self.outside.is_some() {
            return Err(Error::new(
                ErrorKind::UnsupportedFeature,
                "An image with a data file cannot hold snapshots",
            ));
        }
        self.flush()?;
        let mut snapshots = self.snapshots()?;
        if snapshots.len() as u64 >= u64::from(snapshot::MAX_COUNT) {
            return Err(Error::new(ErrorKind::Snapshot, "The image holds 65536 snapshots already"));
        }
        if name.len() > usize::from(u16::MAX) {
            return Err(Error::new(ErrorKind::Snapshot, "The name of a snapshot is too long"));
        }
        let ids = snapshots.iter().filter_map(|snapshot| snapshot.id.parse::<u64>().ok());
        let id = ids.max().unwrap_or(0).saturating_add(1);
        let (l1, entries) = (self.header.l1_offset, self.header.l1_entries);
        self.check_room_to_count(l1, u64::from(entries))?;
        self.change_uses(l1, u64::from(entries), Uses::Begin)?;
        self.mark_copied()?;
        let copy = self.copy_l1(l1, u64::from(entries), u64::from(entries))?;
        snapshots.push(Snapshot {
            id: id.to_string(),
            name: name.to_owned(),
            vm_state_size: Size::default(),
            date_sec: sec,
            date_nsec: nsec,
            vm_clock_nsec: 0,
            icount: None,
            disk_size: Some(self.header.virtual_size),
            l1_offset: copy,
            l1_entries: entries,
            table_bytes: 0,
            unknown_extra: Vec::new(),
        });
        self.put_snapshots(&snapshots)
    }

    fn delete_snapshot(&mut self, name: &str) -> Result<(), Error> {
        self.flush()?;
        let mut snapshots = self.snapshots()?;
        let gone = snapshots.remove(find(&snapshots, name)?);
        self.put_snapshots(&snapshots)?;
        self.change_uses(gone.l1_offset, u64::from(gone.l1_entries), Uses::End)?;
        self.free(self.clusters(gone.l1_offset, u64::from(gone.l1_entries) * 8))?;
        self.settle()?;
        self.mark_copied()?;
        self.flush()
    }

    fn apply_snapshot(&mut self, name: &str) -> Result<(), Error> {
        self.flush()?;
        let snapshots = self.snapshots()?;
        let wanted = snapshots.get(find(&snapshots, name)?).ok_or_else(|| not_found(name))?;
        let entries = u64::from(wanted.l1_entries);
        let size = wanted.disk_size.unwrap_or(self.header.virtual_size);
        let needed = size.bytes().div_ceil(self.geometry.bytes_per_l2()).max(entries);
        self.check_room_to_count(wanted.l1_offset, entries)?;
        self.change_uses(wanted.l1_offset, entries, Uses::Begin)?;
        let copy = self.copy_l1(wanted.l1_offset, entries, needed)?;
        let (old, old_entries) = (self.header.l1_offset, u64::from(self.header.l1_entries));
        self.switch_l1(copy, needed, size)?;
        self.change_uses(old, old_entries, Uses::End)?;
        self.free(self.clusters(old, old_entries * 8))?;
        self.settle()?;
        let Some(metadata) = self.find_metadata()? else {
            return Err(self.mark_corrupt("its tables overlap"));
        };
        self.writer()?.metadata = metadata;
        self.mark_copied()?;
        self.flush()
    }

    /// Refuses a snapshot whose uses cannot be counted, before anything is changed.
    fn check_room_to_count(&self, l1: HostOffset, entries: u64) -> Result<(), Error> {
        let mut full = false;
        self.each_use(l1, entries, |state, cluster, _| {
            full |= state.refcount(cluster)? >= state.largest_refcount();
            Ok(())
        })?;
        if !full {
            return Ok(());
        }
        Err(Error::new(
            ErrorKind::Snapshot,
            "A reference count of the image cannot grow any further; use an image with wider reference counts",
        ))
    }

    fn change_uses(&mut self, l1: HostOffset, entries: u64, uses: Uses) -> Result<(), Error> {
        let mut ended = Vec::new();
        self.each_use(l1, entries, |state, cluster, _| {
            if uses == Uses::Begin {
                return state.set_refcount(cluster, state.refcount(cluster)?.saturating_add(1));
            }
            ended.push(cluster);
            Ok(())
        })?;
        for cluster in ended {
            self.free(cluster..cluster + 1)?;
        }
        Ok(())
    }

    /// Shows each cluster that an L1 table leads to: L2 tables, data, and packed data for each cluster in it.
    fn each_use(
        &self,
        l1: HostOffset,
        entries: u64,
        mut look: impl FnMut(&State, u64, bool) -> Result<(), Error>,
    ) -> Result<(), Error> {
        self.each_word(l1, entries, |_, word| {
            let Some(table) = self.table_at(word)? else { return Ok(true) };
            look(self, self.cluster_of(table.0), true)?;
            self.each_mapping(table, |_, mapping| {
                let clusters = match mapping? {
                    Mapping::Standard(Standard { host, .. }) => {
                        host.map_or(0..0, |host| self.clusters(host, 1))
                    }
                    Mapping::Compressed(packed) => self.clusters(packed.offset, packed.length),
                };
                for cluster in clusters {
                    look(self, cluster, false)?;
                }
                Ok(())
            })?;
            Ok(true)
        })
    }

    /// Marks in the active tables which clusters have one use alone.
    fn mark_copied(&mut self) -> Result<(), Error> {
        let (l1, entries) = (self.header.l1_offset, u64::from(self.header.l1_entries));
        self.each_word(l1, entries, |index, word| {
            let Some(table) = self.table_at(word)? else { return Ok(true) };
            let single = self.refcount(self.cluster_of(table.0))? == 1;
            if single != (word & COPIED != 0) {
                self.tables.put(Stage::L1, l1, index * 8, &(word ^ COPIED).to_be_bytes())?;
            }
            self.each_mapping(table, |position, mapping| {
                if let Mapping::Standard(Standard { host: Some(host), copied, .. }) = mapping?
                    && copied != (self.refcount(self.cluster_of(host.0))? == 1)
                {
                    let word = self.tables.word(table, position)? ^ COPIED;
                    self.tables.put(Stage::L2, table, position, &word.to_be_bytes())?;
                }
                Ok(())
            })?;
            Ok(true)
        })
    }

    /// Copies an L1 table, without its marks, to one with room for `wanted` entries.
    pub(super) fn copy_l1(
        &mut self,
        from: HostOffset,
        entries: u64,
        wanted: u64,
    ) -> Result<HostOffset, Error> {
        if wanted * 8 > super::MAX_L1_BYTES {
            return Err(super::allocate::too_large());
        }
        let copy = self.allocate_table(wanted * 8)?;
        let bytes = (wanted * 8).max(1).next_multiple_of(self.geometry.cluster.bytes());
        self.tables.start(Stage::L1, copy, bytes)?;
        self.each_word(from, entries.min(wanted), |index, word| {
            let word = word & !COPIED;
            self.tables.put(Stage::L1, copy, index * 8, &word.to_be_bytes())?;
            Ok(true)
        })?;
        Ok(copy)
    }

    /// Makes another L1 table the active one, with the size that goes with it.
    pub(super) fn switch_l1(
        &mut self,
        table: HostOffset,
        entries: u64,
        size: Size,
    ) -> Result<(), Error> {
        const SIZE_OFFSET: u64 = 24;
        let encryption = 0_u32;
        let entries = u32::try_from(entries).map_err(|_| super::allocate::too_large())?;
        self.tables.write_back()?;
        let fields = [
            &size.bytes().to_be_bytes()[..],
            &encryption.to_be_bytes(),
            &entries.to_be_bytes(),
            &table.0.to_be_bytes(),
        ];
        self.put_header(SIZE_OFFSET, &fields.concat())?;
        (self.header.l1_offset, self.header.l1_entries) = (table, entries);
        self.header.virtual_size = size;
        Ok(())
    }

    /// Writes the snapshot table to new clusters, and leads the header there.
    fn put_snapshots(&mut self, snapshots: &[Snapshot]) -> Result<(), Error> {
        const COUNT_OFFSET: u64 = 60;
        let bytes = snapshots.iter().flat_map(Snapshot::to_bytes).collect::<Vec<_>>();
        let old_length = Snapshot::table_length(&self.snapshots()?);
        let old = self.clusters(self.header.snapshots_offset, old_length);
        let table = match bytes.len() as u64 {
            0 => HostOffset(0),
            length => self.allocate_table(length)?,
        };
        if !bytes.is_empty() {
            self.storage.write_at(&bytes, table.0).map_err(Error::io)?;
        }
        self.tables.write_back()?;
        let count = u32::try_from(snapshots.len()).unwrap_or(u32::MAX);
        self.put_header(
            COUNT_OFFSET,
            &[&count.to_be_bytes()[..], &table.0.to_be_bytes()].concat(),
        )?;
        (self.header.snapshot_count, self.header.snapshots_offset) = (count, table);
        self.free(old)?;
        self.flush()
    }
}

/// The snapshot with this id, or else with this name.
fn find(snapshots: &[Snapshot], name: &str) -> Result<usize, Error> {
    let by_id = snapshots.iter().position(|snapshot| snapshot.id == name);
    let by_name = || snapshots.iter().position(|snapshot| snapshot.name == name);
    by_id.or_else(by_name).ok_or_else(|| not_found(name))
}

fn not_found(name: &str) -> Error {
    Error::new(
        ErrorKind::Snapshot,
        format!("snapshot '{name}' not found; list them to see which there are"),
    )
}
