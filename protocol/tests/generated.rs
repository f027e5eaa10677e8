//! The generated structures, tables and numbers, against bytes that daemons
//! sent and took, and against bytes that nobody sends.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "tests stop at what surprises them"
)]

use std::collections::BTreeSet;
use std::fmt::Debug;

use bytes::Bytes;
use virtsmith_protocol::api::domain::{DomainState, DomainUndefineFlags};
use virtsmith_protocol::api::error::{ErrorDomain, ErrorNumber};
use virtsmith_protocol::procedure::{Fds, Kind, Stubs, find};
use virtsmith_protocol::remote::{
    AuthListArgs, AuthListRet, AuthType, ConnectListAllDomainsArgs, ConnectListAllDomainsRet,
    ConnectOpenArgs, DomainEventCallbackLifecycleMsg, DomainEventLifecycleMsg,
    DomainUndefineFlagsArgs, NonnullDomain,
};
use virtsmith_protocol::types::from_hex;
use virtsmith_protocol::xdr::{self, Decode, Encode};
use virtsmith_protocol::{Event, Priority, Procedure, ProcedureInfo, Program, Stream};

#[test]
fn only_what_changes_nothing_may_be_called_again() {
    for name in ["CONNECT_GET_HOSTNAME", "DOMAIN_GET_XML_DESC", "DOMAIN_MEMORY_PEEK"] {
        assert!(find(name).unwrap().only_reads(), "{name}");
    }
    for name in [
        "CONNECT_OPEN",
        "DOMAIN_CREATE",
        "DOMAIN_SCREENSHOT",
        "CONNECT_DOMAIN_EVENT_CALLBACK_DEREGISTER_ANY",
        "admin.SERVER_SET_CLIENT_LIMITS",
    ] {
        assert!(!find(name).unwrap().only_reads(), "{name}");
    }
    // Names that say what they do agree with their permissions.
    let verbs =
        ["_SET_", "_CREATE", "_DELETE", "_DEFINE_XML", "_DESTROY", "_START", "_RESIZE", "_ATTACH"];
    for procedure in Program::ALL.into_iter().flat_map(Program::procedures) {
        let changes = verbs.iter().any(|verb| procedure.name.contains(verb));
        assert!(!(changes && procedure.only_reads()), "{procedure}");
    }
}

#[test]
fn every_procedure_is_in_its_table() {
    let rows = [
        (Program::Remote, 456),
        (Program::Qemu, 7),
        (Program::Lxc, 1),
        (Program::Admin, 20),
        (Program::Keepalive, 0),
    ];
    for (program, count) in rows {
        let procedures = program.procedures();
        assert_eq!(procedures.len(), count, "{program}");
        let numbers: Vec<i32> = procedures.iter().map(|known| known.number).collect();
        assert_eq!(numbers, (1..).take(count).collect::<Vec<_>>(), "{program}");
        assert!(procedures.iter().all(|known| known.program == program));
        let names: BTreeSet<&str> = procedures.iter().map(|known| known.name).collect();
        assert_eq!(names.len(), count, "{program}");
    }
}

#[test]
fn names_and_numbers_lead_to_each_other() {
    let rows = [
        ("CONNECT_OPEN", Program::Remote, 1),
        ("remote.domain_lookup_by_name", Program::Remote, 23),
        ("REMOTE_PROC_AUTH_LIST", Program::Remote, 66),
        ("connect_list_all_domains", Program::Remote, 273),
        ("DOMAIN_ANNOUNCE_INTERFACE", Program::Remote, 456),
        ("admin.CONNECT_OPEN", Program::Admin, 1),
        ("qemu.domain_monitor_command", Program::Qemu, 1),
        ("lxc.domain_open_namespace", Program::Lxc, 1),
    ];
    for (name, program, number) in rows {
        let found = find(name).unwrap();
        assert_eq!((found.program, found.number), (program, number), "{name}");
        assert_eq!(program.procedure(number).unwrap().name, found.name);
    }
    assert!(find("DOMAIN_FLY").is_none());
    assert!(Program::Remote.procedure(457).is_none());
}

#[test]
fn traits_are_those_of_libvirt() {
    let all = || Program::ALL.into_iter().flat_map(Program::procedures);
    let count = |is: fn(&ProcedureInfo) -> bool| all().filter(|known| is(known)).count();
    assert_eq!(count(|known| known.kind == Kind::Event), 56);
    assert_eq!(count(|known| known.fds != Fds::None), 7);
    assert_eq!(count(|known| known.stream != Stream::None), 8);
    assert_eq!(count(|known| known.stubs == Stubs::Client), 5);
    assert_eq!(count(|known| known.stubs == Stubs::Server), 14);
    let calls = all().filter(|known| known.program == Program::Remote && known.kind == Kind::Call);
    assert_eq!(calls.filter(|known| known.priority == Priority::High).count(), 187);
    let upload = find("STORAGE_VOL_UPLOAD").unwrap();
    assert_eq!(upload.stream, Stream::Write { sparse: Some(1) });
    assert_eq!(upload.function, Some("virStorageVolUpload"));
    assert_eq!(upload.since, Some("0.9.0"));
    assert_eq!(upload.acl, ["storage_vol:data_write"]);
}

/// What daemons were sent and sent back, without the frame.
#[test]
fn measured_bytes_are_read_and_written_again() {
    both_ways("", &AuthListArgs);
    both_ways("0000000100000000", &AuthListRet { types: vec![AuthType::NONE] });
    both_ways(
        "000000010000000f746573743a2f2f2f64656661756c740000000000",
        &ConnectOpenArgs { name: Some("test:///default".into()), flags: 0 },
    );
    both_ways("0000000100000000", &ConnectListAllDomainsArgs { need_results: 1, flags: 0 });
    both_ways(
        "0000000100000004746573746695eb01f6a4830479aa97f2502e193f0000000100000001",
        &ConnectListAllDomainsRet {
            domains: vec![domain("test", "6695eb01-f6a4-8304-79aa-97f2502e193f", 1)],
            ret: 1,
        },
    );
    let message = DomainEventLifecycleMsg {
        dom: domain("vcd1", "986f361b-33e5-45c3-8789-41e3bc2c97af", 2),
        event: 2,
        detail: 0,
    };
    both_ways(
        "000000000000000476636431986f361b33e545c3878941e3bc2c97af000000020000000200000000",
        &DomainEventCallbackLifecycleMsg { callback_id: 0, msg: message },
    );
    assert_eq!(DomainEventCallbackLifecycleMsg::INFO.number, 0x13e);
}

#[test]
fn numbers_carry_their_names() {
    assert_eq!(format!("{:?}", DomainState::from(5)), "SHUTOFF");
    assert_eq!(format!("{:?}", DomainState::from(99)), "DomainState(99)");
    assert_eq!((ErrorNumber::RPC.0, ErrorDomain::RPC.0), (39, 7));
    let flags = DomainUndefineFlags::NVRAM | DomainUndefineFlags::MANAGED_SAVE;
    assert_eq!(format!("{flags:?}"), "DomainUndefineFlags(MANAGED_SAVE, NVRAM)");
    assert_eq!(DomainUndefineFlagsArgs::INFO.name, "DOMAIN_UNDEFINE_FLAGS");
}

fn domain(name: &str, uuid: &str, id: i32) -> NonnullDomain {
    NonnullDomain { name: name.into(), uuid: uuid.parse().unwrap(), id }
}

fn both_ways<T: Encode + Decode + PartialEq + Debug>(hex: &str, value: &T) {
    let wire = Bytes::from(from_hex(hex).unwrap());
    assert_eq!(&xdr::decode::<T>(&wire).unwrap(), value);
    assert_eq!(xdr::encode(value).unwrap(), wire);
}

#[cfg(feature = "serde")]
mod json {
    use serde_json::{Value, json};
    use virtsmith_protocol::TypedParam;
    use virtsmith_protocol::json::JsonError;
    use virtsmith_protocol::xdr::DecodeErrorKind;

    use super::*;

    #[test]
    fn json_has_libvirts_own_field_names() {
        let rows = [
            ("CONNECT_CLOSE", Value::Null, ""),
            ("CONNECT_OPEN", json!({"name": null, "flags": 0}), "0000000000000000"),
            ("CONNECT_DOMAIN_EVENT_CALLBACK_DEREGISTER_ANY", json!({"callbackID": 3}), "00000003"),
            (
                "DOMAIN_SET_MEMORY_PARAMETERS",
                json!({
                    "dom": {"name": "a", "uuid": "00000000000000000000000000000001", "id": -1},
                    "params": [{"field": "f", "value": {"type": 3, "value": -1}}],
                    "flags": 0,
                }),
                "000000016100000000000000000000000000000000000001ffffffff00000001000000016600000000\
                 000003ffffffffffffffff00000000",
            ),
        ];
        for (name, value, hex) in rows {
            let codec = find(name).unwrap().json;
            let encoded = (codec.encode_args)(value.clone()).unwrap();
            assert_eq!(encoded, from_hex(hex).unwrap(), "{name}");
            assert_eq!((codec.decode_args)(&encoded).unwrap(), value, "{name}");
        }
    }

    #[test]
    fn absent_optionals_and_nothing_may_be_left_out() {
        let open = find("CONNECT_OPEN").unwrap().json;
        assert_eq!((open.encode_args)(json!({"flags": 1})).unwrap()[..], [0, 0, 0, 0, 0, 0, 0, 1]);
        let close = find("CONNECT_CLOSE").unwrap().json;
        for nothing in [Value::Null, json!({})] {
            assert!((close.encode_args)(nothing.clone()).unwrap().is_empty());
            assert!((close.encode_ret)(nothing).unwrap().is_empty());
        }
    }

    #[test]
    fn doubles_keep_their_last_bit() {
        let param = TypedParam::new("a", 0.000_205_993_652_343_861_02);
        let text = serde_json::to_string(&param).unwrap();
        assert_eq!(serde_json::from_str::<TypedParam>(&text).unwrap(), param);
    }

    #[test]
    fn doubles_that_json_has_no_number_for_are_words() {
        for (double, word) in
            [(f64::INFINITY, "inf"), (f64::NEG_INFINITY, "-inf"), (f64::NAN, "NaN")]
        {
            let param = TypedParam::new("a", double);
            let json = serde_json::to_value(&param).unwrap();
            assert_eq!(json, json!({"field": "a", "value": {"type": 5, "value": word}}));
            let read: TypedParam = serde_json::from_value(json).unwrap();
            assert_eq!(xdr::encode(&read).unwrap(), xdr::encode(&param).unwrap());
        }
    }

    #[test]
    fn unknown_and_missing_fields_are_refused() {
        let rows = [
            ("CONNECT_CLOSE", json!({"flags": 1})),
            ("CONNECT_OPEN", json!({"flags": 1, "nmae": "test:///default"})),
            ("DOMAIN_LOOKUP_BY_NAME", json!({})),
        ];
        for (name, value) in rows {
            let refused = (find(name).unwrap().json.encode_args)(value);
            assert!(matches!(refused, Err(JsonError::Json(_))), "{name}");
        }
    }

    /// Words that make up short strings, short arrays and both booleans.
    const WORDS: [u32; 12] = [0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 4, 7];

    #[test]
    fn every_decoder_survives_everything_and_reads_what_it_writes() {
        let mut random = Random(0x9e37_79b9_7f4a_7c15);
        for program in Program::ALL {
            for known in program.procedures() {
                let codec = known.json;
                let pairs = [
                    (codec.decode_args as Decoder, codec.encode_args as Encoder),
                    (codec.decode_ret, codec.encode_ret),
                ];
                for (decode, encode) in pairs {
                    let read =
                        (0..60).filter(|_| try_one(&mut random, decode, encode, known)).count();
                    assert!(read > 0, "{known} never read anything");
                }
            }
        }
    }

    type Decoder = fn(&Bytes) -> Result<Value, JsonError>;
    type Encoder = fn(Value) -> Result<Bytes, JsonError>;

    /// Whether the bytes that were made up started with a value.
    fn try_one(
        random: &mut Random,
        decode: Decoder,
        encode: Encoder,
        known: &ProcedureInfo,
    ) -> bool {
        let noise: Vec<u8> =
            (0..random.below(200)).map(|_| u8::try_from(random.below(256)).unwrap()).collect();
        drop(decode(&Bytes::from(noise)));
        let words = (0..300).flat_map(|_| WORDS[random.below(WORDS.len())].to_be_bytes());
        let long = Bytes::from(words.collect::<Vec<u8>>());
        let Err(JsonError::Decode(error)) = decode(&long) else { return false };
        let DecodeErrorKind::TrailingBytes(left) = error.kind() else { return false };
        let exact = long.slice(..long.len() - left);
        let value = decode(&exact).unwrap();
        let again = encode(value.clone()).unwrap();
        // Any word but 0 is a true typed parameter, and 1 is written.
        let has_truth = value.to_string().contains(r#""type":6"#);
        assert!(again == exact || has_truth, "{known}: {value}");
        for short in (0..exact.len()).rev().take(12) {
            assert!(
                decode(&exact.slice(..short)).is_err(),
                "{known} was content with {short} bytes"
            );
        }
        true
    }

    /// Xorshift: the same numbers in every run.
    struct Random(u64);

    impl Random {
        fn below(&mut self, limit: usize) -> usize {
            self.0 ^= self.0 << 13;
            self.0 ^= self.0 >> 7;
            self.0 ^= self.0 << 17;
            usize::from(self.0.to_be_bytes()[0]) * limit / 256
        }
    }
}
