// Written by virtsmith-protocol-gen from libvirt 11.3.0; do not edit.

//! Enumerations and flags of libvirt's `stream` functions.

use crate::open_enum::flag_set;

flag_set! {
    /// libvirt's `virStreamEventType`.
    pub struct StreamEventType {
        /// `VIR_STREAM_EVENT_READABLE`, since 0.7.2.
        READABLE = 1,
        /// `VIR_STREAM_EVENT_WRITABLE`, since 0.7.2.
        WRITABLE = 2,
        /// `VIR_STREAM_EVENT_ERROR`, since 0.7.2.
        ERROR = 4,
        /// `VIR_STREAM_EVENT_HANGUP`, since 0.7.2.
        HANGUP = 8,
    }
}

flag_set! {
    /// libvirt's `virStreamFlags`.
    pub struct StreamFlags {
        /// `VIR_STREAM_NONBLOCK`, since 0.7.2.
        NONBLOCK = 1,
    }
}

flag_set! {
    /// libvirt's `virStreamRecvFlagsValues`.
    pub struct StreamRecvFlags {
        /// `VIR_STREAM_RECV_STOP_AT_HOLE`, since 3.4.0.
        STOP_AT_HOLE = 1,
    }
}
