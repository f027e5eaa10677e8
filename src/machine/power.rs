//! Starting, stopping and pausing machines.

use std::time::Duration;

use super::remove::destroy;
use super::{Error, ErrorKind, Manager, State, dependents};
use crate::virt::Domain;
use crate::virt::api::domain::DomainRebootFlags;
use crate::virt::api::error::ErrorNumber;

/// How a machine ended that was asked to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "kebab-case"))]
pub enum Stopped {
    /// It shut itself down.
    ShutDown,
    /// It did not obey in time, and its power was cut.
    Destroyed,
}

impl Manager {
    /// Starts a machine.
    ///
    /// # Errors
    /// [`ErrorKind::NotFound`], [`ErrorKind::WrongState`] when it runs already or a
    /// linked clone stands on its disks, or libvirt fails.
    pub async fn start(&self, name: &str) -> Result<(), Error> {
        let domain = self.find(name).await?;
        check(&domain, name, false).await?;
        dependents::check_none(&self.layout, domain.name(), "started")?;
        Ok(domain.create().await?)
    }

    /// Asks a machine to shut down, and waits for `limit` until it has.
    ///
    /// # Errors
    /// [`ErrorKind::NotFound`], [`ErrorKind::WrongState`] when it does not run,
    /// [`ErrorKind::Timeout`] when it does not obey, or libvirt fails.
    pub async fn stop(&self, name: &str, limit: Duration) -> Result<(), Error> {
        let domain = self.find(name).await?;
        check(&domain, name, true).await?;
        domain.shutdown().await?;
        tokio::time::timeout(limit, wait_until_off(&domain)).await.unwrap_or_else(|_| {
            let sentence = format!(
                "'{name}' did not shut down within {} s; destroy stops it at once",
                limit.as_secs()
            );
            Err(Error::new(ErrorKind::Timeout, sentence))
        })
    }

    /// Asks a machine to shut down, and cuts its power when it has not obeyed
    /// after `grace`.
    ///
    /// # Errors
    /// [`ErrorKind::NotFound`], [`ErrorKind::WrongState`] when it does not run,
    /// or libvirt fails.
    pub async fn stop_or_destroy(&self, name: &str, grace: Duration) -> Result<Stopped, Error> {
        match self.stop(name, grace).await {
            Ok(()) => return Ok(Stopped::ShutDown),
            Err(error) if error.kind() == ErrorKind::Timeout => {}
            Err(error) => return Err(error),
        }
        destroy(&self.find(name).await?).await?;
        Ok(Stopped::Destroyed)
    }

    /// Stops a machine at once, as if its power were cut.
    ///
    /// # Errors
    /// [`ErrorKind::NotFound`], [`ErrorKind::WrongState`] when it does not run,
    /// or libvirt fails.
    pub async fn destroy(&self, name: &str) -> Result<(), Error> {
        let domain = self.find(name).await?;
        check(&domain, name, true).await?;
        Ok(domain.destroy().await?)
    }

    /// Asks a machine to restart. Does not wait until it has.
    ///
    /// # Errors
    /// [`ErrorKind::NotFound`], [`ErrorKind::WrongState`] when it does not run,
    /// or libvirt fails.
    pub async fn reboot(&self, name: &str) -> Result<(), Error> {
        let domain = self.find(name).await?;
        check(&domain, name, true).await?;
        Ok(domain.reboot(DomainRebootFlags::DEFAULT).await?)
    }

    /// Stops a machine's CPUs where they are.
    ///
    /// # Errors
    /// [`ErrorKind::NotFound`], [`ErrorKind::WrongState`] when it does not run,
    /// or libvirt fails.
    pub async fn pause(&self, name: &str) -> Result<(), Error> {
        let domain = self.find(name).await?;
        check(&domain, name, true).await?;
        Ok(domain.suspend().await?)
    }

    /// Lets a paused machine go on.
    ///
    /// # Errors
    /// [`ErrorKind::NotFound`], [`ErrorKind::WrongState`] when it is not paused,
    /// or libvirt fails.
    pub async fn resume(&self, name: &str) -> Result<(), Error> {
        let domain = self.find(name).await?;
        let state = State::from(domain.state().await?.0);
        if state != State::Paused {
            let sentence = format!("'{name}' is not paused ({state})");
            return Err(Error::new(ErrorKind::WrongState, sentence));
        }
        Ok(domain.resume().await?)
    }
}

/// Refuses a machine that runs where it may not, or does not where it must.
pub(super) async fn check(domain: &Domain, name: &str, active: bool) -> Result<(), Error> {
    let state = State::from(domain.state().await?.0);
    if state.is_active() == active {
        return Ok(());
    }
    let fact = if active { "does not run" } else { "runs already" };
    Err(Error::new(ErrorKind::WrongState, format!("'{name}' {fact} ({state})")))
}

async fn wait_until_off(domain: &Domain) -> Result<(), Error> {
    loop {
        match domain.state().await {
            Ok((state, _)) if State::from(state).is_active() => {}
            Ok(_) => return Ok(()),
            // A transient domain is gone once it is off.
            Err(error) if error.is(ErrorNumber::NO_DOMAIN) => return Ok(()),
            Err(error) => return Err(error.into()),
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
}
