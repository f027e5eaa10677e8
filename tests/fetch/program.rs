//! `virtsmith image`, against a signed catalog.

use serde_json::json;

use crate::published::{field, from, image, publish};
use crate::stage::{Stage, noise, sha256};
use crate::support::{self, Fault, HttpServer, Signer, require};

const OLD: &str = "20260101";
const NEW: &str = "20260102.1";

/// Runs `image` with the arguments that lead to the catalog.
macro_rules! image {
    ($stage:expr, $from:expr, $($word:expr),*) => {{
        let mut words: Vec<&str> = vec![$($word),*];
        words.extend($from.iter().map(String::as_str));
        image($stage, &words)
    }};
}

#[test]
fn a_signed_catalog_is_listed_synced_refreshed_and_pruned() {
    let signer = require!(Signer::generate());
    let stage = Stage::new(0);
    let from = from(&stage, &signer);
    let (old, new) = (noise(200_000), noise(210_000));
    publish(&stage, &signer, &[(OLD, &old)]);

    let listed = image!(&stage, from, "list", "release=noble", "--json").json();
    let row = &listed[0];
    for (name, value) in [
        ("sha256", json!(sha256(&old).to_hex())),
        ("size", json!(200_000)),
        ("path", json!(format!("server/noble/{OLD}/noble.img"))),
        ("version", json!("24.04")),
        ("arch", json!("amd64")),
        ("ftype", json!("disk1.img")),
    ] {
        assert_eq!(row[name], value, "{name}");
    }

    let synced = image!(&stage, from, "sync", "ubuntu:24.04", "arch=amd64", "--json").json();
    assert_eq!(field(&synced, "serial"), [OLD]);
    assert!(std::fs::read(synced[0]["path"].as_str().unwrap()).unwrap() == old);
    assert!(synced[0]["key"].as_str().is_some_and(|key| key.len() == 40), "{synced}");

    publish(&stage, &signer, &[(OLD, &old), (NEW, &new)]);
    let offline =
        image!(&stage, from, "sync", "ubuntu:lts", "arch=amd64", "--offline", "--json").json();
    assert_eq!(field(&offline, "serial"), [OLD]);
    image!(&stage, from, "sync", "ubuntu:noble", "arch=amd64").ok();
    assert_eq!(field(&image(&stage, &["cached", "--json"]).json(), "serial"), [OLD, NEW]);

    let pruned = image(&stage, &["prune", "--json"]).json();
    assert_eq!(field(&pruned["images"]["removed"], "serial"), [OLD]);
    image(&stage, &["remove", "ubuntu:24.04"]).ok();
    assert_eq!(image(&stage, &["cached", "--json"]).json(), json!([]));
    let path = format!("/server/noble/{OLD}/noble.img");
    assert_eq!(stage.server.asked(&path).len(), 1);
}

#[test]
fn who_did_not_sign_is_not_believed() {
    let (signer, other) = (require!(Signer::generate()), require!(Signer::generate()));
    let stage = Stage::new(0);
    publish(&stage, &other, &[(OLD, &noise(1000))]);
    let from = from(&stage, &signer);
    let complaint = image!(&stage, from, "sync", "ubuntu:24.04", "arch=amd64").complaint();
    assert!(complaint.contains("sign"), "{complaint}");

    let url = stage.server.url("/");
    let words = ["sync", "ubuntu:24.04", "arch=amd64", "--catalog", &url];
    let complaint = image(&stage, &words).complaint();
    assert!(complaint.contains("sign"), "Ubuntu's key is the default: {complaint}");
    let said = image(&stage, &[&words[..], &["--unsigned"]].concat());
    assert!(said.err.contains("warning: nobody vouches"), "{said:?}");
    assert_eq!(said.code, Some(0), "{said:?}");
}

#[test]
fn what_the_publisher_has_no_more_comes_from_the_mirrors_that_the_catalog_names() {
    let signer = require!(Signer::generate());
    let (stage, empty, whole) = (Stage::new(0), HttpServer::start(), HttpServer::start());
    let from = from(&stage, &signer);
    let content = noise(200_000);
    let mirrors = [empty.url("/a/"), whole.url("/b"), empty.url("/never/")];
    support::publish(&stage.server, &signer, &[(OLD, &content)], &mirrors);
    let path = format!("/server/noble/{OLD}/noble.img");
    stage.server.fault(&path, Fault::Status(404));
    whole.put(&format!("/b{path}"), content);
    image!(&stage, from, "sync", "ubuntu:24.04", "arch=amd64").ok();
    assert_eq!(stage.server.asked(&path).len(), 1);
    assert_eq!(empty.asked(&format!("/a{path}")).len(), 1);
    assert_eq!(whole.asked(&format!("/b{path}")).len(), 1);
    assert!(empty.asked(&format!("/never{path}")).is_empty());
}

#[test]
fn what_cannot_be_had_is_said_in_a_sentence() {
    let stage = Stage::new(1000);
    let url = stage.server.url("/images/noble.img");
    let wrong = format!("{url}#sha256={}", "0".repeat(64));
    let missing = stage.server.url("/missing.img") + "#sha256=" + &"0".repeat(64);
    for (words, expected) in [
        (vec!["sync", &url], vec!["--unsigned", "#sha256="]),
        (vec!["sync", &wrong], vec!["its digest is sha256:", "announced"]),
        (vec!["sync", &missing], vec!["HTTP 404", "/missing.img"]),
        (vec!["sync", &missing, "--offline"], vec!["offline"]),
        (vec!["sync", "nothing:24.04"], vec!["no catalog \"nothing\""]),
        (vec!["sync", "nothing"], vec!["no imported image 'nothing'"]),
        (vec!["sync", "arch=amd64"], vec!["no image is named"]),
        (vec!["sync", "https://a.example/#md5=0"], vec!["sha256="]),
        (vec!["remove", "nothing"], vec!["there is no image 'nothing'"]),
        (vec!["import", "/nowhere", "--name", "x"], vec!["/nowhere"]),
        (vec!["list", "colour=red"], vec!["\"colour=red\" is no filter"]),
    ] {
        image(&stage, &words).complains(&words.join(" "), &expected);
    }
}

#[test]
fn an_imported_image_is_used_by_its_name_and_damage_is_found() {
    let stage = Stage::new(0);
    let file = stage.folder.path().join("mine.img");
    std::fs::write(&file, noise(1024)).unwrap();
    image(&stage, &["import", file.to_str().unwrap(), "--name", "mine"]).ok();
    image(&stage, &["verify"]).ok();
    let synced = image(&stage, &["sync", "mine", "--offline", "--json"]).json();
    let path = synced[0]["path"].as_str().unwrap();
    std::fs::write(path, noise(1023).repeat(1024)).unwrap();
    std::fs::OpenOptions::new().write(true).open(path).unwrap().set_len(1024).unwrap();
    let said = image(&stage, &["verify"]);
    assert!(said.code == Some(1) && said.out.contains("mine"), "{said:?}");
}
