// Written by virtsmith-protocol-gen from libvirt 11.3.0; do not edit.

//! Enumerations and flags of libvirt's `network` functions.

use crate::open_enum::{flag_set, open_enum};

flag_set! {
    /// libvirt's `virConnectListAllNetworksFlags`.
    pub struct ConnectListAllNetworksFlags {
        /// `VIR_CONNECT_LIST_NETWORKS_INACTIVE`, since 0.10.2.
        INACTIVE = 1,
        /// `VIR_CONNECT_LIST_NETWORKS_ACTIVE`, since 0.10.2.
        ACTIVE = 2,
        /// `VIR_CONNECT_LIST_NETWORKS_PERSISTENT`, since 0.10.2.
        PERSISTENT = 4,
        /// `VIR_CONNECT_LIST_NETWORKS_TRANSIENT`, since 0.10.2.
        TRANSIENT = 8,
        /// `VIR_CONNECT_LIST_NETWORKS_AUTOSTART`, since 0.10.2.
        AUTOSTART = 0x10,
        /// `VIR_CONNECT_LIST_NETWORKS_NO_AUTOSTART`, since 0.10.2.
        NO_AUTOSTART = 0x20,
    }
}

open_enum! {
    /// libvirt's `virIPAddrType`.
    pub enum IPAddrType: i32 {
        /// `VIR_IP_ADDR_TYPE_IPV4`, since 1.2.6.
        IPV4 = 0,
        /// `VIR_IP_ADDR_TYPE_IPV6`, since 1.2.6.
        IPV6 = 1,
    }
}

flag_set! {
    /// libvirt's `virNetworkCreateFlags`.
    pub struct NetworkCreateFlags {
        /// `VIR_NETWORK_CREATE_VALIDATE`, since 7.8.0.
        VALIDATE = 1,
    }
}

flag_set! {
    /// libvirt's `virNetworkDefineFlags`.
    pub struct NetworkDefineFlags {
        /// `VIR_NETWORK_DEFINE_VALIDATE`, since 7.7.0.
        VALIDATE = 1,
    }
}

open_enum! {
    /// libvirt's `virNetworkEventID`.
    pub enum NetworkEventID: i32 {
        /// `VIR_NETWORK_EVENT_ID_LIFECYCLE`, since 1.2.1.
        LIFECYCLE = 0,
        /// `VIR_NETWORK_EVENT_ID_METADATA_CHANGE`, since 9.8.0.
        METADATA_CHANGE = 1,
    }
}

open_enum! {
    /// libvirt's `virNetworkEventLifecycleType`.
    pub enum NetworkEventLifecycleType: i32 {
        /// `VIR_NETWORK_EVENT_DEFINED`, since 1.2.1.
        DEFINED = 0,
        /// `VIR_NETWORK_EVENT_UNDEFINED`, since 1.2.1.
        UNDEFINED = 1,
        /// `VIR_NETWORK_EVENT_STARTED`, since 1.2.1.
        STARTED = 2,
        /// `VIR_NETWORK_EVENT_STOPPED`, since 1.2.1.
        STOPPED = 3,
    }
}

open_enum! {
    /// libvirt's `virNetworkMetadataType`.
    pub enum NetworkMetadataType: i32 {
        /// `VIR_NETWORK_METADATA_DESCRIPTION`, since 9.7.0.
        DESCRIPTION = 0,
        /// `VIR_NETWORK_METADATA_TITLE`, since 9.7.0.
        TITLE = 1,
        /// `VIR_NETWORK_METADATA_ELEMENT`, since 9.7.0.
        ELEMENT = 2,
    }
}

flag_set! {
    /// libvirt's `virNetworkPortCreateFlags`.
    pub struct NetworkPortCreateFlags {
        /// `VIR_NETWORK_PORT_CREATE_RECLAIM`, since 5.5.0.
        RECLAIM = 1,
        /// `VIR_NETWORK_PORT_CREATE_VALIDATE`, since 7.8.0.
        VALIDATE = 2,
    }
}

open_enum! {
    /// libvirt's `virNetworkUpdateCommand`.
    pub enum NetworkUpdateCommand: i32 {
        /// `VIR_NETWORK_UPDATE_COMMAND_NONE`, since 0.10.2.
        NONE = 0,
        /// `VIR_NETWORK_UPDATE_COMMAND_MODIFY`, since 0.10.2.
        MODIFY = 1,
        /// `VIR_NETWORK_UPDATE_COMMAND_DELETE`, since 0.10.2.
        DELETE = 2,
        /// `VIR_NETWORK_UPDATE_COMMAND_ADD_LAST`, since 0.10.2.
        ADD_LAST = 3,
        /// `VIR_NETWORK_UPDATE_COMMAND_ADD_FIRST`, since 0.10.2.
        ADD_FIRST = 4,
    }
}

flag_set! {
    /// libvirt's `virNetworkUpdateFlags`.
    pub struct NetworkUpdateFlags {
        /// `VIR_NETWORK_UPDATE_AFFECT_CURRENT`, since 0.10.2.
        CURRENT = 0,
        /// `VIR_NETWORK_UPDATE_AFFECT_LIVE`, since 0.10.2.
        LIVE = 1,
        /// `VIR_NETWORK_UPDATE_AFFECT_CONFIG`, since 0.10.2.
        CONFIG = 2,
    }
}

open_enum! {
    /// libvirt's `virNetworkUpdateSection`.
    pub enum NetworkUpdateSection: i32 {
        /// `VIR_NETWORK_SECTION_NONE`, since 0.10.2.
        NONE = 0,
        /// `VIR_NETWORK_SECTION_BRIDGE`, since 0.10.2.
        BRIDGE = 1,
        /// `VIR_NETWORK_SECTION_DOMAIN`, since 0.10.2.
        DOMAIN = 2,
        /// `VIR_NETWORK_SECTION_IP`, since 0.10.2.
        IP = 3,
        /// `VIR_NETWORK_SECTION_IP_DHCP_HOST`, since 0.10.2.
        IP_DHCP_HOST = 4,
        /// `VIR_NETWORK_SECTION_IP_DHCP_RANGE`, since 0.10.2.
        IP_DHCP_RANGE = 5,
        /// `VIR_NETWORK_SECTION_FORWARD`, since 0.10.2.
        FORWARD = 6,
        /// `VIR_NETWORK_SECTION_FORWARD_INTERFACE`, since 0.10.2.
        FORWARD_INTERFACE = 7,
        /// `VIR_NETWORK_SECTION_FORWARD_PF`, since 0.10.2.
        FORWARD_PF = 8,
        /// `VIR_NETWORK_SECTION_PORTGROUP`, since 0.10.2.
        PORTGROUP = 9,
        /// `VIR_NETWORK_SECTION_DNS_HOST`, since 0.10.2.
        DNS_HOST = 10,
        /// `VIR_NETWORK_SECTION_DNS_TXT`, since 0.10.2.
        DNS_TXT = 11,
        /// `VIR_NETWORK_SECTION_DNS_SRV`, since 0.10.2.
        DNS_SRV = 12,
    }
}

flag_set! {
    /// libvirt's `virNetworkXMLFlags`.
    pub struct NetworkXMLFlags {
        /// `VIR_NETWORK_XML_INACTIVE`, since 0.9.10.
        INACTIVE = 1,
    }
}
