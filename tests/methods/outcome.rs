//! What a call came to, compared with what it should come to.

use std::fmt::Debug;

use virtsmith::virt::api::error::ErrorNumber;
use virtsmith::virt::{Error, ErrorKind};

use crate::support::{Version, not_supported};

/// What a call should come to.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Outcome {
    /// It succeeds.
    Done,
    /// It succeeds, and its result prints so.
    Is(&'static str),
    /// It succeeds, and this is in what its result prints.
    Has(&'static str),
    /// The driver has no such thing.
    Lacks,
    /// The daemon refuses with this error.
    Refused(ErrorNumber),
    /// The driver has no such thing before this release of libvirt.
    Since(&'static str, &'static Outcome),
    /// It comes to the second of these from this release of libvirt on: at the
    /// latest, where nobody wrote down which it was.
    Changed(&'static str, [&'static Outcome; 2]),
}

impl Outcome {
    /// What it should come to with this release, and the release that it lacks
    /// then.
    fn with(self, version: Version) -> (Self, Option<Version>) {
        let read = |release| Version::read(release).expect("it is a release");
        match self {
            Self::Since(release, _) if version < read(release) => {
                (Self::Lacks, Some(read(release)))
            }
            Self::Since(_, then) => then.with(version),
            Self::Changed(release, [before, then]) => {
                if version < read(release) { before } else { then }.with(version)
            }
            outcome => (outcome, None),
        }
    }
}

/// The calls that did not come to what they should.
#[derive(Debug)]
pub(crate) struct Faults {
    version: Version,
    found: Vec<String>,
}

impl Faults {
    pub(crate) fn new(version: Version) -> Self {
        Self { version, found: Vec::new() }
    }

    pub(crate) fn check<T: Debug>(
        &mut self,
        call: &str,
        expected: Outcome,
        result: Result<T, Error>,
    ) {
        let (expected, since) = expected.with(self.version);
        let is_met = match (&result, expected) {
            (Ok(_), Outcome::Done) => true,
            (Ok(value), Outcome::Is(text)) => format!("{value:?}") == text,
            (Ok(value), Outcome::Has(text)) => format!("{value:?}").contains(text),
            (Err(error), Outcome::Lacks) => error.kind() == ErrorKind::NotSupported,
            (Err(error), Outcome::Refused(code)) => error.kind() == ErrorKind::Remote(code),
            _ => false,
        };
        if !is_met {
            let came = match result {
                Ok(value) => format!("{value:?}"),
                Err(error) => format!("{:?}: {error}", error.kind()),
            };
            self.found.push(format!("{call}\n    should be {expected:?}\n    is {came:.300}"));
        } else if let Some(since) = since {
            not_supported(call, since, self.version);
        }
    }
}

impl Drop for Faults {
    fn drop(&mut self) {
        if !std::thread::panicking() {
            let Self { version, found } = self;
            assert!(found.is_empty(), "{version}: {} calls:\n{}", found.len(), found.join("\n"));
        }
    }
}

/// Calls every method of a table, `to` a daemon: `expected => call;`.
macro_rules! calls {
    (to $libvirtd:expr; $($expected:expr => $call:expr;)*) => {{
        let mut faults = $crate::outcome::Faults::new($libvirtd.version());
        $(faults.check(stringify!($call), $expected, Box::pin($call).await);)*
    }};
}
pub(crate) use calls;
