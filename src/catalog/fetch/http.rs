//! The edge to HTTP and HTTPS.

use std::time::Duration;

use bytes::Bytes;
use reqwest::header::{self, HeaderMap, HeaderName};
use reqwest::{Client, Response, StatusCode};
use tokio::sync::OnceCell;
use tokio::time::timeout;

use super::FetchOptions;
use super::client::client;
use super::failure::Failure;
use super::proxy;
use super::redirect::follow;
use super::reply::{Ask, Head, Reply, is_strong};
use super::unreachable::{explain, innermost};
use crate::catalog::{ErrorKind, Url};

/// The most servers that are asked one after the other because each points to the next.
const MOST_REDIRECTS: usize = 10;

/// A client that is made when it is first needed: certificates take a while to read.
#[derive(Clone, Debug, Default)]
pub(super) struct Http {
    client: OnceCell<Client>,
}

/// An answer with bytes to come.
pub(super) struct Answer {
    pub(super) from: u64,
    pub(super) total: Option<u64>,
    pub(super) validator: Option<String>,
    pub(super) body: Response,
}

impl Http {
    /// Asks for bytes, and follows redirects. `None` when the rest that was asked for is not to
    /// be had.
    pub(super) async fn ask(
        &self,
        url: &Url,
        ask: &Ask,
        options: &FetchOptions,
    ) -> Result<Option<Answer>, Failure> {
        if options.offline {
            let sentence = "it is not on this machine, and nothing may be fetched (offline)";
            return Err(Failure::never(ErrorKind::Offline, sentence));
        }
        let client = self.client.get_or_try_init(async || client(options)).await?;
        let mut place = reqwest::Url::parse(url.as_str()).map_err(unreadable)?;
        for _ in 0..=MOST_REDIRECTS {
            let body = send(client, &place, ask, options).await?;
            let head = head_of(&body);
            match head.read(ask)? {
                Reply::Bytes { from, total } => {
                    let validator = head.validator().map(str::to_owned);
                    return Ok(Some(Answer { from, total, validator, body }));
                }
                Reply::NoSuchRest => return Ok(None),
                Reply::Elsewhere(location) => place = follow(&place, &location)?,
            }
        }
        let sentence = format!("the server leads from place to place, more than {MOST_REDIRECTS}");
        Err(Failure::never(ErrorKind::Network, sentence))
    }
}

impl Answer {
    /// The next bytes; `None` at the end.
    pub(super) async fn next(&mut self, stall: Duration) -> Result<Option<Bytes>, Failure> {
        match timeout(stall, self.body.chunk()).await {
            Ok(Ok(bytes)) => Ok(bytes),
            Ok(Err(error)) => {
                let sentence = format!("the connection broke: {}", innermost(&error));
                Err(Failure::again(ErrorKind::Network, sentence).because(error))
            }
            Err(_) => Err(Failure::again(
                ErrorKind::Network,
                format!("the server sent nothing for {} s", stall.as_secs()),
            )),
        }
    }
}

async fn send(
    client: &Client,
    place: &reqwest::Url,
    ask: &Ask,
    options: &FetchOptions,
) -> Result<Response, Failure> {
    // Packed bytes are of no use: digests are of the file itself.
    let mut request = client.get(place.clone()).header(header::ACCEPT_ENCODING, "identity");
    if ask.from > 0 {
        request = request.header(header::RANGE, format!("bytes={}-", ask.from));
        if let Some(validator) = &ask.validator {
            request = request.header(header::IF_RANGE, validator);
        }
    }
    // Connecting has its own limit.
    let limit = options.connect_timeout.saturating_add(options.first_byte_timeout);
    match timeout(limit, request.send()).await {
        Ok(Ok(response)) if response.status() == StatusCode::PROXY_AUTHENTICATION_REQUIRED => {
            let proxy = proxy::before(place).unwrap_or_else(|| "before the server".to_owned());
            Err(Failure::never(ErrorKind::Status, proxy::asks_for_password(&proxy)))
        }
        Ok(Ok(response)) => Ok(response),
        Ok(Err(error)) => Err(explain(error, place)),
        Err(_) => Err(Failure::again(
            ErrorKind::Network,
            format!("the server did not answer within {} s", limit.as_secs()),
        )),
    }
}

fn head_of(response: &Response) -> Head {
    let headers = response.headers();
    Head {
        status: response.status().as_u16(),
        location: text(headers, &header::LOCATION),
        content_length: response.content_length(),
        content_range: text(headers, &header::CONTENT_RANGE),
        content_encoding: text(headers, &header::CONTENT_ENCODING),
        etag: text(headers, &header::ETAG),
        last_modified: text(headers, &header::LAST_MODIFIED),
        retry_after: text(headers, &header::RETRY_AFTER),
    }
}

/// A header that can be read as text.
fn text(headers: &HeaderMap, name: &HeaderName) -> Option<String> {
    headers.get(name)?.to_str().ok().map(str::to_owned)
}

fn unreadable(error: impl std::error::Error + Send + Sync + 'static) -> Failure {
    Failure::never(ErrorKind::InvalidUrl, format!("it is no URL: {error}")).because(error)
}

/// Whether later bytes that come with this validator surely belong to the same file.
pub(super) fn proves_sameness(validator: &str) -> bool {
    is_strong(validator)
}
