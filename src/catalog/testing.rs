//! Keys and signed documents for tests; the same every time.

use pgp::composed::{
    ArmorOptions, CleartextSignedMessage, DetachedSignature, KeyType, SecretKeyParamsBuilder,
    SignedPublicKey, SignedSecretKey, SubkeyParamsBuilder,
};
use pgp::crypto::hash::HashAlgorithm;
use pgp::packet::{Signature, SignatureConfig, SignatureType, Subpacket, SubpacketData};
use pgp::ser::Serialize;
use pgp::types::{Duration, KeyDetails, Password, Timestamp};
use rand::SeedableRng;
use rand::rngs::StdRng;

use super::{Keyring, UnixTime};

/// When the keys were made.
pub(super) const MADE: u32 = 1_700_000_000;
/// When documents are signed.
pub(super) const SIGNED: u32 = MADE + 1000;
/// When they are verified.
pub(super) const NOW: UnixTime = UnixTime(SIGNED as i64 + 1000);

/// Somebody who signs.
pub(super) struct Signer {
    secret: SignedSecretKey,
    /// What others have of the key.
    pub(super) public: SignedPublicKey,
}

impl Signer {
    pub(super) fn new(seed: u64) -> Self {
        Self::with_key(seed, KeyType::Ed25519Legacy, true)
    }

    pub(super) fn with_key(seed: u64, key_type: KeyType, can_sign: bool) -> Self {
        let made = Timestamp::from_secs(MADE);
        let subkey = SubkeyParamsBuilder::default()
            .key_type(KeyType::Ed25519Legacy)
            .created_at(made)
            .can_sign(true)
            .build()
            .unwrap();
        let secret = SecretKeyParamsBuilder::default()
            .key_type(key_type)
            .created_at(made)
            .can_certify(true)
            .can_sign(can_sign)
            .primary_user_id(format!("Signer {seed} <signer@images.example>"))
            .subkey(subkey)
            .build()
            .unwrap()
            .generate(StdRng::seed_from_u64(seed))
            .unwrap();
        let public = secret.to_public_key();
        Self { secret, public }
    }

    pub(super) fn keyring(&self) -> Keyring {
        Keyring::from_bytes(&self.public.to_bytes().unwrap()).unwrap()
    }

    pub(super) fn armoured(&self) -> String {
        self.public.to_armored_string(ArmorOptions::default()).unwrap()
    }

    /// Signs as publishers do.
    pub(super) fn clearsign(&self, text: &str) -> String {
        self.clearsign_as(text, self.config(SignatureType::Text))
    }

    pub(super) fn clearsign_as(&self, text: &str, config: SignatureConfig) -> String {
        let message =
            CleartextSignedMessage::new(text, config, &self.secret.primary_key, &Password::empty());
        message.unwrap().to_armored_string(ArmorOptions::default()).unwrap()
    }

    /// Signs with the subkey.
    pub(super) fn clearsign_by_subkey(&self, text: &str) -> String {
        let key = &self.secret.secret_subkeys[0].key;
        let mut config = SignatureConfig::v4(SignatureType::Text, key.algorithm(), HASH);
        config.hashed_subpackets = vec![created(SIGNED), issuer(key)];
        let message = CleartextSignedMessage::new(text, config, key, &Password::empty()).unwrap();
        message.to_armored_string(ArmorOptions::default()).unwrap()
    }

    /// Signs beside the document: binary and armoured.
    pub(super) fn detached(&self, document: &[u8]) -> (Vec<u8>, String) {
        let config = self.config(SignatureType::Binary);
        let key = &self.secret.primary_key;
        let signature = config.sign(key, &Password::empty(), document).unwrap();
        let signature = DetachedSignature::new(signature);
        let armoured = signature.to_armored_string(ArmorOptions::default()).unwrap();
        (signature.to_bytes().unwrap(), armoured)
    }

    /// What a signature begins with.
    pub(super) fn config(&self, typ: SignatureType) -> SignatureConfig {
        let key = &self.secret.primary_key;
        let mut config = SignatureConfig::v4(typ, key.algorithm(), HASH);
        config.hashed_subpackets = vec![created(SIGNED), issuer(key)];
        config
    }

    /// Says that the key is over so many seconds after it was made.
    pub(super) fn expire(&mut self, seconds: u32) {
        let mut config = self.config(SignatureType::Key);
        config.hashed_subpackets.push(expiration(seconds));
        let signature = self.over_key(config);
        self.public.details.direct_signatures.push(signature);
    }

    pub(super) fn revoke(&mut self) {
        let signature = self.over_key(self.config(SignatureType::KeyRevocation));
        self.public.details.revocation_signatures.push(signature);
    }

    pub(super) fn revoke_subkey(&mut self) {
        let config = self.config(SignatureType::SubkeyRevocation);
        let (primary, subkey) = (&self.secret.primary_key, &self.public.public_subkeys[0].key);
        let signature = config.sign_subkey_binding(
            primary,
            &self.public.primary_key,
            &Password::empty(),
            subkey,
        );
        self.public.public_subkeys[0].signatures.push(signature.unwrap());
    }

    fn over_key(&self, config: SignatureConfig) -> Signature {
        config
            .sign_key(&self.secret.primary_key, &Password::empty(), &self.public.primary_key)
            .unwrap()
    }
}

const HASH: HashAlgorithm = HashAlgorithm::Sha512;

pub(super) fn created(seconds: u32) -> Subpacket {
    let data = SubpacketData::SignatureCreationTime(Timestamp::from_secs(seconds));
    Subpacket::regular(data).unwrap()
}

pub(super) fn lasting(seconds: u32) -> Subpacket {
    let data = SubpacketData::SignatureExpirationTime(Duration::from_secs(seconds));
    Subpacket::regular(data).unwrap()
}

fn expiration(seconds: u32) -> Subpacket {
    Subpacket::regular(SubpacketData::KeyExpirationTime(Duration::from_secs(seconds))).unwrap()
}

fn issuer(key: &impl KeyDetails) -> Subpacket {
    Subpacket::regular(SubpacketData::IssuerFingerprint(key.fingerprint())).unwrap()
}
