//! Differences between two descriptions, by path.

use std::collections::{HashMap, HashSet};

use super::element::Element;
use super::path::Path;
use super::value::ByteCount;

/// A place where two descriptions differ.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct Difference {
    /// The place, as a [`Path`] has it; in the new description, unless it is gone
    /// there.
    pub path: String,
    /// What is there in the old description: a text, the value of an attribute, or
    /// an element on one line.
    pub old: Option<String>,
    /// What is there in the new one.
    pub new: Option<String>,
}

/// Every difference between two descriptions: of attributes, texts and elements.
///
/// Elements that there are several of are told apart by their names (such as the
/// target of a disk or the address of an interface), or else by their order. Sizes
/// that are equal in different units do not differ; nor do comments, quotes and the
/// white space around text.
///
/// ```
/// use virtsmith::xml::{differences, parse};
///
/// let old = parse("<domain><memory unit='MiB'>512</memory><vcpu>1</vcpu></domain>")?;
/// let new = parse("<domain><memory unit='KiB'>524288</memory><vcpu>2</vcpu></domain>")?;
/// let differences = differences(old.root(), new.root());
/// assert_eq!(differences.len(), 1);
/// assert_eq!(differences[0].path, "vcpu");
/// assert_eq!(differences[0].old.as_deref(), Some("1"));
/// # Ok::<(), virtsmith::xml::Error>(())
/// ```
#[must_use]
pub fn differences(old: &Element, new: &Element) -> Vec<Difference> {
    Comparison::run(old, new, None)
}

/// The differences in what the new description says. What it does not mention may
/// be anything in the old one, as what libvirt adds by itself; but of elements with
/// these names, such as `disk`, the new one has all that it wants.
#[must_use]
pub fn differences_said(old: &Element, new: &Element, whole: &[&str]) -> Vec<Difference> {
    Comparison::run(old, new, Some(whole))
}

struct Comparison<'a> {
    /// The elements of which the new description has all; everything if `None`.
    whole: Option<&'a [&'a str]>,
    found: Vec<Difference>,
}

impl<'a> Comparison<'a> {
    fn run(old: &Element, new: &Element, whole: Option<&'a [&'a str]>) -> Vec<Difference> {
        let mut comparison = Self { whole, found: Vec::new() };
        comparison.element("", old, new);
        comparison.found
    }

    fn element(&mut self, path: &str, old: &Element, new: &Element) {
        if let (Some(before), Some(after)) = (size(old), size(new)) {
            if before != after {
                self.note(path, Some(said_size(old)), Some(said_size(new)));
            }
            return;
        }
        self.attributes(path, old, new);
        self.text(path, old, new);
        for name in names(old, new) {
            self.children(path, name, old, new);
        }
    }

    fn attributes(&mut self, path: &str, old: &Element, new: &Element) {
        for (name, value) in new.attributes() {
            let before = old.attribute(name);
            if before != Some(value) {
                self.note(
                    &format!("{path}@{name}"),
                    before.map(str::to_owned),
                    Some(value.to_owned()),
                );
            }
        }
        if self.whole.is_some() {
            return;
        }
        for (name, value) in old.attributes().filter(|(name, _)| new.attribute(name).is_none()) {
            self.note(&format!("{path}@{name}"), Some(value.to_owned()), None);
        }
    }

    fn text(&mut self, path: &str, old: &Element, new: &Element) {
        let (before, after) = (old.content(), new.content());
        let (before, after) = (before.trim(), after.trim());
        if before != after && (self.whole.is_none() || !after.is_empty()) {
            let some = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
            self.note(path, some(before), some(after));
        }
    }

    /// Compares the child elements of one name.
    fn children(&mut self, path: &str, name: &str, old: &Element, new: &Element) {
        let olds: Vec<&Element> = old.elements_named(name).collect();
        let news: Vec<&Element> = new.elements_named(name).collect();
        let key = key(&olds, &news);
        let keyed = |elements: &[&Element], index: usize, element: &Element| {
            let selector = match key {
                Some(key) => key.of(element).map(|value| format!("[{}={value}]", key.text())),
                None if elements.len() > 1 => Some(format!("[{}]", index + 1)),
                None => None,
            };
            format!("{}{name}{}", prefix(path), selector.unwrap_or_default())
        };
        let mut by_key: HashMap<String, usize> = HashMap::new();
        for (index, element) in olds.iter().enumerate() {
            by_key.insert(
                key.and_then(|key| key.of(element)).unwrap_or_else(|| index.to_string()),
                index,
            );
        }
        let mut seen = HashSet::new();
        for (index, element) in news.iter().enumerate() {
            let at = key.and_then(|key| key.of(element)).unwrap_or_else(|| index.to_string());
            let longer = if olds.len() > news.len() { &olds } else { &news };
            let place = keyed(longer, index, element);
            match by_key.get(&at).and_then(|&index| Some((index, olds.get(index)?))) {
                Some((index, before)) => {
                    seen.insert(index);
                    self.element(&place, before, element);
                }
                None => self.note(&place, None, Some(shown(element))),
            }
        }
        if self.whole.is_some_and(|whole| !whole.contains(&name)) {
            return;
        }
        let gone = olds.iter().enumerate().filter(|(index, _)| !seen.contains(index));
        for (index, element) in gone {
            self.note(&keyed(&olds, index, element), Some(shown(element)), None);
        }
    }

    fn note(&mut self, path: &str, old: Option<String>, new: Option<String>) {
        self.found.push(Difference { path: path.to_owned(), old, new });
    }
}

/// By what elements of one name are told apart: an attribute of theirs, or of a
/// child of theirs.
#[derive(Clone, Copy, Debug)]
struct Key {
    child: Option<&'static str>,
    attribute: &'static str,
}

const KEYS: [Key; 4] = [
    Key { child: Some("target"), attribute: "dev" },
    Key { child: Some("mac"), attribute: "address" },
    Key { child: Some("target"), attribute: "name" },
    Key { child: None, attribute: "name" },
];

impl Key {
    fn of(self, element: &Element) -> Option<String> {
        let holder = match self.child {
            Some(child) => element.find(child)?,
            None => element,
        };
        holder.attribute(self.attribute).map(str::to_owned)
    }

    fn text(self) -> String {
        format!("{}@{}", self.child.unwrap_or_default(), self.attribute)
    }
}

/// What tells all of these apart; nothing where there is one at most on each side.
fn key(olds: &[&Element], news: &[&Element]) -> Option<Key> {
    if olds.len() <= 1 && news.len() <= 1 {
        return None;
    }
    KEYS.into_iter().find(|key| tells_apart(*key, olds) && tells_apart(*key, news))
}

fn tells_apart(key: Key, elements: &[&Element]) -> bool {
    let mut seen = HashSet::new();
    elements.iter().all(|element| {
        let value = key.of(element);
        // As a path has it.
        let fits = value.as_deref().is_some_and(|value| !value.is_empty() && !value.contains(']'));
        fits && seen.insert(value)
    })
}

/// The names of the child elements, those of the new one first.
fn names<'a>(old: &'a Element, new: &'a Element) -> Vec<&'a str> {
    let mut seen = HashSet::new();
    let all = new.elements().chain(old.elements()).map(Element::name);
    all.filter(|name| seen.insert(*name)).collect()
}

fn prefix(path: &str) -> String {
    if path.is_empty() { String::new() } else { format!("{path}/") }
}

/// The bytes of an element that is a size.
fn size(element: &Element) -> Option<ByteCount> {
    let mut attributes = element.attributes().map(|(name, _)| name);
    let (Some("unit"), None) = (attributes.next(), attributes.next()) else { return None };
    ByteCount::of(element, "bytes")
}

fn said_size(element: &Element) -> String {
    format!("{} {}", element.content().trim(), element.attribute("unit").unwrap_or_default())
}

/// An element on one line; its text alone where it has nothing else.
fn shown(element: &Element) -> String {
    if element.attributes().next().is_none() && element.elements().next().is_none() {
        return element.content().trim().to_owned();
    }
    element.to_string().lines().map(str::trim).collect()
}

impl Difference {
    /// The place, to look it up or to set it.
    #[must_use]
    pub fn place(&self) -> Option<Path> {
        self.path.parse().ok()
    }
}

impl std::fmt::Display for Difference {
    /// `PATH: OLD → NEW`; what is not there is `nothing`.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let text = |side: &Option<String>| side.clone().unwrap_or_else(|| "nothing".to_owned());
        write!(f, "{}: {} → {}", self.path, text(&self.old), text(&self.new))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::xml::parse;

    fn rows(old: &str, new: &str) -> Vec<String> {
        let (old, new) = (parse(old).unwrap(), parse(new).unwrap());
        differences(old.root(), new.root()).iter().map(ToString::to_string).collect()
    }

    const DISKS: &str =
        "<d><x><disk><target dev='vda'/></disk><disk q='1'><target dev='vdb'/></disk></x></d>";

    #[test]
    fn each_difference_has_its_path() {
        for (old, new, expected) in [
            ("<d><a>1</a></d>", "<d><a> 1 <!-- c --></a></d>", &[][..]),
            ("<d><a>1</a></d>", "<d><a>2</a></d>", &["a: 1 → 2"]),
            ("<d a='1'/>", "<d b='2'/>", &["@b: nothing → 2", "@a: 1 → nothing"]),
            ("<d><a/></d>", "<d><a><b c='1'/></a></d>", &["a/b: nothing → <b c='1'/>"]),
            ("<d><a>t</a></d>", "<d/>", &["a: t → nothing"]),
            ("<d><m unit='MiB'>1</m></d>", "<d><m unit='KiB'>1024</m></d>", &[]),
            (
                "<d><m unit='MiB'>1</m></d>",
                "<d><m unit='KiB'>1023</m></d>",
                &["m: 1 MiB → 1023 KiB"],
            ),
            (
                "<d><i><mac address='1'/></i></d>",
                "<d><i><mac address='2'/></i></d>",
                &["i/mac@address: 1 → 2"],
            ),
            (
                DISKS,
                "<d><x><disk q='2'><target dev='vdb'/></disk><disk><target dev='vdc'/></disk></x></d>",
                &[
                    "x/disk[target@dev=vdb]@q: 1 → 2",
                    "x/disk[target@dev=vdc]: nothing → <disk><target dev='vdc'/></disk>",
                    "x/disk[target@dev=vda]: <disk><target dev='vda'/></disk> → nothing",
                ],
            ),
            ("<d><a>1</a><a>2</a></d>", "<d><a>1</a><a>3</a></d>", &["a[2]: 2 → 3"]),
            ("<d><a>1</a><a>2</a></d>", "<d><a>1</a></d>", &["a[2]: 2 → nothing"]),
            (
                "<d><f name='x]'/><f name='y'/></d>",
                "<d><f name='x]'/><f name='z'/></d>",
                &["f[2]@name: y → z"],
            ),
        ] {
            assert_eq!(rows(old, new), expected, "{old} → {new}");
            assert_eq!(rows(old, old), [""; 0], "{old}");
        }
    }

    #[test]
    fn what_is_not_mentioned_may_be_anything_but_lists_are_whole() {
        let old = parse(DISKS.replace("<x>", "<x added='1'><usb/>").as_str()).unwrap();
        let new = parse("<d><x><disk><target dev='vda'/></disk></x></d>").unwrap();
        let said = |whole: &[&str]| {
            let rows = differences_said(old.root(), new.root(), whole);
            rows.into_iter().map(|row| row.path).collect::<Vec<_>>()
        };
        assert_eq!(said(&[]), [""; 0]);
        assert_eq!(said(&["disk"]), ["x/disk[target@dev=vdb]"]);
    }

    #[test]
    fn places_are_paths_of_the_new_description() {
        let new = "<d><x><disk><target dev='vda'/></disk><disk q='2'><target dev='vdb'/></disk></x><v>2</v></d>";
        let (old, new) = (parse(DISKS).unwrap(), parse(new).unwrap());
        let rows = differences(old.root(), new.root());
        assert_eq!(rows.len(), 2, "{rows:?}");
        for row in rows {
            assert_eq!(row.place().unwrap().get(&new), row.new, "{}", row.path);
        }
    }
}
