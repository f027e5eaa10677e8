//! A walk over a catalog: which document is needed next, until its items are known.
//!
//! Nothing is fetched here. The caller asks for the [`DocumentRequest`], gets the document however it
//! likes, and gives the [`Answer`].
//!
//! ```
//! use virtsmith::catalog::{Answer, Catalogs, Query, Trust, UnixTime, Walk};
//!
//! let catalogs = Catalogs::builtin();
//! let catalog = catalogs.get("ubuntu")?;
//! let trust = Trust::new(catalog.keyring()?, UnixTime(1_767_225_600));
//! let mut walk = Walk::new(catalog, &Query::new(), trust)?;
//! let request = walk.request().unwrap();
//! assert_eq!(
//!     request.urls[0].as_str(),
//!     "https://cloud-images.ubuntu.com/releases/streams/v1/index2.sjson"
//! );
//! walk.give(Answer::Missing)?;
//! assert!(walk.request().unwrap().urls[0].as_str().ends_with("/index.sjson"));
//! # Ok::<(), virtsmith::catalog::Error>(())
//! ```

use std::fmt;

use super::adapters;
use super::config::Catalog;
use super::{Error, ErrorKind, Item, Keyring, Query, UnixTime, Url, Verified};

/// A walk over one catalog.
#[derive(Debug)]
pub struct Walk {
    adapter: Box<dyn Adapter>,
    step: Option<Step>,
    requests: usize,
}

/// A document that a walk needs.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DocumentRequest {
    /// Where it lies; any of them will do.
    pub urls: Vec<Url>,
    /// The most bytes that it may have.
    pub max_bytes: usize,
}

/// What became of a request.
#[derive(Clone, Copy, Debug)]
pub enum Answer<'a> {
    /// The document.
    Document(&'a [u8]),
    /// The server has none: the status was 404, 403 or 401.
    Missing,
}

/// All that a walk found.
#[non_exhaustive]
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Listing {
    /// The items, in the catalog's order.
    pub items: Vec<Item>,
    /// When the catalog was written, where it says so. To be kept, and given as
    /// [`Trust::seen`] the next time.
    pub updated: Option<UnixTime>,
}

/// What a walk takes for true.
#[non_exhaustive]
#[derive(Clone, Debug)]
pub struct Trust {
    /// The keys that documents must be signed with; `None` takes unsigned ones.
    pub keyring: Option<Keyring>,
    /// The time.
    pub now: UnixTime,
    /// [`Listing::updated`] of the last walk. An older catalog is refused.
    pub seen: Option<UnixTime>,
}

/// The most documents of one walk.
const MAX_REQUESTS: usize = 64;

impl Walk {
    /// Begins a walk for the items that a query asks for. Catalogs that are divided by release
    /// and architecture are read no further than it needs; more items than it asks for may come.
    ///
    /// # Errors
    /// [`ErrorKind::InvalidName`] when such a catalog needs a release or an architecture that
    /// the query does not name.
    pub fn new(catalog: &Catalog, query: &Query, trust: Trust) -> Result<Self, Error> {
        let context = Context {
            catalog: catalog.name.clone(),
            base: catalog.url.clone(),
            mirrors: catalog.mirrors.clone(),
            stream: catalog.stream.clone(),
            trust,
        };
        let mut adapter = adapters::new(catalog.kind, context, query)?;
        let step = Some(adapter.start()?);
        Ok(Self { adapter, step, requests: 0 })
    }

    /// The document that is needed next; `None` when the walk is over.
    pub fn request(&self) -> Option<&DocumentRequest> {
        match &self.step {
            Some(Step::Need(request)) => Some(request),
            _ => None,
        }
    }

    /// Gives what became of the request.
    ///
    /// # Errors
    /// Whatever is wrong with the document. The walk is over then.
    pub fn give(&mut self, answer: Answer<'_>) -> Result<(), Error> {
        let request = match self.step.take() {
            Some(Step::Need(request)) => request,
            other => {
                self.step = other;
                return Ok(());
            }
        };
        self.requests += 1;
        if self.requests > MAX_REQUESTS {
            let sentence =
                format!("the catalog sends from document to document, {MAX_REQUESTS} times");
            return Err(Error::new(ErrorKind::TooLarge, sentence));
        }
        let place = request.urls.first().map(ToString::to_string).unwrap_or_default();
        if let Answer::Document(document) = answer
            && document.len() > request.max_bytes
        {
            let sentence = format!("{place}: longer than {} bytes", request.max_bytes);
            return Err(Error::new(ErrorKind::TooLarge, sentence));
        }
        self.step = Some(self.adapter.give(answer).map_err(|error| error.at(place))?);
        Ok(())
    }

    /// What was found.
    ///
    /// # Errors
    /// [`ErrorKind::NotFound`] when the walk is not over, or ended in an error.
    pub fn finish(self) -> Result<Listing, Error> {
        match self.step {
            Some(Step::Done(listing)) => Ok(listing),
            _ => Err(Error::new(ErrorKind::NotFound, "the catalog was not read to its end")),
        }
    }
}

impl Trust {
    /// Trusts these keys at this time; without keys, unsigned documents too.
    pub fn new(keyring: Option<Keyring>, now: UnixTime) -> Self {
        Self { keyring, now, seen: None }
    }

    /// The text of a document that is signed within itself; verified where there are keys.
    pub(super) fn open(&self, document: &[u8]) -> Result<(String, Option<Verified>), Error> {
        if let Some(keyring) = &self.keyring {
            let signed = keyring.verify_cleartext(document, self.now)?;
            return Ok((signed.text, Some(signed.verified)));
        }
        Ok((text(document)?.to_owned(), None))
    }
}

/// A document as text.
pub(super) fn text(document: &[u8]) -> Result<&str, Error> {
    std::str::from_utf8(document)
        .map_err(|error| Error::malformed("the document is not UTF-8 text").because(error))
}

/// How one kind of catalog is walked over.
pub(super) trait Adapter: fmt::Debug + Send {
    /// The first step.
    fn start(&mut self) -> Result<Step, Error>;
    /// The step after an answer.
    fn give(&mut self, answer: Answer<'_>) -> Result<Step, Error>;
}

/// What an adapter says.
#[derive(Debug)]
pub(super) enum Step {
    Need(DocumentRequest),
    Done(Listing),
}

/// What all adapters know.
#[derive(Clone, Debug)]
pub(super) struct Context {
    pub(super) catalog: String,
    pub(super) base: Url,
    pub(super) mirrors: Vec<Url>,
    pub(super) stream: Option<String>,
    pub(super) trust: Trust,
}

impl Context {
    /// Where a path is: on the mirrors first, then where the catalog says.
    pub(super) fn urls(&self, path: &str) -> Result<Vec<Url>, Error> {
        self.urls_also(path, &[])
    }

    /// The same, and after that below these roots.
    pub(super) fn urls_also(&self, path: &str, others: &[Url]) -> Result<Vec<Url>, Error> {
        let roots = self.mirrors.iter().chain([&self.base]).chain(others);
        roots.map(|root| root.below(path)).collect()
    }

    /// Asks for a document by its path.
    pub(super) fn request(&self, path: &str) -> Result<DocumentRequest, Error> {
        self.request_also(path, &[])
    }

    /// The same, and after that below these roots.
    pub(super) fn request_also(
        &self,
        path: &str,
        others: &[Url],
    ) -> Result<DocumentRequest, Error> {
        let urls = self.urls_also(path, others)?;
        Ok(DocumentRequest { urls, max_bytes: super::signature::MAX_DOCUMENT_BYTES })
    }
}
