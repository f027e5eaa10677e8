//! libvirt's client configuration: `libvirt.conf`.
//!
//! Root's is the system's (`/etc/libvirt`), everybody else's is their own
//! (`~/.config/libvirt`) and only that, as libvirt's own client has it.

mod syntax;

use std::fs::File;
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

use self::syntax::Value;
use super::directories::{SYSTEM_CONFIG, user_config};
use super::{Error, Mode};

/// The largest configuration file that is read.
const FILE_MAX: u64 = 1024 * 1024;

/// What `libvirt.conf` says; nothing where there is no such file.
#[derive(Debug, Default)]
pub(super) struct Config {
    path: PathBuf,
    settings: Vec<(String, Value)>,
}

impl Config {
    /// Reads the file that is this user's.
    pub(super) fn load() -> Result<Self, Error> {
        let folder = if rustix::process::geteuid().is_root() {
            Some(PathBuf::from(SYSTEM_CONFIG))
        } else {
            user_config()
        };
        let Some(path) = folder.map(|folder| folder.join("libvirt.conf")) else {
            return Ok(Self::default());
        };
        match read(&path) {
            Ok(text) => Self::parse(path, &text),
            // One that this user may not even see is no file of theirs.
            Err(_) if !path.exists() => Ok(Self::default()),
            Err(error) => Err(Error::config(&path, format!("it cannot be read: {error}"))),
        }
    }

    pub(super) fn parse(path: PathBuf, text: &str) -> Result<Self, Error> {
        match syntax::parse(text) {
            Ok(settings) => Ok(Self { path, settings }),
            Err(wrong) => Err(Error::config(
                &path,
                format!("line {}: {} is missing", wrong.line, wrong.expected),
            )),
        }
    }

    /// The URI to use when none is given (`uri_default`).
    pub(super) fn uri_default(&self) -> Result<Option<&str>, Error> {
        self.text("uri_default")
    }

    /// The URI that a name stands for (`uri_aliases`).
    pub(super) fn resolve(&self, name: &str) -> Result<Option<&str>, Error> {
        let aliases = match self.get("uri_aliases") {
            None => return Ok(None),
            Some(Value::List(aliases)) => aliases,
            Some(_) => return Err(self.wrong("`uri_aliases` is no list of strings")),
        };
        for alias in aliases {
            let Value::Text(alias) = alias else {
                return Err(self.wrong("`uri_aliases` is no list of strings"));
            };
            let (short, uri) = split_alias(alias).ok_or_else(|| {
                self.wrong(format!(
                    "the alias '{alias}' is not `NAME=URI`, NAME of letters, digits, _ and -"
                ))
            })?;
            if short == name {
                return Ok(Some(uri));
            }
        }
        Ok(None)
    }

    /// Which daemon to use when the URI does not say (`remote_mode`).
    pub(super) fn remote_mode(&self) -> Result<Mode, Error> {
        let Some(word) = self.text("remote_mode")? else {
            return Ok(Mode::default());
        };
        Mode::from_word(word)
            .ok_or_else(|| self.wrong("`remote_mode` is none of auto, legacy, direct"))
    }

    fn text(&self, name: &str) -> Result<Option<&str>, Error> {
        match self.get(name) {
            None => Ok(None),
            Some(Value::Text(text)) => Ok(Some(text)),
            Some(_) => Err(self.wrong(format!("`{name}` is no string"))),
        }
    }

    fn get(&self, name: &str) -> Option<&Value> {
        self.settings.iter().find(|(one, _)| one == name).map(|(_, value)| value)
    }

    fn wrong(&self, fault: impl Into<String>) -> Error {
        Error::config(&self.path, fault)
    }
}

/// Reads a file of text that is not larger than configuration is.
pub(super) fn read(path: &Path) -> io::Result<String> {
    let mut text = String::new();
    let read = File::open(path)?.take(FILE_MAX + 1).read_to_string(&mut text)?;
    if u64::try_from(read).is_ok_and(|read| read <= FILE_MAX) {
        Ok(text)
    } else {
        Err(io::Error::new(io::ErrorKind::FileTooLarge, "it is larger than 1 MiB"))
    }
}

fn split_alias(alias: &str) -> Option<(&str, &str)> {
    let (name, uri) = alias.split_once('=')?;
    let fits = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-');
    name.bytes().all(fits).then_some((name, uri))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rpc::ErrorKind;

    fn config(text: &str) -> Config {
        Config::parse("/etc/libvirt/libvirt.conf".into(), text).unwrap()
    }

    #[test]
    fn aliases_stand_for_uris_as_they_are_written() {
        let config = config(
            "uri_aliases = [\n\
               'web=qemu+ssh://root@web/system',\n\
               'odd=a=b',\n\
               'web=second:///',\n\
               'bad alias=x:///',\n\
             ]",
        );
        assert_eq!(config.resolve("web").unwrap(), Some("qemu+ssh://root@web/system"));
        assert_eq!(config.resolve("odd").unwrap(), Some("a=b"));
        let error = config.resolve("later").unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Config);
        assert!(error.to_string().contains("'bad alias=x:///'"), "{error}");
    }

    #[test]
    fn an_empty_file_says_nothing() {
        for config in [config(""), Config::default()] {
            assert_eq!(config.uri_default().unwrap(), None);
            assert_eq!(config.resolve("web").unwrap(), None);
            assert_eq!(config.remote_mode().unwrap(), Mode::Auto);
        }
    }

    #[test]
    fn values_of_another_kind_are_refused() {
        let config = config("uri_default = 1\nuri_aliases = 'a=b'\nremote_mode = 'maybe'\n");
        for error in [
            config.uri_default().map(drop).unwrap_err(),
            config.resolve("a").map(drop).unwrap_err(),
            config.remote_mode().map(drop).unwrap_err(),
        ] {
            let shown = error.to_string();
            assert!(shown.contains("/etc/libvirt/libvirt.conf"), "{shown}");
        }
    }

    #[test]
    fn the_mode_may_be_set_for_all() {
        assert_eq!(config("remote_mode = \"legacy\"").remote_mode().unwrap(), Mode::Legacy);
    }

    #[test]
    fn a_wrong_file_is_named_with_its_line() {
        let error = Config::parse("/x/libvirt.conf".into(), "a = 1\nb = \n").unwrap_err();
        assert_eq!(
            error.to_string(),
            "cannot use '/x/libvirt.conf': line 2: a value is missing; mend it or move it away"
        );
    }

    #[test]
    fn a_file_larger_than_configuration_is_not_read() {
        let file = tempfile::NamedTempFile::new().unwrap();
        for (size, read_whole) in [(FILE_MAX, true), (FILE_MAX + 1, false)] {
            file.as_file().set_len(size).unwrap();
            assert_eq!(read(file.path()).is_ok(), read_whole, "{size}");
        }
    }
}
