//! A manager's configuration, as keys and values.

use std::path::PathBuf;

use super::default_data_dir;
use super::name::{NameError, Namespace};

/// What a manager is made with.
///
/// ```
/// use virtsmith::machine::Config;
///
/// let (config, warnings) = Config::from_pairs([("namespace", "prod"), ("colour", "red")])?;
/// assert_eq!(config.namespace.domain_name("web/0")?, "prod-web-0");
/// assert_eq!(warnings, ["the configuration key 'colour' is unknown and has no effect"]);
/// # Ok::<(), virtsmith::machine::NameError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Config {
    /// `uri`: the libvirt connection; libvirt's own choice if `None`.
    pub uri: Option<String>,
    /// `data-dir`: where machines are kept. `None` for users without a home
    /// directory who do not say.
    pub data_dir: Option<PathBuf>,
    /// `prefix` and `namespace`: whose machines they are.
    pub namespace: Namespace,
    /// `keep-removed`: `true` keeps the directories of deleted machines.
    pub keep_removed: bool,
}

impl Config {
    /// Reads keys and values; a later one wins. Gives warnings that name what was
    /// not understood.
    ///
    /// # Errors
    /// The prefix or the namespace can be no part of a domain's name.
    pub fn from_pairs<'a>(
        pairs: impl IntoIterator<Item = (&'a str, &'a str)>,
    ) -> Result<(Self, Vec<String>), NameError> {
        let (mut uri, mut data_dir, mut keep_removed) = (None, default_data_dir(), false);
        let (mut prefix, mut namespace) = ("", "");
        let mut warnings = Vec::new();
        for (key, value) in pairs {
            match (key, value) {
                ("uri", _) => uri = Some(value.to_owned()),
                ("data-dir", _) => data_dir = Some(PathBuf::from(value)),
                ("prefix", _) => prefix = value,
                ("namespace", _) => namespace = value,
                ("keep-removed", "true" | "false") => keep_removed = value == "true",
                ("keep-removed", _) => warnings.push(format!(
                    "the configuration key 'keep-removed' is 'true' or 'false', not '{}'",
                    value.escape_debug()
                )),
                _ => warnings.push(format!(
                    "the configuration key '{}' is unknown and has no effect",
                    key.escape_debug()
                )),
            }
        }
        let namespace = Namespace::new(prefix, namespace)?;
        Ok((Self { uri, data_dir, namespace, keep_removed }, warnings))
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;

    #[test]
    fn known_keys_are_taken_and_others_are_named() {
        let (config, warnings) = Config::from_pairs([
            ("uri", "test:///default"),
            ("data-dir", "/srv/a"),
            ("data-dir", "/srv/b"),
            ("prefix", "juju"),
            ("namespace", "06f00d"),
            ("keep-removed", "true"),
            ("keep-removed", "maybe"),
            ("log-dir", "/var/log"),
        ])
        .unwrap();
        assert_eq!(config.uri.as_deref(), Some("test:///default"));
        assert_eq!(config.data_dir.as_deref(), Some(Path::new("/srv/b")));
        assert_eq!(config.namespace.domain_name("1/lxd/0").unwrap(), "juju-06f00d-1-lxd-0");
        assert!(config.keep_removed);
        assert_eq!(
            warnings,
            [
                "the configuration key 'keep-removed' is 'true' or 'false', not 'maybe'",
                "the configuration key 'log-dir' is unknown and has no effect",
            ]
        );
        assert!(Config::from_pairs([("namespace", "a/b")]).is_err());
    }
}
