//! `man`: manual pages.

use std::io::Write as _;
use std::path::{Path, PathBuf};

use anyhow::{Result, anyhow};
use clap::CommandFactory as _;
use clap_mangen::Man;

use crate::args;
use crate::part::Part;

/// Write the manual pages: virtsmith.1, and one for each command
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The directory, which is made if it is not there
    dir: PathBuf,
}

pub(crate) fn run(args: &Args) -> Result<()> {
    std::fs::create_dir_all(&args.dir)
        .map_err(|error| anyhow!("cannot make '{}': {error}", args.dir.display()))?;
    let mut program = args::Args::command();
    program.build();
    write_all(program, &args.dir)
}

fn write_all(command: clap::Command, dir: &Path) -> Result<()> {
    for inner in command.get_subcommands().filter(|inner| !inner.is_hide_set()) {
        write_all(inner.clone(), dir)?;
    }
    let man = Man::new(command);
    let path = dir.join(man.get_filename());
    write(&man, &path).map_err(|error| anyhow!("cannot write '{}': {error}", path.display()))
}

fn write(man: &Man, path: &Path) -> std::io::Result<()> {
    let (part, mut file) = Part::create(path, 0o644)?;
    let mut page = Vec::new();
    man.render(&mut page)?;
    file.write_all(&page)?;
    part.publish()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The commands and arguments that nothing is said of.
    fn silent(command: &clap::Command, above: &str) -> Vec<String> {
        let path = format!("{above} {}", command.get_name());
        let arguments = command.get_arguments().filter(|argument| !argument.is_hide_set());
        let without_help = arguments.filter(|argument| argument.get_help().is_none());
        let mut silent: Vec<_> =
            without_help.map(|argument| format!("{path} {}", argument.get_id())).collect();
        silent.extend(command.get_about().is_none().then(|| path.clone()));
        silent.extend(command.get_subcommands().flat_map(|inner| self::silent(inner, &path)));
        silent
    }

    #[test]
    fn something_is_said_of_every_command_and_argument() {
        let mut program = args::Args::command();
        program.build();
        assert_eq!(silent(&program, ""), [""; 0]);
        let nameless = clap::Command::new("a").arg(clap::Arg::new("b"));
        assert_eq!(silent(&nameless, ""), [" a b", " a"]);
    }
}
