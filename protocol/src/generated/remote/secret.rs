// Written by virtsmith-protocol-gen from libvirt 11.3.0; do not edit.

//! Secrets.

use super::types::NonnullSecret;
use super::{REMOTE_SECRET_VALUE_MAX, REMOTE_STRING_MAX};
#[cfg(feature = "serde")]
use crate::json::JsonCodec;
use crate::procedure::{Fds, Kind, Priority, Procedure, ProcedureInfo, Program, Stream, Stubs};
use crate::types::{Opaque, Uuid};
use crate::xdr::{Decode, DecodeError, Decoder, Encode, EncodeError, Encoder};

/// Arguments of `SECRET_LOOKUP_BY_UUID` (141).
///
/// Behind `virSecretLookupByUUID`, since 0.7.1. Needs `secret:getattr`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct SecretLookupByUuidArgs {
    /// The UUID.
    pub uuid: Uuid,
}

impl Encode for SecretLookupByUuidArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.uuid.encode(to)
    }
}

impl Decode for SecretLookupByUuidArgs {
    const MIN_SIZE: usize = 16;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { uuid: Uuid::decode(from)? })
    }
}

impl Procedure for SecretLookupByUuidArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 141,
            name: "SECRET_LOOKUP_BY_UUID",
            kind: Kind::Call,
            priority: Priority::High,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virSecretLookupByUUID"),
            since: Some("0.7.1"),
            acl: &["secret:getattr"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<SecretLookupByUuidArgs>(),
        };
        &INFO
    };

    type Ret = SecretLookupByUuidRet;
}

/// Result of `SECRET_LOOKUP_BY_UUID`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct SecretLookupByUuidRet {
    /// The secret.
    pub secret: NonnullSecret,
}

impl Encode for SecretLookupByUuidRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.secret.encode(to)
    }
}

impl Decode for SecretLookupByUuidRet {
    const MIN_SIZE: usize = NonnullSecret::MIN_SIZE;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { secret: NonnullSecret::decode(from)? })
    }
}

/// Arguments of `SECRET_DEFINE_XML` (142).
///
/// Behind `virSecretDefineXML`, since 0.7.1. Needs `secret:write`, `secret:save`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct SecretDefineXmlArgs {
    /// The XML document.
    pub xml: String,
    /// Flags of [`SecretDefineFlags`](crate::api::secret::SecretDefineFlags).
    pub flags: u32,
}

impl Encode for SecretDefineXmlArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.string(&self.xml, REMOTE_STRING_MAX)?;
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for SecretDefineXmlArgs {
    const MIN_SIZE: usize = 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { xml: from.string(REMOTE_STRING_MAX)?, flags: from.u32()? })
    }
}

impl Procedure for SecretDefineXmlArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 142,
            name: "SECRET_DEFINE_XML",
            kind: Kind::Call,
            priority: Priority::High,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virSecretDefineXML"),
            since: Some("0.7.1"),
            acl: &["secret:write", "secret:save"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<SecretDefineXmlArgs>(),
        };
        &INFO
    };

    type Ret = SecretDefineXmlRet;
}

/// Result of `SECRET_DEFINE_XML`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct SecretDefineXmlRet {
    /// The secret.
    pub secret: NonnullSecret,
}

impl Encode for SecretDefineXmlRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.secret.encode(to)
    }
}

impl Decode for SecretDefineXmlRet {
    const MIN_SIZE: usize = NonnullSecret::MIN_SIZE;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { secret: NonnullSecret::decode(from)? })
    }
}

/// Arguments of `SECRET_GET_XML_DESC` (143).
///
/// Behind `virSecretGetXMLDesc`, since 0.7.1. Needs `secret:read`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct SecretGetXmlDescArgs {
    /// The secret.
    pub secret: NonnullSecret,
    /// Flags; none is defined so far.
    pub flags: u32,
}

impl Encode for SecretGetXmlDescArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.secret.encode(to)?;
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for SecretGetXmlDescArgs {
    const MIN_SIZE: usize = NonnullSecret::MIN_SIZE + 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { secret: NonnullSecret::decode(from)?, flags: from.u32()? })
    }
}

impl Procedure for SecretGetXmlDescArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 143,
            name: "SECRET_GET_XML_DESC",
            kind: Kind::Call,
            priority: Priority::High,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virSecretGetXMLDesc"),
            since: Some("0.7.1"),
            acl: &["secret:read"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<SecretGetXmlDescArgs>(),
        };
        &INFO
    };

    type Ret = SecretGetXmlDescRet;
}

/// Result of `SECRET_GET_XML_DESC`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct SecretGetXmlDescRet {
    /// The XML document.
    pub xml: String,
}

impl Encode for SecretGetXmlDescRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.string(&self.xml, REMOTE_STRING_MAX)
    }
}

impl Decode for SecretGetXmlDescRet {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { xml: from.string(REMOTE_STRING_MAX)? })
    }
}

/// Arguments of `SECRET_SET_VALUE` (144).
///
/// Behind `virSecretSetValue`, since 0.7.1. Needs `secret:write`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct SecretSetValueArgs {
    /// The secret.
    pub secret: NonnullSecret,
    /// Its value; at most `REMOTE_SECRET_VALUE_MAX` bytes.
    pub value: Opaque,
    /// Flags; none is defined so far.
    pub flags: u32,
}

impl Encode for SecretSetValueArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.secret.encode(to)?;
        to.opaque(&self.value, REMOTE_SECRET_VALUE_MAX)?;
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for SecretSetValueArgs {
    const MIN_SIZE: usize = NonnullSecret::MIN_SIZE + 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            secret: NonnullSecret::decode(from)?,
            value: Opaque(from.opaque(REMOTE_SECRET_VALUE_MAX)?),
            flags: from.u32()?,
        })
    }
}

impl Procedure for SecretSetValueArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 144,
            name: "SECRET_SET_VALUE",
            kind: Kind::Call,
            priority: Priority::High,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virSecretSetValue"),
            since: Some("0.7.1"),
            acl: &["secret:write"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<SecretSetValueArgs>(),
        };
        &INFO
    };

    type Ret = ();
}

/// Arguments of `SECRET_GET_VALUE` (145).
///
/// Behind `virSecretGetValue`, since 0.7.1. Needs `secret:read_secure`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct SecretGetValueArgs {
    /// The secret.
    pub secret: NonnullSecret,
    /// Flags; none is defined so far.
    pub flags: u32,
}

impl Encode for SecretGetValueArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.secret.encode(to)?;
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for SecretGetValueArgs {
    const MIN_SIZE: usize = NonnullSecret::MIN_SIZE + 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { secret: NonnullSecret::decode(from)?, flags: from.u32()? })
    }
}

impl Procedure for SecretGetValueArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 145,
            name: "SECRET_GET_VALUE",
            kind: Kind::Call,
            priority: Priority::High,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Neither,
            function: Some("virSecretGetValue"),
            since: Some("0.7.1"),
            acl: &["secret:read_secure"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<SecretGetValueArgs>(),
        };
        &INFO
    };

    type Ret = SecretGetValueRet;
}

/// Result of `SECRET_GET_VALUE`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct SecretGetValueRet {
    /// Its value; at most `REMOTE_SECRET_VALUE_MAX` bytes.
    pub value: Opaque,
}

impl Encode for SecretGetValueRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.opaque(&self.value, REMOTE_SECRET_VALUE_MAX)
    }
}

impl Decode for SecretGetValueRet {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { value: Opaque(from.opaque(REMOTE_SECRET_VALUE_MAX)?) })
    }
}

/// Arguments of `SECRET_UNDEFINE` (146).
///
/// Behind `virSecretUndefine`, since 0.7.1. Needs `secret:delete`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct SecretUndefineArgs {
    /// The secret.
    pub secret: NonnullSecret,
}

impl Encode for SecretUndefineArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.secret.encode(to)
    }
}

impl Decode for SecretUndefineArgs {
    const MIN_SIZE: usize = NonnullSecret::MIN_SIZE;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { secret: NonnullSecret::decode(from)? })
    }
}

impl Procedure for SecretUndefineArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 146,
            name: "SECRET_UNDEFINE",
            kind: Kind::Call,
            priority: Priority::High,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virSecretUndefine"),
            since: Some("0.7.1"),
            acl: &["secret:delete"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<SecretUndefineArgs>(),
        };
        &INFO
    };

    type Ret = ();
}

/// Arguments of `SECRET_LOOKUP_BY_USAGE` (147).
///
/// Behind `virSecretLookupByUsage`, since 0.7.1. Needs `secret:getattr`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct SecretLookupByUsageArgs {
    /// A number of `virSecretUsageType`.
    #[cfg_attr(feature = "serde", serde(rename = "usageType"))]
    pub usage_type: i32,
    /// What the secret is for: a path, name or such.
    #[cfg_attr(feature = "serde", serde(rename = "usageID"))]
    pub usage_id: String,
}

impl Encode for SecretLookupByUsageArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.i32(self.usage_type);
        to.string(&self.usage_id, REMOTE_STRING_MAX)
    }
}

impl Decode for SecretLookupByUsageArgs {
    const MIN_SIZE: usize = 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { usage_type: from.i32()?, usage_id: from.string(REMOTE_STRING_MAX)? })
    }
}

impl Procedure for SecretLookupByUsageArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 147,
            name: "SECRET_LOOKUP_BY_USAGE",
            kind: Kind::Call,
            priority: Priority::High,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virSecretLookupByUsage"),
            since: Some("0.7.1"),
            acl: &["secret:getattr"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<SecretLookupByUsageArgs>(),
        };
        &INFO
    };

    type Ret = SecretLookupByUsageRet;
}

/// Result of `SECRET_LOOKUP_BY_USAGE`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct SecretLookupByUsageRet {
    /// The secret.
    pub secret: NonnullSecret,
}

impl Encode for SecretLookupByUsageRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.secret.encode(to)
    }
}

impl Decode for SecretLookupByUsageRet {
    const MIN_SIZE: usize = NonnullSecret::MIN_SIZE;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { secret: NonnullSecret::decode(from)? })
    }
}
