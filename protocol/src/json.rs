//! Calls as JSON, for tools that take any procedure by name.
//!
//! Structures are objects with libvirt's own field names; UUIDs and opaque data
//! are hexadecimal strings; arrays of characters are strings with one character
//! (U+0000 to U+00FF) an element; a union is `{"type": …, "value": …}` with
//! libvirt's type number; a number that JSON has no form for is one of the strings
//! `inf`, `-inf` and `NaN`; an absent optional is `null`, and may be left out of
//! arguments.

use std::fmt;

use bytes::Bytes;
use serde::de::{DeserializeOwned, Error as _};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::Value;

use crate::procedure::{Event, Procedure};
use crate::typed_param::TypedParamValue;
use crate::types::{CharArray, Chars, Opaque, Uuid, from_hex, to_hex};
use crate::xdr::{self, Decode, DecodeError, Encode, EncodeError};

/// Turns one procedure's JSON into XDR and back.
#[derive(Clone, Copy, Debug)]
pub struct JsonCodec {
    /// What the caller sends, as XDR; for an event, what the daemon sends.
    pub encode_args: fn(Value) -> Result<Bytes, JsonError>,
    /// What the caller sends, as JSON; for an event, what the daemon sends.
    pub decode_args: fn(&Bytes) -> Result<Value, JsonError>,
    /// What the daemon replies, as XDR.
    pub encode_ret: fn(Value) -> Result<Bytes, JsonError>,
    /// What the daemon replies, as JSON; `null` for nothing.
    pub decode_ret: fn(&Bytes) -> Result<Value, JsonError>,
}

impl JsonCodec {
    /// The codec of a call.
    #[must_use]
    pub const fn call<P>() -> Self
    where
        P: Procedure + Serialize + DeserializeOwned,
        P::Ret: Serialize + DeserializeOwned,
    {
        Self {
            encode_args: to_xdr::<P>,
            decode_args: to_json::<P>,
            encode_ret: to_xdr::<P::Ret>,
            decode_ret: to_json::<P::Ret>,
        }
    }

    /// The codec of an event, which has no reply.
    #[must_use]
    pub const fn event<E>() -> Self
    where
        E: Event + Serialize + DeserializeOwned,
    {
        Self {
            encode_args: to_xdr::<E>,
            decode_args: to_json::<E>,
            encode_ret: to_xdr::<()>,
            decode_ret: to_json::<()>,
        }
    }
}

/// JSON that is not a procedure's arguments, or bytes that are not its result.
#[derive(Debug)]
#[non_exhaustive]
pub enum JsonError {
    /// The JSON has another shape than the structure.
    Json(serde_json::Error),
    /// A value is over its limit.
    Encode(EncodeError),
    /// The bytes are malformed.
    Decode(DecodeError),
}

impl fmt::Display for JsonError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Json(error) => error.fmt(f),
            Self::Encode(error) => error.fmt(f),
            Self::Decode(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for JsonError {}

fn to_xdr<T: DeserializeOwned + Encode>(value: Value) -> Result<Bytes, JsonError> {
    let value: T = from_value(value).map_err(JsonError::Json)?;
    xdr::encode(&value).map_err(JsonError::Encode)
}

/// Nothing may be written as `null` and as `{}`, whatever the type prefers.
fn from_value<T: DeserializeOwned>(value: Value) -> serde_json::Result<T> {
    let is_nothing = value.is_null() || value.as_object().is_some_and(serde_json::Map::is_empty);
    match (is_nothing, serde_json::from_value(Value::Null)) {
        (true, Ok(nothing)) => Ok(nothing),
        (true, Err(_)) => serde_json::from_value(Value::Object(serde_json::Map::new())),
        (false, Ok::<T, _>(_)) => Err(serde_json::Error::custom("it takes no arguments")),
        (false, Err(_)) => serde_json::from_value(value),
    }
}

fn to_json<T: Serialize + Decode>(bytes: &Bytes) -> Result<Value, JsonError> {
    let value: T = xdr::decode(bytes).map_err(JsonError::Decode)?;
    serde_json::to_value(value).map_err(JsonError::Json)
}

impl Serialize for Uuid {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(&to_hex(&self.0))
    }
}

impl<'de> Deserialize<'de> for Uuid {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        String::deserialize(from)?.parse().map_err(D::Error::custom)
    }
}

impl Serialize for Opaque {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(&to_hex(self))
    }
}

impl<'de> Deserialize<'de> for Opaque {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = String::deserialize(from)?;
        let bytes = from_hex(&text)
            .ok_or_else(|| D::Error::custom("data is written as hexadecimal digits"))?;
        Ok(bytes.into())
    }
}

impl Serialize for Chars {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(&Latin1(&self.0))
    }
}

impl<'de> Deserialize<'de> for Chars {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = String::deserialize(from)?;
        latin1(&text).map(Self).ok_or_else(|| D::Error::custom("a character is over U+00FF"))
    }
}

impl<const N: usize> Serialize for CharArray<N> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let end =
            self.0.iter().rposition(|&byte| byte != 0).map_or(0, |last| last.saturating_add(1));
        to.collect_str(&Latin1(self.0.get(..end).unwrap_or_default()))
    }
}

impl<'de, const N: usize> Deserialize<'de> for CharArray<N> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = String::deserialize(from)?;
        let mut bytes =
            latin1(&text).ok_or_else(|| D::Error::custom("a character is over U+00FF"))?;
        if bytes.len() > N {
            return Err(D::Error::custom(format!("the text is longer than {N} characters")));
        }
        bytes.resize(N, 0);
        bytes.try_into().map(Self).map_err(|_| D::Error::custom("wrong length"))
    }
}

struct Latin1<'a>(&'a [u8]);

impl fmt::Display for Latin1<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        use fmt::Write as _;
        self.0.iter().try_for_each(|&byte| f.write_char(char::from(byte)))
    }
}

fn latin1(text: &str) -> Option<Vec<u8>> {
    text.chars().map(|c| u8::try_from(u32::from(c)).ok()).collect()
}

/// The shape of a union.
#[derive(Serialize, Deserialize)]
struct Union {
    r#type: Value,
    value: Value,
}

impl Serialize for TypedParamValue {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let value = match self {
            Self::Int(value) => (*value).into(),
            Self::Uint(value) => (*value).into(),
            Self::Llong(value) => (*value).into(),
            Self::Ullong(value) => (*value).into(),
            Self::Double(value) if value.is_finite() => (*value).into(),
            Self::Double(value) => value.to_string().into(),
            Self::Boolean(value) => i32::from(*value).into(),
            Self::String(value) => value.as_str().into(),
        };
        Union { r#type: self.type_number().into(), value }.serialize(to)
    }
}

impl<'de> Deserialize<'de> for TypedParamValue {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let Union { r#type, value } = Union::deserialize(from)?;
        let parsed = match r#type
            .as_str()
            .map(str::to_ascii_lowercase)
            .as_deref()
            .unwrap_or(&r#type.to_string())
        {
            "1" | "int" => serde_json::from_value(value).map(Self::Int),
            "2" | "uint" => serde_json::from_value(value).map(Self::Uint),
            "3" | "llong" => serde_json::from_value(value).map(Self::Llong),
            "4" | "ullong" => serde_json::from_value(value).map(Self::Ullong),
            "5" | "double" => double(value).map(Self::Double),
            "6" | "boolean" => truth(value).map(Self::Boolean),
            "7" | "string" => serde_json::from_value(value).map(Self::String),
            other => {
                return Err(D::Error::custom(format!("no typed parameter has the type {other}")));
            }
        };
        parsed.map_err(D::Error::custom)
    }
}

/// JSON has no form for infinities and for what is not a number.
fn double(value: Value) -> serde_json::Result<f64> {
    match value.as_str() {
        Some("inf") => Ok(f64::INFINITY),
        Some("-inf") => Ok(f64::NEG_INFINITY),
        Some("NaN") => Ok(f64::NAN),
        _ => serde_json::from_value(value),
    }
}

/// The wire has a number where people write `true`.
fn truth(value: Value) -> serde_json::Result<bool> {
    match value {
        Value::Bool(truth) => Ok(truth),
        other => serde_json::from_value::<i32>(other).map(|number| number != 0),
    }
}
