// Written by virtsmith-protocol-gen from libvirt 11.3.0; do not edit.

//! Enumerations and flags of libvirt's `nwfilter` functions.

use crate::open_enum::flag_set;

flag_set! {
    /// libvirt's `virNWFilterBindingCreateFlags`.
    pub struct NWFilterBindingCreateFlags {
        /// `VIR_NWFILTER_BINDING_CREATE_VALIDATE`, since 7.8.0.
        VALIDATE = 1,
    }
}

flag_set! {
    /// libvirt's `virNWFilterDefineFlags`.
    pub struct NWFilterDefineFlags {
        /// `VIR_NWFILTER_DEFINE_VALIDATE`, since 7.7.0.
        VALIDATE = 1,
    }
}
