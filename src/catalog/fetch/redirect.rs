//! Where a server may send a client.

use reqwest::Url;

use super::failure::Failure;
use crate::catalog::ErrorKind;

/// The place that a server at `from` points to by `location`, if it may.
///
/// A server must not make a client read the files of its own machine, nor give up encryption.
pub(super) fn follow(from: &Url, location: &str) -> Result<Url, Failure> {
    let refuse = |why: &str| {
        let shown: String = location.chars().take(200).collect();
        let sentence = format!("the server points to {shown:?}, which is not followed: {why}");
        Failure::never(ErrorKind::InvalidUrl, sentence)
    };
    let to = from.join(location).map_err(|error| refuse(&error.to_string()))?;
    match (from.scheme(), to.scheme()) {
        (_, "https") | ("http", "http") => {}
        ("https", "http") => return Err(refuse("it would give up encryption")),
        _ => return Err(refuse("only http and https are")),
    }
    if !to.username().is_empty() || to.password().is_some() {
        return Err(refuse("it has a user name or a password"));
    }
    Ok(to)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_redirect_stays_on_the_web_and_keeps_encryption() {
        let rows = [
            ("https://a.example/x/y", "z", Some("https://a.example/x/z")),
            ("https://a.example/x/y", "//b.example/z", Some("https://b.example/z")),
            ("https://a.example/x", "https://b.example:8443/z", Some("https://b.example:8443/z")),
            ("https://a.example/x", "http://a.example/x", None),
            ("http://a.example/x", "https://a.example/x", Some("https://a.example/x")),
            ("http://a.example/x", "http://b.example/x", Some("http://b.example/x")),
            ("http://a.example/x", "file:///etc/passwd", None),
            ("http://a.example/x", "FILE:/etc/passwd", None),
            ("http://a.example/x", "data:text/plain,x", None),
            ("http://a.example/x", "ftp://a.example/x", None),
            ("http://a.example/x", "http://u:p@a.example/x", None),
            ("http://a.example/x", "http://[::1", None),
        ];
        for (from, location, to) in rows {
            let followed = follow(&Url::parse(from).unwrap(), location);
            assert_eq!(followed.ok().map(String::from).as_deref(), to, "{from} {location}");
        }
    }

    proptest! {
        #[test]
        fn no_location_leads_off_the_encrypted_web(location in ".{0,40}") {
            let from = Url::parse("https://a.example/x").unwrap();
            if let Ok(to) = follow(&from, &location) {
                prop_assert_eq!(to.scheme(), "https");
            }
        }
    }
}
