//! Writing the guest's disk.

use std::ops::Range;

use super::disk::{Below, Disk, State};
use super::entry::{COPIED, Compressed, Mapping, Standard};
use super::packing;
use super::tables::Stage;
use super::writer::Writer;
use super::{Error, HostOffset};

/// The most new clusters that are taken at once.
const MOST_AT_ONCE: u64 = 256;

impl Disk {
    /// Writes the guest's bytes from an offset on.
    pub(crate) fn write(&self, bytes: &[u8], guest: u64, below: Below<'_>) -> Result<(), Error> {
        let done = self.read_state().overwrite(bytes, guest)?;
        let rest = bytes.get(done..).unwrap_or_default();
        if rest.is_empty() {
            return Ok(());
        }
        let guest = guest + done as u64;
        let mut state = self.write_state();
        state.begin(guest..guest + rest.len() as u64)?;
        state.write(rest, guest, below)
    }

    /// Writes a whole cluster as packed data.
    pub(crate) fn write_packed(&self, packed: &[u8], guest: u64) -> Result<(), Error> {
        let mut state = self.write_state();
        let cluster = state.geometry.cluster.bytes();
        state.begin(guest..guest + cluster)?;
        state.write_packed(packed, guest)
    }

    /// Packs a cluster as the image wants it; nothing when that makes it no smaller.
    pub(crate) fn pack(&self, cluster: &[u8]) -> Result<Option<Vec<u8>>, Error> {
        let kind = self.read_state().header.compression;
        packing::pack(kind, cluster)
    }
}

impl State {
    /// Writes what has its place already, beside others who do the same; gives how much that was.
    fn overwrite(&self, bytes: &[u8], guest: u64) -> Result<usize, Error> {
        let part = guest..guest + bytes.len() as u64;
        let Some(writer) = self.writer.as_ref().filter(|writer| writer.begun) else { return Ok(0) };
        for shape in &writer.recording {
            if !self.is_dirty(shape, part.clone())? {
                return Ok(0);
            }
        }
        let mut done = 0;
        while let Some(rest) = bytes.get(done..).filter(|rest| !rest.is_empty()) {
            let at = guest + done as u64;
            let Some((host, room)) = self.place_of_ours(at, rest.len() as u64)? else { break };
            let count = usize::try_from(room).unwrap_or(rest.len()).min(rest.len());
            let Some(part) = rest.get(..count) else { break };
            self.data().write_at(part, host.0).map_err(Error::io)?;
            done += count;
        }
        Ok(done)
    }

    /// Where bytes of one cluster may be written in place, and how many.
    fn place_of_ours(&self, guest: u64, length: u64) -> Result<Option<(HostOffset, u64)>, Error> {
        let cluster = self.geometry.cluster.bytes();
        let within = guest % cluster;
        let room = (cluster - within).min(length);
        let Mapping::Standard(standard) = self.mapping(guest)? else { return Ok(None) };
        let Some(host) = standard.host.filter(|_| standard.data != 0) else { return Ok(None) };
        let missing = self.subclusters_of(within..within + room) & !standard.data;
        let holds = |writer: &Writer| writer.metadata.holds(self.cluster_of(host.0));
        let table = self.outside.is_none() && self.writer.as_ref().is_none_or(holds);
        if missing != 0 || table || !self.is_ours(standard)? {
            return Ok(None);
        }
        Ok(Some((HostOffset(host.0 + within), room)))
    }

    pub(super) fn write(
        &mut self,
        mut bytes: &[u8],
        mut guest: u64,
        below: Below<'_>,
    ) -> Result<(), Error> {
        while !bytes.is_empty() {
            let fresh = self.fresh_clusters(guest, bytes.len() as u64)?;
            let cluster = self.geometry.cluster.bytes();
            let length = if fresh > 1 { fresh * cluster } else { cluster - guest % cluster };
            let count = usize::try_from(length).unwrap_or(bytes.len()).min(bytes.len());
            let (part, rest) = bytes.split_at(count);
            if fresh > 1 {
                self.write_fresh(part, guest, fresh)?;
            } else {
                self.write_in_cluster(part, guest, below)?;
            }
            bytes = rest;
            guest += length;
        }
        Ok(())
    }

    /// How many whole clusters from here on, within one L2 table, need a new place.
    fn fresh_clusters(&self, guest: u64, length: u64) -> Result<u64, Error> {
        let cluster = self.geometry.cluster.bytes();
        if !guest.is_multiple_of(cluster) {
            return Ok(0);
        }
        let table_rest = self.geometry.bytes_per_l2() - guest % self.geometry.bytes_per_l2();
        let most =
            (length.min(table_rest) / cluster).min(MOST_AT_ONCE).min(self.counts_per_block() / 2);
        for number in 0..most {
            let mapping = self.mapping(guest + number * cluster)?;
            if matches!(mapping, Mapping::Standard(old) if self.is_ours(old)?) {
                return Ok(number);
            }
        }
        Ok(most)
    }

    /// Whether a cluster's data may be written where it is.
    fn is_ours(&self, mapping: Standard) -> Result<bool, Error> {
        match mapping.host {
            Some(_) if self.outside.is_some() => Ok(true),
            Some(host) if mapping.copied => Ok(self.refcount(self.cluster_of(host.0))? == 1),
            _ => Ok(false),
        }
    }

    fn write_fresh(&mut self, bytes: &[u8], guest: u64, count: u64) -> Result<(), Error> {
        let cluster = self.geometry.cluster.bytes();
        let table = self.table_for_writing(guest)?;
        let host = self.new_place(guest, count)?;
        self.data().write_at(bytes, host.0).map_err(Error::io)?;
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

    /// Writes a part of one cluster, with what was around it where a new place is needed.
    fn write_in_cluster(
        &mut self,
        bytes: &[u8],
        guest: u64,
        below: Below<'_>,
    ) -> Result<(), Error> {
        let within = guest % self.geometry.cluster.bytes();
        let touched = self.subclusters_of(within..within + bytes.len() as u64);
        let old = self.mapping(guest)?;
        let kept = match old {
            Mapping::Standard(standard) if self.is_ours(standard)? => Some(standard),
            _ => None,
        };
        if let Some(kept @ Standard { host: Some(host), .. }) = kept {
            self.refuse_metadata(host)?;
            if touched & !kept.data == 0 {
                return self.data().write_at(bytes, host.0 + within).map_err(Error::io);
            }
        }
        let table = self.table_for_writing(guest)?;
        let (data, zero) = match old {
            Mapping::Standard(old) => (old.data, old.zero),
            Mapping::Compressed(_) => (self.geometry.all_subclusters(), 0),
        };
        let host = match kept.and_then(|kept| kept.host) {
            Some(host) => host,
            None => self.new_place(guest, 1)?,
        };
        let written = if kept.is_some() { touched } else { touched | data };
        for part in self.parts_of(written) {
            let part = part.start..part.end.min(self.data_end(guest - within));
            let part_bytes = self.around(bytes, guest, part.clone(), below)?;
            self.data().write_at(&part_bytes, host.0 + part.start).map_err(Error::io)?;
        }
        let data = data | touched;
        let new = Standard { host: Some(host), copied: true, data, zero: zero & !data };
        self.set_mapping(table, guest, Mapping::Standard(new))?;
        if kept.is_none() { self.free_mapping(old) } else { Ok(()) }
    }

    /// What a part of a cluster is to hold: the new bytes, and around them what was there.
    fn around(
        &self,
        bytes: &[u8],
        guest: u64,
        part: Range<u64>,
        below: Below<'_>,
    ) -> Result<Vec<u8>, Error> {
        let within = guest % self.geometry.cluster.bytes();
        let start = guest - within;
        let end = within + bytes.len() as u64;
        let new = within.clamp(part.start, part.end)..end.clamp(part.start, part.end);
        let mut whole = vec![0; usize::try_from(part.end - part.start).unwrap_or(0)];
        let size = |from: u64, to: u64| usize::try_from(to - from).unwrap_or(usize::MAX);
        let middle = whole.get_mut(size(part.start, new.start)..).unwrap_or_default();
        let source = bytes.get(size(within.min(new.start), new.start)..).unwrap_or_default();
        let count = size(new.start, new.end);
        if let (Some(to), Some(from)) = (middle.get_mut(..count), source.get(..count)) {
            to.copy_from_slice(from);
        }
        if let Some(head) = whole.get_mut(..size(part.start, new.start)) {
            self.read(head, start + part.start, below)?;
        }
        if let Some(tail) = whole.get_mut(size(part.start, new.end)..) {
            self.read(tail, start + new.end, below)?;
        }
        Ok(whole)
    }

    pub(super) fn write_packed(&mut self, packed: &[u8], guest: u64) -> Result<(), Error> {
        let table = self.table_for_writing(guest)?;
        let old = self.mapping(guest)?;
        let length = packed.len() as u64;
        let offset = self.allocate_packed(length)?;
        self.storage.write_at(packed, offset.0).map_err(Error::io)?;
        self.set_mapping(table, guest, Mapping::Compressed(Compressed { offset, length }))?;
        self.free_mapping(old)
    }

    /// A new place for clusters of the guest's data.
    pub(super) fn new_place(&mut self, guest: u64, count: u64) -> Result<HostOffset, Error> {
        if self.outside.is_some() {
            return Ok(HostOffset(guest - guest % self.geometry.cluster.bytes()));
        }
        self.allocate(count)
    }

    /// The L2 table of a guest offset, made or copied if it cannot be written where it is.
    pub(super) fn table_for_writing(&mut self, guest: u64) -> Result<HostOffset, Error> {
        let position = guest / self.geometry.bytes_per_l2() * 8;
        let word = self.tables.word(self.header.l1_offset, position)?;
        let old = self.table_at(word)?;
        if let Some(table) = old
            && word & COPIED != 0
            && self.refcount(self.cluster_of(table.0))? == 1
        {
            return Ok(table);
        }
        let bytes = self.geometry.cluster.bytes();
        let new = self.allocate_table(bytes)?;
        match old {
            Some(old) => self.tables.copy(Stage::L2, old, new, bytes)?,
            None => self.tables.start(Stage::L2, new, bytes)?,
        }
        let word = new.0 | COPIED;
        self.tables.put(Stage::L1, self.header.l1_offset, position, &word.to_be_bytes())?;
        if let Some(old) = old {
            let cluster = self.cluster_of(old.0);
            self.writer()?.metadata.remove(cluster);
            self.free(cluster..cluster + 1)?;
        }
        Ok(new)
    }

    pub(super) fn set_mapping(
        &self,
        table: HostOffset,
        guest: u64,
        mapping: Mapping,
    ) -> Result<(), Error> {
        let position = self.geometry.position_in_l2(guest);
        self.tables.put(Stage::L2, table, position, &self.geometry.encode(mapping))
    }

    /// Ends the use of the clusters that a mapping led to.
    pub(super) fn free_mapping(&mut self, mapping: Mapping) -> Result<(), Error> {
        if self.outside.is_some() {
            return Ok(());
        }
        match mapping {
            Mapping::Standard(Standard { host: Some(host), .. }) => {
                self.free(self.clusters(host, 1))
            }
            Mapping::Standard(_) => Ok(()),
            Mapping::Compressed(packed) => self.free(self.clusters(packed.offset, packed.length)),
        }
    }

    /// How much of a cluster there is: a data file ends where the disk does.
    fn data_end(&self, start: u64) -> u64 {
        match self.outside {
            Some(_) => self.header.virtual_size.bytes().saturating_sub(start),
            None => self.geometry.cluster.bytes(),
        }
    }

    pub(super) fn refuse_metadata(&mut self, host: HostOffset) -> Result<(), Error> {
        let cluster = self.cluster_of(host.0);
        if self.outside.is_none() && self.writer()?.metadata.holds(cluster) {
            return Err(self.mark_corrupt(&format!(
                "guest data is mapped to cluster {cluster}, which holds a table"
            )));
        }
        Ok(())
    }

    /// The subclusters that a part of a cluster lies in.
    pub(super) fn subclusters_of(&self, within: Range<u64>) -> u32 {
        let size = self.geometry.subcluster_bytes();
        let bits = within.start / size..within.end.div_ceil(size);
        (0..self.geometry.subclusters())
            .filter(|bit| bits.contains(&u64::from(*bit)))
            .fold(0, |mask, bit| mask | 1 << bit)
    }

    /// The parts of a cluster that these subclusters make up.
    fn parts_of(&self, mask: u32) -> Vec<Range<u64>> {
        let size = self.geometry.subcluster_bytes();
        let mut parts: Vec<Range<u64>> = Vec::new();
        for bit in (0..self.geometry.subclusters()).filter(|bit| mask >> bit & 1 != 0) {
            let start = u64::from(bit) * size;
            match parts.last_mut() {
                Some(last) if last.end == start => last.end += size,
                _ => parts.push(start..start + size),
            }
        }
        parts
    }
}
