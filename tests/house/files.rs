//! Every file: Rust files open with `//!` and stay short; no text names a
//! machine it was written on, or a package registry.

use std::fs;
use std::path::{Path, PathBuf};

/// Rust files are at most this long, the generated ones apart.
const LINES: usize = 700;

/// Folders that are no part of the repository, or are written by a program.
const NOT_OURS: &[&str] = &[".git", "target"];
const GENERATED: &[&str] = &["protocol/src/generated", "src/virt/generated"];

/// Hosts that packages come from. In two halves, so that this file names none.
const REGISTRIES: &[(&str, &str)] = &[
    ("crates", ".io"),
    ("deb.debian", ".org"),
    ("security.debian", ".org"),
    ("archive.ubuntu", ".com"),
    ("ports.ubuntu", ".com"),
    ("pypi", ".org"),
    ("registry.npmjs", ".org"),
    ("proxy.golang", ".org"),
];

/// The one line that may: how Cargo.lock says where a package came from.
const LOCK_SOURCE: &str = "source = \"registry+";

/// Where build hosts keep checkouts and toolchains, also in two halves.
const HOST_PATHS: &[(&str, &str)] = &[
    ("/.cargo", "/registry"),
    ("/.rustup", "/toolchains"),
    ("/home/runner", "/"),
    ("/github", "/workspace"),
    ("/builds", "/"),
];

#[test]
fn every_rust_file_opens_with_its_module_comment_and_stays_short() {
    let ours = texts().into_iter().filter(|(path, _)| is_rust(path) && !is_generated(path));
    let faults: Vec<String> = ours.flat_map(|(path, text)| shape_faults(&path, &text)).collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn no_text_names_a_build_host_or_a_package_registry() {
    let needles = needles();
    let faults: Vec<String> =
        texts().iter().flat_map(|(path, text)| name_faults(path, text, &needles)).collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn shape_faults_are_seen() {
    let long = format!("//! Long.\n{}", "\n".repeat(LINES));
    let rows = [
        ("//! Short.\n\nfn a() {}\n", 0),
        ("fn a() {}\n", 1),
        ("\n//! Late.\n", 1),
        ("// Not a module comment.\n", 1),
        (&long, 1),
    ];
    for (text, faults) in rows {
        let found = shape_faults(Path::new("a.rs"), text);
        assert_eq!(found.len(), faults, "{found:?}");
    }
}

#[test]
fn names_of_hosts_and_machine_paths_are_seen() {
    let needles = needles();
    let here = env!("CARGO_MANIFEST_DIR");
    let index = ["source = \"registry+https://github.com/rust-lang/crates", ".io-index\""].concat();
    let rows = [
        ("plain text", false),
        ("an outbuilding at a/builds/x", false),
        (&format!("see {here}/src/lib.rs"), true),
        (&["deb http://deb.debian", ".org/debian trixie main"].concat(), true),
        (&["at '/builds", "/x'"].concat(), true),
        (&index, false),
        (&index.replace("source = ", "see "), true),
    ];
    for (text, seen) in rows {
        let found = name_faults(Path::new("a.txt"), text, &needles);
        assert_eq!(!found.is_empty(), seen, "{text}: {found:?}");
    }
}

#[test]
fn the_walk_finds_this_file_and_leaves_the_target_folder_out() {
    let paths: Vec<PathBuf> = texts().into_iter().map(|(path, _)| path).collect();
    assert!(paths.contains(&PathBuf::from("tests/house/files.rs")));
    assert!(!paths.iter().any(|path| path.starts_with("target") || path.starts_with(".git")));
}

fn is_generated(path: &Path) -> bool {
    GENERATED.iter().any(|folder| path.starts_with(folder))
}

/// The faults in the shape of one Rust file.
fn shape_faults(path: &Path, text: &str) -> Vec<String> {
    let lines = text.lines().count();
    let mut faults = Vec::new();
    if !text.starts_with("//! ") {
        faults.push(format!("{}: does not open with a `//!` comment", path.display()));
    }
    if lines > LINES {
        faults.push(format!(
            "{}: {lines} lines, more than {LINES}; could one noun be two?",
            path.display()
        ));
    }
    faults
}

/// The lines of a text that hold a word no text may hold.
fn name_faults(path: &Path, text: &str, needles: &[String]) -> Vec<String> {
    let lines = text.lines().enumerate().filter(|(_, line)| !line.starts_with(LOCK_SOURCE));
    lines
        .flat_map(|(number, line)| {
            let found = needles.iter().filter(move |needle| holds(line, needle));
            found.map(move |needle| format!("{}:{}: names {needle}", path.display(), number + 1))
        })
        .collect()
}

/// Whether a line holds a needle where a path or a host can begin, and not as
/// the end of a longer one.
fn holds(line: &str, needle: &str) -> bool {
    line.match_indices(needle).any(|(at, _)| {
        let before = line.get(..at).and_then(|text| text.chars().next_back());
        !before.is_some_and(|c| c.is_alphanumeric() || matches!(c, '-' | '_' | '~'))
    })
}

fn needles() -> Vec<String> {
    let halves = REGISTRIES.iter().chain(HOST_PATHS);
    let mut needles: Vec<String> = halves.map(|(one, two)| format!("{one}{two}")).collect();
    needles.push(env!("CARGO_MANIFEST_DIR").to_owned());
    needles
}

/// Every text file of the repository, by its path from the top.
pub(crate) fn texts() -> Vec<(PathBuf, String)> {
    let top = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut texts = Vec::new();
    collect(top, top, &mut texts);
    texts
}

fn collect(top: &Path, folder: &Path, texts: &mut Vec<(PathBuf, String)>) {
    for entry in fs::read_dir(folder).expect("the folder can be read") {
        let path = entry.expect("the entry can be read").path();
        let relative = path.strip_prefix(top).expect("it is below the top").to_path_buf();
        if NOT_OURS.iter().any(|name| path.ends_with(name)) || path.is_symlink() {
            continue;
        }
        if path.is_dir() {
            collect(top, &path, texts);
        } else if let Ok(text) = fs::read_to_string(&path) {
            texts.push((relative, text));
        }
    }
}

pub(crate) fn is_rust(path: &Path) -> bool {
    path.extension().is_some_and(|extension| extension == "rs")
}
