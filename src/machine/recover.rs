//! What an operation that was cut short left, and how it is ended.
//!
//! A launch is taken back; a deletion is finished; a disk that is not attached goes.

use std::fs;
use std::ops::ControlFlow;
use std::path::Path;

use super::files::{blocking, remove_tree};
use super::journal::{self, Entry, Operation, Record};
use super::layout::Layout;
use super::remove::{Directory, check_unused, removals, remove};
use super::undo::{Identity, Undo};
use super::{Error, ErrorKind, found, pool};
use crate::virt::Connect;
use crate::virt::api::domain::DomainXMLFlags;
use crate::virt::api::error::ErrorNumber;
use crate::xml;

/// An operation that was cut short, and how it was ended.
#[derive(Debug)]
#[non_exhaustive]
pub struct Recovery {
    /// The domain that it was about.
    pub domain: String,
    /// What was taken back or finished, or why it could not be.
    pub result: Result<String, Error>,
}

/// Ends everything that was cut short below a data directory.
pub(super) async fn recover_all(connect: &Connect, layout: &Layout) -> Vec<Recovery> {
    let mut recoveries = Vec::new();
    for domain in journal::domains(layout.data_dir()) {
        let result = match open(layout, &domain).await {
            Ok((entry, Some(record))) => recover(connect, layout, entry, &record).await,
            // It was begun and nothing done, or ended meanwhile.
            Ok((entry, None)) => match entry.close() {
                Ok(()) => continue,
                Err(error) => Err(error),
            },
            Err(error) if error.kind() == ErrorKind::Busy => continue,
            Err(error) => Err(error),
        };
        recoveries.push(Recovery { domain, result });
    }
    sweep(layout).await;
    recoveries
}

/// Opens the entry of a domain, and ends first what was cut short there.
pub(super) async fn open_clean(
    connect: &Connect,
    layout: &Layout,
    domain: &str,
) -> Result<Entry, Error> {
    loop {
        match open(layout, domain).await? {
            (entry, None) => return Ok(entry),
            (entry, Some(record)) => drop(recover(connect, layout, entry, &record).await?),
        }
    }
}

async fn open(layout: &Layout, domain: &str) -> Result<(Entry, Option<Record>), Error> {
    let (data_dir, domain) = (layout.data_dir().to_owned(), domain.to_owned());
    blocking(move || Entry::open(&data_dir, &domain)).await
}

/// Ends an operation; says what was done.
async fn recover(
    connect: &Connect,
    layout: &Layout,
    entry: Entry,
    record: &Record,
) -> Result<String, Error> {
    let said = match &record.operation {
        Operation::Launch { domain } => {
            take_back(connect, &entry, &record.undo).await?;
            pool::forget_volumes(connect, &layout.pool_name()).await;
            format!("the launch of '{domain}' was cut short and is undone")
        }
        Operation::Attach { domain } => {
            if is_attached(connect, domain, &record.undo).await? {
                format!("the disk that '{domain}' was being given is attached")
            } else {
                take_back(connect, &entry, &record.undo).await?;
                pool::forget_volumes(connect, &layout.pool_name()).await;
                format!("'{domain}' was being given a disk, which was cut short and is undone")
            }
        }
        Operation::Delete { domain, uuid } => {
            let identity = uuid.map(|uuid| Identity { name: domain.clone(), uuid });
            finish(connect, layout, domain, identity).await?;
            format!("the deletion of '{domain}' was cut short and is finished")
        }
    };
    entry.close()?;
    Ok(said)
}

async fn take_back(connect: &Connect, entry: &Entry, undo: &[Undo]) -> Result<(), Error> {
    let alone = entry.is_alone();
    for action in undo.iter().rev() {
        if let Undo::RemoveFile(path) = action {
            check_unused(path)?;
        }
        action.run(connect, alone).await?;
    }
    Ok(())
}

/// Whether a domain has one of the files that would be removed.
async fn is_attached(connect: &Connect, domain: &str, undo: &[Undo]) -> Result<bool, Error> {
    let domain = connect.domain_lookup_by_name(domain).await;
    let Some(domain) = found(domain, ErrorNumber::NO_DOMAIN)? else { return Ok(false) };
    // Who was killed may have asked for it, and the daemon still be at work on it:
    // this waits until no other job is on the domain, whatever it answers.
    let _ = domain.memory_stats().await;
    for flags in [DomainXMLFlags::INACTIVE, DomainXMLFlags::empty()] {
        let disks = xml::domain::Domain::parse(&domain.xml_desc(flags).await?)?.disks;
        let mut paths = disks.iter().filter_map(|disk| disk.path.as_deref()).map(Path::new);
        let is_new = |path: &Path| undo.contains(&Undo::RemoveFile(path.to_owned()));
        if paths.any(is_new) {
            return Ok(true);
        }
    }
    Ok(false)
}

async fn finish(
    connect: &Connect,
    layout: &Layout,
    name: &str,
    identity: Option<Identity>,
) -> Result<(), Error> {
    let domain = match identity {
        Some(identity) => identity.look_up(connect).await?,
        None => None,
    };
    if domain.is_none() {
        check_unused(&layout.disk(name))?;
    }
    let removals = removals(layout, name, domain.is_some(), Directory::Removed);
    let mut quiet = |_: super::Status<'_>| ControlFlow::Continue(());
    remove(connect, domain.as_ref(), &removals, &mut quiet).await.map(drop)
}

/// Removes the directories of machines whose deletion was cut short.
async fn sweep(layout: &Layout) {
    let removed = layout.removed();
    let entries = fs::read_dir(&removed).into_iter().flatten().flatten();
    for entry in entries {
        let Some(domain) = entry.file_name().to_str().and_then(Layout::was_on_its_way_out) else {
            continue;
        };
        // What cannot be removed now is tried again by the next run.
        if let Ok((lock, None)) = open(layout, &domain).await {
            let _ = remove_tree(&entry.path());
            let _ = lock.close();
        }
    }
    // It stays while there is something in it.
    let _ = fs::remove_dir(&removed);
}
