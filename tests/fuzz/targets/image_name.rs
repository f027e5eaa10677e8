//! What people write: image names, filters, URLs, digests, fingerprints, times.
#![no_main]

use std::fmt::{Debug, Display};
use std::str::FromStr;

use virtsmith::catalog::{Digest, Fingerprint, ImageName, Query, UnixTime, Url};
use virtsmith_fuzz::fuzz_target;

fuzz_target!(|data: &[u8]| {
    let Ok(text) = std::str::from_utf8(data) else { return };
    same::<ImageName>(text);
    same::<Url>(text);
    same::<Digest>(text);
    same::<Fingerprint>(text);
    same::<UnixTime>(text);
    if let Ok(query) = text.parse::<Query>()
        && query != Query::new()
    {
        same::<Query>(text);
    }
});

/// What is read is read again as it is written.
fn same<T: FromStr + Display + PartialEq + Debug>(text: &str) {
    let Ok(value) = text.parse::<T>() else { return };
    assert_eq!(value.to_string().parse::<T>().ok(), Some(value));
}
