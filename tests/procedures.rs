//! Every procedure that a client calls has a method, or a reason why not.
#![allow(
    clippy::panic,
    clippy::expect_used,
    clippy::unwrap_used,
    reason = "a test fails by panicking"
)]

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use virtsmith::rpc::protocol::Program;
use virtsmith::rpc::protocol::procedure::Kind;
use virtsmith::virt::procedures::METHODS;

#[test]
fn every_procedure_that_a_client_calls_is_listed_once() {
    let listed: Vec<&str> = METHODS.iter().map(|(name, _)| *name).collect();
    let once: BTreeSet<&str> = listed.iter().copied().collect();
    assert_eq!(listed.len(), once.len(), "a procedure is listed twice");
    let called: BTreeSet<String> = Program::ALL
        .into_iter()
        .flat_map(|program| program.procedures())
        .filter(|procedure| procedure.kind == Kind::Call)
        .map(ToString::to_string)
        .collect();
    assert_eq!(once, called.iter().map(String::as_str).collect());
}

#[test]
fn every_listed_method_exists_and_its_procedure_is_called() {
    let sources = [sources("src/virt"), sources("src/rpc")].concat();
    let mut faults = Vec::new();
    for (procedure, method) in METHODS {
        let (object, name) = method.split_once("::").unwrap();
        let blocks = [format!("impl {object} {{"), format!("impl<T> {object}<T> {{")];
        let functions = [format!(" fn {name}("), format!(" fn {name}<")];
        let has = |source: &String, any: &[String]| any.iter().any(|one| source.contains(one));
        if !sources.iter().any(|source| has(source, &blocks) && has(source, &functions)) {
            faults.push(format!("{procedure}: there is no {method}"));
        }
        // A macro makes those of event streams.
        if procedure.contains("_EVENT_") {
            continue;
        }
        let args = args(procedure);
        if !sources.iter().any(|source| is_made(source, &args)) {
            faults.push(format!("{procedure}: nothing calls it; {method} should"));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn names_in_comments_and_imports_are_no_calls() {
    let rows = [
        ("let args = ThingArgs { a };", true),
        ("self.call(&ThingArgs {}).await", true),
        ("call(&crate::ThingArgs {})", true),
        ("use a::{ThingArgs, OtherArgs};", false),
        ("// ThingArgs {}", false),
        ("OtherThingArgs {}", false),
    ];
    for (source, expected) in rows {
        assert_eq!(is_made(&code(source), "ThingArgs"), expected, "{source}");
    }
}

/// Whether code makes a value of a structure.
fn is_made(source: &str, structure: &str) -> bool {
    let is_word = |c: char| c.is_ascii_alphanumeric() || c == '_';
    source.match_indices(structure).any(|(at, _)| {
        let (before, after) = (source.get(..at).unwrap(), source.get(at..).unwrap());
        !before.ends_with(is_word)
            && after.strip_prefix(structure).is_some_and(|after| after.starts_with(" {"))
    })
}

/// `remote.DOMAIN_CREATE` as `DomainCreateArgs`.
fn args(procedure: &str) -> String {
    let (_, name) = procedure.split_once('.').unwrap();
    let words = name.split('_').map(|word| {
        let (first, rest) = word.split_at(1.min(word.len()));
        first.to_owned() + &rest.to_lowercase()
    });
    words.collect::<String>() + "Args"
}

/// The Rust files below a folder, without their comments.
fn sources(folder: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut open = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)];
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                open.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                found.push(code(&fs::read_to_string(path).expect("text")));
            }
        }
    }
    found
}

fn code(text: &str) -> String {
    let lines = text.lines().filter(|line| !line.trim_start().starts_with("//"));
    lines.flat_map(|line| [line, "\n"]).collect()
}
