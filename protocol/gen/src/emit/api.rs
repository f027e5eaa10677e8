//! The API's enumerations, flag sets and names.

use std::collections::{BTreeMap, BTreeSet};

use super::imports::{imports, vocabulary};
use super::program::constant;
use super::text::header;
use super::{Context, Files};
use crate::names::grouped;
use crate::numbers::{Set, Value};
use crate::parse::api::{Api, Macro, MacroValue};

/// Writes one file per header, and one of names.
pub(crate) fn files(context: Context<'_>) -> Files {
    let Context { sets, api, version, .. } = context;
    let mut bodies: BTreeMap<&str, String> = BTreeMap::new();
    for known in sets {
        *bodies.entry(&known.module).or_default() += &set(known);
    }
    let mut files = Files::new();
    for (module, body) in &bodies {
        let subject = format!("Enumerations and flags of libvirt's `{module}` functions.");
        let head = header(version, &subject);
        let text = head + &imports(body, &vocabulary()) + "\n" + body;
        files.insert(format!("api/{module}.rs"), text);
    }
    files.insert("api/names.rs".to_owned(), names(api, version));
    files.insert("api/mod.rs".to_owned(), index(bodies.keys().copied().collect(), version));
    files
}

fn index(mut modules: BTreeSet<&str>, version: &str) -> String {
    modules.insert("names");
    let modules: String = modules.iter().map(|module| format!("pub mod {module};\n")).collect();
    header(version, "The numbers and names of libvirt's API, one module per header.") + &modules
}

fn set(known: &Set) -> String {
    let Set { libvirt, rust, is_flags, values, .. } = known;
    let (name, declared) = match is_flags {
        true => ("flag_set", format!("pub struct {rust}")),
        false => ("open_enum", format!("pub enum {rust}: i32")),
    };
    let values: Vec<String> = values.iter().map(|known| value(known, *is_flags)).collect();
    format!(
        "{name}! {{\n    /// libvirt's `{libvirt}`.\n    {declared} {{\n{}    }}\n}}\n\n",
        values.concat()
    )
}

fn value(known: &Value, is_flag: bool) -> String {
    let Value { libvirt, rust, number, since } = known;
    let number = if is_flag && *number > 9 { format!("{number:#x}") } else { grouped(*number) };
    format!("        /// {}.\n        {rust} = {number},\n", named(libvirt, since.as_deref()))
}

/// Names of parameters and statistics, which the API has as macros.
fn names(api: &Api, version: &str) -> String {
    let text = |known: &Macro| match &known.value {
        MacroValue::Text(text) => {
            let name = known.name.strip_prefix("VIR_").unwrap_or(&known.name);
            let about = format!("{}.", named(&known.name, known.since.as_deref()));
            Some(constant(&about, name, "&str", &format!("{text:?}")))
        }
        MacroValue::Raw(_) => None,
    };
    let constants: String = api.macros.iter().filter_map(text).collect();
    header(version, "Names of typed parameters and statistics, and parts of such names.")
        + &constants
}

fn named(libvirt: &str, since: Option<&str>) -> String {
    let since = since.map_or(String::new(), |since| format!(", since {since}"));
    format!("`{libvirt}`{since}")
}
