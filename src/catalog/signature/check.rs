//! Which signatures can hold at all, whoever made them.

use pgp::crypto::hash::HashAlgorithm;
use pgp::packet::{Signature, SignatureType, SubpacketData};
use pgp::ser::Serialize;
use pgp::types::{KeyDetails, PublicParams, RsaPublicParams};

use super::super::{Error, ErrorKind, UnixTime};

/// The fewest bits of an RSA key.
const RSA_BITS: u16 = 2048;

/// Whether a signature of a document is of one of the types, strong, and not expired.
pub(super) fn document_signature(
    signature: &Signature,
    types: &[SignatureType],
    now: UnixTime,
) -> Result<UnixTime, Error> {
    let refuse = |why: &str| Err(Error::new(ErrorKind::BadSignature, why));
    if !signature.typ().is_some_and(|typ| types.contains(&typ)) {
        return refuse("the signature is of a type that documents do not have");
    }
    if !signature.hash_alg().is_some_and(is_strong) {
        return refuse("the signature is over a digest that is broken or unknown, as SHA-1 is");
    }
    if has_unknown_critical(signature) {
        return refuse("the signature has a critical part that is unknown");
    }
    let Some(made) = signature.created() else {
        return refuse("the signature does not say when it was made");
    };
    let lasts = signature.signature_expiration_time().map_or(0, |lasts| lasts.as_secs());
    let made = UnixTime(i64::from(made.as_secs()));
    if is_over(made, lasts, now) {
        let sentence = format!("the signature of {made} has expired");
        return Err(Error::new(ErrorKind::BadSignature, sentence));
    }
    Ok(made)
}

/// Whether something that began then and lasts so many seconds is over. Nought is for ever.
pub(super) fn is_over(began: UnixTime, lasts: u32, now: UnixTime) -> bool {
    lasts != 0 && now.0 >= began.0 + i64::from(lasts)
}

/// Whether a digest is fit for documents.
fn is_strong(hash: HashAlgorithm) -> bool {
    use HashAlgorithm::{Sha3_256, Sha3_512, Sha224, Sha256, Sha384, Sha512};
    matches!(hash, Sha224 | Sha256 | Sha384 | Sha512 | Sha3_256 | Sha3_512)
}

/// Whether a digest is fit for a key's word about itself, which nobody else chooses.
pub(super) fn is_fit_for_own_key(signature: &Signature) -> bool {
    let hash = signature.hash_alg();
    hash.is_some_and(|hash| hash == HashAlgorithm::Sha1 || is_strong(hash))
        && !has_unknown_critical(signature)
}

fn has_unknown_critical(signature: &Signature) -> bool {
    use SubpacketData::{Experimental, Notation, Other};
    let unknown = |data: &SubpacketData| matches!(data, Experimental(..) | Notation(_) | Other(..));
    let mut parts = signature.config().into_iter().flat_map(|config| config.hashed_subpackets());
    parts.any(|part| part.is_critical && unknown(&part.data))
}

/// Whether a key is of a kind and a length that signs today.
pub(super) fn is_strong_key(key: &impl KeyDetails) -> bool {
    match key.public_params() {
        PublicParams::RSA(rsa) => rsa_bits(rsa).is_some_and(|bits| bits >= RSA_BITS),
        PublicParams::ECDSA(_)
        | PublicParams::EdDSALegacy(_)
        | PublicParams::Ed25519(_)
        | PublicParams::Ed448(_) => true,
        _ => false,
    }
}

/// The bits of the modulus, which is written first and with their number before it.
fn rsa_bits(rsa: &RsaPublicParams) -> Option<u16> {
    let bytes = rsa.to_bytes().ok()?;
    bytes.first_chunk().map(|bits| u16::from_be_bytes(*bits))
}
