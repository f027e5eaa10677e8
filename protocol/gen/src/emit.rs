//! Programs and the API as Rust.

mod api;
mod fields;
mod procedure;
mod program;
mod structure;
mod text;

use std::collections::BTreeMap;

use crate::numbers::Set;
use crate::parse::api::Api;
use crate::resolve::Program;

/// The written files, by their path below the output directory.
pub(crate) type Files = BTreeMap<String, String>;

/// Writes everything.
pub(crate) fn files(programs: &[Program], sets: &[Set], api: &Api, version: &str) -> Files {
    let mut files = Files::new();
    files.insert("mod.rs".to_owned(), root(programs, version));
    files.extend(api::files(sets, api, version));
    for known in programs {
        files.extend(program::files(known, programs, version));
    }
    files
}

fn root(programs: &[Program], version: &str) -> String {
    let mut modules: Vec<&str> =
        programs.iter().map(|program| program.module).chain(["api"]).collect();
    modules.sort_unstable();
    let modules: String = modules.iter().map(|module| format!("pub mod {module};\n")).collect();
    text::header(version, "Every program's structures and procedures, and the API's numbers.")
        + &modules
}
