//! What the head of an HTTP answer means for a fetch (RFC 9110).

use std::time::Duration;

use super::attempts::Verdict;
use super::failure::Failure;
use crate::catalog::{Error, ErrorKind};

/// What is asked of a server.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Ask {
    /// The first byte that is wanted.
    pub(super) from: u64,
    /// What the earlier bytes came with: the server sends all again when it no longer holds.
    pub(super) validator: Option<String>,
}

/// The head of an answer, as far as it matters.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Head {
    pub(super) status: u16,
    pub(super) location: Option<String>,
    pub(super) content_length: Option<u64>,
    pub(super) content_range: Option<String>,
    pub(super) content_encoding: Option<String>,
    pub(super) etag: Option<String>,
    pub(super) last_modified: Option<String>,
    pub(super) retry_after: Option<String>,
}

/// What an answer brings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Reply {
    /// Bytes follow.
    Bytes {
        /// The place of the first.
        from: u64,
        /// The size of the whole, where it is said.
        total: Option<u64>,
    },
    /// It is to be asked for elsewhere.
    Elsewhere(String),
    /// The rest that was asked for is not to be had: ask for the whole.
    NoSuchRest,
}

impl Head {
    /// What later requests may name these bytes by: a strong ETag, else the time of change.
    pub(super) fn validator(&self) -> Option<&str> {
        self.etag.as_deref().filter(|etag| is_strong(etag)).or(self.last_modified.as_deref())
    }

    /// What the answer brings to who asked this.
    pub(super) fn read(&self, ask: &Ask) -> Result<Reply, Failure> {
        match (self.status, &self.location) {
            (200, _) => self.plain().map(|()| Reply::Bytes { from: 0, total: self.content_length }),
            (206, _) => self.plain().and_then(|()| self.rest(ask)),
            (301 | 302 | 303 | 307 | 308, Some(location)) => Ok(Reply::Elsewhere(location.clone())),
            (416, _) if ask.from > 0 => Ok(Reply::NoSuchRest),
            _ => Err(self.refusal()),
        }
    }

    fn rest(&self, ask: &Ask) -> Result<Reply, Failure> {
        let range = self.content_range.as_deref().and_then(content_range);
        let changed = match (&self.etag, &ask.validator) {
            (Some(now), Some(then)) if is_strong(now) && is_strong(then) => now != then,
            _ => false,
        };
        match range {
            Some((from, total)) if from == ask.from && !changed => Ok(Reply::Bytes { from, total }),
            _ if ask.from > 0 => Ok(Reply::NoSuchRest),
            _ => Err(Failure::never(
                ErrorKind::Network,
                "the server sent a part that was not asked for; its files cannot be fetched",
            )),
        }
    }

    /// Refuses a body that would have to be unpacked: a digest is of the file itself, and a small
    /// answer could be of any size.
    fn plain(&self) -> Result<(), Failure> {
        match self.content_encoding.as_deref() {
            None | Some("" | "identity") => Ok(()),
            Some(coding) => Err(Failure::never(
                ErrorKind::Unsupported,
                format!(
                    "the server sent it packed ({}), which was not asked for; use another mirror",
                    coding.chars().take(40).collect::<String>()
                ),
            )),
        }
    }

    fn refusal(&self) -> Failure {
        let status = self.status;
        let sentence = match status {
            401 | 403 => format!("the server does not allow it (HTTP {status})"),
            404 | 410 => format!(
                "it is not there (HTTP {status}); publishers remove old images, so refresh the catalog"
            ),
            _ => format!("the server answered with HTTP {status}"),
        };
        let kind = match status {
            401 | 403 | 404 | 410 => ErrorKind::NotFound,
            _ => ErrorKind::Status,
        };
        let error = Error::new(kind, sentence);
        let verdict = match status {
            408 | 425 | 429 | 500 | 502..=504 => Verdict::Again(self.pause()),
            _ => Verdict::Never,
        };
        Failure { error, verdict }
    }

    fn pause(&self) -> Duration {
        let seconds = self.retry_after.as_deref().and_then(|text| text.trim().parse().ok());
        Duration::from_secs(seconds.unwrap_or_default())
    }
}

/// A weak ETag is shared by versions that differ in bytes.
pub(super) fn is_strong(etag: &str) -> bool {
    etag.starts_with('"')
}

/// The first byte and the size of the whole, of `bytes FIRST-LAST/SIZE`.
fn content_range(text: &str) -> Option<(u64, Option<u64>)> {
    let (range, total) = text.trim().strip_prefix("bytes ")?.split_once('/')?;
    let (first, last) = range.trim().split_once('-')?;
    let (first, last): (u64, u64) = (first.parse().ok()?, last.parse().ok()?);
    let total = match total.trim() {
        "*" => None,
        total => Some(total.parse().ok()?),
    };
    (first <= last && total.is_none_or(|total| last < total)).then_some((first, total))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn text(text: &str) -> Option<String> {
        Some(text.to_owned())
    }

    fn ask(from: u64) -> Ask {
        Ask { from, validator: text("\"a\"") }
    }

    #[test]
    fn an_answer_brings_the_whole_the_rest_or_neither() {
        let part = |range: &str, etag: &str| Head {
            status: 206,
            content_range: text(range),
            etag: text(etag),
            ..Head::default()
        };
        let bytes = |from, total| Reply::Bytes { from, total };
        let whole = Head { status: 200, content_length: Some(9), ..Head::default() };
        let moved = Head { status: 302, location: text("/x"), ..Head::default() };
        for (head, from, reply) in [
            (whole.clone(), 0, bytes(0, Some(9))),
            (whole, 5, bytes(0, Some(9))),
            (part("bytes 5-8/9", "\"a\""), 5, bytes(5, Some(9))),
            (part("bytes 5-8/*", "W/\"b\""), 5, bytes(5, None)),
            (part("bytes 5-8/9", "\"b\""), 5, Reply::NoSuchRest),
            (part("bytes 4-8/9", "\"a\""), 5, Reply::NoSuchRest),
            (part("lines 5-8/9", "\"a\""), 5, Reply::NoSuchRest),
            (Head { status: 416, ..Head::default() }, 5, Reply::NoSuchRest),
            (moved, 5, Reply::Elsewhere("/x".into())),
        ] {
            assert_eq!(head.read(&ask(from)).ok(), Some(reply), "{head:?}");
        }
    }

    #[test]
    fn a_refusal_says_whether_to_come_again() {
        let again = |seconds| Verdict::Again(Duration::from_secs(seconds));
        for (status, retry_after, verdict) in [
            (404, None, Verdict::Never),
            (403, text("9"), Verdict::Never),
            (416, None, Verdict::Never),
            (302, None, Verdict::Never),
            (204, None, Verdict::Never),
            (503, text("7"), again(7)),
            (429, text("Fri, 02 Jan 2026 03:04:05 GMT"), again(0)),
            (500, None, again(0)),
        ] {
            let head = Head { status, retry_after, ..Head::default() };
            let failure = head.read(&Ask::default()).unwrap_err();
            assert_eq!(failure.verdict, verdict, "{status}");
        }
    }

    #[test]
    fn a_packed_body_is_refused() {
        let head = Head { status: 200, content_encoding: text("gzip"), ..Head::default() };
        let failure = head.read(&Ask::default()).unwrap_err();
        assert_eq!(
            (failure.error.kind(), failure.verdict),
            (ErrorKind::Unsupported, Verdict::Never)
        );
    }

    #[test]
    fn weak_validators_are_passed_over() {
        let mut head = Head { etag: text("W/\"a\""), ..Head::default() };
        assert_eq!(head.validator(), None);
        head.last_modified = text("then");
        assert_eq!(head.validator(), Some("then"));
        head.etag = text("\"a\"");
        assert_eq!(head.validator(), Some("\"a\""));
    }

    proptest! {
        #[test]
        fn no_range_makes_reading_it_panic(range in "(bytes )?[0-9*/ -]{0,40}", from: u64) {
            let head = Head { status: 206, content_range: Some(range), ..Head::default() };
            if let Ok(Reply::Bytes { from: first, total }) = head.read(&ask(from)) {
                prop_assert_eq!(first, from);
                prop_assert!(total.is_none_or(|total| total > first));
            }
        }
    }
}
