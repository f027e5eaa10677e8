// Written by virtsmith-protocol-gen from libvirt 11.3.0; do not edit.

//! Network filters and their bindings.

use super::REMOTE_STRING_MAX;
use super::types::{NonnullNwfilter, NonnullNwfilterBinding};
#[cfg(feature = "serde")]
use crate::json::JsonCodec;
use crate::procedure::{Fds, Kind, Priority, Procedure, ProcedureInfo, Program, Stream, Stubs};
use crate::types::Uuid;
use crate::xdr::{Decode, DecodeError, Decoder, Encode, EncodeError, Encoder};

/// Arguments of `NWFILTER_LOOKUP_BY_NAME` (175).
///
/// Behind `virNWFilterLookupByName`, since 0.8.0. Needs `nwfilter:getattr`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct NwfilterLookupByNameArgs {
    /// The name.
    pub name: String,
}

impl Encode for NwfilterLookupByNameArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.string(&self.name, REMOTE_STRING_MAX)
    }
}

impl Decode for NwfilterLookupByNameArgs {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { name: from.string(REMOTE_STRING_MAX)? })
    }
}

impl Procedure for NwfilterLookupByNameArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 175,
            name: "NWFILTER_LOOKUP_BY_NAME",
            kind: Kind::Call,
            priority: Priority::High,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virNWFilterLookupByName"),
            since: Some("0.8.0"),
            acl: &["nwfilter:getattr"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<NwfilterLookupByNameArgs>(),
        };
        &INFO
    };

    type Ret = NwfilterLookupByNameRet;
}

/// Result of `NWFILTER_LOOKUP_BY_NAME`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct NwfilterLookupByNameRet {
    /// The filter.
    pub nwfilter: NonnullNwfilter,
}

impl Encode for NwfilterLookupByNameRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.nwfilter.encode(to)
    }
}

impl Decode for NwfilterLookupByNameRet {
    const MIN_SIZE: usize = NonnullNwfilter::MIN_SIZE;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { nwfilter: NonnullNwfilter::decode(from)? })
    }
}

/// Arguments of `NWFILTER_LOOKUP_BY_UUID` (176).
///
/// Behind `virNWFilterLookupByUUID`, since 0.8.0. Needs `nwfilter:getattr`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct NwfilterLookupByUuidArgs {
    /// The UUID.
    pub uuid: Uuid,
}

impl Encode for NwfilterLookupByUuidArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.uuid.encode(to)
    }
}

impl Decode for NwfilterLookupByUuidArgs {
    const MIN_SIZE: usize = 16;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { uuid: Uuid::decode(from)? })
    }
}

impl Procedure for NwfilterLookupByUuidArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 176,
            name: "NWFILTER_LOOKUP_BY_UUID",
            kind: Kind::Call,
            priority: Priority::High,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virNWFilterLookupByUUID"),
            since: Some("0.8.0"),
            acl: &["nwfilter:getattr"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<NwfilterLookupByUuidArgs>(),
        };
        &INFO
    };

    type Ret = NwfilterLookupByUuidRet;
}

/// Result of `NWFILTER_LOOKUP_BY_UUID`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct NwfilterLookupByUuidRet {
    /// The filter.
    pub nwfilter: NonnullNwfilter,
}

impl Encode for NwfilterLookupByUuidRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.nwfilter.encode(to)
    }
}

impl Decode for NwfilterLookupByUuidRet {
    const MIN_SIZE: usize = NonnullNwfilter::MIN_SIZE;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { nwfilter: NonnullNwfilter::decode(from)? })
    }
}

/// Arguments of `NWFILTER_GET_XML_DESC` (177).
///
/// Behind `virNWFilterGetXMLDesc`, since 0.8.0. Needs `nwfilter:read`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct NwfilterGetXmlDescArgs {
    /// The filter.
    pub nwfilter: NonnullNwfilter,
    /// Flags; none is defined so far.
    pub flags: u32,
}

impl Encode for NwfilterGetXmlDescArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.nwfilter.encode(to)?;
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for NwfilterGetXmlDescArgs {
    const MIN_SIZE: usize = NonnullNwfilter::MIN_SIZE + 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { nwfilter: NonnullNwfilter::decode(from)?, flags: from.u32()? })
    }
}

impl Procedure for NwfilterGetXmlDescArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 177,
            name: "NWFILTER_GET_XML_DESC",
            kind: Kind::Call,
            priority: Priority::High,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virNWFilterGetXMLDesc"),
            since: Some("0.8.0"),
            acl: &["nwfilter:read"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<NwfilterGetXmlDescArgs>(),
        };
        &INFO
    };

    type Ret = NwfilterGetXmlDescRet;
}

/// Result of `NWFILTER_GET_XML_DESC`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct NwfilterGetXmlDescRet {
    /// The XML document.
    pub xml: String,
}

impl Encode for NwfilterGetXmlDescRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.string(&self.xml, REMOTE_STRING_MAX)
    }
}

impl Decode for NwfilterGetXmlDescRet {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { xml: from.string(REMOTE_STRING_MAX)? })
    }
}

/// Arguments of `NWFILTER_DEFINE_XML` (180).
///
/// Behind `virNWFilterDefineXML`, since 0.8.0. Needs `nwfilter:write`, `nwfilter:save`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct NwfilterDefineXmlArgs {
    /// The XML document.
    pub xml: String,
}

impl Encode for NwfilterDefineXmlArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.string(&self.xml, REMOTE_STRING_MAX)
    }
}

impl Decode for NwfilterDefineXmlArgs {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { xml: from.string(REMOTE_STRING_MAX)? })
    }
}

impl Procedure for NwfilterDefineXmlArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 180,
            name: "NWFILTER_DEFINE_XML",
            kind: Kind::Call,
            priority: Priority::High,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virNWFilterDefineXML"),
            since: Some("0.8.0"),
            acl: &["nwfilter:write", "nwfilter:save"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<NwfilterDefineXmlArgs>(),
        };
        &INFO
    };

    type Ret = NwfilterDefineXmlRet;
}

/// Result of `NWFILTER_DEFINE_XML`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct NwfilterDefineXmlRet {
    /// The filter.
    pub nwfilter: NonnullNwfilter,
}

impl Encode for NwfilterDefineXmlRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.nwfilter.encode(to)
    }
}

impl Decode for NwfilterDefineXmlRet {
    const MIN_SIZE: usize = NonnullNwfilter::MIN_SIZE;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { nwfilter: NonnullNwfilter::decode(from)? })
    }
}

/// Arguments of `NWFILTER_UNDEFINE` (181).
///
/// Behind `virNWFilterUndefine`, since 0.8.0. Needs `nwfilter:delete`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct NwfilterUndefineArgs {
    /// The filter.
    pub nwfilter: NonnullNwfilter,
}

impl Encode for NwfilterUndefineArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.nwfilter.encode(to)
    }
}

impl Decode for NwfilterUndefineArgs {
    const MIN_SIZE: usize = NonnullNwfilter::MIN_SIZE;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { nwfilter: NonnullNwfilter::decode(from)? })
    }
}

impl Procedure for NwfilterUndefineArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 181,
            name: "NWFILTER_UNDEFINE",
            kind: Kind::Call,
            priority: Priority::High,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virNWFilterUndefine"),
            since: Some("0.8.0"),
            acl: &["nwfilter:delete"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<NwfilterUndefineArgs>(),
        };
        &INFO
    };

    type Ret = ();
}

/// Arguments of `NWFILTER_BINDING_LOOKUP_BY_PORT_DEV` (397).
///
/// Behind `virNWFilterBindingLookupByPortDev`, since 4.5.0. Needs
/// `nwfilter_binding:getattr`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct NwfilterBindingLookupByPortDevArgs {
    /// The name.
    pub name: String,
}

impl Encode for NwfilterBindingLookupByPortDevArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.string(&self.name, REMOTE_STRING_MAX)
    }
}

impl Decode for NwfilterBindingLookupByPortDevArgs {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { name: from.string(REMOTE_STRING_MAX)? })
    }
}

impl Procedure for NwfilterBindingLookupByPortDevArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 397,
            name: "NWFILTER_BINDING_LOOKUP_BY_PORT_DEV",
            kind: Kind::Call,
            priority: Priority::High,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virNWFilterBindingLookupByPortDev"),
            since: Some("4.5.0"),
            acl: &["nwfilter_binding:getattr"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<NwfilterBindingLookupByPortDevArgs>(),
        };
        &INFO
    };

    type Ret = NwfilterBindingLookupByPortDevRet;
}

/// Result of `NWFILTER_BINDING_LOOKUP_BY_PORT_DEV`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct NwfilterBindingLookupByPortDevRet {
    /// The filter.
    pub nwfilter: NonnullNwfilterBinding,
}

impl Encode for NwfilterBindingLookupByPortDevRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.nwfilter.encode(to)
    }
}

impl Decode for NwfilterBindingLookupByPortDevRet {
    const MIN_SIZE: usize = NonnullNwfilterBinding::MIN_SIZE;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { nwfilter: NonnullNwfilterBinding::decode(from)? })
    }
}

/// Arguments of `NWFILTER_BINDING_GET_XML_DESC` (398).
///
/// Behind `virNWFilterBindingGetXMLDesc`, since 4.5.0. Needs `nwfilter_binding:read`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct NwfilterBindingGetXmlDescArgs {
    /// The filter.
    pub nwfilter: NonnullNwfilterBinding,
    /// Flags; none is defined so far.
    pub flags: u32,
}

impl Encode for NwfilterBindingGetXmlDescArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.nwfilter.encode(to)?;
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for NwfilterBindingGetXmlDescArgs {
    const MIN_SIZE: usize = NonnullNwfilterBinding::MIN_SIZE + 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { nwfilter: NonnullNwfilterBinding::decode(from)?, flags: from.u32()? })
    }
}

impl Procedure for NwfilterBindingGetXmlDescArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 398,
            name: "NWFILTER_BINDING_GET_XML_DESC",
            kind: Kind::Call,
            priority: Priority::High,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virNWFilterBindingGetXMLDesc"),
            since: Some("4.5.0"),
            acl: &["nwfilter_binding:read"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<NwfilterBindingGetXmlDescArgs>(),
        };
        &INFO
    };

    type Ret = NwfilterBindingGetXmlDescRet;
}

/// Result of `NWFILTER_BINDING_GET_XML_DESC`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct NwfilterBindingGetXmlDescRet {
    /// The XML document.
    pub xml: String,
}

impl Encode for NwfilterBindingGetXmlDescRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.string(&self.xml, REMOTE_STRING_MAX)
    }
}

impl Decode for NwfilterBindingGetXmlDescRet {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { xml: from.string(REMOTE_STRING_MAX)? })
    }
}

/// Arguments of `NWFILTER_BINDING_CREATE_XML` (399).
///
/// Behind `virNWFilterBindingCreateXML`, since 4.5.0. Needs `nwfilter_binding:create`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct NwfilterBindingCreateXmlArgs {
    /// The XML document.
    pub xml: String,
    /// Flags of
    /// [`NWFilterBindingCreateFlags`](crate::api::nwfilter::NWFilterBindingCreateFlags).
    pub flags: u32,
}

impl Encode for NwfilterBindingCreateXmlArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.string(&self.xml, REMOTE_STRING_MAX)?;
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for NwfilterBindingCreateXmlArgs {
    const MIN_SIZE: usize = 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { xml: from.string(REMOTE_STRING_MAX)?, flags: from.u32()? })
    }
}

impl Procedure for NwfilterBindingCreateXmlArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 399,
            name: "NWFILTER_BINDING_CREATE_XML",
            kind: Kind::Call,
            priority: Priority::High,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virNWFilterBindingCreateXML"),
            since: Some("4.5.0"),
            acl: &["nwfilter_binding:create"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<NwfilterBindingCreateXmlArgs>(),
        };
        &INFO
    };

    type Ret = NwfilterBindingCreateXmlRet;
}

/// Result of `NWFILTER_BINDING_CREATE_XML`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct NwfilterBindingCreateXmlRet {
    /// The filter.
    pub nwfilter: NonnullNwfilterBinding,
}

impl Encode for NwfilterBindingCreateXmlRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.nwfilter.encode(to)
    }
}

impl Decode for NwfilterBindingCreateXmlRet {
    const MIN_SIZE: usize = NonnullNwfilterBinding::MIN_SIZE;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { nwfilter: NonnullNwfilterBinding::decode(from)? })
    }
}

/// Arguments of `NWFILTER_BINDING_DELETE` (400).
///
/// Behind `virNWFilterBindingDelete`, since 4.5.0. Needs `nwfilter_binding:delete`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct NwfilterBindingDeleteArgs {
    /// The filter.
    pub nwfilter: NonnullNwfilterBinding,
}

impl Encode for NwfilterBindingDeleteArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.nwfilter.encode(to)
    }
}

impl Decode for NwfilterBindingDeleteArgs {
    const MIN_SIZE: usize = NonnullNwfilterBinding::MIN_SIZE;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { nwfilter: NonnullNwfilterBinding::decode(from)? })
    }
}

impl Procedure for NwfilterBindingDeleteArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 400,
            name: "NWFILTER_BINDING_DELETE",
            kind: Kind::Call,
            priority: Priority::High,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virNWFilterBindingDelete"),
            since: Some("4.5.0"),
            acl: &["nwfilter_binding:delete"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<NwfilterBindingDeleteArgs>(),
        };
        &INFO
    };

    type Ret = ();
}

/// Arguments of `NWFILTER_DEFINE_XML_FLAGS` (431).
///
/// Behind `virNWFilterDefineXMLFlags`, since 7.7.0. Needs `nwfilter:write`,
/// `nwfilter:save`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct NwfilterDefineXmlFlagsArgs {
    /// The XML document.
    pub xml: String,
    /// Flags of [`NWFilterDefineFlags`](crate::api::nwfilter::NWFilterDefineFlags).
    pub flags: u32,
}

impl Encode for NwfilterDefineXmlFlagsArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.string(&self.xml, REMOTE_STRING_MAX)?;
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for NwfilterDefineXmlFlagsArgs {
    const MIN_SIZE: usize = 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { xml: from.string(REMOTE_STRING_MAX)?, flags: from.u32()? })
    }
}

impl Procedure for NwfilterDefineXmlFlagsArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 431,
            name: "NWFILTER_DEFINE_XML_FLAGS",
            kind: Kind::Call,
            priority: Priority::High,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virNWFilterDefineXMLFlags"),
            since: Some("7.7.0"),
            acl: &["nwfilter:write", "nwfilter:save"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<NwfilterDefineXmlFlagsArgs>(),
        };
        &INFO
    };

    type Ret = NwfilterDefineXmlFlagsRet;
}

/// Result of `NWFILTER_DEFINE_XML_FLAGS`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct NwfilterDefineXmlFlagsRet {
    /// The filter.
    pub nwfilter: NonnullNwfilter,
}

impl Encode for NwfilterDefineXmlFlagsRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.nwfilter.encode(to)
    }
}

impl Decode for NwfilterDefineXmlFlagsRet {
    const MIN_SIZE: usize = NonnullNwfilter::MIN_SIZE;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { nwfilter: NonnullNwfilter::decode(from)? })
    }
}
