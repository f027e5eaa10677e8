//! The table of procedures and methods.

use anyhow::Result;

use super::super::Context;
use super::super::text::{doc, header};
use super::object;
use crate::parse::methods::{Fate, Methods};

/// One procedure that a client calls.
struct Row {
    key: String,
    number: i64,
    /// `Object::method`.
    method: String,
}

/// Writes the table as documentation and as data.
pub(super) fn table(context: Context<'_>, methods: &Methods) -> Result<String> {
    let rows = rows(context, methods)?;
    let head = header(context.version, SUBJECT);
    let mut text = format!("{}\n//!\n{LEGEND}", head.trim_end());
    for row in &rows {
        text += &format!("//! | `{}` | {} | {} |\n", row.key, row.number, link(&row.method));
    }
    let about = doc(&["Every procedure that a client calls, with its method.".to_owned()], 0);
    text += &format!("\n{about}pub const METHODS: &[(&str, &str)] = &[\n");
    text.extend(rows.iter().map(|row| format!("({:?}, {:?}),\n", row.key, row.method)));
    text += "];\n";
    Ok(text)
}

const SUBJECT: &str = "Which method calls which procedure.";

const LEGEND: &str = "//! Procedures that the daemon calls (events) are not listed. Each can be called \
                      as it is with\n//! [`Connection::call`](crate::rpc::Connection::call).\n//!\n\
                      //! | procedure | number | method |\n//! |---|---|---|\n";

fn rows(context: Context<'_>, methods: &Methods) -> Result<Vec<Row>> {
    let mut rows = Vec::new();
    for program in context.programs {
        if matches!(program.module, "net" | "keepalive") {
            continue;
        }
        for procedure in program.procedures.iter().filter(|procedure| !procedure.event) {
            let method = match methods.fate(program.module, &procedure.name)? {
                Fate::ByHand(method) => method.clone(),
                Fate::Written { name, .. } => {
                    let object = object::owner(program, procedure);
                    let object = anyhow::Context::context(object, "no object")?;
                    let name = name.clone().unwrap_or_else(|| object.method(procedure));
                    format!("{}::{name}", object.rust)
                }
            };
            let key = format!("{}.{}", program.module, procedure.name);
            rows.push(Row { key, number: procedure.number, method });
        }
    }
    Ok(rows)
}

/// A link to a method from the facade's own module.
fn link(method: &str) -> String {
    let object = method.split("::").next().unwrap_or_default();
    let known = object::ALL.iter().find(|known| known.rust == object);
    let other = if object.contains("Event") { "crate::virt::events" } else { "crate::rpc" };
    let module = known.map_or(other, |known| known.module);
    format!("[`{method}`]({module}::{method})")
}
