//! libvirt's objects: connect, domain, network, storage pool and volume, ….
//!
//! Each is a handle: a name or UUID and the [`Connect`] it came from. Handles
//! are cheap to clone, and hold nothing in the daemon.
//!
//! Every procedure is a method, and [`procedures`] says which. Methods have the
//! names of libvirt's functions without the object's prefix and without `get`:
//! `virDomainLookupByName` is [`Connect::domain_lookup_by_name`],
//! `virDomainCreate` is [`Domain::create`], `virDomainGetXMLDesc` is
//! [`Domain::xml_desc`], `virNodeGetInfo` is [`Connect::node_info`]. What only
//! one driver offers is a method with the driver's name in it, such as
//! [`Domain::qemu_monitor_command`]. The daemon's administration is apart, in
//! [`admin`].
//!
//! Flags are a method's last argument. Where libvirt defines none there is no
//! such argument, and 0 is sent.
//!
//! # Errors
//! A method that says nothing else fails as every call can: the daemon refuses
//! it ([`ErrorKind::Remote`]), its driver has no such thing
//! ([`ErrorKind::NotSupported`]), an argument is over the protocol's limits
//! ([`ErrorKind::TooLarge`]), or there is no answer.

pub mod admin;
mod connect;
mod console;
mod cpu_map;
mod domain;
mod domain_checkpoint;
mod domain_snapshot;
pub mod events;
mod generated;
mod interface;
mod network;
mod network_port;
mod node_device;
mod nw_filter;
mod nw_filter_binding;
mod secret;
#[cfg(feature = "serde")]
mod serialize;
mod state;
mod storage_pool;
mod storage_vol;
mod transfer;
mod typed_params;

pub use connect::{Connect, DomainStats, NodeCpuMap};
pub use cpu_map::{CpuMap, ParseCpuMapError};
pub use domain::{
    Domain, DomainBlockJobInfo, DomainDiskError, DomainFsInfo, DomainInfo, DomainInterface,
    DomainIothreadInfo, DomainIpAddress, DomainJobStats, DomainMemoryStat, DomainMigrateBegin,
    DomainMigrateFinish, DomainMigratePrepare, DomainVcpuInfo,
};
pub use domain_checkpoint::DomainCheckpoint;
pub use domain_snapshot::DomainSnapshot;
pub use generated::*;
pub use interface::Interface;
pub use network::{Network, NetworkDhcpLease};
pub use network_port::NetworkPort;
pub use node_device::NodeDevice;
pub use nw_filter::NwFilter;
pub use nw_filter_binding::NwFilterBinding;
pub use secret::Secret;
pub use state::DomainStateReason;
pub use storage_pool::{StoragePool, StoragePoolInfo};
pub use storage_vol::{StorageVol, StorageVolInfo};
pub use typed_params::TypedParams;

/// A typed parameter's value.
pub use crate::rpc::protocol::TypedParamValue;
/// Flags and enumerations, as libvirt's documentation names them.
pub use crate::rpc::protocol::api;
pub use crate::rpc::protocol::types::Uuid;

/// A call that failed.
pub use crate::rpc::{Error, ErrorKind};

/// What libvirt calls `need_results`: send the list itself, not just its length.
const NEED_RESULTS: i32 = 1;

/// A result of the facade.
type Result<T> = std::result::Result<T, Error>;
