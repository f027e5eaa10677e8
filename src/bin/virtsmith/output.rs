//! Output: tables for people, JSON for programs.

use std::fmt::Display;
use std::io::{self, Write as _};

use anyhow::Result;
use comfy_table::{Table, presets};
use serde::Serialize;

/// Prints text for people, and a line end.
pub(crate) fn line(text: impl Display) -> Result<()> {
    let lines = text.to_string();
    lines.split('\n').try_for_each(|line| writeln!(io::stdout().lock(), "{}", printable(line)))?;
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
    let text = serde_json::to_string_pretty(value)?;
    writeln!(io::stdout().lock(), "{}", escaped(&text, |c| c != '\n', json_escape))?;
    Ok(())
}

/// Prints a value as JSON on one line, at once.
pub(crate) fn json_line(value: &impl Serialize) -> Result<()> {
    let text = serde_json::to_string(value)?;
    let mut out = io::stdout().lock();
    writeln!(out, "{}", escaped(&text, |_| true, json_escape))?;
    out.flush()?;
    Ok(())
}

/// Prints rows under headings.
pub(crate) fn table<const N: usize>(headings: [&str; N], rows: Vec<[String; N]>) -> Result<()> {
    table_lines(headings, rows).iter().try_for_each(line)
}

/// The lines of a table: rows under headings.
pub(crate) fn table_lines<const N: usize>(
    headings: [&str; N],
    rows: Vec<[String; N]>,
) -> Vec<String> {
    let mut table = Table::new();
    let rows = rows.into_iter().map(|row| row.map(|cell| printable(&cell)));
    table.load_style(presets::NOTHING).set_header(headings).add_rows(rows);
    for column in table.column_iter_mut() {
        column.set_padding((0, 2));
    }
    table.lines().map(|row| row.trim_end().to_owned()).collect()
}

/// Says on standard error what the user should know and did not ask for.
pub(crate) fn note(text: impl Display) {
    say(format_args!("virtsmith: {text}"));
}

/// Says on standard error how things stand.
pub(crate) fn say(text: impl Display) {
    // Nowhere is left to say that standard error is closed.
    let _ = writeln!(io::stderr().lock(), "{}", one_line(text));
}

/// Says on standard error why the command failed.
pub(crate) fn complain(error: &anyhow::Error) {
    note(format_args!("error: {error}"));
}

/// A sentence on one line: a daemon's messages may have several.
fn one_line(text: impl Display) -> String {
    let text = text.to_string();
    printable(&text.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// Text that moves no cursor and changes no colour: daemons and images have
/// names and messages that a stranger may have chosen.
pub(crate) fn printable(text: &str) -> String {
    escaped(text, |_| true, |c| c.escape_default().to_string())
}

fn escaped(text: &str, unwanted: fn(char) -> bool, escape: fn(char) -> String) -> String {
    let mut safe = String::with_capacity(text.len());
    for c in text.chars() {
        if c.is_control() && unwanted(c) {
            safe.push_str(&escape(c));
        } else {
            safe.push(c);
        }
    }
    safe
}

/// Controls over 127 stand as they are in JSON's strings, and nowhere else.
fn json_escape(c: char) -> String {
    format!("\\u{:04x}", u32::from(c))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_stranger_wrote_reaches_the_terminal_as_text() {
        for (text, shown) in [
            ("plain, naïve text", "plain, naïve text"),
            ("\u{1b}]0;owned\u{7}\u{1b}[2J", "\\u{1b}]0;owned\\u{7}\\u{1b}[2J"),
            ("csi \u{9b}31m", "csi \\u{9b}31m"),
            ("over\rwritten", "over\\rwritten"),
            ("two\nlines\t", "two\\nlines\\t"),
        ] {
            assert_eq!(printable(text), shown);
        }
        let json = escaped("{\n\"\u{9b}\"}", |c| c != '\n', json_escape);
        assert_eq!(json, "{\n\"\\u009b\"}");
        assert_eq!(one_line("a\r\n  b\u{1b}[1m\n"), "a b\\u{1b}[1m");
    }
}
