//! A small program's module: one file with limits, table, structures.

use super::imports::{imports, vocabulary};
use super::procedure::{file, one};
use super::text::header;
use super::{Context, Files};
use crate::layout::File;
use crate::names::grouped;
use crate::resolve::{Enumeration, Procedure, Program};

/// Writes a program as one file.
pub(crate) fn files(program: &Program, context: Context<'_>) -> Files {
    let layout = File {
        name: program.module,
        subject: subject(program.module),
        structures: program.structures.iter().collect(),
        procedures: program.procedures.iter().collect(),
    };
    let body = match program.module {
        "keepalive" => constants(program) + &numbers(program),
        "net" => constants(program) + &enumerations(program) + &file(&layout, program, context),
        _ => constants(program) + &table(program) + &file(&layout, program, context),
    };
    let mut known = vocabulary();
    for shared in context.programs.iter().filter(|other| other.module == "remote") {
        let structures = shared.structures.iter().map(|structure| &structure.rust);
        let names = structures.chain(shared.constants.iter().map(|(name, _)| name));
        let names = names.filter(|name| !declares(program, name));
        known.extend(names.map(|name| (name.clone(), "crate::remote".to_owned())));
    }
    let head = header(context.version, &format!("{}.", layout.subject));
    let text = head + &imports(&body, &known) + "\n" + &body;
    Files::from([(format!("{}.rs", program.module), text)])
}

fn subject(module: &str) -> &'static str {
    match module {
        "admin" => "The program `admin`: a daemon's administration, on a socket of its own",
        "keepalive" => "The program `keepalive`: pings and pongs",
        "lxc" => "The program `lxc`: what only the LXC driver offers",
        "net" => "What messages of all programs share",
        "qemu" => "The program `qemu`: what only the QEMU driver offers",
        _ => "A program",
    }
}

fn declares(program: &Program, name: &str) -> bool {
    program.constants.iter().any(|(known, _)| known == name)
        || program.structures.iter().any(|known| known.rust == name)
}

fn enumerations(program: &Program) -> String {
    program.enumerations.iter().map(enumeration).collect()
}

/// A program's constants.
pub(crate) fn constants(program: &Program) -> String {
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

/// The table of a program's procedures.
pub(crate) fn table(program: &Program) -> String {
    let lines: String =
        program.procedures.iter().map(|known| format!("{}::INFO,\n", known.rust())).collect();
    one("Every procedure and event of the program, by number.")
        + &format!("pub const PROCEDURES: &[&ProcedureInfo] = &[\n{lines}];\n\n")
}

/// An enumeration with its codec.
pub(crate) fn enumeration(known: &Enumeration) -> String {
    let Enumeration { rust, libvirt, values } = known;
    let value = |(name, number): &(String, i64)| {
        format!("        /// `{name}`.\n        {name} = {number},\n")
    };
    let values: String = values.iter().map(value).collect();
    format!(
        "wire_enum! {{\n    /// libvirt's `{libvirt}`.\n    #[cfg_attr(feature = \"serde\", \
         derive(serde::Serialize, serde::Deserialize))]\n    pub enum {rust}: i32 {{\n{values}    \
         }}\n}}\n\nimpl Encode for {rust} {{\nfn encode(&self, to: &mut Encoder<'_>) -> Result<(), \
         EncodeError> {{\nto.i32(self.0);\nOk(())\n}}\n}}\n\nimpl Decode for {rust} {{\nconst \
         MIN_SIZE: usize = 4;\n\nfn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> \
         {{\nfrom.i32().map(Self)\n}}\n}}\n\n"
    )
}
