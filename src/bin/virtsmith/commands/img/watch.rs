//! Showing how far a command is, and ending it when the user wants.
//!
//! `-p` shows it on standard output as qemu-img does; SIGUSR1 has it said once on
//! standard error. SIGINT, SIGTERM and SIGHUP stop the work, which then leaves
//! nothing half done.

use std::io::{self, Write as _};
use std::sync::atomic::{AtomicBool, AtomicU8, AtomicU64, Ordering};
use std::sync::{Arc, mpsc};
use std::thread;

use tokio::signal::unix::{SignalKind, signal};
use virtsmith::image::{Control, Error, ErrorKind, Progress};

use super::failure::{Failure, Outcome};
use crate::output;
use crate::signals::Signals;

/// Watches over work that may take long.
#[derive(Debug)]
pub(super) struct Watch {
    heard: Arc<Heard>,
    show: bool,
    /// What was shown last, in hundredths of a percent.
    shown: AtomicU64,
}

/// What signals have said.
#[derive(Debug, Default)]
struct Heard {
    cancelled: AtomicBool,
    signal: AtomicU8,
    asked: AtomicBool,
}

const ALL: u64 = 10_000;
/// How much more there must be to be shown.
const STEP: u64 = 100;

impl Watch {
    /// Begins to hear signals, and shows progress if `show` is set.
    pub(super) fn start(show: bool) -> Watch {
        let heard = Arc::new(Heard::default());
        let (ready, begun) = mpsc::channel();
        let ears = Arc::clone(&heard);
        thread::spawn(move || listen(&ears, &ready));
        // Without ears the work goes on, and a signal ends it as it would have.
        let _ = begun.recv();
        Watch { heard, show, shown: AtomicU64::new(0) }
    }

    /// Does `work`, watched.
    pub(super) fn during<T>(
        &self,
        work: impl FnOnce(&Control<'_>) -> Result<T, Error>,
    ) -> Result<T, Error> {
        self.show(0);
        let told = |progress| self.tell(progress);
        let done = work(&Control::new().cancelled_by(&self.heard.cancelled).telling(&told));
        if done.is_ok() {
            self.show(ALL);
        }
        done
    }

    /// Ends the line that shows progress.
    pub(super) fn end(&self) -> Outcome<()> {
        if self.show {
            writeln!(io::stdout().lock())?;
        }
        Ok(())
    }

    /// How a command ends when its work did not: quietly if the user stopped it.
    pub(super) fn failure(&self, error: &Error, said: impl FnOnce(&Error) -> Failure) -> Failure {
        // Whatever went wrong is what is told; a line end on a closed output changes nothing.
        let _ = self.end();
        if error.kind() == ErrorKind::Cancelled {
            return Failure::silence(128 | self.heard.signal.load(Ordering::Relaxed));
        }
        said(error)
    }

    /// Ends a command that the user wants to end.
    pub(super) fn check(&self) -> Outcome<()> {
        if self.heard.cancelled.load(Ordering::Relaxed) {
            return Err(Failure::silence(128 | self.heard.signal.load(Ordering::Relaxed)));
        }
        Ok(())
    }

    fn tell(&self, progress: Progress) {
        let parts = hundredths(progress);
        if self.heard.asked.swap(false, Ordering::Relaxed) && !self.show {
            output::say(format_args!("({}/100%)", percent(parts)));
        }
        if parts >= self.shown.load(Ordering::Relaxed) + STEP {
            self.show(parts);
        }
    }

    fn show(&self, parts: u64) {
        self.shown.store(parts, Ordering::Relaxed);
        if self.show {
            let mut out = io::stdout().lock();
            // Progress that nobody sees does not stop the work.
            let _ = write!(out, "    ({}/100%)\r", percent(parts)).and_then(|()| out.flush());
        }
    }
}

fn hundredths(progress: Progress) -> u64 {
    let parts = u128::from(progress.done) * u128::from(ALL);
    let parts = parts.checked_div(u128::from(progress.total)).unwrap_or(0);
    u64::try_from(parts).unwrap_or(ALL).min(ALL)
}

fn percent(parts: u64) -> String {
    format!("{}.{:02}", parts / 100, parts % 100)
}

fn listen(heard: &Heard, ready: &mpsc::Sender<()>) {
    let Ok(runtime) = tokio::runtime::Builder::new_current_thread().enable_all().build() else {
        return;
    };
    runtime.block_on(async {
        let (Ok(mut signals), Ok(mut asked)) =
            (Signals::listen(), signal(SignalKind::user_defined1()))
        else {
            return;
        };
        // Nobody waits any more if the command has ended.
        let _ = ready.send(());
        loop {
            tokio::select! {
                number = signals.next() => {
                    heard.signal.store(number, Ordering::Relaxed);
                    heard.cancelled.store(true, Ordering::Relaxed);
                }
                _ = asked.recv() => heard.asked.store(true, Ordering::Relaxed),
            }
        }
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn progress_is_a_percentage_with_two_decimals() {
        for (done, total, shown) in
            [(0, 0, "0.00"), (1, 3, "33.33"), (2, 2, "100.00"), (3, 2, "100.00")]
        {
            assert_eq!(percent(hundredths(Progress { done, total })), shown);
        }
    }
}
