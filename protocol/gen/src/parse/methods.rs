//! `methods.txt`: what becomes of every procedure that a client calls.

use std::collections::BTreeMap;

use anyhow::{Context as _, Result, ensure};

/// The file's lines, by procedure: `DOMAIN_CREATE`, `admin.CLIENT_CLOSE`.
#[derive(Debug, Default)]
pub(crate) struct Methods(BTreeMap<String, Fate>);

/// What becomes of a procedure.
#[derive(Debug, PartialEq)]
pub(crate) enum Fate {
    /// `PROCEDURE [as name]: sentence` — a method is written.
    Written { name: Option<String>, about: String },
    /// `PROCEDURE = Object::method` — people wrote one.
    ByHand(String),
}

impl Methods {
    /// Reads the lines; empty ones and those after `#` say nothing.
    pub(crate) fn read(text: &str) -> Result<Self> {
        let mut methods = BTreeMap::new();
        for line in text.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
            let (procedure, fate) =
                fate(line).with_context(|| format!("cannot read the line {line:?}"))?;
            let twice = methods.insert(procedure.to_owned(), fate).is_some();
            ensure!(!twice, "{procedure} is there twice");
        }
        Ok(Self(methods))
    }

    /// What becomes of a procedure of a program.
    pub(crate) fn fate(&self, module: &str, procedure: &str) -> Result<&Fate> {
        let key = match module {
            "remote" => procedure.to_owned(),
            other => format!("{other}.{procedure}"),
        };
        self.0.get(&key).with_context(|| format!("methods.txt does not say what becomes of {key}"))
    }
}

fn fate(line: &str) -> Option<(&str, Fate)> {
    let end = line.find([' ', ':'])?;
    let (procedure, rest) = line.split_at(end);
    let fate = if let Some(method) = rest.strip_prefix(" = ") {
        Fate::ByHand(method.to_owned())
    } else {
        let (name, about) = rest.split_once(": ")?;
        let name = name.strip_prefix(" as ").map(str::to_owned);
        Fate::Written { name, about: about.to_owned() }
    };
    Some((procedure, fate))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_says_what_becomes_of_a_procedure() {
        let text = "# Comment: none.\n\nA: Does it: well.\nB as b2: Does b.\nqemu.C = Domain::c\n";
        let methods = Methods::read(text).unwrap();
        let written = |name: Option<&str>, about: &str| Fate::Written {
            name: name.map(str::to_owned),
            about: about.to_owned(),
        };
        let rows = [
            ("remote", "A", written(None, "Does it: well.")),
            ("remote", "B", written(Some("b2"), "Does b.")),
            ("qemu", "C", Fate::ByHand("Domain::c".to_owned())),
        ];
        for (module, procedure, expected) in rows {
            assert_eq!(*methods.fate(module, procedure).unwrap(), expected);
        }
        assert!(methods.fate("remote", "C").is_err());
    }

    #[test]
    fn a_line_that_says_nothing_is_refused() {
        for text in ["A", "A B", "A: x.\nA: y.\n"] {
            assert!(Methods::read(text).is_err(), "{text}");
        }
    }
}
