//! One downloadable file that a catalog offers.

use serde::Serialize;

use super::{Digest, Fingerprint, UnixTime, Url};

/// One downloadable file that a catalog offers.
///
/// What a catalog does not say is empty. [`Item::new`] makes one of a URL alone.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Item {
    /// The name of the catalog in the configuration, as in `ubuntu`.
    pub catalog: String,
    /// What the catalog calls the product: `com.ubuntu.cloud:server:24.04:amd64`.
    pub product: String,
    /// The operating system, in lower case: `ubuntu`, `debian`.
    pub os: String,
    /// The release's code name, as in `noble`; where there is none, the version.
    pub release: String,
    /// The release's version, as in `24.04`.
    pub version: String,
    /// Other names of the release: `24.04`, `lts`, `default`.
    pub aliases: Vec<String>,
    /// The architecture, by its name in Debian: `amd64`, `arm64`, `ppc64el`, `s390x`, `riscv64`.
    pub arch: String,
    /// The stream: `released`, `daily`, `minimal`.
    pub stream: String,
    /// Which of an image's files it is: `disk1.img`, `qcow2`, `raw.xz`.
    pub ftype: String,
    /// The version of the image, which sorts: `20260101`, `20260101.1`.
    pub serial: String,
    /// What the publisher calls the serial: `release`, `beta1`.
    pub label: String,
    /// Where it lies; the first is tried first.
    pub urls: Vec<Url>,
    /// The number of its bytes.
    pub size: Option<u64>,
    /// The digest of its bytes.
    pub digest: Option<Digest>,
    /// Who signed the document that says all this.
    pub verified: Option<Verified>,
}

/// A signature that was verified.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct Verified {
    /// The primary key of the signer.
    pub fingerprint: Fingerprint,
    /// When it was signed, by the signer's word.
    pub signed_at: UnixTime,
}

impl Item {
    /// A file of which nothing is known but its place.
    pub fn new(url: Url) -> Self {
        Self { urls: vec![url], ..Self::nowhere() }
    }

    /// An item with nothing filled in.
    pub(in crate::catalog) fn nowhere() -> Self {
        Self {
            catalog: String::new(),
            product: String::new(),
            os: String::new(),
            release: String::new(),
            version: String::new(),
            aliases: Vec::new(),
            arch: String::new(),
            stream: String::new(),
            ftype: String::new(),
            serial: String::new(),
            label: String::new(),
            urls: Vec::new(),
            size: None,
            digest: None,
            verified: None,
        }
    }
}

impl Verified {
    /// A verification done elsewhere, or made up in a test.
    pub fn new(fingerprint: Fingerprint, signed_at: UnixTime) -> Self {
        Self { fingerprint, signed_at }
    }
}
