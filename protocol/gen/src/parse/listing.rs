//! libvirt's `*_protocol-structs` listings, which were made from its binaries.

use std::collections::BTreeMap;

/// What a listing says: an independent account of the same description.
#[derive(Debug, Default, PartialEq)]
pub(crate) struct Listing {
    /// Per structure, each field's C type and name.
    pub(crate) structures: BTreeMap<String, Vec<(String, String)>>,
    /// Per enumeration, each value's name and number.
    pub(crate) enumerations: BTreeMap<String, Vec<(String, i64)>>,
}

/// Reads a listing.
///
/// An array shows as a nested structure of `NAME_len` and `NAME_val`; it is
/// kept as one field whose type ends in `<>`. A union's fields are kept one by
/// one.
pub(crate) fn listing(text: &str) -> Listing {
    let mut listing = Listing::default();
    let mut open = None;
    for line in text.lines() {
        let indent = line.starts_with([' ', '\t']);
        let words: Vec<&str> =
            line.trim().trim_end_matches([';', ',']).split_whitespace().collect();
        match (indent, words.as_slice()) {
            (false, ["struct", name, "{"]) => {
                listing.structures.entry((*name).to_owned()).or_default();
                open = Some((*name).to_owned());
            }
            (false, ["enum", name, "{"]) => {
                listing.enumerations.entry((*name).to_owned()).or_default();
                open = Some((*name).to_owned());
            }
            (true, words) => line_of(&mut listing, open.as_deref().unwrap_or_default(), words),
            _ => {}
        }
    }
    listing
}

fn line_of(listing: &mut Listing, open: &str, words: &[&str]) {
    if let [name, "=", number] = words {
        let values = listing.enumerations.entry(open.to_owned()).or_default();
        values.extend(number.parse().ok().map(|number| ((*name).to_owned(), number)));
        return;
    }
    let Some((name, c_type)) = words.split_last() else { return };
    let fields = listing.structures.entry(open.to_owned()).or_default();
    if c_type == ["}"] || matches!(c_type.first(), None | Some(&"struct" | &"union")) {
        return;
    }
    if name.ends_with("_len") && c_type == ["u_int"] {
        return;
    }
    let c_type = c_type.join(" ");
    match (name.strip_suffix("_val"), c_type.strip_suffix(" *")) {
        (Some(name), Some(element)) => fields.push((format!("{element}<>"), name.to_owned())),
        _ => fields.push((c_type, (*name).to_owned())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_array_is_one_field() {
        let text = "struct s {\n        int  a;\n        struct {\n                u_int  b_len;\n\
                    \x20               thing * b_val;\n        } b;\n};\n\
                    enum e {\n        E_A = 3,\n};\n";
        let read = listing(text);
        let field = |c_type: &str, name: &str| (c_type.to_owned(), name.to_owned());
        assert_eq!(read.structures["s"], [field("int", "a"), field("thing<>", "b")]);
        assert_eq!(read.enumerations["e"], [("E_A".to_owned(), 3)]);
    }
}
