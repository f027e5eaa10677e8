//! Applying a plan, step by step, and undoing it when a step fails.

use std::fmt;
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
use crate::virt::api::storage::{
    StoragePoolBuildFlags, StoragePoolCreateFlags, StoragePoolDefineFlags,
};
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
            return Err(undo(connect, plan, done, error).await);
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
    UndefineDomain(Domain),
    DestroyDomain(Domain),
}

async fn run(connect: &Connect, step: &Step, done: &mut Vec<Undo>) -> Result<(), Error> {
    match step {
        Step::ClaimDirectory { path } => done.push(claim_directory(path)?),
        Step::MakeDirectory { path } => done.extend(make_directory(path)?),
        Step::DefinePool { name, xml } => {
            let context = |source| pool_error("define", name, source);
            let pool = connect
                .storage_pool_define_xml(xml, StoragePoolDefineFlags::empty())
                .await
                .map_err(context)?;
            done.push(Undo::UndefinePool(pool.clone()));
            pool.build(StoragePoolBuildFlags::empty()).await.map_err(context)?;
        }
        Step::StartPool { name } => {
            let context = |source| pool_error("start", name, source);
            let pool = connect.storage_pool_lookup_by_name(name).await.map_err(context)?;
            pool.create(StoragePoolCreateFlags::empty()).await.map_err(context)?;
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
            pool.refresh().await.map_err(context)?;
        }
        Step::DefineDomain { name, xml } => {
            let domain = connect
                .domain_define_xml_flags(xml, DomainDefineFlags::empty())
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

/// Takes back what was done, newest first.
async fn undo(connect: &Connect, plan: &Plan, done: Vec<Undo>, error: Error) -> Error {
    let (mut undone, mut left) = (Vec::new(), Vec::new());
    for action in done.into_iter().rev() {
        let what = action.to_string();
        match action.run().await {
            Ok(()) => undone.push(what),
            Err(error) => left.push(format!("{what}: {error}")),
        }
    }
    forget_volumes(connect, plan).await;
    error.with_undone(undone, left)
}

/// Lets the pool see that the files are gone.
async fn forget_volumes(connect: &Connect, plan: &Plan) {
    for step in &plan.steps {
        if let Step::RefreshPool { name } = step
            && let Ok(pool) = connect.storage_pool_lookup_by_name(name).await
        {
            // The pool may be stopped, or have been undefined again.
            let _ = pool.refresh().await;
        }
    }
}

impl Undo {
    async fn run(self) -> Result<(), Error> {
        match self {
            Self::RemoveDirectories(paths) => paths.iter().try_for_each(|path| {
                // Another machine may have put something there meanwhile.
                match fs::remove_dir(path) {
                    Err(error) if error.kind() == io::ErrorKind::DirectoryNotEmpty => Ok(()),
                    result => result.map_err(|error| io_error("remove", path, error)),
                }
            }),
            Self::RemoveFile(path) => {
                fs::remove_file(&path).map_err(|error| io_error("remove", &path, error))
            }
            Self::UndefinePool(pool) => Ok(pool.undefine().await?),
            Self::StopPool(pool) => Ok(pool.destroy().await?),
            Self::UndefineDomain(domain) => Ok(undefine(&domain).await?),
            Self::DestroyDomain(domain) => Ok(domain.destroy().await?),
        }
    }
}

impl fmt::Display for Undo {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::RemoveDirectories(paths) => {
                let paths: Vec<_> = paths.iter().map(|path| path.display().to_string()).collect();
                write!(f, "directory '{}'", paths.join("', '"))
            }
            Self::RemoveFile(path) => write!(f, "file '{}'", path.display()),
            Self::UndefinePool(pool) => write!(f, "definition of the pool '{}'", pool.name()),
            Self::StopPool(pool) => write!(f, "start of the pool '{}'", pool.name()),
            Self::UndefineDomain(domain) => {
                write!(f, "definition of the domain '{}'", domain.name())
            }
            Self::DestroyDomain(domain) => write!(f, "start of the domain '{}'", domain.name()),
        }
    }
}

fn claim_directory(path: &Path) -> Result<Undo, Error> {
    let mut made = make_parents(path)?;
    match DirBuilder::new().mode(0o711).create(path) {
        Ok(()) => made.insert(0, path.to_owned()),
        Err(error) => {
            // Nobody else knows of the parents yet.
            made.iter().for_each(|path| drop(fs::remove_dir(path)));
            return Err(match error.kind() {
                io::ErrorKind::AlreadyExists => exists(path),
                _ => io_error("make", path, error),
            });
        }
    }
    Ok(Undo::RemoveDirectories(made))
}

fn make_directory(path: &Path) -> Result<Option<Undo>, Error> {
    match claim_directory(path) {
        Ok(undo) => Ok(Some(undo)),
        Err(error) if error.kind() == ErrorKind::Exists => Ok(None),
        Err(error) => Err(error),
    }
}

/// Makes the directories above `path`; gives those that were not there, the
/// innermost first.
fn make_parents(path: &Path) -> Result<Vec<PathBuf>, Error> {
    let missing: Vec<_> = path
        .ancestors()
        .skip(1)
        .take_while(|parent| !parent.exists())
        .map(Path::to_owned)
        .collect();
    for parent in missing.iter().rev() {
        match DirBuilder::new().mode(0o755).create(parent) {
            Err(error) if error.kind() != io::ErrorKind::AlreadyExists => {
                return Err(io_error("make", parent, error));
            }
            _ => {}
        }
    }
    Ok(missing)
}

fn write_file(path: &Path, content: &[u8]) -> Result<Undo, Error> {
    write_new(path, |file| file.write_all(content).map_err(|error| io_error("write", path, error)))
}

fn write_seed(path: &Path, seed: &Seed, created: Timestamp) -> Result<Undo, Error> {
    write_new(path, |file| {
        seed.write_to(file, created).map_err(|error| {
            Error::caused(
                ErrorKind::Seed,
                format!("cannot write the seed '{}'", path.display()),
                error,
            )
        })
    })
}

/// Writes a file that must not be there yet, or leaves none.
fn write_new(
    path: &Path,
    write: impl FnOnce(&mut File) -> Result<(), Error>,
) -> Result<Undo, Error> {
    // What users put into a seed is often secret.
    let opened = OpenOptions::new().write(true).create_new(true).mode(0o600).open(path);
    let mut file = opened.map_err(|error| match error.kind() {
        io::ErrorKind::AlreadyExists => exists(path),
        _ => io_error("write", path, error),
    })?;
    write(&mut file).inspect_err(|_| drop(fs::remove_file(path)))?;
    Ok(Undo::RemoveFile(path.to_owned()))
}

fn create_overlay(
    path: PathBuf,
    backing: PathBuf,
    format: Format,
    size: Size,
) -> Result<Undo, Error> {
    let options = CreateOptions::qcow2().backing_file(backing).backing_format(format).size(size);
    image::create_new(&path, &options).map_err(|error| match error.kind() {
        image::ErrorKind::AlreadyExists => exists(&path),
        _ => Error::caused(ErrorKind::Image, "cannot create the disk", error),
    })?;
    Ok(Undo::RemoveFile(path))
}

/// Runs work that may block on a file system.
async fn blocking<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, Error> + Send + 'static,
) -> Result<T, Error> {
    match tokio::task::spawn_blocking(work).await {
        Ok(result) => result,
        Err(error) => Err(Error::caused(ErrorKind::Io, "the work on files was interrupted", error)),
    }
}

fn exists(path: &Path) -> Error {
    Error::new(
        ErrorKind::Exists,
        format!(
            "'{}' exists already: another launch is at work, or one was cut short; delete the machine to clear it",
            path.display()
        ),
    )
}

fn io_error(verb: &str, path: &Path, error: io::Error) -> Error {
    Error::caused(ErrorKind::Io, format!("cannot {verb} '{}'", path.display()), error)
}

fn pool_error(verb: &str, name: &str, source: crate::virt::Error) -> Error {
    Error::caused(ErrorKind::Libvirt, format!("cannot {verb} the storage pool '{name}'"), source)
}

fn domain_error(verb: &str, name: &str, source: crate::virt::Error) -> Error {
    Error::caused(ErrorKind::Libvirt, format!("cannot {verb} the domain '{name}'"), source)
}
