//! The command lines of the guide and the README are the program's: every command
//! and option in them is there.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "a test fails by panicking"
)]

mod support;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use support::{Said, virtsmith};

/// Commands that have commands of their own.
const GROUPS: &[&str] =
    &["attach", "detach", "host", "image", "img", "rpc", "seed", "snapshot", "vol"];

#[test]
fn every_command_and_option_in_the_texts_is_there() {
    let mut help = Help::default();
    let mut checked = 0;
    for (path, text) in texts() {
        for line in command_lines(&text) {
            let (command, options) = parts(&line);
            let faults = help.faults(&command, &options);
            assert!(faults.is_empty(), "{}: `{line}`: {faults:?}", path.display());
            checked += 1;
        }
    }
    assert!(checked > 80, "only {checked} command lines were found");
}

#[test]
fn what_is_not_there_is_seen() {
    let mut help = Help::default();
    for (line, faults) in [
        ("virtsmith list --all", 0),
        ("virtsmith list -c URI", 0),
        ("virtsmith list --every", 1),
        ("virtsmith lst", 1),
        ("virtsmith image sink ubuntu:24.04", 1),
        ("virtsmith img convert -c -O qcow2 a b", 0),
        ("virtsmith img convert -Y a b", 1),
        ("virtsmith vol create default x 1G --formt raw --alocate", 2),
    ] {
        let (command, options) = parts(line);
        let found = help.faults(&command, &options);
        assert_eq!(found.len(), faults, "{line}: {found:?}");
    }
}

#[test]
fn command_lines_are_found_in_texts() {
    let text = "Say `virtsmith list` or `list`.\n\n```sh\n# virtsmith not\nvirtsmith launch web1 \
        \\\n    --image x   # a comment --here\n$(virtsmith ssh web1 --user ada)\n```\n\n```\nvirtsmith \
        in a program\n```\n";
    let expected =
        ["virtsmith list", "virtsmith launch web1 --image x", "virtsmith ssh web1 --user ada"];
    assert_eq!(command_lines(text), BTreeSet::from(expected.map(str::to_owned)));
    let (command, options) = parts("virtsmith img convert -p -c --target-is-zero 'a -b' 5 -");
    assert_eq!(command, ["img", "convert"]);
    assert_eq!(options, ["-p", "-c", "--target-is-zero"]);
}

fn texts() -> Vec<(PathBuf, String)> {
    let top = Path::new(env!("CARGO_MANIFEST_DIR"));
    let guide = fs::read_dir(top.join("src/guide")).unwrap();
    let paths = guide.map(|entry| entry.unwrap().path()).chain([top.join("README.md")]);
    let texts = paths.filter(|path| path.extension().is_some_and(|end| end == "md"));
    texts.map(|path| (path.clone(), fs::read_to_string(path).unwrap())).collect()
}

/// The lines of shell blocks and the code between backticks that run the program.
fn command_lines(text: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for (index, block) in text.replace("\\\n", " ").split("```").enumerate() {
        let is_code = index % 2 == 1;
        match block.strip_prefix("sh\n") {
            Some(shell) if is_code => found.extend(shell.lines().filter_map(command_line)),
            _ if is_code => {}
            _ => found.extend(block.split('`').skip(1).step_by(2).filter_map(command_line)),
        }
    }
    found
}

fn command_line(line: &str) -> Option<String> {
    let line = line.trim().trim_start_matches("$(").trim_end_matches(')');
    let line = line.split(" #").next().unwrap_or_default();
    let words: Vec<_> = line.split_whitespace().collect();
    let is_command = |word: &&str| word.starts_with(|c: char| c.is_ascii_lowercase());
    (words.first() == Some(&"virtsmith") && words.get(1).is_some_and(is_command))
        .then(|| words.join(" "))
}

/// The command, with the one inside of it, and the options.
fn parts(line: &str) -> (Vec<String>, Vec<String>) {
    let mut words = Vec::new();
    for (index, part) in line.split('\'').enumerate() {
        // What stands between quotes is a value.
        if index % 2 == 0 {
            words.extend(part.split_whitespace().map(str::to_owned));
        }
    }
    let depth = if words.get(1).is_some_and(|word| GROUPS.contains(&&**word)) { 2 } else { 1 };
    let command = words.iter().skip(1).take(depth).cloned().collect();
    let is_option = |word: &&String| word.starts_with('-') && word.len() > 1;
    (command, words.iter().filter(is_option).cloned().collect())
}

/// What the program says of its commands.
#[derive(Default)]
struct Help(BTreeMap<Vec<String>, Option<BTreeSet<String>>>);

impl Help {
    /// What of a command line is not there.
    fn faults(&mut self, command: &[String], options: &[String]) -> Vec<String> {
        let known = self.0.entry(command.to_owned()).or_insert_with(|| options_of(command));
        let Some(known) = known else {
            return vec![format!("there is no command {}", command.join(" "))];
        };
        let unknown = options.iter().filter(|option| !known.contains(*option));
        unknown.map(|option| format!("{} has no {option}", command.join(" "))).collect()
    }
}

/// The options of a command; `None` where there is no such command.
fn options_of(command: &[String]) -> Option<BTreeSet<String>> {
    let said = Said::by(virtsmith().args(command).arg("--help"));
    if said.code != Some(0) {
        return None;
    }
    let lines = said.out.lines().map(str::trim_start).filter(|line| line.starts_with('-'));
    let words = lines.flat_map(|line| {
        line.split([' ', ',']).take_while(|word| !word.is_empty() || line.contains(", "))
    });
    let options =
        words.map(|word| word.trim_end_matches("...")).filter(|word| word.starts_with('-'));
    Some(options.map(str::to_owned).collect())
}
