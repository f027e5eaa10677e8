//! Applying a plan, step by step, and undoing it when a step fails.

use std::fmt;
use std::fs::{self, DirBuilder, File, OpenOptions, Permissions};
use std::io::{self, Write as _};
use std::ops::ControlFlow;
use std::os::unix::fs::{DirBuilderExt as _, OpenOptionsExt as _, PermissionsExt as _};
use std::path::{Path, PathBuf};

use super::remove::{destroy, undefine};
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
    /// Removes a directory with whatever came into it since it was claimed,
    /// such as a console log, and its parents.
    RemoveClaimed {
        path: PathBuf,
        parents: Vec<PathBuf>,
    },
    /// Removes directories that others may use by now.
    RemoveDirectories(Vec<PathBuf>),
    RemoveFile(PathBuf),
    UndefinePool(StoragePool),
    /// Stops a pool that has no volumes but those it was started with.
    StopPool {
        pool: StoragePool,
        volumes: Vec<String>,
    },
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
            // Where they cannot be listed, the pool is rather left than stopped.
            let volumes = volume_names(&pool).await.unwrap_or_default();
            done.push(Undo::StopPool { pool: pool.clone(), volumes });
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
            Ok(true) => undone.push(what),
            Ok(false) => {}
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
    /// True when it is undone; false when others need it by now.
    async fn run(self) -> Result<bool, Error> {
        match self {
            Self::RemoveClaimed { path, parents } => {
                fs::remove_dir_all(&path).map_err(|error| io_error("remove", &path, error))?;
                remove_unused(&parents)?;
            }
            Self::RemoveDirectories(paths) => remove_unused(&paths)?,
            Self::RemoveFile(path) => {
                fs::remove_file(&path).map_err(|error| io_error("remove", &path, error))?;
            }
            Self::StopPool { pool, volumes } => {
                pool.refresh().await?;
                if volume_names(&pool).await?.iter().any(|name| !volumes.contains(name)) {
                    return Ok(false);
                }
                pool.destroy().await?;
            }
            Self::UndefinePool(pool) => {
                if pool.is_active().await? {
                    return Ok(false);
                }
                pool.undefine().await?;
            }
            Self::UndefineDomain(domain) => undefine(&domain).await?,
            Self::DestroyDomain(domain) => destroy(&domain).await?,
        }
        Ok(true)
    }
}

async fn volume_names(pool: &StoragePool) -> Result<Vec<String>, crate::virt::Error> {
    let volumes = pool.list_all_volumes().await?;
    Ok(volumes.iter().map(|volume| volume.name().to_owned()).collect())
}

impl fmt::Display for Undo {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::RemoveClaimed { path, .. } => write!(f, "directory '{}'", path.display()),
            Self::RemoveDirectories(paths) => {
                let paths: Vec<_> = paths.iter().map(|path| path.display().to_string()).collect();
                write!(f, "directory '{}'", paths.join("', '"))
            }
            Self::RemoveFile(path) => write!(f, "file '{}'", path.display()),
            Self::UndefinePool(pool) => write!(f, "definition of the pool '{}'", pool.name()),
            Self::StopPool { pool, .. } => write!(f, "start of the pool '{}'", pool.name()),
            Self::UndefineDomain(domain) => {
                write!(f, "definition of the domain '{}'", domain.name())
            }
            Self::DestroyDomain(domain) => write!(f, "start of the domain '{}'", domain.name()),
        }
    }
}

fn claim_directory(path: &Path) -> Result<Undo, Error> {
    let parents = new_directory(path)?;
    Ok(Undo::RemoveClaimed { path: path.to_owned(), parents })
}

fn make_directory(path: &Path) -> Result<Option<Undo>, Error> {
    match new_directory(path) {
        Ok(mut made) => {
            made.insert(0, path.to_owned());
            Ok(Some(Undo::RemoveDirectories(made)))
        }
        Err(error) if error.kind() == ErrorKind::Exists => Ok(None),
        Err(error) => Err(error),
    }
}

/// Makes a directory that is not there; gives the parents that it made too.
fn new_directory(path: &Path) -> Result<Vec<PathBuf>, Error> {
    let parents = make_parents(path)?;
    let made = DirBuilder::new().mode(0o711).create(path).map_err(|error| match error.kind() {
        io::ErrorKind::AlreadyExists => exists(path),
        _ => io_error("make", path, error),
    });
    // The first failure is the one to report.
    made.inspect_err(|_| drop(remove_unused(&parents)))?;
    Ok(parents)
}

/// Makes the directories above `path`; gives those that it made, the innermost
/// first.
fn make_parents(path: &Path) -> Result<Vec<PathBuf>, Error> {
    let missing: Vec<_> = path.ancestors().skip(1).take_while(|parent| !parent.exists()).collect();
    let mut made = Vec::new();
    for parent in missing.into_iter().rev() {
        match DirBuilder::new().mode(0o755).create(parent) {
            Ok(()) => made.insert(0, parent.to_owned()),
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            Err(error) => {
                drop(remove_unused(&made));
                return Err(io_error("make", parent, error));
            }
        }
    }
    Ok(made)
}

/// Removes directories, the innermost first, up to one that is used.
fn remove_unused(paths: &[PathBuf]) -> Result<(), Error> {
    for path in paths {
        match fs::remove_dir(path) {
            Err(error) if error.kind() == io::ErrorKind::DirectoryNotEmpty => return Ok(()),
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            result => result.map_err(|error| io_error("remove", path, error))?,
        }
    }
    Ok(())
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
    // There is nothing in it yet; what the guest will write is its own.
    fs::set_permissions(&path, Permissions::from_mode(0o600)).map_err(|error| {
        drop(fs::remove_file(&path));
        io_error("protect", &path, error)
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

#[cfg(test)]
mod tests {
    use super::*;

    fn mode(path: &Path) -> u32 {
        fs::metadata(path).unwrap().permissions().mode() & 0o777
    }

    #[tokio::test]
    async fn a_claimed_directory_goes_with_what_the_daemon_put_into_it() {
        let top = tempfile::tempdir().unwrap();
        let machine = top.path().join("machines/web1");
        let undo = claim_directory(&machine).unwrap();
        fs::write(machine.join("console.log"), "booting").unwrap();
        undo.run().await.unwrap();
        assert!(!top.path().join("machines").exists());
    }

    #[tokio::test]
    async fn a_shared_directory_stays_while_others_use_it() {
        let top = tempfile::tempdir().unwrap();
        let pool = top.path().join("kvm/guests");
        let undo = make_directory(&pool).unwrap().unwrap();
        fs::write(pool.join("other.qcow2"), "").unwrap();
        assert!(make_directory(&pool).unwrap().is_none());
        undo.run().await.unwrap();
        assert!(pool.join("other.qcow2").exists());
    }

    #[test]
    fn a_directory_is_claimed_once() {
        let top = tempfile::tempdir().unwrap();
        let machine = top.path().join("web1");
        claim_directory(&machine).unwrap();
        assert_eq!(claim_directory(&machine).err().unwrap().kind(), ErrorKind::Exists);
        assert!(machine.exists());
    }

    #[test]
    fn what_cannot_be_made_whole_leaves_no_directory() {
        let top = tempfile::tempdir().unwrap();
        let too_long = "x".repeat(300);
        for path in
            [top.path().join("a/b").join(&too_long), top.path().join("a").join(too_long).join("c")]
        {
            assert_eq!(claim_directory(&path).err().unwrap().kind(), ErrorKind::Io);
            assert!(!top.path().join("a").exists());
        }
    }

    #[test]
    fn what_holds_secrets_is_for_its_owner_alone() {
        let top = tempfile::tempdir().unwrap();
        let (seed, disk) = (top.path().join("seed"), top.path().join("disk"));
        write_file(&seed, b"secret").unwrap();
        let image = top.path().join("image");
        fs::write(&image, [0; 512]).unwrap();
        create_overlay(disk.clone(), image, Format::Raw, Size::from_bytes(512)).unwrap();
        assert_eq!((mode(&seed), mode(&disk)), (0o600, 0o600));
    }
}
