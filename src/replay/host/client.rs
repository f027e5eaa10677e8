//! One connection, as a host knows it.

use std::collections::BTreeMap;

use super::event::Registration;
use super::volume::Transfer;

/// One connection, as a host knows it.
#[derive(Debug, Default)]
pub(super) struct Client {
    /// Whether it has opened the driver.
    pub(super) is_open: bool,
    pub(super) registrations: Vec<Registration>,
    /// Streams by the serials of the calls that opened them.
    pub(super) transfers: BTreeMap<u32, Transfer>,
    /// Whether it takes its leave.
    pub(super) leaves: bool,
}
