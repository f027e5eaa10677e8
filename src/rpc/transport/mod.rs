//! Ways to reach a daemon. So far: unix sockets.

mod session_daemon;
mod socket;
pub(super) mod unix;
