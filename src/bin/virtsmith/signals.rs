//! The signals that ask the program to end.

use std::fs;
use std::future::pending;

use anyhow::Result;
use tokio::signal::unix::{Signal, SignalKind, signal};

const SIGHUP: u8 = 1;
const SIGINT: u8 = 2;
const SIGTERM: u8 = 15;

/// Hears SIGINT, SIGTERM and SIGHUP, which from here on end nothing by
/// themselves.
#[derive(Debug)]
pub(crate) struct Signals {
    interrupt: Signal,
    terminate: Signal,
    /// `None` under nohup, which wants the program to go on.
    hang_up: Option<Signal>,
}

impl Signals {
    /// Begins to listen.
    pub(crate) fn listen() -> Result<Self> {
        let ignored = fs::read_to_string("/proc/self/status").is_ok_and(|s| ignores_hangup(&s));
        Ok(Self {
            interrupt: signal(SignalKind::interrupt())?,
            terminate: signal(SignalKind::terminate())?,
            hang_up: if ignored { None } else { Some(signal(SignalKind::hangup())?) },
        })
    }

    /// Waits for one of them, and gives its number. Dropping the future loses none.
    pub(crate) async fn next(&mut self) -> u8 {
        let hang_up = async {
            match &mut self.hang_up {
                Some(signal) => signal.recv().await,
                None => pending().await,
            }
        };
        tokio::select! {
            _ = self.interrupt.recv() => SIGINT,
            _ = self.terminate.recv() => SIGTERM,
            _ = hang_up => SIGHUP,
        }
    }
}

/// Whether a process with this `/proc/PID/status` was started to ignore SIGHUP,
/// which is signal 1.
fn ignores_hangup(status: &str) -> bool {
    let mask = status.lines().find_map(|line| line.strip_prefix("SigIgn:"));
    mask.and_then(|mask| u64::from_str_radix(mask.trim(), 16).ok()).is_some_and(|m| m & 1 == 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nohup_is_noticed() {
        for (status, expected) in [
            ("Name:\tx\nSigIgn:\t0000000000001001\n", true),
            ("SigIgn:\t0000000000001000\n", false),
            ("SigBlk:\t0000000000000001\n", false),
            ("SigIgn:\tzz\n", false),
        ] {
            assert_eq!(ignores_hangup(status), expected, "{status:?}");
        }
    }
}
