//! Seams: what a consumer's tests put something else in place of.
//!
//! The manager asks these for everything that is neither libvirt nor a file. Each
//! is a trait with one method or two, and has a default that asks the system. Those
//! for published images are in `images`.

use std::fmt::Debug;
use std::future::Future;
use std::io;
use std::pin::Pin;
use std::sync::Arc;
use std::time::SystemTime;

use super::{Error, Listed, Manager, OnStatus, Spec, kvm};

/// What a method of a seam gives that has to wait.
pub type BoxFuture<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;

/// Tells the time.
pub trait Clock: Debug + Send + Sync {
    /// The time now.
    fn now(&self) -> SystemTime;
}

/// Gives what nobody can guess.
pub trait Random: Debug + Send + Sync {
    /// Fills a buffer with random bytes.
    ///
    /// # Errors
    /// There are none to be had.
    fn fill(&self, buffer: &mut [u8]) -> io::Result<()>;
}

/// Knows whether this host's kernel offers KVM.
pub trait KvmCheck: Debug + Send + Sync {
    /// Whether it does. May block for some milliseconds.
    ///
    /// # Errors
    /// Why not and what to do, as a sentence.
    fn check(&self) -> Result<(), String>;
}

/// Makes machines and knows them: what programs above the manager need of it.
pub trait Factory: Send + Sync {
    /// Makes and starts a machine.
    fn create<'a>(
        &'a self,
        spec: &'a Spec,
        on_status: &'a mut OnStatus<'a>,
    ) -> BoxFuture<'a, Result<(), Error>>;

    /// The machines there are, by name.
    fn list(&self) -> BoxFuture<'_, Result<Vec<Listed>, Error>>;

    /// Deletes a machine with all that was made for it.
    fn destroy<'a>(&'a self, name: &'a str) -> BoxFuture<'a, Result<(), Error>>;
}

/// What a manager asks instead of the system.
#[derive(Clone, Debug)]
pub(super) struct Seams {
    pub(super) clock: Arc<dyn Clock>,
    pub(super) random: Arc<dyn Random>,
    pub(super) kvm: Arc<dyn KvmCheck>,
}

impl Default for Seams {
    fn default() -> Self {
        let system = Arc::new(System);
        Self { clock: system.clone(), random: system.clone(), kvm: system }
    }
}

/// The system's own clock, random source and `/dev/kvm`.
#[derive(Clone, Copy, Debug, Default)]
pub struct System;

impl Clock for System {
    fn now(&self) -> SystemTime {
        SystemTime::now()
    }
}

impl Random for System {
    fn fill(&self, buffer: &mut [u8]) -> io::Result<()> {
        let mut rest = buffer;
        while !rest.is_empty() {
            let flags = rustix::rand::GetRandomFlags::empty();
            let count = rustix::rand::getrandom(&mut *rest, flags)?;
            rest = rest.get_mut(count..).unwrap_or_default();
        }
        Ok(())
    }
}

impl KvmCheck for System {
    fn check(&self) -> Result<(), String> {
        kvm::check()
    }
}

impl Factory for Manager {
    fn create<'a>(
        &'a self,
        spec: &'a Spec,
        on_status: &'a mut OnStatus<'a>,
    ) -> BoxFuture<'a, Result<(), Error>> {
        Box::pin(async move {
            let plan = self.plan(spec).await?;
            self.apply(&plan, on_status).await
        })
    }

    fn list(&self) -> BoxFuture<'_, Result<Vec<Listed>, Error>> {
        Box::pin(Self::list(self))
    }

    fn destroy<'a>(&'a self, name: &'a str) -> BoxFuture<'a, Result<(), Error>> {
        Box::pin(self.delete(name))
    }
}
