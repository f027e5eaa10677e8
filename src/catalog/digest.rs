//! The digest that a catalog publishes for a file.

use std::fmt::{self, Write};
use std::str::FromStr;

use serde::{Serialize, Serializer};

use super::{Error, ErrorKind};

/// A published digest of a file's bytes.
///
/// `Display` and `serde` write `sha256:` or `sha512:` and lower-case hexadecimal digits. `FromStr`
/// takes that and digits alone, in either case; the number of digits then says which it is.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub enum Digest {
    /// SHA-256, 32 bytes.
    Sha256([u8; 32]),
    /// SHA-512, 64 bytes.
    Sha512([u8; 64]),
}

/// The algorithm of a [`Digest`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Algorithm {
    /// SHA-256.
    Sha256,
    /// SHA-512.
    Sha512,
}

impl Digest {
    /// The algorithm that made it.
    pub fn algorithm(&self) -> Algorithm {
        match self {
            Self::Sha256(_) => Algorithm::Sha256,
            Self::Sha512(_) => Algorithm::Sha512,
        }
    }

    /// Its bytes, 32 or 64.
    pub fn as_bytes(&self) -> &[u8] {
        match self {
            Self::Sha256(bytes) => bytes,
            Self::Sha512(bytes) => bytes,
        }
    }

    /// Its hexadecimal digits, in lower case and without the algorithm.
    pub fn to_hex(&self) -> String {
        hex(self.as_bytes())
    }

    fn from_hex(digits: &str) -> Option<Self> {
        match digits.len() {
            64 => read_hex(digits).map(Self::Sha256),
            128 => read_hex(digits).map(Self::Sha512),
            _ => None,
        }
    }
}

impl Algorithm {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Sha256, Self::Sha512];

    /// Its name, as in `sha256`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Sha256 => "sha256",
            Self::Sha512 => "sha512",
        }
    }
}

impl FromStr for Digest {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        let digest = match text.split_once(':') {
            Some((name, digits)) => {
                Self::from_hex(digits).filter(|digest| digest.algorithm().name() == name)
            }
            None => Self::from_hex(text),
        };
        digest.ok_or_else(|| {
            let text: String = text.chars().take(140).collect();
            let sentence = format!(
                "{text:?} is no digest; write `sha256:` and 64 or `sha512:` and 128 hexadecimal digits"
            );
            Error::new(ErrorKind::InvalidName, sentence)
        })
    }
}

impl fmt::Display for Algorithm {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}

impl fmt::Display for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.algorithm(), self.to_hex())
    }
}

impl fmt::Debug for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl Serialize for Digest {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// Bytes as lower-case digits.
pub(in crate::catalog) fn hex(bytes: &[u8]) -> String {
    let mut digits = String::with_capacity(bytes.len() * 2);
    for byte in bytes {
        let _ = write!(digits, "{byte:02x}");
    }
    digits
}

/// The bytes that digits of either case say.
pub(in crate::catalog) fn read_hex<const N: usize>(digits: &str) -> Option<[u8; N]> {
    let (pairs, odd) = digits.as_bytes().as_chunks::<2>();
    if !odd.is_empty() || pairs.len() != N {
        return None;
    }
    let mut bytes = [0; N];
    for (byte, [high, low]) in bytes.iter_mut().zip(pairs) {
        *byte = nibble(*high)? << 4 | nibble(*low)?;
    }
    Some(bytes)
}

fn nibble(digit: u8) -> Option<u8> {
    match digit {
        b'0'..=b'9' => Some(digit - b'0'),
        b'a'..=b'f' => Some(digit - b'a' + 10),
        b'A'..=b'F' => Some(digit - b'A' + 10),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn digits_alone_are_told_apart_by_their_number() {
        let short = "aB".repeat(32).parse::<Digest>().unwrap();
        assert_eq!(short, Digest::Sha256([0xab; 32]));
        let long = "0f".repeat(64).parse::<Digest>().unwrap();
        assert_eq!(long, Digest::Sha512([0x0f; 64]));
    }

    #[test]
    fn what_is_no_digest_is_refused() {
        let digits = "0".repeat(64);
        let rows = [
            String::new(),
            "sha256:".into(),
            digits.clone() + "0",
            format!("md5:{}", "0".repeat(32)),
            format!("sha512:{digits}"),
            format!("SHA256:{digits}"),
            format!("sha256:{}g", "0".repeat(63)),
            format!("sha256:{}é", "0".repeat(62)),
            format!(" {digits}"),
        ];
        for row in rows {
            let error = row.parse::<Digest>().unwrap_err();
            assert_eq!(error.kind(), ErrorKind::InvalidName, "{row}");
        }
    }

    proptest! {
        #[test]
        fn a_digest_is_read_as_it_was_written(bytes: [u8; 32], more: [u8; 32]) {
            let mut long = [0; 64];
            long[..32].copy_from_slice(&bytes);
            long[32..].copy_from_slice(&more);
            for digest in [Digest::Sha256(bytes), Digest::Sha512(long)] {
                prop_assert_eq!(digest.to_string().parse::<Digest>().unwrap(), digest);
                prop_assert_eq!(digest.to_hex().to_uppercase().parse::<Digest>().unwrap(), digest);
            }
        }

        #[test]
        fn no_text_makes_reading_a_digest_panic(text in ".{0,200}") {
            let _ = text.parse::<Digest>();
        }
    }
}
