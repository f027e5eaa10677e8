// Written by virtsmith-protocol-gen from libvirt 11.3.0; do not edit.

//! Names of a host's objects, as they were listed before `CONNECT_LIST_ALL_…`.

use super::{
    REMOTE_DOMAIN_LIST_MAX, REMOTE_INTERFACE_LIST_MAX, REMOTE_NETWORK_LIST_MAX,
    REMOTE_NWFILTER_LIST_MAX, REMOTE_SECRET_LIST_MAX, REMOTE_STORAGE_POOL_LIST_MAX,
    REMOTE_STRING_MAX,
};
#[cfg(feature = "serde")]
use crate::json::JsonCodec;
use crate::procedure::{Fds, Kind, Priority, Procedure, ProcedureInfo, Program, Stream, Stubs};
use crate::xdr::{Decode, DecodeError, Decoder, Encode, EncodeError, Encoder};

/// Arguments of `CONNECT_LIST_DEFINED_DOMAINS` (21).
///
/// Behind `virConnectListDefinedDomains`, since 0.1.1. Needs `connect:search_domains`.
/// Shows what passes `domain:getattr`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectListDefinedDomainsArgs {
    /// The most that are wanted.
    pub maxnames: i32,
}

impl Encode for ConnectListDefinedDomainsArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.i32(self.maxnames);
        Ok(())
    }
}

impl Decode for ConnectListDefinedDomainsArgs {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { maxnames: from.i32()? })
    }
}

impl Procedure for ConnectListDefinedDomainsArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 21,
            name: "CONNECT_LIST_DEFINED_DOMAINS",
            kind: Kind::Call,
            priority: Priority::High,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virConnectListDefinedDomains"),
            since: Some("0.1.1"),
            acl: &["connect:search_domains"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<ConnectListDefinedDomainsArgs>(),
        };
        &INFO
    };

    type Ret = ConnectListDefinedDomainsRet;
}

/// Result of `CONNECT_LIST_DEFINED_DOMAINS`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectListDefinedDomainsRet {
    /// The names; at most `REMOTE_DOMAIN_LIST_MAX`.
    pub names: Vec<String>,
}

impl Encode for ConnectListDefinedDomainsRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.strings(&self.names, REMOTE_DOMAIN_LIST_MAX, REMOTE_STRING_MAX)
    }
}

impl Decode for ConnectListDefinedDomainsRet {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { names: from.strings(REMOTE_DOMAIN_LIST_MAX, REMOTE_STRING_MAX)? })
    }
}

/// Arguments of `CONNECT_NUM_OF_DEFINED_DOMAINS` (25).
///
/// Behind `virConnectNumOfDefinedDomains`, since 0.1.5. Needs `connect:search_domains`.
/// Shows what passes `domain:getattr`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct ConnectNumOfDefinedDomainsArgs;

impl Encode for ConnectNumOfDefinedDomainsArgs {
    fn encode(&self, _: &mut Encoder<'_>) -> Result<(), EncodeError> {
        Ok(())
    }
}

impl Decode for ConnectNumOfDefinedDomainsArgs {
    const MIN_SIZE: usize = 0;

    fn decode(_: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self)
    }
}

impl Procedure for ConnectNumOfDefinedDomainsArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 25,
            name: "CONNECT_NUM_OF_DEFINED_DOMAINS",
            kind: Kind::Call,
            priority: Priority::High,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virConnectNumOfDefinedDomains"),
            since: Some("0.1.5"),
            acl: &["connect:search_domains"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<ConnectNumOfDefinedDomainsArgs>(),
        };
        &INFO
    };

    type Ret = ConnectNumOfDefinedDomainsRet;
}

/// Result of `CONNECT_NUM_OF_DEFINED_DOMAINS`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectNumOfDefinedDomainsRet {
    /// How many there are.
    pub num: i32,
}

impl Encode for ConnectNumOfDefinedDomainsRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.i32(self.num);
        Ok(())
    }
}

impl Decode for ConnectNumOfDefinedDomainsRet {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { num: from.i32()? })
    }
}

/// Arguments of `CONNECT_LIST_DEFINED_NETWORKS` (36).
///
/// Behind `virConnectListDefinedNetworks`, since 0.2.0. Needs `connect:search_networks`.
/// Shows what passes `network:getattr`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectListDefinedNetworksArgs {
    /// The most that are wanted.
    pub maxnames: i32,
}

impl Encode for ConnectListDefinedNetworksArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.i32(self.maxnames);
        Ok(())
    }
}

impl Decode for ConnectListDefinedNetworksArgs {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { maxnames: from.i32()? })
    }
}

impl Procedure for ConnectListDefinedNetworksArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 36,
            name: "CONNECT_LIST_DEFINED_NETWORKS",
            kind: Kind::Call,
            priority: Priority::High,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virConnectListDefinedNetworks"),
            since: Some("0.2.0"),
            acl: &["connect:search_networks"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<ConnectListDefinedNetworksArgs>(),
        };
        &INFO
    };

    type Ret = ConnectListDefinedNetworksRet;
}

/// Result of `CONNECT_LIST_DEFINED_NETWORKS`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectListDefinedNetworksRet {
    /// The names; at most `REMOTE_NETWORK_LIST_MAX`.
    pub names: Vec<String>,
}

impl Encode for ConnectListDefinedNetworksRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.strings(&self.names, REMOTE_NETWORK_LIST_MAX, REMOTE_STRING_MAX)
    }
}

impl Decode for ConnectListDefinedNetworksRet {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { names: from.strings(REMOTE_NETWORK_LIST_MAX, REMOTE_STRING_MAX)? })
    }
}

/// Arguments of `CONNECT_LIST_DOMAINS` (37).
///
/// Behind `virConnectListDomains`, since 0.0.3. Needs `connect:search_domains`. Shows
/// what passes `domain:getattr`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectListDomainsArgs {
    /// The most that are wanted.
    pub maxids: i32,
}

impl Encode for ConnectListDomainsArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.i32(self.maxids);
        Ok(())
    }
}

impl Decode for ConnectListDomainsArgs {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { maxids: from.i32()? })
    }
}

impl Procedure for ConnectListDomainsArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 37,
            name: "CONNECT_LIST_DOMAINS",
            kind: Kind::Call,
            priority: Priority::High,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Server,
            function: Some("virConnectListDomains"),
            since: Some("0.0.3"),
            acl: &["connect:search_domains"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<ConnectListDomainsArgs>(),
        };
        &INFO
    };

    type Ret = ConnectListDomainsRet;
}

/// Result of `CONNECT_LIST_DOMAINS`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectListDomainsRet {
    /// Their numbers; at most `REMOTE_DOMAIN_LIST_MAX`.
    pub ids: Vec<i32>,
}

impl Encode for ConnectListDomainsRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.array(&self.ids, REMOTE_DOMAIN_LIST_MAX)
    }
}

impl Decode for ConnectListDomainsRet {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { ids: from.array(REMOTE_DOMAIN_LIST_MAX)? })
    }
}

/// Arguments of `CONNECT_LIST_NETWORKS` (38).
///
/// Behind `virConnectListNetworks`, since 0.2.0. Needs `connect:search_networks`. Shows
/// what passes `network:getattr`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectListNetworksArgs {
    /// The most that are wanted.
    pub maxnames: i32,
}

impl Encode for ConnectListNetworksArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.i32(self.maxnames);
        Ok(())
    }
}

impl Decode for ConnectListNetworksArgs {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { maxnames: from.i32()? })
    }
}

impl Procedure for ConnectListNetworksArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 38,
            name: "CONNECT_LIST_NETWORKS",
            kind: Kind::Call,
            priority: Priority::High,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virConnectListNetworks"),
            since: Some("0.2.0"),
            acl: &["connect:search_networks"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<ConnectListNetworksArgs>(),
        };
        &INFO
    };

    type Ret = ConnectListNetworksRet;
}

/// Result of `CONNECT_LIST_NETWORKS`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectListNetworksRet {
    /// The names; at most `REMOTE_NETWORK_LIST_MAX`.
    pub names: Vec<String>,
}

impl Encode for ConnectListNetworksRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.strings(&self.names, REMOTE_NETWORK_LIST_MAX, REMOTE_STRING_MAX)
    }
}

impl Decode for ConnectListNetworksRet {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { names: from.strings(REMOTE_NETWORK_LIST_MAX, REMOTE_STRING_MAX)? })
    }
}

/// Arguments of `CONNECT_NUM_OF_DEFINED_NETWORKS` (50).
///
/// Behind `virConnectNumOfDefinedNetworks`, since 0.2.0. Needs
/// `connect:search_networks`. Shows what passes `network:getattr`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct ConnectNumOfDefinedNetworksArgs;

impl Encode for ConnectNumOfDefinedNetworksArgs {
    fn encode(&self, _: &mut Encoder<'_>) -> Result<(), EncodeError> {
        Ok(())
    }
}

impl Decode for ConnectNumOfDefinedNetworksArgs {
    const MIN_SIZE: usize = 0;

    fn decode(_: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self)
    }
}

impl Procedure for ConnectNumOfDefinedNetworksArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 50,
            name: "CONNECT_NUM_OF_DEFINED_NETWORKS",
            kind: Kind::Call,
            priority: Priority::High,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virConnectNumOfDefinedNetworks"),
            since: Some("0.2.0"),
            acl: &["connect:search_networks"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<ConnectNumOfDefinedNetworksArgs>(),
        };
        &INFO
    };

    type Ret = ConnectNumOfDefinedNetworksRet;
}

/// Result of `CONNECT_NUM_OF_DEFINED_NETWORKS`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectNumOfDefinedNetworksRet {
    /// How many there are.
    pub num: i32,
}

impl Encode for ConnectNumOfDefinedNetworksRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.i32(self.num);
        Ok(())
    }
}

impl Decode for ConnectNumOfDefinedNetworksRet {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { num: from.i32()? })
    }
}

/// Arguments of `CONNECT_NUM_OF_DOMAINS` (51).
///
/// Behind `virConnectNumOfDomains`, since 0.0.3. Needs `connect:search_domains`. Shows
/// what passes `domain:getattr`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct ConnectNumOfDomainsArgs;

impl Encode for ConnectNumOfDomainsArgs {
    fn encode(&self, _: &mut Encoder<'_>) -> Result<(), EncodeError> {
        Ok(())
    }
}

impl Decode for ConnectNumOfDomainsArgs {
    const MIN_SIZE: usize = 0;

    fn decode(_: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self)
    }
}

impl Procedure for ConnectNumOfDomainsArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 51,
            name: "CONNECT_NUM_OF_DOMAINS",
            kind: Kind::Call,
            priority: Priority::High,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virConnectNumOfDomains"),
            since: Some("0.0.3"),
            acl: &["connect:search_domains"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<ConnectNumOfDomainsArgs>(),
        };
        &INFO
    };

    type Ret = ConnectNumOfDomainsRet;
}

/// Result of `CONNECT_NUM_OF_DOMAINS`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectNumOfDomainsRet {
    /// How many there are.
    pub num: i32,
}

impl Encode for ConnectNumOfDomainsRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.i32(self.num);
        Ok(())
    }
}

impl Decode for ConnectNumOfDomainsRet {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { num: from.i32()? })
    }
}

/// Arguments of `CONNECT_NUM_OF_NETWORKS` (52).
///
/// Behind `virConnectNumOfNetworks`, since 0.2.0. Needs `connect:search_networks`. Shows
/// what passes `network:getattr`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct ConnectNumOfNetworksArgs;

impl Encode for ConnectNumOfNetworksArgs {
    fn encode(&self, _: &mut Encoder<'_>) -> Result<(), EncodeError> {
        Ok(())
    }
}

impl Decode for ConnectNumOfNetworksArgs {
    const MIN_SIZE: usize = 0;

    fn decode(_: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self)
    }
}

impl Procedure for ConnectNumOfNetworksArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 52,
            name: "CONNECT_NUM_OF_NETWORKS",
            kind: Kind::Call,
            priority: Priority::High,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virConnectNumOfNetworks"),
            since: Some("0.2.0"),
            acl: &["connect:search_networks"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<ConnectNumOfNetworksArgs>(),
        };
        &INFO
    };

    type Ret = ConnectNumOfNetworksRet;
}

/// Result of `CONNECT_NUM_OF_NETWORKS`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectNumOfNetworksRet {
    /// How many there are.
    pub num: i32,
}

impl Encode for ConnectNumOfNetworksRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.i32(self.num);
        Ok(())
    }
}

impl Decode for ConnectNumOfNetworksRet {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { num: from.i32()? })
    }
}

/// Arguments of `CONNECT_NUM_OF_STORAGE_POOLS` (71).
///
/// Behind `virConnectNumOfStoragePools`, since 0.4.1. Needs
/// `connect:search_storage_pools`. Shows what passes `storage_pool:getattr`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct ConnectNumOfStoragePoolsArgs;

impl Encode for ConnectNumOfStoragePoolsArgs {
    fn encode(&self, _: &mut Encoder<'_>) -> Result<(), EncodeError> {
        Ok(())
    }
}

impl Decode for ConnectNumOfStoragePoolsArgs {
    const MIN_SIZE: usize = 0;

    fn decode(_: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self)
    }
}

impl Procedure for ConnectNumOfStoragePoolsArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 71,
            name: "CONNECT_NUM_OF_STORAGE_POOLS",
            kind: Kind::Call,
            priority: Priority::High,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virConnectNumOfStoragePools"),
            since: Some("0.4.1"),
            acl: &["connect:search_storage_pools"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<ConnectNumOfStoragePoolsArgs>(),
        };
        &INFO
    };

    type Ret = ConnectNumOfStoragePoolsRet;
}

/// Result of `CONNECT_NUM_OF_STORAGE_POOLS`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectNumOfStoragePoolsRet {
    /// How many there are.
    pub num: i32,
}

impl Encode for ConnectNumOfStoragePoolsRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.i32(self.num);
        Ok(())
    }
}

impl Decode for ConnectNumOfStoragePoolsRet {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { num: from.i32()? })
    }
}

/// Arguments of `CONNECT_LIST_STORAGE_POOLS` (72).
///
/// Behind `virConnectListStoragePools`, since 0.4.1. Needs
/// `connect:search_storage_pools`. Shows what passes `storage_pool:getattr`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectListStoragePoolsArgs {
    /// The most that are wanted.
    pub maxnames: i32,
}

impl Encode for ConnectListStoragePoolsArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.i32(self.maxnames);
        Ok(())
    }
}

impl Decode for ConnectListStoragePoolsArgs {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { maxnames: from.i32()? })
    }
}

impl Procedure for ConnectListStoragePoolsArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 72,
            name: "CONNECT_LIST_STORAGE_POOLS",
            kind: Kind::Call,
            priority: Priority::High,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virConnectListStoragePools"),
            since: Some("0.4.1"),
            acl: &["connect:search_storage_pools"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<ConnectListStoragePoolsArgs>(),
        };
        &INFO
    };

    type Ret = ConnectListStoragePoolsRet;
}

/// Result of `CONNECT_LIST_STORAGE_POOLS`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectListStoragePoolsRet {
    /// The names; at most `REMOTE_STORAGE_POOL_LIST_MAX`.
    pub names: Vec<String>,
}

impl Encode for ConnectListStoragePoolsRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.strings(&self.names, REMOTE_STORAGE_POOL_LIST_MAX, REMOTE_STRING_MAX)
    }
}

impl Decode for ConnectListStoragePoolsRet {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { names: from.strings(REMOTE_STORAGE_POOL_LIST_MAX, REMOTE_STRING_MAX)? })
    }
}

/// Arguments of `CONNECT_NUM_OF_DEFINED_STORAGE_POOLS` (73).
///
/// Behind `virConnectNumOfDefinedStoragePools`, since 0.4.1. Needs
/// `connect:search_storage_pools`. Shows what passes `storage_pool:getattr`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct ConnectNumOfDefinedStoragePoolsArgs;

impl Encode for ConnectNumOfDefinedStoragePoolsArgs {
    fn encode(&self, _: &mut Encoder<'_>) -> Result<(), EncodeError> {
        Ok(())
    }
}

impl Decode for ConnectNumOfDefinedStoragePoolsArgs {
    const MIN_SIZE: usize = 0;

    fn decode(_: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self)
    }
}

impl Procedure for ConnectNumOfDefinedStoragePoolsArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 73,
            name: "CONNECT_NUM_OF_DEFINED_STORAGE_POOLS",
            kind: Kind::Call,
            priority: Priority::High,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virConnectNumOfDefinedStoragePools"),
            since: Some("0.4.1"),
            acl: &["connect:search_storage_pools"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<ConnectNumOfDefinedStoragePoolsArgs>(),
        };
        &INFO
    };

    type Ret = ConnectNumOfDefinedStoragePoolsRet;
}

/// Result of `CONNECT_NUM_OF_DEFINED_STORAGE_POOLS`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectNumOfDefinedStoragePoolsRet {
    /// How many there are.
    pub num: i32,
}

impl Encode for ConnectNumOfDefinedStoragePoolsRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.i32(self.num);
        Ok(())
    }
}

impl Decode for ConnectNumOfDefinedStoragePoolsRet {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { num: from.i32()? })
    }
}

/// Arguments of `CONNECT_LIST_DEFINED_STORAGE_POOLS` (74).
///
/// Behind `virConnectListDefinedStoragePools`, since 0.4.1. Needs
/// `connect:search_storage_pools`. Shows what passes `storage_pool:getattr`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectListDefinedStoragePoolsArgs {
    /// The most that are wanted.
    pub maxnames: i32,
}

impl Encode for ConnectListDefinedStoragePoolsArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.i32(self.maxnames);
        Ok(())
    }
}

impl Decode for ConnectListDefinedStoragePoolsArgs {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { maxnames: from.i32()? })
    }
}

impl Procedure for ConnectListDefinedStoragePoolsArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 74,
            name: "CONNECT_LIST_DEFINED_STORAGE_POOLS",
            kind: Kind::Call,
            priority: Priority::High,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virConnectListDefinedStoragePools"),
            since: Some("0.4.1"),
            acl: &["connect:search_storage_pools"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<ConnectListDefinedStoragePoolsArgs>(),
        };
        &INFO
    };

    type Ret = ConnectListDefinedStoragePoolsRet;
}

/// Result of `CONNECT_LIST_DEFINED_STORAGE_POOLS`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectListDefinedStoragePoolsRet {
    /// The names; at most `REMOTE_STORAGE_POOL_LIST_MAX`.
    pub names: Vec<String>,
}

impl Encode for ConnectListDefinedStoragePoolsRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.strings(&self.names, REMOTE_STORAGE_POOL_LIST_MAX, REMOTE_STRING_MAX)
    }
}

impl Decode for ConnectListDefinedStoragePoolsRet {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { names: from.strings(REMOTE_STORAGE_POOL_LIST_MAX, REMOTE_STRING_MAX)? })
    }
}

/// Arguments of `CONNECT_NUM_OF_INTERFACES` (126).
///
/// Behind `virConnectNumOfInterfaces`, since 0.6.4. Needs `connect:search_interfaces`.
/// Shows what passes `interface:getattr`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct ConnectNumOfInterfacesArgs;

impl Encode for ConnectNumOfInterfacesArgs {
    fn encode(&self, _: &mut Encoder<'_>) -> Result<(), EncodeError> {
        Ok(())
    }
}

impl Decode for ConnectNumOfInterfacesArgs {
    const MIN_SIZE: usize = 0;

    fn decode(_: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self)
    }
}

impl Procedure for ConnectNumOfInterfacesArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 126,
            name: "CONNECT_NUM_OF_INTERFACES",
            kind: Kind::Call,
            priority: Priority::High,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virConnectNumOfInterfaces"),
            since: Some("0.6.4"),
            acl: &["connect:search_interfaces"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<ConnectNumOfInterfacesArgs>(),
        };
        &INFO
    };

    type Ret = ConnectNumOfInterfacesRet;
}

/// Result of `CONNECT_NUM_OF_INTERFACES`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectNumOfInterfacesRet {
    /// How many there are.
    pub num: i32,
}

impl Encode for ConnectNumOfInterfacesRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.i32(self.num);
        Ok(())
    }
}

impl Decode for ConnectNumOfInterfacesRet {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { num: from.i32()? })
    }
}

/// Arguments of `CONNECT_LIST_INTERFACES` (127).
///
/// Behind `virConnectListInterfaces`, since 0.6.4. Needs `connect:search_interfaces`.
/// Shows what passes `interface:getattr`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectListInterfacesArgs {
    /// The most that are wanted.
    pub maxnames: i32,
}

impl Encode for ConnectListInterfacesArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.i32(self.maxnames);
        Ok(())
    }
}

impl Decode for ConnectListInterfacesArgs {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { maxnames: from.i32()? })
    }
}

impl Procedure for ConnectListInterfacesArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 127,
            name: "CONNECT_LIST_INTERFACES",
            kind: Kind::Call,
            priority: Priority::High,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virConnectListInterfaces"),
            since: Some("0.6.4"),
            acl: &["connect:search_interfaces"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<ConnectListInterfacesArgs>(),
        };
        &INFO
    };

    type Ret = ConnectListInterfacesRet;
}

/// Result of `CONNECT_LIST_INTERFACES`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectListInterfacesRet {
    /// The names; at most `REMOTE_INTERFACE_LIST_MAX`.
    pub names: Vec<String>,
}

impl Encode for ConnectListInterfacesRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.strings(&self.names, REMOTE_INTERFACE_LIST_MAX, REMOTE_STRING_MAX)
    }
}

impl Decode for ConnectListInterfacesRet {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { names: from.strings(REMOTE_INTERFACE_LIST_MAX, REMOTE_STRING_MAX)? })
    }
}

/// Arguments of `CONNECT_NUM_OF_DEFINED_INTERFACES` (137).
///
/// Behind `virConnectNumOfDefinedInterfaces`, since 0.7.0. Needs
/// `connect:search_interfaces`. Shows what passes `interface:getattr`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct ConnectNumOfDefinedInterfacesArgs;

impl Encode for ConnectNumOfDefinedInterfacesArgs {
    fn encode(&self, _: &mut Encoder<'_>) -> Result<(), EncodeError> {
        Ok(())
    }
}

impl Decode for ConnectNumOfDefinedInterfacesArgs {
    const MIN_SIZE: usize = 0;

    fn decode(_: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self)
    }
}

impl Procedure for ConnectNumOfDefinedInterfacesArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 137,
            name: "CONNECT_NUM_OF_DEFINED_INTERFACES",
            kind: Kind::Call,
            priority: Priority::High,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virConnectNumOfDefinedInterfaces"),
            since: Some("0.7.0"),
            acl: &["connect:search_interfaces"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<ConnectNumOfDefinedInterfacesArgs>(),
        };
        &INFO
    };

    type Ret = ConnectNumOfDefinedInterfacesRet;
}

/// Result of `CONNECT_NUM_OF_DEFINED_INTERFACES`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectNumOfDefinedInterfacesRet {
    /// How many there are.
    pub num: i32,
}

impl Encode for ConnectNumOfDefinedInterfacesRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.i32(self.num);
        Ok(())
    }
}

impl Decode for ConnectNumOfDefinedInterfacesRet {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { num: from.i32()? })
    }
}

/// Arguments of `CONNECT_LIST_DEFINED_INTERFACES` (138).
///
/// Behind `virConnectListDefinedInterfaces`, since 0.7.0. Needs
/// `connect:search_interfaces`. Shows what passes `interface:getattr`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectListDefinedInterfacesArgs {
    /// The most that are wanted.
    pub maxnames: i32,
}

impl Encode for ConnectListDefinedInterfacesArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.i32(self.maxnames);
        Ok(())
    }
}

impl Decode for ConnectListDefinedInterfacesArgs {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { maxnames: from.i32()? })
    }
}

impl Procedure for ConnectListDefinedInterfacesArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 138,
            name: "CONNECT_LIST_DEFINED_INTERFACES",
            kind: Kind::Call,
            priority: Priority::High,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virConnectListDefinedInterfaces"),
            since: Some("0.7.0"),
            acl: &["connect:search_interfaces"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<ConnectListDefinedInterfacesArgs>(),
        };
        &INFO
    };

    type Ret = ConnectListDefinedInterfacesRet;
}

/// Result of `CONNECT_LIST_DEFINED_INTERFACES`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectListDefinedInterfacesRet {
    /// The names; at most `REMOTE_INTERFACE_LIST_MAX`.
    pub names: Vec<String>,
}

impl Encode for ConnectListDefinedInterfacesRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.strings(&self.names, REMOTE_INTERFACE_LIST_MAX, REMOTE_STRING_MAX)
    }
}

impl Decode for ConnectListDefinedInterfacesRet {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { names: from.strings(REMOTE_INTERFACE_LIST_MAX, REMOTE_STRING_MAX)? })
    }
}

/// Arguments of `CONNECT_NUM_OF_SECRETS` (139).
///
/// Behind `virConnectNumOfSecrets`, since 0.7.1. Needs `connect:search_secrets`. Shows
/// what passes `secret:getattr`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct ConnectNumOfSecretsArgs;

impl Encode for ConnectNumOfSecretsArgs {
    fn encode(&self, _: &mut Encoder<'_>) -> Result<(), EncodeError> {
        Ok(())
    }
}

impl Decode for ConnectNumOfSecretsArgs {
    const MIN_SIZE: usize = 0;

    fn decode(_: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self)
    }
}

impl Procedure for ConnectNumOfSecretsArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 139,
            name: "CONNECT_NUM_OF_SECRETS",
            kind: Kind::Call,
            priority: Priority::High,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virConnectNumOfSecrets"),
            since: Some("0.7.1"),
            acl: &["connect:search_secrets"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<ConnectNumOfSecretsArgs>(),
        };
        &INFO
    };

    type Ret = ConnectNumOfSecretsRet;
}

/// Result of `CONNECT_NUM_OF_SECRETS`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectNumOfSecretsRet {
    /// How many there are.
    pub num: i32,
}

impl Encode for ConnectNumOfSecretsRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.i32(self.num);
        Ok(())
    }
}

impl Decode for ConnectNumOfSecretsRet {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { num: from.i32()? })
    }
}

/// Arguments of `CONNECT_LIST_SECRETS` (140).
///
/// Behind `virConnectListSecrets`, since 0.7.1. Needs `connect:search_secrets`. Shows
/// what passes `secret:getattr`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectListSecretsArgs {
    /// The most that are wanted.
    pub maxuuids: i32,
}

impl Encode for ConnectListSecretsArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.i32(self.maxuuids);
        Ok(())
    }
}

impl Decode for ConnectListSecretsArgs {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { maxuuids: from.i32()? })
    }
}

impl Procedure for ConnectListSecretsArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 140,
            name: "CONNECT_LIST_SECRETS",
            kind: Kind::Call,
            priority: Priority::High,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virConnectListSecrets"),
            since: Some("0.7.1"),
            acl: &["connect:search_secrets"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<ConnectListSecretsArgs>(),
        };
        &INFO
    };

    type Ret = ConnectListSecretsRet;
}

/// Result of `CONNECT_LIST_SECRETS`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectListSecretsRet {
    /// The UUIDs, as text; at most `REMOTE_SECRET_LIST_MAX`.
    pub uuids: Vec<String>,
}

impl Encode for ConnectListSecretsRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.strings(&self.uuids, REMOTE_SECRET_LIST_MAX, REMOTE_STRING_MAX)
    }
}

impl Decode for ConnectListSecretsRet {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { uuids: from.strings(REMOTE_SECRET_LIST_MAX, REMOTE_STRING_MAX)? })
    }
}

/// Arguments of `CONNECT_NUM_OF_NWFILTERS` (178).
///
/// Behind `virConnectNumOfNWFilters`, since 0.8.0. Needs `connect:search_nwfilters`.
/// Shows what passes `nwfilter:getattr`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct ConnectNumOfNwfiltersArgs;

impl Encode for ConnectNumOfNwfiltersArgs {
    fn encode(&self, _: &mut Encoder<'_>) -> Result<(), EncodeError> {
        Ok(())
    }
}

impl Decode for ConnectNumOfNwfiltersArgs {
    const MIN_SIZE: usize = 0;

    fn decode(_: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self)
    }
}

impl Procedure for ConnectNumOfNwfiltersArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 178,
            name: "CONNECT_NUM_OF_NWFILTERS",
            kind: Kind::Call,
            priority: Priority::High,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virConnectNumOfNWFilters"),
            since: Some("0.8.0"),
            acl: &["connect:search_nwfilters"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<ConnectNumOfNwfiltersArgs>(),
        };
        &INFO
    };

    type Ret = ConnectNumOfNwfiltersRet;
}

/// Result of `CONNECT_NUM_OF_NWFILTERS`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectNumOfNwfiltersRet {
    /// How many there are.
    pub num: i32,
}

impl Encode for ConnectNumOfNwfiltersRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.i32(self.num);
        Ok(())
    }
}

impl Decode for ConnectNumOfNwfiltersRet {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { num: from.i32()? })
    }
}

/// Arguments of `CONNECT_LIST_NWFILTERS` (179).
///
/// Behind `virConnectListNWFilters`, since 0.8.0. Needs `connect:search_nwfilters`.
/// Shows what passes `nwfilter:getattr`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectListNwfiltersArgs {
    /// The most that are wanted.
    pub maxnames: i32,
}

impl Encode for ConnectListNwfiltersArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.i32(self.maxnames);
        Ok(())
    }
}

impl Decode for ConnectListNwfiltersArgs {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { maxnames: from.i32()? })
    }
}

impl Procedure for ConnectListNwfiltersArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 179,
            name: "CONNECT_LIST_NWFILTERS",
            kind: Kind::Call,
            priority: Priority::High,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virConnectListNWFilters"),
            since: Some("0.8.0"),
            acl: &["connect:search_nwfilters"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<ConnectListNwfiltersArgs>(),
        };
        &INFO
    };

    type Ret = ConnectListNwfiltersRet;
}

/// Result of `CONNECT_LIST_NWFILTERS`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectListNwfiltersRet {
    /// The names; at most `REMOTE_NWFILTER_LIST_MAX`.
    pub names: Vec<String>,
}

impl Encode for ConnectListNwfiltersRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.strings(&self.names, REMOTE_NWFILTER_LIST_MAX, REMOTE_STRING_MAX)
    }
}

impl Decode for ConnectListNwfiltersRet {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { names: from.strings(REMOTE_NWFILTER_LIST_MAX, REMOTE_STRING_MAX)? })
    }
}
