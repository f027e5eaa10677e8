//! JSON arguments: text that encodes is decoded to what encodes to the same bytes.
#![no_main]

use serde_json::Value;
use virtsmith::protocol::ProcedureInfo;
use virtsmith_fuzz::{choose, fuzz_target, procedures};

use std::sync::LazyLock;

static PROCEDURES: LazyLock<Vec<&ProcedureInfo>> = LazyLock::new(procedures);

fuzz_target!(|data: &[u8]| {
    let Some((procedure, text)) = choose(data, &PROCEDURES) else { return };
    let Ok(value) = serde_json::from_slice::<Value>(text) else { return };
    let json = procedure.json;
    match (json.encode_args)(value) {
        Ok(wire) => {
            let back = (json.decode_args)(&wire).expect("it was encoded here");
            let again = (json.encode_args)(back).expect("it was decoded here");
            assert_eq!(again, wire, "{procedure}");
        }
        Err(error) => assert!(!error.to_string().is_empty()),
    }
});
