//! libvirt's objects: connect, domain, network, storage pool and volume.
//!
//! Each is a handle: a name or UUID and the [`Connect`] it came from. Handles
//! are cheap to clone, and hold nothing in the daemon. Methods have the names
//! of libvirt's functions without the object's prefix: `virDomainLookupByName`
//! is [`Connect::domain_lookup_by_name`], `virDomainCreate` is
//! [`Domain::create`].

mod connect;
mod console;
mod domain;
mod network;
mod state;
mod storage_pool;
mod storage_vol;
mod transfer;

pub use connect::Connect;
pub use domain::{Domain, DomainInfo};
pub use network::Network;
pub use state::DomainStateReason;
pub use storage_pool::{StoragePool, StoragePoolInfo};
pub use storage_vol::{StorageVol, StorageVolInfo};

/// Flags and enumerations, as libvirt's documentation names them.
pub use crate::rpc::protocol::api;
pub use crate::rpc::protocol::types::Uuid;

/// A call that failed.
pub use crate::rpc::{Error, ErrorKind};

/// What libvirt calls `need_results`: send the list itself, not just its length.
const NEED_RESULTS: i32 = 1;

/// A result of the facade.
type Result<T> = std::result::Result<T, Error>;
