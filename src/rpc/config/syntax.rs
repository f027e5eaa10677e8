//! The syntax of libvirt's own configuration files: `name = value`.
//!
//! A value is a string between `"`, `'` or three `"`, a whole number, or a list
//! of those between brackets. There are no escapes. `#` begins a comment, but
//! not in a list.
//! Lists in lists, which libvirt reads and never uses, are not read.

/// A value in a configuration file.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Value {
    /// A string.
    Text(String),
    /// A number.
    Number(i64),
    /// A list of strings and numbers.
    List(Vec<Self>),
}

/// What is wrong with a file, and in which line.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct SyntaxError {
    pub(super) line: usize,
    pub(super) expected: &'static str,
}

/// Reads a file's settings in their order.
pub(super) fn parse(text: &str) -> Result<Vec<(String, Value)>, SyntaxError> {
    let mut cursor = Cursor { text, rest: text };
    let mut settings = Vec::new();
    loop {
        cursor.skip_space_and_comments();
        if cursor.rest.is_empty() {
            return Ok(settings);
        }
        settings.push(cursor.setting()?);
    }
}

struct Cursor<'a> {
    text: &'a str,
    rest: &'a str,
}

impl<'a> Cursor<'a> {
    /// `name = value` up to the end of its line or `;`.
    fn setting(&mut self) -> Result<(String, Value), SyntaxError> {
        let name = self.take_while(|c| c.is_ascii_alphanumeric() || c == '_');
        if !name.starts_with(|c: char| c.is_ascii_alphabetic()) {
            return Err(self.expected("a name"));
        }
        self.skip_blanks();
        if !self.take("=") {
            return Err(self.expected("an `=`"));
        }
        self.skip_blanks();
        let value = if self.take("[") { self.list()? } else { self.plain()? };
        self.skip_blanks();
        if self.rest.starts_with('#') {
            self.take_while(|c| !is_end_of_line(c));
        }
        if self.rest.is_empty() || self.rest.starts_with(is_end_of_line) || self.take(";") {
            Ok((name.to_owned(), value))
        } else {
            Err(self.expected("the end of the line"))
        }
    }

    /// What follows a `[`.
    fn list(&mut self) -> Result<Value, SyntaxError> {
        let mut values = Vec::new();
        loop {
            self.skip_space();
            if self.take("]") {
                return Ok(Value::List(values));
            }
            values.push(self.plain()?);
            self.skip_space();
            if !self.take(",") && !self.rest.starts_with(']') {
                return Err(self.expected("a `,` or a `]`"));
            }
        }
    }

    /// A string or a number.
    fn plain(&mut self) -> Result<Value, SyntaxError> {
        if self.take("\"\"\"") {
            return self.text_until("\"\"\"", |_| false);
        }
        for quote in ["\"", "'"] {
            if self.take(quote) {
                return self.text_until(quote, is_end_of_line);
            }
        }
        let number = self.take_while(|c| c.is_ascii_digit() || matches!(c, '+' | '-'));
        number.parse().map(Value::Number).map_err(|_| self.expected("a value"))
    }

    fn text_until(
        &mut self,
        quote: &str,
        stop: impl Fn(char) -> bool,
    ) -> Result<Value, SyntaxError> {
        match self.rest.split_once(quote) {
            Some((text, rest)) if !text.contains(stop) => {
                self.rest = rest;
                Ok(Value::Text(text.to_owned()))
            }
            _ => Err(self.expected("a closing quote")),
        }
    }

    fn skip_blanks(&mut self) {
        self.take_while(|c| matches!(c, ' ' | '\t'));
    }

    fn skip_space(&mut self) {
        self.take_while(|c| matches!(c, ' ' | '\t') || is_end_of_line(c));
    }

    fn skip_space_and_comments(&mut self) {
        loop {
            self.skip_space();
            if !self.rest.starts_with('#') {
                return;
            }
            self.take_while(|c| !is_end_of_line(c));
        }
    }

    fn take(&mut self, word: &str) -> bool {
        let after = self.rest.strip_prefix(word);
        self.rest = after.unwrap_or(self.rest);
        after.is_some()
    }

    fn take_while(&mut self, belongs: impl Fn(char) -> bool) -> &'a str {
        let end = self.rest.find(|c| !belongs(c)).unwrap_or(self.rest.len());
        let (taken, rest) = self.rest.split_at_checked(end).unwrap_or((self.rest, ""));
        self.rest = rest;
        taken
    }

    fn expected(&self, expected: &'static str) -> SyntaxError {
        let before = self.text.len() - self.rest.len();
        let line = 1 + self.text.bytes().take(before).filter(|&byte| byte == b'\n').count();
        SyntaxError { line, expected }
    }
}

fn is_end_of_line(c: char) -> bool {
    matches!(c, '\n' | '\r')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn text(text: &str) -> Value {
        Value::Text(text.to_owned())
    }

    #[test]
    fn settings_are_read_in_their_order() {
        for (source, value) in [
            ("a = \"x\"", text("x")),
            ("\n # c\n\ta='x \" y'  # c\n", text("x \" y")),
            ("a=\"\"\"x\n\"y\"\"\"\r\n", text("x\n\"y")),
            ("a=\"\"", text("")),
            ("a = -12;", Value::Number(-12)),
            ("a = +7", Value::Number(7)),
            ("a = []", Value::List(vec![])),
            (
                "a = [ 'x',\n 1,\n \"y\",\n]\n",
                Value::List(vec![text("x"), Value::Number(1), text("y")]),
            ),
        ] {
            assert_eq!(parse(source), Ok(vec![("a".into(), value)]), "{source}");
        }
        let two = parse("a=1 ; b_2 = 'x'\nc=3").unwrap();
        assert_eq!(
            two.iter().map(|(name, _)| name.as_str()).collect::<Vec<_>>(),
            ["a", "b_2", "c"]
        );
    }

    #[test]
    fn a_wrong_line_says_what_was_expected() {
        for (source, line, expected) in [
            ("=1", 1, "a name"),
            ("1a=1", 1, "a name"),
            ("a 1", 1, "an `=`"),
            ("\n\na = x", 3, "a value"),
            ("a = ", 1, "a value"),
            ("a = 1-2", 1, "a value"),
            ("a = 99999999999999999999", 1, "a value"),
            ("a = 'x\n'", 1, "a closing quote"),
            ("a = \"\"\"x", 1, "a closing quote"),
            ("a = 1 b = 2", 1, "the end of the line"),
            ("a = [1,\n# c\n2]", 2, "a value"),
            ("a = [1 2]", 1, "a `,` or a `]`"),
            ("a = [\n1,\n", 3, "a value"),
            ("a = [[1]]", 1, "a value"),
        ] {
            assert_eq!(parse(source), Err(SyntaxError { line, expected }), "{source}");
        }
    }

    proptest! {
        #[test]
        fn no_text_panics(source in "[a1=\"'\\[\\],;# \t\n\r+-]{0,60}") {
            let _ = parse(&source);
        }

        #[test]
        fn what_is_written_is_read(
            name in "[a-z][a-z0-9_]{0,10}",
            texts in prop::collection::vec("[^\"\r\n]{0,20}", 0..5),
            number: i64,
        ) {
            let list: Vec<String> = texts.iter().map(|text| format!("\"{text}\"")).collect();
            let source = format!("{name} = {number}\n{name} = [{}]\n", list.join(", "));
            let list = texts.iter().map(|one| text(one)).collect();
            let settings = vec![(name.clone(), Value::Number(number)), (name, Value::List(list))];
            prop_assert_eq!(parse(&source), Ok(settings));
        }
    }
}
