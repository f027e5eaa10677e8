//! Decoding: bytes into values.

use std::fmt;

use bytes::Bytes;

use super::padding;

/// A value that can be read from XDR.
pub trait Decode: Sized {
    /// The fewest bytes that a value of this type takes up.
    ///
    /// An array's claimed length is checked against it before memory is
    /// reserved.
    const MIN_SIZE: usize;

    /// Reads one value.
    ///
    /// # Errors
    /// The bytes are not a value of this type.
    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError>;
}

/// Reads XDR items, one after the other, from a message.
#[derive(Clone, Debug)]
pub struct Decoder<'a> {
    whole: &'a Bytes,
    rest: &'a [u8],
}

impl<'a> Decoder<'a> {
    /// Reads from the start of `bytes`.
    #[must_use]
    pub fn new(bytes: &'a Bytes) -> Self {
        Self { whole: bytes, rest: bytes }
    }

    /// The bytes not read yet.
    #[must_use]
    pub const fn remaining(&self) -> usize {
        self.rest.len()
    }

    /// Checks that nothing is left.
    ///
    /// # Errors
    /// Bytes are left.
    pub fn finish(&self) -> Result<(), DecodeError> {
        match self.rest.len() {
            0 => Ok(()),
            left => Err(self.error(DecodeErrorKind::TrailingBytes(left))),
        }
    }

    /// Reads an `int`.
    ///
    /// # Errors
    /// The message ends early.
    #[inline]
    pub fn i32(&mut self) -> Result<i32, DecodeError> {
        self.word().map(i32::from_be_bytes)
    }

    /// Reads an `unsigned int`.
    ///
    /// # Errors
    /// The message ends early.
    #[inline]
    pub fn u32(&mut self) -> Result<u32, DecodeError> {
        self.word().map(u32::from_be_bytes)
    }

    /// Reads a `hyper`.
    ///
    /// # Errors
    /// The message ends early.
    #[inline]
    pub fn i64(&mut self) -> Result<i64, DecodeError> {
        self.word().map(i64::from_be_bytes)
    }

    /// Reads an `unsigned hyper`.
    ///
    /// # Errors
    /// The message ends early.
    #[inline]
    pub fn u64(&mut self) -> Result<u64, DecodeError> {
        self.word().map(u64::from_be_bytes)
    }

    /// Reads a `double`.
    ///
    /// # Errors
    /// The message ends early.
    #[inline]
    pub fn f64(&mut self) -> Result<f64, DecodeError> {
        self.word().map(f64::from_be_bytes)
    }

    /// Reads a `bool`.
    ///
    /// # Errors
    /// The message ends early, or the word is neither 0 nor 1.
    #[inline]
    pub fn bool(&mut self) -> Result<bool, DecodeError> {
        let at = self.offset();
        match self.u32()? {
            0 => Ok(false),
            1 => Ok(true),
            other => Err(DecodeError { offset: at, kind: DecodeErrorKind::Bool(other) }),
        }
    }

    /// Reads an `unsigned char`: a word that fits a byte.
    ///
    /// # Errors
    /// The message ends early, or the word is larger.
    pub fn u8(&mut self) -> Result<u8, DecodeError> {
        self.narrow()
    }

    /// Reads a `char`: a word that fits a signed byte.
    ///
    /// # Errors
    /// The message ends early, or the word is larger.
    pub fn i8(&mut self) -> Result<i8, DecodeError> {
        self.narrow()
    }

    /// Reads an `unsigned short`: a word that fits two bytes.
    ///
    /// # Errors
    /// The message ends early, or the word is larger.
    pub fn u16(&mut self) -> Result<u16, DecodeError> {
        self.narrow()
    }

    /// Reads a `string` of at most `max` bytes.
    ///
    /// # Errors
    /// The message ends early, or the string is too long, wrongly padded or
    /// not UTF-8.
    #[inline]
    pub fn string(&mut self, max: u32) -> Result<String, DecodeError> {
        let at = self.offset();
        let bytes = self.packed(max)?;
        // Copied before it is checked: a fresh allocation is aligned, the message
        // is not, and UTF-8 is checked a word at a time only where it is.
        match String::from_utf8(bytes.to_vec()) {
            Ok(text) => Ok(text),
            Err(_) => Err(DecodeError { offset: at, kind: DecodeErrorKind::Utf8 }),
        }
    }

    /// Reads an optional `string` of at most `max` bytes.
    ///
    /// # Errors
    /// Those of the string, or a marker that is neither 0 nor 1.
    pub fn optional_string(&mut self, max: u32) -> Result<Option<String>, DecodeError> {
        self.option(|from| from.string(max))
    }

    /// Reads at most `max` strings of at most `each` bytes.
    ///
    /// # Errors
    /// Those of an array, and those of its strings.
    pub fn strings(&mut self, max: u32, each: u32) -> Result<Vec<String>, DecodeError> {
        let len = self.array_len(max, 4)?;
        let mut strings = Vec::with_capacity(len);
        for _ in 0..len {
            strings.push(self.string(each)?);
        }
        Ok(strings)
    }

    /// Reads variable-length `opaque` data of at most `max` bytes.
    ///
    /// The result shares the message's memory.
    ///
    /// # Errors
    /// The message ends early, or the data is too long or wrongly padded.
    #[inline]
    pub fn opaque(&mut self, max: u32) -> Result<Bytes, DecodeError> {
        let bytes = self.packed(max)?;
        Ok(self.whole.slice_ref(bytes))
    }

    /// Reads fixed-length `opaque` data.
    ///
    /// # Errors
    /// The message ends early, or the padding is not zero.
    #[inline]
    pub fn opaque_fixed<const N: usize>(&mut self) -> Result<[u8; N], DecodeError> {
        let data = self.word()?;
        self.skip_padding(N)?;
        Ok(data)
    }

    /// Reads a variable-length array of at most `max` elements.
    ///
    /// # Errors
    /// The array is too long for its limit or for the message, or one of its
    /// elements cannot be decoded.
    pub fn array<T: Decode>(&mut self, max: u32) -> Result<Vec<T>, DecodeError> {
        let len = self.array_len(max, T::MIN_SIZE)?;
        let mut values = Vec::with_capacity(len);
        for _ in 0..len {
            values.push(T::decode(self)?);
        }
        Ok(values)
    }

    /// Reads an optional item (`*` in XDR).
    ///
    /// # Errors
    /// Those of the item, or a marker that is neither 0 nor 1.
    pub fn option<T>(
        &mut self,
        decode: impl FnOnce(&mut Self) -> Result<T, DecodeError>,
    ) -> Result<Option<T>, DecodeError> {
        if self.bool()? { decode(self).map(Some) } else { Ok(None) }
    }

    /// An error at the place that was read last.
    #[must_use]
    #[cold]
    pub fn error(&self, kind: DecodeErrorKind) -> DecodeError {
        DecodeError { offset: self.offset(), kind }
    }

    /// Reads an array's length and checks it against `max` and against the
    /// bytes that are left, at `min_size` bytes an element.
    pub(crate) fn array_len(&mut self, max: u32, min_size: usize) -> Result<usize, DecodeError> {
        let at = self.offset();
        let len = self.len(max)?;
        if len.saturating_mul(min_size.max(1)) > self.rest.len() {
            return Err(DecodeError { offset: at, kind: DecodeErrorKind::UnexpectedEnd });
        }
        Ok(len)
    }

    fn narrow<T: TryFrom<i32>>(&mut self) -> Result<T, DecodeError> {
        let offset = self.offset();
        let word = self.i32()?;
        T::try_from(word)
            .map_err(|_| DecodeError { offset, kind: DecodeErrorKind::Discriminant(word) })
    }

    #[inline]
    fn len(&mut self, max: u32) -> Result<usize, DecodeError> {
        let at = self.offset();
        let len = self.u32()?;
        match usize::try_from(len) {
            Ok(fits) if len <= max => Ok(fits),
            _ => Err(DecodeError { offset: at, kind: DecodeErrorKind::TooLong { len, max } }),
        }
    }

    #[inline]
    fn packed(&mut self, max: u32) -> Result<&'a [u8], DecodeError> {
        let len = self.len(max)?;
        let Some((data, rest)) = self.rest.split_at_checked(len) else {
            return Err(self.error(DecodeErrorKind::UnexpectedEnd));
        };
        self.rest = rest;
        self.skip_padding(len)?;
        Ok(data)
    }

    #[inline]
    fn skip_padding(&mut self, len: usize) -> Result<(), DecodeError> {
        match self.rest.split_at_checked(padding(len)) {
            Some(([] | [0] | [0, 0] | [0, 0, 0], rest)) => {
                self.rest = rest;
                Ok(())
            }
            Some(_) => Err(self.error(DecodeErrorKind::Padding)),
            None => Err(self.error(DecodeErrorKind::UnexpectedEnd)),
        }
    }

    #[inline]
    fn word<const N: usize>(&mut self) -> Result<[u8; N], DecodeError> {
        let Some((word, rest)) = self.rest.split_first_chunk::<N>() else {
            return Err(self.error(DecodeErrorKind::UnexpectedEnd));
        };
        self.rest = rest;
        Ok(*word)
    }

    const fn offset(&self) -> usize {
        self.whole.len().saturating_sub(self.rest.len())
    }
}

/// Bytes that are not the value they should be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DecodeError {
    offset: usize,
    kind: DecodeErrorKind,
}

impl DecodeError {
    /// Where in the message, in bytes from its first argument or result.
    #[must_use]
    pub const fn offset(&self) -> usize {
        self.offset
    }

    /// What is wrong.
    #[must_use]
    pub const fn kind(&self) -> DecodeErrorKind {
        self.kind
    }
}

/// What is wrong with the bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum DecodeErrorKind {
    /// The message ends before the value does.
    UnexpectedEnd,
    /// The value ends before the message does, by this many bytes.
    TrailingBytes(usize),
    /// Padding that is not zero.
    Padding,
    /// A boolean that is neither 0 nor 1.
    Bool(u32),
    /// A string, array or data over its limit.
    TooLong {
        /// The claimed length.
        len: u32,
        /// The limit.
        max: u32,
    },
    /// A string that is not UTF-8.
    Utf8,
    /// A union's discriminant that has no arm, or a word outside a
    /// character's range.
    Discriminant(i32),
}

impl fmt::Display for DecodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "malformed message at byte {}: ", self.offset)?;
        match self.kind {
            DecodeErrorKind::UnexpectedEnd => write!(f, "it ends too early"),
            DecodeErrorKind::TrailingBytes(left) => write!(f, "{left} bytes too many"),
            DecodeErrorKind::Padding => write!(f, "padding is not zero"),
            DecodeErrorKind::Bool(word) => write!(f, "{word} is not a boolean"),
            DecodeErrorKind::TooLong { len, max } => {
                write!(f, "length {len} is over the limit of {max}")
            }
            DecodeErrorKind::Utf8 => write!(f, "text is not UTF-8"),
            DecodeErrorKind::Discriminant(tag) => write!(f, "unknown discriminant {tag}"),
        }
    }
}

impl std::error::Error for DecodeError {}

impl Decode for () {
    const MIN_SIZE: usize = 0;

    fn decode(_: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(())
    }
}

macro_rules! scalar {
    ($($type:ident: $size:literal),*) => {$(
        impl Decode for $type {
            const MIN_SIZE: usize = $size;

            #[inline]
            fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
                from.$type()
            }
        }
    )*};
}

scalar!(i32: 4, u32: 4, i64: 8, u64: 8, f64: 8, bool: 4);
