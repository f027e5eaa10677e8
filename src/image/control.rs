//! Watching and stopping what takes long.

use std::sync::atomic::{AtomicBool, Ordering};

use super::qcow2::Finding;
use super::{Error, ErrorKind};

/// How far an operation is, in bytes of the guest's disk or of a file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// What is done.
    pub done: u64,
    /// What there is to do; zero while that is not known.
    pub total: u64,
}

/// What an operation tells its caller, and how the caller stops it.
///
/// By default nothing is told and nothing stops it.
#[derive(Clone, Copy, Default)]
pub struct Control<'a> {
    cancel: Option<&'a AtomicBool>,
    progress: Option<&'a (dyn Fn(Progress) + Sync)>,
    found: Option<&'a (dyn Fn(Finding) + Sync)>,
}

impl<'a> Control<'a> {
    /// Nothing is told and nothing stops it.
    #[must_use]
    pub fn new() -> Control<'a> {
        Control::default()
    }

    /// Stops with [`Cancelled`](ErrorKind::Cancelled) soon after `flag` is set.
    #[must_use]
    pub fn cancelled_by(mut self, flag: &'a AtomicBool) -> Control<'a> {
        self.cancel = Some(flag);
        self
    }

    /// Calls `told` now and then, on whichever thread does the work.
    #[must_use]
    pub fn telling(mut self, told: &'a (dyn Fn(Progress) + Sync)) -> Control<'a> {
        self.progress = Some(told);
        self
    }

    /// Calls `found` with every fault that a check comes upon, and again when it is repaired.
    #[must_use]
    pub fn finding(mut self, found: &'a (dyn Fn(Finding) + Sync)) -> Control<'a> {
        self.found = Some(found);
        self
    }

    /// Tells of a fault.
    pub(crate) fn tell(&self, finding: Finding) {
        if let Some(found) = self.found {
            found(finding);
        }
    }

    /// The same, but faults are not told.
    pub(crate) fn quiet(mut self) -> Control<'a> {
        self.found = None;
        self
    }

    /// Tells the progress, unless the caller wants to stop.
    pub(crate) fn step(&self, done: u64, total: u64) -> Result<(), Error> {
        if self.cancel.is_some_and(|flag| flag.load(Ordering::Relaxed)) {
            return Err(Error::new(ErrorKind::Cancelled, "Cancelled"));
        }
        if let Some(told) = self.progress {
            told(Progress { done, total });
        }
        Ok(())
    }
}

impl std::fmt::Debug for Control<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Control").finish_non_exhaustive()
    }
}
