//! What a check tells of each fault while it goes on.

use std::fmt::{self, Display, Formatter};

use super::fault::{TableFault, verb};

/// What a check came upon; displayed as `qemu-img check` says it.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Finding {
    /// A cluster is counted otherwise than it is used.
    Count {
        /// The cluster's number.
        cluster: u64,
        /// How often it is counted.
        refcount: u64,
        /// How often it is used.
        uses: u64,
        /// This is being put right.
        repaired: bool,
    },
    /// An entry of the L1 table says wrongly whether its L2 table has one use alone.
    CopiedTable {
        /// The entry's place in the table.
        index: u64,
        /// The entry.
        entry: u64,
        /// How often the L2 table is counted.
        refcount: u64,
        /// This is being put right.
        repaired: bool,
    },
    /// An entry of an L2 table says wrongly whether its cluster has one use alone.
    CopiedData {
        /// The entry.
        entry: u64,
        /// How often the cluster is counted.
        refcount: u64,
        /// This is being put right.
        repaired: bool,
    },
    /// A table shows by itself that it is wrong.
    Table(TableFault),
    /// There is no telling how often a cluster is counted.
    Uncounted {
        /// The cluster's number.
        cluster: u64,
    },
    /// The counts cannot be put right where they are: all of them are written anew.
    Rebuilding,
    /// The counts would have to be written anew, and no more than leaks may be repaired.
    MustRebuild,
}

impl Display for Finding {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match *self {
            Finding::Count { cluster, refcount, uses, repaired } => {
                let leaked = !repaired && refcount > uses;
                let verb = if leaked { "Leaked" } else { verb(repaired) };
                write!(f, "{verb} cluster {cluster} refcount={refcount} reference={uses}")
            }
            Finding::CopiedTable { index, entry, refcount, repaired } => write!(
                f,
                "{} OFLAG_COPIED L2 cluster: l1_index={index} l1_entry={entry:x} refcount={refcount}",
                verb(repaired)
            ),
            Finding::CopiedData { entry, refcount, repaired } => write!(
                f,
                "{} OFLAG_COPIED data cluster: l2_entry={entry:x} refcount={refcount}",
                verb(repaired)
            ),
            Finding::Table(ref fault) => fault.fmt(f),
            Finding::Uncounted { cluster } => {
                write!(f, "Can't get refcount for cluster {cluster}: Input/output error")
            }
            Finding::Rebuilding => write!(f, "Rebuilding refcount structure"),
            Finding::MustRebuild => write!(f, "ERROR need to rebuild refcount structures"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn findings_are_said_as_qemu_img_says_them() {
        let count =
            |refcount, uses, repaired| Finding::Count { cluster: 7, refcount, uses, repaired };
        let table =
            Finding::CopiedTable { index: 1, entry: 0x5_0000, refcount: 1, repaired: false };
        let data = Finding::CopiedData { entry: 1 << 63, refcount: 2, repaired: true };
        for (finding, said) in [
            (count(1, 0, false), "Leaked cluster 7 refcount=1 reference=0"),
            (count(1, 2, false), "ERROR cluster 7 refcount=1 reference=2"),
            (count(1, 0, true), "Repairing cluster 7 refcount=1 reference=0"),
            (table, "ERROR OFLAG_COPIED L2 cluster: l1_index=1 l1_entry=50000 refcount=1"),
            (data, "Repairing OFLAG_COPIED data cluster: l2_entry=8000000000000000 refcount=2"),
            (
                Finding::Uncounted { cluster: 3 },
                "Can't get refcount for cluster 3: Input/output error",
            ),
        ] {
            assert_eq!(finding.to_string(), said);
        }
    }
}
