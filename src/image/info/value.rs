//! Values as QEMU prints them, for people and as JSON.

/// One value; a record's fields keep the order they are given in.
#[derive(Debug)]
pub(super) enum Value {
    Bool(bool),
    Number(u64),
    Text(String),
    List(Vec<Value>),
    Record(Vec<(&'static str, Value)>),
}

impl From<bool> for Value {
    fn from(value: bool) -> Value {
        Value::Bool(value)
    }
}

impl From<u64> for Value {
    fn from(value: u64) -> Value {
        Value::Number(value)
    }
}

impl From<&str> for Value {
    fn from(value: &str) -> Value {
        Value::Text(value.to_owned())
    }
}

impl Value {
    /// JSON over many lines, four spaces a level, ASCII only.
    pub(super) fn to_json(&self) -> String {
        let mut out = String::new();
        self.write_json(&mut out, 0);
        out.push('\n');
        out
    }

    fn write_json(&self, out: &mut String, level: usize) {
        match self {
            Value::Bool(value) => out.push_str(if *value { "true" } else { "false" }),
            Value::Number(value) => out.push_str(&value.to_string()),
            Value::Text(text) => write_json_text(out, text),
            Value::List(items) => {
                write_block(out, level, ['[', ']'], items, |out, item| {
                    item.write_json(out, level + 1);
                });
            }
            Value::Record(fields) => {
                write_block(out, level, ['{', '}'], fields, |out, (name, value)| {
                    write_json_text(out, name);
                    out.push_str(": ");
                    value.write_json(out, level + 1);
                });
            }
        }
    }

    /// Fields on lines of their own, as under "Format specific information".
    pub(super) fn write_human(&self, out: &mut String, level: usize) {
        match self {
            Value::Bool(value) => out.push_str(if *value { "true" } else { "false" }),
            Value::Number(value) => out.push_str(&value.to_string()),
            Value::Text(text) => out.push_str(&printable(text)),
            Value::List(items) => {
                for (index, item) in items.iter().enumerate() {
                    write_human_field(out, level, &format!("[{index}]"), item);
                }
            }
            Value::Record(fields) => {
                for (name, value) in fields {
                    write_human_field(out, level, &name.replace('-', " "), value);
                }
            }
        }
    }
}

fn write_human_field(out: &mut String, level: usize, name: &str, value: &Value) {
    indent(out, level);
    out.push_str(name);
    if matches!(value, Value::List(_) | Value::Record(_)) {
        out.push_str(":\n");
        value.write_human(out, level + 1);
    } else {
        out.push_str(": ");
        value.write_human(out, level);
        out.push('\n');
    }
}

fn write_block<T>(
    out: &mut String,
    level: usize,
    [open, close]: [char; 2],
    items: &[T],
    write: impl Fn(&mut String, &T),
) {
    out.push(open);
    for (index, item) in items.iter().enumerate() {
        out.push_str(if index == 0 { "\n" } else { ",\n" });
        indent(out, level + 1);
        write(out, item);
    }
    out.push('\n');
    indent(out, level);
    out.push(close);
}

fn indent(out: &mut String, level: usize) {
    out.extend(std::iter::repeat_n("    ", level));
}

fn write_json_text(out: &mut String, text: &str) {
    out.push('"');
    for character in text.chars() {
        match character {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\u{8}' => out.push_str("\\b"),
            '\u{c}' => out.push_str("\\f"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            ' '..='~' => out.push(character),
            _ => {
                for unit in character.encode_utf16(&mut [0; 2]) {
                    out.push_str(&format!("\\u{unit:04X}"));
                }
            }
        }
    }
    out.push('"');
}

/// Text whose control characters cannot reach a terminal: a header may hold any.
pub(super) fn printable(text: &str) -> String {
    let mut printable = String::with_capacity(text.len());
    for character in text.chars() {
        if character.is_control() {
            printable.extend(character.escape_default());
        } else {
            printable.push(character);
        }
    }
    printable
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn json_text_is_ascii() {
        let value = Value::from("\u{e9} \"q\\\u{1}\u{7f}\u{1f600}\u{fffd}\t");
        assert_eq!(
            value.to_json(),
            "\"\\u00E9 \\\"q\\\\\\u0001\\u007F\\uD83D\\uDE00\\uFFFD\\t\"\n"
        );
    }

    #[test]
    fn nothing_in_a_block_still_takes_two_lines() {
        let value = Value::Record(vec![("empty", Value::List(vec![])), ("n", 1.into())]);
        assert_eq!(value.to_json(), "{\n    \"empty\": [\n    ],\n    \"n\": 1\n}\n");
    }

    #[test]
    fn a_terminal_sees_no_control_characters() {
        assert_eq!(printable("a\u{1b}[2J\nb é"), "a\\u{1b}[2J\\nb é");
    }
}
