// Written by virtsmith-protocol-gen from libvirt 11.3.0; do not edit.

//! Enumerations and flags of libvirt's `interface` functions.

use crate::open_enum::flag_set;

flag_set! {
    /// libvirt's `virConnectListAllInterfacesFlags`.
    pub struct ConnectListAllInterfacesFlags {
        /// `VIR_CONNECT_LIST_INTERFACES_INACTIVE`, since 0.10.2.
        INACTIVE = 1,
        /// `VIR_CONNECT_LIST_INTERFACES_ACTIVE`, since 0.10.2.
        ACTIVE = 2,
    }
}

flag_set! {
    /// libvirt's `virInterfaceDefineFlags`.
    pub struct InterfaceDefineFlags {
        /// `VIR_INTERFACE_DEFINE_VALIDATE`, since 7.7.0.
        VALIDATE = 1,
    }
}

flag_set! {
    /// libvirt's `virInterfaceXMLFlags`.
    pub struct InterfaceXMLFlags {
        /// `VIR_INTERFACE_XML_INACTIVE`, since 0.7.3.
        INACTIVE = 1,
    }
}
