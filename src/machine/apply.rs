//! Applying a plan, step by step, and undoing it when a step fails.

use std::fs::{self, DirBuilder, File, OpenOptions};
use std::io::{self, Write as _};
use std::ops::ControlFlow;
use std::os::unix::fs::{DirBuilderExt as _, OpenOptionsExt as _};
use std::path::{Path, PathBuf};

use super::remove::undefine;
use super::{Error, ErrorKind, Plan, Step};
use crate::image::{self, CreateOptions, Format, Size};
use crate::seed::{Seed, Timestamp};
use crate::virt::api::domain::DomainDefineFlags;
use crate::virt::{Connect, Domain, StoragePool};

/// What happens while a plan is applied.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub enum Status<'a> {
    /// This step is next.
    Step(&'a Step),
    /// A step failed, and what was done before is undone.
    Undoing(&'a Error),
    /// Everything is done.
    Done,
}

/// Told what happens; may ask to stop, which undoes what was done.
pub type OnStatus<'a> = dyn FnMut(Status<'_>) -> ControlFlow<()> + Send + 'a;

/// Carries out a plan, or nothing of it.
pub(super) async fn apply(
    connect: &Connect,
    plan: &Plan,
    on_status: &mut OnStatus<'_>,
) -> Result<(), Error> {
    let mut done = Vec::new();
    for step in &plan.steps {
        let result = match on_status(Status::Step(step)) {
            ControlFlow::Continue(()) => run(connect, step, &mut done).await,
            ControlFlow::Break(()) => Err(Error::new(ErrorKind::Cancelled, "stopped as asked")),
        };
        if let Err(error) = result {
            // It is too late to ask for anything.
            let _ = on_status(Status::Undoing(&error));
            return Err(undo(done, error).await);
        }
    }
    // It is too late to ask for anything.
    let _ = on_status(Status::Done);
    Ok(())
}

/// How to take back what a step did.
enum Undo {
    RemoveDirectories(Vec<PathBuf>),
    RemoveFile(PathBuf),
    UndefinePool(StoragePool),
    StopPool(StoragePool),
    RefreshPool(StoragePool),
    UndefineDomain(Domain),
    DestroyDomain(Domain),
}

async fn run(connect: &Connect, step: &Step, done: &mut Vec<Undo>) -> Result<(), Error> {
    match step {
        Step::ClaimDirectory { path } => done.push(claim_directory(path)?),
        Step::MakeDirectory { path } => done.extend(make_directory(path)?),
        Step::DefinePool { name, xml } => {
            let context = |source| pool_error("define", name, source);
            let pool = connect.storage_pool_define_xml(xml).await.map_err(context)?;
            done.push(Undo::UndefinePool(pool.clone()));
            pool.build().await.map_err(context)?;
        }
        Step::StartPool { name } => {
            let context = |source| pool_error("start", name, source);
            let pool = connect.storage_pool_lookup_by_name(name).await.map_err(context)?;
            pool.create().await.map_err(context)?;
            done.push(Undo::StopPool(pool.clone()));
            pool.set_autostart(true).await.map_err(context)?;
        }
        Step::WriteFile { path, content } => {
            let (path, content) = (path.clone(), content.clone());
            done.push(blocking(move || write_file(&path, &content)).await?);
        }
        Step::WriteSeed { path, seed, created } => {
            let (path, seed, created) = (path.clone(), seed.clone(), *created);
            done.push(blocking(move || write_seed(&path, &seed, created)).await?);
        }
        Step::CreateOverlay { path, backing_file, backing_format, size } => {
            let (path, backing) = (path.clone(), backing_file.clone());
            let (format, size) = (*backing_format, *size);
            done.push(blocking(move || create_overlay(path, backing, format, size)).await?);
        }
        Step::RefreshPool { name } => {
            let context = |source| pool_error("refresh", name, source);
            let pool = connect.storage_pool_lookup_by_name(name).await.map_err(context)?;
            // Undone last of the files' steps would be too early: the files go
            // after it. So the newest undo is told to come again at the end.
            pool.refresh().await.map_err(context)?;
            done.insert(0, Undo::RefreshPool(pool));
        }
        Step::DefineDomain { name, xml } => {
            let flags = DomainDefineFlags::VALIDATE;
            let domain = connect
                .domain_define_xml(xml, flags)
                .await
                .map_err(|source| domain_error("define", name, source))?;
            done.push(Undo::UndefineDomain(domain));
        }
        Step::StartDomain { name } => {
            let context = |source| domain_error("start", name, source);
            let domain = connect.domain_lookup_by_name(name).await.map_err(context)?;
            domain.create().await.map_err(context)?;
            done.push(Undo::DestroyDomain(domain));
        }
        Step::AutostartDomain { name } => {
            let context = |source| domain_error("set the autostart of", name, source);
            let domain = connect.domain_lookup_by_name(name).await.map_err(context)?;
            domain.set_autostart(true).await.map_err(context)?;
        }
    }
    Ok(())
}
