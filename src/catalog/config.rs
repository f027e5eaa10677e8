//! Which catalogs there are: built in, and from a TOML file.
//!
//! ```
//! use virtsmith::catalog::Catalogs;
//!
//! let catalogs = Catalogs::from_toml(
//!     r#"
//!     [[catalog]]
//!     name = "ubuntu"                           # replaces the built-in one
//!     kind = "simplestreams"
//!     url = "https://cloud-images.ubuntu.com/releases/"
//!     mirrors = ["https://mirror.example/ubuntu-cloud/"]
//!     key = "ubuntu"                            # built in; or "/path/to/keyring", or armoured
//!
//!     [[catalog]]
//!     name = "ours"
//!     kind = "simplestreams"
//!     url = "https://images.example/"
//!     unsigned = true
//!     "#,
//! )?;
//! assert!(catalogs.get("ours")?.keyring()?.is_none());
//! assert!(catalogs.get("debian").is_ok());
//! # Ok::<(), virtsmith::catalog::Error>(())
//! ```

use std::path::PathBuf;

use serde::{Deserialize, Serialize};

use super::{Error, ErrorKind, Keyring, Url};

/// The catalogs that image names are looked up in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Catalogs(Vec<Catalog>);

/// A place where images are published.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Catalog {
    /// Its name, as in `ubuntu:24.04`.
    pub name: String,
    /// How it is laid out.
    pub kind: Kind,
    /// Its root.
    pub url: Url,
    /// Roots of copies, which are asked first.
    pub mirrors: Vec<Url>,
    /// The stream that its items are of; by default what the catalog says.
    pub stream: Option<String>,
    /// The keys that its documents are signed with.
    pub key: Key,
}

/// How a catalog is laid out.
#[non_exhaustive]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// Simplestreams: Ubuntu, LXD, Incus and others.
    Simplestreams,
    /// cloud.debian.org.
    Debian,
    /// Fedora Cloud.
    Fedora,
    /// AlmaLinux.
    Alma,
    /// Rocky Linux.
    Rocky,
    /// openSUSE Leap and Tumbleweed.
    Opensuse,
    /// Alpine Linux.
    Alpine,
    /// Arch Linux.
    Arch,
}

/// The keys that the documents of a catalog are signed with.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Key {
    /// None: the documents are taken as they come. HTTPS and digests protect images on the way,
    /// not from whoever runs the server.
    Unsigned,
    /// The one of Ubuntu's cloud images, which is built in.
    Ubuntu,
    /// An armoured key.
    Armoured(String),
    /// A file with one or several keys, armoured or binary.
    File(PathBuf),
}

/// What is known without any configuration. Only Ubuntu's key is built in; the others publish
/// unsigned digests, or digests signed with a key for each release, which users may give.
const BUILT_IN: &str = include_str!("builtin.toml");

impl Catalogs {
    /// The built-in ones: `ubuntu`, `ubuntu-daily`, `ubuntu-minimal`, `debian`, `fedora`,
    /// `alma`, `rocky`, `opensuse`, `alpine`, `arch`, `lxd` and `images`.
    #[expect(clippy::expect_used, reason = "the text is part of the program, and a test reads it")]
    pub fn builtin() -> Self {
        Self(read(BUILT_IN).expect("the built-in catalogs are right"))
    }

    /// The built-in ones, and those of a TOML text; the latter replace built-in ones of the
    /// same name.
    ///
    /// # Errors
    /// [`ErrorKind::InvalidConfiguration`].
    pub fn from_toml(text: &str) -> Result<Self, Error> {
        let given = read(text)?;
        let Self(mut catalogs) = Self::builtin();
        catalogs.retain(|one| !given.iter().any(|other| other.name == one.name));
        catalogs.extend(given);
        Ok(Self(catalogs))
    }

    /// A catalog by its name.
    ///
    /// # Errors
    /// [`ErrorKind::NotFound`], with the names that there are.
    pub fn get(&self, name: &str) -> Result<&Catalog, Error> {
        self.0.iter().find(|catalog| catalog.name == name).ok_or_else(|| {
            let names: Vec<&str> = self.0.iter().map(|catalog| catalog.name.as_str()).collect();
            let sentence = format!("no catalog {name:?}; there are {}", names.join(", "));
            Error::new(ErrorKind::NotFound, sentence)
        })
    }

    /// All of them.
    pub fn iter(&self) -> impl Iterator<Item = &Catalog> {
        self.0.iter()
    }
}

impl Catalog {
    /// A catalog whose documents need no signature.
    pub fn new(name: impl Into<String>, kind: Kind, url: Url) -> Self {
        let (name, mirrors) = (name.into(), Vec::new());
        Self { name, kind, url, mirrors, stream: None, key: Key::Unsigned }
    }

    /// Its keys; `None` where it needs none.
    ///
    /// # Errors
    /// [`ErrorKind::InvalidKey`] for a key that cannot be read, and for a file: read that with
    /// [`Keyring::from_bytes`].
    pub fn keyring(&self) -> Result<Option<Keyring>, Error> {
        match &self.key {
            Key::Unsigned => Ok(None),
            Key::Ubuntu => Ok(Some(Keyring::ubuntu())),
            Key::Armoured(text) => Keyring::from_bytes(text.as_bytes()).map(Some),
            Key::File(path) => {
                let sentence = format!("the key in {} was not read", path.display());
                Err(Error::new(ErrorKind::InvalidKey, sentence))
            }
        }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(default)]
    catalog: Vec<Table>,
}

/// A catalog as it is written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Table {
    name: String,
    kind: Kind,
    url: String,
    #[serde(default)]
    mirrors: Vec<String>,
    stream: Option<String>,
    key: Option<String>,
    #[serde(default)]
    unsigned: bool,
}

/// The most bytes of a configuration.
const MAX_BYTES: usize = 1 << 20;

fn read(text: &str) -> Result<Vec<Catalog>, Error> {
    if text.len() > MAX_BYTES {
        return Err(Error::new(ErrorKind::InvalidConfiguration, "longer than 1 MiB"));
    }
    let file: File = toml::from_str(text).map_err(|error| {
        Error::new(ErrorKind::InvalidConfiguration, error.to_string()).because(error)
    })?;
    let mut catalogs: Vec<Catalog> = Vec::new();
    for table in file.catalog {
        let name = table.name.clone();
        let catalog = Catalog::try_from(table).map_err(|error| {
            let sentence = format!("catalog {name:?}: {error}");
            Error::new(ErrorKind::InvalidConfiguration, sentence).because(error)
        })?;
        if catalogs.iter().any(|one| one.name == catalog.name) {
            let sentence = format!("there are two catalogs {name:?}");
            return Err(Error::new(ErrorKind::InvalidConfiguration, sentence));
        }
        catalogs.push(catalog);
    }
    Ok(catalogs)
}

impl TryFrom<Table> for Catalog {
    type Error = Error;

    fn try_from(table: Table) -> Result<Self, Error> {
        let refuse = |why: &str| Err(Error::new(ErrorKind::InvalidConfiguration, why));
        if !is_name(&table.name) {
            return refuse("its name is not a lower-case word of letters, digits and dashes");
        }
        let key = match (table.key, table.unsigned) {
            (None, true) => Key::Unsigned,
            (Some(key), false) => Key::from(key),
            (Some(_), true) => return refuse("it has a key and is `unsigned`"),
            (None, false) => return refuse("give its `key`, or say `unsigned = true`"),
        };
        let mirrors: Result<Vec<Url>, Error> =
            table.mirrors.iter().map(|mirror| root(mirror)).collect();
        Ok(Self {
            name: table.name,
            kind: table.kind,
            url: root(&table.url)?,
            mirrors: mirrors?,
            stream: table.stream,
            key,
        })
    }
}

impl From<String> for Key {
    fn from(text: String) -> Self {
        match text.as_str() {
            "ubuntu" => Self::Ubuntu,
            _ if text.trim_start().starts_with("-----BEGIN ") => Self::Armoured(text),
            _ => Self::File(text.into()),
        }
    }
}

/// A URL that others can lie below.
fn root(text: &str) -> Result<Url, Error> {
    let url: Url = text.parse()?;
    url.below("x")?;
    Ok(url)
}

/// Whether a name can stand before the colon of an image name.
pub(super) fn is_name(name: &str) -> bool {
    let allowed = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || "-_+.".contains(c);
    name.starts_with(|c: char| c.is_ascii_lowercase())
        && name.len() <= 64
        && name.chars().all(allowed)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn the_built_in_catalogs_are_right() {
        let catalogs = Catalogs::builtin();
        let names: Vec<_> = catalogs.iter().map(|catalog| catalog.name.as_str()).collect();
        let expected = [
            "ubuntu",
            "ubuntu-daily",
            "ubuntu-minimal",
            "debian",
            "fedora",
            "alma",
            "rocky",
            "opensuse",
            "alpine",
            "arch",
            "lxd",
            "images",
        ];
        assert_eq!(names, expected);
        for catalog in catalogs.iter() {
            assert!(catalog.url.as_str().starts_with("https://"), "{catalog:?}");
            assert_eq!(catalog.keyring().unwrap().is_some(), catalog.name.starts_with("ubuntu"));
        }
    }

    #[test]
    fn a_file_adds_and_replaces() {
        let text = "[[catalog]]\nname = 'debian'\nkind = 'debian'\nurl = 'http://m.example/d'\n\
            key = '/etc/keys.gpg'\n[[catalog]]\nname = 'x'\nkind = 'arch'\nunsigned = true\n\
            url = 'file:///srv/'\nstream = 'daily'\n";
        let catalogs = Catalogs::from_toml(text).unwrap();
        let debian = catalogs.get("debian").unwrap();
        assert_eq!(debian.key, Key::File("/etc/keys.gpg".into()));
        assert_eq!(debian.keyring().unwrap_err().kind(), ErrorKind::InvalidKey);
        assert_eq!(catalogs.get("x").unwrap().stream.as_deref(), Some("daily"));
        assert_eq!(catalogs.iter().filter(|catalog| catalog.name == "debian").count(), 1);
    }

    #[test]
    fn faults_are_told_with_the_catalog() {
        let table = |lines: &str| format!("[[catalog]]\nname = 'x'\nkind = 'arch'\n{lines}\n");
        let rows = [
            (table("url = 'https://a.example/'"), "`key`"),
            (table("url = 'https://a.example/'\nunsigned = true\nkey = 'k'"), "unsigned"),
            (table("url = 'https://a.example/?q'\nunsigned = true"), "query"),
            (table("url = 'ftp://a.example/'\nunsigned = true"), "scheme"),
            (table("url = 'https://a.example/'\nunsinged = true"), "unsinged"),
            (
                table("").repeat(2).replace("kind", "unsigned = true\nurl = 'http://a/'\nkind"),
                "two",
            ),
            ("[[catalog]]\nname = 'a:b'\nkind = 'arch'\nurl = 'x'".into(), "name"),
            ("[[catalog]]\nname = 'a'\nkind = 'yum'\nurl = 'x'".into(), "yum"),
            ("[catalog".into(), "TOML"),
        ];
        for (text, word) in rows {
            let error = Catalogs::from_toml(&text).unwrap_err();
            assert_eq!(error.kind(), ErrorKind::InvalidConfiguration, "{text}");
            assert!(error.to_string().contains(word), "{error}");
        }
        let error = Catalogs::builtin().get("gentoo").unwrap_err();
        assert!(error.to_string().contains("alpine, arch"), "{error}");
    }

    proptest! {
        #[test]
        fn no_text_makes_reading_panic(text in ".{0,80}", value in "[a-z:/.?#'\\[\\]= \n]{0,40}") {
            let _ = Catalogs::from_toml(&text);
            let _ = Catalogs::from_toml(&format!("[[catalog]]\nname = 'a'\nkind = 'arch'\nurl = {value}"));
        }
    }
}
