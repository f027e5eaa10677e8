//! Applying a plan, step by step, and undoing it when a step fails.

use std::ops::ControlFlow;
use std::path::Path;

use super::attach::everywhere;
use super::files::{
    blocking, check_absent, copy_disk, create_disk, create_overlay, make_directory,
    missing_parents, stoppable, write_file, write_seed,
};
use super::journal::{Entry, Operation};
use super::layout::Layout;
use super::status::{OnStatus, Status};
use super::undo::{Identity, Undo, volume_names};
use super::{Error, ErrorKind, Plan, Step, pool};
use crate::image::CreateOptions;
use crate::virt::api::domain::DomainDefineFlags;
use crate::virt::api::error::ErrorNumber;
use crate::virt::api::storage::{
    StoragePoolBuildFlags, StoragePoolCreateFlags, StoragePoolDefineFlags,
};
use crate::virt::{Connect, Domain};
use crate::xml;

/// Carries out a plan, or nothing of it.
pub(super) async fn apply(
    connect: &Connect,
    layout: &Layout,
    entry: Entry,
    plan: &Plan,
    on_status: &mut OnStatus<'_>,
) -> Result<(), Error> {
    let operation = Operation::Launch { domain: plan.domain.clone() };
    carry_out(connect, layout, entry, &operation, &plan.steps, on_status).await
}

/// Carries out all steps of an operation, or none of them.
pub(super) async fn carry_out(
    connect: &Connect,
    layout: &Layout,
    entry: Entry,
    operation: &Operation,
    steps: &[Step],
    on_status: &mut OnStatus<'_>,
) -> Result<(), Error> {
    entry.begin(operation)?;
    let mut work = Work { connect, layout, entry, done: Vec::new() };
    for step in steps {
        let result = match on_status(Status::Step(step)) {
            ControlFlow::Continue(()) => work.run(step).await,
            ControlFlow::Break(()) => Err(Error::new(ErrorKind::Cancelled, "stopped as asked")),
        };
        if let Err(error) = result {
            // It is too late to ask for anything.
            let _ = on_status(Status::Undoing(&error));
            return Err(work.undo(steps, error).await);
        }
    }
    work.entry.close()?;
    // It is too late to ask for anything.
    let _ = on_status(Status::Done);
    Ok(())
}

struct Work<'a> {
    connect: &'a Connect,
    layout: &'a Layout,
    entry: Entry,
    /// How to take back what was done.
    done: Vec<Undo>,
}

impl Work<'_> {
    async fn run(&mut self, step: &Step) -> Result<(), Error> {
        match step {
            Step::ClaimDirectory { path } => self.claim_directory(path),
            Step::MakeDirectory { path } => self.make_directory(path),
            Step::DefinePool { name, xml } => self.define_pool(name, xml).await,
            Step::StartPool { name } => self.start_pool(name).await,
            Step::WriteFile { path, content } => {
                let (to, content) = (path.clone(), content.clone());
                self.make_file(path, move || write_file(&to, &content)).await
            }
            Step::WriteSeed { path, seed, created } => {
                let (to, seed, created) = (path.clone(), seed.clone(), *created);
                self.make_file(path, move || write_seed(&to, &seed, created)).await
            }
            Step::CreateOverlay { path, backing_file, backing_format, size } => {
                let (to, backing) = (path.clone(), backing_file.clone());
                let (format, size) = (*backing_format, *size);
                self.make_file(path, move || create_overlay(&to, &backing, format, size)).await
            }
            Step::CopyDisk { path, source, format, backing_file } => {
                let (to, from, format) = (path.clone(), source.clone(), *format);
                let backing = backing_file.clone();
                let copy = stoppable(move |control| {
                    copy_disk(&to, &from, format, backing.as_deref(), control)
                });
                self.make_file_by(path, copy).await
            }
            Step::CreateDisk { path, size } => {
                let (to, options) = (path.clone(), CreateOptions::qcow2().size(*size));
                self.make_file(path, move || create_disk(&to, &options)).await
            }
            Step::RefreshPool { name } => pool::refresh(self.connect, self.layout, name).await,
            Step::DefineDomain { name, xml } => self.define_domain(name, xml).await,
            Step::StartDomain { name } => self.start_domain(name).await,
            Step::AutostartDomain { name } => {
                let context = |source| domain_error("set the autostart of", name, source);
                let domain = self.domain(name).await.map_err(context)?;
                domain.set_autostart(true).await.map_err(context)
            }
            Step::AttachDisk { name, xml, .. } => {
                let context = |source| domain_error("attach the disk to", name, source);
                let domain = self.domain(name).await.map_err(context)?;
                let flags = everywhere(&domain).await?;
                domain.attach_device_flags(xml, flags).await.map_err(context)
            }
        }
    }

    fn claim_directory(&mut self, path: &Path) -> Result<(), Error> {
        check_absent(path)?;
        let parents = missing_parents(path);
        let undo = Undo::RemoveClaimed(path.to_owned());
        self.note_directories(&parents)?;
        self.entry.note(&undo)?;
        make_directory(path, &parents)?;
        self.done.extend((!parents.is_empty()).then_some(Undo::RemoveDirectories(parents)));
        self.done.push(undo);
        Ok(())
    }

    fn make_directory(&mut self, path: &Path) -> Result<(), Error> {
        let mut made = missing_parents(path);
        if !path.exists() {
            made.insert(0, path.to_owned());
        }
        self.note_directories(&made)?;
        match make_directory(path, made.get(1..).unwrap_or_default()) {
            // Another launch was faster, or it was there.
            Err(error) if error.kind() == ErrorKind::Exists && path.is_dir() => {}
            result => result?,
        }
        self.done.extend((!made.is_empty()).then_some(Undo::RemoveDirectories(made)));
        Ok(())
    }

    fn note_directories(&self, paths: &[std::path::PathBuf]) -> Result<(), Error> {
        if paths.is_empty() {
            return Ok(());
        }
        self.entry.note(&Undo::RemoveDirectories(paths.to_vec()))
    }

    async fn define_pool(&mut self, name: &str, xml: &str) -> Result<(), Error> {
        let context = |source| pool::error("define", name, source);
        let undo = Undo::UndefinePool(name.to_owned());
        self.entry.note(&undo)?;
        let defined =
            self.connect.storage_pool_define_xml(xml, StoragePoolDefineFlags::empty()).await;
        let pool = match defined {
            // Another launch was faster.
            Err(_) if pool::is_ours(self.connect, self.layout).await => return Ok(()),
            defined => defined.map_err(context)?,
        };
        self.done.push(undo);
        pool.build(StoragePoolBuildFlags::empty()).await.map_err(context)
    }

    async fn start_pool(&mut self, name: &str) -> Result<(), Error> {
        let context = |source| pool::error("start", name, source);
        let pool = self.connect.storage_pool_lookup_by_name(name).await.map_err(context)?;
        self.entry.note(&Undo::StopPool { name: name.to_owned(), volumes: Vec::new() })?;
        match pool.create(StoragePoolCreateFlags::empty()).await {
            // Another launch was faster.
            Err(error) if error.is(ErrorNumber::OPERATION_INVALID) => return Ok(()),
            started => started.map_err(context)?,
        }
        // Where they cannot be listed, the pool is rather left than stopped.
        let volumes = volume_names(&pool).await.unwrap_or_default();
        self.done.push(Undo::StopPool { name: name.to_owned(), volumes });
        pool.set_autostart(true).await.map_err(context)
    }

    /// Makes a file that must not be there yet.
    async fn make_file(
        &mut self,
        path: &Path,
        make: impl FnOnce() -> Result<(), Error> + Send + 'static,
    ) -> Result<(), Error> {
        self.make_file_by(path, blocking(make)).await
    }

    async fn make_file_by(
        &mut self,
        path: &Path,
        make: impl Future<Output = Result<(), Error>>,
    ) -> Result<(), Error> {
        check_absent(path)?;
        let undo = Undo::RemoveFile(path.to_owned());
        self.entry.note(&undo)?;
        make.await?;
        self.done.push(undo);
        Ok(())
    }

    async fn define_domain(&mut self, name: &str, xml: &str) -> Result<(), Error> {
        if let Some(uuid) = uuid_of(xml) {
            let identity = Identity { name: name.to_owned(), uuid };
            self.entry.note(&Undo::UndefineDomain(identity))?;
        }
        let domain = self
            .connect
            .domain_define_xml_flags(xml, DomainDefineFlags::empty())
            .await
            .map_err(|source| domain_error("define", name, source))?;
        self.done.push(Undo::UndefineDomain(identity_of(&domain)));
        Ok(())
    }

    async fn start_domain(&mut self, name: &str) -> Result<(), Error> {
        let context = |source| domain_error("start", name, source);
        let domain = self.domain(name).await.map_err(context)?;
        let undo = Undo::DestroyDomain(identity_of(&domain));
        self.entry.note(&undo)?;
        domain.create().await.map_err(context)?;
        self.done.push(undo);
        Ok(())
    }

    async fn domain(&self, name: &str) -> Result<Domain, crate::virt::Error> {
        self.connect.domain_lookup_by_name(name).await
    }

    /// Takes back what was done, newest first. What cannot be is left on record
    /// for the next run.
    async fn undo(self, steps: &[Step], error: Error) -> Error {
        let alone = self.entry.is_alone();
        let (mut undone, mut left) = (Vec::new(), Vec::new());
        for action in self.done.iter().rev() {
            match action.run(self.connect, alone).await {
                Ok(true) => undone.push(action.to_string()),
                Ok(false) => {}
                Err(error) => left.push(format!("{action}: {error}")),
            }
        }
        forget_volumes(self.connect, steps).await;
        if left.is_empty()
            && let Err(error) = self.entry.close()
        {
            left.push(format!("the record: {error}"));
        }
        error.with_undone(undone, left)
    }
}

/// Lets the pool see that the files are gone.
async fn forget_volumes(connect: &Connect, steps: &[Step]) {
    for step in steps {
        if let Step::RefreshPool { name } = step {
            pool::forget_volumes(connect, name).await;
        }
    }
}

fn identity_of(domain: &Domain) -> Identity {
    Identity { name: domain.name().to_owned(), uuid: domain.uuid() }
}

fn uuid_of(xml: &str) -> Option<crate::virt::Uuid> {
    xml::domain::Domain::parse(xml).ok()?.uuid?.parse().ok()
}

fn domain_error(verb: &str, name: &str, source: crate::virt::Error) -> Error {
    Error::caused(ErrorKind::Libvirt, format!("cannot {verb} the domain '{name}'"), source)
}
