//! The meta-data file that most machines need.

use std::fmt::Write;

/// An instance-id and a local-hostname, as YAML.
///
/// cloud-init runs its first boot again when the instance-id has changed, so a clone needs one of
/// its own. Both values are written as double-quoted scalars: `123`, `yes`, `a: b` and line breaks
/// stay the strings that they are.
///
/// ```
/// let text = virtsmith::seed::MetaData::new("i-0001", "web").to_yaml();
/// assert_eq!(text, "instance-id: \"i-0001\"\nlocal-hostname: \"web\"\n");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MetaData {
    instance_id: String,
    local_hostname: String,
}

impl MetaData {
    /// Takes the two values as they are to be read in the guest.
    pub fn new(instance_id: impl Into<String>, local_hostname: impl Into<String>) -> Self {
        Self { instance_id: instance_id.into(), local_hostname: local_hostname.into() }
    }

    /// The file's text.
    pub fn to_yaml(&self) -> String {
        let instance_id = quoted(&self.instance_id);
        let local_hostname = quoted(&self.local_hostname);
        format!("instance-id: {instance_id}\nlocal-hostname: {local_hostname}\n")
    }
}

impl From<MetaData> for Vec<u8> {
    fn from(meta_data: MetaData) -> Self {
        meta_data.to_yaml().into_bytes()
    }
}

/// A double-quoted scalar, in ASCII alone so that no reader's idea of a printable character matters
/// (YAML 1.1, 5.7: escape sequences).
fn quoted(text: &str) -> String {
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
