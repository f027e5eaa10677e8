//! A program's module: limits, tables and one file per object.

use std::collections::BTreeMap;

use super::Files;
use super::procedure::{file, one};
use super::text::{header, imports};
use crate::layout::{self, File};
use crate::names::grouped;
use crate::resolve::{Enumeration, Procedure, Program};

/// Writes one program.
pub(crate) fn files(program: &Program, programs: &[Program], version: &str) -> Files {
    if program.module == "remote" {
        split(program, version)
    } else {
        single(program, programs, version)
    }
}

/// A module of several files.
fn split(program: &Program, version: &str) -> Files {
    let layout = layout::remote(program);
    let mut files = Files::new();
    for part in &layout {
        let mut known = vocabulary();
        for other in layout.iter().filter(|other| other.name != part.name) {
            let names = other.structures.iter().map(|structure| structure.rust.clone());
            known.extend(names.map(|name| (name, format!("super::{}", other.name))));
        }
        known.extend(program.constants.iter().map(|(name, _)| (name.clone(), "super".to_owned())));
        let mut body = file(part, program);
        if part.name == "auth" {
            body = program.enumerations.iter().map(enumeration).collect::<String>() + &body;
        }
        let head = header(version, &format!("{}.", part.subject));
        let text = head + &imports(&body, &known) + "\n" + &body;
        files.insert(format!("remote/{}.rs", part.name), text);
    }
    let names: Vec<&str> = layout.iter().map(|part| part.name).collect();
    files.insert("remote/mod.rs".to_owned(), index(program, &names, version));
    files.insert(
        "remote/procedures.rs".to_owned(),
        header(version, "Every procedure and event, by number.") + &table(program),
    );
    files
}

fn index(program: &Program, names: &[&str], version: &str) -> String {
    let mut names = [names, &["procedures"]].concat();
    names.sort_unstable();
    let modules: String = names
        .iter()
        .map(|name| match *name {
            "procedures" => "mod procedures;\n".to_owned(),
            name => format!("pub mod {name};\n"),
        })
        .collect();
    let globs: String = names
        .iter()
        .map(|name| match *name {
            "procedures" => "pub use self::procedures::PROCEDURES;\n".to_owned(),
            name => format!("pub use self::{name}::*;\n"),
        })
        .collect();
    let subject = "The program `remote`: everything that libvirt's main library offers.";
    header(version, subject) + &modules + "\n" + &globs + "\n" + &constants(program)
}

/// A module of one file.
fn single(program: &Program, programs: &[Program], version: &str) -> Files {
    let layout = File {
        name: program.module,
        subject: "",
        structures: program.structures.iter().collect(),
        procedures: program.procedures.iter().collect(),
    };
    let mut known = vocabulary();
    for other in programs.iter().filter(|other| other.module != program.module) {
        let own = |name: &str| {
            program.constants.iter().any(|(known, _)| known == name)
                || program.structures.iter().any(|known| known.rust == name)
        };
        let structures = other.structures.iter().map(|structure| &structure.rust);
        let names = structures.chain(other.constants.iter().map(|(name, _)| name));
        let names = names.filter(|name| !own(name));
        if other.module == "remote" {
            known.extend(names.map(|name| (name.clone(), "crate::remote".to_owned())));
        }
    }
    let mut body = constants(program);
    body += &program.enumerations.iter().map(enumeration).collect::<String>();
    if !program.structures.is_empty() && !program.procedures.is_empty() {
        body += &table_body(program);
    }
    body += &if program.module == "keepalive" { numbers(program) } else { file(&layout, program) };
    let subject = format!("The program `{}`.", program.module);
    let text = header(version, &subject) + &imports(&body, &known) + "\n" + &body;
    Files::from([(format!("{}.rs", program.module), text)])
}

fn constants(program: &Program) -> String {
    let line = |(name, value): &(String, i64)| {
        let value = if name.ends_with("_PROGRAM") { hexadecimal(*value) } else { grouped(*value) };
        constant(&format!("libvirt's `{name}`."), name, "u32", &value)
    };
    program.constants.iter().map(line).collect()
}

/// A 32-bit number in two groups: `0x2000_8086`.
fn hexadecimal(number: i64) -> String {
    format!("{:#06x}_{:04x}", number >> 16, number & 0xffff)
}

/// Procedures that carry nothing are numbers only.
fn numbers(program: &Program) -> String {
    let line = |known: &Procedure| {
        let about = format!("The message `{}`, which carries nothing.", known.name);
        constant(&about, &known.name, "i32", &known.number.to_string())
    };
    program.procedures.iter().map(line).collect()
}

/// A documented constant.
pub(crate) fn constant(about: &str, name: &str, kind: &str, value: &str) -> String {
    format!("{}pub const {name}: {kind} = {value};\n\n", one(about))
}

fn table(program: &Program) -> String {
    let body = table_body(program);
    let mut known: BTreeMap<String, String> = vocabulary();
    known.extend(program.procedures.iter().map(|known| (known.rust(), "super".to_owned())));
    // Associated constants need their traits in scope.
    let uses = imports(&format!("{body} Procedure Event"), &known);
    uses + "\n" + &body
}

fn table_body(program: &Program) -> String {
    let lines: String =
        program.procedures.iter().map(|known| format!("{}::INFO,\n", known.rust())).collect();
    one("Every procedure and event of the program, by number.")
        + &format!("pub const PROCEDURES: &[&ProcedureInfo] = &[\n{lines}];\n\n")
}

fn enumeration(known: &Enumeration) -> String {
    let Enumeration { rust, libvirt, values } = known;
    let value = |(name, number): &(String, i64)| {
        format!("        /// `{name}`.\n        {name} = {number},\n")
    };
    let values: String = values.iter().map(value).collect();
    format!(
        "open_enum! {{\n    /// libvirt's `{libvirt}`.\n    #[cfg_attr(feature = \"serde\", \
         derive(serde::Serialize, serde::Deserialize))]\n    pub enum {rust}: i32 {{\n{values}    \
         }}\n}}\n\nimpl Encode for {rust} {{\nfn encode(&self, to: &mut Encoder<'_>) -> Result<(), \
         EncodeError> {{\nto.i32(self.0);\nOk(())\n}}\n}}\n\nimpl Decode for {rust} {{\nconst \
         MIN_SIZE: usize = 4;\n\nfn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> \
         {{\nfrom.i32().map(Self)\n}}\n}}\n\n"
    )
}

/// What generated code may name from the rest of the crate.
pub(crate) fn vocabulary() -> BTreeMap<String, String> {
    let modules = [
        (
            "crate::xdr",
            ["Encode", "EncodeError", "Encoder", "Decode", "DecodeError", "Decoder"].as_slice(),
        ),
        ("crate::types", &["Uuid", "Opaque", "Chars", "CharArray"]),
        ("crate::typed_param", &["TypedParam"]),
        ("crate::json", &["JsonCodec"]),
        ("crate::open_enum", &["open_enum", "flag_set"]),
        (
            "crate::procedure",
            &[
                "Event",
                "Fds",
                "Kind",
                "Priority",
                "Procedure",
                "ProcedureInfo",
                "Program",
                "Stream",
                "Stubs",
            ],
        ),
    ];
    let pair = |(module, names): (&str, &[&str])| -> Vec<(String, String)> {
        names.iter().map(|name| ((*name).to_owned(), module.to_owned())).collect()
    };
    modules.into_iter().flat_map(pair).collect()
}
