//! Taking in an image that is on this machine.

use std::path::Path;

use super::get::GetOptions;
use super::layout::Key;
use super::lock::Mode;
use super::record::Record;
use super::{Cache, Cached};
use crate::catalog::fetch::Fetcher;
use crate::catalog::{Error, ErrorKind, Item, Url};

impl Cache {
    /// Copies a file into the cache, under a name. An image that had the name stays without.
    ///
    /// # Errors
    /// [`ErrorKind::InvalidName`] for a name that is empty, too long or could be taken for a
    /// catalog's, [`ErrorKind::NotFound`] and [`ErrorKind::Io`] for the file, and those of
    /// [`get`](Self::get).
    pub async fn import(
        &self,
        file: &Path,
        name: &str,
        options: GetOptions<'_>,
    ) -> Result<Cached, Error> {
        check_name(name)?;
        let item = Item::new(url_of(file)?);
        let cached = self.get(&item, &Fetcher::default(), options).await?;
        for other in self.list()?.iter().filter(|other| other.name.as_deref() == Some(name)) {
            self.rename(other, None)?;
        }
        let digest = cached.record().digest;
        let named = cached.record().clone();
        drop(cached);
        self.rename(&named, Some(name))?;
        self.find(&digest)?.ok_or_else(|| busy(name))
    }

    /// Gives an image a name, or takes it.
    fn rename(&self, record: &Record, name: Option<&str>) -> Result<(), Error> {
        let key = Key::from(&record.digest);
        let held = self.lock(&key, Mode::Exclusive)?.ok_or_else(|| busy(&key_text(record)))?;
        let renamed = Record { name: name.map(str::to_owned), ..record.clone() };
        let written = renamed.write(&self.layout.record(&key));
        drop(held);
        written.map_err(|error| self.cannot(error))
    }
}

fn check_name(name: &str) -> Result<(), Error> {
    const LONGEST: usize = 64;
    let plain = |c: char| c.is_ascii_alphanumeric() || "._+-".contains(c);
    if (1..=LONGEST).contains(&name.len())
        && name.chars().all(plain)
        && !name.starts_with(['.', '-'])
    {
        return Ok(());
    }
    let shown: String = name.chars().take(LONGEST).collect();
    let sentence = format!(
        "{shown:?} is no name for an image: take 1 to {LONGEST} letters, digits and `._+-`, the first a letter, digit, `_` or `+`"
    );
    Err(Error::new(ErrorKind::InvalidName, sentence))
}

/// The `file` URL of a path.
fn url_of(path: &Path) -> Result<Url, Error> {
    let absolute = std::path::absolute(path).ok();
    let url = absolute.and_then(|path| reqwest::Url::from_file_path(path).ok());
    let unusable = || {
        let sentence = format!("'{}' cannot be used as a path", path.display());
        Error::new(ErrorKind::InvalidUrl, sentence)
    };
    url.ok_or_else(unusable)?.as_str().parse()
}

fn key_text(record: &Record) -> String {
    record.name.clone().unwrap_or_else(|| record.digest.to_string())
}

fn busy(name: &str) -> Error {
    Error::new(ErrorKind::Busy, format!("the image '{name}' is in use; try again later"))
}
