//! Structures with their codecs.

use super::fields::{self, Flags};
use super::text::doc;
use crate::resolve::{Field, Structure, Type};

/// Writes a structure, `Encode` and `Decode`.
pub(crate) fn structure(structure: &Structure, about: &[String], flags: Flags<'_>) -> String {
    let Structure { rust, .. } = structure;
    let mut text = doc(about, 0) + &derives(!structure.fields.is_empty());
    if structure.fields.is_empty() {
        text += &format!("pub struct {rust};\n\n");
    } else {
        let declared: String =
            structure.fields.iter().map(|field| declared(rust, field, flags)).collect();
        text += &format!("pub struct {rust} {{\n{declared}}}\n\n");
    }
    text + &encode(structure) + &decode(structure)
}

fn derives(has_fields: bool) -> String {
    let serde = "#[cfg_attr(feature = \"serde\", derive(serde::Serialize, serde::Deserialize))]\n";
    let strict = "#[cfg_attr(feature = \"serde\", serde(deny_unknown_fields))]\n";
    format!(
        "#[derive(Clone, Debug, Default, PartialEq)]\n{serde}{}",
        if has_fields { strict } else { "" }
    )
}

fn declared(structure: &str, field: &Field, flags: Flags<'_>) -> String {
    let Field { libvirt, rust, kind } = field;
    let mut serde = Vec::new();
    if rust.trim_start_matches("r#") != libvirt {
        serde.push(format!("rename = \"{libvirt}\""));
    }
    if matches!(kind, Type::Option(_)) {
        serde.push("default".to_owned());
    }
    let attribute = match serde.as_slice() {
        [] => String::new(),
        parts => format!("    #[cfg_attr(feature = \"serde\", serde({}))]\n", parts.join(", ")),
    };
    let about = fields::about(structure, field, flags);
    format!("{}{attribute}    pub {rust}: {},\n", doc(&[about], 4), rust_type(kind))
}

fn rust_type(kind: &Type) -> String {
    match kind {
        Type::Number(rust) => (*rust).to_owned(),
        Type::String(_) => "String".to_owned(),
        Type::Opaque(_) => "Opaque".to_owned(),
        Type::Uuid => "Uuid".to_owned(),
        Type::Chars(_) => "Chars".to_owned(),
        Type::CharArray(len) => format!("CharArray<{len}>"),
        Type::TypedParam => "TypedParam".to_owned(),
        Type::Structure(rust) | Type::Enumeration(rust) => rust.clone(),
        Type::Option(inner) => format!("Option<{}>", rust_type(inner)),
        Type::Array(inner, _) => format!("Vec<{}>", rust_type(inner)),
    }
}

fn encode(structure: &Structure) -> String {
    let Structure { rust, fields, .. } = structure;
    let (last, others) = match fields.split_last() {
        Some((last, others)) => (Some(last), others),
        None => (None, [].as_slice()),
    };
    let mut body: String = others.iter().map(|field| put(field) + ";\n").collect();
    body += &match last {
        Some(last) if can_fail(&last.kind) => put(last).trim_end_matches('?').to_owned(),
        Some(last) => put(last) + ";\nOk(())",
        None => "Ok(())".to_owned(),
    };
    let to = if last.is_some() { "to" } else { "_" };
    format!(
        "impl Encode for {rust} {{\nfn encode(&self, {to}: &mut Encoder<'_>) -> Result<(), \
         EncodeError> {{\n{body}\n}}\n}}\n\n"
    )
}

/// The expression that writes a field, with `?` where it can fail.
fn put(field: &Field) -> String {
    let name = &field.rust;
    match &field.kind {
        Type::Number(rust) => format!("to.{rust}(self.{name})"),
        Type::String(max) => format!("to.string(&self.{name}, {max})?"),
        Type::Opaque(max) => format!("to.opaque(&self.{name}, {max})?"),
        Type::Chars(max) => format!("self.{name}.encode(to, {max})?"),
        Type::Option(inner) => match &**inner {
            Type::String(max) => format!("to.optional_string(self.{name}.as_deref(), {max})?"),
            _ => format!("to.option(self.{name}.as_ref(), |to, {name}| {name}.encode(to))?"),
        },
        Type::Array(inner, max) => match &**inner {
            Type::String(each) => format!("to.strings(&self.{name}, {max}, {each})?"),
            _ => format!("to.array(&self.{name}, {max})?"),
        },
        _ => format!("self.{name}.encode(to)?"),
    }
}

fn can_fail(kind: &Type) -> bool {
    !matches!(kind, Type::Number(_))
}

fn decode(structure: &Structure) -> String {
    let Structure { rust, fields, .. } = structure;
    let gets: Vec<String> =
        fields.iter().map(|field| format!("{}: {}", field.rust, get(&field.kind))).collect();
    let (from, value) = match gets.as_slice() {
        [] => ("_", "Self".to_owned()),
        gets => ("from", format!("Self {{ {} }}", gets.join(", "))),
    };
    format!(
        "impl Decode for {rust} {{\nconst MIN_SIZE: usize = {};\n\nfn decode({from}: &mut \
         Decoder<'_>) -> Result<Self, DecodeError> {{\nOk({value})\n}}\n}}\n\n",
        min_size(fields)
    )
}

/// The expression that reads a field.
fn get(kind: &Type) -> String {
    match kind {
        Type::Number(rust) => format!("from.{rust}()?"),
        Type::String(max) => format!("from.string({max})?"),
        Type::Opaque(max) => format!("Opaque(from.opaque({max})?)"),
        Type::Chars(max) => format!("Chars::decode(from, {max})?"),
        Type::Option(inner) => match &**inner {
            Type::String(max) => format!("from.optional_string({max})?"),
            inner => format!("from.option({}::decode)?", rust_type(inner)),
        },
        Type::Array(inner, max) => match &**inner {
            Type::String(each) => format!("from.strings({max}, {each})?"),
            _ => format!("from.array({max})?"),
        },
        Type::CharArray(_) => "CharArray::decode(from)?".to_owned(),
        other => format!("{}::decode(from)?", rust_type(other)),
    }
}

/// The sum of the fields' fewest bytes.
fn min_size(fields: &[Field]) -> String {
    let mut words = 0;
    let mut terms = Vec::new();
    for field in fields {
        match &field.kind {
            Type::Number("i64" | "u64" | "f64") => words += 8,
            Type::Structure(rust) => terms.push(format!("{rust}::MIN_SIZE")),
            Type::TypedParam => terms.push("TypedParam::MIN_SIZE".to_owned()),
            Type::Uuid => words += 16,
            Type::CharArray(len) => words += 4 * len,
            _ => words += 4,
        }
    }
    if words > 0 || terms.is_empty() {
        terms.push(words.to_string());
    }
    terms.join(" + ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn max() -> String {
        "MAX".to_owned()
    }

    /// Checks the Rust type, what writes it, what reads it, and its fewest bytes.
    fn assert_written(kind: Type, [rust, written, read, least]: [&str; 4]) {
        let field = Field { libvirt: "x".to_owned(), rust: "x".to_owned(), kind };
        assert_eq!(rust_type(&field.kind), rust);
        assert_eq!((put(&field).as_str(), get(&field.kind).as_str()), (written, read));
        assert_eq!(min_size(&[field]), least);
    }

    #[test]
    fn single_values_are_written_read_and_measured() {
        let thing = Type::Structure("Thing".to_owned());
        let rows = [
            (Type::Number("u64"), ["u64", "to.u64(self.x)", "from.u64()?", "8"]),
            (Type::String(max()), ["String", "to.string(&self.x, MAX)?", "from.string(MAX)?", "4"]),
            (
                Type::Opaque(max()),
                ["Opaque", "to.opaque(&self.x, MAX)?", "Opaque(from.opaque(MAX)?)", "4"],
            ),
            (
                Type::Chars(max()),
                ["Chars", "self.x.encode(to, MAX)?", "Chars::decode(from, MAX)?", "4"],
            ),
            (
                Type::CharArray(32),
                ["CharArray<32>", "self.x.encode(to)?", "CharArray::decode(from)?", "128"],
            ),
            (Type::Uuid, ["Uuid", "self.x.encode(to)?", "Uuid::decode(from)?", "16"]),
            (thing, ["Thing", "self.x.encode(to)?", "Thing::decode(from)?", "Thing::MIN_SIZE"]),
        ];
        for (kind, expected) in rows {
            assert_written(kind, expected);
        }
    }

    #[test]
    fn optional_and_repeated_values_are_written_read_and_measured() {
        let string = || Box::new(Type::String(max()));
        let thing = || Box::new(Type::Structure("Thing".to_owned()));
        let to_text = "to.optional_string(self.x.as_deref(), MAX)?";
        let to_thing = "to.option(self.x.as_ref(), |to, x| x.encode(to))?";
        let to_texts = "to.strings(&self.x, 9, MAX)?";
        let nine = "9".to_owned();
        let rows = [
            (
                Type::Option(string()),
                ["Option<String>", to_text, "from.optional_string(MAX)?", "4"],
            ),
            (
                Type::Option(thing()),
                ["Option<Thing>", to_thing, "from.option(Thing::decode)?", "4"],
            ),
            (
                Type::Array(thing(), max()),
                ["Vec<Thing>", "to.array(&self.x, MAX)?", "from.array(MAX)?", "4"],
            ),
            (Type::Array(string(), nine), ["Vec<String>", to_texts, "from.strings(9, MAX)?", "4"]),
        ];
        for (kind, expected) in rows {
            assert_written(kind, expected);
        }
    }

    #[test]
    fn fields_keep_libvirts_names_in_json() {
        let field = |libvirt: &str, kind| Field {
            libvirt: libvirt.to_owned(),
            rust: crate::names::field(libvirt),
            kind,
        };
        let rows = [
            (field("callbackID", Type::Uuid), Some("serde(rename = \"callbackID\")")),
            (field("type", Type::Uuid), None),
            (field("a", Type::Option(Box::new(Type::Uuid))), Some("serde(default)")),
        ];
        for (field, attribute) in rows {
            let text = declared("Thing", &field, Flags { function: None, sets: &[] });
            assert_eq!(text.contains("serde("), attribute.is_some(), "{text}");
            assert!(text.contains(attribute.unwrap_or_default()), "{text}");
        }
    }
}
