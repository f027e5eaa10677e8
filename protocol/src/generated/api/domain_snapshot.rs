// Written by virtsmith-protocol-gen from libvirt 11.3.0; do not edit.

//! Enumerations and flags of libvirt's `domain_snapshot` functions.

use crate::open_enum::flag_set;

flag_set! {
    /// libvirt's `virDomainSnapshotCreateFlags`.
    pub struct DomainSnapshotCreateFlags {
        /// `VIR_DOMAIN_SNAPSHOT_CREATE_REDEFINE`, since 0.9.5.
        REDEFINE = 1,
        /// `VIR_DOMAIN_SNAPSHOT_CREATE_CURRENT`, since 0.9.5.
        CURRENT = 2,
        /// `VIR_DOMAIN_SNAPSHOT_CREATE_NO_METADATA`, since 0.9.5.
        NO_METADATA = 4,
        /// `VIR_DOMAIN_SNAPSHOT_CREATE_HALT`, since 0.9.5.
        HALT = 8,
        /// `VIR_DOMAIN_SNAPSHOT_CREATE_DISK_ONLY`, since 0.9.5.
        DISK_ONLY = 0x10,
        /// `VIR_DOMAIN_SNAPSHOT_CREATE_REUSE_EXT`, since 0.9.10.
        REUSE_EXT = 0x20,
        /// `VIR_DOMAIN_SNAPSHOT_CREATE_QUIESCE`, since 0.9.10.
        QUIESCE = 0x40,
        /// `VIR_DOMAIN_SNAPSHOT_CREATE_ATOMIC`, since 0.9.11.
        ATOMIC = 0x80,
        /// `VIR_DOMAIN_SNAPSHOT_CREATE_LIVE`, since 1.0.1.
        LIVE = 0x100,
        /// `VIR_DOMAIN_SNAPSHOT_CREATE_VALIDATE`, since 5.6.0.
        VALIDATE = 0x200,
    }
}

flag_set! {
    /// libvirt's `virDomainSnapshotDeleteFlags`.
    pub struct DomainSnapshotDeleteFlags {
        /// `VIR_DOMAIN_SNAPSHOT_DELETE_CHILDREN`, since 0.8.0.
        CHILDREN = 1,
        /// `VIR_DOMAIN_SNAPSHOT_DELETE_METADATA_ONLY`, since 0.9.5.
        METADATA_ONLY = 2,
        /// `VIR_DOMAIN_SNAPSHOT_DELETE_CHILDREN_ONLY`, since 0.9.5.
        CHILDREN_ONLY = 4,
    }
}

flag_set! {
    /// libvirt's `virDomainSnapshotListFlags`.
    pub struct DomainSnapshotListFlags {
        /// `VIR_DOMAIN_SNAPSHOT_LIST_DESCENDANTS`, since 0.9.7.
        DESCENDANTS = 1,
        /// `VIR_DOMAIN_SNAPSHOT_LIST_ROOTS`, since 0.9.5.
        ROOTS = 1,
        /// `VIR_DOMAIN_SNAPSHOT_LIST_METADATA`, since 0.9.5.
        METADATA = 2,
        /// `VIR_DOMAIN_SNAPSHOT_LIST_LEAVES`, since 0.9.7.
        LEAVES = 4,
        /// `VIR_DOMAIN_SNAPSHOT_LIST_NO_LEAVES`, since 0.9.13.
        NO_LEAVES = 8,
        /// `VIR_DOMAIN_SNAPSHOT_LIST_NO_METADATA`, since 0.9.13.
        NO_METADATA = 0x10,
        /// `VIR_DOMAIN_SNAPSHOT_LIST_INACTIVE`, since 1.0.1.
        INACTIVE = 0x20,
        /// `VIR_DOMAIN_SNAPSHOT_LIST_ACTIVE`, since 1.0.1.
        ACTIVE = 0x40,
        /// `VIR_DOMAIN_SNAPSHOT_LIST_DISK_ONLY`, since 1.0.1.
        DISK_ONLY = 0x80,
        /// `VIR_DOMAIN_SNAPSHOT_LIST_INTERNAL`, since 1.0.1.
        INTERNAL = 0x100,
        /// `VIR_DOMAIN_SNAPSHOT_LIST_EXTERNAL`, since 1.0.1.
        EXTERNAL = 0x200,
        /// `VIR_DOMAIN_SNAPSHOT_LIST_TOPOLOGICAL`, since 5.2.0.
        TOPOLOGICAL = 0x400,
    }
}

flag_set! {
    /// libvirt's `virDomainSnapshotRevertFlags`.
    pub struct DomainSnapshotRevertFlags {
        /// `VIR_DOMAIN_SNAPSHOT_REVERT_RUNNING`, since 0.9.5.
        RUNNING = 1,
        /// `VIR_DOMAIN_SNAPSHOT_REVERT_PAUSED`, since 0.9.5.
        PAUSED = 2,
        /// `VIR_DOMAIN_SNAPSHOT_REVERT_FORCE`, since 0.9.7.
        FORCE = 4,
        /// `VIR_DOMAIN_SNAPSHOT_REVERT_RESET_NVRAM`, since 8.1.0.
        RESET_NVRAM = 8,
    }
}

flag_set! {
    /// libvirt's `virDomainSnapshotXMLFlags`.
    pub struct DomainSnapshotXMLFlags {
        /// `VIR_DOMAIN_SNAPSHOT_XML_SECURE`, since 5.1.0.
        SECURE = 1,
    }
}
