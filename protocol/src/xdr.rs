//! XDR, bounded: the subset of RFC 4506 that libvirt's protocol uses.
//!
//! Every variable-length item is encoded and decoded against its limit. A
//! decoder never reserves more memory than the bytes that are still unread
//! justify, and refuses what a correct peer never sends: padding that is not
//! zero, booleans other than 0 and 1, bytes after the end of a value.

mod decode;
mod encode;

pub use decode::{Decode, DecodeError, DecodeErrorKind, Decoder};
pub use encode::{Encode, EncodeError, Encoder};

use bytes::{Bytes, BytesMut};

/// Encodes one value.
///
/// # Errors
/// A string, array or opaque field is longer than its limit.
pub fn encode<T: Encode + ?Sized>(value: &T) -> Result<Bytes, EncodeError> {
    let mut bytes = BytesMut::new();
    value.encode(&mut Encoder::new(&mut bytes))?;
    Ok(bytes.freeze())
}

/// Decodes one value that takes up all of `bytes`.
///
/// # Errors
/// The bytes are not exactly one value of this type.
pub fn decode<T: Decode>(bytes: &Bytes) -> Result<T, DecodeError> {
    let mut decoder = Decoder::new(bytes);
    let value = T::decode(&mut decoder)?;
    decoder.finish()?;
    Ok(value)
}

/// The number of zero bytes that follow `len` bytes of packed data.
const fn padding(len: usize) -> usize {
    len.wrapping_neg() & 3
}

#[cfg(test)]
mod tests;
