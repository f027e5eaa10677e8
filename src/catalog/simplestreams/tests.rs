//! Dialogues with catalogs, and attacks on them.

use std::collections::BTreeMap;

use proptest::prelude::*;

use super::super::testing::{NOW, Signer};
use super::super::{
    Answer, Catalog, Error, ErrorKind, Item, Keyring, Kind, Listing, Query, Trust, UnixTime, Walk,
};

const INDEX: &str = r#"{
 "format": "index:1.0", "updated": "Fri, 02 Jan 2026 03:04:05 +0000",
 "index": {
  "com.example:released:aws": {
   "datatype": "image-ids", "format": "products:2.0", "path": "streams/v1/aws.sjson"},
  "com.example:released:download": {
   "datatype": "image-downloads", "format": "products:1.0", "products": ["a", "b"],
   "updated": "Fri, 02 Jan 2026 03:00:00 +0000", "path": "streams/v1/released.sjson"}
 }
}"#;

const PRODUCTS: &str = r#"{
 "format": "products:1.0", "datatype": "image-downloads",
 "content_id": "com.example:released:download",
 "updated": "Fri, 02 Jan 2026 03:00:00 +0000",
 "_aliases": {"arch": {"sparkle": {"label": "shiny"}}},
 "os": "Example", "label": "top",
 "products": {
  "com.example:server:1.0:amd64": {
   "arch": "x86_64", "release": "one", "version": "1.0", "aliases": "1.0, one,default",
   "supported": true, "requirements": {"secureboot": "false", "list": [1, {}]},
   "versions": {
    "20260102": {"items": {
     "disk1.img": {"ftype": "disk1.img", "path": "one/20260102/disk.img", "size": 42,
      "md5": "00", "sha256": "0202020202020202020202020202020202020202020202020202020202020202"},
     "nothing": {"ftype": "none"}},
     "label": "release"},
    "20260101": {"items": {
     "disk1.img": {"ftype": "disk1.img", "path": "one/20260101/disk.img", "os": "Other"}}}
   }},
  "com.example:server:1.0:sparkle": {
   "arch": "sparkle", "version": "1.0",
   "versions": {"20260101": {"items": {"x": {"ftype": "x", "path": "x"}}}}}
 }
}"#;

/// Walks over files by their paths, and lists what was asked for.
fn walk(
    files: &BTreeMap<&str, String>,
    keyring: Option<Keyring>,
    seen: Option<UnixTime>,
) -> (Result<Listing, Error>, Vec<String>) {
    let root = "https://images.example/r/";
    let catalog = Catalog::new("example", Kind::Simplestreams, root.parse().unwrap());
    let trust = Trust { seen, ..Trust::new(keyring, NOW) };
    let mut walk = Walk::new(&catalog, &Query::new(), trust).unwrap();
    let mut asked = Vec::new();
    while let Some(request) = walk.request() {
        let path = request.urls[0].as_str().strip_prefix(root).unwrap().to_owned();
        let answer = match files.get(path.as_str()) {
            Some(document) => Answer::Document(document.as_bytes()),
            None => Answer::Missing,
        };
        asked.push(path);
        if let Err(error) = walk.give(answer) {
            assert!(walk.request().is_none() && walk.finish().is_err());
            return (Err(error), asked);
        }
    }
    (walk.finish(), asked)
}

fn unsigned(index: &str, products: &str) -> Result<Listing, Error> {
    let files = BTreeMap::from([
        ("streams/v1/index.json", index.to_owned()),
        ("streams/v1/released.sjson", products.to_owned()),
    ]);
    walk(&files, None, None).0
}

fn items(products: &str) -> Result<Vec<Item>, Error> {
    unsigned(INDEX, products).map(|listing| listing.items)
}

#[test]
fn a_signed_catalog_is_walked_over() {
    let signer = Signer::new(1);
    let files = BTreeMap::from([
        ("streams/v1/index.sjson", signer.clearsign(INDEX)),
        ("streams/v1/released.sjson", signer.clearsign(PRODUCTS)),
    ]);
    let (listing, asked) = walk(&files, Some(signer.keyring()), None);
    let expected =
        ["streams/v1/index2.sjson", "streams/v1/index.sjson", "streams/v1/released.sjson"];
    assert_eq!(asked, expected);
    let listing = listing.unwrap();
    assert_eq!(listing.updated.unwrap().to_string(), "2026-01-02T03:04:05Z");
    let fingerprint = &signer.keyring().fingerprints()[0];
    for item in &listing.items {
        assert_eq!(&item.verified.as_ref().unwrap().fingerprint, fingerprint);
    }
    assert_eq!(listing.items.len(), 3);
}

#[test]
fn attributes_are_inherited_and_versions_sorted() {
    let items = items(PRODUCTS).unwrap();
    let rows: Vec<_> = items
        .iter()
        .map(|item| {
            [&item.serial, &item.os, &item.label, &item.arch, &item.release].map(String::as_str)
        })
        .collect();
    assert_eq!(
        rows,
        [
            ["20260101", "other", "top", "amd64", "one"],
            ["20260102", "example", "release", "amd64", "one"],
            ["20260101", "example", "top", "sparkle", "1.0"],
        ]
    );
    let newest = &items[1];
    assert_eq!(newest.aliases, ["1.0", "one", "default"]);
    assert_eq!((newest.size, newest.stream.as_str()), (Some(42), "released"));
    assert_eq!(newest.digest.unwrap().to_hex(), "02".repeat(32));
    assert_eq!(newest.urls[0].as_str(), "https://images.example/r/one/20260102/disk.img");
    assert_eq!(newest.verified, None);
}

#[test]
fn aliases_say_what_nothing_else_says() {
    let without = PRODUCTS.replace(r#", "label": "top""#, "");
    let items = items(&without).unwrap();
    assert_eq!(items[2].label, "shiny");
    assert_eq!(items[0].label, "");
}

#[test]
fn mirrors_are_asked_first() {
    let root = "https://images.example/".parse().unwrap();
    let mut catalog = Catalog::new("example", Kind::Simplestreams, root);
    catalog.mirrors = vec!["file:///srv/mirror".parse().unwrap()];
    let mut walk = Walk::new(&catalog, &Query::new(), Trust::new(None, NOW)).unwrap();
    let urls: Vec<_> = walk.request().unwrap().urls.iter().map(ToString::to_string).collect();
    let index = "streams/v1/index2.json";
    assert_eq!(
        urls,
        [format!("file:///srv/mirror/{index}"), format!("https://images.example/{index}")]
    );
    walk.give(Answer::Document(INDEX.as_bytes())).unwrap();
    walk.give(Answer::Document(PRODUCTS.as_bytes())).unwrap();
    let listing = walk.finish().unwrap();
    assert_eq!(listing.items[0].urls.len(), 2);
}

#[test]
fn mirrors_that_documents_name_are_asked_last_the_nearest_list_alone() {
    let index = INDEX.replacen("\"format\"", r#""mirrors": ["https://i.example/"], "format""#, 1);
    let at = |words: &str, mirrors: &str| {
        PRODUCTS.replacen(words, &format!(r#""mirrors": {mirrors}, {words}"#), 1)
    };
    let item = r#""ftype": "disk1.img", "path": "one/20260102"#;
    let [i, a, b] = ["https://i.example/", "https://a.example/sub/", "https://b.example/"];
    let rows: [(&str, String, Vec<&str>); 9] = [
        ("none", PRODUCTS.to_owned(), vec![i]),
        ("of all", at(r#""os""#, r#"["https://a.example/sub", "https://b.example"]"#), vec![a, b]),
        ("of a product", at(r#""arch": "x86_64""#, r#"["https://b.example/"]"#), vec![b]),
        (
            "of a version",
            at(
                r#""items": {
     "disk1.img": {"ftype": "disk1.img", "path": "one/20260102"#,
                r#"["https://b.example/"]"#,
            ),
            vec![b],
        ),
        ("of an item", at(item, r#"["https://b.example/", "https://a.example/sub/"]"#), vec![b, a]),
        ("not encrypted", at(item, r#"["http://a.example/", "https://b.example/"]"#), vec![b]),
        ("files", at(item, r#"["file:///etc/", "https://b.example/"]"#), vec![b]),
        (
            "no roots",
            at(item, r#"["x", 1, null, {}, "https://a.example/?q", "https://u:p@a/"]"#),
            vec![i],
        ),
        ("another form", at(item, r#"{"https://a.example/": []}"#), vec![i]),
    ];
    for (what, products, others) in rows {
        let items = unsigned(&index, &products).expect(what).items;
        let item = items.iter().find(|item| item.serial == "20260102").unwrap();
        let urls: Vec<_> = item.urls.iter().map(ToString::to_string).collect();
        let mut roots = vec!["https://images.example/r/"];
        roots.extend(others);
        let expected: Vec<_> =
            roots.iter().map(|root| format!("{root}one/20260102/disk.img")).collect();
        assert_eq!(urls, expected, "{what}");
    }
}

#[test]
fn products_are_looked_for_on_the_mirrors_of_the_index() {
    let root = "http://images.example/".parse().unwrap();
    let catalog = Catalog::new("example", Kind::Simplestreams, root);
    let mut walk = Walk::new(&catalog, &Query::new(), Trust::new(None, NOW)).unwrap();
    let mirrors = r#""mirrors": ["http://a.example/", "https://b.example/"], "datatype""#;
    let index = INDEX
        .replace(r#""datatype": "image-downloads""#, &format!(r#"{mirrors}: "image-downloads""#));
    walk.give(Answer::Document(index.as_bytes())).unwrap();
    let urls: Vec<_> = walk.request().unwrap().urls.iter().map(ToString::to_string).collect();
    let roots = ["http://images.example/", "http://a.example/", "https://b.example/"];
    assert_eq!(urls, roots.map(|root| format!("{root}streams/v1/released.sjson")));
}

#[test]
fn unsigned_documents_are_refused_where_there_is_a_key() {
    let (ours, other) = (Signer::new(1), Signer::new(2));
    let rows = [
        (INDEX.to_owned(), ErrorKind::Unsigned),
        (other.clearsign(INDEX), ErrorKind::UnknownKey),
        (ours.clearsign(INDEX).replace("2026", "2027"), ErrorKind::BadSignature),
    ];
    for (index, expected) in rows {
        let files = BTreeMap::from([("streams/v1/index2.sjson", index)]);
        let (listing, _) = walk(&files, Some(ours.keyring()), None);
        let error = listing.unwrap_err();
        assert_eq!(error.kind(), expected, "{error}");
        assert!(error.to_string().starts_with("https://images.example/r/streams"), "{error}");
    }
    let files = BTreeMap::from([
        ("streams/v1/index2.sjson", ours.clearsign(INDEX)),
        ("streams/v1/released.sjson", PRODUCTS.to_owned()),
    ]);
    let (listing, _) = walk(&files, Some(ours.keyring()), None);
    assert_eq!(listing.unwrap_err().kind(), ErrorKind::Unsigned);
}

#[test]
fn older_documents_than_known_are_refused() {
    let updated = "2026-01-02T03:04:05Z".parse::<UnixTime>().unwrap();
    let files = |index: &str, products: &str| {
        BTreeMap::from([
            ("streams/v1/index.json", index.to_owned()),
            ("streams/v1/released.sjson", products.to_owned()),
        ])
    };
    let good = files(INDEX, PRODUCTS);
    assert!(walk(&good, None, Some(updated)).0.is_ok());
    let later = Some(UnixTime(updated.0 + 1));
    let no_time = INDEX.replacen("updated", "date", 1);
    let old_products = PRODUCTS.replace("03:00:00", "02:59:59");
    let rows = [
        (good, later),
        (files(&no_time, PRODUCTS), Some(updated)),
        (files(INDEX, &old_products), None),
    ];
    for (files, seen) in rows {
        let error = walk(&files, None, seen).0.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Rollback, "{error}");
    }
}

#[test]
fn what_is_missing_is_told() {
    let (listing, asked) = walk(&BTreeMap::new(), None, None);
    assert_eq!(asked, ["streams/v1/index2.json", "streams/v1/index.json"]);
    assert_eq!(listing.unwrap_err().kind(), ErrorKind::NotFound);
    let files = BTreeMap::from([("streams/v1/index2.json", INDEX.to_owned())]);
    let error = walk(&files, None, None).0.unwrap_err();
    assert!(error.to_string().contains("streams/v1/released.sjson"), "{error}");
}

#[test]
fn unknown_formats_are_refused() {
    let rows = [
        (INDEX.replace("index:1.0", "index:2.0"), PRODUCTS.to_owned(), ErrorKind::Unsupported),
        (INDEX.replace("products:1.0", "products:9"), PRODUCTS.to_owned(), ErrorKind::Unsupported),
        (INDEX.replace("image-downloads", "image-ids"), PRODUCTS.to_owned(), ErrorKind::NotFound),
        (
            INDEX.to_owned(),
            PRODUCTS.replace("products:1.0", "products:2.0"),
            ErrorKind::Unsupported,
        ),
        (
            INDEX.to_owned(),
            PRODUCTS.replace("image-downloads", "image-ids"),
            ErrorKind::Unsupported,
        ),
    ];
    for (index, products, expected) in rows {
        assert_eq!(unsigned(&index, &products).unwrap_err().kind(), expected);
    }
}

#[test]
fn attacks_on_documents_are_refused() {
    use ErrorKind::{InvalidUrl, Malformed};
    let path = |path: &str| PRODUCTS.replace("one/20260102/disk.img", path);
    let rows = [
        ("upward", path("../../etc/passwd"), InvalidUrl),
        ("upward, hidden", path("%2e%2e/x"), InvalidUrl),
        ("upward, escaped", path(r"\u002e\u002e/x"), InvalidUrl),
        ("absolute", path("/etc/passwd"), InvalidUrl),
        ("another scheme", path("file:///etc/passwd"), InvalidUrl),
        ("another host", path("//evil.example/x"), InvalidUrl),
        ("a query", path("x?y"), InvalidUrl),
        ("a key twice", PRODUCTS.replace(r#""md5""#, r#""path""#), Malformed),
        ("an unknown key twice", PRODUCTS.replace(r#""md5""#, r#""md5": 1, "md5""#), Malformed),
        ("a version twice", PRODUCTS.replace("20260102\"", "20260101\""), Malformed),
        ("products twice", PRODUCTS.replace(r#""os""#, r#""products": {}, "os""#), Malformed),
        ("a size below nought", PRODUCTS.replace("42", "-1"), Malformed),
        ("a size with a fraction", PRODUCTS.replace("42", "42.5"), Malformed),
        ("a short digest", PRODUCTS.replace("0202\",", "02\","), Malformed),
        ("a digest that is none", PRODUCTS.replace("0202\"}", "02\"}"), Malformed),
        ("a product that is none", PRODUCTS.replace(r#"{"ftype": "none"}"#, "[]"), Malformed),
        ("text after", format!("{PRODUCTS}{{}}"), Malformed),
        ("cut short", PRODUCTS.chars().take(900).collect(), Malformed),
        ("deep", format!("{}{}", r#"{"a":["#, "[".repeat(100_000)), Malformed),
    ];
    for (what, products, expected) in rows {
        if products == PRODUCTS {
            continue;
        }
        let error = items(&products).unwrap_err();
        assert_eq!(error.kind(), expected, "{what}: {error}");
    }
    let index = INDEX.replace("streams/v1/released.sjson", "../released.sjson");
    assert_eq!(unsigned(&index, PRODUCTS).unwrap_err().kind(), InvalidUrl);
}

#[test]
fn what_many_items_inherit_is_counted() {
    let items_text: Vec<_> =
        (0..100_000).map(|number| format!(r#""{number}":{{"path":"a"}}"#)).collect();
    let aliases = "a,".repeat(2000);
    let products = format!(
        r#"{{"format":"products:1.0","aliases":"{aliases}","products":{{"p":{{"versions":{{"v":{{"items":{{{}}}}}}}}}}}}}"#,
        items_text.join(",")
    );
    assert_eq!(items(&products).unwrap_err().kind(), ErrorKind::TooLarge);
}

#[test]
fn what_steers_terminals_does_not_reach_errors() {
    let products = PRODUCTS.replace("20260102", r"\u001b[2J").replace("42,", "-1,");
    let sentence = items(&products).unwrap_err().to_string();
    assert!(!sentence.contains('\u{1b}') && sentence.contains("[2J"), "{sentence}");
}

#[test]
fn a_million_items_are_refused_in_little_memory() {
    let item = |number: usize| format!(r#""{number}":{{"path":"a"}},"#);
    let items_text: String = (0..1_000_000).map(item).collect();
    let products = format!(
        r#"{{"format":"products:1.0","products":{{"p":{{"versions":{{"v":{{"items":{{{}}}}}}}}}}}}}"#,
        items_text.trim_end_matches(',')
    );
    assert_eq!(items(&products).unwrap_err().kind(), ErrorKind::TooLarge);
    let long = format!(r#""os": "{}""#, "x".repeat(5000));
    let products = PRODUCTS.replace(r#""os": "Example""#, &long);
    assert_eq!(items(&products).unwrap_err().kind(), ErrorKind::Malformed);
    let keys: String = (0..1000).map(|number| format!(r#""{number}":1,"#)).collect();
    let products = PRODUCTS.replace(r#""md5""#, &format!(r#"{keys}"md5""#));
    assert_eq!(items(&products).unwrap_err().kind(), ErrorKind::Malformed);
    let many = (0..17).fold(INDEX.to_owned(), |index, number| {
        let entry = r#""datatype": "image-downloads", "format": "products:1.0", "path": "x""#;
        index.replacen("\"index\": {", &format!("\"index\": {{ \"e{number}\": {{{entry}}},"), 1)
    });
    assert_eq!(unsigned(&many, PRODUCTS).unwrap_err().kind(), ErrorKind::TooLarge);
}

proptest! {
    #[test]
    fn every_item_lies_below_the_root(path in "[a-z./%:-]{1,20}") {
        if let Ok(items) = items(&PRODUCTS.replace("one/20260102/disk.img", &path)) {
            for item in items {
                prop_assert!(item.urls[0].as_str().starts_with("https://images.example/r/"));
            }
        }
    }

    #[test]
    fn a_changed_document_never_makes_reading_panic(
        at in 0..PRODUCTS.len(), bytes in "[\\[\\]{}\",:0-9a-z\\\\]{0,4}",
    ) {
        let (head, tail) = PRODUCTS.split_at(at);
        let _ = items(&format!("{head}{bytes}{tail}"));
        let tail = tail.get(1..).unwrap_or_default();
        let _ = items(&format!("{head}{bytes}{tail}"));
        let _ = unsigned(&format!("{head}{bytes}{tail}"), PRODUCTS);
    }

    #[test]
    fn items_come_sorted_whatever_their_order(mut serials in prop::collection::hash_set("[0-9]{1,8}(\\.[0-9])?", 1..9).prop_map(Vec::from_iter)) {
        let version = |serial: &String| format!(r#""{serial}":{{"items":{{"d":{{"path":"d"}}}}}}"#);
        let versions: Vec<_> = serials.iter().map(version).collect();
        let products = format!(
            r#"{{"products":{{"p":{{"versions":{{{}}}}}}},"format":"products:1.0"}}"#,
            versions.join(",")
        );
        let index = INDEX.replace(r#""updated": "Fri, 02 Jan 2026 03:00:00 +0000", "#, "");
        let read: Vec<_> =
            unsigned(&index, &products).unwrap().items.into_iter().map(|item| item.serial).collect();
        serials.sort();
        prop_assert_eq!(read, serials);
    }
}
