//! Where bytes come from, of whichever kind it is.

use std::time::Duration;

use bytes::Bytes;

use super::Fetcher;
use super::failure::Failure;
use super::http::Answer;
use super::local::Local;
use super::reply::Ask;
use super::sink::Origin;
use crate::catalog::{ErrorKind, Url};

/// An open source of bytes.
pub(super) enum Source {
    Http(Answer),
    Local { file: Local, from: u64 },
}

impl Source {
    /// Opens a URL where it was asked, or at its beginning where that cannot be had.
    pub(super) async fn open(fetcher: &Fetcher, url: &Url, ask: &Ask) -> Result<Self, Failure> {
        if url.as_str().starts_with("file:") {
            let file = Local::open(url, ask.from).await?;
            return match file.total < ask.from {
                true => Ok(Self::Local { file: Local::open(url, 0).await?, from: 0 }),
                false => Ok(Self::Local { file, from: ask.from }),
            };
        }
        if let Some(answer) = fetcher.http.ask(url, ask, &fetcher.options).await? {
            return Ok(Self::Http(answer));
        }
        let whole = fetcher.http.ask(url, &Ask::default(), &fetcher.options).await?;
        whole.map(Self::Http).ok_or_else(|| {
            Failure::never(ErrorKind::Network, "the server gives neither the file nor a part of it")
        })
    }

    /// The place of the first byte to come.
    pub(super) fn from(&self) -> u64 {
        match self {
            Self::Http(answer) => answer.from,
            Self::Local { from, .. } => *from,
        }
    }

    /// The size of the whole, where it is known.
    pub(super) fn total(&self) -> Option<u64> {
        match self {
            Self::Http(answer) => answer.total,
            Self::Local { file, .. } => Some(file.total),
        }
    }

    pub(super) fn origin(&self, url: &Url) -> Origin {
        let validator = match self {
            Self::Http(answer) => answer.validator.clone(),
            Self::Local { .. } => None,
        };
        Origin { url: url.as_str().to_owned(), validator }
    }

    /// The next bytes; `None` at the end.
    pub(super) async fn next(&mut self, stall: Duration) -> Result<Option<Bytes>, Failure> {
        match self {
            Self::Http(answer) => answer.next(stall).await,
            Self::Local { file, .. } => file.next().await,
        }
    }
}
