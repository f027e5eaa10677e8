//! Encoding: values into bytes.

use std::fmt;

use bytes::BytesMut;

use super::padding;

/// A value that can be written as XDR.
pub trait Encode {
    /// Appends this value.
    ///
    /// # Errors
    /// A string, array or opaque field is longer than its limit.
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError>;
}

/// Appends XDR items to a buffer.
#[derive(Debug)]
pub struct Encoder<'a> {
    bytes: &'a mut BytesMut,
}

impl<'a> Encoder<'a> {
    /// Appends to `bytes`.
    pub const fn new(bytes: &'a mut BytesMut) -> Self {
        Self { bytes }
    }

    /// Appends an `int`.
    #[inline]
    pub fn i32(&mut self, value: i32) {
        self.bytes.extend_from_slice(&value.to_be_bytes());
    }

    /// Appends an `unsigned int`.
    #[inline]
    pub fn u32(&mut self, value: u32) {
        self.bytes.extend_from_slice(&value.to_be_bytes());
    }

    /// Appends a `hyper`.
    #[inline]
    pub fn i64(&mut self, value: i64) {
        self.bytes.extend_from_slice(&value.to_be_bytes());
    }

    /// Appends an `unsigned hyper`.
    #[inline]
    pub fn u64(&mut self, value: u64) {
        self.bytes.extend_from_slice(&value.to_be_bytes());
    }

    /// Appends a `double`.
    #[inline]
    pub fn f64(&mut self, value: f64) {
        self.bytes.extend_from_slice(&value.to_be_bytes());
    }

    /// Appends a `bool`.
    #[inline]
    pub fn bool(&mut self, value: bool) {
        self.u32(u32::from(value));
    }

    /// Appends an `unsigned char`, as a word.
    pub fn u8(&mut self, value: u8) {
        self.u32(u32::from(value));
    }

    /// Appends a `char`, as a word.
    pub fn i8(&mut self, value: i8) {
        self.i32(i32::from(value));
    }

    /// Appends an `unsigned short`, as a word.
    pub fn u16(&mut self, value: u16) {
        self.u32(u32::from(value));
    }

    /// Appends a `string` of at most `max` bytes.
    ///
    /// # Errors
    /// The string is longer.
    #[inline]
    pub fn string(&mut self, value: &str, max: u32) -> Result<(), EncodeError> {
        self.opaque(value.as_bytes(), max)
    }

    /// Appends an optional `string` of at most `max` bytes.
    ///
    /// # Errors
    /// The string is longer.
    pub fn optional_string(&mut self, value: Option<&str>, max: u32) -> Result<(), EncodeError> {
        self.bool(value.is_some());
        value.map_or(Ok(()), |value| self.string(value, max))
    }

    /// Appends at most `max` strings of at most `each` bytes.
    ///
    /// # Errors
    /// There are more, or one is longer.
    pub fn strings(&mut self, values: &[String], max: u32, each: u32) -> Result<(), EncodeError> {
        self.u32(checked_len(values.len(), max)?);
        values.iter().try_for_each(|value| self.string(value, each))
    }

    /// Appends variable-length `opaque` data of at most `max` bytes.
    ///
    /// # Errors
    /// The data is longer.
    #[inline]
    pub fn opaque(&mut self, value: &[u8], max: u32) -> Result<(), EncodeError> {
        let len = checked_len(value.len(), max)?;
        // One reservation for the length, the data and the padding.
        self.bytes.reserve(value.len().saturating_add(7));
        self.u32(len);
        self.opaque_fixed(value);
        Ok(())
    }

    /// Appends fixed-length `opaque` data, padded to a multiple of four.
    #[inline]
    pub fn opaque_fixed(&mut self, value: &[u8]) {
        self.bytes.extend_from_slice(value);
        match padding(value.len()) {
            1 => self.bytes.extend_from_slice(&[0]),
            2 => self.bytes.extend_from_slice(&[0; 2]),
            3 => self.bytes.extend_from_slice(&[0; 3]),
            _ => {}
        }
    }

    /// Appends bytes as they are, without padding: the data of a stream.
    pub fn raw(&mut self, value: &[u8]) {
        self.bytes.extend_from_slice(value);
    }

    /// Appends a variable-length array of at most `max` elements.
    ///
    /// # Errors
    /// The array is longer, or one of its elements does not fit its limits.
    pub fn array<T: Encode>(&mut self, values: &[T], max: u32) -> Result<(), EncodeError> {
        let len = checked_len(values.len(), max)?;
        self.u32(len);
        values.iter().try_for_each(|value| value.encode(self))
    }

    /// Appends an optional item (`*` in XDR).
    ///
    /// # Errors
    /// Those of the item.
    pub fn option<T>(
        &mut self,
        value: Option<&T>,
        encode: impl FnOnce(&mut Self, &T) -> Result<(), EncodeError>,
    ) -> Result<(), EncodeError> {
        self.bool(value.is_some());
        value.map_or(Ok(()), |value| encode(self, value))
    }
}

/// A value is longer than the protocol permits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EncodeError {
    len: usize,
    max: usize,
}

impl EncodeError {
    /// Gives `len` back as a word, if it is at most `max`.
    pub(crate) fn check(len: usize, max: usize) -> Result<u32, Self> {
        match u32::try_from(len) {
            Ok(word) if len <= max => Ok(word),
            _ => Err(Self { len, max }),
        }
    }
}

impl fmt::Display for EncodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { len, max } = self;
        write!(f, "a string, array or data of length {len} is over the protocol's limit of {max}")
    }
}

impl std::error::Error for EncodeError {}

fn checked_len(len: usize, max: u32) -> Result<u32, EncodeError> {
    EncodeError::check(len, usize::try_from(max).unwrap_or(usize::MAX))
}

impl Encode for () {
    fn encode(&self, _: &mut Encoder<'_>) -> Result<(), EncodeError> {
        Ok(())
    }
}

macro_rules! scalar {
    ($($type:ident),*) => {$(
        impl Encode for $type {
            #[inline]
            fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
                to.$type(*self);
                Ok(())
            }
        }
    )*};
}

scalar!(i32, u32, i64, u64, f64, bool);
