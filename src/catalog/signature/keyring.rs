//! The keys that are trusted, and the documents that they signed.

use pgp::composed::Deserializable;
use pgp::composed::SignedPublicKey;
use pgp::packet::{Packet, Signature, SignatureType};

use super::super::{Error, ErrorKind, Fingerprint, UnixTime, Verified};
use super::armor::{self, Block};
use super::certificate::Certificate;
use super::{check, cleartext, packets};

/// Public keys that are trusted to sign documents.
#[derive(Clone, Debug)]
pub struct Keyring {
    certificates: Vec<Certificate>,
}

/// A text that was verified, and by whom.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signed {
    /// The text that was signed, and nothing else: without white space at the ends of lines,
    /// with `\n` between them.
    pub text: String,
    /// The signature that holds.
    pub verified: Verified,
}

/// The most bytes of a keyring.
const MAX_KEYRING_BYTES: usize = 4 << 20;
/// The most packets of a keyring.
const MAX_KEYRING_PACKETS: usize = 10_000;
/// The most bytes of a signed document.
pub(in crate::catalog) const MAX_DOCUMENT_BYTES: usize = 64 << 20;
/// The most signatures of a document.
const MAX_SIGNATURES: usize = 16;

const UBUNTU: &[u8] = include_bytes!("../keys/ubuntu-cloud-images.asc");

impl Keyring {
    /// The key that signs Ubuntu's cloud images, built in:
    /// `4A3CE3CD565D7EB5C810E2B97FF3F408476CF100`.
    #[expect(clippy::expect_used, reason = "the key is part of the program, and a test reads it")]
    pub fn ubuntu() -> Self {
        Self::from_bytes(UBUNTU).expect("the built-in key is one")
    }

    /// Reads one or several public keys, armoured or binary.
    ///
    /// Keys of kinds that are not known here are left out; whether a key is in force is judged
    /// when it has signed something.
    ///
    /// # Errors
    /// [`ErrorKind::InvalidKey`] when there is no key in it, or something else.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, Error> {
        let refuse = |why: &str| Error::new(ErrorKind::InvalidKey, format!("a keyring {why}"));
        if bytes.len() > MAX_KEYRING_BYTES {
            return Err(refuse("is longer than 4 MiB"));
        }
        let packets = dearmoured(bytes, Block::PublicKey)
            .and_then(|bytes| packets::read(&bytes, MAX_KEYRING_PACKETS))
            .map_err(|error| refuse(&format!("cannot be read: {error}")).because(error))?;
        let packets = packets.into_iter().flatten().map(Ok).peekable();
        let keys = SignedPublicKey::from_packets(packets);
        let certificates: Vec<_> = keys.filter_map(|key| key.ok().map(Certificate::new)).collect();
        if certificates.is_empty() {
            return Err(refuse("holds no public key of a kind that is known here"));
        }
        Ok(Self { certificates })
    }

    /// The fingerprints of its keys.
    pub fn fingerprints(&self) -> Vec<Fingerprint> {
        self.certificates.iter().map(Certificate::fingerprint).collect()
    }

    /// Adds the keys of another.
    pub fn extend(&mut self, other: Self) {
        self.certificates.extend(other.certificates);
    }

    /// Verifies a cleartext-signed document (`.sjson`, Fedora's `CHECKSUM`).
    ///
    /// # Errors
    /// [`ErrorKind::Unsigned`], [`ErrorKind::Malformed`] (text that nobody signed stands around
    /// it), [`ErrorKind::UnknownKey`], [`ErrorKind::InvalidKey`] or
    /// [`ErrorKind::BadSignature`].
    pub fn verify_cleartext(&self, document: &[u8], now: UnixTime) -> Result<Signed, Error> {
        check_length(document)?;
        let cleartext = cleartext::split(document)?;
        let signatures = read_signatures(&cleartext.signature)?;
        let announced = |signature: &Signature| {
            let hash = signature.hash_alg().map(|hash| hash.to_string());
            hash.is_some_and(|hash| cleartext.hashes.contains(&hash.as_str()))
        };
        if !signatures.iter().all(announced) {
            let sentence = "the document does not say which digest its signature is over";
            return Err(Error::new(ErrorKind::BadSignature, sentence));
        }
        let types = [SignatureType::Text];
        let verified = self.verify(cleartext.text.as_bytes(), &signatures, &types, now)?;
        Ok(Signed { text: cleartext.text, verified })
    }

    /// Verifies a signature that lies beside its document (`.gpg`, `.sign`, `.asc`), armoured or
    /// binary.
    ///
    /// # Errors
    /// As [`Keyring::verify_cleartext`].
    pub fn verify_detached(
        &self,
        document: &[u8],
        signature: &[u8],
        now: UnixTime,
    ) -> Result<Verified, Error> {
        check_length(document)?;
        let signatures = read_signatures(&dearmoured(signature, Block::Signature)?)?;
        let types = [SignatureType::Binary, SignatureType::Text];
        self.verify(document, &signatures, &types, now)
    }

    /// One signature must hold, and none by a key of ours may fail.
    fn verify(
        &self,
        data: &[u8],
        signatures: &[Signature],
        types: &[SignatureType],
        now: UnixTime,
    ) -> Result<Verified, Error> {
        let judged =
            signatures.iter().map(|signature| self.verify_one(data, signature, types, now));
        let mut verified = None;
        for judged in judged {
            verified = verified.or(judged?);
        }
        verified.ok_or_else(|| self.unknown(signatures))
    }

    /// `None` for a signature by somebody else.
    fn verify_one(
        &self,
        data: &[u8],
        signature: &Signature,
        types: &[SignatureType],
        now: UnixTime,
    ) -> Result<Option<Verified>, Error> {
        let Some(signer) = self.certificates.iter().find_map(|one| one.maker(signature)) else {
            return Ok(None);
        };
        let signed_at = check::document_signature(signature, types, now)?;
        if !signer.made(signature, data) {
            let fingerprint = signer.certificate().fingerprint();
            let sentence = format!("the signature by {fingerprint} is not over this document");
            return Err(Error::new(ErrorKind::BadSignature, sentence));
        }
        signer.judge(signed_at, now)?;
        Ok(Some(Verified { fingerprint: signer.certificate().fingerprint(), signed_at }))
    }

    fn unknown(&self, signatures: &[Signature]) -> Error {
        let makers: Vec<String> = signatures.iter().map(maker).collect();
        let ours: Vec<String> = self.fingerprints().iter().map(ToString::to_string).collect();
        let sentence = format!(
            "the document is signed by {}, which is not in the keyring ({}); give its key",
            makers.join(", "),
            ours.join(", ")
        );
        Error::new(ErrorKind::UnknownKey, sentence)
    }
}

/// Whom a signature names as its maker, as people write it.
fn maker(signature: &Signature) -> String {
    let fingerprint = signature.issuer_fingerprint().first().map(ToString::to_string);
    let key_id = || signature.issuer_key_id().first().map(ToString::to_string);
    fingerprint.or_else(key_id).unwrap_or_else(|| "somebody".to_owned()).to_uppercase()
}

fn check_length(document: &[u8]) -> Result<(), Error> {
    if document.len() > MAX_DOCUMENT_BYTES {
        let sentence = "a signed document is longer than 64 MiB";
        return Err(Error::new(ErrorKind::TooLarge, sentence));
    }
    Ok(())
}

/// The bytes in an armour, or those that have none.
fn dearmoured(bytes: &[u8], block: Block) -> Result<Vec<u8>, Error> {
    // Every packet begins with a byte that is not ASCII.
    if bytes.first().is_some_and(|byte| byte & 0x80 != 0) {
        return Ok(bytes.to_vec());
    }
    let text = std::str::from_utf8(bytes)
        .map_err(|error| Error::malformed("neither armoured nor OpenPGP").because(error))?;
    armor::decode_all(text, block)
}

fn read_signatures(bytes: &[u8]) -> Result<Vec<Signature>, Error> {
    let packets = packets::read(bytes, MAX_SIGNATURES)?;
    let signatures = packets.into_iter().map(|packet| match packet {
        Some(Packet::Signature(signature)) => Ok(signature),
        _ => Err(Error::malformed("something that is no signature stands where one should")),
    });
    let signatures: Vec<_> = signatures.collect::<Result<_, _>>()?;
    if signatures.is_empty() {
        return Err(Error::new(ErrorKind::Unsigned, "there is no signature in the signature"));
    }
    Ok(signatures)
}
