// Written by virtsmith-protocol-gen from libvirt 11.3.0; do not edit.

//! Enumerations and flags of libvirt's `secret` functions.

use crate::open_enum::{flag_set, open_enum};

flag_set! {
    /// libvirt's `virConnectListAllSecretsFlags`.
    pub struct ConnectListAllSecretsFlags {
        /// `VIR_CONNECT_LIST_SECRETS_EPHEMERAL`, since 0.10.2.
        EPHEMERAL = 1,
        /// `VIR_CONNECT_LIST_SECRETS_NO_EPHEMERAL`, since 0.10.2.
        NO_EPHEMERAL = 2,
        /// `VIR_CONNECT_LIST_SECRETS_PRIVATE`, since 0.10.2.
        PRIVATE = 4,
        /// `VIR_CONNECT_LIST_SECRETS_NO_PRIVATE`, since 0.10.2.
        NO_PRIVATE = 8,
    }
}

flag_set! {
    /// libvirt's `virSecretDefineFlags`.
    pub struct SecretDefineFlags {
        /// `VIR_SECRET_DEFINE_VALIDATE`, since 7.7.0.
        VALIDATE = 1,
    }
}

open_enum! {
    /// libvirt's `virSecretEventID`.
    pub enum SecretEventID: i32 {
        /// `VIR_SECRET_EVENT_ID_LIFECYCLE`, since 3.0.0.
        LIFECYCLE = 0,
        /// `VIR_SECRET_EVENT_ID_VALUE_CHANGED`, since 3.0.0.
        VALUE_CHANGED = 1,
    }
}

open_enum! {
    /// libvirt's `virSecretEventLifecycleType`.
    pub enum SecretEventLifecycleType: i32 {
        /// `VIR_SECRET_EVENT_DEFINED`, since 3.0.0.
        DEFINED = 0,
        /// `VIR_SECRET_EVENT_UNDEFINED`, since 3.0.0.
        UNDEFINED = 1,
    }
}

open_enum! {
    /// libvirt's `virSecretUsageType`.
    pub enum SecretUsageType: i32 {
        /// `VIR_SECRET_USAGE_TYPE_NONE`, since 0.7.1.
        NONE = 0,
        /// `VIR_SECRET_USAGE_TYPE_VOLUME`, since 0.7.1.
        VOLUME = 1,
        /// `VIR_SECRET_USAGE_TYPE_CEPH`, since 0.9.7.
        CEPH = 2,
        /// `VIR_SECRET_USAGE_TYPE_ISCSI`, since 1.0.4.
        ISCSI = 3,
        /// `VIR_SECRET_USAGE_TYPE_TLS`, since 2.3.0.
        TLS = 4,
        /// `VIR_SECRET_USAGE_TYPE_VTPM`, since 5.6.0.
        VTPM = 5,
    }
}
