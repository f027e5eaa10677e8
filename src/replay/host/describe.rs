//! Reading descriptions as libvirt reads them.

use virtsmith_protocol::Uuid;
use virtsmith_protocol::api::error::{ErrorDomain, ErrorNumber};

use super::refusal::{Refusal, Reply, refuse};
use crate::xml::{self, Element};

/// Reads a document whose root has a name; libvirt calls the document `what`.
pub(super) fn read(text: &str, root: &str, what: &str, from: ErrorDomain) -> Reply<Element> {
    let document = xml::parse(text).map_err(|error| {
        let message = match text.is_empty() {
            true => format!("({what}):1: Document is empty\n(null)\n^"),
            false => format!("({what}):{error}"),
        };
        refuse(ErrorNumber::XML_DETAIL, from, message)
    })?;
    let element = document.into_root();
    if element.name() != root {
        return Err(bad(
            ErrorDomain::XML,
            format!("expecting root element of '{root}', not '{}'", element.name()),
        ));
    }
    Ok(element)
}

/// A document that does not say what it must.
pub(super) fn bad(from: ErrorDomain, detail: impl Into<String>) -> Refusal {
    refuse(ErrorNumber::XML_ERROR, from, detail)
}

/// The text at a path, unless it is missing or empty.
pub(super) fn text(element: &Element, path: &str) -> Option<String> {
    let text = element.find(path)?.content();
    (!text.is_empty()).then_some(text)
}

/// The UUID that a description gives; `None` where it gives none.
pub(super) fn uuid(element: &Element, malformed: Refusal) -> Reply<Option<Uuid>> {
    text(element, "uuid").map(|text| text.parse().map_err(|_| malformed)).transpose()
}

/// Makes the first child of a name have this text; it is put at `index` where
/// there is none.
pub(super) fn put_text(element: &mut Element, name: &'static str, index: usize, text: &str) {
    match element.find_mut(name) {
        Some(child) => child.set_content(text),
        None => element.insert(index, Element::new(name).text(text)),
    }
}

/// The number in an element, times what its unit stands for; in bytes.
pub(super) fn size(element: &Element, default_unit: &str) -> Result<Option<u64>, NoSize> {
    let number: u64 = element.content().trim().parse().map_err(|_| NoSize::Number)?;
    let unit = element.attribute("unit").unwrap_or(default_unit);
    let factor = factor(unit).ok_or_else(|| NoSize::Unit(unit.to_owned()))?;
    Ok(number.checked_mul(factor))
}

/// Why something is no size.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum NoSize {
    Number,
    Unit(String),
}

fn factor(unit: &str) -> Option<u64> {
    let unit = unit.to_ascii_lowercase();
    if matches!(unit.as_str(), "b" | "byte" | "bytes") {
        return Some(1);
    }
    let power = u32::try_from("kmgtpe".find(unit.chars().next()?)?).ok()?.checked_add(1)?;
    match unit.get(1..)? {
        "" | "ib" => Some(1024_u64.pow(power)),
        "b" => Some(1000_u64.pow(power)),
        _ => None,
    }
}

/// A description as libvirt hands it out.
pub(super) fn written(element: &Element) -> String {
    format!("{element}\n")
}

/// The namespace that an element declares for itself.
pub(super) fn namespace(element: &Element) -> Option<&str> {
    match prefix(element.name()) {
        Some(prefix) => element.attribute(&format!("xmlns:{prefix}")),
        None => element.attribute("xmlns"),
    }
}

fn prefix(name: &str) -> Option<&str> {
    name.split_once(':').map(|(prefix, _)| prefix)
}

/// An element that stands in no namespace, put into one by a prefix.
pub(super) fn prefixed(text: &str, prefix: &str, uri: &str) -> Reply<Element> {
    let unreadable = |error: xml::Error| {
        let message = format!("(metadata_xml):{error}");
        refuse(ErrorNumber::XML_DETAIL, ErrorDomain::DOMAIN, message)
    };
    let plain = xml::parse(text).map_err(unreadable)?.into_root();
    let mut spelled = String::new();
    let rename = |name: &str| format!("{prefix}:{name}");
    let declaration = format!(" xmlns:{prefix}=\"{}\"", escaped(uri));
    spell(&plain, &rename, &declaration, Some(0), &mut spelled);
    Ok(xml::parse(&spelled).map_err(unreadable)?.into_root())
}

/// An element without its namespace.
pub(super) fn unprefixed(element: &Element) -> String {
    let own = prefix(element.name()).map(str::to_owned).unwrap_or_default();
    let rename = |name: &str| match name.split_once(':') {
        Some((prefix, bare)) if prefix == own => bare.to_owned(),
        _ => name.to_owned(),
    };
    let mut spelled = String::new();
    spell(element, &rename, "", Some(0), &mut spelled);
    spelled
}

/// Writes an element with other names and without the namespaces it declares, as
/// libvirt spells such: indented where there is no text.
fn spell(
    element: &Element,
    rename: &dyn Fn(&str) -> String,
    declaration: &str,
    depth: Option<usize>,
    to: &mut String,
) {
    let name = rename(element.name());
    to.push_str(&format!("<{name}{declaration}"));
    for (key, value) in element.attributes() {
        if key != "xmlns" && !key.starts_with("xmlns:") {
            to.push_str(&format!(" {key}=\"{}\"", escaped(value)));
        }
    }
    let content = element.content();
    let has_children = element.elements().next().is_some();
    if !has_children && content.is_empty() {
        return to.push_str("/>");
    }
    to.push('>');
    let depth = depth.filter(|_| has_children && content.trim().is_empty());
    if depth.is_none() {
        to.push_str(&escaped(&content));
    }
    let line = |to: &mut String, depth: usize| {
        to.push('\n');
        to.extend(std::iter::repeat_n("  ", depth));
    };
    for child in element.elements() {
        let below = depth.map(|depth| depth.saturating_add(1));
        if let Some(below) = below {
            line(to, below);
        }
        spell(child, rename, "", below, to);
    }
    if let Some(depth) = depth {
        line(to, depth);
    }
    to.push_str(&format!("</{name}>"));
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_have_units() {
        for (text, bytes) in [
            ("<m>3</m>", Ok(Some(3 << 10))),
            ("<m unit='MiB'>3</m>", Ok(Some(3 << 20))),
            ("<m unit='KB'> 3 </m>", Ok(Some(3000))),
            ("<m unit='bytes'>3</m>", Ok(Some(3))),
            ("<m unit='E'>99</m>", Ok(None)),
            ("<m unit='zz'>3</m>", Err(NoSize::Unit("zz".into()))),
            ("<m unit='kä'>3</m>", Err(NoSize::Unit("kä".into()))),
            ("<m>x</m>", Err(NoSize::Number)),
        ] {
            let element = xml::parse(text).unwrap().into_root();
            assert_eq!(size(&element, "KiB"), bytes, "{text}");
        }
    }

    #[test]
    fn a_namespace_is_put_on_and_taken_off() {
        let put = prefixed("<a n='&lt;1'><b>x &amp; y</b></a>", "k", "urn:x").unwrap();
        let plain = "<a n=\"&lt;1\">\n  <b>x &amp; y</b>\n</a>";
        assert_eq!(namespace(&put), Some("urn:x"));
        assert_eq!(put.name(), "k:a");
        assert_eq!(unprefixed(&put), plain);
        assert!(prefixed("<a", "k", "urn:x").is_err());
        assert!(prefixed("<a/>", "no name", "urn:x").is_err());
    }
}
