//! What happens to a test whose prerequisite is not there.
//!
//! Where `CI` is set it fails; elsewhere it says `skipped: …` and returns, and so it
//! does where recordings are made or played.

use std::fmt;

use super::Mode;

/// Why a prerequisite is missing, as a sentence's end: `needs qemu-img`.
#[derive(Debug)]
pub(crate) struct Missing(String);

impl Missing {
    pub(crate) fn new(why: impl Into<String>) -> Self {
        Self(why.into())
    }
}

impl fmt::Display for Missing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Takes the value of a `Result<_, Missing>`, or skips the test.
macro_rules! require {
    ($wanted:expr) => {
        match $wanted {
            Ok(value) => value,
            Err(missing) => $crate::support::skip!("{missing}"),
        }
    };
}
pub(crate) use require;

/// Skips the test for a reason given as to `format!`.
macro_rules! skip {
    ($($why:tt)+) => {{
        $crate::support::skipped(&format!($($why)+));
        return;
    }};
}
pub(crate) use skip;

/// Says that a test is skipped; fails it where nothing may be missing.
#[track_caller]
pub(crate) fn skipped(why: &str) {
    let is_live = Mode::of_this_run() == Mode::Live;
    assert!(!is_live || std::env::var_os("CI").is_none(), "CI may skip nothing: {why}");
    eprintln!("skipped: {why}");
}
