//! Seams: what a consumer's tests put in place of catalogs and downloads.

use std::fmt::Debug;

use super::{BackingFile, Images};
use crate::catalog::cache::{BrowseOptions, Cache};
use crate::catalog::fetch::{Fetcher, OnProgress};
use crate::catalog::{self, Catalog, Item, Query};
use crate::machine::{BoxFuture, Error};

/// Finds published images.
pub trait FindImage: Debug + Send + Sync {
    /// The one image that is meant.
    ///
    /// # Errors
    /// There is none or more than one; the sentence says which part of the query gave none.
    fn find<'a>(&'a self, query: &'a Query) -> BoxFuture<'a, Result<Item, catalog::Error>>;
}

/// Brings images to this host.
pub trait FetchImage: Debug + Send + Sync {
    /// A file that disks can stand on, fetched unless it is here already. Dropping the future
    /// stops the fetch.
    ///
    /// # Errors
    /// It could not be fetched, or is not what the catalog says.
    fn fetch<'a>(
        &'a self,
        image: &'a Item,
        on_progress: &'a mut OnProgress<'_>,
    ) -> BoxFuture<'a, Result<BackingFile, Error>>;
}

/// A catalog that is read by way of a cache.
#[derive(Clone, Debug)]
pub struct Published {
    /// Where its documents are kept.
    pub cache: Cache,
    /// The catalog.
    pub catalog: Catalog,
    /// How it is read.
    pub options: BrowseOptions,
    /// What fetches its documents.
    pub fetcher: Fetcher,
}

impl Published {
    /// A catalog that must be signed with its own keys, read by way of this cache.
    #[must_use]
    pub fn new(cache: Cache, catalog: Catalog, fetcher: Fetcher) -> Self {
        Self { cache, catalog, options: BrowseOptions::default(), fetcher }
    }
}

impl FindImage for Published {
    fn find<'a>(&'a self, query: &'a Query) -> BoxFuture<'a, Result<Item, catalog::Error>> {
        Box::pin(self.cache.resolve(&self.catalog, query, &self.options, &self.fetcher))
    }
}

impl FetchImage for Images {
    fn fetch<'a>(
        &'a self,
        image: &'a Item,
        on_progress: &'a mut OnProgress<'_>,
    ) -> BoxFuture<'a, Result<BackingFile, Error>> {
        Box::pin(self.ready(image, on_progress))
    }
}
