// Written by virtsmith-protocol-gen from libvirt 11.3.0; do not edit.

//! Every program's structures and procedures, and the API's numbers.

pub mod admin;
pub mod api;
pub mod keepalive;
pub mod lxc;
pub mod net;
pub mod qemu;
pub mod remote;
