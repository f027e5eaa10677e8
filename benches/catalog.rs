//! A catalog of 2.5 MB, verified and read.
//!
//! Canonical's own of 2016 where `VIRTSMITH_SIMPLESTREAMS` names its folder; else one made up, of
//! the same shape and with as many items.

#![allow(clippy::expect_used, missing_docs, reason = "a bench fails by panicking")]

use std::hint::black_box;
use std::path::PathBuf;
use std::{env, fs};

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use pgp::composed::{ArmorOptions, CleartextSignedMessage, KeyType, SecretKeyParamsBuilder};
use pgp::ser::Serialize;
use pgp::types::Password;
use rand::SeedableRng;
use rand::rngs::StdRng;
use virtsmith::catalog::{Answer, Catalog, Keyring, Kind, Query, Trust, UnixTime, Walk};

criterion_group!(benches, catalog);
criterion_main!(benches);

fn catalog(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("catalog");
    let (document, keyring) = real().unwrap_or_else(made_up);
    // Later than whatever was signed.
    let now = UnixTime(4_000_000_000);
    group.throughput(Throughput::Bytes(document.len() as u64));
    group.bench_function("verify", |bencher| {
        bencher.iter(|| keyring.verify_cleartext(black_box(&document), now).expect("it holds"));
    });
    group.bench_function("verify_and_list", |bencher| {
        bencher.iter(|| {
            let listing = walk(black_box(&document), &keyring, now);
            assert_eq!(listing, 7008);
        });
    });
}

/// The number of items in a file of products.
fn walk(document: &[u8], keyring: &Keyring, now: UnixTime) -> usize {
    let url = "https://images.example/".parse().expect("a URL");
    let catalog = Catalog::new("example", Kind::Simplestreams, url);
    let trust = Trust::new(None, now);
    let mut walk = Walk::new(&catalog, &Query::new(), trust).expect("a walk");
    walk.give(Answer::Document(INDEX.as_bytes())).expect("an index");
    let signed = keyring.verify_cleartext(document, now).expect("it holds");
    walk.give(Answer::Document(signed.text.as_bytes())).expect("products");
    walk.finish().expect("an end").items.len()
}

const INDEX: &str = r#"{"format": "index:1.0", "index": {"a": {
    "datatype": "image-downloads", "format": "products:1.0", "path": "products.sjson"}}}"#;

fn real() -> Option<(Vec<u8>, Keyring)> {
    let folder = PathBuf::from(env::var_os("VIRTSMITH_SIMPLESTREAMS")?);
    let file = folder.join("com.ubuntu.cloud-released-download.sjson");
    Some((fs::read(file).expect("it can be read"), Keyring::ubuntu()))
}

fn made_up() -> (Vec<u8>, Keyring) {
    println!("a made-up catalog: VIRTSMITH_SIMPLESTREAMS names no folder");
    let key = SecretKeyParamsBuilder::default()
        .key_type(KeyType::Ed25519Legacy)
        .can_certify(true)
        .can_sign(true)
        .primary_user_id("Signer <signer@images.example>".to_owned())
        .build()
        .expect("parameters")
        .generate(StdRng::seed_from_u64(1))
        .expect("a key");
    let signed = CleartextSignedMessage::sign(
        StdRng::seed_from_u64(2),
        &products(),
        &key.primary_key,
        &Password::empty(),
    );
    let document = signed.expect("a document").to_armored_bytes(ArmorOptions::default());
    let public = key.to_public_key().to_bytes().expect("a key");
    (document.expect("armour"), Keyring::from_bytes(&public).expect("a keyring"))
}

/// 48 products of 146 items.
fn products() -> String {
    let item = |version: usize, item: usize| {
        format!(
            "      \"{item}.img\": {{\n       \"ftype\": \"{item}.img\",\n       \"md5\": \"{version:032x}\",\n       \
             \"path\": \"server/releases/release-{version}/server-cloudimg-{item}.img\",\n       \
             \"sha256\": \"{version:064x}\",\n       \"size\": {version}\n      }}"
        )
    };
    let version = |number: usize, items: usize| {
        let items: Vec<String> = (0..items).map(|one| item(number, one)).collect();
        format!("    \"{number}\": {{\n     \"items\": {{\n{}\n     }}\n    }}", items.join(",\n"))
    };
    let product = |number: usize| {
        let versions: Vec<String> =
            (0..20).map(|one| version(20_260_101 + one, if one < 6 { 8 } else { 7 })).collect();
        format!(
            "  \"com.example:server:{number}:amd64\": {{\n   \"arch\": \"amd64\",\n   \"versions\": {{\n{}\n   }}\n  }}",
            versions.join(",\n")
        )
    };
    let products: Vec<String> = (0..48).map(product).collect();
    format!(
        "{{\n \"format\": \"products:1.0\",\n \"products\": {{\n{}\n }}\n}}",
        products.join(",\n")
    )
}
