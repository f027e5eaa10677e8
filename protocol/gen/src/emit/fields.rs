//! What a field's documentation says.

use super::meanings::meaning;
use crate::facts::CFunction;
use crate::numbers::Set;
use crate::resolve::{Field, Type};

/// Where a structure's flags are looked up.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Flags<'a> {
    pub(crate) function: Option<&'a CFunction>,
    pub(crate) sets: &'a [Set],
}

/// One sentence about a field: its meaning, and its limit.
pub(crate) fn about(structure: &str, field: &Field, flags: Flags<'_>) -> String {
    let known = meaning(structure, &field.libvirt);
    let meaning = match field.libvirt.as_str() {
        "flags" => flags.about(),
        other => known.map_or_else(|| format!("`{other}`"), str::to_owned),
    };
    match limit(&field.kind) {
        Some(limit) => format!("{meaning}; {limit}."),
        None => format!("{meaning}."),
    }
}

impl Flags<'_> {
    fn about(self) -> String {
        let types = self.function.map(|function| function.flag_types.as_slice());
        let types = types.unwrap_or_default().iter();
        let sets = types.filter_map(|name| self.sets.iter().find(|set| set.libvirt == *name));
        let link = |set: &Set| format!("[`{0}`](crate::api::{1}::{0})", set.rust, set.module);
        let links: Vec<String> = sets.map(link).collect();
        match self.function {
            _ if !links.is_empty() => format!("Flags of {}", links.join(" and ")),
            Some(function) if function.has_no_flags => "Flags; none is defined so far".to_owned(),
            _ => "Flags".to_owned(),
        }
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
