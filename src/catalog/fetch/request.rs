//! What is to be fetched.

use crate::catalog::{Algorithm, Digest, Error, ErrorKind, Item, Url};

/// What is to be fetched, and what is known of it.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Request {
    /// Where it lies; the first is tried first.
    pub urls: Vec<Url>,
    /// The number of its bytes. More or fewer are an error.
    pub size: Option<u64>,
    /// The digest of its bytes. Another is an error.
    pub digest: Option<Digest>,
    /// The most bytes that are taken where the size is not known. Default 64 MiB.
    pub limit: u64,
}

impl Request {
    /// A document of at most 64 MiB, of which nothing is known but its place.
    #[must_use]
    pub fn new(url: Url) -> Self {
        Self::anywhere(vec![url])
    }

    /// The same, which lies in several places.
    #[must_use]
    pub fn anywhere(urls: Vec<Url>) -> Self {
        const DOCUMENT: u64 = 64 << 20;
        Self { urls, size: None, digest: None, limit: DOCUMENT }
    }

    /// The digest that will be made of the bytes.
    pub(super) fn algorithm(&self) -> Algorithm {
        self.digest.map_or(Algorithm::Sha256, |digest| digest.algorithm())
    }

    /// Refuses an amount that is not the announced one, or beyond the limit.
    pub(super) fn check_size(&self, bytes: u64) -> Result<(), Error> {
        match self.size {
            Some(size) if bytes != size => Err(Error::new(
                ErrorKind::SizeMismatch,
                format!("it has {bytes} bytes, and {size} are announced"),
            )),
            None if bytes > self.limit => Err(self.too_large()),
            _ => Ok(()),
        }
    }

    /// Refuses what goes beyond any amount that could be right.
    pub(super) fn check_growth(&self, bytes: u64) -> Result<(), Error> {
        match self.size {
            Some(size) if bytes > size => Err(Error::new(
                ErrorKind::SizeMismatch,
                format!("it has more than the {size} bytes that are announced"),
            )),
            None if bytes > self.limit => Err(self.too_large()),
            _ => Ok(()),
        }
    }

    fn too_large(&self) -> Error {
        let sentence = format!("it has more than {} bytes, which is the limit", self.limit);
        Error::new(ErrorKind::TooLarge, sentence)
    }
}

/// An image; at most 64 GiB where the catalog does not say how large it is.
impl From<&Item> for Request {
    fn from(item: &Item) -> Self {
        const IMAGE: u64 = 64 << 30;
        Self { urls: item.urls.clone(), size: item.size, digest: item.digest, limit: IMAGE }
    }
}
