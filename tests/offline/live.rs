//! The live tests: each is recorded, or says why it is not.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use crate::support::{LIVE_ONLY, PROGRAMS, reason, recordings};

/// What only a live test does: it asks for a daemon.
const ASKS: [&str; 5] =
    ["Libvirtd::", "Live::", "Host::start()", "Host::with(", "Host::without_guest()"];

#[test]
fn every_live_test_is_recorded_or_says_why_not() {
    let tests = live_tests();
    let recorded = recorded_tests();
    let excused: BTreeSet<_> =
        tests.iter().filter(|test| reason(test).is_some()).cloned().collect();
    println!("{} live tests, {} recorded, {} not", tests.len(), recorded.len(), excused.len());
    let all: BTreeSet<_> = recorded.union(&excused).cloned().collect();
    let missing: Vec<_> = tests.difference(&all).collect();
    assert!(missing.is_empty(), "neither recorded nor in live_only.rs: {missing:#?}");
    let both: Vec<_> = recorded.intersection(&excused).collect();
    assert!(both.is_empty(), "recorded, and in live_only.rs: {both:#?}");
    let stale: Vec<_> = recorded.difference(&tests).collect();
    assert!(stale.is_empty(), "recorded, and no live tests: {stale:#?}");
}

#[test]
fn reasons_are_of_live_tests() {
    let tests = live_tests();
    for (test, _) in LIVE_ONLY {
        assert!(tests.contains(*test), "{test} is no live test");
    }
    for (program, _) in PROGRAMS {
        let prefix = format!("{program}::");
        assert!(tests.iter().any(|test| test.starts_with(&prefix)), "{program} has no live test");
    }
}

#[test]
fn tests_are_found_by_what_they_and_their_helpers_ask_for() {
    let text = "
fn daemon() -> Daemon {
    Live::own()
}
struct Pool;
impl Pool {
    fn make() -> Self {
        daemon()
    }
}
#[test]
fn one() {
    daemon();
}
#[tokio::test]
async fn two() {
    Pool::make();
}
#[test]
fn other() {
    \"daemon\";
}
";
    let found = live_of(&[(String::new(), text.to_owned())]);
    assert_eq!(found, ["one", "two"]);
}

/// The recordings, as the names of their tests.
fn recorded_tests() -> BTreeSet<String> {
    let mut tests = BTreeSet::new();
    for program in entries(&recordings()) {
        for file in entries(&program) {
            let name = |path: &Path| path.file_stem().unwrap().to_str().unwrap().to_owned();
            tests.insert(format!("{}::{}", name(&program), name(&file).replace('.', "::")));
        }
    }
    tests
}

/// The tests of all programs that ask for a daemon. Those here are not among them:
/// they are recorded with every release.
fn live_tests() -> BTreeSet<String> {
    let mut programs: BTreeMap<String, Vec<(String, String)>> = BTreeMap::new();
    for path in entries(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests")) {
        let program = path.file_stem().unwrap().to_str().unwrap().to_owned();
        let files = match path.is_dir() {
            true => entries(&path),
            false => vec![path],
        };
        let sources = files.into_iter().filter(|file| file.extension().is_some_and(|e| e == "rs"));
        let modules = sources.map(|file| {
            let stem = file.file_stem().unwrap().to_str().unwrap();
            let module = if stem == program || stem == "main" { "" } else { stem };
            (module.to_owned(), fs::read_to_string(&file).unwrap())
        });
        programs.entry(program.clone()).or_default().extend(modules);
    }
    for ours in ["offline", "support"] {
        programs.remove(ours);
    }
    let of_program = |(program, modules): (String, Vec<_>)| {
        live_of(&modules).into_iter().map(move |test| format!("{program}::{test}"))
    };
    programs.into_iter().flat_map(of_program).collect()
}

/// A function of a test program.
struct Function {
    /// With its module.
    path: String,
    name: String,
    body: String,
    is_test: bool,
}

/// The live tests among a program's modules: their names and what they say.
fn live_of(modules: &[(String, String)]) -> Vec<String> {
    let functions: Vec<_> =
        modules.iter().flat_map(|(module, text)| functions(module, text)).collect();
    let asks = |body: &str| ASKS.iter().any(|word| body.contains(word));
    let mut live: BTreeSet<&str> = BTreeSet::new();
    loop {
        let calls = |body: &str| live.iter().any(|name| body.contains(&format!("{name}(")));
        let more: Vec<&str> = functions
            .iter()
            .filter(|function| asks(&function.body) || calls(&function.body))
            .map(|function| function.name.as_str())
            .filter(|name| !live.contains(name))
            .collect();
        if more.is_empty() {
            break;
        }
        live.extend(more);
    }
    let tests = functions.iter().filter(|function| function.is_test);
    let tests = tests.filter(|function| live.contains(function.name.as_str()));
    tests.map(|function| function.path.clone()).collect()
}

/// The functions of a module, found by how they are laid out.
fn functions(module: &str, text: &str) -> Vec<Function> {
    let lines: Vec<&str> = text.lines().collect();
    let mut found = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        let code = line.trim_start();
        let Some(name) = name(code) else { continue };
        let indent = line.strip_suffix(code).unwrap();
        let end = format!("{indent}}}");
        let body: Vec<_> =
            lines[at + 1..].iter().take_while(|line| **line != end).copied().collect();
        let path = if module.is_empty() { name.to_owned() } else { format!("{module}::{name}") };
        let is_test = at.checked_sub(1).is_some_and(|before| {
            let attribute = lines[before].trim();
            attribute == "#[test]" || attribute.starts_with("#[tokio::test")
        });
        found.push(Function { path, name: name.to_owned(), body: body.join("\n"), is_test });
    }
    found
}

/// The name of the function that begins on a line.
fn name(line: &str) -> Option<&str> {
    let line = line.strip_prefix("pub(crate) ").unwrap_or(line);
    let line = line.strip_prefix("async ").unwrap_or(line);
    let rest = line.strip_prefix("fn ")?;
    rest.split(['(', '<']).next()
}

fn entries(folder: &Path) -> Vec<PathBuf> {
    let mut entries: Vec<_> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    entries.sort();
    entries
}
