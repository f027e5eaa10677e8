// Written by virtsmith-protocol-gen from libvirt 11.3.0; do not edit.

//! Enumerations and flags of libvirt's `domain` functions.

use crate::open_enum::{flag_set, open_enum};

open_enum! {
    /// libvirt's `virBlkioParameterType`.
    pub enum BlkioParameterType: i32 {
        /// `VIR_DOMAIN_BLKIO_PARAM_INT`, since 0.9.0.
        INT = 1,
        /// `VIR_DOMAIN_BLKIO_PARAM_UINT`, since 0.9.0.
        UINT = 2,
        /// `VIR_DOMAIN_BLKIO_PARAM_LLONG`, since 0.9.0.
        LLONG = 3,
        /// `VIR_DOMAIN_BLKIO_PARAM_ULLONG`, since 0.9.0.
        ULLONG = 4,
        /// `VIR_DOMAIN_BLKIO_PARAM_DOUBLE`, since 0.9.0.
        DOUBLE = 5,
        /// `VIR_DOMAIN_BLKIO_PARAM_BOOLEAN`, since 0.9.0.
        BOOLEAN = 6,
    }
}

open_enum! {
    /// libvirt's `virConnectDomainEventAgentLifecycleReason`.
    pub enum ConnectDomainEventAgentLifecycleReason: i32 {
        /// `VIR_CONNECT_DOMAIN_EVENT_AGENT_LIFECYCLE_REASON_UNKNOWN`, since 1.2.11.
        UNKNOWN = 0,
        /// `VIR_CONNECT_DOMAIN_EVENT_AGENT_LIFECYCLE_REASON_DOMAIN_STARTED`, since 1.2.11.
        DOMAIN_STARTED = 1,
        /// `VIR_CONNECT_DOMAIN_EVENT_AGENT_LIFECYCLE_REASON_CHANNEL`, since 1.2.11.
        CHANNEL = 2,
    }
}

open_enum! {
    /// libvirt's `virConnectDomainEventAgentLifecycleState`.
    pub enum ConnectDomainEventAgentLifecycleState: i32 {
        /// `VIR_CONNECT_DOMAIN_EVENT_AGENT_LIFECYCLE_STATE_CONNECTED`, since 1.2.11.
        CONNECTED = 1,
        /// `VIR_CONNECT_DOMAIN_EVENT_AGENT_LIFECYCLE_STATE_DISCONNECTED`, since 1.2.11.
        DISCONNECTED = 2,
    }
}

open_enum! {
    /// libvirt's `virConnectDomainEventBlockJobStatus`.
    pub enum ConnectDomainEventBlockJobStatus: i32 {
        /// `VIR_DOMAIN_BLOCK_JOB_COMPLETED`, since 0.9.4.
        COMPLETED = 0,
        /// `VIR_DOMAIN_BLOCK_JOB_FAILED`, since 0.9.4.
        FAILED = 1,
        /// `VIR_DOMAIN_BLOCK_JOB_CANCELED`, since 0.9.12.
        CANCELED = 2,
        /// `VIR_DOMAIN_BLOCK_JOB_READY`, since 1.0.0.
        READY = 3,
    }
}

open_enum! {
    /// libvirt's `virConnectDomainEventDiskChangeReason`.
    pub enum ConnectDomainEventDiskChangeReason: i32 {
        /// `VIR_DOMAIN_EVENT_DISK_CHANGE_MISSING_ON_START`, since 0.9.7.
        CHANGE_MISSING_ON_START = 0,
        /// `VIR_DOMAIN_EVENT_DISK_DROP_MISSING_ON_START`, since 1.1.2.
        DROP_MISSING_ON_START = 1,
    }
}

flag_set! {
    /// libvirt's `virConnectGetAllDomainStatsFlags`.
    pub struct ConnectGetAllDomainStatsFlags {
        /// `VIR_CONNECT_GET_ALL_DOMAINS_STATS_ACTIVE`, since 1.2.8.
        ACTIVE = 1,
        /// `VIR_CONNECT_GET_ALL_DOMAINS_STATS_INACTIVE`, since 1.2.8.
        INACTIVE = 2,
        /// `VIR_CONNECT_GET_ALL_DOMAINS_STATS_PERSISTENT`, since 1.2.8.
        PERSISTENT = 4,
        /// `VIR_CONNECT_GET_ALL_DOMAINS_STATS_TRANSIENT`, since 1.2.8.
        TRANSIENT = 8,
        /// `VIR_CONNECT_GET_ALL_DOMAINS_STATS_RUNNING`, since 1.2.8.
        RUNNING = 0x10,
        /// `VIR_CONNECT_GET_ALL_DOMAINS_STATS_PAUSED`, since 1.2.8.
        PAUSED = 0x20,
        /// `VIR_CONNECT_GET_ALL_DOMAINS_STATS_SHUTOFF`, since 1.2.8.
        SHUTOFF = 0x40,
        /// `VIR_CONNECT_GET_ALL_DOMAINS_STATS_OTHER`, since 1.2.8.
        OTHER = 0x80,
        /// `VIR_CONNECT_GET_ALL_DOMAINS_STATS_NOWAIT`, since 4.5.0.
        NOWAIT = 0x20000000,
        /// `VIR_CONNECT_GET_ALL_DOMAINS_STATS_BACKING`, since 1.2.12.
        BACKING = 0x40000000,
        /// `VIR_CONNECT_GET_ALL_DOMAINS_STATS_ENFORCE_STATS`, since 1.2.8.
        ENFORCE_STATS = 0x80000000,
    }
}

flag_set! {
    /// libvirt's `virConnectGetDomainCapabilitiesFlags`.
    pub struct ConnectGetDomainCapabilitiesFlags {
        /// `VIR_CONNECT_GET_DOMAIN_CAPABILITIES_DISABLE_DEPRECATED_FEATURES`, since 11.0.0.
        DISABLE_DEPRECATED_FEATURES = 1,
    }
}

flag_set! {
    /// libvirt's `virConnectListAllDomainsFlags`.
    pub struct ConnectListAllDomainsFlags {
        /// `VIR_CONNECT_LIST_DOMAINS_ACTIVE`, since 0.9.13.
        ACTIVE = 1,
        /// `VIR_CONNECT_LIST_DOMAINS_INACTIVE`, since 0.9.13.
        INACTIVE = 2,
        /// `VIR_CONNECT_LIST_DOMAINS_PERSISTENT`, since 0.9.13.
        PERSISTENT = 4,
        /// `VIR_CONNECT_LIST_DOMAINS_TRANSIENT`, since 0.9.13.
        TRANSIENT = 8,
        /// `VIR_CONNECT_LIST_DOMAINS_RUNNING`, since 0.9.13.
        RUNNING = 0x10,
        /// `VIR_CONNECT_LIST_DOMAINS_PAUSED`, since 0.9.13.
        PAUSED = 0x20,
        /// `VIR_CONNECT_LIST_DOMAINS_SHUTOFF`, since 0.9.13.
        SHUTOFF = 0x40,
        /// `VIR_CONNECT_LIST_DOMAINS_OTHER`, since 0.9.13.
        OTHER = 0x80,
        /// `VIR_CONNECT_LIST_DOMAINS_MANAGEDSAVE`, since 0.9.13.
        MANAGEDSAVE = 0x100,
        /// `VIR_CONNECT_LIST_DOMAINS_NO_MANAGEDSAVE`, since 0.9.13.
        NO_MANAGEDSAVE = 0x200,
        /// `VIR_CONNECT_LIST_DOMAINS_AUTOSTART`, since 0.9.13.
        AUTOSTART = 0x400,
        /// `VIR_CONNECT_LIST_DOMAINS_NO_AUTOSTART`, since 0.9.13.
        NO_AUTOSTART = 0x800,
        /// `VIR_CONNECT_LIST_DOMAINS_HAS_SNAPSHOT`, since 0.9.13.
        HAS_SNAPSHOT = 0x1000,
        /// `VIR_CONNECT_LIST_DOMAINS_NO_SNAPSHOT`, since 0.9.13.
        NO_SNAPSHOT = 0x2000,
        /// `VIR_CONNECT_LIST_DOMAINS_HAS_CHECKPOINT`, since 5.6.0.
        HAS_CHECKPOINT = 0x4000,
        /// `VIR_CONNECT_LIST_DOMAINS_NO_CHECKPOINT`, since 5.6.0.
        NO_CHECKPOINT = 0x8000,
    }
}

flag_set! {
    /// libvirt's `virDomainAbortJobFlagsValues`.
    pub struct DomainAbortJobFlags {
        /// `VIR_DOMAIN_ABORT_JOB_POSTCOPY`, since 8.5.0.
        POSTCOPY = 1,
    }
}

open_enum! {
    /// libvirt's `virDomainAgentResponseTimeoutValues`.
    pub enum DomainAgentResponseTimeout: i32 {
        /// `VIR_DOMAIN_AGENT_RESPONSE_TIMEOUT_BLOCK`, since 5.10.0.
        BLOCK = -2,
        /// `VIR_DOMAIN_AGENT_RESPONSE_TIMEOUT_DEFAULT`, since 5.10.0.
        DEFAULT = -1,
        /// `VIR_DOMAIN_AGENT_RESPONSE_TIMEOUT_NOWAIT`, since 5.10.0.
        NOWAIT = 0,
    }
}

flag_set! {
    /// libvirt's `virDomainAuthorizedSSHKeysSetFlags`.
    pub struct DomainAuthorizedSSHKeysSetFlags {
        /// `VIR_DOMAIN_AUTHORIZED_SSH_KEYS_SET_APPEND`, since 6.10.0.
        APPEND = 1,
        /// `VIR_DOMAIN_AUTHORIZED_SSH_KEYS_SET_REMOVE`, since 6.10.0.
        REMOVE = 2,
    }
}

flag_set! {
    /// libvirt's `virDomainBackupBeginFlags`.
    pub struct DomainBackupBeginFlags {
        /// `VIR_DOMAIN_BACKUP_BEGIN_REUSE_EXTERNAL`, since 6.0.0.
        REUSE_EXTERNAL = 1,
    }
}

flag_set! {
    /// libvirt's `virDomainBlockCommitFlags`.
    pub struct DomainBlockCommitFlags {
        /// `VIR_DOMAIN_BLOCK_COMMIT_SHALLOW`, since 0.10.2.
        SHALLOW = 1,
        /// `VIR_DOMAIN_BLOCK_COMMIT_DELETE`, since 0.10.2.
        DELETE = 2,
        /// `VIR_DOMAIN_BLOCK_COMMIT_ACTIVE`, since 1.2.6.
        ACTIVE = 4,
        /// `VIR_DOMAIN_BLOCK_COMMIT_RELATIVE`, since 1.2.7.
        RELATIVE = 8,
        /// `VIR_DOMAIN_BLOCK_COMMIT_BANDWIDTH_BYTES`, since 1.2.9.
        BANDWIDTH_BYTES = 0x10,
    }
}

flag_set! {
    /// libvirt's `virDomainBlockCopyFlags`.
    pub struct DomainBlockCopyFlags {
        /// `VIR_DOMAIN_BLOCK_COPY_SHALLOW`, since 1.2.8.
        SHALLOW = 1,
        /// `VIR_DOMAIN_BLOCK_COPY_REUSE_EXT`, since 1.2.8.
        REUSE_EXT = 2,
        /// `VIR_DOMAIN_BLOCK_COPY_TRANSIENT_JOB`, since 3.5.0.
        TRANSIENT_JOB = 4,
        /// `VIR_DOMAIN_BLOCK_COPY_SYNCHRONOUS_WRITES`, since 8.0.0.
        SYNCHRONOUS_WRITES = 8,
    }
}

flag_set! {
    /// libvirt's `virDomainBlockJobAbortFlags`.
    pub struct DomainBlockJobAbortFlags {
        /// `VIR_DOMAIN_BLOCK_JOB_ABORT_ASYNC`, since 0.9.12.
        ASYNC = 1,
        /// `VIR_DOMAIN_BLOCK_JOB_ABORT_PIVOT`, since 0.9.12.
        PIVOT = 2,
    }
}

flag_set! {
    /// libvirt's `virDomainBlockJobInfoFlags`.
    pub struct DomainBlockJobInfoFlags {
        /// `VIR_DOMAIN_BLOCK_JOB_INFO_BANDWIDTH_BYTES`, since 1.2.9.
        BANDWIDTH_BYTES = 1,
    }
}

flag_set! {
    /// libvirt's `virDomainBlockJobSetSpeedFlags`.
    pub struct DomainBlockJobSetSpeedFlags {
        /// `VIR_DOMAIN_BLOCK_JOB_SPEED_BANDWIDTH_BYTES`, since 1.2.9.
        BANDWIDTH_BYTES = 1,
    }
}

open_enum! {
    /// libvirt's `virDomainBlockJobType`.
    pub enum DomainBlockJobType: i32 {
        /// `VIR_DOMAIN_BLOCK_JOB_TYPE_UNKNOWN`, since 0.9.4.
        UNKNOWN = 0,
        /// `VIR_DOMAIN_BLOCK_JOB_TYPE_PULL`, since 0.9.4.
        PULL = 1,
        /// `VIR_DOMAIN_BLOCK_JOB_TYPE_COPY`, since 0.9.12.
        COPY = 2,
        /// `VIR_DOMAIN_BLOCK_JOB_TYPE_COMMIT`, since 0.10.2.
        COMMIT = 3,
        /// `VIR_DOMAIN_BLOCK_JOB_TYPE_ACTIVE_COMMIT`, since 1.2.6.
        ACTIVE_COMMIT = 4,
        /// `VIR_DOMAIN_BLOCK_JOB_TYPE_BACKUP`, since 6.0.0.
        BACKUP = 5,
    }
}

flag_set! {
    /// libvirt's `virDomainBlockPullFlags`.
    pub struct DomainBlockPullFlags {
        /// `VIR_DOMAIN_BLOCK_PULL_BANDWIDTH_BYTES`, since 1.2.9.
        BANDWIDTH_BYTES = 0x40,
    }
}

flag_set! {
    /// libvirt's `virDomainBlockRebaseFlags`.
    pub struct DomainBlockRebaseFlags {
        /// `VIR_DOMAIN_BLOCK_REBASE_SHALLOW`, since 0.9.12.
        SHALLOW = 1,
        /// `VIR_DOMAIN_BLOCK_REBASE_REUSE_EXT`, since 0.9.12.
        REUSE_EXT = 2,
        /// `VIR_DOMAIN_BLOCK_REBASE_COPY_RAW`, since 0.9.12.
        COPY_RAW = 4,
        /// `VIR_DOMAIN_BLOCK_REBASE_COPY`, since 0.9.12.
        COPY = 8,
        /// `VIR_DOMAIN_BLOCK_REBASE_RELATIVE`, since 1.2.7.
        RELATIVE = 0x10,
        /// `VIR_DOMAIN_BLOCK_REBASE_COPY_DEV`, since 1.2.9.
        COPY_DEV = 0x20,
        /// `VIR_DOMAIN_BLOCK_REBASE_BANDWIDTH_BYTES`, since 1.2.9.
        BANDWIDTH_BYTES = 0x40,
    }
}

flag_set! {
    /// libvirt's `virDomainBlockResizeFlags`.
    pub struct DomainBlockResizeFlags {
        /// `VIR_DOMAIN_BLOCK_RESIZE_BYTES`, since 0.9.11.
        BYTES = 1,
        /// `VIR_DOMAIN_BLOCK_RESIZE_CAPACITY`, since 10.0.0.
        CAPACITY = 2,
    }
}

open_enum! {
    /// libvirt's `virDomainBlockedReason`.
    pub enum DomainBlockedReason: i32 {
        /// `VIR_DOMAIN_BLOCKED_UNKNOWN`, since 0.9.2.
        UNKNOWN = 0,
    }
}

flag_set! {
    /// libvirt's `virDomainChannelFlags`.
    pub struct DomainChannelFlags {
        /// `VIR_DOMAIN_CHANNEL_FORCE`, since 1.0.2.
        FORCE = 1,
    }
}

flag_set! {
    /// libvirt's `virDomainConsoleFlags`.
    pub struct DomainConsoleFlags {
        /// `VIR_DOMAIN_CONSOLE_FORCE`, since 0.9.11.
        FORCE = 1,
        /// `VIR_DOMAIN_CONSOLE_SAFE`, since 0.9.11.
        SAFE = 2,
    }
}

open_enum! {
    /// libvirt's `virDomainControlErrorReason`.
    pub enum DomainControlErrorReason: i32 {
        /// `VIR_DOMAIN_CONTROL_ERROR_REASON_NONE`, since 1.2.14.
        NONE = 0,
        /// `VIR_DOMAIN_CONTROL_ERROR_REASON_UNKNOWN`, since 1.2.14.
        UNKNOWN = 1,
        /// `VIR_DOMAIN_CONTROL_ERROR_REASON_MONITOR`, since 1.2.14.
        MONITOR = 2,
        /// `VIR_DOMAIN_CONTROL_ERROR_REASON_INTERNAL`, since 1.2.14.
        INTERNAL = 3,
    }
}

open_enum! {
    /// libvirt's `virDomainControlState`.
    pub enum DomainControlState: i32 {
        /// `VIR_DOMAIN_CONTROL_OK`, since 0.9.3.
        OK = 0,
        /// `VIR_DOMAIN_CONTROL_JOB`, since 0.9.3.
        JOB = 1,
        /// `VIR_DOMAIN_CONTROL_OCCUPIED`, since 0.9.3.
        OCCUPIED = 2,
        /// `VIR_DOMAIN_CONTROL_ERROR`, since 0.9.3.
        ERROR = 3,
    }
}

flag_set! {
    /// libvirt's `virDomainCoreDumpFlags`.
    pub struct DomainCoreDumpFlags {
        /// `VIR_DUMP_CRASH`, since 0.7.5.
        CRASH = 1,
        /// `VIR_DUMP_LIVE`, since 0.7.5.
        LIVE = 2,
        /// `VIR_DUMP_BYPASS_CACHE`, since 0.9.4.
        BYPASS_CACHE = 4,
        /// `VIR_DUMP_RESET`, since 0.9.7.
        RESET = 8,
        /// `VIR_DUMP_MEMORY_ONLY`, since 0.9.13.
        MEMORY_ONLY = 0x10,
    }
}

open_enum! {
    /// libvirt's `virDomainCoreDumpFormat`.
    pub enum DomainCoreDumpFormat: i32 {
        /// `VIR_DOMAIN_CORE_DUMP_FORMAT_RAW`, since 1.2.3.
        RAW = 0,
        /// `VIR_DOMAIN_CORE_DUMP_FORMAT_KDUMP_ZLIB`, since 1.2.3.
        KDUMP_ZLIB = 1,
        /// `VIR_DOMAIN_CORE_DUMP_FORMAT_KDUMP_LZO`, since 1.2.3.
        KDUMP_LZO = 2,
        /// `VIR_DOMAIN_CORE_DUMP_FORMAT_KDUMP_SNAPPY`, since 1.2.3.
        KDUMP_SNAPPY = 3,
        /// `VIR_DOMAIN_CORE_DUMP_FORMAT_WIN_DMP`, since 7.4.0.
        WIN_DMP = 4,
    }
}

open_enum! {
    /// libvirt's `virDomainCrashedReason`.
    pub enum DomainCrashedReason: i32 {
        /// `VIR_DOMAIN_CRASHED_UNKNOWN`, since 0.9.2.
        UNKNOWN = 0,
        /// `VIR_DOMAIN_CRASHED_PANICKED`, since 1.1.1.
        PANICKED = 1,
    }
}

flag_set! {
    /// libvirt's `virDomainCreateFlags`.
    pub struct DomainCreateFlags {
        /// `VIR_DOMAIN_NONE`, since 0.0.1.
        NONE = 0,
        /// `VIR_DOMAIN_START_PAUSED`, since 0.8.2.
        START_PAUSED = 1,
        /// `VIR_DOMAIN_START_AUTODESTROY`, since 0.9.3.
        START_AUTODESTROY = 2,
        /// `VIR_DOMAIN_START_BYPASS_CACHE`, since 0.9.4.
        START_BYPASS_CACHE = 4,
        /// `VIR_DOMAIN_START_FORCE_BOOT`, since 0.9.5.
        START_FORCE_BOOT = 8,
        /// `VIR_DOMAIN_START_VALIDATE`, since 1.2.12.
        START_VALIDATE = 0x10,
        /// `VIR_DOMAIN_START_RESET_NVRAM`, since 8.1.0.
        START_RESET_NVRAM = 0x20,
    }
}

flag_set! {
    /// libvirt's `virDomainDefineFlags`.
    pub struct DomainDefineFlags {
        /// `VIR_DOMAIN_DEFINE_VALIDATE`, since 1.2.12.
        VALIDATE = 1,
    }
}

flag_set! {
    /// libvirt's `virDomainDestroyFlagsValues`.
    pub struct DomainDestroyFlags {
        /// `VIR_DOMAIN_DESTROY_DEFAULT`, since 0.9.10.
        DEFAULT = 0,
        /// `VIR_DOMAIN_DESTROY_GRACEFUL`, since 0.9.10.
        GRACEFUL = 1,
        /// `VIR_DOMAIN_DESTROY_REMOVE_LOGS`, since 8.3.0.
        REMOVE_LOGS = 2,
    }
}

flag_set! {
    /// libvirt's `virDomainDeviceModifyFlags`.
    pub struct DomainDeviceModifyFlags {
        /// `VIR_DOMAIN_DEVICE_MODIFY_CURRENT`, since 0.7.7.
        CURRENT = 0,
        /// `VIR_DOMAIN_DEVICE_MODIFY_LIVE`, since 0.7.7.
        LIVE = 1,
        /// `VIR_DOMAIN_DEVICE_MODIFY_CONFIG`, since 0.7.7.
        CONFIG = 2,
        /// `VIR_DOMAIN_DEVICE_MODIFY_FORCE`, since 0.8.6.
        FORCE = 4,
    }
}

flag_set! {
    /// libvirt's `virDomainDirtyRateCalcFlags`.
    pub struct DomainDirtyRateCalcFlags {
        /// `VIR_DOMAIN_DIRTYRATE_MODE_PAGE_SAMPLING`, since 8.1.0.
        PAGE_SAMPLING = 0,
        /// `VIR_DOMAIN_DIRTYRATE_MODE_DIRTY_BITMAP`, since 8.1.0.
        DIRTY_BITMAP = 1,
        /// `VIR_DOMAIN_DIRTYRATE_MODE_DIRTY_RING`, since 8.1.0.
        DIRTY_RING = 2,
    }
}

open_enum! {
    /// libvirt's `virDomainDirtyRateStatus`.
    pub enum DomainDirtyRateStatus: i32 {
        /// `VIR_DOMAIN_DIRTYRATE_UNSTARTED`, since 7.2.0.
        UNSTARTED = 0,
        /// `VIR_DOMAIN_DIRTYRATE_MEASURING`, since 7.2.0.
        MEASURING = 1,
        /// `VIR_DOMAIN_DIRTYRATE_MEASURED`, since 7.2.0.
        MEASURED = 2,
    }
}

open_enum! {
    /// libvirt's `virDomainDiskErrorCode`.
    pub enum DomainDiskErrorCode: i32 {
        /// `VIR_DOMAIN_DISK_ERROR_NONE`, since 0.9.10.
        NONE = 0,
        /// `VIR_DOMAIN_DISK_ERROR_UNSPEC`, since 0.9.10.
        UNSPEC = 1,
        /// `VIR_DOMAIN_DISK_ERROR_NO_SPACE`, since 0.9.10.
        NO_SPACE = 2,
    }
}

open_enum! {
    /// libvirt's `virDomainEventCrashedDetailType`.
    pub enum DomainEventCrashedDetailType: i32 {
        /// `VIR_DOMAIN_EVENT_CRASHED_PANICKED`, since 1.1.1.
        PANICKED = 0,
        /// `VIR_DOMAIN_EVENT_CRASHED_CRASHLOADED`, since 6.1.0.
        CRASHLOADED = 1,
    }
}

open_enum! {
    /// libvirt's `virDomainEventDefinedDetailType`.
    pub enum DomainEventDefinedDetailType: i32 {
        /// `VIR_DOMAIN_EVENT_DEFINED_ADDED`, since 0.5.0.
        ADDED = 0,
        /// `VIR_DOMAIN_EVENT_DEFINED_UPDATED`, since 0.5.0.
        UPDATED = 1,
        /// `VIR_DOMAIN_EVENT_DEFINED_RENAMED`, since 1.2.19.
        RENAMED = 2,
        /// `VIR_DOMAIN_EVENT_DEFINED_FROM_SNAPSHOT`, since 1.3.3.
        FROM_SNAPSHOT = 3,
    }
}

open_enum! {
    /// libvirt's `virDomainEventGraphicsAddressType`.
    pub enum DomainEventGraphicsAddressType: i32 {
        /// `VIR_DOMAIN_EVENT_GRAPHICS_ADDRESS_IPV4`, since 0.8.0.
        IPV4 = 0,
        /// `VIR_DOMAIN_EVENT_GRAPHICS_ADDRESS_IPV6`, since 0.8.0.
        IPV6 = 1,
        /// `VIR_DOMAIN_EVENT_GRAPHICS_ADDRESS_UNIX`, since 0.9.7.
        UNIX = 2,
    }
}

open_enum! {
    /// libvirt's `virDomainEventGraphicsPhase`.
    pub enum DomainEventGraphicsPhase: i32 {
        /// `VIR_DOMAIN_EVENT_GRAPHICS_CONNECT`, since 0.8.0.
        CONNECT = 0,
        /// `VIR_DOMAIN_EVENT_GRAPHICS_INITIALIZE`, since 0.8.0.
        INITIALIZE = 1,
        /// `VIR_DOMAIN_EVENT_GRAPHICS_DISCONNECT`, since 0.8.0.
        DISCONNECT = 2,
    }
}

open_enum! {
    /// libvirt's `virDomainEventID`.
    pub enum DomainEventID: i32 {
        /// `VIR_DOMAIN_EVENT_ID_LIFECYCLE`, since 0.8.0.
        LIFECYCLE = 0,
        /// `VIR_DOMAIN_EVENT_ID_REBOOT`, since 0.8.0.
        REBOOT = 1,
        /// `VIR_DOMAIN_EVENT_ID_RTC_CHANGE`, since 0.8.0.
        RTC_CHANGE = 2,
        /// `VIR_DOMAIN_EVENT_ID_WATCHDOG`, since 0.8.0.
        WATCHDOG = 3,
        /// `VIR_DOMAIN_EVENT_ID_IO_ERROR`, since 0.8.0.
        IO_ERROR = 4,
        /// `VIR_DOMAIN_EVENT_ID_GRAPHICS`, since 0.8.0.
        GRAPHICS = 5,
        /// `VIR_DOMAIN_EVENT_ID_IO_ERROR_REASON`, since 0.8.1.
        IO_ERROR_REASON = 6,
        /// `VIR_DOMAIN_EVENT_ID_CONTROL_ERROR`, since 0.9.2.
        CONTROL_ERROR = 7,
        /// `VIR_DOMAIN_EVENT_ID_BLOCK_JOB`, since 0.9.4.
        BLOCK_JOB = 8,
        /// `VIR_DOMAIN_EVENT_ID_DISK_CHANGE`, since 0.9.7.
        DISK_CHANGE = 9,
        /// `VIR_DOMAIN_EVENT_ID_TRAY_CHANGE`, since 0.9.11.
        TRAY_CHANGE = 10,
        /// `VIR_DOMAIN_EVENT_ID_PMWAKEUP`, since 0.9.11.
        PMWAKEUP = 11,
        /// `VIR_DOMAIN_EVENT_ID_PMSUSPEND`, since 0.9.11.
        PMSUSPEND = 12,
        /// `VIR_DOMAIN_EVENT_ID_BALLOON_CHANGE`, since 0.10.0.
        BALLOON_CHANGE = 13,
        /// `VIR_DOMAIN_EVENT_ID_PMSUSPEND_DISK`, since 1.0.0.
        PMSUSPEND_DISK = 14,
        /// `VIR_DOMAIN_EVENT_ID_DEVICE_REMOVED`, since 1.1.1.
        DEVICE_REMOVED = 15,
        /// `VIR_DOMAIN_EVENT_ID_BLOCK_JOB_2`, since 1.2.6.
        BLOCK_JOB_2 = 16,
        /// `VIR_DOMAIN_EVENT_ID_TUNABLE`, since 1.2.9.
        TUNABLE = 17,
        /// `VIR_DOMAIN_EVENT_ID_AGENT_LIFECYCLE`, since 1.2.11.
        AGENT_LIFECYCLE = 18,
        /// `VIR_DOMAIN_EVENT_ID_DEVICE_ADDED`, since 1.2.15.
        DEVICE_ADDED = 19,
        /// `VIR_DOMAIN_EVENT_ID_MIGRATION_ITERATION`, since 1.3.2.
        MIGRATION_ITERATION = 20,
        /// `VIR_DOMAIN_EVENT_ID_JOB_COMPLETED`, since 1.3.3.
        JOB_COMPLETED = 21,
        /// `VIR_DOMAIN_EVENT_ID_DEVICE_REMOVAL_FAILED`, since 1.3.4.
        DEVICE_REMOVAL_FAILED = 22,
        /// `VIR_DOMAIN_EVENT_ID_METADATA_CHANGE`, since 3.0.0.
        METADATA_CHANGE = 23,
        /// `VIR_DOMAIN_EVENT_ID_BLOCK_THRESHOLD`, since 3.2.0.
        BLOCK_THRESHOLD = 24,
        /// `VIR_DOMAIN_EVENT_ID_MEMORY_FAILURE`, since 6.9.0.
        MEMORY_FAILURE = 25,
        /// `VIR_DOMAIN_EVENT_ID_MEMORY_DEVICE_SIZE_CHANGE`, since 7.9.0.
        MEMORY_DEVICE_SIZE_CHANGE = 26,
        /// `VIR_DOMAIN_EVENT_ID_NIC_MAC_CHANGE`, since 11.2.0.
        NIC_MAC_CHANGE = 27,
    }
}

open_enum! {
    /// libvirt's `virDomainEventIOErrorAction`.
    pub enum DomainEventIOErrorAction: i32 {
        /// `VIR_DOMAIN_EVENT_IO_ERROR_NONE`, since 0.8.0.
        NONE = 0,
        /// `VIR_DOMAIN_EVENT_IO_ERROR_PAUSE`, since 0.8.0.
        PAUSE = 1,
        /// `VIR_DOMAIN_EVENT_IO_ERROR_REPORT`, since 0.8.0.
        REPORT = 2,
    }
}

open_enum! {
    /// libvirt's `virDomainEventPMSuspendedDetailType`.
    pub enum DomainEventPMSuspendedDetailType: i32 {
        /// `VIR_DOMAIN_EVENT_PMSUSPENDED_MEMORY`, since 0.10.2.
        MEMORY = 0,
        /// `VIR_DOMAIN_EVENT_PMSUSPENDED_DISK`, since 1.0.0.
        DISK = 1,
    }
}

open_enum! {
    /// libvirt's `virDomainEventResumedDetailType`.
    pub enum DomainEventResumedDetailType: i32 {
        /// `VIR_DOMAIN_EVENT_RESUMED_UNPAUSED`, since 0.5.0.
        UNPAUSED = 0,
        /// `VIR_DOMAIN_EVENT_RESUMED_MIGRATED`, since 0.5.0.
        MIGRATED = 1,
        /// `VIR_DOMAIN_EVENT_RESUMED_FROM_SNAPSHOT`, since 0.9.5.
        FROM_SNAPSHOT = 2,
        /// `VIR_DOMAIN_EVENT_RESUMED_POSTCOPY`, since 1.3.3.
        POSTCOPY = 3,
        /// `VIR_DOMAIN_EVENT_RESUMED_POSTCOPY_FAILED`, since 8.5.0.
        POSTCOPY_FAILED = 4,
    }
}

open_enum! {
    /// libvirt's `virDomainEventShutdownDetailType`.
    pub enum DomainEventShutdownDetailType: i32 {
        /// `VIR_DOMAIN_EVENT_SHUTDOWN_FINISHED`, since 0.9.8.
        FINISHED = 0,
        /// `VIR_DOMAIN_EVENT_SHUTDOWN_GUEST`, since 3.4.0.
        GUEST = 1,
        /// `VIR_DOMAIN_EVENT_SHUTDOWN_HOST`, since 3.4.0.
        HOST = 2,
    }
}

open_enum! {
    /// libvirt's `virDomainEventStartedDetailType`.
    pub enum DomainEventStartedDetailType: i32 {
        /// `VIR_DOMAIN_EVENT_STARTED_BOOTED`, since 0.5.0.
        BOOTED = 0,
        /// `VIR_DOMAIN_EVENT_STARTED_MIGRATED`, since 0.5.0.
        MIGRATED = 1,
        /// `VIR_DOMAIN_EVENT_STARTED_RESTORED`, since 0.5.0.
        RESTORED = 2,
        /// `VIR_DOMAIN_EVENT_STARTED_FROM_SNAPSHOT`, since 0.8.0.
        FROM_SNAPSHOT = 3,
        /// `VIR_DOMAIN_EVENT_STARTED_WAKEUP`, since 0.9.11.
        WAKEUP = 4,
    }
}

open_enum! {
    /// libvirt's `virDomainEventStoppedDetailType`.
    pub enum DomainEventStoppedDetailType: i32 {
        /// `VIR_DOMAIN_EVENT_STOPPED_SHUTDOWN`, since 0.5.0.
        SHUTDOWN = 0,
        /// `VIR_DOMAIN_EVENT_STOPPED_DESTROYED`, since 0.5.0.
        DESTROYED = 1,
        /// `VIR_DOMAIN_EVENT_STOPPED_CRASHED`, since 0.5.0.
        CRASHED = 2,
        /// `VIR_DOMAIN_EVENT_STOPPED_MIGRATED`, since 0.5.0.
        MIGRATED = 3,
        /// `VIR_DOMAIN_EVENT_STOPPED_SAVED`, since 0.5.0.
        SAVED = 4,
        /// `VIR_DOMAIN_EVENT_STOPPED_FAILED`, since 0.5.0.
        FAILED = 5,
        /// `VIR_DOMAIN_EVENT_STOPPED_FROM_SNAPSHOT`, since 0.8.0.
        FROM_SNAPSHOT = 6,
    }
}

open_enum! {
    /// libvirt's `virDomainEventSuspendedDetailType`.
    pub enum DomainEventSuspendedDetailType: i32 {
        /// `VIR_DOMAIN_EVENT_SUSPENDED_PAUSED`, since 0.5.0.
        PAUSED = 0,
        /// `VIR_DOMAIN_EVENT_SUSPENDED_MIGRATED`, since 0.5.0.
        MIGRATED = 1,
        /// `VIR_DOMAIN_EVENT_SUSPENDED_IOERROR`, since 0.8.0.
        IOERROR = 2,
        /// `VIR_DOMAIN_EVENT_SUSPENDED_WATCHDOG`, since 0.8.0.
        WATCHDOG = 3,
        /// `VIR_DOMAIN_EVENT_SUSPENDED_RESTORED`, since 0.9.5.
        RESTORED = 4,
        /// `VIR_DOMAIN_EVENT_SUSPENDED_FROM_SNAPSHOT`, since 0.9.5.
        FROM_SNAPSHOT = 5,
        /// `VIR_DOMAIN_EVENT_SUSPENDED_API_ERROR`, since 1.0.1.
        API_ERROR = 6,
        /// `VIR_DOMAIN_EVENT_SUSPENDED_POSTCOPY`, since 1.3.3.
        POSTCOPY = 7,
        /// `VIR_DOMAIN_EVENT_SUSPENDED_POSTCOPY_FAILED`, since 1.3.3.
        POSTCOPY_FAILED = 8,
    }
}

open_enum! {
    /// libvirt's `virDomainEventTrayChangeReason`.
    pub enum DomainEventTrayChangeReason: i32 {
        /// `VIR_DOMAIN_EVENT_TRAY_CHANGE_OPEN`, since 0.9.11.
        OPEN = 0,
        /// `VIR_DOMAIN_EVENT_TRAY_CHANGE_CLOSE`, since 0.9.11.
        CLOSE = 1,
    }
}

open_enum! {
    /// libvirt's `virDomainEventType`.
    pub enum DomainEventType: i32 {
        /// `VIR_DOMAIN_EVENT_DEFINED`, since 0.5.0.
        DEFINED = 0,
        /// `VIR_DOMAIN_EVENT_UNDEFINED`, since 0.5.0.
        UNDEFINED = 1,
        /// `VIR_DOMAIN_EVENT_STARTED`, since 0.5.0.
        STARTED = 2,
        /// `VIR_DOMAIN_EVENT_SUSPENDED`, since 0.5.0.
        SUSPENDED = 3,
        /// `VIR_DOMAIN_EVENT_RESUMED`, since 0.5.0.
        RESUMED = 4,
        /// `VIR_DOMAIN_EVENT_STOPPED`, since 0.5.0.
        STOPPED = 5,
        /// `VIR_DOMAIN_EVENT_SHUTDOWN`, since 0.9.8.
        SHUTDOWN = 6,
        /// `VIR_DOMAIN_EVENT_PMSUSPENDED`, since 0.10.2.
        PMSUSPENDED = 7,
        /// `VIR_DOMAIN_EVENT_CRASHED`, since 1.1.1.
        CRASHED = 8,
    }
}

open_enum! {
    /// libvirt's `virDomainEventUndefinedDetailType`.
    pub enum DomainEventUndefinedDetailType: i32 {
        /// `VIR_DOMAIN_EVENT_UNDEFINED_REMOVED`, since 0.5.0.
        REMOVED = 0,
        /// `VIR_DOMAIN_EVENT_UNDEFINED_RENAMED`, since 1.2.19.
        RENAMED = 1,
    }
}

open_enum! {
    /// libvirt's `virDomainEventWatchdogAction`.
    pub enum DomainEventWatchdogAction: i32 {
        /// `VIR_DOMAIN_EVENT_WATCHDOG_NONE`, since 0.8.0.
        NONE = 0,
        /// `VIR_DOMAIN_EVENT_WATCHDOG_PAUSE`, since 0.8.0.
        PAUSE = 1,
        /// `VIR_DOMAIN_EVENT_WATCHDOG_RESET`, since 0.8.0.
        RESET = 2,
        /// `VIR_DOMAIN_EVENT_WATCHDOG_POWEROFF`, since 0.8.0.
        POWEROFF = 3,
        /// `VIR_DOMAIN_EVENT_WATCHDOG_SHUTDOWN`, since 0.8.0.
        SHUTDOWN = 4,
        /// `VIR_DOMAIN_EVENT_WATCHDOG_DEBUG`, since 0.8.0.
        DEBUG = 5,
        /// `VIR_DOMAIN_EVENT_WATCHDOG_INJECTNMI`, since 1.2.17.
        INJECTNMI = 6,
    }
}

flag_set! {
    /// libvirt's `virDomainFDAssociateFlags`.
    pub struct DomainFDAssociateFlags {
        /// `VIR_DOMAIN_FD_ASSOCIATE_SECLABEL_RESTORE`, since 9.0.0.
        RESTORE = 1,
        /// `VIR_DOMAIN_FD_ASSOCIATE_SECLABEL_WRITABLE`, since 9.0.0.
        WRITABLE = 2,
    }
}

flag_set! {
    /// libvirt's `virDomainGetHostnameFlags`.
    pub struct DomainGetHostnameFlags {
        /// `VIR_DOMAIN_GET_HOSTNAME_LEASE`, since 6.1.0.
        LEASE = 1,
        /// `VIR_DOMAIN_GET_HOSTNAME_AGENT`, since 6.1.0.
        AGENT = 2,
    }
}

flag_set! {
    /// libvirt's `virDomainGetJobStatsFlags`.
    pub struct DomainGetJobStatsFlags {
        /// `VIR_DOMAIN_JOB_STATS_COMPLETED`, since 1.2.9.
        COMPLETED = 1,
        /// `VIR_DOMAIN_JOB_STATS_KEEP_COMPLETED`, since 6.0.0.
        KEEP_COMPLETED = 2,
    }
}

open_enum! {
    /// libvirt's `virDomainGraphicsReloadType`.
    pub enum DomainGraphicsReloadType: i32 {
        /// `VIR_DOMAIN_GRAPHICS_RELOAD_TYPE_ANY`, since 10.2.0.
        ANY = 0,
        /// `VIR_DOMAIN_GRAPHICS_RELOAD_TYPE_VNC`, since 10.2.0.
        VNC = 1,
    }
}

flag_set! {
    /// libvirt's `virDomainGuestInfoTypes`.
    pub struct DomainGuestInfoTypes {
        /// `VIR_DOMAIN_GUEST_INFO_USERS`, since 5.7.0.
        USERS = 1,
        /// `VIR_DOMAIN_GUEST_INFO_OS`, since 5.7.0.
        OS = 2,
        /// `VIR_DOMAIN_GUEST_INFO_TIMEZONE`, since 5.7.0.
        TIMEZONE = 4,
        /// `VIR_DOMAIN_GUEST_INFO_HOSTNAME`, since 5.7.0.
        HOSTNAME = 8,
        /// `VIR_DOMAIN_GUEST_INFO_FILESYSTEM`, since 5.7.0.
        FILESYSTEM = 0x10,
        /// `VIR_DOMAIN_GUEST_INFO_DISKS`, since 7.0.0.
        DISKS = 0x20,
        /// `VIR_DOMAIN_GUEST_INFO_INTERFACES`, since 7.10.0.
        INTERFACES = 0x40,
        /// `VIR_DOMAIN_GUEST_INFO_LOAD`, since 11.2.0.
        LOAD = 0x80,
    }
}

open_enum! {
    /// libvirt's `virDomainInterfaceAddressesSource`.
    pub enum DomainInterfaceAddressesSource: i32 {
        /// `VIR_DOMAIN_INTERFACE_ADDRESSES_SRC_LEASE`, since 1.2.14.
        LEASE = 0,
        /// `VIR_DOMAIN_INTERFACE_ADDRESSES_SRC_AGENT`, since 1.2.14.
        AGENT = 1,
        /// `VIR_DOMAIN_INTERFACE_ADDRESSES_SRC_ARP`, since 4.2.0.
        ARP = 2,
    }
}

open_enum! {
    /// libvirt's `virDomainJobOperation`.
    pub enum DomainJobOperation: i32 {
        /// `VIR_DOMAIN_JOB_OPERATION_UNKNOWN`, since 3.3.0.
        UNKNOWN = 0,
        /// `VIR_DOMAIN_JOB_OPERATION_START`, since 3.3.0.
        START = 1,
        /// `VIR_DOMAIN_JOB_OPERATION_SAVE`, since 3.3.0.
        SAVE = 2,
        /// `VIR_DOMAIN_JOB_OPERATION_RESTORE`, since 3.3.0.
        RESTORE = 3,
        /// `VIR_DOMAIN_JOB_OPERATION_MIGRATION_IN`, since 3.3.0.
        MIGRATION_IN = 4,
        /// `VIR_DOMAIN_JOB_OPERATION_MIGRATION_OUT`, since 3.3.0.
        MIGRATION_OUT = 5,
        /// `VIR_DOMAIN_JOB_OPERATION_SNAPSHOT`, since 3.3.0.
        SNAPSHOT = 6,
        /// `VIR_DOMAIN_JOB_OPERATION_SNAPSHOT_REVERT`, since 3.3.0.
        SNAPSHOT_REVERT = 7,
        /// `VIR_DOMAIN_JOB_OPERATION_DUMP`, since 3.3.0.
        DUMP = 8,
        /// `VIR_DOMAIN_JOB_OPERATION_BACKUP`, since 6.0.0.
        BACKUP = 9,
        /// `VIR_DOMAIN_JOB_OPERATION_SNAPSHOT_DELETE`, since 9.0.0.
        SNAPSHOT_DELETE = 10,
    }
}

open_enum! {
    /// libvirt's `virDomainJobType`.
    pub enum DomainJobType: i32 {
        /// `VIR_DOMAIN_JOB_NONE`, since 0.7.7.
        NONE = 0,
        /// `VIR_DOMAIN_JOB_BOUNDED`, since 0.7.7.
        BOUNDED = 1,
        /// `VIR_DOMAIN_JOB_UNBOUNDED`, since 0.7.7.
        UNBOUNDED = 2,
        /// `VIR_DOMAIN_JOB_COMPLETED`, since 0.7.7.
        COMPLETED = 3,
        /// `VIR_DOMAIN_JOB_FAILED`, since 0.7.7.
        FAILED = 4,
        /// `VIR_DOMAIN_JOB_CANCELLED`, since 0.7.7.
        CANCELLED = 5,
    }
}

open_enum! {
    /// libvirt's `virDomainLifecycle`.
    pub enum DomainLifecycle: i32 {
        /// `VIR_DOMAIN_LIFECYCLE_POWEROFF`, since 3.9.0.
        POWEROFF = 0,
        /// `VIR_DOMAIN_LIFECYCLE_REBOOT`, since 3.9.0.
        REBOOT = 1,
        /// `VIR_DOMAIN_LIFECYCLE_CRASH`, since 3.9.0.
        CRASH = 2,
    }
}

open_enum! {
    /// libvirt's `virDomainLifecycleAction`.
    pub enum DomainLifecycleAction: i32 {
        /// `VIR_DOMAIN_LIFECYCLE_ACTION_DESTROY`, since 3.9.0.
        DESTROY = 0,
        /// `VIR_DOMAIN_LIFECYCLE_ACTION_RESTART`, since 3.9.0.
        RESTART = 1,
        /// `VIR_DOMAIN_LIFECYCLE_ACTION_RESTART_RENAME`, since 3.9.0.
        RESTART_RENAME = 2,
        /// `VIR_DOMAIN_LIFECYCLE_ACTION_PRESERVE`, since 3.9.0.
        PRESERVE = 3,
        /// `VIR_DOMAIN_LIFECYCLE_ACTION_COREDUMP_DESTROY`, since 3.9.0.
        COREDUMP_DESTROY = 4,
        /// `VIR_DOMAIN_LIFECYCLE_ACTION_COREDUMP_RESTART`, since 3.9.0.
        COREDUMP_RESTART = 5,
    }
}

open_enum! {
    /// libvirt's `virDomainMemoryFailureActionType`.
    pub enum DomainMemoryFailureActionType: i32 {
        /// `VIR_DOMAIN_EVENT_MEMORY_FAILURE_ACTION_IGNORE`, since 6.9.0.
        IGNORE = 0,
        /// `VIR_DOMAIN_EVENT_MEMORY_FAILURE_ACTION_INJECT`, since 6.9.0.
        INJECT = 1,
        /// `VIR_DOMAIN_EVENT_MEMORY_FAILURE_ACTION_FATAL`, since 6.9.0.
        FATAL = 2,
        /// `VIR_DOMAIN_EVENT_MEMORY_FAILURE_ACTION_RESET`, since 6.9.0.
        RESET = 3,
    }
}

flag_set! {
    /// libvirt's `virDomainMemoryFailureFlags`.
    pub struct DomainMemoryFailureFlags {
        /// `VIR_DOMAIN_MEMORY_FAILURE_ACTION_REQUIRED`, since 6.9.0.
        ACTION_REQUIRED = 1,
        /// `VIR_DOMAIN_MEMORY_FAILURE_RECURSIVE`, since 6.9.0.
        RECURSIVE = 2,
    }
}

open_enum! {
    /// libvirt's `virDomainMemoryFailureRecipientType`.
    pub enum DomainMemoryFailureRecipientType: i32 {
        /// `VIR_DOMAIN_EVENT_MEMORY_FAILURE_RECIPIENT_HYPERVISOR`, since 6.9.0.
        HYPERVISOR = 0,
        /// `VIR_DOMAIN_EVENT_MEMORY_FAILURE_RECIPIENT_GUEST`, since 6.9.0.
        GUEST = 1,
    }
}

flag_set! {
    /// libvirt's `virDomainMemoryFlags`.
    pub struct DomainMemoryFlags {
        /// `VIR_MEMORY_VIRTUAL`, since 0.4.4.
        VIRTUAL = 1,
        /// `VIR_MEMORY_PHYSICAL`, since 0.7.0.
        PHYSICAL = 2,
    }
}

flag_set! {
    /// libvirt's `virDomainMemoryModFlags`.
    pub struct DomainMemoryModFlags {
        /// `VIR_DOMAIN_MEM_CURRENT`, since 0.9.1.
        CURRENT = 0,
        /// `VIR_DOMAIN_MEM_LIVE`, since 0.9.0.
        LIVE = 1,
        /// `VIR_DOMAIN_MEM_CONFIG`, since 0.9.0.
        CONFIG = 2,
        /// `VIR_DOMAIN_MEM_MAXIMUM`, since 0.9.1.
        MAXIMUM = 4,
    }
}

open_enum! {
    /// libvirt's `virDomainMemoryStatTags`.
    pub enum DomainMemoryStatTags: i32 {
        /// `VIR_DOMAIN_MEMORY_STAT_SWAP_IN`, since 0.7.5.
        SWAP_IN = 0,
        /// `VIR_DOMAIN_MEMORY_STAT_SWAP_OUT`, since 0.7.5.
        SWAP_OUT = 1,
        /// `VIR_DOMAIN_MEMORY_STAT_MAJOR_FAULT`, since 0.7.5.
        MAJOR_FAULT = 2,
        /// `VIR_DOMAIN_MEMORY_STAT_MINOR_FAULT`, since 0.7.5.
        MINOR_FAULT = 3,
        /// `VIR_DOMAIN_MEMORY_STAT_UNUSED`, since 0.7.5.
        UNUSED = 4,
        /// `VIR_DOMAIN_MEMORY_STAT_AVAILABLE`, since 0.7.5.
        AVAILABLE = 5,
        /// `VIR_DOMAIN_MEMORY_STAT_ACTUAL_BALLOON`, since 0.9.3.
        ACTUAL_BALLOON = 6,
        /// `VIR_DOMAIN_MEMORY_STAT_RSS`, since 0.9.10.
        RSS = 7,
        /// `VIR_DOMAIN_MEMORY_STAT_USABLE`, since 2.1.0.
        USABLE = 8,
        /// `VIR_DOMAIN_MEMORY_STAT_LAST_UPDATE`, since 2.1.0.
        LAST_UPDATE = 9,
        /// `VIR_DOMAIN_MEMORY_STAT_DISK_CACHES`, since 4.6.0.
        DISK_CACHES = 10,
        /// `VIR_DOMAIN_MEMORY_STAT_HUGETLB_PGALLOC`, since 5.4.0.
        HUGETLB_PGALLOC = 11,
        /// `VIR_DOMAIN_MEMORY_STAT_HUGETLB_PGFAIL`, since 5.4.0.
        HUGETLB_PGFAIL = 12,
    }
}

flag_set! {
    /// libvirt's `virDomainMessageType`.
    pub struct DomainMessageType {
        /// `VIR_DOMAIN_MESSAGE_DEPRECATION`, since 7.1.0.
        DEPRECATION = 1,
        /// `VIR_DOMAIN_MESSAGE_TAINTING`, since 7.1.0.
        TAINTING = 2,
        /// `VIR_DOMAIN_MESSAGE_IOERRORS`, since 11.1.0.
        IOERRORS = 4,
    }
}

open_enum! {
    /// libvirt's `virDomainMetadataType`.
    pub enum DomainMetadataType: i32 {
        /// `VIR_DOMAIN_METADATA_DESCRIPTION`, since 0.9.10.
        DESCRIPTION = 0,
        /// `VIR_DOMAIN_METADATA_TITLE`, since 0.9.10.
        TITLE = 1,
        /// `VIR_DOMAIN_METADATA_ELEMENT`, since 0.9.10.
        ELEMENT = 2,
    }
}

flag_set! {
    /// libvirt's `virDomainMigrateFlags`.
    pub struct DomainMigrateFlags {
        /// `VIR_MIGRATE_LIVE`, since 0.3.2.
        LIVE = 1,
        /// `VIR_MIGRATE_PEER2PEER`, since 0.7.2.
        PEER2PEER = 2,
        /// `VIR_MIGRATE_TUNNELLED`, since 0.7.2.
        TUNNELLED = 4,
        /// `VIR_MIGRATE_PERSIST_DEST`, since 0.7.3.
        PERSIST_DEST = 8,
        /// `VIR_MIGRATE_UNDEFINE_SOURCE`, since 0.7.3.
        UNDEFINE_SOURCE = 0x10,
        /// `VIR_MIGRATE_PAUSED`, since 0.7.5.
        PAUSED = 0x20,
        /// `VIR_MIGRATE_NON_SHARED_DISK`, since 0.8.2.
        NON_SHARED_DISK = 0x40,
        /// `VIR_MIGRATE_NON_SHARED_INC`, since 0.8.2.
        NON_SHARED_INC = 0x80,
        /// `VIR_MIGRATE_CHANGE_PROTECTION`, since 0.9.4.
        CHANGE_PROTECTION = 0x100,
        /// `VIR_MIGRATE_UNSAFE`, since 0.9.11.
        UNSAFE = 0x200,
        /// `VIR_MIGRATE_OFFLINE`, since 1.0.1.
        OFFLINE = 0x400,
        /// `VIR_MIGRATE_COMPRESSED`, since 1.0.3.
        COMPRESSED = 0x800,
        /// `VIR_MIGRATE_ABORT_ON_ERROR`, since 1.1.0.
        ABORT_ON_ERROR = 0x1000,
        /// `VIR_MIGRATE_AUTO_CONVERGE`, since 1.2.3.
        AUTO_CONVERGE = 0x2000,
        /// `VIR_MIGRATE_RDMA_PIN_ALL`, since 1.2.9.
        RDMA_PIN_ALL = 0x4000,
        /// `VIR_MIGRATE_POSTCOPY`, since 1.3.3.
        POSTCOPY = 0x8000,
        /// `VIR_MIGRATE_TLS`, since 3.2.0.
        TLS = 0x10000,
        /// `VIR_MIGRATE_PARALLEL`, since 5.2.0.
        PARALLEL = 0x20000,
        /// `VIR_MIGRATE_NON_SHARED_SYNCHRONOUS_WRITES`, since 8.0.0.
        NON_SHARED_SYNCHRONOUS_WRITES = 0x40000,
        /// `VIR_MIGRATE_POSTCOPY_RESUME`, since 8.5.0.
        POSTCOPY_RESUME = 0x80000,
        /// `VIR_MIGRATE_ZEROCOPY`, since 8.5.0.
        ZEROCOPY = 0x100000,
    }
}

flag_set! {
    /// libvirt's `virDomainMigrateMaxSpeedFlags`.
    pub struct DomainMigrateMaxSpeedFlags {
        /// `VIR_DOMAIN_MIGRATE_MAX_SPEED_POSTCOPY`, since 5.1.0.
        POSTCOPY = 1,
    }
}

flag_set! {
    /// libvirt's `virDomainModificationImpact`.
    pub struct DomainModificationImpact {
        /// `VIR_DOMAIN_AFFECT_CURRENT`, since 0.9.2.
        CURRENT = 0,
        /// `VIR_DOMAIN_AFFECT_LIVE`, since 0.9.2.
        LIVE = 1,
        /// `VIR_DOMAIN_AFFECT_CONFIG`, since 0.9.2.
        CONFIG = 2,
    }
}

open_enum! {
    /// libvirt's `virDomainNostateReason`.
    pub enum DomainNostateReason: i32 {
        /// `VIR_DOMAIN_NOSTATE_UNKNOWN`, since 0.9.2.
        UNKNOWN = 0,
    }
}

open_enum! {
    /// libvirt's `virDomainNumatuneMemMode`.
    pub enum DomainNumatuneMemMode: i32 {
        /// `VIR_DOMAIN_NUMATUNE_MEM_STRICT`, since 0.9.9.
        STRICT = 0,
        /// `VIR_DOMAIN_NUMATUNE_MEM_PREFERRED`, since 0.9.9.
        PREFERRED = 1,
        /// `VIR_DOMAIN_NUMATUNE_MEM_INTERLEAVE`, since 0.9.9.
        INTERLEAVE = 2,
        /// `VIR_DOMAIN_NUMATUNE_MEM_RESTRICTIVE`, since 7.3.0.
        RESTRICTIVE = 3,
    }
}

flag_set! {
    /// libvirt's `virDomainOpenGraphicsFlags`.
    pub struct DomainOpenGraphicsFlags {
        /// `VIR_DOMAIN_OPEN_GRAPHICS_SKIPAUTH`, since 0.9.7.
        SKIPAUTH = 1,
    }
}

open_enum! {
    /// libvirt's `virDomainPMSuspendedDiskReason`.
    pub enum DomainPMSuspendedDiskReason: i32 {
        /// `VIR_DOMAIN_PMSUSPENDED_DISK_UNKNOWN`, since 1.0.0.
        UNKNOWN = 0,
    }
}

open_enum! {
    /// libvirt's `virDomainPMSuspendedReason`.
    pub enum DomainPMSuspendedReason: i32 {
        /// `VIR_DOMAIN_PMSUSPENDED_UNKNOWN`, since 0.9.11.
        UNKNOWN = 0,
    }
}

open_enum! {
    /// libvirt's `virDomainPausedReason`.
    pub enum DomainPausedReason: i32 {
        /// `VIR_DOMAIN_PAUSED_UNKNOWN`, since 0.9.2.
        UNKNOWN = 0,
        /// `VIR_DOMAIN_PAUSED_USER`, since 0.9.2.
        USER = 1,
        /// `VIR_DOMAIN_PAUSED_MIGRATION`, since 0.9.2.
        MIGRATION = 2,
        /// `VIR_DOMAIN_PAUSED_SAVE`, since 0.9.2.
        SAVE = 3,
        /// `VIR_DOMAIN_PAUSED_DUMP`, since 0.9.2.
        DUMP = 4,
        /// `VIR_DOMAIN_PAUSED_IOERROR`, since 0.9.2.
        IOERROR = 5,
        /// `VIR_DOMAIN_PAUSED_WATCHDOG`, since 0.9.2.
        WATCHDOG = 6,
        /// `VIR_DOMAIN_PAUSED_FROM_SNAPSHOT`, since 0.9.2.
        FROM_SNAPSHOT = 7,
        /// `VIR_DOMAIN_PAUSED_SHUTTING_DOWN`, since 0.9.5.
        SHUTTING_DOWN = 8,
        /// `VIR_DOMAIN_PAUSED_SNAPSHOT`, since 1.0.1.
        SNAPSHOT = 9,
        /// `VIR_DOMAIN_PAUSED_CRASHED`, since 1.1.1.
        CRASHED = 10,
        /// `VIR_DOMAIN_PAUSED_STARTING_UP`, since 1.2.14.
        STARTING_UP = 11,
        /// `VIR_DOMAIN_PAUSED_POSTCOPY`, since 1.3.3.
        POSTCOPY = 12,
        /// `VIR_DOMAIN_PAUSED_POSTCOPY_FAILED`, since 1.3.3.
        POSTCOPY_FAILED = 13,
        /// `VIR_DOMAIN_PAUSED_API_ERROR`, since 9.2.0.
        API_ERROR = 14,
    }
}

open_enum! {
    /// libvirt's `virDomainProcessSignal`.
    pub enum DomainProcessSignal: i32 {
        /// `VIR_DOMAIN_PROCESS_SIGNAL_NOP`, since 1.0.1.
        NOP = 0,
        /// `VIR_DOMAIN_PROCESS_SIGNAL_HUP`, since 1.0.1.
        HUP = 1,
        /// `VIR_DOMAIN_PROCESS_SIGNAL_INT`, since 1.0.1.
        INT = 2,
        /// `VIR_DOMAIN_PROCESS_SIGNAL_QUIT`, since 1.0.1.
        QUIT = 3,
        /// `VIR_DOMAIN_PROCESS_SIGNAL_ILL`, since 1.0.1.
        ILL = 4,
        /// `VIR_DOMAIN_PROCESS_SIGNAL_TRAP`, since 1.0.1.
        TRAP = 5,
        /// `VIR_DOMAIN_PROCESS_SIGNAL_ABRT`, since 1.0.1.
        ABRT = 6,
        /// `VIR_DOMAIN_PROCESS_SIGNAL_BUS`, since 1.0.1.
        BUS = 7,
        /// `VIR_DOMAIN_PROCESS_SIGNAL_FPE`, since 1.0.1.
        FPE = 8,
        /// `VIR_DOMAIN_PROCESS_SIGNAL_KILL`, since 1.0.1.
        KILL = 9,
        /// `VIR_DOMAIN_PROCESS_SIGNAL_USR1`, since 1.0.1.
        USR1 = 10,
        /// `VIR_DOMAIN_PROCESS_SIGNAL_SEGV`, since 1.0.1.
        SEGV = 11,
        /// `VIR_DOMAIN_PROCESS_SIGNAL_USR2`, since 1.0.1.
        USR2 = 12,
        /// `VIR_DOMAIN_PROCESS_SIGNAL_PIPE`, since 1.0.1.
        PIPE = 13,
        /// `VIR_DOMAIN_PROCESS_SIGNAL_ALRM`, since 1.0.1.
        ALRM = 14,
        /// `VIR_DOMAIN_PROCESS_SIGNAL_TERM`, since 1.0.1.
        TERM = 15,
        /// `VIR_DOMAIN_PROCESS_SIGNAL_STKFLT`, since 1.0.1.
        STKFLT = 16,
        /// `VIR_DOMAIN_PROCESS_SIGNAL_CHLD`, since 1.0.1.
        CHLD = 17,
        /// `VIR_DOMAIN_PROCESS_SIGNAL_CONT`, since 1.0.1.
        CONT = 18,
        /// `VIR_DOMAIN_PROCESS_SIGNAL_STOP`, since 1.0.1.
        STOP = 19,
        /// `VIR_DOMAIN_PROCESS_SIGNAL_TSTP`, since 1.0.1.
        TSTP = 20,
        /// `VIR_DOMAIN_PROCESS_SIGNAL_TTIN`, since 1.0.1.
        TTIN = 21,
        /// `VIR_DOMAIN_PROCESS_SIGNAL_TTOU`, since 1.0.1.
        TTOU = 22,
        /// `VIR_DOMAIN_PROCESS_SIGNAL_URG`, since 1.0.1.
        URG = 23,
        /// `VIR_DOMAIN_PROCESS_SIGNAL_XCPU`, since 1.0.1.
        XCPU = 24,
        /// `VIR_DOMAIN_PROCESS_SIGNAL_XFSZ`, since 1.0.1.
        XFSZ = 25,
        /// `VIR_DOMAIN_PROCESS_SIGNAL_VTALRM`, since 1.0.1.
        VTALRM = 26,
        /// `VIR_DOMAIN_PROCESS_SIGNAL_PROF`, since 1.0.1.
        PROF = 27,
        /// `VIR_DOMAIN_PROCESS_SIGNAL_WINCH`, since 1.0.1.
        WINCH = 28,
        /// `VIR_DOMAIN_PROCESS_SIGNAL_POLL`, since 1.0.1.
        POLL = 29,
        /// `VIR_DOMAIN_PROCESS_SIGNAL_PWR`, since 1.0.1.
        PWR = 30,
        /// `VIR_DOMAIN_PROCESS_SIGNAL_SYS`, since 1.0.1.
        SYS = 31,
        /// `VIR_DOMAIN_PROCESS_SIGNAL_RT0`, since 1.0.1.
        RT0 = 32,
        /// `VIR_DOMAIN_PROCESS_SIGNAL_RT1`, since 1.0.1.
        RT1 = 33,
        /// `VIR_DOMAIN_PROCESS_SIGNAL_RT2`, since 1.0.1.
        RT2 = 34,
        /// `VIR_DOMAIN_PROCESS_SIGNAL_RT3`, since 1.0.1.
        RT3 = 35,
        /// `VIR_DOMAIN_PROCESS_SIGNAL_RT4`, since 1.0.1.
        RT4 = 36,
        /// `VIR_DOMAIN_PROCESS_SIGNAL_RT5`, since 1.0.1.
        RT5 = 37,
        /// `VIR_DOMAIN_PROCESS_SIGNAL_RT6`, since 1.0.1.
        RT6 = 38,
        /// `VIR_DOMAIN_PROCESS_SIGNAL_RT7`, since 1.0.1.
        RT7 = 39,
        /// `VIR_DOMAIN_PROCESS_SIGNAL_RT8`, since 1.0.1.
        RT8 = 40,
        /// `VIR_DOMAIN_PROCESS_SIGNAL_RT9`, since 1.0.1.
        RT9 = 41,
        /// `VIR_DOMAIN_PROCESS_SIGNAL_RT10`, since 1.0.1.
        RT10 = 42,
        /// `VIR_DOMAIN_PROCESS_SIGNAL_RT11`, since 1.0.1.
        RT11 = 43,
        /// `VIR_DOMAIN_PROCESS_SIGNAL_RT12`, since 1.0.1.
        RT12 = 44,
        /// `VIR_DOMAIN_PROCESS_SIGNAL_RT13`, since 1.0.1.
        RT13 = 45,
        /// `VIR_DOMAIN_PROCESS_SIGNAL_RT14`, since 1.0.1.
        RT14 = 46,
        /// `VIR_DOMAIN_PROCESS_SIGNAL_RT15`, since 1.0.1.
        RT15 = 47,
        /// `VIR_DOMAIN_PROCESS_SIGNAL_RT16`, since 1.0.1.
        RT16 = 48,
        /// `VIR_DOMAIN_PROCESS_SIGNAL_RT17`, since 1.0.1.
        RT17 = 49,
        /// `VIR_DOMAIN_PROCESS_SIGNAL_RT18`, since 1.0.1.
        RT18 = 50,
        /// `VIR_DOMAIN_PROCESS_SIGNAL_RT19`, since 1.0.1.
        RT19 = 51,
        /// `VIR_DOMAIN_PROCESS_SIGNAL_RT20`, since 1.0.1.
        RT20 = 52,
        /// `VIR_DOMAIN_PROCESS_SIGNAL_RT21`, since 1.0.1.
        RT21 = 53,
        /// `VIR_DOMAIN_PROCESS_SIGNAL_RT22`, since 1.0.1.
        RT22 = 54,
        /// `VIR_DOMAIN_PROCESS_SIGNAL_RT23`, since 1.0.1.
        RT23 = 55,
        /// `VIR_DOMAIN_PROCESS_SIGNAL_RT24`, since 1.0.1.
        RT24 = 56,
        /// `VIR_DOMAIN_PROCESS_SIGNAL_RT25`, since 1.0.1.
        RT25 = 57,
        /// `VIR_DOMAIN_PROCESS_SIGNAL_RT26`, since 1.0.1.
        RT26 = 58,
        /// `VIR_DOMAIN_PROCESS_SIGNAL_RT27`, since 1.0.1.
        RT27 = 59,
        /// `VIR_DOMAIN_PROCESS_SIGNAL_RT28`, since 1.0.1.
        RT28 = 60,
        /// `VIR_DOMAIN_PROCESS_SIGNAL_RT29`, since 1.0.1.
        RT29 = 61,
        /// `VIR_DOMAIN_PROCESS_SIGNAL_RT30`, since 1.0.1.
        RT30 = 62,
        /// `VIR_DOMAIN_PROCESS_SIGNAL_RT31`, since 1.0.1.
        RT31 = 63,
        /// `VIR_DOMAIN_PROCESS_SIGNAL_RT32`, since 1.0.1.
        RT32 = 64,
    }
}

flag_set! {
    /// libvirt's `virDomainRebootFlagValues`.
    pub struct DomainRebootFlags {
        /// `VIR_DOMAIN_REBOOT_DEFAULT`, since 0.9.10.
        DEFAULT = 0,
        /// `VIR_DOMAIN_REBOOT_ACPI_POWER_BTN`, since 0.9.10.
        ACPI_POWER_BTN = 1,
        /// `VIR_DOMAIN_REBOOT_GUEST_AGENT`, since 0.9.10.
        GUEST_AGENT = 2,
        /// `VIR_DOMAIN_REBOOT_INITCTL`, since 1.0.1.
        INITCTL = 4,
        /// `VIR_DOMAIN_REBOOT_SIGNAL`, since 1.0.1.
        SIGNAL = 8,
        /// `VIR_DOMAIN_REBOOT_PARAVIRT`, since 1.2.5.
        PARAVIRT = 0x10,
    }
}

open_enum! {
    /// libvirt's `virDomainRunningReason`.
    pub enum DomainRunningReason: i32 {
        /// `VIR_DOMAIN_RUNNING_UNKNOWN`, since 0.9.2.
        UNKNOWN = 0,
        /// `VIR_DOMAIN_RUNNING_BOOTED`, since 0.9.2.
        BOOTED = 1,
        /// `VIR_DOMAIN_RUNNING_MIGRATED`, since 0.9.2.
        MIGRATED = 2,
        /// `VIR_DOMAIN_RUNNING_RESTORED`, since 0.9.2.
        RESTORED = 3,
        /// `VIR_DOMAIN_RUNNING_FROM_SNAPSHOT`, since 0.9.2.
        FROM_SNAPSHOT = 4,
        /// `VIR_DOMAIN_RUNNING_UNPAUSED`, since 0.9.2.
        UNPAUSED = 5,
        /// `VIR_DOMAIN_RUNNING_MIGRATION_CANCELED`, since 0.9.2.
        MIGRATION_CANCELED = 6,
        /// `VIR_DOMAIN_RUNNING_SAVE_CANCELED`, since 0.9.2.
        SAVE_CANCELED = 7,
        /// `VIR_DOMAIN_RUNNING_WAKEUP`, since 0.9.11.
        WAKEUP = 8,
        /// `VIR_DOMAIN_RUNNING_CRASHED`, since 1.1.1.
        CRASHED = 9,
        /// `VIR_DOMAIN_RUNNING_POSTCOPY`, since 1.3.3.
        POSTCOPY = 10,
        /// `VIR_DOMAIN_RUNNING_POSTCOPY_FAILED`, since 8.5.0.
        POSTCOPY_FAILED = 11,
    }
}

flag_set! {
    /// libvirt's `virDomainSaveImageXMLFlags`.
    pub struct DomainSaveImageXMLFlags {
        /// `VIR_DOMAIN_SAVE_IMAGE_XML_SECURE`, since 5.1.0.
        SECURE = 1,
    }
}

flag_set! {
    /// libvirt's `virDomainSaveRestoreFlags`.
    pub struct DomainSaveRestoreFlags {
        /// `VIR_DOMAIN_SAVE_BYPASS_CACHE`, since 0.9.4.
        BYPASS_CACHE = 1,
        /// `VIR_DOMAIN_SAVE_RUNNING`, since 0.9.5.
        RUNNING = 2,
        /// `VIR_DOMAIN_SAVE_PAUSED`, since 0.9.5.
        PAUSED = 4,
        /// `VIR_DOMAIN_SAVE_RESET_NVRAM`, since 8.1.0.
        RESET_NVRAM = 8,
    }
}

flag_set! {
    /// libvirt's `virDomainSetTimeFlags`.
    pub struct DomainSetTimeFlags {
        /// `VIR_DOMAIN_TIME_SYNC`, since 1.2.5.
        SYNC = 1,
    }
}

flag_set! {
    /// libvirt's `virDomainSetUserPasswordFlags`.
    pub struct DomainSetUserPasswordFlags {
        /// `VIR_DOMAIN_PASSWORD_ENCRYPTED`, since 1.2.16.
        ENCRYPTED = 1,
    }
}

flag_set! {
    /// libvirt's `virDomainShutdownFlagValues`.
    pub struct DomainShutdownFlags {
        /// `VIR_DOMAIN_SHUTDOWN_DEFAULT`, since 0.9.10.
        DEFAULT = 0,
        /// `VIR_DOMAIN_SHUTDOWN_ACPI_POWER_BTN`, since 0.9.10.
        ACPI_POWER_BTN = 1,
        /// `VIR_DOMAIN_SHUTDOWN_GUEST_AGENT`, since 0.9.10.
        GUEST_AGENT = 2,
        /// `VIR_DOMAIN_SHUTDOWN_INITCTL`, since 1.0.1.
        INITCTL = 4,
        /// `VIR_DOMAIN_SHUTDOWN_SIGNAL`, since 1.0.1.
        SIGNAL = 8,
        /// `VIR_DOMAIN_SHUTDOWN_PARAVIRT`, since 1.2.5.
        PARAVIRT = 0x10,
    }
}

open_enum! {
    /// libvirt's `virDomainShutdownReason`.
    pub enum DomainShutdownReason: i32 {
        /// `VIR_DOMAIN_SHUTDOWN_UNKNOWN`, since 0.9.2.
        UNKNOWN = 0,
        /// `VIR_DOMAIN_SHUTDOWN_USER`, since 0.9.2.
        USER = 1,
    }
}

open_enum! {
    /// libvirt's `virDomainShutoffReason`.
    pub enum DomainShutoffReason: i32 {
        /// `VIR_DOMAIN_SHUTOFF_UNKNOWN`, since 0.9.2.
        UNKNOWN = 0,
        /// `VIR_DOMAIN_SHUTOFF_SHUTDOWN`, since 0.9.2.
        SHUTDOWN = 1,
        /// `VIR_DOMAIN_SHUTOFF_DESTROYED`, since 0.9.2.
        DESTROYED = 2,
        /// `VIR_DOMAIN_SHUTOFF_CRASHED`, since 0.9.2.
        CRASHED = 3,
        /// `VIR_DOMAIN_SHUTOFF_MIGRATED`, since 0.9.2.
        MIGRATED = 4,
        /// `VIR_DOMAIN_SHUTOFF_SAVED`, since 0.9.2.
        SAVED = 5,
        /// `VIR_DOMAIN_SHUTOFF_FAILED`, since 0.9.2.
        FAILED = 6,
        /// `VIR_DOMAIN_SHUTOFF_FROM_SNAPSHOT`, since 0.9.2.
        FROM_SNAPSHOT = 7,
        /// `VIR_DOMAIN_SHUTOFF_DAEMON`, since 4.10.0.
        DAEMON = 8,
    }
}

open_enum! {
    /// libvirt's `virDomainState`.
    pub enum DomainState: i32 {
        /// `VIR_DOMAIN_NOSTATE`, since 0.0.1.
        NOSTATE = 0,
        /// `VIR_DOMAIN_RUNNING`, since 0.0.1.
        RUNNING = 1,
        /// `VIR_DOMAIN_BLOCKED`, since 0.0.1.
        BLOCKED = 2,
        /// `VIR_DOMAIN_PAUSED`, since 0.0.1.
        PAUSED = 3,
        /// `VIR_DOMAIN_SHUTDOWN`, since 0.0.1.
        SHUTDOWN = 4,
        /// `VIR_DOMAIN_SHUTOFF`, since 0.0.1.
        SHUTOFF = 5,
        /// `VIR_DOMAIN_CRASHED`, since 0.0.2.
        CRASHED = 6,
        /// `VIR_DOMAIN_PMSUSPENDED`, since 0.9.11.
        PMSUSPENDED = 7,
    }
}

flag_set! {
    /// libvirt's `virDomainStatsTypes`.
    pub struct DomainStatsTypes {
        /// `VIR_DOMAIN_STATS_STATE`, since 1.2.8.
        STATE = 1,
        /// `VIR_DOMAIN_STATS_CPU_TOTAL`, since 1.2.9.
        CPU_TOTAL = 2,
        /// `VIR_DOMAIN_STATS_BALLOON`, since 1.2.9.
        BALLOON = 4,
        /// `VIR_DOMAIN_STATS_VCPU`, since 1.2.9.
        VCPU = 8,
        /// `VIR_DOMAIN_STATS_INTERFACE`, since 1.2.9.
        INTERFACE = 0x10,
        /// `VIR_DOMAIN_STATS_BLOCK`, since 1.2.9.
        BLOCK = 0x20,
        /// `VIR_DOMAIN_STATS_PERF`, since 1.3.3.
        PERF = 0x40,
        /// `VIR_DOMAIN_STATS_IOTHREAD`, since 4.10.0.
        IOTHREAD = 0x80,
        /// `VIR_DOMAIN_STATS_MEMORY`, since 6.0.0.
        MEMORY = 0x100,
        /// `VIR_DOMAIN_STATS_DIRTYRATE`, since 7.2.0.
        DIRTYRATE = 0x200,
        /// `VIR_DOMAIN_STATS_VM`, since 8.9.0.
        VM = 0x400,
    }
}

flag_set! {
    /// libvirt's `virDomainUndefineFlagsValues`.
    pub struct DomainUndefineFlags {
        /// `VIR_DOMAIN_UNDEFINE_MANAGED_SAVE`, since 0.9.4.
        MANAGED_SAVE = 1,
        /// `VIR_DOMAIN_UNDEFINE_SNAPSHOTS_METADATA`, since 0.9.5.
        SNAPSHOTS_METADATA = 2,
        /// `VIR_DOMAIN_UNDEFINE_NVRAM`, since 1.2.9.
        NVRAM = 4,
        /// `VIR_DOMAIN_UNDEFINE_KEEP_NVRAM`, since 2.3.0.
        KEEP_NVRAM = 8,
        /// `VIR_DOMAIN_UNDEFINE_CHECKPOINTS_METADATA`, since 5.6.0.
        CHECKPOINTS_METADATA = 0x10,
        /// `VIR_DOMAIN_UNDEFINE_TPM`, since 8.9.0.
        TPM = 0x20,
        /// `VIR_DOMAIN_UNDEFINE_KEEP_TPM`, since 8.9.0.
        KEEP_TPM = 0x40,
    }
}

flag_set! {
    /// libvirt's `virDomainVcpuFlags`.
    pub struct DomainVcpuFlags {
        /// `VIR_DOMAIN_VCPU_CURRENT`, since 0.9.4.
        CURRENT = 0,
        /// `VIR_DOMAIN_VCPU_LIVE`, since 0.8.5.
        LIVE = 1,
        /// `VIR_DOMAIN_VCPU_CONFIG`, since 0.8.5.
        CONFIG = 2,
        /// `VIR_DOMAIN_VCPU_MAXIMUM`, since 0.8.5.
        MAXIMUM = 4,
        /// `VIR_DOMAIN_VCPU_GUEST`, since 1.1.0.
        GUEST = 8,
        /// `VIR_DOMAIN_VCPU_HOTPLUGGABLE`, since 2.4.0.
        HOTPLUGGABLE = 0x10,
    }
}

flag_set! {
    /// libvirt's `virDomainXMLFlags`.
    pub struct DomainXMLFlags {
        /// `VIR_DOMAIN_XML_SECURE`, since 0.3.3.
        SECURE = 1,
        /// `VIR_DOMAIN_XML_INACTIVE`, since 0.3.3.
        INACTIVE = 2,
        /// `VIR_DOMAIN_XML_UPDATE_CPU`, since 0.8.0.
        UPDATE_CPU = 4,
        /// `VIR_DOMAIN_XML_MIGRATABLE`, since 1.0.0.
        MIGRATABLE = 8,
    }
}

open_enum! {
    /// libvirt's `virKeycodeSet`.
    pub enum KeycodeSet: i32 {
        /// `VIR_KEYCODE_SET_LINUX`, since 0.9.3.
        LINUX = 0,
        /// `VIR_KEYCODE_SET_XT`, since 0.9.3.
        XT = 1,
        /// `VIR_KEYCODE_SET_ATSET1`, since 0.9.3.
        ATSET1 = 2,
        /// `VIR_KEYCODE_SET_ATSET2`, since 0.9.3.
        ATSET2 = 3,
        /// `VIR_KEYCODE_SET_ATSET3`, since 0.9.3.
        ATSET3 = 4,
        /// `VIR_KEYCODE_SET_OSX`, since 0.9.4.
        OSX = 5,
        /// `VIR_KEYCODE_SET_XT_KBD`, since 0.9.4.
        XT_KBD = 6,
        /// `VIR_KEYCODE_SET_USB`, since 0.9.4.
        USB = 7,
        /// `VIR_KEYCODE_SET_WIN32`, since 0.9.4.
        WIN32 = 8,
        /// `VIR_KEYCODE_SET_QNUM`, since 4.2.0.
        QNUM = 9,
    }
}

open_enum! {
    /// libvirt's `virMemoryParameterType`.
    pub enum MemoryParameterType: i32 {
        /// `VIR_DOMAIN_MEMORY_PARAM_INT`, since 0.8.5.
        INT = 1,
        /// `VIR_DOMAIN_MEMORY_PARAM_UINT`, since 0.8.5.
        UINT = 2,
        /// `VIR_DOMAIN_MEMORY_PARAM_LLONG`, since 0.8.5.
        LLONG = 3,
        /// `VIR_DOMAIN_MEMORY_PARAM_ULLONG`, since 0.8.5.
        ULLONG = 4,
        /// `VIR_DOMAIN_MEMORY_PARAM_DOUBLE`, since 0.8.5.
        DOUBLE = 5,
        /// `VIR_DOMAIN_MEMORY_PARAM_BOOLEAN`, since 0.8.5.
        BOOLEAN = 6,
    }
}

open_enum! {
    /// libvirt's `virSchedParameterType`.
    pub enum SchedParameterType: i32 {
        /// `VIR_DOMAIN_SCHED_FIELD_INT`, since 0.2.3.
        INT = 1,
        /// `VIR_DOMAIN_SCHED_FIELD_UINT`, since 0.2.3.
        UINT = 2,
        /// `VIR_DOMAIN_SCHED_FIELD_LLONG`, since 0.2.3.
        LLONG = 3,
        /// `VIR_DOMAIN_SCHED_FIELD_ULLONG`, since 0.2.3.
        ULLONG = 4,
        /// `VIR_DOMAIN_SCHED_FIELD_DOUBLE`, since 0.2.3.
        DOUBLE = 5,
        /// `VIR_DOMAIN_SCHED_FIELD_BOOLEAN`, since 0.2.3.
        BOOLEAN = 6,
    }
}

open_enum! {
    /// libvirt's `virVcpuHostCpuState`.
    pub enum VcpuHostCpuState: i32 {
        /// `VIR_VCPU_INFO_CPU_UNAVAILABLE`, since 6.10.0.
        UNAVAILABLE = -2,
        /// `VIR_VCPU_INFO_CPU_OFFLINE`, since 6.10.0.
        OFFLINE = -1,
    }
}

open_enum! {
    /// libvirt's `virVcpuState`.
    pub enum VcpuState: i32 {
        /// `VIR_VCPU_OFFLINE`, since 0.1.4.
        OFFLINE = 0,
        /// `VIR_VCPU_RUNNING`, since 0.1.4.
        RUNNING = 1,
        /// `VIR_VCPU_BLOCKED`, since 0.1.4.
        BLOCKED = 2,
    }
}
