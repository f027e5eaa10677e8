//! Escaping and unescaping.
//!
//! Source: XML 1.0 (fifth edition), sections 2.2, 2.4, 2.11, 3.3.3, 4.1 and 4.6.

use super::error::ErrorKind;

/// Appends text so that parsing gives it back.
pub(super) fn text(value: &str, out: &mut String) {
    for c in value.chars() {
        match c {
            // A parser would make it a line feed.
            '\r' => out.push_str("&#13;"),
            c => push(c, out),
        }
    }
}

/// Appends a value for between two quotes so that parsing gives it back.
pub(super) fn attribute(value: &str, quote: char, out: &mut String) {
    for c in value.chars() {
        match c {
            // A parser would make them spaces.
            '\t' => out.push_str("&#9;"),
            '\n' => out.push_str("&#10;"),
            '\r' => out.push_str("&#13;"),
            '"' if quote == '"' => out.push_str("&quot;"),
            '\'' if quote == '\'' => out.push_str("&apos;"),
            c => push(c, out),
        }
    }
}

fn push(c: char, out: &mut String) {
    match c {
        '&' => out.push_str("&amp;"),
        '<' => out.push_str("&lt;"),
        '>' => out.push_str("&gt;"),
        c if is_character(c) => out.push(c),
        _ => out.push(char::REPLACEMENT_CHARACTER),
    }
}

/// Where a raw string stands, which decides what its white space means.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Context {
    Text,
    Attribute,
}

/// A fault in a raw string.
pub(super) struct Fault {
    /// Bytes before it.
    pub(super) offset: usize,
    pub(super) kind: ErrorKind,
    pub(super) sentence: String,
}

/// What a raw string means: references resolved, line ends and attribute white space normalised.
pub(super) fn unescape(raw: &str, context: Context) -> Result<String, Fault> {
    let mut value = String::with_capacity(raw.len());
    let mut rest = raw;
    while let Some(c) = rest.chars().next() {
        let mut after = rest.get(c.len_utf8()..).unwrap_or_default();
        match c {
            '&' => {
                let offset = raw.len() - rest.len();
                let (c, tail) = reference(after).map_err(|(kind, sentence)| Fault {
                    offset,
                    kind,
                    sentence,
                })?;
                value.push(c);
                after = tail;
            }
            '\r' => {
                value.push(if context == Context::Text { '\n' } else { ' ' });
                after = after.strip_prefix('\n').unwrap_or(after);
            }
            '\n' | '\t' if context == Context::Attribute => value.push(' '),
            c => value.push(c),
        }
        rest = after;
    }
    Ok(value)
}

/// Resolves the reference that follows an `&` and gives what stands after it.
fn reference(after: &str) -> Result<(char, &str), (ErrorKind, String)> {
    let unended =
        || (ErrorKind::Syntax, "an '&' starts no reference; write it as &amp;".to_owned());
    let (name, rest) = after.split_once(';').ok_or_else(unended)?;
    let c = match name {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "apos" => '\'',
        "quot" => '"',
        _ => match name.strip_prefix('#') {
            Some(digits) => character_reference(digits).ok_or_else(|| {
                (ErrorKind::Syntax, "a character reference names no character of XML".to_owned())
            })?,
            None if !is_name(name) => return Err(unended()),
            None => return Err((ErrorKind::Entity, undeclared(name))),
        },
    };
    Ok((c, rest))
}

fn undeclared(name: &str) -> String {
    let shown: String = name.chars().take(32).collect();
    format!(
        "the entity &{shown}; is not one that XML predefines; only amp, lt, gt, apos and quot are"
    )
}

fn character_reference(digits: &str) -> Option<char> {
    let (digits, radix) = digits.strip_prefix('x').map_or((digits, 10), |hex| (hex, 16));
    // The number parser would also take a sign.
    if !digits.chars().all(|c| c.is_digit(radix)) {
        return None;
    }
    let code = u32::from_str_radix(digits, radix).ok()?;
    char::from_u32(code).filter(|c| is_character(*c))
}

/// Whether XML can carry it.
pub(super) fn is_character(c: char) -> bool {
    !matches!(c, '\0'..='\x08' | '\x0b' | '\x0c' | '\x0e'..='\x1f' | '\u{fffe}' | '\u{ffff}')
}

fn is_name(name: &str) -> bool {
    name.starts_with(is_name_start) && name.chars().all(is_name_character)
}

/// Whether a name can start with it.
pub(super) fn is_name_start(c: char) -> bool {
    matches!(c,
        ':' | '_' | 'A'..='Z' | 'a'..='z' | '\u{c0}'..='\u{d6}' | '\u{d8}'..='\u{f6}' | '\u{f8}'..='\u{2ff}'
        | '\u{370}'..='\u{37d}' | '\u{37f}'..='\u{1fff}' | '\u{200c}'..='\u{200d}' | '\u{2070}'..='\u{218f}'
        | '\u{2c00}'..='\u{2fef}' | '\u{3001}'..='\u{d7ff}' | '\u{f900}'..='\u{fdcf}' | '\u{fdf0}'..='\u{fffd}'
        | '\u{10000}'..='\u{effff}')
}

/// Whether a name can contain it.
pub(super) fn is_name_character(c: char) -> bool {
    is_name_start(c)
        || matches!(c, '-' | '.' | '0'..='9' | '\u{b7}' | '\u{300}'..='\u{36f}' | '\u{203f}'..='\u{2040}')
}

/// Whether it is white space to XML.
pub(super) fn is_space(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\r' | '\n')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escapes_what_a_parser_would_change() {
        let rows = [
            (
                "a > b ]]> & <c>",
                "a &gt; b ]]&gt; &amp; &lt;c&gt;",
                "a &gt; b ]]&gt; &amp; &lt;c&gt;",
            ),
            ("'\"", "'\"", "&apos;\""),
            ("\t\n\r", "\t\n&#13;", "&#9;&#10;&#13;"),
            ("\0\u{1b}\u{ffff}", "\u{fffd}\u{fffd}\u{fffd}", "\u{fffd}\u{fffd}\u{fffd}"),
        ];
        for (value, in_text, in_attribute) in rows {
            let (mut written, mut quoted) = (String::new(), String::new());
            text(value, &mut written);
            attribute(value, '\'', &mut quoted);
            assert_eq!((written.as_str(), quoted.as_str()), (in_text, in_attribute), "{value:?}");
        }
    }
}
