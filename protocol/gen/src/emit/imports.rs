//! The `use` lines of the written files.

use std::collections::{BTreeMap, BTreeSet};

/// Where names live that a file may use: name to module.
pub(crate) type Known = BTreeMap<String, String>;

/// The `use` lines for whatever `body` names out of `known` (name to module).
pub(crate) fn imports(body: &str, known: &Known) -> String {
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

/// What generated code may name from the rest of the crate.
pub(crate) fn vocabulary() -> Known {
    let modules = [
        (
            "crate::xdr",
            ["Encode", "EncodeError", "Encoder", "Decode", "DecodeError", "Decoder"].as_slice(),
        ),
        ("crate::types", &["Uuid", "Opaque", "Chars", "CharArray"]),
        ("crate::typed_param", &["TypedParam"]),
        ("crate::json", &["JsonCodec"]),
        ("crate::open_enum", &["open_enum", "wire_enum", "flag_set"]),
        (
            "crate::procedure",
            &[
                "Event",
                "Fds",
                "Kind",
                "Priority",
                "Procedure",
                "ProcedureInfo",
                "Program",
                "Stream",
                "Stubs",
            ],
        ),
    ];
    let pair = |(module, names): (&str, &[&str])| -> Vec<(String, String)> {
        names.iter().map(|name| ((*name).to_owned(), module.to_owned())).collect()
    };
    modules.into_iter().flat_map(pair).collect()
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
}
