//! Typed parameters: decoded, encoded, decoded are the same; so through JSON.
#![no_main]

use virtsmith::protocol::xdr::{self, Decoder};
use virtsmith::protocol::{TypedParam, TypedParamValue};
use virtsmith_fuzz::{bytes, fuzz_target};

fuzz_target!(|data: &[u8]| {
    let data = bytes(data);
    let mut decoder = Decoder::new(&data);
    let Ok(params) = decoder.array::<TypedParam>(64) else { return };
    for param in params {
        let written = xdr::encode(&param).expect("it was read");
        let read: TypedParam = xdr::decode(&written).expect("it was written");
        let json = serde_json::to_string(&param).expect("every value has a JSON form");
        let from_json: TypedParam = serde_json::from_str(&json).expect("it was written");
        assert!(same(&read, &param), "{read:?} {param:?}");
        assert!(same(&from_json, &param), "{json} {from_json:?} {param:?}");
    }
});

/// Equality in which a NaN equals a NaN.
fn same(one: &TypedParam, two: &TypedParam) -> bool {
    let is_nan =
        |param: &TypedParam| matches!(param.value, TypedParamValue::Double(x) if x.is_nan());
    one.field == two.field && (one.value == two.value || is_nan(one) && is_nan(two))
}
