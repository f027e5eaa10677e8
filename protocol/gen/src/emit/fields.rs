//! What a field's documentation says.

use crate::resolve::{Field, Type};

/// One sentence about a field, and one about its limit.
pub(crate) fn about(field: &Field, flags: Option<&str>) -> String {
    let meaning = match (field.libvirt.as_str(), flags) {
        ("flags", Some(flags)) => format!("Flags of {flags}"),
        ("flags", None) => "Flags; none is defined so far".to_owned(),
        (name, _) => format!("`{name}`"),
    };
    match limit(&field.kind) {
        Some(limit) => format!("{meaning}; {limit}."),
        None => format!("{meaning}."),
    }
}

fn limit(kind: &Type) -> Option<String> {
    match kind {
        Type::Opaque(max) => Some(format!("at most `{max}` bytes")),
        Type::Chars(max) => Some(format!("at most `{max}` characters")),
        Type::Array(_, max) => Some(format!("at most `{max}`")),
        _ => None,
    }
}
