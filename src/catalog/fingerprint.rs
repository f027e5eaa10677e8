//! What OpenPGP keys are told apart by.

use std::fmt;
use std::str::FromStr;

use serde::{Serialize, Serializer};

use super::digest::{hex, read_hex};
use super::{Error, ErrorKind};

/// The fingerprint of an OpenPGP key: 20 bytes of version 4, 32 of version 6.
///
/// `Display` and `serde` write upper-case hexadecimal digits without spaces; `FromStr` takes them
/// with spaces and in either case.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Fingerprint(Box<[u8]>);

impl Fingerprint {
    pub(in crate::catalog) fn new(bytes: &[u8]) -> Self {
        Self(bytes.into())
    }

    /// Its bytes, 20 or 32.
    pub fn as_bytes(&self) -> &[u8] {
        &self.0
    }
}

impl FromStr for Fingerprint {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        let digits: String = text.chars().filter(|c| *c != ' ').take(65).collect();
        let version_4 = read_hex::<20>(&digits).map(|bytes| Self::new(&bytes));
        let either = version_4.or_else(|| read_hex::<32>(&digits).map(|bytes| Self::new(&bytes)));
        either.ok_or_else(|| {
            let sentence =
                format!("{digits:?} is no fingerprint; write all of its 40 hexadecimal digits");
            Error::new(ErrorKind::InvalidName, sentence)
        })
    }
}

impl fmt::Display for Fingerprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&hex(&self.0).to_ascii_uppercase())
    }
}

impl fmt::Debug for Fingerprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl Serialize for Fingerprint {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spaces_and_case_do_not_matter() {
        let written = "d2eb 4462 6fdd c30b 513d 5bb7 1a5d 6c4c 7db8 7c81";
        let fingerprint: Fingerprint = written.parse().unwrap();
        assert_eq!(fingerprint.to_string(), "D2EB44626FDDC30B513D5BB71A5D6C4C7DB87C81");
        assert_eq!(fingerprint.to_string().parse::<Fingerprint>().unwrap(), fingerprint);
    }

    #[test]
    fn key_ids_are_no_fingerprints() {
        let rows = ["", "1A5D6C4C7DB87C81", "7DB87C81", &"0".repeat(41), &"zz".repeat(20)];
        for row in rows {
            assert!(row.parse::<Fingerprint>().is_err(), "{row}");
        }
        assert!("00".repeat(32).parse::<Fingerprint>().is_ok());
    }
}
