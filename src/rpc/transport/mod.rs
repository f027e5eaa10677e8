//! Ways to reach a daemon. So far: unix sockets.

pub(super) mod unix;
