//! How people name an image: in a catalog, by URL or by path.

use std::fmt;
use std::path::PathBuf;
use std::str::FromStr;

use super::config::is_name;
use super::{Digest, Error, ErrorKind, Field, Query, Url};

/// An image, as people name it.
///
/// | written | is |
/// |---|---|
/// | `ubuntu:24.04`, `ubuntu:noble`, `images:debian/12` | a release, by any of its names, in a catalog |
/// | `https://a.example/x.qcow2#sha256=…` | a URL; the digest may be left out |
/// | `noble.qcow2`, `./a:b`, `/srv/x.img` | a path |
///
/// A path whose first part has a colon begins with `./`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum ImageName {
    /// A release in a catalog.
    Catalog {
        /// The catalog's name.
        catalog: String,
        /// Any name of the release.
        name: String,
    },
    /// A file on a server.
    Url {
        /// Where it is.
        url: Url,
        /// The digest of its bytes.
        digest: Option<Digest>,
    },
    /// A file here.
    Path(PathBuf),
}

impl ImageName {
    /// The filters that it stands for in its catalog; `None` for URLs and paths.
    pub fn query(&self) -> Option<Query> {
        match self {
            Self::Catalog { catalog, name } => {
                Some(Query::new().with(Field::Catalog, catalog).with(Field::Name, name))
            }
            Self::Url { .. } | Self::Path(_) => None,
        }
    }
}

impl FromStr for ImageName {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        let refuse = |why: &str| {
            let text: String = text.chars().take(100).collect();
            Error::new(ErrorKind::InvalidName, format!("{text:?} names no image: {why}"))
        };
        if text.is_empty() || text.contains('\0') {
            return Err(refuse("it is empty, or has a NUL"));
        }
        if text.contains("://") && !text.starts_with(['/', '.']) {
            return read_url(text);
        }
        let first = text.split('/').next().unwrap_or_default();
        let Some((catalog, _)) = first.split_once(':') else {
            return Ok(Self::Path(text.into()));
        };
        let name = text.split_once(':').map(|(_, name)| name).unwrap_or_default();
        if first.starts_with('.') {
            return Ok(Self::Path(text.into()));
        }
        if !is_name(catalog) {
            return Err(refuse("no catalog has such a name; for a path write ./ before it"));
        }
        if !is_release(name) {
            return Err(refuse("after the colon comes a release, as in ubuntu:24.04"));
        }
        Ok(Self::Catalog { catalog: catalog.to_owned(), name: name.to_owned() })
    }
}

fn read_url(text: &str) -> Result<ImageName, Error> {
    let (url, fragment) = match text.split_once('#') {
        Some((url, fragment)) => (url, Some(fragment)),
        None => (text, None),
    };
    let digest = fragment.map(|fragment| {
        let written = fragment.replacen('=', ":", 1);
        written.parse::<Digest>().map_err(|error| {
            let sentence = format!("after the # of a URL comes sha256=… or sha512=…: {error}");
            Error::new(ErrorKind::InvalidName, sentence).because(error)
        })
    });
    Ok(ImageName::Url { url: url.parse()?, digest: digest.transpose()? })
}

fn is_release(name: &str) -> bool {
    let allowed = |c: char| c.is_ascii_alphanumeric() || "-_+./".contains(c);
    name.starts_with(|c: char| c.is_ascii_alphanumeric())
        && name.len() <= 128
        && name.chars().all(allowed)
}

impl fmt::Display for ImageName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Catalog { catalog, name } => write!(f, "{catalog}:{name}"),
            Self::Url { url, digest: None } => write!(f, "{url}"),
            Self::Url { url, digest: Some(digest) } => {
                write!(f, "{url}#{}={}", digest.algorithm(), digest.to_hex())
            }
            Self::Path(path) => write!(f, "{}", path.display()),
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn names_are_told_apart() {
        let catalog = |catalog: &str, name: &str| ImageName::Catalog {
            catalog: catalog.into(),
            name: name.into(),
        };
        let url = |url: &str, digest| ImageName::Url { url: url.parse().unwrap(), digest };
        let digest = Digest::Sha256([0xab; 32]);
        let with_digest = format!("https://a.example/x.img#sha256={}", "AB".repeat(32));
        let rows = [
            ("ubuntu:24.04", catalog("ubuntu", "24.04")),
            ("images:debian/12/cloud", catalog("images", "debian/12/cloud")),
            ("ubuntu-daily:noble", catalog("ubuntu-daily", "noble")),
            ("http://a.example/x", url("http://a.example/x", None)),
            (&with_digest, url("https://a.example/x.img", Some(digest))),
            ("noble.qcow2", ImageName::Path("noble.qcow2".into())),
            ("./a:b", ImageName::Path("./a:b".into())),
            ("/a:b://c", ImageName::Path("/a:b://c".into())),
            ("a/b:c", ImageName::Path("a/b:c".into())),
        ];
        for (text, name) in rows {
            assert_eq!(text.parse::<ImageName>().unwrap(), name, "{text}");
        }
    }

    #[test]
    fn what_names_nothing_is_refused() {
        let rows = [
            "",
            ":",
            "ubuntu:",
            ":24.04",
            "Ubuntu:24.04",
            "ubuntu:../x",
            "ubuntu:a b",
            "C:\\x.img",
            "ftp://a.example/x",
            "https://a.example/x#md5=0",
            "https://a.example/x#",
            "https://a.example/x#sha256=00",
            "a\0b",
        ];
        for row in rows {
            assert!(row.parse::<ImageName>().is_err(), "{row}");
        }
    }

    #[test]
    fn a_name_in_a_catalog_is_a_query() {
        let name: ImageName = "ubuntu:noble".parse().unwrap();
        assert_eq!(name.query().unwrap().to_string(), "catalog=ubuntu name=noble");
        assert_eq!("x.img".parse::<ImageName>().unwrap().query(), None);
    }

    proptest! {
        #[test]
        fn a_name_is_read_as_it_was_written(text in "[a-z./:#=0-9-]{1,30}|https://[a-z]{1,5}/[a-z]{0,5}") {
            if let Ok(name) = text.parse::<ImageName>() {
                prop_assert_eq!(name.to_string().parse::<ImageName>().unwrap(), name);
            }
        }

        #[test]
        fn no_text_makes_reading_panic(text in ".{0,60}") {
            let _ = text.parse::<ImageName>();
        }
    }
}
