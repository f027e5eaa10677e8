// Written by virtsmith-protocol-gen from libvirt 11.3.0; do not edit.

//! Enumerations and flags of libvirt's `admin` functions.

use crate::open_enum::{flag_set, open_enum};

flag_set! {
    /// libvirt's `virAdmConnectDaemonShutdownFlags`.
    pub struct AdmConnectDaemonShutdownFlags {
        /// `VIR_DAEMON_SHUTDOWN_PRESERVE`, since 11.2.0.
        PRESERVE = 1,
    }
}

open_enum! {
    /// libvirt's `virClientTransport`.
    pub enum ClientTransport: i32 {
        /// `VIR_CLIENT_TRANS_UNIX`, since 2.0.0.
        UNIX = 0,
        /// `VIR_CLIENT_TRANS_TCP`, since 2.0.0.
        TCP = 1,
        /// `VIR_CLIENT_TRANS_TLS`, since 2.0.0.
        TLS = 2,
    }
}
