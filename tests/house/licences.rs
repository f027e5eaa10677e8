//! Every package that ships has a licence without copyleft.

use std::collections::{BTreeMap, BTreeSet};
use std::process::Command;

use serde_json::Value;

/// The packages that are published.
const SHIPPED: &[&str] = &["virtsmith", "virtsmith-protocol"];

/// Licences that a shipped package may have.
const ALLOWED: &[&str] = &[
    "0BSD",
    "Apache-2.0",
    "Apache-2.0 WITH LLVM-exception",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "BSL-1.0",
    "CC0-1.0",
    "CDLA-Permissive-2.0",
    "ISC",
    "MIT",
    "MIT-0",
    "Unicode-3.0",
    "Unicode-DFS-2016",
    "Unlicense",
    "Zlib",
];

#[test]
fn what_ships_holds_no_copyleft() {
    let licences = shipped_licences(&metadata());
    assert!(licences.len() > SHIPPED.len(), "the dependencies were not read: {licences:?}");
    let faults: Vec<_> = licences.iter().filter(|(_, licence)| !permits(licence)).collect();
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn licences_are_told_apart() {
    let rows = [
        ("MIT", true),
        ("MIT OR Apache-2.0", true),
        ("MIT/Apache-2.0", true),
        ("(MIT OR Apache-2.0) AND Unicode-3.0", true),
        ("Apache-2.0 WITH LLVM-exception OR Apache-2.0 OR MIT", true),
        ("MIT OR LGPL-2.1-or-later", true),
        ("GPL-3.0-only", false),
        ("MIT AND LGPL-2.1-or-later", false),
        ("(MIT OR Apache-2.0) AND (GPL-2.0 OR MPL-2.0)", false),
        ("LGPL-3.0", false),
        ("MPL-2.0", false),
        ("", false),
    ];
    for (licence, allowed) in rows {
        assert_eq!(permits(licence), allowed, "{licence:?}");
    }
}

#[test]
fn only_what_is_linked_in_counts() {
    let metadata = serde_json::json!({
        "packages": [
            {"id": "v", "name": "virtsmith", "license": "MIT"},
            {"id": "n", "name": "normal", "license": "GPL-3.0"},
            {"id": "d", "name": "dev", "license": "GPL-2.0"},
            {"id": "i", "name": "indirect", "license": null},
        ],
        "resolve": {"nodes": [
            {"id": "v", "deps": [
                {"pkg": "n", "dep_kinds": [{"kind": null}]},
                {"pkg": "d", "dep_kinds": [{"kind": "dev"}]},
            ]},
            {"id": "n", "deps": [{"pkg": "i", "dep_kinds": [{"kind": "dev"}, {"kind": null}]}]},
        ]},
    });
    let found: Vec<_> = shipped_licences(&metadata).into_iter().collect();
    let expected = [("indirect", ""), ("normal", "GPL-3.0"), ("virtsmith", "MIT")];
    assert_eq!(found, expected.map(|(name, licence)| (name.to_owned(), licence.to_owned())));
}

/// What cargo knows about the workspace, with every feature on.
fn metadata() -> Value {
    let output = Command::new(env!("CARGO"))
        .args(["metadata", "--format-version", "1", "--locked", "--all-features"])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .expect("cargo runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).expect("cargo prints JSON")
}

/// The licences of the shipped packages and all they link in, by name.
fn shipped_licences(metadata: &Value) -> BTreeMap<String, String> {
    let packages = array(&metadata["packages"]);
    let mut left: Vec<&str> = packages
        .iter()
        .filter(|p| SHIPPED.contains(&text(&p["name"])))
        .map(|p| text(&p["id"]))
        .collect();
    let mut seen = BTreeSet::new();
    while let Some(id) = left.pop() {
        if seen.insert(id) {
            let node = array(&metadata["resolve"]["nodes"]).iter().find(|node| node["id"] == id);
            left.extend(node.into_iter().flat_map(linked));
        }
    }
    let shipped = packages.iter().filter(|package| seen.contains(text(&package["id"])));
    shipped
        .map(|package| (text(&package["name"]).to_owned(), text(&package["license"]).to_owned()))
        .collect()
}

/// The ids of the normal dependencies of a node.
fn linked(node: &Value) -> impl Iterator<Item = &str> {
    let normal = |dep: &&Value| array(&dep["dep_kinds"]).iter().any(|kind| kind["kind"].is_null());
    array(&node["deps"]).iter().filter(normal).map(|dep| text(&dep["pkg"]))
}

/// Whether a licence expression can be met with allowed licences alone. `AND`
/// binds closer than `OR`; `/` is an older `OR`.
fn permits(expression: &str) -> bool {
    let spaced = expression.replace('/', " OR ").replace('(', " ( ").replace(')', " ) ");
    let words: Vec<&str> = spaced.split_whitespace().collect();
    let mut rest = words.as_slice();
    either(&mut rest) && rest.is_empty()
}

fn either(words: &mut &[&str]) -> bool {
    let mut allowed = both(words);
    while take(words, "OR") {
        allowed |= both(words);
    }
    allowed
}

fn both(words: &mut &[&str]) -> bool {
    let mut allowed = one(words);
    while take(words, "AND") {
        allowed &= one(words);
    }
    allowed
}

fn one(words: &mut &[&str]) -> bool {
    if take(words, "(") {
        let allowed = either(words);
        return take(words, ")") && allowed;
    }
    let Some((name, rest)) = words.split_first() else {
        return false;
    };
    *words = rest;
    let mut licence = (*name).to_owned();
    if take(words, "WITH") {
        let (exception, rest) = words.split_first().unwrap_or((&"", &[]));
        *words = rest;
        licence = format!("{licence} WITH {exception}");
    }
    ALLOWED.contains(&licence.as_str())
}

fn take(words: &mut &[&str], word: &str) -> bool {
    let found = words.first() == Some(&word);
    if found {
        *words = &words[1..];
    }
    found
}

fn array(value: &Value) -> &[Value] {
    value.as_array().map(Vec::as_slice).unwrap_or_default()
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}
