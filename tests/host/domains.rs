//! Domains.

use serde_json::{Value, json};

use crate::support::{Libvirtd, guest_a, require};
use crate::talk::Talk;
use crate::{compare, compare_each};

const U: &str = "11111111-2222-4333-8444-555555555555";
const V: &str = "99999999-2222-4333-8444-555555555555";

fn xml(name: &str, uuid: &str) -> String {
    format!(
        "<domain type='qemu'><name>{name}</name><uuid>{uuid}</uuid><memory unit='MiB'>64</memory>\
         <os><type>hvm</type></os><features><acpi/></features></domain>"
    )
}

fn define(talk: &mut Talk, name: &str, uuid: &str) -> Value {
    talk.ask("DOMAIN_DEFINE_XML_FLAGS", json!({ "xml": xml(name, uuid), "flags": 0 }))["dom"]
        .clone()
}

/// All that can be asked about a domain.
fn look(talk: &mut Talk, dom: &Value) {
    for name in [
        "DOMAIN_GET_INFO",
        "DOMAIN_IS_ACTIVE",
        "DOMAIN_IS_PERSISTENT",
        "DOMAIN_IS_UPDATED",
        "DOMAIN_GET_AUTOSTART",
        "DOMAIN_GET_OS_TYPE",
        "DOMAIN_GET_MAX_MEMORY",
    ] {
        talk.ask(name, json!({ "dom": dom }));
    }
    talk.ask("DOMAIN_GET_STATE", json!({ "dom": dom, "flags": 0 }));
    talk.ask("DOMAIN_HAS_MANAGED_SAVE_IMAGE", json!({ "dom": dom, "flags": 0 }));
    for flags in [0, 2] {
        let paths = [
            "@type",
            "@id",
            "name",
            "uuid",
            "title",
            "memory",
            "memory@unit",
            "currentMemory",
            "currentMemory@unit",
            "vcpu",
            "vcpu@placement",
            "os/type@arch",
            "os/type@machine",
            "os/boot@dev",
            "cpu@mode",
            "cpu@match",
            "cpu/model",
            "clock@offset",
            "on_poweroff",
            "on_reboot",
            "on_crash",
            "devices/emulator",
        ];
        talk.xml("DOMAIN_GET_XML_DESC", json!({ "dom": dom, "flags": flags }), &paths);
    }
}

fn lists(talk: &mut Talk) {
    for flags in [0, 1, 2, 4, 8, 0x10, 0x20, 0x40, 0x80, 0x400, 0x800, 0x1000, 0x2000, 0x11, 0x30] {
        talk.names("CONNECT_LIST_ALL_DOMAINS", json!({ "need_results": 1, "flags": flags }));
    }
    talk.names("CONNECT_LIST_ALL_DOMAINS", json!({ "need_results": 0, "flags": 0 }));
    talk.names("CONNECT_LIST_ALL_DOMAINS", json!({ "need_results": 1, "flags": 1 << 20 }));
    talk.ask("CONNECT_NUM_OF_DOMAINS", json!({}));
    talk.names("CONNECT_LIST_DOMAINS", json!({ "maxids": 10 }));
    talk.ask("CONNECT_NUM_OF_DEFINED_DOMAINS", json!({}));
    talk.names("CONNECT_LIST_DEFINED_DOMAINS", json!({ "maxnames": 10 }));
}

#[test]
fn a_domain_is_defined_as_by_the_qemu_driver() {
    let libvirtd = require!(Libvirtd::start());
    compare(&libvirtd, |talk| {
        talk.open();
        talk.listen();
        for xml in ["", "hello", "<domain"] {
            talk.refused("DOMAIN_DEFINE_XML", json!({ "xml": xml }));
        }
        let memory = "<memory>65536</memory>";
        let os = "<os><type>hvm</type></os>";
        for xml in [
            "<foo/>".to_owned(),
            "<domain><name>a</name></domain>".to_owned(),
            "<domain type='zzz'><name>a</name></domain>".to_owned(),
            format!("<domain type='xen'><name>a</name>{memory}{os}</domain>"),
            format!("<domain type='qemu'>{memory}{os}</domain>"),
            format!("<domain type='qemu'><name></name>{memory}{os}</domain>"),
            format!("<domain type='qemu'><name>a/b</name>{memory}{os}</domain>"),
            format!("<domain type='qemu'><name>a\nb</name>{memory}{os}</domain>"),
            format!("<domain type='qemu'><name>a</name><uuid>x</uuid>{memory}{os}</domain>"),
            format!("<domain type='qemu'><name>a</name>{os}</domain>"),
            format!("<domain type='qemu'><name>a</name>{memory}</domain>"),
            format!("<domain type='qemu'><name>a</name><memory>abc</memory>{os}</domain>"),
            format!("<domain type='qemu'><name>a</name><memory unit='zz'>1</memory>{os}</domain>"),
            format!("<domain type='qemu'><name>a</name>{memory}<vcpu>x</vcpu>{os}</domain>"),
            format!("<domain type='qemu'><name>a</name>{memory}<os></os></domain>"),
            format!("<domain type='qemu'><name>a</name>{memory}<os><type>foo</type></os></domain>"),
        ] {
            talk.ask("DOMAIN_DEFINE_XML", json!({ "xml": xml }));
        }
        talk.ask("DOMAIN_DEFINE_XML_FLAGS", json!({ "xml": xml("d1", U), "flags": 0x100 }));
        define(talk, "d1", U);
        define(talk, "d1", U);
        define(talk, "d1", V);
        define(talk, "d2", U);
        let dom = define(talk, "d2", V);
        look(talk, &dom);
        lists(talk);
        talk.ask("DOMAIN_LOOKUP_BY_NAME", json!({ "name": "d1" }));
        talk.ask("DOMAIN_LOOKUP_BY_NAME", json!({ "name": "none" }));
        talk.ask("DOMAIN_LOOKUP_BY_UUID", json!({ "uuid": V.replace('-', "") }));
        talk.ask("DOMAIN_LOOKUP_BY_UUID", json!({ "uuid": "ee".repeat(16) }));
        talk.ask("DOMAIN_LOOKUP_BY_ID", json!({ "id": 77 }));
        talk.ask("DOMAIN_UNDEFINE_FLAGS", json!({ "dom": dom, "flags": 0x1000 }));
        talk.ask("DOMAIN_UNDEFINE_FLAGS", json!({ "dom": dom, "flags": 0x17 }));
        talk.ask("DOMAIN_UNDEFINE", json!({ "dom": dom }));
        talk.ask("DOMAIN_CREATE", json!({ "dom": dom }));
        talk.ask("DOMAIN_GET_STATE", json!({ "dom": dom, "flags": 0 }));
        talk.hear();
    });
}

#[test]
fn a_domain_that_is_shut_off_can_do_as_little_as_that_of_the_qemu_driver() {
    let libvirtd = require!(Libvirtd::start());
    compare(&libvirtd, |talk| {
        talk.open();
        let dom = define(talk, "off", U);
        for name in ["DOMAIN_DESTROY", "DOMAIN_SHUTDOWN", "DOMAIN_SUSPEND", "DOMAIN_RESUME"] {
            talk.ask(name, json!({ "dom": dom }));
        }
        for name in ["DOMAIN_REBOOT", "DOMAIN_RESET", "DOMAIN_DESTROY_FLAGS"] {
            talk.ask(name, json!({ "dom": dom, "flags": 0 }));
        }
        for (name, flags) in [
            ("DOMAIN_CREATE_WITH_FLAGS", 0x8000),
            ("DOMAIN_GET_STATE", 7),
            ("DOMAIN_DESTROY_FLAGS", 0x1000),
            ("DOMAIN_GET_XML_DESC", 0x10000),
            ("DOMAIN_SHUTDOWN_FLAGS", 0x10000),
            ("DOMAIN_RESET", 0x100),
            ("DOMAIN_REBOOT", 0x100),
            ("DOMAIN_SHUTDOWN_FLAGS", 4),
        ] {
            talk.ask(name, json!({ "dom": dom, "flags": flags }));
        }
        talk.ask("DOMAIN_SET_AUTOSTART", json!({ "dom": dom, "autostart": 1 }));
        talk.ask("DOMAIN_GET_AUTOSTART", json!({ "dom": dom }));
        lists(talk);
        talk.ask("DOMAIN_SET_AUTOSTART", json!({ "dom": dom, "autostart": 0 }));
        talk.ask("DOMAIN_GET_AUTOSTART", json!({ "dom": dom }));
    });
}

#[test]
fn a_domain_runs_as_that_of_the_qemu_driver() {
    let libvirtd = require!(Libvirtd::start());
    compare(&libvirtd, |talk| {
        talk.open();
        talk.listen();
        let off = define(talk, "r1", U);
        talk.ask("DOMAIN_SET_AUTOSTART", json!({ "dom": off, "autostart": 1 }));
        talk.ask("DOMAIN_CREATE", json!({ "dom": off }));
        talk.ask("DOMAIN_CREATE", json!({ "dom": off }));
        let dom = talk.ask("DOMAIN_LOOKUP_BY_NAME", json!({ "name": "r1" }))["dom"].clone();
        talk.ask("DOMAIN_LOOKUP_BY_ID", json!({ "id": dom["id"] }));
        look(talk, &dom);
        lists(talk);
        for name in ["DOMAIN_RESUME", "DOMAIN_SUSPEND", "DOMAIN_SUSPEND"] {
            talk.ask(name, json!({ "dom": dom }));
        }
        look(talk, &dom);
        lists(talk);
        talk.ask("DOMAIN_SHUTDOWN", json!({ "dom": dom }));
        talk.ask("DOMAIN_RESUME", json!({ "dom": dom }));
        talk.ask("DOMAIN_GET_STATE", json!({ "dom": dom, "flags": 0 }));
        talk.ask("DOMAIN_RESET", json!({ "dom": dom, "flags": 0 }));
        define(talk, "r1", V);
        define(talk, "r1", U);
        for (name, uuid) in [("r1", U), ("r1", V), ("r9", U)] {
            let args = json!({ "xml_desc": xml(name, uuid), "flags": 0 });
            talk.ask("DOMAIN_CREATE_XML", args);
        }
        talk.ask("DOMAIN_RENAME", json!({ "dom": dom, "new_name": "x", "flags": 0 }));
        talk.ask("DOMAIN_UNDEFINE", json!({ "dom": dom }));
        look(talk, &dom);
        lists(talk);
        talk.ask("DOMAIN_SET_AUTOSTART", json!({ "dom": dom, "autostart": 1 }));
        talk.ask("DOMAIN_UNDEFINE", json!({ "dom": dom }));
        define(talk, "r1", U);
        talk.ask("DOMAIN_DESTROY", json!({ "dom": dom }));
        look(talk, &dom);
        talk.ask("DOMAIN_CREATE_WITH_FLAGS", json!({ "dom": dom, "flags": 1 }));
        talk.ask("DOMAIN_GET_STATE", json!({ "dom": dom, "flags": 0 }));
        talk.ask("DOMAIN_RESUME", json!({ "dom": dom }));
        talk.ask("DOMAIN_GET_STATE", json!({ "dom": dom, "flags": 0 }));
        talk.ask("DOMAIN_UNDEFINE", json!({ "dom": dom }));
        talk.ask("DOMAIN_DESTROY_FLAGS", json!({ "dom": dom, "flags": 0 }));
        talk.ask("DOMAIN_GET_STATE", json!({ "dom": dom, "flags": 0 }));
        talk.ask("DOMAIN_GET_XML_DESC", json!({ "dom": dom, "flags": 0 }));
        talk.hear();
    });
}

#[test]
fn a_domain_without_definition_is_gone_when_it_stops() {
    let libvirtd = require!(Libvirtd::start());
    compare(&libvirtd, |talk| {
        talk.open();
        talk.listen();
        let args = json!({ "xml_desc": xml("t1", U), "flags": 1 });
        let dom = talk.ask("DOMAIN_CREATE_XML", args)["dom"].clone();
        look(talk, &dom);
        lists(talk);
        talk.ask("DOMAIN_DESTROY", json!({ "dom": dom }));
        talk.ask("DOMAIN_LOOKUP_BY_NAME", json!({ "name": "t1" }));
        let bad = json!({ "xml_desc": xml("t1", U), "flags": 0x1000 });
        talk.ask("DOMAIN_CREATE_XML", bad);
        talk.hear();
    });
}

#[test]
fn a_domain_is_renamed_and_described_as_by_the_qemu_driver() {
    let libvirtd = require!(Libvirtd::start());
    compare(&libvirtd, |talk| {
        talk.open();
        talk.listen();
        define(talk, "taken", V);
        let dom = define(talk, "n1", U);
        for name in ["n1", "", "a/b", "taken", "n2"] {
            talk.ask("DOMAIN_RENAME", json!({ "dom": dom, "new_name": name, "flags": 0 }));
        }
        talk.ask("DOMAIN_RENAME", json!({ "dom": dom, "new_name": "n3", "flags": 1 }));
        look(talk, &dom);
        let get = |talk: &mut Talk, kind, uri: Option<&str>, flags| {
            let args = json!({ "dom": dom, "type": kind, "uri": uri, "flags": flags });
            talk.ask("DOMAIN_GET_METADATA", args);
        };
        let set = |talk: &mut Talk, kind, text: Option<&str>, uri: Option<&str>, flags| {
            let key = uri.map(|_| "k");
            let args = json!({
                "dom": dom, "type": kind, "metadata": text, "key": key, "uri": uri, "flags": flags
            });
            talk.ask("DOMAIN_SET_METADATA", args);
        };
        get(talk, 2, Some("urn:x"), 0);
        get(talk, 0, None, 0);
        get(talk, 1, None, 0);
        set(talk, 2, Some("<a n='1'><b>text</b></a>"), Some("urn:x"), 0);
        get(talk, 2, Some("urn:x"), 0);
        get(talk, 2, Some("urn:y"), 0);
        set(talk, 2, Some("<a n='2'/>"), Some("urn:x"), 2);
        get(talk, 2, Some("urn:x"), 2);
        set(talk, 1, Some("a title"), None, 0);
        get(talk, 1, None, 0);
        set(talk, 1, Some("a\ntitle"), None, 0);
        set(talk, 0, Some("several\nlines"), None, 0);
        get(talk, 0, None, 0);
        look(talk, &dom);
        set(talk, 2, Some("<a/>"), Some("urn:x"), 1);
        get(talk, 2, Some("urn:x"), 1);
        get(talk, 2, Some("urn:x"), 0x100);
        set(talk, 2, None, Some("urn:x"), 0);
        get(talk, 2, Some("urn:x"), 0);
        set(talk, 1, None, None, 0);
        get(talk, 1, None, 0);
        talk.hear();
    });
}

/// Starts a guest that powers itself off, and hears it out.
fn outlive(talk: &mut Talk, xml: &str, power_off: impl FnOnce()) {
    talk.open();
    talk.listen();
    let dom = talk.ask("DOMAIN_DEFINE_XML", json!({ "xml": xml }))["dom"].clone();
    talk.ask("DOMAIN_CREATE", json!({ "dom": dom }));
    power_off();
    talk.hear_until(|event| event["msg"]["event"] == 5);
    talk.ask("DOMAIN_GET_STATE", json!({ "dom": dom, "flags": 0 }));
    talk.ask("DOMAIN_UNDEFINE", json!({ "dom": dom }));
    talk.hear();
}

#[test]
fn a_guest_powers_itself_off_as_one_of_the_qemu_driver() {
    let libvirtd = require!(Libvirtd::start());
    let guest = require!(guest_a());
    let xml = format!(
        "<domain type='qemu'><name>guest</name><uuid>{U}</uuid><memory unit='MiB'>128</memory>\
         <os><type arch='x86_64' machine='pc'>hvm</type><kernel>{}</kernel><initrd>{}</initrd>\
         <cmdline>console=ttyS0</cmdline></os><features><acpi/></features></domain>",
        guest.kernel.display(),
        guest.initrd.display()
    );
    compare_each(
        &libvirtd,
        |talk| outlive(talk, &xml, || {}),
        |talk, host| outlive(talk, &xml, || assert!(host.power_off("guest"))),
    );
}
