//! Virtual networks.

use serde_json::{Value, json};

use crate::compare;
use crate::support::{Libvirtd, require};
use crate::talk::Talk;

const U: &str = "11111111-2222-4333-8444-555555555555";
const V: &str = "99999999-2222-4333-8444-555555555555";

fn xml(name: &str, uuid: &str, bridge: &str) -> String {
    format!("<network><name>{name}</name><uuid>{uuid}</uuid><bridge name='{bridge}'/></network>")
}

fn look(talk: &mut Talk, net: &Value) {
    for name in [
        "NETWORK_IS_ACTIVE",
        "NETWORK_IS_PERSISTENT",
        "NETWORK_GET_AUTOSTART",
        "NETWORK_GET_BRIDGE_NAME",
    ] {
        talk.ask(name, json!({ "net": net }));
    }
    for flags in [0, 1] {
        let paths = ["name", "uuid", "bridge@name"];
        talk.xml("NETWORK_GET_XML_DESC", json!({ "net": net, "flags": flags }), &paths);
    }
    for flags in [0, 1, 2, 4, 8, 0x10, 0x20, 1 << 20] {
        talk.names("CONNECT_LIST_ALL_NETWORKS", json!({ "need_results": 1, "flags": flags }));
    }
    talk.ask("CONNECT_NUM_OF_NETWORKS", json!({}));
    talk.ask("CONNECT_NUM_OF_DEFINED_NETWORKS", json!({}));
    talk.names("CONNECT_LIST_NETWORKS", json!({ "maxnames": 10 }));
    talk.names("CONNECT_LIST_DEFINED_NETWORKS", json!({ "maxnames": 10 }));
}

#[test]
fn a_network_lives_as_that_of_the_network_driver() {
    let libvirtd = require!(Libvirtd::start());
    compare(&libvirtd, |talk| {
        talk.open();
        talk.listen();
        talk.refused("NETWORK_DEFINE_XML", json!({ "xml": "" }));
        for bad in
            ["<foo/>".to_owned(), "<network/>".to_owned(), xml("a/b", U, "b0"), xml("a", "x", "b0")]
        {
            talk.ask("NETWORK_DEFINE_XML", json!({ "xml": bad }));
        }
        let net =
            talk.ask("NETWORK_DEFINE_XML", json!({ "xml": xml("n1", U, "b1") }))["net"].clone();
        for (name, uuid, bridge) in
            [("n1", U, "b1"), ("n1", V, "b2"), ("n2", U, "b2"), ("n2", V, "b1")]
        {
            talk.ask("NETWORK_DEFINE_XML", json!({ "xml": xml(name, uuid, bridge) }));
        }
        look(talk, &net);
        talk.ask("NETWORK_LOOKUP_BY_NAME", json!({ "name": "n1" }));
        talk.ask("NETWORK_LOOKUP_BY_NAME", json!({ "name": "none" }));
        talk.ask("NETWORK_LOOKUP_BY_UUID", json!({ "uuid": "ee".repeat(16) }));
        talk.ask("NETWORK_DESTROY", json!({ "net": net }));
        talk.ask("NETWORK_GET_XML_DESC", json!({ "net": net, "flags": 0x100 }));
        let leases = json!({ "net": net, "mac": null, "need_results": 1, "flags": 0 });
        talk.ask("NETWORK_GET_DHCP_LEASES", leases.clone());
        talk.ask("NETWORK_SET_AUTOSTART", json!({ "net": net, "autostart": 1 }));
        talk.ask("NETWORK_CREATE", json!({ "net": net }));
        talk.ask("NETWORK_CREATE", json!({ "net": net }));
        talk.ask("NETWORK_GET_DHCP_LEASES", leases);
        talk.ask("NETWORK_DEFINE_XML", json!({ "xml": xml("n1", U, "b1") }));
        look(talk, &net);
        talk.ask("NETWORK_UNDEFINE", json!({ "net": net }));
        look(talk, &net);
        talk.ask("NETWORK_SET_AUTOSTART", json!({ "net": net, "autostart": 1 }));
        talk.ask("NETWORK_UNDEFINE", json!({ "net": net }));
        talk.ask("NETWORK_DESTROY", json!({ "net": net }));
        talk.ask("NETWORK_IS_ACTIVE", json!({ "net": net }));

        let net =
            talk.ask("NETWORK_CREATE_XML", json!({ "xml": xml("n3", V, "b3") }))["net"].clone();
        talk.ask("NETWORK_CREATE_XML", json!({ "xml": xml("n3", V, "b3") }));
        talk.ask("NETWORK_CREATE_XML", json!({ "xml": xml("n3", U, "b4") }));
        look(talk, &net);
        talk.ask("NETWORK_DESTROY", json!({ "net": net }));
        talk.hear();
    });
}
