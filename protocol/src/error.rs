//! The error that a daemon replies with.
//!
//! Its structure is generated, as every other; what is written here is how to
//! ask it. Match on [`code`](RemoteError::code) and
//! [`domain`](RemoteError::domain): the texts differ between versions of libvirt.

use std::fmt;

use crate::api::error::{ErrorDomain, ErrorLevel, ErrorNumber};

pub use crate::remote::types::Error as RemoteError;

impl RemoteError {
    /// What is wrong.
    #[must_use]
    pub const fn code(&self) -> ErrorNumber {
        ErrorNumber(self.code)
    }

    /// The part of libvirt that says so.
    #[must_use]
    pub const fn domain(&self) -> ErrorDomain {
        ErrorDomain(self.domain)
    }

    /// How grave it is.
    #[must_use]
    pub const fn level(&self) -> ErrorLevel {
        ErrorLevel(self.level)
    }

    /// Whether this daemon has no such procedure: it is older than the call, or
    /// another driver answers.
    #[must_use]
    pub fn is_unknown_procedure(&self) -> bool {
        self.code() == ErrorNumber::RPC && self.domain() == ErrorDomain::RPC
    }
}

impl fmt::Display for RemoteError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.message {
            Some(message) => f.write_str(message),
            None => write!(f, "libvirt error {:?} from {:?}", self.code(), self.domain()),
        }
    }
}

impl std::error::Error for RemoteError {}
