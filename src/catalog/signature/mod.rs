//! Signed documents: which keys are trusted, and what text they signed.
//!
//! A [`Keyring`] verifies OpenPGP cleartext-signed documents and detached signatures (RFC 9580).
//! What holds is judged as GnuPG judges it, or more strictly:
//!
//! - Only the text that was signed comes out, and nothing but blank lines may stand around it.
//! - Expired and revoked keys, SHA-1 and MD5, RSA below 2048 bits, and signatures that have
//!   expired are refused. (SHA-1 is taken where a key certifies itself: keys of 2012 do.)
//! - A document may have several signatures. One must hold, and none by a known key may fail.

mod armor;
mod certificate;
mod check;
mod cleartext;
mod keyring;
mod packets;

pub(in crate::catalog) use keyring::MAX_DOCUMENT_BYTES;
pub use keyring::{Keyring, Signed};

#[cfg(test)]
mod tests;
