//! The program `remote`: a directory with one file per object.

use super::imports::{Known, imports, vocabulary};
use super::procedure::file;
use super::program::{constants, enumeration, table};
use super::text::header;
use super::{Context, Files};
use crate::layout::{self, File};
use crate::resolve::Program;

/// Writes the program's files.
pub(crate) fn files(program: &Program, context: Context<'_>) -> Files {
    let layout = layout::remote(program);
    let mut files = Files::new();
    for part in &layout {
        let text = object(part, &known(part, &layout, program), program, context);
        files.insert(format!("remote/{}.rs", part.name), text);
    }
    files.insert("remote/mod.rs".to_owned(), index(program, &layout, context));
    files.insert("remote/procedures.rs".to_owned(), procedures(program, context));
    files
}

fn object(part: &File<'_>, known: &Known, program: &Program, context: Context<'_>) -> String {
    let mut body = String::new();
    // What a connection is authenticated with is the only one of its kind.
    if part.name == "auth" {
        body.extend(program.enumerations.iter().map(enumeration));
    }
    body += &file(part, program, context);
    let head = header(context.version, &format!("{}.", part.subject));
    head + &imports(&body, known) + "\n" + &body
}

/// What a file may name: the other files' structures, and the limits.
fn known(part: &File<'_>, layout: &[File<'_>], program: &Program) -> Known {
    let mut known = vocabulary();
    for other in layout.iter().filter(|other| other.name != part.name) {
        let names = other.structures.iter().map(|structure| structure.rust.clone());
        known.extend(names.map(|name| (name, format!("super::{}", other.name))));
    }
    known.extend(program.constants.iter().map(|(name, _)| (name.clone(), "super".to_owned())));
    known
}

fn index(program: &Program, layout: &[File<'_>], context: Context<'_>) -> String {
    let mut names: Vec<&str> = layout.iter().map(|part| part.name).collect();
    names.sort_unstable();
    let modules: String = names.iter().map(|name| format!("pub mod {name};\n")).collect();
    let globs: String = names.iter().map(|name| format!("pub use self::{name}::*;\n")).collect();
    let subject = "The program `remote`: everything that libvirt's main library offers.";
    header(context.version, subject)
        + &modules
        + "mod procedures;\n\n"
        + &globs
        + "pub use self::procedures::PROCEDURES;\n\n"
        + &constants(program)
}

fn procedures(program: &Program, context: Context<'_>) -> String {
    let body = table(program);
    let mut known = vocabulary();
    known.extend(program.procedures.iter().map(|known| (known.rust(), "super".to_owned())));
    // Associated constants need their traits in scope.
    let uses = imports(&format!("{body} Event Procedure"), &known);
    header(context.version, "Every procedure and event, by number.") + &uses + "\n" + &body
}
