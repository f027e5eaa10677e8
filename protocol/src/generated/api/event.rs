// Written by virtsmith-protocol-gen from libvirt 11.3.0; do not edit.

//! Enumerations and flags of libvirt's `event` functions.

use crate::open_enum::flag_set;

flag_set! {
    /// libvirt's `virEventHandleType`.
    pub struct EventHandleType {
        /// `VIR_EVENT_HANDLE_READABLE`, since 0.5.0.
        READABLE = 1,
        /// `VIR_EVENT_HANDLE_WRITABLE`, since 0.5.0.
        WRITABLE = 2,
        /// `VIR_EVENT_HANDLE_ERROR`, since 0.5.0.
        ERROR = 4,
        /// `VIR_EVENT_HANDLE_HANGUP`, since 0.5.0.
        HANGUP = 8,
    }
}
