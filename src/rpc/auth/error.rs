//! Why a SASL conversation fails on this side.

use std::fmt;

use crate::rpc::Error;

/// A conversation that cannot begin or must not go on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum SaslError {
    /// None of the mechanisms on offer can be used.
    NoMechanism { offered: String, wanted: Option<String> },
    /// The name is empty, or the name or the password holds a NUL.
    Credentials,
    /// A message lacks something, or has it in the wrong shape.
    Malformed(&'static str),
    /// The server's nonce does not go on from ours.
    Nonce,
    /// The password would be hashed too seldom or too often.
    Iterations { said: String, least: u32, most: u32 },
    /// The server says why it refuses.
    Refused(String),
    /// The server does not know the password.
    ServerSignature,
    /// The server goes on after the end, or ends before it.
    OutOfStep,
}

impl fmt::Display for SaslError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoMechanism { offered, wanted: None } => write!(
                f,
                "it offers only {}; have `mech_list: scram-sha-256` in its /etc/sasl2/libvirt.conf",
                printable(offered)
            ),
            Self::NoMechanism { offered, wanted: Some(wanted) } => write!(
                f,
                "it offers {}, and the URI asks for {}; SCRAM-SHA-256 and PLAIN are known here",
                printable(offered),
                printable(wanted)
            ),
            Self::Credentials => f.write_str(
                "a user's name may not be empty, and neither it nor a password hold a NUL",
            ),
            Self::Malformed(what) => write!(f, "its SASL message lacks {what}"),
            Self::Nonce => f.write_str("its SASL message answers another client's"),
            Self::Iterations { said, least, most } => write!(
                f,
                "it wants the password hashed {} times; {least} to {most} are accepted",
                printable(said)
            ),
            Self::Refused(reason) => write!(f, "it refuses: {}", printable(reason)),
            Self::ServerSignature => f.write_str(
                "it does not know the password itself, so it may not be the daemon it seems",
            ),
            Self::OutOfStep => f.write_str("its SASL messages do not come in order"),
        }
    }
}

impl std::error::Error for SaslError {}

impl From<SaslError> for Error {
    fn from(error: SaslError) -> Self {
        Self::auth(error.to_string())
    }
}

/// A server's words, fit for a line of text.
fn printable(said: &str) -> String {
    const MOST: usize = 200;
    if said.is_empty() { "nothing".into() } else { said.escape_debug().take(MOST).collect() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_server_says_is_shown_short_and_in_one_line() {
        let shown = SaslError::Refused(format!("\x1b[2J\n{}", "x".repeat(1000))).to_string();
        assert!(shown.starts_with(r"it refuses: \u{1b}[2J\nxxx"), "{shown}");
        assert!(shown.len() < 250, "{shown}");
    }
}
