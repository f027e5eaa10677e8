// Written by virtsmith-protocol-gen from libvirt 11.3.0; do not edit.

//! Enumerations and flags of libvirt's `host` functions.

use crate::open_enum::{flag_set, open_enum};

open_enum! {
    /// libvirt's `virCPUCompareResult`.
    pub enum CPUCompareResult: i32 {
        /// `VIR_CPU_COMPARE_ERROR`, since 0.7.5.
        ERROR = -1,
        /// `VIR_CPU_COMPARE_INCOMPATIBLE`, since 0.7.5.
        INCOMPATIBLE = 0,
        /// `VIR_CPU_COMPARE_IDENTICAL`, since 0.7.5.
        IDENTICAL = 1,
        /// `VIR_CPU_COMPARE_SUPERSET`, since 0.7.5.
        SUPERSET = 2,
    }
}

flag_set! {
    /// libvirt's `virConnectBaselineCPUFlags`.
    pub struct ConnectBaselineCPUFlags {
        /// `VIR_CONNECT_BASELINE_CPU_EXPAND_FEATURES`, since 1.1.2.
        EXPAND_FEATURES = 1,
        /// `VIR_CONNECT_BASELINE_CPU_MIGRATABLE`, since 1.2.14.
        MIGRATABLE = 2,
    }
}

flag_set! {
    /// libvirt's `virConnectCompareCPUFlags`.
    pub struct ConnectCompareCPUFlags {
        /// `VIR_CONNECT_COMPARE_CPU_FAIL_INCOMPATIBLE`, since 1.2.6.
        FAIL_INCOMPATIBLE = 1,
        /// `VIR_CONNECT_COMPARE_CPU_VALIDATE_XML`, since 6.9.0.
        VALIDATE_XML = 2,
    }
}

open_enum! {
    /// libvirt's `virConnectCredentialType`.
    pub enum ConnectCredentialType: i32 {
        /// `VIR_CRED_USERNAME`, since 0.4.1.
        USERNAME = 1,
        /// `VIR_CRED_AUTHNAME`, since 0.4.1.
        AUTHNAME = 2,
        /// `VIR_CRED_LANGUAGE`, since 0.4.1.
        LANGUAGE = 3,
        /// `VIR_CRED_CNONCE`, since 0.4.1.
        CNONCE = 4,
        /// `VIR_CRED_PASSPHRASE`, since 0.4.1.
        PASSPHRASE = 5,
        /// `VIR_CRED_ECHOPROMPT`, since 0.4.1.
        ECHOPROMPT = 6,
        /// `VIR_CRED_NOECHOPROMPT`, since 0.4.1.
        NOECHOPROMPT = 7,
        /// `VIR_CRED_REALM`, since 0.4.1.
        REALM = 8,
        /// `VIR_CRED_EXTERNAL`, since 0.4.1.
        EXTERNAL = 9,
    }
}

flag_set! {
    /// libvirt's `virConnectFlags`.
    pub struct ConnectFlags {
        /// `VIR_CONNECT_RO`, since 0.4.1.
        RO = 1,
        /// `VIR_CONNECT_NO_ALIASES`, since 0.9.7.
        NO_ALIASES = 2,
    }
}

flag_set! {
    /// libvirt's `virNodeAllocPagesFlags`.
    pub struct NodeAllocPagesFlags {
        /// `VIR_NODE_ALLOC_PAGES_ADD`, since 1.2.9.
        ADD = 0,
        /// `VIR_NODE_ALLOC_PAGES_SET`, since 1.2.9.
        SET = 1,
    }
}

open_enum! {
    /// libvirt's `virNodeGetCPUStatsAllCPUs`.
    pub enum NodeGetCPUStatsAllCPUs: i32 {
        /// `VIR_NODE_CPU_STATS_ALL_CPUS`, since 0.9.3.
        ALL_CPUS = -1,
    }
}

open_enum! {
    /// libvirt's `virNodeGetMemoryStatsAllCells`.
    pub enum NodeGetMemoryStatsAllCells: i32 {
        /// `VIR_NODE_MEMORY_STATS_ALL_CELLS`, since 0.9.3.
        ALL_CELLS = -1,
    }
}

open_enum! {
    /// libvirt's `virNodeSuspendTarget`.
    pub enum NodeSuspendTarget: i32 {
        /// `VIR_NODE_SUSPEND_TARGET_MEM`, since 0.9.8.
        MEM = 0,
        /// `VIR_NODE_SUSPEND_TARGET_DISK`, since 0.9.8.
        DISK = 1,
        /// `VIR_NODE_SUSPEND_TARGET_HYBRID`, since 0.9.8.
        HYBRID = 2,
    }
}
