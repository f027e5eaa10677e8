//! libvirt's test driver, as `test:///default` has it.

use serde_json::{Value, json};
use virtsmith::replay::HostBuilder;

use crate::support::{Libvirtd, require};
use crate::talk::Talk;
use crate::{ask_host, assert_same};

/// Has a dialogue with libvirt's test driver and with a host like it, and compares.
#[track_caller]
fn compare(libvirtd: &Libvirtd, dialogue: fn(&mut Talk)) {
    let mut talk = Talk::start(libvirtd.socket(), "");
    talk.open_driver("test:///default");
    dialogue(&mut talk);
    let real = talk.end();
    let host = HostBuilder::test_default().build().unwrap();
    let ours = ask_host(libvirtd, host, "", |talk, _| {
        talk.open_driver("test:///default");
        dialogue(talk);
    });
    assert_same(&real, &ours);
}

fn lists(talk: &mut Talk) {
    for name in
        ["CONNECT_LIST_ALL_DOMAINS", "CONNECT_LIST_ALL_NETWORKS", "CONNECT_LIST_ALL_STORAGE_POOLS"]
    {
        for flags in [0, 1, 2] {
            talk.names(name, json!({ "need_results": 1, "flags": flags }));
        }
    }
    for name in ["CONNECT_NUM_OF_DOMAINS", "CONNECT_NUM_OF_DEFINED_DOMAINS"] {
        talk.ask(name, json!({}));
    }
}

#[test]
fn a_test_host_is_as_that_of_the_test_driver() {
    let libvirtd = require!(Libvirtd::start());
    compare(&libvirtd, |talk| {
        for name in ["CONNECT_GET_URI", "CONNECT_GET_TYPE", "CONNECT_GET_VERSION", "NODE_GET_INFO"]
        {
            talk.ask(name, json!({}));
        }
        talk.ask("CONNECT_GET_MAX_VCPUS", json!({ "type": null }));
        lists(talk);
        let dom = talk.ask("DOMAIN_LOOKUP_BY_NAME", json!({ "name": "test" }))["dom"].clone();
        talk.ask("DOMAIN_LOOKUP_BY_ID", json!({ "id": 1 }));
        talk.ask("DOMAIN_LOOKUP_BY_UUID", json!({ "uuid": "6695eb01f6a4830479aa97f2502e193f" }));
        look(talk, &dom);
        let net = talk.ask("NETWORK_LOOKUP_BY_NAME", json!({ "name": "default" }))["net"].clone();
        talk.ask("NETWORK_IS_ACTIVE", json!({ "net": net }));
        talk.ask("NETWORK_GET_BRIDGE_NAME", json!({ "net": net }));
        let paths =
            ["name", "uuid", "forward@mode", "bridge@name", "ip@address", "ip/dhcp/range@end"];
        talk.xml("NETWORK_GET_XML_DESC", json!({ "net": net, "flags": 0 }), &paths);
        let name = json!({ "name": "default-pool" });
        let pool = talk.ask("STORAGE_POOL_LOOKUP_BY_NAME", name)["pool"].clone();
        talk.ask("STORAGE_POOL_GET_INFO", json!({ "pool": pool }));
        talk.ask("STORAGE_POOL_NUM_OF_VOLUMES", json!({ "pool": pool }));
        let paths = ["@type", "name", "uuid", "capacity", "available", "target/path"];
        talk.xml("STORAGE_POOL_GET_XML_DESC", json!({ "pool": pool, "flags": 0 }), &paths);
    });
}

fn look(talk: &mut Talk, dom: &Value) {
    talk.ask("DOMAIN_GET_STATE", json!({ "dom": dom, "flags": 0 }));
    for name in [
        "DOMAIN_GET_INFO",
        "DOMAIN_GET_OS_TYPE",
        "DOMAIN_GET_MAX_MEMORY",
        "DOMAIN_GET_AUTOSTART",
        "DOMAIN_IS_ACTIVE",
        "DOMAIN_IS_PERSISTENT",
        "DOMAIN_IS_UPDATED",
    ] {
        talk.ask(name, json!({ "dom": dom }));
    }
    let paths = [
        "@type",
        "@id",
        "name",
        "uuid",
        "memory",
        "currentMemory",
        "vcpu",
        "os/type",
        "os/type@arch",
        "os/type@machine",
        "os/boot@dev",
        "cpu@mode",
        "clock@offset",
        "on_crash",
        "devices/emulator",
        "devices/interface/source@network",
    ];
    talk.xml("DOMAIN_GET_XML_DESC", json!({ "dom": dom, "flags": 0 }), &paths);
}

#[test]
fn domains_live_as_those_of_the_test_driver() {
    let libvirtd = require!(Libvirtd::start());
    compare(&libvirtd, |talk| {
        let xml = |kind: &str, name: &str| {
            format!(
                "<domain type='{kind}'><name>{name}</name>\
                 <uuid>11111111-2222-4333-8444-555555555555</uuid>\
                 <memory unit='MiB'>64</memory><os><type>hvm</type></os></domain>"
            )
        };
        talk.refused("DOMAIN_DEFINE_XML", json!({ "xml": xml("zzz", "a") }));
        talk.ask("DOMAIN_DEFINE_XML", json!({ "xml": xml("kvm", "a") }));
        talk.refused("DOMAIN_LOOKUP_BY_NAME", json!({ "name": "none" }));
        talk.refused("DOMAIN_LOOKUP_BY_ID", json!({ "id": 77 }));
        talk.refused("NETWORK_LOOKUP_BY_NAME", json!({ "name": "none" }));
        talk.refused("STORAGE_POOL_LOOKUP_BY_NAME", json!({ "name": "none" }));
        let dom = talk.ask("DOMAIN_DEFINE_XML", json!({ "xml": xml("test", "a") }))["dom"].clone();
        look(talk, &dom);
        lists(talk);
        for name in [
            "DOMAIN_CREATE",
            "DOMAIN_SUSPEND",
            "DOMAIN_RESUME",
            "DOMAIN_SHUTDOWN",
            "DOMAIN_CREATE",
            "DOMAIN_DESTROY",
        ] {
            talk.ask(name, json!({ "dom": dom }));
            talk.ask("DOMAIN_GET_STATE", json!({ "dom": dom, "flags": 0 }));
        }
        lists(talk);
        talk.refused("DOMAIN_DESTROY", json!({ "dom": dom }));
        talk.ask("DOMAIN_UNDEFINE", json!({ "dom": dom }));
        talk.refused("DOMAIN_GET_INFO", json!({ "dom": dom }));
        lists(talk);
    });
}

#[test]
fn networks_pools_and_volumes_live_as_those_of_the_test_driver() {
    let libvirtd = require!(Libvirtd::start());
    compare(&libvirtd, |talk| {
        let net = talk.ask("NETWORK_LOOKUP_BY_NAME", json!({ "name": "default" }))["net"].clone();
        for name in ["NETWORK_DESTROY", "NETWORK_IS_ACTIVE", "NETWORK_CREATE", "NETWORK_IS_ACTIVE"]
        {
            talk.ask(name, json!({ "net": net }));
        }
        let name = json!({ "name": "default-pool" });
        let pool = talk.ask("STORAGE_POOL_LOOKUP_BY_NAME", name)["pool"].clone();
        let xml = "<volume><name>v</name><capacity>4096</capacity></volume>";
        let args = json!({ "pool": pool, "xml": xml, "flags": 0 });
        let vol = talk.ask("STORAGE_VOL_CREATE_XML", args)["vol"].clone();
        talk.ask("STORAGE_VOL_GET_INFO", json!({ "vol": vol }));
        talk.ask("STORAGE_VOL_GET_PATH", json!({ "vol": vol }));
        talk.names("STORAGE_POOL_LIST_VOLUMES", json!({ "pool": pool, "maxnames": 9 }));
        talk.ask("STORAGE_POOL_GET_INFO", json!({ "pool": pool }));
        talk.refused("STORAGE_VOL_LOOKUP_BY_NAME", json!({ "pool": pool, "name": "none" }));
        talk.ask("STORAGE_VOL_DELETE", json!({ "vol": vol, "flags": 0 }));
        talk.ask("STORAGE_POOL_DESTROY", json!({ "pool": pool }));
        talk.ask("STORAGE_POOL_IS_ACTIVE", json!({ "pool": pool }));
        lists(talk);
    });
}
