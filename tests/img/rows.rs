//! A table of command lines, each run by qemu-img and by the program.

use std::collections::BTreeSet;
use std::fs;
use std::os::unix::process::CommandExt as _;
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use crate::fixtures::Fixtures;
use crate::support::{self, Said, require, tool, virtsmith};

const ROWS: &str = include_str!("rows.txt");

#[test]
fn the_program_says_and_does_what_qemu_img_does() {
    require!(tool("qemu-img"));
    require!(tool("qemu-io"));
    let version = support::run(Command::new("qemu-img").arg("--version"));
    if !version.starts_with("qemu-img version 10.") {
        let first = version.lines().next().unwrap_or_default();
        println!("skipped: the rows are what qemu-img 10 says, and this is {first}");
        return;
    }
    let fixtures = Fixtures::make();
    let rows: Vec<_> =
        ROWS.lines().filter(|line| !line.is_empty() && !line.starts_with('#')).collect();
    let next = AtomicUsize::new(0);
    let faults = thread::scope(|scope| {
        let worker = || {
            let taken = || rows.get(next.fetch_add(1, Ordering::Relaxed));
            let rows = std::iter::from_fn(taken);
            rows.filter_map(|row| Row::of(row).fault(&fixtures)).collect::<Vec<_>>()
        };
        let workers: Vec<_> = (0..4).map(|_| scope.spawn(worker)).collect();
        workers.into_iter().flat_map(|worker| worker.join().unwrap()).collect::<Vec<_>>()
    });
    assert!(
        faults.is_empty(),
        "{} of {} rows differ:\n{}",
        faults.len(),
        rows.len(),
        faults.join("\n")
    );
}

/// How much of the output must be equal.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Compared {
    All,
    /// Standard output, and whether there is something on standard error.
    OutputAndSilence,
    Nothing,
}

struct Row<'a> {
    compared: Compared,
    line: &'a str,
}

impl<'a> Row<'a> {
    fn of(line: &'a str) -> Self {
        let compared = match line.as_bytes() {
            [b'!', b' ', ..] => Compared::OutputAndSilence,
            [b'?', b' ', ..] => Compared::Nothing,
            _ => return Self { compared: Compared::All, line },
        };
        Self { compared, line: line.split_at(2).1 }
    }

    /// What is different, if anything is.
    fn fault(&self, fixtures: &Fixtures) -> Option<String> {
        let (theirs, ours) = (fixtures.copy_for(self.line), fixtures.copy_for(self.line));
        let before = names(ours.path());
        for (number, step) in self.line.split(" ; ").enumerate() {
            let their = run(&mut Command::new("qemu-img"), step, theirs.path());
            let our = run(virtsmith().arg0("qemu-img"), step, ours.path());
            let changed = number > 0 || step.contains("-r all");
            if !self.is_same(&their, &our, changed) {
                return Some(format!("### {}\nqemu-img: {their:#?}\nours: {our:#?}", self.line));
            }
            if our.code != Some(0) && names(ours.path()) != before && number == 0 {
                return Some(format!("### {}: it failed and left a file", self.line));
            }
        }
        let fault = same_images(theirs.path(), ours.path()).err()?;
        Some(format!("### {}: {fault}", self.line))
    }

    fn is_same(&self, their: &Said, our: &Said, after_changes: bool) -> bool {
        let out = |said: &Said| normal(&said.out, after_changes);
        let err = |said: &Said| normal_errors(&said.err);
        their.code == our.code
            && match self.compared {
                Compared::All => out(their) == out(our) && err(their) == err(our),
                Compared::OutputAndSilence => {
                    out(their) == out(our) && err(their).is_empty() == err(our).is_empty()
                }
                Compared::Nothing => true,
            }
    }
}

/// Runs a command with the words of a step, in a folder.
fn run(command: &mut Command, step: &str, folder: &Path) -> Said {
    command.args(words(step)).current_dir(folder).env("TZ", "UTC").stdin(Stdio::null());
    Said::by(command)
}

/// Words at spaces, but within single quotes.
fn words(step: &str) -> Vec<String> {
    let mut words = vec![];
    let mut word: Option<String> = None;
    let mut quoted = false;
    for c in step.chars() {
        match c {
            '\'' => {
                quoted = !quoted;
                word.get_or_insert_default();
            }
            ' ' if !quoted => words.extend(word.take()),
            c => word.get_or_insert_default().push(c),
        }
    }
    words.extend(word);
    words
}

/// Text without what may differ: times, the space that files take on the disk, how
/// often progress was shown; and after a step that changed an image, the length of its
/// file, for the two need not put clusters at the same places.
fn normal(text: &str, after_changes: bool) -> String {
    let shown = text.split('\n').map(|line| line.rsplit('\r').next().unwrap_or(line));
    let kept = shown.filter(|line| {
        let line = line.trim_start();
        let of_the_disk = ["disk size:", "\"actual-size\""];
        let of_the_file = [
            "file length:",
            "\"virtual-size\"",
            "Image end offset",
            "\"image-end-offset\"",
            "\"date-",
        ];
        let is_one_of = |starts: &[&str]| starts.iter().any(|start| line.starts_with(start));
        !(is_one_of(&of_the_disk) || (after_changes && is_one_of(&of_the_file)))
    });
    kept.map(without_times).collect::<Vec<_>>().join("\n")
}

fn without_times(line: &str) -> String {
    if line.starts_with("Run completed in") {
        return "Run completed".into();
    }
    let is_clock = |word: &&str| word.len() == 8 && word.matches(':').count() == 2;
    let is_date = |word: &&str| word.len() == 10 && word.matches('-').count() == 2;
    line.split(' ').filter(|word| !is_clock(word) && !is_date(word)).collect::<Vec<_>>().join(" ")
}

/// Errors without warnings, and without what QEMU's driver says besides of a damaged image.
fn normal_errors(text: &str) -> String {
    const STARTS: [&str; 3] = ["WARNING", "         ", "qcow2: "];
    let kept = text.lines().filter(|line| !STARTS.iter().any(|start| line.starts_with(start)));
    kept.collect::<Vec<_>>().join("\n")
}

fn names(folder: &Path) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    for entry in fs::read_dir(folder).unwrap().map(Result::unwrap) {
        let name = entry.file_name().into_string().unwrap();
        if entry.file_type().unwrap().is_dir() {
            let inner = self::names(&entry.path());
            names.extend(inner.into_iter().map(|inner| format!("{name}/{inner}")));
        } else {
            names.insert(name);
        }
    }
    names
}

/// Whether all files are there in both folders, and show guests the same; ours are sound.
fn same_images(theirs: &Path, ours: &Path) -> Result<(), String> {
    let our_names = names(ours);
    if let Some(missing) = our_names.difference(&names(theirs)).next() {
        return Err(format!("only ours has '{missing}'"));
    }
    for name in our_names {
        let (their, our) = (theirs.join(&name), ours.join(&name));
        if fs::read(&their).unwrap() == fs::read(&our).unwrap() {
            continue;
        }
        let qemu_img = |words: &[&Path]| Said::by(Command::new("qemu-img").args(words));
        let compare = |other| qemu_img(&[Path::new("compare"), Path::new("-U"), &their, other]);
        // What is to lie below some images is not there, and others are too damaged.
        if matches!(compare(&their).code, Some(2..)) {
            continue;
        }
        let compared = compare(&our);
        if compared.code != Some(0) {
            return Err(format!("'{name}': {compared:?}"));
        }
        let check = |image: &Path| qemu_img(&[Path::new("check"), Path::new("-U"), image]);
        let checked = check(&our);
        // Raw images cannot be checked, and not all can be repaired.
        if !matches!(checked.code, Some(0 | 63)) && checked.code != check(&their).code {
            return Err(format!("'{name}': {checked:?}"));
        }
    }
    Ok(())
}
