//! Writing YAML: text that stays what it is.

use std::fmt::Write;

/// A key and a list of texts below it; nothing if there are none.
pub(super) fn list(out: &mut String, indent: usize, key: &str, values: &[String]) {
    if !values.is_empty() {
        line(out, indent, &format!("{key}:"));
        values.iter().for_each(|value| line(out, indent, &format!("- {}", quoted(value))));
    }
}

/// A line, this many spaces in.
pub(super) fn line(out: &mut String, indent: usize, text: &str) {
    // Writing to a String cannot fail.
    let _ = writeln!(out, "{:indent$}{text}", "");
}

/// A double-quoted scalar, in ASCII alone so that no reader's idea of a printable character matters
/// (YAML 1.1, 5.7: escape sequences).
pub(super) fn quoted(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    for c in text.chars() {
        push_escaped(&mut out, c);
    }
    out.push('"');
    out
}

fn push_escaped(out: &mut String, c: char) {
    let number = u32::from(c);
    // Writing to a String cannot fail.
    let _ = match (c, number) {
        ('"' | '\\', _) => write!(out, "\\{c}"),
        (' '..='~', _) => write!(out, "{c}"),
        (_, ..=0xff) => write!(out, "\\x{number:02x}"),
        (_, ..=0xffff) => write!(out, "\\u{number:04x}"),
        _ => write!(out, "\\U{number:08x}"),
    };
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotes_whatever_yaml_would_take_for_something_else() {
        for (text, scalar) in [
            ("", r#""""#),
            ("123", r#""123""#),
            ("yes", r#""yes""#),
            ("a: b # c", r#""a: b # c""#),
            (r#"say "hi" \o/"#, r#""say \"hi\" \\o/""#),
            ("two\nlines\t\u{7f}\u{85}", r#""two\x0alines\x09\x7f\x85""#),
            ("prix\u{a0}\u{20ac}\u{1f600}", r#""prix\xa0\u20ac\U0001f600""#),
        ] {
            assert_eq!(quoted(text), scalar);
        }
    }
}
