//! Programs and the API as Rust.

mod api;
mod fields;
mod imports;
mod meanings;
pub(crate) mod methods;
mod procedure;
mod program;
mod remote;
mod structure;
mod text;

use std::collections::BTreeMap;

use crate::numbers::Set;
use crate::parse::api::Api;
use crate::resolve::Program;

/// The written files, by their path below the output directory.
pub(crate) type Files = BTreeMap<String, String>;

/// Everything that is known while writing.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Context<'a> {
    pub(crate) programs: &'a [Program],
    pub(crate) sets: &'a [Set],
    pub(crate) api: &'a Api,
    /// libvirt's version.
    pub(crate) version: &'a str,
}

/// Writes everything.
pub(crate) fn files(context: Context<'_>) -> Files {
    let mut files = api::files(context);
    files.insert("mod.rs".to_owned(), root(context));
    for known in context.programs {
        files.extend(match known.module {
            "remote" => remote::files(known, context),
            _ => program::files(known, context),
        });
    }
    files
}

fn root(context: Context<'_>) -> String {
    let modules = context.programs.iter().map(|program| program.module);
    let mut modules: Vec<&str> = modules.chain(["api"]).collect();
    modules.sort_unstable();
    let modules: String = modules.iter().map(|module| format!("pub mod {module};\n")).collect();
    let subject = "Every program's structures and procedures, and the API's numbers.";
    text::header(context.version, subject) + &modules
}
