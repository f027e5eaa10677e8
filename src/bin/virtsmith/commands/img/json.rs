//! JSON in QEMU's layout: four spaces a level, ASCII alone.

/// A flat object that is being put together.
#[derive(Debug, Default)]
pub(super) struct Object(Vec<String>);

impl Object {
    pub(super) fn number(mut self, name: &str, value: u64) -> Object {
        self.0.push(format!("    \"{name}\": {value}"));
        self
    }

    /// The same, left out when it is zero.
    pub(super) fn some_number(self, name: &str, value: u64) -> Object {
        if value == 0 { self } else { self.number(name, value) }
    }

    pub(super) fn text(mut self, name: &str, value: &str) -> Object {
        self.0.push(format!("    \"{name}\": {}", quoted(value)));
        self
    }

    pub(super) fn done(self) -> String {
        format!("{{\n{}\n}}\n", self.0.join(",\n"))
    }
}

fn quoted(text: &str) -> String {
    let mut out = String::from("\"");
    for character in text.chars() {
        match character {
            '"' | '\\' => out.extend(['\\', character]),
            ' '..='~' => out.push(character),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            '\u{8}' => out.push_str("\\b"),
            '\u{c}' => out.push_str("\\f"),
            _ => {
                let units = character
                    .encode_utf16(&mut [0; 2])
                    .iter()
                    .map(|unit| format!("\\u{unit:04X}"))
                    .collect::<String>();
                out.push_str(&units);
            }
        }
    }
    out.push('"');
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_object_is_laid_out_as_qemu_does() {
        let object = Object::default().number("n", 1).some_number("z", 0).text("t", "\"\u{e9}\n");
        assert_eq!(object.done(), "{\n    \"n\": 1,\n    \"t\": \"\\\"\\u00E9\\n\"\n}\n");
    }
}
