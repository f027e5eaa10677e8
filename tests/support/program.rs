//! The program, run as its users run it.

use std::process::{Child, Command, Output};

/// A command that runs `virtsmith`, with nothing of the caller's environment
/// that it would read.
pub(crate) fn virtsmith() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_virtsmith"));
    let read = ["LIBVIRT_AUTH_FILE", "LIBVIRT_DEFAULT_URI"];
    let folders = ["XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME"];
    for variable in read.into_iter().chain(folders).chain(["SSL_CERT_FILE", "SSL_CERT_DIR"]) {
        command.env_remove(variable);
    }
    for proxy in ["HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY"] {
        command.env_remove(proxy).env_remove(proxy.to_ascii_lowercase());
    }
    command
}

/// What a run of the program said, and how it ended.
#[derive(Debug)]
pub(crate) struct Said {
    /// Its exit code; `None` when a signal ended it.
    pub(crate) code: Option<i32>,
    /// What it wrote to standard output.
    pub(crate) out: String,
    /// What it wrote to standard error.
    pub(crate) err: String,
}

impl Said {
    /// Runs a command to its end.
    pub(crate) fn by(command: &mut Command) -> Self {
        Self::of(command.output().expect("the program starts"))
    }

    /// What a run said that was started before; of what was not piped, nothing.
    pub(crate) fn by_waiting(child: Child) -> Self {
        Self::of(child.wait_with_output().expect("the program ends"))
    }

    fn of(Output { status, stdout, stderr }: Output) -> Self {
        let text = |bytes| String::from_utf8(bytes).expect("what it writes is UTF-8");
        Self { code: status.code(), out: text(stdout), err: text(stderr) }
    }

    /// The standard output of a run that succeeded.
    #[track_caller]
    pub(crate) fn ok(self) -> String {
        assert_eq!(self.code, Some(0), "{self:#?}");
        self.out
    }

    /// The standard output of a run that succeeded, which is JSON.
    #[track_caller]
    pub(crate) fn json(self) -> serde_json::Value {
        serde_json::from_str(&self.ok()).expect("what it prints is JSON")
    }

    /// The sentence of a run that failed: the one line on standard error, with
    /// nothing on standard output.
    #[track_caller]
    pub(crate) fn complaint(self) -> String {
        assert_eq!((self.code, self.out.as_str()), (Some(1), ""), "{self:#?}");
        let line = self.err.strip_suffix('\n').filter(|line| !line.contains('\n'));
        let sentence = line.and_then(|line| line.strip_prefix("virtsmith: error: "));
        sentence.unwrap_or_else(|| panic!("no sentence on one line: {self:#?}")).to_owned()
    }

    /// Asserts that the run failed, and that its sentence has these words.
    #[track_caller]
    pub(crate) fn complains(self, row: &str, words: &[&str]) {
        let shown = format!("{row}: {self:?}");
        assert_eq!(self.code, Some(1), "{shown}");
        let complaint = self.complaint();
        for word in words {
            assert!(complaint.contains(word), "no {word:?} in {shown}");
        }
    }
}
