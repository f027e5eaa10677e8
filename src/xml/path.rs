//! Paths: how people name a place in a description.
//!
//! ```text
//! path   = step *( "/" step ) [ "@" name ] / "@" name
//! step   = name [ "[" which "]" ]
//! which  = number / place "=" value
//! place  = path without which
//! ```
//!
//! `vcpu`, `cpu@mode`, `devices/disk[2]/driver@cache` and
//! `devices/interface[mac@address=52:54:00:12:34:56]/link@state` are paths. They
//! begin below the root element. Without `[…]` the first element is meant; numbers
//! count from 1.
//!
//! Some short names stand for paths: `memory`, `cpus` and `title`, for which see
//! [`Assignment`].

use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;

use super::document::Document;
use super::element::Element;
use super::error::{Error, ErrorKind};
use super::value;

/// A place in a description: an element, or an attribute of one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Path {
    steps: Vec<Step>,
    attribute: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Step {
    name: String,
    which: Which,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Which {
    First,
    /// From 1.
    Number(usize),
    /// The first that has this value at this place.
    Having(Path, String),
}

/// A change as people write it on a command line.
///
/// `KEY=VALUE` sets the text of an element or the value of an attribute, and makes
/// what is not there. `KEY-` removes it. `memory=2G` sets both the memory and the
/// memory at the start; `cpus=4` is `vcpu=4`.
///
/// ```
/// use virtsmith::xml::{Assignment, parse};
///
/// let mut document = parse("<domain><vcpu>1</vcpu><memory unit='KiB'>524288</memory></domain>")?;
/// for change in ["cpus=2", "memory=1G", "cpu@mode=host-passthrough"] {
///     change.parse::<Assignment>()?.apply(&mut document)?;
/// }
/// assert!(document.to_string().starts_with("<domain><vcpu>2</vcpu><memory unit='KiB'>1048576</memory>"));
/// # Ok::<(), virtsmith::xml::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assignment {
    path: Path,
    /// Nothing where it is removed.
    value: Option<String>,
}

/// More steps than any description has.
const MAX_STEPS: usize = 32;

impl Path {
    /// The value at this place, without the white space around it.
    pub fn get(&self, document: &Document) -> Option<String> {
        self.value_in(document.root())
    }

    /// The element at this place, or the one that has the attribute.
    pub fn element<'a>(&self, document: &'a Document) -> Option<&'a Element> {
        self.element_in(document.root())
    }

    /// Sets the value at this place, and makes what is not there: elements that are
    /// asked for by what they have get that.
    ///
    /// # Errors
    ///
    /// An element is asked for by its number and there are too few.
    pub fn set(&self, document: &mut Document, value: &str) -> Result<(), Error> {
        let element = self.make(document.root_mut())?;
        match &self.attribute {
            Some(name) => element.set_owned_attribute(name, value),
            None => element.set_content(value),
        }
        Ok(())
    }

    /// Removes the element or attribute at this place; false when there was none.
    pub fn remove(&self, document: &mut Document) -> bool {
        let root = document.root_mut();
        if let Some(name) = &self.attribute {
            let holder = find(root, &self.steps);
            return holder.is_some_and(|element| element.remove_attribute(name).is_some());
        }
        let Some((last, parents)) = self.steps.split_last() else { return false };
        let Some(parent) = find(root, parents) else { return false };
        let Some(wanted) = last.position(parent) else { return false };
        let mut index = 0;
        let removed = parent.remove(|_| {
            index += 1;
            index == wanted + 1
        });
        !removed.is_empty()
    }

    /// The element that a path without attribute means, made where it is not there.
    pub(super) fn make<'a>(&self, root: &'a mut Element) -> Result<&'a mut Element, Error> {
        let mut element = root;
        for step in &self.steps {
            element = step.make(element)?;
        }
        Ok(element)
    }

    /// The element that a path without attribute means.
    pub(super) fn find<'a>(&self, root: &'a mut Element) -> Option<&'a mut Element> {
        find(root, &self.steps)
    }

    pub(super) fn is_element(&self) -> bool {
        self.attribute.is_none()
    }

    fn element_in<'a>(&self, element: &'a Element) -> Option<&'a Element> {
        let mut element = element;
        for step in &self.steps {
            element = element.elements().nth(step.position(element)?)?;
        }
        Some(element)
    }

    fn value_in(&self, element: &Element) -> Option<String> {
        let element = self.element_in(element)?;
        match &self.attribute {
            Some(name) => element.attribute(name).map(str::to_owned),
            None => Some(element.content().trim().to_owned()),
        }
    }
}

fn find<'a>(root: &'a mut Element, steps: &[Step]) -> Option<&'a mut Element> {
    let mut element = root;
    for step in steps {
        let at = step.position(element)?;
        element = element.elements_mut().nth(at)?;
    }
    Some(element)
}

impl Step {
    /// Which of the child elements is meant.
    fn position(&self, parent: &Element) -> Option<usize> {
        let mut named =
            parent.elements().enumerate().filter(|(_, child)| child.name() == self.name);
        let found = match &self.which {
            Which::First => named.next(),
            Which::Number(number) => named.nth(number.checked_sub(1)?),
            Which::Having(place, value) => {
                named.find(|(_, child)| place.value_in(child).as_deref() == Some(value))
            }
        };
        found.map(|(index, _)| index)
    }

    fn make<'a>(&self, parent: &'a mut Element) -> Result<&'a mut Element, Error> {
        let at = match self.position(parent) {
            Some(at) => at,
            None => self.push(parent)?,
        };
        let gone = || Error::new(ErrorKind::Missing, format!("there is no {self}"));
        parent.elements_mut().nth(at).ok_or_else(gone)
    }

    /// Adds the element, and says where it is.
    fn push(&self, parent: &mut Element) -> Result<usize, Error> {
        let mut child = Element::named(self.name.clone());
        match &self.which {
            Which::First => {}
            Which::Number(number) => {
                let there = parent.elements_named(&self.name).count();
                if *number != there + 1 {
                    let sentence = format!(
                        "there is no {self} in <{}>, which has {there} of them",
                        parent.name()
                    );
                    return Err(Error::new(ErrorKind::Missing, sentence));
                }
            }
            Which::Having(place, value) => match &place.attribute {
                Some(name) => place.make(&mut child)?.set_owned_attribute(name, value),
                None => place.make(&mut child)?.set_content(value),
            },
        }
        parent.push(child);
        Ok(parent.elements().count().saturating_sub(1))
    }
}

impl Assignment {
    /// Applies the change to a description.
    ///
    /// # Errors
    ///
    /// An element is asked for by its number and there are too few, or what is to be
    /// removed is not there.
    pub fn apply(&self, document: &mut Document) -> Result<(), Error> {
        let Some(value) = &self.value else {
            return if self.path.remove(document) {
                Ok(())
            } else {
                let sentence = format!("there is no {} to remove", self.path);
                Err(Error::new(ErrorKind::Missing, sentence))
            };
        };
        let Some(kib) = self.memory(value)? else { return self.path.set(document, value) };
        for name in ["memory", "currentMemory"] {
            if name == "currentMemory" && document.root().find(name).is_none() {
                continue;
            }
            let path = Path::of_element(name);
            path.set(document, &kib.to_string())?;
            path.make(document.root_mut())?.set_attribute("unit", "KiB");
        }
        Ok(())
    }

    /// The KiB of `memory=2G`; nothing where it is not that.
    fn memory(&self, value: &str) -> Result<Option<u64>, Error> {
        if self.path != Path::of_element("memory") || value.bytes().all(|b| b.is_ascii_digit()) {
            return Ok(None);
        }
        let end = value.find(|c: char| !c.is_ascii_digit()).unwrap_or(value.len());
        let (number, unit) = value.split_at(end);
        let bytes = number.parse::<u64>().ok().and_then(|n| n.checked_mul(value::factor(unit)?));
        match bytes {
            Some(bytes) => Ok(Some(bytes.div_ceil(1024))),
            None => {
                let sentence = format!("{value:?} is no amount of memory; one is like 512M or 2G");
                Err(Error::new(ErrorKind::Value, sentence))
            }
        }
    }
}

impl Path {
    fn of_element(name: &str) -> Self {
        Self { steps: vec![Step { name: name.to_owned(), which: Which::First }], attribute: None }
    }
}

impl FromStr for Assignment {
    type Err = Error;

    /// Splits at the first `=` that is not inside `[…]`.
    fn from_str(text: &str) -> Result<Self, Error> {
        let mut depth = 0_u32;
        let equals = text.char_indices().find(|(_, c)| {
            match c {
                '[' => depth += 1,
                ']' => depth = depth.saturating_sub(1),
                _ => {}
            }
            *c == '=' && depth == 0
        });
        let (key, value) = match equals {
            Some((at, _)) => (text.get(..at), text.get(at + 1..).map(str::to_owned)),
            None => (text.strip_suffix('-'), None),
        };
        let key = key.ok_or_else(|| {
            let sentence = format!("{text:?} is neither KEY=VALUE nor KEY-");
            Error::new(ErrorKind::Syntax, sentence)
        })?;
        let key = if key == "cpus" { "vcpu" } else { key };
        Ok(Self { path: key.parse()?, value })
    }
}

impl FromStr for Path {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        let mut reader = Reader { rest: text };
        let path = reader.path(MAX_STEPS, true).filter(|_| reader.rest.is_empty());
        path.ok_or_else(|| {
            let shown: String = text.chars().take(80).collect();
            let sentence = format!(
                "{shown:?} is no path; one is like devices/disk[target@dev=vda]/driver@cache"
            );
            Error::new(ErrorKind::Syntax, sentence)
        })
    }
}

struct Reader<'a> {
    rest: &'a str,
}

impl Reader<'_> {
    /// `selecting` allows `[…]`, which does not nest.
    fn path(&mut self, most: usize, selecting: bool) -> Option<Path> {
        let mut path = Path { steps: Vec::new(), attribute: None };
        while !self.rest.starts_with('@') {
            let name = self.name()?;
            let which = if selecting && self.take('[') { self.which()? } else { Which::First };
            path.steps.push(Step { name, which });
            if path.steps.len() > most {
                return None;
            }
            if !self.take('/') {
                break;
            }
        }
        if self.take('@') {
            path.attribute = Some(self.name()?);
        }
        Some(path)
    }

    fn which(&mut self) -> Option<Which> {
        let end = self.rest.find(']')?;
        let inside = self.rest.get(..end)?;
        let after = self.rest.get(end + 1..)?;
        let which = match inside.parse::<usize>() {
            Ok(number) => Which::Number(Some(number).filter(|&number| number > 0)?),
            Err(_) => {
                let (place, value) = inside.split_once('=')?;
                let mut reader = Reader { rest: place };
                let place = reader.path(MAX_STEPS, false).filter(|_| reader.rest.is_empty())?;
                Which::Having(place, value.to_owned())
            }
        };
        self.rest = after;
        Some(which)
    }

    /// An XML name, of the characters that libvirt uses.
    fn name(&mut self) -> Option<String> {
        let is_name = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.' | ':');
        let end = self.rest.find(|c| !is_name(c)).unwrap_or(self.rest.len());
        let (mut name, rest) = self.rest.split_at(end);
        // At the end of a line it says that the place is removed.
        if rest.is_empty() && name.ends_with('-') {
            name = name.trim_end_matches('-');
        }
        let first = name.chars().next()?;
        if !(first.is_ascii_alphabetic() || first == '_') {
            return None;
        }
        self.rest = self.rest.get(name.len()..)?;
        Some(name.to_owned())
    }

    fn take(&mut self, c: char) -> bool {
        match self.rest.strip_prefix(c) {
            Some(rest) => {
                self.rest = rest;
                true
            }
            None => false,
        }
    }
}

impl Element {
    /// An element of a name that was checked.
    fn named(name: String) -> Self {
        let mut element = Self::new("");
        element.name = Cow::Owned(name);
        element
    }

    fn set_owned_attribute(&mut self, name: &str, value: &str) {
        // Set under a name of the program's, and then renamed.
        match self.attributes.iter_mut().find(|attribute| attribute.name == name) {
            Some(attribute) => attribute.value = super::element::Spelled::new(value),
            None => {
                self.set_attribute("", value);
                if let Some(attribute) = self.attributes.last_mut() {
                    attribute.name = Cow::Owned(name.to_owned());
                }
            }
        }
    }
}

impl fmt::Display for Path {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, step) in self.steps.iter().enumerate() {
            write!(f, "{}{step}", if index == 0 { "" } else { "/" })?;
        }
        self.attribute.as_ref().map_or(Ok(()), |name| write!(f, "@{name}"))
    }
}

impl fmt::Display for Step {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.name)?;
        match &self.which {
            Which::First => Ok(()),
            Which::Number(number) => write!(f, "[{number}]"),
            Which::Having(place, value) => write!(f, "[{place}={value}]"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::xml::parse;

    const DOMAIN: &str = "<domain>\n  <memory unit='KiB'>1</memory>\n  <devices>\n    <disk type='file'><target dev='vda'/></disk>\n    <disk type='file'>\n      <target dev='vdb'/>\n    </disk>\n  </devices>\n</domain>";

    #[test]
    fn a_change_touches_what_it_names_and_nothing_else() {
        for (change, before, after) in [
            ("memory=2G", "<memory unit='KiB'>1</memory>", "<memory unit='KiB'>2097152</memory>"),
            ("memory=5", "'KiB'>1</memory>", "'KiB'>5</memory>"),
            ("memory@unit=MiB", "'KiB'", "'MiB'"),
            ("memory-", "\n  <memory unit='KiB'>1</memory>", ""),
            ("memory@unit-", " unit='KiB'", ""),
            ("devices/disk[2]@type=block", "'file'>\n", "'block'>\n"),
            ("devices/disk[target@dev=vdb]@type=block", "'file'>\n", "'block'>\n"),
            ("devices/disk/target@dev=sda", "'vda'", "'sda'"),
            ("cpus=4", "\n</domain>", "\n  <vcpu>4</vcpu>\n</domain>"),
            ("title=a < b = c", "\n</domain>", "\n  <title>a &lt; b = c</title>\n</domain>"),
            ("@type=kvm", "<domain>", "<domain type='kvm'>"),
            (
                "devices/disk[target@dev=vdb]/driver@cache=none",
                "<target dev='vdb'/>\n",
                "<target dev='vdb'/>\n      <driver cache='none'/>\n",
            ),
            (
                "devices/disk[target@dev=vdc]@type=dir",
                "\n  </devices>",
                "\n    <disk type='dir'>\n      <target dev='vdc'/>\n    </disk>\n  </devices>",
            ),
            (
                "devices/disk[3]/serial=x",
                "\n  </devices>",
                "\n    <disk>\n      <serial>x</serial>\n    </disk>\n  </devices>",
            ),
        ] {
            let mut document = parse(DOMAIN).unwrap();
            change.parse::<Assignment>().unwrap().apply(&mut document).unwrap();
            assert_eq!(document.to_string(), DOMAIN.replacen(before, after, 1), "{change}");
        }
    }

    #[test]
    fn memory_that_is_ballooned_follows() {
        let mut document =
            parse("<domain><memory>1</memory><currentMemory>1</currentMemory></domain>").unwrap();
        "memory=1M".parse::<Assignment>().unwrap().apply(&mut document).unwrap();
        let expected =
            "<memory unit='KiB'>1024</memory><currentMemory unit='KiB'>1024</currentMemory>";
        assert_eq!(document.to_string(), format!("<domain>{expected}</domain>"));
    }

    #[test]
    fn what_is_no_change_or_not_there_is_refused() {
        for (change, kind) in [
            ("memory", ErrorKind::Syntax),
            ("=1", ErrorKind::Syntax),
            ("a/=1", ErrorKind::Syntax),
            ("a//b=1", ErrorKind::Syntax),
            ("a@b/c=1", ErrorKind::Syntax),
            ("1a=1", ErrorKind::Syntax),
            ("a[0]=1", ErrorKind::Syntax),
            ("a[b]=1", ErrorKind::Syntax),
            ("a[b=1=1", ErrorKind::Syntax),
            ("a b=1", ErrorKind::Syntax),
            ("memory=much", ErrorKind::Value),
            ("memory=99999999999999999999G", ErrorKind::Value),
            ("devices/disk[9]@type=x", ErrorKind::Missing),
            ("devices/disk[target@dev=vdz]-", ErrorKind::Missing),
            ("title-", ErrorKind::Missing),
        ] {
            let mut document = parse(DOMAIN).unwrap();
            let result =
                change.parse::<Assignment>().and_then(|change| change.apply(&mut document));
            assert_eq!(result.unwrap_err().kind(), kind, "{change}");
            assert_eq!(document.to_string(), DOMAIN, "{change}");
        }
        let long = vec!["a"; MAX_STEPS + 1].join("/");
        assert!(long.parse::<Path>().is_err());
    }

    #[test]
    fn a_path_prints_as_it_is_written() {
        for text in
            ["a", "@a", "a/b[2]/c@d", "devices/disk[target@dev=vda]/driver@cache", "q:c/q-d"]
        {
            assert_eq!(text.parse::<Path>().unwrap().to_string(), text);
        }
        let document = parse(DOMAIN).unwrap();
        let value = |path: &str| path.parse::<Path>().unwrap().get(&document);
        assert_eq!(value("devices/disk[2]/target@dev").as_deref(), Some("vdb"));
        assert_eq!(value("memory").as_deref(), Some("1"));
        assert_eq!((value("@id"), value("os")), (None, None));
    }
}
