//! Attacks on signed documents, and documents that must pass.

use pgp::composed::KeyType;
use pgp::crypto::hash::HashAlgorithm;
use pgp::packet::{SignatureType, Subpacket, SubpacketData};
use proptest::prelude::*;

use super::super::testing::{MADE, NOW, SIGNED, Signer, created, lasting};
use super::super::{ErrorKind, UnixTime};
use super::Keyring;

const SIGNED_TEXT: &str = "{\n \"a\": 1,\n- dashes\n\ttabs\n}";

fn kind(keyring: &Keyring, document: &str) -> ErrorKind {
    keyring.verify_cleartext(document.as_bytes(), NOW).unwrap_err().kind()
}

#[test]
fn what_was_signed_comes_out_and_who_signed_it() {
    let signer = Signer::new(1);
    let document = signer.clearsign(SIGNED_TEXT);
    let signed = signer.keyring().verify_cleartext(document.as_bytes(), NOW).unwrap();
    assert_eq!(signed.text, SIGNED_TEXT);
    assert_eq!(signed.verified.signed_at, UnixTime(SIGNED.into()));
    assert_eq!([signed.verified.fingerprint], *signer.keyring().fingerprints());
}

#[test]
fn ends_of_lines_and_white_space_before_them_do_not_matter() {
    let signer = Signer::new(1);
    let document = signer.clearsign(SIGNED_TEXT);
    let rows = [
        document.replace('\n', "\r\n"),
        document.replace("1,\n", "1, \t\n"),
        document.clone() + "\n \n",
        "\n".to_owned() + &document,
        document.replace("Hash: SHA512\n", "Hash: SHA256, SHA512 \n"),
        document.replace("SHA512\n\n", "SHA512\nHash: SHA256\n \t\n"),
    ];
    for row in rows {
        let signed = signer.keyring().verify_cleartext(row.as_bytes(), NOW).unwrap();
        assert_eq!(signed.text, SIGNED_TEXT, "{row}");
    }
}

#[test]
fn attacks_on_documents_are_refused() {
    use ErrorKind::{BadSignature, Malformed, Unsigned};
    let signer = Signer::new(1);
    let keyring = signer.keyring();
    let document = signer.clearsign(SIGNED_TEXT);
    let other = signer.clearsign("other");
    let (head, signature) = document.split_once("-----BEGIN PGP SIGNATURE").unwrap();
    let (_, other_signature) = other.split_once("-----BEGIN PGP SIGNATURE").unwrap();
    let join = |head: &str, signature: &str| format!("{head}-----BEGIN PGP SIGNATURE{signature}");
    let rows = [
        ("not signed", SIGNED_TEXT.to_owned(), Unsigned),
        ("a signature alone", join("", signature), Unsigned),
        ("another text", document.replace("1,", "2,"), BadSignature),
        ("a line more", document.replace("1,\n", "1,\n\n"), BadSignature),
        ("white space before a line", document.replace(" \"a\"", "\"a\""), BadSignature),
        ("a signature over another text", join(head, other_signature), BadSignature),
        ("an escape that is text", document.replace("- - dashes", "- - - dashes"), BadSignature),
        ("text before", format!("{{}}\n{document}"), Unsigned),
        ("text after", format!("{document}{{}}"), Malformed),
        ("two documents", format!("{document}{other}"), Malformed),
        ("one in the other", document.replace("{\n", &other), Malformed),
        ("no digest said", document.replace("Hash: SHA512\n", ""), BadSignature),
        ("another digest said", document.replace("SHA512", "SHA256"), BadSignature),
        ("another header", document.replace("Hash: ", "Comment: "), Malformed),
        ("cut short", head.to_owned(), Malformed),
        ("no signature in it", join(head, "-----\n\n-----END PGP SIGNATURE-----\n"), Unsigned),
    ];
    for (what, document, expected) in rows {
        assert_eq!(kind(&keyring, &document), expected, "{what}");
    }
}

#[test]
fn signatures_that_do_not_fit_are_refused() {
    // Keys of Ed25519 do not even make signatures over weak digests.
    let signer = Signer::with_key(1, KeyType::Rsa(2048), true);
    let with = |change: &dyn Fn(&mut pgp::packet::SignatureConfig)| {
        let mut config = signer.config(SignatureType::Text);
        change(&mut config);
        signer.clearsign_as("text", config)
    };
    let critical = |data| Subpacket::critical(data).unwrap();
    let rows = [
        ("binary", with(&|config| config.typ = SignatureType::Binary)),
        ("SHA-1", with(&|config| config.hash_alg = HashAlgorithm::Sha1)),
        ("MD5", with(&|config| config.hash_alg = HashAlgorithm::Md5)),
        ("RIPEMD-160", with(&|config| config.hash_alg = HashAlgorithm::Ripemd160)),
        ("expired", with(&|config| config.hashed_subpackets.push(lasting(1000)))),
        ("without a time", with(&|config| drop(config.hashed_subpackets.remove(0)))),
        (
            "with an unknown critical part",
            with(&|config| {
                let data = SubpacketData::Experimental(101, "x".into());
                config.hashed_subpackets.push(critical(data));
            }),
        ),
    ];
    for (what, document) in rows {
        assert_eq!(kind(&signer.keyring(), &document), ErrorKind::BadSignature, "{what}");
    }
    let lasts = with(&|config| config.hashed_subpackets.push(lasting(1001)));
    assert!(signer.keyring().verify_cleartext(lasts.as_bytes(), NOW).is_ok());
}

#[test]
fn keys_that_are_not_in_force_are_refused() {
    let changed = |change: &dyn Fn(&mut Signer)| {
        let mut signer = Signer::new(1);
        change(&mut signer);
        signer
    };
    let age = u32::try_from(NOW.0).unwrap() - MADE;
    let rows = [
        ("expired", changed(&|signer| signer.expire(age))),
        ("revoked", changed(&|signer| signer.revoke())),
        ("not self-signed", changed(&|signer| signer.public.details.users.clear())),
        (
            "with another's self-signature",
            changed(&|signer| signer.public.details = Signer::new(2).public.details),
        ),
    ];
    for (what, signer) in rows {
        let document = signer.clearsign("text");
        assert_eq!(kind(&signer.keyring(), &document), ErrorKind::InvalidKey, "{what}");
    }
    let lasts = changed(&|signer| signer.expire(age + 1));
    let document = lasts.clearsign("text");
    assert!(lasts.keyring().verify_cleartext(document.as_bytes(), NOW).is_ok());
    let early = UnixTime(i64::from(MADE) - 1);
    let error = lasts.keyring().verify_cleartext(document.as_bytes(), early).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::InvalidKey);
}

#[test]
fn a_signature_older_than_its_key_is_refused() {
    let signer = Signer::new(1);
    let mut config = signer.config(SignatureType::Text);
    config.hashed_subpackets[0] = created(MADE - 1);
    let document = signer.clearsign_as("text", config);
    assert_eq!(kind(&signer.keyring(), &document), ErrorKind::InvalidKey);
}

#[test]
fn subkeys_sign_when_both_keys_agree() {
    let signer = Signer::with_key(1, KeyType::Ed25519Legacy, false);
    let by_primary = signer.clearsign("text");
    assert_eq!(kind(&signer.keyring(), &by_primary), ErrorKind::InvalidKey);
    let document = signer.clearsign_by_subkey("text");
    let signed = signer.keyring().verify_cleartext(document.as_bytes(), NOW).unwrap();
    assert_eq!([signed.verified.fingerprint], *signer.keyring().fingerprints());

    let mut revoked = Signer::with_key(1, KeyType::Ed25519Legacy, false);
    revoked.revoke_subkey();
    assert_eq!(kind(&revoked.keyring(), &document), ErrorKind::InvalidKey);

    let mut thief = Signer::new(2);
    thief.public.public_subkeys = signer.public.public_subkeys.clone();
    assert_eq!(kind(&thief.keyring(), &document), ErrorKind::InvalidKey);
}

#[test]
fn of_several_signatures_one_must_hold_and_none_of_ours_may_fail() {
    let (ours, other, third) = (Signer::new(1), Signer::new(2), Signer::new(3));
    let joined = |one: &str, two: &str| {
        let signature = |document: &str| {
            let (_, signature) = document.split_once("-----BEGIN PGP SIGNATURE-----").unwrap();
            let block = format!("-----BEGIN PGP SIGNATURE-----{signature}");
            super::armor::decode_all(&block, super::armor::Block::Signature).unwrap()
        };
        [signature(one), signature(two)].concat()
    };
    let text = "text";
    let (by_us, by_other) = (ours.clearsign(text), other.clearsign(text));
    let both = joined(&by_us, &by_other);
    let detached = |keyring: &Keyring, bytes: &[u8]| {
        keyring.verify_detached(text.as_bytes(), bytes, NOW).map_err(|error| error.kind())
    };
    assert!(detached(&ours.keyring(), &both).is_ok());
    assert!(detached(&other.keyring(), &both).is_ok());
    assert_eq!(detached(&third.keyring(), &both), Err(ErrorKind::UnknownKey));
    let bad = joined(&by_us, &ours.clearsign("other"));
    assert_eq!(detached(&ours.keyring(), &bad), Err(ErrorKind::BadSignature));
    let many = both.repeat(9);
    assert_eq!(detached(&ours.keyring(), &many), Err(ErrorKind::TooLarge));
}

#[test]
fn signatures_beside_their_document_are_binary_or_armoured() {
    let signer = Signer::new(1);
    let document = b"bytes \xff \n\r\n";
    let (binary, armoured) = signer.detached(document);
    for signature in [binary.as_slice(), armoured.as_bytes()] {
        assert!(signer.keyring().verify_detached(document, signature, NOW).is_ok());
        let error = signer.keyring().verify_detached(b"bytes", signature, NOW).unwrap_err();
        assert_eq!(error.kind(), ErrorKind::BadSignature);
    }
    let rows: [&[u8]; 4] = [b"", b"{}", &binary[..9], &[0xff; 40]];
    for row in rows {
        assert!(signer.keyring().verify_detached(document, row, NOW).is_err());
    }
}

#[test]
fn a_keyring_holds_several_keys_armoured_or_not() {
    let (one, two) = (Signer::new(1), Signer::new(2));
    let armoured = one.armoured() + &two.armoured();
    let keyring = Keyring::from_bytes(armoured.as_bytes()).unwrap();
    let mut joined = one.keyring();
    joined.extend(two.keyring());
    assert_eq!(keyring.fingerprints(), joined.fingerprints());
    for signer in [&one, &two] {
        let document = signer.clearsign("text");
        assert!(keyring.verify_cleartext(document.as_bytes(), NOW).is_ok());
    }
    let stranger = Signer::new(3).clearsign("text");
    let error = keyring.verify_cleartext(stranger.as_bytes(), NOW).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::UnknownKey);
    let name = Signer::new(3).keyring().fingerprints()[0].to_string();
    assert!(error.to_string().contains(&name), "{error}");
}

#[test]
fn what_is_no_keyring_is_refused() {
    let rows: [&[u8]; 4] = [b"", b"key", &[0x99, 0xff], &[0xb4, 1, b'x']];
    for row in rows {
        assert_eq!(Keyring::from_bytes(row).unwrap_err().kind(), ErrorKind::InvalidKey);
    }
}

#[test]
fn weak_keys_are_refused() {
    // 1024 bits are too few even to be generated here: the check is asked itself.
    let strong = Signer::new(1);
    assert!(super::check::is_strong_key(&strong.public.primary_key));
    let ubuntu = Keyring::ubuntu();
    assert_eq!(ubuntu.fingerprints()[0].to_string(), "4A3CE3CD565D7EB5C810E2B97FF3F408476CF100");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn any_text_that_was_signed_comes_out(lines in prop::collection::vec("[-a-z{}\" ]{0,9}[-a-z]|", 0..6)) {
        let signer = Signer::new(1);
        let text = lines.join("\n");
        let document = signer.clearsign(&text);
        let signed = signer.keyring().verify_cleartext(document.as_bytes(), NOW).unwrap();
        prop_assert_eq!(signed.text, text);
    }

    #[test]
    fn a_byte_changed_in_the_text_is_seen(at in 0..SIGNED_TEXT.len(), byte in b'!'..=b'~') {
        let signer = Signer::new(1);
        let document = signer.clearsign(SIGNED_TEXT);
        let start = document.find('{').unwrap();
        let mut changed = document.clone().into_bytes();
        changed[start + at] = byte;
        if let Ok(signed) = signer.keyring().verify_cleartext(&changed, NOW) {
            prop_assert_eq!(signed.text, SIGNED_TEXT);
        }
    }

    #[test]
    fn no_bytes_make_verifying_panic(bytes: Vec<u8>, key: Vec<u8>) {
        let _ = Keyring::ubuntu().verify_detached(b"", &bytes, NOW);
        let _ = Keyring::ubuntu().verify_cleartext(&bytes, NOW);
        let _ = Keyring::from_bytes(&key);
        let _ = Keyring::from_bytes(&[&[0x99, 0, 9], key.as_slice()].concat());
    }
}
