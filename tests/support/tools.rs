//! Outside programs that tests compare with.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use super::Missing;

/// Finds a program on `PATH` or among the system's own.
pub(crate) fn tool(name: &str) -> Result<PathBuf, Missing> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&path)
        .chain(["/usr/sbin", "/sbin"].map(PathBuf::from))
        .map(|folder| folder.join(name))
        .find(|file| file.is_file())
        .ok_or_else(|| Missing::new(format!("needs {name}; sh tests/setup.sh installs it")))
}

/// Runs a command to its end and returns its standard output; panics with both
/// outputs when it fails.
#[track_caller]
pub(crate) fn run(command: &mut Command) -> String {
    let Output { status, stdout, stderr } = command.output().expect("the program starts");
    let (stdout, stderr) = (String::from_utf8_lossy(&stdout), String::from_utf8_lossy(&stderr));
    assert!(status.success(), "{command:?}: {status}\n{stdout}{stderr}");
    stdout.into_owned()
}

/// A command that runs one of the shell scripts in `tests/`.
pub(crate) fn script(name: &str) -> Command {
    let mut command = Command::new("sh");
    command.arg(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests").join(name));
    command
}
