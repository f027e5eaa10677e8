//! A pure-Rust libvirt client and VM image toolkit.

pub mod image;
pub mod machine;
pub mod rpc;
pub mod seed;
pub mod virt;
pub mod xml;
