//! Profiles: what is the same for many machines, in a file.
//!
//! `profiles.toml` has a table for each; see `launch --help` for where it is and what
//! the keys are:
//!
//! ```toml
//! [web]
//! image = "ubuntu:24.04"
//! memory = "2G"
//! cpus = 2
//! network = ["default"]
//! user-data = "web.yaml"
//! ```

use std::collections::BTreeMap;
use std::fmt::Display;
use std::path::{Path, PathBuf};
use std::str::FromStr;

use anyhow::{Result, anyhow};
use serde::{Deserialize, Deserializer, de};
use virtsmith::image::Size;
use virtsmith::machine::Arch;

use super::options::{ImageFormat, VirtChoice};

/// What a machine is where the command line does not say.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct Profile {
    pub(super) image: Option<String>,
    pub(super) image_format: Option<ImageFormat>,
    #[serde(deserialize_with = "parsed")]
    pub(super) disk: Option<Size>,
    #[serde(deserialize_with = "parsed")]
    pub(super) memory: Option<Size>,
    pub(super) cpus: Option<u32>,
    #[serde(deserialize_with = "parsed")]
    pub(super) arch: Option<Arch>,
    pub(super) user_data: Option<PathBuf>,
    pub(super) network_config: Option<PathBuf>,
    pub(super) vendor_data: Option<PathBuf>,
    pub(super) network: Vec<String>,
    pub(super) bridge: Vec<String>,
    pub(super) virt: Option<VirtChoice>,
    pub(super) autostart: bool,
}

/// The most bytes of `profiles.toml`.
const MAX_BYTES: usize = 1 << 20;

impl Profile {
    /// Reads the profile of this name from the user's file.
    pub(super) fn find(name: &str) -> Result<Self> {
        let path = super::super::config_file("profiles.toml")
            .ok_or_else(|| anyhow!("there is no home directory to find profiles.toml in"))?;
        let text = super::super::read_file(&path, MAX_BYTES)?;
        let profile = Self::read(&String::from_utf8_lossy(&text), name);
        let mut profile = profile.map_err(|error| anyhow!("'{}': {error}", path.display()))?;
        profile.name_files_from(path.parent().unwrap_or(Path::new("/")));
        Ok(profile)
    }

    fn read(text: &str, name: &str) -> Result<Self> {
        let mut profiles: BTreeMap<String, Self> = toml::from_str(text)?;
        profiles.remove(name).ok_or_else(|| {
            let names: Vec<_> = profiles.keys().map(String::as_str).collect();
            anyhow!("no profile {name:?}; there are {}", names.join(", "))
        })
    }

    fn name_files_from(&mut self, folder: &Path) {
        let files = [&mut self.user_data, &mut self.network_config, &mut self.vendor_data];
        for file in files.into_iter().flatten() {
            *file = folder.join(&*file);
        }
        // A name with a slash that is no URL is a file's, as on the command line.
        if let Some(image) = self.image.as_mut().filter(|image| image.starts_with("./")) {
            *image = folder.join(&*image).display().to_string();
        }
    }
}

fn parsed<'de, D: Deserializer<'de>, T: FromStr<Err: Display>>(
    from: D,
) -> Result<Option<T>, D::Error> {
    let text = String::deserialize(from)?;
    text.parse().map(Some).map_err(de::Error::custom)
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "[web]\nmemory = '2G'\narch = 'arm64'\nuser-data = 'u'\nvendor-data = '/v'\n\
                        image = './i'\n[db]\ncpus = 2\nvirt = 'tcg'\nimage = 'debian:12'\n";

    #[test]
    fn a_profile_is_a_table() {
        let mut web = Profile::read(TEXT, "web").unwrap();
        web.name_files_from(Path::new("/etc/virtsmith"));
        assert_eq!(web.memory.map(Size::bytes), Some(2 << 30));
        assert_eq!(web.user_data, Some("/etc/virtsmith/u".into()));
        assert_eq!(web.vendor_data, Some("/v".into()));
        assert_eq!(web.image.as_deref(), Some("/etc/virtsmith/./i"));
        let db = Profile::read(TEXT, "db").unwrap();
        assert_eq!((db.cpus, db.memory, db.image.as_deref()), (Some(2), None, Some("debian:12")));
    }

    #[test]
    fn what_is_no_profile_is_said_with_its_line() {
        for (text, words) in [
            (TEXT, &["no profile \"x\"; there are db, web"][..]),
            ("[x]\ncolour = 'red'\n", &["line 2", "colour", "autostart"]),
            ("[x]\nmemory = 'much'\n", &["line 2", "much"]),
            ("[x]\ncpus = -1\n", &["line 2"]),
            ("[x]\nvirt = 'xen'\n", &["xen", "kvm"]),
            ("x = 1\n", &["line 1"]),
            ("[x\n", &["line 1"]),
        ] {
            let error = Profile::read(text, "x").unwrap_err().to_string();
            assert!(words.iter().all(|word| error.contains(word)), "{text}: {error}");
        }
    }
}
