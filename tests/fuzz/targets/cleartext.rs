//! Signed documents, keyrings and signatures. The first byte says which.
#![no_main]

use std::sync::LazyLock;

use virtsmith::catalog::{Keyring, UnixTime};
use virtsmith_fuzz::fuzz_target;

static UBUNTU: LazyLock<Keyring> = LazyLock::new(Keyring::ubuntu);

fuzz_target!(|data: &[u8]| {
    let Some((kind, data)) = data.split_first() else { return };
    let now = UnixTime(1_800_000_000);
    match kind % 3 {
        // Nobody here has the key that would make one hold.
        0 => assert!(UBUNTU.verify_cleartext(data, now).is_err()),
        1 => assert!(UBUNTU.verify_detached(b"text", data, now).is_err()),
        _ => {
            if let Ok(keyring) = Keyring::from_bytes(data) {
                assert!(!keyring.fingerprints().is_empty());
                let _ = keyring.verify_detached(b"text", data, now);
            }
        }
    }
});
