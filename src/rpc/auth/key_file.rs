//! GLib's key files: `[group]` lines, and `key=value` lines below them.
//!
//! What is accepted and what not was compared with GLib itself. Two things are
//! left out, as no key of `auth.conf` needs them: keys in several languages are
//! separate keys, and a value that is not UTF-8 makes the file unreadable.

/// A key file in memory.
#[derive(Debug, Default)]
pub(super) struct KeyFile {
    groups: Vec<Group>,
}

#[derive(Debug)]
struct Group {
    name: String,
    values: Vec<(String, String)>,
}

impl KeyFile {
    /// Reads a file's text; the error is the number of the first wrong line.
    pub(super) fn parse(text: &str) -> Result<Self, usize> {
        let mut file = Self::default();
        let mut current = None;
        for (number, line) in text.lines().enumerate() {
            let line = line.trim_start_matches(|c: char| c.is_ascii_whitespace());
            if line.is_empty() || line.starts_with('#') {
                continue;
            }
            if let Some(name) = header(line) {
                current = Some(file.enter(name));
                continue;
            }
            let (key, value) = pair(line).ok_or(number + 1)?;
            let group = current.and_then(|at| file.groups.get_mut(at)).ok_or(number + 1)?;
            group.values.push((key.to_owned(), unescape(value)));
        }
        Ok(file)
    }

    /// Whether there is such a group.
    pub(super) fn has(&self, group: &str) -> bool {
        self.groups.iter().any(|one| one.name == group)
    }

    /// The value of a key; of the last such line.
    pub(super) fn get(&self, group: &str, key: &str) -> Option<&str> {
        let group = self.groups.iter().find(|one| one.name == group)?;
        let found = group.values.iter().rev().find(|(name, _)| name == key);
        found.map(|(_, value)| value.as_str())
    }

    /// Goes on in the group of that name; a new one unless there is one.
    fn enter(&mut self, name: &str) -> usize {
        self.groups.iter().position(|one| one.name == name).unwrap_or_else(|| {
            self.groups.push(Group { name: name.to_owned(), values: Vec::new() });
            self.groups.len() - 1
        })
    }
}

fn header(line: &str) -> Option<&str> {
    let name = line.trim_end().strip_prefix('[')?.strip_suffix(']')?;
    let fits = |c: char| !matches!(c, '[' | ']') && !c.is_ascii_control();
    (!name.is_empty() && name.chars().all(fits)).then_some(name)
}

fn pair(line: &str) -> Option<(&str, &str)> {
    let (key, value) = line.split_once('=')?;
    let key = key.trim_end();
    // What looks like a group and is none would hide the keys below it.
    (!key.is_empty() && !key.starts_with('[')).then(|| (key, value.trim_start()))
}

fn unescape(value: &str) -> String {
    let mut plain = String::with_capacity(value.len());
    let mut rest = value.chars();
    while let Some(c) = rest.next() {
        if c != '\\' {
            plain.push(c);
            continue;
        }
        match rest.next() {
            Some('s') => plain.push(' '),
            Some('n') => plain.push('\n'),
            Some('t') => plain.push('\t'),
            Some('r') => plain.push('\r'),
            Some('\\') => plain.push('\\'),
            Some(other) => plain.extend(['\\', other]),
            None => {}
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn values_are_read_as_glib_reads_them() {
        for (text, value) in [
            ("[a]\nk=v\n", Some("v")),
            ("[a]\n  k  =  v  \n", Some("v  ")),
            ("[a]\r\nk=v\r\n", Some("v")),
            ("  [a]  \nk=1", Some("1")),
            ("[a]\nk=a\\sb\\tc\\nd\\\\e\n", Some("a b\tc\nd\\e")),
            ("[a]\nk=a\\qb\n", Some("a\\qb")),
            ("[a]\nk=a\\\n", Some("a")),
            ("[a]\nk=1\nk=2\n", Some("2")),
            ("[a]\nk=1\n[b]\nk=2\n[a]\nk=3\n", Some("3")),
            ("[a]\n#k=1\n #k=2\n", None),
            ("[a]\nk=v # c", Some("v # c")),
            ("[a]\nk=", Some("")),
            ("[a]\nk =a=b", Some("a=b")),
            ("", None),
        ] {
            let file = KeyFile::parse(text).unwrap();
            assert_eq!(file.get("a", "k"), value, "{text:?}");
            assert_eq!(file.has("a"), !text.is_empty(), "{text:?}");
        }
    }

    #[test]
    fn a_wrong_line_is_named_by_its_number() {
        for (text, line) in [
            ("k=1\n", 1),
            ("[a]\nfoo\n", 2),
            ("[a] x\nk=1", 1),
            ("[]\nk=1", 1),
            ("[a\nk=1", 1),
            ("[a]]\nk=1", 1),
            ("[a\tb]\nk=1", 1),
            ("#\n\n[a]\n=1", 4),
            ("[a]\n; x\n", 2),
            ("\u{feff}[a]\nk=1", 1),
        ] {
            assert_eq!(KeyFile::parse(text).err(), Some(line), "{text:?}");
        }
    }

    proptest! {
        #[test]
        fn no_text_panics(text in "(\\[?[a-z\\]\\\\= \t#\n]{0,8}){0,20}") {
            if let Ok(file) = KeyFile::parse(&text) {
                prop_assert!(file.groups.iter().all(|group| file.has(&group.name)));
            }
        }
    }
}
