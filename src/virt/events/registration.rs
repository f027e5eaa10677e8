//! What the daemon was asked for, and how that is taken back.

use std::collections::HashMap;
use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::time::Duration;

use tokio::runtime::Handle;
use tokio::sync::{Mutex, OnceCell};
use tokio::time::timeout;

use super::family::Family;
use crate::rpc::protocol::api::domain::DomainEventID;
use crate::rpc::protocol::remote::connect::ConnectSupportsFeatureArgs;
use crate::rpc::protocol::remote::event_calls::{
    ConnectDomainEventDeregisterAnyArgs, ConnectDomainEventDeregisterArgs,
    ConnectDomainEventRegisterAnyArgs, ConnectDomainEventRegisterArgs,
    ConnectRegisterCloseCallbackArgs, ConnectUnregisterCloseCallbackArgs,
};
use crate::virt::{Connect, Error, Result};

/// Something that the daemon was asked for; taken back when dropped.
pub(super) struct Registration {
    connect: Connect,
    runtime: Handle,
    /// What to take back; `None` once that was done.
    held: Option<Held>,
}

/// What is to be taken back.
#[derive(Clone, Copy)]
enum Held {
    /// By the number of the registration, and the call that takes it.
    Own { callback_id: i32, deregister: Deregister },
    /// When nobody else on this connection needs it.
    Shared(Subject),
}

/// The call that takes a registration back by its number.
pub(super) type Deregister = fn(Connect, i32) -> Pin<Box<dyn Future<Output = Result<()>> + Send>>;

/// What a daemon can be asked for only once a connection.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Subject {
    /// A kind of domain event, by the calls that know no callback ID.
    LegacyEvent(i32),
    /// The end of the driver's own connection.
    Close,
}

/// How long a stream that was dropped may take to say so.
const FAREWELL: Duration = Duration::from_secs(5);

impl Registration {
    /// Asks for events of one object or of all.
    pub(super) async fn own<F: Family>(
        connect: &Connect,
        event_id: i32,
        object: Option<F>,
    ) -> Result<Self> {
        let callback_id = F::register(connect, event_id, object).await?;
        Ok(Self::by_id(connect, callback_id, |connect, callback_id| {
            Box::pin(async move { F::deregister(&connect, callback_id).await })
        }))
    }

    /// What was asked for already, and has this number.
    pub(super) fn by_id(connect: &Connect, callback_id: i32, deregister: Deregister) -> Self {
        Self::hold(connect, Held::Own { callback_id, deregister })
    }

    /// Asks for what others on this connection may have asked for before.
    pub(super) async fn shared(connect: &Connect, subject: Subject) -> Result<Self> {
        connect.registrations().add(connect, subject).await?;
        Ok(Self::hold(connect, Held::Shared(subject)))
    }

    fn hold(connect: &Connect, held: Held) -> Self {
        Self { connect: connect.clone(), runtime: Handle::current(), held: Some(held) }
    }

    /// The registration's number, where it has one.
    pub(super) const fn callback_id(&self) -> Option<i32> {
        match self.held {
            Some(Held::Own { callback_id, .. }) => Some(callback_id),
            _ => None,
        }
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
        match &self.held {
            Some(Held::Own { callback_id, .. }) => f.debug_tuple("Own").field(callback_id).finish(),
            Some(Held::Shared(subject)) => f.debug_tuple("Shared").field(subject).finish(),
            None => f.write_str("None"),
        }
    }
}

impl Held {
    async fn release(self, connect: Connect) -> Result<()> {
        match self {
            Self::Own { callback_id, deregister } => deregister(connect, callback_id).await,
            Self::Shared(subject) => connect.registrations().remove(&connect, subject).await,
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
    /// How many need what. Locked while the daemon is asked, so that asking and
    /// taking back keep their order.
    shared: Mutex<HashMap<Subject, usize>>,
}

impl Registrations {
    /// Whether domain events name the registration that they belong to.
    pub(super) async fn have_callback_ids(&self, connect: &Connect) -> Result<bool> {
        let ask = async {
            let args = ConnectSupportsFeatureArgs { feature: REMOTE_EVENT_CALLBACK };
            Ok(connect.connection().call(&args).await?.supported != 0)
        };
        self.have_callback_ids.get_or_try_init(|| ask).await.copied()
    }

    async fn add(&self, connect: &Connect, subject: Subject) -> Result<()> {
        let mut shared = self.shared.lock().await;
        let count = shared.get(&subject).copied().unwrap_or(0);
        if count == 0 {
            subject.ask(connect).await?;
        }
        shared.insert(subject, count + 1);
        Ok(())
    }

    async fn remove(&self, connect: &Connect, subject: Subject) -> Result<()> {
        let mut shared = self.shared.lock().await;
        let count = shared.get(&subject).copied().unwrap_or(0);
        if count > 1 {
            shared.insert(subject, count - 1);
            return Ok(());
        }
        shared.remove(&subject);
        subject.take_back(connect).await
    }
}

/// The feature of daemons whose domain events have callback IDs.
const REMOTE_EVENT_CALLBACK: i32 = 14;

impl Subject {
    /// Lifecycle events have calls of their own, known to every daemon.
    const LIFECYCLE: Self = Self::LegacyEvent(DomainEventID::LIFECYCLE.0);

    async fn ask(self, connect: &Connect) -> Result<()> {
        let connection = connect.connection();
        match self {
            Self::LIFECYCLE => connection.call(&ConnectDomainEventRegisterArgs {}).await.map(drop),
            Self::LegacyEvent(event_id) => {
                connection.call(&ConnectDomainEventRegisterAnyArgs { event_id }).await
            }
            Self::Close => connection.call(&ConnectRegisterCloseCallbackArgs {}).await,
        }
    }

    async fn take_back(self, connect: &Connect) -> Result<()> {
        let connection = connect.connection();
        match self {
            Self::LIFECYCLE => {
                connection.call(&ConnectDomainEventDeregisterArgs {}).await.map(drop)
            }
            Self::LegacyEvent(event_id) => {
                connection.call(&ConnectDomainEventDeregisterAnyArgs { event_id }).await
            }
            Self::Close => connection.call(&ConnectUnregisterCloseCallbackArgs {}).await,
        }
    }
}
