// Written by virtsmith-protocol-gen from libvirt 11.3.0; do not edit.

//! The numbers and names of libvirt's API, one module per header.

pub mod admin;
pub mod common;
pub mod domain;
pub mod domain_checkpoint;
pub mod domain_snapshot;
pub mod error;
pub mod event;
pub mod host;
pub mod interface;
pub mod names;
pub mod network;
pub mod nodedev;
pub mod nwfilter;
pub mod qemu;
pub mod secret;
pub mod storage;
pub mod stream;
