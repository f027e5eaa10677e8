//! 1,000 typed parameters through serde-xdr.
//!
//! Its unions number their arms from 0, without gaps; an arm that is never used
//! stands for number 0, and then the bytes are the same. It knows no limits: the
//! lengths that a message claims are believed.

use serde::{Deserialize, Serialize};
use virtsmith_protocol::{TypedParam, TypedParamValue, xdr};

use crate::{row, stats};

/// As [`TypedParam`].
#[derive(Serialize, Deserialize)]
struct Param {
    field: String,
    value: Value,
}

/// As [`TypedParamValue`], whose numbers begin with 1.
#[derive(Serialize, Deserialize)]
enum Value {
    Unused,
    Int(i32),
    Uint(u32),
    Llong(i64),
    Ullong(u64),
    Double(f64),
    Boolean(bool),
    String(String),
}

pub(crate) fn compare() {
    let ours = Params(stats::params(1000));
    let theirs: Vec<Param> = ours.0.iter().cloned().map(Param::from).collect();
    let wire = xdr::encode(&ours).expect("within every limit");
    assert_eq!(serde_xdr::to_bytes(&theirs).expect("encodes"), wire, "the same bytes");

    let work = "encode 1000 typed parameters";
    row(work, "virtsmith", || xdr::encode(&ours));
    row(work, "serde-xdr", || serde_xdr::to_bytes(&theirs));
    let work = "decode 1000 typed parameters";
    row(work, "virtsmith", || xdr::decode::<Params>(&wire).expect("decodes"));
    row(work, "serde-xdr", || serde_xdr::from_bytes::<_, Vec<Param>>(&wire).expect("decodes"));
}

/// The array alone, without the reply around it.
struct Params(Vec<TypedParam>);

impl xdr::Encode for Params {
    fn encode(&self, to: &mut xdr::Encoder<'_>) -> Result<(), xdr::EncodeError> {
        to.array(&self.0, 1000)
    }
}

impl xdr::Decode for Params {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut xdr::Decoder<'_>) -> Result<Self, xdr::DecodeError> {
        from.array(1000).map(Self)
    }
}

impl From<TypedParam> for Param {
    fn from(TypedParam { field, value }: TypedParam) -> Self {
        let value = match value {
            TypedParamValue::Int(value) => Value::Int(value),
            TypedParamValue::Uint(value) => Value::Uint(value),
            TypedParamValue::Llong(value) => Value::Llong(value),
            TypedParamValue::Ullong(value) => Value::Ullong(value),
            TypedParamValue::Double(value) => Value::Double(value),
            TypedParamValue::Boolean(value) => Value::Boolean(value),
            TypedParamValue::String(value) => Value::String(value),
            _ => Value::Unused,
        };
        Self { field, value }
    }
}
