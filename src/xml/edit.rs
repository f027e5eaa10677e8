//! Editing an element and nothing around it.

use std::borrow::Cow;

use super::element::{Attribute, Element, Form, Node, Spelled};
use super::escape::is_space;

/// Editing.
impl Element {
    /// Sets an attribute where it stands, or adds it after the others.
    ///
    /// The quotes and the white space of an attribute that was parsed are kept.
    pub fn set_attribute(&mut self, name: &'static str, value: impl Into<String>) {
        let value = Spelled::new(value);
        match self.attributes.iter_mut().find(|attribute| attribute.name == name) {
            Some(attribute) => attribute.value = value,
            None => {
                self.attributes.push(Attribute { name: Cow::Borrowed(name), opening: None, value });
            }
        }
    }

    /// Removes an attribute and gives back its value.
    pub fn remove_attribute(&mut self, name: &str) -> Option<String> {
        let at = self.attributes.iter().position(|attribute| attribute.name == name)?;
        Some(self.attributes.remove(at).value.value)
    }

    /// Replaces everything in the element by text.
    pub fn set_content(&mut self, text: impl Into<String>) {
        self.nodes.clear();
        self.nodes.push(Node::Text(Spelled::new(text)));
    }

    /// Adds a child after the others, on a line of its own where they are.
    pub fn push(&mut self, child: Self) {
        let Some(last) = self.nodes.iter().rposition(|node| node.as_element().is_some()) else {
            return self.push_first(child);
        };
        let indent = self.indent_before(last);
        let after = (last + 1).min(self.nodes.len());
        self.nodes.splice(after..after, indent.into_iter().chain([Node::Element(child)]));
    }

    /// Adds a child before the child element of this index, or after all of them if there are fewer.
    pub fn insert(&mut self, index: usize, child: Self) {
        let mut places =
            self.nodes.iter().enumerate().filter(|(_, node)| node.as_element().is_some());
        let Some((at, _)) = places.nth(index) else {
            return self.push(child);
        };
        let indent = self.indent_before(at);
        self.nodes.splice(at..at, [Node::Element(child)].into_iter().chain(indent));
    }

    /// Removes the child elements that match, each with the white space before it, and gives them back.
    pub fn remove(&mut self, mut matches: impl FnMut(&Self) -> bool) -> Vec<Self> {
        let mut removed = Vec::new();
        let mut kept: Vec<Node> = Vec::with_capacity(self.nodes.len());
        for node in self.nodes.drain(..) {
            match node {
                Node::Element(element) if matches(&element) => {
                    kept.pop_if(|before| is_blank(before));
                    removed.push(element);
                }
                node => kept.push(node),
            }
        }
        self.nodes = kept;
        removed
    }

    fn push_first(&mut self, child: Self) {
        if self.nodes.iter().all(is_blank) {
            self.nodes.clear();
            // There is no neighbour to imitate, and a self-closing tag has to open.
            self.form = Form::Built;
        }
        self.nodes.push(Node::Element(child));
    }

    fn indent_before(&self, at: usize) -> Option<Node> {
        let before = self.nodes.get(at.checked_sub(1)?)?;
        is_blank(before).then(|| before.clone())
    }
}

fn is_blank(node: &Node) -> bool {
    matches!(node, Node::Text(text) if text.value.chars().all(is_space))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::xml::parse;

    type Edit = fn(&mut Element);

    const EDITS: [(&str, Edit, &str); 16] = [
        ("<a  k = \"1\"  />", |a| a.set_attribute("k", "'<\"2"), "<a  k = \"'&lt;&quot;2\"  />"),
        ("<a k='1' />", |a| a.set_attribute("l", "2"), "<a k='1' l='2' />"),
        ("<a k='1'\n   l='2'/>", |a| drop(a.remove_attribute("k")), "<a\n   l='2'/>"),
        ("<a />", |a| a.set_content("x > y"), "<a >x &gt; y</a>"),
        ("<a><!-- c --><b/>t</a >", |a| a.set_content("u"), "<a>u</a >"),
        ("<a/>", |a| a.push(Element::new("b")), "<a>\n  <b/>\n</a>"),
        ("<a>\n</a>", |a| a.push(Element::new("b")), "<a>\n  <b/>\n</a>"),
        ("<a><b/></a>", |a| a.push(Element::new("c")), "<a><b/><c/></a>"),
        ("<a>\n\t<b/>\n</a>", |a| a.push(Element::new("c")), "<a>\n\t<b/>\n\t<c/>\n</a>"),
        (
            "<a>\n    <b/>\n</a>",
            |a| a.insert(0, Element::new("c")),
            "<a>\n    <c/>\n    <b/>\n</a>",
        ),
        (
            "<a>\r\n <b/>\r\n</a>",
            |a| a.insert(7, Element::new("c")),
            "<a>\r\n <b/>\r\n <c/>\r\n</a>",
        ),
        ("<a>\n  <b/>\n  <c/>\n</a>", |a| drop(a.remove(|e| e.name() == "b")), "<a>\n  <c/>\n</a>"),
        ("<a>x<b/>y</a>", |a| drop(a.remove(|_| true)), "<a>xy</a>"),
        ("<a>\n  <b/>\n</a>", |a| drop(a.remove(|_| true)), "<a>\n</a>"),
        ("<a>]]<b/>&#62;></a>", |a| drop(a.remove(|_| true)), "<a>]]&#62;></a>"),
        ("<a>]]<b/>></a>", |a| drop(a.remove(|_| true)), "<a>]]&gt;</a>"),
    ];

    #[test]
    fn changes_only_what_was_edited() {
        for (before, edit, after) in EDITS {
            let mut document = parse(before).unwrap();
            edit(document.root_mut());
            assert_eq!(document.to_string(), after, "{before}");
        }
    }

    #[test]
    fn indents_what_was_built_as_deep_as_its_new_neighbours() {
        let disk = Element::new("disk").child(Element::new("target").attr("dev", "vdc"));
        let mut document =
            parse("<domain>\n  <devices>\n    <disk />\n  </devices>\n</domain>\n").unwrap();
        document.root_mut().find_mut("devices").unwrap().push(disk);
        let added = "    <disk>\n      <target dev='vdc'/>\n    </disk>\n";
        let expected =
            format!("<domain>\n  <devices>\n    <disk />\n{added}  </devices>\n</domain>\n");
        assert_eq!(document.to_string(), expected);
    }

    #[test]
    fn gives_back_what_it_removed() {
        let mut document = parse("<a><b n='1'/><c/><b n='2'/></a>").unwrap();
        let removed = document.root_mut().remove(|element| element.name() == "b");
        assert_eq!(removed.iter().filter_map(|b| b.attribute("n")).collect::<Vec<_>>(), ["1", "2"]);
        assert_eq!(document.root_mut().remove_attribute("none"), None);
    }
}
