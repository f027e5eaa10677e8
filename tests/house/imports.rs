//! Who may import whom.

use std::path::Path;

use crate::files::{is_rust, texts};
use crate::paths::paths;

/// What the files below a folder may name.
struct Rule {
    folder: &'static str,
    /// The top modules of its own crate that it may name, besides itself.
    ours: &'static [&'static str],
    /// Beginnings and endings of paths that it may not name.
    never: &'static [&'static [&'static str]],
}

const ANY: &[&str] = &["*"];
/// What the generated code is written in terms of, and the programs it makes.
const CODEC: &[&str] = &["xdr", "types", "typed_param", "open_enum", "procedure", "json", "remote"];
const FACADE: &[&str] = &["virtsmith"];
const WIRE: &[&str] = &["virtsmith_protocol"];
const NETWORK: &[&str] = &["std::net", "std::os::unix::net", "tokio::net"];
/// Nothing runs another program, save where [`EXCEPTIONS`] says so.
const PROGRAMS: &[&str] = &["std::process::Command", "tokio::process"];
/// What decides reads no clock, no file and no socket.
const OUTSIDE: &[&str] = &[
    "tokio",
    "rustix",
    "std::env",
    "std::fs",
    "std::net",
    "std::os",
    "std::process",
    "std::thread",
    "Instant::now",
    "SystemTime::now",
];

#[rustfmt::skip]
const RULES: &[Rule] = &[
    Rule { folder: "protocol/src", ours: ANY, never: &[OUTSIDE, FACADE] },
    Rule { folder: "protocol/src/generated", ours: CODEC, never: &[] },
    Rule { folder: "protocol/gen/src", ours: ANY, never: &[FACADE, WIRE] },
    Rule { folder: "src", ours: ANY, never: &[PROGRAMS] },
    Rule { folder: "src/xml", ours: &[], never: &[OUTSIDE, WIRE] },
    Rule { folder: "src/image", ours: &[], never: &[NETWORK, WIRE] },
    Rule { folder: "src/seed", ours: &[], never: &[NETWORK, WIRE] },
    Rule { folder: "src/catalog", ours: &[], never: &[WIRE] },
    Rule { folder: "src/rpc", ours: &[], never: &[] },
    Rule { folder: "src/replay", ours: &["rpc", "virt", "xml"], never: &[] },
    Rule { folder: "src/virt", ours: &["rpc"], never: &[WIRE] },
    Rule { folder: "src/machine", ours: &["virt", "xml", "image", "seed", "catalog"], never: &[WIRE] },
    Rule { folder: "src/bin/virtsmith", ours: ANY, never: &[WIRE] },
];

/// Files that may name what a rule forbids them, each with its reason.
const EXCEPTIONS: &[(&str, &str)] = &[
    // A user's own daemon has no other way to be started than by its client,
    // and is not a helper: it is the very thing that the URI names.
    ("src/rpc/transport/session_daemon.rs", "std::process::Command"),
];

#[test]
fn modules_import_only_what_the_house_allows() {
    let sources: Vec<_> =
        texts().into_iter().filter(|(path, _)| is_rust(path) && !is_test(path)).collect();
    let faults: Vec<String> = RULES
        .iter()
        .flat_map(|rule| {
            let mut below =
                sources.iter().filter(|(path, _)| path.starts_with(rule.folder)).peekable();
            assert!(below.peek().is_some(), "no files in {}", rule.folder);
            below.flat_map(|(path, text)| faults(rule, path, text))
        })
        .collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// Files and what they may not hold.
#[rustfmt::skip]
const FORBIDDEN: &[(&str, &str)] = &[
    ("src/xml/node.rs", "use crate::image::Disk;"),
    ("src/xml/node.rs", "use super::super::rpc::Error;"),
    ("src/xml/node.rs", "use std::{fmt, fs};"),
    ("src/image/qcow2/mod.rs", "fn f() { crate::seed::write() }"),
    ("src/seed/mod.rs", "use virtsmith_protocol::xdr;"),
    ("src/catalog/cache.rs", "use crate::image::Format;"),
    ("src/rpc/call.rs", "use crate::virt::Connect;"),
    ("src/virt/domain.rs", "use virtsmith_protocol::remote;"),
    ("src/virt/domain.rs", "use crate::xml::Element;"),
    ("src/machine/apply.rs", "use crate::{virt::Domain, rpc::Client};"),
    ("src/bin/virtsmith/list.rs", "use virtsmith_protocol::remote;"),
    ("src/image/convert.rs", "use std::process::Command;"),
    ("src/rpc/transport/unix.rs", "use std::process::Command;"),
    ("src/rpc/transport/session_daemon.rs", "use tokio::process::Command;"),
    ("protocol/src/session.rs", "let now = std::time::Instant::now();"),
    ("protocol/src/session.rs", "use std::time::Instant; let now = Instant::now();"),
    ("protocol/src/frame.rs", "use tokio::io::AsyncRead;"),
    ("protocol/src/generated/remote.rs", "use crate::session::Session;"),
    ("protocol/gen/src/main.rs", "use virtsmith_protocol::xdr;"),
];

/// Files and what they may hold.
#[rustfmt::skip]
const ALLOWED: &[(&str, &str)] = &[
    ("src/xml/node.rs", "use crate::xml::Element; use std::fmt;"),
    ("src/image/qcow2/mod.rs", "use std::fs::File; use super::raw;"),
    ("src/rpc/call.rs", "use virtsmith_protocol::frame::Header;"),
    ("src/rpc/transport/session_daemon.rs", "use std::process::{Command, Stdio};"),
    ("src/virt/domain.rs", "use crate::rpc::Client; use super::Error;"),
    ("src/machine/apply.rs", "use crate::{image, seed, virt::Domain, xml};"),
    ("src/bin/virtsmith/list.rs", "use virtsmith::virt::Connect; use crate::output::Table;"),
    ("src/bin/virtsmith/main.rs", "use std::process::ExitCode;"),
    ("protocol/src/session.rs", "use std::time::{Duration, Instant};"),
    ("protocol/src/generated/remote.rs", "use crate::xdr::Encode;"),
];

#[test]
fn forbidden_imports_are_seen_and_allowed_ones_are_not() {
    let rows = FORBIDDEN.iter().map(|row| (row, true));
    for ((path, source), seen) in rows.chain(ALLOWED.iter().map(|row| (row, false))) {
        let path = Path::new(path);
        let rules = RULES.iter().filter(|rule| path.starts_with(rule.folder));
        let found: Vec<String> = rules.flat_map(|rule| faults(rule, path, source)).collect();
        assert_eq!(!found.is_empty(), seen, "{source}: {found:?}");
    }
}

/// The paths in a source that break a rule.
fn faults(rule: &Rule, path: &Path, source: &str) -> Vec<String> {
    let module = module_of(path);
    let module: Vec<&str> = module.iter().map(String::as_str).collect();
    let own = module.first().copied().unwrap_or_default();
    let excepted = |name: &String| {
        EXCEPTIONS.iter().any(|(file, allowed)| path == Path::new(file) && name == allowed)
    };
    let broken = |name: &String| breaks(rule, own, name) && !excepted(name);
    let named = paths(source, &module).into_iter().filter(broken);
    named.map(|name| format!("{}: may not name {name}", path.display())).collect()
}

fn breaks(rule: &Rule, own: &str, name: &str) -> bool {
    let never = rule.never.iter().copied().flatten();
    if never.into_iter().any(|path| begins(name, path) || ends(name, path)) {
        return true;
    }
    let Some(inside) = name.strip_prefix("crate::") else {
        return false;
    };
    let mut allowed = rule.ours.iter().chain([&own]);
    !allowed.any(|module| *module == "*" || begins(inside, module))
}

/// Whether a path is below another: `std::fs::File` is below `std::fs`.
fn begins(path: &str, start: &str) -> bool {
    path.strip_prefix(start).is_some_and(|rest| rest.is_empty() || rest.starts_with("::"))
}

/// Whether a path ends with another: `time::Instant::now` with `Instant::now`.
fn ends(path: &str, end: &str) -> bool {
    path.strip_suffix(end).is_some_and(|rest| rest.ends_with("::"))
}

/// Where a file stands in its crate: `["xml", "node"]` for `src/xml/node.rs`.
fn module_of(path: &Path) -> Vec<String> {
    let roots = ["src/bin/virtsmith", "protocol/gen/src", "protocol/src", "src"];
    let inside = roots.iter().find_map(|root| path.strip_prefix(root).ok()).unwrap_or(path);
    let parts = inside.with_extension("");
    let names = parts.iter().map(|part| part.to_string_lossy().into_owned());
    names.filter(|name| !["mod", "lib", "main"].contains(&name.as_str())).collect()
}

/// A file or folder of unit tests.
fn is_test(path: &Path) -> bool {
    path.with_extension("").iter().any(|part| part == "tests")
}
