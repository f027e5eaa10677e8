//! What a table alone shows to be wrong with it.

use std::fmt::{self, Display, Formatter};

use crate::image::qcow2::HostOffset;

/// A fault of a table; displayed as `qemu-img check` says it.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum TableFault {
    /// An entry of the refcount table.
    Block {
        /// The entry's place in the table.
        index: u64,
        /// What is wrong with it.
        fault: BlockFault,
    },
    /// What the snapshot table says of an L1 table.
    Snapshot {
        /// The snapshot's number.
        id: String,
        /// The snapshot's name.
        name: String,
        /// What is wrong with it.
        fault: SnapshotFault,
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
    /// An entry of an L2 table.
    Cluster(ClusterFault),
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

/// What keeps an entry of the refcount table from leading to a block.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum BlockFault {
    /// It leads between clusters.
    Unaligned,
    /// It has bits that mean nothing.
    Reserved,
    /// It leads behind the end of the file.
    Outside {
        /// It is left out of the new table.
        repaired: bool,
    },
    /// The block's cluster is used for something else, too.
    Shared {
        /// How often it is used.
        uses: u64,
    },
}

/// What keeps a snapshot's L1 table from being one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum SnapshotFault {
    /// It does not begin a cluster.
    Unaligned {
        /// Where it is said to be.
        offset: HostOffset,
    },
    /// It is larger than any may be.
    TooLarge {
        /// How many entries it is said to have.
        entries: u32,
    },
}

/// What is wrong with an entry of an L2 table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ClusterFault {
    /// It has bits that mean nothing.
    Reserved {
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
        /// The entry's place in its table.
        index: u64,
        /// The entry.
        entry: u64,
    },
    /// A compressed cluster has subclusters.
    CompressedSubclusters {
        /// The entry's place in its table.
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
    /// Data does not begin where a cluster can.
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
}

impl From<ClusterFault> for TableFault {
    fn from(fault: ClusterFault) -> TableFault {
        TableFault::Cluster(fault)
    }
}

impl Display for TableFault {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            TableFault::Block { index, fault } => fault.fmt(*index, f),
            TableFault::Snapshot { id, name, fault } => {
                write!(f, "ERROR snapshot {id} ({name}) {fault}; snapshot table entry corrupted")
            }
            TableFault::L1Reserved { entry } => {
                write!(f, "ERROR found L1 entry with reserved bits set: {entry:x}")
            }
            TableFault::L2Unaligned { offset: HostOffset(offset) } => {
                write!(f, "ERROR l2_offset={offset:x}: Table is not cluster aligned; ")?;
                write!(f, "L1 entry corrupted")
            }
            TableFault::Cluster(fault) => fault.fmt(f),
            TableFault::BeyondEnd { offset: HostOffset(offset), length } => {
                write!(f, "ERROR: counting reference for region exceeding the end of the file ")?;
                write!(f, "by one cluster or more: offset {offset:#x} size {length:#x}")
            }
            TableFault::Overflow { offset: HostOffset(offset) } => {
                writeln!(f, "ERROR: overflow cluster offset={offset:#x}")?;
                write!(f, "Use qemu-img amend to increase the refcount entry width or qemu-img ")?;
                write!(
                    f,
                    "convert to create a clean copy if the image cannot be opened for writing"
                )
            }
        }
    }
}

impl BlockFault {
    fn fmt(self, index: u64, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            BlockFault::Unaligned => {
                write!(f, "ERROR refcount block {index} is not cluster aligned; ")?;
                write!(f, "refcount table entry corrupted")
            }
            BlockFault::Reserved => {
                write!(f, "ERROR refcount table entry {index} has reserved bits set")
            }
            BlockFault::Outside { repaired } => {
                write!(f, "{} refcount block {index} is outside image", verb(repaired))
            }
            BlockFault::Shared { uses } => {
                write!(f, "ERROR refcount block {index} refcount={uses}")
            }
        }
    }
}

impl Display for SnapshotFault {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            SnapshotFault::Unaligned { offset: HostOffset(offset) } => {
                write!(f, "l1_offset={offset:#x}: L1 table is not cluster aligned")
            }
            SnapshotFault::TooLarge { entries } => {
                write!(f, "l1_size={entries:#x}: L1 table is too large")
            }
        }
    }
}

impl Display for ClusterFault {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match *self {
            ClusterFault::Reserved { entry } => {
                write!(f, "ERROR found l2 entry with reserved bits set: {entry:x}")
            }
            ClusterFault::CompressedCopied { offset: HostOffset(offset) } => {
                write!(f, "ERROR: coffset={offset:#x}: ")?;
                write!(f, "copied flag must never be set for compressed clusters")
            }
            ClusterFault::CompressedBesideData { index, entry } => {
                write!(f, "ERROR compressed cluster {index} with data file, entry={entry:#x}")
            }
            ClusterFault::CompressedSubclusters { index, entry } => {
                write!(f, "ERROR compressed cluster {index} with non-zero subcluster ")?;
                write!(f, "allocation bitmap, entry={entry:#x}")
            }
            ClusterFault::UnallocatedSubclusters => {
                write!(f, "ERROR: Unallocated cluster has non-zero subcluster allocation map")
            }
            ClusterFault::ContradictorySubclusters { offset: HostOffset(offset) } => {
                write!(f, "ERROR offset={offset:x}: ")?;
                write!(f, "Allocated cluster has corrupted subcluster allocation bitmap")
            }
            ClusterFault::DataUnaligned { offset: HostOffset(offset) } => {
                write!(f, "ERROR offset={offset:x}: Data cluster is not properly aligned; ")?;
                write!(f, "L2 entry corrupted.")
            }
            ClusterFault::PreallocatedUnaligned { offset: HostOffset(offset), repaired } => {
                write!(f, "{} offset={offset:x}: Preallocated cluster ", verb(repaired))?;
                write!(f, "is not properly aligned; L2 entry corrupted.")
            }
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
        let block = |index, fault| TableFault::Block { index, fault };
        let snapshot = |fault| TableFault::Snapshot { id: "1".into(), name: "one".into(), fault };
        let rows = [
            (
                block(0, BlockFault::Unaligned),
                "ERROR refcount block 0 is not cluster aligned; refcount table entry corrupted",
            ),
            (
                block(1, BlockFault::Outside { repaired: true }),
                "Repairing refcount block 1 is outside image",
            ),
            (
                snapshot(SnapshotFault::Unaligned { offset }),
                "ERROR snapshot 1 (one) l1_offset=0x50200: L1 table is not cluster aligned; snapshot table entry corrupted",
            ),
            (
                TableFault::L2Unaligned { offset },
                "ERROR l2_offset=50200: Table is not cluster aligned; L1 entry corrupted",
            ),
            (
                ClusterFault::PreallocatedUnaligned { offset, repaired: true }.into(),
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
