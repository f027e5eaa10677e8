//! What cloud-init finds in a YAML file only when it is too late to say.
//!
//! The file is read as events, with the keys that lead to each; nothing is built.

use std::collections::HashSet;

use saphyr_parser::{Event, Parser};

use super::WarningKind;

/// Which rules hold for a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Rules<'a> {
    /// A mapping without keys given twice.
    Mapping,
    /// That, with names of interfaces that are not too long; and with these MAC
    /// addresses alone, in small letters, where they are known.
    Network(Option<&'a [String]>),
}

/// Every fault and its line, from 1. What is no YAML ends the search.
pub(super) fn faults(text: &str, rules: Rules<'_>) -> Vec<(WarningKind, usize)> {
    /// Deeper than any file that people write.
    const DEEPEST: usize = 128;
    let mut reader = Reader { rules, open: Vec::new(), faults: Vec::new() };
    for item in Parser::new_from_str(text) {
        match item {
            Ok((event, span)) => reader.take(&event, span.start.line()),
            Err(error) => {
                reader.faults.push((WarningKind::NotYaml, error.marker().line().max(1)));
                break;
            }
        }
        if reader.open.len() > DEEPEST {
            break;
        }
    }
    reader.faults
}

struct Reader<'a> {
    rules: Rules<'a>,
    open: Vec<Open>,
    faults: Vec<(WarningKind, usize)>,
}

/// A mapping or sequence that has not ended.
struct Open {
    /// The keys so far; nothing for a sequence.
    keys: Option<HashSet<String>>,
    /// The key whose value comes next.
    key: Option<String>,
    /// Whether it is itself a key.
    is_key: bool,
}

impl Reader<'_> {
    fn take(&mut self, event: &Event<'_>, line: usize) {
        match event {
            Event::Scalar(text, ..) => self.scalar(text, line),
            Event::Alias(_) => self.scalar("", line),
            Event::MappingStart(..) => self.begin(Some(HashSet::new()), line),
            Event::SequenceStart(..) => self.begin(None, line),
            Event::MappingEnd | Event::SequenceEnd => self.end(),
            _ => {}
        }
    }

    fn begin(&mut self, keys: Option<HashSet<String>>, line: usize) {
        if self.open.is_empty() && keys.is_none() {
            self.faults.push((WarningKind::NoMapping, line));
        }
        let is_key = self.awaits_key();
        if is_key && let Some(parent) = self.open.last_mut() {
            parent.key = Some(String::new());
        }
        self.open.push(Open { keys, key: None, is_key });
    }

    fn end(&mut self) {
        let ended = self.open.pop();
        if ended.is_some_and(|ended| !ended.is_key)
            && let Some(parent) = self.open.last_mut()
        {
            parent.key = None;
        }
    }

    fn scalar(&mut self, text: &str, line: usize) {
        if self.awaits_key() {
            return self.key(text, line);
        }
        match self.open.last_mut().map(|open| open.key.take()) {
            // An empty document is one scalar without text.
            None if matches!(text, "" | "~" | "null") => {}
            None => self.faults.push((WarningKind::NoMapping, line)),
            Some(Some(key)) => self.value(&key, text, line),
            Some(None) => {}
        }
    }

    fn awaits_key(&self) -> bool {
        self.open.last().is_some_and(|open| open.keys.is_some() && open.key.is_none())
    }

    fn key(&mut self, text: &str, line: usize) {
        let parent = self.open.iter().rev().nth(1).and_then(|open| open.key.as_deref());
        let is_name = matches!(parent, Some("bridges" | "bonds" | "vlans"));
        if matches!(self.rules, Rules::Network(_)) && is_name {
            self.name(text, line);
        }
        let Some(open) = self.open.last_mut() else { return };
        // `<<` merges, and may do so more than once.
        let is_new = open.keys.as_mut().is_none_or(|keys| keys.insert(text.to_owned()));
        open.key = Some(text.to_owned());
        if !is_new && text != "<<" {
            self.faults.push((WarningKind::DuplicateKey, line));
        }
    }

    fn value(&mut self, key: &str, text: &str, line: usize) {
        let Rules::Network(known) = self.rules else { return };
        match key {
            "set-name" | "name" => self.name(text, line),
            "macaddress" | "mac_address" => {
                let text = text.to_lowercase();
                if known.is_some_and(|known| !known.contains(&text)) {
                    self.faults.push((WarningKind::UnknownMac, line));
                }
            }
            _ => {}
        }
    }

    fn name(&mut self, name: &str, line: usize) {
        /// Linux keeps names of interfaces in 16 bytes, with a zero at the end.
        const LONGEST: usize = 15;
        if name.len() > LONGEST {
            self.faults.push((WarningKind::LongName, line));
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::seed::WarningKind::{DuplicateKey, LongName, NoMapping, NotYaml, UnknownMac};

    #[test]
    fn faults_are_found_with_their_lines() {
        let macs = ["52:54:00:00:00:01".to_owned()];
        let network = Rules::Network(Some(&macs));
        for (text, rules, expected) in [
            ("", Rules::Mapping, vec![]),
            ("#cloud-config\n", Rules::Mapping, vec![]),
            ("a: 1\nb:\n- a: 1\n- a: 1\n", Rules::Mapping, vec![]),
            ("a: 1\nb: 2\na: 3\n", Rules::Mapping, vec![(DuplicateKey, 3)]),
            (
                "u:\n  k: &x {a: 1}\n  l:\n    <<: *x\n    k: 1\n    k: 2\n",
                Rules::Mapping,
                vec![(DuplicateKey, 6)],
            ),
            ("{\"a\": 1, \"a\": 2}", Rules::Mapping, vec![(DuplicateKey, 1)]),
            ("- a\n", Rules::Mapping, vec![(NoMapping, 1)]),
            ("\njust text\n", Rules::Mapping, vec![(NoMapping, 2)]),
            ("a: [1\nb: 2\n", Rules::Mapping, vec![(NotYaml, 2)]),
            ("ethernets:\n  a:\n    match: {macaddress: '52:54:00:00:00:01'}\n", network, vec![]),
            (
                "ethernets:\n  a:\n    match:\n      macaddress: 52:54:00:00:00:02\n",
                network,
                vec![(UnknownMac, 4)],
            ),
            ("ethernets:\n  a:\n    set-name: sixteen-bytes-if\n", network, vec![(LongName, 3)]),
            ("version: 2\nbridges:\n  sixteen-bytes-br: {}\n", network, vec![(LongName, 3)]),
            (
                "config:\n- type: physical\n  name: sixteen-bytes-if\n  mac_address: '52:54:00:00:00:09'\n",
                network,
                vec![(LongName, 3), (UnknownMac, 4)],
            ),
            (
                "ethernets: {a: {match: {macaddress: '52:54:00:00:00:02'}}}",
                Rules::Network(None),
                vec![],
            ),
        ] {
            assert_eq!(faults(text, rules), expected, "{text}");
        }
    }

    proptest! {
        #[test]
        fn any_text_is_read_to_an_end(text in "([\\[\\]{}:,&*!|>'\"#%@`?\\- \n\ta-c~<]|\\PC){0,60}") {
            let lines = text.lines().count() + 1;
            for (_, line) in faults(&text, Rules::Network(Some(&[]))) {
                prop_assert!((1..=lines).contains(&line));
            }
        }
    }
}
