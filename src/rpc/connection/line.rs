//! What a connection goes over now, which may change.

use std::future::Future;
use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError, Weak};

use tokio::sync::watch;

use super::Connection;
use super::link::Link;
use crate::rpc::Error;
use crate::rpc::events::Listeners;

/// What a connection goes over now, which may change.
pub(super) struct Line {
    now: watch::Sender<Now>,
    pub(super) listeners: Arc<Listeners>,
    renewals: Mutex<Vec<Weak<dyn Renew>>>,
}

enum Now {
    /// A socket, which may have failed.
    Link(Arc<Link>),
    /// None any more.
    Ended(Error),
}

/// Something that a daemon must be asked for again on a new connection.
pub(crate) trait Renew: Send + Sync {
    /// Asks for it.
    ///
    /// # Errors
    /// The connection cannot be used.
    fn renew<'a>(&'a self, connection: &'a Connection) -> Renewal<'a>;
}

/// What [`Renew::renew`] does.
pub(crate) type Renewal<'a> = Pin<Box<dyn Future<Output = Result<(), Error>> + Send + 'a>>;

impl Line {
    pub(super) fn over(link: Arc<Link>) -> Self {
        Self {
            listeners: Arc::clone(&link.shared.listeners),
            now: watch::Sender::new(Now::Link(link)),
            renewals: Mutex::default(),
        }
    }

    /// The socket in use, in whatever state.
    pub(super) fn link(&self) -> Result<Arc<Link>, Error> {
        match &*self.now.borrow() {
            Now::Link(link) => Ok(Arc::clone(link)),
            Now::Ended(error) => Err(error.clone()),
        }
    }

    /// A socket that works, or did a moment ago; waits for one.
    ///
    /// Only for a line that has a supervisor, as nobody else replaces a socket.
    pub(super) async fn working(&self) -> Result<Arc<Link>, Error> {
        let link = self.link()?;
        if link.shared.check().is_ok() {
            return Ok(link);
        }
        let changed = |now: &Now| match now {
            Now::Link(link) => link.shared.check().is_ok(),
            Now::Ended(_) => true,
        };
        // The sender lives as long as this line.
        let _ = self.now.subscribe().wait_for(changed).await;
        self.link()
    }

    /// Waits until there will be no socket again, and says why.
    pub(super) async fn ended(&self) -> Error {
        let mut now = self.now.subscribe();
        let ended = now.wait_for(|now| matches!(now, Now::Ended(_))).await;
        match ended.as_deref() {
            Ok(Now::Ended(error)) => error.clone(),
            _ => Error::closed(),
        }
    }

    pub(super) fn replace(&self, link: Arc<Link>) {
        self.now.send_replace(Now::Link(link));
    }

    /// Tells everybody that there will be no socket again.
    pub(super) fn end(&self, error: &Error) {
        self.now.send_replace(Now::Ended(error.clone()));
        self.listeners.end(error);
    }

    pub(super) fn renews(&self, renewal: &Arc<impl Renew + 'static>) {
        let renewal: Weak<dyn Renew> = Arc::downgrade(renewal) as _;
        let mut renewals = self.renewals();
        renewals.retain(|known| known.strong_count() > 0);
        if !renewals.iter().any(|known| Weak::ptr_eq(known, &renewal)) {
            renewals.push(renewal);
        }
    }

    /// Asks for everything again that was asked for on earlier sockets.
    pub(super) async fn renew(&self, link: &Arc<Link>) -> Result<(), Error> {
        self.listeners.reconnected();
        let connection = Connection::over(link);
        let renewals: Vec<_> = self.renewals().iter().filter_map(Weak::upgrade).collect();
        for renewal in renewals {
            renewal.renew(&connection).await?;
        }
        Ok(())
    }

    fn renewals(&self) -> std::sync::MutexGuard<'_, Vec<Weak<dyn Renew>>> {
        // Nothing panics while it holds the lock.
        self.renewals.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
