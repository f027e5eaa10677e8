//! Seams: what a consumer's tests put something else in place of.
//!
//! The manager asks these for everything that is neither libvirt nor a file. Each
//! is a trait with one method or two, and has a default that asks the system.

use std::fmt::Debug;
use std::future::Future;
use std::io;
use std::ops::ControlFlow;
use std::path::PathBuf;
use std::pin::Pin;
use std::sync::Arc;
use std::time::SystemTime;

use super::arch::Arch;
use super::status::Transfer;
use super::{Error, Listed, Manager, OnStatus, Spec, kvm};

/// What a method of a seam gives that has to wait.
pub type BoxFuture<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;

/// Why a seam could not do it.
pub type BoxError = Box<dyn std::error::Error + Send + Sync>;

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

/// Finds published images.
pub trait Catalog: Send + Sync {
    /// The one image that is meant.
    ///
    /// # Errors
    /// There is none or more than one; the sentence says which part of the query
    /// gave none.
    fn find<'a>(&'a self, query: &'a ImageQuery) -> BoxFuture<'a, Result<FoundImage, BoxError>>;
}

/// Brings images here.
pub trait Fetcher: Send + Sync {
    /// The path of the image on this host, fetched unless it was here already.
    /// `progress` is told some ten times a second, and may ask to stop.
    ///
    /// # Errors
    /// It could not be fetched, or is not what the catalog says.
    fn fetch<'a>(
        &'a self,
        image: &'a FoundImage,
        progress: &'a mut OnTransfer<'a>,
    ) -> BoxFuture<'a, Result<PathBuf, BoxError>>;
}

/// Told how far a fetch has come; may ask to stop.
pub type OnTransfer<'a> = dyn FnMut(Transfer) -> ControlFlow<()> + Send + 'a;

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

/// Which image is meant.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct ImageQuery {
    /// The release, by series or version: `noble`, `24.04`.
    pub release: String,
    /// The architecture.
    pub arch: Arch,
    /// The stream: `released`, `daily`, ….
    pub stream: String,
    /// The file types that will do, the best first.
    pub ftypes: Vec<String>,
}

/// An image that a catalog has.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct FoundImage {
    /// What it is kept as: `24.04-amd64`.
    pub id: String,
    /// Where it is.
    pub url: String,
    /// Its SHA-256, in hexadecimal.
    pub sha256: Option<String>,
    /// Its size in bytes.
    pub size: Option<u64>,
}

impl ImageQuery {
    /// The boot image of a release, from the stream `released`.
    #[must_use]
    pub fn new(release: impl Into<String>, arch: Arch) -> Self {
        let ftypes = ["disk1.img", "uefi1.img"].map(str::to_owned).into();
        Self { release: release.into(), arch, stream: "released".into(), ftypes }
    }
}

impl FoundImage {
    /// An image by what it is kept as and where it is.
    #[must_use]
    pub fn new(id: impl Into<String>, url: impl Into<String>) -> Self {
        Self { id: id.into(), url: url.into(), sha256: None, size: None }
    }
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
