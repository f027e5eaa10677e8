//! Small types that libvirt's structures are made of.

use std::fmt;
use std::ops::Deref;
use std::str::FromStr;

use bytes::Bytes;

use crate::xdr::{Decode, DecodeError, DecodeErrorKind, Decoder, Encode, EncodeError, Encoder};

/// A UUID: 16 bytes, printed with hyphens.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Uuid(pub [u8; 16]);

impl Uuid {
    /// Makes a random (version 4) UUID of 16 random bytes.
    #[must_use]
    pub const fn from_random(mut random: [u8; 16]) -> Self {
        random[6] = random[6] & 0x0f | 0x40;
        random[8] = random[8] & 0x3f | 0x80;
        Self(random)
    }
}

impl fmt::Display for Uuid {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, byte) in self.0.iter().enumerate() {
            if matches!(index, 4 | 6 | 8 | 10) {
                f.write_str("-")?;
            }
            write!(f, "{byte:02x}")?;
        }
        Ok(())
    }
}

/// Text that is not a UUID: 32 hexadecimal digits, with or without hyphens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ParseUuidError;

impl fmt::Display for ParseUuidError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a UUID has 32 hexadecimal digits, with or without hyphens")
    }
}

impl std::error::Error for ParseUuidError {}

impl FromStr for Uuid {
    type Err = ParseUuidError;

    fn from_str(text: &str) -> Result<Self, ParseUuidError> {
        let digits: String = text.chars().filter(|&c| c != '-').collect();
        let bytes = from_hex(&digits).ok_or(ParseUuidError)?;
        bytes.try_into().map(Self).map_err(|_| ParseUuidError)
    }
}

impl Encode for Uuid {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.opaque_fixed(&self.0);
        Ok(())
    }
}

impl Decode for Uuid {
    const MIN_SIZE: usize = 16;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        from.opaque_fixed().map(Self)
    }
}

/// Bytes without meaning to the protocol (`opaque x<N>`).
///
/// Decoded, they share the memory of the message they came in.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Opaque(pub Bytes);

impl Deref for Opaque {
    type Target = [u8];

    fn deref(&self) -> &[u8] {
        &self.0
    }
}

impl<T: Into<Bytes>> From<T> for Opaque {
    fn from(bytes: T) -> Self {
        Self(bytes.into())
    }
}

/// An array of characters (`char x<N>`), one word each on the wire.
///
/// libvirt declares SASL data and security labels so; each character is a
/// byte, and there is no terminator.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Chars(pub Vec<u8>);

impl Chars {
    /// The text before the first NUL, with bytes that are not UTF-8 replaced.
    #[must_use]
    pub fn to_text(&self) -> String {
        text_before_nul(&self.0)
    }

    /// Appends at most `max` characters.
    ///
    /// # Errors
    /// There are more.
    pub fn encode(&self, to: &mut Encoder<'_>, max: u32) -> Result<(), EncodeError> {
        let words: Vec<Char> = self.0.iter().copied().map(Char).collect();
        to.array(&words, max)
    }

    /// Reads at most `max` characters.
    ///
    /// # Errors
    /// There are more, the message ends early, or a word is no character.
    pub fn decode(from: &mut Decoder<'_>, max: u32) -> Result<Self, DecodeError> {
        let words: Vec<Char> = from.array(max)?;
        Ok(Self(words.into_iter().map(|c| c.0).collect()))
    }
}

/// A fixed array of characters (`char x[N]`), one word each on the wire.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct CharArray<const N: usize>(pub [u8; N]);

impl<const N: usize> CharArray<N> {
    /// The text before the first NUL, with bytes that are not UTF-8 replaced.
    #[must_use]
    pub fn to_text(&self) -> String {
        text_before_nul(&self.0)
    }
}

impl<const N: usize> Default for CharArray<N> {
    fn default() -> Self {
        Self([0; N])
    }
}

impl<const N: usize> Encode for CharArray<N> {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.0.iter().try_for_each(|&byte| Char(byte).encode(to))
    }
}

impl<const N: usize> Decode for CharArray<N> {
    const MIN_SIZE: usize = 4 * N;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        let mut chars = [0; N];
        for slot in &mut chars {
            *slot = Char::decode(from)?.0;
        }
        Ok(Self(chars))
    }
}

fn text_before_nul(chars: &[u8]) -> String {
    let text = chars.split(|&byte| byte == 0).next().unwrap_or_default();
    String::from_utf8_lossy(text).into_owned()
}

/// One character, as the word that C's `char` is widened to.
struct Char(u8);

impl Encode for Char {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        // `char` is signed where libvirt mostly runs, so it is sign-extended.
        to.i32(i32::from(self.0.cast_signed()));
        Ok(())
    }
}

impl Decode for Char {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        let word = from.i32()?;
        // Unsigned where `char` is unsigned (Arm, POWER, s390x).
        u8::try_from(word)
            .or_else(|_| i8::try_from(word).map(i8::cast_unsigned))
            .map(Self)
            .map_err(|_| from.error(DecodeErrorKind::Discriminant(word)))
    }
}

/// Writes bytes as lower-case hexadecimal digits.
#[must_use]
pub fn to_hex(bytes: &[u8]) -> String {
    use fmt::Write as _;
    let mut text = String::with_capacity(bytes.len().saturating_mul(2));
    for byte in bytes {
        // Writing to a `String` cannot fail.
        let _ = write!(text, "{byte:02x}");
    }
    text
}

/// Reads hexadecimal digits of either case; `None` where they are not.
#[must_use]
pub fn from_hex(text: &str) -> Option<Vec<u8>> {
    let (pairs, odd) = text.as_bytes().as_chunks::<2>();
    let digit = |byte: u8| char::from(byte).to_digit(16).and_then(|d| u8::try_from(d).ok());
    let byte = |&[high, low]: &[u8; 2]| Some(digit(high)? << 4 | digit(low)?);
    if odd.is_empty() { pairs.iter().map(byte).collect() } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::xdr;

    #[test]
    fn uuids_read_what_they_print() {
        let uuid: Uuid = "6695eb01-f6a4-8304-79aa-97f2502e193f".parse().unwrap();
        assert_eq!(uuid.to_string(), "6695eb01-f6a4-8304-79aa-97f2502e193f");
        assert_eq!("6695EB01F6A4830479AA97F2502E193F".parse(), Ok(uuid));
        for bad in [
            "",
            "6695eb01",
            "6695eb01-f6a4-8304-79aa-97f2502e193g",
            "é695eb01f6a4830479aa97f2502e193",
        ] {
            assert_eq!(bad.parse::<Uuid>(), Err(ParseUuidError), "{bad}");
        }
        assert_eq!(
            Uuid::from_random([0xff; 16]).to_string(),
            "ffffffff-ffff-4fff-bfff-ffffffffffff"
        );
    }

    #[test]
    fn characters_take_a_word_each() {
        let array = CharArray(*b"x86\0");
        assert_eq!(&xdr::encode(&array).unwrap()[..], b"\0\0\0x\0\0\x008\0\0\x006\0\0\0\0");
        assert_eq!(array.to_text(), "x86");
    }

    #[test]
    fn characters_over_127_are_read_from_both_kinds_of_host() {
        for wire in [[0, 0, 0, 0xe9], [0xff, 0xff, 0xff, 0xe9]] {
            let read: CharArray<1> = xdr::decode(&Bytes::copy_from_slice(&wire)).unwrap();
            assert_eq!(read.0, [0xe9]);
        }
        let wide = Bytes::from_static(&[0, 0, 1, 0]);
        assert!(xdr::decode::<CharArray<1>>(&wide).is_err());
    }
}
