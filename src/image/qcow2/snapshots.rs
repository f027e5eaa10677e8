//! Taking, applying and deleting internal snapshots.
//!
//! A snapshot is a copy of the L1 table, with one more use counted of all that
//! it leads to. Whatever is done, the header leads to the old state or to the
//! new one, and a power cut between leaves leaks at worst.

use super::check::Counts;
use super::disk::{Disk, State};
use super::entry::{COPIED, Mapping, Standard};
use super::tables::Stage;
use super::{Error, HostOffset, Snapshot, snapshot};
use crate::image::{Control, ErrorKind, Size};

impl Disk {
    /// Takes a snapshot of the disk as it is.
    pub(crate) fn create_snapshot(
        &self,
        name: &str,
        sec: u32,
        nsec: u32,
        control: &Control<'_>,
    ) -> Result<(), Error> {
        self.write_state().create_snapshot(name, (sec, nsec), control)
    }

    /// Makes the disk what it was when a snapshot was taken.
    pub(crate) fn apply_snapshot(&self, name: &str, control: &Control<'_>) -> Result<(), Error> {
        self.write_state().apply_snapshot(name, control)
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
    pub(crate) fn delete_snapshot(&self, name: &str, control: &Control<'_>) -> Result<(), Error> {
        self.write_state().delete_snapshot(name, control)
    }
}

impl State {
    pub(super) fn snapshots(&self) -> Result<Vec<Snapshot>, Error> {
        Snapshot::read_all(&self.header, &*self.storage)
    }

    fn create_snapshot(
        &mut self,
        name: &str,
        (date_sec, date_nsec): (u32, u32),
        control: &Control<'_>,
    ) -> Result<(), Error> {
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
        self.check_room_to_count(l1, u64::from(entries), control)?;
        self.begin_uses(l1, u64::from(entries), control)?;
        self.mark_copied()?;
        let copy = self.copy_l1(l1, u64::from(entries), u64::from(entries))?;
        snapshots.push(Snapshot {
            id: id.to_string(),
            name: name.to_owned(),
            vm_state_size: Size::default(),
            date_sec,
            date_nsec,
            vm_clock_nsec: 0,
            icount: Some(0),
            disk_size: Some(self.header.virtual_size),
            l1_offset: copy,
            l1_entries: entries,
            table_bytes: 0,
            unknown_extra: Vec::new(),
        });
        self.put_snapshots(&snapshots)
    }

    fn delete_snapshot(&mut self, name: &str, control: &Control<'_>) -> Result<(), Error> {
        self.flush()?;
        let mut snapshots = self.snapshots()?;
        let gone = snapshots.remove(find(&snapshots, name)?);
        let entries = u64::from(gone.l1_entries);
        // All is read before anything is changed; from there on there is no way back.
        self.each_use(gone.l1_offset, entries, control, |_, _, _| Ok(()))?;
        self.put_snapshots(&snapshots)?;
        self.end_uses(gone.l1_offset, entries)?;
        self.free(self.clusters(gone.l1_offset, u64::from(gone.l1_entries) * 8))?;
        self.settle()?;
        self.mark_copied()?;
        self.flush()
    }

    fn apply_snapshot(&mut self, name: &str, control: &Control<'_>) -> Result<(), Error> {
        if self.header.bitmaps.is_some() {
            // None of them would tell what changes then.
            return Err(Error::new(
                ErrorKind::UnsupportedFeature,
                "Device has active dirty bitmaps; remove them first",
            ));
        }
        self.flush()?;
        let snapshots = self.snapshots()?;
        let wanted = snapshots.get(find(&snapshots, name)?).ok_or_else(|| not_found(name))?;
        let entries = u64::from(wanted.l1_entries);
        let size = wanted.disk_size.unwrap_or(self.header.virtual_size);
        let needed = size.bytes().div_ceil(self.geometry.bytes_per_l2()).max(entries);
        self.check_room_to_count(wanted.l1_offset, entries, control)?;
        self.begin_uses(wanted.l1_offset, entries, control)?;
        let copy = self.copy_l1(wanted.l1_offset, entries, needed)?;
        let (old, old_entries) = (self.header.l1_offset, u64::from(self.header.l1_entries));
        self.switch_l1(copy, needed, size)?;
        self.end_uses(old, old_entries)?;
        self.free(self.clusters(old, old_entries * 8))?;
        self.settle()?;
        self.renew_writer()?;
        self.mark_copied()?;
        self.flush()
    }

    /// Refuses a snapshot whose uses cannot be counted, before anything is changed.
    fn check_room_to_count(
        &self,
        l1: HostOffset,
        entries: u64,
        control: &Control<'_>,
    ) -> Result<(), Error> {
        let (mut full, mut packed) = (false, Counts::default());
        self.each_use(l1, entries, control, |state, cluster, is_packed| {
            // Each of those that share a cluster adds one use of it.
            if is_packed {
                packed.add(cluster..cluster + 1, 1);
            }
            let more = packed.get(cluster).max(1);
            full |= state.refcount(cluster)?.saturating_add(more) > state.largest_refcount();
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

    /// Counts one more use of all that an L1 table leads to; when stopped, takes that back.
    fn begin_uses(
        &mut self,
        l1: HostOffset,
        entries: u64,
        control: &Control<'_>,
    ) -> Result<(), Error> {
        let mut begun = 0_u64;
        let counted = self.each_use(l1, entries, control, |state, cluster, _| {
            state.set_refcount(cluster, state.refcount(cluster)?.saturating_add(1))?;
            begun += 1;
            Ok(())
        });
        if counted.is_err() {
            self.each_use(l1, entries, &Control::new(), |state, cluster, _| {
                if begun > 0 {
                    begun -= 1;
                    state.set_refcount(cluster, state.refcount(cluster)?.saturating_sub(1))?;
                }
                Ok(())
            })?;
        }
        counted
    }

    /// Ends one use of all that an L1 table leads to.
    fn end_uses(&mut self, l1: HostOffset, entries: u64) -> Result<(), Error> {
        let mut ended = Vec::new();
        self.each_use(l1, entries, &Control::new(), |_, cluster, _| {
            ended.push(cluster);
            Ok(())
        })?;
        ended.into_iter().try_for_each(|cluster| self.free(cluster..cluster + 1))
    }

    /// Shows each cluster that an L1 table leads to, and whether it holds packed data: then once for each cluster in it.
    pub(super) fn each_use(
        &self,
        l1: HostOffset,
        entries: u64,
        control: &Control<'_>,
        mut look: impl FnMut(&State, u64, bool) -> Result<(), Error>,
    ) -> Result<(), Error> {
        self.each_word(l1, entries, |index, word| {
            control.step(index, entries)?;
            let Some(table) = self.table_at(word)? else { return Ok(true) };
            look(self, self.cluster_of(table.0), false)?;
            self.each_mapping(table, |_, mapping| {
                let (clusters, is_packed) = match mapping? {
                    Mapping::Standard(Standard { host, .. }) => {
                        (host.map_or(0..0, |host| self.clusters(host, 1)), false)
                    }
                    Mapping::Compressed(packed) => {
                        (self.clusters(packed.offset, packed.length), true)
                    }
                };
                for cluster in clusters {
                    look(self, cluster, is_packed)?;
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
        if wanted == 0 {
            // A table without entries takes no cluster, and would leak one.
            return Ok(HostOffset(0));
        }
        let copy = self.allocate_table(wanted * 8)?;
        let bytes = (wanted * 8).next_multiple_of(self.geometry.cluster.bytes());
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
    pub(super) fn put_snapshots(&mut self, snapshots: &[Snapshot]) -> Result<(), Error> {
        const COUNT_OFFSET: u64 = 60;
        let size = self.header.virtual_size;
        let bytes = snapshots.iter().flat_map(|one| one.to_bytes(size)).collect::<Vec<_>>();
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
