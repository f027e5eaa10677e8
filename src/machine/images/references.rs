//! Which files are in use as images.

use std::collections::HashSet;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::image::{self, Format, Gate, InfoOptions};
use crate::machine::{Error, ErrorKind};
use crate::virt::Connect;
use crate::virt::api::domain::{ConnectListAllDomainsFlags, DomainXMLFlags};
use crate::virt::api::error::ErrorNumber;
use crate::xml;

/// The files that something stands on: the disks of all domains of a host, and the backing files
/// that the qcow2 images in these directories name.
///
/// Paths are those that the names lead to. Files that cannot be read have no say.
///
/// # Errors
/// A directory or the domains cannot be read: then nobody knows what is in use.
pub async fn references(
    connect: Option<&Connect>,
    directories: &[PathBuf],
) -> Result<HashSet<PathBuf>, Error> {
    let mut used = HashSet::new();
    if let Some(connect) = connect {
        let all = ConnectListAllDomainsFlags::empty();
        for domain in connect.list_all_domains(all).await? {
            match domain.xml_desc(DomainXMLFlags::empty()).await {
                Ok(text) => used.extend(disks(&text)?),
                // It has gone meanwhile.
                Err(error) if error.is(ErrorNumber::NO_DOMAIN) => {}
                Err(error) => return Err(error.into()),
            }
        }
    }
    let named: Vec<PathBuf> = used.iter().cloned().collect();
    used.extend(named.iter().filter_map(|path| backing(path)));
    for directory in directories {
        used.extend(backing_files(directory)?);
    }
    Ok(used)
}

fn disks(xml: &str) -> Result<Vec<PathBuf>, Error> {
    let paths = xml::domain::Domain::parse(xml)?.disks.into_iter().filter_map(|disk| disk.path);
    Ok(paths.map(|path| real(Path::new(&path))).collect())
}

/// What the images in a directory stand on.
fn backing_files(directory: &Path) -> Result<Vec<PathBuf>, Error> {
    let unreadable = |error| {
        let what = format!("cannot read '{}'", directory.display());
        Error::caused(ErrorKind::Io, what, error)
    };
    let entries = match fs::read_dir(directory) {
        Ok(entries) => entries,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(unreadable(error)),
    };
    let paths: Vec<PathBuf> = entries
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<io::Result<_>>()
        .map_err(unreadable)?;
    Ok(paths.iter().filter_map(|path| backing(path)).collect())
}

/// What one qcow2 image stands on.
fn backing(path: &Path) -> Option<PathBuf> {
    let options =
        InfoOptions { format: Some(Format::Qcow2), gate: Gate::Deny, ..InfoOptions::default() };
    let named = image::info(path, &options).ok()?.backing?;
    Some(real(&path.parent()?.join(named.filename)))
}

fn real(path: &Path) -> PathBuf {
    fs::canonicalize(path).unwrap_or_else(|_| path.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::image::{CreateOptions, Size, create_new};

    #[tokio::test]
    async fn what_an_image_stands_on_is_in_use() {
        let folder = tempfile::tempdir().unwrap();
        let path = |name: &str| folder.path().join(name);
        let base = CreateOptions::qcow2().size(Size::from_bytes(512));
        create_new(path("base"), &base).unwrap();
        create_new(path("alone"), &base).unwrap();
        let overlay = CreateOptions::qcow2().backing_file("base").backing_format(Format::Qcow2);
        create_new(path("overlay"), &overlay).unwrap();
        fs::write(path("no image"), "text").unwrap();
        let used = references(None, &[folder.path().to_owned(), path("missing")]).await.unwrap();
        assert_eq!(used, HashSet::from([real(&path("base"))]));
    }
}
