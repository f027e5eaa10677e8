//! `img`: disk images, with the commands, options and output of qemu-img.
//!
//! Called by a link named `qemu-img`, the program is this command alone.

mod amend;
mod bench;
mod bitmap;
mod cache;
mod check;
mod commit;
mod compare;
mod convert;
mod create;
mod creation;
mod dd;
mod failure;
mod gather;
mod getopt;
mod help;
mod info;
mod json;
mod line;
mod map;
mod measure;
mod number;
mod open;
mod options;
mod rebase;
mod resize;
mod snapshot;
mod source;
mod watch;
mod wording;

use std::ffi::OsString;
use std::io::{self, Write as _};
use std::path::Path;
use std::process::ExitCode;

use self::failure::{Failure, Kind, Outcome};
use self::getopt::{Getopt, Opt, Word};
use self::line::{HELP, Line};
use crate::args::Global;
use crate::output;

/// Make, look at, convert and repair disk images, as qemu-img does
#[derive(Debug, clap::Args)]
#[command(disable_help_flag = true)]
pub(crate) struct Args {
    /// A command of qemu-img with its options; `virtsmith img --help` lists them
    #[arg(trailing_var_arg = true, allow_hyphen_values = true, value_name = "COMMAND")]
    words: Vec<OsString>,
}

/// One command.
struct Command {
    name: &'static str,
    about: &'static str,
    /// What follows the options, for the help.
    operands: &'static str,
    options: &'static [Opt],
    run: fn(Line<'_>) -> Outcome,
}

const COMMANDS: &[Command] = &[
    command(
        "amend",
        "Change the options that an image was made with",
        "FILE",
        amend::OPTIONS,
        amend::run,
    ),
    command("bench", "Time reads or writes", "FILE", bench::OPTIONS, bench::run),
    command("bitmap", "Change persistent bitmaps", "FILE BITMAP", bitmap::OPTIONS, bitmap::run),
    command("check", "Find damage, and repair it", "FILE", check::OPTIONS, check::run),
    command(
        "commit",
        "Write an overlay into what it lies on",
        "FILE",
        commit::OPTIONS,
        commit::run,
    ),
    command(
        "compare",
        "Tell whether guests see the same",
        "FILE FILE",
        compare::OPTIONS,
        compare::run,
    ),
    command(
        "convert",
        "Copy a disk into another image",
        "FILE… TARGET",
        convert::OPTIONS,
        convert::run,
    ),
    command("create", "Make an image", "FILE [SIZE]", create::OPTIONS, create::run),
    command(
        "dd",
        "Copy a part of a disk",
        "if=FILE of=FILE [bs=SIZE] [count=N] [skip=N]",
        dd::OPTIONS,
        dd::run,
    ),
    command("info", "Show what an image is", "FILE", info::OPTIONS, info::run),
    command("map", "Show where an image's data is", "FILE", map::OPTIONS, map::run),
    command("measure", "Tell how large a copy would be", "[FILE]", measure::OPTIONS, measure::run),
    command("rebase", "Put an overlay onto another image", "FILE", rebase::OPTIONS, rebase::run),
    command("resize", "Change the size of the disk", "FILE [+-]SIZE", resize::OPTIONS, resize::run),
    command(
        "snapshot",
        "List, take, apply or delete snapshots",
        "FILE",
        snapshot::OPTIONS,
        snapshot::run,
    ),
];

const fn command(
    name: &'static str,
    about: &'static str,
    operands: &'static str,
    options: &'static [Opt],
    run: fn(Line<'_>) -> Outcome,
) -> Command {
    Command { name, about, operands, options, run }
}

/// Runs what was asked for after `virtsmith img`.
pub(crate) fn run(args: &Args, global: &Global) -> ExitCode {
    let program = Program { name: "virtsmith img".into(), called: "virtsmith img".into() };
    let mut words = args.words.clone();
    let takes_output = |name: &OsString| {
        find(&name.to_string_lossy())
            .is_some_and(|command| command.options.iter().any(|option| option.long == "output"))
    };
    if global.json && words.first().is_some_and(takes_output) {
        words.insert(1, "--output=json".into());
    }
    program.run(words)
}

/// Runs as qemu-img, if the program was called so.
pub(crate) fn run_as_qemu_img(mut words: impl Iterator<Item = OsString>) -> Option<ExitCode> {
    let called = words.next()?;
    let name = Path::new(&called).file_name().filter(|name| *name == "qemu-img")?;
    let program = Program {
        name: name.to_string_lossy().into_owned(),
        called: called.to_string_lossy().into_owned(),
    };
    Some(program.run(words.collect()))
}

/// The name that the program goes by.
struct Program {
    /// In front of messages.
    name: String,
    /// As the user wrote it.
    called: String,
}

/// What may stand before the command.
const STANDARD: &[Opt] =
    &[HELP, Opt::flag('V', "version", "Print the version"), Opt::value('T', "trace", "EVENTS", "")];

impl Program {
    fn run(&self, words: Vec<OsString>) -> ExitCode {
        let (command, outcome) = self.dispatch(words);
        match outcome {
            Ok(code) => ExitCode::from(code),
            Err(failure) => self.fail(command, &failure),
        }
    }

    /// Finds the command and runs it.
    fn dispatch(&self, words: Vec<OsString>) -> (Option<&'static Command>, Outcome) {
        let mut getopt = Getopt::new(STANDARD, words);
        let name = loop {
            match getopt.next() {
                Ok(Some(Word::Option("version", _))) => return (None, version()),
                Ok(Some(Word::Option("help", _))) => return (None, Err(Failure::help())),
                Ok(Some(Word::Option(..))) => {}
                Ok(Some(Word::Operand(name))) => break name.to_string_lossy().into_owned(),
                Ok(None) => return (None, Err(Failure::usage("Not enough arguments"))),
                Err(fault) => return (None, Err(Failure::option(fault))),
            }
        };
        let Some(command) = find(&name) else {
            return (None, Err(Failure::usage(format!("Command not found: {name}"))));
        };
        (Some(command), (command.run)(Line::new(command.options, getopt.rest())))
    }

    fn fail(&self, command: Option<&Command>, failure: &Failure) -> ExitCode {
        let with = |program: &str| {
            command.map_or(program.to_owned(), |command| format!("{program} {}", command.name))
        };
        let hint = || complain(&format!("Try '{} --help' for more info", with(&self.called)));
        match &failure.kind {
            Kind::Messages(messages) => {
                messages.iter().for_each(|said| complain(&format!("{}: {said}", self.name)));
            }
            Kind::Usage(said) => {
                complain(&format!("{}: {said}", self.name));
                hint();
            }
            Kind::Option(said) => {
                complain(&format!("{}: {said}", with(&self.called)));
                hint();
            }
            Kind::Help => {
                let help = match command {
                    Some(command) => help::of_command(&self.called, command),
                    None => help::of_program(&self.called),
                };
                // Whoever reads it may have seen enough.
                let _ = print(&help);
            }
            Kind::Silence | Kind::Output(io::ErrorKind::BrokenPipe) => {}
            Kind::Output(error) => complain(&format!("{}: standard output: {error}", self.name)),
        }
        ExitCode::from(failure.code)
    }
}

fn find(name: &str) -> Option<&'static Command> {
    COMMANDS.iter().find(|command| command.name == name)
}

fn version() -> Outcome {
    let version = env!("CARGO_PKG_VERSION");
    print(&format!("qemu-img version 10.0.0 (virtsmith {version})\n"))?;
    Ok(0)
}

/// Prints what is to be read by programs too.
fn print(text: &str) -> io::Result<()> {
    let mut out = io::stdout().lock();
    out.write_all(text.as_bytes())?;
    out.flush()
}

/// Says line by line what went wrong.
fn complain(text: &str) {
    let mut err = io::stderr().lock();
    // Nowhere is left to say that standard error is closed.
    let _ = text.split('\n').try_for_each(|line| writeln!(err, "{}", output::printable(line)));
}

/// The seconds that local time is ahead of UTC; 0 where it is not known.
fn local_offset(unix: i64) -> i64 {
    let zone = tz::TimeZone::local().ok();
    zone.and_then(|zone| zone.find_local_time_type(unix).ok().map(|kind| kind.ut_offset()))
        .map_or(0, i64::from)
}
