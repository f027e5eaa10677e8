//! Clones: a machine like another, with an identity of its own.
//!
//! A clone is a [`Plan`] like a launch: it can be shown before it is applied, and
//! is undone when a step fails. Its disks are copies, or overlays on the disks of
//! its source.

mod describe;
mod plan;
mod seed;

use std::ops::ControlFlow;

use self::plan::{Names, make_plan};
use super::files::blocking;
use super::recover::open_clean;
use super::{Error, ErrorKind, Manager, OnStatus, Plan, Step, list, power};
use crate::image::storage::FileStorage;
use crate::virt::Domain;
use crate::virt::api::domain::DomainXMLFlags;
use crate::xml;

/// How a machine is cloned.
///
/// By default: with copies of its disks, and not started.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct CloneOptions {
    /// Whether the clone's disks are overlays on the source's, which takes no time
    /// and hardly any space.
    ///
    /// The source's disks must not change from then on: as long as the clone is
    /// there, its manager refuses to start, change or delete the source. Other
    /// programs, such as virsh, are not kept from it; what the source then writes
    /// damages the clone.
    pub linked: bool,
    /// Whether the clone is started.
    pub start: bool,
}

impl Manager {
    /// Clones a machine that is shut off: its hardware, its seed and all its disks,
    /// under another name. Gives the clone.
    ///
    /// The clone has a new UUID, new MAC addresses, a console log and UEFI variables
    /// of its own, and a seed with a new instance-id and its name as host name, so
    /// that cloud-init sets it up as a new machine. What cloud-init does not know of
    /// is the same in both, such as `/etc/machine-id`. Copies stand on the image that
    /// the source's disks stand on, and never on another machine's disk; snapshots are
    /// not copied. Disks that are read-only or shared are the same for both.
    ///
    /// # Errors
    /// [`ErrorKind::NotFound`]; [`ErrorKind::NotOurs`] when it was not made by this
    /// manager; [`ErrorKind::WrongState`] when it runs or has saved memory, or, for a
    /// linked clone, starts with the host; [`ErrorKind::Invalid`] with everything else
    /// that speaks against it; [`ErrorKind::Exists`]; [`ErrorKind::Busy`]; or a step
    /// failed, and the error says what was undone.
    pub async fn clone_machine(
        &self,
        name: &str,
        new: &str,
        options: &CloneOptions,
    ) -> Result<Domain, Error> {
        self.clone_machine_with(name, new, options, &mut |_| ControlFlow::Continue(())).await?;
        self.find(new).await
    }

    /// Clones a machine and tells what happens; see
    /// [`clone_machine`](Self::clone_machine).
    ///
    /// # Errors
    /// Those of [`clone_machine`](Self::clone_machine).
    pub async fn clone_machine_with(
        &self,
        name: &str,
        new: &str,
        options: &CloneOptions,
        on_status: &mut OnStatus<'_>,
    ) -> Result<(), Error> {
        let source = self.find(name).await?;
        // Nobody changes or deletes it meanwhile, and nobody starts it.
        let entry = open_clean(&self.connect, &self.layout, source.name()).await?;
        let cloned = async {
            let plan = self.plan_clone(name, new, options).await?;
            let _held = hold(&plan)?;
            self.apply(&plan, on_status).await
        };
        let cloned = cloned.await;
        let closed = entry.close();
        cloned.and(closed)
    }

    /// Plans a clone; changes nothing, but [recovers](Self::recover).
    ///
    /// # Errors
    /// Those of [`clone_machine`](Self::clone_machine) that are known beforehand.
    pub async fn plan_clone(
        &self,
        name: &str,
        new: &str,
        options: &CloneOptions,
    ) -> Result<Plan, Error> {
        // Whatever could not be ended is in the way of its own machine alone.
        drop(self.recover().await);
        let source = self.find(name).await?;
        self.check_clonable(&source, name, options).await?;
        let domain = self.domain_name(new)?;
        if self.lookup(&domain).await?.is_some() {
            let sentence = format!(
                "a domain named '{domain}' exists already: choose another name or delete that one"
            );
            return Err(Error::new(ErrorKind::Exists, sentence));
        }
        // With its passwords: what is left out here would be lost.
        let flags = DomainXMLFlags::INACTIVE | DomainXMLFlags::SECURE;
        let text = source.xml_desc(flags).await?;
        let fresh = self.fresh(xml::domain::Domain::parse(&text)?.interfaces.len())?;
        let names = Names { source: source.name().to_owned(), machine: new.to_owned(), domain };
        let (layout, options) = (self.layout.clone(), *options);
        blocking(move || make_plan(&text, &names, &layout, &fresh, &options)).await
    }

    async fn check_clonable(
        &self,
        source: &Domain,
        name: &str,
        options: &CloneOptions,
    ) -> Result<(), Error> {
        if !list::is_owned(source, self.namespace.name()).await? {
            let sentence =
                format!("the domain '{name}' was not made by virtsmith: it cannot be cloned");
            return Err(Error::new(ErrorKind::NotOurs, sentence));
        }
        let wrong = |sentence| Err(Error::new(ErrorKind::WrongState, sentence));
        if let Err(error) = power::check(source, name, false).await {
            return match error.kind() {
                ErrorKind::WrongState => wrong(format!(
                    "'{name}' runs, and a disk that is written to cannot be copied: shut it down first (virtsmith stop {name})"
                )),
                _ => Err(error),
            };
        }
        if source.has_managed_save_image().await? {
            return wrong(format!(
                "the memory of '{name}' is saved, and its disks are not whole without: start it and shut it down first"
            ));
        }
        if options.linked && source.autostart().await? {
            return wrong(format!(
                "'{name}' starts with the host, and must not while a linked clone stands on its disks: turn that off first (virtsmith autostart {name} off)"
            ));
        }
        Ok(())
    }
}

/// Keeps the disks that are read from being written by anybody, such as QEMU.
fn hold(plan: &Plan) -> Result<Vec<FileStorage>, Error> {
    let sources = plan.steps.iter().filter_map(|step| match step {
        Step::CopyDisk { source, .. } => Some(source),
        Step::CreateOverlay { backing_file, .. } => Some(backing_file),
        _ => None,
    });
    let held = sources.map(|source| {
        let storage = FileStorage::open(source)?;
        storage.lock_for_reading()?;
        Ok(storage)
    });
    held.collect()
}
