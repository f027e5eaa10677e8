// Written by virtsmith-protocol-gen from libvirt 11.3.0; do not edit.

//! The program `remote`: everything that libvirt's main library offers.

pub mod auth;
pub mod checkpoint;
pub mod connect;
pub mod connect_names;
pub mod domain;
pub mod domain_block;
pub mod domain_cpu;
pub mod domain_device;
pub mod domain_guest;
pub mod domain_migrate;
pub mod domain_save;
pub mod event_calls;
pub mod events;
pub mod interface;
pub mod network;
pub mod network_port;
pub mod node;
pub mod node_device;
pub mod nwfilter;
mod procedures;
pub mod secret;
pub mod snapshot;
pub mod storage_pool;
pub mod storage_vol;
pub mod types;

pub use self::auth::*;
pub use self::checkpoint::*;
pub use self::connect::*;
pub use self::connect_names::*;
pub use self::domain::*;
pub use self::domain_block::*;
pub use self::domain_cpu::*;
pub use self::domain_device::*;
pub use self::domain_guest::*;
pub use self::domain_migrate::*;
pub use self::domain_save::*;
pub use self::event_calls::*;
pub use self::events::*;
pub use self::interface::*;
pub use self::network::*;
pub use self::network_port::*;
pub use self::node::*;
pub use self::node_device::*;
pub use self::nwfilter::*;
pub use self::procedures::PROCEDURES;
pub use self::secret::*;
pub use self::snapshot::*;
pub use self::storage_pool::*;
pub use self::storage_vol::*;
pub use self::types::*;

/// libvirt's `REMOTE_STRING_MAX`.
pub const REMOTE_STRING_MAX: u32 = 4_194_304;

/// libvirt's `REMOTE_CONNECT_IDENTITY_PARAMS_MAX`.
pub const REMOTE_CONNECT_IDENTITY_PARAMS_MAX: u32 = 20;

/// libvirt's `REMOTE_DOMAIN_LIST_MAX`.
pub const REMOTE_DOMAIN_LIST_MAX: u32 = 16_384;

/// libvirt's `REMOTE_CPUMAP_MAX`.
pub const REMOTE_CPUMAP_MAX: u32 = 2048;

/// libvirt's `REMOTE_VCPUINFO_MAX`.
pub const REMOTE_VCPUINFO_MAX: u32 = 16_384;

/// libvirt's `REMOTE_CPUMAPS_MAX`.
pub const REMOTE_CPUMAPS_MAX: u32 = 8_388_608;

/// libvirt's `REMOTE_IOTHREAD_INFO_MAX`.
pub const REMOTE_IOTHREAD_INFO_MAX: u32 = 16_384;

/// libvirt's `REMOTE_MIGRATE_COOKIE_MAX`.
pub const REMOTE_MIGRATE_COOKIE_MAX: u32 = 4_194_304;

/// libvirt's `REMOTE_NETWORK_LIST_MAX`.
pub const REMOTE_NETWORK_LIST_MAX: u32 = 16_384;

/// libvirt's `REMOTE_NETWORK_PORT_LIST_MAX`.
pub const REMOTE_NETWORK_PORT_LIST_MAX: u32 = 16_384;

/// libvirt's `REMOTE_INTERFACE_LIST_MAX`.
pub const REMOTE_INTERFACE_LIST_MAX: u32 = 16_384;

/// libvirt's `REMOTE_STORAGE_POOL_LIST_MAX`.
pub const REMOTE_STORAGE_POOL_LIST_MAX: u32 = 16_384;

/// libvirt's `REMOTE_STORAGE_VOL_LIST_MAX`.
pub const REMOTE_STORAGE_VOL_LIST_MAX: u32 = 16_384;

/// libvirt's `REMOTE_NODE_DEVICE_LIST_MAX`.
pub const REMOTE_NODE_DEVICE_LIST_MAX: u32 = 65_536;

/// libvirt's `REMOTE_NODE_DEVICE_CAPS_LIST_MAX`.
pub const REMOTE_NODE_DEVICE_CAPS_LIST_MAX: u32 = 65_536;

/// libvirt's `REMOTE_NWFILTER_LIST_MAX`.
pub const REMOTE_NWFILTER_LIST_MAX: u32 = 16_384;

/// libvirt's `REMOTE_NWFILTER_BINDING_LIST_MAX`.
pub const REMOTE_NWFILTER_BINDING_LIST_MAX: u32 = 16_384;

/// libvirt's `REMOTE_DOMAIN_SCHEDULER_PARAMETERS_MAX`.
pub const REMOTE_DOMAIN_SCHEDULER_PARAMETERS_MAX: u32 = 16;

/// libvirt's `REMOTE_DOMAIN_BLKIO_PARAMETERS_MAX`.
pub const REMOTE_DOMAIN_BLKIO_PARAMETERS_MAX: u32 = 16;

/// libvirt's `REMOTE_DOMAIN_MEMORY_PARAMETERS_MAX`.
pub const REMOTE_DOMAIN_MEMORY_PARAMETERS_MAX: u32 = 16;

/// libvirt's `REMOTE_DOMAIN_BLOCK_IO_TUNE_PARAMETERS_MAX`.
pub const REMOTE_DOMAIN_BLOCK_IO_TUNE_PARAMETERS_MAX: u32 = 32;

/// libvirt's `REMOTE_DOMAIN_NUMA_PARAMETERS_MAX`.
pub const REMOTE_DOMAIN_NUMA_PARAMETERS_MAX: u32 = 16;

/// libvirt's `REMOTE_DOMAIN_PERF_EVENTS_MAX`.
pub const REMOTE_DOMAIN_PERF_EVENTS_MAX: u32 = 64;

/// libvirt's `REMOTE_DOMAIN_BLOCK_COPY_PARAMETERS_MAX`.
pub const REMOTE_DOMAIN_BLOCK_COPY_PARAMETERS_MAX: u32 = 16;

/// libvirt's `REMOTE_NODE_CPU_STATS_MAX`.
pub const REMOTE_NODE_CPU_STATS_MAX: u32 = 16;

/// libvirt's `REMOTE_NODE_MEMORY_STATS_MAX`.
pub const REMOTE_NODE_MEMORY_STATS_MAX: u32 = 16;

/// libvirt's `REMOTE_DOMAIN_BLOCK_STATS_PARAMETERS_MAX`.
pub const REMOTE_DOMAIN_BLOCK_STATS_PARAMETERS_MAX: u32 = 16;

/// libvirt's `REMOTE_NODE_MAX_CELLS`.
pub const REMOTE_NODE_MAX_CELLS: u32 = 1024;

/// libvirt's `REMOTE_AUTH_SASL_DATA_MAX`.
pub const REMOTE_AUTH_SASL_DATA_MAX: u32 = 65_536;

/// libvirt's `REMOTE_AUTH_TYPE_LIST_MAX`.
pub const REMOTE_AUTH_TYPE_LIST_MAX: u32 = 20;

/// libvirt's `REMOTE_DOMAIN_MEMORY_STATS_MAX`.
pub const REMOTE_DOMAIN_MEMORY_STATS_MAX: u32 = 1024;

/// libvirt's `REMOTE_DOMAIN_CHECKPOINT_LIST_MAX`.
pub const REMOTE_DOMAIN_CHECKPOINT_LIST_MAX: u32 = 16_384;

/// libvirt's `REMOTE_DOMAIN_SNAPSHOT_LIST_MAX`.
pub const REMOTE_DOMAIN_SNAPSHOT_LIST_MAX: u32 = 16_384;

/// libvirt's `REMOTE_DOMAIN_BLOCK_PEEK_BUFFER_MAX`.
pub const REMOTE_DOMAIN_BLOCK_PEEK_BUFFER_MAX: u32 = 4_194_304;

/// libvirt's `REMOTE_DOMAIN_MEMORY_PEEK_BUFFER_MAX`.
pub const REMOTE_DOMAIN_MEMORY_PEEK_BUFFER_MAX: u32 = 4_194_304;

/// libvirt's `REMOTE_SECURITY_LABEL_LIST_MAX`.
pub const REMOTE_SECURITY_LABEL_LIST_MAX: u32 = 64;

/// libvirt's `REMOTE_SECURITY_MODEL_MAX`.
pub const REMOTE_SECURITY_MODEL_MAX: u32 = 257;

/// libvirt's `REMOTE_SECURITY_LABEL_MAX`.
pub const REMOTE_SECURITY_LABEL_MAX: u32 = 4097;

/// libvirt's `REMOTE_SECURITY_DOI_MAX`.
pub const REMOTE_SECURITY_DOI_MAX: u32 = 257;

/// libvirt's `REMOTE_SECRET_VALUE_MAX`.
pub const REMOTE_SECRET_VALUE_MAX: u32 = 65_536;

/// libvirt's `REMOTE_SECRET_LIST_MAX`.
pub const REMOTE_SECRET_LIST_MAX: u32 = 16_384;

/// libvirt's `REMOTE_CPU_BASELINE_MAX`.
pub const REMOTE_CPU_BASELINE_MAX: u32 = 256;

/// libvirt's `REMOTE_DOMAIN_SEND_KEY_MAX`.
pub const REMOTE_DOMAIN_SEND_KEY_MAX: u32 = 16;

/// libvirt's `REMOTE_DOMAIN_INTERFACE_PARAMETERS_MAX`.
pub const REMOTE_DOMAIN_INTERFACE_PARAMETERS_MAX: u32 = 16;

/// libvirt's `REMOTE_DOMAIN_GET_CPU_STATS_NCPUS_MAX`.
pub const REMOTE_DOMAIN_GET_CPU_STATS_NCPUS_MAX: u32 = 128;

/// libvirt's `REMOTE_DOMAIN_GET_CPU_STATS_MAX`.
pub const REMOTE_DOMAIN_GET_CPU_STATS_MAX: u32 = 2048;

/// libvirt's `REMOTE_DOMAIN_DISK_ERRORS_MAX`.
pub const REMOTE_DOMAIN_DISK_ERRORS_MAX: u32 = 256;

/// libvirt's `REMOTE_NODE_MEMORY_PARAMETERS_MAX`.
pub const REMOTE_NODE_MEMORY_PARAMETERS_MAX: u32 = 64;

/// libvirt's `REMOTE_DOMAIN_MIGRATE_PARAM_LIST_MAX`.
pub const REMOTE_DOMAIN_MIGRATE_PARAM_LIST_MAX: u32 = 64;

/// libvirt's `REMOTE_DOMAIN_SAVE_PARAMS_MAX`.
pub const REMOTE_DOMAIN_SAVE_PARAMS_MAX: u32 = 64;

/// libvirt's `REMOTE_DOMAIN_JOB_STATS_MAX`.
pub const REMOTE_DOMAIN_JOB_STATS_MAX: u32 = 64;

/// libvirt's `REMOTE_CONNECT_CPU_MODELS_MAX`.
pub const REMOTE_CONNECT_CPU_MODELS_MAX: u32 = 8192;

/// libvirt's `REMOTE_DOMAIN_FSFREEZE_MOUNTPOINTS_MAX`.
pub const REMOTE_DOMAIN_FSFREEZE_MOUNTPOINTS_MAX: u32 = 256;

/// libvirt's `REMOTE_NETWORK_DHCP_LEASES_MAX`.
pub const REMOTE_NETWORK_DHCP_LEASES_MAX: u32 = 65_536;

/// libvirt's `REMOTE_CONNECT_GET_ALL_DOMAIN_STATS_MAX`.
pub const REMOTE_CONNECT_GET_ALL_DOMAIN_STATS_MAX: u32 = 262_144;

/// libvirt's `REMOTE_DOMAIN_EVENT_TUNABLE_MAX`.
pub const REMOTE_DOMAIN_EVENT_TUNABLE_MAX: u32 = 2048;

/// libvirt's `REMOTE_DOMAIN_FSINFO_MAX`.
pub const REMOTE_DOMAIN_FSINFO_MAX: u32 = 256;

/// libvirt's `REMOTE_DOMAIN_FSINFO_DISKS_MAX`.
pub const REMOTE_DOMAIN_FSINFO_DISKS_MAX: u32 = 256;

/// libvirt's `REMOTE_DOMAIN_INTERFACE_MAX`.
pub const REMOTE_DOMAIN_INTERFACE_MAX: u32 = 2048;

/// libvirt's `REMOTE_DOMAIN_IP_ADDR_MAX`.
pub const REMOTE_DOMAIN_IP_ADDR_MAX: u32 = 2048;

/// libvirt's `REMOTE_DOMAIN_GUEST_VCPU_PARAMS_MAX`.
pub const REMOTE_DOMAIN_GUEST_VCPU_PARAMS_MAX: u32 = 64;

/// libvirt's `REMOTE_DOMAIN_IOTHREAD_PARAMS_MAX`.
pub const REMOTE_DOMAIN_IOTHREAD_PARAMS_MAX: u32 = 64;

/// libvirt's `REMOTE_NODE_SEV_INFO_MAX`.
pub const REMOTE_NODE_SEV_INFO_MAX: u32 = 64;

/// libvirt's `REMOTE_DOMAIN_LAUNCH_SECURITY_INFO_PARAMS_MAX`.
pub const REMOTE_DOMAIN_LAUNCH_SECURITY_INFO_PARAMS_MAX: u32 = 64;

/// libvirt's `REMOTE_DOMAIN_LAUNCH_SECURITY_STATE_PARAMS_MAX`.
pub const REMOTE_DOMAIN_LAUNCH_SECURITY_STATE_PARAMS_MAX: u32 = 64;

/// libvirt's `REMOTE_DOMAIN_GUEST_INFO_PARAMS_MAX`.
pub const REMOTE_DOMAIN_GUEST_INFO_PARAMS_MAX: u32 = 2048;

/// libvirt's `REMOTE_NETWORK_PORT_PARAMETERS_MAX`.
pub const REMOTE_NETWORK_PORT_PARAMETERS_MAX: u32 = 16;

/// libvirt's `REMOTE_DOMAIN_AUTHORIZED_SSH_KEYS_MAX`.
pub const REMOTE_DOMAIN_AUTHORIZED_SSH_KEYS_MAX: u32 = 2048;

/// libvirt's `REMOTE_DOMAIN_MESSAGES_MAX`.
pub const REMOTE_DOMAIN_MESSAGES_MAX: u32 = 2048;

/// libvirt's `REMOTE_DOMAIN_EVENT_GRAPHICS_IDENTITY_MAX`.
pub const REMOTE_DOMAIN_EVENT_GRAPHICS_IDENTITY_MAX: u32 = 20;

/// libvirt's `REMOTE_PROGRAM`.
pub const REMOTE_PROGRAM: u32 = 0x2000_8086;

/// libvirt's `REMOTE_PROTOCOL_VERSION`.
pub const REMOTE_PROTOCOL_VERSION: u32 = 1;
