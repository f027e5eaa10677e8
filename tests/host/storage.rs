//! Storage pools and volumes.

use serde_json::{Value, json};
use virtsmith::replay::Host;
use virtsmith::rpc::protocol::frame::Status;

use crate::compare;
use crate::support::{Libvirtd, require};
use crate::talk::Talk;

const U: &str = "11111111-2222-4333-8444-555555555555";
const V: &str = "99999999-2222-4333-8444-555555555555";
/// What depends on the disk that pools live on.
const SPACE: [&str; 3] = ["capacity", "allocation", "available"];
const MIB: u64 = 1 << 20;

fn pool_xml(talk: &Talk, name: &str, uuid: &str, place: &str) -> String {
    let path = &talk.folder;
    format!(
        "<pool type='dir'><name>{name}</name><uuid>{uuid}</uuid>\
         <target><path>{path}/{place}</path></target></pool>"
    )
}

fn define(talk: &mut Talk, name: &str, uuid: &str, place: &str) -> Value {
    let xml = pool_xml(talk, name, uuid, place);
    talk.ask("STORAGE_POOL_DEFINE_XML", json!({ "xml": xml, "flags": 0 }))["pool"].clone()
}

fn create_xml(talk: &mut Talk, name: &str, uuid: &str, place: &str, flags: u32) -> Value {
    let xml = pool_xml(talk, name, uuid, place);
    talk.ask("STORAGE_POOL_CREATE_XML", json!({ "xml": xml, "flags": flags }))["pool"].clone()
}

/// A pool that was built and started.
fn started(talk: &mut Talk) -> Value {
    let pool = define(talk, "p", U, "p");
    talk.ask("STORAGE_POOL_BUILD", json!({ "pool": pool, "flags": 0 }));
    talk.ask("STORAGE_POOL_CREATE", json!({ "pool": pool, "flags": 0 }));
    pool
}

fn look(talk: &mut Talk, pool: &Value) {
    for name in
        ["STORAGE_POOL_IS_ACTIVE", "STORAGE_POOL_IS_PERSISTENT", "STORAGE_POOL_GET_AUTOSTART"]
    {
        talk.ask(name, json!({ "pool": pool }));
    }
    talk.ask_but("STORAGE_POOL_GET_INFO", json!({ "pool": pool }), &SPACE);
    let paths =
        ["@type", "name", "uuid", "target/path", "target/permissions/mode", "capacity@unit"];
    talk.xml("STORAGE_POOL_GET_XML_DESC", json!({ "pool": pool, "flags": 0 }), &paths);
    for flags in [0, 1, 2, 4, 8, 0x10, 0x20, 0x40, 0x80, 0xc0, 1 << 30] {
        talk.names("CONNECT_LIST_ALL_STORAGE_POOLS", json!({ "need_results": 1, "flags": flags }));
    }
    talk.ask("CONNECT_NUM_OF_STORAGE_POOLS", json!({}));
    talk.ask("CONNECT_NUM_OF_DEFINED_STORAGE_POOLS", json!({}));
    talk.names("CONNECT_LIST_STORAGE_POOLS", json!({ "maxnames": 10 }));
    talk.names("CONNECT_LIST_DEFINED_STORAGE_POOLS", json!({ "maxnames": 10 }));
}

#[test]
fn a_pool_lives_as_that_of_the_storage_driver() {
    let libvirtd = require!(Libvirtd::start());
    compare(&libvirtd, |talk| {
        talk.open();
        talk.listen();
        talk.refused("STORAGE_POOL_DEFINE_XML", json!({ "xml": "", "flags": 0 }));
        for bad in [
            "<foo/>".to_owned(),
            "<pool><name>a</name></pool>".to_owned(),
            "<pool type='zzz'><name>a</name></pool>".to_owned(),
            "<pool type='dir'><target><path>/x</path></target></pool>".to_owned(),
            "<pool type='dir'><name>a</name></pool>".to_owned(),
            pool_xml(talk, "a/b", U, "p"),
            pool_xml(talk, "a", "x", "p"),
        ] {
            talk.ask("STORAGE_POOL_DEFINE_XML", json!({ "xml": bad, "flags": 0 }));
        }
        let xml = pool_xml(talk, "p", U, "p");
        talk.ask("STORAGE_POOL_DEFINE_XML", json!({ "xml": xml, "flags": 0x100 }));
        let pool = define(talk, "p", U, "p");
        for (name, uuid, place) in [("p", U, "p"), ("p", V, "q"), ("q", U, "q"), ("q", V, "p")] {
            define(talk, name, uuid, place);
        }
        look(talk, &pool);
        talk.ask("STORAGE_POOL_LOOKUP_BY_NAME", json!({ "name": "p" }));
        talk.ask("STORAGE_POOL_LOOKUP_BY_NAME", json!({ "name": "none" }));
        talk.ask("STORAGE_POOL_LOOKUP_BY_UUID", json!({ "uuid": U.replace('-', "") }));
        talk.ask("STORAGE_POOL_LOOKUP_BY_UUID", json!({ "uuid": V.replace('-', "") }));
        let path = format!("{}/p", talk.folder);
        talk.ask("STORAGE_POOL_LOOKUP_BY_TARGET_PATH", json!({ "path": path }));
        talk.ask("STORAGE_POOL_DESTROY", json!({ "pool": pool }));
        talk.ask("STORAGE_POOL_NUM_OF_VOLUMES", json!({ "pool": pool }));
        talk.ask("STORAGE_POOL_LIST_VOLUMES", json!({ "pool": pool, "maxnames": 9 }));
        talk.ask("STORAGE_VOL_LOOKUP_BY_NAME", json!({ "pool": pool, "name": "v" }));
        for (name, flags) in [
            ("STORAGE_POOL_REFRESH", 0),
            ("STORAGE_POOL_CREATE", 0),
            ("STORAGE_POOL_DELETE", 0),
            ("STORAGE_POOL_CREATE", 0x100),
            ("STORAGE_POOL_BUILD", 0x100),
            ("STORAGE_POOL_DELETE", 0x100),
            ("STORAGE_POOL_REFRESH", 0x100),
            ("STORAGE_POOL_GET_XML_DESC", 0x100),
            ("STORAGE_POOL_BUILD", 0),
            ("STORAGE_POOL_BUILD", 0),
            ("STORAGE_POOL_BUILD", 1),
            ("STORAGE_POOL_CREATE", 0),
            ("STORAGE_POOL_CREATE", 0),
            ("STORAGE_POOL_BUILD", 0),
            ("STORAGE_POOL_DELETE", 0),
            ("STORAGE_POOL_REFRESH", 0),
        ] {
            talk.ask(name, json!({ "pool": pool, "flags": flags }));
        }
        talk.ask("STORAGE_POOL_UNDEFINE", json!({ "pool": pool }));
        talk.ask("STORAGE_POOL_SET_AUTOSTART", json!({ "pool": pool, "autostart": 1 }));
        talk.ask("STORAGE_POOL_LOOKUP_BY_TARGET_PATH", json!({ "path": path }));
        look(talk, &pool);
        define(talk, "p", U, "p");
        define(talk, "q", V, "p");
        create_xml(talk, "p", U, "p", 0);
        create_xml(talk, "q", V, "p", 0);
        create_xml(talk, "p", V, "q", 0);
        talk.ask("STORAGE_POOL_DESTROY", json!({ "pool": pool }));
        talk.ask("STORAGE_POOL_DELETE", json!({ "pool": pool, "flags": 0 }));
        talk.ask("STORAGE_POOL_UNDEFINE", json!({ "pool": pool }));
        talk.ask("STORAGE_POOL_UNDEFINE", json!({ "pool": pool }));
        talk.ask("STORAGE_POOL_GET_INFO", json!({ "pool": pool }));

        create_xml(talk, "t", V, "t", 0);
        let pool = create_xml(talk, "t", V, "t", 1);
        look(talk, &pool);
        talk.ask("STORAGE_POOL_SET_AUTOSTART", json!({ "pool": pool, "autostart": 1 }));
        talk.ask("STORAGE_POOL_UNDEFINE", json!({ "pool": pool }));
        talk.ask("STORAGE_POOL_DESTROY", json!({ "pool": pool }));
        talk.ask("STORAGE_POOL_IS_ACTIVE", json!({ "pool": pool }));
        talk.hear();
    });
}

fn volume_xml(name: &str, format: &str, capacity: u64, more: &str) -> String {
    format!(
        "<volume><name>{name}</name><capacity>{capacity}</capacity>{more}\
         <target><format type='{format}'/></target></volume>"
    )
}

fn volume(talk: &mut Talk, pool: &Value, xml: &str) -> Value {
    let args = json!({ "pool": pool, "xml": xml, "flags": 0 });
    talk.ask("STORAGE_VOL_CREATE_XML", args)["vol"].clone()
}

fn sparse(talk: &mut Talk, pool: &Value, name: &str) -> Value {
    volume(talk, pool, &volume_xml(name, "raw", MIB, "<allocation>0</allocation>"))
}

#[test]
fn volumes_are_made_found_and_deleted_as_by_the_storage_driver() {
    let libvirtd = require!(Libvirtd::start());
    compare(&libvirtd, |talk| {
        talk.open();
        talk.listen();
        let pool = started(talk);
        let nothing = json!({ "pool": pool, "xml": "", "flags": 0 });
        talk.refused("STORAGE_VOL_CREATE_XML", nothing);
        for bad in [
            "<foo/>",
            "<volume><capacity>1</capacity></volume>",
            "<volume><name>a</name></volume>",
            "<volume><name>a</name><capacity>x</capacity></volume>",
            "<volume><name>a</name><capacity unit='zz'>1</capacity></volume>",
            &volume_xml("a", "zzz", 1, ""),
            &volume_xml("a/b", "raw", 1, ""),
        ] {
            volume(talk, &pool, bad);
        }
        let flags = json!({ "pool": pool, "xml": volume_xml("a", "raw", 1, ""), "flags": 0x100 });
        talk.ask("STORAGE_VOL_CREATE_XML", flags);
        let first = volume(talk, &pool, &volume_xml("v1", "raw", MIB, ""));
        volume(talk, &pool, &volume_xml("v1", "raw", MIB, ""));
        let second = sparse(talk, &pool, "v2");
        let image = volume(talk, &pool, &volume_xml("v3", "qcow2", MIB, ""));
        let units = "<volume><name>v4</name><capacity unit='MiB'>1</capacity></volume>";
        let fourth = volume(talk, &pool, units);
        let backing = format!(
            "<backingStore><path>{}/p/v3</path><format type='qcow2'/></backingStore>",
            talk.folder
        );
        let over = volume_xml("v5", "qcow2", 2 * MIB, "").replace("</volume>", &backing);
        let over = volume(talk, &pool, &format!("{over}</volume>"));
        for vol in [&first, &second, &fourth] {
            talk.ask("STORAGE_VOL_GET_INFO", json!({ "vol": vol }));
            talk.ask("STORAGE_VOL_GET_INFO_FLAGS", json!({ "vol": vol, "flags": 1 }));
        }
        for vol in [&first, &image, &over] {
            // How much an image takes up is the file system's to say.
            talk.ask_but("STORAGE_VOL_GET_INFO", json!({ "vol": vol }), &["allocation"]);
            talk.ask("STORAGE_VOL_GET_PATH", json!({ "vol": vol }));
            let paths = [
                "@type",
                "name",
                "key",
                "capacity",
                "capacity@unit",
                "target/path",
                "target/format@type",
                "target/permissions/mode",
                "backingStore/path",
                "backingStore/format@type",
            ];
            talk.xml("STORAGE_VOL_GET_XML_DESC", json!({ "vol": vol, "flags": 0 }), &paths);
        }
        talk.ask("STORAGE_VOL_GET_XML_DESC", json!({ "vol": first, "flags": 1 }));
        talk.ask("STORAGE_VOL_GET_INFO_FLAGS", json!({ "vol": first, "flags": 2 }));
        for name in ["v1", "none"] {
            let path = format!("{}/p/{name}", talk.folder);
            talk.ask("STORAGE_VOL_LOOKUP_BY_NAME", json!({ "pool": pool, "name": name }));
            talk.ask("STORAGE_VOL_LOOKUP_BY_KEY", json!({ "key": path }));
            talk.ask("STORAGE_VOL_LOOKUP_BY_PATH", json!({ "path": path }));
        }
        talk.ask("STORAGE_POOL_LOOKUP_BY_VOLUME", json!({ "vol": first }));
        talk.ask("STORAGE_POOL_NUM_OF_VOLUMES", json!({ "pool": pool }));
        talk.names("STORAGE_POOL_LIST_VOLUMES", json!({ "pool": pool, "maxnames": 9 }));
        for (need, flags) in [(1, 0), (0, 0), (1, 1)] {
            let args = json!({ "pool": pool, "need_results": need, "flags": flags });
            talk.names("STORAGE_POOL_LIST_ALL_VOLUMES", args);
        }
        talk.ask("STORAGE_VOL_DELETE", json!({ "vol": first, "flags": 0x100 }));
        talk.ask("STORAGE_VOL_DELETE", json!({ "vol": first, "flags": 0 }));
        talk.ask("STORAGE_VOL_DELETE", json!({ "vol": first, "flags": 0 }));
        talk.ask("STORAGE_VOL_GET_PATH", json!({ "vol": first }));
        talk.ask("STORAGE_POOL_DESTROY", json!({ "pool": pool }));
        talk.ask("STORAGE_VOL_GET_INFO", json!({ "vol": second }));
        let path = format!("{}/p/v2", talk.folder);
        talk.ask("STORAGE_VOL_LOOKUP_BY_PATH", json!({ "path": path }));
        talk.ask("STORAGE_POOL_DELETE", json!({ "pool": pool, "flags": 0 }));
        talk.ask("STORAGE_POOL_UNDEFINE", json!({ "pool": pool }));
        talk.ask("STORAGE_VOL_GET_INFO", json!({ "vol": second }));
        talk.hear();
    });
}

#[test]
fn volumes_are_resized_and_wiped_as_by_the_storage_driver() {
    let libvirtd = require!(Libvirtd::start());
    compare(&libvirtd, |talk| {
        talk.open();
        let pool = started(talk);
        let vol = volume(talk, &pool, &volume_xml("v", "raw", MIB, ""));
        for (capacity, flags) in [
            (2 * MIB, 0),
            (MIB, 0),
            (MIB, 4),
            (4 * MIB, 1),
            (MIB, 2),
            (1, 0x100),
            (1024, 4),
            (1024, 0),
            (0, 0),
            (512, 6),
            (1 << 40, 6),
        ] {
            let args = json!({ "vol": vol, "capacity": capacity, "flags": flags });
            talk.ask("STORAGE_VOL_RESIZE", args);
            talk.ask("STORAGE_VOL_GET_INFO", json!({ "vol": vol }));
        }
        let image = volume(talk, &pool, &volume_xml("q", "qcow2", MIB, ""));
        for (capacity, flags) in [(4 * MIB, 0), (2 * MIB, 4), (MIB, 0)] {
            let args = json!({ "vol": image, "capacity": capacity, "flags": flags });
            talk.ask("STORAGE_VOL_RESIZE", args);
            talk.ask_but("STORAGE_VOL_GET_INFO", json!({ "vol": image }), &["allocation"]);
        }
        talk.ask("STORAGE_VOL_WIPE", json!({ "vol": vol, "flags": 0 }));
        talk.ask("STORAGE_VOL_WIPE", json!({ "vol": vol, "flags": 1 }));
        let unknown = json!({ "vol": vol, "algorithm": 99, "flags": 0 });
        talk.ask("STORAGE_VOL_WIPE_PATTERN", unknown);
        talk.ask("STORAGE_VOL_GET_INFO", json!({ "vol": vol }));
    });
}

fn upload(talk: &mut Talk, vol: &Value, (offset, length): (u64, u64), data: &[&[u8]], end: Status) {
    const UPLOAD: &str = "STORAGE_VOL_UPLOAD";
    let args = json!({ "vol": vol, "offset": offset, "length": length, "flags": 0 });
    talk.ask(UPLOAD, args);
    for data in data {
        talk.stream(UPLOAD, Status::Continue, data);
    }
    talk.stream(UPLOAD, end, &[]);
    talk.stream_answer();
}

fn download(talk: &mut Talk, vol: &Value, offset: u64, length: u64) {
    const DOWNLOAD: &str = "STORAGE_VOL_DOWNLOAD";
    let args = json!({ "vol": vol, "offset": offset, "length": length, "flags": 0 });
    talk.ask(DOWNLOAD, args);
    talk.stream_content();
    talk.stream(DOWNLOAD, Status::Ok, &[]);
    talk.stream_answer();
}

#[test]
fn streams_of_volumes_flow_as_those_of_the_storage_driver() {
    let libvirtd = require!(Libvirtd::start());
    compare(&libvirtd, |talk| {
        talk.open();
        let pool = started(talk);
        let vol = sparse(talk, &pool, "v");
        let long = vec![7; 100_000];
        upload(talk, &vol, (0, 0), &[b"hello"], Status::Ok);
        upload(talk, &vol, (5, 30), &[b" and", b" more"], Status::Ok);
        upload(talk, &vol, (300_000, 0), &[&long, &long], Status::Ok);
        // What was sent before an abort may be written or not.
        upload(talk, &vol, (0, 0), &[], Status::Error);
        download(talk, &vol, 0, 12);
        download(talk, &vol, 1, 3);
        download(talk, &vol, 1 << 30, 0);
        download(talk, &vol, MIB - 6, 100);
        download(talk, &vol, 0, 0);
    });
}

#[test]
fn holes_are_sent_as_by_the_storage_driver() {
    let libvirtd = require!(Libvirtd::start());
    compare(&libvirtd, |talk| {
        talk.open();
        let pool = started(talk);
        let vol = sparse(talk, &pool, "v");
        upload(talk, &vol, (8192, 0), &[&[7; 8192]], Status::Ok);
        upload(talk, &vol, (524_288, 0), &[&[7; 4096]], Status::Ok);
        for (offset, length) in [(0, 0), (0, 8192), (10_000, 0), (10_000, 1000), (600_000, 0)] {
            let args = json!({ "vol": vol, "offset": offset, "length": length, "flags": 1 });
            talk.ask("STORAGE_VOL_DOWNLOAD", args);
            talk.stream_parts();
            talk.stream("STORAGE_VOL_DOWNLOAD", Status::Ok, &[]);
            talk.stream_answer();
        }
    });
}

#[test]
fn volumes_are_copied_as_by_the_storage_driver() {
    let libvirtd = require!(Libvirtd::start());
    compare(&libvirtd, |talk| {
        talk.open();
        let pool = started(talk);
        let vol = sparse(talk, &pool, "v");
        upload(talk, &vol, (5000, 0), &[b"hello"], Status::Ok);
        let mut gone = vol.clone();
        gone["name"] = json!("gone");
        let nothing = "<volume><name>small</name></volume>";
        for (xml, of, flags) in [
            (&*volume_xml("same", "raw", MIB, ""), &vol, 0),
            (&volume_xml("larger", "raw", 2 * MIB, "<allocation>0</allocation>"), &vol, 0),
            (&volume_xml("smaller", "raw", 1, ""), &vol, 0),
            (nothing, &vol, 0),
            (&volume_xml("same", "raw", MIB, ""), &vol, 0),
            (&volume_xml("v", "raw", MIB, ""), &vol, 0),
            (&volume_xml("none", "raw", MIB, ""), &gone, 0),
            (&volume_xml("none", "zzz", MIB, ""), &vol, 0),
            (&volume_xml("none", "raw", MIB, ""), &vol, 0x100),
        ] {
            let args = json!({ "pool": pool, "xml": xml, "clonevol": of, "flags": flags });
            let copy = talk.ask("STORAGE_VOL_CREATE_XML_FROM", args)["vol"].clone();
            if !copy.is_null() {
                // How much a copy takes up is the file system's to say.
                talk.ask_but("STORAGE_VOL_GET_INFO", json!({ "vol": copy }), &["allocation"]);
                download(talk, &copy, 4990, 20);
            }
        }
        talk.names("STORAGE_POOL_LIST_VOLUMES", json!({ "pool": pool, "maxnames": 9 }));
    });
}

#[test]
fn streams_that_cannot_be_opened_are_refused_as_by_the_storage_driver() {
    let libvirtd = require!(Libvirtd::start());
    compare(&libvirtd, |talk| {
        talk.open();
        let pool = started(talk);
        let vol = sparse(talk, &pool, "v");
        let mut gone = vol.clone();
        gone["name"] = json!("gone");
        for name in ["STORAGE_VOL_UPLOAD", "STORAGE_VOL_DOWNLOAD"] {
            for (vol, flags) in [(&vol, 0x100), (&gone, 0)] {
                let args = json!({ "vol": vol, "offset": 0, "length": 0, "flags": flags });
                talk.ask(name, args);
            }
        }
    });
}

#[test]
fn more_than_was_announced_ends_an_upload() {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let _inside = runtime.enter();
    let top = tempfile::tempdir().unwrap();
    let (host, socket) = (Host::new(), top.path().join("sock"));
    host.listen(&socket).unwrap();
    let mut talk = Talk::start(&socket, "/pools");
    talk.open();
    let pool = started(&mut talk);
    let vol = sparse(&mut talk, &pool, "v");
    let args = json!({ "vol": vol, "offset": 0, "length": 3, "flags": 0 });
    talk.ask("STORAGE_VOL_UPLOAD", args);
    talk.stream("STORAGE_VOL_UPLOAD", Status::Continue, b"too long");
    assert_eq!(talk.stream_answer().header.status, Status::Error);
    // What is on its way when a stream ends is for nobody.
    talk.stream("STORAGE_VOL_UPLOAD", Status::Continue, b"more");
    talk.ask("STORAGE_VOL_GET_INFO", json!({ "vol": vol }));
    assert_eq!(host.volume("/pools/p/v", 4).unwrap()[..], [0; 4]);
    assert!(talk.end().iter().any(|said| said.contains("28: cannot write to stream: No space")));
}
