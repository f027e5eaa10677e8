//! Writing elements back.

use super::element::{Attribute, Element, Ending, Form, Node};
use super::escape;

/// One more level, as libvirt prints it.
const STEP: &str = "  ";

/// The text of an element, without a line end after it.
pub(super) fn element(element: &Element) -> String {
    let mut out = String::new();
    write_element(element, None, &mut out);
    out
}

/// `indent` is the white space before the line of this element, if the caller knows it.
fn write_element(element: &Element, indent: Option<&str>, out: &mut String) {
    out.push('<');
    out.push_str(&element.name);
    for attribute in &element.attributes {
        write_attribute(attribute, out);
    }
    match &element.form {
        Form::Built if element.nodes.is_empty() => out.push_str("/>"),
        Form::Built => {
            out.push('>');
            write_built(&element.nodes, indent, out);
            write_end_tag(element, "", out);
        }
        Form::Read { space, ending } => {
            out.push_str(space);
            write_read(element, ending, out);
        }
    }
}

fn write_attribute(attribute: &Attribute, out: &mut String) {
    match &attribute.opening {
        Some(opening) => out.push_str(opening),
        None => {
            out.push(' ');
            out.push_str(&attribute.name);
            out.push_str("='");
        }
    }
    let quote = if out.ends_with('"') { '"' } else { '\'' };
    match &attribute.value.raw {
        Some(raw) => out.push_str(raw),
        None => escape::attribute(&attribute.value.value, quote, out),
    }
    out.push(quote);
}

fn write_built(nodes: &[Node], indent: Option<&str>, out: &mut String) {
    if nodes.iter().any(|node| node.as_element().is_none()) {
        return nodes.iter().for_each(|node| write_node(node, out));
    }
    let outer = indent.map_or_else(|| current_indent(out), str::to_owned);
    let inner = format!("\n{outer}{STEP}");
    for child in nodes.iter().filter_map(Node::as_element) {
        out.push_str(&inner);
        write_element(child, inner.strip_prefix('\n'), out);
    }
    out.push('\n');
    out.push_str(&outer);
}

fn write_read(element: &Element, ending: &Ending, out: &mut String) {
    let space = match ending {
        Ending::SelfClosing if element.nodes.is_empty() => return out.push_str("/>"),
        Ending::SelfClosing => "",
        Ending::Tag(space) => space,
    };
    out.push('>');
    element.nodes.iter().for_each(|node| write_node(node, out));
    write_end_tag(element, space, out);
}

fn write_end_tag(element: &Element, space: &str, out: &mut String) {
    out.push_str("</");
    out.push_str(&element.name);
    out.push_str(space);
    out.push('>');
}

fn write_node(node: &Node, out: &mut String) {
    let (opening, content, closing) = match node {
        Node::Element(element) => return write_element(element, None, out),
        Node::Text(text) => match &text.raw {
            // An edit took away what stood between two texts; together they could read `]]>`.
            Some(raw) if out.ends_with(']') && raw.starts_with([']', '>']) => {
                return escape::text(&text.value, out);
            }
            Some(raw) => return out.push_str(raw),
            None => return escape::text(&text.value, out),
        },
        Node::CharacterData(data) => ("<![CDATA[", data, "]]>"),
        Node::Comment(comment) => ("<!--", comment, "-->"),
        Node::Instruction(instruction) => ("<?", instruction, "?>"),
    };
    out.push_str(opening);
    out.push_str(content);
    out.push_str(closing);
}

/// The white space that the last line starts with.
fn current_indent(out: &str) -> String {
    let line = out.rsplit('\n').next().unwrap_or_default();
    line.chars().take_while(|c| matches!(c, ' ' | '\t')).collect()
}
