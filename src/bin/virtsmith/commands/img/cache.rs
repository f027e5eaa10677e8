//! Cache modes: how soon what is written is on the disk.

use std::ffi::OsStr;

use super::failure::{Failure, Outcome};

/// A cache mode, as far as it makes a difference here.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Cache {
    /// What is written is made durable where the image's structure needs it, and at the end.
    #[default]
    Flushed,
    /// Nothing is waited for.
    Unsafe,
}

/// Reads a cache mode; `complaint` is what is said of another.
pub(super) fn cache(mode: &OsStr, complaint: &str) -> Outcome<Cache> {
    match mode.to_string_lossy().as_ref() {
        // The host's cache is used in any case.
        "none" | "off" | "directsync" | "writeback" | "writethrough" => Ok(Cache::Flushed),
        "unsafe" => Ok(Cache::Unsafe),
        other => Err(Failure::new(format!("{complaint}: {other}"))),
    }
}

/// Reads the cache mode of an image that is written.
pub(super) fn target_cache(mode: &OsStr) -> Outcome<Cache> {
    cache(mode, "Invalid cache option")
}

/// Reads the cache mode of an image that is only read.
pub(super) fn source_cache(mode: &OsStr) -> Outcome<Cache> {
    cache(mode, "Invalid source cache option")
}
