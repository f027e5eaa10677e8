//! Procedures and events: documentation, and the traits that tie them together.

use super::Context;
use super::fields::Flags;
use super::structure::structure;
use super::text::doc;
use crate::facts::{Facts, Stream};
use crate::layout::File;
use crate::names::capitalized;
use crate::resolve::{Procedure, Program, Structure};

/// Writes a file's structures: first what calls share, then every call's
/// arguments, what ties them to number and result, and its result.
pub(crate) fn file(file: &File<'_>, program: &Program, context: Context<'_>) -> String {
    let tied = |name: &str| {
        let structures =
            file.procedures.iter().flat_map(|known| known.args.iter().chain(&known.ret));
        structures.into_iter().any(|known| known == name)
    };
    let parts = file.structures.iter().filter(|part| !tied(&part.libvirt));
    let parts = parts.map(|part| {
        let about = format!("libvirt's `{}`.", part.libvirt);
        structure(part, &[about], Flags { function: None, sets: context.sets })
    });
    let calls = file.procedures.iter().map(|known| procedure(known, program, context));
    parts.chain(calls).collect()
}

fn procedure(procedure: &Procedure, program: &Program, context: Context<'_>) -> String {
    let args = procedure.args.as_deref().and_then(|name| program.structure(name));
    let nothing = Structure { libvirt: String::new(), rust: procedure.rust(), fields: Vec::new() };
    let args = args.unwrap_or(&nothing);
    let flags = Flags { function: procedure.facts.function.as_ref(), sets: context.sets };
    let mut text = structure(args, &about(procedure), flags) + &ties(procedure, args, program);
    if let Some(ret) = procedure.ret.as_deref().and_then(|name| program.structure(name)) {
        let about = format!("Result of `{}`.", procedure.name);
        text += &structure(ret, &[about], flags);
    }
    text
}

fn about(procedure: &Procedure) -> Vec<String> {
    let Procedure { name, number, facts, .. } = procedure;
    let what = if procedure.event { "Event" } else { "Arguments of" };
    let mut paragraphs = vec![format!("{what} `{name}` ({number}).")];
    let details = [behind(facts), needs(facts), passes(facts)];
    let details: Vec<String> = details.into_iter().flatten().collect();
    if !details.is_empty() {
        paragraphs.push(details.join(" "));
    }
    paragraphs
}

fn behind(facts: &Facts) -> Option<String> {
    let function = facts.function.as_ref()?;
    let since = function.since.as_ref().map(|since| format!(", since {since}"));
    Some(format!("Behind `{}`{}.", function.name, since.unwrap_or_default()))
}

fn needs(facts: &Facts) -> Option<String> {
    let rules: Vec<String> = facts.acl.iter().map(|rule| permission(rule)).collect();
    let needs = (!rules.is_empty()).then(|| format!("Needs {}.", rules.join(", ")));
    let filters: Vec<String> = facts.acl_filter.iter().map(|rule| format!("`{rule}`")).collect();
    let shows = (!filters.is_empty()).then(|| format!("Shows what passes {}.", filters.join(", ")));
    let both: Vec<String> = [needs, shows].into_iter().flatten().collect();
    (!both.is_empty()).then(|| both.join(" "))
}

/// `object:permission`, with its condition in words.
fn permission(rule: &str) -> String {
    let parts: Vec<&str> = rule.split(':').collect();
    match parts.as_slice() {
        [object, permission, "", field, value] => {
            format!("`{object}:{permission}` (where `{field}` is `{value}`)")
        }
        [object, permission, flags] => match flags.strip_prefix('!') {
            Some(flags) => format!("`{object}:{permission}` (without {})", alternatives(flags)),
            None => format!("`{object}:{permission}` (with {})", alternatives(flags)),
        },
        _ => format!("`{rule}`"),
    }
}

fn alternatives(flags: &str) -> String {
    let flags: Vec<String> = flags.split('|').map(|flag| format!("`{flag}`")).collect();
    flags.join(" or ")
}

fn passes(facts: &Facts) -> Option<String> {
    let stream = match facts.stream {
        Stream::None => None,
        Stream::Read(_) => Some("Opens a stream from the daemon."),
        Stream::Write(_) => Some("Opens a stream to the daemon."),
    };
    let fds = match facts.fds {
        "Call" => Some("File descriptors go with the call."),
        "Reply" => Some("File descriptors come with the reply."),
        "Both" => Some("File descriptors go both ways."),
        _ => None,
    };
    let both: Vec<&str> = [stream, fds].into_iter().flatten().collect();
    (!both.is_empty()).then(|| both.join(" "))
}

fn ties(procedure: &Procedure, args: &Structure, program: &Program) -> String {
    let ret = procedure.ret.as_deref().and_then(|name| program.structure(name));
    let ret = ret.map_or("()", |structure| structure.rust.as_str());
    let (role, kind) = if procedure.event { ("Event", "event") } else { ("Procedure", "call") };
    let ret = if procedure.event { String::new() } else { format!("\ntype Ret = {ret};\n") };
    let rust = &args.rust;
    // A static is compiled here; a constant is again in every crate that uses it, its JSON too.
    format!(
        "impl {role} for {rust} {{\nconst INFO: &'static ProcedureInfo = {{\n\
         static INFO: ProcedureInfo = ProcedureInfo {{\n\
         program: Program::{},\nnumber: {},\nname: \"{}\",\nkind: Kind::{},\n{}\
         #[cfg(feature = \"serde\")]\njson: JsonCodec::{kind}::<{rust}>(),\n}};\n&INFO\n}};\n{ret}}}\n\n",
        capitalized(program.module),
        procedure.number,
        procedure.name,
        capitalized(kind),
        traits(&procedure.facts),
    )
}

fn traits(facts: &Facts) -> String {
    let function = facts.function.as_ref();
    let text =
        |text: Option<&String>| text.map_or("None".to_owned(), |text| format!("Some(\"{text}\")"));
    let acl: Vec<String> = facts.acl.iter().map(|rule| format!("\"{rule}\"")).collect();
    let fields = [
        ("priority", format!("Priority::{}", if facts.high_priority { "High" } else { "Low" })),
        ("stream", stream(&facts.stream)),
        ("fds", format!("Fds::{}", facts.fds)),
        ("stubs", format!("Stubs::{}", facts.stubs)),
        ("function", text(function.map(|function| &function.name))),
        ("since", text(function.and_then(|function| function.since.as_ref()))),
        ("acl", format!("&[{}]", acl.join(", "))),
    ];
    fields.map(|(name, value)| format!("{name}: {value},\n")).concat()
}

fn stream(stream: &Stream) -> String {
    let sparse =
        |flag: &Option<i64>| flag.map_or("None".to_owned(), |flag| format!("Some({flag:#x})"));
    match stream {
        Stream::None => "Stream::None".to_owned(),
        Stream::Read(flag) => format!("Stream::Read {{ sparse: {} }}", sparse(flag)),
        Stream::Write(flag) => format!("Stream::Write {{ sparse: {} }}", sparse(flag)),
    }
}

/// A documentation comment of one paragraph.
pub(crate) fn one(text: &str) -> String {
    doc(&[text.to_owned()], 0)
}
