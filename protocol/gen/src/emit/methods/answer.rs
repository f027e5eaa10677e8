//! A call's result, as a method returns it.

use anyhow::{Context as _, Result, bail};

use super::super::meanings::meaning;
use super::super::text::doc;
use super::{Call, object};
use crate::names;
use crate::resolve::{Field, Structure, Type};

/// What a method returns.
pub(super) struct Answer {
    pub(super) rust: String,
    /// Its value, in terms of the wire's result `answer`; none for nothing.
    pub(super) value: Option<String>,
    /// A structure to be declared for it.
    pub(super) structure: String,
    /// The type of the elements where it is a plain list.
    pub(super) field: Option<String>,
}

/// Fields that the C library uses for itself.
const INTERNAL: [&str; 5] = ["nparams", "ret", "retcode", "noutputs", "nfilters"];

/// Numbers of enumerations that the C functions fill structures with.
const ENUMERATIONS: [(&str, &str, &str); 3] = [
    ("DOMAIN_GET_CONTROL_INFO", "state", "virDomainControlState"),
    ("DOMAIN_GET_CONTROL_INFO", "details", "virDomainControlErrorReason"),
    ("DOMAIN_GET_JOB_INFO", "type", "virDomainJobType"),
];

/// Numbers that say yes or no.
const BOOLS: [&str; 2] = ["autostart", "enforcing"];

/// The only call whose `result` says nothing more than that it succeeded.
const SUCCESS: &str = "DOMAIN_AGENT_SET_RESPONSE_TIMEOUT";

/// What the method returns for the result's fields.
pub(super) fn answer(call: Call<'_>, ret: Option<&Structure>) -> Result<Answer> {
    let fields = ret.map(|ret| ret.fields.as_slice()).unwrap_or_default();
    let told: Vec<&Field> = fields
        .iter()
        .filter(|field| {
            !INTERNAL.contains(&field.libvirt.as_str()) && call.procedure.name != SUCCESS
        })
        .collect();
    match (ret, told.as_slice()) {
        (_, []) => Ok(Answer {
            rust: "()".to_owned(),
            value: ret.map(|_| "()".to_owned()),
            structure: String::new(),
            field: None,
        }),
        (_, [field]) => {
            let (rust, value) = converted(call, field, "answer.")?;
            let field = (value == format!("answer.{}", field.rust)).then(|| field.rust.clone());
            Ok(Answer { rust, value: Some(value), structure: String::new(), field })
        }
        (Some(ret), several) => structure(call, ret, several),
        (None, _) => bail!("fields without a structure"),
    }
}

/// A result of several fields becomes a structure of the facade.
fn structure(call: Call<'_>, ret: &Structure, fields: &[&Field]) -> Result<Answer> {
    let rust = names::camel(&call.procedure.name.to_lowercase().replace("_get_", "_"));
    let mut declared = String::new();
    let mut values = Vec::new();
    for field in fields {
        let (kind, value) = converted(call, field, "answer.")?;
        let about = meaning(&ret.rust, &field.libvirt).context("a field without a meaning")?;
        declared += &format!("{}pub {}: {kind},\n", doc(&[format!("{about}.")], 4), field.rust);
        values.push(format!("{}: {value}", field.rust));
    }
    let function = call.procedure.facts.function.as_ref().map_or(&ret.libvirt, |known| &known.name);
    let derives = "#[derive(Clone, Debug, PartialEq, Eq)]\n#[non_exhaustive]\n";
    let about = doc(&[format!("What `{function}` tells.")], 0);
    let structure = format!("{about}{derives}pub struct {rust} {{\n{declared}}}\n\n");
    let value = format!("{rust} {{ {} }}", values.join(", "));
    Ok(Answer { rust, value: Some(value), structure, field: None })
}

/// A field's type in the facade, and its value in terms of the wire's.
fn converted(call: Call<'_>, field: &Field, from: &str) -> Result<(String, String)> {
    let wire = format!("{from}{}", field.rust);
    let connect = if call.object.is_connection() { "self" } else { "&self.connect" };
    Ok(match &field.kind {
        Type::Number(number) => number_of(call, field, number, wire),
        Type::String(_) => ("String".to_owned(), wire),
        Type::Option(inner) if matches!(**inner, Type::String(_)) => {
            ("Option<String>".to_owned(), wire)
        }
        Type::Uuid => ("Uuid".to_owned(), wire),
        Type::Opaque(_) => ("Bytes".to_owned(), format!("{wire}.0")),
        Type::Chars(_) | Type::CharArray(_) => ("String".to_owned(), format!("{wire}.to_text()")),
        Type::Structure(handle) => {
            let object = object::of_handle(handle).context("no handle")?.rust;
            (object.to_owned(), format!("{object}::new({connect}, {wire})"))
        }
        Type::Array(inner, _) => match &**inner {
            Type::TypedParam => {
                ("TypedParams".to_owned(), format!("TypedParams::from_wire({wire})"))
            }
            Type::String(_) => ("Vec<String>".to_owned(), wire),
            Type::Number(number) => (format!("Vec<{number}>"), wire),
            Type::Structure(handle) => {
                let object = object::of_handle(handle).context("no handle")?.rust;
                let one = format!("|each| {object}::new({connect}, each)");
                (format!("Vec<{object}>"), format!("{wire}.into_iter().map({one}).collect()"))
            }
            other => bail!("a list of {other:?} has no form here"),
        },
        other => bail!("{other:?} has no form here"),
    })
}

fn number_of(call: Call<'_>, field: &Field, number: &str, wire: String) -> (String, String) {
    let named = ENUMERATIONS
        .iter()
        .find(|(name, known, _)| (*name, *known) == (&call.procedure.name, &field.libvirt))
        .map(|(_, _, set)| *set);
    let function = call.procedure.facts.function.as_ref();
    let of_function = function.and_then(|function| function.result.as_deref());
    let of_function = of_function.filter(|_| field.libvirt == "result");
    let asks = ["is_", "has_", "supports_"].iter().any(|start| call.name.starts_with(start));
    match named.or(of_function).and_then(|set| call.set(set)) {
        Some(set) if number == "u32" => {
            (set.rust.clone(), format!("{}({wire}.cast_signed())", set.rust))
        }
        Some(set) => (set.rust.clone(), format!("{}({wire})", set.rust)),
        None if asks || BOOLS.contains(&field.libvirt.as_str()) => {
            ("bool".to_owned(), format!("{wire} != 0"))
        }
        None => (number.to_owned(), wire),
    }
}
