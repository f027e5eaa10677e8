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
    /// `Object::method`, or why there is none.
    method: Result<String, String>,
}

/// Writes the table as documentation and as data.
pub(super) fn table(context: Context<'_>, methods: &Methods) -> Result<String> {
    let rows = rows(context, methods)?;
    let head = header(context.version, SUBJECT);
    let mut text = format!("{}\n//!\n{LEGEND}", head.trim_end());
    for row in &rows {
        let method = match &row.method {
            Ok(method) => link(method),
            Err(reason) => format!("— ({reason})"),
        };
        text += &format!("//! | `{}` | {} | {method} |\n", row.key, row.number);
    }
    let pairs = |rows: Vec<(&String, &String)>| -> String {
        rows.iter().map(|(key, other)| format!("({key:?}, {other:?}),\n")).collect()
    };
    let with = rows.iter().filter_map(|row| Some((&row.key, row.method.as_ref().ok()?)));
    let without = rows.iter().filter_map(|row| Some((&row.key, row.method.as_ref().err()?)));
    text += &list(
        "METHODS",
        "Every procedure that a method calls, with the method.",
        &pairs(with.collect()),
    );
    text += &list(
        "WITHOUT_METHOD",
        "Every procedure that a client calls and that has no method, with the reason.",
        &pairs(without.collect()),
    );
    Ok(text)
}

const SUBJECT: &str = "Which method calls which procedure.";

const LEGEND: &str = "//! Procedures that the daemon calls (events) are not listed. What has no \
                      method can be called with\n//! [`Connection::call`](crate::rpc::Connection::call).\n//!\n\
                      //! | procedure | number | method |\n//! |---|---|---|\n";

fn rows(context: Context<'_>, methods: &Methods) -> Result<Vec<Row>> {
    let mut rows = Vec::new();
    for program in context.programs {
        if matches!(program.module, "net" | "keepalive") {
            continue;
        }
        for procedure in program.procedures.iter().filter(|procedure| !procedure.event) {
            let method = match methods.fate(program.module, &procedure.name)? {
                Fate::ByHand(method) => Ok(method.clone()),
                Fate::Without(reason) => Err(reason.clone()),
                Fate::Written { name, .. } => {
                    let object = object::owner(program, procedure);
                    let object = anyhow::Context::context(object, "no object")?;
                    let name = name.clone().unwrap_or_else(|| object.method(procedure));
                    Ok(format!("{}::{name}", object.rust))
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
    let module = known.map_or("crate::rpc", |known| known.module);
    format!("[`{method}`]({module}::{method})")
}

fn list(name: &str, about: &str, rows: &str) -> String {
    format!("\n{}pub const {name}: &[(&str, &str)] = &[\n{rows}];\n", doc(&[about.to_owned()], 0))
}
