//! libvirt's own client, told line by line what to do.

use std::io::{PipeReader, Read as _, Write as _, pipe};
use std::path::Path;
use std::process::{Child, ChildStdin, Command, Stdio};

use crate::support::tool;

/// The system's own, for which libvirt's binding is installed.
pub(crate) const PYTHON: &str = "/usr/bin/python3";

/// A process with libvirt's C library and an open connection.
#[derive(Debug)]
pub(crate) struct Reference {
    kind: Kind,
    child: Child,
    stdin: ChildStdin,
    said: PipeReader,
    lines: usize,
}

/// What the process is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// `virsh`.
    Virsh,
    /// `virt-admin`.
    VirtAdmin,
    /// Python with libvirt's binding, for what `virsh` has no command for.
    Python,
}

impl Reference {
    /// Starts one in a folder, which opens a URI.
    pub(crate) fn start(kind: Kind, uri: &str, folder: &Path) -> Self {
        let mut command = match kind {
            Kind::Virsh => shell("virsh", uri),
            Kind::VirtAdmin => shell("virt-admin", uri),
            Kind::Python => {
                let mut command = Command::new(PYTHON);
                command.args(["-c", include_str!("reference.py"), uri]);
                command
            }
        };
        let (said, out) = pipe().expect("there are pipes");
        let mut child = command
            .current_dir(folder)
            .env("XDG_CACHE_HOME", folder)
            .envs([("LC_ALL", "C"), ("TERM", "dumb")])
            .stdin(Stdio::piped())
            .stdout(out.try_clone().expect("there are descriptors"))
            .stderr(out)
            .spawn()
            .expect("the program starts");
        let stdin = child.stdin.take().expect("standard input is piped");
        Self { kind, child, stdin, said, lines: 0 }
    }

    /// Runs one line to its end; gives what was printed.
    pub(crate) fn run(&mut self, line: &str) -> String {
        self.lines += 1;
        // The line itself may be printed; what it prints is not in it.
        let (lines, last) = (self.lines, format!("end-of-line-{}", self.lines));
        let echo = match self.kind {
            Kind::Virsh | Kind::VirtAdmin => format!("echo end-of-'line'-{lines}"),
            Kind::Python => format!("print('end-of' '-line-{lines}')"),
        };
        writeln!(self.stdin, "{line}\n{echo}").expect("it reads");
        let mut said = String::new();
        let mut buffer = [0; 4096];
        while !said.contains(&last) {
            let read = self.said.read(&mut buffer).expect("it can be heard");
            assert_ne!(read, 0, "{:?} ended after {line:?}: {said}", self.kind);
            said.push_str(&String::from_utf8_lossy(&buffer[..read]));
        }
        said.replace(&last, "")
    }

    /// Ends it as its user would.
    pub(crate) fn quit(mut self) {
        drop(self.stdin);
        self.child.wait().expect("it ends");
    }
}

impl Kind {
    /// The name under which the program is known.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Virsh => "virsh",
            Self::VirtAdmin => "virt-admin",
            Self::Python => "python",
        }
    }
}

fn shell(program: &str, uri: &str) -> Command {
    let mut command = Command::new(tool(program).expect("it was there"));
    command.args(["--quiet", "--connect", uri]);
    command
}
