// Written by virtsmith-protocol-gen from libvirt 11.3.0; do not edit.

//! What messages of all programs share.

use crate::open_enum::wire_enum;
use crate::types::Uuid;
use crate::xdr::{Decode, DecodeError, Decoder, Encode, EncodeError, Encoder};

/// libvirt's `VIR_NET_MESSAGE_INITIAL`.
pub const VIR_NET_MESSAGE_INITIAL: u32 = 65_536;

/// libvirt's `VIR_NET_MESSAGE_LEGACY_PAYLOAD_MAX`.
pub const VIR_NET_MESSAGE_LEGACY_PAYLOAD_MAX: u32 = 262_120;

/// libvirt's `VIR_NET_MESSAGE_MAX`.
pub const VIR_NET_MESSAGE_MAX: u32 = 33_554_432;

/// libvirt's `VIR_NET_MESSAGE_HEADER_MAX`.
pub const VIR_NET_MESSAGE_HEADER_MAX: u32 = 24;

/// libvirt's `VIR_NET_MESSAGE_PAYLOAD_MAX`.
pub const VIR_NET_MESSAGE_PAYLOAD_MAX: u32 = 33_554_408;

/// libvirt's `VIR_NET_MESSAGE_LEN_MAX`.
pub const VIR_NET_MESSAGE_LEN_MAX: u32 = 4;

/// libvirt's `VIR_NET_MESSAGE_STRING_MAX`.
pub const VIR_NET_MESSAGE_STRING_MAX: u32 = 4_194_304;

/// libvirt's `VIR_NET_MESSAGE_NUM_FDS_MAX`.
pub const VIR_NET_MESSAGE_NUM_FDS_MAX: u32 = 32;

/// libvirt's `VIR_NET_MESSAGE_HEADER_XDR_LEN`.
pub const VIR_NET_MESSAGE_HEADER_XDR_LEN: u32 = 4;

wire_enum! {
    /// libvirt's `virNetMessageType`.
    #[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
    pub enum MessageType: i32 {
        /// `CALL`.
        CALL = 0,
        /// `REPLY`.
        REPLY = 1,
        /// `MESSAGE`.
        MESSAGE = 2,
        /// `STREAM`.
        STREAM = 3,
        /// `CALL_WITH_FDS`.
        CALL_WITH_FDS = 4,
        /// `REPLY_WITH_FDS`.
        REPLY_WITH_FDS = 5,
        /// `STREAM_HOLE`.
        STREAM_HOLE = 6,
    }
}

impl Encode for MessageType {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.i32(self.0);
        Ok(())
    }
}

impl Decode for MessageType {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        from.i32().map(Self)
    }
}

wire_enum! {
    /// libvirt's `virNetMessageStatus`.
    #[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
    pub enum MessageStatus: i32 {
        /// `OK`.
        OK = 0,
        /// `ERROR`.
        ERROR = 1,
        /// `CONTINUE`.
        CONTINUE = 2,
    }
}

impl Encode for MessageStatus {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.i32(self.0);
        Ok(())
    }
}

impl Decode for MessageStatus {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        from.i32().map(Self)
    }
}

/// libvirt's `virNetMessageHeader`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct MessageHeader {
    /// The program's number.
    pub prog: u32,
    /// The program's version.
    pub vers: u32,
    /// The procedure's number.
    pub proc: i32,
    /// What kind of message this is.
    pub r#type: MessageType,
    /// Which call this belongs to; 0 for events.
    pub serial: u32,
    /// Success, failure, or more to come.
    pub status: MessageStatus,
}

impl Encode for MessageHeader {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.u32(self.prog);
        to.u32(self.vers);
        to.i32(self.proc);
        self.r#type.encode(to)?;
        to.u32(self.serial);
        self.status.encode(to)
    }
}

impl Decode for MessageHeader {
    const MIN_SIZE: usize = 24;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            prog: from.u32()?,
            vers: from.u32()?,
            proc: from.i32()?,
            r#type: MessageType::decode(from)?,
            serial: from.u32()?,
            status: MessageStatus::decode(from)?,
        })
    }
}

/// libvirt's `virNetMessageNonnullDomain`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct MessageNonnullDomain {
    /// The name.
    pub name: String,
    /// The UUID.
    pub uuid: Uuid,
    /// Its number.
    pub id: i32,
}

impl Encode for MessageNonnullDomain {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.string(&self.name, VIR_NET_MESSAGE_STRING_MAX)?;
        self.uuid.encode(to)?;
        to.i32(self.id);
        Ok(())
    }
}

impl Decode for MessageNonnullDomain {
    const MIN_SIZE: usize = 24;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            name: from.string(VIR_NET_MESSAGE_STRING_MAX)?,
            uuid: Uuid::decode(from)?,
            id: from.i32()?,
        })
    }
}

/// libvirt's `virNetMessageNonnullNetwork`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct MessageNonnullNetwork {
    /// The name.
    pub name: String,
    /// The UUID.
    pub uuid: Uuid,
}

impl Encode for MessageNonnullNetwork {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.string(&self.name, VIR_NET_MESSAGE_STRING_MAX)?;
        self.uuid.encode(to)
    }
}

impl Decode for MessageNonnullNetwork {
    const MIN_SIZE: usize = 20;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { name: from.string(VIR_NET_MESSAGE_STRING_MAX)?, uuid: Uuid::decode(from)? })
    }
}

/// libvirt's `virNetMessageError`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct MessageError {
    /// A number of `virErrorNumber`.
    pub code: i32,
    /// A number of `virErrorDomain`.
    pub domain: i32,
    /// What went wrong, for people.
    #[cfg_attr(feature = "serde", serde(default))]
    pub message: Option<String>,
    /// A number of `virErrorLevel`.
    pub level: i32,
    /// The domain.
    #[cfg_attr(feature = "serde", serde(default))]
    pub dom: Option<MessageNonnullDomain>,
    /// A text that belongs to the error.
    #[cfg_attr(feature = "serde", serde(default))]
    pub str1: Option<String>,
    /// Another text that belongs to the error.
    #[cfg_attr(feature = "serde", serde(default))]
    pub str2: Option<String>,
    /// A third text that belongs to the error.
    #[cfg_attr(feature = "serde", serde(default))]
    pub str3: Option<String>,
    /// A number that belongs to the error.
    pub int1: i32,
    /// Another number that belongs to the error.
    pub int2: i32,
    /// The network.
    #[cfg_attr(feature = "serde", serde(default))]
    pub net: Option<MessageNonnullNetwork>,
}

impl Encode for MessageError {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.i32(self.code);
        to.i32(self.domain);
        to.optional_string(self.message.as_deref(), VIR_NET_MESSAGE_STRING_MAX)?;
        to.i32(self.level);
        to.option(self.dom.as_ref(), |to, dom| dom.encode(to))?;
        to.optional_string(self.str1.as_deref(), VIR_NET_MESSAGE_STRING_MAX)?;
        to.optional_string(self.str2.as_deref(), VIR_NET_MESSAGE_STRING_MAX)?;
        to.optional_string(self.str3.as_deref(), VIR_NET_MESSAGE_STRING_MAX)?;
        to.i32(self.int1);
        to.i32(self.int2);
        to.option(self.net.as_ref(), |to, net| net.encode(to))
    }
}

impl Decode for MessageError {
    const MIN_SIZE: usize = 44;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            code: from.i32()?,
            domain: from.i32()?,
            message: from.optional_string(VIR_NET_MESSAGE_STRING_MAX)?,
            level: from.i32()?,
            dom: from.option(MessageNonnullDomain::decode)?,
            str1: from.optional_string(VIR_NET_MESSAGE_STRING_MAX)?,
            str2: from.optional_string(VIR_NET_MESSAGE_STRING_MAX)?,
            str3: from.optional_string(VIR_NET_MESSAGE_STRING_MAX)?,
            int1: from.i32()?,
            int2: from.i32()?,
            net: from.option(MessageNonnullNetwork::decode)?,
        })
    }
}

/// libvirt's `virNetStreamHole`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct StreamHole {
    /// The hole's length, in bytes.
    pub length: i64,
    /// Flags.
    pub flags: u32,
}

impl Encode for StreamHole {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.i64(self.length);
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for StreamHole {
    const MIN_SIZE: usize = 12;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { length: from.i64()?, flags: from.u32()? })
    }
}
