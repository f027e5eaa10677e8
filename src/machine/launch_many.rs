//! Several machines at once.

use std::ops::ControlFlow;
use std::sync::Arc;

use tokio::sync::Semaphore;
use tokio::task::JoinSet;

use super::{Error, Manager, OnEachStatus, Spec, Status};
use crate::virt::Domain;

impl Manager {
    /// Makes and starts machines, at most `at_once` of them at a time (at least one).
    /// They may share an image. A failure of one does not touch the others.
    ///
    /// Gives each machine's name and outcome, in the order of the specs.
    pub async fn launch_many(
        &self,
        specs: &[Spec],
        at_once: usize,
    ) -> Vec<(String, Result<Domain, Error>)> {
        let quiet = Arc::new(|_: &str, _: Status<'_>| ControlFlow::Continue(()));
        self.launch_many_with(specs, at_once, quiet).await
    }

    /// Makes and starts machines, and tells what happens to each; see
    /// [`launch_many`](Self::launch_many).
    ///
    /// A machine that `on_status` asks to stop is undone; the others go on. The last
    /// word about each is [`Status::Done`] or [`Status::Failed`].
    pub async fn launch_many_with(
        &self,
        specs: &[Spec],
        at_once: usize,
        on_status: Arc<OnEachStatus>,
    ) -> Vec<(String, Result<Domain, Error>)> {
        let places = Arc::new(Semaphore::new(at_once.max(1)));
        let mut launches = JoinSet::new();
        for (index, spec) in specs.iter().cloned().enumerate() {
            let (manager, places) = (self.clone(), Arc::clone(&places));
            let on_status = Arc::clone(&on_status);
            launches.spawn(async move {
                // It is never closed.
                let _place = places.acquire_owned().await;
                let outcome = manager.launch_telling(&spec, &*on_status).await;
                (index, spec.name, outcome)
            });
        }
        let mut outcomes = launches.join_all().await;
        outcomes.sort_by_key(|(index, ..)| *index);
        outcomes.into_iter().map(|(_, name, outcome)| (name, outcome)).collect()
    }

    async fn launch_telling(&self, spec: &Spec, on_status: &OnEachStatus) -> Result<Domain, Error> {
        let launched = async {
            let plan = self.plan(spec).await?;
            self.apply(&plan, &mut |status| on_status(&spec.name, status)).await?;
            self.find(&spec.name).await
        };
        launched.await.inspect_err(|error| {
            // It is too late to ask for anything.
            let _ = on_status(&spec.name, Status::Failed(error));
        })
    }
}

impl Spec {
    /// So many machines like this one, named `NAME-1`, `NAME-2`, …. MAC addresses
    /// are not copied.
    #[must_use]
    pub fn copies(&self, count: u32) -> Vec<Self> {
        let copy = |number: u32| {
            let mut copy = self.clone();
            copy.name = format!("{}-{number}", self.name);
            copy.interfaces.iter_mut().for_each(|interface| interface.mac = None);
            copy
        };
        (1..=count).map(copy).collect()
    }
}
