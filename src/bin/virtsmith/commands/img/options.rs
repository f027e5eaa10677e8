//! Lists of options, as `-o` takes them: `cluster_size=2M,compat=v3`.

use std::ffi::OsStr;

use super::failure::{Failure, Outcome};
use super::number::{self, Number};

/// One option of a format.
#[derive(Clone, Copy, Debug)]
pub(super) struct Setting {
    pub(super) name: &'static str,
    pub(super) kind: Kind,
    pub(super) about: &'static str,
}

/// What the value of an option is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Text,
    Size,
    Number,
    Switch,
}

impl Setting {
    pub(super) const fn new(name: &'static str, kind: Kind, about: &'static str) -> Setting {
        Setting { name, kind, about }
    }
}

/// Splits a list at its commas; a comma within a value is written twice.
///
/// A name alone is switched on.
pub(super) fn split_list(list: &str) -> Vec<(String, String)> {
    let pairs = list.replace(",,", "\0");
    let pairs = pairs.split(',').map(|pair| pair.split_once('=').unwrap_or((pair, "on")));
    pairs.map(|(name, value)| (name.replace('\0', ","), value.replace('\0', ","))).collect()
}

/// What was given with `-o`, before it is known what it is for.
#[derive(Clone, Debug, Default)]
pub(super) struct Lists(Vec<String>);

impl Lists {
    /// Adds what one `-o` says.
    pub(super) fn push(&mut self, list: &OsStr) -> Outcome<()> {
        let list = list.to_string_lossy().into_owned();
        let last = list.trim_end_matches(',');
        let odd_commas = !(list.len() - last.len()).is_multiple_of(2);
        if list.is_empty() || list.starts_with(',') || odd_commas {
            return Err(Failure::new(format!("Invalid option list: {list}")));
        }
        self.0.push(list);
        Ok(())
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether the names of the options were asked for.
    pub(super) fn ask_for_help(&self) -> bool {
        self.0.iter().flat_map(|list| list.split(',')).any(|word| matches!(word, "help" | "?"))
    }

    /// The options by name, each value checked as far as its kind tells.
    pub(super) fn read(&self, table: &'static [Setting]) -> Result<Given, String> {
        let mut given = Given { table, values: Vec::new() };
        for (name, value) in self.0.iter().flat_map(|list| split_list(list)) {
            let found = |name: &str| table.iter().find(|setting| setting.name == name);
            match (found(&name), name.strip_prefix("no").and_then(found)) {
                (Some(setting), _) => given.set(setting.name, &value)?,
                (None, Some(setting)) if value == "on" && setting.kind == Kind::Switch => {
                    given.set(setting.name, "off")?;
                }
                _ => return Err(format!("Invalid parameter '{name}'")),
            }
        }
        Ok(given)
    }
}

/// Options by name; the last of a name counts.
#[derive(Clone, Debug)]
pub(super) struct Given {
    table: &'static [Setting],
    values: Vec<(&'static str, String)>,
}

impl Given {
    /// The value as it was given.
    pub(super) fn text(&self, name: &str) -> Option<&str> {
        self.values.iter().find(|(other, _)| *other == name).map(|(_, value)| value.as_str())
    }

    /// The value of a size or a number.
    pub(super) fn number(&self, name: &str) -> Option<u64> {
        match number::read(self.text(name)?) {
            Number::Is(number) => Some(number),
            // Numbers may be negative, and are too large then.
            _ => Some(u64::MAX),
        }
    }

    /// The value of a switch.
    pub(super) fn switch(&self, name: &str) -> Option<bool> {
        switch(self.text(name)?)
    }

    /// Gives a value to an option of the table.
    pub(super) fn set(&mut self, name: &str, value: &str) -> Result<(), String> {
        let setting = self.table.iter().find(|setting| setting.name == name);
        let setting = setting.ok_or_else(|| format!("Invalid parameter '{name}'"))?;
        check(setting, value)?;
        self.values.retain(|(other, _)| *other != name);
        self.values.push((setting.name, value.to_owned()));
        Ok(())
    }

    /// Takes an option away.
    pub(super) fn forget(&mut self, name: &str) {
        self.values.retain(|(other, _)| *other != name);
    }

    /// The table's options in its order, with the values given or `usual` for them, on one line.
    pub(super) fn echo(&self, usual: impl Fn(&str) -> Option<&'static str>) -> String {
        let mut line = String::new();
        for Setting { name, kind, .. } in self.table {
            let value = match (self.text(name), kind) {
                (Some(_), Kind::Size) => self.number(name).map(|bytes| bytes.to_string()),
                (Some(value), Kind::Number) => match number::read(value) {
                    Number::Is(number) => Some(number.to_string()),
                    _ => Some(value.to_owned()),
                },
                (Some(value), _) => Some(value.replace(',', ",,")),
                (None, _) => usual(name).map(str::to_owned),
            };
            if let Some(value) = value {
                line.push_str(&format!(" {name}={value}"));
            }
        }
        line
    }
}

fn check(setting: &Setting, value: &str) -> Result<(), String> {
    let name = setting.name;
    match (setting.kind, number::read(value)) {
        (Kind::Size, found) => size(name, value, found).map(|_| ()),
        (Kind::Number, Number::Unreadable) => Err(format!("Parameter '{name}' expects a number")),
        (Kind::Switch, _) if switch(value).is_none() => {
            Err(format!("Parameter '{name}' expects 'on' or 'off'"))
        }
        _ => Ok(()),
    }
}

/// The size that a value was found to be, or what is wrong with it.
pub(super) fn size(name: &str, value: &str, found: Number) -> Result<u64, String> {
    match found {
        Number::Is(bytes) => Ok(bytes),
        Number::OutOfRange => {
            Err(format!("Value '{value}' is out of range for parameter '{name}'"))
        }
        Number::Unreadable => Err(format!(
            "Parameter '{name}' expects a non-negative number below 2^64\n\
             Optional suffix k, M, G, T, P or E means kilo-, mega-, giga-, tera-, peta-\n\
             and exabytes, respectively."
        )),
    }
}

fn switch(value: &str) -> Option<bool> {
    match value {
        "on" | "yes" | "true" | "y" => Some(true),
        "off" | "no" | "false" | "n" => Some(false),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const TABLE: &[Setting] = &[
        Setting::new("size", Kind::Size, ""),
        Setting::new("bits", Kind::Number, ""),
        Setting::new("lazy", Kind::Switch, ""),
        Setting::new("base", Kind::Text, ""),
    ];

    fn read(lists: &[&str]) -> Result<String, String> {
        let mut all = Lists::default();
        for list in lists {
            let pushed = all.push(OsStr::new(list));
            pushed.map_err(|failure| format!("{:?}", failure.kind))?;
        }
        let usual = |name: &str| (name == "bits").then_some("16");
        all.read(TABLE).map(|given| given.echo(usual))
    }

    #[test]
    fn options_are_read_and_echoed_in_the_order_of_the_table() {
        let table: [(&[&str], &str); 6] = [
            (&[], " bits=16"),
            (&["base=a,,b,size=1k"], " size=1024 bits=16 base=a,,b"),
            (&["size=1", "size=2,lazy"], " size=2 bits=16 lazy=on"),
            (&["nolazy,bits=0x10"], " bits=16 lazy=off"),
            (&["base=a,,"], " bits=16 base=a,,"),
            (&["bits=-1,lazy=yes"], " bits=-1 lazy=yes"),
        ];
        for (lists, echo) in table {
            assert_eq!(read(lists).as_deref(), Ok(echo), "{lists:?}");
        }
    }

    #[test]
    fn what_an_option_cannot_be_is_said() {
        let table = [
            ("", "Invalid option list: "),
            (",size=1", "Invalid option list: ,size=1"),
            ("size=1,", "Invalid option list: size=1,"),
            ("x=1", "Invalid parameter 'x'"),
            ("nosize", "Invalid parameter 'nosize'"),
            ("size=x", "Parameter 'size' expects a non-negative number below 2^64"),
            ("size=16E", "Value '16E' is out of range for parameter 'size'"),
            ("bits=x", "Parameter 'bits' expects a number"),
            ("lazy=maybe", "Parameter 'lazy' expects 'on' or 'off'"),
        ];
        for (list, complaint) in table {
            let said = read(&[list]).unwrap_err();
            assert!(said.contains(complaint), "{list}: {said}");
        }
    }

    proptest! {
        #[test]
        fn any_list_is_read_or_refused(list in "[a-z=,0-9]{0,24}|.{0,24}") {
            let _ = read(&[&list]);
        }
    }
}
