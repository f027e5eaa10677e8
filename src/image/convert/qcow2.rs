//! A new qcow2 file as a target.

use super::offload::copy_plain;
use super::pipeline::Target;
use super::plan::{Kind, Span};
use super::source::Source;
use super::work::{Cluster, Work, range};
use super::zeros::is_zero;
use crate::image::Error;
use crate::image::qcow2::Compression;
use crate::image::qcow2::assembly::{Assembly, Write};
use crate::image::qcow2::packing::pack_onto;
use crate::image::storage::Storage;

/// Where the parts of a new image go.
pub(super) trait Output: Sync {
    /// Takes a part of the guest's data.
    fn data(&self, bytes: &[u8], offset: u64) -> Result<(), Error>;

    /// Takes a table.
    fn table(&self, bytes: &[u8], offset: u64) -> Result<(), Error>;

    /// The file to which the system may copy on its own.
    fn storage(&self) -> Option<&dyn Storage> {
        None
    }

    /// Whether parts must come as they get their places.
    fn in_order(&self) -> bool {
        false
    }

    /// Takes note that nothing more comes for places before this one, if it wants parts in order.
    fn settle(&self, _place: u64) -> Result<(), Error> {
        Ok(())
    }
}

impl Output for &dyn Storage {
    fn data(&self, bytes: &[u8], offset: u64) -> Result<(), Error> {
        self.write_at(bytes, offset).map_err(Error::io)
    }

    fn table(&self, bytes: &[u8], offset: u64) -> Result<(), Error> {
        self.write_at(bytes, offset).map_err(Error::io)
    }

    fn storage(&self) -> Option<&dyn Storage> {
        Some(*self)
    }
}

/// A new image to be filled.
pub(super) struct Qcow2Target<'a, O> {
    pub(super) source: &'a Source<'a>,
    pub(super) output: O,
    pub(super) cluster: u64,
    /// What is mapped on its own: a subcluster of an image that has them, or a cluster.
    pub(super) grain: u64,
    /// How clusters are packed, if they are.
    pub(super) packing: Option<Compression>,
    /// Whether zeros among data are looked for.
    pub(super) sparse: bool,
    /// The system copies plain data.
    pub(super) offload: bool,
}

impl<O: Output> Target for Qcow2Target<'_, O> {
    type Order = Assembly;

    fn prepare(&self, source: &Source<'_>, work: &mut Work) -> Result<(), Error> {
        if work.piece.is_gap() {
            return Ok(());
        }
        if !self.offload {
            source.fill(work, self.cluster)?;
        }
        let (start, end) = (work.piece.start(), work.piece.end());
        for at in (start..end).step_by(usize::try_from(self.cluster).unwrap_or(usize::MAX)) {
            let cluster = self.cluster_at(work, at)?;
            work.clusters.push(cluster);
        }
        Ok(())
    }

    fn place(&self, assembly: &mut Assembly, work: &mut Work) -> Result<(), Error> {
        let start = work.piece.start();
        if work.piece.whole() == Some(Kind::Zero) && self.source.has_kept() {
            assembly.zeros(start, work.piece.end() - start)?;
        }
        let mut number = 0;
        while let Some(cluster) = work.clusters.get(number).cloned() {
            let guest = start + number as u64 * self.cluster;
            number += match cluster {
                Cluster::Data => self.place_data(assembly, work, number, guest)?,
                other => {
                    self.place_one(assembly, work, other, guest)?;
                    1
                }
            };
        }
        work.tables = assembly.take_writes();
        if self.output.in_order() {
            self.put(work)?;
            self.output.settle(assembly.settled())?;
        }
        Ok(())
    }

    fn write(&self, work: &Work) -> Result<(), Error> {
        if self.output.in_order() { Ok(()) } else { self.put(work) }
    }
}

impl<O: Output> Qcow2Target<'_, O> {
    /// Decides what becomes of one cluster, and packs it if that is asked for.
    fn cluster_at(&self, work: &mut Work, at: u64) -> Result<Cluster, Error> {
        let (mut data, mut zero) = (0_u32, 0_u32);
        for (number, start) in (at..at + self.cluster)
            .step_by(usize::try_from(self.grain).unwrap_or(usize::MAX))
            .enumerate()
        {
            match self.grain_at(work, start) {
                Kind::Data => data |= 1 << number,
                Kind::Zero => zero |= 1 << number,
                Kind::Backing => {}
            }
        }
        // Zeros are told from nothing only where something is below.
        let zero = if self.source.has_kept() { zero } else { 0 };
        let all = if self.grain == self.cluster { 1 } else { u32::MAX };
        if data == 0 && (zero == 0 || zero == all) {
            return Ok(if zero == 0 { Cluster::Absent } else { Cluster::Zero });
        }
        if let Some(kind) = self.packing {
            return self.pack(kind, work, at);
        }
        Ok(if data == all { Cluster::Data } else { Cluster::Mixed(data, zero) })
    }

    /// What a grain is to be: data if any of it is.
    fn grain_at(&self, work: &Work, start: u64) -> Kind {
        let end = start + self.grain;
        let mut spans = work.piece.spans.iter().filter(|span| span.start < end && start < span.end);
        let Some(first) = spans.next() else { return Kind::Backing };
        let kind =
            spans.map(|span| span.kind).find(|kind| *kind == Kind::Data).unwrap_or(first.kind);
        if kind == Kind::Data && self.sparse && !self.offload && is_zero(work.part(start, end)) {
            return Kind::Zero;
        }
        kind
    }

    fn pack(&self, kind: Compression, work: &mut Work, at: u64) -> Result<Cluster, Error> {
        let from = work.packed.len();
        let part = range(work.piece.start(), at, at + self.cluster);
        let bytes = work.bytes.get(part).unwrap_or_default();
        if pack_onto(kind, bytes, &mut work.packed)? {
            Ok(Cluster::Packed(from..work.packed.len()))
        } else {
            Ok(Cluster::Data)
        }
    }

    /// Places clusters of data in a row; how many there were.
    fn place_data(
        &self,
        assembly: &mut Assembly,
        work: &mut Work,
        first: usize,
        guest: u64,
    ) -> Result<usize, Error> {
        let rest = work.clusters.get(first..).unwrap_or_default();
        let count = rest.iter().take_while(|cluster| **cluster == Cluster::Data).count();
        let host = assembly.data(guest, count as u64)?;
        let base = work.piece.start();
        work.place(host.0, range(base, guest, guest + count as u64 * self.cluster), false);
        Ok(count)
    }

    fn place_one(
        &self,
        assembly: &mut Assembly,
        work: &mut Work,
        cluster: Cluster,
        guest: u64,
    ) -> Result<(), Error> {
        match cluster {
            Cluster::Absent | Cluster::Data => {}
            Cluster::Zero => assembly.zeros(guest, self.cluster)?,
            Cluster::Packed(part) => {
                let host = assembly.packed(guest, part.len() as u64)?;
                work.place(host.0, part, true);
            }
            Cluster::Mixed(data, zero) => {
                if let Some(host) = assembly.subclusters(guest, data, zero)? {
                    self.place_subclusters(work, data, guest, host.0);
                }
            }
        }
        Ok(())
    }

    fn place_subclusters(&self, work: &mut Work, data: u32, guest: u64, host: u64) {
        let base = work.piece.start();
        for number in (0..32_u32).filter(|number| data >> number & 1 != 0) {
            let within = u64::from(number) * self.grain;
            let start = guest + within;
            work.place(host + within, range(base, start, start + self.grain), false);
        }
    }

    fn put(&self, work: &Work) -> Result<(), Error> {
        if self.offload {
            self.copy(work)?;
        } else {
            for (host, bytes) in work.placed() {
                self.output.data(bytes, host)?;
            }
        }
        put_tables(&self.output, &work.tables)
    }

    /// Lets the system copy what has a place; behind the disk's end is nothing to copy.
    fn copy(&self, work: &Work) -> Result<(), Error> {
        let Some(storage) = self.output.storage() else { return Ok(()) };
        let base = work.piece.start();
        for placed in &work.placed {
            let start = base + placed.part.start as u64;
            let end = (base + placed.part.end as u64).min(self.source.end());
            let span = Span { start, end, kind: Kind::Data };
            copy_plain(self.source, span, storage, placed.host, &mut |bytes, at| {
                self.output.data(bytes, at)
            })?;
        }
        Ok(())
    }
}

/// Writes tables that are complete.
pub(super) fn put_tables(output: &impl Output, tables: &[Write]) -> Result<(), Error> {
    tables.iter().try_for_each(|(place, bytes)| output.table(bytes, place.0))
}
