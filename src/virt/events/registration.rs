//! What the daemon was asked for, and how that is taken back.

use std::any::TypeId;
use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Weak};
use std::time::Duration;

use tokio::runtime::Handle;
use tokio::sync::{Mutex, MutexGuard, OnceCell};
use tokio::time::timeout;

use super::family::Family;
use crate::rpc::protocol::remote::connect::ConnectSupportsFeatureArgs;
use crate::rpc::{Connection, Queue, Renew, Renewal};
use crate::virt::{Connect, Error, Result};

/// Something that the daemon was asked for; taken back when dropped.
pub(super) struct Registration {
    connect: Connect,
    runtime: Handle,
    /// What to take back; `None` once that was done.
    subject: Option<Subject>,
}

/// What a daemon can be asked for only once a connection.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) enum Subject {
    /// A kind of event, of one object or of all.
    Events { family: TypeId, event_id: i32, object: Option<String> },
    /// A kind of domain event, by the calls that know no callback ID.
    LegacyEvents(i32),
    /// The end of the driver's own connection.
    Close,
    /// What can be asked for as often as one likes, each time by itself.
    Own(u64),
}

impl Subject {
    /// One that is nobody else's.
    pub(super) fn own() -> Self {
        static NEXT: AtomicU64 = AtomicU64::new(0);
        Self::Own(NEXT.fetch_add(1, Ordering::Relaxed))
    }

    /// Whether its events name its number.
    const fn has_callback_id(&self) -> bool {
        matches!(self, Self::Events { .. } | Self::Own(_))
    }
}

/// The calls that ask for something and take it back.
pub(super) struct Calls {
    /// Gives the registration's number; called again on each new connection.
    ask: Box<dyn Fn(Connect) -> Asked<i32> + Send + Sync>,
    take_back: fn(Connect, i32) -> Asked<()>,
}

/// What a call gives.
pub(super) type Asked<T> = Pin<Box<dyn Future<Output = Result<T>> + Send>>;

impl Calls {
    pub(super) fn new(
        ask: impl Fn(Connect) -> Asked<i32> + Send + Sync + 'static,
        take_back: fn(Connect, i32) -> Asked<()>,
    ) -> Self {
        Self { ask: Box::new(ask), take_back }
    }
}

/// How long a stream that was dropped may take to say so.
const FAREWELL: Duration = Duration::from_secs(5);

impl Registration {
    /// Asks, unless others have; what comes is for this queue.
    pub(super) async fn add(
        connect: &Connect,
        subject: Subject,
        queue: &Arc<Queue>,
        calls: Calls,
    ) -> Result<Self> {
        connect.registrations().add(connect, &subject, queue, calls).await?;
        let runtime = Handle::current();
        Ok(Self { connect: connect.clone(), runtime, subject: Some(subject) })
    }

    /// Asks for a kind of event, of one object or of all.
    pub(super) async fn of<F: Family>(
        connect: &Connect,
        event_id: i32,
        object: Option<F>,
        queue: &Arc<Queue>,
    ) -> Result<Self> {
        let key = object.as_ref().map(F::key);
        let subject = Subject::Events { family: TypeId::of::<F>(), event_id, object: key };
        let ask = move |connect: Connect| -> Asked<i32> {
            let object = object.clone();
            Box::pin(async move { F::register(&connect, event_id, object).await })
        };
        let calls = Calls::new(ask, |connect, id| {
            Box::pin(async move { F::deregister(&connect, id).await })
        });
        Self::add(connect, subject, queue, calls).await
    }

    /// Takes it back and waits for the answer.
    pub(super) async fn cancel(mut self) -> Result<()> {
        let connect = self.connect.clone();
        match self.subject.take() {
            Some(subject) => to_its_end(take_back(connect, subject)).await,
            None => Ok(()),
        }
    }
}

impl Drop for Registration {
    fn drop(&mut self) {
        if let Some(subject) = self.subject.take() {
            let farewell = take_back(self.connect.clone(), subject);
            // Nobody waits for it. A runtime that has ended drops it, and the
            // connection has then ended too.
            self.runtime.spawn(async move { timeout(FAREWELL, farewell).await });
        }
    }
}

impl fmt::Debug for Registration {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Registration").field("subject", &self.subject).finish_non_exhaustive()
    }
}

async fn take_back(connect: Connect, subject: Subject) -> Result<()> {
    connect.registrations().remove(&connect, &subject).await
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
#[derive(Default)]
pub(in crate::virt) struct Registrations {
    have_callback_ids: OnceCell<bool>,
    /// Locked while the daemon is asked, so that asking and taking back keep
    /// their order. So what is asked meanwhile must not wait for a connection
    /// that is made again, as that waits for this lock.
    needed: Mutex<HashMap<Subject, Needed>>,
}

/// A registration that several may need.
struct Needed {
    id: i32,
    /// Where it was asked for.
    over: Connection,
    by: usize,
    queues: Vec<Weak<Queue>>,
    calls: Calls,
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

    async fn add(
        self: &Arc<Self>,
        connect: &Connect,
        subject: &Subject,
        queue: &Arc<Queue>,
        calls: Calls,
    ) -> Result<()> {
        let connection = connect.connection();
        connection.renews(self);
        loop {
            let as_it_is = connection.as_it_is().await?;
            let mut needed = self.needed.lock().await;
            if let Some(needed) = needed.get_mut(subject) {
                needed.by += 1;
                needed.tell(subject, queue);
                return Ok(());
            }
            match (calls.ask)(as_it_is.clone().into()).await {
                // Whoever was asked knows nothing of it any more.
                Err(error) if connection.is_made_again_after(&error) => {}
                id => {
                    let (id, over) = (id?, as_it_is);
                    let mut asked = Needed { id, over, by: 1, queues: Vec::new(), calls };
                    asked.tell(subject, queue);
                    needed.insert(subject.clone(), asked);
                    return Ok(());
                }
            }
        }
    }

    async fn remove(&self, connect: &Connect, subject: &Subject) -> Result<()> {
        let mut needed = self.needed.lock().await;
        let Entry::Occupied(mut asked) = needed.entry(subject.clone()) else { return Ok(()) };
        asked.get_mut().by -= 1;
        if asked.get().by > 0 {
            return Ok(());
        }
        let Needed { id, over, calls, .. } = asked.remove();
        match (calls.take_back)(over.into(), id).await {
            // Its number means nothing on a new connection.
            Err(error) if connect.connection().is_made_again_after(&error) => Ok(()),
            taken_back => taken_back,
        }
    }

    async fn ask_again(
        mut needed: MutexGuard<'_, HashMap<Subject, Needed>>,
        connection: &Connection,
    ) -> Result<()> {
        let mut refused = Vec::new();
        for (subject, asked) in &mut *needed {
            match (asked.calls.ask)(connection.clone().into()).await {
                Ok(id) => asked.renumber(subject, id, connection),
                // An object that is gone, a kind that this daemon lacks.
                Err(error) if error.remote().is_some() => {
                    asked.queues().for_each(|queue| queue.end(&error));
                    refused.push(subject.clone());
                }
                Err(error) => return Err(error),
            }
        }
        needed.retain(|subject, _| !refused.contains(subject));
        Ok(())
    }
}

impl Renew for Registrations {
    fn renew<'a>(&'a self, connection: &'a Connection) -> Renewal<'a> {
        Box::pin(async move { Self::ask_again(self.needed.lock().await, connection).await })
    }
}

impl fmt::Debug for Registrations {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Registrations").finish_non_exhaustive()
    }
}

impl Needed {
    /// Has a queue take what this asks for.
    fn tell(&mut self, subject: &Subject, queue: &Arc<Queue>) {
        self.queues.retain(|queue| queue.strong_count() > 0);
        self.queues.push(Arc::downgrade(queue));
        if subject.has_callback_id() {
            queue.only(self.id);
        }
    }

    fn renumber(&mut self, subject: &Subject, id: i32, over: &Connection) {
        (self.id, self.over) = (id, over.clone());
        if subject.has_callback_id() {
            self.queues().for_each(|queue| queue.only(id));
        }
    }

    fn queues(&self) -> impl Iterator<Item = Arc<Queue>> {
        self.queues.iter().filter_map(Weak::upgrade)
    }
}
