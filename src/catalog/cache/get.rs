//! Getting an image: from the cache, from whoever fetches it already, or from its mirrors.

use std::fs;
use std::io;
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use super::growth::OnGrowth;
use super::layout::Key;
use super::lock::{Lock, Mode};
use super::part::{Part, discard};
use super::record::Record;
use super::{Cache, Cached};
use crate::catalog::fetch::{Fetched, Fetcher, Meter, OnProgress, Request, cannot_write};
use crate::catalog::{Digest, Error, ErrorKind, Item, UnixTime};

/// How an image is got.
#[derive(Default)]
#[non_exhaustive]
pub struct GetOptions<'a> {
    /// Told how far it is.
    pub on_progress: Option<&'a mut OnProgress<'a>>,
    /// Told of the file while it is fetched.
    pub on_growth: Option<Arc<OnGrowth>>,
}

impl Cache {
    /// Gets an image, whole and with the digest that its catalog publishes.
    ///
    /// However many ask for it at a time, in however many processes, it is fetched once. An item
    /// without a digest is fetched each time: nobody can say whether it is still the same.
    ///
    /// Dropping the future stops the fetch; the next goes on where it was.
    ///
    /// # Errors
    /// As [`Fetcher::fetch`], [`ErrorKind::Io`] when the cache cannot be read or written, and
    /// [`ErrorKind::Offline`] when it would have to be fetched and may not.
    pub async fn get(
        &self,
        item: &Item,
        fetcher: &Fetcher,
        mut options: GetOptions<'_>,
    ) -> Result<Cached, Error> {
        let key = Key::of(item).ok_or_else(|| {
            Error::new(ErrorKind::InvalidUrl, "the image has neither a URL nor a digest")
        })?;
        let mut meter = Meter::new(0, item.size, Instant::now());
        loop {
            if let Some(digest) = &item.digest
                && let Some(cached) = self.find(digest)?
            {
                return self.learn(cached, item);
            }
            if let Some(lock) = self.lock(&key, Mode::Exclusive)? {
                // Somebody may have been faster.
                if item.digest.is_none() || self.whole(&key)?.is_none() {
                    return self.download(item, &key, lock, fetcher, options).await;
                }
                continue;
            }
            self.watch(&key, &mut meter, options.on_progress.as_deref_mut());
            tokio::time::sleep(POLL).await;
        }
    }

    /// Fetches what this task alone may fetch now.
    async fn download(
        &self,
        item: &Item,
        key: &Key,
        lock: Lock,
        fetcher: &Fetcher,
        options: GetOptions<'_>,
    ) -> Result<Cached, Error> {
        let lock = Arc::new(lock);
        let part = Part::open(&self.layout, key, Arc::clone(&lock), options.on_growth)
            .map_err(|error| self.cannot(error))?;
        let mut silent = |_| {};
        let on_progress = options.on_progress.unwrap_or(&mut silent);
        let fetched = fetcher.fetch(&Request::from(item), part, on_progress).await;
        let fetched = fetched.inspect_err(|error| {
            use ErrorKind::{Certificate, Network, NotFound, Offline, Status};
            let length = length_of(&self.layout.part(key)).ok().flatten();
            let resumable =
                matches!(error.kind(), Certificate | Network | NotFound | Status | Offline);
            // Without room, what is there is in the way; wrong bytes are of no use.
            if !resumable || length == Some(0) {
                let _ = discard(&self.layout, key);
            }
        })?;
        let digest = fetched.digest;
        let lock = self.publish(item, key, fetched, lock).await?;
        drop(lock);
        self.find(&digest)?.map_or_else(|| Err(vanished(&digest)), Ok)
    }

    /// Gives the file its final name, and gives back the lock that guards that.
    async fn publish(
        &self,
        item: &Item,
        key: &Key,
        fetched: Fetched<Part>,
        lock: Arc<Lock>,
    ) -> Result<Arc<Lock>, Error> {
        let Fetched { sink: part, size, digest, url, .. } = fetched;
        let final_key = Key::from(&digest);
        let lock = match final_key == *key {
            true => lock,
            false => Arc::new(self.wait_for(&final_key).await?),
        };
        let record = Record::new(item, digest, size, url.as_str(), now());
        // A record without its file is nothing; a file without its record would be a stranger.
        let published = record
            .write(&self.layout.record(&final_key))
            .and_then(|()| part.publish(&self.layout.blob(&final_key)));
        published.map_err(|error| self.cannot(error))?;
        Ok(lock)
    }

    async fn wait_for(&self, key: &Key) -> Result<Lock, Error> {
        loop {
            if let Some(lock) = self.lock(key, Mode::Exclusive)? {
                return Ok(lock);
            }
            tokio::time::sleep(POLL).await;
        }
    }

    /// Tells how far somebody else is.
    fn watch(&self, key: &Key, meter: &mut Meter, on_progress: Option<&mut OnProgress<'_>>) {
        if let Some(on_progress) = on_progress
            && let Ok(about) = fs::metadata(self.layout.part(key))
            && let Some(progress) = meter.at(about.len(), Instant::now())
        {
            on_progress(progress);
        }
    }

    /// Notes what a catalog says of an image that was cached when less was known.
    fn learn(&self, cached: Cached, item: &Item) -> Result<Cached, Error> {
        if !cached.record.can_learn_from(item) {
            return Ok(cached);
        }
        let Cached { record, path, lock } = cached;
        let key = Key::from(&record.digest);
        drop(lock);
        let Some(exclusive) = self.lock(&key, Mode::Exclusive)? else {
            // It is in use; that costs nothing but the note.
            return self.find(&record.digest)?.ok_or_else(|| vanished(&record.digest));
        };
        let learnt = Record {
            name: record.name,
            fetched: record.fetched,
            ..Record::new(item, record.digest, record.size, &record.url, record.fetched)
        };
        let written = learnt.write(&self.layout.record(&key));
        written.and_then(|()| exclusive.share()).map_err(|error| self.cannot(error))?;
        Ok(Cached { record: learnt, path, lock: exclusive })
    }

    /// Takes the lock of a key, if nobody's is in the way.
    pub(super) fn lock(&self, key: &Key, mode: Mode) -> Result<Option<Lock>, Error> {
        Lock::try_take(&self.layout.lock(key), mode).map_err(|error| self.cannot(error))
    }

    /// The record of what is there whole, by what the file system says at once.
    pub(super) fn whole(&self, key: &Key) -> Result<Option<Record>, Error> {
        let read = || {
            let Some(length) = length_of(&self.layout.blob(key))? else { return Ok(None) };
            let record = Record::read(&self.layout.record(key))?;
            Ok(record.filter(|record| record.size == length && Key::from(&record.digest) == *key))
        };
        read().map_err(|error| self.cannot(error))
    }

    pub(super) fn cannot(&self, error: io::Error) -> Error {
        cannot_write(error).at(format_args!("the cache '{}'", self.dir().display()))
    }
}

/// How often somebody who waits looks again.
const POLL: Duration = Duration::from_millis(20);

fn length_of(path: &Path) -> io::Result<Option<u64>> {
    match fs::metadata(path) {
        Ok(about) => Ok(Some(about.len())),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}

fn vanished(digest: &Digest) -> Error {
    let sentence = format!("the image {digest} was removed from the cache while it was got");
    Error::new(ErrorKind::Busy, sentence)
}

pub(super) fn now() -> UnixTime {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    UnixTime(i64::try_from(since.as_secs()).unwrap_or(i64::MAX))
}
