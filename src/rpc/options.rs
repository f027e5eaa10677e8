//! What a caller can choose about a connection.

use std::time::Duration;

use virtsmith_protocol::session::KeepaliveSetting;

use super::{AuthCallback, Reconnect};

/// How to connect and how to call.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Options {
    /// The most calls on their way at once; further ones wait. Default 4.
    ///
    /// A daemon stops reading from a client that has `max_client_requests` (5
    /// unless configured) calls on their way, and then misses its keepalive
    /// answers too.
    pub in_flight: usize,

    /// How long opening may take: connecting, authenticating and the daemon's
    /// own opening of its driver. Default 30 seconds.
    pub open_timeout: Duration,

    /// How long a call may take, waiting its turn included, and the daemon to
    /// confirm a stream's end; `None` for ever. Default 5 minutes.
    ///
    /// Some procedures take as long as their work does (creating a large
    /// volume, migrating): raise it for those.
    pub call_timeout: Option<Duration>,

    /// Pings to a silent daemon, so that a dead one is found; `None` for none.
    /// Default after 5 seconds, and given up after 5 without an answer.
    ///
    /// The daemon then sends pings of its own, and drops a client whose tokio
    /// runtime does not run for half a minute.
    pub keepalive: Option<KeepaliveSetting>,

    /// Asks for a connection that can look but not change. Default false.
    pub read_only: bool,

    /// Who gives a name and a password when the daemon asks for them and
    /// libvirt's `auth.conf` has none. Default none.
    pub auth_callback: Option<AuthCallback>,

    /// Starts the user's own daemon, as libvirt's client does, when a
    /// `/session` URI finds none. Default true.
    ///
    /// It happens for users other than root, for URIs without `socket`, and
    /// unless the variable `LIBVIRT_AUTOSTART` is 0. The daemon ends when it
    /// has not been used for two minutes.
    pub spawn_session_daemon: bool,

    /// Makes a connection again that was lost; `None` leaves it lost. Default
    /// none.
    pub reconnect: Option<Reconnect>,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            in_flight: 4,
            open_timeout: Duration::from_secs(30),
            call_timeout: Some(Duration::from_secs(300)),
            keepalive: Some(KeepaliveSetting { interval: Duration::from_secs(5), count: 5 }),
            read_only: false,
            auth_callback: None,
            spawn_session_daemon: true,
            reconnect: None,
        }
    }
}
