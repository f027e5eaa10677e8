//! Fetching files, from the web or from this machine.
//!
//! A fetch asks the mirrors in their order, goes on where a connection broke,
//! hashes while bytes arrive, and ends with exactly the announced size and digest
//! or with an error.

mod attempts;
mod client;
mod failure;
mod hasher;
mod http;
mod local;
mod pace;
mod progress;
mod proxy;
mod redirect;
mod reply;
mod request;
mod sink;
mod source;
mod unreachable;
mod writer;

use std::time::{Duration, Instant};

pub(in crate::catalog) use hasher::Hasher;
pub(crate) use progress::Meter;
pub use progress::{OnProgress, Progress};
pub use request::Request;
pub use sink::{Held, Origin, Sink};
pub(in crate::catalog) use writer::cannot_write;

use super::{Digest, Error, ErrorKind, Url};
use attempts::{Attempts, Verdict};
use failure::Failure;
use http::Http;
use pace::Pace;
use reply::Ask;
use source::Source;
use writer::{State, Writer, length};

/// How a [`Fetcher`] behaves.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct FetchOptions {
    /// How long connecting may take, with TLS. Default 10 s.
    pub connect_timeout: Duration,
    /// How long a server may take from the question to its answer. Default 30 s.
    pub first_byte_timeout: Duration,
    /// How long a server may pause between bytes. Default 30 s.
    pub stall_timeout: Duration,
    /// The bytes a second below which a server is dropped. Default 1024; 0 for none.
    pub minimum_rate: u64,
    /// How long a server is watched before its rate is judged. Default 20 s.
    pub rate_window: Duration,
    /// How often the mirrors are asked that bring nothing. Default 5.
    pub attempts: u32,
    /// The pause before the mirrors are asked again; each is twice the one before. Default 0.5 s.
    pub first_pause: Duration,
    /// Certificates in PEM of CAs that are trusted besides the system's. Default none.
    ///
    /// The system's are those of its usual places, or where `SSL_CERT_FILE` and `SSL_CERT_DIR`
    /// are set, those that they name instead.
    pub ca_certificates: Vec<u8>,
    /// Nothing leaves this machine. Default off.
    pub offline: bool,
}

impl Default for FetchOptions {
    fn default() -> Self {
        Self {
            connect_timeout: Duration::from_secs(10),
            first_byte_timeout: Duration::from_secs(30),
            stall_timeout: Duration::from_secs(30),
            minimum_rate: 1024,
            rate_window: Duration::from_secs(20),
            attempts: 5,
            first_pause: Duration::from_millis(500),
            ca_certificates: Vec::new(),
            offline: false,
        }
    }
}

/// Fetches files. Cheap to make; it connects when it is used.
///
/// Proxies are those of the environment: `HTTP_PROXY`, `HTTPS_PROXY`, `ALL_PROXY`, `NO_PROXY`, or
/// the same in lower case. A user name and a password in a proxy's URL are sent to it alone.
#[derive(Clone, Debug, Default)]
pub struct Fetcher {
    options: FetchOptions,
    http: Http,
}

/// A file that was fetched.
#[derive(Debug)]
#[non_exhaustive]
pub struct Fetched<S> {
    /// What it was written to.
    pub sink: S,
    /// The number of its bytes.
    pub size: u64,
    /// The digest of its bytes: with the algorithm asked for, else SHA-256.
    pub digest: Digest,
    /// The mirror that gave its last byte.
    pub url: Url,
}

impl Fetcher {
    /// A fetcher that behaves as told.
    #[must_use]
    pub fn new(options: FetchOptions) -> Self {
        Self { options, http: Http::default() }
    }

    /// How it behaves.
    #[must_use]
    pub fn options(&self) -> &FetchOptions {
        &self.options
    }

    /// Fetches a document into memory.
    ///
    /// # Errors
    /// As [`fetch`](Self::fetch).
    pub async fn document(&self, request: &Request) -> Result<Vec<u8>, Error> {
        Ok(self.fetch(request, Vec::new(), &mut |_| {}).await?.sink)
    }

    /// Fetches a file into a sink, behind what that holds of an earlier fetch.
    ///
    /// Dropping the future stops the fetch; the sink keeps what it got so far.
    ///
    /// # Errors
    /// The last mirror's error when all have failed, [`ErrorKind::Io`] when the sink has, and
    /// [`ErrorKind::InvalidUrl`] for a request without mirrors. After
    /// [`DigestMismatch`](ErrorKind::DigestMismatch) and
    /// [`SizeMismatch`](ErrorKind::SizeMismatch) the sink is empty.
    pub async fn fetch<S: Sink>(
        &self,
        request: &Request,
        sink: S,
        on_progress: &mut OnProgress<'_>,
    ) -> Result<Fetched<S>, Error> {
        let mut state = State::resume(sink, request.algorithm()).await?;
        let mut attempts =
            Attempts::new(request.urls.len(), self.options.attempts, self.options.first_pause);
        let mut meter = Meter::new(state.bytes, request.size, Instant::now());
        let mut spoilt = false;
        loop {
            let url = request.urls.get(attempts.current()).ok_or_else(nowhere)?;
            let before = state.bytes;
            let attempt = Attempt { fetcher: self, url, request, spoilt };
            let (left, outcome) = attempt.run(state, &mut meter, on_progress).await?;
            let failure = match outcome {
                Ok(()) => {
                    on_progress(meter.end(left.bytes, Instant::now()));
                    return finish(left, url).await;
                }
                Err(failure) => failure,
            };
            state = left;
            tracing::debug!(%url, error = %failure.error, bytes = state.bytes, "an attempt failed");
            spoilt |= spoils(failure.error.kind());
            let brought = state.bytes >= before.saturating_add(WORTH_ANOTHER);
            let Some(pause) = attempts.failed(failure.verdict, brought, random()) else {
                return Err(failure.error.at(url));
            };
            writer::pause(pause).await;
        }
    }
}

/// Who brings so many bytes is asked again, however often the connection breaks.
const WORTH_ANOTHER: u64 = 64 << 10;

async fn finish<S: Sink>(state: State<S>, url: &Url) -> Result<Fetched<S>, Error> {
    let state = state.blocking(|state| state.sink.finish()).await?;
    let (size, digest) = (state.bytes, state.digest());
    Ok(Fetched { sink: state.sink, size, digest, url: url.clone() })
}

/// One mirror, asked once.
struct Attempt<'a> {
    fetcher: &'a Fetcher,
    url: &'a Url,
    request: &'a Request,
    /// Whether one before ended with wrong bytes.
    spoilt: bool,
}

impl Attempt<'_> {
    /// Fetches all that is missing. Fails where the sink does; what the mirror does is the outcome.
    async fn run<S: Sink>(
        &self,
        state: State<S>,
        meter: &mut Meter,
        on_progress: &mut OnProgress<'_>,
    ) -> Result<(State<S>, Result<(), Failure>), Error> {
        let resumed = state.bytes > 0;
        let (state, received) = self.receive(state, meter, on_progress).await?;
        let outcome = received.and_then(|()| self.check(&state, resumed));
        match &outcome {
            Err(failure) if spoils(failure.error.kind()) => Ok((state.emptied().await?, outcome)),
            _ => Ok((state, outcome)),
        }
    }

    async fn receive<S: Sink>(
        &self,
        state: State<S>,
        meter: &mut Meter,
        on_progress: &mut OnProgress<'_>,
    ) -> Result<(State<S>, Result<(), Failure>), Error> {
        if self.request.size.is_some_and(|size| size > 0 && size == state.bytes) {
            return Ok((state, Ok(())));
        }
        let ask = self.ask(&state);
        let mut source = match Source::open(self.fetcher, self.url, &ask).await {
            Ok(source) => source,
            Err(failure) => return Ok((state, Err(failure))),
        };
        if let Some(total) = source.total()
            && let Err(error) = self.request.check_size(total)
        {
            return Ok((state, Err(error.into())));
        }
        meter.expect(source.total());
        let begin = source.from();
        let writer = Writer::start(state);
        if begin == 0 {
            writer.restart(source.origin(self.url)).await;
        }
        let received = self.pump(&mut source, begin, &writer, meter, on_progress).await;
        Ok((writer.stop().await?, received))
    }

    /// Moves bytes until the source ends or fails, or the writer does.
    async fn pump<S: Sink>(
        &self,
        source: &mut Source,
        mut at: u64,
        writer: &Writer<S>,
        meter: &mut Meter,
        on_progress: &mut OnProgress<'_>,
    ) -> Result<(), Failure> {
        let options = &self.fetcher.options;
        let mut pace = Pace::new(options.minimum_rate, options.rate_window);
        loop {
            let asked = Instant::now();
            let Some(bytes) = source.next(options.stall_timeout).await? else {
                return self.check_end(at, source.total());
            };
            let now = Instant::now();
            at = at.saturating_add(length(&bytes));
            self.request.check_growth(at)?;
            if !pace.keeps_up(length(&bytes), now.saturating_duration_since(asked)) {
                let rate = options.minimum_rate;
                let sentence = format!("the server sends less than {rate} bytes a second");
                return Err(Failure::again(ErrorKind::Network, sentence));
            }
            if !writer.write(bytes).await {
                // Stopping it will say why.
                return Ok(());
            }
            if let Some(progress) = meter.at(at, now) {
                on_progress(progress);
            }
        }
    }

    /// Asks for what is missing, where it is sure to belong to what is there: by the server's
    /// word, or because the digest will tell.
    fn ask<S>(&self, state: &State<S>) -> Ask {
        let same_place = state.origin.url == self.url.as_str();
        let validator = state.origin.validator.clone().filter(|_| same_place);
        let provable = self.request.digest.is_some()
            || validator.as_deref().is_some_and(http::proves_sameness);
        match provable {
            true => Ask { from: state.bytes, validator },
            false => Ask::default(),
        }
    }

    fn check_end(&self, at: u64, total: Option<u64>) -> Result<(), Failure> {
        let total = self.request.size.or(total);
        if total.is_some_and(|total| at < total) {
            let sentence = format!("the connection ended after {at} bytes, too early");
            return Err(Failure::again(ErrorKind::Network, sentence));
        }
        Ok(())
    }

    /// Judges the whole by its size and digest.
    fn check<S: Sink>(&self, state: &State<S>, resumed: bool) -> Result<(), Failure> {
        self.request.check_size(state.bytes)?;
        let Some(expected) = self.request.digest else {
            return Ok(());
        };
        let digest = state.digest();
        if digest == expected {
            return Ok(());
        }
        let sentence = format!(
            "its digest is {digest}, and {expected} is announced: it was damaged on the way, or is not what was published"
        );
        let error = Error::new(ErrorKind::DigestMismatch, sentence);
        // What was there before may be to blame, once.
        let verdict = match resumed && !self.spoilt {
            true => Verdict::Again(Duration::ZERO),
            false => Verdict::Never,
        };
        Err(Failure { error, verdict })
    }
}

/// Whether bytes that ended so are of no use to any later attempt.
fn spoils(kind: ErrorKind) -> bool {
    matches!(kind, ErrorKind::DigestMismatch | ErrorKind::SizeMismatch | ErrorKind::TooLarge)
}

fn nowhere() -> Error {
    Error::new(ErrorKind::InvalidUrl, "there is no URL to fetch it from")
}

/// For pauses: without randomness they are only less spread.
fn random() -> u64 {
    let mut bytes = [0; 8];
    let _ = rustix::rand::getrandom(&mut bytes[..], rustix::rand::GetRandomFlags::empty());
    u64::from_ne_bytes(bytes)
}
