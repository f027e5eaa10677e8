//! What a key says of itself: whether it may sign, until when, and whether it was revoked.

use pgp::composed::{SignedPublicKey, SignedPublicSubKey};
use pgp::packet::{Signature, SignatureType, SubpacketData};
use pgp::types::{KeyDetails, Tag, VerifyingKey};

use super::super::{Error, ErrorKind, Fingerprint, UnixTime};
use super::check::{is_fit_for_own_key, is_over, is_strong_key};

/// A key with its subkeys, and what it says of each.
#[derive(Clone, Debug)]
pub(super) struct Certificate(SignedPublicKey);

/// The newest valid signatures of a primary key over itself: directly, and over its users.
#[derive(Clone, Copy, Debug)]
struct OwnWord<'a>([Option<&'a Signature>; 2]);

impl OwnWord<'_> {
    /// What the first that speaks of it says.
    fn find<T>(&self, of: impl Fn(&Signature) -> Option<T>) -> Option<T> {
        self.0.iter().flatten().find_map(|signature| of(signature))
    }
}

/// The key of a certificate that made a signature.
#[derive(Clone, Copy, Debug)]
pub(super) enum Signer<'a> {
    Primary(&'a Certificate),
    Subkey(&'a Certificate, &'a SignedPublicSubKey),
}

impl Certificate {
    pub(super) fn new(key: SignedPublicKey) -> Self {
        Self(key)
    }

    pub(super) fn fingerprint(&self) -> Fingerprint {
        Fingerprint::new(self.0.primary_key.fingerprint().as_bytes())
    }

    /// Its key that a signature names as its maker.
    pub(super) fn maker(&self, signature: &Signature) -> Option<Signer<'_>> {
        if names(signature, &self.0.primary_key) {
            return Some(Signer::Primary(self));
        }
        let subkey = self.0.public_subkeys.iter().find(|subkey| names(signature, &subkey.key))?;
        Some(Signer::Subkey(self, subkey))
    }

    /// Whether the primary key is in force.
    fn judge(&self, now: UnixTime) -> Result<OwnWord<'_>, Error> {
        let key = &self.0.primary_key;
        let revoked = |signature: &Signature| {
            signature.typ() == Some(SignatureType::KeyRevocation)
                && signature.verify_key(key).is_ok()
        };
        if self.0.details.revocation_signatures.iter().any(revoked) {
            return Err(self.refuse("is revoked"));
        }
        let word = self.own_word();
        if word.0.iter().all(Option::is_none) {
            return Err(self.refuse("does not certify itself"));
        }
        let lasts = word.find(Signature::key_expiration_time).map_or(0, |lasts| lasts.as_secs());
        if is_over(created(key), lasts, now) {
            return Err(self.refuse("has expired"));
        }
        Ok(word)
    }

    fn own_word(&self) -> OwnWord<'_> {
        let key = &self.0.primary_key;
        let direct = self.0.details.direct_signatures.iter().filter(|signature| {
            signature.typ() == Some(SignatureType::Key)
                && is_fit_for_own_key(signature)
                && signature.verify_key(key).is_ok()
        });
        let users = self.0.details.users.iter().flat_map(|user| {
            user.signatures.iter().filter(move |signature| {
                is_fit_for_own_key(signature)
                    && signature.verify_certification(key, Tag::UserId, &user.id).is_ok()
            })
        });
        OwnWord([newest(direct), newest(users)])
    }

    fn refuse(&self, why: &str) -> Error {
        let sentence = format!("the signing key {} {why}", self.fingerprint());
        Error::new(ErrorKind::InvalidKey, sentence)
    }
}

impl Signer<'_> {
    /// Whether the signature holds for the data.
    pub(super) fn made(&self, signature: &Signature, data: &[u8]) -> bool {
        match self {
            Self::Primary(certificate) => signature.verify(&certificate.0.primary_key, data),
            Self::Subkey(_, subkey) => signature.verify(&subkey.key, data),
        }
        .is_ok()
    }

    /// Whether the key was allowed to sign then and is in force now.
    pub(super) fn judge(&self, made: UnixTime, now: UnixTime) -> Result<(), Error> {
        let certificate = self.certificate();
        let word = certificate.judge(now)?;
        let (signs, began, strong) = match self {
            Self::Primary(_) => {
                let key = &certificate.0.primary_key;
                // Keys that say nothing of what they are for, as very old ones do, are for all.
                (word.find(signs).unwrap_or(true), created(key), is_strong_key(key))
            }
            Self::Subkey(_, subkey) => {
                let binding = judge_subkey(certificate, subkey, now)?;
                let signs = signs(binding).unwrap_or(false);
                (signs, created(&subkey.key), is_strong_key(&subkey.key))
            }
        };
        if !strong {
            return Err(certificate.refuse("is too weak, or of a kind that is no longer used"));
        }
        if !signs {
            return Err(certificate.refuse("is not for signing"));
        }
        if made < began || now < began {
            return Err(certificate.refuse("is younger than its signature, or than the clock"));
        }
        Ok(())
    }

    pub(super) fn certificate(&self) -> &Certificate {
        match self {
            Self::Primary(certificate) | Self::Subkey(certificate, _) => certificate,
        }
    }
}

/// The valid signature that binds a subkey to its primary key.
fn judge_subkey<'a>(
    certificate: &Certificate,
    subkey: &'a SignedPublicSubKey,
    now: UnixTime,
) -> Result<&'a Signature, Error> {
    let primary = &certificate.0.primary_key;
    let bound =
        |signature: &&Signature| signature.verify_subkey_binding(primary, &subkey.key).is_ok();
    let of_type = |typ| {
        subkey.signatures.iter().filter(move |signature| signature.typ() == Some(typ)).filter(bound)
    };
    if of_type(SignatureType::SubkeyRevocation).next().is_some() {
        return Err(certificate.refuse("has revoked the subkey that signed"));
    }
    let bindings = of_type(SignatureType::SubkeyBinding).filter(|one| is_fit_for_own_key(one));
    let binding = newest(bindings)
        .ok_or_else(|| certificate.refuse("does not certify the subkey that signed"))?;
    // The subkey must agree, or anybody could claim the signatures of another's key.
    let agrees = binding.embedded_signature().is_some_and(|back| {
        is_fit_for_own_key(back) && back.verify_primary_key_binding(&subkey.key, primary).is_ok()
    });
    if !agrees {
        return Err(certificate.refuse("is not certified by the subkey that signed"));
    }
    let lasts = binding.key_expiration_time().map_or(0, |lasts| lasts.as_secs());
    if is_over(created(&subkey.key), lasts, now) {
        return Err(certificate.refuse("has let the subkey that signed expire"));
    }
    Ok(binding)
}

fn newest<'a>(signatures: impl Iterator<Item = &'a Signature>) -> Option<&'a Signature> {
    signatures.max_by_key(|signature| signature.created())
}

/// Whether a key is for signing, by a signature that says what it is for.
fn signs(signature: &Signature) -> Option<bool> {
    signature.config()?.hashed_subpackets().find_map(|part| match &part.data {
        SubpacketData::KeyFlags(flags) => Some(flags.sign()),
        _ => None,
    })
}

fn created(key: &impl KeyDetails) -> UnixTime {
    UnixTime(i64::from(key.created_at().as_secs()))
}

/// Whether a signature says that a key made it: by fingerprint, by key ID, or by both.
fn names(signature: &Signature, key: &impl VerifyingKey) -> bool {
    let (fingerprints, ids) = (signature.issuer_fingerprint(), signature.issuer_key_id());
    let by_fingerprint = fingerprints.is_empty() || fingerprints.contains(&&key.fingerprint());
    let by_id = ids.is_empty() || ids.contains(&&key.legacy_key_id());
    by_fingerprint && by_id && !(fingerprints.is_empty() && ids.is_empty())
}
