//! How a command ends badly: what is said on standard error, and the exit code.

use std::io;

/// What a command gives: its exit code, or why it failed.
pub(super) type Outcome<T = u8> = Result<T, Failure>;

/// Why a command failed.
#[derive(Debug)]
pub(super) struct Failure {
    pub(super) kind: Kind,
    pub(super) code: u8,
}

/// What is said, and how.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// What went wrong, each message on a line of its own.
    Messages(Vec<String>),
    /// What is wrong with the command line as a whole; the help is named.
    Usage(String),
    /// What is wrong with an option, in the words of `getopt`; the help is named.
    Option(String),
    /// Nothing: all was said, or the user ended the command.
    Silence,
    /// The help was asked for.
    Help,
    /// Whoever reads standard output does so no more.
    Output(io::ErrorKind),
}

impl Failure {
    /// Something went wrong; the exit code is 1.
    pub(super) fn new(message: impl Into<String>) -> Failure {
        Failure::of(Kind::Messages(vec![message.into()]))
    }

    /// The command line is wrong; the exit code is 1.
    pub(super) fn usage(message: impl Into<String>) -> Failure {
        Failure::of(Kind::Usage(message.into()))
    }

    /// An option is wrong; the exit code is 1.
    pub(super) fn option(message: String) -> Failure {
        Failure::of(Kind::Option(message))
    }

    /// Nothing is left to say.
    pub(super) fn silence(code: u8) -> Failure {
        Failure { kind: Kind::Silence, code }
    }

    /// The help was asked for; the exit code is 0.
    pub(super) fn help() -> Failure {
        Failure { kind: Kind::Help, code: 0 }
    }

    /// The same with one more message.
    pub(super) fn and(mut self, message: impl Into<String>) -> Failure {
        if let Kind::Messages(messages) = &mut self.kind {
            messages.push(message.into());
        }
        self
    }

    /// The same once more; of messages alone.
    pub(super) fn again(&self) -> Failure {
        match &self.kind {
            Kind::Messages(messages) => {
                Failure { kind: Kind::Messages(messages.clone()), code: self.code }
            }
            _ => Failure::silence(self.code),
        }
    }

    /// The same with another exit code.
    pub(super) fn code(mut self, code: u8) -> Failure {
        self.code = code;
        self
    }

    fn of(kind: Kind) -> Failure {
        Failure { kind, code: 1 }
    }
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Failure {
        Failure::of(Kind::Output(error.kind()))
    }
}
