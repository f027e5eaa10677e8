//! Typed parameters: named values whose type travels with them.

use crate::remote::REMOTE_STRING_MAX;
use crate::xdr::{Decode, DecodeError, DecodeErrorKind, Decoder, Encode, EncodeError, Encoder};

/// A named value (`remote_typed_param`, `admin_typed_param`).
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct TypedParam {
    /// The parameter's name, such as `cpu_shares`.
    pub field: String,
    /// Its value.
    pub value: TypedParamValue,
}

impl TypedParam {
    /// Names a value.
    pub fn new(field: impl Into<String>, value: impl Into<TypedParamValue>) -> Self {
        Self { field: field.into(), value: value.into() }
    }
}

/// A value with its type (`virTypedParameterType`).
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum TypedParamValue {
    /// `VIR_TYPED_PARAM_INT`.
    Int(i32),
    /// `VIR_TYPED_PARAM_UINT`.
    Uint(u32),
    /// `VIR_TYPED_PARAM_LLONG`.
    Llong(i64),
    /// `VIR_TYPED_PARAM_ULLONG`.
    Ullong(u64),
    /// `VIR_TYPED_PARAM_DOUBLE`.
    Double(f64),
    /// `VIR_TYPED_PARAM_BOOLEAN`.
    Boolean(bool),
    /// `VIR_TYPED_PARAM_STRING`.
    String(String),
}

impl TypedParamValue {
    /// libvirt's number for this value's type.
    #[must_use]
    pub const fn type_number(&self) -> i32 {
        match self {
            Self::Int(_) => 1,
            Self::Uint(_) => 2,
            Self::Llong(_) => 3,
            Self::Ullong(_) => 4,
            Self::Double(_) => 5,
            Self::Boolean(_) => 6,
            Self::String(_) => 7,
        }
    }
}

impl Encode for TypedParam {
    #[inline]
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.string(&self.field, REMOTE_STRING_MAX)?;
        self.value.encode(to)
    }
}

impl Decode for TypedParam {
    const MIN_SIZE: usize = 4 + TypedParamValue::MIN_SIZE;

    #[inline]
    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { field: from.string(REMOTE_STRING_MAX)?, value: TypedParamValue::decode(from)? })
    }
}

impl Encode for TypedParamValue {
    #[inline]
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.i32(self.type_number());
        match self {
            Self::Int(value) => to.i32(*value),
            Self::Uint(value) => to.u32(*value),
            Self::Llong(value) => to.i64(*value),
            Self::Ullong(value) => to.u64(*value),
            Self::Double(value) => to.f64(*value),
            Self::Boolean(value) => to.i32(i32::from(*value)),
            Self::String(value) => to.string(value, REMOTE_STRING_MAX)?,
        }
        Ok(())
    }
}

impl Decode for TypedParamValue {
    const MIN_SIZE: usize = 8;

    #[inline]
    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(match from.i32()? {
            1 => Self::Int(from.i32()?),
            2 => Self::Uint(from.u32()?),
            3 => Self::Llong(from.i64()?),
            4 => Self::Ullong(from.u64()?),
            5 => Self::Double(from.f64()?),
            // An `int` on the wire: C programs put any true value there.
            6 => Self::Boolean(from.i32()? != 0),
            7 => Self::String(from.string(REMOTE_STRING_MAX)?),
            other => return Err(from.error(DecodeErrorKind::Discriminant(other))),
        })
    }
}

macro_rules! from {
    ($($type:ty => $variant:ident),*) => {$(
        impl From<$type> for TypedParamValue {
            fn from(value: $type) -> Self {
                Self::$variant(value)
            }
        }
    )*};
}

from!(i32 => Int, u32 => Uint, i64 => Llong, u64 => Ullong, f64 => Double, bool => Boolean, String => String);

impl From<&str> for TypedParamValue {
    fn from(value: &str) -> Self {
        Self::String(value.to_owned())
    }
}
