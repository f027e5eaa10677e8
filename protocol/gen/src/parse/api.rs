//! libvirt's API description (`libvirt-api.xml` and its siblings).
//!
//! Only facts are kept: names, numbers, files, versions, and which flag type a
//! function's description names. No description is.

use std::collections::BTreeMap;

use anyhow::{Context as _, Result};
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

/// What the API descriptions say.
#[derive(Debug, Default)]
pub(crate) struct Api {
    pub(crate) functions: Vec<Function>,
    pub(crate) enumerators: Vec<Enumerator>,
    pub(crate) macros: Vec<Macro>,
}

/// A function of the C library.
#[derive(Debug, Default, PartialEq)]
pub(crate) struct Function {
    pub(crate) name: String,
    /// The release that introduced it.
    pub(crate) since: Option<String>,
    /// The words of its `flags` argument's description that may be a type.
    pub(crate) flag_words: Vec<String>,
    /// Whether that description asks for 0.
    pub(crate) has_no_flags: bool,
    /// Every argument with the words of its description that may be a type.
    pub(crate) args: Vec<(String, Vec<String>)>,
    /// Such words of the result's description.
    pub(crate) result_words: Vec<String>,
}

/// One value of an enumeration of the C library.
#[derive(Debug, PartialEq)]
pub(crate) struct Enumerator {
    pub(crate) name: String,
    /// The C type that it belongs to.
    pub(crate) owner: String,
    /// The header that declares it.
    pub(crate) file: String,
    /// A number, or the name of another enumerator.
    pub(crate) value: String,
    /// Whether libvirt writes it as a shift: a flag.
    pub(crate) is_bit: bool,
    pub(crate) since: Option<String>,
}

/// A macro with a value.
#[derive(Debug, PartialEq)]
pub(crate) struct Macro {
    pub(crate) name: String,
    pub(crate) file: String,
    pub(crate) value: MacroValue,
    pub(crate) since: Option<String>,
}

/// A macro's value.
#[derive(Debug, PartialEq)]
pub(crate) enum MacroValue {
    Text(String),
    Raw(String),
}

impl Api {
    /// Adds what one XML file says.
    pub(crate) fn read(&mut self, xml: &str) -> Result<()> {
        let mut reader = Reader::from_str(xml);
        loop {
            match reader.read_event()? {
                Event::Start(element) | Event::Empty(element) => self.element(&element)?,
                Event::Eof => return Ok(()),
                _ => {}
            }
        }
    }

    /// The number of an enumerator, through those that it names.
    pub(crate) fn number(&self, name: &str) -> Option<i64> {
        let mut value = name;
        // No value is more than a few names away from its number.
        for _ in 0..8 {
            if let Ok(number) = value.parse() {
                return Some(number);
            }
            value = &self.enumerators.iter().find(|known| known.name == value)?.value;
        }
        None
    }

    /// The number that a macro stands for: `16`, `(256 + 1)`.
    pub(crate) fn macro_number(&self, name: &str) -> Option<i64> {
        let found = self.macros.iter().find(|known| known.name == name)?;
        let MacroValue::Raw(raw) = &found.value else { return None };
        let terms = raw.trim_matches(['(', ')']).split('+');
        terms.map(|term| term.trim().parse::<i64>().ok()).sum()
    }

    fn element(&mut self, element: &BytesStart<'_>) -> Result<()> {
        let mut attributes = attributes(element)?;
        match element.name().as_ref() {
            "enum" => self.enumerators.push(enumerator(&mut attributes)?),
            "macro" => self.macros.extend(macro_with_value(&mut attributes)?),
            "function" => self.functions.push(Function {
                name: take(&mut attributes, "name")?,
                since: attributes.remove("version"),
                ..Function::default()
            }),
            "arg" | "return" => {
                if let Some(function) = self.functions.last_mut() {
                    function.describe(attributes);
                }
            }
            _ => {}
        }
        Ok(())
    }
}

impl Function {
    /// Adds what one argument's or the result's description says.
    fn describe(&mut self, mut attributes: BTreeMap<String, String>) {
        let info = attributes.remove("info").unwrap_or_default();
        match attributes.remove("name") {
            None => self.result_words = type_words(&info),
            Some(name) if name == "flags" => {
                self.flag_words = type_words(&info);
                let asks_for_0 = ["not used", "unused", "use 0", "set to 0"];
                self.has_no_flags = asks_for_0.iter().any(|words| info.contains(words));
            }
            Some(name) => {
                let words = format!("{} {info}", attributes.remove("type").unwrap_or_default());
                self.args.push((name, type_words(&words)));
            }
        }
    }
}

fn enumerator(attributes: &mut BTreeMap<String, String>) -> Result<Enumerator> {
    Ok(Enumerator {
        name: take(attributes, "name")?,
        owner: take(attributes, "type")?,
        file: take(attributes, "file")?,
        value: take(attributes, "value")?,
        is_bit: attributes.contains_key("value_bitshift"),
        since: attributes.remove("version"),
    })
}

/// A macro, unless it takes parameters.
fn macro_with_value(attributes: &mut BTreeMap<String, String>) -> Result<Option<Macro>> {
    if attributes.contains_key("params") {
        return Ok(None);
    }
    let text = attributes.remove("string").map(MacroValue::Text);
    let Some(value) = text.or_else(|| attributes.remove("raw").map(MacroValue::Raw)) else {
        return Ok(None);
    };
    let (name, file) = (take(attributes, "name")?, take(attributes, "file")?);
    Ok(Some(Macro { name, file, value, since: attributes.remove("version") }))
}

/// The words that look like one of libvirt's types.
fn type_words(info: &str) -> Vec<String> {
    let words = info.split(|c: char| !c.is_ascii_alphanumeric());
    words.filter(|word| word.starts_with("vir")).map(str::to_owned).collect()
}

fn attributes(element: &BytesStart<'_>) -> Result<BTreeMap<String, String>> {
    let pair = |attribute: Result<quick_xml::events::attributes::Attribute<'_>, _>| {
        let attribute = attribute.context("a malformed attribute")?;
        let key = attribute.key.as_ref().to_owned();
        Ok((key, quick_xml::escape::unescape(&attribute.value)?.into_owned()))
    };
    element.attributes().map(pair).collect()
}

fn take(attributes: &mut BTreeMap<String, String>, key: &str) -> Result<String> {
    attributes.remove(key).with_context(|| format!("an element without {key:?}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(xml: &str) -> Api {
        let mut api = Api::default();
        api.read(xml).unwrap();
        api
    }

    #[test]
    fn a_value_may_be_another_enumerators_name() {
        let api = read(
            "<api><enum name='A' type='T' file='f' value='B'/>\
             <enum name='B' type='U' file='f' value='-2'/>\
             <enum name='C' type='U' file='f' value='C'/></api>",
        );
        assert_eq!(api.number("A"), Some(-2));
        assert_eq!(api.number("C"), None);
        assert_eq!(api.number("D"), None);
    }

    #[test]
    fn macros_have_texts_or_sums() {
        let api = read(
            "<api><macro name='N' file='f' raw='(256 + 1)'/><macro name='S' file='f' string='s'/>\
             <macro name='P' file='f' params='x' raw='x'/></api>",
        );
        assert_eq!(api.macro_number("N"), Some(257));
        assert_eq!(api.macro_number("S"), None);
        assert_eq!(api.macros.len(), 2);
    }

    #[test]
    fn a_function_names_its_flags() {
        let api = read(
            "<api><function name='virA' version='1.2.3'><arg name='flags' info='OR of \
             virAFlags'/></function></api>",
        );
        assert_eq!(api.functions[0].flag_words, ["virAFlags"]);
        assert_eq!(api.functions[0].since.as_deref(), Some("1.2.3"));
    }
}
