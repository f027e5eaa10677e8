//! What a table alone shows to be wrong with it.

use std::fmt::{self, Display, Formatter};

use crate::image::qcow2::HostOffset;

/// A fault of a table; displayed as `qemu-img check` says it.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum TableFault {
    /// An entry of the refcount table leads between clusters.
    BlockUnaligned {
        /// The entry's place in the table.
        index: u64,
    },
    /// An entry of the refcount table has bits that mean nothing.
    BlockReserved {
        /// The entry's place in the table.
        index: u64,
    },
    /// An entry of the refcount table leads behind the end of the file.
    BlockOutside {
        /// The entry's place in the table.
        index: u64,
        /// It is left out of the new table.
        repaired: bool,
    },
    /// A refcount block is used for something else, too.
    BlockShared {
        /// Its entry's place in the refcount table.
        index: u64,
        /// How often its cluster is used.
        uses: u64,
    },
    /// The L1 table of a snapshot does not begin a cluster.
    SnapshotUnaligned {
        /// The snapshot's number.
        id: String,
        /// The snapshot's name.
        name: String,
        /// Where the table is said to be.
        offset: HostOffset,
    },
    /// The L1 table of a snapshot is larger than any may be.
    SnapshotTooLarge {
        /// The snapshot's number.
        id: String,
        /// The snapshot's name.
        name: String,
        /// How many entries it is said to have.
        entries: u32,
    },
    /// An entry of an L1 table has bits that mean nothing.
    L1Reserved {
        /// The entry.
        entry: u64,
    },
    /// An L2 table does not begin a cluster.
    L2Unaligned {
        /// Where the table is said to be.
        offset: HostOffset,
    },
    /// An entry of an L2 table has bits that mean nothing.
    L2Reserved {
        /// The entry.
        entry: u64,
    },
    /// A compressed cluster is marked as one that may be written in place.
    CompressedCopied {
        /// Where its data is said to be.
        offset: HostOffset,
    },
    /// A compressed cluster is in an image whose data is in another file.
    CompressedBesideData {
        /// The entry's place in its L2 table.
        index: u64,
        /// The entry.
        entry: u64,
    },
    /// A compressed cluster has subclusters.
    CompressedSubclusters {
        /// The entry's place in its L2 table.
        index: u64,
        /// The entry.
        entry: u64,
    },
    /// A cluster without a place in the file has subclusters of data.
    UnallocatedSubclusters,
    /// Subclusters are both data and zeros.
    ContradictorySubclusters {
        /// Where the cluster is.
        offset: HostOffset,
    },
    /// A cluster of data does not begin where one can.
    DataUnaligned {
        /// Where it is said to be.
        offset: HostOffset,
    },
    /// A cluster that only takes space does not begin where one can.
    PreallocatedUnaligned {
        /// Where it is said to be.
        offset: HostOffset,
        /// It is being made plain zeros.
        repaired: bool,
    },
    /// Something is said to be behind the end of the file.
    BeyondEnd {
        /// Where it is said to be.
        offset: HostOffset,
        /// Its length in bytes.
        length: u64,
    },
    /// A cluster is used more often than can be counted.
    Overflow {
        /// Where the cluster is.
        offset: HostOffset,
    },
}

impl Display for TableFault {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            TableFault::BlockUnaligned { .. }
            | TableFault::BlockReserved { .. }
            | TableFault::BlockOutside { .. }
            | TableFault::BlockShared { .. } => self.fmt_block(f),
            TableFault::SnapshotUnaligned { .. }
            | TableFault::SnapshotTooLarge { .. }
            | TableFault::L1Reserved { .. }
            | TableFault::L2Unaligned { .. } => self.fmt_table(f),
            _ => self.fmt_cluster(f),
        }
    }
}

impl TableFault {
    fn fmt_block(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match *self {
            TableFault::BlockUnaligned { index } => write!(
                f,
                "ERROR refcount block {index} is not cluster aligned; \
                 refcount table entry corrupted"
            ),
            TableFault::BlockReserved { index } => {
                write!(f, "ERROR refcount table entry {index} has reserved bits set")
            }
            TableFault::BlockOutside { index, repaired } => {
                write!(f, "{} refcount block {index} is outside image", verb(repaired))
            }
            TableFault::BlockShared { index, uses } => {
                write!(f, "ERROR refcount block {index} refcount={uses}")
            }
            _ => Ok(()),
        }
    }

    fn fmt_table(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            TableFault::SnapshotUnaligned { id, name, offset } => write!(
                f,
                "ERROR snapshot {id} ({name}) l1_offset={:#x}: L1 table is not cluster aligned; \
                 snapshot table entry corrupted",
                offset.0
            ),
            TableFault::SnapshotTooLarge { id, name, entries } => write!(
                f,
                "ERROR snapshot {id} ({name}) l1_size={entries:#x}: L1 table is too large; \
                 snapshot table entry corrupted"
            ),
            TableFault::L1Reserved { entry } => {
                write!(f, "ERROR found L1 entry with reserved bits set: {entry:x}")
            }
            TableFault::L2Unaligned { offset } => write!(
                f,
                "ERROR l2_offset={:x}: Table is not cluster aligned; L1 entry corrupted",
                offset.0
            ),
            _ => Ok(()),
        }
    }

    fn fmt_cluster(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match *self {
            TableFault::L2Reserved { entry } => {
                write!(f, "ERROR found l2 entry with reserved bits set: {entry:x}")
            }
            TableFault::CompressedCopied { offset } => write!(
                f,
                "ERROR: coffset={:#x}: copied flag must never be set for compressed clusters",
                offset.0
            ),
            TableFault::CompressedBesideData { index, entry } => {
                write!(f, "ERROR compressed cluster {index} with data file, entry={entry:#x}")
            }
            TableFault::CompressedSubclusters { index, entry } => write!(
                f,
                "ERROR compressed cluster {index} with non-zero subcluster allocation bitmap, \
                 entry={entry:#x}"
            ),
            TableFault::UnallocatedSubclusters => {
                write!(f, "ERROR: Unallocated cluster has non-zero subcluster allocation map")
            }
            TableFault::ContradictorySubclusters { offset } => write!(
                f,
                "ERROR offset={:x}: Allocated cluster has corrupted subcluster allocation bitmap",
                offset.0
            ),
            _ => self.fmt_place(f),
        }
    }

    fn fmt_place(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match *self {
            TableFault::DataUnaligned { offset } => write!(
                f,
                "ERROR offset={:x}: Data cluster is not properly aligned; L2 entry corrupted.",
                offset.0
            ),
            TableFault::PreallocatedUnaligned { offset, repaired } => write!(
                f,
                "{} offset={:x}: Preallocated cluster is not properly aligned; \
                 L2 entry corrupted.",
                verb(repaired),
                offset.0
            ),
            TableFault::BeyondEnd { offset, length } => write!(
                f,
                "ERROR: counting reference for region exceeding the end of the file by one \
                 cluster or more: offset {:#x} size {length:#x}",
                offset.0
            ),
            TableFault::Overflow { offset } => write!(
                f,
                "ERROR: overflow cluster offset={:#x}\n\
                 Use qemu-img amend to increase the refcount entry width or qemu-img convert to \
                 create a clean copy if the image cannot be opened for writing",
                offset.0
            ),
            _ => Ok(()),
        }
    }
}

/// What a line about a fault begins with.
pub(super) fn verb(repaired: bool) -> &'static str {
    if repaired { "Repairing" } else { "ERROR" }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn faults_are_said_as_qemu_img_says_them() {
        let offset = HostOffset(0x5_0200);
        let rows = [
            (
                TableFault::BlockUnaligned { index: 0 },
                "ERROR refcount block 0 is not cluster aligned; refcount table entry corrupted",
            ),
            (
                TableFault::BlockOutside { index: 1, repaired: true },
                "Repairing refcount block 1 is outside image",
            ),
            (
                TableFault::L2Unaligned { offset },
                "ERROR l2_offset=50200: Table is not cluster aligned; L1 entry corrupted",
            ),
            (
                TableFault::PreallocatedUnaligned { offset, repaired: true },
                "Repairing offset=50200: Preallocated cluster is not properly aligned; L2 entry corrupted.",
            ),
            (
                TableFault::BeyondEnd { offset, length: 8 },
                "ERROR: counting reference for region exceeding the end of the file by one cluster or more: offset 0x50200 size 0x8",
            ),
        ];
        for (fault, said) in rows {
            assert_eq!(fault.to_string(), said);
        }
    }
}
