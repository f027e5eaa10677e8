//! Every procedure's arguments and result: what is decoded is encoded to the same bytes.
#![no_main]

use virtsmith::protocol::ProcedureInfo;
use virtsmith::protocol::json::JsonError;
use virtsmith_fuzz::{bytes, choose, fuzz_target, procedures};

use std::sync::LazyLock;

static PROCEDURES: LazyLock<Vec<&ProcedureInfo>> = LazyLock::new(procedures);

fuzz_target!(|data: &[u8]| {
    let Some((procedure, data)) = choose(data, &PROCEDURES) else { return };
    let Some((side, data)) = data.split_first() else { return };
    let json = procedure.json;
    let (decode, encode) = match side % 2 {
        0 => (json.decode_args, json.encode_args),
        _ => (json.decode_ret, json.encode_ret),
    };
    match decode(&bytes(data)) {
        Ok(value) => {
            let text = value.to_string();
            let again =
                encode(value).unwrap_or_else(|error| panic!("{procedure}: {text}: {error}"));
            // Some words have two spellings; what was written has one.
            let second = decode(&again).expect("it was written here");
            assert_eq!(second.to_string(), text, "{procedure}");
            assert_eq!(again.len(), data.len(), "{procedure}: {text}");
        }
        Err(JsonError::Decode(error)) => {
            assert!(error.offset() <= data.len(), "{procedure}: {error}");
        }
        Err(error) => panic!("{procedure}: {error}"),
    }
});
