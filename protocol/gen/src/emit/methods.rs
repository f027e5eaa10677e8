//! The facade's regular methods: one plain call each.

mod answer;
mod argument;
mod method;
mod object;
mod table;

use std::collections::BTreeMap;

use anyhow::{Context as _, Result};

use self::object::Object;
use super::imports::{Known, imports};
use super::text::header;
use super::{Context, Files};
use crate::layout;
use crate::parse::methods::{Fate, Methods};
use crate::resolve::{Procedure, Program};

/// A procedure whose method is written, with what is known of it.
#[derive(Clone, Copy, Debug)]
struct Call<'a> {
    program: &'a Program,
    procedure: &'a Procedure,
    object: &'static Object,
    name: &'a str,
    about: &'a str,
    context: Context<'a>,
}

/// Writes the methods, one file per file of the protocol, and their table.
pub(crate) fn files(context: Context<'_>, methods: &Methods) -> Result<Files> {
    let mut files = Files::new();
    for program in context.programs {
        let known = known(program, context);
        for (part, subject, procedures) in parts(program) {
            let body = impls(&procedures, program, context, methods).with_context(|| part)?;
            if body.is_empty() {
                continue;
            }
            let head = header(context.version, &format!("{subject}."));
            files.insert(format!("{part}.rs"), head + &imports(&body, &known) + "\n" + &body);
        }
    }
    let index = index(&files, context);
    files.insert("mod.rs".to_owned(), index);
    files.insert("procedures.rs".to_owned(), table::table(context, methods)?);
    Ok(files)
}

/// A program's files: name, subject, procedures.
fn parts(program: &Program) -> Vec<(&'static str, &'static str, Vec<&Procedure>)> {
    let whole = |subject| vec![(program.module, subject, program.procedures.iter().collect())];
    match program.module {
        "remote" => layout::remote(program)
            .into_iter()
            .map(|file| (file.name, file.subject, file.procedures))
            .collect(),
        "qemu" => whole("What only the QEMU driver offers"),
        "lxc" => whole("What only the LXC driver offers"),
        "admin" => whole("A daemon's administration"),
        _ => Vec::new(),
    }
}

/// One `impl` block per object, and the structures that its methods return.
fn impls(
    procedures: &[&Procedure],
    program: &Program,
    context: Context<'_>,
    methods: &Methods,
) -> Result<String> {
    let mut blocks: BTreeMap<&str, String> = BTreeMap::new();
    let mut structures = String::new();
    for procedure in procedures.iter().filter(|procedure| !procedure.event) {
        let Fate::Written { name, about } = methods.fate(program.module, &procedure.name)? else {
            continue;
        };
        let object = object::owner(program, procedure).context("no object")?;
        let name = name.clone().unwrap_or_else(|| object.method(procedure));
        let call = Call { program, procedure, object, name: &name, about, context };
        let (method, structure) = method::method(call).with_context(|| procedure.name.clone())?;
        *blocks.entry(object.rust).or_default() += &method;
        structures += &structure;
    }
    let blocks = blocks.iter().map(|(rust, methods)| format!("impl {rust} {{\n{methods}}}\n\n"));
    Ok(blocks.collect::<String>() + &structures)
}

fn index(files: &Files, context: Context<'_>) -> String {
    let names = files.keys().map(|name| name.trim_end_matches(".rs"));
    let modules: String = names.map(|name| format!("mod {name};\n")).collect();
    let returned = files.iter().flat_map(|(file, text)| {
        let structures = text.lines().filter_map(|line| line.strip_prefix("pub struct "));
        let names = structures.filter_map(|line| line.split(' ').next());
        names.map(|name| format!("pub use {}::{name};\n", file.trim_end_matches(".rs")))
    });
    let subject = "The regular methods of libvirt's objects: one plain call each.";
    header(context.version, subject)
        + &modules
        + "pub mod procedures;\n\n"
        + &returned.collect::<String>()
}

/// Where the names are that a program's methods use.
fn known(program: &Program, context: Context<'_>) -> Known {
    let mut known = Known::new();
    let mut add = |name: &str, module: String| known.insert(name.to_owned(), module);
    for set in context.sets {
        add(&set.rust, format!("crate::rpc::protocol::api::{}", set.module));
    }
    for (part, _, procedures) in parts(program) {
        let module = match program.module {
            "remote" => format!("crate::rpc::protocol::remote::{part}"),
            other => format!("crate::rpc::protocol::{other}"),
        };
        for procedure in procedures {
            add(&procedure.rust(), module.clone());
        }
    }
    for object in &object::ALL {
        add(object.rust, object.module.to_owned());
    }
    for name in ["Result", "NEED_RESULTS", "TypedParams", "CpuMap", "Uuid"] {
        add(name, "crate::virt".to_owned());
    }
    add("Opaque", "crate::rpc::protocol::types".to_owned());
    add("Bytes", "bytes".to_owned());
    known
}

#[cfg(test)]
mod tests;
