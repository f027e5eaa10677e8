//! Why an attempt failed.

use std::time::Duration;

use super::attempts::Verdict;
use crate::catalog::{Error, ErrorKind};

/// Why an attempt failed, and whether to make another.
#[derive(Debug)]
pub(super) struct Failure {
    pub(super) error: Error,
    pub(super) verdict: Verdict,
}

impl Failure {
    /// Nothing that this mirror could mend.
    pub(super) fn never(kind: ErrorKind, sentence: impl Into<String>) -> Self {
        Self { error: Error::new(kind, sentence), verdict: Verdict::Never }
    }

    /// It may go better next time.
    pub(super) fn again(kind: ErrorKind, sentence: impl Into<String>) -> Self {
        Self { error: Error::new(kind, sentence), verdict: Verdict::Again(Duration::ZERO) }
    }

    pub(super) fn because(
        mut self,
        source: impl std::error::Error + Send + Sync + 'static,
    ) -> Self {
        self.error = self.error.because(source);
        self
    }
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        Self { error, verdict: Verdict::Never }
    }
}
