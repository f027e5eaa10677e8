//! Where documents and images lie.

use std::fmt;
use std::str::FromStr;

use serde::{Serialize, Serializer};

use super::{Error, ErrorKind};

/// An absolute URL with the scheme `https`, `http` or `file`.
///
/// It is normalised when it is read and has no fragment; an `http` or `https` URL has a host and
/// no user name.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Url(String);

/// The longest URL that is taken, in bytes.
const MAX_BYTES: usize = 4096;

impl Url {
    /// The URL as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The last segment of its path: `noble-server-cloudimg-amd64.img`.
    pub fn file_name(&self) -> &str {
        let path = self.0.split_once('?').map_or(self.0.as_str(), |(path, _)| path);
        path.rsplit('/').next().unwrap_or_default()
    }

    /// A place below this folder, by a path that a document gave.
    ///
    /// # Errors
    /// [`ErrorKind::InvalidUrl`] for a path that is absolute, leads upward, names a scheme or a
    /// host, or has characters that mean something in a URL.
    pub fn below(&self, path: &str) -> Result<Self, Error> {
        check_path(path)?;
        if self.0.contains('?') {
            let sentence = format!("{self} has a query; nothing can lie below it");
            return Err(Error::new(ErrorKind::InvalidUrl, sentence));
        }
        let slash = if self.0.ends_with('/') { "" } else { "/" };
        Ok(Self([&self.0, slash, path].concat()))
    }
}

/// Whether a path stays below the folder that it is put after.
fn check_path(path: &str) -> Result<(), Error> {
    let refuse = |why: &str| {
        let path: String = path.chars().take(200).collect();
        Error::new(ErrorKind::InvalidUrl, format!("the path {path:?} {why}"))
    };
    if path.len() > MAX_BYTES {
        return Err(refuse("is too long"));
    }
    if path.split('/').any(|segment| matches!(segment, "" | "." | "..")) {
        return Err(refuse("does not stay below its folder; a catalog must not name it"));
    }
    if path.split('/').next().is_some_and(|first| first.contains(':')) {
        return Err(refuse("begins with a scheme"));
    }
    let plain = |c: char| c.is_ascii_alphanumeric() || "-._~:@!$&'()*+,;=/".contains(c);
    // A percent sign could hide a dot or a slash.
    if !path.chars().all(plain) {
        return Err(refuse("has characters that do not stand for themselves in a URL"));
    }
    Ok(())
}

impl FromStr for Url {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        let refuse = |why: &str| {
            let text: String = text.chars().take(200).collect();
            Error::new(ErrorKind::InvalidUrl, format!("{text:?} is no URL of a catalog: {why}"))
        };
        if text.len() > MAX_BYTES {
            return Err(refuse("it is too long"));
        }
        let url =
            reqwest::Url::parse(text).map_err(|error| refuse(&error.to_string()).because(error))?;
        // Percent signs make it up to three times as long.
        if url.as_str().len() > MAX_BYTES {
            return Err(refuse("it is too long"));
        }
        match url.scheme() {
            "https" | "http" if !url.username().is_empty() || url.password().is_some() => {
                Err(refuse("it has a user name or a password"))
            }
            _ if url.fragment().is_some() => Err(refuse("it has a fragment (`#…`)")),
            "https" | "http" => Ok(Self(url.into())),
            "file" if url.host().is_none() && url.query().is_none() => Ok(Self(url.into())),
            "file" => Err(refuse("a file has no host and no query")),
            _ => Err(refuse("its scheme is none of https, http and file")),
        }
    }
}

impl fmt::Display for Url {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

impl fmt::Debug for Url {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.0, f)
    }
}

impl AsRef<str> for Url {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

impl Serialize for Url {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn paths_that_leave_their_folder_are_refused() {
        let root: Url = "https://images.example/releases/".parse().unwrap();
        let rows = [
            "",
            "/etc/passwd",
            "../daily/x",
            "a/../../b",
            "a/./b",
            "a//b",
            "a/",
            "//evil.example/x",
            "https://evil.example/x",
            "file:x",
            "a\\b",
            "%2e%2e/x",
            "a?b",
            "a#b",
            "a b",
            "a\nb",
            "ä",
        ];
        for row in rows {
            let error = root.below(row).unwrap_err();
            assert_eq!(error.kind(), ErrorKind::InvalidUrl, "{row}");
        }
    }

    #[test]
    fn a_path_is_put_below_its_folder() {
        for root in ["https://images.example/r", "https://images.example/r/"] {
            let root: Url = root.parse().unwrap();
            let url = root.below("streams/v1/com.example:released.sjson").unwrap();
            assert_eq!(
                url.as_str(),
                "https://images.example/r/streams/v1/com.example:released.sjson"
            );
            assert_eq!(url.file_name(), "com.example:released.sjson");
        }
    }

    #[test]
    fn only_plain_urls_are_taken() {
        for good in ["https://a.example/x?y=z", "http://127.0.0.1:8080/", "file:///srv/images/"] {
            assert!(good.parse::<Url>().is_ok(), "{good}");
        }
        let bad = [
            "",
            "x",
            "ftp://a.example/",
            "https://user@a.example/",
            "https://a.example/#x",
            "file://host/x",
            "javascript:x",
        ];
        let long = format!("https://a.example/{}", "ä".repeat(1000));
        for bad in bad.into_iter().chain([long.as_str()]) {
            assert_eq!(bad.parse::<Url>().unwrap_err().kind(), ErrorKind::InvalidUrl, "{bad}");
        }
    }

    proptest! {
        #[test]
        fn what_is_put_below_a_folder_is_a_url_and_stays_there(path in "[a-z./:%@+~-]{0,24}") {
            let root: Url = "https://images.example/a/b/".parse().unwrap();
            if let Ok(url) = root.below(&path) {
                let read: Url = url.as_str().parse().unwrap();
                prop_assert!(read.as_str().starts_with(root.as_str()));
                prop_assert_eq!(read, url);
            }
        }

        #[test]
        fn no_text_makes_reading_a_url_panic(text in ".{0,60}") {
            if let Ok(url) = text.parse::<Url>() {
                prop_assert_eq!(url.as_str().parse::<Url>().unwrap(), url);
            }
        }
    }
}
