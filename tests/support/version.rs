//! What one release of libvirt has and another has not.

use std::fmt;

/// A release of libvirt: `9.0.0`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Version(u32, u32, u32);

impl Version {
    /// Reads the last three numbers with dots between them.
    pub(crate) fn read(text: &str) -> Option<Self> {
        let word = text.split_whitespace().last()?;
        let mut parts = word.split('.').map(str::parse);
        let mut part = || parts.next()?.ok();
        Some(Self(part()?, part()?, part()?))
    }
}

impl fmt::Display for Version {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self(major, minor, release) = self;
        write!(f, "{major}.{minor}.{release}")
    }
}

/// Says that a daemon is too old for something, which the test has seen it refuse.
pub(crate) fn not_supported(what: &str, since: Version, version: Version) {
    eprintln!("not supported: {what} needs libvirt {since}, this is {version}");
}
