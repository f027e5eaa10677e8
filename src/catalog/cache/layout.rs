//! Where things lie in a cache.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::catalog::fetch::Hasher;
use crate::catalog::{Algorithm, Digest, Item};

/// The folders of a cache.
///
/// ```text
/// blobs/KEY          whole, verified files
/// records/KEY.json   what is known of each
/// parts/KEY          files that are being fetched, and KEY.json with where from
/// locks/KEY          who works on it; its time of change is when it was last used
/// memory/            what catalogs said: documents, answers to questions
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Layout(PathBuf);

/// What an image is kept under: `sha256-` or `sha512-` and its digest, or `url-` and the SHA-256 of
/// the URL of one that has no digest yet.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Key(String);

impl Layout {
    pub(super) fn new(dir: PathBuf) -> Self {
        Self(dir)
    }

    /// Makes the folders that are missing.
    pub(super) fn make(&self) -> io::Result<()> {
        let folders = FOLDERS.iter().chain(&["memory"]);
        folders.into_iter().try_for_each(|folder| fs::create_dir_all(self.0.join(folder)))
    }

    pub(super) fn dir(&self) -> &Path {
        &self.0
    }

    pub(super) fn blob(&self, key: &Key) -> PathBuf {
        self.0.join("blobs").join(&key.0)
    }

    pub(super) fn record(&self, key: &Key) -> PathBuf {
        self.0.join("records").join(format!("{}.json", key.0))
    }

    pub(super) fn part(&self, key: &Key) -> PathBuf {
        self.0.join("parts").join(&key.0)
    }

    pub(super) fn part_origin(&self, key: &Key) -> PathBuf {
        self.0.join("parts").join(format!("{}.json", key.0))
    }

    pub(super) fn lock(&self, key: &Key) -> PathBuf {
        self.0.join("locks").join(&key.0)
    }

    /// The keys that anything in the cache has, in order.
    pub(super) fn keys(&self) -> io::Result<Vec<Key>> {
        let mut keys = Vec::new();
        for folder in FOLDERS {
            for entry in fs::read_dir(self.0.join(folder))? {
                keys.extend(entry?.file_name().to_str().and_then(Key::of_file));
            }
        }
        keys.sort();
        keys.dedup();
        Ok(keys)
    }
}

const FOLDERS: [&str; 4] = ["blobs", "records", "parts", "locks"];

impl Key {
    /// What an item is or will be kept under.
    pub(super) fn of(item: &Item) -> Option<Self> {
        match (&item.digest, item.urls.first()) {
            (Some(digest), _) => Some(digest.into()),
            (None, Some(url)) => Some(Self::of_url(url.as_str())),
            (None, None) => None,
        }
    }

    fn of_url(url: &str) -> Self {
        Self(format!("url-{}", digits_of(url)))
    }

    /// The key of a file in any of the folders.
    fn of_file(name: &str) -> Option<Self> {
        let name = name.strip_suffix(".new").unwrap_or(name);
        let name = name.strip_suffix(".json").unwrap_or(name);
        let (kind, digits) = name.split_once('-')?;
        let known = matches!(kind, "sha256" | "sha512" | "url");
        let digits = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_hexdigit());
        (known && digits).then(|| Self(name.to_owned()))
    }
}

/// The SHA-256 of a text, as a name for it.
pub(super) fn digits_of(text: &str) -> String {
    let mut hasher = Hasher::new(Algorithm::Sha256);
    hasher.update(text.as_bytes());
    hasher.finish().to_hex()
}

impl From<&Digest> for Key {
    fn from(digest: &Digest) -> Self {
        Self(format!("{}-{}", digest.algorithm(), digest.to_hex()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_of_an_image_leads_to_its_key() {
        let key = Key::from(&Digest::Sha256([0xab; 32]));
        let layout = Layout::new("/c".into());
        let paths =
            [layout.blob(&key), layout.record(&key), layout.part_origin(&key), layout.lock(&key)];
        for path in paths {
            let name = path.file_name().unwrap().to_str().unwrap();
            assert_eq!(Key::of_file(name), Some(key.clone()), "{name}");
            assert_eq!(Key::of_file(&format!("{name}.new")), Some(key.clone()), "{name}");
        }
        for name in ["", "x", "sha256-", "sha256-xy", "md5-00", "lost+found"] {
            assert_eq!(Key::of_file(name), None, "{name}");
        }
    }
}
