//! The key that leaves a console.

use std::fmt;
use std::str::FromStr;

use anyhow::{Error, bail};

/// A key: a letter or sign, or `^` and one for Ctrl and that.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Escape(u8);

/// What Ctrl takes from a key.
const CTRL: u8 = 0x40;

impl Escape {
    /// What was typed before it, and whether it was typed.
    pub(crate) fn cut(self, typed: &[u8]) -> (&[u8], bool) {
        let before = typed.split(|&key| key == self.0).next().unwrap_or_default();
        (before, before.len() < typed.len())
    }
}

impl FromStr for Escape {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        match text.as_bytes() {
            [key @ 0x21..=0x7e] => Ok(Self(*key)),
            [b'^', key] if (b'@'..=b'_').contains(&key.to_ascii_uppercase()) => {
                Ok(Self(key.to_ascii_uppercase() ^ CTRL))
            }
            _ => bail!("it is a sign such as ~, or ^ and one of @ A to Z [ \\ ] ^ _ for Ctrl"),
        }
    }
}

impl fmt::Display for Escape {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            key @ 0..0x20 => write!(f, "^{}", char::from(key ^ CTRL)),
            key => write!(f, "{}", char::from(key)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_signs_or_ctrl_and_a_sign() {
        for (text, key) in
            [("^]", 0x1d), ("^a", 1), ("^A", 1), ("^@", 0), ("~", b'~'), ("^", b'^'), ("^^", 0x1e)]
        {
            let escape: Escape = text.parse().unwrap();
            assert_eq!(escape, Escape(key), "{text}");
            assert_eq!(escape.to_string(), text.to_ascii_uppercase());
        }
        for text in ["", "ab", "^1", "^ab", " ", "é", "\u{1d}"] {
            assert!(text.parse::<Escape>().is_err(), "{text:?}");
        }
    }

    #[test]
    fn what_was_typed_before_the_escape_is_sent() {
        let escape: Escape = "^]".parse().unwrap();
        for (typed, before, left) in [
            (&b"abc"[..], &b"abc"[..], false),
            (b"ab\x1dc\x1d", b"ab", true),
            (b"\x1d", b"", true),
            (b"", b"", false),
        ] {
            assert_eq!(escape.cut(typed), (before, left), "{typed:?}");
        }
    }
}
