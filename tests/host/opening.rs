//! Opening, and what no daemon knows.

use serde_json::json;

use crate::compare;
use crate::support::{Libvirtd, require};

#[test]
fn a_connection_is_opened_once_and_before_all_else() {
    let libvirtd = require!(Libvirtd::start());
    compare(&libvirtd, |talk| {
        talk.ask("CONNECT_GET_URI", json!({}));
        talk.ask("STORAGE_POOL_LOOKUP_BY_NAME", json!({ "name": "a" }));
        talk.ask("NETWORK_LOOKUP_BY_NAME", json!({ "name": "a" }));
        talk.ask("CONNECT_LIST_ALL_STORAGE_POOLS", json!({ "need_results": 1, "flags": 0 }));
        talk.ask("CONNECT_LIST_ALL_NETWORKS", json!({ "need_results": 1, "flags": 0 }));
        talk.ask("SECRET_LOOKUP_BY_UUID", json!({ "uuid": "11111111222243338444555555555555" }));
        talk.ask("AUTH_LIST", json!({}));
        talk.ask("CONNECT_OPEN", json!({ "name": "qemu:///system", "flags": 0 }));
        talk.ask("CONNECT_GET_URI", json!({}));
        talk.ask("CONNECT_GET_TYPE", json!({}));
        talk.ask("CONNECT_IS_SECURE", json!({}));
        for feature in 1..=20 {
            talk.ask("CONNECT_SUPPORTS_FEATURE", json!({ "feature": feature }));
        }
        talk.ask("CONNECT_GET_MAX_VCPUS", json!({ "type": "qemu" }));
        talk.ask("NODE_GET_SECURITY_MODEL", json!({}));
        talk.ask("CONNECT_LIST_ALL_SECRETS", json!({ "need_results": 1, "flags": 0 }));
        talk.ask("CONNECT_NUM_OF_SECRETS", json!({}));
        talk.ask("CONNECT_LIST_ALL_NWFILTERS", json!({ "need_results": 1, "flags": 0 }));
        talk.ask("CONNECT_NUM_OF_NWFILTERS", json!({}));
        talk.ask("CONNECT_OPEN", json!({ "name": "qemu:///system", "flags": 0 }));
        talk.ask("CONNECT_GET_URI", json!({}));
        talk.ask("CONNECT_OPEN", json!({ "name": "qemu:///system", "flags": 0 }));
        talk.ask("CONNECT_GET_URI", json!({}));
        talk.ask("CONNECT_CLOSE", json!({}));
    });
}

#[test]
fn emulators_that_are_not_there_have_no_capabilities() {
    let libvirtd = require!(Libvirtd::start());
    compare(&libvirtd, |talk| {
        talk.open();
        for (emulator, arch, machine, virt) in [
            (None, Some("vax"), None, None),
            (Some("/bin/foo"), None, None, None),
            (None, None, Some("nomachine"), None),
            (None, None, None, Some("xen")),
        ] {
            let args = json!({
                "emulatorbin": emulator, "arch": arch, "machine": machine, "virttype": virt, "flags": 0
            });
            talk.ask("CONNECT_GET_DOMAIN_CAPABILITIES", args);
        }
    });
}

#[test]
fn what_no_daemon_knows_is_refused() {
    let libvirtd = require!(Libvirtd::start());
    compare(&libvirtd, |talk| {
        const REMOTE: u32 = 0x2000_8086;
        talk.open();
        talk.ask_raw(REMOTE, 1, 999, &[]);
        talk.ask_raw(REMOTE, 1, 0, &[]);
        talk.ask_raw(REMOTE, 1, -1, &[]);
        // An event is nothing to call.
        talk.ask_raw(REMOTE, 1, 318, &[]);
        talk.ask_raw(REMOTE, 2, 1, &[]);
        talk.ask_raw(0x1234, 1, 1, &[]);
        // Arguments that are none.
        talk.ask_raw(REMOTE, 1, 23, &[0, 0]);
        // Events that are none, and registrations that were not made.
        talk.ask(
            "CONNECT_DOMAIN_EVENT_CALLBACK_REGISTER_ANY",
            json!({ "eventID": 99, "dom": null }),
        );
        talk.ask("CONNECT_NETWORK_EVENT_REGISTER_ANY", json!({ "eventID": 99, "net": null }));
        talk.ask("CONNECT_STORAGE_POOL_EVENT_REGISTER_ANY", json!({ "eventID": -1, "pool": null }));
        talk.ask("CONNECT_DOMAIN_EVENT_REGISTER_ANY", json!({ "eventID": 99 }));
        talk.ask("CONNECT_DOMAIN_EVENT_CALLBACK_DEREGISTER_ANY", json!({ "callbackID": 77 }));
        talk.ask("CONNECT_NETWORK_EVENT_DEREGISTER_ANY", json!({ "callbackID": 77 }));
        talk.ask("CONNECT_STORAGE_POOL_EVENT_DEREGISTER_ANY", json!({ "callbackID": 77 }));
        talk.ask("CONNECT_DOMAIN_EVENT_DEREGISTER_ANY", json!({ "eventID": 0 }));
        talk.ask("CONNECT_DOMAIN_EVENT_DEREGISTER", json!({}));
        talk.ask("CONNECT_DOMAIN_EVENT_REGISTER", json!({}));
        talk.ask("CONNECT_DOMAIN_EVENT_REGISTER", json!({}));
        talk.ask("CONNECT_DOMAIN_EVENT_DEREGISTER", json!({}));
    });
}
