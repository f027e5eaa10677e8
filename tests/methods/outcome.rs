//! What a call came to, compared with what it should come to.

use std::fmt::Debug;

use virtsmith::virt::api::error::ErrorNumber;
use virtsmith::virt::{Error, ErrorKind};

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
}

/// The calls that did not come to what they should.
#[derive(Debug, Default)]
pub(crate) struct Faults(Vec<String>);

impl Faults {
    pub(crate) fn check<T: Debug>(
        &mut self,
        call: &str,
        expected: Outcome,
        result: Result<T, Error>,
    ) {
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
            self.0.push(format!("{call}\n    should be {expected:?}\n    is {came:.300}"));
        }
    }
}

impl Drop for Faults {
    fn drop(&mut self) {
        if !std::thread::panicking() {
            assert!(self.0.is_empty(), "{} calls:\n{}", self.0.len(), self.0.join("\n"));
        }
    }
}

/// Calls every method of a table: `expected => call;`.
macro_rules! calls {
    ($($expected:expr => $call:expr;)*) => {{
        let mut faults = $crate::outcome::Faults::default();
        $(faults.check(stringify!($call), $expected, Box::pin($call).await);)*
    }};
}
pub(crate) use calls;
