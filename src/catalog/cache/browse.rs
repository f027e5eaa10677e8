//! Reading catalogs, and remembering what they said.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::time::Duration;

use serde::{Deserialize, Serialize};

use super::get::now;
use super::layout::digits_of;
use super::record::{read_json, write_json};
use super::{Cache, Lock, Mode, Record};
use crate::catalog::fetch::{Fetcher, Request};
use crate::catalog::{
    Answer, Catalog, Digest, DocumentRequest, Error, ErrorKind, Item, Key, Keyring, Listing, Query,
    Trust, UnixTime, Walk,
};

/// How a catalog is read.
#[derive(Clone, Debug, Default)]
#[non_exhaustive]
pub struct BrowseOptions {
    /// The keys that it must be signed with, instead of its own.
    pub keyring: Option<Keyring>,
    /// Take it without any signature.
    pub unsigned: bool,
    /// How long the answer to a question may be taken from the last time, if the image is still
    /// here. Default zero.
    pub max_age: Duration,
}

/// What is remembered of a catalog.
#[derive(Debug, Default, Serialize, Deserialize)]
struct Seen {
    /// When it was last written, by its own word.
    updated: Option<String>,
}

/// What is remembered of a question.
#[derive(Debug, Serialize, Deserialize)]
struct Known {
    digest: String,
    asked: String,
}

impl Cache {
    /// Reads a catalog, as far as a query needs it. Its documents are kept: a fetcher that is
    /// [offline](crate::catalog::fetch::FetchOptions::offline) takes those, and verifies them
    /// again.
    ///
    /// # Errors
    /// As [`Walk::give`] and [`Fetcher::fetch`].
    pub async fn browse(
        &self,
        catalog: &Catalog,
        query: &Query,
        options: &BrowseOptions,
        fetcher: &Fetcher,
    ) -> Result<Listing, Error> {
        let seen_path = self.memory("seen", &[catalog.url.as_str(), &query.to_string()]);
        let mut trust = Trust::new(keyring(catalog, options)?, now());
        trust.seen = self.recall::<Seen>(&seen_path)?.and_then(|seen| seen.updated?.parse().ok());
        let mut walk = Walk::new(catalog, query, trust)?;
        while let Some(wanted) = walk.request().cloned() {
            let document = self.document(&wanted, fetcher).await?;
            walk.give(document.as_deref().map_or(Answer::Missing, Answer::Document))?;
        }
        let listing = walk.finish()?;
        let updated = listing.updated.as_ref().map(UnixTime::to_string);
        self.remember(&seen_path, &Seen { updated })?;
        Ok(listing)
    }

    /// Finds the one image that a query means in a catalog.
    ///
    /// # Errors
    /// As [`browse`](Self::browse) and [`Query::select`].
    pub async fn resolve(
        &self,
        catalog: &Catalog,
        query: &Query,
        options: &BrowseOptions,
        fetcher: &Fetcher,
    ) -> Result<Item, Error> {
        let place =
            format!("{catalog:?} {:?}", options.keyring.as_ref().map(Keyring::fingerprints));
        let path = self.memory("known", &[&place, &query.to_string()]);
        if let Some(record) = self.known(&path, options.max_age)? {
            return Ok(record.item());
        }
        let listing = self.browse(catalog, query, options, fetcher).await?;
        let item = query.select(&listing.items)?;
        if let Some(digest) = &item.digest {
            let known = Known { digest: digest.to_string(), asked: now().to_string() };
            self.remember(&path, &known)?;
        }
        Ok(item.clone())
    }

    /// The image that was the answer not too long ago.
    fn known(&self, path: &Path, max_age: Duration) -> Result<Option<Record>, Error> {
        let Some(known) = self.recall::<Known>(path)? else { return Ok(None) };
        let (Ok(digest), Ok(asked)) = (known.digest.parse::<Digest>(), known.asked.parse()) else {
            return Ok(None);
        };
        let UnixTime(asked) = asked;
        let age = u64::try_from(now().0.saturating_sub(asked)).ok();
        match age.is_some_and(|age| age < max_age.as_secs()) {
            true => self.whole(&(&digest).into()),
            false => Ok(None),
        }
    }

    /// Fetches a document, or takes it as it was; `None` where the server has none.
    async fn document(
        &self,
        wanted: &DocumentRequest,
        fetcher: &Fetcher,
    ) -> Result<Option<Vec<u8>>, Error> {
        let first = wanted.urls.first().map(ToString::to_string).unwrap_or_default();
        let kept = self.memory("documents", &[&first]);
        let mut request = Request::anywhere(wanted.urls.clone());
        request.limit = u64::try_from(wanted.max_bytes).unwrap_or(u64::MAX);
        match fetcher.document(&request).await {
            Ok(document) => {
                self.keep(&kept, &document)?;
                Ok(Some(document))
            }
            Err(error) if error.kind() == ErrorKind::NotFound => {
                self.keep(&kept, b"")?;
                Ok(None)
            }
            Err(error) if error.kind() == ErrorKind::Offline => match fs::read(&kept) {
                // An empty file stands for a document that was not there.
                Ok(document) => Ok(Some(document).filter(|document| !document.is_empty())),
                Err(_) => Err(error),
            },
            Err(error) => Err(error),
        }
    }

    fn memory(&self, kind: &str, words: &[&str]) -> PathBuf {
        self.dir().join("memory").join(format!("{kind}-{}", digits_of(&words.join("\n"))))
    }

    fn recall<T: for<'de> Deserialize<'de>>(&self, path: &Path) -> Result<Option<T>, Error> {
        read_json(path).map_err(|error| self.cannot(error))
    }

    fn remember(&self, path: &Path, value: &impl Serialize) -> Result<(), Error> {
        self.alone(|| write_json(path, value))
    }

    fn keep(&self, path: &Path, document: &[u8]) -> Result<(), Error> {
        self.alone(|| {
            let new = path.with_extension("new");
            fs::write(&new, document)?;
            fs::rename(&new, path)
        })
    }

    /// Writes where nobody else does. What cannot be locked at once is not worth waiting for.
    fn alone(&self, write: impl FnOnce() -> io::Result<()>) -> Result<(), Error> {
        let lock = self.dir().join("memory/lock");
        let written = match Lock::try_take(&lock, Mode::Exclusive) {
            Ok(Some(_lock)) => write(),
            Ok(None) => Ok(()),
            Err(error) => Err(error),
        };
        written.map_err(|error| self.cannot(error))
    }
}

/// The keys that a catalog must be signed with; `None` takes it as it comes.
fn keyring(catalog: &Catalog, options: &BrowseOptions) -> Result<Option<Keyring>, Error> {
    match (&options.keyring, &catalog.key) {
        _ if options.unsigned => Ok(None),
        (Some(keyring), _) => Ok(Some(keyring.clone())),
        (None, Key::File(path)) => {
            let bytes = fs::read(path).map_err(|error| {
                let sentence = format!("the key '{}' cannot be read: {error}", path.display());
                Error::new(ErrorKind::InvalidKey, sentence).because(error)
            })?;
            Keyring::from_bytes(&bytes).map(Some)
        }
        (None, _) => catalog.keyring(),
    }
}
