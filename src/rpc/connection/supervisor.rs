//! The task that makes a lost connection again.

use std::sync::Arc;
use std::time::Instant;

use tokio::time::{sleep, timeout};

use super::line::Line;
use super::link::{Link, Origin};
use crate::rpc::reconnect::Backoff;
use crate::rpc::{Error, ErrorKind, Options, Reconnect};

/// Who makes a lost connection again.
pub(super) struct Supervisor {
    pub(super) origin: Origin,
    pub(super) options: Options,
    pub(super) policy: Reconnect,
    pub(super) line: Arc<Line>,
}

impl Supervisor {
    /// Replaces each socket that is lost, until that cannot be done.
    pub(super) async fn run(self) {
        let end = self.keep_up().await;
        tracing::debug!(%end, "connection given up");
        self.line.end(&end);
    }

    /// Gives why it ended.
    async fn keep_up(&self) -> Error {
        let mut opened = Instant::now();
        let mut backoff = Backoff::new(self.policy.clone(), opened);
        loop {
            let failure = match self.line.link() {
                Ok(link) => link.ended().await,
                Err(end) => return end,
            };
            if !failure.is_loss() {
                return failure;
            }
            backoff.lost(opened, Instant::now());
            match self.reopen(&mut backoff, failure).await {
                Ok(link) => self.line.replace(link),
                Err(end) => return end,
            }
            opened = Instant::now();
        }
    }

    async fn reopen(&self, backoff: &mut Backoff, mut failure: Error) -> Result<Arc<Link>, Error> {
        loop {
            let now = Instant::now();
            let Some(wait) = backoff.next(now, random()) else {
                return Err(Error::not_reopened(backoff.tried(now), failure));
            };
            tracing::debug!(%failure, ?wait, "will connect again");
            sleep(wait).await;
            match self.attempt().await {
                Err(error) if is_final(&error) => return Err(error),
                Err(error) => failure = error,
                opened => return opened,
            }
        }
    }

    async fn attempt(&self) -> Result<Arc<Link>, Error> {
        let attempt = async {
            let link = self.origin.open(&self.options, &self.line.listeners).await?;
            self.line.renew(&link).await?;
            Ok(link)
        };
        let limit = self.options.open_timeout;
        let late = |_| Err(Error::timeout("while opening again", limit));
        timeout(limit, attempt).await.unwrap_or_else(late)
    }
}

/// Whether another attempt could only do harm, or ask a person again.
fn is_final(error: &Error) -> bool {
    matches!(error.kind(), ErrorKind::Auth | ErrorKind::Config | ErrorKind::Protocol)
}

/// Without random numbers all wait the same.
fn random() -> u8 {
    let mut byte = [0];
    let _ = rustix::rand::getrandom(&mut byte, rustix::rand::GetRandomFlags::NONBLOCK);
    let [byte] = byte;
    byte
}
