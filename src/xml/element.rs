//! An element: its attributes, its children, its text.

use std::borrow::Cow;
use std::fmt;

use super::write;

/// An element and everything in it, in order.
///
/// Names of elements and attributes are the program's and must be XML names; they are written as they are. Values and
/// text may be anybody's; they are escaped. A character that XML cannot carry at all (most control characters) is
/// written as U+FFFD.
///
/// Elements that were built are written as libvirt prints them: single quotes, children on lines of their own and
/// indented by two spaces. Elements that were parsed are written as they were. Equality is equality of spelling too.
///
/// ```
/// use virtsmith::xml::Element;
///
/// let disk = Element::new("disk").attr("type", "file").child(Element::new("source").attr("file", "/a<b"));
/// assert_eq!(disk.to_string(), "<disk type='file'>\n  <source file='/a&lt;b'/>\n</disk>");
/// assert_eq!(disk.find("source").and_then(|source| source.attribute("file")), Some("/a<b"));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Element {
    pub(super) name: Cow<'static, str>,
    pub(super) attributes: Vec<Attribute>,
    pub(super) nodes: Vec<Node>,
    pub(super) form: Form,
}

/// One thing between a start tag and its end tag.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Node {
    Element(Element),
    Text(Spelled),
    /// What stands between `<![CDATA[` and `]]>`.
    CharacterData(Box<str>),
    /// What stands between `<!--` and `-->`.
    Comment(Box<str>),
    /// What stands between `<?` and `?>`.
    Instruction(Box<str>),
}

/// How the tags of an element are laid out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// As libvirt would.
    Built,
    /// As they were read: the white space before the `>` of the start tag, and the ending.
    Read { space: Box<str>, ending: Ending },
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Ending {
    SelfClosing,
    /// An end tag, with the white space before its `>`.
    Tag(Box<str>),
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Attribute {
    pub(super) name: Cow<'static, str>,
    /// Everything from the white space before the name to the opening quote, unless it is as we would write it.
    pub(super) opening: Option<Box<str>>,
    pub(super) value: Spelled,
}

/// A value, and how it was spelled where that is not how we would escape it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Spelled {
    pub(super) value: String,
    pub(super) raw: Option<Box<str>>,
}

/// Building.
impl Element {
    /// An empty element.
    pub fn new(name: &'static str) -> Self {
        Self {
            name: Cow::Borrowed(name),
            attributes: Vec::new(),
            nodes: Vec::new(),
            form: Form::Built,
        }
    }

    /// Adds an attribute, or replaces the one of that name.
    #[must_use]
    pub fn attr(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.set_attribute(name, value);
        self
    }

    /// Adds a child after the others.
    #[must_use]
    pub fn child(mut self, child: Self) -> Self {
        self.push(child);
        self
    }

    /// Adds children after the others; an `Option` will do.
    #[must_use]
    pub fn children(mut self, children: impl IntoIterator<Item = Self>) -> Self {
        for child in children {
            self.push(child);
        }
        self
    }

    /// Adds text.
    #[must_use]
    pub fn text(mut self, text: impl Into<String>) -> Self {
        self.nodes.push(Node::Text(Spelled::new(text)));
        self
    }
}

/// Reading.
impl Element {
    /// The name as written, with its prefix if it has one.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The value of an attribute, unescaped.
    pub fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes().find_map(|(key, value)| (key == name).then_some(value))
    }

    /// Every attribute as name and unescaped value, in order.
    pub fn attributes(&self) -> impl Iterator<Item = (&str, &str)> {
        self.attributes.iter().map(|attribute| (&*attribute.name, attribute.value.value.as_str()))
    }

    /// The child elements, in order.
    pub fn elements(&self) -> impl Iterator<Item = &Self> {
        self.nodes.iter().filter_map(Node::as_element)
    }

    /// The child elements, to be edited.
    pub fn elements_mut(&mut self) -> impl Iterator<Item = &mut Self> {
        self.nodes
            .iter_mut()
            .filter_map(|node| if let Node::Element(element) = node { Some(element) } else { None })
    }

    /// The child elements of one name, in order.
    pub fn elements_named(&self, name: &str) -> impl Iterator<Item = &Self> {
        self.elements().filter(move |element| element.name() == name)
    }

    /// The first element at a path of names such as `devices/disk`, which starts at the children of this element.
    pub fn find(&self, path: &str) -> Option<&Self> {
        match path.split_once('/') {
            None => self.elements_named(path).next(),
            Some((first, rest)) => {
                self.elements_named(first).find_map(|element| element.find(rest))
            }
        }
    }

    /// The first element at a path, to be edited; see [`Element::find`].
    pub fn find_mut(&mut self, path: &str) -> Option<&mut Self> {
        let (first, rest) =
            path.split_once('/').map_or((path, None), |(first, rest)| (first, Some(rest)));
        let mut named = self.elements_mut().filter(|element| element.name() == first);
        match rest {
            None => named.next(),
            Some(rest) => named.find_map(|element| element.find_mut(rest)),
        }
    }

    /// All elements at a path, in order; see [`Element::find`].
    pub fn find_all(&self, path: &str) -> Vec<&Self> {
        path.split('/').fold(vec![self], |found, name| {
            found.into_iter().flat_map(|element| element.elements_named(name)).collect()
        })
    }

    /// The text directly in this element, unescaped, character data sections included.
    pub fn content(&self) -> String {
        self.nodes.iter().filter_map(Node::as_text).collect()
    }
}

impl Node {
    pub(super) fn as_element(&self) -> Option<&Element> {
        if let Self::Element(element) = self { Some(element) } else { None }
    }

    fn as_text(&self) -> Option<Cow<'_, str>> {
        match self {
            Self::Text(text) => Some(Cow::Borrowed(&text.value)),
            // Line ends are normalised in text when it is parsed; these sections are kept raw.
            Self::CharacterData(data) => {
                Some(Cow::Owned(data.replace("\r\n", "\n").replace('\r', "\n")))
            }
            Self::Element(_) | Self::Comment(_) | Self::Instruction(_) => None,
        }
    }
}

impl Spelled {
    pub(super) fn new(value: impl Into<String>) -> Self {
        Self { value: value.into(), raw: None }
    }
}

impl fmt::Display for Element {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&write::element(self))
    }
}

#[cfg(feature = "serde")]
impl serde::Serialize for Element {
    /// An element is serialised as its text.
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::xml::parse;

    #[test]
    fn finds_by_path_across_several_parents_of_one_name() {
        let document = parse(
            "<a><b/><b><c n='1'/><c n='2'/></b><b><c n='3'/></b><d>x<![CDATA[<y>]]>z</d></a>",
        )
        .unwrap();
        let root = document.root();
        assert_eq!(root.find("b/c").and_then(|c| c.attribute("n")), Some("1"));
        let all: Vec<_> =
            root.find_all("b/c").into_iter().filter_map(|c| c.attribute("n")).collect();
        assert_eq!(all, ["1", "2", "3"]);
        assert_eq!(root.find("d").map(Element::content).as_deref(), Some("x<y>z"));
        assert_eq!(root.find("b/d"), None);
        assert_eq!(root.find(""), None);
    }

    #[test]
    fn replaces_an_attribute_that_is_given_twice() {
        assert_eq!(
            Element::new("a").attr("k", "1").attr("l", "2").attr("k", "3").to_string(),
            "<a k='3' l='2'/>"
        );
    }

    #[test]
    fn writes_text_and_children_of_built_elements_as_libvirt_does() {
        let element = Element::new("volume").child(Element::new("name").text("a & b")).child(
            Element::new("target")
                .child(Element::new("path").text("/p"))
                .child(Element::new("empty")),
        );
        let expected = "<volume>\n  <name>a &amp; b</name>\n  <target>\n    <path>/p</path>\n    <empty/>\n  </target>\n</volume>";
        assert_eq!(element.to_string(), expected);
    }
}
