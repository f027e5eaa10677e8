//! From what a person says to the URI that is meant.

use super::config::Config;
use super::{Error, Uri};

impl Uri {
    /// The URI that libvirt's tools use when none is given:
    /// `LIBVIRT_DEFAULT_URI`, else `uri_default` of `libvirt.conf`, else
    /// `qemu:///system` for root and `qemu:///session` for others.
    ///
    /// `libvirt.conf` is `/etc/libvirt/libvirt.conf` for root and
    /// `~/.config/libvirt/libvirt.conf` for others.
    ///
    /// # Errors
    /// What is found there is not a URI, or `libvirt.conf` cannot be used.
    pub fn from_env() -> Result<Self, Error> {
        Self::resolve("")
    }

    /// The URI that libvirt's tools connect to when given `name`: a URI, an
    /// alias from `uri_aliases` of `libvirt.conf`, or nothing, as
    /// [`from_env`](Self::from_env) has it.
    ///
    /// A name that must not be taken for an alias is to be parsed instead.
    ///
    /// # Errors
    /// The name is no URI and no alias, or `libvirt.conf` cannot be used.
    pub fn resolve(name: &str) -> Result<Self, Error> {
        let default = std::env::var("LIBVIRT_DEFAULT_URI").unwrap_or_default();
        let root = rustix::process::geteuid().is_root();
        resolve(name, &default, &Config::load()?, root)
    }
}

fn resolve(name: &str, default: &str, config: &Config, root: bool) -> Result<Uri, Error> {
    let by_user = if root { "qemu:///system" } else { "qemu:///session" };
    let name = match (name, default) {
        ("", "") => config.uri_default()?.unwrap_or(by_user),
        ("", default) => default,
        ("xen" | "xen://", _) => "xen:///system",
        (name, _) => name,
    };
    Ok(config.resolve(name)?.unwrap_or(name).parse()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_uri_is_the_one_that_libvirts_client_would_open() {
        let empty = Config::default();
        let config = Config::parse(
            "/x".into(),
            "uri_default = 'test'\nuri_aliases = ['test=test:///default', 'q=qemu:///system']\n",
        )
        .unwrap();
        for (name, variable, config, root, uri) in [
            ("", "", &empty, true, "qemu:///system"),
            ("", "", &empty, false, "qemu:///session"),
            ("", "q", &config, true, "qemu:///system"),
            ("", "", &config, false, "test:///default"),
            ("q", "test", &config, false, "qemu:///system"),
            ("lxc:///system", "q", &config, false, "lxc:///system"),
            ("xen", "", &empty, true, "xen:///system"),
        ] {
            let found = resolve(name, variable, config, root).unwrap();
            assert_eq!(found, uri.parse().unwrap(), "{name:?} {variable:?}");
        }
    }

    #[test]
    fn what_is_neither_uri_nor_alias_is_refused() {
        let error = resolve("nowhere", "", &Config::default(), true).unwrap_err();
        assert!(error.to_string().contains("nowhere"), "{error}");
    }
}
