//! Several machines at once.

use std::sync::Arc;

use tokio::sync::Semaphore;
use tokio::task::JoinSet;

use super::{Error, Manager, Spec};
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
        let places = Arc::new(Semaphore::new(at_once.max(1)));
        let mut launches = JoinSet::new();
        for (index, spec) in specs.iter().cloned().enumerate() {
            let (manager, places) = (self.clone(), Arc::clone(&places));
            launches.spawn(async move {
                // It is never closed.
                let _place = places.acquire_owned().await;
                (index, spec.name.clone(), manager.launch(&spec).await)
            });
        }
        let mut outcomes = launches.join_all().await;
        outcomes.sort_by_key(|(index, ..)| *index);
        outcomes.into_iter().map(|(_, name, outcome)| (name, outcome)).collect()
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
