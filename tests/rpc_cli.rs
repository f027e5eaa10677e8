//! `virtsmith rpc`: every procedure by name, arguments and results as JSON.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test fails by panicking"
)]

mod support;

use std::collections::BTreeMap;

use serde_json::{Value, json};
use support::{Live, Said, Wanted, require, virtsmith};

fn call(uri: &str, procedure: &str, arguments: &str) -> Said {
    Said::by(virtsmith().args(["--connect", uri, "rpc", "call", procedure, arguments]))
}

#[test]
fn every_procedure_of_every_program_is_listed() {
    let list = Said::by(virtsmith().args(["rpc", "procedures"])).ok();
    assert_eq!(list.lines().count(), 484);
    for line in [
        "remote 1 CONNECT_OPEN",
        "remote 273 CONNECT_LIST_ALL_DOMAINS",
        "qemu 1 DOMAIN_MONITOR_COMMAND",
        "lxc 1 DOMAIN_OPEN_NAMESPACE",
        "admin 1 CONNECT_OPEN",
    ] {
        assert!(list.lines().any(|listed| listed == line), "no {line:?}");
    }
    let mut programs = BTreeMap::new();
    for line in list.lines() {
        *programs.entry(line.split(' ').next().unwrap()).or_insert(0) += 1;
    }
    assert_eq!(programs, BTreeMap::from([("admin", 20), ("lxc", 1), ("qemu", 7), ("remote", 456)]));

    let json = Said::by(virtsmith().args(["rpc", "procedures", "--json"])).json();
    let json = json.as_array().unwrap();
    assert_eq!(json.len(), 484);
    for event in [("DOMAIN_EVENT_LIFECYCLE", true), ("CONNECT_OPEN", false)] {
        let listed = json.iter().find(|each| each["name"] == event.0).unwrap();
        assert_eq!((&listed["program"], &listed["event"]), (&json!("remote"), &json!(event.1)));
    }
}

/// Calls that follow one another: procedure, arguments, result.
fn calls(hostname: &str, value: &str) -> Vec<(&'static str, Value, Value)> {
    let uuid = "11111111222233334444555555555555";
    let secret = json!({ "uuid": uuid, "usageType": 0, "usageID": "" });
    let xml = "<secret ephemeral='no' private='no'>\
        <uuid>11111111-2222-3333-4444-555555555555</uuid></secret>";
    vec![
        ("CONNECT_GET_HOSTNAME", json!({}), json!({ "hostname": hostname })),
        ("remote.CONNECT_GET_HOSTNAME", Value::Null, json!({ "hostname": hostname })),
        (
            "CONNECT_LIST_ALL_DOMAINS",
            json!({ "need_results": 1, "flags": 0 }),
            json!({ "domains": [], "ret": 0 }),
        ),
        ("SECRET_DEFINE_XML", json!({ "xml": xml, "flags": 0 }), json!({ "secret": secret })),
        // A result without content, and data of any bytes.
        (
            "SECRET_SET_VALUE",
            json!({ "secret": secret, "value": "00ff7f10", "flags": 0 }),
            Value::Null,
        ),
        ("SECRET_GET_VALUE", json!({ "secret": secret, "flags": 0 }), json!({ "value": value })),
        (
            "SECRET_LOOKUP_BY_UUID",
            json!({ "uuid": "11111111-2222-3333-4444-555555555555" }),
            json!({ "secret": secret }),
        ),
        ("SECRET_UNDEFINE", json!({ "secret": secret }), Value::Null),
    ]
}

#[test]
fn calls_take_json_and_give_json() {
    let libvirtd = require!(Live::shared());
    let hostname = libvirtd.virsh(&["hostname"]);
    // Values of secrets are not recorded; this is "redacted".
    let value = if libvirtd.is_played() { "7265646163746564" } else { "00ff7f10" };
    for (procedure, arguments, expected) in calls(hostname.trim(), value) {
        let result = call(&libvirtd.uri(), procedure, &arguments.to_string()).json();
        assert_eq!(result, expected, "{procedure} {arguments}");
    }
}

#[test]
fn optionals_may_be_null_or_left_out() {
    let libvirtd = require!(Live::shared());
    let nulls = json!({ "emulatorbin": null, "arch": null, "machine": null, "flags": 0,
                        "virttype": "qemu" });
    for arguments in [nulls, json!({ "virttype": "qemu", "flags": 0 })] {
        let said = call(&libvirtd.uri(), "CONNECT_GET_DOMAIN_CAPABILITIES", &arguments.to_string());
        let result = said.json();
        let xml = result["capabilities"].as_str().unwrap();
        assert!(xml.starts_with("<domainCapabilities>"), "{xml}");
    }
}

#[test]
fn typed_parameters_are_unions_with_a_type_and_a_value() {
    let libvirtd = require!(Live::shared());
    let uri = libvirtd.test_uri();
    let test = call(&uri, "DOMAIN_LOOKUP_BY_NAME", r#"{"name":"test"}"#).json();
    let dom = &test["dom"];
    assert_eq!((&dom["name"], &dom["id"]), (&json!("test"), &json!(1)));
    let uuid = libvirtd.virsh_test(&["domuuid", "test"]).trim().replace('-', "");
    assert_eq!(dom["uuid"], json!(uuid));
    let by_uuid = json!({ "uuid": uuid }).to_string();
    assert_eq!(call(&uri, "DOMAIN_LOOKUP_BY_UUID", &by_uuid).json(), test);

    let arguments = json!({ "dom": dom, "nparams": 1 }).to_string();
    let result = call(&uri, "DOMAIN_GET_SCHEDULER_PARAMETERS", &arguments).json();
    let weight = json!({ "field": "weight", "value": { "type": 2, "value": 50 } });
    assert_eq!(result, json!({ "params": [weight] }));

    for (value, expected) in [
        (json!({ "type": 2, "value": 7 }), Ok(())),
        (json!({ "type": "uint", "value": 7 }), Ok(())),
        (
            json!({ "type": 7, "value": "seven" }),
            // Which of the two types is whose depends on the release.
            Err("for parameter 'weight'"),
        ),
        (json!({ "type": 9, "value": 7 }), Err("no typed parameter has the type 9")),
        (json!({ "type": 2, "value": -7 }), Err("invalid value")),
        (json!({ "value": 7 }), Err("missing field `type`")),
    ] {
        let params = json!([{ "field": "weight", "value": value }]);
        let arguments = json!({ "dom": dom, "params": params }).to_string();
        let said = call(&uri, "DOMAIN_SET_SCHEDULER_PARAMETERS", &arguments);
        match expected {
            Ok(()) => assert_eq!(said.json(), Value::Null, "{value}"),
            Err(words) => {
                let complaint = said.complaint();
                assert!(complaint.contains(words), "{value}: {complaint}");
            }
        }
    }
}

/// Calls that fail: procedure, arguments, and what is said.
const REFUSED: [(&str, &str, &str); 15] = [
    ("NONE", "{}", "no procedure is named 'NONE'; `virtsmith rpc procedures` lists them"),
    ("lxc.CONNECT_OPEN", "{}", "no procedure is named 'lxc.CONNECT_OPEN'"),
    ("DOMAIN_LOOKUP_BY_NAME", "{", "the arguments are not JSON: EOF while parsing"),
    ("DOMAIN_LOOKUP_BY_NAME", "{} {}", "the arguments are not JSON: trailing characters"),
    ("DOMAIN_LOOKUP_BY_NAME", "{}", "missing field `name`"),
    ("DOMAIN_LOOKUP_BY_NAME", r#"{"name":1}"#, "invalid type: integer `1`, expected a string"),
    ("DOMAIN_LOOKUP_BY_NAME", r#"{"name":"a","x":1}"#, "unknown field `x`, expected `name`"),
    ("DOMAIN_LOOKUP_BY_NAME", r#"{"name":"none"}"#, "Domain not found"),
    ("DOMAIN_LOOKUP_BY_ID", r#"{"id":4294967296}"#, "invalid value: integer `4294967296`"),
    ("DOMAIN_LOOKUP_BY_UUID", r#"{"uuid":"zz"}"#, "a UUID has 32 hexadecimal digits"),
    ("CONNECT_GET_HOSTNAME", r#"{"x":1}"#, "it takes no arguments"),
    ("DOMAIN_EVENT_LIFECYCLE", "{}", "is an event: daemons send it, clients do not call it"),
    ("DOMAIN_OPEN_CONSOLE", "{}", "opens a data stream: say where its data goes with --output"),
    ("STORAGE_VOL_UPLOAD", "{}", "opens a data stream: say what to send with --input"),
    ("lxc.DOMAIN_OPEN_NAMESPACE", "{}", "passes file descriptors, which `rpc call` cannot carry"),
];

#[test]
fn what_cannot_be_called_is_said_in_a_line() {
    let libvirtd = require!(Live::shared());
    for (procedure, arguments, words) in REFUSED {
        let complaint = call(&libvirtd.uri(), procedure, arguments).complaint();
        assert!(complaint.contains(words), "{procedure} {arguments}: {complaint}");
    }
}

#[test]
fn qemus_own_program_answers() {
    let libvirtd = require!(Live::shared());
    let xml = "<domain type='qemu'><name>rpc-qemu</name><memory unit='MiB'>32</memory>
        <os><type arch='x86_64' machine='pc'>hvm</type></os><features><acpi/></features></domain>";
    let arguments = json!({ "xml_desc": xml, "flags": 0 }).to_string();
    let dom = call(&libvirtd.uri(), "DOMAIN_CREATE_XML", &arguments).json()["dom"].clone();
    let command = json!({ "dom": dom, "cmd": "info status", "flags": 1 }).to_string();
    let answer = call(&libvirtd.uri(), "qemu.DOMAIN_MONITOR_COMMAND", &command).json();
    assert_eq!(answer["result"], "VM status: running\r\n");
    call(&libvirtd.uri(), "DOMAIN_DESTROY", &json!({ "dom": dom }).to_string()).ok();
}

#[test]
fn a_daemons_administration_answers() {
    let wanted = Wanted { socket: "libvirt-admin-sock", ..Wanted::default() };
    let libvirtd = require!(Live::with(wanted));
    let admin = format!("libvirtd:///system?socket={}", libvirtd.socket().display());
    let servers = call(&admin, "admin.CONNECT_LIST_SERVERS", r#"{"need_results":1,"flags":0}"#);
    let servers = servers.json();
    let mut names: Vec<_> =
        servers["servers"].as_array().unwrap().iter().map(|s| &s["name"]).collect();
    names.sort_by_key(|name| name.as_str());
    assert_eq!(names, ["admin", "libvirtd"]);
}

#[test]
fn data_streams_go_from_and_to_files() {
    let libvirtd = require!(Live::shared());
    let folder = libvirtd.folder().join("rpc-data");
    std::fs::create_dir(&folder).unwrap();
    let at = |name: &str| folder.join(name).display().to_string();
    libvirtd.virsh(&["pool-create-as", "rpc-data", "dir", "--target", &at("")]);
    // More than a frame, where it is not recorded.
    let size: u32 = if libvirtd.is_short() { 3_000 } else { 300_000 };
    libvirtd.virsh(&["vol-create-as", "rpc-data", "v", &size.to_string()]);
    let data: Vec<u8> = (0..size).map(|at| (at % 251).to_le_bytes()[0]).collect();
    std::fs::write(at("up"), &data).unwrap();
    let vol = json!({ "pool": "rpc-data", "name": "v", "key": at("v") });
    let arguments = json!({ "vol": vol, "offset": 0, "length": 0, "flags": 0 }).to_string();
    let stream = |procedure: &str, option: &str, file: &str| {
        let call = ["rpc", "call", procedure, &arguments, option, file];
        virtsmith().args(["--connect", &libvirtd.uri()]).args(call).output().unwrap()
    };
    let up = stream("STORAGE_VOL_UPLOAD", "--input", &at("up"));
    assert_eq!((up.status.code(), &up.stdout[..]), (Some(0), &b"null\n"[..]));
    assert!(libvirtd.is_played() || std::fs::read(at("v")).unwrap() == data, "the volume");
    let down = stream("STORAGE_VOL_DOWNLOAD", "--output", &at("down"));
    assert_eq!((down.status.code(), &down.stdout[..]), (Some(0), &b"null\n"[..]));
    assert!(std::fs::read(at("down")).unwrap() == data, "the download differs");
    assert!(stream("STORAGE_VOL_DOWNLOAD", "--output", "-").stdout == data, "standard output");

    for (procedure, option, file, words) in [
        ("STORAGE_VOL_UPLOAD", "--input", at("none"), "cannot read"),
        ("STORAGE_VOL_DOWNLOAD", "--output", at("none/f"), "cannot write"),
        ("STORAGE_VOL_DOWNLOAD", "--input", at("up"), "--output FILE"),
        ("CONNECT_GET_HOSTNAME", "--output", at("f"), "opens no data stream"),
    ] {
        let refused = stream(procedure, option, &file);
        let said = String::from_utf8(refused.stderr).unwrap();
        assert_eq!((refused.status.code(), said.lines().count()), (Some(1), 1), "{said}");
        assert!(said.contains(words), "{said}");
    }
}
