//! Output: tables for people, JSON for programs.

use std::fmt::Display;
use std::io::{self, Write as _};

use anyhow::Result;
use comfy_table::{Table, presets};
use serde::Serialize;

/// Prints a line.
pub(crate) fn line(text: impl Display) -> Result<()> {
    writeln!(io::stdout().lock(), "{text}")?;
    Ok(())
}

/// Prints bytes as they are.
pub(crate) fn bytes(bytes: &[u8]) -> Result<()> {
    let mut out = io::stdout().lock();
    out.write_all(bytes)?;
    out.flush()?;
    Ok(())
}

/// Prints a value as JSON, over several lines.
pub(crate) fn json(value: &impl Serialize) -> Result<()> {
    line(serde_json::to_string_pretty(value)?)
}

/// Prints rows under headings.
pub(crate) fn table<const N: usize>(headings: [&str; N], rows: Vec<[String; N]>) -> Result<()> {
    let mut table = Table::new();
    table.load_style(presets::NOTHING).set_header(headings).add_rows(rows);
    for column in table.column_iter_mut() {
        column.set_padding((0, 2));
    }
    for row in table.lines() {
        line(row.trim_end())?;
    }
    Ok(())
}

/// Says on standard error what the user should know and did not ask for.
pub(crate) fn note(text: impl Display) {
    // Nowhere is left to say that standard error is closed.
    let _ = writeln!(io::stderr().lock(), "virtsmith: {}", one_line(text));
}

/// Says on standard error why the command failed.
pub(crate) fn complain(error: &anyhow::Error) {
    note(format_args!("error: {error}"));
}

/// A sentence on one line: a daemon's messages may have several.
fn one_line(text: impl Display) -> String {
    let text = text.to_string();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
