//! What is known of a cached image.

use std::fs::{self, File};
use std::io::{self, Read as _, Write as _};
use std::path::Path;
use std::str::FromStr;

use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize};

use crate::catalog::{Digest, Item, UnixTime};

/// What is known of a cached image. What nobody said is empty.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Record {
    /// The digest of its bytes.
    #[serde(deserialize_with = "from_text")]
    pub digest: Digest,
    /// The number of its bytes.
    pub size: u64,
    /// The URL that it was fetched from.
    pub url: String,
    /// The name that it was imported under.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// As in [`Item::catalog`].
    #[serde(default)]
    pub catalog: String,
    /// As in [`Item::product`].
    #[serde(default)]
    pub product: String,
    /// As in [`Item::os`].
    #[serde(default)]
    pub os: String,
    /// As in [`Item::release`].
    #[serde(default)]
    pub release: String,
    /// As in [`Item::version`].
    #[serde(default)]
    pub version: String,
    /// As in [`Item::aliases`].
    #[serde(default)]
    pub aliases: Vec<String>,
    /// As in [`Item::arch`].
    #[serde(default)]
    pub arch: String,
    /// As in [`Item::stream`].
    #[serde(default)]
    pub stream: String,
    /// As in [`Item::ftype`].
    #[serde(default)]
    pub ftype: String,
    /// As in [`Item::serial`].
    #[serde(default)]
    pub serial: String,
    /// When it was fetched, and its digest found to be the published one.
    #[serde(deserialize_with = "from_text")]
    pub fetched: UnixTime,
    /// The fingerprint of the key that its catalog was signed with.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub key: Option<String>,
    /// When its catalog was signed, by the signer's word.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub signed: Option<String>,
}

/// The largest record that is read.
const MAX_BYTES: u64 = 1 << 20;

impl Record {
    /// A record of what was just fetched.
    pub(super) fn new(item: &Item, digest: Digest, size: u64, url: &str, now: UnixTime) -> Self {
        let verified = item.verified.as_ref();
        Self {
            digest,
            size,
            url: url.to_owned(),
            name: None,
            catalog: item.catalog.clone(),
            product: item.product.clone(),
            os: item.os.clone(),
            release: item.release.clone(),
            version: item.version.clone(),
            aliases: item.aliases.clone(),
            arch: item.arch.clone(),
            stream: item.stream.clone(),
            ftype: item.ftype.clone(),
            serial: item.serial.clone(),
            fetched: now,
            key: verified.map(|verified| verified.fingerprint.to_string()),
            signed: verified.map(|verified| verified.signed_at.to_string()),
        }
    }

    /// The item that it was, as far as it is known.
    pub fn item(&self) -> Item {
        let url = self.url.parse().ok();
        let mut item = Item { urls: url.into_iter().collect(), ..Item::nowhere() };
        item.catalog.clone_from(&self.catalog);
        item.product.clone_from(&self.product);
        item.os.clone_from(&self.os);
        item.release.clone_from(&self.release);
        item.version.clone_from(&self.version);
        item.aliases.clone_from(&self.aliases);
        item.arch.clone_from(&self.arch);
        item.stream.clone_from(&self.stream);
        item.ftype.clone_from(&self.ftype);
        item.serial.clone_from(&self.serial);
        item.size = Some(self.size);
        item.digest = Some(self.digest);
        item
    }

    /// Whether both are versions of one thing.
    pub(super) fn same_line(&self, other: &Self) -> bool {
        let line = |record: &Self| {
            [&record.catalog, &record.product, &record.arch, &record.stream, &record.ftype]
                .map(String::clone)
        };
        !self.product.is_empty() && line(self) == line(other)
    }

    /// Whether it lacks what an item can tell: its product, or its signature.
    pub(super) fn can_learn_from(&self, item: &Item) -> bool {
        (self.product.is_empty() && !item.product.is_empty())
            || (self.key.is_none() && item.verified.is_some())
    }

    /// Reads a record; `None` where there is none that can be read.
    pub(super) fn read(path: &Path) -> io::Result<Option<Self>> {
        read_json(path)
    }

    /// Replaces the record at `path`.
    pub(super) fn write(&self, path: &Path) -> io::Result<()> {
        write_json(path, self)
    }
}

/// Reads a small file of JSON; `None` where there is none that can be understood.
pub(super) fn read_json<T: for<'de> Deserialize<'de>>(path: &Path) -> io::Result<Option<T>> {
    let mut bytes = Vec::new();
    match File::open(path) {
        Ok(file) => file.take(MAX_BYTES).read_to_end(&mut bytes)?,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(error),
    };
    Ok(serde_json::from_slice(&bytes).ok())
}

/// Writes a small file of JSON at once. Its lock must be held: the name on the way is fixed, so
/// that a process that is killed here leaves nothing that the next one does not overwrite.
pub(super) fn write_json(path: &Path, value: &impl Serialize) -> io::Result<()> {
    let mut new = path.as_os_str().to_owned();
    new.push(".new");
    let mut file = File::create(&new)?;
    file.write_all(&serde_json::to_vec_pretty(value)?)?;
    file.sync_data()?;
    fs::rename(&new, path)
}

fn from_text<'de, T: FromStr<Err: std::fmt::Display>, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<T, D::Error> {
    String::deserialize(deserializer)?.parse().map_err(D::Error::custom)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::{Fingerprint, Verified};

    fn record() -> Record {
        let mut item = Item::new("https://a.example/x.img".parse().unwrap());
        let fingerprint: Fingerprint = "AB".repeat(20).parse().unwrap();
        item.product = "p".into();
        item.verified = Some(Verified::new(fingerprint, UnixTime(5)));
        Record::new(&item, Digest::Sha256([1; 32]), 7, "https://a.example/x.img", UnixTime(9))
    }

    #[test]
    fn a_record_is_read_as_it_was_written() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("r.json");
        record().write(&path).unwrap();
        assert_eq!(Record::read(&path).unwrap(), Some(record()));
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
        for spoilt in [&b""[..], b"{", b"{}", b"null", b"\xff"] {
            fs::write(&path, spoilt).unwrap();
            assert_eq!(Record::read(&path).unwrap(), None);
        }
    }

    #[test]
    fn images_of_one_product_are_versions_of_one_thing() {
        let (mut a, mut b) = (record(), record());
        b.serial = "20260102".into();
        assert!(a.same_line(&b));
        b.arch = "arm64".into();
        assert!(!a.same_line(&b));
        (a.product, b) = (String::new(), a.clone());
        b.product.clear();
        assert!(!a.same_line(&b), "nothing is known of either");
    }
}
