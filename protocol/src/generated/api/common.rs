// Written by virtsmith-protocol-gen from libvirt 11.3.0; do not edit.

//! Enumerations and flags of libvirt's `common` functions.

use crate::open_enum::{flag_set, open_enum};

open_enum! {
    /// libvirt's `virConnectCloseReason`.
    pub enum ConnectCloseReason: i32 {
        /// `VIR_CONNECT_CLOSE_REASON_ERROR`, since 0.10.0.
        ERROR = 0,
        /// `VIR_CONNECT_CLOSE_REASON_EOF`, since 0.10.0.
        EOF = 1,
        /// `VIR_CONNECT_CLOSE_REASON_KEEPALIVE`, since 0.10.0.
        KEEPALIVE = 2,
        /// `VIR_CONNECT_CLOSE_REASON_CLIENT`, since 0.10.0.
        CLIENT = 3,
    }
}

flag_set! {
    /// libvirt's `virTypedParameterFlags`.
    pub struct TypedParameterFlags {
        /// `VIR_TYPED_PARAM_STRING_OKAY`, since 0.9.8.
        STRING_OKAY = 4,
    }
}

open_enum! {
    /// libvirt's `virTypedParameterType`.
    pub enum TypedParameterType: i32 {
        /// `VIR_TYPED_PARAM_INT`, since 0.9.2.
        INT = 1,
        /// `VIR_TYPED_PARAM_UINT`, since 0.9.2.
        UINT = 2,
        /// `VIR_TYPED_PARAM_LLONG`, since 0.9.2.
        LLONG = 3,
        /// `VIR_TYPED_PARAM_ULLONG`, since 0.9.2.
        ULLONG = 4,
        /// `VIR_TYPED_PARAM_DOUBLE`, since 0.9.2.
        DOUBLE = 5,
        /// `VIR_TYPED_PARAM_BOOLEAN`, since 0.9.2.
        BOOLEAN = 6,
        /// `VIR_TYPED_PARAM_STRING`, since 0.9.8.
        STRING = 7,
    }
}
