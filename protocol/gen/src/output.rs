//! Formatted files on disk: written, or compared with what is there.

use std::collections::BTreeMap;
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context as _, Result, ensure};

use crate::emit::Files;

/// Formats every file as `cargo fmt` would.
pub(crate) fn format(files: Files) -> Result<Files> {
    let formatted = files.into_iter().map(|(name, text)| {
        let text = rustfmt(&text).with_context(|| format!("formatting {name}"))?;
        Ok((name, text))
    });
    formatted.collect()
}

/// Replaces the `.rs` files below `directory`.
pub(crate) fn write(files: &Files, directory: &Path) -> Result<()> {
    for (name, text) in files {
        let path = directory.join(name);
        let parent = path.parent().unwrap_or(directory);
        fs::create_dir_all(parent).with_context(|| format!("making {}", parent.display()))?;
        fs::write(&path, text).with_context(|| format!("writing {}", path.display()))?;
    }
    for name in present(directory)?.keys().filter(|name| !files.contains_key(*name)) {
        let path = directory.join(name);
        fs::remove_file(&path).with_context(|| format!("removing {}", path.display()))?;
    }
    Ok(())
}

/// One line for every file below `directory` that is not as it should be.
pub(crate) fn differences(files: &Files, directory: &Path) -> Result<Vec<String>> {
    let present = present(directory)?;
    let mut found = Vec::new();
    for (name, text) in files {
        match present.get(name) {
            None => found.push(format!("{name}: missing")),
            Some(old) => found.extend(first_difference(old, text).map(|at| format!("{name}:{at}"))),
        }
    }
    let unknown = present.keys().filter(|name| !files.contains_key(*name));
    found.extend(unknown.map(|name| format!("{name}: not generated")));
    Ok(found)
}

/// The first line that differs, with both readings.
fn first_difference(old: &str, new: &str) -> Option<String> {
    if old == new {
        return None;
    }
    let lines = old.lines().map(Some).chain(std::iter::repeat(None));
    let others = new.lines().map(Some).chain(std::iter::repeat(None));
    let longest = old.lines().count().max(new.lines().count());
    let mut pairs = lines.zip(others).take(longest).enumerate();
    let differing = pairs.find(|(_, (old, new))| old != new);
    Some(differing.map_or("only the line endings differ".to_owned(), |(index, (old, new))| {
        let shown = |line: Option<&str>| line.unwrap_or("(end of file)").to_owned();
        format!("{}: is {:?}, should be {:?}", index + 1, shown(old), shown(new))
    }))
}

/// The `.rs` files below a directory, by their path in it.
fn present(directory: &Path) -> Result<BTreeMap<String, String>> {
    let mut found = BTreeMap::new();
    let mut open: Vec<PathBuf> =
        directory.is_dir().then(|| directory.to_owned()).into_iter().collect();
    while let Some(current) = open.pop() {
        for entry in
            fs::read_dir(&current).with_context(|| format!("listing {}", current.display()))?
        {
            let path = entry?.path();
            if path.is_dir() {
                open.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let name = path.strip_prefix(directory)?.display().to_string();
                found.insert(name, fs::read_to_string(&path)?);
            }
        }
    }
    Ok(found)
}

fn rustfmt(text: &str) -> Result<String> {
    let mut command = Command::new("rustfmt");
    command.args(["--edition", "2024", "--emit", "stdout"]);
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().context("rustfmt is needed: rustup component add rustfmt")?;
    let mut input = child.stdin.take().context("rustfmt has no input")?;
    let text = text.to_owned();
    let writer = std::thread::spawn(move || input.write_all(text.as_bytes()));
    let output = child.wait_with_output()?;
    let written = writer.join().map_err(|_| anyhow::anyhow!("writing to rustfmt panicked"))?;
    ensure!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    written?;
    Ok(String::from_utf8(output.stdout)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shows_the_first_line_that_differs() {
        let rows = [
            ("a\nb\n", "a\nc\n", Some("2: is \"b\", should be \"c\"")),
            ("a\n", "a\nc\n", Some("2: is \"(end of file)\", should be \"c\"")),
            ("a\n", "a", Some("only the line endings differ")),
            ("a\n", "a\n", None),
        ];
        for (old, new, expected) in rows {
            assert_eq!(first_difference(old, new).as_deref(), expected);
        }
    }
}
