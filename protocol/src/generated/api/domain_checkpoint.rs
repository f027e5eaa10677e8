// Written by virtsmith-protocol-gen from libvirt 11.3.0; do not edit.

//! Enumerations and flags of libvirt's `domain_checkpoint` functions.

use crate::open_enum::flag_set;

flag_set! {
    /// libvirt's `virDomainCheckpointCreateFlags`.
    pub struct DomainCheckpointCreateFlags {
        /// `VIR_DOMAIN_CHECKPOINT_CREATE_REDEFINE`, since 5.6.0.
        REDEFINE = 1,
        /// `VIR_DOMAIN_CHECKPOINT_CREATE_QUIESCE`, since 5.6.0.
        QUIESCE = 2,
        /// `VIR_DOMAIN_CHECKPOINT_CREATE_REDEFINE_VALIDATE`, since 6.10.0.
        REDEFINE_VALIDATE = 4,
    }
}

flag_set! {
    /// libvirt's `virDomainCheckpointDeleteFlags`.
    pub struct DomainCheckpointDeleteFlags {
        /// `VIR_DOMAIN_CHECKPOINT_DELETE_CHILDREN`, since 5.6.0.
        CHILDREN = 1,
        /// `VIR_DOMAIN_CHECKPOINT_DELETE_METADATA_ONLY`, since 5.6.0.
        METADATA_ONLY = 2,
        /// `VIR_DOMAIN_CHECKPOINT_DELETE_CHILDREN_ONLY`, since 5.6.0.
        CHILDREN_ONLY = 4,
    }
}

flag_set! {
    /// libvirt's `virDomainCheckpointListFlags`.
    pub struct DomainCheckpointListFlags {
        /// `VIR_DOMAIN_CHECKPOINT_LIST_DESCENDANTS`, since 5.6.0.
        DESCENDANTS = 1,
        /// `VIR_DOMAIN_CHECKPOINT_LIST_ROOTS`, since 5.6.0.
        ROOTS = 1,
        /// `VIR_DOMAIN_CHECKPOINT_LIST_TOPOLOGICAL`, since 5.6.0.
        TOPOLOGICAL = 2,
        /// `VIR_DOMAIN_CHECKPOINT_LIST_LEAVES`, since 5.6.0.
        LEAVES = 4,
        /// `VIR_DOMAIN_CHECKPOINT_LIST_NO_LEAVES`, since 5.6.0.
        NO_LEAVES = 8,
    }
}

flag_set! {
    /// libvirt's `virDomainCheckpointXMLFlags`.
    pub struct DomainCheckpointXMLFlags {
        /// `VIR_DOMAIN_CHECKPOINT_XML_SECURE`, since 5.6.0.
        SECURE = 1,
        /// `VIR_DOMAIN_CHECKPOINT_XML_NO_DOMAIN`, since 5.6.0.
        NO_DOMAIN = 2,
        /// `VIR_DOMAIN_CHECKPOINT_XML_SIZE`, since 5.6.0.
        SIZE = 4,
    }
}
