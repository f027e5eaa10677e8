//! XML: what is read is written back byte for byte, views never fail badly, edits can be read.
#![no_main]

use virtsmith::xml::capabilities::Capabilities;
use virtsmith::xml::domain::Domain;
use virtsmith::xml::domain_capabilities::DomainCapabilities;
use virtsmith::xml::pool::Pool;
use virtsmith::xml::volume::Volume;
use virtsmith::xml::{Document, Element, parse};
use virtsmith_fuzz::fuzz_target;

fuzz_target!(|text: &str| {
    let document = match parse(text) {
        Ok(document) => document,
        Err(error) => return assert!(!error.to_string().contains('\n'), "{error}"),
    };
    assert_eq!(document.to_string(), text);
    views(text);
    edit(document);
});

fn views(text: &str) {
    let _ = Capabilities::parse(text).map(|view| view.domain_type("x86_64", "kvm").is_some());
    let _ = Domain::parse(text).map(|view| view.metadata("urn:x").is_some());
    let _ = DomainCapabilities::parse(text).map(|view| view.supports_cpu_mode("host-model"));
    let _ = Pool::parse(text);
    let _ = Volume::parse(text);
}

/// Edits the root with text out of the document itself, and finds it there again.
fn edit(mut document: Document) {
    let content = document.root().content();
    let root = document.root_mut();
    root.set_attribute("edited", content.clone());
    root.push(Element::new("pushed").attr("a", content.clone()).text(content.clone()));
    let written = document.to_string();
    let read = parse(&written).unwrap_or_else(|error| panic!("{written:?}: {error}"));
    assert_eq!(read.root().attribute("edited"), Some(content.as_str()), "{written:?}");
    let pushed = read.root().elements_named("pushed").last().expect("it was pushed");
    assert_eq!(pushed.attribute("a"), Some(content.as_str()), "{written:?}");
    assert_eq!(pushed.content(), content, "{written:?}");
    assert_eq!(read.to_string(), written);
}
