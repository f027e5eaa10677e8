//! SCRAM-SHA-256, the client's side, without I/O.
//!
//! Sources: RFC 5802 (SCRAM) and RFC 7677 (with SHA-256). There is no channel
//! binding, and names and passwords are used as they are given: RFC 4013's
//! preparation is left out, as it is in Cyrus SASL, which libvirt's daemons and
//! libvirt's own client use. Both ends must agree on the bytes, and these do.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use hmac::{Hmac, KeyInit as _, Mac as _};
use pbkdf2::pbkdf2_hmac_array;
use sha2::{Digest as _, Sha256};

use super::{Credentials, SaslError};

/// What the first message begins with: no channel binding, no other identity.
const GS2_HEADER: &str = "n,,";

/// How often the password may be hashed. Fewer make guessing cheap for whoever
/// poses as the server (RFC 7677 asks for 4096); more would burn our time.
/// Cyrus SASL stops at 65,536.
const ITERATIONS: std::ops::RangeInclusive<u32> = 4096..=1_000_000;

/// The longest salt and the longest nonce, in base64 and in characters.
const FIELD_MAX: usize = 1024;

type HmacSha256 = Hmac<Sha256>;
type Key = [u8; 32];

/// The conversation's first half: who we are.
pub(super) struct ClientFirst {
    /// The message without its header; it is part of what is signed.
    bare: String,
    nonce: String,
    password: String,
}

impl ClientFirst {
    /// Begins; `nonce` is fresh randomness.
    pub(super) fn new(credentials: &Credentials, nonce: &[u8]) -> Self {
        let nonce = BASE64.encode(nonce);
        let name = credentials.authname().replace('=', "=3D").replace(',', "=2C");
        Self {
            bare: format!("n={name},r={nonce}"),
            nonce,
            password: credentials.password().to_owned(),
        }
    }

    /// What to send.
    pub(super) fn message(&self) -> String {
        format!("{GS2_HEADER}{}", self.bare)
    }

    /// Answers the server's first message.
    ///
    /// This is the slow step: it hashes the password as often as the server
    /// says.
    pub(super) fn answer(self, challenge: &[u8]) -> Result<ClientFinal, SaslError> {
        let challenge = text(challenge)?;
        let server = ServerFirst::parse(challenge)?;
        if server.nonce.len() <= self.nonce.len() || !server.nonce.starts_with(&self.nonce) {
            return Err(SaslError::Nonce);
        }
        let salted: Key = pbkdf2_hmac_array::<Sha256, 32>(
            self.password.as_bytes(),
            &server.salt,
            server.iterations,
        );
        let bare = format!("c={},r={}", BASE64.encode(GS2_HEADER), server.nonce);
        let signed = format!("{},{challenge},{bare}", self.bare);
        let proof = BASE64.encode(proof(&salted, &signed));
        let server_key = digest(hmac(&salted, b"Server Key"));
        Ok(ClientFinal {
            message: format!("{bare},p={proof}"),
            server_signature: hmac(&server_key, signed.as_bytes()),
        })
    }
}

/// The conversation's second half: that we know the password.
pub(super) struct ClientFinal {
    message: String,
    /// What the server must show, as something that compares in constant time.
    server_signature: HmacSha256,
}

impl ClientFinal {
    /// What to send.
    pub(super) fn message(&self) -> &str {
        &self.message
    }

    /// Checks that the server knows the password too.
    pub(super) fn verify(&self, outcome: &[u8]) -> Result<(), SaslError> {
        let outcome = text(outcome)?;
        let first = outcome.split(',').next().unwrap_or_default();
        if let Some(reason) = first.strip_prefix("e=") {
            return Err(SaslError::Refused(reason.to_owned()));
        }
        let signature = first.strip_prefix("v=").ok_or(SaslError::Malformed("a signature"))?;
        let signature = decode(signature).ok_or(SaslError::Malformed("a signature"))?;
        let ours = self.server_signature.clone();
        ours.verify_slice(&signature).map_err(|_| SaslError::ServerSignature)
    }
}

#[cfg(test)]
impl ClientFirst {
    /// The same beginning, from the nonce that was sent.
    pub(super) fn again(credentials: &Credentials, nonce: &str) -> Self {
        Self::new(credentials, &decode(nonce).unwrap())
    }
}

#[cfg(test)]
impl ClientFinal {
    /// What a server that knows the password says.
    pub(super) fn expected(&self) -> String {
        format!("v={}", BASE64.encode(digest(self.server_signature.clone())))
    }
}

/// The server's first message.
#[derive(Debug, PartialEq)]
struct ServerFirst<'a> {
    nonce: &'a str,
    salt: Vec<u8>,
    iterations: u32,
}

impl<'a> ServerFirst<'a> {
    /// Reads `r=NONCE,s=SALT,i=ITERATIONS` and whatever extensions follow.
    fn parse(text: &'a str) -> Result<Self, SaslError> {
        let mut attributes = text.split(',');
        let mut value = |prefix, what| {
            let value = attributes.next().and_then(|attribute| attribute.strip_prefix(prefix));
            value
                .filter(|value| !value.is_empty() && value.len() <= FIELD_MAX)
                .ok_or(SaslError::Malformed(what))
        };
        let nonce = value("r=", "a nonce")?;
        let salt = decode(value("s=", "a salt")?).ok_or(SaslError::Malformed("a salt"))?;
        let iterations = value("i=", "an iteration count")?;
        match iterations.parse() {
            Ok(count) if ITERATIONS.contains(&count) => Ok(Self { nonce, salt, iterations: count }),
            _ => Err(SaslError::Iterations {
                said: iterations.to_owned(),
                least: *ITERATIONS.start(),
                most: *ITERATIONS.end(),
            }),
        }
    }
}

/// `ClientKey XOR HMAC(H(ClientKey), signed)`.
fn proof(salted: &Key, signed: &str) -> Key {
    let client_key = digest(hmac(salted, b"Client Key"));
    let stored_key: Key = Sha256::digest(client_key).into();
    let mut proof = digest(hmac(&stored_key, signed.as_bytes()));
    for (byte, key) in proof.iter_mut().zip(client_key) {
        *byte ^= key;
    }
    proof
}

#[expect(clippy::expect_used, reason = "HMAC takes a key of any length")]
fn hmac(key: &Key, message: &[u8]) -> HmacSha256 {
    let mut mac = HmacSha256::new_from_slice(key).expect("a key of any length will do");
    mac.update(message);
    mac
}

fn digest(mac: HmacSha256) -> Key {
    mac.finalize().into_bytes().into()
}

fn text(message: &[u8]) -> Result<&str, SaslError> {
    std::str::from_utf8(message).map_err(|_| SaslError::Malformed("text"))
}

fn decode(text: &str) -> Option<Vec<u8>> {
    BASE64.decode(text).ok()
}

#[cfg(test)]
mod tests {
    use std::sync::LazyLock;

    use proptest::prelude::*;

    use super::*;

    /// The example of RFC 7677, section 3.
    const NONCE: &str = "rOprNGfwEbeRWgbNEkqO";
    const SERVER_FIRST: &str = "r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0,\
                                s=W22ZaJ0SNY7soEsUEjb6gQ==,i=4096";
    const SERVER_FINAL: &str = "v=6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4=";

    fn client_first() -> ClientFirst {
        let nonce = decode(NONCE).unwrap();
        ClientFirst::new(&Credentials::new("user", "pencil"), &nonce)
    }

    fn client_final() -> &'static ClientFinal {
        static LAST: LazyLock<ClientFinal> =
            LazyLock::new(|| client_first().answer(SERVER_FIRST.as_bytes()).unwrap());
        &LAST
    }

    #[test]
    fn speaks_the_dialogue_of_rfc_7677() {
        assert_eq!(client_first().message(), "n,,n=user,r=rOprNGfwEbeRWgbNEkqO");
        assert_eq!(
            client_final().message(),
            "c=biws,r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0,\
             p=dHzbZapWIk4jUhN+Ute9ytag9zjfMHgsqmmiz7AndVQ="
        );
        assert_eq!(client_final().verify(SERVER_FINAL.as_bytes()), Ok(()));
    }

    #[test]
    fn commas_and_equals_signs_in_a_name_are_escaped() {
        let first = ClientFirst::new(&Credentials::new("a=b,c", ""), b"xyz");
        assert_eq!(first.message(), "n,,n=a=3Db=2Cc,r=eHl6");
    }

    #[test]
    fn extensions_after_what_is_known_are_passed_over() {
        let challenge = format!("{SERVER_FIRST},x=1,y=2");
        let answer = client_first().answer(challenge.as_bytes()).unwrap();
        // They are signed all the same, so the outcome is another.
        assert_ne!(answer.message(), client_final().message());
        let outcome = format!("{SERVER_FINAL},x=1");
        assert_eq!(client_final().verify(outcome.as_bytes()), Ok(()));
    }

    #[test]
    fn a_false_first_message_is_refused() {
        let iterations = |said: &str| SaslError::Iterations {
            said: said.to_owned(),
            least: 4096,
            most: 1_000_000,
        };
        for (challenge, error) in [
            ("", SaslError::Malformed("a nonce")),
            ("m=x,r=rOprNGfwEbeRWgbNEkqOx,s=YQ==,i=4096", SaslError::Malformed("a nonce")),
            ("r=rOprNGfwEbeRWgbNEkqOx", SaslError::Malformed("a salt")),
            ("r=rOprNGfwEbeRWgbNEkqOx,s=,i=4096", SaslError::Malformed("a salt")),
            ("r=rOprNGfwEbeRWgbNEkqOx,s=?,i=4096", SaslError::Malformed("a salt")),
            ("r=rOprNGfwEbeRWgbNEkqOx,i=4096,s=YQ==", SaslError::Malformed("a salt")),
            ("r=rOprNGfwEbeRWgbNEkqOx,s=YQ==", SaslError::Malformed("an iteration count")),
            ("r=rOprNGfwEbeRWgbNEkqO,s=YQ==,i=4096", SaslError::Nonce),
            ("r=another,s=YQ==,i=4096", SaslError::Nonce),
            ("r=sOprNGfwEbeRWgbNEkqOx,s=YQ==,i=4096", SaslError::Nonce),
            ("r=rOprNGfwEbeRWgbNEkqOx,s=YQ==,i=4095", iterations("4095")),
            ("r=rOprNGfwEbeRWgbNEkqOx,s=YQ==,i=1000001", iterations("1000001")),
            ("r=rOprNGfwEbeRWgbNEkqOx,s=YQ==,i=99999999999", iterations("99999999999")),
            ("r=rOprNGfwEbeRWgbNEkqOx,s=YQ==,i=-1", iterations("-1")),
        ] {
            let refused = client_first().answer(challenge.as_bytes()).err();
            assert_eq!(refused, Some(error), "{challenge}");
        }
        let long = format!("r=rOprNGfwEbeRWgbNEkqO{},s=YQ==,i=4096", "x".repeat(FIELD_MAX));
        let refused = client_first().answer(long.as_bytes()).err();
        assert_eq!(refused, Some(SaslError::Malformed("a nonce")));
    }

    #[test]
    fn a_server_that_does_not_know_the_password_is_refused() {
        for (outcome, error) in [
            ("v=6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G8=", SaslError::ServerSignature),
            ("v=6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl9", SaslError::ServerSignature),
            ("v=", SaslError::ServerSignature),
            ("v=?", SaslError::Malformed("a signature")),
            ("", SaslError::Malformed("a signature")),
            ("e=invalid-proof", SaslError::Refused("invalid-proof".into())),
        ] {
            assert_eq!(client_final().verify(outcome.as_bytes()), Err(error), "{outcome}");
        }
    }

    proptest! {
        #[test]
        fn no_message_of_a_server_panics(message in prop::collection::vec(any::<u8>(), 0..200)) {
            let _ = client_first().answer(&message);
            let _ = client_final().verify(&message);
        }

        #[test]
        fn no_likely_message_of_a_server_panics(
            message in "r=(rOprNGfwEbeRWgbNEkqO)?[ -~]{0,20},s=[A-Za-z0-9+/=]{0,20},i=-?[0-9]{0,4}(,.*)?"
        ) {
            match ServerFirst::parse(&message) {
                Ok(first) => {
                    prop_assert!(ITERATIONS.contains(&first.iterations));
                    prop_assert!(!first.salt.is_empty());
                }
                // Hashing takes long, and the dialogues above do it.
                Err(error) => {
                    let refused = client_first().answer(message.as_bytes()).err();
                    prop_assert_eq!(refused, Some(error));
                }
            }
        }
    }
}
