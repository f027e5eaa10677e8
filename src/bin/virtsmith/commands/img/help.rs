//! The help: what there is, in a line each.

use virtsmith::image::Format;

use super::creation;
use super::failure::{Failure, Outcome};
use super::getopt::Opt;
use super::options::{Kind, Setting};
use super::{COMMANDS, Command, print};

/// What is said of the program as a whole.
pub(super) fn of_program(name: &str) -> String {
    let commands = COMMANDS.iter().map(|command| row(command.name, command.about));
    format!(
        "Disk images, with the commands, options and output of qemu-img.\n\n\
         Usage: {name} COMMAND [OPTION…] [FILE…]\n\n\
         Commands (`{name} COMMAND --help` tells their options):\n{}\n\
         Options:\n{}{}\n\
         Formats: qcow2, raw\n",
        commands.collect::<String>(),
        row("-h, --help", "Print this"),
        row("-V, --version", "Print the version"),
    )
}

/// What is said of a command.
pub(super) fn of_command(program: &str, command: &Command) -> String {
    let shown = command.options.iter().filter(|option| !option.about.is_empty());
    let options = shown.map(|option| row(&names(option), option.about)).collect::<String>();
    format!(
        "{}.\n\nUsage: {program} {} [OPTION…] {}\n\nOptions:\n{options}",
        command.about, command.name, command.operands
    )
}

/// Prints what `-o` takes for a format.
pub(super) fn of_settings(format: &str) -> Outcome {
    let known: Format =
        format.parse().map_err(|_| Failure::new(format!("Unknown file format '{format}'")))?;
    print(&settings(&format!("Supported {format} options:"), creation::settings(known)))?;
    Ok(0)
}

/// The options of a table under a heading, by name.
pub(super) fn settings(heading: &str, table: &[Setting]) -> String {
    let mut rows = table.iter().map(setting).collect::<Vec<_>>();
    rows.sort();
    format!("{heading}\n{}", rows.concat())
}

fn setting(setting: &Setting) -> String {
    let kind = match setting.kind {
        Kind::Text => "str",
        Kind::Size => "size",
        Kind::Number => "num",
        Kind::Switch => "bool (on/off)",
    };
    format!("  {:<22} - {}\n", format!("{}=<{kind}>", setting.name), setting.about)
}

fn names(option: &Opt) -> String {
    let short = option.short.map_or("    ".to_owned(), |letter| format!("-{letter}, "));
    let value = option.value.map(|value| format!(" {value}")).unwrap_or_default();
    format!("{short}--{}{value}", option.long)
}

fn row(name: &str, about: &str) -> String {
    format!("  {name:<32}  {about}\n")
}
