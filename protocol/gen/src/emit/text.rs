//! Comments, headers and imports of the written files.

use std::collections::{BTreeMap, BTreeSet};

/// A file's first lines: where it comes from, and what it is about.
pub(crate) fn header(version: &str, subject: &str) -> String {
    format!(
        "// Written by virtsmith-protocol-gen from libvirt {version}; do not edit.\n\n{}\n",
        lines("//!", subject, 0)
    )
}

/// A documentation comment of paragraphs.
pub(crate) fn doc(paragraphs: &[String], indent: usize) -> String {
    let written: Vec<String> = paragraphs.iter().map(|text| lines("///", text, indent)).collect();
    written.join(&format!("{:indent$}///\n", ""))
}

/// Text as comment lines of at most 90 columns.
fn lines(mark: &str, text: &str, indent: usize) -> String {
    let mut lines = String::new();
    let mut line = String::new();
    let width = 86 - indent;
    for word in text.split(' ') {
        if !line.is_empty() && line.len() + 1 + word.len() > width {
            lines += &format!("{:indent$}{mark}{line}\n", "");
            line.clear();
        }
        line.push(' ');
        line.push_str(word);
    }
    lines + &format!("{:indent$}{mark}{line}\n", "")
}

/// The `use` lines for whatever `body` names out of `known` (name to module).
pub(crate) fn imports(body: &str, known: &BTreeMap<String, String>) -> String {
    let mut modules: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for word in words(body) {
        if let Some(module) = known.get(word) {
            modules.entry(module).or_default().insert(word);
        }
    }
    let mut text = String::new();
    for (module, names) in modules {
        let attribute = if module == "crate::json" { "#[cfg(feature = \"serde\")]\n" } else { "" };
        let names: Vec<&str> = names.into_iter().collect();
        text += &match names.as_slice() {
            [one] => format!("{attribute}use {module}::{one};\n"),
            several => format!("{attribute}use {module}::{{{}}};\n", several.join(", ")),
        };
    }
    text
}

/// The identifiers of code, comments left out.
fn words(body: &str) -> impl Iterator<Item = &str> {
    let code = body.lines().filter(|line| !line.trim_start().starts_with("//"));
    code.flat_map(|line| line.split(|c: char| !c.is_ascii_alphanumeric() && c != '_'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn imports_what_is_named_in_code() {
        let known =
            [("Uuid", "crate::types"), ("Opaque", "crate::types"), ("Chars", "crate::types")];
        let known = known.map(|(name, module)| (name.to_owned(), module.to_owned())).into();
        let body = "/// A Chars.\nstruct A { a: Option<Uuid>, b: Opaque }";
        assert_eq!(imports(body, &known), "use crate::types::{Opaque, Uuid};\n");
    }

    #[test]
    fn comments_are_wrapped() {
        let text = "word ".repeat(30);
        let doc = doc(&[text.trim().to_owned(), "End.".to_owned()], 4);
        assert!(doc.lines().all(|line| line.len() <= 92 && line.starts_with("    ///")));
        assert!(doc.ends_with("    ///\n    /// End.\n"));
    }
}
