// Written by virtsmith-protocol-gen from libvirt 11.3.0; do not edit.

//! Calls that ask for events, and that cancel them.

use super::types::{
    NonnullDomain, NonnullNetwork, NonnullNodeDevice, NonnullSecret, NonnullStoragePool,
};
#[cfg(feature = "serde")]
use crate::json::JsonCodec;
use crate::procedure::{Fds, Kind, Priority, Procedure, ProcedureInfo, Program, Stream, Stubs};
use crate::xdr::{Decode, DecodeError, Decoder, Encode, EncodeError, Encoder};

/// Arguments of `CONNECT_DOMAIN_EVENT_REGISTER` (105).
///
/// Behind `virConnectDomainEventRegister`, since 0.5.0. Needs `connect:search_domains`.
/// Shows what passes `domain:getattr`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct ConnectDomainEventRegisterArgs;

impl Encode for ConnectDomainEventRegisterArgs {
    fn encode(&self, _: &mut Encoder<'_>) -> Result<(), EncodeError> {
        Ok(())
    }
}

impl Decode for ConnectDomainEventRegisterArgs {
    const MIN_SIZE: usize = 0;

    fn decode(_: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self)
    }
}

impl Procedure for ConnectDomainEventRegisterArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 105,
            name: "CONNECT_DOMAIN_EVENT_REGISTER",
            kind: Kind::Call,
            priority: Priority::High,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Neither,
            function: Some("virConnectDomainEventRegister"),
            since: Some("0.5.0"),
            acl: &["connect:search_domains"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<ConnectDomainEventRegisterArgs>(),
        };
        &INFO
    };

    type Ret = ConnectDomainEventRegisterRet;
}

/// Result of `CONNECT_DOMAIN_EVENT_REGISTER`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectDomainEventRegisterRet {
    /// How many registrations remain.
    pub cb_registered: i32,
}

impl Encode for ConnectDomainEventRegisterRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.i32(self.cb_registered);
        Ok(())
    }
}

impl Decode for ConnectDomainEventRegisterRet {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { cb_registered: from.i32()? })
    }
}

/// Arguments of `CONNECT_DOMAIN_EVENT_DEREGISTER` (106).
///
/// Behind `virConnectDomainEventDeregister`, since 0.5.0. Needs `connect:read`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct ConnectDomainEventDeregisterArgs;

impl Encode for ConnectDomainEventDeregisterArgs {
    fn encode(&self, _: &mut Encoder<'_>) -> Result<(), EncodeError> {
        Ok(())
    }
}

impl Decode for ConnectDomainEventDeregisterArgs {
    const MIN_SIZE: usize = 0;

    fn decode(_: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self)
    }
}

impl Procedure for ConnectDomainEventDeregisterArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 106,
            name: "CONNECT_DOMAIN_EVENT_DEREGISTER",
            kind: Kind::Call,
            priority: Priority::High,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Neither,
            function: Some("virConnectDomainEventDeregister"),
            since: Some("0.5.0"),
            acl: &["connect:read"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<ConnectDomainEventDeregisterArgs>(),
        };
        &INFO
    };

    type Ret = ConnectDomainEventDeregisterRet;
}

/// Result of `CONNECT_DOMAIN_EVENT_DEREGISTER`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectDomainEventDeregisterRet {
    /// How many registrations remain.
    pub cb_registered: i32,
}

impl Encode for ConnectDomainEventDeregisterRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.i32(self.cb_registered);
        Ok(())
    }
}

impl Decode for ConnectDomainEventDeregisterRet {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { cb_registered: from.i32()? })
    }
}

/// Arguments of `CONNECT_DOMAIN_EVENT_REGISTER_ANY` (167).
///
/// Behind `virConnectDomainEventRegisterAny`, since 0.8.0. Needs
/// `connect:search_domains`. Shows what passes `domain:getattr`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectDomainEventRegisterAnyArgs {
    /// The event's number.
    #[cfg_attr(feature = "serde", serde(rename = "eventID"))]
    pub event_id: i32,
}

impl Encode for ConnectDomainEventRegisterAnyArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.i32(self.event_id);
        Ok(())
    }
}

impl Decode for ConnectDomainEventRegisterAnyArgs {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { event_id: from.i32()? })
    }
}

impl Procedure for ConnectDomainEventRegisterAnyArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 167,
            name: "CONNECT_DOMAIN_EVENT_REGISTER_ANY",
            kind: Kind::Call,
            priority: Priority::High,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Neither,
            function: Some("virConnectDomainEventRegisterAny"),
            since: Some("0.8.0"),
            acl: &["connect:search_domains"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<ConnectDomainEventRegisterAnyArgs>(),
        };
        &INFO
    };

    type Ret = ();
}

/// Arguments of `CONNECT_DOMAIN_EVENT_DEREGISTER_ANY` (168).
///
/// Behind `virConnectDomainEventDeregisterAny`, since 0.8.0. Needs `connect:read`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectDomainEventDeregisterAnyArgs {
    /// The event's number.
    #[cfg_attr(feature = "serde", serde(rename = "eventID"))]
    pub event_id: i32,
}

impl Encode for ConnectDomainEventDeregisterAnyArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.i32(self.event_id);
        Ok(())
    }
}

impl Decode for ConnectDomainEventDeregisterAnyArgs {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { event_id: from.i32()? })
    }
}

impl Procedure for ConnectDomainEventDeregisterAnyArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 168,
            name: "CONNECT_DOMAIN_EVENT_DEREGISTER_ANY",
            kind: Kind::Call,
            priority: Priority::High,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Neither,
            function: Some("virConnectDomainEventDeregisterAny"),
            since: Some("0.8.0"),
            acl: &["connect:read"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<ConnectDomainEventDeregisterAnyArgs>(),
        };
        &INFO
    };

    type Ret = ();
}

/// Arguments of `CONNECT_NETWORK_EVENT_REGISTER_ANY` (313).
///
/// Behind `virConnectNetworkEventRegisterAny`, since 1.2.1. Needs
/// `connect:search_networks`. Shows what passes `network:getattr`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectNetworkEventRegisterAnyArgs {
    /// The event's number.
    #[cfg_attr(feature = "serde", serde(rename = "eventID"))]
    pub event_id: i32,
    /// The network.
    #[cfg_attr(feature = "serde", serde(default))]
    pub net: Option<NonnullNetwork>,
}

impl Encode for ConnectNetworkEventRegisterAnyArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.i32(self.event_id);
        to.option(self.net.as_ref(), |to, net| net.encode(to))
    }
}

impl Decode for ConnectNetworkEventRegisterAnyArgs {
    const MIN_SIZE: usize = 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { event_id: from.i32()?, net: from.option(NonnullNetwork::decode)? })
    }
}

impl Procedure for ConnectNetworkEventRegisterAnyArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 313,
            name: "CONNECT_NETWORK_EVENT_REGISTER_ANY",
            kind: Kind::Call,
            priority: Priority::High,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Neither,
            function: Some("virConnectNetworkEventRegisterAny"),
            since: Some("1.2.1"),
            acl: &["connect:search_networks"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<ConnectNetworkEventRegisterAnyArgs>(),
        };
        &INFO
    };

    type Ret = ConnectNetworkEventRegisterAnyRet;
}

/// Result of `CONNECT_NETWORK_EVENT_REGISTER_ANY`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectNetworkEventRegisterAnyRet {
    /// The number of the registration.
    #[cfg_attr(feature = "serde", serde(rename = "callbackID"))]
    pub callback_id: i32,
}

impl Encode for ConnectNetworkEventRegisterAnyRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.i32(self.callback_id);
        Ok(())
    }
}

impl Decode for ConnectNetworkEventRegisterAnyRet {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { callback_id: from.i32()? })
    }
}

/// Arguments of `CONNECT_NETWORK_EVENT_DEREGISTER_ANY` (314).
///
/// Behind `virConnectNetworkEventDeregisterAny`, since 1.2.1. Needs `connect:read`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectNetworkEventDeregisterAnyArgs {
    /// The number of the registration.
    #[cfg_attr(feature = "serde", serde(rename = "callbackID"))]
    pub callback_id: i32,
}

impl Encode for ConnectNetworkEventDeregisterAnyArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.i32(self.callback_id);
        Ok(())
    }
}

impl Decode for ConnectNetworkEventDeregisterAnyArgs {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { callback_id: from.i32()? })
    }
}

impl Procedure for ConnectNetworkEventDeregisterAnyArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 314,
            name: "CONNECT_NETWORK_EVENT_DEREGISTER_ANY",
            kind: Kind::Call,
            priority: Priority::High,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Neither,
            function: Some("virConnectNetworkEventDeregisterAny"),
            since: Some("1.2.1"),
            acl: &["connect:read"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<ConnectNetworkEventDeregisterAnyArgs>(),
        };
        &INFO
    };

    type Ret = ();
}

/// Arguments of `CONNECT_DOMAIN_EVENT_CALLBACK_REGISTER_ANY` (316).
///
/// Needs `connect:search_domains`. Shows what passes `domain:getattr`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectDomainEventCallbackRegisterAnyArgs {
    /// The event's number.
    #[cfg_attr(feature = "serde", serde(rename = "eventID"))]
    pub event_id: i32,
    /// The domain.
    #[cfg_attr(feature = "serde", serde(default))]
    pub dom: Option<NonnullDomain>,
}

impl Encode for ConnectDomainEventCallbackRegisterAnyArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.i32(self.event_id);
        to.option(self.dom.as_ref(), |to, dom| dom.encode(to))
    }
}

impl Decode for ConnectDomainEventCallbackRegisterAnyArgs {
    const MIN_SIZE: usize = 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { event_id: from.i32()?, dom: from.option(NonnullDomain::decode)? })
    }
}

impl Procedure for ConnectDomainEventCallbackRegisterAnyArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 316,
            name: "CONNECT_DOMAIN_EVENT_CALLBACK_REGISTER_ANY",
            kind: Kind::Call,
            priority: Priority::High,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Neither,
            function: None,
            since: None,
            acl: &["connect:search_domains"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<ConnectDomainEventCallbackRegisterAnyArgs>(),
        };
        &INFO
    };

    type Ret = ConnectDomainEventCallbackRegisterAnyRet;
}

/// Result of `CONNECT_DOMAIN_EVENT_CALLBACK_REGISTER_ANY`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectDomainEventCallbackRegisterAnyRet {
    /// The number of the registration.
    #[cfg_attr(feature = "serde", serde(rename = "callbackID"))]
    pub callback_id: i32,
}

impl Encode for ConnectDomainEventCallbackRegisterAnyRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.i32(self.callback_id);
        Ok(())
    }
}

impl Decode for ConnectDomainEventCallbackRegisterAnyRet {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { callback_id: from.i32()? })
    }
}

/// Arguments of `CONNECT_DOMAIN_EVENT_CALLBACK_DEREGISTER_ANY` (317).
///
/// Needs `connect:read`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectDomainEventCallbackDeregisterAnyArgs {
    /// The number of the registration.
    #[cfg_attr(feature = "serde", serde(rename = "callbackID"))]
    pub callback_id: i32,
}

impl Encode for ConnectDomainEventCallbackDeregisterAnyArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.i32(self.callback_id);
        Ok(())
    }
}

impl Decode for ConnectDomainEventCallbackDeregisterAnyArgs {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { callback_id: from.i32()? })
    }
}

impl Procedure for ConnectDomainEventCallbackDeregisterAnyArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 317,
            name: "CONNECT_DOMAIN_EVENT_CALLBACK_DEREGISTER_ANY",
            kind: Kind::Call,
            priority: Priority::High,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Neither,
            function: None,
            since: None,
            acl: &["connect:read"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<ConnectDomainEventCallbackDeregisterAnyArgs>(),
        };
        &INFO
    };

    type Ret = ();
}

/// Arguments of `CONNECT_REGISTER_CLOSE_CALLBACK` (360).
///
/// Behind `virConnectRegisterCloseCallback`, since 0.10.0. Needs `connect:getattr`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct ConnectRegisterCloseCallbackArgs;

impl Encode for ConnectRegisterCloseCallbackArgs {
    fn encode(&self, _: &mut Encoder<'_>) -> Result<(), EncodeError> {
        Ok(())
    }
}

impl Decode for ConnectRegisterCloseCallbackArgs {
    const MIN_SIZE: usize = 0;

    fn decode(_: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self)
    }
}

impl Procedure for ConnectRegisterCloseCallbackArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 360,
            name: "CONNECT_REGISTER_CLOSE_CALLBACK",
            kind: Kind::Call,
            priority: Priority::High,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Neither,
            function: Some("virConnectRegisterCloseCallback"),
            since: Some("0.10.0"),
            acl: &["connect:getattr"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<ConnectRegisterCloseCallbackArgs>(),
        };
        &INFO
    };

    type Ret = ();
}

/// Arguments of `CONNECT_UNREGISTER_CLOSE_CALLBACK` (361).
///
/// Behind `virConnectUnregisterCloseCallback`, since 0.10.0. Needs `connect:getattr`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct ConnectUnregisterCloseCallbackArgs;

impl Encode for ConnectUnregisterCloseCallbackArgs {
    fn encode(&self, _: &mut Encoder<'_>) -> Result<(), EncodeError> {
        Ok(())
    }
}

impl Decode for ConnectUnregisterCloseCallbackArgs {
    const MIN_SIZE: usize = 0;

    fn decode(_: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self)
    }
}

impl Procedure for ConnectUnregisterCloseCallbackArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 361,
            name: "CONNECT_UNREGISTER_CLOSE_CALLBACK",
            kind: Kind::Call,
            priority: Priority::High,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Neither,
            function: Some("virConnectUnregisterCloseCallback"),
            since: Some("0.10.0"),
            acl: &["connect:getattr"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<ConnectUnregisterCloseCallbackArgs>(),
        };
        &INFO
    };

    type Ret = ();
}

/// Arguments of `CONNECT_STORAGE_POOL_EVENT_REGISTER_ANY` (368).
///
/// Behind `virConnectStoragePoolEventRegisterAny`, since 2.0.0. Needs
/// `connect:search_storage_pools`. Shows what passes `storage_pool:getattr`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectStoragePoolEventRegisterAnyArgs {
    /// The event's number.
    #[cfg_attr(feature = "serde", serde(rename = "eventID"))]
    pub event_id: i32,
    /// The pool.
    #[cfg_attr(feature = "serde", serde(default))]
    pub pool: Option<NonnullStoragePool>,
}

impl Encode for ConnectStoragePoolEventRegisterAnyArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.i32(self.event_id);
        to.option(self.pool.as_ref(), |to, pool| pool.encode(to))
    }
}

impl Decode for ConnectStoragePoolEventRegisterAnyArgs {
    const MIN_SIZE: usize = 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { event_id: from.i32()?, pool: from.option(NonnullStoragePool::decode)? })
    }
}

impl Procedure for ConnectStoragePoolEventRegisterAnyArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 368,
            name: "CONNECT_STORAGE_POOL_EVENT_REGISTER_ANY",
            kind: Kind::Call,
            priority: Priority::High,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Neither,
            function: Some("virConnectStoragePoolEventRegisterAny"),
            since: Some("2.0.0"),
            acl: &["connect:search_storage_pools"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<ConnectStoragePoolEventRegisterAnyArgs>(),
        };
        &INFO
    };

    type Ret = ConnectStoragePoolEventRegisterAnyRet;
}

/// Result of `CONNECT_STORAGE_POOL_EVENT_REGISTER_ANY`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectStoragePoolEventRegisterAnyRet {
    /// The number of the registration.
    #[cfg_attr(feature = "serde", serde(rename = "callbackID"))]
    pub callback_id: i32,
}

impl Encode for ConnectStoragePoolEventRegisterAnyRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.i32(self.callback_id);
        Ok(())
    }
}

impl Decode for ConnectStoragePoolEventRegisterAnyRet {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { callback_id: from.i32()? })
    }
}

/// Arguments of `CONNECT_STORAGE_POOL_EVENT_DEREGISTER_ANY` (369).
///
/// Behind `virConnectStoragePoolEventDeregisterAny`, since 2.0.0. Needs `connect:read`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectStoragePoolEventDeregisterAnyArgs {
    /// The number of the registration.
    #[cfg_attr(feature = "serde", serde(rename = "callbackID"))]
    pub callback_id: i32,
}

impl Encode for ConnectStoragePoolEventDeregisterAnyArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.i32(self.callback_id);
        Ok(())
    }
}

impl Decode for ConnectStoragePoolEventDeregisterAnyArgs {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { callback_id: from.i32()? })
    }
}

impl Procedure for ConnectStoragePoolEventDeregisterAnyArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 369,
            name: "CONNECT_STORAGE_POOL_EVENT_DEREGISTER_ANY",
            kind: Kind::Call,
            priority: Priority::High,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Neither,
            function: Some("virConnectStoragePoolEventDeregisterAny"),
            since: Some("2.0.0"),
            acl: &["connect:read"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<ConnectStoragePoolEventDeregisterAnyArgs>(),
        };
        &INFO
    };

    type Ret = ();
}

/// Arguments of `CONNECT_NODE_DEVICE_EVENT_REGISTER_ANY` (374).
///
/// Behind `virConnectNodeDeviceEventRegisterAny`, since 2.2.0. Needs
/// `connect:search_node_devices`. Shows what passes `node_device:getattr`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectNodeDeviceEventRegisterAnyArgs {
    /// The event's number.
    #[cfg_attr(feature = "serde", serde(rename = "eventID"))]
    pub event_id: i32,
    /// The device.
    #[cfg_attr(feature = "serde", serde(default))]
    pub dev: Option<NonnullNodeDevice>,
}

impl Encode for ConnectNodeDeviceEventRegisterAnyArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.i32(self.event_id);
        to.option(self.dev.as_ref(), |to, dev| dev.encode(to))
    }
}

impl Decode for ConnectNodeDeviceEventRegisterAnyArgs {
    const MIN_SIZE: usize = 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { event_id: from.i32()?, dev: from.option(NonnullNodeDevice::decode)? })
    }
}

impl Procedure for ConnectNodeDeviceEventRegisterAnyArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 374,
            name: "CONNECT_NODE_DEVICE_EVENT_REGISTER_ANY",
            kind: Kind::Call,
            priority: Priority::High,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Neither,
            function: Some("virConnectNodeDeviceEventRegisterAny"),
            since: Some("2.2.0"),
            acl: &["connect:search_node_devices"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<ConnectNodeDeviceEventRegisterAnyArgs>(),
        };
        &INFO
    };

    type Ret = ConnectNodeDeviceEventRegisterAnyRet;
}

/// Result of `CONNECT_NODE_DEVICE_EVENT_REGISTER_ANY`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectNodeDeviceEventRegisterAnyRet {
    /// The number of the registration.
    #[cfg_attr(feature = "serde", serde(rename = "callbackID"))]
    pub callback_id: i32,
}

impl Encode for ConnectNodeDeviceEventRegisterAnyRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.i32(self.callback_id);
        Ok(())
    }
}

impl Decode for ConnectNodeDeviceEventRegisterAnyRet {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { callback_id: from.i32()? })
    }
}

/// Arguments of `CONNECT_NODE_DEVICE_EVENT_DEREGISTER_ANY` (375).
///
/// Behind `virConnectNodeDeviceEventDeregisterAny`, since 2.2.0. Needs `connect:read`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectNodeDeviceEventDeregisterAnyArgs {
    /// The number of the registration.
    #[cfg_attr(feature = "serde", serde(rename = "callbackID"))]
    pub callback_id: i32,
}

impl Encode for ConnectNodeDeviceEventDeregisterAnyArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.i32(self.callback_id);
        Ok(())
    }
}

impl Decode for ConnectNodeDeviceEventDeregisterAnyArgs {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { callback_id: from.i32()? })
    }
}

impl Procedure for ConnectNodeDeviceEventDeregisterAnyArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 375,
            name: "CONNECT_NODE_DEVICE_EVENT_DEREGISTER_ANY",
            kind: Kind::Call,
            priority: Priority::High,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Neither,
            function: Some("virConnectNodeDeviceEventDeregisterAny"),
            since: Some("2.2.0"),
            acl: &["connect:read"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<ConnectNodeDeviceEventDeregisterAnyArgs>(),
        };
        &INFO
    };

    type Ret = ();
}

/// Arguments of `CONNECT_SECRET_EVENT_REGISTER_ANY` (380).
///
/// Behind `virConnectSecretEventRegisterAny`, since 3.0.0. Needs
/// `connect:search_secrets`. Shows what passes `secret:getattr`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectSecretEventRegisterAnyArgs {
    /// The event's number.
    #[cfg_attr(feature = "serde", serde(rename = "eventID"))]
    pub event_id: i32,
    /// The secret.
    #[cfg_attr(feature = "serde", serde(default))]
    pub secret: Option<NonnullSecret>,
}

impl Encode for ConnectSecretEventRegisterAnyArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.i32(self.event_id);
        to.option(self.secret.as_ref(), |to, secret| secret.encode(to))
    }
}

impl Decode for ConnectSecretEventRegisterAnyArgs {
    const MIN_SIZE: usize = 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { event_id: from.i32()?, secret: from.option(NonnullSecret::decode)? })
    }
}

impl Procedure for ConnectSecretEventRegisterAnyArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 380,
            name: "CONNECT_SECRET_EVENT_REGISTER_ANY",
            kind: Kind::Call,
            priority: Priority::High,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Neither,
            function: Some("virConnectSecretEventRegisterAny"),
            since: Some("3.0.0"),
            acl: &["connect:search_secrets"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<ConnectSecretEventRegisterAnyArgs>(),
        };
        &INFO
    };

    type Ret = ConnectSecretEventRegisterAnyRet;
}

/// Result of `CONNECT_SECRET_EVENT_REGISTER_ANY`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectSecretEventRegisterAnyRet {
    /// The number of the registration.
    #[cfg_attr(feature = "serde", serde(rename = "callbackID"))]
    pub callback_id: i32,
}

impl Encode for ConnectSecretEventRegisterAnyRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.i32(self.callback_id);
        Ok(())
    }
}

impl Decode for ConnectSecretEventRegisterAnyRet {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { callback_id: from.i32()? })
    }
}

/// Arguments of `CONNECT_SECRET_EVENT_DEREGISTER_ANY` (381).
///
/// Behind `virConnectSecretEventDeregisterAny`, since 3.0.0. Needs `connect:read`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectSecretEventDeregisterAnyArgs {
    /// The number of the registration.
    #[cfg_attr(feature = "serde", serde(rename = "callbackID"))]
    pub callback_id: i32,
}

impl Encode for ConnectSecretEventDeregisterAnyArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.i32(self.callback_id);
        Ok(())
    }
}

impl Decode for ConnectSecretEventDeregisterAnyArgs {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { callback_id: from.i32()? })
    }
}

impl Procedure for ConnectSecretEventDeregisterAnyArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 381,
            name: "CONNECT_SECRET_EVENT_DEREGISTER_ANY",
            kind: Kind::Call,
            priority: Priority::High,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Neither,
            function: Some("virConnectSecretEventDeregisterAny"),
            since: Some("3.0.0"),
            acl: &["connect:read"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<ConnectSecretEventDeregisterAnyArgs>(),
        };
        &INFO
    };

    type Ret = ();
}
