// Written by virtsmith-protocol-gen from libvirt 11.3.0; do not edit.

//! Authentication.

use super::{REMOTE_AUTH_SASL_DATA_MAX, REMOTE_AUTH_TYPE_LIST_MAX, REMOTE_STRING_MAX};
#[cfg(feature = "serde")]
use crate::json::JsonCodec;
use crate::open_enum::wire_enum;
use crate::procedure::{Fds, Kind, Priority, Procedure, ProcedureInfo, Program, Stream, Stubs};
use crate::types::Chars;
use crate::xdr::{Decode, DecodeError, Decoder, Encode, EncodeError, Encoder};

wire_enum! {
    /// libvirt's `remote_auth_type`.
    #[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
    pub enum AuthType: i32 {
        /// `NONE`.
        NONE = 0,
        /// `SASL`.
        SASL = 1,
        /// `POLKIT`.
        POLKIT = 2,
    }
}

impl Encode for AuthType {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.i32(self.0);
        Ok(())
    }
}

impl Decode for AuthType {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        from.i32().map(Self)
    }
}

/// Arguments of `AUTH_LIST` (66).
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct AuthListArgs;

impl Encode for AuthListArgs {
    fn encode(&self, _: &mut Encoder<'_>) -> Result<(), EncodeError> {
        Ok(())
    }
}

impl Decode for AuthListArgs {
    const MIN_SIZE: usize = 0;

    fn decode(_: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self)
    }
}

impl Procedure for AuthListArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 66,
            name: "AUTH_LIST",
            kind: Kind::Call,
            priority: Priority::High,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Neither,
            function: None,
            since: None,
            acl: &[],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<AuthListArgs>(),
        };
        &INFO
    };

    type Ret = AuthListRet;
}

/// Result of `AUTH_LIST`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct AuthListRet {
    /// The types; at most `REMOTE_AUTH_TYPE_LIST_MAX`.
    pub types: Vec<AuthType>,
}

impl Encode for AuthListRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.array(&self.types, REMOTE_AUTH_TYPE_LIST_MAX)
    }
}

impl Decode for AuthListRet {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { types: from.array(REMOTE_AUTH_TYPE_LIST_MAX)? })
    }
}

/// Arguments of `AUTH_SASL_INIT` (67).
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct AuthSaslInitArgs;

impl Encode for AuthSaslInitArgs {
    fn encode(&self, _: &mut Encoder<'_>) -> Result<(), EncodeError> {
        Ok(())
    }
}

impl Decode for AuthSaslInitArgs {
    const MIN_SIZE: usize = 0;

    fn decode(_: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self)
    }
}

impl Procedure for AuthSaslInitArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 67,
            name: "AUTH_SASL_INIT",
            kind: Kind::Call,
            priority: Priority::High,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Neither,
            function: None,
            since: None,
            acl: &[],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<AuthSaslInitArgs>(),
        };
        &INFO
    };

    type Ret = AuthSaslInitRet;
}

/// Result of `AUTH_SASL_INIT`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct AuthSaslInitRet {
    /// The mechanisms on offer, between commas.
    pub mechlist: String,
}

impl Encode for AuthSaslInitRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.string(&self.mechlist, REMOTE_STRING_MAX)
    }
}

impl Decode for AuthSaslInitRet {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { mechlist: from.string(REMOTE_STRING_MAX)? })
    }
}

/// Arguments of `AUTH_SASL_START` (68).
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct AuthSaslStartArgs {
    /// The chosen mechanism.
    pub mech: String,
    /// 1 where there is no data, 0 where it is there but may be empty.
    pub nil: i32,
    /// The mechanism's data; see `nil`; at most `REMOTE_AUTH_SASL_DATA_MAX` characters.
    pub data: Chars,
}

impl Encode for AuthSaslStartArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.string(&self.mech, REMOTE_STRING_MAX)?;
        to.i32(self.nil);
        self.data.encode(to, REMOTE_AUTH_SASL_DATA_MAX)
    }
}

impl Decode for AuthSaslStartArgs {
    const MIN_SIZE: usize = 12;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            mech: from.string(REMOTE_STRING_MAX)?,
            nil: from.i32()?,
            data: Chars::decode(from, REMOTE_AUTH_SASL_DATA_MAX)?,
        })
    }
}

impl Procedure for AuthSaslStartArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 68,
            name: "AUTH_SASL_START",
            kind: Kind::Call,
            priority: Priority::High,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Neither,
            function: None,
            since: None,
            acl: &[],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<AuthSaslStartArgs>(),
        };
        &INFO
    };

    type Ret = AuthSaslStartRet;
}

/// Result of `AUTH_SASL_START`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct AuthSaslStartRet {
    /// 1 where nothing more is needed, else 0.
    pub complete: i32,
    /// 1 where there is no data, 0 where it is there but may be empty.
    pub nil: i32,
    /// The mechanism's data; see `nil`; at most `REMOTE_AUTH_SASL_DATA_MAX` characters.
    pub data: Chars,
}

impl Encode for AuthSaslStartRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.i32(self.complete);
        to.i32(self.nil);
        self.data.encode(to, REMOTE_AUTH_SASL_DATA_MAX)
    }
}

impl Decode for AuthSaslStartRet {
    const MIN_SIZE: usize = 12;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            complete: from.i32()?,
            nil: from.i32()?,
            data: Chars::decode(from, REMOTE_AUTH_SASL_DATA_MAX)?,
        })
    }
}

/// Arguments of `AUTH_SASL_STEP` (69).
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct AuthSaslStepArgs {
    /// 1 where there is no data, 0 where it is there but may be empty.
    pub nil: i32,
    /// The mechanism's data; see `nil`; at most `REMOTE_AUTH_SASL_DATA_MAX` characters.
    pub data: Chars,
}

impl Encode for AuthSaslStepArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.i32(self.nil);
        self.data.encode(to, REMOTE_AUTH_SASL_DATA_MAX)
    }
}

impl Decode for AuthSaslStepArgs {
    const MIN_SIZE: usize = 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { nil: from.i32()?, data: Chars::decode(from, REMOTE_AUTH_SASL_DATA_MAX)? })
    }
}

impl Procedure for AuthSaslStepArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 69,
            name: "AUTH_SASL_STEP",
            kind: Kind::Call,
            priority: Priority::High,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Neither,
            function: None,
            since: None,
            acl: &[],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<AuthSaslStepArgs>(),
        };
        &INFO
    };

    type Ret = AuthSaslStepRet;
}

/// Result of `AUTH_SASL_STEP`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct AuthSaslStepRet {
    /// 1 where nothing more is needed, else 0.
    pub complete: i32,
    /// 1 where there is no data, 0 where it is there but may be empty.
    pub nil: i32,
    /// The mechanism's data; see `nil`; at most `REMOTE_AUTH_SASL_DATA_MAX` characters.
    pub data: Chars,
}

impl Encode for AuthSaslStepRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.i32(self.complete);
        to.i32(self.nil);
        self.data.encode(to, REMOTE_AUTH_SASL_DATA_MAX)
    }
}

impl Decode for AuthSaslStepRet {
    const MIN_SIZE: usize = 12;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            complete: from.i32()?,
            nil: from.i32()?,
            data: Chars::decode(from, REMOTE_AUTH_SASL_DATA_MAX)?,
        })
    }
}

/// Arguments of `AUTH_POLKIT` (70).
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct AuthPolkitArgs;

impl Encode for AuthPolkitArgs {
    fn encode(&self, _: &mut Encoder<'_>) -> Result<(), EncodeError> {
        Ok(())
    }
}

impl Decode for AuthPolkitArgs {
    const MIN_SIZE: usize = 0;

    fn decode(_: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self)
    }
}

impl Procedure for AuthPolkitArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 70,
            name: "AUTH_POLKIT",
            kind: Kind::Call,
            priority: Priority::High,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Neither,
            function: None,
            since: None,
            acl: &[],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<AuthPolkitArgs>(),
        };
        &INFO
    };

    type Ret = AuthPolkitRet;
}

/// Result of `AUTH_POLKIT`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct AuthPolkitRet {
    /// 1 where nothing more is needed, else 0.
    pub complete: i32,
}

impl Encode for AuthPolkitRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.i32(self.complete);
        Ok(())
    }
}

impl Decode for AuthPolkitRet {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { complete: from.i32()? })
    }
}
