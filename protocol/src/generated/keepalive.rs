// Written by virtsmith-protocol-gen from libvirt 11.3.0; do not edit.

//! The program `keepalive`: pings and pongs.

/// libvirt's `KEEPALIVE_PROGRAM`.
pub const KEEPALIVE_PROGRAM: u32 = 0x6b65_6570;

/// libvirt's `KEEPALIVE_PROTOCOL_VERSION`.
pub const KEEPALIVE_PROTOCOL_VERSION: u32 = 1;

/// The message `PING`, which carries nothing.
pub const PING: i32 = 1;

/// The message `PONG`, which carries nothing.
pub const PONG: i32 = 2;
