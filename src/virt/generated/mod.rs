// Written by virtsmith-protocol-gen from libvirt 11.3.0; do not edit.

//! The regular methods of libvirt's objects: one plain call each.

mod admin;
mod checkpoint;
mod connect;
mod connect_names;
mod domain;
mod domain_block;
mod domain_cpu;
mod domain_device;
mod domain_guest;
mod domain_migrate;
mod domain_save;
mod interface;
mod network;
mod network_port;
mod node;
mod node_device;
mod nwfilter;
pub mod procedures;
mod qemu;
mod secret;
mod snapshot;
mod storage_pool;
mod storage_vol;

pub use domain::DomainControlInfo;
pub use domain::DomainJobInfo;
pub use domain::DomainSecurityLabel;
pub use domain_block::DomainBlockInfo;
pub use domain_block::DomainBlockStats;
pub use domain_device::DomainInterfaceStats;
pub use domain_guest::DomainTime;
pub use node::NodeInfo;
pub use node::NodeSecurityModel;
