//! The error that a daemon replies with.

use std::fmt;

use crate::api::error::{ErrorDomain, ErrorLevel, ErrorNumber};
use crate::remote::REMOTE_STRING_MAX;
use crate::remote::types::{NonnullDomain, NonnullNetwork};
use crate::xdr::{Decode, DecodeError, Decoder, Encode, EncodeError, Encoder};

/// An error that a daemon reported (`virNetMessageError`), kept whole.
///
/// Match on [`code`](Self::code) and [`domain`](Self::domain): the texts differ
/// between versions of libvirt.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct RemoteError {
    /// What is wrong (`virErrorNumber`).
    pub code: i32,
    /// The part of libvirt that says so (`virErrorDomain`).
    pub domain: i32,
    /// A sentence for people.
    pub message: Option<String>,
    /// How grave it is (`virErrorLevel`).
    pub level: i32,
    /// The domain that it is about; libvirt no longer fills this in.
    pub dom: Option<NonnullDomain>,
    /// More detail, by code.
    pub str1: Option<String>,
    /// More detail, by code.
    pub str2: Option<String>,
    /// More detail, by code.
    pub str3: Option<String>,
    /// More detail, by code.
    pub int1: i32,
    /// More detail, by code.
    pub int2: i32,
    /// The network that it is about; libvirt no longer fills this in.
    pub net: Option<NonnullNetwork>,
}

impl RemoteError {
    /// What is wrong.
    #[must_use]
    pub const fn code(&self) -> ErrorNumber {
        ErrorNumber(self.code)
    }

    /// The part of libvirt that says so.
    #[must_use]
    pub const fn domain(&self) -> ErrorDomain {
        ErrorDomain(self.domain)
    }

    /// How grave it is.
    #[must_use]
    pub const fn level(&self) -> ErrorLevel {
        ErrorLevel(self.level)
    }

    /// Whether this daemon has no such procedure: it is older than the call, or
    /// another driver answers.
    #[must_use]
    pub fn is_unknown_procedure(&self) -> bool {
        self.code() == ErrorNumber::RPC && self.domain() == ErrorDomain::RPC
    }
}

impl fmt::Display for RemoteError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.message {
            Some(message) => f.write_str(message),
            None => write!(f, "libvirt error {:?} from {:?}", self.code(), self.domain()),
        }
    }
}

impl std::error::Error for RemoteError {}

impl Encode for RemoteError {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        let text = |to: &mut Encoder<'_>, text: &Option<String>| {
            to.option(text.as_ref(), |to, text| to.string(text, REMOTE_STRING_MAX))
        };
        to.i32(self.code);
        to.i32(self.domain);
        text(to, &self.message)?;
        to.i32(self.level);
        to.option(self.dom.as_ref(), |to, dom| dom.encode(to))?;
        text(to, &self.str1)?;
        text(to, &self.str2)?;
        text(to, &self.str3)?;
        to.i32(self.int1);
        to.i32(self.int2);
        to.option(self.net.as_ref(), |to, net| net.encode(to))
    }
}

impl Decode for RemoteError {
    const MIN_SIZE: usize = 44;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        let text = |from: &mut Decoder<'_>| from.option(|from| from.string(REMOTE_STRING_MAX));
        Ok(Self {
            code: from.i32()?,
            domain: from.i32()?,
            message: text(from)?,
            level: from.i32()?,
            dom: from.option(NonnullDomain::decode)?,
            str1: text(from)?,
            str2: text(from)?,
            str3: text(from)?,
            int1: from.i32()?,
            int2: from.i32()?,
            net: from.option(NonnullNetwork::decode)?,
        })
    }
}
