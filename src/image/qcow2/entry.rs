//! Entries of L2 tables: where a guest cluster's data is.
//!
//! A cluster with extended L2 entries has 32 subclusters; without, it is
//! treated as one subcluster that is the whole cluster.

use super::{ClusterSize, Error, HostOffset, Version};

/// Set where nothing else refers to the cluster, so that it may be written in place.
pub(super) const COPIED: u64 = 1 << 63;
pub(super) const COMPRESSED: u64 = 1 << 62;
pub(super) const ZERO: u64 = 1;
/// The bits of an entry that are nothing, unless it is a compressed cluster's.
pub(super) const RESERVED: u64 = 0x3f00_0000_0000_01fe;
/// The bits of a table entry that are an offset.
pub(super) const OFFSET: u64 = 0x00ff_ffff_ffff_fe00;

const SECTOR: u64 = 512;

/// What the shape of an image's tables follows from.
#[derive(Clone, Copy, Debug)]
pub(super) struct Geometry {
    pub(super) version: Version,
    pub(super) cluster: ClusterSize,
    pub(super) extended: bool,
    /// The guest's data is in another file, where offset 0 is an offset like any other.
    pub(super) external: bool,
}

/// What an L2 entry says of its cluster.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mapping {
    Standard(Standard),
    Compressed(Compressed),
}

/// A cluster whose data, if it has any, is as the guest sees it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Standard {
    pub(super) host: Option<HostOffset>,
    pub(super) copied: bool,
    /// The subclusters whose data is in the host cluster.
    pub(super) data: u32,
    /// The subclusters that read as zeros.
    pub(super) zero: u32,
}

/// Packed data, at any byte.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Compressed {
    pub(crate) offset: HostOffset,
    /// How many bytes the packed data may take; the last of them are often others'.
    pub(crate) length: u64,
}

/// What a part of a cluster reads as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// What the backing file has, or zeros.
    Unallocated,
    Zero,
    Data(HostOffset),
    Compressed(Compressed),
}

/// So many bytes of one kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Run {
    pub(crate) kind: Kind,
    pub(crate) length: u64,
    /// Where the file keeps space for it, of which nothing is read.
    pub(crate) space: Option<HostOffset>,
}

impl Geometry {
    pub(super) fn subclusters(self) -> u32 {
        if self.extended { 32 } else { 1 }
    }

    pub(super) fn all_subclusters(self) -> u32 {
        if self.extended { u32::MAX } else { 1 }
    }

    pub(super) fn subcluster_bytes(self) -> u64 {
        self.cluster.bytes() / u64::from(self.subclusters())
    }

    pub(super) fn entry_bytes(self) -> usize {
        if self.extended { 16 } else { 8 }
    }

    /// How many bytes of the guest's disk one L2 table maps.
    pub(super) fn bytes_per_l2(self) -> u64 {
        self.cluster.bytes_per_l1_entry(self.extended)
    }

    /// Where in its L2 table the entry of a guest offset starts.
    pub(super) fn position_in_l2(self, guest: u64) -> u64 {
        (guest % self.bytes_per_l2() / self.cluster.bytes()) * self.entry_bytes() as u64
    }

    /// Reads an entry of [`entry_bytes`](Geometry::entry_bytes).
    pub(super) fn decode(self, entry: &[u8]) -> Result<Mapping, Error> {
        let word = entry.first_chunk().map_or(0, |word| u64::from_be_bytes(*word));
        let masks = entry.get(8..).and_then(<[u8]>::first_chunk);
        let masks = masks.map_or(0, |masks| u64::from_be_bytes(*masks));
        if word & COMPRESSED != 0 {
            return self.decode_compressed(word, masks).map(Mapping::Compressed);
        }
        let copied = word & COPIED != 0;
        let offset = HostOffset(word & OFFSET);
        if !self.cluster.is_aligned(offset) {
            return Err(damaged(format!("a data cluster at {:#x} is not aligned", offset.0)));
        }
        let host = Some(offset).filter(|offset| offset.0 != 0 || (self.external && copied));
        let (data, zero) = self.masks(word, masks, host.is_some())?;
        Ok(Mapping::Standard(Standard { host, copied, data, zero }))
    }

    fn masks(self, word: u64, masks: u64, has_host: bool) -> Result<(u32, u32), Error> {
        let zero_flag = word & ZERO != 0;
        if !self.extended {
            if zero_flag && self.version == Version::V2 {
                return Err(damaged("a zero cluster in an image of version 2"));
            }
            return Ok((u32::from(has_host && !zero_flag), u32::from(zero_flag)));
        }
        let (data, zero) = (low_half(masks), low_half(masks >> 32));
        if zero_flag || data & zero != 0 || (data != 0 && !has_host) {
            return Err(damaged(format!("the subclusters {masks:#018x} contradict themselves")));
        }
        Ok((data, zero))
    }

    fn decode_compressed(self, word: u64, masks: u64) -> Result<Compressed, Error> {
        if self.external || masks != 0 {
            return Err(damaged("a compressed cluster where there can be none"));
        }
        Ok(self.packed_at(word))
    }

    /// Where a compressed cluster's entry says that its data is.
    pub(super) fn packed_at(self, word: u64) -> Compressed {
        let shift = self.compressed_shift();
        let offset = word & ((1 << shift) - 1);
        let sectors = (word & !(COPIED | COMPRESSED)) >> shift;
        Compressed { offset: HostOffset(offset), length: (sectors + 1) * SECTOR - offset % SECTOR }
    }

    /// The bits of a compressed entry that are its offset.
    fn compressed_shift(self) -> u32 {
        62 - (self.cluster.bits() - 8)
    }

    /// The entry that says this: its first word, and the second that only extended entries have.
    pub(super) fn encode(self, mapping: Mapping) -> Vec<u8> {
        let (word, masks) = match mapping {
            Mapping::Compressed(Compressed { offset, length }) => {
                let sectors = (offset.0 + length - 1) / SECTOR - offset.0 / SECTOR;
                (COMPRESSED | sectors << self.compressed_shift() | offset.0, 0)
            }
            Mapping::Standard(Standard { host, copied, data, zero }) => {
                let flag = if !self.extended && zero != 0 { ZERO } else { 0 };
                let copied = if copied { COPIED } else { 0 };
                (
                    host.unwrap_or_default().0 | copied | flag,
                    u64::from(zero) << 32 | u64::from(data),
                )
            }
        };
        let mut bytes = word.to_be_bytes().to_vec();
        if self.extended {
            bytes.extend(masks.to_be_bytes());
        }
        bytes
    }

    /// The largest offset at which packed data can be.
    pub(super) fn compressed_limit(self) -> u64 {
        (1 << self.compressed_shift().min(55)) - 1
    }

    /// What is `within` bytes into a cluster, and how far that goes.
    pub(super) fn run_at(self, mapping: Mapping, within: u64) -> Run {
        let rest = self.cluster.bytes() - within;
        let standard = match mapping {
            Mapping::Compressed(packed) => {
                return Run { kind: Kind::Compressed(packed), length: rest, space: None };
            }
            Mapping::Standard(standard) => standard,
        };
        let size = self.subcluster_bytes();
        let first = u32::try_from(within / size).unwrap_or(0);
        let host = standard.host.map(|host| HostOffset(host.0 + within));
        let (kind, same) = if standard.data >> first & 1 != 0 {
            (Kind::Data(host.unwrap_or_default()), standard.data)
        } else if standard.zero >> first & 1 != 0 {
            (Kind::Zero, standard.zero)
        } else {
            (Kind::Unallocated, !(standard.data | standard.zero) & self.all_subclusters())
        };
        let count = u64::from((same >> first).trailing_ones());
        let space = host.filter(|_| !matches!(kind, Kind::Data(_)));
        Run { kind, length: (count * size - within % size).min(rest), space }
    }
}

fn low_half(word: u64) -> u32 {
    u32::try_from(word & u64::from(u32::MAX)).unwrap_or(u32::MAX)
}

/// What is wrong with a mapping that was read.
pub(super) fn damaged(what: impl std::fmt::Display) -> Error {
    Error::malformed(format!("The image is damaged: {what}; check and repair it"))
}

impl Run {
    /// So many bytes of which nothing is known.
    pub(super) fn unallocated(length: u64) -> Run {
        Run { kind: Kind::Unallocated, length, space: None }
    }

    /// Adds a run that follows, if both are of one kind and go on where the other ends.
    pub(super) fn join(&mut self, next: Run) -> bool {
        let follows =
            |host: HostOffset, next| host.0.checked_add(self.length).map(HostOffset) == Some(next);
        let goes_on = match (self.kind, next.kind) {
            (Kind::Data(host), Kind::Data(next)) => follows(host, next),
            (Kind::Compressed(_), _) => false,
            (kind, other) => {
                kind == other
                    && self.space.map_or(next.space.is_none(), |space| {
                        next.space.is_some_and(|next| follows(space, next))
                    })
            }
        };
        if goes_on {
            self.length += next.length;
        }
        goes_on
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn geometry(bits: u32, extended: bool) -> Geometry {
        let cluster = ClusterSize::from_bits(bits).unwrap();
        Geometry { version: Version::V3, cluster, extended, external: false }
    }

    #[test]
    fn refuses_entries_that_contradict_themselves() {
        let entry = |word: u64, masks: u64| [word.to_be_bytes(), masks.to_be_bytes()].concat();
        let v2 = Geometry { version: Version::V2, ..geometry(16, false) };
        let table = [
            (geometry(16, false), entry(0x200, 0), "not aligned"),
            (v2, entry(0x10001, 0), "version 2"),
            (geometry(16, true), entry(1, 0), "contradict"),
            (geometry(16, true), entry(0x10000, 0x1_0000_0001), "contradict"),
            (geometry(16, true), entry(0, 1), "contradict"),
            (geometry(16, true), entry(COMPRESSED, 1), "can be none"),
        ];
        for (geometry, entry, part) in table {
            let sentence = geometry.decode(&entry).unwrap_err().to_string();
            assert!(sentence.contains(part), "{sentence}");
        }
    }

    #[test]
    fn runs_follow_the_subclusters() {
        let standard =
            Standard { host: Some(HostOffset(0x10000)), copied: true, data: 0b0110, zero: 0b1000 };
        let run = |within| {
            let run = geometry(16, true).run_at(Mapping::Standard(standard), within);
            (run.kind, run.length, run.space)
        };
        let space = |offset| Some(HostOffset(offset));
        assert_eq!(run(100), (Kind::Unallocated, 1948, space(0x10064)));
        assert_eq!(run(2048), (Kind::Data(HostOffset(0x10800)), 4096, None));
        assert_eq!(run(6144), (Kind::Zero, 2048, space(0x11800)));
        assert_eq!(run(8192), (Kind::Unallocated, 65_536 - 8192, space(0x12000)));
    }

    #[test]
    fn runs_join_where_their_space_goes_on() {
        let run = |space: Option<u64>| Run {
            kind: Kind::Zero,
            length: 512,
            space: space.map(HostOffset),
        };
        let rows = [
            (None, None, true),
            (Some(512), Some(1024), true),
            (Some(512), Some(512), false),
            (Some(512), None, false),
            (None, Some(512), false),
        ];
        for (one, next, joins) in rows {
            assert_eq!(run(one).join(run(next)), joins, "{one:?}, {next:?}");
        }
    }

    proptest! {
        #[test]
        fn what_is_decoded_encodes_to_the_same_meaning(
            bits in 14..=21_u32, extended: bool, word: u64, masks: u64,
        ) {
            let geometry = geometry(bits, extended);
            let entry = [word.to_be_bytes(), masks.to_be_bytes()].concat();
            if let Ok(mapping) = geometry.decode(&entry[..geometry.entry_bytes()]) {
                prop_assert_eq!(geometry.decode(&geometry.encode(mapping)).unwrap(), mapping);
                let mut within = 0;
                while within < geometry.cluster.bytes() {
                    within += geometry.run_at(mapping, within).length;
                }
                prop_assert_eq!(within, geometry.cluster.bytes());
            }
        }
    }
}
