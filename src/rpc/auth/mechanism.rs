//! SASL mechanisms: which one to use, and what it says, without I/O.

use super::scram::{ClientFinal, ClientFirst};
use super::{Credentials, SaslError};

/// A way to authenticate under SASL, the strongest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mechanism {
    /// The password stays here, and the server must know it too.
    ScramSha256,
    /// The password itself is sent (RFC 4616).
    Plain,
}

impl Mechanism {
    const ALL: [Self; 2] = [Self::ScramSha256, Self::Plain];

    /// Chooses the strongest of ours among those `offered`, a list between
    /// commas or spaces; `wanted` narrows it to one.
    ///
    /// PLAIN is for a `private` way only: a unix socket, or encryption below.
    pub(super) fn choose(
        offered: &str,
        wanted: Option<&str>,
        private: bool,
    ) -> Result<Self, SaslError> {
        let is_offered = |name| offered.split([',', ' ']).any(|one| same(one, name));
        let is_wanted = |name| wanted.is_none_or(|wanted| same(wanted, name));
        let mut usable = Self::ALL.into_iter().filter(|&mechanism| {
            (private || mechanism != Self::Plain)
                && is_offered(mechanism.name())
                && is_wanted(mechanism.name())
        });
        usable.next().ok_or_else(|| SaslError::NoMechanism {
            offered: offered.to_owned(),
            wanted: wanted.map(str::to_owned),
        })
    }

    /// The registered name.
    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::ScramSha256 => "SCRAM-SHA-256",
            Self::Plain => "PLAIN",
        }
    }
}

fn same(one: &str, other: &str) -> bool {
    one.eq_ignore_ascii_case(other)
}

/// A conversation with a server; each message leads to the next state.
pub(super) enum Exchange {
    /// Our first message is out, and the server's is due.
    Challenge(ClientFirst),
    /// Our proof is out, and the server's is due.
    Outcome(ClientFinal),
    /// Nothing more is due from the server.
    Done,
}

impl Exchange {
    /// Begins; the message is to be sent. `nonce` is fresh randomness.
    pub(super) fn start(
        mechanism: Mechanism,
        credentials: &Credentials,
        nonce: &[u8],
    ) -> Result<(Self, Vec<u8>), SaslError> {
        let (authname, password) = (credentials.authname(), credentials.password());
        if authname.is_empty() || authname.contains('\0') || password.contains('\0') {
            return Err(SaslError::Credentials);
        }
        match mechanism {
            Mechanism::Plain => Ok((Self::Done, format!("\0{authname}\0{password}").into_bytes())),
            Mechanism::ScramSha256 => {
                let first = ClientFirst::new(credentials, nonce);
                let message = first.message().into_bytes();
                Ok((Self::Challenge(first), message))
            }
        }
    }

    /// Takes the server's message; what is to be sent may be nothing at all,
    /// which is not the same as an empty message.
    ///
    /// It may take as long as hashing a password does.
    pub(super) fn step(self, message: Option<&[u8]>) -> Result<(Self, Option<Vec<u8>>), SaslError> {
        match self {
            Self::Challenge(first) => {
                let last = first.answer(message.unwrap_or_default())?;
                let message = last.message().as_bytes().to_vec();
                Ok((Self::Outcome(last), Some(message)))
            }
            Self::Outcome(last) => {
                last.verify(message.unwrap_or_default())?;
                Ok((Self::Done, None))
            }
            Self::Done => Err(SaslError::OutOfStep),
        }
    }

    /// Whether the server has shown all that it must.
    pub(super) const fn is_done(&self) -> bool {
        matches!(self, Self::Done)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_strongest_mechanism_on_offer_is_chosen() {
        use Mechanism::{Plain, ScramSha256};
        for (offered, wanted, private, chosen) in [
            ("PLAIN,SCRAM-SHA-256", None, true, Some(ScramSha256)),
            ("SCRAM-SHA-256,PLAIN", Some("PLAIN"), true, Some(Plain)),
            ("scram-sha-256", Some("Scram-Sha-256"), true, Some(ScramSha256)),
            ("GSSAPI PLAIN", None, true, Some(Plain)),
            ("PLAIN", None, false, None),
            ("PLAIN,SCRAM-SHA-256", None, false, Some(ScramSha256)),
            ("PLAIN", Some("SCRAM-SHA-256"), true, None),
            ("SCRAM-SHA-256-PLUS,SCRAM-SHA-1,DIGEST-MD5,XPLAIN", None, true, None),
            ("GSSAPI", Some("GSSAPI"), true, None),
            ("", None, true, None),
        ] {
            let found = Mechanism::choose(offered, wanted, private);
            assert_eq!(found.ok(), chosen, "{offered} {wanted:?} {private}");
        }
    }

    #[test]
    fn plain_says_all_in_one_message() {
        let (exchange, message) =
            Exchange::start(Mechanism::Plain, &Credentials::new("fred", "a b"), b"").unwrap();
        assert_eq!(message, b"\0fred\0a b");
        assert!(exchange.is_done());
        assert_eq!(exchange.step(None).err(), Some(SaslError::OutOfStep));
    }

    #[test]
    fn credentials_that_cannot_be_sent_are_refused() {
        for (authname, password) in [("", "x"), ("a\0b", "x"), ("a", "x\0y")] {
            let credentials = Credentials::new(authname, password);
            for mechanism in Mechanism::ALL {
                let refused = Exchange::start(mechanism, &credentials, b"n").err();
                assert_eq!(refused, Some(SaslError::Credentials), "{authname:?} {password:?}");
            }
        }
    }

    #[test]
    fn scram_ends_only_when_the_server_has_shown_its_proof() {
        let credentials = Credentials::new("user", "pencil");
        let (exchange, first) =
            Exchange::start(Mechanism::ScramSha256, &credentials, b"abc").unwrap();
        assert!(first.starts_with(b"n,,n=user,r=") && !exchange.is_done());
        let (exchange, proof) = exchange.step(Some(b"r=YWJjx,s=YQ==,i=4096")).unwrap();
        assert!(proof.unwrap().starts_with(b"c=biws,r=YWJjx,p=") && !exchange.is_done());
        assert_eq!(exchange.step(None).err(), Some(SaslError::Malformed("a signature")));
    }
}
