//! What is told of an operation while it goes on.

use std::fmt;
use std::ops::ControlFlow;

use super::remove::Removal;
use super::{Error, Step};

/// What happens to a machine.
///
/// [`Status::phase`] says it in one word for programs that show only that.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub enum Status<'a> {
    /// The image is on its way.
    Fetching(Transfer),
    /// This step is next.
    Step(&'a Step),
    /// A step failed, and what was done before is undone.
    Undoing(&'a Error),
    /// This is removed next.
    Removing(&'a Removal),
    /// It could not be made, and what was done is undone. Told where several machines
    /// are made at once; elsewhere the operation's own result says it.
    Failed(&'a Error),
    /// Everything is done.
    Done,
}

/// Told what happens; may ask to stop, which undoes what was done.
///
/// A deletion is never stopped.
pub type OnStatus<'a> = dyn FnMut(Status<'_>) -> ControlFlow<()> + Send + 'a;

/// Told what happens to each of several machines, by its name; may ask to stop that
/// one.
pub type OnEachStatus = dyn Fn(&str, Status<'_>) -> ControlFlow<()> + Send + Sync;

/// How far a fetch has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Transfer {
    /// Bytes that have come.
    pub done: u64,
    /// Bytes that are to come in all, where that is known.
    pub total: Option<u64>,
    /// Bytes a second.
    pub rate: u64,
}

/// What is being done, in the terms of programs that wait for a machine.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "kebab-case"))]
#[non_exhaustive]
pub enum Phase {
    /// What the machine needs is prepared.
    Creating,
    /// Its image is fetched.
    FetchingImage,
    /// Its disks are made.
    CreatingDisks,
    /// It is defined and started.
    Starting,
    /// It runs.
    Running,
    /// It is removed.
    Removing,
    /// It could not be made; the status has the cause.
    Error,
}

impl Status<'_> {
    /// What is being done, in one word.
    #[must_use]
    pub fn phase(&self) -> Phase {
        match self {
            Self::Fetching(_) => Phase::FetchingImage,
            Self::Step(step) => match step {
                Step::WriteSeed { .. }
                | Step::CreateOverlay { .. }
                | Step::CopyDisk { .. }
                | Step::CreateDisk { .. }
                | Step::RefreshPool { .. } => Phase::CreatingDisks,
                Step::DefineDomain { .. }
                | Step::StartDomain { .. }
                | Step::AutostartDomain { .. }
                | Step::AttachDisk { .. } => Phase::Starting,
                _ => Phase::Creating,
            },
            Self::Removing(_) => Phase::Removing,
            Self::Undoing(_) | Self::Failed(_) => Phase::Error,
            Self::Done => Phase::Running,
        }
    }
}

impl Transfer {
    /// A fetch of which this much has come.
    #[must_use]
    pub const fn new(done: u64, total: Option<u64>, rate: u64) -> Self {
        Self { done, total, rate }
    }

    /// Hundredths of the whole, where that is known; at most 100.
    #[must_use]
    pub fn percent(&self) -> Option<u8> {
        let hundredths = u128::from(self.done) * 100 / u128::from(self.total?).max(1);
        Some(u8::try_from(hundredths.min(100)).unwrap_or(100))
    }
}

impl fmt::Display for Phase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Self::Creating => "creating container",
            Self::FetchingImage => "fetching image",
            Self::CreatingDisks => "creating disks",
            Self::Starting => "starting",
            Self::Running => "running",
            Self::Removing => "removing",
            Self::Error => "error",
        })
    }
}

impl fmt::Display for Status<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Fetching(transfer) => write!(f, "{}: {transfer}", self.phase()),
            Self::Step(step) => write!(f, "{}: {step}", self.phase()),
            Self::Undoing(error) | Self::Failed(error) => write!(f, "{}: {error}", self.phase()),
            Self::Removing(removal) => write!(f, "{}: {removal}", self.phase()),
            Self::Done => write!(f, "{}", self.phase()),
        }
    }
}

impl fmt::Display for Transfer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        const MIB: u64 = 1 << 20;
        match self.percent() {
            Some(percent) => write!(f, "{percent}%")?,
            None => write!(f, "{} MiB", self.done / MIB)?,
        }
        write!(f, " at {}.{} MiB/s", self.rate / MIB, self.rate % MIB * 10 / MIB)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::machine::ErrorKind;

    #[test]
    fn every_status_has_a_phase_and_a_sentence() {
        let name = || "web1".to_owned();
        let error = Error::new(ErrorKind::Io, "the disk is full");
        let start = Step::StartDomain { name: name() };
        let claim = Step::ClaimDirectory { path: "/m/web1".into() };
        let refresh = Step::RefreshPool { name: "p".into() };
        for (status, sentence) in [
            (Status::Step(&claim), "creating container: make the directory '/m/web1'"),
            (
                Status::Fetching(Transfer::new(3 << 20, Some(4 << 20), 5 << 19)),
                "fetching image: 75% at 2.5 MiB/s",
            ),
            (
                Status::Fetching(Transfer::new(3 << 20, None, 0)),
                "fetching image: 3 MiB at 0.0 MiB/s",
            ),
            (Status::Step(&refresh), "creating disks: refresh the storage pool 'p'"),
            (Status::Step(&start), "starting: start the domain 'web1'"),
            (Status::Done, "running"),
            (Status::Undoing(&error), "error: the disk is full"),
            (Status::Failed(&error), "error: the disk is full"),
        ] {
            assert_eq!(status.to_string(), sentence);
        }
    }

    #[test]
    fn a_percentage_is_never_above_the_whole() {
        for (done, total, percent) in [
            (0, Some(0), Some(0)),
            (5, Some(4), Some(100)),
            (u64::MAX, Some(u64::MAX), Some(100)),
            (1, None, None),
        ] {
            assert_eq!(Transfer::new(done, total, 0).percent(), percent);
        }
    }
}
