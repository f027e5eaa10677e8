//! A call's arguments, as a method takes them.

use anyhow::{Context as _, Result, bail};

use super::super::meanings::meaning;
use super::{Call, object};
use crate::names::{grouped, lowered};
use crate::numbers::Set;
use crate::resolve::{Field, Structure, Type};

/// One field of a call's arguments.
pub(super) struct Argument {
    /// What the caller gives for it, where it is the caller's to give.
    pub(super) parameter: Option<Parameter>,
    /// The field's value in terms of the parameter.
    pub(super) value: String,
}

/// A method's parameter.
pub(super) struct Parameter {
    pub(super) name: String,
    pub(super) rust: String,
    /// What it means, where its name and type do not say.
    pub(super) about: Option<String>,
}

/// Flag sets of functions whose description does not name them.
const FLAGS: [(&str, &str); 2] = [
    ("INTERFACE_GET_XML_DESC", "virInterfaceXMLFlags"),
    ("CONNECT_DAEMON_SHUTDOWN", "virAdmConnectDaemonShutdownFlags"),
];

/// Whether a call must say that it takes parameters that are texts. Those in
/// two passes must, those in one need not, but for these.
const WITH_TEXTS: [(&str, bool); 2] =
    [("DOMAIN_GET_LAUNCH_SECURITY_INFO", true), ("NETWORK_PORT_GET_PARAMETERS", false)];

/// Enumerations of arguments whose description does not name them.
const ENUMERATIONS: [(&str, &str, &str); 2] = [
    ("NODE_SUSPEND_FOR_DURATION", "target", "virNodeSuspendTarget"),
    ("SECRET_LOOKUP_BY_USAGE", "usageType", "virSecretUsageType"),
];

/// Numbers that say yes or no, by their names, and the one call they do so in.
const BOOLS: [(&str, Option<&str>); 4] = [
    ("autostart", None),
    ("cancelled", None),
    ("state", Some("DOMAIN_SET_VCPU")),
    ("state", Some("DOMAIN_SET_GUEST_VCPUS")),
];

/// Parameters whose name says all.
const PLAIN: [&str; 3] = ["xml", "name", "flags"];

/// Every field of the arguments.
pub(super) fn arguments(call: Call<'_>, args: &Structure) -> Result<Vec<Argument>> {
    let fields = args.fields.iter().enumerate();
    let arguments = fields.map(|(index, field)| {
        let own = index == 0 && !call.object.is_connection();
        if own { own_handle(field) } else { argument(call, args, field) }
            .with_context(|| field.libvirt.clone())
    });
    arguments.collect()
}

fn own_handle(field: &Field) -> Result<Argument> {
    let value = match field.kind {
        Type::String(_) => "self.name().to_owned()",
        _ => "self.wire()",
    };
    Ok(Argument { parameter: None, value: value.to_owned() })
}

fn argument(call: Call<'_>, args: &Structure, field: &Field) -> Result<Argument> {
    match field.libvirt.as_str() {
        "need_results" => return Ok(fixed(need_results(field))),
        "nparams" => return Ok(fixed("0")),
        "maxnames" | "maxids" | "maxuuids" => return Ok(fixed(limit(call)?)),
        "flags" => return Ok(flags(call, args, field)),
        _ => {}
    }
    let Typed { rust, value, speaks } = typed(call, field)?;
    let about = meaning(&args.rust, &field.libvirt).map(lowered);
    let about = about.filter(|_| !speaks && !PLAIN.contains(&field.libvirt.as_str()));
    Ok(Argument { parameter: Some(Parameter { name: field.rust.clone(), rust, about }), value })
}

fn fixed(value: impl Into<String>) -> Argument {
    Argument { parameter: None, value: value.into() }
}

fn need_results(field: &Field) -> &'static str {
    if field.kind == Type::Number("u32") { "NEED_RESULTS.cast_unsigned()" } else { "NEED_RESULTS" }
}

/// The most items that the answer's list may have.
fn limit(call: Call<'_>) -> Result<String> {
    let ret = call.procedure.ret.as_deref().and_then(|name| call.program.structure(name));
    let list = ret.and_then(|ret| ret.fields.first()).context("no list in the answer")?;
    let Type::Array(_, limit) = &list.kind else { bail!("the answer is no list") };
    let constant = call.program.constants.iter().find(|(name, _)| name == limit);
    Ok(constant.map_or_else(|| limit.clone(), |(_, number)| grouped(*number)))
}

fn flags(call: Call<'_>, args: &Structure, field: &Field) -> Argument {
    let function = call.procedure.facts.function.as_ref();
    let types = function.map(|function| function.flag_types.as_slice()).unwrap_or_default();
    let named = FLAGS.iter().find(|(name, _)| *name == call.procedure.name).map(|(_, set)| *set);
    let named = named.or_else(|| is_migration(call).then_some("virDomainMigrateFlags"));
    let named = named.or_else(|| types.iter().map(String::as_str).find(|set| !is_of_params(set)));
    // Without this flag a daemon leaves parameters out that are texts.
    let special = WITH_TEXTS.iter().find(|(name, _)| *name == call.procedure.name);
    let is_two_pass = || args.fields.iter().any(|field| field.libvirt == "nparams");
    let with_texts = special.map_or_else(is_two_pass, |(_, with)| *with);
    let texts = "TypedParameterFlags::STRING_OKAY";
    let set = named.and_then(|libvirt| call.set(libvirt));
    let is_unused = function.is_some_and(|function| function.has_no_flags);
    if set.is_none() && (is_unused || types.iter().any(|set| is_of_params(set))) {
        return fixed(if with_texts { format!("{texts}.into()") } else { "0".to_owned() });
    }
    let rust = set.map_or("u32", |set| &set.rust).to_owned();
    let value = match (&field.kind, set) {
        (Type::Number("u64"), _) => "u32::from(flags).into()".to_owned(),
        (_, Some(_)) if with_texts => format!("u32::from(flags) | u32::from({texts})"),
        (_, Some(_)) => "flags.into()".to_owned(),
        (_, None) => "flags".to_owned(),
    };
    let parameter = Parameter { name: "flags".to_owned(), rust, about: None };
    Argument { parameter: Some(parameter), value }
}

/// Whether it is a step of a migration; those have no function of their own.
fn is_migration(call: Call<'_>) -> bool {
    call.procedure.name.starts_with("DOMAIN_MIGRATE_") && call.procedure.facts.function.is_none()
}

fn is_of_params(set: &str) -> bool {
    set == "virTypedParameterFlags"
}

/// A parameter's type, and the field's value in terms of it.
struct Typed {
    rust: String,
    value: String,
    /// Whether the type says what it means.
    speaks: bool,
}

fn typed(call: Call<'_>, field: &Field) -> Result<Typed> {
    let Field { rust: name, libvirt, kind } = field;
    let plain =
        |rust: &str, value: String| Ok(Typed { rust: rust.to_owned(), value, speaks: false });
    match kind {
        Type::Number(_) if is_bool(call, libvirt) => {
            Ok(Typed { rust: "bool".to_owned(), value: format!("{name}.into()"), speaks: true })
        }
        Type::Number(number) => match enumeration(call, libvirt) {
            Some(set) => Ok(Typed {
                rust: set.rust.clone(),
                value: from_set(name, number, set),
                speaks: true,
            }),
            None => plain(number, name.clone()),
        },
        Type::String(_) => plain("&str", format!("{name}.to_owned()")),
        Type::Option(inner) if matches!(**inner, Type::String(_)) => {
            plain("Option<&str>", format!("{name}.map(str::to_owned)"))
        }
        Type::Uuid => plain("Uuid", name.clone()),
        Type::Opaque(_) if libvirt == "cpumap" => plain("&CpuMap", format!("{name}.to_wire()")),
        Type::Opaque(_) => plain("&[u8]", format!("Opaque::from({name}.to_vec())")),
        Type::Structure(wire) => {
            let object = object::of_handle(wire).with_context(|| format!("{wire} is no handle"))?;
            plain(&format!("&{}", object.rust), format!("{name}.wire()"))
        }
        Type::Array(inner, _) => match &**inner {
            Type::TypedParam => plain("&TypedParams", format!("{name}.to_wire()")),
            Type::Number(number) => plain(&format!("&[{number}]"), format!("{name}.to_vec()")),
            Type::String(_) => {
                plain("&[&str]", format!("{name}.iter().copied().map(str::to_owned).collect()"))
            }
            other => bail!("a list of {other:?} is nothing that a caller can give"),
        },
        other => bail!("{other:?} is nothing that a caller can give"),
    }
}

fn is_bool(call: Call<'_>, field: &str) -> bool {
    let here = |only: &Option<&str>| only.is_none_or(|only| only == call.procedure.name);
    BOOLS.iter().any(|(name, only)| *name == field && here(only))
}

fn enumeration<'a>(call: Call<'a>, argument: &str) -> Option<&'a Set> {
    let ours = ENUMERATIONS
        .iter()
        .find(|(name, known, _)| (*name, *known) == (call.procedure.name.as_str(), argument));
    match ours {
        Some((_, _, libvirt)) => call.set(libvirt),
        None => call.enumeration(argument),
    }
}

fn from_set(name: &str, number: &str, set: &Set) -> String {
    match (number, set.is_flags) {
        ("u32", true) | ("i32", false) => format!("{name}.into()"),
        ("u32", false) => format!("{name}.0.cast_unsigned()"),
        _ => format!("{name}.0.cast_signed()"),
    }
}
