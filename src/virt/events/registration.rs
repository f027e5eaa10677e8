//! What the daemon was asked for, and how that is taken back.

use std::any::TypeId;
use std::collections::HashMap;
use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::time::Duration;

use tokio::runtime::Handle;
use tokio::sync::{Mutex, OnceCell};
use tokio::time::timeout;

use super::family::Family;
use crate::rpc::protocol::remote::connect::ConnectSupportsFeatureArgs;
use crate::virt::{Connect, Error, Result};

/// Something that the daemon was asked for; taken back when dropped.
pub(super) struct Registration {
    connect: Connect,
    runtime: Handle,
    /// What to take back; `None` once that was done.
    held: Option<Held>,
}

/// What is to be taken back.
struct Held {
    id: i32,
    deregister: Deregister,
    /// What others on this connection may need too.
    subject: Option<Subject>,
}

/// The call that takes a registration back by its number.
pub(super) type Deregister = fn(Connect, i32) -> Pin<Box<dyn Future<Output = Result<()>> + Send>>;

/// What a daemon can be asked for only once a connection.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) enum Subject {
    /// A kind of event, of one object or of all.
    Events { family: TypeId, event_id: i32, object: Option<String> },
    /// A kind of domain event, by the calls that know no callback ID.
    LegacyEvents(i32),
    /// The end of the driver's own connection.
    Close,
}

/// How long a stream that was dropped may take to say so.
const FAREWELL: Duration = Duration::from_secs(5);

impl Registration {
    /// What was asked for already, got this number, and is nobody else's.
    pub(super) fn own(connect: &Connect, id: i32, deregister: Deregister) -> Self {
        Self::hold(connect, Held { id, deregister, subject: None })
    }

    /// What others may have asked for already; `ask` gives its number.
    pub(super) async fn shared(
        connect: &Connect,
        subject: Subject,
        ask: impl Future<Output = Result<i32>> + Send,
        deregister: Deregister,
    ) -> Result<Self> {
        let id = connect.registrations().add(subject.clone(), ask).await?;
        Ok(Self::hold(connect, Held { id, deregister, subject: Some(subject) }))
    }

    /// Asks for a kind of event, of one object or of all.
    pub(super) async fn of<F: Family>(
        connect: &Connect,
        event_id: i32,
        object: Option<F>,
    ) -> Result<Self> {
        let key = object.as_ref().map(F::key);
        let subject = Subject::Events { family: TypeId::of::<F>(), event_id, object: key };
        let ask = F::register(connect, event_id, object);
        Self::shared(connect, subject, ask, |connect, id| {
            Box::pin(async move { F::deregister(&connect, id).await })
        })
        .await
    }

    fn hold(connect: &Connect, held: Held) -> Self {
        Self { connect: connect.clone(), runtime: Handle::current(), held: Some(held) }
    }

    /// Its number.
    pub(super) fn id(&self) -> Option<i32> {
        self.held.as_ref().map(|held| held.id)
    }

    /// Takes it back and waits for the answer.
    pub(super) async fn cancel(mut self) -> Result<()> {
        match self.held.take() {
            Some(held) => to_its_end(held.release(self.connect.clone())).await,
            None => Ok(()),
        }
    }
}

impl Drop for Registration {
    fn drop(&mut self) {
        if let Some(held) = self.held.take() {
            let release = held.release(self.connect.clone());
            // Nobody waits for it. A runtime that has ended drops it, and the
            // connection has then ended too.
            self.runtime.spawn(async move { timeout(FAREWELL, release).await });
        }
    }
}

impl fmt::Debug for Registration {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Registration").field("id", &self.id()).finish_non_exhaustive()
    }
}

impl Held {
    async fn release(self, connect: Connect) -> Result<()> {
        let Self { id, deregister, subject } = self;
        match subject {
            None => deregister(connect, id).await,
            Some(subject) => {
                let last = deregister(connect.clone(), id);
                connect.registrations().remove(&subject, last).await
            }
        }
    }
}

/// Runs what must not stop half-way, also when the caller does not wait for it;
/// then its result is dropped.
pub(super) async fn to_its_end<T: Send + 'static>(
    work: impl Future<Output = Result<T>> + Send + 'static,
) -> Result<T> {
    // It does not panic; but its runtime may end, and the connection with it.
    tokio::spawn(work).await.unwrap_or_else(|_| Err(Error::closed()))
}

/// What a connection knows about the registrations on it.
#[derive(Debug, Default)]
pub(in crate::virt) struct Registrations {
    have_callback_ids: OnceCell<bool>,
    /// Locked while the daemon is asked, so that asking and taking back keep
    /// their order.
    shared: Mutex<HashMap<Subject, Needed>>,
}

/// A registration that several may need.
#[derive(Debug)]
struct Needed {
    id: i32,
    by: usize,
}

/// The feature of daemons whose domain events have callback IDs.
const REMOTE_EVENT_CALLBACK: i32 = 14;

impl Registrations {
    /// Whether domain events name the registration that they belong to.
    pub(super) async fn have_callback_ids(&self, connect: &Connect) -> Result<bool> {
        let ask = async {
            let args = ConnectSupportsFeatureArgs { feature: REMOTE_EVENT_CALLBACK };
            Ok(connect.connection().call(&args).await?.supported != 0)
        };
        self.have_callback_ids.get_or_try_init(|| ask).await.copied()
    }

    async fn add(&self, subject: Subject, ask: impl Future<Output = Result<i32>>) -> Result<i32> {
        let mut shared = self.shared.lock().await;
        if let Some(needed) = shared.get_mut(&subject) {
            needed.by += 1;
            return Ok(needed.id);
        }
        let id = ask.await?;
        shared.insert(subject, Needed { id, by: 1 });
        Ok(id)
    }

    async fn remove(
        &self,
        subject: &Subject,
        last: impl Future<Output = Result<()>>,
    ) -> Result<()> {
        let mut shared = self.shared.lock().await;
        if let Some(needed) = shared.get_mut(subject)
            && needed.by > 1
        {
            needed.by -= 1;
            return Ok(());
        }
        shared.remove(subject);
        last.await
    }
}
